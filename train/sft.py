"""Supervised fine-tuning on token shards.

    python -m train.sft train/recipes/mini.toml                        # two CPU cores
    accelerate launch -m train.sft train/recipes/mini.toml             # GPUs

Differs from EARL: forced tokens carry no loss, the head is computed for what a slot allows alone, targets keep the
source's codes wherever nothing changed, and the losses of all processes and micro-batches share one token count.
Every checkpoint is a folder that `Editor.from_pretrained` opens.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
import torch
import torch.nn.functional as F
from accelerate import Accelerator
from numpy.typing import NDArray
from torch import Tensor, nn

from earl import recipe as recipes
from earl.data.batches import Batch, BatchPlan, collate
from earl.data.shards import EditTokens, TokenShards
from earl.data.thinning import Thinning, kept_cells, thin
from earl.decoding import Sampling
from earl.errors import RecipeError
from earl.language.text_tokenizer import ByteBPE
from earl.language.vocabulary import Vocabulary
from earl.model import EarlConfig, EarlForCausalLM, GridHints
from earl.model.lora import Adapter, LoraConfig
from earl.model.scoring import likelihood
from earl.model.transformer import Learns
from earl.model.weights import narrowed
from earl.pretrained import Parts, open_parts, save_adapter, save_parts
from earl.sequence.grammar import choices
from earl.sequence.layout import Laid, SequenceLayout, Slot
from earl.storybook.examples import FAMILIES
from earl.training.logbook import Logbook
from earl.training.optim import OptimConfig, make_optimizers, rate_share, set_rates
from earl.training.resume import (
    find_resume,
    hold,
    load_step,
    optimizer_tensors,
    restore_optimizers,
    restore_weights,
    save_step,
    saved_steps,
    weight_tensors,
)
from earl.training.script import run_script
from earl.vq import ImageTokenizer
from train.naming import Naming, named_cells
from train.samples import write_samples

LOOK: Final = "what is in the picture?"
"""The instruction of examples that are to be described, not edited."""
SUM_SCALE: Final = 2.0**-12
"""Keeps summed gradients in range until the number of tokens in all processes is known."""
FRESH_FETCH: Final = 0.1
"""By how much a fresh head counts in a drafter that draws; at 1, as in a new one, it undid what was there (log 38)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelShape:
    """Size of a new transformer."""

    hidden_size: int = 384
    """Channels of the transformer."""
    intermediate_size: int = 1024
    num_hidden_layers: int = 8
    num_attention_heads: int = 4
    num_key_value_heads: int = 2
    max_position_embeddings: int = 2048
    """Longest sequence, in ids."""
    rope_theta: float = 10_000.0
    align_source: bool = True
    """The source's token of the next cell is added to a position's input."""
    draft_width: int = 0
    """Channels of the drafter, which says of all cells at once what they may become; 0 for none."""
    draft_layers: int = 5
    """Layers of the drafter."""
    draft_fetches: int = 0
    """From how many places of the source a cell's draft may take codes over; a start may be without, and learns it."""
    copy_gate: bool = False
    """A gate raises the logit of the source's code: copying is there from the start."""
    grid_rows: int = 64
    """Rows that have an embedding; 0 leaves row embeddings out."""
    grid_columns: int = 64
    """The same of columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SftRecipe:
    """Everything that decides the result."""

    run: str = "runs/sft"
    """Folder of checkpoints, samples and log."""
    data: str = "runs/tokens/train"
    """Folder of token shards."""
    image_tokenizer: str | None = None
    """Folder of the image tokenizer that made the shards; None: that of `start_from`."""
    text_tokenizer: str | None = None
    """Folder with tokenizer.json (python -m tokenizer.words); None: that of `start_from`."""
    start_from: str | None = None
    """Checkpoint of any layout, a folder or a name on the hub, whose weights and shape to start from; None starts
    fresh."""
    lora: LoraConfig | None = None
    """Learn an adapter of `start_from` and nothing else (needs peft); None: the weights themselves."""
    model: ModelShape | None = None
    """Shape of a fresh model, None the default one; where a run starts from a checkpoint, it must be that one's."""
    level: Literal["all", "simple", "complex"] = "all"
    """Families of edits that are learnt, of those in the shards (`earl.storybook.examples.FAMILIES`)."""
    data_share: float = 1.0
    """Share of these examples that is used, the first ones."""
    steps: int = 10_000
    """Updates in all."""
    batch: int = 8
    """Sequences of a micro-batch, per process."""
    accumulate: int = 2
    """Micro-batches an update."""
    plan_share: float = 0.0
    """Share of the examples that end with their plan, if they have one: the whole source is read, and that is all."""
    choice_share: float = 0.0
    """Share of these in which the model learns to choose as well: to plan complex edits, and only those."""
    thought_share: float = 0.0
    """Share of the other examples whose plan, if they have one, stands before the target."""
    look_share: float = 0.0
    """Share of the examples that ask what the source shows and end with the answer, before any target: they teach to
    find things by name, which a base model of published size knows."""
    thinning: Thinning = Thinning()
    drop_instruction: float = 0.02
    """Share of the examples without instruction, which guidance needs."""
    copied_weight: float = 0.3
    """Loss weight of codes that equal the source's; changed ones weigh 1."""
    changed_limit: int = 0
    """Changed codes of an example weigh no more, together, than this many; without a limit (0) edits of the whole
    picture drown those of one thing."""
    draft_weight: float = 0.0
    """Loss weight of the draft: the target's codes as the drafter alone would have them; needs `model.draft_width`."""
    learns: Learns = "all"
    """All of the model; the "drafter" with the head, while the transformer reads nothing, at four times as many edits
    a second; or the "transformer" behind a drafter that stays as it is."""
    copied_share: float = 0.25
    """Share of the copied codes of which the draft is asked; each of them weighs as much more."""
    naming_weight: float = 0.0
    """Loss weight of a cell's names (`train.naming`); needs `model.draft_width` and descriptions in the shards."""
    source_weight: float = 0.0
    """Loss weight of the source's codes. Above 0 the model learns to draw from sources too, which show more
    things than targets change."""
    pad_to: int = 32
    """Sequences are padded on the right to a multiple of this, so that few lengths occur."""
    working_side: int = 128
    """Side in px at which the editor will use the model. A run that starts from a checkpoint keeps that one's."""
    seed: int = 1
    """Seed of weights and order."""
    optim: OptimConfig = OptimConfig(lr=2e-3, muon_lr=2e-3, warmup_steps=200, weight_decay=0.01)
    mixed_precision: str = "bf16"
    """Of accelerate: no or bf16."""
    gradient_checkpointing: bool = False
    """Compute layers again for the gradient instead of keeping what they computed: a third slower, much less memory."""
    compile: bool = True
    """Fuse the transformer with torch.compile (needs a C++ compiler)."""
    log_every: int = 20
    """Updates between two lines of the log."""
    save_every: int = 500
    """Updates between two checkpoints; the last two stay."""
    sampling: Sampling | None = None
    """How an editor draws from this checkpoint by default; None: as from `start_from`."""
    samples: int = 6
    """Held-out edits drawn into the sample sheet of a checkpoint; 0 draws none."""

    def __post_init__(self) -> None:
        for name in ("steps", "batch", "accumulate", "pad_to", "log_every", "save_every"):
            if getattr(self, name) < 1:
                raise RecipeError(f"{name} is {getattr(self, name)}: it must be 1 or more")
        if self.lora is not None:
            self._check_lora()

    def _check_lora(self) -> None:
        if self.start_from is None:
            raise RecipeError("lora adapts a checkpoint, and there is none: set start_from")
        if self.learns != "all" or self.draft_weight or self.naming_weight:
            raise RecipeError(
                f"learns is {self.learns!r}, draft_weight {self.draft_weight} and naming_weight {self.naming_weight}, "
                "but lora adapts the transformer alone: set them to 'all', 0 and 0"
            )
        if self.optim.muon_lr:
            raise RecipeError(
                f"optim.muon_lr is {self.optim.muon_lr}, but thin matrices are no task for Muon: with lora set it to 0"
            )


