"""Laws of small memory: bytes are what shapes say, int8 and int4 stay near, and layers that wait compute the same."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import torch

from earl.editor import Editor
from earl.errors import CheckpointError, EarlError
from earl.model import EarlConfig, EarlForCausalLM, KVCache
from earl.model.memory import (
    DTYPES,
    QUANTISED,
    ROOM_TO_WORK,
    bytes_held,
    fitting_map,
    quantise_layers,
    spread,
    weight_bytes,
)
from earl.pretrained import open_parts

SHAPE: dict[str, Any] = {
    "vocab_size": 300,
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 128,
}


def model_at(dtype: str) -> EarlForCausalLM:
    model = EarlForCausalLM(EarlConfig(**SHAPE)).eval().requires_grad_(False)
    generator = torch.Generator().manual_seed(0)
    for parameter in model.parameters():
        if parameter.ndim > 1:
            parameter.normal_(0, parameter.shape[1] ** -0.5, generator=generator)
    model.to(DTYPES[dtype])
    if dtype in QUANTISED:
        quantise_layers(model, dtype)
    return model


def ids() -> torch.Tensor:
    return torch.randint(300, (2, 40), generator=torch.Generator().manual_seed(1))


@pytest.mark.parametrize("dtype", DTYPES)
def test_a_model_holds_the_bytes_that_its_shapes_say(dtype: str) -> None:
    assert bytes_held(model_at(dtype)) == weight_bytes(EarlConfig(**SHAPE), dtype)


def test_the_published_model_fits_into_24_gb_at_bfloat16_11_at_int8_and_7_at_int4() -> None:
    assert weight_bytes(EarlConfig(), "float32") == 4 * 8_492_011_520
    assert weight_bytes(EarlConfig(), "bfloat16") < 17.0e9
    assert weight_bytes(EarlConfig(), "int8") < 10.1e9
    assert weight_bytes(EarlConfig(), "int4") < 7.5e9


def test_fewer_bits_compute_nearly_the_same_and_embedding_and_head_are_kept() -> None:
    full, half, *small = (model_at(dtype) for dtype in DTYPES)
    wanted = full(ids()).logits
    errors = [(model(ids()).logits.float() - wanted).norm() / wanted.norm() for model in (half, *small)]
    assert 0 < errors[0] < 0.02 and errors[0] < errors[1] < 0.05 and errors[1] < errors[2] < 0.3
    for model in small:
        assert torch.equal(model.lm_head.weight, half.lm_head.weight)
        assert torch.equal(model.model.embed_tokens.weight, half.model.embed_tokens.weight)


def test_int4_wants_whole_groups() -> None:
    odd = EarlForCausalLM(EarlConfig(**SHAPE | {"intermediate_size": 104})).bfloat16()
    with pytest.raises(
        EarlError, match=r"gate_proj.weight is \[104, 64\]: int4 wants rows in multiples of 16"
    ):
        quantise_layers(odd, "int4")


@pytest.mark.parametrize("waits", ["disk", "cpu"])
def test_layers_that_wait_elsewhere_compute_the_same(waits: str, tmp_path: Path) -> None:
    model, plain = model_at("float32"), model_at("float32")
    device_map = {
        "model.embed_tokens": "cpu",
        "model.layers.0": "cpu",
        "model.layers.1": waits,
        "model.layers.2": waits,
        "model.norm": "cpu",
        "lm_head": "cpu",
    }
    spread(model, device_map, offload_folder=str(tmp_path))
    assert model.model.layers[1].mlp.up_proj.weight.is_meta == (waits == "disk")
    assert torch.equal(model(ids()).logits, plain(ids()).logits)


GIB = 2**30


@pytest.mark.parametrize(
    ("memory", "room", "waiting"),
    [
        ({0: 24 * GIB, "cpu": 64 * GIB}, 2 * GIB, 0),
        ({0: 12 * GIB, "cpu": 64 * GIB}, 2 * GIB, 16),
        ({0: 12 * GIB, 1: 12 * GIB, "cpu": 64 * GIB}, 2 * GIB, 0),
        ({0: 8 * GIB, "cpu": 2 * GIB}, 1 * GIB, 23),
        ({"cpu": 8 * GIB}, 0, 20),
    ],
)
def test_an_8b_fits_where_there_is_room_and_what_every_step_needs_does_not_wait(
    memory: dict[int | str, int], room: int, waiting: int
) -> None:
    with torch.device("meta"):
        model = EarlForCausalLM(EarlConfig()).bfloat16()
    placed = fitting_map(model, memory, room=room)
    main = next(iter(memory))
    assert {placed[name] for name in ("lm_head", "model.embed_tokens", "model.norm")} == {main}
    devices = [placed[f"model.layers.{index}"] for index in range(32)]
    order = [*memory, "disk"]
    assert sorted(devices, key=order.index) == devices
    assert sum(device == "disk" or (device == "cpu" and main != "cpu") for device in devices) == waiting
    sizes = {device: 0 for device in order}
    for name, device in placed.items():
        sizes[device] += bytes_held(model.get_submodule(name))
    assert all(sizes[device] + (0 if device == "cpu" else room) <= memory[device] for device in memory)
    assert sum(sizes.values()) == weight_bytes(EarlConfig(), "bfloat16")


def test_a_device_that_holds_not_even_what_every_step_needs_is_refused() -> None:
    with torch.device("meta"):
        model = EarlForCausalLM(EarlConfig()).bfloat16()
    with pytest.raises(EarlError, match=r"device 0 has 4\.0 GiB for weights, and 2\.8 GiB are needed"):
        fitting_map(model, {0: 4 * GIB, "cpu": 64 * GIB}, room=ROOM_TO_WORK)


def test_fewer_bits_are_counted_as_such_and_do_not_wait_on_disk(tmp_path: Path) -> None:
    model = model_at("int8")
    half = bytes_held(model) - sum(map(bytes_held, model.model.layers)) // 2
    assert list(fitting_map(model, {"cpu": half}).values()).count("disk") == 2
    with pytest.raises(EarlError, match="cannot wait on disk"):
        spread(model, "auto", max_memory={"cpu": half}, offload_folder=str(tmp_path))
    with pytest.raises(EarlError, match="name a folder for them"):
        spread(model_at("bfloat16"), "auto", max_memory={"cpu": half})


@pytest.mark.parametrize("dtype", ["int8", "int4"])
def test_fewer_bits_are_not_saved_and_nothing_that_was_there_is_lost(
    dtype: str, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    shutil.copytree(tiny_checkpoint, folder)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    with pytest.raises(CheckpointError, match="int8 and int4 weights are not saved"):
        Editor.from_pretrained(folder, device="cpu", dtype=dtype).save_pretrained(folder)
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_layers_that_wait_on_disk_are_not_saved(tiny_checkpoint: Path, tmp_path: Path) -> None:
    whole = Editor.from_pretrained(tiny_checkpoint, device="cpu")
    names = [f"model.{name}" for name, _ in whole.model.model.named_children() if name != "layers"]
    device_map = dict.fromkeys([*names, *(n for n, _ in whole.model.named_children() if n != "model")], "cpu")
    device_map |= {f"model.layers.{index}": "disk" for index in range(len(whole.model.model.layers))}
    editor = Editor.from_pretrained(
        tiny_checkpoint, device="cpu", device_map=device_map, offload_folder=str(tmp_path / "waiting")
    )
    with pytest.raises(CheckpointError, match="wait elsewhere"):
        editor.save_pretrained(tmp_path / "saved")
    assert not (tmp_path / "saved").exists()


def test_a_cache_is_where_each_layer_computes() -> None:
    cache = KVCache(num_layers=2, batch=1, num_kv_heads=1, head_dim=4, capacity=8, dtype=torch.float32)
    for cached in (cache, cache.window(0, [3], 2)):
        for layer, device in enumerate(("cpu", "meta")):
            new = torch.ones(1, 1, 2, 4, device=device)
            assert {each.device.type for each in cached.write(layer, new, new)} == {device}


def test_rows_that_every_step_needs_may_not_wait_while_others_compute() -> None:
    with pytest.raises(EarlError, match="leaves lm_head waiting"):
        spread(model_at("float32"), {"model": "cuda:0", "lm_head": "cpu"})


def test_the_last_norm_and_the_head_are_on_one_device() -> None:
    for device_map in ({"model": 0, "lm_head": 1}, {"": 0, "model.norm": 1}):
        with pytest.raises(EarlError, match=r"puts model.norm on . and lm_head on ."):
            spread(model_at("float32"), device_map)


def test_what_lies_in_memory_already_has_room_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    model = model_at("int8")
    monkeypatch.setattr("accelerate.utils.get_max_memory", lambda most: most or {"cpu": 0})
    spread(model, "auto")
    with pytest.raises(EarlError, match="needed at every step"):
        spread(model, "auto", max_memory={"cpu": 1})


@pytest.mark.parametrize("dtype", ["float16", "int4"])
def test_a_type_that_cannot_be_is_refused_before_anything_is_looked_for(
    dtype: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("earl.pretrained.find_base", None)
    with pytest.raises(EarlError, match="dtype is 'float16'; known|int4 layers compute on a CPU only"):
        open_parts("org/8b", dtype=dtype, device="cuda")


@pytest.mark.parametrize("device_map", ["foo", "cuda", 0, ["cpu"]])
def test_a_device_map_of_another_kind_is_refused_before_weights_are_read(
    device_map: Any, tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("earl.pretrained.load_model", None)
    for refuses in (
        lambda: Editor.from_pretrained(tiny_checkpoint, device_map=device_map),
        lambda: spread(model_at("float32"), device_map),
    ):
        with pytest.raises(EarlError, match="device_map is .*: it must be 'auto', or a dict") as caught:
            refuses()
        assert repr(device_map) in str(caught.value)


def test_an_editor_edits_with_int8_layers_and_spread_over_what_there_is(tiny_checkpoint: Path) -> None:
    picture = torch.zeros(64, 64, 3, dtype=torch.uint8).numpy()
    for choices in ({"dtype": "int8"}, {"dtype": "int4"}, {"device_map": "auto"}):
        editor = Editor.from_pretrained(tiny_checkpoint, device="cpu", **choices)
        assert editor(picture, "snow", seed=0).images[0].size == (64, 64)


def test_an_unknown_type_is_refused(tiny_checkpoint: Path) -> None:
    with pytest.raises(EarlError, match="dtype is 'int2'; known: float32, bfloat16, int8, int4"):
        open_parts(tiny_checkpoint, dtype="int2")


def test_a_text_tokenizer_that_is_named_is_the_one_that_is_opened(
    tiny_checkpoint: Path, tmp_path: Path
) -> None:
    words = open_parts(tiny_checkpoint, dtype=None).layout.text_tokenizer
    named = open_parts(tiny_checkpoint, dtype=None, text_tokenizer=tiny_checkpoint).layout.text_tokenizer
    assert named.encode("make it red") == words.encode("make it red")
    with pytest.raises(CheckpointError, match="has no emu3.tiktoken or tokenizer.json"):
        open_parts(tiny_checkpoint, dtype=None, text_tokenizer=tmp_path)
