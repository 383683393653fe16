"""The storybook world as values: what a scene is, and the words it is made of.

A scene is a place, a time of day, the weather, a picture style and one to six things that stand in it.
It knows nothing of pixels (drawing.py) or of edits (edits.py). Positions are whole sixteenths of the
picture's side, so that a scene means the same at every size and two scenes can be compared exactly.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from earl.errors import EarlError

GRID: Final = 16
"""Positions and extents are counted in sixteenths of the picture's side."""

EXTENT: Final = {"small": 3, "medium": 4, "large": 6}
"""Side of a thing's square box by size, in sixteenths."""

COLOURS: Final = {
    "red": (214, 45, 48),
    "orange": (240, 138, 36),
    "yellow": (247, 212, 64),
    "green": (62, 158, 82),
    "blue": (48, 104, 204),
    "purple": (132, 72, 176),
    "pink": (240, 136, 176),
    "brown": (130, 84, 50),
    "white": (244, 244, 240),
    "black": (44, 44, 52),
}
"""Base colour of a thing, sRGB 0-255."""

KINDS: Final = {
    "house": "ground",
    "tree": "ground",
    "pine": "ground",
    "car": "ground",
    "boat": "ground",
    "flower": "ground",
    "mushroom": "ground",
    "cat": "ground",
    "umbrella": "ground",
    "ball": "ground",
    "gift": "ground",
    "flag": "ground",
    "balloon": "sky",
    "rocket": "sky",
    "sun": "sky",
    "moon": "sky",
    "cloud": "sky",
    "fish": "any",
    "star": "any",
    "heart": "any",
}
"""Kinds of things, each with the zone where it may stand: the ground, the sky, or anywhere."""

PLACES: Final = (
    "meadow", "desert", "snow field", "beach", "sea", "city", "mountains", "wall", "photo",
)  # fmt: skip
"""`photo` is a backdrop with the statistics of a photograph instead of a drawn place."""

TIMES: Final = ("day", "sunset", "night")
WEATHERS: Final = ("clear", "rain", "snow", "fog")
STYLES: Final = (
    "plain", "grey", "sepia", "sketch", "pixel art", "posterised", "warm", "cold", "brighter", "darker", "blurred",
)  # fmt: skip
MAX_THINGS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Thing:
    """One thing of a scene: what it is and where the centre of its box stands."""

    kind: str
    colour: str
    size: str
    x: int
    """Centre, in sixteenths from the left."""
    y: int
    """Centre, in sixteenths from the top."""

    def __post_init__(self) -> None:
        _one_of("kind", self.kind, KINDS)
        _one_of("colour", self.colour, COLOURS)
        _one_of("size", self.size, EXTENT)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in sixteenths; half a sixteenth is possible when the extent is odd."""
        half = EXTENT[self.size] / 2
        return self.x - half, self.y - half, self.x + half, self.y + half


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A picture before it is drawn. Later things stand in front of earlier ones."""

    place: str
    time: str = "day"
    weather: str = "clear"
    style: str = "plain"
    things: tuple[Thing, ...] = ()

    def __post_init__(self) -> None:
        _one_of("place", self.place, PLACES)
        _one_of("time", self.time, TIMES)
        _one_of("weather", self.weather, WEATHERS)
        _one_of("style", self.style, STYLES)
        if len(self.things) > MAX_THINGS:
            raise EarlError(f"a scene holds {len(self.things)} things; it has room for {MAX_THINGS}")

    def to_json(self) -> dict[str, Any]:
        """Plain values only; `Scene.from_json` gives the same scene back."""
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Scene:
        things = tuple(Thing(**thing) for thing in values["things"])
        return cls(**{**values, "things": things})


def _one_of(what: str, value: str, known: Collection[str]) -> None:
    if value not in known:
        raise EarlError(f"{what} {value!r} is not in the storybook; known: {', '.join(known)}")
