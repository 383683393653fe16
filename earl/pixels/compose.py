"""The edit back onto the input at its own resolution: paste, repaint, delta and tone, in the input's own mode.

Where the weight is 0 the input's values are copied, whatever the mode: that is the law of this file. Edits
come as sRGB in levels 0..255, and run in bands of rows, so that large pictures need little memory.

    paste         out = input * (1 - weight) + edited * weight
    lay_before    the same with what has an outline of its own, which needs no soft edge
    repaint       the same where the edit differs from the decoded source, delta where it hardly does: for new things,
                  between which what was there keeps its detail; what the source shows elsewhere brings it from there
                  (`earl.pixels.seen_again`), and what it does not show has what an enlarger gives it
    delta         out = input + (edited - decoded source) * weight, for light and colour: keeps fine detail,
                  and cancels what the image tokenizer gets wrong
    guided_delta  the same at full resolution by local affine colour maps (after He and Sun 2015, "Fast Guided
                  Filter"; `earl.pixels.colour_maps`)
    toned         out = the input by one map of colour, for what treats every pixel alike (`earl.pixels.tone`)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from einops import rearrange
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image

from earl.errors import ShapeError
from earl.pixels.canvas import Canvas
from earl.pixels.clear import OnClear
from earl.pixels.colour import U8, Native, srgb_of
from earl.pixels.colour_maps import box_mean, colour_maps
from earl.pixels.fit import F32, Fit, at_working, native_box, to_native
from earl.pixels.seen_again import seen_again, shifted
from earl.pixels.tone import Tone

Weight = NDArray[np.floating[Any]]
Pixels = NDArray[np.floating[Any]] | U8
"""[H, W, 3] sRGB in levels 0..255."""

_BAND = 256  # rows at a time: 12 megapixels are then blended in about 50 MB
_LUMA = np.array([0.299, 0.587, 0.114], np.float32)
_CHROMA = 24.0  # levels between channels below which a pixel counts as grey: what tokenizers add to grey
_COLOURFUL_SHARE = 1e-3  # of the changed pixels, above which the result of editing a grey picture has colour
_KEPT = 16.0  # levels of difference up to which detail is the input's
_PAINTED = 40.0  # and from which it is the edit's
_NEAR = 2  # working pixels around a difference that are the edit's too
_NEAR_IN_DETAIL = 4  # the same where the input has more detail than the working picture holds
_STRUCTURE = 0.06  # of 0..1: leftovers of the maps far below this count as the tokenizer's noise
_TRANSPARENT = 0.02  # cover below which nothing is laid: enlarging leaves so much around outlines
_LEAST_ALPHA = 0.1  # a colour change under lower alpha is not amplified further


def paste(canvas: Canvas, edited: Pixels, weight: Weight, *, on_clear: OnClear | None = None) -> Image.Image:
    """Lay the edited picture over the input.

    Args:
        canvas: the input.
        edited: [H, W, 3] at native size.
        weight: [H, W] in 0..1; 0 copies the input, 1 takes the edit.
        on_clear: what the edit draws over transparent ground, which alone becomes opaque; None: all of it, by the
            weight.

    Returns:
        A picture of the input's size and, as far as it can hold the result, its mode: RGB, RGBA, L, LA or
        I;16; grey becomes RGB if the edit has colour. `info` carries the input's profile and dpi.

    Raises:
        ShapeError: an array is not of the input's size.
    """
    _check(canvas, weight, edited=edited)
    return _merged(canvas, lambda rows: edited[rows].astype(np.float32), weight, _laying(on_clear))


def lay_before(
    canvas: Canvas, fit: Fit, thing: F32, cover: F32, *, mask: NDArray[np.bool_] | None = None
) -> tuple[Image.Image, NDArray[np.bool_]]:
    """Lay something with an outline of its own before the input, which stays as it is up to that.

    Args:
        canvas: the input.
        fit: its map to working size, or a larger one (`Fit.enlarged`).
        thing: [h, w, 3] its colours in levels 0..255, at the working size of `fit`.
        cover: [h, w, 1] in 0..1 how much it covers.
        mask: [H, W] where the input may change; None for everywhere.

    Returns:
        As `paste`, and [H, W] where the input may have changed.

    Raises:
        ShapeError: an array is not of the size that the fit or the input has.
    """
    _check_working(fit, thing=thing)
    weight = to_native(cover, fit)[..., 0].clip(0, 1)
    weight[weight < _TRANSPARENT] = 0
    if mask is not None:
        weight *= mask
    _check(canvas, weight)
    planes = np.concatenate([cover * thing, cover], -1)

    def thing_band(rows: slice) -> F32:
        band = to_native(planes, fit, rows=(rows.start, rows.stop))
        colours: F32 = (
            (band[..., :3] / np.maximum(band[..., 3:], _TRANSPARENT)).clip(0, 255).astype(np.float32)
        )
        return colours

    return _merged(canvas, thing_band, weight, _lay_over), weight > 0


def repaint(
    canvas: Canvas,
    fit: Fit,
    edited_working: Pixels,
    decoded_working: Pixels,
    *,
    enlarged: tuple[Fit, F32] | None = None,
    weight: Weight | None = None,
    mask: NDArray[np.bool_] | None = None,
) -> Image.Image:
    """Lay the edited picture over the input where it shows something else, and leave the input its detail elsewhere.

    A cell that an edit changes shows old things too. The model's picture of those is less sharp than the input, and
    tells itself by looking like its picture of the input: there, only the difference of the two is added. What is
    painted and looks like its picture of the input in another place was moved or copied: it takes the input's detail
    along from there.

    Args:
        canvas: the input.
        fit: its map to working size.
        edited_working: [h, w, 3] the decoded edit.
        decoded_working: [h, w, 3] the decoded tokens of the unedited input.
        enlarged: the decoded edit in more detail than its tokens hold, and the input's map to that size; what is new
            is taken from there. None: it is as sharp as the working picture.
        weight: [H, W] in 0..1 at native size; None for 1 everywhere.
        mask: [H, W] where the input may change, and beyond which the weight is 0; None for everywhere.

    Returns:
        As `paste`; of transparent ground only what is drawn over becomes opaque.

    Raises:
        ShapeError: an array is not of the size that the fit or the input has.
    """
    weight = _everywhere(canvas) if weight is None else weight
    _check(canvas, weight)
    _check_working(fit, edited_working=edited_working, decoded_working=decoded_working)
    edited, decoded = (x.astype(np.float32) for x in (edited_working, decoded_working))
    painted = _painted(edited - decoded, _NEAR_IN_DETAIL if fit.shrinks else _NEAR)
    anew = (painted[..., 0] > 0) & at_working(weight > 0, fit)
    on_clear = OnClear.of(decoded, edited, canvas.alpha, fit, mask)
    seen = seen_again(
        decoded,
        edited,
        anew,
        visible_hw=at_working(np.ones_like(weight, bool), fit),
        free_hw=None if mask is None else at_working(mask, fit),
    )
    steps_K2, seen = (seen.refined(decoded, edited) if fit.shrinks else seen).at_native(fit)
    own = painted * edited + (1 - painted) * (edited - decoded) - painted * seen.shown(decoded)
    planes = np.concatenate([own, painted], -1)
    if enlarged is not None:
        new = painted * (1 - seen.shares_KHW.sum(0)[..., None])
        planes = np.concatenate([own - new * edited, painted, new], -1)
    brought = [
        (step, painted * share_hw[..., None], native_box(share_hw > 0, fit))
        for step, share_hw in zip(steps_K2, seen.shares_KHW, strict=True)
    ]

    def edited_band(rows: slice) -> F32:
        band = to_native(planes, fit, rows=(rows.start, rows.stop))
        # Shares beyond 0..1, which enlarging brings, are as they are: what they add here is taken off in `own`.
        shown: F32 = band[..., :3] + (1 - band[..., 3:4]) * canvas.rgb[rows]
        if enlarged is not None:
            shown += band[..., 4:] * to_native(enlarged[1], enlarged[0], rows=(rows.start, rows.stop))
        for step, share, (down, across) in brought:
            first, end = max(rows.start, down.start), min(rows.stop, down.stop)
            if first < end and across.start < across.stop:
                there = shifted(canvas.rgb, step, slice(first, end), across)
                share_band = to_native(share, fit, rows=(first, end), columns=(across.start, across.stop))
                shown[first - rows.start : end - rows.start, across] += share_band * there
        return shown

    return _merged(canvas, edited_band, weight, _laying(on_clear))


def _painted(difference: F32, near: int) -> F32:
    """[h, w, 1] in 0..1 how much is the edit's: the highest difference nearby counts, else outlines of what went would
    stay."""
    framed = np.pad(np.abs(difference).max(-1), near, mode="edge")
    highest = sliding_window_view(framed, (2 * near + 1, 2 * near + 1)).max((-2, -1))
    painted = np.clip((highest[..., None] - _KEPT) / (_PAINTED - _KEPT), 0, 1)
    softened: F32 = painted * painted * (3 - 2 * painted)  # smoothstep
    return box_mean(softened, 1)


def delta(
    canvas: Canvas, edited: Pixels, decoded_source: Pixels, weight: Weight | None = None
) -> Image.Image:
    """Add the difference that the edit made to the input, for edits of light, colour and weather.

    Args:
        canvas: the input.
        edited: [H, W, 3] the decoded edit at native size.
        decoded_source: [H, W, 3] the decoded tokens of the unedited input at native size.
        weight: [H, W] in 0..1; None for 1 everywhere.

    Returns:
        As `paste`, but alpha stays as it was.

    Raises:
        ShapeError: an array is not of the input's size.
    """
    weight = _everywhere(canvas) if weight is None else weight
    _check(canvas, weight, edited=edited, decoded_source=decoded_source)

    def edited_band(rows: slice) -> F32:
        change = edited[rows].astype(np.float32) - decoded_source[rows].astype(np.float32)
        return canvas.rgb[rows] + change

    return _merged(canvas, edited_band, weight, _shift)


def guided_delta(
    canvas: Canvas,
    fit: Fit,
    edited_working: Pixels,
    decoded_working: Pixels,
    *,
    weight: Weight | None = None,
    radius: int = 8,
    epsilon: float = 2e-3,
    softened: int = 1,
) -> Image.Image:
    """Carry an edit of light and colour to full resolution along the input's own edges.

    Around every working pixel the affine colour map source -> edited is fitted; the maps, not the pixels, are enlarged
    and applied to the input. What no map explains and is too strong to be noise (lamps lit at night) is added at
    working sharpness. With a map that was `enlarged` the two pictures are as large: the input itself, and what an
    enlarger makes of the edit.

    Args:
        canvas: the input.
        fit: its map to working size.
        edited_working: [h, w, 3] the decoded edit.
        decoded_working: [h, w, 3] the decoded tokens of the unedited input.
        weight: [H, W] in 0..1 at native size; None for 1 everywhere.
        radius: of the windows, in working pixels.
        epsilon: variance (of colours in 0..1) below which a window follows the picture's global map.
        softened: working pixels around each over which what no map explains is averaged, since decoded pictures are
            noisy; 0 for others, where small things such as stars go or come whole.

    Returns:
        As `delta`.

    Raises:
        ShapeError: an array is not of the size that the fit or the input has.
    """
    weight = _everywhere(canvas) if weight is None else weight
    _check(canvas, weight)
    _check_working(fit, edited_working=edited_working, decoded_working=decoded_working)
    left, top, right, bottom = fit.box
    inside = (slice(top, bottom), slice(left, right))
    maps = colour_maps(decoded_working[inside], edited_working[inside], radius=radius, epsilon=epsilon)
    unexplained = box_mean(maps.unexplained, softened)
    power = (unexplained**2).sum(-1, keepdims=True)
    offsets = maps.offsets + unexplained * power / (power + _STRUCTURE**2)
    planes = np.concatenate([maps.slopes, offsets[..., None, :]], -2)  # [h, w, 4, 3]
    maps_hwk = np.zeros((*fit.working[::-1], 12), np.float32)
    maps_hwk[inside] = rearrange(planes, "h w four c -> h w (c four)")

    def edited_band(rows: slice) -> F32:
        band = to_native(maps_hwk, fit, rows=(rows.start, rows.stop))
        shown = canvas.rgb[rows].astype(np.float32)
        colours = [
            (shown * band[..., 4 * c : 4 * c + 3]).sum(-1) + 255 * band[..., 4 * c + 3] for c in range(3)
        ]
        return np.stack(colours, -1)

    return _merged(canvas, edited_band, weight, _shift)


def toned(canvas: Canvas, tone: Tone, *, weight: Weight | None = None) -> Image.Image:
    """Carry one map of colour to the input.

    Args:
        canvas: the input.
        tone: [4, 3] the map (`earl.pixels.tone`).
        weight: [H, W] in 0..1; None for 1 everywhere.

    Returns:
        As `delta`.

    Raises:
        ShapeError: the weight is not of the input's size.
    """
    weight = _everywhere(canvas) if weight is None else weight
    _check(canvas, weight)
    slopes, offsets = tone[:3].astype(np.float32), (255 * tone[3]).astype(np.float32)
    return _merged(
        canvas, lambda rows: canvas.rgb[rows].astype(np.float32) @ slopes + offsets, weight, _shift
    )


def conversion_notes(canvas: Canvas, image: Image.Image) -> tuple[str, ...]:
    """What a merged picture could not keep of the input's mode and alpha, as sentences for the user."""
    notes = []
    if canvas.is_grey and image.mode in ("RGB", "RGBA"):
        depth = "16-bit grey" if canvas.native.dtype == np.uint16 else "grey"
        notes.append(
            f"the picture was {depth} but the edit has colour: the output has colour, 8 bits a channel"
        )
    if canvas.alpha is not None and (np.asarray(image.getchannel("A")) > canvas.alpha).any():
        notes.append("what was drawn over transparent parts is opaque")
    return tuple(notes)


