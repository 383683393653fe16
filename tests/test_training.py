"""Laws of training: a run that was killed ends as one that was not, and every checkpoint is an editor."""

from __future__ import annotations

import errno
import json
import math
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file
from torch import nn

import tokenizer.encode
import tokenizer.train
import tokenizer.words
import train.sft
from earl import recipe as recipes
from earl.data.batches import Batch, BatchPlan
from earl.data.shards import TokenShards, write_shard
from earl.editor import Editor
from earl.errors import CheckpointError, RecipeError, ShardError
from earl.language.text_tokenizer import ByteBPE
from earl.model import EarlConfig, EarlForCausalLM, GridHints
from earl.model.transformer import DRAFT_PARTS, Learns
from earl.pretrained import Parts, open_layout, open_parts
from earl.sequence.layout import Slot
from earl.storybook.examples import FAMILIES, corpus
from earl.training.logbook import Logbook
from earl.training.optim import OptimConfig, make_optimizers, rate_share, set_rates
from earl.training.resume import (
    find_resume,
    keep_recipe,
    load_step,
    optimizer_tensors,
    restore_optimizers,
    save_step,
    saved_steps,
)
from earl.vq import ImageTokenizer
from train.edit_loss import EditLoss
from train.growth import grown
from train.lessons import check_grids, choose, lay_out, micro_batches
from train.sft_recipe import ModelShape, SftRecipe
from train.start import open_start

ROOT = Path(__file__).parents[1]


def save(run: Path, step: int, *, keep: int = 2) -> Path:
    """A checkpoint whose only tensor is its step."""

    def save_model(folder: Path) -> None:
        (folder / "weights").write_text(str(step))

    tensors = {"step": torch.tensor([step])}
    return save_step(run, step, save_model=save_model, tensors=tensors, state={"note": "x"}, keep=keep)


# ------------------------------------------------------------- checkpoints


def test_a_step_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    folder = save(tmp_path, 5)
    tensors, state = load_step(folder)
    assert (folder.name, tensors["step"].tolist(), state) == ("step-000005", [5], {"step": 5, "note": "x"})
    assert (folder / "weights").read_text() == "5"


@pytest.mark.parametrize("crash_at", ["model", "rename"])
def test_a_save_that_breaks_off_leaves_no_step_and_the_previous_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_at: str
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    save(tmp_path, 5)
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        if crash_at == "rename":
            patched.setattr(Path, "rename", killed)
            save(tmp_path, 10)
        else:
            save_step(tmp_path, 10, save_model=killed, tensors={}, state={})
    assert [file.name for file in tmp_path.iterdir()] == ["step-000005"]
    assert find_resume(tmp_path, "auto") == tmp_path / "step-000005"
    (tmp_path / ".partial-000010" / "training").mkdir(parents=True)  # as a kill leaves it, in nobody's way
    assert load_step(save(tmp_path, 10))[1]["step"] == 10
    assert sorted(file.name for file in tmp_path.iterdir()) == ["step-000005", "step-000010"]


def test_only_the_last_checkpoints_are_kept(tmp_path: Path) -> None:
    for step in (1, 2, 3, 4):
        save(tmp_path, step, keep=2)
    assert [folder.name for folder in saved_steps(tmp_path)] == ["step-000003", "step-000004"]


def test_copies_under_names_of_ones_own_are_neither_resumed_from_nor_deleted(tmp_path: Path) -> None:
    first = save(tmp_path, 3)
    kept = [
        shutil.copytree(first, tmp_path / name)
        for name in ("step-000003-good", "step-best", "step-000004-old", "step-3", "step-0000009")
    ]
    for step in (4, 5, 6):
        save(tmp_path, step, keep=2)
    assert [folder.name for folder in saved_steps(tmp_path)] == ["step-000005", "step-000006"]
    assert find_resume(tmp_path, "auto") == tmp_path / "step-000006"
    assert all((folder / "weights").read_text() == "3" for folder in kept)


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("tensors.safetensors", b"cut"),
        ("tensors.safetensors", None),
        ("state.json", b'{"step": 1'),
        ("state.json", b"{}"),
        ("state.json", b"[]"),
        ("state.json", b"\xff"),
    ],
)
def test_a_damaged_state_is_named_with_what_to_delete(tmp_path: Path, name: str, left: bytes | None) -> None:
    save(tmp_path, 4)
    folder = save(tmp_path, 5)
    file = folder / "training" / name
    file.unlink() if left is None else file.write_bytes(left)
    with pytest.raises(RecipeError, match=re.escape(str(file)) + ".*delete the folder .*step-000005, and"):
        load_step(folder)
    shutil.rmtree(folder)
    assert find_resume(tmp_path, "auto") == tmp_path / "step-000004"


@pytest.mark.parametrize("left", ['{"run": "a', "[]"])
def test_a_damaged_recipe_of_a_run_is_named_with_what_to_delete(tmp_path: Path, left: str) -> None:
    file = tmp_path / "recipe.json"
    file.write_text(left, "utf-8")
    with pytest.raises(RecipeError, match=re.escape(str(file)) + ".*: delete .*recipe.json"):
        keep_recipe(tmp_path, SftRecipe(run=str(tmp_path)), first=3)
    keep_recipe(tmp_path, SftRecipe(run=str(tmp_path)), first=0)  # which does not read it


def test_a_folder_without_training_state_is_no_step(tmp_path: Path) -> None:
    (tmp_path / "step-000009").mkdir()
    assert saved_steps(tmp_path) == []
    assert find_resume(tmp_path, "auto") is None
    with pytest.raises(RecipeError, match="no training state there"):
        find_resume(tmp_path, str(tmp_path / "step-000009"))


def test_a_run_that_exists_is_not_begun_again(tmp_path: Path) -> None:
    assert find_resume(tmp_path, "no") is None
    save(tmp_path, 5)
    with pytest.raises(RecipeError, match="already holds step-000005: pass --resume auto"):
        find_resume(tmp_path, "no")


def test_going_back_behind_later_checkpoints_is_refused(tmp_path: Path) -> None:
    # They would be taken for this run's own at the next --resume auto.
    early, late = save(tmp_path / "a", 5), save(tmp_path / "a", 10)
    assert find_resume(tmp_path / "a", str(late)) == late
    assert find_resume(tmp_path / "b", str(early)) == early
    with pytest.raises(RecipeError, match=r"a already holds step-000010.*another run"):
        find_resume(tmp_path / "a", str(early))


# ------------------------------------------------------------- optimisers


def small_model(seed: int = 0) -> nn.Module:
    torch.manual_seed(seed)
    return nn.Sequential(nn.Embedding(7, 4), nn.Linear(4, 6), nn.LayerNorm(6), nn.Linear(6, 3))


def step_once(model: nn.Module, optimizers: list[torch.optim.Optimizer], seed: int) -> None:
    ids = torch.from_numpy(np.random.default_rng(seed).integers(0, 7, 5))
    model(ids).square().sum().backward()
    for optimizer in optimizers:
        optimizer.step()
        optimizer.zero_grad()


@pytest.mark.parametrize("muon_lr", [0.0, 0.02], ids=["AdamW", "Muon"])
def test_optimizers_that_were_restored_go_on_bit_by_bit(tmp_path: Path, muon_lr: float) -> None:
    config = OptimConfig(lr=0.01, muon_lr=muon_lr, weight_decay=0.1)
    model = small_model()
    optimizers = make_optimizers(model, config)
    for seed in range(3):
        step_once(model, optimizers, seed)
    folder = save_step(
        tmp_path, 3, save_model=lambda _: None, tensors=optimizer_tensors(optimizers), state={}
    )
    again = small_model(seed=1)
    again.load_state_dict(model.state_dict())
    restored = make_optimizers(again, config)
    restore_optimizers(restored, load_step(folder)[0])
    for seed in range(3, 6):
        step_once(model, optimizers, seed)
        step_once(again, restored, seed)
    for one, other in zip(model.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, other)


def test_moments_of_other_weights_are_refused() -> None:
    model = small_model()
    optimizers = make_optimizers(model, OptimConfig(lr=0.01, muon_lr=0.01))
    step_once(model, optimizers, 0)
    moments = optimizer_tensors(optimizers)
    alone = make_optimizers(model, OptimConfig(lr=0.01))
    for parameter in list(model.parameters())[:-2]:
        parameter.requires_grad_(requires_grad=False)
    for fewer in (alone, make_optimizers(model, OptimConfig(lr=0.01, muon_lr=0.01))):
        with pytest.raises(RecipeError, match="moments of other weights"):
            restore_optimizers(fewer, moments)


