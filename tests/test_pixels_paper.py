"""What is drawn on paper: a blur of it before lively ground becomes it, in the colours of the blur; all else stays."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from earl.pixels.carried import Square
from earl.pixels.colour_maps import box_mean
from earl.pixels.paper import drawn_again, sheets, worth_drawing_again

F32 = NDArray[np.float32]
SIDE, CELL = 128, 8
RED, BLUE = (210, 60, 50), (60, 90, 200)
HERE = Square(4, 9, 6)


def lively(seed: int = 0) -> F32:
    """[SIDE, SIDE, 3] a ground like gravel."""
    noise = np.random.default_rng(seed).normal(size=(SIDE, SIDE, 3)).astype(np.float32)
    return np.clip(120 + 40 * box_mean(noise, 1) * 3, 0, 255)


def where_it_is(square: Square) -> F32:
    """[SIDE, SIDE, 1] a disc with soft edges."""
    down, across = np.mgrid[:SIDE, :SIDE] + 0.5
    radius = np.hypot(across - square.column * CELL, down - square.row * CELL)
    return np.clip(square.side * CELL * 0.45 - radius + 0.5, 0, 1)[..., None].astype(np.float32)


def with_thing(picture: F32, square: Square, colour: tuple[int, int, int], light: float = 1.0) -> F32:
    """Pictures [..., SIDE, SIDE, 3] with a striped disc before them."""
    down, across = np.mgrid[:SIDE, :SIDE]
    striped = (np.array(colour) + 50 * np.sin(down + 0.5 * across)[..., None]).clip(0, 255)
    cover = where_it_is(square)
    return (cover * light * striped + (1 - cover) * picture).astype(np.float32)


def blurred(before: F32, right: F32) -> F32:
    """A soft picture of the right answer around where that differs from the source."""
    changed = box_mean((np.abs(right - before).max(-1, keepdims=True) > 0).astype(np.float32), 4) > 0
    return np.where(changed, box_mean(right, 3), before)


def on_paper(square: Square = HERE, colour: tuple[int, int, int] = RED) -> F32:
    return with_thing(sheets(SIDE, SIDE).astype(np.float32), square, colour)


def off(shown: F32, right: F32) -> float:
    """Mean difference in and around the thing."""
    return float(np.abs(shown - right)[HERE.pixels(CELL, 4, shown.shape[:2])].mean())


@pytest.mark.parametrize("light", [1.0, 0.8])
@pytest.mark.parametrize("square", [HERE, Square(4, 2, 3), Square(4, 15, 15), Square(6, 8, 8)])
def test_a_blur_of_it_becomes_it_in_the_light_that_the_blur_has(square: Square, light: float) -> None:
    before = lively()
    right = with_thing(before, square, RED, light)
    draft = blurred(before, right)
    (asked,) = worth_drawing_again(before, draft, draft, [square], CELL)
    shown = drawn_again(before, draft, on_paper(square), [asked], [], CELL)
    inside = square.pixels(CELL, 4, shown.shape[:2])
    assert np.abs(shown - right)[inside].mean() < 0.5 * np.abs(draft - right)[inside].mean()
    outside = np.ones((SIDE, SIDE), bool)
    outside[square.pixels(CELL, 6, shown.shape[:2])] = False
    assert np.array_equal(shown[outside], draft[outside])


def test_two_of_them_are_each_laid() -> None:
    before, other = lively(), Square(4, 3, 11)
    right = with_thing(with_thing(before, HERE, RED), other, BLUE)
    draft = blurred(before, right)
    drawn = with_thing(on_paper(), other, BLUE)
    shown = drawn_again(before, draft, drawn, [HERE, other], [], CELL)
    for square in (HERE, other):
        inside = square.pixels(CELL, 4, shown.shape[:2])
        assert np.abs(shown - right)[inside].mean() < 0.5 * np.abs(draft - right)[inside].mean()


def test_a_draft_of_something_else_stays() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, BLUE))
    assert drawn_again(before, draft, on_paper(), [HERE], [], CELL) is draft
    elsewhere = blurred(before, with_thing(before, HERE._replace(column=8), RED))
    assert drawn_again(before, elsewhere, on_paper(), [HERE], [], CELL) is elsewhere


def test_a_draft_that_is_no_blur_stays() -> None:
    before = lively()
    draft = with_thing(before, HERE, RED)
    assert drawn_again(before, draft, on_paper(), [HERE], [], CELL) is draft


def test_a_thing_that_changes_its_colour_stays_itself() -> None:
    before = with_thing(lively(), HERE, BLUE)
    cover = where_it_is(HERE)
    draft = cover * box_mean(before[..., ::-1].copy(), 1) + (1 - cover) * before
    assert drawn_again(before, draft, on_paper(), [HERE], [], CELL) is draft


def test_an_empty_sheet_changes_nothing() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, RED))
    blank = sheets(SIDE, SIDE).astype(np.float32)
    assert drawn_again(before, draft, blank, [HERE], [], CELL) is draft


def test_what_gave_way_does_not_come_back() -> None:
    ground = np.full((SIDE, SIDE, 3), 110, np.float32)
    before = with_thing(ground, HERE._replace(side=6), BLUE)
    right = with_thing(ground, HERE, RED)
    draft = box_mean(right, 3)
    shown = drawn_again(before, draft, on_paper(), [HERE], [], CELL)
    assert shown is not draft
    assert off(shown, right) < 0.5 * off(draft, right)


def test_what_else_changes_beside_it_stays() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, RED))
    draft[86:94, 64:70] = 240  # in the margin, of the colour of nothing on the paper
    shown = drawn_again(before, draft, on_paper(), [HERE], [], CELL)
    assert shown is not draft
    assert np.array_equal(shown[88:92, 66:69], draft[88:92, 66:69])


def test_ground_that_only_the_draft_knows_is_the_drafts() -> None:
    before, gone = lively(), Square(4, 9, 8)
    before = with_thing(before, gone, BLUE)
    right = with_thing(lively(), HERE, RED)
    draft = box_mean(right, 3)
    shown = drawn_again(before, draft, on_paper(), [HERE], [gone], CELL)
    bare = (slice(64, 80), slice(68, 72))  # of what went, beside what came
    assert np.abs(shown[bare] - draft[bare]).mean() < 3 < np.abs(shown[bare] - before[bare]).mean()


def test_it_is_asked_where_ground_is_lively_and_nothing_was_carried() -> None:
    before = lively()
    before[:, : SIDE // 2] = 120
    left, right = Square(4, 8, 4), Square(4, 8, 12)
    draft = with_thing(with_thing(before, left, RED), right, RED)
    assert worth_drawing_again(before, draft, draft, [left, right], CELL) == (right,)
    carried = draft.copy()
    carried[right.row * CELL, right.column * CELL] += 9
    assert worth_drawing_again(before, draft, carried, [left, right], CELL) == ()


def test_nothing_is_asked_beyond_the_picture() -> None:
    before = lively()
    assert worth_drawing_again(before, before, before, [Square(4, 8, 40)], CELL) == ()


def test_nothing_is_asked_where_the_whole_picture_is_another() -> None:
    before = lively()
    draft = with_thing(0.5 * before, HERE, RED)
    assert worth_drawing_again(before, draft, draft, [HERE], CELL) == ()


@pytest.mark.parametrize("size", [(128, 128), (64, 200), (8, 8), (16, 512)])
def test_everywhere_two_sheets_differ(size: tuple[int, int]) -> None:
    papers = sheets(*size).astype(int)
    assert papers.shape == (3, *size, 3)
    differ = np.abs(papers[:, None] - papers[None]).sum(-1).max((0, 1))
    assert differ.min() > 60
