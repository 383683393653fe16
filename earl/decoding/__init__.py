"""Decoding: seeded noise, sampling, and the engine that turns prompts into codes."""

from earl.decoding.engine import Decoded, decode_target, decode_thought
from earl.decoding.sampling import Sampling

__all__ = ["Decoded", "Sampling", "decode_target", "decode_thought"]
