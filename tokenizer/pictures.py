"""Pictures to train an image tokenizer on: storybook scenes, every one named by its number."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.processes import process_pool
from earl.storybook.drawing import render
from earl.storybook.sampling import draw_scene, palette
from earl.storybook.scene import Scene

SEEKING_SHARE: Final = 0.15
"""Share of scenes that seek the colours kept back from the editor: a tokenizer has to draw them all."""


def picture(index: int, *, seed: int, size: int, photo_share: float) -> NDArray[np.uint8]:
    """Picture number `index` of the endless stream `seed`: [size, size, 3] uint8.

    `photo_share` of the pictures are photo-like backdrops, cropped from a larger drawing and turned at
    random, since their statistics, not their content, are the point; the others are whole scenes.
    """
    rng = Random(f"tokenizer picture:{seed}:{index}")
    variant = rng.randrange(2**31)
    if rng.random() >= photo_share:
        scene = draw_scene(rng, palette(held_out=rng.random() < SEEKING_SHARE))
        return np.asarray(render(scene, size, variant))
    scale = rng.choice((1, 2, 3))
    large = np.asarray(render(Scene(place="photo"), size * scale, variant))
    top, left = (rng.randrange(size * (scale - 1) + 1) for _ in range(2))
    crop = np.rot90(large[top : top + size, left : left + size], rng.randrange(4))
    return np.ascontiguousarray(crop)


def draw_pool(count: int, *, seed: int, size: int, photo_share: float, workers: int) -> NDArray[np.uint8]:
    """Pictures 0 to `count` of a stream, [count, size, size, 3], drawn by `workers` processes."""
    draw = partial(picture, seed=seed, size=size, photo_share=photo_share)
    with process_pool(workers) as processes:
        return np.stack(list(processes.map(draw, range(count), chunksize=64)))


def draw_batch(pool_P: NDArray[np.uint8], step: int, *, batch: int, seed: int) -> NDArray[np.uint8]:
    """The batch of a step, [batch, size, size, 3]: a new shuffle every epoch, half the pictures mirrored."""
    per_epoch = len(pool_P) // batch
    order = np.random.default_rng((seed, step // per_epoch)).permutation(len(pool_P))
    start = step % per_epoch * batch
    chosen = pool_P[order[start : start + batch]]
    mirrored = np.random.default_rng((seed, 1, step)).random(batch) < 0.5
    return np.where(mirrored[:, None, None, None], chosen[:, :, ::-1], chosen)
