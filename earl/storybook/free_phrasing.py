"""Sentences that the grammar does not know (free_patterns.py and its like), for the same requests.

A tenth of the patterns, and of what wraps and joins them, is kept from training: a model is asked with these, after
it was taught with the others, or with neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Final, Literal

from earl.storybook import phrasing
from earl.storybook.free_hints import HINT_FREELY, JOIN_ANY_FREELY, JOIN_FREELY, WRAP_FREELY
from earl.storybook.free_patterns import ASK_FREELY, TELL_FREELY
from earl.storybook.free_setting_patterns import ASK_SETTING_FREELY, TELL_SETTING_FREELY
from earl.storybook.free_words import OTHERWISE
from earl.storybook.phrasing import Phrasing, Saying, slip, worded, written
from earl.storybook.splits import is_held_out_freely
from earl.storybook.words import NUMBERS

ASKED: Final = ASK_FREELY | ASK_SETTING_FREELY
"""Imperatives by form, which can be joined and wrapped."""
TOLD: Final = TELL_FREELY | TELL_SETTING_FREELY | HINT_FREELY
"""What stands alone, by form."""
_FREELY: Final = "freely "
_Which = Literal["all", "imperatives", "one of many"]
"""Patterns of a form: what stands among others is an imperative, or anything that leaves room for them."""
_BARE_SHARE: Final = 0.5
_ANY_SHARE: Final = 0.4
"""Of several requests in one, how often statements may be among them."""
_DIGITS_SHARE: Final = 0.3
_OTHERWISE_SHARE: Final = 0.35
_NO_ARTICLES_SHARE: Final = 0.2
_SLIPS_SHARE: Final = 0.08
_ARTICLE: Final = re.compile(r"\b(the|an|a) ")
_ALONE: Final = re.compile(
    r"\b(?:nothing|everything|anything|all) (?:else|stays?|should|can|is|as)\b"
    r"|\bthe rest\b|\bsame (?:pic|scene|image|photo)"
)
"""What says that there is nothing besides."""
_APART: Final = re.compile("[.:!?]|^(?:can|could|would|will|may) (?:I|u|you|we)\\b")
"""What ends a message, or asks."""
_NUMBER: Final = re.compile(rf"\b({'|'.join(NUMBERS[2:])})\b")
_SAID: Final = re.compile(
    rf"(?<!-air )(?<!fir )\b(?P<said>{'|'.join(sorted(OTHERWISE, key=len, reverse=True))})(?P<many>s?)\b"
)
_INDEFINITE: Final = re.compile(r"\b([Aa])[Nn]? (?=([A-Za-z]))")


def phrase_freely(rng: Random, sayings: Sequence[Saying], *, odd: bool) -> Phrasing:
    """An instruction that asks for everything that is to be said, in this order.

    Args:
        odd: whether to use patterns that training never sees, or only those that it may see.
    """
    several = len(sayings) > 1
    joins_any = several and rng.random() < _ANY_SHARE
    which: _Which = "one of many" if joins_any else "imperatives" if several else "all"
    clauses, names, asks = [], [], True
    for saying in sayings:
        pattern, ask = rng.choice(_patterns(saying.form, which, odd))
        clauses.append(worded(rng, pattern, saying.slots, lambda words: _otherwise(rng, words, odd)))
        names.append(f"{_FREELY}{saying.form}: {pattern}")
        asks = asks and ask
    join = rng.choice(_joins(len(clauses), joins_any, odd)) if several else "{}"
    text = join.format(*clauses)
    # What wraps an imperative goes on with one.
    if asks and join.startswith("{}") and rng.random() >= _BARE_SHARE:
        wrapper = rng.choice(_part(WRAP_FREELY, odd))
        # A question cannot go on after a full stop.
        text = text if "?" in wrapper and re.search("[.:!]", text) else wrapper.format(text)
    return Phrasing(text=written(rng, _in_short(rng, text)), patterns=tuple(names))


def is_held_out(name: str) -> bool:
    """Whether a pattern, named as in `Phrasing.patterns`, is kept from training, be it the grammar's or a free one."""
    form, _, pattern = name.partition(": ")
    if not form.startswith(_FREELY):
        return phrasing.is_held_out(name)
    return pattern in {said for said, _ in _patterns(form.removeprefix(_FREELY), "all", True)}


def _otherwise(rng: Random, words: str, odd: bool) -> str:
    """What fills a gap, as people call it: things, sizes, places and what stands where, each at times."""

    def other(found: re.Match[str]) -> str:
        names = _part(OTHERWISE[found["said"]], odd)
        if not names or rng.random() >= _OTHERWISE_SHARE:
            return found[0]
        return many(rng.choice(names)) if found["many"] else rng.choice(names)

    return fit_articles(_SAID.sub(other, words))


def fit_articles(text: str) -> str:
    """With "a" or "an" as what comes behind it begins."""
    return _INDEFINITE.sub(lambda a: f"{a[1]}n " if a[2] in "aeiouAEIOU" else f"{a[1]} ", text)


def many(name: str) -> str:
    """More than one of what has this name."""
    if re.search("[^aeiou]y$", name):
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("s", "sh", "ch", "x")) else f"{name}s"


def _in_short(rng: Random, text: str) -> str:
    """With digits, without articles, and with slips in names of things too, at times."""
    if rng.random() < _DIGITS_SHARE:
        text = _NUMBER.sub(lambda word: str(NUMBERS.index(word[0])), text)
    if rng.random() < _NO_ARTICLES_SHARE:
        text = _ARTICLE.sub("", text)
    return slip(rng, text, spared=frozenset(NUMBERS)) if rng.random() < _SLIPS_SHARE else text


@cache
def _patterns(form: str, which: _Which, odd: bool) -> tuple[tuple[str, bool], ...]:
    """The patterns to choose from, each with whether it is an imperative."""
    asked, told = _part(ASKED.get(form, ()), odd), _part(TOLD[form], odd)
    if which != "all":
        asked = tuple(pattern for pattern in asked if not _ALONE.search(pattern))
        told = tuple(pattern for pattern in told if not (_ALONE.search(pattern) or _APART.search(pattern)))
    asks = tuple((pattern, True) for pattern in asked)
    return asks if which == "imperatives" else asks + tuple((pattern, False) for pattern in told)


def in_training(words: Sequence[str]) -> tuple[str, ...]:
    """Those of some patterns or names that training may see."""
    return _part(words, odd=False)


def _part(patterns: Sequence[str], odd: bool) -> tuple[str, ...]:
    return tuple(pattern for pattern in patterns if is_held_out_freely(pattern) == odd)


def _joins(clauses: int, of_any_kind: bool, odd: bool) -> tuple[str, ...]:
    """What joins so many clauses; held out is what begins as a held-out one does, however many it joins."""
    joins = JOIN_ANY_FREELY if of_any_kind else JOIN_FREELY
    return tuple(
        join for join in joins[clauses] if is_held_out_freely("{}".join(join.split("{}", 2)[:2])) == odd
    )
