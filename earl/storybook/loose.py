"""Things that keep to no grid: no example has them, but another editor's pictures do.

A loose thing is drawn like any other (drawing.py), a little beside its place and a little larger or smaller.
What counts in whole sixteenths, such as what it covers, goes by the place it is near.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from earl.storybook.scene import EXTENT, Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseThing(Thing):
    """A thing near a place of the grid; lengths are in sixteenths of the picture's side."""

    right: float = 0.0
    down: float = 0.0
    larger: float = 0.0
    """By which its box is wider and higher."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in sixteenths."""
        x, y, half = self.x + self.right, self.y + self.down, (EXTENT[self.size] + self.larger) / 2
        return x - half, y - half, x + half, y + half


def loose(thing: Thing, *, right: float = 0.0, down: float = 0.0, larger: float = 0.0) -> LooseThing:
    """The thing a little off the grid."""
    return LooseThing(**(asdict(thing) | {"right": right, "down": down, "larger": larger}))


def on_grid(thing: Thing) -> Thing:
    """The thing at the place and in the size that it is near."""
    return Thing(kind=thing.kind, colour=thing.colour, size=thing.size, x=thing.x, y=thing.y)
