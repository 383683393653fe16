"""Weights of a checkpoint folder into the transformer: memory-mapped, strict, nothing initialised twice."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import safe_open

from earl.errors import CheckpointError
from earl.hub import check_tensors, weight_files
from earl.model.config import EarlConfig
from earl.model.transformer import EarlForCausalLM


def load_model(
    folder: Path, *, dtype: torch.dtype = torch.float32, device: torch.device | str = "cpu"
) -> EarlForCausalLM:
    """The transformer of a checkpoint folder, ready to decode.

    Raises:
        CheckpointError: another architecture, or tensors that are missing, extra or of another shape.
    """
    # The file as it stands: a config object says the type of its own class, whatever the file says.
    values, _ = EarlConfig.get_config_dict(folder)
    ours = EarlForCausalLM.__name__
    found = (values.get("architectures") or [ours])[0]
    if found != ours:
        raise CheckpointError(
            f"{folder} holds a {found} ({values.get('model_type')}); this version opens {ours}"
        )
    config = EarlConfig.from_dict(values)
    with torch.device("meta"):
        model = EarlForCausalLM(config)
    wanted = {name: tensor.shape for name, tensor in model.state_dict().items()}
    loaded: dict[str, torch.Tensor] = {}
    for file in weight_files(folder):
        with safe_open(file, framework="pt", device=str(device)) as opened:
            for name in opened.keys():  # noqa: SIM118  a safetensors handle is no dict
                loaded[name] = opened.get_tensor(name).to(dtype)
    check_tensors(str(folder), wanted, {name: tensor.shape for name, tensor in loaded.items()})
    model.load_state_dict(loaded, assign=True)
    model.train(False)
    model.requires_grad_(False)
    return model
