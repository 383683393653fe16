"""Decoding of marks: what goes and comes where, drawn one by one before the draft (`earl.sequence.marks`).

Every mark is a pass of the drafter, which hears of those before it. Like codes and words, marks are drawn with noise
that is a function of (seed, place, id).

Legend: B edits, M marks, X places of a mark's logits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from earl.decoding.sampling import Sampling, draw, log_probability
from earl.model import EarlForCausalLM
from earl.model.drafter import MOST_MARKS, Marks

FIRST_PLACE: Final = 1 << 30
"""Noise of the first mark; positions of sequences are smaller."""


def marks_of(model: EarlForCausalLM) -> Marks | None:
    """The part of a model that marks, if it has one."""
    drafter = model.model.drafter
    return None if drafter is None else drafter.marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What was marked before some edits."""

    marks_BM3: Tensor
    """As `earl.model.drafter.Marks` has them, -1 behind the last of each."""
    logp_BM: Tensor
    """[B, M + 1] log-probability of each mark, and that it was the last; 0 behind that and at temperature 0."""
    known_BHWC: Tensor
    """What is known of each cell with these marks (`EarlForCausalLM.look`)."""


@torch.no_grad()
def decode_marks(
    model: EarlForCausalLM,
    source_BHW: Tensor,
    words_BN: Tensor,
    *,
    temperature: float,
    seeds_B: Tensor,
    free_BHW: Tensor | None = None,
    at_least: int = 0,
) -> Marked:
    """The marks of some edits, for a model that marks.

    Args:
        source_BHW, words_BN: as `EarlForCausalLM.look` takes them.
        temperature: 0 takes the likeliest.
        seeds_B: of the noise.
        free_BHW: cells where things may go and come; None: all.
        at_least: so many marks are drawn in any case, if a cell is free.
    """
    marks = marks_of(model)
    assert marks is not None
    B, _, columns = source_BHW.shape
    sampling = Sampling(temperature=temperature)
    drawn_BM3 = source_BHW.new_empty(B, 0, 3)
    logp: list[Tensor] = []
    has_ended_B = torch.zeros(B, dtype=torch.bool, device=source_BHW.device)
    while True:
        known_BHWC, logits_BX = sketch_alike(model, source_BHW, words_BN, drawn_BM3)
        nothing = logits_BX.shape[1] - 1
        if drawn_BM3.shape[1] == MOST_MARKS:
            logp.append(torch.zeros(B, device=source_BHW.device))
            break
        if free_BHW is not None:
            logits_BX = where_free(logits_BX, free_BHW, marks.kinds)
        if drawn_BM3.shape[1] < at_least:
            has_place_B = (logits_BX[:, :-1] > -torch.inf).any(1)
            logits_BX = logits_BX.clone()
            logits_BX[:, -1].masked_fill_(has_place_B, -torch.inf)
        places_B = torch.full_like(seeds_B, FIRST_PLACE + drawn_BM3.shape[1])
        number_B = draw(logits_BX, sampling, seeds_S=seeds_B, positions_S=places_B, first_id=0)
        logp_B = (
            log_probability(logits_BX, number_B, sampling)
            if temperature
            else torch.zeros_like(logits_BX[:, 0])
        )
        logp.append(logp_B.masked_fill(has_ended_B, 0))
        has_ended_B = has_ended_B | (number_B == nothing)
        if bool(has_ended_B.all()):
            break
        next_B3 = marks.mark(number_B, columns, nothing).masked_fill(has_ended_B[:, None], -1)
        drawn_BM3 = torch.cat([drawn_BM3, next_B3[:, None]], dim=1)
    return Marked(marks_BM3=drawn_BM3, logp_BM=torch.stack(logp, dim=1), known_BHWC=known_BHWC)


def where_free(logits_BX: Tensor, free_BHW: Tensor, kinds: int) -> Tensor:
    """[B, X] of marks, so many kinds a cell: -inf where the cell is not free. That nothing follows is always open."""
    closed_BX = torch.zeros_like(logits_BX, dtype=torch.bool)
    closed_BX[:, :-1] = ~free_BHW.flatten(1).repeat_interleave(kinds, dim=1)
    return logits_BX.masked_fill(closed_BX, -torch.inf)


def sketch_alike(
    model: EarlForCausalLM, source_BHW: Tensor, words_BN: Tensor, marks_BM3: Tensor
) -> tuple[Tensor, Tensor]:
    """What `EarlForCausalLM.sketch` says of some edits; those that are alike in all are looked at once."""
    parts = (source_BHW.flatten(1), words_BN, marks_BM3.flatten(1))
    alike_UX, which_B = torch.unique(torch.cat(parts, dim=1), dim=0, return_inverse=True)
    source_UX, words_UN, marks_UX = alike_UX.split([part.shape[1] for part in parts], dim=1)
    known_UHWC, logits_UX = model.sketch(
        source_UX.view(-1, *source_BHW.shape[1:]),
        words_UN,
        marks_UX.reshape(len(alike_UX), *marks_BM3.shape[1:]),
    )
    assert logits_UX is not None
    return known_UHWC[which_B], logits_UX[which_B]
