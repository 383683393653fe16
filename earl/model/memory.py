"""Fewer bytes for the transformer: int8 and int4 weights by torchao, layers that wait on another device by accelerate.

Embedding and head stay as they are: a decoder slices the head, and both are a small share of an 8B model.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from typing import Any, Final

import torch
from torch import Tensor, nn

from earl.errors import EarlError
from earl.model.config import EarlConfig
from earl.model.transformer import EarlForCausalLM

DTYPES: Final[dict[str, torch.dtype]] = {
    "float32": torch.float32,
    "bfloat16": torch.bfloat16,
    "int8": torch.bfloat16,
    "int4": torch.bfloat16,
}
"""Types by the names that a user gives; int8 and int4 are said of the layers' weights, all else is bfloat16 then."""
QUANTISED: Final = ("int8", "int4")
ROOM_TO_WORK: Final = 2 * 2**30
"""Bytes: of an 8B's cache for an edit of 256 px 0.3 GiB, of decoding its picture 0.7, and of each for a second one."""
INT4_GROUP: Final = 32
"""Weights of a row that share a scale and a zero point."""
INT4_ROWS: Final = 16
"""torch's kernel for CPUs reads as many rows at once."""


def quantise_layers(model: EarlForCausalLM, to: str, *, device: torch.device | str | None = None) -> None:
    """Keep the matrices of the layers in fewer bits (weight-only), in place.

    Args:
        to: "int8", with a scale a row; or "int4", with a scale and a zero point for every 32 weights, on a CPU.
        device: where the model goes, which never holds more than the result; None: it stays where it is.
    Raises:
        EarlError: torchao is not installed or has no such weights; int4 is asked of another device than a CPU, or of
            matrices that do not divide into groups.
    """
    check_quantised(to, model.device if device is None else device)
    from torchao.quantization import Int8WeightOnlyConfig, quantize_  # type: ignore[import-untyped]

    layers = model.model.layers
    if to == "int8":
        quantize_(layers, Int8WeightOnlyConfig())
        if device is not None:
            model.to(device)
        return
    for name, matrix in layers.named_parameters():
        if matrix.ndim == 2 and (matrix.shape[0] % INT4_ROWS or matrix.shape[1] % INT4_GROUP):
            raise EarlError(
                f"layers.{name} is {list(matrix.shape)}: int4 wants rows in multiples of {INT4_ROWS} and columns in "
                f"multiples of {INT4_GROUP}; use int8"
            )
    try:
        from torchao.prototype.quantization.int4 import (  # type: ignore[import-untyped]
            PrototypeInt4WeightOnlyConfig,
        )
    except ImportError as error:
        raise EarlError("int4 weights need torchao 0.18: pip install torchao==0.18.0, or use int8") from error
    quantize_(layers, PrototypeInt4WeightOnlyConfig(group_size=INT4_GROUP, set_inductor_config=False))


def check_quantised(to: str, device: torch.device | str) -> None:
    """Whether layers can be kept in fewer bits, before any weights are read for it.

    Raises:
        EarlError: torchao is not installed, or int4 is asked of another device than a CPU.
    """
    if importlib.util.find_spec("torchao") is None:
        raise EarlError(f"{to} weights need torchao: pip install 'earl[int8]', or use dtype bfloat16")
    if to == "int4" and torch.device(device).type != "cpu":
        raise EarlError(f"int4 layers compute on a CPU only, and these are for {device}: use int8")


def check_device_map(device_map: object) -> None:
    """Whether `spread` knows what is meant, before any weights are read for it.

    Raises:
        EarlError: it is neither "auto" nor a dict.
    """
    if device_map != "auto" and not isinstance(device_map, dict):
        raise EarlError(
            f"device_map is {device_map!r}: it must be 'auto', or a dict of module names to devices, as in "
            "{'model': 'cuda:0', 'lm_head': 'cuda:0'}; device='cuda' puts all on one"
        )


def spread(
    model: EarlForCausalLM,
    device_map: str | dict[str, Any],
    *,
    max_memory: dict[Any, Any] | None = None,
    offload_folder: str | None = None,
) -> None:
    """Spread the layers over devices, CPU memory and disk, in place; each comes to its device when it is its turn.

    Args:
        device_map: "auto" (`fitting_map`), or module names to devices as accelerate has them ("cpu" and "disk" wait
            there).
        max_memory: bytes or sizes such as "20GiB" a device, for "auto"; None: what is free, but for some to work with.
        offload_folder: where weights wait whose device is "disk".
    Raises:
        EarlError: as `check_device_map`; what every step needs has no device of its own, or no room; weights wait on
            disk that cannot.
    """
    check_device_map(device_map)
    from accelerate import dispatch_model
    from accelerate.utils import get_max_memory

    if device_map == "auto":
        memory = get_max_memory(max_memory)
        if not max_memory:
            memory["cpu"] += _bytes_in_memory(model)  # which is not free because they are there
        device_map = fitting_map(model, memory, room=0 if max_memory else ROOM_TO_WORK)
    assert isinstance(device_map, dict)  # as was checked
    if "disk" in device_map.values():
        if offload_folder is None:
            raise EarlError("some layers have to wait on disk: name a folder for them (offload_folder)")
        if is_quantised(model):
            raise EarlError(
                "int8 and int4 layers cannot wait on disk: use bfloat16, or make more memory free"
            )
    waiting = [
        name for name in ("lm_head", "model.embed_tokens", "model") if device_map.get(name) in ("cpu", "disk")
    ]
    computing = [device for device in device_map.values() if device not in ("cpu", "disk")]
    if waiting and computing:
        raise EarlError(
            f"device_map leaves {waiting[0]} waiting, whose rows every step needs: give it a device of its own"
        )
    last, head = (_device_of(name, device_map) for name in ("model.norm", "lm_head"))
    if last != head:
        raise EarlError(
            f"device_map puts model.norm on {last} and lm_head on {head}: what is drawn is computed where both are"
        )
    dispatch_model(model, device_map, main_device=(computing or ["cpu"])[0], offload_dir=offload_folder)


