"""Laws of the command line: one line an error, nothing half-done, and no weights before all else is in order."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.numpy import load_file, save_file
from test_pixels import P3, icc_profile

import earl
from earl import cli
from earl.editor import Editor
from earl.errors import EarlError, PictureError
from earl.pixels.sheet import PAPER, picture_rows
from earl.request import MAX_SEED, printable
from earl.sequence.plan import Plan

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test stands in an empty folder with one picture of 48x32 px, in.png."""
    pixels = np.random.default_rng(0).integers(0, 256, (32, 48, 3), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "in.png")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listing() -> list[str]:
    return sorted(str(file) for file in Path().rglob("*"))


def explode(*_: object, **__: object) -> None:
    raise AssertionError("weights were loaded")


# ------------------------------------------------------------- what is written


def test_an_edit_is_written_and_said(tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["in.png", "a red ball", "-o", "out.png", "-c", str(tiny_checkpoint), "-s", "3"])
    said = capsys.readouterr()
    assert code == 0
    assert listing() == ["in.png", "out.png"]
    assert Image.open("out.png").size == (48, 32)
    words = dict(line.split(maxsplit=1) for line in said.out.splitlines())
    assert words["asked"] == "a red ball" and words["before"] == "in.png"
    assert words["after"].startswith("out.png   seed 3, ") and "% of the picture changed" in words["after"]
    assert "from start to finish (encode " in words["seconds"]
    assert said.err == ""  # no terminal, no progress bar


def test_the_command_makes_what_the_editor_makes(tiny_checkpoint: Path, tiny_editor: Editor) -> None:
    words = ["--temperature", "0.9", "--top-k", "20", "--top-p", "0.8", "--guidance-scale", "2"]
    assert cli.main(["in.png", "snow", "-o", "out.png", "-c", str(tiny_checkpoint), "-s", "3", *words]) == 0
    result = tiny_editor("in.png", "snow", seed=3, temperature=0.9, top_k=20, top_p=0.8, guidance_scale=2.0)
    assert np.array_equal(np.asarray(Image.open("out.png")), np.asarray(result.images[0]))