def test_muon_takes_the_hidden_matrices_and_adamw_the_rest() -> None:
    model = small_model()
    muon, adam = make_optimizers(model, OptimConfig(muon_lr=0.02, weight_decay=0.1))
    matrices = {id(model[1].weight), id(model[3].weight)}  # type: ignore[index]
    assert {id(each) for group in muon.param_groups for each in group["params"]} == matrices
    rest = [id(each) for group in adam.param_groups for each in group["params"]]
    assert set(rest) == {id(each) for each in model.parameters()} - matrices and len(rest) == len(set(rest))
    assert {group["weight_decay"] for group in muon.param_groups} == {0.1}
    # Nor do tables decay, whose rows may not be asked for.
    assert [group["weight_decay"] for group in adam.param_groups] == [0.0, 0.0]
    (alone,) = make_optimizers(model, OptimConfig(weight_decay=0.1))
    decayed = [
        {id(each) for each in group["params"]} for group in alone.param_groups if group["weight_decay"]
    ]
    assert decayed == [matrices]
    set_rates([muon, adam], 0.5)
    assert [group["lr"] for group in (*muon.param_groups, *adam.param_groups)] == [0.01, 5e-4, 5e-4]


def test_the_rate_rises_to_its_peak_and_falls_to_its_end() -> None:
    config = OptimConfig(warmup_steps=10, final_share=0.1)
    shares = [rate_share(config, step, 100) for step in range(100)]
    assert shares[0] == 0.1 and shares[9] == 1.0
    assert all(a < b for a, b in zip(shares[:10], shares[1:10], strict=False))
    assert all(a > b for a, b in zip(shares[10:], shares[11:], strict=False))
    assert shares[55] == pytest.approx(0.55)  # half-way down
    assert rate_share(config, 100, 100) == pytest.approx(0.1)
    assert rate_share(OptimConfig(warmup_steps=0), 0, 1) == 1.0


def test_a_late_descent_leaves_the_rate_level_and_more_steps_change_nothing_before_it() -> None:
    config = OptimConfig(warmup_steps=10, decay_share=0.25, final_share=0.1)
    shares = [rate_share(config, step, 100) for step in range(100)]
    assert shares[9:76] == [1.0] * 67 and all(a > b for a, b in zip(shares[75:], shares[76:], strict=False))
    assert shares[:76] == [rate_share(config, step, 120) for step in range(76)]


def test_rates_that_teach_nothing_are_refused() -> None:
    with pytest.raises(RecipeError, match=r"optim\.lr is 0\.0, by which nothing would be learnt"):
        OptimConfig(lr=0.0)
    with pytest.raises(RecipeError, match="max_grad_norm is 0, by which nothing would be learnt"):
        OptimConfig(max_grad_norm=0)
    with pytest.raises(RecipeError, match="decay_share is 0"):
        OptimConfig(decay_share=0)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *product(("lr", "muon_lr", "weight_decay"), (-1.0, math.nan, math.inf)),
        *product(("final_share", "decay_share"), (-1.0, 1.5, math.nan)),
        ("betas", (2.0, 3.0)),
        ("betas", (0.9, 1.0)),
        ("betas", (math.nan, 0.9)),
        ("warmup_steps", -4),
        ("max_grad_norm", math.nan),
    ],
)
def test_numbers_by_which_no_optimiser_works_are_refused_by_name(key: str, value: Any) -> None:
    with pytest.raises(RecipeError, match=rf"optim\.{key} (is|are) "):
        OptimConfig(**{key: value})


# ------------------------------------------------------------- logbook


def steps_in(run: Path) -> list[int]:
    return [json.loads(line)["step"] for line in (run / "log.jsonl").read_text("utf-8").splitlines()]


def test_saved_steps_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for step in (999_500, 1_000_000, 20):
        (tmp_path / f"step-{step:06d}" / "training").mkdir(parents=True)
        (tmp_path / f"step-{step:06d}" / "training" / "state.json").write_text("{}", "utf-8")
    assert [folder.name for folder in saved_steps(tmp_path)] == ["step-000020", "step-999500", "step-1000000"]


def test_a_resumed_logbook_holds_every_step_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = Logbook(tmp_path, steps=10)
    for step in (2, 4, 6):
        first.report(step, loss=1.5)
    second = Logbook(tmp_path, steps=10, first_step=4)
    for step in (6, 8):
        second.report(step, loss=0.25)
    assert steps_in(tmp_path) == [2, 4, 6, 8]
    shown = capsys.readouterr().err.splitlines()
    assert shown[-1].startswith("step 8/10  loss 0.25  ") and shown[-1].endswith("min left")


def test_a_line_that_a_kill_cut_short_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_text('{"step": 2, "loss": 1}\n{"step": 4, "lo', "utf-8")
    Logbook(tmp_path, steps=10, first_step=4).report(6, loss=1.0)
    assert steps_in(tmp_path) == [2, 6]


@pytest.mark.parametrize("line", ["", "{", '{"loss": 1}', '{"step": "2"}', "[2]"])
def test_a_damaged_line_of_a_log_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(f'{{"step": 2, "loss": 1}}\n{line}\n{{"step": 4, "loss": 1}}\n', "utf-8")
    with pytest.raises(RecipeError, match=r"log\.jsonl, line 2 is no report of a step"):
        Logbook(tmp_path, steps=10, first_step=4)
    assert len(log.read_text("utf-8").splitlines()) == 3
    Logbook(tmp_path, steps=10)  # a run that begins anew asks nothing of it
    assert log.read_text("utf-8") == ""


# ------------------------------------------------------------- fine-tuning


def sft_recipe(file: Path, *words: str) -> SftRecipe:
    return recipes.read(SftRecipe, file, words)


def same_files(one: Path, other: Path, names: tuple[str, ...]) -> bool:
    return all((one / name).read_bytes() == (other / name).read_bytes() for name in names)


def same_tensors(one: Path, other: Path) -> bool:
    """Shards: safetensors writes its metadata in any order, so that bytes may differ where nothing does."""
    with safe_open(one, "pt") as left, safe_open(other, "pt") as right:
        return (
            left.metadata() == right.metadata()
            and set(left.keys()) == set(right.keys())
            and all(torch.equal(left.get_tensor(name), right.get_tensor(name)) for name in left.keys())  # noqa: SIM118
        )


SFT_FILES = ("model.safetensors", "training/tensors.safetensors", "training/state.json")


def test_every_checkpoint_of_a_run_is_an_editor_and_has_its_sheet(
    tiny_sft: Path, tiny_image_tokenizer: Path, tmp_path: Path
) -> None:
    trained = shutil.copytree(tiny_image_tokenizer, tmp_path / "step-000009")
    (trained / "training").mkdir()
    (trained / "training" / "tensors.safetensors").write_bytes(b"moments")
    recipe = sft_recipe(tiny_sft, "samples=1", f"image_tokenizer={trained}", "sampling.temperature=0.5")
    last = train.sft.train(recipe)
    run = Path(recipe.run)
    assert saved_steps(run) == [run / "step-000002", run / "step-000004"] and last == run / "step-000004"
    for folder in saved_steps(run):
        editor = Editor.from_pretrained(folder, device="cpu")
        assert editor(np.zeros((64, 64, 3), np.uint8), "snow", seed=0).tokens[0].shape == (8, 8)
        assert (editor.sampling.temperature, editor.working_side) == (0.5, 64)
        assert sorted(file.name for file in (folder / "image_tokenizer").iterdir()) == [
            "config.json",
            "model.safetensors",
        ]
    assert (run / "samples-000002.png").stat().st_size > 1000
    assert recipes.read(SftRecipe, run / "recipe.json") == recipe
    assert steps_in(run) == [1, 2, 3, 4]


