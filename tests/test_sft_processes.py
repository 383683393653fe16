"""Laws of supervised fine-tuning on several processes: they make the updates of one, whatever it is that learns."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from two_processes import run_on_two

from earl import recipe as recipes
from earl.errors import RecipeError
from earl.model.lora import LoraConfig
from earl.training.optim import OptimConfig
from train.sft import train
from train.sft_recipe import ModelShape, SftRecipe

SHAPE = ModelShape(
    hidden_size=32,
    intermediate_size=64,
    num_hidden_layers=2,
    num_attention_heads=2,
    num_key_value_heads=1,
    draft_width=16,
    draft_layers=2,
    copy_gate=True,
)


@pytest.mark.parametrize("learns", ["all", "drafter", "adapter", "shards", "sharded plans"])
def test_two_processes_make_the_updates_of_one(
    tmp_path: Path,
    tiny_shards: Path,
    tiny_image_tokenizer: Path,
    tiny_words: Path,
    tiny_checkpoint: Path,
    learns: str,
) -> None:
    given: dict[str, Any] = {
        "all": {"model": SHAPE, "draft_weight": 0.5, "thought_share": 0.5, "plan_share": 0.3},
        "drafter": {"model": SHAPE, "draft_weight": 1.0, "learns": "drafter"},
        "adapter": {
            "start_from": str(tiny_checkpoint),
            "lora": LoraConfig(rank=2, base_dtype="float32"),
            "gradient_checkpointing": True,
        },
        "shards": {"model": SHAPE, "draft_weight": 0.5, "thought_share": 0.5, "gradient_checkpointing": True},
        "sharded plans": {"model": replace(SHAPE, draft_heard=True), "plan_share": 0.5},
    }[learns]
    one = SftRecipe(
        run=str(tmp_path / "one"),
        data=str(tiny_shards),
        image_tokenizer=str(tiny_image_tokenizer),
        text_tokenizer=str(tiny_words),
        working_side=64,
        steps=3,
        batch=4,
        accumulate=2,
        mixed_precision="no",
        compile=False,
        log_every=1,
        save_every=2,
        samples=0,
        optim=OptimConfig(lr=1e-3, warmup_steps=1),
        **given,
    )
    two = replace(one, run=str(tmp_path / "two"), batch=2, sharded="shard" in learns)
    if two.sharded:
        with pytest.raises(RecipeError, match="and there is one: start it by accelerate launch"):
            train(replace(two, run=str(tmp_path / "alone")))
    (tmp_path / "two.json").write_text(json.dumps(recipes.to_json(two)), "utf-8")
    run_on_two(__file__, str(tmp_path / "two.json"))
    alone = train(one)
    if two.sharded:  # and a run of shards that was stopped ends as if it had not been
        last = tmp_path / "two" / alone.name
        whole = load_file(last / "training" / "tensors.safetensors")
        shutil.rmtree(last)
        run_on_two(__file__, str(tmp_path / "two.json"))
        again = load_file(last / "training" / "tensors.safetensors")
        assert all(torch.equal(tensor, again[name]) for name, tensor in whole.items())
    left, right = (
        load_file(folder / "training" / "tensors.safetensors")
        for folder in (alone, tmp_path / "two" / alone.name)
    )
    assert left.keys() == right.keys()
    for name, tensor in left.items():
        if name.startswith(
            "model."
        ):  # Adam turns rounding of a gradient that is nearly 0 into a step of its own
            apart = (tensor - right[name]).abs()
            assert float(apart.mean()) < 3e-5 and float(apart.max()) < 3 * 1e-3, name
    logs = [
        [json.loads(line) for line in (tmp_path / run / "log.jsonl").read_text().splitlines()]
        for run in ("one", "two")
    ]
    assert len(logs[0]) == len(logs[1]) == 3
    for expected, told in zip(*logs, strict=True):
        for name in expected.keys() - {"seconds"}:
            assert told[name] == pytest.approx(expected[name], rel=1e-3, abs=1e-5), name


if __name__ == "__main__":
    train(recipes.read(SftRecipe, sys.argv[1]))
