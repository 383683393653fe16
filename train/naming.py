"""Names for what the cells of a source show, from its description: a model learns to see by the words it is asked in.

A published model has seen millions of captioned pictures before it edits; a small one that starts from nothing
has to find out from edits alone which codes make up a tree. Here what the source's context says of a cell is drawn
towards the embeddings of the words for what is there, as pictures and captions are in CLIP (Radford et al. 2021),
so that the word in an instruction and the thing in the picture resemble each other from early on.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from earl.language.text_tokenizer import TextTokenizer
from earl.storybook.scene import COLOURS, EXTENT, GRID, KINDS, PLACES

QUESTIONS: Final = ((*KINDS, *PLACES), tuple(COLOURS), tuple(EXTENT))
"""What is asked of a cell: which thing or place, and of a thing its colour and its size."""
SHARPNESS: Final = 16.0
"""Cosines are multiplied by this before the softmax."""
BACKGROUND: Final = 0.2
"""What a cell without a thing counts."""

_PLACE = re.compile(r'in="([^"]*)"')
_THING = re.compile(r'subj="([^"]*)" box=(\d+),(\d+),(\d+),(\d+) goal="(\S+) (\S+)"')


def named_cells(description: str, rows: int, columns: int) -> NDArray[np.int64]:
    """[rows, columns, 3] answers to `QUESTIONS`, by number; -1 where there is none. Small things hide large ones."""
    names = np.full((rows, columns, len(QUESTIONS)), -1)
    subjects, colours, sizes = QUESTIONS
    if place := _PLACE.search(description):
        names[..., 0] = subjects.index(place[1])
    for _, kind, colour, size, box in sorted(
        (-EXTENT[size], kind, colour, size, tuple(map(int, box)))
        for kind, *box, size, colour in _THING.findall(description)
    ):
        left, top, right, bottom = box
        inside = names[
            top * rows // GRID : -(-bottom * rows // GRID),
            left * columns // GRID : -(-right * columns // GRID),
        ]
        inside[:] = subjects.index(kind), colours.index(colour), sizes.index(size)
    return names


class Naming(nn.Module):
    """How unlike the context of each cell is to the words for what it shows."""

    def __init__(self, words: TextTokenizer) -> None:
        super().__init__()
        # Behind a space, as in an instruction, and behind a quotation mark, as in a plan: different ids.
        self.ids = [
            [[*words.encode(f" {answer}"), *words.encode(answer)] for answer in answers]
            for answers in QUESTIONS
        ]

    def forward(
        self, context_BHWD: Tensor, embed_VD: Tensor, names_BHW3: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The summed loss; of cells with things, how many there are and the summed probability of their kinds."""
        loss = context_BHWD.new_zeros((), dtype=torch.float32)
        is_thing_BHW = names_BHW3[..., 1] >= 0
        weight_BHW = torch.where(is_thing_BHW, 1.0, BACKGROUND)
        kind_prob = loss
        for question, answers in enumerate(self.ids):
            names_BHW = names_BHW3[..., question]
            asked_BHW = names_BHW >= 0
            words_ND = torch.stack([embed_VD[ids].mean(0) for ids in answers])
            cosine_TN = F.linear(
                F.normalize(context_BHWD[asked_BHW].float(), dim=-1), F.normalize(words_ND.float(), dim=-1)
            )
            nll_T = F.cross_entropy(SHARPNESS * cosine_TN, names_BHW[asked_BHW], reduction="none")
            loss = loss + (weight_BHW[asked_BHW] * nll_T).sum()
            if question == 0:
                kind_prob = (-nll_T.detach()).exp()[is_thing_BHW[asked_BHW]].sum()
        return loss, is_thing_BHW.sum(), kind_prob
