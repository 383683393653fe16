"""Sanity probes: is a judge right about answers that need no judge? Ask before it teaches or measures anything.

Four answers to each question: the source unchanged, the truth, noise, and the truth of another question. A judge
that does not put the truth above the others sees the wrong pictures, reads no instruction, or is broken; what
learns from it learns that. Knows no particular judge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final, NamedTuple, Protocol, runtime_checkable

import numpy as np
from PIL import Image

from earl.errors import JudgeError
from earl.judge.verdict import Judge, NoVerdict, Picture, Question, Verdict

_FEWEST: Final = 2
"""Questions: one needs another's truth."""


@runtime_checkable
class ManyJudge(Protocol):
    """A judge that can look at many answers at once."""

    def many(self, pairs: Iterable[tuple[Question, Picture]], /) -> Sequence[Verdict | NoVerdict]:
        """The verdicts in the order of the pairs, which may be made only as they are asked for."""
        ...


@runtime_checkable
class KeepingJudge(Protocol):
    """A judge that keeps verdicts. What it keeps says nothing of how it judges now."""

    def anew(self) -> Judge:
        """The same judge without what it keeps."""
        ...


def verdicts(judge: Judge, pairs: Iterable[tuple[Question, Picture]]) -> list[Verdict | NoVerdict]:
    """A verdict for each pair, in their order; all at once where the judge can."""
    if isinstance(judge, ManyJudge):
        return list(judge.many(pairs))
    return [judge(question, picture) for question, picture in pairs]


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """What a judge says of one kind of answer: means over the verdicts that came, None where none did."""

    asked: int
    missing: int
    """Questions without a verdict."""
    semantic_consistency: float | None
    perceptual_quality: float | None
    overall: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeReport:
    """What a judge says of answers of known worth."""

    source: Probed
    """The source, unchanged."""
    truth: Probed
    """The right answer."""
    noise: Probed
    """A picture of the same size in which every level is drawn at random."""
    other: Probed
    """The right answer to another question: to this one it is wrong."""
    reasons: dict[str, int]
    """Missing verdicts by the category of their reason."""

    @property
    def asked(self) -> int:
        """All verdicts asked for."""
        return sum(one.asked for one in self._kinds)

    @property
    def missing(self) -> int:
        """Those that did not come."""
        return sum(one.missing for one in self._kinds)

    @property
    def _kinds(self) -> tuple[Probed, ...]:
        return self.source, self.truth, self.noise, self.other


class _Order(NamedTuple):
    """A score in which one kind of answer must stand above another, and what is wrong where it does not."""

    score: str
    above: str
    below: str
    cure: str


_SHOWN_AS: Final = {
    "source": "the unchanged source",
    "truth": "the truth",
    "noise": "noise",
    "other": "another question's truth",
}
_ORDERS: Final = (
    _Order(
        "semantic_consistency",
        "truth",
        "source",
        "it does not see the edit: check that source and edited picture reach it in this order and are not taken from "
        "a stale cache (vLLM: mm_processor_cache_gb=0), or take a stronger model",
    ),
    _Order(
        "semantic_consistency",
        "truth",
        "other",
        "it does not hold the picture against source and instruction: check that both reach it, and the rubric",
    ),
    _Order(
        "perceptual_quality",
        "truth",
        "noise",
        "it does not see the picture: check that the model takes images and that they arrive whole",
    ),
    _Order(
        "perceptual_quality",
        "source",
        "noise",
        "it does not see the picture: check that the model takes images and that they arrive whole",
    ),
)


