"""Sample sheets of a checkpoint: held-out edits with fixed seeds, source | output | target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from PIL import Image

from earl.editor import Editor
from earl.pixels.sheet import PAPER, picture_rows
from earl.storybook.examples import example

FIRST: Final = 900_000_000
"""Numbers of sample examples start here, far from those that are trained on; they are not the test split."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One edit on a sheet."""

    caption: str
    source: Image.Image
    output: Image.Image
    target: Image.Image | None
    """One right answer, where there is one."""


def write_samples(checkpoint: Path, file: Path, *, count: int) -> None:
    """Open the checkpoint as a user would, edit `count` examples, and draw the sheet."""
    editor = Editor.from_pretrained(checkpoint)
    samples = []
    for number in range(FIRST, FIRST + count):
        made = example(number)
        source, target = made.images(editor.working_side)
        with torch.inference_mode():
            output = editor(source, made.instruction, seed=0).images[0]
        samples.append(Sample(f"{made.family}: {made.instruction}", source, output, target))
    write_sheet(samples, file)


def write_sheet(samples: Sequence[Sample], file: Path) -> None:
    """Draw samples. Without any target there is no column for it, without one its place is empty."""
    columns = 2 if all(one.target is None for one in samples) else 3
    rows = [
        (one.caption, [one.source, one.output, one.target or Image.new("RGB", (1, 1), PAPER)][:columns])
        for one in samples
    ]
    heads = ("source", "output", "target")[:columns]
    picture_rows(rows, side=128, per_line=2, heads=heads).save(file)
