"""Laws of the plan grammar: it knows exactly the beginnings of plans, and what is written under it is a plan."""

from __future__ import annotations

import random
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch

from earl.decoding import Sampling, Thought, decode_thoughts
from earl.decoding.sampling import draw, log_probability
from earl.editor import Editor
from earl.errors import CheckpointError, InstructionError, SequenceError
from earl.language.text_tokenizer import ByteBPE, letters_of_bytes, normal_form
from earl.language.vocabulary import Vocabulary
from earl.model import EarlConfig, EarlForCausalLM
from earl.sequence.layout import SequenceLayout
from earl.sequence.plan import ACTS, Operation, Plan
from earl.sequence.plan_grammar import PlanGrammar
from earl.sequence.plan_reader import CLOSED, START, Numbers, PlanReader, State, Words
from earl.storybook.examples import corpus, example
from tests.test_decoding import LIKELIEST, SOURCE, SPELLED

ALPHABET = 'ab "\\/\n\r\t\x00\x1f\x7f=,0\u0085\u2028é́ࠀ퟿\ufffd\uffff😀\U0010ffffא'
READER = PlanReader(max_operations=12, max_string=8)
CLOSE = "<|end thinking|>"
PIECES = [
    *map(chr, (10, *range(32, 127))),
    *('"<|', '"\n', '" goal="', 'ops: ', 'ops: 2\n1 act=', "act=re", "color", "end", "end thinking|>", "|>", "<|"),
    *('\\"', '\\n"', "\\u00", "1f", 'a"\\', "é", "12", ",1", " after=1", "ab<|e", "x<", "<|end thinking|>", " "),
]  # fmt: skip


class Joined:
    """A text tokenizer of letters and of some that are joined, two of them alike."""

    size = len(PIECES)

    def encode(self, text: str) -> list[int]:
        return [PIECES.index(letter) for letter in text]

    def decode(self, ids: Sequence[int]) -> str:
        return "".join(PIECES[id_] for id_ in ids)


class Spelling(ByteBPE):
    """Byte-level BPE that says the bytes of its ids."""

    def __init__(self, vocabulary: dict[str, int], merges: list[tuple[str, str]]) -> None:
        super().__init__(vocabulary, merges)
        letters, spelled = letters_of_bytes(), sorted(vocabulary, key=vocabulary.__getitem__)
        self._bytes = [bytes(letters[letter] for letter in piece) for piece in spelled]

    @property
    def pieces(self) -> list[bytes]:
        return self._bytes


LINES = [*corpus(40), *['café 雪 "snow" \\n \\u001f 😀 é́'] * 9]
BYTES = Spelling.train(LINES, 420)


class Hidden:
    """A byte-level BPE that only shows text."""

    size, encode, decode = BYTES.size, BYTES.encode, BYTES.decode


COMPACT = SequenceLayout(Vocabulary.compact(text_size=BYTES.size + 2, num_codes=24), BYTES)
_JOINED = Vocabulary.compact(text_size=Joined.size, num_codes=24)
MARKED = SequenceLayout(
    replace(
        _JOINED,
        thought_open=tuple(Joined().encode("<|start|>")),
        thought_close=tuple(Joined().encode(CLOSE)),
    ),
    Joined(),
    thought_prefill="So: ",
)
LAYOUTS = [pytest.param(COMPACT, id="one id"), pytest.param(MARKED, id="marker of text")]


def random_plan(seed: int, most: int = 5) -> Plan:
    rng = random.Random(f"{seed}:plan")

    def words(least: int) -> str:
        while True:
            words = "".join(rng.choice(ALPHABET) for _ in range(rng.randint(least, 8)))
            if not melts(words):
                return words

    operations = []
    for number in range(1, rng.randint(0, most) + 1):
        c0, r0 = rng.choice([rng.randrange(32), 999_998]), rng.randrange(32)
        operations.append(
            Operation(
                act=rng.choice(ACTS),
                subject=words(0),
                goal=words(0),
                box=rng.choice([None, (c0, r0, c0 + 1, r0 + rng.randint(1, 90))]),
                after=tuple(sorted(rng.sample(range(1, number), rng.randrange(number)))),
                call=rng.choice([None, words(1)]),
            )
        )
    return Plan(operations=tuple(operations))


def melts(words: str) -> bool:
    """Whether a control character, whose escape ends in a letter, has a combining one behind it."""
    return any(a < " " and unicodedata.combining(b) for a, b in pairwise(words))


