"""The exact judge of the storybook: holds a picture against the right answers and the wrong ones near them.

The nearest right answer is drawn (answers.py), and the picture is looked at in five ways: has it gone all the
way from the source to the answer, is each thing nearer to what it should be than to any rival, is all else as
it was, is any part damaged, and are light and sharpness those of such a picture. A blurred right answer
passes, since what a tokenizer loses leads towards no rival. The same picture always gets the same verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import chain
from statistics import mean
from typing import Final, NamedTuple, overload

import numpy as np
from einops import reduce
from PIL import Image

from earl.errors import JudgeError
from earl.judge.answers import (
    Answer,
    Drawing,
    Rival,
    area_of,
    changed_settings,
    nearest_answer,
    rivals_of,
    rivals_of_setting,
    seen_of,
    without,
)
from earl.judge.perception import (
    CELLS,
    SIDE,
    Field,
    Seen,
    around,
    at_side,
    grain,
    liveliness,
    see,
    share_faded,
    share_lost,
    smooth,
    strength,
    way_in_part,
    way_to,
    window_mean,
)
from earl.judge.verdict import BEST, NoVerdict, Picture, Question, Verdict
from earl.processes import process_pool
from earl.storybook.drawing import render
from earl.storybook.edits import covers
from earl.storybook.examples import Example
from earl.storybook.scene import Thing

_Asked = tuple[Example | None, Picture]
_STRANGER: Final = "the storybook's judge knows storybook examples only"


class Scale(NamedTuple):
    """Where a measure begins to matter, and from where on it could not be worse."""

    fine: float
    bad: float

    def severity(self, measure: float) -> float:
        """0 up to `fine`, 1 from `bad` on."""
        return min(max((measure - self.fine) / (self.bad - self.fine), 0.0), 1.0)


# A severity of 0.3 is a score of 7. The numbers lie between what right answers reach after a JPEG of quality
# 20, a trip through half the resolution or an image tokenizer of 28 dB, and what wrong answers reach at
# least; `python -m eval.judge` counts what they get wrong.
_WRONG: Final = Scale(0.30, 0.70)
"""Way to a wrong picture (perception.way_to). Right answers stay below 0.40, wrong ones are above 0.55."""
_IN_PART: Final = Scale(0.60, 0.95)
"""Way to a wrong picture in the worst patch of it (perception.way_in_part). Right codes of an image tokenizer
reach 0.68 (the eyes of small cats), a third of a thing that stayed or has not come mostly more than 0.8."""
_DISTORTED: Final = Scale(0.60, 1.40)
"""Share of a thing that is lost (perception.share_lost). Small pale things in rain lose two thirds."""
_DAMAGED: Final = Scale(1.0, 3.0)
"""The worst patch's error over what is tolerated there. JPEG reaches 1.1, edits through a tokenizer that are
pasted back rarely 1.5, tokens drawn at random start at 1.6."""
_WIDESPREAD: Final = Scale(0.05, 0.30)
"""Share of the patches outside the edit with more than the tolerated error."""
_FADED: Final = Scale(0.14, 0.40)
"""Lost share of the contrast. Tokenizers lose a tenth, a grey veil half."""
_BRIGHTNESS: Final = Scale(6.0, 30.0)
"""Levels by which the picture's mean is off."""
_BLUR: Final = Scale(0.35, 0.75)
"""Lost share of the finer structure. Tokenizers lose up to a third, a blur over three pixels two."""
_NOISE: Final = Scale(5.0, 20.0)
"""Levels of grain that the right picture does not have."""

_TOLERATED: Final = 8.0
"""Levels by which the mean of a patch may be off anywhere."""
_TOLERATED_DETAIL: Final = 0.3
"""How much more is tolerated where there is detail, as a share of the detail's deviation."""
_TOLERATED_ANEW: Final = 0.25
"""How much more is tolerated in a place that was asked for, as a share of the whole picture's deviation: no
two deserts are the same, and with this a desert that was never drawn may pass for the nearest one."""
_TOLERATED_EVERYWHERE: Final = 1.25
"""How many times as much is tolerated where light or style change: all of it went through a tokenizer."""
_PATCH: Final = 4
"""Cells a side of a patch: one token."""
_AROUND: Final = 9
"""Cells a side of the window in which detail is counted, and whose mean leaves the finer structure."""
_SOUND: Final = 0.1
"""Things that have lost less than this share are not compared with rivals."""
_CREDIT: Final = 0.2
"""Share of the score for the edit's success that the average of several changes decides, the worst the rest:
half an edit is no success, and yet more than none, which is what a learner needs to find the other half."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that costs points."""

    severity: float
    """0 to 1."""
    reason: str


