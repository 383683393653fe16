"""Small holes in an edit of the whole picture: cells that a model left as they were, amid others that it changed alike.

At night one cell of the day is a pale blot. What was meant there, the cells around tell: the map of colour that takes
them from the input to the edit. Where no one map does, as around a thing before another place, nothing is filled.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.pixels.changes import pixels_of
from earl.pixels.fit import F32, Fit
from earl.pixels.region import connected, dilate

_LARGEST: Final = 2
"""Cells side by side up to which what was left alone is a hole; more may be a thing that stays."""
_LEFT_OVER: Final = 0.3
"""Share of their change (of root mean squares) that one map of colour may leave over of the cells around."""
_RIDGE: Final = np.array([1e-3, 1e-3, 1e-3, 1e-5]) * 255.0**2
"""By pixel, for red, green, blue and 255: holds the map back in colours that the cells around do not show."""


def without_holes(
    before: F32, after: F32, changed_hw: NDArray[np.bool_], fit: Fit
) -> tuple[F32, NDArray[np.bool_]]:
    """The edit with its small holes filled, and the cells that it changes then.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        changed_hw: [rows, columns] cells that changed.
        fit: the input's map to working size.
    """
    filled, filled_hw = after.copy(), changed_hw.copy()
    for hole_hw in connected(~changed_hw):
        around_hw = dilate(hole_hw) & changed_hw
        if hole_hw.sum() > _LARGEST or not around_hw.any():
            continue
        around, hole = pixels_of(around_hw, fit), pixels_of(hole_hw, fit)
        colours_P4, change_P3 = _with_255(before[around]), after[around] - before[around]
        products = colours_P4.T @ colours_P4 + len(colours_P4) * np.diag(_RIDGE)
        map_43 = np.linalg.solve(products, colours_P4.T @ change_P3)
        left_over_P3 = change_P3 - colours_P4 @ map_43
        if np.square(left_over_P3).sum() < _LEFT_OVER**2 * np.square(change_P3).sum():
            filled[hole] = np.clip(before[hole] + _with_255(before[hole]) @ map_43, 0, 255)
            filled_hw |= hole_hw
    return filled, filled_hw


def _with_255(colours_P3: F32) -> NDArray[np.float64]:
    return np.pad(colours_P3.astype(np.float64), ((0, 0), (0, 1)), constant_values=255.0)
