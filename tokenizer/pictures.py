"""Pictures to train an image tokenizer on: storybook scenes and crops of your own, every one named by its number, and
files of what an editor's drafts ought to show."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from earl.errors import PictureError, RecipeError, ShardError
from earl.pixels import open_picture
from earl.pixels.canvas import FORMATS
from earl.processes import process_pool
from earl.storybook.drawing import SIZES, render
from earl.storybook.sampling import draw_scene, palette
from earl.storybook.scene import Scene

DRAFTS_FORMAT: Final = "earl-drafts-1"
"""Of the files of `save_drafts`."""
Drafts = tuple[NDArray[np.uint16], NDArray[np.uint8]]
"""[N, H, W] codes of drafts, and [N, size, size, 3] what they ought to show."""
SEEKING_SHARE: Final = 0.15
"""Share of scenes that seek the colours kept back from the editor: a tokenizer has to draw them all."""


def picture(
    index: int, *, seed: int, size: int, photo_share: float, own: Sequence[Path] = (), own_share: float = 1.0
) -> NDArray[np.uint8]:
    """Picture number `index` of the endless stream `seed`: [size, size, 3] uint8.

    `own_share` of the pictures are crops of `own`, if there are any. Of the others `photo_share` are photo-like
    backdrops, cropped from a larger drawing and turned at random, since their statistics, not their content, are the
    point; the rest are whole scenes.
    """
    rng = Random(f"tokenizer picture:{seed}:{index}")
    variant = rng.randrange(2**31)
    if own and rng.random() < own_share:
        return crop(own[rng.randrange(len(own))], size, rng)
    if rng.random() >= photo_share:
        scene = draw_scene(rng, palette(held_out=rng.random() < SEEKING_SHARE))
        return np.asarray(render(scene, size, variant))
    scale = rng.choice([scale for scale in (1, 2, 3) if size * scale <= SIZES[-1]])
    large = np.asarray(render(Scene(place="photo"), size * scale, variant))
    top, left = (rng.randrange(size * (scale - 1) + 1) for _ in range(2))
    backdrop = np.rot90(large[top : top + size, left : left + size], rng.randrange(4))
    return np.ascontiguousarray(backdrop)


def crop(file: Path, size: int, rng: Random) -> NDArray[np.uint8]:
    """A square of a picture, [size, size, 3]: from `size` px a side up to all that the picture has, at any place.

    Raises:
        PictureError: the picture cannot be read, or is smaller than `size`.
    """
    rgb = open_picture(file).rgb
    height, width = rgb.shape[:2]
    if min(height, width) < size:
        raise PictureError(
            f"{file} is {width}x{height} px, smaller than size {size}: take it away, or lower size"
        )
    side = round(math.exp(rng.uniform(math.log(size), math.log(min(height, width)))))
    top, left = rng.randrange(height - side + 1), rng.randrange(width - side + 1)
    square = Image.fromarray(rgb[top : top + side, left : left + side])
    return np.asarray(square.resize((size, size), Image.Resampling.LANCZOS))


def own_pictures(folder: Path) -> list[Path]:
    """The pictures of a folder and the folders in it, by what their names end with, in order; hidden ones are not.

    Raises:
        RecipeError: there are none.
    """
    kinds = {suffix for suffix, kind in Image.registered_extensions().items() if kind in FORMATS}
    named = (file for file in folder.rglob("*") if file.suffix.lower() in kinds)
    shown = (
        file for file in named if not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
    files = sorted(file for file in shown if file.is_file())
    if not files:
        raise RecipeError(f"{folder} holds no pictures: name a folder with PNG, JPEG or other picture files")
    return files


def draw_pool(
    count: int,
    *,
    seed: int,
    size: int,
    photo_share: float,
    workers: int,
    own: Sequence[Path] = (),
    own_share: float = 1.0,
) -> NDArray[np.uint8]:
    """Pictures 0 to `count` of a stream, [count, size, size, 3], drawn by `workers` processes.

    Raises:
        PictureError: one of `own` cannot be used.
    """
    draw = partial(picture, seed=seed, size=size, photo_share=photo_share, own=own, own_share=own_share)
    with process_pool(workers) as processes:
        return np.stack(list(processes.map(draw, range(count), chunksize=64)))


def draw_batch(pool_P: NDArray[np.uint8], step: int, *, batch: int, seed: int) -> NDArray[np.uint8]:
    """The batch of a step, [batch, size, size, 3]: a new shuffle every epoch, half the pictures mirrored."""
    chosen = pool_P[places(len(pool_P), step, batch=batch, seed=seed)]
    mirrored = np.random.default_rng((seed, 1, step)).random(batch) < 0.5
    return np.where(mirrored[:, None, None, None], chosen[:, :, ::-1], chosen)


def places(count: int, step: int, *, batch: int, seed: int) -> NDArray[np.int64]:
    """Which of `count` things make the batch of a step: a new shuffle every epoch."""
    per_epoch = count // batch
    order = np.random.default_rng((seed, step // per_epoch)).permutation(count)
    start = step % per_epoch * batch
    return order[start : start + batch]


def save_drafts(file: Path, drafts: Drafts, *, made_by: str) -> None:
    """Write drafts atomically; `made_by` names what they were made of and with."""
    codes_NHW, pictures_NHW3 = drafts
    partial = file.with_name(f".{file.name}")
    metadata = {"format": DRAFTS_FORMAT, "made_by": made_by}
    save_file({"codes": codes_NHW, "pictures": pictures_NHW3}, partial, metadata=metadata)
    os.replace(partial, file)


def count_drafts(file: Path, *, made_by: str | None = None) -> int:
    """How many drafts a file holds; none where there is no file.

    Args:
        made_by: what they have to be made of and with; None: anything.
    Raises:
        ShardError: it holds no drafts, or was made of something else.
    """
    if not file.exists():
        return 0
    with safe_open(file, framework="numpy") as opened:
        metadata = opened.metadata() or {}
        if metadata.get("format") != DRAFTS_FORMAT:
            raise ShardError(
                f"{file} is of format {metadata.get('format')}, not {DRAFTS_FORMAT}: write drafts again"
            )
        if made_by not in (None, metadata["made_by"]):
            raise ShardError(f"{file} was made of something else: name another folder")
        return int(opened.get_slice("codes").get_shape()[0])


def read_drafts(folder: Path) -> Drafts:
    """All drafts of a folder.

    Raises:
        ShardError: there are none, or a file holds something else.
    """
    files = sorted(folder.glob("drafts-*.safetensors"))
    if not files:
        raise ShardError(f"{folder} holds no drafts: write some with python -m tokenizer.drafts")
    for file in files:
        count_drafts(file)
    parts = [load_file(file) for file in files]
    return np.concatenate([each["codes"] for each in parts]), np.concatenate(
        [each["pictures"] for each in parts]
    )
