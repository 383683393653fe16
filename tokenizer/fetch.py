"""Fetch a public dataset of edits, and list it as pairs of your own (docs/own_pictures.md).

    python -m tokenizer.fetch osunlp/MagicBrush runs/magicbrush --source source_img --target target_img \\
        --instruction instruction --rows 2000

Reads by Hugging Face's datasets, row after row, so that no more is downloaded than is asked for; a folder of files
that it reads does as well. Writes OUT/pairs.jsonl and beside it the pictures, byte for byte as the dataset has them.
A row that is no edit (a picture is damaged, the sizes differ, nothing is asked) is left out, and counted by reason. A
run that was stopped goes on behind the last whole line. Nobody vouches for a dataset: where it names files instead of
holding them, these must be its own.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

import fsspec
from datasets import IterableDataset, load_dataset

from earl.data.pairs import is_family
from earl.errors import EarlError, InstructionError, PictureError, RecipeError
from earl.pixels import open_picture
from earl.request import check_instruction
from earl.training.script import ends_in_one_line

COLUMNS: Final = ("source", "target", "instruction", "family")
"""Keys of a pair (`earl.data.pairs`) that a column may fill."""
REPORT_EVERY: Final = 500
"""Rows between two reports."""
FOLDER_OF: Final = 1000
"""Rows whose pictures share a folder."""
MOST_BYTES: Final = 2**28
"""Of a picture's file."""
ARCHIVES: Final = ("zip", "tar", "gzip", "bz2", "xz", "lz4", "zstd")
"""What may stand before a file of the dataset that holds a picture, in fsspec's words."""
MOST_PIXELS: Final = 64_000_000
"""Of a picture."""


def fetch(words: argparse.Namespace) -> None:
    """Write the pairs that are not there yet.

    Raises:
        RecipeError: the dataset cannot be read, has no such columns, or OUT holds pairs of something else; no rows.
        OSError: the pairs cannot be written.
    """
    if words.rows is not None and words.rows < 1:
        raise RecipeError(f"--rows is {words.rows}: it must be 1 or more; leave it out to look at all")
    columns = {key: getattr(words, key) for key in COLUMNS if getattr(words, key) is not None}
    claim(words.out, {"dataset": words.dataset, "config": words.config, "split": words.split, **columns})
    listed = words.out / "pairs.jsonl"
    first = next_row(listed)
    left_out: Counter[str] = Counter()
    written = 0
    with listed.open("a", encoding="utf-8") as lines:
        for row, told in rows_of(words, columns, first):
            try:
                line = pair_of(told, words, row)
            except (PictureError, InstructionError) as error:
                left_out[re.sub(r"\d+", "N", str(error))] += 1
            else:
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")
                written += 1
            if (row + 1) % REPORT_EVERY == 0:
                sys.stderr.write(f"{row + 1} rows\n")
    print(json.dumps({"pairs": written, "left_out": dict(left_out)}))


def claim(out: Path, made_of: dict[str, str]) -> None:
    """Note what a folder's pairs are made of.

    Raises:
        RecipeError: it holds pairs of something else.
    """
    out.mkdir(parents=True, exist_ok=True)
    note, listed = out / "made_of.json", out / "pairs.jsonl"
    text = json.dumps(made_of, indent=1)
    # Where no pair was written, an earlier try may have been wrong about the words.
    if listed.exists() and listed.stat().st_size:
        found = note.read_text("utf-8") if note.exists() else "something else"
        if found != text:
            raise RecipeError(
                f"{out} holds pairs of {found}, not of {text}: name another folder, or delete it"
            )
        return
    partial = out / ".partial-made_of.json"
    partial.write_text(text, "utf-8")
    os.replace(partial, note)


def next_row(listed: Path) -> int:
    """The row behind the last whole line of a list, whose torn end, if it has one, is cut off."""
    if not listed.exists():
        return 0
    text = listed.read_bytes()
    whole = text[: text.rfind(b"\n") + 1]
    if whole != text:
        os.truncate(listed, len(whole))
    if not whole:
        return 0
    return int(Path(json.loads(whole.splitlines()[-1])["source"]).stem.split("-")[0]) + 1


