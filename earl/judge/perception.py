"""How the judge sees: pictures as small grids of opponent colours, in which lost detail hardly counts.

Light and two colour differences are linear in sRGB levels, so a blend of two pictures is the same blend of
what is seen, and the noise of an image tokenizer weighs the same everywhere. Knows no scenes.
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
"""Side of what is seen, in cells of 2 x 2 pixels; a small thing is 12 of them wide."""

UNSEEN: Final = 3.0
"""Levels of 255: cells that differ by less look alike. Fog that leaves no more of a thing hides it from
people as well, so nobody can ask for it."""

_LEAST: Final = 16 * 8.0**2
"""A difference of less energy than one token's patch of 8 levels is too little to be told from noise."""

_DISTINCT: Final = 12.0
"""Levels by which two pictures differ, on average, in a window that is looked at by itself."""

_TELLING: Final = 0.25
"""And the share of the strongest window's energy: an outline that a tokenizer moves by a cell is no part."""

Seen = NDArray[np.float32]
"""[rows, columns, 3]: light, blue-yellow and red-green, in levels of 255, low-passed."""

Field = NDArray[np.float32]
"""[rows, columns]: one number a cell."""

_OPPONENT: Final = np.array([[0.299, -0.169, 0.5], [0.587, -0.331, -0.419], [0.114, 0.5, -0.081]], np.float32)
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
    rgb = picture.convert("RGB")
    if rgb.size == (SIDE, SIDE):
        return rgb
    shrinks = min(rgb.size) > SIDE
    return rgb.resize((SIDE, SIDE), Image.Resampling.BOX if shrinks else Image.Resampling.BICUBIC)


def see(picture: Image.Image) -> Seen:
    """What is seen of an RGB picture with even sides: one cell for 2 x 2 pixels."""
    pixels = np.asarray(picture)
    # Sums of four bytes fit into 16 bits: a quarter of the memory traffic of floats.
    halves = pixels[0::2].astype(np.uint16) + pixels[1::2]
    quarters = (halves[:, 0::2] + halves[:, 1::2]).astype(np.float32)
    return smooth(quarters @ (_OPPONENT / 4))


def smooth(grid: Seen) -> Seen:
    """[rows, columns, 3] low-passed by 1 2 1 along both sides; the edge repeats."""
    rows = np.concatenate((grid[:1], grid, grid[-1:]))
    tall = rows[:-2] + 2 * rows[1:-1] + rows[2:]
    wide = np.concatenate((tall[:, :1], tall, tall[:, -1:]), axis=1)
    result: Seen = (wide[:, :-2] + 2 * wide[:, 1:-1] + wide[:, 2:]) / 16
    return result


def window_mean(grid: Seen, width: int) -> Seen:
    """[rows - width + 1, columns - width + 1, 3]: the mean of every window of `width` x `width` cells."""
    sums = np.pad(np.cumsum(np.cumsum(grid, axis=0, dtype=np.float64), axis=1), ((1, 0), (1, 0), (0, 0)))
    spans = sums[width:, width:] - sums[:-width, width:] - sums[width:, :-width] + sums[:-width, :-width]
    return (spans / width**2).astype(np.float32)


def strength(grid: Seen) -> Field:
    """[rows, columns]: length of each cell's difference."""
    result: Field = np.sqrt((grid * grid).sum(-1))
    return result


def around(grid: Seen, width: int) -> Seen:
    """[rows, columns, 3]: the mean over an odd `width` around every cell; the edge is a mirror."""
    margin = width // 2
    return window_mean(np.pad(grid, ((margin, margin), (margin, margin), (0, 0)), mode="reflect"), width)


def liveliness(grid: Seen, width: int) -> Field:
    """[rows, columns]: deviation over an odd `width` around every cell; how much detail there is to lose."""
    mean = around(grid, width)
    spread = (around(grid * grid, width) - mean * mean).sum(-1)
    result: Field = np.sqrt(np.maximum(spread, 0))
    return result


def way_to(wrong: Seen, error: Seen) -> float:
    """How far on the way from the right picture to a wrong one: 0 is right, 1 is wrong, 0.5 undecided.

    Args:
        wrong: the wrong picture less the right one, at least where they differ.
        error: the judged picture less the right one, in the same cells.
    """
    told_apart = (wrong * wrong).sum(-1) > UNSEEN**2
    visible = wrong[told_apart]
    return float(np.vdot(error[told_apart], visible)) / (float(np.vdot(visible, visible)) + _LEAST)


def way_in_part(wrong: Seen, error: Seen, width: int) -> float:
    """`way_to` within the worst window of `width` x `width` cells, of those in which the two are well apart.

    0 where no window is, since what is that faint cannot be missed in part.
    """
    along = window_mean(wrong * error, width).sum(-1)
    apart = window_mean(wrong * wrong, width).sum(-1)
    counted = apart > max(_DISTINCT**2, _TELLING * float(apart.max()))
    return float((along[counted] / apart[counted]).max()) if counted.any() else 0.0


def share_lost(thing: Seen, error: Seen) -> float:
    """Length of the error as a share of all that the thing brings into the picture, in the same cells."""
    unseen = thing.shape[0] * thing.shape[1] * UNSEEN**2
    return float(np.sqrt(np.vdot(error, error) / (np.vdot(thing, thing) + unseen)))


def share_faded(structure: Seen, error: Seen) -> float:
    """How much weaker the structure is in the judged picture: 0 not at all, 1 gone, below 0 stronger."""
    unseen = structure.shape[0] * structure.shape[1] * UNSEEN**2
    return -float(np.vdot(error, structure) / (np.vdot(structure, structure) + unseen))


def grain(picture: Image.Image) -> float:
    """Deviation of light from its mean over 3 x 3 pixels, in levels: the finest detail, or noise."""
    light = np.asarray(picture.convert("L"), np.float32)
    tall = light[:-2] + light[1:-1] + light[2:]
    fine = light[1:-1, 1:-1] - (tall[:, :-2] + tall[:, 1:-1] + tall[:, 2:]) / 9
    return float(np.sqrt(np.mean(fine * fine)))
