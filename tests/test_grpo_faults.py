"""Laws of learning from a judge that fails: no verdict is lost, none is invented, and a late one still teaches."""

from __future__ import annotations

import threading
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from faulty_server import FAULTS, TOO_SLOW, Service, chat
from PIL import Image
from test_grpo import bright, log_of, same

from earl.errors import RecipeError
from earl.judge import NoVerdict, Question, Verdict, VIEScoreConfig, VIEScoreJudge
from earl.pixels import open_picture
from train.collect import GradedAnswer, Round
from train.grpo import Trainer
from train.grpo_recipe import GrpoRecipe, JudgeConfig
from train.rollouts import Group


@pytest.fixture
def brief(tiny_grpo: GrpoRecipe) -> GrpoRecipe:
    """A run of seconds whose judge may be silent as often as it likes."""
    patient = JudgeConfig(probes=0, most_missing=1.0)
    return replace(tiny_grpo, steps=6, num_generations=4, judge=patient)


def stored(trainer: Trainer) -> list[Group]:
    """All groups of a run's rollout files."""
    store = trainer.collector.store
    places = [file.stem.split("-")[1:] for file in sorted(store.folder.glob("step-*"))]
    return [
        group
        for step, attempt in places
        for group in store.load(int(step), "late" if attempt == "late" else int(attempt)) or []
    ]


# ------------------------------------------------------------- an endpoint that fails


