"""Decoding: from a prompt to the codes of the target, one sampled token a pass.

The grammar's template says which tokens are forced; they are fed along with the next sampled position and never cost
a pass of their own, so the cost of an edit is the number of its free cells. Knows ids and slots; neither text nor
pictures.

Legend: S samples (rows of the batch), L tokens, R ids that a slot allows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earl.decoding.sampling import Sampling, draw
from earl.errors import SequenceError
from earl.model import EarlForCausalLM, GridHints, KVCache
from earl.sequence.grammar import Template, allowed, choices
from earl.sequence.layout import Laid, SequenceLayout, Slot

OnRow = Callable[[int, NDArray[np.int64]], bool]
"""Called after each finished row with its index and the codes so far, [S, rows, columns], -1 where undecided;
False stops the decoding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """What decoding made."""

    codes_SHW: NDArray[np.int64]
    """Codes of each sample; -1 in cells that were not reached."""
    finished: bool
    """False if `on_row` stopped it with cells left to decode."""
    passes: int
    """Forward passes of the model, the prefill included."""


@torch.inference_mode()
def decode_target(
    model: EarlForCausalLM,
    prompt: Laid,
    template: Template,
    *,
    source_hw: NDArray[np.integer],
    seeds: list[int],
    sampling: Sampling,
    guidance: tuple[float, Laid] | None = None,
    on_row: OnRow | None = None,
) -> Decoded:
    """The target of one prompt, once for every seed.

    Args:
        template: the target with its forced tokens (`earl.sequence.grammar.target_template`).
        source_hw: [H, W] source codes, for models that read grid hints.
        guidance: scale s and the prompt without instruction; logits become u + s (c - u).
    Raises:
        SequenceError: the sequence is longer than the model's positions.
    """
    start, stop = allowed(template.vocabulary, Slot.CODE)
    streams = [_Stream(model, prompt, template, source_hw, len(seeds))]
    if guidance is not None:
        streams.append(_Stream(model, guidance[1], template, source_hw, len(seeds)))
    seeds_S = torch.tensor(seeds, dtype=torch.int64, device=model.device)
    rows, columns = template.shape
    codes_SHW = np.full((len(seeds), rows, columns), -1)
    _copy_forced(template, codes_SHW)
    free = np.flatnonzero(template.ids < 0)
    passes, row_done = 0, 0
    for place in free.tolist():
        row, column = template.cells[place]
        while row_done < row and on_row is not None:
            if not on_row(row_done, codes_SHW):
                return Decoded(codes_SHW=codes_SHW, finished=False, passes=passes)
            row_done += 1
        logits = [model.logits(stream.feed_until(place), start, stop) for stream in streams]
        passes += len(streams)
        logits_SR = logits[0] if guidance is None else torch.lerp(logits[1], logits[0], guidance[0])
        positions_S = torch.full_like(seeds_S, len(prompt) + place)
        ids_S = draw(logits_SR, sampling, seeds_S=seeds_S, positions_S=positions_S, first_id=start)
        for stream in streams:
            stream.commit(place, ids_S)
        codes_SHW[:, row, column] = template.vocabulary.id_to_code(ids_S.cpu().numpy())
    for row in range(row_done, rows):
        if on_row is not None and not on_row(row, codes_SHW):
            break  # nothing is left to stop, but whoever said stop is told no more
    return Decoded(codes_SHW=codes_SHW, finished=True, passes=passes)


