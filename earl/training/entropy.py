"""An entropy bonus that holds the entropy at a target, for each segment of its own.

A coefficient rises while its segment's entropy lies below the target and falls while it lies above, in proportion to
the distance; below 0 it takes entropy away. The idea is Skywork-OR1's (arXiv 2505.22312). TRL has it with a fixed
step and one target for all tokens; no target fits both segments, since a code is several nats less certain than a
word. Knows no model and no loss. The state is a plain dict of numbers, which JSON keeps to the bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from earl.errors import RecipeError


@dataclass(frozen=True, slots=True, kw_only=True)
class EntropyConfig:
    """The entropy bonus of one segment."""

    coef: float = 0.0
    """Weight of the mean entropy of a token, where a target is set only at first; below 0 entropy is a cost."""
    target: float | None = None
    """Entropy of a token, in nats, to which the coefficient steers; best what the first model has. None: it stays."""
    step_size: float = 1e-4
    """By how much the coefficient moves in an update for every nat between entropy and target."""
    coef_min: float = -5e-3
    """The coefficient never falls below this."""
    coef_max: float = 5e-3
    """The coefficient never rises above this."""

    def __post_init__(self) -> None:
        if self.target is None:
            return
        if self.target < 0:
            raise RecipeError(
                f"target is {self.target} nats, but no entropy is negative: set 0 or more, or none"
            )
        if not self.step_size > 0:
            raise RecipeError(
                f"step_size is {self.step_size}, so the coefficient would not move towards target "
                f"{self.target}: set it above 0, or target to none"
            )
        if not self.coef_min <= self.coef <= self.coef_max:
            raise RecipeError(
                f"coef is {self.coef}, outside coef_min {self.coef_min} and coef_max {self.coef_max}: "
                "set it between them, or widen them"
            )


def first_coefs(configs: Mapping[str, EntropyConfig]) -> dict[str, float]:
    """The coefficient of each segment before the first update."""
    return {segment: config.coef for segment, config in configs.items()}


def next_coefs(
    configs: Mapping[str, EntropyConfig], coefs: Mapping[str, float], entropies: Mapping[str, float]
) -> dict[str, float]:
    """The coefficients after an update; they are all the state there is.

    Args:
        coefs: those of this update.
        entropies: mean entropy of a token in this update, over all processes; a segment that had no token is
            left out, and keeps its coefficient.
    """
    return {
        segment: _steered(config, coefs[segment], entropies.get(segment))
        for segment, config in configs.items()
    }


def _steered(config: EntropyConfig, coef: float, entropy: float | None) -> float:
    if config.target is None or entropy is None:
        return coef
    moved = coef + config.step_size * (config.target - entropy)
    return min(max(moved, config.coef_min), config.coef_max)
