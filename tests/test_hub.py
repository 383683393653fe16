"""Laws of finding a checkpoint: what is taken, what is refused, and that only safe files are fetched."""

from __future__ import annotations

import fnmatch
import json
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn

import huggingface_hub
import numpy as np
import pytest
from huggingface_hub import errors as hub
from safetensors.numpy import save_file

from earl.errors import CheckpointError
from earl.hub import DOWNLOADED, PICKLES, find_checkpoint, find_files, weight_files

Failure = Callable[[], Exception]


def checkpoint(folder: Path, *, shards: int = 0) -> Path:
    """A folder with a config and one small tensor in one file, or one tensor in each of `shards` files."""
    folder.mkdir(parents=True)
    (folder / "config.json").write_text('{"model_type": "earl"}', "utf-8")
    if not shards:
        save_file({"w": np.zeros(8, np.float32)}, folder / "model.safetensors")
        return folder
    names = [f"model-{i:05d}-of-{shards:05d}.safetensors" for i in range(1, shards + 1)]
    for name in names:
        save_file({name: np.zeros(8, np.float32)}, folder / name)
    write_index(folder, {name: name for name in names})
    return folder


def write_index(folder: Path, weight_map: object) -> None:
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": weight_map}), "utf-8")


def refusal(name: str | Path, **choices: Any) -> str:
    with pytest.raises(CheckpointError) as caught:
        find_checkpoint(name, **choices)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*words: object, **choices: object) -> NoReturn:
        pytest.fail("the hub was asked for a local folder")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", refuse)


