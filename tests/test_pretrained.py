"""Laws of whole checkpoints: every layout opens as an editor, is written again, and comes back the same."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import create_autospec

import huggingface_hub
import numpy as np
import pytest
import torch
from huggingface_hub import errors as hub_errors
from safetensors.torch import load_file
from transformers import Emu3ForCausalLM, Emu3ForConditionalGeneration, Emu3TextConfig

from earl.decoding import Sampling
from earl.editor import Editor
from earl.errors import CheckpointError
from earl.language.emu3_bpe import Emu3BPE
from earl.model import EarlForCausalLM
from earl.model.published import Layout, read_model_config
from earl.pretrained import EARL_SAMPLING, Parts, open_parts, read_sampling, save_parts, write_sampling
from earl.vq import ImageTokenizer, VQAutoencoder, VQConfig
from earl.vq.autoencoder import initialise
from tests.test_emu3_bpe import trained_ranks

TEXT: dict[str, Any] = {
    "vocab_size": 184_622,
    "hidden_size": 16,
    "intermediate_size": 24,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "max_position_embeddings": 600,
    "rope_theta": 1e6,
}
STILLS = VQConfig(base_channels=32, channel_multiplier=(1, 1, 1, 1), num_res_blocks=1, attn_resolutions=())
PICTURE = np.random.default_rng(0).integers(0, 256, (48, 64, 3), np.uint8)


@pytest.fixture(scope="module")
def parts() -> Parts:
    return emu3_in_miniature()


def emu3_in_miniature() -> Parts:
    """Emu3's vocabulary of 184,622 ids and its 32,768 codes of 8x8 px, little else."""
    from earl.pretrained import _sequence_layout

    model = EarlForCausalLM(read_model_config(TEXT | {"architectures": ["Emu3ForCausalLM"]}, "test"))
    model.initialise(seed=0)
    vq = VQAutoencoder(STILLS)
    initialise(vq, seed=1)
    words = Emu3BPE(trained_ranks())
    said = {"earl": {"editing": {"cell": 8, "area": 48 * 32}}}
    layout = _sequence_layout(model.config, "original", said, words, Path("test"))
    return Parts(model.eval(), layout, ImageTokenizer(vq), EARL_SAMPLING)


def same(one: Parts, other: Parts) -> bool:
    states = [
        {
            f"{k}.{name}": tensor
            for k, m in enumerate((each.model, each.image_tokenizer.model))
            for name, tensor in m.state_dict().items()
        }
        for each in (one, other)
    ]
    return states[0].keys() == states[1].keys() and all(
        torch.equal(t, states[1][n]) for n, t in states[0].items()
    )


@pytest.mark.parametrize("layout", ["earl", "original", "transformers"])
@pytest.mark.parametrize("max_shard_size", ["5GB", "4MB"])
def test_a_checkpoint_comes_back_from_every_layout(
    parts: Parts, layout: Layout, max_shard_size: str, tmp_path: Path
) -> None:
    assert save_parts(parts, tmp_path, to=layout, max_shard_size=max_shard_size) == layout
    again = open_parts(tmp_path, dtype=None)
    assert same(again, parts)
    assert again.sampling == EARL_SAMPLING
    assert again.layout.vocabulary == parts.layout.vocabulary
    prompt = again.layout.prompt(np.zeros((2, 2), np.int64), "make 12 cats heart-shaped", mode="thought")
    assert prompt.ids.tolist() == parts.layout.prompt(
        np.zeros((2, 2), np.int64), "make 12 cats heart-shaped", mode="thought"
    ).ids.tolist()  # fmt: skip


