"""The right answer that a picture comes closest to, and the wrong ones it could be taken for.

All right answers of an example are considered: the target, its alternatives, other free places of open
things, and any variation of a place that was asked for. Few are drawn: a rough look at where the picture
differs leads to the nearest ones. Knows nothing of scores.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from earl.judge.perception import CELLS, SIDE, Seen, see, share_lost, strength
from earl.storybook.backdrops import VARIANTS
from earl.storybook.drawing import render
from earl.storybook.edits import OpenThing, altered, fits, free_positions, removed, reset, resized
from earl.storybook.examples import Example
from earl.storybook.loose import loose, on_grid
from earl.storybook.sampling import COLOURLESS
from earl.storybook.scene import COLOURS, EXTENT, GRID, KINDS, PLACES, STYLES, TIMES, WEATHERS, Scene, Thing

SETTINGS: Final = {"place": PLACES, "time": TIMES, "weather": WEATHERS, "style": STYLES}
"""What belongs to the picture as a whole, and the values it may have."""

_SPREADING: Final = ("blurred", "sketch")
_SCALE: Final = CELLS // GRID
_BARE: Final = Scene(place="wall")
_CLOSE_LOOKS: Final = 6
"""Places of an open thing that are drawn after the rough look; as many things can be mistaken for it."""
_FAINT: Final = 0.5
"""What is left unexplained counts as no weaker than this share of the thing, or noise would look like it."""
_SHIFT: Final = 2
"""Sixteenths by which a wrong place is tried; a quarter of what was there remains covered."""
_SEATED: Final = 0.3
"""A thing of which no more is lost (perception.share_lost) stands on the grid."""
_EXPLAINED: Final = 0.62
"""Share of what is lost on the grid that may be lost beside it. A thing that stands there comes to 0.4 and less,
half a thing, which a smaller one explains a little better, to 0.7 and more."""
_BESIDE: Final = 2
"""Cells by which a right thing may stand beside the grid: half a sixteenth, then comes the next place."""
_LARGER: Final = 8
"""And an eighth of its side by which it may be larger or smaller: halfway from medium to small."""
_OTHER_VARIATION: Final = 5.0
"""Levels: a background that is this far from the expected variation may be another one of the same place.
Two variations of a place are mostly further apart than 6."""
_THUMBNAIL: Final = 4
"""Cells a side that are one in the rough look at backgrounds."""


Place = tuple[int, ...]
"""Sixteenths from the left and the top; or cells to the right, down and larger."""


class Area(NamedTuple):
    """A rectangle of cells; `seen[area]` cuts it out."""

    rows: slice
    columns: slice


@dataclass(frozen=True, slots=True)
class Drawing:
    """A scene with the seed it is drawn with."""

    scene: Scene
    seed: int


@dataclass(frozen=True, slots=True)
class Rival:
    """A wrong picture that the right one could be mistaken for."""

    name: str
    area: Area
    difference: Seen
    """The wrong picture less the right one, within the area."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The nearest right answer."""

    scene: Scene
    seed: int
    """Chooses the variation of the place; another than the example's where the place is new."""
    shown: Drawing
    """The same things in the setting that the picture shows: the answer's, the source's, or in between."""
    before: Drawing
    """The source's things in that setting."""


@lru_cache(maxsize=512)
def seen_of(drawing: Drawing) -> Seen:
    """[CELLS, CELLS, 3]: what is seen of a drawing. Shared by all callers, hence read-only."""
    seen = see(render(drawing.scene, SIDE, drawing.seed))
    seen.setflags(write=False)
    return seen


def nearest_answer(example: Example, seen: Seen) -> Answer:
    """The right answer that is closest to what is seen of a picture."""
    fixed = (example.target, *example.alternatives)
    scene = min(fixed, key=lambda s: _distance(seen, Drawing(s, example.seed)))
    seed = example.seed
    if scene.place != example.source.place:
        seed = _variation(scene, example.seed, seen)
    setting, setting_seed = _setting_shown(example, Drawing(scene, seed), seen)
    if example.open_things and scene is example.target:
        scene = _settled(reset(scene, setting), setting_seed, example.open_things, seen, scene)
    scene = replace(
        scene, things=_loosened(Drawing(reset(scene, setting), setting_seed), example.source, seen)
    )
    return Answer(
        scene=scene,
        seed=seed,
        shown=Drawing(reset(scene, setting), setting_seed),
        before=Drawing(reset(example.source, setting), setting_seed),
    )


