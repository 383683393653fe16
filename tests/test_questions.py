"""Laws of one's own questions: each is asked once an epoch, whoever asks, at its own size, or is refused by line."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import numpy as np
import pytest
import torch
from PIL import Image
from test_grpo import bright, log_of, same, silent, weights, weights_of

from earl import recipe as recipes
from earl.data.pairs import read_pairs
from earl.data.sayings import read_sayings
from earl.decoding import Sampling
from earl.editor import Editor
from earl.errors import CheckpointError, EarlError, InstructionError, JudgeError, PictureError, RecipeError
from earl.judge import NoVerdict, Question, SimilarityJudge, Verdict
from earl.pixels import open_picture
from earl.pixels.sheet import PAPER, EditRow, edit_rows
from earl.questions import opened
from earl.storybook.examples import FAMILIES, example, has_free_turn
from earl.training.optim import OptimConfig
from earl.training.resume import saved_steps
from train.collect import Collector, decides
from train.grpo import Trainer, train
from train.grpo_recipe import GrpoRecipe, JudgeConfig
from train.questions import FIRST_QUESTION, OwnQuestions, StorybookQuestions, ask, questions_of
from train.rewards import RewardConfig
from train.rollouts import roll_out

SIZES = [(64, 64), (96, 48), (40, 90), (150, 100)]
SIMILARITY = JudgeConfig(kind="similarity", probes=0)
SERVED = JudgeConfig(kind="viescore", probes=0)
"""For tests that bring a judge of their own."""


def listed(folder: Path, *lines: object) -> Path:
    file = folder / "questions.jsonl"
    file.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), "utf-8")
    return file


def drawn(folder: Path, count: int, *, targets: bool = True) -> str:
    """A list of drawn edits at different sizes and shapes."""
    lines = []
    for number in range(count):
        made = example(number, family="time")
        names = [f"{number}-source.png", f"{number}-target.png"]
        for picture, name in zip(made.images(128), names, strict=True):
            picture.resize(SIZES[number % len(SIZES)]).save(folder / name)
        line = {"source": names[0], "instruction": f"{made.instruction} ({number})"}
        lines.append(line | ({"target": names[1]} if targets else {}))
    return str(listed(folder, *lines))


def blank(folder: Path, count: int, **more: str) -> str:
    """A list of questions that differ in their instruction alone."""
    Image.new("RGB", (8, 8)).save(folder / "a.png")
    lines = [{"source": "a.png", "instruction": str(number)} | more for number in range(count)]
    return str(listed(folder, *lines))


@pytest.fixture
def own(tiny_grpo: GrpoRecipe, tmp_path: Path) -> GrpoRecipe:
    """Two steps on eight questions of four sizes, judged by their targets; by the scores that random codes can earn."""
    return replace(
        tiny_grpo, questions=drawn(tmp_path, 8), judge=SIMILARITY, steps=2, prompts=4,
        reward=RewardConfig(weights={"naturalness": 1, "artefacts": 1}),
    )  # fmt: skip


# ------------------------------------------------------------- what is asked


def test_every_epoch_asks_every_question_once_and_in_another_order(
    tiny_grpo: GrpoRecipe, tmp_path: Path
) -> None:
    recipe = replace(tiny_grpo, questions=blank(tmp_path, 12), judge=SERVED, evaluate=3)
    questions, again = OwnQuestions(recipe), OwnQuestions(recipe)
    asked = [questions.ask(number).instruction for number in range(4 * 9)]
    assert [again.ask(number).instruction for number in reversed(range(4 * 9))] == asked[::-1]
    epochs = [asked[start : start + 9] for start in range(0, 4 * 9, 9)]
    assert all(sorted(epoch) == [str(number) for number in range(9)] for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) == 4
    other = OwnQuestions(replace(recipe, seed=2))
    assert [other.ask(number).instruction for number in range(9)] != asked[:9]
    assert [pair.instruction for pair in questions.held_out] == ["9", "10", "11"]


def test_several_processes_share_what_one_would_ask(
    tiny_grpo: GrpoRecipe, tmp_path: Path, tiny_editor: Editor
) -> None:
    recipe = replace(tiny_grpo, questions=blank(tmp_path, 9), judge=SERVED, prompts=6, resample=1)

    def first_round(processes: int, step: int) -> list[tuple[int, str, tuple[int, ...]]]:
        ranks = (SimpleNamespace(num_processes=processes, process_index=rank) for rank in range(processes))
        collectors = [Collector(recipe, tiny_editor, bright, rank) for rank in ranks]  # type: ignore[arg-type]
        asked = [one for each in collectors for one in each._questions(step, 0, each.prompts)]
        return [(one.number, one.question.instruction, one.seeds) for one in asked]

    for step in (0, 1, 5):
        assert len(first_round(1, step)) == 6
        assert first_round(1, step) == first_round(2, step) == first_round(3, step)


def test_questions_that_replace_others_come_from_every_family(
    tiny_grpo: GrpoRecipe, tmp_path: Path, tiny_editor: Editor
) -> None:
    """A step asks 19 and replaces 2: those would be the first two families' in every step."""
    recipe = replace(tiny_grpo, run=str(tmp_path), prompts=len(FAMILIES), resample=1)
    rank = SimpleNamespace(num_processes=1, process_index=0)
    collector = Collector(recipe, tiny_editor, bright, rank)  # type: ignore[arg-type]
    numbers = [one.number for step in range(len(FAMILIES)) for one in collector._questions(step, 1, 2)]
    assert len(set(numbers)) == 2 * len(FAMILIES)
    assert Counter(number % len(FAMILIES) for number in numbers) == dict.fromkeys(range(len(FAMILIES)), 2)


