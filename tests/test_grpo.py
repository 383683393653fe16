"""Laws of reinforcement learning: what was drawn is what is scored, what was paid for is kept, and a toy learns."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file

import earl.editor
import train.collect
import train.grpo
import train.rollouts
from earl.data.pairs import Pair
from earl.decoding import Sampling
from earl.decoding.thoughts import decode_thoughts
from earl.editor import MODE_OF_THOUGHT, Editor
from earl.errors import JudgeError, RecipeError
from earl.judge import NoVerdict, Question, StorybookJudge, Verdict
from earl.judge.plan_scores import PlanScores, plan_scores
from earl.model.lora import LoraConfig
from earl.recipe import read
from earl.sequence.plan import Operation, Plan
from earl.training.entropy import EntropyConfig
from earl.training.optim import OptimConfig
from earl.training.policy import PolicyConfig
from earl.training.resume import saved_steps
from train.collect import decides
from train.evaluation import evaluate, evaluate_own
from train.grpo import Trainer, commonest
from train.grpo_recipe import GrpoRecipe, JudgeConfig
from train.questions import ask, questions_of
from train.rewards import RewardConfig, local_advantages, reward, rewards_of, with_plan
from train.rollouts import Asked, RolloutStore, judged, noise_seeds, roll_out
from train.samples import write_samples

DULL = Verdict(edit_success=5, over_editing=5, naturalness=5, artefacts=5)
"""What a judge says whose verdicts teach nothing, as they are all the same."""


def bright(question: Question, picture: Any, /) -> Verdict | NoVerdict:
    """A judge that likes light: the toy's task."""
    light = float(np.asarray(picture).mean()) / 25.5
    return Verdict(edit_success=light, over_editing=10, naturalness=10, artefacts=10)


def unsure(question: Question, picture: Any, /) -> Verdict | NoVerdict:
    """The same, silent on about a fifth of the pictures."""
    said = bright(question, picture)
    return NoVerdict("timeout: no answer") if int(np.asarray(picture).sum()) % 5 == 0 else said


def silent(question: Question, picture: Any, /) -> Verdict | NoVerdict:
    return NoVerdict("unreachable: nobody there")


def weights(folder: Path) -> dict[str, torch.Tensor]:
    """In full precision, as training goes on from them."""
    tensors = load_file(folder / "training" / "tensors.safetensors")
    return {name: tensor for name, tensor in tensors.items() if name.startswith("model.")}


def same(left: Path, right: Path) -> bool:
    one, other = weights(left), weights(right)
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def log_of(recipe: GrpoRecipe) -> list[dict[str, float]]:
    return [json.loads(line) for line in (Path(recipe.run) / "log.jsonl").read_text().splitlines()]


# ------------------------------------------------------------- rollouts


def some_asked(editor: Editor, count: int = 2) -> list[Asked]:
    return [
        Asked(
            number=number,
            question=Question.of(ask(number, "all"), editor.working_side),
            seeds=noise_seeds(3, number, count=3),
        )
        for number in range(count)
    ]


def test_an_answer_is_a_users_and_depends_on_its_seed_alone(tiny_editor: Editor) -> None:
    asked = some_asked(tiny_editor)
    together = roll_out(tiny_editor, asked, Sampling(), rows=4)
    alone = roll_out(tiny_editor, asked[1:], Sampling(), rows=1)
    assert np.array_equal(together[1].codes_KHW, alone[0].codes_KHW)
    one = asked[1]
    users = tiny_editor(one.question.source, one.question.instruction, seed=one.seeds[2], temperature=1.0)
    assert np.array_equal(users.tokens[0], alone[0].codes_KHW[2])
    seen: list[Any] = []

    def look(question: Question, picture: Any, /) -> NoVerdict:
        seen.append(np.asarray(picture))
        return NoVerdict("only looked")

    judged(tiny_editor, look, [one], alone)
    assert np.array_equal(seen[2], np.asarray(users.images[0]))


@pytest.mark.parametrize("thought", ["on", "auto"])
def test_a_thought_is_a_users_too_and_comes_back_from_disk(
    tmp_path: Path, tiny_editor: Editor, thought: str
) -> None:
    (one,) = some_asked(tiny_editor, 1)
    one = replace(one, seeds=tuple(range(6)))
    (group,) = roll_out(tiny_editor, [one], Sampling(), rows=4, mode=MODE_OF_THOUGHT[thought])
    assert any(group.thoughts) and all(group.thoughts) == (thought == "on")
    for k, said in enumerate(group.thoughts):
        assert said is None or Plan.from_text(said.text)
        users = tiny_editor(
            one.question.source, one.question.instruction, seed=k, temperature=1.0, thought=thought
        )
        assert users.thoughts == [None if said is None else said.text]
        assert np.array_equal(users.tokens[0], group.codes_KHW[k])
    store = RolloutStore(tmp_path / "rollouts")
    store.save(0, 0, [group])
    (back,) = store.load(0, 0) or []
    assert back.plan_scores == group.plan_scores
    assert (back.choice_logp_K is None) == (group.choice_logp_K is None) == (thought == "on")
    assert thought == "on" or np.array_equal(back.choice_logp_K, group.choice_logp_K)
    for mine, theirs in zip(back.thoughts, group.thoughts, strict=True):
        assert (mine is None) == (theirs is None)
        if mine is None or theirs is None:
            continue
        assert (mine.text, mine.room) == (theirs.text, theirs.room)
        assert np.array_equal(mine.ids, theirs.ids) and np.array_equal(mine.logp, theirs.logp)


def test_noise_has_a_name_of_its_own_for_every_answer() -> None:
    seeds = [seed for number in range(50) for seed in noise_seeds(1, number, count=8)]
    assert len(set(seeds)) == 400
    assert min(seeds) >= 0
    assert max(seeds) < 2**63
    assert noise_seeds(1, 7, count=8) == noise_seeds(1, 7, count=8) != noise_seeds(2, 7, count=8)


def test_rollouts_come_back_from_disk_as_they_were(tmp_path: Path, tiny_editor: Editor) -> None:
    asked = some_asked(tiny_editor)
    store = RolloutStore(tmp_path / "rollouts")
    drawn = roll_out(tiny_editor, asked, Sampling(), rows=4)
    seen = judged(tiny_editor, unsure, asked, drawn)
    assert store.load(4, 0) is None
    for groups in (drawn, seen):
        store.save(4, 0, groups)
        back = store.load(4, 0)
        assert back is not None
        for one, other in zip(back, groups, strict=True):
            assert (one.number, one.instruction, one.verdicts) == (
                other.number,
                other.instruction,
                other.verdicts,
            )
            for name in ("source_hw", "codes_KHW", "logp_KHW"):
                assert np.array_equal(getattr(one, name), getattr(other, name))
    store.save(5, 0, seen)
    store.forget(before=5)
    assert store.load(4, 0) is None
    assert store.load(5, 0) is not None


# ------------------------------------------------------------- rewards


