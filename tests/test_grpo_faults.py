"""Laws of learning from a judge that fails: no verdict is lost, none is invented, and a late one still teaches."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from faulty_server import FAULTS, TOO_SLOW, Service, chat, services
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


def unlucky(number: int, call: str, before: int) -> str:
    """A fifth of the calls meet a fault, of every kind that there is; some only at first."""
    luck = zlib.crc32(f"{number} {call}".encode())
    if luck % 5:
        return ""
    faults, _ = list(FAULTS.values())[luck // 5 % len(FAULTS)]
    return faults[min(before, len(faults) - 1)]


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Unlucky, and dead for 74 calls in mid-run."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    def plan(number: int, call: str, before: int) -> str:
        is_dead = 36 <= len(one.bodies) < 110
        return "closed" if is_dead else unlucky(number, call, before)

    with services() as start:
        one = start(plan, by_light)
        yield one


def test_a_run_whose_judge_fails_loses_no_verdict_and_invents_none(
    brief: GrpoRecipe, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = VIEScoreJudge(VIEScoreConfig(chat=chat(service, read_timeout=2 * TOO_SLOW)))
    trainer = Trainer(replace(brief, resample=1), "no", judge)
    monkeypatch.setattr(trainer.collector.store, "forget", lambda before: None)
    trainer.train()

    groups = stored(trainer)
    reasons: Counter[str] = Counter()
    for group in groups:
        question = trainer.collector.asked(group.number).question
        source = open_picture(question.source)
        pictures = trainer.editor.pictures(source, group.source_hw, group.codes_KHW)
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
    assert sum(line["judge/missing"] for line in lines) == reasons.total()
    logged: Counter[str] = Counter()
    for line in lines:
        counts = {name: line[name] for name in line if name.startswith("judge/missing/")}
        assert sum(counts.values()) == line["judge/missing"]
        logged.update({name.removeprefix("judge/missing/"): int(count) for name, count in counts.items()})
    assert logged == reasons == judge.counts.missing
    missing = [line["judge/missing"] / line["judge/asked"] for line in lines]
    assert len(missing) == 6 and max(missing[:-1]) > 0.6 and missing[-1] < 1  # it was dead, and came back
    assert len(reasons) > 2


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
        for lesson in collected.lessons:
            since, first = drawn[lesson.group.number]
            assert np.array_equal(lesson.group.logp_KHW, first.logp_KHW)
            assert np.array_equal(lesson.group.codes_KHW, first.codes_KHW)
            assert lesson.answer not in taught[lesson.group.number], "it taught before"
            taught[lesson.group.number].add(lesson.answer)
            assert since + waits(trainer, first, lesson) == step
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
    pictures = trainer.editor.pictures(canvas, group.source_hw, group.codes_KHW)
    return silences(np.asarray(pictures[answer][0]))


def waits(trainer: Trainer, group: Group, lesson: GradedAnswer) -> int:
    """Steps until an answer can teach: it has a verdict, and one more of its group has one."""
    others = sorted(silence_of(trainer, group, k) for k in range(len(group.codes_KHW)))
    return max(silence_of(trainer, group, lesson.answer), others[1])


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
