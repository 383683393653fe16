"""Low-rank adapters of the transformer's layers, by peft: fine-tuning of a published model on one GPU.

Every matrix W of a layer stays as it is and gets alpha / rank * B A beside it, and only A and B learn (LoRA, Hu et al.
2021, arXiv 2106.09685). An adapter's folder is one of peft's: it names its base, and whoever opens it gets the
base with the adapter merged into it. Embeddings, head and drafter are never adapted.
"""

from __future__ import annotations

import importlib.util
import json
import warnings
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, cast

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from earl.errors import CheckpointError, EarlError, RecipeError
from earl.hub import (
    ADAPTER_CONFIG,
    ADAPTER_WEIGHTS,
    ADAPTER_WORDS,
    check_tensors,
    find_checkpoint,
    fingerprint,
    is_adapter,
    read_adapter_config,
    read_adapter_words,
)
from earl.model.transformer import EarlForCausalLM

ADAPTED: Final = r"model\.layers\.\d+\.(self_attn|mlp)\.\w+_proj"
"""Matrices that are adapted, by name: all seven of each layer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoraConfig:
    """Size of an adapter."""

    rank: int = 16
    """Rows of A and columns of B."""
    alpha: float = 32.0
    """B A counts alpha / rank times."""
    base_dtype: Literal["float32", "bfloat16"] = "bfloat16"
    """Of the weights that stay as they are; A and B are float32."""

    def __post_init__(self) -> None:
        if self.rank < 1 or not self.alpha > 0:
            raise RecipeError(f"lora.rank is {self.rank} and lora.alpha {self.alpha}: both must be above 0")


class Adapter:
    """An adapter in its place. The model that it was given computes with it from now on."""

    def __init__(self, model: EarlForCausalLM, config: LoraConfig, *, base: str, seed: int) -> None:
        """Put a fresh adapter beside the layers, which changes nothing yet: B is 0. Only the adapter learns.

        Args:
            base: folder or hub name of the checkpoint that is adapted, for whoever opens the adapter.
            seed: of A.
        Raises:
            EarlError: peft is not installed.
            RecipeError: the layers are silent behind a drafter, and so is what adapts them.
        """
        peft = _peft()
        if not bool(model.model.norm.weight.any()):
            raise RecipeError(
                f"lora adapts the transformer of {base}, which is silent: train all of it first, without"
            )
        folder = find_checkpoint(base)
        self.base_weights = fingerprint(folder)
        shape = peft.LoraConfig(r=config.rank, lora_alpha=config.alpha, target_modules=ADAPTED)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self._wrapped = _wrapped(model, shape)
        # peft puts the model's own name there, and it has none.
        shape.base_model_name_or_path = named(base)
        self.config = config

    def silent(self) -> AbstractContextManager[None]:
        """While it is open, the model is its base."""
        return cast(AbstractContextManager[None], self._wrapped.disable_adapter())

    def check_saved(self, folder: Path) -> None:
        """Refuse to go on from an adapter that was another one.

        Raises:
            RecipeError: it has another size, or another base.
        """
        if not is_adapter(folder):
            raise RecipeError(
                f"the run's {folder.name} is no adapter, and lora asks for one: name another run folder"
            )
        saved, words = read_adapter_config(folder), read_adapter_words(folder)
        for name, was, now in (
            ("lora.rank", saved.get("r"), self.config.rank),
            ("lora.alpha", saved.get("lora_alpha"), self.config.alpha),
            ("the fingerprint of start_from", words.get("base"), self.base_weights),
        ):
            if was != now:
                raise RecipeError(
                    f"{name} is {now}, but the run's {folder.name} has {was}: name another run folder"
                )

    def save(self, folder: Path, words: Mapping[str, Any]) -> None:
        """Write the adapter as peft does, but no base and no card, and what we say of it besides."""
        (config,) = self._wrapped.peft_config.values()
        values = {
            name: sorted(value) if isinstance(value, set) else value
            for name, value in config.to_dict().items()
        }
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ADAPTER_CONFIG).write_text(
            json.dumps(values | {"inference_mode": True}, indent=2, sort_keys=True) + "\n", "utf-8"
        )
        told = {"base": self.base_weights, **words}
        (folder / ADAPTER_WORDS).write_text(json.dumps(told, indent=2) + "\n", "utf-8")
        tensors = {
            name: tensor.detach().cpu().contiguous() for name, tensor in _tensors(self._wrapped).items()
        }
        save_file(tensors, folder / ADAPTER_WEIGHTS, metadata={"format": "pt"})


def merge_adapter(model: EarlForCausalLM, folder: Path) -> None:
    """Add an adapter that was trained on this model to its weights, in place.

    Raises:
        EarlError: peft is not installed.
        CheckpointError: it is no LoRA adapter, or one of other layers or of another shape.
    """
    peft = _peft()
    try:
        config = peft.LoraConfig.from_pretrained(str(folder))
        # Trained over transformers' own class, whose layers have a longer name.
        tensors = {
            name.replace(".text_model.", "."): one
            for name, one in load_file(folder / ADAPTER_WEIGHTS).items()
        }
    except (TypeError, ValueError, OSError) as error:
        raise CheckpointError(f"the adapter {folder} cannot be read ({error}): copy it again") from error
    base, config.base_model_name_or_path = config.base_model_name_or_path, None  # peft warns of another name
    config.task_type = None  # peft would ask for methods of transformers' classes
    try:
        wrapped = _wrapped(model, config)
    except ValueError as error:  # none of its layers is there
        raise CheckpointError(f"the adapter {folder} does not fit {base}: {error}") from error
    wanted = {name: tensor.shape for name, tensor in _tensors(wrapped).items()}
    check_tensors(f"adapter {folder}", wanted, {name: tensor.shape for name, tensor in tensors.items()})
    peft.set_peft_model_state_dict(wrapped, tensors)
    wrapped.merge_and_unload()
    model.requires_grad_(False)


def named(base: str) -> str:
    """What an adapter calls its base, or a tokenizer: a folder by its whole path, else the name on the hub."""
    folder = Path(base).expanduser()
    return str(folder.resolve()) if folder.is_dir() else base


def _wrapped(model: EarlForCausalLM, config: Any) -> Any:
    """peft's model, of which ours is a part and adapted from now on."""
    with warnings.catch_warnings():
        # It asks transformers, by a name of old, whether layers are recomputed.
        warnings.simplefilter("ignore", FutureWarning)
        return _peft().get_peft_model(model, config)


def _tensors(wrapped: Any) -> dict[str, Tensor]:
    """The adapter's tensors, under the names that they have in its file."""
    tensors: dict[str, Tensor] = _peft().get_peft_model_state_dict(wrapped, save_embedding_layers=False)
    return tensors


def _peft() -> Any:
    if importlib.util.find_spec("peft") is None:
        raise EarlError("adapters need peft: pip install 'earl[lora]'")
    import peft

    return peft
