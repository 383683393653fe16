"""What is new, drawn once more on plain paper: before a photograph a draft of a balloon is a red blur, on plain paper
the same model draws a balloon.

Asked for the same edit, with the same marks, of sheets that show nothing but a sky and a ground, a model draws in the
same square what it meant. Where several sheets of different colours agree, there is the thing; it is cut out and laid
before the picture's own ground, of which the draft shows a blur, too. Its colours, of which the blur knows light and
weather, are the blur's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from einops import reduce, repeat
from numpy.typing import NDArray

from earl.pixels.carried import Square, is_another_picture
from earl.pixels.changes import edges_kept
from earl.pixels.colour_maps import box_mean, ramp
from earl.pixels.fit import F32, Fit, at_size
from earl.pixels.region import connected, dilate

U8 = NDArray[np.uint8]

_DAY: Final = ((135, 190, 235), (200, 225, 240))
_LAWN: Final = ((150, 205, 120), (130, 185, 100))
_SHEETS: Final = (
    (0.55, _DAY, _LAWN),
    (0.55, ((135, 190, 235), (235, 225, 200)), ((232, 200, 140), (215, 180, 120))),
    (0.0, _LAWN, _LAWN),
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
_BADLY: Final = 6.0
"""Levels by which a pixel's code shows something else than the pixel..."""
_PHOTOGRAPH: Final = 0.27
"""...and share of such pixels above which a picture is no drawn one."""
_OPAQUE: Final = (0.2, 0.6)
"""Share of a sheet that is covered: by nothing yet, and by a thing for certain."""
_AGREED: Final = (12.0, 30.0)
"""Levels (root mean square) by which sheets are off what is told of all: they show the same, and do not."""
_CORE: Final = (0.5, 0.9)
"""Share of what is around a pixel that is covered: within a thing above the latter."""
_GREY: Final = 12.0
"""Levels between channels, on average, up to which a picture is black and white: codes show no grey exactly."""
_LUMA: Final = np.array([0.299, 0.587, 0.114], np.float32)
_PIXELS: Final = 20
"""Pixels that a thing has at least."""
_SOFTER: Final = 0.8
"""The draft's detail, of the thing's, above which it is no blur."""
_ALIKE: Final = 0.9
"""Correlation of both changes, when both are soft..."""
_LEFT_OVER: Final = 0.2
"""...share of the draft's change (of squares) that the thing may leave over..."""
_OTHER_COLOUR: Final = 60.0
"""...and levels by which their mean colours may differ, for the thing to be the one that the draft means..."""
_DARKEST: Final = 0.4
"""...in so much of its light at least, as at night."""
_RECOLOURED: Final = 0.6
"""Correlation of edges above which what is there was there before."""
_SPILLS: Final = 1.0
"""Levels by which a cell changes on average that a draft of something beside it spills into..."""
_REACH: Final = 3
"""...up to so many cells away..."""
_ALL_OVER: Final = 0.4
"""...unless more than this share of what is further away changes, too: rain is no blur of a boat..."""
_FEWEST: Final = 0.1
"""...or that is less than this share of what is seen, and tells nothing."""
_BESIDE: Final = 0.2
"""Cover up to which a pixel shows the ground..."""
_NEAR: Final = 0.02
"""...and share of its surroundings from which on these tell the colours that spill there."""
_OFF: Final = (29.0, 33.0)
"""Levels by which soft changes beside a thing are off any mixture of the ground with its colours: nothing else went or
came there, and something did..."""
_WINDOW: Final = 6
"""...or, so many pixels around,..."""
_LEFT: Final = (0.4, 0.65)
"""...share of the source's differences that a soft draft still has: of what went, and of what it only blurs..."""
_PLAIN: Final = (200.0, 400.0)
"""...unless their mean square is below this, in levels of all channels: then there is nothing to tell it by."""

Enlarge = Callable[[F32, F32, F32, NDArray[np.bool_]], F32]
"""An edit in more detail than its tokens hold: of the input at that size, the decoded tokens of both, and the pixels
where it is asked for (`earl.vq.enlarger`)."""


@dataclass(frozen=True, slots=True, eq=False)
class OnPaper:
    """An edit of the `sheets`."""

    codes_PHW: NDArray[np.int64]
    """[P, rows, columns] what it shows."""
    only_adds: bool
    """Whether it is known that nothing gives way to what comes."""