# ---------------------------------------------------------------- merging


@dataclass
class _Layer:
    """The output while it is written: the input's own values, or their sRGB if grey has to take colour."""

    colour: Native
    """[H, W] or [H, W, 3]"""
    alpha: U8 | None
    icc: bytes | None
    own: Callable[[F32], F32]
    """[h, W, 3] sRGB levels -> the layer's own values, shaped as `colour`."""


_Blend = Callable[[_Layer, slice, F32, F32, F32], None]
"""Writes a band: layer, rows, edited [h, W, 3], shown [h, W, 3], weight [h, W]."""


def _merged(
    canvas: Canvas, edited_band: Callable[[slice], F32], weight: Weight, blend: _Blend
) -> Image.Image:
    grey = canvas.is_grey and not _has_colour(edited_band, weight)
    layer = _layer(canvas, grey)
    for rows in _bands(weight):
        shown, share = canvas.rgb[rows].astype(np.float32), weight[rows].astype(np.float32)
        blend(layer, rows, edited_band(rows), shown, share)
    image = Image.fromarray(layer.colour if layer.alpha is None else np.dstack([layer.colour, layer.alpha]))
    if layer.icc is not None:
        image.info["icc_profile"] = layer.icc
    if canvas.dpi is not None:
        image.info["dpi"] = canvas.dpi
    return image


