"""Optimisers and learning-rate schedule: Muon for the matrices of hidden layers, AdamW for all else."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from earl.errors import RecipeError
from earl.recipe import check_shares, check_weights


@dataclass(frozen=True, slots=True, kw_only=True)
class OptimConfig:
    """How weights are updated."""

    lr: float = 1e-3
    """Peak learning rate of AdamW."""
    muon_lr: float = 0.0
    """Peak learning rate of Muon for hidden matrices; 0 gives them to AdamW too."""
    warmup_steps: int = 100
    """Steps over which the rate rises from 0."""
    decay_share: float = 1.0
    """Share of the steps, the last ones, over which the rate falls (half a cosine). Below 1 the rate is level
    before, so that a run can be given more steps until its descent begins."""
    final_share: float = 0.02
    """The rate at the last step, as a share of the peak."""
    weight_decay: float = 0.0
    """Decoupled weight decay of matrices; embeddings and the head, whose rows nobody may have asked for, have none."""
    betas: tuple[float, float] = (0.9, 0.95)
    """AdamW's moment decays."""
    max_grad_norm: float = 1.0
    """Gradients are scaled down to this norm; inf leaves them as they are."""

    def __post_init__(self) -> None:
        check_weights(self, "lr", "muon_lr", "weight_decay", under="optim.")
        check_shares(self, "final_share", under="optim.")
        if not self.lr:
            raise RecipeError("optim.lr is 0.0, by which nothing would be learnt: set it above 0")
        if self.warmup_steps < 0:
            raise RecipeError(f"optim.warmup_steps is {self.warmup_steps}: it must be 0 or more")
        if not all(0 <= beta < 1 for beta in self.betas):
            raise RecipeError(f"optim.betas are {list(self.betas)}: each must be 0 or more and below 1")
        if not 0 < self.decay_share <= 1:
            raise RecipeError(
                f"optim.decay_share is {self.decay_share}; it must lie above 0 and at most at 1"
            )
        if not self.max_grad_norm > 0:
            raise RecipeError(
                f"optim.max_grad_norm is {self.max_grad_norm}, by which nothing would be learnt: set it above 0, or to "
                "inf for no limit"
            )


def rate_share(config: OptimConfig, step: int, steps: int) -> float:
    """The share of the peak rate at `step` (from 0): linear warm-up, level, then a cosine to `final_share`."""
    if step < config.warmup_steps:
        return (step + 1) / config.warmup_steps
    descent = max(config.warmup_steps, round(steps * (1 - config.decay_share)))
    done = min(1.0, max(0, step - descent) / max(1, steps - descent))
    return config.final_share + (1 - config.final_share) * 0.5 * (1 + math.cos(math.pi * done))


def make_optimizers(model: nn.Module, config: OptimConfig) -> list[torch.optim.Optimizer]:
    """AdamW, and Muon before it where it is asked for. Each group remembers its peak rate as `peak_lr`."""
    matrices: list[Tensor] = []
    others: list[Tensor] = []
    tables: list[Tensor] = []
    scales: list[Tensor] = []
    embeddings = {id(m.weight) for m in model.modules() if isinstance(m, nn.Embedding)}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if parameter.ndim < 2 or min(parameter.shape) == 1:
            scales.append(parameter)
        elif id(parameter) in embeddings or "lm_head" in name:
            tables.append(parameter)
        else:
            (matrices if config.muon_lr and parameter.ndim == 2 else others).append(parameter)
    optimizers: list[torch.optim.Optimizer] = []
    if matrices:
        # The update of a matrix is scaled to the size of an AdamW update, so that rates are comparable.
        optimizers.append(
            torch.optim.Muon(
                matrices, lr=config.muon_lr, weight_decay=config.weight_decay, adjust_lr_fn="match_rms_adamw"
            )
        )
    groups = [
        {"params": others, "weight_decay": config.weight_decay},
        {"params": tables, "weight_decay": 0.0},
        {"params": scales, "weight_decay": 0.0},
    ]
    optimizers.append(torch.optim.AdamW([g for g in groups if g["params"]], lr=config.lr, betas=config.betas))
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["peak_lr"] = group["lr"]
    return optimizers


def set_rates(optimizers: Iterable[torch.optim.Optimizer], share: float) -> None:
    """Give every group its peak rate times `share`."""
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["lr"] = group["peak_lr"] * share
