"""Instructions in words that the grammar does not know: the same edits, and a tenth that training never sees."""

from __future__ import annotations

import re
from itertools import chain, permutations, product
from random import Random

import pytest

from earl.storybook import free_phrasing, phrasing
from earl.storybook.examples import FAMILIES, example, has_free_turn, novelties
from earl.storybook.free_hints import JOIN_ANY_FREELY, JOIN_FREELY, WRAP_FREELY
from earl.storybook.free_phrasing import ASKED, TOLD
from earl.storybook.free_words import OTHERWISE
from earl.storybook.hints import SETTING_HINTS, THING_HINTS
from earl.storybook.patterns import ASK, TELL
from earl.storybook.renaming import Sayings, renamed
from earl.storybook.scene import KINDS
from earl.storybook.setting_patterns import ASK_SETTING, TELL_SETTING
from earl.storybook.splits import held_out_pairs, is_held_out_freely
from earl.storybook.words import LIKENESS, NOUNS, NUMBERS

FREE = {form: (*ASKED.get(form, ()), *TOLD[form]) for form in TOLD}
HINTS = {f"hint {name}": hint.said for name, hint in SETTING_HINTS.items()}
ASKED_USUALLY, TOLD_USUALLY = ASK | ASK_SETTING, TELL | TELL_SETTING | THING_HINTS | HINTS
USUAL = {form: (*ASKED_USUALLY.get(form, ()), *TOLD_USUALLY[form]) for form in TOLD_USUALLY}


def test_every_form_of_request_can_be_said_freely() -> None:
    assert ASKED.keys() == ASKED_USUALLY.keys()
    assert TOLD.keys() == TOLD_USUALLY.keys()


@pytest.mark.parametrize("form", FREE)
def test_free_patterns_have_gaps_that_are_filled_and_are_not_the_grammars(form: str) -> None:
    gaps = {gap for pattern in USUAL[form] for gap in re.findall(r"\{(\w+)\}", pattern)}
    if form == "hint colour":
        gaps.add("colour")
    usual = {pattern for raw in USUAL[form] for pattern in phrasing._expanded(raw)}
    assert len(set(FREE[form])) == len(FREE[form]) > 4
    for pattern in FREE[form]:
        assert set(re.findall(r"\{(\w*)\}", pattern)) <= gaps, pattern
        assert pattern not in usual


@pytest.mark.parametrize("family", FAMILIES)
def test_the_edit_is_the_same_and_its_words_are_others(family: str) -> None:
    differ = 0
    for seed in range(40):
        for split in ("train", "test"):
            usual, free = (
                example(seed, split=split, family=family, freely=freely) for freely in (False, True)
            )
            assert (usual.source, usual.target, usual.plan) == (free.source, free.target, free.plan)
            differ += usual.instruction != free.instruction
    assert differ > 75


@pytest.mark.parametrize("family", FAMILIES)
def test_the_test_split_is_asked_in_patterns_that_training_never_shows(family: str) -> None:
    shown = [example(seed, family=family, freely=True) for seed in range(60)]
    asked = [example(seed, split="test", family=family, freely=True) for seed in range(60)]
    assert not any(novelties(one) & {"phrasing"} for one in shown)
    assert all("phrasing" in novelties(one) for one in asked)
    names = {name for one in shown for name in one.phrasing}
    assert not names & {name for one in asked for name in one.phrasing}


def test_either_part_can_ask_for_everything_in_the_imperative() -> None:
    for odd in (False, True):
        assert all(free_phrasing._patterns(form, "imperatives", odd) for form in ASKED)
        assert all(free_phrasing._patterns(form, "all", odd) for form in TOLD)
        for of_any_kind in (False, True):
            assert all(free_phrasing._joins(clauses, of_any_kind, odd) for clauses in JOIN_FREELY)
        assert free_phrasing._part(WRAP_FREELY, odd)


def test_no_sentence_is_taught_for_one_form_and_held_out_for_another() -> None:
    bare = {odd: set[str]() for odd in (False, True)}
    for form in TOLD:
        for odd, said in bare.items():
            said |= {
                re.sub(r"\{\w+\}", "", pattern) for pattern, _ in free_phrasing._patterns(form, "all", odd)
            }
    assert not bare[False] & bare[True]
    assert 0.08 < len(bare[True]) / (len(bare[False]) + len(bare[True])) < 0.12


def test_a_question_never_goes_on_after_a_full_stop() -> None:
    for seed in range(300):
        text = example(seed, family="multi", freely=True).instruction
        assert not re.search(r"[a-z]\. [^?]*\?$", text), text


def test_what_wraps_and_joins_leaves_room_for_every_clause() -> None:
    assert all(wrapper.count("{}") == 1 for wrapper in WRAP_FREELY)
    assert JOIN_ANY_FREELY.keys() == JOIN_FREELY.keys()
    for number, joins in chain(JOIN_FREELY.items(), JOIN_ANY_FREELY.items()):
        assert all(join.count("{}") == number for join in joins) and len(set(joins)) == len(joins)


