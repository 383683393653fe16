"""Decoding: from prompts to the codes of their targets, many tokens a pass, each exactly as if drawn alone.

An edit is mostly a copy, so the source's codes are a nearly perfect draft of the answer. A pass reads a window of
drafted codes and draws, at every place of it, the code that follows what stands before; as far as draft and draw agree,
what was read is what would have been written, and all of it is kept, with the first draw that differs. Noise is
a function of (seed, position, id), so that the answer is that of plain decoding, token for token, whatever was
drafted (`draft="none"` is plain decoding), unless rounding turns a near tie: in bfloat16 that happens (docs/engine.md).
Behind a disagreement the pass's own draws are the next draft: Jacobi iteration with coupled noise (So et al. 2025,
arXiv 2510.24211).

The grammar's template says which tokens are forced; they are fed along and never cost a pass of their own. Requests
of different prompts, sizes, masks and seeds share passes; one that is done makes room for the next. Knows ids and
slots; neither text nor pictures.

Legend: A rows of the cache in use, L tokens of a window, T draws of a pass, R ids that a slot allows.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earl.decoding.marks import decode_marks, marks_of
from earl.decoding.sampling import Sampling, draw, log_probability
from earl.errors import SequenceError, ShapeError
from earl.model import EarlForCausalLM, GridHints, KVCache
from earl.model.drafter import MOST_MARKS
from earl.sequence.grammar import Template, allowed
from earl.sequence.layout import Laid, Slot, overlaid

Draft = Literal["drafter", "source", "jacobi", "none"]
"""What a window is filled with before the model has been there: what the model's drafter would draw, the source's codes
at the same cells, one code everywhere, or nothing (one draw a pass)."""
DRAFTS: Final[tuple[Draft, ...]] = ("drafter", "source", "jacobi", "none")
FIRST_WINDOW: Final = 32
"""Draws of an edit's first pass; where the drafter has drafted, all that a window may have. A window doubles where
all of it was right, and shrinks to twice what was kept of it."""
SMALLEST_WINDOW: Final = 8

OnRow = Callable[[int, NDArray[np.int64]], bool]
"""Called after each finished row of a target with its index and the codes up to it, [rows, columns], -1 where
undecided; False stops the decoding of that target there."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Request:
    """One target to decode."""

    prompt: Laid
    template: Template
    """The target with its forced tokens (`earl.sequence.grammar.target_template`)."""
    source_hw: NDArray[np.integer]
    """[H, W] codes of the source."""
    seed: int
    sampling: Sampling = Sampling()
    guidance: tuple[float, Laid] | None = None
    """Scale s and the prompt without instruction; logits become u + s (c - u)."""
    draft: Draft | NDArray[np.integer] = "source"
    """Or codes of the target's grid. It decides how long decoding takes, not what comes out (in bfloat16 near ties may
    turn)."""
    on_row: OnRow | None = None
    budget: int | None = None
    """Most codes to draw; the cells behind stay undecided. None: as many as are free."""
    marks: NDArray[np.integer] | None = None
    """[M, 3] what goes and comes where (`earl.sequence.marks.mark_table`), for a model that marks; None: it draws its
    own, at the sampling's temperature. Without an instruction nothing is marked."""
    marked_within_hw: NDArray[np.bool_] | None = None
    """[H, W] cells within which it draws its own, one at least; None: all that are free, none at least."""
    with_logp: bool = False
    """Say of every drawn code how likely it was (`Decoded.logp_hw`): what reinforcement learning needs."""

    def __post_init__(self) -> None:
        if isinstance(self.draft, str):
            if self.draft not in DRAFTS:
                raise SequenceError(f"draft is {self.draft!r}; it must be {', '.join(DRAFTS)}, or codes")
        elif np.shape(self.draft) != self.template.shape:
            raise ShapeError(
                f"the draft has the shape {np.shape(self.draft)}, the target's grid is {self.template.shape}"
            )
        else:
            try:
                self.template.vocabulary.code_to_id(self.draft)
            except SequenceError as error:
                raise SequenceError(f"the draft cannot be read: {error}") from error
        if self.budget is not None and self.budget < 1:
            raise SequenceError(f"budget is {self.budget} codes: it must be 1 or more, or None for all")
        if self.with_logp and self.sampling.temperature == 0:
            raise SequenceError(
                "with_logp at temperature 0: nothing is drawn there, so nothing has a probability"
            )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Decoded:
    """What decoding made of one request."""

    codes_hw: NDArray[np.int64]
    """[rows, columns]; -1 in cells that were not reached."""
    finished: bool
    """False if `on_row` or the budget stopped it with cells left to decode."""
    passes: int
    """Forward passes that this request took part in, its prompt's included."""
    prompt_passes: int
    """Those of them that read its prompt, however chunked: two where it is guided, none where another's was shared."""
    drawn: int
    """Codes that the model chose; the others were forced."""
    logp_hw: NDArray[np.float32] | None
    """[rows, columns] log-probability of each drawn code among those that could be drawn there, at the request's
    temperature, top-k and top-p; 0 where nothing was drawn. None unless the request asked for it."""
    marks: NDArray[np.int64] | None
    """[M, 3] what was marked to go and to come (`earl.sequence.marks`); None from a model that does not mark."""
    prefill_s: float
    """Seconds of reading the prompt and of the first draft; few where another request's prompt was shared."""
    decode_s: float
    """Seconds of the passes that drew for this request, each counted whole, whoever shared it. What lies between them
    is left out: prompts of others, `on_row`, and who reads the stream."""


