"""A start that lacks something of its recipe's drafter grows, and says at first what it said before.

What is new is silent: whatever writes into the residual stream writes nothing from or into new channels (Net2Net's
idea, Chen et al. 2016, arXiv 1511.05641, with zeros instead of copies), and reads them with fresh weights, so that both
learn from the first update on. What new marks say starts with a loudness of its own; what a transformer is to read of
what its drafter hears starts as nothing. A transformer that is drawn anew is silent, too.
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor, nn

from earl.errors import RecipeError
from earl.model import EarlConfig, EarlForCausalLM
from earl.model.drafter import HEAD_WIDTH
from earl.model.transformer import DRAFT_PARTS
from train.sft_recipe import ModelShape

FRESH_MARKS: Final = 8.0
"""By how much fresh marks count in a drafter that draws, whose cells have grown ten times as large as a table's rows:
at 1, as in a new one, 400 updates had not made it hear of its marks (log 43)."""
SIZES: Final = ("draft_width", "draft_layers", "draft_word_layers")
"""What of a drafter's shape may be more than a start has."""
PARTS: Final = ("draft_marks", "draft_heard")
"""What may be there where the start has none."""
KERNEL: Final = "kernel.weight"
INTO_RESIDUAL: Final = ("o_proj.weight", "down_proj.weight", KERNEL)


def grown(model: EarlForCausalLM, shape: ModelShape, seed: int) -> EarlForCausalLM:
    """The same network with what its drafter lacks of a shape; the model itself if that is nothing.

    Raises:
        RecipeError: the shape's drafter is narrower or has fewer layers than the model's, or its heads do not fit.
    """
    config, drafter = model.config, model.model.drafter
    if drafter is None:
        return model
    for name in SIZES:
        if getattr(shape, name) < getattr(config, name):
            raise RecipeError(
                f"model.{name} is {getattr(shape, name)}, but the start has {getattr(config, name)}: "
                "a drafter grows and does not shrink"
            )
    if shape.draft_width != config.draft_width and (
        shape.draft_width % HEAD_WIDTH or config.draft_width % HEAD_WIDTH
    ):
        raise RecipeError(
            f"model.draft_width is {shape.draft_width}, but the start has {config.draft_width}: "
            f"a drafter grows by whole heads, from one multiple of {HEAD_WIDTH} to another"
        )
    more = {name: getattr(shape, name) for name in SIZES if getattr(shape, name) != getattr(config, name)}
    more |= {
        name: getattr(shape, name) for name in PARTS if getattr(shape, name) and not getattr(config, name)
    }
    if not more:
        return model
    larger = EarlForCausalLM(EarlConfig.from_json(config.to_json() | more))
    larger.initialise(seed)
    before, after = model.state_dict(), larger.state_dict()
    larger.load_state_dict({name: _grown(name, fresh, before.get(name)) for name, fresh in after.items()})
    assert larger.model.drafter is not None
    if drafter.marks is None and larger.model.drafter.marks is not None:
        nn.init.constant_(larger.model.drafter.marks.gain, FRESH_MARKS)
    return larger


def with_new_transformer(model: EarlForCausalLM, seed: int) -> EarlForCausalLM:
    """The same drafter, embeddings and head with fresh layers of the transformer, which leave drafts as they are.

    Raises:
        RecipeError: the model has no drafter.
    """
    if model.model.drafter is None:
        raise RecipeError(
            "transformer_anew keeps the drafter of the start, and this one has none: leave start_from out instead"
        )
    renewed = EarlForCausalLM(model.config)
    renewed.initialise(seed)
    kept = {name: weight for name, weight in model.state_dict().items() if name.startswith(DRAFT_PARTS)}
    renewed.load_state_dict(renewed.state_dict() | kept)
    return renewed


def _grown(name: str, fresh: Tensor, was: Tensor | None) -> Tensor:
    """A tensor of the larger model: fresh where it has no elder, or beside that."""
    is_new_layer = was is None and (".drafter.layers." in name or ".drafter.words." in name)
    if is_new_layer:
        return torch.zeros_like(fresh) if name.endswith(INTO_RESIDUAL) else fresh
    if was is None or was.shape == fresh.shape:
        return fresh if was is None else was
    is_written = name.endswith(INTO_RESIDUAL) or any(
        part in name for part in ("embed", "silence", "table", "count")
    )
    larger = torch.zeros_like(fresh) if is_written else fresh.clone()
    if name.endswith(KERNEL):  # 9 places, each of so many channels
        inner = larger.view(len(larger), 9, -1)
        inner[: len(was), :, : was.shape[1] // 9] = was.view(len(was), 9, -1)
        return larger
    # A norm divides by the root of a mean, which silent channels lower.
    is_norm = "norm" in name
    larger[tuple(map(slice, was.shape))] = was * (len(was) / len(fresh)) ** 0.5 if is_norm else was
    return larger