def by_light(images: list[Image.Image], sample: int) -> tuple[int, Sequence[int]]:
    """A server's mind: how bright an edited picture is, digit by digit, and its source for the first score."""
    edited = np.asarray(images[-1])
    light, number = int(edited.sum(dtype=np.int64)), zlib.crc32(edited.tobytes())
    if len(images) == 1:
        return number, (light // 11**2 % 11, light // 11**3 % 11)
    source = int(np.asarray(images[0]).sum(dtype=np.int64))
    return number, ((light + 3 * source) % 11, light // 11 % 11)


class Unlucky:
    """A plan: every fifth new call meets a fault, of one kind after the other, so that all of them really occur.

    Args:
        passes: only those faults that are gone when a call comes again.
    """

    def __init__(self, *, passes: bool = False) -> None:
        most_wanted = ("hangs", "garbage", "cut answer", "hangs once")
        names = [*most_wanted, *(name for name in FAULTS if name not in most_wanted)]
        self.kinds = [FAULTS[name][0] for name in names if not passes or FAULTS[name][0][-1] == ""]
        self.fates: dict[tuple[int, str], tuple[str, ...]] = {}
        self.lock = threading.Lock()

    def __call__(self, number: int, call: str, before: int) -> str:
        with self.lock:
            turn, place = divmod(len(self.fates), 5)
            fate = self.kinds[turn % len(self.kinds)] if place == 0 else ("",)
            faults = self.fates.setdefault((number, call), fate)
        return faults[min(before, len(faults) - 1)]


def test_a_run_whose_judge_fails_loses_no_verdict_and_invents_none(
    brief: GrpoRecipe, start: Callable[..., Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    service = start(Unlucky(), by_light)
    judge = VIEScoreJudge(VIEScoreConfig(chat=chat(service, read_timeout=2 * TOO_SLOW)))
    trainer = Trainer(replace(brief, resample=1), "no", judge)
    monkeypatch.setattr(trainer.collector.store, "forget", lambda before: None)
    collect: Callable[[int], Round] = trainer.collector.collect
    death = threading.Timer(0.05, service.die)

    def interrupted(step: int) -> Round:
        if step == 2:  # it dies in this step, and is back two steps later
            death.start()
        if step == 4:
            death.join()
            service.come_back()
        return collect(step)

    monkeypatch.setattr(trainer.collector, "collect", interrupted)
    trainer.train()

    groups = stored(trainer)
    reasons: Counter[str] = Counter()
    for group in groups:
        question = trainer.collector.asked(group.number).question
        source = open_picture(question.source)
        pictures = trainer.editor.pictures(trainer.editor.source(source, group.source_hw), group.codes_KHW)
        for (picture, _), said in zip(pictures, group.verdicts or (), strict=True):
            number, first = by_light([question.source.convert("RGB"), picture], 0)
            _, second = by_light([picture], 0)
            was_told = {(number, "semantic"), (number, "perceptual")} <= service.given
            assert isinstance(said, Verdict) == was_told, said
            if isinstance(said, Verdict):
                scores = (said.edit_success, said.over_editing, said.naturalness, said.artefacts)
                assert scores == (*first, *second)
            else:
                reasons[said.reason.partition(":")[0]] += 1

    lines = log_of(trainer.recipe)
    asked = sum(line["judge/asked"] for line in lines)
    assert asked == judge.counts.asked == sum(len(group.codes_KHW) for group in groups)
    assert all(line["judge/missing"] == sum(counted([line], "judge/missing/").values()) for line in lines)
    assert counted(lines, "judge/missing/") == reasons == judge.counts.missing
    assert {"timeout", "malformed", "unreadable", "unreachable"} <= reasons.keys()
    assert counted(lines, "judge/faults/") == judge.counts.service.faults
    assert sum(line["judge/retries"] for line in lines) == judge.counts.service.repeated > 0
    missing = [line["judge/missing"] / line["judge/asked"] for line in lines]
    assert len(missing) == 6 and missing[3] == 1 and max(missing[:2] + missing[4:]) < 0.8  # it was back


def counted(lines: list[dict[str, float]], prefix: str) -> Counter[str]:
    """What a log counts under a prefix, over all steps."""
    total: Counter[str] = Counter()
    for line in lines:
        total.update({name.removeprefix(prefix): int(line[name]) for name in line if name.startswith(prefix)})
    return total


def test_a_death_that_is_shorter_than_the_patience_costs_no_verdict_and_pauses_no_run(
    brief: GrpoRecipe, start: Callable[..., Service], tmp_path: Path
) -> None:
    unlucky, died = Unlucky(passes=True), threading.Event()

    def plan(number: int, call: str, before: int) -> str:
        if len(service.bodies) >= 40 and not died.is_set():  # in the third step of six
            died.set()
            service.die_for(0.5)
        return unlucky(number, call, before)

    def clear(question: Question, picture: Any, /) -> Verdict:
        """What the server has in mind."""
        (_, first), (_, second) = (
            by_light([question.source.convert("RGB"), picture], 0),
            by_light([picture], 0),
        )
        return Verdict(
            edit_success=first[0], over_editing=first[1], naturalness=second[0], artefacts=second[1]
        )

    service = start(plan, by_light)
    patient = chat(service, retries=9, backoff=0.02, read_timeout=2 * TOO_SLOW)
    served = JudgeConfig(kind="viescore", probes=0, viescore=VIEScoreConfig(chat=patient))
    recipe = replace(brief, judge=served)
    ended = Trainer(recipe, "no").train()
    assert died.is_set()
    lines = log_of(recipe)
    assert sum(line["judge/missing"] for line in lines) == 0
    faults = counted(lines, "judge/faults/")
    assert {"unreachable", "timeout", "busy", "server error"} <= faults.keys()
    assert faults.total() == sum(line["judge/retries"] for line in lines)
    whole = Trainer(replace(recipe, run=str(tmp_path / "whole"), judge=JudgeConfig(probes=0)), "no", clear)
    assert same(whole.train(), ended)


def test_verdicts_of_a_round_that_was_killed_are_not_paid_for_again(
    brief: GrpoRecipe, start: Callable[..., Service], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = start(mind=by_light)
    served = VIEScoreConfig(chat=chat(service, concurrency=1))
    recipe = replace(brief, steps=2, judge=JudgeConfig(kind="viescore", probes=0, viescore=served))
    whole = Trainer(replace(recipe, run=str(tmp_path / "whole")), "no").train()
    expected = Counter(map(str, service.bodies))
    service.bodies.clear()

    scores, judged = VIEScoreJudge._counted, []

    def dies(judge: VIEScoreJudge, *asked: Any) -> Any:
        judged.append(asked)
        if len(judged) == 8 + 4:  # three of the second step's eight are judged
            raise KeyboardInterrupt
        return scores(judge, *asked)

    monkeypatch.setattr(VIEScoreJudge, "_counted", dies)
    with pytest.raises(KeyboardInterrupt):
        Trainer(recipe, "no").train()
    paid = len(service.bodies) // 2
    assert 8 + 3 <= paid < 8 + 8
    assert same(whole, Trainer(recipe, "auto").train())
    assert log_of(recipe)[-1]["judge/from_cache"] == paid - 8
    assert Counter(map(str, service.bodies)) == expected and set(expected.values()) == {1}


# ------------------------------------------------------------- verdicts that come late


class Hesitant:
    """Likes light; on some pictures it is silent the first one, two or three times that it sees them."""

    def __init__(self, dies_at: int | None = None) -> None:
        self.dies_at = dies_at
        self.calls = 0
        self.seen: Counter[bytes] = Counter()

    def many(self, pairs: Sequence[tuple[Question, Any]]) -> list[Verdict | NoVerdict]:
        if self.calls == self.dies_at:
            self.dies_at = None
            raise KeyboardInterrupt
        self.calls += 1
        return [self(*pair) for pair in pairs]

    def __call__(self, question: Question, picture: Any, /) -> Verdict | NoVerdict:
        levels = np.asarray(picture)
        self.seen[levels.tobytes()] += 1
        is_ready = self.seen[levels.tobytes()] > silences(levels)
        return bright(question, picture) if is_ready else NoVerdict("timeout: still looking")


def silences(levels: np.ndarray) -> int:
    return int(levels.sum(dtype=np.int64)) % 4


def watched(trainer: Trainer, monkeypatch: pytest.MonkeyPatch) -> dict[int, Round]:
    """What each step of a run will have had to learn from."""
    rounds: dict[int, Round] = {}
    collect: Callable[[int], Round] = trainer.collector.collect

    def remembering(step: int) -> Round:
        rounds[step] = collect(step)
        return rounds[step]

    monkeypatch.setattr(trainer.collector, "collect", remembering)
    return rounds


def test_a_late_verdict_teaches_once_with_the_likelihoods_of_its_drawing(
    brief: GrpoRecipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = replace(brief, judge=replace(brief.judge, missing="later", patience=2))
    judge = Hesitant()
    trainer = Trainer(recipe, "no", judge)
    monkeypatch.setattr(trainer.collector.store, "forget", lambda before: None)
    rounds = watched(trainer, monkeypatch)
    trainer.train()

    drawn = {
        group.number: (step, group)
        for step in range(6)
        for group in trainer.collector.store.load(step, 0) or []
    }
    taught: defaultdict[int, set[int]] = defaultdict(set)
    for step, collected in rounds.items():
        for one in collected.graded:
            since, first = drawn[one.group.number]
            assert np.array_equal(one.group.logp_KHW, first.logp_KHW)
            assert np.array_equal(one.group.codes_KHW, first.codes_KHW)
            assert one.answer not in taught[one.group.number], "it taught before"
            taught[one.group.number].add(one.answer)
            assert since + waits(trainer, first, one) == step
    for number, (since, group) in drawn.items():
        if since < 4:  # the run ends before later ones can have been shown as often as patience lets them
            waited = [silence_of(trainer, group, k) for k in range(4)]
            in_time = {k for k, times in enumerate(waited) if times <= 2}
            assert taught[number] == (in_time if len(in_time) > 1 else set())
    assert max(judge.seen.values()) == 3
    lines = log_of(recipe)
    assert sum(line["judge/asked"] for line in lines) == judge.seen.total()
    since_drawn = [line.get("sampling/sampling_logp_difference/mean", 0.0) for line in lines]
    assert (
        since_drawn[0] < 1e-4 and max(since_drawn[1:]) > 1e-3
    )  # late answers were drawn by an earlier policy


def silence_of(trainer: Trainer, group: Group, answer: int) -> int:
    canvas = open_picture(trainer.collector.asked(group.number).question.source)
    pictures = trainer.editor.pictures(trainer.editor.source(canvas, group.source_hw), group.codes_KHW)
    return silences(np.asarray(pictures[answer][0]))


def waits(trainer: Trainer, group: Group, one: GradedAnswer) -> int:
    """Steps until an answer can teach: it has a verdict, and one more of its group has one."""
    others = sorted(silence_of(trainer, group, k) for k in range(len(group.codes_KHW)))
    return max(silence_of(trainer, group, one.answer), others[1])


def test_a_run_that_waits_for_verdicts_is_killed_and_ends_as_one_that_was_not(
    brief: GrpoRecipe, tmp_path: Path
) -> None:
    recipe = replace(brief, steps=4, judge=replace(brief.judge, missing="later", patience=2))
    whole = Trainer(recipe, "no", Hesitant()).train()
    for dies_at in (3, 6):  # before the third step's late answers are judged, and before the fourth's own
        broken = replace(recipe, run=str(tmp_path / f"broken-{dies_at}"))
        judge = Hesitant(dies_at)
        with pytest.raises(KeyboardInterrupt):
            Trainer(broken, "no", judge).train()
        ended = Trainer(broken, "auto", judge).train()
        assert same(whole, ended)
        told, expected = (
            [{name: line[name] for name in line if "second" not in name} for line in log_of(one)]
            for one in (broken, recipe)
        )
        assert told == expected
    masked = Trainer(
        replace(recipe, run=str(tmp_path / "masked"), judge=brief.judge), "no", Hesitant()
    ).train()
    assert not same(whole, masked)


def test_a_judge_who_is_never_asked_again_needs_no_patience() -> None:
    with pytest.raises(RecipeError, match=r"judge\.missing to mask"):
        JudgeConfig(missing="later", patience=0)
