"""Whether pixels outside an edit are the input's own, exactly, over sizes, modes and file formats.

    python -m eval.untouched --checkpoint checkpoints/earl-mini            # a few minutes

Each case encodes a picture file in memory, edits it through the public API, and compares the result with the
input outside `result.changed`.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.editor import Editor
from earl.pixels import open_picture
from earl.storybook.examples import example

LOCAL: Final = ("add", "remove", "recolour", "replace", "move")
SIZES: Final = ((128, 128), (641, 479), (97, 301), (1000, 50))
FORMATS: Final = (
    ("RGB", "PNG"), ("RGB", "JPEG"), ("RGB", "WEBP"), ("RGBA", "PNG"), ("L", "PNG"), ("LA", "PNG"),
    ("P", "PNG"), ("P", "GIF"), ("CMYK", "JPEG"), ("I;16", "PNG"), ("1", "PNG"),
)  # fmt: skip


def cases(examples: int) -> Iterator[tuple[str, bytes, str]]:
    """(name, encoded file, instruction): every format and size, over local edits of the test split."""
    for number in range(examples):
        made = example(
            number, split="test", family=("add", "remove", "recolour", "replace", "move")[number % 5]
        )
        mode, kind = FORMATS[number % len(FORMATS)]
        size = SIZES[number // len(FORMATS) % len(SIZES)]
        yield (
            f"{number} {mode} {kind} {size[0]}x{size[1]}",
            _file(made.images(256)[0], mode, kind, size),
            made.instruction,
        )


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


def values(picture: Image.Image) -> NDArray[Any]:
    """The picture's own channels as an array."""
    return np.asarray(picture)


def expected(encoded: bytes, mode: str) -> NDArray[Any]:
    """The input's own pixels in the mode of the output; CMYK and palettes count as their colours."""
    canvas = open_picture(encoded)
    if mode == "I;16":
        return canvas.native
    if mode in ("RGBA", "LA"):
        return np.asarray(Image.open(io.BytesIO(encoded)).convert(mode))
    return canvas.rgb if mode == "RGB" else np.asarray(Image.open(io.BytesIO(encoded)).convert(mode))


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.untouched", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument("--examples", type=int, default=110)
    parser.add_argument("--out", type=Path, default=Path("out/eval-untouched"))
    words = parser.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    editor = Editor.from_pretrained(words.checkpoint)
    failures, whole, exact = [], 0, 0
    for name, encoded, instruction in cases(words.examples):
        result = editor(encoded, instruction, seed=0)
        picture, outside = result.images[0], ~result.changed[0]
        whole += not outside.any()
        if np.array_equal(values(picture)[outside], expected(encoded, picture.mode)[outside]):
            exact += 1
        else:
            failures.append(name)
    report = {"cases": words.examples, "exact": exact, "whole_picture_changed": whole, "failures": failures}
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
