"""Editor: the public way to edit a picture. It conducts the rooms below and computes nothing itself.

    from earl import Editor
    editor = Editor.from_pretrained("checkpoints/earl-mini")
    editor("photo.jpg", "make the house red").save("red.png")

Arguments have the names of diffusers' editing pipelines where those exist. No state of a call is kept on the
editor, so one editor serves many threads.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import torch
from einops import reduce
from numpy.typing import NDArray
from PIL import Image

from earl.decoding import Draft, Engine, Request, Sampling, Thinking, Thought, decode_thoughts
from earl.decoding.marks import marks_of
from earl.errors import CheckpointError, EarlError, UnfinishedThoughtError
from earl.model import EarlForCausalLM
from earl.pixels import (
    Canvas,
    Fit,
    conversion_notes,
    mask_to_cells,
    open_mask,
    open_picture,
    paste,
    plan_working_fit,
    to_encoder,
    to_native,
    to_working,
)
from earl.pixels.carried import Square, carried
from earl.pixels.changes import Way, pixels_of, visible_changes, ways_to_merge
from earl.pixels.compose import lay_before
from earl.pixels.filters import Filtered, at_working_size, corner_of, filtered, filtered_behind, side_of
from earl.pixels.fit import without_padding
from earl.pixels.holes import without_holes
from earl.pixels.larger import shown_larger
from earl.pixels.light import OTHER_LIGHT, things_in_light
from earl.pixels.merge import merge_ways
from earl.pixels.paper import CutOut, OnPaper, drawn_again, is_photograph, sheets, worth_drawing_again
from earl.pixels.region import dilate
from earl.pixels.style import filter_meant
from earl.pretrained import Parts, open_parts, save_parts
from earl.request import EditOptions, EditResult, changes_light, check_instruction, only_adds, style_of
from earl.sequence.cuts import has_joint
from earl.sequence.grammar import target_template
from earl.sequence.layout import Laid, Mode, SequenceLayout
from earl.sequence.marks import from_table
from earl.sequence.plan import Plan
from earl.sequence.plan_grammar import thought_grammar
from earl.steps import Step, beside, joined, on_the_picture, requests_in, steps_of
from earl.vq import ImageTokenizer

LONGEST_PLAN: Final = 512
LONGEST_TEXT: Final = 2048
"""Ids of a thought, unless the model has fewer positions; of free text as many as EARL's RL allowed for an answer."""
_STOPPED: Final = "stopped early: what was not reached is the input's own"
MODE_OF_THOUGHT: Final[dict[str, Mode]] = {"off": "edit", "on": "thought", "auto": "mixed"}

StepCallback = Callable[["Editor", int, int, dict[str, Any]], dict[str, Any] | None]
"""(editor, finished row, rows, {"tokens": codes so far [S, rows, columns], -1 undecided, "source": the source's [rows,
columns]}); returning {"interrupt": True} stops, and the rows that were not reached stay the source's. What they look
like: `editor.preview(state["tokens"], state["source"])`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Written:
    """What the transformer made of one source, once for each of S seeds."""

    codes_SHW: NDArray[np.int64]
    """The source's where nothing was written."""
    marks: list[NDArray[np.int64] | None]
    """What was marked before each (`earl.sequence.marks.mark_table`); None where nothing was, or not all is written."""
    thoughts: list[str | None]
    finished: bool
    """Decoding was not stopped on its way."""
    passes: list[int]
    drawn: list[int]


@contextmanager
def _memory_errors() -> Iterator[None]:
    """What torch says of too little memory, in Python's words."""
    try:
        yield
    except RuntimeError as error:
        if not isinstance(error, torch.OutOfMemoryError) and "can't allocate memory" not in str(error):
            raise
        raise MemoryError(
            "there is too little memory: ask for fewer pictures at once, or open the checkpoint with dtype bfloat16 or "
            "int8, or with device_map auto"
        ) from error