def test_a_reward_is_the_weighted_mean_of_what_counts_and_nan_without_a_verdict() -> None:
    said = Verdict(edit_success=8, over_editing=4, naturalness=9, artefacts=9)
    assert reward(said, False, {"overall": 1.0}) == pytest.approx(6.0)  # sqrt(4 * 9)
    assert reward(said, False, {"edit_success": 3, "over_editing": 1}) == 7
    assert reward(said, True, {"overall": 1.0}, unchanged=0.5) == 0.5
    assert np.isnan(reward(NoVerdict("busy"), True, {"overall": 1.0}, unchanged=0.5))
    for wrong in ({"beauty": 1.0}, {}, {"overall": -1.0}, {"overall": 0.0}):
        with pytest.raises(RecipeError, match=r"reward\.weights"):
            RewardConfig(weights=wrong)
        with pytest.raises(RecipeError, match=r"reward\.kept"):
            RewardConfig(kept=wrong)
    half = PlanScores(  # 7 of 10, less a penalty
        format=1, action_f1=1, subject_f1=1, goal_f1=0, overlap=0.5, extra_steps=1
    )
    assert with_plan(5.0, half, RewardConfig()) == 5
    assert with_plan(5.0, None, RewardConfig(plan=3)) == 5
    assert with_plan(5.0, half, RewardConfig(plan=3, step_penalty=1)) == pytest.approx((5 + 3 * 6) / 4)
    assert with_plan(5.0, half, RewardConfig(plan=1, boxes=1)) == pytest.approx((5 + (7 + 5) / 2) / 2)


def test_a_plan_is_worth_what_it_shares_with_the_true_one() -> None:
    truth = Plan(
        operations=(
            Operation(act="recolor", subject="red house", goal="blue"),
            Operation(act="remove", subject="tree", after=(1,)),
        )
    )
    whole = plan_scores(truth.to_text(), truth)
    assert (whole.format, whole.action_f1, whole.subject_f1, whole.goal_f1) == (1, 1, 1, 1)
    assert whole.reward(step_penalty=1) == 10
    # One of two actions, two of three words of subjects, and the only goal; nothing else is said.
    half = plan_scores('ops: 1\n1 act=recolor subj="the House, red" goal="Blue"', truth)
    assert (half.action_f1, half.subject_f1, half.goal_f1) == pytest.approx((2 / 3, 4 / 6, 1))
    assert half.reward() == pytest.approx(10 * (0.1 + 0.3 * (2 / 3 + 2 / 3 + 1)))
    # The right words about another action are wrong.
    other = plan_scores('ops: 1\n1 act=move subj="red house" goal="blue"', truth)
    assert (other.action_f1, other.subject_f1, other.goal_f1) == (0, 0, 0)
    # Who is named first in a swap means nothing; who is named does.
    swap = Plan(operations=(Operation(act="swap", subject="big cat", goal="house"),))
    for said, worth in (('subj="house" goal="big cat"', 1), ('subj="big cat" goal="boat"', 2 / 3)):
        swapped = plan_scores(f"ops: 1\n1 act=swap {said}", swap)
        assert (swapped.subject_f1, swapped.goal_f1) == pytest.approx((worth, worth))
    for nothing in (None, "", "make it blue", truth.to_text() + "\n"):
        assert plan_scores(nothing, truth).reward() == 0
    wordy = Plan(operations=(*truth.operations, Operation(act="remove", subject="tree", after=(1, 2))))
    assert plan_scores(wordy.to_text(), truth).extra_steps == 1
    assert whole.overlap is None
    placed = Plan.from_text('ops: 2\n1 act=add subj="cat" box=0,0,4,2\n2 act=remove subj="dog" box=8,8,9,9')
    off = 'ops: 2\n1 act=add subj="cat" box=2,1,6,3\n2 act=add subj="dog" box=8,8,9,9'
    assert plan_scores(placed.to_text(), placed).overlap == 1
    assert plan_scores(off, placed).overlap == pytest.approx((2 / 14 + 0) / 2)
    words = plan_scores(off, placed).reward()
    assert plan_scores(off, placed).reward(boxes=3) == pytest.approx((words + 3 * 10 / 14) / 4)
    assert whole.reward(boxes=3) == 10  # there is no box to be right about
    assert plan_scores("nothing", placed).overlap == 0
    assert plan_scores(wordy.to_text(), truth).reward(1) < plan_scores(wordy.to_text(), truth).reward() < 10


# ------------------------------------------------------------- the loop


def test_what_the_engine_drew_is_what_the_scorer_scores(tiny_grpo: GrpoRecipe) -> None:
    recipe = replace(tiny_grpo, steps=1, save_every=1, temperature=0.7)
    Trainer(recipe, "no", bright).train()
    (line,) = log_of(recipe)
    assert line["sampling/sampling_logp_difference/mean"] < 1e-4
    assert line["clip_ratio/region_mean"] == 0
    assert line["frac_reward_none"] == 0


@pytest.mark.parametrize("tokens", ["all", "text", "image"])
@pytest.mark.parametrize("thought", ["on", "auto"])
def test_thoughts_are_trained_under_the_distribution_that_they_were_drawn_from(
    tiny_grpo: GrpoRecipe, tokens: Any, thought: Any
) -> None:
    recipe = replace(
        tiny_grpo, steps=1, save_every=1, thought=thought, temperature=0.8, num_generations=8,
        policy=PolicyConfig(tokens=tokens, beta=0.01), reward=RewardConfig(plan=float(thought == "on")),
    )  # fmt: skip
    saved = Trainer(recipe, "no", bright).train()
    (line,) = log_of(recipe)
    assert line["sampling/sampling_logp_difference/mean"] < 1e-4
    assert line["entropy/text"] > 0 and line["entropy/image"] > 0
    assert 0 < line["thought_share"] < 1 if thought == "auto" else "thought_share" not in line
    assert line["clip_ratio/region_mean"] == 0 and abs(line["kl"]) < 1e-6
    start, now = weights_of(recipe.start_from), weights(saved)
    assert any(not torch.equal(start[name], now[f"model.{name}"]) for name in start)


def test_words_that_the_grammar_of_plans_forces_are_not_counted(tiny_grpo: GrpoRecipe) -> None:
    recipe = replace(tiny_grpo, thought="on", reward=RewardConfig(plan=1.0))
    trainer = Trainer(recipe, "no", bright)
    grammar = trainer.editor.plan_grammar
    assert grammar is not None
    graded = trainer.collector.collect(0).graded
    thoughts = [one.thought for one in graded if one.thought is not None]
    allowed = [grammar.allowed_along(thought.ids, thought.room).sum(1) for thought in thoughts]
    open_, said = (sum(int((each > least).sum()) for each in allowed) for least in (1, 0))
    assert len(thoughts) == len(graded) > 0 and 0 < open_ < said
    counted = 0
    for lesson in trainer.lessons(graded):
        batch, allowed_NR = lesson.batch, lesson.allowed_NR
        is_text_BT, *_ = trainer.scorer.chosen(batch)
        assert allowed_NR is not None and len(allowed_NR) == int(is_text_BT.sum())
        assert bool((allowed_NR.sum(1) > 1).all())
        logp_BT, _ = trainer.scorer(batch, allowed_NR)
        assert torch.allclose(logp_BT[is_text_BT], lesson.old_logp_BX[is_text_BT], atol=1e-4)
        counted += int(is_text_BT.sum())
    assert counted == open_


