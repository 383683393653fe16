"""Places as pictures: sky, land and light, one function a place, in `VARIANTS` variations each.

Surfaces are smooth and low in contrast, so that things stand out and a coarse tokenizer can carry them. The
horizon lies around the middle of every outdoor place. It knows nothing of things; photo-like backdrops are
made in photographs.py.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from earl.storybook.brush import RGB, Outline, ellipse, mix, rectangle
from earl.storybook.effects import ground_tint, relight
from earl.storybook.photographs import PHOTOS, photograph

VARIANTS: Final = 48
"""Variations of every drawn place; few enough that all of them stay in the cache."""

_SKIES: Final[dict[str, tuple[RGB, RGB, RGB]]] = {
    "sunset": ((116, 92, 156), (238, 142, 122), (255, 214, 150)),
    "night": ((16, 22, 56), (30, 42, 88), (66, 82, 134)),
}
"""Colours at the top, half way down and at the horizon; the day's sky belongs to the place."""

_SKY_HUES: Final[tuple[RGB, ...]] = ((150, 168, 232), (110, 206, 222), (92, 156, 232), (180, 190, 226))
_DUSK_HUES: Final[tuple[RGB, ...]] = ((84, 84, 168), (180, 92, 140), (212, 120, 110))

Curve = Callable[[float], float]


def backdrop(place: str, time: str, size: int, seed: int) -> Image.Image:
    """The empty place as an RGB picture of `size` x `size`. Shared by all callers: copy before you change it."""
    if place == "photo":
        return _photo(time, size, seed % PHOTOS)
    cached = _small_place if size <= 160 else _big_place
    return cached(place, time, size, seed % VARIANTS)


def _paint_place(place: str, time: str, size: int, variant: int) -> Image.Image:
    land = Land(size, time, random.Random(f"storybook {place}, {time}: {variant}"))
    _PAINTERS[place](land, random.Random(f"storybook {place}: {variant}"))
    return land.image


# Every drawn place at one small size is 8 places x 3 times x 48 variants of at most 77 kB.
_small_place = lru_cache(maxsize=8 * 3 * VARIANTS)(_paint_place)
_big_place = lru_cache(maxsize=24)(_paint_place)


@lru_cache(maxsize=16)
def _photo(time: str, size: int, variant: int) -> Image.Image:
    return relight(photograph(variant, size), time)


