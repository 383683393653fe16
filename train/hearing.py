"""What cells find in a sentence, and how far that is from what they find in a plain one that asks for the same.

A drafter's cells read the instruction by cross-attention, in every layer, with queries ("looks") that come of what they
show and what they have read. Two sentences that give the same answers to all looks are one to everything behind them:
so a drafter learns to hear from pairs of sentences alone, without a picture, twenty times as many a second.

Legend: S sentences, N words, Y layers, Q looks a layer, C the drafter's width, E edits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from earl.data.batches import stacked
from earl.data.shards import EditTokens
from earl.errors import RecipeError
from earl.model import EarlForCausalLM
from earl.model.drafter import MOST_MARKS, Drafter, DraftLayer
from earl.sequence.layout import SequenceLayout
from earl.sequence.marks import from_text, mark_table

CELLS_AN_EDIT: Final = 16
"""Of so many cells of an edit the looks are kept."""
CHANGED_WEIGHT: Final = 25.0
"""How much more often a cell that changes is one of them."""
EDITS_AT_ONCE: Final = 32


def hears(model: EarlForCausalLM, what: str) -> Drafter:
    """The model's drafter.

    Raises:
        RecipeError: it has none, or one that does not mark.
    """
    drafter = model.model.drafter
    if drafter is None or drafter.marks is None:
        raise RecipeError(
            f"{what} has no drafter that marks, and nothing else reads words in this way: name one that has"
        )
    return drafter


@torch.no_grad()
def looks_of(
    model: EarlForCausalLM, layout: SequenceLayout, edits: Sequence[EditTokens], seed: int
) -> Tensor:
    """[Y, Q, C] what cells look for while these edits are made as they were asked: in the middle of marking, or behind
    it; of changed cells more than of others."""
    drafter = hears(model, "the model")
    rng = np.random.default_rng(seed)
    first_code, device = layout.vocabulary.first_code, model.lm_head.weight.device
    kept_YX: list[list[Tensor]] = [[] for _ in drafter.layers]
    for start in range(0, len(edits), EDITS_AT_ONCE):
        some = edits[start : start + EDITS_AT_ONCE]
        seen_Y = _overheard(
            model,
            stacked([edit.source_hw + first_code for edit in some]).to(device),
            padded([layout.text_tokenizer.encode(edit.instruction) for edit in some]).to(device),
            stacked([_some_marks(edit, model.config.draft_marks, rng) for edit in some]).to(device),
        )
        for row, edit in enumerate(some):
            cells_Q = torch.from_numpy(_some_cells(edit, rng)).to(device)
            for kept_X, seen_BTC in zip(kept_YX, seen_Y, strict=True):
                kept_X.append(seen_BTC[row, cells_Q])
    return torch.stack([torch.cat(kept_X) for kept_X in kept_YX])


def _overheard(model: EarlForCausalLM, sources: Tensor, words: Tensor, marks: Tensor) -> list[Tensor]:
    """[B, T, C] queries of all cells, layer by layer."""
    seen_Y: list[Tensor] = []
    drafter = hears(model, "the model")
    listeners = [
        cast(DraftLayer, layer).read.q_proj.register_forward_hook(
            lambda _module, _inputs, query_BTC: seen_Y.append(query_BTC)
        )
        for layer in drafter.layers
    ]
    model.sketch(sources, words, marks)
    for listener in listeners:
        listener.remove()
    return seen_Y


def _some_marks(edit: EditTokens, sides: Sequence[int], rng: np.random.Generator) -> NDArray[np.int64]:
    """All marks of an edit, or only the first ones."""
    marks_M3 = mark_table(from_text(edit.marks)[:MOST_MARKS], sides)
    table: NDArray[np.int64] = np.full((MOST_MARKS, 3), -1)
    known = len(marks_M3) if rng.random() < 0.5 else int(rng.integers(len(marks_M3) + 1))
    table[:known] = marks_M3[:known]
    return table


def _some_cells(edit: EditTokens, rng: np.random.Generator) -> NDArray[np.int64]:
    weight_T = 1 + (CHANGED_WEIGHT - 1) * (edit.source_hw != edit.target_hw).ravel()
    return rng.choice(len(weight_T), CELLS_AN_EDIT, replace=False, p=weight_T / weight_T.sum())


def padded(sentences: Sequence[Sequence[int]]) -> Tensor:
    """[S, N] ids, -1 behind shorter sentences."""
    return stacked([np.array(ids, np.int64) for ids in sentences])


class Hearing(nn.Module):
    """How far a drafter's hearing is from a teacher's, whose layers ask for both."""

    def __init__(self, drafter: Drafter, teacher: Drafter) -> None:
        super().__init__()
        self.drafter, self.teacher = drafter, teacher.requires_grad_(requires_grad=False)

    @torch.no_grad()
    def understood(self, plain_EN: Tensor, looks_YQC: dict[int, Tensor]) -> dict[int, Tensor]:
        """[E, Q, C] for each of some layers: what the looks find in plain sentences as the teacher hears them."""
        heard_ENC, is_word_EN = self.teacher.hear(plain_EN)
        return {layer: self._found(layer, looks, heard_ENC, is_word_EN) for layer, looks in looks_YQC.items()}

    def forward(
        self,
        words_SN: Tensor,
        means_S: Tensor,
        looks_YQC: dict[int, Tensor],
        understood_YEQC: dict[int, Tensor],
    ) -> Tensor:
        """[S] mean squared difference from what each sentence means, as a share of how much plain sentences differ.

        Args:
            means_S: which of the plain sentences each means.
        """
        heard_SNC, is_word_SN = self.drafter.hear(words_SN)
        total_S = torch.zeros(len(words_SN), device=words_SN.device)
        for layer, looks_QC in looks_YQC.items():
            meant_EQC = understood_YEQC[layer]
            found_SQC = self._found(layer, looks_QC, heard_SNC, is_word_SN)
            spread = (meant_EQC - meant_EQC.mean(0)).float().square().mean()
            total_S = total_S + (found_SQC - meant_EQC[means_S]).float().square().mean((1, 2)) / spread
        return total_S / len(looks_YQC)

    def _found(self, layer: int, looks_QC: Tensor, heard_SNC: Tensor, is_word_SN: Tensor) -> Tensor:
        asks = cast(DraftLayer, self.teacher.layers[layer]).read
        return asks.found(looks_QC[None], heard_SNC, is_word_SN)
