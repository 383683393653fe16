"""Ids and text: the one map of ids, and the tokenizers between text and ids. No torch, no pictures."""
