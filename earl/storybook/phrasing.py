"""From what is asked to a sentence: synonyms, articles, politeness, case, and a rare slip of the pen.

The patterns are tables (*patterns.py, hints.py); this file words their slots and joins clauses. Knows what is
asked, never the scene. Each pattern has a name, so that a fixed share can be kept from training (splits.py).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from operator import itemgetter
from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

from earl.storybook.hints import SETTING_HINTS, THING_HINTS
from earl.storybook.patterns import ASK, TELL
from earl.storybook.references import Described, Part, Reference
from earl.storybook.scene import COLOURS, KINDS
from earl.storybook.setting_patterns import ASK_SETTING, TELL_SETTING
from earl.storybook.splits import held_out_patterns
from earl.storybook.words import (
    ADJECTIVES,
    BESIDE,
    DIRECTIONS,
    LIKENESS,
    LOCATIONS,
    NOUNS,
    NUMBERS,
    PLACES,
    RANKS,
    TIMES,
    WEATHER_NOUNS,
)

if TYPE_CHECKING:
    from _typeshed import SupportsLenAndGetItem

T = TypeVar("T")
Slot = str | Reference | Described | Part | tuple[Reference, ...] | tuple[Described, ...]

_WRAPPERS: Final = {
    "{}": 66, "please {}": 10, "{} please": 3, "{}, please": 3, "could you {}?": 3, "can you {}?": 4,
    "could you please {}?": 2, "would you {}?": 2, "I want you to {}": 2, "I would like you to {}": 1,
    "now {}": 2,
}  # fmt: skip
_JOINERS: Final[dict[int, dict[str, int]]] = {
    2: {"{} and {}": 6, "{}, then {}": 3, "{}. {}": 2, "{}, {}": 1, "first {}, then {}": 1,
        "{} and then {}": 1, "{}. Also {}": 1, "{} and also {}": 1},
    3: {"{}, {} and {}": 6, "{}, {}, {}": 2, "{}. {}. {}": 1, "first {}, then {} and {}": 1,
        "{} and {}, then {}": 1, "{}, {}, and then {}": 1},
    4: {"{}, {}, {} and {}": 5, "{} and {}, {} and {}": 1, "{}. {}. {}. {}": 2, "{}, {}, {}, {}": 1},
}  # fmt: skip
_ANOTHER: Final = ("another", "another", "one more")
_PLAIN_SHARE: Final = 0.25
_TYPO_SHARE: Final = 0.02
_AMERICAN_SHARE: Final = 0.3
_AMERICAN: Final = {
    "colour": "color",
    "grey": "gray",
    "centre": "center",
    "posterise": "posterize",
    "cosy": "cozy",
}
_CHOICE: Final = re.compile(r"\[([^\]]*)\]")
_GAP: Final = re.compile(r"\{(\w+)\}")
_LONG_WORD: Final = re.compile(r"[a-z]{4,}")
_SENTENCE_START: Final = re.compile(r"^[a-z]|(?<=\. )[a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One request before it is worded: a form of patterns.py or hints.py, and what fills its slots."""

    form: str
    slots: dict[str, Slot]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """A worded instruction and the names of the patterns that it is made of."""

    text: str
    patterns: tuple[str, ...]


def phrase(rng: Random, sayings: Sequence[Saying], *, odd: bool = False) -> Phrasing | None:
    """An instruction that asks for everything that is to be said, in this order.

    Args:
        odd: whether to use at least one pattern that training never sees; otherwise there will be none.
    Returns:
        None where `odd` is asked for and none of the forms has such a pattern.
    """
    several = len(sayings) > 1
    with_odd = [i for i, s in enumerate(sayings) if _patterns(s.form, several, True)] if odd else []
    if odd and not with_odd:
        return None
    odd_one = rng.choice(with_odd) if odd else None
    clauses, names, asks = [], [], True
    for index, saying in enumerate(sayings):
        pattern, ask = _choose(rng, saying.form, several, index == odd_one)
        clauses.append(worded(rng, pattern, saying.slots))
        names.append(f"{saying.form}: {pattern}")
        asks = asks and ask
    text = clauses[0]
    if several:
        text = _draw(rng, _JOINERS[len(clauses)]).format(*clauses)
    if asks:
        wrapper = _draw(rng, _WRAPPERS)
        # A question cannot go on after a full stop.
        text = text if "?" in wrapper and ". " in text else wrapper.format(text)
    return Phrasing(text=written(rng, text), patterns=tuple(names))


