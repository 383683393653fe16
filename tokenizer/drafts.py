"""Write what an editor drafts beside what it ought to show, for the decoder of its image tokenizer.

    python -m tokenizer.drafts checkpoints/earl-mini runs/drafts --examples 12288
    python -m tokenizer.train tokenizer/recipes/mini-decoder.toml

A decoder that only ever saw codes of whole pictures takes a draft at its word: source and target side by side, a
cell that is a little wrong. Trained on drafts, it knows what was meant. Drafts are the drafter's alone, told what goes
and comes where (`earl.sequence.marks`), at temperature 0. A run that was stopped goes on behind the last whole shard.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from earl.data.shards import check_end, is_whole
from earl.decoding import Engine, Request
from earl.decoding.marks import marks_of
from earl.editor import Editor
from earl.errors import RecipeError
from earl.hub import find_checkpoint
from earl.options import at_least_one
from earl.processes import process_pool
from earl.sequence.grammar import target_template
from earl.sequence.marks import from_text, mark_table
from earl.training.script import ends_in_one_line
from tokenizer.edits import DrawnEdit, draw
from tokenizer.encode import add_drawn_edits, turns_of
from tokenizer.pictures import Drafts, count_drafts, save_drafts

AT_ONCE: Final = 16
"""Edits that a process draws and drafts together."""


def write_drafts(words: argparse.Namespace) -> None:
    """Draw, encode and draft what is not there yet, shard by shard."""
    checkpoint = str(find_checkpoint(words.checkpoint))
    turns = turns_of(words.even)
    drafted_by = digest_of(silent_editor(checkpoint))  # says what is wrong with it before the processes do
    words.out.mkdir(parents=True, exist_ok=True)
    draft = partial(draft_some, checkpoint=checkpoint, split=words.split, turns=turns)
    with process_pool(words.workers) as processes:
        for number, first in enumerate(range(0, words.examples, words.shard_size)):
            file = words.out / f"drafts-{number:05d}.safetensors"
            start = words.first_seed + first
            stop = words.first_seed + min(first + words.shard_size, words.examples)
            made_by = f"{words.split} {start} {words.shard_size} {' '.join(turns)} {drafted_by}"
            held = count_drafts(file, made_by=made_by)
            if is_whole(words.out, held, stop - start, asked=words.examples):
                continue
            groups = [range(at, min(at + AT_ONCE, stop)) for at in range(start, stop, AT_ONCE)]
            made = list(processes.map(draft, groups))
            codes, pictures = (np.concatenate(parts) for parts in zip(*made, strict=True))
            save_drafts(file, (codes, pictures), made_by=made_by)
            sys.stderr.write(f"{stop - words.first_seed}/{words.examples} drafts\n")
    check_end(words.out, "drafts", -(-words.examples // words.shard_size))


def draft_some(seeds: range, *, checkpoint: str, split: str, turns: tuple[str, ...]) -> Drafts:
    """The drafts of some edits of the storybook, and their right answers."""
    editor = silent_editor(checkpoint)
    cell = editor.image_tokenizer.downsampling
    edits = [draw(seed, split=split, size=editor.working_side, cell=cell, turns=turns) for seed in seeds]
    sources_BHW = editor.image_tokenizer.encode(np.stack([edit.source for edit in edits]))
    codes_BHW = draft_codes(editor, edits, sources_BHW)
    return codes_BHW.astype(np.uint16), np.stack([edit.target for edit in edits])


def draft_codes(
    editor: Editor, edits: Sequence[DrawnEdit], sources_BHW: NDArray[np.int64]
) -> NDArray[np.int64]:
    """[B, H, W] codes of the drafts of some edits, whose sources have codes, too."""
    engine = Engine(editor.model, rows=len(edits), codebook_QZ=editor.image_tokenizer.codebook_QZ)
    drafted = engine.run(_request(editor, *pair) for pair in zip(edits, sources_BHW, strict=True))
    return np.stack([one.codes_hw for one in drafted])


def _request(editor: Editor, edit: DrawnEdit, source_hw: NDArray[np.int64]) -> Request:
    (prompt,) = editor.layout.prompts(source_hw, edit.instruction, [None])
    marks = marks_of(editor.model)
    return Request(
        prompt=prompt,
        template=target_template(editor.layout, *source_hw.shape),
        source_hw=source_hw,
        seed=0,
        sampling=replace(editor.sampling, temperature=0.0),
        draft="drafter",
        marks=None if marks is None else mark_table(from_text(edit.marks), marks.sides),
    )


@cache
def silent_editor(checkpoint: str) -> Editor:
    """The editor with a silent transformer: what it writes then is its draft."""
    torch.set_num_threads(1)
    editor = Editor.from_pretrained(checkpoint, device="cpu")
    if editor.model.model.drafter is None:
        raise RecipeError(
            f"{checkpoint} has no drafter, so it drafts nothing: name a checkpoint that has one"
        )
    with torch.no_grad():
        editor.model.model.norm.weight.zero_()
    return editor


def digest_of(editor: Editor) -> str:
    """A name of all weights that a draft is made with."""
    name = hashlib.sha256()
    for network in (editor.model, editor.image_tokenizer.model):
        for _, tensor in sorted(network.state_dict().items()):
            name.update(tensor.float().numpy().tobytes())
    return name.hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tokenizer.drafts", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("checkpoint", help="folder of a checkpoint with a drafter, or its name on the hub")
    parser.add_argument("out", type=Path, help="folder for the shards")
    add_drawn_edits(parser, examples=12_288)
    parser.add_argument("--shard-size", type=at_least_one, default=2048, help="drafts in a file")
    parser.add_argument("--workers", type=at_least_one, default=2, help="processes")
    words = parser.parse_args()
    with ends_in_one_line(parser, words.out):
        write_drafts(words)


if __name__ == "__main__":
    main()
