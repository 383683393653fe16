"""The networks agree with transformers' own Emu3 on random weights, and with themselves in every way of running."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM, Emu3ForCausalLM, Emu3TextConfig, Emu3VQVAE, Emu3VQVAEConfig

from earl.errors import CheckpointError, SequenceError, ShapeError
from earl.model import EarlConfig, EarlForCausalLM, GridHints
from earl.model.scoring import score
from earl.model.weights import load_model
from earl.vq import VQAutoencoder, VQConfig
from earl.vq.autoencoder import initialise

SHAPE = {
    "vocab_size": 300,
    "hidden_size": 48,
    "intermediate_size": 80,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "max_position_embeddings": 128,
}


def small(seed: int = 0, **changes: Any) -> EarlForCausalLM:
    model = EarlForCausalLM(EarlConfig(**SHAPE | {"rope_theta": 1e4} | changes))
    model.initialise(seed)
    for parameter in model.parameters():
        parameter.data.mul_(4)  # so that attention is sharp and mistakes show
    return model.eval().requires_grad_(False)


def ids(*shape: int, seed: int = 1) -> torch.Tensor:
    return torch.randint(300, shape, generator=torch.Generator().manual_seed(seed))


# ---------------------------------------------------------------- image tokenizer


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ({"channel_multiplier": (1, 2, 4), "attn_resolutions": (2,)}, (36, 44)),
        ({"channel_multiplier": (1, 2), "attn_resolutions": (1,), "num_res_blocks": 1}, (31, 21)),
        ({"channel_multiplier": (2, 2), "attn_resolutions": (), "temporal_downsample_factor": 2}, (16, 24)),
    ],
)
def test_codes_are_bit_equal_and_pixels_equal_to_transformers(
    shape: dict[str, Any], size: tuple[int, int]
) -> None:
    common = {
        "codebook_size": 64,
        "base_channels": 32,
        "num_res_blocks": 2,
        "temporal_downsample_factor": 4,
    } | shape
    ours = VQAutoencoder(VQConfig(**common)).eval()
    torch.manual_seed(0)  # transformers initialises from the global state
    theirs = Emu3VQVAE(Emu3VQVAEConfig(hidden_size=32 * common["channel_multiplier"][-1], **common)).eval()
    generator = torch.Generator().manual_seed(3)
    for name, buffer in theirs.named_buffers():
        if "running" in name:
            buffer.uniform_(0.5, 2, generator=generator)
    ours.load_state_dict(theirs.state_dict())
    pixels = torch.rand(2, 3, *size, generator=generator) * 2 - 1
    with torch.no_grad():
        codes = torch.stack(list(theirs.encode(pixels, torch.tensor([size] * 2)).image_tokens))
        ours.train()  # must change nothing
        assert torch.equal(ours.encode(pixels), codes)
        torch.testing.assert_close(ours.decode(codes), theirs.decode(codes), atol=1e-4, rtol=1e-4)
        assert torch.equal(ours.encode(pixels), codes)


@pytest.mark.parametrize(("norm", "is_local"), [("channel", True), ("group", False)])
def test_only_channel_norm_keeps_a_code_independent_of_far_pixels(norm: str, is_local: bool) -> None:
    config = VQConfig(
        codebook_size=512,
        temporal_downsample_factor=0,
        base_channels=32,
        channel_multiplier=(1, 2),
        num_res_blocks=1,
        attn_resolutions=(),
        norm=norm,
        encoder_middle=False,
        patch=4,
    )
    model = VQAutoencoder(config).eval()
    initialise(model, 0)
    before = torch.rand(1, 3, 128, 128, generator=torch.Generator().manual_seed(0)) * 2 - 1
    after = before.clone()
    after[..., :32] = -1
    with torch.no_grad():
        latents = [model.latents(pixels)[..., 12:] for pixels in (before, after)]
    assert torch.equal(*latents) is is_local


# ---------------------------------------------------------------- transformer


def test_logits_are_those_of_transformers_emu3() -> None:
    ours = small()
    theirs = Emu3ForCausalLM(
        Emu3TextConfig(
            **SHAPE,
            rope_parameters={"rope_type": "default", "rope_theta": 1e4},
            attention_dropout=0.0,
            pad_token_id=0,
            bos_token_id=1,
            eos_token_id=2,
        )
    ).eval()
    theirs.load_state_dict(ours.state_dict())
    with torch.no_grad():
        wanted = theirs(input_ids=ids(2, 50)).logits
    torch.testing.assert_close(ours(ids(2, 50)).logits, wanted, atol=1e-4, rtol=1e-5)


@pytest.mark.parametrize("chunks", [(1,) * 20, (7, 1, 12), (20,), (3, 17)])
def test_a_cache_changes_nothing_however_the_sequence_is_cut(chunks: tuple[int, ...]) -> None:
    model, sequence = small(), ids(2, 20)
    cache = model.new_cache(2, 20)
    parts = [model.hidden(part, cache=cache) for part in sequence.split(list(chunks), dim=1)]
    torch.testing.assert_close(torch.cat(parts, 1), model.hidden(sequence), atol=1e-4, rtol=1e-4)
    with pytest.raises(SequenceError, match="the cache holds 20 tokens, 21 are needed"):
        model.hidden(ids(2, 1), cache=cache)
    cache.roll_back(5)
    torch.testing.assert_close(
        model.hidden(sequence[:, 5:], cache=cache), model.hidden(sequence)[:, 5:], atol=1e-4, rtol=1e-4
    )


def test_packed_documents_do_not_see_each_other() -> None:
    model = small()
    first, second = ids(1, 9, seed=2), ids(1, 14, seed=3)
    packed = model.hidden(
        torch.cat([first, second], 1),
        positions_BL=torch.cat([torch.arange(9), torch.arange(14)])[None],
        documents_BL=torch.tensor([[0] * 9 + [1] * 14]),
    )
    alone = torch.cat([model.hidden(first), model.hidden(second)], 1)
    torch.testing.assert_close(packed, alone, atol=1e-4, rtol=1e-4)


def test_scores_are_log_softmax_over_the_range_for_any_chunk_and_so_are_gradients() -> None:
    head = torch.randn(300, 48, generator=torch.Generator().manual_seed(0))
    hidden = torch.randn(33, 48, generator=torch.Generator().manual_seed(1), requires_grad=True)
    targets = ids(33) % 100 + 150
    wanted = torch.log_softmax((hidden @ head.T)[:, 150:250], -1)
    logp, entropy = score(hidden, head, targets, start=150, stop=250, chunk=10)
    torch.testing.assert_close(logp, wanted.gather(1, targets[:, None] - 150)[:, 0])
    torch.testing.assert_close(entropy, -(wanted.exp() * wanted).sum(-1).detach())
    (ours,) = torch.autograd.grad(logp.sum(), hidden)
    (theirs,) = torch.autograd.grad(wanted.gather(1, targets[:, None] - 150).sum(), hidden)
    torch.testing.assert_close(ours, theirs)


def test_a_model_that_reads_hints_refuses_to_run_without_and_starts_out_copying() -> None:
    model = EarlForCausalLM(EarlConfig(**SHAPE | {"align_source": True, "grid_rows": 8, "grid_columns": 8}))
    model.initialise(0)
    sequence, aligned = ids(1, 40), ids(1, 40, seed=9)
    with pytest.raises(ShapeError, match="grid hints"):
        model(sequence)
    nowhere = torch.full_like(aligned, -1)
    logits = model(sequence, hints=GridHints(aligned, nowhere, nowhere)).logits
    assert (logits.argmax(-1) == aligned).float().mean() > 0.9


def test_shards_load_strictly_and_auto_classes_open_the_folder(tmp_path: Path) -> None:
    model = small()
    model.save_pretrained(tmp_path, max_shard_size="20KB")
    assert len(list(tmp_path.glob("model-*.safetensors"))) > 1
    for opened in (load_model(tmp_path), AutoModelForCausalLM.from_pretrained(tmp_path)):
        assert torch.equal(opened(ids(1, 9)).logits, model(ids(1, 9)).logits)
    shard = sorted(tmp_path.glob("model-*.safetensors"))[0]
    tensors = load_file(shard)
    name = sorted(tensors)[0]
    for change, message in (
        ({name: None}, f"lacks tensor {name}"),
        ({"model.extra": torch.zeros(1)}, "unknown tensor model.extra"),
        ({name: torch.zeros(3, 3)}, f"{name} has shape"),
    ):
        changed = {key: value for key, value in (tensors | change).items() if value is not None}
        save_file(changed, shard, metadata={"format": "pt"})
        with pytest.raises(CheckpointError, match=message.replace(".", r"\.")):
            load_model(tmp_path)
    save_file(tensors, shard, metadata={"format": "pt"})
    shard.unlink()
    with pytest.raises(CheckpointError, match="lacks 1 of"):
        load_model(tmp_path)


def test_a_seed_makes_the_same_weights_and_another_seed_others() -> None:
    same, other = small(0).state_dict(), small(1).state_dict()
    assert all(torch.equal(tensor, same[name]) for name, tensor in small(0).state_dict().items())
    assert not np.allclose(same["lm_head.weight"], other["lm_head.weight"])
