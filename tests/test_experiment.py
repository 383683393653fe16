"""Laws of an experiment: stages start from one another, nothing is done twice, and the page says what was measured."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from earl import recipe as recipes
from earl.data.shards import TokenShards
from earl.errors import CheckpointError, RecipeError
from earl.judge.plan_scores import PlanScores
from earl.storybook.examples import FAMILIES
from earl.training.resume import save_step
from eval.outcomes import Outcome, summarise
from train.experiment import Claim, Experiment, Row, Stage, experiment
from train.lessons import choose
from train.sft_recipe import SftRecipe

ROOT = Path(__file__).parents[1]


def outcomes(success: float) -> list[Outcome]:
    """Ten edits a family, of which a share succeeds."""
    scores = {"edit_success": 8.0, "over_editing": 8.0, "naturalness": 8.0, "artefacts": 8.0}
    return [
        Outcome(
            number=number, family=family, instruction="", overall=8.0 if number < 10 * success else 2.0,
            copied_prob=None, seconds=1.0, plan=None, **scores,
        )
        for family in FAMILIES
        for number in range(10)
    ]  # fmt: skip


@pytest.fixture
def two_stages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Experiment:
    monkeypatch.chdir(tmp_path)
    for name in ("sft", "grpo"):
        (tmp_path / f"{name}.toml").write_text("steps = 7\n")
    return Experiment(
        run=str(tmp_path / "runs"),
        out=str(tmp_path / "page.md"),
        stages={
            "sft": Stage(script="sft", recipe="sft.toml", words=("level=simple",)),
            "rl": Stage(script="grpo", recipe="grpo.toml", start="sft"),
        },
        rows={
            "SFT(S)": Row(stage="sft"),
            "SFT(S), colder": Row(
                stage="sft", options=("--temperature", "0.5"), note="the skeptic's control"
            ),
            "SFT(S) then RL": Row(stage="rl"),
        },
    )


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were run; each leaves behind what the real one would."""
    said: list[list[str]] = []

    def run(words: list[str], check: bool) -> None:
        assert check
        said.append(words[2:])
        if words[2].startswith("train."):
            folder = Path(next(word for word in words if word.startswith("run=")).removeprefix("run="))
            tensors = {"x": torch.zeros(1)}
            save_step(folder, 7, save_model=lambda to: None, tensors=tensors, state={})
            return
        out = Path(words[words.index("--out") + 1])
        out.mkdir(parents=True, exist_ok=True)
        judged = outcomes(0.9 if "rl/" in words[words.index("--checkpoint") + 1] else 0.4)
        if "--thought" in words:
            plan = PlanScores(
                format=1, action_f1=0.25, subject_f1=0.5, goal_f1=0.75, overlap=0.25, extra_steps=0
            )
            judged = [
                replace(one, plan=plan if FAMILIES[one.family] == "complex" else None) for one in judged
            ]
        report: dict[str, Any] = {"summary": summarise(judged), "outcomes": [asdict(one) for one in judged]}
        (out / "report.json").write_text(json.dumps(report), "utf-8")

    monkeypatch.setattr(subprocess, "run", run)
    return said


def out_of(words: list[str]) -> str:
    return words[words.index("--out") + 1]


def test_stages_start_from_one_another_and_rows_show_their_stage(
    two_stages: Experiment, commands: list[list[str]], tmp_path: Path
) -> None:
    page = experiment(two_stages).read_text()
    runs, first = f"{tmp_path}/runs", f"{tmp_path}/runs/sft/step-000007"
    assert commands == [
        ["train.sft", "sft.toml", f"run={runs}/sft", "level=simple"],
        ["train.grpo", "grpo.toml", f"run={runs}/rl", f"start_from={first}"],
        ["eval.storybook", "--checkpoint", first, "--examples", "570", "--out", out_of(commands[2])],
        ["eval.storybook", "--checkpoint", first, "--examples", "570", "--temperature", "0.5"]
        + ["--out", out_of(commands[3])],
        ["eval.storybook", "--checkpoint", f"{runs}/rl/step-000007", "--examples", "570"]
        + ["--out", out_of(commands[4])],
    ]
    assert len({out_of(each) for each in commands[2:]}) == 3
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| SFT")]
    assert [row[0] for row in rows] == ["| SFT(S)", "| SFT(S), colder", "| SFT(S) then RL"] * 2
    assert rows[0][3] == "40% (33% to 47%)"  # 76 of 190, Wilson
    assert rows[2][1].startswith("90% (")
    assert "- SFT(S), colder: the skeptic's control" in page
    assert str(tmp_path) not in page


def test_every_row_is_asked_alike_before_its_own_options(
    two_stages: Experiment, commands: list[list[str]]
) -> None:
    page = experiment(replace(two_stages, options=("--worded", "asked.json"))).read_text()
    said = [words[5:-2] for words in commands if words[0] == "eval.storybook"]
    asked = ["--worded", "asked.json"]
    assert said == [asked, [*asked, "--temperature", "0.5"], asked]
    assert "570 edits of the test split for every row (`--worded asked.json`), judged" in page