def _layer(canvas: Canvas, grey: bool) -> _Layer:
    alpha = None if canvas.alpha is None else canvas.alpha.copy()
    if grey == canvas.is_grey:
        return _Layer(canvas.native.copy(), alpha, canvas.icc, lambda rgb: _own_values(canvas, rgb))
    if alpha is None:
        return _Layer(canvas.rgb.copy(), None, None, lambda rgb: rgb)
    # Not canvas.rgb, which lies on white.
    grey_rgb = srgb_of(canvas.native, canvas.icc if canvas.converts else None).copy()
    return _Layer(grey_rgb, alpha, None, lambda rgb: rgb)


def _own_values(canvas: Canvas, rgb: F32) -> F32:
    levels = 257 if canvas.native.dtype == np.uint16 else 1
    if canvas.converts:
        return canvas.from_srgb(_to_levels(rgb)).astype(np.float32) * levels
    return rgb @ _LUMA * levels if canvas.is_grey else rgb


def _lay_over(layer: _Layer, rows: slice, edited: F32, shown: F32, weight: F32) -> None:
    """Porter and Duff's "over": the edit with alpha `weight` over the input with its own alpha."""
    unchanged = (_to_levels(edited) == _to_levels(shown)).all(-1)  # keeps 16 bits, and colours beyond sRGB
    ground: F32 = np.ones_like(weight)
    if layer.alpha is not None:
        ground = np.divide(layer.alpha[rows], 255, dtype=np.float32)
        unchanged &= ground == 1
    cover = np.where(unchanged, 0, weight)
    total = cover + ground * (1 - cover)
    share = _like(layer, cover / np.maximum(total, 1e-6))
    before = layer.colour[rows].astype(np.float32)
    _write(layer, rows, before + share * (layer.own(edited) - before), cover > 0)
    if layer.alpha is not None:
        layer.alpha[rows] = np.where(cover > 0, np.rint(255 * total), layer.alpha[rows])


