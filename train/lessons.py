"""Examples of token shards as the model is taught them: which ones, how they are laid out, and their batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, Dataset

from earl.data.batches import Batch, BatchPlan, collate
from earl.data.shards import EditTokens, TokenShards
from earl.data.thinning import kept_cells, thin
from earl.errors import RecipeError, ShapeError
from earl.model.config import EarlConfig
from earl.model.drafter import MOST_MARKS
from earl.pretrained import Parts
from earl.sequence.layout import Laid, SequenceLayout, Slot
from earl.sequence.marks import from_text, mark_table
from earl.storybook.examples import FAMILIES
from train.naming import named_cells
from train.sft_recipe import SftRecipe

NO_MARKS: Final = np.zeros((0, 3), np.int64)
NOTHING: Final = np.full(3, -1)
"""Next mark of an example in which all is marked."""
NOT_ASKED: Final = np.full(3, -2)
"""Next mark of an example that does not teach to mark."""
LOOK: Final = "what is in the picture?"
"""The instruction of examples that are to be described, not edited."""

NEEDS: Final = {
    "mark_weight": ("marks", "what goes and comes where"),
    "naming_weight": ("description", "what its source shows"),
    "look_share": ("description", "what its source shows"),
    "plan_share": ("thought", "by which plan it is edited"),
    "thought_share": ("thought", "by which plan it is edited"),
}
"""What some keys teach: which text of an example says it. It is enough that some examples do."""


def choose(shards: TokenShards, recipe: SftRecipe) -> NDArray[np.int64]:
    """Numbers of the examples that are learnt from.

    Raises:
        RecipeError: none is left, or they are to teach what none of them says.
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
    for key, (text, says) in NEEDS.items():
        value = getattr(recipe, key)
        if value and not any(getattr(shards[number], text) for number in chosen):
            raise RecipeError(f"{key} is {value}, but no example of {recipe.data} says {says}: set it to 0")
    return chosen


def plan_for(recipe: SftRecipe, count: int, *, processes: int) -> BatchPlan:
    """Which of so many examples are in which update.

    Raises:
        RecipeError: there are too few for one.
    """
    batch = recipe.batch * recipe.accumulate * processes
    if count < batch:
        raise RecipeError(
            f"{count} examples of {recipe.data} do not fill a batch of {batch} (batch is {recipe.batch}, accumulate "
            f"{recipe.accumulate}, processes {processes}): encode more, or lower batch or accumulate"
        )
    return BatchPlan(count=count, batch=batch, seed=recipe.seed)


def shards_for(parts: Parts, data: str) -> TokenShards:
    """The examples of a folder, if a checkpoint can learn from them.

    Raises:
        ShardError: there are none, or they are damaged, or have codes of another image tokenizer.
        RecipeError: their pictures have another shape than this checkpoint edits.
    """
    codes_name = parts.image_tokenizer.codes_name()
    shards = TokenShards(data, num_codes=parts.layout.vocabulary.num_codes, codes_name=codes_name)
    check_grids(shards, data, parts.model.config, parts.image_tokenizer.downsampling)
    return shards


Teaches = dict[str, list[str]]
"""Names of what a run learns from, 64 hex digits each: the data, shard by shard, and whatever else decides."""


def check_teaches(saved: Path, state: Mapping[str, Any], teaches: Teaches) -> None:
    """Whether a saved step learnt from what there is to learn from now, to which shards may have been added. Steps from
    before this was noted are taken as they are.

    Raises:
        RecipeError: it did not.
    """
    for what, known in state.get("teaches", {}).items():
        if teaches.get(what, [])[: len(known)] != known:
            raise RecipeError(
                f"{saved} learnt from another {what} than the recipe's is now: name another run folder, or put back "
                "what was there"
            )


