"""A drafter learns that other sentences mean what plain ones do: from pairs of sentences, without pictures.

    python -m train.hear train/recipes/mini-hear.toml

The teacher is the checkpoint as it started, which hears the storybook's grammar well and little besides. For each of
many edits it is told the plainest sentence; the learner is told others, of which some are the grammar's too, and learns
to let the cells find in them what they find in the plain one (`train.hearing`). Only the hearing learns, so everything
that the drafter draws with stays as it is. The sentences of an update are a function of its number: nothing is stored,
and a resumed run sees what an unbroken one would.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor

from earl import recipe as recipes
from earl.data.shards import TokenShards
from earl.errors import RecipeError
from earl.pretrained import Parts, open_parts
from earl.storybook.examples import FAMILIES, Wordings, wordings
from earl.training.logbook import Logbook
from earl.training.optim import OptimConfig, make_optimizers, rate_share, set_rates
from earl.training.resume import (
    find_resume,
    hold,
    load_step,
    optimizer_tensors,
    restore_optimizers,
    restore_weights,
    save_step,
    saved_steps,
    weight_tensors,
)
from earl.training.script import run_script
from train.hearing import CELLS_AN_EDIT, Hearing, hears, looks_of, padded
from train.samples import write_samples
from train.start import write_narrow

GROUPS: Final = 4
"""Sentences of about one length are heard together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HearRecipe:
    """Everything that decides the result."""

    run: str = "runs/hear"
    """Folder of checkpoints, samples and log."""
    start_from: str = "checkpoints/earl-mini"
    """Checkpoint that learns."""
    teacher: str = "checkpoints/earl-mini"
    """Checkpoint that hears plain sentences well. Its drafter has to be the learner's in all but the hearing."""
    data: str = "runs/tokens/train"
    """Folder of token shards, in the grammar's words, during whose edits the looks are taken."""
    looked_at: int = 1024
    """How many of these edits, the first ones."""
    looks: int = 64
    """How many looks of a layer ask in an update."""
    layers: int = 4
    """How many layers ask in an update."""
    steps: int = 3000
    """Updates in all."""
    edits: int = 32
    """Edits an update."""
    free: int = 4
    """Sentences that the grammar does not know, for each edit; one more is the grammar's."""
    times: dict[str, int] = field(default_factory=dict)
    """Families take turns; these have more than one in each round, as many as it says."""
    first_seed: int = 10_000_000
    """Number of the first edit (`earl.storybook.examples.example`)."""
    seed: int = 1
    """Seed of what is looked for."""
    optim: OptimConfig = OptimConfig(lr=1e-3, muon_lr=1e-3, warmup_steps=100, decay_share=0.5)
    log_every: int = 20
    """Updates between two lines of the log."""
    save_every: int = 500
    """Updates between two checkpoints; the last two stay."""
    samples: int = 6
    """Held-out edits drawn into the sample sheet of a checkpoint; 0 draws none."""

    def __post_init__(self) -> None:
        for name in ("looked_at", "looks", "layers", "steps", "edits", "free", "log_every", "save_every"):
            if getattr(self, name) < 1:
                raise RecipeError(f"{name} is {getattr(self, name)}: it must be 1 or more")
        if self.edits < 2:
            raise RecipeError(
                "edits is 1, but what plain sentences differ by is the measure: set it to 2 or more"
            )
        for family, number in self.times.items():
            if family not in FAMILIES or number < 0:
                raise RecipeError(
                    f"times.{family} is {number}: expected 0 or more for one of {', '.join(FAMILIES)}"
                )


