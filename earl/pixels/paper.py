"""What is new, drawn once more on plain paper: before a photograph a draft of a balloon is a red blur, on plain paper
the same model draws a balloon.

Asked for the same edit, with the same marks, of sheets that show nothing but a sky and a ground, a model draws in the
same square what it meant. Where several sheets of different colours agree, there is the thing; it is cut out and laid
before the picture's own ground. Its colours, of which the blur knows light and weather, are the blur's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.pixels.carried import Square, is_another_picture
from earl.pixels.changes import edges_kept
from earl.pixels.colour_maps import box_mean, ramp
from earl.pixels.fit import F32

U8 = NDArray[np.uint8]

_DAY: Final = ((135, 190, 235), (200, 225, 240))
_LAWN: Final = ((150, 205, 120), (130, 185, 100))
_SHEETS: Final = (
    (0.55, _DAY, _LAWN),
    (0.55, ((135, 190, 235), (235, 225, 200)), ((232, 200, 140), (215, 180, 120))),
    (0.06, ((235, 235, 225), (240, 235, 225)), _LAWN),
)
"""Height of the horizon, and colours of sky and ground from top to bottom: meadow, desert, lawn. Everywhere two of them
differ, and on each the shipped model draws in full colour (on snow it draws fog, on a wall next to nothing)."""

_MARGIN: Final = 6
"""Working pixels around a square that are looked at, too."""
_SOFT: Final = 2
"""Working pixels around a pixel whose mean is compared: a draft is that soft."""
_COLOUR: Final = 4
"""Working pixels around a pixel from which a blur's colour is taken, twice."""
_LIVELY: Final = 1.6
"""Levels by which half of the pixels differ from those around them in a ground that blurs what comes before it: drawn
places have less, of which things are drawn well enough."""
_OPAQUE: Final = (0.2, 0.6)
"""Share of a sheet that is covered: by nothing yet, and by a thing for certain."""
_PIXELS: Final = 20
"""Pixels that a thing has at least."""
_SOFTER: Final = 0.8
"""The draft's detail, of the thing's, above which it is no blur."""
_ALIKE: Final = 0.9
"""Correlation of both changes, when both are soft..."""
_LEFT_OVER: Final = 0.2
"""...share of the draft's change (of squares) that the thing may leave over..."""
_OTHER_COLOUR: Final = 60.0
"""...and levels by which their mean colours may differ, for the thing to be the one that the draft means."""
_RECOLOURED: Final = 0.6
"""Correlation of edges above which what is there was there before."""
_GAVE_WAY: Final = (9.0, 13.0)
"""Levels (root mean square) by which soft changes beside a thing are not of its colours: nothing else went there, and
something else did, whose place the draft alone knows."""
_FAR: Final = 20.0
"""Levels by which a single one may be further off than they are on average."""
_BESIDE: Final = (0.02, 0.08)
"""Share of the surroundings that the thing covers: none, and so much that what a blur of it changed is undone."""


def sheets(height: int, width: int) -> U8:
    """[P, height, width, 3] sheets of paper."""
    return np.stack([_sheet(height, width, *colours) for colours in _SHEETS])


def worth_drawing_again(
    before: F32, drafted: F32, shown: F32, new: Iterable[Square], cell: int
) -> tuple[Square, ...]:
    """Squares to which something comes, before lively ground, that is drawn by the draft alone.

    Args:
        before, drafted: [h, w, 3] decoded pictures at working size, 0-255.
        shown: the draft with what `earl.pixels.carried` put into it.
        new: squares that things come to.
        cell: working pixels along a side of a cell.
    """
    if is_another_picture(_soft(before), _soft(drafted)):
        return ()
    is_carried = (shown != drafted).any(-1)
    detail = np.abs(before - _soft(before)).mean(-1)
    inside = ((square, square.pixels(cell, _MARGIN, detail.shape)) for square in new)
    return tuple(
        square
        for square, at in inside
        if detail[at].size and np.median(detail[at]) > _LIVELY and not is_carried[at].any()
    )


def drawn_again(
    before: F32, shown: F32, drawn: F32, squares: Iterable[Square], gone: Iterable[Square], cell: int
) -> F32:
    """The edit, what is a blur in some squares as it was drawn on paper.

    Args:
        before, shown: [h, w, 3] decoded source and edit at working size, 0-255.
        drawn: [P, h, w, 3] the same edit of each of the `sheets`, decoded.
        squares: where to look, of `worth_drawing_again`.
        gone: squares that things leave, of which the draft alone shows what is behind them.
        cell: working pixels along a side of a cell.
    Returns:
        [h, w, 3]; `shown` itself where nothing is a blur of what stands on the paper.
    """
    blank = sheets(*before.shape[:2]).astype(np.float32)
    is_gone = np.zeros(before.shape[:2], bool)
    for square in gone:
        is_gone[square.pixels(cell, _SOFT, is_gone.shape)] = True
    result = shown
    for square in squares:
        at = square.pixels(cell, _MARGIN, is_gone.shape)
        on_paper = (slice(None), *at)
        thing, opaque = _cut_out(blank[on_paper], drawn[on_paper])
        laid = _laid(before[at], result[at], thing, opaque, is_gone[at])
        if laid is not None:
            result = result.copy() if result is shown else result
            result[at] = laid
    return result


