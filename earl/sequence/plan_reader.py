"""The plan language byte by byte: what may still become a plan, and the fewest bytes that make it one.

`PlanReader` refuses the first byte behind which no plan can come any more; what it has read is a state, a small value.
Operations and strings are bounded, so that every plan ends.

The rules are those of plan.py, stated again from the front: there a plan is whole and is taken apart, here it is not
there yet. The tests hold the two against each other. One rule is stricter: behind an escape that ends in a letter there
is no combining character, because text tokenizers normalise (NFC) and the two could become one.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, product
from typing import Final, NamedTuple

from earl.errors import CheckpointError, SequenceError
from earl.sequence.plan import ACTS

QUOTE: Final = ord('"')
PRINTABLE: Final = frozenset(range(0x20, 0x7F))
_KEYS: Final = ("subj", "box", "goal", "after", "call")
_MAX_NUMBER: Final = 999_999
_BARE: Final = frozenset(b'abcdefghijklmnopqrstuvwxyz0123456789 =,:"\\')
"""What plans have outside of strings, and what strings spell differently."""
# What json.dumps makes of every ASCII character, e.g. `a`, `\n`, `\u001f`.
_SPELLINGS: Final = tuple(json.dumps(chr(code), ensure_ascii=False)[1:-1].encode() for code in range(0x80))


class Place(NamedTuple):
    """Behind which field of a plan."""

    announced: int
    """Operations that the first line announces; -1 before it has."""
    number: int
    """The operation, from 1; 0 before the first."""
    key: str
    """Its last field that was begun."""


@dataclass(frozen=True, slots=True)
class Between:
    """Behind a field, in the fixed letters that lead to the next."""

    place: Place
    said: bytes = b""


@dataclass(frozen=True, slots=True)
class Words:
    """Inside a string."""

    place: Place
    left: int
    """Characters that it may still have."""
    pending: bytes = b""
    """The beginning of a character: of UTF-8, or of an escape."""
    marked: int = 0
    """As many bytes of the closing marker are at its end."""
    escaped: bool = False
    """Its last whole character was an escape that ends in a letter."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Inside of box= or after=."""

    place: Place
    values: tuple[int, ...] = ()
    digits: str = ""
    """Of the number that is being said."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Behind the closing marker."""


State = Between | Words | Numbers | Closed
START: Final[State] = Between(Place(-1, 0, ""))
CLOSED: Final[State] = Closed()