def test_a_question_shows_what_an_editor_sees(tmp_path: Path, tiny_editor: Editor) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (30, 50, 3), np.uint8)
    exif = Image.Exif()
    exif[274] = 6  # the camera was held upright
    Image.fromarray(pixels).save(tmp_path / "turned.jpg", exif=exif)
    alpha = np.concatenate([pixels, pixels[..., :1]], axis=-1)
    Image.fromarray(alpha).save(tmp_path / "clear.png")
    lines = [{"source": name, "instruction": "x"} for name in ("turned.jpg", "clear.png")]
    for pair, size in zip(
        read_pairs(listed(tmp_path, *lines), needs_target=False), ((30, 50), (50, 30)), strict=True
    ):
        question = opened(pair)
        assert (question.source.mode, question.source.size, question.truth) == ("RGB", size, None)
        seen, file = (
            tiny_editor.source(open_picture(picture)).codes_hw for picture in (question.source, pair.source)
        )
        assert np.array_equal(seen, file)


# ------------------------------------------------------------- the loop


def changed(checkpoint: str, folder: Path, *, square: bool, speaks: bool = False) -> str:
    """The same for pictures on square grids or on their own, perhaps with a transformer that adds to its draft."""
    editor = Editor.from_pretrained(checkpoint, device="cpu")
    assert editor.model.config.editing is not None
    editor.model.config.editing["square"] = square
    if speaks:
        torch.nn.init.ones_(editor.model.model.norm.weight)
    editor.save_pretrained(folder)
    return str(folder)


