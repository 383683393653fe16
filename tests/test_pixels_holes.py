"""Laws of holes: a cell that night forgot is night, a thing that stays before another place is none."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from earl.pixels import plan_fit
from earl.pixels.holes import without_holes

SIDE = 128
FIT = plan_fit((SIDE, SIDE), cell=8, max_cells=256, max_area=None, square=True)


def scene() -> NDArray[np.float32]:
    down, across = np.mgrid[:SIDE, :SIDE] / SIDE
    slope = np.stack([200 * down + 20, 120 + 80 * across, 220 - 150 * down], -1)
    noise = np.random.default_rng(7).normal(0, 6, slope.shape)
    return np.clip(slope + noise, 0, 255).astype(np.float32)


def cells(*where: tuple[int, int]) -> NDArray[np.bool_]:
    found = np.zeros(FIT.grid, bool)
    for row, column in where:
        found[row, column] = True
    return found


def pixels(cells_hw: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return np.kron(cells_hw, np.ones((8, 8), bool))


@pytest.mark.parametrize(
    "hole", [[(7, 4)], [(0, 0)], [(15, 9), (15, 10)], [(3, 3), (4, 4)], [(2, 2), (9, 9)]]
)
def test_what_night_forgot_is_as_the_cells_around_it_are(hole: list[tuple[int, int]]) -> None:
    before = scene()
    night = 0.4 * before + np.array([0, 0, 20], np.float32)
    forgotten = cells(*hole)
    after = np.where(pixels(forgotten)[..., None], before, night)
    filled, filled_hw = without_holes(before, after, ~forgotten, FIT)
    assert filled_hw.all()
    assert np.abs(filled - night)[pixels(forgotten)].mean() < 3 < np.abs(before - night).mean() / 10
    assert np.array_equal(filled[~pixels(forgotten)], after[~pixels(forgotten)])


def test_what_may_be_a_thing_stays_as_it_is() -> None:
    before = scene()
    elsewhere = np.random.default_rng(8).uniform(0, 255, before.shape).astype(np.float32)
    one, three = cells((7, 4)), cells((7, 4), (7, 5), (8, 5))
    for stays, around in ((one, elsewhere), (three, 0.4 * before), (three, elsewhere)):
        after = np.where(pixels(stays)[..., None], before, around).astype(np.float32)
        filled, filled_hw = without_holes(before, after, ~stays, FIT)
        assert np.array_equal(filled, after) and np.array_equal(filled_hw, ~stays)


def test_without_holes_or_without_changes_nothing_is_done() -> None:
    before = scene()
    for changed in (np.ones(FIT.grid, bool), np.zeros(FIT.grid, bool)):
        filled, filled_hw = without_holes(before, 0.4 * before, changed, FIT)
        assert np.array_equal(filled, 0.4 * before) and np.array_equal(filled_hw, changed)
    strip = plan_fit((1000, 8), cell=8, max_cells=256, max_area=None, square=False)
    seen = before[: strip.working[1], : strip.working[0]]
    assert without_holes(seen, seen, np.zeros(strip.grid, bool), strip)[1].sum() == 0
