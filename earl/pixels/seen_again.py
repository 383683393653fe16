"""What an edit shows that its input shows too, elsewhere: a thing that was moved, one more of it, grass behind a house.

An image tokenizer's picture of such a part is soft, the input's own is sharp, and what was moved was moved as a whole.
So patches of the decoded edit are looked for in the decoded source, the few shifts that most of them agree on are kept,
and every pixel follows the one that suits it and its neighbours (after He and Sun 2012, "Statistics of Patch Offsets
for Image Completion", with shares of neighbours in place of a graph cut).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from einops import rearrange
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from earl.pixels.colour_maps import box_mean
from earl.pixels.fit import F32, Fit

BLOCK: Final = 3
"""Working pixels a side of a block, whose mean is what is compared."""
BLOCKS: Final = 4
"""Blocks a side of a patch."""
PATCH: Final = BLOCK * BLOCKS
_MOST: Final = 0.5  # share of what may change of a picture above which it is another one,
_BESIDE: Final = 2  # ...if, so many working pixels wide, so much beside what may not change...
_REACHES: Final = 0.3  # ...changes: 0.45 and more in another weather, 0.2 at most around what goes from a box
_CHANGES: Final = 16.0  # levels by which it does
_ASKED: Final = 512  # patches that are looked for at most: of more, they stand further apart
_AT_ONCE: Final = 2**22  # pairs of patches that are compared together, which bounds memory
_SHIFTS: Final = 32
_AROUND: Final = 3  # working pixels around a pixel that its shift has to suit
_AWAY: Final = 5  # working pixels between two shifts at least: what is nearer is the same place, a little off
_SEAM: Final = 2  # working pixels to either side in which one shift goes over into the next
_ROUNDS: Final = 4  # in which neighbours are asked, this far around:
_NEIGHBOURS: Final = 3
_ALONE: Final = 10.0  # levels that a shift is off where no neighbour has it
_TRUSTED: Final = 30.0  # levels (of root mean squares) by which two places differ where trust is 1/e
_STEADY: Final = 0.15  # working pixels that a shift is off at least before it is moved
_BEYOND: Final = np.float32(1e4)  # mean square of a place that is not in the picture


@dataclass(frozen=True, slots=True, eq=False)
class SeenAgain:
    """Where the source shows what the edit shows."""

    shifts_K2: NDArray[np.float64]
    """Rows and columns from a pixel to the place that shows it, in working pixels."""
    shares_KHW: F32
    """How much of each working pixel is seen at the end of each shift, in 0..1, together 1 at most."""

    def shown(self, picture: F32) -> F32:
        """[h, w, 3] of a picture at working size: its places that are seen again, by their shares."""
        total = np.zeros_like(picture)
        for shift, share_hw in zip(self.shifts_K2, self.shares_KHW, strict=True):
            total += share_hw[..., None] * _shown_at(picture, shift)
        return total

    def refined(self, decoded: F32, edited: F32) -> SeenAgain:
        """The same with shifts by fractions of a pixel, for a source with more detail: where parabolas through the
        difference at a shift and beside it are lowest."""
        shifts_K2 = self.shifts_K2.copy()
        for shift, share_hw in zip(shifts_K2, self.shares_KHW, strict=True):
            inside = _inside(share_hw > 0)
            here, *beside = (
                float((share_hw[inside] * _off_by(shift + step, decoded, edited, inside)).sum())
                for step in ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1))
            )
            for axis, (before, after) in enumerate((beside[:2], beside[2:])):
                bend = before + after - 2 * here
                fraction = (before - after) / (2 * bend) if bend > 0 else 0.0
                shift[axis] += fraction if _STEADY < abs(fraction) < 1 else 0.0
        return SeenAgain(shifts_K2, self.shares_KHW)

    def at_native(self, fit: Fit) -> tuple[NDArray[np.int64], SeenAgain]:
        """[K, 2] the shifts in whole native pixels, and in as many working pixels as those are."""
        scale = np.array(fit.native[::-1]) / np.array(fit.box_size[::-1])
        steps_K2 = np.rint(self.shifts_K2 * scale).astype(np.int64)
        return steps_K2, SeenAgain(steps_K2 / scale, self.shares_KHW)


def _shown_at(picture: F32, shift: NDArray[np.float64]) -> F32:
    """[h, w, 3] what lies so far away from every pixel, between pixels by both."""
    whole = np.floor(shift).astype(np.int64)
    everywhere = slice(0, picture.shape[0]), slice(0, picture.shape[1])
    total = np.zeros_like(picture)
    for step in ((0, 0), (0, 1), (1, 0), (1, 1)):
        if weight := float(np.where(step, shift - whole, 1 - (shift - whole)).prod()):
            total += weight * shifted(picture, whole + step, *everywhere)
    return total


def shifted(picture: NDArray[Any], shift: NDArray[np.int64], rows: slice, columns: slice) -> NDArray[Any]:
    """What lies so far away from some pixels of a picture; beyond its border is the border's pixel."""
    down, right = (
        np.clip(np.arange(part.start, part.stop) + step, 0, length - 1)
        for part, step, length in zip((rows, columns), shift, picture.shape, strict=False)
    )
    shown: NDArray[Any] = picture[down][:, right]
    return shown


