"""Whether pixels outside an edit are the input's own in the file that is written, over sizes, modes and formats.

    python -m eval.untouched --checkpoint checkpoints/earl-mini            # some minutes

Each case encodes a picture, edits it, saves the result as the command line does, in every format that can hold all of
it, and compares what Pillow reads from input and output outside `result.changed`. The last case has 12 megapixels.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.editor import Editor
from earl.options import at_least_one
from earl.pixels import open_picture, save_picture
from earl.storybook.examples import FAMILIES, example
from eval.script import exit_code

ELSEWHERE: Final = ("place", "time", "weather", "style", "multi", "indirect")
LOCAL: Final = tuple(family for family in FAMILIES if family not in ELSEWHERE)
"""Families that edit things; the others edit the whole picture, or may."""
SIZES: Final = ((128, 128), (641, 479), (97, 301), (1000, 50))
LARGE: Final = (4000, 3000)
FORMATS: Final = (
    ("RGB", "PNG"), ("RGB", "JPEG"), ("RGB", "WEBP"), ("RGBA", "PNG"), ("L", "PNG"), ("LA", "PNG"),
    ("P", "PNG"), ("P", "GIF"), ("CMYK", "JPEG"), ("I;16", "PNG"), ("1", "PNG"), ("RGB", "TIFF"), ("I;16", "TIFF"),
    ("RGB", "BMP"), ("L", "BMP"),
)  # fmt: skip
"""Mode and format of the inputs."""


def cases(examples: int) -> Iterator[tuple[str, bytes, str]]:
    """(name, encoded file, instruction): every format and size, over local edits of the test split, and a large one."""
    for number in range(examples):
        mode, kind = FORMATS[number % len(FORMATS)]
        size = SIZES[number // len(FORMATS) % len(SIZES)]
        yield _case(number, mode, kind, size)
    yield _case(examples, "RGB", "JPEG", LARGE)


def _case(number: int, mode: str, kind: str, size: tuple[int, int]) -> tuple[str, bytes, str]:
    made = example(number, split="test", family=LOCAL[number % len(LOCAL)])
    name = f"{number} {made.family} {mode} {kind} {size[0]}x{size[1]}"
    return name, _file(made.images(256)[0], mode, kind, size), made.instruction


def _file(picture: Image.Image, mode: str, kind: str, size: tuple[int, int]) -> bytes:
    picture = picture.resize(size)
    if mode == "I;16":
        grey = np.asarray(picture.convert("L")).astype(np.uint16) * 257
        picture = Image.fromarray(grey + np.arange(grey.shape[1], dtype=np.uint16) % 7)
    elif mode in ("RGBA", "LA"):
        picture = picture.convert(mode)
        picture.putalpha(Image.linear_gradient("L").resize(size))
    else:
        picture = picture.convert(mode)
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def exact_formats(mode: str) -> tuple[str, ...]:
    """Suffixes of the formats that hold every pixel of such a picture."""
    if mode == "I;16":
        return ".png", ".tif"
    return ".png", ".tif", ".webp", *([".bmp"] if mode in ("L", "RGB") else [])


@dataclass(frozen=True, slots=True)
class Compared:
    """One edit's files against its input, outside of the edit."""

    differs: dict[str, bool]
    """By suffix; empty where no pixel is outside."""
    lost_depth: bool
    """The input has 16 bits, the edit has colour: the input's own pixels are compared as they are in 8."""


def compare(editor: Editor, encoded: bytes, instruction: str, folder: Path) -> Compared:
    """Edit a picture, write the result in all formats that hold it, and read them again."""
    canvas = open_picture(encoded)
    result = editor(canvas, instruction, seed=0)
    picture, outside = result.images[0], ~result.changed[0]
    own = as_mode(Image.open(io.BytesIO(encoded)), picture.mode)[outside]
    differs = {}
    for suffix in exact_formats(picture.mode) if outside.any() else ():
        file = save_picture(picture, folder / f"edited{suffix}", canvas=canvas, overwrite=True)
        with Image.open(file) as written:
            differs[suffix] = not np.array_equal(as_mode(written, picture.mode)[outside], own)
    return Compared(differs, lost_depth=canvas.native.dtype == np.uint16 and picture.mode != "I;16")


def as_mode(picture: Image.Image, mode: str) -> NDArray[Any]:
    """Pixels in another mode, of which they are exactly; CMYK and palettes count as their colours."""
    if picture.mode.startswith("I;16") and mode != "I;16":  # Pillow would clip at 255
        picture = Image.fromarray(((np.asarray(picture).astype(np.uint32) + 128) // 257).astype(np.uint8))
    return np.asarray(picture if picture.mode.startswith("I;16") else picture.convert(mode))


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.untouched", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument(
        "--examples",
        type=at_least_one,
        default=2 * len(FORMATS) * len(SIZES),
        help="cases before the large one (default: %(default)s, every format in every size twice)",
    )
    parser.add_argument("--out", type=Path, default=Path("out/eval-untouched"))
    words = parser.parse_args()
    editor = Editor.from_pretrained(words.checkpoint)
    words.out.mkdir(parents=True, exist_ok=True)
    done: dict[str, Compared] = {}
    with TemporaryDirectory() as folder:
        for name, encoded, instruction in cases(words.examples):
            done[name] = compare(editor, encoded, instruction, Path(folder))
    differs = {
        f"{name} to {suffix}": one for name, each in done.items() for suffix, one in each.differs.items()
    }
    failures = [name for name, one in differs.items() if one]
    report = {
        "cases": len(done),
        "whole_picture_changed": sum(not each.differs for each in done.values()),
        "compared_in_8_bits_of_16": sum(each.lost_depth for each in done.values()),
        "files": len(differs),
        "exact": len(differs) - len(failures),
        "failures": failures,
    }
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    sys.exit(exit_code(main))
