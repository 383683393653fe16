"""Tables of sentences, a sentence a line, and of words, many in a line."""

from __future__ import annotations


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text, without what they are indented by."""
    return tuple(line.strip() for line in text.strip().splitlines())


def ways(text: str) -> tuple[str, ...]:
    """What stands between the bars of a text, wherever its lines end."""
    return tuple(" ".join(way.split()) for way in text.split("|"))
