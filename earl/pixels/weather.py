"""Weather: rain, snow and fog that lie before a picture, and the picture without them.

The layers are those of the storybook, the same before every picture, so that a model knows them by heart and what it
draws tells which it means (`earl.pixels.style`). It knows nothing of models or edits.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache
from itertools import permutations
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from earl.pixels.colour_maps import box_mean

F32 = NDArray[np.float32]

WEATHERS: Final = ("clear", "rain", "snow", "fog")
OTHER_WEATHER: Final = {f"{was} to {will}": (was, will) for was, will in permutations(WEATHERS, 2)}
ROWS: Final = 1024
"""Rows of a large picture that are worked on at a time, which takes less memory."""
_LARGEST: Final = 1024
"""Side in pixels of the largest layer that is drawn; beyond, drops and flakes are enlarged."""
_HIDES: Final = 0.75
"""Cover from which on what lies behind is not told from what lies before it."""
_AROUND: Final = 1 / 40
"""Sides around a pixel that is hidden from which it takes its colour."""


def with_weather(picture: Image.Image, weather: str) -> Image.Image:
    """Lays weather before a square RGB picture, in place, and gives it back."""
    if weather != "clear":
        colour, cover = _layer(weather, picture.width)
        picture.paste(colour, (0, 0), cover)
    return picture


def other_weather(
    picture: Image.Image, side: float, corner: tuple[float, float], change: tuple[str, str]
) -> Image.Image:
    """A new RGB picture in other weather.

    Args:
        picture: RGB.
        side: pixels along the square that the weather fills.
        corner: left and top of the picture in that square, in pixels.
        change: weather that lies before the picture, and that is to lie there, of `WEATHERS`.
    """
    (left, top), (was, will) = corner, change

    def paint(shown: F32, rows: slice) -> F32:
        at = (left, top + rows.start)
        return laid_before(without_weather(shown, was, side, at), will, side, at)

    return in_bands(picture, side, paint)


def in_bands(picture: Image.Image, side: float, paint: Callable[[F32, slice], F32]) -> Image.Image:
    """A new RGB picture, painted some rows at a time, with as many around them as hidden ones take their colours from.

    Args:
        picture: RGB.
        side: as in `other_weather`.
        paint: gives [h, W, 3] of the levels of some rows what is to be there.
    """
    seen, around = np.asarray(picture), 2 * _reach(side)
    shown = np.empty_like(seen)
    for start in range(0, picture.height, ROWS):
        rows = slice(max(0, start - around), min(picture.height, start + ROWS + around))
        painted = paint(seen[rows].astype(np.float32), rows)[start - rows.start :]
        shown[start : start + ROWS] = np.rint(painted[:ROWS].clip(0, 255))
    return Image.fromarray(shown)


def laid_before(shown: F32, weather: str, side: float, corner: tuple[float, float]) -> F32:
    """[H, W, 3] a picture, in levels, with weather before it; the other arguments are `other_weather`'s."""
    if weather == "clear":
        return shown
    colour, cover = _cropped(weather, (shown.shape[1], shown.shape[0]), side, corner)
    laid: F32 = shown + cover * (colour - shown)
    return laid


def without_weather(shown: F32, weather: str, side: float, corner: tuple[float, float]) -> F32:
    """[H, W, 3] what lies behind weather, in levels 0..255; where that hides it, what is seen around."""
    if weather == "clear":
        return shown
    colour, cover = _cropped(weather, (shown.shape[1], shown.shape[0]), side, corner)
    is_seen = cover < _HIDES
    behind = np.where(is_seen, (shown - cover * colour) / np.maximum(1 - cover, 1 - _HIDES), 0).clip(0, 255)
    if is_seen.all():
        return behind
    counted = np.concatenate([behind, is_seen], -1, dtype=np.float32)
    around = box_mean(counted, _reach(side))
    filled: F32 = np.where(is_seen, behind, around[..., :3] / np.maximum(around[..., 3:], 1e-3))
    return filled.clip(0, 255)


def _reach(side: float) -> int:
    return max(1, round(_AROUND * side))


def _cropped(
    weather: str, size: tuple[int, int], side: float, corner: tuple[float, float]
) -> tuple[F32, F32]:
    """[H, W, 3] colours and [H, W, 1] covers in 0..1 of a layer, as much of it as lies before a picture."""
    drawn = min(_LARGEST, max(1, round(side)))
    layer = _layer(weather, drawn)
    (left, top), (width, height), scale = corner, size, drawn / side
    box = (scale * left, scale * top, min(drawn, scale * (left + width)), min(drawn, scale * (top + height)))
    colour, cover = (
        np.asarray(part.resize(size, Image.Resampling.BICUBIC, box=box), np.float32) for part in layer
    )
    return colour, cover[..., None] / np.float32(255)


@lru_cache(maxsize=24)
def _layer(weather: str, size: int) -> tuple[Image.Image, Image.Image]:
    """What the weather lays before a picture of this size: its colours (RGB) and how much they cover (L)."""
    side = size * (3 if size <= 256 else 2)
    layer = {"rain": _rain, "snow": _snow, "fog": _fog}[weather](side)
    layer = layer.resize((size, size), Image.Resampling.BOX)
    return layer.convert("RGB"), layer.getchannel("A")


def _rain(side: int) -> Image.Image:
    layer = Image.new("RGBA", (side, side), (58, 74, 104, 76))
    streaks = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(streaks)
    for x, y, scale in _scattered("rain", 6, 6):
        length, width = 0.1 + 0.05 * scale, 0.015 + 0.005 * scale
        ends = [(x * side, y * side), ((x - 0.32 * length) * side, (y + length) * side)]
        draw.line(ends, fill=150, width=round(width * side))
        reach = width * side / 2
        for u, v in ends:
            draw.ellipse((u - reach, v - reach, u + reach, v + reach), fill=150)
    drops = Image.new("RGBA", (side, side), (206, 224, 246, 0))
    drops.putalpha(streaks.filter(ImageFilter.GaussianBlur(0.002 * side)))
    return Image.alpha_composite(layer, drops)


def _snow(side: int) -> Image.Image:
    layer = Image.new("RGBA", (side, side), (232, 238, 250, 56))
    flakes = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(flakes)
    for x, y, scale in _scattered("snow", 8, 8):
        reach = (0.009 + 0.011 * scale) * side
        draw.ellipse((x * side - reach, y * side - reach, x * side + reach, y * side + reach), fill=235)
    drops = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    drops.putalpha(flakes.filter(ImageFilter.GaussianBlur(0.003 * side)))
    return Image.alpha_composite(layer, drops)


def _fog(side: int) -> Image.Image:
    """Thickest around the horizon, thinner at the top and at the feet of the picture."""
    cover = Image.new("L", (1, 16))
    cover.putdata([round(92 + 62 * max(0.0, 1 - abs(row - 8.5) / 7.5)) for row in range(16)])
    layer = Image.new("RGBA", (side, side), (226, 230, 236, 0))
    layer.putalpha(cover.resize((side, side), Image.Resampling.BICUBIC))
    return layer


def _scattered(purpose: str, columns: int, rows: int) -> list[tuple[float, float, float]]:
    """One place (x, y) and one scale in 0..1 in each cell of a grid, always the same ones."""
    rng = random.Random(f"storybook weather: {purpose}")
    cells = [(column, row) for row in range(rows) for column in range(columns)]
    return [
        (
            (c + 0.5 * (r % 2) + rng.uniform(0.1, 0.7)) / columns,
            (r + rng.uniform(0.1, 0.9)) / rows,
            rng.random(),
        )
        for c, r in cells
    ]