def test_a_model_learns_to_think_less_where_that_costs_something(tiny_grpo: GrpoRecipe) -> None:
    def share(checkpoint: str | Path) -> float:
        editor = Editor.from_pretrained(checkpoint, device="cpu")
        (group,) = roll_out(
            editor, [replace(some_asked(editor, 1)[0], seeds=(1, 2))], Sampling(), rows=2, mode="mixed"
        )
        assert group.choice_logp_K is not None
        thinks, logp = group.thoughts[0] is not None, group.choice_logp_K[0]
        return float(np.exp(logp) if thinks else 1 - np.exp(logp))

    recipe = replace(
        tiny_grpo, steps=6, save_every=6, thought="auto", num_generations=8, micro_batch=8,
        reward=RewardConfig(think_penalty=2.0), policy=PolicyConfig(tokens="text"),
        optim=OptimConfig(lr=3e-3, warmup_steps=1),
    )  # fmt: skip
    saved = Trainer(recipe, "no", lambda question, picture, /: DULL).train()
    assert share(saved) < 0.5 * share(recipe.start_from)


@pytest.fixture
def free_grpo(tiny_grpo: GrpoRecipe, tmp_path: Path) -> GrpoRecipe:
    """The same from a checkpoint that thinks in free text; its weights are random, so that some thoughts do not end."""
    start = shutil.copytree(tiny_grpo.start_from, tmp_path / "free")
    config = json.loads((start / "config.json").read_text("utf-8"))
    del config["editing"]["thought_language"]
    (start / "config.json").write_text(json.dumps(config), "utf-8")
    return replace(tiny_grpo, start_from=str(start), thought="on", thought_tokens=60, num_generations=8)


def test_behind_a_thought_that_does_not_end_nothing_is_drawn_or_judged(
    free_grpo: GrpoRecipe, tmp_path: Path
) -> None:
    editor = Editor.from_pretrained(free_grpo.start_from, device="cpu")
    one = replace(some_asked(editor, 1)[0], seeds=tuple(range(12)))
    (group,) = roll_out(editor, [one], Sampling(), rows=5, mode="thought", thought_tokens=60)
    assert 0 < len(group.unfinished) < 12
    for k, said in enumerate(group.thoughts):
        assert said is not None and said.ended == (k not in group.unfinished)
        if said.ended:
            users = editor(
                one.question.source, one.question.instruction, seed=k, temperature=1.0, thought="on"
            )
            assert users.thoughts == [said.text] and np.array_equal(users.tokens[0], group.codes_KHW[k])
        else:
            assert len(said.ids) == 60 and np.array_equal(group.codes_KHW[k], group.source_hw)

    shown: list[Any] = []

    def look(question: Question, picture: Any, /) -> Verdict:
        shown.append(picture)
        return DULL

    RolloutStore(tmp_path / "rollouts").save(0, 0, judged(editor, look, [one], [group]))
    (back,) = RolloutStore(tmp_path / "rollouts").load(0, 0) or []
    assert len(shown) == len(back.shows) == 12 - len(group.unfinished) and not back.unjudged
    assert back.unfinished == group.unfinished and back.plan_scores == (None,) * 12
    for worth, wanted in ((1.5, 1.0), (None, np.nan)):
        rewards_K = rewards_of([back], RewardConfig(unfinished=worth, think_penalty=0.5))[0, 0].numpy()
        expected_K = [wanted if k in group.unfinished else 4.5 for k in range(12)]
        assert np.array_equal(rewards_K, expected_K, equal_nan=True)


def test_free_thoughts_are_trained_under_the_distribution_that_they_were_drawn_from(
    free_grpo: GrpoRecipe,
) -> None:
    recipe = replace(free_grpo, steps=1, save_every=1, temperature=0.9)
    Trainer(recipe, "no", bright).train()
    (line,) = log_of(recipe)
    assert line["sampling/sampling_logp_difference/mean"] < 1e-4
    assert line["entropy/text"] > 0 and line["entropy/image"] > 0
    assert 0 < line["completions/clipped_ratio"] < 1
    shortest, mean, longest = (line[f"completions/{name}_length"] for name in ("min", "mean", "max"))
    assert 0 < shortest < mean < longest == recipe.thought_tokens
    assert line["judge/missing"] == line["frac_reward_none"] == 0


