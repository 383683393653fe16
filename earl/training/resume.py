"""Run folders that survive a kill: checkpoints appear whole or not at all, and 2N steps = N + resume + N.

    runs/sft/
      recipe.json            the resolved recipe
      log.jsonl              one line a report
      step-000500/           what the script saved (a model folder that an editor opens), and
        training/            state.json and tensors.safetensors: optimiser moments and the like
Knows nothing of models: scripts hand over tensors and plain values.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from earl import recipe as recipes
from earl.errors import RecipeError
from earl.training.sharding import shared_like

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_STEP_NAME: Final = re.compile("step-([0-9]{6}|[1-9][0-9]{6,})")
"""Names that `save_step` gives. All else in a run's folder is its owner's, and is neither resumed from nor deleted."""


def hold(run: Path) -> TextIO:
    """Keep a run's folder for this process until the file that comes back is closed, or the process ends.

    Raises:
        RecipeError: another process is at work there.
        OSError: files there cannot be locked.
    """
    file = (run / ".lock").open("a")  # which leaves its time as it is
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        if error.errno not in (errno.EACCES, errno.EAGAIN):
            raise OSError(
                error.errno, f"{error.strerror}: the file system does not lock files", file.name
            ) from error
        raise RecipeError(
            f"another process is at work in {run}: wait for it or end it, or name another run folder"
        ) from error
    return file


def has_work(run: Path, *, first: int, steps: int) -> bool:
    """Whether a run whose next update is `first` has any to do; one that has none says so, and is to stay as it is."""
    if first < steps:
        return True
    sys.stderr.write(f"{run} is finished: it is at step {first} of {steps}; raise steps to go on\n")
    return False


def keep_recipe(run: Path, recipe: DataclassInstance, *, first: int) -> None:
    """Write a run's recipe.json; one that goes on from step `first` by another recipe says what is other.

    To be called behind all that may refuse a recipe, and where there is work (`has_work`): else the file would tell of
    a recipe by which nothing was learnt.

    Raises:
        RecipeError: what stands there cannot be read.
    """
    file = run / "recipe.json"
    now = recipes.to_json(recipe)
    if first and file.is_file():
        before, after = (dict(_leaves(values)) for values in (_table_in(file, cure=f"delete {file}"), now))
        other = [
            f"{name} was {before.get(name)} and is {after.get(name)}"
            for name in sorted(before.keys() | after.keys())
            if before.get(name) != after.get(name)
        ]
        if other:
            sys.stderr.write(f"{run} goes on from step {first} by another recipe: {', '.join(other)}\n")
    partial = run / ".partial-recipe.json"
    partial.write_text(json.dumps(now, indent=2) + "\n", "utf-8")
    os.replace(partial, file)


def _leaves(values: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """What a recipe says, by dotted names, as the command line takes them."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{above}{name}.")
        else:
            yield above + name, value


def save_step(
    run: Path,
    step: int,
    *,
    save_model: Callable[[Path], None],
    tensors: dict[str, Tensor],
    state: dict[str, Any],
    keep: int = 2,
) -> Path:
    """Write `run/step-XXXXXX` atomically: into a hidden folder, then one rename. The last `keep` stay.

    Raises:
        OSError, SafetensorError: there is no room, or nothing may be written there; nothing is left behind.
    """
    final = run / f"step-{step:06d}"
    partial = run / f".partial-{step:06d}"
    shutil.rmtree(partial, ignore_errors=True)  # a kill may have left it
    try:
        (partial / "training").mkdir(parents=True)
        save_model(partial)
        save_file(
            {k: v.detach().to("cpu", copy=True).contiguous() for k, v in tensors.items()},
            partial / "training" / "tensors.safetensors",
        )
        words = json.dumps({"step": step, **state}, indent=2)
        (partial / "training" / "state.json").write_text(words, "utf-8")
        for file in partial.rglob("*"):
            if file.is_file():
                with file.open("rb") as handle:
                    os.fsync(handle.fileno())
        shutil.rmtree(final, ignore_errors=True)
        partial.rename(final)
    finally:  # on a full disk what is half written would take the room of what comes next
        shutil.rmtree(partial, ignore_errors=True)
    for old in saved_steps(run)[:-keep]:
        shutil.rmtree(old)
    return final


def saved_steps(run: Path) -> list[Path]:
    """All complete checkpoints of a run, oldest first; a copy under another name, such as step-000500-good, is none."""
    numbered = (folder for folder in run.glob("step-*") if _STEP_NAME.fullmatch(folder.name))
    saved = (folder for folder in numbered if (folder / "training" / "state.json").is_file())
    return sorted(saved, key=lambda folder: int(folder.name.removeprefix("step-")))


def find_resume(run: Path, resume: str) -> Path | None:
    """The checkpoint to go on from: `auto` = the run's last if there is one, `no` = none, else a folder.

    Raises:
        RecipeError: `no`, but the run has checkpoints already; the folder holds no training state; or the run
            has checkpoints behind that step, which the next `auto` would take for its own; or a state is damaged.
    """
    saved = saved_steps(run)
    again = "pass --resume auto to go on, or another run folder"
    if resume == "auto":
        return saved[-1] if saved else None
    if resume == "no":
        if saved:
            raise RecipeError(f"{run} already holds {saved[-1].name}: {again}")
        return None
    folder = Path(resume)
    if not (folder / "training" / "state.json").is_file():
        raise RecipeError(
            f"--resume {resume}: no training state there; pass auto, no, or a folder like {run}/step-000500"
        )
    if saved and _step_of(saved[-1]) > _step_of(folder):
        raise RecipeError(f"{run} already holds {saved[-1].name}, which is later than {resume}: {again}")
    return folder


