"""Checkpoints of every layout to the parts of an editor, and back to a folder.

    earl          a transformer (EarlForCausalLM), tokenizer.json, image_tokenizer/
    original      Emu3ForCausalLM: EARL's checkpoints and Emu3; the image tokenizer is a repository of its own
    transformers  Emu3ForConditionalGeneration: all in one repository; with a key "earl" in its config.json where it
                  was written here, which transformers itself ignores
    an adapter    LoRA, as peft writes it: opened with its base, into which it is merged

What cannot be said in transformers' words (aligned sources, our own image tokenizers) is written in our own
layout, so that transformers never opens a network that is not the one that was saved.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch
from huggingface_hub import save_torch_state_dict

from earl.decoding import Sampling
from earl.errors import CheckpointError, EarlError
from earl.hub import (
    ADAPTER_CONFIG,
    ADAPTER_WORDS,
    disk_errors_in_one_line,
    find_checkpoint,
    find_files,
    fingerprint,
    is_adapter,
    read_adapter_config,
    read_adapter_words,
    read_config,
)
from earl.language.emu3_bpe import RANKS_NAME, Emu3BPE
from earl.language.text_tokenizer import FILE_NAME, ByteBPE, TextTokenizer
from earl.language.vocabulary import Vocabulary
from earl.model import EarlConfig, EarlForCausalLM
from earl.model.config import check_editing
from earl.model.lora import Adapter, merge_adapter, named
from earl.model.memory import (
    DTYPES,
    QUANTISED,
    check_device_map,
    check_quantised,
    is_quantised,
    quantise_layers,
    spread,
)
from earl.model.published import Layout, model_layout, model_values, read_model_config, transformers_name
from earl.model.weights import load_model
from earl.pixels.canvas import at_home, check_parent
from earl.sequence.layout import SequenceLayout
from earl.vq import ImageTokenizer
from earl.vq.image_tokenizer import ENLARGER
from earl.vq.published import original_vq_name, vq_values

EMU3_IMAGE_TOKENIZER: Final = "BAAI/Emu3-VisionTokenizer"
EMU3_TEXT_TOKENIZER: Final = "BAAI/Emu3-Stage1"
THOUGHT_PREFILL: Final = " Let's think step by step."
THOUGHT_OPEN, THOUGHT_CLOSE = " <|start thinking|>", "<|end thinking|>"
"""EARL's markers are words, no tokens of their own (mair-lab/EARL, emu3/mllm/processing_emu3.py)."""

EARL_EDITING: Final[dict[str, Any]] = {"cell": 8, "area": 65_536, "thought_prefill": THOUGHT_PREFILL}
COMPANIONS: Final = ("README.md", "LICENSE", "preprocessor_config.json", "tokenizer_config.json")
"""Files beside the weights that say the same in every layout."""
EARL_SAMPLING: Final = Sampling(temperature=1.0, top_k=2048)
"""How EARL was evaluated: no guidance, all of it in baselines/*.py."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What an editor is made of; the three were trained together."""

    model: EarlForCausalLM
    layout: SequenceLayout
    image_tokenizer: ImageTokenizer
    sampling: Sampling


