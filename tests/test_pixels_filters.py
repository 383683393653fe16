"""Laws of filters: they are told by what was drawn, do the same at every size, and what goes besides goes."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from earl.editor import Editor, Written
from earl.errors import EarlError
from earl.pixels import open_picture, plan_area_fit, plan_fit, to_encoder
from earl.pixels.changes import Way, ways_to_merge
from earl.pixels.filters import (
    FILTERS,
    Filtered,
    at_working_size,
    corner_of,
    filtered,
    filtered_behind,
    side_of,
)
from earl.pixels.light import ON_GROUND, ON_THINGS, OTHER_LIGHT, things_in_light
from earl.pixels.merge import merge_ways
from earl.pixels.style import filter_meant, style_of_codes, style_of_looks
from earl.pixels.weather import OTHER_WEATHER, WEATHERS, with_weather
from earl.request import only_adds, style_of
from earl.sequence.plan import Operation, Plan
from earl.storybook.effects import relight
from earl.storybook.examples import example
from earl.storybook.scene import STYLES

MINI = Path(__file__).parent.parent / "checkpoints" / "earl-mini"
SIDE = 128
FIT = plan_fit((SIDE, SIDE), cell=8, max_cells=256, max_area=None, square=True)
EVERYWHERE = np.ones(FIT.grid, bool)
F32 = NDArray[np.float32]


def scene(side: int = SIDE, *, ball: bool = True) -> Image.Image:
    """A slope of colours with noise, and a ball before it or not."""
    down, across = np.mgrid[:side, :side] / side
    slope = np.stack([200 * down, 120 + 80 * across, 220 - 150 * down], -1)
    noise = np.random.default_rng((side, 3)).normal(0, 6, slope.shape)
    shown = Image.fromarray(np.clip(slope + noise, 0, 255).astype(np.uint8))
    if ball:
        ImageDraw.Draw(shown).ellipse([side * share // 16 for share in (5, 6, 10, 11)], fill=(250, 60, 40))
    return shown


def floats(shown: Image.Image) -> F32:
    return np.asarray(shown).astype(np.float32)


def by(style: str, shown: Image.Image) -> Image.Image:
    return filtered(shown, style, side=shown.width)


def smooth(shown: Image.Image, side: int = 40) -> F32:
    """As an image tokenizer shows it."""
    return floats(shown.resize((side, side)).resize((SIDE, SIDE)))


def filtered_scene(style: str) -> Filtered:
    shown = by(style, scene())
    return Filtered(style=style, rgb=np.asarray(shown), decoded=smooth(shown))


def test_styles_of_the_storybook_are_filters() -> None:
    assert set(STYLES) == {"plain", *FILTERS}
    with pytest.raises(EarlError, match=r"'gray' is no filter; known: .*grey"):
        filtered(scene(), "gray", side=SIDE)


@pytest.mark.parametrize("style", FILTERS)
def test_a_filter_does_the_same_at_every_size(style: str) -> None:
    large = scene(512).resize((1024, 1024), Image.Resampling.BICUBIC)
    small = large.resize((256, 256), Image.Resampling.BOX)
    then_small = by(style, large).resize((256, 256), Image.Resampling.BOX)
    change = np.abs(floats(by(style, small)) - floats(small)).mean()
    assert np.abs(floats(by(style, small)) - floats(then_small)).mean() < 0.35 * change


@pytest.mark.parametrize("size", [(641, 479), (300, 97), (1000, 50), (40, 30), (3, 2), (1, 1)])
def test_pixel_art_of_any_shape_has_as_many_blocks_as_fit(size: tuple[int, int]) -> None:
    fit = plan_fit(size, cell=8, max_cells=256, max_area=None, square=True)
    shown = filtered(scene(512).resize(size), "pixel art", side=side_of(fit))
    assert shown.size == size
    for axis in (0, 1):
        moves = (np.diff(floats(shown), axis=axis) != 0).any((1 - axis, 2)).sum()
        assert moves <= min(max(1, round(fit.box_size[1 - axis] / 4)), size[1 - axis]) - 1


@pytest.mark.parametrize("style", FILTERS)
@pytest.mark.parametrize("size", [(512, 512), (640, 480), (97, 301)])
def test_an_encoder_is_shown_what_it_would_see(style: str, size: tuple[int, int]) -> None:
    for fit in (
        plan_fit(size, cell=8, max_cells=256, max_area=None, square=True),
        plan_area_fit(size, cell=8, area=SIDE**2),
    ):
        picture = scene(512).resize(size)
        small, seen_fit = at_working_size(np.asarray(picture), fit)
        small_filtered = np.asarray(filtered(Image.fromarray(small), style, side=side_of(seen_fit)))
        shown = to_encoder(small_filtered, seen_fit).astype(np.float32)
        seen = to_encoder(np.asarray(filtered(picture, style, side=side_of(fit))), fit)
        plain = to_encoder(np.asarray(picture), fit).astype(np.float32)
        assert shown.shape == plain.shape
        assert np.abs(shown - seen).mean() < 0.5 * np.abs(shown - plain).mean()


@pytest.mark.parametrize(
    "style", ["grey", "sepia", "warm", "cold", "brighter", "darker", "sketch", "blurred"]
)
def test_filters_are_told_through_noise_and_blotches_by_how_they_look(style: str) -> None:
    before, rng = floats(scene()), np.random.default_rng(7)
    after = smooth(by(style, scene())) + rng.normal(0, 4, before.shape).astype(np.float32)
    here = np.ones((SIDE, SIDE), bool)
    assert style_of_looks(smooth(scene()), after, here) == style
    after[:24, :24] = 255 - after[:24, :24]
    here[:24, :24] = False  # marked: something comes
    assert style_of_looks(smooth(scene()), after, here) == style


def test_light_and_things_look_like_no_filter() -> None:
    here = np.ones((SIDE, SIDE), bool)
    for shown in (relight(scene(), "night"), relight(scene(), "sunset"), scene(ball=False), scene()):
        assert style_of_looks(smooth(scene()), smooth(shown), here) is None


@pytest.mark.parametrize("change", OTHER_WEATHER)
def test_weather_is_laid_and_lifted_as_the_storybook_lays_it(change: str) -> None:
    was, will = (with_weather(scene(), weather) for weather in OTHER_WEATHER[change])
    off = np.abs(floats(by(change, was)) - floats(will))
    assert off.mean() < 0.6 and np.median(off) <= 1
    before, after = smooth(was, 80), smooth(will, 80)
    after += np.random.default_rng(8).normal(0, 4, after.shape).astype(np.float32)
    for is_photograph in (False, True):
        here = np.ones((SIDE, SIDE), bool)
        assert style_of_looks(before, after, here, is_photograph=is_photograph) == change


@pytest.mark.parametrize("change", ["clear to rain", "snow to fog"])
def test_weather_falls_through_a_square_of_which_a_picture_is_a_part(
    change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = scene(256)
    fit = plan_fit((256, 160), cell=8, max_cells=256, max_area=None, square=True)
    left, top = (round(edge) for edge in corner_of(fit))
    assert (left, top) == (0, 48) and side_of(fit) == 256
    part = whole.crop((left, top, left + 256, top + 160))
    shown = filtered(part, change, side=side_of(fit), corner=corner_of(fit))
    wanted = by(change, whole).crop((left, top, left + 256, top + 160))
    assert np.abs(floats(shown) - floats(wanted)).mean() < 0.05
    monkeypatch.setattr("earl.pixels.weather.ROWS", 48)
    in_bands = filtered(part, change, side=side_of(fit), corner=corner_of(fit))
    apart = np.abs(floats(shown) - floats(in_bands))
    assert apart.mean() < 0.05 and apart.max() <= 3  # layers are enlarged band by band


@pytest.mark.parametrize("style", ["grey", "pixel art"])
def test_what_is_black_and_white_or_in_blocks_stays_so_in_the_rain(style: str) -> None:
    shown = by("clear to rain", by(style, scene()))
    assert shown == by(style, shown) and np.abs(floats(shown) - floats(by(style, scene()))).mean() > 5
    assert by("clear to rain", scene()) != by(style, by("clear to rain", scene()))


@pytest.mark.parametrize("weather", WEATHERS)
@pytest.mark.parametrize(("was", "will"), list(permutations(ON_GROUND, 2)))
def test_light_is_told_in_photographs_with_things_in_theirs(weather: str, was: str, will: str) -> None:
    name = f"{was} to {will}" + ("" if weather == "clear" else f" in {weather}")

    def at(time: str) -> Image.Image:
        light = np.array(ON_THINGS[time], np.float32)
        shown, ball = floats(relight(scene(ball=False), time)), floats(scene())
        is_ball = np.abs(ball - floats(scene(ball=False))).max(-1) > 40
        shown[is_ball] = (ball * light[0] + light[1])[is_ball]
        return with_weather(Image.fromarray(np.rint(shown.clip(0, 255)).astype(np.uint8)), weather)

    before, after = smooth(at(was), 80), smooth(at(will), 80)
    here = np.ones((SIDE, SIDE), bool)
    assert style_of_looks(before, after, here, is_photograph=True) == name
    assert style_of_looks(before, after, here) not in OTHER_LIGHT
    things = things_in_light(floats(at(was)), before, after, name)
    shown = filtered(at(was), name, side=SIDE, things=things)
    change = np.abs(floats(at(will)) - floats(at(was))).mean()
    assert np.abs(floats(shown) - floats(at(will))).mean() < 0.2 * change


def test_codes_tell_the_filter_that_has_them() -> None:
    rng = np.random.default_rng(5)
    source, large, sketch, posterised, others = rng.integers(0, 2048, (5, 16, 16))
    shown = {"pixel art": large, "sketch": sketch, "posterised": posterised}
    one_in_three = rng.random((16, 16)) < 1 / 3

    def told(codes: NDArray[np.int64]) -> str | None:
        return style_of_codes(codes, shown, codes != source)

    for style, codes in shown.items():
        assert told(codes) == told(np.where(one_in_three, codes, others)) == style
    assert told(source) is None and told(others) is None
    few = source.copy()
    few[3, 3:6] = sketch[3, 3:6]
    assert told(few) is None
    assert told(np.where(one_in_three, sketch, posterised)) is None  # nobody knows


@pytest.mark.parametrize(
    ("drawn", "asked"), [("source", True), ("few cells", True), ("much", False), ("another place", False)]
)
def test_a_plan_is_asked_for_where_next_to_nothing_was_drawn(drawn: str, asked: bool) -> None:
    rng = np.random.default_rng(6)
    before, source = smooth(scene()), rng.integers(0, 2048, FIT.grid)
    spots = Image.fromarray(rng.integers(0, 255, (8, 8, 3), np.uint8)).resize((SIDE, SIDE))
    after = before.copy()
    if drawn == "few cells":
        after[40:64] += 12
    elif drawn == "much":
        after += 0.1 * floats(spots)
    elif drawn == "another place":
        after = floats(spots)
    calls: list[str] = []

    def planned() -> str:
        calls.append("plan")
        return "posterised"

    meant = filter_meant(
        before,
        after,
        source,
        np.where(np.abs(after - before).reshape(16, 8, 16, 8, 3).max((1, 3, 4)) > 0, source + 1, source),
        FIT,
        free_hw=EVERYWHERE,
        is_photograph=False,
        codes_by=lambda _: rng.integers(3000, 5000, FIT.grid),
        planned=planned,
    )
    assert (meant, calls) == (("posterised", ["plan"]) if asked else (None, []))


def test_plans_ask_for_the_filter_of_a_style_that_is_all_that_happens_to_the_whole() -> None:
    style, thing = (
        Operation(act="style", subject="style", goal="sketch"),
        Operation(act="remove", subject="tree", box=(1, 1, 3, 3)),
    )
    assert style_of(Plan(operations=(style,))) == style_of(Plan(operations=(thing, style))) == "sketch"
    night = Operation(act="env", subject="time", goal="night")
    plain = Operation(act="style", subject="style", goal="plain")
    house = Operation(act="style", subject="house", goal="sketch")
    part = Operation(act="style", subject="style", goal="sketch", box=(1, 1, 3, 3))
    for steps in ((thing,), (style, night), (style, style), (plain,), (house,), (part,), ()):
        assert style_of(Plan(operations=steps)) is None
    assert style_of(None) is None


def test_a_plan_only_adds_that_says_nothing_else() -> None:
    adds = Operation(act="add", subject="ball", box=(1, 1, 5, 5), goal="medium red")
    assert only_adds(Plan(operations=(adds, adds)))
    for other in (replace(adds, act="replace"), Operation(act="env", subject="time", goal="night")):
        assert not only_adds(Plan(operations=(adds, other)))
    assert not only_adds(None) and not only_adds(Plan(operations=()))


def test_what_goes_besides_goes_where_it_was_marked_and_all_is_in_large_pixels() -> None:
    """The draft shows the picture smooth, as image tokenizers do, without the ball; it forgot some cells."""
    before, shown = smooth(scene()), filtered_scene("pixel art")
    after = smooth(by("pixel art", scene(ball=False)))
    after[:24, :24] = before[:24, :24]
    for marked in (None, EVERYWHERE):
        ways = ways_to_merge(before, after, EVERYWHERE, FIT, enlarges=True, filtered=shown, marked_hw=marked)
        assert list(ways) == ["filter", "repaint"]
        assert ways["repaint"][8, 7] and not ways["repaint"][0].any()
    alone = ways_to_merge(before, after, EVERYWHERE, FIT, filtered=shown, marked_hw=~EVERYWHERE)
    assert list(alone) == ["filter"]
    image, changed = merge_ways(open_picture(scene()), FIT, before, after, ways, filtered=shown)
    assert changed.mean() > 0.9  # blocks have pixels of their own mean
    now, wanted = floats(image), floats(by("pixel art", scene(ball=False)))
    assert np.array_equal(now, floats(by("pixel art", image)))
    assert np.abs(now - wanted).mean() < 2
    middle = (slice(56, 80), slice(48, 72))
    was = np.abs(floats(by("pixel art", scene())) - wanted)[middle].mean()
    assert np.abs(now - wanted)[middle].mean() < 0.2 * was


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "I;16"])
def test_filters_keep_the_mode_and_what_a_mask_protects(mode: str) -> None:
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
    blocks = np.asarray(by("pixel art", Image.fromarray(canvas.rgb)))
    image, changed = merge_ways(
        canvas,
        FIT,
        decoded,
        decoded,
        {"filter": EVERYWHERE},
        filtered=Filtered(style="pixel art", rgb=blocks, decoded=decoded),
        mask=mask,
    )
    assert image.mode == shown.mode
    was, now = np.asarray(shown), np.asarray(image)
    assert np.array_equal(now[~changed], was[~changed]) and not changed[~mask].any()
    assert not np.array_equal(now, was)
    if mode in ("RGBA", "LA"):
        assert np.array_equal(now[..., -1], was[..., -1])


@pytest.mark.parametrize("style", ["grey", "sepia", "darker", "warm", "posterised"])
@pytest.mark.parametrize("alpha", [60, 128, 254])
def test_what_is_half_clear_has_its_own_colours_filtered(style: str, alpha: int) -> None:
    own = scene()
    half = own.convert("RGBA")
    half.putalpha(alpha)
    canvas = open_picture(half)
    rgb = filtered_behind(canvas.rgb, canvas.alpha, style, side=SIDE)
    shown = Filtered(style=style, rgb=rgb, decoded=smooth(own))
    image, _ = merge_ways(canvas, FIT, smooth(own), smooth(own), {"filter": EVERYWHERE}, filtered=shown)
    was, now = floats(own), floats(image)[..., :3]
    off = np.abs(now - floats(by(style, own)))
    assert np.median(off) <= 2 and off.mean() < 0.2 * np.abs(floats(by(style, own)) - was).mean()


def test_what_comes_besides_is_in_blocks_of_its_own_colour_behind_alpha() -> None:
    half = scene().convert("RGBA")
    half.putalpha(Image.fromarray(np.tile(np.uint8([255, 90]), (SIDE, SIDE // 2))))
    canvas = open_picture(half)
    rgb = filtered_behind(canvas.rgb, canvas.alpha, "pixel art", side=SIDE)
    before, decoded = (smooth(Image.fromarray(np.rint(seen).astype(np.uint8))) for seen in (canvas.rgb, rgb))
    shown = Filtered(style="pixel art", rgb=rgb, decoded=decoded)
    ways: dict[Way, NDArray[np.bool_]] = {"filter": EVERYWHERE, "delta": EVERYWHERE}
    image, _ = merge_ways(canvas, FIT, before, decoded, ways, filtered=shown)
    assert np.abs(floats(image)[..., :3] - floats(by("pixel art", scene()))).mean() < 3


def test_a_blur_takes_no_colour_from_clear_ground() -> None:
    disc = Image.new("RGBA", (SIDE, SIDE), (255, 0, 0, 0))
    ImageDraw.Draw(disc).ellipse((32, 32, 96, 96), fill=(20, 20, 60, 255))
    canvas = open_picture(disc)
    shown = filtered_behind(canvas.rgb, canvas.alpha, "blurred", side=SIDE)
    seen = np.asarray(disc)[..., 3] == 255
    assert np.abs(shown[seen] - (20, 20, 60)).max() <= 2


def test_what_a_filter_leaves_as_it_is_has_not_changed() -> None:
    canvas = open_picture(scene().convert("L"))
    shown = Filtered(
        style="grey", rgb=filtered_behind(canvas.rgb, None, "grey", side=SIDE), decoded=smooth(scene())
    )
    _, changed = merge_ways(
        canvas, FIT, smooth(scene()), smooth(scene()), {"filter": EVERYWHERE}, filtered=shown
    )
    assert not changed.any()


def test_a_filter_that_is_not_shown_is_refused() -> None:
    decoded = floats(scene())
    with pytest.raises(EarlError, match="pass filtered"):
        merge_ways(open_picture(scene()), FIT, decoded, decoded, {"filter": EVERYWHERE})


@pytest.fixture(scope="module")
def mini() -> Editor:
    return Editor.from_pretrained(MINI)


@pytest.mark.parametrize("side", [128, 512])
@pytest.mark.parametrize(
    ("number", "style"),
    [
        (70_000_106, "pixel art"),
        (70_000_116, "pixel art"),
        (70_010_032, "sketch"),
        (70_010_038, "blurred"),
        (70_010_207, "sketch"),
        (70_010_340, "posterised"),
    ],
)
def test_the_shipped_model_does_styles_at_every_size(
    mini: Editor, number: int, style: str, side: int
) -> None:
    """Training pictures; the last two are photographs, of which its drafts are blotches and nothing."""
    made = example(number, split="train", family="style")
    assert made.plan.operations[0].goal == style
    source, wanted = made.images(side)
    result = mini(source, made.instruction, seed=0)
    assert result.filters == [style]
    assert np.abs(floats(result.images[0]) - floats(wanted)).mean() < 0.5
    canvas = open_picture(source)
    ((again, _),) = mini.pictures(
        mini.source(canvas), np.stack(result.tokens), marks=result.marks, filters=result.filters
    )
    assert again == result.images[0]


@pytest.mark.parametrize("side", [128, 512])
@pytest.mark.parametrize(
    ("number", "family", "change", "off"),
    [
        (963_000_023, "weather", "clear to snow", 0.1),
        (963_000_465, "weather", "clear to fog", 0.1),
        (963_000_215, "weather", "snow to clear", 1.0),
        (963_100_018, "weather", "clear to fog", 0.1),
        (963_000_072, "time", "day to night", 2.0),
        (963_000_472, "time", "night to sunset in snow", 3.0),
        (963_600_284, "time", "day to night", 0.7),  # with a star, which glows
    ],
)
def test_the_shipped_model_lays_weather_and_light_over_the_pictures_own_pixels(
    mini: Editor, number: int, family: str, change: str, off: float, side: int
) -> None:
    """Training pictures, photographs but for one; before, its drafts of all of them were refused or just passed."""
    made = example(number, split="train", family=family)
    source, wanted = made.images(side)
    result = mini(source, made.instruction, seed=0)
    assert result.filters == [change]
    assert np.abs(floats(result.images[0]) - floats(wanted)).mean() < off
    canvas = open_picture(source)
    ((again, _),) = mini.pictures(
        mini.source(canvas), np.stack(result.tokens), marks=result.marks, filters=result.filters
    )
    assert again == result.images[0]


@pytest.mark.parametrize("side", [128, 512])
def test_rain_makes_no_photograph_of_a_drawn_place(mini: Editor, side: int) -> None:
    """Whose sky has other colours at sunset, which no light gives it."""
    made = example(963_500_146, split="train", family="time")
    source, wanted = made.images(side)
    result = mini(source, made.instruction, seed=0)
    assert made.source.weather == "rain" and result.filters == [None]
    lit = filtered(source, "day to sunset", side=side)
    off, off_lit = (np.abs(floats(each) - floats(wanted)).mean() for each in (result.images[0], lit))
    assert off < 0.7 * off_lit


def test_a_plan_of_yours_lays_weather(mini: Editor) -> None:
    source = example(963_000_023, split="train", family="weather").images(SIDE)[0]
    result = mini(source, "anything", plan='ops: 1\n1 act=env subj="weather" goal="snow"', seed=0)
    assert result.filters == ["clear to snow"] and result.images[0] == by("clear to snow", source)


def test_a_plan_of_yours_names_the_filter(mini: Editor) -> None:
    source = example(70_010_340, split="train", family="style").images(SIDE)[0]
    plan = 'ops: 1\n1 act=style subj="style" goal="sketch"'
    result = mini(source, "posterise it", plan=plan, seed=0)
    assert result.images[0] == by("sketch", source)
    cut = mini(source, "posterise it", plan=plan, seed=0, max_new_codes=8)
    assert cut.filters == [None]  # what was not reached is the input's own


def test_pictures_that_were_finished_have_their_filter_where_others_were_not(
    mini: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop leaves no marks behind a picture that was not finished (`EditResult.marks`)."""
    source = example(70_010_032, split="train", family="style").images(SIDE)[0]
    write = mini._write

    def stopped(*asked: Any) -> list[Written]:
        first, second = write(*asked)
        return [first, replace(second, finished=False, marks=None)]

    monkeypatch.setattr(mini, "_write", stopped)
    result = mini(source, "make it a sketch", seed=0, num_images_per_prompt=2)
    assert result.filters == ["sketch", None]


def test_a_filter_stays_within_a_mask(mini: Editor) -> None:
    source, mask = (
        example(70_010_340, split="train", family="style").images(SIDE)[0],
        np.zeros((SIDE, SIDE), bool),
    )
    mask[32:96, 24:104] = True
    edited = mini(source, "make it a sketch", mask_image=mask, seed=0)
    assert edited.filters == ["sketch"]
    shown, was = np.asarray(edited.images[0]), np.asarray(source)
    assert np.array_equal(shown[~mask], was[~mask])
    inner = (slice(48, 80), slice(40, 88))
    assert np.array_equal(shown[inner], np.asarray(by("sketch", source))[inner])
