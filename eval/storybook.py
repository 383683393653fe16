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
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from PIL import Image

from earl.decoding.marks import decode_marks, marks_of
from earl.editor import Editor
from earl.errors import RecipeError, UnfinishedThoughtError
from earl.judge import StorybookJudge
from earl.judge.plan_scores import PlanScores, plan_scores
from earl.model import GridHints
from earl.model.scoring import score
from earl.options import at_least_one, from_zero_on
from earl.pixels.sheet import picture_rows
from earl.pretrained import open_layout
from earl.processes import process_pool
from earl.request import EditOptions
from earl.sequence.layout import Slot
from earl.storybook.examples import FAMILIES, Example, example
from eval.outcomes import Outcome, markdown, summarise
from eval.script import exit_code
from eval.told import TOLD, Told, right_codes

FIRST: Final = 500_000_000
"""Numbers of evaluated examples start here; they are of the test split, which no training sees."""
SHOWN: Final = 3
"""Edits of each family whose pictures are kept for the sheets."""
GRAMMAR, FREELY = "grammar", "freely"
"""How edits are worded where no file says."""


@dataclass(frozen=True, slots=True)
class Try:
    """One try at an edit."""

    picture: Image.Image
    seconds: float
    plan: PlanScores | None
    """What was thought first, against the true plan; None where nothing was, or nothing whole."""
    unfinished: bool = False
    """Whether its thought did not end, and the picture is as it was."""


@cache
def editor_of(checkpoint: str, threads: int, told: str | None = None) -> Editor:
    """An editor of this process; one that is told of the answer is told what before each edit."""
    torch.set_num_threads(threads)
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
        editor.tell(made)
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
) -> tuple[Outcome, Image.Image]:
    """One judged edit, and its picture."""
    made = question(number, split, worded)
    tries = [
        edit(checkpoint, options, threads, told, made, side=side, again=again) for again in range(best_of)
    ]
    verdicts = [_judge()(made, each.picture) for each in tries]
    verdict = max(verdicts, key=lambda said: said.overall)
    again = verdicts.index(verdict)
    best = tries[again]
    editor = editor_of(checkpoint, threads, told)
    outcome = Outcome(
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
    return outcome, best.picture


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


def draw_sheet(drawn: Sequence[tuple[Outcome, Image.Image]], file: Path, split: str, worded: str) -> None:
    """Source | output | target of some edits, with score and instruction."""
    rows = []
    for outcome, picture in drawn:
        made = question(outcome.number, split, worded)
        source, target = made.images(picture.width)
        rows.append((f"{outcome.overall:.1f}  {made.instruction}", [source, picture, target]))
    side = min(256, max(picture.width for _, picture in drawn))
    picture_rows(rows, side=side, per_line=3, heads=("source", "output", "target")).save(file)


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
    shown: dict[str, list[tuple[Outcome, Image.Image]]] = {name: [] for name in FAMILIES}
    with process_pool(words.workers) as processes:
        for outcome, picture in processes.map(
            one, range(words.first, words.first + words.examples), chunksize=4
        ):
            words.out.mkdir(parents=True, exist_ok=True)  # not before the checkpoint was opened
            outcomes.append(outcome)
            if len(shown[outcome.family]) < SHOWN:
                shown[outcome.family].append((outcome, picture))
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

    asked_in = (words.split, words.worded)
    draw_sheet([drawn[0] for drawn in shown.values() if drawn], words.out / "sheet.png", *asked_in)
    worst = sorted((name for name in FAMILIES if shown[name]), key=lambda name: summary[name]["success"])[:3]
    draw_sheet([each for name in worst for each in shown[name]], words.out / "worst.png", *asked_in)


if __name__ == "__main__":
    sys.exit(exit_code(main))
