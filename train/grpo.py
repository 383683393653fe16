"""Reinforcement learning of an editor against a judge: group-relative policy optimisation.

    python -m train.grpo train/recipes/mini-grpo.toml
    accelerate launch -m train.grpo train/recipes/mini-grpo.toml

A step draws several answers to each of some questions with the engine that editors use, has them judged, and moves
the policy towards answers that were better than their question's others. Questions whose answers are all worth the same
teach nothing and are replaced. Differs from EARL (rl/ of its code): forced tokens carry no gradient, log-probabilities
are those of the constrained sampler, counts are global, an answer on which the judge is silent is masked, not zero, and
a run that was killed ends with the weights of one that was not.
"""

from __future__ import annotations

import copy
import math
import textwrap
import time
from collections import deque
from collections.abc import Iterable
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor

from earl import recipe as recipes
from earl.data.batches import Batch, collate
from earl.data.sayings import read_sayings
from earl.decoding.marks import marks_of
from earl.editor import Editor
from earl.errors import EarlError, JudgeError, RecipeError
from earl.judge import Judge
from earl.judge.probes import ProbeReport, is_silent, probe, require_sane
from earl.model import EarlForCausalLM
from earl.model.lora import Adapter
from earl.pixels.sheet import edit_rows
from earl.pretrained import Parts, save_adapter
from earl.training.curves import write_curves
from earl.training.entropy import first_coefs, next_coefs
from earl.training.logbook import Logbook
from earl.training.optim import make_optimizers, rate_share, set_rates
from earl.training.policy import Counts, PolicyBatch, policy_loss
from earl.training.resume import (
    find_resume,
    has_work,
    hold,
    keep_recipe,
    load_step,
    optimizer_tensors,
    restore_optimizers,
    restore_weights,
    save_step,
    saved_steps,
    weight_tensors,
)
from earl.training.script import run_script
from earl.training.sharding import gathered, norm_of, require_several, shard, whole
from earl.training.together import from_everyone, new_accelerator, sum_gradients, summed
from earl.training.tracker import new_tracker
from train.answers import Lesson, lesson_of
from train.collect import Collector, GradedAnswer, start_of
from train.evaluation import evaluate, evaluate_own, evaluate_plans
from train.grpo_recipe import GrpoRecipe, new_judge
from train.questions import OwnQuestions, name_of_list
from train.samples import write_samples
from train.scorer import Scorer
from train.start import write_narrow, write_recipe

WINDOW: Final = 10
"""Steps over which missing verdicts are counted."""
REASON_CHARACTERS: Final = 300
"""Of a judge's reason so much is shown."""


def commonest(silence: Iterable[dict[str, tuple[int, str]]]) -> str:
    """The reason that a judge gave most often for no verdict, as the end of a sentence; nothing if it gave none."""
    given = [(kind, *why) for step in silence for kind, why in step.items()]
    counts = {kind: sum(count for other, count, _ in given if other == kind) for kind, *_ in given}
    if not counts:
        return ""
    most = max(counts, key=counts.__getitem__)
    last = [reason for kind, _, reason in given if kind == most][-1]
    return f" ({counts[most]} times {most}, the last: {textwrap.shorten(last, REASON_CHARACTERS)})"


