"""The static key/value cache: storage for every position is taken once, new tokens are written in place.

Rolling back is free: what lies beyond a row's length is overwritten by the next pass. `KVCache` itself
holds equally long rows; `KVCache.window` is one pass over rows of their own lengths.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from einops import rearrange
from torch import Tensor

from earl.errors import SequenceError


class KVCache:
    """Keys and values of all layers for a batch of equally long sequences, each layer's where it computes.

    Attributes:
        length: tokens cached so far, the same for every row of the batch.
        capacity: tokens that fit.
    """

    visible_B1LM: Tensor | None = None
    """Rows are equally long: `attend` knows what each new token sees."""

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
        shape = (batch, num_kv_heads, capacity, head_dim)
        self.keys = [torch.zeros(shape, dtype=dtype, device=device) for _ in range(num_layers)]
        self.values = [torch.zeros(shape, dtype=dtype, device=device) for _ in range(num_layers)]
        """[B, G, capacity, K] of each layer."""
        self.length, self.capacity, self.device = 0, capacity, torch.device(device)

    def tables(self, layer: int, device: torch.device) -> tuple[Tensor, Tensor]:
        """Keys and values of a layer, which move to where it computes when it first does."""
        if self.keys[layer].device != device:
            self.keys[layer], self.values[layer] = self.keys[layer].to(device), self.values[layer].to(device)
        return self.keys[layer], self.values[layer]

    def write(self, layer: int, key_BGLK: Tensor, value_BGLK: Tensor) -> tuple[Tensor, Tensor]:
        """Store L new tokens behind the cached ones; returns all keys and values up to them, [B, G, M, K].

        `length` moves only with `advance`, after the last layer has written.

        Raises:
            SequenceError: they do not fit.
        """
        start, stop = self.length, self.length + key_BGLK.shape[2]
        if stop > self.capacity:
            raise SequenceError(f"the cache holds {self.capacity} tokens, {stop} are needed: make it larger")
        keys, values = self.tables(layer, key_BGLK.device)
        keys[:, :, start:stop] = key_BGLK
        values[:, :, start:stop] = value_BGLK
        return keys[:, :, :stop], values[:, :, :stop]

    def positions(self, num_tokens: int) -> Tensor:
        """[1, L] where the next tokens stand."""
        return torch.arange(self.length, self.length + num_tokens, device=self.device)[None]

    def advance(self, num_tokens: int) -> None:
        self.length += num_tokens

    def window(self, first_row: int, lengths: Sequence[int], num_tokens: int) -> CacheWindow:
        """A pass that writes `num_tokens` behind the first lengths[i] tokens of row first_row + i."""
        return CacheWindow(self, first_row, lengths, num_tokens)

    def copy_row(self, source: int, target: int, length: int) -> None:
        """Make the first `length` tokens of a row those of another."""
        for table in (*self.keys, *self.values):
            table[target, :, :length] = table[source, :, :length]


class CacheWindow:
    """One pass over some rows of a cache, each with a length of its own.

    Tokens beyond the capacity are padding: they all land on the last place, which nothing real ever looks at, for
    a sequence that fills the cache ends in a token that is never read.
    """

    def __init__(self, cache: KVCache, first_row: int, lengths: Sequence[int], num_tokens: int) -> None:
        self.cache = cache
        self.rows = slice(first_row, first_row + len(lengths))
        device = cache.device
        starts_A1 = torch.tensor(lengths, device=device)[:, None]
        self.positions_AL = (starts_A1 + torch.arange(num_tokens, device=device)).clamp(
            max=cache.capacity - 1
        )
        self.stop = min(max(lengths) + num_tokens, cache.capacity)
        self.start = lengths[0] if len(set(lengths)) == 1 and lengths[0] + num_tokens == self.stop else None
        self.visible_B1LM = None
        if self.start is None:
            self.visible_B1LM = torch.arange(self.stop, device=device) <= self.positions_AL[:, None, :, None]

    def positions(self, num_tokens: int) -> Tensor:
        """[A, L] where the tokens stand."""
        return self.positions_AL

    def write(self, layer: int, key_AGLK: Tensor, value_AGLK: Tensor) -> tuple[Tensor, Tensor]:
        """Store the tokens; returns all keys and values up to the longest row's end, [A, G, M, K]."""
        both = []
        positions_AL = self.positions_AL.to(key_AGLK.device)
        tables = self.cache.tables(layer, key_AGLK.device)
        for table, new_AGLK in zip(tables, (key_AGLK, value_AGLK), strict=True):
            rows_AGMK = table[self.rows]
            new_AGLK = new_AGLK.to(table.dtype)  # autocast makes them narrower than the cache
            if self.start is not None:
                rows_AGMK[:, :, self.start : self.stop] = new_AGLK
            else:
                each_A1 = torch.arange(len(rows_AGMK), device=table.device)[:, None]
                rows_AGMK[each_A1, :, positions_AL] = rearrange(new_AGLK, "A G L K -> A L G K")
            both.append(rows_AGMK[:, :, : self.stop])
        return both[0], both[1]

    def advance(self, num_tokens: int) -> None:
        """The rows' lengths are whoever's gave them."""
