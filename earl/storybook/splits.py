"""What training never sees: the test split by hash, and the words, colours and pairs that are held out.

Every choice follows from a hash of a name, so it is the same on every machine and in every year. Three
things are held out for the compositional split: pairs of a kind and a colour, pairs of operations in one
instruction, and phrasings. Their parts are all seen in training, only their combinations are not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations, combinations_with_replacement
from typing import Final, TypeVar

from earl.storybook.edits import OpenThing
from earl.storybook.scene import COLOURS, KINDS, Scene
from earl.storybook.sprites import NATURAL_COLOUR

T = TypeVar("T")

SPLITS: Final = ("train", "test", "compositional")

OPERATIONS: Final = (
    "add", "remove", "replace", "recolour", "resize", "move", "place", "time", "weather", "style",
)  # fmt: skip
"""What instructions with several operations are made of."""

SETTINGS: Final = ("place", "time", "weather", "style")
"""Operations on the picture as a whole; each can be asked for once in an instruction."""

_TEST_SHARE: Final = 0.03
_PAIR_SHARE: Final = 0.06
_OPERATION_PAIR_SHARE: Final = 0.10
_PHRASING_SHARE: Final = 0.08
_FREE_SHARE: Final = 0.1
_GAP: Final = re.compile(r"\{\w*\}|\b(rain|snow|fog|mist)\w*")
_WORD: Final = re.compile(r"\w+")


def split_of(source: Scene, target: Scene, open_things: Sequence[OpenThing] = ()) -> str:
    """ "train" or "test", by a hash of the scene and of what the edit makes of it.

    Positions that the instruction leaves open do not count, nor does the wording: the same edit of the same
    scene is always in the same split.
    """
    places = {open_thing.index: open_thing.where for open_thing in open_things}
    edit = [(t.kind, t.colour, t.size, places.get(i, (t.x, t.y))) for i, t in enumerate(target.things)]
    setting = (target.place, target.time, target.weather, target.style)
    before = [(t.kind, t.colour, t.size, t.x, t.y) for t in source.things]
    name = repr((source.place, source.time, source.weather, source.style, before, setting, edit))
    return "test" if _share(name) < _TEST_SHARE else "train"


@cache
def held_out_pairs() -> frozenset[tuple[str, str]]:
    """Pairs (kind, colour) that no training scene shows; never a natural colour."""
    pairs = [(k, c) for k in KINDS for c in COLOURS if NATURAL_COLOUR[k] != c]
    return frozenset(_lowest(pairs, round(_PAIR_SHARE * len(KINDS) * len(COLOURS))))


@cache
def held_out_operation_pairs() -> frozenset[tuple[str, str]]:
    """Pairs of operations, in the order of OPERATIONS, that no training instruction combines."""
    pairs = [
        (a, b) for a, b in combinations_with_replacement(OPERATIONS, 2) if not (a == b and a in SETTINGS)
    ]
    return frozenset(_lowest(pairs, round(_OPERATION_PAIR_SHARE * len(pairs))))


def held_out_among(operations: Iterable[str]) -> bool:
    """Whether any two of the operations are a held-out pair."""
    ordered = sorted(operations, key=OPERATIONS.index)
    return any(pair in held_out_operation_pairs() for pair in combinations(ordered, 2))


def held_out_patterns(form: str, patterns: Sequence[str]) -> frozenset[str]:
    """Which patterns of one form of request are kept from training: about eight in a hundred.

    The first pattern is the plain one and always in training. The count is rounded up or down by the hash of
    the form, so that small forms lose their fair share on average.
    """
    count = int(_PHRASING_SHARE * len(patterns) + _share(form))
    return frozenset(_lowest(patterns[1:], count, salt=form))


def is_held_out_freely(pattern: str) -> bool:
    """Whether a free wording (free_phrasing.py) is kept from training: a tenth of them.

    Sentences that differ in what fills their gaps, in punctuation or in the weather are one, whatever they ask for, so
    that none is taught for one form of request and held out for another.
    """
    return _share("freely:" + " ".join(_WORD.findall(_GAP.sub("x", pattern.lower())))) < _FREE_SHARE


def held_out_in(scenes: Iterable[Scene]) -> bool:
    """Whether a thing of the scenes has a held-out pair of kind and colour."""
    pairs = held_out_pairs()
    return any((thing.kind, thing.colour) in pairs for scene in scenes for thing in scene.things)


def _share(name: str) -> float:
    """A number in [0, 1) that depends on the name only."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big") / 2**48


def _lowest(names: Iterable[T], count: int, *, salt: str = "") -> list[T]:
    return sorted(names, key=lambda name: _share(f"{salt}:{name}"))[:count]
