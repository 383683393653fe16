"""The one map of ids: which are text, which steer the sequence, which are codes of an image.

No other file knows a number. Text comes first, the codes are the tail, the control ids lie between, so a
decoder that needs the logits of one kind takes one slice of the output head. How ids follow each other is not
known here (see sequence/), nor how text becomes ids (text_tokenizer.py).

The published numbers are those of Emu3's tokenizer (baaivision/Emu3, tokenization_emu3.py), which EARL keeps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from earl.errors import CheckpointError, SequenceError

IntArray = npt.NDArray[np.int64]

_CONTROLS = ("pad", "bos", "eos", "boi", "eoi", "img", "eol", "eof")
_HEAD_MULTIPLE = 64  # rows of the head before the codes: matrix products like aligned slices


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Which id means what. Ids are whole numbers in [0, size).

    Raises:
        CheckpointError: two meanings share an id, or an id lies outside its part.
    """

    text_size: int
    """Ids 0 .. text_size - 1 are text."""
    pad: int
    """Fills batches; never part of a sequence."""
    bos: int
    """Opens a sequence."""
    eos: int
    """Closes a sequence."""
    boi: int
    """Opens an image block; its size in text follows."""
    eoi: int
    """Closes an image block."""
    img: int
    """Stands between an image's size and its first code."""
    eol: int
    """Closes every row of codes, the last one too."""
    eof: int
    """Closes the codes of an image."""
    thought_open: tuple[int, ...]
    """Opens a thought: one control id, or a run of text ids where the marker is plain text."""
    thought_close: tuple[int, ...]
    """Closes a thought: a run of text ids, or the one id text_size: a thought is drawn from one range."""
    first_code: int
    """Code q has the id first_code + q."""
    num_codes: int
    """Rows of the image tokenizer's codebook."""
    size: int
    """All ids: rows of the embedding and of the head."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            ids = value if isinstance(value, tuple) else (value,)
            if not ids or not all(type(each) is int and each >= 0 for each in ids):
                raise CheckpointError(
                    f"vocabulary: {field.name} is {value!r}, expected whole numbers, 0 or more"
                )
        if not (0 < self.text_size <= self.first_code and self.num_codes > 0):
            raise CheckpointError(
                f"vocabulary: text_size {self.text_size}, first_code {self.first_code}, num_codes "
                f"{self.num_codes}; text must come first and neither text nor codes may be empty"
            )
        if self.first_code + self.num_codes != self.size:
            raise CheckpointError(
                f"vocabulary: size is {self.size}, but the codes end at {self.first_code + self.num_codes}; "
                "the codes must be its tail"
            )
        self._check_controls()

    def _check_controls(self) -> None:
        controls = {name: getattr(self, name) for name in _CONTROLS}
        for name in ("thought_open", "thought_close"):
            run: tuple[int, ...] = getattr(self, name)
            if max(run) >= self.text_size:
                if len(run) > 1:
                    raise CheckpointError(f"vocabulary: {name} is {run}, expected text ids or one control id")
                controls[name] = run[0]
        if controls.get("thought_close", self.text_size) != self.text_size:
            raise CheckpointError(
                f"vocabulary: thought_close is {self.thought_close}, expected text ids or the id behind the "
                f"text, ({self.text_size},), so that a thought is drawn from one range of ids"
            )
        if self.thought_open == self.thought_close:
            raise CheckpointError(f"vocabulary: thought_open and thought_close are both {self.thought_open}")
        named: dict[int, str] = {}
        for name, value in controls.items():
            if not self.text_size <= value < self.first_code:
                raise CheckpointError(
                    f"vocabulary: {name} is {value}, outside of the control ids {self.text_size} .. "
                    f"{self.first_code - 1}"
                )
            if value in named:
                raise CheckpointError(f"vocabulary: {named[value]} and {name} share the id {value}")
            named[value] = name

    @classmethod
    def emu3(cls, *, thought_open: tuple[int, ...], thought_close: tuple[int, ...]) -> Vocabulary:
        """The published ids of Emu3 and EARL. The thought markers are plain text there: pass their ids."""
        return cls(
            text_size=151_643,
            pad=151_643,  # <|endoftext|>
            eol=151_846,  # <|extra_200|>
            eof=151_847,  # <|extra_201|>
            bos=151_849,  # <|extra_203|>
            eos=151_850,  # <|extra_204|>
            img=151_851,  # <|image token|>
            boi=151_852,  # <|image start|>
            eoi=151_853,  # <|image end|>
            thought_open=thought_open,
            thought_close=thought_close,
            first_code=151_854,  # <|visual token 000000|>
            num_codes=32_768,
            size=184_622,
        )

    @classmethod
    def compact(cls, *, text_size: int, num_codes: int) -> Vocabulary:
        """A small map with one id a meaning, for models that are trained here."""
        # The closing marker of a thought comes first: text and it are then one range of ids.
        names = ("thought_close", *_CONTROLS, "thought_open")
        ids: dict[str, Any] = {name: text_size + place for place, name in enumerate(names)}
        ids |= {name: (ids[name],) for name in ("thought_open", "thought_close")}
        before_codes = text_size + len(names)
        first_code = -(-before_codes // _HEAD_MULTIPLE) * _HEAD_MULTIPLE
        return cls(
            text_size=text_size,
            **ids,
            first_code=first_code,
            num_codes=num_codes,
            size=first_code + num_codes,
        )

    @property
    def thought_stop(self) -> int:
        """A thought, its closing marker included, is drawn from the ids 0 .. thought_stop - 1."""
        return max(self.text_size, *(each + 1 for each in self.thought_close))

    def code_to_id(self, codes: npt.ArrayLike) -> IntArray:
        """Ids of codes, any shape, int64.

        Raises:
            SequenceError: a code outside [0, num_codes), or not a whole number.
        """
        return self._shifted("code", codes, 0, self.num_codes, self.first_code)

    def id_to_code(self, ids: npt.ArrayLike) -> IntArray:
        """Codes of ids, any shape, int64: the inverse of `code_to_id`.

        Raises:
            SequenceError: an id that is no code.
        """
        return self._shifted("id", ids, self.first_code, self.size, -self.first_code)

    def is_code(self, ids: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        """Whether each id is a code, any shape."""
        values = np.asarray(ids)
        return np.asarray((values >= self.first_code) & (values < self.size))

    def name_of(self, id_: int) -> str:
        """What an id is, in words, for messages: 'EOL (151846)', 'text id 17', 'code 3 (151857)'."""
        if 0 <= id_ < self.text_size:
            return f"text id {id_}"
        if self.first_code <= id_ < self.size:
            return f"code {id_ - self.first_code} ({id_})"
        names = {getattr(self, name): name.upper() for name in _CONTROLS}
        names |= {run[0]: name for run, name in self._markers() if run[0] >= self.text_size}
        return (
            f"{names.get(id_, 'unused id' if 0 <= id_ < self.size else 'no id of this vocabulary')} ({id_})"
        )

    def to_json(self) -> dict[str, Any]:
        """A JSON object as Python values, one key a field."""
        return {
            name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()
        }

    @classmethod
    def from_json(cls, value: object) -> Vocabulary:
        """The inverse of `to_json`.

        Raises:
            CheckpointError: not an object, a key missing or unknown, or a value that makes no sense.
        """
        if not isinstance(value, Mapping):
            raise CheckpointError(f"vocabulary is {type(value).__name__}, expected a JSON object")
        known = [field.name for field in fields(cls)]
        if stray := sorted(map(str, set(value) ^ set(known))):
            raise CheckpointError(
                f"vocabulary: keys {', '.join(stray)} are missing or unknown; expected {', '.join(known)}"
            )
        read: dict[str, Any] = {
            key: tuple(each) if isinstance(each, list) else each for key, each in value.items()
        }
        return cls(**read)

    def _markers(self) -> tuple[tuple[tuple[int, ...], str], ...]:
        return (self.thought_open, "THOUGHT OPEN"), (self.thought_close, "THOUGHT CLOSE")

    @staticmethod
    def _shifted(kind: str, values: npt.ArrayLike, start: int, stop: int, shift: int) -> IntArray:
        array = np.asarray(values)
        if array.size and array.dtype.kind not in "iu":
            raise SequenceError(f"{kind}s are {array.dtype}, expected whole numbers")
        if array.size and (array.min() < start or array.max() >= stop):
            worst = int(array.min()) if array.min() < start else int(array.max())
            raise SequenceError(
                f"{kind} {worst} is outside of {start} .. {stop - 1}; was it made by another image tokenizer?"
            )
        return np.asarray(array.astype(np.int64) + shift)
