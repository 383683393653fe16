"""What an enlarger shows, what it learns from, and that it learns."""

from __future__ import annotations

import copy
import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from einops import rearrange
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import load_file, save_file

from earl import cli
from earl.editor import Editor
from earl.errors import CheckpointError, RecipeError, ShapeError, ShardError
from earl.info import checkpoint_info
from earl.pixels import plan_fit, to_working
from earl.pixels.changes import WHOLE_PICTURE
from earl.pretrained import open_parts, save_parts
from earl.recipe import read
from earl.training.optim import OptimConfig
from earl.vq.enlarger import Enlarger, EnlargerConfig, EnlargerNetwork
from tests.test_pretrained import emu3_in_miniature
from tokenizer import closeups
from tokenizer.closeups import CELLS, SCALE, Closeups, read_closeups
from tokenizer.edits import draw
from tokenizer.enlarge import EnlargerRecipe, EnlargerTraining, initialise, train
from tokenizer.losses import LossConfig, reconstruction_loss

PIXELS = LossConfig(l2=0.0, commitment=0.0)
WITH_ADVERSARY = replace(PIXELS, adversary=0.3, adversary_start=2)


def noise(*shape: int, seed: int = 0) -> NDArray[np.uint8]:
    return np.random.default_rng((seed, 23)).integers(0, 256, shape, dtype=np.uint8)


def write(monkeypatch: pytest.MonkeyPatch, *words: object) -> None:
    monkeypatch.setattr(sys, "argv", ["closeups", *map(str, words)])
    closeups.main()


# ------------------------------------------------------------- the network


def test_training_begins_with_a_smooth_edit_and_half_of_the_detail() -> None:
    source = noise(32, 48, 3)
    before, after = (noise(8, 12, 3, seed=seed).astype(np.float32) for seed in (1, 2))
    network = EnlargerNetwork(EnlargerConfig(channels=8))
    initialise(network, seed=0)
    enlarged = Enlarger(network)(source, before, after)
    smooth = [
        rearrange(
            F.interpolate(
                rearrange(torch.from_numpy(small), "h w c -> 1 c h w"), scale_factor=4, mode="bicubic"
            ),
            "1 c h w -> h w c",
        ).numpy()
        for small in (before, after)
    ]
    expected = smooth[1] + 0.5 * (source - smooth[0])
    assert np.abs(enlarged - np.clip(expected, 0, 255)).max() < 1e-2


