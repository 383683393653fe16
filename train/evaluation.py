"""How well an editor does on questions that it is not trained on: what a run reports with each checkpoint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from PIL import Image

from earl.data.pairs import Pair
from earl.decoding import Sampling
from earl.editor import Editor
from earl.errors import UnfinishedThoughtError
from earl.judge import SUCCESS, Judge, NoVerdict, StorybookJudge, Verdict
from earl.judge.plan_scores import plan_scores
from earl.judge.probes import verdicts
from earl.pixels import open_picture
from earl.pixels.sheet import EditRow
from earl.questions import opened
from train.questions import held_out

NOTHING: Final = (128, 128, 128)
"""Colour of a picture that was not drawn."""
AT_ONCE: Final = 32
"""Questions of one's own whose pictures are open at a time: photographs are large."""


@torch.inference_mode()
def evaluate(editor: Editor, count: int, *, thought: str = "off", freely: float = 0.0) -> dict[str, float]:
    """How well an editor does on held-out edits of the training split, as users use it; families take turns.

    Args:
        thought: "on" where something is thought before each picture, "auto" where the model chooses.
        freely: share of the edits that are worded freely.
    """
    judge = StorybookJudge()
    said = []
    for made in (held_out(i, freely) for i in range(count)):
        answer = answer_of(editor, made.images(editor.working_side)[0], made.instruction, thought)
        if answer is not None:
            said.append(judge(made, answer))
    return _report(said, asked=count, unfinished=count - len(said))


def answer_of(editor: Editor, source: Image.Image, instruction: str, thought: str) -> Image.Image | None:
    """What a user gets; None where the thought before it, in free text, does not end."""
    try:
        return editor(source, instruction, seed=0, thought=thought).images[0]
    except UnfinishedThoughtError:
        return None


@torch.inference_mode()
def evaluate_plans(editor: Editor, count: int, *, freely: float = 0.0) -> dict[str, float]:
    """How close an editor's likeliest plans come to the true ones, on the same held-out questions."""
    asked = [held_out(i, freely) for i in range(count)]
    prompts = [
        editor.layout.prompt(
            editor.source(open_picture(made.images(editor.working_side)[0])).codes_hw,
            made.instruction,
            mode="thought",
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
        `overall` and `over_editing` over the verdicts that came, if any did, `success` over these and the answers that
        did not come since their thought did not end, the share of these as `unfinished`, if there are any, and how many
        verdicts are `missing`; nothing where nothing is held out; at most `samples` samples, each under what was asked
        and what the judge said.
    """
    if not pairs:
        return {}, []
    said: list[Verdict | NoVerdict] = []
    shown: list[EditRow] = []
    for start in range(0, len(pairs), AT_ONCE):
        asked = [opened(pair) for pair in pairs[start : start + AT_ONCE]]
        answers = [answer_of(editor, one.source, one.instruction, thought) for one in asked]
        drawn = [(one, answer) for one, answer in zip(asked, answers, strict=True) if answer is not None]
        found = iter(verdicts(judge, drawn))
        judged = [None if answer is None else next(found) for answer in answers]
        for one, answer, verdict in list(zip(asked, answers, judged, strict=True))[: max(0, samples - start)]:
            worth = f"{verdict.overall:.1f}" if isinstance(verdict, Verdict) else "no verdict"
            shown.append(sample(f"{one.instruction}: {worth}", one.source, answer, one.truth))
        said += [verdict for verdict in judged if verdict is not None]
    came = [one for one in said if isinstance(one, Verdict)]
    report = _report(came, asked=len(pairs), unfinished=len(pairs) - len(said))
    return report | {"missing": len(said) - len(came)}, shown


def sample(
    caption: str, source: Image.Image, answer: Image.Image | None, truth: Image.Image | None
) -> EditRow:
    """A line of a sheet; where no answer came a grey picture stands in its place."""
    if answer is None:
        return EditRow(
            f"{caption}, the thought did not end", source, Image.new("RGB", source.size, NOTHING), truth
        )
    return EditRow(caption, source, answer, truth)


def _report(said: Sequence[Verdict], *, asked: int, unfinished: int) -> dict[str, float]:
    """Success where it is known, which it is of an answer that did not come: it has none; means over verdicts."""
    report = {}
    if said or unfinished == asked:
        done = sum(one.overall >= SUCCESS for one in said)
        report["success"] = done / (len(said) + unfinished)
    if said:
        report["overall"] = float(np.mean([one.overall for one in said]))
        report["over_editing"] = float(np.mean([one.over_editing for one in said]))
    if unfinished:
        report["unfinished"] = unfinished / asked
    return report