def test_several_requests_in_one_are_statements_too_at_times_but_nothing_that_stands_alone() -> None:
    def told(pattern: str) -> bool:
        form, _, said = pattern.removeprefix("freely ").partition(": ")
        return said not in ASKED[form]

    asked = [example(seed, family="multi", freely=True) for seed in range(200)]
    assert 40 < sum(any(map(told, one.phrasing)) for one in asked) < 110
    for pattern in chain(*(one.phrasing for one in asked)):
        said = pattern.partition(": ")[2]
        assert not told(pattern) or not re.search("[.:!?]|^could you", said)
        assert not re.search("nothing else|everything else|the rest", said)


def test_statements_have_joins_of_their_own_and_nothing_wraps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for of_any_kind, table in ((True, JOIN_ANY_FREELY), (False, JOIN_FREELY)):
        for clauses, odd in product(table, (False, True)):
            assert set(free_phrasing._joins(clauses, of_any_kind, odd)) <= set(table[clauses])

    def joins(clauses: int, of_any_kind: bool, _: bool) -> tuple[str, ...]:
        return ((" @ " if of_any_kind else " # ").join(["{}"] * clauses),)

    monkeypatch.setattr(free_phrasing, "_joins", joins)
    monkeypatch.setattr(free_phrasing, "WRAP_FREELY", tuple(f"{number * 7} {{}}" for number in range(99)))
    wrapped = 0
    for seed in range(200):
        made = example(seed, family="multi", freely=True)
        said = [pattern.removeprefix("freely ").partition(": ") for pattern in made.phrasing]
        has_wrapper = made.instruction[0].isdigit()
        wrapped += has_wrapper
        if len(said) > 1 and not all(text in ASKED[form] for form, _, text in said):
            assert "@" in made.instruction and not has_wrapper
    assert wrapped > 50


def test_what_a_colour_is_likened_to_keeps_its_name() -> None:
    said = {
        phrasing.worded(Random(seed), "{likeness}", {"colour": "white"}, lambda words: f"not {words}")
        for seed in range(20)
    }
    assert said == set(LIKENESS["white"])


def test_numbers_are_digits_at_times() -> None:
    said = [example(seed, family="count_add", freely=True).instruction.lower() for seed in range(300)]
    words, digits = (
        sum(bool(re.search(rf"\b({'|'.join(kind)})\b", text)) for text in said)
        for kind in (NUMBERS[2:], "23456")
    )
    assert 20 < digits < words


def test_what_fills_a_gap_is_called_otherwise_at_times_and_fits() -> None:
    words = (
        "a small umbrella",
        "the hot-air balloon",
        "a fir tree",
        "two cats",
        "a big car",
        "an orange house",
    )
    said = {
        each: {free_phrasing._otherwise(Random(seed), each, False) for seed in range(99)} for each in words
    }
    assert all(each in said[each] and len(said[each]) > 2 for each in words if each != "a fir tree")
    assert said["a fir tree"] == {"a fir tree"}
    assert not any("hot-air hot" in text or "hot-air air" in text for text in said["the hot-air balloon"])
    assert {"two kitties", "two kitty cats"} & said["two cats"]
    for text in chain(*said.values()):
        assert not re.search(r"\ba [aeiou]|\ban [^aeiou]", text), text


def test_no_everyday_name_is_that_of_another_kind() -> None:
    names = {kind: {kind, *NOUNS.get(kind, ())} for kind in KINDS}
    everyday = {
        kind: {way for name in own for way in OTHERWISE.get(name, ())} | own for kind, own in names.items()
    }
    for kind, other in permutations(KINDS, 2):
        assert not everyday[kind] & everyday[other]


def test_articles_are_left_out_at_times_and_slips_spare_what_they_should() -> None:
    said = [example(seed, family="swap", freely=True).instruction.lower() for seed in range(400)]
    assert 50 < sum(not re.search(r"\bthe\b", text) for text in said) < 130
    slipped = {
        phrasing.slip(Random(seed), "three balloons", spared=frozenset({"three"})) for seed in range(200)
    }
    assert len(slipped) > 5 and all(text.startswith("three ") for text in slipped)


def test_turns_follow_from_the_number_and_come_as_often_as_they_should() -> None:
    assert [has_free_turn(seed, 0.3) for seed in range(99)] == [
        has_free_turn(seed, 0.3) for seed in range(99)
    ]
    assert sum(has_free_turn(seed, 0.3) for seed in range(4000)) == pytest.approx(1200, abs=100)
    assert not any(has_free_turn(seed, 0.0) for seed in range(99))
    assert all(has_free_turn(seed, 1.0) for seed in range(99))
    # A share that grows takes no turn away, so that runs of different shares can be compared.
    assert all(has_free_turn(seed, 0.6) for seed in range(999) if has_free_turn(seed, 0.3))


def _called(name: str) -> set[str]:
    """What lessons may call a thing or a colour."""
    nouns = set(NOUNS.get(name, (name,)))
    return nouns | {
        free for noun in nouns for free in OTHERWISE.get(noun, ()) if not is_held_out_freely(free)
    }


def _parts(pattern: str, text: str) -> tuple[str, ...]:
    found = re.fullmatch(pattern, text)
    assert found is not None, text
    return found.groups()


