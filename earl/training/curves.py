"""Curves of a run: what its log says, drawn as a sheet that needs no browser and no font of the system.

One panel above the other over the same steps. A line breaks where the log has no number, and its name and last
value stand where it ends. Knows no run but its log.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from earl.pixels.sheet import INK, PAPER
from earl.training.logbook import read_log

Colour = tuple[int, int, int]

RUST: Final = (188, 84, 52)
SLATE: Final = (62, 104, 138)
MOSS: Final = (104, 122, 58)
PLUM: Final = (138, 74, 116)
FAINT: Final = (231, 223, 209)
"""Of the grid."""
SOFT: Final = (150, 139, 138)
"""Of numbers at the axes."""

WIDTH: Final = 1008
HEIGHT: Final = 128
"""Of a panel, between its axes."""
LEFT, RIGHT, TOP, BOTTOM, BETWEEN = 64, 236, 34, 44, 34
SHARP: Final = 3
"""Lines are drawn this many times larger and reduced, so that they are smooth."""
SMOOTH: Final = 40
"""A strong line is the mean over a stretch of this part of all steps around each one; what was measured is pale."""

PANELS: Final[tuple[tuple[str, Mapping[str, Colour]], ...]] = (
    ("reward", {"reward": RUST}),
    ("share of edits done", {"success": MOSS, "eval/success": PLUM}),
    (
        "over-editing, 10 where nothing else changed",
        {"rewards/over_editing/mean": MOSS, "eval/over_editing": PLUM},
    ),
    ("share of answers that were thought about", {"thought_share": SLATE}),
    (
        "share of answers whose thought did not end",
        {"completions/clipped_ratio": SLATE, "eval/unfinished": PLUM},
    ),
    ("F1 of plans", {"plan/f1": MOSS, "eval/plan_f1": PLUM}),
    ("entropy, nats a token", {"entropy": SLATE}),
    ("divergence from the reference, nats a token", {"kl": RUST}),
)
"""Heading, and the values that share its axis."""

Point = tuple[float, float]


def write_curves(run: Path) -> None:
    """Draw `run/curves.png` from `run/log.jsonl`, whole or not at all."""
    lines = read_log(run / "log.jsonl")
    partial = run / ".partial-curves.png"
    draw_curves(lines).save(partial)
    os.replace(partial, run / "curves.png")


def draw_curves(
    lines: Sequence[Mapping[str, float]], panels: Sequence[tuple[str, Mapping[str, Colour]]] = PANELS
) -> Image.Image:
    """The sheet of a log; values that it never has are left out, and panels without any."""
    filled = []
    for heading, colours in panels:
        curves = [Curve(name, colour, runs_of(lines, name)) for name, colour in colours.items()]
        if kept := [curve for curve in curves if curve.runs]:
            filled.append((heading, kept))
    steps = sorted(int(line["step"]) for line in lines) or [0]
    across = Axis.over([min(steps[0], 1), max(steps[-1], 2)], tight=True)
    height = TOP + max(1, len(filled)) * (HEIGHT + BETWEEN) - BETWEEN + BOTTOM
    boxes = [
        Box(TOP + place * (HEIGHT + BETWEEN), across, Axis.over(curve_levels(curves)))
        for place, (_, curves) in enumerate(filled)
    ]
    large = Image.new("RGB", (WIDTH * SHARP, height * SHARP), PAPER)
    pen = ImageDraw.Draw(large)
    for box, (_, curves) in zip(boxes, filled, strict=True):
        _draw_grid(pen, box)
        for curve in curves:
            _draw_curve(pen, box, curve)
    sheet = large.resize((WIDTH, height), Image.Resampling.LANCZOS)
    words = ImageDraw.Draw(sheet)
    for box, (heading, curves) in zip(boxes, filled, strict=True):
        _write_axes(words, box, heading)
        _write_ends(words, box, curves)
    _write_steps(words, across, height - BOTTOM)
    return sheet


class Curve(NamedTuple):
    """A value of the log over its steps."""

    name: str
    colour: Colour
    runs: list[list[Point]]
    """Stretches without a gap."""


def runs_of(lines: Sequence[Mapping[str, float]], name: str) -> list[list[Point]]:
    """The (step, value) of a log, cut where a number is missing.

    What is reported every so many steps has no gap between two reports.
    """
    points = [(float(line["step"]), float(line[name])) for line in lines if name in line]
    apart = sorted(after - before for (before, _), (after, _) in zip(points, points[1:], strict=False))
    usual = apart[len(apart) // 2] if apart else 0.0
    runs: list[list[Point]] = [[]]
    for step, value in points:
        if runs[-1] and step - runs[-1][-1][0] > 1.5 * usual:
            runs.append([])
        if math.isfinite(value):
            runs[-1].append((step, value))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def smoothed(run: Sequence[Point], reach: float) -> list[Point]:
    """Each value as the mean of those at most `reach` steps away."""
    steps_N, values_N = np.array(run).T
    totals = np.concatenate([[0.0], np.cumsum(values_N)])
    first_N = np.searchsorted(steps_N, steps_N - reach)
    stop_N = np.searchsorted(steps_N, steps_N + reach, side="right")
    means_N = (totals[stop_N] - totals[first_N]) / (stop_N - first_N)
    return list(zip(steps_N.tolist(), means_N.tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Axis:
    """A range of values with round numbers on it."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @classmethod
    def over(cls, levels: Sequence[float], *, tight: bool = False) -> Axis:
        """The axis on which all these lie.

        Args:
            tight: it ends with them, and not with the next round number, and its numbers are whole, as steps are.
        """
        low, high = min(levels), max(levels)
        if high - low < 1e-9 * max(1.0, abs(high)):  # a level line is seen against 0
            low, high = min(0.0, low), max(0.0, high) or (1.0 if low == 0 else 0.0)
        step = max(1.0, round_step((high - low) / 6)) if tight else round_step((high - low) / 4)
        if not tight:
            low, high = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        return cls(low, high, tuple(step * count for count in range(first, last + 1)))

    def share(self, value: float) -> float:
        """How far along the axis a value lies, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)

    def shown(self, tick: float) -> str:
        """A tick with as many digits as tell it from the next."""
        step = self.ticks[1] - self.ticks[0] if len(self.ticks) > 1 else 1.0
        digits = max(0, -math.floor(math.log10(step) + 1e-9))
        return f"{tick + 0.0:.1e}" if digits > 4 else f"{tick + 0.0:,.{digits}f}".replace(",", " ")


def round_step(about: float) -> float:
    """1, 2 or 5 times a power of ten, not below `about`."""
    power = 10.0 ** math.floor(math.log10(about))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= about * (1 - 1e-9))


class Box(NamedTuple):
    """Where a panel stands on the sheet."""

    top: int
    across: Axis
    up: Axis

    def at(self, point: Point) -> Point:
        """The place of (step, value), in pixels."""
        step, value = point
        return across_at(self.across, step), self.top + HEIGHT * (1 - self.up.share(value))


def across_at(across: Axis, step: float) -> float:
    """Where a step lies, in pixels from the left."""
    return LEFT + (WIDTH - LEFT - RIGHT) * across.share(step)


def curve_levels(curves: Sequence[Curve]) -> list[float]:
    """All values of some curves."""
    return [value for curve in curves for run in curve.runs for _, value in run]


def _draw_grid(pen: ImageDraw.ImageDraw, box: Box) -> None:
    for tick in box.up.ticks:
        (left, y), (right, _) = box.at((box.across.low, tick)), box.at((box.across.high, tick))
        pen.line([left * SHARP, y * SHARP, right * SHARP, y * SHARP], fill=FAINT, width=SHARP)


def _draw_curve(pen: ImageDraw.ImageDraw, box: Box, curve: Curve) -> None:
    """Thin, and pale where a mean is drawn over it; what stands alone is a dot, as is what is measured now and then."""
    count = sum(map(len, curve.runs))
    length = box.across.high - box.across.low
    is_rare = count <= SMOOTH
    if not is_rare:
        for run in curve.runs:
            _draw_line(pen, box, run, _mixed(curve.colour, 0.35), 1.0)
    for run in curve.runs:
        _draw_line(pen, box, run if is_rare else smoothed(run, length / SMOOTH / 2), curve.colour, 1.6)
        for point in run if is_rare or len(run) == 1 else ():
            x, y = (SHARP * place for place in box.at(point))
            pen.ellipse(
                [x - 2.4 * SHARP, y - 2.4 * SHARP, x + 2.4 * SHARP, y + 2.4 * SHARP], fill=curve.colour
            )


def _draw_line(
    pen: ImageDraw.ImageDraw, box: Box, run: Sequence[Point], colour: Colour, width: float
) -> None:
    places = [(x * SHARP, y * SHARP) for x, y in map(box.at, run)]
    if len(places) > 1:
        pen.line(places, fill=colour, width=round(width * SHARP), joint="curve")


def _mixed(colour: Colour, share: float) -> Colour:
    """A colour thinned with paper."""
    red, green, blue = (
        round(share * one + (1 - share) * other) for one, other in zip(colour, PAPER, strict=True)
    )
    return red, green, blue


def _write_axes(words: ImageDraw.ImageDraw, box: Box, heading: str) -> None:
    words.text((LEFT, box.top - 9), heading, fill=INK, font=_font(13), anchor="ls")
    for tick in box.up.ticks:
        y = box.at((box.across.low, tick))[1]
        words.text((LEFT - 8, y), box.up.shown(tick), fill=SOFT, font=_font(11), anchor="rm")


def _write_ends(words: ImageDraw.ImageDraw, box: Box, curves: Sequence[Curve]) -> None:
    """Names and last values, in the order of the lines' ends and none on top of another."""
    ends = sorted((box.at(curve.runs[-1][-1])[1], curve) for curve in curves)
    lowest = box.top + HEIGHT - 15 * (len(ends) - 1)
    y = -math.inf
    for place, (wanted, curve) in enumerate(ends):
        y = max(min(wanted, lowest + 15 * place), y + 15)
        label = f"{curve.name}  {curve.runs[-1][-1][1]:.3g}"
        words.text((WIDTH - RIGHT + 10, y), label, fill=curve.colour, font=_font(13), anchor="lm")


def _write_steps(words: ImageDraw.ImageDraw, across: Axis, top: int) -> None:
    for tick in across.ticks:
        where = (across_at(across, tick), top + 11)
        words.text(where, across.shown(tick), fill=SOFT, font=_font(11), anchor="mt")
    words.text((LEFT - 8, top + 11), "steps", fill=SOFT, font=_font(11), anchor="rt")


def _font(size: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(size=size)
