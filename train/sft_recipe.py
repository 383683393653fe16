"""What decides a run of supervised fine-tuning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from earl.data.thinning import Thinning
from earl.decoding import Sampling
from earl.errors import RecipeError
from earl.model.lora import LoraConfig
from earl.model.transformer import Learns
from earl.recipe import check_counts, check_shares, check_weights
from earl.training.optim import OptimConfig


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
    """Layers of the drafter; like its channels, a start may have fewer, and grows (`train.growth`)."""
    draft_word_layers: int = 2
    """Layers in which words hear each other before cells read them; a start may have fewer, too."""
    draft_marks: tuple[int, ...] = ()
    """Sides, in cells, of things that the drafter marks before it drafts (`earl.sequence.marks`); none: it does not. A
    start may be without, and learns it."""
    draft_heard: bool = False
    """The transformer reads at each word what the drafter heard there. A start may be without, and learns it."""
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
    transformer_anew: bool = False
    """Start with fresh layers of the transformer, which say nothing at first, behind the drafter of `start_from`: two
    kinds of lessons can then be compared from the same nothing."""
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
    """Share of the examples that ask what the source shows and end with the answer, if they have one, before any
    target: they teach to find things by name, which a base model of published size knows."""
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
    mark_weight: float = 0.0
    """What a mark weighs in the loss, where a changed code weighs 1; needs `model.draft_marks` and marks in the
    shards."""
    marked_share: float = 0.5
    """Share of the examples with marks in which all are given; in the others some, and the next is asked for."""
    learns: Learns = "all"
    """All of the model; the "drafter" with the head, while the transformer reads nothing, at four times as many edits
    a second; of the drafter the "drawing", while it hears as before, or how it hears "words" alone; or the
    "transformer" behind a drafter that stays as it is."""
    copied_share: float = 0.25
    """Share of the copied codes of which the draft is asked; each of them weighs as much more."""
    naming_weight: float = 0.0
    """Loss weight of a cell's names (`train.naming`); needs `model.draft_width` and descriptions in the shards."""
    source_weight: float = 0.0
    """Loss weight of the source's codes. Above 0 the model learns to draw from sources too, which show more
    things than targets change."""
    workers: int = 0
    """Processes that lay out lessons ahead of the updates, where a GPU would wait for them; 0: the process that learns.
    The result does not depend on it."""
    pad_to: int = 32
    """Sequences are padded on the right to a multiple of this, so that few lengths occur."""
    working_side: int = 128
    """Side in px at which the editor will use the model. A run that starts from a checkpoint keeps that one's."""
    seed: int = 1
    """Seed of weights and order."""
    optim: OptimConfig = OptimConfig(lr=2e-3, muon_lr=2e-3, warmup_steps=200, weight_decay=0.01)
    mixed_precision: Literal["no", "bf16"] = "bf16"
    """Type of products while learning; no: float32."""
    gradient_checkpointing: bool = False
    """Compute layers again for the gradient instead of keeping what they computed: a third slower, much less memory."""
    sharded: bool = False
    """Share weights, gradients and moments out among all processes, so that each holds a part: for models that do not
    fit one GPU four times. Needs `compile = false`, and AdamW alone."""
    compile: bool = True
    """Fuse the transformer with torch.compile (needs a C++ compiler)."""
    log_every: int = 20
    """Updates between two lines of the log."""
    save_every: int = 500
    """Updates between two checkpoints; the last two stay."""
    sampling: Sampling | None = None
    """How an editor draws from this checkpoint by default; None: as from `start_from`."""
    samples: int = 6
    """Held-out edits drawn into the sample sheet of a checkpoint; 0 draws none. Each sheet opens the checkpoint as a
    user would, beside the model that learns: a second 8B may not fit."""

    def __post_init__(self) -> None:
        check_counts(
            self, "steps", "batch", "accumulate", "pad_to", "working_side", "log_every", "save_every"
        )
        check_counts(self, "workers", "seed", "samples", "changed_limit", least=0)
        check_shares(self, "plan_share", "choice_share", "thought_share", "look_share", "drop_instruction")
        check_shares(self, "marked_share", "copied_share")
        check_weights(self, "copied_weight", "draft_weight", "mark_weight", "naming_weight", "source_weight")
        if self.lora is not None:
            self._check_lora()
        if self.sharded and (self.compile or self.optim.muon_lr or self.lora is not None):
            raise RecipeError(
                f"sharded goes with AdamW alone, but compile is {self.compile}, optim.muon_lr {self.optim.muon_lr} and "
                f"lora {self.lora}: set them to false, 0 and none"
            )
        if self.transformer_anew and (self.start_from is None or self.lora is not None):
            raise RecipeError(
                "transformer_anew keeps the drafter of a checkpoint and learns the rest, but start_from is "
                f"{self.start_from or 'none'} and lora {self.lora or 'none'}: set start_from to a checkpoint, and lora "
                "to none"
            )

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
