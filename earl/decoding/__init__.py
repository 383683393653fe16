"""Decoding: seeded noise, sampling, the engine that turns prompts into codes, and the thoughts that may come before."""

from earl.decoding.engine import DRAFTS, Decoded, Draft, Engine, Request
from earl.decoding.sampling import Sampling
from earl.decoding.thoughts import Thinking, Thought, decode_thoughts

__all__ = [
    "DRAFTS",
    "Decoded",
    "Draft",
    "Engine",
    "Request",
    "Sampling",
    "Thinking",
    "Thought",
    "decode_thoughts",
]
