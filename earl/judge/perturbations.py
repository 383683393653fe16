"""Right and wrong answers to an example, made on purpose: what a judge is examined with.

Most wrong answers are drawn from scenes, so it is known that they are wrong: none is in the set of right
answers, and each differs visibly from the nearest of them. `CHANNELS` are what an answer may suffer on its
way through an image tokenizer. A function gives None where the example leaves nothing to do. Knows no judge.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Final, TypeVar

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from earl.storybook.drawing import changed_mask, render
from earl.storybook.edits import WHOLE, OpenThing, added, altered, fits, free_positions, removed, reset
from earl.storybook.examples import Example
from earl.storybook.loose import loose
from earl.storybook.references import akin
from earl.storybook.sampling import COLOURLESS
from earl.storybook.scene import (
    COLOURS,
    EXTENT,
    KINDS,
    MAX_THINGS,
    PLACES,
    STYLES,
    TIMES,
    WEATHERS,
    Scene,
    Thing,
)

SIZE: Final = 128
"""Side of the pictures that are made, in pixels."""

Perturbation = Callable[[Example, Generator], Image.Image | None]
Channel = Callable[[Image.Image, Example, Generator], Image.Image]
T = TypeVar("T")

_CELL: Final = 8
"""Side of the patch that one token of the bundled tokenizer covers, in pixels."""
_VISIBLE_LEVELS: Final = 24
"""Two pixels that differ by less, of 255, pass for equal at a glance."""
_VISIBLE_SHARE: Final = 0.004
"""A wrong answer differs visibly in at least this share of the picture: a ninth of a small thing's box."""
_FAR: Final = 2
"""Sixteenths between a wrong place and the nearest right one: closer, and people would disagree."""
_SETTINGS: Final = {"place": PLACES[:-1], "time": TIMES, "weather": WEATHERS, "style": STYLES}
_TRIES: Final = 12


# --- the right answers -------------------------------------------------------------------------------------


def is_right(example: Example, scene: Scene) -> bool:
    """Whether a scene is in the set of right answers; the order in which things are drawn does not count."""
    if any(_alike(scene, answer) for answer in (example.target, *example.alternatives)):
        return True
    if not example.open_things or len(scene.things) != len(example.target.things):
        return False
    opened = {one.index for one in example.open_things}
    settled = [t for i, t in enumerate(example.target.things) if i not in opened]
    loose = list(scene.things)
    for thing in settled:
        if thing not in loose:
            return False
        loose.remove(thing)
    return any(
        _fill(example, dict(zip((o.index for o in example.open_things), order, strict=True)), scene)
        for order in permutations(loose)
    )


def _alike(one: Scene, two: Scene) -> bool:
    return replace(one, things=tuple(sorted(one.things))) == replace(two, things=tuple(sorted(two.things)))


def _fill(example: Example, places: dict[int, Thing], scene: Scene) -> bool:
    """Whether the things that stand in for the open ones are such things, and stand where they may."""
    target = example.target
    for index, thing in places.items():
        if replace(thing, x=target.things[index].x, y=target.things[index].y) != target.things[index]:
            return False
        target = altered(target, index, thing)
    free = all((places[o.index].x, places[o.index].y) in free_of(target, o) for o in example.open_things)
    return free and _alike(target, scene)


def free_of(scene: Scene, opened: OpenThing) -> list[tuple[int, int]]:
    """All centres where an open thing of a scene may stand."""
    thing = scene.things[opened.index]
    return free_positions(scene, thing.kind, thing.size, where=opened.where, without=opened.index)


def ground_truth(example: Example, rng: Generator) -> Image.Image | None:
    """The target."""
    return _drawn(example, example.target)


def other_answer(example: Example, rng: Generator) -> Image.Image | None:
    """An alternative, or the target with its open things at other places."""
    if example.alternatives:
        return _drawn(example, _one(rng, example.alternatives))
    scene = example.target
    for opened in example.open_things:
        x, y = _one(rng, free_of(scene, opened))
        scene = altered(scene, opened.index, replace(scene.things[opened.index], x=x, y=y))
    return None if scene == example.target else _drawn(example, scene)


def off_the_grid(example: Example, rng: Generator) -> Image.Image | None:
    """The target with what comes a little beside its place, and a little larger or smaller."""
    scene = example.target
    places = {(t.kind, t.size, t.x, t.y) for t in example.source.things}
    for index, thing in enumerate(scene.things):
        if (thing.kind, thing.size, thing.x, thing.y) not in places:
            right, down = rng.uniform(-0.5, 0.5, 2)
            larger = EXTENT[thing.size] * rng.uniform(-0.1, 0.1)
            scene = altered(scene, index, loose(thing, right=right, down=down, larger=larger))
    return None if scene == example.target else _drawn(example, scene)


