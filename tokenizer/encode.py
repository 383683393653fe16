"""Write edits as token shards with composite targets: storybook edits, which are drawn, or pairs of your own.

    python -m tokenizer.encode checkpoints/earl-mini/image_tokenizer runs/tokens/train --examples 60000
    python -m tokenizer.encode checkpoints/earl-mini/image_tokenizer runs/tokens/mine --pairs pairs.jsonl

Target codes are the target picture's inside the changed cells, dilated by one cell, and the source's outside:
a convolutional encoder changes codes far from an edit, and a model trained on those learns noise
(docs/log.md). A run that was stopped goes on behind the last whole shard; one that asks for more examples than
the last had adds them (to pairs, behind whole shards alone; of drawn edits a last shard that was not full is written
anew, and runs that learnt from it cannot go on). With `--even` every family of edits gets as many
examples, as in the evaluation, or, with `--even time=4 multi=6`, some of them so many times as many; without,
the simple ones get more.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from earl.data.pairs import Pair, read_pairs
from earl.data.sayings import read_sayings
from earl.data.shards import EditTokens, check_end, is_whole, shard_length, write_shard
from earl.errors import RecipeError
from earl.hub import find_checkpoint
from earl.options import at_least_one
from earl.pixels.region import dilate
from earl.pretrained import usable_device
from earl.processes import process_pool
from earl.storybook.examples import FAMILIES
from earl.training.script import ends_in_one_line
from earl.vq import ImageTokenizer
from earl.vq.image_tokenizer import what_encodes
from tokenizer.edits import DrawnEdit, draw, open_pair

AT_ONCE: Final = {"cpu": 8, "cuda": 128}
"""Edits whose pictures are encoded together."""
MOST_PIXELS: Final = 2048**2
"""Of a picture to encode: 64 times what published checkpoints edit. Memory of encoders grows with it, and where there
is attention with its square."""
DRAWN: Final[dict[str, Any]] = {
    "examples": 60_000,
    "first_seed": 0,
    "split": "train",
    "even": None,
    "photographs": 0.0,
    "freely": 0.0,
    "sentences": None,
}
"""Options that say which edits are drawn, and what holds where they are left out."""


def composite(
    source_hw: NDArray[np.int64], target_hw: NDArray[np.int64], changed_hw: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """The target's codes in the changed cells and one cell around them, the source's elsewhere."""
    return np.where(dilate(changed_hw, 1), target_hw, source_hw)


def encode(tokenizer: ImageTokenizer, edits: list[DrawnEdit], *, batch: int) -> Iterator[EditTokens]:
    """The edits in tokens, so many at a time."""
    for start in range(0, len(edits), batch):
        group = edits[start : start + batch]
        codes = codes_of(tokenizer, [edit.source for edit in group] + [edit.target for edit in group])
        for edit, source_hw, target_hw in zip(group, codes[: len(group)], codes[len(group) :], strict=True):
            yield EditTokens(
                source_hw=source_hw,
                target_hw=composite(source_hw, target_hw, edit.changed_hw),
                instruction=edit.instruction,
                thought=edit.thought,
                description=edit.description,
                family=edit.family,
                marks=edit.marks,
            )


def codes_of(tokenizer: ImageTokenizer, pictures: Sequence[NDArray[np.uint8]]) -> list[NDArray[np.int64]]:
    """[H, W] codes of each picture; those of one size are encoded together."""
    codes: dict[int, NDArray[np.int64]] = {}
    for shape in {picture.shape for picture in pictures}:
        places = [place for place, picture in enumerate(pictures) if picture.shape == shape]
        encoded = tokenizer.encode(np.stack([pictures[place] for place in places]))
        codes |= dict(zip(places, encoded, strict=True))
    return [codes[place] for place in range(len(pictures))]


def settle_words(words: argparse.Namespace) -> None:
    """Give the options of drawn edits their defaults, before anything is opened or drawn.

    Raises:
        RecipeError: options do not go together or are out of range, or the list of sentences cannot be read.
    """
    given = [name for name in DRAWN if getattr(words, name) is not None]
    if words.pairs is not None and given:
        raise RecipeError(
            f"--{given[0].replace('_', '-')} is {getattr(words, given[0])}, which has no meaning with --pairs: it is "
            "for drawn edits; leave it out"
        )
    for name in DRAWN.keys() - given:
        setattr(words, name, DRAWN[name])
    if words.area is not None and words.pairs is None:
        raise RecipeError(f"--area is {words.area}, but drawn edits are square: pass --size, or --pairs")
    for name in ("freely", "photographs"):
        if not 0 <= vars(words)[name] <= 1:
            raise RecipeError(f"--{name} is {vars(words)[name]}: a share, 0 to 1, of drawn edits")
    if not 0 <= words.threshold <= 255:
        raise RecipeError(f"--threshold is {words.threshold}: pixels differ by 0 to 255 levels")
    if words.sentences is not None and not words.freely:
        raise RecipeError(
            f"--sentences is {words.sentences}, but --freely is 0, so that no edit is worded by them: pass --freely"
        )
    if words.sentences is not None:
        read_sayings(words.sentences)


def check_size(words: argparse.Namespace, cell: int) -> None:
    """Whether pictures become whole cells, and no more than can be encoded.

    Raises:
        RecipeError: they do not.
    """
    if words.area is not None and not cell**2 <= words.area <= MOST_PIXELS:
        raise RecipeError(
            f"--area is {words.area} px: it must be {cell**2}, which is one cell, to {MOST_PIXELS}, which is 2048x2048"
        )
    if words.size < 1 or words.size % cell or words.size**2 > MOST_PIXELS:
        raise RecipeError(f"--size is {words.size}: whole cells of {cell} px are encoded, up to 2048 px")


def write_shards(words: argparse.Namespace) -> None:
    """Draw or open and encode what is not there yet, shard by shard.

    Raises:
        EarlError: words, pairs, the image tokenizer or shards that are there cannot be used.
        OSError, SafetensorError: the shards cannot be written.
    """
    settle_words(words)
    device = usable_device(words.device)
    tokenizer = ImageTokenizer.from_pretrained(find_checkpoint(words.tokenizer), device=device)
    check_size(words, tokenizer.downsampling)
    items, make = edits_of(words, tokenizer.downsampling)
    name, codes_name = name_of(words, tokenizer), tokenizer.codes_name()
    changed = total = 0
    with process_pool(words.workers) as processes:
        for number, first in enumerate(range(0, len(items), words.shard_size)):
            some = items[first : first + words.shard_size]
            made_by = name if words.pairs is None else name_of_pairs(name, some)
            length = shard_length(words.out, number, made_by=made_by)
            if is_whole(words.out, length, len(some), asked=len(items)):
                continue
            if length:
                sys.stderr.write(
                    f"shard {number} had {length} examples and is written anew with {len(some)}: runs that learnt from "
                    "it cannot go on\n"
                )
            edits = list(processes.map(make, some, chunksize=32))
            tokens = list(encode(tokenizer, edits, batch=AT_ONCE[words.device]))
            write_shard(
                words.out,
                number,
                tokens,
                num_codes=tokenizer.num_codes,
                codes_name=codes_name,
                made_by=made_by,
            )
            changed += sum(int((t.source_hw != t.target_hw).sum()) for t in tokens)
            total += sum(t.source_hw.size for t in tokens)
            sys.stderr.write(f"{first + len(some)}/{len(items)} examples\n")
    check_end(words.out, "shard", -(-len(items) // words.shard_size))
    if total:
        print(json.dumps({"examples": len(items), "copied_share": round(1 - changed / total, 4)}))


def edits_of(words: argparse.Namespace, cell: int) -> tuple[Sequence[Any], Callable[[Any], DrawnEdit]]:
    """What there is to encode, and what makes an edit in pixels of one of them."""
    if words.pairs is None:
        seeds = range(words.first_seed, words.first_seed + words.examples)
        turns = turns_of(words.even)
        make = partial(
            draw,
            split=words.split,
            size=words.size,
            cell=cell,
            turns=turns,
            photographs=words.photographs,
            freely=words.freely,
            sentences=words.sentences,
        )
        return seeds, make
    pairs = read_pairs(words.pairs, needs_target=True)
    return pairs, partial(open_pair, size=words.size, cell=cell, threshold=words.threshold, area=words.area)


def turns_of(even: Sequence[str] | None) -> tuple[str, ...]:
    """Families in the order in which they take turns, the FAMILY=TIMES ones so many times; none without `--even`.

    Raises:
        RecipeError: a word is not of the form FAMILY=TIMES, or names no family.
    """
    if even is None:
        return ()
    times = dict.fromkeys(FAMILIES, 1)
    for word in even:
        family, _, number = word.partition("=")
        if family not in FAMILIES or not number.isdecimal():
            raise RecipeError(
                f"--even {word}: expected FAMILY=TIMES, such as time=4; families: {', '.join(FAMILIES)}"
            )
        times[family] = int(number)
    if not any(times.values()):
        raise RecipeError("--even leaves every family out: give one of them a turn")
    return tuple(family for family, number in times.items() for _ in range(number))


def even_of(even: Sequence[str] | None) -> bool | tuple[str, ...]:
    """What `--even` comes to, however it is spelled: the turns, or whether every family has one, as shards were named
    before there were turns."""
    turns = turns_of(even)
    return turns if turns not in ((), tuple(FAMILIES)) else bool(turns)


def name_of(words: argparse.Namespace, tokenizer: ImageTokenizer) -> str:
    """A name of what decides the contents of shards, so that none is taken for one of something else."""
    keys = ["split", "size", "even", "first_seed"] if words.pairs is None else ["size", "threshold"]
    # Shards from before there were these have no such keys in their name.
    keys += [key for key in ("area", "photographs", "freely") if vars(words)[key]]
    values = vars(words) | {"even": even_of(words.even)}
    if words.sentences is not None:
        keys.append("sentences")
        values["sentences"] = hashlib.sha256(words.sentences.read_bytes()).hexdigest()
    name = hashlib.sha256(json.dumps([[key, values[key]] for key in (*keys, "shard_size")]).encode())
    for tensor in what_encodes(tokenizer.model).values():
        name.update(tensor.cpu().numpy().tobytes())
    return name.hexdigest()


def name_of_pairs(name: str, pairs: Sequence[Pair]) -> str:
    """The name of a shard of pairs: what is said of them and what their pictures hold decides its contents, too."""
    digest = hashlib.sha256(name.encode())
    for pair in pairs:
        digest.update(json.dumps([pair.instruction, pair.thought, pair.family]).encode())
        for picture in (pair.source, pair.target):
            assert picture is not None  # read_pairs was told to ask for it
            digest.update(hashlib.sha256(picture.read_bytes()).digest())
    return digest.hexdigest()


def add_drawn_edits(parser: argparse.ArgumentParser, *, examples: int) -> None:
    """The options that say which edits of the storybook are drawn, `examples` of them by default."""
    parser.add_argument("--examples", type=at_least_one, default=examples, help="storybook edits to draw")
    parser.add_argument("--first-seed", type=int, default=0, help="number of the first example")
    parser.add_argument("--split", default="train", choices=("train", "test", "compositional"))
    parser.add_argument(
        "--even",
        nargs="*",
        metavar="FAMILY=TIMES",
        help="as many examples of every family of edits, or so many times as many of some",
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tokenizer.encode", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("tokenizer", help="folder of the image tokenizer, or its name on the hub")
    parser.add_argument("out", type=Path, help="folder for the shards")
    parser.add_argument(
        "--pairs", type=Path, help="list of your own pairs (JSON lines, docs/own_pictures.md)"
    )
    parser.add_argument(
        "--threshold", type=int, default=6, help="levels by which a pixel of a pair has to differ to count"
    )
    add_drawn_edits(parser, examples=DRAWN["examples"])
    parser.add_argument("--size", type=int, default=128, help="side of a picture in px")
    parser.add_argument(
        "--area",
        type=int,
        help="px of a picture of --pairs, which keeps its shape, as published checkpoints edit (65536); without, it is "
        "fitted into a square of --size",
    )
    parser.add_argument(
        "--photographs",
        type=float,
        metavar="SHARE",
        help="share of drawn edits that are made to be of photographs (of the others one in seven is)",
    )
    parser.add_argument(
        "--freely",
        type=float,
        metavar="SHARE",
        help="share of drawn edits that are worded freely, by earl/storybook/free_patterns.py or --sentences",
    )
    parser.add_argument(
        "--sentences",
        type=Path,
        help="list of requests in other words (JSON lines, train/sentences/everyday.jsonl), by which those of them are "
        "worded of which it says something",
    )
    parser.add_argument("--shard-size", type=at_least_one, default=4096)
    parser.add_argument(
        "--workers", type=at_least_one, default=2, help="processes that draw or open pictures"
    )
    parser.add_argument("--device", default="cpu", choices=tuple(AT_ONCE), help="where pictures are encoded")
    parser.set_defaults(**dict.fromkeys(DRAWN))  # so that it can be told which were given: settle_words
    words = parser.parse_args()
    with ends_in_one_line(parser, words.out):
        write_shards(words)


if __name__ == "__main__":
    main()
