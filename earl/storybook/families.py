"""The families of edits: each draws a scene that suits it, and an edit of that scene.

Simple families do one thing to one thing or to the whole picture; complex ones move, count, compare, refer to
relations, do several things, or say what is wanted without naming the edit. A draw that comes to nothing
is None; examples.py draws again. Knows no pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Final

from earl.sequence.plan import Operation
from earl.storybook import steps
from earl.storybook.compound import draw_hint, draw_several
from earl.storybook.edits import belongs, cover, removed, swapped
from earl.storybook.outcome import Draw, Edit, Step, distinct, edit_of
from earl.storybook.phrasing import Saying, Slot
from earl.storybook.references import RANKS, SIDES, Part, Reference, named, plain_name, resolve
from earl.storybook.sampling import COLOURLESS, draw_new_kind, draw_scene, weighted
from earl.storybook.scene import EXTENT, MAX_THINGS, Scene
from earl.storybook.splits import SETTINGS

_LOCAL_WEIGHTS: Final = {"remove": 4, "recolour": 4, "replace": 3, "resize": 3, "move": 2}
_REGION_SHARE: Final = 0.45


def draw_edit(family: str, draw: Draw) -> Edit | None:
    """One edit of the family, or None when the dice made none possible.

    Raises:
        KeyError: there is no such family.
    """
    return _DRAWS[family](draw)


def _pick(draw: Draw, scene: Scene) -> int | None:
    one = distinct(scene)
    return draw.rng.choice(one) if one else None


def _region(draw: Draw, kind: str) -> str | None:
    return steps.draw_region(draw.rng, kind) if draw.rng.random() < _REGION_SHARE else None


def _add(draw: Draw) -> Edit | None:
    scene = draw_scene(draw.rng, draw.colours)
    kind = draw_new_kind(draw.rng, scene, again=0.2)
    return edit_of(scene, steps.add(draw.rng, draw.colours, scene, kind, region=_region(draw, kind)))


def _local(name: str) -> Callable[[Draw], Edit | None]:
    def family(draw: Draw) -> Edit | None:
        scene = draw_scene(draw.rng, draw.colours, colourful=name == "recolour")
        index = _pick(draw, scene)
        if index is None:
            return None
        reference = steps.plain_reference(draw.rng, scene, index)
        return edit_of(scene, steps.LOCAL[name](draw.rng, draw.colours, scene, index, reference))

    return family


def _setting(field: str) -> Callable[[Draw], Edit | None]:
    def family(draw: Draw) -> Edit | None:
        scene = draw_scene(draw.rng, draw.colours, plain=field == "style")
        return edit_of(scene, steps.setting(draw.rng, scene, field))

    return family


def _move_relative(draw: Draw) -> Edit | None:
    scene = draw_scene(draw.rng, draw.colours, least=2)
    one = distinct(scene)
    if len(one) < 2:
        return None
    index, anchor = draw.rng.sample(one, 2)
    reference = steps.plain_reference(draw.rng, scene, index)
    return edit_of(
        scene, steps.move_beside(draw.rng, scene, index, reference, anchor, draw.rng.choice(SIDES))
    )


def _swap(draw: Draw) -> Edit | None:
    scene = draw_scene(draw.rng, draw.colours, least=2)
    one = distinct(scene)
    if len(one) < 2:
        return None
    first, second = draw.rng.sample(one, 2)
    target = swapped(scene, first, second)
    if target is None:
        return None
    old, new = (scene.things[first], scene.things[second]), (target.things[first], target.things[second])
    if any(not belongs(t.kind, t.y) and belongs(o.kind, o.y) for o, t in zip(old, new, strict=True)):
        return None
    what, other = (steps.plain_reference(draw.rng, scene, i) for i in (first, second))
    plan = Operation(act="swap", subject=plain_name(what), goal=plain_name(other), box=cover(*old, *new))
    saying = Saying(form="swap", slots={"what": what, "other": other})
    return edit_of(scene, Step(name="swap", target=target, plan=(plan,), saying=saying))


def _count_remove(draw: Draw) -> Edit | None:
    rng = draw.rng
    scene = draw_scene(rng, draw.colours, least=3, alike=weighted(rng, {2: 45, 3: 45, 4: 10}))
    kind = scene.things[0].kind
    group = named(scene, kind)
    if len(group) < 2 or any(scene.things[i].kind != kind for i in group):
        return None
    count = len(group) if rng.random() < 0.3 else rng.randint(1, len(group) - 1)
    # Any of them may go; the ones that come first in reading order are the easiest to agree on.
    order = sorted(group, key=lambda i: (scene.things[i].box[1], scene.things[i].x))
    part = Part(kind=kind, count=count, of=len(group))
    if count == len(group):
        saying = Saying(form="remove all", slots={"part": part, "kind": kind})
    elif rng.random() < 0.25:
        left = replace(part, count=len(group) - count)
        saying = Saying(form="keep some", slots={"part": left, "kind": kind, "number": str(left.count)})
    else:
        saying = Saying(form="remove some", slots={"part": part})
    ways = [removed(scene, chosen) for chosen in combinations(order, count)]
    plan = tuple(Operation(act="remove", subject=kind, box=cover(scene.things[i])) for i in order[:count])
    others = tuple(dict.fromkeys(way for way in ways if way != ways[0]))
    return edit_of(scene, Step(name="remove", target=ways[0], plan=plan, saying=saying, alternatives=others))


def _count_add(draw: Draw) -> Edit | None:
    rng = draw.rng
    total = rng.random() < 0.3
    scene = draw_scene(rng, draw.colours, most=3, alike=rng.choice((0, 0, 2)) if total else 0)
    if total:
        kind = scene.things[0].kind
        there = named(scene, kind)
        if kind in ("sun", "moon") or any(scene.things[i].kind != kind for i in there):
            return None
        most = min(MAX_THINGS - len(scene.things), 3)
        return edit_of(scene, steps.add_total(scene, kind, len(there) + rng.randint(1, most)))
    kind = draw_new_kind(rng, scene, again=0.25)
    if kind in ("sun", "moon"):
        return None
    count = weighted(rng, {2: 55, 3: 35, 4: 10})
    region = steps.draw_region(rng, kind) if rng.random() < 0.25 and count < 4 else None
    return edit_of(scene, steps.add(rng, draw.colours, scene, kind, count=count, region=region))


def _do_something(draw: Draw, scene: Scene, index: int, reference: Reference) -> Edit | None:
    name = weighted(draw.rng, _LOCAL_WEIGHTS)
    return edit_of(scene, steps.LOCAL[name](draw.rng, draw.colours, scene, index, reference))


def _relation(draw: Draw) -> Edit | None:
    rng = draw.rng
    if rng.random() < 0.25:
        return _add_beside(draw)
    scene = draw_scene(rng, draw.colours, least=3, alike=rng.choice((2, 2, 3)))
    kind = scene.things[0].kind
    found = []
    for anchor in distinct(scene):
        for side in SIDES:
            reference = Reference(kind=kind, side=side, anchor=scene.things[anchor].kind)
            index = resolve(scene, reference)
            if index is not None:
                found.append((index, reference))
    return _do_something(draw, scene, *rng.choice(found)) if found else None


def _add_beside(draw: Draw) -> Edit | None:
    scene = draw_scene(draw.rng, draw.colours)
    anchor = _pick(draw, scene)
    if anchor is None:
        return None
    kind = draw_new_kind(draw.rng, scene)
    side = draw.rng.choice(SIDES)
    return edit_of(scene, steps.add_beside(draw.rng, draw.colours, scene, kind, anchor, side))


def _lookalike(draw: Draw) -> Edit | None:
    rng = draw.rng
    scene = draw_scene(rng, draw.colours, least=2, alike=rng.choice((2, 2, 3)))
    kind = scene.things[0].kind
    group = named(scene, kind)
    by = rng.choice(("colour", "size", "rank"))
    things = [scene.things[i] for i in group]
    if by == "colour" and scene.style not in COLOURLESS:
        asked = [Reference(kind=kind, colour=t.colour) for t in things]
    elif by == "size":
        asked = [Reference(kind=kind, size=t.size) for t in things if t.size != "medium"]
        asked += [Reference(kind=kind, rank=rank, among=len(group)) for rank in RANKS[:2]]
    else:
        asked = [Reference(kind=kind, rank=rank, among=len(group)) for rank in RANKS[2:]]
    found = [(i, reference) for reference in asked if (i := resolve(scene, reference)) is not None]
    return _do_something(draw, scene, *rng.choice(found)) if found else None


def _transfer(draw: Draw) -> Edit | None:
    scene = draw_scene(draw.rng, draw.colours, least=2, colourful=True)
    one = distinct(scene)
    if len(one) < 2:
        return None
    index, model = draw.rng.sample(one, 2)
    what, other = (steps.plain_reference(draw.rng, scene, i, exact=True) for i in (index, model))
    thing, like = scene.things[index], scene.things[model]
    slots: dict[str, Slot] = {"what": what, "other": other}
    if draw.rng.random() < 0.75:
        if like.colour == thing.colour or not draw.colours.permits(thing.kind, like.colour):
            return None
        saying = Saying(form="transfer colour", slots=slots)
        return edit_of(scene, steps.recoloured(scene, index, what, like.colour, saying))
    if like.size == thing.size:
        return None
    grows = EXTENT[like.size] > EXTENT[thing.size]
    saying = Saying(form="transfer size", slots={**slots, "as_big": "big" if grows else "small"})
    return edit_of(scene, steps.resized_to(scene, index, what, (like.size,), saying))


_DRAWS: Final[dict[str, Callable[[Draw], Edit | None]]] = {
    "add": _add,
    **{name: _local(name) for name in ("remove", "replace", "recolour", "resize")},
    **{field: _setting(field) for field in SETTINGS},
    "move": _local("move"),
    "move_relative": _move_relative,
    "swap": _swap,
    "count_remove": _count_remove,
    "count_add": _count_add,
    "relation": _relation,
    "transfer": _transfer,
    "lookalike": _lookalike,
    "multi": draw_several,
    "indirect": draw_hint,
}
