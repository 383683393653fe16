"""The shape of the transformer, in the field names of transformers' `Emu3TextConfig`, plus our own keys.

With the own keys at their defaults the network is exactly `Emu3ForCausalLM`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from transformers import PreTrainedConfig


class EarlConfig(PreTrainedConfig):  # type: ignore[no-untyped-call]
    """Configuration of `EarlForCausalLM`.

    Own keys:
        align_source: the source's token of the cell that comes next is added to a position's input.
        draft_width: channels of the drafter, which says of all cells at once, before the first is written, what the
            source shows there and what it may become (`earl.model.drafter`); 0 leaves it out.
        draft_layers: layers in which its cells read the words and look at each other.
        draft_word_layers: layers in which words hear each other before cells read them.
        draft_fetches: from how many places of the source a cell's draft may take codes over; 0 leaves that out.
        draft_marks: sides, in cells, of things that the drafter marks before it drafts, one by one: where they go away
            and where they come (`earl.sequence.marks`); empty leaves that out.
        copy_gate: where the next token is a cell, the logit of the source's code there is raised by as much as the
            final hidden state says: a model that copies from the start has only to learn where not to.
        grid_rows, grid_columns: sizes of the row and column embeddings; 0 leaves them out.
        vocabulary: the map of ids (`earl.language.vocabulary.Vocabulary.to_json()`).
        editing: how the editor uses the model (working size, cell size, thought mode).
    """

    model_type = "earl"
    keys_to_ignore_at_inference = ("past_key_values",)

    def __init__(
        self,
        vocab_size: int = 184622,
        hidden_size: int = 4096,
        intermediate_size: int = 14336,
        num_hidden_layers: int = 32,
        num_attention_heads: int = 32,
        num_key_value_heads: int = 8,
        max_position_embeddings: int = 9216,
        rms_norm_eps: float = 1e-5,
        rope_theta: float = 1_000_000.0,
        initializer_range: float = 0.02,
        align_source: bool = False,
        draft_width: int = 0,
        draft_layers: int = 0,
        draft_word_layers: int = 2,
        draft_fetches: int = 0,
        draft_marks: Sequence[int] = (),
        copy_gate: bool = False,
        grid_rows: int = 0,
        grid_columns: int = 0,
        vocabulary: dict[str, Any] | None = None,
        editing: dict[str, Any] | None = None,
        tie_word_embeddings: bool = False,
        **kwargs: Any,
    ) -> None:
        self.vocab_size = vocab_size
        self.hidden_size = hidden_size
        self.intermediate_size = intermediate_size
        self.num_hidden_layers = num_hidden_layers
        self.num_attention_heads = num_attention_heads
        self.num_key_value_heads = num_key_value_heads
        self.max_position_embeddings = max_position_embeddings
        self.rms_norm_eps = rms_norm_eps
        self.rope_theta = rope_theta
        self.initializer_range = initializer_range
        self.align_source = align_source
        self.draft_width = draft_width
        self.draft_layers = draft_layers
        self.draft_word_layers = draft_word_layers
        self.draft_fetches = draft_fetches
        self.draft_marks = list(draft_marks)
        self.copy_gate = copy_gate
        self.grid_rows = grid_rows
        self.grid_columns = grid_columns
        self.vocabulary = vocabulary
        self.editing = editing
        super().__init__(**kwargs | {"tie_word_embeddings": tie_word_embeddings})

    @property
    def head_dim(self) -> int:
        return int(self.hidden_size // self.num_attention_heads)
