"""Which filter an edit means, if any (`earl.pixels.filters`).

A draft of a filtered picture is blotched, but where it writes a cell anew, it has the very code of the filtered input
in every third cell of a drawn place and every sixth of a photograph, where other edits have it in one of a hundred.
Most filters, and those of weather, are told by how little the decoded input, filtered, is off the draft, and a few such
codes; large pixels, which are finer than what an image tokenizer shows, by many. Of a photograph in few colours next to
nothing is drawn, and neither tells; the plan of such an edit says what was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.pixels.changes import (
    SMALLEST_REGION,
    WHOLE_PICTURE,
    edges_kept,
    pixels_of,
    share_of_seen,
    visible_changes,
)
from earl.pixels.filters import FILTERS, filtered
from earl.pixels.fit import F32, Fit
from earl.pixels.light import OTHER_LIGHT, left_over_by_light, lit_tokens
from earl.pixels.tone import tone_of
from earl.pixels.weather import OTHER_WEATHER

Codes = NDArray[np.int64]
Cells = NDArray[np.bool_]
Pixels = NDArray[np.bool_]

_BY_LOOKS: Final = {
    "grey": (0.3, 0.1),
    "sepia": (0.3, 0.1),
    "warm": (0.3, 0.1),
    "cold": (0.3, 0.1),
    "brighter": (0.06, 0.2),
    "darker": (0.06, 0.2),
    "sketch": (0.15, 0.05),
    "blurred": (0.45, 0.1),
    **dict.fromkeys((*OTHER_WEATHER, *OTHER_LIGHT), (0.24, 0.11)),
}
"""Share of its change (of mean squares) that a filter may leave over, and share of the cells which an edit writes anew
that have to have the filter's codes. Drafts of the first four leave up to 0.29, of sunsets 0.33 and more; of brighter
ones up to 0.05 and have 0.26 and more of the codes, fog before a wall 0.05 and 0.15; night is 0.11 off darker ones; of
sketches up to 0.14 and 0.08, fog in the mountains 0.07 and 0.02; of blurs up to 0.43 and 0.29, fog 0.52 and 0.01; of
weather mostly up to 0.21 and have 0.11 and more of the codes, brighter ones leave 0.08 and more and have up to 0.19,
but leave less as such, others 0.24 and 0.07; of light in photographs up to 0.23 and 0.14, of what else leaves so little
a style or weather leaves less."""
_BY_CODES: Final = ("sketch", "pixel art", "posterised")
_FEWEST: Final = 8
"""Cells that have a filter's codes: of a few, one may by chance..."""
_SHARE: Final = 0.125
"""...and their share of those that an edit writes anew. Drafts of drawn places have 0.38 and more, of photographs 0.126
and more or next to nothing, other edits up to 0.15..."""
_TIMES: Final = 3
"""...but then half as many have those of another filter; of a true one at most 0.28 times as many."""
_BY_PLAN: Final = ("pixel art", "posterised")
"""Filters of which a draft may show next to nothing..."""
_LITTLE: Final = 0.65
"""...that is, changes at most so much of what is seen, which is darker or lighter here and there."""
_OUTLINES: Final = 0.4
"""Correlation of edges that such filters leave at least; rain, or another place, mostly leaves less."""


def filter_meant(
    before: F32,
    after: F32,
    source_hw: Codes,
    codes_hw: Codes,
    fit: Fit,
    *,
    free_hw: Cells,
    is_photograph: bool,
    codes_by: Callable[[str], Codes],
    planned: Callable[[], str | None],
) -> str | None:
    """The filter that an edit means; None if none, or if it does not tell.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, levels 0..255.
        source_hw, codes_hw: [H, W] their codes.
        free_hw: [H, W] cells that may change and in which nothing was marked to go or to come.
        is_photograph: whether another time of day is but another light; drawn skies get stars.
        codes_by: gives [H, W] codes of the input by a filter.
        planned: gives the filter of the edit's plan; asked for where little was drawn and nothing is told.
    """
    anew_hw = codes_hw != source_hw
    changed_hw = visible_changes(before, after, anew_hw, fit)
    anew_hw &= free_hw
    looks = style_of_looks(before, after, pixels_of(free_hw, fit), is_photograph=is_photograph)
    if (
        looks is not None
        and _count(codes_hw, codes_by(looks), anew_hw) >= _BY_LOOKS[looks][1] * anew_hw.sum()
    ):
        return looks
    if not _may_be_filtered(before, after, changed_hw, fit, free_hw):
        return None
    told = style_of_codes(codes_hw, {style: codes_by(style) for style in _BY_CODES}, anew_hw)
    if told is None and share_of_seen(changed_hw, fit) <= _LITTLE:
        said = planned()
        return said if said in _BY_PLAN else None
    return told


def style_of_looks(before: F32, after: F32, where: Pixels, *, is_photograph: bool = False) -> str | None:
    """The filter that, but for noise, does to a picture what an edit does, or None.

    Args:
        before, after, is_photograph: as in `filter_meant`.
        where: [h, w] pixels that are asked.
    """
    change = float(np.square(after - before)[where].sum())
    picture, side = Image.fromarray(np.rint(before).clip(0, 255).astype(np.uint8)), max(before.shape)
    left_over = {
        style: float(np.square(after - np.asarray(filtered(picture, style, side=side)))[where].sum())
        for style in (*FILTERS, *OTHER_WEATHER)
        if style in _BY_LOOKS
    }
    if is_photograph:
        left_over |= {
            light: float(left_over_by_light(after, lit_tokens(before, light))[where].sum())
            for light in OTHER_LIGHT
        }
    nearest = min(left_over, key=lambda style: left_over[style])
    return nearest if left_over[nearest] < _BY_LOOKS[nearest][0] * change else None


def style_of_codes(codes_hw: Codes, shown: Mapping[str, Codes], anew_hw: Cells) -> str | None:
    """The filter whose codes an edit has in many of the cells that it writes anew, or None.

    Args:
        codes_hw: [H, W] codes of the edit.
        shown: [H, W] codes of the input by each filter that is asked, two or more.
        anew_hw: [H, W] cells that are asked.
    """
    counts = {style: _count(codes_hw, each_hw, anew_hw) for style, each_hw in shown.items()}
    (style, most), (_, next_most), *_ = sorted(counts.items(), key=lambda item: -item[1])
    is_told = most >= max(_FEWEST, _SHARE * int(anew_hw.sum()), _TIMES * next_most)
    return style if is_told else None


def _count(codes_hw: Codes, shown_hw: Codes, where_hw: Cells) -> int:
    return int((where_hw & (codes_hw == shown_hw)).sum())


def _may_be_filtered(before: F32, after: F32, changed_hw: Cells, fit: Fit, free_hw: Cells) -> bool:
    """Whether an edit does something to what stays where it is, or nothing at all, and is no one map of colour."""
    if not changed_hw.any():
        return True
    elsewhere_hw = changed_hw & free_hw
    if elsewhere_hw.sum() < SMALLEST_REGION:
        return False
    alike, _ = edges_kept(before, after, pixels_of(elsewhere_hw, fit))
    is_tone = share_of_seen(changed_hw, fit) > WHOLE_PICTURE and tone_of(before, after, fit) is not None
    return alike > _OUTLINES and not is_tone
