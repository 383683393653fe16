"""The paper's experiment in miniature: stages of training, each from an earlier one, and a table of how they edit.

    python -m train.experiment train/recipes/paper_miniature.toml

Every stage is a run of train.sft or train.grpo, every row of the table an evaluation by eval.storybook on the test
split. What is done already is not done again, so the command can be killed and started at will. What makes the data is
said at the recipe's head; `make paper` does that first.
"""

from __future__ import annotations

import hashlib
import json
import resource
import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

from earl.errors import RecipeError
from earl.hub import find_checkpoint, fingerprint
from earl.judge import SUCCESS
from earl.judge.interval import paired
from earl.storybook.examples import FAMILIES
from earl.training.resume import hold, saved_steps
from earl.training.script import run_script

LEVELS: Final = ("simple", "complex", "all")
COSTS: Final = "costs.json"
"""What a stage took that was trained in one go; of one that was killed on the way it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One training."""

    script: Literal["sft", "grpo"]
    recipe: str
    """TOML recipe of the script."""
    start: str | None = None
    """The stage whose last checkpoint this one starts from, or a given one; None leaves it to the recipe."""
    words: tuple[str, ...] = ()
    """`key=value` words that win over the recipe's values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table."""

    stage: str
    """Whose last checkpoint is judged; or a given one."""
    options: tuple[str, ...] = ()
    """Words for eval.storybook, such as --temperature 0.7."""
    note: str = ""
    """What the reader should know of this row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """That one row is better than another."""

    better: str
    worse: str
    published: tuple[float, ...] = ()
    """Overall scores, 0 to 10, of the two in somebody else's table; empty where none has both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """Stages in an order in which they can be run, and what is shown of them."""

    run: str
    """Folder of all runs and reports."""
    out: str
    """Markdown file that is written."""
    stages: dict[str, Stage]
    rows: dict[str, Row]
    """Title of each row, in the order of the table."""
    given: dict[str, str] = field(default_factory=dict)
    """Folders of checkpoints that were there before, by names that stages and rows call them by."""
    claims: dict[str, Claim] = field(default_factory=dict)
    """What is said of the rows, and is tested on the page."""
    examples: int = 570
    """Edits of the test split that every row is judged on."""
    options: tuple[str, ...] = ()
    """Words for eval.storybook in every row, before the row's own, such as --worded eval/reworded.json."""
    title: str = "The paper in miniature"
    what: str = ""
    """What the reader is told before the tables."""
    found: str = ""
    """What the reader is told behind the claims: what the numbers mean, by whoever read them."""

    def __post_init__(self) -> None:
        if self.examples < 2:
            raise RecipeError(
                f"examples is {self.examples}: it must be 2 or more, so that rows can be compared"
            )
        seen = set(self.given)
        for name, stage in self.stages.items():
            if name in seen:
                raise RecipeError(
                    f"{name!r} is both a given checkpoint and a stage: call one by another name"
                )
            if stage.start is not None and stage.start not in seen:
                raise RecipeError(
                    f"stages.{name} starts from {stage.start!r}, which is no stage before it and no given checkpoint; "
                    f"there are: {', '.join(sorted(seen)) or 'none'}"
                )
            seen.add(name)
        for title, row in self.rows.items():
            if row.stage not in seen:
                raise RecipeError(
                    f"rows.{title!r} shows the stage {row.stage!r}; there are {', '.join(sorted(seen))}"
                )
        for said, claim in self.claims.items():
            self._check_claim(said, claim)

    def _check_claim(self, said: str, claim: Claim) -> None:
        for title in (claim.better, claim.worse):
            if title not in self.rows:
                raise RecipeError(
                    f"claims.{said!r} is about the row {title!r}; there are {', '.join(self.rows)}"
                )
        if len(claim.published) not in (0, 2):
            raise RecipeError(
                f"claims.{said!r}: published is {list(claim.published)}; two scores are wanted, of the better row "
                "and of the worse"
            )


def experiment(recipe: Experiment, resume: str = "auto") -> Path:
    """Train what is not trained, judge what is not judged, write the page; returns the page's path."""
    if resume != "auto":
        raise RecipeError(
            f"--resume is {resume!r}: an experiment goes on where it stopped; delete its folder to begin anew"
        )
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    with hold(run):
        trained = {name: as_given(folder) for name, folder in recipe.given.items()}
        for name, stage in recipe.stages.items():
            trained[name] = train_stage(run / name, stage, trained)
        reports = {
            title: judge_row(run / "eval", trained[row.stage], row, recipe)
            for title, row in recipe.rows.items()
        }
    page = Path(recipe.out)
    page.write_text(write_page(recipe, reports), "utf-8")
    return page


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """A finished stage, or a given checkpoint."""

    checkpoint: Path
    made_by: str
    """Everything that decided it: recipe, words, and the same of the stages before; of a given one its weights."""


