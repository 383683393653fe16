"""Checkpoints by name or path: a local folder that was looked over, or a download from the Hugging Face hub.

Looks at names and headers only: it knows nothing of models, and loads neither torch nor a tensor. Weights are
safetensors. Pickles (.bin, .pt, .ckpt) can run code when opened, so they are neither downloaded nor read.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from earl.errors import CheckpointError

DOWNLOADED = ("*.json", "*.safetensors", "*.txt", "*.model", "*.tiktoken", "*.md")
OF_TRAINING = ("training/*", "step-*/*", "checkpoint-*/*")
"""Folders of a repository in which runs of training keep what they go on from, gigabytes that no edit needs."""
ADAPTER_CONFIG, ADAPTER_WEIGHTS = "adapter_config.json", "adapter_model.safetensors"
"""What an adapter's folder holds, as peft writes it; the rest is in its base's."""
ADAPTER_WORDS = "earl.json"
"""What we say of an adapter besides: which weights it was trained on, its tokenizers, how pictures are edited."""
PICKLES = frozenset({".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle"})

_PIECES, _PIECE = 256, 4096
_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
_SAFE_COPY = (
    "AutoModel.from_pretrained(FOLDER).save_pretrained(NEW_FOLDER) of transformers writes safetensors"
)


def find_checkpoint(
    name_or_path: str | Path,
    *,
    variant: str | None = None,
    revision: str | None = None,
    token: str | bool | None = None,
    cache_dir: str | Path | None = None,
    local_files_only: bool = False,
) -> Path:
    """The folder of a checkpoint, with a config.json and all of its weights, or of an adapter (`is_adapter`).

    Args:
        name_or_path: a folder, or `organisation/name` on the hub. A folder that exists wins; a name whose
            first part is a local folder is taken for a path.
        variant: which of several sets of weights, as in model.fp16.safetensors; None is the one without a name.
        revision: branch, tag or commit on the hub; of no meaning for a folder.
        token: access token of the hub; None takes the one that was saved by `hf auth login`.
        cache_dir: where downloads are kept; None is the hub's own cache.
        local_files_only: take what was downloaded before and ask no network.

    Raises:
        CheckpointError: nothing there, something missing, cut short or without permission, pickles only, or the hub
            says no.
    """
    name = str(name_or_path)
    if not is_hub_name(name_or_path):
        return _looked_over(_at_home(name), variant=variant)

    folder = _download(name, _patterns(variant), revision, token, cache_dir, local_files_only)
    return _looked_over(folder, variant=variant, name=name)


def is_hub_name(name_or_path: str | Path) -> bool:
    """Whether a checkpoint's name is that of a hub repository; a folder that exists wins.

    Raises:
        CheckpointError: it is neither, names nothing that could be a folder, or one that may not be looked into.
    """
    name = str(name_or_path)
    path = _at_home(name)
    if not name.strip():
        raise CheckpointError("the checkpoint's name is empty: give a folder such as checkpoints/earl-mini")
    try:
        if path.is_dir():
            return False
        exists = path.exists()
    except PermissionError as error:
        raise _unreadable(path, name) from error
    except OSError as error:  # a name too long
        raise CheckpointError(
            f"there is no checkpoint at {name} ({error.strerror}): give its folder"
        ) from error
    if exists:
        raise CheckpointError(f"checkpoint {name} is a file: give the folder that holds it, {path.parent}")
    is_path = isinstance(name_or_path, Path) or name.startswith("checkpoints/") or path.parent.is_dir()
    if is_path or not _HUB_NAME.fullmatch(name):
        raise CheckpointError(f"there is no checkpoint at {name}; {_folders_to_choose(path)}")
    return True


def check_readable(folder: Path, called: str) -> None:
    """Whether a checkpoint's folder may be looked into, and its files read.

    Raises:
        CheckpointError: it, or one of them, may not; names it.
    """
    if not os.access(folder, os.R_OK | os.X_OK):
        raise _unreadable(folder, called)
    for file in (*folder.glob("*.json"), *folder.glob("*.safetensors")):
        if file.exists() and not os.access(file, os.R_OK):
            raise _unreadable(file, called)


def find_files(
    name_or_path: str | Path,
    names: Sequence[str],
    *,
    revision: str | None = None,
    token: str | bool | None = None,
    cache_dir: str | Path | None = None,
    local_files_only: bool = False,
) -> Path:
    """The folder that holds at least one of some files: a local one, or these files alone of a hub repository.

    Raises:
        CheckpointError: none of them is there, or the hub says no.
    """
    name = str(name_or_path)
    folder = _at_home(name)
    if not os.path.isdir(folder):  # unlike Path.is_dir, False for a name that is too long
        if not _HUB_NAME.fullmatch(name) or os.path.isdir(folder.parent):
            raise CheckpointError(f"there is no folder {name}; it should hold {' or '.join(names)}")
        folder = _download(name, list(names), revision, token, cache_dir, local_files_only)
    if not any((folder / file).is_file() for file in names):
        raise CheckpointError(f"{name} has no {' or '.join(names)}: name another folder or repository")
    return folder


def _download(
    name: str,
    patterns: list[str],
    revision: str | None,
    token: str | bool | None,
    cache_dir: str | Path | None,
    local_files_only: bool,
) -> Path:
    """The folder of a hub repository's files whose names fit."""
    from huggingface_hub import snapshot_download

    with hub_errors_in_one_line(name, revision):
        folder = snapshot_download(
            name,
            revision=revision,
            token=token,
            cache_dir=cache_dir,
            local_files_only=local_files_only,
            allow_patterns=patterns,
            ignore_patterns=list(OF_TRAINING),
        )
    return Path(folder)


