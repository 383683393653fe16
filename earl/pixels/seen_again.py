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
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from earl.pixels.colour_maps import box_mean
from earl.pixels.fit import F32

PATCH: Final = 11
"""Working pixels a side of a patch."""
_COMPONENTS: Final = 32  # principal components by which patches are compared
_SAMPLE: Final = 1024  # patches from which they are taken
_MOST: Final = 0.5  # share of a picture above which it is another one
_ASKED: Final = 2048  # patches that are looked for at most: of more, they stand further apart
_BLOCK: Final = 256  # patches that are looked for at a time, which bounds memory
_SHIFTS: Final = 32
_AROUND: Final = 3  # working pixels around a pixel that its shift has to suit
_AWAY: Final = 5  # working pixels between two shifts at least: what is nearer is the same place, a little off
_SEAM: Final = 2  # working pixels to either side in which one shift goes over into the next
_ROUNDS: Final = 4  # in which neighbours are asked, this far around:
_NEIGHBOURS: Final = 3
_ALONE: Final = 10.0  # levels that a shift is off where no neighbour has it
_TRUSTED: Final = 30.0  # levels (of root mean squares) by which two places differ where trust is 1/e
_BEYOND: Final = np.float32(1e4)  # mean square of a place that is not in the picture


@dataclass(frozen=True, slots=True, eq=False)
class SeenAgain:
    """Where the source shows what the edit shows."""

    shifts_K2: NDArray[np.int64]
    """Rows and columns from a pixel to the place that shows it, in working pixels."""
    shares_KHW: F32
    """How much of each working pixel is seen at the end of each shift, in 0..1, together 1 at most."""

    def shown(self, picture: F32) -> F32:
        """[h, w, 3] of a picture at working size: its places that are seen again, by their shares."""
        total = np.zeros_like(picture)
        everywhere = slice(0, picture.shape[0]), slice(0, picture.shape[1])
        for shift, share_hw in zip(self.shifts_K2, self.shares_KHW, strict=True):
            total += share_hw[..., None] * shifted(picture, shift, *everywhere)
        return total


def shifted(picture: NDArray[Any], shift: NDArray[np.int64], rows: slice, columns: slice) -> NDArray[Any]:
    """What lies so far away from some pixels of a picture; beyond its border is the border's pixel."""
    down, right = (
        np.clip(np.arange(part.start, part.stop) + step, 0, length - 1)
        for part, step, length in zip((rows, columns), shift, picture.shape, strict=False)
    )
    shown: NDArray[Any] = picture[down][:, right]
    return shown


def seen_again(decoded: F32, edited: F32, anew_hw: NDArray[np.bool_]) -> SeenAgain:
    """Where the source shows what is new in an edit.

    Args:
        decoded, edited: [h, w, 3] decoded source and edit, in levels 0..255.
        anew_hw: [h, w] what is looked for. Of more than half a picture nothing is.
    """
    nothing = SeenAgain(np.zeros((0, 2), np.int64), np.zeros((0, *anew_hw.shape), np.float32))
    asked = _asked(anew_hw)
    if not len(asked) or anew_hw.mean() > _MOST:
        return nothing
    shifts_K2 = _dominant(*_most_alike(_patches(decoded), _patches(edited), asked))
    if not len(shifts_K2):
        return nothing
    inside = _inside(anew_hw)
    off_khw = np.stack([_off_by(shift, decoded, edited, inside) for shift in shifts_K2])
    around_khw = np.stack([_mean(off_hw, _AROUND) for off_hw in off_khw])
    chosen_1hw = _coherent(around_khw)[None]
    off_hw, around_hw = (np.take_along_axis(each, chosen_1hw, 0)[0] for each in (off_khw, around_khw))
    trust_hw = np.where(anew_hw[inside], np.exp(-(around_hw + _mean(off_hw, 1)) / _TRUSTED**2), 0)
    used = np.unique(chosen_1hw)
    shares_KHW = np.zeros((len(used), *anew_hw.shape), np.float32)
    for share_hw, k in zip(shares_KHW, used, strict=True):
        share_hw[inside] = (chosen_1hw[0] == k) * trust_hw
        share_hw[:] = _mean(share_hw, _SEAM) * anew_hw
    return SeenAgain(shifts_K2[used], shares_KHW)


def _mean(plane: NDArray[Any], radius: int) -> F32:
    """[h, w] mean around every pixel."""
    return box_mean(plane[..., None].astype(np.float32), radius)[..., 0]


