"""Laws of the pixels room: what is untouched stays untouched, in every mode, format and profile."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageOps

from earl.errors import PictureError, ShapeError
from earl.pixels import (
    Canvas,
    cells_to_weight,
    conversion_notes,
    delta,
    mask_to_cells,
    open_picture,
    paste,
    plan_fit,
    save_picture,
)
from earl.pixels.canvas import check_output

P3 = ((0.5151, 0.2412, -0.0011), (0.2919, 0.6922, 0.0419), (0.1572, 0.0666, 0.7841))


def draw(*purpose: object) -> np.random.Generator:
    return np.random.default_rng([3, *"/".join(map(str, purpose)).encode()])


def noise(shape: tuple[int, ...], *purpose: object) -> NDArray[np.uint8]:
    return draw("noise", *purpose, shape).integers(0, 256, shape, dtype=np.uint8)


def icc_file(kind: bytes, space: bytes, connection: bytes, tags: list[tuple[bytes, bytes]]) -> bytes:
    """A version-2 profile of the given tags."""
    table, blobs, start = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, blob in tags:
        table += name + struct.pack(">2I", start + len(blobs), len(blob))
        blobs += blob.ljust(-(-len(blob) // 4) * 4, b"\0")
    names = (kind, space, connection, b"acsp")
    size = start + len(blobs)
    head = struct.pack(">I4xI4s4s4s12x4s28x3i", size, 0x02400000, *names, 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + blobs


def icc_profile(space: str, curve: float, primaries: tuple[tuple[float, ...], ...] = ()) -> bytes:
    """A minimal display profile: primaries and one gamma curve."""

    def xyz(values: tuple[float, ...]) -> bytes:
        return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(v * 65536) for v in values))

    trc = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(curve * 256))
    tags = [(b"wtpt", xyz((0.9642, 1.0, 0.8249)))]
    tags += [
        (name + b"XYZ", xyz(values)) for name, values in zip((b"r", b"g", b"b"), primaries, strict=False)
    ]
    tags += [(name + b"TRC", trc) for name in ((b"r", b"g", b"b") if primaries else (b"k",))]
    return icc_file(b"mntr", space.encode(), b"XYZ ", tags)


def grey_ink_profile() -> bytes:
    """A press on which every ink is grey: any ink at all gives mid grey, none gives white."""
    identity = bytes(range(256))
    table = b"".join(bytes([255 if inks == 0 else 128, 128, 128]) for inks in range(16))
    matrix = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    lut = b"mft1\0\0\0\0" + bytes([4, 3, 2, 0]) + matrix + identity * 4 + table + identity * 3
    return icc_file(b"prtr", b"CMYK", b"Lab ", [(b"A2B0", lut)])


def picture(mode: str, size: tuple[int, int]) -> Image.Image:
    """Noise of any mode; hidden colours lie under alpha 0."""
    shape = size[::-1]
    if mode == "I;16":
        return Image.fromarray(draw("deep", size).integers(0, 65536, shape, dtype=np.uint16))
    if mode in ("P", "P+transparency"):
        image = Image.fromarray(noise((*shape, 3), "palette")).quantize(16)
        if mode == "P+transparency":
            image.info["transparency"] = 3
        return image
    if mode in ("1", "CMYK"):
        return Image.fromarray(noise((*shape, 3), mode)).convert(mode)
    bands = len(Image.new(mode, (1, 1)).getbands())
    pixels = noise((*shape, bands), mode)
    if mode in ("LA", "RGBA"):
        pixels[..., -1][pixels[..., -1] < 90] = 0
        pixels[..., -1][pixels[..., -1] > 170] = 255
    return Image.fromarray(pixels[..., 0] if bands == 1 else pixels)


def saved(image: Image.Image, path: Path, **options: Any) -> Path:
    image.save(path, **options)
    return path


def one_cell_edit(
    path: Path, *, square: bool = True, colour: tuple[int, int, int] | None = None
) -> tuple[Canvas, Image.Image, NDArray[np.bool_]]:
    """The canvas of a file, a paste of noise or one colour into its middle, and where it may differ."""
    canvas = open_picture(path)
    fit = plan_fit(canvas.size, cell=8, max_cells=36, max_area=None, square=square)
    middle = np.zeros(canvas.size[::-1], bool)
    middle[canvas.size[1] // 2, canvas.size[0] // 2] = True
    weight = cells_to_weight(mask_to_cells(middle, fit), fit)
    edited = noise((*canvas.size[::-1], 3), "edit").astype(np.float32)
    if colour:
        edited[:] = colour
    return canvas, paste(canvas, edited, weight), weight > 0


# ------------------------------------------------------------- untouched stays untouched


@pytest.mark.parametrize("size", [(641, 479), (1, 1), (3, 2), (500, 3)])
@pytest.mark.parametrize(
    ("mode", "suffix", "comes_out"),
    [
        ("RGB", "png", "RGB"), ("RGB", "jpg", "RGB"), ("RGB", "webp", "RGB"), ("RGB", "bmp", "RGB"),
        ("RGB", "tif", "RGB"), ("RGBA", "png", "RGBA"), ("RGBA", "webp", "RGBA"), ("RGBA", "tif", "RGBA"),
        ("LA", "png", "LA"), ("L", "png", "L"), ("L", "jpg", "L"), ("1", "png", "L"), ("I;16", "png", "I;16"),
        ("I;16", "tif", "I;16"), ("P", "png", "RGB"), ("P", "gif", "RGB"), ("P+transparency", "png", "RGBA"),
    ],
)  # fmt: skip
def test_outside_the_edit_the_output_file_holds_the_input_pixels(
    mode: str, suffix: str, comes_out: str, size: tuple[int, int], tmp_path: Path
) -> None:
    options = {"lossless": True, "exact": True} if suffix == "webp" else {}
    path = saved(picture(mode, size), tmp_path / f"in.{suffix}", **options)
    grey = comes_out in ("L", "LA", "I;16")
    canvas, out, touched = one_cell_edit(path, colour=(90, 90, 90) if grey else None)
    back = Image.open(save_picture(out, tmp_path / "out.png", canvas=canvas))
    with Image.open(path) as before:
        own = np.asarray(before.copy() if comes_out == "I;16" else before.convert(comes_out))
    after = np.asarray(back)
    assert back.mode == comes_out and back.size == size
    assert np.array_equal(after[~touched], own[~touched])
    assert not np.array_equal(after[touched], own[touched])


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "1", "I;16", "P", "P+transparency", "CMYK"])
def test_a_weight_of_zero_gives_the_input_back(mode: str) -> None:
    image = picture(mode, (37, 23))
    canvas = open_picture(image)
    edited = noise((23, 37, 3), "edit")
    nothing = np.zeros((23, 37), np.float32)
    for out in (paste(canvas, edited, nothing), delta(canvas, edited, 255 - edited, nothing)):
        keeps = out.mode == image.mode == "I;16"
        assert np.array_equal(np.asarray(out), np.asarray(image if keeps else image.convert(out.mode)))


@pytest.mark.parametrize("square", [True, False])
@pytest.mark.parametrize("turn", range(1, 9))
def test_a_turned_photograph_comes_upright_and_keeps_its_pixels(
    turn: int, square: bool, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[274], exif[271], exif[306] = turn, "Maker", "2024:01:02 03:04:05"
    path = saved(picture("RGB", (64, 41)), tmp_path / "in.jpg", exif=exif, dpi=(300, 300), quality=90)
    canvas, out, touched = one_cell_edit(path, square=square)
    with Image.open(path) as before:
        own = np.asarray(ImageOps.exif_transpose(before))
    for suffix in ("png", "tif", "webp"):
        back = Image.open(save_picture(out, tmp_path / f"out.{suffix}", canvas=canvas))
        assert np.array_equal(np.asarray(back)[~touched], own[~touched])
        assert back.getexif().get(274, 1) == 1
        assert back.getexif()[271] == "Maker" and back.getexif()[306] == "2024:01:02 03:04:05"
    assert np.array_equal(canvas.rgb, own)
    assert round(Image.open(tmp_path / "out.png").info["dpi"][0]) == 300


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "tif"])
def test_what_a_camera_noted_is_kept_in_every_format_that_holds_it(suffix: str, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[271] = "Maker"
    exif.get_ifd(34665)[36867] = "2024:01:02 03:04:05"
    exif.get_ifd(34853)[1] = "N"
    image = picture("RGB", (24, 16))
    canvas = open_picture(saved(image, tmp_path / "in.png", exif=exif))
    image.info["compression"] = "tiff_lzw"  # how another file was written
    back = Image.open(save_picture(image, tmp_path / f"out.{suffix}", canvas=canvas)).getexif()
    assert (back[271], back.get_ifd(34665)[36867], back.get_ifd(34853)[1]) == (
        "Maker", "2024:01:02 03:04:05", "N",
    )  # fmt: skip


@pytest.mark.parametrize("dpi", [float("nan"), float("inf"), 0.0, 2e8])
@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "tif", "bmp"])
def test_a_resolution_that_is_none_is_not_written(dpi: float, suffix: str, tmp_path: Path) -> None:
    image = picture("RGB", (24, 16))
    image.info["dpi"] = (dpi, 72.0)
    canvas = open_picture(image)
    assert canvas.dpi is None
    assert save_picture(Image.fromarray(canvas.rgb), tmp_path / f"out.{suffix}", canvas=canvas).exists()


def test_a_tiff_that_says_no_resolution_gets_none(tmp_path: Path) -> None:
    path = saved(picture("RGB", (24, 16)), tmp_path / "in.tif")
    assert open_picture(path).dpi is None
    assert open_picture(Image.open(path).convert("L")).dpi is None


@pytest.mark.parametrize("dpi", [("a", "b"), (None, None), (72,), 72])
def test_a_resolution_that_is_no_pair_of_numbers_is_none(dpi: Any) -> None:
    image = picture("RGB", (24, 16))
    image.info["dpi"] = dpi
    assert open_picture(image).dpi is None


def test_layers_of_the_unedited_picture_do_not_travel_along(tmp_path: Path) -> None:
    secret = b"8BIM the face that was removed"
    image = picture("RGB", (24, 16))
    path = saved(image, tmp_path / "in.tif", tiffinfo={37724: secret, 271: "Maker"})
    assert secret in path.read_bytes()
    out = save_picture(image, tmp_path / "out.tif", canvas=open_picture(path))
    assert secret not in out.read_bytes() and Image.open(out).getexif()[271] == "Maker"


@pytest.mark.parametrize(("suffix", "most"), [("webp", 16_383), ("jpg", 65_500)])
def test_a_picture_too_large_for_its_format_is_refused_before_any_work(suffix: str, most: int) -> None:
    check_output(Path(f"new.{suffix}"), size=(8, most))
    with pytest.raises(PictureError, match=f"cannot hold 8x{most + 1}, since .* ends at {most} pixels"):
        check_output(Path(f"new.{suffix}"), size=(8, most + 1))
    check_output(Path("new.png"), size=(8, most + 1))


def test_the_old_thumbnail_is_not_carried_along(tmp_path: Path) -> None:
    stream = io.BytesIO()
    picture("RGB", (16, 16)).save(stream, "JPEG")
    thumbnail = stream.getvalue()
    first = struct.pack(">HHHII", 2, 271, 2, 6, 38) + struct.pack(">HHIHHI", 274, 3, 1, 6, 0, 44) + b"Maker\0"
    second = struct.pack(">HHHII", 2, 513, 4, 1, 74) + struct.pack(">HHIII", 514, 4, 1, len(thumbnail), 0)
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + first + second + thumbnail
    path = saved(picture("RGB", (40, 30)), tmp_path / "in.jpg", exif=exif)
    assert Image.open(path).getexif().get_ifd(ExifTags.IFD.IFD1)[514] == len(thumbnail)
    canvas = open_picture(path)
    assert canvas.size == (30, 40) and canvas.exif is not None
    assert b"Maker" in canvas.exif and thumbnail[:20] not in canvas.exif


def test_a_wide_gamut_picture_is_shown_as_srgb_and_edited_in_its_own_profile(tmp_path: Path) -> None:
    icc, red = icc_profile("RGB ", 2.2, P3), (200, 40, 30)
    path = saved(picture("RGB", (64, 48)), tmp_path / "in.png", icc_profile=icc)
    canvas, out, touched = one_cell_edit(path, colour=red)
    assert np.abs(canvas.rgb.astype(int) - canvas.native).max() > 10
    assert np.array_equal(np.asarray(out)[~touched], canvas.native[~touched])
    assert np.abs(np.asarray(out)[24, 32].astype(int) - red).max() > 10
    back = open_picture(save_picture(out, tmp_path / "out.png", canvas=canvas))
    assert back.icc == icc
    assert np.abs(back.rgb[24, 32].astype(int) - red).max() <= 2
    assert np.array_equal(back.rgb[~touched], canvas.rgb[~touched])


def test_a_profile_that_does_not_fit_is_dropped_with_a_note(tmp_path: Path) -> None:
    for junk in (b"not a profile", icc_profile("GRAY", 2.2)):
        canvas = open_picture(saved(picture("RGB", (5, 5)), tmp_path / "in.png", icc_profile=junk))
        assert canvas.icc is None and np.array_equal(canvas.rgb, canvas.native)
        assert canvas.notes == ("its colour profile does not fit its pixels and was ignored",)


def test_a_grey_profile_is_honoured_and_kept_for_grey_only(tmp_path: Path) -> None:
    icc = icc_profile("GRAY", 1.0)
    canvas, out, touched = one_cell_edit(
        saved(picture("L", (48, 48)), tmp_path / "in.png", icc_profile=icc), colour=(188, 188, 188)
    )
    assert out.mode == "L" and out.info["icc_profile"] == icc
    assert np.array_equal(np.asarray(out)[~touched], canvas.native[~touched])
    assert abs(int(np.asarray(out)[24, 24]) - 128) <= 2  # half the light
    coloured = paste(canvas, np.full((48, 48, 3), (255, 0, 0), np.uint8), touched.astype(np.float32))
    assert coloured.mode == "RGB" and "icc_profile" not in coloured.info
    assert np.array_equal(np.asarray(coloured)[~touched], canvas.rgb[~touched])


def test_a_grey_profile_is_honoured_under_alpha_too(tmp_path: Path) -> None:
    levels = np.dstack([np.full((48, 48), 128), np.full((48, 48), 255)]).astype(np.uint8)
    path = saved(Image.fromarray(levels, "LA"), tmp_path / "in.png", icc_profile=icc_profile("GRAY", 1.0))
    canvas, out, touched = one_cell_edit(path, colour=(255, 0, 0))
    assert out.mode == "RGBA" and "icc_profile" not in out.info
    assert np.array_equal(np.asarray(out)[~touched][:, :3], canvas.rgb[~touched])
    assert abs(int(np.asarray(out)[0, 0, 0]) - 188) <= 2  # half the light


@pytest.mark.parametrize(
    ("tag", "value"),
    [(296, ("I", 70_000)), (305, ("I", 7)), (271, ("f", 2.5))],
    ids=["too large", "no text", "no text either"],
)
def test_a_broken_tag_leaves_no_picture_on_its_side(
    tag: int, value: tuple[str, float], tmp_path: Path
) -> None:
    code, number = value
    kind = {"I": 4, "f": 11}[code]  # LONG, FLOAT
    entries = struct.pack("<HHHII", 2, 274, 3, 1, 6) + struct.pack(f"<HHI{code}", tag, kind, 1, number)
    exif = b"Exif\0\0II*\0" + struct.pack("<I", 8) + entries + struct.pack("<I", 0)
    path = saved(Image.new("RGB", (40, 30), "red"), tmp_path / "in.jpg", exif=exif)
    assert open_picture(path).size == (30, 40)


# ------------------------------------------------------------- modes


def test_cmyk_is_converted_and_the_user_is_told(tmp_path: Path) -> None:
    path = saved(picture("CMYK", (40, 30)), tmp_path / "in.jpg")
    canvas, out, touched = one_cell_edit(path)
    with Image.open(path) as before:
        own = np.asarray(before.convert("RGB"))
    assert out.mode == "RGB" and np.array_equal(np.asarray(out)[~touched], own[~touched])
    assert "CMYK was converted to sRGB, approximately" in canvas.notes[0]


def test_cmyk_is_converted_by_its_own_profile_where_it_has_one(tmp_path: Path) -> None:
    image = Image.new("CMYK", (16, 16))
    image.paste((255, 0, 0, 0), (8, 0, 16, 16))  # cyan, if nobody asks the profile
    path = saved(image, tmp_path / "in.tif", icc_profile=grey_ink_profile())
    canvas = open_picture(path)
    assert canvas.notes == ("CMYK was converted to sRGB by its own colour profile; the output is RGB",)
    assert canvas.rgb[0, 0].min() >= 254 and np.abs(canvas.rgb[0, 12].astype(int) - 119).max() <= 3
    assert canvas.icc is None


def test_16_bit_grey_is_scaled_not_clipped_and_keeps_its_depth() -> None:
    ramp = np.linspace(0, 65535, 256 * 4, dtype=np.uint16).reshape(4, 256)
    canvas = open_picture(Image.fromarray(ramp))
    assert np.array_equal(canvas.rgb[..., 0], np.rint(ramp / 257).astype(np.uint8))
    out = paste(canvas, np.full((4, 256, 3), 100, np.uint8), np.eye(4, 256, dtype=np.float32))
    assert out.mode == "I;16" and np.asarray(out)[1, 1] == 100 * 257 and np.asarray(out)[1, 0] == ramp[1, 0]
    assert conversion_notes(canvas, out) == ()
    coloured = paste(canvas, np.full((4, 256, 3), (200, 0, 0), np.uint8), np.eye(4, 256, dtype=np.float32))
    assert (
        coloured.mode == "RGB"
        and "16-bit grey but the edit has colour" in conversion_notes(canvas, coloured)[0]
    )


def png_of_16_bits(colour_type: int, channels: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(range(6 * channels)) for _ in range(2))
    head = struct.pack(">IIBBBBB", 3, 2, 16, colour_type, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def test_16_bit_colour_is_noted_because_pillow_halves_it() -> None:
    assert "16 bits per channel were read as 8" in open_picture(png_of_16_bits(2, 3)).notes[0]
    assert "16 bits per channel were read as 8" in open_picture(png_of_16_bits(6, 4)).notes[0]
    assert "16 bits per channel were read as 8" in open_picture(b"P6 4 4 65535\n" + bytes(96)).notes[0]
    assert not open_picture(b"P6 4 4 100\n" + bytes(48)).notes
    assert open_picture(png_of_16_bits(0, 1)).notes == ()


@pytest.mark.parametrize(
    ("values", "first_and_last"),
    [
        (np.array([[0.0, 1.0]], np.float32), (0, 65535)),
        (np.array([[0.0, 255.0]], np.float32), (0, 65535)),
        (np.array([[-5.0, 1e6]], np.float32), (0, 65535)),
        (np.array([[0, 65535]], np.int32), (0, 65535)),
        (np.array([[-10, 10]], np.int32), (0, 65535)),
        (np.array([[7, 7]], np.int32), (7, 7)),
        (np.array([[-7, -7]], np.int32), (0, 0)),
    ],
)
def test_deep_grey_of_any_range_becomes_16_bits(
    values: NDArray[Any], first_and_last: tuple[int, int]
) -> None:
    native = open_picture(Image.fromarray(values)).native
    assert native.dtype == np.uint16 and (native[0, 0], native[0, -1]) == first_and_last


def test_transparency_is_white_to_the_model_and_an_addition_is_seen() -> None:
    pixels = np.zeros((8, 8, 4), np.uint8)
    pixels[:, 4:] = (10, 20, 30, 255)
    pixels[:, 0] = (77, 88, 99, 0)
    canvas = open_picture(Image.fromarray(pixels))
    assert (canvas.rgb[:, :4] == 255).all() and (canvas.rgb[:, 4:] == (10, 20, 30)).all()
    assert "on white" in canvas.notes[0]
    weight = np.zeros((8, 8), np.float32)
    weight[2:6] = 1
    out = np.asarray(paste(canvas, np.full((8, 8, 3), (200, 0, 0), np.uint8), weight))
    assert (out[2:6] == (200, 0, 0, 255)).all()
    assert np.array_equal(out[:2], pixels[:2])
    half = np.asarray(paste(canvas, np.full((8, 8, 3), (200, 0, 0), np.uint8), weight / 2))
    assert (half[3, 0] == (200, 0, 0, 128)).all() and (half[3, 7] == (105, 10, 15, 255)).all()
    darker = np.asarray(delta(canvas, canvas.rgb * 0.5, canvas.rgb, weight))
    assert np.array_equal(darker[..., 3], pixels[..., 3]) and (darker[3, 7, :3] == (5, 10, 15)).all()
    assert np.array_equal(darker[:, 0], pixels[:, 0])  # hidden colours are no one's business
    white = np.asarray(paste(canvas, np.full((8, 8, 3), 255, np.uint8), weight))
    assert (white[2:6] == 255).all()  # white too is seen, though the model saw white there before


@pytest.mark.parametrize("suffix", ["gif", "webp", "png"])
def test_only_the_first_frame_is_used_and_the_user_is_told(suffix: str, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (9, 7), (60 * i, 0, 0)) for i in range(1, 5)]
    canvas = open_picture(
        saved(frames[0], tmp_path / f"in.{suffix}", save_all=True, append_images=frames[1:], duration=50)
    )
    assert canvas.notes == ("frame 1 of 4 was used",)
    assert abs(int(canvas.rgb[3, 3, 0]) - 60) < 8
    with Image.open(tmp_path / f"in.{suffix}") as later:  # where the caller turned to
        later.seek(2)
        canvas = open_picture(later)
        assert canvas.notes == ("frame 3 of 4 was used",) and abs(int(canvas.rgb[3, 3, 0]) - 180) < 8


def test_what_changes_nothing_leaves_every_bit_alone_even_at_full_weight() -> None:
    icc = icc_profile("RGB ", 2.2, P3)
    wide, deep, flat = picture("RGB", (30, 20)), picture("I;16", (30, 20)), picture("P", (30, 20))
    wide.info["icc_profile"] = icc
    ones = np.ones((20, 30), np.float32)
    for image in (wide, deep, flat):
        canvas = open_picture(image)
        decoded = noise((20, 30, 3), "decoded")
        for out in (paste(canvas, canvas.rgb, ones), delta(canvas, decoded, decoded)):
            assert np.array_equal(np.asarray(out), canvas.native)


def test_grey_stays_grey_under_a_tokenizer_s_tint_but_not_under_colour() -> None:
    canvas = open_picture(picture("L", (64, 64)))
    tint = np.full((64, 64, 3), (120, 128, 134), np.uint8)
    ones = np.ones((64, 64), np.float32)
    assert paste(canvas, tint, ones).mode == "L"
    tint[:4, :4] = (220, 30, 30)  # 0.4 % of the picture
    out = paste(canvas, tint, ones)
    assert out.mode == "RGB"
    assert "was grey but the edit has colour: the output has colour" in conversion_notes(canvas, out)[0]


def test_arrays_of_another_size_are_refused_by_name() -> None:
    canvas = open_picture(picture("RGB", (8, 6)))
    with pytest.raises(ShapeError, match=r"edited has shape \[8, 6, 3\], the picture needs \[6, 8, 3\]"):
        paste(canvas, np.zeros((8, 6, 3), np.uint8), np.zeros((6, 8), np.float32))
    with pytest.raises(ShapeError, match=r"weight has shape \[6, 9\]"):
        paste(canvas, canvas.rgb, np.zeros((6, 9), np.float32))
