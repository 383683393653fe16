"""Edits that show a picture in large pixels: told by their codes, done to the input itself.

Borders of large pixels are finer than what an image tokenizer tells of a cell: even the right codes of such a picture
look smooth when they are decoded. But they are other codes than those of the sharp picture, and one can know which:
those of the input in large pixels. An edit much of which is these asks for just that, and the input can show it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from earl.pixels.colour import U8
from earl.pixels.fit import Fit, to_encoder

_SIDE: Final = 4
"""Working pixels along a side of a large one, as the storybook's pixel art has them."""
_SHARE: Final = 0.12
"""Of the cells that an edit writes anew, those with the codes of large pixels. Drafts of such edits have 0.16 to 0.7,
in photographs mostly 0.14 and more, other edits at most 0.09, and blurs up to 0.14, but weak edges
(`earl.pixels.changes`)..."""
_FEWEST: Final = 8
"""...if so many cells have them: of a few, one may by chance."""


def in_large_pixels(rgb: U8, fit: Fit) -> U8:
    """A picture in blocks of one colour each, their mean, four working pixels a side, or as near as whole pixels come.

    Args:
        rgb: [H, W, 3] at native size.
        fit: its map to working size.
    Returns:
        [H, W, 3] uint8; the picture itself if it has fewer pixels than there are blocks.
    """
    means: NDArray[Any] = rgb
    axes = [_blocks(fit.native[1 - axis], fit.box_size[1 - axis]) for axis in (0, 1)]
    for axis, (starts, lengths) in enumerate(axes):
        shape = (-1, 1, 1) if axis == 0 else (1, -1, 1)
        means = np.add.reduceat(means, starts, axis=axis, dtype=np.float64) / lengths.reshape(shape)
    shown: U8 = np.rint(means).astype(np.uint8)
    for axis, (_, lengths) in enumerate(axes):
        shown = np.repeat(shown, lengths, axis=axis)
    return shown


def shown_in_large_pixels(rgb: U8, fit: Fit) -> U8:
    """What an encoder is shown (`earl.pixels.fit.to_encoder`) of a picture in large pixels: of the picture at working
    size, since a large one in blocks takes long."""
    left, top, right, bottom = fit.box
    inside = to_encoder(rgb, fit)[top:bottom, left:right]
    seen = replace(fit, native=fit.box_size)
    return to_encoder(in_large_pixels(inside, seen), seen)


def asks_for_large_pixels(
    source_hw: NDArray[np.int64], codes_hw: NDArray[np.int64], large_hw: NDArray[np.int64]
) -> bool:
    """Whether an edit's codes are, in many of the cells that it writes anew, those of its input in large pixels.

    Args:
        source_hw, codes_hw, large_hw: [H, W] codes of the input, of the edit, and of the input in large pixels.
    """
    anew_hw = codes_hw != source_hw
    count = int((anew_hw & (codes_hw == large_hw)).sum())
    return count >= max(_FEWEST, _SHARE * int(anew_hw.sum()))


def _blocks(length: int, working: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where blocks begin along a side of so many pixels, so many of them at work, and how long each is."""
    count = min(length, max(1, round(working / _SIDE)))
    borders = np.rint(np.linspace(0, length, count + 1)).astype(np.int64)
    return borders[:-1], np.diff(borders)