class Trainer:
    """The state of a run."""

    def __init__(self, recipe: GrpoRecipe, resume: str, judge: Judge | None = None) -> None:
        """Open or resume a run; `judge` is another one than the recipe's.

        Raises:
            RecipeError, CheckpointError: the recipe, the run's folder or the checkpoint cannot be used.
        """
        self.recipe = recipe
        self.accelerator = new_accelerator(recipe.mixed_precision)
        if recipe.sharded:
            require_several(self.accelerator)
        device = self.accelerator.device
        # Where several processes share a CPU it is "cpu:0", to which no file can be read.
        self.device = torch.device("cpu") if device.type == "cpu" else device
        self.run = Path(recipe.run)
        self.run.mkdir(parents=True, exist_ok=True)
        self.lock = hold(self.run) if self.accelerator.is_main_process else None
        dtype = "float32" if recipe.lora is None else recipe.lora.base_dtype
        self.editor = Editor.from_pretrained(recipe.start_from, dtype=dtype, device=self.device)
        model = self.editor.model
        if recipe.reward.plan and self.editor.plan_grammar is None:
            raise RecipeError(
                f"reward.plan is {recipe.reward.plan}, but {recipe.start_from} thinks in free text: set it to 0, or "
                "teach it plans first (train.sft with thought_share)"
            )
        if recipe.mark_temperature and recipe.thought != "off" and self.editor.plan_grammar is None:
            raise RecipeError(
                f"mark_temperature is {recipe.mark_temperature} and thought {recipe.thought}, in free text: marks of "
                "an answer whose thought does not end would have its credit; set the one to 0, or the other to off"
            )
        reference = self._new_reference(model)
        self.adapter = self._learning(model)
        self.coefs = first_coefs(recipe.policy.entropy)
        self.recent: deque[list[int]] = deque(maxlen=WINDOW)
        """Missing verdicts, and answers that were shown to the judge, of the last steps."""
        self.silence: deque[dict[str, tuple[int, str]]] = deque(maxlen=WINDOW)
        """Why they are missing (`Round.silence`), as far as these steps were of this process."""
        self.saved: Path | None = None
        self.start = start_of(recipe)
        self.first, tensors = self._restore(find_resume(self.run, resume))
        self.reference = None if reference is None else self._new_scorer(reference, learns=False)
        """Scores what the policy was at the start, where the recipe holds the run near it."""
        self.scorer = self._new_scorer(copy.deepcopy(model) if recipe.sharded else model)
        self.optimizers = make_optimizers(self.scorer.model, recipe.optim)
        restore_optimizers(self.optimizers, tensors)
        del tensors
        self.prepared = [self.accelerator.prepare(optimizer) for optimizer in self.optimizers]
        places = self.editor.working_side // self.editor.image_tokenizer.downsampling
        self.judge = judge or new_judge(
            recipe.judge, places=places if recipe.reward.local else 0, keeps=self.run / "verdicts"
        )
        self.owes_trial = False
        """Whether the judge did not answer when it was last tried."""
        self.collector = Collector(recipe, self.editor, self.judge, self.accelerator)
        self.logbook = self._new_logbook()

    def train(self) -> Path:
        """Run to the end; returns the last checkpoint's folder."""
        recipe = self.recipe
        for step in range(self.first, recipe.steps):
            tried = self._try_judge(step)
            if step == self.first and self.logbook is not None:  # a judge may have refused to begin
                keep_recipe(self.run, recipe, first=step)
            collected = self.collector.collect(step)
            self.recent.append([collected.missing, collected.asked])
            self.silence.append(collected.silence)
            started_s = time.perf_counter()
            metrics = self._learn(step, collected.graded)
            metrics["seconds/update"] = time.perf_counter() - started_s
            if self.logbook is not None:
                self.logbook.report(step + 1, **collected.metrics, **tried, **metrics)
            missing, judged = (sum(column) for column in zip(*self.recent, strict=True))
            paused = missing > recipe.judge.most_missing * judged
            if paused:  # whoever goes on has a judge that is back
                self.recent.clear()
            if (step + 1) % recipe.save_every == 0 or step + 1 == recipe.steps or paused:
                self._save(step + 1, trusted=not paused)
            if paused:
                raise JudgeError(
                    f"the judge gave no verdict on {missing} of the last {judged} answers, more than "
                    f"judge.most_missing = {recipe.judge.most_missing:.0%}{commonest(self.silence)}: the run is saved "
                    f"at step {step + 1}; see to the judge, then start it again with --resume auto"
                )
        assert self.saved is not None
        return self.saved

    def _new_scorer(self, model: EarlForCausalLM, *, learns: bool = True) -> Scorer:
        """What scores answers by a model, which is shared out among the processes where the recipe says so."""
        scorer = Scorer(model, self.editor.layout, self.recipe)
        if self.recipe.sharded:
            shard(scorer, model.model.layers, self.accelerator, learns=learns)
        return scorer.eval()  # no dropout anywhere; what was drawn is scored by the same network

    def _new_reference(self, model: EarlForCausalLM) -> EarlForCausalLM | None:
        """The policy as it is now, where the recipe holds the run near it; an adapter's base is that already."""
        if not self.recipe.policy.beta:
            return None
        return model if self.recipe.lora is not None else copy.deepcopy(model).requires_grad_(False)

    def _learning(self, model: EarlForCausalLM) -> Adapter | None:
        """Let the model learn what the recipe says; where that is an adapter, it comes back."""
        model.model.recomputes = self.recipe.gradient_checkpointing
        if self.recipe.lora is not None:
            return Adapter(model, self.recipe.lora, base=self.recipe.start_from, seed=self.recipe.seed)
        model.let_learn(self.recipe.learns)
        return None

    def _restore(self, saved: Path | None) -> tuple[int, dict[str, Tensor]]:
        """Put back what a saved step had, but for the optimisers; returns its number and all of its tensors."""
        if saved is None:
            return 0, {}
        tensors, state = load_step(saved)
        if state.get("questions") != name_of_list(self.recipe):
            if self.recipe.questions is None:
                raise RecipeError(
                    f"{saved} was asked in other words than sentences = {self.recipe.sentences or 'none'} has now: "
                    "name another run folder"
                )
            raise RecipeError(
                f"{saved} was trained on another list than {self.recipe.questions} is now, or with another evaluate: "
                "what was held out would not be any more; name another run folder"
            )
        if self.adapter is not None:
            self.adapter.check_saved(saved)
        if state.get("start") != self.start:
            raise RecipeError(
                f"{saved} did not start from the weights that {self.recipe.start_from} has now, by which its pictures "
                "are read and shown, or does not say from which: name another run folder"
            )
        restore_weights(self.editor.model, tensors)
        adapted = {name for name, entropy in self.recipe.policy.entropy.items() if entropy.target is not None}
        self.coefs |= {name: coef for name, coef in state["entropy_coefs"].items() if name in adapted}
        self.recent.extend(state["recent"])
        self.saved = saved
        return int(state["step"]), tensors

    def _new_logbook(self) -> Logbook | None:
        """That of the run, where there is something to write and this process writes it."""
        recipe = self.recipe
        if not self.accelerator.is_main_process or not has_work(
            self.run, first=self.first, steps=recipe.steps
        ):
            return None
        tracker = new_tracker(recipe.tracker, self.run, first_step=self.first, config=recipes.to_json(recipe))
        return Logbook(self.run, steps=recipe.steps, first_step=self.first, tracker=tracker)

    def _try_judge(self, step: int) -> dict[str, float]:
        """Try the judge where its turn has come; returns values for the logbook. One process asks for all.

        Raises:
            JudgeError: it is wrong, or it does not answer before the first step. What was learnt until now is saved.
        """
        config, starts = self.recipe.judge, step == self.first
        asks = self.recipe.reward.draws and config.probes
        if not asks or not (starts or step % config.probe_every == 0 or self.owes_trial):
            return {}
        complaint, missing, is_open = "", 0, False
        if self.accelerator.is_main_process:
            try:
                report = self._probed()
                missing, is_open = report.missing, is_silent(report, most_missing=config.most_missing)
                if starts or not is_open:
                    require_sane(report, most_missing=config.most_missing)
            except EarlError as error:
                complaint = str(error)
        complaint, missing, self.owes_trial = from_everyone(self.accelerator, [complaint, missing, is_open])[
            0
        ]
        if not complaint:
            return {"judge/probes_missing": missing}
        if starts:
            raise JudgeError(complaint)
        if step % self.recipe.save_every:  # else it was when the last step ended
            self._save(step, trusted=False)
        raise JudgeError(
            f"{complaint}; the run is saved at step {step}: see to the judge, then start it again with --resume auto"
        )

    def _probed(self) -> ProbeReport:
        """What the judge says of answers of known worth."""
        questions = self.collector.questions.known(self.recipe.judge.probes)
        return probe(self.judge, questions, seed=self.recipe.seed)

    def _learn(self, step: int, graded: list[GradedAnswer]) -> dict[str, float]:
        """The updates of one step; values for the logbook are of the last."""
        metrics: dict[str, float] = {}
        for iteration in range(self.recipe.num_iterations):
            update = step * self.recipe.num_iterations + iteration
            updates = self.recipe.steps * self.recipe.num_iterations
            set_rates(self.prepared, rate_share(self.recipe.optim, update, updates))
            metrics = self._update(update, graded)
        if self.recipe.sharded:
            learnt = self.scorer.model.parameters()
            for mine, parameter in zip(self.editor.model.parameters(), learnt, strict=True):
                if parameter.requires_grad:
                    mine.data.copy_(whole(parameter.detach()))
        return metrics

    def _update(self, update: int, graded: list[GradedAnswer]) -> dict[str, float]:
        """One optimiser step over all answers of all processes."""
        lessons = self.lessons(graded)
        parts = from_everyone(
            self.accelerator, [Counts.of(*self.scorer.chosen(lesson.batch)) for lesson in lessons]
        )
        counts = Counts(*(sum(column) for column in zip((0, 0, 0, 0), *chain(*parts), strict=True)))
        if not counts.sequences:
            return {"grad_norm": 0.0}
        totals: dict[str, Tensor] = {}
        furthest = 0.0
        for lesson in lessons:
            batch, allowed_NR = lesson.batch, lesson.allowed_NR
            with self.accelerator.autocast():
                logp_BT, entropy_BT = self.scorer(batch, allowed_NR)
                ref_logp_BT = None if self.reference is None else self._reference_logp(batch, allowed_NR)
            is_text_BT, is_image_BT, is_choice_BT = self.scorer.chosen(batch)
            known = PolicyBatch(
                advantage_BX=lesson.advantage_BX,
                is_text_BT=is_text_BT,
                is_image_BT=is_image_BT,
                is_choice_BT=is_choice_BT,
                old_logp_BT=lesson.old_logp_BX,
                ref_logp_BT=ref_logp_BT,
            )
            loss, part = policy_loss(
                self.recipe.policy, known, logp_BT, entropy_BT, counts, step=update, entropy_coefs=self.coefs
            )
            self.accelerator.backward(loss)
            is_chosen_BT = is_image_BT | is_text_BT | is_choice_BT
            apart_BT = (logp_BT.detach() - lesson.old_logp_BX).abs() * is_chosen_BT
            part["sampling/sampling_logp_difference/mean"] = apart_BT.sum() / counts.tokens
            furthest = max(furthest, float(apart_BT.max()))
            totals = {name: totals.get(name, 0.0) + value.detach().float() for name, value in part.items()}
        if self.recipe.sharded:  # gradients are sums over all processes already
            for _ in range(len(lessons), max(map(len, parts))):
                self._keep_pace()
        else:
            sum_gradients(self.accelerator, self.scorer.parameters())
        metrics = summed(
            from_everyone(self.accelerator, {name: float(total) for name, total in totals.items()})
        )
        metrics["sampling/sampling_logp_difference/max"] = max(from_everyone(self.accelerator, furthest))
        metrics |= {f"entropy_coef/{segment}": coef for segment, coef in self.coefs.items()}
        metrics["grad_norm"] = norm_of(
            self.accelerator.clip_grad_norm_(self.scorer.parameters(), self.recipe.optim.max_grad_norm)
        )
        if not math.isfinite(metrics["loss"] + metrics["grad_norm"]):
            raise RecipeError(
                f"loss and gradient are {metrics['loss']} and {metrics['grad_norm']} in update {update + 1}: "
                "lower optim.lr; nothing of this update was saved"
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

    def _keep_pace(self) -> None:
        """Passes that teach nothing, while others have answers left: weights are gathered by all or not at all."""
        side = self.editor.working_side // self.editor.image_tokenizer.downsampling
        nothing_hw = np.zeros((side, side), np.int64)
        laid = self.editor.layout.example(nothing_hw, "", nothing_hw)
        marks = None if marks_of(self.editor.model) is None else [np.zeros((0, 3), np.int64)]
        batch = collate([laid], pad=self.editor.layout.vocabulary.pad, marks=marks).to(self.device)
        with self.accelerator.autocast():
            logp_BT, _ = self.scorer(batch)
            if self.reference is not None:
                self._reference_logp(batch, None)
        self.accelerator.backward(0.0 * logp_BT.sum())

    def lessons(self, graded: list[GradedAnswer]) -> list[Lesson]:
        """The answers, some at a time."""
        some = (
            graded[i : i + self.recipe.micro_batch] for i in range(0, len(graded), self.recipe.micro_batch)
        )
        layout, grammar = self.editor.layout, self.editor.plan_grammar
        return [lesson_of(answers, self.scorer, layout, grammar, self.device) for answers in some]

    def _reference_logp(self, batch: Batch, allowed_NR: Tensor | None) -> Tensor:
        assert self.reference is not None
        with torch.no_grad(), nullcontext() if self.adapter is None else self.adapter.silent():
            logp_BT, _ = self.reference(batch, allowed_NR)
        return logp_BT

    def _save(self, step: int, *, trusted: bool = True) -> None:
        """A checkpoint that editors open, how well it edits, and a sheet of samples.

        Args:
            trusted: the judge is asked about held-out questions; not where it is wrong or gone.
        """
        self.accelerator.wait_for_everyone()
        moments = gathered(optimizer_tensors(self.optimizers), keep=self.accelerator.is_main_process)
        if self.accelerator.is_main_process:
            weights = weight_tensors(self.editor.model, learning_only=self.adapter is not None)
            saved = save_step(
                self.run,
                step,
                save_model=self._write_editor,
                tensors=weights | moments,
                state={
                    "entropy_coefs": self.coefs,
                    "recent": list(self.recent),
                    "questions": name_of_list(self.recipe),
                    "start": self.start,
                },
            )
            self._show(step, saved, trusted)
        self.accelerator.wait_for_everyone()
        self.saved = saved_steps(self.run)[-1]
        self.collector.store.forget(before=step - 1)  # in the last step's rounds is what the judge still owes

    def _show(self, step: int, saved: Path, trusted: bool) -> None:
        """What people look at: held-out edits, a sheet of samples, and the curves up to here."""
        assert self.logbook is not None
        sheet = self.run / f"samples-{step:06d}.png"
        if isinstance(self.collector.questions, OwnQuestions):
            report, has_sheet = self._look_at_own(self.collector.questions, sheet) if trusted else ({}, False)
        else:
            report, has_sheet = self._look_at_drawn(saved, sheet)
        if report:
            self.logbook.report(step, **{f"eval/{name}": value for name, value in report.items()})
        if has_sheet:
            self.logbook.picture(step, "samples", sheet)
        write_curves(self.run)

    def _look_at_drawn(self, saved: Path, sheet: Path) -> tuple[dict[str, float], bool]:
        """Values for the logbook of held-out edits of the storybook, and whether there is a sheet of samples."""
        recipe, report = self.recipe, {}
        if recipe.evaluate and recipe.reward.draws:
            report = evaluate(self.editor, recipe.evaluate, thought=recipe.thought, freely=recipe.freely)
        elif recipe.evaluate:
            report = evaluate_plans(self.editor, recipe.evaluate, freely=recipe.freely)
        if recipe.samples:
            write_samples(saved, sheet, count=recipe.samples, thought=recipe.thought, freely=recipe.freely)
        return report, bool(recipe.samples)

    def _look_at_own(self, questions: OwnQuestions, sheet: Path) -> tuple[dict[str, float], bool]:
        """The same of held-out questions of one's own; the samples are what was judged."""
        report, samples = evaluate_own(
            self.editor,
            self.judge,
            questions.held_out,
            samples=self.recipe.samples,
            thought=self.recipe.thought,
        )
        if samples:
            edit_rows(samples).save(sheet)
        return report, bool(samples)

    def _write_editor(self, folder: Path) -> None:
        """Weights in bf16 or an adapter, everything else as it was."""
        editor = self.editor
        parts = Parts(editor.model, editor.layout, editor.image_tokenizer, editor.sampling)
        if self.adapter is None:
            write_narrow(self.recipe, parts, folder)
        else:
            save_adapter(self.adapter, parts, folder)
            write_recipe(self.recipe, folder)


def train(recipe: GrpoRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    if recipe.questions is not None:
        OwnQuestions(recipe)  # a list that cannot be used is refused before any weights are read
    if recipe.sentences is not None:
        read_sayings(Path(recipe.sentences))
    return Trainer(recipe, resume).train()


def main() -> None:
    run_script("python -m train.grpo", __doc__, GrpoRecipe, train)


if __name__ == "__main__":
    main()
