"""The loss of supervised fine-tuning: what a transformer writes, what a drafter makes of every cell, what a cell shows.

Forced tokens carry none, and the head is computed for what a slot allows alone.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earl.data.batches import Batch
from earl.errors import RecipeError
from earl.model import EarlForCausalLM, GridHints
from earl.model.scoring import likelihood
from earl.sequence.grammar import choices
from earl.sequence.layout import SequenceLayout
from train.naming import Naming
from train.sft_recipe import SftRecipe


class EditLoss(nn.Module):
    """The model and its loss in one module, so that whatever accelerate wraps around it sees one forward."""

    def __init__(self, model: EarlForCausalLM, layout: SequenceLayout, recipe: SftRecipe) -> None:
        super().__init__()
        self.model, self.layout, self.recipe = model, layout, recipe
        self.vocabulary = layout.vocabulary
        self.naming = Naming(layout.text_tokenizer) if recipe.naming_weight else None
        if (recipe.draft_weight or recipe.naming_weight) and model.model.drafter is None:
            raise RecipeError(
                "draft_weight and naming_weight teach the drafter: set model.draft_width to have one"
            )
        drafter = model.model.drafter
        if recipe.mark_weight and (drafter is None or drafter.marks is None):
            raise RecipeError(
                "mark_weight teaches the drafter to mark: set model.draft_marks to the sides of things"
            )
        if recipe.learns == "transformer" and (recipe.draft_weight or recipe.naming_weight):
            raise RecipeError(
                "learns is 'transformer', but draft_weight and naming_weight teach the drafter: set them to 0"
            )
        self.drafts_alone = recipe.learns in ("drafter", "drawing", "words")
        if self.drafts_alone and recipe.plan_share:
            raise RecipeError(
                f"learns is {recipe.learns!r}, and a drafter does not plan: set plan_share to 0"
            )
        if self.drafts_alone and not recipe.draft_weight:
            raise RecipeError(f"learns is {recipe.learns!r}, but the drafter's draft_weight is 0: set it")
        if recipe.learns == "words" and recipe.naming_weight:
            raise RecipeError("learns is 'words', and what names things hears none: set naming_weight to 0")
        if recipe.source_weight and model.model.drafter is not None:
            raise RecipeError(
                f"source_weight is {recipe.source_weight}, but a drafter shows each position the code that it is "
                "asked for: set it to 0"
            )
        if not 0 < recipe.copied_share <= 1:
            raise RecipeError(f"copied_share is {recipe.copied_share}: it must lie above 0 and at most at 1")

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Sums over the batch: `loss` and `weight` (differentiable), and counts for the logbook."""
        known_BHWC, next_BX = None, None
        # Where the drafter learns, all processes have to give gradients to the same of its weights.
        if not self.model.drafter_learns and not batch.is_code.any():
            known_BHWC = self.model.see(batch.sources)
        elif self.model.model.drafter is not None:
            known_BHWC, next_BX = self.model.sketch(batch.sources, batch.words, batch.marks)
        sums = {} if self.drafts_alone else self._written(batch, known_BHWC)
        if known_BHWC is not None:
            sight_BHWD, _, draft_BHWD = known_BHWC.chunk(3, dim=-1)
            if self.recipe.draft_weight:
                sums = _added(sums, self._drafted(batch, draft_BHWD))
            if self.recipe.mark_weight and next_BX is not None:
                sums = _added(sums, self._marked(batch, next_BX))
            if self.naming is not None and batch.names is not None:
                sums = _added(sums, self._named(batch.names, sight_BHWD))
        return sums

    def _written(self, batch: Batch, known_BHWC: Tensor | None) -> dict[str, Tensor]:
        """What the transformer writes: the target's codes, some of the source's, thoughts."""
        heard_BLD = self.model.heard(batch.words, batch.heard_at)
        hints = GridHints(batch.aligned, batch.rows, batch.columns, known_BHWC, heard_BLD)
        hidden_BLD = self.model.hidden(batch.ids, hints=hints, positions_BL=batch.positions)
        before_BLD, targets_BL = hidden_BLD[:, :-1], batch.ids[:, 1:]
        is_target_BL = batch.is_code[:, 1:]
        is_source_BL = (targets_BL >= self.vocabulary.first_code) & ~is_target_BL
        is_copied_BL = is_target_BL & (targets_BL == batch.aligned[:, :-1])
        is_changed_BL = is_target_BL & ~is_copied_BL
        counts_BL = batch.stands_for[:, 1:]
        weight_BL = self.recipe.copied_weight * is_copied_BL * counts_BL
        weight_BL = weight_BL + self._changed_weight(is_changed_BL * counts_BL)
        weight_BL = weight_BL + self.recipe.source_weight * is_source_BL

        scored_BL = is_target_BL | is_source_BL if self.recipe.source_weight else is_target_BL
        logp_T = likelihood(**self._codes(before_BLD, targets_BL, batch.aligned[:, :-1], scored_BL))
        copied_T, changed_T = is_copied_BL[scored_BL], is_changed_BL[scored_BL]
        sums = {
            "loss": -(weight_BL[scored_BL] * logp_T).sum(),
            "weight": weight_BL.sum(),
            "copied": copied_T.sum(),
            "changed": changed_T.sum(),
            "copied_prob": logp_T[copied_T].exp().sum(),
            "changed_prob": logp_T[changed_T].exp().sum(),
            "changed_logp": logp_T[changed_T].sum(),
        }
        said = self._said(before_BLD, targets_BL, batch.is_text[:, 1:])
        return _added(_added(sums, said), self._chosen(before_BLD, targets_BL, batch.is_choice[:, 1:]))

    def _said(self, before_BLD: Tensor, targets_BL: Tensor, is_text_BL: Tensor) -> dict[str, Tensor]:
        """The words of thoughts."""
        logp_T = likelihood(
            before_BLD[is_text_BL],
            self.model.lm_head.weight,
            targets_BL[is_text_BL],
            start=0,
            stop=self.vocabulary.thought_stop,
        )
        return {
            "loss": -logp_T.sum(),
            "weight": is_text_BL.sum(),
            "words": is_text_BL.sum(),
            "words_prob": logp_T.exp().sum(),
        }

    def _chosen(self, before_BLD: Tensor, targets_BL: Tensor, is_choice_BL: Tensor) -> dict[str, Tensor]:
        """Whether to think first."""
        two = torch.tensor(choices(self.layout), device=targets_BL.device)
        logits_T2 = F.linear(before_BLD[is_choice_BL], self.model.lm_head.weight[two]).float()
        is_target_T = (targets_BL[is_choice_BL] == two[1]).long()
        logp_T = -F.cross_entropy(logits_T2, is_target_T, reduction="none")
        return {
            "loss": -logp_T.sum(),
            "weight": is_choice_BL.sum(),
            "choices": is_choice_BL.sum(),
            "choices_prob": logp_T.exp().sum(),
        }

    def _drafted(self, batch: Batch, draft_BHWD: Tensor) -> dict[str, Tensor]:
        """What the drafter alone makes of every changed cell, and of some that are copied."""
        assert batch.drafts is not None
        asked_BHW = batch.drafts >= 0
        is_changed_BHW = asked_BHW & (batch.drafts != batch.sources)
        weight_BHW = torch.where(
            is_changed_BHW,
            self._changed_weight(is_changed_BHW),
            self.recipe.copied_weight / self.recipe.copied_share,
        )
        logp_T = likelihood(**self._codes(draft_BHWD, batch.drafts, batch.sources, asked_BHW))
        weight_T, changed_T = weight_BHW[asked_BHW], is_changed_BHW[asked_BHW]
        share = self.recipe.draft_weight
        return {
            "loss": -share * (weight_T * logp_T).sum(),
            "weight": share * weight_T.sum(),
            "draft_copied": (~changed_T).sum(),
            "draft_changed": changed_T.sum(),
            "draft_copied_prob": logp_T[~changed_T].exp().sum(),
            "draft_changed_logp": logp_T[changed_T].sum(),
        }

    def _marked(self, batch: Batch, next_BX: Tensor) -> dict[str, Tensor]:
        """What the drafter would mark next, and whether anything."""
        assert batch.next_mark is not None and self.model.model.drafter is not None
        marks = self.model.model.drafter.marks
        assert marks is not None
        asked_B = batch.next_mark[:, 0] > -2
        nothing = next_BX.shape[1] - 1
        number_N = marks.number(batch.next_mark[asked_B], batch.sources.shape[2], nothing)
        logp_N = -F.cross_entropy(next_BX[asked_B], number_N, reduction="none")
        is_mark_N = number_N < nothing
        return {
            "loss": -self.recipe.mark_weight * logp_N.sum(),
            "weight": self.recipe.mark_weight * asked_B.sum(),
            "marks": is_mark_N.sum(),
            "marks_logp": logp_N[is_mark_N].sum(),
            "marks_right": (next_BX[asked_B].argmax(1) == number_N)[is_mark_N].sum(),
            "ends": (~is_mark_N).sum(),
            "ends_prob": logp_N[~is_mark_N].exp().sum(),
        }

    def _named(self, names_BHW3: Tensor, sight_BHWD: Tensor) -> dict[str, Tensor]:
        assert self.naming is not None
        loss, things, prob = self.naming(sight_BHWD, self.model.model.embed_tokens.weight, names_BHW3)
        return {"loss": self.recipe.naming_weight * loss, "things": things, "names_prob": prob}

    def _changed_weight(self, changed_BX: Tensor) -> Tensor:
        """How much changed codes weigh, of how many each stands for; 0 for others."""
        limit = self.recipe.changed_limit
        if not limit:
            return changed_BX.float()
        cells = tuple(range(1, changed_BX.ndim))
        count_BX = changed_BX.sum(cells, keepdim=True).clamp(min=1)
        return changed_BX * (limit / count_BX).clamp(max=1.0)

    def _codes(
        self, hidden_XD: Tensor, targets_X: Tensor, aligned_X: Tensor, where_X: Tensor
    ) -> dict[str, Any]:
        """Arguments of `score` and `likelihood` for codes: T of them, where they are asked for, among all codes."""
        first, stop = self.vocabulary.first_code, self.vocabulary.size
        hidden_TD = hidden_XD[where_X]
        return {
            "hidden_TD": hidden_TD,
            "head_VD": self.model.lm_head.weight,
            "targets_T": targets_X[where_X],
            "start": first,
            "stop": stop,
            "raised": self.model.raised(hidden_TD, aligned_X[where_X], first_id=first),
        }


def _added(sums: dict[str, Tensor], more: dict[str, Tensor]) -> dict[str, Tensor]:
    return sums | {name: sums[name] + value if name in sums else value for name, value in more.items()}
