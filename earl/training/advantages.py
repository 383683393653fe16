"""Rewards of a group become advantages: by how much each rollout did better than the others of its prompt.

NaN is "no verdict": the judge failed, and nobody knows how good the rollout is. It is no zero, it gets advantage 0,
and it stays out of its group's baseline. Names are TRL's; unlike TRL's, a deviation below a floor counts as the
floor, since what lies below it is the judge's noise: of seven 6.0 and one 6.3 the odd one would be worth 2.5.

Shapes: G prompts, K rollouts of each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from earl.errors import RecipeError


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvantageConfig:
    """What a reward is measured against."""

    scale_rewards: Literal["group", "batch", "none"] = "group"
    """Rewards are divided by the standard deviation of their group, or of the whole batch, or left as they are."""
    std_floor: float = 0.5
    """Smallest standard deviation to divide by, in units of the reward (verdicts run from 0 to 10)."""
    leave_one_out: bool = False
    """A rollout's baseline is the mean of the others of its group (RLOO), not of all of them."""

    def __post_init__(self) -> None:
        if not self.std_floor > 0:
            raise RecipeError(
                f"std_floor is {self.std_floor}, but groups are divided by it: set it above 0, such as 1e-4"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Advantages:
    """What a batch of groups teaches, and which of them teach nothing."""

    rewards_GK: Tensor
    """As given, NaN where there is no verdict."""
    advantage_GK: Tensor
    """float32, always finite; 0 where there is no verdict, and in groups that teach nothing."""
    std_G: Tensor
    """Standard deviation in each group, with Bessel's correction; 0 below two verdicts."""
    too_few_G: Tensor
    """Groups with fewer than two verdicts: nothing to compare."""
    zero_variance_G: Tensor
    """Groups whose verdicts, two or more, are all equal: to be dropped, or sampled again."""

    @property
    def usable(self) -> Tensor:
        """[G, K] rollouts that teach; tokens of the others belong in no mask and no count of the policy loss."""
        return self.rewards_GK.isfinite() & ~(self.too_few_G | self.zero_variance_G)[:, None]

    def metrics(self) -> dict[str, float]:
        """Values for the logbook, under TRL's names; one with nothing to average is absent, never 0.

        `frac_reward_none` is the share of rollouts without verdict; `reward_std` and `frac_reward_zero_std` are over
        groups with at least two verdicts.
        """
        known_GK = self.rewards_GK.isfinite()
        values = {"frac_reward_none": float((~known_GK).float().mean())}
        if bool(known_GK.any()):
            values["reward"] = float(self.rewards_GK[known_GK].double().mean())
        comparable_G = ~self.too_few_G
        if bool(comparable_G.any()):
            values["reward_std"] = float(self.std_G[comparable_G].mean())
            values["frac_reward_zero_std"] = float(self.zero_variance_G[comparable_G].float().mean())
        return values


def group_advantages(rewards_GK: Tensor, config: AdvantageConfig) -> Advantages:
    """Compare the rollouts of each prompt.

    Args:
        rewards_GK: rewards of the whole batch, that is of all processes, where `scale_rewards` is `batch`;
            NaN where there is no verdict.
    """
    known_GK = rewards_GK.isfinite()
    count_G = known_GK.sum(1)
    values_GK = torch.where(known_GK, rewards_GK, 0.0).double()
    mean_G = values_GK.sum(1) / count_G.clamp(min=1)
    apart_GK = torch.where(known_GK, values_GK - mean_G[:, None], 0.0)
    std_G = (apart_GK.square().sum(1) / (count_G - 1).clamp(min=1)).sqrt()

    too_few_G = count_G < 2
    highest_G = torch.where(known_GK, values_GK, -torch.inf).amax(1)
    lowest_G = torch.where(known_GK, values_GK, torch.inf).amin(1)
    zero_variance_G = (highest_G == lowest_G) & ~too_few_G  # exact: a mean's rounding is no variance

    if config.leave_one_out:  # r_i - mean of the others = (r_i - mean of all) n / (n - 1)
        apart_GK = apart_GK * (count_G / (count_G - 1).clamp(min=1))[:, None]
    advantage_GK = apart_GK / _scale(values_GK[known_GK], std_G, config)
    silent_G1 = (too_few_G | zero_variance_G)[:, None]
    return Advantages(
        rewards_GK=rewards_GK,
        advantage_GK=advantage_GK.masked_fill(silent_G1, 0.0).float(),
        std_G=std_G.float(),
        too_few_G=too_few_G,
        zero_variance_G=zero_variance_G,
    )


def _scale(verdicts_N: Tensor, std_G: Tensor, config: AdvantageConfig) -> Tensor:
    """What to divide by, [G, 1] or a scalar."""
    if config.scale_rewards == "none":
        return std_G.new_ones(())
    if config.scale_rewards == "batch":
        std = verdicts_N.std() if len(verdicts_N) > 1 else std_G.new_zeros(())
        return std.clamp(min=config.std_floor)
    return std_G[:, None].clamp(min=config.std_floor)
