"""The policy loss: log-probabilities and advantages become one number to descend, and values for the logbook.

Only chosen tokens count, never those that the grammar forced. Text (the thought), image, and the choice whether to
think are segments with means and weights of their own, so that a thought of 50 words does not drown in 1,064 codes, nor
the choice in the words. Loss types, keys and metric names are TRL's, and so are the numbers, segment by segment. Knows
no model, no judge and no process.

Every sum is divided by counts of the whole update, which are given. Losses and metrics of its parts (micro-batches,
processes) therefore add up to those of the whole, however it is cut; only `bnpo` is defined by the cut.

Shapes: B sequences, T positions of a completion, padding and forced tokens included.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

import torch
from torch import Tensor

from earl.errors import RecipeError
from earl.training.entropy import EntropyConfig

LOG_RATIO_LIMIT: Final = 20.0
"""Log-ratios are cut to this before `exp`: an infinite ratio gives NaN gradients even where it is clipped."""
KL_LIMIT: Final = 10.0
"""Largest divergence of one token, as in verl: beyond it the estimate says nothing but "far"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyConfig:
    """How rollouts move the policy; keys that TRL's GRPOConfig has mean the same here."""

    loss_type: Literal["grpo", "dr_grpo", "dapo", "bnpo", "cispo", "gspo", "reinforce"] = "dapo"
    """What is summed, and divided by what. `dapo`, `cispo` (the ratio is capped, no token loses its gradient) and
    `reinforce` (no ratio, as in EARL): mean over all tokens of the update. `grpo`: mean over sequences of their token
    means. `dr_grpo`: over sequences times `max_completion_length`. `bnpo`: token mean of each micro-batch. `gspo`
    becomes `grpo` with `importance_sampling_level` `sequence`."""
    importance_sampling_level: Literal["token", "sequence"] = "token"
    """Every token has its ratio, or all tokens of a sequence's segment share the geometric mean of theirs."""
    epsilon: float = 0.2
    """Ratios below 1 - epsilon are clipped where the advantage is negative."""
    epsilon_high: float | None = 0.28
    """Ratios above 1 + epsilon_high are clipped where the advantage is positive; None is epsilon. With `cispo` it is
    the largest ratio itself, about 5."""
    delta: float | None = 3.0
    """Ratios above are clipped where the advantage is negative, too (not with `cispo`); None leaves them."""
    beta: float = 0.0
    """Weight of the divergence from the reference; EARL has 3e-4. Above 0 a reference is needed."""
    kl_estimator: Literal["k1", "k2", "k3"] = "k3"
    """Schulman's estimators of that divergence. The gradient of `k1` is 0 on average: it is one to look at, with a
    beta of next to nothing."""
    max_completion_length: int | None = None
    """Constant length of `dr_grpo`, in tokens."""
    text_weight: float = 1.0
    """Weight of the text's loss and entropy bonus."""
    image_weight: float = 1.0
    """Weight of the image's loss and entropy bonus."""
    choice_weight: float = 1.0
    """Weight of the loss and entropy bonus of the choice whether to think, which is trained where text is; with
    `dr_grpo` this one token is divided by `max_completion_length`, too."""
    tokens: Literal["all", "text", "image"] = "all"
    """Which segments are trained; of the others only metrics are taken."""
    cycle_steps: int = 0
    """Length in updates of a cycle over segments; 0 for none."""
    text_only_steps: int = 0
    """The first updates of a cycle, which train text alone."""
    vision_only_steps: int = 0
    """The updates of a cycle after these, which train the image alone; the rest trains both."""
    text_entropy: EntropyConfig = EntropyConfig()
    image_entropy: EntropyConfig = EntropyConfig()
    choice_entropy: EntropyConfig = EntropyConfig()

    def __post_init__(self) -> None:
        if self.loss_type == "gspo":
            object.__setattr__(self, "loss_type", "grpo")
            object.__setattr__(self, "importance_sampling_level", "sequence")
        complaints = [*self._about_ratios(), *self._about_weights()]
        if complaints:
            raise RecipeError(complaints[0])

    @property
    def highest_ratio(self) -> float:
        """Above it a ratio gains nothing more where the advantage is positive."""
        if self.loss_type == "cispo":
            return self.epsilon_high or 0.0
        return 1 + (self.epsilon if self.epsilon_high is None else self.epsilon_high)

    @property
    def entropy(self) -> dict[str, EntropyConfig]:
        """The entropy bonus of each segment, for `earl.training.entropy`."""
        return {"text": self.text_entropy, "image": self.image_entropy, "choice": self.choice_entropy}

    def weights(self, step: int) -> dict[str, float]:
        """What each segment weighs in update `step` (from 0); 0 leaves it out."""
        place = step % max(1, self.cycle_steps)
        trained = self.tokens
        if place < self.text_only_steps:
            trained = "text"
        elif place < self.text_only_steps + self.vision_only_steps:
            trained = "image"
        return {
            "text": self.text_weight if trained != "image" else 0.0,
            "image": self.image_weight if trained != "text" else 0.0,
            "choice": self.choice_weight if trained != "image" else 0.0,
        }

    def _trains(self, step: int) -> bool:
        """Whether an update trains words or codes; a choice alone is no reason for one."""
        weights = self.weights(step)
        return bool(weights["text"] or weights["image"])

    def _about_ratios(self) -> Iterator[str]:
        cispo = self.loss_type == "cispo"
        if not 0 < self.epsilon < 1:
            yield f"epsilon is {self.epsilon}, but the lowest ratio is 1 - epsilon: set it between 0 and 1"
        if cispo and self.highest_ratio < 1:
            yield (
                f"epsilon_high is {self.epsilon_high}, which cispo takes for the largest ratio itself, and ratios "
                "are about 1: set it to 1 or more, such as 5"
            )
        if self.highest_ratio <= 1 and not cispo:
            yield f"epsilon_high is {self.epsilon_high}, but ratios are clipped at 1 + epsilon_high: set it above 0"
        if not cispo and self.delta is not None and self.delta <= self.highest_ratio:
            yield (
                f"delta is {self.delta}, but ratios up to {self.highest_ratio:g} count (1 + epsilon_high): "
                "set it above, or to none"
            )
        if self.loss_type == "reinforce" and self.importance_sampling_level == "sequence":
            yield "importance_sampling_level is sequence, but reinforce has no ratio: choose gspo, or token"

    def _about_weights(self) -> Iterator[str]:
        if self.beta < 0:
            yield f"beta is {self.beta}, which would drive the policy from its reference: set 0 or more"
        if self.loss_type == "dr_grpo" and (self.max_completion_length or 0) < 1:
            yield (
                f"max_completion_length is {self.max_completion_length}, but dr_grpo divides by it: "
                "set the largest number of tokens of a completion"
            )
        for name in ("text_weight", "image_weight", "choice_weight"):
            if getattr(self, name) < 0:
                yield f"{name} is {getattr(self, name)}, which would learn from failure: set 0 or more"
        alone = (self.text_only_steps, self.vision_only_steps)
        if min(*alone, self.cycle_steps) < 0 or sum(alone) > self.cycle_steps:
            yield (
                f"text_only_steps is {alone[0]} and vision_only_steps {alone[1]}, which do not fit into cycle_steps "
                f"{self.cycle_steps}: make the cycle at least as long as both together"
            )
        elif self.tokens != "all" and self.cycle_steps:
            yield f"tokens is {self.tokens} and cycle_steps {self.cycle_steps}, which both say what is trained: set one"
        elif not all(self._trains(step) for step in range(max(1, self.cycle_steps))):
            yield (
                f"text_weight is {self.text_weight} and image_weight {self.image_weight}, so that some updates would "
                "train nothing: give a weight to what tokens or the cycle leaves in"
            )