@pytest.mark.parametrize("square", [True, False])
def test_an_answer_to_ones_own_question_is_a_users(own: GrpoRecipe, tmp_path: Path, square: bool) -> None:
    start = changed(own.start_from, tmp_path / "start", square=square)
    trainer = Trainer(replace(own, start_from=start), "no")
    asked = [trainer.collector.asked(number) for number in range(8)]
    shapes = set()
    for one, group in zip(asked, roll_out(trainer.editor, asked, Sampling(), rows=4), strict=True):
        users = trainer.editor(
            one.question.source, one.question.instruction, seed=one.seeds[1], temperature=1.0
        )
        assert np.array_equal(users.tokens[0], group.codes_KHW[1])
        assert users.images[0].size == one.question.source.size
        kept_KHW = (group.codes_KHW == group.source_hw) & (group.logp_KHW == 0)
        assert kept_KHW[:, ~group.free_hw].all() and not kept_KHW[:, group.free_hw].any()
        assert group.free_hw.all() == (not square or users.images[0].size == (64, 64))
        shapes.add(group.source_hw.shape)
    assert len(shapes) == (1 if square else 4)


def test_nothing_is_marked_where_a_picture_is_padded(own: GrpoRecipe, tmp_path: Path, marking: str) -> None:
    start = changed(marking, tmp_path / "start", square=True)
    recipe = replace(
        own,
        start_from=start,
        learns="drafter",
        mark_temperature=3.0,
        steps=1,
        save_every=1,
        reward=RewardConfig(),
    )
    trainer = Trainer(recipe, "no", bright)
    asked = [trainer.collector.asked(number) for number in range(4)]
    marked = 0
    for group in roll_out(trainer.editor, asked, Sampling(), rows=4, mark_temperature=3.0):
        assert group.marks_KM3 is not None
        _, rows, columns = group.marks_KM3[group.marks_KM3[..., 0] >= 0].T
        assert group.free_hw[rows, columns].all()
        marked += len(rows) * (not group.free_hw.all())
    assert marked > 20
    trainer.train()
    (line,) = log_of(recipe)
    assert line["sampling/sampling_logp_difference/max"] < 1e-3


