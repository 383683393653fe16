"""The shape of the transformer, in the field names of transformers' `Emu3TextConfig`, plus our own keys.

With the own keys at their defaults the network is exactly `Emu3ForCausalLM`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from earl.errors import CheckpointError, ShapeError


@dataclass(slots=True, kw_only=True)
class EarlConfig:
    """Configuration of `EarlForCausalLM`; the defaults are the 8B's.

    Raises:
        CheckpointError: a value is of another type than its key's, out of range, or does not fit another one.
    """

    vocab_size: int = 184622
    hidden_size: int = 4096
    intermediate_size: int = 14336
    num_hidden_layers: int = 32
    num_attention_heads: int = 32
    num_key_value_heads: int = 8
    max_position_embeddings: int = 9216
    rms_norm_eps: float = 1e-5
    rope_theta: float = 1_000_000.0
    initializer_range: float = 0.02
    pad_token_id: int | None = None
    bos_token_id: int | None = None
    eos_token_id: int | None = None
    align_source: bool = False
    """Whether the source's token of the cell that comes next is added to a position's input."""
    draft_width: int = 0
    """Channels of the drafter, which says of all cells at once, before the first is written, what the source shows
    there and what it may become (`earl.model.drafter`); 0 leaves it out."""
    draft_layers: int = 0
    """Layers in which its cells read the words and look at each other."""
    draft_word_layers: int = 2
    """Layers in which words hear each other before cells read them."""
    draft_marks: Sequence[int] = ()
    """Sides, in cells, of things that the drafter marks before it drafts, one by one: where they go away and where they
    come (`earl.sequence.marks`); empty leaves that out."""
    draft_heard: bool = False
    """Whether the transformer reads, at each word of the instruction, what the drafter heard there: it needs no hearing
    of its own."""
    copy_gate: bool = False
    """Whether, where the next token is a cell, the logit of the source's code there is raised by as much as the final
    hidden state says: a model that copies from the start has only to learn where not to."""
    grid_rows: int = 0
    grid_columns: int = 0
    """Sizes of the row and column embeddings; 0 leaves them out."""
    vocabulary: dict[str, Any] | None = None
    """The map of ids (`earl.language.vocabulary.Vocabulary.to_json()`)."""
    editing: dict[str, Any] | None = None
    """How the editor uses the model (working size, cell size, thought mode)."""

    def __post_init__(self) -> None:
        for key, (is_fine, expected) in _EXPECTED.items():
            if not is_fine(value := getattr(self, key)):
                raise CheckpointError(f"{key} is {value!r} in the config: expected {expected}")
        if self.hidden_size % (2 * self.num_attention_heads):  # positions turn pairs of channels
            raise CheckpointError(
                f"hidden_size is {self.hidden_size} in the config: expected a multiple of twice num_attention_heads = "
                f"{self.num_attention_heads}"
            )
        if self.num_attention_heads % self.num_key_value_heads:
            raise CheckpointError(
                f"num_key_value_heads is {self.num_key_value_heads} in the config: expected a divisor of "
                f"num_attention_heads = {self.num_attention_heads}"
            )
        check_editing(self.editing)
        self.draft_marks = list(self.draft_marks)

    @property
    def head_dim(self) -> int:
        return self.hidden_size // self.num_attention_heads

    def check_grid(self, rows: int, columns: int) -> None:
        """Whether each row and column of a picture has an embedding; without embeddings pictures are of any size.

        Raises:
            ShapeError: the picture has more.
        """
        if rows > (self.grid_rows or rows) or columns > (self.grid_columns or columns):
            raise ShapeError(
                f"the picture is {rows}x{columns} cells, this model knows {self.grid_rows or 'any'}x"
                f"{self.grid_columns or 'any'}: crop it, or work at a smaller size"
            )

    def to_json(self) -> dict[str, Any]:
        """Its values by their names."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> EarlConfig:
        """From `to_json`'s values; what a config.json says to others is passed over.

        Raises:
            CheckpointError: as the class.
        """
        return cls(**{field.name: values[field.name] for field in fields(cls) if field.name in values})


def check_editing(editing: object) -> None:
    """Whether the words about editing, of a config or an adapter, can be followed; unknown ones are.

    Raises:
        CheckpointError: they are no table, or a value is of another type than its key's or out of range.
    """
    if editing is None:
        return
    if not isinstance(editing, Mapping):
        raise CheckpointError(f"editing is {editing!r} in the config: expected a table of names and values")
    for key, (is_fine, expected) in _EXPECTED_OF_EDITING.items():
        if key in editing and not is_fine(editing[key]):
            raise CheckpointError(f"editing.{key} is {editing[key]!r} in the config: expected {expected}")
    cell, side = editing.get("cell", 1), editing.get("working_side")
    if side is not None and side < cell:
        raise CheckpointError(
            f"editing.working_side is {side} in the config: expected at least one cell of {cell} px"
        )


_Rule = tuple[Callable[[Any], bool], str]


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _whole(least: int) -> _Rule:
    return lambda value: _is_whole(value) and value >= least, f"a whole number, {least} or more"


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _are_whole(values: object, least: int) -> bool:
    return isinstance(values, (list, tuple)) and all(_is_whole(value) and value >= least for value in values)


_POSITIVE: Final[_Rule] = (lambda value: _is_number(value) and value > 0, "a number above 0")
_FLAG: Final[_Rule] = (lambda value: isinstance(value, bool), "true or false")
_ID: Final[_Rule] = (  # published configs have several ends
    lambda value: value is None or _is_whole(value) or _are_whole(value, 0),
    "an id, a list of ids, or null",
)
_SIZES: Final = (
    "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
    "num_key_value_heads", "max_position_embeddings",
)  # fmt: skip
_SIZES_OF_PARTS: Final = (
    "draft_width", "draft_layers", "draft_word_layers", "grid_rows", "grid_columns",
)  # fmt: skip
_EXPECTED: Final[dict[str, _Rule]] = {
    **dict.fromkeys(_SIZES, _whole(1)),
    **dict.fromkeys(_SIZES_OF_PARTS, _whole(0)),
    **dict.fromkeys(("rms_norm_eps", "rope_theta"), _POSITIVE),
    **dict.fromkeys(("align_source", "draft_heard", "copy_gate"), _FLAG),
    **dict.fromkeys(("pad_token_id", "bos_token_id", "eos_token_id"), _ID),
    "initializer_range": (lambda value: _is_number(value) and value >= 0, "a number, 0 or more"),
    "draft_marks": (lambda value: _are_whole(value, 1), "a list of whole numbers, each 1 or more"),
    "vocabulary": (
        lambda value: value is None or isinstance(value, Mapping),
        "a table of names and values, or null",
    ),
}
_EXPECTED_OF_EDITING: Final[dict[str, _Rule]] = {
    "cell": _whole(1),
    "working_side": _whole(1),
    "area": (
        lambda value: value is None or (_is_whole(value) and value >= 1),
        "a whole number, 1 or more, or null",
    ),
    "square": _FLAG,
    "thought_prefill": (lambda value: isinstance(value, str), "a text"),
}
