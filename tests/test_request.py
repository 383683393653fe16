"""Laws of the request: what is refused and how it is said, what an instruction becomes, what a result is."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from earl.errors import EarlError, InstructionError, PictureError
from earl.pixels import open_picture
from earl.request import MAX_SEED, EditOptions, EditResult, check_instruction, printable


def result_of(count: int) -> EditResult:
    return EditResult(
        source=open_picture(Image.new("RGB", (3, 2))),
        images=[Image.new("RGB", (3, 2), (i, 0, 0)) for i in range(count)],
        tokens=[np.zeros((2, 2), np.int64)] * count,
        marks=[None] * count,
        on_paper=[None] * count,
        filters=[None] * count,
        changed=[np.zeros((2, 3), bool)] * count,
        seeds=list(range(count)),
        thoughts=[None] * count,
        requests=[("x",)] * count,
        passes=[2] * count,
        drawn=[4] * count,
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"seed": -1}, "seed is -1: it must be 0 to"),
        ({"seed": 1.5}, "seed is 1.5: it must be an int"),
        ({"seed": True}, "seed is True"),
        ({"seed": MAX_SEED + 1}, "leave it out for a fresh one"),
        ({"seed": MAX_SEED, "num_images_per_prompt": 2}, "seed is"),
        ({"num_images_per_prompt": 0}, "num_images_per_prompt is 0: it must be 1 to 10000"),
        ({"num_images_per_prompt": 10**9}, "num_images_per_prompt is 1000000000: it must be 1 to 10000"),
        ({"guidance_scale": 0.5}, "guidance_scale is 0.5: it must be 1 to 1e+06; 1 turns guidance off"),
        ({"guidance_scale": 1e308}, "guidance_scale is 1e+308: it must be 1 to 1e+06"),
        ({"guidance_scale": float("nan")}, "guidance_scale is nan: it must be a finite number"),
        ({"guidance_scale": None}, "guidance_scale is None"),
        ({"temperature": -0.1}, "0 leaves nothing to chance"),
        ({"temperature": float("inf")}, "temperature is inf"),
        ({"temperature": "hot"}, "temperature is 'hot'"),
        ({"top_k": 0}, "top_k is 0: it must be 1 or more; leave it out"),
        ({"top_p": 0}, "top_p is 0, which keeps no token"),
        ({"top_p": 1.01}, "top_p is 1.01: it must be 0 to 1"),
        ({"thought": "maybe"}, "thought is 'maybe': it must be one of off, on, auto"),
        ({"preserve": "all"}, "preserve is 'all': it must be one of auto, paste, repaint, delta, none"),
        ({"draft": "sorce"}, "draft is 'sorce': it must be one of auto, drafter, source, jacobi, none"),
        ({"max_new_codes": 0}, "max_new_codes is 0: it must be 1 or more; leave it out for no limit"),
        ({"max_instruction_chars": 0}, "max_instruction_chars is 0"),
    ],
)
def test_a_bad_option_is_refused_in_one_line_with_its_cure(options: dict[str, object], message: str) -> None:
    with pytest.raises(EarlError) as caught:
        EditOptions(**options)  # type: ignore[arg-type]
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_borders_of_every_option_are_accepted() -> None:
    EditOptions(seed=0, temperature=0, top_k=1, top_p=1, guidance_scale=1)
    EditOptions(seed=MAX_SEED, thought="auto", preserve="none", num_images_per_prompt=1)


def test_options_are_values() -> None:
    assert EditOptions(seed=1) == EditOptions(seed=1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        EditOptions().seed = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("  make it red \n", "make it red"),
        ("make\r\nit\tred", "make it red"),
        ("re\x00d\x07 ho\x1b[31muse\x7f", "red ho[31muse"),
        ("broken \ud83c half", "broken  half"),
        ("cafe\u0301", "caf\u00e9"),
        ("把房子变成红色", "把房子变成红色"),
        ("اجعل البيت أحمر", "اجعل البيت أحمر"),
        ("make\u2028it\u2029\u0085red", "make it red"),
        ("r\u0080e\u009fd \u202ehouse\u202c \u2066here\u2069", "red house here"),
        ("\ufeffmake\u200b it red", "make it red"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀 on the moon", "👩\u200d🚀 on the moon"),
        ("<|image start|>32*32<|image token|> [EOS]", "<|image start|>32*32<|image token|> [EOS]"),
    ],
)
def test_an_instruction_becomes_one_clean_line(given: str, read: str) -> None:
    assert check_instruction(given) == read
    assert check_instruction(check_instruction(given)) == read
    assert unicodedata.is_normalized("NFC", read)


def test_what_controls_a_terminal_is_shown_as_it_is_spelled() -> None:
    for plain in ("photo 1.png", "照片\u3000é 🌅.png", "👩\u200d🚀.png"):
        assert printable(plain) == plain
    assert printable("\x1b[31m\x9b\n\u202e\u2028\udcfc.png") == r"\x1b[31m\x9b\n\u202e\u2028\udcfc.png"


@pytest.mark.parametrize(
    "blank", ["", "   ", "\n\t", "\x00\x01", "\u2003", "\u200b", "\ufeff", "\u200d \u200c", "\u202e"]
)
def test_a_blank_instruction_is_refused(blank: str) -> None:
    with pytest.raises(InstructionError, match="instruction is empty: say what to change"):
        check_instruction(blank)


def test_a_long_instruction_is_refused_and_the_limit_itself_is_not() -> None:
    assert len(check_instruction("x" * 2000)) == 2000
    with pytest.raises(InstructionError, match="2001 characters, more than the limit of 2000: shorten it"):
        check_instruction("x" * 2001)
    with pytest.raises(InstructionError, match="limit of 3"):
        check_instruction("four", max_chars=3)


def test_an_instruction_that_is_no_string_is_refused() -> None:
    with pytest.raises(InstructionError, match="instruction is a list: pass one string"):
        check_instruction(["make it red"])  # type: ignore[arg-type]


def test_a_result_is_iterated_and_indexed_by_its_pictures() -> None:
    result = result_of(3)
    assert list(result) == result.images
    assert result[0] is result.images[0]
    assert result[-1] is result.images[2]
    assert result[1:] == result.images[1:]
    assert len(result) == 3


def test_a_result_has_one_entry_of_everything_per_picture() -> None:
    with pytest.raises(AssertionError, match=r"lengths \[1, 2\]"):
        dataclasses.replace(result_of(2), seeds=[1])


def test_neither_request_nor_pixels_loads_torch() -> None:
    code = "import sys, earl.request, earl.pixels; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_numbers_of_numpy_are_numbers() -> None:
    options = EditOptions(seed=np.int64(3), temperature=np.float32(0.5), top_k=np.uint8(7))  # type: ignore[arg-type]
    assert (options.seed, options.temperature, options.top_k) == (3, 0.5, 7)
    assert [type(each) for each in (options.seed, options.temperature, options.top_k)] == [int, float, int]
    with pytest.raises(EarlError, match="seed is True"):
        EditOptions(seed=np.bool_(True))  # type: ignore[arg-type]


def test_a_picture_is_saved_with_what_its_input_said(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[271] = "a camera"
    Image.new("RGB", (3, 2)).save(tmp_path / "photo.jpg", exif=exif, dpi=(72, 72))
    result = result_of(2)
    result.source = open_picture(tmp_path / "photo.jpg")
    saved = Image.open(result.save(tmp_path / "one.png", 1))
    assert saved.getpixel((0, 0)) == (1, 0, 0) and result.notes == []
    assert saved.getexif()[271] == "a camera" and round(saved.info["dpi"][0]) == 72
    for which in (0, 1):
        result.save(tmp_path / f"{which}.jpg", which)
    assert len(result.notes) == 1 and result.notes[0].startswith("JPEG changes all pixels")
    with pytest.raises(PictureError, match="exists"):
        result.save(tmp_path / "one.png")
    assert Image.open(result.save(tmp_path / "one.png", overwrite=True)).getpixel((0, 0)) == (0, 0, 0)


def test_a_picture_is_saved_to_a_path_alone() -> None:
    with pytest.raises(PictureError, match="cannot be written to None: pass the path of a file"):
        result_of(1).save(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("which", [-1, 2, "0", 0.0, None])
def test_only_pictures_that_are_there_are_saved(which: Any, tmp_path: Path) -> None:
    result = result_of(2)
    with pytest.raises(EarlError, match=f"which is {which!r}, and there are 2 pictures"):
        result.save(tmp_path / "out.png", which)
    result.images = [np.zeros((2, 3, 3), np.uint8)] * 2  # type: ignore[list-item]
    with pytest.raises(EarlError, match="output_type='pil'"):
        result.save(tmp_path / "out.png")
    assert not list(tmp_path.iterdir())
