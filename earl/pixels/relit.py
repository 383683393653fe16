"""Relit: a drawn place at another time of day, as far as the input shows it itself.

Its land and its things change as a photograph does, by maps of colour that are known (`earl.pixels.light`), and would
only lose by being drawn again. Its sky is painted anew, stars come, windows are lit: there the draft knows better. So
each pixel is asked whether the draft is but the input in another light. What hangs together with the top of the picture
answers as one, since a sky has the colours of lit land here and there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.pixels.colour_maps import box_mean
from earl.pixels.fit import F32, Fit
from earl.pixels.light import OTHER_LIGHT, left_over_by_light, lit_tokens
from earl.pixels.region import dilate
from earl.pixels.weather import without_weather

_NEAR: Final = 2
"""Working pixels around each over which a draft's change is averaged, as what a light leaves over of it is."""
_LEFT_OVER: Final = 400.0
"""Square, in levels of all channels, up to which a draft is the input in another light..."""
_SHARE_LEFT: Final = 0.3
"""...and share of its change. Of times of day of the training split 250 and 600 do worse, 0.2 and 0.4 about as well."""
_MOSTLY: Final = 0.55
"""Share of the land that has to be so, or else another edit was meant: other places have up to 0.53..."""
_ANOTHER_SKY: Final = 1500.0
"""...or one whose sky changes by less than this square: by some 700, from day to sunset by 2300 and more."""
_TINT: Final = 10.0
"""...or one that besides has a tint: levels between the land's mean colour in the light and in the draft. To make it
night and colder has 15; of 120 times of day two have 12, the others less than 10."""
_LAND: Final = 0.2
"""Share of the picture that is land at least."""
_SMOOTH: Final = 4
"""Levels from pixel to pixel up to which a sky hangs together; 3 and 5 do as well, 8 takes hills along."""
_IS_LAND: Final = 0.8
"""Share of what hangs together with the top that has to be so, as a room's wall is."""
_NOTHING: Final = 0.01
"""Square that is no change: means by running sums are off by less where nothing does."""
_HOLE: Final = 2
"""Working pixels around those that are so in which holes are filled: dark outlines hardly change."""
_STREAKED: Final = ("rain", "snow")
"""Weather without which a picture is smoother."""


@dataclass(frozen=True, slots=True, eq=False)
class Relit:
    """Another light, and where an edit is nothing else."""

    light: str
    """One of `earl.pixels.light.OTHER_LIGHT`."""
    where: F32
    """[h, w, 1] working pixels: 1 where the input in that light shows the edit, 0 where the draft does."""


class InOtherLights:
    """A drawn place as it would be in other lights, for all edits of it: each is made when it is first asked for.

    Attributes:
        before: [h, w, 3] its decoded tokens, levels 0..255.
        box: its working pixels without padding.
    """

    def __init__(self, seen: NDArray[np.uint8], before: F32, fit: Fit) -> None:
        """`seen`: [h, w, 3] itself at working size; `fit`: its map to that."""
        self._seen, self.before = seen, before
        left, top, right, bottom = fit.seen_box
        self.box = slice(top, bottom), slice(left, right)

    @cached_property
    def sky(self) -> NDArray[np.bool_]:
        """[h, w] of the box: what hangs together with the top."""
        return _below_the_top(self._seen[self.box])

    @cached_property
    def pictures(self) -> dict[str, tuple[F32, F32, F32]]:
        """[h, w, 3] its tokens in each light that it may have, as a ground, as a thing, and as one that glows."""
        weathers = _weathers(self._seen.astype(np.float32))
        lights = [light for light, (weather, *_) in OTHER_LIGHT.items() if weather in weathers]
        return {light: lit_tokens(self.before, light) for light in lights}


def relit(source: InOtherLights, after: F32) -> Relit | None:
    """What an edit leaves to its input in another light, or None if that is little.

    Args:
        after: [h, w, 3] decoded tokens of the edit, levels 0..255.
    """
    box, sky = source.box, source.sky
    change = box_mean(np.square(after - source.before).sum(-1, keepdims=True), _NEAR)
    if not _may_be_relit(change[box][..., 0], sky):
        return None
    limit = np.minimum(_LEFT_OVER, _SHARE_LEFT * change)
    is_so = {
        light: (left_over_by_light(after, pictures) < limit)[box][..., 0]
        for light, pictures in source.pictures.items()
    }
    light = max(is_so, key=lambda light: is_so[light].mean())
    if is_so[light][sky].mean() >= _IS_LAND:
        sky = np.zeros_like(sky)
    land = is_so[light] & ~sky
    if (~sky).mean() < _LAND or land[~sky].mean() < _MOSTLY:
        return None
    if sky.any() and change[box][sky].mean() < _ANOTHER_SKY:
        return None
    off = (after - _nearest(after, source.pictures[light]))[box][land].mean(0)
    if np.square(off).sum() > _TINT**2:
        return None
    where = np.zeros(after.shape[:2], np.float32)
    where[box] = (land | ~dilate(~dilate(land, _HOLE), _HOLE)) & ~sky
    return Relit(light, where[..., None])


def _may_be_relit(change: F32, sky: NDArray[np.bool_]) -> bool:
    """Whether enough changes for any light: nothing is in another light that is as it was. Most edits end here, which
    saves asking for each light."""
    changes = change > _NOTHING
    with_sky = changes[sky].mean() >= _IS_LAND and changes.mean() >= _MOSTLY
    if with_sky or sky.all():
        return bool(with_sky)
    return bool(change[sky].mean() >= _ANOTHER_SKY and changes[~sky].mean() >= _MOSTLY)


def _nearest(after: F32, lights: tuple[F32, ...]) -> F32:
    """[h, w, 3] of several pictures the one that is nearest to an edit, pixel by pixel."""
    pictures = np.stack(lights)
    nearest = np.square(after - pictures).sum(-1).argmin(0)
    chosen: F32 = np.take_along_axis(pictures, nearest[None, ..., None], 0)[0]
    return chosen


def _weathers(seen: F32) -> set[str]:
    """The weathers that may lie before a picture; rain and snow, only if it is smoother without them."""
    rough = {
        weather: _roughness(without_weather(seen, weather, max(seen.shape), (0, 0)))
        for weather in ("clear", *_STREAKED)
    }
    return {"clear", "fog"} | {weather for weather in _STREAKED if rough[weather] < rough["clear"]}


def _roughness(shown: F32) -> float:
    return float(sum(np.abs(np.diff(shown, axis=axis)).mean() for axis in (0, 1)))


def _below_the_top(seen: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """[h, w] what hangs together with the uppermost pixels by small steps of colour."""
    levels = seen.astype(np.int16)
    down, across = (np.abs(np.diff(levels, axis=axis)).max(-1) <= _SMOOTH for axis in (0, 1))
    found = np.zeros(seen.shape[:2], bool)
    found[0] = True
    count = 0
    while count < (count := int(found.sum())):
        found[1:] |= found[:-1] & down
        found[:-1] |= found[1:] & down
        found[:, 1:] |= found[:, :-1] & across
        found[:, :-1] |= found[:, 1:] & across
    return found