def phrase_plainly(sayings: Sequence[Saying]) -> str:
    """The plainest instruction for it: of each form the first pattern, which for a hint is a hint too, everywhere the
    most usual words, no slips."""
    several = len(sayings) > 1
    clauses = [
        worded(_USUAL, _patterns(saying.form, several, False)[0][0][0], saying.slots) for saying in sayings
    ]
    return _draw(_USUAL, _JOINERS[len(clauses)]).format(*clauses) if several else clauses[0]


def is_held_out(pattern: str) -> bool:
    """Whether a pattern, named as in `Phrasing.patterns`, is kept from training."""
    form, _, text = pattern.partition(": ")
    return text in held_out_patterns(form, _all_patterns(form))


class _Usual(Random):
    """Has no luck: of what may be drawn comes what stands first, or weighs most; what is drawn at times never does."""

    def choice(self, seq: SupportsLenAndGetItem[T]) -> T:
        return seq[0]

    def choices(  # type: ignore[override]
        self, population: Sequence[T], weights: Sequence[float], **_: int
    ) -> list[T]:
        return [max(zip(weights, population, strict=True), key=itemgetter(0))[1]]

    def random(self) -> float:
        return math.nextafter(1.0, 0.0)


_USUAL: Final = _Usual()


@cache
def _raw_patterns(form: str) -> tuple[tuple[str, bool], ...]:
    """Unexpanded patterns of a form, each with whether it is an imperative."""
    if form.startswith("hint "):
        said = THING_HINTS[form] if form in THING_HINTS else SETTING_HINTS[form.removeprefix("hint ")].said
        return tuple((text, False) for text in said)
    asks, tells = (ASK, TELL) if form in ASK else (ASK_SETTING, TELL_SETTING)
    return tuple((text, True) for text in asks[form]) + tuple((text, False) for text in tells[form])


@cache
def _all_patterns(form: str) -> tuple[str, ...]:
    return tuple(pattern for raw, _ in _raw_patterns(form) for pattern in _expanded(raw))


@cache
def _patterns(form: str, imperative: bool, odd: bool) -> tuple[tuple[tuple[str, bool], ...], ...]:
    """The patterns to choose from, those that differ in a `[choice]` only together; no empty groups."""
    hidden = held_out_patterns(form, _all_patterns(form))
    groups = (
        tuple((pattern, ask) for pattern in _expanded(raw) if (pattern in hidden) == odd)
        for raw, ask in _raw_patterns(form)
        if ask or not imperative
    )
    return tuple(group for group in groups if group)


def _choose(rng: Random, form: str, imperative: bool, odd: bool) -> tuple[str, bool]:
    groups = _patterns(form, imperative, odd)
    if not odd and rng.random() < _PLAIN_SHARE:
        return groups[0][0]
    return rng.choice(rng.choice(groups))


def _expanded(pattern: str) -> list[str]:
    """All patterns that a pattern with `[choices|of words]` stands for."""
    parts = _CHOICE.split(pattern)
    options = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    return [" ".join("".join(chosen).split()) for chosen in product(*options)]


def worded(
    rng: Random, pattern: str, slots: dict[str, Slot], otherwise: Callable[[str], str] = lambda words: words
) -> str:
    """The pattern with its gaps filled; a thing that is named twice keeps its name.

    Args:
        otherwise: what becomes of the words that fill a gap, but for what a colour is likened to.
    """
    words: dict[str, str] = {}
    for key in _GAP.findall(pattern):
        if key not in words:
            said = _WORDING[key](rng, slots)
            words[key] = said if key == "likeness" else otherwise(said)
    return pattern.format(**words)


