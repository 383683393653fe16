"""How the scripts of this workshop end: 0, or one line on stderr and 2 where the caller can put something right.

    if __name__ == "__main__":
        sys.exit(exit_code(main))

What only we can put right keeps its traceback. An interrupt is 130, as of the command line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from earl.errors import EarlError


def exit_code(main: Callable[[], object]) -> int:
    """Run a script whose words are in sys.argv."""
    name = Path(sys.argv[0]).stem
    try:
        main()
    except EarlError as error:
        print(f"{name}: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"{name}: interrupted", file=sys.stderr)
        return 130
    return 0


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