def test_what_is_said_of_one_thing_is_said_of_others_in_all_its_words() -> None:
    plain, said = (
        "make the red cat tiny",
        ("My scarlet kitty, teeny", "A red cat that is tiny, not a big red cat"),
    )
    pairs = set()
    for seed in range(300):
        told, (first, second) = renamed(Random(seed), plain, said)
        colour, kind = _parts(r"make the (\w+) (\w+) tiny", told)
        a, one, other = _parts(r"(An?) (.+) that is tiny, not an? (?:big )(.+)", second)
        assert one == other and a == ("An" if one[0] in "aeiou" else "A")
        names = {f"{hue} {thing}" for hue in _called(colour) for thing in _called(kind)}
        assert {one, *_parts("My (.+), teeny", first)} <= names
        pairs.add((kind, colour))
    assert len(pairs) > 60 and not pairs & held_out_pairs()
    assert all(KINDS[kind] == "ground" for kind, _ in pairs)


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ("make it night", ["night pls"]),
        ("remove the sun", ["no sun"]),
        ("remove all fish", ["no fish"]),
        ("make the cat bigger", ["enlarge him", "cat up"]),
        ("paint the cloud like coal", ["cloud black as coal"]),
        ("move the pine up", ["the pine has to go up, lift that tree"]),
        ("make it black and white", ["black and white pls"]),
    ],
    ids=[
        "no thing",
        "the only one",
        "one or many",
        "one says it otherwise",
        "likened",
        "another name",
        "a style",
    ],
)
def test_what_cannot_be_exchanged_stays(plain: str, said: list[str]) -> None:
    assert all(renamed(Random(seed), plain, said) == (plain, tuple(said)) for seed in range(40))


def test_two_things_that_are_exchanged_stay_two_and_many_stay_many() -> None:
    for seed in range(100):
        plain, (said,) = renamed(Random(seed), "swap the cat and the boat", ["BOATS for cats"])
        one, other = _parts(r"swap the (\w+) and the (\w+)", plain)
        assert one != other and not {one, other} & {"cat", "boat"}
        there, here = said.split(" for ")
        assert there in {free_phrasing.many(name).upper() for name in _called(other)}
        assert here in {free_phrasing.many(name) for name in _called(one)}


def test_a_name_that_lessons_may_not_have_is_known_as_a_whole() -> None:
    held_out = [name for name in OTHERWISE["blue"] if is_held_out_freely(name) and "blue" in name]
    assert held_out
    for name in held_out:
        plain, (said,) = renamed(Random(1), "make the car blue", [f"car in {name} pls"])
        assert "blue" not in plain + said


@pytest.mark.parametrize(
    ("plain", "said", "asked", "expected"),
    [
        ("make the red cat blue", "BLUE cat, not red", "make the orange boat white", "WHITE {boat}, not orange"),
        ("swap the cat and the boat", "boat here, cat there", "swap the tree and the car", "{car} here, {tree} there"),
        ("remove all cats", "no cats, not one cat", "remove all boats", "no {boat}s, not one {boat}"),
        ("add an umbrella", "an umbrella pls", "add a house", "a {house} pls"),
        ("make it night", "lights out", "make it night", "lights out"),
        ("remove the sun", "no sun", "remove the sun", "no sun"),
        ("remove the balloon", "nimm den Ballon weg", "remove the balloon", "nimm den Ballon weg"),
        ("make the red cat blue", "red cta blue pls", "make the pink cat white", "pink cta white pls"),
    ],
    ids=["colours", "two", "many", "articles", "no thing", "the only one", "another language", "a slip"],
)  # fmt: skip
def test_what_was_said_for_one_request_is_said_for_another_of_its_form(
    plain: str, said: str, asked: str, expected: str
) -> None:
    sayings = Sayings([(plain, [said])])
    usual = expected.format(boat="boat", car="car", tree="tree", house="house")
    worded = {sayings.worded(Random(seed), asked) for seed in range(60)}
    assert usual in worded and None not in worded
    if "{" in expected:
        assert len(worded) > 1  # a thing has several names


@pytest.mark.parametrize(
    ("plain", "said", "asked"),
    [
        ("remove the cat", "no cat", "add a cat"),
        ("remove the cat", "no cat", "remove the cloud"),
        ("remove the cat", "no cat", "remove all cats"),
        ("remove the cat", "no cat", "remove the sun"),
        ("make the cat red", "red cat", "make the cat and the boat red"),
        ("swap the cat and the boat", "cat here", "swap the cat and the cat"),
        ("remove the cat", "no cat behind the boat", "remove the cat"),
        ("remove the balloon", "nimm den Ballon weg", "remove the rocket"),
        ("make the red cat blue", "blue cta pls", "make the red tree blue"),
    ],
    ids=[
        "another edit",
        "another zone",
        "many",
        "the only one",
        "two things",
        "alike",
        "more is named",
        "another language",
        "a slip",
    ],
)
def test_nothing_is_said_for_a_request_of_another_form(plain: str, said: str, asked: str) -> None:
    assert Sayings([(plain, [said])]).worded(Random(1), asked) is None
