"""Examples: a source, an instruction, a right target and everything else that is known about the edit.

`example` is a pure function of its arguments. Training and test share their words and differ by the hash of
scene and edit; the compositional split shows what training never does. Pictures are drawn on demand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from random import Random
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.errors import EarlError
from earl.sequence.marks import Mark
from earl.sequence.plan import Plan
from earl.storybook.drawing import changed_mask, render
from earl.storybook.edits import Box, OpenThing, changed_boxes, cover, covers
from earl.storybook.families import draw_edit
from earl.storybook.free_phrasing import is_held_out, phrase_freely
from earl.storybook.outcome import Draw, Edit
from earl.storybook.phrasing import Phrasing, phrase, phrase_plainly
from earl.storybook.renaming import Sayings
from earl.storybook.sampling import palette, weighted
from earl.storybook.scene import EXTENT, GRID, Scene
from earl.storybook.splits import SPLITS, held_out_among, held_out_in, split_of

FAMILIES: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("add", "remove", "replace", "recolour", "resize", "place", "time", "weather", "style"), "simple"
    ),
    **dict.fromkeys(
        ("move", "move_relative", "swap", "count_remove", "count_add", "relation", "transfer", "lookalike",
         "multi", "indirect"),
        "complex",
    ),
}  # fmt: skip
"""Every family of edits and its level."""

WEIGHTS: Final = {
    "add": 10, "remove": 8, "replace": 7, "recolour": 8, "resize": 7, "place": 4, "time": 3, "weather": 4,
    "style": 4, "move": 7, "move_relative": 5, "swap": 4, "count_remove": 4, "count_add": 4, "relation": 4,
    "transfer": 3, "lookalike": 4, "multi": 6, "indirect": 4,
}  # fmt: skip
"""How often each family is drawn when none is asked for: 55 simple, 45 complex in a hundred."""

_NOVELTIES: Final = {"phrasing": 40, "colour": 40, "operations": 20}
_MAX_LENGTH: Final = 160
_MAX_DRAWS: Final = 100_000
_MAX_WORDINGS: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One question with its answers."""

    seed: int
    """Number of the example; both pictures are rendered with it, so their backdrops are the same."""
    source: Scene
    target: Scene
    """One right answer."""
    instruction: str
    family: str
    level: str
    """"simple" or "complex"."""
    plan: Plan
    """Boxes are in sixteenths of the side; an operation without a box changes the whole picture."""
    unique: bool
    """Whether the target is the only right answer."""
    alternatives: tuple[Scene, ...] = ()
    """Further right targets."""
    open_things: tuple[OpenThing, ...] = ()
    """Things of the target that may as well stand elsewhere."""
    phrasing: tuple[str, ...] = ()
    """Names of the patterns that the instruction is made of."""

    @property
    def description(self) -> str:
        """What the source shows, a line a thing, in the words of a plan; the order is drawn with the example's seed.

        A thing's name comes before its box, so that a model that learns these lines learns to find what is named.
        """
        things = list(self.source.things)
        Random(f"{self.seed}:description").shuffle(things)
        lines = [
            f'{number} subj="{thing.kind}" box={",".join(map(str, cover(thing)))} goal="{thing.size} {thing.colour}"'
            for number, thing in enumerate(things, start=1)
        ]
        return "\n".join([f'things: {len(lines)} in="{self.source.place}"', *lines])

    def images(self, size: int) -> tuple[Image.Image, Image.Image]:
        """Source and target as RGB pictures of `size` x `size` pixels."""
        return render(self.source, size, self.seed), render(self.target, size, self.seed)

    def changed(self, size: int) -> NDArray[np.bool_]:
        """[size, size], True where the two pictures differ visibly."""
        return changed_mask(*self.images(size))

    def boxes(self) -> list[Box]:
        """Boxes in sixteenths that hold all changes; one for the whole picture if the setting changes."""
        return changed_boxes(self.source, self.target)

    def marks(self, cells: int = GRID) -> tuple[Mark, ...]:
        """What goes and what comes, on a grid of `cells` x `cells`: in reading order, but what is added last, in the
        order of the plan. A thing that gives way to one that covers it is not marked; nor are settings."""
        added = [op.box for op in self.plan.operations if op.act == "add"]
        new = [thing for thing in self.target.things if thing not in self.source.things]
        gone = [
            thing
            for thing in self.source.things
            if thing not in self.target.things and not any(covers(one, thing) for one in new)
        ]
        new.sort(key=lambda t: (1, added.index(cover(t))) if cover(t) in added else (0, t.y, t.x))
        gone.sort(key=lambda t: (t.y, t.x))
        return tuple(
            Mark(
                is_new=thing in new,
                side=max(1, EXTENT[thing.size] * cells // GRID),
                column=thing.x * cells // GRID,
                row=thing.y * cells // GRID,
            )
            for thing in [*gone, *new]
        )

    def to_json(self) -> dict[str, Any]:
        """Plain values only; `Example.from_json` gives the same example back."""
        return {
            "seed": self.seed,
            "family": self.family,
            "level": self.level,
            "instruction": self.instruction,
            "phrasing": list(self.phrasing),
            "unique": self.unique,
            "source": self.source.to_json(),
            "target": self.target.to_json(),
            "alternatives": [scene.to_json() for scene in self.alternatives],
            "open_things": [asdict(thing) for thing in self.open_things],
            "plan": self.plan.to_json(),
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Example:
        """The inverse of `to_json`, also after a trip through a file."""
        opened = [OpenThing(index=o["index"], where=tuple(o["where"])) for o in values["open_things"]]
        return cls(
            seed=values["seed"],
            family=values["family"],
            level=values["level"],
            instruction=values["instruction"],
            phrasing=tuple(values["phrasing"]),
            unique=values["unique"],
            source=Scene.from_json(values["source"]),
            target=Scene.from_json(values["target"]),
            alternatives=tuple(Scene.from_json(scene) for scene in values["alternatives"]),
            open_things=tuple(opened),
            plan=Plan.from_json(values["plan"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Instructions for one and the same edit."""

    family: str
    plain: str
    """The grammar's plainest (`phrasing.phrase_plainly`)."""
    usual: str
    """One of the grammar's, as it is drawn."""
    free: tuple[str, ...]
    """Others, which the grammar does not know."""


def example(
    seed: int,
    *,
    split: str = "train",
    family: str | None = None,
    freely: bool = False,
    sayings: Sayings | None = None,
) -> Example:
    """The example of this number, the same whenever it is asked for.

    Args:
        seed: any whole number; the same number in another split or family is another example.
        split: "train", "test" or "compositional".
        family: one of FAMILIES, or None to draw one by WEIGHTS.
        freely: whether the instruction is worded as the grammar does not (free_phrasing.py): by patterns that training
            may see in "train", by the other ones elsewhere. The edit is the same.
        sayings: free words, where they have some for the edit that are short enough; patterns word the others.
    Raises:
        EarlError: there is no such split or family, or no wording that is short enough.
    """
    rng, drawn, edit, phrasing = _asked(seed, split, family)
    if freely:
        phrasing = _as_said(seed, edit, sayings) or _freely(rng, edit, split)
    return _example(seed, drawn, edit, phrasing)


def wordings(seed: int, *, split: str = "train", family: str | None = None, count: int) -> Wordings:
    """In how many words one may ask for the edit of `example(seed, split=split, family=family)`.

    Args:
        count: how many free wordings, by patterns that training may see in "train", by the other ones elsewhere.
    Raises:
        EarlError: as `example`.
    """
    rng, drawn, edit, phrasing = _asked(seed, split, family)
    return Wordings(
        family=drawn,
        plain=phrase_plainly(edit.sayings),
        usual=phrasing.text,
        free=tuple(_freely(rng, edit, split).text for _ in range(count)),
    )


def has_free_turn(seed: int, share: float) -> bool:
    """Whether example `seed` is one of the `share` (0 to 1) of all that are to be worded freely."""
    return Random(f"{seed}:freely").random() < share


def novelties(one: Example) -> frozenset[str]:
    """What of an example training never shows: any of "phrasing", "colour" and "operations"."""
    found = set()
    if any(is_held_out(pattern) for pattern in one.phrasing):
        found.add("phrasing")
    if held_out_in((one.source, one.target, *one.alternatives)):
        found.add("colour")
    if one.family == "multi" and held_out_among(_operations(one)):
        found.add("operations")
    return frozenset(found)


def corpus(count: int) -> Iterator[str]:
    """Text to train a tokenizer on: the first training instructions, each followed by its plan."""
    for seed in range(count):
        one = example(seed)
        yield one.instruction
        yield one.plan.to_text()


def _asked(seed: int, split: str, family: str | None) -> tuple[Random, str, Edit, Phrasing]:
    """The family and the edit of an example, what is asked in the grammar's words, and the dice as they lie then."""
    if split not in SPLITS:
        raise EarlError(f"split {split!r} is not in the storybook; known: {', '.join(SPLITS)}")
    if family is not None and family not in FAMILIES:
        raise EarlError(f"family {family!r} is not in the storybook; known: {', '.join(FAMILIES)}")
    rng = Random(f"{seed}:{split}:{family}:example")
    novelty = _novelty(rng, family) if split == "compositional" else None
    drawn = family or ("multi" if novelty == "operations" else weighted(rng, WEIGHTS))
    draw = Draw(rng=rng, colours=palette(held_out=novelty == "colour"), odd_pairs=novelty == "operations")
    for _ in range(_MAX_DRAWS):
        edit = draw_edit(drawn, draw)
        if edit is None or not _belongs(edit, split, novelty):
            continue
        phrasing = phrase(rng, edit.sayings, odd=novelty == "phrasing")
        if phrasing is not None and len(phrasing.text) <= _MAX_LENGTH:
            return rng, drawn, edit, phrasing
    raise EarlError(
        f"no example of family {drawn} in split {split} after {_MAX_DRAWS} draws: use another seed"
    )


def _as_said(seed: int, edit: Edit, sayings: Sayings | None) -> Phrasing | None:
    """The edit as a list says it; None where it says nothing of the kind that is short enough."""
    if sayings is None:
        return None
    said = sayings.worded(Random(f"{seed}:said"), phrase_plainly(edit.sayings))
    return None if said is None or len(said) > _MAX_LENGTH else Phrasing(text=said, patterns=())


def _freely(rng: Random, edit: Edit, split: str) -> Phrasing:
    """The edit in free words that are short enough.

    Raises:
        EarlError: none were found.
    """
    for _ in range(_MAX_WORDINGS):
        phrasing = phrase_freely(rng, edit.sayings, odd=split != "train")
        if len(phrasing.text) <= _MAX_LENGTH:
            return phrasing
    forms = ", ".join(saying.form for saying in edit.sayings)
    raise EarlError(
        f"no free words of {_MAX_LENGTH} characters for {forms} after {_MAX_WORDINGS} draws: use another seed"
    )


def _novelty(rng: Random, family: str | None) -> str:
    """What is new in a compositional example; only `multi` combines operations."""
    possible = [n for n in _NOVELTIES if n != "operations" or family in (None, "multi")]
    return weighted(rng, _NOVELTIES, possible)


def _belongs(edit: Edit, split: str, novelty: str | None) -> bool:
    if novelty == "colour":
        return held_out_in((edit.source, edit.target))
    if novelty is not None:
        return True
    return split_of(edit.source, edit.target, edit.open_things) == split


def _operations(one: Example) -> list[str]:
    names = {"recolor": "recolour", "background": "place"}
    return [op.subject if op.act == "env" else names.get(op.act, op.act) for op in one.plan.operations]


def _example(seed: int, family: str, edit: Edit, phrasing: Phrasing) -> Example:
    return Example(
        seed=seed,
        source=edit.source,
        target=edit.target,
        instruction=phrasing.text,
        family=family,
        level=FAMILIES[family],
        plan=Plan(operations=edit.plan),
        unique=not edit.alternatives and not edit.open_things,
        alternatives=edit.alternatives,
        open_things=edit.open_things,
        phrasing=phrasing.patterns,
    )