def changed_settings(source: Scene, answer: Scene) -> list[str]:
    """Fields of the setting in which two scenes differ."""
    return [field for field in SETTINGS if getattr(source, field) != getattr(answer, field)]


def area_of(scene: Scene, *things: Thing) -> Area:
    """The cells in which things show, in the style of the scene."""
    more = 1 if scene.style in _SPREADING else 0
    lefts, tops, rights, bottoms = zip(*(thing.box for thing in things), strict=True)
    low, high = (
        [max(0, int((min(edges) - more) * _SCALE)) for edges in (tops, lefts)],
        [min(CELLS, int((max(edges) + more) * _SCALE)) for edges in (bottoms, rights)],
    )
    return Area(slice(low[0], high[0]), slice(low[1], high[1]))


def without(drawing: Drawing, thing: Thing) -> Drawing:
    """The drawing with one thing less."""
    return Drawing(removed(drawing.scene, [drawing.scene.things.index(thing)]), drawing.seed)


@lru_cache(maxsize=128)
def rivals_of(drawing: Drawing, thing: Thing) -> tuple[Rival, ...]:
    """The drawing with one thing in other colours, of other kinds, in other sizes and beside its place."""
    scene, index = drawing.scene, drawing.scene.things.index(thing)
    found = []
    for other in _others(scene, thing):
        if not fits(_BARE, other):
            continue
        area = area_of(scene, thing, other)
        wrong = _look(Drawing(altered(scene, index, other), drawing.seed), area)
        found.append(Rival(_said(other, thing), area, wrong - seen_of(drawing)[area]))
    return tuple(found)


@lru_cache(maxsize=64)
def rivals_of_setting(source: Drawing, answer: Drawing) -> tuple[Rival, ...]:
    """The answer with the source's setting, and with every other value of each field that changes."""
    everywhere = Area(slice(0, CELLS), slice(0, CELLS))
    scene = answer.scene
    changed = changed_settings(source.scene, scene)
    wrong = {
        "the old setting": Drawing(reset(scene, {f: getattr(source.scene, f) for f in changed}), source.seed)
    }
    for field in changed:
        for value in SETTINGS[field]:
            if value == getattr(source.scene, field):
                wrong[f"the old {field}"] = _reset_like(scene, {field: value}, source, answer.seed)
            elif value != getattr(scene, field) and value != "photo":
                wrong[f"the {field} {value}"] = Drawing(reset(scene, {field: value}), answer.seed)
    right = seen_of(answer)
    return tuple(Rival(name, everywhere, seen_of(drawing) - right) for name, drawing in wrong.items())


def _others(scene: Scene, thing: Thing) -> Iterator[Thing]:
    if scene.style not in COLOURLESS:
        yield from (replace(thing, colour=colour) for colour in COLOURS if colour != thing.colour)
    yield from (replace(thing, kind=kind) for kind in KINDS if kind != thing.kind)
    for size in EXTENT:
        if size != thing.size:
            yield from dict.fromkeys((replace(on_grid(thing), size=size), resized(on_grid(thing), size)))
    for dx, dy in ((_SHIFT, 0), (-_SHIFT, 0), (0, _SHIFT), (0, -_SHIFT)):
        yield replace(thing, x=thing.x + dx, y=thing.y + dy)


def _said(other: Thing, thing: Thing) -> str:
    """What sets the other thing apart, in one or two words."""
    for field in ("kind", "colour", "size"):
        if getattr(other, field) != getattr(thing, field):
            return str(getattr(other, field))
    return "misplaced"


def _look(drawing: Drawing, area: Area) -> Seen:
    """What is seen of an area; only the area is looked at, and one cell around it for the low-pass."""
    top, left = max(0, area.rows.start - 1), max(0, area.columns.start - 1)
    bottom, right = min(CELLS, area.rows.stop + 1), min(CELLS, area.columns.stop + 1)
    pixels = SIDE // CELLS
    picture = render(drawing.scene, SIDE, drawing.seed)
    seen = see(picture.crop((left * pixels, top * pixels, right * pixels, bottom * pixels)))
    height, width = area.rows.stop - area.rows.start, area.columns.stop - area.columns.start
    down, across = area.rows.start - top, area.columns.start - left
    return seen[down : down + height, across : across + width]


