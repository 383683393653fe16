"""Draws a scene: the place, the things on it from first to last, the weather, the style.

A pure function of the scene, the size and the seed: caches change the speed, never a byte. It knows nothing of
edits.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

from earl.errors import EarlError
from earl.pixels.weather import with_weather
from earl.storybook.backdrops import backdrop
from earl.storybook.effects import apply_style
from earl.storybook.scene import GRID, Scene, Thing
from earl.storybook.sprites import sprite

__all__ = ["SIZES", "apply_style", "changed_mask", "pixel_box", "render"]

SIZES: Final = range(64, 1025)
"""Sides of a picture that can be drawn, in pixels."""


def render(scene: Scene, size: int, seed: int) -> Image.Image:
    """The picture of a scene.

    Args:
        scene: what to draw.
        size: side of the square picture in pixels, 64..1024.
        seed: chooses the backdrop's variation (hills, clouds, skyline, photograph) and nothing else.

    Returns:
        A new RGB picture of `size` x `size` pixels.

    Raises:
        EarlError: the size is out of range.
    """
    if size not in SIZES:
        raise EarlError(
            f"a picture of {size} px cannot be drawn; the side must be {SIZES[0]} to {SIZES[-1]} px"
        )
    picture = backdrop(scene.place, scene.time, size, seed).copy()
    for thing in scene.things:
        left, top, right, _ = pixel_box(thing, size)
        picture_of_it = sprite(thing.kind, thing.colour, scene.time, right - left)
        picture.paste(picture_of_it, (left, top), picture_of_it)
    return apply_style(with_weather(picture, scene.weather), scene.style)


def pixel_box(thing: Thing, size: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom (exclusive) of a thing in a picture of `size` px; parts may lie outside it."""
    box = thing.box
    side = round((box[2] - box[0]) * size / GRID)
    left, top = (round(edge * size / GRID) for edge in box[:2])
    return left, top, left + side, top + side


def changed_mask(before: Image.Image, after: Image.Image, threshold: int = 6) -> NDArray[np.bool_]:
    """Where two RGB pictures of one size differ: [H, W], any channel by more than `threshold` of 255.

    Raises:
        EarlError: the sizes differ.
    """
    if before.size != after.size:
        raise EarlError(
            f"pictures of {before.size} and {after.size} cannot be compared; bring both to one size"
        )
    difference = np.asarray(ImageChops.difference(before.convert("RGB"), after.convert("RGB")))
    return np.asarray((difference > threshold).any(axis=-1))
