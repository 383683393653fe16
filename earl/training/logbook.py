"""The logbook of a run: one JSON line a report, one line on the screen that says how far it is, and a tracker."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PIL import Image

from earl.errors import RecipeError
from earl.training.tracker import Tracker


class Logbook:
    """Appends to `run/log.jsonl`; lines of steps that a resumed run will repeat are dropped first."""

    def __init__(self, run: Path, *, steps: int, first_step: int = 0, tracker: Tracker | None = None) -> None:
        self.file = run / "log.jsonl"
        self.steps, self.tracker = steps, tracker
        self.started_s, self.first_step = time.perf_counter(), first_step
        if self.file.exists():
            kept = [line for line in read_log(self.file) if line["step"] <= first_step] if first_step else []
            partial = run / ".partial-log"
            partial.write_text("".join(json.dumps(line) + "\n" for line in kept), "utf-8")
            os.replace(partial, self.file)

    def report(self, step: int, **values: float) -> None:
        """Write the values after `step` steps, and show them with the time that is left."""
        elapsed_s = time.perf_counter() - self.started_s
        done = step - self.first_step
        left_s = elapsed_s / max(1, done) * (self.steps - step)
        with self.file.open("a", encoding="utf-8") as handle:
            handle.write(json.dumps({"step": step, "seconds": round(elapsed_s, 1), **values}) + "\n")
        shown = "  ".join(f"{name} {value:.4g}" for name, value in values.items())
        sys.stderr.write(f"step {step}/{self.steps}  {shown}  {left_s / 60:.1f} min left\n")
        sys.stderr.flush()
        if self.tracker is not None:
            self.tracker.values(step, values)

    def picture(self, step: int, name: str, file: Path) -> None:
        """Show a picture of the run's folder to the tracker."""
        if self.tracker is not None:
            with Image.open(file) as picture:
                self.tracker.picture(step, name, picture.convert("RGB"))


def read_log(file: Path) -> list[dict[str, Any]]:
    """The lines of a log, but for the last one if a kill cut it short.

    Raises:
        RecipeError: another line is no report.
    """
    *whole, _ = file.read_text("utf-8", errors="replace").split("\n")
    return [_report_in(line, f"{file}, line {number}") for number, line in enumerate(whole, 1)]


def _report_in(line: str, place: str) -> dict[str, Any]:
    try:
        report = json.loads(line)
    except ValueError:
        report = None
    if not isinstance(report, dict) or not isinstance(report.get("step"), int):
        raise RecipeError(f"{place} is no report of a step, but {line[:60]!r}: take the line out")
    return report
