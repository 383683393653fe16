"""What is drawn on paper: a blur of it becomes it, in the colours of the blur, before the source; all else stays."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from numpy.typing import NDArray

from earl.errors import ShapeError
from earl.pixels import open_picture
from earl.pixels.carried import Square
from earl.pixels.colour_maps import box_mean
from earl.pixels.compose import lay_before
from earl.pixels.fit import Fit, plan_fit
from earl.pixels.paper import CutOut, _filled, drawn_again, sheets, worth_drawing_again
from tests.test_pixels import picture

F32 = NDArray[np.float32]
SIDE, CELL = 128, 8
RED, BLUE = (210, 60, 50), (60, 90, 200)
HERE = Square(4, 9, 6)
FIT = Fit(native=(SIDE, SIDE), working=(SIDE, SIDE), cell=CELL, box=(0, 0, SIDE, SIDE))


def lively(seed: int = 0) -> F32:
    """[SIDE, SIDE, 3] a ground like gravel, as sharp as decoded pictures are."""
    noise = np.random.default_rng(seed).normal(size=(SIDE, SIDE, 3)).astype(np.float32)
    return np.clip(120 + 40 * box_mean(box_mean(noise, 2), 2) * 7, 0, 255)


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


def whole(cut_out: CutOut | None) -> F32:
    """[SIDE, SIDE, 3] the edit, with what was cut out before its ground."""
    assert cut_out is not None
    return cut_out.cover * cut_out.thing + (1 - cut_out.cover) * cut_out.ground


def worth(before: F32, draft: F32, shown: F32, new: list[Square]) -> tuple[Square, ...]:
    """In a picture whose codes show it well."""
    return worth_drawing_again(np.rint(before).astype(np.uint8), before, draft, shown, new, FIT)


@pytest.mark.parametrize(("light", "most"), [(1.0, 0.5), (0.8, 0.5), (0.5, 0.6)])
@pytest.mark.parametrize("square", [HERE, Square(4, 2, 3), Square(4, 15, 15), Square(6, 8, 8)])
def test_a_blur_of_it_becomes_it_in_the_light_that_the_blur_has(
    square: Square, light: float, most: float
) -> None:
    before = lively()
    right = with_thing(before, square, RED, light)
    draft = blurred(before, right)
    (asked,) = worth(before, draft, draft, [square])
    shown = whole(drawn_again(before, draft, on_paper(square), [asked], [], FIT))
    inside = square.pixels(CELL, 4, shown.shape[:2])
    assert np.abs(shown - right)[inside].mean() < most * np.abs(draft - right)[inside].mean()


def test_up_to_its_outline_the_source_stays() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, RED))
    cut_out = drawn_again(before, draft, on_paper(), [HERE], [], FIT)
    assert cut_out is not None
    beside = (where_it_is(HERE) == 0)[..., 0] & (draft != before).any(-1)
    assert beside.sum() > 500
    assert np.abs(cut_out.ground - before)[beside].mean() < 0.1 * np.abs(draft - before)[beside].mean()
    assert cut_out.cover[beside].mean() < 0.01


def test_two_of_them_are_each_laid() -> None:
    before, other = lively(), Square(4, 3, 11)
    right = with_thing(with_thing(before, HERE, RED), other, BLUE)
    draft = blurred(before, right)
    drawn = with_thing(on_paper(), other, BLUE)
    shown = whole(drawn_again(before, draft, drawn, [HERE, other], [], FIT))
    for square in (HERE, other):
        inside = square.pixels(CELL, 4, shown.shape[:2])
        assert np.abs(shown - right)[inside].mean() < 0.5 * np.abs(draft - right)[inside].mean()


def test_one_that_is_not_laid_stays_as_it_was_drafted() -> None:
    before, other = lively(), HERE._replace(column=11)
    draft = blurred(before, with_thing(with_thing(before, HERE, RED), other, BLUE))
    cut_out = drawn_again(before, draft, on_paper(), [HERE, other], [], FIT)
    assert cut_out is not None
    inside = other.pixels(CELL, 0, (SIDE, SIDE))
    assert np.array_equal(cut_out.ground[inside], draft[inside])
    assert np.array_equal(drawn_again(before, draft, on_paper(), [HERE], [other], FIT).ground, cut_out.ground)  # type: ignore[union-attr]


def test_larger_it_is_the_same_in_more_detail() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, RED))
    larger = FIT.enlarged(2)
    asked: list[NDArray[np.bool_]] = []

    def enlarge(source: F32, blank: F32, after: F32, wanted: NDArray[np.bool_]) -> F32:
        asked.append(wanted)
        assert source.shape == (2 * SIDE, 2 * SIDE, 3)
        return after.repeat(2, 0).repeat(2, 1)

    small = drawn_again(before, draft, on_paper(), [HERE], [], FIT)
    large = drawn_again(before, draft, on_paper(), [HERE], [], FIT, enlarge=(larger, enlarge))
    assert small is not None and large is not None
    assert large.fit == larger and small.fit == FIT
    assert np.array_equal(small.ground, large.ground)
    assert np.abs(large.cover[::2, ::2] - small.cover).mean() < 0.01
    core = small.cover[..., 0] == 1
    assert np.abs(large.thing[::2, ::2] - small.thing)[core].mean() < 5
    assert len(asked) == len(sheets(8, 8)) and all(wanted[72, 48] and not wanted[8, 8] for wanted in asked)


def test_a_hole_that_paper_does_not_show_is_the_drafts() -> None:
    ground = np.full((SIDE, SIDE, 3), 110, np.float32)
    before = with_thing(ground, HERE._replace(side=3), BLUE)
    draft = box_mean(with_thing(ground, HERE, RED), 3)
    drawn, blank = on_paper(), sheets(SIDE, SIDE).astype(np.float32)
    drawn[:, 71:74, 47:50] = blank[:, 71:74, 47:50]  # as if the thing were of the colours of the sheets
    shown = whole(drawn_again(before, draft, drawn, [HERE], [], FIT))
    assert np.abs(shown - draft)[72, 48].max() < 1


def test_a_draft_of_something_else_is_not_laid() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, BLUE))
    assert drawn_again(before, draft, on_paper(), [HERE], [], FIT) is None
    elsewhere = blurred(before, with_thing(before, HERE._replace(column=8), RED))
    assert drawn_again(before, elsewhere, on_paper(), [HERE], [], FIT) is None


@pytest.mark.parametrize("drafted", ["grey", "red"])
def test_what_is_drafted_grey_in_a_grey_picture_is_laid_grey(drafted: str) -> None:
    def grey(rgb: F32) -> F32:
        return np.repeat((rgb @ np.array([0.299, 0.587, 0.114], np.float32))[..., None], 3, -1)

    before = grey(lively())
    right = with_thing(before, HERE, RED)
    right = grey(right) if drafted == "grey" else right
    shown = whole(drawn_again(before, blurred(before, right), on_paper(), [HERE], [], FIT))
    assert off(shown, right) < 0.5 * off(blurred(before, right), right)
    inside = where_it_is(HERE)[..., 0] == 1
    assert (np.ptp(shown, axis=-1)[inside].mean() < 12) == (drafted == "grey")


def test_specks_are_no_thing() -> None:
    before = lively()
    drawn = sheets(SIDE, SIDE).astype(np.float32)
    drawn[:, 48:96:8, 24:72:8] = RED
    draft = blurred(before, with_thing(before, HERE, RED))
    with np.errstate(all="raise"), warnings.catch_warnings():
        warnings.simplefilter("error")
        assert drawn_again(before, draft, drawn, [HERE], [], FIT) is None


def test_a_draft_that_is_no_blur_stays() -> None:
    before = lively()
    draft = with_thing(before, HERE, RED)
    assert drawn_again(before, draft, on_paper(), [HERE], [], FIT) is None


def test_a_thing_that_changes_its_colour_stays_itself() -> None:
    before = with_thing(lively(), HERE, BLUE)
    cover = where_it_is(HERE)
    draft = cover * box_mean(before[..., ::-1].copy(), 1) + (1 - cover) * before
    assert drawn_again(before, draft, on_paper(), [HERE], [], FIT) is None


def test_an_empty_sheet_changes_nothing() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, RED))
    blank = sheets(SIDE, SIDE).astype(np.float32)
    assert drawn_again(before, draft, blank, [HERE], [], FIT) is None


@pytest.mark.parametrize(
    ("ground", "most"), [(np.full((SIDE, SIDE, 3), 110, np.float32), 0.5), (lively(), 0.6)]
)
def test_what_gave_way_does_not_come_back(ground: F32, most: float) -> None:
    before = with_thing(ground, HERE._replace(side=6), BLUE)
    right = with_thing(ground, HERE, RED)
    draft = box_mean(right, 3)
    cut_out = drawn_again(before, draft, on_paper(), [HERE], [], FIT)
    assert off(whole(cut_out), right) < most * off(draft, right)
    ring = (where_it_is(HERE._replace(side=6)) * (1 - where_it_is(HERE)) == 1)[..., 0]
    assert np.abs(whole(cut_out) - right)[ring].mean() < 0.3 * np.abs(before - right)[ring].mean()


def test_where_things_only_come_the_ground_around_them_is_the_sources() -> None:
    before = lively()
    right = with_thing(before, HERE, RED)
    draft = np.where(
        blurred(before, right) == before, before, box_mean(right, 6)
    )  # all detail around it is lost
    told, untold = (
        drawn_again(before, draft, on_paper(), [HERE], [], FIT, only_adds=known) for known in (True, False)
    )
    assert told is not None and untold is not None
    beside = (told.cover[..., 0] < 0.01) & (draft != before).any(-1)
    assert np.array_equal(told.ground[beside], before[beside])
    assert np.abs(untold.ground - before)[beside].mean() > 0.2 * np.abs(draft - before)[beside].mean()
    assert np.array_equal(told.cover, untold.cover)


def test_what_else_changes_beside_it_stays() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, RED))
    draft[86:94, 64:70] = 240  # in the margin, of the colour of nothing on the paper
    cut_out = drawn_again(before, draft, on_paper(), [HERE], [], FIT)
    assert np.array_equal(whole(cut_out)[88:92, 66:69], draft[88:92, 66:69])


@pytest.mark.parametrize("squares", [[HERE], [HERE._replace(side=6)], [HERE, HERE._replace(column=11)]])
@pytest.mark.parametrize("rows", [SIDE, 40])
def test_rain_is_not_taken_for_a_blur_of_it(squares: list[Square], rows: int) -> None:
    before, first = lively(), 72 - rows // 2 if rows < SIDE else 0
    fit = Fit(native=(SIDE, rows), working=(SIDE, SIDE), cell=CELL, box=(0, first, SIDE, first + rows))
    right, drawn = before, sheets(SIDE, SIDE).astype(np.float32)
    for square in squares:
        right, drawn = (with_thing(each, square, RED) for each in (right, drawn))
    draft = blurred(before, right)
    draft[first : first + rows, ::8] += 40
    cut_out = drawn_again(before, draft, drawn, squares, [], fit)
    assert cut_out is not None
    beside = cut_out.cover[..., 0] < 0.01
    assert np.array_equal(cut_out.ground[beside], draft[beside])


def test_what_only_some_sheets_show_is_not_laid() -> None:
    before = lively()
    draft = blurred(before, with_thing(before, HERE, RED))
    drawn = on_paper()
    drawn[:1, 52:55, 46:50] = RED  # a tip
    cut_out = drawn_again(before, draft, drawn, [HERE], [], FIT)
    assert cut_out is not None
    assert cut_out.cover[52:55, 46:50].max() < 0.05


def test_nothing_is_laid_beside_a_thing() -> None:
    """At the top of the picture, too, where a sheet may have an edge of its own."""
    before, square = lively(), Square(4, 2, 8)
    draft = blurred(before, with_thing(before, square, RED))
    drawn = np.stack([box_mean(each, 1) for each in on_paper(square)])  # as a decoder softens edges
    cut_out = drawn_again(before, draft, drawn, [square], [], FIT)
    assert cut_out is not None
    beside = box_mean(where_it_is(square), 3)[..., 0] == 0
    assert cut_out.cover[beside].max() == 0


def test_nothing_is_asked_of_padding() -> None:
    before = lively()
    draft = with_thing(before, HERE, RED)
    padded = Fit(native=(128, 40), working=(SIDE, SIDE), cell=CELL, box=(0, 0, SIDE, 40))
    assert worth_drawing_again(np.rint(before).astype(np.uint8), before, draft, draft, [HERE], padded) == ()


def test_a_gap_that_leads_outside_stays_open_and_a_hole_or_a_scratch_does_not() -> None:
    cover = np.zeros((40, 40, 1), np.float32)
    cover[5:35, 5:35] = 1
    cover[10:15, 10:15] = cover[18:22, 20:] = cover[28:30, 20:] = 0
    filled = _filled(cover)[..., 0]
    assert filled[12, 12] == filled[28, 22] == 1
    assert not filled[18:22, 20:].any() and not filled[:5].any()


def test_ground_that_only_the_draft_knows_is_the_drafts() -> None:
    before, gone = lively(), Square(4, 9, 8)
    before = with_thing(before, gone, BLUE)
    right = with_thing(lively(), HERE, RED)
    draft = box_mean(right, 3)
    shown = whole(drawn_again(before, draft, on_paper(), [HERE], [gone], FIT))
    bare = (slice(64, 80), slice(68, 72))  # of what went, beside what came
    assert np.abs(shown[bare] - draft[bare]).mean() < 3 < np.abs(shown[bare] - before[bare]).mean()


def test_it_is_asked_where_ground_is_lively_and_nothing_was_carried() -> None:
    before = lively()
    before[:, : SIDE // 2] = 120
    left, right = Square(4, 8, 4), Square(4, 8, 12)
    draft = with_thing(with_thing(before, left, RED), right, RED)
    assert worth(before, draft, draft, [left, right]) == (right,)
    carried = draft.copy()
    carried[right.row * CELL, right.column * CELL] += 9
    assert worth(before, draft, carried, [left, right]) == ()


def test_in_a_photograph_it_is_asked_before_quiet_ground_too() -> None:
    before = lively()
    before[:, : SIDE // 2] = 120
    left = Square(4, 8, 4)
    draft = with_thing(before, left, RED)
    photograph = np.rint(before).astype(np.uint8)
    photograph[:, SIDE // 2 :] //= 2  # which its codes do not show
    assert worth_drawing_again(photograph, before, draft, draft, [left], FIT) == (left,)
    padded = Fit(native=(64, 128), working=(SIDE, SIDE), cell=CELL, box=(0, 0, SIDE // 2, SIDE))
    assert (
        worth_drawing_again(photograph, before, draft, draft, [left], padded) == ()
    )  # nobody sees that half


def test_nothing_is_asked_beyond_the_picture() -> None:
    before = lively()
    assert worth(before, before, before, [Square(4, 8, 40)]) == ()


def test_nothing_is_asked_where_the_whole_picture_is_another() -> None:
    before = lively()
    draft = with_thing(0.5 * before, HERE, RED)
    assert worth(before, draft, draft, [HERE]) == ()


@pytest.mark.parametrize("size", [(128, 128), (64, 200), (8, 8), (16, 512)])
def test_everywhere_two_sheets_differ(size: tuple[int, int]) -> None:
    papers = sheets(*size).astype(int)
    assert papers.shape == (3, *size, 3)
    differ = np.abs(papers[:, None] - papers[None]).sum(-1).max((0, 1))
    assert differ.min() > 60


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "I;16"])
@pytest.mark.parametrize("scale", [1, 2])
def test_what_is_laid_has_its_colours_and_all_else_is_the_inputs(mode: str, scale: int) -> None:
    canvas = open_picture(picture(mode, (200, 150)))
    fit = plan_fit(canvas.size, cell=8, max_cells=64, max_area=None, square=False).enlarged(scale)
    width, height = fit.working
    cover = np.zeros((height, width, 1), np.float32)
    cover[height // 4 : height // 2, width // 4 : width // 2] = 1
    thing = np.where(cover > 0, np.float32(RED), np.float32(BLUE))  # what is not seen does not bleed
    laid, changed = lay_before(canvas, fit, thing, cover)
    after = open_picture(laid)
    assert np.array_equal(after.rgb[~changed], canvas.rgb[~changed])
    assert not changed[:30].any() and not changed[80:].any() and 0.05 < changed.mean() < 0.08
    assert np.abs(after.rgb[50, 70].astype(int) - RED).max() <= 1
    outline = changed & (np.abs(after.rgb.astype(int) - canvas.rgb).max(-1) > 0)
    assert after.rgb[outline][:, 0].mean() > after.rgb[outline][:, 2].mean() + 50


def test_what_is_laid_stays_within_a_mask() -> None:
    canvas = open_picture(picture("RGB", (64, 64)))
    fit = plan_fit(canvas.size, cell=8, max_cells=64, max_area=None, square=False)
    mask = np.zeros((64, 64), bool)
    mask[:, :32] = True
    laid, changed = lay_before(
        canvas, fit, np.full((64, 64, 3), 9, np.float32), np.ones((64, 64, 1), np.float32), mask=mask
    )
    assert np.array_equal(changed, mask)
    assert np.array_equal(np.asarray(laid)[~mask], canvas.rgb[~mask])
    assert (np.asarray(laid)[mask] == 9).all()


def test_a_thing_of_another_size_is_refused() -> None:
    canvas = open_picture(picture("RGB", (64, 64)))
    fit = plan_fit(canvas.size, cell=8, max_cells=64, max_area=None, square=False)
    with pytest.raises(ShapeError, match="thing has shape"):
        lay_before(canvas, fit, np.zeros((32, 64, 3), np.float32), np.zeros((32, 64, 1), np.float32))