def test_examples_of_another_image_tokenizer_or_that_changed_on_the_way_are_refused(
    tiny_sft: Path, tiny_image_tokenizer: Path, tmp_path: Path
) -> None:
    own = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    edits = list(TokenShards(sft_recipe(tiny_sft).data))
    recipe = sft_recipe(tiny_sft, f"data={tmp_path}", f"run={tmp_path}/run", "steps=1")
    write_shard(tmp_path, 0, edits, num_codes=64, codes_name="0" * 64)
    with pytest.raises(ShardError, match="has codes of another image tokenizer"):
        train.sft.train(recipe)
    write_shard(tmp_path, 0, edits, num_codes=64, codes_name=own.codes_name())
    train.sft.train(recipe)
    write_shard(tmp_path, 1, edits, num_codes=64)  # more, and by nobody in particular
    train.sft.train(replace(recipe, steps=2))
    write_shard(tmp_path, 0, [replace(edits[0], instruction="x"), *edits[1:]], num_codes=64)
    with pytest.raises(RecipeError, match="learnt from another data than the recipe's is now"):
        train.sft.train(replace(recipe, steps=3))

    with torch.no_grad():
        own.model.decoder.conv_out.bias.add_(1)
        drawn = own.codes_name()
        own.model.quantize.codebook_QZ.add_(1)
    assert drawn == ImageTokenizer.from_pretrained(tiny_image_tokenizer).codes_name() != own.codes_name()


def test_a_checkpoint_learns_pairs_with_its_own_decoder_and_words() -> None:
    recipe = sft_recipe(Path("train/recipes/mini-own.toml"), "start_from=elsewhere")
    assert recipe.image_tokenizer is None and recipe.text_tokenizer is None


def test_pictures_of_another_size_than_the_model_edits_are_refused(tiny_sft: Path, tmp_path: Path) -> None:
    recipe = sft_recipe(tiny_sft)
    shards = TokenShards(recipe.data)
    larger = [
        replace(
            shards[0],
            source_hw=np.tile(shards[0].source_hw, shape),
            target_hw=np.tile(shards[0].target_hw, shape),
        )
        for shape in ((2, 2), (1, 3))
    ]
    for tokens, what in zip(larger, ("16x16", "8x24"), strict=True):
        write_shard(tmp_path, 0, [shards[1], tokens], num_codes=64)
        with pytest.raises(
            RecipeError, match=f"{what} cells, but the model edits pictures of 64 cells.*--size 64"
        ):
            train.sft.train(sft_recipe(tiny_sft, f"data={tmp_path}", f"run={tmp_path}/run"))
    published = EarlConfig(editing={"area": 65536})
    wide = [
        replace(shards[0], **{key: np.zeros(shape, np.int64) for key in ("source_hw", "target_hw")})
        for shape in ((41, 25), (4, 128))
    ]
    write_shard(tmp_path, 0, wide, num_codes=64)
    check_grids(TokenShards(tmp_path), str(tmp_path), published, cell=8)
    write_shard(tmp_path, 0, [shards[0]], num_codes=64)
    with pytest.raises(RecipeError, match="up to 1024 cells: encode them again, with --area 65536"):
        check_grids(TokenShards(tmp_path), str(tmp_path), published, cell=8)


def test_pictures_with_more_rows_than_a_new_model_has_embeddings_for_are_refused(tiny_sft: Path) -> None:
    with pytest.raises(RecipeError, match=r"8x8 cells, this model knows 7x64: .*model.grid_rows"):
        train.sft.train(sft_recipe(tiny_sft, "model.grid_rows=7"))


def test_training_lowers_the_loss(tiny_sft: Path) -> None:
    recipe = sft_recipe(tiny_sft, "steps=12", "save_every=12", "optim.lr=1e-2")
    train.sft.train(recipe)
    lines = (Path(recipe.run) / "log.jsonl").read_text("utf-8").splitlines()
    losses = [json.loads(line)["loss"] for line in lines]
    assert np.mean(losses[-3:]) < np.mean(losses[:3])


def test_micro_batches_make_the_same_step_as_one_batch(tiny_sft: Path) -> None:
    # AdamW alone: Muon rounds its update to bf16, which turns the last bit of a sum into a visible difference.
    words = ["optim.muon_lr=0", "optim.lr=1e-4", "steps=2", "thinning.share=0.5", "look_share=0.2"]
    words += ["naming_weight=0.1", "draft_weight=0.5", "model.draft_width=8", "model.copy_gate=true"]
    results = []
    for batch, accumulate in ((8, 1), (4, 2), (2, 4)):
        recipe = sft_recipe(tiny_sft, *words, f"batch={batch}", f"accumulate={accumulate}")
        recipe = replace(recipe, run=f"{recipe.run}-{batch}")
        folder = train.sft.train(recipe)
        lines = (Path(recipe.run) / "log.jsonl").read_text("utf-8").splitlines()
        results.append(([json.loads(line) for line in lines], load_step(folder)[0]))
    (log, weights), *others = results
    for other_log, other_weights in others:
        for line, other_line in zip(log, other_log, strict=True):
            assert other_line["loss"] == pytest.approx(line["loss"], abs=1e-5)
            assert other_line["grad_norm"] == pytest.approx(line["grad_norm"], abs=1e-5)
        for name, tensor in weights.items():
            if name.startswith("model."):
                assert torch.allclose(tensor, other_weights[name], rtol=0, atol=1e-5), name


def test_whoever_lays_out_the_lessons_the_run_is_the_same(tiny_sft: Path, tmp_path: Path) -> None:
    words = [
        "steps=5",
        "save_every=2",
        "thinning.share=0.5",
        "naming_weight=0.1",
        "draft_weight=0.5",
        "model.draft_width=8",
    ]
    folders = []
    for workers in (0, 2):
        run = tmp_path / str(workers)
        folders.append(train.sft.train(sft_recipe(tiny_sft, *words, f"run={run}", f"workers={workers}")))
    assert same_files(*folders, ("model.safetensors",))


def test_a_drafter_learns_alone_and_leaves_the_transformer_as_it_is(tiny_sft: Path) -> None:
    words = ["model.draft_width=8", "model.draft_layers=1", "draft_weight=1", "learns=drafter", "samples=0"]
    recipe = sft_recipe(tiny_sft, *words, "steps=12", "save_every=12", "optim.lr=1e-2", "optim.muon_lr=1e-2")
    before = open_start(recipe).model.state_dict()
    after = load_step(train.sft.train(recipe))[0]
    moved = {name for name, tensor in before.items() if not torch.equal(tensor, after[f"model.{name}"])}
    assert any(name.startswith("model.drafter.layers") for name in moved) and "lm_head.weight" in moved
    assert not [
        name for name in moved if name.startswith(("model.layers", "model.norm", "model.row_embedding"))
    ]
    lines = (Path(recipe.run) / "log.jsonl").read_text("utf-8").splitlines()
    losses = [json.loads(line)["loss"] for line in lines]
    assert np.mean(losses[-3:]) < np.mean(losses[:3])


def test_an_update_in_which_nothing_weighs_anything_is_none(tiny_sft: Path) -> None:
    """All of its examples are to be described, which a drafter that learns alone does not do."""
    words = ["model.draft_width=8", "model.draft_layers=1", "draft_weight=1", "learns=drafter", "samples=0"]
    recipe = sft_recipe(tiny_sft, *words, "look_share=0.6", "batch=1", "accumulate=1", "thought_share=0")
    before = open_start(recipe).model.state_dict()
    after = load_step(train.sft.train(recipe))[0]
    lines = [json.loads(line) for line in (Path(recipe.run) / "log.jsonl").read_text("utf-8").splitlines()]
    assert {("loss" in line, line["grad_norm"] > 0) for line in lines} == {(True, True), (False, False)}
    assert not torch.equal(before["lm_head.weight"], after["model.lm_head.weight"])
    whole = sft_recipe(tiny_sft, *words, "look_share=1", "thought_share=0", f"run={recipe.run}-2")
    after = load_step(train.sft.train(whole))[0]
    assert all(torch.equal(tensor, after[f"model.{name}"]) for name, tensor in before.items())


def test_a_transformer_learns_to_plan_and_to_choose_behind_a_drafter_that_stays(tiny_sft: Path) -> None:
    words = [
        "model.draft_width=8",
        "model.draft_layers=1",
        "learns=transformer",
        "plan_share=1",
        "choice_share=0.5",
        "samples=0",
    ]
    words += ["thinning.share=1", "steps=80", "save_every=80", "log_every=20", "optim.lr=1e-2"]
    recipe = sft_recipe(tiny_sft, *words)
    before = open_start(recipe).model.state_dict()
    after = load_step(train.sft.train(recipe))[0]
    moved = {name for name, tensor in before.items() if not torch.equal(tensor, after[f"model.{name}"])}
    assert {"model.norm.weight", "lm_head.weight", "model.layers.0.mlp.up_proj.weight"} <= moved
    assert not [name for name in moved if name.startswith("model.drafter.")]
    first, *_, last = map(json.loads, (Path(recipe.run) / "log.jsonl").read_text("utf-8").splitlines())
    assert last["words_prob"] > 2 * first["words_prob"]
    assert last["choices_prob"] > first["choices_prob"] + 0.02


