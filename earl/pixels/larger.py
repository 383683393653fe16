"""The input as an enlarger is shown it (`earl/vq/enlarger.py`): in its detail, but for that of things that went away.

A flower that stands where a cat was would have the cat's eyes otherwise. An edit of the whole picture, such as rain,
hides edges without taking away what they belong to, so it hides nothing here.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.pixels.changes import LARGEST_REGION, pixels_of, share_of_seen
from earl.pixels.colour_maps import box_mean
from earl.pixels.edges import edges_of
from earl.pixels.fit import F32, Fit, at_size, to_working
from earl.pixels.region import connected

_AROUND: Final = 5
"""Working pixels around a pixel whose edges are compared."""
_GONE: Final = 0.2
"""Correlation of edges before and after up to which what they belonged to went away..."""
_KEPT: Final = 0.5
"""...and from which on it stayed."""
_FAINT: Final = 20.0
"""Mean square of edges, in levels, below which there was hardly anything."""
_SOFT: Final = 2
"""Working pixels over which one goes over into the other."""


def shown_larger(
    rgb: NDArray[np.uint8], fit: Fit, scale: int, before: F32, after: F32, changed_hw: NDArray[np.bool_]
) -> tuple[Fit, F32]:
    """The input's map to a working picture so many times as large, and the input there, in levels 0..255.

    Args:
        rgb: [H, W, 3] the input.
        fit: its map to working size.
        before, after: [h, w, 3] decoded tokens of the input and of the edit, levels 0..255.
        changed_hw: [rows, columns] cells that changed.
    Returns:
        The map, and [scale h, scale w, 3]: smooth where a thing went away.
    """
    larger = fit.enlarged(scale)
    source = to_working(rgb, larger).astype(np.float32)
    things_hw = np.zeros_like(changed_hw)
    for region_hw in connected(changed_hw):
        if share_of_seen(region_hw, fit) <= LARGEST_REGION:
            things_hw |= region_hw
    gone_hw1 = _gone(before, after) * pixels_of(things_hw, fit)[..., None]
    if not gone_hw1.any():
        return larger, source
    gone = np.clip(at_size(gone_hw1, fit, larger), 0, 1)
    return larger, np.clip(gone * at_size(before, fit, larger) + (1 - gone) * source, 0, 255)


def _gone(before: F32, after: F32) -> F32:
    """[h, w, 1] in 0..1: how much the edges around each working pixel are no longer there."""
    was, now = edges_of(before), edges_of(after)
    products = np.stack([(was * was).sum(0), (now * now).sum(0), (was * now).sum(0)], -1)
    products = box_mean(np.pad(products, ((0, 1), (0, 1), (0, 0)), mode="edge"), _AROUND)
    was_hw, now_hw, both_hw = np.moveaxis(products, -1, 0)
    correlation = both_hw / np.sqrt((was_hw + _FAINT) * (now_hw + _FAINT))
    gone = np.clip((_KEPT - correlation) / (_KEPT - _GONE), 0, 1)
    gone = gone * gone * (3 - 2 * gone) * np.clip(was_hw / _FAINT, 0, 1)  # smoothstep
    softened: F32 = box_mean(gone[..., None].astype(np.float32), _SOFT)
    return softened
