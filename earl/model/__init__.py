"""The transformer: ids to logits. Importing it registers `earl` with transformers' Auto classes."""

from transformers import AutoModel

from earl.model.cache import KVCache
from earl.model.config import EarlConfig
from earl.model.transformer import EarlForCausalLM, GridHints

__all__ = ["EarlConfig", "EarlForCausalLM", "GridHints", "KVCache"]

# The backbone reads rows of the head and opens no folder by itself: the whole model is its own base.
AutoModel.register(EarlConfig, EarlForCausalLM)
