"""Sentences that the grammar does not know (free_patterns.py), for the same requests.

A half of the patterns, of what wraps and of what joins them is kept from training: a model is asked with the one half
after it was taught with the other, or with neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Final

from earl.storybook import phrasing
from earl.storybook.free_patterns import ASK_FREELY, HINT_FREELY, JOIN_FREELY, TELL_FREELY, WRAP_FREELY
from earl.storybook.phrasing import Phrasing, Saying, phrase, worded, written
from earl.storybook.splits import held_out_half

_BARE_SHARE: Final = 0.5


def phrase_freely(rng: Random, sayings: Sequence[Saying], *, odd: bool) -> Phrasing:
    """An instruction that asks for everything that is to be said, in this order.

    What has no free wording (hints at a setting) is said as the grammar says it.

    Args:
        odd: whether to use patterns that training never sees, or only those that it may see.
    """
    several = len(sayings) > 1
    clauses, names, asks = [], [], True
    for saying in sayings:
        choices = _patterns(saying.form, several, odd)
        if not choices:
            return _as_usual(rng, sayings)
        pattern, ask = rng.choice(choices)
        clauses.append(worded(rng, pattern, saying.slots))
        names.append(f"freely {saying.form}: {pattern}")
        asks = asks and ask
    text = rng.choice(_half(JOIN_FREELY[len(clauses)], odd)).format(*clauses) if several else clauses[0]
    if asks and not text.startswith("1. ") and rng.random() >= _BARE_SHARE:
        text = rng.choice(_half(WRAP_FREELY, odd)).format(text)
    return Phrasing(text=written(rng, text), patterns=tuple(names))


def is_held_out(name: str) -> bool:
    """Whether a pattern, named as in `Phrasing.patterns`, is kept from training, be it the grammar's or a free one."""
    form, _, pattern = name.partition(": ")
    if not form.startswith("freely "):
        return phrasing.is_held_out(name)
    form = form.removeprefix("freely ")
    return pattern in {said for said, _ in _patterns(form, False, True)}


def _as_usual(rng: Random, sayings: Sequence[Saying]) -> Phrasing:
    usual = phrase(rng, sayings)
    assert usual is not None, "only odd phrasings can be missing"
    return usual


@cache
def _patterns(form: str, imperative: bool, odd: bool) -> tuple[tuple[str, bool], ...]:
    """The patterns to choose from, each with whether it is an imperative."""
    asks = tuple((pattern, True) for pattern in _half(ASK_FREELY.get(form, ()), odd))
    told = TELL_FREELY.get(form, ()) + HINT_FREELY.get(form, ())
    return asks if imperative else asks + tuple((pattern, False) for pattern in _half(told, odd))


def _half(patterns: Sequence[str], odd: bool) -> tuple[str, ...]:
    hidden = held_out_half(patterns)
    return tuple(pattern for pattern in patterns if (pattern in hidden) == odd)
