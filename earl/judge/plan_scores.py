"""How close a thought comes to the true plan: format, F1 of actions, subjects and goals (ImageEdit-R1), and boxes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from earl.errors import InstructionError
from earl.sequence.plan import Operation, Plan

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScores:
    """A thought against the true plan, each from 0 to 1 (ImageEdit-R1's format and F1 rewards)."""

    format: float
    """1 where the thought is a plan."""
    action_f1: float
    subject_f1: float
    """Words of the subjects, whatever the order of operations."""
    goal_f1: float
    overlap: float | None
    """How well boxes lie: for each of the true plan's the best intersection over union with one of the same action,
    their mean; None where the true plan has no box."""
    extra_steps: int
    """Operations beyond the true plan's."""

    @property
    def f1(self) -> float:
        """The mean of the three."""
        return (self.action_f1 + self.subject_f1 + self.goal_f1) / 3

    def reward(self, step_penalty: float = 0.0, boxes: float = 0.0) -> float:
        """From 0 to 10: a tenth for the format, the rest for the F1; less a penalty, in points of ten, for every
        operation too many.

        Args:
            boxes: weight of how well boxes lie, where all else has the weight 1 and the true plan has boxes.
        """
        right = self.format + 9 * self.f1
        if self.overlap is not None:
            right = (right + boxes * 10 * self.overlap) / (1 + boxes)
        return max(0.0, right - step_penalty * self.extra_steps)


def plan_scores(thought: str | None, truth: Plan) -> PlanScores:
    """How close a thought comes to the true plan; what is no plan gets nothing."""
    try:
        plan = Plan.from_text(thought or "")
    except InstructionError:
        overlap = _overlap((), truth.operations)
        return PlanScores(format=0, action_f1=0, subject_f1=0, goal_f1=0, overlap=overlap, extra_steps=0)
    said, right = plan.operations, truth.operations
    return PlanScores(
        format=1,
        action_f1=f1(Counter(one.act for one in said), Counter(one.act for one in right)),
        subject_f1=f1(_words(said, "subject"), _words(right, "subject")),
        goal_f1=f1(_words(said, "goal"), _words(right, "goal")),
        overlap=_overlap(said, right),
        extra_steps=max(0, len(said) - len(right)),
    )


def f1(said: Counter[str], right: Counter[str]) -> float:
    """The harmonic mean of precision and recall of two bags; 1 where both are empty."""
    total = said.total() + right.total()
    return 2 * (said & right).total() / total if total else 1.0


def _words(operations: Sequence[Operation], name: str) -> Counter[str]:
    """Words of a field, each with the action that it belongs to: a right word of a wrong operation is wrong. Which of
    two things that swap is named first means nothing: what is said of either counts in both fields."""
    return Counter(
        f"{one.act} {word}"
        for one in operations
        for words in ((one.subject, one.goal) if one.act == "swap" else (getattr(one, name),))
        for word in re.findall(r"\w+", words.casefold())
    )


def _overlap(said: Sequence[Operation], right: Sequence[Operation]) -> float | None:
    placed = [one for one in right if one.box is not None]
    if not placed:
        return None
    best = [
        max((_iou(other.box, one.box) for other in said if other.act == one.act), default=0.0)
        for one in placed
    ]
    return sum(best) / len(best)


def _iou(one: Box | None, other: Box | None) -> float:
    """Of boxes c0, r0, c1, r1, end exclusive."""
    if one is None or other is None:
        return 0.0
    width, height = (min(one[2 + i], other[2 + i]) - max(one[i], other[i]) for i in (0, 1))
    shared = max(0, width) * max(0, height)
    both = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return shared / (both - shared)
