"""Untrusted pictures in, the grid of cells, regions and masks, and the edit back at full resolution.

Knows numpy and Pillow only: no torch, no tokens, no model.
"""

from earl.pixels.canvas import Canvas, open_picture, save_picture
from earl.pixels.compose import conversion_notes, delta, guided_delta, paste, repaint
from earl.pixels.fit import Fit, plan_area_fit, plan_fit, plan_working_fit, to_encoder, to_native, to_working
from earl.pixels.region import boxes_to_mask, cells_to_weight, dilate, mask_to_cells, open_mask

__all__ = [
    "Canvas",
    "Fit",
    "boxes_to_mask",
    "cells_to_weight",
    "conversion_notes",
    "delta",
    "dilate",
    "guided_delta",
    "mask_to_cells",
    "open_mask",
    "open_picture",
    "paste",
    "plan_area_fit",
    "plan_fit",
    "plan_working_fit",
    "repaint",
    "save_picture",
    "to_encoder",
    "to_native",
    "to_working",
]