class Engine:
    """Decodes requests with one model, up to `rows` at a time.

    Args:
        rows: rows of the cache; a guided request takes two.
        window: most draws of a request in one pass.
        prompt_chunk: most tokens of a prompt that are read in one go, which bounds the memory that a long one takes;
            None: all at once.
        codebook_QZ: [Q, Z] what the codes look like, for requests that draw by consensus (`Sampling.consensus`).
    Raises:
        SequenceError: no rows, no window, or chunks of nothing.
    """

    def __init__(
        self,
        model: EarlForCausalLM,
        *,
        rows: int = 16,
        window: int = 128,
        prompt_chunk: int | None = None,
        codebook_QZ: Tensor | None = None,  # noqa: N803  the name ends in its shape
    ) -> None:
        if rows < 1 or window < 1:
            raise SequenceError(f"rows is {rows} and window is {window}; both must be at least 1")
        if prompt_chunk is not None and prompt_chunk < 1:
            raise SequenceError(
                f"prompt_chunk is {prompt_chunk}; it must be at least 1, or None to read prompts at once"
            )
        self.model, self.rows, self.window, self.prompt_chunk = model, rows, window, prompt_chunk
        self.codebook_QZ = None if codebook_QZ is None else codebook_QZ.float().to(model.device)

    def run(self, requests: Iterable[Request]) -> list[Decoded]:
        """The answers, in the order of the requests.

        Raises:
            SequenceError: a sequence is longer than the model's positions, a guided request has one row only, one draws
                by consensus and the engine has no codebook, or one says marks that the model does not know.
            ShapeError: a picture has more rows or columns than the model has embeddings for.
        """
        asked = list(requests)
        answers: dict[int, Decoded] = dict(self.stream(asked))
        return [answers[number] for number in range(len(asked))]

    @torch.inference_mode()
    def stream(self, requests: Sequence[Request]) -> Iterator[tuple[int, Decoded]]:
        """The answers as they are ready, with the numbers of their requests; what `run` raises."""
        edits = [_Edit(self.model, number, request, self.window) for number, request in enumerate(requests)]
        if self.codebook_QZ is None and any(each.sampling.needs_codebook for each in requests):
            raise SequenceError("consensus is about looks: make the engine with codebook_QZ")
        for edit in edits:
            if len(edit.streams) > self.rows:
                raise SequenceError(
                    "a guided request needs two rows of the cache: make an engine with rows=2"
                )
        waiting = edits[::-1]
        batch = _Batch(self.model, edits, self.rows, self.prompt_chunk, self.codebook_QZ)
        active: list[_Edit] = []
        while waiting or active:
            while waiting and (waiting[-1].is_done or batch.has_room(waiting[-1])):
                edit = waiting.pop()
                active.append(edit)
                if not edit.is_done:
                    batch.admit(edit)
            if any(not edit.is_done for edit in active):
                batch.advance()
            for edit in [edit for edit in active if edit.is_done]:
                active.remove(edit)
                batch.release(edit)
                yield edit.number, edit.answer()


