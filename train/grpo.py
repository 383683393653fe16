"""Reinforcement learning of an editor against a judge: group-relative policy optimisation.

    python -m train.grpo train/recipes/mini-grpo.toml
    accelerate launch -m train.grpo train/recipes/mini-grpo.toml

A step draws several answers to each of some questions with the engine that editors use, has them judged, and moves
the policy towards answers that were better than their question's others. Questions whose answers are all worth the same
teach nothing and are replaced. Differs from EARL (rl/ of its code): forced tokens carry no gradient, log-probabilities
are those of the constrained sampler, counts are global, an answer without a verdict is masked and not zero, and a
run that was killed ends with the weights of one that was not.
"""

from __future__ import annotations

import copy
import json
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

import numpy as np
import torch
from accelerate import Accelerator
from torch import Tensor, nn

from earl import recipe as recipes
from earl.data.batches import Batch, collate
from earl.decoding import Sampling
from earl.editor import Editor
from earl.errors import JudgeError, RecipeError
from earl.judge import SUCCESS, Judge, Question, SimilarityJudge, StorybookJudge, VIEScoreJudge
from earl.judge.probes import probe, require_sane
from earl.judge.viescore import VIEScoreConfig
from earl.model import GridHints
from earl.model.scoring import score
from earl.storybook.examples import FAMILIES, WEIGHTS, Example, example
from earl.training.advantages import AdvantageConfig, group_advantages
from earl.training.entropy import first_coefs, next_coefs
from earl.training.logbook import Logbook
from earl.training.optim import OptimConfig, make_optimizers, rate_share, set_rates
from earl.training.policy import Counts, PolicyBatch, PolicyConfig, policy_loss
from earl.training.resume import find_resume, load_step, optimizer_tensors, restore_optimizers, save_step
from earl.training.script import run_script
from train.rewards import RewardConfig, rewards_of
from train.rollouts import Asked, Group, RolloutStore, judged, noise_seeds, roll_out
from train.samples import write_samples

FIRST_QUESTION: Final = 700_000_000
"""Numbers of the questions start here; they are of the training split, and no others are drawn from here."""
FIRST_HELD_OUT: Final = 800_000_000
"""Numbers of the training split on which a run looks at itself."""
WINDOW: Final = 10
"""Steps over which missing verdicts are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeConfig:
    """Who says how good an answer is."""

    kind: Literal["storybook", "viescore", "similarity"] = "storybook"
    viescore: VIEScoreConfig | None = None
    """Which model judges by VIEScore's rubric, and where it is served."""
    probes: int = 6
    """Questions whose answers are of known worth, on which the judge is tried; 0 trusts it."""
    probe_every: int = 100
    """Steps between two trials; there is one before the first step."""
    most_missing: float = 0.1
    """The run saves and stops when more than this share of the verdicts of the last 10 steps is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpoRecipe:
    """Everything that decides the result; names that TRL's GRPOConfig has mean the same here."""

    run: str = "runs/grpo"
    """Folder of checkpoints, rollouts, samples and log."""
    start_from: str = "checkpoints/earl-mini"
    """Checkpoint whose policy is improved, and the reference where there is one."""
    steps: int = 200
    """Rollout rounds in all; each is followed by `num_iterations` updates."""
    prompts: int = 8
    """Questions a step whose answers differ in worth, over all processes."""
    num_generations: int = 8
    """Answers to each question."""
    num_iterations: int = 1
    """Updates for each step's rollouts."""
    resample: int = 2
    """Rounds in which questions that teach nothing are replaced."""
    level: Literal["all", "simple", "complex"] = "all"
    """Families of edits that are asked for."""
    temperature: float = 1.0
    """Of the rollouts; the policy that is trained is the one at this temperature."""
    micro_batch: int = 8
    """Answers scored at once, per process."""
    rows: int = 16
    """Answers drawn at once, per process."""
    seed: int = 1
    """Names questions' places and all noise."""
    judge: JudgeConfig = JudgeConfig()
    reward: RewardConfig = field(default_factory=RewardConfig)
    advantage: AdvantageConfig = AdvantageConfig()
    policy: PolicyConfig = PolicyConfig()
    optim: OptimConfig = OptimConfig(lr=1e-5, warmup_steps=5, betas=(0.9, 0.999))
    mixed_precision: str = "no"
    """Of accelerate: no or bf16, for rollouts and updates alike."""
    save_every: int = 20
    evaluate: int = 38
    """Held-out edits of the training split that are judged with each checkpoint, drawn as users draw; 0 for none."""
    samples: int = 6
    """Held-out edits drawn into the sample sheet of a checkpoint; 0 draws none."""

    def __post_init__(self) -> None:
        for name in ("prompts", "num_iterations", "micro_batch", "rows", "steps", "save_every"):
            if getattr(self, name) < 1:
                raise RecipeError(f"{name} is {getattr(self, name)}: it must be 1 or more")
        if self.num_generations < 2:
            raise RecipeError(
                f"num_generations is {self.num_generations}: answers are compared, so it must be 2 or more"
            )
        if not self.temperature > 0:
            raise RecipeError(f"temperature is {self.temperature}: without noise all answers are the same")


