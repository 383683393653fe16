"""How transformers are spelled on disk: three layouts, one network.

    earl          EarlForCausalLM (type earl)
    original      Emu3ForCausalLM: EARL's checkpoints and BAAI/Emu3-Stage1, -Gen, -Chat; our tensor names
    transformers  Emu3ForConditionalGeneration (type emu3): transformer and image tokenizer in one repository, by the
                  names of converted checkpoints (text_model.model.*) or of transformers 5 (model.text_model.*)

Our names are those of transformers' Emu3ForCausalLM.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from earl.errors import CheckpointError
from earl.model.config import EarlConfig, check_editing

Layout = Literal["earl", "original", "transformers"]

_LAYOUT_OF_ARCHITECTURE: Final[dict[str, Layout]] = {
    "EarlForCausalLM": "earl",
    "Emu3ForCausalLM": "original",
    "Emu3ForConditionalGeneration": "transformers",
}
_TYPES: Final[dict[Layout, tuple[str, ...]]] = {
    "earl": ("earl",),
    "original": ("Emu3", "emu3", "emu3_text_model"),
    "transformers": ("emu3",),
}
"""What a config.json may say as its model_type, if it says anything."""
_SHAPE_KEYS: Final = (
    "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
    "num_key_value_heads", "max_position_embeddings", "rms_norm_eps", "initializer_range",
)  # fmt: skip
_OWN_KEYS: Final = (
    "align_source", "draft_width", "draft_layers", "draft_marks", "draft_heard", "copy_gate",
    "grid_rows", "grid_columns",
)  # fmt: skip
_SPECIAL_IDS: Final = ("pad_token_id", "bos_token_id", "eos_token_id")
_FIXED: Final = {
    "hidden_act": "silu",
    "mlp_bias": False,
    "attention_bias": False,
    "tie_word_embeddings": False,
    "rope_scaling": None,
}
"""What every published Emu3 says, and all that this network can do."""
_AS_GOOD: Final = {"rope_scaling": ({"rope_type": "default"}, {"type": "default"})}
"""Other words for the same."""
_RENAMED: Final = (
    ("text_model.model.", "model."),
    ("text_model.lm_head.", "lm_head."),
    ("model.text_model.", "model."),
    ("lm_head.", "lm_head."),
)


def model_layout(values: Mapping[str, Any], called: str) -> Layout:
    """Which layout a config.json is of.

    Raises:
        CheckpointError: none of them.
    """
    kind, architectures = values.get("model_type"), values.get("architectures")
    if not isinstance(architectures or [], list):
        raise CheckpointError(
            f"config.json of {called} has architectures = {architectures!r}: expected a list"
        )
    named = (architectures or ["EarlForCausalLM" if kind == "earl" else None])[0]
    layout = _LAYOUT_OF_ARCHITECTURE.get(str(named))
    if layout is None:
        found = f"a {named} ({kind})" if named else f"no transformer, but {kind}"
        raise CheckpointError(
            f"{called} holds {found}; this library opens {', '.join(_LAYOUT_OF_ARCHITECTURE)}"
        )
    if kind is not None and kind not in _TYPES[layout]:
        raise CheckpointError(
            f"config.json of {called} has model_type = {kind!r} beside {named}: expected {_TYPES[layout][0]!r}"
        )
    return layout


def read_model_config(values: Mapping[str, Any], called: str) -> EarlConfig:
    """The transformer that a config.json of any layout describes.

    Raises:
        CheckpointError: another architecture, a setting that this network does not have, or a value that cannot be.
    """
    layout = model_layout(values, called)
    told = values if layout == "earl" else _emu3_values(values, layout, called)
    own = values if layout == "earl" else _own(values, called)
    try:
        check_editing(own.get("editing"))
        return EarlConfig.from_json(told)
    except CheckpointError as error:
        raise CheckpointError(
            f"{called} cannot be opened: {error}; correct it, or copy the checkpoint again"
        ) from None


def _emu3_values(values: Mapping[str, Any], layout: Layout, called: str) -> dict[str, Any]:
    text = values.get("text_config") if layout == "transformers" else values
    if not isinstance(text, Mapping):
        raise CheckpointError(f"config.json of {called} has no text_config: copy it again")
    for key, wanted in _FIXED.items():
        if text.get(key, wanted) not in (wanted, *_AS_GOOD.get(key, ())):
            raise CheckpointError(f"{called} has {key} = {text[key]!r}; this network has {wanted!r} only")
    known = {key: text[key] for key in _SHAPE_KEYS + _SPECIAL_IDS if text.get(key) is not None}
    return known | {"rope_theta": _rope_theta(text, called)}


def _own(values: Mapping[str, Any], called: str) -> Mapping[str, Any]:
    """What a checkpoint that was written here says in Emu3's layouts beside their own words."""
    own = values.get("earl") or {}
    if not isinstance(own, Mapping):
        raise CheckpointError(
            f"config.json of {called} has earl = {own!r}: expected a table of names and values"
        )
    return own


def model_values(config: EarlConfig) -> dict[str, Any]:
    """The config of the same network in the words of transformers' `Emu3TextConfig`.

    Raises:
        CheckpointError: the network has parts that Emu3 has not.
    """
    own = [key for key in _OWN_KEYS if getattr(config, key)]
    if own:
        raise CheckpointError(
            f"Emu3 has no {', '.join(own)}: this transformer is ours alone, write layout 'earl'"
        )
    known = config.to_json()
    values = {key: known[key] for key in _SHAPE_KEYS + _SPECIAL_IDS if known.get(key) is not None}
    rope = {"rope_type": "default", "rope_theta": config.rope_theta}
    return {
        "model_type": "emu3_text_model",
        **_FIXED,
        **values,
        "rope_theta": config.rope_theta,
        "rope_parameters": rope,
    }


def our_name(name: str, layout: Layout) -> str | None:
    """Our name of a tensor of a layout; None for one that is no part of the transformer."""
    if layout != "transformers":
        return name
    for theirs, ours in _RENAMED:
        if name.startswith(theirs):
            return ours + name.removeprefix(theirs)
    return None


def transformers_name(name: str) -> str:
    """The name of a tensor of ours in an Emu3ForConditionalGeneration of transformers 5."""
    return f"model.text_model.{name.removeprefix('model.')}" if name.startswith("model.") else name


def _rope_theta(text: Mapping[str, Any], called: str) -> Any:
    """As it is written, for the config to check."""
    rope = text.get("rope_parameters") or {}
    if not isinstance(rope, Mapping):
        raise CheckpointError(
            f"{called} has rope_parameters = {rope!r}: expected a table of names and values"
        )
    kind = rope.get("rope_type", "default")
    if kind != "default":
        raise CheckpointError(
            f"{called} has rotary positions of type {kind!r}; this network has 'default' only"
        )
    return rope.get("rope_theta", text.get("rope_theta", 1_000_000.0))
