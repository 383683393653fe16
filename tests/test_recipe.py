"""Laws of recipes: which value wins, what is refused, and what the refusal says."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest

from earl.errors import RecipeError
from earl.recipe import help_text, read, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Optim:
    lr: float = 1e-5
    """Step size at the peak of
    the schedule."""
    warmup_steps: int = 500
    betas: tuple[float, float] = (0.9, 0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    shards: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    seed: int = 0
    """Names every draw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sft(Base):
    steps: int = 1000
    """Optimiser steps."""
    name: str = "toy"
    compile: bool = False
    top_k: int | None = 2048
    schedule: Literal["constant", "cosine"] = "cosine"
    sizes: tuple[int, ...] = (64, 128)
    mixture: dict[str, float] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    optim: Optim = Optim(lr=3e-4)
    draft: Optim | None = None


@dataclass(frozen=True, kw_only=True)
class NeedsShards:
    source: Source
    steps: int


def test_a_recipe_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "toy.toml"
    file.write_bytes("\ufeffsteps = 7\n".encode())
    assert read(Sft, file).steps == 7


def toml(folder: Path, text: str) -> Path:
    file = folder / "toy.toml"
    file.write_text(text, "utf-8")
    return file


def test_words_win_over_the_file_and_the_file_over_the_defaults(tmp_path: Path) -> None:
    file = toml(tmp_path, "steps = 20\nname = 'a'\n[optim]\nwarmup_steps = 7\n")
    recipe = read(Sft, file, ["steps=30", "steps=40"])
    assert (recipe.steps, recipe.name, recipe.optim.warmup_steps, recipe.seed) == (40, "a", 7, 0)


def test_a_part_of_a_nested_recipe_keeps_the_defaults_of_its_owner() -> None:
    # Optim's own default is 1e-5; Sft asks for 3e-4, and naming another key must not undo that.
    assert read(Sft, None, ["optim.warmup_steps=5"]).optim == Optim(lr=3e-4, warmup_steps=5)
    assert read(Sft, None, ["draft.warmup_steps=5"]).draft == Optim(lr=1e-5, warmup_steps=5)


def test_what_is_saved_as_json_reads_back_as_the_same_recipe(tmp_path: Path) -> None:
    words = ["top_k=none", "sizes=[256]", "mixture.simple=1", "sources=[{shards='runs/a'}]", "draft.lr=1"]
    recipe = read(Sft, None, words)
    file = tmp_path / "recipe.json"
    file.write_text(json.dumps(to_json(recipe)), "utf-8")
    assert read(Sft, file) == recipe
    assert recipe != Sft()


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("optim.lr=1", 1.0),
        ("optim.lr=3e-4", 3e-4),
        ("optim.betas=[0, 0.5]", (0.0, 0.5)),
        ("steps=1_000", 1000),
        ("compile=true", True),
        ("top_k=none", None),
        ("top_k=5", 5),
        ("schedule=constant", "constant"),
        ("sizes=[]", ()),
        ("name=2024", "2024"),
        ("name='2024'", "2024"),
        ("name=a=b", "a=b"),
        ("name=", ""),
        ("name=C:\\runs", "C:\\runs"),
        ("mixture={simple=2}", {"simple": 2.0}),
        ("sources=[{shards='a', weight=2}]", (Source(shards="a", weight=2.0),)),
    ],
)
def test_a_word_becomes_a_value_of_its_attributes_type(word: str, value: object) -> None:
    found: Any = read(Sft, None, [word])
    for name in word.partition("=")[0].split("."):
        found = getattr(found, name)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("stpes=1", "unknown key stpes; did you mean steps?"),
        ("optm.lr=1", "unknown key optm; did you mean optim?"),
        ("optim.learning_rte=1", "unknown key optim.learning_rte; known are optim.lr, optim.warmup_steps"),
        ("warmup_steps=1", "unknown key warmup_steps; did you mean optim.warmup_steps?"),
        (
            "sources=[{shards='a', wieght=1}]",
            "unknown key sources[0].wieght; did you mean sources[0].weight?",
        ),
        ("steps=many", 'steps is "many"; it must be a whole number'),
        ("steps=1.5", "steps is 1.5; it must be a whole number"),
        ("steps=true", "steps is true; it must be a whole number"),
        ("steps=none", 'steps is "none"; it must be a whole number'),
        ("steps.x=1", "steps is {x = 1}; it must be a whole number"),
        ("compile=1", "compile is 1; it must be true or false"),
        ("optim.lr=true", "optim.lr is true; it must be a number"),
        ("optim=3", "optim is 3; it must be a table with lr, warmup_steps, betas"),
        ("optim.betas=[0.9]", "optim.betas has 1 values; it must be a list of 2: [a number, a number]"),
        ("sizes=[64, 'big']", 'sizes[1] is "big"; it must be a whole number'),
        ("sizes=64", "sizes is 64; it must be a list [...], each a whole number"),
        ("mixture.simple=much", 'mixture.simple is "much"; it must be a number'),
        ("schedule=linear", 'schedule is "linear"; it must be one of "constant", "cosine"'),
        ("top_k=1.5", "top_k is 1.5; it must be a whole number"),
        (
            "sources=[{}]",
            "sources[0].shards has no value; give it in the recipe, or as sources[0].shards=...",
        ),
        ("steps", "'steps' is not key=value"),
        ("=3", "'=3' is not key=value"),
        ("optim..lr=3", "'optim..lr=3' is not key=value"),
    ],
)
def test_a_word_that_does_not_fit_is_refused_with_its_name_its_value_and_a_cure(
    word: str, message: str
) -> None:
    with pytest.raises(RecipeError) as refusal:
        read(Sft, None, [word])
    assert str(refusal.value).startswith(message)
    assert "\n" not in str(refusal.value)