def _distance(seen: Seen, drawing: Drawing) -> float:
    error = seen - seen_of(drawing)
    return float(np.vdot(error, error))


def _reset_like(scene: Scene, wish: dict[str, str], source: Drawing, seed: int) -> Drawing:
    """The scene with a field reset; a place that becomes the source's again is the one of the source."""
    return Drawing(reset(scene, wish), source.seed if "place" in wish else seed)


def _setting_shown(example: Example, answer: Drawing, seen: Seen) -> tuple[dict[str, str], int]:
    """The setting that the picture shows, and its seed: the answer's, the source's, or all but one field."""
    changed = changed_settings(example.source, answer.scene)
    undone = [[], *([field] for field in changed), changed] if changed else [[]]
    source = Drawing(example.source, example.seed)
    drawings = [
        _reset_like(answer.scene, {f: getattr(example.source, f) for f in fields}, source, answer.seed)
        for fields in undone
    ]
    shown = min(drawings, key=lambda drawing: _distance(seen, drawing))
    return {field: getattr(shown.scene, field) for field in SETTINGS}, shown.seed


def _settled(setting: Scene, seed: int, opened: Iterable[OpenThing], seen: Seen, target: Scene) -> Scene:
    """The target with its open things at the free places where the picture shows them, one by one."""
    waiting = {one.index for one in opened}
    scene = setting
    for one in opened:
        seated = removed(scene, waiting)
        thing = _seat(Drawing(seated, seed), scene.things[one.index], one, seen)
        scene = altered(scene, one.index, thing)
        waiting.discard(one.index)
    return replace(target, things=scene.things)