def test_what_is_far_away_changes_nothing(some_enlarger: Enlarger) -> None:
    source, before, after = noise(4 * 64, 4 * 64, 3), noise(64, 64, 3, seed=1), noise(64, 64, 3, seed=2)
    there = some_enlarger(source, before.astype(np.float32), after.astype(np.float32))
    for one in (source, before, after):
        one[: len(one) // 8] ^= 255
    other = some_enlarger(source, before.astype(np.float32), after.astype(np.float32))
    assert not np.array_equal(other[:32], there[:32])
    assert np.array_equal(other[-64:], there[-64:])


def test_pictures_that_do_not_belong_together_are_refused(some_enlarger: Enlarger) -> None:
    small = np.zeros((8, 8, 3), np.float32)
    for source, before, after in (
        (noise(32, 32, 3), small, small[:6]),
        (noise(32, 36, 3), small, small),
        (noise(28, 28, 3), small[:7, :7], small[:7, :7]),
    ):
        with pytest.raises(ShapeError, match="4 times that"):
            some_enlarger(source, before, after)


# ------------------------------------------------------------- its folder


@pytest.fixture
def enlarging(tmp_path: Path, drafting: str, some_enlarger: Enlarger) -> Path:
    """A checkpoint whose image tokenizer has an enlarger, and whose transformer says something."""
    folder = tmp_path / "enlarging"
    editor = Editor.from_pretrained(drafting)
    editor.image_tokenizer.enlarger = some_enlarger
    editor.save_pretrained(folder)
    return folder


def test_a_checkpoint_with_an_enlarger_opens_as_it_was_saved(
    enlarging: Path, drafting: str, some_enlarger: Enlarger
) -> None:
    opened = Editor.from_pretrained(enlarging).image_tokenizer.enlarger
    assert opened is not None and opened.network.config == some_enlarger.network.config
    for name, tensor in some_enlarger.network.state_dict().items():
        assert torch.equal(opened.network.state_dict()[name], tensor)
    more = checkpoint_info(enlarging).image_tokenizer - checkpoint_info(drafting).image_tokenizer
    assert more == sum(tensor.numel() for tensor in some_enlarger.network.parameters())


def test_one_that_float16_does_not_hold_is_saved_whole(some_enlarger: Enlarger, tmp_path: Path) -> None:
    sizes = []
    for share in (1.0, 0.3):
        network = copy.deepcopy(some_enlarger.network)
        for tensor in network.parameters():
            tensor.mul_(share)
        Enlarger(network).save_pretrained(tmp_path)
        opened = Enlarger.from_pretrained(tmp_path).network.state_dict()
        assert all(torch.equal(opened[name], tensor) for name, tensor in network.state_dict().items())
        sizes.append((tmp_path / "model.safetensors").stat().st_size)
    assert sizes[1] > 1.5 * sizes[0]


def test_one_that_was_there_before_does_not_come_back(enlarging: Path, drafting: str) -> None:
    Editor.from_pretrained(drafting).save_pretrained(enlarging)
    assert Editor.from_pretrained(enlarging).image_tokenizer.enlarger is None


def test_layouts_that_cannot_hold_one_are_refused(some_enlarger: Enlarger, tmp_path: Path) -> None:
    parts = emu3_in_miniature()
    assert save_parts(parts, tmp_path / "without") == "transformers"
    parts.image_tokenizer.enlarger = some_enlarger
    for layout in ("transformers", "original"):
        with pytest.raises(CheckpointError, match="has an enlarger"):
            save_parts(parts, tmp_path / layout, to=layout)
        assert not (tmp_path / layout).exists()
    assert save_parts(parts, tmp_path / "own") == "earl"
    assert open_parts(tmp_path / "own", dtype="float32").image_tokenizer.enlarger is not None


def test_one_is_left_out_as_the_refusal_says(
    some_enlarger: Enlarger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = emu3_in_miniature()
    parts.image_tokenizer.enlarger = some_enlarger
    save_parts(parts, tmp_path / "own", to="earl")
    convert = ["convert", str(tmp_path / "own"), str(tmp_path / "new"), "--to", "transformers"]
    assert cli.main(convert) == 2
    assert "leave it out (earl convert --without-enlarger" in capsys.readouterr().err
    assert cli.main([*convert, "--without-enlarger"]) == 0
    assert open_parts(tmp_path / "new", dtype="float32").image_tokenizer.enlarger is None


def test_what_can_be_left_out_is_not_asked_for_where_that_does_not_help(enlarging: Path) -> None:
    parts = open_parts(enlarging, dtype=None)
    with pytest.raises(CheckpointError, match="this transformer is ours alone, write layout 'earl'"):
        save_parts(parts, enlarging.parent / "transformers", to="transformers")


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("config", "no config.json"),
        ("key", "expected model_type 'earl_enlarger', scale, channels"),
        ("value", "no whole number"),
        ("tensor", "lacks tensor up.bias"),
        ("weights", "has no model.safetensors"),
        ("shape", "its config says"),
    ],
)
def test_an_enlarger_that_is_not_whole_is_refused(enlarging: Path, broken: str, said: str) -> None:
    folder = enlarging / "image_tokenizer" / "enlarger"
    config, weights = folder / "config.json", folder / "model.safetensors"
    values, tensors = json.loads(config.read_text("utf-8")), load_file(weights)
    if broken == "config":
        config.unlink()
    elif broken == "weights":
        weights.unlink()
    elif broken in ("key", "value", "shape"):
        values |= {"key": {"chanels": 8}, "value": {"channels": "8"}, "shape": {"channels": 12}}[broken]
        config.write_text(json.dumps(values), "utf-8")
    else:
        del tensors["up.bias"]
        save_file(tensors, weights, metadata={"format": "pt"})
    with pytest.raises(CheckpointError, match=said):
        Editor.from_pretrained(enlarging)


@pytest.mark.parametrize("side", [40, 64, 200])
def test_an_editor_enlarges_what_is_new_and_leaves_the_rest_alone(enlarging: Path, side: int) -> None:
    """Inputs smaller than the working picture, as large, and larger."""
    with_it, without = Editor.from_pretrained(enlarging), Editor.from_pretrained(enlarging)
    without.image_tokenizer.enlarger = None
    picture = noise(side, side, 3)
    results = [
        editor(picture, "add a red ball", seed=0, temperature=1.0, preserve="repaint", output_type="np")
        for editor in (with_it, without)
    ]
    (one,), (other,) = (result.images for result in results)
    changed = results[0].changed[0]
    assert changed.any() and np.array_equal(changed, results[1].changed[0])
    assert not np.array_equal(one, other)
    assert np.array_equal(one[~changed], picture[~changed])


