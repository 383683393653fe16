"""Where a run of supervised fine-tuning starts, what of it learns, and the folder that it writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from torch import Tensor

from earl import recipe as recipes
from earl.decoding import Sampling
from earl.errors import RecipeError
from earl.language.text_tokenizer import ByteBPE
from earl.language.vocabulary import Vocabulary
from earl.model import EarlConfig, EarlForCausalLM
from earl.model.lora import Adapter
from earl.model.weights import narrowed
from earl.pretrained import Parts, open_parts, save_adapter, save_parts
from earl.sequence.layout import SequenceLayout
from earl.vq import ImageTokenizer
from train.growth import grown, with_new_transformer
from train.sft_recipe import ModelShape, SftRecipe

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def open_start(recipe: SftRecipe) -> Parts:
    """What a run starts from: a checkpoint of any layout, or fresh weights around the tokenizers of the recipe.

    Raises:
        RecipeError: the recipe asks for something else than the checkpoint or the tokenizers have.
    """
    parts = _fresh(recipe) if recipe.start_from is None else _started(recipe, recipe.start_from)
    most = parts.model.config.max_position_embeddings
    if recipe.pad_to > most:
        raise RecipeError(
            f"pad_to is {recipe.pad_to}, but the model holds {most} ids: set it to {most} or less"
        )
    if recipe.start_from is None or recipe.thought_share or recipe.plan_share:
        parts.model.config.editing = {"thought_language": "plan"} | (parts.model.config.editing or {})
    return replace(parts, sampling=recipe.sampling or parts.sampling)


def _fresh(recipe: SftRecipe) -> Parts:
    if recipe.image_tokenizer is None or recipe.text_tokenizer is None:
        raise RecipeError(
            "a fresh model needs tokenizers: set image_tokenizer and text_tokenizer, or start_from to a checkpoint"
        )
    image_tokenizer = ImageTokenizer.from_pretrained(Path(recipe.image_tokenizer))
    words = ByteBPE.load(Path(recipe.text_tokenizer))
    vocabulary = Vocabulary.compact(text_size=words.size, num_codes=image_tokenizer.num_codes)
    shape = {name: getattr(recipe.model or ModelShape(), name) for name in ModelShape.__slots__}
    cell = image_tokenizer.downsampling
    if recipe.working_side % cell:
        raise RecipeError(
            f"working_side is {recipe.working_side}, but a cell of {recipe.image_tokenizer} is {cell} px: set it to a "
            "multiple"
        )
    config = EarlConfig(
        vocab_size=vocabulary.size,
        vocabulary=vocabulary.to_json(),
        editing={"cell": cell, "working_side": recipe.working_side, "square": True},
        pad_token_id=vocabulary.pad,
        bos_token_id=vocabulary.bos,
        eos_token_id=vocabulary.eos,
        **shape,
    )
    model = EarlForCausalLM(config)
    model.initialise(recipe.seed, image_tokenizer.codebook_QZ)
    return Parts(model, SequenceLayout(vocabulary, words), image_tokenizer, Sampling())


def _started(recipe: SftRecipe, start: str) -> Parts:
    parts = open_parts(
        start,
        dtype="float32" if recipe.lora is None else recipe.lora.base_dtype,
        image_tokenizer=recipe.image_tokenizer,
        text_tokenizer=recipe.text_tokenizer,
    )
    model, vocabulary, words = parts.model, parts.layout.vocabulary, parts.layout.text_tokenizer
    has_other_words = isinstance(words, ByteBPE) and words.size != vocabulary.text_size
    if has_other_words or parts.image_tokenizer.num_codes != vocabulary.num_codes:
        raise RecipeError(
            f"{start} has other ids than {recipe.text_tokenizer} and {recipe.image_tokenizer}: leave text_tokenizer "
            "and image_tokenizer out, or set them to those that it was trained with"
        )
    if recipe.model is not None and model.model.drafter is not None:
        model = grown(model, recipe.model, recipe.seed)
    for name in ModelShape.__slots__ if recipe.model is not None else ():
        has, asked = getattr(model.config, name), recipes.to_json(recipe)["model"][name]
        if has != asked:
            raise RecipeError(f"model.{name} is {asked}, but {start} has {has}: a start keeps its shape")
    if recipe.transformer_anew:
        model = with_new_transformer(model, recipe.seed)
    return replace(parts, model=model)


def adapt(model: EarlForCausalLM, recipe: SftRecipe) -> Adapter | None:
    """Give gradients to what is to learn; where that is an adapter, it comes back."""
    model.model.recomputes = recipe.gradient_checkpointing
    if recipe.lora is not None:
        assert recipe.start_from is not None
        return Adapter(model, recipe.lora, base=recipe.start_from, seed=recipe.seed)
    model.let_learn(recipe.learns)
    return None


def write_checkpoint(
    recipe: SftRecipe,
    parts: Parts,
    adapter: Adapter | None,
    folder: Path,
    weights: Mapping[str, Tensor] | None = None,
) -> None:
    """The folder that `Editor.from_pretrained` opens: weights in bf16, or an adapter.

    Args:
        weights: those of `parts.model`, where they are shared out among processes.
    """
    if adapter is None:
        write_narrow(recipe, parts, folder, weights)
    else:
        save_adapter(
            adapter,
            parts,
            folder,
            image_tokenizer=recipe.image_tokenizer,
            text_tokenizer=recipe.text_tokenizer,
        )
        write_recipe(recipe, folder)


def write_narrow(
    recipe: DataclassInstance, parts: Parts, folder: Path, weights: Mapping[str, Tensor] | None = None
) -> None:
    """The parts with their weights, or others in the same network, in bf16, and the recipe beside them."""
    narrow = narrowed(parts.model.config, parts.model.state_dict() if weights is None else weights)
    save_parts(replace(parts, model=narrow), folder)
    write_recipe(recipe, folder)


def write_recipe(recipe: DataclassInstance, folder: Path) -> None:
    """recipe.json, which a script reads as it reads TOML."""
    (folder / "recipe.json").write_text(json.dumps(recipes.to_json(recipe), indent=2) + "\n", "utf-8")