def open_parts(
    name: str | Path,
    *,
    dtype: torch.dtype | str | None,
    device: torch.device | str = "cpu",
    device_map: str | dict[str, Any] | None = None,
    max_memory: dict[Any, Any] | None = None,
    offload_folder: str | None = None,
    image_tokenizer: str | Path | None = None,
    text_tokenizer: str | Path | None = None,
    variant: str | None = None,
    **hub: Any,
) -> Parts:
    """The parts of a checkpoint of any layout.

    Args:
        name: a folder, or organisation/name on the hub.
        dtype: of the transformer: a type or its name, "int8" or "int4" for such layers; None keeps the files' own. The
            image tokenizer is float32, which keeps codes exact.
        device_map, max_memory, offload_folder: as `earl.model.memory.spread`, instead of one device for all.
        image_tokenizer, text_tokenizer: folder or hub name, where they are not those of the checkpoint itself.
        variant: which of several sets of weights, e.g. "fp16".
        hub: revision, token, cache_dir, local_files_only, as `earl.hub.find_checkpoint`.
    Raises:
        CheckpointError: files that are missing, incomplete, pickled or do not fit each other.
        EarlError: a type, or a map of devices, that is not known.
    """
    if device_map is not None:
        check_device_map(device_map)
    kind = _type_of(dtype)
    if dtype in QUANTISED:
        check_quantised(str(dtype), "cpu" if device_map is not None else device)
    folder, adapters = find_base(name, variant=variant, **hub)
    values = read_config(folder)
    layout = model_layout(values, str(name))
    # What belongs to other repositories is not of this one's revision.
    elsewhere = {key: value for key, value in hub.items() if key != "revision"}
    image_tokenizer = image_tokenizer or _told(adapters, "image_tokenizer")
    text_tokenizer = text_tokenizer or _told(adapters, "text_tokenizer")
    words = _open_text_tokenizer(folder, layout, text_tokenizer, elsewhere)
    image_folder = _image_folder(folder, layout, image_tokenizer, elsewhere)
    own = variant if image_folder == folder else None
    tokenizer = ImageTokenizer.from_pretrained(
        image_folder, device=device, variant=own
    )  # first: it is read soonest
    moves = device_map is not None or dtype in QUANTISED  # then it is the result that has to fit there
    model = load_model(folder, dtype=kind, device="cpu" if moves else device, variant=variant)
    for adapter in adapters:
        merge_adapter(model, adapter)
    if dtype in QUANTISED:
        quantise_layers(model, str(dtype), device=None if device_map is not None else device)
    sequence = _sequence_layout(model.config, layout, values, words, folder, adapters)
    if device_map is not None:
        spread(model, device_map, max_memory=max_memory, offload_folder=offload_folder)
    return Parts(model, sequence, tokenizer, _sampling_of(layout, folder, adapters))


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


def find_base(name: str | Path, **choices: Any) -> tuple[Path, list[Path]]:
    """The folder of a whole checkpoint, and those of the adapters that go into it, the innermost first.

    Args:
        name: of a checkpoint, which has no adapters, or of an adapter, of whose base the same is asked.
        choices: as `earl.hub.find_checkpoint`; a base is of the revision that its adapter names.
    Raises:
        CheckpointError: something is missing, or adapters name each other in a circle.
    """
    adapters: list[Path] = []
    folder = find_checkpoint(name, **choices)
    while is_adapter(folder):
        adapters.insert(0, folder)
        said = read_adapter_config(folder)
        base, revision = said["base_model_name_or_path"], said.get("revision")
        try:
            folder = find_checkpoint(base, **choices | {"revision": revision})
        except CheckpointError as error:
            raise CheckpointError(f"the base of adapter {adapters[0]} cannot be opened: {error}") from None
        cure = f"set base_model_name_or_path in {adapters[0] / ADAPTER_CONFIG}"
        if folder.resolve() in [adapter.resolve() for adapter in adapters]:
            raise CheckpointError(f"the adapter {folder} is its own base: {cure}")
        if read_adapter_words(adapters[0]).get("base") not in (None, fingerprint(folder)):
            raise CheckpointError(
                f"the adapter {adapters[0]} was trained on other weights than {base} has now: {cure} to a copy of those"
            )
    return folder, adapters


def open_sampling(name: str | Path) -> Sampling:
    """How a checkpoint draws where nobody says otherwise.

    Raises:
        CheckpointError: as `find_base`, or what it says cannot be used.
    """
    folder, adapters = find_base(name)
    return _sampling_of(model_layout(read_config(folder), str(name)), folder, adapters)


def names_of_weights(name: str | Path) -> list[str]:
    """Names of all weights that a checkpoint edits with (`earl.hub.fingerprint`): those of adapters, of their base, and
    of the image tokenizer and its enlarger, where these are in its folder.

    Raises:
        CheckpointError: as `find_base`.
    """
    base, adapters = find_base(name)
    tokenizer = base / "image_tokenizer"
    return [fingerprint(folder) for folder in (*adapters, base, tokenizer, tokenizer / ENLARGER)]


