"""What an edit does to colours: around every pixel an affine map from source to edit, and what no map explains.

After He and Sun 2015, "Fast Guided Filter", with the maps pulled towards one global map instead of towards flat colour.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

import numpy as np
from einops import rearrange
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
        means = np.empty_like(planes)
        lines, means_of_lines = (np.moveaxis(each, axis, 0) for each in (planes, means))
        length = len(lines)
        sums = deque([np.zeros(lines.shape[1:])], maxlen=2 * radius + 2)  # of all lines up to one; in float64
        for at in range(-radius, length):
            if at + radius < length:
                sums.append(sums[-1] + lines[at + radius])
            elif at > radius:
                sums.popleft()
            if at >= 0:
                count = min(at + radius + 1, length) - max(at - radius, 0)
                means_of_lines[at] = (sums[-1] - sums[0]) / count
        planes = means
    return planes


def ramp(values: F32, ends: tuple[float, float]) -> F32:
    """0 up to the first end, 1 from the second on, smooth between."""
    share = np.clip((values - ends[0]) / (ends[1] - ends[0]), 0, 1)
    smooth: F32 = share * share * (3 - 2 * share)  # smoothstep
    return smooth


def _local_fit(guide: F32, target: F32, radius: int, epsilon: float) -> tuple[F32, F32]:
    """Slopes [h, w, 3, 3] (guide, target channel) and offsets [h, w, 3] of windowed ridge regression."""
    both = np.concatenate([guide, target], -1)
    products = [guide[..., channel, None] * both for channel in range(3)]
    means_hwc = box_mean(np.concatenate([both, *products], -1), radius)
    means = np.ascontiguousarray(rearrange(means_hwc, "h w c -> c h w"))
    mean_guide, mean_target = means[:3], means[3:6]
    covariances = rearrange(means[6:], "(i j) h w -> i j h w", i=3) - mean_guide[:, None] * means[None, :6]
    own, cross = covariances[:, :3], covariances[:, 3:]
    for channel in range(3):
        own[channel, channel] += np.float32(epsilon)
    slopes = _solved(own, cross)
    offsets = mean_target - (mean_guide[:, None] * slopes).sum(0)
    fit = np.concatenate(
        [rearrange(slopes, "i j h w -> h w (i j)"), rearrange(offsets, "j h w -> h w j")], -1
    )
    maps = box_mean(fit, radius)
    return rearrange(maps[..., :9], "h w (i j) -> h w i j", i=3), maps[..., 9:]


def _solved(left: F32, right: F32) -> F32:
    """[N, M, h, w] what a positive definite [N, N, h, w] gives `right` when multiplied by, by elimination; both are
    used up. A picture's worth of small systems, plane by plane, is many times faster than one by one."""
    size = len(left)
    for pivot in range(size):
        for row in range(pivot + 1, size):
            factor = left[row, pivot] / left[pivot, pivot]
            left[row, pivot:] -= factor * left[pivot, pivot:]
            right[row] -= factor * right[pivot]
    for row in reversed(range(size)):
        for known in range(row + 1, size):
            right[row] -= left[row, known] * right[known]
        right[row] /= left[row, row]
    return right
