"""Filled shapes on a transparent square: the few strokes that every sprite and place is made of.

Coordinates are fractions of the square's side, x to the right and y down. A stroke is a union of closed
outlines, painted flat, lit from the upper left, shaded at the lower right, and edged by a darker rim inside
its outline. It knows nothing of kinds, places or scenes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

RGB = tuple[int, int, int]
Outline = Sequence[tuple[float, float]]

DUSK: Final[RGB] = (34, 20, 58)
"""Shadows lean to this violet, which keeps them from looking dirty."""


def mix(first: RGB, second: RGB, share: float) -> RGB:
    """`first` with `share` (0..1) of `second` in it."""
    r, g, b = (round(a + (z - a) * share) for a, z in zip(first, second, strict=True))
    return r, g, b


def luminance(colour: RGB) -> float:
    """Perceived brightness, 0..255 (Rec. 601 weights)."""
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


@dataclass(frozen=True, slots=True)
class Tone:
    """One colour as a painter uses it."""

    light: RGB
    base: RGB
    dark: RGB
    rim: RGB

    @classmethod
    def of(cls, base: RGB) -> Tone:
        """Near black the rim turns lighter than the colour, so that a black thing shows against the night."""
        if luminance(base) < 60:
            return cls(
                mix(base, (255, 255, 255), 0.26),
                base,
                mix(base, (0, 0, 0), 0.4),
                mix(base, (190, 190, 215), 0.42),
            )
        if luminance(base) > 225:
            return cls(
                (255, 255, 255), base, mix(base, (120, 124, 160), 0.26), mix(base, (92, 96, 128), 0.55)
            )
        return cls(mix(base, (255, 252, 236), 0.34), base, mix(base, DUSK, 0.2), mix(base, DUSK, 0.44))

    def map(self, tint: Callable[[RGB], RGB]) -> Tone:
        return Tone(tint(self.light), tint(self.base), tint(self.dark), tint(self.rim))


def ellipse(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0) -> Outline:
    """`turn` in degrees, clockwise on the screen."""
    ry = rx if ry is None else ry
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    ring = ((rx * math.cos(a), ry * math.sin(a)) for a in (math.tau * i / 64 for i in range(64)))
    return [(x + u * cos - v * sin, y + u * sin + v * cos) for u, v in ring]


def rectangle(left: float, top: float, right: float, bottom: float, radius: float = 0.0) -> Outline:
    if radius == 0:
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    corners = ((right, bottom, 0), (left, bottom, 90), (left, top, 180), (right, top, 270))
    points = []
    for x, y, start in corners:
        cx = x - radius if x == right else x + radius
        cy = y - radius if y == bottom else y + radius
        for step in range(9):
            angle = math.radians(start + step * 11.25)
            points.append((cx + radius * math.cos(angle), cy + radius * math.sin(angle)))
    return points


def smooth(knots: Outline, steps: int = 10) -> Outline:
    """A closed Catmull-Rom curve through the knots."""
    points = []
    n = len(knots)
    for i in range(n):
        p0, p1, p2, p3 = (knots[(i + k) % n] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            points.append((_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t)))
    return points


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


@lru_cache(maxsize=32)
def _light(side: int) -> Image.Image:
    """How much of the light tone each pixel takes: much at the upper left, none from the middle on."""
    ramp = Image.linear_gradient("L").rotate(35, resample=Image.Resampling.BILINEAR, fillcolor=255)
    ramp = ramp.crop((20, 20, 236, 236)).resize((side, side), Image.Resampling.BILINEAR)
    return ramp.point([max(0, round(200 - 1.6 * v)) for v in range(256)])


class Brush:
    """Paints on a transparent square of `side` pixels; every colour passes through `tint` first."""

    def __init__(self, side: int, tint: Callable[[RGB], RGB], rim: float = 0.022) -> None:
        self.side = side
        self.image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
        self._tint = tint
        self._rim = rim

    def mask(self, *outlines: Outline) -> Image.Image:
        """L image, 255 inside any of the outlines."""
        mask = Image.new("L", (self.side, self.side), 0)
        draw = ImageDraw.Draw(mask)
        for outline in outlines:
            draw.polygon([(x * self.side, y * self.side) for x, y in outline], fill=255)
        return mask

    def paint(
        self, tone: Tone, *outlines: Outline, within: Image.Image | None = None, depth: float = 0.05
    ) -> Image.Image:
        """A lit, shaded and rimmed form; gives back its mask. `depth` is the width of the shade, 0 for none."""
        mask = self.mask(*outlines)
        if within is not None:
            mask = ImageChops.darker(mask, within)
        tone = tone.map(self._tint)
        self.image.paste(tone.base, (0, 0), mask)
        self.image.paste(tone.light, (0, 0), ImageChops.multiply(mask, _light(self.side)))
        if depth > 0:
            lit = Image.new("L", mask.size, 0)
            lit.paste(mask, (-round(depth * self.side), -round(0.8 * depth * self.side)))
            self.image.paste(tone.dark, (0, 0), ImageChops.subtract(mask, lit))
        core = mask.filter(ImageFilter.GaussianBlur(self._rim * self.side)).point(
            [255 * (v >= 214) for v in range(256)]
        )
        self.image.paste(tone.rim, (0, 0), ImageChops.subtract(mask, core))
        return mask

    def flat(
        self,
        colour: RGB,
        *outlines: Outline,
        within: Image.Image | None = None,
        alpha: float = 1.0,
        glow: bool = False,
    ) -> None:
        """A form of one colour without a rim. One that glows keeps its colour at every time of day."""
        mask = self.mask(*outlines)
        if within is not None:
            mask = ImageChops.darker(mask, within)
        if alpha < 1:
            mask = mask.point([round(v * alpha) for v in range(256)])
        self.image.paste(colour if glow else self._tint(colour), (0, 0), mask)

    def line(self, colour: RGB, points: Outline, width: float, within: Image.Image | None = None) -> None:
        """An open stroke with round ends."""
        mask = Image.new("L", (self.side, self.side), 0)
        draw = ImageDraw.Draw(mask)
        draw.line(
            [(x * self.side, y * self.side) for x, y in points],
            fill=255,
            width=round(width * self.side),
            joint="curve",
        )
        for x, y in (points[0], points[-1]):
            reach = width * self.side / 2
            draw.ellipse(
                (x * self.side - reach, y * self.side - reach, x * self.side + reach, y * self.side + reach),
                fill=255,
            )
        if within is not None:
            mask = ImageChops.darker(mask, within)
        self.image.paste(self._tint(colour), (0, 0), mask)

    def contact_shadow(self, width: float, x: float = 0.5) -> None:
        """Where the thing touches the ground: under everything painted so far and to come."""
        mask = self.mask(ellipse(x, 0.955, width / 2, 0.034))
        mask = mask.filter(ImageFilter.GaussianBlur(0.012 * self.side)).point(
            [round(v * 0.34) for v in range(256)]
        )
        shadow = Image.new("RGBA", mask.size, (*self._tint((40, 32, 58)), 0))
        shadow.putalpha(mask)
        self.image = Image.alpha_composite(shadow, self.image)
