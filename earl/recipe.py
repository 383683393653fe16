"""Recipes: a dataclass of defaults, then one TOML file, then `key=value` words, the last one winning.

A recipe is a frozen dataclass, possibly of dataclasses; the sentence under each attribute is its help.
Attributes are bool, int, float, str, Literal, tuples, dicts with text keys (a table that is given replaces
the default one), further recipes, and `... | None`. TOML has no word for nothing, so `none` is None where
None is allowed. Paths are strings relative to the root of the checkout. What a value means, and whether it
makes sense, is for the dataclass to know (`__post_init__`), not for this file.
"""

from __future__ import annotations

import ast
import dataclasses
import difflib
import inspect
import json
import math
import textwrap
import tomllib
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from earl.errors import RecipeError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Recipe = TypeVar("Recipe")

_PLAIN_NAMES: dict[object, str] = {
    int: "a whole number",
    float: "a number",
    str: "text",
    bool: "true or false",
    types.NoneType: "none",
}


def read(
    kind: type[Recipe],
    file: str | Path | None = None,
    words: Iterable[str] = (),
    *,
    called: str = "recipe",
) -> Recipe:
    """The recipe `kind` with the values of `file`, then those of `words`, over its defaults.

    Args:
        kind: a dataclass; a default that is itself a recipe keeps what is not overridden.
        file: TOML, or JSON as `to_json` gives it (so a run's recipe.json can be read again).
        words: `key=value`, nested keys with dots: `optim.lr=3e-4`. Values are TOML; a bare word is text.
        called: what the file is, where it is no recipe, for the messages.

    Raises:
        RecipeError: no such file, broken syntax, an unknown key, a value of the wrong type, a missing value.
    """
    values = _read_file(Path(file), called) if file is not None else {}
    for word in words:
        _lay_over(values, word)
    return _build(kind, values, key="", default=None)


def check_counts(recipe: DataclassInstance, *names: str, least: int = 1) -> None:
    """Whether the keys that count something are so much or more.

    Raises:
        RecipeError: one is less.
    """
    for name in names:
        if (value := getattr(recipe, name)) < least:
            raise RecipeError(f"{name} is {value}: it must be {least} or more")


def check_shares(recipe: DataclassInstance, *names: str, under: str = "") -> None:
    """Whether the keys that are shares of something lie from 0 to 1.

    Args:
        under: what stands before the names where the recipe is part of another one, such as `optim.`.
    Raises:
        RecipeError: one does not, or is no number.
    """
    for name in names:
        if not 0 <= (value := getattr(recipe, name)) <= 1:
            raise RecipeError(f"{under}{name} is {value}: a share lies from 0 to 1")


def check_weights(recipe: DataclassInstance, *names: str, under: str = "") -> None:
    """Whether the keys that weigh something are numbers of 0 or more.

    Args:
        under: as `check_shares` takes it.
    Raises:
        RecipeError: one is less, infinite or no number.
    """
    for name in names:
        if not 0 <= (value := getattr(recipe, name)) < math.inf:
            raise RecipeError(f"{under}{name} is {value}: it must be a number of 0 or more")


def to_json(recipe: DataclassInstance) -> dict[str, Any]:
    """All values, ready for `json.dump`; a saved file gives the same recipe when it is read again."""
    plain: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(recipe)))
    return plain


