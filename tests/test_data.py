"""Laws of the data: what is written comes back, an epoch sees everything once, a target is its source elsewhere."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.numpy import save_file
from safetensors.torch import save_file as save_torch_file

from earl.data import shards as shard_files
from earl.data.batches import BatchPlan, collate
from earl.data.shards import EditTokens, TokenShards, write_shard
from earl.errors import PictureError, RecipeError, ShardError
from earl.language.text_tokenizer import ByteBPE
from earl.language.vocabulary import Vocabulary
from earl.pixels.region import dilate
from earl.sequence.layout import Laid, SequenceLayout, Slot
from earl.storybook.examples import FAMILIES
from earl.vq import ImageTokenizer
from tokenizer.edits import draw
from tokenizer.encode import composite, encode, even_of, main, turns_of
from tokenizer.pictures import draw_batch, draw_pool, own_pictures, picture
from tokenizer.train import TokenizerRecipe

TEXTS = ("", "make it red", "é\u0301 \U0001f600 \0 \n", "汉字" * 50, "")


def edit(number: int, *, codes: int = 2048) -> EditTokens:
    """An example of its own grids and texts; everything follows from its number."""
    rng = np.random.default_rng(number)
    source, target = (rng.integers(0, codes, rng.integers(1, 9, 2)) for _ in range(2))
    words = [TEXTS[(number + place) % len(TEXTS)] for place in range(5)]
    return EditTokens(
        source_hw=source,
        target_hw=target,
        instruction=words[0],
        thought=words[1],
        description=words[2],
        family=words[3],
        marks=words[4],
    )


def same(one: EditTokens, other: EditTokens) -> bool:
    return (
        np.array_equal(one.source_hw, other.source_hw)
        and np.array_equal(one.target_hw, other.target_hw)
        and all(getattr(one, name) == getattr(other, name) for name in shard_files.TEXTS)
    )


# ------------------------------------------------------------- shards


@pytest.mark.parametrize("sizes", [(1,), (5, 3, 1), (2, 2)])
def test_shards_give_back_any_grids_and_texts(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    numbers = iter(range(sum(sizes)))
    for shard, size in enumerate(sizes):
        write_shard(tmp_path, shard, [edit(next(numbers)) for _ in range(size)], num_codes=2048)
    shards = TokenShards(tmp_path, num_codes=2048)
    assert len(shards) == sum(sizes)
    for index in range(len(shards)):
        assert same(shards[index], edit(index))
        assert shards[index].source_hw.dtype == np.int64
    for outside in (-1, len(shards)):
        with pytest.raises(IndexError):
            shards[outside]


def test_the_largest_codebook_of_a_shard_is_kept_whole(tmp_path: Path) -> None:
    grid = np.array([[0, 2**16 - 1]])
    one = EditTokens(
        source_hw=grid, target_hw=grid, instruction="", thought="", description="", family="", marks=""
    )
    write_shard(tmp_path, 0, [one], num_codes=2**16)
    assert np.array_equal(TokenShards(tmp_path)[0].source_hw, grid)


def test_a_shard_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_shard(tmp_path, 0, [edit(1), edit(2)], num_codes=2048)
    write_shard(tmp_path, 0, [edit(3)], num_codes=2048)
    assert [file.name for file in tmp_path.iterdir()] == ["shard-00000.safetensors"]
    assert len(shards := TokenShards(tmp_path)) == 1 and same(shards[0], edit(3))


def test_a_shard_that_is_being_written_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    write_shard(tmp_path, 0, [edit(1)], num_codes=2048)
    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        write_shard(tmp_path, 1, [edit(2)], num_codes=2048)
    assert len(TokenShards(tmp_path)) == 1


def test_codes_outside_of_the_codebook_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ShardError, match="the codebook has 8"):
        write_shard(tmp_path, 0, [edit(1)], num_codes=8)
    with pytest.raises(ShardError, match="would be empty"):
        write_shard(tmp_path, 0, [], num_codes=8)
    assert list(tmp_path.iterdir()) == []


def test_shards_of_another_codebook_are_refused(tmp_path: Path) -> None:
    write_shard(tmp_path, 0, [edit(1)], num_codes=2048)
    with pytest.raises(ShardError, match="made with 2048 codes, the model has 64: encode"):
        TokenShards(tmp_path, num_codes=64)


def test_a_folder_without_shards_says_how_to_write_them(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(ShardError, match=r"holds no token shards: .*tokenizer\.encode"):
            TokenShards(folder)


@pytest.mark.parametrize("kept", [0, 5, 100, -1])
def test_a_shard_cut_short_is_called_damaged(tmp_path: Path, kept: int) -> None:
    file = write_shard(tmp_path, 0, [edit(1)], num_codes=2048)
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(ShardError, match=r"shard-00000\.safetensors is damaged") as caught:
        TokenShards(tmp_path)
    assert "\n" not in str(caught.value)


def test_another_safetensors_file_is_no_shard(tmp_path: Path) -> None:
    save_file({"x": np.zeros(3)}, tmp_path / "shard-00000.safetensors")
    with pytest.raises(ShardError, match="is of format None; expected earl-tokens-3"):
        TokenShards(tmp_path)


@pytest.mark.parametrize(
    ("metadata", "complaint"),
    [
        (None, r"shard-00000\.safetensors is of format None; expected .*: encode it again, or move it out"),
        ({"format": shard_files.FORMAT, "num_codes": "8"}, "has the format of a shard and not its tensors"),
    ],
)
def test_a_foreign_file_is_told_by_its_header_before_tensors_that_numpy_cannot_hold(
    tmp_path: Path, metadata: dict[str, str] | None, complaint: str
) -> None:
    file = tmp_path / "shard-00000.safetensors"
    save_torch_file({"codes": torch.zeros(3, dtype=torch.bfloat16)}, file, metadata=metadata)
    for read in (lambda: TokenShards(tmp_path), lambda: shard_files.shard_length(tmp_path, 0)):
        with pytest.raises(ShardError, match=complaint):
            read()


# ------------------------------------------------------------- order


@pytest.mark.parametrize(("count", "batch"), [(12, 3), (13, 5), (7, 7), (5, 1)])
def test_an_epoch_sees_no_example_twice_and_leaves_out_less_than_a_batch(count: int, batch: int) -> None:
    plan = BatchPlan(count=count, batch=batch, seed=3)
    per_epoch = count // batch
    for epoch in range(3):
        seen = np.concatenate([plan.indices(epoch * per_epoch + step) for step in range(per_epoch)])
        assert len(set(seen.tolist())) == len(seen) == per_epoch * batch > count - batch
        assert set(seen.tolist()) <= set(range(count))


def test_the_order_is_a_function_of_seed_and_step() -> None:
    order = [BatchPlan(count=40, batch=8, seed=1).indices(step).tolist() for step in range(10)]
    again = BatchPlan(count=40, batch=8, seed=1)
    assert [again.indices(step).tolist() for step in reversed(range(10))] == order[::-1]
    assert [BatchPlan(count=40, batch=8, seed=2).indices(step).tolist() for step in range(10)] != order
    assert order[:5] != order[5:]  # a new shuffle every epoch


def test_too_few_examples_for_a_batch_are_refused() -> None:
    with pytest.raises(RecipeError, match="3 examples do not fill a batch of 4"):
        BatchPlan(count=3, batch=4, seed=1)


def test_pictures_of_an_epoch_come_once_and_half_of_them_are_mirrored() -> None:
    pool = np.zeros((64, 2, 2, 3), np.uint8)
    pool[:, :, 0] = np.arange(64, dtype=np.uint8)[:, None, None]
    batches = [draw_batch(pool, step, batch=16, seed=1) for step in range(4)]
    assert sorted(np.concatenate(batches).max((1, 2, 3)).tolist()) == list(range(64))
    mirrored = np.concatenate(batches)[:, 0, 1, 0] > 0
    assert 16 < mirrored.sum() < 48
    assert np.array_equal(draw_batch(pool, 2, batch=16, seed=1), batches[2])


def test_a_picture_is_named_by_its_number() -> None:
    one, again, other = (picture(number, seed=1, size=64, photo_share=0.5) for number in (4, 4, 5))
    assert one.shape == (64, 64, 3) and one.dtype == np.uint8
    assert np.array_equal(one, again) and not np.array_equal(one, other)


def test_own_pictures_are_cropped_squares_of_every_scale_and_place(tmp_path: Path) -> None:
    down, across = np.mgrid[0:96, 0:192]
    Image.fromarray(np.stack([down * 2, across, 0 * down], -1).astype(np.uint8)).save(tmp_path / "a.png")
    (tmp_path / ".thumbnails").mkdir()
    for name in ("notes.txt", "paper.pdf", ".a.png", ".thumbnails/a.png"):
        (tmp_path / name).write_text("no picture")
    assert (files := own_pictures(tmp_path)) == [tmp_path / "a.png"]
    crops = [picture(n, seed=1, size=32, photo_share=0.5, own=files).astype(float) for n in range(60)]
    heights = [(crop[-1, :, 0].mean() - crop[0, :, 0].mean()) / 2 * 32 / 31 for crop in crops]
    widths = [(crop[:, -1, 1].mean() - crop[:, 0, 1].mean()) * 32 / 31 for crop in crops]
    assert np.allclose(heights, widths, atol=2.5)  # squares stay squares
    assert 28 < min(heights) < 40 and 80 < max(heights) < 100  # from one pixel a pixel to the whole height
    tops, lefts = ([crop[0, 0, channel] for crop in crops] for channel in (0, 1))
    assert min(tops) < 10 and max(tops) > 80 and min(lefts) < 15 and max(lefts) > 120


def test_places_like_photographs_are_drawn_at_every_size() -> None:
    for size in (64, 512, 1024):
        assert picture(0, seed=1, size=size, photo_share=1.0).shape == (size, size, 3)
    with pytest.raises(RecipeError, match="size is 1536: pictures are drawn with 64 to 1024 px"):
        TokenizerRecipe(size=1536, pictures="photographs", pictures_share=0.5)
    TokenizerRecipe(size=1536, pictures="photographs")


def test_a_share_of_the_pool_is_of_your_own(tmp_path: Path) -> None:
    Image.new("RGB", (80, 80), (1, 2, 3)).save(tmp_path / "a.png")
    pool = draw_pool(
        60, seed=1, size=64, photo_share=0.5, workers=1, own=own_pictures(tmp_path), own_share=0.5
    )
    assert 18 < (pool == (1, 2, 3)).all((1, 2, 3)).sum() < 42


def test_pictures_that_cannot_be_cropped_are_named(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="holds no pictures"):
        own_pictures(tmp_path)
    Image.new("RGB", (40, 31)).save(tmp_path / "small.png")
    with pytest.raises(PictureError, match=r"small\.png is 40x31 px, smaller than size 32"):
        picture(0, seed=1, size=32, photo_share=0.5, own=own_pictures(tmp_path))


# ------------------------------------------------------------- batches


@pytest.fixture(scope="module")
def layout(tiny_words: Path) -> SequenceLayout:
    words = ByteBPE.load(tiny_words)
    return SequenceLayout(Vocabulary.compact(text_size=words.size, num_codes=64), words)


def laid_out(layout: SequenceLayout, number: int, thought: str | None = None) -> Laid:
    one = edit(number, codes=64)
    return layout.example(one.source_hw, "make it red", one.target_hw, thought)


@pytest.mark.parametrize("pad_to", [1, 32])
def test_a_batch_is_its_sequences_padded_on_the_right(layout: SequenceLayout, pad_to: int) -> None:
    laid = [laid_out(layout, 1), laid_out(layout, 2, "ops: 1"), laid_out(layout, 3)]
    batch = collate(laid, pad=layout.vocabulary.pad, pad_to=pad_to)
    longest = max(map(len, laid))
    assert batch.ids.shape[0] == 3
    assert batch.ids.shape[1] % pad_to == 0 and longest <= batch.ids.shape[1] < longest + pad_to
    for row, each in enumerate(laid):
        length = len(each)
        for name in ("ids", "aligned", "rows", "columns"):
            assert np.array_equal(getattr(batch, name)[row, :length].numpy(), getattr(each, name))
        assert np.array_equal(batch.is_code[row, :length].numpy(), each.slots == Slot.CODE)
        assert np.array_equal(batch.is_text[row, :length].numpy(), each.slots == Slot.TEXT)
        assert (batch.ids[row, length:] == layout.vocabulary.pad).all()
        assert (batch.aligned[row, length:] == -1).all()
        assert not (batch.is_code | batch.is_text)[row, length:].any()


def test_only_codes_of_the_target_and_words_of_a_thought_carry_loss(layout: SequenceLayout) -> None:
    plain, thinking = laid_out(layout, 2), laid_out(layout, 2, "ops: 1")
    batch = collate([plain, thinking], pad=layout.vocabulary.pad)
    codes = edit(2).target_hw.size
    words = len(layout.text_tokenizer.encode("ops: 1")) + len(layout.vocabulary.thought_close)
    assert batch.is_code.sum(1).tolist() == [codes, codes]
    assert batch.is_text.sum(1).tolist() == [0, words]


# ------------------------------------------------------------- encoding


def test_a_composite_target_is_the_source_outside_of_the_dilated_changed_cells() -> None:
    rng = np.random.default_rng(0)
    for _ in range(20):
        source, target = rng.integers(0, 999, (2, 7, 9))
        changed = rng.random((7, 9)) < 0.1
        made, near = composite(source, target, changed), dilate(changed, 1)
        assert np.array_equal(made[~near], source[~near])
        assert np.array_equal(made[near], target[near])


def test_encoded_edits_are_drawn_composited_and_independent_of_the_batch(tiny_image_tokenizer: Path) -> None:
    tokenizer = ImageTokenizer.from_pretrained(tiny_image_tokenizer)
    edits = [draw(seed, split="train", size=64, cell=tokenizer.downsampling) for seed in range(5)]
    whole, pieces = (list(encode(tokenizer, edits, batch=batch)) for batch in (8, 2))
    for drawn, one, other in zip(edits, whole, pieces, strict=True):
        assert same(one, other)
        assert drawn.changed_hw.shape == one.source_hw.shape == (8, 8)
        away = ~dilate(drawn.changed_hw, 1)
        assert np.array_equal(one.target_hw[away], one.source_hw[away])
        cells = np.abs(drawn.source.astype(int) - drawn.target).reshape(8, 8, 8, 8, 3).max((1, 3, 4))
        assert not cells[~drawn.changed_hw].any()
        assert one.instruction == drawn.instruction and one.family == drawn.family


def test_families_take_turns_some_of_them_more_than_one() -> None:
    assert turns_of(None) == () and turns_of([]) == tuple(FAMILIES)
    turns = turns_of(["time=3", "multi=0"])
    assert {family: turns.count(family) for family in FAMILIES} == dict.fromkeys(FAMILIES, 1) | {
        "time": 3,
        "multi": 0,
    }
    drawn = [draw(seed, split="train", size=64, cell=8, turns=("time", "add", "add")) for seed in range(6)]
    assert [edit.family for edit in drawn] == ["time", "add", "add"] * 2
    usual, free = (
        draw(8, split="train", size=64, cell=8, turns=("add",), freely=share) for share in (0.0, 1.0)
    )
    assert np.array_equal(usual.target, free.target) and usual.instruction != free.instruction
    assert even_of(["time=4", "multi=6"]) == even_of(["multi=6", "time=4"]) != even_of(["time=4"])
    assert (even_of(None), even_of([]), even_of(["time=1"])) == (False, True, True)
    with pytest.raises(RecipeError, match="leaves every family out"):
        turns_of([f"{family}=0" for family in FAMILIES])
    for word in ("tiem=3", "time", "time=", "time=-1", "time=1.5"):
        with pytest.raises(RecipeError, match=f"--even {word}: expected FAMILY=TIMES"):
            turns_of([word])


def test_a_share_of_the_edits_is_of_photographs_and_the_others_stay_as_they_are() -> None:
    turns = ("remove", "time", "place")
    usual, some, every = (
        [draw(seed, split="train", size=64, cell=8, turns=turns, photographs=share) for seed in range(60)]
        for share in (0.0, 0.5, 1.0)
    )
    assert [edit.family for edit in every] == [edit.family for edit in usual]
    assert all('in="photo"' in edit.description for edit in every)
    moved = [one.description != other.description for one, other in zip(usual, some, strict=True)]
    assert 15 <= sum(moved) <= 35
    for one, other, photograph, is_moved in zip(usual, some, every, moved, strict=True):
        assert np.array_equal(other.target, (photograph if is_moved else one).target)
    assert sum('in="photo"' in edit.description for edit in usual) < 15


def test_drawn_edits_are_worded_by_a_list_where_it_says_something(
    tmp_path: Path,
    tiny_image_tokenizer: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = tmp_path / "said.jsonl"
    said.write_text('{"plain": "make it night", "said": ["lights out"]}\n')
    turns = ("time", "remove")
    usual, listed, patterned = (
        [
            draw(seed, split="train", size=64, cell=8, turns=turns, freely=free, sentences=file)
            for seed in range(60)
        ]
        for free, file in ((0.0, None), (0.5, said), (0.5, None))
    )
    for plain, one, other in zip(usual, listed, patterned, strict=True):
        assert np.array_equal(one.target, plain.target) and one.thought == plain.thought
        is_listed = 'goal="night"' in plain.thought and other.instruction != plain.instruction
        assert one.instruction == ("lights out" if is_listed else other.instruction)
    assert any(one.instruction == "lights out" for one in listed)
    endless = tmp_path / "endless.jsonl"
    endless.write_text(json.dumps({"plain": "make it night", "said": ["dark " * 100]}))
    for seed in range(20):
        drawn = [
            draw(seed, split="train", size=64, cell=8, turns=("time",), freely=1, sentences=file)
            for file in (endless, None)
        ]
        assert drawn[0].instruction == drawn[1].instruction

    def write() -> None:
        out, drawn = str(tmp_path / "out"), ["--size", "64", "--examples", "2", "--workers", "1"]
        words = [str(tiny_image_tokenizer), out, *drawn, "--freely", "1", "--sentences", str(said)]
        monkeypatch.setattr("sys.argv", ["encode", *words])
        main()

    write()
    said.write_text('{"plain": "make it night", "said": ["dark please"]}\n')
    with pytest.raises(SystemExit):
        write()
    assert "was made of other examples" in capsys.readouterr().err
    said.unlink()
    with pytest.raises(SystemExit):
        write()
    assert "said.jsonl" in capsys.readouterr().err


def test_the_sources_of_a_batch_stand_in_the_top_left_of_its_grids() -> None:
    words = ByteBPE.train(["make it red"], 260)
    layout = SequenceLayout(Vocabulary.compact(text_size=words.size, num_codes=50), words)
    sources = [np.arange(6).reshape(2, 3), np.arange(8).reshape(4, 2)]
    laid = [layout.example(source, "make it red", np.zeros((5, 5), np.int64)) for source in sources]
    batch = collate(laid, pad=layout.vocabulary.pad)
    assert batch.sources.shape == (2, 4, 3)
    for source, grid in zip(sources, batch.sources.numpy(), strict=True):
        rows, columns = source.shape
        assert np.array_equal(grid[:rows, :columns], layout.vocabulary.code_to_id(source))
        assert (grid >= 0).sum() == source.size