def _check_marks(model: EarlForCausalLM, marks_M3: NDArray[np.integer]) -> None:
    """Refuse marks that a model cannot be told of."""
    marks = marks_of(model)
    if marks is None:
        raise SequenceError("the request says marks, and this model does not mark: leave them out")
    if marks_M3.ndim != 2 or marks_M3.shape[1] != 3 or len(marks_M3) > MOST_MARKS:
        raise ShapeError(f"marks have the shape {marks_M3.shape}; expected [M, 3] with M up to {MOST_MARKS}")
    if (marks_M3[:, 0] >= marks.kinds).any():
        raise SequenceError(
            f"marks are of kinds up to {marks_M3[:, 0].max()}, and this model has {marks.kinds}: see mark_table"
        )


class _Stream:
    """One sequence in a row of the cache: all its ids as far as known or drafted, and how far they were read."""

    def __init__(self, model: EarlForCausalLM, prompt: Laid, request: Request) -> None:
        template = request.template
        self.prompt_length = len(prompt)
        self.length = self.prompt_length + len(template.ids)
        limit = model.config.max_position_embeddings
        if self.length > limit:
            raise SequenceError(
                f"the edit needs {self.length} positions, the model has {limit}: "
                "use a smaller picture or a shorter instruction"
            )
        for shape in (prompt.source_ids_hw.shape, template.shape):
            model.config.check_grid(*shape)
        self.prompt = prompt
        self.marks: NDArray[np.int64] | None = None
        self.ids = np.concatenate([prompt.ids, np.where(template.ids < 0, _drafted(request), template.ids)])
        self.hints = np.stack(
            [
                np.concatenate([prompt.aligned, template.aligned(request.source_hw)]),
                np.concatenate([prompt.rows, template.rows]),
                np.concatenate([prompt.columns, template.columns]),
            ]
        )
        self.heard_PD: Tensor | None = None
        """What was heard at each place of the prompt, and behind it, where that is nothing; None for models that do not
        read it."""
        self.read = 0
        self.row = -1


