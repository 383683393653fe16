"""Single operations: each function draws one edit step of a given scene, with its plan line and its wording.

A step that is not possible here (no room, nothing that would change) is None, and the caller draws again.
What is drawn depends on the generator alone. Which steps make an instruction is the business of families.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final

from earl.sequence.plan import Operation
from earl.storybook.edits import (
    REGIONS,
    WHOLE,
    Box,
    OpenThing,
    added,
    altered,
    belongs,
    beside,
    centre_of,
    cover,
    fits,
    free_positions,
    inside,
    nearest_position,
    removed,
    reset,
    resized,
)
from earl.storybook.outcome import Step
from earl.storybook.phrasing import Saying, Slot
from earl.storybook.references import Described, Reference, plain_name, relates
from earl.storybook.sampling import COLOURLESS, Palette, draw_kind, weighted
from earl.storybook.scene import (
    KINDS,
    MAX_THINGS,
    PLACES,
    STYLES,
    TIMES,
    WEATHERS,
    Scene,
    Thing,
)
from earl.storybook.sprites import NATURAL_COLOUR

_ADJECTIVE_SHARE: Final = 0.25
_COLOUR_SAID_SHARE: Final = 0.5
_SIZE_SAID_SHARE: Final = 0.25

_ZONE_REGIONS: Final[dict[str, dict[str, float]]] = {
    "sky": {"top left": 5, "top": 4, "sky": 4, "top right": 5, "left": 4, "middle": 3, "right": 4,
            "bottom left": 0.5, "bottom": 0.5, "bottom right": 0.5},
    "ground": {"bottom left": 5, "bottom": 4, "ground": 3, "bottom right": 5, "left": 5, "middle": 4,
               "right": 5, "top left": 0.3, "top right": 0.3},
    "any": {**dict.fromkeys(REGIONS, 2), "sky": 1, "ground": 1},
}  # fmt: skip
"""Places that a person names for a kind of this zone, and how often."""

_RESIZES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "small": {"bigger": ("medium", "large"), "large": ("large",), "medium": ("medium",)},
    "medium": {"bigger": ("large",), "smaller": ("small",), "large": ("large",), "small": ("small",)},
    "large": {"smaller": ("medium", "small"), "small": ("small",), "medium": ("medium",)},
}
"""By size, then by what is asked: the sizes that are right, the expected one first."""

_SIZE_REQUESTS: Final = {"bigger": 5, "smaller": 5, "large": 3, "small": 3, "medium": 1}
_ACT_OF_SETTING: Final = {"place": "background", "time": "env", "weather": "env", "style": "style"}
_VALUES: Final = {
    "place": tuple(place for place in PLACES if place != "photo"),
    "time": TIMES,
    "weather": WEATHERS,
    "style": STYLES[1:],
}


def region_box(region: str) -> Box:
    """The box of a place's name; "sky" and "ground" are other words for top and bottom."""
    return REGIONS[{"sky": "top", "ground": "bottom"}.get(region, region)]


def plain_reference(rng: Random, scene: Scene, index: int, *, exact: bool = False) -> Reference:
    """The only thing of its kind, at times with an adjective more than is needed."""
    thing = scene.things[index]
    if exact or rng.random() > _ADJECTIVE_SHARE:
        return Reference(kind=thing.kind)
    if thing.size != "medium" and rng.random() < 0.3:
        return Reference(kind=thing.kind, size=thing.size)
    if scene.style in COLOURLESS:
        return Reference(kind=thing.kind)
    return Reference(kind=thing.kind, colour=thing.colour)


def draw_look(rng: Random, colours: Palette, scene: Scene, kind: str, *, sized: bool = True) -> Described:
    """What is said about a new thing: often its colour, at times its size."""
    colour_said = scene.style not in COLOURLESS and rng.random() < _COLOUR_SAID_SHARE
    size_said = sized and rng.random() < _SIZE_SAID_SHARE
    return Described(
        kind=kind,
        colour=colours.draw(rng, kind, natural=0.15) if colour_said else None,
        size=rng.choice(("small", "large")) if size_said else None,
    )


def draw_region(rng: Random, kind: str) -> str:
    """A place that a person might name for a thing of this kind."""
    return weighted(rng, _ZONE_REGIONS[KINDS[kind]])


def add(
    rng: Random, colours: Palette, scene: Scene, kind: str, *, count: int = 1, region: str | None = None
) -> Step | None:
    """One or more new things of a kind, in a region or anywhere; what is not said is natural and medium."""
    look = draw_look(rng, colours, scene, kind, sized=count == 1)
    look = replace(look, count=count, more=any(t.kind == kind for t in scene.things))
    target = _with_new(scene, look, region)
    if target is None:
        return None
    where = region_box(region) if region else WHOLE
    form = "add more" if look.more else "add" if count == 1 else "add some"
    slots: dict[str, Slot] = {"a": look, "region": region} if region else {"a": look}
    saying = Saying(form=f"{form} at" if region else form, slots=slots)
    return _addition(scene, target, saying, where)


