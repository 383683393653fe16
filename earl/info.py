"""What a checkpoint is, told from its config and the headers of its weights alone: no tensor is read.

Of a hub repository only config.json, the model card and the headers travel, some kilobytes of an 8B model.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from safetensors import safe_open

from earl.errors import CheckpointError
from earl.hub import check_readable, hub_errors_in_one_line, is_hub_name, read_config, weight_files
from earl.language.emu3_bpe import RANKS_NAME
from earl.language.text_tokenizer import FILE_NAME
from earl.model.config import EarlConfig
from earl.model.memory import DTYPES, weight_bytes
from earl.model.published import Layout, model_layout, our_name, read_model_config
from earl.pretrained import EMU3_IMAGE_TOKENIZER, EMU3_TEXT_TOKENIZER
from earl.vq.image_tokenizer import ENLARGER
from earl.vq.published import our_vq_name

_SHORT: Final = {"F32": "float32", "BF16": "bfloat16", "F16": "float16", "I8": "int8", "I64": "int64"}

Header = tuple[str, str, tuple[int, ...]]
"""Name, type and shape of a tensor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointInfo:
    """A checkpoint in numbers."""

    name: str
    layout: Layout
    config: EarlConfig
    transformer: int
    """Parameters of the transformer."""
    image_tokenizer: int
    """Parameters of the image tokenizer and its enlarger, 0 if it is elsewhere."""
    types: Mapping[str, int]
    """Parameters by their type on disk."""
    licence: str | None
    missing: tuple[str, ...]
    """What an editor needs besides, and where it is taken from."""

    def bytes_at(self, dtype: str) -> int:
        """Bytes of the weights with the transformer at `dtype`; the image tokenizer stays float32."""
        own = (
            self.transformer - weight_bytes(self.config, "float32") // 4
        )  # what Emu3 has not, kept with the head
        return (
            weight_bytes(self.config, dtype)
            + own * (4 if dtype == "float32" else 2)
            + 4 * self.image_tokenizer
        )

    def cache_bytes(self) -> int:
        """Bytes of the key/value cache at bfloat16, per token and sample."""
        config = self.config
        return 2 * config.num_hidden_layers * config.num_key_value_heads * config.head_dim * 2

    def to_text(self) -> str:
        """A table for people, one line a fact."""
        config = self.config
        facts = [
            ("checkpoint", self.name),
            ("layout", self.layout),
            ("transformer", f"{_count(self.transformer)} parameters, {config.num_hidden_layers} layers of width "
                f"{config.hidden_size}, {config.num_attention_heads} heads on {config.num_key_value_heads}, "
                f"{config.vocab_size} ids, {config.max_position_embeddings} positions"),
            ("image tokenizer", f"{_count(self.image_tokenizer)} parameters" if self.image_tokenizer else "elsewhere"),
            ("on disk", ", ".join(f"{_count(n)} {dtype}" for dtype, n in self.types.items())),
            ("memory", ", ".join(f"{_size(self.bytes_at(dtype))} at {dtype}" for dtype in DTYPES)),
            ("cache", f"{_size(self.cache_bytes())} a token at bfloat16"),
            ("licence", self.licence or "not said"),
            ("missing", "; ".join(self.missing) or "nothing"),
        ]  # fmt: skip
        return "\n".join(f"{name:<16} {value}" for name, value in facts)


def checkpoint_info(
    name: str | Path, *, revision: str | None = None, token: str | bool | None = None
) -> CheckpointInfo:
    """Look a checkpoint over.

    Args:
        name: a folder, or organisation/name on the hub.
    Raises:
        CheckpointError: nothing there, something missing, or another kind of model.
    """
    source: _Folder | _Repository
    if is_hub_name(name):
        source = _Repository(str(name), revision, token)
    else:
        folder = Path(name).expanduser()
        check_readable(folder, str(name))
        source = _Folder(folder)
    values = source.config()
    layout = model_layout(values, str(name))
    counts: Counter[str] = Counter()
    types: Counter[str] = Counter()
    for tensor, dtype, shape in source.headers(layout):
        is_transformer = our_name(tensor, layout) is not None and not tensor.startswith("image_tokenizer/")
        is_ours = is_transformer or our_vq_name(tensor.removeprefix("image_tokenizer/")) is not None
        if is_ours and "running_" not in tensor and "num_batches" not in tensor:
            counts["transformer" if is_transformer else "image_tokenizer"] += math.prod(shape)
            types[_SHORT.get(dtype, dtype)] += math.prod(shape)
    return CheckpointInfo(
        name=str(name),
        layout=layout,
        config=read_model_config(values, str(name)),
        transformer=counts["transformer"],
        image_tokenizer=counts["image_tokenizer"],
        types=types,
        licence=source.licence(),
        missing=tuple(_missing(layout, source.files())),
    )


