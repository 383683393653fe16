"""transformers' Auto classes and its any-to-any pipeline, for checkpoints of this project.

    import earl.integrations.any_to_any  # registers the two classes below
    from transformers import pipeline

    pipe = pipeline("any-to-any", model="checkpoints/earl-mini")
    pipe(text="make it night", images="photo.jpg", generation_mode="image")[0]["generated_image"]

The pipeline's picture is the model's own, at the working size: nothing of the input is laid back around the edit,
for the pipeline does not hand the input on. `earl.Editor` does that and is the better way to edit. The pipeline keeps
the checkpoint's own type, where an Editor on a CPU takes float32; dtype="float32" makes both draw the same codes.
transformers refuses to build this pipeline without torchvision; nothing here uses it.

Legend: B pictures, L ids of the longest prompt, H W pixels of the largest picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from einops import rearrange
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor
from transformers import (
    AutoModelForMultimodalLM,
    AutoProcessor,
    BatchFeature,
    GenerationMixin,
    PreTrainedModel,
    ProcessorMixin,
)

from earl.decoding import Engine, Request, Sampling, decode_thoughts
from earl.errors import CheckpointError, EarlError, SequenceError
from earl.integrations.auto import EarlConfig
from earl.pixels import open_picture, plan_working_fit, to_encoder
from earl.pretrained import Parts, open_layout, open_parts, save_parts
from earl.request import EditOptions, check_instruction
from earl.sequence.grammar import target_template
from earl.sequence.layout import Laid, Mode, Parsed, SequenceLayout
from earl.sequence.plan_grammar import thought_grammar

MODES: Final = ("image", "text")
HUB_WORDS: Final = ("variant", "revision", "token", "cache_dir", "local_files_only")
PIPELINE_WORDS: Final = frozenset(
    {"_from_pipeline", "_commit_hash", "trust_remote_code", "code_revision", "use_fast"}
)
"""What transformers passes along to every model and processor and has no meaning for ours."""
GENERATION_WORDS: Final = frozenset({"max_new_tokens"})
"""The same of `generate`: the grid decides how long a picture is, and the room behind the prompt a thought."""
PLACING_WORDS: Final = ("device_map", "max_memory", "offload_folder", "image_tokenizer", "text_tokenizer")
DRAWING_WORDS: Final = ("temperature", "top_k", "top_p")
CURES: Final = {
    "do_sample": "pass temperature=0 to leave nothing to chance, more to draw",
    "generation_config": "pass temperature=, top_k= and top_p= themselves",
    "torch_dtype": "pass dtype=",
} | dict.fromkeys(("seed", *DRAWING_WORDS), "it is generate's; a pipeline takes it in generate_kwargs={...}")
"""What to do instead of passing a keyword that has no meaning where it was passed."""


class EarlProcessor(ProcessorMixin):
    """Pictures and instructions to what `EarlForMultimodalLM` reads, and its answers back."""

    def __init__(self, layout: SequenceLayout, editing: dict[str, Any]) -> None:
        if "cell" not in editing:
            raise CheckpointError(
                "editing of config.json has no cell: say there how many pixels of a side a code covers"
            )
        self.layout, self.editing = layout, editing
        self.tokenizer, self.chat_template = None, None  # looked for; prompts are laid out here, not spelled

    @classmethod
    def from_pretrained(cls, name: str | Path, **words: Any) -> EarlProcessor:  # type: ignore[override]
        """The processor of a folder or a name on the hub; `text_tokenizer` and the hub's words as Editor's.

        Raises:
            CheckpointError: no checkpoint of this project, or its text tokenizer does not fit.
            EarlError: a keyword that means nothing here.
        """
        own = {"text_tokenizer": words.pop("text_tokenizer", None)}
        hub = _hub_words(words, others={"_from_auto", "config", "dtype"}, reader="a processor")
        config, layout = open_layout(name, **own, **hub)
        return cls(layout, config.editing or {})

    def save_pretrained(self, save_directory: str | Path, **words: Any) -> None:  # type: ignore[override]
        """The text tokenizer; the rest of a processor is in the config.json that the model writes. transformers'
        push_to_hub passes `max_shard_size` along, which has no meaning here."""
        _refuse(words, {"max_shard_size"}, "a processor's save_pretrained")
        folder = Path(save_directory)
        folder.mkdir(parents=True, exist_ok=True)
        self.layout.text_tokenizer.save(folder)  # type: ignore[attr-defined]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.editing})"

    def __call__(
        self,
        images: Any = None,
        text: str | Sequence[str] | None = None,
        *,
        return_tensors: str = "pt",
        **words: Any,
    ) -> BatchFeature:
        """One picture and one instruction each.

        Returns:
            input_ids and attention_mask [B, L], padded on the right; the codes of pictures are zeros, which the
            model fills in; pixel_values [B, 3, H, W] in [-1, 1], padded with zeros; image_sizes [B, 2], height and
            width.
        Raises:
            EarlError: pictures and instructions do not pair up, or a keyword that means nothing here.
        """
        _refuse({k: v for k, v in words.items() if v is not None}, {"padding"}, "a processor")
        if images is None or text is None:
            raise EarlError("an edit needs a picture and an instruction: pass images= and text=")
        if return_tensors != "pt":
            raise EarlError(f"return_tensors is {return_tensors!r}; only 'pt' is made")
        instructions = [text] if isinstance(text, str) else list(text)
        pictures = list(images) if isinstance(images, list | tuple) else [images]
        if len(pictures) != len(instructions):
            raise EarlError(
                f"{len(pictures)} pictures and {len(instructions)} instructions: pass one for each"
            )
        pixels = [self._working(picture) for picture in pictures]
        cell = self.editing["cell"]
        prompts = [
            self.layout.prompt(
                np.zeros((picture.shape[0] // cell, picture.shape[1] // cell), np.int64),
                check_instruction(instruction),
                mode="edit",
            ).ids
            for picture, instruction in zip(pixels, instructions, strict=True)
        ]
        ids_BL = _padded(prompts, self.layout.vocabulary.pad)
        high, wide = (max(picture.shape[axis] for picture in pixels) for axis in (0, 1))
        values_B3HW = torch.zeros(len(pixels), 3, high, wide)
        for canvas, picture in zip(values_B3HW, pixels, strict=True):
            values = rearrange(torch.from_numpy(picture.copy()) / 127.5 - 1, "h w c -> c h w")
            canvas[:, : picture.shape[0], : picture.shape[1]] = values
        return BatchFeature(
            {
                "input_ids": ids_BL,
                "attention_mask": torch.tensor(
                    [[i < len(p) for i in range(ids_BL.shape[1])] for p in prompts]
                ).long(),
                "pixel_values": values_B3HW,
                "image_sizes": torch.tensor([picture.shape[:2] for picture in pixels]),
            }
        )

    def post_process_multimodal_output(  # type: ignore[override]
        self,
        outputs: Any,
        *,
        generation_mode: str | None = None,
        skip_special_tokens: bool = True,
        **words: Any,
    ) -> list[Any]:
        """PIL pictures of `decode_image_tokens`' pixels, or the texts of sequences: instruction and thought.

        Args:
            generation_mode: None is "text".
            skip_special_tokens: makes no difference: no control token has a spelling.
        Raises:
            EarlError: another mode, or a keyword that means nothing here.
        """
        _refuse(words, {"clean_up_tokenization_spaces"}, "post_process_multimodal_output")
        if _checked_mode(generation_mode or "text") == "image":
            return [Image.fromarray(_levels(pixels_3HW)) for pixels_3HW in outputs]
        texts = []
        for ids in outputs.tolist():
            said = self.layout.parse([id_ for id_ in ids if id_ != self.layout.vocabulary.pad])
            texts.append(said.instruction + (f"\n{said.thought}" if said.thought is not None else ""))
        return texts

    def _working(self, picture: Any) -> NDArray[np.uint8]:
        canvas = open_picture(picture)
        return to_encoder(canvas.rgb, plan_working_fit(canvas.size, **self.editing))


class EarlForMultimodalLM(PreTrainedModel, GenerationMixin):  # type: ignore[no-untyped-call]
    """Transformer and image tokenizer in one model, under the names that transformers' unified models have."""

    config_class = EarlConfig
    main_input_name = "input_ids"
    input_modalities = ("image", "text")  # type: ignore[assignment]
    output_modalities = ("image", "text")  # type: ignore[assignment]
    base_model_prefix = ""
    _supports_sdpa = True

    def __init__(self, parts: Parts) -> None:
        super().__init__(EarlConfig(**parts.model.config.to_json()))
        self.transformer, self.vq = parts.model, parts.image_tokenizer.model
        self.layout, self.image_tokenizer, self.sampling = parts.layout, parts.image_tokenizer, parts.sampling
        self.plan_grammar = thought_grammar(parts.layout, parts.model.config.editing or {})

    @classmethod
    def from_pretrained(  # type: ignore[override]
        cls, name: str | Path, *_: Any, dtype: Any = None, **words: Any
    ) -> EarlForMultimodalLM:
        """The model of a checkpoint of any layout that `Editor` opens.

        Args:
            dtype: of the transformer; None and "auto" keep the files' own type.
            words: device_map, max_memory, offload_folder, image_tokenizer, text_tokenizer, variant, revision, token,
                cache_dir and local_files_only, as Editor's.
        Raises:
            CheckpointError: as `Editor.from_pretrained`.
            EarlError: a keyword that means nothing here.
        """
        own = {key: words.pop(key) for key in PLACING_WORDS if key in words}
        hub = _hub_words(words, others={"config", "adapter_kwargs"}, reader="from_pretrained")
        return cls(open_parts(name, dtype=None if dtype == "auto" else dtype, **own, **hub))

    def save_pretrained(self, save_directory: str | Path, **words: Any) -> None:  # type: ignore[override]
        """A checkpoint folder that everything of this project opens; `words` as `earl.pretrained.save_parts`."""
        _refuse(words, {"to", "max_shard_size"}, "save_pretrained")
        parts = Parts(self.transformer, self.layout, self.image_tokenizer, self.sampling)
        save_parts(parts, save_directory, **words)

    def get_image_tokens(self, pixel_values: Tensor, image_sizes: Tensor) -> Tensor:
        """Ids of pictures, each row of codes with its EOL, all of them one behind the other.

        Args:
            pixel_values: [B, 3, H, W] in [-1, 1], read as levels of 8 bits.
            image_sizes: [B, 2] height and width of each picture in it.
        Raises:
            PictureError: a picture is smaller than a cell.
            EarlError: not one size for each picture.
        """
        vocabulary = self.layout.vocabulary
        rows = [
            np.pad(vocabulary.code_to_id(codes_hw), ((0, 0), (0, 1)), constant_values=vocabulary.eol).ravel()
            for codes_hw in self._codes(pixel_values, image_sizes)
        ]
        return torch.as_tensor(np.concatenate(rows), device=self.device)

    @torch.no_grad()
    def decode_image_tokens(
        self, image_tokens: Tensor, height: int | None = None, width: int | None = None
    ) -> list[Tensor]:
        """The pictures of blocks of ids.

        Args:
            image_tokens: [B, N] ids: blocks with their frames, as `generate` makes them, or rows of codes with their
                ends, as `get_image_tokens` does; EOS and padding behind either.
            height, width: rows and columns of codes; None takes a block's "h*w", or counts the ends of bare rows.
        Returns:
            B tensors [3, H, W], about [-1, 1].
        Raises:
            SequenceError: not one whole picture in every row, or one of another size.
        """
        grids = [self._read_grid(ids, height, width) for ids in image_tokens.tolist()]
        device = self.vq.quantize.embedding.weight.device
        return [self.vq.decode(torch.as_tensor(codes_hw, device=device)[None])[0] for codes_hw in grids]

    def generate(  # type: ignore[override]
        self,
        input_ids: Tensor,
        *,
        pixel_values: Tensor | None = None,
        image_sizes: Tensor | None = None,
        attention_mask: Tensor | None = None,
        generation_mode: str = "text",
        seed: int = 0,
        temperature: float | None = None,
        top_k: int | None = None,
        top_p: float | None = None,
        **words: Any,
    ) -> Tensor:
        """Edited pictures as blocks of ids, or what the model thinks before it edits.

        Args:
            input_ids: [B, L] prompts of the processor, or for pictures what mode "text" made of them, whose thoughts
                are then followed; without pixel_values their own codes are the sources.
            generation_mode: "image" gives [B, N] blocks of the targets, "text" the prompts with their thoughts; padded
                on the right.
            seed: of the first prompt; the others have the seeds after it.
            temperature, top_k, top_p: None is the checkpoint's own.
        Raises:
            EarlError: another mode, a value out of range, or a keyword that means nothing here.
            SequenceError: not a prompt, or a thought that does not end.
        """
        _refuse(words, GENERATION_WORDS, "generate")
        draws_pictures = _checked_mode(generation_mode) == "image"
        asked = [self._read_prompt(ids, may_have_thought=draws_pictures) for ids in input_ids.tolist()]
        options = EditOptions(
            seed=seed,
            num_images_per_prompt=len(asked),
            temperature=temperature,
            top_k=top_k,
            top_p=top_p,
        )
        sources = [each.source_hw for each in asked]
        if pixel_values is not None or image_sizes is not None:
            sources = self._codes(pixel_values, image_sizes)
        if len(sources) != len(asked):
            raise EarlError(f"{len(sources)} pictures and {len(asked)} prompts: pass one for each")
        for each, source_hw in zip(asked, sources, strict=True):
            if source_hw.shape != each.source_hw.shape:
                has, wanted = (
                    f"{rows}x{columns}" for rows, columns in (source_hw.shape, each.source_hw.shape)
                )
                raise EarlError(
                    f"a picture has {has} cells, its prompt says {wanted}: pass the processor's own"
                )
        seeds = range(seed, seed + len(asked))
        answer = self._draw if draws_pictures else self._think
        given = {word: value for word in DRAWING_WORDS if (value := getattr(options, word)) is not None}
        answers = answer(asked, sources, seeds, replace(self.sampling, **given))
        return _padded(answers, self.layout.vocabulary.pad).to(self.device)

    def _read_prompt(self, ids: list[int], *, may_have_thought: bool) -> Parsed:
        prompt = [id_ for id_ in ids if id_ != self.layout.vocabulary.pad]
        said = self.layout.parse(prompt)
        is_whole = prompt == self._prompt(said, said.source_hw).ids.tolist()
        if not is_whole or (said.thought is not None and not may_have_thought):
            raise SequenceError(
                "the prompt goes on behind its instruction or breaks off: pass the processor's input_ids"
            )
        return said

    def _read_grid(self, ids: list[int], height: int | None, width: int | None) -> NDArray[np.int64]:
        """[H, W] codes of a framed block or of bare rows."""
        vocabulary = self.layout.vocabulary
        block = [id_ for id_ in ids if id_ not in (vocabulary.pad, vocabulary.eos)]
        if vocabulary.boi in block:
            codes_hw = self.layout.parse([vocabulary.bos, *block]).source_hw
            if block != self.layout.image_block(codes_hw).tolist():
                raise SequenceError("image tokens go on behind their block: pass one block in a row")
        else:
            body = np.array([id_ for id_ in block if id_ not in (vocabulary.eof, vocabulary.eoi)], np.int64)
            ends = int((body == vocabulary.eol).sum())
            rows = body.reshape(ends, -1) if ends and len(body) % ends == 0 else body[None]
            if rows.shape[1] < 2 or (rows[:, -1] != vocabulary.eol).any():
                raise SequenceError(
                    f"{len(body) - ends} codes do not make {ends} rows of one width: pass whole rows or blocks"
                )
            codes_hw = vocabulary.id_to_code(rows[:, :-1])
        for name, said, found in zip(("height", "width"), (height, width), codes_hw.shape, strict=True):
            if said is not None and said != found:
                raise SequenceError(f"{name} is {said}, the image tokens say {found}: leave it out")
        return codes_hw

    def _codes(self, pixel_values: Tensor | None, image_sizes: Tensor | None) -> list[NDArray[np.int64]]:
        if pixel_values is None or image_sizes is None:
            missing = "pixel_values" if pixel_values is None else "image_sizes"
            raise EarlError(f"{missing} is None: pass it too, a picture is known by its pixels and its size")
        if len(pixel_values) != len(image_sizes):
            raise EarlError(
                f"{len(pixel_values)} pictures and {len(image_sizes)} image_sizes: pass one for each"
            )
        return [
            self.image_tokenizer.encode(_levels(pixels_3HW[:, :high, :wide])[None])[0]
            for pixels_3HW, (high, wide) in zip(pixel_values, image_sizes.tolist(), strict=True)
        ]

    def _draw(
        self, asked: list[Parsed], sources: list[NDArray[np.int64]], seeds: range, sampling: Sampling
    ) -> list[NDArray[np.int64]]:
        prompts = [self._prompt(each, source_hw) for each, source_hw in zip(asked, sources, strict=True)]
        templates = [target_template(self.layout, *source_hw.shape) for source_hw in sources]
        decoded = Engine(self.transformer, codebook_QZ=self.image_tokenizer.codebook_QZ).run(
            Request(prompt=prompt, template=template, source_hw=source_hw, seed=seed, sampling=sampling)
            for prompt, template, source_hw, seed in zip(prompts, templates, sources, seeds, strict=True)
        )
        blocks = []
        for template, each in zip(templates, decoded, strict=True):
            whole = template.with_forced(each.codes_hw, np.zeros(template.shape, bool))
            blocks.append(whole.ids)
        return blocks

    def _prompt(self, asked: Parsed, source_hw: NDArray[np.int64]) -> Laid:
        mode: Mode = "edit" if asked.thought is None else "thought"
        return self.layout.prompt(source_hw, asked.instruction, mode=mode, thought=asked.thought_ids)

    def _think(
        self, asked: list[Parsed], sources: list[NDArray[np.int64]], seeds: range, sampling: Sampling
    ) -> list[NDArray[np.int64]]:
        thoughts = decode_thoughts(
            self.transformer,
            self.layout,
            [
                self.layout.prompt(source_hw, each.instruction, mode="thought")
                for each, source_hw in zip(asked, sources, strict=True)
            ],
            seeds,
            mode="thought",
            sampling=sampling,
            reserve=max(len(target_template(self.layout, *source_hw.shape).ids) for source_hw in sources),
            grammar=self.plan_grammar,
        )
        said = []
        for each, source_hw, drawn in zip(asked, sources, thoughts, strict=True):
            assert drawn.thought is not None  # only in mode "mixed" nothing may be thought
            whole = self.layout.prompt(source_hw, each.instruction, mode="thought", thought=drawn.thought.ids)
            said.append(whole.ids)
        return said


