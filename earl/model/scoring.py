"""Log-probability and entropy of given ids under a range of the vocabulary: SFT loss, RL ratio and evaluation.

The one place where logits are turned into log-probabilities outside sampling. Chunked with recomputation, so that
the [tokens, range] table never exists as a whole.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.utils.checkpoint import checkpoint


def score(
    hidden_TD: Tensor, head_VD: Tensor, targets_T: Tensor, *, start: int, stop: int, chunk: int = 2048
) -> tuple[Tensor, Tensor]:
    """How likely each target is among the ids in [start, stop), and how uncertain that choice was.

    Args:
        hidden_TD: hidden states at the positions before the targets.
        head_VD: the whole head; only its rows [start, stop) are used.
        targets_T: ids in [start, stop).
        chunk: tokens whose logits exist at a time.
    Returns:
        log-probability [T] and entropy [T], float32, in nats.
    """
    rows_RD = head_VD[start:stop]
    pieces = [
        _score_chunk(hidden, rows_RD, targets - start)
        if not torch.is_grad_enabled() or len(hidden_TD) <= chunk
        else checkpoint(_score_chunk, hidden, rows_RD, targets - start, use_reentrant=False)
        for hidden, targets in zip(torch.split(hidden_TD, chunk), torch.split(targets_T, chunk), strict=True)
    ]
    return torch.cat([logp for logp, _ in pieces]), torch.cat([entropy for _, entropy in pieces])


def _score_chunk(hidden_TD: Tensor, rows_RD: Tensor, targets_T: Tensor) -> tuple[Tensor, Tensor]:
    logp_TR = F.log_softmax(F.linear(hidden_TD, rows_RD).float(), dim=-1)
    logp_T = logp_TR.gather(1, targets_T[:, None]).squeeze(1)
    with torch.no_grad():
        entropy_T = -(logp_TR.exp() * logp_TR).sum(-1)
    return logp_T, entropy_T