class PlanReader:
    """Reads plans byte by byte.

    Args:
        max_operations: most operations of a plan.
        max_string: most characters of a string.
        grid: rows and columns in which a box must lie; None for any.
        marker: text that follows a plan and closes it, and that no string of it holds; none if empty. Printable
            ASCII that begins with a character which plans have in strings only.
    Raises:
        SequenceError: a bound that leaves nothing to say.
        CheckpointError: another marker.
    """

    def __init__(
        self,
        *,
        max_operations: int = 8,
        max_string: int = 64,
        grid: tuple[int, int] | None = None,
        marker: bytes = b"",
    ) -> None:
        if not (0 <= max_operations <= 99 and 1 <= max_string <= 9999):
            raise SequenceError(
                f"max_operations is {max_operations} and max_string is {max_string}: "
                "they must be 0 to 99 and 1 to 9999"
            )
        if grid is not None and min(grid) < 1:
            raise SequenceError(f"grid is {grid}: it must have at least one row and one column")
        if marker and (marker[0] in _BARE or not set(marker) <= PRINTABLE or set(marker) & set(b'"\\')):
            raise CheckpointError(
                f"the closing marker {marker.decode(errors='replace')!r} could be read as part of a plan: it must be "
                "printable ASCII without quotes and backslashes, and begin with no letter, digit or space"
            )
        self.max_operations, self.max_string, self.marker = max_operations, max_string, marker
        rows, columns = grid or (_MAX_NUMBER, _MAX_NUMBER)
        self._extent = (min(columns, _MAX_NUMBER), min(rows, _MAX_NUMBER))
        self._literals = cache(self._new_literals)
        self._steps = cache(self._new_steps)
        self._shortest = cache(self._new_shortest)

    def step(self, state: State, byte: int) -> State | None:
        """The state after one more byte; None if no plan goes on like that."""
        if isinstance(state, Between):
            return self._steps(state.place).get(state.said + bytes((byte,)))
        if isinstance(state, Words):
            return self._in_words(state, byte)
        if isinstance(state, Numbers):
            return self._in_numbers(state, byte)
        return None

    def read(self, text: bytes, state: State = START) -> State | None:
        """The state after some bytes; None if no plan goes on like that."""
        after: State | None = state
        for byte in text:
            if after is None:
                break
            after = self.step(after, byte)
        return after

    def is_complete(self, state: State) -> bool:
        """Whether what was read is a plan, its closing marker not begun."""
        if isinstance(state, Numbers):
            return self._all_said(state) and state.place.number == state.place.announced
        return isinstance(state, Between) and not state.said and state.place.number == state.place.announced

    def shortest_completion(self, state: State) -> bytes:
        """The fewest bytes that make what was read a plan, with its closing marker where that is text."""
        if isinstance(state, Between):
            return self._shortest(state.place, state.said)
        if isinstance(state, Words):
            letter = b"a" if self._must_go_on(state) else b""
            return rest_of(state) + letter + b'"' + self._shortest(state.place, b"")
        if isinstance(state, Numbers):
            return self._rest_of_numbers(state) + self._shortest(state.place, b"")
        return b""

    # ---- fixed letters

    def _new_literals(self, place: Place) -> dict[bytes, State]:
        """What may stand behind a field; none begins with another."""
        if place.announced < 0:
            header: dict[bytes, State] = {b"ops: 0": Between(Place(0, 0, _KEYS[-1]))}
            for count in range(1, self.max_operations + 1):
                lines = self._line(count, 1)
                header |= {b"ops: %d%b" % (count, line): after for line, after in lines.items()}
            return header
        literals: dict[bytes, State] = {}
        for key in _KEYS[_KEYS.index(place.key) + 1 :]:
            inside = Place(place.announced, place.number, key)
            if key == "box" or (key == "after" and place.number > 1):
                literals[b" %b=" % key.encode()] = Numbers(inside)
            elif key != "after":
                literals[b' %b="' % key.encode()] = Words(inside, self.max_string)
        if place.number < place.announced:
            literals |= self._line(place.announced, place.number + 1)
        elif self.marker:
            literals[self.marker] = CLOSED
        return literals

    def _line(self, announced: int, number: int) -> dict[bytes, State]:
        """The beginnings of an operation's line, up to its subject."""
        subject = Words(Place(announced, number, "subj"), self.max_string)
        return {b'\n%d act=%b subj="' % (number, act.encode()): subject for act in ACTS}

    def _new_steps(self, place: Place) -> dict[bytes, State]:
        """The state after every beginning of what may stand behind a field."""
        steps: dict[bytes, State] = {}
        for literal, after in self._literals(place).items():
            for end in range(1, len(literal)):
                steps.setdefault(literal[:end], Between(place, literal[:end]))
            steps[literal] = after
        return steps

    def _new_shortest(self, place: Place, said: bytes) -> bytes:
        if not said and place.announced >= 0:  # no further field, and lines that say nothing
            lines = range(place.number + 1, place.announced + 1)
            act = min(ACTS, key=len).encode()
            return b"".join(b'\n%d act=%b subj=""' % (line, act) for line in lines) + self.marker
        ways = (
            literal[len(said) :] + self.shortest_completion(after)
            for literal, after in self._literals(place).items()
            if literal.startswith(said)
        )
        return min(ways, key=len)

    # ---- strings

    def _in_words(self, state: Words, byte: int) -> State | None:
        left, said = state.left, state.pending + bytes((byte,))
        if not state.pending:
            if byte == QUOTE:
                return None if self._must_go_on(state) else Between(state.place)
            left -= 1
        rest = _rest_of_character(said, state.escaped)
        marked = _marked(self.marker, state.marked, byte) if self.marker else 0
        if left < 0 or rest is None or (marked and marked == len(self.marker)):
            return None
        if rest:
            return Words(state.place, left, said, marked, state.escaped)
        escaped = len(said) > 1 and said[:1] == b"\\" and said[-1] not in b'"\\'
        return Words(state.place, left, b"", marked, escaped)

    def _must_go_on(self, state: Words) -> bool:
        """Only a subject may be empty."""
        return state.place.key != "subj" and state.left == self.max_string

    # ---- numbers

    def _in_numbers(self, state: Numbers, byte: int) -> State | None:
        if chr(byte) in "0123456789":
            longer = Numbers(state.place, state.values, state.digits + chr(byte))
            return longer if _rest_of_number(longer.digits, *self._range(longer)) is not None else None
        if byte != ord(","):
            return self._steps(state.place).get(bytes((byte,))) if self._all_said(state) else None
        if not self._is_said(state):
            return None
        further = Numbers(state.place, (*state.values, int(state.digits)))
        least, most = self._range(further)
        return further if least <= most else None

    def _range(self, state: Numbers) -> tuple[int, int]:
        """The least and the most that the number being said can be."""
        values, place = state.values, len(state.values)
        if state.place.key == "after":
            return (values[-1] if values else 0) + 1, state.place.number - 1
        if place < 2:
            return 0, self._extent[place] - 1
        return (values[place - 2] + 1, self._extent[place - 2]) if place < 4 else (1, 0)

    def _is_said(self, state: Numbers) -> bool:
        return bool(state.digits) and _rest_of_number(state.digits, *self._range(state)) == ""

    def _all_said(self, state: Numbers) -> bool:
        return self._is_said(state) and (state.place.key == "after" or len(state.values) == 3)

    def _rest_of_numbers(self, state: Numbers) -> bytes:
        said = ""
        while True:
            rest = _rest_of_number(state.digits, *self._range(state))
            assert rest is not None
            state, said = Numbers(state.place, state.values, state.digits + rest), said + rest
            if self._all_said(state):
                return said.encode()
            state, said = Numbers(state.place, (*state.values, int(state.digits))), said + ","


