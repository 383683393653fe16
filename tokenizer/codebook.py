"""The codebook while it is trained: moving averages of the latents, and a new life for codes nobody uses.

The codebook gets no gradient. Each code follows the mean of the latents that chose it (van den Oord et al. 2017,
appendix A.1); a code whose moving count falls below a threshold restarts at a random latent of the batch.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from einops import rearrange
from torch import Tensor

from earl.vq.autoencoder import Quantizer


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookConfig:
    """How codes move."""

    decay: float = 0.98
    """Weight of the past in the moving averages."""
    restart_below: float = 0.05
    """A code restarts when its moving count a batch falls below this."""
    start_step: int = 50
    """Before this step latents pass unquantised, so that the first codes are placed where latents are."""


class CodebookAverages:
    """Moving counts [Q] and sums [Q, Z] of the latents of each code, where the quantizer is.

    Latents are chosen by a generator of the CPU on every device, so that a seed means the same everywhere.
    """

    def __init__(self, quantizer: Quantizer, config: CodebookConfig) -> None:
        self.quantizer, self.config = quantizer, config
        weight = quantizer.embedding.weight.detach()
        self.counts_Q = weight.new_ones(len(weight))
        self.sums_QZ = weight.clone()

    @torch.no_grad()
    def place_on(self, latent_BZHW: Tensor, generator: torch.Generator) -> None:
        """Put every code on a random latent of the batch."""
        latent_TZ = self._flat(latent_BZHW)
        chosen = torch.randint(len(latent_TZ), (len(self.counts_Q),), generator=generator)
        self.sums_QZ.copy_(latent_TZ[chosen])
        self.counts_Q.fill_(1.0)
        self.quantizer.embedding.weight.copy_(self.sums_QZ)

    @torch.no_grad()
    def update(self, latent_BZHW: Tensor, codes_BHW: Tensor, generator: torch.Generator) -> int:
        """Follow one batch; returns how many codes were restarted."""
        latent_TZ, codes_T = self._flat(latent_BZHW), codes_BHW.flatten()
        decay = self.config.decay
        counts = torch.bincount(codes_T, minlength=len(self.counts_Q)).float()
        sums = torch.zeros_like(self.sums_QZ).index_add_(0, codes_T, latent_TZ)
        self.counts_Q.mul_(decay).add_(counts, alpha=1 - decay)
        self.sums_QZ.mul_(decay).add_(sums, alpha=1 - decay)
        dead = (self.counts_Q < self.config.restart_below).nonzero().flatten()
        if len(dead):
            chosen = torch.randint(len(latent_TZ), (len(dead),), generator=generator)
            self.counts_Q[dead] = 1.0
            self.sums_QZ[dead] = latent_TZ[chosen]
        self.quantizer.embedding.weight.copy_(self.sums_QZ / self.counts_Q[:, None].clamp(min=1e-6))
        return len(dead)

    def tensors(self) -> dict[str, Tensor]:
        return {"codebook.counts": self.counts_Q, "codebook.sums": self.sums_QZ}

    def restore(self, tensors: dict[str, Tensor]) -> None:
        self.counts_Q.copy_(tensors["codebook.counts"])
        self.sums_QZ.copy_(tensors["codebook.sums"])

    def _flat(self, latent_BZHW: Tensor) -> Tensor:
        latent_TZ = rearrange(latent_BZHW.float(), "B Z H W -> (B H W) Z")
        return F.normalize(latent_TZ, dim=-1) if self.quantizer.normalize else latent_TZ


def straight_through(latent_BZHW: Tensor, quant_BZHW: Tensor) -> Tensor:
    """The quantised value, with the gradient of the latent."""
    return latent_BZHW + (quant_BZHW - latent_BZHW).detach()