def read_config(folder: Path, *, name: str | None = None) -> dict[str, Any]:
    """The config.json of a checkpoint folder, as it stands.

    Raises:
        CheckpointError: it is missing, or no table of names and values.
    """
    called = name or str(folder)
    file = folder / "config.json"
    if is_adapter(folder):
        raise CheckpointError(
            f"{called} is an adapter, not a whole checkpoint: earl convert {called} FOLDER makes one of it"
        )
    if not file.is_file():
        raise CheckpointError(f"checkpoint {called} has no config.json; {_folders_to_choose(folder / 'any')}")
    values = _json_of(file, called)
    if not isinstance(values, dict):
        raise CheckpointError(f"config.json of {called} is not a table of names and values: write it again")
    return values


def weight_files(folder: Path, *, variant: str | None = None, name: str | None = None) -> list[Path]:
    """The safetensors files of a checkpoint folder in the order of their names, none missing or cut short.

    Args:
        folder: holds model.safetensors, or model.safetensors.index.json and the files that it lists.
        variant: a word in these names, as transformers writes it: model.fp16.safetensors,
            model.safetensors.index.fp16.json.
        name: what the user called the folder, for the messages.

    Raises:
        CheckpointError: no weights, some missing, pickles only, or a file that is not whole.
    """
    called = name or str(folder)
    word = f".{variant}" if variant else ""
    single, index = folder / f"model{word}.safetensors", folder / f"model.safetensors.index{word}.json"
    if single.is_file():
        files = [single]
    elif index.is_file():
        files = _files_of_index(index, called)
    else:
        raise CheckpointError(f"checkpoint {called} {_why_no_weights(folder, variant)}")
    for file in files:
        _check_whole(file, called)
    return files


def tensor_shapes(files: Sequence[Path]) -> dict[str, tuple[int, ...]]:
    """Shapes by name of all tensors in some safetensors files, from their headers alone."""
    from safetensors import safe_open

    shapes: dict[str, tuple[int, ...]] = {}
    for file in files:
        with safe_open(file, framework="np") as opened:
            names = opened.keys()
            shapes |= {name: tuple(opened.get_slice(name).get_shape()) for name in names}
    return shapes


def check_tensors(
    owner: str, wanted: Mapping[str, Sequence[int]], found: Mapping[str, Sequence[int]]
) -> None:
    """Refuse weights that do not fit their config, naming the first tensor that is wrong.

    Args:
        owner: what the user calls the checkpoint.
        wanted: shapes by name, as the config says.
        found: shapes by name, as the files say.

    Raises:
        CheckpointError: a tensor is missing, extra, or of another shape.
    """
    cause = "config and weights are of different versions, or a file is incomplete"
    for problem, names in (
        ("lacks", wanted.keys() - found.keys()),
        ("has an unknown", found.keys() - wanted.keys()),
    ):
        if names:
            more = f" and {len(names) - 1} more" if len(names) > 1 else ""
            raise CheckpointError(f"{owner} {problem} tensor {min(names)}{more}: {cause}")
    for name in sorted(found):
        if tuple(found[name]) != tuple(wanted[name]):
            raise CheckpointError(
                f"{owner}: tensor {name} has shape {list(found[name])}, its config says {list(wanted[name])}: {cause}"
            )


