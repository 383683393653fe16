"""Token shards: edit examples as codes and text, written once, read many times.

A folder of `shard-00000.safetensors`, ... with the flat codes of all sources and targets, their grids, and
the texts as UTF-8 bytes with offsets. Ids do not appear here: codes and words become ids when a sequence is
laid out, so one set of shards serves every vocabulary with that codebook.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import load_file, save_file

from earl.errors import ShardError

FORMAT: Final = "earl-tokens-3"
TEXTS: Final = ("instruction", "thought", "description", "family", "marks")
TYPES: Final = {"codes": "U16", "grids": "I32"} | {
    key: kind for name in TEXTS for key, kind in ((name, "U8"), (f"{name}_offsets", "I64"))
}
"""Tensors of a shard and their types, by the names of safetensors."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EditTokens:
    """One edit example in tokens."""

    source_hw: NDArray[np.integer]
    """[H, W] codes."""
    target_hw: NDArray[np.integer]
    """[H, W] codes; equal to the source's outside the changed cells (composite target)."""
    instruction: str
    thought: str
    """The plan in words, or empty."""
    description: str
    """What the source shows, in words, or empty."""
    family: str
    marks: str
    """What goes and comes where (`earl.sequence.marks`), or empty where that is not known or nothing does."""


def write_shard(
    folder: Path,
    number: int,
    examples: Sequence[EditTokens],
    *,
    num_codes: int,
    codes_name: str = "",
    made_by: str = "",
) -> Path:
    """Write one shard atomically; a shard that exists already is replaced.

    Args:
        codes_name: `ImageTokenizer.codes_name` of what gave the codes; empty where nobody is to be asked for it.
        made_by: names what the shard was made of and with, for `shard_length`.
    Raises:
        ShardError: no examples, or a code outside [0, num_codes).
    """
    if not examples:
        raise ShardError(f"shard {number} would be empty: give it at least one example")
    grids = [grid for example in examples for grid in (example.source_hw, example.target_hw)]
    codes = np.concatenate([grid.ravel() for grid in grids])
    if codes.min() < 0 or codes.max() >= min(num_codes, 2**16):
        raise ShardError(
            f"shard {number} holds codes {codes.min()} to {codes.max()}; the codebook has {num_codes}"
        )
    tensors: dict[str, NDArray[np.generic]] = {
        "codes": codes.astype(np.uint16),
        "grids": np.array([grid.shape for grid in grids], np.int32).reshape(-1, 2, 2),
    }
    for name in TEXTS:
        encoded = [getattr(example, name).encode("utf-8") for example in examples]
        tensors[name] = np.frombuffer(b"".join(encoded) or b"\0", np.uint8)
        tensors[f"{name}_offsets"] = np.array([0, *accumulate(map(len, encoded))], np.int64)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"shard-{number:05d}.safetensors"
    partial = folder / f".partial-{number:05d}"
    metadata = {"format": FORMAT, "num_codes": str(num_codes), "codes_name": codes_name, "made_by": made_by}
    save_file(tensors, partial, metadata=metadata)
    os.replace(partial, file)
    return file


def shard_length(folder: Path, number: int, *, made_by: str = "") -> int:
    """How many examples shard `number` of a folder holds; 0 if there is none.

    Raises:
        ShardError: it is damaged, no shard of this format, or made of or with something else than `made_by`.
    """
    file = folder / f"shard-{number:05d}.safetensors"
    if not file.exists():
        return 0
    length = len(_read(file, None)["grids"])
    with safe_open(file, framework="numpy") as opened:
        found = opened.metadata().get("made_by", "")
    if found != made_by:
        raise ShardError(
            f"{file} was made of other examples or with another image tokenizer: name another folder, or delete it"
        )
    return length


def is_whole(folder: Path, held: int, wanted: int, *, asked: int) -> bool:
    """Whether a file of a folder holds all examples that it should, of those that are asked for.

    Raises:
        ShardError: it holds more, from which would be learnt, too.
    """
    if held > wanted:
        raise ShardError(
            f"{folder} holds more examples than the {asked} that are asked for now: name another folder, or delete it"
        )
    return held == wanted


def check_end(folder: Path, kind: str, count: int) -> None:
    """Whether a folder holds no more than so many files of a kind: `shard-00000.safetensors` and so on.

    Raises:
        ShardError: a longer list, or more examples, left another one, from which would be learnt, too.
    """
    more = folder / f"{kind}-{count:05d}.safetensors"
    if more.exists():
        raise ShardError(
            f"{more} is of more examples than are asked for now: name another folder, or delete it"
        )


