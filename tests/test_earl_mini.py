"""The checkpoint that is in the checkout: small enough, in the types that it says, and it edits as README shows."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from earl import Editor, cli
from earl.pixels import open_picture
from earl.pixels.colour_maps import box_mean
from earl.storybook.examples import Example, example

ROOT = Path(__file__).parents[1]
MINI = ROOT / "checkpoints" / "earl-mini"
DEMO = ROOT / "docs" / "assets" / "demo.png"  # 512 x 512 px
BALLOON = (slice(64, 190), slice(330, 440))
"""Rows and columns of the yellow balloon in the sky of the demo, basket included."""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in as in the checkout, without leaving anything there."""
    for name in ("checkpoints", "docs"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pixels(file: Path) -> NDArray[np.int64]:
    with Image.open(file) as picture:
        return np.asarray(picture.convert("RGB")).astype(np.int64)


def types_in(file: Path) -> set[str]:
    """Types of a safetensors file's tensors, of its header."""
    with file.open("rb") as opened:
        header = json.loads(opened.read(int.from_bytes(opened.read(8), "little")))
    return {tensor["dtype"] for name, tensor in header.items() if name != "__metadata__"}


def test_it_has_at_most_60_mb_and_each_network_its_type() -> None:
    assert sum(file.stat().st_size for file in MINI.rglob("*") if file.is_file()) <= 60e6
    assert types_in(MINI / "model.safetensors") == {"BF16"}
    assert types_in(MINI / "image_tokenizer" / "model.safetensors") == {"F32", "F16"}
    assert types_in(MINI / "image_tokenizer" / "enlarger" / "model.safetensors") == {"F16"}


@pytest.mark.parametrize("asked", ["remove the balloon", "get that hot air balloon outta my picture"])
def test_it_removes_the_balloon_and_leaves_everything_else_as_it_is(
    checkout: Path, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    assert cli.main(["docs/assets/demo.png", asked, "-o", "edited.png"]) == 0
    assert f"asked    {asked}" in capsys.readouterr().out
    source, edited = pixels(DEMO), pixels(checkout / "edited.png")
    assert edited.shape == source.shape
    # Balloon and basket have less blue than red, the sky has more.
    warm_before, warm_after = ((each[..., 2] < each[..., 0])[BALLOON].mean() for each in (source, edited))
    assert warm_before > 0.4 and warm_after < 0.01
    far = np.ones(source.shape[:2], bool)
    far[:230, 280:] = False  # what is left is the sky's left half, and house, tree and cat
    assert np.array_equal(edited[far], source[far])


def test_it_plans_what_readme_shows(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = re.findall(r"^(?:cat plan\.txt)? +# (ops: \d+|\d+ act=.*)$", readme, re.MULTILINE)
    assert cli.main(["plan", "docs/assets/demo.png", "remove the balloon"]) == 0
    assert capsys.readouterr().out.splitlines() == shown


def test_what_it_adds_to_a_large_picture_has_clear_edges() -> None:
    editor = Editor.from_pretrained(MINI)
    strengths = []
    for enlarger in (editor.image_tokenizer.enlarger, None):
        editor.image_tokenizer.enlarger = enlarger
        result = editor(DEMO, "add a red star at the top left", seed=0)
        star = np.asarray(result.images[0]).astype(np.float32)[40:180, 20:170]
        assert (star[..., 0] > 2 * star[..., 2]).mean() > 0.15
        strengths.append(float(np.sqrt((np.diff(star, axis=1) ** 2).mean())))
    assert strengths[0] > 1.3 * strengths[1]


def test_readme_edits_in_python_as_it_says(checkout: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    section = readme.partition("\n## Edit\n")[2].partition("\n## ")[0]
    block = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert (
        block is not None and "the input's size; outside result.changed[0] the input's own pixels" in block[1]
    )
    names: dict[str, Any] = {}
    exec(block[1], names)  # of our own page, to see that it runs as it stands
    changed = names["result"].changed[0]
    source, red = pixels(DEMO), pixels(checkout / "red.png")
    assert red.shape == source.shape and changed.shape == source.shape[:2]
    assert np.array_equal(red[~changed], source[~changed])
    wall = (slice(360, 430), slice(210, 230))  # right of the door
    blue, now = source[wall].mean((0, 1)), red[wall].mean((0, 1))
    assert blue[2] > 1.5 * blue[0] and now[0] > 1.5 * now[2]


def test_what_moves_is_drawn_by_the_pictures_own_pixels() -> None:
    made = example(
        70_003_024, split="train", family="move_relative"
    )  # "The flower should be underneath the rocket"
    source, target = made.images(128)
    editor = Editor.from_pretrained(MINI)
    result = editor(source, made.instruction, seed=made.seed)
    canvas = open_picture(source)
    ((drafted, _),) = editor.pictures(editor.source(canvas), result.tokens[0][None])
    (moved,) = (thing for thing in made.target.things if thing not in made.source.things)
    left, top, right, bottom = (round(8 * edge) for edge in moved.box)
    was_off, is_off = (
        np.abs(np.asarray(picture, float) - np.asarray(target, float))[top:bottom, left:right].mean()
        for picture in (drafted, result.images[0])
    )
    assert is_off < 3 < was_off / 2


def test_what_comes_is_not_taken_for_ground_that_moved() -> None:
    made = example(
        70_003_010, split="train", family="count_add"
    )  # "please put two white clouds in the picture"
    editor = Editor.from_pretrained(MINI)
    canvas = open_picture(made.images(128)[0])
    result = editor(canvas, made.instruction, seed=made.seed)
    ((drafted, _),) = editor.pictures(editor.source(canvas), result.tokens[0][None])
    assert np.array_equal(np.asarray(drafted), np.asarray(result.images[0]))
    ((again, _),) = editor.pictures(editor.source(canvas), result.tokens[0][None], marks=result.marks)
    assert np.array_equal(np.asarray(again), np.asarray(result.images[0]))


def red_ball_for_a_heart() -> Example:
    """Before a photograph: "Put a red ball in place of the black heart"."""
    return example(70_003_014, split="train", family="replace")


def test_what_is_new_before_a_photograph_is_drawn_on_paper() -> None:
    made = red_ball_for_a_heart()
    source, target = made.images(128)
    editor = Editor.from_pretrained(MINI)
    result = editor(source, made.instruction, seed=made.seed)
    canvas, codes_SHW = open_picture(source), result.tokens[0][None]
    source, told = editor.source(canvas), {"marks": result.marks}
    ((drafted, _),) = editor.pictures(source, codes_SHW, **told)
    ((again, _),) = editor.pictures(source, codes_SHW, **told, on_paper=result.on_paper)
    assert np.array_equal(np.asarray(again), np.asarray(result.images[0]))
    (new,) = (thing for thing in made.target.things if thing not in made.source.things)
    left, top, right, bottom = (round(8 * edge) for edge in new.box)
    shown = [np.asarray(picture, np.float32) for picture in (drafted, result.images[0], target)]
    was_off, is_off = (np.abs(picture - shown[2])[top:bottom, left:right].mean() for picture in shown[:2])
    assert is_off < 0.9 * was_off
    (on_paper,) = result.on_paper
    assert on_paper is not None and not on_paper.only_adds
    # As strong detail as the right answer's, which the draft's is not.
    was, now, wanted = (
        np.abs(picture - box_mean(picture, 2))[top:bottom, left:right].mean() for picture in shown
    )
    assert was < 0.8 * wanted
    assert 0.85 * wanted < now < 1.1 * wanted


def test_a_thing_before_a_photograph_has_an_outline() -> None:
    made = example(70_050_106, split="train", family="add")  # "Put in a green ball."
    source, target = (picture.convert("RGB") for picture in made.images(256))
    result = Editor.from_pretrained(MINI)(source, made.instruction, seed=made.seed)
    before, after, right = (np.asarray(picture, np.float32) for picture in (source, result.images[0], target))
    is_ball = box_mean((right != before).any(-1, keepdims=True).astype(np.float32), 8)[..., 0] > 0
    changed = result.changed[0]
    assert (changed & is_ball).sum() > 0.9 * changed.sum()  # 8 px around it
    (on_paper,) = result.on_paper
    assert on_paper is not None and on_paper.only_adds
    core = box_mean((right != before).any(-1, keepdims=True).astype(np.float32), 4)[..., 0] == 1
    assert np.abs(after - right)[core].mean() < 0.5 * np.abs(before - right)[core].mean()


def test_nothing_is_drawn_on_paper_that_a_filter_would_not_go_through() -> None:
    source = red_ball_for_a_heart().images(256)[0]
    edited = Editor.from_pretrained(MINI)(source, "make it pixel art and add a balloon", seed=0, thought="on")
    assert edited.filters == ["pixel art"]
    assert edited.on_paper == [None]


def test_requests_of_a_photograph_are_drawn_one_after_another() -> None:
    source, editor = red_ball_for_a_heart().images(256)[0], Editor.from_pretrained(MINI)
    requests = ("add a balloon at the top left", "make it black and white")
    both = " and ".join(reversed(requests))
    edited = editor(source, both, seed=0)
    assert edited.requests == [requests]
    balloon = editor(source, requests[0], seed=0)
    grey = editor(balloon[0], requests[1], seed=0)
    assert balloon.changed[0].any() and grey.filters == ["grey"]
    assert np.array_equal(np.asarray(edited[0]), np.asarray(grey[0]))
    assert np.ptp(np.asarray(edited[0].convert("RGB")), axis=-1).max() == 0
    for options in ({"preserve": "paste"}, {"thought": "on"}):
        assert editor(source, both, seed=0, **options).requests == [(both,)]


def test_black_and_white_leaves_what_is_so_as_it_is() -> None:
    editor = Editor.from_pretrained(MINI)
    grey = Image.open(DEMO).convert("L").resize((256, 256))
    for picture in (grey, grey.convert("RGB")):
        result = editor(picture, "make it black and white", seed=0)
        assert result.filters == ["grey"] and np.array_equal(np.asarray(result[0]), np.asarray(picture))
    assert editor(grey, "remove the balloon", seed=0).changed[0].any()


def test_a_style_that_a_plan_names_in_other_words_is_told_by_what_was_drawn() -> None:
    editor = Editor.from_pretrained(MINI)
    for goal, style in (("grey", "grey"), ("black and white", "grey"), ("pencil drawing", "sketch")):
        plan = f'ops: 1\n1 act=style subj="picture" goal="{goal}"'
        assert editor(DEMO, "x", plan=plan, seed=0).filters == [style]


def test_the_steps_of_an_instruction_do_not_depend_on_the_seed() -> None:
    editor, asked = Editor.from_pretrained(MINI), "make it night and add a moon"
    both = editor(DEMO, asked, seed=3, num_images_per_prompt=2, temperature=1.0)
    alone = editor(DEMO, asked, seed=4, temperature=1.0)
    assert both.requests[1] == alone.requests[0]
    assert np.array_equal(np.asarray(both[1]), np.asarray(alone[0]))


def test_snow_falls_on_a_drawn_house_that_was_painted_before() -> None:
    editor, requests = Editor.from_pretrained(MINI), ("make the house red", "let it snow")
    edited = editor(DEMO, " and ".join(reversed(requests)), seed=0)
    assert edited.requests == [requests]
    red = editor(DEMO, requests[0], seed=0)
    snow = editor(red[0], requests[1], seed=0)
    assert snow.filters == ["clear to snow"] == edited.filters
    assert np.array_equal(np.asarray(edited[0]), np.asarray(snow[0]))
    both = "make the house red and remove the balloon"  # nothing falls on all
    assert editor(DEMO, both, seed=0).requests == [(both,)]


def test_what_is_drawn_on_paper_is_the_same_for_one_and_for_several() -> None:
    made = red_ball_for_a_heart()
    editor = Editor.from_pretrained(MINI)
    several = editor(made.images(128)[0], made.instruction, seed=5, num_images_per_prompt=2, temperature=1.0)
    alone = editor(made.images(128)[0], made.instruction, seed=6, temperature=1.0)
    assert several.on_paper[1] is not None
    assert np.array_equal(np.asarray(several.images[1]), np.asarray(alone.images[0]))


def test_a_mask_holds_for_what_is_drawn_on_paper() -> None:
    made = red_ball_for_a_heart()
    source = made.images(128)[0].convert("RGB")
    (ball,) = (thing for thing in made.target.things if thing not in made.source.things)
    left, top, right, bottom = (round(8 * edge) for edge in ball.box)
    mask = np.zeros((128, 128), np.uint8)
    mask[top:bottom, left : (left + right) // 2] = 255
    edited = Editor.from_pretrained(MINI)(source, made.instruction, seed=0, mask_image=Image.fromarray(mask))
    assert edited.on_paper[0] is not None
    outside = mask == 0
    assert np.array_equal(np.asarray(edited.images[0])[outside], np.asarray(source)[outside])
