"""Sheets of pictures with captions: what people look at to judge an editor. Needs no font of the system."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PIL import Image, ImageDraw, ImageFont

PAPER: Final = (250, 246, 238)
INK: Final = (70, 60, 70)
GAP: Final = 8


@dataclass(frozen=True, slots=True)
class EditRow:
    """One edit on a sheet."""

    caption: str
    source: Image.Image
    output: Image.Image
    target: Image.Image | None
    """One right answer, where there is one."""


def edit_rows(edits: Sequence[EditRow]) -> Image.Image:
    """A sheet of edits, source | output | target.

    Without any target there is no column for it; without one of them its place is empty.
    """
    columns = 2 if all(one.target is None for one in edits) else 3
    rows = [
        (one.caption, [one.source, one.output, one.target or Image.new("RGB", (1, 1), PAPER)][:columns])
        for one in edits
    ]
    return picture_rows(rows, side=128, per_line=2, heads=("source", "output", "target")[:columns])


def picture_rows(
    rows: Sequence[tuple[str, Sequence[Image.Image]]],
    *,
    side: int = 160,
    per_line: int = 1,
    heads: Sequence[str] = (),
) -> Image.Image:
    """A sheet of rows: each a caption above pictures that belong together.

    Args:
        rows: (caption, pictures); every row has the same number of pictures.
        side: the longer side of a shown picture, in pixels; smaller pictures are enlarged smoothly.
        per_line: rows that stand beside each other.
        heads: what the pictures of a row are, written once above each column.
    """
    count = max(len(pictures) for _, pictures in rows)
    font = ImageFont.load_default(size=13)
    shown = [[fitted(picture, side) for picture in pictures] for _, pictures in rows]
    row_width = count * (side + GAP)
    lines = [_wrapped(caption, font, row_width) for caption, _ in rows]
    caption_height = 16 * max(map(len, lines))
    head_height = 20 if heads else 0
    heights = [max(picture.height for picture in pictures) for pictures in shown]
    line_heights = [
        caption_height + max(heights[start : start + per_line]) + GAP
        for start in range(0, len(rows), per_line)
    ]
    tops = list(accumulate(line_heights, initial=head_height))
    sheet = Image.new("RGB", (per_line * (row_width + GAP) + GAP, tops[-1] + GAP), PAPER)
    draw = ImageDraw.Draw(sheet)
    for line in range(min(per_line, len(rows))):
        for column, head in enumerate(heads):
            draw.text((GAP + line * (row_width + GAP) + column * (side + GAP), 3), head, fill=INK, font=font)
    for index, pictures in enumerate(shown):
        left = GAP + index % per_line * (row_width + GAP)
        top = tops[index // per_line]
        for line, words in enumerate(reversed(lines[index])):  # the last one stands right above its pictures
            draw.text((left, top + caption_height - 16 * (line + 1)), words, fill=INK, font=font)
        for column, picture in enumerate(pictures):
            sheet.paste(picture, (left + column * (side + GAP), top + caption_height))
    return sheet


def _wrapped(caption: str, font: ImageFont.ImageFont | ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Lines of whole words, none wider than `width` px unless one word is."""
    lines = [""]
    for word in caption.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and font.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def fitted(picture: Image.Image, side: int) -> Image.Image:
    """An RGB picture whose longer side has so many pixels; one that has them already stays as it is."""
    scale = side / max(picture.size)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
