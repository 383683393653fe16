"""The shape of the transformer, in the field names of transformers' `Emu3TextConfig`, plus our own keys.

With the own keys at their defaults the network is exactly `Emu3ForCausalLM`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(slots=True, kw_only=True)
class EarlConfig:
    """Configuration of `EarlForCausalLM`; the defaults are the 8B's."""

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
    draft_fetches: int = 0
    """From how many places of the source a cell's draft may take codes over; 0 leaves that out."""
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
        self.draft_marks = list(self.draft_marks)

    @property
    def head_dim(self) -> int:
        return self.hidden_size // self.num_attention_heads

    def to_json(self) -> dict[str, Any]:
        """Its values by their names."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> EarlConfig:
        """From `to_json`'s values; what a config.json says to others is passed over."""
        return cls(**{field.name: values[field.name] for field in fields(cls) if field.name in values})
