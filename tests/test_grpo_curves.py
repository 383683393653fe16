"""Laws of what a run shows: trackers say what the log says, and curves are drawn of any log."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from PIL import Image
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from test_grpo import bright, log_of

from earl.errors import RecipeError
from earl.training.curves import LEFT, PANELS, PLUM, RIGHT, RUST, WIDTH, draw_curves, runs_of
from earl.training.tracker import new_tracker
from train.grpo import Trainer
from train.grpo_recipe import GrpoRecipe

# ------------------------------------------------------------- curves


def ink(sheet: Image.Image, colour: tuple[int, int, int], first: float, last: float) -> int:
    """Pixels of about a colour between two shares of the plotted width."""
    width = WIDTH - LEFT - RIGHT
    levels = np.asarray(sheet, int)[:, round(LEFT + first * width) : round(LEFT + last * width)]
    return int((np.abs(levels - np.array(colour)).max(-1) < 40).sum())


def test_a_curve_is_drawn_where_there_are_numbers_and_nowhere_else() -> None:
    lines = [
        {"step": step, "reward": math.nan if 30 <= step < 70 else 5 + math.sin(step / 9)}
        for step in range(1, 101)
    ]
    sheet = draw_curves(lines)
    assert ink(sheet, RUST, 0, 0.28) > 100 and ink(sheet, RUST, 0.71, 1) > 100
    assert ink(sheet, RUST, 0.32, 0.68) == 0
    assert (
        draw_curves([line for line in lines if line["reward"] == line["reward"]]).tobytes() == sheet.tobytes()
    )


def test_what_is_reported_now_and_then_is_one_line() -> None:
    lines: list[dict[str, float]] = [{"step": step, "reward": 1.0} for step in range(1, 101)]
    lines += [{"step": step, "eval/success": step / 100} for step in range(20, 101, 20)]
    assert [len(run) for run in runs_of(lines, "eval/success")] == [5]
    assert ink(draw_curves(lines), PLUM, 0.5, 0.6) > 10


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [{"step": 1}],
        [{"step": 3, "reward": 2.0}],
        [{"step": 1, "reward": math.nan, "kl": math.inf}, {"step": 2, "reward": 0.0, "kl": 0.0}],
        [{"step": 1, "entropy": -1e9}, {"step": 9000, "entropy": 1e9}],
        [{"step": 1, "kl": 1e-12}, {"step": 2, "kl": 3e-12}],
    ],
)
def test_any_log_can_be_drawn(lines: list[dict[str, float]]) -> None:
    assert draw_curves(lines).width == WIDTH


# ------------------------------------------------------------- trackers


def told(run: Path) -> EventAccumulator:
    return EventAccumulator(str(run / "tensorboard"), {"scalars": 0, "images": 0}).Reload()


def test_the_tracker_says_what_the_log_says_and_a_run_leaves_its_curves(
    tiny_grpo: GrpoRecipe,
) -> None:
    often = {"steps": 2, "save_every": 1, "evaluate": 1, "samples": 1}
    recipe = replace(tiny_grpo, prompts=1, tracker="tensorboard", **often)
    Trainer(replace(recipe, steps=1), "no", bright).train()
    Trainer(recipe, "auto", bright).train()
    events = told(Path(recipe.run))
    logged: dict[str, list[tuple[int, float]]] = {}
    for line in log_of(recipe):
        for name in line.keys() - {"step", "seconds"}:
            logged.setdefault(name, []).append((int(line["step"]), np.float32(line[name])))
    assert sorted(events.Tags()["scalars"]) == sorted(logged)
    for name, points in logged.items():
        assert [(one.step, np.float32(one.value)) for one in events.Scalars(name)] == points, name
    assert [one.step for one in events.Images("samples")] == [1, 2]
    with Image.open(Path(recipe.run) / "curves.png") as sheet:
        assert ink(sheet.convert("RGB"), RUST, 0, 1) > 100


def test_steps_that_are_repeated_are_told_once(tmp_path: Path) -> None:
    for first_step, steps in ((0, (1, 2, 3)), (2, (3, 4))):
        tracker = new_tracker("tensorboard", tmp_path, first_step=first_step)
        assert tracker is not None
        for step in steps:
            tracker.values(step, {"reward": first_step + step})
    assert [(one.step, one.value) for one in told(tmp_path).Scalars("reward")] == [
        (1, 1),
        (2, 2),
        (3, 5),
        (4, 6),
    ]


def test_a_tracker_that_is_not_installed_is_named_with_its_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tensorboard", None)
    monkeypatch.setitem(sys.modules, "wandb", None)
    with pytest.raises(RecipeError, match=r"pip install 'earl\[train\]', or set tracker to none"):
        new_tracker("tensorboard", tmp_path)
    with pytest.raises(RecipeError, match="pip install wandb"):
        new_tracker("wandb", tmp_path)
    assert new_tracker("none", tmp_path) is None


def test_wandb_is_told_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []

    class Run:
        def log(self, values: dict[str, Any], step: int) -> None:
            told.append((step, values))

    def init(**words: Any) -> Run:
        told.append(words)
        return Run()

    wandb = ModuleType("wandb")
    wandb.init, wandb.Image = init, lambda picture: picture.size  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "wandb", wandb)
    for folder in ("a/grpo", "b/grpo"):
        assert new_tracker("wandb", tmp_path / folder) is not None
    one, other = (words["id"] for words in told)
    assert one != other and one.startswith("grpo-") and other.startswith("grpo-")
    told.clear()
    tracker = new_tracker("wandb", tmp_path, config={"seed": 1})
    assert tracker is not None
    tracker.values(3, {"reward": 2.5})
    tracker.picture(3, "samples", Image.new("RGB", (4, 2)))
    begun, *rest = told
    assert (begun["name"], begun["resume"], begun["config"]) == (tmp_path.name, "allow", {"seed": 1})
    assert rest == [(3, {"reward": 2.5}), (3, {"samples": (4, 2)})]


def test_every_panel_has_colours_of_its_own() -> None:
    assert all(len(set(colours.values())) == len(colours) for _, colours in PANELS)


def test_names_and_last_values_end_on_the_sheet() -> None:
    names = [name for _, colours in PANELS for name in colours]
    lines = [{"step": step, **dict.fromkeys(names, -0.0123 * step)} for step in (1, 2, 3)]
    sheet = np.asarray(draw_curves(lines))
    assert (sheet[:, -2:] == sheet[0, 0]).all()
