"""Supervised fine-tuning on token shards.

    python -m train.sft train/recipes/mini.toml                        # two CPU cores
    accelerate launch -m train.sft train/recipes/mini.toml             # GPUs

Differs from EARL: forced tokens carry no loss, the head is computed for codes only, targets keep the source's
codes wherever nothing changed, and the losses of all processes and micro-batches share one token count.
Every checkpoint is a folder that `Editor.from_pretrained` opens.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from accelerate import Accelerator
from numpy.typing import NDArray
from torch import Tensor, nn

from earl import recipe as recipes
from earl.data.batches import Batch, BatchPlan, collate
from earl.data.shards import EditTokens, TokenShards
from earl.data.thinning import Thinning, kept_cells, thin
from earl.decoding import Sampling
from earl.errors import EarlError, RecipeError
from earl.language.text_tokenizer import ByteBPE
from earl.language.vocabulary import Vocabulary
from earl.model import EarlConfig, EarlForCausalLM, GridHints
from earl.model.scoring import score
from earl.pretrained import write_sampling
from earl.sequence.layout import Laid, SequenceLayout
from earl.training.logbook import Logbook
from earl.training.optim import OptimConfig, make_optimizers, rate_share, set_rates
from earl.training.resume import find_resume, load_step, optimizer_tensors, restore_optimizers, save_step
from earl.vq import ImageTokenizer, VQConfig
from train.naming import Naming, named_cells
from train.samples import write_samples

LOOK: Final = "what is in the picture?"
"""The instruction of examples that are to be described, not edited."""
SUM_SCALE: Final = 2.0**-12
"""Keeps summed gradients in range until the number of tokens in all processes is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelShape:
    """Size of a new transformer."""

    hidden_size: int = 384
    intermediate_size: int = 1024
    num_hidden_layers: int = 8
    num_attention_heads: int = 4
    num_key_value_heads: int = 2
    max_position_embeddings: int = 2048
    rope_theta: float = 10_000.0
    align_source: bool = True
    """The source's token of the next cell is added to a position's input."""
    source_context: int = 0
    """Channels of the convolutions that tell a position what surrounds its cell in the source; 0 for none."""
    word_heads: int = 0
    """Heads by which every cell reads the words before the target is written; 0 for none."""
    copy_gate: bool = False
    """A gate raises the logit of the source's code: copying is there from the start."""
    grid_rows: int = 64
    """Rows that have an embedding; 0 leaves row embeddings out."""
    grid_columns: int = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class SftRecipe:
    """Everything that decides the result."""

    run: str = "runs/sft"
    """Folder of checkpoints, samples and log."""
    data: str = "runs/tokens/train"
    """Folder of token shards."""
    image_tokenizer: str = "runs/image_tokenizer"
    """Folder of the image tokenizer that made the shards."""
    text_tokenizer: str = "runs/words"
    """Folder with tokenizer.json (python -m tokenizer.words)."""
    start_from: str | None = None
    """Checkpoint whose weights to start from; None starts fresh."""
    model: ModelShape = ModelShape()
    steps: int = 10_000
    """Updates in all."""
    batch: int = 8
    """Sequences of a micro-batch, per process."""
    accumulate: int = 2
    """Micro-batches an update."""
    thought_share: float = 0.0
    """Share of the examples whose plan stands before the target."""
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
    naming_weight: float = 0.0
    """Loss weight of a cell's names (`train.naming`); needs `model.source_context` and descriptions in the shards."""
    source_weight: float = 0.0
    """Loss weight of the source's codes. Above 0 the model learns to draw from sources too, which show more
    things than targets change."""
    pad_to: int = 32
    """Sequences are padded on the right to a multiple of this, so that few lengths occur."""
    working_side: int = 128
    """Side in px at which the editor will use the model."""
    seed: int = 1
    """Seed of weights and order."""
    optim: OptimConfig = OptimConfig(lr=2e-3, muon_lr=2e-3, warmup_steps=200, weight_decay=0.01)
    mixed_precision: str = "bf16"
    """Of accelerate: no or bf16."""
    compile: bool = True
    """Fuse the transformer with torch.compile (needs a C++ compiler)."""
    log_every: int = 20
    save_every: int = 500
    sampling: Sampling = Sampling()
    """How an editor draws from this checkpoint by default."""
    samples: int = 6
    """Held-out edits drawn into the sample sheet of a checkpoint; 0 draws none."""


