"""Laws of sanity probes and of the likeness to a truth: right judges pass, wrong ones are refused by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from PIL import Image

from earl.errors import JudgeError
from earl.judge import (
    SUCCESS,
    NoVerdict,
    Picture,
    Question,
    SimilarityJudge,
    StorybookJudge,
    Verdict,
    probe,
    require_sane,
    verdicts,
)
from earl.judge.perception import SIDE
from earl.storybook.examples import example

FAMILIES = ("add", "recolour", "remove", "swap")


@cache
def questions() -> tuple[Question, ...]:
    return tuple(Question.of(example(800, split="test", family=family), SIDE) for family in FAMILIES)


def level(value: float) -> Image.Image:
    return Image.new("RGB", (SIDE, SIDE), (int(value),) * 3)


def halves(left: int, right: int) -> Image.Image:
    picture = np.full((SIDE, SIDE, 3), left, np.uint8)
    picture[:, SIDE // 2 :] = right
    return Image.fromarray(picture)


class Judging:
    """A judge that says what a function of the storybook's verdict says; not for many at once."""

    def __init__(self, say: Callable[[Verdict], Verdict | NoVerdict]) -> None:
        self.say = say

    def __call__(self, question: Question, picture: Picture, /) -> Verdict | NoVerdict:
        right = StorybookJudge()(question, picture)
        return right if isinstance(right, NoVerdict) else self.say(right)


def inverted(right: Verdict) -> Verdict:
    return Verdict(
        edit_success=10 - right.edit_success,
        over_editing=10 - right.over_editing,
        naturalness=10 - right.naturalness,
        artefacts=10 - right.artefacts,
    )


# ----------------------------------------------------------------------------------------------- the probes


@pytest.mark.parametrize("judge", [StorybookJudge(), SimilarityJudge()], ids=["storybook", "similarity"])
def test_a_right_judge_passes(judge: StorybookJudge | SimilarityJudge) -> None:
    report = probe(judge, questions(), seed=0)
    require_sane(report)
    assert (report.asked, report.missing, report.reasons) == (4 * len(FAMILIES), 0, {})
    assert report.truth.overall == 10
    assert report.source.semantic_consistency == 0
    assert report.noise.perceptual_quality is not None and report.noise.perceptual_quality < 3
    assert report.other.overall is not None and report.other.overall < 5


@pytest.mark.parametrize(
    ("say", "complaints"),
    [
        (lambda right: replace(right, edit_success=8, over_editing=8), ("of the unchanged source 8.00",)),
        (lambda right: replace(right, naturalness=9, artefacts=9), ("of noise 9.00", "takes images")),
        (
            lambda right: Verdict(edit_success=5, over_editing=5, naturalness=5, artefacts=5),
            ("the unchanged source 5.00", "another question's truth 5.00", "of noise 5.00"),
        ),
        (inverted, ("semantic consistency of the truth 0.00", "perceptual quality of the truth 0.00")),
    ],
    ids=["blind to the edit", "blind to noise", "constant", "inverted"],
)
def test_a_wrong_judge_is_refused_with_the_order_and_the_numbers(
    say: Callable[[Verdict], Verdict], complaints: tuple[str, ...]
) -> None:
    report = probe(Judging(say), questions(), seed=0)
    with pytest.raises(JudgeError) as caught:
        require_sane(report)
    assert all(complaint in str(caught.value) for complaint in complaints), str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_judge_that_reads_no_instruction_is_refused() -> None:
    class Beauty:
        """Likes whatever differs from the source and is no noise."""

        def __call__(self, question: Question, picture: Picture, /) -> Verdict:
            change = np.asarray(picture, np.float32) - np.asarray(question.source, np.float32)
            done, rough = (
                (10.0 if np.any(change) else 0.0),
                np.abs(np.diff(np.asarray(picture, np.float32), axis=0)),
            )
            looks = 0.0 if rough.mean() > 40 else 10.0
            return Verdict(edit_success=done, over_editing=10, naturalness=looks, artefacts=looks)

    with pytest.raises(
        JudgeError, match="another question's truth 10.00: it does not hold the picture against"
    ):
        require_sane(probe(Beauty(), questions(), seed=0))


def test_missing_verdicts_are_counted_and_too_many_are_refused() -> None:
    said = 0

    def sometimes(right: Verdict) -> Verdict | NoVerdict:
        nonlocal said
        said += 1
        return NoVerdict("busy: HTTP 429") if said % 8 == 1 else right

    report = probe(Judging(sometimes), questions(), seed=0)
    assert (report.missing, report.reasons) == (2, {"busy": 2})
    assert report.truth.overall == 10
    require_sane(report, most_missing=0.125)
    with pytest.raises(
        JudgeError, match=r"no verdict on 2 of 16 probes \(busy 2; at most 10% may be missing\)"
    ):
        require_sane(report)

    def never_on_noise(right: Verdict) -> Verdict | NoVerdict:
        return NoVerdict("refused: no") if right.naturalness < 1 else right

    with pytest.raises(JudgeError, match="none at all on noise"):
        require_sane(probe(Judging(never_on_noise), questions(), seed=0), most_missing=1.0)


