"""transformers' Auto classes and its any-to-any pipeline, for checkpoints of this project.

    import earl.integrations.any_to_any  # registers the two classes below
    from transformers import pipeline

    pipe = pipeline("any-to-any", model="checkpoints/earl-mini")
    pipe(text="make it night", images="photo.jpg", generation_mode="image")[0]["generated_image"]

The pipeline's picture is the model's own, at the working size: nothing of the input is laid back around the edit,
for the pipeline does not hand the input on. `earl.Editor` does that and is the better way to edit. transformers
refuses to build this pipeline without torchvision; nothing here uses it.

Legend: B pictures, L ids of the longest prompt, H W pixels of the largest picture.
"""

from __future__ import annotations

from collections.abc import Sequence
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

from earl.decoding import Engine, Request, Sampling, decode_thought
from earl.errors import EarlError, SequenceError
from earl.model import EarlConfig
from earl.pixels import open_picture, plan_working_fit, to_working
from earl.pretrained import Parts, open_layout, open_parts, save_parts
from earl.request import check_instruction
from earl.sequence.grammar import target_template
from earl.sequence.layout import Laid, SequenceLayout

MODES: Final = ("image", "text")
HUB_WORDS: Final = ("variant", "revision", "token", "cache_dir", "local_files_only")
PIPELINE_WORDS: Final = frozenset(
    {"_from_pipeline", "_commit_hash", "trust_remote_code", "code_revision", "use_fast"}
)
"""What transformers passes along to every model and processor and has no meaning for ours."""
GENERATION_WORDS: Final = frozenset({"max_new_tokens", "do_sample", "pad_token_id", "generation_config"})
"""The same of `generate`: grid and grammar decide how long an answer is."""


class EarlProcessor(ProcessorMixin):
    """Pictures and instructions to what `EarlForMultimodalLM` reads, and its answers back."""

    def __init__(self, layout: SequenceLayout, editing: dict[str, Any]) -> None:
        self.layout, self.editing = layout, editing
        self.tokenizer, self.chat_template = None, None  # looked for; prompts are laid out here, not spelled

    @classmethod
    def from_pretrained(cls, name: str | Path, **words: Any) -> EarlProcessor:  # type: ignore[override]
        """The processor of a folder or a name on the hub.

        Raises:
            CheckpointError: no checkpoint of this project, or its text tokenizer does not fit.
        """
        config, layout = open_layout(name, **_hub_words(words, others={"_from_auto", "config", "dtype"}))
        return cls(layout, config.editing or {})

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
        _refuse({word: value for word, value in words.items() if value is not None}, {"padding"})
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
        """PIL pictures of `decode_image_tokens`' pixels, or the texts of sequences: instruction and thought."""
        if (generation_mode or "text") == "image":
            return [_as_picture(pixels_3HW) for pixels_3HW in outputs]
        texts = []
        for ids in outputs.tolist():
            said = self.layout.parse([id_ for id_ in ids if id_ != self.layout.vocabulary.pad])
            texts.append(said.instruction + (f"\n{said.thought}" if said.thought is not None else ""))
        return texts

    def _working(self, picture: Any) -> NDArray[np.uint8]:
        canvas = open_picture(picture)
        return to_working(canvas.rgb, plan_working_fit(canvas.size, **self.editing))


