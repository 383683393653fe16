"""Decoding of thoughts: free text, or plans held to their grammar, many at a time.

Every thought has a row of the cache; a pass reads one token of each and draws the next. One that has ended makes room
for the next prompt; a prompt that is the same object as one that still has a row is not read again. Like codes, words
are drawn with noise that is a function of (seed, position, id): a thought does not depend on its company.

Legend: A rows of the cache in use, R ids that a slot allows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earl.decoding.sampling import Sampling, draw, log_probability
from earl.errors import SequenceError, UnfinishedThoughtError
from earl.model import EarlForCausalLM, GridHints, KVCache
from earl.sequence.grammar import allowed, choices
from earl.sequence.layout import Laid, Mode, SequenceLayout, Slot
from earl.sequence.plan_grammar import PlanGrammar
from earl.sequence.plan_reader import START, State

LONGEST_PLAN: Final = 512
LONGEST_TEXT: Final = 2048
"""Ids of a thought, unless the model has fewer positions; of free text as many as EARL's RL allowed for an answer."""
TARGET: Final = 1
"""Of the two choices, the target at once (`earl.sequence.grammar.choices`)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Thought:
    """What a model thought, as it drew it."""

    text: str
    """Without the closing marker."""
    ids: NDArray[np.int64]
    """[T] as drawn, the closing marker included if it has ended. The same text may be encoded differently."""
    logp: NDArray[np.float32]
    """[T] log-probability of each id among those that could be drawn there, at the sampling's temperature, top-k and
    top-p; 0 at temperature 0."""
    room: int
    """How many ids there could have been: what a grammar has to know to allow the same again."""
    ended: bool = True
    """Whether the closing marker was drawn; free text may be cut off where there is no more room."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Thinking:
    """What came of a prompt: a thought, or none."""

    thought: Thought | None
    """None where the model goes to the target at once."""
    choice_logp: float
    """Log-probability of thinking, or of not, where the model had the choice; 0 where not, and at temperature 0."""


@torch.inference_mode()
def decode_thoughts(
    model: EarlForCausalLM,
    layout: SequenceLayout,
    prompts: Sequence[Laid],
    seeds: Sequence[int],
    *,
    mode: Mode,
    sampling: Sampling,
    max_tokens: int | None = None,
    may_be_cut: bool = False,
    reserve: int = 0,
    grammar: PlanGrammar | None = None,
    rows: int = 16,
) -> list[Thinking]:
    """The thoughts that follow prompts; in mode "mixed" perhaps none, where the model goes to the target at once.

    Args:
        seeds: of the noise, one for each prompt; in mode "mixed" the choice is drawn like a word.
        max_tokens: most ids of a thought, for which the model's positions may leave less room; None: 512 of a plan,
            2,048 of free text.
        may_be_cut: a thought that does not end there comes back as far as it got (`Thought.ended`).
        reserve: positions that are left for what comes behind a thought.
        grammar: what it allows can be drawn, nothing else, so that a thought is a plan and ends; None for free text.
        rows: thoughts that are decoded at a time.
    Raises:
        UnfinishedThoughtError: a thought does not end and may not be cut.
        SequenceError: no rows, or there is not even room for the shortest plan.
        ShapeError: a picture has more rows or columns than the model has embeddings for.
    """
    if max_tokens is None:
        max_tokens = LONGEST_TEXT if grammar is None else LONGEST_PLAN
    streams = [
        _Stream(
            prompt=prompt, seed=seed, room=_room(model, layout, prompt, mode, max_tokens, reserve, grammar)
        )
        for prompt, seed in zip(prompts, seeds, strict=True)
    ]
    if rows < 1:
        raise SequenceError(f"rows is {rows}: it must be at least 1")
    if not streams:
        return []
    longest = max(len(prompt) for prompt in prompts) + len(layout.open_run) + max_tokens
    capacity = min(model.config.max_position_embeddings, longest)
    cache = model.new_cache(min(rows, len(streams)), capacity)
    batch = _Batch(model, layout, cache, sampling, grammar, may_be_cut=may_be_cut)
    waiting = deque(streams)
    while waiting or batch.streams:
        while waiting and len(batch.streams) < rows:
            batch.admit(waiting.popleft(), chooses=mode == "mixed")
        if batch.streams:
            batch.advance()
    return [Thinking(thought=stream.thought, choice_logp=stream.choice_logp) for stream in streams]