@torch.inference_mode()
def decode_thought(
    model: EarlForCausalLM,
    layout: SequenceLayout,
    prompt: Laid,
    *,
    mode: str,
    seed: int,
    sampling: Sampling,
    max_tokens: int = 512,
) -> str | None:
    """The thought that follows a prompt, as text; None if the model goes to the target at once (mode "mixed").

    Raises:
        SequenceError: the thought does not end within `max_tokens`, or within the model's positions.
    """
    stream = _Stream(model, prompt, None, None, 1, room=len(layout.open_run) + max_tokens)
    seeds_S = torch.tensor([seed], dtype=torch.int64, device=model.device)

    def sample(hidden_SD: Tensor, start: int, stop: int) -> int:
        position = torch.tensor([stream.length], device=model.device)
        logits_SR = model.logits(hidden_SD, start, stop)
        return int(draw(logits_SR, sampling, seeds_S=seeds_S, positions_S=position, first_id=start))

    hidden_SD = stream.feed_all()
    if mode == "mixed":
        opening, target = choices(layout)
        logits = model.logits(hidden_SD)[:, [opening, target]]
        if int(logits.argmax()) == 1:
            return None
        hidden_SD = stream.feed_ids(list(layout.open_run))
    start, stop = allowed(layout.vocabulary, Slot.TEXT)
    most = min(max_tokens, stream.room)
    said: list[int] = []
    while (thought := layout.closed_thought(said)) is None:
        if len(said) == most:
            raise SequenceError(f"the thought did not end within {most} tokens: use thought='off'")
        said.append(sample(hidden_SD, start, stop))
        hidden_SD = stream.feed_ids([said[-1]])
    return thought


class _Stream:
    """The tokens of S samples that share a prompt, and how far the model has read them; `room` for more tokens."""

    def __init__(
        self,
        model: EarlForCausalLM,
        prompt: Laid,
        template: Template | None,
        source_hw: NDArray[np.integer] | None,
        samples: int,
        room: int = 0,
    ) -> None:
        self.model, self.samples, self.prompt_length = model, samples, len(prompt)
        pieces = [(prompt.ids, prompt.aligned, prompt.rows, prompt.columns)]
        if template is not None and source_hw is not None:
            pieces.append((template.ids, template.aligned(source_hw), template.rows, template.columns))
        self.ids_SL, *hints = (
            torch.as_tensor(np.concatenate(arrays), device=model.device).expand(samples, -1).clone()
            for arrays in zip(*pieces, strict=True)
        )
        self.hints_SL = hints
        source_1HW = torch.as_tensor(prompt.source_ids_hw, device=model.device)[None]
        context_1HWD = model.look(source_1HW)
        self.context_SHWD = None if context_1HWD is None else context_1HWD.expand(samples, -1, -1, -1)
        limit = model.config.max_position_embeddings
        if self.ids_SL.shape[1] > limit:
            raise SequenceError(
                f"the edit needs {self.ids_SL.shape[1]} positions, the model has {limit}: "
                "use a smaller picture or a shorter instruction"
            )
        self.cache: KVCache = model.new_cache(samples, min(limit, self.ids_SL.shape[1] + room))

    @property
    def length(self) -> int:
        """Tokens that the model has read."""
        return self.cache.length

    @property
    def room(self) -> int:
        """Tokens that the model can still read."""
        return self.cache.capacity - self.cache.length

    def feed_until(self, place: int) -> Tensor:
        """Read everything before a place of the template; returns the last hidden states [S, D]."""
        return self._feed(self.prompt_length + place)

    def feed_all(self) -> Tensor:
        return self._feed(self.ids_SL.shape[1])

    def feed_ids(self, ids: list[int]) -> Tensor:
        """Append text ids to every sample and read them."""
        added = torch.tensor(ids, device=self.ids_SL.device).expand(self.samples, -1)
        nothing = torch.full_like(added, -1)
        self.ids_SL = torch.cat([self.ids_SL, added], dim=1)
        self.hints_SL = [torch.cat([hint, nothing], dim=1) for hint in self.hints_SL]
        return self.feed_all()

    def commit(self, place: int, ids_S: Tensor) -> None:
        self.ids_SL[:, self.prompt_length + place] = ids_S

    def _feed(self, until: int) -> Tensor:
        span = slice(self.cache.length, until)
        aligned_SL, rows_SL, columns_SL = (hint[:, span] for hint in self.hints_SL)
        hints = GridHints(aligned_SL, rows_SL, columns_SL, self.context_SHWD)
        hidden_SLD = self.model.hidden(self.ids_SL[:, span], hints=hints, cache=self.cache)
        return hidden_SLD[:, -1]


def _copy_forced(template: Template, codes_SHW: NDArray[np.int64]) -> None:
    """Put the codes of forced cells where they belong."""
    forced = np.flatnonzero((template.ids >= 0) & (template.cells[:, 0] >= 0))
    rows, columns = template.cells[forced].T
    codes_SHW[:, rows, columns] = template.vocabulary.id_to_code(template.ids[forced])