@dataclass(frozen=True, slots=True, eq=False)
class CutOut:
    """What was drawn on paper, apart from the edit that it is laid before."""

    ground: F32
    """[h, w, 3] the edit without it, at working size."""
    fit: Fit
    """The input's map to the size of the others, which may be larger."""
    thing: F32
    """[h, w, 3] its colours, in levels 0..255."""
    cover: F32
    """[h, w, 1] in 0..1 how much it covers."""


def sheets(height: int, width: int) -> U8:
    """[P, height, width, 3] sheets of paper."""
    return np.stack([_sheet(height, width, *colours) for colours in _SHEETS])


def is_photograph(original: U8, before: F32, fit: Fit) -> bool:
    """Whether a picture [h, w, 3] at working size is no drawn one: its codes, decoded, are not it."""
    return bool((np.abs(original - before).mean(-1) > _BADLY)[_is_seen(fit)].mean() > _PHOTOGRAPH)


def worth_drawing_again(
    original: U8, before: F32, drafted: F32, shown: F32, new: Iterable[Square], fit: Fit
) -> tuple[Square, ...]:
    """Squares to which something comes that is drawn by the draft alone, before ground that blurs it: in a photograph
    any, elsewhere lively ground.

    Args:
        original: [h, w, 3] the source at working size.
        before, drafted: [h, w, 3] decoded pictures at working size, 0-255.
        shown: the draft with what `earl.pixels.carried` put into it.
        new: squares that things come to.
        fit: the input's map to working size.
    """
    if is_another_picture(_soft(before), _soft(drafted), fit):
        return ()
    is_seen = _is_seen(fit)
    from_a_camera = is_photograph(original, before, fit)
    is_carried = (shown != drafted).any(-1)
    detail = np.abs(before - _soft(before)).mean(-1)
    inside = ((square, square.pixels(fit.cell, _MARGIN, detail.shape)) for square in new)
    return tuple(
        square
        for square, at in inside
        if is_seen[at].any()
        and (from_a_camera or np.median(detail[at]) > _LIVELY)
        and not is_carried[at].any()
    )


def drawn_again(
    before: F32,
    shown: F32,
    drawn: F32,
    squares: Sequence[Square],
    others: Iterable[Square],
    fit: Fit,
    *,
    only_adds: bool = False,
    enlarge: tuple[Fit, Enlarge] | None = None,
) -> CutOut | None:
    """What is a blur in some squares of an edit and stands on the paper.

    Args:
        before, shown: [h, w, 3] decoded source and edit at working size, 0-255.
        drawn: [P, h, w, 3] the same edit of each of the `sheets`, decoded.
        squares: where to look, of `worth_drawing_again`.
        others: squares that things leave or come to besides, of which the draft alone shows what is there.
        fit: the input's map to working size.
        only_adds: whether it is known that nothing gives way (`OnPaper`); else the draft has to tell.
        enlarge: its map to a larger one (`Fit.enlarged`), and what shows edits at that size.
    Returns:
        None where nothing is a blur of what stands on the paper.
    """
    blank = sheets(*before.shape[:2]).astype(np.float32)
    thing, opaque = _cut_out(blank, drawn)
    grey = _where_grey(before, shown, opaque, squares, fit)
    thing = _greyed(thing, grey)
    tint, inside = np.zeros_like(shown), np.zeros_like(opaque)
    as_drafted = [*others]
    for square in squares:
        at = square.pixels(fit.cell, _MARGIN, opaque.shape[:2])
        off_colour = _off_colour(before[at], shown[at], thing[at], opaque[at])
        if off_colour is None:
            as_drafted.append(square)
        else:
            tint[at], inside[at] = off_colour, 1
    if not inside.any():
        return None
    toned, cover = (thing + tint).clip(0, 255), opaque * inside
    ground = _ground(before, shown, toned, cover, inside, as_drafted, fit, only_adds=only_adds)
    filled = _filled(cover)
    if enlarge is not None:
        small, (fit, enlarged) = fit, enlarge
        on_paper = [
            (at_size(sheet, small, fit), sheet, after) for sheet, after in zip(blank, drawn, strict=True)
        ]
        large = np.stack([enlarged(*each, inside[..., 0] > 0) for each in on_paper])
        thing, opaque = _cut_out(np.stack([each[0] for each in on_paper]), large)
        tint, inside, filled, shown, grey = (
            at_size(each, small, fit) for each in (tint, inside, filled, shown, grey)
        )
        thing = _greyed(thing, grey)
        toned, cover = (thing + tint).clip(0, 255), opaque * (inside > 0.5)
    # Within a thing nothing of the source is seen, however like the sheets it is.
    whole = np.maximum(cover, filled.clip(0, 1))
    toned = (cover * toned + (whole - cover) * shown) / np.maximum(whole, 1e-3)
    return CutOut(ground, fit, toned.astype(np.float32), whole.astype(np.float32))


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
    """[h, w, 3] what stands on sheets [P, h, w, 3], and [h, w, 1] how much it covers of them: what is seen of a sheet's
    own colours through it, differences between sheets tell."""
    of_blank, of_drawn = blank - blank.mean(0), drawn - drawn.mean(0)
    through = (of_drawn * of_blank).sum((0, -1)) / np.maximum((of_blank**2).sum((0, -1)), 1)
    through = through.clip(0, 1)[..., None]
    thing = (drawn.mean(0) - through * blank.mean(0)) / np.maximum(1 - through, 0.1)
    told = through * blank + (1 - through) * thing
    off = np.sqrt(((drawn - told) ** 2).mean((0, -1)))[..., None].astype(np.float32)
    return thing.clip(0, 255), ramp(1 - through, _OPAQUE) * (1 - ramp(off, _AGREED))


