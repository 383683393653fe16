"""How well a checkpoint edits the storybook's held-out split, family by family.

    python -m eval.storybook --checkpoint checkpoints/earl-mini      # 570 examples, minutes on two cores
    python -m eval.storybook --told both       # what image tokenizer and merge lose of right answers
    python -m eval.storybook --told codes      # right codes wherever it changes something: does it know where?
    python -m eval.storybook --told places     # its own codes, at the right places alone: does it know what?
    python -m eval.storybook --told marks      # what goes and comes where: does it know how to draw it there?
    python -m eval.storybook --told plan       # the true plan instead of the words: does it follow plans?
    python -m eval.storybook --side 512        # pictures larger than the model works at
    python -m eval.storybook --worded freely   # the same edits, in words that training kept away
    python -m eval.storybook --worded eval/reworded.json    # the same edits, in everyday words

An edit succeeds when the exact judge's overall score is at least 7. Every family gets as many examples.
Writes report.json, report.md, a contact sheet and a sheet of the three worst families.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from pathlib import Path
from statistics import mean
from typing import Any, Final, cast

import numpy as np
import torch
from einops import reduce
from numpy.typing import NDArray
from PIL import Image

from earl.compositing import Drawn
from earl.decoding.marks import decode_marks, marks_of
from earl.editor import Editor, Written
from earl.errors import RecipeError, UnfinishedThoughtError
from earl.judge import SUCCESS, StorybookJudge
from earl.judge.interval import wilson
from earl.judge.plan_scores import PlanScores, plan_scores
from earl.model import GridHints
from earl.model.scoring import score
from earl.options import at_least_one, from_zero_on
from earl.pixels.region import dilate
from earl.pixels.sheet import picture_rows
from earl.pretrained import open_layout
from earl.processes import process_pool
from earl.request import EditOptions, style_of
from earl.sequence.layout import Slot
from earl.sequence.marks import mark_table
from earl.sequence.plan import Plan
from earl.source import Source
from earl.steps import Step
from earl.storybook.examples import FAMILIES, Example, example
from eval.script import exit_code

FIRST: Final = 500_000_000
"""Numbers of evaluated examples start here; they are of the test split, which no training sees."""
TOLD: Final = ("codes", "places", "marks", "both", "plan")
"""What an editor may be told of the right answer."""
GRAMMAR, FREELY = "grammar", "freely"
"""How edits are worded where no file says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One judged edit."""

    number: int
    family: str
    instruction: str
    edit_success: float
    over_editing: float
    naturalness: float
    artefacts: float
    overall: float
    copied_prob: float | None
    """Mean probability of the source's code in cells that the right answer keeps; None without such."""
    seconds: float
    plan: PlanScores | None
    """What was thought first, against the true plan; None where nothing was."""
    again: int = 0
    """Number of the try that was best."""
    sharpness: float | None = None
    """Of `sharpness`, of a picture that is larger than the model works at; None of others."""
    unfinished: int = 0
    """Tries whose thought did not end, which left the picture as it was."""


@dataclass(frozen=True, slots=True)
class Try:
    """One try at an edit."""

    picture: Image.Image
    seconds: float
    plan: PlanScores | None
    """What was thought first, against the true plan; None where nothing was, or nothing whole."""
    unfinished: bool = False
    """Whether its thought did not end, and the picture is as it was."""