def parses(text: bytes) -> bool:
    try:
        plan = Plan.from_text(text.decode())
    except (InstructionError, UnicodeDecodeError):
        return False
    return not any(melts(words or "") for op in plan.operations for words in (op.subject, op.goal, op.call))


# ---- the reader and the language


def test_every_beginning_of_a_plan_can_go_on_and_the_whole_is_complete() -> None:
    for seed in range(200):
        text = random_plan(seed, most=12).to_text().encode()
        state: State | None = START
        for end in range(len(text)):
            assert state is not None, text[:end]
            assert READER.is_complete(state) == parses(text[:end])
            state = READER.step(state, text[end])
        assert state is not None and READER.is_complete(state)


def test_what_can_go_on_has_a_completion_and_each_byte_of_it_is_one_byte_less_to_say() -> None:
    for seed in range(40):
        text = random_plan(seed).to_text().encode()
        state: State | None = START
        for end in range(len(text) + 1):
            assert state is not None
            rest = READER.shortest_completion(state)
            assert parses(text[:end] + rest), text[:end] + rest
            after: State | None = state
            for said, byte in enumerate(rest, start=1):
                assert after is not None
                after = READER.step(after, byte)
                assert after is not None and len(READER.shortest_completion(after)) == len(rest) - said
            assert after is not None and READER.is_complete(after)
            assert end == len(text) or len(rest) <= len(READER.shortest_completion(START)) + len(text)
            state = READER.step(state, text[end]) if end < len(text) else None


@pytest.mark.parametrize("bounds", [{}, {"grid": (9, 30)}])
def test_no_plan_is_shorter_than_the_shortest_completion(bounds: dict[str, Any]) -> None:
    """Dijkstra's law in small: behind every state the best next byte leaves exactly one byte less, and none more."""
    reader = PlanReader(max_operations=3, max_string=2, **bounds)
    rng = random.Random("walks")
    for _ in range(60):
        state: State = START
        while True:
            following = [after for byte in range(256) if (after := reader.step(state, byte)) is not None]
            left = len(reader.shortest_completion(state))
            lefts = [len(reader.shortest_completion(after)) for after in following]
            assert min(lefts, default=0) >= left - 1
            assert left == 0 or min(lefts) == left - 1
            assert (left == 0) == reader.is_complete(state)
            if not following or (left == 0 and rng.random() < 0.3):
                break
            state = rng.choice(following)


def test_a_plan_with_one_byte_changed_is_read_exactly_as_far_as_a_plan_begins_so() -> None:
    reader = PlanReader(max_operations=99, max_string=99)
    rng, read, refused = random.Random("changes"), 0, 0
    spare = [*range(0x20, 0x7F), 0x0A, 0x0D, 0x1F, 0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xE0, 0xED, 0xF4, 0xF5, 0xFF]
    for seed in range(900):
        text = bytearray(random_plan(seed % 60, most=3).to_text().encode())
        place = rng.randrange(len(text))
        way = rng.randrange(3)
        text[place : place + (way > 0)] = b"" if way == 1 else bytes([rng.choice(spare)])
        changed = bytes(text)
        state = reader.read(changed)
        assert (state is not None and reader.is_complete(state)) == parses(changed), changed
        if state is None:
            # The first byte that was refused: what plans continue the bytes before it never continues with it.
            end = next(n for n in range(1, len(changed) + 1) if reader.read(changed[:n]) is None)
            before = reader.read(changed[: end - 1])
            assert before is not None and parses(changed[: end - 1] + reader.shortest_completion(before))
            assert not any(goes_on(changed[:end], seed) for seed in range(1))
            refused += 1
        else:
            assert parses(changed + reader.shortest_completion(state))
            read += 1
    assert read > 50 and refused > 600


def goes_on(text: bytes, seed: int) -> bool:
    """Whether some ending makes a plan of a text: endings of plans, their numbers and strings cut anywhere."""
    rng = random.Random(f"{seed}:ending")
    lines = text.split(b"\n")
    digits = lines[0].removeprefix(b"ops: ")
    endings = [
        b"",
        b"0",
        b'"',
        b'a"',
        b'=""',
        b"1,2,3",
        b"0,9,9",
        b"9,9",
        b"9",
        b"\x80",
        b'\x80"',
        b'\xbf\xbf"',
    ]
    endings += [random_plan(rng.randrange(99)).to_text().encode()[-rng.randint(1, 30) :] for _ in range(20)]
    missing = int(digits) - (len(lines) - 1) if digits.isdigit() and len(digits) < 3 else 0
    more = b"".join(b'\n%d act=add subj=""' % n for n in range(len(lines), len(lines) + max(0, missing)))
    return any(parses(text + ending + more) for ending in endings)