def help_text(kind: type) -> str:
    """One entry for every key, its default or type, and the sentence under its attribute."""
    entries = []
    for key, hint, default, sentence in _rows(kind, "", None):
        value = "..." if default is dataclasses.MISSING else _spelled(default)
        must = ", must be set" if default is dataclasses.MISSING else ""
        entries.append(f"{key}={value}  ({_type_name(hint)}{must})")
        entries += textwrap.wrap(sentence, width=100, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(entries)


# Reading: file and words become one tree of values.


@dataclasses.dataclass(frozen=True, slots=True)
class _Word:
    """Text from the command line; what it means depends on the attribute it is for."""

    text: str


def _read_file(file: Path, called: str) -> dict[str, Any]:
    try:
        text = file.read_text("utf-8-sig")
    except FileNotFoundError:
        raise RecipeError(f"{called} {file} does not exist{_others_beside(file, called)}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RecipeError(f"{called} {file} cannot be read: {error}") from None
    try:
        values = json.loads(text) if file.suffix == ".json" else tomllib.loads(text)
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        raise RecipeError(f"{called} {file} cannot be parsed: {error}") from None
    if not isinstance(values, dict):
        raise RecipeError(
            f"{called} {file} is a {type(values).__name__}; it must be a table of key and value"
        )
    return values


def _others_beside(file: Path, called: str) -> str:
    names = sorted(path.name for path in file.parent.glob("*.toml"))
    near = difflib.get_close_matches(file.name, names, n=1)
    if near:
        return f"; did you mean {file.parent / near[0]}?"
    return f"; there are {', '.join(names)}" if names else f"; {file.parent} holds no {called}s"


def _lay_over(values: dict[str, Any], word: str) -> None:
    dotted, equals, text = word.partition("=")
    if not equals or not all(part.strip() for part in dotted.split(".")):
        raise RecipeError(f"{word!r} is not key=value; write for example steps=100 or optim.lr=3e-4")
    *parents, last = (part.strip() for part in dotted.split("."))
    table = values
    for depth, parent in enumerate(parents, start=1):
        table = table.setdefault(parent, {})
        if not isinstance(table, dict):
            raise RecipeError(
                f"{'.'.join(parents[:depth])} is a single value, so {dotted} cannot be set in it"
            )
    table[last] = _Word(text.strip())


# Building: the tree of values becomes a recipe.


def _build(kind: type[Recipe], values: Mapping[str, Any], *, key: str, default: object) -> Recipe:
    """`kind` with `values` over `default` (an instance of `kind`, or None for the class's own defaults)."""
    prefix = f"{key}." if key else ""
    hints = _hints(kind)
    for name in values:
        if name not in hints:
            raise RecipeError(f"unknown key {prefix}{name}; {_nearest(kind, name, prefix)}")
    inherited = {name: _default_of(kind, name, default) for name in hints}
    missing = [
        name for name, value in inherited.items() if value is dataclasses.MISSING and name not in values
    ]
    if missing:
        raise RecipeError(
            f"{prefix}{missing[0]} has no value; give it in the recipe, or as {prefix}{missing[0]}=..."
        )
    given = {
        name: _convert(value, hints[name], f"{prefix}{name}", inherited[name])
        for name, value in values.items()
    }
    return kind(**{**inherited, **given})


def _hints(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind) if field.init}


def _default_of(kind: Any, name: str, instance: object) -> Any:
    if isinstance(instance, kind):
        return getattr(instance, name)
    field = kind.__dataclass_fields__[name]
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def _nearest(kind: type, name: str, prefix: str) -> str:
    """The key that was probably meant: the same name deeper inside, else a similar name here."""
    deeper = [key for key, *_ in _rows(kind, prefix, None) if key.rpartition(".")[2] == name]
    similar = [f"{prefix}{near}" for near in difflib.get_close_matches(name, _hints(kind), n=1)]
    if deeper or similar:
        return f"did you mean {[*deeper, *similar][0]}?"
    return f"known are {', '.join(f'{prefix}{known}' for known in _hints(kind))}"


def _convert(value: Any, hint: Any, key: str, default: object = None) -> Any:
    """`value` as the type `hint`, or a RecipeError that names `key`."""
    if isinstance(value, _Word):
        value = _from_word(value.text, hint)
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _convert_union(value, hint, key, default)
    if isinstance(value, Mapping) and dataclasses.is_dataclass(hint):
        return _build(typing.cast(type, hint), value, key=key, default=default)
    if isinstance(value, Mapping) and origin is dict:
        kind = typing.get_args(hint)[1]
        return {name: _convert(item, kind, f"{key}.{name}") for name, item in value.items()}
    if isinstance(value, list) and origin is tuple:
        return _convert_tuple(value, hint, key)
    if origin is Literal and value in typing.get_args(hint):
        return value
    if hint is float and type(value) is int:
        return float(value)
    if isinstance(hint, type) and type(value) is hint and hint in _PLAIN_NAMES:
        return value
    raise RecipeError(f"{key} is {_spelled(value)}; it must be {_type_name(hint)}")


def _convert_union(value: Any, hint: Any, key: str, default: object) -> Any:
    kinds = [kind for kind in typing.get_args(hint) if kind is not types.NoneType]
    if types.NoneType in typing.get_args(hint) and (value is None or value == "none"):
        return None
    if len(kinds) == 1:
        return _convert(value, kinds[0], key, default)
    for kind in kinds:
        try:
            return _convert(value, kind, key, default)
        except RecipeError:
            continue
    raise RecipeError(f"{key} is {_spelled(value)}; it must be {_type_name(hint)}")


def _convert_tuple(values: list[Any], hint: Any, key: str) -> tuple[Any, ...]:
    kinds = typing.get_args(hint)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        kinds = (kinds[0],) * len(values)
    if len(kinds) != len(values):
        raise RecipeError(f"{key} has {len(values)} values; it must be {_type_name(hint)}")
    pairs = zip(values, kinds, strict=True)
    return tuple(_convert(value, kind, f"{key}[{index}]") for index, (value, kind) in enumerate(pairs))


def _from_word(text: str, hint: Any) -> Any:
    """What was typed: TOML where it parses as such, except that an attribute of text takes `2024` as text."""
    try:
        value = tomllib.loads(f"x = {text}")["x"] if "\n" not in text else text
    except tomllib.TOMLDecodeError:
        return text
    return value if isinstance(value, str) or not _wants_text(hint) else text


def _wants_text(hint: Any) -> bool:
    if typing.get_origin(hint) is Literal:
        return all(isinstance(choice, str) for choice in typing.get_args(hint))
    members = [kind for kind in typing.get_args(hint) if kind is not types.NoneType]
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return all(_wants_text(kind) for kind in members)
    return hint is str


# Describing: types, values and help in words.


def _type_name(hint: Any) -> str:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return " or ".join(_type_name(kind) for kind in args)
    if origin is Literal:
        return "one of " + ", ".join(_spelled(choice) for choice in args)
    if origin is tuple and args[-1] is Ellipsis:
        return f"a list [...], each {_type_name(args[0])}"
    if origin is tuple:
        return f"a list of {len(args)}: [{', '.join(_type_name(kind) for kind in args)}]"
    if origin is dict:
        return f"a table of names, each {_type_name(args[1])}"
    if dataclasses.is_dataclass(hint):
        return f"a table with {', '.join(_hints(typing.cast(type, hint)))}"
    return _PLAIN_NAMES.get(hint, str(hint))


def _spelled(value: object) -> str:
    """A value as it would be typed, cut where it is long."""
    if value is None or isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name} = {_spelled(item)}' for name, item in value.items())}}}"
    if isinstance(value, _Word):
        return value.text
    if isinstance(value, (list, tuple)):
        value = f"[{', '.join(_spelled(item) for item in value)}]"
    return textwrap.shorten(str(value), width=80, placeholder=" ...")