class Land:
    """A picture that is built from back to front; coordinates are fractions of its side, y down.

    Args:
        size: pixels a side.
        time: of day.
        fleeting: draws what this time alone shows, such as stars. All else is drawn by the painters' `rng`, in which no
            draw may depend on the time: the hills of the day are those of the night.
    """

    def __init__(self, size: int, time: str, fleeting: random.Random) -> None:
        self.size = size
        self.time = time
        self.fleeting = fleeting
        self.tint = ground_tint(time)
        self.image = Image.new("RGB", (size, size))

    def sky(self, top: RGB, horizon: RGB, rng: random.Random, clouds: int = 3) -> None:
        """A graded sky down to the horizon, with faint streaks of cloud, and faint stars by night."""
        day = mix(top, rng.choice(_SKY_HUES), rng.uniform(0, 0.4))
        high, middle, low = _SKIES.get(self.time, (day, mix(day, horizon, 0.5), horizon))
        if self.time == "sunset":
            high = mix(high, self.fleeting.choice(_DUSK_HUES), self.fleeting.uniform(0, 0.3))
        self.image.paste(self._gradient([high, middle, low], 0.0, 0.55))
        x = rng.uniform(0.2, 0.8)
        glow = mix(low, (255, 250, 225), 0.5)
        self.soft(
            glow,
            [ellipse(x, 0.5, 0.36, 0.2)],
            blur=0.1,
            alpha={"day": 0.4, "sunset": 0.6, "night": 0.15}[self.time],
        )
        pale = mix(low, (255, 255, 255), 0.45 if self.time == "day" else 0.12)
        streaks = []
        for _ in range(clouds):
            x, y, reach = rng.uniform(0, 1), rng.uniform(0.08, 0.4), rng.uniform(0.12, 0.26)
            streaks += [ellipse(x, y, reach, 0.022), ellipse(x + reach * 0.4, y - 0.02, reach * 0.55, 0.02)]
        self.soft(pale, streaks, blur=0.01, alpha=0.24 if self.time == "night" else 0.5)
        if self.time == "night":
            uniform = self.fleeting.uniform
            stars = [
                ellipse(uniform(0.03, 0.97), uniform(0.03, 0.4), uniform(0.004, 0.007)) for _ in range(14)
            ]
            self.soft((226, 230, 250), stars, alpha=0.7)

    def under(self, curve: Curve, top: RGB, bottom: RGB, low: float = 1.0) -> Image.Image:
        """Everything under a curve, shaded from `top` at its crest to `bottom` at y = `low`; gives back its mask."""
        crest = [(i / 96, curve(i / 96)) for i in range(97)]
        mask = self.mask([[*crest, (1.0, 1.0), (0.0, 1.0)]])
        colours = [self.tint(top), self.tint(bottom)]
        self.image.paste(self._gradient(colours, min(y for _, y in crest), low), (0, 0), mask)
        return mask

    def soft(
        self,
        colour: RGB,
        outlines: list[Outline],
        blur: float = 0.0,
        alpha: float = 1.0,
        within: Image.Image | None = None,
    ) -> None:
        """Forms of one untinted colour, with soft edges where `blur` (a fraction of the side) is given."""
        mask = self.mask(outlines)
        if blur > 0:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * self.size))
        if alpha < 1:
            mask = mask.point([round(v * alpha) for v in range(256)])
        if within is not None:
            mask = ImageChops.multiply(mask, within)
        self.image.paste(colour, (0, 0), mask)

    def patches(
        self, colour: RGB, rng: random.Random, mask: Image.Image, top: float, flat: float = 0.03
    ) -> None:
        """Four faint wide spots on the ground below y = `top`, larger towards the front."""
        spots = []
        for _ in range(4):
            y = rng.uniform(top, 1.0)
            near = 0.5 + (y - top) / (1.0 - top)
            spots.append(ellipse(rng.uniform(0, 1), y, near * rng.uniform(0.12, 0.22), near * flat))
        self.soft(self.tint(colour), spots, blur=0.015, alpha=0.5, within=mask)

    def mask(self, outlines: list[Outline]) -> Image.Image:
        """L image of how much of each pixel the outlines cover, from `fine` x `fine` samples."""
        fine = 4 if self.size <= 256 else 2
        mask = Image.new("L", (self.size * fine, self.size * fine), 0)
        draw = ImageDraw.Draw(mask)
        for outline in outlines:
            draw.polygon([(x * mask.width, y * mask.width) for x, y in outline], fill=255)
        return mask.reduce(fine)

    def _gradient(self, colours: list[RGB], top: float, bottom: float) -> Image.Image:
        """Evenly spaced colours from y = `top` to y = `bottom`, constant outside."""
        rows = (np.arange(self.size) + 0.5) / self.size
        at = (rows - top) / max(1e-6, bottom - top) * (len(colours) - 1)
        bands = [np.interp(at, range(len(colours)), channel) for channel in zip(*colours, strict=True)]
        column = np.stack(bands, axis=-1)[:, None].round().astype(np.uint8)  # [H, 1, 3]
        return Image.fromarray(column).resize((self.size, self.size), Image.Resampling.NEAREST)


def _rolling(rng: random.Random, level: float, height: float, waves: float = 1.6) -> Curve:
    """Hills: a sum of three sines around `level`."""
    parts = [
        (height * share, waves * faster * rng.uniform(0.7, 1.3), rng.uniform(0, math.tau))
        for share, faster in ((0.6, 1), (0.3, 2.1), (0.1, 4.3))
    ]
    return lambda x: level + sum(a * math.sin(math.tau * f * x + p) for a, f, p in parts)


def _peaks(rng: random.Random, level: float, height: float, count: int) -> Curve:
    """A jagged range: straight slopes between tops and saddles."""
    xs = [(i + rng.uniform(-0.25, 0.25)) / (2 * count) for i in range(-1, 2 * count + 2)]
    ys = [
        level - (height * rng.uniform(0.65, 1.0) if i % 2 else height * rng.uniform(0.0, 0.3))
        for i in range(len(xs))
    ]

    def curve(x: float) -> float:
        for (x0, y0), (x1, y1) in zip(
            zip(xs, ys, strict=True), zip(xs[1:], ys[1:], strict=True), strict=False
        ):
            if x <= x1:
                return y0 + (y1 - y0) * max(0.0, (x - x0) / (x1 - x0))
        return ys[-1]

    return curve