@pytest.mark.parametrize(
    "text",
    [
        "x", "ops:2", "ops: 01", "ops: 13", "ops: 0\n", "ops: 1\n2", "ops: 1\n1 act=addx", "ops: 1\n1 act=Add",
        'ops: 1\n1 act=add  ', 'ops: 1\n1 act=add subj="a" subj', 'ops: 1\n1 act=add subj="a" goal=""',
        'ops: 1\n1 act=add subj="a" call=""', 'ops: 1\n1 act=add subj="\\u000a', 'ops: 1\n1 act=add subj="\\u0041',
        'ops: 1\n1 act=add subj="\\/', 'ops: 1\n1 act=add subj="\n', 'ops: 1\n1 act=add subj="a" a',
        'ops: 1\n1 act=add subj="a" box=01', 'ops: 1\n1 act=add subj="a" box=999999',
        'ops: 1\n1 act=add subj="a" box=5,2,3,', 'ops: 1\n1 act=add subj="a" box=1,2,3 ',
        'ops: 1\n1 act=add subj="a" box=1,2,3,4,', 'ops: 1\n1 act=add subj="a" box=1,20,3,20 ',
        'ops: 1\n1 act=add subj="a" goal="b" box', 'ops: 1\n1 act=add subj="a"\n',
        'ops: 2\n1 act=add subj="a"\n2 act=add subj="a" after=2',
        'ops: 2\n1 act=add subj=""\n2 act=add subj="" after=1,',
        'ops: 1\n1 act=add subj="123456789',
    ],
)  # fmt: skip
def test_what_no_plan_begins_with_is_refused(text: str) -> None:
    assert READER.read(text.encode()) is None


def test_behind_an_escape_that_ends_in_a_letter_nothing_can_melt_with_it() -> None:
    head = 'ops: 1\n1 act=add subj="'
    plan = Plan.from_text(head + '\\n\u0303"')  # which no tokenizer that normalises can spell
    with pytest.raises(InstructionError):
        Plan.from_text(normal_form(plan.to_text()))
    refused = ["\\n\u0303", "\\t\u0301", "\\u001f\u0307", "a\\r\U0001d165"]
    assert not any(READER.read((head + words).encode()) for words in refused)
    assert READER.read((head + "\\n").encode() + b"\xcc") is None  # begins combining characters only
    read = [
        "n\u0303",
        '\\"\u0303',
        "\\\\\u0303",
        "\\\\n\u0303",
        "\\n\u037f",
        "\\nn\u0303",
        "\\n\u00e9",
        "\\n\u96ea",
    ]
    for words in read:
        assert READER.read((head + words).encode()) is not None
        assert parses(normal_form(head + words + '"').encode())


def test_a_box_stays_on_its_grid() -> None:
    reader = PlanReader(grid=(4, 12))
    begun = reader.read(b'ops: 1\n1 act=add subj="a" box=')
    assert begun is not None
    read = {
        (c0, r0, c1, r1)
        for c0 in range(14) for r0 in range(6) for c1 in range(14) for r1 in range(6)
        if (after := reader.read(f"{c0},{r0},{c1},{r1}".encode(), begun)) and reader.is_complete(after)
    }  # fmt: skip
    assert read == {
        (c0, r0, c1, r1)
        for c0 in range(12) for r0 in range(4) for c1 in range(c0 + 1, 13) for r1 in range(r0 + 1, 5)
    }  # fmt: skip


def test_strings_hold_no_marker_and_a_plan_ends_with_it() -> None:
    reader = PlanReader(marker=b"<<|a>")
    head = b'ops: 1\n1 act=add subj="'
    for words in (b"<<<|a>", b"<<|a>", b"x<<|<<|a>"):
        assert reader.read(head + words[:-1]) is not None
        assert reader.read(head + words) is None
    for words in (b"<<|a", b"<|a>", b"<< |a>", b"<<||a>"):
        closed = reader.read(head + words + b'"<<|a>')
        assert closed == CLOSED
        assert all(reader.step(closed, byte) is None for byte in range(256))
    assert reader.read(head + b'"<<|b') is None