def test_what_transformers_can_say_is_written_in_its_words_and_it_gives_the_same_logits(
    parts: Parts, tmp_path: Path
) -> None:
    assert save_parts(parts, tmp_path) == "transformers"
    theirs, report = Emu3ForConditionalGeneration.from_pretrained(tmp_path, output_loading_info=True)
    assert not report["missing_keys"] and not report["unexpected_keys"] and not report["mismatched_keys"]
    ids = torch.randint(184_622, (1, 30), generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        ours = parts.model(ids).logits
        torch.testing.assert_close(theirs(ids).logits, ours, atol=1e-5, rtol=1e-5)
    pixels = torch.rand(1, 3, 16, 24, generator=torch.Generator().manual_seed(1)) * 2 - 1
    codes = parts.image_tokenizer.model.encode(pixels)
    tokens = theirs.model.get_image_tokens(pixels, torch.tensor([[16, 24]]))
    layout = parts.layout
    block = layout.image_block(codes[0].numpy())[layout.form(2, 3).code_at[0] :]
    assert tokens.flatten().tolist() == block[:-2].tolist()  # rows with EOL behind each


def test_a_miniature_of_our_own_is_unknown_to_transformers_and_no_other_layout_can_say_it(
    tiny_checkpoint: Path, tmp_path: Path
) -> None:
    ours = open_parts(tiny_checkpoint, dtype=None)
    assert save_parts(ours, tmp_path) == "earl"
    assert same(open_parts(tmp_path, dtype=None), ours)
    for layout in ("original", "transformers"):
        with pytest.raises(CheckpointError, match="ours alone"):
            save_parts(ours, tmp_path / layout, to=layout)


def test_an_editor_of_a_published_layout_edits(parts: Parts, tmp_path: Path) -> None:
    save_parts(parts, tmp_path, to="transformers")
    editor = Editor.from_pretrained(tmp_path, device="cpu")
    result = editor(PICTURE, "make it red", seed=3)
    assert editor.sampling == Sampling(temperature=1.0, top_k=2048)
    assert result.images[0].size == (64, 48) and result.tokens[0].shape == (4, 5)
    again = Editor.from_pretrained(tmp_path, device="cpu")(PICTURE, "make it red", seed=3)
    assert np.array_equal(again.tokens[0], result.tokens[0])


@pytest.mark.parametrize("which", ["our own", "published"])
def test_what_is_pushed_to_the_hub_opens_again_and_gives_the_same_answer(
    which: str, parts: Parts, tiny_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hub:
        """One that keeps repositories in folders; the real one's methods say what it may be asked."""

        def __init__(self, token: str | None = None) -> None:
            assert token == "secret"

        def create_repo(self, repo_id: str, **choices: Any) -> None:
            real.create_repo(repo_id, **choices)
            assert choices == {"private": True, "exist_ok": True}
            (tmp_path / repo_id).mkdir(parents=True)

        def upload_folder(self, *, repo_id: str, folder_path: str) -> str:
            real.upload_folder(repo_id=repo_id, folder_path=folder_path)
            shutil.copytree(folder_path, tmp_path / repo_id, dirs_exist_ok=True)
            return f"https://hub/{repo_id}"

    real = create_autospec(huggingface_hub.HfApi, instance=True)
    monkeypatch.setattr(huggingface_hub, "HfApi", Hub)
    opened = open_parts(tiny_checkpoint, dtype=None) if which == "our own" else parts
    sampling = Sampling(temperature=0.7, top_k=50)
    editor = Editor(opened.model, opened.layout, opened.image_tokenizer, sampling=sampling)
    assert editor.push_to_hub("lab/earl", private=True, token="secret") == "https://hub/lab/earl"

    monkeypatch.setattr(huggingface_hub, "snapshot_download", lambda name, **_: str(tmp_path / name))
    again = Editor.from_pretrained("lab/earl", device="cpu")
    assert again.sampling == sampling
    wanted, got = (each(PICTURE, "make it red", seed=3) for each in (editor, again))
    assert np.array_equal(got.tokens[0], wanted.tokens[0])
    assert np.array_equal(np.asarray(got.images[0]), np.asarray(wanted.images[0]))


@pytest.mark.parametrize("drawn", [Sampling(), Sampling(temperature=0.0), Sampling(top_k=7, top_p=0.5)])
@pytest.mark.parametrize("default", [EARL_SAMPLING, Sampling(top_p=0.9, consensus=2.0)])
def test_a_way_to_draw_comes_back_whatever_would_be_drawn_by_default(
    tmp_path: Path, drawn: Sampling, default: Sampling
) -> None:
    write_sampling(tmp_path, drawn)
    assert read_sampling(tmp_path, default=default) == drawn


def test_the_hub_names_of_what_a_checkpoint_lacks_are_the_published_ones(
    parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_parts(parts, tmp_path / "earl", to="original")
    folder, vq, words = (tmp_path / name for name in ("earl", "vq", "words"))
    words.mkdir()
    (folder / "image_tokenizer").rename(vq)
    (folder / "emu3.tiktoken").rename(words / "emu3.tiktoken")
    asked: list[tuple[str, Any]] = []

    def download(name: str, **choices: Any) -> str:
        asked.append((name, choices["revision"]))
        return str({"BAAI/Emu3-VisionTokenizer": vq, "BAAI/Emu3-Stage1": words, "lab/earl": folder}[name])

    monkeypatch.setattr("huggingface_hub.snapshot_download", download)
    assert same(open_parts("lab/earl", dtype=None, revision="v2"), parts)
    assert asked == [("lab/earl", "v2"), ("BAAI/Emu3-Stage1", None), ("BAAI/Emu3-VisionTokenizer", None)]


def test_without_a_network_the_missing_part_is_named(
    parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offline(*_: Any, **__: Any) -> str:
        raise hub_errors.LocalEntryNotFoundError("offline")

    save_parts(parts, tmp_path, to="original")
    shutil.rmtree(tmp_path / "image_tokenizer")
    monkeypatch.setattr("huggingface_hub.snapshot_download", offline)
    with pytest.raises(CheckpointError, match="BAAI/Emu3-VisionTokenizer was not downloaded before"):
        open_parts(tmp_path, dtype=None)


def rewritten(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        file = folder / "config.json"
        values = json.loads(file.read_text())
        change(values)
        file.write_text(json.dumps(values))

    return damage


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (
            rewritten(lambda values: values["vq_config"].update(codebook_size=99)),
            "quantize.embedding.weight has shape",
        ),
        (rewritten(lambda values: values["text_config"].update(vocab_size=99)), "has shape"),
        (
            rewritten(lambda values: values["text_config"].update(num_hidden_layers=3)),
            "lacks tensor model.layers.2",
        ),
        (rewritten(lambda values: values.pop("vq_config")), "has no vq_config"),
        (lambda folder: (folder / "emu3.tiktoken").write_text("x"), "line 1"),
        (lambda folder: next(folder.glob("model-*")).unlink(), "lacks 1 of"),
        (lambda folder: (folder / "model.safetensors.index.json").unlink(), "copy the index too"),
    ],
)
def test_a_published_checkpoint_that_is_not_whole_is_refused(
    parts: Parts, tmp_path: Path, damage: Callable[[Path], object], complaint: str
) -> None:
    save_parts(parts, tmp_path, to="transformers", max_shard_size="4MB")
    damage(tmp_path)
    with pytest.raises(CheckpointError, match=complaint) as caught:
        open_parts(tmp_path, dtype=None)
    assert "\n" not in str(caught.value)


def test_a_variant_holds_the_image_tokenizer_as_well(parts: Parts, tmp_path: Path) -> None:
    save_parts(parts, tmp_path, to="transformers")
    wanted = open_parts(tmp_path, dtype=None).image_tokenizer.model.state_dict()
    (tmp_path / "model.safetensors").rename(tmp_path / "model.fp16.safetensors")
    found = open_parts(tmp_path, dtype=None, variant="fp16").image_tokenizer.model.state_dict()
    assert all(torch.equal(tensor, found[name]) for name, tensor in wanted.items())


def test_no_enlarger_of_what_was_there_before_is_left(parts: Parts, tmp_path: Path) -> None:
    (tmp_path / "image_tokenizer" / "enlarger").mkdir(parents=True)
    save_parts(parts, tmp_path, to="original")
    assert open_parts(tmp_path, dtype=None).image_tokenizer.enlarger is None


def test_weights_keep_their_type_or_take_the_one_asked_for(parts: Parts, tmp_path: Path) -> None:
    half = Parts(
        EarlForCausalLM(parts.model.config).bfloat16(), parts.layout, parts.image_tokenizer, parts.sampling
    )
    half.model.load_state_dict(parts.model.state_dict())
    save_parts(half, tmp_path, to="transformers")
    assert load_file(tmp_path / "model.safetensors")["lm_head.weight"].dtype == torch.bfloat16
    assert open_parts(tmp_path, dtype=None).model.dtype == torch.bfloat16
    again = open_parts(tmp_path, dtype=torch.float32)
    assert again.model.dtype == again.image_tokenizer.model.quantize.embedding.weight.dtype == torch.float32


def test_what_transformers_saved_opens_without_any_key_of_ours(parts: Parts, tmp_path: Path) -> None:
    config = Emu3TextConfig(**{k: v for k, v in TEXT.items() if k != "rope_theta"})
    theirs = Emu3ForCausalLM(config).eval()
    theirs.save_pretrained(tmp_path / "lm")
    parts.layout.text_tokenizer.save(tmp_path / "lm")  # type: ignore[attr-defined]
    parts.image_tokenizer.save_pretrained(tmp_path / "vq")
    read = open_parts(tmp_path / "lm", dtype=None, image_tokenizer=tmp_path / "vq")
    assert read.sampling == EARL_SAMPLING and read.model.config.editing["area"] == 65_536