def _laying(on_clear: OnClear | None) -> _Blend:
    """How an edit is laid over its input, whose alpha stays as it is but for what the edit draws over clear ground."""
    if on_clear is None:
        return _lay_over

    def lay(layer: _Layer, rows: slice, edited: F32, shown: F32, weight: F32) -> None:
        assert layer.alpha is not None
        ground = np.divide(layer.alpha[rows], 255, dtype=np.float32)
        is_opaque = ground == 1
        behind, thing, cover = on_clear.apart(edited, shown, ground, rows)
        _lay_over(layer, rows, edited, shown, np.where(is_opaque, weight, 0))
        _shift(layer, rows, behind, shown, np.where(is_opaque, 0, weight))
        _lay_over(layer, rows, thing, shown, np.where(is_opaque, 0, weight * cover))

    return lay


def _shift(layer: _Layer, rows: slice, edited: F32, shown: F32, weight: F32) -> None:
    """The change seen on white, added to the input's own colours; alpha is left alone."""
    change = layer.own(edited) - layer.own(shown)
    gain, seen = weight, weight > 0
    if layer.alpha is not None:
        ground = np.divide(layer.alpha[rows], 255, dtype=np.float32)
        gain = np.divide(weight, np.maximum(ground, _LEAST_ALPHA), dtype=np.float32)
        seen &= ground > 0
    _write(layer, rows, layer.colour[rows].astype(np.float32) + _like(layer, gain) * change, seen)


