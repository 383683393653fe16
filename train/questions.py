"""What is asked in reinforcement learning: edits of the storybook, or a list of one's own pictures.

A question has a number, and what it asks is a function of the recipe and that number alone, so that a resumed run asks
what an unbroken one would have, and several processes what one would have. Knows no editor and asks no judge.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

from earl.data.batches import BatchPlan
from earl.data.pairs import Pair, read_pairs
from earl.data.sayings import Saying, read_sayings
from earl.errors import RecipeError
from earl.judge import Question
from earl.questions import opened
from earl.storybook.examples import FAMILIES, Example, example, has_free_turn
from earl.storybook.renaming import Sayings
from train.grpo_recipe import GrpoRecipe

FIRST_QUESTION: Final = 700_000_000
"""Numbers of storybook questions start here; they are of the training split, and no others are drawn from here."""
FIRST_HELD_OUT: Final = 800_000_000
"""Numbers of the training split on which a run looks at itself."""


class Questions(Protocol):
    """Where questions come from."""

    first: int
    """Number of the first one."""

    def ask(self, number: int) -> Question:
        """Question `number`, from `first` on; there is no last one."""
        ...

    def known(self, count: int) -> list[Question]:
        """Up to so many questions with a right answer, no two with the same, to try a judge on."""
        ...


class StorybookQuestions:
    """Edits of the drawn world (Questions), family by family, pictures of `side` px."""

    first: int = FIRST_QUESTION

    def __init__(
        self,
        level: str,
        side: int,
        freely: float = 0.0,
        sayings: Sequence[Saying] = (),
        *,
        prompts: int = 1,
        resample: int = 0,
    ) -> None:
        self.level, self.side, self.freely = level, side, freely
        self.sayings = Sayings((one.plain, one.said) for one in sayings)
        self.prompts, self.resample = prompts, resample

    def ask(self, number: int) -> Question:
        return Question.of(
            ask(number, self.level, self.freely, self.sayings, turn=self.turn(number)), self.side
        )

    def turn(self, number: int) -> int:
        """Of which family a question is. Most numbers that are kept ready to replace others are never asked: if
        families went by numbers, the same ones would be left out again and again."""
        rounds, place = divmod(number - self.first, self.prompts)
        step, attempt = divmod(rounds, 1 + self.resample)
        return self.first + (step + attempt) * self.prompts + place

    def known(self, count: int) -> list[Question]:
        return [Question.of(held_out(i, self.freely), self.side) for i in range(count)]


class OwnQuestions:
    """A list of one's own (Questions), in a new order every epoch; its last `evaluate` lines are never trained on.

    Raises:
        RecipeError, InstructionError: the list cannot be read, is too short, or lacks targets that the judge or its
            trial need. No picture was opened by then.
    """

    first: int = 0

    def __init__(self, recipe: GrpoRecipe) -> None:
        assert recipe.questions is not None
        pairs = read_pairs(Path(recipe.questions), needs_target=False)
        _check_length(pairs, recipe)
        _check_targets(pairs, recipe)
        split = len(pairs) - recipe.evaluate
        self.trained, self.held_out = pairs[:split], pairs[split:]
        self.with_truth = list({pair.target: pair for pair in pairs if pair.target is not None}.values())
        self.order = BatchPlan(count=split, batch=1, seed=recipe.seed)

    def ask(self, number: int) -> Question:
        (line,) = self.order.indices(number)
        return opened(self.trained[line])

    def known(self, count: int) -> list[Question]:
        return [opened(pair) for pair in self.with_truth[:count]]


def questions_of(recipe: GrpoRecipe, side: int) -> Questions:
    """What a recipe asks; `side`: of storybook pictures, in px.

    Raises:
        RecipeError, InstructionError: the recipe's list cannot be used.
    """
    if recipe.questions is not None:
        return OwnQuestions(recipe)
    sayings = [] if recipe.sentences is None else read_sayings(Path(recipe.sentences))
    return StorybookQuestions(
        recipe.level, side, recipe.freely, sayings, prompts=recipe.prompts, resample=recipe.resample
    )


def name_of_list(recipe: GrpoRecipe) -> list[str | int] | None:
    """A name of a list of one's own: of questions, and how many are held out, or of sentences; None without."""
    if recipe.questions is not None:
        return [hashlib.sha256(Path(recipe.questions).read_bytes()).hexdigest(), recipe.evaluate]
    if recipe.sentences is not None:
        return [hashlib.sha256(Path(recipe.sentences).read_bytes()).hexdigest()]
    return None


def ask(
    number: int,
    level: str,
    freely: float = 0.0,
    sayings: Sayings | None = None,
    *,
    turn: int | None = None,
) -> Example:
    """Question `number` of the training split; families take turns, as in evaluations.

    Args:
        turn: whose it is; None goes by the number.
        freely: share of questions that are worded freely.
        sayings: free words, where they have some for a question; patterns word the others.
    """
    families = [family for family in FAMILIES if level in ("all", FAMILIES[family])]
    family = families[(number if turn is None else turn) % len(families)]
    return example(number, family=family, freely=has_free_turn(number, freely), sayings=sayings)


def held_out(number: int, freely: float = 0.0) -> Example:
    """Held-out question `number` (from 0) of the training split, of any level."""
    return ask(FIRST_HELD_OUT + number, "all", freely)


def _check_length(pairs: Sequence[Pair], recipe: GrpoRecipe) -> None:
    if len(pairs) < recipe.evaluate + recipe.prompts:
        raise RecipeError(
            f"{recipe.questions} has {len(pairs)} questions, but evaluate holds out {recipe.evaluate} and a step asks "
            f"prompts = {recipe.prompts}: list {recipe.evaluate + recipe.prompts} or more, or lower evaluate"
        )


def _check_targets(pairs: Sequence[Pair], recipe: GrpoRecipe) -> None:
    without = [pair for pair in pairs if pair.target is None]
    if recipe.judge.kind == "similarity" and without:
        raise RecipeError(
            f"{without[0].place}: target is missing, with which judge.kind = similarity compares ({len(without)} of "
            f"{len(pairs)} lines have none): add it, or set judge.kind to viescore"
        )
    targets = {pair.target for pair in pairs if pair.target is not None}
    if recipe.judge.probes and len(targets) < 2:
        raise RecipeError(
            f"{recipe.questions} has {len(targets)} different targets, but judge.probes = {recipe.judge.probes} tries "
            "the judge on right answers to two questions or more: add a target to some lines, or set judge.probes to 0"
        )
