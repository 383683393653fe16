"""What an edit moved, by the source's own pixels: a draft of a heart that goes to the left is soft, the heart is not.

A model that marks says which squares things leave and which they come to (`earl.sequence.marks`). Where the draft in a
square is a soft picture of what left another one, larger or smaller perhaps, it is that thing: it is put there as the
source has it, before the ground that the source has there. What the draft shows besides, or instead, is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from earl.pixels.changes import SAME_EDGES, edges_kept
from earl.pixels.colour_maps import box_mean, ramp
from earl.pixels.fit import F32, Fit

_SOFT: Final = 2
"""Working pixels around a pixel whose mean is compared: a draft is that soft."""
_MARGIN: Final = 4
"""Working pixels around a square that are looked at, too."""
_WENT: Final = (8.0, 24.0)
"""Levels by which a pixel of the source changes if it is of the thing: not so much, and so much for certain."""
_CAME: Final = (0.35, 0.65)
"""How far on the way from the source to the thing the soft draft is where it shows it, likewise..."""
_ALIKE: Final = (12.0, 28.0)
"""...and by how many levels it is off the thing where it does not, behind which the ground is not known."""
_OTHER: Final = (16.0, 36.0)
"""Levels by which the soft draft is off the thing: not so much, and where it shows something else..."""
_OTHER_GROUND: Final = (10.0, 24.0)
"""...and off the ground beside it, likewise."""
_COVERED: Final = 0.5
"""Share of a thing that the draft has to show..."""
_PIXELS: Final = 20
"""...pixels that it has at least..."""
_LEFT_OVER: Final = 0.3
"""...and share of the change (of root mean squares) that it may leave over..."""
_OFF: Final = 12.0
"""...or levels by which the draft may be off it, where most of what it covers left, too."""
_NOISE: Final = 30.0
"""Square of the levels (in all channels) by which soft pictures of the same thing differ."""
_SEEN: Final = 6.0
"""Levels by which a soft pixel that changes does..."""
_WHOLE: Final = 0.5
"""...and share of them above which the whole picture is another: in another light or weather a thing is, too."""


class Square(NamedTuple):
    """Where a thing is, in cells: a side, and row and column of the cell to the lower right of the centre."""

    side: int
    row: int
    column: int

    def pixels(self, cell: int, margin: int, shape: tuple[int, ...]) -> tuple[slice, slice]:
        """Rows and columns of its working pixels in a picture, and so many around it."""
        half = self.side * cell / 2 + margin
        rows, columns = (
            slice(*(min(max(0, int(centre * cell + edge)), length) for edge in (-half, half)))
            for centre, length in zip((self.row, self.column), shape, strict=True)
        )
        return rows, columns


@dataclass(frozen=True, slots=True, eq=False)
class _Put:
    """A thing in the place of what the draft shows in a square."""

    inside: tuple[slice, slice]
    picture: F32
    """[h, w, 3] the thing before its new ground."""
    other: F32
    """[h, w] in 0..1 how much the draft shows something else than that."""
    left_over: float
    """Mean square by which the soft draft is off it where the thing is."""


def carried(before: F32, after: F32, gone: Iterable[Square], new: Iterable[Square], fit: Fit) -> F32:
    """The edit, what it moved drawn by the source's own pixels.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        gone, new: squares that things leave and come to.
        fit: the input's map to working size.
    Returns:
        [h, w, 3]; `after` itself where the whole picture changes.
    """
    left, come = tuple(gone), tuple(new)
    look = _Look(before, after, left, come, fit.cell)
    if is_another_picture(look.soft_before, look.soft_after, fit):
        return after
    shown = after.copy()
    for square in come:
        puts = [
            put
            for one in dict.fromkeys((*left, *_swapped(square, left, come, look)))
            if (put := look.put(one, square)) is not None
        ]
        if puts:
            best = min(puts, key=lambda put: put.left_over)
            other = best.other[..., None]
            shown[best.inside] = (1 - other) * best.picture + other * shown[best.inside]
    return shown


def is_another_picture(soft_before: F32, soft_after: F32, fit: Fit) -> bool:
    """Whether most of what is seen of a picture [h, w, 3] changes, with the things that nothing was asked of."""
    left, top, right, bottom = fit.seen_box
    change = np.abs(soft_after - soft_before)[top:bottom, left:right].max(-1)
    return bool((change > _SEEN).mean() > _WHOLE)


def _swapped(square: Square, left: Sequence[Square], come: Sequence[Square], look: _Look) -> Iterator[Square]:
    """Squares that things left though no mark says so, since what gives way to something that covers it is not marked:
    those of other things that came from here."""
    here = (*(one for one in left if one[1:] == square[1:]), *(Square(o.side, *square[1:]) for o in come))
    for other in come:
        if other[1:] != square[1:] and any(look.put(one, other) is not None for one in dict.fromkeys(here)):
            yield Square(square.side, *other[1:])


class _Look:
    """Both pictures, as they are and as soft as drafts are, and what leaves."""

    def __init__(
        self, before: F32, after: F32, left: Sequence[Square], come: Sequence[Square], cell: int
    ) -> None:
        self.before, self.after, self.cell = before, after, cell
        self.soft_before, self.soft_after = (box_mean(picture, _SOFT) for picture in (before, after))
        self.went = ramp(np.abs(before - after).max(-1), _WENT)
        self.planes = np.concatenate([before, self.went[..., None]], -1)
        self.left, self.has_left, self.may_have_left = left, self._within(left), self._within((*left, *come))

    def _within(self, squares: Sequence[Square]) -> NDArray[np.bool_]:
        """[h, w] where things stood, of which the source does not show what is behind them."""
        within = np.zeros(self.went.shape, bool)
        for square in squares:
            within[square.pixels(self.cell, 0, self.went.shape)] = True
        return within

    def put(self, gone: Square, new: Square) -> _Put | None:
        """What left one square, in another; None if the draft there is no soft picture of it, or nothing moved."""
        inside = new.pixels(self.cell, _MARGIN, self.went.shape)
        thing, went = self._brought(gone, new, inside)
        core = box_mean((went[..., None] > 0.5).astype(np.float32), _SOFT)[..., 0] > 0.3
        if gone == new or core.sum() < _PIXELS or self._is_recoloured(inside, core):
            return None
        was, now, wanted = self.soft_before[inside], self.soft_after[inside], box_mean(thing, _SOFT)
        way: F32 = box_mean(
            np.stack([((now - was) * (wanted - was)).sum(-1), ((wanted - was) ** 2).sum(-1)], -1), 1
        )
        came = ramp(way[..., 0] / (way[..., 1] + np.float32(_NOISE)), _CAME)
        alike = 1 - ramp(np.sqrt(((now - wanted) ** 2).mean(-1)), _ALIKE)
        is_hidden = (self.has_left if gone in self.left else self.may_have_left)[inside]
        share = went * np.where(is_hidden, alike, came)
        if (share * went).sum() < _COVERED * went.sum():
            return None
        ground = np.where(is_hidden[..., None], self.after[inside], self.before[inside])
        picture = share[..., None] * thing + (1 - share[..., None]) * ground
        off = ((now - box_mean(picture, _SOFT)) ** 2).mean(-1)
        change = ((now - was) ** 2).mean(-1)
        stood_there = self.has_left[inside][core].mean() > 0.5 and off[core].mean() < _OFF**2
        if not stood_there and off[core].sum() >= _LEFT_OVER**2 * change[core].sum():
            return None
        by = np.sqrt(off)
        other = share * ramp(by, _OTHER) + (1 - share) * ramp(by, _OTHER_GROUND)
        return _Put(inside, picture, other, float(off[core].mean()))

    def _is_recoloured(self, inside: tuple[slice, slice], core: NDArray[np.bool_]) -> bool:
        """Whether what stands there stood there before, in another colour."""
        return edges_kept(self.before[inside], self.after[inside], core)[0] > SAME_EDGES

    def _brought(self, gone: Square, new: Square, inside: tuple[slice, slice]) -> tuple[F32, F32]:
        """[h, w, 3] what the source shows where pixels of the new square are in the old one, and [h, w] how much of it
        left."""
        zoom = gone.side / new.side
        down, right = (
            (np.arange(part.start, part.stop) + 0.5 - to * self.cell) * zoom + at * self.cell - 0.5
            for part, at, to in zip(inside, gone[1:], new[1:], strict=True)
        )
        shown = _between(self.planes, down, right)
        height, width = self.went.shape
        is_seen = ((down >= 0) & (down <= height - 1))[:, None] & ((right >= 0) & (right <= width - 1))
        return shown[..., :3], shown[..., 3] * is_seen


def _between(planes: F32, down: NDArray[np.float64], right: NDArray[np.float64]) -> F32:
    """[h, w, C] of a picture at some rows and columns, between pixels by both; beyond its border is the border's."""
    for axis, places in enumerate((down, right)):
        last = planes.shape[axis] - 1
        places = places.clip(0, last)
        first = np.floor(places).astype(np.int64)
        share = np.expand_dims((places - first).astype(np.float32), (1, 2) if axis == 0 else (0, 2))
        low, high = (planes.take(np.minimum(each, last), axis) for each in (first, first + 1))
        planes = (1 - share) * low + share * high
    return planes
