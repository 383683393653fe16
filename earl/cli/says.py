"""What the command line says: lines for people, none of which may command the terminal, and JSON for programs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from earl.cli.files import Edit
from earl.errors import EarlError
from earl.request import EditResult, printable


def say(text: str, *, file: TextIO | None = None) -> None:
    """Print lines, of which none may command the terminal: names of files, notes and errors come from others."""
    for line in text.split("\n"):
        print(printable(line), file=file)


def say_error(error: Exception, *, of: str | None = None) -> int:
    """Say in one line what failed, and with which of several pictures; returns the exit code."""
    said = " ".join(str(error).split()) or type(error).__name__
    say(f"earl: {'' if of is None or of in said else f'{of}: '}{said}", file=sys.stderr)
    return 2 if isinstance(error, EarlError) else 1


def speak_to_nobody() -> None:
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  Python flushes it once more at the end


def what_was_done(words: argparse.Namespace, edit: Edit, result: EditResult, seconds: float) -> Iterator[str]:
    """Line by line."""
    yield f"asked    {edit.instruction}"
    yield f"before   {edit.image}"
    for which, file in enumerate(edit.files):
        changed = result.changed[which].mean()
        yield f"after    {file}   seed {result.seeds[which]}, {changed:.0%} of the picture changed"
        yield f"drawn    {result.drawn[which]} codes in {result.passes[which]} passes"
        yield from (f"planned  {line}" for line in (result.thoughts[which] or "").splitlines())
        if result.requests[which] != (edit.instruction,):
            yield from (f"step     {request}" for request in result.requests[which])
    if words.compare is not None and len(words.images) == 1:
        yield f"both     {words.compare}"
    inside = ", ".join(f"{name} {value:.2f}" for name, value in result.timings.items())
    yield f"seconds  {seconds:.1f} from start to finish ({inside})"


def record(words: argparse.Namespace, edit: Edit, result: EditResult, seconds: float) -> dict[str, Any]:
    """What was done with a picture, for programs."""
    return {
        "asked": edit.instruction,
        "before": edit.image,
        "after": [
            {
                "file": str(file),
                "seed": result.seeds[which],
                "changed_share": float(result.changed[which].mean()),
                "drawn_codes": result.drawn[which],
                "passes": result.passes[which],
                "requests": result.requests[which],
                "filter": result.filters[which],
                "thought": result.thoughts[which],
            }
            for which, file in enumerate(edit.files)
        ],
        "both": None if words.compare is None else str(words.compare),
        "notes": result.notes,
        "seconds": {"all": seconds, **result.timings},
    }
