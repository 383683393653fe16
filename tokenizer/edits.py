"""Edits in pixels, before they become codes: drawn ones of the storybook, and pairs of pictures of one's own.

Pairs are listed in a file of JSON lines; relative paths start at the list's folder:

    {"source": "before.png", "target": "after.png", "instruction": "make the house red"}

A line may also hold `thought` (a plan, `earl.sequence.plan`) and `family` (a name under which edits are counted).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from einops import reduce
from numpy.typing import NDArray
from PIL import Image

from earl.errors import PictureError, RecipeError
from earl.pixels import open_picture, plan_working_fit, to_working
from earl.request import check_instruction
from earl.sequence.plan import Plan
from earl.storybook.drawing import changed_mask
from earl.storybook.examples import example

NEEDED: Final = ("source", "target", "instruction")
ALLOWED: Final = (*NEEDED, "thought", "family")


@dataclass(frozen=True, slots=True)
class DrawnEdit:
    """An example in pixels: [size, size, 3] uint8 twice, and which cells differ."""

    source: NDArray[np.uint8]
    target: NDArray[np.uint8]
    changed_hw: NDArray[np.bool_]
    instruction: str
    thought: str
    description: str
    family: str


def draw(seed: int, *, split: str, size: int, cell: int, turns: Sequence[str] = ()) -> DrawnEdit:
    """Example number `seed` of a split, drawn, of the family whose turn it is; without turns, of any."""
    made = example(seed, split=split, family=turns[seed % len(turns)] if turns else None)
    source, target = made.images(size)
    return DrawnEdit(
        np.asarray(source),
        np.asarray(target),
        _changed_cells(source, target, cell),
        made.instruction,
        made.plan.to_text(),
        made.description,
        made.family,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A picture before and after, and what was asked."""

    source: Path
    target: Path
    instruction: str
    thought: str = ""
    family: str = "own"


def read_pairs(file: Path) -> list[Pair]:
    """The pairs of a list; every line is checked before the first picture is opened.

    Raises:
        RecipeError: the list is missing or empty, or a line is no object, lacks a key, has an unknown one, names a
            file that is not there, or holds a thought that is no plan.
        InstructionError: an instruction is empty or too long.
    """
    if not file.is_file():
        raise RecipeError(f"{file} is no file: pass a list of pairs, one JSON object a line")
    lines = file.read_text("utf-8").splitlines()
    pairs = [
        _pair(line, f"{file}, line {number}", file.parent)
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    if not pairs:
        raise RecipeError(f"{file} lists no pairs: write one JSON object a line")
    return pairs


def open_pair(pair: Pair, *, size: int, cell: int, threshold: int) -> DrawnEdit:
    """A pair as an editor sees it: upright, in sRGB, fitted into a square of `size` px.

    Args:
        threshold: levels of 255 by which a pixel has to differ to count as changed.
    Raises:
        PictureError: a picture cannot be read, or the two have different sizes.
    """
    canvases = [open_picture(file) for file in (pair.source, pair.target)]
    before, after = (canvas.size for canvas in canvases)
    if before != after:
        raise PictureError(
            f"{pair.source} is {before[0]}x{before[1]} px, {pair.target} {after[0]}x{after[1]}: "
            "an edit keeps the picture's size"
        )
    fit = plan_working_fit(before, cell=cell, working_side=size, square=True)
    source, target = (Image.fromarray(to_working(canvas.rgb, fit)) for canvas in canvases)
    return DrawnEdit(
        np.asarray(source),
        np.asarray(target),
        _changed_cells(source, target, cell, threshold),
        pair.instruction,
        pair.thought,
        "",
        pair.family,
    )


def _changed_cells(
    source: Image.Image, target: Image.Image, cell: int, threshold: int = 6
) -> NDArray[np.bool_]:
    changed = changed_mask(source, target, threshold)
    return np.asarray(reduce(changed, "(H h) (W w) -> H W", "max", h=cell, w=cell))


def _pair(line: str, place: str, folder: Path) -> Pair:
    try:
        told: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise RecipeError(f"{place}: no JSON ({error}): write one object a line") from error
    if not isinstance(told, dict) or not all(isinstance(value, str) for value in told.values()):
        raise RecipeError(f"{place}: expected an object of texts with the keys {_listed(NEEDED)}")
    if missing := [key for key in NEEDED if key not in told]:
        raise RecipeError(f"{place}: {_listed(missing)} is missing")
    if unknown := [key for key in told if key not in ALLOWED]:
        raise RecipeError(f"{place}: unknown key {_listed(unknown)}; known: {_listed(ALLOWED)}")
    source, target = (folder / told[key] for key in ("source", "target"))
    for picture in (source, target):
        if not picture.is_file():
            raise RecipeError(f"{place}: {picture} is no file; relative paths start at {folder}")
    if told.get("thought"):
        Plan.from_text(told["thought"])
    told |= {"source": source, "target": target, "instruction": check_instruction(told["instruction"])}
    return Pair(**told)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
