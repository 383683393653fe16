"""An untrusted picture -> a Canvas: upright sRGB for the model beside the untouched pixels; and files out.

A file too large is refused from its header, and only common still formats are tried (Pillow would hand an EPS
to Ghostscript). Knows nothing of cells, masks or edits.
"""

from __future__ import annotations

import errno
import io
import math
import os
import re
import shutil
import threading
from contextlib import ExitStack
from dataclasses import dataclass
from numbers import Real
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.errors import PictureError
from earl.pixels.colour import DAMAGE, U8, Native, from_srgb, profile_fits, separate, to_8_bits

Source = str | Path | bytes | Image.Image | NDArray[Any]
"""What a picture or a mask may come as."""

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP", "DIB", "AVIF", "HEIF", "JPEG2000", "PPM", "ICO")
"""What is read, by Pillow's names."""
_SUFFIXES = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".webp": "WEBP",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".bmp": "BMP",
}
_WITHOUT_ALPHA = ("JPEG", "BMP")
_WITH_16_BITS = ("PNG", "TIFF")
_URL = re.compile(r"(https?|ftp|s3|gs|hf|file):/|data:", re.IGNORECASE)
_ORIENTATION = 274
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# How the old file was stored and turned, where on a page it lay, and blocks of other kinds, layers of the unedited
# picture among them: false once pixels are rewritten.
_STALE_TAGS = {
    *(*range(254, 267), 273, _ORIENTATION, *range(277, 282), 284, *range(286, 296), 297, 301),
    *(*range(317, 348), *range(512, 533), 700, 33723, 34377, 34675, 37724, 50838, 50839),
}
_DIRECTORIES = {34665, 34853, 40965}
"""Tags of an EXIF that has directories of its own: what a camera notes, a place, how files work together."""
_MAX_JPEG_EXIF = 65_533
_LARGEST_SIDE = {"JPEG": 65_500, "WEBP": 16_383}
_MAX_DPI = 1e6
_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EIO)
_AGAIN = "export or download it again"


@dataclass(frozen=True, eq=False, kw_only=True)
class Canvas:
    """A picture as the model sees it, and as it was."""

    rgb: U8
    """[H, W, 3] sRGB, upright, transparent parts on white."""
    native: Native
    """[H, W] grey (uint8, or uint16 for deeper grey) or [H, W, 3] colour (uint8), upright, own profile."""
    alpha: U8 | None
    """[H, W], 255 = opaque; None where the picture has no transparency."""
    mode: str
    """Pillow's name of the mode in which the picture came."""
    icc: bytes | None
    """The profile of `native`; None where that is sRGB or plain grey."""
    converts: bool
    """Whether `icc` differs visibly from sRGB, so that edited pixels are converted back into it."""
    exif: bytes | None
    """EXIF without orientation and thumbnail."""
    dpi: tuple[float, float] | None
    """Resolution along x and y; None where the file does not say."""
    format: str | None
    """Pillow's name of the file format; None for arrays and pictures made in memory."""
    notes: tuple[str, ...]
    """Plain sentences for the user: what was converted, and what could not be kept."""

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in native pixels, upright."""
        return self.rgb.shape[1], self.rgb.shape[0]

    @property
    def is_grey(self) -> bool:
        """Whether `native` has no colour channels."""
        return self.native.ndim == 2

    def from_srgb(self, rgb: U8) -> U8:
        """[h, w, 3] sRGB -> the same colours in the picture's own profile: [h, w, 3], or [h, w] for grey."""
        return from_srgb(rgb, grey=self.is_grey, icc=self.icc if self.converts else None)


