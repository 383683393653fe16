"""Four photographs, six instructions each, at the photographs' own size.

python -m eval.photographs --checkpoint checkpoints/earl-mini --out docs/assets/photographs.jpg    # a minute
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from PIL import Image

from earl.editor import Editor
from earl.pixels.canvas import check_output, save_picture
from earl.pixels.sheet import picture_rows
from eval.script import exit_code
from eval.tokenizer import photographs

NAMES: Final = ("astronaut", "chelsea", "coffee", "rocket")
INSTRUCTIONS: Final = (
    "make it black and white",
    "make it night",
    "make the picture warmer",
    "add a balloon at the top left",
    "add a red star at the bottom right",
    "let it snow",
)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.photographs", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("out/photographs.jpg"))
    words = parser.parse_args()
    check_output(words.out, overwrite=True)
    editor = Editor.from_pretrained(words.checkpoint)
    photos = photographs()
    rows = []
    for name in NAMES:
        edited = [
            editor(photos[name], instruction, seed=words.seed).images[0] for instruction in INSTRUCTIONS
        ]
        rows.append((name, [Image.fromarray(photos[name]), *edited]))
    sheet = picture_rows(rows, side=256, heads=("photograph", *INSTRUCTIONS))
    save_picture(sheet, words.out, overwrite=True)


if __name__ == "__main__":
    sys.exit(exit_code(main))
