"""Four photographs, nine instructions each, at the photographs' own size: a sheet for each, at 256 px a picture.

python -m eval.photographs --checkpoint checkpoints/earl-mini --out docs/assets/photographs    # a minute
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
    "let it rain",
    "make it pixel art",
    "make it a sketch",
    "add a balloon at the top left",
    "add a red star at the bottom right",
    "let it snow",
    "make it black and white and add a balloon",
)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.photographs", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("out/photographs"), help="folder of the sheets")
    words = parser.parse_args()
    files = [words.out / f"{name}.jpg" for name in NAMES]
    for file in files:
        check_output(file, overwrite=True)
    editor = Editor.from_pretrained(words.checkpoint)
    words.out.mkdir(parents=True, exist_ok=True)
    photos = photographs()
    for name, file in zip(NAMES, files, strict=True):
        edited = [
            editor(photos[name], instruction, seed=words.seed).images[0] for instruction in INSTRUCTIONS
        ]
        row = (name, [Image.fromarray(photos[name]), *edited])
        save_picture(picture_rows([row], side=256, heads=("", *INSTRUCTIONS)), file, overwrite=True)


if __name__ == "__main__":
    sys.exit(exit_code(main))
