"""Drawing is pure, a thing stays in its box, and every word of the world is seen."""

import runpy
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from earl.errors import EarlError
from earl.storybook.backdrops import VARIANTS, backdrop
from earl.storybook.drawing import changed_mask, pixel_box, render
from earl.storybook.scene import COLOURS, KINDS, PLACES, STYLES, TIMES, WEATHERS, Scene, Thing

SCENE = Scene(
    place="meadow",
    things=(
        Thing(kind="house", colour="red", size="large", x=5, y=11),
        Thing(kind="balloon", colour="blue", size="small", x=12, y=4),
    ),
)


def with_thing(kind: str, colour: str, size: str, place: str = "meadow", time: str = "day") -> Scene:
    return Scene(place=place, time=time, things=(Thing(kind=kind, colour=colour, size=size, x=8, y=9),))


def test_the_same_arguments_draw_the_same_bytes_whatever_was_drawn_before() -> None:
    first = render(SCENE, 128, 5).tobytes()
    for place in PLACES:
        render(Scene(place=place), 128, 9)
    assert render(SCENE, 128, 5).tobytes() == first
    assert render(SCENE, 128, 6).tobytes() != first


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_thing_is_drawn_outside_its_box(kind: str) -> None:
    for size in ("small", "medium", "large"):
        scene = with_thing(kind, "red", size)
        changed = changed_mask(render(Scene(place="meadow"), 128, 0), render(scene, 128, 0), threshold=0)
        left, top, right, bottom = pixel_box(scene.things[0], 128)
        inside = np.zeros_like(changed)
        inside[top:bottom, left:right] = True
        assert changed.any()
        assert not changed[~inside].any()


@pytest.mark.parametrize("time", TIMES)
def test_no_two_colours_of_a_kind_look_alike(time: str) -> None:
    for kind in KINDS:
        box = pixel_box(with_thing(kind, "red", "medium").things[0], 128)
        means = [
            np.asarray(render(with_thing(kind, colour, "medium", time=time), 128, 0).crop(box)).mean((0, 1))
            for colour in COLOURS
        ]
        distances = [np.abs(a - b).max() for i, a in enumerate(means) for b in means[:i]]
        assert min(distances) > 2, kind


@pytest.mark.parametrize(
    "scene",
    [Scene(place="beach", **{field: word}) for field, words in
     (("time", TIMES[1:]), ("weather", WEATHERS[1:]), ("style", STYLES[1:])) for word in words],
    ids=lambda scene: f"{scene.time}-{scene.weather}-{scene.style}",
)  # fmt: skip
def test_every_time_weather_and_style_is_seen(scene: Scene) -> None:
    assert changed_mask(render(Scene(place="beach"), 128, 0), render(scene, 128, 0)).mean() > 0.02


@pytest.mark.parametrize("place", [place for place in PLACES if place != "photo"])
def test_the_land_stays_where_it_is_as_time_passes(place: str) -> None:
    for variant in range(VARIANTS):
        day, *others = (
            np.asarray(backdrop(place, time, 64, variant), np.float64) for time in ("day", "sunset", "night")
        )
        ground_P4 = np.pad(day[48:].reshape(-1, 3), ((0, 0), (0, 1)), constant_values=1)
        for other in others:
            shown_P3 = other[48:].reshape(-1, 3)
            left_over = shown_P3 - ground_P4 @ np.linalg.lstsq(ground_P4, shown_P3, rcond=None)[0]
            assert left_over.std() < 0.05 * shown_P3.std()
        edges = [np.abs(np.diff(picture.mean(-1), axis=0)).ravel() for picture in (day, others[0])]
        assert np.corrcoef(edges)[0, 1] > 0.9


def test_a_larger_picture_is_the_same_picture() -> None:
    small = np.asarray(render(SCENE, 128, 0)).astype(float)
    large = np.asarray(render(SCENE, 256, 0).reduce(2)).astype(float)
    assert np.abs(small - large).mean() < 4


def test_a_picture_is_drawn_as_large_as_the_world_goes() -> None:
    large = render(SCENE, 1024, 0)
    assert (large.mode, large.size) == ("RGB", (1024, 1024))
    small = np.asarray(render(SCENE, 128, 0)).astype(float)
    assert np.abs(small - np.asarray(large.reduce(8))).mean() < 4


def test_a_sheet_of_scenes_is_drawn_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sheet.png"
    words = ["earl.storybook", "--out", str(file), "--size", "64", "--columns", "10"]
    monkeypatch.setattr(sys, "argv", words)
    runpy.run_module("earl.storybook", run_name="__main__")
    with Image.open(file) as sheet:
        assert sheet.format == "PNG" and sheet.width > 10 * 64 and sheet.height > 4 * 64
        corners = [
            (8 + 72 * column, 8 + 91 * row) for row in range(4) for column in range(10)
        ]  # captions below
        places = [sheet.crop((x, y, x + 64, y + 64)) for x, y in corners]
    drawn = [np.asarray(place.convert("RGB")).std() > 5 for place in places]
    assert all(drawn) and len({place.tobytes() for place in places}) == 40


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--out", "sheet"], "sheet is no name of a PNG file: end it in .png"),
        (["--out", "nope/sheet.gif"], "nope/sheet.gif is no name of a PNG file"),
        (["--out", "folder"], "folder is a folder: choose another name"),
        (["--out", "file/sheet.png"], "file is no folder): choose another folder"),
        (["--out", "sheet.png", "--size", "63"], "63 px cannot be drawn"),
        (["--out", "sheet.png", "--columns", "0"], "--columns: 0 is too few"),
    ],
)
def test_a_sheet_that_cannot_be_made_is_told_in_a_line(
    words: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    monkeypatch.setattr(sys, "argv", ["earl.storybook", *words])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("earl.storybook", run_name="__main__")
    assert caught.value.code == 2 and said in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_a_scene_comes_back_from_json_and_wrong_words_name_the_known_ones() -> None:
    assert Scene.from_json(SCENE.to_json()) == SCENE
    with pytest.raises(EarlError, match="kind 'dragon' is not in the storybook; known: house, tree"):
        Thing(kind="dragon", colour="red", size="small", x=1, y=1)
    with pytest.raises(EarlError, match="63 px cannot be drawn"):
        render(SCENE, 63, 0)
