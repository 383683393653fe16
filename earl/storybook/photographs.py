"""Procedural pictures with the statistics of photographs: occlusion, 1/f spectra, blur, light and grain.

Dead leaves follow Lee, Mumford and Huang 2001 (occluding shapes, sizes distributed as r**-3); fractal textures
have a power spectrum near 1/f**2, correlated between channels as in natural light. Each picture is then
exposed, blurred and grained by a random camera. It knows nothing of scenes.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

PHOTOS: Final = 4096
"""How many different photographs there are."""

Field = NDArray[np.floating[Any]]
"""[H, W] or [H, W, 3]; colours are 0..1."""

_SEED: Final = 0x5107
_FINEST: Final = 512
"""Lattice of the finest octave of any texture: above this size a photograph grows no new detail."""


def photograph(variant: int, size: int) -> Image.Image:
    """An RGB picture of `size` x `size`; the same motif at every size."""
    rng = np.random.default_rng((_SEED, variant))
    motif = _MOTIFS[variant % len(_MOTIFS)]
    return _camera(motif(rng, size), rng, size)


# --- textures ----------------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _axes(size: int) -> tuple[Field, Field]:
    """x as [1, W] and y as [H, 1], pixel centres in 0..1."""
    line = ((np.arange(size) + 0.5) / size).astype(np.float32)
    return line[None, :], line[:, None]


def _fractal(
    rng: Generator, size: int, power: float = 2.0, coarsest: int = 2, stretch: tuple[int, int] = (1, 1)
) -> Field:
    """[H, W], mean 0, deviation about 1: octaves of smooth noise whose power falls as 1/f**power.

    `stretch` repeats the lattice's fineness along x and y: (1, 8) makes horizontal grain.
    """
    child = rng.spawn(1)[0]  # later draws must not depend on how many octaves a size has
    total = np.zeros((size, size), np.float32)
    variance, n = 0.0, coarsest
    while n <= min(size, _FINEST):
        columns, rows = min(n * stretch[0], size), min(n * stretch[1], size)
        lattice = child.standard_normal((n * stretch[1] + 1, n * stretch[0] + 1), np.float32)[
            : rows + 1, : columns + 1
        ]
        octave = Image.fromarray(lattice).resize((size, size), Image.Resampling.BICUBIC)
        weight = (n / coarsest) ** (-(power - 2) / 2)
        total += weight * np.asarray(octave)
        variance += weight * weight * 0.5
        n *= 2
    return total / np.float32(math.sqrt(variance))


def _palette(rng: Generator, count: int) -> Field:
    """[count, 3] colours that belong together: one or two hues, much brightness, little saturation."""
    hue = rng.uniform(0, 1) + rng.choice([0.0, 0.0, 0.42, 0.5], count) + rng.normal(0, 0.05, count)
    saturation = rng.beta(1.6, 2.6, count) * rng.uniform(0.3, 1.0)
    value = rng.uniform(0.08, 0.95, count)
    wheel = np.abs((hue[:, None] + np.array([0, 2 / 3, 1 / 3])) % 1 * 6 - 3) - 1
    colours = value[:, None] * (1 - saturation[:, None] * (1 - np.clip(wheel, 0, 1)))
    drawn: Field = colours.astype(np.float32)
    return drawn


def _graded(field: Field, colours: Field) -> Field:
    """Colours along a ramp by a field of deviation 1: [H, W] to [H, W, 3]."""
    at = np.clip(field * 0.25 + 0.5, 0, 1)
    stops = np.linspace(0, 1, len(colours))
    return np.stack([np.interp(at, stops, colours[:, c]) for c in range(3)], axis=-1).astype(np.float32)


def _tinted(
    rng: Generator, size: int, base: Field, contrast: float, power: float, chroma: float = 0.25
) -> Field:
    """A surface of one colour with 1/f light and weaker 1/f hue: [H, W, 3]."""
    light = _fractal(rng, size, power)[..., None] * contrast
    warmth = (
        _fractal(rng, size, power + 0.4)[..., None] * np.array([1, 0.1, -1], np.float32) * contrast * chroma
    )
    drawn: Field = base * (1 + light) + warmth * base.mean()
    return drawn


def _blurred(picture: Field, radius: float, size: int) -> Field:
    """`radius` in fractions of the side."""
    image = Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius * size)), np.float32) / 255


# --- occluding shapes --------------------------------------------------------------------------------------


def _shape(rng: Generator, form: str, reach: float) -> list[tuple[float, float]]:
    """Points around the origin, in fractions of the side."""
    turn = rng.uniform(0, math.tau)
    flat = {"leaf": rng.uniform(0.25, 0.5), "bar": rng.uniform(0.04, 0.3), "disc": rng.uniform(0.6, 1.0)}.get(
        form, rng.uniform(0.4, 1.0)
    )
    if form in ("bar", "block"):
        ring = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
        turn = round(turn / (math.pi / 2)) * (math.pi / 2) + rng.normal(0, 0.08) if form == "block" else turn
    elif form == "leaf":
        ring = [
            (math.cos(a), math.sin(a) * abs(math.sin(a)) ** 0.5)
            for a in (math.tau * i / 20 for i in range(20))
        ]
    elif form == "stone":
        angles = np.sort(rng.uniform(0, math.tau, rng.integers(5, 9)))
        ring = [(math.cos(a), math.sin(a)) for a in angles]
    else:
        ring = [(math.cos(a), math.sin(a)) for a in (math.tau * i / 24 for i in range(24))]
    cos, sin = math.cos(turn), math.sin(turn)
    return [(reach * (x * cos - y * flat * sin), reach * (x * sin + y * flat * cos)) for x, y in ring]


def _leaves(
    rng: Generator, size: int, colours: Field, forms: tuple[str, ...], count: int, smallest: float
) -> Field:
    """Dead leaves: shapes of many sizes over each other, each with its own colour, shading and roughness."""
    fine = size * (2 if size <= 256 else 1)
    reach = smallest / np.sqrt(rng.uniform((smallest / 0.45) ** 2, 1, count))  # density falls as r**-3
    reach[: count // 12] = rng.uniform(0.15, 0.45, count // 12)
    centre = rng.uniform(-0.05, 1.05, (count, 2))
    picture = Image.new("I", (fine, fine), 0)
    draw = ImageDraw.Draw(picture)
    for index in range(count):
        form = forms[int(rng.integers(len(forms)))]
        points = _shape(rng, form, float(reach[index]))
        x, y = centre[index]
        draw.polygon([((x + u) * fine, (y + v) * fine) for u, v in points], fill=index + 1)
    owner = np.asarray(picture)
    colour = colours[rng.integers(0, len(colours), count + 1)] * rng.uniform(
        0.75, 1.25, (count + 1, 1)
    ).astype(np.float32)
    slope = rng.normal(0, 0.9, (count + 1, 2)).astype(np.float32)
    rough = rng.uniform(0.0, 0.2, count + 1).astype(np.float32)
    middle = np.concatenate([np.full((1, 2), 0.5), centre]).astype(np.float32)
    x_axis, y_axis = _axes(fine)
    shade = (x_axis - middle[owner, 0]) * slope[owner, 0] + (y_axis - middle[owner, 1]) * slope[owner, 1]
    shade = 1 + np.clip(shade, -0.35, 0.35)
    image = Image.fromarray((np.clip(colour[owner] * shade[..., None], 0, 1) * 255).astype(np.uint8))
    plain = np.asarray(image.resize((size, size), Image.Resampling.BOX), np.float32) / 255
    roughness = np.asarray(Image.fromarray(rough[owner]).resize((size, size), Image.Resampling.BOX))
    return plain * (1 + roughness * _fractal(rng, size, 1.6, 8))[..., None]


# --- motifs ------------------------------------------------------------------------------------------------


def _dead_leaves(rng: Generator, size: int) -> Field:
    forms = (("disc",), ("stone",), ("disc", "bar"), ("block",), ("disc", "stone", "bar", "leaf"))[
        int(rng.integers(5))
    ]
    return _leaves(rng, size, _palette(rng, 12), forms, int(rng.integers(60, 260)), rng.uniform(0.015, 0.05))


def _foliage(rng: Generator, size: int) -> Field:
    hues = np.array(
        [
            [0.2, 0.36, 0.1],
            [0.34, 0.5, 0.16],
            [0.1, 0.2, 0.08],
            [0.52, 0.6, 0.24],
            [0.3, 0.3, 0.12],
            [0.05, 0.08, 0.05],
        ]
    )
    if rng.uniform() < 0.25:  # autumn
        hues = np.array(
            [[0.6, 0.3, 0.1], [0.7, 0.45, 0.15], [0.35, 0.16, 0.1], [0.75, 0.6, 0.3], [0.25, 0.2, 0.1]]
        )
    leaves = _leaves(
        rng, size, hues.astype(np.float32), ("leaf",), int(rng.integers(150, 330)), rng.uniform(0.02, 0.05)
    )
    return leaves * (1 + 0.3 * _fractal(rng, size, 3.0))[..., None]


def _clouds_of_colour(rng: Generator, size: int) -> Field:
    field = _fractal(rng, size, rng.uniform(1.7, 3.2))
    return (
        _graded(field, _palette(rng, int(rng.integers(2, 6))))
        * (1 + 0.12 * _fractal(rng, size, 2.0))[..., None]
    )


def _bokeh(rng: Generator, size: int) -> Field:
    """Lights out of focus before a dark or a coloured ground."""
    colours = _palette(rng, 8)
    ground = _graded(_fractal(rng, size, 3.2), colours[:3] * rng.uniform(0.3, 0.9))
    fine = size * (2 if size <= 256 else 1)
    layer = Image.new("RGB", (fine, fine))
    draw = ImageDraw.Draw(layer)
    for _ in range(int(rng.integers(10, 40))):
        x, y, reach = rng.uniform(0, 1), rng.uniform(0, 1), rng.uniform(0.02, 0.1)
        light = tuple(
            int(v) for v in 255 * np.clip(colours[int(rng.integers(8))] * rng.uniform(0.4, 1.3), 0, 1)
        )
        draw.ellipse(
            ((x - reach) * fine, (y - reach) * fine, (x + reach) * fine, (y + reach) * fine), fill=light
        )
    lights = np.asarray(layer.resize((size, size), Image.Resampling.BOX), np.float32) / 255
    return ground + _blurred(lights, rng.uniform(0.002, 0.03), size) * rng.uniform(0.4, 0.9)


def _landscape(rng: Generator, size: int) -> Field:
    """Sky with clouds, ridges that fade with distance, a textured foreground."""
    x_axis, y_axis = _axes(size)
    horizon = rng.uniform(0.3, 0.65)
    up = np.clip(1 - y_axis / horizon, 0, 1)[..., None]
    low, high = (
        np.array([0.85, 0.88, 0.9]) * rng.uniform(0.8, 1.05),
        np.array([0.3, 0.5, 0.78]) * rng.uniform(0.5, 1.1),
    )
    if rng.uniform() < 0.3:
        low, high = np.array([0.95, 0.68, 0.42]), np.array([0.35, 0.35, 0.55])
    picture = (low * (1 - up) + high * up) * np.ones((size, size, 1))
    cover = np.clip(_fractal(rng, size, 2.4, 2, (1, 2)) * 0.5 + rng.uniform(-0.4, 0.5), 0, 1)[..., None]
    picture = picture * (1 - 0.75 * cover) + 0.75 * cover * rng.uniform(0.6, 1.0)
    ridges = int(rng.integers(1, 4))
    ground = np.array([[0.25, 0.33, 0.15], [0.42, 0.36, 0.24], [0.5, 0.47, 0.4], [0.15, 0.2, 0.16]])[
        int(rng.integers(4))
    ]
    for ridge in range(ridges + 1):
        near = (ridge + 1) / (ridges + 1)
        crest = (
            horizon + 0.35 * (ridge / (ridges + 1)) + 0.06 * _fractal(rng, size, 2.6, 2)[:1] * (1.2 - near)
        )
        inside = np.clip((y_axis - crest) * size * 0.7, 0, 1)[..., None]
        colour = ground * near + low * 0.8 * (1 - near)
        texture = 1 + (0.1 + 0.2 * near) * _fractal(rng, size, 2.0, 4, (1, 2))[..., None]
        picture = picture * (1 - inside) + inside * colour * texture
    drawn: Field = picture.astype(np.float32)
    return drawn


def _stone(rng: Generator, size: int) -> Field:
    """Rock or plaster: rough light, darker veins where a slow field crosses zero."""
    grey = rng.uniform(0.25, 0.75)
    base = np.array([grey * rng.uniform(0.95, 1.12), grey, grey * rng.uniform(0.82, 1.02)], np.float32)
    surface = _tinted(rng, size, base, rng.uniform(0.08, 0.3), rng.uniform(1.5, 2.2))
    veins = np.exp(-np.abs(_fractal(rng, size, 2.8)) * rng.uniform(6, 20))[..., None]
    return surface * (1 - rng.uniform(0.1, 0.6) * veins)


def _wood(rng: Generator, size: int) -> Field:
    """Grain along one axis, bent by a slow field, with boards now and then."""
    x_axis, y_axis = _axes(size)
    bend = 0.04 * _fractal(rng, size, 3.2) + 0.3 * _fractal(rng, size, 2.0, 2, (1, 8)) / 8
    rings = (
        np.sin(math.tau * (y_axis + bend) * rng.uniform(4, 14)) * 0.5
        + _fractal(rng, size, 1.8, 2, (1, 16)) * 0.6
    )
    dark, pale = np.array([0.3, 0.18, 0.1]), np.array([0.72, 0.52, 0.34])
    share = np.clip(0.5 + 0.28 * rings, 0, 1)[..., None]
    picture = (dark * share + pale * (1 - share)) * rng.uniform(0.7, 1.2)
    if rng.uniform() < 0.5:
        boards = rng.integers(2, 6)
        seam = np.abs((y_axis * boards) % 1 - 0.5) > 0.485
        tone = rng.uniform(0.8, 1.15, boards + 1)[(y_axis * boards).astype(int)]
        picture = picture * (tone * np.where(seam, 0.45, 1.0))[..., None]
    picture = picture.astype(np.float32)
    return picture.transpose(1, 0, 2) if rng.uniform() < 0.5 else picture


def _portrait(rng: Generator, size: int) -> Field:
    """Round bodies in skin-like tones, lit from one side, before a blurred ground."""
    x_axis, y_axis = _axes(size)
    picture = _blurred(_dead_leaves(rng, size), rng.uniform(0.02, 0.06), size)
    skin = np.array([[0.88, 0.68, 0.56], [0.72, 0.5, 0.38], [0.46, 0.3, 0.22], [0.94, 0.78, 0.68]])[
        int(rng.integers(4))
    ]
    cloth = _palette(rng, 1)[0]
    x, y, reach = rng.uniform(0.3, 0.7), rng.uniform(0.3, 0.45), rng.uniform(0.14, 0.24)
    hair = np.array([0.16, 0.11, 0.08]) * rng.uniform(0.4, 3)
    side = rng.choice([-1.0, 1.0])
    for dx, dy, rx, ry, colour in (
        (0.0, 2.9, 2.1, 1.7, cloth),
        (0.0, -0.2, 1.16, 1.3, hair),
        (0.0, 1.2, 0.5, 0.8, skin * 0.85),
        (0.0, 0.05, 0.92, 1.18, skin),
    ):
        u, v = (x_axis - x - dx * reach) / (rx * reach), (y_axis - y - dy * reach) / (ry * reach)
        distance = np.sqrt(u * u + v * v)
        inside = np.clip((1 - distance) * reach * size * 0.8, 0, 1)[..., None]
        light = 0.85 + 0.3 * side * u - 0.12 * v + 0.05 * _fractal(rng, size, 2.2, 4)
        picture = picture * (1 - inside) + inside * (colour * light[..., None])
    return picture.astype(np.float32)


def _interior(rng: Generator, size: int) -> Field:
    """Walls, floor, frames and boxes: straight edges, even surfaces, light falling from one side."""
    x_axis, y_axis = _axes(size)
    blocks = _leaves(
        rng, size, _palette(rng, 7), ("block", "bar"), int(rng.integers(12, 40)), rng.uniform(0.06, 0.12)
    )
    fall = 1 + rng.uniform(-0.5, 0.5) * (x_axis - 0.5) + rng.uniform(-0.4, 0.4) * (y_axis - 0.5)
    return (blocks * fall[..., None]).astype(np.float32)


def _close_up(rng: Generator, size: int) -> Field:
    """Something sharp before something far out of focus."""
    behind, front = (_SURFACES[int(rng.integers(len(_SURFACES)))](rng, size) for _ in range(2))
    outline = _fractal(rng, size, 3.4)
    cover = np.clip((outline - rng.uniform(0.1, 0.8)) * size * 0.05, 0, 1)[..., None]
    shadow = _blurred(np.repeat(cover, 3, axis=-1), 0.03, size)
    drawn: Field = (
        _blurred(behind, rng.uniform(0.015, 0.05), size) * (1 - 0.5 * shadow) * (1 - cover) + front * cover
    )
    return drawn


_SURFACES: Final[tuple[Callable[[Generator, int], Field], ...]] = (
    _dead_leaves,
    _foliage,
    _clouds_of_colour,
    _stone,
    _wood,
    _landscape,
)
_MOTIFS: Final[tuple[Callable[[Generator, int], Field], ...]] = (
    _dead_leaves,
    _foliage,
    _clouds_of_colour,
    _bokeh,
    _landscape,
    _stone,
    _wood,
    _portrait,
    _interior,
    _close_up,
)


def _camera(picture: Field, rng: Generator, size: int) -> Image.Image:
    """Exposure, white balance, contrast, vignette, focus and grain."""
    x_axis, y_axis = _axes(size)
    balance = np.exp(rng.normal(0, 0.05, 3)).astype(np.float32)
    vignette = 1 - rng.uniform(0, 0.9) * ((x_axis - 0.5) ** 2 + (y_axis - 0.5) ** 2)
    exposed = np.clip(picture * balance * vignette[..., None].astype(np.float32), 0, 1)
    middle = float(exposed.mean()) + 1e-3
    aim = rng.uniform(0.28, 0.62)
    exposed = exposed ** np.float32(np.clip(math.log(aim) / math.log(min(middle, 0.95)), 0.55, 1.8))
    exposed = np.float32(aim) + (exposed - np.float32(aim)) * np.float32(rng.uniform(0.75, 1.3))
    if rng.uniform() < 0.35:
        exposed = _blurred(exposed, rng.uniform(0.003, 0.012), size)
    grain = rng.spawn(1)[0].standard_normal((size, size, 1), np.float32) * np.float32(rng.uniform(0, 0.022))
    return Image.fromarray((np.clip(exposed + grain, 0, 1) * 255 + 0.5).astype(np.uint8))
