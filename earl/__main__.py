"""`python -m earl` is the `earl` command."""

from __future__ import annotations

import sys

from earl.cli import main

if __name__ == "__main__":
    sys.exit(main())