def _draw(rng: Random, weights: dict[str, int]) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


def _noun(rng: Random, kind: str, *, many: bool = False) -> str:
    nouns = NOUNS.get(kind)
    noun = _draw(rng, nouns) if nouns else kind
    return noun + "s" if many and noun != "fish" else noun


def _adjectives(rng: Random, size: str | None, colour: str | None) -> str:
    words = [rng.choice(ADJECTIVES[size])] if size else []
    return "".join(f"{word} " for word in [*words, *([colour] if colour else [])])


def _a(words: str) -> str:
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"


def _definite(rng: Random, reference: Reference) -> str:
    noun = _noun(rng, reference.kind)
    words = _adjectives(rng, reference.size, reference.colour) + noun
    if reference.rank:
        of_two, of_many = RANKS[reference.rank]
        words = rng.choice(of_two if reference.among == 2 else of_many).format(words)
    if reference.side and reference.anchor:
        words = f"{words} {rng.choice(BESIDE[reference.side])} the {_noun(rng, reference.anchor)}"
    return f"the {words}"


def _indefinite(rng: Random, look: Described) -> str:
    words = _adjectives(rng, look.size, look.colour) + _noun(rng, look.kind, many=look.count > 1)
    if look.count > 1:
        return f"{NUMBERS[look.count]} {words}"
    if look.kind in ("sun", "moon") and not (look.size or look.colour) and rng.random() < 0.5:
        return f"the {words}"
    return _a(words)


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _part(rng: Random, part: Part) -> str:
    many = _noun(rng, part.kind, many=True)
    number, whole = NUMBERS[part.count], NUMBERS[part.of]
    short = f"{number} {_noun(rng, part.kind, many=part.count > 1)}"
    return rng.choice((f"{number} of the {whole} {many}", f"{number} of the {many}", short))


def _every(rng: Random, part: Part) -> str:
    many = _noun(rng, part.kind, many=True)
    ways = [
        f"all {many}",
        f"all the {many}",
        f"all of the {many}",
        f"the {NUMBERS[part.of]} {many}",
        f"the {many}",
    ]
    if part.of == 2:
        ways += [f"both {many}", f"both of the {many}", f"both {many}"]
    else:
        ways += [f"every {_noun(rng, part.kind)}", f"all {NUMBERS[part.of]} {many}"]
    return rng.choice(ways)


def _left(rng: Random, part: Part) -> str:
    return f"{NUMBERS[part.count]} {_noun(rng, part.kind, many=part.count > 1)}"


def _words_of(rng: Random, value: Slot) -> str:
    """A noun phrase for whatever things are spoken of."""
    if isinstance(value, tuple):
        return _listed([_words_of(rng, one) for one in value])
    if isinstance(value, Reference):
        return _definite(rng, value)
    if isinstance(value, Described):
        return _indefinite(rng, value)
    raise TypeError(f"{value!r} is not a thing, so it has no noun phrase")


def _more(rng: Random, look: Slot) -> str:
    assert isinstance(look, Described)
    words = _adjectives(rng, look.size, look.colour) + _noun(rng, look.kind, many=look.count > 1)
    return f"{NUMBERS[look.count]} more {words}" if look.count > 1 else f"{rng.choice(_ANOTHER)} {words}"


def _region(slots: dict[str, Slot], ways: dict[str, tuple[str, ...]], rng: Random) -> str:
    return rng.choice(ways[str(slots["region"])])


def _the_new(rng: Random, look: Slot) -> str:
    assert isinstance(look, Described)
    return f"the {_adjectives(rng, look.size, look.colour)}{_noun(rng, look.kind)}"


