"""`earl IMAGE... INSTRUCTION`: edits one picture, or each of several."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from earl.cli.files import (
    Compared,
    Edit,
    Mask,
    check_several,
    check_what_is_written,
    compared,
    is_piped,
    opened,
    output_files,
    write,
    write_comparison,
)
from earl.cli.model import open_editor
from earl.cli.plan import read_plan
from earl.cli.says import record, say, say_error, speak_to_nobody, what_was_done
from earl.cli.words import DEFAULT_CHECKPOINT, PIPE, add_model_options, named_path, new_file, number
from earl.errors import EarlError
from earl.hub import find_checkpoint
from earl.pixels.canvas import Canvas
from earl.request import DRAFTS, PRESERVES, THOUGHTS, EditOptions, EditResult, check_instruction

if TYPE_CHECKING:
    from tqdm import tqdm  # type: ignore[import-untyped]

    from earl.editor import Editor


def run(words: argparse.Namespace) -> int:
    started_s = time.perf_counter()
    options = EditOptions(
        seed=words.seed,
        num_images_per_prompt=words.num_images,
        guidance_scale=words.guidance_scale,
        temperature=words.temperature,
        top_k=words.top_k,
        top_p=words.top_p,
        thought=words.thought,
        plan=None if words.plan is None else read_plan(words.plan),
        preserve=words.preserve,
        draft=words.draft,
        max_new_codes=words.max_new_codes,
    )
    instruction = check_instruction(words.instruction, max_chars=options.max_instruction_chars)
    if words.invert_mask and words.mask is None:
        raise EarlError("--invert-mask is given, but no mask: pass one (--mask), or leave it out")
    if len(words.images) > 1 and PIPE in words.images:
        raise EarlError("standard input is one picture, and is edited alone: leave - out, or the others")
    edits = [Edit(image, instruction, output_files(words, image)) for image in words.images]
    if len(edits) > 1:
        check_several(words, edits)
    for edit in edits:
        canvas, mask = opened(words, edit)
        check_what_is_written(words, edit, canvas.size)
    folder = find_checkpoint(words.checkpoint, revision=words.revision)  # last, since it may be a download
    editor = open_editor(words, folder)
    if len(edits) > 1:
        return _edit_each(words, editor, edits, options)
    (edit,) = edits
    result = _edited(words, editor, edit, canvas, mask, options)
    if words.compare is not None:
        write_comparison(words, [compared(words, edit, result)], [] if is_piped(edit) else edit.files)
    _tell(words, edit, result, time.perf_counter() - started_s)
    return 0


def _edit_each(words: argparse.Namespace, editor: Editor, edits: list[Edit], options: EditOptions) -> int:
    """Edit pictures one by one; what fails with one of them is said, and the others are edited all the same."""
    codes: list[int] = []
    rows: list[Compared] = []
    written: list[Path] = []
    for edit in edits:
        started_s = time.perf_counter()
        try:
            canvas, mask = opened(words, edit)
            result = _edited(words, editor, edit, canvas, mask, options)
            written += edit.files
            if words.compare is not None:
                rows.append(compared(words, edit, result))
            _tell(words, edit, result, time.perf_counter() - started_s)
        except BrokenPipeError:
            speak_to_nobody()
        except (EarlError, OSError, MemoryError) as error:
            if words.debug:
                raise
            codes.append(say_error(error, of=edit.image))
    if rows:
        write_comparison(words, rows, written)
    if not (words.quiet or words.json):
        if rows:
            say(f"all      {words.compare}")
        say(f"done     {len(edits) - len(codes)} of {len(edits)} pictures")
    return max(codes, default=0)


def _edited(
    words: argparse.Namespace,
    editor: Editor,
    edit: Edit,
    canvas: Canvas,
    mask: Mask | None,
    options: EditOptions,
) -> EditResult:
    """One picture, edited and written."""
    with _progress_bar(words.quiet) as bar:

        def on_row(_: Editor, row: int, rows: int, __: dict[str, Any]) -> None:
            bar.total = rows
            bar.update(row + 1 - bar.n)

        result = editor.edit(canvas, edit.instruction, options, mask=mask, callback=on_row)
    write(words, edit, result)
    return result


def _tell(words: argparse.Namespace, edit: Edit, result: EditResult, seconds: float) -> None:
    """Say what was done with one picture."""
    of = f"{edit.image}: " if len(words.images) > 1 else ""
    for note in dict.fromkeys(result.notes):
        say(f"note: {of}{note}", file=sys.stderr)
    if words.json:
        print(json.dumps(record(words, edit, result, seconds)))
    elif not words.quiet:
        said = what_was_done(words, edit, result, seconds)
        say("\n".join(said), file=sys.stderr if is_piped(edit) else None)


def _progress_bar(quiet: bool) -> tqdm[Any]:
    from tqdm import tqdm

    hidden = quiet or not sys.stderr.isatty()
    return tqdm(desc="rows", unit="row", leave=False, disable=hidden, file=sys.stderr)


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="earl",
        description="Edit a picture, or each of several, by instruction.",
        epilog=f"default checkpoint: {DEFAULT_CHECKPOINT}; other commands: earl plan, earl info, earl convert (--help)",
    )
    parser.add_argument("--version", action=_SayVersion, nargs=0, help="say the version and end")
    parser.add_argument(
        "images",
        nargs="+",
        metavar="image",
        help="the picture to edit, - for standard input; of several, each is edited on its own",
    )
    parser.add_argument("instruction", help='what to change, e.g. "make the house red"')
    parser.add_argument(
        "-o",
        "--output",
        type=new_file,
        help="file, - for standard output (PNG), or folder that exists, as several pictures need (default: "
        "IMAGE-edited.png, a PNG beside the input)",
    )
    add_model_options(parser)
    parser.add_argument("-m", "--mask", help="picture of the same size: white may change")
    parser.add_argument("--invert-mask", action="store_true", help="black may change instead")
    parser.add_argument(
        "-s",
        "--seed",
        type=number("seed", int),
        help="names all random draws (default: fresh); no effect at temperature 0",
    )
    parser.add_argument(
        "-n",
        "--num-images",
        type=number("num_images_per_prompt", int),
        default=1,
        help="versions to make (default: 1); seeds count up, and so do names: sky-1.png, sky-2.png of -o sky.png",
    )
    parser.add_argument(
        "--guidance-scale",
        type=number("guidance_scale", float),
        default=1.0,
        help="above 1 follows the words more strongly",
    )
    parser.add_argument(
        "--temperature",
        type=number("temperature", float),
        help="0 leaves nothing to chance, as with earl-mini (default: the checkpoint's)",
    )
    parser.add_argument("--top-k", type=number("top_k", int), help="candidates kept per token")
    parser.add_argument("--top-p", type=number("top_p", float), help="probability kept per token")
    parser.add_argument(
        "--thought",
        choices=THOUGHTS,
        default="off",
        help="write a plan before the picture; auto lets the model choose",
    )
    parser.add_argument(
        "--plan",
        type=named_path,
        metavar="FILE",
        help="draw what this plan says instead of the instruction (earl plan makes one)",
    )
    parser.add_argument(
        "--preserve",
        choices=PRESERVES,
        default="auto",
        help="input's pixels: paste replaces the parts that changed, repaint does and keeps the detail of what "
        "is not new, moved or not, delta adds the change of light and colour, none keeps the model's picture as it is "
        "(within a mask)",
    )
    parser.add_argument(
        "--draft",
        choices=DRAFTS,
        default="auto",
        help="what decoding guesses first: the drafter, the source, one code everywhere (jacobi), or nothing; "
        "decides the time alone",
    )
    parser.add_argument(
        "--max-new-codes",
        type=number("max_new_codes", int),
        help="most codes to draw; the rest stays the input's",
    )
    parser.add_argument(
        "--compare", type=new_file, help="also write a picture of before and after, of each in a row"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files that exist")
    says = parser.add_mutually_exclusive_group()
    says.add_argument("-q", "--quiet", action="store_true", help="print errors and notes only")
    says.add_argument(
        "--json", action="store_true", help="print a line of JSON for each picture, for programs"
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


class _SayVersion(argparse.Action):
    """As argparse's own, which wants to know the version where nobody asks for it."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from earl import __version__

        print(f"earl {__version__}")
        parser.exit()
