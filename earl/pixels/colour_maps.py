"""What an edit does to colours: around every pixel an affine map from source to edit, and what no map explains.

After He and Sun 2015, "Fast Guided Filter", with the maps pulled towards one global map instead of towards flat colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earl.pixels.fit import F32

# Variance of colours in 0..1 below which a picture counts as one flat colour.
_GLOBAL_RIDGE = np.float32(1e-4)


@dataclass(frozen=True, slots=True, eq=False)
class ColourMaps:
    """edited = source @ slopes + offsets + unexplained, colours in 0..1."""

    slopes: F32
    """[h, w, 3, 3], source channel and edited channel."""
    offsets: F32
    """[h, w, 3]"""
    unexplained: F32
    """[h, w, 3]"""


def colour_maps(
    source: NDArray[Any], edited: NDArray[Any], *, radius: int = 8, epsilon: float = 2e-3
) -> ColourMaps:
    """The maps of an edit.

    One global affine map takes the edit's tone; windows explain what it leaves over, by ridge regression, so
    that a flat window keeps the global contrast instead of losing its texture.

    Args:
        source, edited: [h, w, 3] in levels 0..255.
        radius: of the windows, in pixels.
        epsilon: variance (of colours in 0..1) below which a window follows the picture's global map.
    """
    source, edited = (np.divide(picture, 255, dtype=np.float32) for picture in (source, edited))
    flat = source.reshape(-1, 3)
    mean_source, mean_edited = flat.mean(0), edited.reshape(-1, 3).mean(0)
    centred = flat - mean_source
    covariance = centred.T @ centred / len(flat) + _GLOBAL_RIDGE * np.eye(3, dtype=np.float32)
    # Ridge towards the identity: a picture of one colour shifts, and keeps its texture.
    difference = (edited - source).reshape(-1, 3) - (mean_edited - mean_source)
    slopes = np.eye(3, dtype=np.float32) + np.linalg.solve(covariance, centred.T @ difference / len(flat))
    offset = mean_edited - mean_source @ slopes
    left_over = edited - (source @ slopes + offset)
    local_slopes, local_offsets = _local_fit(source, left_over, radius, epsilon)
    unexplained = left_over - ((source[..., None, :] @ local_slopes)[..., 0, :] + local_offsets)
    return ColourMaps(slopes + local_slopes, offset + local_offsets, unexplained)


def box_mean(planes: F32, radius: int) -> F32:
    """[h, w, C] means over windows of 2 * radius + 1, cut at the border; by running sums, one axis at a time."""
    for axis in (0, 1):
        length = planes.shape[axis]
        sums = np.cumsum(planes, axis=axis, dtype=np.float32)
        sums = np.concatenate([np.zeros_like(sums.take([0], axis)), sums], axis)
        first = np.maximum(np.arange(length) - radius, 0)
        end = np.minimum(np.arange(length) + radius + 1, length)
        counts = (end - first).astype(np.float32).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
        planes = (sums.take(end, axis) - sums.take(first, axis)) / counts
    return planes


def _local_fit(guide: F32, target: F32, radius: int, epsilon: float) -> tuple[F32, F32]:
    """Slopes [h, w, 3, 3] (guide, target channel) and offsets [h, w, 3] of windowed ridge regression."""
    height, width = guide.shape[:2]
    products = np.concatenate(
        [
            (guide[..., :, None] * guide[..., None, :]).reshape(height, width, 9),
            (guide[..., :, None] * target[..., None, :]).reshape(height, width, 9),
        ],
        -1,
    )
    means = box_mean(np.concatenate([guide, target, products], -1), radius)
    mean_guide, mean_target = means[..., :3], means[..., 3:6]
    own = means[..., 6:15].reshape(height, width, 3, 3) - mean_guide[..., :, None] * mean_guide[..., None, :]
    cross = (
        means[..., 15:].reshape(height, width, 3, 3) - mean_guide[..., :, None] * mean_target[..., None, :]
    )
    slopes = np.linalg.solve(own + np.float32(epsilon) * np.eye(3, dtype=np.float32), cross)
    offsets = mean_target - (mean_guide[..., None, :] @ slopes)[..., 0, :]
    maps = box_mean(np.concatenate([slopes.reshape(height, width, 9), offsets], -1), radius)
    return maps[..., :9].reshape(height, width, 3, 3), maps[..., 9:]
