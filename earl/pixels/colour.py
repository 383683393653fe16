"""Pillow's many modes -> grey or colour with alpha, without losing a bit; colour profiles to sRGB and back.

What is held here is what can be written back: palette, CMYK and Lab become RGB, bilevel becomes grey, and
grey deeper than 8 bits becomes 16-bit grey. Knows nothing of files.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from earl.errors import PictureError

U8 = NDArray[np.uint8]
Native = NDArray[np.uint8] | NDArray[np.uint16]

DAMAGE = (
    *(OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError),
    *(OverflowError, struct.error, zlib.error, ImageCms.PyCMSError),
)
"""What Pillow's readers and writers raise on damaged or unsuitable input."""

_SRGB = b""  # stands for Pillow's own sRGB profile
_PLAIN_MODE = {"1": "L", "L": "L", "LA": "L", "CMYK": "CMYK", "LAB": "LAB"}  # else RGB
_NEARLY_SRGB = 2  # levels; a profile this close is read as sRGB itself, so that nothing is rounded twice


@dataclass(frozen=True, eq=False, kw_only=True)
class Separated:
    """A picture taken apart."""

    native: Native
    """[H, W] grey (uint8 or uint16) or [H, W, 3] colour (uint8), in the picture's own profile."""
    alpha: U8 | None
    """[H, W], 255 = opaque."""
    rgb: U8
    """[H, W, 3] sRGB on white."""
    icc: bytes | None
    """The profile of `native`."""
    converts: bool
    """Whether `icc` differs visibly from sRGB."""
    notes: tuple[str, ...]


def separate(image: Image.Image) -> Separated:
    """Take a loaded picture of any mode apart.

    Raises:
        PictureError: without the picture's name; it holds numbers that are not finite.
    """
    notes: list[str] = []
    icc = image.info.get("icc_profile") or None
    if icc is not None and not profile_fits(icc, image.mode):
        notes.append("its colour profile does not fit its pixels and was ignored")
        icc = None
    if image.mode in ("CMYK", "LAB"):
        image, icc = _converted(image, icc, notes), None
    native: Native
    if image.mode[0] in "IF":
        native, alpha = _deep_grey(image, notes), None
    else:
        native, alpha = _shallow(image)
    converts = icc is not None and _differs_from_srgb(icc, grey=native.ndim == 2)
    rgb = srgb_of(native, icc if converts else None)
    if alpha is not None:
        if alpha.min() < 255:
            notes.append("its transparent parts were shown to the model on white")
        white = Image.new("RGB", image.size, "white")
        rgb = np.asarray(Image.composite(Image.fromarray(rgb), white, Image.fromarray(alpha)))
    return Separated(native=native, alpha=alpha, rgb=rgb, icc=icc, converts=converts, notes=tuple(notes))


def from_srgb(rgb: U8, *, grey: bool, icc: bytes | None) -> U8:
    """[h, w, 3] sRGB -> the same colours in profile `icc` (None = sRGB): [h, w, 3], or [h, w] for grey."""
    picture = Image.fromarray(rgb)
    mode = "L" if grey else "RGB"
    return np.asarray(picture.convert(mode) if icc is None else _transformed(picture, _SRGB, icc, mode))


def profile_fits(icc: Any, mode: str) -> bool:
    """Whether `icc` can be read, describes this mode, and converts its pixels (grey and RGB: both ways)."""
    if not isinstance(icc, bytes):
        return False
    plain = "L" if mode.startswith("I;16") else _PLAIN_MODE.get(mode, "RGB")
    try:  # a transform is refused if the profile is for another kind of colour
        there = _transformed(Image.new(plain, (1, 1)), icc, _SRGB, "RGB")
        if plain in ("L", "RGB"):
            _transformed(there, _SRGB, icc, plain)
    except DAMAGE:
        return False
    return True


def to_8_bits(native: Native) -> U8:
    """16-bit levels to the nearest of 256 (65535 = 255 * 257); 8-bit ones as they are."""
    if native.dtype != np.uint16:
        return native.astype(np.uint8, copy=False)
    return ((native.astype(np.uint32) + 128) // 257).astype(np.uint8)


def srgb_of(native: Native, icc: bytes | None) -> U8:
    """[H, W, 3] sRGB of levels in a profile; without one they are sRGB or plain grey already."""
    if native.ndim == 3 and icc is None:
        return native.astype(np.uint8, copy=False)
    picture = Image.fromarray(to_8_bits(native))
    return np.asarray(picture.convert("RGB") if icc is None else _transformed(picture, icc, _SRGB, "RGB"))


def _shallow(image: Image.Image) -> tuple[U8, U8 | None]:
    """8-bit modes; hidden colours under alpha 0 are kept."""
    grey = image.mode in ("1", "L", "LA", "La")
    if not image.has_transparency_data:
        return np.asarray(image.convert("L" if grey else "RGB")), None
    pixels = np.asarray(image.convert("LA" if grey else "RGBA"))
    colour = pixels[..., 0] if grey else pixels[..., :3]
    return np.ascontiguousarray(colour), np.ascontiguousarray(pixels[..., -1])


def _deep_grey(image: Image.Image, notes: list[str]) -> NDArray[np.uint16]:
    """16-bit, 32-bit and float grey; Pillow's own conversion would clip at 255."""
    values = np.asarray(image)
    low, high = float(values.min()), float(values.max())
    if not (np.isfinite(low) and np.isfinite(high)):
        raise PictureError("holds values that are not finite numbers: replace NaN and infinity first")
    if image.info.get("transparency") is not None:
        notes.append("its transparent grey value was read as opaque")
    whole = np.issubdtype(values.dtype, np.integer)
    if whole and low >= 0 and high <= 65535:
        return values.astype(np.uint16)
    if not whole and low >= 0 and high <= 255:
        low, high = 0.0, 1.0 if high <= 1 else 255.0
    notes.append(f"{values.dtype} values from {low:g} to {high:g} were scaled to 16-bit grey")
    scale = 65535 / (high - low) if high > low else 0.0
    return np.rint((values.astype(np.float64) - low) * scale).astype(np.uint16)


def _converted(image: Image.Image, icc: bytes | None, notes: list[str]) -> Image.Image:
    """CMYK or Lab as sRGB."""
    how = " by its own colour profile" if icc else ""
    if icc is None and image.mode == "LAB":
        icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    elif icc is None:
        how = ", approximately since it has no colour profile"
    converted = _transformed(image, icc, _SRGB, "RGB") if icc else image.convert("RGB")
    converted.info = {}
    notes.append(f"{image.mode} was converted to sRGB{how}; the output is RGB")
    return converted


def _profile(icc: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB") if icc == _SRGB else io.BytesIO(icc))


def _transformed(image: Image.Image, icc_from: bytes, icc_to: bytes, mode: str) -> Image.Image:
    transform = ImageCms.buildTransform(
        _profile(icc_from),
        _profile(icc_to),
        image.mode,
        mode,
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    converted = ImageCms.applyTransform(image, transform)
    assert converted is not None  # None only where the transform works in place
    return converted


def _differs_from_srgb(icc: bytes, *, grey: bool) -> bool:
    steps = np.arange(0, 256, 15, dtype=np.uint8)
    cube = np.stack(np.meshgrid(steps, steps, steps), -1).reshape(len(steps), -1, 3)
    probe = Image.fromarray(steps[None] if grey else cube)
    converted = np.asarray(_transformed(probe, icc, _SRGB, "RGB")).astype(np.int16)
    return bool(np.abs(converted - np.asarray(probe.convert("RGB"))).max() > _NEARLY_SRGB)
