"""Laws of a sequence: the published layout, round trips, and two accounts of the grammar that agree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from earl.errors import CheckpointError, EarlError, InstructionError, SequenceError, ShapeError
from earl.language.text_tokenizer import ByteBPE
from earl.language.vocabulary import IntArray, Vocabulary
from earl.sequence.grammar import allowed, choices, loss_positions, slots_of, target_template
from earl.sequence.layout import MODES, Laid, Mode, SequenceLayout, Slot

CODES = 512
TRICKY = [
    "",
    "make the coat red",
    "BOI 8*8 IMG <|image start|>32*32<|image token|><|visual token 000003|><|image end|>",
    "<|start thinking|> <|end thinking|> <|extra_203|><|endoftext|>",
    "151852 151849 \x00\x01\x1f\x7f \r\n\t  ",
    "cafe\u0301 👩\u200d🚀 שלום\u202e مرحبا 日本語 \u2028\ufeff",
    'ops: 1\n1 act=other subj="x"',
]
GRIDS = [(1, 1), (1, 7), (5, 1), (3, 4), (8, 8), (12, 10), (99, 101)]


class Characters:
    """A text tokenizer with an id a character, so that markers of thoughts are plain text as in Emu3."""

    size = 256

    def encode(self, text: str) -> list[int]:
        return [ord(character) for character in unicodedata.normalize("NFC", text)]

    def decode(self, ids: Sequence[int]) -> str:
        return "".join(map(chr, ids))


PREFILL = " Let's think step by step."
OPEN, CLOSE = "<|start thinking|>", "<|end thinking|>"
MINI_TEXT = ByteBPE.train(["make the red coat blue", "remove the tree", 'act=recolor subj="'] * 3, 300)
MINI = SequenceLayout(Vocabulary.compact(text_size=MINI_TEXT.size, num_codes=CODES), MINI_TEXT)
EMU3 = SequenceLayout(
    Vocabulary.emu3(thought_open=tuple(map(ord, " " + OPEN)), thought_close=tuple(map(ord, CLOSE))),
    Characters(),
    thought_prefill=PREFILL,
)
LAYOUTS = [MINI, EMU3]


def codes(rows: int, columns: int, seed: int) -> IntArray:
    return np.random.default_rng((seed, rows, columns)).integers(0, CODES, (rows, columns))


def laid_out(layout: SequenceLayout, mode: Mode, *, thought: str | None = None, seed: int = 0) -> Laid:
    source, target = codes(3, 4, seed), codes(2, 5, seed + 1)
    return layout.example(source, "make the tree blue", target, thought, mixed=mode == "mixed")


def every_kind(layout: SequenceLayout) -> list[tuple[Mode, Laid]]:
    return [
        ("edit", laid_out(layout, "edit")),
        ("thought", laid_out(layout, "thought", thought=" ops: 0")),
        ("thought", laid_out(layout, "thought", thought="")),
        ("mixed", laid_out(layout, "mixed")),
        ("mixed", laid_out(layout, "mixed", thought="so be it")),
    ]


# ---- the published layout


def test_an_emu3_example_is_the_published_one_id_by_id() -> None:
    laid = EMU3.example(np.array([[0, 1], [2, 3]]), "hi", np.array([[32767]]))
    assert laid.ids.tolist() == [
        151849,
        *[151852, *map(ord, "2*2"), 151851, 151854, 151855, 151846, 151856, 151857, 151846, 151847, 151853],
        *map(ord, "hi"),
        *[151852, *map(ord, "1*1"), 151851, 184621, 151846, 151847, 151853],
        151850,
    ]


def test_an_emu3_thought_stands_between_prefill_and_marker() -> None:
    laid = EMU3.example(np.array([[0]]), "hi", np.array([[0]]), " a: b")
    block = EMU3.image_block(np.array([[0]])).tolist()
    words = [*map(ord, f"hi{PREFILL} {OPEN} a: b{CLOSE}")]
    assert laid.ids.tolist() == [151849, *block, *words, *block, 151850]


class Joined(Characters):
    """Spells `.<|` as one id, as Emu3's pattern does where a full stop stands before the marker."""

    size = 257

    def encode(self, text: str) -> list[int]:
        return [256 if piece == ".<|" else ord(piece) for piece in re.findall(r"\.<\||.", text, re.DOTALL)]

    def decode(self, ids: Sequence[int]) -> str:
        return "".join(".<|" if id_ == 256 else chr(id_) for id_ in ids)