class EarlForMultimodalLM(PreTrainedModel, GenerationMixin):  # type: ignore[no-untyped-call]
    """Transformer and image tokenizer in one model, under the names that transformers' unified models have."""

    config_class = EarlConfig
    main_input_name = "input_ids"
    input_modalities = ("image", "text")  # type: ignore[assignment]
    output_modalities = ("image", "text")  # type: ignore[assignment]
    base_model_prefix = ""
    _supports_sdpa = True

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.model.config)
        self.transformer, self.vq = parts.model, parts.image_tokenizer.model
        self.layout, self.image_tokenizer, self.sampling = parts.layout, parts.image_tokenizer, parts.sampling

    @classmethod
    def from_pretrained(  # type: ignore[override]
        cls, name: str | Path, *_: Any, dtype: Any = None, **words: Any
    ) -> EarlForMultimodalLM:
        """The model of a checkpoint of any layout that `Editor` opens; `words` as there.

        Raises:
            CheckpointError: as `Editor.from_pretrained`.
            EarlError: a keyword that means nothing here.
        """
        own = {
            key: words.pop(key) for key in ("device_map", "image_tokenizer", "text_tokenizer") if key in words
        }
        hub = _hub_words(words, others={"config", "adapter_kwargs"})
        return cls(open_parts(name, dtype=None if dtype == "auto" else dtype, **own, **hub))

    def save_pretrained(self, save_directory: str | Path, **words: Any) -> None:  # type: ignore[override]
        """A checkpoint folder that everything of this project opens."""
        parts = Parts(self.transformer, self.layout, self.image_tokenizer, self.sampling)
        save_parts(parts, save_directory, **words)

    def get_image_tokens(self, pixel_values: Tensor, image_sizes: Tensor) -> Tensor:
        """Ids of pictures, each row of codes with its EOL, all of them one behind the other.

        Args:
            pixel_values: [B, 3, H, W] in [-1, 1].
            image_sizes: [B, 2] height and width of each picture in it.
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
            image_tokens: [B, N] ids; all that are no codes and no ends of rows are passed over.
            height, width: rows and columns of codes; None counts the ends of rows.
        Returns:
            B tensors [3, H, W], about [-1, 1].
        Raises:
            SequenceError: the codes do not fill the rows.
        """
        vocabulary = self.layout.vocabulary
        pictures = []
        for ids_N in image_tokens:
            codes = (
                ids_N[(ids_N >= vocabulary.first_code) & (ids_N < vocabulary.size)] - vocabulary.first_code
            )
            rows = int((ids_N == vocabulary.eol).sum()) if height is None else height
            columns = len(codes) // max(1, rows) if width is None else width
            if not rows or not columns or rows * columns != len(codes):
                raise SequenceError(
                    f"{len(codes)} codes do not make {rows} rows of {columns}: pass whole blocks"
                )
            pictures.append(self.vq.decode(codes.reshape(1, rows, columns))[0])
        return pictures

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
            input_ids: [B, L] prompts of the processor; without pixel_values their own codes are the sources.
            generation_mode: "image" gives [B, N] blocks of the targets, "text" the prompts with their thoughts; padded
                on the right.
            seed: of the first prompt; the others have the seeds after it.
            temperature, top_k, top_p: None is the checkpoint's own.
        Raises:
            EarlError: another mode, or a keyword that means nothing here.
            SequenceError: not a prompt, or a thought that does not end.
        """
        _refuse(words, GENERATION_WORDS)
        if generation_mode not in MODES:
            raise EarlError(f"generation_mode is {generation_mode!r}; it must be {' or '.join(MODES)}")
        own = self.sampling
        sampling = Sampling(
            temperature=own.temperature if temperature is None else temperature,
            top_k=own.top_k if top_k is None else top_k,
            top_p=own.top_p if top_p is None else top_p,
        )
        asked = [
            self.layout.parse([id_ for id_ in ids if id_ != self.layout.vocabulary.pad])
            for ids in input_ids.tolist()
        ]
        sources = [each.source_hw for each in asked]
        if pixel_values is not None and image_sizes is not None:
            sources = self._codes(pixel_values, image_sizes)
        seeds = range(seed, seed + len(asked))
        mode = "edit" if generation_mode == "image" else "thought"
        prompts = [
            self.layout.prompt(source_hw, each.instruction, mode=mode)  # type: ignore[arg-type]
            for source_hw, each in zip(sources, asked, strict=True)
        ]
        answer = self._draw if generation_mode == "image" else self._think
        return _padded(answer(prompts, sources, seeds, sampling), self.layout.vocabulary.pad).to(self.device)

    def _codes(self, pixel_values: Tensor, image_sizes: Tensor) -> list[NDArray[np.int64]]:
        weight = self.vq.quantize.embedding.weight
        pixels_B3HW = pixel_values.to(weight.device, weight.dtype)
        with torch.no_grad():
            return [
                self.vq.encode(pixels_3HW[None, :, :high, :wide])[0].cpu().numpy()
                for pixels_3HW, (high, wide) in zip(pixels_B3HW, image_sizes.tolist(), strict=True)
            ]

    def _draw(
        self, prompts: list[Laid], sources: list[NDArray[np.int64]], seeds: range, sampling: Sampling
    ) -> list[NDArray[np.int64]]:
        templates = [target_template(self.layout, *source_hw.shape) for source_hw in sources]
        decoded = Engine(self.transformer).run(
            Request(prompt=prompt, template=template, source_hw=source_hw, seed=seed, sampling=sampling)
            for prompt, template, source_hw, seed in zip(prompts, templates, sources, seeds, strict=True)
        )
        blocks = []
        for template, each in zip(templates, decoded, strict=True):
            whole = template.with_forced(each.codes_hw, np.zeros(template.shape, bool))
            blocks.append(whole.ids)
        return blocks

    def _think(
        self, prompts: list[Laid], sources: list[NDArray[np.int64]], seeds: range, sampling: Sampling
    ) -> list[NDArray[np.int64]]:
        said = []
        for prompt, source_hw, seed in zip(prompts, sources, seeds, strict=True):
            thought = decode_thought(
                self.transformer, self.layout, prompt, mode="thought", seed=seed, sampling=sampling
            )
            instruction = self.layout.parse(prompt.ids).instruction
            said.append(self.layout.prompt(source_hw, instruction, mode="thought", thought=thought).ids)
        return said


def _hub_words(words: dict[str, Any], others: set[str]) -> dict[str, Any]:
    _refuse({k: v for k, v in words.items() if k not in HUB_WORDS}, PIPELINE_WORDS | others)
    if words.get("trust_remote_code"):
        raise EarlError("trust_remote_code is asked for: no code of a checkpoint is ever run, leave it out")
    return {key: value for key, value in words.items() if key in HUB_WORDS}


def _refuse(words: dict[str, Any], known: frozenset[str] | set[str]) -> None:
    unknown = sorted(words.keys() - known)
    if unknown:
        raise EarlError(f"{unknown[0]}= means nothing here: leave it out")


def _padded(rows: Sequence[NDArray[np.int64]], pad: int) -> Tensor:
    table = np.full((len(rows), max(map(len, rows))), pad, np.int64)
    for line, row in zip(table, rows, strict=True):
        line[: len(row)] = row
    return torch.from_numpy(table)


def _as_picture(pixels_3HW: Tensor) -> Image.Image:
    levels = ((pixels_3HW.float().clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return Image.fromarray(rearrange(levels, "c h w -> h w c").cpu().numpy())


AutoModelForMultimodalLM.register(EarlConfig, EarlForMultimodalLM, exist_ok=True)
AutoProcessor.register(EarlConfig, EarlProcessor, exist_ok=True)  # type: ignore[no-untyped-call]
