"""Laws at the border: hostile input is refused in one teaching line, and a file is written whole or not."""

from __future__ import annotations

import io
import os
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFile

from earl.errors import PictureError
from earl.pixels import open_mask, open_picture, save_picture

RED = Image.new("RGB", (8, 6), (200, 30, 30))


def encoded(kind: str, image: Image.Image = RED) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A few bytes that claim to be a vast PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def refusal(source: Any, **options: Any) -> str:
    with pytest.raises(PictureError) as caught:
        open_picture(source, **options)
    message = str(caught.value)
    assert "\n" not in message and ": " in message  # one line, and a cure after the cause
    return message


# ------------------------------------------------------------- opening


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.png").startswith(f"{tmp_path / 'no.png'} does not exist: check the path")
    assert "does not exist" in refusal("a\0b.png")
    assert "cannot be read (File name too long)" in refusal("x" * 5000 + ".png")


def test_an_empty_name_is_no_folder() -> None:
    assert refusal("") == "the picture has an empty name: give the path of a file"
    with pytest.raises(PictureError, match="^mask has an empty name"):
        open_mask("", RED.size)


def test_a_folder_is_not_a_picture(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder: pass one picture file"


def test_an_empty_file_and_empty_bytes_are_called_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.png").touch()
    assert "empty.png is empty (0 bytes)" in refusal(tmp_path / "empty.png")
    assert refusal(b"").startswith("the picture is empty (0 bytes)")


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is not a regular file" in refusal(tmp_path / "pipe")


@pytest.mark.parametrize(
    "url", ["https://a.b/c.png", "HTTP://a.b", "data:image/png;base64,AA", "s3://b/k.png"]
)
def test_a_url_is_to_be_downloaded_first(url: str) -> None:
    assert refusal(url) == f"{url} is a URL: download it first and pass the file's path"


@pytest.mark.parametrize(
    "content",
    [
        b"hello, I am a text",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n" * 9,
        b"\x89P",
    ],
)
def test_what_is_no_picture_is_told_which_formats_are(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "odd.png").write_bytes(content)
    assert "odd.png is not a picture of a known format: pass PNG, JPEG" in refusal(tmp_path / "odd.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP", "AVIF"])
@pytest.mark.parametrize("kept", [0.2, 0.6, 0.9])
def test_a_file_cut_short_is_called_damaged(kind: str, kept: float, tmp_path: Path) -> None:
    noise = np.random.default_rng((1, 1)).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    content = encoded(kind, Image.fromarray(noise))
    path = tmp_path / f"cut.{kind.lower()}"
    path.write_bytes(content[: int(len(content) * kept)])
    message = refusal(path)
    assert message.startswith(f"{path} is damaged or cut short (")
    assert message.endswith("export or download it again")


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's own, on TIFF tags
def test_damage_inside_a_file_never_escapes_as_another_error() -> None:
    random = np.random.default_rng((1, 2))
    for kind in ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP"):
        sound = encoded(kind)
        for _ in range(150):
            content = bytearray(sound)
            for spot in random.integers(0, len(content), 3):
                content[spot] = int(random.integers(0, 256))
            try:
                open_picture(bytes(content), max_pixels=1_000_000)
            except PictureError as error:
                assert "\n" not in str(error)


