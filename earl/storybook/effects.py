"""Light, weather and picture styles: what happens to colours and to whole pictures.

Weather patterns are the same in every picture of a size, so that a model can learn them exactly. It knows
nothing of things or places.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw, ImageFilter

from earl.pixels.filters import filtered
from earl.storybook.brush import RGB

_LIGHT: Final[dict[str, tuple[tuple[float, float, float], RGB]]] = {
    "day": ((1.0, 1.0, 1.0), (0, 0, 0)),
    "sunset": ((1.0, 0.9, 0.81), (6, 0, 4)),
    "night": ((0.78, 0.79, 0.92), (0, 2, 14)),
}
"""How a thing's colour changes: gain per channel, then what is added."""

_GROUND_LIGHT: Final[dict[str, tuple[tuple[float, float, float], RGB]]] = {
    "day": ((1.0, 1.0, 1.0), (0, 0, 0)),
    "sunset": ((0.98, 0.8, 0.72), (12, 0, 8)),
    "night": ((0.33, 0.42, 0.5), (4, 10, 34)),
}
"""The same for grounds and photographs, stronger, so that things stand out from them."""


def thing_tint(time: str) -> Callable[[RGB], RGB]:
    """The colour of a thing in the light of a time of day."""
    return lambda colour: _shine(colour, _LIGHT[time])


def ground_tint(time: str) -> Callable[[RGB], RGB]:
    """The colour of a ground in the light of a time of day."""
    return lambda colour: _shine(colour, _GROUND_LIGHT[time])


def _shine(colour: RGB, light: tuple[tuple[float, float, float], RGB]) -> RGB:
    gains, added = light
    r, g, b = (min(255, round(c * gain + more)) for c, gain, more in zip(colour, gains, added, strict=True))
    return r, g, b


@lru_cache(maxsize=8)
def _light_table(time: str) -> list[int]:
    tint = ground_tint(time)
    levels = [tint((v, v, v)) for v in range(256)]
    return [level[channel] for channel in range(3) for level in levels]


def relight(picture: Image.Image, time: str) -> Image.Image:
    """A daylight photograph at another time of day."""
    return picture if time == "day" else picture.point(_light_table(time))


def apply_weather(picture: Image.Image, weather: str) -> Image.Image:
    """Lays rain, snow or fog over a square RGB picture, in place, and gives it back."""
    if weather != "clear":
        colour, cover = _weather_layer(weather, picture.width)
        picture.paste(colour, (0, 0), cover)
    return picture


@lru_cache(maxsize=24)
def _weather_layer(weather: str, size: int) -> tuple[Image.Image, Image.Image]:
    """What the weather lays over a picture of this size: its colours (RGB) and how much they cover (L)."""
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


def apply_style(picture: Image.Image, style: str) -> Image.Image:
    """A new square RGB picture in one of the storybook's styles (`plain` gives the picture itself).

    Raises:
        EarlError: the style is unknown.
    """
    return picture if style == "plain" else filtered(picture, style, side=picture.width)
