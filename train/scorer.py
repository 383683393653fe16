"""Scores what was chosen in answers, under the distributions it was drawn from: those of the constrained sampler."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from earl.data.batches import Batch
from earl.decoding.marks import marks_of, sketch_alike, where_free
from earl.decoding.thoughts import TARGET
from earl.errors import RecipeError
from earl.model import EarlForCausalLM, GridHints
from earl.model.drafter import MOST_MARKS
from earl.model.scoring import score
from earl.sequence.grammar import choices
from earl.sequence.layout import SequenceLayout
from train.grpo_recipe import GrpoRecipe


class Scorer(nn.Module):
    """Log-probability and entropy of what was chosen: marks, which stand in front, choices, words and codes."""

    def __init__(self, model: EarlForCausalLM, layout: SequenceLayout, recipe: GrpoRecipe) -> None:
        super().__init__()
        self.model, self.vocabulary = model, layout.vocabulary
        self.choices = torch.tensor(choices(layout), device=model.device)
        self.temperature, self.mark_temperature = recipe.temperature, recipe.mark_temperature
        if self.mark_temperature and marks_of(self.model) is None:
            raise RecipeError(
                f"mark_temperature is {self.mark_temperature}, but {recipe.start_from} does not mark: set it to 0"
            )
        self.entropy_learns = any(
            config.coef or config.target is not None for config in recipe.policy.entropy.values()
        )

    def forward(self, batch: Batch, allowed_NR: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """[B, M + T] each: of each of M marks, the last of which is their end, and of the token behind each of
        T = L - 1 positions; 0 where nothing was chosen. Nothing is marked (M = 0) where marks do not learn.

        Args:
            allowed_NR: which ids could be drawn for each of the batch's N tokens of text; None: all.
        """
        marked = self._marked(batch)
        written = self._written(batch, allowed_NR)
        logp_BX, entropy_BX = (torch.cat(pair, dim=1) for pair in zip(marked, written, strict=True))
        return logp_BX, entropy_BX

    def chosen(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """[B, M + T] each: where marks and words were chosen, where codes were, and where whether to think."""
        is_mark_BM = self.is_mark(batch)
        is_code_BT = batch.is_code[:, 1:] & (self.temperature > 0)
        return (
            torch.cat([is_mark_BM, batch.is_text[:, 1:]], dim=1),
            torch.cat([torch.zeros_like(is_mark_BM), is_code_BT], dim=1),
            torch.cat([torch.zeros_like(is_mark_BM), batch.is_choice[:, 1:]], dim=1),
        )

    def is_mark(self, batch: Batch) -> Tensor:
        """[B, M] where a mark was chosen, or that it was the last."""
        if not self.mark_temperature or batch.marks is None:
            return torch.zeros(len(batch.ids), 0, dtype=torch.bool, device=batch.ids.device)
        count_B1 = (batch.marks[..., 0] >= 0).sum(1, keepdim=True)
        place_M = torch.arange(min(batch.marks.shape[1] + 1, MOST_MARKS), device=count_B1.device)
        return place_M <= count_B1

    def _marked(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """[B, M] each: of every mark, given those before it, at the temperature of marks."""
        is_mark_BM = self.is_mark(batch)
        logp_BM, entropy_BM = (torch.zeros(is_mark_BM.shape, device=is_mark_BM.device) for _ in range(2))
        marks = marks_of(self.model)
        if not is_mark_BM.numel() or marks is None or batch.marks is None:
            return logp_BM, entropy_BM
        end_B13 = batch.marks.new_full((len(batch.marks), 1, 3), -1)
        following_BM3 = torch.cat([batch.marks, end_B13], dim=1)
        columns = []
        for place, is_here_B in enumerate(is_mark_BM.unbind(1)):
            _, logits_NX = sketch_alike(
                self.model,
                batch.sources[is_here_B],
                batch.words[is_here_B],
                batch.marks[is_here_B, :place],
            )
            if batch.free is not None:
                logits_NX = where_free(logits_NX, batch.free[is_here_B] > 0, marks.kinds)
            all_NX = (logits_NX / self.mark_temperature).log_softmax(-1)
            number_N = marks.number(
                following_BM3[is_here_B, place], batch.sources.shape[2], logits_NX.shape[1] - 1
            )
            # Beyond a smaller grid it is -inf, which no gradient may meet.
            entropy_N = -(all_NX.exp() * all_NX.masked_fill(all_NX == -torch.inf, 0)).sum(-1)
            columns.append(
                [
                    each_BM[:, place].index_put((is_here_B.nonzero().squeeze(1),), value_N)
                    for each_BM, value_N in (
                        (logp_BM, all_NX.gather(1, number_N[:, None]).squeeze(1)),
                        (entropy_BM, entropy_N if self.entropy_learns else entropy_N.detach()),
                    )
                ]
            )
        logp, entropy = zip(*columns, strict=True)
        return torch.stack(logp, dim=1), torch.stack(entropy, dim=1)

    def _written(self, batch: Batch, allowed_NR: Tensor | None) -> tuple[Tensor, Tensor]:
        """[B, T] each: of choices, words and codes."""
        if not self.temperature:
            nothing_BT = torch.zeros(batch.ids[:, 1:].shape, device=batch.ids.device)
            return nothing_BT, nothing_BT
        heard_BLD = self.model.heard(batch.words, batch.heard_at)
        hints = GridHints(batch.aligned, batch.rows, batch.columns, self._known(batch), heard_BLD)
        hidden_BTD = self.model.hidden(batch.ids, hints=hints, positions_BL=batch.positions)[:, :-1]
        is_text_BT, is_code_BT, is_choice_BT = (
            mask[:, 1:] for mask in (batch.is_text, batch.is_code, batch.is_choice)
        )
        first, stop = self.vocabulary.first_code, self.vocabulary.size
        aligned_N = batch.aligned[:, :-1][is_code_BT]
        raised = self.model.raised(hidden_BTD[is_code_BT], aligned_N, first_id=first)
        logp_BT, entropy_BT = self._scored(
            batch, hidden_BTD, is_code_BT, start=first, stop=stop, raised=raised
        )
        if bool(is_text_BT.any()):
            text_logp_BT, text_entropy_BT = self._scored(
                batch,
                hidden_BTD,
                is_text_BT,
                start=0,
                stop=self.vocabulary.thought_stop,
                allowed_TR=allowed_NR,
            )
            logp_BT, entropy_BT = logp_BT + text_logp_BT, entropy_BT + text_entropy_BT
        if bool(is_choice_BT.any()):
            choice_logp_BT, choice_entropy_BT = self._chosen_to_think(batch, hidden_BTD, is_choice_BT)
            logp_BT, entropy_BT = logp_BT + choice_logp_BT, entropy_BT + choice_entropy_BT
        return logp_BT, entropy_BT

    def _chosen_to_think(self, batch: Batch, hidden_BTD: Tensor, where_BT: Tensor) -> tuple[Tensor, Tensor]:
        """[B, T] each: of going on with a thought, or with the target, among these two."""
        is_target_N = (batch.ids[:, 1:][where_BT] == self.choices[TARGET]).long()
        logp_N, entropy_N = score(
            hidden_BTD[where_BT],
            self.model.lm_head.weight[self.choices],
            is_target_N,
            start=0,
            stop=len(self.choices),
            temperature=self.temperature,
            entropy_learns=self.entropy_learns,
        )
        return _placed(where_BT, logp_N), _placed(where_BT, entropy_N)

    def _known(self, batch: Batch) -> Tensor | None:
        """What the drafter knows of each cell; answers to one question share it where they are marked alike. For plans
        alone it is what the sources show, unless the drafter learns: then all processes do the same."""
        if not self.model.drafter_learns and not batch.is_code.any():
            return self.model.see(batch.sources)
        parts = [batch.sources.flatten(1), batch.words]
        if batch.marks is not None:
            parts.append(batch.marks.flatten(1))
        asked_QX, question_B = torch.cat(parts, dim=1).unique(dim=0, return_inverse=True)
        sources_QX, words_QN, *marks = asked_QX.split([part.shape[1] for part in parts], dim=1)
        known_QHWC = self.model.look(
            sources_QX.view(-1, *batch.sources.shape[1:]),
            words_QN,
            marks[0].reshape(len(asked_QX), -1, 3) if marks else None,
        )
        return None if known_QHWC is None else known_QHWC[question_B]

    def _scored(
        self, batch: Batch, hidden_BTD: Tensor, where_BT: Tensor, **among: Any
    ) -> tuple[Tensor, Tensor]:
        """[B, T] each: `score` of what was chosen in some places, 0 elsewhere."""
        logp_N, entropy_N = score(
            hidden_BTD[where_BT],
            self.model.lm_head.weight,
            batch.ids[:, 1:][where_BT],
            temperature=self.temperature,
            entropy_learns=self.entropy_learns,
            **among,
        )
        return _placed(where_BT, logp_N), _placed(where_BT, entropy_N)


def _placed(where_BT: Tensor, value_N: Tensor) -> Tensor:
    """[B, T] with values where they belong, 0 elsewhere."""
    return value_N.new_zeros(where_BT.shape).index_put(where_BT.nonzero(as_tuple=True), value_N)