class _Edit:
    """A request on its way, in places of its template."""

    def __init__(self, model: EarlForCausalLM, number: int, request: Request, window: int) -> None:
        self.number, self.request = number, request
        self.by_drafter = isinstance(request.draft, str) and request.draft == "drafter"
        if self.by_drafter and model.model.drafter is None:
            raise SequenceError("draft is 'drafter', and this model has none: use draft='source'")
        if request.marks is not None:
            _check_marks(model, request.marks)
        prompts = [request.prompt] + ([request.guidance[1]] if request.guidance else [])
        self.streams = [_Stream(model, prompt, request) for prompt in prompts]
        template = request.template
        self.free = np.flatnonzero(template.ids < 0)
        self.wanted = len(self.free) if request.budget is None else min(request.budget, len(self.free))
        """How many of the free places are to be decided."""
        self.known = 0  # how many of the free places are decided
        self.most = 1 if isinstance(request.draft, str) and request.draft == "none" else window
        self.window = self.most if self.by_drafter else min(self.most, FIRST_WINDOW)
        self.passes, self.prompt_passes, self.rows_told, self.stopped = 0, 0, 0, False
        self.prefill_s = self.decode_s = 0.0
        self.logp_N = np.zeros(len(template.ids), np.float32) if request.with_logp else None
        self.tell()

    @property
    def is_done(self) -> bool:
        return self.stopped or self.known == self.wanted

    @property
    def kept(self) -> int:
        """Free places whose draws are in the answer: those of rows behind a stop are not, however far a window went."""
        if not self.stopped:
            return self.known
        return int((self.request.template.cells[self.free, 0] < self.rows_told).sum())

    def foresee(self, model: EarlForCausalLM, known_HWD: Tensor, codebook_QZ: Tensor | None) -> None:
        """Draft what the drafter alone would draw, with the noise that decoding will draw with."""
        if not self.by_drafter:
            return
        main = self.streams[0]
        at = main.prompt_length + self.free - 1
        aligned_T, rows_T, columns_T = (torch.as_tensor(hint[at], device=model.device) for hint in main.hints)
        start, stop = allowed(self.request.template.vocabulary, Slot.CODE)
        hints = GridHints(aligned_T[None], rows_T[None], columns_T[None], known_HWD[None])
        hidden_TD = hints.known()[2][0]
        ids_T = draw(
            model.logits(hidden_TD, start, stop, aligned_X=aligned_T),
            self.request.sampling,
            seeds_S=torch.full_like(aligned_T, self.request.seed),
            positions_S=torch.as_tensor(at + 1, device=model.device),
            first_id=start,
            codebook_RZ=codebook_QZ,
        )
        for stream in self.streams:
            stream.ids[stream.prompt_length + self.free] = ids_T.cpu().numpy()

    def places(self) -> NDArray[np.int64]:
        """The free places that the next pass draws."""
        return self.free[self.known : min(self.known + self.window, self.wanted)]

    def take(self, drawn: NDArray[np.int64], logp: NDArray[np.float32] | None) -> None:
        """Hear what a pass drew at `places()`, and how likely it was."""
        places = self.places()
        if self.logp_N is not None:
            self.logp_N[places] = logp
        main = self.streams[0]
        drafted = main.ids[main.prompt_length + places]
        agreed = int(np.argmin(np.append(drawn == drafted, False)))
        kept = min(agreed + 1, len(places))
        for stream in self.streams:
            stream.ids[stream.prompt_length + places] = drawn
            # What was read up to the first draw that differs was right; behind it the cache is written again.
            stream.read = stream.prompt_length + int(places[kept - 1])
        self.known += kept
        self.window = (
            min(2 * self.window, self.most)
            if agreed == len(places)
            else min(max(2 * kept, SMALLEST_WINDOW), self.most)
        )
        self.passes += 1
        self.tell()

    def codes(self, kept: int) -> NDArray[np.int64]:
        """[rows, columns] with the first draws, -1 where there would be others."""
        template, main = self.request.template, self.streams[0]
        codes_hw = np.full(template.shape, -1)
        is_cell = template.cells[:, 0] >= 0
        is_cell[self.free[kept:]] = False
        rows, columns = template.cells[is_cell].T
        codes_hw[rows, columns] = template.vocabulary.id_to_code(main.ids[main.prompt_length :][is_cell])
        return codes_hw

    def tell(self) -> None:
        """Report the rows that are whole; whoever says stop is told no more."""
        on_row, template = self.request.on_row, self.request.template
        row_of = template.cells[self.free, 0]
        open_row = template.shape[0] if self.known == len(self.free) else row_of[self.known]
        while on_row is not None and self.rows_told < open_row and not self.stopped:
            row, self.rows_told = self.rows_told, self.rows_told + 1
            self.stopped = not on_row(row, self.codes(int((row_of <= row).sum())))

    def logp_hw(self, kept: int) -> NDArray[np.float32] | None:
        """[rows, columns] of the first draws, 0 elsewhere."""
        if self.logp_N is None:
            return None
        logp_hw = np.zeros(self.request.template.shape, np.float32)
        drawn = self.free[:kept]
        logp_hw[tuple(self.request.template.cells[drawn].T)] = self.logp_N[drawn]
        return logp_hw

    def answer(self) -> Decoded:
        return Decoded(
            codes_hw=self.codes(self.kept),
            finished=self.kept == len(self.free),
            passes=self.passes,
            prompt_passes=self.prompt_passes,
            drawn=self.kept,
            logp_hw=self.logp_hw(self.kept),
            marks=self.streams[0].marks,
            prefill_s=self.prefill_s,
            decode_s=self.decode_s,
        )