def _sheet(
    height: int, width: int, horizon: float, *colours: tuple[tuple[int, int, int], tuple[int, int, int]]
) -> U8:
    rows = round(horizon * height)
    parts = [
        np.linspace(top, bottom, count)
        for count, (top, bottom) in zip((rows, height - rows), colours, strict=True)
    ]
    column = np.rint(np.concatenate(parts)).astype(np.uint8)
    return np.repeat(column[:, None], width, axis=1)


def _cut_out(blank: F32, drawn: F32) -> tuple[F32, F32]:
    """[h, w, 3] what stands on sheets [P, h, w, 3], and [h, w] how much it covers of them: what is seen of a sheet's
    own colours through it, differences between sheets tell."""
    of_blank, of_drawn = blank - blank.mean(0), drawn - drawn.mean(0)
    through = (of_drawn * of_blank).sum((0, -1)) / np.maximum((of_blank**2).sum((0, -1)), 1)
    through = through.clip(0, 1)[..., None]
    thing = (drawn.mean(0) - through * blank.mean(0)) / np.maximum(1 - through, 0.1)
    return thing.clip(0, 255), ramp(1 - through[..., 0], _OPAQUE)


def _laid(before: F32, draft: F32, thing: F32, opaque: F32, is_gone: NDArray[np.bool_]) -> F32 | None:
    """[h, w, 3] the thing, opaque by [h, w], before its ground and in the draft's colours; None unless the draft is a
    blur of it. `is_gone`: [h, w] where of the ground the draft alone knows."""
    if (opaque > 0.5).sum() < _PIXELS:
        return None
    cover = opaque[..., None]
    off_colour = _around((draft - thing) * cover) / np.maximum(_around(cover), 0.05)
    core = cover * ramp(_soft(cover), (0.5, 0.9))
    weight = core * (0.02 + ((draft - before) ** 2).mean(-1, keepdims=True) / 128**2)
    mean_off = ((draft - thing) * weight).sum((0, 1)) / np.maximum(weight.sum(), 1e-6)
    toned = (thing + off_colour).clip(0, 255).astype(np.float32)
    gave_way = np.maximum(_gave_way(before, draft, toned, cover), is_gone[..., None])
    is_beside = ramp(_around(cover), _BESIDE) * (1 - gave_way)
    ground = is_beside * before + (1 - is_beside) * draft
    picture = (cover * toned + (1 - cover) * ground).astype(np.float32)

    where = _soft((cover > 0.5).astype(np.float32))[..., 0] > 0.2
    was, now, wanted = (_soft(each) for each in (before, draft, picture))
    change, asked = (now - was)[where], (wanted - was)[where]
    likeness = (change * asked).sum() / np.sqrt((change**2).sum() * (asked**2).sum() + 1)
    left_over = ((now - wanted)[where] ** 2).sum() / max((change**2).sum(), 1)
    detail, wanted_detail = (np.abs(a - b)[where].mean() for a, b in ((draft, now), (picture, wanted)))
    is_blur_of_it = (
        detail < _SOFTER * wanted_detail
        and likeness > _ALIKE
        and left_over < _LEFT_OVER
        and np.abs(mean_off).max() < _OTHER_COLOUR
        and edges_kept(before, draft, where)[0] < _RECOLOURED
    )
    return picture if is_blur_of_it else None


def _gave_way(before: F32, draft: F32, thing: F32, cover: F32) -> F32:
    """[h, w, 1] where something went besides: there soft changes are no mixture of the ground with the thing's colours.
    All around it, where they are not on average, and where one of them is far from it."""
    beside = (_around(cover) > 0.02) & (cover < 0.2)
    colours = _around(thing * cover) / np.maximum(_around(cover), 1e-3)
    change, way = _around(draft - before), colours - _around(before)
    share = (change * way).sum(-1, keepdims=True) / np.maximum((way**2).sum(-1, keepdims=True), 1)
    off = ((change - share.clip(0, 1) * way) ** 2).sum(-1, keepdims=True)
    on_average = np.sqrt(off[beside].mean()) if beside.any() else 0.0
    return ramp(np.maximum(on_average, np.sqrt(off) - _FAR).astype(np.float32), _GAVE_WAY)


def _soft(planes: NDArray[np.floating]) -> F32:
    return box_mean(planes.astype(np.float32), _SOFT)


def _around(planes: NDArray[np.floating]) -> F32:
    return box_mean(box_mean(planes.astype(np.float32), _COLOUR), _COLOUR)
