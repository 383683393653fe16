"""An edit back into its input, each change in its own way: `changes` says which cells go which way, `compose` how."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from einops import repeat
from numpy.typing import NDArray
from PIL import Image

from earl.errors import EarlError
from earl.pixels.canvas import Canvas, open_picture
from earl.pixels.changes import F32, Way
from earl.pixels.clear import OnClear
from earl.pixels.compose import delta, guided_delta, paste, repaint, toned
from earl.pixels.filters import Filtered, filtered_behind, side_of
from earl.pixels.fit import Fit, at_size, to_native, to_working
from earl.pixels.region import cells_to_weight, dilate
from earl.pixels.tone import recoloured, tone_of

Enlarge = Callable[[Canvas, F32, F32, NDArray[np.bool_]], tuple[Fit, F32]]
"""Shows an edit around some cells in more detail than its tokens hold, with the input's map to that size, in levels
0..255: of an input, its decoded tokens and those of the edit, and the cells."""


def merge_ways(
    canvas: Canvas,
    fit: Fit,
    before: F32,
    after: F32,
    ways: Mapping[Way, NDArray[np.bool_]],
    *,
    enlarge: Enlarge | None = None,
    filtered: Filtered | None = None,
    mask: NDArray[np.bool_] | None = None,
) -> tuple[Image.Image, NDArray[np.bool_]]:
    """The edit at the input's size, and where it may differ from the input ([H, W]).

    What one way does does not depend on what another does elsewhere. Where cells of two ways touch, soft edges end, and
    pixels of both belong to the way that comes first. A tone or a filter alone changes all that the others start from.

    Args:
        canvas: the input.
        fit: its map to working size.
        before, after: [h, w, 3] decoded tokens of the input and of the edit, 0-255.
        ways: [rows, columns] cells by their way, one way or more, in the order of merging.
        enlarge: shows an edit in more detail. What is laid over is not asked for it: blurs are to stay what they are.
        filtered: the input by a filter, for "filter".
        mask: [H, W] where the input may change; None for everywhere.
    Raises:
        EarlError: there are no ways, or one of them is "enlarge" and nothing enlarges, or "tone" and there is none, or
            "filter" without `filtered`.
        ShapeError: an array is not of the size that the fit or the input has.
    """
    if "tone" in ways:
        return _merge_tone(canvas, fit, before, after, ways, enlarge, mask)
    if "filter" in ways:
        return _merge_filter(canvas, fit, filtered, after, ways, enlarge, mask)
    all_cells_hw = np.logical_or.reduce(list(ways.values()))
    image, changed = None, np.zeros(canvas.size[::-1], bool)
    for way, cells_hw in ways.items():
        ground = canvas if image is None else open_picture(image, max_pixels=changed.size)
        others_hw = all_cells_hw & ~cells_hw
        apart = repeat(others_hw & ~dilate(cells_hw), "H W -> (H h) (W w) 1", h=fit.cell, w=fit.cell)
        edited = np.where(apart, before, after)
        weight = cells_to_weight(cells_hw, fit, mask=mask)
        if others_hw.any():
            own, others = (cells_to_weight(each, fit, feather=0) > 0 for each in (cells_hw, others_hw))
            weight[others & (~own | changed)] = 0
        if way == "delta":
            image = guided_delta(ground, fit, edited, before, weight=weight)
        elif way == "paste":
            on_clear = OnClear.of(before, edited, ground.alpha, fit, mask)
            image = paste(ground, to_native(edited, fit), weight, on_clear=on_clear)
        elif way == "repaint":
            enlarged = None if enlarge is None else enlarge(ground, before, edited, cells_hw)
            image = repaint(ground, fit, edited, before, enlarged=enlarged, weight=weight, mask=mask)
        else:
            if enlarge is None:
                raise EarlError(
                    f"the way of some cells is {way!r}, but nothing enlarges: pass enlarge, or another way"
                )
            large = _as_large(ground, fit, *enlarge(ground, before, edited, cells_hw))
            image = guided_delta(ground, *large, weight=weight, softened=0)
        changed |= weight > 0
    if image is None:
        raise EarlError("ways is empty: an edit that changed nothing has a way, too, of no cells")
    return image, changed


def _merge_tone(
    canvas: Canvas,
    fit: Fit,
    before: F32,
    after: F32,
    ways: Mapping[Way, NDArray[np.bool_]],
    enlarge: Enlarge | None,
    mask: NDArray[np.bool_] | None,
) -> tuple[Image.Image, NDArray[np.bool_]]:
    """The input by one map of colour, and what the edit changes besides merged with that."""
    tone = tone_of(before, after, fit)
    if tone is None:
        raise EarlError(
            "the way of some cells is 'tone', but no one map of colour is this edit: pass another way"
        )
    weight = cells_to_weight(ways["tone"], fit, mask=mask)
    image, changed = toned(canvas, tone, weight=weight), weight > 0
    besides = _besides(ways, "tone")
    if besides:
        ground, before = open_picture(image, max_pixels=changed.size), recoloured(before, tone)
        image, too = merge_ways(ground, fit, before, after, besides, enlarge=enlarge, mask=mask)
        changed |= too
    return image, changed


def _merge_filter(
    canvas: Canvas,
    fit: Fit,
    filtered: Filtered | None,
    after: F32,
    ways: Mapping[Way, NDArray[np.bool_]],
    enlarge: Enlarge | None,
    mask: NDArray[np.bool_] | None,
) -> tuple[Image.Image, NDArray[np.bool_]]:
    """The input by a filter, and what the edit changes besides merged with that."""
    if filtered is None:
        raise EarlError(
            "the way of some cells is 'filter', but nothing shows the input by one: pass filtered, or another way"
        )
    weight = cells_to_weight(ways["filter"], fit, mask=mask)
    weight[(filtered.rgb == canvas.rgb).all(-1)] = 0
    image, changed = delta(canvas, filtered.rgb, canvas.rgb, weight), weight > 0
    besides = _besides(ways, "filter")
    if besides:
        ground = open_picture(image, max_pixels=changed.size)
        image, too = merge_ways(ground, fit, filtered.decoded, after, besides, enlarge=enlarge, mask=mask)
        changed |= too
        if filtered.style == "pixel art":  # what comes is drawn smooth
            image, too = _in_blocks(open_picture(image, max_pixels=changed.size), fit, too, mask)
            changed |= too
    return image, changed


def _in_blocks(
    canvas: Canvas, fit: Fit, smooth: NDArray[np.bool_], mask: NDArray[np.bool_] | None
) -> tuple[Image.Image, NDArray[np.bool_]]:
    """A picture in large pixels but for some places, with these in large pixels, too, and [H, W] where those are."""
    side, white = side_of(fit), np.repeat(np.uint8(255) * smooth[..., None], 3, axis=-1)
    blocks = filtered_behind(canvas.rgb, canvas.alpha, "pixel art", side=side)
    touched = filtered_behind(white, None, "pixel art", side=side)
    touched_hw: NDArray[np.bool_] = np.any(touched > 0, axis=-1)
    if mask is not None:
        touched_hw = touched_hw & mask
    return delta(canvas, blocks, canvas.rgb, touched_hw.astype(np.float32)), touched_hw


def _besides(ways: Mapping[Way, NDArray[np.bool_]], whole: Way) -> dict[Way, NDArray[np.bool_]]:
    return {way: cells for way, cells in ways.items() if way != whole}


def _as_large(canvas: Canvas, fit: Fit, larger: Fit, enlarged: F32) -> tuple[Fit, F32, F32]:
    """An enlarged edit at about the input's size, where that is smaller: its map, the edit, and the input."""
    times = max(canvas.size) / max(fit.box_size)
    scale = min(max(1, round(times)), larger.cell // fit.cell)
    shown = fit.enlarged(scale)
    return shown, at_size(enlarged, larger, shown), to_working(canvas.rgb, shown).astype(np.float32)