class Told(Editor):
    """An editor that is told of the right answer: its codes (drawn wherever this editor changes something), its places
    (nothing changes elsewhere), its marks (`earl.sequence.marks`), or codes and places both (whatever fails then, no
    transformer could have got right). Where it is told of codes, the right marks and filter go with them into the
    merge."""

    told: str
    """One of TOLD but "plan"."""
    answer_hw: NDArray[np.int64]
    answer_marks_M3: NDArray[np.int64]
    answer_plan: Plan

    def _steps(self, source: Source, instruction: str, *_: Any) -> tuple[Step, ...]:
        return (Step(words=instruction),)

    def _write(self, source_hw: NDArray[np.int64], *rest: Any) -> list[Written]:
        if self.told == "both":
            return [
                Written(
                    seed=0,
                    codes_hw=self.answer_hw,
                    marks=self.answer_marks_M3,
                    thought=None,
                    finished=True,
                    passes=0,
                    drawn=0,
                )
            ]
        written = super()._write(source_hw, *rest)
        return written if self.told == "marks" else [self._corrected(source_hw, each) for each in written]

    def _corrected(self, source_hw: NDArray[np.int64], written: Written) -> Written:
        answer_hw, own_hw = self.answer_hw, written.codes_hw
        if self.told == "places":
            return replace(written, codes_hw=np.where(answer_hw != source_hw, own_hw, source_hw))
        shown_hw = np.where(own_hw != source_hw, answer_hw, source_hw)
        return replace(written, codes_hw=shown_hw, marks=self.answer_marks_M3)

    def _with_paper(self, *asked: Any) -> Drawn:
        if self.told in ("both", "codes"):  # nothing is drawn better than the right answer
            return cast(Drawn, asked[-1])
        return super()._with_paper(*asked)

    def _with_filter(self, *asked: Any) -> Drawn:
        if self.told in ("both", "codes"):
            return replace(asked[-1], filter=style_of(self.answer_plan))
        return super()._with_filter(*asked)


@cache
def editor_of(checkpoint: str, threads: int, told: str | None = None) -> Editor:
    torch.set_num_threads(threads)
    """An editor of this process; one that is told of the answer is told what before each edit."""
    editor = (Editor if told in (None, "plan") else Told).from_pretrained(checkpoint)
    if isinstance(editor, Told):
        assert told is not None
        editor.told = told
    return editor


@cache
def _judge() -> StorybookJudge:
    return StorybookJudge()


def question(number: int, split: str, worded: str = GRAMMAR) -> Example:
    """Example `number` of the evaluation: families take turns.

    Args:
        worded: "grammar", "freely" (earl/storybook/free_patterns.py), or a JSON file with a sentence for each number.
    """
    family = list(FAMILIES)[number % len(FAMILIES)]
    made = example(FIRST + number, split=split, family=family, freely=worded == FREELY)
    return made if worded in (GRAMMAR, FREELY) else replace(made, instruction=_sentences(worded)[number])