class StorybookJudge:
    """The exact judge as one of many (verdict.Judge); takes the example itself as well.

    Args:
        workers: processes that share the answers where there are many of them (`many`).
        places: rows and columns of `Verdict.local`; 0 leaves it out.
    Raises:
        JudgeError: no workers, or places that do not divide what is seen of a picture.
    """

    def __init__(self, *, workers: int = 1, places: int = 0) -> None:
        if workers < 1:
            raise JudgeError(f"workers is {workers}: a judge needs 1 or more")
        if places and CELLS % places:
            raise JudgeError(
                f"places is {places}: a picture is seen as {CELLS} cells a side, which it must divide"
            )
        self._workers, self._places = workers, places
        self._pool: ProcessPoolExecutor | None = None

    @overload
    def __call__(self, question: Example, picture: Picture, /) -> Verdict: ...
    @overload
    def __call__(self, question: Question, picture: Picture, /) -> Verdict | NoVerdict: ...
    def __call__(self, question: Example | Question, picture: Picture, /) -> Verdict | NoVerdict:
        example = question.example if isinstance(question, Question) else question
        if example is None:
            return NoVerdict(_STRANGER)
        return judge(example, picture, places=self._places)

    def many(self, pairs: Iterable[tuple[Question, Picture]], /) -> list[Verdict | NoVerdict]:
        """The verdicts in the order of the pairs. Answers to one question are best next to each other.

        Processes of the pool judge the first pairs while the caller still makes the next. Where one is ended from
        outside, others judge all of them again, once.

        Raises:
            JudgeError: of the others one was ended, too.
        """
        if self._workers == 1:
            return [self(question, picture) for question, picture in pairs]
        # The example is all that this judge looks at besides the answer; pictures of the question stay here.
        coming = ((question.example, picture) for question, picture in pairs)
        asked: list[_Asked] = []
        one = partial(_verdict, places=self._places)
        ended: BrokenProcessPool | None = None
        for _ in range(2):
            again = tuple(asked)
            try:
                self._pool = self._pool or process_pool(self._workers)
                return list(self._pool.map(one, chain(again, _kept(coming, asked)), chunksize=8))
            except BrokenProcessPool as error:
                self._pool, ended = None, error
        raise JudgeError(
            f"one of the judge's {self._workers} processes was ended twice, perhaps for want of memory: judge with "
            "fewer workers"
        ) from ended


def _kept(coming: Iterable[_Asked], kept: list[_Asked]) -> Iterator[_Asked]:
    """What comes, which is kept as well."""
    for each in coming:
        kept.append(each)
        yield each


def _verdict(asked: _Asked, *, places: int) -> Verdict | NoVerdict:
    example, picture = asked
    return judge(example, picture, places=places) if example is not None else NoVerdict(_STRANGER)


def judge(example: Example, image: Picture, *, places: int = 0) -> Verdict:
    """The verdict on a picture of any size as an answer to an example.

    Args:
        places: rows and columns of `Verdict.local`, a divisor of `CELLS`; 0 leaves it out.
    Raises:
        PictureError: an array is not uint8 [H, W, 3].
    """
    seen = see(picture := at_side(image))
    answer = nearest_answer(example, seen)
    closest = _closest(seen, answer)
    tolerated = _tolerance(example, answer)
    editing = [*_setting_changes(example, answer, seen), *_changes(answer, seen)]
    keeping = [*_kept_faults(answer, seen), *_stray_faults(answer, seen, tolerated)]
    looking = _look_faults(picture, seen, closest, answer.shown)
    damage = [_damage(seen - closest, tolerated, "damaged")]
    worst = _worst([fault for change in editing for fault in change])
    done = mean(1 - _worst(change).severity for change in editing)
    first = max(worst, *(_worst(faults) for faults in (keeping, looking, damage)), key=lambda f: f.severity)
    return Verdict(
        edit_success=BEST * ((1 - _CREDIT) * (1 - worst.severity) + _CREDIT * done),
        over_editing=BEST * (1 - _worst(keeping).severity),
        naturalness=BEST * (1 - _worst(looking).severity),
        artefacts=BEST * (1 - _worst(damage).severity),
        reason=first.reason if first.severity > 0 else "",
        local=_local(answer, seen, tolerated, places) if places else None,
    )