def check_grids(shards: TokenShards, data: str, config: EarlConfig, cell: int) -> None:
    """Whether pictures are of the size at which the model edits; where they keep their shape, whether the largest is.

    Args:
        data: the folder of the shards.
        cell: pixels a side of a cell.
    Raises:
        RecipeError: they are larger or smaller, or have more rows or columns than the model has embeddings for.
    """
    editing = config.editing or {}
    side, area = editing.get("working_side", 256), editing.get("area")
    most = (side // cell) ** 2 if area is None else area // cell**2
    grids = sorted(shards.grids, key=lambda grid: grid[0] * grid[1])
    if editing.get("square"):
        wrong = next((grid for grid in grids if grid != (side // cell, side // cell)), None)
    else:  # sides are rounded, to a row more at times; and of long pictures some cells are left over, but not of all
        rows, columns = grids[-1]
        wrong = None if most // 2 < rows * columns <= most + max(rows, columns) else grids[-1]
    if wrong is not None:
        raise RecipeError(
            f"{data} holds a picture of {wrong[0]}x{wrong[1]} cells, but the model edits pictures of "
            f"{'' if editing.get('square') else 'up to '}{most} cells: encode them again, with "
            f"{f'--size {side}' if area is None else f'--area {area}'}"
        )
    for grid in grids:
        try:
            config.check_grid(*grid)
        except ShapeError as error:
            raise RecipeError(
                f"{data}: {error}, or make a model that knows more (model.grid_rows, model.grid_columns)"
            ) from error


@dataclass(frozen=True, slots=True)
class Lesson:
    """One example of an update."""

    laid: Laid
    names: NDArray[np.int64] | None
    """[H, W, questions] what the source's cells show, where that is taught."""
    drafts: NDArray[np.int64] | None
    """[H, W] ids of the target's codes of which the draft is asked, else -1; None where that is not taught."""
    marks: NDArray[np.int64]
    """[M, 3] what is marked already (`earl.model.drafter.Marks`)."""
    next_mark: NDArray[np.int64]
    """[3] what is to be marked next, -1 for nothing; -2 where that is not asked."""


def lay_out(
    recipe: SftRecipe,
    layout: SequenceLayout,
    tokens: EditTokens,
    index: int,
    epoch: int,
    sides: Sequence[int] = (),
) -> Lesson:
    """An example as the model sees it; its dice depend on the seed, its number and the epoch alone.

    Args:
        sides: the sizes that the model marks (`EarlConfig.draft_marks`).
    """
    rng = np.random.default_rng((recipe.seed, index, epoch))
    names = named_cells(tokens.description, *tokens.source_hw.shape) if recipe.naming_weight else None
    thinks, is_silent, looks, is_thinned, plans, chooses = rng.random(6)
    nothing_hw = np.full(tokens.source_hw.shape, -1) if recipe.draft_weight else None
    if tokens.description and looks < recipe.look_share:
        laid = layout.example(tokens.source_hw, LOOK, None, tokens.description)
        return Lesson(laid, names, nothing_hw, NO_MARKS, NOT_ASKED)
    marks = mark_table(from_text(tokens.marks)[:MOST_MARKS], sides)
    if tokens.thought and plans < recipe.plan_share:
        laid = plan_lesson(layout, tokens, chooses=chooses < recipe.choice_share)
        return Lesson(laid, names, nothing_hw, marks, NOT_ASKED)
    instruction = "" if is_silent < recipe.drop_instruction else tokens.instruction
    thought = tokens.thought if tokens.thought and thinks < recipe.thought_share else None
    laid = layout.example(tokens.source_hw, instruction, tokens.target_hw, thought)
    changed_hw = tokens.source_hw != tokens.target_hw
    if is_thinned < recipe.thinning.share:
        laid = thin(laid, *kept_cells(recipe.thinning, changed_hw, rng))
        # What is left of the source tells where the edit is, which is for a plan to find: this one is given.
        laid = replace(laid, slots=np.where(laid.slots == Slot.TEXT, Slot.GIVEN, laid.slots))
    if not recipe.draft_weight:
        return Lesson(laid, names, None, marks, NOT_ASKED)
    target_ids_hw = tokens.target_hw + layout.vocabulary.first_code
    asked_hw = changed_hw | (rng.random(changed_hw.shape) < recipe.copied_share)
    drafts = np.where(asked_hw, target_ids_hw, -1)
    if not recipe.mark_weight:
        return Lesson(laid, names, drafts, marks, NOT_ASKED)
    if not instruction:
        return Lesson(laid, names, drafts, NO_MARKS, NOTHING)
    if len(marks) and rng.random() >= recipe.marked_share:
        known = rng.integers(len(marks))
        return Lesson(laid, names, nothing_hw, marks[:known], marks[known])
    return Lesson(laid, names, drafts, marks, NOTHING)


def plan_lesson(layout: SequenceLayout, tokens: EditTokens, *, chooses: bool) -> Laid:
    """Source, instruction and plan; where a simple edit is to be chosen to go without, it ends with that choice."""
    is_complex = FAMILIES.get(tokens.family) == "complex"
    if is_complex or not chooses:
        return layout.example(tokens.source_hw, tokens.instruction, None, tokens.thought, mixed=chooses)
    return layout.example(tokens.source_hw, tokens.instruction, tokens.target_hw, mixed=True).until(
        Slot.CHOICE
    )


def micro_batches(recipe: SftRecipe, lessons: list[Lesson], pad: int) -> Iterator[Batch]:
    """A process's share of an update, padded; a micro-batch holds sequences of about one length. Where the transformer
    learns alone, those without a target come first: for them the drafter need not draft."""
    apart = recipe.learns == "transformer"
    alike = sorted(lessons, key=lambda lesson: (apart and Slot.CODE in lesson.laid.slots, len(lesson.laid)))
    for group in np.array_split(np.arange(len(lessons)), recipe.accumulate):
        some = [alike[i] for i in group]
        names = [lesson.names for lesson in some if lesson.names is not None]
        drafts = [lesson.drafts for lesson in some if lesson.drafts is not None]
        laid = [lesson.laid for lesson in some]
        yield collate(
            laid,
            pad=pad,
            pad_to=recipe.pad_to,
            names=names or None,
            drafts=drafts or None,
            marks=[lesson.marks for lesson in some],
            next_mark=[lesson.next_mark for lesson in some],
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Updates(Dataset[list[Batch]]):
    """The micro-batches of a process for each update: a function of its number, so that it does not matter who makes
    them."""

    recipe: SftRecipe
    layout: SequenceLayout
    shards: TokenShards
    chosen: NDArray[np.int64]
    """Numbers of the examples that are learnt from (`choose`)."""
    plan: BatchPlan
    process: int
    processes: int
    sides: Sequence[int]
    """As `lay_out` takes them."""

    def __getitem__(self, step: int) -> list[Batch]:
        mine = self.chosen[self.plan.indices(step)[self.process :: self.processes]]
        epoch = self.plan.epoch(step)
        lessons = [
            lay_out(self.recipe, self.layout, self.shards[i], i, epoch, self.sides) for i in mine.tolist()
        ]
        return list(micro_batches(self.recipe, lessons, self.layout.vocabulary.pad))

    def ahead(self, first: int) -> Iterable[list[Batch]]:
        """The updates from `first` on, made by the recipe's workers while the model learns."""
        own = torch.Generator().manual_seed(self.recipe.seed)  # else a loader draws from torch's global one
        return DataLoader(
            self,
            batch_size=None,
            sampler=range(first, self.recipe.steps),
            num_workers=self.recipe.workers,
            generator=own,
        )
