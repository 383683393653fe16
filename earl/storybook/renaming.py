"""The same request for other things and colours: what people say of a cat they would say of a boat.

A sentence that somebody wrote is about one thing; with its names exchanged it teaches the words around them, and asks
for what a scene has (`Sayings`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, product
from random import Random
from typing import Final

from earl.storybook.free_phrasing import fit_articles, in_training, many
from earl.storybook.free_words import OTHERWISE
from earl.storybook.scene import COLOURS, KINDS
from earl.storybook.splits import held_out_pairs
from earl.storybook.words import LIKENESS, NOUNS

_AS_THEY_ARE: Final = ("sun", "moon", "fish")
"""What is one of a kind, or has a name that does not say how many there are."""
_USUAL_SHARE: Final = 0.5
"""How often a name is the most usual one, whatever else is drawn."""
_STYLE: Final = r"black\W+(?:and|n|&)\W+white"
"""No colours of things."""
_LIKENESS: Final = re.compile(rf"\blike (?:{'|'.join(chain(*LIKENESS.values()))})\b")
_ARTICLE: Final = re.compile(r"\ban\b")


_Said = tuple[str, tuple[str, ...], set[str]]
"""A sentence, what fills the gaps of its plain one's form, and what it mentions itself."""


class Sayings:
    """What people said for some requests, to be said for others of their form."""

    def __init__(self, requests: Iterable[tuple[str, Sequence[str]]]) -> None:
        """
        Args:
            requests: plain sentences, as `phrasing.phrase_plainly` has them, each with what was said instead. What
                names a thing or a colour that its plain sentence does not is left out.
        """
        self._asked: dict[str, list[tuple[str, Sequence[str]]]] = {}
        for plain, said in requests:
            self._asked.setdefault(_form(plain)[0], []).append((plain, said))
        self._said: dict[str, list[_Said]] = {}
        """By form, of those that were asked for: to read all sentences takes seconds."""

    def worded(self, rng: Random, plain: str) -> str | None:
        """One of the sentences for a plain one, with its things and colours; None where nobody asked for the like.

        A name that a sentence does not have, be it that it is left out, misspelt or in another language, cannot be
        exchanged in it, and has to be the same here.
        """
        form, names = _form(plain)
        if form not in self._said:
            self._said[form] = [one for asked in self._asked.get(form, ()) for one in _sayable(*asked)]
        fitting = [
            (text, others)
            for text, others, own in self._said[form]
            if all(other in own or other == name for other, name in zip(others, names, strict=True))
        ]
        if not fitting:
            return None
        text, others = rng.choice(fitting)
        return _with(text, dict(zip(others, names, strict=True)), lambda new: _drawn(rng, new))


def renamed(rng: Random, plain: str, said: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The sentences with the things and colours that all of them name exchanged for others, the same in all.

    Things that stand on the ground stay on the ground; sun, moon and fish stay what they are. All stays as it is where
    a sentence names what the plain one does not, where a colour is likened to something, and where a pair of kind and
    colour might come about that is kept from training.
    """
    spoken = _mentioned(plain)
    heard = [_mentioned(text) for text in said]
    as_it_was = plain, tuple(said)
    if _LIKENESS.search(plain) or any(names - spoken for names in heard):
        return as_it_was
    taken = set(spoken)
    others: dict[str, str] = {}
    for name in sorted(spoken.intersection(*heard)):
        if free := [new for new in _alike(name) if new not in taken]:
            others[name] = rng.choice(free)
            taken.add(others[name])
    after = taken - others.keys()
    if not others or any(
        pair in held_out_pairs() for pair in product(after & KINDS.keys(), after & COLOURS.keys())
    ):
        return as_it_was
    return _with(plain, others, _usual), tuple(
        _with(text, others, lambda new: _drawn(rng, new)) for text in said
    )


def _usual(name: str) -> str:
    return _called(in_lessons=True)[name][0]


def _drawn(rng: Random, name: str) -> str:
    return _usual(name) if rng.random() < _USUAL_SHARE else rng.choice(_called(in_lessons=True)[name])


def _alike(name: str) -> list[str]:
    """What a name may be exchanged for: colours for colours, things for things of the same zone."""
    if name in COLOURS:
        return list(COLOURS)
    if name in _AS_THEY_ARE:
        return []
    return [kind for kind in KINDS if KINDS[kind] == KINDS[name] and kind not in _AS_THEY_ARE]


def _sayable(plain: str, said: Sequence[str]) -> list[_Said]:
    """The sentences that name nothing which their plain one does not."""
    _, names = _form(plain)
    spoken = _mentioned(plain)
    heard = [(text, names, _mentioned(text)) for text in said]
    return [one for one in heard if one[2] <= spoken]


def _form(text: str) -> tuple[str, tuple[str, ...]]:
    """A sentence with gaps for its things and colours, and what fills them.

    A gap says of which sort it is, whether of many, and which gaps are filled alike.
    """
    words, pattern = _words()
    names: list[str] = []

    def gap(found: re.Match[str]) -> str:
        name, is_many = words.get(found[0], ("", False))
        if not name or name in _AS_THEY_ARE:
            return found[0]
        if name not in names:
            names.append(name)
        return f"<{names.index(name)} {KINDS.get(name, 'colour')}{' many' if is_many else ''}>"

    return _ARTICLE.sub("a", pattern.sub(gap, text.lower())), tuple(names)


def _mentioned(text: str) -> set[str]:
    words, pattern = _words()
    found = (match[0].lower() for match in pattern.finditer(text))
    return {words[word][0] for word in found if word in words}


def _with(text: str, others: Mapping[str, str], called: Callable[[str], str]) -> str:
    """The sentence with others for some names, each called alike throughout."""
    words, pattern = _words()
    names = {new: called(new) for new in others.values()}

    def other(found: re.Match[str]) -> str:
        name, is_many = words.get(found[0].lower(), ("", False))
        if name not in others:
            return found[0]
        new = names[others[name]]
        new = many(new) if is_many else new
        if found[0].isupper():
            return new.upper()
        return new.capitalize() if found[0][0].isupper() else new

    return fit_articles(pattern.sub(other, text))


@cache
def _called(*, in_lessons: bool) -> dict[str, tuple[str, ...]]:
    """What kinds and colours are called, the most usual first; all that is, or what lessons may have."""
    usual = {kind: tuple(NOUNS.get(kind, {kind: 1})) for kind in KINDS}
    usual |= {colour: (colour,) for colour in COLOURS}
    others = {
        name: tuple(chain(*(OTHERWISE.get(noun, ()) for noun in nouns))) for name, nouns in usual.items()
    }
    return {
        name: nouns + (in_training(others[name]) if in_lessons else others[name])
        for name, nouns in usual.items()
    }


@cache
def _words() -> tuple[dict[str, tuple[str, bool]], re.Pattern[str]]:
    """What each word for one or for many stands for, and what finds them, the longest first."""
    words: dict[str, tuple[str, bool]] = {}
    for name, called in _called(in_lessons=False).items():
        for word in called:
            if name in KINDS:
                words.setdefault(many(word), (name, True))
            words[word] = (name, False)
    longest = sorted(words, key=len, reverse=True)
    found = "|".join((_STYLE, *map(re.escape, longest)))
    return words, re.compile(rf"\b(?:{found})\b", re.IGNORECASE)