class TokenShards:
    """All examples of a folder of shards, as a sequence. Held in memory: about 1.1 KB an example at 16x16."""

    def __init__(
        self, folder: str | Path, *, num_codes: int | None = None, codes_name: str | None = None
    ) -> None:
        """Open every shard.

        Args:
            codes_name: `ImageTokenizer.codes_name` of who is to learn from them; shards from before there were such
                names are taken as they are.
        Raises:
            ShardError: no shards, a damaged one, codes of another codebook than `num_codes`, or of another image
                tokenizer.
        """
        files = sorted(Path(folder).glob("shard-*.safetensors"))
        if not files:
            raise ShardError(f"{folder} holds no token shards: write them with python -m tokenizer.encode")
        self._shards = [_read(file, num_codes, codes_name) for file in files]
        self._starts = [0, *accumulate(len(shard["grids"]) for shard in self._shards)]
        self._code_starts = [
            np.concatenate([[0], shard["grids"].prod(-1).ravel().cumsum()]) for shard in self._shards
        ]

    def __len__(self) -> int:
        return self._starts[-1]

    def names(self) -> list[str]:
        """A name of what each shard says, 64 hex digits, in order."""
        names = [hashlib.sha256() for _ in self._shards]
        for name, shard in zip(names, self._shards, strict=True):
            for part in sorted(shard):
                name.update(shard[part].tobytes())
        return [name.hexdigest() for name in names]

    @property
    def grids(self) -> set[tuple[int, int]]:
        """Rows and columns of cells that pictures have."""
        every = np.concatenate([shard["grids"].reshape(-1, 2) for shard in self._shards])
        return {(int(rows), int(columns)) for rows, columns in np.unique(every, axis=0)}

    def __getitem__(self, index: int) -> EditTokens:
        if not 0 <= index < len(self):
            raise IndexError(f"example {index} of {len(self)}")
        which = int(np.searchsorted(self._starts, index, side="right")) - 1
        shard, row = self._shards[which], index - self._starts[which]
        source_hw, target_hw = (
            shard["codes"][start:stop].reshape(grid).astype(np.int64)
            for start, stop, grid in zip(
                self._code_starts[which][2 * row : 2 * row + 2],
                self._code_starts[which][2 * row + 1 : 2 * row + 3],
                shard["grids"][row],
                strict=True,
            )
        )
        texts = {name: _text(shard, name, row) for name in TEXTS}
        return EditTokens(source_hw=source_hw, target_hw=target_hw, **texts)


def _read(file: Path, num_codes: int | None, codes_name: str | None = None) -> dict[str, NDArray[np.generic]]:
    """The tensors of a shard, whose header is looked at first: of a foreign file not one can be read, maybe.

    Raises:
        ShardError: it is damaged, no shard of this format, or of another codebook than `num_codes` or image
            tokenizer than `codes_name`.
    """
    try:
        with safe_open(file, framework="numpy") as opened:
            types = {name: opened.get_slice(name).get_dtype() for name in opened.keys()}  # noqa: SIM118  no dict
            metadata = opened.metadata() or {}
            _check_header(file, metadata, types, num_codes)
            if codes_name is not None and metadata.get("codes_name", "") not in ("", codes_name):
                raise ShardError(
                    f"{file} has codes of another image tokenizer than the checkpoint that is to learn from it: encode "
                    "the data with that one"
                )
        tensors: dict[str, NDArray[np.generic]] = load_file(file)
    except SafetensorError as error:
        raise ShardError(f"{file} is damaged ({error}): delete it and run tokenizer.encode again") from error
    return tensors


def _check_header(file: Path, metadata: dict[str, str], types: dict[str, str], num_codes: int | None) -> None:
    if metadata.get("format") != FORMAT:
        raise ShardError(
            f"{file} is of format {metadata.get('format')!r}; expected {FORMAT}: encode it again, or move it out of "
            "the folder if it is no shard"
        )
    if types != TYPES or not metadata.get("num_codes", "").isdecimal():
        raise ShardError(
            f"{file} has the format of a shard and not its tensors: delete it and run tokenizer.encode again"
        )
    if num_codes is not None and metadata["num_codes"] != str(num_codes):
        raise ShardError(
            f"{file} was made with {metadata['num_codes']} codes, the model has {num_codes}: "
            "encode the data with the image tokenizer of this checkpoint"
        )


def _text(shard: dict[str, NDArray[np.generic]], name: str, row: int) -> str:
    start, stop = shard[f"{name}_offsets"][row : row + 2]
    return shard[name][start:stop].tobytes().decode("utf-8")