@dataclass(slots=True, eq=False)
class _Batch:
    """The rows of the cache: 0 .. A - 1 are in use, without gaps."""

    model: EarlForCausalLM
    edits: Sequence[_Edit]
    rows: int
    prompt_chunk: int | None = None
    codebook_QZ: Tensor | None = None
    cache: KVCache | None = None
    streams: list[_Stream] = field(default_factory=list)
    owners: list[_Edit] = field(default_factory=list)
    known: list[Tensor] = field(default_factory=list)
    """What the model's drafter knows of each row's cells; a scalar without one."""

    def __post_init__(self) -> None:
        asked = [edit for edit in self.edits if not edit.is_done]
        if asked:
            needed = sum(len(edit.streams) for edit in asked)
            self.cache = self.model.new_cache(
                min(self.rows, needed), max(stream.length for edit in asked for stream in edit.streams)
            )
            self.rows = min(self.rows, needed)

    def has_room(self, edit: _Edit) -> bool:
        return len(self.streams) + len(edit.streams) <= self.rows

    def admit(self, edit: _Edit) -> None:
        """Take an edit's sequences in and read all but the last token of their prompts."""
        start_s = time.perf_counter()
        for stream in edit.streams:
            twin = next((other for other in self.streams if other.prompt is stream.prompt), None)
            stream.row = len(self.streams)
            self.streams.append(stream)
            self.owners.append(edit)
            self.known.append(self._look(stream, edit.request, twin))
            stream.heard_PD = self._heard(stream.prompt) if twin is None else twin.heard_PD
            if twin is None:
                self._prefill(stream)
                edit.prompt_passes += 1
            else:
                self._cache.copy_row(twin.row, stream.row, stream.prompt_length - 1)
                stream.read = stream.prompt_length - 1
        edit.foresee(self.model, self.known[edit.streams[0].row], self.codebook_QZ)
        edit.passes = edit.prompt_passes
        edit.prefill_s = time.perf_counter() - start_s

    def _look(self, stream: _Stream, request: Request, twin: _Stream | None) -> Tensor:
        """[H, W, 3 D] what the model's drafter knows of each cell, a scalar without one. One that marks does so first,
        unless the request says what; one that does not knows the same of a twin's."""
        if twin is not None and marks_of(self.model) is None:
            return self.known[twin.row]
        source_1HW, words_1N = (
            torch.as_tensor(ids, device=self.model.device)[None]
            for ids in (stream.prompt.source_ids_hw, stream.prompt.words)
        )
        if marks_of(self.model) is None:
            known = self.model.look(source_1HW, words_1N)
            return torch.zeros(()) if known is None else known[0]
        if request.marks is None and words_1N.numel():
            marked = decode_marks(
                self.model,
                source_1HW,
                words_1N,
                temperature=request.sampling.temperature,
                seeds_B=torch.tensor([request.seed], device=self.model.device),
                free_BHW=torch.as_tensor(_marked_where(request), device=self.model.device)[None],
                at_least=int(request.marked_within_hw is not None),
            )
            stream.marks = marked.marks_BM3[0].cpu().numpy()
            return marked.known_BHWC[0]
        given = request.marks if request.marks is not None and words_1N.numel() else np.zeros((0, 3))
        stream.marks = np.asarray(given, np.int64)
        known = self.model.look(
            source_1HW, words_1N, torch.as_tensor(stream.marks, device=self.model.device)[None]
        )
        assert known is not None
        return known[0]

    def _heard(self, prompt: Laid) -> Tensor | None:
        """`_Stream.heard_PD`."""
        heard_at_P = np.append(prompt.heard_at, -1)
        words_1N, heard_at_1P = (
            torch.as_tensor(each, device=self.model.device)[None] for each in (prompt.words, heard_at_P)
        )
        heard_1PD = self.model.heard(words_1N, heard_at_1P)
        return None if heard_1PD is None else heard_1PD[0]

    def release(self, edit: _Edit) -> None:
        """Give an edit's rows back; the last rows move into the gaps."""
        for stream in edit.streams:
            if stream.row < 0:
                continue
            last = self.streams[-1]
            if last is not stream:
                self._cache.copy_row(last.row, stream.row, last.read)
                self.streams[stream.row] = last
                self.owners[stream.row] = self.owners[-1]
                self.known[stream.row] = self.known[-1]
                last.row = stream.row
            stream.row, stream.heard_PD = -1, None
            for table in (self.streams, self.owners, self.known):
                table.pop()

    def advance(self) -> None:
        """One pass: every edit draws its window."""
        start_s = time.perf_counter()
        places_of = {edit.number: edit.places() for edit in self.owners}
        ends = [
            stream.prompt_length + int(places_of[owner.number][-1])
            for stream, owner in zip(self.streams, self.owners, strict=True)
        ]
        length = max(end - stream.read for end, stream in zip(ends, self.streams, strict=True))
        hidden_ALD = self._read(self.streams, length)
        edits = list(dict.fromkeys(self.owners))
        drawn = self._draw(hidden_ALD, edits, places_of)
        took_s = time.perf_counter() - start_s
        for edit in edits:
            edit.decode_s += took_s
            edit.take(*drawn[edit.number])

    @property
    def _cache(self) -> KVCache:
        assert self.cache is not None
        return self.cache

    def _prefill(self, stream: _Stream) -> None:
        until = stream.prompt_length - 1
        while stream.read < until:
            length = min(self.prompt_chunk or until, until - stream.read)
            self._read([stream], length)
            stream.read += length

    def _read(self, streams: list[_Stream], length: int) -> Tensor:
        """Hidden states [A, length, D] of the next `length` tokens of each; padding behind a sequence's end."""
        device = self.model.device
        at_AL = np.array([stream.read for stream in streams])[:, None] + np.arange(length)
        inside_AL = np.minimum(at_AL, np.array([stream.length - 1 for stream in streams])[:, None])
        pairs = list(zip(streams, inside_AL, strict=True))
        ids_AL = torch.as_tensor(np.stack([stream.ids[at] for stream, at in pairs]), device=device)
        aligned_AL, rows_AL, columns_AL = (
            torch.as_tensor(np.stack([stream.hints[which][at] for stream, at in pairs]), device=device)
            for which in range(3)
        )
        heard = [
            stream.heard_PD[np.minimum(at, stream.prompt_length)]
            for stream, at in pairs
            if stream.heard_PD is not None
        ]
        heard_ALD = torch.stack(heard) if heard else None
        hints = GridHints(aligned_AL, rows_AL, columns_AL, self._known(streams), heard_ALD)
        window = self._cache.window(streams[0].row, [stream.read for stream in streams], length)
        return self.model.hidden(ids_AL, hints=hints, cache=window)

    def _known(self, streams: list[_Stream]) -> Tensor | None:
        grids = [self.known[stream.row] for stream in streams]
        if not grids[0].ndim:
            return None
        if all(grid is grids[0] for grid in grids):
            return grids[0].expand(len(grids), -1, -1, -1)
        H, W = (max(grid.shape[axis] for grid in grids) for axis in (0, 1))
        known_AHWD = grids[0].new_zeros(len(grids), H, W, grids[0].shape[-1])
        for canvas, grid in zip(known_AHWD, grids, strict=True):
            canvas[: grid.shape[0], : grid.shape[1]] = grid
        return known_AHWD

    def _draw(
        self, hidden_ALD: Tensor, edits: list[_Edit], places_of: dict[int, NDArray[np.int64]]
    ) -> dict[int, tuple[NDArray[np.int64], NDArray[np.float32] | None]]:
        """What the model chooses at the places of each edit, and how likely that was where somebody asks."""
        start, stop = allowed(edits[0].request.template.vocabulary, Slot.CODE)
        drawn: dict[int, tuple[NDArray[np.int64], NDArray[np.float32] | None]] = {}
        by_sampling: dict[Sampling, list[_Edit]] = {}
        for edit in edits:
            by_sampling.setdefault(edit.request.sampling, []).append(edit)
        for sampling, group in by_sampling.items():
            counts = [len(places_of[edit.number]) for edit in group]
            logits_TR = torch.cat(
                [self._logits(hidden_ALD, edit, places_of[edit.number], start, stop) for edit in group]
            )
            seeds_T = np.repeat([edit.request.seed for edit in group], counts)
            positions_T = np.concatenate(
                [edit.streams[0].prompt_length + places_of[edit.number] for edit in group]
            )
            ids_T = draw(
                logits_TR,
                sampling,
                seeds_S=torch.as_tensor(seeds_T, device=logits_TR.device),
                positions_S=torch.as_tensor(positions_T, device=logits_TR.device),
                first_id=start,
                codebook_RZ=self.codebook_QZ,
            )
            ids = ids_T.cpu().numpy()
            asks = any(edit.request.with_logp for edit in group)
            logp_T = log_probability(logits_TR, ids_T - start, sampling).cpu().numpy() if asks else None
            ends = np.cumsum(counts)
            for edit, end, count in zip(group, ends, counts, strict=True):
                mine = slice(end - count, end)
                drawn[edit.number] = ids[mine], None if logp_T is None else logp_T[mine]
        return drawn

    def _logits(
        self, hidden_ALD: Tensor, edit: _Edit, places: NDArray[np.int64], start: int, stop: int
    ) -> Tensor:
        """[T, R] of an edit's places, guided where it is."""
        logits = []
        for stream in edit.streams:
            at = stream.prompt_length + places - 1
            before = torch.as_tensor(at - stream.read, device=hidden_ALD.device)
            aligned_T = torch.as_tensor(stream.hints[0, at], device=hidden_ALD.device)
            logits.append(self.model.logits(hidden_ALD[stream.row, before], start, stop, aligned_X=aligned_T))
        return (
            logits[0]
            if edit.request.guidance is None
            else torch.lerp(logits[1], logits[0], edit.request.guidance[0])
        )


def _marked_where(request: Request) -> NDArray[np.bool_]:
    """[H, W] cells of the source where a request may mark: those that are free in the target, cell on cell."""
    within_hw = request.marked_within_hw
    free_hw = overlaid(request.template.free_hw.astype(np.int64), np.shape(request.source_hw)) > 0
    return free_hw if within_hw is None else free_hw & within_hw


def _drafted(request: Request) -> NDArray[np.int64]:
    """[N] ids to put where the template is open; the source's until the drafter has seen it."""
    template, vocabulary = request.template, request.template.vocabulary
    if isinstance(request.draft, str):
        aligned = np.append(-1, template.aligned(request.source_hw)[:-1])
        first: int = int(vocabulary.code_to_id(np.asarray(request.source_hw)[:1, :1])[0, 0])
        return np.where((aligned < 0) | (request.draft == "jacobi"), first, aligned)
    drafted = np.full(len(template.ids), -1)
    is_cell = template.cells[:, 0] >= 0
    drafted[is_cell] = vocabulary.code_to_id(np.asarray(request.draft)).ravel()
    return drafted
