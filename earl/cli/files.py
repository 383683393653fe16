"""Files of an edit: what is read, what it becomes, and that nothing is lost by it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from earl.cli.words import PIPE
from earl.errors import EarlError, PictureError
from earl.pixels.canvas import Canvas, at_home, check_output, open_picture, save_picture
from earl.pixels.region import open_mask
from earl.request import EditResult

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

Mask: TypeAlias = "tuple[NDArray[np.bool_], str]"
"""As `open_mask` reads it."""
Compared: TypeAlias = "tuple[str, list[Image.Image]]"
"""What was asked of a picture, the picture, and its versions."""
_COMPARED_SIDE: Final = 384
"""Pixels of the longer side of a picture in the comparison."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One picture, what is asked of it, and the files that its versions become."""

    image: str
    instruction: str
    files: list[Path]


def output_files(words: argparse.Namespace, name: str) -> list[Path]:
    """What a picture of that name becomes: one file, or numbered ones for several versions."""
    if name == PIPE and (words.output is None or os.path.isdir(words.output)):
        raise EarlError(
            "what comes by standard input has no name: name a file with -o, or - for standard output"
        )
    if str(words.output) == PIPE:
        if words.num_images > 1 or len(words.images) > 1:
            raise EarlError("standard output takes one picture: name a file or a folder with -o")
        return [words.output]
    image = at_home(name)
    output: Path = words.output or image.parent / f"{image.stem}-edited.png"
    if os.path.isdir(output):  # not Path.is_dir, which fails where a name is too long
        output = output / f"{image.stem}-edited.png"
    if words.num_images == 1:
        return [output]
    return [output.with_stem(f"{output.stem}-{i}") for i in range(1, words.num_images + 1)]


def opened(words: argparse.Namespace, edit: Edit) -> tuple[Canvas, Mask | None]:
    """A picture and its mask."""
    canvas = picture_of(edit.image)
    if words.mask is None:
        return canvas, None
    return canvas, open_mask(words.mask, canvas.size, invert=words.invert_mask)


def picture_of(name: str) -> Canvas:
    """A picture of that name, or of standard input."""
    if name != PIPE:
        return open_picture(name)
    if sys.stdin is None:
        raise EarlError("standard input is closed: send a picture there, or name one instead of -")
    return open_picture(sys.stdin.buffer.read(), name="standard input")


def check_several(words: argparse.Namespace, edits: list[Edit]) -> None:
    """Whether each of several pictures has files of its own, and none of them is written over before it is read."""
    if words.output is not None and not os.path.isdir(words.output):
        raise EarlError(
            f"{words.output} is no folder that exists, and {len(edits)} pictures do not go into one file: make a "
            "folder first, and name it with -o"
        )
    becomes: dict[Path, Edit] = {}
    for edit in edits:
        for file in edit.files:
            other = becomes.setdefault(file.resolve(), edit)
            if other is not edit:
                raise EarlError(
                    f"{other.image} and {edit.image} would both become {file}: edit one of them apart"
                )
    for edit in edits:
        other = becomes.get(at_home(edit.image).resolve(), edit)
        if other is not edit:
            raise EarlError(
                f"{edit.image} is what {other.image} would become, and would be lost: choose another folder for -o"
            )


def check_what_is_written(words: argparse.Namespace, edit: Edit, size: tuple[int, int]) -> None:
    """Whether pictures of that size and the comparison can be written, and nothing that is read is lost by it, but for
    an input that its own edit replaces."""
    outputs = [(file, "-o") for file in edit.files]
    shown = [] if words.compare is None else [(words.compare, "--compare")]
    for name, what, written in (
        (edit.image, "input", shown),
        (words.mask, "mask", outputs + shown),
        (words.plan, "plan", outputs + shown),
    ):
        for file, option in written:
            if name is not None and file.resolve() == at_home(name).resolve():
                raise EarlError(
                    f"{file} is the {what}, which would be lost: choose another name for {option}"
                )
    if is_piped(edit):
        _check_pipe(words)
    else:
        for file in edit.files:
            check_output(file, size=size, overwrite=words.overwrite)
    if words.compare is not None:
        check_output(words.compare, overwrite=words.overwrite)
        if words.compare.resolve() in {file.resolve() for file in edit.files}:
            raise EarlError(f"{words.compare} is the output and the comparison: choose another name for one")


def is_piped(edit: Edit) -> bool:
    """Whether a picture goes to standard output."""
    return [str(file) for file in edit.files] == [PIPE]


def _check_pipe(words: argparse.Namespace) -> None:
    """Whether standard output takes a picture and nothing else."""
    if words.json:
        raise EarlError("--json and -o - both want standard output: name a file with -o")
    if sys.stdout is None or sys.stdout.isatty():
        raise EarlError("standard output is a terminal, which shows no PNG: send it on, as in -o - > red.png")


def write(words: argparse.Namespace, edit: Edit, result: EditResult) -> None:
    """All versions of a picture; where one cannot be, what is there already is said."""
    if is_piped(edit):
        sys.stdout.buffer.write(result.to_png())
        return
    for which, file in enumerate(edit.files):
        with _said_if_it_fails(edit.files[:which]):
            result.save(file, which, overwrite=words.overwrite)


def compared(words: argparse.Namespace, edit: Edit, result: EditResult) -> Compared:
    """A row of the comparison, small enough to be kept until the others are there."""
    from PIL import Image

    from earl.pixels.sheet import fitted

    pixels = result.source.size[0] * result.source.size[1]
    shown = [result.source, *(open_picture(picture, max_pixels=pixels) for picture in result.images)]
    of = f"{Path(edit.image).name}: " if len(words.images) > 1 else ""
    return f"{of}{edit.instruction}", [fitted(Image.fromarray(each.rgb), _COMPARED_SIDE) for each in shown]


def write_comparison(words: argparse.Namespace, rows: Sequence[Compared], written: Sequence[Path]) -> None:
    """The comparison; where it cannot be, what is there already is said."""
    from earl.pixels.sheet import picture_rows

    with _said_if_it_fails(written):
        save_picture(picture_rows(rows, side=_COMPARED_SIDE), words.compare, overwrite=words.overwrite)


@contextmanager
def _said_if_it_fails(written: Sequence[Path]) -> Iterator[None]:
    try:
        yield
    except (PictureError, OSError) as error:
        if not written:
            raise
        raise type(error)(f"{error}; already written: {', '.join(map(str, written))}") from error
