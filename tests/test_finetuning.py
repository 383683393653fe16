"""Laws of fine-tuning what others trained: checkpoints of every published layout learn, whole or by an adapter."""

from __future__ import annotations

import json
import logging
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from test_grpo import bright
from test_pretrained import PICTURE, emu3_in_miniature
from torch import Tensor
from transformers import Emu3ForConditionalGeneration

import train.sft
from earl.cli import main as earl
from earl.data.shards import EditTokens, TokenShards, write_shard
from earl.editor import Editor
from earl.errors import CheckpointError, RecipeError
from earl.model import EarlConfig, EarlForCausalLM
from earl.model.lora import ADAPTED, Adapter, LoraConfig
from earl.pretrained import open_parts, save_parts
from earl.training.optim import OptimConfig
from earl.training.policy import PolicyConfig
from earl.training.resume import restore_weights, saved_steps
from train.edit_loss import EditLoss
from train.grpo import Trainer
from train.grpo_recipe import GrpoRecipe
from train.lessons import lay_out, micro_batches
from train.sft_recipe import SftRecipe
from train.start import adapt, open_start

LORA = LoraConfig(rank=4, alpha=8.0, base_dtype="float32")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One miniature of Emu3, in both published layouts."""
    folders = {}
    for layout in ("original", "transformers"):
        folders[layout] = tmp_path_factory.mktemp(layout)
        save_parts(emu3_in_miniature(), folders[layout], to=layout)  # type: ignore[arg-type]
    return folders


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four edits of two sizes in Emu3's codes."""
    rng = np.random.default_rng(3)
    edits = []
    for number in range(4):
        source_hw = rng.integers(0, 32_768, (3, 4 + number % 2))
        target_hw = np.where(rng.random(source_hw.shape) < 0.5, 5, source_hw)
        edits.append(
            EditTokens(
                source_hw=source_hw, target_hw=target_hw, instruction=f"paint it, {number}", thought="",
                description="", family="own", marks="",
            )
        )  # fmt: skip
    folder = tmp_path_factory.mktemp("shards")
    write_shard(folder, 0, edits, num_codes=32_768)
    return folder


def recipe_of(run: Path, start: Path, shards: Path, **changes: Any) -> SftRecipe:
    values: dict[str, Any] = {
        "run": str(run),
        "data": str(shards),
        "start_from": str(start),
        "image_tokenizer": str(start / "image_tokenizer") if (start / "image_tokenizer").is_dir() else None,
        "steps": 2,
        "batch": 2,
        "accumulate": 2,
        "mixed_precision": "no",
        "compile": False,
        "log_every": 1,
        "save_every": 1,
        "samples": 0,
        "optim": OptimConfig(lr=3e-3, warmup_steps=1),
    }
    return SftRecipe(**values | changes)