def test_what_is_wanted_is_what_the_whole_picture_would_have_there(some_enlarger: Enlarger) -> None:
    source, (before, after) = (
        noise(512, 640, 3),
        (noise(128, 160, 3, seed=s).astype(np.float32) for s in (1, 2)),
    )
    whole = some_enlarger(source, before, after)
    for rows, columns in (
        (slice(60, 71), slice(77, 80)),
        (slice(0, 3), slice(150, 160)),
        (slice(0), slice(0)),
    ):
        wanted = np.zeros((128, 160), bool)
        wanted[rows, columns] = True
        part = some_enlarger(source, before, after, wanted)
        there = wanted.repeat(4, 0).repeat(4, 1)
        assert np.abs(part - whole)[there].max(initial=0) < 1e-2
        assert part.shape == whole.shape and np.array_equal(part[-1, 0], source[-1, 0])


@pytest.mark.parametrize("blocks", [1, 2])
def test_no_pixel_changes_another_beyond_reach_and_one_does_at_it(blocks: int) -> None:
    network = EnlargerNetwork(EnlargerConfig(scale=2, channels=4, num_res_blocks=blocks)).double()
    generator, reached = torch.Generator().manual_seed(1), []
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.3, generator=generator)
    for at in (22, 23):
        shape = (1, 3, 46, 46)
        before, after = (torch.randn(shape, generator=generator, dtype=torch.float64) for _ in range(2))
        source = torch.randn((1, 3, 92, 92), generator=generator, dtype=torch.float64)
        pictures = [each.requires_grad_() for each in (source, before, after)]
        seen = network(*pictures)[..., 2 * at : 2 * at + 2, 2 * at : 2 * at + 2].square().sum()
        for gradient in torch.autograd.grad(seen, pictures):
            scale = gradient.shape[-1] // 46
            for axis in (2, 3):
                found = gradient.abs().amax([d for d in range(4) if d != axis]).nonzero()[:, 0] // scale
                reached += [at - int(found.min()), int(found.max()) - at]
    assert max(reached) == network.reach


# ------------------------------------------------------------- what it learns from


def test_closeups_are_cut_from_edits_where_they_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, marking: str
) -> None:
    write(monkeypatch, marking, tmp_path, "--examples", 6, "--first-seed", 7, "--workers", 1)
    written = read_closeups(tmp_path)
    tokenizer = Editor.from_pretrained(marking).image_tokenizer
    fit, at = plan_fit((256, 256), cell=8, max_cells=64, max_area=None, square=True), 0
    counts: list[int] = []
    drafts: list[bool] = []
    for seed in range(7, 13):
        edit = draw(seed, split="train", size=256, cell=32)
        small = to_working(edit.source, fit)
        codes_2HW = tokenizer.encode(np.stack([small, to_working(edit.target, fit)]))
        codes_2HW[1] = np.where(edit.changed_hw, codes_2HW[1], codes_2HW[0])
        decoded, right = np.rint(tokenizer.decode(codes_2HW))
        count = 4 if edit.changed_hw.mean() > WHOLE_PICTURE else 2 if edit.changed_hw.any() else 0
        for number, closeup in enumerate(written[i : i + 1] for i in range(at, at + count)):
            places = [
                (row, column)
                for row in range(8 - CELLS + 1)
                for column in range(8 - CELLS + 1)
                if np.array_equal(_cut(edit.source, row, column, 8 * SCALE), closeup.sources[0])
                and np.array_equal(_cut(edit.target, row, column, 8 * SCALE), closeup.targets[0])
                and np.array_equal(_cut(decoded, row, column, 8), closeup.before[0])
            ]
            assert places and any(edit.changed_hw[r : r + CELLS, c : c + CELLS].any() for r, c in places)
            is_right = any(np.array_equal(_cut(right, *place, 8), closeup.after[0]) for place in places)
            assert number > 0 or is_right
            drafts += [not is_right] if number > 0 else []
        at += count
        counts.append(count)
    assert at == len(written) > 6 and {2, 4} <= set(counts) and any(drafts)


def test_cells_of_a_draft_that_show_something_else_are_astray_and_a_whole_picture_is_all_or_none() -> None:
    right = noise(4, 64, 64, 3) // 2
    draft = right.copy()
    draft[:, 8:16, 16:24] += 100  # a thing in one cell
    draft[3] = right[3] + 20  # another light
    changed = np.zeros((4, 8, 8), bool)
    changed[0, 1, 2] = changed[1:] = True
    astray = closeups._astray(draft, right, changed, 8)
    assert np.argwhere(astray[0]).tolist() == [[1, 2]]
    assert [one.mean() for one in astray[1:]] == [0, 0, 1]


