"""Native size -> working size -> grid of cells, and back, by one affine map.

Three ways: onto a square, the short side padded by repeating the picture's edge (for models trained so); onto
the grid of nearest ratio, stretched by at most half a cell; or as EARL does it, at a fixed area, where less than
a cell at the right and at the bottom is not seen. Knows nothing of files or colours.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.errors import EarlError, PictureError, ShapeError

F32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Where a picture lies on its grid. All sizes are (width, height) in pixels."""

    native: tuple[int, int]
    """Size of the picture."""
    working: tuple[int, int]
    """Size of what the model sees; both sides are multiples of `cell`."""
    cell: int
    """Working pixels along a side of a cell."""
    box: tuple[int, int, int, int]
    """(left, top, right, bottom) of the picture in working pixels; outside it is padding. Where it reaches beyond
    the working size, no cell shows that strip; it takes after the cells beside it, whose codes it has a say in
    (`to_encoder`)."""
    bicubic: bool = False
    """Shrink by PIL's bicubic filter as published checkpoints were trained, instead of Lanczos."""

    @property
    def grid(self) -> tuple[int, int]:
        """(rows, columns) of cells."""
        return self.working[1] // self.cell, self.working[0] // self.cell

    @property
    def box_size(self) -> tuple[int, int]:
        """(width, height) of the picture in working pixels."""
        left, top, right, bottom = self.box
        return right - left, bottom - top

    @property
    def seen_box(self) -> tuple[int, int, int, int]:
        """(left, top, right, bottom) of what the model sees of the picture, in working pixels."""
        left, top, right, bottom = self.box
        return left, top, min(right, self.working[0]), min(bottom, self.working[1])

    def enlarged(self, scale: int) -> Fit:
        """The same map to a working picture so many times as large on each side, of the same grid."""
        left, top, right, bottom = self.box
        width, height = self.working
        return replace(
            self,
            working=(scale * width, scale * height),
            cell=scale * self.cell,
            box=(scale * left, scale * top, scale * right, scale * bottom),
        )

    @property
    def shrinks(self) -> bool:
        """Whether the picture has more detail than its working size holds."""
        return max(self.native) > max(self.box_size)


