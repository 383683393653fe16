"""A step of a plan as a person would ask for it: what a drafter hears, which reads words and no plans."""

from __future__ import annotations

from typing import Final

from earl.sequence.plan import Operation

_BESIDE: Final = ("left of", "right of", "above", "below", "next to")
"""How a plan says where one thing is by another..."""
_DETERMINERS: Final = frozenset(
    {"a", "an", "the", "this", "that", "my", "all", "every", "both", "some", "one", "two", "three", "four"}
)
"""...and with which words a thing needs no article."""
_PATTERNS: Final = {
    "add": "add {a_subject}",
    "remove": "remove {subject}",
    "replace": "replace {subject} with {a_goal}",
    "recolor": "make {subject} {bare_goal}",
    "resize": "change the size of {subject} to {bare_goal}",
    "swap": "swap {subject} and {goal}",
    "background": "change the background to {goal}",
    "env": "change {subject} to {bare_goal}",
    "style": "make {picture} {bare_goal}",
    "material": "make {subject} of {bare_goal}",
    "pose": "let {subject} be {bare_goal}",
    "expression": "make {subject} look {bare_goal}",
    "text": 'change the text of {subject} to "{bare_goal}"',
    "outpaint": "extend the picture {bare_goal}",
    "enhance": "enhance {subject} {bare_goal}",
    "transfer": "transfer {bare_goal} to {subject}",
    "other": "{bare_subject} {bare_goal}",
}
_WHOLE: Final = ("", "style", "picture", "image")
"""Subjects of a style that is for all of the picture."""


def in_words(operation: Operation) -> str:
    """One step as an instruction of its own; where, a plan's box says, which no words do."""
    subject, goal = operation.subject.strip(), operation.goal.strip()
    if operation.act == "move":
        return _moved(subject, goal)
    pattern = _PATTERNS[operation.act]
    words = pattern.format(
        subject=the(subject),
        bare_subject=subject,
        a_subject=_a(f"{goal} {subject}".strip()),
        goal=the(goal),
        bare_goal=goal,
        a_goal=_a(goal),
        picture="it" if subject in _WHOLE else the(subject),
    )
    return " ".join(words.split())


def the(name: str) -> str:
    """A name with the articles that it needs: "flag left of heart" becomes "the flag left of the heart"."""
    for link in _BESIDE:
        thing, found, other = name.partition(f" {link} ")
        if found:
            return f"{the(thing)} {link} {the(other)}"
    return name if _is_determined(name) else f"the {name}"


def _moved(subject: str, goal: str) -> str:
    for link in _BESIDE:
        if goal.startswith(f"{link} "):
            return f"move {the(subject)} {link} {the(goal.removeprefix(f'{link} '))}"
    return f"move {the(subject)} to {the(goal)}"


def _a(name: str) -> str:
    if _is_determined(name):
        return name
    return f"{'an' if name[:1].lower() in tuple('aeiou') else 'a'} {name}"


def _is_determined(name: str) -> bool:
    return not name.strip() or name.split()[0].lower() in _DETERMINERS
