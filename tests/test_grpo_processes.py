"""Laws of reinforcement learning on several processes: they ask, draw and learn what one would."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from test_grpo import bright, log_of, weights, weights_of
from two_processes import run_on_two

from earl import recipe as recipes
from earl.errors import RecipeError
from earl.judge import NoVerdict, Question, Verdict
from earl.training.advantages import AdvantageConfig
from earl.training.entropy import EntropyConfig
from earl.training.policy import PolicyConfig
from train.collect import decides
from train.grpo import Trainer
from train.grpo_recipe import GrpoRecipe, JudgeConfig
from train.questions import FIRST_QUESTION, ask
from train.rewards import RewardConfig
from train.rollouts import Group, RolloutStore


def lopsided(question: Question, picture: Any, /) -> Verdict | NoVerdict:
    """Likes light; silent on a third of the pictures, and on the second question, which is all that the second of two
    processes asks in the first step."""
    is_second = question.instruction == ask(FIRST_QUESTION + 1, "all").instruction
    if is_second or int(np.asarray(picture).sum(dtype=np.int64)) % 3 == 0:
        return NoVerdict("timeout: not this one")
    return bright(question, picture)


def drawn(recipe: GrpoRecipe, processes: int) -> list[Group]:
    """Groups of the last step, in the order of the processes."""
    folders = [Path(recipe.run) / "rollouts" / f"{rank}" for rank in range(processes)]
    stores = [RolloutStore(folder, made_by=decides(recipe)) for folder in folders]
    return [group for store in stores for group in store.load(recipe.steps - 1, 0) or []]


@pytest.mark.parametrize(
    ("thought", "sharded", "marks"),
    [("off", False, False), ("on", False, False), ("off", True, False), ("off", True, True)],
    ids=["off", "on", "sharded", "sharded marks"],
)
def test_two_processes_make_the_update_of_one(
    tmp_path: Path,
    tiny_grpo: GrpoRecipe,
    marking: str,
    thought: Literal["off", "on"],
    sharded: bool,
    marks: bool,
) -> None:
    one = replace(
        tiny_grpo,
        steps=2 if thought == "off" else 1,  # thoughts take long
        num_generations=5,
        micro_batch=1,
        judge=JudgeConfig(probes=0, most_missing=1.0),
        advantage=AdvantageConfig(std_floor=1e-3, scale_rewards="batch"),
        policy=PolicyConfig(beta=0.01, image_entropy=EntropyConfig(target=3.0, step_size=1e-2)),
        thought=thought,
        save_every=1,
        start_from=marking if marks else tiny_grpo.start_from,
        mark_temperature=1.0 if marks else 0.0,
        temperature=0.8,
        reward=RewardConfig(plan=1.0 if thought == "on" else 0.0),
    )
    two = replace(one, run=str(tmp_path / "two"), sharded=sharded, gradient_checkpointing=sharded)
    file = tmp_path / "two.json"
    file.write_text(json.dumps(recipes.to_json(two)), "utf-8")
    run_on_two(__file__, str(file))
    alone = Trainer(one, "no", lopsided).train()
    together = Path(two.run) / alone.name

    for left, right in zip(drawn(one, 1), drawn(two, 2), strict=True):
        assert left.number == right.number
        assert np.array_equal(left.codes_KHW, right.codes_KHW)
        assert left.verdicts == right.verdicts
        assert [said and said.text for said in left.thoughts] == [
            said and said.text for said in right.thoughts
        ]
        assert all(said is not None for said in left.thoughts) == (thought == "on")

    start, left, right = weights_of(one.start_from), weights(alone), weights(together)
    moved = max(float((left[f"model.{name}"] - start[name]).abs().max()) for name in start)
    apart = max(float((left[name] - right[name]).abs().max()) for name in left)
    assert moved > 5e-4
    assert apart < moved / 20

    assert len(log_of(one)) == len(log_of(two)) == one.steps
    for expected, told in zip(log_of(one), log_of(two), strict=True):
        assert expected.keys() == told.keys()
        for name in expected:
            if "second" not in name and "sampling" not in name:
                assert told[name] == pytest.approx(expected[name], rel=1e-3, abs=1e-5), name
    assert log_of(one)[0]["judge/missing"] >= 5
    if sharded:  # and a run of shards that was stopped ends as if it had not been
        unbroken = load_file(together / "training" / "tensors.safetensors")
        shutil.rmtree(together)
        run_on_two(__file__, str(file))
        resumed = load_file(together / "training" / "tensors.safetensors")
        assert unbroken.keys() == resumed.keys()
        assert all(torch.equal(tensor, resumed[name]) for name, tensor in unbroken.items())
        with pytest.raises(RecipeError, match="and there is one: start it by accelerate launch"):
            Trainer(replace(two, run=str(tmp_path / "one process")), "no", lopsided)


if __name__ == "__main__":
    Trainer(recipes.read(GrpoRecipe, sys.argv[1]), "auto", lopsided).train()