def plan_fit(
    size: tuple[int, int], *, cell: int, max_cells: int | None, max_area: int | None, square: bool
) -> Fit:
    """Choose the grid of a picture: the largest that is allowed, since a model is trained at one area.

    Smaller pictures are scaled up to it, larger ones down. Where neither limit is given the picture keeps its
    scale.

    Args:
        size: (width, height) of the picture, each at least 1.
        cell: working pixels along a side of a cell.
        max_cells: most cells of a grid; None for no limit.
        max_area: most working pixels; None for no limit.
        square: pad to a square grid instead of choosing the grid of nearest ratio.

    Raises:
        PictureError: the picture has no pixels.
        EarlError: a limit leaves no room for one cell.
    """
    if min(size) < 1:
        raise PictureError(f"a picture of {size[0]}x{size[1]} has no pixels: export it again")
    if cell < 1:
        raise EarlError(f"cell is {cell}: it must be 1 pixel or more")
    caps = [cap for cap in (max_cells, None if max_area is None else max_area // cell**2) if cap is not None]
    if caps and min(caps) < 1:
        raise EarlError(
            f"max_cells={max_cells} and max_area={max_area} leave no cell of {cell}x{cell}: raise them"
        )
    most = min(caps, default=None)
    return _square_fit(size, cell, most) if square else _ratio_fit(size, cell, most)


def plan_area_fit(size: tuple[int, int], *, cell: int, area: int) -> Fit:
    """The grid that EARL gives a picture: scaled to `area` working pixels, whole cells from the top left.

    Source: mair-lab/EARL, baselines/utils.py (smart resize) and Emu3's encoder, whose strides round down.

    Raises:
        PictureError: the picture has no pixels, or is so long that a side has no whole cell.
    """
    if min(size) < 1:
        raise PictureError(f"a picture of {size[0]}x{size[1]} has no pixels: export it again")
    ratio = (area / (size[0] * size[1])) ** 0.5
    width, height = (round(length * ratio) for length in size)
    working = (width // cell * cell, height // cell * cell)
    if min(working) < 1:
        raise PictureError(
            f"a picture of {size[0]}x{size[1]} is too long for {area} working pixels in cells of {cell}: crop it"
        )
    return Fit(native=size, working=working, cell=cell, box=(0, 0, width, height), bicubic=True)


def plan_working_fit(
    size: tuple[int, int],
    *,
    cell: int,
    working_side: int = 256,
    square: bool = False,
    area: int | None = None,
    **_: object,
) -> Fit:
    """How a picture is brought to the size at which a model was trained, by the words of its config (`editing`)."""
    if area is not None:
        return plan_area_fit(size, cell=cell, area=area)
    return plan_fit(size, cell=cell, max_cells=(working_side // cell) ** 2, max_area=None, square=square)


def to_working(rgb: NDArray[np.uint8], fit: Fit) -> NDArray[np.uint8]:
    """[H, W, 3] uint8 at native size -> [h, w, 3] uint8 at working size, padding repeats the edge.

    Raises:
        ShapeError: the array is not of the fit's native size.
    """
    width, height = fit.working
    return to_encoder(rgb, fit)[:height, :width]


def to_encoder(rgb: NDArray[np.uint8], fit: Fit) -> NDArray[np.uint8]:
    """The same with what reaches beyond the working size: EARL shows an encoder whole pictures, whose strides round
    down, so that what no cell stands for still changes codes beside it.

    Raises:
        ShapeError: the array is not of the fit's native size.
    """
    _check_shape(rgb, fit.native, "native")
    picture = Image.fromarray(rgb)
    if picture.size != fit.box_size:
        shrinks = fit.box_size[0] * fit.box_size[1] < picture.width * picture.height
        smooth = shrinks and not fit.bicubic
        picture = picture.resize(
            fit.box_size, Image.Resampling.LANCZOS if smooth else Image.Resampling.BICUBIC
        )
    left, top, right, bottom = fit.box
    width, height = fit.working
    margins = ((top, max(0, height - bottom)), (left, max(0, width - right)), (0, 0))
    return np.pad(np.asarray(picture), margins, mode="edge")


def to_native(
    working: F32 | NDArray[np.uint8],
    fit: Fit,
    *,
    rows: tuple[int, int] | None = None,
    columns: tuple[int, int] | None = None,
) -> F32:
    """[h, w, C] at working size -> [H, W, C] float32 at native size: the box only, bicubic, nothing clipped.

    Args:
        working: any values; their scale is kept.
        fit: the map.
        rows, columns: (first, end) of the native ones wanted, for large pictures in bands; None for all.

    Raises:
        ShapeError: the array is not of the fit's working size.
    """
    _check_shape(working, fit.working, "working")
    left, top, right, bottom = fit.box
    inside = working[top:bottom, left:right].astype(np.float32)
    unseen = (max(0, bottom - working.shape[0]), max(0, right - working.shape[1]))
    inside = np.pad(inside, ((0, unseen[0]), (0, unseen[1]), (0, 0)), mode="edge")
    width, height = fit.native
    first, end = rows or (0, height)
    start, stop = columns or (0, width)
    if fit.box_size == fit.native:
        return inside[first:end, start:stop]
    down, across = (bottom - top) / height, (right - left) / width
    source = (
        start * across,
        first * down,
        min(stop * across, float(right - left)),
        min(end * down, float(bottom - top)),
    )
    planes = [
        Image.fromarray(np.ascontiguousarray(inside[..., channel])).resize(
            (stop - start, end - first), Image.Resampling.BICUBIC, box=source
        )
        for channel in range(inside.shape[2])
    ]
    return np.stack([np.asarray(plane) for plane in planes], -1)


def at_size(working: F32 | NDArray[np.uint8], fit: Fit, other: Fit) -> F32:
    """A working picture at the working size of another map of the same grid: bicubic, nothing clipped.

    Args:
        working: [h, w, C] at the working size of `fit`, any values.
        fit, other: maps of which one was `enlarged` from the other.
    Returns:
        [h', w', C] float32 at the working size of `other`.
    Raises:
        ShapeError: the array is not of the working size of `fit`.
    """
    whole = Fit(native=other.working, working=fit.working, cell=fit.cell, box=(0, 0, *fit.working))
    return to_native(working, whole)


def without_padding(working: F32, fit: Fit) -> F32:
    """A working picture whose padding repeats its edge, as `to_working` has it: an edit may have left it as it was.

    Args:
        working: [h, w, C] at the working size of `fit`, any values; returned in the same shape.
    """
    left, top, right, bottom = fit.seen_box
    margins = ((top, working.shape[0] - bottom), (left, working.shape[1] - right), (0, 0))
    return np.pad(working[top:bottom, left:right], margins, mode="edge")


def native_box(working: NDArray[np.bool_], fit: Fit) -> tuple[slice, slice]:
    """Native rows and columns beyond which `to_native` carries nothing of the working pixels that are True.

    Args:
        working: [h, w]; all False gives two empty slices.
    """
    spans = []
    for axis in (1, 0):
        found, length = np.flatnonzero(working.any(axis)), fit.native[axis]
        scale = fit.box_size[axis] / length
        reach = 2 * max(1.0, scale) + 1  # bicubic, in working pixels; it widens where it reduces
        first, end = (found[0] - reach, found[-1] + 1 + reach) if len(found) else (0, 0)
        if len(found) and found[-1] + 1 == fit.working[axis]:  # what is not seen takes after the last pixel
            end = max(end, fit.box[axis + 2] + reach)
        borders = math.floor((first - fit.box[axis]) / scale), math.ceil((end - fit.box[axis]) / scale)
        spans.append(slice(*np.clip(borders, 0, length).tolist()))
    return spans[0], spans[1]


def at_working(native: NDArray[np.bool_], fit: Fit) -> NDArray[np.bool_]:
    """[H, W] at native size -> [h, w]: what lies at the middle of each working pixel; padding is False.

    Raises:
        ShapeError: the array is not of the fit's native size.
    """
    _check_shape(native[..., None], fit.native, "native")
    working = np.zeros(fit.working[::-1], bool)
    left, top, right, bottom = fit.seen_box
    columns, rows = (
        (2 * np.arange(seen) + 1) * fit.native[axis] // (2 * fit.box_size[axis])
        for axis, seen in enumerate((right - left, bottom - top))
    )
    working[top:bottom, left:right] = native[rows[:, None], columns]
    return working


def _square_fit(size: tuple[int, int], cell: int, most: int | None) -> Fit:
    side = cell * (math.ceil(max(size) / cell) if most is None else math.isqrt(most))
    width, height = (max(1, round(length * side / max(size))) for length in size)
    left, top = ((side - length) // 2 // cell * cell for length in (width, height))  # borders on cell borders
    return Fit(native=size, working=(side, side), cell=cell, box=(left, top, left + width, top + height))


def _ratio_fit(size: tuple[int, int], cell: int, most: int | None) -> Fit:
    """The largest grid on which one side is whole and the other misses the ratio by at most half a cell."""
    ratio = size[0] / size[1]
    area = size[0] * size[1] / cell**2 if most is None else most
    near_columns, near_rows = (area * ratio) ** 0.5, (area / ratio) ** 0.5
    by_rows = ((rows, max(1, round(rows * ratio))) for rows in _around(near_rows))
    by_columns = ((max(1, round(columns / ratio)), columns) for columns in _around(near_columns))
    allowed = [grid for grid in chain(by_rows, by_columns) if most is None or grid[0] * grid[1] <= most]
    if most is None:
        rows, columns = max(1, round(near_rows)), max(1, round(near_columns))
    elif allowed:
        rows, columns = max(allowed, key=lambda grid: (grid[0] * grid[1], -abs(grid[1] - grid[0] * ratio)))
    else:  # a ratio beyond the limit itself: one line of cells, squeezed
        rows, columns = (1, most) if ratio > 1 else (most, 1)
    working = (columns * cell, rows * cell)
    return Fit(native=size, working=working, cell=cell, box=(0, 0, *working))


def _around(count: float) -> range:
    return range(max(1, math.floor(count) - 1), math.ceil(count) + 1)


def _check_shape(array: NDArray[np.generic], size: tuple[int, int], what: str) -> None:
    if array.ndim != 3 or array.shape[:2] != size[::-1]:
        raise ShapeError(
            f"the {what} array has shape {list(array.shape)}, the fit expects [{size[1]}, {size[0]}, C]: "
            "was the fit planned for this picture?"
        )