def open_picture(source: Source, *, max_pixels: int = 256_000_000, name: str | None = None) -> Canvas:
    """Read a picture that nobody vouches for.

    Args:
        source: path, encoded bytes, Pillow image, or array: uint8 or float in 0..1, [H, W], [H, W, 3 or 4].
        max_pixels: larger pictures are refused before anything is decoded.
        name: what messages call the picture; by default the path if there is one.

    Raises:
        PictureError: missing, a URL, empty, not a picture, damaged, or too large; one line with the cure.
    """
    label = name or (str(source) if isinstance(source, str | Path) else "the picture")
    with ExitStack() as files:
        image = _opened(source, label, files)
        _check_size(image, max_pixels, label)
        try:
            notes = _header_notes(image)
            image.load()
            turn, exif = _orientation_and_exif(image)
            parts = separate(image.transpose(_TURNS[turn]) if turn in _TURNS else image)
        except PictureError as error:
            raise PictureError(f"{label} {error}") from error
        except Image.DecompressionBombError as error:
            raise PictureError(f"{label} has too many pixels to open: scale it down first") from error
        except DAMAGE as error:
            raise PictureError(f"{label} is damaged or cut short ({_brief(error)}): {_AGAIN}") from error
    return Canvas(
        rgb=parts.rgb,
        native=parts.native,
        alpha=parts.alpha,
        mode=image.mode,
        icc=parts.icc,
        converts=parts.converts,
        exif=exif,
        dpi=_dpi(image),
        format=image.format,
        notes=(*notes, *parts.notes),
    )


def check_output(path: Path, *, size: tuple[int, int] | None = None, overwrite: bool = False) -> str:
    """Whether a picture can be written there, before any work is done; Pillow's name of the format.

    Args:
        size: (width, height) of the picture in pixels, where that is known.
    Raises:
        PictureError: unknown suffix, too large for its format, a folder, the file exists, or its folder neither takes
            files nor can be made.
    """
    try:
        if path.is_dir():
            raise PictureError(f"{path} is a folder: choose another name")
        exists = os.path.lexists(path)
    except OSError as error:  # a name too long, or a folder that may not be looked into
        raise PictureError(f"{path} cannot be written ({_brief(error)}): choose another name") from error
    kind = _SUFFIXES.get(path.suffix.lower())
    if kind is None:
        folder = "" if path.suffix else "; a folder has to be made first"
        raise PictureError(
            f"{path} cannot be written as {path.suffix!r}: use one of {', '.join(_SUFFIXES)}{folder}"
        )
    most = _LARGEST_SIDE.get(kind)
    if size is not None and most is not None and max(size) > most:
        raise PictureError(
            f"{path} cannot hold {size[0]}x{size[1]}, since {kind} ends at {most} pixels a side: use .png or .tif"
        )
    if exists and not overwrite:
        raise PictureError(f"{path} exists already: choose another name, or pass overwrite (--overwrite)")
    check_parent(path)
    return kind


def at_home(name: str | Path) -> Path:
    """A path whose ~ is the user's home, as a shell has it; ~ of a user that is not known stays as it is."""
    return Path(os.path.expanduser(name))


def check_parent(path: Path) -> None:
    """Whether the folder of a new file or folder takes it, or else can be made.

    Raises:
        PictureError: the nearest parent that exists is no folder, or one that may not be written into.
    """
    parent = next(parent for parent in path.absolute().parents if os.path.lexists(parent))
    if not parent.is_dir():
        raise PictureError(f"{path} cannot be written ({parent} is no folder): choose another folder")
    if not os.access(parent, os.W_OK | os.X_OK):
        raise PictureError(f"{path} cannot be written ({parent} is read-only): choose another folder")


def saving_notes(image: Image.Image, path: Path, canvas: Canvas) -> list[str]:
    """What the file that `save_picture` writes cannot hold of a merged picture, as sentences for the user."""
    kind = _SUFFIXES[path.suffix.lower()]
    notes = []
    if kind in _WITHOUT_ALPHA and image.mode in ("LA", "RGBA") and image.getextrema()[-1] != (255, 255):
        notes.append(f"{kind} holds no transparency, so the output lies on white: .png keeps it")
    if kind not in _WITH_16_BITS and image.mode == "I;16":
        notes.append(f"{kind} does not hold 16-bit grey, so the output has 8 bits: .png and .tif keep 16")
    icc = image.info.get("icc_profile")
    if canvas.converts and icc and not _stored_profile(icc, _storable(image, kind), kind):
        notes.append(f"{kind} does not hold this colour profile, so colours look different: .png keeps it")
    if kind == "JPEG":
        notes.append("JPEG changes all pixels a little, those outside of the edit too: .png keeps them")
    return notes


