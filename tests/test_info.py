"""Laws of looking a checkpoint over: numbers from headers are those of the networks, and no tensor is read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from safetensors import safe_open

from earl import cli
from earl.errors import CheckpointError
from earl.info import checkpoint_info
from earl.model import EarlForCausalLM
from earl.model.config import EarlConfig
from earl.pretrained import Parts, open_parts, save_parts
from earl.vq import VQAutoencoder, VQConfig
from tests.test_pretrained import parts, same

__all__ = ["parts"]  # the fixture: Emu3 in miniature


def parameters(network: torch.nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


@pytest.mark.parametrize("layout", ["earl", "original", "transformers"])
def test_headers_tell_the_parameters_of_both_networks(parts: Parts, layout: Any, tmp_path: Path) -> None:
    save_parts(parts, tmp_path, to=layout, max_shard_size="4MB")
    info = checkpoint_info(tmp_path)
    assert info.layout == layout
    assert info.transformer == parameters(parts.model)
    assert info.image_tokenizer == parameters(parts.image_tokenizer.model)
    assert info.types == {"float32": info.transformer + info.image_tokenizer}
    assert info.bytes_at("bfloat16") == 2 * info.transformer + 4 * info.image_tokenizer
    assert info.missing == ()
    for part in (tmp_path.name, layout, "2 layers of width 16", "184622 ids"):
        assert part in info.to_text()


def test_an_image_tokenizer_that_is_another_repository_is_named(parts: Parts, tmp_path: Path) -> None:
    save_parts(parts, tmp_path, to="original")
    shutil.rmtree(tmp_path / "image_tokenizer")
    info = checkpoint_info(tmp_path)
    assert info.image_tokenizer == 0
    assert info.missing == ("an image tokenizer (taken from BAAI/Emu3-VisionTokenizer)",)


def test_the_cache_of_the_published_model_takes_128_kib_a_token(parts: Parts, tmp_path: Path) -> None:
    save_parts(parts, tmp_path)
    info = checkpoint_info(tmp_path)
    published = EarlConfig()
    assert (
        2 * published.num_hidden_layers * published.num_key_value_heads * published.head_dim * 2 == 128 * 1024
    )
    assert info.cache_bytes() == 2 * 2 * 1 * 8 * 2


def test_the_published_shapes_have_the_published_number_of_parameters() -> None:
    with torch.device("meta"):
        assert parameters(EarlForCausalLM(EarlConfig())) == 8_492_011_520
        assert parameters(VQAutoencoder(VQConfig())) == 270_740_287


def test_of_a_repository_only_headers_travel(
    parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_parts(parts, tmp_path, to="transformers", max_shard_size="4MB")
    asked: list[str] = []

    class Api:
        def __init__(self, token: object) -> None: ...

        def model_info(self, name: str, revision: str | None) -> Any:
            files = [SimpleNamespace(rfilename=file.name) for file in tmp_path.iterdir()]
            return SimpleNamespace(siblings=files, card_data={"license": "apache-2.0"})

        def hf_hub_download(self, name: str, file: str, revision: str | None) -> str:
            asked.append(file)
            return str(tmp_path / file)

        def parse_safetensors_file_metadata(self, name: str, file: str, revision: str | None) -> Any:
            with safe_open(tmp_path / file, "np") as opened_file:
                pieces = {key: opened_file.get_slice(key) for key in opened_file.keys()}  # noqa: SIM118
                tensors = {
                    key: SimpleNamespace(dtype=piece.get_dtype(), shape=piece.get_shape())
                    for key, piece in pieces.items()
                }
            return SimpleNamespace(tensors=tensors)

    monkeypatch.setattr("huggingface_hub.HfApi", Api)
    remote, local = checkpoint_info("lab/earl"), checkpoint_info(tmp_path)
    assert asked == ["config.json"]
    assert (remote.transformer, remote.image_tokenizer, remote.types) == (
        local.transformer,
        local.image_tokenizer,
        local.types,
    )
    assert remote.licence == "apache-2.0" and remote.missing == ()


def test_a_licence_is_read_off_the_card(parts: Parts, tmp_path: Path) -> None:
    save_parts(parts, tmp_path)
    assert checkpoint_info(tmp_path).licence is None
    (tmp_path / "README.md").write_text("---\nlicense: mit\ntags: [a]\n---\n# x\n")
    assert checkpoint_info(tmp_path).licence == "mit"
    for slip in (b"---\nbase_model: mini: tuned\n---\n", b"---\nlicense: \xff\n---\n", b"---\nmit\n---\n"):
        (tmp_path / "README.md").write_bytes(slip)
        with pytest.raises(CheckpointError, match="README.md is no YAML"):
            checkpoint_info(tmp_path)


def test_another_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"architectures": ["LlamaForCausalLM"], "model_type": "llama"}')
    with pytest.raises(CheckpointError, match="holds a LlamaForCausalLM"):
        checkpoint_info(tmp_path)
    (tmp_path / "config.json").write_text('{"model_type": "earl_vq"}')
    with pytest.raises(CheckpointError, match="holds no transformer, but earl_vq; this library opens"):
        checkpoint_info(tmp_path)


# ------------------------------------------------------------- the commands


@pytest.mark.parametrize(
    ("first", "second"),
    [("original", "transformers"), ("transformers", "original"), ("transformers", "earl")],
)
def test_a_checkpoint_converted_there_and_back_is_the_same(
    parts: Parts, first: Any, second: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [tmp_path / name for name in ("start", "there", "back")]
    save_parts(parts, folders[0], to=first)
    (folders[0] / "README.md").write_text("# a card\n")
    for source, target, layout, before in (
        (folders[0], folders[1], second, first),
        (folders[1], folders[2], first, second),
    ):
        elsewhere = ["--image-tokenizer", str(source / "image_tokenizer")] if before == "original" else []
        assert cli.main(["convert", str(source), str(target), "--to", layout, *elsewhere]) == 0
        assert same(open_parts(target, dtype=None), parts)
        assert (target / "README.md").read_text() == "# a card\n"
    for file in folders[0].rglob("*"):
        again = folders[2] / file.relative_to(folders[0])
        if file.suffix == ".json":
            assert json.loads(again.read_text()) == json.loads(file.read_text()), file
        elif file.is_file():
            assert again.read_bytes() == file.read_bytes(), file
    assert "in the layout" in capsys.readouterr().out


def test_a_conversion_that_cannot_be_said_writes_nothing(
    tiny_checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["convert", str(tiny_checkpoint), str(tmp_path / "x"), "--to", "transformers"]) == 2
    assert "ours alone" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_a_folder_that_is_not_empty_is_kept(
    parts: Parts, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_parts(parts, tmp_path / "from")
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / "mine").write_text("x")
    assert cli.main(["convert", str(tmp_path / "from"), str(tmp_path / "to"), "--to", "earl"]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [file.name for file in (tmp_path / "to").iterdir()] == ["mine"]


def test_info_prints_and_says_in_one_line_what_is_wrong(
    tiny_checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["info", str(tiny_checkpoint)]) == 0
    assert "transformer" in capsys.readouterr().out
    assert cli.main(["info", str(tmp_path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_folder_that_may_not_be_read_is_named(
    tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)  # root may anything
    assert cli.main(["info", str(tiny_checkpoint)]) == 2
    assert f"no permission for {tiny_checkpoint})" in capsys.readouterr().err


def test_a_converted_checkpoint_edits_the_same(parts: Parts, tmp_path: Path) -> None:
    save_parts(parts, tmp_path / "a", to="earl")
    again = open_parts(tmp_path / "a", dtype=None)
    assert again.model.config.editing == parts.model.config.editing
    assert again.layout.open_run == parts.layout.open_run
    assert VQConfig.from_json(again.image_tokenizer.config.to_json()) == parts.image_tokenizer.config