def test_who_gets_no_picture_since_the_thought_did_not_end_counts_as_a_failure(
    free_grpo: GrpoRecipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0

    def every_other_ends(*given: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        return decode_thoughts(*given, **(options | {"max_tokens": 500 if calls % 2 else 2}))

    monkeypatch.setattr(earl.editor, "decode_thoughts", every_other_ends)
    editor = Editor.from_pretrained(free_grpo.start_from, device="cpu")
    report = evaluate(editor, 6, thought="on")
    assert report["unfinished"] == 0.5 and report["success"] <= 0.5 and "overall" in report
    Image.new("RGB", (64, 64), (200, 40, 40)).save(tmp_path / "red.png")
    pairs = [Pair(place="", source=tmp_path / "red.png", instruction=f"make it {n}") for n in range(4)]
    own, shown = evaluate_own(editor, bright, pairs, samples=3, thought="on")
    assert (own["unfinished"], own["missing"]) == (0.5, 0) and own["success"] <= 0.5
    assert ["did not end" in row.caption for row in shown] == [False, True, False]
    own, _ = evaluate_own(editor, silent, pairs, samples=3, thought="on")
    assert own == {"unfinished": 0.5, "missing": 2}
    write_samples(Path(free_grpo.start_from), tmp_path / "samples.png", count=2, thought="on")
    assert (tmp_path / "samples.png").is_file() and calls == 16


def test_a_model_learns_to_end_its_thoughts(free_grpo: GrpoRecipe) -> None:
    recipe = replace(
        free_grpo, steps=20, save_every=20, policy=PolicyConfig(tokens="text"),
        optim=OptimConfig(lr=1e-2, warmup_steps=1),
    )  # fmt: skip
    Trainer(recipe, "no", lambda question, picture, /: DULL).train()
    cut_off = [line["completions/clipped_ratio"] for line in log_of(recipe)]
    assert np.mean(cut_off[-4:]) < 0.5 * np.mean(cut_off[:4])


def test_free_thoughts_are_not_held_against_plans(free_grpo: GrpoRecipe) -> None:
    with pytest.raises(RecipeError, match=r"thinks in free text: set it to 0"):
        Trainer(replace(free_grpo, reward=RewardConfig(plan=1.0)), "no", bright)


def test_drawn_marks_do_not_go_with_thoughts_that_may_not_end(free_grpo: GrpoRecipe) -> None:
    with pytest.raises(RecipeError, match="whose thought does not end would have its credit"):
        Trainer(replace(free_grpo, mark_temperature=1.0), "no", bright)


@pytest.mark.parametrize("temperature", [0.0, 0.8])
def test_marks_are_trained_under_the_distribution_that_they_were_drawn_from(
    tiny_grpo: GrpoRecipe, marking: str, temperature: float
) -> None:
    tokens: Any = "all" if temperature else "text"
    recipe = replace(
        tiny_grpo, start_from=marking, steps=1, save_every=1, learns="drafter", temperature=temperature,
        mark_temperature=0.7, policy=PolicyConfig(tokens=tokens, beta=0.01), micro_batch=4, num_generations=8,
    )  # fmt: skip
    saved = Trainer(recipe, "no", bright).train()
    (line,) = log_of(recipe)
    assert line["sampling/sampling_logp_difference/mean"] < 1e-4
    assert line["clip_ratio/region_mean"] == 0 and abs(line["kl"]) < 1e-6
    assert line["entropy/text"] > 1 and ("entropy/image" in line) == bool(temperature)
    start, now = weights_of(marking), weights(saved)
    moved = {name for name in start if not torch.equal(start[name], now[f"model.{name}"])}
    assert {f"model.drafter.marks.{name}.weight" for name in ("table", "count", "score", "enough")} <= moved
    assert ("lm_head.weight" in moved) == bool(temperature)


def test_drawn_marks_are_a_users_and_come_back_from_disk(tmp_path: Path, marking: str) -> None:
    editor = Editor.from_pretrained(marking, device="cpu")
    asked = some_asked(editor)
    drawn = roll_out(editor, asked, Sampling(temperature=0.9), rows=4, mark_temperature=0.9)
    store = RolloutStore(tmp_path / "rollouts")
    store.save(0, 0, drawn)
    for one, group, back in zip(asked, drawn, store.load(0, 0) or [], strict=True):
        assert group.marks_KM3 is not None and group.marks_logp_KM is not None
        assert back.marks_KM3 is not None and back.marks_logp_KM is not None
        assert np.array_equal(back.marks_KM3, group.marks_KM3)
        assert np.array_equal(back.marks_logp_KM, group.marks_logp_KM)
        assert len({marks.tobytes() for marks in group.marks_KM3}) > 1
        users = editor(one.question.source, one.question.instruction, seed=one.seeds[1], temperature=0.9)
        assert np.array_equal(users.tokens[0], group.codes_KHW[1])
        editor.marks_M3 = group.marks_KM3[1]
        told = editor(one.question.source, one.question.instruction, seed=one.seeds[1], temperature=0.9)
        editor.marks_M3 = group.marks_KM3[0]
        other = editor(one.question.source, one.question.instruction, seed=one.seeds[1], temperature=0.9)
        editor.marks_M3 = None
        assert np.array_equal(told.tokens[0], users.tokens[0])
        assert not np.array_equal(other.tokens[0], users.tokens[0])


def test_what_is_marked_alike_without_noise_is_drawn_and_judged_once(
    marking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor.from_pretrained(marking, device="cpu")
    asked = some_asked(editor)
    kept = train.rollouts.mark

    def marked(editor: Editor, one: Asked, *rest: Any) -> Any:
        marks_KM3, logp_KM = kept(editor, one, *rest) or (np.zeros(0), np.zeros(0))
        return marks_KM3[[0, 1, 0]], logp_KM[[0, 1, 0]]

    monkeypatch.setattr(train.rollouts, "mark", marked)
    groups = roll_out(editor, asked, Sampling(temperature=0), rows=4, mark_temperature=5.0)
    seen: list[Any] = []

    def look(question: Question, picture: Any, /) -> Verdict:
        seen.append(question)
        score = float(len(seen))
        return Verdict(edit_success=score, over_editing=score, naturalness=score, artefacts=score)

    for group in judged(editor, look, asked, groups):
        assert group.marks_KM3 is not None
        assert np.array_equal(group.codes_KHW[0], group.codes_KHW[2])
        assert not np.array_equal(group.codes_KHW[0], group.codes_KHW[1])
        first, other, again = group.verdicts or ()
        assert first == again != other
    assert len(seen) == 4


def test_the_same_codes_behind_other_marks_are_another_answer(marking: str) -> None:
    editor = Editor.from_pretrained(marking, device="cpu")
    asked = some_asked(editor)[:1]
    (group,) = roll_out(editor, asked, Sampling(temperature=0), rows=4, mark_temperature=5.0)
    marks_KM3 = np.array([[[0, 2, 2]], [[1, 2, 2]], [[0, 2, 2]]])
    alike = replace(group, codes_KHW=group.codes_KHW[[0, 0, 0]], marks_KM3=marks_KM3)
    scores = iter((3.0, 8.0))

    def look(question: Question, picture: Any, /) -> Verdict:
        score = next(scores)
        return Verdict(edit_success=score, over_editing=score, naturalness=score, artefacts=score)

    (shown,) = judged(editor, look, asked, [alike])
    first, other, again = shown.verdicts or ()
    assert first == again != other
    assert next(scores, None) is None


def test_only_a_checkpoint_that_marks_learns_to(tiny_grpo: GrpoRecipe, drafting: str) -> None:
    with pytest.raises(RecipeError, match="does not mark"):
        Trainer(replace(tiny_grpo, start_from=drafting, mark_temperature=1.0), "no", bright)


@pytest.mark.parametrize("thought", ["off", "on"])
def test_held_out_edits_and_samples_are_answered_as_the_run_draws(
    thought: Any, tiny_grpo: GrpoRecipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered: list[str] = []
    edit = Editor.__call__

    def noted(editor: Editor, *asked: Any, **options: Any) -> Any:
        answered.append(options.get("thought", "off"))
        return edit(editor, *asked, **options)

    monkeypatch.setattr(Editor, "__call__", noted)
    recipe = replace(
        tiny_grpo, steps=1, save_every=1, thought=thought, temperature=0.8, evaluate=2, samples=1
    )
    Trainer(recipe, "no", bright).train()
    assert answered == [thought] * 3


def test_plans_alone_are_learnt_without_a_picture_or_a_judge(tiny_grpo: GrpoRecipe, tmp_path: Path) -> None:
    def absent(question: Question, picture: Any, /) -> Verdict:
        raise AssertionError("the judge was asked")

    recipe = replace(
        tiny_grpo, thought="on", temperature=0.8, evaluate=2, judge=JudgeConfig(probes=2),
        reward=RewardConfig(weights={}, plan=1.0, boxes=1.0), policy=PolicyConfig(tokens="text"),
    )  # fmt: skip
    saved = Trainer(recipe, "no", absent).train()
    first, *_ = log = log_of(recipe)
    assert first["sampling/sampling_logp_difference/mean"] < 1e-4
    assert first["entropy/text"] > 0 and "entropy/image" not in first and "success" not in first
    assert first["judge/asked"] == 0 and 0 <= first["plan/f1"] <= 1 and first["reward"] > 0
    assert any("eval/plan_f1" in line for line in log)
    start, now = weights_of(recipe.start_from), weights(saved)
    assert any(not torch.equal(start[name], now[f"model.{name}"]) for name in start)

    again = replace(recipe, run=str(tmp_path / "again"))
    Trainer(replace(again, steps=2), "no", absent).train()
    assert same(saved, Trainer(again, "auto", absent).train())


def test_who_draws_nothing_learns_plans(tiny_grpo: GrpoRecipe) -> None:
    with pytest.raises(RecipeError, match="nothing is drawn: set reward.plan"):
        RewardConfig(weights={})
    with pytest.raises(RecipeError, match="leave out kept"):
        RewardConfig(weights={}, plan=1, kept={"over_editing": 1})
    plans = RewardConfig(weights={}, plan=1)
    with pytest.raises(RecipeError, match="nothing is thought"):
        replace(tiny_grpo, reward=plans)
    with pytest.raises(RecipeError, match="set policy.tokens to text"):
        replace(tiny_grpo, reward=plans, thought="on", policy=PolicyConfig(tokens="image"))


def test_a_run_that_was_killed_ends_as_one_that_was_not(
    tiny_grpo: GrpoRecipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = replace(
        tiny_grpo,
        policy=PolicyConfig(beta=0.01, image_entropy=EntropyConfig(target=3.0, step_size=1e-2)),
        num_iterations=2,
    )
    whole = Trainer(recipe, "no", bright).train()

    calls = 0

    def dies(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        nonlocal calls
        calls += 1
        if calls == 20:  # step 3 is drawn, and two of its answers are judged
            raise KeyboardInterrupt
        return bright(question, picture)

    broken = replace(recipe, run=str(tmp_path / "broken"))
    with pytest.raises(KeyboardInterrupt):
        Trainer(broken, "auto", dies).train()
    assert [folder.name for folder in saved_steps(Path(broken.run))] == ["step-000002"]

    drawn: list[int] = []

    def counted(editor: Editor, asked: Any, *rest: Any, **more: Any) -> Any:
        drawn.extend(one.number for one in asked)
        return roll_out(editor, asked, *rest, **more)

    monkeypatch.setattr(train.collect, "roll_out", counted)
    before, calls = calls, -1_000
    ended = Trainer(broken, "auto", dies).train()
    assert same(whole, ended)
    assert not same(whole, saved_steps(Path(broken.run))[0])
    assert drawn == []  # the third step was drawn and judged before the kill, and the fourth was drawn
    assert (before, calls) == (20, 6 - 1_000)
    assert [line["step"] for line in log_of(broken)] == [1, 2, 3, 4]


def test_what_adapts_an_entropy_goes_on_and_what_a_recipe_fixes_holds(tiny_grpo: GrpoRecipe) -> None:
    adapts = EntropyConfig(target=3.0, step_size=1e-2)
    recipe = replace(tiny_grpo, steps=1, policy=PolicyConfig(image_entropy=adapts))
    Trainer(recipe, "no", bright).train()
    Trainer(replace(recipe, steps=2), "auto", bright).train()
    fixed = replace(recipe, steps=3, policy=PolicyConfig(image_entropy=EntropyConfig(coef=0.125)))
    Trainer(fixed, "auto", bright).train()
    Trainer(replace(recipe, steps=4, policy=PolicyConfig()), "auto", bright).train()
    coefs = [line["entropy_coef/image"] for line in log_of(recipe)]
    assert 0 <= coefs[0] != coefs[1] and coefs[2:] == [0.125, 0]


def test_a_run_that_thinks_may_be_killed_while_it_draws_or_saves(
    tiny_grpo: GrpoRecipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def picky(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        """Every other question teaches nothing, and is replaced."""
        return bright(question, picture) if question.instruction in teaching else DULL

    recipe = replace(
        tiny_grpo, steps=2, save_every=1, prompts=2, num_generations=2, resample=1, thought="on", temperature=0.8
    )  # fmt: skip
    questions = questions_of(recipe, 64)
    teaching = {questions.ask(number).instruction for number in range(700_000_001, 700_000_050, 2)}
    whole = Trainer(recipe, "no", picky).train()
    broken = replace(recipe, run=str(tmp_path / "broken"))
    asked: list[int] = []

    def dies(editor: Editor, some: Any, *rest: Any, **more: Any) -> Any:
        asked.extend(one.number - 700_000_000 for one in some)
        if len(asked) == 6:  # a question of the second step is to be replaced
            raise KeyboardInterrupt
        return roll_out(editor, some, *rest, **more)

    def half_written(trainer: Trainer, folder: Path) -> None:
        (folder / "config.json").write_text("{")
        raise KeyboardInterrupt

    monkeypatch.setattr(train.collect, "roll_out", dies)
    with pytest.raises(KeyboardInterrupt):
        Trainer(broken, "no", picky).train()
    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "_write_editor", half_written)
        with pytest.raises(KeyboardInterrupt):
            Trainer(broken, "auto", picky).train()
    assert [folder.name for folder in saved_steps(Path(broken.run))] == ["step-000001"]
    assert same(whole, Trainer(broken, "auto", picky).train())
    assert asked == [0, 1, 2, 4, 5, 7, 7]  # of each step two, and one that replaces: that one was not drawn
    (alike, expected) = (
        [{name: line[name] for name in line if "second" not in name} for line in log_of(one)]
        for one in (broken, recipe)
    )
    assert alike == expected


def test_an_update_does_not_depend_on_how_it_is_cut(tiny_grpo: GrpoRecipe, tmp_path: Path) -> None:
    # Adam's first step is blind to the gradient's scale, so that its length is compared too; the bonus is a loss that
    # does not vanish before the first update.
    whole = replace(
        tiny_grpo, steps=1, micro_batch=6, policy=PolicyConfig(image_entropy=EntropyConfig(coef=0.1))
    )
    cut = replace(whole, micro_batch=1, run=str(tmp_path / "cut"))
    left, right = (weights(Trainer(recipe, "no", bright).train()) for recipe in (whole, cut))
    for name, least in (("loss", 0.1), ("grad_norm", 0.01)):
        (one,), (other,) = ([line[name] for line in log_of(recipe)] for recipe in (whole, cut))
        assert abs(one) > least and other == pytest.approx(one, rel=1e-4), name
    start = weights_of(tiny_grpo.start_from)
    moved = max(float((left[f"model.{name}"] - start[name]).abs().max()) for name in start)
    apart = max(float((left[name] - right[name]).abs().max()) for name in left)
    assert moved > 5e-4
    assert apart < moved / 20


def weights_of(checkpoint: str) -> dict[str, torch.Tensor]:
    return {
        name: tensor.float() for name, tensor in load_file(Path(checkpoint) / "model.safetensors").items()
    }


def test_a_draft_alone_learns_what_it_would_learn_before_a_silent_transformer(
    tiny_grpo: GrpoRecipe, drafting: str, tmp_path: Path
) -> None:
    with_all = replace(tiny_grpo, start_from=drafting, steps=1, save_every=1, optim=OptimConfig(lr=1e-3))
    alone = replace(with_all, learns="drafter", run=str(tmp_path / "alone"), optim=OptimConfig(lr=1e-3))
    start = weights_of(drafting)
    left, right = (weights(Trainer(recipe, "no", bright).train()) for recipe in (with_all, alone))
    assert log_of(alone)[0]["sampling/sampling_logp_difference/mean"] < 1e-4
    moved = {name for name in start if not torch.equal(right[f"model.{name}"], start[name])}
    assert {"lm_head.weight", "copy_gate.weight", "model.drafter.draft_proj.weight"} <= moved
    assert not {name for name in moved if name.startswith(("model.layers", "model.norm", "model.row"))}
    assert not torch.equal(left["model.model.norm.weight"], right["model.model.norm.weight"])
    for name in moved:  # Adam's first update is the sign of the gradient
        apart = (left[f"model.{name}"] - right[f"model.{name}"]).abs()
        assert float(apart.mean()) < 0.1 * float((right[f"model.{name}"] - start[name]).abs().mean())


def test_only_a_drafter_can_learn_alone(tiny_grpo: GrpoRecipe) -> None:
    with pytest.raises(RecipeError, match="has no drafter"):
        Trainer(replace(tiny_grpo, learns="drafter"), "no", bright)


def test_success_is_the_judges_whatever_is_rewarded(tiny_grpo: GrpoRecipe) -> None:
    def halfway(question: Question, picture: Any, /) -> Verdict:
        return Verdict(edit_success=4, over_editing=10, naturalness=10, artefacts=10)

    recipe = replace(tiny_grpo, steps=1, save_every=1, reward=RewardConfig(weights={"naturalness": 1}))
    Trainer(recipe, "no", halfway).train()
    (line,) = log_of(recipe)
    assert (line["reward"], line["success"]) == (10, 0)


def test_a_judge_that_is_silent_now_and_then_costs_only_its_answers(tiny_grpo: GrpoRecipe) -> None:
    recipe = replace(tiny_grpo, num_generations=6, judge=JudgeConfig(probes=0, most_missing=0.9))
    Trainer(recipe, "no", unsure).train()
    lines = log_of(recipe)
    share = np.mean([line["frac_reward_none"] for line in lines])
    assert 0 < share < 0.5
    assert all(np.isfinite(line["reward"]) and line["reward"] > 1 for line in lines)  # no zero was invented


@pytest.mark.parametrize(("judge", "updates"), [(silent, 0), (unsure, 1)])
def test_a_run_whose_judge_is_gone_saves_and_stops_and_can_go_on(
    tiny_grpo: GrpoRecipe, judge: Callable[..., Any], updates: int
) -> None:
    recipe = replace(tiny_grpo, num_generations=8, judge=JudgeConfig(probes=0, most_missing=0.05))
    with pytest.raises(
        JudgeError, match=r"no verdict on \d+ of the last \d+ answers.*--resume auto"
    ) as caught:
        Trainer(recipe, "no", judge).train()
    missing = sum(line["judge/missing"] for line in log_of(recipe))
    kind, reason = (
        ("timeout", "timeout: no answer") if updates else ("unreachable", "unreachable: nobody there")
    )
    assert f"({missing} times {kind}, the last: {reason}): the run is saved" in str(caught.value)
    (saved,) = saved_steps(Path(recipe.run))
    start, now = weights_of(recipe.start_from), weights(saved)
    assert any(not torch.equal(start[name], now[f"model.{name}"]) for name in start) == bool(updates)
    assert Trainer(recipe, "auto", bright).train().name == "step-000004"  # without another pause


def test_of_several_reasons_for_silence_the_commonest_is_named_with_one_example() -> None:
    steps = [
        {"status": (2, "status: HTTP 401 bad key"), "timeout": (3, "timeout: 60 s")},
        {},
        {"status": (2, "status: HTTP 401\n" + 99 * "bad key ")},
    ]
    said = commonest(steps)
    assert said.startswith(" (4 times status, the last: status: HTTP 401 bad key bad") and len(said) < 350
    assert commonest([{}]) == ""


@pytest.mark.parametrize("part", ["", "image_tokenizer", "image_tokenizer/enlarger"])
def test_a_run_does_not_go_on_from_a_start_that_was_replaced(
    tiny_grpo: GrpoRecipe, tmp_path: Path, part: str
) -> None:
    start = tmp_path / "start"
    shutil.copytree(tiny_grpo.start_from, start)
    recipe = replace(tiny_grpo, start_from=str(start), steps=1, save_every=1)
    name = decides(recipe)
    trainer = Trainer(recipe, "no", bright)
    start.rename(tmp_path / "away")  # it is needed no more until somebody goes on
    trainer.train()
    (tmp_path / "away").rename(start)
    if part.endswith("enlarger"):
        (start / part).mkdir()
        save_file({"new": torch.zeros(1)}, start / part / "model.safetensors")
        assert decides(recipe) != name
        return
    file = start / part / "model.safetensors"
    tensors = load_file(file)
    last = max(tensors)
    save_file(tensors | {last: tensors[last] + 1}, file, metadata={"format": "pt"})
    assert decides(recipe) != name
    with pytest.raises(RecipeError, match="did not start from the weights that .*start has now"):
        Trainer(recipe, "auto", bright)


def test_answers_of_another_policy_are_drawn_again(
    tiny_grpo: GrpoRecipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def counted(editor: Editor, asked: Any, *rest: Any, **more: Any) -> Any:
        drawn.extend(one.number for one in asked)
        return roll_out(editor, asked, *rest, **more)

    def dies(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        raise KeyboardInterrupt

    monkeypatch.setattr(train.collect, "roll_out", counted)
    recipe = replace(tiny_grpo, steps=1, save_every=1)
    for changes, again in (({}, 2), ({"rows": 3}, 0), ({"judge": JudgeConfig(probes=0, most_missing=1)}, 0),
                           ({"optim": OptimConfig(lr=1e-5)}, 2), ({"temperature": 0.9}, 2)):  # fmt: skip
        drawn.clear()
        with pytest.raises(KeyboardInterrupt):
            Trainer(replace(recipe, **changes), "auto", dies).train()
        assert len(drawn) == again, changes
        drawn.clear()


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"policy": PolicyConfig(tokens="text")}, "thought is off"),
        ({"temperature": 0.0}, "without noise"),
        ({"temperature": 0.0, "mark_temperature": 1.0}, "policy.tokens must be text"),
        ({"policy": PolicyConfig(cycle_steps=4, text_only_steps=1)}, "thought is off"),
        ({"reward": RewardConfig(plan=1.0)}, "nothing is thought"),
        ({"reward": RewardConfig(think_penalty=1.0), "thought": "on"}, "set thought to auto"),
        ({"reward": RewardConfig(weights={}, plan=1.0), "thought": "auto"}, "an answer is its thought"),
        ({"reward": RewardConfig(plan=1.0), "thought": "auto"}, "would pay for thinking"),
        ({"mark_temperature": 1.0, "learns": "transformer"}, "marks are the drafter's"),
        ({"mark_temperature": 1.0, "lora": LoraConfig(rank=2)}, "marks are the drafter's"),
        ({"resample": -1}, "resample is -1"),
        ({"seed": -1}, "seed is -1"),
    ],
)
def test_a_recipe_that_would_train_nothing_is_refused(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(RecipeError, match=complaint):
        GrpoRecipe(**changes)
    with pytest.raises(RecipeError, match="probe_every is 0"):
        JudgeConfig(probe_every=0)
    with pytest.raises(RecipeError, match=r"reward\.boxes is 1.* but reward\.plan"):
        RewardConfig(boxes=1)


@pytest.mark.parametrize("kind", ["fp8", "fp16", "banana"])
def test_a_type_of_products_that_nothing_is_learnt_in_is_refused(kind: str) -> None:
    with pytest.raises(RecipeError, match=f'mixed_precision is "{kind}"; it must be one of "no", "bf16"'):
        read(GrpoRecipe, None, [f"mixed_precision={kind}"])


@pytest.mark.parametrize(
    ("kind", "word", "complaint"),
    [
        (RewardConfig, "weights={overall=nan}", r"reward\.weights is .*nan"),
        (RewardConfig, "weights={overall=inf}", r"reward\.weights is .*inf"),
        (RewardConfig, "kept={over_editing=nan}", r"reward\.kept is .*nan"),
        (RewardConfig, "think_penalty=nan", r"reward\.think_penalty is nan"),
        (RewardConfig, "unchanged=nan", r"reward\.unchanged is nan"),
        (RewardConfig, "unfinished=-inf", r"reward\.unfinished is -inf"),
        (JudgeConfig, "most_missing=7", r"judge\.most_missing is 7\.0: a share lies from 0 to 1"),
    ],
)
def test_a_worth_that_is_no_number_and_a_share_that_is_none_are_refused(
    kind: type, word: str, complaint: str
) -> None:
    with pytest.raises(RecipeError, match=complaint):
        read(kind, None, [word])


def test_a_judge_that_ranks_wrongly_trains_nothing(tiny_grpo: GrpoRecipe) -> None:
    recipe = replace(tiny_grpo, judge=JudgeConfig(probes=3))
    with pytest.raises(JudgeError, match="not to be trusted"):
        Trainer(recipe, "no", bright).train()
    assert saved_steps(Path(recipe.run)) == []
    assert not (Path(recipe.run) / "recipe.json").exists()


class Turning:
    """The storybook's judge, until it is tried for the second time: then wrong, or silent for that once."""

    def __init__(self, turns: Callable[..., Verdict | NoVerdict]) -> None:
        self.turns, self.trials = turns, 0

    def __call__(self, question: Question, picture: Any, /) -> Verdict | NoVerdict:
        return bright(question, picture)

    def many(self, pairs: Any) -> list[Verdict | NoVerdict]:
        asked = list(pairs)
        if len(asked) != 4 * 3:
            return [self(*pair) for pair in asked]
        self.trials += 1
        judge = self.turns if self.trials == 2 else StorybookJudge()
        return [judge(*pair) for pair in asked]


def test_a_judge_that_turns_wrong_stops_the_run_which_is_saved_before(tiny_grpo: GrpoRecipe) -> None:
    recipe = replace(tiny_grpo, save_every=4, judge=JudgeConfig(probes=3, probe_every=2))
    judge = Turning(bright)
    with pytest.raises(JudgeError, match=r"not to be trusted.*the run is saved at step 2.*--resume auto"):
        Trainer(recipe, "no", judge).train()
    (saved,) = saved_steps(Path(recipe.run))
    assert saved.name == "step-000002"
    whole = Trainer(replace(recipe, run=f"{recipe.run}-whole", judge=JudgeConfig(probes=0)), "no", bright)
    assert same(whole.train(), Trainer(recipe, "auto", judge).train())


def test_a_judge_that_does_not_answer_a_trial_in_mid_run_is_tried_again_in_the_next_step(
    tiny_grpo: GrpoRecipe,
) -> None:
    recipe = replace(tiny_grpo, save_every=4, judge=JudgeConfig(probes=3, probe_every=2))
    judge = Turning(silent)
    Trainer(recipe, "no", judge).train()
    assert [line.get("judge/probes_missing") for line in log_of(recipe)] == [0, None, 12, 0]
    with pytest.raises(JudgeError, match="no verdict on 12 of 12 probes"):
        Trainer(replace(recipe, run=f"{recipe.run}-again"), "no", silent).train()


def test_questions_that_teach_nothing_are_replaced_within_the_budget(tiny_grpo: GrpoRecipe) -> None:
    asked: list[str] = []

    def content(question: Question, picture: Any, /) -> Verdict:
        asked.append(question.instruction)
        return DULL

    recipe = replace(tiny_grpo, steps=1, save_every=1, resample=2)
    saved = Trainer(recipe, "no", content).train()
    assert len(asked) == 3 * 2 * 3  # rounds, questions, answers
    assert len(set(asked)) == 3 * 2
    (line,) = log_of(recipe)
    assert line["frac_reward_zero_std"] == 1
    start, now = weights_of(recipe.start_from), weights(saved)
    assert all(torch.equal(start[name], now[f"model.{name}"]) for name in start)


def test_only_the_question_that_teaches_nothing_is_replaced(tiny_grpo: GrpoRecipe) -> None:
    asked: list[str] = []

    def bored(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        asked.append(question.instruction)
        is_first = question.instruction == ask(700_000_000, "all").instruction
        return DULL if is_first else bright(question, picture)

    recipe = replace(tiny_grpo, steps=1, save_every=1, resample=2)
    Trainer(recipe, "no", bored).train()
    assert [asked.count(one) for one in dict.fromkeys(asked)] == [3, 3, 3]
    (line,) = log_of(recipe)
    assert line["judge/asked"] == 9 and line["frac_reward_zero_std"] == pytest.approx(1 / 3)


def test_in_a_cycle_each_update_trains_the_segment_whose_turn_it_is(
    tiny_grpo: GrpoRecipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained: list[tuple[bool, bool]] = []
    loss_of = train.grpo.policy_loss

    def watched(config: Any, known: Any, logp_BT: torch.Tensor, *rest: Any, **more: Any) -> Any:
        loss, part = loss_of(config, known, logp_BT, *rest, **more)
        (gradient_BT,) = torch.autograd.grad(loss, logp_BT, retain_graph=True)
        trained.append(
            (bool(gradient_BT[known.is_text_BT].any()), bool(gradient_BT[known.is_image_BT].any()))
        )
        return loss, part

    monkeypatch.setattr(train.grpo, "policy_loss", watched)
    policy = PolicyConfig(cycle_steps=3, text_only_steps=1, vision_only_steps=1)
    recipe = replace(
        tiny_grpo, steps=3, num_generations=2, micro_batch=4, save_every=3, thought="on", temperature=0.8, policy=policy
    )  # fmt: skip
    Trainer(recipe, "no", bright).train()
    assert trained == [(True, False), (False, True), (True, True)]


def test_the_log_says_what_the_verdicts_say_and_what_each_credit_earns(tiny_grpo: GrpoRecipe) -> None:
    said: list[Verdict] = []

    def strict(question: Question, picture: Any, /) -> Verdict:
        light = float(np.asarray(picture).mean())
        said.append(Verdict(edit_success=light % 10, over_editing=light * 7 % 10, naturalness=5, artefacts=5))
        return said[-1]

    reward = RewardConfig(weights={"edit_success": 1}, kept={"naturalness": 1})
    recipe = replace(tiny_grpo, steps=1, save_every=1, evaluate=1, reward=reward)
    Trainer(recipe, "no", strict).train()
    line, held_out = log_of(recipe)
    for name in ("edit_success", "naturalness", "over_editing"):
        scores = [getattr(one, name) for one in said]
        assert line[f"rewards/{name}/mean"] == pytest.approx(np.mean(scores))
        assert line[f"rewards/{name}/std"] == pytest.approx(np.std(scores, ddof=1))
    assert line["reward"] == pytest.approx(line["rewards/edit_success/mean"])
    assert (line["kept/reward"], line["kept/frac_reward_zero_std"]) == (5, 1)
    assert line["rollout/images_per_second"] > 0 and line["seconds/decode"] > 0
    assert "rewards/overall/mean" not in line and not any(name.startswith("judge/requests") for name in line)
    assert 0 <= held_out["eval/over_editing"] <= 10


def test_cells_that_change_and_cells_that_are_kept_can_have_credits_of_their_own(
    tiny_grpo: GrpoRecipe,
) -> None:
    def strict(question: Question, picture: Any, /) -> Verdict:
        light = float(np.asarray(picture).mean())
        return Verdict(edit_success=light % 10, over_editing=light * 7 % 10, naturalness=5, artefacts=5)

    recipe = replace(tiny_grpo, reward=RewardConfig(weights={"edit_success": 1}, kept={"over_editing": 1}))
    trainer = Trainer(recipe, "no", strict)
    graded = trainer.collector.collect(0).graded
    by_group: dict[int, list[Any]] = {}
    for one in graded:
        by_group.setdefault(one.group.number, []).append(one)
    for some in by_group.values():
        for credit, name in enumerate(("edit_success", "over_editing")):
            scores = [getattr(said, name) for said in some[0].group.verdicts]
            apart = np.array(scores) - np.mean(scores)
            wanted = apart / max(np.std(scores, ddof=1), 1e-3)
            assert [one.advantages[credit] for one in some] == pytest.approx(wanted.tolist(), abs=1e-4)
    seen = 0
    for lesson in trainer.lessons(graded):
        batch, advantage_BT = lesson.batch, lesson.advantage_BX
        for row in range(len(batch.ids)):
            changed, kept = graded[seen].advantages
            seen += 1
            for at in batch.is_code[row, 1:].nonzero().flatten().tolist():
                is_kept = bool(batch.ids[row, at + 1] == batch.aligned[row, at])
                assert float(advantage_BT[row, at]) == pytest.approx(kept if is_kept else changed)
    assert seen == len(graded) > 0


def test_a_code_has_the_credit_of_its_answer_and_of_its_place(tiny_grpo: GrpoRecipe) -> None:
    def precise(question: Question, picture: Any, /) -> Verdict | NoVerdict:
        light_HW = np.asarray(picture, float).mean(-1).reshape(8, 8, 8, 8).mean((1, 3))
        if int(light_HW.sum()) % 7 == 0:
            return NoVerdict("timeout: no answer")
        return replace(bright(question, picture), local=tuple(map(tuple, light_HW / 25.5)))  # type: ignore[type-var]

    recipe = replace(tiny_grpo, num_generations=5, reward=RewardConfig(local=0.5))
    trainer = Trainer(recipe, "no", precise)
    graded = trainer.collector.collect(0).graded
    advantages = [row[is_code] for lesson in trainer.lessons(graded)
                  for row, is_code in zip(lesson.advantage_BX, lesson.batch.is_code[:, 1:], strict=True)]  # fmt: skip
    assert len(advantages) == len(graded) > 0
    for one, found in zip(graded, advantages, strict=True):
        said = [verdict for verdict in one.group.verdicts or () if isinstance(verdict, Verdict)]
        mine = (one.group.verdicts or ())[one.answer]
        assert isinstance(mine, Verdict)
        wanted = np.full((8, 8), one.advantages[0])
        for row in range(8):
            for column in range(8):
                near = slice(max(0, row - 1), row + 2), slice(max(0, column - 1), column + 2)
                scores = [np.array(verdict.local)[near].mean() for verdict in said]
                apart = np.array(mine.local)[near].mean() - np.mean(scores)
                wanted[row, column] += 0.5 * apart / max(np.std(scores, ddof=1), 1e-3)
        assert np.allclose(found.numpy(), wanted.ravel(), atol=1e-4)
    store = trainer.collector.store.load(0, 0)
    assert store is not None and store[0].verdicts == graded[0].group.verdicts  # tuples again


def test_only_a_judge_who_speaks_of_places_can_be_asked_for_them(tiny_grpo: GrpoRecipe) -> None:
    with pytest.raises(RecipeError, match="similarity judge does not speak of places"):
        replace(tiny_grpo, judge=JudgeConfig(kind="similarity"), reward=RewardConfig(local=1))
    recipe = replace(tiny_grpo, steps=1, save_every=1, reward=RewardConfig(local=1))
    collector = Trainer(recipe, "no").collector
    collector.collect(0)
    (group, *_) = collector.store.load(0, 0) or []
    found_KHW = local_advantages(group, recipe.advantage)
    assert found_KHW.shape == (3, 8, 8) and np.isfinite(found_KHW).all() and found_KHW.any()


@pytest.mark.slow
def test_a_toy_editor_learns_what_its_judge_likes(tiny_grpo: GrpoRecipe, tmp_path: Path) -> None:
    recipe = replace(
        tiny_grpo, steps=60, prompts=4, num_generations=8, micro_batch=32, save_every=60,
        optim=OptimConfig(lr=1e-2, warmup_steps=1),
    )  # fmt: skip
    control = replace(
        recipe, steps=1, save_every=1, run=str(tmp_path / "control"), optim=OptimConfig(lr=1e-12)
    )

    def light(folder: Path) -> float:
        editor = Editor.from_pretrained(folder, device="cpu")
        asked = some_asked(editor, 8)
        groups = judged(editor, bright, asked, roll_out(editor, asked, Sampling(), rows=24))
        return float(np.mean([said.edit_success for g in groups for said in g.verdicts or ()]))  # type: ignore[union-attr]

    before = light(Trainer(control, "no", bright).train())
    after = light(Trainer(recipe, "no", bright).train())
    first, last = (
        np.mean([[line["reward"], line["reward_std"]] for line in lines], axis=0)
        for lines in (log_of(recipe)[:5], log_of(recipe)[-5:])
    )
    assert last[0] > first[0] + first[1]  # an answer is now what one in six was
    assert after > before + first[1]


def test_a_recipe_that_makes_no_sense_is_refused() -> None:
    for wrong, complaint in (
        ({"num_generations": 1}, "answers are compared"),
        ({"prompts": 0}, "prompts is 0"),
        ({"temperature": 0.0}, "without noise"),
    ):
        with pytest.raises(RecipeError, match=complaint):
            GrpoRecipe(**wrong)  # type: ignore[arg-type]
