"""The building blocks of the VQ autoencoder: norms, residual block, attention, resampling, temporal layers.

Architecture: MoVQGAN (Zheng et al. 2022) as in Emu3's vision tokenizer. Submodules carry the names of
transformers' `Emu3VQVAE`, so that its weights load without a map. Nothing here knows of codes.

Legend: B batch, C channels, H W rows and columns, T frames, Z width of a codebook row.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from einops import rearrange
from torch import Tensor, nn

from earl.vq.config import VQConfig


class ChannelNorm(nn.Module):
    """RMS norm over channels at each position: no statistic crosses from one place of the picture to another."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))

    def forward(self, hidden_BCHW: Tensor) -> Tensor:
        hidden_BHWC = rearrange(hidden_BCHW, "B C H W -> B H W C")
        normed_BHWC = F.rms_norm(
            hidden_BHWC, (hidden_BHWC.shape[-1],), self.weight.to(hidden_BHWC.dtype), 1e-6
        )
        return rearrange(normed_BHWC, "B H W C -> B C H W")


class GroupNorm(nn.GroupNorm):
    """Of a contiguous copy: torch's kernel for channels-last tensors takes the mean of squares minus the square of the
    mean, and rounds three times as coarsely (docs/log.md, 33)."""

    def forward(self, hidden_BCHW: Tensor) -> Tensor:
        return super().forward(hidden_BCHW.contiguous())


class SpatialNorm(nn.Module):
    """A norm whose scale and shift are read off the quantised latent at each position (MoVQ, eq. 5)."""

    def __init__(self, config: VQConfig, channels: int) -> None:
        super().__init__()
        self.norm_layer = plain_norm(config, channels)
        self.conv_y = nn.Conv2d(config.embed_dim, channels, 1)
        self.conv_b = nn.Conv2d(config.embed_dim, channels, 1)

    def forward(self, hidden_BCHW: Tensor, quant_BZhw: Tensor) -> Tensor:
        # A 1x1 convolution commutes with nearest resizing, and is cheaper before it.
        scale, shift = (
            F.interpolate(conv(quant_BZhw), size=hidden_BCHW.shape[-2:], mode="nearest")
            for conv in (self.conv_y, self.conv_b)
        )
        modulated_BCHW: Tensor = self.norm_layer(hidden_BCHW) * scale + shift
        return modulated_BCHW


def plain_norm(config: VQConfig, channels: int) -> nn.Module:
    if config.norm == "channel":
        return ChannelNorm(channels)
    return GroupNorm(32, channels, eps=1e-6)


def make_norm(config: VQConfig, channels: int, *, decoder: bool) -> nn.Module:
    """The norm of a side: the encoder's is plain, the decoder's modulated where the config says so."""
    return SpatialNorm(config, channels) if decoder and config.spatial_norm else plain_norm(config, channels)


def apply_norm(norm: nn.Module, hidden_BCHW: Tensor, quant_BZhw: Tensor | None) -> Tensor:
    result: Tensor = norm(hidden_BCHW, quant_BZhw) if isinstance(norm, SpatialNorm) else norm(hidden_BCHW)
    return result


class ResnetBlock(nn.Module):
    def __init__(self, config: VQConfig, in_channels: int, out_channels: int, *, decoder: bool) -> None:
        super().__init__()
        kernel = 3 if decoder else config.encoder_kernel
        self.norm1 = make_norm(config, in_channels, decoder=decoder)
        self.conv1 = nn.Conv2d(in_channels, out_channels, kernel, padding="same")
        self.norm2 = make_norm(config, out_channels, decoder=decoder)
        self.conv2 = nn.Conv2d(out_channels, out_channels, kernel, padding="same")
        self.nin_shortcut = nn.Conv2d(in_channels, out_channels, 1) if in_channels != out_channels else None

    def forward(self, hidden_BCHW: Tensor, quant_BZhw: Tensor | None = None) -> Tensor:
        residual = hidden_BCHW if self.nin_shortcut is None else self.nin_shortcut(hidden_BCHW)
        hidden_BCHW = self.conv1(F.silu(apply_norm(self.norm1, hidden_BCHW, quant_BZhw)))
        hidden_BCHW = self.conv2(F.silu(apply_norm(self.norm2, hidden_BCHW, quant_BZhw)))
        summed_BCHW: Tensor = residual + hidden_BCHW
        return summed_BCHW


class AttentionBlock(nn.Module):
    """Self-attention over all positions; the norm before it and the residual around it are the caller's."""

    def __init__(self, config: VQConfig) -> None:
        super().__init__()
        width, self.num_heads = config.hidden_size, config.num_attention_heads
        self.q_proj = nn.Linear(width, width)
        self.k_proj = nn.Linear(width, width)
        self.v_proj = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, width)

    def forward(self, hidden_BCHW: Tensor) -> Tensor:
        rows = hidden_BCHW.shape[2]
        hidden_BLC = rearrange(hidden_BCHW, "B C H W -> B (H W) C")
        query, key, value = (
            rearrange(proj(hidden_BLC), "B L (N K) -> B N L K", N=self.num_heads)
            for proj in (self.q_proj, self.k_proj, self.v_proj)
        )
        out_BNLK = F.scaled_dot_product_attention(query, key, value)
        out_BLC: Tensor = self.out_proj(rearrange(out_BNLK, "B N L K -> B L (N K)"))
        return rearrange(out_BLC, "B (H W) C -> B C H W", H=rows)