def _local(answer: Answer, seen: Seen, tolerated: Field, places: int) -> tuple[tuple[float, ...], ...]:
    """[places, places] how right each place is: 10 like the right answer, 0 where nothing could be worse."""
    off = strength(seen - seen_of(Drawing(answer.scene, answer.seed))) / tolerated
    off_HW = reduce(off, "(H h) (W w) -> H W", "mean", H=places, W=places)
    scores_HW = BEST * (1 - off_HW / _DAMAGED.bad).clip(0, 1)
    return tuple(tuple(round(float(score), 2) for score in row) for row in scores_HW)


def _worst(faults: list[Fault]) -> Fault:
    return max(faults, key=lambda fault: fault.severity)


def _new(answer: Answer) -> list[Thing]:
    return [thing for thing in answer.shown.scene.things if thing not in answer.before.scene.things]


def _gone(answer: Answer) -> list[Thing]:
    return [thing for thing in answer.before.scene.things if thing not in answer.shown.scene.things]


def _named(thing: Thing) -> str:
    return f"{thing.size} {thing.colour} {thing.kind}"


def _setting_changes(example: Example, answer: Answer, seen: Seen) -> list[list[Fault]]:
    """Whether the whole picture looks like the setting that was asked for: one list of faults, if one was."""
    if not changed_settings(example.source, answer.scene):
        return []
    right = Drawing(answer.scene, answer.seed)
    error = seen - seen_of(right)
    rivals = rivals_of_setting(Drawing(example.source, example.seed), right)
    return [[_mistaken(rival, error, "the picture shows") for rival in rivals]]


def _changes(answer: Answer, seen: Seen) -> list[list[Fault]]:
    """For each thing that goes or comes: whether it is gone, or there and nothing else than it should be."""
    right, before, scene = seen_of(answer.shown), seen_of(answer.before), answer.shown.scene
    error, undone = seen - right, before - right
    changes = []
    covered = {thing for thing in _gone(answer) for new in _new(answer) if covers(new, thing)}
    for thing in [gone for gone in _gone(answer) if gone not in covered]:
        area = area_of(scene, thing)
        left = _WRONG.severity(way_to(undone[area], error[area]))
        lost = _DISTORTED.severity(share_lost(undone[area], error[area]))
        unclean = Fault(lost, f"the place where the {_named(thing)} was is not clean")
        part = _in_part(undone[area], error[area], f"a part of the {_named(thing)} is still there")
        changes.append([Fault(left, f"the {_named(thing)} is still there"), unclean, part])
    for thing in _new(answer):
        area = area_of(scene, thing)
        missing = Fault(
            _WRONG.severity(way_to(undone[area], error[area])), f"the {_named(thing)} has not come"
        )
        part = _in_part(undone[area], error[area], f"a part of the {_named(thing)} has not come")
        changes.append([missing, part, *_thing_faults(answer.shown, thing, seen)])
    return changes


def _kept_faults(answer: Answer, seen: Seen) -> list[Fault]:
    """Whether everything that should stay is there and as it was."""
    kept = [thing for thing in answer.shown.scene.things if thing in answer.before.scene.things]
    return [fault for thing in kept for fault in _thing_faults(answer.shown, thing, seen)]


def _thing_faults(shown: Drawing, thing: Thing, seen: Seen) -> list[Fault]:
    """Whether a thing is there, whole, and nearer to itself than to any rival."""
    right, area = seen_of(shown), area_of(shown.scene, thing)
    absent = seen_of(without(shown, thing))[area] - right[area]
    error = seen - right
    lost = share_lost(absent, error[area])
    found = [
        Fault(_WRONG.severity(way_to(absent, error[area])), f"the {_named(thing)} is missing"),
        Fault(_DISTORTED.severity(lost), f"the {_named(thing)} is distorted"),
        _in_part(absent, error[area], f"a part of the {_named(thing)} is missing"),
    ]
    if lost > _SOUND:
        found += [_mistaken(rival, error, f"the {_named(thing)} is") for rival in rivals_of(shown, thing)]
    return found