def test_layers_drawn_anew_depend_on_the_seed_alone_and_leave_the_draft_as_it_was(tiny_sft: Path) -> None:
    words = ["model.draft_width=8", "model.draft_layers=1", "draft_weight=1", "optim.lr=1e-2", "steps=8"]
    start = train.sft.train(sft_recipe(tiny_sft, *words))
    longer = train.sft.train(sft_recipe(tiny_sft, *words, f"run={tiny_sft.parent}/longer", "steps=12"))
    was, one, two, other = (
        open_start(
            sft_recipe(tiny_sft, *words, f"start_from={folder}", f"seed={seed}", f"transformer_anew={anew}")
        ).model
        for folder, seed, anew in (
            (start, 1, "false"),
            (start, 1, "true"),
            (longer, 1, "true"),
            (start, 2, "true"),
        )
    )
    layer, drafted = "model.layers.0.mlp.up_proj.weight", "model.drafter.layers.0.mlp.up_proj.weight"
    weights = [model.state_dict() for model in (was, one, two, other)]
    assert [torch.equal(each[layer], weights[1][layer]) for each in weights] == [False, True, True, False]
    assert [torch.equal(each[drafted], weights[0][drafted]) for each in weights] == [True, True, False, True]
    source, said = torch.arange(16).view(1, 4, 4), torch.tensor([[5, 6]])
    seen = [was.look(source, said), one.look(source, said)]
    assert seen[0] is not None and seen[1] is not None and torch.equal(*seen)
    assert not one.model.norm.weight.any() and was.model.norm.weight.any()
    with pytest.raises(RecipeError, match="transformer_anew keeps the drafter of a checkpoint"):
        sft_recipe(tiny_sft, "transformer_anew=true")
    plain = train.sft.train(sft_recipe(tiny_sft, "steps=1", f"run={tiny_sft.parent}/plain"))
    with pytest.raises(RecipeError, match="keeps the drafter of the start, and this one has none"):
        open_start(sft_recipe(tiny_sft, "transformer_anew=true", f"start_from={plain}"))


def test_a_plan_costs_the_same_whether_the_drafter_drafts_before_it(tiny_sft: Path) -> None:
    shape = ("model.draft_width=8", "model.draft_layers=1", "model.draft_heard=true")
    recipe = sft_recipe(tiny_sft, *shape, "plan_share=1", "learns=transformer", "samples=0")
    parts = open_start(recipe)
    model, first = parts.model.double(), parts.layout.vocabulary.first_code
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(0, parameter.shape[-1] ** -0.5, generator=generator)
    assert model.model.drafter is not None and model.model.heard_proj is not None
    batch = one_batch(recipe, parts, [0, 1, 2, 3])
    assert not batch.is_code.any()
    losses, drafts = [], []
    model.model.drafter.norm.register_forward_hook(lambda *_: drafts.append(True))
    for learns in get_args(Learns):
        model.let_learn(learns)
        loss = EditLoss(model, parts.layout, recipe)(batch)["loss"]
        losses.append((loss.item(), bool(drafts)))
        drafts.clear()
        loss.backward()
        if learns == "words":
            table = model.model.drafter.embed_tokens.weight.grad
            assert table is not None and table[:first].any() and not table[first:].any()
        if learns == "transformer":
            assert model.model.heard_proj.weight.grad is not None
        model.zero_grad()
    assert [drafted for _, drafted in losses] == [learns != "transformer" for learns in get_args(Learns)]
    assert all(loss == pytest.approx(losses[0][0], rel=1e-9) for loss, _ in losses)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("naming_weight", "description"),
        ("look_share", "description"),
        ("plan_share", "thought"),
        ("thought_share", "thought"),
    ],
)
def test_what_no_example_says_is_not_taught_and_what_some_say_is(
    tiny_sft: Path, tmp_path: Path, key: str, text: str
) -> None:
    recipe = sft_recipe(tiny_sft, "thought_share=0", f"{key}=1", f"data={tmp_path / 'silent'}")
    edits = [TokenShards(sft_recipe(tiny_sft).data)[number] for number in range(4)]
    silent = [replace(edit, **{text: ""}) for edit in edits]
    write_shard(tmp_path / "silent", 0, silent, num_codes=2048)
    write_shard(tmp_path / "mixed", 0, [edits[0], *silent[1:]], num_codes=2048)
    with pytest.raises(
        RecipeError, match=rf"^{key} is 1\.0, but no example of .*silent says .*: set it to 0"
    ):
        choose(TokenShards(recipe.data), recipe)
    assert len(choose(TokenShards(recipe.data), replace(recipe, **{key: 0.0}))) == 4
    assert len(choose(TokenShards(tmp_path / "mixed"), recipe)) == 4
    layout = open_start(recipe).layout
    asked = [lay_out(recipe, layout, edit, 0, 0).laid for edit in (edits[1], silent[1])]
    assert [Slot.CODE in laid.slots for laid in asked] == [key not in ("look_share", "plan_share"), True]


def test_plans_and_choices_are_learnt_from_whole_sources(tiny_sft: Path) -> None:
    words = [
        "plan_share=0.5",
        "choice_share=0.5",
        "thought_share=0.5",
        "thinning.share=1",
        "thinning.source_kept=0",
    ]
    recipe = sft_recipe(tiny_sft, *words)
    parts, shards = open_start(recipe), TokenShards(recipe.data)
    boi, opened = parts.layout.vocabulary.boi, parts.layout.vocabulary.thought_open[0]
    seen = set()
    for number, epoch in product(range(len(shards)), range(6)):
        tokens = shards[number]
        laid = lay_out(recipe, parts.layout, tokens, number, epoch).laid
        is_complex, is_edit = FAMILIES[tokens.family] == "complex", bool((laid.slots == Slot.CODE).any())
        sources = ((laid.slots == Slot.GIVEN) & (laid.ids >= parts.layout.vocabulary.first_code)).sum()
        chosen = laid.ids[laid.slots == Slot.CHOICE].tolist()
        says = bool((laid.slots == Slot.TEXT).any())
        if is_edit:
            assert not chosen and not says
        else:
            assert sources == tokens.source_hw.size
            assert chosen in ([], [opened] if is_complex else [boi])
            assert says == (chosen != [boi])
        seen.add((is_complex, is_edit, bool(chosen), opened in laid.ids))
    assert len(seen) == 8  # either level: an edit with and without a plan; a plan alone, and a choice
    unplanned = replace(shards[0], thought="")
    laid = lay_out(replace(recipe, plan_share=1.0), parts.layout, unplanned, 0, 0).laid
    assert (laid.slots == Slot.CODE).any() and opened not in laid.ids  # pairs of one's own have no plan


@pytest.mark.parametrize(
    ("word", "named"),
    [
        ("draft_weight=1", "draft_width"),
        ("learns=drafter", "no drafter"),
        ("learns=transformer", "no drafter"),
        ("learns=transformer model.draft_width=8 draft_weight=1", "teach the drafter: set them to 0"),
        ("learns=drafter model.draft_width=8 draft_weight=1 plan_share=1", "does not plan"),
        ("copied_share=0", "copied_share is 0"),
        ("naming_weight=1", "draft_width"),
        ("log_every=0", "log_every is 0"),
        ("changed_limit=-1", "changed_limit is -1"),
        ("pad_to=2049", "pad_to is 2049, but the model holds 2048 ids: set it to 2048 or less"),
        ("working_side=60", "working_side is 60, but a cell of .* is 8 px: set it to a multiple"),
    ],
)
def test_a_draft_that_cannot_be_taught_is_refused(tiny_sft: Path, word: str, named: str) -> None:
    with pytest.raises(RecipeError, match=named):
        train.sft.train(sft_recipe(tiny_sft, *word.split()))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *product(("copied_weight", "draft_weight", "mark_weight"), (-1.0, math.nan)),
        *product(("naming_weight", "source_weight"), (-1.0, math.inf)),
        *product(("plan_share", "choice_share", "thought_share", "look_share"), (-0.1, 1.5)),
        *product(("drop_instruction", "marked_share", "copied_share"), (-0.1, math.nan)),
    ],
)
def test_weights_and_shares_that_are_none_are_refused_by_name(key: str, value: float) -> None:
    with pytest.raises(RecipeError, match=f"^{key} is {value}: "):
        SftRecipe(**{key: value})


