"""The command line of a training script: a recipe, words that win over it, and where to go on from."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from safetensors import SafetensorError

from earl import recipe as recipes
from earl.errors import EarlError
from earl.processes import PROCESS_ENDED


class HasRun(Protocol):
    """A recipe that names the folder of its run."""

    @property
    def run(self) -> str: ...


Recipe = TypeVar("Recipe", bound=HasRun)


def run_script(
    prog: str, what: str | None, recipe: type[Recipe], train: Callable[[Recipe, str], Any]
) -> None:
    """Read the command line and train; what cannot be done ends in one line (`ends_in_one_line`).

    Args:
        what: the script's docstring, whose first paragraph says what it does.
        recipe: the dataclass of its recipes.
        train: is given the recipe and `--resume`.
    """
    parser = argparse.ArgumentParser(
        prog=prog,
        description=(what or "").split("\n\n")[0],
        epilog=recipes.help_text(recipe),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("recipe", help="a TOML recipe, or the recipe.json of an earlier run")
    parser.add_argument("words", nargs="*", metavar="key=value", help="values that win over the recipe's")
    parser.add_argument("--resume", default="auto", help="auto (default), no, or a checkpoint folder")
    words = parser.parse_intermixed_args()
    with ends_in_one_line(parser):
        values = recipes.read(recipe, words.recipe, words.words)
        with ends_in_one_line(parser, values.run):
            train(values, words.resume)


@contextmanager
def ends_in_one_line(parser: argparse.ArgumentParser, folder: object = "the output folder") -> Iterator[None]:
    """End the script in one line on stderr: with 2 where its words are wrong, 1 where a file, a disk or a process is,
    130 where it is interrupted.

    Args:
        folder: where the script writes; named where the system does not say which file it was.
    """
    try:
        yield
    except EarlError as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        parser.exit(130, f"{parser.prog}: interrupted; what was saved in {folder} is whole\n")
    except BrokenProcessPool:
        parser.exit(1, f"{parser.prog}: {PROCESS_ENDED}; what was saved in {folder} before is whole\n")
    except (OSError, SafetensorError) as error:
        named = getattr(error, "filename", None)
        cause = str(error) if named is not None else f"{error}, at work in {folder}"
        parser.exit(
            1,
            f"{parser.prog}: {cause}: see that there is room and that it may be read and written, or name another "
            "folder; what was saved before is whole\n",
        )
