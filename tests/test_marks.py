"""Laws of marks: where things go and come is said truly, spelled in one way, and the draft agrees with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

import train.sft
from earl import recipe as recipes
from earl.data.shards import TokenShards, write_shard
from earl.decoding import Engine, Request, Sampling
from earl.decoding.marks import decode_marks, sketch_alike
from earl.editor import Editor
from earl.errors import RecipeError, SequenceError, ShapeError
from earl.hub import read_config
from earl.model import EarlConfig, EarlForCausalLM
from earl.model.drafter import MOST_MARKS, Marks
from earl.pixels.region import dilate
from earl.sequence.grammar import target_template
from earl.sequence.layout import Slot
from earl.sequence.marks import Mark, from_table, from_text, mark_table, to_text
from earl.storybook.examples import FAMILIES, example
from train.lessons import NOT_ASKED, NOTHING, choose, lay_out
from train.sft_recipe import SftRecipe
from train.start import open_start

SIDES = (3, 4, 6)
TINY_SIDES = (1, 2, 3)
"""Those of the same things on a grid of 8 x 8."""
SETTINGS = ("place", "time", "weather", "style")
SHAPE: dict[str, Any] = {
    "vocab_size": 120,
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "grid_rows": 12,
    "grid_columns": 12,
    "draft_width": 16,
    "draft_layers": 2,
    "draft_marks": SIDES,
}
WORDS = [
    "model.draft_width=8", "model.draft_layers=1", "draft_weight=1", "learns=drafter", "samples=0",
]  # fmt: skip


def sft_recipe(file: Path, *words: str) -> SftRecipe:
    return recipes.read(SftRecipe, file, words)


def ids(*shape: int, seed: int = 1) -> Tensor:
    return torch.randint(120, shape, generator=torch.Generator().manual_seed(seed))


def new_model(**changes: Any) -> EarlForCausalLM:
    model = EarlForCausalLM(EarlConfig(**SHAPE | changes)).eval().requires_grad_(False)
    generator = torch.Generator().manual_seed(0)
    for parameter in model.parameters():
        parameter.normal_(0, parameter.shape[-1] ** -0.5, generator=generator)
    return model


def mark(model: EarlForCausalLM, source: Tensor, words: Tensor, temperature: float = 0.0) -> Tensor:
    seeds = torch.arange(7, 7 + len(source))
    return decode_marks(model, source, words, temperature=temperature, seeds_B=seeds).marks_BM3


def marks_of(model: EarlForCausalLM) -> Marks:
    assert model.model.drafter is not None and model.model.drafter.marks is not None
    return model.model.drafter.marks


def squares(marks: tuple[Mark, ...], cells: int = 16) -> np.ndarray:
    """[cells, cells]: what lies under a mark, an odd side rounded up."""
    under = np.zeros((cells, cells), bool)
    for mark in marks:
        half = (mark.side + 1) // 2
        under[max(0, mark.row - half) : mark.row + half, max(0, mark.column - half) : mark.column + half] = 1
    return under


@pytest.mark.parametrize("family", FAMILIES)
def test_marks_cover_what_an_edit_changes_and_nothing_is_marked_in_vain(family: str) -> None:
    for seed in range(12):
        made = example(seed, family=family)
        marks = made.marks()
        changes_setting = any(getattr(made.source, f) != getattr(made.target, f) for f in SETTINGS)
        if FAMILIES[family] == "simple" and family in SETTINGS:
            assert not marks and changes_setting
        changed = made.changed(128).reshape(16, 8, 16, 8).any((1, 3))
        assert all(changed[squares((mark,))].any() for mark in marks)
        if not changes_setting and made.source.style not in ("blurred", "sketch", "pixel art"):
            assert not (changed & ~dilate(squares(marks), 1)).any()
            assert not marks or (changed & squares(marks)).sum() > 0.9 * changed.sum()


def test_things_that_are_added_come_last_in_the_order_of_the_plan() -> None:
    made = example(0, family="count_add")
    boxes = [op.box for op in made.plan.operations]
    assert len(boxes) == 2
    for mark, box in zip(made.marks(), boxes, strict=True):
        assert mark.is_new and box is not None
        assert (mark.column, mark.row) == ((box[0] + box[2]) // 2, (box[1] + box[3]) // 2)
    twice = made.marks(cells=32)
    assert [(m.side, m.column, m.row) for m in twice] == [
        (2 * m.side, 2 * m.column, 2 * m.row) for m in made.marks()
    ]


def test_text_and_marks_are_inverse_and_anything_else_is_refused() -> None:
    for family in FAMILIES:
        for seed in range(5):
            marks = example(seed, family=family).marks()
            assert from_text(to_text(marks)) == marks
            table_M3 = mark_table(marks, SIDES)
            assert from_table(np.pad(table_M3, ((0, 2), (0, 0)), constant_values=-1), SIDES) == marks
    for text in ("new side=4 at=1", "new side=0 at=1,1", "old side=4 at=1,1", "new side=4 at=1,1\n", " "):
        with pytest.raises(SequenceError, match="expected 'new"):
            from_text(text)
    with pytest.raises(SequenceError, match=r"side of 5 cells, and this model marks sides of \[3, 4, 6\]"):
        mark_table([Mark(is_new=True, side=5, column=1, row=1)], SIDES)


def test_a_cell_is_told_where_it_lies_in_a_thing_wherever_that_stands() -> None:
    marks = marks_of(new_model())
    mine = Mark(is_new=True, side=4, column=4, row=5)
    theirs = Mark(is_new=False, side=6, column=9, row=6)
    for first, second in ((mine, theirs), (theirs, mine)):
        table = torch.from_numpy(mark_table([first, second], SIDES))[None]
        painted = marks.painted(table, 12, 12)[0]
        assert np.array_equal((painted[..., 1] >= 0).numpy(), squares((mine,), 12))
        assert np.array_equal((painted[..., 0] >= 0).numpy(), squares((theirs,), 12))
    there = torch.from_numpy(mark_table([Mark(is_new=True, side=4, column=7, row=6)], SIDES))[None]
    moved = marks.painted(there, 12, 12)[0, :, :, 1]
    assert torch.equal(moved[4:8, 5:9], painted[3:7, 2:6, 1])
    assert len(set(painted[3:7, 2:6, 1].flatten().tolist())) == 16
    numbers = [
        {*marks.painted(torch.tensor([[[kind, 6, 6]]]), 12, 12)[..., kind // 3].flatten().tolist()} - {-1}
        for kind in range(6)
    ]
    assert sum(map(len, numbers)) == len(set().union(*numbers)) and max(set().union(*numbers)) < len(
        marks.table.weight
    )


def test_marks_are_the_likeliest_one_after_the_other_until_it_is_enough() -> None:
    model = new_model()
    marks = marks_of(model)
    source, words = ids(4, 9, 9), ids(4, 4)
    for bias in range(40):  # until some have enough before others
        marks.enough.bias.fill_(bias / 10)
        made = mark(model, source, words)
        lengths = (made[..., 0] >= 0).sum(1).tolist()
        if len(set(lengths)) > 1:
            break
    assert made.shape[1] == max(lengths) <= MOST_MARKS and min(lengths) < max(lengths)
    for row, length in enumerate(lengths):
        assert torch.equal(mark(model, source[row : row + 1], words[row : row + 1])[0], made[row, :length])
        assert (made[row, length:] == -1).all()
        for known in range(min(length + 1, MOST_MARKS)):
            _, logits = model.sketch(source[row : row + 1], words[row : row + 1], made[row : row + 1, :known])
            assert logits is not None
            nothing = logits.shape[1] - 1
            wanted = made[row : row + 1, known] if known < length else torch.full((1, 3), -1)
            best = logits.argmax(1)
            assert torch.equal(marks.mark(best, 9, nothing), wanted)
            assert torch.equal(marks.number(wanted, 9, nothing), best)
    told = model.look(source, words, made)
    other = model.look(source, words, made + (made >= 0) * torch.tensor([0, 1, 0]))
    assert told is not None and other is not None
    sight, *drawn = zip(told.chunk(3, -1), other.chunk(3, -1), strict=True)
    assert torch.equal(*sight) and not any(torch.equal(*pair) for pair in drawn)
    with pytest.raises(ShapeError, match="pass marks_BM3"):
        model.look(source, words)


@pytest.mark.gpu
def test_a_drafter_sees_and_learns_on_a_gpu_what_it_does_on_a_cpu() -> None:
    """Words of which some are padding, smaller grids and marks: what is attended to differs from row to row."""
    source, words = ids(3, 9, 9), ids(3, 5)
    words[1, 2:] = -1
    source[2, 7:] = -1
    marked = torch.tensor([[[0, 2, 2], [4, 5, 5]], [[1, 3, 3], [-1, -1, -1]], [[-1, -1, -1]] * 2])
    seen, gradients = [], []
    for device in ("cpu", "cuda"):
        model = new_model().requires_grad_(True).to(device)
        with torch.backends.cudnn.flags(allow_tf32=False):
            known, logits = model.sketch(source.to(device), words.to(device), marked.to(device))
            assert logits is not None
            is_open = logits > -torch.inf
            (known.square().mean() + logits[is_open].square().mean()).backward()
        seen.append((known.detach().cpu(), logits.detach().cpu()))
        gradients.append([p.grad.cpu() for p in model.parameters() if p.grad is not None])
    for here, there in zip(*seen, strict=True):
        torch.testing.assert_close(there, here, rtol=1e-3, atol=1e-4)
    for here, there in zip(*gradients, strict=True):
        torch.testing.assert_close(there, here, rtol=1e-3, atol=1e-4)


def test_marks_are_drawn_as_often_as_they_are_likely_and_alone_as_in_company() -> None:
    model = new_model()
    marks_of(model).enough.bias.fill_(4.0)
    draws = 3000
    source, words = ids(1, 3, 4).expand(draws, 3, 4), ids(1, 4).expand(draws, 4)
    seeds = torch.arange(draws)
    marked = decode_marks(model, source, words, temperature=1.5, seeds_B=seeds)
    drawn, logp = marked.marks_BM3, marked.logp_BM
    logits = sketch_alike(model, source[:1], words[:1], drawn[:1, :0])[1][0]
    first = marks_of(model).number(drawn[:, 0], 4, len(logits) - 1)
    wanted = (logits / 1.5).softmax(-1)
    got = first.bincount(minlength=len(logits)) / draws
    assert (got - wanted).abs().sum() < 0.25 and got[-1] > 0.05
    assert torch.allclose(logp[:, 0], wanted[first].log(), atol=1e-5)
    lengths = (drawn[..., 0] >= 0).sum(1)
    for row in (0, 1, int(lengths.argmax())):
        alone = decode_marks(model, source[:1], words[:1], temperature=1.5, seeds_B=seeds[row : row + 1])
        length = int(lengths[row])
        assert torch.equal(alone.marks_BM3[0], drawn[row, :length])
        assert torch.allclose(alone.logp_BM[0], logp[row, : length + 1], atol=1e-5)
        known = model.look(source[:1], words[:1], alone.marks_BM3)
        assert known is not None and torch.equal(alone.known_BHWC, known)
        assert torch.allclose(marked.known_BHWC[row], known[0], atol=1e-5)
        assert (logp[row, length + 1 :] == 0).all()


def test_nothing_is_marked_where_nothing_may_change() -> None:
    model = new_model()
    source, words, seeds = ids(64, 6, 6), ids(64, 4), torch.arange(64)
    free = torch.zeros(64, 6, 6, dtype=torch.bool)
    free[:, 1, 4] = free[:, 3, 2] = True
    drawn = decode_marks(model, source, words, temperature=2.0, seeds_B=seeds, free_BHW=free)
    places = {tuple(mark[1:]) for mark in drawn.marks_BM3.flatten(0, 1).tolist() if mark[0] >= 0}
    assert places == {(1, 4), (3, 2)}
    nowhere = decode_marks(
        model, source, words, temperature=2.0, seeds_B=seeds, free_BHW=torch.zeros_like(free)
    )
    assert not nowhere.marks_BM3.numel()


@pytest.mark.parametrize("shape", [(5, 7), (4, 16), (8, 8), (10, 9)])
def test_a_target_of_another_grid_is_marked_where_both_have_a_cell_that_is_free(
    marking: str, shape: tuple[int, int]
) -> None:
    editor = Editor.from_pretrained(marking, device="cpu")
    source_hw = np.random.default_rng(0).integers(0, editor.image_tokenizer.num_codes, (8, 8))
    template = target_template(editor.layout, *shape)
    free_hw = np.zeros(shape, bool)
    free_hw[2, 3] = free_hw[1, -1] = True
    template = template.with_forced(np.zeros(shape, np.int64), free_hw)
    prompt = editor.layout.prompt(source_hw, "make it red", mode="edit")
    places: set[tuple[int, int]] = set()
    for seed in range(8):
        request = Request(
            prompt=prompt,
            template=template,
            source_hw=source_hw,
            seed=seed,
            sampling=Sampling(temperature=5.0),
        )
        (answer,) = Engine(editor.model).run([request])
        assert answer.codes_hw.shape == shape and answer.marks is not None
        places |= {(int(row), int(column)) for _, row, column in answer.marks}
    assert places <= {(2, 3), (1, shape[1] - 1)} and (2, 3) in places
    assert ((1, shape[1] - 1) in places) == (shape[1] <= 8)


def test_a_smaller_grid_is_marked_the_same_beside_a_larger_one() -> None:
    model = new_model()
    marks_of(model).enough.bias.fill_(0.4)
    marks_of(model).table.weight.mul_(10)
    small, large, words = ids(1, 5, 6), ids(1, 9, 8, seed=3), ids(2, 4)
    both = torch.full((2, 9, 8), -1)
    both[:1, :5, :6], both[1:] = small, large
    alone, beside = mark(model, small, words[:1])[0], mark(model, both, words)[0]
    assert torch.equal(beside[: len(alone)], alone) and (beside[len(alone) :] == -1).all()
    assert (alone[:, 1] < 5).all() and (alone[:, 2] < 6).all() and len(alone)


def test_lessons_give_all_marks_or_ask_for_the_next(tiny_sft: Path) -> None:
    recipe = sft_recipe(tiny_sft, *WORDS, "model.draft_marks=[1,2,3]", "mark_weight=10", "drop_instruction=0")
    parts, shards = open_start(recipe), TokenShards(recipe.data)
    seen = set()
    for number in range(len(shards)):
        tokens = shards[number]
        marks = mark_table(from_text(tokens.marks), TINY_SIDES)
        for epoch in range(8):
            lesson = lay_out(recipe, parts.layout, tokens, number, epoch, TINY_SIDES)
            known = len(lesson.marks)
            assert np.array_equal(lesson.marks, marks[:known]) and lesson.drafts is not None
            if known < len(marks):
                assert np.array_equal(lesson.next_mark, marks[known]) and (lesson.drafts == -1).all()
            else:
                assert np.array_equal(lesson.next_mark, NOTHING) and (lesson.drafts >= 0).any()
            seen.add((bool(len(marks)), known < len(marks)))
        silent = lay_out(
            sft_recipe(tiny_sft, *WORDS, "mark_weight=10", "drop_instruction=1"),
            parts.layout, tokens, number, 0, TINY_SIDES,
        )  # fmt: skip
        assert not len(silent.marks) and np.array_equal(silent.next_mark, NOTHING)
        planned = lay_out(
            sft_recipe(tiny_sft, "plan_share=1", "model.draft_width=8"),
            parts.layout,
            tokens,
            number,
            0,
            TINY_SIDES,
        )
        assert np.array_equal(planned.marks, marks) and np.array_equal(planned.next_mark, NOT_ASKED)
        assert (planned.laid.slots == Slot.TEXT).any()
    assert seen == {(True, True), (True, False), (False, False)}


def test_a_drafter_that_draws_may_learn_to_mark_and_draws_on_as_before(tiny_sft: Path) -> None:
    start = train.sft.train(sft_recipe(tiny_sft, *WORDS, "steps=1", "save_every=1"))
    grows = [*WORDS, f"start_from={start}", "model.draft_marks=[1,2,3]"]
    plain = open_start(sft_recipe(tiny_sft, *WORDS, f"start_from={start}")).model
    grown = open_start(sft_recipe(tiny_sft, *grows)).model
    source, words = ids(1, 6, 6), ids(1, 3)
    unmarked = torch.zeros(1, 0, 3, dtype=torch.long)
    assert grown.model.drafter is not None and grown.model.drafter.marks is not None
    grown.model.drafter.marks.count.weight.data.zero_()
    before, after = plain.look(source, words), grown.look(source, words, unmarked)
    assert before is not None and after is not None and torch.equal(before, after)
    teaches = sft_recipe(
        tiny_sft, *grows, f"run={tiny_sft.parent}/marks", "mark_weight=20", "steps=60",
        "save_every=60",
        "batch=8",
        "accumulate=1",
        "optim.lr=2e-2", "optim.muon_lr=2e-2", "log_every=4",
    )  # fmt: skip
    saved = train.sft.train(teaches)
    lines = (Path(teaches.run) / "log.jsonl").read_text("utf-8").splitlines()
    told = [line["marks_logp"] for line in map(json.loads, lines)]
    assert np.mean(told[-3:]) > np.mean(told[:3]) + 1
    assert EarlConfig.from_json(read_config(saved)).draft_marks == [1, 2, 3]
    with pytest.raises(RecipeError, match="set model.draft_marks"):
        train.sft.train(sft_recipe(tiny_sft, *WORDS, "mark_weight=1", f"run={tiny_sft.parent}/none"))


@pytest.mark.parametrize("rows", [2, 5])
def test_edits_that_are_marked_apart_come_out_in_company_as_alone(marking: str, rows: int) -> None:
    editor = Editor.from_pretrained(marking, device="cpu")
    source_hw = np.random.default_rng(0).integers(0, editor.image_tokenizer.num_codes, (8, 8))
    prompt = editor.layout.prompt(source_hw, "add a tree", mode="edit")
    silent = editor.layout.prompt(source_hw, "", mode="edit")
    whole = target_template(editor.layout, 8, 8)
    half = np.zeros((8, 8), bool)
    half[:, 5:] = True
    sampling = Sampling(temperature=0.8)
    asked = [
        Request(
            prompt=prompt,
            template=whole.with_forced(source_hw, half) if seed == 3 else whole,
            source_hw=source_hw,
            seed=seed,
            sampling=sampling,
            guidance=(1.5, silent) if seed == 2 else None,
            draft="drafter",
        )
        for seed in range(5)
    ]
    together = Engine(editor.model, rows=rows).run(asked)
    assert len({one.marks.tobytes() for one in together if one.marks is not None}) > 1
    for request, one in zip(asked, together, strict=True):
        alone = Engine(editor.model, rows=2).run([request])[0]
        assert one.marks is not None and alone.marks is not None
        assert np.array_equal(one.marks, alone.marks) and np.array_equal(one.codes_hw, alone.codes_hw)
        told = Engine(editor.model, rows=2).run([replace(request, marks=one.marks)])[0]
        assert np.array_equal(told.codes_hw, one.codes_hw)
    assert together[3].marks is not None and (together[3].marks[:, 2] >= 5).all()


def test_marks_that_a_model_cannot_be_told_of_are_refused(marking: str, drafting: str) -> None:
    editors = [Editor.from_pretrained(folder, device="cpu") for folder in (drafting, marking)]
    source_hw = np.zeros((8, 8), np.int64)
    one = np.array([[0, 1, 1]])
    for editor, marks, complaint in (
        (editors[0], one, "does not mark"),
        (editors[1], one[0], r"shape \(3,\); expected \[M, 3\]"),
        (editors[1], one.repeat(MOST_MARKS + 1, 0), "M up to 10"),
        (editors[1], np.array([[6, 1, 1]]), "kinds up to 6, and this model has 6"),
    ):
        request = Request(
            prompt=editor.layout.prompt(source_hw, "add a tree", mode="edit"),
            template=target_template(editor.layout, 8, 8),
            source_hw=source_hw,
            seed=0,
            marks=marks,
        )
        with pytest.raises((SequenceError, ShapeError), match=complaint):
            Engine(editor.model).run([request])


def test_examples_without_marks_teach_none(tiny_sft: Path, tmp_path: Path) -> None:
    recipe = sft_recipe(tiny_sft, *WORDS, "model.draft_marks=[1,2,3]", "mark_weight=10", f"data={tmp_path}")
    shards = TokenShards(sft_recipe(tiny_sft).data)
    unmarked = [replace(shards[number], marks="") for number in range(4)]
    write_shard(tmp_path, 0, unmarked, num_codes=2048)
    with pytest.raises(RecipeError, match="no example of .* says what goes and comes where"):
        choose(TokenShards(tmp_path), recipe)
    assert len(choose(TokenShards(tmp_path), replace(recipe, mark_weight=0.0))) == 4
