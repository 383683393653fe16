"""The transformer: ids to logits."""

from earl.model.cache import KVCache
from earl.model.config import EarlConfig
from earl.model.transformer import EarlForCausalLM, GridHints

__all__ = ["EarlConfig", "EarlForCausalLM", "GridHints", "KVCache"]
