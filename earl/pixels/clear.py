"""What an edit draws where its input is clear: a star there is opaque, the white that it was seen on is not.

A model is shown clear ground on white, and draws white there again, or what its image tokenizer makes of white. So what
is drawn tells itself by being darker than the tokenizer's own picture of the input, and than anything that the input's
alpha lets be seen on white. Another light or weather draws nothing, for rain does not fall on nothing: there the edit
tells what the white became, which is taken off where the input is half clear.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from earl.pixels.colour import U8
from earl.pixels.colour_maps import box_mean, ramp
from earl.pixels.fit import F32, Fit, at_working, to_native, to_working
from earl.pixels.region import dilate
from earl.pixels.seen_again import is_new_all_over

_DRAWN: Final = (16.0, 64.0)
"""Levels by which pixels are darker in one channel: beside something drawn they belong to it, and it is drawn. What
image tokenizers spill around things is up to 50."""
_LIGHTER: Final = 40.0
"""Levels from which on lighter ones do, too."""
_COVERS: Final = (0.25, 0.8)
"""Share of the change nearby at which its outline begins to cover, and covers."""
_OUTLINE: Final = 2
"""Working pixels that an outline is wide; within that a thing covers everything."""
_LEAST_COVER: Final = np.float32(0.2)
"""A colour under less is not told any better."""
_AROUND: Final = 8
"""Working pixels around each in which it is asked what another picture makes of clear ground..."""
_CLEAREST: Final = 4
"""...as so high a power of how clear that is."""


@dataclass(frozen=True, slots=True, eq=False)
class OnClear:
    """What an edit shows where its input is clear, at working size."""

    fit: Fit
    """The input's map to that."""
    planes: F32
    """[h, w, 6] in 0..1 what is drawn with its outline, and without; by how many levels that changes the picture; and
    how many levels less than 255, in each channel, it makes of the white ground."""

    @classmethod
    def of(
        cls,
        decoded: F32,
        edited: F32,
        alpha: U8 | None,
        fit: Fit,
        mask: NDArray[np.bool_] | None = None,
    ) -> OnClear | None:
        """Compare an edit with its source; None if that is opaque.

        Args:
            decoded, edited: [h, w, 3] decoded source and edit, in levels 0..255.
            alpha: [H, W] of the input, 255 = opaque; None for that everywhere.
            fit: its map to working size.
            mask: [H, W] where the input may change; None for everywhere.
        """
        if alpha is None or alpha.min() == 255:
            return None
        visible_hw = at_working(np.ones(alpha.shape, bool), fit)
        free_hw = visible_hw if mask is None else at_working(mask, fit)
        changes = np.abs(edited - decoded).max(-1)
        clear = 255 - to_working(np.repeat(alpha[..., None], 3, axis=-1), fit).astype(np.float32)
        planes = np.zeros((*changes.shape, 6), np.float32)
        if is_new_all_over(decoded, edited, free_hw & (changes > _DRAWN[0]), visible_hw, free_hw):
            share: F32 = ((clear / 255) ** _CLEAREST * free_hw[..., None] + 1e-6).astype(np.float32)
            planes[..., 3:] = 255 - box_mean(share * edited, _AROUND) / box_mean(share, _AROUND)
            return cls(fit, planes)
        beyond = (np.minimum(decoded, clear) - edited).max(-1, keepdims=True)
        darker = (decoded - edited).max(-1)
        drawn_hw = (clear[..., 0] > 0) & ((darker > _DRAWN[0]) | (changes > _LIGHTER))
        drawn_hw = _reached(drawn_hw & (box_mean(beyond, 1)[..., 0] > _DRAWN[1]), drawn_hw)
        drawn_hw |= _enclosed(drawn_hw)
        planes[..., 0] = dilate(drawn_hw)
        planes[..., 1] = ~dilate(~drawn_hw & (clear[..., 0] > 0), _OUTLINE) & drawn_hw
        planes[..., 2] = _highest(changes * drawn_hw, _OUTLINE)
        return cls(fit, planes)

    def apart(self, edited: F32, shown: F32, alpha: F32, rows: slice) -> tuple[F32, F32, F32]:
        """Some rows of an edit taken apart.

        Args:
            edited, shown: [h, W, 3] edit and input as seen on white, in levels 0..255.
            alpha: [h, W] of the input in 0..1.
        Returns:
            [h, W, 3] what it makes of the input as far as that, with its alpha, can show it on white; and [h, W, 3] and
            [h, W] in 0..1 what it draws over that, and how much it covers.
        """
        band = to_native(self.planes, self.fit, rows=(rows.start, rows.stop))
        drawn, within, strength = (band[..., c : c + 1].clip(0) for c in range(3))
        clear = (1 - alpha)[..., None]
        behind = np.maximum(edited + clear * band[..., 3:], 255 * clear)
        behind += np.minimum(drawn, 1) * (shown - behind)
        change = np.abs(edited - shown).max(-1, keepdims=True) / np.maximum(strength, _DRAWN[1])
        cover = np.maximum(np.minimum(drawn, 1) * ramp(change, _COVERS), np.minimum(within, 1))
        thing = behind + (edited - behind) / np.maximum(cover, _LEAST_COVER)
        return behind, thing.clip(0, 255), cover[..., 0]


def _reached(seeds_hw: NDArray[np.bool_], open_hw: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """[h, w] what is open and touches a seed, or what touches that, at a corner at least."""
    while True:
        grown_hw = dilate(seeds_hw) & open_hw
        if grown_hw.sum() == seeds_hw.sum():
            return seeds_hw
        seeds_hw = grown_hw


def _enclosed(drawn_hw: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """[h, w] what something drawn has within it, such as the white of an eye."""
    open_hw = np.pad(~drawn_hw, 1, constant_values=True)
    border_hw = np.pad(np.zeros_like(drawn_hw), 1, constant_values=True)
    return (open_hw & ~_reached(border_hw, open_hw))[1:-1, 1:-1]


def _highest(values_hw: F32, near: int) -> F32:
    """[h, w] the highest so many pixels around each."""
    framed = np.pad(values_hw, near)
    highest: F32 = sliding_window_view(framed, (2 * near + 1, 2 * near + 1)).max((-2, -1))
    return highest
