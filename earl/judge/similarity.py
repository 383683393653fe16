"""Likeness to the one right answer as a judge: no model, for questions that have a truth.

Pictures are compared at the judge's size (perception.SIDE), in levels of 255, with S the source, T the truth, P
the picture, C the pixels where S and T differ visibly, and |.| a root mean square over pixels and channels:

    edit_success   10 (1 - |P - T| / |S - T|) over C: 0 for the source, 5 half-way, 10 for the truth
    over_editing   10 (1 - |P - T| / 40) over all other pixels; 10 where there are none
    naturalness    10 times the likeness of contrast and of sharpness, the lesser, to those of S or T, the better
    artefacts      10 (1 - D / 80), with D the worst block's mean distance to S or T, pixel by pixel the nearer

all cut to 0 .. 10. Contrast is the deviation of light, sharpness the mean step between neighbouring pixels, and
the likeness of a and b is (min + 1) / (max + 1). Strict where the truth is one of several right answers.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from earl.judge.perception import SIDE, at_side
from earl.judge.verdict import BEST, NoVerdict, Picture, Question, Verdict

Pixels = NDArray[np.float32]
"""[SIDE, SIDE, 3], or [N, 3] for some of them: levels of 255."""

_CHANGED: Final = 8.0
"""Levels in some channel from which on source and truth differ."""
_STRAYED: Final = 40.0
"""A root mean square of so many levels outside of the edit is the worst; image tokenizers of 28 dB lose 10."""
_DAMAGED: Final = 80.0
"""A mean distance of so many levels over a block is the worst: about that of noise."""
_BLOCK: Final = 16
"""Side of a block in pixels."""
_LIGHT: Final = np.array([0.299, 0.587, 0.114], np.float32)


class SimilarityJudge:
    """How near a picture is to the truth (verdict.Judge)."""

    def __call__(self, question: Question, picture: Picture, /) -> Verdict | NoVerdict:
        if question.truth is None:
            return NoVerdict("no truth: the question has no right answer to compare with")
        source, truth, seen = (
            np.asarray(at_side(one), np.float32) for one in (question.source, question.truth, picture)
        )
        changed = np.abs(truth - source).max(-1) > _CHANGED  # [SIDE, SIDE]
        if not changed.any():
            return NoVerdict(
                "no change: the truth looks like the source, so no way leads from one to the other"
            )
        left = _rms((seen - truth)[changed]) / _rms((source - truth)[changed])
        strayed = _rms((seen - truth)[~changed]) / _STRAYED
        damage = _worst_block(np.minimum(_distance(seen, source), _distance(seen, truth))) / _DAMAGED
        return Verdict(
            edit_success=BEST * (1 - min(left, 1.0)),
            over_editing=BEST * (1 - min(strayed, 1.0)),
            naturalness=BEST * max(_alike(seen, source), _alike(seen, truth)),
            artefacts=BEST * (1 - min(damage, 1.0)),
        )


def _rms(difference: Pixels) -> float:
    return float(np.sqrt(np.mean(difference**2))) if difference.size else 0.0


def _distance(one: Pixels, other: Pixels) -> NDArray[np.float32]:
    """[SIDE, SIDE]: root mean square over the channels."""
    distance: NDArray[np.float32] = np.sqrt(((one - other) ** 2).mean(-1))
    return distance


def _worst_block(field: NDArray[np.float32]) -> float:
    blocks = field.reshape(SIDE // _BLOCK, _BLOCK, SIDE // _BLOCK, _BLOCK).mean((1, 3))
    return float(blocks.max())


def _alike(one: Pixels, other: Pixels) -> float:
    """0 to 1: the likeness of contrast or of sharpness, whichever is less."""
    (contrast, sharpness), (contrast_2, sharpness_2) = _look(one @ _LIGHT), _look(other @ _LIGHT)
    return min(_ratio(contrast, contrast_2), _ratio(sharpness, sharpness_2))


def _look(light: NDArray[np.float32]) -> tuple[float, float]:
    """Contrast and sharpness of [SIDE, SIDE]."""
    steps = (np.abs(np.diff(light, axis=axis)).mean() for axis in (0, 1))
    return float(light.std()), float(sum(steps)) / 2


def _ratio(one: float, other: float) -> float:
    return (min(one, other) + 1) / (max(one, other) + 1)