def train(recipe: HearRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    lock = hold(run)
    parts, teacher = (open_parts(name, dtype="float32") for name in (recipe.start_from, recipe.teacher))
    parts.model.let_learn("words")
    hearing = Hearing(hears(parts.model, recipe.start_from), hears(teacher.model, recipe.teacher))
    looks_YQC = looked_for(recipe, teacher)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    hearing, looks_YQC = hearing.to(device), looks_YQC.to(device)
    saved = find_resume(run, resume)
    first, tensors = (0, {}) if saved is None else _restored(saved, parts)
    optimizers = make_optimizers(parts.model, recipe.optim)
    restore_optimizers(optimizers, tensors)
    (run / "recipe.json").write_text(json.dumps(recipes.to_json(recipe), indent=2), "utf-8")
    logbook = Logbook(run, steps=recipe.steps, first_step=first)
    totals: list[dict[str, float]] = []
    for step in range(first, recipe.steps):
        set_rates(optimizers, rate_share(recipe.optim, step, recipe.steps))
        totals.append(update(recipe, parts, hearing, optimizers, looks_YQC, step))
        done = step + 1
        if done % recipe.log_every == 0:
            logbook.report(done, **{name: float(np.mean([t[name] for t in totals])) for name in totals[0]})
            totals = []
        if done % recipe.save_every == 0 or done == recipe.steps:
            save_checkpoint(recipe, parts, optimizers, done)
    lock.close()
    return [*([] if saved is None else [saved]), *saved_steps(run)][-1]


def looked_for(recipe: HearRecipe, teacher: Parts) -> Tensor:
    """[Y, Q, C] what the teacher's cells look for in the edits of the recipe's data.

    Raises:
        RecipeError: the recipe asks for more layers or looks than there are.
    """
    shards = TokenShards(recipe.data, num_codes=teacher.layout.vocabulary.num_codes)
    edits = [shards[number] for number in range(min(recipe.looked_at, len(shards)))]
    looks_YQC = looks_of(teacher.model, teacher.layout, edits, recipe.seed)
    layers, looks, _ = looks_YQC.shape
    if recipe.layers > layers or recipe.looks > looks:
        raise RecipeError(
            f"layers is {recipe.layers} of {layers}, and looks {recipe.looks} of {looks} ({CELLS_AN_EDIT} an edit): "
            "lower them, or set looked_at to more edits"
        )
    return looks_YQC


def turns_of(recipe: HearRecipe) -> list[str]:
    """Families in the order in which they take turns."""
    return [family for family in FAMILIES for _ in range(recipe.times.get(family, 1))]


def said_in(recipe: HearRecipe, step: int) -> list[Wordings]:
    """The edits of an update and what is said of each."""
    turns = turns_of(recipe)
    numbers = range(recipe.first_seed + step * recipe.edits, recipe.first_seed + (step + 1) * recipe.edits)
    return [wordings(number, family=turns[number % len(turns)], count=recipe.free) for number in numbers]


def update(
    recipe: HearRecipe,
    parts: Parts,
    hearing: Hearing,
    optimizers: Sequence[torch.optim.Optimizer],
    looks_YQC: Tensor,
    step: int,
) -> dict[str, float]:
    """One optimiser step; how far free sentences were from what they mean, and the grammar's."""
    device, encode = looks_YQC.device, parts.layout.text_tokenizer.encode
    said = said_in(recipe, step)
    rng = np.random.default_rng((recipe.seed, step))
    looks = {
        int(layer): looks_YQC[
            layer, torch.from_numpy(rng.choice(looks_YQC.shape[1], recipe.looks, replace=False))
        ]
        for layer in rng.choice(len(looks_YQC), recipe.layers, replace=False)
    }
    understood = hearing.understood(padded([encode(one.plain) for one in said]).to(device), looks)
    sentences = [
        (encode(text), number, is_free)
        for number, one in enumerate(said)
        for text, is_free in [(one.usual, False), *((text, True) for text in one.free)]
    ]
    sentences.sort(key=lambda sentence: len(sentence[0]))
    far = {True: 0.0, False: 0.0}
    for some in np.array_split(np.arange(len(sentences)), GROUPS):
        ids, numbers, frees = zip(*(sentences[i] for i in some), strict=True)
        far_S = hearing(padded(ids).to(device), torch.tensor(numbers, device=device), looks, understood)
        (far_S.sum() / len(sentences)).backward()
        for is_free, one in zip(frees, far_S.tolist(), strict=True):
            far[is_free] += one
    learning = [parameter for parameter in hearing.parameters() if parameter.requires_grad]
    norm = float(torch.nn.utils.clip_grad_norm_(learning, recipe.optim.max_grad_norm))
    if not np.isfinite(norm):
        raise RecipeError(
            f"the gradient is {norm}: lower optim.lr and optim.muon_lr; the last checkpoint is sound"
        )
    for optimizer in optimizers:
        optimizer.step()
        optimizer.zero_grad()
    return {
        "free": far[True] / (len(said) * recipe.free),
        "usual": far[False] / len(said),
        "grad_norm": norm,
    }


def _restored(saved: Path, parts: Parts) -> tuple[int, dict[str, Tensor]]:
    tensors, state = load_step(saved)
    restore_weights(parts.model, tensors)
    return int(state["step"]), tensors


def save_checkpoint(
    recipe: HearRecipe, parts: Parts, optimizers: list[torch.optim.Optimizer], step: int
) -> None:
    """Write a step and its sheet, whose edits are asked for in free words."""
    folder = save_step(
        Path(recipe.run),
        step,
        save_model=lambda to: write_checkpoint(recipe, parts, to),
        tensors=weight_tensors(parts.model, learning_only=True) | optimizer_tensors(optimizers),
        state={},
    )
    if recipe.samples:
        write_samples(folder, Path(recipe.run) / f"samples-{step:06d}.png", count=recipe.samples, freely=1.0)


def write_checkpoint(recipe: HearRecipe, parts: Parts, folder: Path) -> None:
    """The folder that `Editor.from_pretrained` opens."""
    write_narrow(parts, folder)
    (folder / "recipe.json").write_text(json.dumps(recipes.to_json(recipe), indent=2) + "\n", "utf-8")


def main() -> None:
    run_script("python -m train.hear", __doc__, HearRecipe, train)


if __name__ == "__main__":
    main()