def _room(
    model: EarlForCausalLM,
    layout: SequenceLayout,
    prompt: Laid,
    mode: Mode,
    max_tokens: int,
    reserve: int,
    grammar: PlanGrammar | None,
) -> int:
    """How many ids a thought may have."""
    limit = model.config.max_position_embeddings
    if len(prompt) > limit:
        raise SequenceError(
            f"the prompt needs {len(prompt)} positions, the model has {limit}: "
            "use a smaller picture or a shorter instruction"
        )
    model.config.check_grid(*prompt.source_ids_hw.shape)
    opening = len(layout.open_run) if mode == "mixed" else 0
    room = min(max_tokens, limit - len(prompt) - opening - reserve)
    if room < 1:
        raise SequenceError(
            "there is no room for a thought behind picture and instruction: use thought='off'"
        )
    if grammar is not None and room < grammar.least:
        raise SequenceError(
            f"there is room for {room} ids of a plan, which needs {grammar.least}: use thought='off'"
        )
    return room


@dataclass(slots=True, eq=False)
class _Stream:
    """A thought on its way."""

    prompt: Laid
    seed: int
    room: int
    read: int = 0
    """Tokens of its sequence that its row of the cache holds."""
    begun_1D: Tensor | None = None
    """The hidden state behind the prompt, for others that begin alike."""
    said: list[int] = field(default_factory=list)
    logp: list[float] = field(default_factory=list)
    state: State = START
    thought: Thought | None = None
    choice_logp: float = 0.0


