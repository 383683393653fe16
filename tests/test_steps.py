"""Edits in steps: plans are drawn as they say, and requests one by one, as if each had been asked for by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import permutations, product
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from earl.editor import Editor
from earl.errors import EarlError
from earl.pixels import open_picture
from earl.sequence.cuts import MOST_JOINTS, cuts, has_joint, overlap, parts, without
from earl.sequence.marks import from_table
from earl.sequence.plan import ACTS, Operation, Plan
from earl.sequence.plan_words import in_words, the
from earl.steps import on_the_picture, requests_in, steps_of
from earl.storybook.examples import FAMILIES, example
from earl.storybook.phrasing import _JOINERS
from tests.test_editor import picture

ADD = Operation(act="add", subject="star", goal="yellow", box=(4, 4, 8, 8))
NIGHT = Operation(act="env", subject="time", goal="night")
BOTH = Plan(operations=(ADD, NIGHT))
requests_in_photo = partial(requests_in, is_photograph=True)
requests_in_drawing = partial(requests_in, is_photograph=False)


@pytest.fixture(scope="module")
def marker(marking: str) -> Editor:
    return Editor.from_pretrained(marking, device="cpu")


# ------------------------------------------------------------------------ words


def test_all_that_a_plan_says_is_in_the_words_for_it() -> None:
    for number, family in product(range(970_000_000, 970_000_006), FAMILIES):
        for operation in example(number, family=family).plan.operations:
            words = in_words(operation).replace("the ", "").split()
            said = operation.goal.split() + operation.subject.split() * (
                operation.act not in ("background", "style")
            )
            assert set(said) <= set(words), (operation, words)
    for act in ACTS:
        assert {"coat", "scarlet"} <= set(
            in_words(Operation(act=act, subject="coat", goal="scarlet")).replace('"', "").split()
        ) or act in ("remove", "background", "outpaint")


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (("add", "boat", "small orange"), "add a small orange boat"),
        (("add", "boat", "orange"), "add an orange boat"),
        (("remove", "flag left of heart", ""), "remove the flag left of the heart"),
        (("remove", "the cat", ""), "remove the cat"),
        (("remove", "cat left of   left of dog", ""), "remove the cat left of left of the dog"),
        (("move", "star", "next to house"), "move the star next to the house"),
        (("move", "star", "top left"), "move the star to the top left"),
        (("swap", "cat", "big house"), "swap the cat and the big house"),
        (("style", "style", "sepia"), "make it sepia"),
        (("style", "house", "sepia"), "make the house sepia"),
        (("env", "weather", "rain"), "change the weather to rain"),
    ],
)
def test_an_operation_is_asked_for_as_people_do(operation: tuple[str, str, str], words: str) -> None:
    act, subject, goal = operation
    assert in_words(Operation(act=act, subject=subject, goal=goal)) == words


def test_who_has_an_article_gets_no_other() -> None:
    for name in ("the cat", "a cat", "all cats", "my cat", ""):
        assert the(name) == name


# ------------------------------------------------------------------------- cuts


def test_what_the_storybook_joins_can_be_cut_again() -> None:
    requests = ("make the cat blue", "add a star", "remove the old house", "let it rain")
    for count, joiners in _JOINERS.items():
        for joiner in joiners:
            said = requests[:count]
            found = list(cuts(joiner.format(*said), count))
            assert said in [tuple(part.removeprefix("first ") for part in cut) for cut in found], joiner


def test_a_cut_takes_joints_away_and_nothing_else() -> None:
    said = "Hey, paint the cat and the dog red! Then, finally, let it snow - and remove  the hut, please."
    for count in range(2, 6):
        for cut in cuts(said, count):
            at = 0
            for part in cut:
                assert part and part == part.strip()
                at = said.index(part, at) + len(part)
    assert has_joint(said) and not has_joint("make the hot-air balloon sandy") and not has_joint("and then,")
    assert not list(cuts(", ".join("abcdefgh"), 2)) and len("abcdefgh") > MOST_JOINTS + 1


@pytest.mark.parametrize(
    "joined",
    [
        "{} as well as {}",
        "{} & {}",
        "{} plus {}",
        "{} || {}",
        "* {} * {}",
        "- {} - {}",
        "1. {} 2. {}",
        "1) {} 2) {}",
    ],
)
def test_lists_are_cut_where_people_join_them(joined: str) -> None:
    one, other = "make it night", "paint the 2 cats red"
    found = [
        tuple(part.strip("*- ").removeprefix("1. ").removeprefix("1) ") for part in cut)
        for cut in cuts(joined.format(one, other), 2)
    ]
    assert (one, other) in found
    assert not has_joint("a plus-sized cat at 2.5 m")


def test_what_is_one_thing_is_not_cut_in_two() -> None:
    for one in ("the rest black and white", "the photo Black & White", "there should be 3", "like 1950"):
        for said in (f"let it rain, and {one}", f"{one}, and let it rain", f"{one}. Let it rain"):
            assert any(one in cut for cut in cuts(said, 2))
            for count in (2, 3):
                assert all(one in " / ".join(cut) for cut in cuts(said, count))
    assert ("paint the cat black", "the dog white") in cuts("paint the cat black and the dog white", 2)


def test_what_is_left_and_what_is_cut_out_are_all_of_it() -> None:
    said = "first paint the dog, then let it snow, and remove the hut & the cat"
    offered = parts(said)
    assert list(offered.values())[:4] == ["first paint the dog", "let it snow", "remove the hut", "the cat"]
    assert len(offered) == 4 + 3 + 2 and all(words in said for words in offered.values())
    assert without(said, []) == said and without(said, [(0, 4)]) == ""
    assert without(said, [(1, 2)]) == "first paint the dog, and remove the hut & the cat"
    assert without(said, [(0, 1), (2, 3)]) == "let it snow & the cat"
    for span, words in offered.items():
        assert without(said, [each for each in offered if not overlap(each, span)]) == words
    assert parts(", ".join("abcdefgh")) == {}


def plans_by(known: dict[str, str]) -> Any:
    def plans_of(requests: Sequence[str]) -> list[Plan]:
        said = [known.get(request, 'ops: 1\n1 act=style subj="style" goal="grey"') for request in requests]
        return [Plan.from_text(each) for each in said]

    return plans_of


def test_requests_are_those_whose_plans_are_the_parts_of_the_plan() -> None:
    cat, dog = ('act=recolor subj="cat" goal="red"', 'act=remove subj="dog"')
    whole = "make the cat and tail red and remove the dog"
    known = {
        whole: f"ops: 2\n1 {cat}\n2 {dog}",
        "make the cat and tail red": f"ops: 1\n1 {cat}",
        "remove the dog": f"ops: 1\n1 {dog}",
    }
    assert requests_in_photo(whole, plans_by(known)) == ("make the cat and tail red", "remove the dog")
    # A part that means something else by itself is none.
    assert requests_in_photo(whole, plans_by(known | {"remove the dog": f"ops: 1\n1 {cat}"})) == (whole,)
    assert requests_in_photo(whole, plans_by(known | {"remove the dog": f"ops: 2\n1 {dog}\n2 {cat}"})) == (
        whole,
    )
    # What falls on nothing else is drawn as well at once, where pictures are drawn.
    assert requests_in_drawing(whole, plans_by(known)) == (whole,)


def test_light_falls_on_what_comes_and_a_style_is_of_all_that() -> None:
    known = {
        "grey": 'ops: 1\n1 act=style subj="style" goal="grey"',
        "night": 'ops: 1\n1 act=env subj="time" goal="night"',
        "a star": 'ops: 1\n1 act=add subj="star" goal="red"',
        "a desert": 'ops: 1\n1 act=background subj="background" goal="desert"',
    }
    for order in permutations(known, 3):
        last = [part for part in ("night", "grey") if part in order]
        others = [part for part in order if part not in last]
        together = {}
        for some in (order, others):
            lines = [f"{i} {known[part].splitlines()[1][2:]}" for i, part in enumerate(some, 1)]
            together[", ".join(some)] = "\n".join([f"ops: {len(some)}", *lines])
        whole = ", ".join(order)
        plans_of = plans_by(known | together)
        assert requests_in_photo(whole, plans_of) == (*others, *last)
        assert requests_in_drawing(whole, plans_of) == (", ".join(others), *last)


def test_what_falls_on_all_is_set_apart_whatever_the_rest_may_mean() -> None:
    night, star = 'act=env subj="time" goal="night"', 'act=add subj="star" goal="red"'
    whole = "for the poster, let it be night, and a star, bright red"
    known = {whole: f"ops: 2\n1 {star}\n2 {night}", "let it be night": f"ops: 1\n1 {night}"}
    # Each other part means grey by itself: there is no way to cut them one by one.
    apart = ("for the poster, and a star, bright red", "let it be night")
    asked: list[str] = []
    requests_in_photo(whole, lambda said: (asked.extend(said), plans_by(known)(said))[1])
    assert len(asked) == len(set(asked)) > 5  # nobody is asked twice
    for requests_of in (requests_in_photo, requests_in_drawing):
        assert requests_of(whole, plans_by(known)) == apart
        # Longer parts are asked only where no shorter one is it.
        longer = known | {"for the poster, let it be night": f"ops: 1\n1 {night}"}
        assert requests_of(whole, plans_by(longer)) == apart
        del longer["let it be night"]
        assert requests_of(whole, plans_by(longer)) == (
            "a star, bright red",
            "for the poster, let it be night",
        )
        # Where all that is wanted is set apart, the rest is a manner of speaking.
        grey = 'act=style subj="style" goal="grey"'
        said = "two wishes, night, please"
        both = {said: f"ops: 2\n1 {grey}\n2 {night}", "night": f"ops: 1\n1 {night}"}
        both["please"] = f"ops: 1\n1 {star}"
        assert requests_of(said, plans_by(both)) == ("night", "two wishes")
        # Where nothing is left for what else is wanted, it is drawn at once.
        assert requests_of("a b", plans_by({"a b": f"ops: 2\n1 {star}\n2 {night}"})) == ("a b",)
        of_all = {"a, b": f"ops: 3\n1 {grey}\n2 {night}\n3 {star}", "a": f"ops: 1\n1 {night}"}
        assert requests_of("a, b", plans_by(of_all)) == ("a, b",)


def test_a_part_that_leaves_nothing_else_is_not_what_was_meant() -> None:
    night, stars = 'act=env subj="time" goal="night"', 'act=add subj="star" goal="red"'
    nights = ("put in stars", "make it night", "3, and make it night")
    known = dict.fromkeys(nights, f"ops: 1\n1 {night}")
    for said, requests in (
        ("put in stars and make it night", ("put in stars and make it night",)),  # either may be the night
        ("put in stars, 3, and make it night", ("put in stars, 3", "make it night")),
    ):
        plans_of = plans_by(known | {said: f"ops: 2\n1 {stars}\n2 {night}"})
        assert requests_in_drawing(said, plans_of) == requests


def test_two_of_a_kind_are_one_request() -> None:
    whole = "add two stars, and make them yellow"
    star = 'act=add subj="star" goal="yellow"'
    assert requests_in_photo(whole, plans_by({whole: f"ops: 2\n1 {star}\n2 {star}"})) == (whole,)


def test_what_nobody_said_of_a_new_thing_may_differ() -> None:
    grey, star = 'act=style subj="style" goal="grey"', 'act=add subj="star" goal="{}"'
    known = {"grey and a star": f"ops: 2\n1 {grey}\n2 {star.format('white')}"}
    parts = {"grey": f"ops: 1\n1 {grey}", "a star": f"ops: 1\n1 {star.format('red')}"}
    assert requests_in_photo("grey and a star", plans_by(known | parts)) == ("a star", "grey")
    other = parts | {"grey": 'ops: 1\n1 act=style subj="style" goal="sepia"'}
    assert requests_in_photo("grey and a star", plans_by(known | other)) == ("grey and a star",)


# ------------------------------------------------------------------------ steps


def test_a_plan_has_a_step_for_each_operation() -> None:
    first, second = steps_of(
        Plan(operations=(ADD, Operation(act="remove", subject="sun", after=(1,), call="x")))
    )
    assert (first.words, first.box, first.plan) == ("add a yellow star", ADD.box, Plan(operations=(ADD,)))
    assert second.plan == Plan(operations=(Operation(act="remove", subject="sun"),)) and second.box is None
    with pytest.raises(EarlError, match="no operation"):
        steps_of(Plan(operations=()))
    for act in ACTS:
        with pytest.raises(EarlError, match="operation 2 of the plan has neither a subject nor a goal"):
            steps_of(Plan(operations=(ADD, Operation(act=act, subject=" "))))
    shown_hw = np.zeros((12, 12), bool)
    shown_hw[1:4] = True
    with pytest.raises(
        EarlError, match="box=4,4,8,8 of the plan lies outside .* columns 0 to 11 and rows 1 to 3"
    ):
        first.within(shown_hw)


def test_a_later_box_outside_of_the_picture_is_refused_before_anything_is_drawn(
    marker: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Editor, "_write", lambda *_: pytest.fail("something was drawn"))
    far = replace(ADD, box=(40, 4, 44, 8))
    with pytest.raises(EarlError, match="box=40,4,44,8 of the plan lies outside"):
        marker(picture(), "anything", plan=Plan(operations=(ADD, far)))
    wide = replace(ADD, box=(0, 0, 8, 2))  # where a wide picture is padded to be square
    with pytest.raises(EarlError, match="box=0,0,8,2 of the plan lies outside .* rows 3 to 4 of the grid"):
        marker(picture((64, 16)), "anything", plan=Plan(operations=(wide,)))
    mask = np.zeros((64, 64), bool)
    mask[:8] = True
    with pytest.raises(EarlError, match="box=4,4,8,8 of the plan lies where the mask lets nothing change"):
        marker(picture(), "anything", plan=Plan(operations=(ADD,)), mask_image=mask)


def test_boxes_in_the_padding_are_left_out_of_plans(marker: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_hw = np.zeros((8, 8), bool)
    shown_hw[2:6] = True
    above, across = replace(ADD, box=(1, 0, 3, 2)), replace(ADD, box=(1, 0, 3, 3))
    plan = Plan(operations=(above, NIGHT, across))
    assert on_the_picture(plan, shown_hw).operations == (replace(ADD, box=None), NIGHT, across)
    monkeypatch.setattr(marker, "plan_grammar", object())
    monkeypatch.setattr(marker, "_plan_of", lambda *_, **__: plan)
    wide = Image.fromarray(np.zeros((32, 64, 3), np.uint8))
    assert marker.plan(wide, "a star").operations == (replace(ADD, box=None), NIGHT, across)


def test_what_a_plan_marks_lies_in_its_box(marker: Editor) -> None:
    for number, box in enumerate(((0, 0, 2, 2), (5, 1, 8, 3), (2, 6, 3, 7))):
        plan = Plan(operations=(Operation(act="add", subject="star", goal="yellow", box=box),))
        result = marker(picture(), "anything else", plan=plan, seed=number, temperature=1.0)
        assert result.requests == [("add a yellow star",)] and result.plans == [plan]
        assert result.marks[0] is not None
        marked = from_table(result.marks[0], marker.model.config.draft_marks)
        assert marked
        for mark in marked:
            assert box[0] <= mark.column < box[2] and box[1] <= mark.row < box[3]


@pytest.mark.parametrize(
    "options", [{}, {"temperature": 1.0}, {"num_images_per_prompt": 2, "temperature": 1.0}]
)
def test_steps_are_what_one_gets_step_by_step(marker: Editor, options: dict[str, Any]) -> None:
    result = marker(picture(), "x", plan=BOTH, seed=5, **options)
    assert result.requests == [("add a yellow star", "change the time to night")] * len(result)
    assert result.seeds == list(range(5, 5 + len(result))) and result.thoughts == [BOTH.to_text()] * len(
        result
    )
    options.pop("num_images_per_prompt", None)
    for i, seed in enumerate(result.seeds):
        first = marker(picture(), "x", plan=Plan(operations=(ADD,)), seed=seed, **options)
        second = marker(first[0], "x", plan=Plan(operations=(NIGHT,)), seed=seed, **options)
        assert np.array_equal(np.asarray(result[i]), np.asarray(second[0]))
        assert np.array_equal(result.changed[i], first.changed[0] | second.changed[0])
        assert np.array_equal(result.tokens[i], second.tokens[0])
        assert result.drawn[i] == first.drawn[0] + second.drawn[0]
    source = np.asarray(open_picture(picture()).rgb)
    for image, changed in zip(result, result.changed, strict=True):
        assert np.array_equal(np.asarray(image)[~changed], source[~changed])


def test_who_never_learnt_to_plan_is_not_asked_for_a_plan(
    marking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, asked = Editor.from_pretrained(marking, device="cpu"), "make it night and add a star"
    monkeypatch.setattr(Editor, "think", None)
    assert editor(picture(), asked, seed=0).requests == [(asked,)]
    torch.nn.init.ones_(editor.model.model.norm.weight)
    with pytest.raises(TypeError, match="not callable"):
        editor(picture(), asked, seed=0)


def test_steps_stay_within_a_mask_and_a_budget(marker: Editor) -> None:
    mask = np.zeros((64, 64), np.uint8)
    mask[:, 32:] = 255
    result = marker(picture(), "x", plan=BOTH, seed=1, mask_image=mask, temperature=1.0)
    assert not result.changed[0][:, :32].any()
    whole = marker(picture(), "x", plan=BOTH, seed=1, temperature=1.0)
    assert whole.drawn == [128]
    for budget, requests in ((10, 1), (64, 1), (70, 2)):
        cut = marker(picture(), "x", plan=BOTH, seed=1, temperature=1.0, max_new_codes=budget)
        assert cut.drawn == [budget] and len(cut.requests[0]) == requests
        assert any("stopped early" in note for note in cut.notes)


def test_rows_of_all_steps_are_told_and_a_stop_ends_them_all(marker: Editor) -> None:
    told: list[tuple[int, int]] = []
    options: dict[str, Any] = {"plan": BOTH, "seed": 2, "num_images_per_prompt": 2, "temperature": 1.0}
    marker(picture(), "x", callback_on_step_end=lambda _, row, rows, __: told.append((row, rows)), **options)
    assert told == [(row, 32) for row in range(32)]
    told.clear()
    marker(
        picture(),
        "x",
        callback_on_step_end=lambda _, row, rows, __: told.append((row, rows)),
        max_new_codes=10,
        **options,
    )
    assert told == [(0, 32), (16, 32)]
    told.clear()

    def stop_in_the_second_step(_: Editor, row: int, rows: int, __: dict[str, Any]) -> dict[str, Any]:
        told.append((row, rows))
        return {"interrupt": row == 9}

    result = marker(picture(), "x", callback_on_step_end=stop_in_the_second_step, **options)
    assert told[-1] == (9, 32) and len(result) == 2
    assert [len(requests) for requests in result.requests] == [2, 1]


def test_an_editor_that_does_not_draft_writes_behind_the_plan(tiny_editor: Editor) -> None:
    result = tiny_editor(picture(), "snow", plan=BOTH, seed=0)
    assert result.requests == [("snow",)] and result.plans == [BOTH]
