"""Every line knows its room: code reaches down only, and the workshops never reach into each other."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STOREYS = [  # bottom first; a room imports from storeys below its own, and from itself
    {"errors", "processes", "blank", "clock"},
    {"recipe", "hub", "pixels", "language", "options"},
    {"sequence", "vq", "model"},
    {"decoding", "storybook", "request", "source", "progress"},
    {"data", "training", "judge", "pretrained", "steps", "compositing"},
    {"editor", "info", "questions"},
    {"agents"},
    {"serve", "integrations"},
    {"cli"},
]
STOREY_OF = {room: level for level, rooms in enumerate(STOREYS) for room in rooms}
TORCH_FREE = {
    "errors",
    "processes",
    "recipe",
    "options",
    "hub",
    "pixels",
    "language",
    "sequence",
    "storybook",
    "judge",
    "request",
    "steps",
    "clock",
    "progress",
}
TORCH_LOADERS = {"torch", "torchvision", "transformers", "accelerate"}
WORKSHOPS = {"tokenizer", "train", "eval"}

NOT_WRITTEN_BY_HAND = {"runs", "out", "build", "dist", "__pycache__"}
TEXT = {".py", ".md", ".toml", ".txt", ".json", ".in", ".html", ".css", ".js", ".yml", ".yaml", ""}
# Spelled in halves, so that this file does not find itself.
MACHINE_PATH = re.compile(
    r"(?<![\w.])/(?:(?:wo" + r"rk|fa" + r"rm|ro" + r"ot)\b|(?:tm" + r"p|ho" + r"me)/[a-z])"
)


def files_of_the_checkout(folder: Path | None = None) -> Iterator[Path]:
    """Every file that a person wrote; environments, caches and what was built are left out."""
    for path in sorted((folder or ROOT).iterdir()):
        hidden = path.name.startswith(".") and path.name != ".ci"
        if hidden or path.name in NOT_WRITTEN_BY_HAND or path.suffix == ".egg-info":
            continue
        if path.is_dir():
            yield from files_of_the_checkout(path)
        else:
            yield path


def python_files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).glob("**/*.py"))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imported_modules(file: Path) -> set[str]:
    """Dotted names of everything `file` imports, at any depth, relative imports resolved."""
    package = file.relative_to(ROOT).parent.parts
    names: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join([*base, *filter(None, [node.module])])
            names |= {f"{stem}.{alias.name}" for alias in node.names}
    return names


def room_of(file: Path) -> str:
    return file.relative_to(ROOT / "earl").with_suffix("").parts[0]


def complaints_about_library(file: Path) -> list[str]:
    here, where = room_of(file), file.relative_to(ROOT)
    if here in {"__init__", "__main__"}:
        return []
    if here not in STOREY_OF:
        return [f"earl/{here} has no storey; add it to STOREYS"]
    found = []
    for name in sorted(imported_modules(file)):
        top, _, rest = name.partition(".")
        there = rest.split(".")[0] if top == "earl" else ""
        if top in WORKSHOPS:
            found.append(f"{where} imports {name}: the library never knows the workshops")
        elif there in STOREY_OF and there != here and STOREY_OF[there] >= STOREY_OF[here]:
            found.append(f"{where} imports {name}: {here} may not reach {there}")
        elif here in TORCH_FREE and (top in TORCH_LOADERS or there in set(STOREY_OF) - TORCH_FREE):
            found.append(f"{where} imports {name}: {here} is a torch-free room")
    return found


def complaints_about_workshop(file: Path) -> list[str]:
    own = file.relative_to(ROOT).parts[0]
    tops = {name.split(".")[0] for name in imported_modules(file)}
    return [
        f"{file.relative_to(ROOT)} imports {top}: workshops meet only through files"
        for top in sorted(tops & (WORKSHOPS - {own}))
    ]


def test_code_flows_one_way() -> None:
    found = [line for file in python_files("earl") for line in complaints_about_library(file)]
    found += [
        line
        for shop in sorted(WORKSHOPS)
        for file in python_files(shop)
        for line in complaints_about_workshop(file)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("room", "line", "complaint"),
    [
        ("vq/a.py", "from earl.decoding import engine", "vq may not reach decoding"),
        ("vq/a.py", "from ..model import transformer", "vq may not reach model"),
        ("editor.py", "import train.sft", "the library never knows the workshops"),
        ("pixels/a.py", "def f():\n    import torch.nn", "pixels is a torch-free room"),
        ("judge/a.py", "from earl.vq.config import VQConfig", "judge is a torch-free room"),
        ("attic/a.py", "import json", "earl/attic has no storey"),
        ("editor.py", "from earl.vq import config\nfrom . import errors\nimport torch", None),
    ],
)  # fmt: skip
def test_the_house_sees_a_breach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: str, line: str, complaint: str | None
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    file = tmp_path / "earl" / room
    file.parent.mkdir(parents=True)
    file.write_text(line, "utf-8")
    found = complaints_about_library(file)
    assert len(found) == (complaint is not None)
    assert complaint is None or complaint in found[0]


def test_workshops_are_real_packages() -> None:
    # Without __init__.py an installed package called `train` would win over ours in `python -m train.sft`.
    assert [shop for shop in sorted(WORKSHOPS) if not (ROOT / shop / "__init__.py").is_file()] == []


def test_nobody_binds_the_name_eval() -> None:
    # `import eval.metrics` rebinds the builtin in that file; `from eval.metrics import psnr` does not.
    bad = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in files_of_the_checkout()
        if file.suffix == ".py"
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Import)
        and any(alias.name.split(".")[0] == "eval" and not alias.asname for alias in node.names)
    ]
    assert bad == []


def test_the_front_door_knows_only_the_command_line() -> None:
    assert {name for name in imported_modules(ROOT / "generate.py") if name.startswith("earl")} == {
        "earl.cli.main"
    }


def test_every_torch_free_room_exists_and_has_a_storey() -> None:
    rooms = {room_of(file) for file in python_files("earl")}
    assert sorted(TORCH_FREE - rooms) == []
    assert sorted(TORCH_FREE - set(STOREY_OF)) == []


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


def test_importing_earl_loads_no_torch() -> None:
    answer = run_python(
        "import sys, earl; assert earl.__version__; print('torch' in sys.modules, 'numpy' in sys.modules)"
    )
    assert (answer.stdout.split(), answer.stderr) == (["False", "False"], "")


def test_an_edit_loads_neither_transformers_nor_a_compiler(tiny_checkpoint: Path, tmp_path: Path) -> None:
    # Each takes longer to import than an edit, and a cold start is mostly imports.
    words = [
        "docs/assets/demo.png",
        "make it night",
        "-c",
        str(tiny_checkpoint),
        "-o",
        str(tmp_path / "out.png"),
        "-q",
    ]
    answer = run_python(
        f"import sys; from earl.cli import main; print(main({words}), end=' ')\n"
        "print(sys.modules.keys() & {'transformers', 'torch._dynamo'})"
    )
    assert (answer.stdout, answer.stderr) == ("0 set()\n", "")


def test_torch_free_rooms_load_where_there_is_no_torch() -> None:
    files = [file for file in python_files("earl") if room_of(file) in TORCH_FREE and file.stem != "__main__"]
    names = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files
    ]
    code = f"""
