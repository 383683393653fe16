"""Edits that treat every pixel alike: one map of colour from the input to the edit, such as darker, warmer or grey.

Most of what an image tokenizer and a model get wrong about such an edit is the same for no two places, so a map that
fits nearly everywhere is what was meant, and what it leaves over is not, unless a whole region shows something else: a
darker picture may lack a small tree besides (a large one makes it no tone). The map loses no detail of the input.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from einops import reduce
from numpy.typing import NDArray

from earl.pixels.colour_maps import box_mean
from earl.pixels.edges import edges_of
from earl.pixels.fit import F32, Fit
from earl.pixels.region import connected

Tone = NDArray[np.float64]
"""[4, 3]: edited = [red, green, blue, 255] @ tone, in levels 0..255."""

_FEWEST_CELLS: Final = 64
"""Cells of which less than so many are seen, as of a strip, do not tell a tone from a thing."""
_ROUNDS: Final = 12
_FAR: Final = 48.0
"""Levels off the map from which on a pixel is not asked any more..."""
_FAR_OF_USUAL: Final = 6.0
"""...or so many times as far as half of all are, whichever is more."""
_RIDGE: Final = 1e-4
"""Variance of colours in 0..1 below which a picture counts as one flat colour, which shifts."""
_LIMITS: Final = (20.0, 235.0)
"""Levels beyond which what a map makes black or white may be as black or white as it likes."""
_AROUND: Final = 3
"""Working pixels around each over which what is left over is averaged: decoded pictures are noisy."""
_OFF: Final = 15.0
"""Levels that are left over..."""
_OFF_SHARE: Final = 0.16
"""...in at most this share of the picture."""
_ELSE: Final = 30.0
"""Levels that are left over of a cell, on average, which shows something else..."""
_LEAST_CELLS: Final = 4
"""...if so many side by side do. Drafts get fewer wrong by that much."""
_APART: Final = 50.0
"""Levels that are left over of a single pixel, such as a snowflake..."""
_APART_SHARE: Final = 0.02
"""...of at most so many."""
_AS_STRONG: Final = 1.5
"""Times by which edges may be stronger than the map leaves them, or weaker: others were drawn, or blurred."""
_HARDLY_COLOURED: Final = 6.0
"""Levels between channels below which grey was meant. The models' grey has 1 to 4.5, a dark snow field 9..."""
_FADED: Final = 0.4
"""...if it is no more than this share of what there was."""
_LEFT_OVER: Final = 0.5
"""Share of the change (of root mean squares) that may be left over."""


def tone_of(before: F32, after: F32, fit: Fit) -> Tone | None:
    """The one map of colour that an edit is, or None if it does something else to much of the picture.

    It is of all that is seen: what the edit left alone, if it is small, is not told from what it forgot.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, levels 0..255.
        fit: the input's map to that size.
    """
    left, top, right, bottom = fit.seen_box
    if (bottom - top) * (right - left) < _FEWEST_CELLS * fit.cell**2:
        return None
    before, after = (picture[top:bottom, left:right] for picture in (before, after))
    tone, left_over_P3 = _fitted(before.reshape(-1, 3), after.reshape(-1, 3))
    left_over = left_over_P3.reshape(before.shape).astype(np.float32)
    change = float(np.square(after - before).sum())
    if float(np.square(left_over).sum()) >= _LEFT_OVER**2 * change:
        return None
    shown, kept = (float(np.square(edges_of(picture)).sum()) for picture in (after, after - left_over))
    off = (np.linalg.norm(box_mean(left_over, _AROUND), axis=-1) > _OFF).mean()
    apart = (np.linalg.norm(left_over, axis=-1) > _APART).mean()
    as_strong = max(shown, kept) <= _AS_STRONG**2 * min(shown, kept)
    if not as_strong or off > _OFF_SHARE or apart > _APART_SHARE:
        return None
    was, told = (_chroma(picture) for picture in (before, after - left_over))
    is_grey = told < min(_HARDLY_COLOURED, _FADED * was)
    return np.repeat(tone.mean(1, keepdims=True), 3, axis=1) if is_grey else tone


def recoloured(picture: F32, tone: Tone) -> F32:
    """[h, w, 3] a picture by a map, in levels 0..255."""
    shown: F32 = picture @ tone[:3].astype(np.float32) + (255 * tone[3]).astype(np.float32)
    return np.clip(shown, 0, 255)


def standing_out(before: F32, alike: F32, after: F32, fit: Fit) -> list[NDArray[np.bool_]]:
    """[rows, columns] each: regions of which an edit made something else than of all others alike (`alike`, the input
    by its tone, say), such as things that go or come. Where it left the input as it is, it has but forgotten them."""
    others = np.minimum(*(np.linalg.norm(after - each, axis=-1) for each in (before, alike)))
    others_hw = reduce(others, "(H h) (W w) -> H W", "mean", h=fit.cell, w=fit.cell)
    regions = connected(others_hw > _OFF)
    return [region_hw for region_hw in regions if (others_hw[region_hw] > _ELSE).sum() >= _LEAST_CELLS]


def _chroma(picture: F32) -> float:
    """Levels between a picture's channels (of root mean squares)."""
    return float(np.sqrt(np.mean(np.square(picture - picture.mean(-1, keepdims=True)))))


def _fitted(before_P3: F32, after_P3: F32) -> tuple[Tone, NDArray[np.float64]]:
    """The map by iteratively reweighted least squares (Tukey's biweight), and [P, 3] what it leaves over."""
    colours_P4 = np.pad(before_P3.astype(np.float64), ((0, 0), (0, 1)), constant_values=255.0)
    identity = np.eye(4, 3)
    ridge = _RIDGE * len(colours_P4) * 255.0**2 * np.diag([1.0, 1.0, 1.0, 0.01])
    shown_P3, weights_P1 = after_P3.astype(np.float64), np.ones((len(colours_P4), 1))
    for _ in range(_ROUNDS):
        weighted_P4 = weights_P1 * colours_P4
        change_P3 = shown_P3 - before_P3
        tone = identity + np.linalg.solve(weighted_P4.T @ colours_P4 + ridge, weighted_P4.T @ change_P3)
        told_P3 = colours_P4 @ tone
        black, white = (after_P3 < _LIMITS[0]) & (told_P3 < 0), (after_P3 > _LIMITS[1]) & (told_P3 > 255)
        shown_P3 = np.where(black | white, told_P3, after_P3)
        off_P1 = np.linalg.norm(shown_P3 - told_P3, axis=-1, keepdims=True)
        far = max(_FAR, _FAR_OF_USUAL * float(np.median(off_P1)))
        weights_P1 = np.clip(1 - (off_P1 / far) ** 2, 0, None) ** 2
    return tone, shown_P3 - told_P3
