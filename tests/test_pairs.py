"""Laws of one's own pairs: they become the tokens of drawn edits of the same pictures, or are refused by line."""

from __future__ import annotations

import copy
import json
import re
import sys
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors import SafetensorError

from earl.data.pairs import read_pairs
from earl.data.shards import TokenShards
from earl.editor import Editor
from earl.errors import EarlError, InstructionError, PictureError, RecipeError
from earl.pixels import open_picture
from earl.vq import ImageTokenizer
from tokenizer.edits import draw, open_pair
from tokenizer.encode import encode, main


def listed(folder: Path, *lines: object) -> Path:
    file = folder / "pairs.jsonl"
    file.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), "utf-8")
    return file


def test_a_pair_becomes_what_a_drawn_edit_of_the_same_pictures_becomes(
    tmp_path: Path, tiny_image_tokenizer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokenizer = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    cell = tokenizer.downsampling
    drawn = [draw(seed, split="train", size=64, cell=cell) for seed in range(3)]
    lines = []
    for number, edit in enumerate(drawn):
        names = {key: f"{key}-{number}.png" for key in ("source", "target")}
        for key, name in names.items():
            Image.fromarray(getattr(edit, key)).save(tmp_path / name)
        lines.append(
            names | {"instruction": edit.instruction, "thought": edit.thought, "family": edit.family}
        )
    words = [str(tiny_image_tokenizer), str(tmp_path / "tokens"), "--size", "64", "--workers", "1"]
    words += ["--pairs", str(listed(tmp_path, *lines, ""))]
    monkeypatch.setattr(sys, "argv", ["encode", *words])
    main()
    shards = TokenShards(tmp_path / "tokens", num_codes=tokenizer.num_codes)
    assert len(shards) == len(drawn)
    for number, wanted in enumerate(encode(tokenizer, drawn, batch=8)):
        found = shards[number]
        assert np.array_equal(found.source_hw, wanted.source_hw)
        assert np.array_equal(found.target_hw, wanted.target_hw)
        assert (found.instruction, found.thought, found.family) == (
            wanted.instruction,
            wanted.thought,
            wanted.family,
        )


def test_pairs_of_their_own_shape_become_the_codes_that_an_editor_of_that_area_sees(
    tmp_path: Path, tiny_editor: Editor, tiny_image_tokenizer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = copy.copy(tiny_editor)
    editor.area, editor.square = 48 * 32, False
    rng = np.random.default_rng(0)
    lines, wanted = [], []
    for number, size in enumerate([(50, 70), (70, 50), (32, 48)]):
        picture = Image.fromarray(rng.integers(0, 256, (*size, 3), np.uint8))
        picture.save(tmp_path / f"{number}.png")
        lines.append({"source": f"{number}.png", "target": f"{number}.png", "instruction": "leave it"})
        wanted.append(editor.source(open_picture(picture)).codes_hw)
    words = [
        str(tiny_image_tokenizer),
        str(tmp_path / "tokens"),
        "--area",
        str(editor.area),
        "--workers",
        "1",
    ]
    monkeypatch.setattr(sys, "argv", ["encode", *words, "--pairs", str(listed(tmp_path, *lines))])
    main()
    shards = TokenShards(tmp_path / "tokens", num_codes=editor.image_tokenizer.num_codes)
    assert len({codes_hw.shape for codes_hw in wanted}) == 3
    assert all(np.array_equal(shards[i].source_hw, codes_hw) for i, codes_hw in enumerate(wanted))
    monkeypatch.setattr(sys, "argv", ["encode", *words, "--examples", "4"])
    with pytest.raises(SystemExit):
        main()


def test_lines_are_added_to_a_list_and_shards_of_other_pictures_or_words_are_refused(
    tmp_path: Path,
    tiny_image_tokenizer: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    rng = np.random.default_rng(0)
    for name in "abcd":
        Image.fromarray(rng.integers(0, 256, (64, 64, 3), np.uint8)).save(tmp_path / f"{name}.png")
    lines = [{"source": "a.png", "target": f"{name}.png", "instruction": name} for name in "bcd"]
    out = tmp_path / "tokens"

    def encoded(*lines: dict[str, str], area: str | None = None) -> list[bool]:
        """Which shards were written anew."""
        before = {file: file.stat().st_mtime_ns for file in out.glob("shard-*")}
        words = [str(tiny_image_tokenizer), str(out), "--size", "64", "--workers", "1", "--shard-size", "1"]
        words += [] if area is None else ["--area", area]
        monkeypatch.setattr(sys, "argv", ["encode", *words, "--pairs", str(listed(tmp_path, *lines))])
        main()
        return [file.stat().st_mtime_ns != before.get(file) for file in sorted(out.glob("shard-*"))]

    Image.new("RGB", (6400, 8)).save(tmp_path / "long.png")
    with pytest.raises(SystemExit):
        encoded({"source": "long.png", "target": "long.png", "instruction": "long"}, area="4096")
    assert re.search(r"jsonl.* 1: a picture of 6400x8 is too long", capsys.readouterr().err)
    assert encoded(*lines[:2]) == [True, True]
    assert encoded(*lines) == [False, False, True]
    with pytest.raises(SystemExit):
        encoded(*lines[:2])
    assert "shard-00002.safetensors is of more examples than are asked for now" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        encoded(lines[0] | {"instruction": "other"}, *lines[1:])
    assert "shard-00000.safetensors was made of other examples" in capsys.readouterr().err
    (tmp_path / "c.png").write_bytes((tmp_path / "d.png").read_bytes())
    with pytest.raises(SystemExit):
        encoded(*lines)
    assert "shard-00001.safetensors was made of other examples" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--size", "63"], "whole cells of 8 px"),
        (["--sentences", "said.jsonl"], "--sentences is said.jsonl, but --freely is 0"),
        (["--size", "2056"], "whole cells of 8 px are encoded, up to 2048 px"),
        (["--freely", "1.5"], "--freely is 1.5: a share, 0 to 1"),
        (["--area", "4096"], "drawn edits are square"),
        (["--shard-size", "0"], "must be 1 or more"),
        (["--workers", "0"], "must be 1 or more"),
    ],
)
def test_sizes_and_counts_that_cannot_be_are_refused(
    tmp_path: Path,
    tiny_image_tokenizer: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    complaint: str,
) -> None:
    monkeypatch.setattr(sys, "argv", ["encode", str(tiny_image_tokenizer), str(tmp_path / "out"), *words])
    with pytest.raises(SystemExit):
        main()
    assert complaint in capsys.readouterr().err


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without a CUDA device")
def test_a_device_that_is_not_there_is_told_before_weights_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [str(tmp_path / "no_tokenizer"), str(tmp_path / "out"), "--device", "cuda"]
    monkeypatch.setattr(sys, "argv", ["encode", *words])
    with pytest.raises(SystemExit):
        main()
    said = capsys.readouterr().err
    assert "error: device cuda cannot be used (" in said and "leave it out" in said


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--examples", "60000"], "--examples is 60000, which has no meaning with --pairs"),
        (["--first-seed", "0"], "--first-seed is 0, which has no meaning with --pairs"),
        (["--split", "train"], "--split is train, which has no meaning with --pairs"),
        (["--even"], "--even is [], which has no meaning with --pairs"),
        (["--freely", "0"], "--freely is 0.0, which has no meaning with --pairs"),
        (["--sentences", "said.jsonl"], "--sentences is said.jsonl, which has no meaning with --pairs"),
        (["--threshold", "256"], "--threshold is 256: pixels differ by 0 to 255 levels"),
        (["--threshold", "-1"], "--threshold is -1: pixels differ by 0 to 255 levels"),
        (["--area", "63"], "--area is 63 px: it must be 64"),
        (["--area", "99999999999"], "--area is 99999999999 px: it must be 64, which is one cell, to 4194304"),
    ],
)
def test_options_without_a_meaning_for_pairs_and_sizes_beyond_a_machine_are_refused(
    tmp_path: Path,
    tiny_image_tokenizer: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    complaint: str,
) -> None:
    Image.new("RGB", (64, 64)).save(tmp_path / "a.png")
    pairs = listed(tmp_path, {"source": "a.png", "target": "a.png", "instruction": "leave it"})
    words = [str(tiny_image_tokenizer), str(tmp_path / "out"), "--pairs", str(pairs), *words]
    monkeypatch.setattr(sys, "argv", ["encode", *words])
    with pytest.raises(SystemExit):
        main()
    assert complaint in capsys.readouterr().err and not (tmp_path / "out").exists()


