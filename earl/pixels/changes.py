"""What an edit changed, seen in pixels: which cells differ visibly, and whether shapes stayed where they were."""

from __future__ import annotations

from typing import Final

import numpy as np
from einops import reduce
from numpy.typing import NDArray

from earl.pixels.fit import Fit

F32 = NDArray[np.float32]

VISIBLE: Final = 3.0
"""Mean absolute difference of a cell, of 255, below which two codes are taken for synonyms."""
GLOBAL_SHARE: Final = 0.6
"""Share of changed cells from which an edit is one of the whole picture."""
SAME_SHAPES: Final = 0.7
"""Correlation of edges before and after above which an edit is one of light and colour."""


def visible_changes(before: F32, after: F32, differs_hw: NDArray[np.bool_], fit: Fit) -> NDArray[np.bool_]:
    """[rows, columns] cells whose code differs and whose picture does too.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        differs_hw: [rows, columns] where the codes differ.
    """
    difference_hw = reduce(np.abs(after - before), "(H h) (W w) c -> H W", "mean", h=fit.cell, w=fit.cell)
    return differs_hw & (difference_hw > VISIBLE)


def keeps_structure(before: F32, after: F32, changed_hw: NDArray[np.bool_], fit: Fit) -> bool:
    """Whether an edit changes the whole picture's light and colour but not its shapes, so that it can be added.

    Shapes are compared by the correlation of luminance edges: night keeps them, another place does not.
    """
    left, top, right, bottom = fit.box
    shown = changed_hw[top // fit.cell : -(-bottom // fit.cell), left // fit.cell : -(-right // fit.cell)]
    if shown.mean() < GLOBAL_SHARE:
        return False
    edges = [_edges(picture[top:bottom, left:right]) for picture in (before, after)]
    norms = [float(np.sqrt((edge**2).sum())) for edge in edges]
    if min(norms) == 0:
        return False
    return float((edges[0] * edges[1]).sum()) / (norms[0] * norms[1]) > SAME_SHAPES


def _edges(picture: F32) -> F32:
    luminance = picture @ np.array([0.299, 0.587, 0.114], np.float32)
    return np.stack([np.diff(luminance, axis=0)[:, :-1], np.diff(luminance, axis=1)[:-1]])
