"""The plan language: what an edit is made of, as text that a model writes and as JSON for everyone else.

A plan is the thought of a sequence. Its text has one line an operation and one spelling for every plan:

    ops: 2
    1 act=recolor subj="coat" box=12,30,25,60 goal="scarlet"
    2 act=remove subj="tree" box=1,4,8,20 goal="grass" after=1 call="inpaint"

Fields stand in this order; `box`, `goal`, `after` and `call` are left out when they say nothing. Strings are
JSON strings: `"`, the backslash and control characters are escaped, everything else is written as it is.
`Plan.from_text` and `Plan.to_text` are inverse to each other, so equal text means an equal plan. Nothing is
repaired here: a plan that is not well formed is refused with the line, the column and the cause.

Knows no ids, no tokenizers, no pictures and no tools: `call` is a string to it. Ideas: the pipeline of
Lego-Edit (arXiv 2509.12883) and the act, subject, goal of ImageEdit-R1 (arXiv 2603.08059), made compact.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from earl.errors import InstructionError

ACTS = (
    "add",
    "remove",
    "replace",
    "recolor",
    "resize",
    "move",
    "swap",
    "background",
    "env",
    "style",
    "material",
    "pose",
    "expression",
    "text",
    "outpaint",
    "enhance",
    "transfer",
    "other",
)
"""The closed list of what an operation can do."""

_KEYS = ("act", "subj", "box", "goal", "after", "call")
_NUMBER = r"(?:0|[1-9][0-9]{0,5})"
_HEADER = re.compile(rf"ops: ({_NUMBER})")
_LINE_NUMBER = re.compile(_NUMBER)
# What json.dumps(..., ensure_ascii=False) can write, and nothing else: one spelling for every string.
_QUOTED = re.compile(r'"(?:[^"\\\x00-\x1f]|\\["\\bfnrt]|\\u00(?:0[0-7bef]|1[0-9a-f]))*"')
_BARE = re.compile(r'[^ "]+')
_FIELD = re.compile(r" ([a-z]+)=")
_INTEGERS = re.compile(rf"{_NUMBER}(?:,{_NUMBER})*")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One step of a plan.

    Raises:
        InstructionError: a field is not what its line below says.
    """

    act: str
    """What is done, one of ACTS."""
    subject: str
    """What it is done to, in words. May be empty where the picture as a whole is meant."""
    goal: str = ""
    """What it shall become, in words."""
    box: tuple[int, int, int, int] | None = None
    """Where, in cells of the token grid: c0, r0, c1, r1 (columns, rows), end exclusive, not empty."""
    after: tuple[int, ...] = ()
    """Numbers (from 1) of the operations that come first, ascending."""
    call: str | None = None
    """The tool that does it, or None when the model itself does."""

    def __post_init__(self) -> None:
        if self.act not in ACTS:
            near = difflib.get_close_matches(str(self.act), ACTS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(ACTS)}"
            raise InstructionError(f"act is {self.act!r}, which no operation does; {hint}")
        for name in ("subject", "goal", "call"):
            _check_words(name, getattr(self, name), optional=name == "call")
        _check_box(self.box)
        _check_after(self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Operations in the order in which they are numbered, from 1.

    Raises:
        InstructionError: an operation names one in `after` that is not earlier than itself.
    """

    operations: tuple[Operation, ...]

    def __post_init__(self) -> None:
        if not isinstance(self.operations, tuple) or not all(
            isinstance(operation, Operation) for operation in self.operations
        ):
            raise InstructionError("operations of a plan is not a tuple of Operation: pass tuple(operations)")
        for number, operation in enumerate(self.operations, start=1):
            if operation.after and operation.after[-1] >= number:
                raise InstructionError(
                    f"operation {number} (plan line {number + 1}) says after={operation.after[-1]}: "
                    "only an earlier operation can come first"
                )

    def to_text(self) -> str:
        """The plan in its one spelling, lines joined by a newline, none at the end."""
        lines = [f"{number} {_fields_text(op)}" for number, op in enumerate(self.operations, start=1)]
        return "\n".join([f"ops: {len(lines)}", *lines])

    @classmethod
    def from_text(cls, text: str) -> Plan:
        """The plan that `text` spells: the inverse of `to_text`.

        Raises:
            InstructionError: anything but that one spelling; names the line, the column and the cause.
        """
        header, *lines = text.split("\n")
        found = _HEADER.fullmatch(header)
        if not found:
            raise InstructionError(f"plan line 1: found {_shown(header)}, expected 'ops: ' and a number")
        if int(found[1]) != len(lines):
            raise InstructionError(
                f"plan line 1: announces {found[1]} operations, but {len(lines)} lines follow: "
                "every operation has one line, and no line is empty"
            )
        return cls(operations=tuple(_operation(line, number) for number, line in enumerate(lines, start=1)))

    @classmethod
    def from_saved(cls, text: str) -> Plan:
        """The plan in a file that was saved or changed by hand: what editors leave behind lines, after the last one,
        and before the first (a byte order mark) is not looked at.

        Raises:
            InstructionError: as `from_text`.
        """
        return cls.from_text(
            "\n".join(line.rstrip(" \t\r") for line in text.removeprefix("\ufeff").rstrip().split("\n"))
        )

    def to_json(self) -> dict[str, Any]:
        """A JSON object as Python values: `operations`, a list of objects with the fields of Operation."""
        return {
            "operations": [
                {**asdict(op), "box": None if op.box is None else list(op.box), "after": list(op.after)}
                for op in self.operations
            ]
        }

    @classmethod
    def from_json(cls, value: object) -> Plan:
        """The plan of a parsed JSON object: the inverse of `to_json`. Keys with a default may be missing.

        Raises:
            InstructionError: a wrong type, an unknown or a missing key; names the operation and the key.
        """
        if not isinstance(value, Mapping):
            raise InstructionError(
                f"a plan in JSON is an object, found {type(value).__name__}: pass what json.loads returns"
            )
        if set(value) != {"operations"} or not isinstance(value["operations"], list | tuple):
            raise InstructionError(
                f"a plan in JSON has one key, operations, which is a list; found {sorted(map(str, value))}"
            )
        return cls(
            operations=tuple(
                _operation_of_json(item, number) for number, item in enumerate(value["operations"], start=1)
            )
        )


def _check_words(name: str, words: object, *, optional: bool) -> None:
    if optional and words is None:
        return
    if not isinstance(words, str):
        raise InstructionError(f"{name} is {words!r}: it must be a string")
    if optional and not words:
        raise InstructionError(f"{name} is empty: name something, or leave it out")
    if stray := _SURROGATE.search(words):
        raise InstructionError(
            f"{name} has a lone surrogate at character {stray.start()}: it is not Unicode text"
        )


def _check_integers(name: str, values: object) -> None:
    # bool is an int to Python, but `true` in JSON is no number.
    if not isinstance(values, tuple) or not all(type(value) is int for value in values):
        raise InstructionError(f"{name} is {values!r}: it must be a tuple of whole numbers")
    if any(not 0 <= value <= 999_999 for value in values):
        raise InstructionError(f"{name} is {values!r}: its numbers must be from 0 to 999999")


def _check_box(box: tuple[int, int, int, int] | None) -> None:
    if box is None:
        return
    _check_integers("box", box)
    if len(box) != 4:
        raise InstructionError(f"box has {len(box)} numbers: it must have four, c0,r0,c1,r1")
    c0, r0, c1, r1 = box
    if c0 >= c1 or r0 >= r1:
        raise InstructionError(
            f"box {c0},{r0},{c1},{r1} is empty: c0,r0,c1,r1 needs c0 < c1 and r0 < r1 (the end is exclusive)"
        )


def _check_after(after: tuple[int, ...]) -> None:
    _check_integers("after", after)
    if 0 in after or list(after) != sorted(set(after)):
        raise InstructionError(f"after is {after!r}: it must be ascending numbers of operations, from 1")


def _fields_text(operation: Operation) -> str:
    parts = [f"act={operation.act}", f"subj={_quoted(operation.subject)}"]
    if operation.box is not None:
        parts.append(f"box={','.join(map(str, operation.box))}")
    if operation.goal:
        parts.append(f"goal={_quoted(operation.goal)}")
    if operation.after:
        parts.append(f"after={','.join(map(str, operation.after))}")
    if operation.call is not None:
        parts.append(f"call={_quoted(operation.call)}")
    return " ".join(parts)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _operation(line: str, number: int) -> Operation:
    """The operation that stands in the line after `number - 1` others (the header is line 1)."""
    where = f"plan line {number + 1}"
    start = _LINE_NUMBER.match(line)
    if not start or start[0] != str(number):
        raise InstructionError(f"{where}: found {_shown(line)}, expected it to begin with {number}")
    values = _raw_fields(line, start.end(), where)
    missing = [key for key in ("act", "subj") if key not in values]
    if missing:
        raise InstructionError(f"{where}: {missing[0]}= is missing; every operation has act= and subj=")
    if values.get("goal") == "":
        raise InstructionError(f'{where}: goal="" says nothing: leave it out')
    known: dict[str, Any] = {"act": values["act"], "subject": values["subj"]}
    known |= {key: values[key] for key in ("goal", "call") if key in values}
    try:
        known |= {key: _integers(key, values[key]) for key in ("box", "after") if key in values}
        return Operation(**known)
    except InstructionError as cause:
        raise InstructionError(f"{where}: {cause}") from None


def _raw_fields(line: str, start: int, where: str) -> dict[str, str]:
    """Field name -> value (strings unquoted) of the rest of a line, order and spelling checked."""
    values: dict[str, str] = {}
    rank = -1
    while start < len(line):
        field = _FIELD.match(line, start)
        if not field or field[1] not in _KEYS:
            raise InstructionError(
                f"{where}, column {start + 1}: found {_shown(line[start:])}, "
                f"expected one space and a field ({'=, '.join(_KEYS)}=)"
            )
        key = field[1]
        if _KEYS.index(key) <= rank:
            raise InstructionError(
                f"{where}, column {start + 2}: {key}= is twice or too late; the order is {' '.join(_KEYS)}"
            )
        rank = _KEYS.index(key)
        is_words = key in ("subj", "goal", "call")
        value = (_QUOTED if is_words else _BARE).match(line, field.end())
        if not value:
            kind = (
                r"a quoted string, escaped as in JSON (\" \\ \n)," if is_words else "a value without quotes"
            )
            raise InstructionError(
                f"{where}, column {field.end() + 1}: found {_shown(line[field.end() :])}, "
                f"expected {kind} for {key}="
            )
        values[key] = json.loads(value[0]) if is_words else value[0]
        start = value.end()
    return values


def _integers(key: str, text: str) -> tuple[int, ...]:
    if not _INTEGERS.fullmatch(text):
        raise InstructionError(f"{key}={text} is not whole numbers with commas, without leading zeros")
    return tuple(int(number) for number in text.split(","))


def _operation_of_json(item: object, number: int) -> Operation:
    where = f"operation {number} of the plan"
    if not isinstance(item, Mapping):
        raise InstructionError(f"{where} is {type(item).__name__}, expected a JSON object")
    known = [field.name for field in fields(Operation)]
    for key in item:
        if key not in known:
            near = difflib.get_close_matches(str(key), known, n=1)
            raise InstructionError(
                f"{where}: unknown key {key!r}; "
                + (f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}")
            )
    for key in ("act", "subject"):
        if key not in item:
            raise InstructionError(f"{where}: key {key} is missing")
    values = dict(item)
    for key in ("box", "after"):  # JSON has lists only
        if isinstance(values.get(key), list):
            values[key] = tuple(values[key])
    try:
        return Operation(**values)
    except InstructionError as cause:
        raise InstructionError(f"{where}: {cause}") from None


def _shown(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:40] + "...") if text else "nothing"
