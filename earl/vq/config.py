"""The shape of a VQ image tokenizer, in the field names of transformers' `Emu3VQVAEConfig`.

The defaults are the published Emu3 vision tokenizer (270 M parameters). The fields below the line are ours;
at their defaults they change nothing, so a config of either side describes the same network.
"""

from __future__ import annotations

import dataclasses
import difflib
from dataclasses import dataclass
from typing import Any

from earl.errors import CheckpointError


@dataclass(frozen=True, slots=True, kw_only=True)
class VQConfig:
    codebook_size: int = 32768
    """Number of codes."""
    embed_dim: int = 4
    """Width of a codebook row."""
    latent_channels: int = 4
    """Channels between the spatial network and the quantiser."""
    in_channels: int = 3
    """Colour channels read."""
    out_channels: int = 3
    """Colour channels written."""
    temporal_downsample_factor: int = 4
    """Frames that become one latent frame; 0 leaves the temporal layers out (stills only)."""
    base_channels: int = 256
    """Channels at the finest resolution."""
    channel_multiplier: tuple[int, ...] = (1, 2, 2, 4)
    """Channels of each resolution as a multiple of `base_channels`; each step halves the resolution."""
    num_res_blocks: int = 2
    """Residual blocks a resolution in the encoder; the decoder has one more."""
    attn_resolutions: tuple[int, ...] = (3,)
    """Indices of the resolutions with self-attention."""
    num_attention_heads: int = 1
    """Heads of that attention."""
    # ---- ours -------------------------------------------------------------------------------------------
    norm: str = "group"
    """`group` (32 groups over the whole map, as Emu3) or `channel` (RMS over channels at each position, so
    that a code is a local function of the picture)."""
    patch: int = 1
    """Pixels are folded into channels by this factor before the first convolution."""
    spatial_norm: bool = True
    """Decoder norms are modulated by the quantised latent (MoVQ)."""
    encoder_middle: bool = True
    """The encoder ends in two residual blocks and attention; without them it sees less far."""
    encoder_kernel: int = 3
    """Side of the encoder's convolutions; with 1 a code depends on the pixels of its own cell alone."""
    decoder_attention: bool = True
    """The decoder's middle block holds self-attention."""
    normalize_codes: bool = False
    """Latents and codes are compared, and decoded, on the unit sphere."""

    def __post_init__(self) -> None:
        if self.norm not in ("group", "channel"):
            raise CheckpointError(f"vq norm is {self.norm!r}; it must be 'group' or 'channel'")
        if self.encoder_kernel not in (1, 3):
            raise CheckpointError(f"vq encoder_kernel is {self.encoder_kernel}; it must be 1 or 3")
        factor = self.temporal_downsample_factor
        if factor and factor & (factor - 1):
            raise CheckpointError(f"temporal_downsample_factor is {factor}; it must be 0 or a power of two")

    @property
    def downsampling(self) -> int:
        """Pixels of the picture's side that one code covers."""
        return self.patch << (len(self.channel_multiplier) - 1)

    @property
    def hidden_size(self) -> int:
        """Channels at the coarsest resolution."""
        return self.base_channels * self.channel_multiplier[-1]

    def to_json(self) -> dict[str, Any]:
        return {"model_type": "earl_vq", **dataclasses.asdict(self)}

    @classmethod
    def from_json(cls, values: object) -> VQConfig:
        """A config from its JSON form.

        Raises:
            CheckpointError: not an object, or a key is unknown, so that a newer or foreign tokenizer is not
                read wrongly.
        """
        if not isinstance(values, dict):
            raise CheckpointError(
                f"config.json of the image tokenizer is a {type(values).__name__}, no table of names and values: "
                "copy it again"
            )
        known = {field.name for field in dataclasses.fields(cls)}
        values = {key: value for key, value in values.items() if key != "model_type"}
        for key in values:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                hint = f"; did you mean {near[0]}?" if near else ""
                raise CheckpointError(f"unknown key {key} in the image tokenizer's config{hint}")
        fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
        return cls(**fields)