def _meadow(land: Land, rng: random.Random) -> None:
    land.sky((126, 190, 236), (226, 242, 246), rng)
    far = rng.choice([(150, 186, 176), (146, 178, 190), (164, 190, 160)])
    land.under(_rolling(rng, 0.49, 0.035, 1.4), far, mix(far, (214, 230, 200), 0.4), 0.62)
    crest = _rolling(rng, 0.53, 0.03, 1.1)
    if rng.random() < 0.5:
        _hedge(land, rng, crest, (132, 176, 116))
    land.under(crest, (164, 204, 128), (150, 194, 112), 0.75)
    near = rng.choice([(176, 212, 122), (168, 208, 116), (186, 214, 124), (162, 204, 130)])
    mask = land.under(_rolling(rng, 0.6, 0.022, 0.7), near, mix(near, (110, 168, 84), 0.55))
    land.patches((196, 224, 140), rng, mask, 0.68)
    if rng.random() < 0.45:
        _path(land, rng, mask, (222, 206, 160))


def _hedge(land: Land, rng: random.Random, crest: Curve, colour: RGB) -> None:
    """A far row of round bushes along a crest."""
    x, bushes = rng.uniform(-0.1, 0.5), []
    for _ in range(rng.randint(3, 7)):
        reach = rng.uniform(0.03, 0.055)
        bushes.append(ellipse(x, crest(x), reach, reach * 0.9))
        x += reach * 1.3
    land.soft(land.tint(colour), bushes)


def _path(land: Land, rng: random.Random, mask: Image.Image, colour: RGB) -> None:
    """A winding path that widens from the horizon to the front."""
    start, end, bend = rng.uniform(0.2, 0.8), rng.uniform(0.1, 0.9), rng.uniform(-0.12, 0.12)
    middle = [
        (start + (end - start) * t + bend * math.sin(math.tau * t), 0.58 + 0.44 * t * t, 0.008 + 0.09 * t * t)
        for t in (i / 24 for i in range(25))
    ]
    sides = [(x - w, y) for x, y, w in middle] + [(x + w, y) for x, y, w in reversed(middle)]
    land.soft(land.tint(colour), [sides], blur=0.004, alpha=0.6, within=mask)


def _desert(land: Land, rng: random.Random) -> None:
    land.sky((138, 200, 230), (250, 234, 204), rng, clouds=1)
    mesa = rng.choice([(222, 176, 150), (214, 172, 156), (226, 184, 150)])
    for _ in range(rng.randint(0, 2)):
        left, wide, table = rng.uniform(0.0, 0.75), rng.uniform(0.1, 0.28), rng.uniform(0.42, 0.47)
        land.soft(
            land.tint(mesa),
            [[(left - 0.04, 0.6), (left, table), (left + wide, table), (left + wide + 0.05, 0.6)]],
        )
    land.under(_rolling(rng, 0.525, 0.02, 1.2), (236, 200, 152), (228, 186, 136), 0.7)
    sands = rng.choice(
        [
            ((240, 208, 158), (230, 192, 140)),
            ((238, 200, 156), (226, 180, 138)),
            ((244, 216, 164), (232, 200, 140)),
        ]
    )
    for level in (0.575, 0.69):
        crest = _rolling(rng, level, 0.035, 0.8)
        mask = land.under(crest, *sands)
        depth = rng.uniform(0.05, 0.1)
        lee = [(i / 32, crest(i / 32)) for i in range(33)]
        lee += [(i / 32, crest(i / 32) + depth * math.sin(math.pi * i / 32) ** 2) for i in range(32, -1, -1)]
        land.soft(land.tint(mix(sands[1], (190, 132, 100), 0.3)), [lee], blur=0.006, alpha=0.6, within=mask)


def _snow_field(land: Land, rng: random.Random) -> None:
    land.sky((158, 196, 226), (232, 240, 246), rng)
    crest = _rolling(rng, 0.49, 0.03, 1.6)
    if rng.random() < 0.5:
        _hedge(land, rng, crest, (150, 174, 196))
    land.under(crest, (160, 184, 206), (190, 208, 226), 0.6)
    land.under(_rolling(rng, 0.54, 0.03, 1.1), (206, 222, 238), (194, 212, 232), 0.8)
    mask = land.under(_rolling(rng, 0.61, 0.025, 0.8), (222, 234, 246), (190, 210, 232))
    land.patches((176, 198, 226), rng, mask, 0.68, flat=0.025)
    if rng.random() < 0.35:
        _path(land, rng, mask, (180, 200, 224))


