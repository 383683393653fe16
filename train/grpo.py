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
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from earl import recipe as recipes
from earl.data.batches import Batch, collate
from earl.data.sayings import read_sayings
from earl.decoding import Thought
from earl.decoding.marks import marks_of, sketch_alike, where_free
from earl.decoding.thoughts import TARGET
from earl.editor import Editor
from earl.errors import EarlError, JudgeError, RecipeError
from earl.judge import Judge
from earl.judge.probes import ProbeReport, is_silent, probe, require_sane
from earl.model import EarlForCausalLM, GridHints
from earl.model.drafter import MOST_MARKS
from earl.model.lora import Adapter
from earl.model.scoring import score
from earl.pixels.sheet import edit_rows
from earl.pretrained import Parts, save_adapter
from earl.sequence.grammar import choices
from earl.sequence.layout import Laid, SequenceLayout, Slot
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
from train.collect import Collector, GradedAnswer, start_of
from train.evaluation import evaluate, evaluate_own, evaluate_plans
from train.grpo_recipe import GrpoRecipe, new_judge
from train.questions import OwnQuestions, name_of_list
from train.samples import write_samples
from train.start import write_narrow, write_recipe

WINDOW: Final = 10
"""Steps over which missing verdicts are counted."""
REASON_CHARACTERS: Final = 300
"""Of a judge's reason so much is shown."""


