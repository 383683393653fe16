"""Workshop: fine-tune the transformer on token shards.

Run from the root of a checkout: `python -m train.sft train/recipes/NAME.toml key=value ...`. Reads shards,
writes checkpoint folders that `earl.Editor` opens at any step. This package is not installed with `earl`,
and meets the other workshops through files only.
"""
