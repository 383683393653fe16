"""What is installed: earl alone, with its command, in versions that are within the ranges that it asks for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = SETTINGS["project"]


def pins() -> dict[str, str]:
    """Versions of constraints.txt."""
    lines = (
        line.partition("#")[0].strip() for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    )
    return dict(plain(*line.split("==")) for line in lines if line)


def plain(name: str, version: str = "") -> tuple[str, str]:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower(), version


def requirements() -> Iterator[Requirement]:
    for line in PROJECT["dependencies"]:
        yield Requirement(line)
    for lines in PROJECT["optional-dependencies"].values():
        yield from map(Requirement, lines)


def test_only_earl_is_installed_and_all_of_it() -> None:
    setuptools = pytest.importorskip("setuptools", reason="needs setuptools, which builds the package")
    found = setuptools.find_packages(str(ROOT), **SETTINGS["tool"]["setuptools"]["packages"]["find"])
    folders = {file.parent.relative_to(ROOT) for file in (ROOT / "earl").rglob("*.py")}
    assert set(found) == {".".join(folder.parts) for folder in folders}


def test_the_files_that_earl_reads_are_installed_with_it() -> None:
    patterns = SETTINGS["tool"]["setuptools"]["package-data"]["*"]
    files = [
        file for file in (ROOT / "earl").rglob("*") if file.is_file() and "__pycache__" not in file.parts
    ]
    assert ROOT / "earl" / "py.typed" in files
    left_out = [file for file in files if file.suffix != ".py" and not any(map(file.match, patterns))]
    assert left_out == []


def test_the_command_is_there() -> None:
    module, _, function = PROJECT["scripts"]["earl"].partition(":")
    assert callable(getattr(import_module(module), function))


def test_every_pin_is_within_its_range() -> None:
    versions = pins()
    outside = [
        f"{requirement} is pinned to {versions[name]}"
        for requirement in requirements()
        if (name := plain(requirement.name)[0]) in versions and versions[name] not in requirement.specifier
    ]
    assert outside == []


def test_everything_that_is_asked_for_is_pinned() -> None:
    asked = {plain(requirement.name)[0] for requirement in requirements()}
    assert asked - pins().keys() == {"flash-attn"}  # which is built where there is a GPU


def test_torch_2_11_will_do() -> None:
    (torch,) = (each for each in requirements() if each.name == "torch")
    assert all(version in torch.specifier for version in ("2.11.0", "2.11.0+cu128", pins()["torch"]))
    assert not any(version in torch.specifier for version in ("2.10.0", "3.0.0"))