def test_a_plan_is_said_saved_and_followed(tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["in.png", "make it night", "-c", str(tiny_checkpoint), "--seed", "3", "--temperature", "1"]
    assert cli.main(["plan", *asked]) == 0
    plan = capsys.readouterr().out
    assert Plan.from_text(plan.rstrip("\n")).to_text() + "\n" == plan
    assert listing() == ["in.png"]
    Path("plan.txt").write_text(plan, "utf-8")
    assert cli.main([*asked, "--plan", "plan.txt", "-o", "followed.png"]) == 0
    said = capsys.readouterr().out
    assert [line[9:] for line in said.splitlines() if line.startswith("planned  ")] == [
        printable(line) for line in plan.splitlines()
    ]
    Path("plan.txt").write_bytes(b"ops: \xff")
    assert cli.main([*asked, "--plan", "plan.txt", "-o", "again.png"]) == 2
    assert "not UTF-8" in capsys.readouterr().err
    assert cli.main([*asked, "--plan", "typo.txt", "-o", "again.png"]) == 2
    assert "plan typo.txt does not exist: earl plan > typo.txt makes one" in capsys.readouterr().err
    assert cli.main([*asked, "--plan", ".", "-o", "again.png"]) == 2
    assert "plan . is a folder: name a file in it" in capsys.readouterr().err
    Path("plan.txt").write_text(plan.replace("\n", " \n") + "\n", "utf-8-sig")
    assert cli.main([*asked, "--plan", "plan.txt", "-o", "again.png"]) == 0
    assert Path("again.png").read_bytes() == Path("followed.png").read_bytes()


def test_several_versions_become_numbered_files_of_counted_seeds(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        cli.main(["in.png", "snow", "-o", "out.png", "-c", str(tiny_checkpoint), "-n", "3", "-s", "8"]) == 0
    )
    assert listing() == ["in.png", "out-1.png", "out-2.png", "out-3.png"]
    said = capsys.readouterr().out
    assert [f"out-{i}.png   seed {7 + i}," in said for i in (1, 2, 3)] == [True] * 3
    assert cli.main(["in.png", "snow", "-o", "nine.png", "-c", str(tiny_checkpoint), "-s", "9", "-q"]) == 0
    assert Path("nine.png").read_bytes() == Path("out-2.png").read_bytes()
    assert capsys.readouterr().out == ""


def test_programs_are_told_in_a_line_for_each_picture(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing is done, by standard error and the exit code alone."""
    shutil.copy("in.png", "one.png")
    Path("made").mkdir()
    Path("made/one-edited-2.png").mkdir()  # which no file can replace
    words = ["one.png", "in.png", "let it \u2603", "-o", "made", "--overwrite", "-c", str(tiny_checkpoint)]
    assert cli.main([*words, "-n", "2", "-s", "8", "--json"]) == 2
    assert capsys.readouterr().out == ""
    Path("made/one-edited-2.png").rmdir()
    assert cli.main([*words, "-n", "2", "-s", "8", "--json"]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["before"] for each in said] == ["one.png", "in.png"]
    for told in said:
        assert told["asked"] == "let it \u2603" and told["both"] is None
        assert [each["seed"] for each in told["after"]] == [8, 9]
        for after in told["after"]:
            source, edited = (np.asarray(Image.open(file)) for file in (told["before"], after["file"]))
            assert after["changed_share"] >= (source != edited).any(-1).mean() > 0
            assert after["requests"] == ["let it \u2603"] and after["drawn_codes"] > 0
        assert told["seconds"]["all"] >= sum(told["seconds"].values()) / 2
    with pytest.raises(SystemExit):
        cli.main([*words, "--json", "-q"])


def test_a_picture_goes_through_pipes(
    tiny_checkpoint: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = ["snow", "-c", str(tiny_checkpoint), "-s", "3"]
    assert cli.main(["in.png", *drawn, "-o", "out.png", "-q"]) == 0
    sent = Path("in.png").read_bytes()
    for words, file in ((["-o", "-"], None), (["-o", "piped.png"], "piped.png")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sent)))
        assert cli.main(["-", *drawn, *words]) == 0
        out, said = capsysbinary.readouterr()
        assert (out if file is None else Path(file).read_bytes()) == Path("out.png").read_bytes()
        assert b"asked    snow" in (said if file is None else out)


@pytest.mark.parametrize(
    ("images", "options", "named"),
    [
        (["-"], [], "has no name"),
        (["-"], ["-o", "made"], "has no name"),
        (["-", "in.png"], ["-o", "made"], "edited alone"),
        (["in.png", "-"], ["-o", "made"], "edited alone"),
        (["in.png", "two.png"], ["-o", "-"], "takes one picture"),
        (["in.png"], ["-o", "-", "-n", "2"], "takes one picture"),
        (["in.png"], ["-o", "-", "--json"], "both want standard output"),
        (["-"], ["-o", "-"], "standard input is empty"),
    ],
)
def test_pipes_that_do_not_fit_are_named(
    images: list[str],
    options: list[str],
    named: str,
    tiny_checkpoint: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("made").mkdir()
    shutil.copy("in.png", "two.png")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert cli.main([*images, "snow", *options, "-c", str(tiny_checkpoint)]) == 2
    out, said = capsys.readouterr()
    assert out == "" and named in said


def test_an_output_folder_takes_the_pictures_name(tiny_checkpoint: Path) -> None:
    Path("made").mkdir()
    assert cli.main(["in.png", "snow", "-o", "made", "-c", str(tiny_checkpoint)]) == 0
    assert cli.main(["in.png", "snow", "-c", str(tiny_checkpoint)]) == 0
    assert cli.main(["in.png", "snow", "-o", "new/deep/x.jpg", "-c", str(tiny_checkpoint)]) == 0
    files = ["in-edited.png", "in.png", "made", "made/in-edited.png", "new", "new/deep", "new/deep/x.jpg"]
    assert listing() == files


def test_several_pictures_become_what_each_alone_becomes(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In whatever order options and words come; versions are counted for each."""
    shutil.copy("in.png", "one.png")
    Image.open("in.png").rotate(180).save("two.webp", lossless=True)
    Path("made").mkdir()
    drawn = ["-c", str(tiny_checkpoint), "-s", "3", "--temperature", "0.9"]
    assert cli.main(["one.png", "two.webp", "-o", "made", "snow", *drawn, "-n", "2"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if line.startswith(("before", "done"))] == [
        "before   one.png", "before   two.webp", "done     2 of 2 pictures",
    ]  # fmt: skip
    assert {file.name for file in Path("made").iterdir()} == {
        f"{stem}-edited-{i}.png" for stem in ("one", "two") for i in (1, 2)
    }
    assert cli.main(["two.webp", "snow", *drawn, "-q"]) == 0
    assert Path("two-edited.png").read_bytes() == Path("made/two-edited-1.png").read_bytes()


def test_a_mask_is_for_each_of_several_pictures(tiny_checkpoint: Path) -> None:
    for name in ("one.png", "two.png"):
        shutil.copy("in.png", name)
    Image.new("L", (48, 32)).save("nothing.png")
    assert cli.main(["one.png", "two.png", "snow", "-m", "nothing.png", "-c", str(tiny_checkpoint)]) == 0
    for name in ("one", "two"):
        assert np.array_equal(np.asarray(Image.open(f"{name}-edited.png")), np.asarray(Image.open("in.png")))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["in.png", "two.png", "snow", "-o", "x.png"], "x.png is no folder that exists, and 2 pictures do not go"),
        (["two.png", "in.png", "snow", "--compare", "two.png"], "two.png is the input, which would be lost: choose"),
        (["two.png", "in.png", "snow", "--compare", "two-edited.png"], "is the output and the comparison: choose"),
        (["in.png", "./in.png", "snow"], "in.png and ./in.png would both become in-edited.png: edit one"),
        (["in.png", "in.png", "snow"], "in.png and in.png would both become in-edited.png: edit one"),
        (["in.png", "in.jpg", "snow"], "in.png and in.jpg would both become in-edited.png: edit one"),
        (["in.png", "in-edited.png", "snow", "--overwrite"], "in-edited.png is what in.png would become, and would be"),
        (["two.png", "text.png", "snow"], "text.png is not a picture"),
        (["in.png", "two.png", "snow", "-m", "in-edited.png"], "mask is 8x8 but the picture is 48x32"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_told_before_anything_is_drawn(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Editor, "from_pretrained", explode)
    shutil.copy("in.png", "two.png")
    Image.open("in.png").save("in.jpg")
    Image.new("L", (8, 8), 255).save("in-edited.png")
    Path("text.png").write_text("no picture")
    before = {name: Path(name).read_bytes() for name in listing()}
    assert cli.main(words) == 2
    assert said in capsys.readouterr().err
    assert {name: Path(name).read_bytes() for name in listing()} == before


def test_one_picture_that_fails_does_not_stop_the_others(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It went away, say, or the disk is full; of two exit codes the request's own is said."""
    for name in ("one.png", "two.png"):
        shutil.copy("in.png", name)
    asked = ["one.png", "in.png", "two.png", "snow", "-c", str(tiny_checkpoint)]
    whole, calls = Editor.edit, []

    def edit(self: Editor, *words: object, **options: object) -> object:
        calls.append(1)
        if len(calls) == 1:
            Path("in.png").unlink()
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        return whole(self, *words, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Editor, "edit", edit)
    assert cli.main(asked) == 2
    said = capsys.readouterr()
    gone, full = said.err.splitlines()
    assert gone.startswith("earl: in.png does not exist: check the path")
    assert full == "earl: two.png: [Errno 28] No space left on device"
    assert "done     1 of 3 pictures" in said.out
    assert listing() == ["one-edited.png", "one.png", "two.png"]
    with pytest.raises(OSError, match="No space"):
        calls.clear()
        calls.append(1)
        cli.main(["two.png", "one.png", "snow", "-c", str(tiny_checkpoint), "--overwrite", "--debug"])


def test_a_file_that_exists_is_replaced_only_when_told(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("out.png").write_text("precious")
    words = ["in.png", "snow", "-o", "out.png", "-c", str(tiny_checkpoint)]
    assert cli.main(words) == 2
    assert "out.png exists already" in capsys.readouterr().err
    assert Path("out.png").read_text() == "precious"
    assert cli.main([*words, "--overwrite"]) == 0
    assert Image.open("out.png").size == (48, 32)


def test_before_and_after_are_compared_in_one_picture(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["in.png", "snow", "-o", "out.png", "--compare", "both.png", "-c", str(tiny_checkpoint)]
    assert cli.main(words) == 0
    assert "both     both.png" in capsys.readouterr().out
    width, height = Image.open("both.png").size
    assert width > 2 * 384 and height > 256
    assert cli.main([*words, "-n", "2"]) == 2  # both.png exists


def test_several_pictures_are_compared_in_one_each_in_its_row(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.open("in.png").rotate(90, expand=True).save("tall.png")
    rows: list[Any] = []

    def drawn(given: Any, side: int) -> Image.Image:
        rows.extend(given)
        return Image.new("RGB", (side, 8))

    monkeypatch.setattr("earl.pixels.sheet.picture_rows", drawn)
    words = ["in.png", "tall.png", "snow", "--compare", "all.png", "-c", str(tiny_checkpoint)]
    assert cli.main(words) == 0
    said = capsys.readouterr().out
    assert said.endswith("all      all.png\ndone     2 of 2 pictures\n") and "both" not in said
    assert [caption for caption, _ in rows] == ["in.png: snow", "tall.png: snow"]
    for name, (_, shown) in zip(("in", "tall"), rows, strict=True):
        files = [Image.open(f"{name}{end}.png").convert("RGB") for end in ("", "-edited")]
        assert [max(each.size) for each in shown] == [384, 384]
        for picture, file in zip(shown, files, strict=True):
            assert picture == file.resize(picture.size, Image.Resampling.LANCZOS)
    assert Image.open("all.png").size == (384, 8)
    # Who listens no more misses the lines, and the sheet no row.
    rows.clear()
    monkeypatch.setattr(cli.edit, "record", Mock(side_effect=BrokenPipeError))
    assert cli.main([*words, "--overwrite", "--json"]) == 0 and len(rows) == 2
    # A sheet that cannot be written says which pictures were.
    monkeypatch.setattr(
        "earl.pixels.sheet.picture_rows", Mock(side_effect=OSError(28, "No space left on device"))
    )
    assert cli.main([*words, "--overwrite", "-q"]) == 1
    assert "already written: in-edited.png, tall-edited.png" in capsys.readouterr().err


@pytest.mark.parametrize("mode", ["I;16", "RGBA", "LA"])
def test_what_was_not_edited_looks_the_same_before_and_after(
    mode: str, tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pixels = (
        np.full((64, 64), 30_000, np.uint16) if mode == "I;16" else np.zeros((64, 64, len(mode)), np.uint8)
    )
    Image.fromarray(pixels).save("deep.png")
    Image.new("L", (64, 64), 0).save("nowhere.png")
    sheets: list[list[Image.Image]] = []
    monkeypatch.setattr(
        "earl.pixels.sheet.picture_rows",
        lambda rows, side: sheets.append(rows[0][1]) or Image.new("RGB", (8, 8)),
    )
    words = ["deep.png", "snow", "-o", "same.png", "--compare", "sheet.png", "--mask", "nowhere.png"]
    assert cli.main([*words, "-c", str(tiny_checkpoint)]) == 0
    before, after = map(np.asarray, sheets[0])
    assert before.shape == (384, 384, 3) and np.array_equal(before, after)


@pytest.mark.parametrize(
    ("outputs", "lost"),
    [
        (
            ["-o", "out.png", "--compare", "./in.png"],
            "in.png is the input, which would be lost: choose another",
        ),
        (["-o", "mask.png"], "mask.png is the mask, which would be lost: choose another name for -o"),
        (["-o", "out.png", "--compare", "mask.png"], "mask.png is the mask, which would be lost"),
        (["-o", "plan.png"], "plan.png is the plan, which would be lost: choose another name for -o"),
        (["-o", "out.png", "--compare", "link.png"], "link.png is the plan, which would be lost"),
    ],
)
def test_what_is_read_is_not_written_over(
    outputs: list[str], lost: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli.edit, "open_editor", explode)
    Image.new("L", (48, 32), 255).save("mask.png")
    Path("plan.png").write_text("ops: 0")  # whatever its name says
    Path("link.png").symlink_to("plan.png")
    read = ["in.png", "snow", "--mask", "mask.png", "--plan", "plan.png", "--overwrite"]
    assert cli.main([*read, *outputs]) == 2
    assert lost in capsys.readouterr().err


def test_an_edit_may_replace_its_own_input(tiny_checkpoint: Path) -> None:
    before = Path("in.png").read_bytes()
    assert cli.main(["in.png", "snow", "-o", "in.png", "--overwrite", "-c", str(tiny_checkpoint)]) == 0
    assert Path("in.png").read_bytes() != before and listing() == ["in.png"]


def test_a_mask_that_is_inverted_has_to_be_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["in.png", "snow", "--invert-mask"]) == 2
    assert "--invert-mask is given, but no mask" in capsys.readouterr().err


@pytest.mark.parametrize("per_line", [1, 2, 5])
def test_nothing_on_a_sheet_lies_over_a_picture(per_line: int) -> None:
    colours = [(200, 0, shade) for shade in range(0, 240, 40)]
    tall, wide = (10, 20), (90, 30)
    pictures = [Image.new("RGB", wide if i % 2 else tall, colour) for i, colour in enumerate(colours)]
    rows = [("", pictures[:2]), ("WIDE " * 60, pictures[2:4]), ("two\nlines", pictures[4:])]
    sheet = np.asarray(picture_rows(rows, side=60, per_line=per_line, heads=("before", "after")))
    for i, colour in enumerate(colours):
        shown = (sheet == colour).all(-1)
        assert shown.sum() == (60 * 20 if i % 2 else 30 * 60)
    assert (sheet[:, -4:] == PAPER).all()  # no caption runs over the edge


def test_a_sheets_row_is_as_high_as_its_own_pictures() -> None:
    tall, wide = Image.new("RGB", (30, 90)), Image.new("RGB", (90, 30))

    def height(*pictures: Image.Image) -> int:
        return picture_rows([("", [picture]) for picture in pictures], side=60).height

    assert height(tall, tall) - height(tall, wide) == 60 - 20
    assert height(wide, tall) == height(tall, wide)


def test_a_mask_keeps_what_is_black(tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.new("L", (48, 32), 0).save("mask.png")
    words = ["in.png", "snow", "-m", "mask.png", "-c", str(tiny_checkpoint), "-s", "1"]
    assert cli.main([*words, "-o", "kept.png"]) == 0
    assert cli.main([*words, "-o", "edited.png", "--invert-mask"]) == 0
    before, kept, edited = (np.asarray(Image.open(name)) for name in ("in.png", "kept.png", "edited.png"))
    assert np.array_equal(kept, before) and not np.array_equal(edited, before)
    assert "note: mask: white is edited; nothing may change" in capsys.readouterr().err


def test_a_terminal_gets_a_progress_bar_and_quiet_hides_it(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    words = ["in.png", "snow", "-c", str(tiny_checkpoint)]
    assert cli.main([*words, "-o", "1.png"]) == 0
    assert "rows" in capsys.readouterr().err
    assert cli.main([*words, "-o", "2.png", "-q"]) == 0
    assert capsys.readouterr().err == ""


def drawn(mode: str, *, icc: bytes | None = None) -> None:
    """in.tif: in.png in another mode, with every degree of transparency where that has alpha."""
    before = Image.open("in.png").convert("L" if mode in ("L", "LA", "I;16") else "RGB")
    if mode == "I;16":
        before = Image.fromarray(np.asarray(before).astype(np.uint16) * 257 + 3)
    elif mode.endswith("A"):
        before = before.convert(mode)
        before.putalpha(Image.linear_gradient("L").resize(before.size))
    before.save("in.tif", icc_profile=icc)


WHITE, EIGHT_BITS = (
    "so the output lies on white: .png keeps it",
    "so the output has 8 bits: .png and .tif keep 16",
)
NO_PROFILE, ALL_PIXELS = "does not hold this colour profile", "JPEG changes all pixels a little"


@pytest.mark.parametrize(
    ("mode", "suffix", "lost"),
    [
        *(("RGB", suffix, []) for suffix in (".png", ".tif", ".webp", ".bmp")),
        *((mode, suffix, []) for mode in ("LA", "RGBA") for suffix in (".png", ".tif", ".webp")),
        *((mode, ".bmp", [WHITE]) for mode in ("LA", "RGBA")),
        *(("I;16", suffix, []) for suffix in (".png", ".tif")),
        *(("I;16", suffix, [EIGHT_BITS]) for suffix in (".webp", ".bmp")),
        ("RGB", ".jpg", [ALL_PIXELS]),
        ("RGBA", ".JPEG", [WHITE, ALL_PIXELS]),
        ("I;16", ".jpg", [EIGHT_BITS, ALL_PIXELS]),
    ],
)
def test_notes_say_what_the_file_does_not_hold_and_it_holds_the_rest(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], mode: str, suffix: str, lost: list[str]
) -> None:
    drawn(mode)
    Image.new("L", (48, 32), 0).save("mask.png")  # so that all pixels are the input's own
    file = f"out{suffix}"
    assert cli.main(["in.tif", "snow", "-m", "mask.png", "-o", file, "-c", str(tiny_checkpoint)]) == 0
    notes = [line for line in capsys.readouterr().err.splitlines() if "output" in line or "JPEG" in line]
    assert [said in note for said, note in zip(lost, notes, strict=True)] == [True] * len(lost)
    before, after = Image.open("in.tif"), Image.open(file)
    if mode.endswith("A"):
        assert after.has_transparency_data == (WHITE not in lost)
    same = after.convert(mode) if EIGHT_BITS not in lost else after
    assert np.array_equal(np.asarray(before), np.asarray(same)) == (lost == [])


@pytest.mark.parametrize(("mode", "kept"), [("RGB", (".png", ".jpg", ".webp")), ("L", (".png", ".jpg"))])
def test_a_colour_profile_that_a_format_does_not_hold_is_noted(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], mode: str, kept: tuple[str, ...]
) -> None:
    icc = icc_profile("GRAY", 1.3) if mode == "L" else icc_profile("RGB ", 1.8, P3)
    drawn(mode, icc=icc)
    Image.new("L", (48, 32), 0).save("mask.png")
    for suffix in (".png", ".jpg", ".webp", ".bmp"):
        file = f"out{suffix}"
        assert cli.main(["in.tif", "snow", "-m", "mask.png", "-o", file, "-c", str(tiny_checkpoint)]) == 0
        assert (NO_PROFILE in capsys.readouterr().err) == (suffix not in kept)
        assert (Image.open(file).info.get("icc_profile") == icc) == (suffix in kept)


def test_an_opaque_picture_with_alpha_and_several_of_one_kind_are_not_told_too_much(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.open("in.png").convert("RGBA").save("opaque.png")
    words = ["opaque.png", "snow", "-o", "out.jpg", "-n", "3", "-c", str(tiny_checkpoint)]
    assert cli.main(words) == 0
    said = capsys.readouterr().err
    assert "white" not in said and said.count(ALL_PIXELS) == 1


# ------------------------------------------------------------- bad input


def huge() -> None:
    """A few bytes that claim a gigapixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 25_000, 8, 2, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b""))
    Path("huge.png").write_bytes(b"\x89PNG\r\n\x1a\n" + head + data + chunk(b"IEND", b""))


def cut() -> None:
    Path("cut.png").write_bytes(Path("in.png").read_bytes()[:-900])


def text() -> None:
    Path("text.png").write_text("no picture")


def small_mask() -> None:
    Image.new("L", (9, 9), 255).save("mask.png")


def empty_checkpoint() -> None:
    Path("ckpt").mkdir()


def pickled() -> None:
    empty_checkpoint()
    Path("ckpt/config.json").write_text("{}")
    Path("ckpt/pytorch_model.bin").write_bytes(b"\x80\x02.")


def cut_weights() -> None:
    empty_checkpoint()
    Path("ckpt/config.json").write_text("{}")
    Path("ckpt/model.safetensors").write_bytes(b"\x40\0\0\0\0\0\0\0{")


def a_file() -> None:
    Path("file").write_text("")


def read_only() -> None:
    Path("locked").mkdir(mode=0o555)


def as_its_owner(path: str | Path, mode: int) -> bool:
    """What os.access says to an ordinary user; root, who runs many a container, may do anything."""
    return Path(path).stat().st_mode >> 6 & mode == mode


def nothing() -> None:
    pass


BEFORE_WEIGHTS: list[tuple[Callable[[], None], list[str], str]] = [
    (nothing, ["no.png", "snow"], "no.png does not exist"),
    (nothing, ["", "snow"], "the picture has an empty name"),
    (nothing, [".", "snow"], "is a folder"),
    (nothing, ["https://a.b/c.png", "snow"], "is a URL: download it"),
    (text, ["text.png", "snow"], "is not a picture"),
    (cut, ["cut.png", "snow"], "damaged or cut short"),
    (huge, ["huge.png", "snow"], "1000.00 megapixels, more than the limit"),
    (nothing, ["in.png", ""], "instruction is empty"),
    (nothing, ["in.png", " \n "], "instruction is empty"),
    (nothing, ["in.png", "x" * 2001], "more than the limit of 2000: shorten"),
    (small_mask, ["in.png", "snow", "-m", "mask.png"], "mask is 9x9 but the picture is 48x32"),
    (nothing, ["in.png", "snow", "-m", "no.png"], "mask no.png does not exist"),
    (nothing, ["in.png", "snow", "-c", "checkpoints/none"], "there is no checkpoint at checkpoints/none"),
    (nothing, ["in.png", "snow", "-c", ""], "checkpoint's name is empty"),
    (a_file, ["in.png", "snow", "-c", "file"], "checkpoint file is a file"),
    (empty_checkpoint, ["in.png", "snow", "-c", "ckpt"], "ckpt has no config.json"),
    (pickled, ["in.png", "snow", "-c", "ckpt"], "pickle (pytorch_model.bin), which can run code"),
    (cut_weights, ["in.png", "snow", "-c", "ckpt"], "not a whole safetensors file"),
    (nothing, ["in.png", "snow", "-o", "in.png"], "in.png exists already"),
    (nothing, ["in.png", "snow", "-o", "out.gif"], "cannot be written as '.gif'"),
    (nothing, ["in.png", "snow", "-o", "out"], "a folder has to be made first"),
    (nothing, ["in.png", "snow", "-o", "in.png/out.png"], "in.png is no folder): choose another folder"),
    (nothing, ["in.png", "snow", "-o", "in.png/new/out.png"], "in.png is no folder): choose another folder"),
    (read_only, ["in.png", "snow", "-o", "locked/out.png"], "locked is read-only): choose another folder"),
    (read_only, ["in.png", "snow", "-o", "locked"], "locked is read-only): choose another folder"),
    (read_only, ["in.png", "snow", "-o", "locked/new/out.png"], "locked is read-only): choose another folder"),
    (read_only, ["in.png", "snow", "--compare", "locked/b.png"], "locked is read-only): choose another folder"),
    (nothing, ["in.png", "snow", "-o", "x" * 300 + ".png"], "(File name too long): choose another name"),
    (nothing, ["in.png", "snow", "--compare", "in.png"], "in.png is the input, which would be lost"),
    (nothing, ["in.png", "snow", "-o", "a.png", "--compare", "./a.png"], "a.png is the output and the comparison"),
    (nothing, ["in.png", "snow", "-o", "a.png", "-n", "2", "--compare", "a-2.png"], "the output and the comparison"),
    (read_only, ["in.png", "snow", "--compare", "locked"], "locked is a folder: choose another name"),
    (nothing, ["in.png", "snow", "-n", "2", "-s", str(MAX_SEED)], "leave it out for a fresh one"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("prepare", "words", "complaint"),
    BEFORE_WEIGHTS,
    ids=[" ".join(words)[:40] for _, words, _ in BEFORE_WEIGHTS],
)
def test_bad_input_is_told_in_one_line_before_weights_are_loaded(
    tiny_checkpoint: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    prepare: Callable[[], None],
    words: list[str],
    complaint: str,
) -> None:
    monkeypatch.setattr(Editor, "from_pretrained", explode)
    monkeypatch.setattr(os, "access", as_its_owner)
    prepare()
    before = listing()
    checkpoint = [] if "-c" in words else ["-c", str(tiny_checkpoint)]
    assert cli.main([*words, *checkpoint]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith("earl: ") and complaint in said.err
    assert listing() == before


def test_a_picture_is_looked_at_before_a_checkpoint_that_may_be_a_download(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli.edit, "find_checkpoint", explode)
    assert cli.main(["no.png", "snow", "-c", "some/name"]) == 2
    assert "no.png does not exist" in capsys.readouterr().err


def without_a_tensor(folder: Path) -> None:
    tensors = load_file(folder / "image_tokenizer/model.safetensors")
    tensors.popitem()
    save_file(tensors, folder / "image_tokenizer/model.safetensors")


def with_another_tensor(folder: Path) -> None:
    tensors = load_file(folder / "image_tokenizer/model.safetensors")
    save_file(tensors | {"extra": np.zeros(2)}, folder / "image_tokenizer/model.safetensors")


def with_a_longer_tensor(folder: Path) -> None:
    tensors = load_file(folder / "image_tokenizer/model.safetensors")
    name = min(tensors)
    tensors[name] = np.concatenate([tensors[name], tensors[name]])
    save_file(tensors, folder / "image_tokenizer/model.safetensors")


def of_more_layers(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"num_hidden_layers": 5}))


def of_another_kind(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    other = {"model_type": "llama", "architectures": ["LlamaForCausalLM"]}
    (folder / "config.json").write_text(json.dumps(config | other))


def without_words(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()


def without_image_tokenizer(folder: Path) -> None:
    shutil.rmtree(folder / "image_tokenizer")


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (without_a_tensor, "lacks tensor"),
        (with_another_tensor, "unknown tensor extra"),
        (with_a_longer_tensor, "has shape"),
        (of_more_layers, "lacks tensor"),
        (of_another_kind, "LlamaForCausalLM"),
        (without_words, "tokenizer.json cannot be read"),
        (without_image_tokenizer, "image tokenizer ckpt/image_tokenizer"),
    ],
)
def test_a_checkpoint_that_does_not_fit_together_is_told_in_one_line_before_the_transformer_is_read(
    tiny_checkpoint: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
    complaint: str,
) -> None:
    monkeypatch.setattr("earl.model.weights.safe_open", explode)
    shutil.copytree(tiny_checkpoint, "ckpt")
    spoil(Path("ckpt"))
    before = listing()
    assert cli.main(["in.png", "snow", "-c", "ckpt", "-o", "out.png"]) == 2
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 1 and complaint in said.err
    assert listing() == before


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["in.png", "\U0001f600" * 1900], "positions"),  # short in characters, long in bytes
        (["in.png", "snow", "--device", "gpu"], "device gpu cannot be used"),
    ],
)
def test_what_shows_late_is_told_in_one_line_too(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], words: list[str], complaint: str
) -> None:
    before = listing()
    assert cli.main([*words, "-c", str(tiny_checkpoint)]) == 2
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 1 and complaint in said.err
    assert listing() == before


def test_debug_shows_the_traceback() -> None:
    with pytest.raises(PictureError, match=r"no\.png does not exist"):
        cli.main(["no.png", "snow", "--debug"])


# ------------------------------------------------------------- exit codes


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (EarlError("thing is wrong: mend it"), 2, "earl: thing is wrong: mend it\n"),
        (OSError(28, "No space left on device"), 1, "earl: [Errno 28] No space left on device\n"),
        (MemoryError(), 1, "earl: MemoryError\n"),
        (OSError("two\nlines"), 1, "earl: two lines\n"),
        (KeyboardInterrupt(), 130, "earl: interrupted\n"),
    ],
)
def test_exit_codes_say_whose_turn_it_is(
    tiny_checkpoint: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
    said: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Editor, "from_pretrained", fail)
    assert cli.main(["in.png", "snow", "-c", str(tiny_checkpoint)]) == code
    assert capsys.readouterr().err == said
    assert listing() == ["in.png"]


@pytest.mark.parametrize(
    "words", [[], ["in.png"], ["in.png", "snow", "--top-k", "many"], ["a", "b", "--what"]]
)
def test_words_that_are_no_command_exit_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(words)
    assert caught.value.code == 2
    assert "usage: earl" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-n", "0"], "argument -n/--num-images: 0: it must be 1 to 10000; more take several calls"),
        (["-n", "two"], "argument -n/--num-images: invalid int value: 'two'"),
        (["-s", "-1"], f"argument -s/--seed: -1: it must be 0 to {MAX_SEED}; leave it out for a fresh one"),
        (["--temperature", "nan"], "argument --temperature: nan: it must be a finite number"),
        (["--top-p", "0"], "argument --top-p: 0, which keeps no token: pass more than 0"),
        (
            ["--top-k", "0"],
            "argument --top-k: 0: it must be 1 or more; leave it out for the checkpoint's own",
        ),
        (["--max-new-codes", "0"], "argument --max-new-codes: 0: it must be 1 or more; leave it out"),
        (["--guidance-scale", "0.5"], "argument --guidance-scale: 0.5: it must be 1 to 1e+06"),
    ],
)
def test_a_number_is_refused_by_the_option_that_was_typed(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["in.png", "snow", *words])
    assert caught.value.code == 2 and said in (told := capsys.readouterr().err)
    assert "None" not in told and "num_images_per_prompt" not in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["in.png", "snow", "-o", "no/such/"], "-o/--output: there is no folder no/such/: make it first"),
        (["in.png", "snow", "-o", ""], "-o/--output: the name is empty"),
        (["in.png", "snow", "--compare", ""], "--compare: the name is empty"),
        (["in.png", "snow", "--plan", ""], "--plan: the name is empty"),
        (["convert", "ckpt", "", "--to", "earl"], "folder: the name is empty"),
        (["plan", "in.png", "snow", "-s", "-1"], "-s/--seed: -1: it must be 0 to"),
    ],
)
def test_what_an_argument_cannot_be_is_said_under_its_name(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(words)
    assert caught.value.code == 2 and said in capsys.readouterr().err


def test_an_instruction_without_quotes_is_told_to_have_some(capsys: pytest.CaptureFixture[str]) -> None:
    for words, told in (
        (
            ["in.png", "remove", "the", "balloon", "-s", "3"],
            "there is no picture remove: check the name, or quote the",
        ),
        (
            ["plan", "in.png", "remove", "the", "balloon"],
            "unrecognized arguments: the balloon: quote the instruction",
        ),
    ):
        with pytest.raises(SystemExit) as caught:
            cli.main(words)
        assert caught.value.code == 2 and told in capsys.readouterr().err
    with pytest.raises(SystemExit):
        cli.main(["plan", "in.png", "other.png", "remove the balloon"])
    said = capsys.readouterr().err
    assert "arguments: remove the balloon: one picture is planned at a time" in said and "quote" not in said
    for words in (["in.png", "snow", "--what"], ["info", "ckpt", "ckpt"]):
        with pytest.raises(SystemExit):
            cli.main(words)
        assert "quote" not in capsys.readouterr().err


def test_without_a_terminal_or_a_file_to_speak_to_a_command_does_its_work(
    tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)  # as Python has it behind `>&-`
    assert cli.main(["in.png", "snow", "-o", "out.png", "-c", str(tiny_checkpoint)]) == 0
    assert Path("out.png").exists()


def test_the_version_is_that_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["--version"])
    assert caught.value.code == 0 and capsys.readouterr().out == f"earl {earl.__version__}\n"


def test_help_says_the_defaults_and_the_names_of_what_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    for words, facts in (
        (["--help"], ["a PNG beside the input", "sky-1.png, sky-2.png of -o sky.png"]),
        (["plan", "--help"], ["names all random draws (default: 0)"]),
    ):
        with pytest.raises(SystemExit):
            cli.main(words)
        said = " ".join(capsys.readouterr().out.split())
        assert [fact in said for fact in facts] == [True] * len(facts)


# ------------------------------------------------------------- processes


def test_a_missing_picture_is_told_without_loading_torch(home: Path) -> None:
    code = """
import sys
from earl.cli import main
print(main(["no.png", "snow"]), "torch" in sys.modules, "transformers" in sys.modules)
"""
    answer = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.stdout.split() == ["2", "False", "False"]


def test_generate_runs_from_any_folder(home: Path, tiny_checkpoint: Path) -> None:
    words = ["in.png", "a red ball", "-o", "out.png", "-c", str(tiny_checkpoint)]
    answer = subprocess.run(
        [sys.executable, str(ROOT / "generate.py"), *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "after    out.png" in answer.stdout
    assert listing() == ["in.png", "out.png"]


def loads_torch(process: subprocess.Popen[bytes], terminal: int) -> None:
    """Wait until the process has the first of torch's libraries, with seconds of imports still to come."""
    while process.poll() is None and b"libtorch" not in Path(f"/proc/{process.pid}/maps").read_bytes():
        time.sleep(0.01)


def decodes(process: subprocess.Popen[bytes], terminal: int) -> None:
    """Wait until the progress bar counts."""
    said = b""
    while b"/8 [" not in said:  # of its eight rows some are told
        said += os.read(terminal, 1000)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="asks Linux what a process has loaded")
@pytest.mark.parametrize("busy", [loads_torch, decodes])
def test_an_interrupt_ends_with_130_and_leaves_nothing(
    home: Path, tiny_checkpoint: Path, busy: Callable[[subprocess.Popen[bytes], int], None]
) -> None:
    terminal, stderr = os.openpty()
    termios.tcsetwinsize(terminal, (24, 80))  # the bar does not show in none
    many = ["-n", "500"]  # as long as the test may take
    words = ["in.png", "a red ball", "-o", "out.png", "-c", str(tiny_checkpoint), *many]
    with subprocess.Popen(
        [sys.executable, str(ROOT / "generate.py"), *words],
        stdout=subprocess.PIPE,
        stderr=stderr,
        # A shell that starts the tests in the background has them, and what they start, ignore interrupts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        os.close(stderr)
        busy(process, terminal)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=60)
    said = b""
    with contextlib.suppress(OSError):  # what Linux says at a terminal's end
        while more := os.read(terminal, 1000):
            said += more
    os.close(terminal)
    assert (process.returncode, output) == (130, b"")
    assert said.splitlines()[-1].split(b"\r")[-1] == b"earl: interrupted" and b"Traceback" not in said
    assert listing() == ["in.png"]


def test_an_interrupt_while_the_command_line_is_imported_is_one_too(home: Path) -> None:
    code = """
import runpy, sys
class Interrupting:
    def find_spec(self, name, *rest):
        if name == "earl.request":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
runpy.run_path(sys.argv[1], run_name="__main__")
"""
    answer = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "generate.py"), "in.png", "snow"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (answer.returncode, answer.stderr) == (130, "earl: interrupted\n")


def test_a_full_disk_and_too_little_memory_are_not_the_requests_fault(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    words = ["in.png", "snow", "-c", str(tiny_checkpoint), "-o", "out.png"]
    with monkeypatch.context() as patched:
        patched.setattr("earl.pixels.canvas._write_whole", full)
        assert cli.main(words) == 1
    assert "out.png cannot be written" in (said := capsys.readouterr().err) and "already" not in said
    with monkeypatch.context() as patched:
        patched.setattr("earl.pixels.sheet.picture_rows", full)
        assert cli.main([*words, "--compare", "both.png"]) == 1
    assert "No space left on device; already written: out.png" in capsys.readouterr().err
    Path("out.png").unlink()

    def hungry(*_: object, **__: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    steps = ("Editor.source", "Editor._write", "Editor._with_filter", "Editor._with_paper", "composite")
    for step in steps:
        with monkeypatch.context() as patched:
            patched.setattr(f"earl.editor.{step}", hungry)
            assert cli.main(words) == 1
        assert "earl: there is too little memory" in capsys.readouterr().err
    monkeypatch.setattr("earl.editor.open_parts", hungry)
    assert cli.main(words) == 1
    assert "earl: there is too little memory" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["info", "edit", "several"])
def test_nobody_who_listens_is_no_failure(command: str, tiny_checkpoint: Path) -> None:
    words = {
        "info": ["info", str(tiny_checkpoint)],
        "edit": ["in.png", "snow", "-o", "out.png", "-c", str(tiny_checkpoint)],
        "several": ["in.png", "two.png", "snow", "-c", str(tiny_checkpoint)],
    }
    shutil.copy("in.png", "two.png")
    listens, says = os.pipe()
    os.close(listens)
    done = subprocess.run(
        [sys.executable, str(ROOT / "generate.py"), *words[command]],
        stdout=says,
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    os.close(says)
    assert (done.returncode, done.stderr) == (0, b"")
    made = {"info": [], "edit": ["out.png"], "several": ["in-edited.png", "two-edited.png"]}[command]
    assert listing() == sorted(["in.png", "two.png", *made])


def test_a_name_that_is_no_text_does_not_hide_what_was_done(tiny_checkpoint: Path) -> None:
    name = b"Gr\xfcn.png"
    Path("in.png").rename(os.fsdecode(name))
    words = [
        sys.executable,
        str(ROOT / "generate.py"),
        name,
        "snow",
        "-c",
        str(tiny_checkpoint),
        "-o",
        "out.png",
    ]
    strict = os.environ | {"PYTHONIOENCODING": "ascii:strict"}
    done = subprocess.run(words, capture_output=True, check=True, env=strict)
    assert b"before   Gr\\udcfcn.png" in done.stdout


def test_what_is_drawn_step_by_step_is_said(marking: str, capsys: pytest.CaptureFixture[str]) -> None:
    steps = ('1 act=recolor subj="house" box=1,1,4,4 goal="red"', '2 act=env subj="weather" goal="rain"')
    Path("plan.txt").write_text("\n".join(("ops: 2", *steps, "")), "utf-8")
    assert cli.main(["in.png", "x", "-c", marking, "--plan", "plan.txt", "-o", "out.png"]) == 0
    said = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    shown = [[text for word, text in said if word == name] for name in ("planned", "step")]
    assert shown == [["ops: 2", *steps], ["make the house red", "change the weather to rain"]]


def test_a_name_does_not_command_the_terminal(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "\x1b]0;owned\x07\u202e.png"
    Path("in.png").rename(name)
    words = ["snow", "-c", str(tiny_checkpoint), "-o"]
    assert cli.main([name, *words, f"out-{name}", "--compare", f"both-{name}"]) == 0
    assert cli.main([name, *words, f"out-{name}"]) == 2
    said = capsys.readouterr()
    for line in ("before   ", "after    out-", "both     both-"):
        assert line + r"\x1b]0;owned\x07\u202e.png" in said.out
    assert r"out-\x1b]0;owned\x07\u202e.png exists already" in said.err
    assert not set("\x1b\x07\u202e") & set(said.out + said.err)


def test_a_conversion_that_breaks_off_leaves_nothing_and_a_file_is_no_folder(
    tiny_checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "converted"
    with monkeypatch.context() as patched:
        patched.setattr("earl.pretrained.copy_files", stops)
        assert cli.main(["convert", str(tiny_checkpoint), str(target), "--to", "earl"]) == 130
    assert not target.exists() and not list(tmp_path.glob(".partial*"))
    target.mkdir()
    assert cli.main(["convert", str(tiny_checkpoint), str(target), "--to", "earl"]) == 0
    assert (target / "config.json").is_file()
    assert cli.main(["convert", str(tiny_checkpoint), str(target / "config.json"), "--to", "earl"]) == 2
    assert "config.json is a file: choose a new folder" in capsys.readouterr().err
    monkeypatch.setattr("earl.pretrained.open_parts", explode)
    assert cli.main(["convert", str(tiny_checkpoint), "in.png/converted", "--to", "earl"]) == 2
    assert "in.png is no folder): choose another folder" in capsys.readouterr().err


@pytest.mark.parametrize("size", ["abc", "0", "5", "", "0GB", "5XB", "-5GB"])
def test_a_size_that_is_none_is_refused_with_one_that_is(
    size: str, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli.checkpoints, "find_checkpoint", explode)
    with pytest.raises(SystemExit) as caught:
        cli.main(["convert", str(tiny_checkpoint), "new", "--to", "earl", f"--max-shard-size={size}"])
    assert caught.value.code == 2
    assert f"--max-shard-size: {size!r} is no size" in (said := capsys.readouterr().err) and "5GB" in said


@pytest.mark.parametrize("size", ["5GB", "40 KB", "0.04mb"])
def test_weights_are_shared_out_over_files_of_a_size(size: str, tiny_checkpoint: Path) -> None:
    words = ["convert", str(tiny_checkpoint), "new", "--to", "earl", "--max-shard-size", size]
    assert cli.main(words) == 0
    assert (len(list(Path("new").glob("*.safetensors"))) > 1) == (size != "5GB")


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="asks the system to allow short files only")
def test_a_conversion_onto_a_full_disk_is_told_in_one_line_and_leaves_nothing(tiny_checkpoint: Path) -> None:
    code = """
import resource, sys
from earl.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
sys.exit(main(["convert", sys.argv[1], "new", "--to", "earl"]))
"""
    answer = subprocess.run(
        [sys.executable, "-c", code, str(tiny_checkpoint)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert answer.returncode == 1
    assert len(answer.stderr.splitlines()) == 1 and "make room, or choose another disk" in answer.stderr
    assert listing() == ["in.png"]