def as_given(folder: str) -> Trained:
    """A checkpoint that was there before.

    Raises:
        CheckpointError: it is not there, or not whole.
    """
    found = find_checkpoint(folder)
    chooses = found / "generation_config.json"
    said = json.loads(chooses.read_text("utf-8")) if chooses.is_file() else None
    return Trained(checkpoint=found, made_by=json.dumps({"weights": fingerprint(found), "draws": said}))


def train_stage(run: Path, stage: Stage, trained: Mapping[str, Trained]) -> Trained:
    """Train a stage; one that is finished is left as it is.

    Raises:
        RecipeError: it was finished by another recipe, by other words, or from another start.
    """
    before = None if stage.start is None else trained[stage.start]
    words = [f"run={run}", *([] if before is None else [f"start_from={before.checkpoint}"]), *stage.words]
    made_by = json.dumps(
        {
            "recipe": Path(stage.recipe).read_text("utf-8"),
            "words": [f"train.{stage.script}", *words],
            "start": None if before is None else json.loads(before.made_by),
        },
        indent=1,
    )
    done, begun = run / "done.json", run / "begun.json"
    if not done.exists() and begun.exists() and begun.read_text("utf-8") != made_by:
        raise RecipeError(
            f"{run} was begun by another recipe, by other words, or from another start, than the experiment says now: "
            "delete it to train it anew, or name another run folder"
        )
    if not done.exists():
        in_one_go = not run.exists()
        run.mkdir(exist_ok=True)
        begun.write_text(made_by, "utf-8")
        took = run_module(f"train.{stage.script}", [stage.recipe, *words])
        if in_one_go:
            (run / COSTS).write_text(json.dumps(took), "utf-8")
        done.write_text(made_by, "utf-8")
    elif done.read_text("utf-8") != made_by:
        raise RecipeError(
            f"{run} was trained by another recipe, or from another start, than the experiment says now: delete it to "
            "train it again, or name another run folder"
        )
    return Trained(checkpoint=saved_steps(run)[-1], made_by=made_by)


def judge_row(folder: Path, trained: Trained, row: Row, recipe: Experiment) -> dict[str, Any]:
    """The report of eval.storybook; one that was made of something else is made again. A row's folder is called by what
    made it, so that rows may come, go, and change their titles and places."""
    words = ["--checkpoint", str(trained.checkpoint), "--examples", str(recipe.examples)]
    words += [*recipe.options, *row.options]
    made_by = json.dumps({"words": words, "start": json.loads(trained.made_by)}, indent=1)
    out = folder / f"{row.stage}-{hashlib.sha256(made_by.encode()).hexdigest()[:8]}"
    if not (out / "done.json").exists():
        run_module("eval.storybook", [*words, "--out", str(out)])
        (out / "done.json").write_text(made_by, "utf-8")
    report: dict[str, Any] = json.loads((out / "report.json").read_text("utf-8"))
    return report


def run_module(module: str, words: Sequence[str]) -> dict[str, float]:
    """Run `python -m module words...`; what it took, in seconds of the clock and of all cores.

    Raises:
        RecipeError: it did not end well, which it has told itself.
    """
    began_s, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        subprocess.run([sys.executable, "-m", module, *words], check=True)
    except subprocess.CalledProcessError as error:
        raise RecipeError(
            f"python -m {shlex.join([module, *words])} ended with {error.returncode}: see what it says above, and "
            "start the experiment again, which goes on there"
        ) from error
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cores_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": time.monotonic() - began_s, "core_seconds": cores_s}