class Scorer(nn.Module):
    """Log-probability and entropy of what was chosen, in one module that accelerate can wrap."""

    def __init__(self, editor: Editor, recipe: GrpoRecipe) -> None:
        super().__init__()
        self.model, self.vocabulary = editor.model, editor.layout.vocabulary
        self.temperature = recipe.temperature
        self.entropy_learns = any(
            config.coef or config.target is not None for config in recipe.policy.entropy.values()
        )

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """[B, T] each, T = L - 1: of the token behind each position; 0 where nothing was chosen."""
        known_BHWC = self.model.look(batch.sources, batch.words)
        hints = GridHints(batch.aligned, batch.rows, batch.columns, known_BHWC)
        hidden_BTD = self.model.hidden(batch.ids, hints=hints, positions_BL=batch.positions)[:, :-1]
        targets_BT, is_code_BT = batch.ids[:, 1:], batch.is_code[:, 1:]
        first, stop = self.vocabulary.first_code, self.vocabulary.size
        hidden_ND = hidden_BTD[is_code_BT]
        logp_N, entropy_N = score(
            hidden_ND,
            self.model.lm_head.weight,
            targets_BT[is_code_BT],
            start=first,
            stop=stop,
            raised=self.model.raised(hidden_ND, batch.aligned[:, :-1][is_code_BT], first_id=first),
            temperature=self.temperature,
            entropy_learns=self.entropy_learns,
        )
        nothing_BT = logp_N.new_zeros(targets_BT.shape)
        where = is_code_BT.nonzero(as_tuple=True)
        return nothing_BT.index_put(where, logp_N), nothing_BT.index_put(where, entropy_N)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One answer that teaches."""

    group: Group
    answer: int
    advantage: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What a step has to learn from, and what was seen on the way."""

    lessons: list[Lesson]
    metrics: dict[str, float]
    asked: int
    """Answers that were shown to the judge."""
    missing: int
    """Answers without a verdict."""


