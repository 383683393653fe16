"""Source: a picture to edit, in every form in which an edit asks for it; each is made when it is first asked for."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.pixels import Canvas, mask_to_cells, to_encoder, to_native, to_working
from earl.pixels.colour import U8
from earl.pixels.filters import (
    Filtered,
    at_working_size,
    corner_of,
    filtered,
    filtered_behind,
    side_of,
)
from earl.pixels.fit import F32, Fit
from earl.pixels.light import OTHER_LIGHT, things_in_light
from earl.pixels.paper import is_photograph
from earl.pixels.relit import InOtherLights
from earl.vq import ImageTokenizer

_ROUNDED = 2
"""Levels by which channels of what has no colours may differ."""
_BEFORE_IT = ("rain to clear", "snow to clear")
"""Filters that take away what makes a drawn place look like a photograph."""


class Source:
    """A picture in the eyes of an image tokenizer.

    Attributes:
        canvas: the picture, open.
        fit: its map to the size at which it is edited.
        image_tokenizer: whose codes it has.
    """

    def __init__(
        self,
        canvas: Canvas,
        fit: Fit,
        image_tokenizer: ImageTokenizer,
        *,
        codes_hw: NDArray[np.int64] | None = None,
    ) -> None:
        """`codes_hw`: [H, W] its codes, where they are known."""
        self.canvas, self.fit, self.image_tokenizer = canvas, fit, image_tokenizer
        if codes_hw is not None:
            self.codes_hw = codes_hw
        self._codes_by: dict[str, NDArray[np.int64]] = {}
        self._filtered: dict[str, Filtered] = {}

    @cached_property
    def codes_hw(self) -> NDArray[np.int64]:
        """[H, W] its codes."""
        return self._encode(to_encoder(self.canvas.rgb, self.fit))

    @cached_property
    def decoded(self) -> F32:
        """[h, w, 3] what its codes show, levels 0..255."""
        return decode(self.image_tokenizer, self.codes_hw)

    @cached_property
    def seen(self) -> NDArray[np.uint8]:
        """[h, w, 3] itself at working size."""
        return to_working(self.canvas.rgb, self.fit)

    @cached_property
    def in_other_lights(self) -> InOtherLights:
        """Itself as it would be in other lights."""
        return InOtherLights(self.seen, self.decoded, self.fit)

    @cached_property
    def is_photograph(self) -> bool:
        """Whether it is no drawn picture: its codes do not show it."""
        return is_photograph(self.seen, self.decoded, self.fit)

    @cached_property
    def is_grey(self) -> bool:
        """Whether it has no colours, but for rounding."""
        return int(np.ptp(self.canvas.rgb, axis=-1).max()) <= _ROUNDED

    @cached_property
    def is_photograph_behind_weather(self) -> bool:
        """Whether it is not rain or snow that makes a drawn place look like a photograph."""
        for change in _BEFORE_IT:
            picture = Image.fromarray(self.canvas.rgb)
            behind = filtered(picture, change, side=side_of(self.fit), corner=corner_of(self.fit))
            seen = to_working(np.asarray(behind), self.fit)
            if not is_photograph(seen, decode(self.image_tokenizer, self._encode(seen)), self.fit):
                return False
        return True

    def cells(self, may_change: NDArray[np.bool_] | None = None) -> NDArray[np.bool_]:
        """[H, W] cells that may change, if its pixels may where `may_change` ([height, width]; None: everywhere). Those
        that are padding alone show nothing of it, and never may."""
        everywhere = np.ones(self.canvas.size[::-1], bool)
        return mask_to_cells(everywhere if may_change is None else may_change, self.fit)

    def codes_by(self, style: str, edited: F32) -> NDArray[np.int64]:
        """[H, W] codes of the picture by a filter.

        Args:
            style: as in `earl.pixels.filters.filtered`.
            edited: [h, w, 3] the edit that means it, decoded: another light falls on what the edit shows.
        """
        if style in OTHER_LIGHT:
            return self._codes_of(style, self._things_in_light(style, edited))
        if style not in self._codes_by:
            self._codes_by[style] = self._codes_of(style, None)
        return self._codes_by[style]

    def by_filter(self, style: str, edited: F32) -> Filtered:
        """The picture by a filter, at its own size; the arguments are those of `codes_by`."""
        if style in OTHER_LIGHT:
            return self._by_filter(style, edited)
        if style not in self._filtered:
            self._filtered[style] = self._by_filter(style, edited)
        return self._filtered[style]

    def shown_by(self, style: str, edited: F32) -> U8 | F32:
        """[H, W, 3] the picture by a filter, at its own size; the arguments are those of `codes_by`."""
        return self._shown_by(style, self._things_in_light(style, edited))

    def _by_filter(self, style: str, edited: F32) -> Filtered:
        things = self._things_in_light(style, edited)
        codes_hw = self.codes_by(style, edited) if things is None else self._codes_of(style, things)
        return Filtered(
            style=style,
            rgb=self._shown_by(style, things),
            decoded=decode(self.image_tokenizer, codes_hw),
        )

    def _shown_by(self, style: str, things: F32 | None) -> U8 | F32:
        return filtered_behind(
            self.canvas.rgb,
            self.canvas.alpha,
            style,
            side=side_of(self.fit),
            corner=corner_of(self.fit),
            things=None if things is None else to_native(things, self.fit),
        )

    def _codes_of(self, style: str, things: F32 | None) -> NDArray[np.int64]:
        seen, fit = at_working_size(self.canvas.rgb, self.fit)
        shown = filtered(
            Image.fromarray(seen),
            style,
            side=side_of(fit),
            corner=corner_of(fit),
            things=None if things is None else to_native(things, fit),
        )
        return self._encode(to_encoder(np.asarray(shown), fit))

    def _things_in_light(self, style: str, edited: F32) -> F32 | None:
        """[h, w, 2] where the light of things falls by an edit; None if the filter is no light."""
        if style not in OTHER_LIGHT:
            return None
        return things_in_light(self.seen.astype(np.float32), self.decoded, edited, style)

    def _encode(self, shown: NDArray[np.uint8]) -> NDArray[np.int64]:
        codes_hw: NDArray[np.int64] = self.image_tokenizer.encode(shown[None])[0]
        return codes_hw


def decode(image_tokenizer: ImageTokenizer, codes_hw: NDArray[np.int64]) -> F32:
    """[h, w, 3] what codes show, levels 0..255. One picture at a time: at 8B each takes 0.7 GiB while it is decoded."""
    picture: F32 = image_tokenizer.decode(codes_hw[None])[0]
    return picture