def write_page(recipe: Experiment, reports: Mapping[str, Mapping[str, Any]]) -> str:
    """The page: overall scores, success by level with intervals, what becomes of the claims, and success by family."""
    summaries = {title: report["summary"] for title, report in reports.items()}
    families = [name for name in FAMILIES if all(name in summary for summary in summaries.values())]
    parts = [
        f"# {recipe.title}",
        recipe.what.strip(),
        f"{recipe.examples} edits of the test split for every row{_asked(recipe)}, judged by the storybook's exact "
        "judge; an edit succeeds from an overall score of 7 on. Intervals are Wilson's, 95 %.",
        "## Overall",
        _table(
            [
                "model",
                *(f"success, {level}" for level in LEVELS),
                "overall",
                "edit",
                "preserve",
                "natural",
                "clean",
            ],
            [[title, *_levels(summary)] for title, summary in summaries.items()],
        ),
        "\n".join(f"- {title}: {row.note}" for title, row in recipe.rows.items() if row.note),
        *_plans(summaries),
        *_claims(recipe, reports),
        recipe.found.strip(),
        "## Success by family",
        _table(
            ["model", *families],
            [
                [title, *(f"{summary[family]['success']:.0%}" for family in families)]
                for title, summary in summaries.items()
            ],
        ),
        "## Made by",
        "\n".join(
            [f"- {name}: the checkpoint `{folder}`" for name, folder in recipe.given.items()]
            + [f"- {name}: `{_command(recipe, name)}`{_cost(recipe, name)}" for name in recipe.stages]
        ),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _asked(recipe: Experiment) -> str:
    return f" (`{shlex.join(recipe.options)}`)" if recipe.options else ""


def _plans(summaries: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What was planned before the pictures, where anything was."""
    lines = []
    for title, summary in summaries.items():
        if not summary["all"]["planned"]:
            continue
        planned = [f"{summary[level]['planned']:.0%}" if level in summary else "" for level in LEVELS[:2]]
        f1, overlap = (summary["all"][name] for name in ("plan_f1", "plan_overlap"))
        lines.append([title, *planned, f"{f1:.2f}", "" if overlap is None else f"{overlap:.2f}"])
    if not lines:
        return []
    return [
        "## Plans",
        "Of rows that think: the share of edits with a plan, its F1 with the true one (actions, subjects, goals), and "
        "how much its boxes overlap with the true ones (intersection over union).",
        _table(["model", "planned, simple", "planned, complex", "F1", "boxes"], lines),
    ]


def _claims(recipe: Experiment, reports: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Each claim against the differences between its two rows, edit by edit."""
    if not recipe.claims:
        return []
    lines = []
    for said, claim in recipe.claims.items():
        better, worse = (reports[title]["outcomes"] for title in (claim.better, claim.worse))
        if [one["number"] for one in better] != [one["number"] for one in worse]:
            raise RecipeError(
                f"claims.{said!r}: its rows were judged on different edits, which cannot be compared"
            )
        pairs = list(zip(better, worse, strict=True))
        low, high = paired([one["overall"] - other["overall"] for one, other in pairs])
        verdict = "yes" if low > 0 else "no, the other way round" if high < 0 else "cannot be told"
        gained, lost = (
            sum(one["overall"] >= SUCCESS > other["overall"] for one, other in ordered)
            for ordered in (pairs, [(other, one) for one, other in pairs])
        )
        published = " over ".join(f"{score:.2f}" for score in claim.published)
        difference = f"{(low + high) / 2:+.2f} ({low:+.2f} to {high:+.2f})"
        lines.append(
            [said, claim.better, claim.worse, published, difference, f"+{gained} -{lost}", f"**{verdict}**"]
        )
    return [
        "## Claims",
        "The difference of overall scores on the same edits, with its paired 95 % interval; edits that the first row "
        "does right and the second does not, and the other way round. Intervals are over edits, not over seeds of "
        "training, and of twenty claims about equals one would hold or turn round by chance.",
        _table(["claim", "better", "than", "published", "difference here", "edits", "holds here"], lines),
    ]


def _levels(summary: Mapping[str, Any]) -> list[str]:
    cells = []
    for level in LEVELS:
        if level not in summary:
            cells.append("")
            continue
        low, high = summary[level]["interval"]
        cells.append(f"{summary[level]['success']:.0%} ({low:.0%} to {high:.0%})")
    scores = ("overall", "edit_success", "over_editing", "naturalness", "artefacts")
    return cells + [f"{summary['all'][name]:.2f}" for name in scores]


def _command(recipe: Experiment, name: str) -> str:
    stage = recipe.stages[name]
    start = [] if stage.start is None else [f"start_from=<{stage.start}>"]
    return " ".join([f"python -m train.{stage.script}", stage.recipe, *start, *stage.words])


def _cost(recipe: Experiment, name: str) -> str:
    """What training it took, where it was trained in one go."""
    file = Path(recipe.run) / name / COSTS
    if not file.is_file():
        return ""
    took = json.loads(file.read_text("utf-8"))
    return f" ({took['seconds'] / 60:.1f} minutes, {took['core_seconds'] / 60:.1f} of one core)"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    run_script("python -m train.experiment", __doc__, Experiment, experiment)


if __name__ == "__main__":
    main()
