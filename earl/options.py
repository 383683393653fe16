"""Types of options that count something, for every script's argparse."""

from __future__ import annotations

import argparse


def at_least_one(word: str) -> int:
    """The type of an option that counts something."""
    return _at_least(1, word)


def from_zero_on(word: str) -> int:
    """The type of an option that numbers something."""
    return _at_least(0, word)


def _at_least(least: int, word: str) -> int:
    number = int(word)
    if number < least:
        raise argparse.ArgumentTypeError(f"{number} is too few: it must be {least} or more")
    return number
