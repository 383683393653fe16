"""Laws of fetched datasets: edits become pairs, byte for byte; what is none is left out and counted."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest
from datasets import Dataset, Features, Image, List, Value
from PIL import Image as Pictures

from earl.data.pairs import open_pictures, read_pairs
from tokenizer import fetch
from tokenizer.fetch import is_own, main

BEFORE, AFTER, ASKED = "source_img", "target_img", "wordings"


def encoded(seed: int, size: tuple[int, int] = (20, 30), format_: str = "PNG") -> bytes:
    rng = np.random.default_rng(seed)
    file = BytesIO()
    Pictures.fromarray(rng.integers(0, 256, (*size, 3), np.uint8)).save(file, format_)
    return file.getvalue()


def rows() -> list[dict[str, Any]]:
    """Six edits, and between them rows that are none."""
    right = [
        {
            BEFORE: encoded(n, format_="JPEG"),
            AFTER: encoded(100 + n, format_="PNG"),
            ASKED: [f"make it {n}", "again"],
        }
        for n in range(6)
    ]
    wrong = [
        right[0] | {BEFORE: b"no picture"},
        right[0] | {AFTER: encoded(7, (30, 20))},
        right[0] | {ASKED: [" "]},
        right[0] | {ASKED: []},
        right[0] | {AFTER: None},
    ]
    return [*right[:2], *wrong, *right[2:]]


def stored(folder: Path, told: list[dict[str, Any]]) -> Path:
    """A dataset as the hub has it, in two files."""
    folder.mkdir()
    features = Features(
        {BEFORE: Image(), AFTER: Image(), ASKED: List(Value("string")), "kind": Value("string")}
    )
    for number, some in enumerate((told[:1], told[1:])):
        table = [
            row
            | {key: row[key] and {"bytes": row[key], "path": None} for key in (BEFORE, AFTER)}
            | {"kind": row.get("kind", "any")}
            for row in some
        ]
        Dataset.from_list(table, features=features).to_parquet(folder / f"train-{number}.parquet")
    return folder


def fetched(monkeypatch: pytest.MonkeyPatch, dataset: Path, out: Path, *more: str) -> None:
    words = [str(dataset), str(out), "--source", BEFORE, "--target", AFTER, "--instruction", ASKED, *more]
    monkeypatch.setattr(sys, "argv", ["fetch", *words])
    main()


def test_rows_become_pairs_byte_for_byte_and_what_is_no_edit_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = rows()
    fetched(monkeypatch, stored(tmp_path / "set", told), tmp_path / "out", "--family", "kind")
    said = json.loads(capsys.readouterr().out)
    assert (said["pairs"], sum(said["left_out"].values())) == (6, 5)
    assert len(said["left_out"]) >= 4
    pairs = read_pairs(tmp_path / "out/pairs.jsonl", needs_target=True)
    for pair, row in zip(pairs, [told[n] for n in (0, 1, 7, 8, 9, 10)], strict=True):
        assert pair.target is not None
        assert (pair.source.read_bytes(), pair.target.read_bytes()) == (row[BEFORE], row[AFTER])
        assert (pair.instruction, pair.family) == (row[ASKED][0], "any")
        open_pictures(pair)


def test_a_family_that_no_list_may_name_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [rows()[0], rows()[0] | {"kind": "two\nlines"}]
    fetched(monkeypatch, stored(tmp_path / "set", told), tmp_path / "out", "--family", "kind")
    said = json.loads(capsys.readouterr().out)
    assert said == {"pairs": 1, "left_out": {"the family is no short line of text": 1}}


def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(SystemExit) as caught:
        fetched(monkeypatch, stored(tmp_path / "set", rows()), tmp_path / "out")
    line = capsys.readouterr().err.splitlines()[-1]
    assert caught.value.code == 1 and str(tmp_path / "out") in line and "name another folder" in line


def test_a_run_that_was_stopped_goes_on_to_the_same_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = stored(tmp_path / "set", rows())
    fetched(monkeypatch, dataset, tmp_path / "whole")
    looked_at = []
    pair_of = fetch.pair_of

    def stops(told: dict[str, Any], words: Any, row: int) -> dict[str, str]:
        looked_at.append(row)
        if len(looked_at) == 9:
            raise KeyboardInterrupt
        return pair_of(told, words, row)

    monkeypatch.setattr(fetch, "pair_of", stops)
    with pytest.raises(SystemExit, match="130"):
        fetched(monkeypatch, dataset, tmp_path / "out")
    listed = tmp_path / "out/pairs.jsonl"
    listed.write_bytes(listed.read_bytes() + b'{"source": "torn')
    fetched(monkeypatch, dataset, tmp_path / "out")
    assert looked_at == [*range(9), 8, 9, 10]
    assert listed.read_bytes() == (tmp_path / "whole/pairs.jsonl").read_bytes()
    fetched(monkeypatch, dataset, tmp_path / "out", "--rows", "4")
    assert len(looked_at) == 12  # nothing is looked at twice


def test_rows_limits_how_many_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched(monkeypatch, stored(tmp_path / "set", rows()), tmp_path / "out", "--rows", "8")
    assert len(read_pairs(tmp_path / "out/pairs.jsonl", needs_target=True)) == 3


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        (
            ("--source", "before"),
            "there is no column before; there are: source_img, target_img, wordings, kind",
        ),
        (("--split", "test"), "cannot be read"),
        (("--rows", "0"), "--rows is 0: it must be 1 or more"),
    ],
)
def test_what_a_dataset_does_not_have_is_said(
    words: tuple[str, ...],
    cure: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        fetched(monkeypatch, stored(tmp_path / "set", rows()[:2]), tmp_path / "out", *words)
    assert cure in capsys.readouterr().err


def test_a_column_that_holds_no_pictures_leaves_every_row_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fetched(monkeypatch, stored(tmp_path / "set", rows()[:2]), tmp_path / "out", "--source", "kind")
    assert json.loads(capsys.readouterr().out) == {
        "pairs": 0,
        "left_out": {"the source is no picture: name a column of images": 2},
    }


def test_a_word_that_was_wrong_can_be_put_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = stored(tmp_path / "set", rows()[:2])
    with pytest.raises(SystemExit):
        fetched(monkeypatch, dataset, tmp_path / "out", "--source", "before")
    fetched(monkeypatch, dataset, tmp_path / "out")
    assert len(read_pairs(tmp_path / "out/pairs.jsonl", needs_target=True)) == 2


def test_a_file_that_a_dataset_names_must_be_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    for file in (folder / "own.png", tmp_path / "private.png"):
        file.write_bytes(encoded(1))
    paths = [
        str(folder / "own.png"),
        str(tmp_path / "private.png"),
        str(folder / "../private.png"),
        str(folder / "none.png"),
    ]
    features = Features({BEFORE: Image(), AFTER: Image(), ASKED: Value("string")})
    table = [
        {
            BEFORE: {"bytes": None, "path": path},
            AFTER: {"bytes": encoded(2), "path": None},
            ASKED: "make it red",
        }
        for path in paths
    ]
    # to_parquet would put the files' bytes in the paths' place.
    pq.write_table(Dataset.from_list(table, features=features).data.table, folder / "train.parquet")
    fetched(monkeypatch, folder, tmp_path / "out")
    assert json.loads(capsys.readouterr().out) == {
        "pairs": 1,
        "left_out": {
            "the source lies outside the dataset": 2,
            "the source cannot be fetched (FileNotFoundError)": 1,
        },
    }
    assert is_own("hf://datasets/a/b@main/x.png", "a/b") and is_own(
        "zip://x.png::hf://datasets/a/b/y.zip", "a/b"
    )
    assert not is_own("http://127.0.0.1:9/a.png", str(folder))
    assert not is_own(f"{folder}/own.png::zip://own.png::http://127.0.0.1:9/a.zip", str(folder))
    for inner in ("file:///srv/private.png", "http://127.0.0.1:9/a.png", "/srv/private.png"):
        assert not is_own(f"{inner}::hf://datasets/a/b/x.png", "a/b")
        assert not is_own(f"{inner}::{folder}/own.png", str(folder))
        assert not is_own(f"{inner}::zip://x.png::hf://datasets/a/b/y.zip", "a/b")
    assert is_own("tar://x.png::gzip://y.tar::hf://datasets/a/b/y.tar.gz", "a/b")
    assert not is_own("hf://datasets/a/bc/x.png", "a/b") and not is_own("hf://datasets/a/b/../c/x.png", "a/b")


def test_a_folder_keeps_to_what_it_was_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dataset = stored(tmp_path / "set", rows()[:2])
    fetched(monkeypatch, dataset, tmp_path / "out")
    with pytest.raises(SystemExit):
        fetched(monkeypatch, dataset, tmp_path / "out", "--family", "kind")
    assert "name another folder" in capsys.readouterr().err
