"""Intervals for numbers from few examples."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, stdev


def wilson(successes: int, trials: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a success rate (Wilson 1927); it stays inside 0..1 and works near the ends."""
    if trials == 0:
        return 0.0, 1.0
    rate = successes / trials
    centre = (rate + z * z / (2 * trials)) / (1 + z * z / trials)
    half = z / (1 + z * z / trials) * sqrt(rate * (1 - rate) / trials + z * z / (4 * trials * trials))
    return max(0.0, centre - half), min(1.0, centre + half)


def paired(differences: Sequence[float], z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a mean difference between two editors on the same questions (normal); how hard the questions
    are drops out, so it is narrower than what two intervals side by side would say.

    Raises:
        ValueError: fewer than two differences, of which nothing can be said.
    """
    if len(differences) < 2:
        raise ValueError(f"an interval needs two differences or more, and got {len(differences)}")
    half = z * stdev(differences) / sqrt(len(differences))
    return fmean(differences) - half, fmean(differences) + half
