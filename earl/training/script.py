"""The command line of a training script: a recipe, words that win over it, and where to go on from."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, TypeVar

from earl import recipe as recipes
from earl.errors import EarlError

Recipe = TypeVar("Recipe")


def run_script(
    prog: str, what: str | None, recipe: type[Recipe], train: Callable[[Recipe, str], Any]
) -> None:
    """Read the command line and train; what cannot be done ends in one line and exit code 2.

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
    try:
        train(recipes.read(recipe, words.recipe, words.words), words.resume)
    except EarlError as error:
        parser.error(str(error))