def load_step(folder: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Tensors and state that `save_step` wrote.

    Raises:
        RecipeError: one of the two is missing or damaged.
    """
    file = folder / "training" / "tensors.safetensors"
    state = _state_of(folder)
    try:
        return load_file(file), state
    except (OSError, SafetensorError) as error:
        raise RecipeError(f"{file} cannot be read ({error}): {_without(folder)}") from error


def weight_tensors(model: nn.Module, *, learning_only: bool = False) -> dict[str, Tensor]:
    """The weights of a model under the name `model.NAME`: all of them, or those that learn and no others."""
    learning = {name for name, parameter in model.named_parameters() if parameter.requires_grad}
    return {
        f"model.{name}": tensor
        for name, tensor in model.state_dict().items()
        if not learning_only or name in learning
    }


def restore_weights(model: nn.Module, tensors: dict[str, Tensor]) -> None:
    """The inverse of `weight_tensors`; what does not learn may be absent, and stays as it is.

    Raises:
        RecipeError: what learns now is not what learnt then.
    """
    weights = {
        name.removeprefix("model."): tensor for name, tensor in tensors.items() if name.startswith("model.")
    }
    known = model.state_dict()
    learning = {name for name, parameter in model.named_parameters() if parameter.requires_grad}
    odd = (learning - weights.keys()) | (weights.keys() - known.keys())
    odd |= {name for name in weights.keys() & known.keys() if weights[name].shape != known[name].shape}
    _check_none_odd(odd)
    model.load_state_dict(weights, strict=False)


def restore_network(network: nn.Module, tensors: dict[str, Tensor], called: str) -> None:
    """Give a network the whole state that was saved with its name before every tensor's.

    Raises:
        RecipeError: the network has another shape than the one that was saved, or none was.
    """
    state = {
        name.removeprefix(f"{called}."): tensor
        for name, tensor in tensors.items()
        if name.startswith(f"{called}.")
    }
    known = network.state_dict()
    odd = state.keys() ^ known.keys()
    odd |= {name for name in state.keys() & known.keys() if state[name].shape != known[name].shape}
    _check_none_odd({f"{called}.{name}" for name in odd})
    network.load_state_dict(state)


def _check_none_odd(names: set[str]) -> None:
    if names:
        raise RecipeError(
            f"the run's last checkpoint was of another model ({min(names)} is not in both, or has another shape): name "
            "another run folder"
        )


def optimizer_tensors(optimizers: list[torch.optim.Optimizer]) -> dict[str, Tensor]:
    """Every state tensor of the optimisers under the name `optimizer.K.PARAMETER.NAME`."""
    tensors = {}
    for k, optimizer in enumerate(optimizers):
        for index, values in optimizer.state_dict()["state"].items():
            for name, value in values.items():
                tensors[f"optimizer.{k}.{index}.{name}"] = torch.as_tensor(value)
    return tensors


def restore_optimizers(optimizers: list[torch.optim.Optimizer], tensors: dict[str, Tensor]) -> None:
    """The inverse of `optimizer_tensors`, for optimisers freshly made over the same parameters.

    Raises:
        RecipeError: they are made over others: something else learns now.
    """
    learning = [
        [one for group in optimizer.param_groups for one in group["params"]] for optimizer in optimizers
    ]
    states: list[dict[int, dict[str, Tensor]]] = [{} for _ in optimizers]
    for key, tensor in tensors.items():
        kind, *rest = key.split(".")
        if kind != "optimizer":
            continue
        k, number, name = int(rest[0]), int(rest[1]), rest[2]
        parameters = learning[k] if k < len(learning) else []
        if number >= len(parameters) or (tensor.ndim and tensor.shape != parameters[number].shape):
            raise RecipeError(
                f"the run's last checkpoint has the moments of other weights than learn now ({key}): name another run "
                "folder"
            )
        states[k].setdefault(number, {})[name] = shared_like(tensor, parameters[number])
    for optimizer, state in zip(optimizers, states, strict=True):
        optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})


def _state_of(folder: Path) -> dict[str, Any]:
    """What `save_step` wrote besides tensors.

    Raises:
        RecipeError: it is missing or damaged.
    """
    file = folder / "training" / "state.json"
    state = _table_in(file, cure=_without(folder))
    if not isinstance(state.get("step"), int):
        raise RecipeError(f"{file} does not say of which step it is: {_without(folder)}")
    return state


def _table_in(file: Path, *, cure: str) -> dict[str, Any]:
    """A table that a run keeps as JSON.

    Raises:
        RecipeError: it cannot be read, or is no table; the message ends with the cure.
    """
    try:
        table = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:  # of a character or of the syntax
        raise RecipeError(f"{file} cannot be read ({error}): {cure}") from error
    if not isinstance(table, dict):
        raise RecipeError(f"{file} is no table of names and values: {cure}")
    return table


def _without(folder: Path) -> str:
    """How a run goes on whose last step is of no use."""
    return f"delete the folder {folder}, and --resume auto takes the step before it, or begins anew"


def _step_of(folder: Path) -> int:
    return int(_state_of(folder)["step"])