def losses(run: Path) -> list[float]:
    return [json.loads(line)["loss"] for line in (run / "log.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("layout", ["original", "transformers"])
def test_a_published_checkpoint_learns_and_stays_one_that_transformers_opens(
    published: dict[str, Path], shards: Path, tmp_path: Path, layout: str
) -> None:
    last = train.sft.train(recipe_of(tmp_path / "run", published[layout], shards, steps=6))
    first, *_, final = losses(tmp_path / "run")
    assert final < first - 0.2
    assert json.loads((last / "config.json").read_text())["architectures"] == ["Emu3ForConditionalGeneration"]
    editor, before = Editor.from_pretrained(last), open_parts(published["transformers"], dtype=None)
    assert editor.sampling == before.sampling and editor.area == 48 * 32 and editor.plan_grammar is None
    assert editor(PICTURE, "paint it", seed=0).images[0].size == (64, 48)
    stock = Emu3ForConditionalGeneration.from_pretrained(last, dtype=torch.float32)
    ids = torch.randint(0, 184_622, (1, 30), generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        ours = editor.model(ids).logits
        torch.testing.assert_close(stock(ids).logits, ours, atol=1e-4, rtol=1e-4)


def test_an_adapter_learns_alone_and_opens_with_its_base(
    published: dict[str, Path], shards: Path, tmp_path: Path
) -> None:
    start = published["transformers"]
    recipe = recipe_of(tmp_path / "run", start, shards, steps=6, lora=LORA)
    last = train.sft.train(recipe)
    first, *_, final = losses(tmp_path / "run")
    assert final < first - 0.02
    assert sorted(file.name for file in last.iterdir()) == [
        "adapter_config.json", "adapter_model.safetensors", "earl.json", "generation_config.json", "recipe.json",
        "training",
    ]  # fmt: skip
    # What opens is the function that learnt: base and adapter side by side, or merged.
    tuned = open_start(recipe)
    adapter = adapt(tuned.model, recipe)
    assert adapter is not None
    restore_weights(tuned.model, load_file(last / "training" / "tensors.safetensors"))
    merged, base = open_parts(last, dtype="float32").model, open_parts(start, dtype="float32").model
    ids = torch.randint(0, 184_622, (1, 30), generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        torch.testing.assert_close(merged(ids).logits, tuned.model(ids).logits, atol=1e-5, rtol=1e-5)
        assert not torch.allclose(merged(ids).logits, base(ids).logits, atol=1e-3)
        with adapter.silent():
            assert torch.equal(tuned.model(ids).logits, base(ids).logits)
    kept = {
        name for name, weight in base.state_dict().items() if torch.equal(weight, merged.state_dict()[name])
    }
    assert {name for name in base.state_dict() if name not in kept} == {
        name for name in base.state_dict() if "_proj" in name
    }


def test_peft_itself_opens_an_adapter_of_ours(
    published: dict[str, Path], shards: Path, tmp_path: Path
) -> None:
    from peft import PeftModel

    start = published["transformers"]
    last = train.sft.train(recipe_of(tmp_path / "run", start, shards, lora=LORA))
    wrapped = PeftModel.from_pretrained(open_parts(start, dtype="float32").model, str(last))
    ids = torch.arange(20)[None]
    with torch.inference_mode():
        ours = open_parts(last, dtype="float32").model(ids).logits
        torch.testing.assert_close(wrapped(ids).logits, ours, atol=1e-5, rtol=1e-5)


def test_an_adapted_run_that_was_stopped_ends_as_if_it_had_not_been(
    published: dict[str, Path], shards: Path, tmp_path: Path
) -> None:
    whole = recipe_of(
        tmp_path / "whole", published["transformers"], shards, lora=LORA, gradient_checkpointing=True
    )
    last = train.sft.train(whole)
    parts = replace(whole, run=str(tmp_path / "parts"))
    train.sft.train(replace(parts, steps=1, optim=replace(parts.optim, decay_share=0.5)))
    again = train.sft.train(parts)
    one, other = (load_file(folder / "training" / "tensors.safetensors") for folder in (last, again))
    assert one.keys() == other.keys()
    assert all(".lora_" in name for name in one if name.startswith("model."))
    # The rate of the first update is the same in both: a warm-up of one update.
    assert all(torch.equal(tensor, other[name]) for name, tensor in one.items())


def test_layers_that_are_computed_again_give_the_same_gradient(
    published: dict[str, Path], shards: Path
) -> None:
    gradients: list[dict[str, Tensor]] = []
    for checkpointing in (False, True):
        recipe = recipe_of(
            Path("unused"), published["transformers"], shards, gradient_checkpointing=checkpointing
        )
        parts = open_start(recipe)
        adapt(parts.model, recipe)
        calls = []
        parts.model.model.layers[0].register_forward_pre_hook(lambda *_, calls=calls: calls.append(1))
        tokens = TokenShards(recipe.data)
        lessons = [lay_out(recipe, parts.layout, tokens[i], i, 0) for i in range(4)]
        (batch,) = micro_batches(replace(recipe, accumulate=1), lessons, parts.layout.vocabulary.pad)
        EditLoss(parts.model, parts.layout, recipe)(batch)["loss"].backward()
        assert len(calls) == 1 + checkpointing
        gradients.append({name: p.grad for name, p in parts.model.named_parameters() if p.grad is not None})
    assert gradients[0].keys() == gradients[1].keys()
    assert all(torch.allclose(grad, gradients[1][name], atol=1e-6) for name, grad in gradients[0].items())


def test_adapters_stand_on_adapters_and_convert_makes_a_checkpoint_of_them(
    published: dict[str, Path], shards: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = train.sft.train(recipe_of(tmp_path / "first", published["transformers"], shards, lora=LORA))
    second = train.sft.train(
        recipe_of(tmp_path / "second", first, shards, image_tokenizer=None, lora=replace(LORA, rank=2))
    )
    opened = [open_parts(folder, dtype="float32").model for folder in (first, second)]
    assert not torch.equal(*(model.model.layers[0].mlp.up_proj.weight for model in opened))
    logging.getLogger("torchao").setLevel(logging.NOTSET)
    assert earl(["convert", str(second), str(tmp_path / "whole"), "--to", "transformers"]) == 0
    assert (
        logging.getLogger("torchao").level == logging.ERROR
    )  # or peft's import has it report missing kernels
    whole = open_parts(tmp_path / "whole", dtype="float32").model.state_dict()
    assert all(torch.allclose(tensor, whole[name]) for name, tensor in opened[1].state_dict().items())
    assert earl(["info", str(second)]) == 2
    assert "is an adapter, not a whole checkpoint: earl convert" in capsys.readouterr().err


def test_an_adapter_remembers_its_tokenizers_and_the_weights_of_its_base(
    published: dict[str, Path], shards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = Path(shutil.copytree(published["original"], tmp_path / "base"))
    monkeypatch.chdir(tmp_path)
    recipe = recipe_of(
        tmp_path / "run", Path("base"), shards, lora=replace(LORA, base_dtype="bfloat16"), samples=1
    )
    last = train.sft.train(
        recipe
    )  # whose sheet opens the adapter, and with it an image tokenizer that is elsewhere
    assert (tmp_path / "run" / "samples-000002.png").is_file()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert Editor.from_pretrained(last).area == 48 * 32
    whole = replace(recipe, steps=3, start_from=str(base), image_tokenizer=str(base / "image_tokenizer"))
    for changes, complaint in (
        ({"lora": replace(LORA, rank=2)}, "lora.rank is 2, but the run's step-000002 has 4"),
        ({"lora": replace(LORA, alpha=1.0)}, "lora.alpha is 1.0"),
        ({"lora": None}, "was of another model"),
        ({"start_from": str(published["transformers"])}, "the fingerprint of start_from is"),
    ):
        with pytest.raises(RecipeError, match=complaint):
            train.sft.train(replace(whole, **changes))
    weights = load_file(base / "model.safetensors")
    save_file({name: tensor * 1.01 for name, tensor in weights.items()}, base / "model.safetensors")
    with pytest.raises(CheckpointError, match="was trained on other weights than"):
        open_parts(last, dtype=None)


def test_what_peft_trained_over_the_class_of_transformers_opens(
    published: dict[str, Path], tmp_path: Path
) -> None:
    import peft

    stock = Emu3ForConditionalGeneration.from_pretrained(published["transformers"], dtype=torch.float32)
    shape = peft.LoraConfig(
        r=2, target_modules=["q_proj", "up_proj"], exclude_modules=".*vqmodel.*", init_lora_weights=False
    )
    tuned = peft.get_peft_model(stock, shape)
    tuned.save_pretrained(tmp_path / "adapter", save_embedding_layers=False)
    ids = torch.arange(20)[None]
    with torch.inference_mode():
        wanted = tuned(ids).logits
        ours = open_parts(tmp_path / "adapter", dtype="float32").model(ids).logits
    torch.testing.assert_close(ours, wanted, atol=1e-4, rtol=1e-4)


def test_a_silent_transformer_is_not_adapted(drafting: str, tiny_grpo: GrpoRecipe) -> None:
    with pytest.raises(RecipeError, match="which is silent: train all of it first"):
        Trainer(replace(tiny_grpo, start_from=drafting, lora=LORA), "no", bright)


def without_base(folder: Path) -> None:
    change(folder, base_model_name_or_path=str(folder / "nowhere"))


def of_another_kind(folder: Path) -> None:
    change(folder, peft_type="IA3")


def of_itself(folder: Path) -> None:
    change(folder, base_model_name_or_path=str(folder))


def of_other_layers(folder: Path) -> None:
    change(folder, target_modules=r"model\.nothing")


def of_another_rank(folder: Path) -> None:
    change(folder, r=3)


def cut_short(folder: Path) -> None:
    file = folder / "adapter_model.safetensors"
    file.write_bytes(file.read_bytes()[:-10])


def with_one_tensor_more(folder: Path) -> None:
    file = folder / "adapter_model.safetensors"
    save_file(load_file(file) | {"extra": torch.zeros(1)}, file)


def with_words_of_no_table(folder: Path) -> None:
    (folder / "earl.json").write_text('{"editing": ["cell", 8]}')


def with_a_word_of_another_type(folder: Path) -> None:
    (folder / "earl.json").write_text('{"editing": {"area": "large"}}')


def change(folder: Path, **values: Any) -> None:
    file = folder / "adapter_config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | values))


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (without_base, "the base of adapter .* cannot be opened"),
        (of_another_kind, "is not that of a LoRA adapter"),
        (of_itself, "is its own base"),
        (of_other_layers, "does not fit"),
        (of_another_rank, r"has shape \[4, 24\], its config says \[3, 24\]"),
        (cut_short, "is not a whole safetensors file"),
        (with_one_tensor_more, "has an unknown tensor extra"),
        (with_words_of_no_table, "earl.json of .* cannot be used: editing is .* expected a table"),
        (with_a_word_of_another_type, "earl.json of .* cannot be used: editing.area is 'large'"),
    ],
)
def test_an_adapter_that_cannot_be_used_is_refused(
    published: dict[str, Path], tmp_path: Path, damage: Any, complaint: str
) -> None:
    model = open_parts(published["transformers"], dtype="float32").model
    Adapter(model, LORA, base=str(published["transformers"]), seed=0).save(tmp_path / "adapter", {})
    plain = open_parts(tmp_path / "adapter", dtype=None).model
    change(
        tmp_path / "adapter", task_type="CAUSAL_LM"
    )  # as who trained over transformers' class would have said
    told = open_parts(tmp_path / "adapter", dtype=None).model
    assert isinstance(told, EarlForCausalLM)
    assert all(torch.equal(one, told.state_dict()[name]) for name, one in plain.state_dict().items())
    damage(tmp_path / "adapter")
    with pytest.raises(CheckpointError, match=complaint):
        open_parts(tmp_path / "adapter", dtype=None)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"start_from": None, "image_tokenizer": None}, "set start_from"),
        ({"learns": "drafter"}, "lora adapts the transformer alone"),
        ({"optim": OptimConfig(muon_lr=1e-3)}, "thin matrices are no task for Muon"),
    ],
)
def test_what_an_adapter_cannot_learn_is_refused(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(RecipeError, match=complaint):
        recipe_of(Path("run"), Path("start"), Path("shards"), lora=LORA, **changes)


def test_an_image_tokenizer_of_another_codebook_is_refused_before_training(
    published: dict[str, Path], shards: Path, tiny_image_tokenizer: Path
) -> None:
    recipe = recipe_of(
        Path("run"), published["transformers"], shards, image_tokenizer=str(tiny_image_tokenizer)
    )
    with pytest.raises(RecipeError, match="has other ids than"):
        open_start(recipe)


@pytest.mark.parametrize("beta", [0.0, 0.1])
def test_reinforcement_learning_moves_an_adapter_and_holds_it_near_its_base(
    tiny_grpo: GrpoRecipe, beta: float
) -> None:
    policy = replace(tiny_grpo.policy, beta=beta) if beta else PolicyConfig()
    recipe = replace(tiny_grpo, steps=2, save_every=1, policy=policy, lora=LORA, gradient_checkpointing=True)
    trainer = Trainer(recipe, "no", bright)
    before = {name: weight.clone() for name, weight in trainer.editor.model.state_dict().items()}
    last = trainer.train()
    lines = [json.loads(line) for line in (Path(recipe.run) / "log.jsonl").read_text().splitlines()]
    assert max(line["sampling/sampling_logp_difference/mean"] for line in lines if "reward" in line) < 1e-5
    if beta:
        assert [line["kl"] > 0 for line in lines if "kl" in line] == [False, True]
    moved = {
        name
        for name, weight in trainer.editor.model.state_dict().items()
        if not torch.equal(weight, before[name])
    }
    assert moved and all(".lora_" in name for name in moved)
    assert len(saved_steps(Path(recipe.run))) == 2
    assert Editor.from_pretrained(last)(np.zeros((64, 64, 3), np.uint8), "snow", seed=0).images


def test_a_published_checkpoint_learns_from_a_judge(
    published: dict[str, Path], tiny_grpo: GrpoRecipe
) -> None:
    recipe = replace(tiny_grpo, steps=1, save_every=1, start_from=str(published["transformers"]))
    last = Trainer(recipe, "no", bright).train()
    (line,) = [json.loads(line) for line in (Path(recipe.run) / "log.jsonl").read_text().splitlines()]
    assert line["grad_norm"] > 0 and line["sampling/sampling_logp_difference/mean"] < 1e-5
    learnt, start = (open_parts(folder, dtype=None).model for folder in (last, published["transformers"]))
    assert not torch.equal(learnt.model.embed_tokens.weight, start.model.embed_tokens.weight.bfloat16())


def test_at_the_published_size_an_adapter_of_rank_16_has_42_million_weights() -> None:
    import peft

    with torch.device("meta"):
        model = EarlForCausalLM(EarlConfig())
        wrapped = peft.get_peft_model(model, peft.LoraConfig(r=16, target_modules=ADAPTED))
    learning = [each.numel() for each in wrapped.parameters() if each.requires_grad]
    assert (sum(learning), len(learning)) == (41_943_040, 2 * 7 * 32)
