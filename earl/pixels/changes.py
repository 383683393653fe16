"""What an edit changed, seen in pixels: which cells differ visibly, and how the change comes into the input."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
from einops import reduce, repeat
from numpy.typing import NDArray

from earl.pixels.colour_maps import colour_maps
from earl.pixels.fit import Fit

F32 = NDArray[np.float32]

VISIBLE: Final = 3.0
"""Mean absolute difference of a cell, of 255, below which two codes are taken for synonyms."""
SAME_EDGES: Final = 0.7
"""Correlation of edges before and after above which an edit may be one of light and colour."""
SAME_SHAPES: Final = 0.8
"""The same, above which it shows nothing new."""
SOFT_SHAPES: Final = 0.55
"""The same of a picture that was blurred, whose edges turn a little."""
BLURRED: Final = 0.5
"""Strength of edges, where 1 is before, below which a picture was blurred."""
UNEXPLAINED: Final = 0.2
"""Share of its change (of root mean squares) that local maps of colour leave over, from which on it is neither."""
UNEXPLAINED_IN_DETAIL: Final = 0.4
"""The same in an input with more detail than the working picture holds."""
Way = Literal["delta", "paste", "repaint"]
"""How an edit comes into the input (`earl.pixels.compose`)."""


def visible_changes(before: F32, after: F32, differs_hw: NDArray[np.bool_], fit: Fit) -> NDArray[np.bool_]:
    """[rows, columns] cells whose code differs and whose picture does too.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        differs_hw: [rows, columns] where the codes differ.
    """
    difference_hw = reduce(np.abs(after - before), "(H h) (W w) c -> H W", "mean", h=fit.cell, w=fit.cell)
    visible_hw: NDArray[np.bool_] = differs_hw & (difference_hw > VISIBLE)
    return visible_hw


def way_to_merge(before: F32, after: F32, changed_hw: NDArray[np.bool_], fit: Fit) -> Way:
    """How an edit comes into the input, told by what it did to the picture.

    Night, or another colour of a house, keeps edges in place and maps colours: it is added. A blurred picture, or one
    in large pixels, has edges where the sharp one has too, but is no map of its colours: it is laid over, detail and
    all. Another place, or a house that was not there, has other edges: it is painted between what stays. Where the
    input has more detail than the working picture holds, maps must leave over more, since what a tokenizer gets wrong
    in a photograph is none either (0.06 to 0.28 of edits of light and colour, 0.43 and more of new things).

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        changed_hw: [rows, columns] cells that are compared.
    """
    left, top, right, bottom = fit.seen_box
    before, after = (picture[top:bottom, left:right] for picture in (before, after))
    changed = repeat(changed_hw, "H W -> (H h) (W w)", h=fit.cell, w=fit.cell)[top:bottom, left:right]
    alike, strength = _edges_kept(before, after, changed)
    if alike > SAME_EDGES:
        limit = UNEXPLAINED_IN_DETAIL if fit.shrinks else UNEXPLAINED
        unexplained = 255 * colour_maps(before, after).unexplained[changed]
        change = (after - before)[changed]
        if float((unexplained**2).sum()) < limit**2 * float((change**2).sum()):
            return "delta"
    return "paste" if alike > (SOFT_SHAPES if strength < BLURRED else SAME_SHAPES) else "repaint"


def _edges_kept(before: F32, after: F32, changed: NDArray[np.bool_]) -> tuple[float, float]:
    """Correlation of luminance edges where a picture changed, and how many times as strong they are as before; 0 and 1
    if one of the two has none."""
    edges = [_edges(picture)[:, changed[:-1, :-1]] for picture in (before, after)]
    norms = [float(np.sqrt((edge**2).sum())) for edge in edges]
    if min(norms) == 0:
        return 0.0, 1.0
    return float((edges[0] * edges[1]).sum()) / (norms[0] * norms[1]), norms[1] / norms[0]


def _edges(picture: F32) -> F32:
    """[2, h - 1, w - 1]: steps downwards and to the right."""
    luminance = picture @ np.array([0.299, 0.587, 0.114], np.float32)
    return np.stack([np.diff(luminance, axis=0)[:, :-1], np.diff(luminance, axis=1)[:-1]])
