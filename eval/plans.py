"""How close a checkpoint's plans come to the true ones, family by family, without drawing what they plan.

    python -m eval.plans --examples 190                                     # a minute on two cores
    python -m eval.plans --worded eval/reworded.json --examples 190         # asked in everyday words

The edits are those of eval.storybook, by number. F1 is the mean of three, of actions, subjects and goals
(`earl.judge.plan_scores`, after ImageEdit-R1); whole is a plan of which all three are 1. Boxes: mean intersection over
union with the true ones. Intervals are over edits, 95 %.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Any

from earl.errors import UnfinishedThoughtError
from earl.judge.interval import paired, wilson
from earl.judge.plan_scores import PlanScores, plan_scores
from earl.options import at_least_one
from earl.pretrained import open_layout
from earl.processes import process_pool
from earl.storybook.examples import FAMILIES
from eval.script import exit_code
from eval.storybook import add_questions, checked, editor_of, question


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One plan, against the true one."""

    number: int
    family: str
    instruction: str
    plan: str
    """Empty where the thought did not end, which is worth nothing."""
    truth: str
    scores: PlanScores


def plan_one(number: int, *, checkpoint: str, split: str, worded: str) -> Planned:
    """The likeliest plan for example `number`."""
    editor, made = editor_of(checkpoint, threads=1), question(number, split, worded)
    try:
        said = editor.plan(made.images(editor.working_side)[0], made.instruction, temperature=0).to_text()
    except UnfinishedThoughtError:
        said = ""
    return Planned(
        number=number,
        family=made.family,
        instruction=made.instruction,
        plan=said,
        truth=made.plan.to_text(),
        scores=plan_scores(said, made.plan),
    )


def summarise(planned: Sequence[Planned]) -> dict[str, dict[str, Any]]:
    """By family, by level and of all, without families of which nothing was asked."""
    groups = {family: [one for one in planned if one.family == family] for family in FAMILIES}
    for level in ("simple", "complex"):
        groups[level] = [one for one in planned if FAMILIES[one.family] == level]
    groups["all"] = list(planned)
    return {name: _summary([one.scores for one in group]) for name, group in groups.items() if group}


def _summary(scores: Sequence[PlanScores]) -> dict[str, Any]:
    f1 = [one.f1 for one in scores]
    overlaps = [one.overlap for one in scores if one.overlap is not None]
    low, high = paired(f1) if len(f1) > 1 else (0.0, 1.0)
    whole = sum(value == 1 for value in f1)
    return {
        "examples": len(scores),
        "f1": fmean(f1),
        "f1_interval": (max(0.0, low), min(1.0, high)),
        "action": fmean(one.action_f1 for one in scores),
        "subject": fmean(one.subject_f1 for one in scores),
        "goal": fmean(one.goal_f1 for one in scores),
        "whole": whole / len(scores),
        "whole_interval": wilson(whole, len(scores)),
        "boxes": fmean(overlaps) if overlaps else None,
    }


def markdown(summary: dict[str, dict[str, Any]], title: str) -> str:
    """The table of a summary."""
    columns = ("examples", "F1", "95 %", "action", "subject", "goal", "whole", "boxes")
    lines = [f"# {title}", "", f"| | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for name, row in summary.items():
        interval = "{:.2f} to {:.2f}".format(*row["f1_interval"])
        means = (f"{row[key]:.2f}" for key in ("action", "subject", "goal"))
        boxes = "" if row["boxes"] is None else f"{row['boxes']:.2f}"
        cells = (str(row["examples"]), f"{row['f1']:.2f}", interval, *means, f"{row['whole']:.0%}", boxes)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.plans", description=(__doc__ or "").split("\n\n")[0]
    )
    add_questions(parser)
    parser.add_argument("--out", type=Path, default=Path("out/eval-plans"))
    parser.add_argument("--workers", type=at_least_one, default=2)
    words = checked(parser.parse_args())
    open_layout(words.checkpoint)  # what is wrong with it is said here, not by a process
    chosen = {"checkpoint": words.checkpoint, "split": words.split, "worded": words.worded}
    numbers = range(words.first, words.first + words.examples)
    with process_pool(words.workers) as processes:
        planned = list(processes.map(partial(plan_one, **chosen), numbers, chunksize=4))
    summary = summarise(planned)
    words.out.mkdir(parents=True, exist_ok=True)
    report = chosen | {"first": words.first, "summary": summary, "plans": [asdict(one) for one in planned]}
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    asked = f"the {words.split} split, worded {words.worded}, from example {words.first} on"
    table = markdown(summary, f"Plans of {words.checkpoint} on {asked}")
    (words.out / "report.md").write_text(table, "utf-8")
    print(table)


if __name__ == "__main__":
    sys.exit(exit_code(main))
