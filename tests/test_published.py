"""Laws of the published layouts: what transformers saved opens here with the same tensors, names map both ways."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from transformers import (
    Emu3Config,
    Emu3ForCausalLM,
    Emu3ForConditionalGeneration,
    Emu3TextConfig,
    Emu3VQVAE,
    Emu3VQVAEConfig,
)

from earl.errors import CheckpointError
from earl.model.config import EarlConfig
from earl.model.published import model_values, our_name, read_model_config, transformers_name
from earl.model.weights import load_model
from earl.vq import ImageTokenizer, VQAutoencoder, VQConfig
from earl.vq.published import original_vq_name, our_vq_name, read_vq_config, vq_values

TEXT: dict[str, Any] = {
    "vocab_size": 211,
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 96,
    "pad_token_id": 1,
    "bos_token_id": 2,
    "eos_token_id": 3,
    "rope_parameters": {"rope_type": "default", "rope_theta": 5e5},
}
VQ: dict[str, Any] = {
    "codebook_size": 50,
    "base_channels": 32,
    "channel_multiplier": [1, 2],
    "num_res_blocks": 1,
    "attn_resolutions": [1],
    "hidden_size": 64,
}


def randomised(model: torch.nn.Module) -> Any:
    """Every tensor drawn anew, so that no two are alike and none is at its default."""
    generator = torch.Generator().manual_seed(0)
    for name, tensor in model.state_dict().items():
        if tensor.is_floating_point():
            low = 0.5 if "running_var" in name else -0.3
            tensor.uniform_(low, 0.8, generator=generator)
    return model.eval().requires_grad_(False)


@pytest.fixture(scope="module")
def language_model() -> Emu3ForCausalLM:
    return randomised(Emu3ForCausalLM(Emu3TextConfig(**TEXT)))


@pytest.fixture(scope="module")
def whole_model() -> Emu3ForConditionalGeneration:
    config = Emu3Config(text_config=TEXT, vq_config=VQ, vocabulary_map={"<image>": 5})
    return randomised(Emu3ForConditionalGeneration(config))


def ids() -> Tensor:
    return torch.randint(211, (2, 40), generator=torch.Generator().manual_seed(1))


def pixels() -> Tensor:
    return torch.rand(2, 3, 16, 24, generator=torch.Generator().manual_seed(2)) * 2 - 1


def converted_names(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The names of converted checkpoints on the hub, as transformers' conversion script wrote them."""
    pairs = (
        ("model.text_model.", "text_model.model."),
        ("lm_head.", "text_model.lm_head."),
        ("model.vqmodel.", "vqmodel."),
    )
    return {
        next(old + name.removeprefix(new) for new, old in pairs if name.startswith(new)): tensor.contiguous()
        for name, tensor in state.items()
    }


# ------------------------------------------------------------- transformer


