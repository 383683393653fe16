"""The grammar of a sequence as tables: what may stand at every position, as a range of ids or one forced id.

Forced tokens (the frame of an image block, its size, EOL, EOF, EOI, EOS, a thought's opening, cells outside
of a mask) are never sampled. They are fed together with the next sampled position, so they cost no forward
pass of their own, and they carry no loss, no log-probability and no KL: nothing was chosen there. Sampler,
training loss and RL ratio agree on that because all of them ask this file.

Written apart from layout.py, whose tables of ids it takes but whose rules it states again, token by token:
the tests hold the two against each other. Knows no logits and no noise.

Letters: L ids of a sequence, H W rows and columns of cells, N ids of a target with its EOS.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from earl.errors import SequenceError, ShapeError
from earl.language.vocabulary import IntArray, Vocabulary
from earl.sequence.layout import MAX_SIDE, MODES, Laid, Mode, SequenceLayout, Slot, overlaid

_CARRIES_LOSS = np.array([slot in (Slot.TEXT, Slot.CODE, Slot.CHOICE) for slot in Slot])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Template:
    """A target and its EOS yet to come: a decoder draws the places that are -1, feeds the others."""

    vocabulary: Vocabulary
    ids: IntArray
    """[N] int64; -1 where a code is sampled, else the forced id."""
    cells: IntArray
    """[N, 2] row and column of the cell that the token is; -1, -1 where it is none."""

    @property
    def slots(self) -> npt.NDArray[np.uint8]:
        """[N] CODE where a code is sampled, else FORCED."""
        return np.where(self.ids < 0, Slot.CODE, Slot.FORCED).astype(np.uint8)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the target's grid."""
        rows, columns = self.cells.max(axis=0) + 1
        return int(rows), int(columns)

    @property
    def free_hw(self) -> npt.NDArray[np.bool_]:
        """[rows, columns] of the grid, True where a code is sampled."""
        free_hw = np.zeros(self.shape, bool)
        free_hw[tuple(self.cells[self.ids < 0].T)] = True
        return free_hw

    @property
    def rows(self) -> IntArray:
        """[N] as Laid.rows: where the next token is a cell, the row of that one; else -1."""
        return np.append(self.cells[1:, 0], -1)

    @property
    def columns(self) -> IntArray:
        """[N] as Laid.columns."""
        return np.append(self.cells[1:, 1], -1)

    def aligned(self, source_hw: npt.NDArray[np.integer]) -> IntArray:
        """[N] as Laid.aligned: where the next token is a cell, the id of the source's code there; else -1."""
        source_ids_hw = overlaid(self.vocabulary.code_to_id(source_hw), self.shape)
        rows, columns = self.rows, self.columns
        return np.where(rows >= 0, source_ids_hw[rows, columns], -1)

    def with_forced(
        self, codes_hw: npt.NDArray[np.integer], free_cells_hw: npt.NDArray[np.bool_]
    ) -> Template:
        """This template with all cells but the free ones forced, so that they are fed and not sampled.

        Args:
            codes_hw: [H, W] codes of the target's grid; those of free cells are not looked at.
            free_cells_hw: [H, W] bool, True where the model draws.
        Raises:
            ShapeError: either is not of the target's grid.
            SequenceError: a forced cell has no code of the vocabulary, or the mask is not bool.
        """
        codes, free = np.asarray(codes_hw), np.asarray(free_cells_hw)
        for name, array in (("forced codes", codes), ("free cells", free)):
            if array.shape != self.shape:
                raise ShapeError(
                    f"{name} have the shape {array.shape}, the target's grid is {self.shape}: fit them"
                )
        if free.dtype != np.bool_:
            raise SequenceError(f"free cells are {free.dtype}, expected bool: True where the model draws")
        ids = self.ids.copy()
        code_at = np.flatnonzero(self.cells[:, 0] >= 0)
        ids[code_at[~free.ravel()]] = self.vocabulary.code_to_id(codes[~free])
        return replace(self, ids=ids)


