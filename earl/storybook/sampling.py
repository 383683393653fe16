"""Random scenes that make sense: boats like the sea, the sun keeps away at night, nothing covers anything.

Draws come from the generator that is passed in and from nowhere else. Which colours may be drawn is the
palette's business: that of training leaves out the held-out pairs of kind and colour, the other seeks them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final, TypeVar

from earl.storybook.edits import added, free_positions
from earl.storybook.references import akin
from earl.storybook.scene import COLOURS, KINDS, PLACES, STYLES, Scene, Thing
from earl.storybook.splits import held_out_pairs
from earl.storybook.sprites import NATURAL_COLOUR

T = TypeVar("T")

COLOURLESS: Final = ("grey", "sepia", "sketch")
"""Styles in which a person cannot tell a red thing from a blue one."""

_COUNTS: Final = {1: 16, 2: 30, 3: 26, 4: 18, 5: 6, 6: 4}
_SIZES: Final = {"small": 28, "medium": 44, "large": 28}
_PLACES: Final = {**dict.fromkeys(PLACES, 11), "photo": 12}
_TIMES: Final = {"day": 70, "sunset": 14, "night": 16}
_WEATHERS: Final = {"clear": 75, "rain": 8, "snow": 9, "fog": 8}
_PLAIN_SHARE: Final = 0.85
_NATURAL_SHARE: Final = 0.5

_LIKES: Final[dict[str, tuple[str, ...]]] = {
    "meadow": ("house", "tree", "flower", "mushroom", "cat", "balloon", "cloud", "ball"),
    "desert": ("car", "sun", "balloon", "rocket", "ball", "flag"),
    "snow field": ("pine", "house", "gift", "moon", "star", "flag"),
    "beach": ("umbrella", "ball", "boat", "sun", "fish", "cloud"),
    "sea": ("boat", "fish", "sun", "cloud", "balloon", "star"),
    "city": ("car", "house", "cat", "tree", "balloon", "flag"),
    "mountains": ("pine", "house", "cloud", "flag", "balloon", "mushroom"),
    "wall": ("gift", "heart", "ball", "cat", "umbrella", "star", "flower"),
    "photo": (),
}
_SINKS: Final = ("house", "tree", "pine", "car", "flower", "mushroom", "cat", "gift", "umbrella", "flag")
"""Kinds that are rare on the open sea."""

_SINGLE: Final = ("sun", "moon")
"""Kinds of which a scene never has two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Which colours a kind may have."""

    allowed: dict[str, tuple[str, ...]]
    sought: dict[str, tuple[str, ...]]
    """Colours to prefer, for the split that shows the held-out pairs; empty otherwise."""

    def permits(self, kind: str, colour: str) -> bool:
        """Whether a thing of this kind may have this colour."""
        return colour in self.allowed[kind]

    def draw(self, rng: Random, kind: str, *, natural: float = _NATURAL_SHARE) -> str:
        """A colour for a thing, its natural one with the given probability."""
        if self.sought[kind] and rng.random() < 0.7:
            return rng.choice(self.sought[kind])
        return NATURAL_COLOUR[kind] if rng.random() < natural else rng.choice(self.allowed[kind])


@cache
def palette(*, held_out: bool) -> Palette:
    """The palette of training and test, or the one that seeks the held-out pairs."""
    hidden = held_out_pairs()
    kept_back = {k: tuple(c for c in COLOURS if (k, c) in hidden) for k in KINDS}
    usual = {k: tuple(c for c in COLOURS if (k, c) not in hidden) for k in KINDS}
    if held_out:
        return Palette(allowed=dict.fromkeys(KINDS, tuple(COLOURS)), sought=kept_back)
    return Palette(allowed=usual, sought=dict.fromkeys(KINDS, ()))


def draw_scene(
    rng: Random,
    colours: Palette,
    *,
    least: int = 1,
    most: int = 5,
    alike: int = 0,
    plain: bool = False,
    colourful: bool = False,
) -> Scene:
    """A scene of `least` to `most` things at whole sixteenths, none covering another.

    A crowded scene may end with fewer things than drawn, never with fewer than one.

    Args:
        alike: at least this many things are of one kind (0 and 1 ask for nothing).
        plain: no picture style.
        colourful: no style that hides colours.
    """
    scene = Scene(
        place=weighted(rng, _PLACES),
        time=weighted(rng, _TIMES),
        weather=weighted(rng, _WEATHERS),
        style=_style(rng, plain, colourful),
    )
    count = weighted(rng, _COUNTS, range(max(least, alike), max(most, alike) + 1))
    kinds: list[str] = []
    if alike > 1:
        kinds = [draw_kind(rng, scene, exclude=_SINGLE)] * alike
    for _ in range(count - len(kinds)):
        # Most scenes have no two things of a kind, so that a plain noun is enough to point at one.
        again = kinds if rng.random() > 0.1 or alike > 1 else _SINGLE
        kinds.append(draw_kind(rng, scene, exclude=[k for kind in again for k in akin(kind)]))
    for kind in kinds:
        natural = 0.3 if kinds.count(kind) > 1 else _NATURAL_SHARE
        thing = _placed(rng, scene, kind, colours.draw(rng, kind, natural=natural))
        if thing:
            scene = added(scene, thing)
    return scene


def draw_kind(rng: Random, scene: Scene, *, exclude: Collection[str] = ()) -> str:
    """A kind of thing that suits the place and the time."""
    kinds, sums = _suited(scene.place, scene.time)
    while True:
        kind = rng.choices(kinds, cum_weights=sums)[0]
        if kind not in exclude:
            return kind


def draw_new_kind(rng: Random, scene: Scene, *, again: float = 0.0) -> str:
    """A kind that can be added; with probability `again` it may be one that is there already."""
    there = {t.kind for t in scene.things}
    if rng.random() < again:
        return draw_kind(rng, scene, exclude=[k for k in _SINGLE if k in there])
    return draw_kind(rng, scene, exclude={k for kind in there for k in akin(kind)})


def weighted(rng: Random, weights: Mapping[T, float], among: Sequence[T] | None = None) -> T:
    """One of the keys, or of those of them that are in `among`, as often as its weight says."""
    names = list(weights) if among is None else [n for n in among if n in weights]
    return rng.choices(names, [weights[n] for n in names])[0]


def _style(rng: Random, plain: bool, colourful: bool) -> str:
    if plain or rng.random() < _PLAIN_SHARE:
        return "plain"
    return rng.choice([s for s in STYLES[1:] if not (colourful and s in COLOURLESS)])


def _placed(rng: Random, scene: Scene, kind: str, colour: str) -> Thing | None:
    size = weighted(rng, _SIZES)
    for attempt in (size, "small"):
        places = free_positions(scene, kind, attempt)
        if places:
            x, y = rng.choice(places)
            return Thing(kind=kind, colour=colour, size=attempt, x=x, y=y)
    return None


@cache
def _suited(place: str, time: str) -> tuple[list[str], list[float]]:
    """Kinds and running sums of their weights."""
    absent = {"day": ("moon",), "sunset": ("moon",), "night": ("sun",)}[time]
    kinds = [k for k in KINDS if k not in absent]
    weights = [
        (3.0 if k in _LIKES[place] else 1.0) * (0.2 if place == "sea" and k in _SINKS else 1.0) for k in kinds
    ]
    return kinds, list(accumulate(weights))
