"""Two families that are more than a single named edit: several operations at once, and hints at an edit.

Operations of one instruction touch different things and never bring in a kind that is there already, so every
noun means the same thing before, between and after them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Final

from earl.storybook import steps
from earl.storybook.edits import OpenThing, reset
from earl.storybook.hints import SETTING_HINTS
from earl.storybook.outcome import Draw, Edit, Step, distinct, edit_of
from earl.storybook.phrasing import Saying
from earl.storybook.references import Described, Reference, akin
from earl.storybook.sampling import COLOURLESS, draw_new_kind, draw_scene, weighted
from earl.storybook.scene import Scene, Thing
from earl.storybook.splits import SETTINGS, held_out_among

_OPERATION_WEIGHTS: Final = {
    "add": 6, "remove": 5, "recolour": 5, "replace": 4, "resize": 4, "move": 4,
    "place": 2, "time": 2, "weather": 2, "style": 1,
}  # fmt: skip
_COUNT_WEIGHTS: Final = {2: 62, 3: 28, 4: 10}
_REGION_SHARE: Final = 0.45
_SETTING_HINT_SHARE: Final = 0.6
_THING_HINT_WEIGHTS: Final = {"remove": 4, "add": 4, "bigger": 2, "smaller": 2, "colour": 4}


def draw_several(draw: Draw) -> Edit | None:
    """Two to four operations in one instruction."""
    source = scene = draw_scene(draw.rng, draw.colours, least=2)
    subjects = [scene.things[i] for i in distinct(scene)]
    draw.rng.shuffle(subjects)
    names = _operations(draw, len(subjects))
    busy = {kind for thing in scene.things for kind in akin(thing.kind)}
    done: list[Step] = []
    for name in names:
        step = _next_step(draw, name, scene, subjects)
        if step is None or step.alternatives or step.target == scene:
            return None
        new = {thing.kind for thing in step.target.things} - {thing.kind for thing in scene.things}
        if new & busy:
            return None
        busy |= {kind for one in new for kind in akin(one)}
        scene = step.target
        done.append(step)
    return Edit(
        source=source,
        target=scene,
        plan=tuple(line for step in done for line in step.plan),
        sayings=_joined(draw.rng, [step.saying for step in done]),
        operations=tuple(names),
        open_things=_still_open(done),
    )


def draw_hint(draw: Draw) -> Edit | None:
    """An edit that is hinted at."""
    return _setting_hint(draw) if draw.rng.random() < _SETTING_HINT_SHARE else _thing_hint(draw)


def _operations(draw: Draw, subjects: int) -> list[str]:
    """Names of operations that can stand in one instruction; `subjects` things can be spoken of."""
    while True:
        count = weighted(draw.rng, _COUNT_WEIGHTS)
        names = [weighted(draw.rng, _OPERATION_WEIGHTS) for _ in range(count)]
        on_things = sum(name in steps.LOCAL for name in names)
        once = all(names.count(field) <= 1 for field in SETTINGS)
        if once and on_things <= subjects and held_out_among(names) == draw.odd_pairs:
            return names


def _next_step(draw: Draw, name: str, scene: Scene, subjects: list[Thing]) -> Step | None:
    if name in SETTINGS:
        return steps.setting(draw.rng, scene, name)
    if name == "add":
        kind = draw_new_kind(draw.rng, scene)
        region = steps.draw_region(draw.rng, kind) if draw.rng.random() < _REGION_SHARE else None
        return steps.add(draw.rng, draw.colours, scene, kind, region=region)
    index = scene.things.index(subjects.pop())
    reference = steps.plain_reference(draw.rng, scene, index, exact=True)
    return steps.LOCAL[name](draw.rng, draw.colours, scene, index, reference)


def _joined(rng: Random, sayings: list[Saying]) -> tuple[Saying, ...]:
    """The requests, at times drawn together: "remove the car and the tree"."""
    forms = {saying.form for saying in sayings}
    if len(forms) > 1 or rng.random() < 0.4:
        return tuple(sayings)
    if forms == {"remove"}:
        whats = [saying.slots["what"] for saying in sayings]
        references = tuple(what for what in whats if isinstance(what, Reference))
        return (Saying(form="remove", slots={"what": references}),)
    if forms == {"add"}:
        looks = [saying.slots["a"] for saying in sayings]
        new = tuple(replace(look, more=False) for look in looks if isinstance(look, Described))
        return (Saying(form="add", slots={"a": new}),)
    return tuple(sayings)


def _still_open(done: Sequence[Step]) -> tuple[OpenThing, ...]:
    """The open things of all steps, by their indices in the last target."""
    things = done[-1].target.things
    opened = [(step.target.things[o.index], o.where) for step in done for o in step.open_things]
    return tuple(OpenThing(index=things.index(thing), where=where) for thing, where in opened)


def _setting_hint(draw: Draw) -> Edit | None:
    rng = draw.rng
    key = rng.choice(list(SETTING_HINTS))
    hint = SETTING_HINTS[key]
    means = hint.means
    about_style = "style" in means[0]
    scene = draw_scene(rng, draw.colours, plain=about_style)
    if any(reset(scene, wish) == scene for wish in (*means, *hint.unless)):
        return None
    if "night" in means[0].values() and any(thing.kind == "sun" for thing in scene.things):
        return None
    targets = [reset(scene, wish) for wish in means]
    ((field, value),) = means[0].items()
    step = steps.set_to(scene, field, value, Saying(form=f"hint {key}", slots={}))
    others = tuple(target for target in targets[1:] if target != targets[0])
    return edit_of(scene, replace(step, alternatives=others))


def _thing_hint(draw: Draw) -> Edit | None:
    rng = draw.rng
    hint = weighted(rng, _THING_HINT_WEIGHTS)
    form = f"hint {hint}"
    scene = draw_scene(rng, draw.colours, colourful=hint == "colour")
    if hint == "add":
        step = steps.add(rng, draw.colours, scene, draw_new_kind(rng, scene))
        return edit_of(scene, step and replace(step, saying=replace(step.saying, form=form)))
    one = distinct(scene)
    if not one:
        return None
    index = rng.choice(one)
    what = steps.plain_reference(rng, scene, index, exact=True)
    saying = Saying(form=form, slots={"what": what})
    if hint == "remove":
        step = steps.remove(rng, draw.colours, scene, index, what)
        return edit_of(scene, step and replace(step, saying=saying))
    if hint == "colour":
        thing = scene.things[index]
        colour = draw.colours.draw(rng, thing.kind, natural=0.0)
        if colour == thing.colour or scene.style in COLOURLESS:
            return None
        saying = replace(saying, slots={"what": what, "colour": colour})
        return edit_of(scene, steps.recoloured(scene, index, what, colour, saying))
    return edit_of(scene, steps.resized_as(scene, index, what, hint, saying))
