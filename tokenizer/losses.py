"""Training-only losses of the image tokenizer: reconstruction, edges, adversary. No downloaded weights."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earl.vq.config import VQConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class LossConfig:
    """Weights of the terms."""

    l1: float = 1.0
    """Absolute difference of pixels in [-1, 1]."""
    l2: float = 2.0
    """Squared difference; it is what PSNR measures."""
    edges: float = 0.5
    """Difference of neighbouring-pixel steps at three scales: a perceptual term without a network."""
    commitment: float = 0.25
    """Latents are drawn to their codes (van den Oord et al. 2017, eq. 3)."""
    adversary: float = 0.0
    """Weight of a PatchGAN; 0 trains none."""
    adversary_start: int = 0
    """Step at which the adversary joins."""


def reconstruction_loss(config: LossConfig, made_BCHW: Tensor, wanted_BCHW: Tensor) -> Tensor:
    """Weighted sum of the pixel and edge terms, a scalar."""
    difference = made_BCHW.float() - wanted_BCHW.float()
    loss = config.l1 * difference.abs().mean() + config.l2 * difference.square().mean()
    if config.edges:
        loss = loss + config.edges * edge_loss(difference)
    return loss


def edge_loss(difference_BCHW: Tensor, scales: int = 3) -> Tensor:
    """Mean absolute step between neighbours of the difference picture, at full, half and quarter size."""
    total = difference_BCHW.new_zeros(())
    for _ in range(scales):
        total = total + difference_BCHW.diff(dim=2).abs().mean() + difference_BCHW.diff(dim=3).abs().mean()
        difference_BCHW = F.avg_pool2d(difference_BCHW, 2)
    return total / scales


class PatchAdversary(nn.Module):
    """Says for each patch whether it is real (Isola et al. 2017), with the hinge losses of VQGAN."""

    def __init__(self, config: VQConfig, width: int = 64) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(config.out_channels, width, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(width, 2 * width, 4, 2, 1),
            nn.GroupNorm(8, 2 * width),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * width, 1, 4, 1, 1),
        )

    def forward(self, pixels_BCHW: Tensor) -> Tensor:
        scores: Tensor = self.layers(pixels_BCHW)
        return scores

    def loss(self, real_BCHW: Tensor, made_BCHW: Tensor) -> Tensor:
        """What the adversary itself minimises."""
        real, made = self(real_BCHW), self(made_BCHW.detach())
        return 0.5 * (F.relu(1 - real).mean() + F.relu(1 + made).mean())


def adversary_weight(reconstruction: Tensor, fooling: Tensor, last_layer: Tensor) -> Tensor:
    """The factor that gives both losses the same gradient norm at the last layer (Esser et al. 2021, eq. 7)."""
    (of_pixels,) = torch.autograd.grad(reconstruction, last_layer, retain_graph=True)
    (of_fooling,) = torch.autograd.grad(fooling, last_layer, retain_graph=True)
    return (of_pixels.norm() / (of_fooling.norm() + 1e-4)).clamp(0, 1e4).detach()