def rows_of(
    words: argparse.Namespace, columns: dict[str, str], first: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Rows from `first` on, each with its number and what the columns hold, pictures still encoded.

    Raises:
        RecipeError: the dataset cannot be read, or has no such columns.
    """
    try:
        dataset = load_dataset(words.dataset, words.config, split=words.split, streaming=True)
        yield from islice(
            _chosen(dataset, columns, first), None if words.rows is None else max(0, words.rows - first)
        )
    except EarlError:
        raise
    except (OSError, ValueError, RuntimeError) as error:
        raise RecipeError(
            f"{words.dataset}, split {words.split}, cannot be read ({error}): name a dataset of the hub or a folder of "
            "its files, with --config and --split where it has several; for gated ones run hf auth login"
        ) from error


def _chosen(
    dataset: IterableDataset, columns: dict[str, str], first: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    found = dataset.column_names or list(next(iter(dataset), {}))
    if missing := [column for column in columns.values() if column not in found]:
        raise RecipeError(f"there is no column {', '.join(missing)}; there are: {', '.join(found)}")
    rows = dataset.select_columns(list(columns.values())).decode(False).skip(first)
    for row, values in enumerate(rows, start=first):
        yield row, {key: values[column] for key, column in columns.items()}


def pair_of(told: dict[str, Any], words: argparse.Namespace, row: int) -> dict[str, str]:
    """The line of a row, whose pictures are written first.

    Raises:
        PictureError: a picture is missing or damaged, or the two have different sizes.
        InstructionError: nothing is asked, or too much, or the family is no short line.
    """
    asked = told["instruction"]
    pair = {"instruction": check_instruction(asked[0] if isinstance(asked, list) and asked else asked)}
    if told.get("family") is not None:
        pair["family"] = str(told["family"])
        if not is_family(pair["family"]):
            raise InstructionError("the family is no short line of text")
    encoded = {key: bytes_of(told[key], key, words.dataset) for key in ("source", "target")}
    canvases = {
        key: open_picture(data, max_pixels=MOST_PIXELS, name=f"the {key}") for key, data in encoded.items()
    }
    if canvases["source"].size != canvases["target"].size:
        raise PictureError("source and target have different sizes: an edit keeps the picture's size")
    folder = Path(f"{row // FOLDER_OF:06d}")
    (words.out / folder).mkdir(exist_ok=True)
    for key, canvas in canvases.items():
        kind = "jp2" if canvas.format == "JPEG2000" else str(canvas.format).lower()
        name = folder / f"{row:09d}-{key}.{kind}"
        (words.out / name).write_bytes(encoded[key])
        pair[key] = str(name)
    return pair


def bytes_of(picture: Any, key: str, dataset: str) -> bytes:
    """A picture as its file has it: datasets hold the file's bytes, or say where it lies.

    Raises:
        PictureError: the column holds no pictures, or this row none, or one that is not the dataset's own.
    """
    if not isinstance(picture, dict) or not {"bytes", "path"} <= picture.keys():
        raise PictureError(f"the {key} is no picture: name a column of images")
    if picture["bytes"] is not None:
        return bytes(picture["bytes"])
    if picture["path"] is None:
        raise PictureError(f"the {key} is missing")
    if not is_own(str(picture["path"]), dataset):
        raise PictureError(f"the {key} lies outside the dataset")
    try:
        with fsspec.open(picture["path"], "rb") as file:
            data = bytes(file.read(MOST_BYTES + 1))
    except (OSError, ValueError, ImportError) as error:
        raise PictureError(f"the {key} cannot be fetched ({type(error).__name__})") from error
    if len(data) > MOST_BYTES:
        raise PictureError(f"the {key} has more than {MOST_BYTES >> 20} MiB")
    return data


def is_own(path: str, dataset: str) -> bool:
    """Whether a file, perhaps within archives, is the dataset's: of its folder here, or of its name on the hub."""
    *inner, outermost = path.split("::")
    if any(link.partition("://")[0] not in ARCHIVES for link in inner):
        return False  # the first link is what is opened, wherever it is
    folder = Path(dataset)
    if folder.is_dir():
        return Path(outermost.removeprefix("file://")).resolve().is_relative_to(folder.resolve())
    return ".." not in path and outermost.startswith(
        (f"hf://datasets/{dataset}/", f"hf://datasets/{dataset}@")
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tokenizer.fetch", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("dataset", help="name on the hub, or a folder of files")
    parser.add_argument("out", type=Path, help="folder for the list and its pictures")
    parser.add_argument("--source", required=True, help="column of pictures before")
    parser.add_argument("--target", required=True, help="column of pictures after")
    parser.add_argument(
        "--instruction", required=True, help="column of what was asked; of several wordings the first"
    )
    parser.add_argument("--family", help="column with the kind of edit, by which eval.questions counts")
    parser.add_argument("--config", help="which of the dataset's configurations, where it has several")
    parser.add_argument("--split", default="train")
    parser.add_argument("--rows", type=int, help="rows to look at; without, all")
    words = parser.parse_args()
    with ends_in_one_line(parser, words.out):
        fetch(words)


if __name__ == "__main__":
    main()