def _patterns(variant: str | None) -> list[str]:
    """Files to download: of the transformer's weights those of the variant; the image tokenizer has none."""
    if variant is None:
        return list(DOWNLOADED)
    others = [pattern for pattern in DOWNLOADED if pattern != "*.safetensors"]
    return [*others, f"*.{variant}*.safetensors", "image_tokenizer/*.safetensors", ADAPTER_WEIGHTS]


def is_adapter(folder: Path) -> bool:
    """Whether a checkpoint's folder holds an adapter, whose base is a checkpoint of its own."""
    return (folder / ADAPTER_CONFIG).is_file() and not (folder / "config.json").is_file()


def read_adapter_config(folder: Path) -> dict[str, Any]:
    """The adapter_config.json of a folder.

    Raises:
        CheckpointError: it cannot be read, is of another kind than LoRA, or names no base.
    """
    values = _json_of(folder / ADAPTER_CONFIG, str(folder))
    if not isinstance(values, dict) or values.get("peft_type") != "LORA":
        raise CheckpointError(
            f"{ADAPTER_CONFIG} of {folder} is not that of a LoRA adapter: others are not read"
        )
    if not isinstance(values.get("base_model_name_or_path"), str):
        raise CheckpointError(
            f"{ADAPTER_CONFIG} of {folder} does not name its base: set base_model_name_or_path in it"
        )
    return values


def read_adapter_words(folder: Path) -> dict[str, Any]:
    """The earl.json of an adapter's folder; nothing where it was trained elsewhere.

    Raises:
        CheckpointError: it cannot be read.
    """
    if not (folder / ADAPTER_WORDS).is_file():
        return {}
    words = _json_of(folder / ADAPTER_WORDS, str(folder))
    if not isinstance(words, dict):
        raise CheckpointError(f"{ADAPTER_WORDS} of {folder} is no table of names and values: copy it again")
    return words


