"""A drafter learns that other sentences mean what plain ones do: from pairs of sentences, without pictures.

    python -m train.hear train/recipes/mini-hear.toml

The teacher is a checkpoint that hears plain sentences well, such as the learner's own start. For each of many edits it
is told the plainest sentence; the learner is told others, of which some are the grammar's too, and learns to let the
cells find in them what they find in the plain one (`train.hearing`). Only the hearing learns, so everything that the
drafter draws with stays as it is. The sentences of an update are a function of its number: nothing is stored, and a
resumed run sees what an unbroken one would.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Final, cast

import numpy as np
import torch
from torch import Tensor, nn

from earl.data.sayings import Saying, read_sayings
from earl.data.shards import TokenShards
from earl.errors import RecipeError
from earl.model import EarlForCausalLM
from earl.pretrained import Parts, names_of_weights, open_parts
from earl.recipe import check_counts
from earl.storybook.examples import FAMILIES, Wordings, wordings
from earl.storybook.renaming import renamed
from earl.training.logbook import Logbook
from earl.training.optim import OptimConfig, make_optimizers, rate_share, set_rates
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
from train.growth import grown
from train.hearing import CELLS_AN_EDIT, Hearing, drafters, padded, queries_of
from train.lessons import Teaches, check_teaches, shards_for
from train.samples import write_samples
from train.sft_recipe import ModelShape
from train.start import write_narrow

GROUPS: Final = 4
"""Sentences of about one length are heard together."""
STEPS: Final = 2
"""Names the dice of updates."""
HELD_OUT: Final = 3
"""Names the dice of measurements."""
AT_ONCE: Final = 128
"""Sentences that are measured at once, besides all plain ones."""
FRESH: Final = 1
"""Seed of layers that a start has not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HearRecipe:
    """Everything that decides the result."""

    run: str = "runs/hear"
    """Folder of checkpoints, samples and log."""
    start_from: str = "checkpoints/earl-mini"
    """Checkpoint that learns."""
    teacher: str = "checkpoints/earl-mini"
    """Checkpoint that hears plain sentences well. Its drafter has to be the learner's in all but the hearing."""
    word_layers: int | None = None
    """In how many layers words hear each other; a start may have fewer, and grows (`train.growth`). None: in as many as
    it has."""
    data: str = "runs/tokens/train"
    """Folder of token shards, in the grammar's words: the queries are those of cells in these edits."""
    looked_at: int = 1024
    """How many of these edits, the first ones."""
    queries: int = 64
    """How many queries of a layer are asked in an update."""
    layers: int = 4
    """Of how many layers."""
    steps: int = 3000
    """Updates in all."""
    edits: int = 32
    """Edits an update."""
    free: int = 4
    """Sentences that the grammar does not know, for each edit; one more is the grammar's."""
    times: dict[str, int] = field(default_factory=dict)
    """Families take turns; these have more than one in each round, as many as it says."""
    sentences: str | None = None
    """A list of your own sentences (`earl.data.sayings`)."""
    sentences_share: float = 0.5
    """How many of the edits are those of this list, 0 to 1; the others are the storybook's."""
    sentences_renamed: bool = False
    """Whether they are asked of other things and colours too, in English (`earl.storybook.renaming`)."""
    held_out: str | None = None
    """Another such list, which is not learnt: how far it is from what it means is measured before the first update and
    with every checkpoint, always by the same queries."""
    first_seed: int = 10_000_000
    """Number of the first edit (`earl.storybook.examples.example`)."""
    seed: int = 1
    """Seed of what is asked."""
    optim: OptimConfig = OptimConfig(lr=1e-3, muon_lr=1e-3, warmup_steps=100, decay_share=0.5)
    log_every: int = 20
    """Updates between two lines of the log."""
    save_every: int = 500
    """Updates between two checkpoints; the last two stay."""
    samples: int = 6
    """Held-out edits drawn into the sample sheet of a checkpoint; 0 draws none."""

    def __post_init__(self) -> None:
        check_counts(
            self, "looked_at", "queries", "layers", "steps", "edits", "free", "log_every", "save_every"
        )
        check_counts(self, "seed", "samples", least=0)
        if self.edits < GROUPS:
            raise RecipeError(f"edits is {self.edits}: it must be {GROUPS} or more, to fill as many groups")
        if not 0 < self.sentences_share <= 1:
            raise RecipeError(
                f"sentences_share is {self.sentences_share}: it must be above 0 and at most 1; without a list leave "
                "sentences out"
            )
        for family, number in self.times.items():
            if family not in FAMILIES or number < 0:
                raise RecipeError(
                    f"times.{family} is {number}: expected 0 or more for one of {', '.join(FAMILIES)}"
                )
        if not turns_of(self):
            raise RecipeError("times leaves every family out: give one of them a turn")


