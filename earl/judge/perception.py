"""How the judge sees: pictures as small grids of opponent colours, in which lost detail hardly counts.

Light and two colour differences are linear in sRGB levels, so a blend of two pictures is the same blend of what is
seen, and the noise of an image tokenizer is equally strong everywhere. Knows no scenes.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.errors import PictureError
from earl.judge.verdict import Picture

SIDE: Final = 128
"""Side at which pictures are compared, in pixels."""

CELLS: Final = 64
"""Side of what is seen, in cells of 2 x 2 pixels: a small thing is 12 of them wide."""

Seen = NDArray[np.float32]
"""[CELLS, CELLS, 3]: light, blue-yellow and red-green, in levels of 255, low-passed."""

_OPPONENT: Final = np.array(
    [[0.299, 0.587, 0.114], [-0.169, -0.331, 0.5], [0.5, -0.419, -0.081]], np.float32
).T
"""sRGB to Y'CbCr, as in JPEG."""


def at_side(picture: Picture) -> Image.Image:
    """A picture of any size as RGB at the judge's size.

    Raises:
        PictureError: an array is not uint8 [H, W, 3].
    """
    if isinstance(picture, np.ndarray):
        if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
            raise PictureError(
                f"a picture to be judged is {picture.dtype} {list(picture.shape)}: pass uint8 [H, W, 3]"
            )
        picture = Image.fromarray(picture)
    picture = picture.convert("RGB")
    if picture.size == (SIDE, SIDE):
        return picture
    return picture.resize((SIDE, SIDE), Image.Resampling.BOX if min(picture.size) > SIDE else Image.Resampling.BICUBIC)


def see(picture: Image.Image) -> Seen:
    """What is seen of an RGB picture of SIDE x SIDE pixels."""
    pixels = np.asarray(picture, np.float32)
    halves = pixels.reshape(CELLS, 2, CELLS, 2, 3).mean(axis=(1, 3))
    return smooth(halves @ _OPPONENT)


def smooth(grid: Seen) -> Seen:
    """[H, W, ...] low-passed by 1 2 1 along both sides; the edge repeats."""
    for axis in (0, 1):
        padded = np.concatenate((grid.take([0], axis), grid, grid.take([-1], axis)), axis)
        low, mid, high = (np.moveaxis(padded, axis, 0)[i : i + grid.shape[axis]] for i in range(3))
        grid = np.moveaxis((low + 2 * mid + high) / 4, 0, axis)
    return grid
