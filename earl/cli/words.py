"""Words of the command line: what they are read as, and which of them say what model is meant."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from earl.errors import EarlError
from earl.pixels.canvas import at_home
from earl.request import EditOptions, printable

DEFAULT_CHECKPOINT = "checkpoints/earl-mini"
PIPE = "-"
"""The picture that comes by standard input, and the file that is standard output."""
QUOTE = 'quote the instruction, as in earl photo.jpg "make the house red"'


def parsed(parser: argparse.ArgumentParser, given: Sequence[str]) -> argparse.Namespace:
    """As `parse_args`, which does not know that words too many may be those of an instruction."""
    words, strange = parser.parse_known_intermixed_args(given)
    if strange:
        cure = ""
        if "instruction" in words and not any(each.startswith("-") for each in strange):
            cure = f": {QUOTE}"
            if any(" " in each for each in strange):  # it is: what came before are several pictures
                cure = ": one picture is planned at a time, so call earl plan for each"
        parser.error(printable(f"unrecognized arguments: {' '.join(strange)}{cure}"))
    others = [word for word in getattr(words, "images", [])[1:] if word != PIPE]
    missing = [word for word in others if not os.path.lexists(at_home(word))]
    if missing:
        parser.error(printable(f"there is no picture {missing[0]}: check the name, or {QUOTE}"))
    return words


def number(name: str, read: Callable[[str], float]) -> Callable[[str], float]:
    """The type of an option that is one of EditOptions', which says under the option's name what that may be."""

    def checked(word: str) -> float:
        value = read(word)
        try:
            EditOptions(**{name: value})  # type: ignore[arg-type]
        except EarlError as error:
            raise argparse.ArgumentTypeError(str(error).removeprefix(f"{name} is ")) from error
        return value

    checked.__name__ = read.__name__  # argparse says it of a word that is none
    return checked


def new_file(word: str) -> Path:
    """The type of an option that names a file to write, or a folder that is there."""
    if word.endswith("/") and not os.path.isdir(at_home(word)):  # a path forgets that it was to be a folder
        raise argparse.ArgumentTypeError(f"there is no folder {word}: make it first, or name a file in it")
    return named_path(word)


def named_path(word: str) -> Path:
    """The type of an argument that names a file or folder."""
    if not word:
        raise argparse.ArgumentTypeError("the name is empty, which is no file or folder: give one")
    return at_home(word)


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """Which model, and how it is loaded."""
    model = parser.add_argument_group("model")
    model.add_argument(
        "-c", "--checkpoint", default=DEFAULT_CHECKPOINT, help="folder, or organisation/name on the hub"
    )
    model.add_argument("--device", help="cpu, cuda, ... (default: a GPU if there is one)")
    model.add_argument(
        "--dtype",
        choices=("float32", "bfloat16", "int8", "int4"),
        help="of the transformer (default: float32 on a CPU)",
    )
    model.add_argument("--device-map", choices=("auto",), help="spread the layers over what memory there is")
    model.add_argument("--image-tokenizer", help="folder or hub name, instead of the checkpoint's own")
    model.add_argument("--text-tokenizer", help="folder or hub name, instead of the checkpoint's own")
    model.add_argument("--revision", help="branch, tag or commit of a checkpoint on the hub")
