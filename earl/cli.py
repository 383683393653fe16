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
import json
import logging
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias

from earl.errors import EarlError, PictureError
from earl.hub import find_checkpoint
from earl.options import size_in_bytes
from earl.pixels.canvas import Canvas, at_home, check_output, check_parent, open_picture, save_picture
from earl.pixels.region import open_mask
from earl.request import DRAFTS, PRESERVES, THOUGHTS, EditOptions, EditResult, check_instruction, printable
from earl.sequence.plan import Plan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tqdm import tqdm  # type: ignore[import-untyped]

    from earl.editor import Editor

DEFAULT_CHECKPOINT = "checkpoints/earl-mini"
PIPE = "-"
"""The picture that comes by standard input, and the file that is standard output."""
QUOTE = 'quote the instruction, as in earl photo.jpg "make the house red"'


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # a name of a file may be no text of the terminal's encoding
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if argv is None else argv)
    command = COMMANDS.get(given[0]) if given else None
    words = _parsed(_parser(), given) if command is None else _parsed(command.parser(), given[1:])
    started_s = time.perf_counter()
    try:
        code = _edit(words, started_s) if command is None else command.run(words)
        if sys.stdout is not None:  # where nobody listens, as in `earl ... >&-`, Python has none
            sys.stdout.flush()
        return code
    except BrokenPipeError:  # who listened has heard enough, as in `earl ... | head -1`; the work is done
        _speak_to_nobody()
        return 0
    except KeyboardInterrupt:
        print("earl: interrupted", file=sys.stderr)
        return 130
    except (EarlError, OSError, MemoryError) as error:
        if words.debug:
            raise
        return _say_error(error)


def _speak_to_nobody() -> None:
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  Python flushes it once more at the end


def _say_error(error: Exception, *, of: str | None = None) -> int:
    """Say in one line what failed, and with which of several pictures; returns the exit code."""
    said = " ".join(str(error).split()) or type(error).__name__
    _say(f"earl: {'' if of is None or of in said else f'{of}: '}{said}", file=sys.stderr)
    return 2 if isinstance(error, EarlError) else 1


def _parsed(parser: argparse.ArgumentParser, given: Sequence[str]) -> argparse.Namespace:
    """As `parse_args`, which does not know that words too many may be those of an instruction."""
    words, strange = parser.parse_known_intermixed_args(given)
    if strange:
        cure = ""
        if "instruction" in words and not any(each.startswith("-") for each in strange):
            cure = f": {QUOTE}"
            if any(" " in each for each in strange):  # it is: what came before are several pictures
                cure = ": one picture is planned at a time, so call earl plan for each"
        parser.error(printable(f"unrecognized arguments: {' '.join(strange)}{cure}"))
    others = [word for word in getattr(words, "images", [])[1:] if word != PIPE]
    missing = [word for word in others if not os.path.lexists(at_home(word))]
    if missing:
        parser.error(printable(f"there is no picture {missing[0]}: check the name, or {QUOTE}"))
    return words


def _edit(words: argparse.Namespace, started_s: float) -> int:
    options = EditOptions(
        seed=words.seed,
        num_images_per_prompt=words.num_images,
        guidance_scale=words.guidance_scale,
        temperature=words.temperature,
        top_k=words.top_k,
        top_p=words.top_p,
        thought=words.thought,
        plan=None if words.plan is None else _read_plan(words.plan),
        preserve=words.preserve,
        draft=words.draft,
        max_new_codes=words.max_new_codes,
    )
    instruction = check_instruction(words.instruction, max_chars=options.max_instruction_chars)
    if words.invert_mask and words.mask is None:
        raise EarlError("--invert-mask is given, but no mask: pass one (--mask), or leave it out")
    if len(words.images) > 1 and PIPE in words.images:
        raise EarlError("standard input is one picture, and is edited alone: leave - out, or the others")
    edits = [_Edit(image, _output_files(words, image)) for image in words.images]
    if len(edits) > 1:
        _check_several(words, edits)
    for edit in edits:
        canvas, mask = _opened(words, edit)
        _check_what_is_written(words, edit, canvas.size)
    folder = find_checkpoint(words.checkpoint, revision=words.revision)  # last, since it may be a download
    editor = _open_editor(words, folder)
    if len(edits) == 1:
        _edit_one(words, editor, edits[0], canvas, mask, instruction, options, started_s)
        return 0
    return _edit_each(words, editor, edits, instruction, options)