@cache
def _sentences(file: str) -> list[str]:
    """The sentences of a file of somebody's own words: {"0": ..., "1": ...} by number of the question.

    Raises:
        RecipeError: the file cannot be read, or leaves a number out.
    """
    try:
        said = json.loads(Path(file).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise RecipeError(f"--worded {file}: cannot be read as JSON ({error})") from error
    if not isinstance(said, dict) or set(said) != {str(number) for number in range(len(said))}:
        raise RecipeError(f"--worded {file}: expected an object with a sentence for every number from 0 on")
    return [str(said[str(number)]) for number in range(len(said))]


def right_codes(
    editor: Editor, made: Example
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """[H, W] codes of the source, of the right answer, and which cells that may change (one around each included)."""
    source, target = (np.asarray(picture) for picture in made.images(editor.working_side))
    source_hw, target_hw = editor.image_tokenizer.encode(np.stack([source, target]))
    cell = editor.image_tokenizer.downsampling
    changed_hw = dilate(
        reduce(made.changed(editor.working_side), "(H h) (W w) -> H W", "max", h=cell, w=cell), 1
    )
    return source_hw, np.where(changed_hw, target_hw, source_hw), changed_hw


def edit(
    checkpoint: str,
    options: dict[str, Any],
    threads: int,
    told: str | None,
    made: Example,
    *,
    side: int | None = None,
    again: int = 0,
) -> Try:
    """Edit an example's source once.

    Args:
        told: what the editor is told (`Told`); "plan" is followed instead of the instruction, as anybody's would be.
        side: pixels of the picture; None is the size at which the model works.
        again: number of the try, each with noise of its own.
    """
    editor = editor_of(checkpoint, threads, told)
    if isinstance(editor, Told):
        editor.answer_hw = right_codes(editor, made)[1]
        sides = editor.model.config.draft_marks
        editor.answer_marks_M3 = mark_table(made.marks(len(editor.answer_hw)), sides)
        editor.answer_plan = made.plan
        if told == "marks":
            editor.marks_M3 = editor.answer_marks_M3
    if told == "plan":
        options = options | {"plan": made.plan}
    source = made.images(side or editor.working_side)[0]
    start = time.perf_counter()
    try:
        result = editor(source, made.instruction, seed=made.seed + again, **options)
    except UnfinishedThoughtError:
        return Try(source, time.perf_counter() - start, None, unfinished=True)
    thought = result.thoughts[0]
    plan = None if thought is None else plan_scores(thought, made.plan)
    return Try(result.images[0], sum(result.timings.values()), plan)


def evaluate_one(
    number: int,
    *,
    checkpoint: str,
    split: str,
    options: dict[str, Any],
    threads: int,
    told: str | None = None,
    side: int | None = None,
    worded: str = GRAMMAR,
    best_of: int = 1,
) -> Outcome:
    made = question(number, split, worded)
    tries = [
        edit(checkpoint, options, threads, told, made, side=side, again=again) for again in range(best_of)
    ]
    verdicts = [_judge()(made, each.picture) for each in tries]
    verdict = max(verdicts, key=lambda said: said.overall)
    again = verdicts.index(verdict)
    best = tries[again]
    editor = editor_of(checkpoint, threads)
    return Outcome(
        number=number,
        family=made.family,
        instruction=made.instruction,
        edit_success=verdict.edit_success,
        over_editing=verdict.over_editing,
        naturalness=verdict.naturalness,
        artefacts=verdict.artefacts,
        overall=verdict.overall,
        copied_prob=copied_probability(editor, made),
        sharpness=sharpness(made, best.picture) if side is not None and side > editor.working_side else None,
        seconds=sum(each.seconds for each in tries),
        plan=best.plan,
        again=again,
        unfinished=sum(each.unfinished for each in tries),
    )


def sharpness(made: Example, picture: Image.Image) -> float | None:
    """How near an edit's steps from pixel to pixel are in strength to the right answer's, where that differs from the
    source: 1 where they are as strong, a half where they are half or twice as strong; None where nothing differs."""
    changed = made.changed(picture.width)[:-1, :-1]
    wanted = np.asarray(made.images(picture.width)[1])
    strengths = []
    for pixels in (np.asarray(picture.convert("RGB")), wanted):
        steps = [np.diff(pixels.astype(np.float32), axis=axis) for axis in (0, 1)]
        both = steps[0][:, :-1] ** 2 + steps[1][:-1] ** 2
        strengths.append(float(both[changed].sum()) ** 0.5)
    return min(strengths) / max(strengths) if max(strengths) else None


@torch.inference_mode()
def copied_probability(editor: Editor, made: Example) -> float | None:
    """Mean probability of the source's code, given the right answer so far, in cells that it leaves alone."""
    codes_hw, target_hw, changed_hw = right_codes(editor, made)
    laid = editor.layout.example(codes_hw, made.instruction, target_hw)
    device = editor.model.device
    ids, aligned, rows, columns, heard_at, source, words = (
        torch.from_numpy(array)[None].to(device)
        for array in (
            laid.ids,
            laid.aligned,
            laid.rows,
            laid.columns,
            laid.heard_at,
            laid.source_ids_hw,
            laid.words,
        )
    )
    if marks_of(editor.model) is None:
        known = editor.model.look(source, words)
    else:
        seeds = torch.zeros(1, dtype=torch.long, device=device)
        known = decode_marks(editor.model, source, words, temperature=0, seeds_B=seeds).known_BHWC
    hints = GridHints(aligned, rows, columns, known, editor.model.heard(words, heard_at))
    hidden_LD = editor.model.hidden(ids, hints=hints)[0, :-1]
    is_code = torch.from_numpy(laid.slots[1:] == Slot.CODE).to(device)
    vocabulary = editor.layout.vocabulary
    raised = editor.model.raised(hidden_LD[is_code], aligned[0, :-1][is_code], first_id=vocabulary.first_code)
    logp_T, _ = score(
        hidden_LD[is_code],
        editor.model.lm_head.weight,
        ids[0, 1:][is_code],
        start=vocabulary.first_code,
        stop=vocabulary.size,
        raised=raised,
    )
    kept = logp_T.cpu()[torch.from_numpy(~changed_hw.ravel())]
    return float(kept.exp().mean()) if len(kept) else None


def summarise(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Means and success rates by family and level; success with a 95 % interval (Wilson), sharpness of successes."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for name in (outcome.family, FAMILIES[outcome.family], "all"):
            groups[name].append(outcome)
    return {name: _summary(group) for name, group in groups.items()}


def _summary(group: Sequence[Outcome]) -> dict[str, Any]:
    successes = sum(outcome.overall >= SUCCESS for outcome in group)
    copied = [outcome.copied_prob for outcome in group if outcome.copied_prob is not None]
    sharp = [outcome.sharpness for outcome in group if outcome.sharpness and outcome.overall >= SUCCESS]
    return {
        "examples": len(group),
        "success": successes / len(group),
        "interval": wilson(successes, len(group)),
        **{
            name: mean(getattr(outcome, name) for outcome in group)
            for name in ("overall", "edit_success", "over_editing", "naturalness", "artefacts", "seconds")
        },
        "copied_prob": mean(copied) if copied else None,
        "sharpness": mean(sharp) if sharp else None,
        "unfinished": sum(outcome.unfinished for outcome in group),
        **_plan_summary([outcome.plan for outcome in group if outcome.plan is not None], len(group)),
    }


def _plan_summary(plans: Sequence[PlanScores], count: int) -> dict[str, Any]:
    """How often there was a plan, the mean of its three F1, and how well its boxes lie."""
    f1 = [plan.f1 for plan in plans]
    overlaps = [plan.overlap for plan in plans if plan.overlap is not None]
    return {
        "planned": len(plans) / count,
        "plan_f1": mean(f1) if f1 else None,
        "plan_overlap": mean(overlaps) if overlaps else None,
    }


def markdown(summary: dict[str, Any], title: str) -> str:
    """The summary as a table; where something was planned, or pictures are large, with columns for that."""
    heads = ["family", "n", "success", "95 % interval", "overall", "edit", "preserve", "natural", "clean"]
    rare = {"copied_prob": "p(copy)"}
    if any(row["sharpness"] is not None for row in summary.values()):
        rare |= {"sharpness": "sharpness"}
    if any(row["planned"] for row in summary.values()):
        rare |= {"planned": "planned", "plan_f1": "plan F1", "plan_overlap": "boxes"}
    if any(row["unfinished"] for row in summary.values()):
        rare |= {"unfinished": "unfinished"}
    heads += rare.values()
    lines = [f"# {title}", "", f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for name in (*FAMILIES, "simple", "complex", "all"):
        if name not in summary:
            continue
        row = summary[name]
        low, high = row["interval"]
        scores = " | ".join(
            f"{row[key]:.1f}"
            for key in ("overall", "edit_success", "over_editing", "naturalness", "artefacts")
        )
        last = " | ".join(
            "" if row[key] is None else f"{row[key]:.3f}" if isinstance(row[key], float) else str(row[key])
            for key in rare
        )
        lines.append(
            f"| {name} | {row['examples']} | {row['success']:.0%} | {low:.0%} to {high:.0%} "
            f"| {scores} | {last} |"
        )
    return "\n".join(lines) + "\n"


def draw_sheet(
    outcomes: Sequence[Outcome],
    file: Path,
    *,
    checkpoint: str,
    split: str,
    options: dict[str, Any],
    told: str | None = None,
    side: int | None = None,
    worded: str = GRAMMAR,
) -> None:
    """Source | output | target of some outcomes, with score and instruction."""
    rows = []
    for outcome in outcomes:
        made = question(outcome.number, split, worded)
        picture = edit(checkpoint, options, 2, told, made, side=side, again=outcome.again).picture
        source, target = made.images(side or editor_of(checkpoint, 2).working_side)
        rows.append((f"{outcome.overall:.1f}  {made.instruction}", [source, picture, target]))
    picture_rows(
        rows, side=128 if side is None else 256, per_line=3, heads=("source", "output", "target")
    ).save(file)


def add_questions(parser: argparse.ArgumentParser) -> None:
    """The options that say which checkpoint is asked what."""
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument("--examples", type=at_least_one, default=570)
    parser.add_argument("--first", type=from_zero_on, default=0, help="number of the first example")
    parser.add_argument("--split", default="test", choices=("train", "test", "compositional"))
    parser.add_argument(
        "--worded",
        default=GRAMMAR,
        metavar="grammar|freely|FILE",
        help="whose words edits are asked for in: the grammar's, others, in the test split such as training never saw, "
        "or those of a JSON file, a sentence for each number",
    )


def checked(words: argparse.Namespace) -> argparse.Namespace:
    """The options, if the words in which edits are asked for are there.

    Raises:
        RecipeError: they are not.
    """
    if words.worded in (GRAMMAR, FREELY):
        return words
    if words.split != "test":
        raise RecipeError(
            f"--worded {words.worded} has sentences of the test split: leave --split {words.split} out"
        )
    known = len(_sentences(words.worded))
    if known < words.first + words.examples:
        raise RecipeError(
            f"--worded {words.worded} has {known} sentences, for examples from 0 on: lower --first {words.first} or "
            f"--examples {words.examples}"
        )
    return words


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.storybook", description=(__doc__ or "").split("\n\n")[0]
    )
    add_questions(parser)
    parser.add_argument("--temperature", type=float, help="default: the checkpoint's own")
    parser.add_argument("--guidance-scale", type=float, default=1.0)
    parser.add_argument("--preserve", default="auto")
    parser.add_argument("--thought", default="off", choices=("off", "on", "auto"))
    parser.add_argument(
        "--best-of",
        type=at_least_one,
        default=1,
        help="tries at each edit, of which the judge keeps the best",
    )
    parser.add_argument(
        "--told",
        choices=TOLD,
        help="what the editor is told of the right answer",
    )
    parser.add_argument(
        "--side", type=at_least_one, help="pixels of the pictures; default: the size at which the model works"
    )
    parser.add_argument("--out", type=Path, default=Path("out/eval-storybook"))
    parser.add_argument("--workers", type=at_least_one, default=2)
    words = checked(parser.parse_args())
    options = {
        "temperature": words.temperature,
        "guidance_scale": words.guidance_scale,
        "preserve": words.preserve,
        "thought": words.thought,
    }
    EditOptions(**options)
    open_layout(words.checkpoint)  # here what can be told at once; that weights do not fit, by the processes
    chosen: dict[str, Any] = {"checkpoint": words.checkpoint, "split": words.split, "options": options}
    chosen |= {"told": words.told, "side": words.side, "worded": words.worded}
    one = partial(evaluate_one, threads=1, best_of=words.best_of, **chosen)
    outcomes: list[Outcome] = []
    with process_pool(words.workers) as processes:
        for outcome in processes.map(one, range(words.first, words.first + words.examples), chunksize=4):
            words.out.mkdir(parents=True, exist_ok=True)  # not before the checkpoint was opened
            outcomes.append(outcome)
            if len(outcomes) % 50 == 0:
                sys.stderr.write(f"{len(outcomes)}/{words.examples}\n")
    summary = summarise(outcomes)
    report = chosen | {"best_of": words.best_of, "first": words.first, "summary": summary}
    (words.out / "report.json").write_text(
        json.dumps(report | {"outcomes": [asdict(outcome) for outcome in outcomes]}, indent=1), "utf-8"
    )
    asked = f"the {words.split} split, worded {words.worded}, from example {words.first} on"
    table = markdown(summary, f"{words.checkpoint} on {asked}")
    (words.out / "report.md").write_text(table, "utf-8")
    print(table)

    by_family = {name: [outcome for outcome in outcomes if outcome.family == name] for name in FAMILIES}
    draw_sheet([group[0] for group in by_family.values() if group], words.out / "sheet.png", **chosen)
    worst = sorted(
        (name for name in by_family if by_family[name]), key=lambda name: summary[name]["success"]
    )[:3]
    shown = [outcome for name in worst for outcome in by_family[name][:3]]
    draw_sheet(shown, words.out / "worst.png", **chosen)


if __name__ == "__main__":
    sys.exit(exit_code(main))