# --- the channels ------------------------------------------------------------------------------------------


def plain(picture: Image.Image, example: Example, rng: Generator) -> Image.Image:
    """Nothing is lost."""
    return picture


def halved(picture: Image.Image, example: Example, rng: Generator) -> Image.Image:
    """Half the resolution and back, a little noise, six bits a channel."""
    small = picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.BOX)
    pixels = np.asarray(small.resize(picture.size, Image.Resampling.BILINEAR), np.float32)
    noisy = pixels + rng.normal(0, 3, pixels.shape)
    return Image.fromarray(np.clip(np.round(noisy / 4) * 4, 0, 255).astype(np.uint8))


def compressed(picture: Image.Image, example: Example, rng: Generator) -> Image.Image:
    """A JPEG of low quality."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=20)
    return Image.open(file).convert("RGB")


def pasted(picture: Image.Image, example: Example, rng: Generator) -> Image.Image:
    """`halved` where the picture differs from the source, by whole cells; the source's pixels elsewhere."""
    source = render(example.source, picture.width, example.seed)
    cells = _cells(changed_mask(source, picture))
    grown = (
        Image.fromarray(cells).filter(ImageFilter.MaxFilter(3)).resize(picture.size, Image.Resampling.NEAREST)
    )
    return Image.composite(halved(picture, example, rng), source, grown.convert("L"))


CHANNELS: Final[dict[str, Channel]] = {
    "plain": plain, "half resolution": halved, "jpeg": compressed, "pasted back": pasted,
}  # fmt: skip


# --- the wrong answers -------------------------------------------------------------------------------------


def unchanged_source(example: Example, rng: Generator) -> Image.Image | None:
    """Nothing was done."""
    return _wrong(example, example.source)


def wrong_colour(example: Example, rng: Generator) -> Image.Image | None:
    """A thing of the edit (if there is none: another one) in another colour."""
    if example.target.style in COLOURLESS:
        return None
    return _altered(example, rng, lambda t: [replace(t, colour=c) for c in COLOURS if c != t.colour])


def wrong_kind(example: Example, rng: Generator) -> Image.Image | None:
    """A thing of the edit (if there is none: another one) is something else."""
    return _altered(example, rng, lambda t: [replace(t, kind=k) for k in KINDS if k not in akin(t.kind)])


def wrong_size(example: Example, rng: Generator) -> Image.Image | None:
    """A thing of the edit is two sizes too big or too small, or one where there are no two."""
    return _altered(example, rng, lambda t: [replace(t, size=s) for s in EXTENT if s != t.size])


def wrong_place(example: Example, rng: Generator) -> Image.Image | None:
    """A thing of the edit stands where it was not asked to stand."""
    target = example.target
    new = [i for i in _new(example) if _free_choice(example, i)[1]]
    if not new:
        return None
    for _ in range(_TRIES):
        index = _one(rng, new)
        right, _ = _free_choice(example, index)
        thing = target.things[index]
        places = free_positions(target, thing.kind, thing.size, without=index)
        far = [p for p in places if all(max(abs(p[0] - x), abs(p[1] - y)) >= _FAR for x, y in right)]
        if far:
            x, y = _one(rng, far)
            picture = _wrong(example, altered(target, index, replace(thing, x=x, y=y)))
            if picture:
                return picture
    return None


def wrong_setting(example: Example, rng: Generator) -> Image.Image | None:
    """Another place, time, weather or style than the one that was asked for."""
    changed = [f for f in _SETTINGS if getattr(example.source, f) != getattr(example.target, f)]
    if not changed:
        return None
    field = _one(rng, changed)
    here = {getattr(s, field) for s in (example.source, example.target, *example.alternatives)}
    values = [v for v in _SETTINGS[field] if v not in here]
    return _wrong(example, reset(example.target, {field: _one(rng, values)})) if values else None


def wrong_thing(example: Example, rng: Generator) -> Image.Image | None:
    """What was asked of one thing is done to another."""
    source = example.source
    gone = [i for i, t in enumerate(source.things) if t not in example.target.things]
    others = [i for i, t in enumerate(source.things) if t in example.target.things]
    if not gone or not others:
        return None
    other = _one(rng, others)
    if len(example.target.things) < len(source.things):
        return _wrong(example, removed(source, [other, *gone[1:]]))
    if len(example.target.things) > len(source.things):
        return None
    before, after = source.things[gone[0]], example.target.things[gone[0]]
    fields = ("kind", "colour", "size", "x", "y")
    wish = {f: getattr(after, f) for f in fields if getattr(after, f) != getattr(before, f)}
    changed: Thing = replace(source.things[other], **wish)
    return (
        _wrong(example, altered(source, other, changed)) if fits(source, changed, without=(other,)) else None
    )


