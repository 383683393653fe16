"""The ids that may come next in a thought that is a plan, so that what is drawn among them is one.

`PlanGrammar` asks a `PlanReader`, for a text tokenizer, which ids may come next: all whose bytes it would read. Near
the end of its room a thought may only begin what it can still finish. Knows no logits and no noise.

Letters: T ids of a thought, R ids that a thought is drawn from.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from earl.errors import CheckpointError, SequenceError
from earl.language.text_tokenizer import TextTokenizer
from earl.sequence.layout import SequenceLayout
from earl.sequence.plan_reader import (
    CLOSED,
    PRINTABLE,
    QUOTE,
    START,
    Between,
    Closed,
    Place,
    PlanReader,
    State,
    Words,
    is_text,
    rest_of,
)

_NEVER: Final = int(np.iinfo(np.int16).max)


@runtime_checkable
class BytePieces(Protocol):
    """A text tokenizer that says the bytes of its ids."""

    @property
    def pieces(self) -> Sequence[bytes]:
        """[size] the bytes of every id."""
        ...


class PlanGrammar:
    """Which ids may come next in a thought that is a plan.

    What follows a state is kept for the states asked last. A state that is new costs a walk over the ids that it allows
    and, inside of strings, one comparison for every id and a walk over those with a quote. The tables to compare with
    cost one look at every byte of every id, once. On one CPU core, uncached: 0.1 ms a token for 1,024 ids; 0.5 ms for
    150,000, after 2 s for the tables.

    Args:
        layout: its text tokenizer spells the thought, its vocabulary or its marker closes it.
        max_operations, max_string, grid: see PlanReader.
    Raises:
        SequenceError: bounds that leave nothing to say.
        CheckpointError: the text tokenizer cannot spell plans, or its closing marker could be read as part of one.
    """

    def __init__(
        self,
        layout: SequenceLayout,
        *,
        max_operations: int = 8,
        max_string: int = 64,
        grid: tuple[int, int] | None = None,
    ) -> None:
        self.reader = PlanReader(
            max_operations=max_operations,
            max_string=max_string,
            grid=grid,
            marker=(layout.close_text or "").encode(),
        )
        self.vocabulary = layout.vocabulary
        self._close = layout.vocabulary.thought_close[0] if layout.close_text is None else None
        self._bytes_of = _pieces(layout.text_tokenizer)
        said = [(piece, id_) for id_, piece in enumerate(self._bytes_of) if piece]
        self._all = _Sorted(said)
        self._quoting = _Sorted((piece, id_) for piece, id_ in said if QUOTE in piece)
        self._quoteless = _Sorted((piece, id_) for piece, id_ in said if QUOTE not in piece)
        self._needs = lru_cache(256)(self._new_needs)
        self._inside = lru_cache(64)(self._new_inside)
        self.least = self._cost(START)
        """Room that a thought needs: so many ids are enough for the shortest plan, said byte by byte."""

    def allowed(self, state: State, room: int | None = None) -> npt.NDArray[np.bool_]:
        """Which ids may come next.

        Args:
            state: START, or what `after` said.
            room: how many ids the thought may still have, its closing marker included; None for any number. At least
                one is allowed as long as the first id had room for `least`.
        Returns:
            [R] bool, of the ids 0 .. thought_stop - 1.
        """
        return np.asarray(self._needs(state) < (_NEVER if room is None else min(room, _NEVER)))

    def after(self, state: State, id_: int) -> State:
        """The state after one more id.

        Raises:
            SequenceError: no plan goes on like that.
        """
        if id_ == self._close and self.reader.is_complete(state):
            return CLOSED
        piece = self._bytes_of[id_] if 0 <= id_ < len(self._bytes_of) else b""
        after = self.reader.read(piece, state)
        if not piece or after is None:
            raise SequenceError(f"found {self.vocabulary.name_of(id_)} where no plan goes on like that")
        return after

    def allowed_along(self, ids: npt.ArrayLike, room: int | None = None) -> npt.NDArray[np.bool_]:
        """Which ids were allowed at every place of a thought, for who scores it as it was drawn.

        Args:
            ids: [T] behind the opening of the thought, the closing marker included.
            room: how many there could have been (`Thought.room`).
        Returns:
            [T, R] bool.
        Raises:
            SequenceError: one of them was not allowed; names its place.
        """
        said = np.asarray(ids, np.int64).tolist()
        allowed_TR = np.zeros((len(said), self.vocabulary.thought_stop), np.bool_)
        state = START
        for place, id_ in enumerate(said):
            allowed_TR[place] = self.allowed(state, None if room is None else room - place)
            if not (0 <= id_ < allowed_TR.shape[1] and allowed_TR[place, id_]):
                raise SequenceError(
                    f"id {place} of the thought is {self.vocabulary.name_of(id_)}: no plan goes on like that"
                    + ("" if room is None else f", or none that ends within {room} ids")
                )
            state = self.after(state, id_)
        return allowed_TR

    def _cost(self, state: State) -> int:
        """How many more ids are enough until the thought is closed: each byte can be said alone."""
        if isinstance(state, Closed):
            return 0
        return len(self.reader.shortest_completion(state)) + (self._close is not None)

    def _new_needs(self, state: State) -> npt.NDArray[np.int16]:
        """[R] the cost behind every id that may come next; NEVER for the others."""
        needs_R = np.full(self.vocabulary.thought_stop, _NEVER, np.int16)
        if isinstance(state, Words):
            characters_R, rest_R = self._inside(state.pending, state.marked, state.escaped)
            fits_R = characters_R <= state.left
            needs_R[fits_R] = rest_R[fits_R] + 1 + self._cost(Between(state.place))
        others = self._quoting if isinstance(state, Words) else self._all
        for id_, after in others.readable(self.reader, state):
            needs_R[id_] = self._cost(after)
        if self._close is not None and self.reader.is_complete(state):
            needs_R[self._close] = 0
        needs_R.flags.writeable = False
        return needs_R

    def _new_inside(
        self, pending: bytes, marked: int, escaped: bool
    ) -> tuple[npt.NDArray[np.int16], npt.NDArray[np.int16]]:
        """[R] each, of ids that stay within a string: the characters that they begin, NEVER for others; and the bytes
        that the last of these then lacks."""
        characters_R = np.full(self.vocabulary.thought_stop, _NEVER, np.int16)
        rest_R = np.zeros(self.vocabulary.thought_stop, np.int16)
        somewhere = Words(Place(0, 0, "subj"), _NEVER, pending, marked, escaped)
        for id_, after in self._quoteless.readable(self.reader, somewhere):
            assert isinstance(after, Words)
            characters_R[id_], rest_R[id_] = _NEVER - after.left, len(rest_of(after))
        return characters_R, rest_R


def thought_grammar(layout: SequenceLayout, editing: Mapping[str, Any]) -> PlanGrammar | None:
    """What the thoughts of a checkpoint follow, by the words of its config (`editing`); None for free text.

    Raises:
        CheckpointError: a language that is not known, or as PlanGrammar.
    """
    language = editing.get("thought_language")
    if language not in (None, "plan"):
        raise CheckpointError(
            f"thought_language is {language!r} in the config's editing: it must be 'plan', or left out for free text"
        )
    return PlanGrammar(layout) if language == "plan" else None


class _Sorted:
    """Pieces of text in order: those that begin alike stand together, so they can be read as a tree is walked."""

    def __init__(self, said: Iterable[tuple[bytes, int]]) -> None:
        in_order = sorted(said)
        self._pieces = [piece for piece, _ in in_order]
        self._ids = [id_ for _, id_ in in_order]
        self._branches = lru_cache(4096)(self._new_branches)

    def readable(self, reader: PlanReader, state: State) -> list[tuple[int, State]]:
        """The ids that a reader would read, and its state after each."""
        found: list[tuple[int, State]] = []
        waiting = [(state, 0, len(self._pieces), 0)]
        while waiting:
            state, first, end, depth = waiting.pop()
            while first < end and len(self._pieces[first]) == depth:
                found.append((self._ids[first], state))
                first += 1
            for byte, start, stop in self._branches(first, end, depth):
                after = reader.step(state, byte)
                if after is not None:
                    waiting.append((after, start, stop, depth + 1))
        return found

    def _new_branches(self, first: int, end: int, depth: int) -> list[tuple[int, int, int]]:
        """Byte, start and stop of the pieces with each next byte, among some that agree in their first `depth`."""
        branches = []
        while first < end:
            byte = self._pieces[first][depth]
            stop = bisect_right(self._pieces, byte, first, end, key=lambda piece: piece[depth])
            branches.append((byte, first, stop))
            first = stop
        return branches


def _pieces(text_tokenizer: TextTokenizer) -> list[bytes]:
    """[size] the bytes of every id; none where the tokenizer only shows that they are no whole characters.

    Raises:
        CheckpointError: a byte that plans are made of has no id of its own.
    """
    if isinstance(text_tokenizer, BytePieces):
        pieces = list(text_tokenizer.pieces)
    else:
        texts = (text_tokenizer.decode([id_]) for id_ in range(text_tokenizer.size))
        pieces = [b"" if "\ufffd" in text else text.encode() for text in texts]
    needed = {ord("\n"), *PRINTABLE}
    if not all(map(is_text, pieces)):
        needed |= {*range(0x80, 0xC0)}
    if missing := sorted(needed - {piece[0] for piece in pieces if len(piece) == 1}):
        raise CheckpointError(
            f"the text tokenizer has no id of its own for {len(missing)} of the bytes of plans, the first is "
            f"{chr(missing[0])!r}: thoughts that are plans need one that has"
        )
    return pieces
