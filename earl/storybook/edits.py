"""Edits of the storybook as pure functions from scene to scene, and the geometry they need.

Nothing here is random and nothing knows words or pixels: where things may stand, what overlaps, and what a
scene becomes when a thing is added, taken away, altered, moved or swapped. Choosing an edit is families.py.
Positions are sets of bits in one integer (bit `y * 17 + x`), so that asking for free places costs nothing.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Final

from earl.storybook.scene import EXTENT, GRID, KINDS, Scene, Thing

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in sixteenths; as a place for centres the right and the bottom are exclusive."""

WHOLE: Final[Box] = (0, 0, GRID, GRID)
"""Every place of the picture."""

ROWS: Final = {"sky": range(2, 7), "ground": range(10, 14), "any": range(2, 14)}
"""Rows of centres where a kind of each zone stands when nobody says otherwise."""

REGIONS: Final[dict[str, Box]] = {
    "top left": (0, 0, 6, 7),
    "top": (0, 0, 16, 7),
    "top right": (11, 0, 16, 7),
    "left": (0, 0, 6, 16),
    "middle": (6, 5, 11, 12),
    "right": (11, 0, 16, 16),
    "bottom left": (0, 10, 6, 16),
    "bottom": (0, 10, 16, 16),
    "bottom right": (11, 10, 16, 16),
}
"""The nine places that an instruction can name."""

_SPREADING: Final = ("blurred", "sketch")
"""Styles in which a thing shows beyond its box, by less than a sixteenth."""

_STRIDE: Final = GRID + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenThing:
    """A thing of the target whose position the instruction leaves open."""

    index: int
    """Which of the target's things."""
    where: Box
    """Its centre may be wherever `free_positions(target, kind, size, where=where, without=index)` says."""


def free_positions(
    scene: Scene, kind: str, size: str, *, where: Box | None = None, without: int | None = None
) -> list[tuple[int, int]]:
    """All centres (x, y) where such a thing may stand without covering another one, row by row.

    The rows are those of the kind's zone, as far as they lie in `where`; if none does, the word of the person
    who named the place counts more than the zone, and all rows of `where` are offered.

    Args:
        where: box of centres in sixteenths, end exclusive; None for the whole picture.
        without: index of a thing of the scene that does not count as an obstacle (it is the one that moves).
    """
    left_out = () if without is None else (without,)
    free = _allowed(KINDS[kind], EXTENT[size], where or WHOLE) & ~_blocked(
        scene.things, EXTENT[size], left_out
    )
    return _positions(free)


def nearest_position(
    positions: Iterable[tuple[int, int]], near: tuple[float, float]
) -> tuple[int, int] | None:
    """The position closest to `near`, the first in row order among equals; None if there are no positions."""
    return min(positions, key=lambda at: (at[0] - near[0]) ** 2 + (at[1] - near[1]) ** 2, default=None)


