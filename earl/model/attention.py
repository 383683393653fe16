"""One attention function for training, packed batches and decoding with a cache.

Causal grouped-query attention. Where flash-attn is installed, its kernels run half precision on a GPU, whole rows and,
document by document, packed ones; everything else is torch's scaled_dot_product_attention. Both give the same result to
rounding (tests).

Legend: B batch, L new tokens, M cached tokens and new ones, N query heads, G key/value heads, K head width.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

import torch
from einops import rearrange
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from earl.errors import ShapeError

HAS_FLASH: Final = find_spec("flash_attn") is not None
"""Asked once: torch.compile follows no search for modules."""


def attend(
    query_BNLK: Tensor,
    key_BGMK: Tensor,
    value_BGMK: Tensor,
    *,
    documents_BL: Tensor | None = None,
    visible_B1LM: Tensor | None = None,
) -> Tensor:
    """Attention of L new tokens over M >= L tokens of which they are the last; a token sees itself and before.

    Args:
        documents_BL: for packed rows (M = L), a non-decreasing number per token: a token sees only tokens of its
            own document. None: the row is one document. Padding on the right needs no mask: no real
            token sees what comes after it.
        visible_B1LM: bool, what each new token sees, where rows of a cache are not equally long.
    Returns:
        [B, N, L, K]
    Raises:
        ShapeError: packed rows with a cache.
    """
    L, M = query_BNLK.shape[2], key_BGMK.shape[2]
    grouped = query_BNLK.shape[1] != key_BGMK.shape[1]
    if documents_BL is not None:
        if L != M:
            raise ShapeError(f"{L} packed tokens over {M} keys: packed batches are not decoded with a cache")
        if (dtype := _flash_dtype(query_BNLK)) is not None:
            return _attend_packed_flash(query_BNLK, key_BGMK, value_BGMK, documents_BL, dtype)
        same_BLM = documents_BL[:, :, None] == documents_BL[:, None, :]
        visible_B1LM = (same_BLM & causal_mask(L, L, query_BNLK.device))[:, None]
        return scaled_dot_product_attention(
            query_BNLK, key_BGMK, value_BGMK, attn_mask=visible_B1LM, enable_gqa=grouped
        )
    if L == 1:
        return _attend_one(query_BNLK, key_BGMK, value_BGMK, visible_B1LM)
    if visible_B1LM is not None:
        return scaled_dot_product_attention(
            query_BNLK, key_BGMK, value_BGMK, attn_mask=visible_B1LM, enable_gqa=grouped
        )
    if L == M:
        if (dtype := _flash_dtype(query_BNLK)) is not None:
            return _attend_flash(query_BNLK, key_BGMK, value_BGMK, dtype)
        return scaled_dot_product_attention(
            query_BNLK, key_BGMK, value_BGMK, is_causal=True, enable_gqa=grouped
        )
    visible_LM = causal_mask(L, M, query_BNLK.device)
    return scaled_dot_product_attention(
        query_BNLK, key_BGMK, value_BGMK, attn_mask=visible_LM, enable_gqa=grouped
    )


def _attend_one(
    query_BN1K: Tensor, key_BGMK: Tensor, value_BGMK: Tensor, visible_B11M: Tensor | None
) -> Tensor:
    """One new token: heads that share keys can ask them as the rows of one head. torch's kernel takes head by head,
    thirteen times as long in bfloat16 on a CPU (docs/engine.md)."""
    query_BGRK = rearrange(query_BN1K, "B (G R) 1 K -> B G R K", G=key_BGMK.shape[1])
    out_BGRK = scaled_dot_product_attention(query_BGRK, key_BGMK, value_BGMK, attn_mask=visible_B11M)
    one: Tensor = rearrange(out_BGRK, "B G R K -> B (G R) 1 K")
    return one


def causal_mask(L: int, M: int, device: torch.device) -> Tensor:
    """[L, M] bool: the last of L new tokens sees all M, the one before it M - 1, and so on."""
    return torch.ones(L, M, dtype=torch.bool, device=device).tril(diagonal=M - L)


def _flash_dtype(query_BNLK: Tensor) -> torch.dtype | None:
    """The type in which flash-attn computes this; None where it cannot, since it knows CUDA and half precision alone.

    Autocast narrows what goes into torch's own attention and does not know flash-attn's: queries that were rotated in
    float32 would reach it as they are.
    """
    if not (HAS_FLASH and query_BNLK.is_cuda):
        return None
    dtype = torch.get_autocast_dtype("cuda") if torch.is_autocast_enabled("cuda") else query_BNLK.dtype
    return dtype if dtype in (torch.float16, torch.bfloat16) else None


def _attend_flash(query_BNLK: Tensor, key_BGLK: Tensor, value_BGLK: Tensor, dtype: torch.dtype) -> Tensor:
    from flash_attn import flash_attn_func

    query, key, value = (
        rearrange(x.to(dtype), "B N L K -> B L N K") for x in (query_BNLK, key_BGLK, value_BGLK)
    )
    whole: Tensor = rearrange(flash_attn_func(query, key, value, causal=True), "B L N K -> B N L K")
    return whole


def _attend_packed_flash(
    query_BNLK: Tensor, key_BGLK: Tensor, value_BGLK: Tensor, documents_BL: Tensor, dtype: torch.dtype
) -> Tensor:
    from flash_attn import flash_attn_varlen_func

    B, _, L, _ = query_BNLK.shape
    query, key, value = (
        rearrange(x.to(dtype), "B N L K -> (B L) N K") for x in (query_BNLK, key_BGLK, value_BGLK)
    )
    starts_BL = torch.ones_like(documents_BL, dtype=torch.bool)
    starts_BL[:, 1:] = documents_BL[:, 1:] != documents_BL[:, :-1]
    offsets = torch.cat(
        [starts_BL.flatten().nonzero().flatten(), starts_BL.new_tensor([B * L], dtype=torch.long)]
    )
    lengths, offsets = int(offsets.diff().max()), offsets.int()
    out = flash_attn_varlen_func(query, key, value, offsets, offsets, lengths, lengths, causal=True)
    packed: Tensor = rearrange(out, "(B L) N K -> B N L K", B=B)
    return packed