class Collector:
    """Asks, draws and judges until a step has enough questions whose answers differ in worth."""

    def __init__(self, recipe: GrpoRecipe, editor: Editor, judge: Judge, accelerator: Accelerator) -> None:
        self.recipe, self.editor, self.judge, self.accelerator = recipe, editor, judge, accelerator
        self.prompts = recipe.prompts // accelerator.num_processes
        if self.prompts * accelerator.num_processes != recipe.prompts:
            raise RecipeError(
                f"prompts is {recipe.prompts}, which {accelerator.num_processes} processes cannot share: use a multiple"
            )
        self.rank = accelerator.process_index
        self.store = RolloutStore(Path(recipe.run) / "rollouts" / f"{self.rank}")

    def collect(self, step: int) -> Round:
        """The answers of a step. Values for the logbook have TRL's names where it has them."""
        seconds = {"rollout": 0.0, "judge": 0.0}
        groups: list[Group] = []
        useful = 0
        for attempt in range(1 + self.recipe.resample):
            asked = self._questions(step, attempt, self.prompts - useful)
            groups += self._round(step, attempt, asked, seconds)
            rewards_GK = rewards_of(groups, self.recipe.reward)
            advantages = group_advantages(rewards_GK, self.recipe.advantage)
            useful = int(advantages.usable.any(1).sum())
            if useful >= self.prompts:
                break
        lessons = [
            Lesson(group=group, answer=k, advantage=float(advantages.advantage_GK[g, k]))
            for g, group in enumerate(groups)
            for k in range(len(group.codes_KHW))
            if advantages.usable[g, k]
        ]
        changed = np.mean([(group.codes_KHW != group.source_hw).mean() for group in groups])
        return Round(
            lessons=lessons,
            metrics={
                **advantages.metrics(),
                "success": float((rewards_GK[rewards_GK.isfinite()] >= SUCCESS).float().mean()),
                "changed_share": float(changed),
                **{f"seconds/{name}": value for name, value in seconds.items()},
            },
            asked=rewards_GK.numel(),
            missing=int((~rewards_GK.isfinite()).sum()),
        )

    def _questions(self, step: int, attempt: int, count: int) -> list[Asked]:
        recipe = self.recipe
        rounds = step * (1 + recipe.resample) + attempt
        first = FIRST_QUESTION + rounds * recipe.prompts + self.rank * self.prompts
        return [
            Asked(
                number=number,
                question=Question.of(ask(number, recipe.level), self.editor.working_side),
                seeds=noise_seeds(recipe.seed, number, count=recipe.num_generations),
            )
            for number in range(first, first + count)
        ]

    def _round(
        self, step: int, attempt: int, asked: Sequence[Asked], seconds: dict[str, float]
    ) -> list[Group]:
        """Answers with verdicts, drawn and judged unless that was done before the run was killed."""
        groups = self.store.load(step, attempt)
        started_s = time.perf_counter()
        if groups is None:
            self.editor.model.eval()
            with self.accelerator.autocast():
                sampling = Sampling(temperature=self.recipe.temperature)
                groups = roll_out(self.editor, asked, sampling, rows=self.recipe.rows)
            self.store.save(step, attempt, groups)
        drawn_s = time.perf_counter()
        if any(group.verdicts is None for group in groups):
            groups = judged(self.editor, self.judge, asked, groups)
            self.store.save(step, attempt, groups)
        seconds["rollout"] += drawn_s - started_s
        seconds["judge"] += time.perf_counter() - drawn_s
        return groups


def ask(number: int, level: str) -> Example:
    """Question `number` of the training split; families as often as in training."""
    if level == "all":
        return example(number)
    families = [family for family in FAMILIES if FAMILIES[family] == level]
    weights = np.array([WEIGHTS[family] for family in families], float)
    family = np.random.default_rng(number).choice(families, p=weights / weights.sum())
    return example(number, family=str(family))


def new_judge(config: JudgeConfig) -> Judge:
    """The judge of a recipe."""
    if config.kind == "viescore":
        if config.viescore is None:
            raise RecipeError(
                "judge.kind is viescore: say in [judge.viescore] which model, and where it is served"
            )
        return VIEScoreJudge(config.viescore)
    return StorybookJudge() if config.kind == "storybook" else SimilarityJudge()