def test_a_marker_that_is_text_is_spelled_with_the_thought_and_known_by_its_text() -> None:
    markers = {"thought_open": tuple(map(ord, " " + OPEN)), "thought_close": tuple(map(ord, CLOSE))}
    layout = SequenceLayout(Vocabulary.emu3(**markers), Joined(), thought_prefill=PREFILL)
    for thought in ("Paint it.", "Paint it", "."):
        laid = layout.example(codes(2, 2, 0), "hi", codes(2, 2, 1), thought)
        assert (256 in laid.ids) == thought.endswith(".")
        assert layout.parse(laid.ids).thought == thought
        slots, after = slots_of(layout, laid.ids, mode="thought")
        assert (slots == laid.slots).all() and after is None
        text = laid.ids[laid.slots == Slot.TEXT].tolist()
        assert layout.closed_thought(text) == thought
        assert all(layout.closed_thought(text[:end]) is None for end in range(len(text)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_example_that_only_looks_ends_with_what_is_said(layout: SequenceLayout) -> None:
    source, said = codes(3, 4, 0), "things: 1"
    looks = layout.example(source, "what is there?", None, said)
    whole = layout.example(source, "what is there?", codes(2, 5, 1), said)
    for field in ("ids", "slots", "rows", "columns"):
        assert (getattr(looks, field) == getattr(whole, field)[: len(looks)]).all()
    assert len(looks) == whole.slots.tolist().index(Slot.CODE) - len("2*5") - 2
    assert (looks.aligned == -1).all()
    parsed = layout.parse(looks.ids)
    assert parsed.thought == said and parsed.target_hw is None and not parsed.finished
    slots, after = slots_of(layout, looks.ids, mode="thought")
    assert (slots == looks.slots).all() and after == Slot.FORCED


@pytest.mark.parametrize("grid", GRIDS)
def test_a_block_has_the_published_length(grid: tuple[int, int]) -> None:
    h, w = grid
    for layout in LAYOUTS:
        assert len(layout.image_block(codes(h, w, 0))) == 1 + len(f"{h}*{w}") + 1 + h * (w + 1) + 2


def test_lengths_at_256_pixels_are_those_of_the_paper() -> None:
    grid = codes(32, 32, 0)
    assert len(EMU3.image_block(grid)) == 1065
    instruction = "make the sky pink"
    assert len(EMU3.prompt(grid, instruction, mode="edit")) == 1066 + len(instruction)
    assert len(EMU3.example(grid, instruction, grid)) == 1066 + len(instruction) + 1065 + 1


# ---- round trips


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("source_grid", GRIDS)
def test_a_sequence_says_what_was_laid_out(layout: SequenceLayout, source_grid: tuple[int, int]) -> None:
    for seed, target_grid in enumerate(GRIDS):
        source, target = codes(*source_grid, seed), codes(*target_grid, seed + 9)
        for thought in (None, "", "ops: 0\n<|image end|>"):
            parsed = layout.parse(layout.example(source, "make the tree blue", target, thought).ids)
            assert (parsed.instruction, parsed.thought, parsed.finished) == (
                "make the tree blue",
                thought,
                True,
            )
            assert np.array_equal(parsed.source_hw, source)
            assert parsed.target_hw is not None and np.array_equal(parsed.target_hw, target)


@pytest.mark.parametrize("text", TRICKY)
def test_an_instruction_is_plain_text_whatever_it_spells(text: str) -> None:
    grid = codes(2, 2, 0)
    plain = MINI.example(grid, "", grid)
    for thought in (None, text):
        laid = MINI.example(grid, text, grid, thought)
        parsed = MINI.parse(laid.ids)
        assert parsed.instruction == unicodedata.normalize("NFC", text)
        assert parsed.thought == (None if thought is None else unicodedata.normalize("NFC", text))
        assert parsed.target_hw is not None and parsed.finished
        added = 0 if thought is None else 2  # the two markers: a text adds no other control id
        is_text = laid.ids < MINI.vocabulary.text_size
        assert (~is_text).sum() == (plain.ids >= MINI.vocabulary.text_size).sum() + added


def test_a_prefix_says_what_there_is_of_it() -> None:
    source, target = codes(2, 3, 0), codes(3, 2, 1)
    laid = MINI.example(source, "remove the tree", target, "ops: 0")
    block = len(MINI.image_block(source))
    seen = set()
    for stop in range(1 + block, len(laid) + 1):
        parsed = MINI.parse(laid.ids[:stop])
        assert np.array_equal(parsed.source_hw, source)
        assert "remove the tree".startswith(parsed.instruction)
        assert parsed.thought is None or "ops: 0".startswith(parsed.thought)
        assert (parsed.target_hw is not None) == (stop >= len(laid) - 1)
        assert parsed.finished == (stop == len(laid))
        seen.add((parsed.instruction, parsed.thought))
    assert ("remove the tree", "ops: 0") in seen
    for stop in range(1 + block):
        with pytest.raises(SequenceError):
            MINI.parse(laid.ids[:stop])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_prompt_is_the_beginning_of_its_example(layout: SequenceLayout) -> None:
    source, target = codes(3, 4, 0), codes(2, 5, 1)
    whole = {
        "edit": layout.example(source, "hi", target),
        "thought": layout.example(source, "hi", target, "so"),
    }
    whole["mixed"] = whole["edit"]
    for mode in MODES:
        prompt = layout.prompt(source, "hi", mode=mode)
        for name in ("ids", "slots", "aligned", "rows", "columns"):
            assert np.array_equal(getattr(prompt, name), getattr(whole[mode], name)[: len(prompt)])
        following = whole[mode].ids[len(prompt)]
        assert following == (ord("s") if layout is EMU3 else MINI_TEXT.encode("so")[0]) or mode != "thought"
        assert following == layout.vocabulary.boi or mode == "thought"


def test_a_thought_that_the_caller_gives_is_closed_and_given() -> None:
    for layout in LAYOUTS:
        grid = codes(2, 2, 0)
        given = layout.prompt(grid, "hi", mode="thought", thought="ops: 0")
        whole = layout.example(grid, "hi", grid, "ops: 0")
        assert np.array_equal(given.ids, whole.ids[: len(given)])
        assert whole.ids[len(given)] == layout.vocabulary.boi
        assert (given.slots == Slot.GIVEN).all()
        assert layout.parse(given.ids).thought == "ops: 0"


# ---- what stands beside the ids


@pytest.mark.parametrize("source_grid", GRIDS[:-1])
@pytest.mark.parametrize("target_grid", GRIDS[:-1])
def test_aligned_and_cells_follow_their_definition(
    source_grid: tuple[int, int], target_grid: tuple[int, int]
) -> None:
    source, target = codes(*source_grid, 0), codes(*target_grid, 1)
    laid = MINI.example(source, "hi", target, "ops: 0")
    code_at = np.flatnonzero(MINI.vocabulary.is_code(laid.ids))
    expected = {name: np.full(len(laid), -1) for name in ("aligned", "rows", "columns")}
    for n, place in enumerate(code_at[: source.size]):
        expected["rows"][place], expected["columns"][place] = divmod(n, source.shape[1])
    for n, place in enumerate(code_at[source.size :]):
        r, c = divmod(n, target.shape[1])
        expected["rows"][place - 1], expected["columns"][place - 1] = r, c
        if r < source.shape[0] and c < source.shape[1]:
            expected["aligned"][place - 1] = MINI.vocabulary.first_code + source[r, c]
    for name, array in expected.items():
        assert np.array_equal(getattr(laid, name), array), name


def test_a_copy_of_the_source_is_what_is_aligned() -> None:
    grid = codes(6, 5, 0)
    laid = MINI.example(grid, "hi", grid)
    told = laid.aligned >= 0
    assert told.sum() == grid.size
    assert np.array_equal(laid.ids[1:][told[:-1]], laid.aligned[told])


def test_arrays_of_a_laid_sequence_share_nothing_with_another() -> None:
    grid = codes(4, 4, 0)
    first, second = MINI.example(grid, "hi", grid), MINI.example(grid, "hi", grid)
    for name in ("ids", "slots", "aligned", "rows", "columns"):
        getattr(first, name)[:] = 0
    assert MINI.parse(second.ids).finished
    assert np.array_equal(MINI.example(grid, "hi", grid).rows, second.rows)


# ---- the grammar


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_grammar_gives_the_slots_of_the_layout_for_every_prefix(layout: SequenceLayout) -> None:
    prompt_end = len(layout.prompt(codes(3, 4, 0), "make the tree blue", mode="edit"))
    for mode, laid in every_kind(layout):
        whole, following = slots_of(layout, laid.ids, mode=mode)
        assert np.array_equal(whole, laid.slots) and following is None
        # A prefix that ends in the instruction is taken for a whole prompt, so the law begins behind it.
        inside = len(layout.image_block(codes(3, 4, 0))) + 1
        for stop in [*range(inside), *range(prompt_end, len(laid))]:
            slots, following = slots_of(layout, laid.ids[:stop], mode=mode)
            assert np.array_equal(slots, laid.slots[:stop])
            assert following == laid.slots[stop], (mode, stop)


def test_what_is_drawn_lies_in_what_is_allowed() -> None:
    for layout in LAYOUTS:
        for _, laid in every_kind(layout):
            for slot in (Slot.TEXT, Slot.CODE):
                start, stop = allowed(layout.vocabulary, slot)
                drawn = laid.ids[laid.slots == slot]
                assert ((drawn >= start) & (drawn < stop)).all()
            assert set(laid.ids[laid.slots == Slot.CHOICE]) <= set(choices(layout))


def test_a_thought_can_neither_open_an_image_nor_end_the_sequence() -> None:
    for layout in LAYOUTS:
        words = layout.vocabulary
        start, stop = allowed(words, Slot.TEXT)
        for name in ("pad", "bos", "eos", "boi", "eoi", "img", "eol", "eof"):
            assert not start <= getattr(words, name) < stop
        assert not words.is_code(np.arange(start, stop)).any()
        assert all(start <= id_ < stop for id_ in words.thought_close)


def test_slots_that_draw_nothing_have_no_range() -> None:
    for slot in (Slot.GIVEN, Slot.FORCED, Slot.CHOICE):
        with pytest.raises(SequenceError, match=slot.name):
            allowed(MINI.vocabulary, slot)


def test_only_choices_carry_loss() -> None:
    source, target = codes(3, 4, 0), codes(2, 5, 1)
    for thought, mixed in ((None, False), ("so", False), (None, True), ("so", True)):
        laid = MINI.example(source, "hi", target, thought, mixed=mixed)
        learnt = loss_positions(laid)
        assert learnt.dtype == np.bool_ and len(learnt) == len(laid)
        words = 0 if thought is None else len(MINI_TEXT.encode(thought)) + 1
        assert learnt.sum() == target.size + words + mixed
        frame = [MINI.vocabulary.eol, MINI.vocabulary.eof, MINI.vocabulary.eoi, MINI.vocabulary.eos]
        assert not np.isin(laid.ids[learnt], [*frame, MINI.vocabulary.img, MINI.vocabulary.bos]).any()


def test_layout_and_grammar_refuse_the_same_damaged_sequences() -> None:
    rng = np.random.default_rng((0, 77))
    controls = range(MINI.vocabulary.text_size, MINI.vocabulary.first_code + 2)
    originals = [laid.ids for _, laid in every_kind(MINI)]
    agreed = {True: 0, False: 0}
    for _ in range(3000):
        ids = originals[rng.integers(len(originals))]
        ids = ids[: rng.integers(25, len(ids) + 1)]
        place = rng.integers(len(ids))
        kind = rng.integers(4)
        stray = [rng.choice(controls)] if rng.random() < 0.6 else [rng.integers(0, 60)]
        ids = np.concatenate([ids[:place], stray if kind else [], ids[place + (kind != 1) :]]).astype(
            np.int64
        )
        read, where = accepted(lambda ids=ids: MINI.parse(ids))
        told, there = accepted(lambda ids=ids: slots_of(MINI, ids, mode="mixed"))
        if told and not read and "the rest of the source's block" in where:
            continue  # a prefix without a whole source says nothing yet
        assert (read, where.split(":")[0]) == (told, there.split(":")[0]), (ids.tolist(), where, there)
        agreed[read] += 1
    assert min(agreed.values()) > 200


def accepted(attempt: Any) -> tuple[bool, str]:
    try:
        attempt()
    except SequenceError as refusal:
        return False, str(refusal)
    return True, ""


@pytest.mark.parametrize(
    ("place", "id_", "message"),
    [
        (0, MINI.vocabulary.eos, "position 0: found EOS (.*), expected BOS"),
        (1, MINI.vocabulary.first_code, "position 1: found code 0 (.*), expected BOI"),
        (2, MINI.header_ids["0"], "position 2: found text id"),
        (5, MINI.vocabulary.eol, "position 5: found EOL (.*), expected"),
        (10, MINI.vocabulary.first_code, "position 10: found code 0 (.*), expected EOL"),
        (9, MINI.vocabulary.eol, "position 9: found EOL (.*), expected a code"),
        (21, MINI.vocabulary.pad, "position 21: found PAD (.*), expected EOF"),
        (-1, MINI.vocabulary.pad, "found PAD (.*), expected EOS"),
    ],
)
def test_a_damaged_sequence_is_refused_by_position(place: int, id_: int, message: str) -> None:
    ids = MINI.example(codes(3, 4, 0), "hi", codes(3, 4, 1)).ids
    ids[place] = id_
    with pytest.raises(SequenceError, match=message.replace("(.*)", r"\(.*\)")):
        MINI.parse(ids)
    with pytest.raises(SequenceError, match=message.replace("(.*)", r"\(.*\)").split(", expected")[0]):
        slots_of(MINI, ids, mode="edit")


def test_nothing_follows_the_end_of_a_sequence() -> None:
    ids = np.append(MINI.example(codes(3, 4, 0), "hi", codes(3, 4, 1)).ids, MINI.vocabulary.pad)
    with pytest.raises(SequenceError, match="expected the end"):
        MINI.parse(ids)
    with pytest.raises(SequenceError, match="expected the end"):
        slots_of(MINI, ids, mode="edit")


@pytest.mark.parametrize(
    "size", ["", "3", "3*", "*4", "3**4", "3*4*", "3*4*5", "03*4", "3*0", "0*4", "12345*4"]
)
def test_a_grid_has_one_spelling(size: str) -> None:
    start = [*MINI.prompt(codes(2, 2, 0), "hi", mode="edit").ids.tolist(), MINI.vocabulary.boi]
    header = [MINI.header_ids[character] for character in size]
    ids = [*start, *header, MINI.vocabulary.img]
    reads = [accepted(lambda stop=stop: MINI.parse(ids[:stop]))[0] for stop in range(len(ids) + 1)]
    first = reads.index(False, len(start)) - 1  # the first id that no sequence has there
    for attempt in (lambda: MINI.parse(ids), lambda: slots_of(MINI, ids, mode="edit")):
        read, why = accepted(attempt)
        assert not read and why.startswith(f"position {first}: ")


def test_a_header_of_a_giant_grid_costs_no_memory() -> None:
    size = [MINI.header_ids[character] for character in "9999*9999"]
    ids = [*MINI.prompt(codes(2, 2, 0), "hi", mode="edit").ids.tolist(), MINI.vocabulary.boi, *size]
    assert MINI.parse([*ids, MINI.vocabulary.img, MINI.vocabulary.first_code]).target_hw is None
    with pytest.raises(SequenceError):
        MINI.parse([*ids, MINI.header_ids["9"]])


# ---- templates


@pytest.mark.parametrize("grid", GRIDS)
def test_a_filled_template_is_the_target_of_an_example(grid: tuple[int, int]) -> None:
    for layout in LAYOUTS:
        source, target = codes(*grid, 0), codes(*grid, 1)
        laid = layout.example(source, "hi", target)
        template = target_template(layout, *grid)
        size = len(template.ids)
        assert template.shape == grid
        filled = template.ids.copy()
        filled[filled < 0] = layout.vocabulary.code_to_id(target).ravel()
        assert np.array_equal(filled, laid.ids[-size:])
        assert np.array_equal(template.slots, laid.slots[-size:])
        assert np.array_equal(template.rows, laid.rows[-size:])
        assert np.array_equal(template.columns, laid.columns[-size:])
        assert np.array_equal(template.aligned(source), laid.aligned[-size:])
        r, c = template.cells[template.ids < 0].T
        assert np.array_equal(target[r, c], target.ravel())


def test_a_template_aligns_a_source_of_another_grid() -> None:
    source, target = codes(3, 6, 0), codes(5, 4, 1)
    laid = MINI.example(source, "hi", target)
    template = target_template(MINI, 5, 4)
    assert np.array_equal(template.aligned(source), laid.aligned[-len(template.ids) :])


def test_forced_cells_are_the_sources_and_free_ones_are_drawn() -> None:
    source = codes(6, 5, 0)
    free = np.random.default_rng((0, 5)).random((6, 5)) < 0.3
    whole = target_template(MINI, 6, 5)
    masked = whole.with_forced(source, free)
    assert (masked.ids < 0).sum() == free.sum() == (masked.slots == Slot.CODE).sum()
    filled = masked.ids.copy()
    filled[filled < 0] = MINI.vocabulary.code_to_id(source[free])
    assert filled.tolist() == [*MINI.image_block(source).tolist(), MINI.vocabulary.eos]
    assert (whole.ids < 0).sum() == 30  # the template itself stays as it was


def test_an_empty_mask_leaves_nothing_to_draw() -> None:
    source = codes(4, 4, 0)
    template = target_template(MINI, 4, 4).with_forced(source, np.zeros((4, 4), bool))
    assert template.ids.tolist() == [*MINI.image_block(source).tolist(), MINI.vocabulary.eos]


def test_codes_of_free_cells_are_not_looked_at() -> None:
    free = np.eye(3, dtype=bool)
    masked = target_template(MINI, 3, 3).with_forced(np.where(free, -1, 7), free)
    assert (masked.ids[MINI.vocabulary.is_code(masked.ids)] == MINI.vocabulary.first_code + 7).all()


@pytest.mark.parametrize(
    ("forced", "free"),
    [
        (np.zeros((3, 3), int), np.zeros((3, 4), bool)),
        (np.zeros((4, 3), int), np.zeros((3, 3), bool)),
        (np.zeros((3, 3), int), np.zeros((3, 3), int)),
        (np.full((3, 3), CODES), np.zeros((3, 3), bool)),
    ],
)
def test_a_mask_that_does_not_fit_is_refused(forced: Any, free: Any) -> None:
    with pytest.raises(EarlError):
        target_template(MINI, 3, 3).with_forced(forced, free)


# ---- refusals


@pytest.mark.parametrize("codes_hw", [np.zeros(4, int), np.zeros((0, 3), int), np.zeros((1, 2, 2), int)])
def test_codes_that_are_no_grid_are_refused(codes_hw: Any) -> None:
    for attempt in (
        lambda: MINI.image_block(codes_hw),
        lambda: MINI.prompt(codes_hw, "hi", mode="edit"),
        lambda: MINI.example(codes(2, 2, 0), "hi", codes_hw),
    ):
        with pytest.raises(ShapeError):
            attempt()


def test_codes_of_another_codebook_are_refused() -> None:
    for bad in (np.array([[CODES]]), np.array([[-1]]), np.array([[0.5]])):
        with pytest.raises(SequenceError):
            MINI.example(codes(2, 2, 0), "hi", bad)


def test_an_unknown_mode_is_refused() -> None:
    for mode in ("Edit", "", None):
        with pytest.raises(SequenceError, match="mode is"):
            MINI.prompt(codes(2, 2, 0), "hi", mode=mode)  # type: ignore[arg-type]
        with pytest.raises(SequenceError, match="mode is"):
            slots_of(MINI, [], mode=mode)  # type: ignore[arg-type]
    with pytest.raises(SequenceError, match="mode thought"):
        MINI.prompt(codes(2, 2, 0), "hi", mode="edit", thought="so")


def test_text_that_poses_as_a_plain_text_marker_is_refused() -> None:
    grid = codes(2, 2, 0)
    with pytest.raises(InstructionError, match="instruction spells"):
        EMU3.prompt(grid, f"hi{PREFILL} {OPEN} now", mode="edit")
    with pytest.raises(InstructionError, match="thought spells"):
        EMU3.example(grid, "hi", grid, f"a {CLOSE} b")
    for ending in (PREFILL, f"{PREFILL} {OPEN[:-1]}", "<|", "<<|end thinking|"):  # half a marker is no marker
        parsed = EMU3.parse(EMU3.example(grid, f"hi{ending}", grid, f"so{ending}").ids)
        assert (parsed.instruction, parsed.thought) == (f"hi{ending}", f"so{ending}")


def test_a_tokenizer_that_does_not_fit_is_refused() -> None:
    with pytest.raises(CheckpointError, match="room for"):
        SequenceLayout(Vocabulary.compact(text_size=256, num_codes=4), MINI_TEXT)

    class Pairs(Characters):
        def encode(self, text: str) -> list[int]:
            return [200 if text == "12*12" else ord(character) for character in text]

    class Spaced(Characters):
        def encode(self, text: str) -> list[int]:
            return [32, *map(ord, text)]

    words = Vocabulary.compact(text_size=256, num_codes=4)
    with pytest.raises(CheckpointError, match="no id of its own"):
        SequenceLayout(words, Spaced())
    with pytest.raises(CheckpointError, match="digit by digit"):
        SequenceLayout(words, Pairs()).form(12, 12)