class Editor:
    """A transformer, its sequence layout and an image tokenizer that were trained together."""

    def __init__(
        self,
        model: EarlForCausalLM,
        layout: SequenceLayout,
        image_tokenizer: ImageTokenizer,
        *,
        sampling: Sampling | None = None,
    ) -> None:
        if image_tokenizer.num_codes != layout.vocabulary.num_codes:
            raise CheckpointError(
                f"the image tokenizer has {image_tokenizer.num_codes} codes, the vocabulary "
                f"{layout.vocabulary.num_codes}: take the tokenizer that the model was trained with"
            )
        self.model, self.layout, self.image_tokenizer = model, layout, image_tokenizer
        self.sampling = sampling or Sampling()
        editing = model.config.editing or {}
        self.working_side: int = editing.get("working_side", 256)
        self.square: bool = editing.get("square", False)
        self.area: int | None = editing.get("area")
        self.plan_grammar = thought_grammar(layout, editing)
        """What thoughts must follow; None where they are free text."""
        self.marks_M3: NDArray[np.int64] | None = None
        """What goes and comes where in every edit (`earl.sequence.marks.mark_table`), for a model that marks and
        somebody who knows better; None: the model's own."""

    @classmethod
    @_memory_errors()
    def from_pretrained(
        cls,
        pretrained_model_name_or_path: str | Path,
        *,
        dtype: torch.dtype | str | None = None,
        device: str | torch.device | None = None,
        device_map: str | dict[str, Any] | None = None,
        max_memory: dict[Any, Any] | None = None,
        offload_folder: str | None = None,
        image_tokenizer: str | Path | None = None,
        text_tokenizer: str | Path | None = None,
        variant: str | None = None,
        revision: str | None = None,
        token: str | bool | None = None,
        cache_dir: str | Path | None = None,
        local_files_only: bool = False,
    ) -> Editor:
        """The editor of a folder, or of a name on the hub.

        Args:
            dtype: of the transformer: a type or its name; "int8" and "int4" keep the layers' weights so. None takes
                float32 on a CPU and the files' own type elsewhere. The image tokenizer stays in float32, which keeps
                codes exact.
            device_map, max_memory, offload_folder: spread the layers, as in transformers: "auto", or devices by
                name of module.
            device: where to run; None takes a GPU if there is one.
            image_tokenizer, text_tokenizer: folder or hub name of others than the checkpoint's own; where a
                published checkpoint has none, Emu3's are taken.
            variant: which of several sets of the transformer's weights, e.g. "fp16".
        Raises:
            CheckpointError: missing, incomplete, pickled or inconsistent files.
            EarlError: this machine has no such device.
            MemoryError: the device has too little.
        """
        device = usable_device(device)
        parts = open_parts(
            pretrained_model_name_or_path,
            dtype=dtype if dtype is not None or device.type != "cpu" else torch.float32,
            device=device,
            device_map=device_map,
            max_memory=max_memory,
            offload_folder=offload_folder,
            image_tokenizer=image_tokenizer,
            text_tokenizer=text_tokenizer,
            variant=variant,
            revision=revision,
            token=token,
            cache_dir=cache_dir,
            local_files_only=local_files_only,
        )
        return cls(parts.model, parts.layout, parts.image_tokenizer, sampling=parts.sampling)

    def __call__(
        self,
        image: Any,
        prompt: str,
        *,
        mask_image: Any = None,
        invert_mask: bool = False,
        num_images_per_prompt: int = 1,
        seed: int | None = None,
        generator: torch.Generator | None = None,
        guidance_scale: float = 1.0,
        temperature: float | None = None,
        top_k: int | None = None,
        top_p: float | None = None,
        thought: str = "off",
        plan: Plan | str | None = None,
        preserve: str = "auto",
        draft: str = "auto",
        max_new_codes: int | None = None,
        output_type: str = "pil",
        callback_on_step_end: StepCallback | None = None,
    ) -> EditResult:
        """Edit one picture.

        Args:
            image: path, bytes, PIL image or array; see `earl.pixels.open_picture`.
            prompt: the instruction, plain text.
            mask_image: what may change: white, or transparent in a mask with alpha. None: the whole picture.
            invert_mask: black may change instead of white.
            num_images_per_prompt, seed, guidance_scale, temperature, top_k, top_p, thought, preserve, draft,
                max_new_codes: see `earl.request.EditOptions`.
            plan: a plan to follow, of `plan()` say, or its text; None leaves it to `thought`.
            generator: a torch generator to take the seed from, instead of `seed`.
            output_type: "pil", or "np" for arrays of one's own: uint8, of grey that stays 16-bit uint16.
            callback_on_step_end: called after every finished row; see `StepCallback`.
        Returns:
            `EditResult`: pictures of the input's size, whose pixels outside `changed` are the input's own.
        Raises:
            EarlError: something in the request cannot be used; the message says what and how to mend it.
        """
        if generator is not None and seed is not None:
            raise EarlError("both seed and generator are given: pass one of them")
        if output_type not in ("pil", "np"):
            raise EarlError(f"output_type is {output_type!r}: it must be 'pil' or 'np'")
        if callback_on_step_end is not None and not callable(callback_on_step_end):
            raise EarlError(
                f"callback_on_step_end is {callback_on_step_end!r}: pass a function (editor, row, rows, state), or None"
            )
        options = EditOptions(
            seed=seed if generator is None else _seed_of(generator),
            num_images_per_prompt=num_images_per_prompt,
            guidance_scale=guidance_scale,
            temperature=temperature,
            top_k=top_k,
            top_p=top_p,
            thought=thought,
            plan=Plan.from_saved(plan) if isinstance(plan, str) else plan,
            preserve=preserve,
            draft=draft,
            max_new_codes=max_new_codes,
        )
        instruction = check_instruction(prompt, max_chars=options.max_instruction_chars)
        if invert_mask and mask_image is None:
            raise EarlError("invert_mask is set, but there is no mask: pass mask_image, or leave it out")
        canvas = image if isinstance(image, Canvas) else open_picture(image)
        mask = open_mask(mask_image, canvas.size, invert=invert_mask) if mask_image is not None else None
        result = self.edit(canvas, instruction, options, mask=mask, callback=callback_on_step_end)
        if output_type == "np":
            result.images = [np.array(picture) for picture in result.images]  # type: ignore[misc]
        return result

    @_memory_errors()
    def edit(
        self,
        canvas: Canvas,
        instruction: str,
        options: EditOptions,
        *,
        mask: tuple[NDArray[np.bool_], str] | None = None,
        callback: StepCallback | None = None,
    ) -> EditResult:
        """Edit a picture that is open, by options that are checked: what `__call__` does behind its arguments. At once,
        or in steps (`earl.steps`).

        Args:
            instruction: of `earl.request.check_instruction`.
            mask: of `earl.pixels.open_mask`.
            callback: see `StepCallback`.
        Raises:
            MemoryError: the device has too little.
            SequenceError: instruction, thought and picture need more positions than the model has, a thought does not
                end, or the model has no drafter to draft with.
            EarlError: the plan has no operations, or a box outside of the picture or of what the mask lets change.
        """
        clock = Clock()
        seed = options.seed if options.seed is not None else _fresh()
        options = replace(options, seed=seed)
        steps = self._steps(canvas, instruction, seed, options, mask, clock)
        if len(steps) == 1:
            result = self._at_once(canvas, steps[0], options, mask, callback)
        else:
            result = self._in_steps(canvas, steps, options, mask, callback)
        if options.plan is not None:
            result.thoughts = [options.plan.to_text()] * len(result)
        if not any(changed.any() for changed in result.changed):
            if mask is not None and not mask[0].any():
                result.notes.append("nothing changed: the mask leaves nothing free; white may change")
            elif _STOPPED not in result.notes:
                another = ", or try another seed" if self._sampling(options).temperature else ""
                wider = ", or let the mask leave more free" if mask is not None and not mask[0].all() else ""
                result.notes.append(f"nothing changed: say it differently{another}{wider}")
        result.timings = clock.seconds | result.timings
        return result

    def _steps(
        self,
        canvas: Canvas,
        instruction: str,
        seed: int,
        options: EditOptions,
        mask: tuple[NDArray[np.bool_], str] | None,
        clock: Clock,
    ) -> tuple[Step, ...]:
        """What is drawn one after another: the operations of a plan that was given, or the requests of an instruction
        for a photograph."""
        at_once = (Step(words=instruction),)
        if options.plan is not None:
            self._check_plans()
            if self.model.model.drafter is None:
                return at_once
            steps = steps_of(options.plan)
            free_hw = self.free_cells(canvas, None if mask is None else mask[0])
            for step in steps:  # all are looked at before the first is drawn
                step.within(self.free_cells(canvas), free_hw)
            return steps
        if not self._reads_requests(options) or not has_joint(instruction):
            return at_once
        source_hw, fit = self.codes(canvas), self._fit(canvas.size)
        if not is_photograph(to_working(canvas.rgb, fit), self._decoded(source_hw), fit):
            return at_once
        plans_of = partial(self._plans_of, source_hw, seed=seed, options=options)
        try:
            requests = requests_in(instruction, plans_of)
        except UnfinishedThoughtError:
            return at_once
        finally:
            clock.lap("read")
        return tuple(Step(words=words) for words in requests)

    def _reads_requests(self, options: EditOptions) -> bool:
        """Whether an instruction may be drawn request by request: by a model that plans and marks, where nobody asks
        for something else."""
        reads = self.plan_grammar is not None and marks_of(self.model) is not None and self.marks_M3 is None
        return reads and options.thought == "off" and options.preserve == "auto"

    def _in_steps(
        self,
        canvas: Canvas,
        steps: Sequence[Step],
        options: EditOptions,
        mask: tuple[NDArray[np.bool_], str] | None,
        callback: StepCallback | None,
    ) -> EditResult:
        """Each step drawn into what the one before it made, once for each seed."""
        results = []
        told = _ToldInSteps(callback, len(steps), options.num_images_per_prompt)
        for i in range(options.num_images_per_prompt):
            shown, drawn, left = canvas, [], options.max_new_codes
            told.steps = i * len(steps)
            for step in steps:
                alone = replace(
                    options, seed=cast(int, options.seed) + i, num_images_per_prompt=1, max_new_codes=left
                )
                result = self._at_once(shown, step, alone, mask, told.callback)
                drawn.append(result)
                told.steps += 1
                left = None if left is None else left - result.drawn[0]
                if told.stopped or left == 0:
                    if len(drawn) < len(steps) and _STOPPED not in result.notes:  # a whole step, and no other
                        result.notes.append(_STOPPED)
                    break
                shown = open_picture(result.images[0], max_pixels=canvas.size[0] * canvas.size[1])
            results.append(joined(drawn, [step.words for step in steps]))
        return beside(results)

    def _at_once(
        self,
        canvas: Canvas,
        step: Step,
        options: EditOptions,
        mask: tuple[NDArray[np.bool_], str] | None,
        callback: StepCallback | None,
    ) -> EditResult:
        """One step, once for each seed."""
        clock, instruction = Clock(), step.words
        if step.plan is not None:
            options = replace(options, plan=step.plan)
        source_hw = self.codes(canvas)
        clock.lap("encode")
        free_hw = self.free_cells(canvas, None if mask is None else mask[0])
        seeds = [cast(int, options.seed) + i for i in range(options.num_images_per_prompt)]
        within_hw = step.within(self.free_cells(canvas))
        written = self._write(source_hw, instruction, free_hw, seeds, options, callback, clock, within_hw)
        codes = written.codes_SHW
        decoded = [self._decoded(each_hw) for each_hw in (source_hw, *codes)]
        clock.lap("decode_pixels")
        filters = self._filters(canvas, source_hw, decoded, instruction, written, free_hw, seeds, options)
        if self.plan_grammar is not None:
            clock.lap("filters")
        on_paper = self._on_paper(canvas, decoded, instruction, written, filters, source_hw, seeds, options)
        if any(drawn is not None for drawn in on_paper):
            clock.lap("draw_on_paper")
        merged = self._merged(
            canvas,
            source_hw,
            codes,
            decoded,
            marks=written.marks,
            on_paper=on_paper,
            filters=filters,
            mask=mask,
            preserve=options.preserve,
        )
        clock.lap("merge")
        converted = dict.fromkeys(note for picture, _ in merged for note in conversion_notes(canvas, picture))
        notes = [*canvas.notes, *([mask[1]] if mask else []), *converted]
        if not written.finished:
            notes.append(_STOPPED)
        return EditResult(
            images=[picture for picture, _ in merged],
            source=canvas,
            tokens=list(codes),
            marks=written.marks,
            on_paper=on_paper,
            filters=filters,
            changed=[changed for _, changed in merged],
            seeds=seeds,
            thoughts=written.thoughts,
            requests=[(instruction,)] * len(seeds),
            passes=written.passes,
            drawn=written.drawn,
            timings=clock.seconds,
            notes=notes,
        )

    @_memory_errors()
    def plan(
        self, image: Any, prompt: str, *, seed: int | None = 0, temperature: float | None = None
    ) -> Plan:
        """What the model would do step by step, without doing it.

        Args:
            image, prompt, seed, temperature: as in `__call__`, which takes the plan, changed or not, as `plan`.
        Raises:
            EarlError: something in the request cannot be used, or the checkpoint does not think in plans.
        """
        self._check_plans()
        options = EditOptions(seed=_fresh() if seed is None else seed, temperature=temperature)
        instruction = check_instruction(prompt, max_chars=options.max_instruction_chars)
        canvas = image if isinstance(image, Canvas) else open_picture(image)
        source_hw = self.codes(canvas)
        reserve = len(target_template(self.layout, *source_hw.shape).ids)
        plan = self._plan_of(source_hw, instruction, cast(int, options.seed), options, reserve=reserve)
        follows_boxes = self.model.model.drafter is not None
        return on_the_picture(plan, self.free_cells(canvas)) if follows_boxes else plan

    def _plan_of(
        self,
        source_hw: NDArray[np.int64],
        instruction: str,
        seed: int,
        options: EditOptions,
        *,
        reserve: int = 0,
    ) -> Plan:
        """The model's plan for a picture of those codes, with so many positions left for what comes behind it."""
        return self._plans_of(source_hw, [instruction], seed=seed, options=options, reserve=reserve)[0]

    def _plans_of(
        self,
        source_hw: NDArray[np.int64],
        instructions: Sequence[str],
        *,
        seed: int,
        options: EditOptions,
        reserve: int = 0,
    ) -> list[Plan]:
        """The plans of several instructions for one picture."""
        opened = [self.layout.prompt(source_hw, each, mode="thought") for each in instructions]
        said = self.think(opened, [seed] * len(opened), self._sampling(options), reserve=reserve)
        # Only in mode "mixed" nothing may be thought.
        return [Plan.from_text(cast(Thought, each.thought).text) for each in said]

    def _meant(
        self,
        source_hw: NDArray[np.int64],
        instruction: str,
        said: str | None,
        seed: int,
        options: EditOptions,
    ) -> Plan | None:
        """What an edit means step by step: by the plan that was given, or by the one that was thought before it, or by
        one that is asked for now; None of a checkpoint that does not plan."""
        if options.plan is not None or self.plan_grammar is None:
            return options.plan
        return self._plan_of(source_hw, instruction, seed, options) if said is None else Plan.from_text(said)

    def codes(self, canvas: Canvas) -> NDArray[np.int64]:
        """[H, W] codes of a picture, at the size at which the model works."""
        shown = to_encoder(canvas.rgb, self._fit(canvas.size))
        codes_hw: NDArray[np.int64] = self.image_tokenizer.encode(shown[None])[0]
        return codes_hw

    def free_cells(self, canvas: Canvas, may_change: NDArray[np.bool_] | None = None) -> NDArray[np.bool_]:
        """[H, W] cells that are drawn, of a picture that may change where `may_change` ([height, width] of its pixels;
        None: everywhere). Those that are padding alone show nothing of it: they are never drawn."""
        everywhere = np.ones(canvas.size[::-1], bool)
        return mask_to_cells(everywhere if may_change is None else may_change, self._fit(canvas.size))

    def pictures(
        self,
        canvas: Canvas,
        source_hw: NDArray[np.int64],
        codes_SHW: NDArray[np.int64],
        *,
        marks: Sequence[NDArray[np.int64] | None] | None = None,
        on_paper: Sequence[OnPaper | None] | None = None,
        filters: Sequence[str | None] | None = None,
        mask: tuple[NDArray[np.bool_], str] | None = None,
        preserve: str = "auto",
        clock: Clock | None = None,
    ) -> list[tuple[Image.Image, NDArray[np.bool_]]]:
        """What codes show as edits of a picture whose own codes are `source_hw`: each edit at the picture's size, and
        where it may differ from it.

        Args:
            marks: for each edit, [M, 3] what was marked before it (`earl.sequence.marks.mark_table`), which with
                `preserve` "auto" tells what moved; None where nothing was.
            on_paper: for each edit, the same drawn on paper (`EditResult.on_paper`), likewise.
            filters: for each edit, the filter that it means (`EditResult.filters`), likewise.
            mask, preserve: as in `edit`.
            clock: is told when codes are decoded, and when edits are merged.
        """
        clock = clock or Clock()
        decoded = [self._decoded(each_hw) for each_hw in (source_hw, *codes_SHW)]
        clock.lap("decode_pixels")
        nothing = [None] * len(codes_SHW)
        merged = self._merged(
            canvas,
            source_hw,
            codes_SHW,
            decoded,
            marks=nothing if marks is None else marks,
            on_paper=nothing if on_paper is None else on_paper,
            filters=nothing if filters is None else filters,
            mask=mask,
            preserve=preserve,
        )
        clock.lap("merge")
        return merged

    def _merged(
        self,
        canvas: Canvas,
        source_hw: NDArray[np.int64],
        codes_SHW: NDArray[np.int64],
        decoded: Sequence[NDArray[np.float32]],
        *,
        marks: Sequence[NDArray[np.int64] | None],
        on_paper: Sequence[OnPaper | None],
        filters: Sequence[str | None],
        mask: tuple[NDArray[np.bool_], str] | None,
        preserve: str,
    ) -> list[tuple[Image.Image, NDArray[np.bool_]]]:
        """`pictures` of codes that are decoded, the source's first."""
        fit, (before, *edited) = self._fit(canvas.size), decoded
        by_filter: dict[str, Filtered] = {}  # but for lights, the same for all edits
        merged = []
        for i, (after, codes_hw) in enumerate(zip(edited, codes_SHW, strict=True)):
            differs_hw, marked_hw, cut_out = codes_hw != source_hw, None, None
            style = filters[i] if preserve == "auto" else None
            if style is not None and (style in OTHER_LIGHT or style not in by_filter):
                things = self._things_in_light(canvas, before, after, style)
                by_filter[style] = self._filtered(canvas, style, things)
            if preserve == "auto" and (marks_M3 := marks[i]) is not None:
                marked_hw = self._marked(marks_M3, codes_hw.shape)
                shown, cut_out = self._with_things(canvas, before, after, marks_M3, on_paper[i], fit)
                H, W = codes_hw.shape
                differs_hw |= reduce((shown != after).any(-1), "(H h) (W w) -> H W", "max", H=H, W=W)
                after = shown
            merged.append(
                self._merge(
                    canvas,
                    fit,
                    before,
                    after,
                    differs_hw,
                    mask,
                    preserve,
                    by_filter=None if style is None else by_filter[style],
                    marked_hw=marked_hw,
                    cut_out=cut_out,
                )
            )
        return merged

    def preview(self, codes_SHW: NDArray[np.int64], source_hw: NDArray[np.int64]) -> list[Image.Image]:
        """What codes of a target on its way show, at the size at which the model works: the source's where they are -1.
        Nothing is merged with the input's own pixels; `pictures` does that in the end."""
        decoded = map(self._decoded, np.where(codes_SHW < 0, source_hw, codes_SHW))
        return [Image.fromarray(np.rint(pixels).astype(np.uint8)) for pixels in decoded]

    def _decoded(self, codes_hw: NDArray[np.int64]) -> NDArray[np.float32]:
        """[h, w, 3] what codes show. One picture at a time: at 8B each takes 0.7 GiB while it is decoded."""
        picture: NDArray[np.float32] = self.image_tokenizer.decode(codes_hw[None])[0]
        return picture

    def think(
        self,
        prompts: Sequence[Laid],
        seeds: Sequence[int],
        sampling: Sampling,
        *,
        mode: Mode = "thought",
        max_tokens: int | None = None,
        may_be_cut: bool = False,
        reserve: int = 0,
        rows: int = 16,
    ) -> list[Thinking]:
        """What the model thinks before it writes, or that it writes at once (mode "mixed").

        Args:
            prompts: of `layout.prompt` in the same mode; one that stands there several times need not be read as often.
            seeds: one for each.
            max_tokens: most ids of a thought; None: 512 of a plan, 2,048 of free text.
            may_be_cut: a thought that does not end there comes back as far as it got.
            reserve: positions that are left for what comes behind a thought.
            rows: thoughts that are decoded at a time.
        Raises:
            UnfinishedThoughtError: a thought does not end within the room there is, and may not be cut.
        """
        if max_tokens is None:
            max_tokens = LONGEST_TEXT if self.plan_grammar is None else LONGEST_PLAN
        return decode_thoughts(
            self.model,
            self.layout,
            prompts,
            seeds,
            mode=mode,
            sampling=sampling,
            max_tokens=max_tokens,
            may_be_cut=may_be_cut,
            reserve=reserve,
            grammar=self.plan_grammar,
            rows=rows,
        )

    @property
    def best_draft(self) -> Draft:
        """The draft of `EditOptions.draft` "auto"."""
        return "source" if self.model.model.drafter is None else "drafter"

    def save_pretrained(self, folder: str | Path) -> None:
        """Write a folder that `from_pretrained` opens; transformers too, where it knows these networks."""
        save_parts(Parts(self.model, self.layout, self.image_tokenizer, self.sampling), folder)

    def push_to_hub(self, repo_id: str, *, private: bool | None = None, token: str | None = None) -> str:
        """Upload the checkpoint to a repository on the hub; returns its address."""
        import tempfile

        from huggingface_hub import HfApi

        api = HfApi(token=token)
        with tempfile.TemporaryDirectory() as folder:
            self.save_pretrained(folder)
            api.create_repo(repo_id, private=private, exist_ok=True)
            return str(api.upload_folder(repo_id=repo_id, folder_path=folder))

    def _fit(self, size: tuple[int, int]) -> Fit:
        """How a picture is brought to the size at which the model was trained."""
        return plan_working_fit(
            size,
            cell=self.image_tokenizer.downsampling,
            working_side=self.working_side,
            square=self.square,
            area=self.area,
        )

    def _write(
        self,
        source_hw: NDArray[np.int64],
        instruction: str,
        free_hw: NDArray[np.bool_],
        seeds: list[int],
        options: EditOptions,
        callback: StepCallback | None,
        clock: Clock,
        within_hw: NDArray[np.bool_] | None = None,
    ) -> Written:
        """What the transformer makes of a source, once for each seed.

        Args:
            within_hw: [H, W] where things go and come; None: everywhere.
        """
        sampling = self._sampling(options)
        template = target_template(self.layout, *source_hw.shape).with_forced(source_hw, free_hw)
        guidance = self._guidance(source_hw, options)

        thoughts: list[str | None] = [None] * len(seeds)
        said: Sequence[str | NDArray[np.int64] | None] = thoughts
        if options.plan is not None:
            self._check_plans()
            said = thoughts = [options.plan.to_text()] * len(seeds)
        elif options.thought != "off":  # thoughts differ from seed to seed, and with them the prompts
            mode = MODE_OF_THOUGHT[options.thought]
            opened = self.layout.prompt(source_hw, instruction, mode=mode)
            thinking = self.think(
                [opened] * len(seeds), seeds, sampling, mode=mode, reserve=len(template.ids)
            )
            drawn = [one.thought for one in thinking]
            thoughts = [None if one is None else one.text for one in drawn]
            said = [None if one is None else one.ids for one in drawn]
            clock.lap("think")
        prompts = self.layout.prompts(source_hw, instruction, said)
        engine = Engine(self.model, codebook_QZ=self.image_tokenizer.codebook_QZ)
        at_once = engine.rows // (1 if guidance is None else 2)
        told = _Told(self, callback, len(seeds), source_hw, at_once)
        requests = [
            Request(
                prompt=prompt,
                template=template,
                source_hw=source_hw,
                seed=seed,
                sampling=sampling,
                marks=self.marks_M3,
                marked_within_hw=within_hw,
                guidance=guidance,
                draft=self.best_draft if options.draft == "auto" else cast(Draft, options.draft),
                budget=options.max_new_codes,
                on_row=partial(told.row, i),
            )
            for i, (prompt, seed) in enumerate(zip(prompts, seeds, strict=True))
        ]
        decoded = engine.run(requests)
        clock.lap("decode_tokens")
        clock.split("decode_tokens", "prefill", sum(each.prefill_s for each in decoded))
        codes_SHW = np.stack([each.codes_hw for each in decoded])
        if told.stopped:
            codes_SHW = told.kept(codes_SHW)
        return Written(
            codes_SHW=np.where(codes_SHW < 0, source_hw, codes_SHW),
            marks=[each.marks if each.finished else None for each in decoded],
            thoughts=thoughts,
            finished=all(each.finished for each in decoded),
            passes=[each.passes for each in decoded],
            drawn=[each.drawn for each in decoded],
        )

    def _guidance(self, source_hw: NDArray[np.int64], options: EditOptions) -> tuple[float, Laid] | None:
        """How far to go from what would be drawn without an instruction; None: as the instruction says."""
        if options.guidance_scale <= 1:
            return None
        return options.guidance_scale, self.layout.prompt(source_hw, "", mode="edit")

    def _check_plans(self) -> None:
        if self.plan_grammar is None:
            raise EarlError("this checkpoint thinks in free text, not in plans: use thought='on'")

    def _on_paper(
        self,
        canvas: Canvas,
        decoded: Sequence[NDArray[np.float32]],
        instruction: str,
        written: Written,
        filters: Sequence[str | None],
        source_hw: NDArray[np.int64],
        seeds: Sequence[int],
        options: EditOptions,
    ) -> list[OnPaper | None]:
        """For each edit to which something comes before ground that blurs it, the same on plain paper; where a filter
        is meant (`_filters`), which drawn things would not go through, None.

        Args:
            decoded: the source and each edit.
        """
        on_paper: list[OnPaper | None] = [None] * len(seeds)
        if options.preserve != "auto":
            return on_paper
        fit, (before, *edited) = self._fit(canvas.size), decoded
        original = to_working(canvas.rgb, fit)
        for i, after in enumerate(edited):
            if (marks_M3 := written.marks[i]) is None or filters[i] is not None:
                continue
            gone, new = self._squares(marks_M3)
            shown = carried(before, after, gone, new, fit)
            if not worth_drawing_again(original, before, after, shown, new, fit):
                continue
            blank_PHW = self.image_tokenizer.encode(sheets(*before.shape[:2]))
            requests = [
                Request(
                    prompt=self.layout.prompts(blank_hw, instruction, [written.thoughts[i]])[0],
                    template=target_template(self.layout, *blank_hw.shape),
                    source_hw=blank_hw,
                    seed=seeds[i],
                    sampling=self._sampling(options),
                    marks=marks_M3,
                    guidance=self._guidance(blank_hw, options),
                    draft=self.best_draft if options.draft == "auto" else cast(Draft, options.draft),
                )
                for blank_hw in blank_PHW
            ]
            engine = Engine(self.model, codebook_QZ=self.image_tokenizer.codebook_QZ)
            drawn_PHW = np.stack([each.codes_hw for each in engine.run(requests)])
            plan = self._meant(source_hw, instruction, written.thoughts[i], seeds[i], options)
            on_paper[i] = OnPaper(drawn_PHW, only_adds=not gone and only_adds(plan))
        return on_paper

    def _squares(self, marks_M3: NDArray[np.int64]) -> tuple[list[Square], list[Square]]:
        """What things leave, and what they come to."""
        gone: list[Square] = []
        new: list[Square] = []
        for mark in from_table(marks_M3, self.model.config.draft_marks):
            (new if mark.is_new else gone).append(Square(mark.side, mark.row, mark.column))
        return gone, new

    def _marked(self, marks_M3: NDArray[np.int64], shape: tuple[int, ...]) -> NDArray[np.bool_]:
        """[rows, columns] cells at which something was marked."""
        marked_hw = np.zeros(shape, bool)
        for squares in self._squares(marks_M3):
            for square in squares:
                marked_hw[square.pixels(1, 0, shape)] = True
        return marked_hw

    def _with_things(
        self,
        canvas: Canvas,
        before: NDArray[np.float32],
        after: NDArray[np.float32],
        marks_M3: NDArray[np.int64],
        on_paper: OnPaper | None,
        fit: Fit,
    ) -> tuple[NDArray[np.float32], CutOut | None]:
        """A decoded edit with what it moved as the source shows it, and what was drawn on paper, to be laid before
        that."""
        (gone, new), enlarger = self._squares(marks_M3), self.image_tokenizer.enlarger
        shown = carried(before, after, gone, new, fit)
        if on_paper is None:
            return shown, None
        squares = worth_drawing_again(to_working(canvas.rgb, fit), before, after, shown, new, fit)
        cut_out = drawn_again(
            before,
            shown,
            np.stack([self._decoded(codes_hw) for codes_hw in on_paper.codes_PHW]),
            squares,
            [*gone, *(square for square in new if square not in squares)],
            fit,
            only_adds=on_paper.only_adds,
            enlarge=(fit.enlarged(enlarger.scale), enlarger)
            if enlarger is not None and fit.shrinks
            else None,
        )
        return (shown, None) if cut_out is None else (cut_out.ground, cut_out)

    def _filters(
        self,
        canvas: Canvas,
        source_hw: NDArray[np.int64],
        decoded: Sequence[NDArray[np.float32]],
        instruction: str,
        written: Written,
        free_hw: NDArray[np.bool_],
        seeds: list[int],
        options: EditOptions,
    ) -> list[str | None]:
        """For each edit the filter that it means: a plan that was given says which style, and else what was drawn
        tells, or, where that is next to nothing, a plan of the model's own.

        Args:
            decoded: the source and each edit.
        """
        filters: list[str | None] = [None] * len(seeds)
        if options.preserve != "auto" or self.plan_grammar is None:
            return filters
        fit = self._fit(canvas.size)
        is_photo = is_photograph(to_working(canvas.rgb, fit), decoded[0], fit)
        codes_by_style = cache(partial(self._codes_by_filter, canvas))
        for i, after in enumerate(decoded[1:]):
            codes_hw, marks_M3 = written.codes_SHW[i], written.marks[i]
            if marks_M3 is None and not written.finished:
                continue
            if options.plan is not None and not changes_light(options.plan):
                filters[i] = style_of(options.plan)
                continue
            near_hw = np.zeros_like(free_hw)
            if marks_M3 is not None:
                near_hw = dilate(self._marked(marks_M3, codes_hw.shape))

            def codes_by(style: str, after: NDArray[np.float32] = after) -> NDArray[np.int64]:
                if style not in OTHER_LIGHT:
                    return codes_by_style(style)
                things = self._things_in_light(canvas, decoded[0], after, style)
                return self._codes_by_filter(canvas, style, things)

            def planned(said: str | None = written.thoughts[i], seed: int = seeds[i]) -> str | None:
                return style_of(self._meant(source_hw, instruction, said, seed, options))

            filters[i] = filter_meant(
                decoded[0],
                after,
                source_hw,
                codes_hw,
                fit,
                free_hw=free_hw & ~near_hw,
                is_photograph=is_photo,
                codes_by=codes_by,
                planned=planned,
            )
            weather, *_ = OTHER_LIGHT.get(filters[i] or "", ("",))
            if weather == "clear" and not self._is_photograph_behind_weather(canvas):
                filters[i] = None
        return filters

    def _is_photograph_behind_weather(self, canvas: Canvas) -> bool:
        """Whether it is not rain or snow that makes a drawn place look like a photograph."""
        fit = self._fit(canvas.size)
        for change in ("rain to clear", "snow to clear"):
            behind = filtered(Image.fromarray(canvas.rgb), change, side=side_of(fit), corner=corner_of(fit))
            seen = to_working(np.asarray(behind), fit)
            if not is_photograph(seen, self._decoded(self.image_tokenizer.encode(seen[None])[0]), fit):
                return False
        return True

    def _codes_by_filter(
        self, canvas: Canvas, style: str, things: NDArray[np.float32] | None = None
    ) -> NDArray[np.int64]:
        """[H, W] codes of a picture by a filter.

        Args:
            things: of `_things_in_light`, for a light.
        """
        seen, fit = at_working_size(canvas.rgb, self._fit(canvas.size))
        shown = filtered(
            Image.fromarray(seen),
            style,
            side=side_of(fit),
            corner=corner_of(fit),
            things=None if things is None else to_native(things, fit),
        )
        codes_hw: NDArray[np.int64] = self.image_tokenizer.encode(to_encoder(np.asarray(shown), fit)[None])[0]
        return codes_hw

    def _filtered(self, canvas: Canvas, style: str, things: NDArray[np.float32] | None) -> Filtered:
        """A picture by a filter, at its own size; the arguments are those of `_codes_by_filter`."""
        fit = self._fit(canvas.size)
        return Filtered(
            style=style,
            rgb=filtered_behind(
                canvas.rgb,
                canvas.alpha,
                style,
                side=side_of(fit),
                corner=corner_of(fit),
                things=None if things is None else to_native(things, fit),
            ),
            decoded=self._decoded(self._codes_by_filter(canvas, style, things)),
        )

    def _things_in_light(
        self, canvas: Canvas, before: NDArray[np.float32], after: NDArray[np.float32], style: str
    ) -> NDArray[np.float32] | None:
        """[h, w, 2] where the light of things falls by an edit (`earl.pixels.light`); None if the filter is no light.

        Args:
            before, after: [h, w, 3] the picture and the edit, decoded.
        """
        if style not in OTHER_LIGHT:
            return None
        seen = to_working(canvas.rgb, self._fit(canvas.size)).astype(np.float32)
        return things_in_light(seen, before, after, style)

    def _merge(
        self,
        canvas: Canvas,
        fit: Fit,
        decoded_source: NDArray[np.float32],
        decoded: NDArray[np.float32],
        differs_hw: NDArray[np.bool_],
        mask: tuple[NDArray[np.bool_], str] | None,
        preserve: str,
        *,
        by_filter: Filtered | None = None,
        marked_hw: NDArray[np.bool_] | None = None,
        cut_out: CutOut | None = None,
    ) -> tuple[Image.Image, NDArray[np.bool_]]:
        """The edit at the input's size, and where it may differ from the input."""
        if preserve == "none":
            may_change = np.ones(canvas.size[::-1], bool) if mask is None else mask[0]
            return paste(canvas, to_native(decoded, fit), may_change.astype(np.float32)), may_change
        changed_hw = visible_changes(decoded_source, decoded, differs_hw, fit)
        enlarge = None if self.image_tokenizer.enlarger is None else self._enlarged
        if preserve == "auto":
            # Clear ground has no colours that an edit of the whole picture could start from.
            is_opaque = canvas.alpha is None or bool((canvas.alpha == 255).all())
            may_enlarge = enlarge is not None and is_opaque
            ways = ways_to_merge(
                decoded_source,
                decoded,
                changed_hw,
                fit,
                enlarges=may_enlarge,
                filtered=by_filter,
                marked_hw=marked_hw,
                mask=None if mask is None else mask[0],
            )
            if "enlarge" in ways:
                decoded, ways["enlarge"] = without_holes(decoded_source, decoded, ways["enlarge"], fit)
        else:
            ways = {cast(Way, preserve): changed_hw}
        allowed = mask[0] if mask is not None else None
        image, changed = merge_ways(
            canvas,
            fit,
            decoded_source,
            decoded,
            ways,
            enlarge=enlarge,
            filtered=by_filter,
            mask=allowed,
        )
        if cut_out is None:
            return image, changed
        ground = open_picture(image, max_pixels=changed.size)
        image, covered = lay_before(ground, cut_out.fit, cut_out.thing, cut_out.cover, mask=allowed)
        return image, changed | covered

    def _enlarged(
        self,
        canvas: Canvas,
        decoded_source: NDArray[np.float32],
        decoded: NDArray[np.float32],
        cells_hw: NDArray[np.bool_],
    ) -> tuple[Fit, NDArray[np.float32]]:
        """A decoded edit larger around some cells, in view of the input, and the input's map to that size."""
        enlarger, fit = self.image_tokenizer.enlarger, self._fit(canvas.size)
        assert enlarger is not None  # nobody is asked to enlarge where there is none
        before, after = (without_padding(picture, fit) for picture in (decoded_source, decoded))
        larger, source = shown_larger(canvas.rgb, fit, enlarger.scale, before, after, cells_hw)
        return larger, enlarger(source, before, after, pixels_of(dilate(cells_hw), fit))

    def _sampling(self, options: EditOptions) -> Sampling:
        asked: dict[str, Any] = {
            "temperature": options.temperature,
            "top_k": options.top_k,
            "top_p": options.top_p,
        }
        return replace(self.sampling, **{name: value for name, value in asked.items() if value is not None})