def _where_grey(before: F32, shown: F32, opaque: F32, squares: Sequence[Square], fit: Fit) -> F32:
    """[h, w, 1] 1 in squares to which something grey comes in a grey picture, though on paper it has colours."""
    grey = np.zeros_like(opaque)
    if _colour_of(before, np.ones_like(opaque)) < _GREY:
        for square in squares:
            at = square.pixels(fit.cell, _MARGIN, opaque.shape[:2])
            grey[at] = _colour_of(shown[at], opaque[at]) < _GREY
    return grey


def _colour_of(picture: F32, weight: F32) -> float:
    """Levels between the channels of a picture [h, w, 3], on average by a weight [h, w, 1]."""
    return float((np.ptp(picture, axis=-1, keepdims=True) * weight).sum() / max(weight.sum(), 1e-6))


def _greyed(thing: F32, grey: F32) -> F32:
    """Colours without those of the channels, as far as they are to be grey [h, w, 1]."""
    return thing + grey * ((thing @ _LUMA)[..., None] - thing)


def _off_colour(before: F32, draft: F32, thing: F32, cover: F32) -> F32 | None:
    """[h, w, 3] what the draft is off the thing, which covers so much [h, w, 1]; None unless the draft is a blur of
    it."""
    if (cover > 0.5).sum() < _PIXELS:
        return None
    off_colour = _around((draft - thing) * cover) / np.maximum(_around(cover), 0.05)
    core = cover * ramp(_soft(cover), _CORE)
    weight = core * (0.02 + ((draft - before) ** 2).mean(-1, keepdims=True) / 128**2)
    told, meant = ((each * weight).sum((0, 1)) / np.maximum(weight.sum(), 1e-6) for each in (draft, thing))
    light = np.clip((told @ meant) / max(meant @ meant, 1), _DARKEST, 1)
    other_colour = min(np.abs(told - meant).max(), np.abs(told - light * meant).max())
    picture = cover * (thing + off_colour).clip(0, 255) + (1 - cover) * before

    where = _soft((cover > 0.5).astype(np.float32))[..., 0] > 0.2
    if not where.any():  # specks
        return None
    was, now, wanted = (_soft(each) for each in (before, draft, picture))
    change, asked = (now - was)[where], (wanted - was)[where]
    likeness = (change * asked).sum() / np.sqrt((change**2).sum() * (asked**2).sum() + 1)
    left_over = ((now - wanted)[where] ** 2).sum() / max((change**2).sum(), 1)
    detail, wanted_detail = (np.abs(a - b)[where].mean() for a, b in ((draft, now), (picture, wanted)))
    is_blur_of_it = (
        detail < _SOFTER * wanted_detail
        and likeness > _ALIKE
        and left_over < _LEFT_OVER
        and other_colour < _OTHER_COLOUR
        and edges_kept(before, draft, where)[0] < _RECOLOURED
    )
    return off_colour.astype(np.float32) if is_blur_of_it else None


def _ground(
    before: F32,
    draft: F32,
    thing: F32,
    cover: F32,
    inside: F32,
    as_drafted: Iterable[Square],
    fit: Fit,
    *,
    only_adds: bool,
) -> F32:
    """[h, w, 3] the draft without things [h, w, 3] that cover so much [h, w, 1]: what it spills around them is the
    source again, what else it did stays."""
    stays = np.zeros_like(cover)
    for square in as_drafted:
        stays[square.pixels(fit.cell, _SOFT, stays.shape[:2])] = 1
    if not only_adds:
        stays = np.maximum(stays, _gave_way(before, draft, thing, cover, stays))
    stays *= 1 - ramp(cover, _CORE)  # what is behind a thing nobody sees
    spilled = (1 - stays) * _around_things(before, draft, inside, fit)
    ground: F32 = (spilled * before + (1 - spilled) * draft).astype(np.float32)
    return ground