def test_probes_depend_on_the_seed_and_ask_each_kind_of_every_question() -> None:
    seen: list[tuple[str, bytes]] = []

    class Recorder:
        def __call__(self, question: Question, picture: Picture, /) -> NoVerdict:
            seen.append((question.instruction, np.asarray(picture).tobytes()))
            return NoVerdict("none")

    def asked(seed: int) -> list[tuple[str, bytes]]:
        seen.clear()
        probe(Recorder(), questions(), seed=seed)
        return list(seen)

    first, count = asked(1), len(FAMILIES)
    assert first == asked(1)
    assert first[: 2 * count] == asked(2)[: 2 * count]
    assert first[2 * count : 3 * count] != asked(2)[2 * count : 3 * count]
    assert len(set(first)) == 4 * count
    truths = dict(first[count : 2 * count])
    others = first[3 * count :]
    assert sorted(picture for _, picture in others) == sorted(truths.values())
    assert all(picture != truths[instruction] for instruction, picture in others)


def test_probing_takes_two_questions_with_a_truth() -> None:
    lone = [questions()[0], replace(questions()[1], truth=None)]
    with pytest.raises(JudgeError, match="1 of the questions have a truth"):
        probe(StorybookJudge(), lone, seed=0)


def test_a_judge_of_many_is_asked_once_and_keeps_the_order() -> None:
    class Many(SimilarityJudge):
        calls = 0

        def many(self, pairs: list[tuple[Question, Picture]], /) -> list[Verdict | NoVerdict]:
            self.calls += 1
            return [self(question, picture) for question, picture in pairs]

    pairs = [(question, question.source) for question in questions()]
    judge = Many()
    assert verdicts(judge, pairs) == verdicts(SimilarityJudge(), pairs)
    assert judge.calls == 1


# ------------------------------------------------------------------------------------ likeness to the truth


@pytest.mark.parametrize(
    ("way", "success"), [(0, 0), (25, 2.5), (50, 5), (100, 10), (150, 5), (200, 0), (250, 0)]
)
def test_the_edits_success_is_the_share_of_the_way(way: int, success: float) -> None:
    question = Question(source=halves(0, 0), truth=halves(0, 100), instruction="lighten the right half")
    verdict = SimilarityJudge()(question, halves(0, way))
    assert isinstance(verdict, Verdict)
    assert verdict.edit_success == pytest.approx(success)
    assert verdict.over_editing == 10


@pytest.mark.parametrize(("stray", "kept"), [(0, 10), (10, 7.5), (20, 5), (40, 0), (90, 0)])
def test_what_changes_elsewhere_costs_over_editing(stray: int, kept: float) -> None:
    question = Question(source=halves(0, 0), truth=halves(0, 100), instruction="lighten the right half")
    verdict = SimilarityJudge()(question, halves(stray, 100))
    assert isinstance(verdict, Verdict)
    assert verdict.edit_success == 10
    assert verdict.over_editing == pytest.approx(kept)
    assert verdict.artefacts == pytest.approx(max(0.0, 10 * (1 - min(stray, abs(100 - stray) + 200) / 80)))


def test_an_edit_of_everything_leaves_nothing_to_over_edit() -> None:
    question = Question(source=level(0), truth=level(200), instruction="lighten it")
    verdict = SimilarityJudge()(question, level(100))
    assert isinstance(verdict, Verdict)
    assert (verdict.edit_success, verdict.over_editing, verdict.naturalness) == (5, 10, 10)
    assert verdict.artefacts == 0  # 100 levels from either


def test_half_the_contrast_is_half_the_naturalness() -> None:
    source, truth = halves(0, 100), halves(0, 200)  # contrast 50 and 100, a step of 100 and 200 in 127 places
    verdict = SimilarityJudge()(Question(source=source, truth=truth, instruction="x"), halves(0, 50))
    assert isinstance(verdict, Verdict)
    assert verdict.naturalness == pytest.approx(10 * 26 / 51, rel=1e-4)


def test_noise_of_any_size_is_no_good_picture() -> None:
    for question in questions():
        for side in (SIDE, 2 * SIDE):
            noise = np.random.default_rng(0).integers(0, 256, (side, side, 3), np.uint8)
            verdict = SimilarityJudge()(question, noise)
            assert isinstance(verdict, Verdict)
            assert verdict.perceptual_quality < 3 and verdict.edit_success < SUCCESS


def test_without_a_truth_or_a_way_to_it_there_is_no_verdict() -> None:
    question = Question(source=level(0), instruction="x")
    for truth, reason in ((None, "no truth"), (level(0), "no change"), (level(8), "no change")):
        outcome = SimilarityJudge()(replace(question, truth=truth), level(0))
        assert isinstance(outcome, NoVerdict)
        assert outcome.reason.startswith(f"{reason}:")
