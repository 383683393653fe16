"""Light and picture styles: what happens to colours and to whole pictures. It knows nothing of things or places."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PIL import Image

from earl.pixels.filters import filtered
from earl.pixels.light import ON_GROUND, ON_THINGS, shone_on
from earl.storybook.brush import RGB


def thing_tint(time: str) -> Callable[[RGB], RGB]:
    """The colour of a thing in the light of a time of day."""
    return lambda colour: shone_on(colour, ON_THINGS[time])


def ground_tint(time: str) -> Callable[[RGB], RGB]:
    """The colour of a ground in the light of a time of day."""
    return lambda colour: shone_on(colour, ON_GROUND[time])


@lru_cache(maxsize=8)
def _light_table(time: str) -> list[int]:
    tint = ground_tint(time)
    levels = [tint((v, v, v)) for v in range(256)]
    return [level[channel] for channel in range(3) for level in levels]


def relight(picture: Image.Image, time: str) -> Image.Image:
    """A daylight photograph at another time of day."""
    return picture if time == "day" else picture.point(_light_table(time))


def apply_style(picture: Image.Image, style: str) -> Image.Image:
    """A new square RGB picture in one of the storybook's styles (`plain` gives the picture itself).

    Raises:
        EarlError: the style is unknown.
    """
    return picture if style == "plain" else filtered(picture, style, side=picture.width)