def target_template(layout: SequenceLayout, rows: int, columns: int) -> Template:
    """The target of a grid, from BOI to EOS, all its codes to be drawn.

    Raises:
        SequenceError: a side is not in 1 .. 9999.
    """
    form = layout.form(rows, columns)
    cells = np.full((len(form.ids) + 1, 2), -1)
    cells[form.code_at] = form.cells
    return Template(vocabulary=layout.vocabulary, ids=np.append(form.ids, layout.vocabulary.eos), cells=cells)


def allowed(vocabulary: Vocabulary, slot: Slot) -> tuple[int, int]:
    """The ids (start, stop) that a CODE or a TEXT slot draws from.

    Raises:
        SequenceError: any other slot; GIVEN and FORCED draw nothing, CHOICE has `choices`.
    """
    if slot == Slot.CODE:
        return vocabulary.first_code, vocabulary.first_code + vocabulary.num_codes
    if slot == Slot.TEXT:
        return 0, vocabulary.thought_stop
    raise SequenceError(f"slot {Slot(slot).name} draws from no range of ids; only CODE and TEXT do")


def choices(layout: SequenceLayout) -> tuple[int, int]:
    """The two ids of a CHOICE slot: the first of a thought, and BOI."""
    return layout.open_run[0], layout.vocabulary.boi


def loss_positions(laid: Laid) -> npt.NDArray[np.bool_]:
    """[L] bool, whether a model is to learn the token at each position (from the one before it)."""
    return np.asarray(_CARRIES_LOSS[laid.slots])


def slots_of(
    layout: SequenceLayout, ids: npt.ArrayLike, *, mode: Mode
) -> tuple[npt.NDArray[np.uint8], Slot | None]:
    """The slot of every position of a prefix, and of the token that comes next.

    Ids alone do not say where an instruction ends: a prefix that ends in one is taken for a whole prompt.
    Where markers are plain text, one that ends like a marker begins is taken for that beginning. A thought is
    TEXT here, also one that the caller gave.

    Args:
        ids: [L] the beginning of a sequence.
        mode: what may follow the instruction.
    Returns:
        [L] Slot of each id, and the next one's; None behind EOS.
    Raises:
        SequenceError: no sequence begins like this; names the position, what was found and what was expected.
    """
    if mode not in MODES:
        raise SequenceError(f"mode is {mode!r}; expected one of {', '.join(MODES)}")
    automaton = _Automaton(layout, mode)
    for id_ in np.asarray(ids).tolist():
        automaton.feed(id_)
    return automaton.result()