def open_layout(
    name: str | Path, *, text_tokenizer: str | Path | None = None, variant: str | None = None, **hub: Any
) -> tuple[EarlConfig, SequenceLayout]:
    """The configuration and the sequence layout of a checkpoint of any layout, without its weights in memory.

    Raises:
        CheckpointError: as `open_parts`.
    """
    folder, adapters = find_base(name, variant=variant, **hub)
    values = read_config(folder)
    layout = model_layout(values, str(name))
    elsewhere = {key: value for key, value in hub.items() if key != "revision"}
    text_tokenizer = text_tokenizer or _told(adapters, "text_tokenizer")
    words = _open_text_tokenizer(folder, layout, text_tokenizer, elsewhere)
    config = read_model_config(values, str(name))
    return config, _sequence_layout(config, layout, values, words, folder, adapters)


def save_parts(
    parts: Parts, folder: str | Path, *, to: Layout | None = None, max_shard_size: str = "5GB"
) -> Layout:
    """Write a checkpoint folder that `open_parts` opens; returns its layout.

    Args:
        to: the layout; None takes transformers' where it can say the networks, else our own.
    Raises:
        CheckpointError: the layout cannot say these networks, or the transformer's weights are not whole here.
        EarlError: no path, or one at which there can be no folder.
        OSError: the disk is full or fails.
    """
    if not isinstance(folder, str | Path) or folder == "":  # which pathlib would take for the current one
        raise EarlError(f"the checkpoint cannot be written to {folder!r}: pass the path of a folder")
    folder = at_home(folder)
    if folder.exists() and not folder.is_dir():
        raise EarlError(f"{folder} is a file: choose a new folder")
    check_parent(folder)
    if is_quantised(parts.model):  # refused before anything is written: files that are there would be gone
        raise CheckpointError(
            "int8 and int4 weights are not saved: open the checkpoint with dtype='bfloat16'"
        )
    if any(tensor.is_meta for tensor in parts.model.state_dict().values()):
        raise CheckpointError(
            "some layers wait elsewhere, so they cannot be saved: open it without device_map"
        )
    if to is None:
        to = "transformers" if _is_emu3(parts) else "earl"
    elif to != "earl":  # refused before anything is written
        model_values(parts.model.config)
        vq_values(parts.image_tokenizer.config, to)
        if parts.image_tokenizer.enlarger is not None:  # last, since it alone can be left out
            raise CheckpointError(
                f"the image tokenizer has an enlarger, which no checkpoint of layout {to!r} can hold: write layout "
                "'earl', or leave it out (earl convert --without-enlarger, or image_tokenizer.enlarger = None)"
            )
    folder.mkdir(parents=True, exist_ok=True)
    with disk_errors_in_one_line(folder):
        if to == "earl":
            parts.model.save_pretrained(folder, max_shard_size=max_shard_size)
            parts.image_tokenizer.save_pretrained(folder / "image_tokenizer")
        else:
            write = _save_transformers if to == "transformers" else _save_original
            write(parts, folder, max_shard_size)
    parts.layout.text_tokenizer.save(folder)  # type: ignore[attr-defined]
    write_sampling(folder, parts.sampling)
    return to


def save_adapter(
    adapter: Adapter,
    parts: Parts,
    folder: Path,
    *,
    image_tokenizer: str | None = None,
    text_tokenizer: str | None = None,
) -> None:
    """Write an adapter's folder, which `open_parts` opens together with its base.

    Args:
        parts: the adapted model among the others; what its `editing` says goes with the adapter.
        image_tokenizer, text_tokenizer: folder or hub name of those that it was trained with; None: the base's.
    Raises:
        OSError: the disk is full or fails.
    """
    tokenizers = {"image_tokenizer": image_tokenizer, "text_tokenizer": text_tokenizer}
    words = {
        "editing": parts.model.config.editing,
        **{kind: None if name is None else named(name) for kind, name in tokenizers.items()},
    }
    with disk_errors_in_one_line(folder):
        adapter.save(folder, words)
    write_sampling(folder, parts.sampling)


def write_sampling(folder: Path, sampling: Sampling) -> None:
    """The checkpoint's own way to draw, as `generation_config.json`."""
    values = {
        "do_sample": sampling.temperature > 0,
        "temperature": sampling.temperature,
        "top_k": sampling.top_k,
        "top_p": sampling.top_p,
        "consensus": sampling.consensus,
    }
    (folder / "generation_config.json").write_text(json.dumps(values, indent=2) + "\n", "utf-8")


