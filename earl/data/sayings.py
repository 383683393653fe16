"""Lists of one's own sentences: JSON lines, each with a request that a checkpoint understands and others that mean it.

    {"plain": "remove the balloon", "said": ["nimm den Ballon weg", "Ballon raus bitte"]}

Knows no pictures.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from earl.data.json_lines import check_keys, json_lines
from earl.errors import InstructionError, RecipeError
from earl.request import check_instruction

KEYS: Final = ("plain", "said")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A request in words that are understood, and in others."""

    plain: str
    said: tuple[str, ...]


def read_sayings(file: Path) -> list[Saying]:
    """The requests of a list.

    Raises:
        RecipeError: the list is missing or empty, or a line is no object, lacks a key, has an unknown one, or says
            nothing.
        InstructionError: a sentence is empty or too long.
    """
    sayings = []
    for place, told in json_lines(file, "sentences"):
        check_keys(place, told, needed=KEYS, known=KEYS)
        if not isinstance(told["said"], list) or not told["said"]:
            raise RecipeError(f"{place}: said is {told['said']!r}: list one sentence or more")
        try:
            plain, *said = (check_instruction(text) for text in (told["plain"], *told["said"]))
        except InstructionError as error:
            raise InstructionError(f"{place}: {error}") from error
        sayings.append(Saying(plain=plain, said=tuple(said)))
    return sayings