def train(recipe: HearRecipe, resume: str = "auto") -> Path:
    """Run the recipe to its end; returns the last checkpoint's folder."""
    run = Path(recipe.run)
    run.mkdir(parents=True, exist_ok=True)
    lock = hold(run)
    saved = find_resume(run, resume)
    parts, teacher = (open_parts(name, dtype="float32") for name in (recipe.start_from, recipe.teacher))
    if recipe.word_layers is not None:
        parts = replace(parts, model=deeper(parts.model, recipe.word_layers))
    learning, teaching = drafters(parts, teacher)
    parts.model.let_learn("words")
    shards = shards_for(teacher, recipe.data)
    own, held_out = map(sayings_of, (recipe.sentences, recipe.held_out))
    teaches = teaches_of(recipe, shards)
    first, tensors = (0, {}) if saved is None else _restored(saved, parts, teaches)
    edits = [shards[number] for number in range(min(recipe.looked_at, len(shards)))]
    check(recipe, layers=len(teaching.layers), edits=len(edits), held_out=held_out)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    for model in (parts.model, teacher.model):
        cast(nn.Module, model).to(device)
    query_YQC = queries_of(teacher, edits, recipe.seed)
    hearing = Hearing(learning, teaching)
    optimizers = make_optimizers(parts.model, recipe.optim)
    restore_optimizers(optimizers, tensors)
    if saved is not None and not has_work(run, first=first, steps=recipe.steps):
        lock.close()
        return saved
    keep_recipe(run, recipe, first=first)
    logbook = Logbook(run, steps=recipe.steps, first_step=first)
    totals: list[dict[str, float]] = []
    if held_out and not first:
        logbook.report(first, held_out=far_of(recipe, parts, hearing, query_YQC, held_out))
    for step in range(first, recipe.steps):
        set_rates(optimizers, rate_share(recipe.optim, step, recipe.steps))
        totals.append(update(recipe, parts, hearing, optimizers, query_YQC, said_in(recipe, step, own), step))
        done = step + 1
        if done % recipe.log_every == 0 or done == recipe.steps:
            logbook.report(done, **{name: float(np.mean([t[name] for t in totals])) for name in totals[0]})
            totals = []
        if done % recipe.save_every == 0 or done == recipe.steps:
            if held_out:
                logbook.report(done, held_out=far_of(recipe, parts, hearing, query_YQC, held_out))
            save_checkpoint(recipe, parts, optimizers, done, teaches)
    lock.close()
    return [*([] if saved is None else [saved]), *saved_steps(run)][-1]


def sayings_of(file: str | None) -> list[Saying]:
    return [] if file is None else read_sayings(Path(file))


def deeper(model: EarlForCausalLM, word_layers: int) -> EarlForCausalLM:
    """The same network, whose words hear each other in so many layers.

    Raises:
        RecipeError: it has no drafter, or more layers than that.
    """
    if model.model.drafter is None:
        raise RecipeError("word_layers is set, but start_from has no drafter: leave it out")
    if word_layers < model.config.draft_word_layers:
        raise RecipeError(
            f"word_layers is {word_layers}, but start_from has {model.config.draft_word_layers}: a drafter grows and "
            "does not shrink"
        )
    shape = {name: getattr(model.config, name) for name in ModelShape.__slots__}
    return grown(model, ModelShape(**shape | {"draft_word_layers": word_layers}), FRESH)


def check(recipe: HearRecipe, *, layers: int, edits: int, held_out: Sequence[Saying] = ()) -> None:
    """Whether there is as much to ask with as the recipe says.

    Raises:
        RecipeError: there is not.
    """
    if recipe.layers > layers:
        raise RecipeError(f"layers is {recipe.layers}, but the drafter has {layers}: lower it")
    if recipe.queries > edits * CELLS_AN_EDIT:
        raise RecipeError(
            f"queries is {recipe.queries}, but {edits} edits have {CELLS_AN_EDIT} each: lower it, or set looked_at "
            "higher and encode more"
        )
    if held_out and len({one.plain for one in held_out}) == 1:
        raise RecipeError(
            f"held_out {recipe.held_out} has one request only, and what requests differ by is the measure: list more"
        )


def turns_of(recipe: HearRecipe) -> list[str]:
    """Families in the order in which they take turns."""
    return [family for family in FAMILIES for _ in range(recipe.times.get(family, 1))]


def said_in(recipe: HearRecipe, step: int, own: Sequence[Saying] = ()) -> list[Wordings]:
    """The edits of an update and what is said of each."""
    turns = turns_of(recipe)
    numbers = range(recipe.first_seed + step * recipe.edits, recipe.first_seed + (step + 1) * recipe.edits)
    return [
        some_of(own, number, recipe.free, renames=recipe.sentences_renamed)
        if own and Random(f"{number}:is own").random() < recipe.sentences_share
        else wordings(number, family=turns[number % len(turns)], count=recipe.free)
        for number in numbers
    ]