class _Batch:
    """The rows of the cache: 0 .. A - 1 are in use, without gaps."""

    def __init__(
        self,
        model: EarlForCausalLM,
        layout: SequenceLayout,
        cache: KVCache,
        sampling: Sampling,
        grammar: PlanGrammar | None,
        *,
        may_be_cut: bool,
    ) -> None:
        self.model, self.layout, self.cache = model, layout, cache
        self.sampling, self.grammar, self.may_be_cut = sampling, grammar, may_be_cut
        self.start, self.stop = allowed(layout.vocabulary, Slot.TEXT)
        self.streams: list[_Stream] = []
        self.hidden: list[Tensor] = []
        """[1, D] each: the state from which the next id is drawn."""
        self.choices: dict[int, Tensor] = {}
        """Behind prompts, by `id`: [1, 2] logits of a thought and of the target at once."""

    def admit(self, stream: _Stream, *, chooses: bool) -> None:
        """Read a prompt; where the model may choose and wants no thought, that is all."""
        chosen = self._choose(stream) if chooses and id(stream.prompt) in self.choices else None
        if chosen == TARGET:
            return
        row = len(self.streams)
        twin = next((i for i, other in enumerate(self.streams) if other.prompt is stream.prompt), None)
        if twin is None:
            stream.begun_1D = self._read_prompt(row, stream.prompt)
        else:
            self.cache.copy_row(twin, row, len(stream.prompt))
            stream.begun_1D = self.streams[twin].begun_1D
        assert stream.begun_1D is not None
        stream.read = len(stream.prompt)
        hidden_1D = stream.begun_1D
        if chooses:
            if chosen is None:
                self.choices[id(stream.prompt)] = self.model.logits(hidden_1D)[:, list(choices(self.layout))]
                chosen = self._choose(stream)
            if chosen == TARGET:
                return
            hidden_1D = self._read(row, [stream.read], torch.tensor([self.layout.open_run]))[:, -1]
            stream.read += len(self.layout.open_run)
        self.streams.append(stream)
        self.hidden.append(hidden_1D)

    def _choose(self, stream: _Stream) -> int:
        """Which of the two choices behind its prompt a stream draws."""
        logits_12 = self.choices[id(stream.prompt)]
        chosen_1 = draw(
            logits_12,
            self.sampling,
            seeds_S=torch.tensor([stream.seed], device=logits_12.device),
            positions_S=torch.tensor([len(stream.prompt)], device=logits_12.device),
            first_id=0,
        )
        if self.sampling.temperature:
            stream.choice_logp = float(log_probability(logits_12, chosen_1, self.sampling))
        return int(chosen_1)

    def advance(self) -> None:
        """Draw an id for each; those that go on read theirs."""
        for stream, id_, logp in zip(self.streams, *self._draw(), strict=True):
            self._take(stream, id_, logp)
        for row in reversed(range(len(self.streams))):
            if self.streams[row].thought is not None:
                self._release(row)
        if self.streams:
            ids_A1 = torch.tensor([stream.said[-1:] for stream in self.streams])
            hidden_A1D = self._read(0, [stream.read for stream in self.streams], ids_A1)
            self.hidden = list(hidden_A1D.unbind())
            for stream in self.streams:
                stream.read += 1

    def _draw(self) -> tuple[list[int], list[float]]:
        logits_AR = self.model.logits(torch.cat(self.hidden), self.start, self.stop)
        device = logits_AR.device
        if self.grammar is not None:
            allowed_AR = np.stack(
                [
                    self.grammar.allowed(stream.state, stream.room - len(stream.said))
                    for stream in self.streams
                ]
            )
            logits_AR = logits_AR.masked_fill(~torch.from_numpy(allowed_AR).to(device), -torch.inf)
        ids_A = draw(
            logits_AR,
            self.sampling,
            seeds_S=torch.tensor([stream.seed for stream in self.streams], device=device),
            positions_S=torch.tensor([stream.read for stream in self.streams], device=device),
            first_id=self.start,
        )
        ids = ids_A.tolist()
        if not self.sampling.temperature:
            return ids, [0.0] * len(ids)
        return ids, log_probability(logits_AR, ids_A - self.start, self.sampling).tolist()

    def _take(self, stream: _Stream, id_: int, logp: float) -> None:
        stream.said.append(id_)
        stream.logp.append(logp)
        if self.grammar is not None:
            stream.state = self.grammar.after(stream.state, id_)
        text = self.layout.closed_thought(stream.said)
        if text is None and len(stream.said) < stream.room:
            return
        if text is None and not self.may_be_cut:
            raise UnfinishedThoughtError(
                f"the thought did not end within {stream.room} tokens: use thought='off'"
            )
        stream.thought = Thought(
            text=self.layout.text_tokenizer.decode(stream.said) if text is None else text,
            ids=np.array(stream.said),
            logp=np.array(stream.logp, np.float32),
            room=stream.room,
            ended=text is not None,
        )

    def _release(self, row: int) -> None:
        """Give a row back; the last one moves into the gap."""
        last, hidden_1D = self.streams.pop(), self.hidden.pop()
        if row < len(self.streams):
            self.cache.copy_row(len(self.streams), row, last.read)
            self.streams[row], self.hidden[row] = last, hidden_1D

    def _read_prompt(self, row: int, prompt: Laid) -> Tensor:
        """[1, D] the hidden state behind a prompt."""
        device = self.model.device
        source_1HW, words_1N, ids_1L, aligned_1L, rows_1L, columns_1L, heard_at_1L = (
            torch.as_tensor(x, device=device)[None]
            for x in (
                prompt.source_ids_hw,
                prompt.words,
                prompt.ids,
                prompt.aligned,
                prompt.rows,
                prompt.columns,
                prompt.heard_at,
            )
        )
        seen_1HWC, heard_1LD = self.model.see(source_1HW), self.model.heard(words_1N, heard_at_1L)
        hints = GridHints(aligned_1L, rows_1L, columns_1L, seen_1HWC, heard_1LD)
        window = self.cache.window(row, [0], len(prompt))
        return self.model.hidden(ids_1L, hints=hints, cache=window)[:, -1].clone()

    def _read(self, first_row: int, read: list[int], ids_AL: Tensor) -> Tensor:
        """[A, L, D] hidden states of the next words, which no cell of a grid belongs to."""
        ids_AL = ids_AL.to(self.model.device)
        nothing_AL = torch.full_like(ids_AL, -1)
        known_A11C = heard_ALD = None
        if self.model.model.drafter is not None:
            nothing_A1D = self.model.model.embed_tokens.weight.new_zeros(
                len(ids_AL), 1, self.model.config.hidden_size
            )
            known_A11C, heard_ALD = nothing_A1D.repeat(1, 1, 3)[:, None], nothing_A1D
        hints = GridHints(nothing_AL, nothing_AL, nothing_AL, known_A11C, heard_ALD)
        window = self.cache.window(first_row, read, ids_AL.shape[1])
        return self.model.hidden(ids_AL, hints=hints, cache=window)
