"""Laws of the plan language: one spelling, lossless both ways, and refusals that teach."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from earl.errors import InstructionError
from earl.sequence.plan import ACTS, Operation, Plan

TWO = Plan(
    operations=(
        Operation(act="recolor", subject="coat", box=(12, 30, 25, 60), goal="scarlet"),
        Operation(act="remove", subject="tree", box=(1, 4, 8, 20), goal="grass", after=(1,)),
    )
)
TWO_TEXT = (
    "ops: 2\n"
    '1 act=recolor subj="coat" box=12,30,25,60 goal="scarlet"\n'
    '2 act=remove subj="tree" box=1,4,8,20 goal="grass" after=1'
)
ALPHABET = 'ab "\\/\n\r\t\x00\x1f\x7f=,0\u0085\u2028é́😀\u202eא'


def random_plan(seed: int) -> Plan:
    rng = random.Random(f"{seed}:plan")

    def words(least: int) -> str:
        return "".join(rng.choice(ALPHABET) for _ in range(rng.randint(least, 8)))

    operations = []
    for number in range(1, rng.randint(1, 5)):
        c0, r0 = rng.randrange(32), rng.randrange(32)
        operations.append(
            Operation(
                act=rng.choice(ACTS),
                subject=words(0),
                goal=words(0),
                box=rng.choice([None, (c0, r0, c0 + rng.randint(1, 9), r0 + 1)]),
                after=tuple(sorted(rng.sample(range(1, number), rng.randrange(number)))),
                call=rng.choice([None, words(1)]),
            )
        )
    return Plan(operations=tuple(operations))


def test_a_plan_has_the_spelling_of_the_design() -> None:
    assert TWO.to_text() == TWO_TEXT
    assert Plan.from_text(TWO_TEXT) == TWO
    assert Plan(operations=()).to_text() == "ops: 0"


def test_what_editors_leave_at_ends_of_lines_is_not_looked_at_in_a_saved_plan_alone() -> None:
    left = "\ufeff" + TWO_TEXT.replace("\n", " \t\r\n") + "  \n\n"
    assert Plan.from_saved(left) == Plan.from_saved(TWO_TEXT) == TWO
    for strict in (left, TWO_TEXT + "\n", TWO_TEXT + " "):
        with pytest.raises(InstructionError):
            Plan.from_text(strict)
    with pytest.raises(InstructionError, match="line 2"):
        Plan.from_saved(TWO_TEXT.replace("1 act", "  1 act"))


def test_text_and_json_give_every_plan_back() -> None:
    for seed in range(300):
        plan = random_plan(seed)
        assert Plan.from_text(plan.to_text()) == plan
        assert Plan.from_json(json.loads(json.dumps(plan.to_json()))) == plan


def test_an_operation_stays_on_its_line_whatever_its_words_contain() -> None:
    for seed in range(300):
        plan = random_plan(seed)
        assert plan.to_text().count("\n") == len(plan.operations)


def test_a_text_that_is_read_is_written_back_letter_by_letter() -> None:
    rng = random.Random("0:mutated plans")
    read = 0
    for seed in range(3000):
        text = list(random_plan(seed % 50).to_text())
        for _ in range(rng.randint(0, 2)):
            place = rng.randrange(len(text))
            text[place] = rng.choice(["", " ", '"', "\\", "\n", "0", "1", ",", "=", text[place] * 2])
        try:
            plan = Plan.from_text("".join(text))
        except InstructionError:
            continue
        read += 1
        assert plan.to_text() == "".join(text)
    assert read > 500  # the law was tried, not only the refusals


def test_json_may_leave_out_what_has_a_default() -> None:
    plan = Plan.from_json({"operations": [{"act": "style", "subject": "picture"}]})
    assert plan == Plan(operations=(Operation(act="style", subject="picture"),))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "line 1"),
        ("ops:2", "line 1"),
        ("ops: 01", "line 1"),
        ("ops: 1", "line 1: announces 1 operations, but 0 lines"),
        ("ops: 0\n", "line 1"),
        ("ops: 1\n2 act=add subj=" + '"a"', "line 2"),
        (
            'ops: 1\n1 act=recolour subj="a"',
            "line 2: act is 'recolour', which no operation does; did you mean",
        ),
        ('ops: 1\n1 act=add  subj="a"', "line 2, column 10"),
        ('ops: 1\n1 act=add subj="a" ', "line 2, column 19"),
        ('ops: 1\n1 subj="a" act=add', "line 2, column 12: act= is twice or too late"),
        ('ops: 1\n1 act=add subj="a" subj="b"', "line 2, column 20: subj= is twice"),
        ('ops: 1\n1 act=add subj="a" colour="red"', "line 2, column 19"),
        ('ops: 1\n1 subj="a"', "line 2: act= is missing"),
        ('ops: 1\n1 act=add subj="a', "line 2, column 16"),
        ('ops: 1\n1 act=add subj="a\\x"', "line 2, column 16"),
        ('ops: 1\n1 act=add subj="\\u000a"', "line 2, column 16"),
        ("ops: 1\n1 act=add subj=a", "line 2, column 16"),
        ('ops: 1\n1 act=add subj="a" goal=""', 'line 2: goal="" says nothing'),
        ('ops: 1\n1 act=add subj="a" call=""', "line 2: call is empty"),
        ('ops: 1\n1 act=add subj="a" box=1,2,3', "line 2: box has 3 numbers"),
        ('ops: 1\n1 act=add subj="a" box=1,2,1,4', "line 2: box 1,2,1,4 is empty"),
        ('ops: 1\n1 act=add subj="a" box=01,2,3,4', "line 2: box=01,2,3,4"),
        ('ops: 1\n1 act=add subj="a" box=-1,2,3,4', "line 2: box=-1,2,3,4"),
        ('ops: 1\n1 act=add subj="a" box=१,2,3,4', "line 2: box="),
        ('ops: 1\n1 act=add subj="a" after=1', "plan line 2"),
        ('ops: 1\n1 act=add subj="a" after=0', "line 2: after"),
        ('ops: 2\n1 act=add subj="a"\n2 act=add subj="b" after=1,1', "line 3: after"),
        ('ops: 3\n1 act=add subj="a"\n2 act=add subj="b"\n3 act=add subj="c" after=2,1', "line 4: after"),
    ],
)
def test_a_malformed_text_is_refused_with_its_line_and_cause(text: str, named: str) -> None:
    with pytest.raises(InstructionError) as refusal:
        Plan.from_text(text)
    assert named in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ('{"operations": []}', "json.loads"),
        ({}, "operations"),
        ({"operations": [], "version": 1}, "version"),
        ({"operations": {}}, "list"),
        ({"operations": ["add"]}, "operation 1"),
        ({"operations": [{"act": "add"}]}, "key subject is missing"),
        ({"operations": [{"act": "add", "subject": "a", "bbox": None}]}, "did you mean box?"),
        ({"operations": [{"act": "add", "subject": None}]}, "subject is None"),
        ({"operations": [{"act": ["add"], "subject": "a"}]}, "act is ['add']"),
        ({"operations": [{"act": "add", "subject": "a", "box": [0, 0, True, 1]}]}, "whole numbers"),
        ({"operations": [{"act": "add", "subject": "a", "box": [0, 0, 1.0, 1]}]}, "whole numbers"),
        ({"operations": [{"act": "add", "subject": "a", "after": 1}]}, "after is 1"),
        ({"operations": [{"act": "add", "subject": "\ud800"}]}, "surrogate"),
    ],
)
def test_a_malformed_json_is_refused_with_its_operation_and_cause(value: Any, named: str) -> None:
    with pytest.raises(InstructionError) as refusal:
        Plan.from_json(value)
    assert named in str(refusal.value)


def test_an_operation_follows_only_earlier_ones() -> None:
    with pytest.raises(InstructionError, match="only an earlier operation"):
        Plan(operations=(Operation(act="add", subject="a", after=(2,)), Operation(act="add", subject="b")))
