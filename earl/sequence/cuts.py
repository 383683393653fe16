"""Where an instruction that asks for several things may be cut into requests of their own.

Only a reader knows which cut is right: "make the cat and the dog red" has none. So these are offers, to be weighed by
what a model plans for the whole and for each part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

MOST_JOINTS: Final = 6
"""An instruction with more of them is not cut: there are too many ways."""
_LINK: Final = r"(?:and|then|also|next|after\s+that|finally|und|dann)"
_LINKS: Final = rf"{_LINK}\b(?:,?\s+{_LINK}\b)*,?"
_JOINT: Final = re.compile(
    rf"\s*(?:(?:[.;!?,]|\s-+)(?=\s)(?:\s+{_LINKS})?|(?<=\s){_LINKS})\s*", re.IGNORECASE
)


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
            "".join([pieces[start], *(joints[i - 1] + pieces[i] for i in range(start + 1, end))])
            for start, end in pairwise((0, *chosen, len(pieces)))
        )


def _pieces(instruction: str) -> tuple[list[str], list[str]]:
    """What stands between joints, and the joints between them; none of the pieces is empty."""
    pieces, joints, start = [], [], 0
    for found in _JOINT.finditer(instruction):
        if found.start() > start and found.end() < len(instruction):
            pieces.append(instruction[start : found.start()])
            joints.append(found[0])
            start = found.end()
    return [*pieces, instruction[start:]], joints