def test_bounds_and_markers_that_leave_nothing_to_say_are_refused() -> None:
    for bounds in ({"max_operations": -1}, {"max_string": 0}, {"grid": (0, 3)}):
        with pytest.raises(SequenceError):
            PlanReader(**bounds)  # type: ignore[arg-type]
    for marker in ("hg", " <|", "\n", '<"', "<\\", "<é>", '"'):
        with pytest.raises(CheckpointError, match="could be read as part of a plan"):
            PlanReader(marker=marker.encode())
    with pytest.raises(CheckpointError, match="could be read as part of a plan"):
        PlanGrammar(SPELLED)
    with pytest.raises(CheckpointError, match="no id of its own for"):
        PlanGrammar(replace_marker(SPELLED))


def replace_marker(layout: SequenceLayout) -> SequenceLayout:
    stop = layout.vocabulary.text_size
    return SequenceLayout(replace(layout.vocabulary, thought_close=(stop,)), layout.text_tokenizer)


# ---- which ids may come next


def by_brute_force(grammar: PlanGrammar, pieces: list[bytes], close: int | None, state: State) -> list[bool]:
    wanted = [bool(piece) and grammar.reader.read(piece, state) is not None for piece in pieces]
    wanted += [False] * (grammar.vocabulary.thought_stop - len(wanted))
    if close is not None:
        wanted[close] = grammar.reader.is_complete(state)
    return wanted


@pytest.mark.parametrize("layout", LAYOUTS)
def test_allowed_are_the_ids_whose_bytes_the_reader_reads(layout: SequenceLayout) -> None:
    grammar = PlanGrammar(layout, max_operations=3, max_string=4)
    pieces = BYTES.pieces if layout is COMPACT else [piece.encode() for piece in PIECES]
    close = None if layout is MARKED else layout.vocabulary.thought_close[0]
    rng, inside, numbers = random.Random("states"), 0, 0
    for _ in range(25):
        state = START
        while state != CLOSED:
            allowed_R = grammar.allowed(state)
            assert allowed_R.tolist() == by_brute_force(grammar, pieces, close, state), state
            inside += isinstance(state, Words)
            numbers += isinstance(state, Numbers)
            state = grammar.after(state, int(rng.choice(np.flatnonzero(allowed_R).tolist())))
        assert not grammar.allowed(state).any()
    assert inside > 50 and numbers > 20


@pytest.mark.parametrize("layout", LAYOUTS)
def test_in_any_room_that_holds_a_plan_a_thought_ends(layout: SequenceLayout) -> None:
    grammar = PlanGrammar(layout, max_operations=4, max_string=5)
    assert grammar.least == len("ops: 0") + (1 if layout is COMPACT else len(CLOSE))
    assert grammar.allowed(START, grammar.least).any() and not grammar.allowed(START, 0).any()
    rng = random.Random("rooms")
    for trial in range(60):
        room, state, said = grammar.least + trial, START, []
        while state != CLOSED:
            fits = np.flatnonzero(grammar.allowed(state, room - len(said)))
            said.append(int(rng.choice(fits.tolist())))
            state = grammar.after(state, said[-1])
        assert len(said) <= room
        text = layout.closed_thought(said)
        assert text is not None and parses(text.encode())
        assert all(layout.closed_thought(said[:end]) is None for end in range(len(said)))


def test_plans_as_the_tokenizer_spells_them_are_allowed() -> None:
    grammar = PlanGrammar(COMPACT)
    plans = [example(seed).plan for seed in range(30)]
    plans += [Plan(operations=(Operation(act="text", subject='雪 "é" 😀', goal="\x1f\\"),))]
    for plan in plans:
        ids = [*BYTES.encode(plan.to_text()), *COMPACT.vocabulary.thought_close]
        allowed_TR = grammar.allowed_along(ids)
        assert allowed_TR.shape == (len(ids), COMPACT.vocabulary.thought_stop)
        assert allowed_TR[np.arange(len(ids)), ids].all()


def test_a_tokenizer_that_hides_its_bytes_is_allowed_whole_characters_only() -> None:
    hidden = SequenceLayout(COMPACT.vocabulary, Hidden())
    begun = PlanReader().read(b'ops: 1\n1 act=add subj="')
    assert begun is not None
    allowed_R, wanted_R = PlanGrammar(hidden).allowed(begun), PlanGrammar(COMPACT).allowed(begun)
    for id_ in range(BYTES.size):
        whole = "\ufffd" not in BYTES.decode([id_])
        assert allowed_R[id_] == (wanted_R[id_] and whole)
    assert (wanted_R & ~allowed_R).any()


