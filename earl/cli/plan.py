"""`earl plan`: what an edit would do, step by step; and plans that somebody saved."""

from __future__ import annotations

import argparse
from pathlib import Path

from earl.cli.files import picture_of
from earl.cli.model import open_editor
from earl.cli.words import add_model_options, number
from earl.errors import EarlError
from earl.hub import find_checkpoint
from earl.request import EditOptions, check_instruction
from earl.sequence.plan import Plan


def run(words: argparse.Namespace) -> int:
    options = EditOptions(seed=words.seed, temperature=words.temperature)
    instruction = check_instruction(words.instruction, max_chars=options.max_instruction_chars)
    canvas = picture_of(words.image)
    editor = open_editor(words, find_checkpoint(words.checkpoint, revision=words.revision))
    plan = editor.plan(canvas, instruction, seed=words.seed, temperature=words.temperature)
    print(plan.to_text())  # as it is, since it may be saved
    return 0


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="earl plan",
        description="Say what an edit would do, step by step. Saved to a file, and changed if you like, the plan "
        "can be followed: earl IMAGE INSTRUCTION --plan FILE.",
    )
    parser.add_argument("image", help="the picture that would be edited, - for standard input")
    parser.add_argument("instruction", help="what to change")
    parser.add_argument(
        "-s", "--seed", type=number("seed", int), default=0, help="names all random draws (default: 0)"
    )
    parser.add_argument("--temperature", type=number("temperature", float), help="0 takes the likeliest word")
    add_model_options(parser)
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


def read_plan(file: Path) -> Plan:
    """A plan that was saved.

    Raises:
        EarlError: the file cannot be read, or is no plan.
    """
    try:
        said = file.read_text("utf-8")
    except FileNotFoundError as error:
        raise EarlError(f"plan {file} does not exist: earl plan > {file.name} makes one") from error
    except IsADirectoryError as error:
        raise EarlError(f"plan {file} is a folder: name a file in it") from error
    except OSError as error:
        raise EarlError(
            f"plan {file} cannot be read ({error.strerror}): check path and permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise EarlError(f"plan {file} is not UTF-8 text ({error}): save the plan as text") from error
    return Plan.from_saved(said)