def save_picture(
    image: Image.Image, path: str | Path, *, canvas: Canvas | None = None, overwrite: bool = False
) -> Path:
    """Write `image` in the format of the path's suffix, whole or not at all; missing folders are made.

    PNG, TIFF, BMP and WebP are written without loss; JPEG and BMP show transparent parts on white. A TIFF with a
    camera's EXIF is not compressed.

    Args:
        image: the profile in its `info["icc_profile"]` is embedded; `paste` and `delta` put one there.
        path: of the file; ~ is the user's home.
        canvas: the input, whose EXIF (without orientation) and dpi are kept.
        overwrite: whether a file of that name may be replaced.

    Returns:
        The path written.

    Raises:
        PictureError: no path, unknown suffix, the file exists, or it could not be encoded or written.
        OSError: the disk is full or fails.
    """
    if not isinstance(path, str | Path) or path == "" or "\0" in str(path):
        raise PictureError(
            f"the picture cannot be written to {path!r}: pass the path of a file, as in 'red.png'"
        )
    path = at_home(path)
    kind = check_output(path, size=image.size, overwrite=overwrite)
    try:
        encoded = encode_picture(image, kind, canvas=canvas)
    except PictureError as error:
        raise PictureError(f"{path} {error}: use {'.png' if kind == 'TIFF' else '.png or .tif'}") from error
    try:
        _write_whole(encoded, path)
    except OSError as error:
        if error.errno in _DISK:
            raise OSError(
                f"{path} cannot be written ({_brief(error)}): make room, or choose another disk"
            ) from error
        raise PictureError(f"{path} cannot be written ({_brief(error)}): choose another folder") from error
    return path


def encode_picture(image: Image.Image, kind: str = "PNG", *, canvas: Canvas | None = None) -> bytes:
    """What `save_picture` writes, for those who send it elsewhere.

    Args:
        image, canvas: as there.
        kind: Pillow's name of the format.
    Raises:
        PictureError: it could not be encoded.
    """
    try:
        return _encoded(image, kind, canvas)
    except (*DAMAGE, RuntimeError) as error:  # the latter is what libtiff's tags raise
        raise PictureError(f"cannot be encoded as {kind} ({_brief(error)})") from error


# ---------------------------------------------------------------- opening


def _opened(source: Source, label: str, files: ExitStack) -> Image.Image:
    if isinstance(source, Image.Image):
        if getattr(source, "tile", None) and getattr(source, "fp", None) is None:
            raise PictureError(
                f"{label} is a Pillow image whose file was closed before it was read: call its load() in time, or "
                "pass the path"
            )
        return source
    if isinstance(source, np.ndarray):
        return _array_picture(source, label)
    if isinstance(source, bytes):
        if not source:
            raise PictureError(f"{label} is empty (0 bytes): {_AGAIN}")
        return _identified(io.BytesIO(source), label)
    if isinstance(source, str | Path):
        return _identified(files.enter_context(_checked_file(source, label)), label)
    kind = type(source).__name__
    raise PictureError(f"{label} is a {kind}: pass a path, bytes, a Pillow image or a numpy array")


def _checked_file(source: str | Path, label: str) -> IO[bytes]:
    if _URL.match(str(source)):
        raise PictureError(f"{label} is a URL: download it first and pass the file's path")
    if source == "":  # which is the current folder to pathlib
        raise PictureError(f"{label.strip() or 'the picture'} has an empty name: give the path of a file")
    path = at_home(source)
    try:
        if path.is_dir():
            raise PictureError(f"{label} is a folder: pass one picture file")
        if not path.exists():
            raise PictureError(f"{label} does not exist: check the path (looked for from {Path.cwd()})")
        if not path.is_file():  # a pipe or a device would block, or never end
            raise PictureError(f"{label} is not a regular file: pass a picture file, or its bytes")
        if path.stat().st_size == 0:
            raise PictureError(f"{label} is empty (0 bytes): {_AGAIN}")
        return path.open("rb")
    except OSError as error:
        raise PictureError(f"{label} cannot be read ({_brief(error)}): check path and permissions") from error


