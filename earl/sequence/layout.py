"""The layout of a sequence: codes, instruction and thought to ids and back. Its one definition.

    BOS [source block] instruction {thought} [target block] EOS
    block   = BOI "h*w" IMG row EOL row EOL ... row EOL EOF EOI      h rows of w codes
    thought = opening marker, free text, closing marker

This is the layout of Emu3 and EARL, id for id. Data, training and decoding all take it from here; what may
follow a prefix is grammar.py's subject, which is written apart from this file so that each tests the other.
Knows no pictures, no model, no logits, and ids by name only (language/vocabulary.py).
Letters: L ids of a sequence, H W rows and columns of cells, N ids of a block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from earl.errors import CheckpointError, InstructionError, SequenceError, ShapeError
from earl.language.text_tokenizer import TextTokenizer
from earl.language.vocabulary import IntArray, Vocabulary

Mode = Literal["edit", "thought", "mixed"]
"""What follows an instruction: the target at once, a thought first, or whichever the model chooses."""

MODES: tuple[Mode, ...] = ("edit", "thought", "mixed")
HEADER_CHARACTERS = "0123456789*"
MAX_SIDE = 9999  # rows or columns of a grid, as the patterns below

_SIZE = re.compile(r"([1-9][0-9]{0,3})\*([1-9][0-9]{0,3})")
_SIZE_BEGUN = re.compile(r"[1-9][0-9]{0,3}(\*([1-9][0-9]{0,3})?)?")


class Slot(IntEnum):
    """How a token comes about."""

    GIVEN = 0
    """Part of the request."""
    TEXT = 1
    """Free text of a thought, its closing marker included: a model must learn to stop."""
    FORCED = 2
    """The only token that can stand there: never sampled, no loss, no log-probability, no KL."""
    CODE = 3
    """A code of the target."""
    CHOICE = 4
    """A thought, or the target at once."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Laid:
    """A sequence, or the beginning of one, as arrays of equal length L, and its source.

    An input embedding at position i that also gets the source's token of the cell which i is about to
    predict, and that cell's row and column, makes copying a local rule; `aligned`, `rows` and `columns` are for that.
    """

    ids: IntArray
    """[L] int64."""
    slots: npt.NDArray[np.uint8]
    """[L] Slot of every token."""
    aligned: IntArray
    """[L] where the next token is a target code: the id of the source's code at its cell; else -1.
    Also -1 where the source's grid has no such cell."""
    rows: IntArray
    """[L] row of a source code; where the next token is a target code, the row of that one; else -1."""
    columns: IntArray
    """[L] as rows."""
    positions: IntArray
    """[L] places in the whole sequence: 0 .. L - 1, unless some tokens were left out."""
    heard_at: IntArray
    """[L] number of the instruction's word, from 1 on; 0 for the place before the first, else -1."""
    stands_for: npt.NDArray[np.float32]
    """[L] how many tokens of the whole sequence each stands for: 1, unless others like it were left out."""
    source_ids_hw: IntArray
    """[H, W] ids of all of the source's codes."""
    words: IntArray
    """[N] ids of the instruction."""

    def __len__(self) -> int:
        return len(self.ids)

    def until(self, slot: Slot) -> Laid:
        """The sequence up to the first token of that slot, which is its last; whole where there is none."""
        stop = int((np.cumsum(self.slots == slot) == 0).sum()) + 1
        per_token = ("ids", "slots", "aligned", "rows", "columns", "positions", "heard_at", "stands_for")
        return replace(self, **{name: getattr(self, name)[:stop] for name in per_token})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BlockForm:
    """The image block of one grid with its codes left open. Read-only: forms are shared."""

    ids: IntArray
    """[N] int64, -1 where a code goes."""
    code_at: IntArray
    """[H*W] places of the codes in the block, cell by cell, row-major."""
    cells: IntArray
    """[H*W, 2] row and column of each."""


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """What a sequence says."""

    source_hw: IntArray
    """[H, W] codes of the source."""
    instruction: str
    thought: str | None
    """None when there is none; what there is of it when the sequence ends inside it."""
    thought_ids: IntArray | None
    """[T] ids of that thought as they stand, its closing marker included; the same text can be spelled otherwise."""
    target_hw: IntArray | None
    """[H, W] codes of the target; None unless its block is complete."""
    finished: bool
    """Whether EOS closes the sequence."""