import importlib, sys
sys.modules.update(dict.fromkeys({sorted(TORCH_LOADERS)}))  # None: any import of it fails
for name in {names}:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, "needs", error)
"""
    answer = run_python(code)
    assert (answer.stdout, answer.stderr) == ("", "")


def test_nothing_names_a_path_of_one_machine() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in files_of_the_checkout()
        if file.suffix in TEXT
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if MACHINE_PATH.search(line)
    ]
    assert found == []


def test_nothing_reads_a_pickle() -> None:
    # A pickle runs code when it is opened; weights and states are safetensors and JSON.
    found = [
        f"{file.relative_to(ROOT)} imports {name}"
        for folder in ("earl", *sorted(WORKSHOPS))
        for file in python_files(folder)
        for name in sorted(imported_modules(file))
        if name.split(".")[0] in {"pickle", "dill", "joblib", "cloudpickle"} or name == "torch.load"
    ]
    found += [
        f"{file.relative_to(ROOT)}:{node.lineno} calls torch.load"
        for folder in ("earl", *sorted(WORKSHOPS))
        for file in python_files(folder)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "torch.load"
    ]
    assert found == []


@pytest.mark.parametrize("words", [("check",), ("format", "--check")], ids=["style", "format"])
def test_ruff_has_nothing_to_say(words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "ruff", *words, "--output-format=concise", "--no-cache", "."]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert answer.returncode == 0, (answer.stdout + answer.stderr)[:4000]
