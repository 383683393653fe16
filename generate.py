"""Edit one picture from a checkout, installed or not; the words go to earl.cli.

python generate.py IMAGE "INSTRUCTION" -o OUT [--checkpoint FOLDER] [--seed N] [--compare BEFORE_AFTER]
"""

from __future__ import annotations

import sys

from earl.cli import main

if __name__ == "__main__":
    sys.exit(main())
