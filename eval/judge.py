"""How often the storybook's judge is right about answers that are known to be right or wrong.

    python -m eval.judge --examples 300        # 19 families in turns, about 20 verdicts an example

Right answers go through every channel that a tokenizer may be like; wrong ones take the channels in turns.
The judge is right if the overall score is at least 7 just when the answer is right. The balanced accuracy is
the mean of two means: over the classes of right answers and over those of wrong ones. Writes JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any, Final

import numpy as np

from earl.judge import SUCCESS, Verdict, judge
from earl.judge.interval import wilson
from earl.judge.perturbations import CHANNELS, RIGHT, WRONG
from earl.options import at_least_one
from earl.storybook.examples import FAMILIES, Example, example
from eval.script import exit_code

FIRST: Final = 600_000_000
"""Numbers of the examples start here; they are of the test split."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One answer of known worth and what the judge said of it."""

    number: int
    """Which of the examples."""
    family: str
    kind: str
    """What was done; one of RIGHT or WRONG."""
    channel: str
    is_right: bool
    verdict: Verdict
    seconds: float

    @property
    def correct(self) -> bool:
        """Whether the judge is right."""
        return (self.verdict.overall >= SUCCESS) == self.is_right


def questions(count: int, first: int = FIRST) -> list[Example]:
    """Examples of the test split; families take turns."""
    families = list(FAMILIES)
    return [example(first + n, split="test", family=families[n % len(families)]) for n in range(count)]


def trials(examples: Sequence[Example]) -> Iterator[Trial]:
    """Everything that can be done to the examples, judged."""
    for number, made in enumerate(examples):
        for turn, (kind, perturb) in enumerate({**RIGHT, **WRONG}.items()):
            rng = np.random.default_rng((number, turn))
            picture = perturb(made, rng)
            if picture is None:
                continue
            names = list(CHANNELS)
            for name in names if kind in RIGHT else [names[(number // len(FAMILIES) + turn) % len(names)]]:
                sent = CHANNELS[name](picture, made, rng)
                start = time.perf_counter()
                verdict = judge(made, sent)
                yield Trial(
                    number=number,
                    family=made.family,
                    kind=kind,
                    channel=name,
                    is_right=kind in RIGHT,
                    verdict=verdict,
                    seconds=time.perf_counter() - start,
                )


def summary(done: Sequence[Trial]) -> dict[str, Any]:
    """Accuracy of every class with its 95 % interval, and of all together."""
    classes: dict[str, list[Trial]] = defaultdict(list)
    for trial in done:
        classes[f"{trial.kind}, {trial.channel}" if trial.is_right else trial.kind].append(trial)
    rows = {name: _row(group) for name, group in classes.items()}
    by_worth = [
        [row["accuracy"] for row in rows.values() if row["is_right"] is worth] for worth in (True, False)
    ]
    return {
        "balanced_accuracy": mean(mean(accuracies) for accuracies in by_worth if accuracies),
        "ms_per_verdict": 1000 * mean(trial.seconds for trial in done),
        "ms_per_verdict_median": 1000 * median(trial.seconds for trial in done),
        "classes": rows,
        "mistakes": [_mistake(trial) for trial in done if not trial.correct],
    }


def _row(group: Sequence[Trial]) -> dict[str, Any]:
    hits = sum(trial.correct for trial in group)
    scores = [trial.verdict.overall for trial in group]
    low, high = np.percentile(scores, (5, 95))
    return {
        "is_right": group[0].is_right,
        "trials": len(group),
        "accuracy": hits / len(group),
        "interval": wilson(hits, len(group)),
        "overall_median": median(scores),
        "overall_p5": float(low),
        "overall_p95": float(high),
    }


def _mistake(trial: Trial) -> dict[str, Any]:
    verdict = trial.verdict
    return {
        "number": trial.number,
        "family": trial.family,
        "kind": trial.kind,
        "channel": trial.channel,
        "overall": round(verdict.overall, 2),
        "reason": verdict.reason,
    }


def table(found: dict[str, Any]) -> str:
    """The summary as lines of text."""
    lines = [
        f"{'answer':42} {'n':>5} {'accuracy':>8}  {'95 % interval':15} {'p5':>5} {'median':>6} {'p95':>5}"
    ]
    for name, row in sorted(found["classes"].items(), key=lambda item: not item[1]["is_right"]):
        low, high = row["interval"]
        lines.append(
            f"{name:42} {row['trials']:5} {row['accuracy']:8.3f}  {low:.3f} to {high:.3f}  "
            f"{row['overall_p5']:5.1f} {row['overall_median']:6.1f} {row['overall_p95']:5.1f}"
        )
    lines.append(
        f"balanced accuracy {found['balanced_accuracy']:.4f}; {found['ms_per_verdict']:.1f} ms a verdict, "
        f"half of them under {found['ms_per_verdict_median']:.1f} ms"
    )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.judge", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--examples", type=at_least_one, default=300, help="how many examples are asked about (300)"
    )
    parser.add_argument("--first", type=int, default=FIRST, help=f"number of the first example ({FIRST})")
    parser.add_argument(
        "--out", type=Path, default=Path("out/judge.json"), help="the report (out/judge.json)"
    )
    options = parser.parse_args(arguments)
    found = summary(list(trials(questions(options.examples, options.first))))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({"examples": options.examples, **found}, indent=2) + "\n", "utf-8")
    print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(exit_code(main))
