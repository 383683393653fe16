"""Weights of a checkpoint folder into the transformer: memory-mapped, strict, nothing initialised twice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import safe_open

from earl.blank import blank
from earl.hub import check_tensors, read_config, tensor_shapes, weight_files
from earl.model.config import EarlConfig
from earl.model.published import model_layout, our_name, read_model_config
from earl.model.transformer import EarlForCausalLM


def load_model(
    folder: Path,
    *,
    dtype: torch.dtype | None = torch.float32,
    device: torch.device | str = "cpu",
    variant: str | None = None,
) -> EarlForCausalLM:
    """The transformer of a checkpoint folder of any layout (earl/model/published.py), ready to decode.

    Tensors are read one by one from mapped files, so that loading needs the model's own size and one tensor more.

    Args:
        dtype: of the weights; None keeps the files' own.
        variant: as `earl.hub.weight_files`.
    Raises:
        CheckpointError: another architecture, or tensors that are missing, extra or of another shape.
    """
    called = str(folder)
    values = read_config(folder)
    layout = model_layout(values, called)
    with blank():
        model = EarlForCausalLM(read_model_config(values, called))
    wanted = {name: tensor.shape for name, tensor in model.state_dict().items()}
    files = weight_files(folder, variant=variant)
    shapes = {our_name(published, layout): shape for published, shape in tensor_shapes(files).items()}
    found = {name: shape for name, shape in shapes.items() if name is not None}
    check_tensors(called, wanted, found)  # before an 8B is read to its end
    loaded: dict[str, torch.Tensor] = {}
    for file in files:
        with safe_open(file, framework="pt", device=str(device)) as opened:
            for published in opened.keys():  # noqa: SIM118  a safetensors handle is no dict
                if (name := our_name(published, layout)) is not None:
                    tensor = opened.get_tensor(published)
                    loaded[name] = tensor if dtype is None else tensor.to(dtype)
    model.load_state_dict(loaded, assign=True)
    model.train(False)
    model.requires_grad_(False)
    return model


def narrowed(config: EarlConfig, weights: Mapping[str, torch.Tensor]) -> EarlForCausalLM:
    """The network of some weights in bfloat16 on the CPU, as checkpoints are written."""
    with blank():
        narrow = EarlForCausalLM(config)
    tensors = {name: weights[name].detach().to("cpu", torch.bfloat16) for name in narrow.state_dict()}
    narrow.load_state_dict(tensors, assign=True)
    return narrow