def _seat(drawing: Drawing, thing: Thing, opened: OpenThing, seen: Seen) -> Thing:
    """The thing at the free place where the picture looks most like it: a rough look, then a climb."""
    places = set(free_positions(drawing.scene, thing.kind, thing.size, where=opened.where))
    here = (thing.x, thing.y)
    tried = _likely(drawing, thing, places, seen) + ([here] if here in places or not places else [])
    x, y = _climbed(
        tried,
        lambda at: places & {(at[0] + dx, at[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)},
        lambda at: _left_unexplained(drawing, replace(thing, x=at[0], y=at[1]), seen),
    )
    return replace(thing, x=x, y=y)


def _likely(
    drawing: Drawing, thing: Thing, places: Collection[tuple[int, int]], seen: Seen
) -> list[tuple[int, int]]:
    """A few places, none close to another, where what the drawing leaves unexplained has its shape."""
    if len(places) <= 2 * _CLOSE_LOOKS:
        return sorted(places)
    area = area_of(_BARE, thing)
    empty = Drawing(replace(drawing.scene, things=()), drawing.seed)
    shape = strength(seen_of(_with(empty, thing))[area] - seen_of(empty)[area])
    unexplained = strength(seen - seen_of(drawing))
    least = _FAINT * float(np.linalg.norm(shape))

    def likeness(place: tuple[int, int]) -> float:
        window = unexplained[area_of(_BARE, replace(thing, x=place[0], y=place[1]))]
        return float(np.vdot(window, shape)) / max(float(np.linalg.norm(window)), least)

    found: list[tuple[int, int]] = []
    for x, y in sorted(places, key=likeness, reverse=True):
        if len(found) < _CLOSE_LOOKS and all(max(abs(x - u), abs(y - v)) >= _SHIFT for u, v in found):
            found.append((x, y))
    return found


def _loosened(drawing: Drawing, source: Scene, seen: Seen) -> tuple[Thing, ...]:
    """The drawing's things, what the edit brings or moves a little off the grid if the picture shows it there."""
    places = {(t.kind, t.size, t.x, t.y) for t in source.things}
    scene = drawing.scene
    for index, thing in enumerate(scene.things):
        if (thing.kind, thing.size, thing.x, thing.y) not in places:
            without_it = Drawing(removed(scene, [index]), drawing.seed)
            scene = altered(scene, index, _loose_seat(without_it, thing, seen))
    return scene.things


def _loose_seat(drawing: Drawing, thing: Thing, seen: Seen) -> Thing:
    """Where between the sixteenths, and how large between the sizes, the thing looks most like the picture."""
    least = _mismatch(drawing, thing, seen)
    if least < _SEATED:
        return thing
    most = EXTENT[thing.size] * _SCALE // _LARGER

    def moved(steps: Place) -> Thing:
        right, down, larger = (step / _SCALE for step in steps)
        return loose(thing, right=right, down=down, larger=larger) if any(steps) else thing

    def beside(steps: Place) -> Iterator[Place]:
        right, down, larger = steps
        for step in (-1, 1):
            yield from (
                (right + step, down, larger),
                (right, down + step, larger),
                (right, down, larger + step),
            )

    def near(steps: Place) -> bool:
        return max(abs(steps[0]), abs(steps[1])) <= _BESIDE and abs(steps[2]) <= most

    best = moved(
        _climbed(
            [(0, 0, 0)],
            lambda at: filter(near, beside(at)),
            lambda at: _mismatch(drawing, moved(at), seen),
        )
    )
    return best if _mismatch(drawing, best, seen) < _EXPLAINED * least else thing


def _climbed(
    start: Iterable[Place], beside: Callable[[Place], Iterable[Place]], mismatch: Callable[[Place], float]
) -> Place:
    """The place with the least mismatch, of the first ones and all that are beside the best so far."""
    known: dict[Place, float] = {}
    tried = list(start)
    while tried:
        known |= {place: mismatch(place) for place in tried}
        best = min(known, key=known.__getitem__)
        tried = sorted(set(beside(best)) - known.keys())
    return best


def _mismatch(drawing: Drawing, thing: Thing, seen: Seen) -> float:
    """How much of the thing, added to the drawing, the picture lacks; small things count as much as large."""
    there, area = seen_of(_with(drawing, thing)), area_of(drawing.scene, thing)
    return share_lost(there[area] - seen_of(drawing)[area], seen[area] - there[area])


def _left_unexplained(drawing: Drawing, thing: Thing, seen: Seen) -> float:
    """What the picture lacks of the thing, less what of it the drawing lacks without it: -1 where it stands, 1 where
    nothing does. Half a sixteenth beside it all may be lacking, and yet it explains more than it would elsewhere."""
    area = area_of(drawing.scene, thing)
    there, bare = seen_of(_with(drawing, thing))[area], seen_of(drawing)[area]
    with_it, without_it = (share_lost(there - bare, seen[area] - shown) for shown in (there, bare))
    return with_it**2 - min(without_it, 1.0) ** 2


def _with(drawing: Drawing, thing: Thing) -> Drawing:
    scene = drawing.scene
    return Drawing(replace(scene, things=(*scene.things, thing)), drawing.seed)


def _variation(scene: Scene, seed: int, seen: Seen) -> int:
    """A seed whose variation of the place looks most like the picture, the given one if it will do."""
    bare = np.ones((CELLS, CELLS), bool)
    for thing in scene.things:
        bare[area_of(scene, thing)] = False
    error = (seen - seen_of(Drawing(scene, seed)))[bare]
    if float(np.sqrt(np.mean((error * error).sum(-1)))) < _OTHER_VARIATION:
        return seed
    rough = bare[_THUMBNAIL // 2 :: _THUMBNAIL, _THUMBNAIL // 2 :: _THUMBNAIL]
    errors = (_thumbnails(replace(scene, things=())) - _thumbnail(seen))[:, rough]
    return int(np.argmin((errors * errors).sum(axis=(1, 2))))


@lru_cache(maxsize=32)
def _thumbnails(scene: Scene) -> Seen:
    """[VARIANTS, rows, columns, 3]: every variation of an empty scene, at a rough look."""
    return np.stack([_thumbnail(see(render(scene, SIDE, seed))) for seed in range(VARIANTS)])


def _thumbnail(seen: Seen) -> Seen:
    side = CELLS // _THUMBNAIL
    result: Seen = seen.reshape(side, _THUMBNAIL, side, _THUMBNAIL, 3).mean(axis=(1, 3))
    return result