def rest_of(state: Words) -> bytes:
    """The fewest bytes that make the last character of a string whole."""
    return (_rest_of_character(state.pending, state.escaped) or b"") if state.pending else b""


@lru_cache(4096)
def _rest_of_character(said: bytes, escaped: bool) -> bytes | None:
    """The fewest bytes that make a character of a string whole, in its one spelling; None if none begins so."""
    if said[0] < 0x80:
        rests = (spelling[len(said) :] for spelling in _SPELLINGS if spelling.startswith(said))
        return min(rests, key=len, default=None)
    missing = 2 + (said[0] >= 0xE0) + (said[0] >= 0xF0) - len(said)
    # Of the bytes that UTF-8 allows next, the least or the greatest of all is always one.
    ways = [way for way in (b"\x80" * missing, b"\xbf" * missing) if is_text(said + way)]
    if ways and escaped:
        others = map(bytes, product(range(0x80, 0xC0), repeat=missing))
        return next((way for way in chain(ways, others) if _stands_alone(said + way)), None)
    return ways[0] if ways else None


def is_text(said: bytes) -> bool:
    return said.decode("utf-8", errors="ignore").encode() == said


def _stands_alone(character: bytes) -> bool:
    return is_text(character) and not unicodedata.combining(character.decode())


@lru_cache(4096)
def _marked(marker: bytes, marked: int, byte: int) -> int:
    """How many bytes of a marker are at the end of `marked` of them and one byte more."""
    said = marker[:marked] + bytes((byte,))
    return next(length for length in range(len(said), -1, -1) if said.endswith(marker[:length]))


def _rest_of_number(digits: str, least: int, most: int) -> str | None:
    """The fewest digits that make a number of least .. most; None if none begins so."""
    if not digits:
        return str(least) if least <= most else None
    if digits[0] == "0":  # no other number begins so
        return "" if digits == "0" and least <= 0 <= most else None
    first, last = int(digits), int(digits)
    while first <= most:
        if (number := max(first, least)) <= min(last, most):
            return str(number)[len(digits) :]
        first, last = first * 10, last * 10 + 9
    return None
