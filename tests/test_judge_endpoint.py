"""Laws of a judge behind an endpoint, held against a real server that fails on purpose: no score is made up."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest
from faulty_server import FAULTS, TOO_SLOW, Service, chat, images_in, meant
from PIL import Image

from earl import recipe
from earl.errors import EarlError, JudgeError, RecipeError
from earl.judge import ChatConfig, NoVerdict, Question, Verdict, VIEScoreConfig, VIEScoreJudge, probe
from earl.judge.chat import pause_before
from earl.judge.rubric import PERCEPTUAL, SEMANTIC, answer_schema, read_scores
from earl.judge.viescore import averaged, shown

SIDE = 8


def verdict_of(number: int, sample: int = 0) -> tuple[float, ...]:
    return tuple(map(float, meant(number, sample)))


def scores_of(outcome: Verdict | NoVerdict) -> tuple[float, ...] | str:
    """The four scores, or the category of the reason why there are none."""
    if isinstance(outcome, NoVerdict):
        return outcome.reason.partition(":")[0]
    return outcome.edit_success, outcome.over_editing, outcome.naturalness, outcome.artefacts


def pair(number: int) -> tuple[Question, Image.Image]:
    """A question, and an answer whose pixels say its number: a level that is off by one is another question."""
    edited = np.full((SIDE, SIDE, 3), 128, np.uint8)
    edited[0, 0] = number % 256, number // 256, 77
    source = Image.new("RGB", (SIDE, SIDE), (0, 0, 200))
    return Question(source=source, instruction=f'make "{number}" of it'), Image.fromarray(edited)


QUESTIONS = 5 * len(FAULTS)
"""A fifth of them meets a fault, in the first call or in the second."""


def fault_at(number: int) -> str | None:
    return list(FAULTS)[number // 5] if number % 5 == 3 else None


def everything_goes_wrong(number: int, call: str, before: int) -> str:
    name = fault_at(number)
    if name is None or call != ("semantic", "perceptual")[number % 2]:
        return ""
    faults, _ = FAULTS[name]
    return faults[min(before, len(faults) - 1)]


def judge_at(*services: Service | str, cache: Path | None = None, **changes: Any) -> VIEScoreJudge:
    return VIEScoreJudge(
        VIEScoreConfig(chat=chat(*services, **changes), cache=str(cache) if cache is not None else None)
    )


# ------------------------------------------------------------------------------------------- many questions


def test_every_verdict_is_the_one_meant_and_everything_else_is_none_with_its_reason(
    start: Callable[..., Service], tmp_path: Path
) -> None:
    service = start(everything_goes_wrong)
    judge = judge_at(service, cache=tmp_path, read_timeout=TOO_SLOW)
    began = time.monotonic()
    outcomes = judge.many(map(pair, range(QUESTIONS)))
    assert time.monotonic() - began < 15
    expected = [
        FAULTS[name][1] or verdict_of(number) if (name := fault_at(number)) else verdict_of(number)
        for number in range(QUESTIONS)
    ]
    assert list(map(scores_of, outcomes)) == expected
    assert 2 <= service.most_at_once <= 8

    reasons = Counter(reason for _, reason in FAULTS.values() if reason)
    counts = judge.counts
    assert (counts.asked, counts.judged, counts.missing) == (QUESTIONS, QUESTIONS - reasons.total(), reasons)
    asked = counts.service
    assert asked.asked == asked.answered + sum(asked.failed.values())
    assert asked.sent == asked.answered + sum(asked.faults.values()) >= len(service.bodies)
    unread = reasons.keys() - asked.failed.keys()
    assert unread == {"unreadable", "out of range"}  # these were replies

    service.plan = lambda number, call, before: ""
    service.bodies.clear()
    again = judge_at(service, cache=tmp_path)
    assert list(map(scores_of, again.many(map(pair, range(QUESTIONS))))) == [
        *map(verdict_of, range(QUESTIONS))
    ]
    assert len(service.bodies) == 2 * reasons.total()  # only what was missing is asked
    service.bodies.clear()
    assert [scores_of(again(*pair(number))) for number in range(5)] == [*map(verdict_of, range(5))]
    assert service.bodies == []


def test_the_first_pairs_are_asked_for_while_others_are_still_made(start: Callable[..., Service]) -> None:
    service = start()
    judge = judge_at(service)
    judged_before = []

    def made() -> Iterator[tuple[Question, Image.Image]]:
        for number in range(4):
            until = time.monotonic() + 10
            while judge.counts.judged < number and time.monotonic() < until:
                time.sleep(0.01)
            judged_before.append(judge.counts.judged)
            yield pair(number)

    assert [*map(scores_of, judge.many(made()))] == [*map(verdict_of, range(4))]
    assert judged_before == [0, 1, 2, 3]


def test_a_service_that_never_answers_ends_in_reasons_in_time(start: Callable[..., Service]) -> None:
    dead = start()
    dead.shutdown()
    dead.server_close()
    dripping = start(lambda number, call, before: "dripping")
    began = time.monotonic()
    assert [*map(scores_of, judge_at(dead).many(map(pair, range(6))))] == ["unreachable"] * 6
    slow = judge_at(dripping, retries=0, connect_timeout=0.1, read_timeout=TOO_SLOW)
    assert scores_of(slow(*pair(1))) == "timeout"
    assert time.monotonic() - began < 15


@pytest.mark.parametrize("fault", ["dripping", "endless head", "continues"])
def test_an_answer_that_always_comes_and_never_ends_is_given_up_at_the_deadline(
    start: Callable[..., Service], fault: str
) -> None:
    service = start(lambda number, call, before: fault if number == 3 else "")
    judge = judge_at(service, retries=0, connect_timeout=0.5, read_timeout=0.5, concurrency=2)
    began = time.monotonic()
    assert scores_of(judge(*pair(3))) == "timeout"
    assert time.monotonic() - began < 10  # the fault lasts twice as long
    outcomes = judge.many(map(pair, range(6)))
    assert [*map(scores_of, outcomes)] == [
        "timeout" if number == 3 else verdict_of(number) for number in range(6)
    ]
    patient = VIEScoreJudge(VIEScoreConfig(chat=chat(service, retries=0, read_timeout=60.0), deadline=1.0))
    assert scores_of(patient(*pair(3))) == "timeout"
    assert time.monotonic() - began < 15
    assert (
        service.accepted <= 5 < len(service.bodies)
    )  # one after each deadline; what ended well is used again


def test_a_service_that_comes_back_is_asked_again(start: Callable[..., Service]) -> None:
    service = start(lambda number, call, before: "closed" if before < 3 else "")
    judge = judge_at(service, retries=4)
    assert [*map(scores_of, judge.many(map(pair, range(6))))] == [*map(verdict_of, range(6))]
    assert judge.counts.service.faults["unreachable"] >= 6 * 2 * 3


def test_a_failing_endpoint_is_avoided_and_found_again_when_it_is_back(start: Callable[..., Service]) -> None:
    sick, well = start(lambda number, call, before: "503"), start()
    began = time.monotonic()
    outcomes = judge_at(sick, well, concurrency=2, backoff=30.0, max_wait=30.0).many(map(pair, range(12)))
    assert [*map(scores_of, outcomes)] == [*map(verdict_of, range(12))]
    assert time.monotonic() - began < 15  # nobody pauses while there is an endpoint that is well
    assert len(sick.bodies) <= 2 and len(well.bodies) == 24

    judge = judge_at(sick, well, backoff=0.2)
    assert scores_of(judge(*pair(1))) == verdict_of(1)
    sick.plan, before = well.plan, len(sick.bodies)
    time.sleep(0.25)
    assert [*map(scores_of, judge.many(map(pair, range(12))))] == [*map(verdict_of, range(12))]
    assert len(sick.bodies) >= before + 8


# ---------------------------------------------------------------------------------------------- repetitions


def test_retry_after_is_honoured_or_the_request_given_up_at_once(start: Callable[..., Service]) -> None:
    service = start(lambda number, call, before: "" if before else "429 0.4")
    assert scores_of(judge_at(service)(*pair(1))) == verdict_of(1)
    assert service.times[1] - service.times[0] >= 0.4
    longer = start(lambda number, call, before: "429 3600")
    judge = judge_at(longer)
    assert [scores_of(judge(*pair(number))) for number in range(3)] == ["busy"] * 3
    assert len(longer.bodies) == 1
    dated = start(lambda number, call, before: "429 Fri, 31 Dec 2100 23:59:59 GMT")
    assert scores_of(judge_at(dated)(*pair(1))) == "busy"
    assert len(dated.bodies) == 1
    beyond = "429 Mon, 01 Jan 99999999999 00:00:00 GMT"  # no date that there is, so that it asks for nothing
    never = start(lambda number, call, before: "" if before else beyond)
    assert scores_of(judge_at(never)(*pair(1))) == verdict_of(1)


@pytest.mark.parametrize("status", ["400", "401", "404", "422", "307"])
def test_what_would_be_refused_again_is_asked_once(start: Callable[..., Service], status: str) -> None:
    service = start(lambda number, call, before: status)
    outcome = judge_at(service)(*pair(1))
    assert isinstance(outcome, NoVerdict) and f"HTTP {status}" in outcome.reason
    assert len(service.bodies) == 1


@pytest.mark.parametrize("status", ["408", "500", "502", "503", "529"])
def test_what_may_pass_is_asked_as_often_as_the_recipe_says(
    start: Callable[..., Service], status: str
) -> None:
    service = start(lambda number, call, before: status)
    judge = judge_at(service, retries=3)
    judge(*pair(1))
    assert len(service.bodies) == judge.counts.service.sent == 4


def test_pauses_double_up_to_the_longest_and_differ_between_requests_and_seeds() -> None:
    config = ChatConfig(model="vlm", backoff=0.5, max_wait=6)
    pauses = [pause_before(config, "one", repetition) for repetition in range(1, 8)]
    assert pauses == [pause_before(config, "one", repetition) for repetition in range(1, 8)]
    for pause, longest in zip(pauses, [0.5, 1, 2, 4, 6, 6, 6], strict=True):
        assert longest / 2 <= pause <= longest
    assert pause_before(config, "one", 5000) <= 6
    others = {pause_before(replace(config, seed=seed), name, 1) for seed in range(5) for name in "ab"}
    assert len(others) == 10


def test_by_default_a_service_may_be_gone_for_a_minute_and_a_request_is_given_up_in_time() -> None:
    config = ChatConfig(model="vlm")
    pauses = [pause_before(config, name, n) for name in "abcdef" for n in range(1, config.retries + 1)]
    for waited in np.reshape(pauses, (6, -1)).sum(1):
        assert 60 < waited < config.repeat_for


def test_what_hangs_is_not_tried_as_often_as_what_fails_at_once(start: Callable[..., Service]) -> None:
    service = start(lambda number, call, before: "hang")
    judge = judge_at(service, read_timeout=TOO_SLOW, repeat_for=1.5 * TOO_SLOW, retries=50)
    assert scores_of(judge(*pair(1))) == "timeout"
    assert judge.counts.service.sent == 2


def test_what_has_not_come_by_the_deadline_is_missing_and_what_has_come_is_not(
    start: Callable[..., Service],
) -> None:
    service = start(lambda number, call, before: "" if number < 4 else "hang" if number < 12 else "503")
    config = VIEScoreConfig(chat=chat(service, read_timeout=60.0, retries=99, max_wait=60.0), deadline=1.0)
    judge = VIEScoreJudge(config)
    began = time.monotonic()
    outcomes = [*map(scores_of, judge.many(map(pair, range(40))))]
    assert time.monotonic() - began < 5
    assert outcomes == [*map(verdict_of, range(4)), *["timeout"] * 36]
    assert (judge.counts.judged, judge.counts.missing) == (4, {"timeout": 36})
    with pytest.raises(JudgeError, match="deadline is 0"):
        replace(config, deadline=0)


# --------------------------------------------------------------------------------------------- what is sent


def test_a_request_says_all_that_its_answer_depends_on(
    start: Callable[..., Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUDGE_KEY", " abc123\n")
    service = start()
    judge = judge_at(
        service, key_variable="JUDGE_KEY", temperature=0.3, top_p=0.9, seed=5, extra={"top_k": -1}
    )
    judge(*pair(1))
    semantic, perceptual = service.bodies
    for body, names, images in ((semantic, SEMANTIC, 2), (perceptual, PERCEPTUAL, 1)):
        fields = ("model", "temperature", "top_p", "seed", "max_tokens", "n", "stream", "top_k")
        assert [body[field] for field in fields] == ["vlm", 0.3, 0.9, 5, 1024, 1, False, -1]
        assert body["frequency_penalty"] == body["presence_penalty"] == 0
        schema = body["response_format"]["json_schema"]["schema"]
        assert list(schema["properties"]) == ["reasoning", *names] == schema["required"]
        assert len(images_in(body)) == images
    assert json.dumps('make "1" of it')[1:-1] in semantic["messages"][-1]["content"][-1]["text"]
    assert "make" not in str(perceptual["messages"][-1]["content"][0])
    assert all(headers["Authorization"] == "Bearer abc123" for headers in service.headers)
    plain = start()
    judge_at(plain, json_schema=False)(*pair(1))
    assert all("response_format" not in body for body in plain.bodies)
    assert all("Authorization" not in headers for headers in plain.headers)


def test_a_rubric_from_a_file_is_what_the_service_is_told(
    start: Callable[..., Service], tmp_path: Path
) -> None:
    rubric = tmp_path / "rubric.toml"
    rubric.write_text('semantic = "Were the wishes of the customer heeded?"', "utf-8")
    service = start()
    for name in (str(rubric), None):
        VIEScoreJudge(VIEScoreConfig(chat=chat(service), rubric=name))(*pair(1))
    mine, looks, built_in, built_in_looks = (
        body["messages"][0]["content"] for body in service.bodies if body["messages"][0]["role"] == "system"
    )
    assert mine.startswith("Were the wishes of the customer heeded?\n\nAnswer with one JSON object")
    assert "customer" not in built_in and "edit_success: how far" in built_in
    assert looks == built_in_looks


def test_the_key_is_in_no_reason(start: Callable[..., Service], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUDGE_KEY", "abc123")
    service = start(lambda number, call, before: "400")  # it repeats what it was sent
    outcome = judge_at(service, key_variable="JUDGE_KEY")(*pair(1))
    assert isinstance(outcome, NoVerdict)
    assert "Bearer ***" in outcome.reason
    assert "abc123" not in outcome.reason


def test_pictures_arrive_without_loss_and_in_one_size(start: Callable[..., Service]) -> None:
    rng = np.random.default_rng(0)
    source, edited = (rng.integers(0, 256, (12, 20, 3), np.uint8) for _ in range(2))
    service = start()
    question = Question(source=Image.fromarray(source), instruction="x")
    judge_at(service)(question, edited)
    first, second = images_in(service.bodies[0])
    assert np.array_equal(np.asarray(first), source) and np.array_equal(np.asarray(second), edited)
    small, large = Image.fromarray(source), Image.fromarray(edited).resize((80, 48))
    assert [one.size for one in shown(small, large, 1024)] == [(20, 12)] * 2
    assert [one.size for one in shown(large, small, 40)] == [(40, 24)] * 2
    see_through = Image.new("RGBA", (20, 12), (255, 0, 0, 0))
    assert shown(small, see_through, 1024)[1].getpixel((3, 3)) == (255, 255, 255)


def test_an_answer_that_is_no_picture_costs_no_other_verdict(start: Callable[..., Service]) -> None:
    service = start()
    broken = (pair(0)[0], np.zeros((4, 4, 3), np.int64))
    outcomes = judge_at(service).many([pair(1), broken, pair(2)])  # type: ignore[list-item]
    assert [*map(scores_of, outcomes)] == [verdict_of(1), "no picture", verdict_of(2)]


# ------------------------------------------------------------------------------------- samples and the cache


def test_samples_have_seeds_of_their_own_and_are_averaged(start: Callable[..., Service]) -> None:
    service = start()
    config = VIEScoreConfig(chat=chat(service, temperature=0.7), samples=3)
    outcome = VIEScoreJudge(config)(*pair(7))
    each = [verdict_of(7, sample) for sample in range(3)]
    assert len(set(each)) == 3
    assert scores_of(outcome) == pytest.approx(tuple(np.mean(each, axis=0)))
    assert [body["seed"] for body in service.bodies] == [0, 0, 1, 1, 2, 2]
    service.plan = lambda number, call, before: "400" if len(service.bodies) == 7 else ""
    assert scores_of(VIEScoreJudge(config)(*pair(7))) == pytest.approx(tuple(np.mean(each[1:], axis=0)))
    one = Verdict(edit_success=2, over_editing=9, naturalness=4, artefacts=8, reason="bad")
    two = Verdict(edit_success=8, over_editing=9, naturalness=5, artefacts=9, reason="good")
    middle = Verdict(edit_success=5, over_editing=9, naturalness=4.5, artefacts=8.5, reason="bad")
    assert averaged([one, two]) == averaged([two, one]) == middle


def test_whatever_a_verdict_depends_on_is_in_its_name(start: Callable[..., Service], tmp_path: Path) -> None:
    service = start()
    prompts = tmp_path / "rubric.toml"
    prompts.write_text('perceptual = "Is it pretty?"', "utf-8")
    base = VIEScoreConfig(chat=chat(service), cache=str(tmp_path / "cache"))
    question, picture = pair(1)
    VIEScoreJudge(base)(question, picture)
    changed = np.asarray(picture).copy()
    changed[5, 5, 2] += 1
    others = [
        (replace(base, chat=replace(base.chat, **change)), question, picture)
        for change in (
            {"model": "b"},
            {"temperature": 0.1},
            {"top_p": 0.5},
            {"seed": 1},
            {"max_tokens": 99},
            {"json_schema": False},
            {"extra": {"top_k": 1}},
        )
    ]
    others += [
        (replace(base, rubric=str(prompts)), question, picture),
        (base, replace(question, instruction="other"), picture),
        (base, question, Image.fromarray(changed)),
        (base, replace(question, source=Image.fromarray(changed)), picture),
    ]
    identities = set()
    for config, asked, answer in others:
        before = len(service.bodies)
        judge = VIEScoreJudge(config)
        judge(asked, answer)
        assert len(service.bodies) == before + 2, (config, asked.instruction)
        identities.add(json.dumps(judge.identity, sort_keys=True))
    assert len(identities) == 9  # eight configs that differ, and the base
    elsewhere = start()
    moved = replace(
        base, chat=replace(base.chat, endpoints=(elsewhere.url,), read_timeout=9.0, concurrency=1)
    )
    assert scores_of(VIEScoreJudge(moved)(question, picture)) == verdict_of(1)
    assert elsewhere.bodies == []


def test_a_trial_is_of_the_judge_as_it_is_now_whatever_it_keeps(
    start: Callable[..., Service], tmp_path: Path
) -> None:
    service = start()
    judge = judge_at(service, cache=tmp_path)
    known = [replace(pair(number)[0], truth=pair(number)[1]) for number in range(2)]
    reports = [probe(judge, known, seed=0)]
    judge.many([(question, question.truth) for question in known if question.truth is not None])
    before = len(service.bodies)
    service.mind = lambda images, sample: (0, (10, 10))
    reports.append(probe(judge, known, seed=0))
    assert len(service.bodies) == before + 4 * 2 * 2
    assert reports[0] != reports[1] and reports[1].truth.overall == 10
    assert judge.counts.asked == 2  # a trial is not counted among them


def test_a_damaged_file_in_the_cache_is_judged_again_and_mended(
    start: Callable[..., Service], tmp_path: Path
) -> None:
    service = start()
    right = judge_at(service, cache=tmp_path)(*pair(1))
    (file,) = tmp_path.glob("*/*.json")
    kept = file.read_text("utf-8")
    wrong = '{"edit_success": "7", "over_editing": 1, "naturalness": 1, "artefacts": 1}'
    for damage in ("", kept[: len(kept) // 2], "[]", '{"edit_success": 99}', wrong, "\0"):
        file.write_text(damage, "utf-8")
        service.bodies.clear()
        assert judge_at(service, cache=tmp_path)(*pair(1)) == right
        assert (len(service.bodies), file.read_text("utf-8")) == (2, kept)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]


# ------------------------------------------------------------------------------------------ reading answers


@pytest.mark.parametrize(
    "text",
    [
        '{"reasoning": "fine", "edit_success": 7, "over_editing": 8}',
        '```json\n{"edit_success": 7, "over_editing": 8}\n```',
        'Here it is: {"edit_success": 7, "over_editing": 8,} I hope it {really} helps.',
        "{'reasoning': \"it's {odd}\", 'edit_success': 7, 'over_editing': 8,}",
        '{"edit_success": 7.0, "over_editing": "8"}',
        '{"reasoning": "two\nlines", "over_editing": 8, "edit_success": 7, "mood": null,}',
        '{"score": [7, 8], "reasoning": "as published"}',
        '{"reasoning": "at [3, 4] it is {red}", "score": [7, 8,],}',
        "[7, 8]",
        "The hat at [3, 4] is red.\n\nScore: [7, 8]",
        "```\n[7, 8]\n```",
        '<think>perhaps {"edit_success": 1, "over_editing": 1}</think>{"edit_success": 7, "over_editing": 8}',
        '<think>perhaps {"edit_success": 1, "over_editing": 1}' + "." * 25_000 + "</think>[7, 8]",
        'perhaps {"edit_success": 1, "over_editing": 1}</think>\n[7, 8]',
        '{"edit_success": 7, "over_editing": 8} Again: {"edit_success": 7, "over_editing": 8}',
        '{"verdict": "see below"} {"edit_success": 7, "over_editing": 8}',
    ],
)
def test_common_damage_is_mended(text: str) -> None:
    scores = read_scores(text, SEMANTIC)
    assert not isinstance(scores, NoVerdict), scores
    assert scores.values == (7, 8)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("", "unreadable"),
        ("7 and 8", "unreadable"),
        ("The hat at [7, 8] is red.", "unreadable"),
        ("[7, 8, 9]", "unreadable"),
        ('{"edit_success": 7}', "unreadable"),
        ('{"edit_success": 7, "overediting": 8}', "unreadable"),
        ('{"edit_success": 7.5, "over_editing": 8}', "unreadable"),
        ('{"edit_success": true, "over_editing": 8}', "unreadable"),
        ('{"edit_success": null, "over_editing": 8}', "unreadable"),
        ('{"edit_success": NaN, "over_editing": Infinity}', "unreadable"),
        ('{"edit_success": "7/10", "over_editing": 8}', "unreadable"),
        ('{"edit_success": {"score": 7}, "over_editing": 8}', "unreadable"),
        ('{"edit_success": 7, "over_editing": 8, "edit_success": 2}', "unreadable"),
        ('{"edit_success": 7, "over_editing": 8} No: {"edit_success": 2, "over_editing": 8}', "unreadable"),
        ('{"edit_success": 7, "over_editing": 8} No: {"edit_success": 2, "over_', "unreadable"),
        ('{"reasoning": "like {\'edit_success\': 1, \'over_editing\': 1}", "edit_succ', "unreadable"),
        ('{"edit_success": 1' + "0" * 5000 + ', "over_editing": 8}', "unreadable"),
        ('{"a": ' * 9000, "unreadable"),
        ('{"a": ' + "(" * 9000, "unreadable"),
        ("\n" * 19_000 + "[" * 900, "unreadable"),
        ('{"edit_success": 7, "over_editing": 8}' + " " * 25_000 + "No: [2, 8]", "unreadable"),
        ('<think>perhaps {"edit_success": 7, "over_editing": 8}', "unreadable"),
        ('</think><think>perhaps {"edit_success": 7, "over_editing": 8}', "unreadable"),
        ('{"edit_success": 11, "over_editing": 8}', "out of range"),
        ('{"edit_success": 7, "over_editing": -1}', "out of range"),
        ("[70, 85]", "out of range"),
        ("I cannot rate pictures of people.", "refused"),
        ("Sorry, no.", "refused"),
    ],
)
def test_where_no_two_scores_are_stated_there_are_none(text: str, category: str) -> None:
    scores = read_scores(text, SEMANTIC)
    assert isinstance(scores, NoVerdict)
    assert scores.reason.startswith(f"{category}:")


@pytest.mark.parametrize(
    "text",
    [
        '{"reasoning": "say {\'edit_success\': 1, \'over_editing\': 1}", "edit_success": 7, "over_editing": 10}',
        "{'reasoning': 'fine', 'edit_success': 7, 'over_editing': 10}",
        'So: {"reasoning": "at\n[3, 4]", "score": [7, 10]}',
        "Score: [7, 10]",
    ],
)
def test_an_answer_that_is_cut_off_anywhere_gives_no_scores(text: str) -> None:
    whole = read_scores(text, SEMANTIC)
    assert not isinstance(whole, NoVerdict) and whole.values == (7, 10)
    assert all(isinstance(read_scores(text[:end], SEMANTIC), NoVerdict) for end in range(len(text)))


def test_an_answer_by_the_schema_is_read() -> None:
    schema = answer_schema(PERCEPTUAL)
    for score in schema["properties"]["artefacts"]["enum"]:
        answer = dict(zip(schema["required"], ("fine", 10 - score, score), strict=True))
        scores = read_scores(json.dumps(answer), PERCEPTUAL)
        assert not isinstance(scores, NoVerdict) and scores.values == (10 - score, score)


# --------------------------------------------------------------------------------------------- configuration


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"endpoints": ()}, "endpoints is empty"),
        ({"endpoints": ("localhost:8000",)}, "write http://host:port/v1"),
        ({"endpoints": ("http://",)}, "write http://host:port/v1"),
        ({"model": " "}, "model is empty"),
        ({"retries": -1}, "retries is -1"),
        ({"read_timeout": 0}, "read_timeout is 0"),
        ({"concurrency": 0}, "concurrency is 0"),
        ({"temperature": -1}, "temperature is -1"),
        ({"top_p": 0}, "top_p is 0"),
        ({"extra": {"seed": 3}}, "extra sets seed"),
    ],
)
def test_a_config_that_cannot_work_is_refused_in_one_line(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(JudgeError) as caught:
        ChatConfig(**({"model": "vlm"} | change))
    assert complaint in str(caught.value) and "\n" not in str(caught.value)


def test_a_verdict_that_cannot_be_kept_is_given_all_the_same_and_counted(
    start: Callable[..., Service], tmp_path: Path
) -> None:
    judge = judge_at(start(), cache=tmp_path / "cache")
    (tmp_path / "cache").rmdir()
    assert isinstance(judge(*pair(1)), Verdict)
    assert (judge.counts.judged, judge.counts.unsaved) == (1, 1)


def test_a_full_disk_keeps_nothing_of_a_verdict_that_did_not_fit(
    start: Callable[..., Service], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(partial: Path, file: Path) -> NoReturn:
        raise OSError(28, "No space left on device", str(file))

    judge = judge_at(start(), cache=tmp_path / "cache")
    monkeypatch.setattr(os, "replace", full)
    assert isinstance(judge(*pair(1)), Verdict)
    assert not [file for file in (tmp_path / "cache").rglob("*") if file.is_file()]


def test_a_judge_that_cannot_be_set_up_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JUDGE_KEY", raising=False)
    with pytest.raises(JudgeError, match="JUDGE_KEY is not set"):
        VIEScoreJudge(VIEScoreConfig(chat=ChatConfig(model="vlm", key_variable="JUDGE_KEY")))
    (file := tmp_path / "file").touch()
    with pytest.raises(JudgeError, match="cache"):
        VIEScoreJudge(VIEScoreConfig(chat=ChatConfig(model="vlm"), cache=str(file / "cache")))
    with pytest.raises(JudgeError, match="temperature 0"):
        VIEScoreConfig(chat=ChatConfig(model="vlm"), samples=4)
    rubric = tmp_path / "rubric.toml"
    rubric.write_text('perceptive = "?"', "utf-8")
    with pytest.raises(RecipeError, match="did you mean perceptual"):
        VIEScoreJudge(VIEScoreConfig(chat=ChatConfig(model="vlm"), rubric=str(rubric)))
    with pytest.raises(RecipeError, match=r"^rubric .*nope\.toml does not exist"):
        VIEScoreJudge(VIEScoreConfig(chat=ChatConfig(model="vlm"), rubric=str(tmp_path / "nope.toml")))
    assert issubclass(JudgeError, EarlError)


def test_a_judge_is_a_table_of_a_recipe(tmp_path: Path) -> None:
    file = tmp_path / "judge.toml"
    file.write_text(
        'samples = 4\ncache = "runs/verdicts"\n[chat]\nmodel = "qwen"\nendpoints = ["http://a/v1", "http://b/v1"]\n'
        "temperature = 0.7\n[chat.extra]\ntop_k = -1\nmin_p = 0.0\n",
        "utf-8",
    )
    read = recipe.read(VIEScoreConfig, file, ["chat.seed=3", "cache=none"])
    assert (read.samples, read.cache, read.chat.endpoints, read.chat.seed) == (
        (4, None, ("http://a/v1", "http://b/v1"), 3)
    )
    assert read.chat.extra == {"top_k": -1, "min_p": 0.0}
    saved = tmp_path / "recipe.json"
    saved.write_text(json.dumps(recipe.to_json(read)), "utf-8")
    assert recipe.read(VIEScoreConfig, saved) == read
    with pytest.raises(RecipeError, match="model"):
        recipe.read(VIEScoreConfig, None, ["chat.seed=3"])
