"""Write the checkpoint that lies between two: what a run has learnt, without all that it has forgotten.

    python -m train.between checkpoints/earl-mini runs/times/step-000190 runs/between --share 0.8

A model that is taught a part of its work again forgets some of the rest. On the straight line back to where it started
from, what it forgot returns sooner than what it learnt goes (Wortsman et al. 2022, "Robust fine-tuning of zero-shot
models", arXiv 2109.01903). How far to go is a matter of trying, on edits of the training split.
"""

from __future__ import annotations

import argparse
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from earl.errors import RecipeError
from earl.model.weights import narrowed
from earl.pretrained import Parts, copy_files, open_parts, save_parts
from earl.training.script import ends_in_one_line

_CODERS: Final = ("encoder.", "quant_conv.", "quantize.")
"""What of an image tokenizer gives pictures their codes; a decoder may have learnt since."""


def write_between(start: str, end: str, out: Path, *, share: float) -> None:
    """Write the transformer, with its drafter, that lies a share of the way from one checkpoint to another.

    Args:
        start: a checkpoint of any layout.
        end: folder of what was made of it; all but the transformer's weights is this one's.
        out: a folder that is not there yet.
        share: 0 to 1; 0 is the start, 1 the end.
    Raises:
        RecipeError: the share is no share, the folder is there, or the two are not of one shape or do not read the
            same words and codes.
        CheckpointError: one of the two does not open.
        OSError, SafetensorError: there is no room, or nothing may be written there; nothing is left behind.
    """
    if not 0 <= share <= 1:
        raise RecipeError(f"--share is {share}: it must lie from 0 (the first checkpoint) to 1 (the second)")
    if out.exists():
        raise RecipeError(f"{out} is there already: name another folder")
    first, last = (open_parts(name, dtype="float32") for name in (start, end))
    _check_alike(first, last, f"{start} and {end}")
    weights = _weights_between(first, last, share, f"{start} and {end}")
    partial = out.with_name(f".partial-{out.name}")
    try:
        save_parts(replace(last, model=narrowed(last.model.config, weights)), partial)
        copy_files(Path(end), partial, ("recipe.json",))
        partial.rename(out)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _check_alike(first: Parts, last: Parts, both: str) -> None:
    """Whether ids of words and of codes mean the same to both: between two weights of different ids lies nothing."""
    words = [parts.layout.text_tokenizer for parts in (first, last)]
    spelled = [[each.decode([number]) for number in range(each.size)] for each in words]
    if spelled[0] != spelled[1]:
        raise RecipeError(f"{both} have different text tokenizers: name a checkpoint and what was made of it")
    coders = [
        {
            name: tensor
            for name, tensor in parts.image_tokenizer.model.state_dict().items()
            if name.startswith(_CODERS)
        }
        for parts in (first, last)
    ]
    if coders[0].keys() != coders[1].keys() or not all(
        torch.equal(tensor, coders[1][name]) for name, tensor in coders[0].items()
    ):
        raise RecipeError(
            f"{both} have image tokenizers that give different codes: name a checkpoint and what was made of it"
        )


def _weights_between(first: Parts, last: Parts, share: float, both: str) -> dict[str, Tensor]:
    was, now = first.model.state_dict(), last.model.state_dict()
    shapes = [{name: list(tensor.shape) for name, tensor in weights.items()} for weights in (was, now)]
    differ = sorted(name for name in was.keys() | now.keys() if shapes[0].get(name) != shapes[1].get(name))
    if differ:
        sizes = " and ".join(str(shape.get(differ[0], "nothing")) for shape in shapes)
        raise RecipeError(
            f"{both} are not of one shape ({differ[0]} is {sizes}): name a checkpoint and what was made of it"
        )
    return {name: was[name] + share * (now[name] - was[name]) for name in was}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m train.between", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("start", help="checkpoint that a run started from: a folder, or its name on the hub")
    parser.add_argument("end", help="folder of what the run made of it")
    parser.add_argument("out", type=Path, help="folder to write, which is not there yet")
    parser.add_argument("--share", type=float, required=True, help="of the way: 0 is the start, 1 the end")
    words = parser.parse_args()
    with ends_in_one_line(parser, words.out):
        write_between(words.start, words.end, words.out, share=words.share)


if __name__ == "__main__":
    main()
