"""Parts that the transformer and its drafter share."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class RMSNorm(nn.Module):
    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.eps = eps

    def forward(self, hidden_BLD: Tensor) -> Tensor:
        # Statistics in float32 or better and the scale after the cast, as in transformers, so that bf16 agrees too.
        wide = hidden_BLD.to(torch.promote_types(hidden_BLD.dtype, torch.float32))
        wide = wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + self.eps)
        return self.weight * wide.to(hidden_BLD.dtype)


def rotary(positions_BL: Tensor, head_dim: int, theta: float, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """Cosine and sine [B, 1, L, K] of the rotary angles (Su et al. 2021; halves, not pairs, are rotated)."""
    exponents = torch.arange(0, head_dim, 2, dtype=torch.int64, device=positions_BL.device).float() / head_dim
    angles = positions_BL[:, None, :, None].float() * (1.0 / theta**exponents)
    angles_B1LK = torch.cat([angles, angles], dim=-1)
    return angles_B1LK.cos().to(dtype), angles_B1LK.sin().to(dtype)


def rotate(x_BNLK: Tensor, cos_B1LK: Tensor, sin_B1LK: Tensor) -> Tensor:
    first, second = x_BNLK.chunk(2, dim=-1)
    return x_BNLK * cos_B1LK + torch.cat([-second, first], dim=-1) * sin_B1LK
