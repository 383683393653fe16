"""Training data as files: token shards and the batches made of them."""
