"""The same request for other things and colours: what people say of a cat they would say of a boat.

A sentence that somebody wrote is about one thing; with its names exchanged it teaches the words around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import product
from random import Random
from typing import Final

from earl.storybook.free_phrasing import fit_articles, in_training, many
from earl.storybook.free_words import OTHERWISE
from earl.storybook.scene import COLOURS, KINDS
from earl.storybook.splits import held_out_pairs
from earl.storybook.words import NOUNS

_ONE_OF_A_KIND: Final = ("sun", "moon")
"""What a sentence about others would not fit."""
_AS_MANY: Final = ("fish",)
"""Whose name does not say how many there are."""
_USUAL_SHARE: Final = 0.5
"""How often a name is the grammar's."""


def renamed(rng: Random, plain: str, said: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The sentences with the things and colours that all of them name exchanged for others, the same in all.

    Things that stand on the ground stay on the ground. All stays as it is where a pair of kind and colour would come
    about that is kept from training.
    """
    spoken = _mentioned(plain)
    heard = [_mentioned(text) for text in said]
    taken = spoken.union(*heard)
    others: dict[str, str] = {}
    for name in sorted(spoken.intersection(*heard)):
        if free := [new for new in _alike(name) if new not in taken]:
            others[name] = rng.choice(free)
            taken.add(others[name])
    after = taken - others.keys()
    if any(pair in held_out_pairs() for pair in product(after & KINDS.keys(), after & COLOURS.keys())):
        return plain, tuple(said)
    return _with(plain, others, _usual), tuple(
        _with(text, others, lambda new: _drawn(rng, new)) for text in said
    )


def _usual(name: str) -> str:
    return _names()[name][0]


def _drawn(rng: Random, name: str) -> str:
    return _usual(name) if rng.random() < _USUAL_SHARE else rng.choice(_names()[name])


def _alike(name: str) -> list[str]:
    """What a name may be exchanged for: colours for colours, things for things of the same zone."""
    if name in COLOURS:
        return list(COLOURS)
    if name in _ONE_OF_A_KIND + _AS_MANY:
        return []
    return [kind for kind in KINDS if KINDS[kind] == KINDS[name] and kind not in _ONE_OF_A_KIND]


def _mentioned(text: str) -> set[str]:
    words, pattern = _words()
    return {words[found[0].lower()][0] for found in pattern.finditer(text)}


def _with(text: str, others: Mapping[str, str], called: Callable[[str], str]) -> str:
    """The sentence with others for some names, each called alike throughout."""
    words, pattern = _words()
    names = {new: called(new) for new in others.values()}

    def other(found: re.Match[str]) -> str:
        name, is_many = words[found[0].lower()]
        if name not in others:
            return found[0]
        new = names[others[name]]
        new = many(new) if is_many else new
        return new.capitalize() if found[0][0].isupper() else new

    return fit_articles(pattern.sub(other, text))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """What kinds and colours are called, the most usual first; only what training may see."""
    usual = {kind: tuple(NOUNS.get(kind, {kind: 1})) for kind in KINDS} | {
        colour: (colour,) for colour in COLOURS
    }
    return {
        name: (*nouns, *(free for noun in nouns for free in in_training(OTHERWISE.get(noun, ()))))
        for name, nouns in usual.items()
    }


@cache
def _words() -> tuple[dict[str, tuple[str, bool]], re.Pattern[str]]:
    """What each word for one or for many stands for, and what finds them, the longest first."""
    words: dict[str, tuple[str, bool]] = {}
    for name, called in _names().items():
        for word in called:
            if name in KINDS:
                words.setdefault(many(word), (name, True))
            words[word] = (name, False)
    longest = sorted(words, key=len, reverse=True)
    return words, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)
