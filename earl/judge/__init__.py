"""Judges: what an edited picture is worth as an answer to an instruction. No torch."""

from __future__ import annotations

from earl.judge.chat import ChatConfig
from earl.judge.probes import ProbeReport, probe, require_sane, verdicts
from earl.judge.similarity import SimilarityJudge
from earl.judge.storybook import StorybookJudge, judge
from earl.judge.verdict import SUCCESS, Judge, NoVerdict, Picture, Question, Verdict
from earl.judge.viescore import VIEScoreConfig, VIEScoreJudge

__all__ = [
    "SUCCESS",
    "ChatConfig",
    "Judge",
    "NoVerdict",
    "Picture",
    "ProbeReport",
    "Question",
    "SimilarityJudge",
    "StorybookJudge",
    "VIEScoreConfig",
    "VIEScoreJudge",
    "Verdict",
    "judge",
    "probe",
    "require_sane",
    "verdicts",
]
