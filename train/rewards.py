"""What a verdict is worth to reinforcement learning: one number for each answer, by recipe.

Rewards run from 0 to 10, like verdicts. No verdict is NaN, never 0: nobody knows how good the answer is.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import torch
from torch import Tensor

from earl.errors import InstructionError, RecipeError
from earl.judge import NoVerdict, Verdict
from earl.sequence.plan import Operation, Plan
from train.rollouts import Group

SCORES: Final = (
    "overall",
    "semantic_consistency",
    "perceptual_quality",
    "edit_success",
    "over_editing",
    "naturalness",
    "artefacts",
)
"""What a verdict says, from 0 to 10."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardConfig:
    """What counts, and how much."""

    weights: dict[str, float] = field(default_factory=lambda: {"overall": 1.0})
    """Weight of each score of a verdict; the reward is their weighted mean. EARL: overall alone."""
    kept: dict[str, float] | None = None
    """Weights of what earns credit for the cells that an answer keeps as they are in the source, such as
    {over_editing = 1.0}; `weights` are then for those that it changes. None: all have the credit of `weights`."""
    unchanged: float | None = None
    """Reward of an answer that is the source, code by code, whatever the judge says; None leaves it to the judge."""

    def __post_init__(self) -> None:
        for key, weights in {"weights": self.weights, "kept": self.kept}.items():
            _check(key, weights)

    @property
    def credits(self) -> tuple[dict[str, float], ...]:
        """Weights of what is credited to all cells, or to those that change and to those that are kept."""
        return (self.weights,) if self.kept is None else (self.weights, self.kept)


def rewards_of(groups: Sequence[Group], config: RewardConfig) -> Tensor:
    """[G, C, K] float32, one for each of C credits; NaN where there is no verdict."""
    rewards = [
        [
            [
                reward(said, bool((codes_hw == group.source_hw).all()), weights, config.unchanged)
                for said, codes_hw in zip(group.verdicts or (), group.codes_KHW, strict=True)
            ]
            for weights in config.credits
        ]
        for group in groups
    ]
    return torch.tensor(rewards, dtype=torch.float32)


def reward(
    said: Verdict | NoVerdict, is_unchanged: bool, weights: dict[str, float], unchanged: float | None = None
) -> float:
    """What one answer is worth: `unchanged` if it is the source, otherwise the weighted mean of scores."""
    if isinstance(said, NoVerdict):
        return math.nan
    if is_unchanged and unchanged is not None:
        return unchanged
    total = sum(weights.values())
    return sum(weight * getattr(said, name) for name, weight in weights.items()) / total


def _check(key: str, weights: dict[str, float] | None) -> None:
    if weights is None:
        return
    for name in weights:
        if name not in SCORES:
            raise RecipeError(f"reward.{key} names {name!r}; a verdict has {', '.join(SCORES)}")
    if not weights or min(weights.values()) < 0 or not sum(weights.values()):
        raise RecipeError(
            f"reward.{key} is {weights}: give at least one score a weight above 0, and none one below"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScores:
    """A thought against the true plan, each from 0 to 1 (ImageEdit-R1's format and F1 rewards)."""

    format: float
    """1 where the thought is a plan."""
    action_f1: float
    subject_f1: float
    """Words of the subjects, in their order of operations."""
    goal_f1: float
    extra_steps: int
    """Operations beyond the true plan's."""

    def reward(self, step_penalty: float = 0.0) -> float:
        """From 0 to 10: a tenth for the format, the rest in equal parts for the three F1; less a penalty, in points of
        ten, for every operation too many."""
        right = self.format + 3 * (self.action_f1 + self.subject_f1 + self.goal_f1)
        return max(0.0, right - step_penalty * self.extra_steps)


def plan_scores(thought: str | None, truth: Plan) -> PlanScores:
    """How close a thought comes to the true plan; what is no plan gets nothing."""
    try:
        plan = Plan.from_text(thought or "")
    except InstructionError:
        return PlanScores(format=0, action_f1=0, subject_f1=0, goal_f1=0, extra_steps=0)
    said, right = plan.operations, truth.operations
    return PlanScores(
        format=1,
        action_f1=f1(Counter(one.act for one in said), Counter(one.act for one in right)),
        subject_f1=f1(_words(said, "subject"), _words(right, "subject")),
        goal_f1=f1(_words(said, "goal"), _words(right, "goal")),
        extra_steps=max(0, len(said) - len(right)),
    )


def f1(said: Counter[str], right: Counter[str]) -> float:
    """The harmonic mean of precision and recall of two bags; 1 where both are empty."""
    total = said.total() + right.total()
    return 2 * (said & right).total() / total if total else 1.0


def _words(operations: Sequence[Operation], name: str) -> Counter[str]:
    """Words of a field, each with the action that it belongs to: a right word of a wrong operation is wrong."""
    return Counter(
        f"{one.act} {word}"
        for one in operations
        for word in re.findall(r"\w+", getattr(one, name).casefold())
    )
