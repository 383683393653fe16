"""Compositing: an edit that was drawn at the working size, brought into the picture at its own.

Pixels that the edit leaves alone stay the picture's own. What was drawn decides how the others come in: laid before the
picture, added to it as a change of light, by a filter, enlarged, or cut out of paper. Knows no transformer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

import numpy as np
from einops import reduce
from numpy.typing import NDArray
from PIL import Image

from earl.pixels import Canvas, dilate, open_picture, paste, to_native
from earl.pixels.carried import Square, carried
from earl.pixels.changes import Way, pixels_of, visible_changes, ways_to_merge
from earl.pixels.compose import delta, lay_before
from earl.pixels.fit import F32, Fit, without_padding
from earl.pixels.holes import without_holes
from earl.pixels.larger import shown_larger
from earl.pixels.merge import Enlarge, merge_ways
from earl.pixels.paper import CutOut, OnPaper, drawn_again, worth_drawing_again
from earl.pixels.relit import relit
from earl.sequence.marks import from_table
from earl.source import Source, decode
from earl.vq.enlarger import Enlarger

Composite = tuple[Image.Image, NDArray[np.bool_]]
"""A picture at native size, and [H, W] where it may differ from the source."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where an edit was marked before it was drawn."""

    gone: tuple[Square, ...]
    """What things leave."""
    new: tuple[Square, ...]
    """What things come to."""

    @classmethod
    def of(cls, marks_M3: NDArray[np.int64], sides: Sequence[int]) -> Places:
        """Those of a table (`earl.sequence.marks.mark_table`), by a model that has marks of those sides."""
        marks = from_table(marks_M3, sides)
        gone, new = (
            tuple(Square(mark.side, mark.row, mark.column) for mark in marks if mark.is_new == is_new)
            for is_new in (False, True)
        )
        return cls(gone, new)

    def cells(self, shape: tuple[int, ...]) -> NDArray[np.bool_]:
        """[H, W] cells at which something was marked."""
        marked_hw = np.zeros(shape, bool)
        for square in (*self.gone, *self.new):
            marked_hw[square.pixels(1, 0, shape)] = True
        return marked_hw


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn:
    """An edit at the working size."""

    codes_hw: NDArray[np.int64]
    """[H, W] its codes."""
    decoded: F32
    """[h, w, 3] what they show, levels 0..255."""
    places: Places | None = None
    """What was marked before it; None where nothing was."""
    on_paper: OnPaper | None = None
    """The same edit of plain sheets; None where it was not drawn on them."""
    filter: str | None = None
    """The filter that it means; None where its codes show it."""


def composite(
    source: Source, drawn: Drawn, *, mask: NDArray[np.bool_] | None = None, preserve: str = "auto"
) -> Composite:
    """An edit at the source's own size.

    Args:
        mask: [H, W] where the source may change; None: everywhere.
        preserve: see `earl.request.EditOptions`; places, paper and filter count with "auto" alone.
    """
    if preserve == "auto":
        return _by_parts(source, drawn, mask)
    if preserve == "none":
        may_change = np.ones(source.canvas.size[::-1], bool) if mask is None else mask
        shown = to_native(drawn.decoded, source.fit)
        return paste(source.canvas, shown, may_change.astype(np.float32)), may_change
    changed_hw = visible_changes(source.decoded, drawn.decoded, drawn.codes_hw != source.codes_hw, source.fit)
    return merge_ways(
        source.canvas,
        source.fit,
        source.decoded,
        drawn.decoded,
        {cast(Way, preserve): changed_hw},
        enlarge=_enlarge(source),
        mask=mask,
    )


def is_worth_paper(source: Source, decoded: F32, places: Places) -> bool:
    """Whether something comes before ground that blurs it, so that it is better drawn once more on plain sheets.

    Args:
        decoded: [h, w, 3] the edit.
    """
    shown = carried(source.decoded, decoded, places.gone, places.new, source.fit)
    return bool(worth_drawing_again(source.seen, source.decoded, decoded, shown, places.new, source.fit))