def seen_again(
    decoded: F32,
    edited: F32,
    anew_hw: NDArray[np.bool_],
    *,
    visible_hw: NDArray[np.bool_],
    free_hw: NDArray[np.bool_] | None = None,
) -> SeenAgain:
    """Where the source shows what is new in an edit.

    Args:
        decoded, edited: [h, w, 3] decoded source and edit, in levels 0..255.
        anew_hw: [h, w] what is looked for. Of another picture (`is_new_all_over`) nothing is.
        visible_hw: [h, w] what is a picture, not padding.
        free_hw: [h, w] what may change of it; None: all.
    Returns:
        Shifts of whole pixels, none shorter than 5; no shift at all where nothing alike was found.
    """
    nothing = SeenAgain(np.zeros((0, 2)), np.zeros((0, *anew_hw.shape), np.float32))
    asked = _asked(anew_hw)
    if not len(asked) or is_new_all_over(decoded, edited, anew_hw, visible_hw, free_hw):
        return nothing
    shifts_K2 = _dominant(*_most_alike(_patches(decoded), _patches(edited), asked))
    if not len(shifts_K2):
        return nothing
    inside = _inside(anew_hw)
    off_hwk = np.stack([_off_by(shift, decoded, edited, inside) for shift in shifts_K2], -1)
    around_hwk = box_mean(off_hwk, _AROUND)
    follows_hwk = _coherent(around_hwk)
    off_hwk = follows_hwk * (around_hwk + box_mean(off_hwk, 1))
    trust_hw = np.where(anew_hw[inside], np.exp(-off_hwk.sum(-1) / _TRUSTED**2), 0)
    shares_hwk = box_mean(follows_hwk * trust_hw[..., None], _SEAM) * anew_hw[inside][..., None]
    used = shares_hwk.any((0, 1))
    shares_KHW = np.zeros((int(used.sum()), *anew_hw.shape), np.float32)
    shares_KHW[:, *inside] = rearrange(shares_hwk[..., used], "h w k -> k h w")
    return SeenAgain(shifts_K2[used].astype(np.float64), shares_KHW)


def is_new_all_over(
    decoded: F32,
    edited: F32,
    anew_hw: NDArray[np.bool_],
    visible_hw: NDArray[np.bool_],
    free_hw: NDArray[np.bool_] | None = None,
) -> bool:
    """Whether more than half of what may change is new, up to where it may not: a thing does not fill the box that
    somebody draws around it. Arguments as of `seen_again`."""
    free_hw = visible_hw if free_hw is None else free_hw & visible_hw
    if anew_hw.sum() <= _MOST * free_hw.sum():
        return False
    kept = (visible_hw & ~free_hw)[..., None].astype(np.float32)
    beside_hw = free_hw & (box_mean(kept, _BESIDE)[..., 0] > 0)
    changes = np.abs(edited - decoded).max(-1)[beside_hw] > _CHANGES
    return not len(changes) or bool(changes.mean() > _REACHES)