def test_a_bomb_is_refused_from_its_header(monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(self: ImageFile.ImageFile) -> None:
        raise AssertionError("decoded before it was measured")

    monkeypatch.setattr(ImageFile.ImageFile, "load", explode)
    message = refusal(bomb(60_000, 60_000), name="bomb.png")
    assert message.startswith(
        "bomb.png is 60000x60000 = 3600.00 megapixels, more than the limit of 256.00: scale"
    )
    assert "more than the limit of 0.00" in refusal(encoded("PNG"), max_pixels=47)


def test_our_limit_alone_decides_not_pillow_s_global_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    assert open_picture(encoded("PNG"), max_pixels=48).size == (8, 6)
    assert "megapixels" in refusal(np.zeros((6, 9), np.uint8), max_pixels=48)


@pytest.mark.parametrize(
    ("array", "cause"),
    [
        (
            np.zeros((3, 6, 8), np.uint8),
            "shape [3, 6, 8]: pass [H, W], [H, W, 3] or [H, W, 4], channels last",
        ),
        (np.zeros((0, 8, 3), np.uint8), "shape [0, 8, 3] and has no pixels"),
        (np.zeros(6, np.uint8), "shape [6]"),
        (np.zeros((6, 8, 9), np.uint8), "shape [6, 8, 9]: pass [H, W], [H, W, 3] or [H, W, 4]"),
        (np.full((6, 8), 200.0), "float array from 200 to 200: scale it to 0..1"),
        (np.full((6, 8), -0.1), "float array from -0.1 to -0.1"),
        (np.full((6, 8), np.nan), "float array from nan to nan"),
        (np.zeros((6, 8), np.int64), "array of int64: pass uint8 in 0..255, or float in 0..1"),
    ],
)
def test_an_unclear_array_is_refused(array: Any, cause: str) -> None:
    assert cause in refusal(array)


CURES: list[tuple[tuple[int, ...], str, Callable[[Any], Any]]] = [
    ((3, 6, 8), ", channels last: array.transpose(1, 2, 0)", lambda array: array.transpose(1, 2, 0)),
    ((4, 6, 8), ", channels last: array.transpose(1, 2, 0)", lambda array: array.transpose(1, 2, 0)),
    ((1, 6, 8), ", without the axis of one channel: array[0]", lambda array: array[0]),
    ((6, 8, 1), ", without the axis of one channel: array[:, :, 0]", lambda array: array[:, :, 0]),
    ((6, 8, 2), ", or grey with alpha as a Pillow image: Image.fromarray(array)", Image.fromarray),
    ((1, 6, 8, 3), ", one picture: array[0]", lambda array: array[0]),
]


@pytest.mark.parametrize(("shape", "cure", "cured"), CURES)
def test_the_cure_for_a_shape_makes_it_a_picture(
    shape: tuple[int, ...], cure: str, cured: Callable[[Any], Any]
) -> None:
    array = np.zeros(shape, np.uint8)
    assert refusal(array).endswith(f"shape {list(shape)}: pass [H, W], [H, W, 3] or [H, W, 4]{cure}")
    assert open_picture(cured(array)).size == (8, 6)


def test_the_cure_for_a_mask_of_one_channel_is_the_same() -> None:
    with pytest.raises(PictureError, match=r"the mask is an array of shape \[6, 8, 1\].*array\[:, :, 0\]"):
        open_mask(np.zeros((6, 8, 1), bool), (8, 6))


def test_arrays_are_taken_as_they_are_and_copied() -> None:
    grey = np.arange(48, dtype=np.uint8).reshape(6, 8)
    canvas = open_picture(grey)
    assert np.array_equal(canvas.native, grey) and canvas.mode == "L"
    grey[:] = 0
    assert canvas.native.max() == 47
    colour = np.random.default_rng((1, 3)).integers(0, 256, (6, 8, 4), dtype=np.uint8)
    assert np.array_equal(open_picture(colour).alpha, colour[..., 3])  # type: ignore[arg-type]
    assert np.array_equal(open_picture(colour[..., :3] / 255).rgb, colour[..., :3])
    assert np.array_equal(open_picture((colour / 255).astype(np.float32)).native, colour[..., :3])


def test_other_things_are_refused_by_their_type() -> None:
    assert "is a list: pass a path, bytes, a Pillow image or a numpy array" in refusal([1, 2])
    assert "is a NoneType" in refusal(None)
    assert "is 0x5 and has no pixels" in refusal(Image.new("RGB", (0, 5)))


def test_an_image_whose_file_is_closed_is_told_so_unless_it_was_read(tmp_path: Path) -> None:
    RED.save(tmp_path / "red.png")
    with Image.open(tmp_path / "red.png") as left:
        pass
    (closed := Image.open(tmp_path / "red.png")).close()
    for image in (left, closed):
        assert "whose file was closed before it was read: call its load() in time" in refusal(image)
    with Image.open(tmp_path / "red.png") as read:
        read.load()
    assert open_picture(read).size == RED.size


def test_numbers_that_are_not_finite_are_refused() -> None:
    values = np.array([[0.0, np.inf]], np.float32)
    assert refusal(Image.fromarray(values), name="map.tif").startswith(
        "map.tif holds values that are not finite"
    )


def test_broken_exif_is_no_reason_to_refuse_a_sound_picture(tmp_path: Path) -> None:
    RED.save(tmp_path / "in.jpg", exif=b"Exif\0\0garbage that is no TIFF")
    canvas = open_picture(tmp_path / "in.jpg")
    assert canvas.size == (8, 6) and canvas.exif is None


def test_a_caller_s_picture_is_left_as_it_was() -> None:
    exif = Image.Exif()
    exif[274] = 6
    stream = io.BytesIO()
    RED.save(stream, "JPEG", exif=exif)
    image = Image.open(stream)
    assert open_picture(image).size == (6, 8)
    assert image.size == (8, 6) and image.getexif()[274] == 6


# ------------------------------------------------------------- saving


def test_names_of_any_language_are_read_and_written(tmp_path: Path) -> None:
    path = save_picture(RED, tmp_path / "фото 写真" / "照片 é 🌅.png")
    assert np.array_equal(open_picture(str(path)).rgb, np.asarray(RED))
    assert [file.name for file in path.parent.iterdir()] == ["照片 é 🌅.png"]
    assert "照片 é 🌃.png does not exist" in refusal(tmp_path / "照片 é 🌃.png")


@pytest.mark.parametrize("name", ["out", "out.gif", "out.png.exe"])
def test_an_unknown_suffix_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"cannot be written as .*: use one of \.png, \.jpg"):
        save_picture(RED, tmp_path / "new" / name)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "out.png"
    path.write_bytes(b"precious")
    with pytest.raises(
        PictureError, match=r"out\.png exists already: choose another name, or pass overwrite"
    ):
        save_picture(RED, path)
    assert path.read_bytes() == b"precious"
    save_picture(RED, path, overwrite=True)
    assert open_picture(path).size == (8, 6)
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(PictureError, match="is a folder: choose another name"):
        save_picture(RED, tmp_path / "folder.png", overwrite=True)


