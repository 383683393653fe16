"""EARL edits pictures by instruction: the public names, each loaded when it is first asked for.

    from earl import Editor
    Editor.from_pretrained("checkpoints/earl-mini")(image, "make the house red").save("out.png")

`import earl` itself loads neither torch nor any weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from earl.editor import Editor as Editor
    from earl.errors import EarlError as EarlError

    __version__: str

_HOME = {"Editor": "earl.editor", "EarlError": "earl.errors"}

__all__ = ["EarlError", "Editor", "__version__"]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name == "__version__":
        return _version()
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'earl' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _version() -> str:
    """As installed; a checkout that is not installed reads its own pyproject.toml."""
    import tomllib
    from importlib import metadata
    from pathlib import Path

    try:
        return metadata.version("earl")
    except metadata.PackageNotFoundError:
        project = Path(__file__).parents[1] / "pyproject.toml"
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])
