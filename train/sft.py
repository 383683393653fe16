"""Supervised fine-tuning on token shards.

    python -m train.sft train/recipes/mini.toml                        # two CPU cores
    accelerate launch -m train.sft train/recipes/mini.toml             # GPUs

Differs from EARL: forced tokens carry no loss, the head is computed for what a slot allows alone, targets keep the
source's codes wherever nothing changed, and the losses of all processes and micro-batches share one token count.
Every checkpoint is a folder that `Editor.from_pretrained` opens.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

import torch
from accelerate import Accelerator
from torch import Tensor, nn

from earl.data.batches import Batch
from earl.errors import RecipeError
from earl.model import EarlForCausalLM
from earl.model.lora import Adapter
from earl.pretrained import Parts
from earl.training.logbook import Logbook
from earl.training.optim import make_optimizers, rate_share, set_rates
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
from earl.training.sharding import gathered, norm_of, shard
from earl.training.together import from_everyone, new_accelerator, sum_gradients, summed
from train.edit_loss import EditLoss
from train.lessons import Teaches, Updates, check_teaches, choose, plan_for, shards_for
from train.samples import write_samples
from train.sft_recipe import SftRecipe
from train.start import adapt, open_start, write_checkpoint

SUM_SCALE: Final = 2.0**-12
"""Keeps summed gradients in range until the number of tokens in all processes is known."""


def train(recipe: SftRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    accelerator = new_accelerator(recipe.mixed_precision)
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    lock = hold(run) if accelerator.is_main_process else None
    parts = open_start(recipe)
    model, layout = parts.model, parts.layout
    shards = shards_for(parts, recipe.data)
    teaches = {"data": shards.names()}
    adapter = adapt(model, recipe)
    saved = find_resume(run, resume)
    first, saved_tensors = (0, {}) if saved is None else restore(saved, model, adapter, teaches)
    if recipe.compile:
        compile_for_lengths(model, recipe.pad_to)
    loss_module = EditLoss(model, layout, recipe).to(accelerator.device)
    if recipe.sharded:
        shard(loss_module, model.model.layers, accelerator)
    optimizers = make_optimizers(model, recipe.optim)
    restore_optimizers(optimizers, saved_tensors)
    del saved_tensors
    prepared = [accelerator.prepare(optimizer) for optimizer in optimizers]
    chosen = choose(shards, recipe)
    plan = plan_for(recipe, len(chosen), processes=accelerator.num_processes)
    totals: dict[str, float] = {}
    updates = Updates(
        recipe=recipe,
        layout=layout,
        shards=shards,
        chosen=chosen,
        plan=plan,
        process=accelerator.process_index,
        processes=accelerator.num_processes,
        sides=model.config.draft_marks,
    )
    writes = accelerator.is_main_process and has_work(run, first=first, steps=recipe.steps)
    logbook = open_logbook(recipe, first) if writes else None
    for step, micro in enumerate(updates.ahead(first), start=first):
        set_rates(prepared, rate_share(recipe.optim, step, recipe.steps))
        sums = update(accelerator, loss_module, prepared, micro, recipe)
        totals = {name: totals.get(name, 0.0) + value for name, value in sums.items()}
        done = step + 1
        if logbook is not None and (done % recipe.log_every == 0 or done == recipe.steps):
            logbook.report(done, **summary(totals))
            totals = {}
        if done % recipe.save_every == 0 or done == recipe.steps:
            writes = accelerator.is_main_process
            save_checkpoint(recipe, parts, adapter, optimizers, done, teaches, writes=writes)
    accelerator.wait_for_everyone()
    if lock is not None:
        lock.close()
    return [*([] if saved is None else [saved]), *saved_steps(run)][-1]


def open_logbook(recipe: SftRecipe, first: int) -> Logbook:
    """The log of a run whose next update is `first`; the recipe stands beside it."""
    run = Path(recipe.run)
    keep_recipe(run, recipe, first=first)
    return Logbook(run, steps=recipe.steps, first_step=first)


def restore(
    saved: Path, model: EarlForCausalLM, adapter: Adapter | None, teaches: Teaches
) -> tuple[int, dict[str, Tensor]]:
    """Put back the weights of a saved step; returns how many updates they have seen, and all tensors of the step.

    Raises:
        RecipeError: the step learnt from other data than there are now.
    """
    tensors, state = load_step(saved)
    check_teaches(saved, state, teaches)
    if adapter is not None:
        adapter.check_saved(saved)
    restore_weights(model, tensors)
    return int(state["step"]), tensors


def compile_for_lengths(model: EarlForCausalLM, pad_to: int) -> None:
    """One compilation for each padded length; beyond torch's own limit of 8 it would silently run uncompiled."""
    torch._dynamo.config.recompile_limit = -(-model.config.max_position_embeddings // pad_to)
    torch._dynamo.config.fail_on_recompile_limit_hit = True
    model.model.compile(dynamic=False)
    if model.model.drafter is not None:
        model.model.drafter.compile(dynamic=False)


def update(
    accelerator: Accelerator,
    loss_module: nn.Module,
    optimizers: list[torch.optim.Optimizer],
    micro: list[Batch],
    recipe: SftRecipe,
) -> dict[str, float]:
    """One optimiser step over some micro-batches; the mean is over all their tokens in all processes, and where none of
    these weighs anything there is no step."""
    sums: dict[str, Tensor] = {}
    for batch in micro:
        with accelerator.autocast():
            part = loss_module(batch.to(accelerator.device))
        accelerator.backward(part["loss"] * SUM_SCALE)
        sums = {
            name: sums.get(name, torch.zeros(())) + value.detach().float() for name, value in part.items()
        }
    mine = dict(zip(sums, torch.stack(list(sums.values())).tolist(), strict=True))
    reduced = summed(from_everyone(accelerator, mine))
    if not reduced["weight"]:  # chance left nothing in it to be learnt, of which there is no mean
        for optimizer in optimizers:
            optimizer.zero_grad()
        return reduced | {"grad_norm": 0.0, "updates": 1.0}
    parameters = list(loss_module.parameters())
    if not recipe.sharded:  # else they are sums already
        sum_gradients(accelerator, parameters)
    # Gradients so far are scaled sums; this makes them the mean per unit of weight.
    correction = 1 / (SUM_SCALE * reduced["weight"])
    for parameter in parameters:
        if parameter.grad is not None:
            parameter.grad.mul_(correction)
    reduced["grad_norm"] = norm_of(accelerator.clip_grad_norm_(parameters, recipe.optim.max_grad_norm))
    if not math.isfinite(reduced["loss"] + reduced["grad_norm"]):
        raise RecipeError(
            f"loss and gradient are {reduced['loss'] / reduced['weight']} and {reduced['grad_norm']}: "
            "lower optim.lr and optim.muon_lr; the last checkpoint is sound"
        )
    for optimizer in optimizers:
        optimizer.step()
        optimizer.zero_grad()
    return reduced | {"updates": 1.0}


def summary(totals: dict[str, float]) -> dict[str, float]:
    """What the logbook shows of summed counts."""
    report = {}
    for name, count in (
        ("loss", "weight"),
        ("names_prob", "things"),
        ("draft_copied_prob", "draft_copied"),
        ("draft_changed_logp", "draft_changed"),
        ("marks_logp", "marks"),
        ("marks_right", "marks"),
        ("ends_prob", "ends"),
        ("copied_prob", "copied"),
        ("changed_prob", "changed"),
        ("changed_logp", "changed"),
        ("words_prob", "words"),
        ("choices_prob", "choices"),
    ):
        if totals.get(count):
            report[name] = totals[name] / totals[count]
    return report | {"grad_norm": totals["grad_norm"] / totals["updates"]}


def save_checkpoint(
    recipe: SftRecipe,
    parts: Parts,
    adapter: Adapter | None,
    optimizers: list[torch.optim.Optimizer],
    step: int,
    teaches: Teaches,
    *,
    writes: bool,
) -> None:
    """Write a step and its sheet; all processes have to ask for it, and one writes."""
    weights = gathered(weight_tensors(parts.model, learning_only=adapter is not None), keep=writes)
    moments = gathered(optimizer_tensors(optimizers), keep=writes)
    if not writes:
        return
    plain = {name.removeprefix("model."): weight for name, weight in weights.items()}
    folder = save_step(
        Path(recipe.run),
        step,
        save_model=lambda to: write_checkpoint(recipe, parts, adapter, to, plain),
        tensors=weights | moments,
        state={"teaches": teaches},
    )
    if recipe.samples:
        write_samples(folder, Path(recipe.run) / f"samples-{step:06d}.png", count=recipe.samples)


def main() -> None:
    run_script("python -m train.sft", __doc__, SftRecipe, train)


if __name__ == "__main__":
    main()
