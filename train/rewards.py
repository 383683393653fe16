"""What a verdict is worth to reinforcement learning: one number for each answer, by recipe.

Rewards run from 0 to 10, like verdicts. No verdict is NaN, never 0: nobody knows how good the answer is. An answer
that did not come, since its thought did not end, is worth what the recipe says.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from einops import rearrange
from numpy.typing import NDArray
from torch import Tensor

from earl.errors import RecipeError
from earl.judge import NoVerdict, Verdict
from earl.judge.plan_scores import PlanScores
from earl.training.advantages import AdvantageConfig, group_advantages
from train.rollouts import Group

SCORES: Final = (
    "overall",
    "semantic_consistency",
    "perceptual_quality",
    "edit_success",
    "over_editing",
    "naturalness",
    "artefacts",
)
"""What a verdict says, from 0 to 10."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardConfig:
    """What counts, and how much."""

    weights: dict[str, float] = field(default_factory=lambda: {"overall": 1.0})
    """Weight of each score of a verdict; the reward is their weighted mean. EARL: overall alone. Without any ({})
    nothing is drawn and no judge is asked: plans alone are learnt, by `plan` (ImageEdit-R1's decomposition)."""
    kept: dict[str, float] | None = None
    """Weights of what earns credit for the cells that an answer keeps as they are in the source, such as
    {over_editing = 1.0}; `weights` are then for those that it changes. None: all have the credit of `weights`."""
    plan: float = 0.0
    """Weight of the thought's likeness to the true plan (`earl.judge.plan_scores`), where there are thoughts;
    the verdict's scores have the weight 1 together."""
    think_penalty: float = 0.0
    """Points that an answer loses where the model chose to think about it first: what a thought has to be worth."""
    step_penalty: float = 0.0
    """Points that a plan loses for every operation too many."""
    boxes: float = 0.0
    """Weight of a plan's boxes, where its words have the weight 1."""
    local: float = 0.0
    """Weight of what the judge says of each place (`Verdict.local`): a code's advantage is its answer's plus this times
    its own, against the same place in the other answers. Only the storybook's judge says it."""
    unchanged: float | None = None
    """Reward of an answer that is the source, code by code, whatever the judge says; None leaves it to the judge."""
    unfinished: float | None = 0.0
    """Reward of an answer whose thought, in free text, did not end within `thought_tokens`; None masks it, as if there
    were no verdict (TRL's mask_truncated_completions)."""

    def __post_init__(self) -> None:
        if not self.draws and not (
            self.plan and self.kept is None and not self.local and self.unchanged is None
        ):
            raise RecipeError(
                "reward.weights is {}, so that nothing is drawn: set reward.plan, and leave out kept, local "
                "and unchanged"
            )
        if not self.plan and (self.boxes or self.step_penalty):
            raise RecipeError(
                f"reward.boxes is {self.boxes} and reward.step_penalty {self.step_penalty}, but reward.plan, of which "
                "they are parts, is 0: set it above 0"
            )
        for key, weights in {"weights": self.weights or None, "kept": self.kept}.items():
            _check(key, weights)
        for key in ("plan", "think_penalty", "step_penalty", "boxes", "local"):
            if not 0 <= getattr(self, key) < math.inf:
                raise RecipeError(
                    f"reward.{key} is {getattr(self, key)}, which would reward what is bad, or nothing: set 0 or more"
                )
        for key in ("unchanged", "unfinished"):
            if not math.isfinite(getattr(self, key) or 0):
                raise RecipeError(f"reward.{key} is {getattr(self, key)}: give a number, as of a verdict")

    @property
    def draws(self) -> bool:
        """Whether answers are drawn and judged; else plans are all."""
        return bool(self.weights)

    @property
    def credits(self) -> tuple[dict[str, float], ...]:
        """Weights of what is credited to all cells, or to those that change and to those that are kept."""
        return (self.weights,) if self.kept is None else (self.weights, self.kept)


