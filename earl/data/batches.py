"""Which examples an update sees, and how they become one padded batch.

The order is a function of (seed, step): no iterator has state, so a resumed run sees what an unbroken one
would.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earl.errors import RecipeError
from earl.sequence.layout import Laid, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchPlan:
    """The order of examples: a new shuffle every epoch, the incomplete batch at its end is left out."""

    count: int
    """Examples in all."""
    batch: int
    """Examples an update, over all processes."""
    seed: int

    def __post_init__(self) -> None:
        if self.count < self.batch:
            raise RecipeError(
                f"{self.count} examples do not fill a batch of {self.batch}: encode more, or lower batch"
            )

    def epoch(self, step: int) -> int:
        """How often all examples were seen before an update (from 0)."""
        return step // (self.count // self.batch)

    def indices(self, step: int) -> NDArray[np.int64]:
        """[batch] example numbers of an update (from 0)."""
        order = np.random.default_rng((self.seed, self.epoch(step))).permutation(self.count)
        start = step % (self.count // self.batch) * self.batch
        return order[start : start + self.batch]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Sequences padded on the right; every field but the last is [B, L]."""

    ids: Tensor
    aligned: Tensor
    rows: Tensor
    columns: Tensor
    positions: Tensor
    heard_at: Tensor
    stands_for: Tensor
    """How many tokens each counts for in a loss; see `earl.sequence.layout.Laid`."""
    is_code: Tensor
    """Where a code was chosen: it carries loss."""
    is_text: Tensor
    """Where a word of a thought was chosen: it carries loss."""
    is_choice: Tensor
    """Where a thought or the target was chosen: it carries loss."""
    sources: Tensor
    """[B, H, W] ids of the sources' codes; -1 beyond a smaller grid."""
    words: Tensor
    """[B, N] ids of the instructions; -1 behind shorter ones."""
    drafts: Tensor | None = None
    """[B, H, W] ids of the targets' codes of which a drafter is asked; -1 where it is not."""
    marks: Tensor | None = None
    """[B, M, 3] what is marked already (`earl.model.drafter.Marks`), -1 behind the last; None where none is known."""
    next_mark: Tensor | None = None
    """[B, 3] what is to be marked next, -1 where nothing is; -2 where that is not asked."""
    free: Tensor | None = None
    """[B, H, W] 1 where a cell can be marked, 0 where it cannot; None: all can."""
    names: Tensor | None = None
    """[B, H, W, questions] what the sources' cells show, in the words of whoever trains; -1 where that is not known."""

    def to(self, device: torch.device) -> Batch:
        tensors = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        moved = {name: tensor.to(device) for name, tensor in tensors.items() if tensor is not None}
        return dataclasses.replace(self, **moved)


def collate(
    laid: Sequence[Laid],
    *,
    pad: int,
    pad_to: int = 1,
    drafts: Sequence[NDArray[np.integer]] | None = None,
    marks: Sequence[NDArray[np.integer]] | None = None,
    next_mark: Sequence[NDArray[np.integer]] | None = None,
    free: Sequence[NDArray[np.integer]] | None = None,
    names: Sequence[NDArray[np.integer]] | None = None,
) -> Batch:
    """One batch of sequences, padded to the longest, rounded up to a multiple of `pad_to`; words likewise."""
    length, num_words = (
        -(-max(sizes) // pad_to) * pad_to
        for sizes in ([len(each) for each in laid], [len(each.words) for each in laid])
    )

    def padded(
        arrays: Sequence[NDArray[Any]], fill: int, length: int = length, dtype: type = np.int64
    ) -> Tensor:
        table: NDArray[Any] = np.full((len(arrays), length), fill, dtype)
        for row, array in zip(table, arrays, strict=True):
            row[: len(array)] = array
        return torch.from_numpy(table)

    slots_BL = padded([each.slots for each in laid], Slot.GIVEN)
    return Batch(
        ids=padded([each.ids for each in laid], pad),
        aligned=padded([each.aligned for each in laid], -1),
        rows=padded([each.rows for each in laid], -1),
        columns=padded([each.columns for each in laid], -1),
        positions=padded([each.positions for each in laid], 0),
        heard_at=padded([each.heard_at for each in laid], -1),
        stands_for=padded([each.stands_for for each in laid], 0, dtype=np.float32),
        is_code=slots_BL == Slot.CODE,
        is_text=slots_BL == Slot.TEXT,
        is_choice=slots_BL == Slot.CHOICE,
        sources=stacked([each.source_ids_hw for each in laid]),
        words=padded([each.words for each in laid], -1, num_words),
        drafts=None if drafts is None else stacked(drafts),
        marks=None if marks is None else stacked(marks),
        next_mark=None if next_mark is None else stacked(next_mark),
        free=None if free is None else stacked(free),
        names=None if names is None else stacked(names),
    )


def stacked(grids: Sequence[NDArray[np.integer]]) -> Tensor:
    """[B, ...] of arrays from their first places on, -1 beyond the smaller ones."""
    table = np.full((len(grids), *np.max([grid.shape for grid in grids], axis=0)), -1, np.int64)
    for canvas, grid in zip(table, grids, strict=True):
        canvas[tuple(map(slice, grid.shape))] = grid
    return torch.from_numpy(table)
