"""Weights, gradients and moments shared out among processes (torch's fully_shard), and whole again for a checkpoint.

Each layer is gathered when it is its turn, the rest for as long as the module computes. Where nothing is shared out,
everything here leaves tensors as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import torch
from accelerate import Accelerator
from torch import Tensor, nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor, distribute_tensor

from earl.errors import RecipeError


def shard(
    module: nn.Module, layers: Iterable[nn.Module], accelerator: Accelerator, *, learns: bool = True
) -> None:
    """Share out a module's weights, in place; its gradients are sums over all processes from now on.

    Args:
        learns: whether backward passes follow, behind which what is no layer is given back; else it is at once.
    Raises:
        RecipeError: there is one process.
    """
    require_several(accelerator)
    mesh = init_device_mesh(accelerator.device.type, (accelerator.num_processes,))
    for part in (*layers, module):
        shared = fully_shard(part, mesh=mesh, reshard_after_forward=None if learns else True)
        shared.set_force_sum_reduction_for_comms(True)
        shared.set_gradient_divide_factor(1.0)


def require_several(accelerator: Accelerator) -> None:
    """Refuse to share a model out among one process.

    Raises:
        RecipeError: there is one.
    """
    if accelerator.num_processes == 1:
        raise RecipeError(
            "sharded shares a model out among processes, and there is one: start it by accelerate launch"
        )


def whole(tensor: Tensor) -> Tensor:
    """The tensor that was shared out; all processes have to ask for it."""
    return tensor.full_tensor() if isinstance(tensor, DTensor) else tensor


def gathered(tensors: Mapping[str, Tensor], *, keep: bool) -> dict[str, Tensor]:
    """Whole tensors on the CPU, one at a time; none in processes that do not keep them. All have to ask."""
    kept = {}
    for name, tensor in tensors.items():
        one = whole(tensor.detach())
        if keep:
            kept[name] = one.to("cpu")
    return kept


def shared_like(tensor: Tensor, parameter: Tensor) -> Tensor:
    """A whole tensor, shared out as a parameter of its shape is."""
    if not isinstance(parameter, DTensor) or tensor.shape != parameter.shape:
        return tensor
    return distribute_tensor(tensor.to(parameter.device), parameter.device_mesh, parameter.placements)


def norm_of(norm: Tensor) -> float:
    """A norm of gradients as a number; all processes have to ask for it."""
    return float(whole(torch.as_tensor(norm).detach()))
