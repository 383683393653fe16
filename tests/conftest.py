"""What every test starts from: one thread, no network, honest skips, and a tiny editor with random weights."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from faulty_server import Service

    from earl.editor import Editor
    from earl.vq.enlarger import Enlarger
    from train.grpo_recipe import GrpoRecipe

# Before any test imports torch or the hub: tiny tensors are slower on more threads; no test needs a network.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")


@pytest.fixture(autouse=True)
def as_many_threads() -> Iterator[None]:
    """A test that leaves torch on more threads is at fault: another one, which compares with a process of its own bit
    for bit, would pay for it."""
    yield
    if (torch := sys.modules.get("torch")) is not None:
        assert torch.get_num_threads() == int(os.environ["OMP_NUM_THREADS"])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what this machine cannot run; torch is asked for its devices only if a test needs one."""
    on_gpu = [item for item in items if item.get_closest_marker("gpu")]
    if on_gpu and not _has_gpu():
        for item in on_gpu:
            item.add_marker(pytest.mark.skip(reason="needs a CUDA device"))
    if os.environ["HF_HUB_OFFLINE"] != "0":
        for item in items:
            if item.get_closest_marker("hub"):
                item.add_marker(pytest.mark.skip(reason="needs the hub: set HF_HUB_OFFLINE=0"))


def _has_gpu() -> bool:
    import torch

    return torch.cuda.is_available()


# ------------------------------------------------------------- a tiny pipeline, of the real scripts' own parts


