"""Laws of what is moved: a soft draft of a thing becomes the thing, a draft of something else stays what it is."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from earl.pixels.carried import Square, carried
from earl.pixels.colour_maps import box_mean
from earl.pixels.fit import Fit

F32 = NDArray[np.float32]
SIDE, CELL = 128, 8
FIT = Fit(native=(SIDE, SIDE), working=(SIDE, SIDE), cell=CELL, box=(0, 0, SIDE, SIDE))
RED, BLUE = (210, 60, 50), (60, 90, 200)
HERE, THERE = Square(4, 4, 4), Square(4, 10, 9)


def ground() -> F32:
    down, across = np.mgrid[:SIDE, :SIDE] / SIDE
    return np.stack([90 + 40 * down, 170 - 30 * across, 120 + 20 * down], -1).astype(np.float32)


def thing(square: Square, colour: tuple[int, int, int], *, striped: bool = True) -> tuple[F32, F32]:
    """[SIDE, SIDE, 3] a disc of stripes all over a picture, and [SIDE, SIDE, 1] where it is."""
    down, across = np.mgrid[:SIDE, :SIDE] + 0.5
    x = (across - square.column * CELL) / (square.side * CELL / 2)
    y = (down - square.row * CELL) / (square.side * CELL / 2)
    wave = np.sin(6 * x + 4 * y) if striped else np.ones_like(x)
    shown = np.array(colour) + 60 * wave[..., None]
    return np.clip(shown, 0, 255).astype(np.float32), (x * x + y * y < 0.8)[..., None].astype(np.float32)


def with_thing(picture: F32, square: Square, colour: tuple[int, int, int], *, striped: bool = True) -> F32:
    shown, where = thing(square, colour, striped=striped)
    return where * shown + (1 - where) * picture


def drafted(before: F32, right: F32) -> F32:
    """A soft picture of the right answer where that differs from the source."""
    changed = box_mean((np.abs(right - before).max(-1, keepdims=True) > 0).astype(np.float32), 4) > 0
    return np.where(changed, box_mean(right, 2), before)


def off(shown: F32, right: F32, square: Square) -> float:
    """Mean difference where a thing is."""
    return float(np.abs(shown - right)[thing(square, RED)[1][..., 0] > 0].mean())


@pytest.mark.parametrize(
    ("here", "there", "most"),
    [
        (HERE, THERE, 0.4),
        (HERE, Square(4, 4, 9), 0.4),
        (HERE, Square(4, 2, 2), 0.4),
        (HERE, Square(4, 14, 15), 0.4),
        (Square(6, 8, 8), Square(3, 9, 8), 0.4),
        (Square(6, 8, 8), Square(4, 8, 8), 0.4),
        (Square(6, 4, 4), Square(3, 12, 12), 0.4),
        (Square(3, 5, 5), Square(4, 5, 5), 0.8),  # most of it stands where it stood, and little of it differs
    ],
)
def test_a_soft_draft_of_what_left_becomes_what_left(here: Square, there: Square, most: float) -> None:
    before = with_thing(ground(), here, RED)
    right = with_thing(ground(), there, RED)
    draft = drafted(before, right)
    shown = carried(before, draft, [here], [there], FIT)
    assert off(shown, right, there) < most * off(draft, right, there)
    assert np.abs(shown - right).mean() < np.abs(draft - right).mean()


def test_two_that_swap_places_are_told_apart() -> None:
    before = with_thing(with_thing(ground(), HERE, RED), THERE, BLUE, striped=False)
    right = with_thing(with_thing(ground(), THERE, RED), HERE, BLUE, striped=False)
    draft = drafted(before, right)
    # What gives way to what covers it is not marked.
    for gone in ([HERE, THERE], [THERE, HERE], [HERE], [THERE]):
        shown = carried(before, draft, gone, [THERE, HERE], FIT)
        for square in (HERE, THERE):
            assert off(shown, right, square) < 0.5 * off(draft, right, square)


@pytest.mark.parametrize("other", ["colour", "pattern", "nothing", "half"])
def test_a_draft_of_something_else_stays_what_it_is(other: str) -> None:
    before = with_thing(ground(), HERE, RED)
    if other == "half":
        right = with_thing(ground(), THERE, RED)
        right[THERE.row * CELL :] = ground()[THERE.row * CELL :]
    else:
        right = {
            "colour": with_thing(ground(), THERE, BLUE),
            "pattern": with_thing(ground(), THERE, (90, 190, 60), striped=False),
            "nothing": ground(),
        }[other]
    draft = drafted(before, right)
    assert np.array_equal(carried(before, draft, [HERE], [THERE], FIT), draft)


def test_a_thing_that_moves_into_the_night_is_not_one_of_the_day() -> None:
    before = with_thing(ground(), HERE, RED)
    night = 0.9 * drafted(before, with_thing(ground(), THERE, RED))
    assert np.array_equal(carried(before, night, [HERE], [THERE], FIT), night)


def test_what_is_painted_in_the_colour_of_what_goes_keeps_its_shape() -> None:
    before = with_thing(with_thing(ground(), HERE, RED), THERE, BLUE)
    draft = drafted(before, with_thing(ground(), THERE, RED))
    assert np.array_equal(carried(before, draft, [HERE], [THERE], FIT), draft)


def test_a_line_beside_a_thing_that_moves_stays() -> None:
    before = with_thing(ground(), HERE, RED)
    draft = drafted(before, with_thing(ground(), THERE, RED))
    line = (slice(THERE.row * CELL - 17, THERE.row * CELL - 13), slice(THERE.column * CELL - 16, None))
    draft[line] += 40
    assert np.abs(carried(before, draft, [HERE], [THERE], FIT) - before)[line].mean() > 30


def test_what_is_replaced_where_it_stands_is_not_brought_back() -> None:
    before = with_thing(ground(), HERE, RED)
    draft = drafted(before, with_thing(ground(), HERE, (200, 80, 60), striped=False))
    assert np.array_equal(carried(before, draft, [HERE], [HERE], FIT), draft)


def test_what_comes_beside_a_thing_that_moves_stays() -> None:
    beside = Square(3, 10, 12)  # its box overlaps the moved one's surroundings
    before = with_thing(ground(), HERE, RED)
    right = with_thing(with_thing(ground(), beside, BLUE), THERE, RED)
    draft = drafted(before, right)
    shown = carried(before, draft, [HERE], [THERE, beside], FIT)
    assert off(shown, right, THERE) < 0.5 * off(draft, right, THERE)
    assert off(shown, right, beside) < 1.1 * off(draft, right, beside)


def test_without_a_square_that_something_left_nothing_is_done() -> None:
    before = with_thing(ground(), HERE, RED)
    draft = drafted(before, with_thing(ground(), THERE, RED))
    for gone, new in (([], [THERE]), ([HERE], []), ([], [])):
        assert np.array_equal(carried(before, draft, gone, new, FIT), draft)


@pytest.mark.parametrize(
    "outside", [Square(6, 0, 0), Square(6, 16, 16), Square(4, 0, 15), Square(8, 30, 30), Square(3, -5, 3)]
)
def test_squares_that_reach_beyond_the_picture_are_refused_by_nothing(outside: Square) -> None:
    before = with_thing(ground(), HERE, RED)
    draft = drafted(before, with_thing(ground(), THERE, RED))
    for gone, new in (([HERE], [outside]), ([outside], [THERE])):
        shown = carried(before, draft, gone, new, FIT)
        assert shown.shape == draft.shape and np.isfinite(shown).all()