def centre_of(where: Box, kind: str, size: str) -> tuple[float, float]:
    """The middle of all the places in `where` that such a thing could take in an empty picture."""
    places = _positions(_allowed(KINDS[kind], EXTENT[size], where))
    if not places:
        return (where[0] + where[2] - 1) / 2, (where[1] + where[3] - 1) / 2
    xs, ys = zip(*places, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def inside(thing: Thing, where: Box) -> bool:
    """Whether the thing's centre lies in the box."""
    return where[0] <= thing.x < where[2] and where[1] <= thing.y < where[3]


def belongs(kind: str, y: int) -> bool:
    """Whether a thing of this kind stands in its zone when its centre is in row `y`."""
    return y in ROWS[KINDS[kind]]


def fits(scene: Scene, thing: Thing, *, without: Collection[int] = ()) -> bool:
    """Whether the thing lies in the picture and covers no other thing, those in `without` left aside."""
    extent = EXTENT[thing.size]
    if not (extent <= 2 * thing.x <= 2 * GRID - extent and extent <= 2 * thing.y <= 2 * GRID - extent):
        return False
    return not _blocked(scene.things, extent, tuple(without)) >> (thing.y * _STRIDE + thing.x) & 1


def cover(*things: Thing) -> Box:
    """The smallest box of whole sixteenths that holds all the things; what a plan calls the edit's box."""
    lefts, tops, rights, bottoms = zip(*(thing.box for thing in things), strict=True)
    return math.floor(min(lefts)), math.floor(min(tops)), math.ceil(max(rights)), math.ceil(max(bottoms))


def covers(one: Thing, other: Thing) -> bool:
    """Whether nothing of the other can be seen behind the one."""
    (left, top, right, bottom), inner = one.box, other.box
    return left <= inner[0] and top <= inner[1] and right >= inner[2] and bottom >= inner[3]


def added(scene: Scene, *things: Thing) -> Scene:
    """The scene with more things, in front of all others."""
    return replace(scene, things=(*scene.things, *things))


def removed(scene: Scene, indices: Collection[int]) -> Scene:
    """The scene without some of its things; the others keep their order."""
    return replace(scene, things=tuple(t for i, t in enumerate(scene.things) if i not in indices))


def altered(scene: Scene, index: int, thing: Thing) -> Scene:
    """The scene with another thing at the index."""
    return replace(scene, things=(*scene.things[:index], thing, *scene.things[index + 1 :]))


def reset(scene: Scene, settings: Mapping[str, str]) -> Scene:
    """The scene with another place, time, weather or style; `settings` names the fields that change."""
    values: dict[str, Any] = dict(settings)
    return replace(scene, **values)


def resized(thing: Thing, size: str) -> Thing:
    """The thing in another size: what stands on the ground keeps its foot, the rest keeps its centre.

    It may leave the picture or cover another thing: ask `fits`.
    """
    if KINDS[thing.kind] != "ground":
        return replace(thing, size=size)
    return replace(thing, size=size, y=foot(thing) - _foot_height(size))


def foot(thing: Thing) -> int:
    """The row on which the thing stands, in whole sixteenths (rounded down the picture)."""
    return thing.y + _foot_height(thing.size)


def standing_like(thing: Thing, other: Thing) -> Thing:
    """The thing at the other's place: on the same line if both stand on the ground, else centre on centre."""
    if KINDS[thing.kind] == KINDS[other.kind] == "ground":
        return replace(thing, x=other.x, y=foot(other) - _foot_height(thing.size))
    return replace(thing, x=other.x, y=other.y)


def swapped(scene: Scene, first: int, second: int) -> Scene | None:
    """The scene with two things in each other's place, or None where one of them does not fit."""
    one, two = scene.things[first], scene.things[second]
    new_one, new_two = standing_like(one, two), standing_like(two, one)
    target = altered(altered(scene, first, new_one), second, new_two)
    return (
        target
        if fits(target, new_one, without=(first,)) and fits(target, new_two, without=(second,))
        else None
    )


def beside(anchor: Thing, side: str, kind: str, size: str) -> tuple[Box, tuple[float, float]]:
    """Where a thing of this kind and size stands in relation to another, and the best place of all.

    Args:
        side: "left", "right", "above", "below" or "next to".
    Returns:
        The box of right centres, clipped to the picture, and the ideal one, a sixteenth away from touching.
    """
    reach = (EXTENT[anchor.size] + EXTENT[size]) / 2
    ground = KINDS[kind] == KINDS[anchor.kind] == "ground"
    level = foot(anchor) - _foot_height(size) if ground else anchor.y
    low_x, high_x = math.floor(anchor.x - reach), math.ceil(anchor.x + reach)
    low_y, high_y = math.floor(anchor.y - reach), math.ceil(anchor.y + reach)
    box: Box
    if side == "above":
        box, ideal = (anchor.x - 2, 0, anchor.x + 3, low_y + 1), (anchor.x, low_y - 1)
    elif side == "below":
        box, ideal = (anchor.x - 2, high_y, anchor.x + 3, GRID), (anchor.x, high_y + 1)
    elif side == "left":
        box, ideal = (0, level - 2, low_x + 1, level + 3), (low_x - 1, level)
    elif side == "right":
        box, ideal = (high_x, level - 2, GRID, level + 3), (high_x + 1, level)
    else:
        box, ideal = (low_x - 2, level - 2, high_x + 3, level + 3), (high_x + 1, level)
    return (max(box[0], 0), max(box[1], 0), min(box[2], GRID), min(box[3], GRID)), ideal


def changed_boxes(source: Scene, target: Scene) -> list[Box]:
    """Boxes, in whole sixteenths, that hold everything in which the pictures of two scenes differ."""
    setting = [(s.place, s.time, s.weather, s.style) for s in (source, target)]
    if setting[0] != setting[1]:
        return [WHOLE]
    gone = [cover(t) for t in source.things if t not in target.things]
    new = [cover(t) for t in target.things if t not in source.things]
    boxes = list(dict.fromkeys(gone + new))
    return [_widened(box) for box in boxes] if source.style in _SPREADING else boxes


def _widened(box: Box) -> Box:
    return max(box[0] - 1, 0), max(box[1] - 1, 0), min(box[2] + 1, GRID), min(box[3] + 1, GRID)


def _foot_height(size: str) -> int:
    # Rounded up, so that feet are whole sixteenths and small things can stand on the same line as large ones.
    return math.ceil(EXTENT[size] / 2)


@cache
def _allowed(zone: str, extent: int, where: Box) -> int:
    """Bits of the centres in `where` at which a box of this extent lies in the picture and in the zone."""
    low, high = math.ceil(extent / 2), math.floor(GRID - extent / 2)
    xs = range(max(where[0], low), min(where[2], high + 1))
    ys = range(max(where[1], low), min(where[3], high + 1))
    in_zone = [y for y in ys if y in ROWS[zone]]
    return sum(1 << (y * _STRIDE + x) for y in in_zone or ys for x in xs)


def _blocked(things: tuple[Thing, ...], extent: int, left_out: tuple[int, ...]) -> int:
    bits = 0
    for index, thing in enumerate(things):
        if index not in left_out:
            bits |= _shadow(extent + EXTENT[thing.size], thing.x, thing.y)
    return bits


@cache
def _shadow(reach: int, x: int, y: int) -> int:
    """Bits of the centres closer than `reach` halves of a sixteenth to (x, y) in both directions."""
    near = [d for d in range(-GRID, GRID + 1) if 2 * abs(d) < reach]
    return sum(
        1 << ((y + dy) * _STRIDE + x + dx)
        for dy in near
        for dx in near
        if 0 <= x + dx <= GRID and 0 <= y + dy <= GRID
    )


@lru_cache(maxsize=65536)
def _listed(bits: int) -> tuple[tuple[int, int], ...]:
    return tuple((i % _STRIDE, i // _STRIDE) for i in range(bits.bit_length()) if bits >> i & 1)


def _positions(bits: int) -> list[tuple[int, int]]:
    return list(_listed(bits))
