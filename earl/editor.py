"""Editor: the public way to edit a picture. It conducts the rooms below and computes nothing itself.

    from earl import Editor
    editor = Editor.from_pretrained("checkpoints/earl-mini")
    editor("photo.jpg", "make the house red").save("red.png")

Arguments have the names of diffusers' editing pipelines where those exist. No state of a call is kept on the
editor, so one editor serves many threads.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from earl.clock import Clock
from earl.compositing import Composite, Drawn, Places, composite, is_worth_paper
from earl.decoding import Draft, Engine, Request, Sampling, Thinking, Thought, decode_thoughts
from earl.decoding.marks import marks_of
from earl.errors import CheckpointError, EarlError, UnfinishedThoughtError
from earl.model import EarlForCausalLM
from earl.pixels import Canvas, conversion_notes, dilate, open_mask, open_picture, plan_working_fit
from earl.pixels.fit import F32
from earl.pixels.light import OTHER_LIGHT
from earl.pixels.paper import OnPaper, sheets
from earl.pixels.style import filter_meant
from earl.pretrained import Parts, open_parts, save_parts, usable_device
from earl.progress import RowsTold, StepsTold, Tell
from earl.request import (
    EditOptions,
    EditResult,
    changes_light,
    changes_style,
    check_instruction,
    only_adds,
    style_of,
)
from earl.sequence.cuts import has_joint
from earl.sequence.grammar import target_template
from earl.sequence.layout import Laid, Mode, SequenceLayout
from earl.sequence.plan import Plan
from earl.sequence.plan_grammar import thought_grammar
from earl.source import Source, decode
from earl.steps import Step, beside, joined, on_the_picture, requests_in, steps_of
from earl.vq import ImageTokenizer

_STOPPED: Final = "stopped early: what was not reached is the input's own"
MODE_OF_THOUGHT: Final[dict[str, Mode]] = {"off": "edit", "on": "thought", "auto": "mixed"}

StepCallback = Callable[["Editor", int, int, dict[str, Any]], dict[str, Any] | None]
"""(editor, finished row, rows, {"tokens": codes so far [S, rows, columns], -1 undecided, "source": the source's [rows,
columns]}); returning {"interrupt": True} stops, and the rows that were not reached stay the source's. What they look
like: `editor.preview(state["tokens"], state["source"])`."""
Mask = tuple[NDArray[np.bool_], str]
"""[height, width] pixels that may change, and what is to be said of how they were read (`earl.pixels.open_mask`)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Written:
    """What the transformer made of a source by one seed."""

    seed: int
    codes_hw: NDArray[np.int64]
    """[H, W] its codes, the source's where nothing was written."""
    marks: NDArray[np.int64] | None
    """What was marked before it (`earl.sequence.marks.mark_table`); None where nothing was, or not all is written."""
    thought: str | None
    finished: bool
    """Decoding was not stopped on its way."""
    passes: int
    """Forward passes of the transformer, its prompt's included."""
    drawn: int
    """Codes that it chose."""


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
        mask: Mask | None = None,
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
        options = replace(options, seed=options.seed if options.seed is not None else _fresh())
        tell = None if callback is None else partial(callback, self)
        source = self.source(canvas)
        steps = self._steps(source, instruction, options, mask, clock)
        if len(steps) == 1:
            result = self._at_once(source, steps[0], options, mask, tell, clock)
        else:
            result = self._in_steps(source, steps, options, mask, tell, clock)
        if options.plan is not None:
            result.thoughts = [options.plan.to_text()] * len(result)
        if not any(changed.any() for changed in result.changed):
            if mask is not None and not mask[0].any():
                result.notes.append("nothing changed: the mask leaves nothing free; white may change")
            elif _STOPPED not in result.notes:
                another = ", or try another seed" if self._sampling(options).temperature else ""
                wider = ", or let the mask leave more free" if mask is not None and not mask[0].all() else ""
                result.notes.append(f"nothing changed: say it differently{another}{wider}")
        result.timings = clock.seconds
        return result

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
        source = self.source(canvas)
        reserve = len(target_template(self.layout, *source.codes_hw.shape).ids)
        plan = self._plan_of(source.codes_hw, instruction, cast(int, options.seed), options, reserve=reserve)
        follows_boxes = self.model.model.drafter is not None
        return on_the_picture(plan, source.cells()) if follows_boxes else plan

    def source(self, canvas: Canvas, codes_hw: NDArray[np.int64] | None = None) -> Source:
        """A picture as this editor sees it, at the size at which the model works.

        Args:
            codes_hw: [H, W] its codes, where they are known.
        """
        fit = plan_working_fit(
            canvas.size,
            cell=self.image_tokenizer.downsampling,
            working_side=self.working_side,
            square=self.square,
            area=self.area,
        )
        return Source(canvas, fit, self.image_tokenizer, codes_hw=codes_hw)

    def pictures(
        self,
        source: Source,
        codes_SHW: NDArray[np.int64],
        *,
        marks: Sequence[NDArray[np.int64] | None] | None = None,
        on_paper: Sequence[OnPaper | None] | None = None,
        filters: Sequence[str | None] | None = None,
        mask: NDArray[np.bool_] | None = None,
        preserve: str = "auto",
    ) -> list[Composite]:
        """What codes show as edits of a source: each edit at its size, and where it may differ from it.

        Args:
            marks, on_paper, filters: of each edit, as `EditResult` has them; with `preserve` "auto" they tell how it
                comes into the picture. None where nothing is known.
            mask: [height, width] where the source may change; None: everywhere.
            preserve: as in `EditOptions`.
        """
        unknown = [None] * len(codes_SHW)
        told = zip(codes_SHW, marks or unknown, on_paper or unknown, filters or unknown, strict=True)
        return [
            composite(source, self._drawn(codes_hw, marked, paper, style), mask=mask, preserve=preserve)
            for codes_hw, marked, paper, style in told
        ]

    def preview(self, codes_SHW: NDArray[np.int64], source_hw: NDArray[np.int64]) -> list[Image.Image]:
        """What codes of a target on its way show, at the size at which the model works: the source's where they are -1.
        Nothing is merged with the input's own pixels; `pictures` does that in the end."""
        decoded = map(self._decoded, np.where(codes_SHW < 0, source_hw, codes_SHW))
        return [Image.fromarray(np.rint(pixels).astype(np.uint8)) for pixels in decoded]

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
            max_tokens: most ids of a thought; None: as `decode_thoughts`.
            may_be_cut: a thought that does not end there comes back as far as it got.
            reserve: positions that are left for what comes behind a thought.
            rows: thoughts that are decoded at a time.
        Raises:
            UnfinishedThoughtError: a thought does not end within the room there is, and may not be cut.
        """
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

    def _steps(
        self, source: Source, instruction: str, options: EditOptions, mask: Mask | None, clock: Clock
    ) -> tuple[Step, ...]:
        """What is drawn one after another: the operations of a plan that was given, or the requests of an
        instruction."""
        at_once = (Step(words=instruction),)
        if options.plan is not None:
            self._check_plans()
            if self.model.model.drafter is None:
                return at_once
            steps = steps_of(options.plan)
            free_hw = source.cells(None if mask is None else mask[0])
            for step in steps:  # all are looked at before the first is drawn
                step.within(source.cells(), free_hw)
            return steps
        if not self._reads_requests(options) or not has_joint(instruction):
            return at_once
        # All pictures of a call have the same steps, whatever their seed.
        likeliest = replace(options, temperature=0.0)
        plans_of = partial(self._plans_of, source.codes_hw, seed=cast(int, options.seed), options=likeliest)
        try:
            requests = requests_in(instruction, plans_of, is_photograph=source.is_photograph)
        except UnfinishedThoughtError:
            return at_once
        finally:
            clock.lap("read")
        return tuple(Step(words=words) for words in requests)

    def _reads_requests(self, options: EditOptions) -> bool:
        """Whether an instruction may be drawn request by request: by a model that plans and marks, where nobody asks
        for something else."""
        reads = self._plans and marks_of(self.model) is not None and self.marks_M3 is None
        return reads and options.thought == "off" and options.preserve == "auto"

    def _in_steps(
        self,
        source: Source,
        steps: Sequence[Step],
        options: EditOptions,
        mask: Mask | None,
        tell: Tell | None,
        clock: Clock,
    ) -> EditResult:
        """Each step drawn into what the one before it made, once for each seed."""
        results = []
        told = StepsTold(tell, len(steps), options.num_images_per_prompt)
        for i in range(options.num_images_per_prompt):
            shown, drawn, left = source, [], options.max_new_codes
            told.steps = i * len(steps)
            for step in steps:
                alone = replace(
                    options, seed=cast(int, options.seed) + i, num_images_per_prompt=1, max_new_codes=left
                )
                result = self._at_once(shown, step, alone, mask, told.tell, clock)
                drawn.append(result)
                told.steps += 1
                left = None if left is None else left - result.drawn[0]
                if told.stopped or left == 0:
                    if len(drawn) < len(steps) and _STOPPED not in result.notes:  # a whole step, and no other
                        result.notes.append(_STOPPED)
                    break
                width, height = source.canvas.size
                shown = self.source(open_picture(result.images[0], max_pixels=width * height))
            results.append(joined(drawn, [step.words for step in steps]))
        return beside(results)

    def _at_once(
        self,
        source: Source,
        step: Step,
        options: EditOptions,
        mask: Mask | None,
        tell: Tell | None,
        clock: Clock,
    ) -> EditResult:
        """One step, once for each seed."""
        canvas, source_hw = source.canvas, source.codes_hw
        clock.lap("encode")
        options = options if step.plan is None else replace(options, plan=step.plan)
        free_hw = source.cells(None if mask is None else mask[0])
        written = self._write(
            source_hw, step.words, free_hw, step.within(source.cells()), options, tell, clock
        )
        drawn = [self._drawn(each.codes_hw, each.marks) for each in written]
        clock.lap("decode_pixels")
        if options.preserve == "auto":
            drawn = [
                self._with_filter(source, step.words, free_hw, options, *each)
                for each in zip(written, drawn, strict=True)
            ]
            if self.plan_grammar is not None:
                clock.lap("filters")
            drawn = [
                self._with_paper(source, step.words, options, *each)
                for each in zip(written, drawn, strict=True)
            ]
            if any(each.on_paper is not None for each in drawn):
                clock.lap("draw_on_paper")
        allowed = None if mask is None else mask[0]
        shown = [composite(source, each, mask=allowed, preserve=options.preserve) for each in drawn]
        clock.lap("merge")
        images, changed = zip(*shown, strict=True)
        converted = dict.fromkeys(note for image in images for note in conversion_notes(canvas, image))
        stopped = [] if all(each.finished for each in written) else [_STOPPED]
        return EditResult(
            images=list(images),
            source=canvas,
            tokens=[each.codes_hw for each in written],
            marks=[each.marks for each in written],
            on_paper=[each.on_paper for each in drawn],
            filters=[each.filter for each in drawn],
            changed=list(changed),
            seeds=[each.seed for each in written],
            thoughts=[each.thought for each in written],
            requests=[(step.words,)] * len(written),
            passes=[each.passes for each in written],
            drawn=[each.drawn for each in written],
            notes=[*canvas.notes, *([] if mask is None else [mask[1]]), *converted, *stopped],
        )

    def _write(
        self,
        source_hw: NDArray[np.int64],
        words: str,
        free_hw: NDArray[np.bool_],
        within_hw: NDArray[np.bool_] | None,
        options: EditOptions,
        tell: Tell | None,
        clock: Clock,
    ) -> list[Written]:
        """What the transformer makes of a source, once for each seed.

        Args:
            within_hw: [H, W] where things go and come; None: everywhere.
        """
        seeds = [cast(int, options.seed) + i for i in range(options.num_images_per_prompt)]
        template = target_template(self.layout, *source_hw.shape).with_forced(source_hw, free_hw)
        guidance = self._guidance(source_hw, options)
        thoughts, said = self._thoughts(source_hw, words, seeds, len(template.ids), options)
        if options.thought != "off":
            clock.lap("think")
        prompts = self.layout.prompts(source_hw, words, said)
        engine = Engine(self.model, codebook_QZ=self.image_tokenizer.codebook_QZ)
        told = RowsTold(tell, len(seeds), source_hw, engine.rows // (1 if guidance is None else 2))
        requests = [
            Request(
                prompt=prompt,
                template=template,
                source_hw=source_hw,
                seed=seed,
                sampling=self._sampling(options),
                marks=self.marks_M3,
                marked_within_hw=within_hw,
                guidance=guidance,
                draft=self._draft(options),
                budget=options.max_new_codes,
                on_row=partial(told.row, i),
            )
            for i, (prompt, seed) in enumerate(zip(prompts, seeds, strict=True))
        ]
        decoded = engine.run(requests)
        clock.lap("decode_tokens", prefill=sum(each.prefill_s for each in decoded))
        codes_SHW = told.kept(np.stack([each.codes_hw for each in decoded]))
        return [
            Written(
                seed=seed,
                codes_hw=np.where(codes_hw < 0, source_hw, codes_hw),
                marks=each.marks if each.finished else None,
                thought=thought,
                finished=each.finished,
                passes=each.passes,
                drawn=each.drawn,
            )
            for seed, codes_hw, thought, each in zip(seeds, codes_SHW, thoughts, decoded, strict=True)
        ]

    def _thoughts(
        self,
        source_hw: NDArray[np.int64],
        words: str,
        seeds: Sequence[int],
        reserve: int,
        options: EditOptions,
    ) -> tuple[Sequence[str | None], Sequence[str | NDArray[np.int64] | None]]:
        """What stands before each picture, and how that is laid out: thoughts differ from seed to seed."""
        nothing = [None] * len(seeds)
        if options.plan is not None:
            self._check_plans()
            text = [options.plan.to_text()] * len(seeds)
            return text, text
        if options.thought == "off":
            return nothing, nothing
        mode = MODE_OF_THOUGHT[options.thought]
        opened = [self.layout.prompt(source_hw, words, mode=mode)] * len(seeds)
        thinking = self.think(opened, seeds, self._sampling(options), mode=mode, reserve=reserve)
        thoughts = [each.thought for each in thinking]
        return (
            [None if each is None else each.text for each in thoughts],
            [None if each is None else each.ids for each in thoughts],
        )

    def _decoded(self, codes_hw: NDArray[np.int64]) -> F32:
        return decode(self.image_tokenizer, codes_hw)

    def _drawn(
        self,
        codes_hw: NDArray[np.int64],
        marks_M3: NDArray[np.int64] | None,
        on_paper: OnPaper | None = None,
        style: str | None = None,
    ) -> Drawn:
        """An edit of those codes, that is marked so."""
        sides = self.model.config.draft_marks
        return Drawn(
            codes_hw=codes_hw,
            decoded=self._decoded(codes_hw),
            places=None if marks_M3 is None else Places.of(marks_M3, sides),
            on_paper=on_paper,
            filter=style,
        )

    def _with_filter(
        self,
        source: Source,
        words: str,
        free_hw: NDArray[np.bool_],
        options: EditOptions,
        written: Written,
        drawn: Drawn,
    ) -> Drawn:
        """An edit with the filter that it means: a plan that was given says which style, and else what was drawn tells,
        or, where that is next to nothing, a plan of the model's own."""
        if self.plan_grammar is None or (drawn.places is None and not written.finished):
            return drawn
        if options.plan is not None and not changes_light(options.plan):
            style = style_of(options.plan)
            if style is not None or not changes_style(options.plan):
                return replace(drawn, filter=style)
        if drawn.places is not None:
            free_hw = free_hw & ~dilate(drawn.places.cells(free_hw.shape))

        def planned() -> str | None:
            return style_of(self._meant(source.codes_hw, words, written, options))

        meant = filter_meant(
            source.decoded,
            drawn.decoded,
            source.codes_hw,
            drawn.codes_hw,
            source.fit,
            free_hw=free_hw,
            is_photograph=source.is_photograph,
            codes_by=lambda style: source.codes_by(style, drawn.decoded),
            planned=planned,
        )
        if meant is None and source.is_grey and planned() == "grey":
            meant = "grey"  # it changes nothing, and so explains nothing of a draft
        weather, *_ = OTHER_LIGHT.get(meant or "", ("",))
        if weather == "clear" and not source.is_photograph_behind_weather:
            return drawn
        return replace(drawn, filter=meant)

    def _with_paper(
        self, source: Source, words: str, options: EditOptions, written: Written, drawn: Drawn
    ) -> Drawn:
        """An edit with the same drawn on plain paper, if something comes before ground that blurs it; where a filter is
        meant, drawn things would not go through it."""
        places = drawn.places
        if places is None or drawn.filter is not None or not is_worth_paper(source, drawn.decoded, places):
            return drawn
        blank_PHW = self.image_tokenizer.encode(sheets(*source.decoded.shape[:2]))
        requests = [
            Request(
                prompt=self.layout.prompts(blank_hw, words, [written.thought])[0],
                template=target_template(self.layout, *blank_hw.shape),
                source_hw=blank_hw,
                seed=written.seed,
                sampling=self._sampling(options),
                marks=written.marks,
                guidance=self._guidance(blank_hw, options),
                draft=self._draft(options),
            )
            for blank_hw in blank_PHW
        ]
        engine = Engine(self.model, codebook_QZ=self.image_tokenizer.codebook_QZ)
        codes_PHW = np.stack([each.codes_hw for each in engine.run(requests)])
        adds = not places.gone and only_adds(self._meant(source.codes_hw, words, written, options))
        return replace(drawn, on_paper=OnPaper(codes_PHW, only_adds=adds))

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
        self, source_hw: NDArray[np.int64], words: str, written: Written, options: EditOptions
    ) -> Plan | None:
        """What an edit means step by step: by the plan that was given, or by the one that was thought before it, or by
        one that is asked for now; None of a checkpoint that does not plan."""
        if options.plan is not None or not self._plans:
            return options.plan
        if written.thought is not None:
            return Plan.from_text(written.thought)
        return self._plan_of(source_hw, words, written.seed, options)

    def _guidance(self, source_hw: NDArray[np.int64], options: EditOptions) -> tuple[float, Laid] | None:
        """How far to go from what would be drawn without an instruction; None: as the instruction says."""
        if options.guidance_scale <= 1:
            return None
        return options.guidance_scale, self.layout.prompt(source_hw, "", mode="edit")

    @property
    def _plans(self) -> bool:
        """Whether it can be asked for plans of its own."""
        return self.plan_grammar is not None and not self.model.model.is_mute

    def _check_plans(self) -> None:
        if self.plan_grammar is None:
            raise EarlError("this checkpoint thinks in free text, not in plans: use thought='on'")

    def _draft(self, options: EditOptions) -> Draft:
        return self.best_draft if options.draft == "auto" else cast(Draft, options.draft)

    def _sampling(self, options: EditOptions) -> Sampling:
        asked: dict[str, Any] = {
            "temperature": options.temperature,
            "top_k": options.top_k,
            "top_p": options.top_p,
        }
        return replace(self.sampling, **{name: value for name, value in asked.items() if value is not None})


def _fresh() -> int:
    """A seed that nobody named."""
    return secrets.randbelow(2**31)


def _seed_of(generator: torch.Generator) -> int:
    if not isinstance(generator, torch.Generator):
        raise EarlError(
            f"generator is {generator!r}: pass a torch.Generator, as torch.Generator().manual_seed(3), or seed=3"
        )
    return int(torch.randint(2**31, (), generator=generator, device=generator.device))
