"""From questions to graded answers: ask, draw, judge and compare until a step has enough to learn from."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import numpy as np
import torch
from accelerate import Accelerator
from numpy.typing import NDArray
from torch import Tensor

from earl import recipe as recipes
from earl.clock import Clock
from earl.decoding import Sampling, Thought
from earl.editor import MODE_OF_THOUGHT, Editor
from earl.errors import RecipeError
from earl.judge import SUCCESS, Judge, NoVerdict, Verdict
from earl.pretrained import names_of_weights
from earl.training.advantages import Advantages, group_advantages
from earl.training.together import from_everyone, summed
from train.grpo_recipe import GrpoRecipe
from train.questions import name_of_list, questions_of
from train.rewards import local_advantages, rewards_of, scores_of
from train.rollouts import Asked, Attempt, Group, RolloutStore, judged, noise_seeds, roll_out


@dataclass(frozen=True, slots=True, kw_only=True)
class GradedAnswer:
    """One answer that teaches."""

    group: Group
    answer: int
    """Its number in the group."""
    advantages: tuple[float, ...]
    """One for all codes, or one for codes that differ from the source's and one for those that do not."""
    local_hw: NDArray[np.float32] | None = None
    """[H, W] what is added for each place, where the recipe has local rewards."""

    @property
    def is_drawn(self) -> bool:
        """Whether it is a picture: nothing else was asked for, and no thought before it was cut off."""
        return self.answer in self.group.shows

    @property
    def thought(self) -> Thought | None:
        """What was thought before the answer."""
        return self.group.thoughts[self.answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What a step has to learn from, and what was seen on the way."""

    graded: list[GradedAnswer]
    metrics: dict[str, float]
    asked: int
    """Answers that were shown to the judge, over all processes."""
    silence: dict[str, tuple[int, str]]
    """Why there was no verdict: how often each kind of reason was given, and one of that kind in full."""

    @property
    def missing(self) -> int:
        """Answers on which there was no verdict."""
        return sum(count for count, _ in self.silence.values())


@dataclass(slots=True)
class Spent:
    """What a step has taken so far, in this process."""

    drawn: int = 0
    """Pictures."""
    seconds: dict[str, float] = field(default_factory=lambda: {"rollout": 0.0, "decode": 0.0, "judge": 0.0})


@runtime_checkable
class CountingJudge(Protocol):
    """A judge that counts what happens to it, such as calls that were made again."""

    def tallies(self) -> dict[str, int]:
        """Counts so far, by name."""
        ...


class Collector:
    """Asks, draws and judges until a step has enough questions whose answers differ in worth.

    Questions are numbered over all processes, so that the first round of a step asks the same ones with any number of
    them; which questions replace others depends on who has to replace some.
    """

    def __init__(self, recipe: GrpoRecipe, editor: Editor, judge: Judge, accelerator: Accelerator) -> None:
        self.recipe, self.editor, self.judge, self.accelerator = recipe, editor, judge, accelerator
        self.prompts = recipe.prompts // accelerator.num_processes
        if self.prompts * accelerator.num_processes != recipe.prompts:
            raise RecipeError(
                f"prompts is {recipe.prompts}, which {accelerator.num_processes} processes cannot share: use a multiple"
            )
        self.rank = accelerator.process_index
        self.questions = questions_of(recipe, editor.working_side)
        self.store = RolloutStore(Path(recipe.run) / "rollouts" / f"{self.rank}", made_by=decides(recipe))

    def collect(self, step: int) -> Round:
        """The answers of a step, and of earlier ones those whose verdict came late."""
        spent, before = Spent(), tallies_of(self.judge)
        owed: list[Group] = []
        if self.recipe.judge.missing == "later":
            owed = self.store.owed(step, patience=self.recipe.judge.patience)
        late = self._late(step, owed, spent)
        groups = self._enough(step, spent)
        calls = {name: count - before.get(name, 0) for name, count in tallies_of(self.judge).items()}
        shown = sum(len(group.shows) for group in groups) + sum(len(group.unjudged) for group in owed)
        told = from_everyone(
            self.accelerator,
            {
                "rewards": rewards_of(groups, self.recipe.reward).tolist(),
                "late": rewards_of(late, self.recipe.reward).tolist(),
                **self._of_answers(groups),
                **self._of_silence(groups + late),
                "shown": shown,
                "calls": calls,
                "drawn": spent.drawn,
                "drawing_s": spent.seconds["rollout"],
            },
        )
        return Round(
            graded=self._graded(groups + late, owed, told),
            metrics={
                **self._metrics(told),
                **{f"seconds/{name}": value for name, value in spent.seconds.items()},
            },
            asked=sum(one["shown"] for one in told),
            silence={
                kind: (sum(one["silence"].get(kind, 0) for one in told), reason)
                for one in told
                for kind, reason in one["reasons"].items()
            },
        )

    def _enough(self, step: int, spent: Spent) -> list[Group]:
        """Rounds of answers until enough questions teach, or the budget of replacements is spent."""
        groups: list[Group] = []
        useful = 0
        for attempt in range(1 + self.recipe.resample):
            groups += self._round(step, attempt, self._questions(step, attempt, self.prompts - useful), spent)
            useful = int(self._usable(groups).any(1).sum())
            if useful >= self.prompts:
                break
        return groups

    def _of_answers(self, groups: Sequence[Group]) -> dict[str, Any]:
        """What all processes are told of the answers of one."""
        said = [one for group in groups for one in group.verdicts or () if isinstance(one, Verdict)]
        return {
            "changed": [
                float((group.codes_KHW[group.shows or ...] != group.source_hw)[:, group.free_hw].mean())
                for group in groups
            ],
            "done": [one.overall >= SUCCESS for one in said]
            + [False for group in groups for _ in group.unfinished],
            "scores": scores_of(said, self.recipe.reward),
            "plans": [[one.f1, one.overlap] for group in groups for one in group.plan_scores if one],
            "thought": [said and len(said.ids) for group in groups for said in group.thoughts],
            "unfinished": [k in group.unfinished for group in groups for k in range(len(group.thoughts))],
        }

    def _of_silence(self, groups: Sequence[Group]) -> dict[str, Any]:
        """What all processes are told of the answers of one on which there is no verdict."""
        silence = [
            one
            for group in groups
            for k, one in enumerate(group.verdicts or ())
            if isinstance(one, NoVerdict) and k in group.shows
        ]
        return {
            "silence": Counter(kind_of(one) for one in silence),
            "reasons": {kind_of(one): one.reason for one in silence},
        }

    def _graded(
        self, groups: list[Group], owed: list[Group], told: list[dict[str, Any]]
    ) -> list[GradedAnswer]:
        """Answers with a verdict that others of their group make worth something, each in one step of the run.

        Args:
            groups: of this process; the last ones are `owed` with what the judge says now.
            told: rewards of all processes.
        """
        first = sum(len(one["rewards"] + one["late"]) for one in told[: self.rank])
        rewards_GCK = torch.tensor([row for one in told for row in one["rewards"] + one["late"]])
        compared = self._compared(rewards_GCK)
        mine = slice(first, first + len(groups))
        advantage_CGK = torch.stack([credit.advantage_GK[mine] for credit in compared])
        usable_GK = torch.stack([credit.usable[mine] for credit in compared]).any(0)
        usable_GK[len(groups) - len(owed) :] &= ~self._usable(owed)  # the others taught when they were drawn
        weight = self.recipe.reward.local
        local = {
            g: weight * local_advantages(groups[g], self.recipe.advantage)
            for g in usable_GK.any(1).nonzero().flatten().tolist()
            if weight
        }
        return [
            GradedAnswer(
                group=groups[g],
                answer=k,
                advantages=tuple(advantage_CGK[:, g, k].tolist()),
                local_hw=local[g][k] if g in local else None,
            )
            for g, k in usable_GK.nonzero().tolist()
        ]

    def _compared(self, rewards_GCK: Tensor) -> list[Advantages]:
        """Each credit by itself."""
        return [group_advantages(rewards_GK, self.recipe.advantage) for rewards_GK in rewards_GCK.unbind(1)]

    def _usable(self, groups: Sequence[Group]) -> Tensor:
        """[G, K] whether an answer teaches. More verdicts on a group never take that from one."""
        if not groups:
            return torch.zeros(0, self.recipe.num_generations, dtype=torch.bool)
        compared = self._compared(rewards_of(groups, self.recipe.reward))
        return torch.stack([credit.usable for credit in compared]).any(0)

    def _metrics(self, told: list[dict[str, Any]]) -> dict[str, float]:
        """Values for the logbook, of all processes; they have TRL's names where it has them."""
        changed, *kept = self._compared(torch.tensor([row for one in told for row in one["rewards"]]))
        metrics = changed.metrics()
        for credit in kept:
            metrics |= {f"kept/{name}": value for name, value in credit.metrics().items()}
        for name in told[0]["scores"]:
            if scores := [score for one in told for score in one["scores"][name]]:
                metrics[f"rewards/{name}/mean"] = float(np.mean(scores))
                metrics[f"rewards/{name}/std"] = float(np.std(scores, ddof=min(1, len(scores) - 1)))
        if done := [is_done for one in told for is_done in one["done"]]:
            metrics["success"] = float(np.mean(done))
        if plans := [plan for one in told for plan in one["plans"]]:
            metrics["plan/f1"] = float(np.mean([f1 for f1, _ in plans]))
        if overlaps := [overlap for _, overlap in plans if overlap is not None]:
            metrics["plan/overlap"] = float(np.mean(overlaps))
        if drawn := sum(one["drawn"] for one in told):
            metrics["rollout/images_per_second"] = drawn / max(one["drawing_s"] for one in told)
        silence, calls = (summed([one[name] for one in told]) for name in ("silence", "calls"))
        return {
            **metrics,
            **self._of_thoughts(told),
            "changed_share": float(np.mean([share for one in told for share in one["changed"]])),
            "judge/asked": sum(one["shown"] for one in told),
            "judge/missing": sum(silence.values()),
            **{f"judge/missing/{category}": count for category, count in silence.items()},
            **{f"judge/{name}": count for name, count in calls.items()},
        }

    def _of_thoughts(self, told: list[dict[str, Any]]) -> dict[str, float]:
        """How many answers had one, how long those were in ids, and how many were cut off."""
        metrics: dict[str, float] = {}
        lengths = [ids for one in told for ids in one["thought"]]
        if self.recipe.thought == "auto":
            metrics["thought_share"] = float(np.mean([ids is not None for ids in lengths]))
        if thoughts := [ids for ids in lengths if ids is not None]:
            metrics["completions/mean_length"] = float(np.mean(thoughts))
            metrics |= {"completions/min_length": min(thoughts), "completions/max_length": max(thoughts)}
        if self.recipe.thought != "off" and self.editor.plan_grammar is None:
            cut_off = [each for one in told for each in one["unfinished"]]
            metrics["completions/clipped_ratio"] = float(np.mean(cut_off))
        return metrics

    def _questions(self, step: int, attempt: int, count: int) -> list[Asked]:
        rounds = step * (1 + self.recipe.resample) + attempt
        first = self.questions.first + rounds * self.recipe.prompts + self.rank * self.prompts
        # A few that replace others begin anywhere in their round, or some families would be asked more often.
        turn = step if attempt else 0
        return [self.asked(first + (turn + i) % self.prompts) for i in range(count)]

    def asked(self, number: int) -> Asked:
        """A question, and the noise of its answers."""
        return Asked(
            number=number,
            question=self.questions.ask(number),
            seeds=noise_seeds(self.recipe.seed, number, count=self.recipe.num_generations),
        )

    def _round(self, step: int, attempt: int, asked: Sequence[Asked], spent: Spent) -> list[Group]:
        """Answers with verdicts, drawn and judged unless that was done before the run was killed."""
        groups = self._stored(step, attempt, [one.number for one in asked])
        if groups is None:
            started_s = time.perf_counter()
            self.editor.model.eval()
            with self.accelerator.autocast():
                as_users_draw = replace(self.editor.sampling, temperature=0.0)
                temperature = self.recipe.temperature
                sampling = Sampling(temperature=temperature) if temperature else as_users_draw
                groups = roll_out(
                    self.editor,
                    asked,
                    sampling,
                    rows=self.recipe.rows,
                    mark_temperature=self.recipe.mark_temperature,
                    mode=MODE_OF_THOUGHT[self.recipe.thought],
                    thought_tokens=self.recipe.thought_tokens,
                    draws=self.recipe.reward.draws,
                )
            self.store.save(step, attempt, groups)
            spent.seconds["rollout"] += time.perf_counter() - started_s
            spent.drawn += sum(len(group.shows) for group in groups)
        if any(group.verdicts is None for group in groups):
            groups = self._judged(asked, groups, spent)
            self.store.save(step, attempt, groups)
        return groups

    def _late(self, step: int, owed: Sequence[Group], spent: Spent) -> list[Group]:
        """Groups of earlier steps with what the judge says now, unless it was asked before the run was killed."""
        numbers = [group.number for group in owed]
        groups = self._stored(step, "late", numbers) if owed else []
        if groups is None:
            groups = self._judged(list(map(self.asked, numbers)), owed, spent)
            self.store.save(step, "late", groups)
        return groups

    def _judged(self, asked: Sequence[Asked], groups: Sequence[Group], spent: Spent) -> list[Group]:
        clock = Clock()
        judged_groups = judged(self.editor, self.judge, asked, groups, clock)
        spent.seconds = {name: s + clock.seconds.get(name, 0.0) for name, s in spent.seconds.items()}
        return judged_groups

    def _stored(self, step: int, attempt: Attempt, numbers: list[int]) -> list[Group] | None:
        """A round that is on disk, if it is about these questions: other processes may have shared them otherwise."""
        groups = self.store.load(step, attempt)
        return groups if groups and [group.number for group in groups] == numbers else None


def kind_of(said: NoVerdict) -> str:
    """What kind of reason there is for no verdict, such as "timeout"."""
    return said.reason.partition(":")[0]


def tallies_of(judge: Judge) -> dict[str, int]:
    """What a judge counted so far; nothing of one that does not count."""
    return judge.tallies() if isinstance(judge, CountingJudge) else {}


def start_of(recipe: GrpoRecipe) -> list[str]:
    """A name of the weights that a run starts from, and of those by which it reads and shows pictures."""
    return names_of_weights(recipe.start_from)


def decides(recipe: GrpoRecipe) -> str:
    """A name of everything in a recipe that decides which answers are drawn, and so of answers that can be used again.

    How long a run is, what it shows and writes, and who judges may change on the way. What a list of one's own
    says may not, be it of questions or of sentences, nor how many questions are held out.
    """
    told = recipes.to_json(recipe)
    told["questions"] = name_of_list(recipe)
    told["start_from"] = start_of(recipe)
    for key in (
        "sentences",
        "run",
        "steps",
        "save_every",
        "evaluate",
        "samples",
        "tracker",
        "judge",
        "micro_batch",
        "gradient_checkpointing",
        "sharded",
        "rows",
    ):
        del told[key]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