def fingerprint(folder: Path) -> str:
    """A name of the weights in a checkpoint's folder, 64 hex digits; other weights have another.

    Lengths of the safetensors files and 256 pieces of each are read, so that an 8B takes no longer than a miniature.
    """
    name = hashlib.sha256()
    for file in sorted(folder.glob("*.safetensors")):
        size = file.stat().st_size
        name.update(f"{file.name} {size}".encode())
        with file.open("rb") as opened:
            for piece in range(_PIECES):
                opened.seek(max(0, size - _PIECE) * piece // (_PIECES - 1))
                name.update(opened.read(_PIECE))
    if is_adapter(folder):
        name.update((folder / ADAPTER_CONFIG).read_bytes())
    return name.hexdigest()


def _looked_over(folder: Path, *, variant: str | None = None, name: str | None = None) -> Path:
    called = name or str(folder)
    check_readable(folder, called)
    if is_adapter(folder):
        if not (folder / ADAPTER_WEIGHTS).is_file():
            raise CheckpointError(f"adapter {called} has no {ADAPTER_WEIGHTS}: copy or download it again")
        _check_whole(folder / ADAPTER_WEIGHTS, called)
        return folder
    read_config(folder, name=called)
    weight_files(folder, variant=variant, name=called)
    return folder


def _at_home(name: str) -> Path:
    """A path whose ~ is the user's home; ~ of a user that is not known stays as it is, where Path.expanduser raises."""
    return Path(os.path.expanduser(name))


def _unreadable(path: Path, called: str) -> CheckpointError:
    return CheckpointError(
        f"checkpoint {called} cannot be read (no permission for {path}): ask its owner for that (chmod -R a+rX)"
    )


def _folders_to_choose(missing: Path) -> str:
    """The checkpoints beside a path that does not exist, or else those of this checkout."""
    bundled = Path(__file__).parents[1] / "checkpoints"
    for parent in (missing.parent, bundled):
        found = sorted(str(config.parent) for config in parent.glob("*/config.json"))
        if found:
            return f"there are {', '.join(found)}"
    return "give a folder that holds config.json and model.safetensors, or organisation/name on the hub"


def _files_of_index(index: Path, called: str) -> list[Path]:
    content = _json_of(index, called)
    weight_map = content.get("weight_map") if isinstance(content, dict) else None
    if not isinstance(weight_map, dict) or not weight_map:
        raise CheckpointError(f"{index.name} of {called} has no weight_map: download or save it again")
    names = sorted({str(shard) for shard in weight_map.values()})
    outside = [shard for shard in names if Path(shard).name != shard or not shard.endswith(".safetensors")]
    if outside:
        raise CheckpointError(
            f"{index.name} of {called} lists {outside[0]}, which is no safetensors file beside it"
        )
    missing = [shard for shard in names if not (index.parent / shard).is_file()]
    if missing:
        shown = ", ".join(missing[:3]) + (", ..." if len(missing) > 3 else "")
        raise CheckpointError(
            f"checkpoint {called} lacks {len(missing)} of {len(names)} weight files ({shown}): "
            "download or copy the folder again"
        )
    return [index.parent / shard for shard in names]


def _why_no_weights(folder: Path, variant: str | None) -> str:
    if variant is not None:
        others = sorted(file.name for file in folder.glob("model*.safetensors"))
        there = f"there are {', '.join(others)}" if others else "there are no safetensors at all"
        return f"has no model.{variant}.safetensors; {there}: leave variant out, or name another"
    pickles = sorted(file.name for file in folder.iterdir() if file.suffix in PICKLES)
    shards = sorted(file.name for file in folder.glob("model-*-of-*.safetensors"))
    if shards:
        return f"has {shards[0]} but no model.safetensors.index.json: copy the index too"
    if pickles:
        return (
            f"has its weights as a pickle ({pickles[0]}), which can run code and is refused: "
            f"convert it where you trust it, {_SAFE_COPY}"
        )
    return f"has no model.safetensors (pickles are refused and not downloaded: {_SAFE_COPY})"


def _check_whole(file: Path, called: str) -> None:
    """Header and length agree; a download that broke off, or a git-lfs pointer, does not pass."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, framework="np"):
            pass
    except (SafetensorError, OSError) as error:
        with file.open("rb") as start:
            pointer = start.read(20).startswith(b"version https://git")
        cure = "it is a git-lfs pointer, run git lfs pull" if pointer else "download or copy it again"
        raise CheckpointError(
            f"{file.name} of {called} is not a whole safetensors file ({error}): {cure}"
        ) from None


def _json_of(file: Path, called: str) -> object:
    try:
        content: object = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:  # ValueError: broken JSON, or bytes that are not UTF-8
        raise CheckpointError(
            f"{file.name} of {called} cannot be read ({error}): download or copy it again"
        ) from None
    return content


@contextmanager
def disk_errors_in_one_line(folder: Path) -> Iterator[None]:
    """What safetensors says of a disk that is full or fails while weights are written to a folder.

    Raises:
        OSError: instead of an error of safetensors' own, which is none.
    """
    from safetensors import SafetensorError

    try:
        yield
    except SafetensorError as error:
        raise OSError(
            f"weights cannot be written to {folder} ({_first_line(error)}): make room, or choose another disk"
        ) from error


@contextmanager
def hub_errors_in_one_line(name: str, revision: str | None) -> Iterator[None]:
    from huggingface_hub import errors as hub

    # The root error of the hub's HTTP library, and of its second protocol, which older versions do not have.
    http: type[Exception] = hub.HTTPError  # type: ignore[attr-defined]
    xet: type[Exception] = getattr(hub, "XetDownloadError", OSError)
    where = f"{name} at revision {revision}" if revision else name
    try:
        yield
    except hub.GatedRepoError:
        why = f"is gated: accept its terms at https://huggingface.co/{name}, then run hf auth login"
    except hub.RepositoryNotFoundError:
        why = "is neither a local folder nor a hub repository that you may read: check the name, or log in"
    except hub.RevisionNotFoundError:
        why = "does not exist: the repository has no such branch, tag or commit"
    except hub.LocalEntryNotFoundError:
        why = "was not downloaded before, and the hub cannot be reached: connect, or give a local folder"
    except hub.HFValidationError as error:
        why = f"is not a name that the hub allows: {_first_line(error)}"
    except (OSError, RuntimeError, http, xet) as error:
        why = f"could not be downloaded ({_first_line(error)}): try again, the files that arrived are kept"
    else:
        return
    raise CheckpointError(f"checkpoint {where} {why}") from None


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
