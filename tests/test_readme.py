"""What README says must be there: modules that it runs, files that it links, arguments that it names."""

import inspect
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from earl.cli import edit
from earl.editor import Editor

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted(
    [
        *(
            page for page in ROOT.glob("docs/*.md") if page.name != "log.md"
        ),  # which tells of what is gone, too
        *ROOT.glob("*.md"),
        *ROOT.glob("checkpoints/**/README.md"),
    ]
)
pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


@pages
def test_every_module_that_a_page_runs_exists(page: Path) -> None:
    modules = set(re.findall(r"python -m ([\w.]*\w)", page.read_text("utf-8")))
    assert page != ROOT / "README.md" or len(modules) > 8
    assert [name for name in sorted(modules) if find_spec(name) is None] == []


@pages
def test_every_file_that_a_page_links_exists(page: Path) -> None:
    links = [
        link
        for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
        if "://" not in link
    ]
    assert links or page != ROOT / "README.md"
    assert [link for link in links if not (page.parent / link).exists()] == []


@pages
def test_every_place_in_a_page_that_a_page_links_exists(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]*)#([^)]+)\)", page.read_text("utf-8"))
    assert [f"{file}#{place}" for file, place in links if place not in _places(page, file)] == []


def _places(page: Path, file: str) -> set[str]:
    """What the headings of a page are called in links to them."""
    linked = page.parent / file if file else page
    headings = re.findall(r"^#+ (.+)$", linked.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_makefile_has_the_targets_that_readme_names() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize(
    "argument", ["mask_image", "num_images_per_prompt", "generator", "seed", "guidance_scale"]
)
def test_the_editor_takes_the_arguments_that_readme_names(argument: str) -> None:
    assert argument in README
    assert argument in inspect.signature(Editor.__call__).parameters


def test_methods_that_need_an_editor_are_not_shown_on_the_class() -> None:
    shown = set(re.findall(r"\bEditor\.(\w+)\(", README))
    assert shown and [name for name in shown if not inspect.ismethod(getattr(Editor, name))] == []


def test_the_command_line_takes_the_options_that_readme_shows() -> None:
    known = {option for action in edit.parser()._actions for option in action.option_strings}
    shown = set()
    for line in README.splitlines():
        if line.startswith("python generate.py"):
            shown |= set(re.findall(r"(?<=\s)--?[a-z][\w-]*", line))
    assert shown
    assert shown <= known