def test_a_single_value_cannot_be_entered_like_a_table(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="^steps is a single value, so steps.x cannot be set in it"):
        read(Sft, toml(tmp_path, "steps = 1"), ["steps.x=2"])


def test_a_value_without_default_must_be_given() -> None:
    with pytest.raises(RecipeError, match="^source has no value"):
        read(NeedsShards)
    with pytest.raises(RecipeError, match="^steps has no value; .* as steps=...$"):
        read(NeedsShards, None, ["source.shards=runs/a"])
    assert read(NeedsShards, None, ["source.shards=runs/a", "steps=1"]).source == Source(shards="runs/a")


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    toml(tmp_path, "")
    with pytest.raises(RecipeError, match=r"toi.toml does not exist; did you mean .*toy.toml\?$"):
        read(Sft, tmp_path / "toi.toml")
    with pytest.raises(RecipeError, match="does not exist; .* holds no recipes$"):
        read(Sft, tmp_path / "nowhere" / "toy.toml")


@pytest.mark.parametrize(
    "content", [b"steps = 1\nname = \n", b"steps = 1\nsteps = 2\n", b"\xff\xfe", b"steps = 01"]
)
def test_a_broken_file_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "toy.toml"
    file.write_bytes(content)
    with pytest.raises(RecipeError, match="toy.toml cannot be (parsed|read): .*$") as refusal:
        read(Sft, file)
    assert "\n" not in str(refusal.value)


def test_a_syntax_error_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="line 2"):
        read(Sft, toml(tmp_path, "steps = 1\nname = \n"))


def test_a_json_file_must_hold_a_table(tmp_path: Path) -> None:
    file = tmp_path / "recipe.json"
    file.write_text("[1, 2]", "utf-8")
    with pytest.raises(RecipeError, match="is a list; it must be a table"):
        read(Sft, file)


def test_help_gives_every_key_its_default_and_its_sentence() -> None:
    lines = help_text(Sft).splitlines()
    assert lines[:2] == ["seed=0  (a whole number)", "    Names every draw."]
    assert "top_k=2048  (a whole number or none)" in lines
    at = lines.index("optim.lr=0.0003  (a number)")  # the owner's default, not the class's own
    assert lines[at + 1] == "    Step size at the peak of the schedule."
    assert "source.shards=...  (text, must be set)" in help_text(NeedsShards).splitlines()


def test_help_knows_every_attribute() -> None:
    keys = {line.partition("=")[0].partition(".")[0] for line in help_text(Sft).splitlines() if "=" in line}
    assert keys == {each.name for each in dataclasses.fields(Sft)}
