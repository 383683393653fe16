"""The model that the words of a command line name, loaded when all else is known to be in order."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from earl.editor import Editor


def open_editor(words: argparse.Namespace, folder: Path) -> Editor:
    silence_kernels()
    from earl.editor import Editor  # torch is loaded here, once everything else is known to be in order

    return Editor.from_pretrained(
        folder,
        device=words.device,
        dtype=words.dtype,
        device_map=words.device_map,
        image_tokenizer=words.image_tokenizer,
        text_tokenizer=words.text_tokenizer,
    )


def silence_kernels() -> None:
    """torchao and torch report kernels that a CPU has not, to every user of int8 or of an adapter."""
    for chatty in ("torchao", "torch.utils._pytree"):
        logging.getLogger(chatty).setLevel(logging.ERROR)
