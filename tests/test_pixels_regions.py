"""Laws of geometry: nothing is cropped, cells cover their pixels, masks are read right, detail survives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from earl.errors import EarlError, PictureError, ShapeError
from earl.pixels import (
    Fit,
    boxes_to_mask,
    cells_to_weight,
    conversion_notes,
    delta,
    dilate,
    guided_delta,
    mask_to_cells,
    open_mask,
    open_picture,
    paste,
    plan_area_fit,
    plan_fit,
    repaint,
    save_picture,
    to_encoder,
    to_native,
    to_working,
)
from earl.pixels.changes import Way, ways_to_merge
from earl.pixels.colour_maps import box_mean
from earl.pixels.compose import toned
from earl.pixels.fit import at_working, native_box
from earl.pixels.larger import shown_larger
from earl.pixels.merge import merge_ways
from earl.pixels.seen_again import seen_again, shifted
from earl.pixels.tone import tone_of

SIZES = [(641, 479), (1, 1), (3, 2), (5000, 10), (10, 5000), (64, 64), (640, 480)]
Floats = NDArray[np.float32]


def fit_of(size: tuple[int, int], *, square: bool, max_cells: int | None = 256) -> Fit:
    return plan_fit(size, cell=8, max_cells=max_cells, max_area=None, square=square)


def noise(shape: tuple[int, ...], seed: int = 0) -> NDArray[np.uint8]:
    return np.random.default_rng((seed, 11)).integers(0, 256, shape, dtype=np.uint8)


# ------------------------------------------------------------- fit


@pytest.mark.parametrize("max_cells", [1, 12, 256, 4096, None])
@pytest.mark.parametrize("size", SIZES)
def test_a_square_fit_scales_the_long_side_and_pads_the_short_one(
    size: tuple[int, int], max_cells: int | None
) -> None:
    fit = fit_of(size, square=True, max_cells=max_cells)
    side = fit.working[0]
    width, height = fit.box_size
    assert fit.working == (side, side) and fit.grid == (side // 8, side // 8)
    assert max_cells is None or fit.grid[0] * fit.grid[1] <= max_cells
    assert max(width, height) == side
    assert min(width, height) == max(1, round(min(size) * side / max(size)))
    assert fit.box[0] % 8 == 0 and fit.box[1] % 8 == 0


@pytest.mark.parametrize("max_cells", [1, 12, 256, 4096, None])
@pytest.mark.parametrize("size", SIZES)
def test_a_ratio_fit_fills_its_grid_and_bends_the_ratio_by_half_a_cell_at_most(
    size: tuple[int, int], max_cells: int | None
) -> None:
    fit = fit_of(size, square=False, max_cells=max_cells)
    rows, columns = fit.grid
    assert fit.box == (0, 0, columns * 8, rows * 8)
    assert max_cells is None or rows * columns <= max_cells
    ratio = size[0] / size[1]
    bend = min(abs(columns - rows * ratio), abs(rows - columns / ratio))
    assert bend <= 0.5 or (max_cells is not None and max(ratio, 1 / ratio) > max_cells / 2)


@pytest.mark.parametrize("size", [(256, 256), (640, 480), (500, 333), (97, 1000), (31, 20)])
def test_an_area_fit_shows_the_model_what_earl_shows_it(size: tuple[int, int]) -> None:
    rgb = noise((size[1], size[0], 3))
    ratio = (65536 / (size[0] * size[1])) ** 0.5
    height, width = int(round(size[1] * ratio)), int(round(size[0] * ratio))
    theirs = np.asarray(Image.fromarray(rgb).resize((width, height)))
    fit = plan_area_fit(size, cell=8, area=65536)
    assert fit.grid == (height // 8, width // 8)
    seen = to_working(rgb, fit)
    assert np.array_equal(seen, theirs[: height // 8 * 8, : width // 8 * 8])
    assert np.array_equal(to_encoder(rgb, fit), theirs)
    back = to_native(seen, fit)
    assert back.shape == rgb.shape
    assert (cells_to_weight(np.ones(fit.grid, bool), fit) == 1).all()  # the strip that is not seen, too
    assert mask_to_cells(np.ones(size[::-1], bool), fit).all()


def test_a_picture_too_long_for_its_area_is_refused() -> None:
    with pytest.raises(PictureError, match="too long for 65536 working pixels"):
        plan_area_fit((100_000, 10), cell=8, area=65536)


def test_max_area_and_max_cells_both_bind() -> None:
    fit = plan_fit((400, 400), cell=8, max_cells=10_000, max_area=128 * 128, square=False)
    assert fit.working == (128, 128)
    assert plan_fit((400, 400), cell=8, max_cells=16, max_area=128 * 128, square=True).working == (32, 32)


def test_limits_without_room_and_pictures_without_pixels_are_refused() -> None:
    with pytest.raises(EarlError, match="max_cells=None and max_area=63 leave no cell of 8x8: raise them"):
        plan_fit((5, 5), cell=8, max_cells=None, max_area=63, square=True)
    with pytest.raises(PictureError, match="0x5 has no pixels"):
        fit_of((0, 5), square=True)
    with pytest.raises(EarlError, match="cell is 0"):
        plan_fit((5, 5), cell=0, max_cells=1, max_area=None, square=True)


@pytest.mark.parametrize("square", [True, False])
@pytest.mark.parametrize("size", SIZES)
def test_there_and_back_keeps_every_place(size: tuple[int, int], square: bool) -> None:
    """A ramp comes back as itself: less than half a coarse pixel off anywhere, unbiased on the whole."""
    fit = fit_of(size, square=square)
    width, height = size
    x, y = np.meshgrid((np.arange(width) + 0.5) / width, (np.arange(height) + 0.5) / height)
    ramp = np.stack([255 * x, 255 * y, 255 * x], -1)
    back = to_native(to_working(np.rint(ramp).astype(np.uint8), fit), fit)
    assert back.shape == (height, width, 3) and back.dtype == np.float32
    coarse = 255 / np.minimum([*size, width], [*fit.box_size, fit.box_size[0]])
    assert (np.abs(back - np.rint(ramp)).max((0, 1)) <= 1.5 + coarse / 2).all()
    assert (np.abs((back - ramp).mean((0, 1))) <= 0.6).all()


def test_a_fit_of_equal_size_is_the_identity() -> None:
    picture = noise((64, 64, 3))
    fit = fit_of((64, 64), square=True, max_cells=64)
    assert np.array_equal(to_working(picture, fit), picture)
    assert np.array_equal(to_native(picture, fit), picture)


def test_padding_repeats_the_edge_and_never_comes_back() -> None:
    picture = noise((30, 64, 3))
    fit = fit_of((64, 30), square=True, max_cells=64)
    working = to_working(picture, fit)
    assert fit.box == (0, 16, 64, 46) and np.array_equal(working[16:46], picture)
    assert (working[:16] == picture[0]).all() and (working[46:] == picture[-1]).all()
    working[:16] = working[46:] = 0
    assert np.array_equal(to_native(working, fit), picture)


def test_to_native_clips_nothing_and_bands_equal_the_whole() -> None:
    working = np.random.default_rng((1, 12)).normal(0, 1000, (112, 128, 5)).astype(np.float32)
    fit = Fit(native=(301, 257), working=(128, 112), cell=8, box=(0, 8, 128, 101))
    whole = to_native(working, fit)
    assert whole.min() < -255 and whole.max() > 255
    bands = [to_native(working, fit, rows=rows) for rows in ((0, 1), (1, 100), (100, 257))]
    assert np.abs(np.concatenate(bands) - whole).max() < 1e-4 * 1000
    part = to_native(working, fit, rows=(20, 90), columns=(101, 300))
    assert np.abs(part - whole[20:90, 101:300]).max() < 1e-4 * 1000


@pytest.mark.parametrize("place", [(0.5, 0.1), (1.0, 0.4), (0.4, 1.0)])
@pytest.mark.parametrize("size", [(301, 257), (64, 640), (1000, 700), (40, 30), (641, 479)])
@pytest.mark.parametrize("seen_whole", [True, False])
def test_enlarging_carries_nothing_out_of_its_box(
    size: tuple[int, int], place: tuple[float, float], seen_whole: bool
) -> None:
    fit = fit_of(size, square=True) if seen_whole else plan_area_fit(size, cell=16, area=128 * 128)
    there = np.zeros(fit.working[::-1], bool)
    rows, columns = np.nonzero(at_working(np.ones(size[::-1], bool), fit))
    row, column = (
        round(p * (len(np.unique(line)) - 1) + line.min())
        for p, line in zip(place, (rows, columns), strict=True)
    )
    there[row, column] = True
    rows, columns = native_box(there, fit)
    outside = to_native(there[..., None], fit)[..., 0]
    outside[rows, columns] = 0
    assert there.any() and not outside.any()
    nothing = native_box(np.zeros_like(there), fit)
    assert [part.stop - part.start for part in nothing] == [0, 0]


def test_arrays_of_another_picture_are_refused() -> None:
    fit = fit_of((64, 48), square=True)
    with pytest.raises(
        ShapeError, match=r"the native array has shape \[64, 48, 3\], the fit expects \[48, 64, C\]"
    ):
        to_working(noise((64, 48, 3)), fit)
    with pytest.raises(ShapeError, match="working array"):
        to_native(noise((64, 64, 3)), fit)
    with pytest.raises(ShapeError, match="native array has shape"):
        at_working(np.ones((10, 10), bool), fit)


# ------------------------------------------------------------- cells and weights


@pytest.mark.parametrize("square", [True, False])
@pytest.mark.parametrize("size", SIZES)
def test_every_masked_pixel_frees_its_cells_and_is_fully_weighted(
    size: tuple[int, int], square: bool
) -> None:
    fit = fit_of(size, square=square)
    mask = np.zeros(size[::-1], bool)
    spots = np.random.default_rng((size[0], 13)).integers(0, size, (3, 2))
    mask[spots[:, 1], spots[:, 0]] = True
    cells = mask_to_cells(mask, fit)
    assert cells.any() and (cells_to_weight(cells, fit, feather=0)[mask] == 1).all()
    for x, y in spots:  # its middle, through the affine map
        column = int((fit.box[0] + (x + 0.5) * fit.box_size[0] / size[0]) // 8)
        row = int((fit.box[1] + (y + 0.5) * fit.box_size[1] / size[1]) // 8)
        assert cells[row, column]


@pytest.mark.parametrize("square", [True, False])
@pytest.mark.parametrize("size", SIZES)
def test_full_and_empty_grids_weigh_everything_and_nothing(size: tuple[int, int], square: bool) -> None:
    fit = fit_of(size, square=square)
    full, none = np.ones(fit.grid, bool), np.zeros(fit.grid, bool)
    assert (cells_to_weight(full, fit) == 1).all()
    assert not cells_to_weight(none, fit).any()
    assert not mask_to_cells(np.zeros(size[::-1], bool), fit).any()
    assert cells_to_weight(full, fit).dtype == np.float32


def test_cells_of_padding_are_never_free_and_weigh_nothing() -> None:
    fit = fit_of((64, 30), square=True, max_cells=64)
    cells = mask_to_cells(np.ones((30, 64), bool), fit)
    assert cells[2:6].all() and not cells[:2].any() and not cells[6:].any()
    assert not cells_to_weight(~cells, fit).any()


def test_a_weight_falls_smoothly_to_exactly_zero_half_a_cell_outside() -> None:
    fit = fit_of((320, 320), square=True, max_cells=100)  # a cell is 32 native pixels
    cells = np.zeros((10, 10), bool)
    cells[4, 5] = True
    weight = cells_to_weight(cells, fit)
    assert (weight[128:160, 160:192] == 1).all()
    inside = np.zeros_like(weight, bool)
    inside[112:176, 144:208] = True
    assert not weight[~inside].any()
    slope = weight[144, 192:208]
    assert (np.diff(slope) < 0).all() and 0 < slope[-1] < 0.01 < 0.99 < slope[0] < 1
    assert np.abs(np.diff(weight, axis=0)).max() < 0.11  # no seam
    hard = cells_to_weight(cells, fit, feather=0)
    assert hard.sum() == 32 * 32


def test_a_mask_cuts_the_weight_to_zero() -> None:
    fit = fit_of((100, 70), square=False)
    mask = boxes_to_mask([(10, 10, 33, 41)], (100, 70))
    weight = cells_to_weight(dilate(mask_to_cells(mask, fit)), fit, mask=mask)
    assert (weight[mask] == 1).all() and not weight[~mask].any()


def test_dilation_grows_in_eight_directions_and_stops_at_the_border() -> None:
    cells = np.zeros((5, 6), bool)
    cells[0, 0] = cells[3, 4] = True
    grown = dilate(cells)
    assert grown[:2, :2].all() and grown[2:5, 3:6].all() and grown.sum() == 4 + 9
    assert np.array_equal(dilate(cells, 0), cells) and dilate(cells, 9).all()
    assert np.array_equal(dilate(cells, 2), dilate(dilate(cells)))
    with pytest.raises(EarlError, match="dilated by -1"):
        dilate(cells, -1)


def test_shapes_and_feathers_that_do_not_fit_are_refused() -> None:
    fit = fit_of((64, 48), square=True)
    with pytest.raises(ShapeError, match=r"cells have shape \[2, 2\], the fit expects \[16, 16\]"):
        cells_to_weight(np.zeros((2, 2), bool), fit)
    with pytest.raises(ShapeError, match="mask has shape"):
        cells_to_weight(np.ones((16, 16), bool), fit, mask=np.ones((2, 2), bool))
    with pytest.raises(ShapeError, match="mask has shape"):
        mask_to_cells(np.ones((64, 48), bool), fit)
    with pytest.raises(EarlError, match="feather is -1"):
        cells_to_weight(np.ones((16, 16), bool), fit, feather=-1)


# ------------------------------------------------------------- masks


def masks() -> dict[str, Any]:
    """The same left half to be edited, said in many ways."""
    white = np.zeros((6, 8), np.uint8)
    white[:, :4] = 255
    cut_out = np.dstack([noise((6, 8, 3)), 255 - white])
    return {
        "bool": white > 0,
        "grey": white,
        "colour": np.dstack([white] * 3),
        "opaque RGBA": np.dstack([white] * 3 + [np.full_like(white, 255)]),
        "float": white / 255,
        "bilevel": Image.fromarray(white).convert("1"),
        "palette": Image.fromarray(white).convert("P"),
        "16 bits": Image.fromarray(white.astype(np.uint16) * 257),
        "0 and 1": white // 255,
        "0 and 1, wide": (white // 255).astype(np.int64),
        "8 bits in 16": Image.fromarray(white.astype(np.uint16)),
        "0 and 1, 16 bits": Image.fromarray((white // 255).astype(np.uint16)),
        "0 and 1, 32 bits": Image.fromarray((white // 255).astype(np.int32)),
        "wide": white.astype(np.uint16),
        "cut out": cut_out,
        "cut out LA": Image.fromarray(cut_out).convert("LA"),
    }


@pytest.mark.parametrize("kind", list(masks()))
def test_a_mask_says_where_to_edit_and_how_it_was_read(kind: str) -> None:
    mask, note = open_mask(masks()[kind], (8, 6))
    assert mask.dtype == bool and mask[:, :4].all() and not mask[:, 4:].any()
    reading = {"cut": "transparent (alpha 0) is edited", "0 ": "1 is edited, 0 is kept"}
    wanted = next((words for start, words in reading.items() if kind.startswith(start)), "white is edited")
    assert note == f"mask: {wanted}; 50 % of the picture may change"
    inverted, note = open_mask(masks()[kind], (8, 6), invert=True)
    assert np.array_equal(inverted, ~mask) and f"{wanted}, inverted" in note


@pytest.mark.parametrize("level", [-1, 256])
def test_a_mask_of_other_levels_is_refused(level: int) -> None:
    with pytest.raises(PictureError, match=r"from .*: pass 0 and 1, or levels in 0\.\.255"):
        open_mask(np.full((6, 8), level), (8, 6))


def test_a_black_mask_is_legal_and_says_that_nothing_may_change() -> None:
    mask, note = open_mask(np.zeros((6, 8), np.uint8), (8, 6))
    assert not mask.any() and note == "mask: white is edited; nothing may change"


def test_a_mask_of_another_size_is_refused_with_both_sizes(tmp_path: Path) -> None:
    message = "mask is 512x512 but the picture is 640x480: pass a mask of the picture's size"
    with pytest.raises(PictureError) as caught:
        open_mask(np.zeros((512, 512), np.uint8), (640, 480))
    assert str(caught.value) == message
    with pytest.raises(PictureError, match=f"mask {tmp_path}/no.png does not exist"):
        open_mask(tmp_path / "no.png", (640, 480))


def test_boxes_become_masks_and_empty_ones_are_refused() -> None:
    mask = boxes_to_mask([(1, 2, 3, 4), (6.5, -3, 99, 1)], (8, 6))
    assert mask.sum() == 4 + 2 and mask[2:4, 1:3].all() and mask[0, 6:].all()
    for box in [(3, 2, 3, 4), (4, 2, 3, 4), (8, 0, 9, 9), (-5, -5, 0, 3), (float("nan"), 0, 5, 5)]:
        with pytest.raises(
            PictureError, match="covers nothing of the 8x6 picture: pass left,top,right,bottom"
        ):
            boxes_to_mask([box], (8, 6))


def test_a_forced_picture_is_the_input_to_the_last_byte(tmp_path: Path) -> None:
    picture = noise((479, 641, 3))
    canvas = open_picture(picture)
    fit = fit_of(canvas.size, square=True)
    mask, _ = open_mask(np.zeros((479, 641), np.uint8), canvas.size)
    weight = cells_to_weight(mask_to_cells(mask, fit), fit, mask=mask)
    out = paste(canvas, to_native(noise((*fit.working, 3)), fit), weight)
    assert np.array_equal(open_picture(save_picture(out, tmp_path / "out.png")).native, picture)


# ------------------------------------------------------------- edits at full resolution


def photograph(side: int) -> NDArray[np.uint8]:
    """Clouds of 1/f noise, shapes with hard edges, and grain: what a small working picture cannot hold."""
    random = np.random.default_rng((side, 14))
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(side), np.fft.fftfreq(side))) + 1 / side
    clouds = np.fft.ifft2(np.fft.fft2(random.standard_normal((3, side, side))) / frequency**1.1).real
    clouds = (clouds / clouds.std()).transpose(1, 2, 0) @ (0.7 * np.eye(3) + 0.1)
    image = Image.fromarray(np.clip(128 + 38 * clouds, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    for x, y, size, *rgb in random.integers(0, (side, side, side // 8, 256, 256, 256), (14, 6)).tolist():
        pen.rectangle((x - size, y - size, x + size, y + size), fill=tuple(rgb))
    return np.clip(np.asarray(image) + random.normal(0, 6, (side, side, 3)), 0, 255).astype(np.uint8)


def grey(picture: NDArray[np.uint8]) -> Floats:
    light = np.matmul(picture, np.array([0.3, 0.59, 0.11]), dtype=np.float32)
    return np.repeat(light[..., None], 3, -1)


def night(picture: NDArray[np.uint8]) -> Floats:
    dusk = np.linspace(0.6, 1, len(picture), dtype=np.float32)[:, None, None]
    light: Floats = np.divide(0.4 * picture + 0.6 * grey(picture), 255, dtype=np.float32)
    dark: Floats = 255 * (light**1.3 * np.array([0.35, 0.42, 0.68], np.float32) * dusk + np.float32(0.03))
    return dark


def night_with_lamps(picture: NDArray[np.uint8]) -> Floats:
    side = len(picture)
    y, x = np.mgrid[:side, :side]
    glow = np.zeros((side, side), np.float32)
    for row, column in np.random.default_rng((5, 15)).integers(0, side, (8, 2)):
        glow += np.exp(-((y - row) ** 2 + (x - column) ** 2) / (2 * (side * 0.03) ** 2)).astype(np.float32)
    lit: Floats = np.clip(night(picture) + glow[..., None] * np.array([200, 160, 80], np.float32), 0, 255)
    return lit


def tokenized(picture: Floats | NDArray[np.uint8], fit: Fit, seed: int) -> Floats:
    """What an image tokenizer gives back: small, soft, and off by a few levels in patches."""
    small = Image.fromarray(to_working(np.rint(np.clip(picture, 0, 255)).astype(np.uint8), fit))
    soft = np.asarray(small.filter(ImageFilter.GaussianBlur(1))).astype(np.float32)
    patches = np.random.default_rng((seed, 16)).normal(0, 6, (fit.grid[0] * 2, fit.grid[1] * 2, 3))
    return np.clip(soft + patches.repeat(4, 0).repeat(4, 1), 0, 255).astype(np.float32)


def error(result: Image.Image, truth: Floats) -> float:
    return float(np.sqrt(np.mean((np.asarray(result) - np.clip(truth, 0, 255)) ** 2)))


@pytest.mark.parametrize(("edit", "factor"), [(night, 0.5), (grey, 0.4), (night_with_lamps, 0.95)])
def test_a_guided_edit_is_nearer_to_the_true_one_than_enlarging(
    edit: Callable[[NDArray[np.uint8]], Floats], factor: float
) -> None:
    source = photograph(512)
    canvas, truth = open_picture(source), edit(source)
    fit = fit_of(canvas.size, square=True)  # 128 x 128
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 2)
    enlarged, ones = to_native(edited, fit), np.ones((512, 512), np.float32)
    guided = error(guided_delta(canvas, fit, edited, decoded), truth)
    assert guided < factor * error(paste(canvas, enlarged, ones), truth)
    assert guided < factor * error(delta(canvas, enlarged, to_native(decoded, fit)), truth)


def darker(picture: NDArray[np.uint8]) -> Floats:
    return picture * np.float32(0.45)


def warm(picture: NDArray[np.uint8]) -> Floats:
    warmed: Floats = np.clip(picture * np.array([1.3, 1.0, 0.7], np.float32), 0, 255)
    return warmed


def brighter(picture: NDArray[np.uint8]) -> Floats:
    bright: Floats = np.clip(picture * np.float32(1.5) + 20, 0, 255)
    return bright


@pytest.mark.parametrize("side", [100, 128, 512, 1024])
@pytest.mark.parametrize("edit", [darker, grey, warm, brighter])
def test_what_treats_every_pixel_alike_does_so_whatever_its_draft_got_wrong(
    edit: Callable[[NDArray[np.uint8]], Floats], side: int
) -> None:
    """Cells of the draft take on any colour; the edit is within a few levels of the true one all over."""
    source = photograph(side)
    canvas, truth, fit = open_picture(source), edit(source), fit_of((side, side), square=True)
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 2)
    cell = np.random.default_rng((side, 17)).integers(0, fit.grid[0], (fit.grid[0] ** 2 // 100, 2))
    for row, column in 8 * cell:
        wrong = edited[row : row + 8, column : column + 8]
        wrong += 0.3 * (noise((3,), seed=int(row)) - wrong)
    whole = np.ones(fit.grid, bool)
    assert "tone" in ways_to_merge(decoded, edited, whole, fit, enlarges=True)
    image, changed = merge_ways(canvas, fit, decoded, edited, {"tone": whole})
    assert changed.all()
    assert error(image, truth) < 6
    guided = guided_delta(canvas, fit, edited, decoded)
    assert error(image, truth) < 0.7 * error(guided, truth)
    if edit is grey:
        assert np.ptp(np.asarray(image), axis=-1).max() == 0


def test_what_treats_some_of_a_picture_otherwise_is_no_tone() -> None:
    source = photograph(128)
    fit = fit_of((128, 128), square=True)
    decoded = tokenized(source, fit, 1)
    shown = Image.fromarray(source)
    sunset = source * np.linspace(1.2, 0.3, 128, dtype=np.float32)[:, None, None]
    rain = night(source)
    for column in range(0, 128, 9):
        rain[:, column] = 220
    hidden = warm(source)
    hidden[20:60, 20:60] = (250, 20, 20)
    others = {
        "blurred": np.asarray(shown.filter(ImageFilter.GaussianBlur(4))),
        "in large pixels": np.asarray(shown.resize((16, 16)).resize((128, 128), Image.Resampling.NEAREST)),
        "sunset": sunset,
        "rain": rain,
        "warm, and something in front": hidden,
        "turned": source[::-1],
        "unchanged": source,
    }
    for name, edit in others.items():
        assert tone_of(decoded, tokenized(edit, fit, 2), fit) is None, name
    assert tone_of(decoded, tokenized(warm(source), fit, 2), fit) is not None
    assert tone_of(decoded, decoded, fit) is None
    strip = fit_of((1000, 50), square=True)
    dark = 0.5 * decoded
    assert tone_of(decoded, dark, fit) is not None and tone_of(decoded, dark, strip) is None
    with pytest.raises(EarlError, match="no one map of colour"):
        merge_ways(
            open_picture(source), fit, decoded, tokenized(rain, fit, 2), {"tone": np.ones(fit.grid, bool)}
        )


@pytest.mark.parametrize("side", [128, 512])
def test_what_goes_besides_a_tone_goes_and_what_a_draft_forgot_has_the_tone(side: int) -> None:
    """Darker, and without the small ball; the draft left a cell in the corner as it was."""
    source = photograph(side)
    gone, pen = Image.fromarray(source), ImageDraw.Draw(shown := Image.fromarray(source))
    middle = [side * share // 64 for share in (25, 25, 34, 34)]
    pen.ellipse(middle, fill=(250, 230, 60))
    canvas, truth, fit = open_picture(shown), darker(np.asarray(gone)), fit_of((side, side), square=True)
    decoded, edited = tokenized(np.asarray(shown), fit, 1), tokenized(truth, fit, 2)
    edited[:8, :8] = decoded[:8, :8]
    ways = ways_to_merge(decoded, edited, np.ones(fit.grid, bool), fit, enlarges=True)
    assert list(ways) == ["tone", "repaint"]
    assert ways["repaint"][7, 7] and not ways["repaint"][0, 0] and ways["repaint"].sum() <= 25
    image, _ = merge_ways(canvas, fit, decoded, edited, ways)
    off = np.abs(np.asarray(image) - truth).mean(-1)
    assert off[: side // 16, : side // 16].mean() < 4
    left, top, right, bottom = middle
    ball = np.abs(darker(np.asarray(shown)) - truth).mean(-1)[top:bottom, left:right]
    assert off[top:bottom, left:right].mean() < 0.3 * ball.mean()


def test_what_a_draft_of_a_tone_shows_too_bright_has_the_tone_unless_it_was_marked() -> None:
    grain = box_mean(noise((128, 128, 3)).astype(np.float32), 2)
    source = np.clip(180 + 2 * (grain - 128), 0, 255).astype(np.uint8)
    fit, whole = fit_of((128, 128), square=True), np.ones((16, 16), bool)
    down, across = np.mgrid[:128, :128]
    light = 45 * np.exp(-((down - 40) ** 2 + (across - 40) ** 2) / 98)[..., None]
    decoded, edited = source.astype(np.float32), (darker(source) + light).astype(np.float32)
    here_hw = np.zeros((16, 16), bool)
    here_hw[4:6, 4:6] = True
    told = {"nobody": None, "elsewhere": here_hw[::-1], "here": here_hw}
    ways = {name: [*ways_to_merge(decoded, edited, whole, fit, marked_hw=told[name])] for name in told}
    assert ways["nobody"] == ways["elsewhere"] == ["tone"]
    assert ways["here"][0] == "tone" and len(ways["here"]) == 2
    edited = np.where(light > 5, edited[::-1, ::-1], edited) + light.astype(np.float32)  # other shapes
    assert len(ways_to_merge(decoded, edited, whole, fit)) == 2


def test_a_tone_keeps_what_a_mode_holds_and_what_a_mask_protects() -> None:
    source = photograph(200)
    tone = np.vstack([0.5 * np.eye(3), np.full((1, 3), 10 / 255)])
    weight = np.zeros((200, 200), np.float32)
    weight[50:150] = 1
    deep = Image.fromarray((source[..., 0].astype(np.uint16) * 257) + 100)
    see_through = Image.fromarray(np.dstack([source, np.full((200, 200), 90, np.uint8)]))
    for shown in (Image.fromarray(source), Image.fromarray(source[..., 0]), deep, see_through):
        before, after = np.asarray(shown).astype(np.float64), toned(open_picture(shown), tone, weight=weight)
        assert after.mode == shown.mode
        told = np.asarray(after).astype(np.float64)
        assert np.array_equal(told[:50], before[:50]) and np.array_equal(told[150:], before[150:])
    assert np.abs(np.asarray(toned(open_picture(source), tone)) - (0.5 * source + 10)).max() <= 0.5
    assert (np.asarray(toned(open_picture(see_through), tone))[..., 3] == 90).all()


def test_a_star_goes_whole_where_nothing_is_softened() -> None:
    star = np.full((128, 128, 3), (10, 20, 60), np.uint8)
    star[40, 40] = 255
    day, fit = np.full((128, 128, 3), (150, 200, 250), np.float32), fit_of((128, 128), square=True)
    hard, soft = (
        np.asarray(guided_delta(open_picture(star), fit, day, star, softened=softened)).astype(int)
        for softened in (0, 1)
    )
    left = [int(np.abs(shown - day)[40, 40].max()) for shown in (hard, soft)]
    assert left[0] < 8 and left[1] > 15


@pytest.mark.parametrize("side", [100, 128, 512, 1024])
def test_an_edit_of_the_whole_picture_is_what_an_enlarger_shows_with_the_detail_of_the_input(
    side: int,
) -> None:
    """A draft of night lost a third of the picture; the enlarger, which sees the input at 512 px, did not."""
    source = photograph(side)
    canvas, truth, fit = open_picture(source), night(source), fit_of((side, side), square=True)
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 2)
    edited[:, :40] = edited[:, :40].mean((0, 1))
    larger = fit.enlarged(4)
    enlarged = to_working(np.rint(truth).astype(np.uint8), larger).astype(np.float32)
    ways: tuple[Way, ...] = ("enlarge", "delta", "paste")
    whole = np.ones(fit.grid, bool)
    errors = {
        way: error(
            merge_ways(canvas, fit, decoded, edited, {way: whole}, enlarge=lambda *_: (larger, enlarged))[0],
            truth,
        )
        for way in ways
    }
    assert errors["enlarge"] < 0.3 * min(errors["delta"], errors["paste"])
    blurred = float(np.sqrt(np.mean((to_native(enlarged, larger) - truth) ** 2)))
    assert errors["enlarge"] < max(1.5, 0.7 * blurred)
    with pytest.raises(EarlError, match="nothing enlarges"):
        merge_ways(canvas, fit, decoded, edited, {"enlarge": whole})


@pytest.mark.parametrize("size", SIZES)
def test_an_edit_that_changes_no_token_changes_no_pixel(size: tuple[int, int]) -> None:
    source = noise((size[1], size[0], 3))
    canvas, fit = open_picture(source), fit_of(size, square=True)
    decoded = tokenized(source, fit, 1)
    native = to_native(decoded, fit)
    assert np.array_equal(np.asarray(delta(canvas, native, native)), source)
    assert np.array_equal(np.asarray(guided_delta(canvas, fit, decoded, decoded)), source)


def test_a_guided_edit_shifts_a_flat_picture_and_stays_inside_its_weight() -> None:
    flat = np.full((60, 80, 3), 100, np.uint8)
    canvas, fit = open_picture(flat), fit_of((80, 60), square=True)
    working = to_working(flat, fit)
    weight = np.zeros((60, 80), np.float32)
    weight[20:40] = 1
    out = np.asarray(guided_delta(canvas, fit, working + 50.0, working, weight=weight)).astype(int)
    assert np.abs(out[20:40] - 150).max() <= 1
    assert np.array_equal(out[:20], flat[:20]) and np.array_equal(out[40:], flat[40:])
    with pytest.raises(ShapeError, match="edited_working has shape"):
        guided_delta(canvas, fit, working[:5], working)


def test_a_new_thing_is_painted_between_old_ones_that_stay_sharp() -> None:
    source = photograph(512)
    canvas, truth = open_picture(source), source.astype(np.float32)
    truth[200:280, 240:320] = 255 - truth[240, 280]
    fit = fit_of(canvas.size, square=True)
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 1)
    painted = np.asarray(repaint(canvas, fit, edited, decoded)).astype(np.float32)
    laid_over = np.asarray(paste(canvas, to_native(edited, fit), np.ones((512, 512)))).astype(np.float32)
    far = np.ones((512, 512), bool)
    far[160:320, 200:360] = False
    assert np.array_equal(painted[far], source[far])
    inside = np.zeros((512, 512), bool)
    inside[208:272, 248:312] = True
    assert np.abs(painted[inside] - truth[inside]).mean() < 12
    near = ~far & ~inside
    assert np.abs(painted - truth)[near].mean() < 0.8 * np.abs(laid_over - truth)[near].mean()


def test_what_is_new_is_as_sharp_as_its_enlarged_picture_and_what_is_seen_again_as_the_input() -> None:
    source, truth = moved(512)
    ball = (slice(0, 128), slice(320, 448))
    truth[ball] = np.array([[250, 20, 240], [90, 0, 160]], np.uint8)[np.arange(128) % 2, None]  # fine stripes
    canvas, fit = open_picture(source), fit_of((512, 512), square=True)
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 2)
    enlarged = truth.astype(np.float32)
    thing = (slice(208, 304), slice(240, 336))
    enlarged[thing] = 0
    weight = (source != truth).any(-1).astype(np.float32)
    same = np.asarray(repaint(canvas, fit, edited, decoded, weight=weight)).astype(int)
    again, sharp = (
        np.asarray(
            repaint(canvas, fit, edited, decoded, enlarged=(fit.enlarged(scale), picture), weight=weight)
        )
        for scale, picture in ((1, edited), (4, enlarged))
    )
    inside = (slice(24, 104), slice(344, 424))
    assert np.abs(again - same).max() <= 8  # in soft borders, which are enlarged with it or apart
    assert np.abs(again - same)[inside].max() <= 1
    assert np.abs(sharp[inside].astype(int) - truth[inside]).max() <= 1
    assert np.abs(same[inside] - truth[inside]).mean() > 30
    assert (
        np.abs(sharp.astype(int) - same)[thing].mean() < 0.25 * same[thing].mean()
    )  # of black, hardly a share


def moved(side: int, further: int = 0) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """A picture, and the same where one thing of coloured blocks and fine stripes stands elsewhere: whole working
    pixels away, and some of its own."""
    ground = photograph(side)
    before, after, length = ground.copy(), ground.copy(), side // 4
    thing = noise((8, 8, 3), seed=3).repeat(length // 8, 0).repeat(length // 8, 1)
    thing[:, ::2] //= 2
    down, right = side // 2, side // 8
    before[down : down + length, right : right + length] = thing
    down, right = down - 2 * side // 16 + further, right + 5 * side // 16 + further
    after[down : down + length, right : right + length] = thing
    return before, after


@pytest.mark.parametrize(
    ("side", "further", "left"), [(128, 0, 0.3), (512, 0, 0.3), (512, 1, 0.35), (512, 2, 0.5)]
)
def test_what_was_moved_brings_its_detail_along(side: int, further: int, left: float) -> None:
    source, truth = moved(side, further)
    canvas, fit = open_picture(source), fit_of((side, side), square=True)
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 2)
    weight = (source != truth).any(-1).astype(np.float32)
    brought, laid_over = (
        np.abs(np.asarray(picture).astype(np.float32) - truth)
        for picture in (
            repaint(canvas, fit, edited, decoded, weight=weight),
            paste(canvas, to_native(edited, fit), weight),
        )
    )
    inside = (slice(13 * side // 32, 19 * side // 32), slice(15 * side // 32, 21 * side // 32))
    assert brought[inside].mean() < left * laid_over[inside].mean()
    assert brought.mean() < laid_over.mean()


def test_what_an_edit_shows_again_is_found_where_it_was_and_nothing_else_is() -> None:
    source, truth = (picture.astype(np.float32) for picture in moved(128))
    anew, everywhere = (source != truth).any(-1), np.ones((128, 128), bool)
    seen = seen_again(source, truth, anew, visible_hw=everywhere)
    inside = (slice(56, 72), slice(64, 80))
    there = next(k for k, shift in enumerate(seen.shifts_K2) if shift.tolist() == [16, -40])
    assert seen.shares_KHW[there][inside].min() > 0.99
    assert np.abs(seen.shown(source) - truth)[inside].max() < 0.01 * 255
    assert seen.shares_KHW.sum(0).max() <= 1 + 1e-6 and not seen.shares_KHW[:, ~anew].any()
    strange = noise((128, 128, 3), seed=5).astype(np.float32)
    for edited, looked_for in ((strange, ~everywhere), (strange, everywhere), (truth, everywhere)):
        assert not seen_again(source, edited, looked_for, visible_hw=everywhere).shares_KHW.any()
    few = np.arange(128) < 40
    assert (
        seen_again(source, strange, everywhere & few, visible_hw=everywhere).shares_KHW.max(initial=0) < 0.05
    )
    small = (source[:9, :9], truth[:9, :9], everywhere[:9, :9])
    assert not len(seen_again(*small, visible_hw=everywhere[:9, :9]).shifts_K2)


@pytest.mark.parametrize("side", [128, 512])
@pytest.mark.parametrize("free", [0.2, 0.498])
def test_a_small_mask_shows_of_another_picture_what_no_mask_does(side: int, free: float) -> None:
    source = photograph(side)
    canvas, fit = open_picture(source), fit_of((side, side), square=True)
    decoded = tokenized(source, fit, 1)
    misty = 0.2 * decoded + 0.8 * np.roll(decoded, fit.working[0] // 3, 1)  # shows what stands elsewhere
    mask = np.arange(side) >= np.full((side, 1), (1 - free) * side)
    ways: dict[Way, NDArray[np.bool_]] = {"repaint": np.ones(fit.grid, bool)}
    under_mask, without = (
        np.asarray(merge_ways(canvas, fit, decoded, misty, ways, mask=each)[0]) for each in (mask, None)
    )
    assert np.array_equal(under_mask, np.where(mask[..., None], without, source))


@pytest.mark.parametrize("free", [0.1, 0.3, 0.6])
def test_another_picture_in_a_small_mask_is_enlarged_as_a_whole_one_and_a_thing_in_a_box_is_not(
    free: float,
) -> None:
    fit, side = fit_of((128, 128), square=True), 8 * round(16 * free**0.5)
    decoded, mask = tokenized(photograph(128), fit, 1), np.zeros((128, 128), bool)
    mask[:side, -side:] = True
    misty = np.where(mask[..., None], 0.2 * decoded + 0.8 * np.roll(decoded, 42, 1), decoded)
    thing, margin = decoded.copy(), side // 10
    thing[margin : side - margin, -side + margin : -margin] = (
        255 - decoded[::-1][:side, :side][margin:-margin, margin:-margin]
    )
    for after, is_enlarged in ((misty, True), (thing, free > 0.5)):
        ways = ways_to_merge(decoded, after, mask_to_cells(mask, fit), fit, enlarges=True, mask=mask)
        assert ("enlarge" in ways) == is_enlarged


def test_what_moved_is_seen_again_in_a_mask_that_hardly_leaves_room_around_it() -> None:
    source, truth = (picture.astype(np.float32) for picture in moved(128))
    anew, everywhere = (source != truth).any(-1), np.ones((128, 128), bool)
    free = np.zeros((128, 128), bool)
    free[60:100, 12:52] = free[44:84, 52:92] = True
    assert anew.sum() > 0.5 * free.sum() and not (anew & ~free).any()
    seen = seen_again(source, truth, anew, visible_hw=everywhere, free_hw=free)
    assert [16, -40] in seen.shifts_K2.tolist()


def test_a_shift_beyond_the_border_shows_the_border() -> None:
    picture, everywhere = noise((5, 7, 3)), (slice(0, 5), slice(0, 7))
    assert np.array_equal(shifted(picture, np.array([0, 0]), slice(1, 3), slice(2, 7)), picture[1:3, 2:])
    assert np.array_equal(shifted(picture, np.array([2, -1]), slice(0, 3), slice(1, 7)), picture[2:5, :6])
    assert (shifted(picture, np.array([9, -9]), *everywhere) == picture[4, 0]).all()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("square", [True, False])
def test_what_is_masked_at_native_size_is_masked_at_working_size(size: tuple[int, int], square: bool) -> None:
    fit = fit_of(size, square=square)
    left, top, right, bottom = fit.box
    inside = np.zeros(fit.working[::-1], bool)
    inside[top:bottom, left:right] = True
    assert np.array_equal(at_working(np.ones(size[::-1], bool), fit), inside)
    half = np.zeros(size[::-1], bool)
    half[size[1] // 2 :] = True
    rows = to_native(at_working(half, fit)[..., None], fit)[..., 0]
    far = np.abs(np.arange(size[1]) - size[1] // 2) > 2 * max(1, size[1] / (bottom - top))
    assert np.array_equal(rows[far] > 0.5, half[far])


# ----------------------------------------------------- clear ground


def cut_out_softly(side: int) -> Image.Image:
    """A photograph in a disc with a soft edge, beyond which nothing is to be seen."""
    far = np.hypot(*(np.mgrid[:side, :side] - (side - 1) / 2)) / (side / 2)
    cut = Image.fromarray(photograph(side)).convert("RGBA")
    cut.putalpha(Image.fromarray(np.rint(255 * np.clip((0.7 - far) / 0.2, 0, 1)).astype(np.uint8)))
    return cut


@pytest.mark.parametrize("way", ["repaint", "paste"])
@pytest.mark.parametrize("side", [128, 512])
def test_what_an_edit_shows_of_clear_ground_again_stays_clear(side: int, way: Way) -> None:
    canvas, fit = open_picture(cut_out_softly(side)), fit_of((side, side), square=True)
    rgb = canvas.rgb.astype(np.float32)
    decoded = tokenized(rgb, fit, 1)
    gone = rgb.copy()  # light, over the disc's edge
    gone[: side // 3] = np.maximum(gone[: side // 3], 240)
    edited = tokenized(gone, fit, 2)
    out, _ = merge_ways(canvas, fit, decoded, edited, {way: np.ones(fit.grid, bool)})
    assert np.array_equal(np.asarray(out)[..., 3], canvas.alpha)  # type: ignore[arg-type]
    assert not conversion_notes(canvas, out)


@pytest.mark.parametrize("way", ["repaint", "paste"])
@pytest.mark.parametrize("side", [128, 512])
def test_what_is_drawn_over_clear_ground_is_opaque_in_its_own_shape(side: int, way: Way) -> None:
    canvas, fit = open_picture(cut_out_softly(side)), fit_of((side, side), square=True)
    far = np.hypot(*(np.mgrid[:side, :side] - 0.26 * side)) / side
    truth = canvas.rgb.astype(np.float32)
    truth[far < 0.16], truth[far < 0.04] = (200, 60, 30), 255  # a ring around white, half beyond the disc
    cells = {way: np.ones(fit.grid, bool)}
    out, _ = merge_ways(canvas, fit, tokenized(canvas.rgb, fit, 1), tokenized(truth, fit, 2), cells)
    after, near = np.asarray(out).astype(int), 4 / 128
    assert (after[far < 0.16 - near, 3] > 250).all()
    assert (after[..., 3] != canvas.alpha)[far > 0.16 + near].mean() < 3e-4
    off = np.abs(after[..., :3] - truth)
    assert off[(far > 0.04 + near) & (far < 0.16 - near)].mean() < 12 and off[far < 0.02].mean() < 12
    outline = (np.abs(far - 0.16) < near) & (after[..., 3] > 64) & (canvas.alpha == 0)
    assert after[outline, 2].mean() < 140  # of the ring's colour, not of the white that it was seen on
    assert conversion_notes(canvas, out) == ("what was drawn over transparent parts is opaque",)


@pytest.mark.parametrize("side", [128, 512])
def test_another_light_leaves_clear_ground_and_shines_on_half_clear_parts_as_on_others(side: int) -> None:
    cut = cut_out_softly(side)
    canvas, fit = open_picture(cut), fit_of((side, side), square=True)
    decoded = to_working(canvas.rgb, fit).astype(np.float32)
    edited = night(decoded)
    out, _ = merge_ways(canvas, fit, decoded, edited, {"repaint": np.ones(fit.grid, bool)})
    before, after = np.asarray(cut), np.asarray(out)
    assert np.array_equal(after[..., 3], before[..., 3])
    assert np.array_equal(after[before[..., 3] == 0], before[before[..., 3] == 0])
    half = (before[..., 3] > 100) & (before[..., 3] < 200)
    want = np.clip(night(before[..., :3].astype(np.float32)), 0, 255)
    assert abs(float((after[..., :3] - want)[half].mean())) < 12


def test_a_picture_whose_alpha_is_opaque_is_painted_as_one_without() -> None:
    source, truth = moved(128)
    fit = fit_of((128, 128), square=True)
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 2)
    plain, opaque = (
        np.asarray(repaint(open_picture(picture), fit, edited, decoded))
        for picture in (source, Image.fromarray(source).convert("RGBA"))
    )
    assert np.array_equal(opaque[..., :3], plain) and (opaque[..., 3] == 255).all()


def test_an_enlarger_sees_the_input_without_what_went_away() -> None:
    source, truth = moved(512)
    left_behind, stays = (slice(272, 368), slice(80, 176)), (slice(0, 128), slice(0, 512))
    fit = fit_of((512, 512), square=True)
    decoded, edited = tokenized(source, fit, 1), tokenized(truth, fit, 2)
    changed = mask_to_cells((source != truth).any(-1), fit)
    larger, shown = shown_larger(source, fit, 4, decoded, edited, changed)
    assert larger == fit.enlarged(4) and larger.grid == fit.grid and shown.shape == source.shape
    smooth = to_native(decoded, fit)
    assert np.abs(shown - smooth)[left_behind].mean() < 0.3 * np.abs(source - smooth)[left_behind].mean()
    assert np.array_equal(shown[stays], source[stays])
    rain = np.ones(fit.grid, bool)
    assert np.array_equal(shown_larger(source, fit, 4, decoded, edited, rain)[1], source)
    dimmed = shown_larger(source, fit, 4, decoded, 0.6 * decoded + 20, changed)[1]
    assert np.abs(dimmed - source).mean() < 0.03 * np.abs(shown - source).mean()