def test_a_drafter_that_learns_alone_takes_no_word_from_a_transformer_that_speaks(
    tiny_sft: Path, tmp_path: Path
) -> None:
    shape = ("model.draft_width=8", "naming_weight=0.1", "draft_weight=1", "optim.weight_decay=0.1")
    first = train.sft.train(sft_recipe(tiny_sft, *shape, "steps=2"))
    assert open_parts(first, dtype="float32").model.model.norm.weight.any()
    then = train.sft.train(
        sft_recipe(
            tiny_sft, *shape, f"run={tmp_path / 'then'}", f"start_from={first}", "learns=drafter", "steps=3"
        )
    )
    before, after = (load_file(folder / "model.safetensors") for folder in (first, then))
    moved = {name for name, weight in before.items() if not torch.equal(weight, after[name])}
    heads = {"lm_head.weight", "copy_gate.weight", "copy_gate.bias"}
    assert "lm_head.weight" in moved
    assert all(name.startswith("model.drafter.") for name in moved - heads)
    first_code = open_layout(first)[1].vocabulary.first_code
    is_word = torch.arange(len(before["lm_head.weight"])) < first_code
    row_moved = (before["lm_head.weight"] != after["lm_head.weight"]).any(1)
    assert row_moved[~is_word].any() and not row_moved[is_word].any()


@pytest.mark.parametrize("learns", ["drafter", "transformer"])
def test_what_does_not_learn_stays_as_it_was(tiny_sft: Path, tmp_path: Path, learns: str) -> None:
    shape = ("model.draft_width=8", "steps=2")
    silent = (f"run={tmp_path / 'first'}", *shape, "draft_weight=1", "learns=drafter")
    first = train.sft.train(sft_recipe(tiny_sft, *silent))
    words = (
        f"run={tmp_path / 'then'}",
        f"start_from={first}",
        *shape,
        f"draft_weight={int(learns == 'drafter')}",
    )
    then = train.sft.train(sft_recipe(tiny_sft, *words, f"learns={learns}"))
    before, after = (load_file(folder / "model.safetensors") for folder in (first, then))
    moved = {name for name, weight in before.items() if not torch.equal(weight, after[name])}
    drafter = {name for name in before if name.startswith("model.drafter.")}
    transformer = {name for name in before if not name.startswith(DRAFT_PARTS)}
    learnt, still = (drafter, transformer) if learns == "drafter" else (transformer, drafter)
    assert moved & learnt and "lm_head.weight" in moved
    assert not moved & still


def one_batch(recipe: SftRecipe, parts: Parts, indices: list[int]) -> Batch:
    shards = TokenShards(recipe.data)
    laid = [lay_out(recipe, parts.layout, shards[i], i, epoch=0) for i in indices]
    whole = replace(recipe, accumulate=1)
    (batch,) = micro_batches(whole, laid, parts.layout.vocabulary.pad)
    return batch


def test_a_step_follows_the_gradient_of_the_mean_loss_per_unit_of_weight(tiny_sft: Path) -> None:
    recipe = sft_recipe(tiny_sft, "steps=1")
    train.sft.train(recipe)
    (line,) = (Path(recipe.run) / "log.jsonl").read_text("utf-8").splitlines()
    parts, shards = open_start(recipe), TokenShards(recipe.data)
    model = parts.model
    indices = BatchPlan(count=len(shards), batch=4, seed=recipe.seed).indices(0)
    batch = one_batch(recipe, parts, indices.tolist())
    sums = EditLoss(model, parts.layout, recipe)(batch)
    (sums["loss"] / sums["weight"]).backward()
    norm = torch.cat([each.grad.flatten() for each in model.parameters() if each.grad is not None]).norm()
    assert json.loads(line)["grad_norm"] == pytest.approx(float(norm), rel=1e-4)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("changed_limit=9", "source_weight=0.25"),
        ("thought_share=1",),
        ("plan_share=0.5", "choice_share=1", "thinning.share=1", "changed_limit=9"),
        ("look_share=0.5", "source_weight=0.1"),
    ],
)
def test_the_loss_is_that_of_a_plain_loop_over_tokens(tiny_sft: Path, words: tuple[str, ...]) -> None:
    recipe = sft_recipe(tiny_sft, *words)
    parts = open_start(recipe)
    vocabulary, model = parts.layout.vocabulary, parts.model
    batch = one_batch(recipe, parts, [0, 1, 2, 3])
    sums = EditLoss(model, parts.layout, recipe)(batch)

    hints = GridHints(batch.aligned, batch.rows, batch.columns, model.look(batch.sources, batch.words))
    logits_BLV = model(batch.ids, hints=hints).logits
    loss = weight = 0.0
    for row, ids in enumerate(batch.ids.tolist()):
        is_code, is_text = batch.is_code[row].tolist(), batch.is_text[row].tolist()
        copied = [id_ == int(batch.aligned[row, at - 1]) for at, id_ in enumerate(ids)]
        counts = batch.stands_for[row].tolist()
        changed = sum(
            count for count, code, same in zip(counts, is_code, copied, strict=True) if code and not same
        )
        for at in range(1, len(ids)):
            if batch.is_choice[row, at]:
                two = [*vocabulary.thought_open, vocabulary.boi]
                loss -= logits_BLV[row, at - 1, two].log_softmax(-1)[two.index(ids[at])].item()
                weight += 1.0
                continue
            if is_text[at]:
                each, allowed = 1.0, logits_BLV[row, at - 1, : vocabulary.thought_stop]
            elif ids[at] >= vocabulary.first_code:
                allowed = logits_BLV[row, at - 1, vocabulary.first_code :]
                limit = min(1.0, recipe.changed_limit / changed) if recipe.changed_limit and changed else 1.0
                each = recipe.copied_weight if copied[at] else limit
                each = each * counts[at] if is_code[at] else recipe.source_weight
            else:
                continue
            start = 0 if is_text[at] else vocabulary.first_code
            loss -= each * allowed.log_softmax(-1)[ids[at] - start].item()
            weight += each
    assert sums["weight"].item() == pytest.approx(weight, rel=1e-5)
    assert sums["loss"].item() == pytest.approx(loss, rel=1e-4)


def test_a_fresh_start_over_a_run_is_refused_before_anything_is_written(tiny_sft: Path) -> None:
    recipe = sft_recipe(tiny_sft, "steps=1")
    train.sft.train(recipe)
    before = sorted((file, file.stat().st_mtime_ns) for file in Path(recipe.run).rglob("*"))
    with pytest.raises(RecipeError, match="already holds step-000001"):
        train.sft.train(recipe, resume="no")
    assert sorted((file, file.stat().st_mtime_ns) for file in Path(recipe.run).rglob("*")) == before


