"""Which filter an edit means, if any (`earl.pixels.filters`).

A draft of a filtered picture is blotched, but its codes are not anybody's: where it writes a cell anew, it has the very
code of the input by that filter in every third cell of a drawn place and every sixth of a photograph, where other edits
have it in one of a hundred. Filters that are maps of colour tell themselves by the colours. A photograph's posterised
picture, of which next to nothing is drawn, is told by neither; the plan of such an edit says what was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.pixels.changes import (
    BLURRED,
    SMALLEST_REGION,
    WHOLE_PICTURE,
    edges_kept,
    pixels_of,
    share_of_seen,
    visible_changes,
)
from earl.pixels.filters import FILTERS
from earl.pixels.fit import F32, Fit
from earl.pixels.tone import tone_of

Codes = NDArray[np.int64]
Cells = NDArray[np.bool_]

_LEFT_OVER: Final = {"grey": 0.3, "sepia": 0.3, "warm": 0.3, "cold": 0.3, "brighter": 0.06, "darker": 0.06}
"""Maps of colour, and the share of its change (of mean squares) that one may leave over: drafts of the first four leave
up to 0.29, of a sunset 0.33 and more; of brighter ones up to 0.05, and fog is 0.08 off those, night 0.11 off darker."""
_NO_MAPS: Final = ("sketch", "pixel art", "posterised", "blurred")
_FEWEST: Final = 8
"""Cells that have a filter's codes: of a few, one may by chance..."""
_SHARE: Final = 0.13
"""...and their share of those that an edit writes anew. Drafts of drawn places have 0.38 and more, of photographs 0.14
and more or nothing, other edits up to 0.15..."""
_TIMES: Final = 3
"""...but then a third as many have those of another filter, of which a true one has a sixth."""
_OUTLINES: Final = 0.4
"""Correlation of edges that a filter leaves at least: drafts of a blur have 0.46 and more, those of rain or of another
place mostly less."""


def filter_meant(
    before: F32,
    after: F32,
    source_hw: Codes,
    codes_hw: Codes,
    fit: Fit,
    *,
    free_hw: Cells,
    codes_by: Callable[[str], Codes],
    planned: Callable[[], str | None],
) -> str | None:
    """The filter that an edit means; None if none, or if it does not tell.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, levels 0..255.
        source_hw, codes_hw: [H, W] their codes.
        free_hw: [H, W] cells that may change and in which nothing was marked to go or to come.
        codes_by: gives [H, W] codes of the input by a filter.
        planned: gives the filter of the edit's plan; asked for where next to nothing was drawn.
    """
    told = style_of_colours(before, after, pixels_of(free_hw, fit))
    if told is not None:
        return told
    anew_hw = codes_hw != source_hw
    changed_hw = visible_changes(before, after, anew_hw, fit)
    outlines = _unclear_outlines(before, after, changed_hw, fit, free_hw)
    if outlines is None:
        return None
    shown = {style: codes_by(style) for style in _NO_MAPS}
    told = style_of_codes(codes_hw, shown, anew_hw & free_hw, is_blur=outlines < BLURRED)
    if told is None and share_of_seen(changed_hw, fit) <= WHOLE_PICTURE:
        return planned()
    return told


def style_of_colours(before: F32, after: F32, where: NDArray[np.bool_]) -> str | None:
    """The filter that, but for noise, maps the colours of a picture as an edit does, or None.

    Args:
        before, after: as in `filter_meant`.
        where: [h, w] pixels that are asked.
    """
    change = float(np.square(after - before)[where].sum())
    picture = Image.fromarray(np.rint(before).clip(0, 255).astype(np.uint8))
    left_over = {
        style: float(np.square(after - np.asarray(FILTERS[style](picture, 1)))[where].sum())
        for style in _LEFT_OVER
    }
    nearest = min(left_over, key=lambda style: left_over[style])
    return nearest if left_over[nearest] < _LEFT_OVER[nearest] * change else None


def style_of_codes(
    codes_hw: Codes, shown: Mapping[str, Codes], anew_hw: Cells, *, is_blur: bool
) -> str | None:
    """The filter whose codes an edit has in many of the cells that it writes anew, or None.

    Args:
        codes_hw: [H, W] codes of the edit.
        shown: [H, W] codes of the input by each filter that is asked.
        anew_hw: [H, W] cells that are asked.
        is_blur: whether edges are as weak as blurs leave them, not large pixels, with which these share many codes.
    """
    counts = {style: int((anew_hw & (codes_hw == each_hw)).sum()) for style, each_hw in shown.items()}
    likely, other = ("blurred", "pixel art") if is_blur else ("pixel art", "blurred")
    if counts[other] < _TIMES * counts[likely]:
        del counts[other]
    (style, most), (_, next_most) = sorted(counts.items(), key=lambda item: -item[1])[:2]
    is_told = most >= max(_FEWEST, _SHARE * int(anew_hw.sum()), _TIMES * next_most)
    return style if is_told else None


def _unclear_outlines(before: F32, after: F32, changed_hw: Cells, fit: Fit, free_hw: Cells) -> float | None:
    """How strong edges are, where 1 is before, in an edit that does something to what stays where it is, or nothing at
    all, and may be a filter. None for others: one map of colour is no other filter, and what has other outlines, such
    as another place or rain, is none."""
    if not changed_hw.any():
        return 1.0
    elsewhere_hw = changed_hw & free_hw
    if elsewhere_hw.sum() < SMALLEST_REGION:
        return None
    alike, strength = edges_kept(before, after, pixels_of(elsewhere_hw, fit))
    is_tone = share_of_seen(changed_hw, fit) > WHOLE_PICTURE and tone_of(before, after, fit) is not None
    return None if is_tone or alike <= _OUTLINES else strength
