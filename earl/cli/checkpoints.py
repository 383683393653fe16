"""`earl info` and `earl convert`: what a checkpoint is, and the same networks in another layout."""

from __future__ import annotations

import argparse
import os
import shutil

from earl.cli.model import silence_kernels
from earl.cli.says import say
from earl.cli.words import named_path
from earl.errors import EarlError
from earl.hub import find_checkpoint
from earl.options import size_in_bytes
from earl.pixels.canvas import check_parent


def info(words: argparse.Namespace) -> int:
    from earl.info import checkpoint_info

    say(checkpoint_info(words.checkpoint, revision=words.revision).to_text())
    return 0


def info_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="earl info",
        description="Say what a checkpoint is, from its config and the headers of its weights.",
    )
    parser.add_argument("checkpoint", help="folder, or organisation/name on the hub")
    parser.add_argument("--revision", help="branch, tag or commit on the hub")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


def convert(words: argparse.Namespace) -> int:
    if words.folder.exists() and not words.folder.is_dir():
        raise EarlError(f"{words.folder} is a file: choose a new folder")
    if words.folder.exists() and any(words.folder.iterdir()):
        raise EarlError(f"{words.folder} is not empty: choose a new folder")
    check_parent(words.folder)
    folder = find_checkpoint(words.checkpoint, revision=words.revision)
    silence_kernels()

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
    say(f"{words.checkpoint} is now {words.folder}, in the layout {words.to}")
    return 0


def convert_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="earl convert", description="Write the same networks in another layout; no number changes."
    )
    parser.add_argument("checkpoint", help="folder, or organisation/name on the hub")
    parser.add_argument("folder", type=named_path, help="where to write; new or empty")
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