def test_a_run_that_is_done_says_so_and_stays_as_it_is(
    tiny_sft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = sft_recipe(tiny_sft, "steps=1")
    last = train.sft.train(recipe)
    before = sorted((file, file.stat().st_mtime_ns) for file in Path(recipe.run).rglob("*"))
    capsys.readouterr()
    assert train.sft.train(replace(recipe, seed=2)) == last
    assert sorted((file, file.stat().st_mtime_ns) for file in Path(recipe.run).rglob("*")) == before
    assert (
        capsys.readouterr().err == f"{recipe.run} is finished: it is at step 1 of 1; raise steps to go on\n"
    )


@pytest.mark.parametrize(
    ("changes", "says"), [({"data_share": 7.0}, "data_share is 7.0"), ({"batch": 100}, "do not fill a batch")]
)
def test_a_start_that_is_refused_leaves_the_recipe_of_its_run(
    tiny_sft: Path, changes: dict[str, Any], says: str
) -> None:
    recipe = sft_recipe(tiny_sft, "steps=1")
    train.sft.train(recipe)
    with pytest.raises(RecipeError, match=says):
        train.sft.train(replace(recipe, steps=2, **changes))
    assert recipes.read(SftRecipe, Path(recipe.run) / "recipe.json") == recipe


def test_a_start_without_a_part_may_learn_it_and_what_has_it_keeps_it(tiny_sft: Path) -> None:
    words = ("model.draft_width=8", "model.draft_layers=1", "draft_weight=1", "learns=drafter", "samples=0")
    start = train.sft.train(sft_recipe(tiny_sft, *words, "steps=1", "save_every=1"))
    grows = (*words, f"start_from={start}", "model.draft_heard=true")
    got = open_start(sft_recipe(tiny_sft, *grows)).model.state_dict()
    wanted = load_file(start / "model.safetensors")
    assert all(torch.equal(got[name], tensor.float()) for name, tensor in wanted.items())
    assert {name.split(".")[1] for name in got.keys() - wanted.keys()} == {"heard_proj"}
    grown = sft_recipe(tiny_sft, *grows, f"run={start.parent}-grown", "steps=1", "save_every=1")
    folder = train.sft.train(grown)
    with pytest.raises(RecipeError, match=r"model.draft_heard is False, but .* a start keeps its shape"):
        open_start(sft_recipe(tiny_sft, *words, f"start_from={folder}"))


@pytest.mark.parametrize(
    "shape",
    [
        {"draft_width": 128},
        {"draft_layers": 4},
        {"draft_width": 192, "draft_layers": 3},
        {"draft_word_layers": 3},
        {"draft_heard": True},
    ],
)
def test_a_drafter_that_grows_says_at_first_what_it_said_and_all_that_is_new_learns(
    shape: dict[str, int],
) -> None:
    small = {
        "draft_width": 64,
        "draft_layers": 2,
        "draft_marks": [1, 2],
        "copy_gate": True,
    }
    base = {
        "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 1, "num_attention_heads": 2,
        "num_key_value_heads": 1, "grid_rows": 8, "grid_columns": 8,
    }  # fmt: skip
    start = EarlForCausalLM(EarlConfig(vocab_size=90, **base | small)).double()
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in start.parameters():
            parameter.normal_(0, parameter.shape[-1] ** -0.5, generator=generator)
    larger = grown(start, ModelShape(**base | small | shape), seed=1).double()
    source = torch.randint(90, (2, 6, 7), generator=generator)
    words = torch.randint(90, (2, 4), generator=generator)
    marks = torch.tensor([[[0, 2, 3]], [[3, 4, 1]]])
    for before, now in zip(
        start.sketch(source, words, marks), larger.sketch(source, words, marks), strict=True
    ):
        assert before is not None and now is not None and torch.allclose(before, now, rtol=1e-3, atol=1e-3)
    heard_at = torch.arange(5).expand(2, 5)
    if (heard := larger.heard(words, heard_at)) is not None:
        assert not heard.any()
    optimizer = torch.optim.SGD(larger.parameters(), lr=1e-2)
    was = {name: parameter.detach().clone() for name, parameter in larger.named_parameters()}
    for _ in range(3):
        known, following = larger.sketch(source, words, marks)
        assert following is not None
        heard = larger.heard(words, heard_at)
        said = 0 if heard is None else (heard - 1).square().mean()
        (known.square().mean() + following.logsumexp(1).mean() + said).backward()
        optimizer.step()
        optimizer.zero_grad()
    elder = dict(start.named_parameters())
    for name, parameter in larger.named_parameters():
        if name not in elder or elder[name].shape != parameter.shape:
            moved = parameter != was[name]
            is_table = any(part in name for part in ("embed", "table", "count"))  # not all rows are read
            assert (
                moved.any() if is_table else moved.flatten(1).any(1).all() if moved.ndim > 1 else moved.all()
            ), name


def test_a_drafter_does_not_shrink(tiny_sft: Path) -> None:
    words = ("model.draft_width=8", "model.draft_layers=2", "draft_weight=1", "learns=drafter", "samples=0")
    start = train.sft.train(sft_recipe(tiny_sft, *words, "steps=1", "save_every=1"))
    for shrunk in ("model.draft_width=4", "model.draft_layers=1"):
        with pytest.raises(RecipeError, match="a drafter grows and does not shrink"):
            open_start(sft_recipe(tiny_sft, *words, shrunk, f"start_from={start}"))
    with pytest.raises(RecipeError, match="by whole heads"):
        open_start(sft_recipe(tiny_sft, *words, "model.draft_width=12", f"start_from={start}"))
    deeper = open_start(sft_recipe(tiny_sft, *words, "model.draft_layers=3", f"start_from={start}")).model
    assert deeper.config.draft_layers == 3


def test_weights_of_another_checkpoint_are_where_a_run_starts(
    tiny_sft: Path, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    recipe = sft_recipe(tiny_sft, f"start_from={tiny_checkpoint}")
    model = open_start(recipe).model
    wanted = load_file(tiny_checkpoint / "model.safetensors")
    assert all(torch.equal(tensor, wanted[name].float()) for name, tensor in model.state_dict().items())
    recipe = sft_recipe(tiny_sft, f"start_from={tiny_checkpoint}", "model.num_hidden_layers=3")
    with pytest.raises(
        RecipeError, match=r"model.num_hidden_layers is 3, but .* has 2: a start keeps its shape"
    ):
        open_start(recipe)
    ByteBPE.train(corpus(20), 300).save(tmp_path)
    recipe = sft_recipe(tiny_sft, f"start_from={tiny_checkpoint}", f"text_tokenizer={tmp_path}")
    with pytest.raises(CheckpointError, match="were they saved together"):
        open_start(recipe)


@pytest.mark.parametrize(
    ("script", "word", "complaint"),
    [
        (train.sft, "stepz=3", "unknown key stepz; did you mean steps?"),
        (train.sft, "optim.lr=fast", "optim.lr"),
        (train.sft, "data=nowhere", "nowhere holds no token shards"),
        (train.sft, "image_tokenizer=nowhere", "nowhere"),
        (
            train.sft,
            "batch=100",
            "batch of 200 (batch is 100, accumulate 2, processes 1): encode more, or lower batch or accumulate",
        ),
        (train.sft, "text_tokenizer=nowhere", "nowhere"),
        (tokenizer.train, "model.codebook_sise=3", "unknown key model.codebook_sise; did you mean"),
    ],
)
def test_a_wrong_value_is_told_in_one_line_with_exit_code_2(
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    script: object,
    word: str,
    complaint: str,
) -> None:
    file = request.getfixturevalue("tiny_sft" if script is train.sft else "tiny_vq")
    # Options may stand between a recipe and the words that win over it.
    monkeypatch.setattr(sys, "argv", ["script", str(file), "--resume", "auto", word])
    with pytest.raises(SystemExit) as caught:
        script.main()  # type: ignore[attr-defined]
    assert caught.value.code == 2
    assert complaint in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (KeyboardInterrupt(), 130, "python -m train.sft: interrupted; what was saved in RUN is whole"),
        (OSError(errno.ENOSPC, "No space left on device"), 1, "No space left on device, at work in RUN: see that"),
        (SafetensorError("I/O error: File too large"), 1, "I/O error: File too large, at work in RUN: see that"),
        (PermissionError(errno.EACCES, "Permission denied", "there/log"), 1, "Permission denied: 'there/log': see"),
    ],
)  # fmt: skip
def test_an_interrupt_and_a_full_disk_end_in_one_line(
    tiny_sft: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
    says: str,
) -> None:
    def ends(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(train.sft, "write_checkpoint", ends)
    monkeypatch.setattr(sys, "argv", ["script", str(tiny_sft), "steps=1"])
    with pytest.raises(SystemExit) as caught:
        train.sft.main()
    update, *said = capsys.readouterr().err.splitlines()
    run = sft_recipe(tiny_sft).run
    assert caught.value.code == code and len(said) == 1 and says.replace("RUN", run) in said[0]
    assert update.startswith("step 1/1")
    assert sorted(file.name for file in Path(run).iterdir()) == [".lock", "log.jsonl", "recipe.json"]


def test_the_last_updates_are_logged_however_few(tiny_sft: Path, tiny_vq: Path, tmp_path: Path) -> None:
    words = ["steps=3", "log_every=2"]
    train.sft.train(sft_recipe(tiny_sft, *words, f"run={tmp_path / 'sft'}"))
    tokenizer.train.train(
        recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, [*words, f"run={tmp_path / 'vq'}"])
    )
    assert [steps_in(tmp_path / run) for run in ("sft", "vq")] == [[2, 3], [2, 3]]


def test_a_run_where_a_file_stands_is_told_in_one_line(
    tiny_sft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["script", str(tiny_sft), f"run={tiny_sft}"])
    with pytest.raises(SystemExit, match="1"):
        train.sft.main()
    said = capsys.readouterr().err
    assert f"File exists: '{tiny_sft}': see that" in said and len(said.splitlines()) == 1


# ------------------------------------------------------------- image tokenizer


