"""Laws of the storybook's edits: an example shows what it says, checked without the code that made it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from random import Random
from typing import Any

import pytest

from earl.errors import EarlError
from earl.sequence.plan import Operation, Plan
from earl.storybook import phrasing
from earl.storybook.edits import cover, free_positions, resized
from earl.storybook.examples import FAMILIES, WEIGHTS, Example, corpus, example, novelties
from earl.storybook.scene import COLOURS, EXTENT, KINDS, Scene, Thing
from earl.storybook.splits import held_out_operation_pairs, held_out_pairs, split_of
from earl.storybook.words import NOUNS

SEEDS = range(120)
SIMPLE_ON_THINGS = ("add", "remove", "replace", "recolour", "resize")
SETTINGS = ("place", "time", "weather", "style")


@cache
def examples_of(family: str) -> tuple[Example, ...]:
    return tuple(example(seed, family=family) for seed in SEEDS)


def all_examples() -> Iterator[Example]:
    for family in FAMILIES:
        yield from examples_of(family)


def settings(scene: Scene) -> tuple[str, ...]:
    return tuple(getattr(scene, field) for field in SETTINGS)


def only(operations: tuple[Operation, ...]) -> Operation:
    (operation,) = operations
    return operation


def gone_and_new(source: Scene, target: Scene) -> tuple[list[Thing], list[Thing]]:
    """Things of one scene that are not in the other."""
    gone = [thing for thing in source.things if thing not in target.things]
    return gone, [thing for thing in target.things if thing not in source.things]


def complaints_about(scene: Scene) -> list[str]:
    """Things outside the picture, and pairs that overlap."""
    found = [f"{t} leaves the picture" for t in scene.things if min(t.box) < 0 or max(t.box) > 16]
    for one, two in combinations(scene.things, 2):
        apart = (
            one.box[2] <= two.box[0]
            or two.box[2] <= one.box[0]
            or one.box[3] <= two.box[1]
            or two.box[3] <= one.box[1]
        )
        if not apart:
            found.append(f"{one} overlaps {two}")
    return found


def meant(scene: Scene, words: str) -> list[Thing]:
    """A naive reader of a plan's subject: everything in the scene that fits the words."""
    for link in (" left of ", " right of ", " above ", " below ", " next to "):
        if link in words:
            words, _, anchor_kind = words.partition(link)
            (anchor,) = [t for t in scene.things if t.kind == anchor_kind]
            return beside(meant_by_words(scene, words), link.strip(), anchor)
    return meant_by_words(scene, words)


def meant_by_words(scene: Scene, words: str) -> list[Thing]:
    *adjectives, kind = words.split()
    things = [t for t in scene.things if t.kind == kind or (kind == "tree" and t.kind == "pine")]
    for adjective in adjectives:
        if adjective in COLOURS:
            things = [t for t in things if t.colour == adjective]
        elif adjective in EXTENT:
            things = [t for t in things if t.size == adjective]
        else:
            measure: Callable[[Thing], float] = {
                "biggest": lambda t: -EXTENT[t.size],
                "smallest": lambda t: EXTENT[t.size],
                "leftmost": lambda t: t.box[0],
                "rightmost": lambda t: -t.box[2],
                "topmost": lambda t: t.y,
                "bottommost": lambda t: -t.y,
            }[adjective]
            best = min(map(measure, things))
            things = [t for t in things if measure(t) == best]
    return things


def beside(things: list[Thing], link: str, anchor: Thing) -> list[Thing]:
    if link == "left of":
        return [t for t in things if t.x < anchor.x]
    if link == "right of":
        return [t for t in things if t.x > anchor.x]
    if link == "above":
        return [t for t in things if t.y < anchor.y and abs(t.x - anchor.x) < 4]
    if link == "below":
        return [t for t in things if t.y > anchor.y and abs(t.x - anchor.x) < 4]
    distances = [max(abs(t.x - anchor.x), abs(t.y - anchor.y)) for t in things]
    return [t for t, distance in zip(things, distances, strict=True) if distance == min(distances)]


