"""What cells find in a sentence, and how far that is from what they find in a plain one that asks for the same.

A drafter's cells read the instruction by cross-attention, in every layer, with queries that come of what they show and
what they have read. Two sentences that give the same answers to all queries are one to all cells: so a drafter learns
to hear from pairs of sentences alone, without a picture, some fourteen times as many a second. A transformer that reads
words itself, as the drafter heard them (`EarlConfig.draft_heard`), is not asked: it has to learn its plans again.

Legend: S sentences, N words, Y layers, Q queries a layer, C the drafter's width, E edits.
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
from earl.model.transformer import DRAFTER, WORDS
from earl.pretrained import Parts
from earl.sequence.marks import from_text, mark_table

CELLS_AN_EDIT: Final = 16
"""Of so many cells of an edit the queries are kept."""
CHANGED_WEIGHT: Final = 25.0
"""How much more often a cell that changes is one of them."""
EDITS_AT_ONCE: Final = 32
PANGRAM: Final = "The quick brown fox jumps over the lazy dog at 10 o'clock; doesn't it?"
QUERIES: Final = 1
"""Names the dice of `queries_of`."""


class Hearing(nn.Module):
    """How far a drafter's hearing is from a teacher's, whose layers ask both."""

    def __init__(self, drafter: Drafter, teacher: Drafter) -> None:
        super().__init__()
        self.drafter, self.teacher = drafter, teacher.requires_grad_(requires_grad=False)

    @torch.no_grad()
    def understood(self, plain_EN: Tensor, asked: dict[int, Tensor]) -> dict[int, Tensor]:
        """[E, Q, C] for each of some layers: what the teacher's cells find in plain sentences.

        Args:
            plain_EN: ids, -1 behind shorter sentences.
            asked: [Q, C] queries by number of the layer.
        """
        heard_ENC, is_word_EN = self.teacher.hear(plain_EN)
        return {layer: self._answers(layer, asked[layer], heard_ENC, is_word_EN) for layer in asked}

    def forward(
        self, words_SN: Tensor, means_S: Tensor, asked: dict[int, Tensor], understood: dict[int, Tensor]
    ) -> Tensor:
        """[S] mean squared difference from what each sentence means, as a share of how much the plain ones differ.

        Args:
            words_SN: ids, -1 behind shorter sentences.
            means_S: which of the plain sentences each means.
        Raises:
            RecipeError: the plain sentences are all the same.
        """
        heard_SNC, is_word_SN = self.drafter.hear(words_SN)
        total_S = torch.zeros(len(words_SN), device=words_SN.device)
        for layer, query_QC in asked.items():
            meant_EQC = understood[layer]
            spread = (meant_EQC - meant_EQC.mean(0)).float().square().mean()
            if not spread > 0:
                raise RecipeError(
                    "the plain sentences of an update are all the same, and what they differ by is the measure: set "
                    "edits higher, or let more families have a turn"
                )
            found_SQC = self._answers(layer, query_QC, heard_SNC, is_word_SN)
            total_S = total_S + (found_SQC - meant_EQC[means_S]).float().square().mean((1, 2)) / spread
        return total_S / len(asked)

    def _answers(self, layer: int, query_QC: Tensor, heard_SNC: Tensor, is_word_SN: Tensor) -> Tensor:
        read = cast(DraftLayer, self.teacher.layers[layer]).read
        return read.answer(query_QC[None], heard_SNC, is_word_SN)


def drafters(learner: Parts, teacher: Parts) -> tuple[Drafter, Drafter]:
    """The two drafters, which have to be one in all but the hearing.

    Raises:
        RecipeError: a checkpoint has no drafter that marks, they draw differently, or cut words differently.
    """
    one, other = drawing_of(learner), drawing_of(teacher)
    for name in sorted(one.keys() | other.keys()):
        if name not in one or name not in other or not torch.equal(one[name], other[name]):
            raise RecipeError(
                f"start_from and teacher differ in {name}, with which they draw: name two that hear differently at most"
            )
    texts = learner.layout.text_tokenizer, teacher.layout.text_tokenizer
    if texts[0].encode(PANGRAM) != texts[1].encode(PANGRAM):
        raise RecipeError("start_from and teacher cut words differently: name two of one text tokenizer")
    return cast(Drafter, learner.model.model.drafter), cast(Drafter, teacher.model.model.drafter)


def drawing_of(parts: Parts) -> dict[str, Tensor]:
    """What a drafter draws with: all of it but the hearing, the rows of codes among its embeddings too."""
    drafter = parts.model.model.drafter
    if drafter is None or drafter.marks is None:
        raise RecipeError(
            "start_from and teacher need a drafter that marks (draft_marks): nothing else reads words in this way"
        )
    weights = {DRAFTER + name: weight for name, weight in drafter.state_dict().items()}
    rows = drafter.embed_tokens.weight[parts.layout.vocabulary.first_code :]
    drawing = {name: weight for name, weight in weights.items() if not name.startswith(WORDS)}
    return drawing | {"the embeddings of codes": rows}


@torch.no_grad()
def queries_of(parts: Parts, edits: Sequence[EditTokens], seed: int) -> Tensor:
    """[Y, Q, C] what cells ask while these edits are made as they were asked for: in the middle of marking, or behind
    it; of changed cells more than of others.

    Raises:
        RecipeError: a picture has too few cells.
    """
    model, rng = parts.model, np.random.default_rng((seed, QUERIES))
    drafter = model.model.drafter
    assert drafter is not None
    device, first_code = model.lm_head.weight.device, parts.layout.vocabulary.first_code
    kept: list[list[Tensor]] = [[] for _ in drafter.layers]
    for start in range(0, len(edits), EDITS_AT_ONCE):
        some = edits[start : start + EDITS_AT_ONCE]
        sources_BHW = stacked([edit.source_hw + first_code for edit in some])
        query_YBTC = overheard(
            model,
            sources_BHW.to(device),
            padded([parts.layout.text_tokenizer.encode(edit.instruction) for edit in some]).to(device),
            stacked([some_marks(edit, model.config.draft_marks, rng) for edit in some]).to(device),
        )
        for row, edit in enumerate(some):
            cells_Q = torch.from_numpy(some_cells(edit, sources_BHW.shape[2], rng)).to(device)
            for of_layer, query_BTC in zip(kept, query_YBTC, strict=True):
                of_layer.append(query_BTC[row, cells_Q])
    return torch.stack([torch.cat(of_layer) for of_layer in kept])


def overheard(
    model: EarlForCausalLM, sources_BHW: Tensor, words_BN: Tensor, marks_BM3: Tensor
) -> list[Tensor]:
    """[B, T, C] queries of all cells, layer by layer."""
    query_YBTC: list[Tensor] = []
    assert model.model.drafter is not None
    listeners = [
        cast(DraftLayer, layer).read.q_proj.register_forward_hook(
            lambda _module, _inputs, query_BTC: query_YBTC.append(query_BTC)
        )
        for layer in model.model.drafter.layers
    ]
    model.sketch(sources_BHW, words_BN, marks_BM3)
    for listener in listeners:
        listener.remove()
    return query_YBTC


def some_marks(edit: EditTokens, sides: Sequence[int], rng: np.random.Generator) -> NDArray[np.int64]:
    """[M, 3] all marks of an edit, or only the first ones."""
    marks_M3 = mark_table(from_text(edit.marks)[:MOST_MARKS], sides)
    table: NDArray[np.int64] = np.full((MOST_MARKS, 3), -1)
    known = len(marks_M3) if rng.random() < 0.5 else int(rng.integers(len(marks_M3) + 1))
    table[:known] = marks_M3[:known]
    return table


def some_cells(edit: EditTokens, columns: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """[CELLS_AN_EDIT] numbers of cells on a grid of so many columns, of which the edit may fill fewer."""
    changed_hw = edit.source_hw != edit.target_hw
    if changed_hw.size < CELLS_AN_EDIT:
        raise RecipeError(
            f"a picture of the data has {changed_hw.size} cells, and {CELLS_AN_EDIT} are asked: encode larger ones"
        )
    weight_T = 1 + (CHANGED_WEIGHT - 1) * changed_hw.ravel()
    cells_Q = rng.choice(changed_hw.size, CELLS_AN_EDIT, replace=False, p=weight_T / weight_T.sum())
    row_Q, column_Q = np.divmod(cells_Q, changed_hw.shape[1])
    numbers_Q: NDArray[np.int64] = row_Q * columns + column_Q
    return numbers_Q


def padded(sentences: Sequence[Sequence[int]]) -> Tensor:
    """[S, N] ids, -1 behind shorter sentences."""
    return stacked([np.array(ids, np.int64) for ids in sentences])
