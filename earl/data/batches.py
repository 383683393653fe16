"""Which examples an update sees, and how they become one padded batch.

The order is a function of (seed, step): no iterator has state, so a resumed run sees what an unbroken one
would.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

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

    def indices(self, step: int) -> NDArray[np.int64]:
        """[batch] example numbers of an update (from 0)."""
        per_epoch = self.count // self.batch
        order = np.random.default_rng((self.seed, step // per_epoch)).permutation(self.count)
        start = step % per_epoch * self.batch
        return order[start : start + self.batch]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Sequences padded on the right; every field is [B, L]."""

    ids: Tensor
    aligned: Tensor
    rows: Tensor
    columns: Tensor
    is_code: Tensor
    """Where a code was chosen: it carries loss."""
    is_text: Tensor
    """Where a word of a thought was chosen: it carries loss."""

    def to(self, device: torch.device) -> Batch:
        return Batch(**{f.name: getattr(self, f.name).to(device) for f in dataclasses.fields(self)})


def collate(laid: Sequence[Laid], *, pad: int, pad_to: int = 1) -> Batch:
    """One batch of sequences, padded to the longest, rounded up to a multiple of `pad_to`."""
    length = -(-max(len(each) for each in laid) // pad_to) * pad_to

    def padded(arrays: Sequence[NDArray[np.integer]], fill: int) -> Tensor:
        table = np.full((len(arrays), length), fill, np.int64)
        for row, array in zip(table, arrays, strict=True):
            row[: len(array)] = array
        return torch.from_numpy(table)

    slots_BL = padded([each.slots for each in laid], Slot.GIVEN)
    return Batch(
        ids=padded([each.ids for each in laid], pad),
        aligned=padded([each.aligned for each in laid], -1),
        rows=padded([each.rows for each in laid], -1),
        columns=padded([each.columns for each in laid], -1),
        is_code=slots_BL == Slot.CODE,
        is_text=slots_BL == Slot.TEXT,
    )