class EditLoss(nn.Module):
    """The model and its loss in one module, so that whatever accelerate wraps around it sees one forward."""

    def __init__(self, model: EarlForCausalLM, layout: SequenceLayout, recipe: SftRecipe) -> None:
        super().__init__()
        self.model, self.vocabulary, self.recipe = model, layout.vocabulary, recipe
        self.naming = Naming(layout.text_tokenizer) if recipe.naming_weight else None
        if self.naming is not None and not recipe.model.source_context:
            raise RecipeError("naming_weight is for what model.source_context sees, and that is 0: set it")

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Sums over the batch: `loss` and `weight` (differentiable), and counts for the logbook."""
        context_BHWC = self.model.look(batch.sources, batch.words)
        hints = GridHints(batch.aligned, batch.rows, batch.columns, context_BHWC)
        hidden_BLD = self.model.hidden(batch.ids, hints=hints, positions_BL=batch.positions)
        before_BLD, targets_BL = hidden_BLD[:, :-1], batch.ids[:, 1:]
        is_target_BL, is_text_BL = batch.is_code[:, 1:], batch.is_text[:, 1:]
        is_source_BL = (targets_BL >= self.vocabulary.first_code) & ~is_target_BL
        is_copied_BL = is_target_BL & (targets_BL == batch.aligned[:, :-1])
        is_changed_BL = is_target_BL & ~is_copied_BL
        weight_BL = self._weights(is_source_BL, is_copied_BL, is_changed_BL)

        scored_BL = is_target_BL | is_source_BL if self.recipe.source_weight else is_target_BL
        first, stop = self.vocabulary.first_code, self.vocabulary.size
        logp_T, entropy_T = self._score(
            before_BLD, targets_BL, scored_BL, first, stop, aligned_BL=batch.aligned[:, :-1]
        )
        copied_T, changed_T, target_T = (
            mask_BL[scored_BL] for mask_BL in (is_copied_BL, is_changed_BL, is_target_BL)
        )
        sums = {
            "loss": -(weight_BL[scored_BL] * logp_T).sum(),
            "weight": weight_BL.sum(),
            "copied": copied_T.sum(),
            "changed": changed_T.sum(),
            "copied_prob": logp_T[copied_T].exp().sum(),
            "changed_prob": logp_T[changed_T].exp().sum(),
            "entropy": entropy_T[target_T].sum(),
            "words": is_text_BL.sum(),
            "words_prob": weight_BL.new_zeros(()),
        }
        if bool(is_text_BL.any()):
            text_logp_T, _ = self._score(before_BLD, targets_BL, is_text_BL, 0, self.vocabulary.thought_stop)
            sums["loss"] = sums["loss"] - text_logp_T.sum()
            sums["weight"] = sums["weight"] + len(text_logp_T)
            sums["words_prob"] = text_logp_T.exp().sum()
        if self.naming is not None and batch.names is not None:
            assert context_BHWC is not None
            embed_VD = self.model.model.embed_tokens.weight
            named = self.naming(context_BHWC[..., : embed_VD.shape[1]], embed_VD, batch.names)
            sums["loss"] = sums["loss"] + self.recipe.naming_weight * named[0]
            sums["things"], sums["names_prob"] = named[1:]
        return sums

    def _weights(self, is_source_BL: Tensor, is_copied_BL: Tensor, is_changed_BL: Tensor) -> Tensor:
        """How much every code counts."""
        weight_BL = self.recipe.source_weight * is_source_BL + self.recipe.copied_weight * is_copied_BL
        if not self.recipe.changed_limit:
            return weight_BL + is_changed_BL
        changed_B1 = is_changed_BL.sum(-1, keepdim=True)
        return weight_BL + is_changed_BL * (self.recipe.changed_limit / changed_B1.clamp(min=1)).clamp(
            max=1.0
        )

    def _score(
        self,
        before_BLD: Tensor,
        targets_BL: Tensor,
        where_BL: Tensor,
        start: int,
        stop: int,
        aligned_BL: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        head, before_TD = self.model.lm_head.weight, before_BLD[where_BL]
        raised = (
            None if aligned_BL is None else self.model.raised(before_TD, aligned_BL[where_BL], first_id=start)
        )
        return score(before_TD, head, targets_BL[where_BL], start=start, stop=stop, raised=raised)


class Checkpoint:
    """What stands around the weights in a checkpoint folder, and how it is written."""

    def __init__(self, recipe: SftRecipe) -> None:
        self.recipe = recipe
        self.image_tokenizer = Path(recipe.image_tokenizer)
        tokenizer = ImageTokenizer.from_pretrained(self.image_tokenizer)
        self.vq_config: VQConfig = tokenizer.config
        self.codebook_QZ = tokenizer.model.quantize.codebook_QZ
        self.words = ByteBPE.load(Path(recipe.text_tokenizer))
        self.vocabulary = Vocabulary.compact(
            text_size=self.words.size, num_codes=self.vq_config.codebook_size
        )
        self.layout = SequenceLayout(self.vocabulary, self.words)

    def new_model(self) -> EarlForCausalLM:
        recipe = self.recipe
        if recipe.start_from is not None:
            model: EarlForCausalLM = EarlForCausalLM.from_pretrained(recipe.start_from, dtype=torch.float32)
            return model
        shape = {name: getattr(recipe.model, name) for name in ModelShape.__slots__}
        editing = {"cell": self.vq_config.downsampling, "working_side": recipe.working_side, "square": True}
        config = EarlConfig(
            vocab_size=self.vocabulary.size,
            vocabulary=self.vocabulary.to_json(),
            editing=editing,
            pad_token_id=self.vocabulary.pad,
            bos_token_id=self.vocabulary.bos,
            eos_token_id=self.vocabulary.eos,
            **shape,
        )
        model = EarlForCausalLM(config)
        model.initialise(recipe.seed, self.codebook_QZ)
        return model

    def write(self, model: EarlForCausalLM, folder: Path) -> None:
        """The folder that `Editor.from_pretrained` opens; weights in bf16."""
        assert isinstance(model.config, EarlConfig)
        narrow = EarlForCausalLM(model.config).bfloat16()
        narrow.load_state_dict(model.state_dict())
        narrow.save_pretrained(folder)
        self.words.save(folder)
        shutil.copytree(
            self.image_tokenizer, folder / "image_tokenizer", ignore=shutil.ignore_patterns("training")
        )
        write_sampling(folder, self.recipe.sampling)
        (folder / "recipe.json").write_text(
            json.dumps(recipes.to_json(self.recipe), indent=2) + "\n", "utf-8"
        )


def train(recipe: SftRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    accelerator = Accelerator(mixed_precision=recipe.mixed_precision)
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    checkpoint = Checkpoint(recipe)
    shards = TokenShards(recipe.data, num_codes=checkpoint.vocabulary.num_codes)
    model = checkpoint.new_model()
    optimizers = make_optimizers(model, recipe.optim)
    saved = find_resume(run, resume)
    first = 0
    if saved is not None:
        tensors, state = load_step(saved)
        model.load_state_dict({name: tensors[f"model.{name}"] for name in model.state_dict()})
        restore_optimizers(optimizers, tensors)
        first = int(state["step"])
    if recipe.compile:
        compile_for_lengths(model, recipe.pad_to)
    (run / "recipe.json").write_text(json.dumps(recipes.to_json(recipe), indent=2), "utf-8")
    loss_module, *prepared = accelerator.prepare(EditLoss(model, checkpoint.layout, recipe), *optimizers)
    plan = BatchPlan(
        count=len(shards),
        batch=recipe.batch * recipe.accumulate * accelerator.num_processes,
        seed=recipe.seed,
    )
    logbook = Logbook(run, steps=recipe.steps, first_step=first)
    totals: dict[str, float] = {}
    for step in range(first, recipe.steps):
        set_rates(prepared, rate_share(recipe.optim, step, recipe.steps))
        mine = plan.indices(step)[accelerator.process_index :: accelerator.num_processes]
        lessons = [lay_out(recipe, checkpoint.layout, shards[i], i, plan.epoch(step)) for i in mine.tolist()]
        micro = micro_batches(recipe, lessons, checkpoint.vocabulary.pad, accelerator)
        sums = update(accelerator, loss_module, prepared, micro, recipe.optim.max_grad_norm)
        totals = {name: totals.get(name, 0.0) + value for name, value in sums.items()}
        done = step + 1
        if done % recipe.log_every == 0 and accelerator.is_main_process:
            report = summary(totals)
            logbook.report(done, **report)
            totals = {}
            if not math.isfinite(report["loss"]):
                raise RecipeError(
                    f"the loss is {report['loss']} at step {done}: lower optim.lr and optim.muon_lr"
                )
        if (done % recipe.save_every == 0 or done == recipe.steps) and accelerator.is_main_process:
            saved = save_checkpoint(recipe, checkpoint, model, optimizers, done)
    accelerator.wait_for_everyone()
    assert saved is not None
    return saved


def compile_for_lengths(model: EarlForCausalLM, pad_to: int) -> None:
    """One compilation for each padded length; beyond torch's own limit of 8 it would silently run uncompiled."""
    torch._dynamo.config.recompile_limit = -(-model.config.max_position_embeddings // pad_to)
    torch._dynamo.config.fail_on_recompile_limit_hit = True
    model.model.compile(dynamic=False)


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


def lay_out(recipe: SftRecipe, layout: SequenceLayout, tokens: EditTokens, index: int, epoch: int) -> Lesson:
    """An example as the model sees it; its dice depend on the seed, its number and the epoch alone."""
    rng = np.random.default_rng((recipe.seed, index, epoch))
    names = named_cells(tokens.description, *tokens.source_hw.shape) if recipe.naming_weight else None
    thinks, is_silent, looks, is_thinned = rng.random(4)
    if looks < recipe.look_share:
        return Lesson(layout.example(tokens.source_hw, LOOK, None, tokens.description), names)
    thought = tokens.thought if thinks < recipe.thought_share else None
    instruction = "" if is_silent < recipe.drop_instruction else tokens.instruction
    laid = layout.example(tokens.source_hw, instruction, tokens.target_hw, thought)
    if is_thinned >= recipe.thinning.share:
        return Lesson(laid, names)
    kept = kept_cells(recipe.thinning, tokens.source_hw != tokens.target_hw, rng)
    return Lesson(thin(laid, *kept), names)


def micro_batches(
    recipe: SftRecipe, lessons: list[Lesson], pad: int, accelerator: Accelerator
) -> Iterator[Batch]:
    """A process's share of an update, padded; a micro-batch holds sequences of about one length."""
    by_length = sorted(lessons, key=lambda lesson: len(lesson.laid))
    for group in np.array_split(np.arange(len(lessons)), recipe.accumulate):
        some = [by_length[i] for i in group]
        names = [lesson.names for lesson in some if lesson.names is not None]
        laid = [lesson.laid for lesson in some]
        yield collate(laid, pad=pad, pad_to=recipe.pad_to, names=names or None).to(accelerator.device)


def summary(totals: dict[str, float]) -> dict[str, float]:
    """What the logbook shows of summed counts."""
    named = {"names_prob": totals["names_prob"] / totals["things"]} if "things" in totals else {}
    return named | {
        "loss": totals["loss"] / totals["weight"],
        "copied_prob": totals["copied_prob"] / max(1.0, totals["copied"]),
        "changed_prob": totals["changed_prob"] / max(1.0, totals["changed"]),
        "words_prob": totals["words_prob"] / max(1.0, totals["words"]),
        "entropy": totals["entropy"] / (totals["copied"] + totals["changed"]),
        "grad_norm": totals["grad_norm"] / totals["updates"],
    }


def save_checkpoint(
    recipe: SftRecipe,
    checkpoint: Checkpoint,
    model: EarlForCausalLM,
    optimizers: list[torch.optim.Optimizer],
    step: int,
) -> Path:
    tensors = {f"model.{name}": tensor for name, tensor in model.state_dict().items()}
    folder = save_step(
        Path(recipe.run),
        step,
        save_model=lambda to: checkpoint.write(model, to),
        tensors=tensors | optimizer_tensors(optimizers),
        state={},
    )
    if recipe.samples:
        write_samples(folder, Path(recipe.run) / f"samples-{step:06d}.png", count=recipe.samples)
    return folder


def _syncing(accelerator: Accelerator, module: nn.Module, last: bool) -> Any:
    """Processes exchange gradients at the last micro-batch only."""
    return accelerator.no_sync(module) if not last else torch.enable_grad()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m train.sft",
        description=(__doc__ or "").split("\n\n")[0],
        epilog=recipes.help_text(SftRecipe),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("recipe", help="a TOML recipe")
    parser.add_argument("words", nargs="*", metavar="key=value", help="values that win over the recipe's")
    parser.add_argument("--resume", default="auto", help="auto (default), no, or a checkpoint folder")
    words = parser.parse_args()
    try:
        train(recipes.read(SftRecipe, words.recipe, words.words), words.resume)
    except EarlError as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
