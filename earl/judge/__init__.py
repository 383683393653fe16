"""Judges: what an edited picture is worth as an answer to an instruction. No torch."""

from __future__ import annotations

from earl.judge.storybook import StorybookJudge, judge
from earl.judge.verdict import SUCCESS, Judge, NoVerdict, Picture, Question, Verdict

__all__ = ["SUCCESS", "Judge", "NoVerdict", "Picture", "Question", "StorybookJudge", "Verdict", "judge"]
