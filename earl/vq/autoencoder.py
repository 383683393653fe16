"""The VQ autoencoder for stills: pictures to latents to the nearest codes, and codes back to pictures.

Emu3's tokenizer is a video network; a still is a clip of equal frames to it. The short way taken here gives the
same codes and pixels: the spatial encoder runs once and its latent is repeated, the decoder computes the
first frame only, for which every causal temporal convolution is a 2-D one. Knows nothing of files or sizes.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from einops import einsum, rearrange, repeat
from torch import Tensor, nn

from earl.vq.config import VQConfig
from earl.vq.layers import (
    AttentionBlock,
    CausalConv3d,
    Downsample,
    MiddleBlock,
    ResnetBlock,
    SpatialNorm,
    TemporalConv,
    TemporalResnetBlock,
    Upsample,
    apply_norm,
    make_norm,
)


class VQAutoencoder(nn.Module):
    """Pixels in [-1, 1] <-> codes in [0, codebook_size)."""

    def __init__(self, config: VQConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder = Encoder(config)
        self.decoder = Decoder(config)
        self.quantize = Quantizer(config)
        to_codes, from_codes = (
            (config.latent_channels, config.embed_dim),
            (config.embed_dim, config.latent_channels),
        )
        if config.temporal_downsample_factor:
            self.quant_conv: nn.Module = CausalConv3d(*to_codes, (3, 1, 1))
            self.post_quant_conv: nn.Module = CausalConv3d(*from_codes, (3, 1, 1))
        else:
            self.quant_conv = nn.Conv2d(*to_codes, 1)
            self.post_quant_conv = nn.Conv2d(*from_codes, 1)

    def latents(self, pixels_BCHW: Tensor) -> Tensor:
        """What the quantiser compares with its codes.

        Args:
            pixels_BCHW: in [-1, 1]; rows and columns beyond a multiple of the downsampling are lost.
        Returns:
            [B, embed_dim, rows, columns].
        """
        return _one_frame(self.quant_conv, self.encoder(pixels_BCHW))

    def encode(self, pixels_BCHW: Tensor) -> Tensor:
        """[B, C, H, W] in [-1, 1] -> codes [B, rows, columns] int64."""
        return self.quantize.nearest(self.latents(pixels_BCHW))

    def decode(self, codes_BHW: Tensor) -> Tensor:
        """Codes [B, rows, columns] -> pixels [B, C, H, W], about [-1, 1], not clipped."""
        return self.decode_latents(self.quantize.rows_of(codes_BHW))

    def decode_latents(self, quant_BZHW: Tensor) -> Tensor:
        """The picture of codebook rows [B, embed_dim, rows, columns]."""
        pixels_BCHW: Tensor = self.decoder(_one_frame(self.post_quant_conv, quant_BZHW), quant_BZHW)
        return pixels_BCHW


def _one_frame(conv: nn.Module, latent_BCHW: Tensor) -> Tensor:
    convolved: Tensor = conv.first_frame(latent_BCHW) if isinstance(conv, CausalConv3d) else conv(latent_BCHW)
    return convolved


class Quantizer(nn.Module):
    def __init__(self, config: VQConfig) -> None:
        super().__init__()
        self.normalize = config.normalize_codes
        self.embedding = nn.Embedding(config.codebook_size, config.embed_dim)

    @property
    def codebook_QZ(self) -> Tensor:  # noqa: N802  the name ends in its shape
        """Rows as they are compared and decoded."""
        weight = self.embedding.weight
        return F.normalize(weight, dim=-1) if self.normalize else weight

    def nearest(self, latent_BZHW: Tensor) -> Tensor:
        """The nearest code of every cell, [B, H, W] int64; compared in float32.

        Source: van den Oord et al. 2017, eq. 1. The latent's own square is the same for every code; it is
        kept in the sum all the same, so that ties round as in transformers' Emu3 and codes stay bit-equal.
        """
        latent_BHWZ = rearrange(latent_BZHW, "B Z H W -> B H W Z").float()
        if self.normalize:
            latent_BHWZ = F.normalize(latent_BHWZ, dim=-1)
        codebook_QZ = self.codebook_QZ.float()
        overlap_BHWQ = 2 * einsum(latent_BHWZ, codebook_QZ, "B H W Z, Q Z -> B H W Q")
        squares_BHWQ = latent_BHWZ.square().sum(-1, keepdim=True) + codebook_QZ.square().sum(-1)
        return (squares_BHWQ - overlap_BHWQ).argmin(-1)

    def rows_of(self, codes_BHW: Tensor) -> Tensor:
        return rearrange(F.embedding(codes_BHW, self.codebook_QZ), "B H W Z -> B Z H W")


class Encoder(nn.Module):
    def __init__(self, config: VQConfig) -> None:
        super().__init__()
        self.config = config
        channels = [config.base_channels * multiplier for multiplier in (1, *config.channel_multiplier)]
        kernel = config.encoder_kernel
        self.conv_in = nn.Conv2d(
            config.in_channels * config.patch**2, config.base_channels, kernel, padding="same"
        )
        self.down_block = _Stages()
        self.down_block.down = nn.ModuleList(
            _Stage(
                config,
                level,
                channels[level],
                channels[level + 1],
                config.num_res_blocks,
                decoder=False,
                resample=Downsample(channels[level + 1], 3 if kernel == 3 else 2)
                if level < len(channels) - 2
                else None,
            )
            for level in range(len(channels) - 1)
        )
        self.middle_block = (
            MiddleBlock(config, channels[-1], decoder=False) if config.encoder_middle else None
        )
        self.norm_out = make_norm(config, channels[-1], decoder=False)
        self.conv_out = nn.Conv2d(channels[-1], config.latent_channels, kernel, padding="same")
        self.time_conv, self.time_res_stack = _temporal_layers(config, kernel=(4, 3, 3), stride=2)

    def forward(self, pixels_BCHW: Tensor) -> Tensor:
        hidden_BCHW = self.conv_in(F.pixel_unshuffle(pixels_BCHW, self.config.patch))
        for stage in self.down_block.down:
            hidden_BCHW = stage(hidden_BCHW)
        if self.middle_block is not None:
            hidden_BCHW = self.middle_block(hidden_BCHW)
        latent_BCHW = self.conv_out(F.silu(self.norm_out(hidden_BCHW)))
        return self._through_time(latent_BCHW) if self.config.temporal_downsample_factor else latent_BCHW

    def _through_time(self, latent_BCHW: Tensor) -> Tensor:
        latent_BCTHW = repeat(latent_BCHW, "B C H W -> B C T H W", T=self.config.temporal_downsample_factor)
        for conv in self.time_conv:
            latent_BCTHW = F.silu(conv(latent_BCTHW))
        for block in self.time_res_stack:
            latent_BCTHW = block(latent_BCTHW)
        return latent_BCTHW.squeeze(2)


class Decoder(nn.Module):
    def __init__(self, config: VQConfig) -> None:
        super().__init__()
        self.config = config
        channels = [config.base_channels * multiplier for multiplier in config.channel_multiplier]
        self.time_conv, self.time_res_stack = _temporal_layers(config, kernel=(3, 3, 3), stride=1)
        self.conv_in = nn.Conv2d(config.latent_channels, channels[-1], 3, padding=1)
        self.middle_block = MiddleBlock(config, channels[-1], decoder=True)
        self.up_block = _Stages()
        self.up_block.up = nn.ModuleList(
            _Stage(
                config,
                level,
                channels[min(level + 1, len(channels) - 1)],
                channels[level],
                config.num_res_blocks + 1,
                decoder=True,
                resample=Upsample(channels[level]) if level > 0 else None,
            )
            for level in range(len(channels))
        )
        self.norm_out = make_norm(config, channels[0], decoder=True)
        self.conv_out = nn.Conv2d(channels[0], config.out_channels * config.patch**2, 3, padding=1)

    def forward(self, latent_BCHW: Tensor, quant_BZHW: Tensor) -> Tensor:
        if self.config.temporal_downsample_factor:
            latent_BCHW, quant_BZHW = self._first_frame(latent_BCHW), self._first_frame(quant_BZHW)
        hidden_BCHW = self.middle_block(self.conv_in(latent_BCHW), quant_BZHW)
        for stage in reversed(self.up_block.up):
            hidden_BCHW = stage(hidden_BCHW, quant_BZHW)
        hidden_BCHW = self.conv_out(F.silu(apply_norm(self.norm_out, hidden_BCHW, quant_BZHW)))
        return F.pixel_shuffle(hidden_BCHW, self.config.patch)

    def _first_frame(self, hidden_BCHW: Tensor) -> Tensor:
        for block in self.time_res_stack:
            assert isinstance(block, TemporalResnetBlock)
            hidden_BCHW = block.first_frame(hidden_BCHW)
        for step in self.time_conv:
            assert isinstance(step, TemporalConv)
            hidden_BCHW = F.silu(step.conv.first_frame(hidden_BCHW))
        return hidden_BCHW


class _Stages(nn.Module):
    """All resolutions of a side; one of the two lists is in use, so that parameters keep their published names."""

    down: nn.ModuleList
    up: nn.ModuleList


class _Stage(nn.Module):
    """All blocks of one resolution, and the step to the next."""

    def __init__(
        self,
        config: VQConfig,
        level: int,
        in_channels: int,
        out_channels: int,
        num_blocks: int,
        *,
        decoder: bool,
        resample: Downsample | Upsample | None,
    ) -> None:
        super().__init__()
        attended = level in config.attn_resolutions
        self.block = nn.ModuleList(
            ResnetBlock(config, in_channels if i == 0 else out_channels, out_channels, decoder=decoder)
            for i in range(num_blocks)
        )
        self.attn = nn.ModuleList(AttentionBlock(config) for _ in range(num_blocks * attended))
        self.attn_norms = nn.ModuleList(
            make_norm(config, out_channels, decoder=decoder) for _ in range(num_blocks * attended)
        )
        # One of the two is None, so that parameters keep their published names.
        self.downsample = resample if isinstance(resample, Downsample) else None
        self.upsample = resample if isinstance(resample, Upsample) else None

    def forward(self, hidden_BCHW: Tensor, quant_BZHW: Tensor | None = None) -> Tensor:
        for i, block in enumerate(self.block):
            hidden_BCHW = block(hidden_BCHW, quant_BZHW)
            if len(self.attn):
                hidden_BCHW = hidden_BCHW + self.attn[i](
                    apply_norm(self.attn_norms[i], hidden_BCHW, quant_BZHW)
                )
        for resample in (self.downsample, self.upsample):
            if resample is not None:
                hidden_BCHW = resample(hidden_BCHW)
        return hidden_BCHW


def _temporal_layers(
    config: VQConfig, kernel: tuple[int, int, int], stride: int
) -> tuple[nn.ModuleList, nn.ModuleList]:
    factor, channels = config.temporal_downsample_factor, config.latent_channels
    if not factor:
        return nn.ModuleList(), nn.ModuleList()
    steps = int(math.log2(factor))
    convs = nn.ModuleList(TemporalConv(channels, kernel, stride) for _ in range(steps))
    blocks = nn.ModuleList(TemporalResnetBlock(channels) for _ in range(config.num_res_blocks))
    return convs, blocks


@torch.no_grad()
def initialise(model: VQAutoencoder, seed: int) -> None:
    """Fresh weights, the same for the same seed: scaled normal convolutions, residual branches start silent."""
    generator = torch.Generator().manual_seed(seed)
    for module in model.modules():
        if isinstance(module, nn.Conv2d | nn.Conv3d | nn.Linear):
            fan_in = module.weight[0].numel()
            module.weight.normal_(0, fan_in**-0.5, generator=generator)
            if module.bias is not None:
                module.bias.zero_()
    for module in model.modules():
        if isinstance(module, ResnetBlock):
            module.conv2.weight.mul_(0.1)
        if isinstance(module, SpatialNorm):
            module.conv_y.weight.mul_(0.1)
            module.conv_y.bias.fill_(1.0) if module.conv_y.bias is not None else None
    model.quantize.embedding.weight.normal_(0, 1, generator=generator)