def _water(land: Land, rng: random.Random, level: float, colour: RGB, deep: RGB, low: float = 1.0) -> None:
    """Flat water below `level`, the sky's light on it and long soft swells."""
    mask = land.under(lambda x: level, colour, deep, low)
    shine = mix(land.tint(colour), _SKIES[land.time][2] if land.time in _SKIES else (255, 255, 255), 0.4)
    swells = []
    for _ in range(9):
        y = level + (low - level) * rng.uniform(0.05, 1.0) ** 1.3
        swells.append(ellipse(rng.uniform(0, 1), y, rng.uniform(0.08, 0.2), 0.004 + 0.014 * (y - level)))
    land.soft(shine, swells, blur=0.004, alpha=0.5, within=mask)


def _beach(land: Land, rng: random.Random) -> None:
    land.sky((116, 192, 236), (228, 244, 246), rng)
    water = mix((112, 190, 208), (120, 206, 196), rng.random())
    _water(land, rng, rng.uniform(0.49, 0.53), water, mix(water, (214, 244, 228), 0.4), 0.72)
    shore = _rolling(rng, rng.uniform(0.63, 0.69), 0.024, 0.9)
    land.under(lambda x: shore(x) - 0.022, (244, 250, 246), (244, 250, 246))
    sand = mix((234, 208, 160), (240, 214, 176), rng.random())
    mask = land.under(shore, sand, mix(sand, (250, 226, 178), 0.4))
    wet = [(i / 32, shore(i / 32) - 0.01) for i in range(33)]
    wet += [(x, y + 0.045) for x, y in reversed(wet)]
    land.soft(land.tint((206, 180, 138)), [wet], blur=0.01, alpha=0.55, within=mask)
    land.patches((224, 196, 146), rng, mask, 0.76, flat=0.014)


def _sea(land: Land, rng: random.Random) -> None:
    land.sky((122, 188, 230), (222, 240, 246), rng)
    level = rng.uniform(0.5, 0.55)
    for _ in range(rng.choice([0, 1, 1, 2])):
        x, reach = rng.uniform(0.1, 0.9), rng.uniform(0.08, 0.18)
        island = [
            ellipse(x, level + 0.01, reach, 0.05),
            ellipse(x + reach * 0.6, level + 0.01, reach * 0.7, 0.03),
        ]
        land.soft(land.tint((134, 168, 170)), island)
    near = mix((134, 196, 212), (150, 206, 204), rng.random())
    _water(land, rng, level, near, mix((62, 142, 176), (72, 150, 160), rng.random()))


def _city(land: Land, rng: random.Random) -> None:
    land.sky((146, 190, 226), (240, 234, 226), rng, clouds=2)
    _towers(land, rng, 0.28, 0.44, mix((186, 196, 216), (206, 190, 206), rng.random()), windows=False)
    _towers(land, rng, 0.36, 0.5, mix((152, 164, 190), (184, 160, 164), rng.random()), windows=True)
    level = rng.uniform(0.57, 0.6)
    land.under(lambda x: level, (210, 208, 208), (198, 196, 200))
    land.under(lambda x: level + 0.055, (176, 176, 184), (150, 150, 162))
    start = rng.uniform(-0.2, 0.0)
    dashes = [
        [(x, 0.83), (x + 0.13, 0.83), (x + 0.12, 0.86), (x - 0.01, 0.86)]
        for x in (start + 0.25 * i for i in range(5))
    ]
    land.soft(land.tint((208, 206, 204)), [list(dash) for dash in dashes], alpha=0.8)


