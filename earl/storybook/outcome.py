"""What a drawn edit is, as values: a step, the whole edit of an instruction, and what both are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from earl.sequence.plan import Operation
from earl.storybook.edits import OpenThing
from earl.storybook.phrasing import Saying
from earl.storybook.references import Reference, resolve
from earl.storybook.sampling import Palette
from earl.storybook.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One operation, done: what the scene becomes and how it is asked for."""

    name: str
    """One of splits.OPERATIONS, or "swap"."""
    target: Scene
    plan: tuple[Operation, ...]
    saying: Saying
    open_things: tuple[OpenThing, ...] = ()
    alternatives: tuple[Scene, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A source, what it becomes, and how that is asked for."""

    source: Scene
    target: Scene
    plan: tuple[Operation, ...]
    sayings: tuple[Saying, ...]
    operations: tuple[str, ...]
    """Names of the operations, as splits.OPERATIONS has them; of interest where there are several."""
    open_things: tuple[OpenThing, ...] = ()
    alternatives: tuple[Scene, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What an edit is drawn from."""

    rng: Random
    colours: Palette
    odd_pairs: bool = False
    """Whether operations that are never combined in training are to be combined; otherwise they never are."""


def edit_of(source: Scene, step: Step | None) -> Edit | None:
    """The edit of one step, or None where there is no step or nothing changes."""
    if step is None or step.target == source:
        return None
    return Edit(
        source=source,
        target=step.target,
        plan=step.plan,
        sayings=(step.saying,),
        operations=(step.name,),
        open_things=step.open_things,
        alternatives=step.alternatives,
    )


def distinct(scene: Scene) -> list[int]:
    """Indices of the things for which a plain noun is enough."""
    return [i for i, t in enumerate(scene.things) if resolve(scene, Reference(kind=t.kind)) == i]
