"""Who asks to hear of an edit on its way hears of every row that is whole, and may say stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from earl.errors import EarlError

Tell = Callable[[int, int, dict[str, Any]], dict[str, Any] | None]
"""A callback (`earl.editor.StepCallback`) whose editor is known: (finished row, rows, state)."""
STOP: Final = {"interrupt": True}


class RowsTold:
    """Tells of every row that is whole in all samples under way, until it hears stop."""

    def __init__(self, tell: Tell | None, samples: int, source_hw: NDArray[np.int64], at_once: int) -> None:
        """`at_once`: how many samples are under way at a time; where one ends the next begins."""
        self._tell, self._source_hw = tell, source_hw
        self._codes_SHW = np.full((samples, *source_hw.shape), -1)
        self._rows_S, self._at_once = [0] * samples, at_once
        self._last = -1
        self.stopped = False

    def row(self, sample: int, row: int, codes_hw: NDArray[np.int64]) -> bool:
        """An engine's `on_row` for one sample."""
        before = self._whole()
        self._codes_SHW[sample], self._rows_S[sample] = codes_hw, row + 1
        whole = self._whole()
        if self._tell is not None and not self.stopped and whole not in (before, 0):
            self._last = whole - 1
            shown = {"tokens": self._up_to(self._last, self._codes_SHW), "source": self._source_hw.copy()}
            self.stopped = says_stop(self._tell(self._last, len(self._source_hw), shown))
        return not self.stopped

    def _whole(self) -> int:
        """Rows that are whole in every sample under way; of many, some have ended while others wait."""
        end = len(self._source_hw)
        begun = self._rows_S[: self._at_once + self._rows_S.count(end)]
        return min((rows for rows in begun if rows < end), default=end)

    def kept(self, codes_SHW: NDArray[np.int64]) -> NDArray[np.int64]:
        """What stays of an edit: all of it, or of one that was stopped whole samples, and of the others the rows that
        were told; -1 elsewhere."""
        if not self.stopped:
            return codes_SHW
        ended_S11 = (np.array(self._rows_S) == len(self._source_hw))[:, None, None]
        return np.where(ended_S11, codes_SHW, self._up_to(self._last, codes_SHW))

    @staticmethod
    def _up_to(row: int, codes_SHW: NDArray[np.int64]) -> NDArray[np.int64]:
        """Codes of the rows up to one; a sample that is ahead says no more than the others."""
        return np.where(np.arange(codes_SHW.shape[1])[:, None] <= row, codes_SHW, -1)


class StepsTold:
    """Tells as if all steps of all pictures were one picture's rows, until it hears stop, and stops those that are not
    begun at their first row."""

    def __init__(self, tell: Tell | None, steps: int, pictures: int) -> None:
        self._tell, self._all = tell, steps * pictures
        self.tell = None if tell is None else self._told
        self.steps = 0
        """Steps that are done."""
        self.stopped = False

    def _told(self, row: int, rows: int, state: dict[str, Any]) -> dict[str, Any] | None:
        if self.stopped or self._tell is None:
            return STOP
        answer = self._tell(self.steps * rows + row, self._all * rows, state)
        self.stopped = says_stop(answer)
        return answer


def says_stop(answer: object) -> bool:
    """Whether a callback's answer asks to stop.

    Raises:
        EarlError: it is no answer.
    """
    answer = answer or {}
    if not isinstance(answer, dict):
        raise EarlError(
            f"callback_on_step_end returned {answer!r}: return {{'interrupt': True}} to stop, or None to go on"
        )
    return bool(answer.get("interrupt"))
