"""Draws contact sheets of the storybook: python -m earl.storybook --out sheet.png"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from earl.errors import EarlError
from earl.options import at_least_one
from earl.pixels.canvas import at_home, check_output, save_picture
from earl.storybook.drawing import render
from earl.storybook.scene import COLOURS, KINDS, PLACES, STYLES, TIMES, WEATHERS, Scene, Thing
from earl.storybook.sprites import NATURAL_COLOUR

PAPER: Final = (250, 246, 238)
CAPTION: Final = 13
"""Height of a caption's letters, in pixels."""


def contact_sheet(cells: list[tuple[str, Image.Image]], columns: int) -> Image.Image:
    """Captioned pictures of one size in rows."""
    side = cells[0][1].width
    step_x, step_y = side + 8, side + CAPTION + 14
    rows = -(-len(cells) // columns)
    sheet = Image.new("RGB", (columns * step_x + 8, rows * step_y + 8), PAPER)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(size=CAPTION)
    for index, (caption, picture) in enumerate(cells):
        x, y = 8 + index % columns * step_x, 8 + index // columns * step_y
        sheet.paste(picture, (x, y))
        draw.text((x, y + side + 1), caption, fill=(70, 60, 70), font=font)
    return sheet


def _kinds(size: int, seed: int) -> Iterator[tuple[str, Image.Image]]:
    """Every kind in its natural colour at three sizes, each beside another colour."""
    rng = random.Random(seed)
    for kind, zone in KINDS.items():
        low = 6 if zone == "sky" else 12
        colours = [NATURAL_COLOUR[kind], *rng.sample(list(COLOURS), 2)]
        things = [Thing(kind=kind, colour=colours[0], size="large", x=4, y=low - 1)]
        things.append(Thing(kind=kind, colour=colours[1], size="medium", x=10, y=low))
        things.append(Thing(kind=kind, colour=colours[2], size="small", x=14, y=low))
        place = rng.choice(PLACES[:-1])
        yield f"{kind}, {place}", render(Scene(place=place, things=tuple(things)), size, rng.randrange(1000))


def _colours(size: int, seed: int) -> Iterator[tuple[str, Image.Image]]:
    """All ten colours of one kind at each time of day."""
    rng = random.Random(seed)
    for place in PLACES:
        for time in TIMES:
            kind = rng.choice(list(KINDS))
            things = [
                Thing(kind=kind, colour=colour, size="small", x=2 + 3 * (i % 5), y=9 + 4 * (i // 5))
                for i, colour in enumerate(COLOURS)
            ]
            for half in (things[:6], things[4:]):
                yield (
                    f"{place}, {time}",
                    render(Scene(place=place, time=time, things=tuple(half)), size, seed),
                )


def _moods(size: int, seed: int) -> Iterator[tuple[str, Image.Image]]:
    """Every place at every time, then weather and style."""
    for place in PLACES:
        for time in TIMES:
            yield (
                f"{place}, {time}",
                render(_scene(random.Random(f"{seed}{place}"), place=place, time=time), size, seed),
            )
    for weather in WEATHERS:
        for time in TIMES:
            yield (
                f"{weather}, {time}",
                render(_scene(random.Random(seed), weather=weather, time=time), size, seed),
            )
    for style in STYLES:
        yield style, render(_scene(random.Random(seed), style=style), size, seed)


def _scene(rng: random.Random, **given: str) -> Scene:
    """Up to five things, each in a column of its own."""
    words = {"place": rng.choice(PLACES), **given}
    things = []
    for column in rng.sample(range(5), rng.randint(2, 5)):
        kind = rng.choice(list(KINDS))
        low = 4 if KINDS[kind] == "sky" else rng.choice([11, 12, 13])
        colour = NATURAL_COLOUR[kind] if rng.random() < 0.4 else rng.choice(list(COLOURS))
        things.append(
            Thing(
                kind=kind,
                colour=colour,
                size=rng.choice(["small", "medium", "large"]),
                x=2 + 3 * column,
                y=low,
            )
        )
    return Scene(**words, things=tuple(sorted(things, key=lambda thing: thing.y)))


def _photos(size: int, seed: int) -> Iterator[tuple[str, Image.Image]]:
    for variant in range(40):
        yield f"photo {seed + variant}", render(Scene(place="photo"), size, seed + variant)


def _scenes(size: int, seed: int) -> Iterator[tuple[str, Image.Image]]:
    for index in range(40):
        rng = random.Random(seed * 1000 + index)
        scene = _scene(rng)
        yield scene.place, render(scene, size, rng.randrange(10**6))


_SHEETS: Final = {"scenes": _scenes, "kinds": _kinds, "moods": _moods, "colours": _colours, "photos": _photos}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m earl.storybook", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the sheet, a PNG file")
    parser.add_argument("--show", choices=tuple(_SHEETS), default="scenes", help="what is on it (scenes)")
    parser.add_argument("--size", type=at_least_one, default=128, help="side of each picture in pixels (128)")
    parser.add_argument("--columns", type=at_least_one, default=8, help="pictures in a row (8)")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other pictures (0)")
    arguments = parser.parse_args()
    try:
        _check_sheet(arguments.out)
        cells = list(_SHEETS[arguments.show](arguments.size, arguments.seed))
        save_picture(contact_sheet(cells, arguments.columns), arguments.out, overwrite=True)
    except EarlError as error:
        parser.error(str(error))


def _check_sheet(file: Path) -> None:
    """Whether a sheet can be written there, before it is drawn."""
    if not file.is_dir() and file.suffix.lower() != ".png":
        raise EarlError(f"{file} is no name of a PNG file: end it in .png, as in sheet.png")
    check_output(at_home(file), overwrite=True)


if __name__ == "__main__":
    main()