def rewards_of(groups: Sequence[Group], config: RewardConfig) -> Tensor:
    """[G, C, K] float32, one for each of C credits; NaN where there is no verdict."""
    rewards = [[_rewards(group, weights, config) for weights in config.credits] for group in groups]
    return torch.tensor(rewards, dtype=torch.float32)


def scores_of(said: Sequence[Verdict], config: RewardConfig) -> dict[str, list[float]]:
    """What verdicts say of all that counts, and of over-editing in any case; nothing where nothing is drawn."""
    names = dict.fromkeys([*chain(*config.credits), "over_editing"]) if config.draws else ()
    return {name: [getattr(one, name) for one in said] for name in names}


def _rewards(group: Group, weights: dict[str, float], config: RewardConfig) -> list[float]:
    """One for each answer."""
    if not group.is_drawn:
        plans = [plan for plan in group.plan_scores if plan is not None]
        assert len(plans) == len(group.plan_scores), "an answer is its plan here"
        return [_worth(plan, config) for plan in plans]
    answers = zip(group.verdicts or (), group.codes_KHW, group.thoughts, group.plan_scores, strict=True)
    rewards = [
        with_plan(
            reward(said, bool((codes_hw == group.source_hw).all()), weights, config.unchanged), plan, config
        )
        - config.think_penalty * (thought is not None)
        for said, codes_hw, thought, plan in answers
    ]
    for k in group.unfinished:
        rewards[k] = math.nan if config.unfinished is None else config.unfinished - config.think_penalty
    return rewards


def local_advantages(group: Group, config: AdvantageConfig) -> NDArray[np.float32]:
    """[K, H, W] by how much an answer is better at each place than the group's others; 0 without a verdict.

    A code shows in the cells around its own, too, so that places are seen with their neighbours.
    """
    unknown_HW = np.full(group.source_hw.shape, np.nan)
    scores_KHW = torch.from_numpy(
        np.stack(
            [
                unknown_HW if isinstance(said, NoVerdict) or said.local is None else np.array(said.local)
                for said in group.verdicts or ()
            ]
        )
    )
    if scores_KHW.shape[1:] != group.source_hw.shape:
        raise RecipeError(
            f"the judge speaks of {list(scores_KHW.shape[1:])} places, the picture has "
            f"{list(group.source_hw.shape)} codes: they must be the same"
        )
    around_KHW = F.avg_pool2d(scores_KHW[:, None], 3, stride=1, padding=1, count_include_pad=False)[:, 0]
    compared = group_advantages(rearrange(around_KHW, "K H W -> (H W) K"), config)
    H = len(unknown_HW)
    return rearrange(compared.advantage_GK, "(H W) K -> K H W", H=H).numpy()


def reward(
    said: Verdict | NoVerdict, is_unchanged: bool, weights: dict[str, float], unchanged: float | None = None
) -> float:
    """What one answer is worth: `unchanged` if it is the source, otherwise the weighted mean of scores."""
    if isinstance(said, NoVerdict):
        return math.nan
    if is_unchanged and unchanged is not None:
        return unchanged
    total = sum(weights.values())
    return sum(weight * getattr(said, name) for name, weight in weights.items()) / total


def with_plan(worth: float, plan: PlanScores | None, config: RewardConfig) -> float:
    """What an answer is worth with its thought; an answer without a thought is worth what it shows."""
    if plan is None or not config.plan:
        return worth
    return (worth + config.plan * _worth(plan, config)) / (1 + config.plan)


def _worth(plan: PlanScores, config: RewardConfig) -> float:
    return plan.reward(config.step_penalty, config.boxes)


def _check(key: str, weights: dict[str, float] | None) -> None:
    if weights is None:
        return
    for name in weights:
        if name not in SCORES:
            raise RecipeError(f"reward.{key} names {name!r}; a verdict has {', '.join(SCORES)}")
    if not all(0 <= weight < math.inf for weight in weights.values()) or not any(weights.values()):
        raise RecipeError(
            f"reward.{key} is {weights}: give at least one score a weight above 0, and all a number of 0 or more"
        )