def read_sampling(folder: Path, default: Sampling) -> Sampling:
    """What `write_sampling` or transformers wrote; `default` where a value is not said.

    transformers' null says nothing. `write_sampling` names all values, and its null says that there is none.
    """
    file = folder / "generation_config.json"
    if not file.is_file():
        return default
    try:
        values = dict(json.loads(file.read_text("utf-8")))
        names = ("temperature", "top_k", "top_p", "consensus")
        is_ours = all(name in values for name in names)
        said = {name: values[name] for name in names if is_ours or values.get(name) is not None}
        if (
            said.get("top_k") is not None and said["top_k"] < 1
        ):  # transformers' and vLLM's words for all of them
            said["top_k"] = None
        known = {name: said.get(name, getattr(default, name)) for name in names}
        return Sampling(**known | ({"temperature": 0.0} if values.get("do_sample") is False else {}))
    except (OSError, ValueError, TypeError) as error:
        raise CheckpointError(f"{file.name} of {folder} cannot be used ({error}): write it again") from error


# ---------------------------------------------------------------- opening


def _type_of(dtype: torch.dtype | str | None) -> torch.dtype | None:
    if dtype is None or (isinstance(dtype, torch.dtype) and dtype.is_floating_point):
        return dtype
    if dtype not in DTYPES:
        raise EarlError(f"dtype is {dtype!r}; known: {', '.join(DTYPES)}")
    return DTYPES[dtype]


def _sampling_of(layout: Layout, folder: Path, adapters: Sequence[Path]) -> Sampling:
    sampling = Sampling() if layout == "earl" else EARL_SAMPLING
    for each in (folder, *adapters):
        sampling = read_sampling(each, default=sampling)
    return sampling


def _told(adapters: Sequence[Path], key: str) -> str | None:
    """What the outermost adapter that says anything about it says."""
    said = [read_adapter_words(adapter).get(key) for adapter in reversed(adapters)]
    return next((one for one in said if one is not None), None)


def _open_text_tokenizer(
    folder: Path, layout: Layout, name: str | Path | None, hub: dict[str, Any]
) -> TextTokenizer:
    files = (RANKS_NAME, FILE_NAME)
    if layout != "earl" and name is None and not any((folder / file).is_file() for file in files):
        name = EMU3_TEXT_TOKENIZER
    where = folder if name is None else find_files(name, files, **hub)
    is_emu3 = layout != "earl" or (where / RANKS_NAME).is_file()
    return Emu3BPE.load(where) if is_emu3 else ByteBPE.load(where)


def _image_folder(folder: Path, layout: Layout, name: str | Path | None, hub: dict[str, Any]) -> Path:
    if name is not None:
        return find_checkpoint(name, **hub)
    if layout == "transformers":
        return folder
    own = folder / "image_tokenizer"
    if own.is_dir():
        return own
    if layout == "earl":
        raise CheckpointError(
            f"there is no image tokenizer {own}: copy the checkpoint again, or name another"
        )
    return find_checkpoint(EMU3_IMAGE_TOKENIZER, **hub)


def _sequence_layout(
    config: EarlConfig,
    layout: Layout,
    values: dict[str, Any],
    words: TextTokenizer,
    folder: Path,
    adapters: Sequence[Path] = (),
) -> SequenceLayout:
    """How sequences are laid out. Published configs do not say which id means what, nor how pictures were edited: what
    is known of them, and what our own key and adapters add, is written into `config`."""
    if layout != "earl":
        emu3 = Vocabulary.emu3(
            thought_open=tuple(words.encode(THOUGHT_OPEN)), thought_close=tuple(words.encode(THOUGHT_CLOSE))
        )
        said = values.get("earl") or {}
        config.vocabulary = said.get("vocabulary") or emu3.to_json()
        config.editing = EARL_EDITING | (said.get("editing") or {})
    if config.vocabulary is None:
        raise CheckpointError(
            f"config.json of {folder} has no vocabulary: it is not a checkpoint of this project"
        )
    vocabulary = Vocabulary.from_json(config.vocabulary)
    if vocabulary.size != config.vocab_size:
        raise CheckpointError(
            f"the model has {config.vocab_size} ids, its vocabulary {vocabulary.size}: "
            "it is no checkpoint of EARL or Emu3"
        )
    for adapter in adapters:
        config.editing = (config.editing or {}) | _editing_of(adapter)
    editing = config.editing or {}
    return SequenceLayout(vocabulary, words, thought_prefill=editing.get("thought_prefill", ""))