def _write(layer: _Layer, rows: slice, values: F32, where: NDArray[np.bool_]) -> None:
    top = np.iinfo(layer.colour.dtype).max
    levels = np.rint(np.clip(values, 0, top)).astype(layer.colour.dtype)
    layer.colour[rows] = np.where(_like(layer, where), levels, layer.colour[rows])


def _like(layer: _Layer, plane: NDArray[Any]) -> NDArray[Any]:
    return plane if layer.colour.ndim == 2 else plane[..., None]


def _has_colour(edited_band: Callable[[slice], F32], weight: Weight) -> bool:
    changed = colourful = 0
    for rows in _bands(weight):
        edited = np.clip(edited_band(rows), 0, 255)
        changed += int((weight[rows] > 0).sum())
        colourful += int((np.ptp(edited, axis=-1) * weight[rows] > _CHROMA).sum())
    return colourful > _COLOURFUL_SHARE * changed


def _bands(weight: Weight) -> Iterator[slice]:
    """The bands of rows in which anything changes."""
    for first in range(0, len(weight), _BAND):
        rows = slice(first, min(first + _BAND, len(weight)))
        if weight[rows].any():
            yield rows


def _to_levels(values: F32) -> U8:
    return np.rint(np.clip(values, 0, 255)).astype(np.uint8)


def _everywhere(canvas: Canvas) -> F32:
    return np.ones(canvas.rgb.shape[:2], np.float32)


def _check(canvas: Canvas, weight: Weight, **pictures: Pixels) -> None:
    size = canvas.rgb.shape
    for name, array in (*pictures.items(), ("weight", weight)):
        want = size[:2] if name == "weight" else size
        if array.shape != want:
            raise ShapeError(f"{name} has shape {list(array.shape)}, the picture needs {list(want)}")


def _check_working(fit: Fit, **pictures: Pixels) -> None:
    for name, array in pictures.items():
        if array.shape != (*fit.working[::-1], 3):
            raise ShapeError(f"{name} has shape {list(array.shape)}, the fit expects {fit.working[::-1]} x 3")
