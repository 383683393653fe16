"""Edit one picture from a checkout, installed or not; the words go to earl.cli.

python generate.py IMAGE "INSTRUCTION" -o OUT [--checkpoint FOLDER] [--seed N] [--compare BEFORE_AFTER]
"""

from __future__ import annotations

import sys


def run() -> int:
    """The exit code of the command line; an interrupt while it is being imported is one too."""
    try:
        from earl.cli import main

        return main()
    except KeyboardInterrupt:
        print("earl: interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(run())
