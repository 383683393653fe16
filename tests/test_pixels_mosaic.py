"""Laws of large pixels: they are asked for by codes, cover the whole picture, and what goes besides goes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from earl.editor import Editor
from earl.errors import EarlError
from earl.pixels import open_picture, plan_area_fit, plan_fit, to_encoder
from earl.pixels.changes import ways_to_merge
from earl.pixels.merge import merge_ways
from earl.pixels.mosaic import asks_for_large_pixels, in_large_pixels, shown_in_large_pixels
from earl.storybook.effects import apply_style
from earl.storybook.examples import example

MINI = Path(__file__).parent.parent / "checkpoints" / "earl-mini"
SIDE = 128
FIT = plan_fit((SIDE, SIDE), cell=8, max_cells=256, max_area=None, square=True)


def scene(side: int = SIDE, *, ball: bool = True) -> Image.Image:
    """A slope of colours with noise, and a ball before it or not."""
    down, across = np.mgrid[:side, :side] / side
    slope = np.stack([200 * down, 120 + 80 * across, 220 - 150 * down], -1)
    noise = np.random.default_rng((side, 3)).normal(0, 6, slope.shape)
    shown = Image.fromarray(np.clip(slope + noise, 0, 255).astype(np.uint8))
    if ball:
        ImageDraw.Draw(shown).ellipse([side * share // 16 for share in (5, 6, 10, 11)], fill=(250, 60, 40))
    return shown


def floats(shown: Image.Image) -> NDArray[np.float32]:
    return np.asarray(shown).astype(np.float32)


@pytest.mark.parametrize("side", [128, 256, 512])
def test_large_pixels_are_those_of_the_storybook(side: int) -> None:
    fit = plan_fit((side, side), cell=8, max_cells=256, max_area=None, square=True)
    wanted = apply_style(scene(side), "pixel art")
    shown = in_large_pixels(np.asarray(scene(side)), fit)
    assert np.abs(shown - floats(wanted)).max() <= 1  # Pillow rounds twice


@pytest.mark.parametrize("square", [True, False])
@pytest.mark.parametrize("size", [(641, 479), (300, 97), (1000, 50), (40, 30), (3, 2), (1, 1)])
def test_pictures_of_any_shape_have_as_many_blocks_as_fit_and_keep_their_mean(
    size: tuple[int, int], square: bool
) -> None:
    fit = plan_fit(size, cell=8, max_cells=256, max_area=None, square=square)
    rgb = np.asarray(scene(512).resize(size))
    shown = in_large_pixels(rgb, fit)
    assert shown.shape == rgb.shape and shown.dtype == np.uint8
    blocks = [max(1, round(length / 4)) for length in fit.box_size]
    for axis in (0, 1):
        moves = (np.diff(shown.astype(int), axis=axis) != 0).any((1 - axis, 2)).sum()
        assert moves <= min(blocks[1 - axis], size[1 - axis]) - 1
    assert np.abs(shown.mean((0, 1)) - rgb.mean((0, 1))).max() < 3
    assert np.array_equal(in_large_pixels(shown, fit), shown)


@pytest.mark.parametrize("size", [(512, 512), (640, 480), (97, 301)])
def test_an_encoder_is_shown_what_it_would_see_of_large_pixels(size: tuple[int, int]) -> None:
    for fit in (
        plan_fit(size, cell=8, max_cells=256, max_area=None, square=True),
        plan_area_fit(size, cell=8, area=SIDE**2),
    ):
        rgb = np.asarray(scene(512).resize(size))
        shown = shown_in_large_pixels(rgb, fit)
        seen = to_encoder(in_large_pixels(rgb, fit), fit)
        sharp = to_encoder(rgb, fit).astype(np.float32)
        assert shown.shape == sharp.shape
        assert np.abs(shown - seen.astype(np.float32)).mean() < 0.5 * np.abs(shown - sharp).mean()


def test_only_codes_that_are_those_of_large_pixels_ask_for_them() -> None:
    rng = np.random.default_rng(5)
    source, large, others = rng.integers(0, 2048, (3, 16, 16))
    one_in_three = rng.random((16, 16)) < 1 / 3
    draft = np.where(one_in_three, large, np.where(rng.random((16, 16)) < 0.5, source, others))
    assert asks_for_large_pixels(source, draft, large)
    assert asks_for_large_pixels(source, large, large)
    assert not asks_for_large_pixels(source, source, large)
    assert not asks_for_large_pixels(source, others, large)
    assert not asks_for_large_pixels(source, draft, source)  # it has large pixels already
    few = source.copy()
    few[3, 3:6] = large[3, 3:6]
    assert not asks_for_large_pixels(source, few, large)


def test_a_blurred_picture_is_not_in_large_pixels_whatever_its_codes() -> None:
    before, large, blurred = (
        floats(apply_style(scene(), style).resize((64, 64)).resize((SIDE, SIDE)))
        for style in ("plain", "pixel art", "blurred")
    )
    whole = np.ones(FIT.grid, bool)
    for after, has_them in ((large, True), (blurred, False)):
        ways = ways_to_merge(before, after, whole, FIT, enlarges=True, large_pixels=large)
        assert ("mosaic" in ways) == has_them


def test_what_goes_besides_goes_and_all_is_in_large_pixels() -> None:
    """The draft shows the picture smooth, as image tokenizers do, without the ball; it forgot some cells."""
    before, smooth, after = (
        floats(each.resize((40, 40)).resize((SIDE, SIDE)))
        for each in (
            scene(),
            apply_style(scene(), "pixel art"),
            apply_style(scene(ball=False), "pixel art"),
        )
    )
    after[:24, :24] = before[:24, :24]
    ways = ways_to_merge(before, after, np.ones(FIT.grid, bool), FIT, enlarges=True, large_pixels=smooth)
    assert list(ways) == ["mosaic", "repaint"]
    assert ways["repaint"][8, 7] and not ways["repaint"][0].any()
    image, changed = merge_ways(open_picture(scene()), FIT, before, after, ways, large_pixels=smooth)
    assert changed.all()
    shown = np.asarray(image)
    assert np.array_equal(in_large_pixels(shown, FIT), shown)
    wanted = apply_style(scene(ball=False), "pixel art")
    assert np.abs(shown - floats(wanted)).mean() < 2
    middle = (slice(56, 80), slice(48, 72))
    was = np.abs(floats(apply_style(scene(), "pixel art")) - floats(wanted))[middle].mean()
    assert np.abs(shown - floats(wanted))[middle].mean() < 0.2 * was


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "I;16"])
def test_large_pixels_keep_the_mode_and_what_a_mask_protects(mode: str) -> None:
    shown = scene()
    if mode == "I;16":
        shown = Image.fromarray(np.asarray(shown.convert("L")).astype(np.uint16) * 257 + 5)
    elif mode in ("RGBA", "LA"):
        shown = shown.convert(mode)
        shown.putalpha(Image.linear_gradient("L").resize(shown.size))
    else:
        shown = shown.convert(mode)
    mask = np.zeros((SIDE, SIDE), bool)
    mask[32:96, 32:96] = True
    canvas, decoded = open_picture(shown), floats(scene())
    image, changed = merge_ways(
        canvas, FIT, decoded, decoded, {"mosaic": np.ones(FIT.grid, bool)}, large_pixels=decoded, mask=mask
    )
    assert image.mode == shown.mode
    was, now = np.asarray(shown), np.asarray(image)
    assert np.array_equal(now[~changed], was[~changed]) and not changed[~mask].any()
    assert not np.array_equal(now, was)
    if mode in ("RGBA", "LA"):
        assert np.array_equal(now[..., -1], was[..., -1])


def test_a_mosaic_without_large_pixels_is_refused() -> None:
    decoded = floats(scene())
    with pytest.raises(EarlError, match="pass large_pixels"):
        merge_ways(open_picture(scene()), FIT, decoded, decoded, {"mosaic": np.ones(FIT.grid, bool)})


@pytest.mark.parametrize("side", [128, 512])
def test_the_shipped_model_pixelates_pictures_and_blurs_them_without(side: int) -> None:
    """Training pictures; 512 px are in blocks of 16."""
    editor = Editor.from_pretrained(MINI)
    for number in (70_000_106, 70_000_116):
        made = example(number, split="train", family="style")
        assert made.plan.operations[0].goal == "pixel art"
        source, wanted = made.images(side)
        result = editor(source, made.instruction, seed=0)
        assert np.abs(np.asarray(result.images[0]) - floats(wanted)).mean() < 0.5
    source = made.images(side)[0]
    blurred = editor(source, "blur the picture", seed=0).images[0]
    wanted = apply_style(source, "pixel art")
    assert np.abs(np.asarray(blurred) - floats(wanted)).max() > 40