def some_of(own: Sequence[Saying], number: int, count: int, *, renames: bool = False) -> Wordings:
    """One of one's own requests, as plainly as ever, and `count` times otherwise."""
    rng = Random(f"{number}:own")
    saying = rng.choice(own)
    plain, free = saying.plain, tuple(rng.choice(saying.said) for _ in range(count))
    if renames:
        plain, free = renamed(rng, plain, free)
    return Wordings(family="own", plain=plain, usual=plain, free=free)


def asked_in(recipe: HearRecipe, query_YQC: Tensor, step: int, *, dice: int = STEPS) -> dict[int, Tensor]:
    """[queries, C] what is asked in an update, by number of the layer."""
    layers, queries, _ = query_YQC.shape
    rng = np.random.default_rng((recipe.seed, dice, step))
    return {
        int(layer): query_YQC[
            layer, torch.from_numpy(rng.choice(queries, recipe.queries, replace=False)).to(query_YQC.device)
        ]
        for layer in rng.choice(layers, recipe.layers, replace=False)
    }


def update(
    recipe: HearRecipe,
    parts: Parts,
    hearing: Hearing,
    optimizers: Sequence[torch.optim.Optimizer],
    query_YQC: Tensor,
    said: Sequence[Wordings],
    step: int,
) -> dict[str, float]:
    """One optimiser step; how far free sentences were from what they mean, and the grammar's (`Hearing.forward`).

    Raises:
        RecipeError: the gradient is not finite.
    """
    device, encode = query_YQC.device, parts.layout.text_tokenizer.encode
    asked = asked_in(recipe, query_YQC, step)
    understood = hearing.understood(padded([encode(one.plain) for one in said]).to(device), asked)
    sentences = [
        (encode(text), number, is_free)
        for number, one in enumerate(said)
        for text, is_free in [(one.usual, False), *((text, True) for text in one.free)]
    ]
    sentences.sort(key=lambda sentence: len(sentence[0]))
    far = {True: 0.0, False: 0.0}
    for some in np.array_split(np.arange(len(sentences)), GROUPS):
        ids, numbers, frees = zip(*(sentences[i] for i in some), strict=True)
        far_S = hearing(padded(ids).to(device), torch.tensor(numbers, device=device), asked, understood)
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


@torch.no_grad()
def far_of(
    recipe: HearRecipe, parts: Parts, hearing: Hearing, query_YQC: Tensor, sayings: Sequence[Saying]
) -> float:
    """How far the sentences of a list are from what they mean, on average: as a share of how much its plain ones
    differ (`Hearing.forward`).

    Args:
        query_YQC: what cells ask, by layer, of which the same is asked whenever the recipe's seed is.
    Raises:
        RecipeError: the plain sentences are all the same.
    """
    device, encode = query_YQC.device, parts.layout.text_tokenizer.encode
    asked = asked_in(recipe, query_YQC, 0, dice=HELD_OUT)
    understood = hearing.understood(padded([encode(one.plain) for one in sayings]).to(device), asked)
    sentences = [(encode(text), number) for number, one in enumerate(sayings) for text in one.said]
    sentences.sort(key=lambda sentence: len(sentence[0]))
    total = 0.0
    for first in range(0, len(sentences), AT_ONCE):
        ids, numbers = zip(*sentences[first : first + AT_ONCE], strict=True)
        far_S = hearing(padded(ids).to(device), torch.tensor(numbers, device=device), asked, understood)
        total += float(far_S.sum())
    return total / len(sentences)


def teaches_of(recipe: HearRecipe, shards: TokenShards) -> Teaches:
    """Names of what a run learns from, and of the checkpoint of which its steps keep only the hearing."""
    teaches = {"data": shards.names()}
    for what in ("start_from", "teacher"):
        teaches[what] = names_of_weights(getattr(recipe, what))
    if recipe.sentences is not None:
        teaches["sentences"] = [hashlib.sha256(Path(recipe.sentences).read_bytes()).hexdigest()]
    return teaches


def _restored(saved: Path, parts: Parts, teaches: Teaches) -> tuple[int, dict[str, Tensor]]:
    tensors, state = load_step(saved)
    check_teaches(saved, state, teaches)
    restore_weights(parts.model, tensors)
    return int(state["step"]), tensors


def save_checkpoint(
    recipe: HearRecipe,
    parts: Parts,
    optimizers: list[torch.optim.Optimizer],
    step: int,
    teaches: Teaches,
) -> None:
    """Write a step and its sheet, whose edits are asked for in free words."""
    folder = save_step(
        Path(recipe.run),
        step,
        save_model=lambda to: write_narrow(recipe, parts, to),
        tensors=weight_tensors(parts.model, learning_only=True) | optimizer_tensors(optimizers),
        state={"teaches": teaches},
    )
    if recipe.samples:
        write_samples(folder, Path(recipe.run) / f"samples-{step:06d}.png", count=recipe.samples, freely=1.0)


def main() -> None:
    run_script("python -m train.hear", __doc__, HearRecipe, train)


if __name__ == "__main__":
    main()
