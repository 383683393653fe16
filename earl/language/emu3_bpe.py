"""The text tokenizer of the published checkpoints: Emu3's byte-pair encoding, on the `tiktoken` library.

Emu3 took Qwen's 151,643 ranks and cuts text by a pattern of its own: every digit singly, a word with one character
before it that is no letter (`-shaped`, `(red`), after NFC (baaivision/Emu3, tokenization_emu3.py). A rank is an id.
The fast tokenizer that transformers' conversion writes has the same ids but GPT-2's pattern and no NFC, so it splits
some words as no EARL checkpoint was trained to read; its vocabulary is read here, its pattern is not.

Special tokens are unknown here as in every text tokenizer of this library: text stays text.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tiktoken import Encoding

from earl.errors import CheckpointError, SequenceError
from earl.language.text_tokenizer import FILE_NAME, letters_of_bytes, normal_form

RANKS_NAME: Final = "emu3.tiktoken"

PATTERN: Final = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
"""Emu3's PAT_STR: what is cut before bytes are merged."""


class Emu3BPE:
    """Text to Emu3's ids and back; see `earl.language.text_tokenizer.TextTokenizer`."""

    def __init__(self, ranks: dict[bytes, int]) -> None:
        """A tokenizer from its ranks: a piece of bytes and its id; lower ids are merged first.

        Raises:
            CheckpointError: a byte has no id, or the ids are not 0 .. n - 1.
        """
        missing = [byte for byte in range(256) if bytes([byte]) not in ranks]
        if missing:
            raise CheckpointError(
                f"the text vocabulary lacks {len(missing)} of the 256 bytes, the first is {missing[0]}: copy it again"
            )
        if sorted(ranks.values()) != list(range(len(ranks))):
            raise CheckpointError(
                f"the ids of the text vocabulary's {len(ranks)} pieces are not 0 .. {len(ranks) - 1}: copy it again"
            )
        self._ranks = ranks
        self._encoding = Encoding("emu3", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens={})

    @property
    def size(self) -> int:
        """Ids are in [0, size)."""
        return len(self._ranks)

    @property
    def pieces(self) -> list[bytes]:
        """[size] the bytes of every id, parts of characters too."""
        return sorted(self._ranks, key=self._ranks.__getitem__)

    def encode(self, text: str) -> list[int]:
        """The ids of the NFC form of `text`.

        Raises:
            InstructionError: `text` has a lone surrogate, so it is not Unicode text.
        """
        return self._encoding.encode_ordinary(normal_form(text))

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids; bytes that are not UTF-8 (a text cut inside a character) become U+FFFD.

        Raises:
            SequenceError: an id outside [0, size).
        """
        for id_ in ids:
            if not 0 <= id_ < self.size:
                raise SequenceError(f"id {id_} is no text: this tokenizer has the ids 0 .. {self.size - 1}")
        return self._encoding.decode(list(ids), errors="replace")

    def save(self, folder: Path | str) -> None:
        """Write emu3.tiktoken into `folder`: a line a piece, in base64, and its id."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        lines = (f"{base64.b64encode(piece).decode()} {rank}\n" for piece, rank in self._ranks.items())
        (folder / RANKS_NAME).write_text("".join(lines), "ascii")

    @classmethod
    def load(cls, folder: Path | str) -> Emu3BPE:
        """Read emu3.tiktoken, or the vocabulary of a converted tokenizer.json.

        Raises:
            CheckpointError: neither is there, or it cannot be read.
        """
        folder = Path(folder)
        file = folder / RANKS_NAME
        return cls(_published_ranks(file) if file.is_file() else _converted_ranks(folder / FILE_NAME))


def _published_ranks(file: Path) -> dict[bytes, int]:
    ranks: dict[bytes, int] = {}
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        if not line:
            continue
        try:
            piece, rank = line.split()
            ranks[base64.b64decode(piece, validate=True)] = int(rank)
        except (ValueError, binascii.Error) as cause:
            raise CheckpointError(
                f"{file}, line {number}: expected a piece in base64 and its id ({cause}); copy the file again"
            ) from None
    return ranks


def _converted_ranks(file: Path) -> dict[bytes, int]:
    """Pieces of a tokenizer.json in GPT-2's letters of bytes; its special tokens lie behind them and are left out."""
    try:
        document = json.loads(file.read_text("utf-8"))
        vocabulary: dict[str, int] = document["model"]["vocab"]
        special = {str(added["content"]) for added in document["added_tokens"]}
    except OSError as cause:
        raise CheckpointError(
            f"there is neither {RANKS_NAME} nor a readable {FILE_NAME} in {file.parent} ({cause.strerror}): "
            "name the text tokenizer's folder or repository"
        ) from None
    except (ValueError, KeyError, TypeError) as cause:
        raise CheckpointError(
            f"{file} is no tokenizer.json of a byte-level BPE ({cause!r}): copy it again"
        ) from None
    letters = letters_of_bytes()
    try:
        return {
            bytes(letters[letter] for letter in piece): id_
            for piece, id_ in vocabulary.items()
            if piece not in special
        }
    except KeyError as cause:
        raise CheckpointError(
            f"{file}: {cause} is no letter of GPT-2's alphabet of bytes: copy it again"
        ) from None
