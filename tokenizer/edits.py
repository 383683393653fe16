"""Edits in pixels, before they become codes: drawn ones of the storybook, and pairs of pictures of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
from einops import reduce
from numpy.typing import NDArray
from PIL import Image

from earl.data.pairs import Pair, open_pictures
from earl.data.sayings import read_sayings
from earl.errors import PictureError
from earl.pixels import plan_working_fit, to_encoder, to_working
from earl.sequence.marks import to_text
from earl.storybook.drawing import changed_mask
from earl.storybook.examples import example, has_free_turn
from earl.storybook.renaming import Sayings

ANOTHER_TRY: Final = 10**10
"""How far the number of an edit lies from that which is drawn instead, so far that it is nobody else's."""


@dataclass(frozen=True, slots=True)
class DrawnEdit:
    """An example in pixels: [H, W, 3] uint8 twice, as encoders are shown it, and which cells differ."""

    source: NDArray[np.uint8]
    target: NDArray[np.uint8]
    changed_hw: NDArray[np.bool_]
    instruction: str
    thought: str
    description: str
    family: str
    marks: str


def draw(
    seed: int,
    *,
    split: str,
    size: int,
    cell: int,
    turns: Sequence[str] = (),
    photographs: float = 0.0,
    freely: float = 0.0,
    sentences: Path | None = None,
) -> DrawnEdit:
    """Example number `seed` of a split, drawn, of the family whose turn it is; without turns, of any.

    Args:
        photographs: share of examples whose place is drawn anew until it is a photograph.
        freely: share of examples that are worded freely.
        sentences: a list of free words (`earl.data.sayings`), for those of which it says something.
    """
    family = turns[seed % len(turns)] if turns else None
    sayings = None if sentences is None else sayings_of(sentences)
    freed = has_free_turn(seed, freely)
    number = seed
    if Random(f"{seed}:photograph").random() < photographs:
        number = _of_a_photograph(seed, split, family)
    made = example(number, split=split, family=family, freely=freed, sayings=sayings)
    source, target = made.images(size)
    return DrawnEdit(
        np.asarray(source),
        np.asarray(target),
        _changed_cells(source, target, cell),
        made.instruction,
        made.plan.to_text(),
        made.description,
        made.family,
        to_text(made.marks(size // cell)),
    )


def _of_a_photograph(seed: int, split: str, family: str | None) -> int:
    number = seed
    while example(number, split=split, family=family).source.place != "photo":
        number += ANOTHER_TRY
    return number


@cache
def sayings_of(file: Path) -> Sayings:
    """What a list says, read once by each process."""
    return Sayings((one.plain, one.said) for one in read_sayings(file))


def open_pair(pair: Pair, *, size: int, cell: int, threshold: int, area: int | None = None) -> DrawnEdit:
    """A pair as an editor sees it: upright, in sRGB, fitted into a square of `size` px, or `area` px of its own shape.

    Args:
        threshold: levels of 255 by which a pixel has to differ to count as changed.
    Raises:
        PictureError: a picture cannot be read, or the two have different sizes.
    """
    before, after = open_pictures(pair)
    assert after is not None, "read_pairs was told that it needs the target"
    try:
        fit = plan_working_fit(before.size, cell=cell, working_side=size, square=area is None, area=area)
    except PictureError as error:
        raise PictureError(f"{pair.place}: {error}") from error
    source, target = (Image.fromarray(to_working(canvas.rgb, fit)) for canvas in (before, after))
    return DrawnEdit(
        to_encoder(before.rgb, fit),
        to_encoder(after.rgb, fit),
        _changed_cells(source, target, cell, threshold),
        pair.instruction,
        pair.thought,
        "",
        pair.family,
        "",
    )


def _changed_cells(
    source: Image.Image, target: Image.Image, cell: int, threshold: int = 6
) -> NDArray[np.bool_]:
    changed = changed_mask(source, target, threshold)
    return np.asarray(reduce(changed, "(H h) (W w) -> H W", "max", h=cell, w=cell))
