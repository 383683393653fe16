"""How scripts of this workshop that write a folder end: 0, or one line on stderr and 2 where their words are wrong, 1
where a file or a disk is, 130 where they are interrupted. What only we can put right keeps its traceback."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safetensors import SafetensorError

from earl.errors import EarlError


@contextmanager
def ends_in_one_line(parser: argparse.ArgumentParser, folder: Path) -> Iterator[None]:
    """End the script in one line if what is done meanwhile fails.

    Args:
        folder: where the script writes, named where the system does not say which file it was.
    """
    try:
        yield
    except EarlError as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        parser.exit(130, f"{parser.prog}: interrupted; what is whole in {folder} stays\n")
    except (OSError, SafetensorError) as error:
        where = "" if getattr(error, "filename", None) is not None else f", while {folder} was written"
        parser.exit(
            1,
            f"{parser.prog}: {' '.join(str(error).split())}{where}: see that there is room and that files there may be "
            "read and written, or name another folder; what is whole stays\n",
        )
