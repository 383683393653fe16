"""How things are spoken of: descriptions of new things, and references to things that are in the picture.

A reference is right when exactly one thing answers to it. `resolve` is generous with rivals (a star that is
only just left of the house counts as left of it) and strict with the one that is meant, so that a person
who looks at the picture never hesitates. Knows plain names only; words of a language are phrasing.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from earl.storybook.scene import EXTENT, Scene, Thing

SIDES: Final = ("left", "right", "above", "below", "next to")
"""How one thing can stand in relation to another."""

RANKS: Final = ("biggest", "smallest", "leftmost", "rightmost", "topmost", "bottommost")
"""What can set one thing apart among others of its kind."""

_NAMED_BY: Final = {"tree": ("tree", "pine")}
"""Kinds that answer to a noun besides their own: a pine is a tree to most people."""

_MARGIN: Final = 2
"""Sixteenths by which a leftmost thing is further left than the next one."""


_MEASURES: Final[dict[str, Callable[[Thing], int]]] = {
    "biggest": lambda thing: _MARGIN * EXTENT[thing.size],
    "smallest": lambda thing: -_MARGIN * EXTENT[thing.size],
    "leftmost": lambda thing: -thing.x,
    "rightmost": lambda thing: thing.x,
    "topmost": lambda thing: -thing.y,
    "bottommost": lambda thing: thing.y,
}
"""What has most of it has the rank. A difference in size always counts, one in place from the margin on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One thing of the picture, as an instruction points to it."""

    kind: str
    colour: str | None = None
    size: str | None = None
    """"small" or "large", said as an adjective."""
    rank: str | None = None
    among: int = 1
    """How many things of the kind there are; two are compared, three have a superlative."""
    side: str | None = None
    anchor: str | None = None
    """Kind of the thing to which `side` relates; the only one of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """New things, as an instruction asks for them."""

    kind: str
    colour: str | None = None
    size: str | None = None
    count: int = 1
    more: bool = False
    """Whether there are such things already ("another star", "two more stars")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some of several things of a kind: two of the three stars."""

    kind: str
    count: int
    of: int


def named(scene: Scene, kind: str) -> list[int]:
    """Indices of all things that answer to the kind's noun."""
    kinds = _NAMED_BY.get(kind, (kind,))
    return [i for i, thing in enumerate(scene.things) if thing.kind in kinds]


def akin(kind: str) -> set[str]:
    """The kind and those that share a noun with it."""
    return {kind, *(k for noun, kinds in _NAMED_BY.items() if kind in kinds or kind == noun for k in kinds)}


def resolve(scene: Scene, reference: Reference) -> int | None:
    """The index of the one thing that is meant, or None where a person would have to ask back."""
    group = named(scene, reference.kind)
    if reference.colour:
        group = [i for i in group if scene.things[i].colour == reference.colour]
    if reference.size:
        group = [i for i in group if scene.things[i].size == reference.size]
    if reference.rank:
        group = _first(scene, group, reference.rank)
    if reference.side and reference.anchor:
        group = _beside(scene, group, reference.side, reference.anchor)
    return group[0] if len(group) == 1 and scene.things[group[0]].kind == reference.kind else None


def plain_name(reference: Reference) -> str:
    """The reference in few fixed words without an article, as plans say it."""
    words = [w for w in (reference.rank, reference.size, reference.colour, reference.kind) if w]
    if reference.side and reference.anchor:
        link = {"left": "left of", "right": "right of"}.get(reference.side, reference.side)
        words += [link, reference.anchor]
    return " ".join(words)


def relates(thing: Thing, side: str, anchor: Thing, *, strict: bool) -> bool:
    """Whether the thing stands on that side of the anchor: beyond doubt if `strict`, else at all."""
    dx, dy = thing.x - anchor.x, thing.y - anchor.y
    if side in ("left", "above"):
        dx, dy = -dx, -dy
    if side in ("left", "right"):
        return dx >= 3 and abs(dy) <= 2 * dx if strict else dx > -1
    if side in ("above", "below"):
        return dy >= 3 and abs(dx) <= 3 if strict else dy > -1 and abs(dx) < 6
    reach = (EXTENT[thing.size] + EXTENT[anchor.size]) / 2
    if strict:
        return abs(dx) <= reach + 2 and abs(dy) <= 3
    return abs(dx) < reach + 4 and abs(dy) < 6


def _first(scene: Scene, group: list[int], rank: str) -> list[int]:
    """The one that leads the group in the given respect, by a clear margin, or nothing."""
    measure = _MEASURES[rank]
    order = sorted(group, key=lambda i: measure(scene.things[i]), reverse=True)
    if len(order) < 2 or measure(scene.things[order[0]]) < measure(scene.things[order[1]]) + _MARGIN:
        return []
    return order[:1]


def _beside(scene: Scene, group: list[int], side: str, anchor: str) -> list[int]:
    anchors = named(scene, anchor)
    if len(anchors) != 1 or anchors[0] in group:
        return []
    there = scene.things[anchors[0]]
    close = [i for i in group if relates(scene.things[i], side, there, strict=False)]
    return close if all(relates(scene.things[i], side, there, strict=True) for i in close) else []
