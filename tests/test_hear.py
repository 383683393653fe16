"""Laws of learning to hear: what is heard alike is read alike, only the hearing learns, and it does learn."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

import train.hear
from earl.data.sayings import read_sayings
from earl.data.shards import EditTokens, TokenShards
from earl.editor import Editor
from earl.errors import EarlError, RecipeError
from earl.model.drafter import Drafter
from earl.pretrained import Parts, open_parts
from earl.recipe import read
from earl.storybook.examples import FAMILIES, example, wordings
from earl.training.optim import OptimConfig
from train.hear import HearRecipe, said_in
from train.hearing import CELLS_AN_EDIT, Hearing, padded, queries_of, some_cells


@pytest.fixture
def tiny_hear(tmp_path: Path, marking: str, tiny_shards: Path) -> HearRecipe:
    """Learning to hear in seconds, in `tmp_path / "run"`."""
    return HearRecipe(
        run=str(tmp_path / "run"),
        start_from=marking,
        teacher=marking,
        data=str(tiny_shards),
        looked_at=4,
        queries=8,
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


def edits_of(parts: Parts, shards: Path) -> list[EditTokens]:
    return list(TokenShards(shards, num_codes=parts.layout.vocabulary.num_codes))[:4]


def drafter_of(parts: Parts) -> Drafter:
    assert parts.model.model.drafter is not None
    return parts.model.model.drafter


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


def two_plain_sentences(
    parts: Parts, shards: Path
) -> tuple[
    Callable[[str], list[int]], Hearing, torch.Tensor, dict[int, torch.Tensor], dict[int, torch.Tensor]
]:
    """How to encode others, a drafter that teaches itself, two plain sentences, what is asked, and what they answer."""
    drafter, encode = drafter_of(parts), parts.layout.text_tokenizer.encode
    hearing = Hearing(drafter, drafter)
    plain = padded([encode("remove the tree"), encode("make the house red")])
    asked = dict(enumerate(queries_of(parts, edits_of(parts, shards), seed=1)))
    return encode, hearing, plain, asked, hearing.understood(plain, asked)


def test_a_plain_sentence_is_heard_as_it_is_meant_and_another_is_not(parts: Parts, tiny_shards: Path) -> None:
    _, hearing, plain, asked, understood = two_plain_sentences(parts, tiny_shards)
    assert hearing(plain.flip(0), torch.tensor([1, 0]), asked, understood).tolist() == [0, 0]
    assert hearing(plain, torch.tensor([1, 0]), asked, understood).min() > 0.5
    with pytest.raises(RecipeError, match="are all the same"):
        hearing(plain, torch.tensor([0, 0]), asked, hearing.understood(plain[:1], asked))


def test_a_sentence_is_heard_alike_alone_and_beside_longer_ones(parts: Parts, tiny_shards: Path) -> None:
    encode, hearing, _, asked, understood = two_plain_sentences(parts, tiny_shards)
    short, long = encode("no tree"), encode("I wonder whether you could paint that house over there in red")
    alone = hearing(padded([short]), torch.tensor([0]), asked, understood)
    beside = hearing(padded([short, long]), torch.tensor([0, 1]), asked, understood)
    torch.testing.assert_close(beside[:1], alone)


def test_queries_are_those_of_cells_that_read(parts: Parts, tiny_shards: Path) -> None:
    """What they find is what cells read; also where a grid is smaller than others beside it."""
    edits = edits_of(parts, tiny_shards)
    small = {name: getattr(edits[0], name)[:6, :5] for name in ("source_hw", "target_hw")}
    edits[0] = replace(edits[0], **small)
    read: Any = drafter_of(parts).layers[1].read
    calls: list[Any] = []
    listener = read.register_forward_hook(lambda *call: calls.append(call[1:]))
    queries_YXC = queries_of(parts, edits, seed=1)
    listener.remove()
    (cells_BTC, words_BNC, is_word_BN), heard_BTC = calls[0]
    answer_BQC = read.answer(queries_YXC[1].view(4, CELLS_AN_EDIT, -1), words_BNC, is_word_BN)
    read_BTC = heard_BTC - cells_BTC
    assert (answer_BQC[:, :, None] - read_BTC[:, None]).abs().amax(-1).amin(-1).max() < 1e-5
    inside_T = (torch.arange(64) // 8 < 6) & (torch.arange(64) % 8 < 5)
    away_QT = (answer_BQC[0, :, None] - read_BTC[0, None]).abs().amax(-1)
    assert bool(inside_T[away_QT.argmin(-1)].all())


def test_queries_depend_on_the_seed_and_cells_that_change_ask_most(parts: Parts, tiny_shards: Path) -> None:
    edits = edits_of(parts, tiny_shards)
    first = queries_of(parts, edits, seed=1)
    assert first.shape == (2, 4 * CELLS_AN_EDIT, 16)
    assert torch.equal(first, queries_of(parts, edits, seed=1))
    assert not torch.equal(first, queries_of(parts, edits, seed=2))
    target_hw = np.zeros((16, 16), np.int64)
    target_hw[3, 2:10] = 1
    edit = replace(edits[0], source_hw=np.zeros((16, 16), np.int64), target_hw=target_hw)
    rng = np.random.default_rng(0)
    drawn = np.stack([some_cells(edit, 16, rng) for _ in range(200)])
    assert all(len(set(cells_Q)) == CELLS_AN_EDIT for cells_Q in drawn)
    assert 4 < target_hw.ravel()[drawn].sum(1).mean() < 7  # of 8; evenly drawn 0.5


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
    assert train.hear.train(replace(broken, seed=2)) == resumed  # it is done, and stays as it is
    assert read(HearRecipe, Path(broken.run) / "recipe.json") == broken
    for name in ("model.safetensors", "training/tensors.safetensors"):
        assert (resumed / name).read_bytes() == (whole / name).read_bytes()
    steps = [
        json.loads(line)["step"] for line in (tmp_path / "broken" / "log.jsonl").read_text().splitlines()
    ]
    assert steps == [1, 2, 3, 4]


def test_a_run_goes_on_from_what_it_learnt_from_alone(tiny_hear: HearRecipe, tmp_path: Path) -> None:
    said = tmp_path / "said.jsonl"
    said.write_text('{"plain": "make it night", "said": ["lights out"]}\n')
    recipe = replace(tiny_hear, steps=1, sentences=str(said), sentences_share=0.5)
    train.hear.train(recipe)
    said.write_text('{"plain": "make it night", "said": ["lights off"]}\n')
    with pytest.raises(RecipeError, match="learnt from another sentences than the recipe's is now"):
        train.hear.train(replace(recipe, steps=2))


def test_a_hearing_grows_by_layers_that_say_nothing_at_first_and_learn(
    tiny_hear: HearRecipe, parts: Parts, tmp_path: Path
) -> None:
    deeper = replace(tiny_hear, word_layers=3, run=str(tmp_path / "deeper"))
    shallow, deep = (train.hear.train(recipe) for recipe in (tiny_hear, deeper))
    firsts = [
        json.loads((folder.parent / "log.jsonl").read_text().splitlines()[0]) for folder in (shallow, deep)
    ]
    assert firsts[0]["free"] == pytest.approx(firsts[1]["free"], rel=1e-4)
    grown = open_parts(str(deep), dtype="float32").model
    assert grown.config.draft_word_layers == 3
    assert len(drafter_of(parts).words) == 2
    new = {name: weight for name, weight in grown.named_parameters() if "drafter.words.2." in name}
    assert all(weight.any() for weight in new.values()) and len(new) == 8
    shutil.rmtree(deep)
    resumed = train.hear.train(deeper)
    for weight, name in zip(
        open_parts(str(resumed), dtype="float32").model.parameters(), grown.state_dict(), strict=True
    ):
        assert torch.equal(weight, grown.get_parameter(name))
    with pytest.raises(RecipeError, match="a drafter grows and does not shrink"):
        train.hear.train(replace(tiny_hear, word_layers=1, run=str(tmp_path / "shrunk")))


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


GERMAN = (
    {"plain": "remove the tree", "said": ["nimm den Baum weg", "Baum bitte löschen"]},
    {"plain": "make it night", "said": ["es soll Nacht werden"]},
)


def sentences(folder: Path, *lines: object) -> str:
    file = folder / "sentences.jsonl"
    file.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), "utf-8")
    return str(file)


def test_sentences_of_ones_own_have_their_share_and_come_to_mean_what_is_plain(
    tiny_hear: HearRecipe, tmp_path: Path
) -> None:
    own = read_sayings(Path(sentences(tmp_path, *GERMAN, "")))
    recipe = replace(tiny_hear, edits=200, sentences_share=0.3)
    said = said_in(recipe, 1, own)
    assert said == said_in(recipe, 1, own) != said_in(recipe, 2, own)
    mine = [one for one in said if one.family == "own"]
    assert 40 < len(mine) < 80
    for one in mine:
        (like,) = (each for each in own if each.plain == one.plain == one.usual)
        assert set(one.free) <= set(like.said) and len(one.free) == recipe.free
    others = {one.plain for one in said} - {each.plain for each in own}
    assert others <= {one.plain for one in said_in(recipe, 1)} and len(others) > 20

    taught = replace(
        tiny_hear,
        steps=60,
        save_every=60,
        edits=16,
        sentences_share=1,
        sentences=sentences(tmp_path, *GERMAN),
    )
    folder = train.hear.train(taught)
    lines = [json.loads(line) for line in (folder.parent / "log.jsonl").read_text().splitlines()]
    assert lines[-1]["free"] < 0.3 * lines[0]["free"]


def test_no_sentence_that_is_tested_is_in_a_list_that_is_taught() -> None:
    taught, held_out = (
        read_sayings(Path("train/sentences") / name) for name in ("everyday.jsonl", "everyday_held_out.jsonl")
    )
    tested = json.loads(Path("eval/reworded.json").read_text("utf-8"))
    words = [
        {" ".join(re.findall(r"\w+", text.lower())) for text in texts}
        for texts in (
            tested.values(),
            *((text for one in some for text in one.said) for some in (taught, held_out)),
        )
    ]
    assert not words[0] & (words[1] | words[2]) and not words[1] & words[2]
    assert not {one.plain for one in taught} & {one.plain for one in held_out}
    assert len(words[1]) > 29_000 and len(words[2]) > 1_900


def test_held_out_sentences_are_measured_and_not_learnt(tiny_hear: HearRecipe, tmp_path: Path) -> None:
    file = sentences(tmp_path, *GERMAN)
    folder = train.hear.train(tiny_hear)
    measured = replace(tiny_hear, run=str(tmp_path / "measured"), held_out=file)
    after = train.hear.train(measured)
    assert (after / "model.safetensors").read_bytes() == (folder / "model.safetensors").read_bytes()
    taught = replace(
        measured, run=str(tmp_path / "taught"), sentences=file, sentences_share=1, edits=8, steps=60
    )
    train.hear.train(taught)
    untaught, known = (measures(tmp_path / run) for run in ("measured", "taught"))
    assert len(untaught) == 3 and untaught[0] == known[0] and known[-1] < 0.3 * untaught[-1]
    shutil.rmtree(after)
    train.hear.train(measured)
    assert measures(tmp_path / "measured") == untaught
    for left in (tmp_path / "measured").glob("step-*"):
        shutil.rmtree(left)
    train.hear.train(measured)
    assert measures(tmp_path / "measured") == untaught
    with pytest.raises(RecipeError, match="has one request only"):
        train.hear.train(replace(measured, held_out=sentences(tmp_path, GERMAN[0])))


def measures(run: Path) -> list[float]:
    lines = map(json.loads, (run / "log.jsonl").read_text().splitlines())
    return [line["held_out"] for line in lines if "held_out" in line]


def test_sentences_of_ones_own_are_asked_of_other_things_too(tiny_hear: HearRecipe, tmp_path: Path) -> None:
    file = sentences(tmp_path, {"plain": "remove the tree", "said": ["no tree pls", "tree? off with it"]})
    recipe = replace(tiny_hear, edits=100, sentences_share=1, sentences_renamed=True)
    said = said_in(recipe, 1, read_sayings(Path(file)))
    assert said == said_in(recipe, 1, read_sayings(Path(file)))
    assert len({one.plain for one in said}) > 8 and len({text for one in said for text in one.free}) > 40
    assert all("tree" not in one.plain and one.plain == one.usual for one in said)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({"plain": "remove the tree"}, "line 2: said is missing"),
        ({"plain": "remove the tree", "said": []}, "line 2: said is \\[\\]"),
        ({"plain": "remove the tree", "said": "gone"}, "line 2: said is 'gone'"),
        ({"plain": "remove the tree", "said": ["gone"], "lang": "en"}, "line 2: unknown key lang"),
        ({"plain": " ", "said": ["gone"]}, "line 2: instruction is empty"),
        ({"plain": "remove the tree", "said": ["gone", 3]}, "line 2: instruction is a int"),
        ("[]", "line 2: expected an object, not list"),
        ("{", "line 2: no JSON"),
    ],
)
def test_a_list_of_sentences_is_refused_by_line(tmp_path: Path, line: object, says: str) -> None:
    with pytest.raises(EarlError, match=says):
        read_sayings(Path(sentences(tmp_path, GERMAN[0], line)))
    with pytest.raises(RecipeError, match="lists no sentences"):
        read_sayings(Path(sentences(tmp_path, "")))


@pytest.mark.parametrize(
    ("odd", "says"),
    [
        ({"sentences_share": 0}, "sentences_share is 0"),
        ({"sentences": "nowhere.jsonl"}, "nowhere.jsonl is no file"),
        ({"held_out": "nowhere.jsonl"}, "nowhere.jsonl is no file"),
        ({"layers": 3}, "layers is 3, but the drafter has 2"),
        ({"queries": 65}, "queries is 65, but 4 edits"),
        ({"edits": 3}, "edits is 3"),
        ({"times": dict.fromkeys(FAMILIES, 0)}, "leaves every family out"),
        ({"times": {"paint": 1}}, "times.paint is 1"),
        ({"free": 0}, "free is 0"),
        ({"seed": -1}, "seed is -1"),
        ({"samples": -1}, "samples is -1"),
    ],
)
def test_what_cannot_be_learnt_is_refused(tiny_hear: HearRecipe, odd: dict[str, object], says: str) -> None:
    with pytest.raises(RecipeError, match=says):
        train.hear.train(replace(tiny_hear, **odd))  # type: ignore[arg-type]


def test_a_learner_that_draws_otherwise_than_its_teacher_is_refused(
    tiny_hear: HearRecipe, drafting: str, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    for odd in (drafting, str(tiny_checkpoint)):
        for named in ({"start_from": odd}, {"teacher": odd}):
            with pytest.raises(RecipeError, match="need a drafter that marks"):
                train.hear.train(replace(tiny_hear, **named))
    other = shutil.copytree(tiny_hear.teacher, tmp_path / "other")
    weights = load_file(other / "model.safetensors")
    for name in ("model.drafter.layers.0.mlp.up_proj.weight", "model.drafter.embed_tokens.weight"):
        save_file(weights | {name: 2 * weights[name]}, other / "model.safetensors", metadata={"format": "pt"})
        with pytest.raises(
            RecipeError, match="differ in (the embeddings of codes|model.drafter.layers.0.mlp)"
        ):
            train.hear.train(replace(tiny_hear, teacher=str(other)))


def test_the_gradient_is_that_of_all_sentences_at_once(
    tiny_hear: HearRecipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    norms = []
    for groups in (4, 1):
        monkeypatch.setattr(train.hear, "GROUPS", groups)
        run = Path(tiny_hear.run + str(groups))
        train.hear.train(replace(tiny_hear, run=str(run), steps=1))
        norms.append(json.loads((run / "log.jsonl").read_text())["grad_norm"])
    assert norms[0] == pytest.approx(norms[1], rel=1e-4)