class SequenceLayout:
    """Lays out and reads the sequences of one vocabulary and one text tokenizer.

    Args:
        vocabulary: the map of ids.
        text_tokenizer: text of instructions, thoughts and grid sizes.
        thought_prefill: text that stands before the opening marker of every thought, e.g. EARL's
            " Let's think step by step."; forced like the marker.
    Raises:
        CheckpointError: the tokenizer has more ids than the vocabulary has text, or does not give
            every digit an id of its own.
    """

    def __init__(
        self, vocabulary: Vocabulary, text_tokenizer: TextTokenizer, thought_prefill: str = ""
    ) -> None:
        if text_tokenizer.size > vocabulary.text_size:
            raise CheckpointError(
                f"text tokenizer has {text_tokenizer.size} ids, the vocabulary has room for "
                f"{vocabulary.text_size}; were they saved together?"
            )
        self.vocabulary = vocabulary
        self.text_tokenizer = text_tokenizer
        self.thought_prefill = thought_prefill
        self.open_run: tuple[int, ...] = (*text_tokenizer.encode(thought_prefill), *vocabulary.thought_open)
        """What opens a thought: the prefill's ids and the marker's."""
        close = vocabulary.thought_close
        self.close_text = text_tokenizer.decode(close) if max(close) < vocabulary.text_size else None
        """The closing marker where it is plain text, else None. Its ids are not fixed then: it is spelled together
        with the thought, and a full stop before it joins its first letters (Emu3: `.<|`)."""
        spelled = {character: text_tokenizer.encode(character) for character in HEADER_CHARACTERS}
        if odd := [character for character, ids in spelled.items() if len(ids) != 1]:
            raise CheckpointError(f"text tokenizer has no id of its own for {odd[0]!r}; use one that has")
        self.header_ids = {character: ids[0] for character, ids in spelled.items()}
        """The id of each digit and of `*` in the "h*w" of a block."""
        self._forms: dict[tuple[int, int], BlockForm] = {}

    def form(self, rows: int, columns: int) -> BlockForm:
        """The image block of a grid, codes open. Cached.

        Raises:
            SequenceError: a side is not in 1 .. 9999.
            CheckpointError: the text tokenizer does not spell "h*w" digit by digit.
        """
        form = self._forms.get((rows, columns))
        if form is None:
            form = self._forms[rows, columns] = self._new_form(rows, columns)
        return form

    def image_block(self, codes_hw: npt.NDArray[np.integer]) -> IntArray:
        """[N] int64: BOI "h*w" IMG, the rows with EOL behind each, EOF EOI; N = 4 + |"h*w"| + h (w + 1).

        Args:
            codes_hw: [H, W] whole numbers in [0, num_codes).
        Raises:
            ShapeError: not two-dimensional, or empty.
            SequenceError: not codes of this vocabulary.
        """
        ids_hw = self._code_ids("image", codes_hw)
        form = self.form(*ids_hw.shape)
        block = form.ids.copy()
        block[form.code_at] = ids_hw.ravel()
        return block

    def prompt(
        self,
        source_hw: npt.NDArray[np.integer],
        instruction: str,
        *,
        mode: Mode,
        thought: str | IntArray | None = None,
    ) -> Laid:
        """The beginning of a sequence, up to where generation starts.

        Args:
            source_hw: [H, W] codes of the source.
            instruction: plain text; whatever it spells, it stays text.
            mode: "edit" and "mixed" end with the instruction, "thought" with the opening of a thought.
            thought: in mode "thought", a thought that the caller gives: it is closed, all of it is GIVEN, and
                the target comes next. Text, or ids as a model drew them, closing marker included.
        Raises:
            InstructionError: text that is not Unicode, or that poses as a marker which is plain text.
            ShapeError, SequenceError: as `image_block`; an unknown mode.
        """
        if mode not in MODES or (thought is not None and mode != "thought"):
            raise SequenceError(
                f"mode is {mode!r}; expected {', '.join(MODES)}; a thought needs mode thought"
            )
        words = self._instruction_ids(instruction)
        opening = self.open_run if mode == "thought" else ()
        given = [] if thought is None else self._thought_ids(thought)
        laid, at = self._begin(source_hw, words, [*opening, *given], spare=0)
        if thought is None:
            laid.slots[at - len(opening) :] = Slot.FORCED
        return laid

    def prompts(
        self,
        source_hw: npt.NDArray[np.integer],
        instruction: str,
        thoughts: Sequence[str | IntArray | None],
    ) -> list[Laid]:
        """What stands before each of several answers to one question: `prompt` with its thought, where it has one.
        Those with the same thought are one and the same object, so that whoever reads them can read it once."""
        laid: dict[str | bytes | None, Laid] = {}
        keys = [said.tobytes() if isinstance(said, np.ndarray) else said for said in thoughts]
        for key, said in zip(keys, thoughts, strict=True):
            mode: Mode = "edit" if said is None else "thought"
            if key not in laid:
                laid[key] = self.prompt(source_hw, instruction, mode=mode, thought=said)
        return [laid[key] for key in keys]

    def example(
        self,
        source_hw: npt.NDArray[np.integer],
        instruction: str,
        target_hw: npt.NDArray[np.integer] | None,
        thought: str | IntArray | None = None,
        *,
        mixed: bool = False,
        free_hw: npt.NDArray[np.bool_] | None = None,
    ) -> Laid:
        """A whole sequence for training, BOS to EOS.

        Args:
            source_hw: [H, W] codes.
            target_hw: [H, W] codes, the grid may differ; None ends the sequence behind the thought, where what is
                learnt is to look and to say, not to draw.
            instruction: plain text.
            thought: the thought before the target, as in `prompt`, or None for none. Without a target its ids may
                end before the closing marker.
            mixed: whether the model is to learn to choose between thought and target; else it is told, and
                the first token after the instruction is FORCED.
            free_hw: [H, W] the target's cells that were chosen, the others are FORCED; None: all.
        Raises: as `prompt`.
        """
        words = self._instruction_ids(instruction)
        thinking = [] if thought is None else [*self.open_run]
        if thought is not None and target_hw is None and not isinstance(thought, str):
            thinking += thought.tolist()
        elif thought is not None:
            thinking += self._thought_ids(thought)
        target_ids_hw = None if target_hw is None else self._code_ids("target", target_hw)
        form = None if target_ids_hw is None else self.form(*target_ids_hw.shape)
        spare = 0 if form is None else len(form.ids) + 1
        laid, at = self._begin(source_hw, words, thinking, spare=spare)

        generated = at - len(thinking)
        laid.slots[generated:] = Slot.FORCED
        laid.slots[generated + len(self.open_run) : at] = Slot.TEXT
        if mixed:
            laid.slots[generated] = Slot.CHOICE
        if form is not None and target_ids_hw is not None:
            cells = form.code_at + at
            laid.ids[at:-1] = form.ids
            laid.ids[cells] = target_ids_hw.ravel()
            laid.ids[-1] = self.vocabulary.eos
            laid.slots[cells if free_hw is None else cells[free_hw.ravel()]] = Slot.CODE
            before = cells - 1  # the position that is about to predict each code
            laid.aligned[before] = overlaid(laid.source_ids_hw, target_ids_hw.shape).ravel()
            laid.rows[before], laid.columns[before] = form.cells.T
        return laid

    def closed_thought(self, said: Sequence[int]) -> str | None:
        """The thought that ids behind its opening say, once they end in the closing marker; None before."""
        if self.close_text is None:
            is_closed = tuple(said[-1:]) == self.vocabulary.thought_close
            return self.text_tokenizer.decode(said[:-1]) if is_closed else None
        # An id stands for at least one byte, so that the marker lies within as many ids as it has bytes.
        tail = self.text_tokenizer.decode(said[-len(self.close_text.encode()) :])
        if not tail.endswith(self.close_text):
            return None
        return self.text_tokenizer.decode(said).removesuffix(self.close_text)

    def parse(self, ids: npt.ArrayLike) -> Parsed:
        """What a sequence says: the inverse of `example`, and of every prefix that holds a whole source.

        Args:
            ids: [L] whole numbers, without padding.
        Raises:
            SequenceError: anything that no sequence of this layout begins with; names the position, what was
                found and what was expected.
            ShapeError: ids is not one-dimensional.
        """
        read = np.asarray(ids)
        if read.ndim != 1:
            raise ShapeError(f"ids have the shape {read.shape}, expected one dimension: parse one by one")
        self._expect(read, 0, self.vocabulary.bos)
        source_hw, at = self._read_block(read, 1)
        if source_hw is None:
            raise self._surprise(read, at, "the rest of the source's block")

        opened = _first(read, self.open_run, at)
        target_at = _first(read, (self.vocabulary.boi,), at)
        instruction = self._read_text(read, at, min(opened, target_at), "text, a thought or BOI")
        thought, thought_ids = None, None
        if opened < target_at:
            begun = opened + len(self.open_run)
            thought, target_at = self._read_thought(read, begun, target_at)
            thought_ids = read[begun:target_at].astype(np.int64)

        target_hw, end = self._read_block(read, target_at) if target_at < len(read) else (None, target_at)
        if end < len(read):
            self._expect(read, end, self.vocabulary.eos)
        if end + 1 < len(read):
            raise self._surprise(read, end + 1, "the end")
        return Parsed(source_hw, instruction, thought, thought_ids, target_hw, finished=end < len(read))

    def _new_form(self, rows: int, columns: int) -> BlockForm:
        if not (1 <= rows <= MAX_SIDE and 1 <= columns <= MAX_SIDE):
            raise SequenceError(f"grid is {rows}x{columns}; rows and columns must be from 1 to {MAX_SIDE}")
        size = f"{rows}*{columns}"
        header = [self.header_ids[character] for character in size]
        if self.text_tokenizer.encode(size) != header:
            raise CheckpointError(f"text tokenizer does not spell {size} digit by digit; use one that does")
        start = [self.vocabulary.boi, *header, self.vocabulary.img]
        ids = np.concatenate([start, self._body(rows, columns, rows * (columns + 1) + 2)])
        form = BlockForm(
            ids=ids,
            code_at=np.flatnonzero(ids < 0),
            cells=np.stack(np.divmod(np.arange(rows * columns), columns), axis=1),
        )
        for array in (form.ids, form.code_at, form.cells):
            array.flags.writeable = False
        return form

    def _body(self, rows: int, columns: int, length: int) -> IntArray:
        """What follows IMG, at most `length` ids of it: codes (-1) and EOL, row by row, then EOF EOI."""
        end = rows * (columns + 1)
        places = np.arange(min(length, end + 2))
        body = np.where(places % (columns + 1) == columns, self.vocabulary.eol, -1)
        body[end:] = [self.vocabulary.eof, self.vocabulary.eoi][: len(body[end:])]
        return body

    def _code_ids(self, name: str, codes_hw: npt.NDArray[np.integer]) -> IntArray:
        codes = np.asarray(codes_hw)
        if codes.ndim != 2 or not codes.size:
            raise ShapeError(f"{name} codes have the shape {codes.shape}, expected rows and columns of cells")
        return self.vocabulary.code_to_id(codes)

    def _instruction_ids(self, instruction: str) -> list[int]:
        ids = self.text_tokenizer.encode(instruction)
        run = self.open_run
        if max(run) < self.vocabulary.text_size and _first(np.array([*ids, *run]), run, 0) < len(ids):
            raise self._poses("instruction", self.text_tokenizer.decode(run))
        return ids

    def _thought_ids(self, thought: str | IntArray) -> list[int]:
        """Ids of a thought and its closing marker."""
        if not isinstance(thought, str):
            said: list[int] = thought.tolist()
            if self.closed_thought(said) is None:
                raise SequenceError(
                    f"a thought of {len(said)} ids does not end in its closing marker: give all of it"
                )
            return said
        if self.close_text is None:
            return [*self.text_tokenizer.encode(thought), *self.vocabulary.thought_close]
        if (thought + self.close_text).find(self.close_text) < len(thought):
            raise self._poses("thought", self.close_text)
        return self.text_tokenizer.encode(thought + self.close_text)

    def _poses(self, name: str, marker: str) -> InstructionError:
        return InstructionError(
            f"{name} spells {marker!r}, which marks a thought in this vocabulary: write it differently"
        )

    def _begin(
        self, source_hw: npt.NDArray[np.integer], words: list[int], thinking: list[int], *, spare: int
    ) -> tuple[Laid, int]:
        """BOS, source, words and thought, all GIVEN, and `spare` places; where those begin."""
        source_ids_hw = self._code_ids("source", source_hw)
        form = self.form(*source_ids_hw.shape)
        words_at = 1 + len(form.ids)
        at = words_at + len(words) + len(thinking)
        laid = Laid(
            ids=np.empty(at + spare, np.int64),
            slots=np.zeros(at + spare, np.uint8),
            aligned=np.full(at + spare, -1),
            rows=np.full(at + spare, -1),
            columns=np.full(at + spare, -1),
            positions=np.arange(at + spare),
            heard_at=np.full(at + spare, -1),
            stands_for=np.ones(at + spare, np.float32),
            source_ids_hw=source_ids_hw,
            words=np.array(words, np.int64),
        )
        cells = form.code_at + 1
        laid.ids[0] = self.vocabulary.bos
        laid.ids[1:words_at] = form.ids
        laid.ids[cells] = source_ids_hw.ravel()
        laid.ids[words_at:at] = [*words, *thinking]
        laid.heard_at[words_at - 1 : words_at + len(words)] = np.arange(1 + len(words))
        laid.rows[cells], laid.columns[cells] = form.cells.T
        return laid, at

    def _read_text(self, ids: npt.NDArray[Any], start: int, stop: int, expected: str) -> str:
        text = ids[start:stop]
        strange = np.flatnonzero((text < 0) | (text >= self.vocabulary.text_size))
        if len(strange):
            raise self._surprise(ids, start + int(strange[0]), expected)
        return self.text_tokenizer.decode(text.tolist())

    def _read_thought(self, ids: npt.NDArray[Any], at: int, target_at: int) -> tuple[str, int]:
        """The thought that begins at `at`, and where what follows it begins."""
        if self.close_text is None:
            closed = min(_first(ids, self.vocabulary.thought_close, at), target_at)
            words, behind = self._read_text(ids, at, closed, "text or the end of the thought"), closed + 1
            thought = words if closed < target_at else None
        else:
            words, behind = self._read_text(ids, at, target_at, "text or the end of the thought"), target_at
            thought = self.closed_thought(ids[at:target_at].tolist())
        if thought is None and target_at < len(ids):
            raise self._surprise(ids, target_at, "text or the end of the thought")
        return (words, len(ids)) if thought is None else (thought, behind)

    def _read_block(self, ids: npt.NDArray[Any], at: int) -> tuple[IntArray | None, int]:
        """[H, W] codes of the block at `at`, and where it ends; None where the ids end inside of it."""
        self._expect(ids, at, self.vocabulary.boi)
        size, at = self._read_size(ids, at + 1)
        if size is None:
            return None, at
        rows, columns = size
        expected = self._body(rows, columns, len(ids) - at)
        found = ids[at : at + len(expected)]
        wrong = np.where(expected < 0, ~self.vocabulary.is_code(found), found != expected)
        if wrong.any():
            place = int(wrong.argmax())
            wanted = "a code" if expected[place] < 0 else self.vocabulary.name_of(int(expected[place]))
            raise self._surprise(ids, at + place, f"{wanted} of a {rows}x{columns} image")
        at += len(expected)
        if len(expected) < rows * (columns + 1) + 2:
            return None, at
        return self.vocabulary.id_to_code(found[expected < 0]).reshape(rows, columns), at

    def _read_size(self, ids: npt.NDArray[Any], at: int) -> tuple[tuple[int, int] | None, int]:
        """Rows and columns of the "h*w" that begins at `at`, and the place behind its IMG."""
        character_of = {id_: character for character, id_ in self.header_ids.items()}
        size = ""
        for place in range(at, len(ids)):
            found = int(ids[place])
            if found == self.vocabulary.img and (complete := _SIZE.fullmatch(size)):
                return (int(complete[1]), int(complete[2])), place + 1
            size += character_of.get(found, "?")
            if not _SIZE_BEGUN.fullmatch(size):
                raise self._surprise(ids, place, f"a grid size such as 32*32 and IMG, after {size[:-1]!r}")
        return None, len(ids)

    def _expect(self, ids: npt.NDArray[Any], at: int, wanted: int) -> None:
        if at >= len(ids) or ids[at] != wanted:
            raise self._surprise(ids, at, self.vocabulary.name_of(wanted))

    def _surprise(self, ids: npt.NDArray[Any], at: int, expected: str) -> SequenceError:
        found = self.vocabulary.name_of(int(ids[at])) if at < len(ids) else "the end"
        return SequenceError(f"position {at}: found {found}, expected {expected}")


def overlaid(source_ids_hw: IntArray, shape: tuple[int, ...]) -> IntArray:
    """The source's ids on a target's grid of `shape`, cell on cell from the top left; -1 beyond it."""
    if source_ids_hw.shape == shape:
        return source_ids_hw
    rows, columns = np.minimum(source_ids_hw.shape, shape)
    canvas = np.full(shape, -1)
    canvas[:rows, :columns] = source_ids_hw[:rows, :columns]
    return canvas


def _first(ids: npt.NDArray[Any], run: tuple[int, ...], start: int) -> int:
    """Where `run` first stands in ids[start:], as a place in ids; len(ids) when nowhere."""
    if len(ids) - start < len(run):
        return len(ids)
    matches = (sliding_window_view(ids[start:], len(run)) == run).all(axis=1)
    return start + int(matches.argmax()) if matches.any() else len(ids)