def _rows(kind: type, prefix: str, instance: object) -> Iterator[tuple[str, Any, Any, str]]:
    """(dotted key, type, default, sentence) of every key in the order written; recipes inside are opened."""
    sentences = _sentences(kind)
    for name, hint in _hints(kind).items():
        default = _default_of(kind, name, instance)
        inner = [hint, *typing.get_args(hint)] if typing.get_origin(hint) is not tuple else [hint]
        recipe = next((choice for choice in inner if dataclasses.is_dataclass(choice)), None)
        if recipe is None:
            yield f"{prefix}{name}", hint, default, sentences.get(name, "")
        else:
            yield from _rows(typing.cast(type, recipe), f"{prefix}{name}.", default)


def _sentences(kind: type) -> dict[str, str]:
    """The string under each attribute of `kind` and its bases; Python drops these, so the source is read."""
    found: dict[str, str] = {}
    for cls in reversed([cls for cls in kind.__mro__ if dataclasses.is_dataclass(cls)]):
        try:
            (definition,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
        except OSError:  # typed at a prompt: there is no source, hence no sentences
            continue
        assert isinstance(definition, ast.ClassDef)
        for attribute, below in zip(definition.body, definition.body[1:], strict=False):
            if isinstance(attribute, ast.AnnAssign) and isinstance(attribute.target, ast.Name):
                match below:
                    case ast.Expr(value=ast.Constant(value=str(sentence))):
                        found[attribute.target.id] = " ".join(sentence.split())
    return found