def _checked_mode(mode: str) -> str:
    if mode not in MODES:
        raise EarlError(f"generation_mode is {mode!r}; it must be {' or '.join(MODES)}")
    return mode


def _hub_words(words: dict[str, Any], others: set[str], reader: str) -> dict[str, Any]:
    _refuse({k: v for k, v in words.items() if k not in HUB_WORDS}, PIPELINE_WORDS | others, reader)
    if words.get("trust_remote_code"):
        raise EarlError("trust_remote_code is asked for: no code of a checkpoint is ever run, leave it out")
    return {key: value for key, value in words.items() if key in HUB_WORDS}


def _refuse(words: dict[str, Any], known: frozenset[str] | set[str], reader: str) -> None:
    unknown = sorted(words.keys() - known)
    if unknown:
        word = unknown[0]
        raise EarlError(
            f"{word}={words[word]!r:.40} means nothing to {reader}: {CURES.get(word, 'leave it out')}"
        )


def _padded(rows: Sequence[NDArray[np.int64]], pad: int) -> Tensor:
    table = np.full((len(rows), max(map(len, rows))), pad, np.int64)
    for line, row in zip(table, rows, strict=True):
        line[: len(row)] = row
    return torch.from_numpy(table)


def _levels(pixels_3HW: Tensor) -> NDArray[np.uint8]:
    """[H, W, 3] levels of pixels about [-1, 1]; a bf16 pixel, which a pipeline may make of them, is its level still."""
    levels = ((pixels_3HW.float().clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return rearrange(levels, "c h w -> h w c").cpu().numpy()


AutoModelForMultimodalLM.register(EarlConfig, EarlForMultimodalLM, exist_ok=True)
AutoProcessor.register(EarlConfig, EarlProcessor, exist_ok=True)  # type: ignore[no-untyped-call]
