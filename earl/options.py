"""Types of options that count or measure something, for every script's argparse."""

from __future__ import annotations

import argparse
import re

_BYTES = re.compile(r"(\d+(?:\.\d+)?)\s*[KMGT]B", re.IGNORECASE)


def at_least_one(word: str) -> int:
    """The type of an option that counts something."""
    return _at_least(1, word)


def from_zero_on(word: str) -> int:
    """The type of an option that numbers something."""
    return _at_least(0, word)


def size_in_bytes(word: str) -> str:
    """The type of an option that says the size of a file, as huggingface_hub reads it."""
    said = _BYTES.fullmatch(word.strip())
    if said is None or float(said[1]) == 0:
        raise argparse.ArgumentTypeError(
            f"{word!r} is no size: give a number and KB, MB, GB or TB, as in 5GB"
        )
    return word


def _at_least(least: int, word: str) -> int:
    number = int(word)
    if number < least:
        raise argparse.ArgumentTypeError(f"{number} is too few: it must be {least} or more")
    return number
