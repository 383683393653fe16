"""Light: a photograph at another time of day.

What day, sunset and night do to colours are the storybook's own maps, the same in every picture, so that a model knows
them by heart and what it draws tells which it means (`earl.pixels.style`): of which time from which, in which weather,
and where the stronger light of grounds falls, and where that of things, which stand out from them.
"""

from __future__ import annotations

from itertools import permutations, product
from typing import Final

import numpy as np
from PIL import Image

from earl.pixels.colour_maps import box_mean, colour_maps
from earl.pixels.fit import F32
from earl.pixels.weather import WEATHERS, in_bands, laid_before, without_weather

RGB = tuple[int, int, int]
Light = tuple[tuple[float, float, float], RGB]
"""How a colour changes from day on: gain per channel, then what is added, in levels."""

ON_THINGS: Final[dict[str, Light]] = {
    "day": ((1.0, 1.0, 1.0), (0, 0, 0)),
    "sunset": ((1.0, 0.9, 0.81), (6, 0, 4)),
    "night": ((0.78, 0.79, 0.92), (0, 2, 14)),
}
ON_GROUND: Final[dict[str, Light]] = {
    "day": ((1.0, 1.0, 1.0), (0, 0, 0)),
    "sunset": ((0.98, 0.8, 0.72), (12, 0, 8)),
    "night": ((0.33, 0.42, 0.5), (4, 10, 34)),
}
"""The same for grounds and photographs, stronger, so that things stand out from them."""
GLOWING: Final[dict[str, Light]] = ON_THINGS | {"night": ON_THINGS["day"]}
"""The same for suns, moons and stars, which keep their brightness at night."""
OTHER_LIGHT: Final[dict[str, tuple[str, str, str]]] = {
    f"{was} to {will}" + ("" if weather == "clear" else f" in {weather}"): (weather, was, will)
    for weather, (was, will) in product(WEATHERS, permutations(ON_GROUND, 2))
}
"""Weather, time that it was, and time that it will be."""
_NEAR: Final = 2
"""Working pixels around each over which a draft's noise is averaged before it tells which light falls there."""
_ALIKE: Final = 100.0
"""Square, in levels of all channels, by which two lights have to differ to be told apart."""
_WINDOW: Final = 6
_FLAT: Final = 1e-3
"""Working pixels around each in which colours of the input tell outlines, and variance of colours in 0..1 that tells
none..."""
_SHARPER: Final = 2.0
"""...and times by which what they tell is made clearer."""


def shone_on(colour: RGB, light: Light) -> RGB:
    """A colour by day in a light."""
    gains, added = light
    r, g, b = (min(255, round(c * gain + more)) for c, gain, more in zip(colour, gains, added, strict=True))
    return r, g, b


def lit(shown: F32, side: float, corner: tuple[float, float], name: str) -> tuple[F32, F32, F32]:
    """[h, w, 3] a picture in another light as a ground, as a thing, and as one that glows, in levels 0..255.

    Args:
        shown: [h, w, 3] in levels 0..255.
        side, corner: as in `earl.pixels.weather.other_weather`.
        name: one of `OTHER_LIGHT`.
    """
    weather, was, will = OTHER_LIGHT[name]
    behind = without_weather(shown, weather, side, corner)
    ground, things, glowing = (
        laid_before(_relit(behind, lights[was], lights[will]), weather, side, corner)
        for lights in (ON_GROUND, ON_THINGS, GLOWING)
    )
    return ground, things, glowing


def lit_tokens(before: F32, name: str) -> tuple[F32, F32, F32]:
    """[h, w, 3] decoded tokens in another light (`lit`)."""
    return lit(before, max(before.shape), (0, 0), name)


def left_over_by_light(after: F32, pictures: tuple[F32, F32, F32]) -> F32:
    """[h, w, 1] squares that a light leaves over of an edit, whichever falls there.

    Args:
        after: [h, w, 3] decoded tokens of the edit.
        pictures: those of the input in that light (`lit_tokens`).
    """
    changes = [after - picture for picture in pictures]
    squares = np.stack([np.einsum("h w c, h w c -> h w", change, change) for change in changes], -1)
    nearest: F32 = box_mean(squares, _NEAR).min(-1, keepdims=True)
    return nearest


def things_in_light(seen: F32, before: F32, after: F32, name: str) -> F32:
    """[h, w, 2] how much the light of things falls on an input, by an edit of it, and how much these glow.

    Args:
        seen: [h, w, 3] the input at working size, padding included, in levels 0..255.
        before, after: [h, w, 3] decoded tokens of the input and of the edit.
        name: one of `OTHER_LIGHT`.
    """
    ground, things, glowing = lit_tokens(before, name)
    are_things, glow = _share(after, ground, things), _share(after, things, glowing)
    # After He, Sun and Tang 2010, "Guided Image Filtering": outlines are where the input has them.
    told = np.concatenate([are_things, glow, are_things], -1)
    maps = colour_maps(seen, 255 * told, radius=_WINDOW, epsilon=_FLAT)
    explained = (seen[..., None, :] / np.float32(255) @ maps.slopes)[..., 0, :] + maps.offsets
    matte: F32 = explained[..., :2].clip(0, 1)
    return matte


def _share(drawn: F32, first: F32, second: F32) -> F32:
    """[h, w, 1] in 0..1 where between two pictures a draft is; 0 where they are alike."""
    between = second - first
    along = box_mean(((drawn - first) * between).sum(-1, keepdims=True), _NEAR)
    apart = box_mean(np.square(between).sum(-1, keepdims=True), _NEAR)
    share: F32 = (along / np.maximum(apart, _ALIKE)).clip(0, 1)
    return share


def other_light(
    picture: Image.Image, things: F32, side: float, corner: tuple[float, float], name: str
) -> Image.Image:
    """A new RGB picture in another light.

    Args:
        picture: RGB.
        things: [H, W, 2] where the light of things falls, and where these glow (`things_in_light`).
        side, corner: as in `earl.pixels.weather.other_weather`.
        name: one of `OTHER_LIGHT`.
    """
    left, top = corner

    def paint(shown: F32, rows: slice) -> F32:
        ground, thing, glowing = lit(shown, side, (left, top + rows.start), name)
        is_thing, glows = np.split((_SHARPER * (things[rows] - 0.5) + 0.5).clip(0, 1), 2, axis=-1)
        thing = thing + glows * (glowing - thing)
        lit_by_both: F32 = ground + is_thing * (thing - ground)
        return lit_by_both

    return in_bands(picture, side, paint)


def _relit(shown: F32, was: Light, will: Light) -> F32:
    (gains, added), (new_gains, new_added) = (np.array(light, np.float32) for light in (was, will))
    relit: F32 = (shown - added) / gains * new_gains + new_added
    return relit.clip(0, 255)