def test_ids_that_no_plan_has_are_refused_with_their_place() -> None:
    grammar = PlanGrammar(COMPACT)
    ids = [*BYTES.encode("ops: 0"), *COMPACT.vocabulary.thought_close]
    for wrong in (-1, BYTES.size, COMPACT.vocabulary.boi, ids[0]):
        with pytest.raises(SequenceError, match=f"id {len(ids) - 1} of the thought is"):
            grammar.allowed_along([*ids[:-1], wrong])
        with pytest.raises(SequenceError, match="no plan goes on like that"):
            grammar.after(grammar.after(START, ids[0]), wrong)
    with pytest.raises(SequenceError, match="within 3 ids"):
        grammar.allowed_along(BYTES.encode("ops: 2\n1 act="), room=3)


def test_what_may_follow_is_said_in_less_than_a_millisecond() -> None:
    grammar, rng, took_s, asked = PlanGrammar(COMPACT), random.Random("speed"), 0.0, 0
    for _ in range(20):
        state = START
        for room in range(300, 0, -1):
            start_s = time.thread_time()
            allowed_R = grammar.allowed(state, room)
            took_s, asked = took_s + time.thread_time() - start_s, asked + 1
            state = grammar.after(state, int(rng.choice(np.flatnonzero(allowed_R).tolist())))
            if state == CLOSED:
                break
    assert took_s / asked < 1e-3


# ---- thoughts


def tiny(layout: SequenceLayout, seed: int) -> EarlForCausalLM:
    """A model that has no idea of plans and is sure of itself."""
    torch_seed = torch.Generator().manual_seed(seed)
    shape = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = EarlConfig(
        vocab_size=layout.vocabulary.size, num_key_value_heads=1, max_position_embeddings=400, **shape
    )
    model = EarlForCausalLM(config).eval().requires_grad_(False)
    for parameter in model.parameters():
        if parameter.ndim > 1:
            parameter.normal_(0, 2 * parameter.shape[1] ** -0.5, generator=torch_seed)
    return model


def think(
    layout: SequenceLayout,
    model: EarlForCausalLM,
    grammar: PlanGrammar,
    seed: int,
    sampling: Sampling,
    **options: Any,
) -> Thought:
    prompt = layout.prompt(SOURCE, "add a bag", mode="thought")
    (said,) = decode_thoughts(
        model, layout, [prompt], [seed], mode="thought", sampling=sampling, grammar=grammar, **options
    )
    assert said.thought is not None
    return said.thought


SAMPLINGS = [LIKELIEST, Sampling(temperature=0.3), Sampling(), Sampling(temperature=5.0)]
SAMPLINGS += [Sampling(top_k=3), Sampling(temperature=2.0, top_p=0.5)]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("sampling", SAMPLINGS)
def test_a_model_that_knows_no_plans_writes_one(layout: SequenceLayout, sampling: Sampling) -> None:
    grammar = PlanGrammar(layout, max_operations=3, max_string=6)
    for seed in range(3):
        thought = think(layout, tiny(layout, seed), grammar, seed, sampling, max_tokens=60 + 40 * seed)
        assert len(thought.ids) <= thought.room == 60 + 40 * seed
        assert Plan.from_text(thought.text).to_text() == thought.text
        assert parses(normal_form(thought.text).encode())
        assert layout.closed_thought(thought.ids.tolist()) == thought.text
        assert sampling.temperature or not thought.logp.any()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "sampling", [Sampling(), Sampling(temperature=1.7), Sampling(temperature=0.8, top_k=4)]
)
def test_ids_are_drawn_as_always_among_those_that_are_allowed(
    layout: SequenceLayout, sampling: Sampling
) -> None:
    grammar, model = PlanGrammar(layout, max_operations=2, max_string=6), tiny(layout, 0)
    thought = think(layout, model, grammar, 7, sampling, max_tokens=60)
    prompt = layout.prompt(SOURCE, "add a bag", mode="thought")
    ids = torch.from_numpy(np.concatenate([prompt.ids, thought.ids]))
    logits_TR = model(ids[None]).logits[0, len(prompt) - 1 : -1, : layout.vocabulary.thought_stop]
    allowed_TR = torch.from_numpy(grammar.allowed_along(thought.ids, thought.room))
    logits_TR = logits_TR.masked_fill(~allowed_TR, -torch.inf)
    positions_T = len(prompt) + torch.arange(len(thought.ids))
    drawn_T = draw(
        logits_TR,
        sampling,
        seeds_S=torch.full_like(positions_T, 7),
        positions_S=positions_T,
        first_id=0,
    )
    assert drawn_T.tolist() == thought.ids.tolist()
    logp_T = log_probability(logits_TR, drawn_T, sampling).numpy()
    assert np.allclose(thought.logp, logp_T, atol=1e-4)
    everything = torch.arange(logits_TR.shape[1])
    for place in range(len(logits_TR)):
        row = log_probability(logits_TR[[place] * len(everything)], everything, sampling)
        assert row.exp().sum().item() == pytest.approx(1, abs=1e-4)
        assert not row[~allowed_TR[place]].exp().any()