class _Told:
    """Calls a callback for every row that is whole in all samples under way, until it says stop."""

    def __init__(
        self,
        editor: Editor,
        callback: StepCallback | None,
        samples: int,
        source_hw: NDArray[np.int64],
        at_once: int,
    ) -> None:
        """`at_once`: how many samples are under way at a time; where one ends the next begins."""
        self.editor, self.callback, self.source_hw = editor, callback, source_hw
        self.codes_SHW = np.full((samples, *source_hw.shape), -1)
        self.rows_S, self.at_once = [0] * samples, at_once
        self.stopped, self.last = False, -1

    def row(self, sample: int, row: int, codes_hw: NDArray[np.int64]) -> bool:
        """An engine's `on_row` for one sample."""
        before = self._whole()
        self.codes_SHW[sample], self.rows_S[sample] = codes_hw, row + 1
        whole = self._whole()
        if self.callback is not None and not self.stopped and whole not in (before, 0):
            self.last = whole - 1
            shown = {"tokens": self._up_to(self.last, self.codes_SHW), "source": self.source_hw.copy()}
            answer = self.callback(self.editor, self.last, len(self.source_hw), shown)
            self.stopped = _says_stop(answer)
        return not self.stopped

    def _whole(self) -> int:
        """Rows that are whole in every sample under way; of many, some have ended while others wait."""
        end = len(self.source_hw)
        begun = self.rows_S[: self.at_once + self.rows_S.count(end)]
        return min((rows for rows in begun if rows < end), default=end)

    def kept(self, codes_SHW: NDArray[np.int64]) -> NDArray[np.int64]:
        """What stays of an edit that was stopped: whole samples, and of the others the rows that were told."""
        ended_S11 = (np.array(self.rows_S) == len(self.source_hw))[:, None, None]
        return np.where(ended_S11, codes_SHW, self._up_to(self.last, codes_SHW))

    @staticmethod
    def _up_to(row: int, codes_SHW: NDArray[np.int64]) -> NDArray[np.int64]:
        """Codes of the rows up to one; a sample that is ahead says no more than the others."""
        return np.where(np.arange(codes_SHW.shape[1])[:, None] <= row, codes_SHW, -1)