def covers(box: tuple[int, int, int, int] | None, thing: Thing) -> bool:
    assert box is not None
    left, top, right, bottom = thing.box
    return box[0] <= left and box[1] <= top and box[2] >= right and box[3] >= bottom


def test_the_same_arguments_give_the_same_example_and_other_seeds_give_others() -> None:
    for family in FAMILIES:
        assert example(7, family=family) == example(7, family=family)
    assert len({example(seed).instruction + repr(example(seed).source) for seed in range(200)}) == 200


def test_an_unknown_split_or_family_is_refused_by_name() -> None:
    with pytest.raises(EarlError, match="'validation'"):
        example(0, split="validation")
    with pytest.raises(EarlError, match="'rotate'"):
        example(0, family="rotate")


def test_families_are_drawn_55_to_45_between_the_levels() -> None:
    by_level = {
        level: sum(WEIGHTS[f] for f in FAMILIES if FAMILIES[f] == level) for level in ("simple", "complex")
    }
    assert by_level == {"simple": 55, "complex": 45}
    assert all(one.level == FAMILIES[one.family] for one in all_examples())


def test_no_scene_has_overlapping_things_or_things_outside_the_picture() -> None:
    for one in all_examples():
        for scene in (one.source, one.target, *one.alternatives):
            assert complaints_about(scene) == [], one.instruction


def test_every_target_differs_from_its_source_and_from_the_other_right_answers() -> None:
    for one in all_examples():
        answers = [one.target, *one.alternatives]
        assert one.source not in answers
        assert len(set(answers)) == len(answers)
        assert one.unique == (len(answers) == 1 and not one.open_things)


@pytest.mark.parametrize("family", ["add", "count_add"])
def test_adding_leaves_everything_else_and_opens_the_place_of_what_is_new(family: str) -> None:
    for one in examples_of(family):
        old = len(one.source.things)
        assert one.target.things[:old] == one.source.things
        assert settings(one.target) == settings(one.source)
        new = one.target.things[old:]
        assert [o.index for o in one.open_things] == list(range(old, len(one.target.things)))
        for operation, thing in zip(one.plan.operations, new, strict=True):
            assert (operation.act, operation.subject) == ("add", thing.kind)
            assert operation.goal == f"{thing.size} {thing.colour}"
            assert covers(operation.box, thing)


def test_removing_takes_exactly_the_thing_that_the_plan_names() -> None:
    for one in examples_of("remove"):
        (thing,) = meant(one.source, only(one.plan.operations).subject)
        assert one.target.things == tuple(t for t in one.source.things if t != thing)
        assert settings(one.target) == settings(one.source)


def test_replacing_keeps_place_and_size_and_everything_else() -> None:
    for one in examples_of("replace"):
        operation = only(one.plan.operations)
        (old,) = meant(one.source, operation.subject)
        colour, kind = operation.goal.split()
        index = one.source.things.index(old)
        things = list(one.source.things)
        things[index] = replace(old, kind=kind, colour=colour)
        assert one.target == replace(one.source, things=tuple(things))
        assert kind != old.kind


def test_recolouring_changes_one_colour_only() -> None:
    for one in examples_of("recolour"):
        operation = only(one.plan.operations)
        (old,) = meant(one.source, operation.subject)
        assert operation.goal != old.colour
        new = replace(old, colour=operation.goal)
        assert gone_and_new(one.source, one.target) == ([old], [new])
        assert settings(one.target) == settings(one.source)


def test_resizing_keeps_the_foot_of_what_stands_on_the_ground() -> None:
    for one in examples_of("resize"):
        operation = only(one.plan.operations)
        (old,) = meant(one.source, operation.subject)
        ((gone,), (new,)) = gone_and_new(one.source, one.target)
        assert gone == old
        assert replace(new, size=old.size, y=old.y) == old
        assert new.size == operation.goal != old.size
        if KINDS[old.kind] == "ground":
            assert abs(new.box[3] - old.box[3]) <= 0.5
        else:
            assert new.y == old.y


