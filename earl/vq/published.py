"""How image tokenizers are spelled on disk: three layouts, one network.

    earl          config.json of type earl_vq; our names
    original      BAAI/Emu3-VisionTokenizer (type Emu3VisionVQ): other config keys and other tensor names
    transformers  Emu3VQVAE (type emu3_vqgan), or the part of an Emu3ForConditionalGeneration (type emu3) that is
                  one; our names, behind a prefix in the latter

Our names are those of transformers' Emu3VQVAE (the table is in its conversion script, checked on all 490 tensors).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, Literal

from earl.errors import CheckpointError
from earl.vq.config import VQConfig

VQLayout = Literal["earl", "original", "transformers"]

_LAYOUT_OF_TYPE: Final[dict[str, VQLayout]] = {
    "earl_vq": "earl",
    "Emu3VisionVQ": "original",
    "emu3_vqgan": "transformers",
    "emu3": "transformers",
}
_FIELD_OF_KEY: Final = {
    "ch": "base_channels",
    "ch_mult": "channel_multiplier",
    "z_channels": "latent_channels",
}
"""Keys of the original config that transformers renamed."""
_SHAPE_KEYS: Final = (
    "codebook_size", "embed_dim", "latent_channels", "in_channels", "out_channels", "temporal_downsample_factor",
    "base_channels", "channel_multiplier", "num_res_blocks", "attn_resolutions", "num_attention_heads",
)  # fmt: skip
_PREFIXES: Final = ("model.vqmodel.", "vqmodel.")

# Each pair is (original, ours), as patterns of whole dotted parts.
_PARTS: Final = (
    (
        r"\b(encoder|decoder)\.(down|up)\.(\d+)\.",
        r"\b(encoder|decoder)\.(down|up)_block\.(?:down|up)\.(\d+)\.",
    ),
    (r"\bmid\.attn_1\.norm\.", r"\bmiddle_block\.attn_norm\."),
    (r"\bmid\.", r"\bmiddle_block\."),
    (r"\battn\.(\d+)\.norm\.", r"\battn_norms\.(\d+)\."),
    (r"\b(attn\.\d+|attn_1)\.q\.", r"\b(attn\.\d+|attn_1)\.q_proj\."),
    (r"\b(attn\.\d+|attn_1)\.k\.", r"\b(attn\.\d+|attn_1)\.k_proj\."),
    (r"\b(attn\.\d+|attn_1)\.v\.", r"\b(attn\.\d+|attn_1)\.v_proj\."),
    (r"\b(attn\.\d+|attn_1)\.proj_out\.", r"\b(attn\.\d+|attn_1)\.out_proj\."),
)
_OURS: Final = (
    r"\1.\2_block.\2.\3.", "middle_block.attn_norm.", "middle_block.", r"attn_norms.\1.",
    r"\1.q_proj.", r"\1.k_proj.", r"\1.v_proj.", r"\1.out_proj.",
)  # fmt: skip
_ORIGINAL: Final = (
    r"\1.\2.\3.", "mid.attn_1.norm.", "mid.", r"attn.\1.norm.",
    r"\1.q.", r"\1.k.", r"\1.v.", r"\1.proj_out.",
)  # fmt: skip


def vq_layout(values: Mapping[str, Any], called: str) -> VQLayout:
    """Which layout a config.json is of.

    Raises:
        CheckpointError: none of them.
    """
    kind = values.get("model_type")
    if kind not in _LAYOUT_OF_TYPE:
        raise CheckpointError(
            f"{called} holds {kind}, no image tokenizer; known types: {', '.join(_LAYOUT_OF_TYPE)}"
        )
    return _LAYOUT_OF_TYPE[str(kind)]


def read_vq_config(values: Mapping[str, Any], called: str) -> VQConfig:
    """The network that a config.json of any layout describes.

    Raises:
        CheckpointError: another kind of network, or a key that this library does not know to obey.
    """
    if vq_layout(values, called) == "earl":
        return VQConfig.from_json(values)
    part = values.get("vq_config") if values["model_type"] == "emu3" else values
    if not isinstance(part, Mapping):
        raise CheckpointError(
            f"config.json of {called} has no vq_config: give the image tokenizer's own folder"
        )
    if part.get("double_z") or part.get("double_latent"):
        raise CheckpointError(
            f"{called} has a double latent (double_z), which no published Emu3 tokenizer has"
        )
    named = {_FIELD_OF_KEY.get(key, key): value for key, value in part.items()}
    known = {key: value for key, value in named.items() if key in _SHAPE_KEYS and value is not None}
    return VQConfig.from_json(known)


def vq_values(config: VQConfig, layout: VQLayout) -> dict[str, Any]:
    """The config.json of a layout.

    Raises:
        CheckpointError: the network has parts that the layout cannot say.
    """
    if layout == "earl":
        return config.to_json()
    plain = VQConfig(**{key: getattr(config, key) for key in _SHAPE_KEYS})
    if plain != config:
        own = [key for key in VQConfig.__slots__ if getattr(plain, key) != getattr(config, key)]
        raise CheckpointError(
            f"Emu3's image tokenizer has no {', '.join(own)}: this one is ours alone, write layout 'earl'"
        )
    values = {key: getattr(config, key) for key in _SHAPE_KEYS}
    if layout == "transformers":
        return {
            "model_type": "emu3_vqgan",
            "hidden_size": config.hidden_size,
            "double_latent": False,
            **values,
        }
    key_of = {field: key for key, field in _FIELD_OF_KEY.items()}
    del values["num_attention_heads"]  # one head, and no key for it
    return {
        "model_type": "Emu3VisionVQ",
        "architectures": ["Emu3VisionVQModel"],
        "double_z": False,
        "dropout": 0.0,
        **{key_of.get(key, key): value for key, value in values.items()},
    }


def our_vq_name(name: str) -> str | None:
    """Our name of a tensor of any layout; None for one that is no part of an image tokenizer."""
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            name = name.removeprefix(prefix)
            break
    else:
        if name.startswith(("model.", "text_model.", "lm_head.")):
            return None
    for (original, _), ours in zip(_PARTS, _OURS, strict=True):
        name = re.sub(original, ours, name)
    return name


def original_vq_name(name: str) -> str:
    """The original's name of a tensor of ours."""
    for (_, ours), original in zip(_PARTS, _ORIGINAL, strict=True):
        name = re.sub(ours, original, name)
    return name


def is_pointwise_attention(name: str) -> bool:
    """Whether the original keeps this matrix of ours as a 1x1 convolution, [out, in, 1, 1]."""
    return bool(re.search(r"\battn(_1|\.\d+)\.(q|k|v|out)_proj\.weight$", name))
