"""Laws of other lights of drawn places: land and things are the picture's own, skies and windows are the draft's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import earl.pixels.relit as pixels_relit
from earl.editor import Editor
from earl.pixels import plan_fit
from earl.pixels.filters import FILTERS, filtered
from earl.pixels.light import lit
from earl.pixels.relit import InOtherLights, Relit, relit
from earl.storybook.drawing import render
from earl.storybook.examples import example
from earl.storybook.scene import PLACES, WEATHERS, Scene, Thing

MINI = Path(__file__).parent.parent / "checkpoints" / "earl-mini"
SIDE = 128
FIT = plan_fit((SIDE, SIDE), cell=8, max_cells=256, max_area=None, square=True)
DRAWN = [place for place in PLACES if place != "photo"]
THINGS = (
    Thing(kind="house", colour="red", size="large", x=4, y=10),
    Thing(kind="balloon", colour="green", size="medium", x=11, y=4),
)
F32 = NDArray[np.float32]


def shown(place: str, time: str = "day", weather: str = "clear", seed: int = 3) -> F32:
    scene = Scene(place=place, time=time, weather=weather, things=THINGS)
    return np.asarray(render(scene, SIDE, seed)).astype(np.float32)


def drafted(picture: F32, seed: int) -> F32:
    """With noise that is alike for a few pixels, as an image tokenizer's is."""
    noise = np.random.default_rng((seed, 4)).normal(0, 6, (SIDE // 2, SIDE // 2, 3))
    return (picture + noise.repeat(2, 0).repeat(2, 1)).clip(0, 255).astype(np.float32)


def found(source: F32, after: F32) -> Relit | None:
    return relit(InOtherLights(source.astype(np.uint8), drafted(source, 1), FIT), drafted(after, 2))


@pytest.mark.parametrize("weather", WEATHERS)
@pytest.mark.parametrize("place", DRAWN)
def test_land_and_things_are_the_pictures_own_in_another_light(place: str, weather: str) -> None:
    times = [("day", "night")]  # of fog, which has no colours, it is told seldom what else is meant
    if weather != "fog":
        times += [("day", "sunset"), ("sunset", "night")]
    for was, will in times:
        source, wanted = shown(place, was, weather), shown(place, will, weather)
        told = found(source, wanted)
        assert told is not None and told.light.startswith(f"{was} to {will}")
        where = told.where[..., 0] > 0
        off = np.abs(wanted[..., None] - np.stack(lit(source, SIDE, (0, 0), told.light), -1)).max(2).min(-1)
        assert where.mean() > 0.3 and off[where].mean() < 2 and off[where].max() < 50


@pytest.mark.parametrize("place", DRAWN)
def test_another_place_or_style_or_weather_is_no_other_light(place: str) -> None:
    source = shown(place)
    picture = Image.fromarray(source.astype(np.uint8))
    others = {other: shown(other) for other in PLACES if other != place}
    others |= {weather: shown(place, weather=weather) for weather in WEATHERS}
    for style in FILTERS:
        others[style] = np.asarray(filtered(picture, style, side=SIDE)).astype(np.float32)
    told = {name for name, other in others.items() if found(source, other) is not None}
    # A brighter snow field looks like one in the fog by day; `earl.pixels.style` tells that before.
    assert told == ({"brighter"} if place == "snow field" else set())


def test_a_sky_stays_the_drafts_and_what_is_painted_on_land_too() -> None:
    source, wanted = shown("meadow"), shown("meadow", "sunset")
    wanted[100:116, 80:110] = (40, 60, 250)
    told = found(source, wanted)
    assert told is not None and told.light == "day to sunset"
    where = told.where[..., 0] > 0
    assert not where[:40, :70].any() and not where[102:114, 82:108].any()
    assert where[110:, :70].mean() > 0.95
    source[:40] = source[:40, :1, :]  # no sky at all is left that changes
    wanted[:40] = source[:40]
    assert found(source, wanted) is None


@pytest.mark.parametrize("style", ["cold", "warm", "sepia"])
def test_night_in_another_tint_is_no_other_light(style: str) -> None:
    source, night = shown("meadow"), shown("meadow", "night")
    assert found(source, night) is not None
    tinted = filtered(Image.fromarray(night.astype(np.uint8)), style, side=SIDE)
    assert found(source, np.asarray(tinted).astype(np.float32)) is None


@pytest.mark.parametrize("place", DRAWN)
def test_what_was_asked_of_a_picture_before_makes_no_difference(place: str) -> None:
    source, edits = (
        shown(place),
        [shown(place, "night"), shown(place, "sunset"), shown(place, "night", "rain")],
    )
    asked = InOtherLights(source.astype(np.uint8), source, FIT)
    for edit in (*edits, *edits):
        again, anew = relit(asked, edit), relit(InOtherLights(source.astype(np.uint8), source, FIT), edit)
        assert (again is None) == (anew is None)
        if again is not None and anew is not None:
            assert again.light == anew.light and np.array_equal(again.where, anew.where)


def test_padding_tells_nothing() -> None:
    wide = plan_fit((SIDE, SIDE // 2), cell=8, max_cells=256, max_area=None, square=True)
    source, wanted = shown("meadow"), shown("meadow", "night")
    _, top, _, bottom = wide.seen_box
    rows = slice(top, bottom)
    seen = np.pad(source[rows], ((top, SIDE - bottom), (0, 0), (0, 0)), mode="edge")
    for fill in (0, 255):
        after = np.full_like(wanted, fill)
        after[rows] = wanted[rows]
        told = relit(InOtherLights(seen.astype(np.uint8), seen, wide), after)
        assert told is not None and told.light == "day to night"
        assert not told.where[:top].any() and not told.where[bottom:].any() and told.where[rows].mean() > 0.3


@pytest.fixture(scope="module")
def mini() -> Editor:
    return Editor.from_pretrained(MINI)


@pytest.mark.parametrize("side", [128, 512])
def test_the_shipped_model_leaves_land_to_the_picture(
    mini: Editor, side: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A training picture of which the draft and the enlarger made a blur."""
    made = example(981_000_003, split="train", family="time")
    source, wanted = made.images(side)
    mask = np.zeros((side, side), bool)
    mask[:, side // 4 :] = True
    off = {}
    for way in ("relit", "drawn"):
        if way == "drawn":
            monkeypatch.setattr("earl.compositing.relit", lambda *_: None)
        shown = np.asarray(mini(source, made.instruction, seed=0, mask_image=mask).images[0])
        assert (shown[~mask] == np.asarray(source)[~mask]).all()
        off[way] = np.abs(shown[mask].astype(float) - np.asarray(wanted)[mask]).mean()
    assert off["relit"] < 0.8 * off["drawn"]


def test_what_is_not_asked_for_each_light_would_have_been_in_none(monkeypatch: pytest.MonkeyPatch) -> None:
    families = ("time", "weather", "place", "add", "recolour", "multi", "indirect", "remove")
    pictures = [
        [0.999 * np.asarray(picture, np.float32) for picture in example(number, family=family).images(SIDE)]
        for family in families
        for number in range(12)
    ]
    quick = [
        relit(InOtherLights(source.astype(np.uint8), source, FIT), target) for source, target in pictures
    ]
    asked: list[bool] = []

    def noted(change: F32, sky: NDArray[np.bool_]) -> bool:
        asked.append(may_be_relit(change, sky))
        return True

    may_be_relit = pixels_relit._may_be_relit
    monkeypatch.setattr(pixels_relit, "_may_be_relit", noted)
    slow = [relit(InOtherLights(source.astype(np.uint8), source, FIT), target) for source, target in pictures]
    for one, other in zip(quick, slow, strict=True):
        assert (one is None) == (other is None)
        assert one is None or (one.light == other.light and np.array_equal(one.where, other.where))
    assert sum(each is not None for each in quick) > 8 and asked.count(False) > 40
