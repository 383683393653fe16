"""Tables of sentences, a sentence a line."""

from __future__ import annotations


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text, without what they are indented by."""
    return tuple(line.strip() for line in text.strip().splitlines())