def _of_part(ways: Callable[[Random, Part], str], key: str) -> Callable[[Random, dict[str, Slot]], str]:
    def word(rng: Random, slots: dict[str, Slot]) -> str:
        part = slots[key]
        assert isinstance(part, Part)
        return ways(rng, part)

    return word


_WORDING: Final[dict[str, Callable[[Random, dict[str, Slot]], str]]] = {
    "what": lambda rng, slots: _words_of(rng, slots["what"]),
    "other": lambda rng, slots: _words_of(rng, slots["other"]),
    "a": lambda rng, slots: _words_of(rng, slots["a"]),
    "more": lambda rng, slots: _more(rng, slots["a"]),
    "the_new": lambda rng, slots: _the_new(rng, slots["a"]),
    "some": _of_part(_part, "part"),
    "every": _of_part(_every, "part"),
    "left": _of_part(_left, "part"),
    "kinds": lambda rng, slots: _noun(rng, str(slots["kind"]), many=True),
    "number": lambda rng, slots: NUMBERS[int(str(slots["number"]))],
    "where": lambda rng, slots: _region(slots, LOCATIONS, rng),
    "to": lambda rng, slots: _region(slots, DIRECTIONS, rng),
    "beside": lambda rng, slots: f"{rng.choice(BESIDE[str(slots['side'])])} {_words_of(rng, slots['other'])}",
    "colour": lambda rng, slots: str(slots["colour"]),
    "a_colour": lambda rng, slots: _a(str(slots["colour"])),
    "likeness": lambda rng, slots: rng.choice(LIKENESS[str(slots["colour"])]),
    "as_big": lambda rng, slots: str(slots["as_big"]),
    "place": lambda rng, slots: rng.choice(PLACES[str(slots["place"])][0]),
    "in_place": lambda rng, slots: rng.choice(PLACES[str(slots["place"])][1]),
    "time": lambda rng, slots: rng.choice(TIMES[str(slots["time"])][0]),
    "at_time": lambda rng, slots: rng.choice(TIMES[str(slots["time"])][1]),
    "old_time": lambda rng, slots: rng.choice(TIMES[str(slots["old"])][0]),
    "old_weather": lambda rng, slots: rng.choice(WEATHER_NOUNS[str(slots["old"])]),
}
"""How each slot of a pattern is worded."""


def written(rng: Random, text: str) -> str:
    """The sentence as a person types it: spelling, a slip now and then, capitals and a full stop or not."""
    if rng.random() < _AMERICAN_SHARE:
        for british, american in _AMERICAN.items():
            text = text.replace(british, american)
    if rng.random() < _TYPO_SHARE:
        text = slip(rng, text)
    hand = rng.random()
    if hand < 0.02:
        return text.upper()
    if hand < 0.45:
        return text
    text = _SENTENCE_START.sub(lambda start: start[0].upper(), text)
    return text if hand < 0.70 or text[-1] in "?!." else f"{text}."


def slip(rng: Random, text: str, spared: frozenset[str] | None = None) -> str:
    """One letter doubled, dropped, or exchanged with the next one, never in a word that is spared (None: that decides
    the edit), and never so that another word becomes one that decides ("there" is not "three")."""
    spared = _decisive() if spared is None else spared
    words = [found for found in _LONG_WORD.finditer(text) if found[0].removesuffix("s") not in spared]
    if not words:
        return text
    word = rng.choice(words)
    at = word.start() + rng.randrange(1, len(word[0]) - 1)
    slips = (text[at + 1] + text[at], text[at] * 2 + text[at + 1], text[at + 1])
    slipped = text[:at] + rng.choice(slips) + text[at + 2 :]
    written = slipped[word.start() : word.end() + len(slipped) - len(text)]
    return text if written.removesuffix("s") in _decisive() else slipped


@cache
def _decisive() -> frozenset[str]:
    nouns = {
        word
        for noun in (*KINDS, *(name for names in NOUNS.values() for name in names))
        for word in noun.split()
    }
    return frozenset((*nouns, *COLOURS, *NUMBERS, "left", "right"))
