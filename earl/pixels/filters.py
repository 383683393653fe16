"""Filters: what a picture as a whole becomes by what it shows itself, such as a sketch of it, or it in the rain.

A model that understands "as a pencil drawing" need not draw it pixel by pixel: once its edit tells which style it
means (`earl.pixels.style`), the filter of that name does it to the input, at its own size. The storybook's styles and
weathers are these very filters, so what they do is what a model has learnt by their names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from earl.errors import EarlError
from earl.pixels.colour import U8
from earl.pixels.fit import F32, Fit, to_encoder
from earl.pixels.light import OTHER_LIGHT, other_light
from earl.pixels.weather import OTHER_WEATHER, other_weather


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Filtered:
    """A picture by a filter."""

    style: str
    """One of `FILTERS`, `OTHER_WEATHER` or `OTHER_LIGHT`."""
    rgb: U8 | F32
    """[H, W, 3] at native size, in levels 0..255."""
    decoded: F32
    """[h, w, 3] what an image tokenizer makes of that, at working size, levels 0..255."""


def filtered(
    picture: Image.Image,
    style: str,
    *,
    side: float,
    corner: tuple[float, float] = (0, 0),
    things: F32 | None = None,
) -> Image.Image:
    """A new RGB picture in a style, in other weather or in another light.

    Args:
        picture: RGB.
        style: one of `FILTERS`, `OTHER_WEATHER` or `OTHER_LIGHT`.
        side: length in pixels by which blurs and blocks are measured: that of a square picture.
        corner: left and top of the picture in a square of that side, which the weather fills.
        things: [H, W, 2] where another light falls on things, and where these glow
            (`earl.pixels.light.things_in_light`); None: nowhere.
    Raises:
        EarlError: there is no such filter.
    """
    if style in FILTERS:
        return FILTERS[style](picture, side)
    if style in OTHER_WEATHER:
        shown = other_weather(picture, side, corner, OTHER_WEATHER[style])
    elif style in OTHER_LIGHT:
        nothing = np.zeros((picture.height, picture.width, 2), np.float32)
        shown = other_light(picture, nothing if things is None else things, side, corner, style)
    else:
        known = ", ".join((*FILTERS, *OTHER_WEATHER, *OTHER_LIGHT))
        raise EarlError(f"style {style!r} is no filter; known: {known}")
    for kept in _STAY:
        is_so, so = (np.asarray(each, np.int16) for each in (picture, FILTERS[kept](picture, side)))
        if np.abs(is_so - so).max() <= _SAME:
            shown = FILTERS[kept](shown, side)
    return shown


def filtered_behind(
    rgb: U8,
    alpha: U8 | None,
    style: str,
    *,
    side: float,
    corner: tuple[float, float] = (0, 0),
    things: F32 | None = None,
) -> U8 | F32:
    """A picture that is seen on white through its alpha, in a style: its own colours are filtered, not the white.

    Args:
        rgb: [H, W, 3] as seen.
        alpha: [H, W] how much of it is, 255 for all; None for all everywhere.
        style, side, corner, things: as in `filtered`.
    Returns:
        [H, W, 3] as seen, in levels 0..255.
    Raises:
        EarlError: as `filtered`.
    """
    if alpha is None:
        return np.asarray(filtered(Image.fromarray(rgb), style, side=side, corner=corner, things=things))
    cover = alpha[..., None].astype(np.float32) / 255
    own = 255 - (255 - rgb.astype(np.float32)) / np.maximum(cover, 1 / 255)
    # What is clear has no colour: it takes that of what stands nearest, so that a blur does not darken an outline.
    spread = Image.fromarray(np.dstack([own.clip(0, 255) * cover, 255 * cover]).astype(np.uint8), "RGBX")
    around = np.asarray(spread.filter(ImageFilter.BoxBlur(side / 16)), np.float32)
    near = 255 * around[..., :3] / np.maximum(around[..., 3:], 1)
    own = np.where(cover > 0, own, near).clip(0, 255)
    shown = filtered(
        Image.fromarray(np.rint(own).astype(np.uint8)), style, side=side, corner=corner, things=things
    )
    seen = np.asarray(shown) * cover + 255 * (1 - cover)
    return seen.astype(np.float32)


def at_working_size(rgb: U8, fit: Fit) -> tuple[U8, Fit]:
    """A picture as a model sees it, without padding, and its map: filters of a large one take long."""
    left, top, right, bottom = fit.box
    return to_encoder(rgb, fit)[top:bottom, left:right], replace(fit, native=fit.box_size)


def side_of(fit: Fit) -> float:
    """Native pixels along the longest side of what a model sees, padding included."""
    return max(fit.working) * max(fit.native) / max(fit.box_size)


def corner_of(fit: Fit) -> tuple[float, float]:
    """Native pixels of padding to the left of a picture and above it."""
    scale = max(fit.native) / max(fit.box_size)
    return scale * fit.box[0], scale * fit.box[1]


def _grey(picture: Image.Image, _: float) -> Image.Image:
    return picture.convert("L").convert("RGB")


def _sepia(picture: Image.Image, _: float) -> Image.Image:
    return ImageOps.colorize(picture.convert("L"), (44, 26, 14), (255, 240, 208), mid=(164, 124, 84))


def _sketch(picture: Image.Image, side: float) -> Image.Image:
    """Pencil on paper: the picture divided by its own blur leaves the lines."""
    grey = picture.convert("L")
    around = grey.filter(ImageFilter.GaussianBlur(side / 50))
    lines = np.asarray(grey, np.float32) / (np.asarray(around, np.float32) + 8)
    shading = np.asarray(grey, np.float32) / 255
    drawn = 255 * np.clip(1 - 2.2 * np.clip(0.98 - lines, 0, 1), 0, 1) * (0.86 + 0.14 * shading)
    return ImageOps.colorize(Image.fromarray(drawn.astype(np.uint8)), (58, 54, 66), (250, 246, 235))


def _pixel_art(picture: Image.Image, side: float) -> Image.Image:
    """Blocks of one colour each, their mean, 32 along a side, or as many as the picture has pixels."""
    width, height = (min(length, max(1, round(32 * length / side))) for length in picture.size)
    blocks = picture.resize((width, height), Image.Resampling.BOX)
    return blocks.resize(picture.size, Image.Resampling.NEAREST)


def _posterised(picture: Image.Image, _: float) -> Image.Image:
    """Few levels of light and of each hue, so that bands keep their colour."""
    light = [round(round(v / 51) * 51) for v in range(256)]
    hue = [min(255, 128 + round((v - 128) / 22) * 22) for v in range(256)]
    return picture.convert("YCbCr").point(light + hue + hue).convert("RGB")


def _gained(*gains: float) -> Callable[[Image.Image, float], Image.Image]:
    table = [min(255, round(v * gain)) for gain in gains for v in range(256)]
    return lambda picture, _: picture.point(table)


def _brighter(picture: Image.Image, _: float) -> Image.Image:
    """Lifts the middle and keeps black and white, so that nothing looks washed out."""
    return picture.point([round(255 * (1 - (1 - v / 255) ** 1.75)) for v in range(256)] * 3)


def _blurred(picture: Image.Image, side: float) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(side / 44))


FILTERS: Final[dict[str, Callable[[Image.Image, float], Image.Image]]] = {
    "grey": _grey,
    "sepia": _sepia,
    "sketch": _sketch,
    "pixel art": _pixel_art,
    "posterised": _posterised,
    "warm": _gained(1.12, 0.98, 0.76),
    "cold": _gained(0.77, 0.97, 1.14),
    "brighter": _brighter,
    "darker": _gained(0.56, 0.56, 0.56),
    "blurred": _blurred,
}
_STAY: Final = ("grey", "pixel art")
"""Filters that leave a picture as it is which has been through them: in other weather it stays black and white..."""
_SAME: Final = 2
"""...if no pixel changes by more levels."""