Mask: TypeAlias = "tuple[NDArray[np.bool_], str]"
"""As `open_mask` reads it."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """One picture, and the files that its versions become."""

    image: str
    files: list[Path]


def _opened(words: argparse.Namespace, edit: _Edit) -> tuple[Canvas, Mask | None]:
    """A picture and its mask."""
    canvas = _picture(edit.image)
    if words.mask is None:
        return canvas, None
    return canvas, open_mask(words.mask, canvas.size, invert=words.invert_mask)


def _picture(name: str) -> Canvas:
    """A picture of that name, or of standard input."""
    if name != PIPE:
        return open_picture(name)
    if sys.stdin is None:
        raise EarlError("standard input is closed: send a picture there, or name one instead of -")
    return open_picture(sys.stdin.buffer.read(), name="standard input")


def _edit_each(
    words: argparse.Namespace, editor: Editor, edits: list[_Edit], instruction: str, options: EditOptions
) -> int:
    """Edit pictures one by one; what fails with one of them is said, and the others are edited all the same."""
    codes = []
    for edit in edits:
        started_s = time.perf_counter()
        try:
            canvas, mask = _opened(words, edit)
            _edit_one(words, editor, edit, canvas, mask, instruction, options, started_s)
        except BrokenPipeError:
            _speak_to_nobody()
        except (EarlError, OSError, MemoryError) as error:
            if words.debug:
                raise
            codes.append(_say_error(error, of=edit.image))
    if not (words.quiet or words.json):
        _say(f"done     {len(edits) - len(codes)} of {len(edits)} pictures")
    return max(codes, default=0)


def _edit_one(
    words: argparse.Namespace,
    editor: Editor,
    edit: _Edit,
    canvas: Canvas,
    mask: Mask | None,
    instruction: str,
    options: EditOptions,
    started_s: float,
) -> None:
    with _progress_bar(words.quiet) as bar:

        def on_row(_: Editor, row: int, rows: int, __: dict[str, Any]) -> None:
            bar.total = rows
            bar.update(row + 1 - bar.n)

        result = editor.edit(canvas, instruction, options, mask=mask, callback=on_row)
    _write(words, edit, canvas, instruction, result)
    of = f"{edit.image}: " if len(words.images) > 1 else ""
    for note in dict.fromkeys(result.notes):
        _say(f"note: {of}{note}", file=sys.stderr)
    seconds = time.perf_counter() - started_s
    if words.json:
        print(json.dumps(_record(words, edit, instruction, result, seconds)))
    elif not words.quiet:
        said = _what_was_done(words, edit, instruction, result, seconds)
        _say("\n".join(said), file=sys.stderr if _is_piped(edit) else None)


def _check_several(words: argparse.Namespace, edits: list[_Edit]) -> None:
    """Whether each of several pictures has files of its own, and none of them is written over before it is read."""
    if words.compare is not None:
        raise EarlError("--compare is of one picture: leave it out, or edit them one at a time")
    if words.output is not None and not os.path.isdir(words.output):
        raise EarlError(
            f"{words.output} is no folder that exists, and {len(edits)} pictures do not go into one file: make a "
            "folder first, and name it with -o"
        )
    becomes: dict[Path, _Edit] = {}
    for edit in edits:
        for file in edit.files:
            other = becomes.setdefault(file.resolve(), edit)
            if other is not edit:
                raise EarlError(
                    f"{other.image} and {edit.image} would both become {file}: edit one of them apart"
                )
    for edit in edits:
        other = becomes.get(at_home(edit.image).resolve(), edit)
        if other is not edit:
            raise EarlError(
                f"{edit.image} is what {other.image} would become, and would be lost: choose another folder for -o"
            )


def _check_what_is_written(words: argparse.Namespace, edit: _Edit, size: tuple[int, int]) -> None:
    """Whether pictures of that size and the comparison can be written, and nothing that is read is lost by it, but for
    an input that its own edit replaces."""
    outputs = [(file, "-o") for file in edit.files]
    shown = [] if words.compare is None else [(words.compare, "--compare")]
    for name, what, written in (
        (edit.image, "input", shown),
        (words.mask, "mask", outputs + shown),
        (words.plan, "plan", outputs + shown),
    ):
        for file, option in written:
            if name is not None and file.resolve() == at_home(name).resolve():
                raise EarlError(
                    f"{file} is the {what}, which would be lost: choose another name for {option}"
                )
    if _is_piped(edit):
        _check_pipe(words)
    else:
        for file in edit.files:
            check_output(file, size=size, overwrite=words.overwrite)
    if words.compare is not None:
        check_output(words.compare, overwrite=words.overwrite)
        if words.compare.resolve() in {file.resolve() for file in edit.files}:
            raise EarlError(f"{words.compare} is the output and the comparison: choose another name for one")


def _is_piped(edit: _Edit) -> bool:
    """Whether a picture goes to standard output."""
    return [str(file) for file in edit.files] == [PIPE]


def _check_pipe(words: argparse.Namespace) -> None:
    """Whether standard output takes a picture and nothing else."""
    if words.json:
        raise EarlError("--json and -o - both want standard output: name a file with -o")
    if sys.stdout is None or sys.stdout.isatty():
        raise EarlError("standard output is a terminal, which shows no PNG: send it on, as in -o - > red.png")


def _read_plan(file: Path) -> Plan:
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


def _plan(words: argparse.Namespace) -> int:
    options = EditOptions(seed=words.seed, temperature=words.temperature)
    instruction = check_instruction(words.instruction, max_chars=options.max_instruction_chars)
    canvas = _picture(words.image)
    editor = _open_editor(words, find_checkpoint(words.checkpoint, revision=words.revision))
    plan = editor.plan(canvas, instruction, seed=words.seed, temperature=words.temperature)
    print(plan.to_text())  # as it is, since it may be saved
    return 0


def _plan_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="earl plan",
        description="Say what an edit would do, step by step. Saved to a file, and changed if you like, the plan "
        "can be followed: earl IMAGE INSTRUCTION --plan FILE.",
    )
    parser.add_argument("image", help="the picture that would be edited, - for standard input")
    parser.add_argument("instruction", help="what to change")
    parser.add_argument(
        "-s", "--seed", type=_number("seed", int), default=0, help="names all random draws (default: 0)"
    )
    parser.add_argument(
        "--temperature", type=_number("temperature", float), help="0 takes the likeliest word"
    )
    _add_model_options(parser)
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


def _silence_kernels() -> None:
    """torchao and torch report kernels that a CPU has not, to every user of int8 or of an adapter."""
    for chatty in ("torchao", "torch.utils._pytree"):
        logging.getLogger(chatty).setLevel(logging.ERROR)


def _open_editor(words: argparse.Namespace, folder: Path) -> Editor:
    _silence_kernels()
    from earl.editor import Editor  # torch is loaded here, once everything else is known to be in order

    return Editor.from_pretrained(
        folder,
        device=words.device,
        dtype=words.dtype,
        device_map=words.device_map,
        image_tokenizer=words.image_tokenizer,
        text_tokenizer=words.text_tokenizer,
    )


def _progress_bar(quiet: bool) -> tqdm[Any]:
    from tqdm import tqdm

    hidden = quiet or not sys.stderr.isatty()
    return tqdm(desc="rows", unit="row", leave=False, disable=hidden, file=sys.stderr)


def _number(name: str, read: Callable[[str], float]) -> Callable[[str], float]:
    """The type of an option that is one of EditOptions', which says under the option's name what that may be."""

    def checked(word: str) -> float:
        value = read(word)
        try:
            EditOptions(**{name: value})  # type: ignore[arg-type]
        except EarlError as error:
            raise argparse.ArgumentTypeError(str(error).removeprefix(f"{name} is ")) from error
        return value

    checked.__name__ = read.__name__  # argparse says it of a word that is none
    return checked


def _new_file(word: str) -> Path:
    """The type of an option that names a file to write, or a folder that is there."""
    if word.endswith("/") and not os.path.isdir(at_home(word)):  # a path forgets that it was to be a folder
        raise argparse.ArgumentTypeError(f"there is no folder {word}: make it first, or name a file in it")
    return _named_path(word)


def _named_path(word: str) -> Path:
    """The type of an argument that names a file or folder."""
    if not word:
        raise argparse.ArgumentTypeError("the name is empty, which is no file or folder: give one")
    return at_home(word)


def _output_files(words: argparse.Namespace, name: str) -> list[Path]:
    """What a picture of that name becomes: one file, or numbered ones for several versions."""
    if name == PIPE and (words.output is None or os.path.isdir(words.output)):
        raise EarlError(
            "what comes by standard input has no name: name a file with -o, or - for standard output"
        )
    if str(words.output) == PIPE:
        if words.num_images > 1 or len(words.images) > 1:
            raise EarlError("standard output takes one picture: name a file or a folder with -o")
        return [words.output]
    image = at_home(name)
    output: Path = words.output or image.parent / f"{image.stem}-edited.png"
    if os.path.isdir(output):  # not Path.is_dir, which fails where a name is too long
        output = output / f"{image.stem}-edited.png"
    if words.num_images == 1:
        return [output]
    return [output.with_stem(f"{output.stem}-{i}") for i in range(1, words.num_images + 1)]


def _write(
    words: argparse.Namespace, edit: _Edit, canvas: Canvas, instruction: str, result: EditResult
) -> None:
    """All pictures, and the comparison; where one cannot be, what is there already is said."""
    written: list[str] = []
    try:
        if _is_piped(edit):
            sys.stdout.buffer.write(result.to_png())
        else:
            for which, file in enumerate(edit.files):
                result.save(file, which, overwrite=words.overwrite)
                written.append(str(file))
        if words.compare is not None:
            _save_comparison(words.compare, canvas, instruction, result, overwrite=words.overwrite)
    except (PictureError, OSError) as error:
        if not written:
            raise
        raise type(error)(f"{error}; already written: {', '.join(written)}") from error


def _save_comparison(
    file: Path, canvas: Canvas, instruction: str, result: EditResult, *, overwrite: bool
) -> None:
    from PIL import Image

    from earl.pixels.sheet import picture_rows

    pixels = canvas.size[0] * canvas.size[1]
    shown = [canvas, *(open_picture(picture, max_pixels=pixels) for picture in result.images)]
    sheet = picture_rows([(instruction, [Image.fromarray(each.rgb) for each in shown])], side=384)
    save_picture(sheet, file, overwrite=overwrite)


def _what_was_done(
    words: argparse.Namespace, edit: _Edit, instruction: str, result: EditResult, seconds: float
) -> Iterator[str]:
    """Line by line."""
    yield f"asked    {instruction}"
    yield f"before   {edit.image}"
    for which, file in enumerate(edit.files):
        changed = result.changed[which].mean()
        yield f"after    {file}   seed {result.seeds[which]}, {changed:.0%} of the picture changed"
        yield f"drawn    {result.drawn[which]} codes in {result.passes[which]} passes"
        yield from (f"planned  {line}" for line in (result.thoughts[which] or "").splitlines())
        if result.requests[which] != (instruction,):
            yield from (f"step     {request}" for request in result.requests[which])
    if words.compare is not None:
        yield f"both     {words.compare}"
    inside = ", ".join(f"{name} {value:.2f}" for name, value in result.timings.items())
    yield f"seconds  {seconds:.1f} from start to finish ({inside})"


def _record(
    words: argparse.Namespace, edit: _Edit, instruction: str, result: EditResult, seconds: float
) -> dict[str, Any]:
    """What was done with a picture, for programs."""
    return {
        "asked": instruction,
        "before": edit.image,
        "after": [
            {
                "file": str(file),
                "seed": result.seeds[which],
                "changed_share": float(result.changed[which].mean()),
                "drawn_codes": result.drawn[which],
                "passes": result.passes[which],
                "requests": result.requests[which],
                "filter": result.filters[which],
                "thought": result.thoughts[which],
            }
            for which, file in enumerate(edit.files)
        ],
        "both": None if words.compare is None else str(words.compare),
        "notes": result.notes,
        "seconds": {"all": seconds, **result.timings},
    }


def _say(text: str, *, file: TextIO | None = None) -> None:
    """Print lines, of which none may command the terminal: names of files, notes and errors come from others."""
    for line in text.split("\n"):
        print(printable(line), file=file)


def _info(words: argparse.Namespace) -> int:
    from earl.info import checkpoint_info

    _say(checkpoint_info(words.checkpoint, revision=words.revision).to_text())
    return 0


def _info_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="earl info",
        description="Say what a checkpoint is, from its config and the headers of its weights.",
    )
    parser.add_argument("checkpoint", help="folder, or organisation/name on the hub")
    parser.add_argument("--revision", help="branch, tag or commit on the hub")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


def _convert(words: argparse.Namespace) -> int:
    if words.folder.exists() and not words.folder.is_dir():
        raise EarlError(f"{words.folder} is a file: choose a new folder")
    if words.folder.exists() and any(words.folder.iterdir()):
        raise EarlError(f"{words.folder} is not empty: choose a new folder")
    check_parent(words.folder)
    folder = find_checkpoint(words.checkpoint, revision=words.revision)
    _silence_kernels()

    from earl.pretrained import COMPANIONS, copy_files, find_base, open_parts, save_parts

    parts = open_parts(
        folder, dtype=None, image_tokenizer=words.image_tokenizer, text_tokenizer=words.text_tokenizer
    )
    if words.without_enlarger:
        parts.image_tokenizer.enlarger = None
    target = words.folder.resolve()
    partial = target.parent / f".partial-{target.name}-{os.getpid()}"
    try:
        save_parts(parts, partial, to=words.to, max_shard_size=words.max_shard_size)
        base, adapters = find_base(folder)
        for each in (*reversed(adapters), base):  # what an adapter has goes before what its base has
            copy_files(each, partial, COMPANIONS)
        partial.rename(target)  # an empty folder gives way
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    _say(f"{words.checkpoint} is now {words.folder}, in the layout {words.to}")
    return 0


def _convert_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="earl convert", description="Write the same networks in another layout; no number changes."
    )
    parser.add_argument("checkpoint", help="folder, or organisation/name on the hub")
    parser.add_argument("folder", type=_named_path, help="where to write; new or empty")
    parser.add_argument("--to", required=True, choices=("earl", "original", "transformers"))
    parser.add_argument("--image-tokenizer", help="folder or hub name, where the checkpoint has none")
    parser.add_argument("--text-tokenizer", help="folder or hub name, where the checkpoint has none")
    parser.add_argument(
        "--without-enlarger",
        action="store_true",
        help="leave out the network that shows edits larger, which earl alone has; pictures look coarser without",
    )
    parser.add_argument(
        "--max-shard-size", type=size_in_bytes, default="5GB", help="largest weight file (default: 5GB)"
    )
    parser.add_argument("--revision", help="branch, tag or commit on the hub")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


@dataclass(frozen=True, slots=True)
class _Command:
    parser: Callable[[], argparse.ArgumentParser]
    run: Callable[[argparse.Namespace], int]


COMMANDS = {
    "plan": _Command(_plan_parser, _plan),
    "info": _Command(_info_parser, _info),
    "convert": _Command(_convert_parser, _convert),
}
"""First words that are no picture; a picture of that name is written ./info."""


class _SayVersion(argparse.Action):
    """As argparse's own, which wants to know the version where nobody asks for it."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from earl import __version__

        print(f"earl {__version__}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
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
        type=_new_file,
        help="file, - for standard output (PNG), or folder that exists, as several pictures need (default: "
        "IMAGE-edited.png, a PNG beside the input)",
    )
    _add_model_options(parser)
    parser.add_argument("-m", "--mask", help="picture of the same size: white may change")
    parser.add_argument("--invert-mask", action="store_true", help="black may change instead")
    parser.add_argument(
        "-s",
        "--seed",
        type=_number("seed", int),
        help="names all random draws (default: fresh); no effect at temperature 0",
    )
    parser.add_argument(
        "-n",
        "--num-images",
        type=_number("num_images_per_prompt", int),
        default=1,
        help="versions to make (default: 1); seeds count up, and so do names: sky-1.png, sky-2.png of -o sky.png",
    )
    parser.add_argument(
        "--guidance-scale",
        type=_number("guidance_scale", float),
        default=1.0,
        help="above 1 follows the words more strongly",
    )
    parser.add_argument(
        "--temperature",
        type=_number("temperature", float),
        help="0 leaves nothing to chance, as with earl-mini (default: the checkpoint's)",
    )
    parser.add_argument("--top-k", type=_number("top_k", int), help="candidates kept per token")
    parser.add_argument("--top-p", type=_number("top_p", float), help="probability kept per token")
    parser.add_argument(
        "--thought",
        choices=THOUGHTS,
        default="off",
        help="write a plan before the picture; auto lets the model choose",
    )
    parser.add_argument(
        "--plan",
        type=_named_path,
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
        type=_number("max_new_codes", int),
        help="most codes to draw; the rest stays the input's",
    )
    parser.add_argument("--compare", type=_new_file, help="also write a picture of before and after")
    parser.add_argument("--overwrite", action="store_true", help="replace files that exist")
    says = parser.add_mutually_exclusive_group()
    says.add_argument("-q", "--quiet", action="store_true", help="print errors and notes only")
    says.add_argument(
        "--json", action="store_true", help="print a line of JSON for each picture, for programs"
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


def _add_model_options(parser: argparse.ArgumentParser) -> None:
    """Which model, and how it is loaded."""
    model = parser.add_argument_group("model")
    model.add_argument(
        "-c", "--checkpoint", default=DEFAULT_CHECKPOINT, help="folder, or organisation/name on the hub"
    )
    model.add_argument("--device", help="cpu, cuda, ... (default: a GPU if there is one)")
    model.add_argument(
        "--dtype",
        choices=("float32", "bfloat16", "int8", "int4"),
        help="of the transformer (default: float32 on a CPU)",
    )
    model.add_argument("--device-map", choices=("auto",), help="spread the layers over what memory there is")
    model.add_argument("--image-tokenizer", help="folder or hub name, instead of the checkpoint's own")
    model.add_argument("--text-tokenizer", help="folder or hub name, instead of the checkpoint's own")
    model.add_argument("--revision", help="branch, tag or commit of a checkpoint on the hub")
