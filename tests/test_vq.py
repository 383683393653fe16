"""Laws of the image tokenizer: Emu3's codes and pixels, statistics that stand still, local codes, strict folders."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from transformers import Emu3VQVAE, Emu3VQVAEConfig

from earl.errors import CheckpointError, PictureError
from earl.storybook.examples import example
from earl.vq import ImageTokenizer, VQAutoencoder, VQConfig
from earl.vq.image_tokenizer import round_what_draws
from earl.vq.layers import GroupNorm

Pictures = npt.NDArray[np.uint8]
BASE = 32  # the narrowest that 32 groups allow

# Nothing in a local code comes from the whole picture: no attention, no statistic over the map.
LOCAL: dict[str, Any] = {
    "codebook_size": 64,
    "temporal_downsample_factor": 0,
    "base_channels": BASE,
    "channel_multiplier": (1, 2),
    "num_res_blocks": 1,
    "attn_resolutions": (),
    "norm": "channel",
    "patch": 2,
    "spatial_norm": True,
    "encoder_middle": False,
    "decoder_attention": False,
}
STILLS = VQConfig(**LOCAL)
CLIPS = VQConfig(codebook_size=64, base_channels=BASE, channel_multiplier=(1, 2), attn_resolutions=(1,))


def with_random_weights(config: VQConfig, seed: int = 0) -> VQAutoencoder:
    """A network in which every parameter and every statistic matters."""
    generator = torch.Generator().manual_seed(seed)
    model = VQAutoencoder(config).eval().requires_grad_(False)
    for name, tensor in model.state_dict().items():
        if name.endswith("running_var"):
            tensor.uniform_(0.5, 2, generator=generator)
        elif name.endswith("running_mean"):
            tensor.normal_(0, 0.2, generator=generator)
        elif name == "quantize.embedding.weight":
            tensor.normal_(generator=generator)
        elif tensor.ndim > 1:
            tensor.normal_(0, tensor[0].numel() ** -0.5, generator=generator)
        elif tensor.ndim == 1:
            offset = 1 if "norm" in name and name.endswith("weight") else 0
            tensor.copy_(offset + 0.2 * torch.randn(len(tensor), generator=generator))
    return model


def pixels(*shape: int, seed: int = 0) -> Tensor:
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def spread_codes(model: VQAutoencoder, picture: Tensor) -> None:
    """Put the codes where the latents of a picture are, so that it has many."""
    latents_TZ = model.latents(picture).movedim(1, -1).flatten(0, -2)
    rows = model.quantize.embedding.weight
    noise = torch.randn(rows.shape, generator=torch.Generator().manual_seed(2))
    rows.copy_(latents_TZ.mean(0) + noise * latents_TZ.std(0))


def pictures(batch: int, height: int, width: int, seed: int = 0) -> Pictures:
    return np.random.default_rng((seed, height, width)).integers(
        0, 256, (batch, height, width, 3), dtype=np.uint8
    )


# ---- the published network


@pytest.mark.parametrize(
    ("changes", "size"),
    [
        ({}, (36, 44)),
        ({"channel_multiplier": (1, 2, 1), "attn_resolutions": (0, 2)}, (33, 27)),
        ({"temporal_downsample_factor": 2, "attn_resolutions": (), "num_res_blocks": 1}, (15, 22)),
        ({"temporal_downsample_factor": 8, "num_attention_heads": 4}, (31, 17)),
        ({"channel_multiplier": (2, 1), "attn_resolutions": (), "num_res_blocks": 3}, (9, 10)),
        (
            {"channel_multiplier": (1,), "attn_resolutions": (0,), "embed_dim": 7, "latent_channels": 7},
            (8, 11),
        ),
        ({"channel_multiplier": (3, 1), "temporal_downsample_factor": 1, "codebook_size": 500}, (20, 13)),
    ],
)
def test_codes_are_bit_equal_to_those_of_transformers_and_pixels_equal(
    changes: dict[str, Any], size: tuple[int, int]
) -> None:
    shape: dict[str, Any] = {
        "codebook_size": 64,
        "base_channels": BASE,
        "channel_multiplier": (1, 2),
        "attn_resolutions": (1,),
    } | changes
    ours = with_random_weights(VQConfig(**shape), seed=sum(size))
    picture = pixels(2, 3, *size)
    spread_codes(ours, picture)
    theirs = Emu3VQVAE(Emu3VQVAEConfig(hidden_size=ours.config.hidden_size, **shape)).eval()
    theirs.load_state_dict(ours.state_dict())
    cells = (2, *(side // ours.config.downsampling for side in size))
    codes = torch.randint(64, cells, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        wanted = torch.stack(theirs.encode(picture, torch.tensor([size] * 2)).image_tokens)
        assert torch.equal(ours.encode(picture), wanted)
        assert len(wanted.unique()) > 8
        made, wanted = ours.decode(codes), theirs.decode(codes)
        torch.testing.assert_close(made, wanted, atol=1e-4, rtol=0)


def test_training_mode_changes_neither_codes_nor_statistics() -> None:
    model, picture = with_random_weights(CLIPS), pixels(2, 3, 16, 24)
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    codes = model.encode(picture)
    made = model.decode(codes)
    model.train()
    assert torch.equal(model.encode(picture), codes)
    assert torch.equal(model.decode(codes), made)
    assert any("running_var" in name for name in before)
    assert all(torch.equal(tensor, before[name]) for name, tensor in model.state_dict().items())


# ---- local codes


def reach(config: VQConfig) -> int:
    """How many pixels a latent of STILLS may see to either side of its own cell, summed convolution by convolution."""
    fine, coarse = config.patch, config.downsampling
    block = 2  # two 3x3 convolutions
    return fine * (1 + block + 2) + coarse * (block + 1)  # first convolution, block, halving; block, last one


@pytest.mark.parametrize("seed", range(3))
def test_with_channel_norm_far_pixels_change_no_latent_to_the_last_bit(seed: int) -> None:
    model, cell = with_random_weights(STILLS, seed), STILLS.downsampling
    before = pixels(1, 3, 16, 96, seed=seed)
    after = before.clone()
    edge = 32
    after[..., :edge] = pixels(1, 3, 16, edge, seed=seed + 9)
    first_untouched = math.ceil((edge + reach(STILLS)) / cell)
    old, new = model.latents(before), model.latents(after)
    assert torch.equal(old[..., first_untouched:], new[..., first_untouched:])
    assert torch.equal(
        model.encode(before)[..., first_untouched:], model.encode(after)[..., first_untouched:]
    )
    assert not torch.equal(old[..., edge // cell], new[..., edge // cell])  # beside the edge it does see them


@pytest.mark.parametrize("seed", range(3))
def test_with_an_encoder_kernel_of_1_a_cell_is_all_that_its_code_depends_on(seed: int) -> None:
    """So that a thing which moves by whole cells takes its codes along."""
    config = VQConfig(**LOCAL | {"encoder_kernel": 1})
    model, cell = with_random_weights(config, seed), config.downsampling
    before = pixels(1, 3, 5 * cell, 7 * cell, seed=seed)
    spread_codes(model, before)
    after = before.clone()
    inside = (..., slice(2 * cell, 3 * cell), slice(4 * cell, 5 * cell))
    after[inside] = before[..., :cell, :cell]
    old, new = model.encode(before)[0], model.encode(after)[0]
    assert (old != new).nonzero().tolist() == [[2, 4]]
    assert new[2, 4] == old[0, 0]


def test_group_norm_rounds_the_same_in_every_memory_format() -> None:
    hidden_BCHW = 30 + torch.randn(2, 64, 9, 7, generator=torch.Generator().manual_seed(0))
    norm = GroupNorm(32, 64)
    exact = copy.deepcopy(norm).double()(hidden_BCHW.double())
    last = norm(hidden_BCHW.to(memory_format=torch.channels_last))
    assert torch.equal(last, norm(hidden_BCHW))
    assert (last - exact).abs().max() < 1e-5  # torch's own kernel for channels-last tensors: 6e-4


def test_with_group_norm_far_pixels_change_codes() -> None:
    model = with_random_weights(VQConfig(**LOCAL | {"norm": "group", "codebook_size": 512}))
    before = pixels(1, 3, 16, 96)
    after = before.clone()
    after[..., :32] = 1
    assert not torch.equal(model.encode(before)[..., -8:], model.encode(after)[..., -8:])


def test_with_channel_norm_a_far_code_changes_no_pixel() -> None:
    model = with_random_weights(STILLS)
    codes = torch.randint(64, (1, 4, 24), generator=torch.Generator().manual_seed(0))
    changed = codes.clone()
    changed[..., 0] = (codes[..., 0] + 1) % 64
    old, new = model.decode(codes), model.decode(changed)
    assert not torch.equal(old[..., :4], new[..., :4])
    assert torch.equal(old[..., 64:], new[..., 64:])


def test_codes_on_the_unit_sphere_ignore_the_length_of_latents_and_rows() -> None:
    model = with_random_weights(VQConfig(**LOCAL | {"normalize_codes": True}))
    latent, quantizer = pixels(2, 4, 3, 5), model.quantize
    codes = quantizer.nearest(latent)
    rows = quantizer.rows_of(codes)
    torch.testing.assert_close(rows.norm(dim=1), torch.ones(2, 3, 5))
    quantizer.embedding.weight.mul_(torch.rand(64, 1, generator=torch.Generator().manual_seed(0)) + 0.5)
    assert torch.equal(quantizer.nearest(3 * latent), codes)
    torch.testing.assert_close(quantizer.rows_of(codes), rows)


# ---- the tokenizer as its users see it


@pytest.mark.parametrize("config", [STILLS, CLIPS], ids=["stills", "clips"])
def test_a_folder_opens_as_the_tokenizer_that_was_saved(config: VQConfig, tmp_path: Path) -> None:
    model = with_random_weights(config)
    state = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    cell = config.downsampling
    picture = pictures(2, 4 * cell, 6 * cell)
    codes = model.encode(torch.from_numpy(picture).permute(0, 3, 1, 2).float() / 127.5 - 1)

    saved = ImageTokenizer(model)
    saved.save_pretrained(tmp_path)
    opened = ImageTokenizer.from_pretrained(tmp_path)
    assert opened.config == config
    assert {name: tensor.dtype for name, tensor in opened.model.state_dict().items()} == {
        name: tensor.dtype for name, tensor in state.items()
    }
    assert all(torch.equal(tensor, state[name]) for name, tensor in opened.model.state_dict().items())
    for tokenizer in (saved, opened):
        assert np.array_equal(tokenizer.encode(picture), codes.numpy())
        assert np.array_equal(tokenizer.decode(codes.numpy()), saved.decode(codes.numpy()))


def test_what_float16_holds_is_saved_in_it_and_again_and_no_code_changes(tmp_path: Path) -> None:
    model = with_random_weights(STILLS)
    exact = ImageTokenizer(copy.deepcopy(model))
    round_what_draws(model)
    ImageTokenizer(model).save_pretrained(tmp_path)
    opened = ImageTokenizer.from_pretrained(tmp_path)
    opened.save_pretrained(tmp_path / "again")
    first, second = (folder / "model.safetensors" for folder in (tmp_path, tmp_path / "again"))
    assert first.read_bytes() == second.read_bytes()
    for name, tensor in load_file(first).items():
        draws = name.startswith(("decoder.", "post_quant_conv."))
        assert not tensor.is_floating_point() or tensor.dtype == (torch.float16 if draws else torch.float32)
    picture = pictures(2, 4 * STILLS.downsampling, 6 * STILLS.downsampling)
    codes = exact.encode(picture)
    assert np.array_equal(opened.encode(picture), codes)
    away = np.abs(opened.decode(codes) - exact.decode(codes))
    assert 0 < away.max() < 1


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_narrow_weights_are_saved_as_they_are(dtype: torch.dtype, tmp_path: Path) -> None:
    ImageTokenizer(with_random_weights(STILLS).to(dtype)).save_pretrained(tmp_path)
    saved = load_file(tmp_path / "model.safetensors")
    assert {tensor.dtype for tensor in saved.values() if tensor.is_floating_point()} == {dtype}


def test_codes_are_exact_in_the_midst_of_autocast(tiny_image_tokenizer: Path) -> None:
    tokenizer = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    pictures = np.random.default_rng(0).integers(0, 256, (2, 64, 64, 3), np.uint8)
    codes = tokenizer.encode(pictures)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert np.array_equal(tokenizer.encode(pictures), codes)
        decoded = tokenizer.decode(codes)
    assert np.array_equal(decoded, tokenizer.decode(codes))


def test_codes_are_never_made_with_rounded_numbers(
    tiny_image_tokenizer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rounds() -> tuple[bool, str]:
        return torch.backends.cudnn.allow_tf32, torch.get_float32_matmul_precision()

    tokenizer = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    before = rounds()
    try:
        torch.backends.cudnn.allow_tf32 = True
        torch.set_float32_matmul_precision("high")
        seen: list[tuple[bool, str]] = []

        def look(*_: object) -> None:
            seen.append(rounds())
            if len(seen) == 1:  # another thread comes and goes in the meantime
                with ThreadPoolExecutor(1) as pool:
                    pool.submit(tokenizer.decode, np.zeros((1, 2, 2), np.int64)).result()
                seen.append(rounds())

        tokenizer.model.encoder.register_forward_hook(look)
        tokenizer.encode(pictures(1, 64, 64))
        assert seen == [(False, "highest")] * 2 and rounds() == (True, "high")
    finally:
        torch.backends.cudnn.allow_tf32 = before[0]
        torch.set_float32_matmul_precision(before[1])


@pytest.mark.gpu
def test_a_gpu_makes_the_codes_and_pixels_that_a_cpu_makes() -> None:
    here, there = (
        ImageTokenizer.from_pretrained(Path("checkpoints/earl-mini/image_tokenizer"), device=device)
        for device in ("cpu", "cuda")
    )
    drawn = np.stack([np.asarray(example(8_000_000 + number).images(128)[0]) for number in range(64)])
    codes = here.encode(drawn)
    assert np.array_equal(there.encode(drawn), codes)
    assert np.abs(here.decode(codes) - there.decode(codes)).max() < 0.01


def test_a_tokenizer_of_half_precision_makes_pictures_too(tmp_path: Path) -> None:
    ImageTokenizer(with_random_weights(STILLS)).save_pretrained(tmp_path)
    half = ImageTokenizer.from_pretrained(tmp_path, dtype=torch.bfloat16)
    codes = half.encode(pictures(1, 16, 16))
    assert half.model.quantize.embedding.weight.dtype == torch.bfloat16
    assert (half.decode(codes).dtype, half.decode(codes).shape) == (np.float32, (1, 16, 16, 3))


def test_a_picture_has_the_same_codes_and_pixels_alone_and_in_a_batch() -> None:
    for config in (STILLS, CLIPS):
        tokenizer = ImageTokenizer(with_random_weights(config))
        batch = pictures(5, 16, 24)
        codes = tokenizer.encode(batch)
        alone = np.concatenate([tokenizer.encode(batch[i : i + 1]) for i in range(5)])
        assert np.array_equal(codes, alone)
        made = np.concatenate([tokenizer.decode(codes[i : i + 1]) for i in range(5)])
        np.testing.assert_allclose(tokenizer.decode(codes), made, atol=1e-2)  # of 255


def test_pictures_are_encoded_a_few_at_a_time_where_all_would_need_too_much(
    tiny_image_tokenizer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokenizer = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    pictures = np.random.default_rng(0).integers(0, 256, (7, 32, 48, 3), np.uint8)
    wanted, sizes, encode = tokenizer.encode(pictures), [], tokenizer.model.encode

    def counted(pixels_B3HW: Tensor) -> Tensor:
        sizes.append(len(pixels_B3HW))
        codes_BHW: Tensor = encode(pixels_B3HW)
        return codes_BHW

    monkeypatch.setattr(tokenizer.model, "encode", counted)
    assert np.array_equal(tokenizer.encode(pictures), wanted)
    cells = 32 * 48 // tokenizer.downsampling**2
    maps = 32 * 48 // tokenizer.config.patch**2 * tokenizer.config.base_channels
    monkeypatch.setattr("earl.vq.image_tokenizer.MOST_NUMBERS", 3 * max(cells * tokenizer.num_codes, maps))
    assert np.array_equal(tokenizer.encode(pictures), wanted)
    monkeypatch.setattr("earl.vq.image_tokenizer.MOST_NUMBERS", 1)
    assert np.array_equal(tokenizer.encode(pictures[:2]), wanted[:2])
    assert sizes == [7, 3, 3, 1, 1, 1]


def test_pictures_come_out_as_float32_from_0_to_255() -> None:
    model = with_random_weights(STILLS)
    model.decoder.conv_out.weight.mul_(9)  # far out of range on both sides
    made = ImageTokenizer(model).decode(np.arange(24).reshape(1, 4, 6))
    assert (made.dtype, made.shape) == (np.float32, (1, 16, 24, 3))
    assert (made.min(), made.max()) == (0, 255)


@pytest.mark.parametrize("size", [(16, 3), (3, 3), (0, 16)])
def test_a_picture_without_a_whole_cell_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(PictureError, match=f"{size[1]}x{size[0]} px has no whole cell of 4 px"):
        ImageTokenizer(with_random_weights(STILLS)).encode(pictures(1, *size))


@pytest.mark.parametrize("code", [-1, 64])
def test_a_code_outside_of_the_codebook_is_refused(code: int) -> None:
    codes = np.full((1, 2, 2), 5)
    codes[0, 1, 0] = code
    with pytest.raises(PictureError, match=rf"codes run from .*{code}.*0 to 63"):
        ImageTokenizer(with_random_weights(STILLS)).decode(codes)


# ---- folders that are not whole

LAST = "quantize.embedding.weight"


def rewritten(change: Callable[[dict[str, Tensor]], object]) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        tensors = load_file(folder / "model.safetensors")
        change(tensors)
        save_file(tensors, folder / "model.safetensors")

    return damage


def configured(**changes: object) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text("utf-8")) | changes
        (folder / "config.json").write_text(json.dumps(config), "utf-8")

    return damage


def cut(share: float) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        whole = (folder / "model.safetensors").read_bytes()
        (folder / "model.safetensors").write_bytes(whole[: int(share * len(whole))])

    return damage


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (rewritten(lambda tensors: tensors.pop(LAST)), f"lacks tensor {LAST}:"),
        (rewritten(lambda tensors: tensors.update(extra=torch.zeros(1))), "unknown tensor extra:"),
        (
            rewritten(lambda tensors: tensors.update({LAST: torch.zeros(64, 5)})),
            r"shape \[64, 5\].*\[64, 4\]",
        ),
        (cut(0), "is not a whole safetensors file"),
        (cut(0.001), "is not a whole safetensors file"),
        (cut(0.999), "is not a whole safetensors file"),
        (lambda folder: (folder / "model.safetensors").unlink(), "has no model.safetensors"),
        (lambda folder: (folder / "config.json").unlink(), "has no config.json"),
        (lambda folder: (folder / "config.json").write_text('{"patch": 2,'), "config.json .*cannot be read"),
        (lambda folder: (folder / "config.json").write_text("[]"), "config.json.*not a table"),
        (
            lambda folder: (folder / "config.json").write_bytes(b'{"norm": "\xff"}'),
            "config.json .*cannot be read",
        ),
        (configured(spatial_nrom=True), "unknown key spatial_nrom .*did you mean spatial_norm"),
        (configured(norm="batch"), "norm is 'batch'"),
        (configured(temporal_downsample_factor=3), "factor is 3.*power of two"),
        (configured(embed_dim=5), "shape"),
        (configured(num_res_blocks=2), "lacks tensor"),
        (configured(num_res_blocks=0), "unknown tensor"),
    ],
)
def test_a_folder_that_is_not_whole_is_refused(
    damage: Callable[[Path], object], message: str, tmp_path: Path
) -> None:
    ImageTokenizer(with_random_weights(STILLS)).save_pretrained(tmp_path)
    damage(tmp_path)
    with pytest.raises(CheckpointError, match=message) as caught:
        ImageTokenizer.from_pretrained(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_config_comes_back_from_its_json_form_and_tells_its_cell() -> None:
    for config, cell in ((STILLS, 4), (CLIPS, 2), (VQConfig(), 8)):
        assert VQConfig.from_json(json.loads(json.dumps(config.to_json()))) == config
        assert config.downsampling == cell


def test_batch_norm_is_found_nowhere_but_frozen() -> None:
    norms = [
        each for each in with_random_weights(CLIPS).train().modules() if isinstance(each, nn.BatchNorm3d)
    ]
    assert norms and not any(norm.training for norm in norms)
