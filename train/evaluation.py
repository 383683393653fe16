"""How well an editor does on questions that it is not trained on: what a run reports with each checkpoint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch

from earl.data.pairs import Pair
from earl.decoding import Sampling
from earl.editor import Editor
from earl.judge import SUCCESS, Judge, NoVerdict, StorybookJudge, Verdict
from earl.judge.plan_scores import plan_scores
from earl.judge.probes import verdicts
from earl.pixels import open_picture
from earl.pixels.sheet import EditRow
from earl.questions import opened
from train.questions import held_out

AT_ONCE: Final = 32
"""Questions of one's own whose pictures are open at a time: photographs are large."""


@torch.inference_mode()
def evaluate(editor: Editor, count: int, *, thought: str = "off") -> dict[str, float]:
    """How well an editor does on held-out edits of the training split, as users use it; families take turns.

    Args:
        thought: "on" where a plan is written before each picture.
    """
    judge = StorybookJudge()
    said = []
    for made in map(held_out, range(count)):
        source = made.images(editor.working_side)[0]
        answer = editor(source, made.instruction, seed=0, thought=thought).images[0]
        said.append(judge(made, answer))
    return _report(said)


@torch.inference_mode()
def evaluate_plans(editor: Editor, count: int) -> dict[str, float]:
    """How close an editor's likeliest plans come to the true ones, on the same held-out questions."""
    asked = [held_out(i) for i in range(count)]
    prompts = [
        editor.layout.prompt(
            editor.codes(open_picture(made.images(editor.working_side)[0])), made.instruction, mode="thought"
        )
        for made in asked
    ]
    said = editor.think(prompts, [0] * count, Sampling(temperature=0))
    scores = [
        plan_scores(None if one.thought is None else one.thought.text, made.plan)
        for one, made in zip(said, asked, strict=True)
    ]
    report = {"plan_f1": float(np.mean([one.f1 for one in scores]))}
    if overlaps := [one.overlap for one in scores if one.overlap is not None]:
        report["plan_overlap"] = float(np.mean(overlaps))
    return report


@torch.inference_mode()
def evaluate_own(
    editor: Editor, judge: Judge, pairs: Sequence[Pair], *, samples: int, thought: str = "off"
) -> tuple[dict[str, float], list[EditRow]]:
    """How well an editor does on questions of one's own, as users use it, and what the first of them look like.

    Returns:
        `success`, `overall` and `over_editing` over the verdicts that came, if any did, and how many are `missing`,
        nothing where nothing is held out; at most `samples` samples, each under what was asked and what the judge said.
    """
    if not pairs:
        return {}, []
    said: list[Verdict | NoVerdict] = []
    shown: list[EditRow] = []
    for start in range(0, len(pairs), AT_ONCE):
        asked = [opened(pair) for pair in pairs[start : start + AT_ONCE]]
        answers = [editor(one.source, one.instruction, seed=0, thought=thought).images[0] for one in asked]
        found = verdicts(judge, list(zip(asked, answers, strict=True)))
        for one, answer, verdict in zip(asked[: max(0, samples - start)], answers, found, strict=False):
            worth = f"{verdict.overall:.1f}" if isinstance(verdict, Verdict) else "no verdict"
            shown.append(EditRow(f"{one.instruction}: {worth}", one.source, answer, one.truth))
        said += found
    came = [one for one in said if isinstance(one, Verdict)]
    return (_report(came) if came else {}) | {"missing": len(said) - len(came)}, shown


def _report(said: Sequence[Verdict]) -> dict[str, float]:
    return {
        "success": float(np.mean([one.overall >= SUCCESS for one in said])),
        "overall": float(np.mean([one.overall for one in said])),
        "over_editing": float(np.mean([one.over_editing for one in said])),
    }
