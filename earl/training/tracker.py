"""Trackers: where people look at curves, besides the log that every run writes. Offline unless asked otherwise.

A tracker is told what the log is told. Of steps that a resumed run repeats TensorBoard shows what came last, and wandb
what came first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, Protocol

import numpy as np
from PIL import Image

from earl.errors import RecipeError

TrackerKind = Literal["tensorboard", "wandb", "none"]


class Tracker(Protocol):
    """Anything that can be told how a run does."""

    def values(self, step: int, values: Mapping[str, float], /) -> None:
        """Values after `step` steps."""
        ...

    def picture(self, step: int, name: str, picture: Image.Image, /) -> None:
        """A picture made after `step` steps."""
        ...


def new_tracker(
    kind: TrackerKind, run: Path, *, first_step: int = 0, config: Mapping[str, Any] | None = None
) -> Tracker | None:
    """The tracker of a run that goes on after `first_step` steps; None where none is wanted.

    Args:
        config: the resolved recipe, to be shown beside the curves.
    Raises:
        RecipeError: its package is not installed.
    """
    if kind == "none":
        return None
    if kind == "wandb":
        return WandbTracker(run, config or {})
    return TensorBoardTracker(run, first_step)


class TensorBoardTracker:
    """Event files in `run/tensorboard`, for `tensorboard --logdir run`."""

    def __init__(self, run: Path, first_step: int) -> None:
        _installed("tensorboard", "pip install 'earl[train]'")
        from torch.utils.tensorboard import SummaryWriter

        self._writer = SummaryWriter(str(run / "tensorboard"), purge_step=first_step + 1)

    def values(self, step: int, values: Mapping[str, float], /) -> None:
        for name, value in values.items():
            self._writer.add_scalar(name, value, step)
        self._writer.flush()  # steps take seconds, and a run may be killed

    def picture(self, step: int, name: str, picture: Image.Image, /) -> None:
        self._writer.add_image(name, np.asarray(picture.convert("RGB")), step, dataformats="HWC")
        self._writer.flush()


class WandbTracker:
    """Weights & Biases; where it writes to is its own affair (`wandb offline`)."""

    def __init__(self, run: Path, config: Mapping[str, Any]) -> None:
        self._wandb = _installed("wandb", "pip install wandb")
        place = hashlib.sha256(str(run.resolve()).encode()).hexdigest()[:8]  # folders may be called alike
        self._run = self._wandb.init(
            project="earl",
            id=f"{run.name}-{place}",
            name=run.name,
            resume="allow",
            dir=str(run),
            config=dict(config),
        )

    def values(self, step: int, values: Mapping[str, float], /) -> None:
        self._run.log(dict(values), step=step)

    def picture(self, step: int, name: str, picture: Image.Image, /) -> None:
        self._run.log({name: self._wandb.Image(picture)}, step=step)


def _installed(name: str, cure: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError:
        raise RecipeError(
            f"tracker is {name}, but the package {name} is not installed: {cure}, or set tracker to none"
        ) from None
