"""Laws of the speed report: it compares like with like, stops at a code that differs, and says what it measured."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

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
    part = speed.masked(tiny_editor, requests, share=0.25)
    assert part["free_share"] == 0.25 and part["fewer_drawn"] == 4


def test_a_code_that_differs_is_an_error_and_in_half_precision_counted(tiny_editor: Editor) -> None:
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
    ties = speed.near_ties(tiny_editor, [request])  # in float32 there are none
    assert {row["codes"] for row in ties.values()} == {0.0}


def test_the_report_says_what_was_measured(
    tiny_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "BIG", SMALL)
    monkeypatch.setattr(speed, "BIG_CODES", (100, 400))
    words = ["speed", "--checkpoint", str(tiny_checkpoint), "--local", "2", "--out", str(tmp_path)]
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
    assert floor["floor_ms"] == pytest.approx(floor["gigabytes_read"] / floor["bandwidth_gb_s"] * 1e3)
    assert [row["rows"] for row in report["throughput"]] == [1, 4, 16, 64]
    assert set(report["weights"]) == {"bfloat16", "int8", "int4"}
    assert report["weights"]["int8"]["gigabytes"] < report["weights"]["bfloat16"]["gigabytes"]
    assert len(re.findall(r"^\| \d+ rows \|", page, re.MULTILINE)) == 4
    assert np.isfinite(floor["share_of_floor_rate"]) and (tmp_path / "speed.png").stat().st_size > 0
