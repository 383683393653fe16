"""The errors of EARL: each names the thing, the value, the cause and the cure, in one line.

Everything here is something a caller can put right. What only we can break is an `assert` elsewhere.
"""

from __future__ import annotations


class EarlError(ValueError):
    """Something the caller can put right. The message says what, and how."""


class PictureError(EarlError):
    """A picture or a mask that cannot be opened, or does not fit."""


class InstructionError(EarlError):
    """An instruction or a plan that cannot be used as written."""


class CheckpointError(EarlError):
    """A checkpoint that is missing, incomplete, or not what it says it is."""


class RecipeError(EarlError):
    """A recipe that cannot be used as written."""


class SequenceError(EarlError):
    """Token ids that do not follow the grammar of a sequence."""


class UnfinishedThoughtError(SequenceError):
    """A thought in free text that did not end where there was no more room for it."""


class ShapeError(EarlError):
    """Two tensors that should fit do not."""


class ShardError(EarlError):
    """A token shard that is missing, damaged, or made for other codes."""


class JudgeError(EarlError):
    """A judge that cannot be asked as it is set up, or that is wrong about answers of known worth."""