class EditLoss(nn.Module):
    """The model and its loss in one module, so that whatever accelerate wraps around it sees one forward."""

    def __init__(self, model: EarlForCausalLM, layout: SequenceLayout, recipe: SftRecipe) -> None:
        super().__init__()
        self.model, self.layout, self.recipe = model, layout, recipe
        self.vocabulary = layout.vocabulary
        self.naming = Naming(layout.text_tokenizer) if recipe.naming_weight else None
        if (recipe.draft_weight or recipe.naming_weight) and model.model.drafter is None:
            raise RecipeError(
                "draft_weight and naming_weight teach the drafter: set model.draft_width to have one"
            )
        if recipe.learns == "transformer" and (recipe.draft_weight or recipe.naming_weight):
            raise RecipeError(
                "learns is 'transformer', but draft_weight and naming_weight teach the drafter: set them to 0"
            )
        if recipe.learns == "drafter" and bool(model.model.norm.weight.any()):
            raise RecipeError(
                f"learns is 'drafter', but the transformer of {recipe.start_from} speaks and would not know the new "
                "drafter: set learns to 'all'"
            )
        if recipe.learns == "drafter" and recipe.plan_share:
            raise RecipeError("learns is 'drafter', which does not plan: set plan_share to 0")
        if recipe.learns == "drafter" and not recipe.draft_weight:
            raise RecipeError("learns is 'drafter', whose draft_weight is 0: set it")
        if recipe.source_weight and model.model.drafter is not None:
            raise RecipeError(
                f"source_weight is {recipe.source_weight}, but a drafter shows each position the code that it is "
                "asked for: set it to 0"
            )
        if not 0 < recipe.copied_share <= 1:
            raise RecipeError(f"copied_share is {recipe.copied_share}: it must lie above 0 and at most at 1")

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Sums over the batch: `loss` and `weight` (differentiable), and counts for the logbook."""
        known_BHWC = self.model.look(batch.sources, batch.words)
        sums = {} if self.recipe.learns == "drafter" else self._written(batch, known_BHWC)
        if known_BHWC is not None:
            sight_BHWD, _, draft_BHWD = known_BHWC.chunk(3, dim=-1)
            if self.recipe.draft_weight:
                sums = _added(sums, self._drafted(batch, draft_BHWD))
            if self.naming is not None and batch.names is not None:
                sums = _added(sums, self._named(batch.names, sight_BHWD))
        return sums

    def _written(self, batch: Batch, known_BHWC: Tensor | None) -> dict[str, Tensor]:
        """What the transformer writes: the target's codes, some of the source's, thoughts."""
        hints = GridHints(batch.aligned, batch.rows, batch.columns, known_BHWC)
        hidden_BLD = self.model.hidden(batch.ids, hints=hints, positions_BL=batch.positions)
        before_BLD, targets_BL = hidden_BLD[:, :-1], batch.ids[:, 1:]
        is_target_BL = batch.is_code[:, 1:]
        is_source_BL = (targets_BL >= self.vocabulary.first_code) & ~is_target_BL
        is_copied_BL = is_target_BL & (targets_BL == batch.aligned[:, :-1])
        is_changed_BL = is_target_BL & ~is_copied_BL
        counts_BL = batch.stands_for[:, 1:]
        weight_BL = self.recipe.copied_weight * is_copied_BL * counts_BL
        weight_BL = weight_BL + self._changed_weight(is_changed_BL * counts_BL)
        weight_BL = weight_BL + self.recipe.source_weight * is_source_BL

        scored_BL = is_target_BL | is_source_BL if self.recipe.source_weight else is_target_BL
        logp_T = likelihood(**self._codes(before_BLD, targets_BL, batch.aligned[:, :-1], scored_BL))
        copied_T, changed_T = is_copied_BL[scored_BL], is_changed_BL[scored_BL]
        sums = {
            "loss": -(weight_BL[scored_BL] * logp_T).sum(),
            "weight": weight_BL.sum(),
            "copied": copied_T.sum(),
            "changed": changed_T.sum(),
            "copied_prob": logp_T[copied_T].exp().sum(),
            "changed_prob": logp_T[changed_T].exp().sum(),
            "changed_logp": logp_T[changed_T].sum(),
        }
        said = self._said(before_BLD, targets_BL, batch.is_text[:, 1:])
        return _added(_added(sums, said), self._chosen(before_BLD, targets_BL, batch.is_choice[:, 1:]))

    def _said(self, before_BLD: Tensor, targets_BL: Tensor, is_text_BL: Tensor) -> dict[str, Tensor]:
        """The words of thoughts."""
        logp_T = likelihood(
            before_BLD[is_text_BL],
            self.model.lm_head.weight,
            targets_BL[is_text_BL],
            start=0,
            stop=self.vocabulary.thought_stop,
        )
        return {
            "loss": -logp_T.sum(),
            "weight": is_text_BL.sum(),
            "words": is_text_BL.sum(),
            "words_prob": logp_T.exp().sum(),
        }

    def _chosen(self, before_BLD: Tensor, targets_BL: Tensor, is_choice_BL: Tensor) -> dict[str, Tensor]:
        """Whether to think first."""
        two = torch.tensor(choices(self.layout), device=targets_BL.device)
        logits_T2 = F.linear(before_BLD[is_choice_BL], self.model.lm_head.weight[two]).float()
        is_target_T = (targets_BL[is_choice_BL] == two[1]).long()
        logp_T = -F.cross_entropy(logits_T2, is_target_T, reduction="none")
        return {
            "loss": -logp_T.sum(),
            "weight": is_choice_BL.sum(),
            "choices": is_choice_BL.sum(),
            "choices_prob": logp_T.exp().sum(),
        }

    def _drafted(self, batch: Batch, draft_BHWD: Tensor) -> dict[str, Tensor]:
        """What the drafter alone makes of every changed cell, and of some that are copied."""
        assert batch.drafts is not None
        asked_BHW = batch.drafts >= 0
        is_changed_BHW = asked_BHW & (batch.drafts != batch.sources)
        weight_BHW = torch.where(
            is_changed_BHW,
            self._changed_weight(is_changed_BHW),
            self.recipe.copied_weight / self.recipe.copied_share,
        )
        logp_T = likelihood(**self._codes(draft_BHWD, batch.drafts, batch.sources, asked_BHW))
        weight_T, changed_T = weight_BHW[asked_BHW], is_changed_BHW[asked_BHW]
        share = self.recipe.draft_weight
        return {
            "loss": -share * (weight_T * logp_T).sum(),
            "weight": share * weight_T.sum(),
            "draft_copied": (~changed_T).sum(),
            "draft_changed": changed_T.sum(),
            "draft_copied_prob": logp_T[~changed_T].exp().sum(),
            "draft_changed_logp": logp_T[changed_T].sum(),
        }

    def _named(self, names_BHW3: Tensor, sight_BHWD: Tensor) -> dict[str, Tensor]:
        assert self.naming is not None
        loss, things, prob = self.naming(sight_BHWD, self.model.model.embed_tokens.weight, names_BHW3)
        return {"loss": self.recipe.naming_weight * loss, "things": things, "names_prob": prob}

    def _changed_weight(self, changed_BX: Tensor) -> Tensor:
        """How much changed codes weigh, of how many each stands for; 0 for others."""
        limit = self.recipe.changed_limit
        if not limit:
            return changed_BX.float()
        cells = tuple(range(1, changed_BX.ndim))
        count_BX = changed_BX.sum(cells, keepdim=True).clamp(min=1)
        return changed_BX * (limit / count_BX).clamp(max=1.0)

    def _codes(
        self, hidden_XD: Tensor, targets_X: Tensor, aligned_X: Tensor, where_X: Tensor
    ) -> dict[str, Any]:
        """Arguments of `score` and `likelihood` for codes: T of them, where they are asked for, among all codes."""
        first, stop = self.vocabulary.first_code, self.vocabulary.size
        hidden_TD = hidden_XD[where_X]
        return {
            "hidden_TD": hidden_TD,
            "head_VD": self.model.lm_head.weight,
            "targets_T": targets_X[where_X],
            "start": first,
            "stop": stop,
            "raised": self.model.raised(hidden_TD, aligned_X[where_X], first_id=first),
        }


def _added(sums: dict[str, Tensor], more: dict[str, Tensor]) -> dict[str, Tensor]:
    return sums | {name: sums[name] + value if name in sums else value for name, value in more.items()}


def open_start(recipe: SftRecipe) -> Parts:
    """What a run starts from: a checkpoint of any layout, or fresh weights around the tokenizers of the recipe.

    Raises:
        RecipeError: the recipe asks for something else than the checkpoint has.
    """
    parts = _fresh(recipe) if recipe.start_from is None else _started(recipe, recipe.start_from)
    if recipe.start_from is None or recipe.thought_share or recipe.plan_share:
        parts.model.config.editing = {"thought_language": "plan"} | (parts.model.config.editing or {})
    return replace(parts, sampling=recipe.sampling or parts.sampling)


def _fresh(recipe: SftRecipe) -> Parts:
    if recipe.image_tokenizer is None or recipe.text_tokenizer is None:
        raise RecipeError(
            "a fresh model needs tokenizers: set image_tokenizer and text_tokenizer, or start_from to a checkpoint"
        )
    image_tokenizer = ImageTokenizer.from_pretrained(Path(recipe.image_tokenizer))
    words = ByteBPE.load(Path(recipe.text_tokenizer))
    vocabulary = Vocabulary.compact(text_size=words.size, num_codes=image_tokenizer.num_codes)
    shape = {name: getattr(recipe.model or ModelShape(), name) for name in ModelShape.__slots__}
    cell = image_tokenizer.downsampling
    config = EarlConfig(
        vocab_size=vocabulary.size,
        vocabulary=vocabulary.to_json(),
        editing={"cell": cell, "working_side": recipe.working_side, "square": True},
        pad_token_id=vocabulary.pad,
        bos_token_id=vocabulary.bos,
        eos_token_id=vocabulary.eos,
        **shape,
    )
    model = EarlForCausalLM(config)
    model.initialise(recipe.seed, image_tokenizer.codebook_QZ)
    return Parts(model, SequenceLayout(vocabulary, words), image_tokenizer, Sampling())


def _started(recipe: SftRecipe, start: str) -> Parts:
    parts = open_parts(
        start,
        dtype="float32" if recipe.lora is None else recipe.lora.base_dtype,
        image_tokenizer=recipe.image_tokenizer,
        text_tokenizer=recipe.text_tokenizer,
    )
    model, vocabulary, words = parts.model, parts.layout.vocabulary, parts.layout.text_tokenizer
    has_other_words = isinstance(words, ByteBPE) and words.size != vocabulary.text_size
    if has_other_words or parts.image_tokenizer.num_codes != vocabulary.num_codes:
        raise RecipeError(
            f"{start} has other ids than {recipe.text_tokenizer} and {recipe.image_tokenizer}: leave text_tokenizer "
            "and image_tokenizer out, or set them to those that it was trained with"
        )
    has_no_fetches = model.model.drafter is not None and not model.config.draft_fetches
    if recipe.model is not None and recipe.model.draft_fetches and has_no_fetches:
        model = _with_fetches(model, recipe.model.draft_fetches, recipe.seed)
    for name in ModelShape.__slots__ if recipe.model is not None else ():
        has, asked = getattr(model.config, name), getattr(recipe.model, name)
        if has != asked:
            raise RecipeError(f"model.{name} is {asked}, but {start} has {has}: a start keeps its shape")
    return replace(parts, model=model)


def _with_fetches(model: EarlForCausalLM, heads: int, seed: int) -> EarlForCausalLM:
    """The same network, and fresh heads in its drafter that fetch codes from elsewhere; quietly, since it can draw."""
    grown = EarlForCausalLM(EarlConfig.from_dict(model.config.to_dict() | {"draft_fetches": heads}))
    grown.initialise(seed)
    grown.load_state_dict(grown.state_dict() | model.state_dict())
    assert grown.model.drafter is not None and grown.model.drafter.fetch is not None
    nn.init.constant_(grown.model.drafter.fetch.gate.bias, FRESH_FETCH)
    return grown


def adapt(model: EarlForCausalLM, recipe: SftRecipe) -> Adapter | None:
    """Give gradients to what is to learn; where that is an adapter, it comes back."""
    model.model.recomputes = recipe.gradient_checkpointing
    if recipe.lora is not None:
        assert recipe.start_from is not None
        return Adapter(model, recipe.lora, base=recipe.start_from, seed=recipe.seed)
    model.let_learn(recipe.learns)
    return None


def write_checkpoint(recipe: SftRecipe, parts: Parts, adapter: Adapter | None, folder: Path) -> None:
    """The folder that `Editor.from_pretrained` opens: weights in bf16, or an adapter."""
    if adapter is None:
        save_parts(replace(parts, model=narrowed(parts.model)), folder)
    else:
        save_adapter(adapter, parts, folder)
    (folder / "recipe.json").write_text(json.dumps(recipes.to_json(recipe), indent=2) + "\n", "utf-8")


def train(recipe: SftRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    accelerator = Accelerator(mixed_precision=recipe.mixed_precision)
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    lock = hold(run) if accelerator.is_main_process else None
    parts = open_start(recipe)
    model, layout = parts.model, parts.layout
    shards = TokenShards(recipe.data, num_codes=layout.vocabulary.num_codes)
    adapter = adapt(model, recipe)
    optimizers = make_optimizers(model, recipe.optim)
    saved = find_resume(run, resume)
    first = 0 if saved is None else restore(saved, model, optimizers)
    if recipe.compile:
        compile_for_lengths(model, recipe.pad_to)
    logbook = None
    if accelerator.is_main_process:
        (run / "recipe.json").write_text(json.dumps(recipes.to_json(recipe), indent=2), "utf-8")
        logbook = Logbook(run, steps=recipe.steps, first_step=first)
    loss_module, *prepared = accelerator.prepare(EditLoss(model, layout, recipe), *optimizers)
    chosen = choose(shards, recipe)
    plan = BatchPlan(
        count=len(chosen),
        batch=recipe.batch * recipe.accumulate * accelerator.num_processes,
        seed=recipe.seed,
    )
    totals: dict[str, float] = {}
    for step in range(first, recipe.steps):
        set_rates(prepared, rate_share(recipe.optim, step, recipe.steps))
        mine = plan.indices(step)[accelerator.process_index :: accelerator.num_processes]
        lessons = [lay_out(recipe, layout, shards[i], i, plan.epoch(step)) for i in chosen[mine].tolist()]
        micro = micro_batches(recipe, lessons, layout.vocabulary.pad, accelerator)
        sums = update(accelerator, loss_module, prepared, micro, recipe.optim.max_grad_norm)
        totals = {name: totals.get(name, 0.0) + value for name, value in sums.items()}
        done = step + 1
        if logbook is not None and done % recipe.log_every == 0:
            logbook.report(done, **summary(totals))
            totals = {}
        if (done % recipe.save_every == 0 or done == recipe.steps) and accelerator.is_main_process:
            save_checkpoint(recipe, parts, adapter, optimizers, done)
    accelerator.wait_for_everyone()
    if lock is not None:
        lock.close()
    return [*([] if saved is None else [saved]), *saved_steps(run)][-1]


def choose(shards: TokenShards, recipe: SftRecipe) -> NDArray[np.int64]:
    """Numbers of the examples that are learnt from.

    Raises:
        RecipeError: none is left.
    """
    if not 0 < recipe.data_share <= 1:
        raise RecipeError(f"data_share is {recipe.data_share}: it must lie above 0 and at most at 1")
    fitting = [
        number
        for number in range(len(shards))
        if recipe.level == "all" or FAMILIES.get(shards[number].family) == recipe.level
    ]
    chosen = np.array(fitting[: round(recipe.data_share * len(fitting))], np.int64)
    if not len(chosen):
        raise RecipeError(
            f"level is {recipe.level!r} and data_share {recipe.data_share}, which leaves no example of {recipe.data}"
        )
    return chosen


def restore(saved: Path, model: EarlForCausalLM, optimizers: list[torch.optim.Optimizer]) -> int:
    """Weights and moments of a saved step; returns how many updates they have seen."""
    tensors, state = load_step(saved)
    restore_weights(model, tensors)
    restore_optimizers(optimizers, tensors)
    return int(state["step"])


def compile_for_lengths(model: EarlForCausalLM, pad_to: int) -> None:
    """One compilation for each padded length; beyond torch's own limit of 8 it would silently run uncompiled."""
    torch._dynamo.config.recompile_limit = -(-model.config.max_position_embeddings // pad_to)
    torch._dynamo.config.fail_on_recompile_limit_hit = True
    model.model.compile(dynamic=False)
    if model.model.drafter is not None:
        model.model.drafter.compile(dynamic=False)


def update(
    accelerator: Accelerator,
    loss_module: nn.Module,
    optimizers: list[torch.optim.Optimizer],
    micro: Iterator[Batch],
    max_grad_norm: float,
) -> dict[str, float]:
    """One optimiser step over some micro-batches; the mean is over all their tokens in all processes."""
    batches = list(micro)
    sums: dict[str, Tensor] = {}
    for i, batch in enumerate(batches):
        last = i == len(batches) - 1
        with accelerator.autocast(), _syncing(accelerator, loss_module, last):
            part = loss_module(batch)
            accelerator.backward(part["loss"] * SUM_SCALE)
        sums = {
            name: sums.get(name, torch.zeros(())) + value.detach().float() for name, value in part.items()
        }
    names = sorted(sums)
    totals = accelerator.reduce(torch.stack([sums[name] for name in names]), reduction="sum")
    reduced = dict(zip(names, totals.tolist(), strict=True))
    # Gradients so far are scaled sums, averaged over processes; this makes them the mean per unit of weight.
    correction = accelerator.num_processes / (SUM_SCALE * reduced["weight"])
    parameters = [p for p in loss_module.parameters() if p.grad is not None]
    for parameter in parameters:
        assert parameter.grad is not None
        parameter.grad.mul_(correction)
    reduced["grad_norm"] = float(accelerator.clip_grad_norm_(parameters, max_grad_norm))
    if not math.isfinite(reduced["loss"] + reduced["grad_norm"]):
        raise RecipeError(
            f"loss and gradient are {reduced['loss'] / reduced['weight']} and {reduced['grad_norm']}: "
            "lower optim.lr and optim.muon_lr; the last checkpoint is sound"
        )
    for optimizer in optimizers:
        optimizer.step()
        optimizer.zero_grad()
    return reduced | {"updates": 1.0}


@dataclass(frozen=True, slots=True)
class Lesson:
    """One example of an update."""

    laid: Laid
    names: NDArray[np.int64] | None
    """[H, W, questions] what the source's cells show, where that is taught."""
    drafts: NDArray[np.int64] | None
    """[H, W] ids of the target's codes of which the draft is asked, else -1; None where that is not taught."""


def lay_out(recipe: SftRecipe, layout: SequenceLayout, tokens: EditTokens, index: int, epoch: int) -> Lesson:
    """An example as the model sees it; its dice depend on the seed, its number and the epoch alone."""
    rng = np.random.default_rng((recipe.seed, index, epoch))
    names = named_cells(tokens.description, *tokens.source_hw.shape) if recipe.naming_weight else None
    thinks, is_silent, looks, is_thinned, plans, chooses = rng.random(6)
    nothing_hw = np.full(tokens.source_hw.shape, -1) if recipe.draft_weight else None
    if looks < recipe.look_share:
        return Lesson(layout.example(tokens.source_hw, LOOK, None, tokens.description), names, nothing_hw)
    if tokens.thought and plans < recipe.plan_share:
        laid = plan_lesson(layout, tokens, chooses=chooses < recipe.choice_share)
        return Lesson(laid, names, nothing_hw)
    instruction = "" if is_silent < recipe.drop_instruction else tokens.instruction
    thought = tokens.thought if tokens.thought and thinks < recipe.thought_share else None
    laid = layout.example(tokens.source_hw, instruction, tokens.target_hw, thought)
    changed_hw = tokens.source_hw != tokens.target_hw
    if is_thinned < recipe.thinning.share:
        laid = thin(laid, *kept_cells(recipe.thinning, changed_hw, rng))
        # What is left of the source tells where the edit is, which is for a plan to find: this one is given.
        laid = replace(laid, slots=np.where(laid.slots == Slot.TEXT, Slot.GIVEN, laid.slots))
    if not recipe.draft_weight:
        return Lesson(laid, names, None)
    target_ids_hw = tokens.target_hw + layout.vocabulary.first_code
    asked_hw = changed_hw | (rng.random(changed_hw.shape) < recipe.copied_share)
    return Lesson(laid, names, np.where(asked_hw, target_ids_hw, -1))


def plan_lesson(layout: SequenceLayout, tokens: EditTokens, *, chooses: bool) -> Laid:
    """Source, instruction and plan; where a simple edit is to be chosen to go without, it ends with that choice."""
    is_complex = FAMILIES.get(tokens.family) == "complex"
    if is_complex or not chooses:
        return layout.example(tokens.source_hw, tokens.instruction, None, tokens.thought, mixed=chooses)
    return layout.example(tokens.source_hw, tokens.instruction, tokens.target_hw, mixed=True).until(
        Slot.CHOICE
    )


def micro_batches(
    recipe: SftRecipe, lessons: list[Lesson], pad: int, accelerator: Accelerator
) -> Iterator[Batch]:
    """A process's share of an update, padded; a micro-batch holds sequences of about one length."""
    by_length = sorted(lessons, key=lambda lesson: len(lesson.laid))
    for group in np.array_split(np.arange(len(lessons)), recipe.accumulate):
        some = [by_length[i] for i in group]
        names = [lesson.names for lesson in some if lesson.names is not None]
        drafts = [lesson.drafts for lesson in some if lesson.drafts is not None]
        laid = [lesson.laid for lesson in some]
        batch = collate(
            laid,
            pad=pad,
            pad_to=recipe.pad_to,
            names=names or None,
            drafts=drafts or None,
        )
        yield batch.to(accelerator.device)


def summary(totals: dict[str, float]) -> dict[str, float]:
    """What the logbook shows of summed counts."""
    report = {"loss": totals["loss"] / totals["weight"]}
    for name, count in (
        ("names_prob", "things"),
        ("draft_copied_prob", "draft_copied"),
        ("draft_changed_logp", "draft_changed"),
        ("copied_prob", "copied"),
        ("changed_prob", "changed"),
        ("changed_logp", "changed"),
        ("words_prob", "words"),
        ("choices_prob", "choices"),
    ):
        if totals.get(count):
            report[name] = totals[name] / totals[count]
    return report | {"grad_norm": totals["grad_norm"] / totals["updates"]}


def save_checkpoint(
    recipe: SftRecipe,
    parts: Parts,
    adapter: Adapter | None,
    optimizers: list[torch.optim.Optimizer],
    step: int,
) -> Path:
    weights = weight_tensors(parts.model, learning_only=adapter is not None)
    folder = save_step(
        Path(recipe.run),
        step,
        save_model=lambda to: write_checkpoint(recipe, parts, adapter, to),
        tensors=weights | optimizer_tensors(optimizers),
        state={},
    )
    if recipe.samples:
        write_samples(folder, Path(recipe.run) / f"samples-{step:06d}.png", count=recipe.samples)
    return folder


def _syncing(accelerator: Accelerator, module: nn.Module, last: bool) -> Any:
    """Processes exchange gradients at the last micro-batch only."""
    return accelerator.no_sync(module) if not last else torch.enable_grad()


def main() -> None:
    run_script("python -m train.sft", __doc__, SftRecipe, train)


if __name__ == "__main__":
    main()