@pytest.fixture(scope="session")
def tiny_image_tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder: 64 codes of 8x8 px, random weights."""
    from earl.vq import ImageTokenizer, VQAutoencoder, VQConfig
    from earl.vq.autoencoder import initialise

    config = VQConfig(
        codebook_size=64,
        latent_channels=8,
        temporal_downsample_factor=0,
        base_channels=8,
        channel_multiplier=(1, 2),
        num_res_blocks=1,
        attn_resolutions=(),
        norm="channel",
        patch=4,
        spatial_norm=False,
        encoder_middle=False,
        decoder_attention=False,
    )
    model = VQAutoencoder(config)
    initialise(model, seed=0)
    folder = tmp_path_factory.mktemp("image_tokenizer")
    ImageTokenizer(model).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def some_enlarger() -> Enlarger:
    """Few channels, weights that add something everywhere."""
    import torch

    from earl.vq.enlarger import Enlarger, EnlargerConfig, EnlargerNetwork, round_weights
    from tokenizer.enlarge import initialise

    network = EnlargerNetwork(EnlargerConfig(channels=8))
    initialise(network, seed=0)
    with torch.no_grad():
        network.conv_out.weight.normal_(0, 0.02, generator=torch.Generator().manual_seed(1))
    round_weights(network)
    return Enlarger(network)


@pytest.fixture(scope="session")
def tiny_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the text tokenizer of a few lines."""
    from earl.language.text_tokenizer import ByteBPE
    from earl.storybook.examples import corpus

    folder = tmp_path_factory.mktemp("words")
    ByteBPE.train(corpus(20), 280).save(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_shards(tmp_path_factory: pytest.TempPathFactory, tiny_image_tokenizer: Path) -> Path:
    """A folder with one shard of 16 storybook edits of 8x8 codes."""
    from earl.data.shards import write_shard
    from earl.vq import ImageTokenizer
    from tokenizer.edits import draw
    from tokenizer.encode import encode

    tokenizer = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    edits = [draw(seed, split="train", size=64, cell=tokenizer.downsampling) for seed in range(16)]
    folder = tmp_path_factory.mktemp("tokens")
    write_shard(folder, 0, list(encode(tokenizer, edits, batch=8)), num_codes=tokenizer.num_codes)
    return folder


@pytest.fixture(scope="session")
def tiny_checkpoint(
    tmp_path_factory: pytest.TempPathFactory, tiny_image_tokenizer: Path, tiny_words: Path
) -> Path:
    """A checkpoint folder as `train.sft` writes it, before its first step. Tests must not write into it."""
    from train.sft_recipe import ModelShape, SftRecipe
    from train.start import open_start, write_checkpoint

    shape = ModelShape(
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
    )
    recipe = SftRecipe(
        image_tokenizer=str(tiny_image_tokenizer),
        text_tokenizer=str(tiny_words),
        model=shape,
        working_side=64,
    )
    folder = tmp_path_factory.mktemp("checkpoint")
    write_checkpoint(recipe, open_start(recipe), None, folder)
    return folder


def with_a_drafter(folder: Path, image_tokenizer: Path, words: Path, **shape: Any) -> str:
    """Write a checkpoint whose transformer is silent behind its drafter, as training begins."""
    from train.sft_recipe import ModelShape, SftRecipe
    from train.start import open_start, write_checkpoint

    model = ModelShape(
        hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=2, num_key_value_heads=1,
        draft_width=16, draft_layers=2, copy_gate=True, **shape,
    )  # fmt: skip
    recipe = SftRecipe(
        image_tokenizer=str(image_tokenizer), text_tokenizer=str(words), model=model, working_side=64
    )
    write_checkpoint(recipe, open_start(recipe), None, folder)
    return str(folder)


@pytest.fixture(scope="session")
def drafting(tmp_path_factory: pytest.TempPathFactory, tiny_image_tokenizer: Path, tiny_words: Path) -> str:
    """A checkpoint with a drafter and a transformer that is silent."""
    return with_a_drafter(tmp_path_factory.mktemp("drafting"), tiny_image_tokenizer, tiny_words)


@pytest.fixture(scope="session")
def marking(tmp_path_factory: pytest.TempPathFactory, tiny_image_tokenizer: Path, tiny_words: Path) -> str:
    """The same, whose drafter marks the things of the storybook on its grid of 8 x 8, and draws what it hears of them
    loudly, so that other marks are another picture."""
    from safetensors.torch import load_file, save_file

    folder = tmp_path_factory.mktemp("marking")
    with_a_drafter(folder, tiny_image_tokenizer, tiny_words, draft_marks=(1, 2, 3))
    weights = load_file(folder / "model.safetensors")
    for name in ("draft_proj.weight", "marks.gain"):
        weights[f"model.drafter.{name}"] *= 20
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    return str(folder)


@pytest.fixture(scope="session")
def tiny_editor(tiny_checkpoint: Path) -> Editor:
    """The editor of `tiny_checkpoint`: 8x8 codes, every draw close to uniform."""
    from earl.editor import Editor

    return Editor.from_pretrained(tiny_checkpoint, device="cpu")


@pytest.fixture
def tiny_grpo(tmp_path: Path, tiny_checkpoint: Path) -> GrpoRecipe:
    """Reinforcement learning of seconds, in `tmp_path / "run"`; its judge is trusted without a trial."""
    from earl.training.advantages import AdvantageConfig
    from earl.training.optim import OptimConfig
    from train.grpo_recipe import GrpoRecipe, JudgeConfig

    return GrpoRecipe(
        run=str(tmp_path / "run"),
        start_from=str(tiny_checkpoint),
        steps=4,
        prompts=2,
        num_generations=3,
        resample=0,
        micro_batch=2,
        judge=JudgeConfig(probes=0),
        advantage=AdvantageConfig(std_floor=1e-3),
        optim=OptimConfig(lr=1e-3, warmup_steps=1),
        save_every=2,
        evaluate=0,
        samples=0,
        tracker="none",
    )


@pytest.fixture
def tiny_sft(tmp_path: Path, tiny_shards: Path, tiny_image_tokenizer: Path, tiny_words: Path) -> Path:
    """A recipe file of a run of seconds in `tmp_path / "run"`."""
    file = tmp_path / "tiny.toml"
    file.write_text(
        f"""
run = "{tmp_path / "run"}"
data = "{tiny_shards}"
image_tokenizer = "{tiny_image_tokenizer}"
text_tokenizer = "{tiny_words}"
steps = 4
batch = 2
accumulate = 2
working_side = 64
mixed_precision = "no"
compile = false
log_every = 1
save_every = 2
samples = 0
thought_share = 0.5
[model]
hidden_size = 32
intermediate_size = 64
num_hidden_layers = 2
num_attention_heads = 2
num_key_value_heads = 1
[optim]
lr = 1e-3
muon_lr = 1e-3
warmup_steps = 2
""",
        "utf-8",
    )
    return file


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Service]]:
    """Starts services (faulty_server.py); all are stopped in the end."""
    from faulty_server import services

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with services() as start_one:
        yield start_one