def _cut(picture: NDArray[np.generic], row: int, column: int, cell: int) -> NDArray[np.generic]:
    return picture[row * cell : (row + CELLS) * cell, column * cell : (column + CELLS) * cell]


def test_writing_closeups_goes_on_behind_the_last_file_and_takes_nothing_for_something_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, drafting: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--shard-size", 4, "--workers", 1)
    write(monkeypatch, drafting, tmp_path, "--examples", 4, *words)
    first = (tmp_path / "closeups-00000.safetensors").stat()
    write(monkeypatch, drafting, tmp_path, "--examples", 8, *words)
    assert (tmp_path / "closeups-00000.safetensors").stat().st_mtime_ns == first.st_mtime_ns
    assert len(read_closeups(tmp_path)) > 8
    with pytest.raises(SystemExit):
        write(monkeypatch, drafting, tmp_path, "--examples", 8, "--first-seed", 9, *words)
    assert "made of something else" in capsys.readouterr().err
    for examples, said in ((6, "holds more examples than the 6"), (4, "is of more examples than are asked")):
        with pytest.raises(SystemExit):
            write(monkeypatch, drafting, tmp_path, "--examples", examples, *words)
        assert said in capsys.readouterr().err
    with pytest.raises(ShardError, match="holds no close-ups"):
        read_closeups(tmp_path / "nowhere")
    shutil.copy(Path(drafting) / "model.safetensors", tmp_path / "closeups-00002.safetensors")
    with pytest.raises(ShardError, match="is of format pt"):
        read_closeups(tmp_path)


# ------------------------------------------------------------- learning


@pytest.fixture
def stripes(tmp_path: Path) -> EnlargerRecipe:
    """A recipe of seconds, of close-ups in which every blue thing is striped, which no decoded picture shows."""
    random = np.random.default_rng(5)
    before = np.full((96, 8, 8, 3), 200, np.uint8)
    after = before.copy()
    for picture, (row, column) in zip(after, random.integers(0, 6, (96, 2)), strict=True):
        picture[row : row + 3, column : column + 3] = (40, 40, 160)
    targets = after.repeat(4, 1).repeat(4, 2)
    blue = targets[..., 0] == 40
    targets[:, ::2][blue[:, ::2]] //= 2
    folder = tmp_path / "closeups"
    folder.mkdir()
    made = Closeups(sources=before.repeat(4, 1).repeat(4, 2), targets=targets, before=before, after=after)
    closeups.save_closeups(folder / "closeups-00000.safetensors", made, edits=96, made_by="a test")
    return EnlargerRecipe(
        run=str(tmp_path / "run"),
        closeups=str(folder),
        model=EnlargerConfig(channels=8, num_res_blocks=1),
        steps=200,
        batch=8,
        blurred_share=0.0,
        small_share=0.0,
        ema=0.9,
        optim=OptimConfig(lr=1e-2, warmup_steps=2),
        mixed_precision="no",
        compile=False,
        save_every=100,
    )


def test_an_enlarger_learns_detail_that_no_working_picture_has(stripes: EnlargerRecipe) -> None:
    train(stripes)
    lines = [json.loads(line) for line in (Path(stripes.run) / "log.jsonl").read_text("utf-8").splitlines()]
    errors = [(line["held_out"], line["held_out_smooth"]) for line in lines if "held_out" in line]
    assert errors[-1][0] < 0.5 * errors[-1][1]


@pytest.mark.parametrize("loss", [PIXELS, replace(WITH_ADVERSARY, adversary_start=6), WITH_ADVERSARY])
def test_a_run_that_was_stopped_ends_as_one_that_was_not(
    stripes: EnlargerRecipe, tmp_path: Path, loss: LossConfig
) -> None:
    """Stopped after 4 of 8 steps: without an adversary, before it joins, and behind that."""
    whole = replace(stripes, steps=8, save_every=4, blurred_share=0.25, small_share=0.25, loss=loss)
    broken = replace(whole, run=str(tmp_path / "broken"))
    ends = train(whole)
    train(broken)
    shutil.rmtree(Path(broken.run) / "step-000008")
    again = train(broken)
    assert train(replace(broken, seed=2)) == again  # it is done, and stays as it is
    assert read(EnlargerRecipe, Path(broken.run) / "recipe.json") == broken
    assert again.name == ends.name == "step-000008"
    for name, tensor in load_file(ends / "training" / "tensors.safetensors").items():
        assert torch.equal(tensor, load_file(again / "training" / "tensors.safetensors")[name]), name


