"""Log-probability and entropy of given ids under a range of the vocabulary: SFT loss, RL ratio and evaluation.

The one place where logits are turned into log-probabilities outside sampling. Chunked with recomputation, so that
the [tokens, range] table never exists as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.utils.checkpoint import checkpoint

NOT_ALLOWED: Final = -1e9
"""Logit of an id that could not be drawn: its probability is 0, and its share of the entropy is 0 and not NaN."""


def score(
    hidden_TD: Tensor,
    head_VD: Tensor,
    targets_T: Tensor,
    *,
    start: int,
    stop: int,
    raised: tuple[Tensor, Tensor] | None = None,
    allowed_TR: Tensor | None = None,
    temperature: float = 1.0,
    entropy_learns: bool = False,
    chunk: int = 2048,
) -> tuple[Tensor, Tensor]:
    """How likely each target is among the ids in [start, stop), and how uncertain that choice was.

    Args:
        hidden_TD: hidden states at the positions before the targets.
        head_VD: the whole head; only its rows [start, stop) are used.
        targets_T: ids in [start, stop).
        raised: an id in [start, stop) and what is added to its logit, [T] each (`EarlForCausalLM.raised`).
        allowed_TR: which ids in [start, stop) could be drawn, where not all could; targets are among them.
        temperature: divides the logits, as in sampling.
        entropy_learns: whether the entropy has a gradient, which doubles the tables that are kept.
        chunk: tokens whose logits exist at a time.
    Returns:
        log-probability [T] and entropy [T], float32, in nats.
    """
    one_chunk = partial(
        _score_chunk, head_VD[start:stop], temperature=temperature, entropy_learns=entropy_learns
    )
    pieces = _in_chunks(one_chunk, hidden_TD, targets_T, start, raised, allowed_TR, chunk)
    return torch.cat([logp for logp, _ in pieces]), torch.cat([entropy for _, entropy in pieces])


def likelihood(
    hidden_TD: Tensor,
    head_VD: Tensor,
    targets_T: Tensor,
    *,
    start: int,
    stop: int,
    raised: tuple[Tensor, Tensor] | None = None,
    chunk: int = 8192,
) -> Tensor:
    """Log-probability [T] alone: what `score` says of it at temperature 1, in a third of the time."""
    one_chunk = partial(_likelihood_chunk, head_VD[start:stop])
    return torch.cat(_in_chunks(one_chunk, hidden_TD, targets_T, start, raised, None, chunk))


def _in_chunks(
    one_chunk: Callable[..., Any],
    hidden_TD: Tensor,
    targets_T: Tensor,
    start: int,
    raised: tuple[Tensor, Tensor] | None,
    allowed_TR: Tensor | None,
    chunk: int,
) -> list[Any]:
    """Chunk by chunk; where there are several, each is computed again for its gradient."""
    no_id_T = torch.zeros_like(targets_T)
    ids_T, by_T = (no_id_T, no_id_T.float()) if raised is None else (raised[0] - start, raised[1].float())
    columns = [torch.split(x, chunk) for x in (hidden_TD, targets_T - start, ids_T, by_T)]
    masks = [None] * len(columns[0]) if allowed_TR is None else torch.split(allowed_TR, chunk)
    return [
        one_chunk(*given)
        if not torch.is_grad_enabled() or len(hidden_TD) <= chunk
        else checkpoint(one_chunk, *given, use_reentrant=False)
        for given in zip(*columns, masks, strict=True)
    ]


def _logits_chunk(
    rows_RD: Tensor, hidden_TD: Tensor, raised_T: Tensor, by_T: Tensor, allowed_TR: Tensor | None
) -> Tensor:
    logits_TR = F.linear(hidden_TD, rows_RD).float().scatter_add(1, raised_T[:, None], by_T[:, None])
    return logits_TR if allowed_TR is None else logits_TR.masked_fill(~allowed_TR, NOT_ALLOWED)


def _likelihood_chunk(
    rows_RD: Tensor,
    hidden_TD: Tensor,
    targets_T: Tensor,
    raised_T: Tensor,
    by_T: Tensor,
    allowed_TR: Tensor | None,
) -> Tensor:
    logits_TR = _logits_chunk(rows_RD, hidden_TD, raised_T, by_T, allowed_TR)
    return -F.cross_entropy(logits_TR, targets_T, reduction="none")


def _score_chunk(
    rows_RD: Tensor,
    hidden_TD: Tensor,
    targets_T: Tensor,
    raised_T: Tensor,
    by_T: Tensor,
    allowed_TR: Tensor | None,
    *,
    temperature: float,
    entropy_learns: bool,
) -> tuple[Tensor, Tensor]:
    logits_TR = _logits_chunk(rows_RD, hidden_TD, raised_T, by_T, allowed_TR)
    logp_TR = F.log_softmax(logits_TR / temperature, dim=-1)
    logp_T = logp_TR.gather(1, targets_T[:, None]).squeeze(1)
    with torch.set_grad_enabled(entropy_learns and torch.is_grad_enabled()):
        entropy_T = -(logp_TR.exp() * logp_TR).sum(-1)
    return logp_T, entropy_T