@pytest.mark.parametrize("kind", ["square", "plain", "drafting", "speaking"])
def test_pictures_of_different_shapes_are_learnt_from_in_one_batch(
    own: GrpoRecipe, drafting: str, tmp_path: Path, kind: str
) -> None:
    has_drafter = kind in ("drafting", "speaking")
    start = changed(
        drafting if has_drafter else own.start_from, tmp_path / kind, square=kind == "square", speaks=kind == "speaking"
    )  # fmt: skip
    seen: list[tuple[Any, Any]] = []

    def looks(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        seen.append((question.source.size, picture.size))
        return bright(question, picture)

    recipe = replace(
        own, start_from=start, steps=1, save_every=1, prompts=8, micro_batch=24, temperature=3,
        reward=RewardConfig(),
    )  # fmt: skip
    trainer = Trainer(recipe, "no", looks)
    graded = trainer.collector.collect(0).graded
    assert len({one.group.source_hw.shape for one in graded}) == (1 if kind == "square" else 4)
    (lesson,) = trainer.lessons(graded)
    assert lesson.batch.is_code.sum() == sum(one.group.free_hw.sum() for one in graded)
    assert all(source == answer for source, answer in seen) and len({size for size, _ in seen}) == 4
    saved = trainer.train()
    (line,) = log_of(recipe)
    assert line["sampling/sampling_logp_difference/mean"] < 1e-4
    assert line["judge/asked"] == 24 and line["judge/missing"] == 0
    before, after = weights_of(start), weights(saved)
    assert any(not torch.equal(before[name], after[f"model.{name}"]) for name in before)


def test_a_batch_of_many_shapes_makes_the_update_of_many_batches_of_one(
    own: GrpoRecipe, drafting: str, tmp_path: Path
) -> None:
    start = changed(drafting, tmp_path / "start", square=False, speaks=True)
    gradients = []
    for micro_batch in (24, 1):
        recipe = replace(
            own, start_from=start, prompts=8, micro_batch=micro_batch, temperature=3, reward=RewardConfig(),
            run=str(tmp_path / f"{micro_batch}"), optim=OptimConfig(betas=(0.0, 0.0)),
        )  # fmt: skip
        trainer = Trainer(recipe, "no", bright)
        before = {name: one.detach().clone() for name, one in trainer.editor.model.named_parameters()}
        trainer._update(0, trainer.collector.collect(0).graded)
        state = trainer.optimizers[0].state
        gradients.append(
            {name: state[one]["exp_avg"] for name, one in trainer.editor.model.named_parameters()}
        )
        assert any(
            not torch.equal(before[name], one) for name, one in trainer.editor.model.named_parameters()
        )
    assert max(float(one.abs().max()) for one in gradients[0].values()) > 1e-3
    for name, whole in gradients[0].items():
        assert torch.allclose(whole, gradients[1][name], atol=1e-6), name


def test_a_run_that_was_killed_learns_what_one_that_was_not_learns(own: GrpoRecipe, tmp_path: Path) -> None:
    recipe = replace(own, steps=3, save_every=1)  # the third step begins another epoch
    whole = Trainer(recipe, "no").train()
    calls = 0

    def dies(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        nonlocal calls
        calls += 1
        if calls == 30:
            raise KeyboardInterrupt
        return SimilarityJudge()(question, picture)

    broken = replace(recipe, run=str(tmp_path / "broken"))
    with pytest.raises(KeyboardInterrupt):
        Trainer(broken, "auto", dies).train()
    assert [folder.name for folder in saved_steps(Path(broken.run))] == ["step-000001", "step-000002"]
    assert same(whole, Trainer(broken, "auto").train())


def test_stored_answers_are_those_to_the_same_list(own: GrpoRecipe, tmp_path: Path) -> None:
    Trainer(own, "no").collector.collect(0)
    assert Trainer(own, "no").collector.store.load(0, 0) is not None
    name = decides(own)
    assert decides(replace(own, run="elsewhere", steps=9)) == name != decides(replace(own, evaluate=1))
    file = Path(str(own.questions))
    file.write_text(file.read_text("utf-8").replace("(7)", "(8)"), "utf-8")
    assert decides(own) != name
    assert Trainer(own, "no").collector.store.load(0, 0) is None


# ------------------------------------------------------------- the storybook's, in sentences of one's own


@pytest.mark.parametrize("level", ["simple", "complex", "all"])
@pytest.mark.parametrize(("prompts", "resample"), [(8, 2), (6, 2), (5, 1), (24, 0), (19, 3)])
def test_every_family_has_its_turn_whatever_is_kept_ready_for_replacements(
    tiny_grpo: GrpoRecipe, level: Literal["simple", "complex", "all"], prompts: int, resample: int
) -> None:
    recipe = replace(tiny_grpo, level=level, prompts=prompts, resample=resample)
    questions = questions_of(recipe, 64)
    assert isinstance(questions, StorybookQuestions)
    families = [family for family in FAMILIES if level in ("all", FAMILIES[family])]
    for attempt in range(1 + resample):
        rounds = [step * (1 + resample) + attempt for step in range(len(families))]
        numbers = [questions.first + each * prompts + place for each in rounds for place in range(prompts)]
        counts = Counter(questions.turn(number) % len(families) for number in numbers)
        assert counts == dict.fromkeys(range(len(families)), prompts)
    if not resample:
        assert [questions.turn(number) for number in numbers] == numbers
    number = numbers[-1]
    family = families[questions.turn(number) % len(families)]
    assert questions.ask(number).example == example(number, family=family)


def test_the_storybook_is_asked_in_sentences_of_a_list_wherever_it_has_some() -> None:
    recipe = replace(recipes.read(GrpoRecipe, Path("train/recipes/mini-words.toml")), freely=0.5)
    file = Path(str(recipe.sentences))
    questions = questions_of(recipe, 128)
    assert isinstance(questions, StorybookQuestions)
    known = {text for one in read_sayings(file) for text in one.said}
    by_list = as_it_was = 0
    for number in range(FIRST_QUESTION, FIRST_QUESTION + 400):
        asked = ask(number, "all", recipe.freely, questions.sayings)
        patterned = ask(number, "all", recipe.freely)
        assert (asked.source, asked.target, asked.plan) == (
            patterned.source,
            patterned.target,
            patterned.plan,
        )
        assert questions.ask(number).instruction == asked.instruction
        if not has_free_turn(number, recipe.freely):
            assert asked == patterned
        elif not asked.phrasing:
            by_list += 1
            as_it_was += asked.instruction in known
    assert 150 < by_list < 200
    assert 0 < as_it_was < by_list / 2  # those about a setting, and few about things


def test_a_run_goes_on_in_the_words_that_it_began_in(tiny_grpo: GrpoRecipe, tmp_path: Path) -> None:
    file = tmp_path / "said.jsonl"
    file.write_text(json.dumps({"plain": "make it night", "said": ["night pls"]}), "utf-8")
    recipe = replace(tiny_grpo, freely=1.0, sentences=str(file), steps=1)
    name = decides(recipe)
    Trainer(recipe, "no").train()
    moved = file.rename(tmp_path / "moved.jsonl")
    elsewhere = replace(recipe, sentences=str(moved))
    assert decides(elsewhere) == name and Trainer(elsewhere, "auto").first == 1
    moved.write_text(json.dumps({"plain": "make it night", "said": ["lights out"]}), "utf-8")
    assert decides(elsewhere) != name
    with pytest.raises(RecipeError, match="was asked in other words than sentences = .*moved.jsonl has now"):
        Trainer(elsewhere, "auto")


def test_sentences_that_no_question_would_be_asked_in_are_refused() -> None:
    with pytest.raises(RecipeError, match="sentences is said.jsonl, but freely is 0"):
        GrpoRecipe(sentences="said.jsonl")


# ------------------------------------------------------------- trial, evaluation, samples


def test_a_run_does_not_go_on_with_another_list_which_would_teach_what_was_held_out(
    own: GrpoRecipe, tmp_path: Path
) -> None:
    recipe = replace(own, evaluate=2)
    Trainer(replace(recipe, steps=1), "no").train()
    drawn(tmp_path, 10)
    with pytest.raises(RecipeError, match="what was held out would not be any more"):
        Trainer(recipe, "auto")
    drawn(tmp_path, 8)
    with pytest.raises(RecipeError, match="or with another evaluate"):
        Trainer(replace(recipe, evaluate=0), "auto")
    assert Trainer(recipe, "auto").first == 1


def test_the_judge_is_tried_on_ones_own_questions(own: GrpoRecipe) -> None:
    recipe = replace(own, steps=1, save_every=1, judge=replace(SIMILARITY, probes=3))
    Trainer(recipe, "no").train()
    with pytest.raises(JudgeError, match="not to be trusted"):
        Trainer(replace(recipe, run=f"{recipe.run}-bright"), "no", bright).train()
    wrong = Image.new("RGB", (9, 9))
    wrong.save(Path(str(recipe.questions)).parent / "1-target.png")
    with pytest.raises(JudgeError, match=r"line 2: .*1-source.png is 96x48 px, .* 9x9"):
        Trainer(replace(recipe, run=f"{recipe.run}-again"), "no").train()


def test_lines_that_are_held_out_are_judged_with_every_checkpoint(own: GrpoRecipe) -> None:
    asked: list[str] = []

    def forgetful(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        asked.append(question.instruction)
        if "(7)" in question.instruction:
            return NoVerdict("timeout: no answer")
        done = 8 if "(6)" in question.instruction else 2
        return Verdict(edit_success=done, over_editing=10, naturalness=done, artefacts=10)

    recipe = replace(own, prompts=2, steps=1, save_every=1, evaluate=3, samples=2, judge=SERVED)
    Trainer(recipe, "no", forgetful).train()
    (line,) = (line for line in log_of(recipe) if "eval/missing" in line)
    assert (line["eval/missing"], line["eval/success"]) == (1, 0.5)
    assert line["eval/overall"] == pytest.approx(5) and line["eval/over_editing"] == 10
    trained, held_out = asked[:-3], asked[-3:]
    assert [text[-3:] for text in held_out] == ["(5)", "(6)", "(7)"]
    assert not set(trained) & set(held_out)
    assert (Path(recipe.run) / "samples-000001.png").exists()

    mute = replace(recipe, judge=replace(SERVED, most_missing=1.0), run=f"{recipe.run}-mute", samples=0)
    Trainer(mute, "no", silent).train()
    (line,) = (line for line in log_of(mute) if "eval/missing" in line)
    assert line["eval/missing"] == 3 and "eval/overall" not in line and "eval/success" not in line
    assert not list(Path(mute.run).glob("samples-*"))

    gone = replace(recipe, run=f"{recipe.run}-gone")
    with pytest.raises(JudgeError, match="the run is saved at step 1"):
        Trainer(gone, "no", silent).train()
    assert not any(
        "eval/missing" in line for line in log_of(gone)
    )  # it is not asked once more on the way out


def test_a_sheet_has_a_column_for_targets_where_there_are_any(tmp_path: Path) -> None:
    red, blue = (Image.new("RGB", (20, 10), name) for name in ("red", "blue"))
    bare, full = EditRow("x", red, red, None), EditRow("x", red, red, blue)
    sheets = []
    for samples in ([bare, bare], [bare, full]):
        edit_rows(samples).save(tmp_path / "sheet.png")
        sheets.append(np.asarray(Image.open(tmp_path / "sheet.png")))
    assert sheets[0].shape[1] < sheets[1].shape[1]
    is_red, is_blue = ((sheets[1] == colour).all(-1).sum() for colour in ((255, 0, 0), (0, 0, 255)))
    assert is_red == 4 * is_blue > 0
    assert tuple(sheets[1][0, 0]) == PAPER


# ------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"judge": JudgeConfig()}, "storybook judge knows drawn scenes only: set judge.kind to viescore"),
        ({"level": "simple"}, "level is simple, but your own questions have none"),
        ({"freely": 0.5}, "freely is 0.5, but your own questions are worded already"),
        ({"sentences": "said.jsonl"}, "sentences is said.jsonl, but your own questions are worded already"),
        ({"freely": 1.5}, "freely is 1.5, but a share of all questions is 0 to 1"),
        ({"reward": RewardConfig(plan=1), "thought": "on"}, "reward.plan is 1, which needs the truth"),
        ({"reward": RewardConfig(weights={}, plan=1), "thought": "on"}, "reward.plan is 1"),
        ({"reward": RewardConfig(local=1)}, "reward.local is 1"),
        ({"evaluate": -1}, "evaluate is -1"),
    ],
)
def test_what_only_the_storybook_knows_is_refused(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(RecipeError, match=complaint):
        GrpoRecipe(**{"questions": "questions.jsonl", "judge": SERVED} | changes)


def test_a_list_that_is_too_short_or_lacks_targets_is_refused(tiny_grpo: GrpoRecipe, tmp_path: Path) -> None:
    recipe = replace(tiny_grpo, questions=blank(tmp_path, 5), judge=SERVED, evaluate=3)
    OwnQuestions(recipe)
    with pytest.raises(RecipeError, match="has 5 questions, but evaluate holds out 4 .* prompts = 2: list 6"):
        OwnQuestions(replace(recipe, evaluate=4))
    with pytest.raises(RecipeError, match="line 1: target is missing, .* similarity compares"):
        OwnQuestions(replace(recipe, judge=SIMILARITY))
    tried = replace(SERVED, probes=6)
    with pytest.raises(RecipeError, match="has 0 different targets, .* set judge.probes to 0"):
        OwnQuestions(replace(recipe, judge=tried))
    same_target = replace(recipe, judge=tried, questions=blank(tmp_path, 5, target="a.png"))
    with pytest.raises(RecipeError, match="has 1 different targets"):
        OwnQuestions(same_target)


def test_a_list_is_refused_before_any_weights_are_read(tmp_path: Path) -> None:
    recipe = GrpoRecipe(
        run=str(tmp_path / "run"), start_from=str(tmp_path), judge=SERVED, questions=blank(tmp_path, 8)
    )
    with pytest.raises(RecipeError, match="has 8 questions"):
        train(recipe)
    assert not (tmp_path / "run").exists()
    with pytest.raises(CheckpointError):
        train(replace(recipe, evaluate=0))


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("[" * 100_000, "line 3: no JSON"),
        ('{"source": "a.png", "instruction": ' + "9" * 5000 + "}", "line 3: no JSON"),
        ("null", "line 3: expected an object, not NoneType"),
        ({"source": "a.png"}, "line 3: instruction is missing"),
        ({"source": "a.png", "instruction": "x", "answer": "a.png"}, "line 3: unknown key answer; known: source"),
        ({"source": "", "instruction": "x"}, "line 3: .* is no file; relative paths start at"),
        ({"source": "a\0.png", "instruction": "x"}, "line 3: .* is no file"),
        ({"source": "a" * 5000, "instruction": "x"}, "line 3: .* is no file"),
        ({"source": "a.png", "target": "b.png", "instruction": "x"}, r"line 3: .*b\.png is no file"),
        ({"source": "a.png", "instruction": "\n\u0007"}, "line 3: instruction is empty"),
        ({"source": "a.png", "instruction": "x" * 2001}, "line 3: instruction has 2001 characters"),
        ({"source": "a.png", "instruction": "x", "thought": "hm"}, "line 3: plan line 1"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_asked_is_refused_by_its_number(
    tmp_path: Path, line: object, complaint: str
) -> None:
    (tmp_path / "a.png").write_bytes(b"no picture: none is opened")
    right = {"source": "a.png", "instruction": "leave it"}
    file = listed(tmp_path, right, "", line)
    with pytest.raises(EarlError, match=rf"questions\.jsonl, {complaint}") as caught:
        read_pairs(file, needs_target=False)
    assert isinstance(caught.value, RecipeError | InstructionError)


def test_a_line_ends_where_json_lines_end_and_the_text_is_utf_8(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    told = '{"source": "a.png", "instruction": "one\u2028two\x85three"}'
    file = tmp_path / "list.jsonl"
    file.write_text(f"\ufeff{told}\r\n\r\n{told}", "utf-8")
    pairs = read_pairs(file, needs_target=False)
    assert [pair.place[-6:] for pair in pairs] == ["line 1", "line 3"]
    assert {pair.instruction for pair in pairs} == {"one two three"}  # one line, as instructions are
    file.write_text(told, "latin-1", errors="replace")
    with pytest.raises(RecipeError, match="list.jsonl cannot be read .* write it as UTF-8"):
        read_pairs(file, needs_target=False)
    with pytest.raises(PictureError, match="damaged|not a picture"):
        (tmp_path / "a.png").write_bytes(b"no picture")
        opened(pairs[0])


def test_the_workshops_recipe_asks_a_list_of_ones_own(tmp_path: Path) -> None:
    recipe = recipes.read(GrpoRecipe, Path(__file__).parents[1] / "train/recipes/own-grpo.toml")
    targets = blank(tmp_path, recipe.prompts + recipe.evaluate)
    with pytest.raises(RecipeError, match=r"set judge\.probes to 0"):
        OwnQuestions(replace(recipe, questions=targets))
    asked = replace(recipe, questions=targets, judge=replace(recipe.judge, probes=0))
    assert len(OwnQuestions(asked).held_out) == recipe.evaluate