def probe(judge: Judge, questions: Iterable[Question], *, seed: int) -> ProbeReport:
    """What a judge says of four answers to each question that has a truth. The questions must differ.

    Verdicts that a judge keeps are asked for again: a trial in the middle of a run is of the judge as it is now.

    Args:
        seed: names the noise, and whose truth answers whose question.
    Raises:
        JudgeError: fewer than two questions have a truth.
    """
    asked = [(question, question.truth) for question in questions if question.truth is not None]
    if len(asked) < _FEWEST:
        raise JudgeError(
            f"{len(asked)} of the questions have a truth: probing a judge takes {_FEWEST} or more"
        )
    shift = int(np.random.default_rng((seed, 0)).integers(1, len(asked)))
    answers: dict[str, list[Picture]] = {
        "source": [question.source for question, _ in asked],
        "truth": [truth for _, truth in asked],
        "noise": [_noise(question.source, (seed, 1, number)) for number, (question, _) in enumerate(asked)],
        "other": [asked[(number + shift) % len(asked)][1] for number in range(len(asked))],
    }
    pairs = [(asked[number][0], answer) for kind in answers.values() for number, answer in enumerate(kind)]
    found = verdicts(judge.anew() if isinstance(judge, KeepingJudge) else judge, pairs)
    by_kind = {kind: found[at * len(asked) : (at + 1) * len(asked)] for at, kind in enumerate(answers)}
    missing = (one.reason.partition(":")[0] for one in found if isinstance(one, NoVerdict))
    return ProbeReport(
        **{kind: _probed(said) for kind, said in by_kind.items()}, reasons=dict(Counter(missing))
    )


def require_sane(report: ProbeReport, *, least_gap: float = 1.0, most_missing: float = 0.1) -> None:
    """Refuse a judge that is wrong about answers of known worth.

    Args:
        least_gap: by how many points, of 10, a right answer must stand above a wrong one on average.
        most_missing: share of the verdicts that may be missing.
    Raises:
        JudgeError: an order is violated, or too many verdicts are missing; with the numbers and what to do.
    """
    if is_silent(report, most_missing=most_missing):
        silent = [_SHOWN_AS[kind] for kind in _SHOWN_AS if getattr(report, kind).overall is None]
        reasons = ", ".join(f"{name} {count}" for name, count in Counter(report.reasons).most_common())
        none_on = f", none at all on {' and '.join(silent)}" if silent else ""
        raise JudgeError(
            f"the judge gave no verdict on {report.missing} of {report.asked} probes{none_on} ({reasons}; at most "
            f"{most_missing:.0%} may be missing): see that the service is up and answers by the rubric, then try again"
        )
    violated: dict[str, list[str]] = {}
    for order in _ORDERS:
        above, below = (getattr(getattr(report, kind), order.score) for kind in (order.above, order.below))
        if above < below + least_gap:
            score = order.score.replace("_", " ")
            line = f"{score} of {_SHOWN_AS[order.above]} {above:.2f}, of {_SHOWN_AS[order.below]} {below:.2f}"
            violated.setdefault(order.cure, []).append(line)
    if violated:
        faults = "; ".join(f"{' and '.join(lines)}: {cure}" for cure, lines in violated.items())
        raise JudgeError(
            f"the judge is not to be trusted, the first must stand {least_gap:g} or more above the second: {faults}"
        )


def is_silent(report: ProbeReport, *, most_missing: float = 0.1) -> bool:
    """Whether too few verdicts came to say that the judge is right, or that it is wrong."""
    unheard = any(getattr(report, kind).overall is None for kind in _SHOWN_AS)
    return unheard or report.missing > most_missing * report.asked


def _probed(said: Sequence[Verdict | NoVerdict]) -> Probed:
    came = [one for one in said if isinstance(one, Verdict)]
    return Probed(
        asked=len(said),
        missing=len(said) - len(came),
        semantic_consistency=fmean(one.semantic_consistency for one in came) if came else None,
        perceptual_quality=fmean(one.perceptual_quality for one in came) if came else None,
        overall=fmean(one.overall for one in came) if came else None,
    )


def _noise(like: Image.Image, name: tuple[int, ...]) -> Image.Image:
    """Levels drawn at random, in the size of another picture."""
    levels = np.random.default_rng(name).integers(0, 256, (like.height, like.width, 3), np.uint8)
    return Image.fromarray(levels)
