"""Write close-ups of edits: what the image tokenizer shows of them, and what a picture four times as large does.

    python -m tokenizer.closeups checkpoints/earl-mini runs/closeups --examples 8192
    python -m tokenizer.enlarge tokenizer/recipes/mini-enlarger.toml

Of every edit there are two, at cells that it changed: one of the right codes and one of a checkpoint's draft of it
(`tokenizer.drafts`), for an enlarger (`earl/vq/enlarger.py`) that knows both; of an edit of the whole picture three are
of the draft, since there the source tells what it should have been. A run that was stopped goes on behind the last
whole shard.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
from einops import reduce
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from earl.data.shards import check_end, is_whole
from earl.editor import Editor
from earl.errors import ShardError
from earl.hub import find_checkpoint
from earl.options import at_least_one
from earl.pixels import to_working
from earl.pixels.changes import WHOLE_PICTURE
from earl.pixels.fit import plan_fit
from earl.processes import process_pool
from earl.training.script import ends_in_one_line
from tokenizer.drafts import digest_of, draft_codes, silent_editor
from tokenizer.edits import DrawnEdit, draw
from tokenizer.encode import add_drawn_edits, turns_of

FORMAT: Final = "earl-closeups-1"
RULE: Final = 2
"""Goes up where close-ups are cut otherwise, or of something else, so that no folder holds both unsaid."""
SCALE: Final = 4
"""Pixels of a large picture along the side of a working one."""
CELLS: Final = 6
"""Cells along the side of a close-up."""
AT_ONCE: Final = 16
"""Edits that a process draws and drafts together."""
ASTRAY: Final = 16.0
"""Mean difference from the right picture, of 255, from which on a draft of a whole picture shows another..."""
ASTRAY_CELL: Final = 40.0
"""...and a cell of any other draft another thing, or none."""


@dataclass(frozen=True, slots=True)
class Closeups:
    """N squares out of edits, all uint8: w pixels of the working picture a side, and `SCALE` w of the large one."""

    sources: NDArray[np.uint8]
    """[N, SCALE w, SCALE w, 3] the picture before the edit."""
    targets: NDArray[np.uint8]
    """[N, SCALE w, SCALE w, 3] the picture after it."""
    before: NDArray[np.uint8]
    """[N, w, w, 3] what the codes of the source show."""
    after: NDArray[np.uint8]
    """[N, w, w, 3] what the codes of the edit show."""

    def __len__(self) -> int:
        return len(self.before)

    def __getitem__(self, some: slice | NDArray[np.int64]) -> Closeups:
        return Closeups(**{name: array[some] for name, array in self.arrays().items()})

    def arrays(self) -> dict[str, NDArray[np.uint8]]:
        """By the names above."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def write_closeups(words: argparse.Namespace) -> None:
    """Draw, encode and draft what is not there yet, shard by shard."""
    checkpoint = str(find_checkpoint(words.checkpoint))
    turns = turns_of(words.even)
    drafted_by = digest_of(silent_editor(checkpoint))  # says what is wrong with it before the processes do
    words.out.mkdir(parents=True, exist_ok=True)
    look = partial(closeups_of, checkpoint=checkpoint, split=words.split, turns=turns)
    with process_pool(words.workers) as processes:
        for number, first in enumerate(range(0, words.examples, words.shard_size)):
            file = words.out / f"closeups-{number:05d}.safetensors"
            start = words.first_seed + first
            stop = words.first_seed + min(first + words.shard_size, words.examples)
            made_by = f"{RULE} {words.split} {start} {words.shard_size} {' '.join(turns)} {drafted_by}"
            held = count_edits(file, made_by=made_by)
            if is_whole(words.out, held, stop - start, asked=words.examples):
                continue
            groups = [range(at, min(at + AT_ONCE, stop)) for at in range(start, stop, AT_ONCE)]
            parts = [part for part in processes.map(look, groups) if part is not None]
            if parts:
                save_closeups(file, _joined(parts), edits=stop - start, made_by=made_by)
            sys.stderr.write(f"{stop - words.first_seed}/{words.examples} edits\n")
    check_end(words.out, "closeups", -(-words.examples // words.shard_size))


def closeups_of(seeds: range, *, checkpoint: str, split: str, turns: tuple[str, ...]) -> Closeups | None:
    """Close-ups of each of some edits of the storybook; None where none of them changes anything."""
    editor = silent_editor(checkpoint)
    side, cell = editor.working_side, editor.image_tokenizer.downsampling
    drawn = (draw(seed, split=split, size=side * SCALE, cell=cell * SCALE, turns=turns) for seed in seeds)
    edits = [edit for edit in drawn if edit.changed_hw.any()]
    if not edits:
        return None
    sources_BHW, targets_BHW = (
        editor.image_tokenizer.encode(np.stack([_reduced(picture) for picture in pictures]))
        for pictures in zip(*((edit.source, edit.target) for edit in edits), strict=True)
    )
    changed_BHW = np.stack([edit.changed_hw for edit in edits])
    right_BHW = np.where(changed_BHW, targets_BHW, sources_BHW)
    drafts_BHW = draft_codes(editor, edits, sources_BHW)
    before, right, draft = (_shown(editor, codes_BHW) for codes_BHW in (sources_BHW, right_BHW, drafts_BHW))
    astray_BHW = _astray(draft, right, changed_BHW, cell)
    draft = _shown(editor, np.where(astray_BHW, right_BHW, drafts_BHW))
    rng = Random(f"close-ups:{seeds.start}")
    return _joined([_some_of(*one, cell, rng) for one in zip(edits, before, right, draft, strict=True)])


def _shown(editor: Editor, codes_BHW: NDArray[np.int64]) -> NDArray[np.uint8]:
    return np.rint(editor.image_tokenizer.decode(codes_BHW)).astype(np.uint8)


def _astray(
    draft_BHWC: NDArray[np.uint8], right_BHWC: NDArray[np.uint8], changed_BHW: NDArray[np.bool_], cell: int
) -> NDArray[np.bool_]:
    """[B, H, W] cells of drafts that show something else than the right codes: all or none of a whole picture's."""
    difference = np.abs(draft_BHWC.astype(np.float32) - right_BHWC)
    difference_BHW = reduce(difference, "B (H h) (W w) C -> B H W", "mean", h=cell, w=cell)
    whole_B11 = changed_BHW.mean((1, 2), keepdims=True) > WHOLE_PICTURE
    other_B11 = difference_BHW.mean((1, 2), keepdims=True) > ASTRAY
    astray_BHW: NDArray[np.bool_] = np.where(whole_B11, other_B11, difference_BHW > ASTRAY_CELL)
    return astray_BHW


def _some_of(
    edit: DrawnEdit,
    before: NDArray[np.uint8],
    right: NDArray[np.uint8],
    draft: NDArray[np.uint8],
    cell: int,
    rng: Random,
) -> Closeups:
    """A close-up of the right codes and one of a draft, or three of the draft of a whole picture.

    Args:
        before, right, draft: what codes of the source, of the right answer and of the draft show.
    """
    after = [right, draft, draft, draft] if edit.changed_hw.mean() > WHOLE_PICTURE else [right, draft]
    places = [_place(edit.changed_hw, rng) for _ in after]
    small = [tuple(slice(cell * start, cell * (start + CELLS)) for start in place) for place in places]
    large = [tuple(slice(SCALE * side.start, SCALE * side.stop) for side in square) for square in small]
    return Closeups(
        sources=np.stack([edit.source[square] for square in large]),
        targets=np.stack([edit.target[square] for square in large]),
        before=np.stack([before[square] for square in small]),
        after=np.stack([shown[square] for shown, square in zip(after, small, strict=True)]),
    )


def _place(changed_hw: NDArray[np.bool_], rng: Random) -> tuple[int, int]:
    """First row and column of `CELLS` x `CELLS` cells around one that changed, inside the picture."""
    changed = np.argwhere(changed_hw)
    cell = changed[rng.randrange(len(changed))]
    row, column = (
        min(max(0, int(at) - rng.randrange(CELLS)), length - CELLS)
        for at, length in zip(cell, changed_hw.shape, strict=True)
    )
    return row, column


def _reduced(large: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A large picture as the image tokenizer sees it."""
    height, width = large.shape[:2]
    fit = plan_fit((width, height), cell=1, max_cells=None, max_area=height * width // SCALE**2, square=False)
    return to_working(large, fit)


def _joined(parts: Sequence[Closeups]) -> Closeups:
    arrays = [part.arrays() for part in parts]
    return Closeups(**{name: np.concatenate([each[name] for each in arrays]) for name in arrays[0]})


def save_closeups(file: Path, closeups: Closeups, *, edits: int, made_by: str) -> None:
    """Write the close-ups of so many edits atomically; `made_by` names what they were made of and with."""
    partial_file = file.with_name(f".{file.name}")
    metadata = {"format": FORMAT, "edits": str(edits), "made_by": made_by}
    save_file(closeups.arrays(), partial_file, metadata=metadata)
    os.replace(partial_file, file)


def count_edits(file: Path, *, made_by: str | None = None) -> int:
    """Of how many edits a file holds close-ups; none where there is no file.

    Args:
        made_by: what they have to be made of and with; None: anything.
    Raises:
        ShardError: it holds no close-ups, or was made of something else.
    """
    if not file.exists():
        return 0
    with safe_open(file, framework="numpy") as opened:
        metadata = opened.metadata() or {}
    if metadata.get("format") != FORMAT:
        raise ShardError(f"{file} is of format {metadata.get('format')}, not {FORMAT}: write close-ups again")
    if made_by not in (None, metadata["made_by"]):
        raise ShardError(f"{file} was made of something else: name another folder")
    return int(metadata["edits"])


def read_closeups(folder: Path) -> Closeups:
    """All close-ups of a folder.

    Raises:
        ShardError: there are none, or a file holds something else.
    """
    files = sorted(folder.glob("closeups-*.safetensors"))
    if not files:
        raise ShardError(f"{folder} holds no close-ups: write some with python -m tokenizer.closeups")
    ends = [0]
    for file in files:
        count_edits(file)
        with safe_open(file, framework="numpy") as opened:
            ends.append(ends[-1] + opened.get_slice("before").get_shape()[0])
    arrays: dict[str, NDArray[np.uint8]] = {}
    for file, (start, stop) in zip(files, pairwise(ends), strict=True):
        for name, array in load_file(file).items():  # one file at a time: they are gigabytes
            if name not in arrays:
                arrays[name] = np.empty((ends[-1], *array.shape[1:]), np.uint8)
            if array.shape[1:] != arrays[name].shape[1:]:
                raise ShardError(
                    f"{file} holds close-ups of another size than {files[0]}: give it its own folder"
                )
            arrays[name][start:stop] = array
    return Closeups(**arrays)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tokenizer.closeups", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("checkpoint", help="folder of a checkpoint with a drafter, or its name on the hub")
    parser.add_argument("out", type=Path, help="folder for the shards")
    add_drawn_edits(parser, examples=8192)
    parser.add_argument("--shard-size", type=at_least_one, default=1024, help="edits of a file")
    parser.add_argument("--workers", type=at_least_one, default=2, help="processes")
    words = parser.parse_args()
    with ends_in_one_line(parser, words.out):
        write_closeups(words)


if __name__ == "__main__":
    main()