def test_what_differs_less_than_the_threshold_is_copied(tmp_path: Path) -> None:
    picture = np.full((64, 64, 3), 100, np.uint8)
    louder = picture.copy()
    louder[:, :32] += 10
    louder[:32, 32:] += 30
    for name, array in (("a.png", picture), ("b.png", louder)):
        Image.fromarray(array).save(tmp_path / name)
    line = {"source": "a.png", "target": "b.png", "instruction": "lighter"}
    (pair,) = read_pairs(listed(tmp_path, line), needs_target=True)
    shares = [
        open_pair(pair, size=64, cell=8, threshold=threshold).changed_hw.mean() for threshold in (6, 20, 40)
    ]
    assert shares == [0.75, 0.25, 0]


@pytest.mark.parametrize("fault", [None, SafetensorError("I/O error: disk full"), OSError(28, "disk full")])
def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    tmp_path: Path,
    tiny_image_tokenizer: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: Exception | None,
) -> None:
    (out := tmp_path / "out").touch()
    if fault is not None:
        monkeypatch.setattr("tokenizer.encode.write_shard", Mock(side_effect=fault))
    words = [str(tiny_image_tokenizer), str(out), "--examples", "1", "--size", "64", "--workers", "1"]
    monkeypatch.setattr(sys, "argv", ["encode", *words])
    with pytest.raises(SystemExit) as caught:
        main()
    (line,) = capsys.readouterr().err.splitlines()
    assert caught.value.code == 1 and str(out) in line and "name another folder" in line