def test_an_adversary_pulls_as_strongly_as_it_is_weighted_and_not_before_its_step(
    stripes: EnlargerRecipe,
) -> None:
    closeup = read_closeups(Path(stripes.closeups))[:8]
    pulled = []
    for weight in (0.3, 3.0):
        recipe = replace(stripes, loss=replace(WITH_ADVERSARY, adversary=weight, adversary_start=1))
        training = EnlargerTraining(recipe)
        assert training.adversary is not None
        source, before, after, target = training._tensors(closeup)
        shown = training.network(source, before, after).detach().requires_grad_()
        gradient = torch.randn(shown.shape, generator=torch.Generator().manual_seed(3))
        pull = training._fool(training.adversary, shown, gradient, after, target)
        assert float(pull.norm() / gradient.norm()) == pytest.approx(weight, rel=1e-4)
        pulled.append(pull / weight)
        training, alone = EnlargerTraining(recipe), EnlargerTraining(replace(recipe, loss=PIXELS))
        for step, same in ((0, True), (1, False)):
            for each in (training, alone):
                each.step(step, closeup)
            assert all(map(torch.equal, training.network.parameters(), alone.network.parameters())) == same
    assert torch.allclose(pulled[0], pulled[1], rtol=1e-4, atol=1e-9)


def test_a_run_with_an_adversary_is_not_resumed_without_one(stripes: EnlargerRecipe) -> None:
    train(replace(stripes, steps=1, loss=WITH_ADVERSARY))
    with pytest.raises(RecipeError, match="with an adversary: name another run folder"):
        train(replace(stripes, steps=2))


def test_a_run_does_not_go_on_with_another_network(stripes: EnlargerRecipe) -> None:
    train(replace(stripes, steps=1))
    wider = replace(stripes.model, channels=2 * stripes.model.channels)
    with pytest.raises(RecipeError, match=r"of another model \(.*: name another run folder"):
        train(replace(stripes, steps=2, model=wider))


def test_a_share_of_the_pictures_is_no_sharper_than_the_working_one(
    stripes: EnlargerRecipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inputs and right answers alike."""
    seen: list[torch.Tensor] = []
    monkeypatch.setattr(
        "tokenizer.enlarge.reconstruction_loss",
        lambda config, made, target: seen.append(target) or reconstruction_loss(config, made, target),
    )
    training = EnlargerTraining(replace(stripes, small_share=0.5))
    training.enlarge = lambda *pictures: seen.append(pictures[0]) or training.network(*pictures)
    closeup = read_closeups(Path(stripes.closeups))[:8]
    given = [noise(*closeup.sources.shape, seed=seed) for seed in (1, 2)]
    training.step(0, replace(closeup, sources=given[0], targets=given[1]))
    inside = (slice(4, -4), slice(4, -4))
    for pictures, own in zip(seen, given, strict=True):
        levels = np.rint(((rearrange(pictures, "B C H W -> B H W C") + 1) * 127.5).numpy())
        for at in range(8):
            small = Image.fromarray(own[at]).resize((8, 8), Image.Resampling.BICUBIC)
            large = np.asarray(small.resize((32, 32), Image.Resampling.BICUBIC)).astype(np.float32)
            assert (np.abs(levels[at] - large)[inside].max() <= 2) == (at < 4)
            assert np.array_equal(levels[at], own[at]) == (at >= 4)


def test_a_run_starts_from_an_enlarger_of_its_own_shape(stripes: EnlargerRecipe) -> None:
    first = train(replace(stripes, steps=1))
    further = EnlargerTraining(replace(stripes, start_from=str(first)))
    assert all(
        torch.equal(tensor, further.network.state_dict()[name])
        and torch.equal(tensor, further.average.state_dict()[name])
        for name, tensor in Enlarger.from_pretrained(first).network.state_dict().items()
    )
    with pytest.raises(RecipeError, match="let them agree"):
        EnlargerTraining(replace(stripes, start_from=str(first), model=EnlargerConfig(channels=4)))


def test_too_few_closeups_and_losses_of_codes_are_refused(stripes: EnlargerRecipe) -> None:
    with pytest.raises(RecipeError, match="write more of them"):
        train(replace(stripes, batch=40))
    with pytest.raises(RecipeError, match="set loss.commitment=0"):
        replace(stripes, loss=LossConfig())
    with pytest.raises(RecipeError, match="no picture stays sharp"):
        replace(stripes, blurred_share=0.5, small_share=0.5, loss=WITH_ADVERSARY)
    with pytest.raises(RecipeError, match="1 or less together"):
        replace(stripes, blurred_share=0.6, small_share=0.5)
