"""How the scripts of this workshop end: 0, or one line on stderr and 2 where the caller can put something right.

    if __name__ == "__main__":
        sys.exit(exit_code(main))

What only we can put right keeps its traceback. An interrupt is 130, as of the command line.
"""

from __future__ import annotations

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
