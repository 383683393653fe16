"""Judged edits of the storybook, and what they come to by family and level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any

from earl.judge import SUCCESS
from earl.judge.interval import wilson
from earl.judge.plan_scores import PlanScores
from earl.storybook.examples import FAMILIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One judged edit."""

    number: int
    family: str
    instruction: str
    edit_success: float
    over_editing: float
    naturalness: float
    artefacts: float
    overall: float
    copied_prob: float | None
    """Mean probability of the source's code in cells that the right answer keeps; None without such."""
    seconds: float
    plan: PlanScores | None
    """What was thought first, against the true plan; None where nothing was."""
    again: int = 0
    """Number of the try that was best."""
    sharpness: float | None = None
    """Of `sharpness`, of a picture that is larger than the model works at; None of others."""
    unfinished: int = 0
    """Tries whose thought did not end, which left the picture as it was."""


def summarise(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Means and success rates by family and level; success with a 95 % interval (Wilson), sharpness of successes."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for name in (outcome.family, FAMILIES[outcome.family], "all"):
            groups[name].append(outcome)
    return {name: _summary(group) for name, group in groups.items()}


def _summary(group: Sequence[Outcome]) -> dict[str, Any]:
    successes = sum(outcome.overall >= SUCCESS for outcome in group)
    copied = [outcome.copied_prob for outcome in group if outcome.copied_prob is not None]
    sharp = [outcome.sharpness for outcome in group if outcome.sharpness and outcome.overall >= SUCCESS]
    return {
        "examples": len(group),
        "success": successes / len(group),
        "interval": wilson(successes, len(group)),
        **{
            name: mean(getattr(outcome, name) for outcome in group)
            for name in ("overall", "edit_success", "over_editing", "naturalness", "artefacts", "seconds")
        },
        "copied_prob": mean(copied) if copied else None,
        "sharpness": mean(sharp) if sharp else None,
        "unfinished": sum(outcome.unfinished for outcome in group),
        **_plan_summary([outcome.plan for outcome in group if outcome.plan is not None], len(group)),
    }


def _plan_summary(plans: Sequence[PlanScores], count: int) -> dict[str, Any]:
    """How often there was a plan, the mean of its three F1, and how well its boxes lie."""
    f1 = [plan.f1 for plan in plans]
    overlaps = [plan.overlap for plan in plans if plan.overlap is not None]
    return {
        "planned": len(plans) / count,
        "plan_f1": mean(f1) if f1 else None,
        "plan_overlap": mean(overlaps) if overlaps else None,
    }


def markdown(summary: dict[str, Any], title: str) -> str:
    """The summary as a table; where something was planned, or pictures are large, with columns for that."""
    heads = ["family", "n", "success", "95 % interval", "overall", "edit", "preserve", "natural", "clean"]
    rare = {"copied_prob": "p(copy)"}
    if any(row["sharpness"] is not None for row in summary.values()):
        rare |= {"sharpness": "sharpness"}
    if any(row["planned"] for row in summary.values()):
        rare |= {"planned": "planned", "plan_f1": "plan F1", "plan_overlap": "boxes"}
    if any(row["unfinished"] for row in summary.values()):
        rare |= {"unfinished": "unfinished"}
    heads += rare.values()
    lines = [f"# {title}", "", f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for name in (*FAMILIES, "simple", "complex", "all"):
        if name not in summary:
            continue
        row = summary[name]
        low, high = row["interval"]
        scores = " | ".join(
            f"{row[key]:.1f}"
            for key in ("overall", "edit_success", "over_editing", "naturalness", "artefacts")
        )
        last = " | ".join(
            "" if row[key] is None else f"{row[key]:.3f}" if isinstance(row[key], float) else str(row[key])
            for key in rare
        )
        lines.append(
            f"| {name} | {row['examples']} | {row['success']:.0%} | {low:.0%} to {high:.0%} "
            f"| {scores} | {last} |"
        )
    return "\n".join(lines) + "\n"
