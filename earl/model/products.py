"""Which of a CPU's two kernels multiplies a pass's rows by the weights."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from threading import Lock

import torch
from torch import Tensor


def suited_products(rows: int, weight: Tensor) -> AbstractContextManager[None]:
    """Inside, a single row meets bfloat16 weights of a CPU without oneDNN: plain decoding has it in every pass.

    torch's own kernel reads them twice as fast as oneDNN's, up to two rows; from three on it is the slower one
    (docs/engine.md; measured without AMX). The choice is the whole process's: what other threads multiply or
    convolve meanwhile is done by the same kernels, and so at another speed and with other roundings.

    Args:
        rows: of the product.
        weight: the head's, whose type and device are those of the pass.
    """
    alone = rows == 1 and weight.dtype == torch.bfloat16 and weight.device.type == "cpu"
    return _without_onednn if alone else nullcontext()


class _WithoutOnednn(AbstractContextManager[None]):
    """oneDNN is off while anybody is inside, on whatever thread, and then as it was before the first came."""

    def __init__(self) -> None:
        self.lock, self.inside, self.was_on = Lock(), 0, True

    def __enter__(self) -> None:
        with self.lock:
            if self.inside == 0:
                self.was_on = bool(torch.backends.mkldnn.enabled)
                torch.backends.mkldnn.enabled = False  # type: ignore[assignment]
            self.inside += 1

    def __exit__(self, *_: object) -> None:
        with self.lock:
            self.inside -= 1
            if self.inside == 0:
                torch.backends.mkldnn.enabled = self.was_on  # type: ignore[assignment]


_without_onednn = _WithoutOnednn()