def _asked(anew_hw: NDArray[np.bool_]) -> NDArray[np.int64]:
    """[N, 2] top left corners of the patches that are looked for: those that show something new, evenly thinned."""
    if min(anew_hw.shape) < PATCH:
        return np.zeros((0, 2), np.int64)
    corners = np.argwhere(sliding_window_view(anew_hw, (PATCH, PATCH)).any((-2, -1)))
    apart = max(1, math.ceil((len(corners) / _ASKED) ** 0.5))
    thinned: NDArray[np.int64] = corners[(corners % apart == 0).all(-1)]
    return thinned


def _patches(picture: F32) -> F32:
    """[rows, columns, 3, PATCH, PATCH], a view."""
    return sliding_window_view(picture.astype(np.float32), (PATCH, PATCH), axis=(0, 1))


def _most_alike(source: F32, edited: F32, asked: NDArray[np.int64]) -> tuple[NDArray[np.int64], F32]:
    """[N, 2] shifts from patches of the edit to those of the source that are most like them, and [N] the mean square of
    what is left."""
    rows, columns = source.shape[:2]
    every = max(1, math.isqrt(rows * columns // _SAMPLE))
    sample = source[::every, ::every].reshape(-1, 3 * PATCH**2)
    mean = sample.mean(0)
    components = np.linalg.eigh((sample - mean).T @ (sample - mean))[1][:, -_COMPONENTS:]
    seen = np.concatenate([(row.reshape(columns, -1) - mean) @ components for row in source])
    half_norms = (seen**2).sum(-1) / 2
    shifts, off = [], []
    for first in range(0, len(asked), _BLOCK):
        corners = asked[first : first + _BLOCK]
        wanted = edited[corners[:, 0], corners[:, 1]].reshape(len(corners), -1)
        nearest = np.argmin(half_norms - (wanted - mean) @ components @ seen.T, -1)
        there = np.stack(np.divmod(nearest, columns), -1)
        shifts.append(there - corners)
        off.append(((source[there[:, 0], there[:, 1]].reshape(wanted.shape) - wanted) ** 2).mean(-1))
    return np.concatenate(shifts), np.concatenate(off)


def _dominant(shifts: NDArray[np.int64], off: F32) -> NDArray[np.int64]:
    """[K, 2] the shifts that most patches have, away from each other and from staying in place."""
    away = (np.abs(shifts) >= _AWAY).any(-1)
    shifts, off = shifts[away], off[away]
    distinct, which = np.unique(shifts, axis=0, return_inverse=True)
    votes = np.bincount(which.ravel(), np.exp(-off / _TRUSTED**2), len(distinct))
    kept: list[NDArray[np.int64]] = []
    for shift in distinct[np.argsort(-votes, kind="stable")]:
        if len(kept) < _SHIFTS and all(np.abs(shift - other).max() >= _AWAY for other in kept):
            kept.append(shift)
    return np.array(kept, np.int64).reshape(-1, 2)


def _inside(anew_hw: NDArray[np.bool_]) -> tuple[slice, slice]:
    """Rows and columns between which all that is new lies."""
    rows, columns = (np.flatnonzero(anew_hw.any(axis)) for axis in (1, 0))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _off_by(shift: NDArray[np.int64], decoded: F32, edited: F32, inside: tuple[slice, slice]) -> F32:
    """Mean square by which each pixel of the edit differs from the source so far away."""
    height, width = decoded.shape[:2]
    rows, columns = (np.arange(part.start, part.stop) + by for part, by in zip(inside, shift, strict=True))
    there = decoded[np.clip(rows, 0, height - 1)[:, None], np.clip(columns, 0, width - 1)]
    off_hw: F32 = ((there - edited[inside]) ** 2).mean(-1)
    off_hw[(rows < 0) | (rows >= height)] = _BEYOND
    off_hw[:, (columns < 0) | (columns >= width)] = _BEYOND
    return off_hw


def _coherent(off_khw: F32) -> NDArray[np.int64]:
    """[h, w] which shift suits every pixel and its neighbours."""
    chosen_hw: NDArray[np.int64] = off_khw.argmin(0)
    for _ in range(_ROUNDS):
        has_khw = chosen_hw == np.arange(len(off_khw))[:, None, None]
        neighbours_khw = np.stack([_mean(has_hw, _NEIGHBOURS) for has_hw in has_khw])
        chosen_hw = (off_khw + _ALONE**2 * (1 - neighbours_khw)).argmin(0)
    return chosen_hw
