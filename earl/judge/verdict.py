"""What a judge says of an edited picture, and what every judge is: one callable.

The four scores and how they are combined are those of VIEScore (Ku et al. 2023) as the EARL paper uses it: a
picture is as good as the worse of what was asked and how it looks. Knows no scenes and no model.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.errors import EarlError
from earl.storybook.examples import Example

Picture = Image.Image | NDArray[np.uint8]
"""A Pillow picture of any mode, or uint8 [H, W, 3] sRGB."""

BEST: Final = 10.0
"""Every score runs from 0 to this."""

SUCCESS: Final = 7.0
"""From this overall score on an edit counts as done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Four scores from 0 (worst) to 10."""

    edit_success: float
    """Whether everything that was asked for is done, and done to the right thing."""
    over_editing: float
    """10 where nothing else changed."""
    naturalness: float
    """Whether light, contrast and sharpness are those of a picture of this kind."""
    artefacts: float
    """10 where no part is damaged."""
    reason: str = ""
    """What cost most, in a few words; empty where nothing did."""
    local: tuple[tuple[float, ...], ...] | None = None
    """How right each place of the picture is, 0 to 10, row by row; None from a judge that does not say."""

    def __post_init__(self) -> None:
        for name in ("edit_success", "over_editing", "naturalness", "artefacts"):
            score = getattr(self, name)
            if not 0 <= score <= BEST:
                raise EarlError(f"{name} is {score}; a score is a number from 0 to {BEST:.0f}")

    @property
    def semantic_consistency(self) -> float:
        """SC: the edit is done, and nothing else."""
        return min(self.edit_success, self.over_editing)

    @property
    def perceptual_quality(self) -> float:
        """PQ: the picture is good to look at."""
        return min(self.naturalness, self.artefacts)

    @property
    def overall(self) -> float:
        """The geometric mean of SC and PQ."""
        return math.sqrt(self.semantic_consistency * self.perceptual_quality)


@dataclass(frozen=True, slots=True)
class NoVerdict:
    """The judge could not say; never to be counted as a score."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Question:
    """What was asked of an editor: all that a judge may look at besides the answer."""

    source: Image.Image
    instruction: str
    truth: Image.Image | None = None
    """One right answer, where there is one."""
    example: Example | None = None
    """Where the question comes from the storybook: all that is known about it."""

    @classmethod
    def of(cls, example: Example, size: int) -> Question:
        """A storybook question with pictures of `size` x `size` pixels."""
        source, truth = example.images(size)
        return cls(source=source, instruction=example.instruction, truth=truth, example=example)


class Judge(Protocol):
    """Anything that can look at an edited picture and say how good it is."""

    def __call__(self, question: Question, picture: Picture, /) -> Verdict | NoVerdict:
        """The verdict on `picture` as an answer to `question`; a judge that cannot say does not raise."""
        ...