@pytest.mark.parametrize("kind", ["house", "star"])
def test_resizing_there_and_back_is_no_change(kind: str) -> None:
    thing = Thing(kind=kind, colour="red", size="medium", x=8, y=10)
    for size in EXTENT:
        assert resized(resized(thing, size), "medium") == thing


@pytest.mark.parametrize("family", SETTINGS)
def test_settings_change_alone_and_as_the_plan_says(family: str) -> None:
    for one in examples_of(family):
        goal = only(one.plan.operations).goal
        assert getattr(one.source, family) != goal
        settings_of: dict[str, Any] = {family: goal}
        assert one.target == replace(one.source, **settings_of)
        assert goal != "photo"
        assert family != "style" or one.source.style == "plain"


@pytest.mark.parametrize("family", ["move", "move_relative"])
def test_moving_changes_the_place_of_one_thing_into_the_open_box(family: str) -> None:
    for one in examples_of(family):
        (old,) = meant(one.source, only(one.plan.operations).subject)
        ((gone,), (new,)) = gone_and_new(one.source, one.target)
        assert gone == old
        assert replace(new, x=old.x, y=old.y) == old
        (opened,) = one.open_things
        left, top, right, bottom = opened.where
        assert one.target.things[opened.index] == new
        assert left <= new.x < right
        assert top <= new.y < bottom
        assert not (left <= old.x < right and top <= old.y < bottom)


def test_a_relative_move_ends_on_the_side_that_the_plan_names() -> None:
    for one in examples_of("move_relative"):
        operation = only(one.plan.operations)
        _, (new,) = gone_and_new(one.source, one.target)
        link, _, kind = operation.goal.rpartition(" ")
        (anchor,) = [t for t in one.target.things if t.kind == kind]
        assert beside([new], link, anchor) == [new]
        if link in ("left of", "right of", "next to"):
            assert abs(new.y - anchor.y) <= 4


def test_swapped_things_stand_where_the_other_stood() -> None:
    for one in examples_of("swap"):
        operation = only(one.plan.operations)
        (first,), (second,) = meant(one.source, operation.subject), meant(one.source, operation.goal)
        new_first, new_second = (one.target.things[one.source.things.index(t)] for t in (first, second))
        assert (new_first.x, new_second.x) == (second.x, first.x)
        assert max(abs(new_first.y - second.y), abs(new_second.y - first.y)) <= 1
        untouched = [t for t in one.source.things if t not in (first, second)]
        assert [t for t in one.target.things if t not in (new_first, new_second)] == untouched


def test_count_remove_offers_every_way_to_take_that_many() -> None:
    for one in examples_of("count_remove"):
        kind, count = one.plan.operations[0].subject, len(one.plan.operations)
        group = meant(one.source, kind)
        ways = {
            replace(one.source, things=tuple(t for t in one.source.things if t not in taken))
            for taken in combinations(group, count)
        }
        assert {one.target, *one.alternatives} == ways


@pytest.mark.parametrize("family", ["relation", "lookalike"])
def test_references_mean_one_of_several_and_edit_that_one(family: str) -> None:
    several = 0
    for one in examples_of(family):
        operation = only(one.plan.operations)
        if operation.act == "add":
            continue
        (thing,) = meant(one.source, operation.subject)
        gone, new = gone_and_new(one.source, one.target)
        assert gone == [thing]
        assert len(new) == (operation.act != "remove")
        assert covers(operation.box, thing)
        several += sum(t.kind == thing.kind for t in one.source.things) > 1
        assert sum(t.kind == thing.kind for t in one.source.things) > 1
    assert several > len(SEEDS) / 2


def test_transfer_takes_the_colour_or_the_size_of_another_thing() -> None:
    for one in examples_of("transfer"):
        operation = only(one.plan.operations)
        (old,) = meant(one.source, operation.subject)
        field = {"recolor": "colour", "resize": "size"}[operation.act]
        _, (new,) = gone_and_new(one.source, one.target)
        assert getattr(new, field) == operation.goal != getattr(old, field)
        assert any(getattr(t, field) == operation.goal for t in one.source.things if t != old)


