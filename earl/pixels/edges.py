"""Edges of a picture: what stays where it is when light and colour change."""

from __future__ import annotations

import numpy as np

from earl.pixels.fit import F32


def edges_of(picture: F32, *, colours: bool = False) -> F32:
    """[2, h - 1, w - 1]: steps of luminance downwards and to the right; or of all colours, however they go."""
    if colours:
        steps = [np.abs(np.diff(picture, axis=axis)).sum(-1) for axis in (0, 1)]
    else:
        luminance = picture @ np.array([0.299, 0.587, 0.114], np.float32)
        steps = [np.diff(luminance, axis=axis) for axis in (0, 1)]
    return np.stack([steps[0][:, :-1], steps[1][:-1]])
