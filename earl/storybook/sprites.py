"""The twenty kinds of things as pictures: one function a kind, on the unit square.

A sprite fills its square nearly to the edges and paints nothing outside it. The thing's colour covers most of
its area; details are neutral. It knows nothing of scenes, places or positions.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from PIL import Image

from earl.storybook.brush import RGB, Brush, Outline, Tone, ellipse, luminance, rectangle, smooth
from earl.storybook.effects import thing_tint
from earl.storybook.scene import COLOURS

NATURAL_COLOUR: Final = {
    "house": "red",
    "tree": "green",
    "pine": "green",
    "car": "blue",
    "boat": "brown",
    "balloon": "red",
    "rocket": "white",
    "sun": "yellow",
    "moon": "white",
    "cloud": "white",
    "star": "yellow",
    "heart": "red",
    "flower": "pink",
    "mushroom": "red",
    "fish": "orange",
    "cat": "orange",
    "umbrella": "purple",
    "ball": "blue",
    "gift": "purple",
    "flag": "red",
}
"""The colour a kind has when nobody names one."""

WOOD: Final = Tone.of((118, 84, 60))
SLATE: Final = Tone.of((104, 100, 122))
CREAM: Final = Tone.of((246, 236, 212))
LEAF: Final = Tone.of((84, 150, 84))
TYRE: Final = Tone((96, 96, 110), (56, 56, 68), (40, 40, 52), (34, 34, 46))
INK: Final[RGB] = (40, 34, 50)
GLASS: Final[RGB] = (196, 226, 240)
LAMP: Final[RGB] = (255, 218, 128)


@lru_cache(maxsize=4096)
def sprite(kind: str, colour: str, time: str, side: int) -> Image.Image:
    """An RGBA picture of `side` x `side` pixels. Shared by all callers: copy before you change it.

    At night suns, moons and stars keep their brightness and lamps are lit.
    """
    fine = side * max(2, min(6, -(-160 // side)))
    lit = time == "night"
    tint = thing_tint("day" if lit and kind in ("sun", "moon", "star") else time)
    brush = Brush(fine, tint)
    _PAINTERS[kind](brush, Tone.of(COLOURS[colour]), lit)
    return brush.image.resize((side, side), Image.Resampling.BOX)


def _accent(tone: Tone) -> Tone:
    """A neutral that shows on the tone."""
    return CREAM if luminance(tone.base) < 170 else Tone.of((134, 108, 104))


def _eyes(brush: Brush, places: Outline, reach: float, white: bool = False) -> None:
    for x, y in places:
        if white:
            brush.flat((252, 250, 240), ellipse(x, y, reach * 1.45, reach * 1.6))
        brush.flat(INK, ellipse(x, y, reach, reach * 1.15))
        brush.flat((255, 255, 255), ellipse(x - reach * 0.3, y - reach * 0.4, reach * 0.36))


def _house(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.96)
    brush.paint(SLATE, rectangle(0.68, 0.1, 0.8, 0.4))
    brush.paint(tone, rectangle(0.11, 0.4, 0.89, 0.955), depth=0.07)
    brush.flat(tone.dark, rectangle(0.13, 0.44, 0.87, 0.52))
    brush.paint(SLATE, [(0.5, 0.04), (0.985, 0.46), (0.93, 0.52), (0.07, 0.52), (0.015, 0.46)])
    brush.paint(WOOD, rectangle(0.54, 0.64, 0.74, 0.955, 0.02), depth=0)
    glass = LAMP if lit else GLASS
    brush.flat((250, 246, 236), rectangle(0.2, 0.6, 0.45, 0.83, 0.02))
    brush.flat(glass, rectangle(0.23, 0.63, 0.42, 0.8), glow=lit)
    brush.flat((250, 246, 236), rectangle(0.31, 0.62, 0.34, 0.82))
    brush.flat(LAMP, ellipse(0.7, 0.8, 0.018))


def _tree(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.6)
    brush.paint(WOOD, [(0.43, 0.55), (0.57, 0.55), (0.58, 0.86), (0.66, 0.955), (0.34, 0.955), (0.42, 0.86)])
    crown = [(0.5, 0.26, 0.24), (0.26, 0.42, 0.23), (0.74, 0.42, 0.23), (0.38, 0.54, 0.2), (0.62, 0.54, 0.2)]
    mask = brush.paint(
        tone, *(ellipse(x, y, r) for x, y, r in crown), rectangle(0.3, 0.3, 0.7, 0.6), depth=0.1
    )
    for x, y, r in ((0.36, 0.2, 0.1), (0.16, 0.38, 0.07), (0.44, 0.42, 0.07)):
        brush.flat(tone.light, ellipse(x, y, r, r * 0.55, -25), within=mask, alpha=0.6)


def _pine(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.6)
    brush.paint(WOOD, rectangle(0.42, 0.74, 0.58, 0.955))
    for top, bottom, half in ((0.4, 0.84, 0.44), (0.2, 0.6, 0.35), (0.03, 0.37, 0.25)):
        skirt = [
            (0.5 + half * (1 - 2 * i / 12), bottom - 0.05 * abs(math.cos(math.pi * i / 4))) for i in range(13)
        ]
        brush.paint(tone, [(0.5, top), *skirt], depth=0.06)


def _car(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.98)
    brush.paint(
        tone, smooth([(0.18, 0.52), (0.3, 0.2), (0.5, 0.15), (0.68, 0.2), (0.82, 0.52), (0.5, 0.62)]), depth=0
    )
    brush.paint(tone, rectangle(0.02, 0.45, 0.98, 0.84, 0.14), depth=0.06)
    brush.flat(GLASS, [(0.27, 0.47), (0.34, 0.27), (0.48, 0.235), (0.48, 0.47)])
    brush.flat(GLASS, [(0.53, 0.47), (0.53, 0.235), (0.65, 0.27), (0.73, 0.47)])
    brush.flat(LAMP, ellipse(0.93, 0.6, 0.045, 0.06), glow=lit)
    brush.flat(tone.dark, rectangle(0.04, 0.7, 0.96, 0.735))
    for x in (0.25, 0.75):
        brush.paint(TYRE, ellipse(x, 0.82, 0.145), depth=0)
        brush.flat((214, 214, 220), ellipse(x, 0.82, 0.065))


def _boat(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.8)
    brush.paint(WOOD, rectangle(0.475, 0.04, 0.525, 0.7), depth=0)
    brush.paint(
        CREAM, smooth([(0.54, 0.08), (0.56, 0.1), (0.78, 0.36), (0.9, 0.56), (0.72, 0.6), (0.54, 0.6)])
    )
    brush.paint(tone, [(0.46, 0.14), (0.46, 0.6), (0.12, 0.6), (0.24, 0.45)], depth=0.03)
    hull = smooth(
        [(0.03, 0.64), (0.5, 0.66), (0.97, 0.64), (0.88, 0.86), (0.74, 0.955), (0.26, 0.955), (0.12, 0.86)]
    )
    mask = brush.paint(tone, hull, depth=0.06)
    brush.flat(tone.light, rectangle(0.0, 0.71, 1.0, 0.755), within=mask, alpha=0.8)


def _balloon(brush: Brush, tone: Tone, lit: bool) -> None:
    for x in (0.4, 0.6):
        brush.line((110, 92, 84), [(0.5 + (x - 0.5) * 1.9, 0.62), (x, 0.84)], 0.022)
    brush.paint(WOOD, rectangle(0.385, 0.82, 0.615, 0.975, 0.04), depth=0.03)
    bag = smooth(
        [
            (0.5, 0.015),
            (0.8, 0.11),
            (0.91, 0.36),
            (0.76, 0.6),
            (0.6, 0.74),
            (0.4, 0.74),
            (0.24, 0.6),
            (0.09, 0.36),
            (0.2, 0.11),
        ]
    )
    mask = brush.paint(tone, bag, depth=0.08)
    brush.flat(tone.light, ellipse(0.5, 0.36, 0.13, 0.42), within=mask, alpha=0.85)
    brush.flat(tone.dark, rectangle(0.36, 0.7, 0.64, 0.78), within=mask)


def _rocket(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.flat(
        (240, 150, 60), smooth([(0.38, 0.78), (0.62, 0.78), (0.58, 0.9), (0.5, 0.985), (0.42, 0.9)]), glow=lit
    )
    brush.flat(LAMP, smooth([(0.44, 0.78), (0.56, 0.78), (0.5, 0.92)]), glow=lit)
    for side in (-1, 1):
        fin = [
            (0.5 + side * 0.16, 0.48),
            (0.5 + side * 0.4, 0.68),
            (0.5 + side * 0.42, 0.9),
            (0.5 + side * 0.16, 0.8),
        ]
        brush.paint(Tone(tone.base, tone.dark, tone.dark, tone.rim), fin, depth=0)
    body = smooth(
        [
            (0.5, 0.015),
            (0.68, 0.2),
            (0.74, 0.45),
            (0.68, 0.72),
            (0.62, 0.83),
            (0.38, 0.83),
            (0.32, 0.72),
            (0.26, 0.45),
            (0.32, 0.2),
        ]
    )
    mask = brush.paint(tone, body, depth=0.08)
    brush.flat(tone.dark, rectangle(0.2, 0.0, 0.8, 0.17), within=mask)
    brush.paint(SLATE, ellipse(0.5, 0.4, 0.145), depth=0)
    brush.flat(LAMP if lit else GLASS, ellipse(0.5, 0.4, 0.1), glow=lit)


def _sun(brush: Brush, tone: Tone, lit: bool) -> None:
    for i in range(12):
        angle = math.tau * (i + 0.5) / 12
        rays = [
            (0.5 + r * math.cos(angle + w), 0.5 + r * math.sin(angle + w))
            for r, w in ((0.34, -0.24), (0.5, 0), (0.34, 0.24))
        ]
        brush.paint(tone, rays, depth=0)
    brush.paint(tone, ellipse(0.5, 0.5, 0.345), depth=0.05)
    dark = luminance(tone.base) < 100
    _eyes(brush, [(0.39, 0.46), (0.61, 0.46)], 0.042, white=dark)
    brush.line(
        CREAM.base if dark else INK,
        [
            (0.5 + 0.14 * math.cos(a), 0.53 + 0.12 * math.sin(a))
            for a in (0.5, 0.9, 1.3, 1.57, 1.85, 2.25, 2.64)
        ],
        0.03,
    )


def _moon(brush: Brush, tone: Tone, lit: bool) -> None:
    outer = [
        (0.46 + 0.45 * math.cos(math.radians(a)), 0.5 + 0.48 * math.sin(math.radians(a)))
        for a in range(48, 313, 6)
    ]
    inner = [
        (0.66 + 0.36 * math.cos(math.radians(a)), 0.5 + 0.37 * math.sin(math.radians(a)))
        for a in range(290, 69, -6)
    ]
    mask = brush.paint(tone, [*outer, *inner], depth=0.04)
    for x, y, r in ((0.2, 0.4, 0.05), (0.26, 0.66, 0.06), (0.38, 0.83, 0.035)):
        brush.flat(tone.dark, ellipse(x, y, r), within=mask)


def _cloud(brush: Brush, tone: Tone, lit: bool) -> None:
    puffs = [(0.24, 0.58, 0.22), (0.44, 0.38, 0.25), (0.68, 0.46, 0.22), (0.8, 0.62, 0.18)]
    base = rectangle(0.03, 0.52, 0.97, 0.82, 0.14)
    mask = brush.paint(tone, *(ellipse(x, y, r) for x, y, r in puffs), base, depth=0.08)
    brush.flat(tone.light, ellipse(0.4, 0.32, 0.13, 0.08, -25), within=mask, alpha=0.7)


def _star(brush: Brush, tone: Tone, lit: bool) -> None:
    points = []
    for i in range(10):
        reach = 0.5 if i % 2 == 0 else 0.235
        angle = math.tau * i / 10 - math.pi / 2
        points.append((0.5 + reach * math.cos(angle), 0.53 + reach * math.sin(angle)))
    mask = brush.paint(tone, points, depth=0.05)
    brush.flat(tone.light, [(0.5, 0.1), (0.5, 0.53), (0.38, 0.36)], within=mask, alpha=0.7)


def _heart(brush: Brush, tone: Tone, lit: bool) -> None:
    points = []
    for i in range(72):
        t = math.tau * i / 72
        y = 13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)
        points.append((0.5 + 0.485 * math.sin(t) ** 3, 0.45 - y * 0.0307))
    mask = brush.paint(tone, points, depth=0.07)
    brush.flat(tone.light, ellipse(0.27, 0.27, 0.1, 0.065, -40), within=mask, alpha=0.9)


def _flower(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.4)
    brush.line(LEAF.dark, [(0.5, 0.5), (0.49, 0.75), (0.5, 0.94)], 0.055)
    brush.paint(LEAF, smooth([(0.5, 0.9), (0.34, 0.88), (0.2, 0.74), (0.38, 0.76)]), depth=0)
    brush.paint(LEAF, smooth([(0.5, 0.88), (0.66, 0.86), (0.8, 0.72), (0.62, 0.74)]), depth=0)
    petals = [
        (0.5 + 0.21 * math.cos(a), 0.36 + 0.21 * math.sin(a)) for a in (math.tau * i / 6 for i in range(6))
    ]
    for x, y in petals:
        brush.paint(tone, ellipse(x, y, 0.145), depth=0)
    pale = luminance(tone.base) > 190
    brush.paint(Tone.of((216, 150, 62) if pale else (252, 226, 140)), ellipse(0.5, 0.36, 0.115), depth=0.02)


def _mushroom(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.62)
    brush.paint(
        CREAM,
        smooth([(0.36, 0.5), (0.64, 0.5), (0.64, 0.74), (0.7, 0.92), (0.5, 0.96), (0.3, 0.92), (0.36, 0.74)]),
    )
    dome = [
        (0.5 - 0.485 * math.cos(math.pi * i / 24), 0.54 - 0.5 * math.sin(math.pi * i / 24)) for i in range(25)
    ]
    under = [
        (0.5 + 0.485 * math.cos(math.pi * i / 24), 0.54 + 0.09 * math.sin(math.pi * i / 24))
        for i in range(25)
    ]
    mask = brush.paint(tone, [*dome, *under], depth=0.07)
    for x, y, r in ((0.5, 0.23, 0.085), (0.24, 0.38, 0.075), (0.75, 0.38, 0.075), (0.5, 0.47, 0.05)):
        brush.flat(_accent(tone).base, ellipse(x, y, r, r * 0.9), within=mask)


def _fish(brush: Brush, tone: Tone, lit: bool) -> None:
    fin = Tone(tone.base, tone.dark, tone.dark, tone.rim)
    brush.paint(
        fin, smooth([(0.66, 0.5), (0.84, 0.3), (0.985, 0.2), (0.93, 0.5), (0.985, 0.8), (0.84, 0.7)]), depth=0
    )
    brush.paint(fin, smooth([(0.28, 0.3), (0.44, 0.1), (0.64, 0.16), (0.62, 0.34)]), depth=0)
    brush.paint(fin, smooth([(0.36, 0.7), (0.5, 0.9), (0.62, 0.86), (0.58, 0.7)]), depth=0)
    body = smooth(
        [
            (0.015, 0.52),
            (0.14, 0.32),
            (0.38, 0.21),
            (0.62, 0.3),
            (0.8, 0.5),
            (0.62, 0.7),
            (0.38, 0.79),
            (0.14, 0.7),
        ]
    )
    mask = brush.paint(tone, body, depth=0.07)
    for x in (0.46, 0.62):
        brush.flat(tone.light, ellipse(x, 0.5, 0.045, 0.3), within=mask, alpha=0.8)
    _eyes(brush, [(0.2, 0.44)], 0.05, white=True)


def _cat(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.8)
    tail = smooth(
        [
            (0.62, 0.9),
            (0.84, 0.9),
            (0.9, 0.7),
            (0.82, 0.5),
            (0.9, 0.44),
            (0.985, 0.6),
            (0.97, 0.85),
            (0.84, 0.955),
            (0.64, 0.955),
        ]
    )
    brush.paint(tone, tail, depth=0)
    brush.paint(
        tone,
        smooth(
            [(0.28, 0.55), (0.62, 0.55), (0.76, 0.8), (0.72, 0.95), (0.45, 0.955), (0.18, 0.95), (0.14, 0.8)]
        ),
    )
    ears = ([(0.12, 0.32), (0.13, 0.03), (0.4, 0.16)], [(0.78, 0.32), (0.77, 0.03), (0.5, 0.16)])
    mask = brush.paint(tone, ellipse(0.45, 0.36, 0.36, 0.27), *ears, depth=0.05)
    for x in (0.19, 0.71):
        brush.flat((238, 170, 170), ellipse(x, 0.17, 0.035, 0.06, -20 if x < 0.5 else 20), within=mask)
    _eyes(brush, [(0.31, 0.36), (0.59, 0.36)], 0.05, white=True)
    brush.flat((236, 140, 140), [(0.41, 0.45), (0.49, 0.45), (0.45, 0.5)])
    brush.flat(_accent(tone).base, ellipse(0.45, 0.8, 0.12, 0.13), alpha=0.5)


def _umbrella(brush: Brush, tone: Tone, lit: bool) -> None:
    hook = [(0.5, 0.1), (0.5, 0.85), (0.515, 0.905), (0.56, 0.93), (0.61, 0.905), (0.62, 0.85)]
    brush.line(INK, [(0.5, 0.03), (0.5, 0.1)], 0.04)
    brush.line((112, 84, 70), hook, 0.05)
    dome = [
        (0.5 - 0.485 * math.cos(math.pi * i / 24), 0.56 - 0.5 * math.sin(math.pi * i / 24)) for i in range(25)
    ]
    hem = [(0.985 - 0.97 * i / 40, 0.56 - 0.06 * abs(math.sin(math.pi * 4 * i / 40))) for i in range(41)]
    mask = brush.paint(tone, [*dome, *hem], depth=0.07)
    brush.flat(tone.light, ellipse(0.5, 0.56, 0.23, 0.52), within=mask, alpha=0.75)
    for x in (0.27, 0.5, 0.73):
        brush.line(tone.rim, [(0.5, 0.06), (0.5 + (x - 0.5) * 0.75, 0.28), (x, 0.56)], 0.018, within=mask)


def _ball(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.7)
    mask = brush.paint(tone, ellipse(0.5, 0.495, 0.455), depth=0.09)
    band = _accent(tone).base
    brush.line(
        band,
        [(0.06 + 0.88 * i / 20, 0.42 + 0.22 * math.sin(math.pi * i / 20)) for i in range(21)],
        0.12,
        within=mask,
    )
    brush.flat((255, 255, 255), ellipse(0.34, 0.24, 0.1, 0.065, -35), within=mask, alpha=0.75)


def _gift(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.92)
    ribbon = _accent(tone)
    brush.paint(tone, rectangle(0.09, 0.4, 0.91, 0.955, 0.02), depth=0.06)
    brush.flat(ribbon.base, rectangle(0.42, 0.42, 0.58, 0.945))
    brush.paint(tone, rectangle(0.03, 0.29, 0.97, 0.5, 0.03), depth=0.03)
    brush.flat(ribbon.base, rectangle(0.42, 0.31, 0.58, 0.48))
    brush.paint(ribbon, smooth([(0.5, 0.29), (0.38, 0.28), (0.2, 0.2), (0.22, 0.06), (0.4, 0.08)]), depth=0)
    brush.paint(ribbon, smooth([(0.5, 0.29), (0.62, 0.28), (0.8, 0.2), (0.78, 0.06), (0.6, 0.08)]), depth=0)
    brush.paint(ribbon, ellipse(0.5, 0.25, 0.065), depth=0)


def _flag(brush: Brush, tone: Tone, lit: bool) -> None:
    brush.contact_shadow(0.25, 0.135)
    brush.paint(SLATE, rectangle(0.1, 0.05, 0.17, 0.955, 0.02), depth=0)
    cloth = [(0.16 + 0.82 * i / 24, 0.1 - 0.045 * math.sin(math.tau * i / 24)) for i in range(25)]
    hem = [(0.98 - 0.82 * i / 24, 0.66 + 0.045 * math.sin(math.tau * i / 24)) for i in range(25)]
    mask = brush.paint(tone, [*cloth, *hem], depth=0.03)
    brush.flat(tone.light, ellipse(0.36, 0.38, 0.09, 0.4), within=mask, alpha=0.45)
    brush.flat(tone.dark, ellipse(0.7, 0.38, 0.08, 0.4), within=mask, alpha=0.6)
    brush.paint(CREAM, ellipse(0.135, 0.06, 0.055), depth=0)


_PAINTERS: Final[dict[str, Callable[[Brush, Tone, bool], None]]] = {
    "house": _house,
    "tree": _tree,
    "pine": _pine,
    "car": _car,
    "boat": _boat,
    "balloon": _balloon,
    "rocket": _rocket,
    "sun": _sun,
    "moon": _moon,
    "cloud": _cloud,
    "star": _star,
    "heart": _heart,
    "flower": _flower,
    "mushroom": _mushroom,
    "fish": _fish,
    "cat": _cat,
    "umbrella": _umbrella,
    "ball": _ball,
    "gift": _gift,
    "flag": _flag,
}
