"""Sequences with most of what an edit leaves alone left out, so that training sees more edits in the same time.

Three quarters of an edit's codes are copies far from what changes, and an update spends its time on them. A thinned
sequence keeps the codes around the change and a random few of the others; every token keeps its position and its cell,
so that to the model it is the whole sequence with parts that it cannot see. Those few stand for all of their kind: were
they to count for themselves alone, changing what is to be copied would cost next to nothing. Dropping patches in
training is from Li et al. 2023 (FLIP, section 3); like there, the end of a run should see whole sequences again.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earl.errors import RecipeError
from earl.pixels.region import dilate
from earl.recipe import check_shares
from earl.sequence.layout import Laid, Slot

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinning:
    """What is left out of a sequence."""

    share: float = 0.0
    """Share of the examples with a target that are thinned."""
    source_kept: float = 0.35
    """Share of the source's codes that stay, of those far from the change."""
    target_kept: float = 0.12
    """The same of the target's."""
    window: tuple[int, int] = (8, 12)
    """Rows and columns that stay of an edit that changes more cells than these are."""

    def __post_init__(self) -> None:
        check_shares(self, "share", "source_kept", "target_kept", under="thinning.")
        if min(self.window) < 1:
            raise RecipeError(f"thinning.window is {list(self.window)}: rows and columns must be 1 or more")


def kept_cells(
    thinning: Thinning, changed_hw: Mask, rng: np.random.Generator
) -> tuple[Mask, NDArray[np.float32]]:
    """Where `changed_hw` changes: the cells of the source that stay, and how many each of the target's stands for; 0 is
    left out. [H, W] each."""
    rows, columns = thinning.window
    near_hw = dilate(changed_hw, 1)
    is_everywhere = changed_hw.sum() > rows * columns
    if is_everywhere:
        H, W = changed_hw.shape
        top, left = rng.integers(0, max(H - rows, 0) + 1), rng.integers(0, max(W - columns, 0) + 1)
        near_hw = np.zeros_like(changed_hw)
        near_hw[top : top + rows, left : left + columns] = True
    dice_hw = rng.random(changed_hw.shape)
    target_kept_hw = near_hw | (dice_hw < thinning.target_kept)
    far_count = 1 / thinning.target_kept if thinning.target_kept else 0
    counts_hw = np.where(near_hw, 1, far_count)
    if is_everywhere:  # those inside of the window are like those outside
        counts_hw = np.full((H, W), H * W / target_kept_hw.sum())
    return near_hw | (dice_hw < thinning.source_kept), (counts_hw * target_kept_hw).astype(np.float32)


def thin(laid: Laid, source_kept_hw: Mask, target_counts_hw: NDArray[np.float32]) -> Laid:
    """A sequence without the codes of the other cells (`kept_cells`); source and target have one grid.

    The position in front of each code that stays gets that code's hints, which the code in front of it had.
    """
    is_code = laid.slots == Slot.CODE
    is_source = (laid.slots == Slot.GIVEN) & (laid.rows >= 0)
    code_at = np.flatnonzero(is_code)
    stays = np.ones(len(laid), bool)
    stays[is_source] = source_kept_hw[laid.rows[is_source], laid.columns[is_source]]
    stands_for = laid.stands_for.copy()
    stands_for[code_at] = target_counts_hw[laid.rows[code_at - 1], laid.columns[code_at - 1]]
    stays[code_at] = stands_for[code_at] > 0

    before = np.flatnonzero(is_code[stays]) - 1
    hinted = np.flatnonzero(stays & is_code) - 1

    def moved(hints: NDArray[np.int64], own: NDArray[np.int64]) -> NDArray[np.int64]:
        made = own[stays]
        made[before] = hints[hinted]
        return made

    return dataclasses.replace(
        laid,
        ids=laid.ids[stays],
        slots=laid.slots[stays],
        positions=laid.positions[stays],
        heard_at=laid.heard_at[stays],
        stands_for=stands_for[stays],
        aligned=moved(laid.aligned, np.full(len(laid), -1)),
        rows=moved(laid.rows, np.where(is_source, laid.rows, -1)),
        columns=moved(laid.columns, np.where(is_source, laid.columns, -1)),
    )
