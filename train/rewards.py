"""What a verdict is worth to reinforcement learning: one number for each answer, by recipe.

Rewards run from 0 to 10, like verdicts. No verdict is NaN, never 0: nobody knows how good the answer is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import torch
from torch import Tensor

from earl.errors import RecipeError
from earl.judge import NoVerdict, Verdict
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
    """Weight of each score of a verdict; the reward is their weighted mean. EARL: overall alone."""
    unchanged: float | None = None
    """Reward of an answer that is the source, code by code, whatever the judge says; None leaves it to the judge."""

    def __post_init__(self) -> None:
        for name in self.weights:
            if name not in SCORES:
                raise RecipeError(f"reward.weights names {name!r}; a verdict has {', '.join(SCORES)}")
        if not self.weights or min(self.weights.values()) < 0 or not sum(self.weights.values()):
            raise RecipeError(
                f"reward.weights is {self.weights}: give at least one score a weight above 0, and none one below"
            )


def rewards_of(groups: Sequence[Group], config: RewardConfig) -> Tensor:
    """[G, K] float32, NaN where there is no verdict."""
    return torch.tensor(
        [
            [
                reward(said, bool((codes_hw == group.source_hw).all()), config)
                for said, codes_hw in zip(group.verdicts or (), group.codes_KHW, strict=True)
            ]
            for group in groups
        ],
        dtype=torch.float32,
    )


def reward(said: Verdict | NoVerdict, is_unchanged: bool, config: RewardConfig) -> float:
    """What one answer is worth."""
    if isinstance(said, NoVerdict):
        return math.nan
    if is_unchanged and config.unchanged is not None:
        return config.unchanged
    total = sum(config.weights.values())
    return sum(weight * getattr(said, name) for name, weight in config.weights.items()) / total
