"""Lists in files, one JSON object a line, read so that every complaint names its line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from earl.errors import RecipeError


def json_lines(file: Path, of: str) -> list[tuple[str, dict[str, Any]]]:
    """File and line of each object, for messages, and the object; blank lines are none.

    Args:
        of: what is listed, in the plural.
    Raises:
        RecipeError: the list is missing, empty or no UTF-8 text, or a line is no object.
    """
    if not file.is_file():
        raise RecipeError(f"{file} is no file: pass a list of {of}, one JSON object a line")
    try:
        # Not splitlines: it takes characters that JSON may hold for the end of a line.
        lines = file.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError(f"{file} cannot be read ({error}): write it as UTF-8 text") from error
    told = [
        (place := f"{file}, line {number}", _object(line, place))
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    if not told:
        raise RecipeError(f"{file} lists no {of}: write one JSON object a line")
    return told


def check_keys(place: str, told: dict[str, Any], *, needed: Sequence[str], known: Sequence[str]) -> None:
    """Whether an object has the keys that it needs, and none that is not known.

    Raises:
        RecipeError: a key is missing or unknown.
    """
    if missing := [key for key in needed if key not in told]:
        raise RecipeError(f"{place}: {', '.join(missing)} is missing")
    if unknown := [key for key in told if key not in known]:
        raise RecipeError(f"{place}: unknown key {', '.join(unknown)}; known: {', '.join(known)}")


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        told: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecipeError(f"{place}: no JSON ({error}): write one object a line") from error
    if not isinstance(told, dict):
        raise RecipeError(f"{place}: expected an object, not {type(told).__name__}: write one a line")
    return told