def _by_parts(source: Source, drawn: Drawn, mask: NDArray[np.bool_] | None) -> Composite:
    """Each region in the way that suits its edit, and what was marked as the source and the paper show it."""
    canvas, fit, before, after = source.canvas, source.fit, source.decoded, drawn.decoded
    by_filter = None if drawn.filter is None else source.by_filter(drawn.filter, after)
    differs_hw, marked_hw, cut_out = drawn.codes_hw != source.codes_hw, None, None
    if drawn.places is not None:
        H, W = differs_hw.shape
        marked_hw = drawn.places.cells((H, W))
        after, cut_out = _with_things(source, after, drawn.places, drawn.on_paper)
        differs_hw |= reduce((after != drawn.decoded).any(-1), "(H h) (W w) -> H W", "max", H=H, W=W)
    enlarge = _enlarge(source)
    # Clear ground has no colours that an edit of the whole picture could start from.
    is_opaque = canvas.alpha is None or bool((canvas.alpha == 255).all())
    ways = ways_to_merge(
        before,
        after,
        visible_changes(before, after, differs_hw, fit),
        fit,
        enlarges=enlarge is not None and is_opaque,
        filtered=by_filter,
        marked_hw=marked_hw,
        mask=mask,
    )
    if "enlarge" in ways:
        after, ways["enlarge"] = without_holes(before, after, ways["enlarge"], fit)
    image, changed = merge_ways(
        canvas, fit, before, after, ways, enlarge=enlarge, filtered=by_filter, mask=mask
    )
    if by_filter is None:
        image, changed = _relit(source, after, image, changed, mask)
    if cut_out is None:
        return image, changed
    ground = open_picture(image, max_pixels=changed.size)
    image, covered = lay_before(ground, cut_out.fit, cut_out.thing, cut_out.cover, mask=mask)
    return image, changed | covered


def _relit(
    source: Source,
    after: F32,
    image: Image.Image,
    changed: NDArray[np.bool_],
    mask: NDArray[np.bool_] | None,
) -> Composite:
    """An edit with the source's own pixels in another light, where it is nothing else."""
    found = relit(source.in_other_lights, after)
    if found is None:
        return image, changed
    weight = to_native(found.where, source.fit)[..., 0].clip(0, 1)
    if mask is not None:
        weight *= mask
    edited = open_picture(image, max_pixels=changed.size)
    return delta(edited, source.shown_by(found.light, after), edited.rgb, weight), changed | (weight > 0)


def _with_things(
    source: Source, after: F32, places: Places, on_paper: OnPaper | None
) -> tuple[F32, CutOut | None]:
    """A decoded edit with what it moved as the source shows it, and what was drawn on paper, to be laid before that."""
    fit, before, enlarger = source.fit, source.decoded, source.image_tokenizer.enlarger
    shown = carried(before, after, places.gone, places.new, fit)
    if on_paper is None:
        return shown, None
    squares = worth_drawing_again(source.seen, before, after, shown, places.new, fit)
    cut_out = drawn_again(
        before,
        shown,
        np.stack([decode(source.image_tokenizer, codes_hw) for codes_hw in on_paper.codes_PHW]),
        squares,
        [*places.gone, *(square for square in places.new if square not in squares)],
        fit,
        only_adds=on_paper.only_adds,
        enlarge=(fit.enlarged(enlarger.scale), enlarger) if enlarger is not None and fit.shrinks else None,
    )
    return (shown, None) if cut_out is None else (cut_out.ground, cut_out)


def _enlarge(source: Source) -> Enlarge | None:
    """What shows an edit in more detail than its tokens hold; None if the image tokenizer has nothing that does."""
    enlarger = source.image_tokenizer.enlarger
    return None if enlarger is None else partial(_enlarged, enlarger, source.fit)


def _enlarged(
    enlarger: Enlarger,
    fit: Fit,
    canvas: Canvas,
    before: F32,
    after: F32,
    cells_hw: NDArray[np.bool_],
) -> tuple[Fit, F32]:
    """A decoded edit larger around some cells, in view of the picture, and the picture's map to that size."""
    before, after = (without_padding(picture, fit) for picture in (before, after))
    larger, seen = shown_larger(canvas.rgb, fit, enlarger.scale, before, after, cells_hw)
    return larger, enlarger(seen, before, after, pixels_of(dilate(cells_hw), fit))
