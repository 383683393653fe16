"""How one token is drawn from logits: temperature, top-k, top-p, and the largest noisy logit wins.

Adding Gumbel noise and taking the maximum samples the softmax exactly (Gumbel 1954), with the draw decided by the
seed. Where nothing is left to chance, image codes may be chosen by consensus. Knows logits and noise, and of what the
candidates mean no more than how alike they look.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from earl.decoding.noise import gumbel
from earl.errors import EarlError

_COLDEST: Final = 1e-30
"""Any colder leaves as little to chance, and logits divided by it are too large for float32."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampling:
    """How tokens are drawn."""

    temperature: float = 1.0
    """Divides the logits. 0 takes the likeliest token, or an image code by `consensus`."""
    top_k: int | None = None
    """Candidates kept. None keeps all."""
    top_p: float | None = None
    """The likeliest candidates that together hold this probability are kept. None keeps all."""
    consensus: float | None = None
    """At temperature 0: an image code is the one that comes closest, in the codebook, to what all candidates ask for,
    among those within so many nats of the likeliest. None takes the likeliest itself."""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.temperature) and self.temperature >= 0):
            raise EarlError(f"temperature is {self.temperature}; it must be a finite number, 0 or more")
        if self.top_k is not None and self.top_k < 1:
            raise EarlError(f"top_k is {self.top_k}; it must be at least 1, or None to keep every token")
        if self.top_p is not None and not 0 < self.top_p <= 1:
            raise EarlError(f"top_p is {self.top_p}; it must be above 0 and at most 1, or None")
        if self.consensus is not None and not self.consensus >= 0:
            raise EarlError(f"consensus is {self.consensus}; it must be 0 nats or more, or None")

    @property
    def needs_codebook(self) -> bool:
        """Whether image codes are chosen by how they look."""
        return self.temperature == 0 and self.consensus is not None


def draw(
    logits_SR: Tensor,
    sampling: Sampling,
    *,
    seeds_S: Tensor,
    positions_S: Tensor,
    first_id: int,
    codebook_RZ: Tensor | None = None,
) -> Tensor:
    """One id for each of S samples.

    Args:
        logits_SR: [S, R], any float dtype, of the ids first_id .. first_id + R - 1.
        seeds_S, positions_S: [S] int64, what the noise depends on.
        codebook_RZ: [R, Z] float32, where the candidates are image codes: what consensus is about.
    Returns:
        [S] int64 ids.
    """
    kept_SR = keep_candidates(logits_SR.float(), sampling)
    if sampling.needs_codebook and codebook_RZ is not None:
        assert sampling.consensus is not None
        kept_SR = closeness(kept_SR, codebook_RZ, within=sampling.consensus)
    if sampling.temperature > 0:
        ids_R = torch.arange(first_id, first_id + logits_SR.shape[1], device=logits_SR.device)
        kept_SR = kept_SR + gumbel(seeds_S, positions_S, ids_R)
    return first_id + kept_SR.argmax(-1)


def closeness(logits_SR: Tensor, codebook_RZ: Tensor, *, within: float) -> Tensor:
    """How close candidates come to what all of them ask for: minus the expected squared distance to the right code, but
    for a constant of each sample; -inf more than `within` nats below the likeliest.

    Minimum Bayes risk (Kumar and Byrne 2004) with distance in the codebook as the loss. Ten codes that look alike
    share what a single one would get, and the likeliest code may then be an outsider.

    Args:
        logits_SR: [S, R] float32, -inf where a candidate is left out.
        codebook_RZ: [R, Z] float32.
        within: nats.
    Returns:
        [S, R] float32.
    """
    # Infinitely far below the likeliest lies, too, what is no candidate.
    likely_SR = (logits_SR >= logits_SR.amax(-1, keepdim=True) - within) & (logits_SR > -torch.inf)
    mean_SZ = logits_SR.softmax(-1) @ codebook_RZ
    close_SR = 2 * mean_SZ @ codebook_RZ.T - codebook_RZ.square().sum(-1)
    return close_SR.masked_fill(~likely_SR, -torch.inf)


def log_probability(logits_SR: Tensor, chosen_S: Tensor, sampling: Sampling) -> Tensor:
    """How likely `draw` was to choose what it chose, at a temperature above 0.

    Args:
        chosen_S: [S] places in R.
    Returns:
        [S] float32, in nats.
    """
    logp_SR = keep_candidates(logits_SR.float(), sampling).log_softmax(-1)
    return logp_SR.gather(-1, chosen_S[:, None]).squeeze(-1)


def keep_candidates(logits_SR: Tensor, sampling: Sampling) -> Tensor:
    """Logits over temperature, with -inf for candidates that top-k or top-p leave out."""
    if sampling.temperature > 0:
        logits_SR = logits_SR / max(sampling.temperature, _COLDEST)
    if sampling.top_k is not None and sampling.top_k < logits_SR.shape[1]:
        smallest_S1 = logits_SR.topk(sampling.top_k, dim=-1).values[:, -1:]
        logits_SR = logits_SR.masked_fill(logits_SR < smallest_S1, -torch.inf)
    if sampling.top_p is not None and sampling.top_p < 1:
        sorted_SR, order_SR = logits_SR.softmax(-1).sort(-1, descending=True)
        # A candidate stays while those before it hold less than top_p, so the likeliest always stays.
        out_SR = (sorted_SR.cumsum(-1) - sorted_SR) >= sampling.top_p
        out_SR[:, 0] = False  # float32 may hold no top_p so small
        logits_SR = logits_SR.masked_fill(out_SR.scatter(-1, order_SR, out_SR), -torch.inf)
    return logits_SR
