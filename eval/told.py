"""An editor that is told of the right answer: what fails still tells what it cannot do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, cast

import numpy as np
from einops import reduce
from numpy.typing import NDArray

from earl.compositing import Drawn
from earl.editor import Editor, Written
from earl.pixels.region import dilate
from earl.request import style_of
from earl.sequence.marks import mark_table
from earl.sequence.plan import Plan
from earl.source import Source
from earl.steps import Step
from earl.storybook.examples import Example

TOLD: Final = ("codes", "places", "marks", "both", "plan")
"""What an editor may be told of the right answer."""


class Told(Editor):
    """An editor that is told of the right answer: its codes (drawn wherever this editor changes something), its places
    (nothing changes elsewhere), its marks (`earl.sequence.marks`), or codes and places both (whatever fails then, no
    transformer could have got right). Where it is told of codes, the right marks and filter go with them into the
    merge."""

    told: str
    """One of TOLD but "plan"."""
    answer_hw: NDArray[np.int64]
    answer_marks_M3: NDArray[np.int64]
    answer_plan: Plan

    def tell(self, made: Example) -> None:
        """Tell it the right answer to what it is asked next."""
        self.answer_hw = right_codes(self, made)[1]
        self.answer_marks_M3 = mark_table(made.marks(len(self.answer_hw)), self.model.config.draft_marks)
        self.answer_plan = made.plan
        if self.told == "marks":
            self.marks_M3 = self.answer_marks_M3

    def _steps(self, source: Source, instruction: str, *_: Any) -> tuple[Step, ...]:
        return (Step(words=instruction),)

    def _write(self, source_hw: NDArray[np.int64], *rest: Any) -> list[Written]:
        if self.told == "both":
            return [
                Written(
                    seed=0,
                    codes_hw=self.answer_hw,
                    marks=self.answer_marks_M3,
                    thought=None,
                    finished=True,
                    passes=0,
                    drawn=0,
                )
            ]
        written = super()._write(source_hw, *rest)
        return written if self.told == "marks" else [self._corrected(source_hw, each) for each in written]

    def _corrected(self, source_hw: NDArray[np.int64], written: Written) -> Written:
        answer_hw, own_hw = self.answer_hw, written.codes_hw
        if self.told == "places":
            return replace(written, codes_hw=np.where(answer_hw != source_hw, own_hw, source_hw))
        shown_hw = np.where(own_hw != source_hw, answer_hw, source_hw)
        return replace(written, codes_hw=shown_hw, marks=self.answer_marks_M3)

    def _with_paper(self, *asked: Any) -> Drawn:
        if self.told in ("both", "codes"):  # nothing is drawn better than the right answer
            return cast(Drawn, asked[-1])
        return super()._with_paper(*asked)

    def _with_filter(self, *asked: Any) -> Drawn:
        if self.told in ("both", "codes"):
            return replace(asked[-1], filter=style_of(self.answer_plan))
        return super()._with_filter(*asked)


def right_codes(
    editor: Editor, made: Example
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """[H, W] codes of the source, of the right answer, and which cells that may change (one around each included)."""
    source, target = (np.asarray(picture) for picture in made.images(editor.working_side))
    source_hw, target_hw = editor.image_tokenizer.encode(np.stack([source, target]))
    cell = editor.image_tokenizer.downsampling
    changed_hw = dilate(
        reduce(made.changed(editor.working_side), "(H h) (W w) -> H W", "max", h=cell, w=cell), 1
    )
    return source_hw, np.where(changed_hw, target_hw, source_hw), changed_hw