@pytest.fixture
def tiny_vq(tmp_path: Path) -> Path:
    """A recipe file of a tokenizer of 16 codes, in `tmp_path / "run"`; its last steps train the decoder alone."""
    file = tmp_path / "vq.toml"
    file.write_text(
        f"""
run = "{tmp_path / "run"}"
steps = 4
decoder_only_share = 0.25
batch = 2
size = 64
pool = 6
compile = false
draw_workers = 1
log_every = 1
save_every = 2
[model]
codebook_size = 16
latent_channels = 8
temporal_downsample_factor = 0
base_channels = 8
channel_multiplier = [1, 2]
num_res_blocks = 1
attn_resolutions = []
norm = "channel"
patch = 4
spatial_norm = false
encoder_middle = false
decoder_attention = false
[codebook]
start_step = 1
restart_below = 0.5
[optim]
warmup_steps = 2
""",
        "utf-8",
    )
    return file


VQ_FILES = ("config.json", *SFT_FILES)


@pytest.mark.parametrize(
    "words", [(), ("loss.adversary=0.1", "optim.muon_lr=1e-3")], ids=["plain", "adversary"]
)
def test_a_tokenizer_run_in_two_parts_is_the_unbroken_one(
    tiny_vq: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    recipe = recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, words)
    pool = np.random.default_rng(0).integers(0, 256, (6, 64, 64, 3), np.uint8)
    monkeypatch.setattr(tokenizer.train, "draw_pool", lambda *_, **__: pool)
    whole = tokenizer.train.train(recipe)
    broken = replace(recipe, run=f"{recipe.run}-broken")
    stop_after(monkeypatch, tokenizer.train.TokenizerTraining, "save", 1)
    with pytest.raises(KeyboardInterrupt):
        tokenizer.train.train(broken)
    monkeypatch.undo()
    monkeypatch.setattr(tokenizer.train, "draw_pool", lambda *_, **__: pool)
    assert [folder.name for folder in saved_steps(Path(broken.run))] == ["step-000002"]
    resumed = tokenizer.train.train(broken)
    assert tokenizer.train.train(replace(broken, seed=2)) == resumed  # it is done, and stays as it is
    assert recipes.read(tokenizer.train.TokenizerRecipe, Path(broken.run) / "recipe.json") == broken
    assert same_files(whole, resumed, VQ_FILES)
    assert ImageTokenizer.from_pretrained(resumed).num_codes == 16
    for run in (Path(recipe.run), Path(broken.run)):
        with Image.open(
            run / "samples-000004.png"
        ) as sheet:  # six pictures above what the tokenizer makes of them
            assert sheet.size == (6 * 64, 2 * 64)
            assert np.array_equal(np.asarray(sheet)[:64], np.concatenate(pool, axis=1))
    assert steps_in(Path(recipe.run)) == steps_in(Path(broken.run)) == [1, 2, 3, 4]
    with pytest.raises(RecipeError, match="already holds"):
        tokenizer.train.train(recipe, resume="no")


def test_a_tokenizer_run_does_not_go_on_as_one_of_another_shape(
    tiny_vq: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = np.random.default_rng(0).integers(0, 256, (6, 64, 64, 3), np.uint8)
    monkeypatch.setattr(tokenizer.train, "draw_pool", lambda *_, **__: pool)
    words = ["steps=1", "decoder_only_share=0"]
    tokenizer.train.train(recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, words))
    for other, odd in (
        ("model.base_channels=16", "model.decoder"),
        ("loss.adversary=0.1", "adversary."),
    ):
        recipe = recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, [*words, "steps=2", other])
        with pytest.raises(RecipeError, match=rf"of another model \({odd}.*: name another run folder"):
            tokenizer.train.train(recipe)


@pytest.mark.gpu
def test_a_tokenizer_run_begins_on_a_gpu_as_on_a_cpu_and_goes_on_there(
    tiny_vq: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = np.random.default_rng(0).integers(0, 256, (6, 64, 64, 3), np.uint8)
    monkeypatch.setattr(tokenizer.train, "draw_pool", lambda *_, **__: pool)
    words = ("loss.adversary=0.1", "optim.muon_lr=1e-3", "compile=true", "steps=3", "save_every=1")
    recipe = recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, words)
    there = tokenizer.train.TokenizerTraining(recipe)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    here = tokenizer.train.TokenizerTraining(recipe)
    monkeypatch.undo()
    monkeypatch.setattr(tokenizer.train, "draw_pool", lambda *_, **__: pool)
    assert {each.device.type for each in there.tensors().values() if each.ndim} == {"cuda"}
    reports = [each.step(0, pool[:2]) for each in (there, here)]
    assert reports[0]["loss"] == pytest.approx(reports[1]["loss"], rel=0.02)
    stop_after(monkeypatch, tokenizer.train.TokenizerTraining, "save", 2)
    with pytest.raises(KeyboardInterrupt):
        tokenizer.train.train(recipe)
    monkeypatch.undo()
    monkeypatch.setattr(tokenizer.train, "draw_pool", lambda *_, **__: pool)
    last = tokenizer.train.train(recipe)
    assert last.name == "step-000003" and steps_in(Path(recipe.run)) == [1, 2, 3]
    assert ImageTokenizer.from_pretrained(last).decode(np.zeros((1, 8, 8), np.int64)).shape == (1, 64, 64, 3)


def test_at_the_end_of_a_tokenizer_run_codes_stand_still_and_the_decoder_learns(
    tiny_vq: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = np.random.default_rng(0).integers(0, 256, (6, 64, 64, 3), np.uint8)
    monkeypatch.setattr(tokenizer.train, "draw_pool", lambda *_, **__: pool)
    recipe = recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, ("save_every=1",))
    tokenizer.train.train(recipe)
    before, after = (load_step(folder)[0] for folder in saved_steps(Path(recipe.run)))
    moved = {
        name for name, tensor in after.items() if name.startswith("model.") and (tensor != before[name]).any()
    }
    assert moved and all(name.startswith(("model.decoder.", "model.post_quant_conv.")) for name in moved)


def test_a_decoder_alone_learns_your_own_pictures_and_every_code_stays_what_it_was(
    tiny_vq: Path, tmp_path: Path
) -> None:
    read = partial(recipes.read, tokenizer.train.TokenizerRecipe, tiny_vq)
    first = tokenizer.train.train(read(()))
    rng = np.random.default_rng(0)
    (tmp_path / "own").mkdir()
    pictures = rng.integers(150, 256, (3, 8, 8, 3), np.uint8).repeat(12, 1).repeat(12, 2)  # [3, 96, 96, 3]
    for number, pixels in enumerate(pictures):
        Image.fromarray(pixels).save(tmp_path / f"own/{number}.png")
    alone = (
        "decoder_only_share=1",
        f"start_from={first}",
        f"run={tmp_path / 'second'}",
    )
    words = (
        f"pictures={tmp_path / 'own'}",
        "pool=64",
        "batch=16",
        "steps=40",
        "ema=0.9",
        "optim.warmup_steps=2",
    )
    before, after = (
        ImageTokenizer.from_pretrained(path)
        for path in (first, tokenizer.train.train(read((*alone, *words))))
    )
    codes = before.encode(pictures)
    assert np.array_equal(codes, after.encode(pictures))
    errors = [np.abs(each.decode(codes) - pictures).mean() for each in (before, after)]
    assert errors[1] < 0.6 * errors[0]


@pytest.mark.parametrize("words", [("pictures=x", "pictures_share=0"), ("pictures_share=0.5",)])
def test_a_share_of_no_pictures_is_refused(tiny_vq: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(RecipeError, match="pictures_share is 0"):
        recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, words)


@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        ("steps=0", "steps is 0: it must be 1 or more"),
        ("log_every=0", "log_every is 0: it must be 1 or more"),
        ("save_every=-1", "save_every is -1"),
        ("seed=-1", "seed is -1: it must be 0 or more"),
        ("pool=1", "pool is 1 pictures and batch"),
        ("size=60", "size is 60: it must be whole cells of 8 px"),
    ],
)
def test_counts_that_train_no_tokenizer_are_refused(tiny_vq: Path, word: str, complaint: str) -> None:
    with pytest.raises(RecipeError, match=complaint):
        recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, (word,))


