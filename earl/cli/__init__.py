"""The command line: arguments in, lines out. Everything that can be wrong is checked before torch is loaded.

    earl photo.jpg "make the house red" -o red.png
    earl photos/*.jpg "make it night" -o made      each of them, into a folder
    curl ... | earl - "make it night" -o - > red.png  from standard input to standard output
    earl plan photo.jpg "make the house red"          what it would do, step by step
    earl info CHECKPOINT                              what it is, from headers alone
    earl convert CHECKPOINT FOLDER --to transformers  the same networks in another layout

Exit codes: 0 done, 1 something outside of us failed (disk, memory), 2 the request cannot be used,
130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from earl.cli import checkpoints, edit, plan
from earl.cli.says import say_error, speak_to_nobody
from earl.cli.words import parsed
from earl.errors import EarlError


@dataclass(frozen=True, slots=True)
class Command:
    """What the words of a command are, and what they do: it gives the exit code."""

    parser: Callable[[], argparse.ArgumentParser]
    run: Callable[[argparse.Namespace], int]


EDIT = Command(edit.parser, edit.run)
COMMANDS = {
    "plan": Command(plan.parser, plan.run),
    "info": Command(checkpoints.info_parser, checkpoints.info),
    "convert": Command(checkpoints.convert_parser, checkpoints.convert),
}
"""First words that are no picture; a picture of that name is written ./info."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # a name of a file may be no text of the terminal's encoding
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if argv is None else argv)
    command, said = (COMMANDS[given[0]], given[1:]) if given and given[0] in COMMANDS else (EDIT, given)
    words = parsed(command.parser(), said)
    try:
        code = command.run(words)
        if sys.stdout is not None:  # where nobody listens, as in `earl ... >&-`, Python has none
            sys.stdout.flush()
        return code
    except BrokenPipeError:  # who listened has heard enough, as in `earl ... | head -1`; the work is done
        speak_to_nobody()
        return 0
    except KeyboardInterrupt:
        print("earl: interrupted", file=sys.stderr)
        return 130
    except (EarlError, OSError, MemoryError) as error:
        if words.debug:
            raise
        return say_error(error)
