"""The words of the public API: what an edit may be asked for, how it is checked, and what comes back.

Checked before any weights are touched. Knows nothing of models; what is None here is the checkpoint's own.
"""

from __future__ import annotations

import math
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import overload

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.errors import EarlError, InstructionError
from earl.pixels.canvas import Canvas, encode_picture, save_picture, saving_notes
from earl.pixels.filters import FILTERS
from earl.pixels.paper import OnPaper
from earl.sequence.plan import Plan

THOUGHTS = ("off", "on", "auto")
DRAFTS = ("auto", "drafter", "source", "jacobi", "none")
PRESERVES = ("auto", "paste", "repaint", "delta", "none")
MAX_SEED = 2**63 - 1
MAX_IMAGES = 10_000
"""All of a call are held at once; who asks for more has mostly mistaken another number for theirs."""
MAX_GUIDANCE = 1e6
"""Beyond this float32 has no digits left for what is drawn without an instruction, and in the end no number."""
_OF_ALL = ("background", "env", "style")
"""Acts that change a picture as a whole..."""
_ALL = ("", "style", "picture", "image")
"""...and subjects of a style that is for all of it."""

_GAPS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
# Controls, halves of surrogate pairs, what turns the direction of a text, and blanks of no width. Joiners
# (U+200C, U+200D) stay: emoji and some scripts are spelled with them.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\u200b\ufeff]")
# Of what is left, signs that show nothing by themselves: formats, selectors of a variant, letters that fill a gap.
_INVISIBLE = re.compile(r"[\s\xad\u034f\u115f\u1160\u200c-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditOptions:
    """How an instruction is carried out.

    Raises:
        EarlError: a value is not finite, out of range, or not one of the known words.
    """

    seed: int | None = None
    """Names all random draws: same seed, same picture. Further images take seed + 1, seed + 2, ... None draws
    a fresh one, which the result reports."""
    num_images_per_prompt: int = 1
    """How many versions of the edit to make, at most 10,000."""
    guidance_scale: float = 1.0
    """How strongly the instruction is followed, 1 to 1e6. 1 turns guidance off and halves the work."""
    temperature: float | None = None
    """Divides the logits. 0 leaves nothing to chance; None is the checkpoint's own."""
    top_k: int | None = None
    """Candidates kept per step, counted in tokens. None is the checkpoint's own."""
    top_p: float | None = None
    """Probability kept per step, above 0 and at most 1. None is the checkpoint's own."""
    thought: str = "off"
    """Whether the model writes a plan first: off, on, or auto (when the instruction seems to need one)."""
    plan: Plan | None = None
    """A plan to follow instead of the instruction, whose operations are drawn one after another by a model with a
    drafter: what an operation marks lies within its box. Others write behind it."""
    preserve: str = "auto"
    """How the input's own pixels are kept: paste (only changed parts are replaced), repaint (there, too, what is as it
    was keeps its detail, and what was moved or copied takes it along), delta (the change of light and colour is added),
    none (the model's picture as it is, within a mask), or auto: each region in the one of the first three that suits
    its edit, and edits of the whole picture as an enlarger shows them, if the checkpoint has one; by auto alone what a
    model marked to have moved is drawn by the input's own pixels where its draft is soft, what is new before a
    photograph is drawn once more on plain paper where its draft is a blur, and a style, such as a sketch, is done by a
    filter to the input itself, by a model that plans."""
    draft: str = "auto"
    """What decoding guesses first: drafter (the model's own), source, jacobi (nothing in particular), none (one token a
    pass), or auto. It decides how long an edit takes, not what comes out (in bfloat16 near ties may turn)."""
    max_new_codes: int | None = None
    """Most codes to draw for a picture; where they end, the rest stays the input's. None sets no limit."""
    max_instruction_chars: int = 2000
    """Longer instructions are refused."""

    def __post_init__(self) -> None:
        for each in fields(self):
            if isinstance(value := getattr(self, each.name), np.generic):  # a number of numpy's
                object.__setattr__(self, each.name, value.item())
        self._check_numbers()
        _check_word("thought", self.thought, THOUGHTS)
        if not isinstance(self.plan, Plan | None):
            raise EarlError(
                f"plan is a {type(self.plan).__name__}: pass an earl.sequence.plan.Plan (Plan.from_text reads one)"
            )
        if self.plan is not None and self.thought != "off":
            raise EarlError(f"plan is given and thought is {self.thought!r}: pass one of them")
        _check_word("preserve", self.preserve, PRESERVES)
        _check_word("draft", self.draft, DRAFTS)

    def _check_numbers(self) -> None:
        _check_whole(
            "num_images_per_prompt", self.num_images_per_prompt, 1, MAX_IMAGES, "more take several calls"
        )
        _check_whole(
            "max_instruction_chars", self.max_instruction_chars, 1, None, "allow at least one character"
        )
        if self.seed is not None:
            last = MAX_SEED - (self.num_images_per_prompt - 1)
            _check_whole("seed", self.seed, 0, last, "leave it out for a fresh one")
        if self.top_k is not None:
            _check_whole("top_k", self.top_k, 1, None, "leave it out for the checkpoint's own")
        _check_real("guidance_scale", self.guidance_scale, 1, MAX_GUIDANCE, "1 turns guidance off")
        if self.temperature is not None:
            _check_real("temperature", self.temperature, 0, math.inf, "0 leaves nothing to chance")
        if self.top_p is not None:
            _check_real("top_p", self.top_p, 0, 1, "1 keeps every token")
            if self.top_p == 0:
                raise EarlError(
                    "top_p is 0, which keeps no token: pass more than 0, or a top_k of 1 for the likeliest"
                )
        if self.max_new_codes is not None:
            _check_whole("max_new_codes", self.max_new_codes, 1, None, "leave it out for no limit")


PER_PICTURE = (
    "images", "tokens", "marks", "on_paper", "filters", "changed", "seeds", "thoughts", "requests", "passes", "drawn",
)  # fmt: skip
"""What an `EditResult` lists for each picture."""


@dataclass(slots=True, kw_only=True)
class EditResult:
    """The edited pictures, and what is known of each; iterating and indexing give the pictures."""

    images: list[Image.Image]
    """Of the input's size and, where possible, its mode."""
    source: Canvas
    """The input, which tells files what pictures do not: EXIF and resolution."""
    tokens: list[NDArray[np.int64]]
    """[rows, columns] codes of each edited picture on the working grid."""
    marks: list[NDArray[np.int64] | None]
    """[M, 3] what was marked before each to go and to come (`earl.sequence.marks.mark_table`), which with its tokens
    and what is on paper makes the picture (`Editor.pictures`); None where nothing was, or the edit was stopped."""
    on_paper: list[OnPaper | None]
    """The same edit of plain sheets (`earl.pixels.paper`), from which the picture has what is new before a photograph;
    None where nothing was drawn so."""
    filters: list[str | None]
    """The filter (`earl.pixels.filters`) that each edit means, such as "sketch" or "clear to snow", which shows the
    whole picture but for what goes or comes besides; None where the model's codes show it."""
    changed: list[NDArray[np.bool_]]
    """[H, W] at native size, True where the picture may differ from the input."""
    seeds: list[int]
    """The seed of each picture: passing it again gives the picture again."""
    thoughts: list[str | None]
    """What was thought before each picture, or the plan that it follows; None where there was nothing."""
    requests: list[tuple[str, ...]]
    """What each picture was drawn for: the instruction, or several requests, one after another. Of these the last one
    has the tokens, the marks, what is on paper and the filter above, of the picture that the others made."""
    passes: list[int]
    """Forward passes of the transformer behind each picture, its prompt's included; those on paper are not."""
    drawn: list[int]
    """Codes that the transformer chose in each picture, those on paper not among them."""
    timings: dict[str, float] = field(default_factory=dict)
    """Seconds by stage."""
    notes: list[str] = field(default_factory=list)
    """Plain sentences for the user on all pictures: what was converted, and what could not be kept."""

    def __post_init__(self) -> None:
        counts = {len(getattr(self, name)) for name in PER_PICTURE}
        assert len(counts) == 1, f"per-picture lists of lengths {sorted(counts)}"

    @property
    def plans(self) -> list[Plan | None]:
        """The plan behind each picture; None where there was no thought, or one that is no plan."""
        return [None if thought is None else _plan_of(thought) for thought in self.thoughts]

    def save(self, file: str | Path, which: int = 0, *, overwrite: bool = False) -> Path:
        """Write one of the pictures with the input's colour profile, resolution and EXIF, and without loss where the
        format can (`earl.pixels.save_picture`); what it cannot hold is said in `notes`.

        Raises:
            EarlError: there is no picture of that number, or pictures are arrays (output_type "np").
            PictureError: unknown suffix, the file exists, or it cannot be written.
            OSError: the disk is full or fails.
        """
        image = self._picture(which)
        written = save_picture(image, file, canvas=self.source, overwrite=overwrite)
        self.notes += [note for note in saving_notes(image, written, self.source) if note not in self.notes]
        return written

    def to_png(self, which: int = 0) -> bytes:
        """What `save` writes to a PNG file.

        Raises:
            EarlError: as there.
        """
        return encode_picture(self._picture(which), canvas=self.source)

    def _picture(self, which: int) -> Image.Image:
        if not hasattr(which, "__index__") or not 0 <= which < len(self.images):
            raise EarlError(f"which is {which!r}, and there are {len(self.images)} pictures: count from 0")
        image = self.images[which]
        if not isinstance(image, Image.Image):
            raise EarlError(
                "pictures are arrays, which have no colour profile: edit with output_type='pil' to save"
            )
        return image

    def __iter__(self) -> Iterator[Image.Image]:
        return iter(self.images)

    def __len__(self) -> int:
        return len(self.images)

    @overload
    def __getitem__(self, index: int) -> Image.Image: ...
    @overload
    def __getitem__(self, index: slice) -> list[Image.Image]: ...
    def __getitem__(self, index: int | slice) -> Image.Image | list[Image.Image]:
        return self.images[index]


def check_instruction(text: str, *, max_chars: int = 2000) -> str:
    """An instruction as the model reads it: Unicode NFC, one line, no blank ends, nothing
    that controls a terminal or the direction of a text.

    Words that look like control tokens stay as they are: the tokenizer reads them as plain text.

    Raises:
        InstructionError: not a string, empty or nothing that can be seen, or longer than `max_chars` characters.
    """
    if not isinstance(text, str):
        raise InstructionError(f"instruction is a {type(text).__name__}: pass one string")
    one_line = _GAPS.sub(" ", text)
    clean = unicodedata.normalize("NFC", _UNPRINTABLE.sub("", one_line)).strip()
    if _INVISIBLE.fullmatch(clean):
        raise InstructionError("instruction is empty: say what to change, e.g. 'make the house red'")
    if len(clean) > max_chars:
        raise InstructionError(
            f"instruction has {len(clean)} characters, more than the limit of {max_chars}: shorten it"
        )
    return clean


def printable(text: str) -> str:
    """One line for a terminal, in which what an instruction may not have (a name of a file may) is escaped."""
    gaps_too = f"{_UNPRINTABLE.pattern}|[\u2028\u2029]"
    return re.sub(gaps_too, lambda found: found[0].encode("unicode_escape").decode(), text)


def only_adds(plan: Plan | None) -> bool:
    """Whether a plan says that things come and nothing else."""
    return plan is not None and {step.act for step in plan.operations} == {"add"}


def changes_light(plan: Plan) -> bool:
    """Whether a plan asks for another time or other weather."""
    return any(step.act == "env" for step in plan.operations)


def changes_style(plan: Plan) -> bool:
    """Whether a plan asks for a style, by whatever name."""
    return any(step.act == "style" for step in plan.operations)


def style_of(plan: Plan | None) -> str | None:
    """The filter (`earl.pixels.filters`) that a plan asks for; None for none, or where it wants another place, time or
    weather besides, which no filter of the input shows."""
    steps = () if plan is None else plan.operations
    styles = [step for step in steps if step.act in _OF_ALL]
    if len(styles) != 1 or styles[0].act != "style" or styles[0].box or styles[0].subject not in _ALL:
        return None
    return styles[0].goal if styles[0].goal in FILTERS else None


def _plan_of(thought: str) -> Plan | None:
    try:
        return Plan.from_text(thought)
    except InstructionError:  # free text
        return None


def _check_whole(name: str, value: object, low: int, high: int | None, cure: str) -> None:
    span = f"{low} or more" if high is None else f"{low} to {high}"
    if isinstance(value, bool) or not isinstance(value, int):
        raise EarlError(f"{name} is {value!r}: it must be an int, {span}; {cure}")
    if not (low <= value and (high is None or value <= high)):
        raise EarlError(f"{name} is {value}: it must be {span}; {cure}")


def _check_real(name: str, value: object, low: float, high: float, cure: str) -> None:
    span = f"{low:g} or more" if high == math.inf else f"{low:g} to {high:g}"
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= sys.float_info.max:
        raise EarlError(f"{name} is {value!r}: it must be a finite number, {span}; {cure}")
    if not low <= value <= high:
        raise EarlError(f"{name} is {value:g}: it must be {span}; {cure}")


def _check_word(name: str, value: object, known: tuple[str, ...]) -> None:
    if value not in known:
        raise EarlError(f"{name} is {value!r}: it must be one of {', '.join(known)}")