def half_an_edit(example: Example, rng: Generator) -> Image.Image | None:
    """One of several changes is missing."""
    source, target = example.source, example.target
    ways = [
        reset(target, {f: getattr(source, f)}) for f in _SETTINGS if getattr(source, f) != getattr(target, f)
    ]
    new = _new(example)
    gone = [t for t in source.things if t not in target.things]
    for index in new:
        under = [t for t in gone if _overlap(t, target.things[index])]
        without = removed(target, [index])
        if len(without.things) + len(under) <= MAX_THINGS:
            ways.append(added(without, *under))
    for thing in gone:
        if len(target.things) < MAX_THINGS and not any(_overlap(thing, target.things[i]) for i in new):
            ways.append(added(target, thing))
    return _wrong(example, _one(rng, ways)) if len(ways) > 1 else None


def extra_object(example: Example, rng: Generator) -> Image.Image | None:
    """The target, and one thing more."""
    target = example.target
    for _ in range(_TRIES if len(target.things) < MAX_THINGS else 0):
        kind, colour, size = (_one(rng, list(words)) for words in (KINDS, COLOURS, EXTENT))
        places = free_positions(target, kind, size)
        if places:
            x, y = _one(rng, places)
            picture = _wrong(example, added(target, Thing(kind=kind, colour=colour, size=size, x=x, y=y)))
            if picture:
                return picture
    return None


def vanished_object(example: Example, rng: Generator) -> Image.Image | None:
    """The target without a thing that should have stayed."""
    kept = [i for i, t in enumerate(example.target.things) if t in example.source.things]
    return _wrong(example, removed(example.target, [_one(rng, kept)])) if kept else None


def leftover(example: Example, rng: Generator) -> Image.Image | None:
    """The target with a third of a thing that should be gone."""
    gone = _bare_gone(example)
    return _strip(example, added(example.target, _one(rng, gone)), rng) if gone else None


def half_drawn(example: Example, rng: Generator) -> Image.Image | None:
    """The target without a third of a thing that should have come."""
    new = _new(example)
    return _strip(example, removed(example.target, [_one(rng, new)]), rng) if new else None


def cut_off(example: Example, rng: Generator) -> Image.Image | None:
    """The target without a third of a thing that should have stayed."""
    kept = [i for i, t in enumerate(example.target.things) if t in example.source.things]
    return _strip(example, removed(example.target, [_one(rng, kept)]), rng) if kept else None


def ghost(example: Example, rng: Generator) -> Image.Image | None:
    """The target with what should be gone, or without what should have come, and either of it by half."""
    target = example.target
    ways = [added(target, thing) for thing in _bare_gone(example)]
    ways += [removed(target, [index]) for index in _new(example)]
    wrong = _wrong(example, _one(rng, ways)) if ways else None
    return None if wrong is None else _seen_wrong(example, Image.blend(_drawn(example, target), wrong, 0.5))


def washed_out(example: Example, rng: Generator) -> Image.Image | None:
    """The target with half its contrast, or behind a grey veil."""
    right = _drawn(example, example.target)
    pixels = np.asarray(right, np.float32)
    veil = pixels.mean(axis=(0, 1)) if rng.random() < 0.5 else np.full(3, rng.uniform(150, 220))
    return Image.fromarray(np.round(0.5 * pixels + 0.5 * veil).astype(np.uint8))


def random_tokens(example: Example, rng: Generator) -> Image.Image | None:
    """The target with a few cells, all in or all outside the changed region, that show anything."""
    right = _drawn(example, example.target)
    cells = _cells(example.changed(SIZE))
    inside = rng.random() < 0.5 or cells.all()
    rows, columns = np.nonzero(cells == inside)
    if not len(rows):
        return None
    pixels = np.array(right)
    for index in rng.choice(len(rows), min(len(rows), int(rng.integers(4, 13))), replace=False):
        noise = Image.fromarray(rng.integers(0, 256, (3, 3, 3), np.uint8))
        top, left = rows[index] * _CELL, columns[index] * _CELL
        pixels[top : top + _CELL, left : left + _CELL] = noise.resize(
            (_CELL, _CELL), Image.Resampling.BICUBIC
        )
    return Image.fromarray(pixels)


