"""An edit in steps: which they are, and one result of theirs.

A plan that somebody gave is drawn operation by operation, each in plain words (`earl.sequence.plan_words`), since a
drafter reads words and no plans; what it marks to go or to come lies within the operation's box. And what an
instruction asks in several requests is drawn in several steps, if the model's plans agree that they are those: light,
weather and styles, which fall on all of the picture and are filters of it, after the rest; and in a photograph each
thing by itself, since it is drawn on paper, which one draft of all at once is not. Knows no weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.errors import EarlError
from earl.request import PER_PICTURE, EditResult
from earl.sequence.cuts import Span, cuts, overlap, parts, without
from earl.sequence.plan import Operation, Plan
from earl.sequence.plan_words import in_words

Box = tuple[int, int, int, int]
Kind = tuple[str, str, str]
"""What an operation does, to what, and what that becomes."""
KindsOf = Callable[[Sequence[str]], list[list[Kind]]]
"""What the operations of the plans of some requests do."""
_LAST: Final = {"env": 1, "style": 2}
"""What is done to all of a picture, in the order in which it is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is drawn at once."""

    words: str
    plan: Plan | None = None
    """To be written before it; None leaves it to the options."""
    box: Box | None = None
    """Cells c0, r0, c1, r1, end exclusive, within which things go and come; None for all."""

    def within(
        self, shown_hw: NDArray[np.bool_], free_hw: NDArray[np.bool_] | None = None
    ) -> NDArray[np.bool_] | None:
        """[rows, columns] cells of the box; None for all.

        Args:
            shown_hw: cells that show something of the picture, a rectangle; the others are padding.
            free_hw: those that may change; None: all that show something.
        Raises:
            EarlError: the box has none of them.
        """
        if self.box is None:
            return None
        within_hw = np.zeros_like(shown_hw)
        c0, r0, c1, r1 = self.box
        within_hw[r0:r1, c0:c1] = True
        named = f"box={c0},{r0},{c1},{r1} of the plan"
        if not (within_hw & shown_hw).any():
            rows, columns = (np.flatnonzero(shown_hw.any(axis)) for axis in (1, 0))
            raise EarlError(
                f"{named} lies outside of the picture, which has columns {columns[0]} to {columns[-1]} and rows "
                f"{rows[0]} to {rows[-1]} of the grid of cells: choose a box there, or leave box= out"
            )
        if free_hw is not None and not (within_hw & free_hw).any():
            raise EarlError(
                f"{named} lies where the mask lets nothing change: choose another box or another mask"
            )
        return within_hw


def steps_of(plan: Plan) -> tuple[Step, ...]:
    """The steps of a plan to follow.

    Raises:
        EarlError: it has none, or one that says nothing.
    """
    if not plan.operations:
        raise EarlError("the plan has no operation, and asks for nothing: give it one, or leave the plan out")
    for number, each in enumerate(plan.operations, start=1):
        if not (each.subject.strip() or each.goal.strip()):
            raise EarlError(
                f"operation {number} of the plan has neither a subject nor a goal, and asks for nothing: give it one"
            )
    return tuple(
        Step(words=in_words(each), plan=Plan(operations=(replace(each, after=(), call=None),)), box=each.box)
        for each in plan.operations
    )


def on_the_picture(plan: Plan, shown_hw: NDArray[np.bool_]) -> Plan:
    """A plan without the boxes that lie in the padding of a picture: who plans for squares may plan there, too.

    Args:
        shown_hw: cells that show something of the picture.
    """

    def touches(box: Box) -> bool:
        c0, r0, c1, r1 = box
        return bool(shown_hw[r0:r1, c0:c1].any())

    return replace(
        plan,
        operations=tuple(
            each if each.box is None or touches(each.box) else replace(each, box=None)
            for each in plan.operations
        ),
    )


def requests_in(
    instruction: str, plans_of: Callable[[Sequence[str]], Sequence[Plan]], *, is_photograph: bool
) -> tuple[str, ...]:
    """The requests that an instruction consists of, in the order in which they are drawn; the instruction alone where
    it has one, or need not be cut: things of a drawn picture are drawn as well at once. Light and weather fall on what
    comes, and a style is of all that, so they are last.

    Args:
        plans_of: the plans of some requests.
        is_photograph: whether the picture is one.
    """
    known: dict[str, list[Kind]] = {}

    def kinds_of(said: Sequence[str]) -> list[list[Kind]]:
        new = [each for each in dict.fromkeys(said) if each not in known]
        known.update(zip(new, map(_kinds, plans_of(new)) if new else (), strict=True))
        return [known[each] for each in said]

    (wanted,) = kinds_of([instruction])
    if len(wanted) < 2:
        return (instruction,)
    one_by_one = _one_by_one(instruction, wanted, kinds_of) if is_photograph else None
    return one_by_one or _set_apart(instruction, wanted, kinds_of) or (instruction,)


def _one_by_one(instruction: str, wanted: Sequence[Kind], kinds_of: KindsOf) -> tuple[str, ...] | None:
    """So many requests as are wanted, each of which is all that the plan of one of them has; None if there is no cut
    like that."""
    offered = list(cuts(instruction, len(wanted)))
    kinds = iter(kinds_of([part for cut in offered for part in cut]))
    for cut in offered:
        if [next(kinds) for _ in cut] == [[kind] for kind in wanted]:
            in_order = sorted(zip(cut, wanted, strict=True), key=lambda pair: _LAST.get(pair[1][0], 0))
            return tuple(part for part, _ in in_order)
    return None


def _set_apart(instruction: str, wanted: Sequence[Kind], kinds_of: KindsOf) -> tuple[str, ...] | None:
    """The requests that fall on all of the picture, and before them what is left without them; None if there are none,
    or if nothing is left where something else is wanted."""
    all_over = sorted((kind for kind in wanted if kind[0] in _LAST), key=lambda kind: _LAST[kind[0]])
    offered = parts(instruction) if all_over else {}
    kinds = dict(zip(offered, kinds_of(list(offered.values())), strict=True))
    spans: list[Span] = []
    for kind in all_over:
        free = (span for span in offered if not any(overlap(span, other) for other in spans))
        meant = (span for span in free if kinds[span] == [kind])
        spans += islice(
            (span for span in meant if not _leaves(instruction, [*spans, span], kind, kinds_of)), 1
        )
    rest = without(instruction, spans)
    last = tuple(offered[span] for span in spans)
    if len(spans) == len(wanted):  # the rest is a manner of speaking
        return last
    return (rest, *last) if spans and rest else None


def _leaves(instruction: str, spans: Sequence[Span], kind: Kind, kinds_of: KindsOf) -> bool:
    """Whether without some parts an instruction still asks for nothing but what the last of them does: then that part
    was something else ("put in stars" alone may be night as well as what follows it)."""
    rest = without(instruction, spans)
    return bool(rest) and kinds_of([rest]) == [[kind]]


def _kinds(plan: Plan) -> list[Kind]:
    """What a plan's operations do, each kind once: to add two stars is two operations of one kind."""
    return list(dict.fromkeys(map(_kind, plan.operations)))


def _kind(operation: Operation) -> Kind:
    """What nobody says of a new thing, such as its colour, may be planned in one way or another."""
    return operation.act, operation.subject, "" if operation.act == "add" else operation.goal


def joined(steps: Sequence[EditResult], requests: Sequence[str]) -> EditResult:
    """One result of an edit of one picture in steps, each of which began with the picture of the one before it."""
    first, last = steps[0], steps[-1]
    changed = np.logical_or.reduce([each.changed[0] for each in steps])
    return replace(
        last,
        source=first.source,
        changed=[changed],
        requests=[tuple(requests[: len(steps)])],
        passes=[sum(each.passes[0] for each in steps)],
        drawn=[sum(each.drawn[0] for each in steps)],
        notes=_told(steps),
    )


def beside(results: Sequence[EditResult]) -> EditResult:
    """One result of several pictures of one source."""
    together = replace(results[0], notes=_told(results))
    for name in PER_PICTURE:
        setattr(together, name, [one for result in results for one in getattr(result, name)])
    return together


def _told(results: Sequence[EditResult]) -> list[str]:
    return list(dict.fromkeys(note for result in results for note in result.notes))