class MiddleBlock(nn.Module):
    """The coarsest resolution: a residual block, attention over the whole map, a residual block."""

    def __init__(self, config: VQConfig, channels: int, *, decoder: bool) -> None:
        super().__init__()
        with_attention = config.decoder_attention if decoder else True
        self.block_1 = ResnetBlock(config, channels, channels, decoder=decoder)
        self.attn_1 = AttentionBlock(config) if with_attention else None
        self.attn_norm = make_norm(config, channels, decoder=decoder) if with_attention else None
        self.block_2 = ResnetBlock(config, channels, channels, decoder=decoder)

    def forward(self, hidden_BCHW: Tensor, quant_BZhw: Tensor | None = None) -> Tensor:
        hidden_BCHW = self.block_1(hidden_BCHW, quant_BZhw)
        if self.attn_1 is not None and self.attn_norm is not None:
            hidden_BCHW = hidden_BCHW + self.attn_1(apply_norm(self.attn_norm, hidden_BCHW, quant_BZhw))
        mixed_BCHW: Tensor = self.block_2(hidden_BCHW, quant_BZhw)
        return mixed_BCHW


class Downsample(nn.Module):
    """Half the rows and columns; with a kernel of 2 from pairs that no other output sees."""

    def __init__(self, channels: int, kernel: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, kernel, stride=2)
        self.beyond = kernel - 2

    def forward(self, hidden_BCHW: Tensor) -> Tensor:
        halved: Tensor = self.conv(F.pad(hidden_BCHW, (0, self.beyond, 0, self.beyond)))
        return halved


class Upsample(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, hidden_BCHW: Tensor) -> Tensor:
        doubled: Tensor = self.conv(F.interpolate(hidden_BCHW, scale_factor=2.0, mode="nearest"))
        return doubled


class CausalConv3d(nn.Module):
    """A 3-D convolution that sees no later frame: two zero frames stand before the first (Emu3 pads so)."""

    def __init__(
        self, in_channels: int, out_channels: int, kernel: tuple[int, int, int], stride: int = 1
    ) -> None:
        super().__init__()
        self.conv = nn.Conv3d(
            in_channels,
            out_channels,
            kernel,
            stride=(stride, 1, 1),
            padding=(0, kernel[1] // 2, kernel[2] // 2),
        )

    def forward(self, hidden_BCTHW: Tensor) -> Tensor:
        convolved: Tensor = self.conv(F.pad(hidden_BCTHW, (0, 0, 0, 0, 2, 0)))
        return convolved

    def first_frame(self, hidden_BCHW: Tensor) -> Tensor:
        """The first output frame from the first input frame alone: the others meet only zeros."""
        kernel_OCHW = self.conv.weight[:, :, 2]
        return F.conv2d(hidden_BCHW, kernel_OCHW, self.conv.bias, padding=self.conv.padding[1:])


class FrozenBatchNorm3d(nn.BatchNorm3d):
    """Batch norm that always uses its stored statistics: `.train()` can neither change them nor the codes."""

    def train(self, mode: bool = True) -> FrozenBatchNorm3d:
        super().train(False)
        return self


class TemporalResnetBlock(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm1 = FrozenBatchNorm3d(channels)
        self.conv1 = CausalConv3d(channels, channels, (3, 3, 3))
        self.norm2 = FrozenBatchNorm3d(channels)
        self.conv2 = CausalConv3d(channels, channels, (3, 3, 3))
        self.eval()

    def forward(self, hidden_BCTHW: Tensor) -> Tensor:
        inner = self.conv1(F.silu(self.norm1(hidden_BCTHW)))
        summed_BCTHW: Tensor = hidden_BCTHW + self.conv2(F.silu(self.norm2(inner)))
        return summed_BCTHW

    def first_frame(self, hidden_BCHW: Tensor) -> Tensor:
        inner = F.silu(self.norm1(hidden_BCHW.unsqueeze(2)).squeeze(2))
        inner = F.silu(self.norm2(self.conv1.first_frame(inner).unsqueeze(2)).squeeze(2))
        return hidden_BCHW + self.conv2.first_frame(inner)


class TemporalConv(nn.Module):
    """One temporal down- or upsampling step, wrapped as published (`time_conv.N.conv.conv`)."""

    def __init__(self, channels: int, kernel: tuple[int, int, int], stride: int) -> None:
        super().__init__()
        self.conv = CausalConv3d(channels, channels, kernel, stride)

    def forward(self, hidden_BCTHW: Tensor) -> Tensor:
        convolved: Tensor = self.conv(hidden_BCTHW)
        return convolved