def _editing_of(adapter: Path) -> dict[str, Any]:
    """What an adapter says of how pictures are edited."""
    editing = read_adapter_words(adapter).get("editing") or {}
    try:
        check_editing(editing)
    except CheckpointError as error:
        raise CheckpointError(
            f"{ADAPTER_WORDS} of {adapter} cannot be used: {error}; correct it, or copy the adapter again"
        ) from None
    return dict(editing)


# ---------------------------------------------------------------- writing


def _is_emu3(parts: Parts) -> bool:
    try:
        model_values(parts.model.config)
        vq_values(parts.image_tokenizer.config, "transformers")
    except CheckpointError:
        return False
    return isinstance(parts.layout.text_tokenizer, Emu3BPE) and parts.image_tokenizer.enlarger is None


def _save_transformers(parts: Parts, folder: Path, max_shard_size: str) -> None:
    config = parts.model.config
    values = {
        "model_type": "emu3",
        "architectures": ["Emu3ForConditionalGeneration"],
        "text_config": model_values(config),
        "vq_config": vq_values(parts.image_tokenizer.config, "transformers"),
        "vocabulary_map": _vocabulary_map(parts.layout.vocabulary),
        "tie_word_embeddings": False,
        "dtype": str(parts.model.dtype).removeprefix("torch."),
        "earl": _own_words(parts),
    }
    tensors = {transformers_name(name): tensor for name, tensor in parts.model.state_dict().items()}
    tensors |= {
        f"model.vqmodel.{name}": tensor for name, tensor in parts.image_tokenizer.model.state_dict().items()
    }
    _write(folder, values, tensors, max_shard_size)


def _save_original(parts: Parts, folder: Path, max_shard_size: str) -> None:
    """The transformer in `folder`, the image tokenizer in `folder`/image_tokenizer: two repositories on the hub."""
    text = model_values(parts.model.config)
    values = text | {"model_type": "Emu3", "architectures": ["Emu3ForCausalLM"], "earl": _own_words(parts)}
    del values["rope_parameters"]
    _write(folder, values, dict(parts.model.state_dict()), max_shard_size)
    vq = parts.image_tokenizer
    tensors = {}
    for name, tensor in vq.model.state_dict().items():
        is_pointwise = name.endswith("_proj.weight")
        tensors[original_vq_name(name)] = tensor[:, :, None, None] if is_pointwise else tensor
    _write(folder / "image_tokenizer", vq_values(vq.config, "original"), tensors, max_shard_size)
    if (folder / "image_tokenizer" / ENLARGER).is_dir():  # of what was there before
        shutil.rmtree(folder / "image_tokenizer" / ENLARGER)


def _own_words(parts: Parts) -> dict[str, Any]:
    """What Emu3's configs have no word for; whoever does not know the key ignores it."""
    return {"vocabulary": parts.model.config.vocabulary, "editing": parts.model.config.editing}


def _write(
    folder: Path, values: dict[str, Any], tensors: dict[str, torch.Tensor], max_shard_size: str
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(values, indent=2) + "\n", "utf-8")
    whole = {name: tensor.contiguous() for name, tensor in tensors.items()}
    save_torch_state_dict(whole, folder, max_shard_size=max_shard_size, metadata={"format": "pt"})


def _vocabulary_map(vocabulary: Vocabulary) -> dict[str, int]:
    """Names of the ids that transformers' Emu3 looks up, as Emu3's tokenizer spells them."""
    named = {
        "<|image token|>": vocabulary.img,
        "<|image start|>": vocabulary.boi,
        "<|image end|>": vocabulary.eoi,
        "<|extra_200|>": vocabulary.eol,
        "<|extra_201|>": vocabulary.eof,
        "<image>": vocabulary.text_size + 3,
    }
    return named | {
        f"<|visual token {code:06d}|>": vocabulary.first_code + code for code in range(vocabulary.num_codes)
    }


def copy_files(source: Path, target: Path, names: tuple[str, ...]) -> None:
    """What stands beside weights (card, licence, processors) and is the same in every layout."""
    for name in names:
        if (source / name).is_file() and not (target / name).exists():
            shutil.copyfile(source / name, target / name)
