"""The arithmetic of the benchmarks."""

from dataclasses import replace

import numpy as np
import pytest

from earl.judge.interval import paired, wilson
from earl.judge.plan_scores import PlanScores
from eval.storybook import FAMILIES, Outcome, markdown, question, summarise
from eval.tokenizer import psnr


def outcome(
    number: int, family: str, overall: float, copied: float | None = 0.5, plan: PlanScores | None = None
) -> Outcome:
    scores = dict.fromkeys(("edit_success", "over_editing", "naturalness", "artefacts"), overall)
    return Outcome(
        number=number,
        family=family,
        instruction="x",
        overall=overall,
        copied_prob=copied,
        seconds=1.0,
        plan=plan,
        **scores,
    )


def test_the_interval_holds_the_rate_and_stays_inside_zero_and_one() -> None:
    for trials in (1, 5, 30, 500):
        for successes in range(0, trials + 1, max(1, trials // 7)):
            low, high = wilson(successes, trials)
            assert 0 <= low <= successes / trials <= high <= 1


def test_the_interval_narrows_like_the_root_of_the_number_of_trials() -> None:
    narrow, wide = wilson(500, 1000), wilson(50, 100)
    assert (wide[1] - wide[0]) / (narrow[1] - narrow[0]) == pytest.approx(10**0.5, rel=0.05)


def test_a_paired_interval_covers_the_true_difference_as_often_as_it_says_and_forgets_how_hard_questions_are() -> (
    None
):
    random = np.random.default_rng(5)
    covered = 0
    for _ in range(400):
        hard = random.normal(0, 50, 200)
        better, worse = hard + random.normal(0.3, 1, 200), hard + random.normal(0, 1, 200)
        low, high = paired((better - worse).tolist())
        covered += low <= 0.3 <= high
        assert high - low < 0.5
    assert 0.92 < covered / 400 < 0.98
    with pytest.raises(ValueError, match="two differences"):
        paired([1.0])


def test_success_counts_overall_scores_of_seven_and_more() -> None:
    summary = summarise([outcome(0, "add", 7.0), outcome(1, "add", 6.99), outcome(2, "swap", 10.0, None)])
    assert summary["add"]["success"] == 0.5
    assert summary["simple"]["examples"] == 2
    assert summary["complex"]["success"] == 1.0
    assert summary["all"]["copied_prob"] == 0.5
    assert "| add | 2 | 50% |" in markdown(summary, "title")
    assert "plan" not in markdown(summary, "title")


def test_plans_are_judged_where_there_were_plans() -> None:
    plan = PlanScores(format=1, action_f1=1, subject_f1=0.5, goal_f1=0.75, overlap=None, extra_steps=0)
    placed = replace(plan, action_f1=0.25, overlap=0.5)
    summary = summarise(
        [outcome(0, "add", 7, plan=plan), outcome(1, "add", 7, plan=placed), outcome(2, "swap", 7)]
    )
    assert summary["add"]["plan_f1"] == pytest.approx((0.75 + 0.5) / 2)
    assert (summary["add"]["plan_overlap"], summary["add"]["planned"]) == (0.5, 1)
    assert (summary["swap"]["plan_f1"], summary["all"]["planned"]) == (None, pytest.approx(2 / 3))
    head, rule, *rows = markdown(summary, "title").splitlines()[2:]
    assert len({line.count("|") for line in (head, rule, *rows)}) == 1 and "boxes" in head


def test_questions_take_turns_over_all_families_and_are_of_the_split() -> None:
    asked = [question(number, "test") for number in range(len(FAMILIES))]
    assert [made.family for made in asked] == list(FAMILIES)


def test_psnr_of_a_constant_error_is_known() -> None:
    wanted = np.full((8, 8, 3), 100, np.uint8)
    assert psnr(wanted.astype(np.float32) + 1, wanted) == pytest.approx(48.13, abs=0.01)