def test_a_tokenizer_run_takes_codes_and_decoder_of_another_and_an_encoder_of_its_own(tiny_vq: Path) -> None:
    read = partial(recipes.read, tokenizer.train.TokenizerRecipe, tiny_vq)
    first = tokenizer.train.TokenizerTraining(read(()))
    folder = first.save(Path(first.recipe.run), 1)
    words = (f"start_from={folder}", "model.encoder_kernel=1", "seed=5")
    second = tokenizer.train.TokenizerTraining(read(words))
    theirs = ImageTokenizer.from_pretrained(folder).model.state_dict()
    ours = second.model.state_dict()
    taken = {name for name, tensor in ours.items() if torch.equal(tensor, theirs[name])}
    assert taken >= {name for name in ours if name.startswith(("quantize.", "post_quant_conv.", "decoder."))}
    assert "encoder.conv_in.weight" not in taken
    assert torch.equal(second.codebook.sums_QZ, theirs["quantize.embedding.weight"])
    same = tokenizer.train.TokenizerTraining(read((words[0], "seed=5"))).model.state_dict()
    assert all(torch.equal(tensor, theirs[name]) for name, tensor in same.items())
    with pytest.raises(RecipeError, match="has another shape"):
        tokenizer.train.TokenizerTraining(read((*words, "model.base_channels=16")))


def stop_after(monkeypatch: pytest.MonkeyPatch, owner: type, name: str, times: int) -> None:
    """Let a method run so often, and then act as Ctrl-C."""
    original: Callable[..., object] = getattr(owner, name)
    calls = iter(range(times))

    def stopping(*args: object, **options: object) -> object:
        result = original(*args, **options)
        if next(calls, None) == times - 1:
            raise KeyboardInterrupt
        return result

    monkeypatch.setattr(owner, name, stopping)


# ------------------------------------------------------------- kills


def kill_when(module: str, recipe: Path, line: str, *words: str) -> None:
    """Run a training script in a process of its own, and kill it as soon as it has written the line.

    The pipe holds fewer lines than the run has left and is read byte by byte, so that the script waits for us
    and cannot end first.
    """
    command = [sys.executable, "-m", module, str(recipe), *words]
    with subprocess.Popen(
        command, cwd=ROOT, stderr=subprocess.PIPE, bufsize=0, pipesize=4096, start_new_session=True
    ) as process:
        assert process.stderr is not None
        said = []
        for shown in process.stderr:
            said.append(shown.decode())
            if said[-1].startswith(line):
                break
        os.killpg(process.pid, signal.SIGKILL)
        said += [process.stderr.read().decode()]
    assert process.returncode == -signal.SIGKILL, "".join(said)


DIES_WITH_A_WHOLE_CHECKPOINT_UNNAMED = """
import importlib, os, pathlib, signal, sys

pathlib.Path.rename = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
sys.argv = sys.argv[1:]
importlib.import_module(sys.argv[0]).main()
"""


def kill_while_saving(module: str, recipe: Path, *words: str) -> None:
    """Run a training script in a process of its own, which is killed between the folder of its next checkpoint and
    the name that makes it one."""
    command = [sys.executable, "-c", DIES_WITH_A_WHOLE_CHECKPOINT_UNNAMED, module, str(recipe), *words]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def test_fine_tuning_that_was_killed_ends_as_if_it_had_not_been(tiny_sft: Path) -> None:
    words = ("steps=60", "save_every=10")
    kill_when("train.sft", tiny_sft, "step 13/", *words)
    broken = sft_recipe(tiny_sft, *words)
    reached = [folder.name for folder in saved_steps(Path(broken.run))]
    assert reached and "step-000060" not in reached
    resumed = train.sft.train(broken, resume="auto")
    whole = train.sft.train(replace(broken, run=f"{broken.run}-whole"))
    assert resumed.name == whole.name == "step-000060"
    assert same_files(whole, resumed, SFT_FILES)
    assert steps_in(Path(broken.run)) == list(range(1, 61))


def test_a_run_that_goes_on_by_another_recipe_says_what_is_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = SftRecipe(run=str(tmp_path), steps=5)
    keep_recipe(tmp_path, recipe, first=0)
    keep_recipe(tmp_path, recipe, first=3)
    assert capsys.readouterr().err == ""
    other = replace(recipe, steps=9, optim=replace(recipe.optim, lr=0.5))
    keep_recipe(tmp_path, other, first=3)
    said = capsys.readouterr().err
    assert f"optim.lr was {recipe.optim.lr} and is 0.5, steps was 5 and is 9" in said and "step 3" in said
    assert recipes.read(SftRecipe, tmp_path / "recipe.json") == other
    keep_recipe(tmp_path, recipe, first=0)
    assert capsys.readouterr().err == ""


def test_a_tokenizer_run_that_was_killed_three_times_ends_as_if_it_had_not_been(tiny_vq: Path) -> None:
    broken = recipes.read(tokenizer.train.TokenizerRecipe, tiny_vq, words := ("steps=60", "save_every=10"))
    run = Path(broken.run)
    kill_when("tokenizer.train", tiny_vq, "step 3/", *words, "save_every=60")
    assert saved_steps(run) == [] and steps_in(run)[:3] == [1, 2, 3]
    kill_when("tokenizer.train", tiny_vq, "step 13/", *words)
    reached = saved_steps(run)
    assert reached and reached[-1].name != "step-000060"
    kill_while_saving("tokenizer.train", tiny_vq, *words)
    (unnamed,) = run.glob(".partial-0*")
    assert saved_steps(run) == reached and (unnamed / "training" / "state.json").is_file()
    resumed = tokenizer.train.train(broken, resume="auto")
    whole = tokenizer.train.train(replace(broken, run=f"{broken.run}-whole"))
    assert same_files(whole, resumed, VQ_FILES)
    assert steps_in(run) == list(range(1, 61))
    assert not list(run.glob(".partial-*"))


# ------------------------------------------------------------- shards and words


def encode_shards(monkeypatch: pytest.MonkeyPatch, image_tokenizer: Path, out: Path, examples: int) -> None:
    words = ["--examples", str(examples), "--shard-size", "3", "--size", "64", "--workers", "1"]
    monkeypatch.setattr(sys, "argv", ["tokenizer.encode", str(image_tokenizer), str(out), *words])
    tokenizer.encode.main()


def test_encoding_goes_on_behind_the_last_whole_shard_with_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tiny_image_tokenizer: Path
) -> None:
    encode_shards(monkeypatch, tiny_image_tokenizer, tmp_path / "whole", 7)
    files = sorted(file.name for file in (tmp_path / "whole").iterdir())
    assert files == [f"shard-{number:05d}.safetensors" for number in range(3)]
    whole = TokenShards(tmp_path / "whole", num_codes=64)
    assert len(whole) == 7 and len({whole[index].instruction for index in range(7)}) > 1

    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / files[0]).write_bytes((tmp_path / "whole" / files[0]).read_bytes())
    (broken / ".partial-00001").write_bytes(b"cut short")
    untouched = (broken / files[0]).stat().st_mtime_ns
    encode_shards(monkeypatch, tiny_image_tokenizer, broken, 7)
    assert all(same_tensors(tmp_path / "whole" / name, broken / name) for name in files)
    assert (broken / files[0]).stat().st_mtime_ns == untouched
    assert sorted(file.name for file in broken.iterdir()) == files
    with pytest.raises(SystemExit):  # an ablation of fewer examples would learn from all
        encode_shards(monkeypatch, tiny_image_tokenizer, broken, 4)

    encode_shards(monkeypatch, tiny_image_tokenizer, broken, 8)  # the last shard was not full
    more = TokenShards(broken, num_codes=64)
    assert len(more) == 8 and more[6].instruction == whole[6].instruction
    assert (broken / files[0]).stat().st_mtime_ns == untouched


def test_words_are_trained_from_the_command_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        sys, "argv", ["tokenizer.words", str(tmp_path / "w"), "--size", "270", "--lines", "10"]
    )
    tokenizer.words.main()
    assert ByteBPE.load(tmp_path / "w").size == 270
    assert "270 text ids" in capsys.readouterr().out


@pytest.mark.parametrize("script", ["words", "drafts", "closeups"])
def test_where_a_script_cannot_write_is_told_in_one_line(
    script: str,
    drafting: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "out").write_text("a file of mine")
    words = [] if script == "words" else [drafting]
    monkeypatch.setattr(sys, "argv", [script, *words, str(tmp_path / "out")])
    with pytest.raises(SystemExit) as stopped:
        import_module(f"tokenizer.{script}").main()
    assert stopped.value.code == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert str(tmp_path / "out") in said and "name another folder" in said