def _missing(layout: Layout, files: set[str]) -> Iterator[str]:
    if not files & {RANKS_NAME, FILE_NAME}:
        where = f"taken from {EMU3_TEXT_TOKENIZER}" if layout != "earl" else "copy the checkpoint again"
        yield f"a text tokenizer ({where})"
    if layout == "original" and "image_tokenizer/config.json" not in files:
        yield f"an image tokenizer (taken from {EMU3_IMAGE_TOKENIZER})"
    if layout == "earl" and "image_tokenizer/config.json" not in files:
        yield "an image tokenizer (copy the checkpoint again)"


class _Folder:
    """A checkpoint on this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def config(self) -> dict[str, Any]:
        return read_config(self._folder)

    def files(self) -> set[str]:
        return {str(file.relative_to(self._folder)) for file in self._folder.rglob("*") if file.is_file()}

    def headers(self, layout: Layout) -> Iterator[Header]:
        yield from self._headers_of(self._folder, "")
        for part in ("image_tokenizer", f"image_tokenizer/{ENLARGER}"):
            if layout != "transformers" and (self._folder / part).is_dir():
                yield from self._headers_of(self._folder / part, "image_tokenizer/")

    def licence(self) -> str | None:
        from yaml import YAMLError

        card = self._folder / "README.md"
        try:
            return _licence_of(card.read_text("utf-8")) if card.is_file() else None
        except (ValueError, YAMLError) as error:
            said = " ".join(str(error).split())
            raise CheckpointError(
                f"the head of {card} is no YAML ({said}): mend it, or delete the file"
            ) from error

    @staticmethod
    def _headers_of(folder: Path, prefix: str) -> Iterator[Header]:
        for file in weight_files(folder):
            with safe_open(file, framework="np") as opened:
                for name in opened.keys():  # noqa: SIM118  a safetensors handle is no dict
                    piece = opened.get_slice(name)
                    yield prefix + name, piece.get_dtype(), tuple(piece.get_shape())


class _Repository:
    """A checkpoint on the hub."""

    def __init__(self, name: str, revision: str | None, token: str | bool | None) -> None:
        from huggingface_hub import HfApi

        self._name, self._revision, self._api = name, revision, HfApi(token=token)
        with hub_errors_in_one_line(name, revision):
            self._info = self._api.model_info(name, revision=revision)

    def config(self) -> dict[str, Any]:
        with hub_errors_in_one_line(self._name, self._revision):
            file = self._api.hf_hub_download(self._name, "config.json", revision=self._revision)
        values: dict[str, Any] = json.loads(Path(file).read_text("utf-8"))
        return values

    def files(self) -> set[str]:
        return {sibling.rfilename for sibling in self._info.siblings or ()}

    def headers(self, layout: Layout) -> Iterator[Header]:
        for file in sorted(self.files()):
            belongs = "/" not in file or (layout != "transformers" and file.startswith("image_tokenizer/"))
            if not (belongs and file.endswith(".safetensors")):
                continue
            with hub_errors_in_one_line(self._name, self._revision):
                header = self._api.parse_safetensors_file_metadata(self._name, file, revision=self._revision)
            prefix = "image_tokenizer/" if file.startswith("image_tokenizer/") else ""
            for name, tensor in header.tensors.items():
                yield prefix + name, tensor.dtype, tuple(tensor.shape)

    def licence(self) -> str | None:
        card = self._info.card_data
        return None if card is None else card.get("license")


def _licence_of(card: str) -> str | None:
    """The licence in the YAML head of a model card."""
    if not card.startswith("---\n"):
        return None
    from huggingface_hub import ModelCard

    found = ModelCard(card).data.get("license")
    return None if found is None else str(found)


def _count(number: int) -> str:
    for unit, name in ((10**9, " B"), (10**6, " M"), (10**3, " K")):
        if number >= unit:
            return f"{number / unit:.2f}{name}"
    return str(number)


def _size(number: int) -> str:
    for unit, name in ((2**30, "GiB"), (2**20, "MiB"), (2**10, "KiB")):
        if number >= unit:
            return f"{number / unit:.1f} {name}"
    return f"{number} B"