def add_total(scene: Scene, kind: str, total: int) -> Step | None:
    """As many things of a kind as are missing to the total that is asked for."""
    missing = total - sum(t.kind == kind for t in scene.things)
    target = _with_new(scene, Described(kind=kind, count=missing), None)
    if target is None:
        return None
    slots: dict[str, Slot] = {"a": Described(kind=kind, count=total), "kind": kind, "number": str(total)}
    saying = Saying(form="add up to", slots=slots)
    return _addition(scene, target, saying, WHOLE)


def add_beside(rng: Random, colours: Palette, scene: Scene, kind: str, anchor: int, side: str) -> Step | None:
    """A new thing in relation to one that is there."""
    look = draw_look(rng, colours, scene, kind)
    where, ideal = beside(scene.things[anchor], side, kind, look.size or "medium")
    thing = _at(scene, look, where, ideal)
    if thing is None or len(scene.things) == MAX_THINGS or not belongs(kind, thing.y):
        return None
    slots: dict[str, Slot] = {"a": look, "side": side, "other": plain_reference(rng, scene, anchor)}
    return _addition(scene, added(scene, thing), Saying(form="add beside", slots=slots), where)


def remove(rng: Random, colours: Palette, scene: Scene, index: int, reference: Reference) -> Step | None:
    """One thing less."""
    return Step(
        name="remove",
        target=removed(scene, (index,)),
        plan=(Operation(act="remove", subject=plain_name(reference), box=cover(scene.things[index])),),
        saying=Saying(form="remove", slots={"what": reference}),
    )


def recolour(rng: Random, colours: Palette, scene: Scene, index: int, reference: Reference) -> Step | None:
    """One thing in another colour."""
    thing = scene.things[index]
    colour = colours.draw(rng, thing.kind, natural=0.0)
    if colour == thing.colour or scene.style in COLOURLESS:
        return None
    return recoloured(
        scene, index, reference, colour, Saying(form="recolour", slots={"what": reference, "colour": colour})
    )


def recoloured(scene: Scene, index: int, reference: Reference, colour: str, saying: Saying) -> Step:
    """One thing in the given colour, asked for in the given way."""
    thing = scene.things[index]
    plan = Operation(act="recolor", subject=plain_name(reference), goal=colour, box=cover(thing))
    target = altered(scene, index, replace(thing, colour=colour))
    return Step(name="recolour", target=target, plan=(plan,), saying=saying)


def resize(rng: Random, colours: Palette, scene: Scene, index: int, reference: Reference) -> Step | None:
    """One thing bigger or smaller, if there is room."""
    request = weighted(rng, _SIZE_REQUESTS, list(_RESIZES[scene.things[index].size]))
    return resized_as(scene, index, reference, request, Saying(form=request, slots={"what": reference}))


def resized_as(scene: Scene, index: int, reference: Reference, request: str, saying: Saying) -> Step | None:
    """One thing "bigger", "smaller", "large", "medium" or "small"; two sizes may be right."""
    sizes = _RESIZES[scene.things[index].size].get(request)
    return resized_to(scene, index, reference, sizes, saying) if sizes else None


def resized_to(
    scene: Scene, index: int, reference: Reference, sizes: tuple[str, ...], saying: Saying
) -> Step | None:
    """One thing in the first of the sizes; the others, where there is room for them, are right as well."""
    thing = scene.things[index]
    things = [resized(thing, size) for size in sizes]
    if not fits(scene, things[0], without=(index,)):
        return None
    targets = [altered(scene, index, new) for new in things if fits(scene, new, without=(index,))]
    plan = Operation(act="resize", subject=plain_name(reference), goal=sizes[0], box=cover(thing, things[0]))
    return Step(
        name="resize", target=targets[0], plan=(plan,), saying=saying, alternatives=tuple(targets[1:])
    )


def substitute(rng: Random, colours: Palette, scene: Scene, index: int, reference: Reference) -> Step | None:
    """Another thing in the place and the size of one that is there."""
    old = scene.things[index]
    kind = draw_kind(rng, scene, exclude=[t.kind for t in scene.things])
    if not belongs(kind, old.y):
        return None
    look = draw_look(rng, colours, scene, kind, sized=False)
    new = replace(old, kind=kind, colour=look.colour or NATURAL_COLOUR[kind])
    plan = Operation(
        act="replace", subject=plain_name(reference), goal=f"{new.colour} {kind}", box=cover(old, new)
    )
    return Step(
        name="replace",
        target=altered(scene, index, new),
        plan=(plan,),
        saying=Saying(form="replace", slots={"what": reference, "a": look}),
    )