@pytest.mark.parametrize("shard", ["1GB", "20KB"])
def test_a_language_model_of_transformers_opens_with_the_same_logits(
    language_model: Emu3ForCausalLM, tmp_path: Path, shard: str
) -> None:
    language_model.save_pretrained(tmp_path, max_shard_size=shard)
    ours = load_model(tmp_path)
    torch.testing.assert_close(ours(ids()).logits, language_model(ids()).logits, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("names", ["as saved", "of transformers 5", "of the hub"])
def test_both_parts_of_a_whole_model_open_by_all_names(
    whole_model: Emu3ForConditionalGeneration, tmp_path: Path, names: str
) -> None:
    whole_model.save_pretrained(tmp_path)
    if names != "as saved":
        state = {name: tensor.contiguous() for name, tensor in whole_model.state_dict().items()}
        save_file(converted_names(state) if names == "of the hub" else state, tmp_path / "model.safetensors")
    logits = whole_model.lm_head(whole_model.model.text_model(ids()).last_hidden_state)
    torch.testing.assert_close(load_model(tmp_path)(ids()).logits, logits, atol=1e-5, rtol=1e-5)
    vq, theirs = ImageTokenizer.from_pretrained(tmp_path).model, whole_model.model.vqmodel
    codes = torch.stack(list(theirs.encode(pixels(), torch.tensor([[16, 24]] * 2)).image_tokens))
    assert torch.equal(vq.encode(pixels()), codes)
    torch.testing.assert_close(vq.decode(codes), theirs.decode(codes), atol=1e-5, rtol=1e-5)


def test_the_original_config_reads_as_that_of_transformers() -> None:
    converted = Emu3TextConfig(**TEXT | {"architectures": ["Emu3ForCausalLM"]}).to_dict()
    original = {key: value for key, value in TEXT.items() if key != "rope_parameters"} | {
        "architectures": ["Emu3ForCausalLM"],
        "model_type": "Emu3",
        "auto_map": {"AutoConfig": "configuration_emu3.Emu3Config"},
        "rope_theta": 5e5,
        "rope_scaling": None,
        "boi_token_id": 151852,
        "image_area": 518400,
        "hidden_act": "silu",
    }
    assert read_model_config(original, "x") == read_model_config(converted, "x")
    assert read_model_config(original, "x").rope_theta == 5e5


def test_names_and_config_of_a_transformer_come_back() -> None:
    config = EarlConfig(
        **{key: value for key, value in TEXT.items() if key != "rope_parameters"}, rope_theta=5e5
    )
    values = {"architectures": ["Emu3ForConditionalGeneration"], "text_config": model_values(config)}
    assert read_model_config(values, "x") == config
    for name in (
        "model.embed_tokens.weight",
        "model.layers.0.mlp.up_proj.weight",
        "model.norm.weight",
        "lm_head.weight",
    ):
        assert our_name(transformers_name(name), "transformers") == name
    assert our_name("model.vqmodel.quantize.embedding.weight", "transformers") is None


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("rope_theta", "a", "a number above 0"),
        ("rope_theta", float("nan"), "a number above 0"),
        ("rms_norm_eps", None, "a number above 0"),
        ("intermediate_size", -1, "a whole number, 1 or more"),
        ("hidden_size", 64.0, "a whole number, 1 or more"),
        ("hidden_size", 66, "a multiple of twice num_attention_heads = 32"),
        ("num_key_value_heads", 5, "a divisor of num_attention_heads = 32"),
        ("num_hidden_layers", True, "a whole number, 1 or more"),
        ("max_position_embeddings", 0, "a whole number, 1 or more"),
        ("grid_rows", -1, "a whole number, 0 or more"),
        ("draft_marks", "x", "a list of whole numbers, each 1 or more"),
        ("copy_gate", 1, "true or false"),
        ("eos_token_id", "end", "an id, a list of ids, or null"),
        ("vocabulary", [], "a table of names and values, or null"),
        ("editing", 5, "a table of names and values"),
        ("editing.working_side", -3, "a whole number, 1 or more"),
        ("editing.working_side", 4, "at least one cell of 8 px"),
        ("editing.area", "all", "a whole number, 1 or more, or null"),
    ],
)
def test_a_value_that_cannot_be_is_told_with_its_key_and_what_is_expected(
    key: str, value: object, expected: str
) -> None:
    top, _, inner = key.partition(".")
    values = {"model_type": "earl", top: {"cell": 8, inner: value} if inner else value}
    with pytest.raises(CheckpointError) as caught:
        read_model_config(values, "runs/mine")
    said = f"runs/mine cannot be opened: {key} is {value!r} in the config: expected {expected}"
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"rope_theta": "a"}, "rope_theta is 'a' in the config: expected a number above 0"),
        ({"rope_parameters": 5}, "x has rope_parameters = 5: expected a table"),
        ({"earl": {"editing": {"area": 0}}}, r"editing\.area is 0 in the config"),
        ({"earl": 5}, "has earl = 5: expected a table"),
        ({"model_type": "gpt"}, "has model_type = 'gpt' beside Emu3ForCausalLM: expected 'Emu3'"),
        ({"architectures": "Emu3ForCausalLM"}, "has architectures = 'Emu3ForCausalLM': expected a list"),
        (
            {"architectures": ["EarlForCausalLM"], "model_type": "x"},
            "beside EarlForCausalLM: expected 'earl'",
        ),
    ],
)
def test_a_published_config_that_says_what_cannot_be_is_refused(
    values: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(CheckpointError, match=complaint):
        read_model_config({"architectures": ["Emu3ForCausalLM"]} | values, "x")


@pytest.mark.parametrize("rope", [None, {"rope_type": "default"}, {"type": "default"}])
def test_rotary_positions_may_be_said_to_be_the_default(rope: dict[str, str] | None) -> None:
    values = {"architectures": ["Emu3ForCausalLM"]}
    assert read_model_config(values | {"rope_scaling": rope}, "x") == read_model_config(values, "x")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"architectures": ["LlamaForCausalLM"]}, "holds a LlamaForCausalLM"),
        ({"hidden_act": "gelu"}, "hidden_act = 'gelu'"),
        ({"attention_bias": True}, "attention_bias = True"),
        ({"tie_word_embeddings": True}, "tie_word_embeddings = True"),
        ({"rope_parameters": {"rope_type": "yarn"}}, "type 'yarn'"),
        ({"rope_scaling": {"type": "linear"}}, "rope_scaling"),
        ({"architectures": ["Emu3ForConditionalGeneration"]}, "no text_config"),
    ],
)
def test_what_the_network_cannot_do_is_refused(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(CheckpointError, match=complaint):
        read_model_config({"architectures": ["Emu3ForCausalLM"]} | TEXT | change, "x")


def test_a_transformer_with_parts_of_our_own_has_no_words_in_emu3() -> None:
    with pytest.raises(CheckpointError, match="no align_source, grid_rows"):
        model_values(EarlConfig(align_source=True, grid_rows=4))


# ------------------------------------------------------------- image tokenizer

PAIRS = [  # (original, ours), read off the two implementations
    ("encoder.conv_in.weight", "encoder.conv_in.weight"),
    ("encoder.down.3.block.1.nin_shortcut.weight", "encoder.down_block.down.3.block.1.nin_shortcut.weight"),
    ("encoder.down.0.downsample.conv.bias", "encoder.down_block.down.0.downsample.conv.bias"),
    ("encoder.down.3.attn.1.q.weight", "encoder.down_block.down.3.attn.1.q_proj.weight"),
    ("encoder.down.3.attn.1.proj_out.bias", "encoder.down_block.down.3.attn.1.out_proj.bias"),
    ("encoder.down.3.attn.1.norm.weight", "encoder.down_block.down.3.attn_norms.1.weight"),
    ("encoder.mid.block_1.norm1.weight", "encoder.middle_block.block_1.norm1.weight"),
    ("encoder.mid.attn_1.k.weight", "encoder.middle_block.attn_1.k_proj.weight"),
    ("encoder.mid.attn_1.norm.bias", "encoder.middle_block.attn_norm.bias"),
    ("encoder.time_conv.0.conv.conv.weight", "encoder.time_conv.0.conv.conv.weight"),
    ("encoder.time_res_stack.1.norm2.running_var", "encoder.time_res_stack.1.norm2.running_var"),
    ("decoder.up.3.attn.2.norm.norm_layer.weight", "decoder.up_block.up.3.attn_norms.2.norm_layer.weight"),
    ("decoder.up.3.attn.2.v.weight", "decoder.up_block.up.3.attn.2.v_proj.weight"),
    ("decoder.up.1.upsample.conv.weight", "decoder.up_block.up.1.upsample.conv.weight"),
    ("decoder.mid.attn_1.norm.conv_y.weight", "decoder.middle_block.attn_norm.conv_y.weight"),
    ("decoder.norm_out.conv_b.bias", "decoder.norm_out.conv_b.bias"),
    ("quantize.embedding.weight", "quantize.embedding.weight"),
    ("post_quant_conv.conv.weight", "post_quant_conv.conv.weight"),
]


@pytest.mark.parametrize(("original", "ours"), PAIRS)
def test_a_name_of_the_original_is_known_and_found_again(original: str, ours: str) -> None:
    assert our_vq_name(original) == ours
    assert original_vq_name(ours) == original
    assert our_vq_name("vqmodel." + ours) == our_vq_name("model.vqmodel." + ours) == ours


def test_at_the_published_size_all_names_go_there_and_back() -> None:
    with torch.device("meta"):
        model = VQAutoencoder(VQConfig())
    names = list(model.state_dict())
    there = [original_vq_name(name) for name in names]
    assert len(set(there)) == len(names) and [our_vq_name(name) for name in there] == names
    assert not any(part in name for name in there for part in ("_block.", "_proj", "attn_norm"))
    assert sum(p.numel() for p in model.parameters()) == 270_740_287


@pytest.mark.parametrize("layout", ["original", "transformers"])
def test_an_image_tokenizer_of_its_own_opens_in_both_spellings(layout: str, tmp_path: Path) -> None:
    theirs = randomised(Emu3VQVAE(Emu3VQVAEConfig(**VQ)))
    if layout == "transformers":
        theirs.save_pretrained(tmp_path)
    else:
        tensors = {}
        for name, tensor in theirs.state_dict().items():
            is_matrix = "attn" in name and "_proj.weight" in name
            tensors[original_vq_name(name)] = (tensor[:, :, None, None] if is_matrix else tensor).contiguous()
        save_file(tensors, tmp_path / "model.safetensors")
        values = {
            "model_type": "Emu3VisionVQ", "architectures": ["Emu3VisionVQModel"], "codebook_size": 50, "ch": 32,
            "ch_mult": [1, 2], "num_res_blocks": 1, "attn_resolutions": [1], "z_channels": 4, "embed_dim": 4,
            "temporal_downsample_factor": 4, "double_z": False, "dropout": 0.0, "in_channels": 3, "out_channels": 3,
        }  # fmt: skip
        (tmp_path / "config.json").write_text(json.dumps(values))
    ours = ImageTokenizer.from_pretrained(tmp_path).model
    codes = torch.stack(list(theirs.encode(pixels(), torch.tensor([[16, 24]] * 2)).image_tokens))
    assert torch.equal(ours.encode(pixels()), codes)
    torch.testing.assert_close(ours.decode(codes), theirs.decode(codes), atol=1e-5, rtol=1e-5)
    assert (
        load_file(tmp_path / "model.safetensors").keys() != ours.state_dict().keys() or layout != "original"
    )


@pytest.mark.parametrize("layout", ["earl", "original", "transformers"])
def test_a_config_of_an_image_tokenizer_comes_back_from_every_layout(layout: Any) -> None:
    config = VQConfig(codebook_size=50, base_channels=64, channel_multiplier=(1, 2), attn_resolutions=(1,))
    assert read_vq_config(json.loads(json.dumps(vq_values(config, layout))), "x") == config


def test_an_image_tokenizer_with_parts_of_our_own_has_no_words_in_emu3() -> None:
    with pytest.raises(CheckpointError, match="no norm, patch"):
        vq_values(VQConfig(norm="channel", patch=2), "transformers")


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"model_type": "vit"}, "holds vit, no image tokenizer"),
        ({"model_type": "Emu3VisionVQ", "double_z": True}, "double latent"),
        ({"model_type": "emu3"}, "no vq_config"),
    ],
)
def test_another_kind_of_image_tokenizer_is_refused(values: dict[str, Any], complaint: str) -> None:
    with pytest.raises(CheckpointError, match=complaint):
        read_vq_config(values, "x")