class _ToldInSteps:
    """Calls a callback as if all steps of all pictures were one picture's rows, until it says stop, and stops those
    that are not begun at their first row."""

    def __init__(self, callback: StepCallback | None, steps: int, pictures: int) -> None:
        self._callback, self._all = callback, steps * pictures
        self.callback = None if callback is None else self._called
        self.steps = 0
        """Steps that are done."""
        self.stopped = False

    def _called(self, editor: Editor, row: int, rows: int, state: dict[str, Any]) -> dict[str, Any] | None:
        if self.stopped or self._callback is None:
            return {"interrupt": True}
        answer = self._callback(editor, self.steps * rows + row, self._all * rows, state)
        self.stopped = _says_stop(answer)
        return answer


def _says_stop(answer: object) -> bool:
    """Whether a callback's answer asks to stop."""
    answer = answer or {}
    if not isinstance(answer, dict):
        raise EarlError(
            f"callback_on_step_end returned {answer!r}: return {{'interrupt': True}} to stop, or None to go on"
        )
    return bool(answer.get("interrupt"))


class Clock:
    """Seconds by stage, in the order of the stages."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.last_s = time.perf_counter()

    def lap(self, name: str) -> None:
        """A stage ends here; it began where the last one ended."""
        now_s = time.perf_counter()
        self.seconds[name], self.last_s = now_s - self.last_s, now_s

    def split(self, name: str, first: str, seconds: float) -> None:
        """Of the last stage, its first part counts by itself."""
        whole = self.seconds.pop(name)
        self.seconds |= {first: seconds, name: whole - seconds}


def usable_device(name: str | torch.device | None) -> torch.device:
    """A device by name; None is a GPU if there is one.

    Raises:
        EarlError: this machine has none such.
    """
    try:
        device = torch.device(name or ("cuda" if torch.cuda.is_available() else "cpu"))
        torch.empty(0, device=device)
    except (RuntimeError, AssertionError) as error:  # AssertionError: torch was built without CUDA
        cause = (str(error).splitlines() or [type(error).__name__])[0]
        raise EarlError(f"device {name} cannot be used ({cause}): pass cpu, or leave it out") from error
    return device


def _fresh() -> int:
    """A seed that nobody named."""
    return secrets.randbelow(2**31)


def _seed_of(generator: torch.Generator) -> int:
    if not isinstance(generator, torch.Generator):
        raise EarlError(
            f"generator is {generator!r}: pass a torch.Generator, as torch.Generator().manual_seed(3), or seed=3"
        )
    return int(torch.randint(2**31, (), generator=generator, device=generator.device))
