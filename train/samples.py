"""Sample sheets of a checkpoint: held-out edits with fixed seeds, source | output | target."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import torch

from earl.editor import Editor
from earl.pixels.sheet import edit_rows
from earl.storybook.examples import example, has_free_turn
from train.evaluation import answer_of, sample

FIRST: Final = 900_000_000
"""Numbers of sample examples start here, far from those that are trained on; they are not the test split."""


def write_samples(
    checkpoint: Path, file: Path, *, count: int, thought: str = "off", freely: float = 0.0
) -> None:
    """Open the checkpoint as a user would, edit `count` examples, and draw the sheet.

    Args:
        freely: share of the examples that are worded freely.
    """
    editor = Editor.from_pretrained(checkpoint)
    samples = []
    for number in range(FIRST, FIRST + count):
        made = example(number, freely=has_free_turn(number, freely))
        source, target = made.images(editor.working_side)
        with torch.inference_mode():
            output = answer_of(editor, source, made.instruction, thought)
        samples.append(sample(f"{made.family}: {made.instruction}", source, output, target))
    edit_rows(samples).save(file)
