"""What an edit changed, seen in pixels: which cells differ visibly, and whether shapes stayed in place."""

from __future__ import annotations

from typing import Final

import numpy as np
from einops import reduce, repeat
from numpy.typing import NDArray

from earl.pixels.fit import Fit

F32 = NDArray[np.float32]

VISIBLE: Final = 3.0
"""Mean absolute difference of a cell, of 255, below which two codes are taken for synonyms."""
SAME_SHAPES: Final = 0.7
"""Correlation of edges before and after above which an edit is one of light and colour."""


def visible_changes(before: F32, after: F32, differs_hw: NDArray[np.bool_], fit: Fit) -> NDArray[np.bool_]:
    """[rows, columns] cells whose code differs and whose picture does too.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        differs_hw: [rows, columns] where the codes differ.
    """
    difference_hw = reduce(np.abs(after - before), "(H h) (W w) c -> H W", "mean", h=fit.cell, w=fit.cell)
    visible_hw: NDArray[np.bool_] = differs_hw & (difference_hw > VISIBLE)
    return visible_hw


def keeps_structure(before: F32, after: F32, changed_hw: NDArray[np.bool_], fit: Fit) -> bool:
    """Whether an edit changes light and colour but no shapes, so that it can be added to the input's detail.

    Shapes are compared by the correlation of luminance edges in the changed cells: night, or another colour
    of a house, keeps them; another place, or a house that was not there, does not.
    """
    changed = repeat(changed_hw, "H W -> (H h) (W w)", h=fit.cell, w=fit.cell)
    left, top, right, bottom = np.minimum(fit.box, (*fit.working, *fit.working)).tolist()
    shown = changed[top : bottom - 1, left : right - 1]
    edges = [_edges(picture[top:bottom, left:right])[:, shown] for picture in (before, after)]
    norms = [float(np.sqrt((edge**2).sum())) for edge in edges]
    if min(norms) == 0:
        return False
    return float((edges[0] * edges[1]).sum()) / (norms[0] * norms[1]) > SAME_SHAPES


def _edges(picture: F32) -> F32:
    """[2, h - 1, w - 1]: steps downwards and to the right."""
    luminance = picture @ np.array([0.299, 0.587, 0.114], np.float32)
    return np.stack([np.diff(luminance, axis=0)[:, :-1], np.diff(luminance, axis=1)[:-1]])