class _Automaton:
    """Reads a sequence token by token. A state is a method that takes an id and names the state after it."""

    def __init__(self, layout: SequenceLayout, mode: Mode) -> None:
        self._layout = layout
        self._vocabulary = layout.vocabulary
        self._mode = mode
        self._character_of = {id_: character for character, id_ in layout.header_ids.items()}
        self._slots: list[Slot] = []
        self._next: Slot | None = Slot.GIVEN
        self._state: Callable[[int], None] = self._bos
        self._frame, self._cell = Slot.GIVEN, Slot.GIVEN  # of the image being read: the source is all given
        self._said: list[int] = []  # ids of the instruction or thought being read
        self._size = ["", ""]  # digits of rows and columns, as far as read
        self._has_star = False
        self._row = self._column = 0

    def feed(self, id_: int) -> None:
        if self._next is None:
            raise self._surprise(id_, "the end")
        self._slots.append(self._next)
        self._state(id_)

    def result(self) -> tuple[npt.NDArray[np.uint8], Slot | None]:
        slots, following = list(self._slots), self._next
        if self._state == self._instruction and self._mode != "edit":
            run = list(self._layout.open_run)
            begun = [n for n in range(1, len(run)) if self._said[-n:] == run[:n]]
            if begun:
                slots[-begun[-1] :] = self._opening()[: begun[-1]]
                following = Slot.FORCED
        return np.array(slots, np.uint8), following

    def _bos(self, id_: int) -> None:
        self._need(id_, self._vocabulary.bos)
        self._state = self._boi

    def _boi(self, id_: int) -> None:
        self._need(id_, self._vocabulary.boi)
        self._size, self._has_star = ["", ""], False
        self._next = self._frame
        self._state = self._header

    def _header(self, id_: int) -> None:
        digits = self._size[self._has_star]
        character = self._character_of.get(id_)
        if id_ == self._vocabulary.img and self._size[1]:
            self._row = self._column = 0
            self._next = self._cell
            self._state = self._codes
        elif character == "*" and digits and not self._has_star:
            self._has_star = True
        elif character is not None and character in "0123456789" and 0 < int(digits + character) <= MAX_SIDE:
            self._size[self._has_star] += character
        else:
            raise self._surprise(id_, "the next of a grid size, * or IMG")

    def _codes(self, id_: int) -> None:
        rows, columns = map(int, self._size)
        if self._column < columns:
            if not self._vocabulary.first_code <= id_ < self._vocabulary.size:
                raise self._surprise(id_, "a code")
            self._column += 1
            self._next = self._frame if self._column == columns else self._cell
            return
        self._need(id_, self._vocabulary.eol)
        self._row, self._column = self._row + 1, 0
        if self._row == rows:
            self._next = self._frame
            self._state = self._eof
        else:
            self._next = self._cell

    def _eof(self, id_: int) -> None:
        self._need(id_, self._vocabulary.eof)
        self._state = self._eoi

    def _eoi(self, id_: int) -> None:
        self._need(id_, self._vocabulary.eoi)
        if self._cell == Slot.CODE:
            self._state = self._eos
        else:
            self._frame, self._cell = Slot.FORCED, Slot.CODE
            self._next = self._opening()[0]
            self._state = self._instruction

    def _instruction(self, id_: int) -> None:
        self._said.append(id_)
        run = list(self._layout.open_run)
        if self._mode != "edit" and self._said[-len(run) :] == run:
            self._slots[-len(run) :] = self._opening()
            self._said = []
            self._next = Slot.TEXT
            self._state = self._thought
        elif self._mode != "thought" and id_ == self._vocabulary.boi:
            self._boi(id_)
        elif 0 <= id_ < self._vocabulary.text_size:
            self._slots[-1] = Slot.GIVEN
        else:
            raise self._surprise(
                id_,
                {"edit": "text or BOI", "thought": "text or a thought"}.get(
                    self._mode, "text, a thought or BOI"
                ),
            )

    def _thought(self, id_: int) -> None:
        if not 0 <= id_ < self._vocabulary.text_size and (id_,) != self._vocabulary.thought_close:
            raise self._surprise(id_, "text or the end of the thought")
        self._said.append(id_)
        if self._layout.close_text is None:
            is_closed = (id_,) == self._vocabulary.thought_close
        else:
            is_closed = self._layout.text_tokenizer.decode(self._said).endswith(self._layout.close_text)
        if is_closed:
            self._next = Slot.FORCED
            self._state = self._boi

    def _eos(self, id_: int) -> None:
        self._need(id_, self._vocabulary.eos)
        self._next = None

    def _opening(self) -> list[Slot]:
        """Slots of what opens a thought."""
        first = Slot.CHOICE if self._mode == "mixed" else Slot.FORCED
        return [first] + [Slot.FORCED] * (len(self._layout.open_run) - 1)

    def _need(self, id_: int, wanted: int) -> None:
        if id_ != wanted:
            raise self._surprise(id_, self._vocabulary.name_of(wanted))

    def _surprise(self, id_: int, expected: str) -> SequenceError:
        position = len(self._slots) - (self._next is not None)
        return SequenceError(
            f"position {position}: found {self._vocabulary.name_of(id_)}, expected {expected}"
        )
