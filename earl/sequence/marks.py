"""Marks: where things go away and where things come, one by one, before anything is drawn.

A drafter says of all cells at once what they may become; of a thing that may stand here or a cell further, it would
draw half here and half there. So it first marks, one after the other, each thing that goes and each that comes, and
what it draws agrees with its marks. Their text has one line a mark:

    gone side=4 at=9,3
    new side=4 at=6,10

Units are cells: `side` that of the thing's square, `at` column and row of the cell to the lower right of its centre.
Knows no ids and no pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.errors import SequenceError

_LINE: Final = re.compile(r"(gone|new) side=([1-9][0-9]*) at=([0-9]+),([0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A thing that goes away or comes."""

    is_new: bool
    side: int
    """Cells a side of the thing's square."""
    column: int
    row: int

    def kind(self, sides: Sequence[int]) -> int:
        """Its number among things that go and come in so many sizes: the sizes of what goes first.

        Raises:
            SequenceError: there is no such size.
        """
        if self.side not in sides:
            raise SequenceError(
                f"a mark has a side of {self.side} cells, and this model marks sides of {list(sides)}: "
                "train with model.draft_marks that the shards have"
            )
        return self.is_new * len(sides) + sides.index(self.side)


def mark_table(marks: Iterable[Mark], sides: Sequence[int]) -> NDArray[np.int64]:
    """[M, 3] kind, row and column of each mark, as a model is told of them; none for a model that marks no sides."""
    told = [(mark.kind(sides), mark.row, mark.column) for mark in marks] if sides else []
    return np.array(told, np.int64).reshape(-1, 3)


def from_table(table_M3: NDArray[np.integer], sides: Sequence[int]) -> tuple[Mark, ...]:
    """The inverse of `mark_table`; rows of -1, which stand behind the last mark, are none."""
    return tuple(
        Mark(
            is_new=int(kind) >= len(sides),
            side=sides[int(kind) % len(sides)],
            column=int(column),
            row=int(row),
        )
        for kind, row, column in table_M3
        if kind >= 0
    )


def to_text(marks: Iterable[Mark]) -> str:
    """The marks in their one spelling; empty for none."""
    return "\n".join(
        f"{'new' if mark.is_new else 'gone'} side={mark.side} at={mark.column},{mark.row}" for mark in marks
    )


def from_text(text: str) -> tuple[Mark, ...]:
    """The inverse of `to_text`.

    Raises:
        SequenceError: a line is not a mark.
    """
    marks = []
    for line in text.split("\n") if text else []:
        found = _LINE.fullmatch(line)
        if found is None:
            raise SequenceError(f"mark {line[:60]!r}: expected 'new side=4 at=6,10' or 'gone ...'")
        side, column, row = map(int, found.groups()[1:])
        marks.append(Mark(is_new=found[1] == "new", side=side, column=column, row=row))
    return tuple(marks)