class Counts(NamedTuple):
    """How much there is in the whole update: all micro-batches of all processes."""

    text: int
    """Chosen tokens of text."""
    image: int
    """Chosen tokens of images."""
    sequences: int
    """Sequences that teach."""
    choices: int = 0
    """How often it was chosen whether to think."""

    @property
    def tokens(self) -> int:
        """All that was chosen."""
        return self.text + self.image + self.choices

    @classmethod
    def of(cls, is_text_BT: Tensor, is_image_BT: Tensor, is_choice_BT: Tensor | None = None) -> Counts:
        """The counts of a part; add them up before any loss is computed."""
        choices = 0 if is_choice_BT is None else int(is_choice_BT.sum())
        return cls(int(is_text_BT.sum()), int(is_image_BT.sum()), len(is_text_BT), choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBatch:
    """What is known of some rollouts before the policy scores them. Values outside the masks are never read."""

    advantage_BX: Tensor
    """[B], one for all tokens of an answer, or [B, T]."""
    is_text_BT: Tensor
    """bool; tokens of text that were chosen. Forced tokens, prompt and padding are in neither mask."""
    is_image_BT: Tensor
    """bool; codes that were chosen."""
    is_choice_BT: Tensor | None = None
    """bool; where it was chosen whether to think; None: nowhere."""
    old_logp_BT: Tensor | None = None
    """When they were sampled; None says that the policy is still that one (one update for each rollout)."""
    ref_logp_BT: Tensor | None = None
    """Under the reference; the divergence is logged where this is given."""


def policy_loss(
    config: PolicyConfig,
    batch: PolicyBatch,
    logp_BT: Tensor,
    entropy_BT: Tensor,
    counts: Counts,
    *,
    step: int,
    entropy_coefs: Mapping[str, float],
) -> tuple[Tensor, dict[str, Tensor]]:
    """This part's share of the loss of an update, and of its metrics: to be added up, not averaged.

    Args:
        logp_BT: log-probabilities under the policy, with gradient, of the distribution that was sampled from.
        entropy_BT: entropy of each choice in nats; needs a gradient where a coefficient is not 0.
        counts: of the whole update.
        step: number of the update from 0, for cycles.
        entropy_coefs: of each segment (`earl.training.entropy`).
    Returns:
        loss: a scalar. The bonus is the segment's mean entropy, whatever the loss type.
        metrics: `loss`, `policy_loss` (without entropy bonus), and means over tokens: `entropy`, `kl`,
            `clip_ratio/low_mean` and so on; each of these also as `<name>/text`, `<name>/image` and `<name>/choice`
            where the update has such tokens. A sequence's shared ratio counts once for each of its tokens (TRL: once).
    """
    assert config.beta == 0 or batch.ref_logp_BT is not None, "beta needs log-probabilities of the reference"
    bonus_learns = entropy_BT.requires_grad or not (logp_BT.requires_grad and any(entropy_coefs.values()))
    assert bonus_learns, "an entropy bonus needs an entropy with gradient"
    weights = config.weights(step)
    loss = policy = logp_BT.new_zeros(())
    metrics: dict[str, Tensor] = {}
    for segment, mask_BT, tokens in (
        ("text", batch.is_text_BT, counts.text),
        ("image", batch.is_image_BT, counts.image),
        ("choice", batch.is_choice_BT, counts.choices),
    ):
        if mask_BT is None:
            continue
        loss_BT, values = _token_losses(config, batch, logp_BT, mask_BT)
        values["entropy"] = _inside(entropy_BT, mask_BT)
        segment_loss = weights[segment] * _reduced(config, loss_BT, mask_BT, tokens, counts.sequences)
        bonus = values["entropy"].sum() / max(1, tokens)
        policy = policy + segment_loss
        loss = loss + segment_loss - weights[segment] * entropy_coefs[segment] * bonus
        for name, value_BT in values.items():
            total = (value_BT.detach() * mask_BT).sum()
            metrics[name] = metrics.get(name, 0.0) + total / max(1, counts.tokens)
            if tokens:
                metrics[f"{name}/{segment}"] = total / tokens
    return loss, metrics | {"loss": loss.detach(), "policy_loss": policy.detach()}


def kl_estimate(estimator: str, logp_BT: Tensor, ref_logp_BT: Tensor) -> Tensor:
    """Divergence of the policy from the reference at each token, from the tokens that were sampled."""
    above_BT = (ref_logp_BT - logp_BT).clamp(-LOG_RATIO_LIMIT, LOG_RATIO_LIMIT)
    if estimator == "k1":
        kl_BT = -above_BT
    elif estimator == "k2":
        kl_BT = above_BT.square() / 2
    else:
        kl_BT = above_BT.expm1() - above_BT
    return kl_BT.clamp(-KL_LIMIT, KL_LIMIT)


def _token_losses(
    config: PolicyConfig, batch: PolicyBatch, logp_BT: Tensor, mask_BT: Tensor
) -> tuple[Tensor, dict[str, Tensor]]:
    """Loss of each token of a segment, divergence included, and what is worth a metric."""
    logp_BT = _inside(logp_BT, mask_BT)
    old_BT = logp_BT.detach() if batch.old_logp_BT is None else _inside(batch.old_logp_BT, mask_BT)
    advantage_BX = batch.advantage_BX if batch.advantage_BX.ndim > 1 else batch.advantage_BX[:, None]
    ratio_BT = _ratio(config, logp_BT - old_BT, mask_BT)
    low_BT = (ratio_BT < 1 - config.epsilon) & (advantage_BX < 0)
    high_BT = (ratio_BT > config.highest_ratio) & (advantage_BX > 0)
    values: dict[str, Tensor] = {}
    if config.loss_type == "reinforce":
        loss_BT = -advantage_BX * logp_BT
    elif config.loss_type == "cispo":
        loss_BT = -ratio_BT.clamp(max=config.highest_ratio).detach() * advantage_BX * logp_BT
        values["cispo_clip_ratio"] = high_BT
    else:
        near_BT = ratio_BT.clamp(1 - config.epsilon, config.highest_ratio)
        far_BT = ratio_BT if config.delta is None else ratio_BT.clamp(max=config.delta)
        loss_BT = -torch.minimum(far_BT * advantage_BX, near_BT * advantage_BX)
        values["clip_ratio/low_mean"] = low_BT
        values["clip_ratio/high_mean"] = high_BT
        values["clip_ratio/region_mean"] = low_BT | high_BT
    if batch.ref_logp_BT is not None:
        values["kl"] = kl_estimate(config.kl_estimator, logp_BT, _inside(batch.ref_logp_BT, mask_BT))
        loss_BT = loss_BT + config.beta * values["kl"]
    return loss_BT, values


def _ratio(config: PolicyConfig, log_ratio_BT: Tensor, mask_BT: Tensor) -> Tensor:
    """How much likelier the policy makes each token, or its sequence's segment, than when it was sampled."""
    log_ratio_BT = log_ratio_BT.clamp(-LOG_RATIO_LIMIT, LOG_RATIO_LIMIT)
    if config.importance_sampling_level == "sequence":
        mean_B1 = log_ratio_BT.sum(1, keepdim=True) / mask_BT.sum(1, keepdim=True).clamp(min=1)
        log_ratio_BT = mean_B1.expand_as(log_ratio_BT)
    return log_ratio_BT.exp()


def _reduced(config: PolicyConfig, loss_BT: Tensor, mask_BT: Tensor, tokens: int, sequences: int) -> Tensor:
    """This part's share of a segment's loss."""
    sum_B, length_B = (loss_BT * mask_BT).sum(1), mask_BT.sum(1)
    match config.loss_type:
        case "grpo":
            return (sum_B / length_B.clamp(min=1)).sum() / max(1, sequences)
        case "dr_grpo":
            assert config.max_completion_length is not None
            return sum_B.sum() / (max(1, sequences) * config.max_completion_length)
        case "bnpo":  # the part's own mean, which weighs as much as the part has sequences
            return sum_B.sum() / length_B.sum().clamp(min=1) * (len(sum_B) / max(1, sequences))
        case _:
            return sum_B.sum() / max(1, tokens)


def _inside(value_BT: Tensor, mask_BT: Tensor) -> Tensor:
    """0 outside the mask: what stands there may be infinite, and would be NaN in the gradient."""
    return torch.where(mask_BT, value_BT, 0.0)