def test_every_operation_of_a_multiple_request_is_done_and_nothing_else() -> None:
    for one in examples_of("multi"):
        assert 2 <= len(one.plan.operations) <= 4
        gone, new = gone_and_new(one.source, one.target)
        for operation in one.plan.operations:
            if operation.act in ("background", "env", "style"):
                field = "place" if operation.act == "background" else operation.subject
                assert getattr(one.target, field) == operation.goal != getattr(one.source, field)
            elif operation.act == "add":
                new = [t for t in new if not (t.kind == operation.subject and covers(operation.box, t))]
            else:
                (thing,) = meant(one.source, operation.subject)
                gone.remove(thing)
                if operation.act != "remove":
                    new = [t for t in new if not covers(operation.box, t)]
        assert (gone, new) == ([], []), one.instruction


def test_open_things_stand_where_free_positions_says() -> None:
    for one in all_examples():
        for opened in one.open_things:
            thing = one.target.things[opened.index]
            places = free_positions(
                one.target, thing.kind, thing.size, where=opened.where, without=opened.index
            )
            assert (thing.x, thing.y) in places, one.instruction
            for x, y in places[:: max(1, len(places) // 4)]:
                things = list(one.target.things)
                things[opened.index] = replace(thing, x=x, y=y)
                assert complaints_about(replace(one.target, things=tuple(things))) == []


def test_a_named_place_counts_more_than_the_zone_of_the_kind() -> None:
    empty = Scene(place="meadow")
    assert {y for _, y in free_positions(empty, "balloon", "medium")} == set(range(2, 7))
    assert {y for _, y in free_positions(empty, "balloon", "medium", where=(11, 10, 16, 16))} == set(
        range(10, 15)
    )
    assert {y for _, y in free_positions(empty, "house", "medium", where=(0, 0, 6, 16))} == set(range(10, 14))


def test_boxes_hold_every_pixel_that_changes() -> None:
    size, cell = 64, 4
    drawn = [example(seed) for seed in range(30)]
    drawn += [one for one in all_examples() if one.source.style in ("blurred", "sketch")][:30]  # these spread
    for one in drawn:
        changed = one.changed(size).copy()
        assert changed.shape == (size, size)
        for left, top, right, bottom in one.boxes():
            changed[top * cell : bottom * cell, left * cell : right * cell] = False
        assert not changed.any(), one.instruction


def test_an_example_survives_json_and_its_plan_survives_text() -> None:
    for family in FAMILIES:
        for one in examples_of(family)[:20]:
            assert Example.from_json(json.loads(json.dumps(one.to_json()))) == one
            assert Plan.from_text(one.plan.to_text()) == one.plan


def test_instructions_are_short_plain_lines() -> None:
    for one in all_examples():
        assert 0 < len(one.instruction) <= 160
        assert one.instruction.isascii()
        assert one.instruction.isprintable()
        assert one.instruction == one.instruction.strip()
        assert not set("[]{}|") & set(one.instruction)


def test_few_instructions_have_a_slip_and_many_no_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    """ "Typos at a low rate, and lower/upper case": as people type."""

    def letters(text: str) -> str:
        return text.casefold().rstrip(".")

    typed = [example(seed).instruction for seed in range(2000)]
    monkeypatch.setattr(phrasing, "_TYPO_SHARE", 0.0)
    meant = [example(seed).instruction for seed in range(2000)]
    slips = [(one, other) for one, other in zip(typed, meant, strict=True) if letters(one) != letters(other)]
    assert 0.01 < len(slips) / 2000 < 0.03
    assert all(abs(len(letters(one)) - len(letters(other))) <= 1 for one, other in slips)
    assert 0.01 < sum(text.isupper() for text in typed) / 2000 < 0.04
    assert 0.3 < sum(text == text.lower() for text in typed) / 2000 < 0.5


def test_a_slip_never_writes_a_word_that_decides() -> None:
    meant = "there should be a reed by the lefty blues"  # one slip from three, red, left and blue
    slipped = [phrasing.slip(Random(seed), meant).split() for seed in range(2000)]
    assert not {word.removesuffix("s") for text in slipped for word in text} & {"three", "red", "left"}
    assert {"theer", "shuold", "reeed", "leftyy"} & {word for text in slipped for word in text}


def test_every_thing_of_the_plan_is_named_in_the_instruction() -> None:
    for one in all_examples():
        words = one.instruction.lower()
        for operation in one.plan.operations:
            if operation.act not in ("background", "env", "style"):
                kind = next(k for k in KINDS if k in operation.subject.split())
                assert any(noun in words for noun in NOUNS.get(kind, (kind,))), (words, kind)


def test_nobody_speaks_of_colours_where_none_can_be_seen() -> None:
    dull = [one for one in all_examples() if one.source.style in ("grey", "sepia", "sketch")]
    assert len(dull) > 50
    for one in dull:
        if one.family != "indirect":  # "a white Christmas" is no colour of a thing
            assert not set(COLOURS) & set(one.instruction.lower().strip(".?").split()), one.instruction


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_found_in_every_split_and_the_split_is_what_its_hash_says(family: str) -> None:
    for seed in range(3):
        for split in ("train", "test"):
            one = example(seed, split=split, family=family)
            assert split_of(one.source, one.target, one.open_things) == split
            assert novelties(one) == frozenset()
        assert novelties(example(seed, split="compositional", family=family))


def test_training_shows_nothing_that_is_held_out() -> None:
    colours = set()
    for seed in range(1500):
        one = example(seed)
        assert novelties(one) == frozenset()
        colours |= {(t.kind, t.colour) for s in (one.source, one.target, *one.alternatives) for t in s.things}
    assert not colours & held_out_pairs()
    assert len(colours) > 150


def test_every_novelty_is_found_in_the_compositional_split() -> None:
    found = [novelties(example(seed, split="compositional")) for seed in range(150)]
    for novelty in ("phrasing", "colour", "operations"):
        assert sum(novelty in one for one in found) > 15


def test_the_shares_that_are_held_out_are_small_and_fixed() -> None:
    assert len(held_out_pairs()) == 12
    assert len(held_out_operation_pairs()) == 5
    assert held_out_pairs() >= {("cat", "yellow"), ("boat", "blue")}  # a changed hash would mix old splits


def test_the_open_place_of_a_thing_does_not_change_its_split() -> None:
    moved = 0
    for one in examples_of("add"):
        (opened,) = one.open_things
        thing = one.target.things[-1]
        for x, y in free_positions(
            one.target, thing.kind, thing.size, where=opened.where, without=opened.index
        ):
            other = replace(one.target, things=(*one.target.things[:-1], replace(thing, x=x, y=y)))
            moved += other != one.target
            assert split_of(one.source, other, one.open_things) == "train"
    assert moved > 1000


def test_the_corpus_alternates_instructions_and_plans() -> None:
    lines = list(corpus(5))
    assert lines[0::2] == [example(seed).instruction for seed in range(5)]
    assert all(Plan.from_text(text) for text in lines[1::2])


def test_a_description_names_every_thing_of_the_source_with_its_box() -> None:
    orders = set()
    for seed in range(30):
        one = example(seed)
        header, *lines = one.description.split("\n")
        assert header == f'things: {len(one.source.things)} in="{one.source.place}"'
        read = [re.fullmatch(r'\d+ subj="(.+)" box=(.+) goal="(\w+) (\w+)"', line) for line in lines]
        found = {(m[1], m[4], m[3], tuple(map(int, m[2].split(",")))) for m in read if m}
        assert found == {(t.kind, t.colour, t.size, cover(t)) for t in one.source.things}
        orders.add(tuple(line.split('"')[1] for line in lines) == tuple(t.kind for t in one.source.things))
    assert orders == {True, False}  # the order is no secret sign of what stands in front
