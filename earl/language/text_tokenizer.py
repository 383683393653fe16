"""Text and its ids: what every text tokenizer here can do, and the byte-level BPE of models trained here.

A user's text is plain text: there is no special token inside a tokenizer, so a text that spells a control
token is the bytes of that spelling and nothing else. Control ids live in vocabulary.py; how text and images
are joined is not known here.

Byte-level BPE is that of GPT-2 (Radford et al. 2019) on the `tokenizers` library. The pieces are cut by our
own pattern: every digit alone, so that a number has one spelling, and words with their leading space.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from earl.errors import CheckpointError, InstructionError, SequenceError

FILE_NAME = "tokenizer.json"

_PATTERN = r"\p{N}| ?[\p{L}\p{M}]+| ?[^\s\p{L}\p{M}\p{N}]+|\s+(?!\S)|\s"


class TextTokenizer(Protocol):
    """Text to ids and back. `decode(encode(text))` is the NFC form of `text`, for any Unicode text."""

    @property
    def size(self) -> int:
        """Ids are in [0, size)."""
        ...

    def encode(self, text: str) -> list[int]:
        """The ids of a text; every digit and every `*` between digits has its own id."""
        ...

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids; bytes that are not UTF-8 (a text cut inside a character) become U+FFFD."""
        ...


class ByteBPE:
    """Byte-level byte-pair encoding: no unknown text, no special tokens."""

    def __init__(self, vocabulary: dict[str, int], merges: list[tuple[str, str]]) -> None:
        """A tokenizer from its tables, spelled in GPT-2's letters of bytes. Prefer `train` and `load`."""
        self._tokenizer = _engine(models.BPE(vocab=vocabulary, merges=merges))
        letters = letters_of_bytes()
        spelled = sorted(vocabulary, key=vocabulary.__getitem__)
        self._pieces = [bytes(letters[letter] for letter in piece) for piece in spelled]

    @property
    def size(self) -> int:
        """Ids are in [0, size); at least the 256 bytes."""
        return len(self._pieces)

    @property
    def pieces(self) -> list[bytes]:
        """[size] the bytes of every id, parts of characters too."""
        return list(self._pieces)

    @classmethod
    def train(cls, lines: Iterable[str], vocab_size: int) -> ByteBPE:
        """Learn the merges of a corpus. The same lines give the same tokenizer.

        Args:
            lines: texts, any iterable; no piece spans two of them.
            vocab_size: ids wanted, at least 256; fewer come out when the corpus has no more pairs to merge.
        Raises:
            InstructionError: a line is not Unicode text.
            CheckpointError: vocab_size is below 256.
        """
        if vocab_size < 256:
            raise CheckpointError(f"vocab_size is {vocab_size}; a byte-level tokenizer has at least 256 ids")
        engine = _engine(models.BPE())
        trainer = trainers.BpeTrainer(
            vocab_size=vocab_size,
            min_frequency=2,
            show_progress=False,
            special_tokens=[],
            initial_alphabet=sorted(letters_of_bytes()),
        )
        engine.train_from_iterator((normal_form(line) for line in lines), trainer=trainer)
        return cls(*_tables(json.loads(engine.to_str()), "the trained tokenizer"))

    def encode(self, text: str) -> list[int]:
        """The ids of the NFC form of `text`.

        Raises:
            InstructionError: `text` has a lone surrogate, so it is not Unicode text.
        """
        ids: list[int] = self._tokenizer.encode(normal_form(text), add_special_tokens=False).ids
        return ids

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids; bytes that are not UTF-8 (a text cut inside a character) become U+FFFD.

        Raises:
            SequenceError: an id outside [0, size).
        """
        for id_ in ids:
            if not 0 <= id_ < len(self._pieces):
                raise SequenceError(f"id {id_} is no text: this tokenizer has the ids 0 .. {self.size - 1}")
        return b"".join(self._pieces[id_] for id_ in ids).decode("utf-8", errors="replace")

    def save(self, folder: Path | str) -> None:
        """Write tokenizer.json into `folder`, in the format of the `tokenizers` library."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE_NAME).write_text(self._tokenizer.to_str(pretty=True) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path | str) -> ByteBPE:
        """Read what `save` wrote.

        Raises:
            CheckpointError: the file is missing, is not JSON, or is another kind of tokenizer.
        """
        file = Path(folder) / FILE_NAME
        try:
            document = json.loads(file.read_text(encoding="utf-8"))
        except OSError as cause:
            raise CheckpointError(
                f"{file} cannot be read ({cause.strerror}); is {folder} a checkpoint folder?"
            ) from None
        except ValueError as cause:  # JSON and UTF-8 errors both are ValueErrors
            raise CheckpointError(f"{file} is not JSON ({cause}); copy it again") from None
        return cls(*_tables(document, str(file)))


def normal_form(text: str) -> str:
    """NFC by Python's tables, not the library's, which are of another Unicode version."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as cause:
        raise InstructionError(
            f"text has the lone surrogate U+{ord(text[cause.start]):04X} at character {cause.start}: "
            "it is not Unicode text; decode its bytes as UTF-8"
        ) from None
    return unicodedata.normalize("NFC", text)


def _engine(model: models.BPE) -> Tokenizer:
    tokenizer = Tokenizer(model)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def letters_of_bytes() -> dict[str, int]:
    """GPT-2's letter of every byte: printable Latin-1 stands for itself, the rest is U+0100 and on."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + k): byte for k, byte in enumerate(others)}


def _tables(document: Any, name: str) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """Vocabulary and merges of a tokenizer.json, checked: what the library itself would fail on vaguely."""
    try:
        model, added = document["model"], document["added_tokens"]
        pattern = document["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"]
        kind, vocabulary = model["type"], dict(model["vocab"])
        merges = [(str(left), str(right)) for left, right in model["merges"]]
    except (KeyError, TypeError, ValueError, IndexError) as cause:
        raise CheckpointError(
            f"{name} is no byte-level BPE of this library ({cause!r} is missing or odd)"
        ) from None
    if kind != "BPE" or added or pattern != _PATTERN or document.get("normalizer") is not None:
        raise CheckpointError(
            f"{name} is a tokenizer of another kind (model {kind}, {len(added)} added tokens); "
            "this one must cut digits singly and have no special tokens: load it with its own class"
        )
    ids = [id_ for id_ in vocabulary.values() if type(id_) is int]
    if sorted(ids) != list(range(len(vocabulary))):
        raise CheckpointError(
            f"{name}: the ids of its {len(vocabulary)} pieces are not 0 .. {len(vocabulary) - 1}"
        )
    letters = letters_of_bytes()
    if missing := [letter for letter in letters if letter not in vocabulary]:
        raise CheckpointError(
            f"{name}: {len(missing)} of the 256 bytes have no id, the first is {missing[0]!r}"
        )
    for piece in vocabulary:
        if not piece or not letters.keys() >= set(piece):
            raise CheckpointError(f"{name}: piece {piece!r} is not spelled in GPT-2's letters of bytes")
    for left, right in merges:
        if not {left, right, left + right} <= vocabulary.keys():
            raise CheckpointError(f"{name}: merge {left!r} {right!r} names a piece that has no id")
    return vocabulary, merges
