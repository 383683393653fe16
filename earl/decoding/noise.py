"""Seeded noise: Gumbel draws that depend on (seed, position, id) and nothing else.

Decoders that visit positions in different orders, batches or windows draw the same noise, so they choose the
same tokens. Knows nothing of models or images. The hash is the finaliser of splitmix64 (Steele et al. 2014).
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor

_GOLDEN: Final = -0x61C8864680B583EB  # 0x9E3779B97F4A7C15 as a signed 64-bit number
_MIX_1: Final = -0x40A7B892E31B1A47  # 0xBF58476D1CE4E5B9
_MIX_2: Final = -0x6B2FB644ECCEEE15  # 0x94D049BB133111EB
_AT_ONCE: Final = {"cpu": 2**16, "cuda": 2**22}
"""Numbers that are made at once: on a CPU as many as stay near it from one of the many steps to the next."""


def gumbel(seeds_S: Tensor, positions_S: Tensor, ids_R: Tensor) -> Tensor:
    """Standard Gumbel noise for every id at one position of each sample.

    Args:
        seeds_S: [S] int64, any values; one edit has one seed.
        positions_S: [S] int64, absolute positions in the sequence.
        ids_R: [R] int64, the ids that may be drawn.
    Returns:
        [S, R] float32; entry (s, r) is a function of (seeds[s], positions[s], ids[r]) alone.
    """
    rows_S1 = _mix(_mix(seeds_S) + positions_S * _GOLDEN)[:, None]
    steps_1R = (ids_R * _GOLDEN)[None]
    at_once = max(1, _AT_ONCE.get(rows_S1.device.type, 2**22) // len(ids_R))
    return torch.cat([_noise_of(_mix(rows_T1 + steps_1R)) for rows_T1 in torch.split(rows_S1, at_once)])


def _noise_of(bits_TR: Tensor) -> Tensor:
    """Standard Gumbel noise [T, R] float32 of 64 random bits each."""
    # 52 bits, moved to the middle of their interval: neither 0 nor 1 can occur, so both logarithms are finite.
    # With 53 the largest plus a half would round up to 1.
    uniform_TR = _shift_right(bits_TR, 12).double().add_(0.5).mul_(2.0**-52)
    return uniform_TR.log_().neg_().log_().neg_().float()


def _mix(x: Tensor) -> Tensor:
    x = x + _GOLDEN
    x ^= _shift_right(x, 30)
    x *= _MIX_1
    x ^= _shift_right(x, 27)
    x *= _MIX_2
    x ^= _shift_right(x, 31)
    return x


def _shift_right(x: Tensor, bits: int) -> Tensor:
    """A shift that fills with zeros; torch's fills with the sign."""
    return (x >> bits).bitwise_and_((1 << (64 - bits)) - 1)
