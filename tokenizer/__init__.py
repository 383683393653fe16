"""Workshop: train an image tokenizer, and encode pictures into token shards.

Run from the root of a checkout: `python -m tokenizer.train`, `python -m tokenizer.encode`. What is needed
when a picture is edited lives in earl/vq; here are losses, discriminator and codebook resets. This package
is not installed with `earl`, and meets the other workshops through files only.
"""
