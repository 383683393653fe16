"""What an edit changed, seen in pixels: which cells differ visibly, and how each change comes into the input."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import numpy as np
from einops import reduce, repeat
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from earl.pixels.colour_maps import colour_maps
from earl.pixels.edges import edges_of
from earl.pixels.filters import Filtered
from earl.pixels.fit import Fit, at_working
from earl.pixels.region import connected, dilate
from earl.pixels.seen_again import is_new_all_over
from earl.pixels.tone import recoloured, standing_out, tone_of

F32 = NDArray[np.float32]

VISIBLE: Final = 3.0
"""Mean absolute difference of a cell, of 255, below which two codes are taken for synonyms."""
SAME_EDGES: Final = 0.7
"""Correlation of edges before and after above which an edit may be one of light and colour."""
SAME_SHAPES: Final = 0.8
"""The same, above which it shows nothing new."""
SOFT_SHAPES: Final = 0.55
"""The same of a picture that was blurred, whose edges turn a little."""
BLURRED: Final = 0.5
"""Strength of edges, where 1 is before, below which a picture was blurred."""
UNEXPLAINED: Final = 0.2
"""Share of its change (of root mean squares) that local maps of colour leave over, from which on it is neither."""
UNEXPLAINED_IN_DETAIL: Final = 0.4
"""The same in an input with more detail than the working picture holds."""
SMALLEST_REGION: Final = 4
"""Cells from which on a region tells how it is merged; fewer have too few edges."""
LARGEST_REGION: Final = 0.25
"""Share of what is seen up to which a region does; a larger one goes as the whole edit does."""
WHOLE_PICTURE: Final = 0.5
"""Share of what is seen above which one region is an edit of the whole picture; several things are none, large as they
may be together, unless one map of colour is all of them."""
UNEXPLAINED_BY_ONE: Final = 0.4
"""Share of its change that one map of colour leaves over in a region, from which on it is not recoloured."""
SAME_OUTLINES: Final = 0.5
"""Correlation of how strong edges are, whichever way they go, above which a region may be recoloured..."""
AS_STRONG: Final = 0.8
"""...if they are so strong, where 1 is before."""
GONE: Final = 0.4
"""Strength of edges around a cell, where 1 is before, below which something went away there..."""
GONE_EDGES: Final = 0.6
"""...if their correlation is not above this."""
Way = Literal["delta", "enlarge", "filter", "paste", "repaint", "tone"]
"""How an edit comes into the input (`earl.pixels.merge`)."""


def visible_changes(before: F32, after: F32, differs_hw: NDArray[np.bool_], fit: Fit) -> NDArray[np.bool_]:
    """[rows, columns] cells whose code differs and whose picture does too.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        differs_hw: [rows, columns] where the codes differ.
    """
    difference_hw = reduce(np.abs(after - before), "(H h) (W w) c -> H W", "mean", h=fit.cell, w=fit.cell)
    visible_hw: NDArray[np.bool_] = differs_hw & (difference_hw > VISIBLE)
    return visible_hw


def ways_to_merge(
    before: F32,
    after: F32,
    changed_hw: NDArray[np.bool_],
    fit: Fit,
    *,
    enlarges: bool = False,
    filtered: Filtered | None = None,
    marked_hw: NDArray[np.bool_] | None = None,
    mask: NDArray[np.bool_] | None = None,
) -> dict[Way, NDArray[np.bool_]]:
    """How each change of an edit comes into the input: [rows, columns] cells by their way, in the order of merging.

    "Paint the house and remove the tree" is two edits: the house is added as light and colour, while the tree's place
    is painted. So where several things change, or one whose detail in the input would be lost, each region of cells
    tells for itself. If the tree stands at the house they are one region, in which cells tell where something went
    away. What is laid over, such as a blur, is one edit of the whole picture. So is night, or snow: an enlarger, which
    sees the input, knows better than the decoded edit what it leaves of it. And so is a darker or a grey picture, which
    needs no decoded edit, once it has told which map of colour was meant; what goes or comes besides is merged with the
    picture that the map makes. The same with a filter.

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        changed_hw: [rows, columns] cells that changed.
        enlarges: whether an enlarger is there, and may be asked for edits of the whole picture.
        filtered: the input by a filter, if the edit means one.
        marked_hw: [rows, columns] cells at which things were marked to go, to come or to take another colour; None if
            nobody marked. Where nothing was, what an edit shows besides a filter is drawn wrongly, and so is what a map
            of colour left over if it shows nothing new.
        mask: [H, W] where the input may change; None for everywhere. Of another picture in all of that an
            enlarger knows as much as of a whole one.
    """
    if filtered is not None:
        besides = standing_out(before, filtered.decoded, after, fit)
        if marked_hw is not None:
            besides = [region_hw for region_hw in besides if (region_hw & dilate(marked_hw)).any()]
        return {"filter": np.ones_like(changed_hw), **_ways_of_regions(filtered.decoded, after, besides, fit)}
    regions = connected(changed_hw)
    shares = [share_of_seen(region_hw, fit) for region_hw in regions]
    tone = tone_of(before, after, fit) if sum(shares) > WHOLE_PICTURE else None
    if tone is not None:
        alike = recoloured(before, tone)
        near_hw = np.zeros_like(changed_hw) if marked_hw is None else dilate(marked_hw)
        besides = [
            region_hw
            for region_hw in standing_out(before, alike, after, fit)
            if (region_hw & near_hw).any()
            or edges_kept(alike, after, pixels_of(region_hw, fit))[0] <= SAME_SHAPES
        ]
        return {"tone": np.ones_like(changed_hw), **_ways_of_regions(alike, after, besides, fit)}
    whole = way_to_merge(before, after, changed_hw, fit)
    if whole == "paste":
        return {whole: changed_hw}
    if enlarges and (max(shares, default=0) > WHOLE_PICTURE or _fills(before, after, changed_hw, fit, mask)):
        return {"enlarge": changed_hw}
    asked = fit.shrinks or sum(region_hw.sum() >= SMALLEST_REGION for region_hw in regions) > 1
    ways = _ways_of_regions(before, after, regions, fit, whole, asked=asked)
    return ways or {whole: changed_hw}


def _fills(
    before: F32, after: F32, changed_hw: NDArray[np.bool_], fit: Fit, mask: NDArray[np.bool_] | None
) -> bool:
    """Whether an edit shows another picture in what a mask leaves free."""
    if mask is None:
        return False
    free_hw = at_working(mask, fit)
    visible_hw = at_working(np.ones_like(mask), fit)
    return is_new_all_over(before, after, free_hw & pixels_of(changed_hw, fit), visible_hw, free_hw)


def _ways_of_regions(
    before: F32,
    after: F32,
    regions: Sequence[NDArray[np.bool_]],
    fit: Fit,
    whole: Way = "repaint",
    *,
    asked: bool = True,
) -> dict[Way, NDArray[np.bool_]]:
    """How each region comes into the input; where none is asked, as the whole edit does."""
    # Painting comes first: it brings detail from other places, which have to be the input's own.
    cells: dict[Way, NDArray[np.bool_]] = {way: np.zeros(fit.grid, bool) for way in ("repaint", "delta")}
    for region_hw in regions:
        is_thing = region_hw.sum() >= SMALLEST_REGION and share_of_seen(region_hw, fit) <= LARGEST_REGION
        way = _way_of_region(before, after, region_hw, fit, whole) if is_thing and asked else whole
        cells[way] |= region_hw
        if is_thing and way == "delta":
            gone_hw = _gone(before, after, region_hw, fit)
            cells["delta"] &= ~gone_hw
            cells["repaint"] |= gone_hw
    return {way: cells_hw for way, cells_hw in cells.items() if cells_hw.any()}


def way_to_merge(before: F32, after: F32, changed_hw: NDArray[np.bool_], fit: Fit) -> Way:
    """How an edit as a whole comes into the input, told by what it did to the picture.

    Night, or another colour of a house, keeps edges in place and maps colours: it is added. A blurred picture, or one
    in large pixels, has edges where the sharp one has too, but is no map of its colours: it is laid over, detail and
    all. Another place, or a house that was not there, has other edges: it is painted between what stays. Where the
    input has more detail than the working picture holds, maps must leave over more, since what a tokenizer gets wrong
    in a photograph is none either (0.06 to 0.28 of edits of light and colour, 0.43 and more of new things).

    Args:
        before, after: [h, w, 3] decoded pictures at working size, 0-255.
        changed_hw: [rows, columns] cells that are compared.
    """
    left, top, right, bottom = fit.seen_box
    before, after = (picture[top:bottom, left:right] for picture in (before, after))
    changed = pixels_of(changed_hw, fit)[top:bottom, left:right]
    alike, strength = edges_kept(before, after, changed)
    if alike > SAME_EDGES:
        limit = UNEXPLAINED_IN_DETAIL if fit.shrinks else UNEXPLAINED
        unexplained = 255 * colour_maps(before, after).unexplained[changed]
        if _left_over(unexplained, (after - before)[changed]) < limit:
            return "delta"
    return "paste" if alike > (SOFT_SHAPES if strength < BLURRED else SAME_SHAPES) else "repaint"


def _way_of_region(before: F32, after: F32, region_hw: NDArray[np.bool_], fit: Fit, whole: Way) -> Way:
    """How one thing comes into the input: without its old edges it is painted, with them it goes as the whole edit does
    if that is added, else it is added if one map of colour explains it. (Several local maps, which whole pictures are
    asked for, explain a small thing's vanishing, too.)"""
    left, top, right, bottom = fit.seen_box
    rows, columns = _box(region_hw, fit.cell)
    rows = slice(max(rows.start, top), min(rows.stop + 1, bottom))  # one pixel more: an edge has two sides
    columns = slice(max(columns.start, left), min(columns.stop + 1, right))
    changed = pixels_of(region_hw, fit)[rows, columns]
    before, after = before[rows, columns], after[rows, columns]
    alike, _ = edges_kept(before, after, changed)
    if whole == "delta" and alike > SAME_EDGES:
        return "delta"
    # A blue wall around a white window becomes a pink one: its edges stay, and some of them turn. Painted, it would
    # lose the detail that an input has and the working picture does not hold.
    if alike > SAME_EDGES or (fit.shrinks and _has_its_outlines(before, after, changed)):
        colours_P4 = np.pad(before[changed], ((0, 0), (0, 1)), constant_values=1)
        map_43 = np.linalg.lstsq(colours_P4, after[changed], rcond=None)[0]
        unexplained = after[changed] - colours_P4 @ map_43
        if _left_over(unexplained, (after - before)[changed]) < UNEXPLAINED_BY_ONE:
            return "delta"
    return "repaint"


def _has_its_outlines(before: F32, after: F32, changed: NDArray[np.bool_]) -> bool:
    """Whether edges are where they were, and about as strong."""
    was, now = (edges_of(picture, colours=True)[:, changed[:-1, :-1]].ravel() for picture in (before, after))
    if not (len(was) and was.std() > 0 and now.std() > 0):
        return False
    strength = float(np.sqrt((now**2).sum() / (was**2).sum()))
    return strength > AS_STRONG and float(np.corrcoef(was, now)[0, 1]) > SAME_OUTLINES


def _gone(before: F32, after: F32, region_hw: NDArray[np.bool_], fit: Fit) -> NDArray[np.bool_]:
    """[rows, columns] cells of a recoloured region where something went away, such as a tree beside the house."""
    rows, columns = _box(region_hw, 1)
    here_hw = region_hw[rows, columns]
    down, across = _box(region_hw, fit.cell)
    beyond = (slice(down.start, down.stop + 1), slice(across.start, across.stop + 1))
    was, now = edges_of(before[beyond]), edges_of(after[beyond])
    products = np.stack([was * was, now * now, was * now]).sum(1)
    short = [fit.cell * cells - edges for cells, edges in zip(here_hw.shape, was.shape[1:], strict=True)]
    products = np.pad(products, ((0, 0), (0, short[0]), (0, short[1])))  # at the picture's border
    sums_3HW = here_hw * reduce(products, "n (H h) (W w) -> n H W", "sum", h=fit.cell, w=fit.cell)
    framed = np.pad(sums_3HW, ((0, 0), (1, 1), (1, 1)))
    was_hw, now_hw, both_hw = sliding_window_view(framed, (3, 3), (1, 2)).sum((-2, -1))
    weak_hw = np.sqrt(now_hw) < GONE * np.sqrt(was_hw)
    gone_hw: NDArray[np.bool_] = here_hw & weak_hw & (both_hw <= GONE_EDGES * np.sqrt(was_hw * now_hw))
    found_hw = np.zeros_like(region_hw)
    if gone_hw.sum() >= SMALLEST_REGION:
        found_hw[rows, columns] = here_hw & dilate(gone_hw)
    return found_hw


def _box(cells_hw: NDArray[np.bool_], cell: int) -> tuple[slice, slice]:
    """Rows and columns of pixels that some cells of so many pixels span."""
    spans = [np.flatnonzero(cells_hw.any(axis)) for axis in (1, 0)]
    rows, columns = (slice(int(span[0]) * cell, int(span[-1] + 1) * cell) for span in spans)
    return rows, columns


def share_of_seen(cells_hw: NDArray[np.bool_], fit: Fit) -> float:
    """Of what is seen of the input, without padding."""
    left, top, right, bottom = fit.seen_box
    return float(pixels_of(cells_hw, fit)[top:bottom, left:right].mean())


def pixels_of(cells_hw: NDArray[np.bool_], fit: Fit) -> NDArray[np.bool_]:
    """[h, w] working pixels of some cells."""
    return repeat(cells_hw, "H W -> (H h) (W w)", h=fit.cell, w=fit.cell)


def _left_over(unexplained: F32, change: F32) -> float:
    """Share of a change (of root mean squares) that maps of colour do not explain; infinite where nothing changes."""
    changed = float((change**2).sum())
    return float((unexplained**2).sum() / changed) ** 0.5 if changed else float("inf")


def edges_kept(before: F32, after: F32, changed: NDArray[np.bool_]) -> tuple[float, float]:
    """Correlation of luminance edges where a picture changed, and how many times as strong they are as before; 0 and 1
    if one of the two has none."""
    edges = [edges_of(picture)[:, changed[:-1, :-1]] for picture in (before, after)]
    norms = [float(np.sqrt((edge**2).sum())) for edge in edges]
    if min(norms) == 0:
        return 0.0, 1.0
    return float((edges[0] * edges[1]).sum()) / (norms[0] * norms[1]), norms[1] / norms[0]
