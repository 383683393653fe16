"""Drafts beside what they ought to show, and a decoder that learns from them."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from safetensors.numpy import save_file
from safetensors.torch import load_file

from earl import recipe as recipes
from earl.editor import Editor
from earl.errors import RecipeError, ShardError
from earl.sequence.marks import from_text, mark_table
from earl.training.optim import OptimConfig
from earl.vq import ImageTokenizer
from tokenizer import drafts
from tokenizer.edits import draw
from tokenizer.pictures import DRAFTS_FORMAT, read_drafts
from tokenizer.train import TokenizerRecipe, train


def write(monkeypatch: pytest.MonkeyPatch, *words: object) -> None:
    monkeypatch.setattr(sys, "argv", ["drafts", *map(str, words)])
    drafts.main()


def test_drafts_are_what_an_editor_with_a_silent_transformer_writes_at_the_true_marks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, marking: str
) -> None:
    speaking = tmp_path / "speaking"
    shutil.copytree(marking, speaking)
    weights = load_file(speaking / "model.safetensors")
    weights["model.norm.weight"] = torch.ones_like(weights["model.norm.weight"])
    safetensors.torch.save_file(weights, speaking / "model.safetensors", metadata={"format": "pt"})
    words = ("--examples", 20, "--first-seed", 7, "--shard-size", 18, "--workers", 1)
    write(monkeypatch, speaking, tmp_path, *words)
    codes_NHW, pictures_NHW3 = read_drafts(tmp_path)
    assert codes_NHW.shape == (20, 8, 8) and pictures_NHW3.shape == (20, 64, 64, 3)
    editor, marked = Editor.from_pretrained(marking), 0
    marks = editor.model.model.drafter.marks
    assert marks is not None
    for seed in (7, 15, 24, 26):  # of the first shard, and of the second
        edit = draw(seed, split="train", size=64, cell=8)
        editor.marks_M3 = mark_table(from_text(edit.marks), marks.sides)
        marked += len(editor.marks_M3)
        (written,) = editor(edit.source, edit.instruction, seed=0, temperature=0.0).tokens
        assert np.array_equal(codes_NHW[seed - 7], written)
        assert np.array_equal(pictures_NHW3[seed - 7], edit.target)
    assert marked


def test_drafting_goes_on_behind_the_last_shard_and_takes_nothing_for_something_else(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    marking: str,
    drafting: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ("--shard-size", 8, "--workers", 1)
    write(monkeypatch, drafting, tmp_path, "--examples", 8, *words)
    first = (tmp_path / "drafts-00000.safetensors").stat()
    for examples in (12, 16):  # the second file half and then whole
        write(monkeypatch, drafting, tmp_path, "--examples", examples, *words)
        assert (tmp_path / "drafts-00000.safetensors").stat().st_mtime_ns == first.st_mtime_ns
        assert len(read_drafts(tmp_path)[0]) == examples
    for other in ((drafting, "--first-seed", 8), (drafting, "--even"), (marking,)):
        with pytest.raises(SystemExit):
            write(monkeypatch, other[0], tmp_path, "--examples", 8, *words, *other[1:])
        assert "made of something else" in capsys.readouterr().err
    for examples, said in (
        (12, "holds more examples than the 12"),
        (8, "is of more examples than are asked"),
    ):
        with pytest.raises(SystemExit):
            write(monkeypatch, drafting, tmp_path, "--examples", examples, *words)
        assert said in capsys.readouterr().err


def test_what_cannot_draft_and_what_is_no_draft_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        write(monkeypatch, tiny_checkpoint, tmp_path / "none")
    assert "has no drafter" in capsys.readouterr().err
    with pytest.raises(ShardError, match="holds no drafts"):
        read_drafts(tmp_path)
    save_file({"codes": np.zeros((1, 8, 8), np.uint16)}, tmp_path / "drafts-00000.safetensors")
    with pytest.raises(ShardError, match="is of format None"):
        read_drafts(tmp_path)


def test_a_decoder_learns_what_drafts_mean_and_no_code_changes(
    tmp_path: Path, tiny_image_tokenizer: Path
) -> None:
    """Drafts that say everywhere a code too much show, after training, what they mean."""
    before = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    pictures = np.stack([draw(seed, split="train", size=64, cell=8).target for seed in range(24)])
    meant_NHW = before.encode(pictures)
    drafts_NHW = ((meant_NHW + 1) % before.num_codes).astype(np.uint16)
    save_file(
        {"codes": drafts_NHW, "pictures": pictures},
        tmp_path / "drafts-00000.safetensors",
        metadata={"format": DRAFTS_FORMAT, "made_by": "a test"},
    )
    shape = before.model.config
    recipe = TokenizerRecipe(
        run=str(tmp_path / "run"),
        start_from=str(tiny_image_tokenizer),
        model=shape,
        drafts=str(tmp_path),
        decoder_only_share=1.0,
        steps=60,
        batch=8,
        pool=16,
        size=64,
        ema=0.9,
        optim=OptimConfig(lr=3e-3, warmup_steps=2),
        compile=False,
        mixed_precision="no",
        draw_workers=1,
    )
    after = ImageTokenizer.from_pretrained(train(recipe))
    assert np.array_equal(after.encode(pictures), meant_NHW)
    error = [np.abs(each.decode(drafts_NHW.astype(np.int64)) - pictures).mean() for each in (before, after)]
    assert error[1] < 0.5 * error[0]
    moved = {
        name
        for name, tensor in after.model.state_dict().items()
        if not torch.equal(tensor, before.model.state_dict()[name])
    }
    assert moved and all(name.startswith(("decoder.", "post_quant_conv.")) for name in moved)


@pytest.mark.parametrize("words", [(), ("start_from=x",), ("decoder_only_share=1",)])
def test_drafts_belong_to_a_decoder_alone(tmp_path: Path, words: tuple[str, ...]) -> None:
    file = tmp_path / "recipe.toml"
    file.write_text('drafts = "runs/drafts"\n', "utf-8")
    with pytest.raises(RecipeError, match="set start_from to it, and decoder_only_share to 1"):
        partial(recipes.read, TokenizerRecipe, file)(words)
