"""Workshop: teach an editor, by token shards (`train.sft`), by sentences (`train.hear`) or by a judge (`train.grpo`).

Run from the root of a checkout: `python -m train.sft train/recipes/NAME.toml key=value ...`. Writes checkpoint folders
that `earl.Editor` opens at any step. This package is not installed with `earl`, and meets the other workshops through
files only.
"""
