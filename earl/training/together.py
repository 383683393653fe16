"""What the processes of a run tell each other, and the gradient that they share. One process is the same with nobody to
talk to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import chain
from typing import Any, Final

import torch
from accelerate import Accelerator, InitProcessGroupKwargs
from torch import nn

PATIENCE: Final = timedelta(hours=6)
"""How long processes wait for one that writes a checkpoint, or shows held-out edits to a judge."""


def new_accelerator(mixed_precision: str) -> Accelerator:
    """accelerate's, with the patience that runs of large models need."""
    patience = InitProcessGroupKwargs(timeout=PATIENCE)
    return Accelerator(mixed_precision=mixed_precision, kwargs_handlers=[patience])


def from_everyone(accelerator: Accelerator, value: Any) -> list[Any]:
    """What each process says, in their order: values that JSON can hold, which travel as its bytes."""
    said_N = torch.tensor(list(json.dumps(value).encode()), dtype=torch.uint8, device=accelerator.device)
    padded_N = accelerator.pad_across_processes(said_N, pad_index=ord(" "))
    return [
        json.loads(bytes(row))
        for row in accelerator.gather(padded_N).view(accelerator.num_processes, -1).tolist()
    ]


def summed(parts: Sequence[dict[str, float]]) -> dict[str, float]:
    """The sum of each value; one that a part lacks is 0 there."""
    return {name: sum(part.get(name, 0) for part in parts) for name in sorted(set(chain(*parts)))}


def sum_gradients(accelerator: Accelerator, parameters: Iterable[nn.Parameter]) -> None:
    """Every process gets the sum of all gradients.

    Once an update and by hand: processes may have different numbers of micro-batches, some perhaps none, and a
    parameter may have a gradient in one of them alone, or in none.
    """
    if accelerator.num_processes == 1:
        return
    learning = [one for one in parameters if one.requires_grad]
    used = from_everyone(accelerator, [one.grad is not None for one in learning])
    for parameter, is_used in zip(learning, map(any, zip(*used, strict=True)), strict=True):
        if is_used:
            mine = torch.zeros_like(parameter) if parameter.grad is None else parameter.grad
            parameter.grad = accelerator.reduce(mine)