@pytest.mark.parametrize(
    "sampling", [LIKELIEST, Sampling(temperature=3.0), Sampling(temperature=2.0, top_p=0.8)]
)
def test_a_plan_does_not_depend_on_its_company(sampling: Sampling) -> None:
    grammar, model = PlanGrammar(COMPACT, max_operations=3, max_string=6), tiny(COMPACT, 2).double()
    prompts = [
        COMPACT.prompt(source_hw, words, mode="thought")
        for source_hw in (SOURCE, SOURCE[:1, :2])
        for words in ("a", "add a bag", "make the sky red")
    ]
    options: dict[str, Any] = {"mode": "thought", "sampling": sampling, "grammar": grammar, "max_tokens": 70}
    seeds = list(range(len(prompts)))
    alone = [
        decode_thoughts(model, COMPACT, [prompt], [seed], **options)[0].thought
        for prompt, seed in zip(prompts, seeds, strict=True)
    ]
    assert (
        len({len(thought.ids) for thought in alone if thought}) > 2
    )  # they end one by one, and others come in
    for rows in (1, 3, 16):
        for way in (slice(None), slice(None, None, -1)):
            made = decode_thoughts(model, COMPACT, prompts[way], seeds[way], rows=rows, **options)
            for got, wanted in zip([one.thought for one in made], alone[way], strict=True):
                assert got is not None and wanted is not None
                assert got.ids.tolist() == wanted.ids.tolist() and parses(got.text.encode())
                assert np.allclose(got.logp, wanted.logp, atol=1e-5)


def test_how_much_room_there_is_matters_only_near_its_end() -> None:
    model, sampling = tiny(COMPACT, 3), Sampling()
    grammar = PlanGrammar(COMPACT, max_operations=2, max_string=6)
    thought = think(COMPACT, model, grammar, 5, sampling, max_tokens=80)
    longer = think(COMPACT, model, grammar, 5, sampling, max_tokens=200)
    same = min(len(thought.ids), 80 - 60)  # no such plan needs 60 ids to end
    assert same > 0
    assert thought.ids[:same].tolist() == longer.ids[:same].tolist()


def test_without_room_for_the_shortest_plan_nothing_is_thought() -> None:
    grammar = PlanGrammar(COMPACT)
    model = tiny(COMPACT, 0)
    assert think(COMPACT, model, grammar, 0, Sampling(), max_tokens=grammar.least).text == "ops: 0"
    with pytest.raises(SequenceError, match=f"room for 6 ids of a plan, which needs {grammar.least}"):
        think(COMPACT, model, grammar, 0, Sampling(), max_tokens=6)


def test_without_noise_a_plan_is_made_where_that_is_likelier() -> None:
    grammar, model = PlanGrammar(COMPACT, max_operations=2, max_string=6), tiny(COMPACT, 2)
    prompt = COMPACT.prompt(SOURCE, "add a bag", mode="mixed")
    two = [COMPACT.open_run[0], COMPACT.vocabulary.boi]

    def thinks() -> bool:
        (said,) = decode_thoughts(
            model, COMPACT, [prompt], [0], mode="mixed", sampling=LIKELIEST, grammar=grammar, max_tokens=70
        )
        assert said.choice_logp == 0
        return said.thought is not None

    first = thinks()
    model.lm_head.weight[two] = model.lm_head.weight[two[::-1]]
    assert thinks() != first


def test_an_editors_thoughts_are_plans(tiny_editor: Editor) -> None:
    assert tiny_editor.plan_grammar is not None
    prompt = tiny_editor.layout.prompt(np.zeros((8, 8), np.int64), "snow", mode="thought")
    for seed, temperature in enumerate((0.0, 0.5, 1.0, 3.0)):
        (said,) = tiny_editor.think([prompt], [seed], Sampling(temperature=temperature))
        assert said.thought is not None
        assert Plan.from_text(said.thought.text).to_text() == said.thought.text
