"""Where an edit may happen and where it did: masks and boxes -> cells, changed cells -> pixel weights.

A pixel belongs to every cell that it touches, however little, by whole-number arithmetic: no masked pixel is
ever outside the free cells, and no pixel far from a changed cell has a weight. Knows nothing of codes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earl.errors import EarlError, PictureError, ShapeError
from earl.pixels.canvas import Canvas, Source, open_picture
from earl.pixels.colour import to_8_bits
from earl.pixels.fit import Fit

Bools = NDArray[np.bool_]
Box = tuple[float, float, float, float]


def open_mask(source: Source, size: tuple[int, int], *, invert: bool = False) -> tuple[Bools, str]:
    """Read a mask: white is edited; in a mask with fully transparent pixels, the transparent part is.

    Args:
        source: as for `open_picture`; also bool or whole numbers of any type [H, W]. Levels from 128 up, in any
            channel, count as white.
        size: (width, height) of the picture, upright.
        invert: edit what the mask would keep.

    Returns:
        [H, W] bool, True = may be edited (all False is legal: nothing may change), and a sentence that says
        which reading was taken.

    Raises:
        PictureError: the mask cannot be read, or is not of the picture's size.
    """
    if isinstance(source, np.ndarray) and source.dtype == np.bool_:
        source = source.astype(np.uint8) * np.uint8(255)
    elif isinstance(source, np.ndarray) and np.issubdtype(source.dtype, np.integer):
        low, high = int(source.min(initial=0)), int(source.max(initial=0))
        if low < 0 or high > 255:
            raise PictureError(
                f"the mask is an array from {low} to {high}: pass 0 and 1, or levels in 0..255"
            )
        source = source.astype(np.uint8)
    canvas = open_picture(source, name=f"mask {source}" if isinstance(source, str | Path) else "the mask")
    if canvas.size != size:
        (width, height), (want_width, want_height) = canvas.size, size
        raise PictureError(
            f"mask is {width}x{height} but the picture is {want_width}x{want_height}: "
            "pass a mask of the picture's size"
        )
    mask, reading = _read_polarity(canvas)
    mask = ~mask if invert else mask
    share = f"{100 * mask.mean():.3g} % of the picture may change" if mask.any() else "nothing may change"
    return mask, f"mask: {reading}{', inverted' if invert else ''}; {share}"


def boxes_to_mask(boxes: Sequence[Box], size: tuple[int, int]) -> Bools:
    """Boxes (left, top, right, bottom) in native pixels -> [H, W] bool, True inside; right, bottom excluded.

    Raises:
        PictureError: a box is empty or lies outside the picture; parts that stick out are cut off.
    """
    width, height = size
    mask = np.zeros((height, width), bool)
    for box in boxes:
        left, top, right, bottom = box
        if not (left < min(right, width) and top < min(bottom, height) and right > 0 and bottom > 0):
            raise PictureError(
                f"box {left:g},{top:g},{right:g},{bottom:g} covers nothing of the {width}x{height} picture: "
                "pass left,top,right,bottom in its pixels"
            )
        first_row, first_column = max(0, math.floor(top)), max(0, math.floor(left))
        mask[first_row : math.ceil(min(bottom, height)), first_column : math.ceil(min(right, width))] = True
    return mask


def mask_to_cells(mask_hw: Bools, fit: Fit) -> Bools:
    """[H, W] bool in native pixels -> [rows, columns] bool: cells that any masked pixel touches."""
    if mask_hw.shape != fit.native[::-1]:
        raise ShapeError(f"mask has shape {list(mask_hw.shape)}, the fit expects {list(fit.native[::-1])}")
    rows, columns = fit.grid
    strips = np.zeros((rows, fit.native[0]), bool)
    for row, (first, end) in enumerate(_pixels_of_cells(fit, 1)):
        strips[row] = mask_hw[first:end].any(axis=0)
    cells = np.zeros((rows, columns), bool)
    for column, (first, end) in enumerate(_pixels_of_cells(fit, 0)):
        cells[:, column] = strips[:, first:end].any(axis=1)
    return cells


def dilate(cells: Bools, by: int = 1) -> Bools:
    """[rows, columns] bool, grown by `by` cells in all eight directions."""
    if by < 0:
        raise EarlError(f"cells cannot be dilated by {by}: pass 0 or more")
    rows, columns = cells.shape
    framed = np.pad(cells, by)
    tall = np.zeros((rows, columns + 2 * by), bool)
    for step in range(2 * by + 1):
        tall |= framed[step : step + rows]
    grown = np.zeros_like(cells)
    for step in range(2 * by + 1):
        grown |= tall[:, step : step + columns]
    return grown


def connected(cells: Bools) -> list[Bools]:
    """The regions of [rows, columns] bool that touch no other, not even at a corner: each as a mask of that size, in
    reading order of their first cells."""
    regions, left = [], cells.copy()
    while left.any():
        region = np.zeros_like(cells)
        region.flat[left.argmax()] = True
        while (grown := dilate(region) & left).sum() > region.sum():
            region = grown
        left &= ~region
        regions.append(region)
    return regions


def cells_to_weight(
    changed_cells: Bools, fit: Fit, *, mask: Bools | None = None, feather: float = 0.5
) -> NDArray[np.float32]:
    """How much of the edit each native pixel takes.

    Args:
        changed_cells: [rows, columns] bool.
        fit: the picture's map.
        mask: [H, W] bool; outside it the weight is cut to exactly 0.
        feather: width of the soft edge around the changed cells, in cells, 0 or more.

    Returns:
        [H, W] float32: 1 on every pixel that touches a changed cell, falling smoothly to exactly 0 where its
        centre is `feather` of a cell away.

    Raises:
        ShapeError: cells or mask do not match the fit.
        EarlError: feather is negative.
    """
    if changed_cells.shape != fit.grid:
        raise ShapeError(f"cells have shape {list(changed_cells.shape)}, the fit expects {list(fit.grid)}")
    if not 0 <= feather < float("inf"):
        raise EarlError(f"feather is {feather}: it must be 0 or more, in cells")
    width, height = fit.native
    weight = np.zeros((height, width), np.float32)
    across = _falloffs(fit, 0, feather)
    down = _falloffs(fit, 1, feather)
    for row, column in np.argwhere(changed_cells):
        (top, rises), (left, runs) = down[row], across[column]
        patch = weight[top : top + len(rises), left : left + len(runs)]
        np.maximum(patch, rises[:, None] * runs[None, :], out=patch)
    if mask is not None:
        if mask.shape != weight.shape:
            raise ShapeError(f"mask has shape {list(mask.shape)}, the picture {list(weight.shape)}")
        weight *= mask
    return weight


def _read_polarity(canvas: Canvas) -> tuple[Bools, str]:
    if canvas.alpha is not None and not canvas.alpha.all():
        return canvas.alpha < 128, "transparent (alpha 0) is edited"
    levels = canvas.native
    if levels.ndim == 3:
        levels = levels.max(-1)  # a brush of any bright colour
    if levels.max() == 1:  # 0 and 1 instead of 0 and white, of 16 bits too: the habit of label maps
        return levels == 1, "1 is edited, 0 is kept"
    if levels.max() < 256:  # 8 bits, in a file of 16 too: taken as 16 all of it would be black
        levels = levels.astype(np.uint8)
    return to_8_bits(levels) >= 128, "white is edited"


def _spans(fit: Fit, axis: int) -> tuple[NDArray[np.int64], int]:
    """The borders of the native pixels of an axis (0 = x) along the grid, and a cell's length there.

    In units of working pixel / native length, so that all are whole numbers: pixel i lies in [i] to [i + 1].
    """
    native, box_length = fit.native[axis], fit.box_size[axis]
    borders = fit.box[axis] * native + np.arange(native + 1, dtype=np.int64) * box_length
    return borders, fit.cell * native


def _pixels_of_cells(fit: Fit, axis: int) -> list[tuple[int, int]]:
    """(first, end) of the native pixels that touch each cell along an axis; equal for cells of padding.

    A strip that the model does not see belongs to the last cell.
    """
    borders, cell = _spans(fit, axis)
    starts = np.arange(fit.working[axis] // fit.cell, dtype=np.int64) * cell
    first = np.searchsorted(borders[1:], starts, side="right")
    end = np.searchsorted(borders[:-1], starts + cell, side="left")
    if fit.box[axis + 2] > fit.working[axis]:
        end[-1] = fit.native[axis]
    return [(int(a), int(max(a, b))) for a, b in zip(first, end, strict=True)]


def _falloffs(fit: Fit, axis: int, feather: float) -> list[tuple[int, NDArray[np.float32]]]:
    """For every cell along an axis: the first native pixel it weighs, and the weights from there on."""
    borders, cell = _spans(fit, axis)
    centres = (borders[:-1] + borders[1:]) / 2
    reach = feather * cell
    falloffs = []
    for index, (first, end) in enumerate(_pixels_of_cells(fit, axis)):
        gap = np.maximum(centres - (index + 1) * cell, index * cell - centres)
        near = np.clip(1 - gap / reach, 0, 1) if reach else np.zeros_like(centres)
        near[first:end] = 1
        weights = (near * near * (3 - 2 * near)).astype(np.float32)  # smoothstep
        touched = np.flatnonzero(weights) if end > first else np.zeros(0, int)  # padding weighs nothing
        start = int(touched[0]) if len(touched) else 0
        falloffs.append((start, weights[start : start + len(touched)]))
    return falloffs
