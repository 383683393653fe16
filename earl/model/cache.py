"""The static key/value cache: storage for every position is taken once, new tokens are written in place.

Rolling back is free: `length` is lowered, and what lies beyond is overwritten by the next pass.
"""

from __future__ import annotations

import torch
from torch import Tensor

from earl.errors import SequenceError


class KVCache:
    """Keys and values of all layers for a batch of equally long sequences.

    Attributes:
        length: tokens cached so far, the same for every row of the batch.
        capacity: tokens that fit.
    """

    def __init__(
        self,
        *,
        num_layers: int,
        batch: int,
        num_kv_heads: int,
        head_dim: int,
        capacity: int,
        dtype: torch.dtype,
        device: torch.device | str = "cpu",
    ) -> None:
        shape = (num_layers, batch, num_kv_heads, capacity, head_dim)
        self.keys = torch.zeros(shape, dtype=dtype, device=device)  # [layers, B, G, capacity, K]
        self.values = torch.zeros(shape, dtype=dtype, device=device)
        self.length, self.capacity = 0, capacity

    def write(self, layer: int, key_BGLK: Tensor, value_BGLK: Tensor) -> tuple[Tensor, Tensor]:
        """Store L new tokens behind the cached ones; returns all keys and values up to them, [B, G, M, K].

        `length` moves only with `advance`, after the last layer has written.

        Raises:
            SequenceError: they do not fit.
        """
        start, stop = self.length, self.length + key_BGLK.shape[2]
        if stop > self.capacity:
            raise SequenceError(f"the cache holds {self.capacity} tokens, {stop} are needed: make it larger")
        self.keys[layer, :, :, start:stop] = key_BGLK
        self.values[layer, :, :, start:stop] = value_BGLK
        return self.keys[layer, :, :, :stop], self.values[layer, :, :, :stop]

    def advance(self, num_tokens: int) -> None:
        self.length += num_tokens

    def roll_back(self, length: int) -> None:
        """Forget everything from position `length` on."""
        if not 0 <= length <= self.length:
            raise SequenceError(f"cannot roll a cache of {self.length} tokens back to {length}")
        self.length = length