def test_a_folder_is_called_one_whatever_its_name(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="is a folder: choose another name"):
        save_picture(RED, tmp_path)


def test_the_home_of_a_user_is_where_a_shell_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert save_picture(RED, "~/out.png") == tmp_path / "out.png"
    assert save_picture(RED, "~nobody-of-that-name.png").exists()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out.png", "~nobody-of-that-name.png"]
    assert open_picture("~/out.png").size == RED.size


@pytest.mark.parametrize("path", [None, "", 3, "a\0b.png"])
def test_what_is_no_path_is_named(path: Any) -> None:
    with pytest.raises(
        PictureError, match=f"cannot be written to {re.escape(repr(path))}: pass the path of a file"
    ):
        save_picture(RED, path)


def test_a_picture_too_large_for_its_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"wide\.webp cannot hold 16400x1, .*: use \.png or \.tif"):
        save_picture(Image.new("RGB", (16_400, 1)), tmp_path / "new" / "wide.webp")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failure", [OSError, ValueError, RuntimeError])
@pytest.mark.parametrize(("suffix", "cure"), [("webp", r"use \.png or \.tif$"), ("tif", r"use \.png$")])
def test_a_picture_that_cannot_be_encoded_writes_nothing(
    failure: type[Exception], suffix: str, cure: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise failure("a tag that is no tag")

    monkeypatch.setattr(Image.Image, "save", fails)
    with pytest.raises(PictureError, match=rf"out\.{suffix} cannot be encoded as .*no tag\): {cure}"):
        save_picture(RED, tmp_path / "new" / f"out.{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_old_file_and_no_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.png"
    path.write_bytes(b"precious")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(
        OSError, match=r"out\.png cannot be written \(No space left on device\): make room"
    ) as caught:
        save_picture(RED, path, overwrite=True)
    assert not isinstance(caught.value, PictureError)
    assert path.read_bytes() == b"precious" and list(tmp_path.iterdir()) == [path]


def test_a_file_in_the_place_of_a_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PictureError, match="cannot be written"):
        save_picture(RED, tmp_path / "file" / "out.png")


def test_a_written_file_has_ordinary_permissions(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    path = save_picture(RED, tmp_path / "out.png")
    assert path.stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_private_file_that_is_replaced_stays_private(tmp_path: Path) -> None:
    (path := tmp_path / "out.png").touch(mode=0o600)
    assert save_picture(RED, path, overwrite=True).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("suffix", ["jpg", "jpeg", "bmp", "JPG"])
def test_formats_without_alpha_show_transparent_parts_on_white(suffix: str, tmp_path: Path) -> None:
    image = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    image.paste((200, 30, 30, 255), (8, 0, 16, 16))
    back = open_picture(save_picture(image, tmp_path / f"out.{suffix}")).rgb.astype(int)
    assert np.abs(back[:, :7] - 255).max() <= 4 and np.abs(back[:, 9:] - (200, 30, 30)).max() <= 4


@pytest.mark.parametrize("suffix", ["png", "webp", "tif"])
def test_formats_with_alpha_keep_every_byte_even_hidden_colours(suffix: str, tmp_path: Path) -> None:
    pixels = np.random.default_rng((1, 4)).integers(0, 256, (20, 30, 4), dtype=np.uint8)
    pixels[5:15, 5:15, 3] = 0
    path = save_picture(Image.fromarray(pixels), tmp_path / f"out.{suffix}")
    assert np.array_equal(np.asarray(Image.open(path)), pixels)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "RGB", "RGBA", "P", "I;16", "CMYK"])
@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "tif", "bmp"])
def test_every_mode_can_be_saved_in_every_format(mode: str, suffix: str, tmp_path: Path) -> None:
    image = Image.new(mode, (9, 7), 40_000 if mode == "I;16" else 1)
    back = open_picture(save_picture(image, tmp_path / f"out.{suffix}"))
    assert back.size == (9, 7)
    if mode == "I;16":
        assert abs(int(back.rgb[0, 0, 0]) - 156) <= 1