def _around_things(before: F32, draft: F32, inside: F32, fit: Fit) -> F32:
    """[h, w, 1] 1 in cells that a draft changed in and around the pixels [h, w, 1] that things come to."""
    rows, columns = fit.grid
    changed = np.abs(draft - before).mean(-1)
    changed_hw = reduce(changed, "(H h) (W w) -> H W", "mean", H=rows, W=columns) > _SPILLS
    touched_hw = reduce(inside, "(H h) (W w) 1 -> H W", "max", H=rows, W=columns) > 0
    near_hw = dilate(touched_hw, _REACH)
    spilled_hw = np.zeros_like(touched_hw)
    is_seen_hw = reduce(_is_seen(fit), "(H h) (W w) -> H W", "max", H=rows, W=columns)
    far_hw = is_seen_hw & ~near_hw
    is_told = far_hw.sum() > _FEWEST * is_seen_hw.sum()
    if is_told and changed_hw[far_hw].mean() <= _ALL_OVER:
        for region_hw in connected(changed_hw | touched_hw):
            if (region_hw & touched_hw).any():
                spilled_hw |= region_hw & near_hw
    return repeat(spilled_hw.astype(np.float32), "H W -> (H h) (W w) 1", h=fit.cell, w=fit.cell)


def _gave_way(before: F32, draft: F32, thing: F32, cover: F32, stays: F32) -> F32:
    """[h, w, 1] in 0..1 where something went besides: a draft of a thing [h, w, 3] alone, which covers so much
    [h, w, 1], shows beside it its colours and a blur of the source. `stays`: [h, w, 1] where that is known not to
    be so."""
    covered = np.maximum(_around(cover), 1e-3)
    mean_colour = (thing * cover).sum((0, 1)) / cover.sum()
    colours = np.where(covered > _NEAR, _around(thing * cover) / covered, mean_colour)
    change, way = _around(draft - before), colours - _around(before)
    share = (change * way).sum(-1, keepdims=True) / np.maximum((way**2).sum(-1, keepdims=True), 1)
    off = np.sqrt(((change - share.clip(0, 1) * way) ** 2).sum(-1, keepdims=True))

    is_ground = (cover < _BESIDE) * (1 - stays)
    was, now = (box_mean(each, 1) for each in (before, draft))
    planes = np.concatenate([is_ground, is_ground * was, is_ground * now], -1)
    count, was_mean, now_mean = np.split(box_mean(planes.astype(np.float32), _WINDOW), [1, 4], -1)
    products = np.concatenate([is_ground * was**2, is_ground * was * now], -1)
    was_squared, both = np.split(box_mean(products.astype(np.float32), _WINDOW), 2, -1)
    count = np.maximum(count, 1e-3)
    variance = (was_squared / count - (was_mean / count) ** 2).sum(-1, keepdims=True)
    covariance = (both / count - was_mean * now_mean / count**2).sum(-1, keepdims=True)
    lost = ramp(variance, _PLAIN) * (1 - ramp(covariance / np.maximum(variance, 1), _LEFT))
    gave_way: F32 = np.maximum(ramp(off, _OFF), lost)
    return gave_way


def _filled(cover: F32) -> F32:
    """[h, w, 1] 1 within a thing that covers so much, also where what is open in it is closed or two pixels wide; else
    0."""
    is_open = np.pad(~dilate(cover[..., 0] >= 0.5), 1, constant_values=True)
    outside, *_ = connected(is_open)
    filled_hw: NDArray[np.bool_] = ~dilate(outside, 2)[1:-1, 1:-1]
    return filled_hw[..., None].astype(np.float32)


def _is_seen(fit: Fit) -> NDArray[np.bool_]:
    """[h, w] working pixels that are no padding."""
    left, top, right, bottom = fit.seen_box
    is_seen = np.zeros(fit.working[::-1], bool)
    is_seen[top:bottom, left:right] = True
    return is_seen


def _soft(planes: NDArray[np.floating]) -> F32:
    return box_mean(planes.astype(np.float32), _SOFT)


def _around(planes: NDArray[np.floating]) -> F32:
    return box_mean(box_mean(planes.astype(np.float32), _COLOUR), _COLOUR)
