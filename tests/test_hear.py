"""Laws of learning to hear: what is heard alike is read alike, only the hearing learns, and it does learn."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

import train.hear
from earl.data.shards import TokenShards
from earl.editor import Editor
from earl.errors import RecipeError
from earl.pretrained import Parts, open_parts
from earl.storybook.examples import FAMILIES, example, wordings
from earl.training.optim import OptimConfig
from train.hear import HearRecipe, said_in
from train.hearing import CELLS_AN_EDIT, Hearing, hears, looks_of, padded


@pytest.fixture
def tiny_hear(tmp_path: Path, marking: str, tiny_shards: Path) -> HearRecipe:
    """Learning to hear in seconds, in `tmp_path / "run"`."""
    return HearRecipe(
        run=str(tmp_path / "run"),
        start_from=marking,
        teacher=marking,
        data=str(tiny_shards),
        looked_at=4,
        looks=8,
        layers=2,
        steps=4,
        edits=4,
        free=2,
        optim=OptimConfig(lr=2e-2, muon_lr=2e-2, warmup_steps=1),
        log_every=1,
        save_every=2,
        samples=0,
    )


@pytest.fixture
def parts(marking: str) -> Parts:
    return open_parts(marking, dtype="float32")


def looks(parts: Parts, shards: Path, seed: int = 1) -> torch.Tensor:
    edits = list(TokenShards(shards, num_codes=parts.layout.vocabulary.num_codes))[:4]
    return looks_of(parts.model, parts.layout, edits, seed)


@pytest.mark.parametrize("family", FAMILIES)
def test_all_wordings_are_of_one_edit(family: str) -> None:
    for seed in range(10):
        said = wordings(seed, family=family, count=2)
        assert said.usual == example(seed, family=family).instruction
        assert said.free[0] == example(seed, family=family, freely=True).instruction
        assert said.family == family and said.plain[-1].isalpha()


def test_the_plainest_sentence_has_no_luck_in_it() -> None:
    plain = {wordings(seed, family="remove", count=1).plain.split(" the ")[0] for seed in range(100)}
    assert plain == {"remove"}
    assert wordings(3, family="multi", count=1) == wordings(3, family="multi", count=1)


def test_a_plain_sentence_is_heard_as_it_is_meant_and_another_is_not(parts: Parts, tiny_shards: Path) -> None:
    drafter = hears(parts.model, "it")
    hearing, encode = Hearing(drafter, drafter), parts.layout.text_tokenizer.encode
    plain = padded([encode("remove the tree"), encode("make the house red")])
    asked = dict(enumerate(looks(parts, tiny_shards)))
    far_S = hearing(plain.flip(0), torch.tensor([1, 0]), asked, hearing.understood(plain, asked))
    assert far_S.tolist() == [0, 0]
    far_S = hearing(plain, torch.tensor([1, 0]), asked, hearing.understood(plain, asked))
    assert far_S.min() > 0.5


def test_what_looks_find_is_what_cells_read(parts: Parts, tiny_shards: Path) -> None:
    drafter, reads = hears(parts.model, "it"), []
    listener = drafter.layers[1].read.register_forward_hook(lambda *call: reads.append(call[1:]))
    asked = looks(parts, tiny_shards)
    listener.remove()
    (cells_BTC, words_BNC, is_word_BN), heard_BTC = reads[0]
    found_BXC = drafter.layers[1].read.found(
        asked[1].view(len(cells_BTC), CELLS_AN_EDIT, -1), words_BNC, is_word_BN
    )
    read_BTC = heard_BTC - cells_BTC
    away_BXT = (found_BXC[:, :, None] - read_BTC[:, None]).abs().amax(-1)
    assert away_BXT.amin(-1).max() < 1e-5


def test_looks_are_as_many_as_are_kept_and_depend_on_the_seed_alone(parts: Parts, tiny_shards: Path) -> None:
    first = looks(parts, tiny_shards)
    assert first.shape == (2, 4 * CELLS_AN_EDIT, 16)
    assert torch.equal(first, looks(parts, tiny_shards))
    assert not torch.equal(first, looks(parts, tiny_shards, seed=2))


def test_nothing_but_the_hearing_learns(tiny_hear: HearRecipe) -> None:
    before = load_file(Path(tiny_hear.start_from) / "model.safetensors")
    folder = train.hear.train(tiny_hear)
    after = load_file(folder / "model.safetensors")
    changed = {name for name in before if not torch.equal(before[name].bfloat16(), after[name].bfloat16())}
    heard = ("model.drafter.words", "model.drafter.silence", "model.drafter.embed_tokens")
    assert changed and all(name.startswith(heard) for name in changed)
    rows = (
        before["model.drafter.embed_tokens.weight"].bfloat16() != after["model.drafter.embed_tokens.weight"]
    )
    first_code = open_parts(str(folder), dtype="float32").layout.vocabulary.first_code
    assert rows.any() and not rows[first_code:].any()
    assert Editor.from_pretrained(folder).model.model.drafter is not None


def test_a_resumed_run_ends_as_an_unbroken_one(tiny_hear: HearRecipe, tmp_path: Path) -> None:
    whole = train.hear.train(tiny_hear)
    broken = replace(tiny_hear, run=str(tmp_path / "broken"))
    last = train.hear.train(broken)
    shutil.rmtree(last)
    resumed = train.hear.train(broken)
    for name in ("model.safetensors", "training/tensors.safetensors"):
        assert (resumed / name).read_bytes() == (whole / name).read_bytes()
    steps = [
        json.loads(line)["step"] for line in (tmp_path / "broken" / "log.jsonl").read_text().splitlines()
    ]
    assert steps == [1, 2, 3, 4]


def test_free_sentences_come_to_mean_what_plain_ones_do(tiny_hear: HearRecipe, tmp_path: Path) -> None:
    def far(run: Path) -> float:
        lines = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
        return sum(float(line["free"]) for line in lines[-10:]) / 10

    longer = replace(tiny_hear, steps=60, save_every=60)
    still = replace(longer, run=str(tmp_path / "still"), optim=OptimConfig(lr=1e-9, warmup_steps=1))
    for recipe in (longer, still):
        train.hear.train(recipe)
    assert far(tmp_path / "run") < 0.8 * far(tmp_path / "still")


def test_families_have_as_many_turns_as_the_recipe_says(tiny_hear: HearRecipe) -> None:
    recipe = replace(tiny_hear, edits=2 * (len(FAMILIES) + 2), times={"multi": 4, "add": 0})
    families = [said.family for said in said_in(recipe, 3)]
    assert families.count("multi") == 8 and "add" not in families and families.count("move") == 2


@pytest.mark.parametrize(
    ("odd", "says"),
    [
        ({"layers": 3}, "layers is 3 of 2"),
        ({"looks": 65}, "looks 65 of 64"),
        ({"edits": 1}, "edits is 1"),
        ({"times": {"paint": 1}}, "times.paint is 1"),
        ({"free": 0}, "free is 0"),
    ],
)
def test_what_cannot_be_learnt_is_refused(tiny_hear: HearRecipe, odd: dict[str, object], says: str) -> None:
    with pytest.raises(RecipeError, match=says):
        train.hear.train(replace(tiny_hear, **odd))  # type: ignore[arg-type]


def test_a_checkpoint_without_a_drafter_that_marks_is_refused(tiny_hear: HearRecipe, drafting: str) -> None:
    with pytest.raises(RecipeError, match="has no drafter that marks"):
        train.hear.train(replace(tiny_hear, start_from=drafting))
