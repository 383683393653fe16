"""How the scripts of this workshop end: 0, or one line on stderr: 2 where words are wrong, 1 where a file, a disk
or a process is.

    if __name__ == "__main__":
        sys.exit(exit_code(main))

What only we can put right keeps its traceback. An interrupt is 130, as of the command line.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

from earl.errors import EarlError
from earl.processes import PROCESS_ENDED


def exit_code(main: Callable[[], object]) -> int:
    """Run a script whose words are in sys.argv."""
    name = Path(sys.argv[0]).stem
    try:
        main()
    except EarlError as error:
        print(f"{name}: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except BrokenProcessPool:
        print(f"{name}: {PROCESS_ENDED}", file=sys.stderr)
        return 1
    except OSError as error:
        said = " ".join(str(error).split())
        print(f"{name}: {said}: see that there is room and that it may be read and written", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"{name}: interrupted", file=sys.stderr)
        return 130
    return 0


@contextmanager
def writes(folder: Path) -> Iterator[None]:
    """Name the folder in what goes wrong meanwhile where the system names no file, as a full disk does not."""
    try:
        yield
    except OSError as error:
        if error.filename is not None:
            raise
        raise OSError(f"{error}, while {folder} was written") from error