def _identified(stream: IO[bytes], label: str) -> Image.Image:
    """The lazily opened picture. Not by Image.open: its bomb check is global and lower than our own limit."""
    Image.init()
    head = stream.read(16).ljust(16, b"\0")  # some readers unpack it unasked
    damage = ""
    for kind in (kind for kind in FORMATS if kind in Image.OPEN):
        factory, accepts = Image.OPEN[kind]
        if accepts is not None and accepts(head) is not True:  # a string says why the reader is missing
            continue
        stream.seek(0)
        try:
            return factory(stream, "")
        except Image.DecompressionBombError as error:
            raise PictureError(f"{label} has too many pixels to open: scale it down first") from error
        except DAMAGE as error:
            damage = f"{kind}: {_brief(error)}"
    if damage:
        raise PictureError(f"{label} is damaged or cut short ({damage}): {_AGAIN}")
    raise PictureError(f"{label} is not a picture of a known format: pass PNG, JPEG, WebP, TIFF, GIF or BMP")


def _array_picture(array: NDArray[Any], label: str) -> Image.Image:
    if 0 in array.shape:
        raise PictureError(f"{label} is an array of shape {list(array.shape)} and has no pixels: pass some")
    if array.ndim not in (2, 3) or array.shape[2:] not in ((), (3,), (4,)):
        raise PictureError(
            f"{label} is an array of shape {list(array.shape)}: pass [H, W], [H, W, 3] or [H, W, 4]"
            f"{_cure_of_shape(array.shape)}"
        )
    if np.issubdtype(array.dtype, np.floating):
        low, high = float(array.min()), float(array.max())
        if not (low >= 0 and high <= 1):  # this way round NaN is refused too
            raise PictureError(f"{label} is a float array from {low:g} to {high:g}: scale it to 0..1")
        array = np.rint(array * 255).astype(np.uint8)
    if array.dtype != np.uint8:
        raise PictureError(f"{label} is an array of {array.dtype}: pass uint8 in 0..255, or float in 0..1")
    return Image.fromarray(np.array(array))  # a copy: the caller may go on writing into the array


def _cure_of_shape(shape: tuple[int, ...]) -> str:
    """What makes a picture of an array that is nearly one; nothing where that is not known."""
    if shape[2:] == (1,):
        return ", without the axis of one channel: array[:, :, 0]"
    if shape[2:] == (2,):
        return ", or grey with alpha as a Pillow image: Image.fromarray(array)"
    if len(shape) == 3 and shape[0] == 1:
        return ", without the axis of one channel: array[0]"
    if len(shape) == 3 and shape[0] in (3, 4):
        return ", channels last: array.transpose(1, 2, 0)"
    return ", one picture: array[0]" if len(shape) == 4 else ""


def _check_size(image: Image.Image, max_pixels: int, label: str) -> None:
    width, height = image.size
    if width < 1 or height < 1:
        raise PictureError(f"{label} is {width}x{height} and has no pixels: {_AGAIN}")
    if width * height > max_pixels:
        raise PictureError(
            f"{label} is {width}x{height} = {width * height / 1e6:.2f} megapixels, more than the limit of "
            f"{max_pixels / 1e6:.2f}: scale it down, or raise max_pixels"
        )


def _header_notes(image: Image.Image) -> list[str]:
    """What Pillow is about to lose without a word; must run before the pixels are loaded."""
    notes = []
    # The further pictures of an MPO are a phone's depth map or preview, which nobody misses.
    frames = 1 if image.format == "MPO" else getattr(image, "n_frames", 1)
    if frames > 1:
        # A picture that a caller opened may stand at a later one.
        notes.append(
            f"{'page' if image.format == 'TIFF' else 'frame'} {image.tell() + 1} of {frames} was used"
        )
    tiles = [tile[3] for tile in getattr(image, "tile", ())]
    # A PPM's tile says its mode and its highest level.
    highest = tiles[0][1] if image.format == "PPM" and tiles and isinstance(tiles[0], tuple) else 0
    if (";16" in repr(tiles) or highest > 255) and not image.mode.startswith("I"):
        notes.append("its 16 bits per channel were read as 8, so the output has 8")
    return notes