RIGHT: Final[dict[str, Perturbation]] = {
    "ground truth": ground_truth, "another right answer": other_answer, "off the grid": off_the_grid,
}  # fmt: skip

WRONG: Final[dict[str, Perturbation]] = {
    "unchanged source": unchanged_source,
    "wrong colour": wrong_colour,
    "wrong kind": wrong_kind,
    "wrong size": wrong_size,
    "wrong place": wrong_place,
    "wrong setting": wrong_setting,
    "wrong thing": wrong_thing,
    "half an edit": half_an_edit,
    "extra object": extra_object,
    "vanished object": vanished_object,
    "leftover": leftover,
    "half drawn": half_drawn,
    "cut off": cut_off,
    "ghost": ghost,
    "washed out": washed_out,
    "random tokens": random_tokens,
}


# --- what they share ---------------------------------------------------------------------------------------


def _one(rng: Generator, among: Sequence[T]) -> T:
    return among[int(rng.integers(len(among)))]


def _drawn(example: Example, scene: Scene) -> Image.Image:
    return render(scene, SIZE, example.seed)


def _new(example: Example) -> list[int]:
    """Indices of the target's things that are not in the source as they are."""
    return [i for i, t in enumerate(example.target.things) if t not in example.source.things]


def _free_choice(example: Example, index: int) -> tuple[list[tuple[int, int]], bool]:
    """Where a thing of the target may stand, and whether anything was said about that."""
    for opened in example.open_things:
        if opened.index == index:
            return free_of(example.target, opened), opened.where != WHOLE
    thing = example.target.things[index]
    return [(thing.x, thing.y)], True


def _altered(example: Example, rng: Generator, ways: Callable[[Thing], list[Thing]]) -> Image.Image | None:
    """The target with one thing altered, of the edit if possible."""
    target = example.target
    indices = _new(example) or list(range(len(target.things)))
    for _ in range(_TRIES if indices else 0):
        index = _one(rng, indices)
        thing = _one(rng, ways(target.things[index]))
        if fits(target, thing, without=(index,)):
            picture = _wrong(example, altered(target, index, thing))
            if picture:
                return picture
    return None


def _wrong(example: Example, scene: Scene) -> Image.Image | None:
    """The picture of a wrong scene, or None if the scene is right or looks like a right one."""
    return None if is_right(example, scene) else _seen_wrong(example, _drawn(example, scene))


def _seen_wrong(example: Example, picture: Image.Image) -> Image.Image | None:
    """The picture, or None if it looks like a right one."""
    answers = (example.target, *example.alternatives)
    seen = all(
        changed_mask(_drawn(example, answer), picture, _VISIBLE_LEVELS).mean() >= _VISIBLE_SHARE
        for answer in answers
    )
    return picture if seen else None


def _bare_gone(example: Example) -> list[Thing]:
    """Things that should be gone, where nothing comes in their place and there is room for one more."""
    source, target = example.source, example.target
    if len(target.things) == MAX_THINGS:
        return []
    gone = [thing for thing in source.things if thing not in target.things]
    return [thing for thing in gone if not any(_overlap(thing, target.things[i]) for i in _new(example))]


def _strip(example: Example, other: Scene, rng: Generator) -> Image.Image | None:
    """The target with a third of what sets another scene apart from it, from any side."""
    right, wrong = _drawn(example, example.target), _drawn(example, other)
    box = ImageChops.difference(right, wrong).point(lambda level: level > _VISIBLE_LEVELS and 255).getbbox()
    if box is None or is_right(example, other):
        return None
    left, top, across, down = box[0], box[1], box[2] - box[0], box[3] - box[1]
    strips = [
        (left, top, left + across // 3, box[3]),
        (box[2] - across // 3, top, box[2], box[3]),
        (left, top, box[2], top + down // 3),
        (left, box[3] - down // 3, box[2], box[3]),
    ]
    strip = _one(rng, strips)
    right.paste(wrong.crop(strip), strip)
    return _seen_wrong(example, right)


def _overlap(one: Thing, two: Thing) -> bool:
    a, b = one.box, two.box
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _cells(mask_HW: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """[H / 8, W / 8], True where a cell holds a True pixel."""
    height, width = mask_HW.shape
    folded = mask_HW.reshape(height // _CELL, _CELL, width // _CELL, _CELL)
    held: NDArray[np.bool_] = np.logical_or.reduce(folded, axis=(1, 3))
    return held