FAMILY = {"source": "a.png", "target": "a.png", "instruction": "x", "family": "any"}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2: no JSON"),
        (["a.png"], "line 2: expected an object"),
        ({"source": "a.png", "target": 3, "instruction": "x"}, "line 2: target is 3: write a text"),
        ({"source": "a.png", "instruction": "x"}, "line 2: target is missing"),
        ({"source": "a.png", "target": "a.png", "instruction": "x", "mask": "m"}, "unknown key mask; known: source"),
        ({"source": "a.png", "target": "b.png", "instruction": "x"}, r"line 2: .*b\.png is no file"),
        ({"source": "a.png", "target": "a.png", "instruction": " "}, "instruction"),
        ({"source": "a.png", "target": "a.png", "instruction": "x", "thought": "think"}, "plan line 1"),
        (FAMILY | {"family": "\ud800"}, r"line 2: family is '\\ud800': write one line"),  # no file could hold it
        (FAMILY | {"family": "a\nb"}, r"line 2: family is 'a\\nb': write one line"),
        (FAMILY | {"family": " "}, "line 2: family is ' ': write one line"),
        (FAMILY | {"family": 81 * "x"}, "line 2: family is 'x+': write one line of at most 80"),
    ],
)  # fmt: skip
def test_a_list_that_cannot_be_used_is_refused_by_line(tmp_path: Path, line: object, complaint: str) -> None:
    Image.new("RGB", (64, 64)).save(tmp_path / "a.png")
    right = {"source": "a.png", "target": "a.png", "instruction": "leave it"}
    with pytest.raises(EarlError, match=complaint) as caught:
        read_pairs(listed(tmp_path, right, line), needs_target=True)
    assert isinstance(caught.value, RecipeError | InstructionError)


def test_no_list_and_pictures_that_do_not_belong_together_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="is no file"):
        read_pairs(tmp_path / "none.jsonl", needs_target=True)
    with pytest.raises(RecipeError, match="lists no pictures"):
        read_pairs(listed(tmp_path, "", "  "), needs_target=True)
    Image.new("RGB", (64, 64)).save(tmp_path / "a.png")
    Image.new("RGB", (64, 48)).save(tmp_path / "b.png")
    line = {"source": "a.png", "target": "b.png", "instruction": "cut it"}
    (pair,) = read_pairs(listed(tmp_path, line), needs_target=True)
    with pytest.raises(PictureError, match="64x64 px, .* 64x48: an edit keeps"):
        open_pair(pair, size=64, cell=8, threshold=6)


def test_a_picture_that_cannot_be_read_is_named_with_its_line(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64)).save(tmp_path / "a.png")
    (tmp_path / "torn.png").write_bytes((tmp_path / "a.png").read_bytes()[:60])
    lines = (
        {"source": "a.png", "target": target, "instruction": "leave it"} for target in ("a.png", "torn.png")
    )
    whole, torn = read_pairs(listed(tmp_path, *lines), needs_target=True)
    open_pair(whole, size=64, cell=8, threshold=6)
    with pytest.raises(PictureError, match=r"line 2: .*torn\.png"):
        open_pair(torn, size=64, cell=8, threshold=6)