def move(rng: Random, colours: Palette, scene: Scene, index: int, reference: Reference) -> Step | None:
    """One thing in another region; where the region leaves a direction open, it stays on its line."""
    thing = scene.things[index]
    region = draw_region(rng, thing.kind)
    where = region_box(region)
    if inside(thing, where):
        return None
    x, y = centre_of(where, thing.kind, thing.size)
    near = (
        thing.x if where[0] == 0 and where[2] == WHOLE[2] else x,
        thing.y if where[3] - where[1] == WHOLE[3] else y,
    )
    saying = Saying(form="move", slots={"what": reference, "region": region})
    return _moved(scene, index, where, near, reference, region, saying)


def move_beside(
    rng: Random, scene: Scene, index: int, reference: Reference, anchor: int, side: str
) -> Step | None:
    """One thing to another one's side."""
    thing, there = scene.things[index], scene.things[anchor]
    where, ideal = beside(there, side, thing.kind, thing.size)
    if side == "next to" and thing.x < there.x:
        ideal = (2 * there.x - ideal[0], ideal[1])  # it comes from the left, so it stops on the left
    if inside(thing, where) or relates(thing, side, there, strict=False):
        return None  # one might say that it is there already
    other = plain_reference(rng, scene, anchor)
    saying = Saying(form="move beside", slots={"what": reference, "side": side, "other": other})
    goal = plain_name(Reference(kind="", side=side, anchor=there.kind)).strip()
    step = _moved(scene, index, where, ideal, reference, goal, saying)
    return step if step and belongs(thing.kind, step.target.things[index].y) else None


def setting(rng: Random, scene: Scene, field: str) -> Step | None:
    """Another place, time, weather or style for the whole picture."""
    value = rng.choice(_VALUES[field])
    old = getattr(scene, field)
    # A style hides what the next one would need, so only plain pictures get one; a sun at night looks wrong.
    if value == old or (field == "style" and old != "plain") or (value == "night" and _shines(scene)):
        return None
    saying = Saying(
        form=f"{field} {value}" if field in ("weather", "style") else field, slots={field: value, "old": old}
    )
    return set_to(scene, field, value, saying)


def set_to(scene: Scene, field: str, value: str, saying: Saying) -> Step:
    """The scene with another setting, asked for in the given way."""
    plan = Operation(
        act=_ACT_OF_SETTING[field], subject="background" if field == "place" else field, goal=value
    )
    return Step(name=field, target=reset(scene, {field: value}), plan=(plan,), saying=saying)


def _shines(scene: Scene) -> bool:
    return any(thing.kind == "sun" for thing in scene.things)


def _with_new(scene: Scene, look: Described, region: str | None) -> Scene | None:
    """The scene with as many such things as described, or None where they do not fit."""
    if len(scene.things) + look.count > MAX_THINGS:
        return None
    size = look.size or "medium"
    for _ in range(look.count):
        where = region_box(region) if region else WHOLE
        # Where no place is said, any will do; the most central one makes the answer a rule to be learnt.
        thing = _at(scene, look, where, centre_of(where, look.kind, size))
        if thing is None:
            return None
        scene = added(scene, thing)
    return scene


def _at(scene: Scene, look: Described, where: Box, near: tuple[float, float]) -> Thing | None:
    size = look.size or "medium"
    place = nearest_position(free_positions(scene, look.kind, size, where=where), near)
    if place is None:
        return None
    colour = look.colour or NATURAL_COLOUR[look.kind]
    return Thing(kind=look.kind, colour=colour, size=size, x=place[0], y=place[1])


def _addition(scene: Scene, target: Scene, saying: Saying, where: Box) -> Step:
    new = range(len(scene.things), len(target.things))
    plan = [
        Operation(act="add", subject=t.kind, goal=f"{t.size} {t.colour}", box=cover(t))
        for t in target.things[len(scene.things) :]
    ]
    opened = tuple(OpenThing(index=index, where=where) for index in new)
    return Step(name="add", target=target, plan=tuple(plan), saying=saying, open_things=opened)


def _moved(
    scene: Scene,
    index: int,
    where: Box,
    near: tuple[float, float],
    reference: Reference,
    goal: str,
    saying: Saying,
) -> Step | None:
    thing = scene.things[index]
    place = nearest_position(free_positions(scene, thing.kind, thing.size, where=where, without=index), near)
    if place is None:
        return None
    new = replace(thing, x=place[0], y=place[1])
    plan = Operation(act="move", subject=plain_name(reference), goal=goal, box=cover(thing, new))
    return Step(
        name="move",
        target=altered(scene, index, new),
        plan=(plan,),
        saying=saying,
        open_things=(OpenThing(index=index, where=where),),
    )


LocalStep = Callable[[Random, Palette, Scene, int, Reference], Step | None]

LOCAL: Final[dict[str, LocalStep]] = {
    "remove": remove,
    "recolour": recolour,
    "replace": substitute,
    "resize": resize,
    "move": move,
}
"""The steps that need one thing to work on."""