def _bytes_in_memory(model: EarlForCausalLM) -> int:
    """Bytes of a network's weights that lie in this process's own memory, not in files that are mapped."""
    import psutil  # type: ignore[import-untyped]  # accelerate asks it for what is free

    info = psutil.Process().memory_info()
    own: int = info.rss - getattr(info, "shared", info.rss)  # not every system tells; then none of it counts
    return min(own, bytes_held(model)) if model.device.type == "cpu" else 0


def _device_of(name: str, device_map: Mapping[str, Any]) -> Any:
    """The device of a module: its own, or that of the innermost module around it that has one."""
    while name and name not in device_map:
        name = name.rpartition(".")[0]
    return device_map.get(name)


def fitting_map(model: EarlForCausalLM, memory: Mapping[int | str, int], *, room: int = 0) -> dict[str, Any]:
    """Layers in their order on the first device that has room for them, and on the main one all that is not a layer.

    Args:
        memory: bytes a device, those that compute first, then "cpu"; what fits nowhere goes to "disk".
        room: bytes of each computing device for what is computed there.
    Raises:
        EarlError: the main device does not even hold what every step needs.
    """
    main = next(iter(memory))
    inner = {f"model.{name}": part for name, part in model.model.named_children() if name != "layers"}
    pinned = inner | {name: part for name, part in model.named_children() if name != "model"}
    sizes = [bytes_held(layer) for layer in model.model.layers]
    needed = sum(map(bytes_held, pinned.values()))
    left = {
        device: size if device == "cpu" else size - room
        for device, size in memory.items()
        if device != "disk"
    }
    left[main] -= needed
    if sum(sizes) > left[main] and main != "cpu":
        left[main] -= max(sizes)  # layers that wait elsewhere come here to compute
    if left[main] < 0:
        raise EarlError(
            f"device {main} has {memory[main] / 2**30:.1f} GiB for weights, and {needed / 2**30:.1f} GiB are needed "
            f"at every step, beside {room / 2**30:.1f} to work with: make more memory free, or use device='cpu'"
        )
    devices = iter((*left, "disk"))
    device = next(devices)
    placed: dict[str, Any] = dict.fromkeys(pinned, main)
    for index, size in enumerate(sizes):
        while device != "disk" and size > left[device]:
            device = next(devices)
        if device != "disk":
            left[device] -= size
        placed[f"model.layers.{index}"] = device
    return placed


def is_quantised(model: EarlForCausalLM) -> bool:
    """Whether layers are kept in fewer bits."""
    return any(hasattr(parameter, "qdata") for parameter in model.model.layers.parameters())


def weight_bytes(config: EarlConfig, dtype: str) -> int:
    """Bytes of a transformer's weights at a type, from its shapes."""
    head_width = config.num_attention_heads * config.head_dim
    cache_width = config.num_key_value_heads * config.head_dim
    width, inner = config.hidden_size, config.intermediate_size
    matrices = 2 * width * head_width + 2 * width * cache_width + 3 * width * inner
    rows = head_width + 2 * cache_width + width + 2 * inner + width
    layers = config.num_hidden_layers
    others = 2 * config.vocab_size * width + (2 * layers + 1) * width
    if dtype == "int8":
        return layers * (matrices + 5 * rows) + 2 * others  # a row has a float32 scale and an int8 zero point
    if dtype == "int4":
        return layers * (matrices // 2 + 4 * matrices // INT4_GROUP) + 2 * others  # both bfloat16, of a group
    return (layers * matrices + others) * (4 if dtype == "float32" else 2)


def bytes_held(model: nn.Module) -> int:
    """Bytes of a network's weights as they are held, quantised or not."""
    return sum(_bytes(tensor) for tensor in model.state_dict().values())


def _bytes(tensor: Tensor) -> int:
    parts = [getattr(tensor, name, None) for name in ("qdata", "scale", "zero_point", "scale_and_zero")]
    held = [part for part in parts if isinstance(part, Tensor)] or [tensor]
    return sum(part.numel() * part.element_size() for part in held)
