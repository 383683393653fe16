"""Lists of one's own pictures and what is asked of them: JSON lines; relative paths start at the list's folder.

    {"source": "before.png", "target": "after.png", "instruction": "make the house red"}

The target is one right answer; who only asks, as reinforcement learning does, may leave it out. A line may also hold
`thought` (a plan, `earl.sequence.plan`) and `family` (a short name under which edits are counted). Knows no codes.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from earl.data.json_lines import check_keys, json_lines
from earl.errors import InstructionError, PictureError, RecipeError
from earl.pixels import Canvas, open_picture
from earl.request import check_instruction
from earl.sequence.plan import Plan

NEEDED: Final = ("source", "instruction")
KNOWN: Final = ("source", "target", "instruction", "thought", "family")
LONGEST_FAMILY: Final = 80
"""Characters of a name that heads a row of a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A picture before and, where that is known, after, and what was asked."""

    place: str
    """File and line, for messages."""
    source: Path
    target: Path | None = None
    instruction: str
    thought: str = ""
    family: str = "own"


def read_pairs(file: Path, *, needs_target: bool) -> list[Pair]:
    """The pairs of a list; every line is checked before the first picture is opened.

    Raises:
        RecipeError: the list is missing or empty, or a line is no object, lacks a key, has an unknown one, names a
            file that is not there, or a family by what is no short line of text.
        InstructionError: an instruction is empty or too long, or a thought is no plan.
    """
    needed = (*NEEDED, "target") if needs_target else NEEDED
    return [_pair(told, place, file.parent, needed) for place, told in json_lines(file, "pictures")]


def is_family(text: str) -> bool:
    """Whether edits can be counted under a name: one short line, which can be written into a file and a table."""
    return text.isprintable() and bool(text.strip()) and len(text) <= LONGEST_FAMILY


def open_pictures(pair: Pair) -> tuple[Canvas, Canvas | None]:
    """The source and, where there is one, the target.

    Raises:
        PictureError: a picture cannot be read, or the two have different sizes; it names the line.
    """
    source = _opened(pair, pair.source)
    if pair.target is None:
        return source, None
    target = _opened(pair, pair.target)
    if source.size != target.size:
        before, after = ("x".join(map(str, canvas.size)) for canvas in (source, target))
        raise PictureError(
            f"{pair.place}: {pair.source} is {before} px, {pair.target} {after}: an edit keeps the picture's size"
        )
    return source, target


def _opened(pair: Pair, picture: Path) -> Canvas:
    try:
        return open_picture(picture)
    except PictureError as error:
        raise PictureError(f"{pair.place}: {error}") from error


def _pair(told: dict[str, Any], place: str, folder: Path, needed: Sequence[str]) -> Pair:
    told = {key: value for key, value in told.items() if value is not None or key in needed}
    check_keys(place, told, needed=needed, known=KNOWN)
    for key, value in told.items():
        if not isinstance(value, str):
            raise RecipeError(f"{place}: {key} is {value!r}: write a text")
    if not is_family(family := told.get("family", "own")):
        raise RecipeError(
            f"{place}: family is {family[:LONGEST_FAMILY]!a}: write one line of at most {LONGEST_FAMILY} printable "
            "characters, or leave it out"
        )
    pictures = {key: folder / told[key] for key in ("source", "target") if key in told}
    for picture in pictures.values():
        if not os.path.isfile(picture):  # unlike Path.is_file, False for names that no file can have
            raise RecipeError(f"{place}: {picture} is no file; relative paths start at {folder}")
    try:
        instruction = check_instruction(told["instruction"])
        if told.get("thought"):
            Plan.from_text(told["thought"])
    except InstructionError as error:
        raise InstructionError(f"{place}: {error}") from error
    return Pair(place=place, **told | pictures | {"instruction": instruction})
