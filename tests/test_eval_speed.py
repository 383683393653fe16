"""Laws of the speed report: it compares like with like, stops at a code that differs, and says what it measured."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import torch

import eval.speed as speed
from earl.editor import Editor
from earl.errors import EarlError
from earl.model import EarlConfig

SMALL = EarlConfig(
    vocab_size=400, hidden_size=64, intermediate_size=128, num_hidden_layers=2, num_attention_heads=4,
    num_key_value_heads=2, max_position_embeddings=1024,
)  # fmt: skip


def test_drafts_are_compared_on_the_same_answers_and_masks_draw_what_is_free(tiny_editor: Editor) -> None:
    some = list(itertools.islice(speed.asked(tiny_editor, "train"), 3))
    requests, areas = [each for each, _ in some], [area for _, area in some]
    found = speed.drafts(tiny_editor, requests, areas)
    cells = requests[0].template.shape[0] * requests[0].template.shape[1]
    for rows in found["drafts"].values():
        assert rows["drawn"] == [cells] * 3
    assert found["drafts"]["none"]["passes"] == [cells + 1] * 3
    assert found["edits_with_more_passes_than_plain"] == 0
    quarter, whole = speed.masked(tiny_editor, requests, shares=(0.25, 1.0))
    assert (quarter["free_share"], quarter["free"], quarter["drawn"]) == (0.25, cells // 4, cells // 4)
    assert whole["drawn"] == cells and quarter["passes"] <= whole["passes"]


def test_the_better_a_draft_agrees_the_fewer_passes_it_takes(tiny_editor: Editor) -> None:
    requests = [each for each, _ in itertools.islice(speed.asked(tiny_editor, "train"), 3)]
    never, half, always = speed.agreement(tiny_editor, requests, shares=(0.0, 0.5, 1.0))
    assert never["passes"] > half["passes"] > always["passes"]
    assert always["passes"] == 1 + 2  # the prompt; 32 draws and the last 32


def test_a_code_that_differs_is_an_error_and_in_half_precision_counted(
    tiny_editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, _ = next(speed.asked(tiny_editor, "train"))
    (decoded,) = speed.one_by_one(tiny_editor, [request])
    other_hw = decoded.codes_hw.copy()
    other_hw[3, 5] += 1
    with pytest.raises(
        EarlError, match="with glasses on: 1 of 2 edits differ from plain decoding: this is a bug"
    ):
        speed.check_equal(
            [decoded, decoded], [decoded, replace(decoded, codes_hw=other_hw)], "with glasses on"
        )
    other = replace(decoded, codes_hw=other_hw)
    differing = iter([[decoded] * 4, *[[decoded, other, decoded, other]] * 2])  # plain, then drafted
    monkeypatch.setattr(speed, "one_by_one", lambda *_: next(differing))
    drafted, batch = speed.near_ties(
        tiny_editor, [request] * 4
    ).values()  # without a drafter, two drafts are one
    assert drafted == {"edits": 0.5, "codes": 0.5 / other_hw.size}
    assert batch == {"edits": 0.0, "codes": 0.0}


def test_the_report_says_what_was_measured(
    tiny_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "BIG", SMALL)
    monkeypatch.setattr(speed, "BIG_CODES", (100, 400))
    monkeypatch.setattr(speed, "READ", 2**20)
    monkeypatch.setattr(speed, "BATCHES", (1, 4))
    words = ["speed", "--checkpoint", str(tiny_checkpoint), "--local", "2", "--out", str(tmp_path)]
    words += ["--threads", str(torch.get_num_threads())]
    monkeypatch.setattr("sys.argv", words)
    speed.main()
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    page = (tmp_path / "report.md").read_text("utf-8")
    faster = report["baseline"]["generate_seconds_per_image"] / report["baseline"]["ours_seconds_per_image"]
    assert f"({faster:.1f}x)" in page
    floor = report["floor"]
    layer = 2 * 64 * 64 + 2 * 64 * 32 + 3 * 64 * 128 + 2 * 64
    cache = 2 * SMALL.num_hidden_layers * 2 * 16 * 500  # of the prompt alone, and some of the passes' own
    assert floor["gigabytes_read"] * 1e9 == pytest.approx(2 * (2 * layer + 64 + 300 * 64 + cache), rel=0.1)
    shares = floor["share_of_floor_rate"], floor["floor_ms"] / floor["pass_ms"]
    assert shares[0] == pytest.approx(shares[1], rel=1)  # medians of ratios and of what they are made of
    assert [row["rows"] for row in report["throughput"]] == [1, 4]
    assert 0 < report["copied_prob"] < 1
    assert set(report["weights"]) == {"bfloat16", "int8", "int4"}
    assert report["weights"]["int8"]["gigabytes"] < report["weights"]["bfloat16"]["gigabytes"]
    assert len(re.findall(r"^\| \d+ rows \|", page, re.MULTILINE)) == 2
    assert len(re.findall(r"^\| a mask of", page, re.MULTILINE)) == len(speed.MASKS)
    assert (tmp_path / "speed.png").stat().st_size > 0