class Trainer:
    """The state of a run."""

    def __init__(self, recipe: GrpoRecipe, resume: str, judge: Judge | None = None) -> None:
        """Args:
        judge: another one than the recipe's.
        """
        self.recipe = recipe
        self.accelerator = Accelerator(mixed_precision=recipe.mixed_precision)
        self.run = Path(recipe.run)
        self.run.mkdir(parents=True, exist_ok=True)
        self.editor = Editor.from_pretrained(
            recipe.start_from, dtype=torch.float32, device=self.accelerator.device
        )
        model = self.editor.model
        self.reference = copy.deepcopy(model).requires_grad_(False) if recipe.policy.beta else None
        self.optimizers = make_optimizers(model.requires_grad_(True), recipe.optim)
        self.coefs = first_coefs(recipe.policy.entropy)
        self.recent: deque[list[int]] = deque(maxlen=WINDOW)
        """Missing verdicts, and answers that were shown to the judge, of the last steps."""
        self.saved: Path | None = None
        self.first = self._restore(find_resume(self.run, resume))
        self.scorer, *self.prepared = self.accelerator.prepare(Scorer(self.editor, recipe), *self.optimizers)
        self.judge = judge or new_judge(recipe.judge)
        self.collector = Collector(recipe, self.editor, self.judge, self.accelerator)
        self.logbook = Logbook(self.run, steps=recipe.steps, first_step=self.first)

    def train(self) -> Path:
        """Run to the end; returns the last checkpoint's folder."""
        recipe = self.recipe
        (self.run / "recipe.json").write_text(json.dumps(recipes.to_json(recipe), indent=2), "utf-8")
        for step in range(self.first, recipe.steps):
            self._try_judge(step)
            collected = self.collector.collect(step)
            self.recent.append([collected.missing, collected.asked])
            started_s = time.perf_counter()
            metrics = self._learn(step, collected.lessons)
            metrics["seconds/update"] = time.perf_counter() - started_s
            if self.accelerator.is_main_process:
                self.logbook.report(step + 1, **collected.metrics, **metrics)
            paused = self._is_blind()
            if (step + 1) % recipe.save_every == 0 or step + 1 == recipe.steps or paused:
                self._save(step + 1)
            if paused:
                missing, asked = (sum(column) for column in zip(*self.recent, strict=True))
                raise JudgeError(
                    f"the judge gave no verdict on {missing} of the last {asked} answers, more than "
                    f"judge.most_missing = {recipe.judge.most_missing:.0%}: the run is saved at step {step + 1}; "
                    "see to the judge, then start it again with --resume auto"
                )
        assert self.saved is not None
        return self.saved

    def _restore(self, saved: Path | None) -> int:
        if saved is None:
            return 0
        tensors, state = load_step(saved)
        model = self.editor.model
        model.load_state_dict({name: tensors[f"model.{name}"] for name in model.state_dict()})
        restore_optimizers(self.optimizers, tensors)
        self.coefs = state["entropy_coefs"]
        self.recent.extend(state["recent"])
        self.saved = saved
        return int(state["step"])

    def _try_judge(self, step: int) -> None:
        config = self.recipe.judge
        if config.probes and (step == self.first or step % config.probe_every == 0):
            questions = [
                Question.of(ask(FIRST_HELD_OUT + i, "all"), self.editor.working_side)
                for i in range(config.probes)
            ]
            require_sane(probe(self.judge, questions, seed=self.recipe.seed))

    def _is_blind(self) -> bool:
        missing, asked = (sum(column) for column in zip(*self.recent, strict=True))
        share = self.accelerator.reduce(torch.tensor([missing, asked], dtype=torch.float64))
        return bool(share[0] > self.recipe.judge.most_missing * share[1])

    def _learn(self, step: int, lessons: list[Lesson]) -> dict[str, float]:
        """The updates of one step; values for the logbook are of the last."""
        metrics: dict[str, float] = {}
        for iteration in range(self.recipe.num_iterations):
            update = step * self.recipe.num_iterations + iteration
            updates = self.recipe.steps * self.recipe.num_iterations
            set_rates(self.prepared, rate_share(self.recipe.optim, update, updates))
            metrics = self._update(update, lessons)
        return metrics

    def _update(self, update: int, lessons: list[Lesson]) -> dict[str, float]:
        """One optimiser step over all answers of all processes."""
        micro = list(self._micro_batches(lessons))
        mine = [
            sum(column) for column in zip(*(Counts.of(*masks(batch)) for batch, *_ in micro), strict=True)
        ]
        summed = self.accelerator.reduce(torch.tensor(mine or [0, 0, 0], device=self.accelerator.device))
        counts = Counts(*(int(value) for value in summed))
        if not counts.sequences:
            return {"grad_norm": 0.0}
        totals: dict[str, Tensor] = {}
        self.editor.model.eval()  # no dropout anywhere; what was drawn is scored by the same network
        for batch, advantage_B, old_logp_BT in micro:
            with self.accelerator.autocast():
                logp_BT, entropy_BT = self.scorer(batch)
                ref_logp_BT = None if self.reference is None else self._reference_logp(batch)
            is_text_BT, is_image_BT = masks(batch)
            known = PolicyBatch(
                advantage_B=advantage_B,
                is_text_BT=is_text_BT,
                is_image_BT=is_image_BT,
                old_logp_BT=old_logp_BT,
                ref_logp_BT=ref_logp_BT,
            )
            loss, part = policy_loss(
                self.recipe.policy, known, logp_BT, entropy_BT, counts, step=update, entropy_coefs=self.coefs
            )
            self.accelerator.backward(loss * self.accelerator.num_processes)
            apart = ((logp_BT.detach() - old_logp_BT).abs() * is_image_BT).sum() / max(1, counts.image)
            part["sampling/sampling_logp_difference/mean"] = apart
            totals = {name: totals.get(name, 0.0) + value.detach().float() for name, value in part.items()}
        names = sorted(totals)
        values = self.accelerator.reduce(torch.stack([totals[name] for name in names])).tolist()
        metrics = dict(zip(names, values, strict=True))
        metrics["grad_norm"] = float(
            self.accelerator.clip_grad_norm_(self.scorer.parameters(), self.recipe.optim.max_grad_norm)
        )
        for optimizer in self.prepared:
            optimizer.step()
            optimizer.zero_grad()
        entropies = {
            segment: metrics[f"entropy/{segment}"]
            for segment in self.coefs
            if f"entropy/{segment}" in metrics
        }
        self.coefs = next_coefs(self.recipe.policy.entropy, self.coefs, entropies)
        return metrics

    def _micro_batches(self, lessons: list[Lesson]) -> Iterator[tuple[Batch, Tensor, Tensor]]:
        """Batches with advantages [B] and log-probabilities at drawing [B, T]."""
        layout = self.editor.layout
        device = self.accelerator.device
        for start in range(0, len(lessons), self.recipe.micro_batch):
            some = lessons[start : start + self.recipe.micro_batch]
            laid = [
                layout.example(one.group.source_hw, one.group.instruction, one.group.codes_KHW[one.answer])
                for one in some
            ]
            batch = collate(laid, pad=layout.vocabulary.pad).to(device)
            drawn_N = np.concatenate([one.group.logp_KHW[one.answer].ravel() for one in some])
            old_logp_BT = torch.zeros(batch.ids[:, 1:].shape, device=device)
            old_logp_BT[batch.is_code[:, 1:]] = torch.from_numpy(drawn_N).to(device)
            yield batch, torch.tensor([one.advantage for one in some], device=device), old_logp_BT

    def _reference_logp(self, batch: Batch) -> Tensor:
        assert self.reference is not None
        policy, scorer = self.editor.model, self.accelerator.unwrap_model(self.scorer)
        scorer.model = self.reference
        with torch.no_grad():
            logp_BT, _ = scorer(batch)
        scorer.model = policy
        return logp_BT

    def _save(self, step: int) -> None:
        """A checkpoint that editors open, how well it edits, and a sheet of samples."""
        self.accelerator.wait_for_everyone()
        if self.accelerator.is_main_process:
            tensors = {f"model.{name}": tensor for name, tensor in self.editor.model.state_dict().items()}
            self.saved = save_step(
                self.run,
                step,
                save_model=self._write_editor,
                tensors=tensors | optimizer_tensors(self.optimizers),
                state={"entropy_coefs": self.coefs, "recent": list(self.recent)},
            )
            if self.recipe.evaluate:
                report = evaluate(self.editor, self.recipe.evaluate)
                self.logbook.report(step, **{f"eval/{name}": value for name, value in report.items()})
            if self.recipe.samples:
                write_samples(self.saved, self.run / f"samples-{step:06d}.png", count=self.recipe.samples)
        self.accelerator.wait_for_everyone()
        self.collector.store.forget(step)

    def _write_editor(self, folder: Path) -> None:
        """Weights in bf16, everything else as it was."""
        editor = self.editor
        narrow = copy.deepcopy(editor.model).bfloat16()
        Editor(narrow, editor.layout, editor.image_tokenizer, sampling=editor.sampling).save_pretrained(
            folder
        )
        (folder / "recipe.json").write_text(
            json.dumps(recipes.to_json(self.recipe), indent=2) + "\n", "utf-8"
        )


def masks(batch: Batch) -> tuple[Tensor, Tensor]:
    """[B, T] each: where text was chosen, and where codes were."""
    return batch.is_text[:, 1:], batch.is_code[:, 1:]


@torch.inference_mode()
def evaluate(editor: Editor, count: int) -> dict[str, float]:
    """How well an editor does on held-out edits of the training split, as users use it; families take turns."""
    judge, families = StorybookJudge(), list(FAMILIES)
    scores = []
    for i in range(count):
        made = example(FIRST_HELD_OUT + i, family=families[i % len(families)])
        source = made.images(editor.working_side)[0]
        scores.append(judge(made, editor(source, made.instruction, seed=0).images[0]).overall)
    return {"success": float(np.mean(np.array(scores) >= SUCCESS)), "overall": float(np.mean(scores))}


def train(recipe: GrpoRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    return Trainer(recipe, resume).train()


def main() -> None:
    run_script("python -m train.grpo", __doc__, GrpoRecipe, train)


if __name__ == "__main__":
    main()
