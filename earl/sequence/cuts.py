"""Where an instruction that asks for several things may be cut into requests of their own.

Only a reader knows which cut is right: "make the cat and the dog red" has none. So these are offers, to be weighed by
what a model plans for the whole and for each part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

Span = tuple[int, int]
"""The first and the end of a run of what stands between joints."""

MOST_JOINTS: Final = 6
"""An instruction with more of them is not cut: there are too many ways."""
_LINK: Final = r"(?:and|then|also|next|plus|&|as\s+well\s+as|after\s+that|finally|und|dann)(?![\w-])"
_LINKS: Final = rf"{_LINK}(?:,?\s+{_LINK})*,?"
_MARKS: Final = r"(?:[.;!?,)]|\s(?:-+|\|+|[*•]))(?=\s)"
_NUMBERS: Final = r"\s\d+[.)](?=\s)"
"""Marks of a list, of which the first is 1; elsewhere a number before a full stop says how many."""
_ONE_LOOK: Final = r"(?!(?<=black\s)(?:and|&)\s+white\b)"
_LINKED: Final = rf"(?<=\s){_ONE_LOOK}{_LINKS}"
_JOINT, _JOINT_OF_A_LIST = (
    re.compile(rf"\s*(?:(?:{marks})(?:\s+{_LINKS})?|{_LINKED})\s*", re.IGNORECASE)
    for marks in (_MARKS, f"{_NUMBERS}|{_MARKS}")
)
_FIRST: Final = re.compile(r"\s*1[.)]\s")


def has_joint(instruction: str) -> bool:
    """Whether there is anywhere to cut it."""
    return len(_pieces(instruction)[0]) > 1


def cuts(instruction: str, count: int) -> Iterator[tuple[str, ...]]:
    """All ways to cut an instruction into so many requests, without the words that joined them."""
    pieces, joints = _pieces(instruction)
    if len(joints) > MOST_JOINTS:
        return
    for chosen in combinations(range(1, len(pieces)), count - 1):
        yield tuple(
            _run(pieces, joints, range(start, end)) for start, end in pairwise((0, *chosen, len(pieces)))
        )


def parts(instruction: str) -> dict[Span, str]:
    """What may be cut out of an instruction: runs of what stands between joints, short ones first."""
    pieces, joints = _pieces(instruction)
    if len(joints) > MOST_JOINTS:
        return {}
    spans = [
        (start, start + length)
        for length in range(1, len(pieces))
        for start in range(len(joints) - length + 2)
    ]
    return {span: _run(pieces, joints, range(*span)) for span in spans}


def without(instruction: str, spans: Iterable[Span]) -> str:
    """What is left of an instruction when some of its parts are cut out; empty where they are all of it."""
    pieces, joints = _pieces(instruction)
    gone = {at for span in spans for at in range(*span)}
    return _run(pieces, joints, [at for at in range(len(pieces)) if at not in gone])


def overlap(one: Span, other: Span) -> bool:
    """Whether two parts have something in common."""
    return one[0] < other[1] and other[0] < one[1]


def _run(pieces: Sequence[str], joints: Sequence[str], kept: Sequence[int]) -> str:
    """Some of the pieces, each but the first behind its joint."""
    return "".join((joints[at - 1] if i else "") + pieces[at] for i, at in enumerate(kept))


def _pieces(instruction: str) -> tuple[list[str], list[str]]:
    """What stands between joints, and the joints between them; none of the pieces is empty."""
    pieces, joints, start = [], [], 0
    joint = _JOINT_OF_A_LIST if _FIRST.match(instruction) else _JOINT
    for found in joint.finditer(instruction):
        if found.start() > start and found.end() < len(instruction):
            pieces.append(instruction[start : found.start()])
            joints.append(found[0])
            start = found.end()
    return [*pieces, instruction[start:]], joints
