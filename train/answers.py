"""Graded answers as the policy learns from them: the sequences that were drawn, what they are worth, and how likely
they were when they were drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earl.data.batches import Batch, collate
from earl.sequence.layout import Laid, SequenceLayout, Slot
from earl.sequence.plan_grammar import PlanGrammar
from train.collect import GradedAnswer
from train.scorer import Scorer

Allowed = NDArray[np.bool_]
"""[T, R] which ids could be drawn for each of a plan's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Some answers. X = M + T places: of each of M marks (`Scorer`), and of the token behind each of T positions."""

    batch: Batch
    advantage_BX: Tensor
    old_logp_BX: Tensor
    """At drawing; 0 where nothing was chosen."""
    allowed_NR: Tensor | None
    """Which ids could be drawn for each of the batch's N tokens of text; None: all."""


def lesson_of(
    answers: Sequence[GradedAnswer],
    scorer: Scorer,
    layout: SequenceLayout,
    grammar: PlanGrammar | None,
    device: torch.device,
) -> Lesson:
    """Answers in one batch.

    Args:
        grammar: of the plans that were thought; None where thoughts were free.
    """
    allowed = [_allowed(one, grammar) for one in answers]
    marks = [one.group.marks_KM3[one.answer] for one in answers if one.group.marks_KM3 is not None]
    batch = collate(
        [_laid(one, layout, allowed_TR) for one, allowed_TR in zip(answers, allowed, strict=True)],
        pad=layout.vocabulary.pad,
        marks=marks or None,
        free=[one.group.free_hw.astype(np.int64) for one in answers],
    ).to(device)
    is_mark_BM = scorer.is_mark(batch)
    old_logp = [_old_logp_of_marks(answers, is_mark_BM), _old_logp_of_tokens(answers, batch, allowed)]
    opened = [allowed_TR[_is_open(allowed_TR)] for allowed_TR in allowed if allowed_TR is not None]
    return Lesson(
        batch=batch,
        advantage_BX=_advantage(answers, batch, num_marks=is_mark_BM.shape[1]),
        old_logp_BX=torch.cat(old_logp, dim=1),
        allowed_NR=torch.from_numpy(np.concatenate(opened)).to(device) if opened else None,
    )


def _allowed(one: GradedAnswer, grammar: PlanGrammar | None) -> Allowed | None:
    """None where any id could be drawn, or nothing was thought."""
    if one.thought is None or grammar is None:
        return None
    return grammar.allowed_along(one.thought.ids, one.thought.room)


def _is_open(allowed_TR: Allowed) -> NDArray[np.bool_]:
    """[T] where there was a choice."""
    is_open_T: NDArray[np.bool_] = allowed_TR.sum(1) > 1
    return is_open_T


def _laid(one: GradedAnswer, layout: SequenceLayout, allowed_TR: Allowed | None) -> Laid:
    """An answer as the sequence that was drawn; what the grammar of plans left no choice about is forced."""
    group = one.group
    laid = layout.example(
        group.source_hw,
        group.instruction,
        group.codes_KHW[one.answer] if one.is_drawn else None,
        None if one.thought is None else one.thought.ids,
        mixed=group.choice_logp_K is not None,
        free_hw=group.free_hw,
    )
    if allowed_TR is None:
        return laid
    slots = laid.slots.copy()
    slots[slots == Slot.TEXT] = np.where(_is_open(allowed_TR), Slot.TEXT, Slot.FORCED)
    return replace(laid, slots=slots)


def _old_logp_of_marks(answers: Sequence[GradedAnswer], is_mark_BM: Tensor) -> Tensor:
    """[B, M]"""
    old_logp_BM = torch.zeros(is_mark_BM.shape, device=is_mark_BM.device)
    if is_mark_BM.shape[1]:
        for one, is_mark_M, old_logp_M in zip(answers, is_mark_BM, old_logp_BM, strict=True):
            assert one.group.marks_logp_KM is not None
            said_M = one.group.marks_logp_KM[one.answer][: int(is_mark_M.sum())]
            old_logp_M[is_mark_M] = torch.from_numpy(said_M).to(old_logp_M)
    return old_logp_BM


def _old_logp_of_tokens(
    answers: Sequence[GradedAnswer], batch: Batch, allowed: Sequence[Allowed | None]
) -> Tensor:
    """[B, T] of codes, of words, and of the choices whether to think."""
    codes = [one.group.logp_KHW[one.answer][one.group.free_hw] for one in answers if one.is_drawn]
    words = [
        one.thought.logp if allowed_TR is None else one.thought.logp[_is_open(allowed_TR)]
        for one, allowed_TR in zip(answers, allowed, strict=True)
        if one.thought is not None
    ]
    choices = [
        one.group.choice_logp_K[[one.answer]] for one in answers if one.group.choice_logp_K is not None
    ]
    old_logp_BT = torch.zeros(batch.ids[:, 1:].shape, device=batch.ids.device)
    for where_BL, said in ((batch.is_code, codes), (batch.is_text, words), (batch.is_choice, choices)):
        if said:
            old_logp_BT[where_BL[:, 1:]] = torch.from_numpy(np.concatenate(said)).to(old_logp_BT)
    return old_logp_BT


def _advantage(answers: Sequence[GradedAnswer], batch: Batch, *, num_marks: int) -> Tensor:
    """[B, M + T]: of what keeps the source's code that of keeping, where it is another; and what places add."""
    changed_B1, kept_B1 = (
        torch.tensor([[one.advantages[place]] for one in answers], device=batch.ids.device)
        for place in (0, -1)
    )
    is_kept_BT = batch.ids[:, 1:] == batch.aligned[:, :-1]
    advantage_BT = torch.where(is_kept_BT, kept_B1, changed_B1)
    local = [one.local_hw[one.group.free_hw] for one in answers if one.local_hw is not None and one.is_drawn]
    if local:
        advantage_BT[batch.is_code[:, 1:]] += torch.from_numpy(np.concatenate(local)).to(advantage_BT)
    return torch.cat([changed_B1.expand(-1, num_marks), advantage_BT], dim=1)