class Scorer(nn.Module):
    """Log-probability and entropy of what was chosen: marks, which stand in front, choices, words and codes."""

    def __init__(self, model: EarlForCausalLM, layout: SequenceLayout, recipe: GrpoRecipe) -> None:
        super().__init__()
        self.model, self.vocabulary = model, layout.vocabulary
        self.choices = torch.tensor(choices(layout), device=model.device)
        self.temperature, self.mark_temperature = recipe.temperature, recipe.mark_temperature
        if self.mark_temperature and marks_of(self.model) is None:
            raise RecipeError(
                f"mark_temperature is {self.mark_temperature}, but {recipe.start_from} does not mark: set it to 0"
            )
        self.entropy_learns = any(
            config.coef or config.target is not None for config in recipe.policy.entropy.values()
        )

    def forward(self, batch: Batch, allowed_NR: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """[B, M + T] each: of each of M marks, the last of which is their end, and of the token behind each of
        T = L - 1 positions; 0 where nothing was chosen. Nothing is marked (M = 0) where marks do not learn.

        Args:
            allowed_NR: which ids could be drawn for each of the batch's N tokens of text; None: all.
        """
        marked = self._marked(batch)
        written = self._written(batch, allowed_NR)
        logp_BX, entropy_BX = (torch.cat(pair, dim=1) for pair in zip(marked, written, strict=True))
        return logp_BX, entropy_BX

    def chosen(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """[B, M + T] each: where marks and words were chosen, where codes were, and where whether to think."""
        is_mark_BM = self._is_mark(batch)
        is_code_BT = batch.is_code[:, 1:] & (self.temperature > 0)
        return (
            torch.cat([is_mark_BM, batch.is_text[:, 1:]], dim=1),
            torch.cat([torch.zeros_like(is_mark_BM), is_code_BT], dim=1),
            torch.cat([torch.zeros_like(is_mark_BM), batch.is_choice[:, 1:]], dim=1),
        )

    def _is_mark(self, batch: Batch) -> Tensor:
        """[B, M] where a mark was chosen, or that it was the last."""
        if not self.mark_temperature or batch.marks is None:
            return torch.zeros(len(batch.ids), 0, dtype=torch.bool, device=batch.ids.device)
        count_B1 = (batch.marks[..., 0] >= 0).sum(1, keepdim=True)
        place_M = torch.arange(min(batch.marks.shape[1] + 1, MOST_MARKS), device=count_B1.device)
        return place_M <= count_B1

    def _marked(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """[B, M] each: of every mark, given those before it, at the temperature of marks."""
        is_mark_BM = self._is_mark(batch)
        logp_BM, entropy_BM = (torch.zeros(is_mark_BM.shape, device=is_mark_BM.device) for _ in range(2))
        marks = marks_of(self.model)
        if not is_mark_BM.numel() or marks is None or batch.marks is None:
            return logp_BM, entropy_BM
        end_B13 = batch.marks.new_full((len(batch.marks), 1, 3), -1)
        following_BM3 = torch.cat([batch.marks, end_B13], dim=1)
        columns = []
        for place, is_here_B in enumerate(is_mark_BM.unbind(1)):
            _, logits_NX = sketch_alike(
                self.model,
                batch.sources[is_here_B],
                batch.words[is_here_B],
                batch.marks[is_here_B, :place],
            )
            if batch.free is not None:
                logits_NX = where_free(logits_NX, batch.free[is_here_B] > 0, marks.kinds)
            all_NX = (logits_NX / self.mark_temperature).log_softmax(-1)
            number_N = marks.number(
                following_BM3[is_here_B, place], batch.sources.shape[2], logits_NX.shape[1] - 1
            )
            # Beyond a smaller grid it is -inf, which no gradient may meet.
            entropy_N = -(all_NX.exp() * all_NX.masked_fill(all_NX == -torch.inf, 0)).sum(-1)
            columns.append(
                [
                    each_BM[:, place].index_put((is_here_B.nonzero().squeeze(1),), value_N)
                    for each_BM, value_N in (
                        (logp_BM, all_NX.gather(1, number_N[:, None]).squeeze(1)),
                        (entropy_BM, entropy_N if self.entropy_learns else entropy_N.detach()),
                    )
                ]
            )
        logp, entropy = zip(*columns, strict=True)
        return torch.stack(logp, dim=1), torch.stack(entropy, dim=1)

    def _written(self, batch: Batch, allowed_NR: Tensor | None) -> tuple[Tensor, Tensor]:
        """[B, T] each: of choices, words and codes."""
        if not self.temperature:
            nothing_BT = torch.zeros(batch.ids[:, 1:].shape, device=batch.ids.device)
            return nothing_BT, nothing_BT
        heard_BLD = self.model.heard(batch.words, batch.heard_at)
        hints = GridHints(batch.aligned, batch.rows, batch.columns, self._known(batch), heard_BLD)
        hidden_BTD = self.model.hidden(batch.ids, hints=hints, positions_BL=batch.positions)[:, :-1]
        is_text_BT, is_code_BT, is_choice_BT = (
            mask[:, 1:] for mask in (batch.is_text, batch.is_code, batch.is_choice)
        )
        first, stop = self.vocabulary.first_code, self.vocabulary.size
        aligned_N = batch.aligned[:, :-1][is_code_BT]
        raised = self.model.raised(hidden_BTD[is_code_BT], aligned_N, first_id=first)
        logp_BT, entropy_BT = self._scored(
            batch, hidden_BTD, is_code_BT, start=first, stop=stop, raised=raised
        )
        if bool(is_text_BT.any()):
            text_logp_BT, text_entropy_BT = self._scored(
                batch,
                hidden_BTD,
                is_text_BT,
                start=0,
                stop=self.vocabulary.thought_stop,
                allowed_TR=allowed_NR,
            )
            logp_BT, entropy_BT = logp_BT + text_logp_BT, entropy_BT + text_entropy_BT
        if bool(is_choice_BT.any()):
            choice_logp_BT, choice_entropy_BT = self._chosen_to_think(batch, hidden_BTD, is_choice_BT)
            logp_BT, entropy_BT = logp_BT + choice_logp_BT, entropy_BT + choice_entropy_BT
        return logp_BT, entropy_BT

    def _chosen_to_think(self, batch: Batch, hidden_BTD: Tensor, where_BT: Tensor) -> tuple[Tensor, Tensor]:
        """[B, T] each: of going on with a thought, or with the target, among these two."""
        is_target_N = (batch.ids[:, 1:][where_BT] == self.choices[TARGET]).long()
        logp_N, entropy_N = score(
            hidden_BTD[where_BT],
            self.model.lm_head.weight[self.choices],
            is_target_N,
            start=0,
            stop=len(self.choices),
            temperature=self.temperature,
            entropy_learns=self.entropy_learns,
        )
        return _placed(where_BT, logp_N), _placed(where_BT, entropy_N)

    def _known(self, batch: Batch) -> Tensor | None:
        """What the drafter knows of each cell; answers to one question share it where they are marked alike. For plans
        alone it is what the sources show, unless the drafter learns: then all processes do the same."""
        if not self.model.drafter_learns and not batch.is_code.any():
            return self.model.see(batch.sources)
        parts = [batch.sources.flatten(1), batch.words]
        if batch.marks is not None:
            parts.append(batch.marks.flatten(1))
        asked_QX, question_B = torch.cat(parts, dim=1).unique(dim=0, return_inverse=True)
        sources_QX, words_QN, *marks = asked_QX.split([part.shape[1] for part in parts], dim=1)
        known_QHWC = self.model.look(
            sources_QX.view(-1, *batch.sources.shape[1:]),
            words_QN,
            marks[0].reshape(len(asked_QX), -1, 3) if marks else None,
        )
        return None if known_QHWC is None else known_QHWC[question_B]

    def _scored(
        self, batch: Batch, hidden_BTD: Tensor, where_BT: Tensor, **among: Any
    ) -> tuple[Tensor, Tensor]:
        """[B, T] each: `score` of what was chosen in some places, 0 elsewhere."""
        logp_N, entropy_N = score(
            hidden_BTD[where_BT],
            self.model.lm_head.weight,
            batch.ids[:, 1:][where_BT],
            temperature=self.temperature,
            entropy_learns=self.entropy_learns,
            **among,
        )
        return _placed(where_BT, logp_N), _placed(where_BT, entropy_N)


def commonest(silence: Iterable[dict[str, tuple[int, str]]]) -> str:
    """The reason that a judge gave most often for no verdict, as the end of a sentence; nothing if it gave none."""
    given = [(kind, *why) for step in silence for kind, why in step.items()]
    counts = {kind: sum(count for other, count, _ in given if other == kind) for kind, *_ in given}
    if not counts:
        return ""
    most = max(counts, key=counts.__getitem__)
    last = [reason for kind, _, reason in given if kind == most][-1]
    return f" ({counts[most]} times {most}, the last: {textwrap.shorten(last, REASON_CHARACTERS)})"


def _placed(where_BT: Tensor, value_N: Tensor) -> Tensor:
    """[B, T] with values where they belong, 0 elsewhere."""
    return value_N.new_zeros(where_BT.shape).index_put(where_BT.nonzero(as_tuple=True), value_N)


def _is_open(allowed_TR: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """[T] where there was a choice."""
    is_open_T: NDArray[np.bool_] = allowed_TR.sum(1) > 1
    return is_open_T


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
        self.coefs |= state["entropy_coefs"]
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
        micro = list(self._micro_batches(graded))
        parts = from_everyone(
            self.accelerator, [Counts.of(*self.scorer.chosen(batch)) for batch, *_ in micro]
        )
        counts = Counts(*(sum(column) for column in zip((0, 0, 0, 0), *chain(*parts), strict=True)))
        if not counts.sequences:
            return {"grad_norm": 0.0}
        totals: dict[str, Tensor] = {}
        furthest = 0.0
        for batch, advantage_BT, old_logp_BT, allowed_NR in micro:
            with self.accelerator.autocast():
                logp_BT, entropy_BT = self.scorer(batch, allowed_NR)
                ref_logp_BT = None if self.reference is None else self._reference_logp(batch, allowed_NR)
            is_text_BT, is_image_BT, is_choice_BT = self.scorer.chosen(batch)
            known = PolicyBatch(
                advantage_BX=advantage_BT,
                is_text_BT=is_text_BT,
                is_image_BT=is_image_BT,
                is_choice_BT=is_choice_BT,
                old_logp_BT=old_logp_BT,
                ref_logp_BT=ref_logp_BT,
            )
            loss, part = policy_loss(
                self.recipe.policy, known, logp_BT, entropy_BT, counts, step=update, entropy_coefs=self.coefs
            )
            self.accelerator.backward(loss)
            is_chosen_BT = is_image_BT | is_text_BT | is_choice_BT
            apart_BT = (logp_BT.detach() - old_logp_BT).abs() * is_chosen_BT
            part["sampling/sampling_logp_difference/mean"] = apart_BT.sum() / counts.tokens
            furthest = max(furthest, float(apart_BT.max()))
            totals = {name: totals.get(name, 0.0) + value.detach().float() for name, value in part.items()}
        if self.recipe.sharded:  # gradients are sums over all processes already
            for _ in range(len(micro), max(map(len, parts))):
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

    def _micro_batches(
        self, graded: list[GradedAnswer]
    ) -> Iterator[tuple[Batch, Tensor, Tensor, Tensor | None]]:
        """Batches, advantages and log-probabilities at drawing [B, T], and what could be drawn as text [N, R]."""
        device = self.device
        for start in range(0, len(graded), self.recipe.micro_batch):
            some = graded[start : start + self.recipe.micro_batch]
            allowed = [self._allowed(one.thought) for one in some]
            batch = self._batch(some, allowed)
            is_mark_BX = self.scorer.chosen(batch)[0].clone()
            marks = is_mark_BX.shape[1] - batch.ids[:, 1:].shape[1]
            is_mark_BX[:, marks:] = False
            is_code_BX, is_text_BX, is_choice_BX = (
                torch.cat([torch.zeros_like(is_mark_BX[:, :marks]), mask[:, 1:]], dim=1)
                for mask in (batch.is_code, batch.is_text, batch.is_choice)
            )
            old_logp_BX = torch.zeros(is_mark_BX.shape, device=device)
            if marks:
                said = [
                    one.group.marks_logp_KM[one.answer] for one in some if one.group.marks_logp_KM is not None
                ]
                for row_X, is_mark_X, logp_M in zip(old_logp_BX, is_mark_BX, said, strict=True):
                    row_X[is_mark_X] = torch.from_numpy(logp_M[: int(is_mark_X.sum())]).to(device)
            if self.recipe.reward.draws:
                drawn = [one.group.logp_KHW[one.answer][one.group.free_hw] for one in some if one.is_drawn]
                old_logp_BX[is_code_BX] = torch.from_numpy(
                    np.concatenate([np.zeros(0, np.float32), *drawn])
                ).to(device)
            choice_logp = [
                one.group.choice_logp_K[one.answer] for one in some if one.group.choice_logp_K is not None
            ]
            if choice_logp:
                old_logp_BX[is_choice_BX] = torch.tensor(choice_logp, device=device)
            chosen = [
                one.thought.logp if allowed_TR is None else one.thought.logp[_is_open(allowed_TR)]
                for one, allowed_TR in zip(some, allowed, strict=True)
                if one.thought is not None
            ]
            if chosen:
                old_logp_BX[is_text_BX] = torch.from_numpy(np.concatenate(chosen)).to(device)
            opened = [allowed_TR[_is_open(allowed_TR)] for allowed_TR in allowed if allowed_TR is not None]
            allowed_NR = torch.from_numpy(np.concatenate(opened)).to(device) if opened else None
            is_kept_BX = torch.zeros_like(is_mark_BX)
            is_kept_BX[:, marks:] = batch.ids[:, 1:] == batch.aligned[:, :-1]
            changed_B1, kept_B1 = (
                torch.tensor([[one.advantages[place]] for one in some], device=device) for place in (0, -1)
            )
            advantage_BX = torch.where(is_kept_BX, kept_B1, changed_B1)
            local = [
                one.local_hw[one.group.free_hw] for one in some if one.local_hw is not None and one.is_drawn
            ]
            if local:
                advantage_BX[is_code_BX] += torch.from_numpy(np.concatenate(local)).to(device)
            yield batch, advantage_BX, old_logp_BX, allowed_NR

    def _allowed(self, thought: Thought | None) -> NDArray[np.bool_] | None:
        """[T, R] which ids could be drawn for each of a plan's; None where any could, or nothing was thought."""
        grammar = self.editor.plan_grammar
        return (
            None if thought is None or grammar is None else grammar.allowed_along(thought.ids, thought.room)
        )

    def _batch(self, some: list[GradedAnswer], allowed: list[NDArray[np.bool_] | None]) -> Batch:
        """Answers as the sequences that were drawn, with their marks."""
        marks = [one.group.marks_KM3[one.answer] for one in some if one.group.marks_KM3 is not None]
        batch = collate(
            [self._laid(one, allowed_TR) for one, allowed_TR in zip(some, allowed, strict=True)],
            pad=self.editor.layout.vocabulary.pad,
            marks=marks or None,
            free=[one.group.free_hw.astype(np.int64) for one in some],
        )
        return batch.to(self.device)

    def _laid(self, one: GradedAnswer, allowed_TR: NDArray[np.bool_] | None) -> Laid:
        """An answer as the sequence that was drawn; what the grammar of plans left no choice about is forced."""
        group, thought = one.group, one.thought
        codes_hw = group.codes_KHW[one.answer] if one.is_drawn else None
        said = None if thought is None else thought.ids
        laid = self.editor.layout.example(
            group.source_hw,
            group.instruction,
            codes_hw,
            said,
            mixed=group.choice_logp_K is not None,
            free_hw=group.free_hw,
        )
        if allowed_TR is None:
            return laid
        slots = laid.slots.copy()
        slots[slots == Slot.TEXT] = np.where(_is_open(allowed_TR), Slot.TEXT, Slot.FORCED)
        return replace(laid, slots=slots)

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
