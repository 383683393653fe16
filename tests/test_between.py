"""Between two checkpoints lies a third: its ends are the two, and nothing lies between different networks."""

import json
import sys
from pathlib import Path

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from earl.editor import Editor
from train.between import main


def run(*words: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["between", *map(str, words)])
    main()


@pytest.fixture
def taught(tmp_path: Path, drafting: str) -> Path:
    """`drafting` with other weights, each of them a number that bfloat16 holds."""
    folder = tmp_path / "taught"
    Editor.from_pretrained(drafting).save_pretrained(folder)
    draw = torch.Generator().manual_seed(3)
    weights = load_file(Path(drafting) / "model.safetensors")
    moved = {
        name: tensor + torch.randint(-2, 3, tensor.shape, generator=draw).to(tensor.dtype)
        for name, tensor in weights.items()
    }
    save_file(moved, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "recipe.json").write_text("{}\n", "utf-8")
    return folder


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_what_lies_between_two_checkpoints(
    share: float, taught: Path, drafting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run(drafting, taught, out, "--share", share, monkeypatch=monkeypatch)
    was, now, made = (load_file(Path(f) / "model.safetensors") for f in (drafting, taught, out))
    assert was.keys() == made.keys()
    for name, tensor in made.items():
        right = torch.lerp(was[name].double(), now[name].double(), share).to(torch.bfloat16)
        assert torch.equal(tensor, right), name
    assert (out / "recipe.json").read_text("utf-8") == "{}\n"
    Editor.from_pretrained(out)


def test_a_disk_that_is_full_is_told_in_one_line_and_nothing_is_left_behind(
    taught: Path,
    drafting: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(_: object, folder: Path) -> None:
        folder.mkdir(parents=True)
        raise SafetensorError("I/O error: No space left on device")

    out = tmp_path / "new" / "out"
    monkeypatch.setattr("train.between.save_parts", full)
    with pytest.raises(SystemExit, match="1"):
        run(drafting, taught, out, "--share", 0.5, monkeypatch=monkeypatch)
    said = capsys.readouterr().err
    assert f"No space left on device, at work in {out}: see that" in said and len(said.splitlines()) == 1
    assert not list(out.parent.iterdir())


@pytest.mark.parametrize("share", ["1.5", "-0.1", "nan"])
def test_a_share_is_from_0_to_1(
    share: str,
    drafting: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(drafting, drafting, tmp_path / "out", f"--share={share}", monkeypatch=monkeypatch)
    assert "it must lie from 0" in capsys.readouterr().err


def test_nothing_lies_between_two_networks_or_goes_over_a_checkpoint(
    drafting: str,
    marking: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(drafting, marking, tmp_path / "out", "--share=0.5", monkeypatch=monkeypatch)
    assert "not of one shape (model.drafter." in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        run(drafting, drafting, tmp_path, "--share=0.5", monkeypatch=monkeypatch)
    assert "is there already" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("whose", ["image", "text"])
def test_nothing_lies_between_weights_of_other_codes_or_words(
    whose: str,
    taught: Path,
    drafting: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if whose == "image":
        (file,) = (taught / "image_tokenizer").glob("*.safetensors")
        weights = load_file(file)
        weights["quantize.embedding.weight"] = weights["quantize.embedding.weight"].flip(0).contiguous()
        save_file(weights, file, metadata={"format": "pt"})
    else:
        told = json.loads((taught / "tokenizer.json").read_text("utf-8"))
        words = told["model"]["vocab"]
        words["a"], words["e"] = words["e"], words["a"]
        (taught / "tokenizer.json").write_text(json.dumps(told), "utf-8")
    with pytest.raises(SystemExit, match="2"):
        run(drafting, taught, tmp_path / "out", "--share=0.5", monkeypatch=monkeypatch)
    assert f"different {'codes' if whose == 'image' else 'text tokenizers'}" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_decoder_that_has_learnt_since_is_the_seconds(
    taught: Path, drafting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = (taught / "image_tokenizer").glob("*.safetensors")
    weights = load_file(file)
    weights["decoder.conv_out.bias"] = weights["decoder.conv_out.bias"] + 0.25
    save_file(weights, file, metadata={"format": "pt"})
    run(drafting, taught, tmp_path / "out", "--share=0.5", monkeypatch=monkeypatch)
    (made,) = (tmp_path / "out" / "image_tokenizer").glob("*.safetensors")
    assert torch.equal(load_file(made)["decoder.conv_out.bias"], weights["decoder.conv_out.bias"])