def _orientation_and_exif(image: Image.Image) -> tuple[int, bytes | None]:
    """How the picture is turned, and its EXIF without what is stale.

    Broken EXIF is no reason to refuse a sound picture, nor one broken tag to leave it on its side.
    """
    try:
        known = image.getexif()
        turn = known.get(_ORIENTATION, 1)
    except DAMAGE:
        return 1, None
    try:
        exif = Image.Exif()
        exif.load(known.tobytes())  # a copy, and without the thumbnail's directory
        for tag in _STALE_TAGS & exif.keys():
            del exif[tag]
        return turn, exif.tobytes() if len(exif) else None
    except (*DAMAGE, AttributeError):  # Pillow takes a text for granted where a number stands
        return turn, None


def _dpi(image: Image.Image) -> tuple[float, float] | None:
    """What the file says of its resolution, where that is one: 0/0 is no number, formats hold no giants, and 1 dpi both
    ways is Pillow's word for a TIFF that does not say."""
    dpi = image.info.get("dpi")
    if not isinstance(dpi, tuple) or len(dpi) != 2 or not all(isinstance(each, Real) for each in dpi):
        return None
    across, down = float(dpi[0]), float(dpi[1])
    is_one = (
        all(math.isfinite(each) and 0 < each < _MAX_DPI for each in (across, down)) and across * down != 1
    )
    return (across, down) if is_one else None


# ---------------------------------------------------------------- writing


def _encoded(image: Image.Image, kind: str, canvas: Canvas | None) -> bytes:
    ready = _storable(image, kind)
    options: dict[str, Any] = {}
    if kind == "JPEG":
        options = {"quality": 95, "subsampling": 0}
    elif kind == "WEBP":
        options = {"lossless": True, "exact": True}  # exact: else colours under alpha 0 change
    elif kind == "TIFF":
        options = {"compression": "tiff_adobe_deflate"}
    options["icc_profile"] = _stored_profile(image.info.get("icc_profile"), ready, kind)
    if canvas is not None and canvas.exif and not (kind == "JPEG" and len(canvas.exif) > _MAX_JPEG_EXIF):
        options["exif"] = canvas.exif
        if kind == "TIFF" and _has_directories(canvas.exif):
            options["compression"] = "raw"  # libtiff, which compresses, cannot write them
    if canvas is not None and canvas.dpi:
        options["dpi"] = canvas.dpi
    stream = io.BytesIO()
    ready.save(stream, kind, **options)
    return stream.getvalue()


def _has_directories(exif: bytes) -> bool:
    known = Image.Exif()
    known.load(exif)
    return bool(_DIRECTORIES & known.keys())


def _stored_profile(icc: bytes | None, ready: Image.Image, kind: str) -> bytes | None:
    """The profile that goes into the file; grey ones do not describe the RGB of a WebP."""
    return icc if kind != "BMP" and profile_fits(icc, ready.mode) else None


def _storable(image: Image.Image, kind: str) -> Image.Image:
    """`image` in a mode that the format can hold, losing as little as it can."""
    if image.mode == "I;16" and kind not in _WITH_16_BITS:
        image = Image.fromarray(to_8_bits(np.asarray(image)))
    elif image.mode not in ("L", "LA", "RGB", "RGBA", "I;16"):
        image = image.convert("RGBA" if image.has_transparency_data else "L" if image.mode == "1" else "RGB")
    if image.mode in ("LA", "RGBA") and kind in _WITHOUT_ALPHA:
        colours = image.convert(image.mode[:-1])
        image = Image.composite(colours, Image.new(colours.mode, image.size, "white"), image.getchannel("A"))
    if kind == "WEBP" and image.mode in ("L", "LA"):
        image = image.convert("RGB" + image.mode[1:])
    return image


def _write_whole(content: bytes, path: Path) -> None:
    """In the same folder, so that the last step is a rename; under a short name, so that long ones fit."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.parent / f".earl-{os.getpid()}-{threading.get_ident()}.part"
    try:
        partial.write_bytes(content)
        if path.exists():  # a private file stays private
            shutil.copymode(path, partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _brief(error: BaseException) -> str:
    """One short line of another library's message."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return (text.splitlines() or [""])[0][:120] or type(error).__name__