def _towers(
    land: Land, rng: random.Random, tallest: float, lowest: float, colour: RGB, windows: bool
) -> None:
    """A row of houses; some windows are lit at night."""
    x = -0.03
    lit = land.time == "night"
    while x < 1:
        wide, top = rng.uniform(0.09, 0.17), rng.uniform(tallest, lowest)
        wall = land.tint(mix(colour, (255, 255, 255), rng.uniform(0, 0.14)))
        land.soft(wall, [rectangle(x, top, x + wide, 0.62)])
        panes = [
            rectangle(x + wide * u, v, x + wide * (u + 0.22), v + 0.035)
            for u in (0.2, 0.58)
            for v in (top + 0.03 + 0.06 * k for k in range(int((0.56 - top) / 0.06)))
            if rng.random() < 0.6
        ]
        if windows:
            land.soft((228, 190, 116) if lit else mix(wall, (255, 255, 255), 0.25), panes, alpha=0.6)
        x += wide + rng.choice([0.0, 0.0, 0.02])


def _mountains(land: Land, rng: random.Random) -> None:
    land.sky((132, 186, 228), (232, 240, 244), rng, clouds=2)
    far = mix((150, 168, 200), (176, 164, 190), rng.random())
    high = _peaks(rng, 0.52, 0.32, rng.choice([2, 3]))
    mask = land.under(high, far, mix(far, (200, 214, 226), 0.6), 0.58)
    line = [(i / 96, 0.31 + 0.018 * math.sin(i * 0.9) + 0.012 * math.sin(i * 2.3)) for i in range(96, -1, -1)]
    land.soft(land.tint((240, 244, 250)), [[(0, 0), (1, 0), *line]], within=mask)
    near = mix((120, 150, 160), (126, 156, 146), rng.random())
    land.under(_peaks(rng, 0.57, 0.12, 4), near, mix(near, (170, 196, 170), 0.5), 0.64)
    if rng.random() < 0.35:
        _water(land, rng, 0.575, (160, 200, 214), (140, 188, 206), 0.68)
    grass = mix((170, 194, 150), (186, 192, 156), rng.random())
    mask = land.under(_rolling(rng, 0.625, 0.02, 0.9), grass, mix(grass, (100, 140, 96), 0.5))
    land.patches((190, 208, 168), rng, mask, 0.7)


def _wall(land: Land, rng: random.Random) -> None:
    papers = [
        (238, 228, 206),
        (210, 222, 206),
        (206, 220, 232),
        (236, 212, 206),
        (222, 214, 232),
        (226, 222, 216),
    ]
    paper = rng.choice(papers)
    mask = land.under(lambda x: 0.0, mix(paper, (255, 255, 255), 0.2), mix(paper, (150, 130, 140), 0.12), 0.7)
    if rng.random() < 0.4:
        start = rng.uniform(0, 0.125)
        stripes = [rectangle(start + x / 8, 0.0, start + x / 8 + 0.0625, 0.7) for x in range(-1, 8)]
        land.soft(land.tint(mix(paper, (255, 255, 255), 0.4)), stripes, blur=0.004, alpha=0.35, within=mask)
    glow = {"day": (255, 252, 240), "sunset": (255, 206, 140), "night": (110, 126, 176)}[land.time]
    x, y = rng.uniform(0.1, 0.6), rng.uniform(0.1, 0.25)
    pane = [(x, y), (x + 0.24, y + 0.04), (x + 0.3, y + 0.36), (x + 0.06, y + 0.32)]
    land.soft(glow, [pane], blur=0.012, alpha=0.4)
    foot = rng.uniform(0.63, 0.66)
    wood = rng.choice([(204, 168, 130), (190, 156, 124), (214, 184, 150), (178, 158, 146)])
    dark = mix(wood, (90, 60, 50), 0.25)
    land.under(lambda x: foot - 0.045, (246, 240, 230), (236, 228, 218), foot)
    mask = land.under(lambda x: foot, dark, wood)
    shift = rng.uniform(-0.08, 0.08)
    seams: list[Outline] = []
    for i in range(9):
        far, near = 0.5 + (i - 4) * 0.15 + shift, 0.5 + (i - 4) * 0.3 + 2 * shift
        seams.append([(far, foot), (far + 0.005, foot), (near + 0.012, 1.0), (near, 1.0)])
    land.soft(land.tint(dark), seams, blur=0.003, alpha=0.55, within=mask)


_PAINTERS: Final[dict[str, Callable[[Land, random.Random], None]]] = {
    "meadow": _meadow,
    "desert": _desert,
    "snow field": _snow_field,
    "beach": _beach,
    "sea": _sea,
    "city": _city,
    "mountains": _mountains,
    "wall": _wall,
}
