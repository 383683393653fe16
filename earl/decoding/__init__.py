"""Decoding: seeded noise, sampling, and the engine that turns prompts into codes."""

from earl.decoding.engine import DRAFTS, Decoded, Draft, Engine, Request, Thought, decode_thought
from earl.decoding.sampling import Sampling

__all__ = ["DRAFTS", "Decoded", "Draft", "Engine", "Request", "Sampling", "Thought", "decode_thought"]