def _in_part(wrong: Seen, error: Seen, what: str) -> Fault:
    """Whether one patch of the picture is as a wrong one, though the whole may be near enough."""
    return Fault(_IN_PART.severity(way_in_part(wrong, error, _PATCH)), what)


def _mistaken(rival: Rival, error: Seen, what: str) -> Fault:
    """Whether the picture is nearer to a rival than it should be."""
    return Fault(_WRONG.severity(way_to(rival.difference, error[rival.area])), f"{what} {rival.name}")


def _elsewhere(answer: Answer) -> Field:
    """[CELLS, CELLS]: 1 where the edit leaves the things alone, else 0; edges of what changes are 0."""
    mask = np.ones((CELLS, CELLS), np.float32)
    for thing in [*_new(answer), *_gone(answer)]:
        rows, columns = area_of(answer.shown.scene, thing)
        mask[max(0, rows.start - 1) : rows.stop + 1, max(0, columns.start - 1) : columns.stop + 1] = 0
    return mask


def _tolerance(example: Example, answer: Answer) -> Field:
    """[CELLS, CELLS]: levels by which the mean of the patch around a cell may be off."""
    right, setting = seen_of(answer.shown), changed_settings(example.source, answer.scene)
    tolerated = _TOLERATED + _TOLERATED_DETAIL * liveliness(right, _AROUND)
    if "place" in setting:
        return tolerated + _TOLERATED_ANEW * float(np.sqrt(right.var(axis=(0, 1)).sum()))
    return tolerated * _TOLERATED_EVERYWHERE if setting else tolerated


def _closest(seen: Seen, answer: Answer) -> Seen:
    """In every cell the right picture or the unedited one, whichever is nearer: what is neither is damage."""
    right, before = seen_of(answer.shown), seen_of(answer.before)
    to_right, to_before = (strength(smooth(seen - other)) for other in (right, before))
    return np.where((to_before < to_right)[..., None], before, right)


def _stray_faults(answer: Answer, seen: Seen, tolerated: Field) -> list[Fault]:
    """Whether something changed that has nothing to do with the edit."""
    elsewhere = _elsewhere(answer)
    outside = (seen - seen_of(answer.shown)) * elsewhere[..., None]
    counted = _centres(elsewhere)
    wrong = (_ratio(outside, tolerated) > 1) & (counted > 0)
    share = float(wrong.sum() / max(1.0, float(counted.sum())))
    return [
        _damage(outside, tolerated, "changed without need"),
        Fault(_WIDESPREAD.severity(share), "much has changed without need"),
    ]


def _ratio(error: Seen, tolerated: Field) -> Field:
    """For every patch that lies in the picture: the mean error over what is tolerated."""
    result: Field = strength(window_mean(error, _PATCH)) / _centres(tolerated)
    return result


def _centres(field: Field) -> Field:
    """The values at the middle of every patch that lies in the picture."""
    return field[_PATCH // 2 : CELLS - _PATCH // 2 + 1, _PATCH // 2 : CELLS - _PATCH // 2 + 1]


def _damage(error: Seen, tolerated: Field, what: str) -> Fault:
    """The worst patch of an error."""
    ratio = _ratio(error, tolerated)
    row, column = divmod(int(ratio.argmax()), ratio.shape[1])
    x, y = ((2 * start + _PATCH) * 50 // CELLS for start in (column, row))
    where = f"{x} % from the left and {y} % from the top"
    return Fault(_DAMAGED.severity(float(ratio[row, column])), f"the picture is {what}, {where}")


def _look_faults(picture: Image.Image, seen: Seen, closest: Seen, shown: Drawing) -> list[Fault]:
    """Whether contrast, brightness, sharpness and grain are those of the right picture."""
    structure = closest - closest.mean(axis=(0, 1))
    error = seen - closest
    fine = closest - around(closest, _AROUND)
    noise = grain(picture) ** 2 - grain(render(shown.scene, SIDE, shown.seed)) ** 2
    return [
        Fault(_FADED.severity(abs(share_faded(structure, error))), "the contrast is off"),
        Fault(_BRIGHTNESS.severity(float(np.abs(error.mean(axis=(0, 1))).max())), "the brightness is off"),
        Fault(_BLUR.severity(share_faded(fine, error)), "the picture is blurred"),
        Fault(_NOISE.severity(float(np.sqrt(max(noise, 0.0)))), "the picture is noisy"),
    ]
