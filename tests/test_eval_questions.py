"""Laws of the evaluation of one's own questions: every score is the judge's, and nothing is edited twice."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from faulty_server import Service, meant
from PIL import Image
from safetensors.numpy import load_file, save_file

from earl.editor import Editor
from earl.errors import EarlError, JudgeError, RecipeError, UnfinishedThoughtError
from earl.judge.interval import wilson
from eval.questions import SCORES, main
from eval.script import exit_code

COUNT = 6


@pytest.fixture
def evaluate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, Any]]:
    """Run the command on a list of six questions; the report comes back."""
    rng = np.random.default_rng(0)
    lines = []
    for number in range(COUNT):
        for key, shape in (("source", (48, 64, 3)), ("target", (48, 64, 3))):
            Image.fromarray(rng.integers(0, 256, shape, np.uint8)).save(tmp_path / f"{key}-{number}.png")
        lines.append(
            {
                "source": f"source-{number}.png", "target": f"target-{number}.png",
                "instruction": f"make {number} of it", "family": ("some", "others")[number % 2],
            }
        )  # fmt: skip
    listed = tmp_path / "questions.jsonl"
    listed.write_text("\n".join(map(json.dumps, lines)))

    def run(*words: str) -> dict[str, Any]:
        out = tmp_path / "out"
        monkeypatch.setattr(sys, "argv", ["eval", str(listed), "--out", str(out), *words])
        main()
        report: dict[str, Any] = json.loads((out / "report.json").read_text())
        return report

    return run


def answers(folder: Path) -> Path:
    """What another editor made: pictures whose first pixel tells a judge their number."""
    folder.mkdir()
    for number in range(COUNT):
        picture = np.full((48, 64, 3), 128, np.uint8)
        picture[0, 0] = number, 0, 77
        Image.fromarray(picture).save(folder / f"{number + 1:05d}.png")
    return folder


def overall(edit: float, preserve: float, natural: float, clean: float) -> float:
    return float(np.sqrt(min(edit, preserve) * min(natural, clean)))


def test_pictures_of_another_editor_get_the_verdicts_of_the_served_model(
    start: Callable[..., Service], evaluate: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    service = start(lambda number, call, before: "garbage" if number == 3 else "")
    judge = tmp_path / "judge.toml"
    judge.write_text(f'[chat]\nmodel = "vlm"\nendpoints = ["{service.url}"]\nretries = 0\n')
    report = evaluate("--judge", str(judge), "--edited", str(answers(tmp_path / "theirs")), "--samples", "2")
    outcomes = report["outcomes"]
    assert [one["place"].rpartition(" ")[2] for one in outcomes] == [str(n + 1) for n in range(COUNT)]
    assert outcomes[3]["scores"] is None and outcomes[3]["reason"].startswith("malformed")
    wanted = [tuple(map(float, meant(number))) for number in range(COUNT)]
    for number in set(range(COUNT)) - {3}:
        scores = outcomes[number]["scores"]
        assert tuple(scores[name] for name in SCORES[1:]) == wanted[number]
        assert scores["overall"] == pytest.approx(overall(*wanted[number]))
    others = report["summary"]["others"]
    came = [overall(*wanted[number]) for number in (1, 5)]
    assert (others["examples"], others["missing"]) == (3, 1)
    assert others["overall"] == pytest.approx(np.mean(came))
    done = sum(score >= 7 for score in came)
    assert others["success"] == done / 2 and tuple(others["interval"]) == wilson(done, 2)
    assert report["summary"]["all"]["examples"] == COUNT
    assert (tmp_path / "out" / "sheet.png").is_file() and not (tmp_path / "out" / "edited").exists()


def test_reasons_are_counted_and_no_verdict_at_all_is_no_success(
    start: Callable[..., Service],
    evaluate: Callable[..., dict[str, Any]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    service = start(
        lambda number, call, before: "" if number == 5 else "garbage" if number % 2 else "refusal"
    )
    judge = tmp_path / "judge.toml"
    judge.write_text(f'[chat]\nmodel = "vlm"\nendpoints = ["{service.url}"]\nretries = 0\n')
    theirs = str(answers(tmp_path / "theirs"))
    report = evaluate("--judge", str(judge), "--edited", theirs)
    assert report["summary"]["all"]["missing"] == 5
    said = capsys.readouterr().out.rstrip().splitlines()[-1]
    assert said.startswith("no verdict: 3 of 6 refused: ") and "; 2 of 6 malformed: " in said
    assert said in (tmp_path / "out" / "report.md").read_text()
    with pytest.raises(JudgeError, match=r"^no answer was judged; no verdict: 3 of 5 refused: .*judge\.toml"):
        evaluate("--judge", str(judge), "--edited", theirs, "--examples", "5")
    assert json.loads((tmp_path / "out" / "report.json").read_text())["summary"]["all"]["missing"] == 5


def test_a_judge_that_is_none_is_told_what_it_may_have_meant(
    evaluate: Callable[..., dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "served.toml").write_text("")
    for name, meant_ in (("similarty", "similarity"), (f"{tmp_path}/serve.toml", f"{tmp_path}/served.toml")):
        with pytest.raises(
            RecipeError, match=rf"^--judge is {name}, which is no .*; did you mean {meant_}\?$"
        ):
            evaluate("--judge", name)
    with pytest.raises(RecipeError, match="a TOML file that says which model judges$"):
        evaluate("--judge", "gpt")
    with pytest.raises(SystemExit):
        evaluate("--judge", "similarity", "--samples", "-1")
    assert "-1 is too few: it must be 0 or more" in capsys.readouterr().err


def test_a_disk_that_is_full_is_told_in_one_line_that_names_the_folder(
    evaluate: Callable[..., dict[str, Any]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    theirs = answers(tmp_path / "theirs")
    monkeypatch.setattr(Path, "write_text", full)
    assert exit_code(lambda: evaluate("--judge", "similarity", "--edited", str(theirs))) == 1
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "judged" not in line]
    assert f"No space left on device, while {tmp_path / 'out'} was written: see that there is room" in line
    monkeypatch.undo()
    (tmp_path / "out").rmdir()
    (tmp_path / "out").touch()
    assert exit_code(lambda: evaluate("--judge", "similarity", "--edited", str(theirs))) == 1
    assert f"File exists: '{tmp_path / 'out'}': see that" in capsys.readouterr().err


def test_a_run_that_was_stopped_edits_what_is_left_and_another_checkpoint_edits_nothing_over_it(
    evaluate: Callable[..., dict[str, Any]],
    tiny_checkpoint: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checkpoint = shutil.copytree(tiny_checkpoint, tmp_path / "checkpoint")
    words = ("--judge", "similarity", "--checkpoint", str(checkpoint), "--examples", "4")
    first = evaluate(*words)
    editor = Editor.from_pretrained(tiny_checkpoint, device="cpu")
    alone = editor(Image.open(tmp_path / "source-2.png"), "make 2 of it", seed=0).images[0]
    edited = tmp_path / "out" / "edited"
    assert np.array_equal(np.asarray(alone), np.asarray(Image.open(edited / "00003.png")))
    (edited / "00002.png").unlink()
    asked: list[str] = []
    call = Editor.__call__

    def counted(self: Editor, image: Any, prompt: str, **options: Any) -> Any:
        asked.append(prompt)
        return call(self, image, prompt, **options)

    monkeypatch.setattr(Editor, "__call__", counted)
    assert evaluate(*words) == first and asked == ["make 1 of it"]
    evaluate(*words[:-1], "5")
    assert asked.pop() == "make 4 of it"
    refused = pytest.raises(EarlError, match="holds answers to another list or other pictures, or of another")
    with refused:
        evaluate(*words, "--seed", "3")
    decoder = checkpoint / "image_tokenizer" / "model.safetensors"
    kept, tensors = decoder.read_bytes(), load_file(decoder)
    save_file({name: tensor + name.startswith("decoder.") for name, tensor in tensors.items()}, decoder)
    with refused:
        evaluate(*words)
    decoder.write_bytes(kept)
    (checkpoint / "generation_config.json").write_text('{"consensus": 3.0}', "utf-8")
    with refused:
        evaluate(*words)
    (checkpoint / "generation_config.json").unlink()
    evaluate(*words)
    Image.new("RGB", (48, 48), (200, 10, 10)).save(tmp_path / "source-2.png")
    with refused:
        evaluate(*words)
    (edited / "00004.png").unlink()
    with pytest.raises(EarlError, match=r"00004\.png is missing: the answer to line N"):
        evaluate("--judge", "similarity", "--edited", str(edited), "--examples", "4")


def test_a_report_says_who_judged_and_another_judge_does_not_write_over_it(
    start: Callable[..., Service], evaluate: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    service = start(lambda number, call, before: "")
    judge = tmp_path / "judge.toml"
    judge.write_text(f'[chat]\nmodel = "vlm"\nendpoints = ["{service.url}"]\n')
    theirs = ("--edited", str(answers(tmp_path / "theirs")))
    report = evaluate("--judge", str(judge), *theirs)
    assert report["judge"]["model"] == "vlm" and report["judge"]["samples"] == 1
    with pytest.raises(RecipeError, match=r"report\.json is by another judge .*\"vlm\""):
        evaluate("--judge", "similarity", *theirs)
    assert json.loads((tmp_path / "out" / "report.json").read_text()) == report
    (tmp_path / "out" / "report.json").unlink()
    assert evaluate("--judge", "similarity", *theirs)["judge"] == {"judge": "similarity"}


def test_a_thought_that_does_not_end_leaves_the_picture_as_it_was(
    evaluate: Callable[..., dict[str, Any]],
    tiny_checkpoint: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    call = Editor.__call__

    def endless(self: Editor, image: Any, prompt: str, **options: Any) -> Any:
        if prompt == "make 1 of it":
            raise UnfinishedThoughtError("after 2048 ids")
        return call(self, image, prompt, **options)

    monkeypatch.setattr(Editor, "__call__", endless)
    report = evaluate("--judge", "similarity", "--checkpoint", str(tiny_checkpoint), "--examples", "3")
    assert [one["scores"] is None for one in report["outcomes"]] == [False] * 3
    assert report["outcomes"][1]["scores"]["edit_success"] == 0
    answer, source = (
        np.asarray(Image.open(tmp_path / name)) for name in ("out/edited/00002.png", "source-1.png")
    )
    assert np.array_equal(answer, source)
    assert "edited 2/3: its thought did not end" in capsys.readouterr().err
