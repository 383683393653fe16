"""What every test starts from: one thread, no network, and honest skips."""

from __future__ import annotations

import os

import pytest

# Before any test imports torch or the hub: tiny tensors are slower on more threads; no test needs a network.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what this machine cannot run; torch is asked for its devices only if a test needs one."""
    on_gpu = [item for item in items if item.get_closest_marker("gpu")]
    if on_gpu and not _has_gpu():
        for item in on_gpu:
            item.add_marker(pytest.mark.skip(reason="needs a CUDA device"))
    if os.environ["HF_HUB_OFFLINE"] != "0":
        for item in items:
            if item.get_closest_marker("hub"):
                item.add_marker(pytest.mark.skip(reason="needs the hub: set HF_HUB_OFFLINE=0"))


def _has_gpu() -> bool:
    import torch

    return torch.cuda.is_available()