def _asked(anew_hw: NDArray[np.bool_]) -> NDArray[np.int64]:
    """[N, 2] top left corners of the patches that are looked for: those that show something new, evenly thinned."""
    if min(anew_hw.shape) < PATCH:
        return np.zeros((0, 2), np.int64)
    corners = np.argwhere(sliding_window_view(anew_hw, (PATCH, PATCH)).any((-2, -1)))
    apart = max(1, math.ceil((len(corners) / _ASKED) ** 0.5))
    thinned: NDArray[np.int64] = corners[(corners % apart == 0).all(-1)]
    return thinned


def _patches(picture: F32) -> F32:
    """[rows, columns, C] the blocks' colours of the patch that begins at every pixel."""
    means = box_mean(picture, BLOCK // 2)[BLOCK // 2 : -(BLOCK // 2), BLOCK // 2 : -(BLOCK // 2)]
    rows, columns = picture.shape[0] - PATCH + 1, picture.shape[1] - PATCH + 1
    steps = range(0, PATCH, BLOCK)
    blocks = [means[down : down + rows, right : right + columns] for down in steps for right in steps]
    return np.concatenate(blocks, -1)


def _most_alike(source: F32, edited: F32, asked: NDArray[np.int64]) -> tuple[NDArray[np.int64], F32]:
    """[N, 2] shifts from patches of the edit to those of the source that are most like them, and [N] the mean square of
    what is left."""
    seen = source.reshape(-1, source.shape[-1])
    half_norms = (seen**2).sum(-1) / 2
    shifts, off = [], []
    for corners in np.array_split(asked, math.ceil(len(asked) * len(seen) / _AT_ONCE)):
        wanted = edited[corners[:, 0], corners[:, 1]]
        nearest = np.argmin(half_norms - wanted @ seen.T, -1)
        shifts.append(np.stack(np.divmod(nearest, source.shape[1]), -1) - corners)
        off.append(((seen[nearest] - wanted) ** 2).mean(-1))
    return np.concatenate(shifts), np.concatenate(off)


def _dominant(shifts: NDArray[np.int64], off: F32) -> NDArray[np.int64]:
    """[K, 2] the shifts that most patches have, away from each other and from staying in place."""
    distinct, which = np.unique(shifts, axis=0, return_inverse=True)
    votes = np.bincount(which.ravel(), np.exp(-off / _TRUSTED**2), len(distinct))
    votes[(np.abs(distinct) < _AWAY).all(-1)] = 0
    kept: list[int] = []
    while len(kept) < _SHIFTS and votes.any():
        kept.append(int(votes.argmax()))
        votes[(np.abs(distinct - distinct[kept[-1]]) < _AWAY).all(-1)] = 0
    return distinct[kept]


def _inside(anew_hw: NDArray[np.bool_]) -> tuple[slice, slice]:
    """Rows and columns between which all that is new lies."""
    rows, columns = (np.flatnonzero(anew_hw.any(axis)) for axis in (1, 0))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _off_by(shift: NDArray[Any], decoded: F32, edited: F32, inside: tuple[slice, slice]) -> F32:
    """Mean square by which each pixel of the edit differs from the source so far away."""
    height, width = decoded.shape[:2]
    rows, columns = (
        np.arange(part.start, part.stop) + int(by) for part, by in zip(inside, shift, strict=True)
    )
    there = decoded[np.clip(rows, 0, height - 1)[:, None], np.clip(columns, 0, width - 1)]
    off_hw: F32 = ((there - edited[inside]) ** 2).mean(-1)
    off_hw[(rows < 0) | (rows >= height)] = _BEYOND
    off_hw[:, (columns < 0) | (columns >= width)] = _BEYOND
    return off_hw


def _coherent(off_hwk: F32) -> F32:
    """[h, w, K] 1 for the shift that suits a pixel and its neighbours, 0 for the others."""
    follows_hwk = _lowest(off_hwk)
    for _ in range(_ROUNDS):
        follows_hwk = _lowest(off_hwk + _ALONE**2 * (1 - box_mean(follows_hwk, _NEIGHBOURS)))
    return follows_hwk


def _lowest(values_hwk: F32) -> F32:
    """1 for the lowest of the K, 0 for the others."""
    lowest_hw1 = values_hwk.argmin(-1)[..., None]
    is_lowest: F32 = (lowest_hw1 == np.arange(values_hwk.shape[-1])).astype(np.float32)
    return is_lowest
