"""The arithmetic of the benchmarks, what they count as untouched, and how they end."""

import argparse
import json
import runpy
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import eval.latency as latency
import eval.untouched as untouched
from earl.editor import Editor
from earl.errors import EarlError, RecipeError, UnfinishedThoughtError
from earl.judge.interval import paired, wilson
from earl.judge.plan_scores import PlanScores
from eval import plans, storybook
from eval.outcomes import Outcome, markdown, summarise
from eval.plans import Planned
from eval.script import exit_code, writes
from eval.storybook import FAMILIES, checked, question
from eval.tokenizer import psnr


def outcome(
    number: int, family: str, overall: float, copied: float | None = 0.5, plan: PlanScores | None = None
) -> Outcome:
    scores = dict.fromkeys(("edit_success", "over_editing", "naturalness", "artefacts"), overall)
    return Outcome(
        number=number,
        family=family,
        instruction="x",
        overall=overall,
        copied_prob=copied,
        seconds=1.0,
        plan=plan,
        **scores,
    )


def test_the_interval_holds_the_rate_and_stays_inside_zero_and_one() -> None:
    for trials in (1, 5, 30, 500):
        for successes in range(0, trials + 1, max(1, trials // 7)):
            low, high = wilson(successes, trials)
            assert 0 <= low <= successes / trials <= high <= 1


def test_the_interval_narrows_like_the_root_of_the_number_of_trials() -> None:
    narrow, wide = wilson(500, 1000), wilson(50, 100)
    assert (wide[1] - wide[0]) / (narrow[1] - narrow[0]) == pytest.approx(10**0.5, rel=0.05)


def test_a_paired_interval_covers_the_true_difference_as_often_as_it_says_and_forgets_how_hard_questions_are() -> (
    None
):
    random = np.random.default_rng(5)
    covered = 0
    for _ in range(400):
        hard = random.normal(0, 50, 200)
        better, worse = hard + random.normal(0.3, 1, 200), hard + random.normal(0, 1, 200)
        low, high = paired((better - worse).tolist())
        covered += low <= 0.3 <= high
        assert high - low < 0.5
    assert 0.92 < covered / 400 < 0.98
    with pytest.raises(ValueError, match="two differences"):
        paired([1.0])


def test_edits_can_be_asked_for_in_other_words_and_files_that_leave_one_out_are_refused(
    tmp_path: Path,
) -> None:
    usual, free = question(3, "test"), question(3, "test", "freely")
    assert usual.target == free.target and usual.instruction != free.instruction
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({str(number): f"sentence {number}" for number in range(5)}), "utf-8")
    mine = question(3, "test", str(file))
    assert (mine.instruction, mine.target, mine.family) == ("sentence 3", usual.target, usual.family)
    for number, broken in enumerate(('{"0": "a", "2": "c"}', '["a"]', "no JSON")):
        other = tmp_path / f"{number}.json"
        other.write_text(broken, "utf-8")
        with pytest.raises(RecipeError, match=rf"{number}\.json"):
            question(0, "test", str(other))
    for words, complaint in (
        ({"split": "train"}, "of the test split"),
        ({"examples": 6}, "has 5 sentences"),
        ({"first": 2, "examples": 4}, "lower --first 2 or --examples 4"),
    ):
        asked = argparse.Namespace(
            **{"worded": str(file), "split": "test", "first": 0, "examples": 5} | words
        )
        with pytest.raises(RecipeError, match=complaint):
            checked(asked)


def test_every_question_that_was_reworded_has_words_of_its_own() -> None:
    file = Path(__file__).parents[1] / "eval" / "reworded.json"
    said = json.loads(file.read_text("utf-8"))
    assert len(said) == 950
    for number in range(0, 950, 19):
        assert said[str(number)] != question(number, "test").instruction


def test_success_counts_overall_scores_of_seven_and_more() -> None:
    summary = summarise([outcome(0, "add", 7.0), outcome(1, "add", 6.99), outcome(2, "swap", 10.0, None)])
    assert summary["add"]["success"] == 0.5
    assert summary["simple"]["examples"] == 2
    assert summary["complex"]["success"] == 1.0
    assert summary["all"]["copied_prob"] == 0.5
    assert "| add | 2 | 50% |" in markdown(summary, "title")
    assert "plan" not in markdown(summary, "title")


def test_thoughts_that_do_not_end_leave_the_picture_as_it_was_and_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Endless:
        working_side = 64

        def plan(self, *_: Any, **__: Any) -> None:
            raise UnfinishedThoughtError("it goes on and on")

        __call__ = plan

    monkeypatch.setattr(storybook, "editor_of", lambda *_, **__: Endless())
    monkeypatch.setattr(plans, "editor_of", lambda *_, **__: Endless())
    made = question(4, "test")
    tried = storybook.edit("any", {"thought": "on"}, 1, None, made)
    assert tried.unfinished and tried.plan is None and tried.picture == made.images(64)[0]
    planned = plans.plan_one(4, checkpoint="any", split="test", worded="grammar")
    assert (planned.plan, planned.scores.format, planned.scores.f1) == ("", 0, 0)

    ended, endless = outcome(0, "add", 7), replace(outcome(1, "add", 2), unfinished=1)
    assert summarise([ended, endless])["add"]["unfinished"] == 1
    assert "unfinished" not in markdown(summarise([ended]), "title")
    head, _, row, *_ = markdown(summarise([ended, endless]), "title").splitlines()[2:]
    assert head.endswith("| unfinished |") and row.endswith("| 1 |")


def test_sheets_show_the_pictures_that_were_judged_and_no_edit_is_drawn_twice(
    tiny_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Image.Image] = []
    sheets: list[list[Image.Image]] = []

    def edit(*words: Any, **options: Any) -> storybook.Try:
        drawn.append(Image.new("RGB", (64, 64), (len(drawn), 0, 0)))
        return storybook.Try(drawn[-1], 0.0, None)

    def picture_rows(rows: Any, **_: Any) -> Image.Image:
        sheets.append([pictures[1] for _, pictures in rows])
        return drawn[0]

    monkeypatch.setattr(storybook, "process_pool", ThreadPoolExecutor)
    monkeypatch.setattr(storybook, "edit", edit)
    monkeypatch.setattr(storybook, "picture_rows", picture_rows)
    monkeypatch.setattr(storybook, "copied_probability", lambda *_: None)
    words = [
        "--checkpoint",
        str(tiny_checkpoint),
        "--out",
        str(tmp_path),
        "--examples",
        "77",
        "--workers",
        "1",
    ]
    monkeypatch.setattr("sys.argv", ["storybook", *words])
    storybook.main()
    assert len(drawn) == 77
    assert sheets[0] == drawn[:19]  # the first of each family
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [one["number"] for one in report["outcomes"]] == list(range(77))
    worst = sorted(FAMILIES, key=lambda name: report["summary"][name]["success"])[:3]
    places = [list(FAMILIES).index(name) for name in worst]
    assert sheets[1] == [drawn[place + turn * 19] for place in places for turn in range(3)]


def test_plans_alone_are_summed_up_by_family_and_level() -> None:
    right = PlanScores(format=1, action_f1=1, subject_f1=1, goal_f1=1, overlap=0.5, extra_steps=0)
    half = replace(right, subject_f1=0.5, goal_f1=0, overlap=None)
    planned = [
        Planned(number=i, family=family, instruction="", plan="", truth="", scores=scores)
        for i, (family, scores) in enumerate((("add", right), ("add", half), ("swap", right)))
    ]
    summary = plans.summarise(planned)
    assert list(summary) == ["add", "swap", "simple", "complex", "all"]
    assert summary["add"]["f1"] == pytest.approx(0.75) == summary["simple"]["f1"]
    assert summary["swap"]["f1"] == summary["swap"]["whole"] == 1 and summary["swap"]["f1_interval"] == (0, 1)
    assert summary["add"]["f1_interval"] == (pytest.approx(0.26), 1)
    assert (summary["all"]["boxes"], summary["all"]["whole"]) == (0.5, pytest.approx(2 / 3))
    head, rule, *rows = plans.markdown(summary, "title").splitlines()[2:]
    assert len({line.count("|") for line in (head, rule, *rows)}) == 1 and len(rows) == 5


def test_plans_are_judged_where_there_were_plans() -> None:
    plan = PlanScores(format=1, action_f1=1, subject_f1=0.5, goal_f1=0.75, overlap=None, extra_steps=0)
    placed = replace(plan, action_f1=0.25, overlap=0.5)
    summary = summarise(
        [outcome(0, "add", 7, plan=plan), outcome(1, "add", 7, plan=placed), outcome(2, "swap", 7)]
    )
    assert summary["add"]["plan_f1"] == pytest.approx((0.75 + 0.5) / 2)
    assert (summary["add"]["plan_overlap"], summary["add"]["planned"]) == (0.5, 1)
    assert (summary["swap"]["plan_f1"], summary["all"]["planned"]) == (None, pytest.approx(2 / 3))
    head, rule, *rows = markdown(summary, "title").splitlines()[2:]
    assert len({line.count("|") for line in (head, rule, *rows)}) == 1 and "boxes" in head


def test_questions_take_turns_over_all_families_and_are_of_the_split() -> None:
    asked = [question(number, "test") for number in range(len(FAMILIES))]
    assert [made.family for made in asked] == list(FAMILIES)


def test_psnr_of_a_constant_error_is_known() -> None:
    wanted = np.full((8, 8, 3), 100, np.uint8)
    assert psnr(wanted.astype(np.float32) + 1, wanted) == pytest.approx(48.13, abs=0.01)


# ------------------------------------------------------------- untouched pixels


def test_every_kind_of_file_and_size_is_edited_by_local_edits_alone() -> None:
    named = [name.split() for name, *_ in untouched.cases(len(untouched.FORMATS))]
    assert [tuple(name[2:4]) for name in named[:-1]] == list(untouched.FORMATS)
    assert {name[1] for name in named} == set(untouched.LOCAL) and "time" not in untouched.LOCAL
    assert named[-1][4] == "4000x3000"


@pytest.mark.parametrize("number", [0, 3, 4, 9, 12])  # RGB, RGBA, L, 16 bits in PNG and TIFF
def test_a_written_file_with_one_other_pixel_is_not_untouched(
    number: int, tiny_editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, (_, encoded, instruction), _ = untouched.cases(number + 1)

    def local(self: Editor, canvas: Any, *rest: Any, **options: Any) -> Any:
        mask = np.zeros(canvas.size[::-1], np.uint8)
        mask[:64, :64] = 255
        return called(self, canvas, *rest, mask_image=mask, **options)

    called = Editor.__call__
    monkeypatch.setattr(Editor, "__call__", local)
    found = untouched.compare(tiny_editor, encoded, instruction, tmp_path).differs
    assert len(found) >= 2 and not any(found.values())

    def careless(picture: Image.Image, *rest: Any, **options: Any) -> Path:
        pixels = np.array(picture)
        pixels[-1, -1] ^= 1
        return save(Image.fromarray(pixels), *rest, **options)

    save = untouched.save_picture
    monkeypatch.setattr(untouched, "save_picture", careless)
    spoilt = untouched.compare(tiny_editor, encoded, instruction, tmp_path).differs
    assert spoilt.keys() == found.keys() and all(spoilt.values())


# ------------------------------------------------------------- how scripts end


SCRIPTS = {
    "storybook": ["--checkpoint", "checkpoints/none"],
    "tokenizer": ["--tokenizer", "checkpoints/none"],
    "untouched": ["--checkpoint", "checkpoints/none"],
    "latency": ["--checkpoint", "checkpoints/none", "--image", "in.png"],
    "photographs": ["--checkpoint", "checkpoints/none"],
    "speed": ["--checkpoint", "checkpoints/none"],
    "questions": ["questions.jsonl", "--judge", "similarity", "--checkpoint", "checkpoints/none"],
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_unknown_checkpoint_is_told_in_one_line_and_makes_no_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Image.new("RGB", (8, 8)).save("in.png")
    asked = {"source": "in.png", "target": "in.png", "instruction": "snow"}
    Path("questions.jsonl").write_text(json.dumps(asked), "utf-8")
    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setattr(sys, "argv", [f"{name}.py", *SCRIPTS[name], "--out", "made/out.jpg"])
    monkeypatch.delitem(sys.modules, f"eval.{name}", raising=False)  # or runpy warns that it is there already
    with pytest.raises(SystemExit) as caught:
        runpy.run_module(f"eval.{name}", run_name="__main__")
    said = capsys.readouterr()
    assert (caught.value.code, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert said.err.startswith(f"{name}: ") and "checkpoints/none" in said.err
    assert sorted(tmp_path.rglob("*")) == before


def test_an_edit_that_the_command_line_refuses_has_no_latency(monkeypatch: pytest.MonkeyPatch) -> None:
    refused = "import sys; print('earl: no.png does not exist: check the path', file=sys.stderr); sys.exit(2)"
    monkeypatch.setattr(latency, "EDIT", refused)
    with pytest.raises(EarlError, match=r"^no\.png does not exist: check the path$"):
        latency.cold_start("checkpoints/none", Path("no.png"), "snow")


def test_scripts_end_with_the_codes_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    def raising(error: BaseException) -> Callable[[], None]:
        def main() -> None:
            raise error

        return main

    assert exit_code(lambda: None) == 0 and capsys.readouterr().err == ""
    assert exit_code(raising(EarlError("two\nlines"))) == 2
    assert capsys.readouterr().err.endswith(": two lines\n")
    assert exit_code(raising(KeyboardInterrupt())) == 130
    for error in (PermissionError(13, "Permission denied", "out/x"), OSError(28, "No space left on device")):
        capsys.readouterr()
        with pytest.raises(OSError, match="out"), writes(Path("out/of")):
            raise error
        assert exit_code(raising(error)) == 1
        assert f"{error}: see that there is room" in capsys.readouterr().err
    with pytest.raises(ZeroDivisionError):  # ours to put right: with its traceback
        exit_code(raising(ZeroDivisionError()))