def test_what_was_begun_by_other_words_is_not_gone_on_with(
    two_stages: Experiment, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = subprocess.run

    def killed(words: list[str], check: bool) -> None:
        run(words, check=check)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "run", killed)
        with pytest.raises(KeyboardInterrupt):
            experiment(two_stages)
    (name, stage), *others = two_stages.stages.items()
    changed = replace(stage, words=(*stage.words, "seed=9"))
    with pytest.raises(RecipeError, match="was begun by another recipe, by other words"):
        experiment(replace(two_stages, stages={name: changed, **dict(others)}))
    assert experiment(two_stages).is_file()


def test_of_rows_that_think_the_plans_are_shown(two_stages: Experiment, commands: list[list[str]]) -> None:
    assert "## Plans" not in experiment(two_stages).read_text()
    thinks = replace(
        two_stages, rows=two_stages.rows | {"thinks": Row(stage="rl", options=("--thought", "auto"))}
    )
    _, plans = experiment(thinks).read_text().split("## Plans")
    assert "| thinks | 0% | 100% | 0.50 | 0.25 |" in plans and plans.count("| SFT") == 3  # by family


def test_a_stage_that_fails_ends_the_experiment_in_one_line(
    two_stages: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(words: list[str], check: bool) -> None:
        raise subprocess.CalledProcessError(2, words)

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(RecipeError, match=r"python -m train.sft sft.toml run=.* ended with 2: see"):
        experiment(two_stages)


def test_a_given_checkpoint_is_started_from_and_shown_until_it_is_another(
    two_stages: Experiment, commands: list[list[str]], tmp_path: Path
) -> None:
    given = tmp_path / "given"
    given.mkdir()
    (given / "config.json").write_text('{"model_type": "earl"}')
    save_file({"x": torch.zeros(1)}, given / "model.safetensors")
    with_given = replace(
        two_stages,
        given={"sixth": str(given)},
        stages={"rl": Stage(script="grpo", recipe="grpo.toml", start="sixth")},
        rows={"SFT": Row(stage="sixth"), "RL": Row(stage="rl")},
    )
    experiment(with_given)
    assert commands[0] == ["train.grpo", "grpo.toml", f"run={tmp_path}/runs/rl", f"start_from={given}"]
    assert commands[1][:3] == ["eval.storybook", "--checkpoint", str(given)]
    commands.clear()
    experiment(with_given)
    assert commands == []
    save_file({"x": torch.ones(1)}, given / "model.safetensors")
    with pytest.raises(RecipeError, match="from another start"):
        experiment(with_given)
    alone = replace(with_given, stages={}, rows={"SFT": Row(stage="sixth")})
    page = experiment(alone).read_text()
    (given / "generation_config.json").write_text('{"consensus": 5.0}')
    experiment(alone)
    assert [words[0] for words in commands] == ["eval.storybook"] * 2  # other weights, other ways of drawing
    assert f"- sixth: the checkpoint `{given}`" in page
    (given / "model.safetensors").unlink()
    with pytest.raises(CheckpointError, match="no weights|safetensors"):
        experiment(alone)
    with pytest.raises(RecipeError, match="'rl' is both a given checkpoint and a stage"):
        replace(with_given, given={"sixth": str(given), "rl": str(given)})


def test_what_is_done_is_not_done_again(two_stages: Experiment, commands: list[list[str]]) -> None:
    page = experiment(two_stages).read_text()
    commands.clear()
    assert experiment(two_stages).read_text() == page
    assert commands == []
    (Path(two_stages.run) / "rl" / "done.json").unlink()  # it was killed on its way
    next((Path(two_stages.run) / "eval").glob("rl-*/done.json")).unlink()
    experiment(two_stages)
    assert [words[0] for words in commands] == ["train.grpo", "eval.storybook"]


def test_a_row_never_shows_what_was_measured_of_something_else(
    two_stages: Experiment, commands: list[list[str]], tmp_path: Path
) -> None:
    page = experiment(two_stages).read_text()
    commands.clear()
    last = dict([*two_stages.rows.items()][::-1])
    other_way_round = experiment(replace(two_stages, rows=last)).read_text()
    lines = [
        [line for line in text.splitlines() if line.startswith("| SFT")] for text in (page, other_way_round)
    ]
    assert sorted(lines[0]) == sorted(lines[1]) and lines[0] != lines[1]
    assert commands == []  # where a row stands, and what it is called, decides nothing
    assert experiment(replace(two_stages, examples=38)) and len(commands) == 3
    (tmp_path / "sft.toml").write_text("steps = 8\n")
    with pytest.raises(RecipeError, match="sft was trained by another recipe"):
        experiment(two_stages)


def test_claims_are_tested_edit_by_edit(two_stages: Experiment, commands: list[list[str]]) -> None:
    claims = {
        "RL helps": Claim(better="SFT(S) then RL", worse="SFT(S)", published=(4.06, 3.88)),
        "RL harms": Claim(better="SFT(S)", worse="SFT(S) then RL"),
        "cold is better": Claim(better="SFT(S), colder", worse="SFT(S)"),
    }
    page = experiment(replace(two_stages, claims=claims, found="So it is.")).read_text()
    lines = {line.split(" | ")[0]: line for line in page.splitlines()}
    # 19 families, 10 edits each: RL does 9 of them right where 4 were, each worth six points more
    assert "| 4.06 over 3.88 | +3.00 (+2.57 to +3.43) | +95 -0 | **yes** |" in lines["| RL helps"]
    assert "|  | -3.00 (-3.43 to -2.57) | +0 -95 | **no, the other way round** |" in lines["| RL harms"]
    assert "+0.00 (+0.00 to +0.00) | +0 -0 | **cannot be told** |" in lines["| cold is better"]
    assert page.index("| RL harms") < page.index("So it is.") < page.index("## Success by family")


def test_an_experiment_that_makes_no_sense_is_refused() -> None:
    stage = Stage(script="sft", recipe="x.toml")
    given: dict[str, Any] = {"run": "runs/x", "out": "x.md"}
    with pytest.raises(RecipeError, match=r"stages\.b starts from 'c', which is no stage before it"):
        Experiment(
            stages={"a": stage, "b": Stage(script="grpo", recipe="x.toml", start="c")}, rows={}, **given
        )
    with pytest.raises(RecipeError, match="shows the stage 'b'; there are a"):
        Experiment(stages={"a": stage}, rows={"B": Row(stage="b")}, **given)
    rows = {"A": Row(stage="a"), "B": Row(stage="a")}
    with pytest.raises(RecipeError, match=r"claims\.'C' is about the row 'D'; there are A, B"):
        Experiment(stages={"a": stage}, rows=rows, claims={"C": Claim(better="A", worse="D")}, **given)
    with pytest.raises(RecipeError, match="two scores are wanted"):
        claim = Claim(better="A", worse="B", published=(4.0,))
        Experiment(stages={"a": stage}, rows=rows, claims={"C": claim}, **given)


def test_a_small_experiment_runs_from_end_to_end(tmp_path: Path, tiny_sft: Path) -> None:
    improves = """
steps = 1
prompts = 2
num_generations = 2
resample = 0
evaluate = 0
samples = 0
tracker = "none"
[judge]
probes = 0
"""
    (tmp_path / "grpo.toml").write_text(improves)
    small = Experiment(
        run=str(tmp_path / "runs"),
        out=str(tmp_path / "page.md"),
        examples=2,
        stages={
            "sft": Stage(script="sft", recipe=str(tiny_sft), words=("steps=2",)),
            "rl": Stage(script="grpo", recipe=str(tmp_path / "grpo.toml"), start="sft"),
        },
        rows={"SFT": Row(stage="sft"), "RL": Row(stage="rl", options=("--temperature", "0.5"))},
        claims={"RL helps": Claim(better="RL", worse="SFT")},
    )
    page = experiment(small).read_text()
    assert "| RL helps | RL | SFT |" in page
    assert re.search(r"- rl: `python -m train.grpo .*` \(\d+\.\d minutes, \d+\.\d of one core\)", page)
    starts = json.loads((tmp_path / "runs" / "rl" / "done.json").read_text())["words"]
    assert f"start_from={tmp_path}/runs/sft/step-000002" in starts


@pytest.mark.parametrize("name", ["paper", "thoughts"])
def test_the_recipes_that_are_kept_can_be_read_and_their_stages_too(name: str) -> None:
    from train.grpo_recipe import GrpoRecipe

    paper = recipes.read(Experiment, ROOT / f"train/recipes/{name}_miniature.toml")
    for stage_name, stage in paper.stages.items():
        kind: Any = SftRecipe if stage.script == "sft" else GrpoRecipe
        start = () if stage.start is None else (f"start_from=runs/{stage.start}",)
        recipes.read(kind, ROOT / stage.recipe, [f"run=runs/{stage_name}", *start, *stage.words])


def test_an_editor_may_learn_from_one_level_and_from_a_share_of_it(tiny_shards: Path) -> None:
    shards = TokenShards(tiny_shards)
    levels = [FAMILIES[shards[number].family] for number in range(len(shards))]
    assert {"simple", "complex"} <= set(levels)
    for level in ("simple", "complex"):
        wanted = [number for number, of in enumerate(levels) if of == level]
        assert choose(shards, SftRecipe(level=level)).tolist() == wanted  # type: ignore[arg-type]
        half = choose(shards, SftRecipe(level=level, data_share=0.5))  # type: ignore[arg-type]
        assert half.tolist() == wanted[: round(len(wanted) / 2)]
    assert choose(shards, SftRecipe()).tolist() == list(range(len(shards)))
    with pytest.raises(RecipeError, match="data_share is 0"):
        choose(shards, SftRecipe(data_share=0.0))
    with pytest.raises(RecipeError, match="leaves no example"):
        choose(shards, SftRecipe(data_share=0.01))
