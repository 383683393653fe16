"""Which of a CPU's two kernels multiplies a pass's few rows by the weights."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import torch
from torch import Tensor

_one_at_a_time = Lock()
"""The choice of kernels is the process's own: two threads that each put back what they found could leave it changed."""


@contextmanager
def suited_products(rows_X: Tensor, weight: Tensor) -> Iterator[None]:
    """Inside, a single row meets bfloat16 weights of a CPU without oneDNN, as plain decoding has it in every pass.

    oneDNN reads them at half of what the memory gives; torch's own kernel at nearly all of it, but from two rows on it
    is the slower one (docs/engine.md). Both sum in float32; other threads' products have the same kernels meanwhile.

    Args:
        rows_X: as many elements as there are rows.
        weight: any of the matrices.
    """
    if rows_X.numel() != 1 or weight.dtype != torch.bfloat16 or weight.device.type != "cpu":
        yield
        return
    with _one_at_a_time:
        found = torch.backends.mkldnn.enabled
        torch.backends.mkldnn.enabled = False  # type: ignore[assignment]
        try:
            yield
        finally:
            torch.backends.mkldnn.enabled = found