@pytest.mark.usefixtures("no_network")
class TestAFolder:
    @pytest.mark.parametrize("closed", [".", "config.json", "model.safetensors"])
    def test_what_may_not_be_read_is_named_with_who_can_change_that(
        self, closed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = checkpoint(tmp_path / "earl-mini")
        monkeypatch.setattr(
            os, "access", lambda path, mode: Path(path) != folder / closed
        )  # root may anything
        said = refusal(folder)
        assert f"no permission for {folder / closed})" in said and "ask its owner" in said

    def test_a_folder_in_one_that_may_not_be_looked_into_is_no_name_on_the_hub(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def closed(path: Path) -> NoReturn:
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr(Path, "is_dir", closed)
        assert "no permission for" in refusal(str(tmp_path / "closed" / "earl-mini"))

    def test_a_whole_folder_is_taken_as_it_is(self, tmp_path: Path) -> None:
        folder = checkpoint(tmp_path / "earl-mini")
        assert find_checkpoint(folder) == folder
        assert find_checkpoint(f"{folder}/") == folder

    def test_an_index_gives_every_shard_once_in_order(self, tmp_path: Path) -> None:
        folder = checkpoint(tmp_path / "earl", shards=3)
        write_index(folder, {f"w{i}": f"model-{1 + i % 3:05d}-of-00003.safetensors" for i in range(9)})
        assert [file.name[6:11] for file in weight_files(find_checkpoint(folder))] == [
            "00001",
            "00002",
            "00003",
        ]

    def test_a_missing_shard_is_named(self, tmp_path: Path) -> None:
        folder = checkpoint(tmp_path / "earl", shards=3)
        (folder / "model-00002-of-00003.safetensors").unlink()
        assert "lacks 1 of 3 weight files (model-00002-of-00003.safetensors)" in refusal(folder)

    def test_shards_without_their_index_are_refused(self, tmp_path: Path) -> None:
        folder = checkpoint(tmp_path / "earl", shards=2)
        (folder / "model.safetensors.index.json").unlink()
        assert "copy the index too" in refusal(folder)

    @pytest.mark.parametrize("shard", ["../other/model.safetensors", "/etc/model.safetensors", "model.bin"])
    def test_an_index_cannot_point_outside_its_folder_or_at_a_pickle(
        self, tmp_path: Path, shard: str
    ) -> None:
        folder = checkpoint(tmp_path / "earl", shards=1)
        write_index(folder, {"w": shard})
        assert f"lists {shard}" in refusal(folder)

    @pytest.mark.parametrize("text", ["", "{", "[]", '{"weight_map": {}}', '{"weight_map": 3}'])
    def test_a_broken_index_is_refused(self, tmp_path: Path, text: str) -> None:
        folder = checkpoint(tmp_path / "earl", shards=1)
        (folder / "model.safetensors.index.json").write_text(text, "utf-8")
        assert "model.safetensors.index.json" in refusal(folder)

    @pytest.mark.parametrize("suffix", sorted(PICKLES))
    def test_a_pickle_is_refused_with_the_way_to_convert_it(self, tmp_path: Path, suffix: str) -> None:
        folder = checkpoint(tmp_path / "earl")
        (folder / "model.safetensors").rename(folder / f"pytorch_model{suffix}")
        message = refusal(folder)
        assert f"pickle (pytorch_model{suffix})" in message
        assert "save_pretrained" in message

    def test_a_variant_is_another_set_of_weights(self, tmp_path: Path) -> None:
        folder = checkpoint(tmp_path / "earl")
        single = folder / "model.fp16.safetensors"
        single.write_bytes((folder / "model.safetensors").read_bytes())
        assert weight_files(find_checkpoint(folder, variant="fp16"), variant="fp16") == [single]
        assert weight_files(find_checkpoint(folder)) == [folder / "model.safetensors"]
        message = refusal(folder, variant="fp8")
        assert "has no model.fp8.safetensors; there are model.fp16.safetensors, model.safetensors" in message

        sharded = checkpoint(tmp_path / "sharded", shards=1)
        shard, index = sharded / "model-00001-of-00001.safetensors", sharded / "model.safetensors.index.json"
        shard.rename(sharded / "model.fp16-00001-of-00001.safetensors")
        write_index(sharded, {"w": "model.fp16-00001-of-00001.safetensors"})
        index.rename(sharded / "model.safetensors.index.fp16.json")
        (found,) = weight_files(find_checkpoint(sharded, variant="fp16"), variant="fp16")
        assert found.name == "model.fp16-00001-of-00001.safetensors"

    def test_a_pickle_beside_safetensors_is_let_lie(self, tmp_path: Path) -> None:
        folder = checkpoint(tmp_path / "earl")
        (folder / "training_args.bin").write_bytes(b"never opened")
        assert weight_files(find_checkpoint(folder)) == [folder / "model.safetensors"]

    def test_a_file_that_was_cut_short_is_refused(self, tmp_path: Path) -> None:
        file = checkpoint(tmp_path / "earl") / "model.safetensors"
        whole = file.read_bytes()
        for length in (0, 7, 20, len(whole) - 1):
            file.write_bytes(whole[:length])
            assert "model.safetensors of" in refusal(file.parent)

    def test_a_git_lfs_pointer_is_recognised(self, tmp_path: Path) -> None:
        file = checkpoint(tmp_path / "earl") / "model.safetensors"
        file.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "utf-8")
        assert "git lfs pull" in refusal(file.parent)

    @pytest.mark.parametrize("text", ["", "[]", "{'a': 1}", '"\ud800"'])
    def test_a_config_must_be_a_table(self, tmp_path: Path, text: str) -> None:
        folder = checkpoint(tmp_path / "earl")
        (folder / "config.json").write_bytes(text.encode("utf-8", "surrogatepass"))
        assert "config.json of" in refusal(folder)

    def test_a_run_folder_names_the_checkpoints_in_it(self, tmp_path: Path) -> None:
        step = checkpoint(tmp_path / "run" / "step-000500")
        assert refusal(tmp_path / "run").endswith(f"has no config.json; there are {step}")

    def test_a_file_is_refused_with_the_name_of_its_folder(self, tmp_path: Path) -> None:
        folder = checkpoint(tmp_path / "earl")
        assert refusal(folder / "model.safetensors").endswith(f"give the folder that holds it, {folder}")

    def test_a_missing_folder_lists_those_beside_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        checkpoint(tmp_path / "checkpoints" / "earl-mini")
        monkeypatch.chdir(tmp_path)
        message = refusal("checkpoints/earl-maxi")
        assert message == "there is no checkpoint at checkpoints/earl-maxi; there are checkpoints/earl-mini"

    @pytest.mark.parametrize(
        "name", ["checkpoints/earl-maxi", "./a/b", "a/b/c", "earl mini", "earl-mini2", "~/x"]
    )
    def test_what_cannot_be_a_hub_name_is_never_asked_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.chdir(tmp_path)  # without a checkpoints folder
        assert refusal(name).startswith(f"there is no checkpoint at {name}; ")

    @pytest.mark.parametrize("name", ["~nobody-of-this-name/earl", "a" * 300, f"./{'a' * 300}/earl"])
    def test_a_path_that_no_system_could_follow_is_no_checkpoint(self, name: str) -> None:
        assert refusal(name).startswith(f"there is no checkpoint at {name}")
        with pytest.raises(CheckpointError, match="there is no folder"):
            find_files(name, ["tokenizer.json"])

    @pytest.mark.parametrize("name", ["", "  "])
    def test_an_empty_name_is_refused(self, name: str) -> None:
        assert "name is empty" in refusal(name)


class TestAHubName:
    def test_choices_are_passed_on_and_only_safe_files_are_asked_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen: dict[str, Any] = {}
        choices: dict[str, Any] = {"revision": "v1", "token": "t", "cache_dir": tmp_path}

        def download(name: str, **passed: Any) -> str:
            seen.update(name=name, **passed)
            return str(checkpoint(tmp_path / "snapshot"))

        monkeypatch.setattr(huggingface_hub, "snapshot_download", download)
        assert find_checkpoint("org/earl", local_files_only=True, **choices) == tmp_path / "snapshot"
        patterns = seen.pop("allow_patterns")
        ignored = seen.pop("ignore_patterns")
        for file in (
            "checkpoint-500/model.safetensors",
            "step-000100/model.safetensors",
            "training/model.safetensors",
        ):
            assert any(fnmatch.fnmatch(file, pattern) for pattern in ignored)
        assert seen == {"name": "org/earl", "local_files_only": True, **choices}
        taken = ["config.json", "image_tokenizer/model.safetensors", "emu3.tiktoken", "README.md"]
        left = ["pytorch_model.bin", "modeling_emu3.py", *(f"weights{suffix}" for suffix in PICKLES)]
        assert [file for file in taken + left if any(fnmatch.fnmatch(file, p) for p in patterns)] == taken
        assert not [file for file in taken if any(fnmatch.fnmatch(file, p) for p in ignored)]
        assert tuple(patterns) == DOWNLOADED

        (tmp_path / "snapshot" / "model.safetensors").rename(tmp_path / "snapshot" / "model.fp16.safetensors")
        monkeypatch.setattr(
            huggingface_hub,
            "snapshot_download",
            lambda name, **passed: seen.update(passed) or str(tmp_path / "snapshot"),
        )
        find_checkpoint("org/earl", variant="fp16")
        files = [
            "model.fp16.safetensors",
            "model.fp16-00001-of-00002.safetensors",
            "model.safetensors.index.fp16.json",
        ]
        files += [
            "image_tokenizer/model.safetensors",
            "model.safetensors",
            "model-00001-of-00002.safetensors",
        ]
        wanted = [file for file in files if any(fnmatch.fnmatch(file, p) for p in seen["allow_patterns"])]
        assert wanted == files[:4]

    def test_a_repository_of_pickles_is_refused_after_the_download(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        snapshot = checkpoint(tmp_path / "snapshot")
        (snapshot / "model.safetensors").unlink()
        monkeypatch.setattr(huggingface_hub, "snapshot_download", lambda *_, **__: str(snapshot))
        message = refusal("org/earl")
        assert message.startswith("checkpoint org/earl has no model.safetensors (pickles are refused")

    @pytest.mark.parametrize(
        ("failure", "message"),
        [
            (lambda: hub.GatedRepoError("x\ny", response=answer(403)), "is gated: accept its terms"),
            (lambda: hub.RepositoryNotFoundError("x\ny", response=answer(404)), "neither a local folder nor"),
            (
                lambda: hub.RevisionNotFoundError("x\ny", response=answer(404)),
                "at revision v9 does not exist",
            ),
            (lambda: hub.LocalEntryNotFoundError("x\ny"), "the hub cannot be reached"),
            (lambda: hub.OfflineModeIsEnabled("x\ny"), "could not be downloaded (x)"),
            (lambda: hub.HfHubHTTPError("500 Server Error\ny", response=answer(500)), "(500 Server Error)"),
            (lambda: hub.HTTPError("connection reset\n"), "(connection reset)"),  # type: ignore[attr-defined]
            (lambda: OSError(28, "No space left on device"), "No space left on device"),
            (lambda: TimeoutError(), "(TimeoutError)"),
        ],
    )
    def test_each_failure_of_the_hub_is_one_line_with_a_cure(
        self, monkeypatch: pytest.MonkeyPatch, failure: Failure, message: str
    ) -> None:
        def fail(*words: object, **choices: object) -> NoReturn:
            raise failure()

        monkeypatch.setattr(huggingface_hub, "snapshot_download", fail)
        said = refusal("org/earl", revision="v9")
        assert said.startswith("checkpoint org/earl at revision v9 ")
        assert message in said

    def test_without_a_network_the_real_hub_library_ends_in_the_same_line(self, tmp_path: Path) -> None:
        said = refusal("org/earl", cache_dir=tmp_path, local_files_only=True)
        assert said.startswith("checkpoint org/earl was not downloaded before, and the hub cannot be reached")


def answer(status: int) -> Any:
    """As much of an HTTP response as the hub's errors look at."""
    return SimpleNamespace(status_code=status, headers={}, request=None)
