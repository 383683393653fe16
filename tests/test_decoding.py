"""Laws of decoding: noise has a name, forced cells cost nothing, and the engine equals the loop written first."""

from __future__ import annotations

import copy
import gc
import itertools
import math
import weakref
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pytest
import torch
from torch import Tensor

from earl.decoding import Decoded, Engine, Request, Sampling, Thinking, Thought, decode_thoughts
from earl.decoding.noise import gumbel
from earl.decoding.sampling import closeness, draw, keep_candidates, log_probability
from earl.errors import EarlError, SequenceError, ShapeError
from earl.language.vocabulary import IntArray, Vocabulary
from earl.model import EarlConfig, EarlForCausalLM, GridHints, KVCache
from earl.model.scoring import score
from earl.sequence.grammar import Template, target_template
from earl.sequence.layout import Laid, SequenceLayout, Slot

LETTERS = "0123456789* abcdefgh"
CODES = 24
LIKELIEST = Sampling(temperature=0.0)
CONSENSUS = Sampling(temperature=0.0, consensus=3.0)
SAMPLINGS = (Sampling(), LIKELIEST, Sampling(temperature=0.7, top_k=9, top_p=0.9), CONSENSUS)
CODEBOOK = torch.randn(CODES, 4, generator=torch.Generator().manual_seed(1))
SOURCE = np.arange(12).reshape(3, 4)
MASKS = {
    "all": np.ones((3, 4), bool),
    "some": np.array([[0, 1, 1, 0], [0, 0, 0, 0], [1, 1, 0, 1]], bool),
    "last": np.arange(12).reshape(3, 4) == 11,
    "first": np.arange(12).reshape(3, 4) == 0,
}


class Letters:
    """A text tokenizer with an id a letter."""

    size = len(LETTERS)

    def encode(self, text: str) -> list[int]:
        return [LETTERS.index(letter) for letter in text]

    def decode(self, ids: Sequence[int]) -> str:
        return "".join(LETTERS[id_] for id_ in ids)


COMPACT = SequenceLayout(Vocabulary.compact(text_size=len(LETTERS), num_codes=CODES), Letters())
# Markers that are plain text of two letters, and a prefill, as in Emu3.
SPELLED = SequenceLayout(
    replace(
        COMPACT.vocabulary,
        thought_open=(LETTERS.index("g"), LETTERS.index("h")),
        thought_close=(LETTERS.index("h"), LETTERS.index("g")),
    ),
    Letters(),
    thought_prefill="ab",
)


def with_random_weights(**changes: Any) -> EarlForCausalLM:
    """A small model that is sure enough of itself for wrong logits to show in what is drawn."""
    shape: dict[str, Any] = {
        "vocab_size": COMPACT.vocabulary.size,
        "hidden_size": 32,
        "intermediate_size": 48,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "max_position_embeddings": 1200,
    }
    model = EarlForCausalLM(EarlConfig(**shape | changes)).eval().requires_grad_(False)
    generator = torch.Generator().manual_seed(0)
    for parameter in model.parameters():
        if parameter.ndim > 1:
            parameter.normal_(0, 1.5 * parameter.shape[1] ** -0.5, generator=generator)
    if model.copy_gate is not None:
        model.copy_gate.bias.fill_(1.0)
    return model


@pytest.fixture(scope="module")
def hinted() -> EarlForCausalLM:
    return with_random_weights(align_source=True, copy_gate=True, grid_rows=6, grid_columns=6)


@pytest.fixture(scope="module")
def drafting() -> EarlForCausalLM:
    sizes = {"grid_rows": 16, "grid_columns": 16, "draft_width": 16, "draft_layers": 2, "draft_heard": True}
    return with_random_weights(align_source=True, copy_gate=True, **sizes)


@pytest.fixture(scope="module")
def plain() -> EarlForCausalLM:
    return with_random_weights()


@pytest.fixture(scope="module")
def deaf() -> EarlForCausalLM:
    """To it all codes are alike, whatever stands before: what it draws is a function of seed and position alone."""
    model = with_random_weights()
    for parameter in model.parameters():
        if parameter.ndim > 1:
            parameter.zero_()
    return model


@pytest.fixture(scope="module")
def copying() -> EarlForCausalLM:
    """It takes the source's code wherever there is one."""
    model = with_random_weights(align_source=True, copy_gate=True)
    assert model.copy_gate is not None
    model.copy_gate.bias.fill_(1e4)
    return model


# ---- noise


def splitmix64(x: int) -> int:
    """The generator's answer for one state, in whole numbers of any size (Steele et al. 2014)."""
    x = (x + 0x9E3779B97F4A7C15) % 2**64
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB % 2**64
    return x ^ (x >> 31)


def state_before(answer: int) -> int:
    """The inverse of splitmix64."""
    x = answer ^ (answer >> 31) ^ (answer >> 62)
    x = x * pow(0x94D049BB133111EB, -1, 2**64) % 2**64
    x = x ^ (x >> 27) ^ (x >> 54)
    x = x * pow(0xBF58476D1CE4E5B9, -1, 2**64) % 2**64
    x = x ^ (x >> 30) ^ (x >> 60)
    return (x - 0x9E3779B97F4A7C15) % 2**64


def signed(x: int) -> int:
    return (x + 2**63) % 2**64 - 2**63


def row_state(seed: int, position: int) -> int:
    return splitmix64(splitmix64(seed % 2**64) + position * 0x9E3779B97F4A7C15)


def test_noise_is_the_published_generator_put_through_two_logarithms() -> None:
    published = [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]  # of the seed 0
    assert [splitmix64(k * 0x9E3779B97F4A7C15) for k in range(3)] == published
    for seed, position, id_ in ((0, 0, 0), (-7, 12, 5), (2**62, 9000, 184_621), (-(2**63), 1, 2**40)):
        bits = splitmix64(row_state(seed, position) + id_ * 0x9E3779B97F4A7C15)
        wanted = -math.log(-math.log(((bits >> 12) + 0.5) / 2**52))
        made = gumbel(torch.tensor([seed]), torch.tensor([position]), torch.tensor([id_]))
        assert made.item() == pytest.approx(wanted, abs=1e-5)


@pytest.mark.parametrize("bits", [0, 1, 2**63, 2**64 - 2**11, 2**64 - 1])
def test_noise_is_finite_even_where_every_bit_is_equal(bits: int) -> None:
    id_ = (state_before(bits) - row_state(3, 4)) * pow(0x9E3779B97F4A7C15, -1, 2**64) % 2**64
    assert splitmix64(row_state(3, 4) + id_ * 0x9E3779B97F4A7C15) == bits
    assert gumbel(torch.tensor([3]), torch.tensor([4]), torch.tensor([signed(id_)])).isfinite().all()


def test_noise_is_a_function_of_seed_position_and_id_alone() -> None:
    seeds, positions, ids = torch.tensor([3, -5, 3]), torch.tensor([7, 10**6, 8]), torch.arange(1000)
    whole = gumbel(seeds, positions, ids)
    assert torch.equal(gumbel(seeds[1:2], positions[1:2], ids[500:600]), whole[1:2, 500:600])
    assert torch.equal(gumbel(seeds.flip(0), positions.flip(0), ids.flip(0)), whole.flip(0).flip(1))
    assert torch.equal(gumbel(seeds[[0] * 4], positions[[0] * 4], ids), whole[[0] * 4])
    for other in (whole[1], whole[2], gumbel(seeds[:1] + 1, positions[:1], ids)[0], whole[0].roll(1)):
        assert (whole[0] == other).float().mean() < 0.01


def test_noise_has_the_gumbel_distribution_and_neighbours_share_nothing() -> None:
    noise = gumbel(torch.arange(200), torch.arange(200) * 7, torch.arange(2000)).double()
    assert noise.isfinite().all()
    assert noise.mean().item() == pytest.approx(0.57722, abs=0.01)
    assert noise.var().item() == pytest.approx(1.64493, abs=0.02)
    uniform = torch.exp(-torch.exp(-noise)).flatten().sort().values
    assert (uniform - torch.linspace(0, 1, len(uniform))).abs().max() < 0.004  # Kolmogorov-Smirnov, p < 1e-5
    by_position = gumbel(torch.zeros(400, dtype=torch.long), torch.arange(400), torch.arange(1000)).double()
    for left, right in (
        (noise[:, :-1], noise[:, 1:]),
        (noise[:-1], noise[1:]),
        (by_position[:-1], by_position[1:]),
        (by_position[:-1, 1:], by_position[1:, :-1]),
    ):
        assert abs(torch.corrcoef(torch.stack([left.flatten(), right.flatten()]))[0, 1]) < 0.01


# ---- one draw


def drawn(logits: Tensor, sampling: Sampling, n: int, *, first_id: int = 0) -> Tensor:
    """How often each candidate is drawn by n seeds."""
    ids = draw(
        logits.expand(n, -1),
        sampling,
        seeds_S=torch.arange(n),
        positions_S=torch.full((n,), 5),
        first_id=first_id,
    )
    return torch.bincount(ids - first_id, minlength=len(logits))


@pytest.mark.parametrize("temperature", [1.0, 0.5, 3.0])
def test_the_largest_noisy_logit_samples_the_softmax(temperature: float) -> None:
    logits, n = torch.tensor([0.0, 1.0, 2.0, -1.0]), 20_000
    counts = drawn(logits, Sampling(temperature=temperature), n, first_id=10).double()
    expected = (logits / temperature).softmax(0).double() * n
    assert ((counts - expected) ** 2 / expected).sum() < 16.3  # chi-square, 3 degrees of freedom, p = 0.001


def kept(sampling: Sampling, logits: Tensor | None = None) -> list[int]:
    """Which of four candidates stay; by default their probabilities are 0.15, 0.5, 0.05 and 0.3."""
    given = torch.log(torch.tensor([0.15, 0.5, 0.05, 0.3])) if logits is None else logits
    return keep_candidates(given[None], sampling)[0].isfinite().nonzero().flatten().tolist()


@pytest.mark.parametrize(
    ("sampling", "stay"),
    [
        (Sampling(), [0, 1, 2, 3]),
        (Sampling(top_k=1), [1]),
        (Sampling(top_k=3), [0, 1, 3]),
        (Sampling(top_k=4), [0, 1, 2, 3]),
        (Sampling(top_k=99), [0, 1, 2, 3]),
        (Sampling(top_p=0.01), [1]),
        (Sampling(top_p=0.49), [1]),
        (Sampling(top_p=0.51), [1, 3]),
        (Sampling(top_p=0.94), [0, 1, 3]),
        (Sampling(top_p=0.96), [0, 1, 2, 3]),
        (Sampling(top_p=1.0), [0, 1, 2, 3]),
        (Sampling(top_k=2, top_p=0.61), [1]),  # of the two that top-k leaves, the first holds 0.625
        (Sampling(top_k=2, top_p=0.64), [1, 3]),
        (Sampling(top_p=0.6, temperature=0.5), [1]),  # squared, the first holds 0.68
        (Sampling(top_p=0.6, temperature=2.0), [1, 3]),
    ],
)
def test_candidates_are_those_of_temperature_then_top_k_then_top_p(
    sampling: Sampling, stay: list[int]
) -> None:
    assert kept(sampling) == stay
    logits = torch.log(torch.tensor([0.15, 0.5, 0.05, 0.3]))
    assert drawn(logits, sampling, 2000).nonzero().flatten().tolist() == stay


def test_each_row_of_a_batch_keeps_its_own_candidates() -> None:
    logits = torch.tensor([[3.0, 2.0, 1.0], [1.0, 3.0, 2.0]])
    made = keep_candidates(logits, Sampling(top_k=2)).isfinite()
    assert made.tolist() == [[True, True, False], [False, True, True]]
    assert keep_candidates(logits, Sampling(top_p=0.5)).argmax(-1).tolist() == [0, 1]


def test_temperature_zero_takes_the_likeliest_whatever_the_seed() -> None:
    logits = torch.tensor([0.1, 0.3, 0.2, 0.29])
    for sampling in (LIKELIEST, Sampling(temperature=0.0, top_k=2, top_p=0.3), Sampling(temperature=1e-4)):
        assert drawn(logits, sampling, 50, first_id=7).tolist() == [0, 50, 0, 0]


@pytest.mark.parametrize("sampling", [Sampling(temperature=5e-324), Sampling(top_p=1e-300)])
def test_what_float32_cannot_hold_takes_the_likeliest_too(sampling: Sampling) -> None:
    logits = torch.tensor([0.1, 0.3, 0.2, 0.29])
    assert drawn(logits, sampling, 50).tolist() == [0, 50, 0, 0]


def test_consensus_takes_the_likely_code_with_the_smallest_expected_error() -> None:
    generator = torch.Generator().manual_seed(3)
    codebook_RZ = torch.randn(30, 4, generator=generator)
    for logits in 2 * torch.randn(40, 30, generator=generator):
        p, within = logits.softmax(0), 1.5
        risk = [
            sum(p[r] * (codebook_RZ[c] - codebook_RZ[r]).square().sum() for r in range(30)) for c in range(30)
        ]
        near = (logits >= logits.max() - within).nonzero().flatten().tolist()
        (chosen,) = draw(
            logits[None],
            Sampling(temperature=0.0, consensus=within),
            seeds_S=torch.zeros(1, dtype=torch.int64),
            positions_S=torch.zeros(1, dtype=torch.int64),
            first_id=7,
            codebook_RZ=codebook_RZ,
        )
        assert int(chosen) - 7 == min(near, key=lambda c: float(risk[c]))


def test_codes_that_look_alike_outvote_an_outsider_unless_nothing_else_is_near() -> None:
    codebook_RZ = torch.tensor([[1.0, 0.0], [0.0, 1.0], [0.05, 1.0], [-0.05, 1.0]])
    logits = torch.log(torch.tensor([0.31, 0.24, 0.22, 0.23]))[None]
    assert (
        closeness(logits, codebook_RZ, within=1.0).argmax() == 2
    )  # of the three, the one most like the outsider
    assert closeness(logits, codebook_RZ, within=0.0).argmax() == 0


def test_consensus_without_a_limit_is_among_the_candidates_alone() -> None:
    codebook_RZ = torch.tensor([[0.0], [10.0], [5.0], [4.0]])  # the third lies between the two likely ones
    sampling = Sampling(temperature=0.0, top_k=2, consensus=math.inf)
    nothing_S = torch.zeros(1, dtype=torch.int64)
    chosen_S = draw(
        torch.tensor([[5.0, 4.9, -3.0, 0.0]]),
        sampling,
        seeds_S=nothing_S,
        positions_S=nothing_S,
        first_id=0,
        codebook_RZ=codebook_RZ,
    )
    assert chosen_S.tolist() == [0]


def test_noise_belongs_to_the_id_not_to_its_place_in_the_slice() -> None:
    logits = torch.randn(40, generator=torch.Generator().manual_seed(0))
    outside = torch.full((40,), -torch.inf)
    outside[10:30] = logits[10:30]
    seeds, positions = torch.arange(300), torch.arange(300) % 7
    whole, slice_ = (
        draw(each.expand(300, -1), Sampling(), seeds_S=seeds, positions_S=positions, first_id=first)
        for each, first in ((outside, 0), (logits[10:30], 10))
    )
    assert torch.equal(whole, slice_)
    assert len(set(whole.tolist())) > 10


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[("temperature", value) for value in (-1.0, math.inf, math.nan)],
        *[("top_k", value) for value in (0, -3)],
        *[("top_p", value) for value in (0.0, -0.1, 1.01, math.nan)],
        *[("consensus", value) for value in (-0.1, math.nan)],
    ],
)
def test_a_way_of_sampling_that_makes_no_sense_is_refused(field: str, value: float) -> None:
    with pytest.raises(EarlError, match=f"{field} is {value}"):
        Sampling(**{field: value})


# ---- a target


@dataclass(frozen=True)
class Answer:
    """What the engine made of one prompt with several seeds."""

    codes_SHW: IntArray
    finished: bool
    passes: list[int]


def decode_target(
    model: EarlForCausalLM, prompt: Laid, template: Template, *, seeds: Sequence[int], **request: Any
) -> Answer:
    """Plain decoding, one draw a pass, unless a draft is asked for."""
    request = {"draft": "none"} | request
    decoded = Engine(model).run(
        Request(prompt=prompt, template=template, seed=seed, **request) for seed in seeds
    )
    return Answer(
        np.stack([each.codes_hw for each in decoded]),
        all(each.finished for each in decoded),
        [each.passes for each in decoded],
    )


def codes_of(decoded: Answer) -> list[list[int]]:
    return decoded.codes_SHW.reshape(len(decoded.codes_SHW), -1).tolist()


def engine(model: EarlForCausalLM, free_hw: npt.NDArray[np.bool_] = MASKS["all"], **changes: Any) -> Answer:
    """The engine's answer where the target is the source but for free cells."""
    given: dict[str, Any] = {"seeds": [0], "sampling": Sampling()} | changes
    prompt = COMPACT.prompt(SOURCE, "add a bag", mode="edit")
    template = target_template(COMPACT, 3, 4).with_forced(SOURCE, free_hw)
    return decode_target(model, prompt, template, source_hw=SOURCE, **given)


def without_words() -> Laid:
    return COMPACT.prompt(SOURCE, "", mode="edit")


def slow(
    model: EarlForCausalLM,
    free_hw: npt.NDArray[np.bool_],
    seed: int,
    sampling: Sampling,
    *,
    source_hw: IntArray = SOURCE,
    scale: float | None = None,
) -> list[int]:
    """The loop one would write first: the whole sequence again for every free cell, no cache, no template."""
    target_hw = np.resize(SOURCE, free_hw.shape)
    whole = [COMPACT.example(source_hw, "add a bag", target_hw)]
    if scale is not None:
        whole.append(COMPACT.example(source_hw, "", target_hw))
    first, stop = COMPACT.vocabulary.first_code, COMPACT.vocabulary.size
    places = [np.flatnonzero(laid.slots == Slot.CODE)[free_hw.ravel()] for laid in whole]
    for at in zip(*places, strict=True):
        logits = []
        for place, laid in zip(at, whole, strict=True):
            ids, *said = (
                torch.from_numpy(x[None, :place]) for x in (laid.ids, laid.aligned, laid.rows, laid.columns)
            )
            logits.append(model(ids, hints=GridHints(*said)).logits[0, -1, first:])
        scores = logits[0] if scale is None else logits[1] + scale * (logits[0] - logits[1])
        if sampling.temperature:
            noise = gumbel(torch.tensor([seed]), torch.tensor([int(at[0])]), torch.arange(first, stop))[0]
            scores = scores / sampling.temperature + noise
        for place, laid in zip(at, whole, strict=True):
            laid.ids[place] = first + int(scores.argmax())
    codes: list[int] = (whole[0].ids[whole[0].slots == Slot.CODE] - first).tolist()
    return codes


@pytest.mark.parametrize("sampling", [LIKELIEST, Sampling(), Sampling(temperature=2.5)])
@pytest.mark.parametrize("mask", MASKS)
@pytest.mark.parametrize("which", ["hinted", "plain"])
def test_the_engine_equals_the_slow_loop_and_costs_a_pass_for_every_free_cell(
    which: str, mask: str, sampling: Sampling, request: pytest.FixtureRequest
) -> None:
    model, free_hw, seeds = request.getfixturevalue(which), MASKS[mask], [4, -9, 2**40]
    decoded = engine(model, free_hw, seeds=seeds, sampling=sampling)
    free = free_hw.sum()
    assert decoded.finished
    assert decoded.passes == [1 + free, free, free]  # the prompt is read once for all seeds
    assert codes_of(decoded) == [slow(model, free_hw, seed, sampling) for seed in seeds]
    assert (decoded.codes_SHW[:, ~free_hw] == SOURCE[~free_hw]).all()


def test_the_instruction_the_seed_and_the_source_decide_what_is_drawn(hinted: EarlForCausalLM) -> None:
    # Else the laws above would hold for an engine that reads none of them.
    template = target_template(COMPACT, 3, 4)
    made = {
        str(
            decode_target(
                hinted, prompt, template, source_hw=source, seeds=[seed], sampling=Sampling()
            ).codes_SHW
        )
        for prompt, source, seed in (
            (COMPACT.prompt(SOURCE, "add a bag", mode="edit"), SOURCE, 0),
            (COMPACT.prompt(SOURCE, "add a bag", mode="edit"), SOURCE, 1),
            (COMPACT.prompt(SOURCE, "bad bag", mode="edit"), SOURCE, 0),
            (COMPACT.prompt(SOURCE + 1, "add a bag", mode="edit"), SOURCE, 0),
            (COMPACT.prompt(SOURCE, "add a bag", mode="edit"), SOURCE + 1, 0),
        )
    }
    assert len(made) == 5


def test_a_target_may_have_a_grid_of_its_own(hinted: EarlForCausalLM) -> None:
    prompt, template = COMPACT.prompt(SOURCE, "add a bag", mode="edit"), target_template(COMPACT, 2, 6)
    decoded = decode_target(hinted, prompt, template, source_hw=SOURCE, seeds=[3], sampling=Sampling())
    assert codes_of(decoded) == [slow(hinted, np.ones((2, 6), bool), 3, Sampling())]


def test_each_seed_of_a_batch_gets_what_it_gets_alone(hinted: EarlForCausalLM) -> None:
    seeds = [0, 5, 0, 7, 123456789]
    together = codes_of(engine(hinted, seeds=seeds))
    assert together == [codes_of(engine(hinted, seeds=[seed]))[0] for seed in seeds]
    assert together[0] == together[2]
    assert len({str(each) for each in together}) == 4


def test_where_nothing_is_free_the_model_is_not_asked(plain: EarlForCausalLM) -> None:
    decoded = engine(plain, np.zeros((3, 4), bool), seeds=[1, 2])
    assert (decoded.finished, decoded.passes) == (True, [0, 0])
    assert codes_of(decoded) == [SOURCE.ravel().tolist()] * 2


# ---- drafts, windows and batches


def some_requests(count: int, seed: int) -> list[Request]:
    """Requests that differ in everything; a third of them is guided, as many have thought, or have a target's grid of
    their own."""
    rng = np.random.default_rng(seed)
    requests: list[Request] = []
    for number in range(count):
        source_hw = target_hw = rng.integers(0, CODES, rng.integers(1, 6, 2))
        if rng.random() < 1 / 3:
            target_hw = rng.integers(0, CODES, rng.integers(1, 6, 2))
        free_hw = rng.random(target_hw.shape) < rng.choice([0.2, 0.7, 1.0])
        words, thought = ("".join(rng.choice(list(" abcde"), rng.integers(1, 9))) for _ in range(2))
        prompt = (
            COMPACT.prompt(source_hw, words, mode="thought", thought=thought)
            if rng.random() < 1 / 3
            else COMPACT.prompt(source_hw, words, mode="edit")
        )
        requests.append(
            Request(
                prompt=prompt,
                template=target_template(COMPACT, *target_hw.shape).with_forced(target_hw, free_hw),
                source_hw=source_hw,
                seed=int(rng.integers(-(2**40), 2**40)),
                sampling=SAMPLINGS[number % len(SAMPLINGS)],
                guidance=(2.0, COMPACT.prompt(source_hw, "", mode="edit")) if number % 3 == 0 else None,
                draft="none",
            )
        )
    return requests


def exact(model: EarlForCausalLM) -> EarlForCausalLM:
    """In float64, where no machine's way of summing decides between two draws."""
    return copy.deepcopy(model).double()


def with_every_draft(model: EarlForCausalLM, seed: int) -> Iterator[tuple[str, Decoded, Decoded]]:
    """Answers to some requests with each draft, in batches, windows and chunks of the prompt as chance has it; and
    beside each what the request gets alone."""
    asked = [replace(one, with_logp=one.sampling.temperature > 0) for one in some_requests(9, seed)]
    alone = [Engine(model, rows=2, codebook_QZ=CODEBOOK).run([one])[0] for one in asked]
    rng = np.random.default_rng(seed)
    drafts = ["none", "source", "jacobi", "noise", "answer", "never"]
    for draft in drafts + ["drafter"] * (model.model.drafter is not None):
        drafted = []
        for one, answer in zip(asked, alone, strict=True):
            given: Any = draft
            if draft == "noise":
                given = rng.integers(0, CODES, one.template.shape)
            if draft in ("answer", "never"):
                given = (answer.codes_hw + (draft == "never")) % CODES
            drafted.append(replace(one, draft=given))
        engine = Engine(
            model,
            rows=int(rng.integers(2, 12)),
            window=int(rng.integers(1, 20)),
            prompt_chunk=int(rng.choice([1, 9, 30, 1000])),
            codebook_QZ=CODEBOOK,
        )
        for got, wanted in zip(engine.run(drafted), alone, strict=True):
            yield draft, got, wanted


def are_alike(got: Decoded, wanted: Decoded, *, within: float) -> bool:
    """Whether two answers are the same code for code, each as likely but for rounding."""
    if got.logp_hw is None or wanted.logp_hw is None:
        return np.array_equal(got.codes_hw, wanted.codes_hw)
    return np.array_equal(got.codes_hw, wanted.codes_hw) and np.allclose(
        got.logp_hw, wanted.logp_hw, rtol=0, atol=within
    )


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("which", ["hinted", "plain", "drafting"])
def test_no_draft_window_batch_or_chunk_changes_an_answer_and_none_costs_a_pass(
    which: str, seed: int, request: pytest.FixtureRequest
) -> None:
    for draft, got, wanted in with_every_draft(exact(request.getfixturevalue(which)), seed):
        assert are_alike(got, wanted, within=1e-6), draft
        assert got.passes <= wanted.passes
        assert (got.finished, got.drawn) == (True, wanted.drawn)


def test_in_float32_too_answers_are_equal_but_for_a_near_tie(hinted: EarlForCausalLM) -> None:
    pairs = [pair for seed in range(6) for pair in with_every_draft(hinted, seed)]
    assert len(pairs) == 6 * 9 * 6
    # Two sums of the same numbers differ by 1e-6, and two candidates in thousands of draws may be as close.
    assert sum(not are_alike(got, wanted, within=1e-4) for _, got, wanted in pairs) <= 1


def an_edit(rows: int, columns: int, **changes: Any) -> Request:
    """Of a source of random codes, all of it free."""
    source_hw = np.random.default_rng(0).integers(0, CODES, (rows, columns))
    given: dict[str, Any] = {
        "prompt": COMPACT.prompt(source_hw, "a", mode="edit"),
        "template": target_template(COMPACT, rows, columns),
        "source_hw": source_hw,
        "seed": 1,
    }
    return Request(**given | changes)


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many codes each pass of an engine draws, in the order of the passes."""
    counts: list[int] = []

    def counted(logits_SR: Tensor, sampling: Sampling, **given: Any) -> Tensor:  # noqa: N803  as `draw` has it
        counts.append(len(given["positions_S"]))
        return draw(logits_SR, sampling, **given)

    monkeypatch.setattr("earl.decoding.engine.draw", counted)
    return counts


def test_a_right_draft_is_read_in_windows_that_double(plain: EarlForCausalLM, draws: list[int]) -> None:
    one = an_edit(16, 16)
    (answer,) = Engine(plain).run([one])
    draws.clear()
    (again,) = Engine(plain, window=128).run([replace(one, draft=answer.codes_hw)])
    assert np.array_equal(again.codes_hw, answer.codes_hw)
    assert draws == [32, 64, 128, 32]
    assert (again.passes, again.prompt_passes, again.drawn) == (1 + 4, 1, 256)


def test_where_all_is_copied_the_source_is_the_right_draft_cell_on_cell(
    copying: EarlForCausalLM, draws: list[int]
) -> None:
    one = an_edit(16, 16, sampling=LIKELIEST, draft="source")
    (answer,) = Engine(copying).run([one])
    assert np.array_equal(answer.codes_hw, one.source_hw)
    assert draws == [32, 64, 128, 32] and answer.passes == 1 + 4
    (guessed,) = Engine(copying).run([replace(one, draft="jacobi")])
    assert np.array_equal(guessed.codes_hw, one.source_hw) and guessed.passes > answer.passes
    draws.clear()
    crop = replace(
        one, template=target_template(COMPACT, 8, 10)
    )  # the cells of a row are not those of the source's
    (cropped,) = Engine(copying).run([crop])
    assert np.array_equal(cropped.codes_hw, one.source_hw[:8, :10])
    assert draws == [32, 48]


def test_behind_a_disagreement_the_passs_own_draws_are_the_draft(
    deaf: EarlForCausalLM, draws: list[int]
) -> None:
    (answer,) = Engine(deaf).run([an_edit(8, 8, draft="none")])
    assert draws == [1] * 64
    draws.clear()
    (got,) = Engine(deaf).run([an_edit(8, 8, draft=(answer.codes_hw + 1) % CODES)])
    assert np.array_equal(got.codes_hw, answer.codes_hw)
    # Every draw is right at once, every draft wrong where no pass has been. The first pass keeps code 0 and leaves
    # 1 .. 31 drafted right: windows of 8 and 16 are kept whole. That of 32 meets the next wrong draft at its 8th code,
    # and leaves 33 .. 56 right: 16 are kept, then 9 of the 15 that are left, then 6.
    assert draws == [32, 8, 16, 32, 16, 15, 6]
    assert got.passes == 1 + 7


@pytest.mark.parametrize(
    ("wrong", "counts"),
    [
        (40, [32, 64, 2 * 9, 36, 72, 89]),  # the 9th code of the second window
        (32, [32, 64, 8, 16, 32, 64, 103]),  # its first: no window is smaller than 8
        (95, [32, 64, 128, 32]),  # its last: all of it is kept, and where the next begins is 64 * 2 anyway
    ],
)
def test_a_window_shrinks_to_twice_what_was_kept_and_doubles_again(
    deaf: EarlForCausalLM, draws: list[int], wrong: int, counts: list[int]
) -> None:
    (answer,) = Engine(deaf).run([an_edit(16, 16)])
    draft_hw = answer.codes_hw.copy()
    draft_hw.flat[wrong] += 1 if draft_hw.flat[wrong] == 0 else -1
    draws.clear()
    (got,) = Engine(deaf, window=128).run([an_edit(16, 16, draft=draft_hw)])
    assert np.array_equal(got.codes_hw, answer.codes_hw)
    assert draws == counts


def test_a_window_may_be_larger_than_all_there_is(drafting: EarlForCausalLM) -> None:
    model = exact(drafting)
    asked = [*some_requests(8, 11), an_edit(16, 16)]
    wanted = Engine(model, rows=2, window=1, codebook_QZ=CODEBOOK).run(asked)
    for draft in ("source", "drafter"):
        engine = Engine(model, rows=4, window=10**6, codebook_QZ=CODEBOOK)
        for got, alone in zip(engine.run([replace(one, draft=draft) for one in asked]), wanted, strict=True):
            assert np.array_equal(got.codes_hw, alone.codes_hw)


def test_a_long_prompt_is_read_in_chunks_and_is_one_pass(
    hinted: EarlForCausalLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = exact(hinted)
    hidden, lengths = model.hidden, list[int]()
    monkeypatch.setattr(
        model, "hidden", lambda ids_BL, **given: lengths.append(ids_BL.shape[1]) or hidden(ids_BL, **given)
    )
    one = an_edit(5, 5, draft="none")
    (whole,) = Engine(model).run([one])
    until = len(one.prompt) - 1  # the last token is read by the first pass that draws
    assert lengths[0] == until and whole.passes == 1 + 25
    for chunk in (1, 7, until - 1, until, 10**6):
        del lengths[:]
        (got,) = Engine(model, prompt_chunk=chunk).run([one])
        read = [min(chunk, until - start) for start in range(0, until, chunk)]
        assert lengths[: len(read)] == read and len(lengths) == len(read) + 25
        assert np.array_equal(got.codes_hw, whole.codes_hw)
        assert (got.passes, got.prompt_passes) == (1 + 25, 1)


def test_the_edit_that_waits_comes_in_as_soon_as_one_is_done(plain: EarlForCausalLM) -> None:
    asked = [an_edit(side, side, draft="none") for side in (1, 5, 1)]
    answers = list(Engine(plain, rows=2).stream(asked))
    assert [number for number, _ in answers] == [0, 2, 1]
    assert [answer.passes for _, answer in answers] == [1 + 1, 1 + 1, 1 + 25]


def test_a_pass_waits_for_the_device_as_often_however_much_it_draws(
    plain: EarlForCausalLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = an_edit(16, 16)
    (answer,) = Engine(plain).run([one])
    waits: Counter[str] = Counter()
    for name in ("cpu", "item", "tolist", "__bool__", "__int__", "__float__", "__index__"):
        way = getattr(Tensor, name)
        monkeypatch.setattr(Tensor, name, lambda self, name=name, way=way: waits.update([name]) or way(self))
    for draft, passes in (("none", 256), (answer.codes_hw, 4)):
        waits.clear()
        (got,) = Engine(plain).run([replace(one, draft=draft)])
        assert (got.passes - got.prompt_passes, waits) == (passes, {"cpu": passes})


def test_seconds_of_decoding_are_those_of_the_passes_that_draw_for_an_edit(
    plain: EarlForCausalLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On this clock all that is measured takes a second, however long it takes.
    ticks = itertools.count()
    monkeypatch.setattr("earl.decoding.engine.time", SimpleNamespace(perf_counter=lambda: float(next(ticks))))

    def on_row(row: int, codes_hw: IntArray) -> bool:
        next(ticks)  # who is told takes time, which is not decoding's
        return row < 3

    one = an_edit(5, 5, draft="none", on_row=on_row)
    small = an_edit(1, 1, prompt=one.prompt, draft="none")
    guided = replace(small, guidance=(2.0, without_words()))
    nothing = replace(small, template=small.template.with_forced(np.array([[1]]), np.array([[False]])))
    answers = Engine(plain, rows=2).run([one, small, guided, nothing])
    counted = [(each.prompt_passes, each.decode_s, each.prefill_s) for each in answers]
    assert counted == [(1, 20.0, 1.0), (0, 1.0, 1.0), (2, 1.0, 1.0), (0, 0.0, 0.0)]
    assert [each.passes for each in answers] == [1 + 20, 1, 2 + 1, 0]
    assert [each.drawn for each in answers] == [20, 1, 1, 0]


@pytest.mark.parametrize("sampling", [Sampling(), LIKELIEST])
def test_a_drafter_that_a_transformer_agrees_with_is_never_wrong(
    drafting: EarlForCausalLM, sampling: Sampling
) -> None:
    silent = exact(drafting)
    silent.model.norm.weight.zero_()
    one = an_edit(16, 16, sampling=sampling, draft="drafter")
    (answer,) = Engine(silent, window=128).run([one])
    assert answer.passes == 1 + 2  # the prompt; windows as large as they may be from the first
    assert (answer.codes_hw != one.source_hw).any()


def test_drafts_and_engines_that_make_no_sense_are_refused(plain: EarlForCausalLM) -> None:
    (one, *_) = some_requests(1, 0)
    with pytest.raises(SequenceError, match="draft is 'sorce'; it must be drafter, source, jacobi, none"):
        replace(one, draft="sorce")
    with pytest.raises(ShapeError, match=r"the draft has the shape \(9, 9\)"):
        replace(one, draft=np.zeros((9, 9), np.int64))
    for wrong in (-1, CODES):
        with pytest.raises(SequenceError, match=f"the draft cannot be read: code {wrong} is outside of 0"):
            replace(one, draft=np.full(one.template.shape, wrong))
    with pytest.raises(SequenceError, match="the draft cannot be read: codes are float64"):
        replace(one, draft=np.zeros(one.template.shape))
    with pytest.raises(SequenceError, match="this model has none: use draft='source'"):
        Engine(plain, rows=2).run([replace(one, draft="drafter")])
    with pytest.raises(SequenceError, match="rows is 0 and window is 5"):
        Engine(plain, rows=0, window=5)
    with pytest.raises(SequenceError, match="prompt_chunk is 0; it must be at least 1"):
        Engine(plain, prompt_chunk=0)
    with pytest.raises(SequenceError, match="two rows"):
        Engine(plain, rows=1).run([one])
    with pytest.raises(SequenceError, match="make the engine with codebook_QZ"):
        Engine(plain, rows=2).run([replace(one, sampling=CONSENSUS)])


def caches_of(model: EarlForCausalLM, monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[KVCache]]:
    """The caches that a model makes from now on, if they are still there."""
    new_cache, made = model.new_cache, list[weakref.ref[KVCache]]()

    def noted(*shape: int) -> KVCache:
        cache = new_cache(*shape)
        made.append(weakref.ref(cache))
        return cache

    monkeypatch.setattr(model, "new_cache", noted)
    return made


def test_a_thousand_requests_some_of_them_stopped_share_an_engine_and_one_cache(
    hinted: EarlForCausalLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng, model = np.random.default_rng(0), exact(hinted)
    asked = some_requests(30, 7) * 34
    stops = [int(rng.integers(0, 6)) if rng.random() < 0.3 else 99 for _ in asked]
    engine, caches = Engine(model, rows=8, codebook_QZ=CODEBOOK), caches_of(model, monkeypatch)
    whole = engine.run(asked[:30])
    assert [cache() for cache in caches] == [None]
    told = [
        replace(one, on_row=lambda row, _, stop=stop: row < stop, draft="source")
        for one, stop in zip(asked, stops, strict=True)
    ]
    for number, got in engine.stream(told):
        wanted = whole[number % 30].codes_hw
        reached = got.codes_hw >= 0
        assert np.array_equal(got.codes_hw[reached], wanted[reached])
        assert got.finished == reached.all()
        assert reached[: stops[number] + 1].all()
    assert [cache() for cache in caches] == [None, None]


def test_an_engine_survives_whatever_went_wrong_and_keeps_no_cache(
    hinted: EarlForCausalLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = exact(hinted)
    engine, caches = Engine(model, rows=3, codebook_QZ=CODEBOOK), caches_of(model, monkeypatch)
    asked = [replace(one, draft="source") for one in some_requests(7, 5)]
    wanted = [each.codes_hw.tolist() for each in engine.run(asked)]

    def is_as_before() -> bool:
        gc.collect()  # an error's traceback and its frames know each other
        freed = not any(cache() for cache in caches)
        return freed and [each.codes_hw.tolist() for each in engine.run(asked)] == wanted

    def lose_patience(row: int, codes_hw: IntArray) -> bool:
        raise TimeoutError

    with pytest.raises(SequenceError, match="positions"):
        engine.run([*asked, an_edit(30, 30)])
    assert len(caches) == 1  # it is refused before there is another
    assert is_as_before()
    with pytest.raises(TimeoutError):
        engine.run([*asked[:4], an_edit(5, 5, on_row=lose_patience), *asked[4:]])
    assert is_as_before()
    answers = engine.stream(asked)
    next(answers)
    assert caches[-1]() is not None
    answers.close()
    assert caches[-1]() is None
    assert is_as_before()


@pytest.mark.parametrize("draft", ["none", "source"])
def test_a_budget_ends_an_answer_after_as_many_codes_and_changes_none_of_them(
    hinted: EarlForCausalLM, draft: Any
) -> None:
    model = exact(hinted)
    asked = some_requests(12, 3)
    whole = [Engine(model, rows=2, codebook_QZ=CODEBOOK).run([one])[0] for one in asked]
    rng = np.random.default_rng(0)
    budgets = [int(rng.integers(1, one.drawn + 3)) if one.drawn else 1 for one in whole]
    some = [replace(one, budget=most, draft=draft) for one, most in zip(asked, budgets, strict=True)]
    short = Engine(model, rows=5, codebook_QZ=CODEBOOK)
    for one, got, wanted, most in zip(some, short.run(some), whole, budgets, strict=True):
        assert got.drawn == min(most, wanted.drawn) and got.finished == (most >= wanted.drawn)
        drawn_T = one.template.cells[one.template.ids < 0][:most]
        reached = np.zeros(one.template.shape, bool)
        is_free = one.template.ids[one.template.cells[:, 0] >= 0] < 0
        reached[~is_free.reshape(one.template.shape)] = True
        reached[drawn_T[:, 0], drawn_T[:, 1]] = True
        assert np.array_equal(got.codes_hw, np.where(reached, wanted.codes_hw, -1))
    with pytest.raises(SequenceError, match="budget is 0 codes: it must be 1 or more"):
        replace(asked[0], budget=0)


# ---- guidance


def test_guidance_of_one_is_none(hinted: EarlForCausalLM) -> None:
    guided = engine(hinted, seeds=[1, 2, 3], guidance=(1.0, without_words()))
    assert codes_of(guided) == codes_of(engine(hinted, seeds=[1, 2, 3]))


def test_guidance_of_zero_hears_no_instruction(hinted: EarlForCausalLM) -> None:
    template = target_template(COMPACT, 3, 4)
    deaf = decode_target(hinted, without_words(), template, source_hw=SOURCE, seeds=[0], sampling=LIKELIEST)
    guided = engine(hinted, sampling=LIKELIEST, guidance=(0.0, without_words()))
    assert codes_of(guided) == codes_of(deaf) != codes_of(engine(hinted, sampling=LIKELIEST))


@pytest.mark.parametrize("sampling", [LIKELIEST, Sampling()])
def test_guidance_goes_from_one_prompt_beyond_the_other(hinted: EarlForCausalLM, sampling: Sampling) -> None:
    guided = engine(hinted, MASKS["some"], seeds=[1, 2], sampling=sampling, guidance=(3.0, without_words()))
    assert codes_of(guided) == [slow(hinted, MASKS["some"], seed, sampling, scale=3.0) for seed in (1, 2)]
    assert codes_of(guided) != codes_of(engine(hinted, MASKS["some"], seeds=[1, 2], sampling=sampling))
    free = MASKS["some"].sum()
    assert guided.passes == [2 + free, free]


# ---- rows as they are finished


DRAFTED = pytest.mark.parametrize("draft", ["none", "source", "jacobi"])


@DRAFTED
@pytest.mark.parametrize("mask", [*MASKS, "none"])
def test_every_row_is_told_once_in_order_and_when_it_is_whole(
    hinted: EarlForCausalLM, mask: str, draft: str
) -> None:
    told: list[tuple[int, list[bool]]] = []
    free_hw = MASKS.get(mask, np.zeros((3, 4), bool))

    def on_row(row: int, codes_hw: IntArray) -> bool:
        told.append((row, (codes_hw >= 0).all(1).tolist()))
        return True

    decoded = engine(hinted, free_hw, on_row=on_row, draft=draft)
    assert decoded.finished
    assert [row for row, _ in told] == [0, 1, 2]
    assert all(all(whole[: row + 1]) for row, whole in told)
    assert codes_of(decoded) == codes_of(engine(hinted, free_hw))


@pytest.mark.parametrize("last", [0, 1])
def test_a_row_can_stop_the_decoding_of_its_target_alone(hinted: EarlForCausalLM, last: int) -> None:
    told: list[int] = []

    def on_row(row: int, codes_hw: IntArray) -> bool:
        told.append(row)
        return row < last

    prompt, template = COMPACT.prompt(SOURCE, "add a bag", mode="edit"), target_template(COMPACT, 3, 4)
    stopped, whole = Engine(hinted).run(
        Request(prompt=prompt, template=template, source_hw=SOURCE, seed=seed, on_row=said, draft="none")
        for seed, said in ((1, on_row), (2, None))
    )
    assert (told, stopped.finished, stopped.drawn) == ([*range(last + 1)], False, 4 * (last + 1))
    assert (stopped.codes_hw[last + 1 :] == -1).all()
    alone = engine(hinted, seeds=[1, 2]).codes_SHW
    assert (stopped.codes_hw[: last + 1] == alone[0, : last + 1]).all()
    assert whole.finished and (whole.codes_hw == alone[1]).all()


@pytest.mark.parametrize(("mask", "last"), [("first", 0), ("first", 1), ("none", 0), ("all", 2)])
def test_who_stops_when_all_is_decided_hears_no_more_but_has_it_all(
    hinted: EarlForCausalLM, mask: str, last: int
) -> None:
    told: list[int] = []

    def on_row(row: int, codes_hw: IntArray) -> bool:
        told.append(row)
        return row < last

    free_hw = MASKS.get(mask, np.zeros((3, 4), bool))
    decoded = engine(hinted, free_hw, on_row=on_row)
    assert (told, decoded.finished) == ([*range(last + 1)], True)
    assert codes_of(decoded) == codes_of(engine(hinted, free_hw))


# ---- positions


def test_a_sequence_may_fill_the_models_positions_and_not_one_more() -> None:
    length = len(COMPACT.example(SOURCE, "add a bag", SOURCE))
    assert engine(with_random_weights(max_position_embeddings=length)).finished
    with pytest.raises(SequenceError, match=f"needs {length} positions, the model has {length - 1}"):
        engine(with_random_weights(max_position_embeddings=length - 1))


def test_the_prompt_of_guidance_has_to_fit_too() -> None:
    length = len(COMPACT.example(SOURCE, "add a bag", SOURCE))
    longer = COMPACT.prompt(SOURCE, "add a bag a", mode="edit")
    with pytest.raises(SequenceError, match=f"needs {length + 2} positions"):
        engine(with_random_weights(max_position_embeddings=length), guidance=(2.0, longer))


def think_of(model: EarlForCausalLM, rows: int, columns: int) -> list[Thinking]:
    prompt = COMPACT.prompt(np.zeros((rows, columns), np.int64), "a", mode="thought")
    options: dict[str, Any] = {"mode": "thought", "sampling": LIKELIEST, "max_tokens": 1, "may_be_cut": True}
    return decode_thoughts(model, COMPACT, [prompt], [1], **options)


@pytest.mark.parametrize(("rows", "columns"), [(7, 1), (1, 7)])
def test_a_grid_has_to_fit_the_models_rows_and_columns(
    hinted: EarlForCausalLM, rows: int, columns: int
) -> None:
    complaint = f"{rows}x{columns} cells, this model knows 6x6"
    with pytest.raises(ShapeError, match=complaint):
        Engine(hinted).run([an_edit(rows, columns)])
    with pytest.raises(ShapeError, match=complaint):
        Engine(hinted).run([an_edit(1, 1, template=target_template(COMPACT, rows, columns))])
    with pytest.raises(ShapeError, match=complaint):
        think_of(hinted, rows, columns)
    assert Engine(hinted).run([an_edit(6, 6)])[0].finished and think_of(hinted, 6, 6)


# ---- thoughts


def slow_thought(
    model: EarlForCausalLM, layout: SequenceLayout, prompt: Laid, seed: int, sampling: Sampling, most: int
) -> list[int]:
    """Ids up to and with the closing marker, the whole sequence again for each."""
    ids, close, stop = (
        prompt.ids.tolist(),
        list(layout.vocabulary.thought_close),
        layout.vocabulary.thought_stop,
    )
    nothing = torch.full((1, len(ids) + most), -1)
    source, words, *said = (
        torch.from_numpy(x)[None]
        for x in (
            prompt.source_ids_hw,
            prompt.words,
            prompt.aligned,
            prompt.rows,
            prompt.columns,
            prompt.heard_at,
        )
    )
    *said, heard_at = (torch.cat([x, nothing], 1) for x in said)
    known, heard = model.look(source, words), model.heard(words, heard_at)
    while (spoken := ids[len(prompt) :])[-len(close) :] != close:
        read = [None if x is None else x[:, : len(ids)] for x in (*said, heard)]
        hints = GridHints(*read[:3], known, read[3])
        scores = model(torch.tensor([ids]), hints=hints).logits[0, -1, :stop]
        if sampling.temperature:
            noise = gumbel(torch.tensor([seed]), torch.tensor([len(ids)]), torch.arange(stop))[0]
            scores = scores / sampling.temperature + noise
        ids.append(int(scores.argmax()))
        assert len(spoken) < most
    return spoken


@pytest.mark.parametrize(
    ("which", "layout", "temperature", "seed"),
    [
        ("hinted", COMPACT, 1.0, 0),
        ("hinted", COMPACT, 1.0, 1),
        ("hinted", COMPACT, 1.0, 2),
        ("hinted", SPELLED, 4.0, 0),
        ("hinted", SPELLED, 4.0, 1),
        ("drafting", COMPACT, 1.0, 0),
        ("drafting", COMPACT, 1.0, 1),
    ],
)
def test_a_thought_ends_at_its_marker_and_equals_that_of_the_slow_loop(
    which: str, layout: SequenceLayout, temperature: float, seed: int, request: pytest.FixtureRequest
) -> None:
    model = exact(request.getfixturevalue(which))
    prompt, sampling = layout.prompt(SOURCE, "add a bag", mode="thought"), Sampling(temperature=temperature)
    spoken = slow_thought(model, layout, prompt, seed, sampling, most=400)
    close = layout.vocabulary.thought_close
    assert tuple(spoken[-len(close) :]) == close

    def think(max_tokens: int) -> Thought:
        (said,) = decode_thoughts(
            model, layout, [prompt], [seed], mode="thought", sampling=sampling, max_tokens=max_tokens
        )
        assert said.thought is not None and said.thought.room == max_tokens and said.choice_logp == 0
        return said.thought

    for thought in (think(len(spoken)), think(500)):
        assert thought.ids.tolist() == spoken
        assert thought.text == layout.text_tokenizer.decode(spoken[: -len(close)])
    with pytest.raises(SequenceError, match=f"did not end within {len(spoken) - 1} tokens"):
        think(len(spoken) - 1)


@pytest.mark.parametrize("layout", [COMPACT, SPELLED])
def test_where_the_model_may_choose_it_thinks_or_goes_to_the_target_as_often_as_is_likely(
    layout: SequenceLayout,
) -> None:
    model = with_random_weights()
    prompt = layout.prompt(SOURCE, "add a bag", mode="mixed")
    options = [layout.open_run[0], layout.vocabulary.boi]
    logits = model(torch.from_numpy(prompt.ids)[None]).logits[0, -1, options]
    wanted = (logits / 4).log_softmax(-1)
    said = decode_thoughts(
        model, layout, [prompt] * 120, range(120), mode="mixed", sampling=Sampling(temperature=4.0), max_tokens=1000
    )  # fmt: skip
    assert abs(np.mean([one.thought is not None for one in said]) - float(wanted[0].exp())) < 0.15
    for one in said:
        assert one.choice_logp == pytest.approx(float(wanted[int(one.thought is None)]), abs=1e-5)


@pytest.mark.parametrize("mode", ["thought", "mixed"])
@pytest.mark.parametrize("rows", [1, 3, 16])
def test_a_thought_does_not_depend_on_its_company(
    drafting: EarlForCausalLM, rows: int, mode: Literal["thought", "mixed"], monkeypatch: pytest.MonkeyPatch
) -> None:
    model, sampling = exact(drafting), Sampling(temperature=3.0)
    asked = [
        COMPACT.prompt(source, said, mode=mode) for source in (SOURCE, SOURCE[::-1]) for said in ("a", "b c")
    ]
    prompts = [prompt for prompt in asked for _ in range(3)]
    seeds = list(range(len(prompts)))

    def think(prompts: list[Laid], seeds: list[int], rows: int) -> list[list[int] | None]:
        said = decode_thoughts(
            model, COMPACT, prompts, seeds, mode=mode, sampling=sampling, max_tokens=1000, rows=rows
        )
        return [None if one.thought is None else one.thought.ids.tolist() for one in said]

    looked: list[int] = []
    alone = [think([prompt], [seed], 1)[0] for prompt, seed in zip(prompts, seeds, strict=True)]
    assert len({len(said) for said in alone if said is not None}) > 2  # they end one by one
    assert think(prompts, seeds, rows) == alone
    assert think(prompts[::-1], seeds[::-1], rows) == alone[::-1]
    see = model.see
    monkeypatch.setattr(model, "see", lambda *given: looked.append(1) or see(*given))
    think(prompts, seeds, 16)
    # Each prompt is read once; again where nobody has thought about it yet, and somebody does.
    assert len(looked) == len(asked) if mode == "thought" else len(asked) <= len(looked) < len(prompts)
    with pytest.raises(SequenceError, match="rows is 0"):
        think(prompts, seeds, 0)


def test_rows_of_unlike_lengths_are_decoded_under_autocast_too(drafting: EarlForCausalLM) -> None:
    prompts = [COMPACT.prompt(SOURCE, said, mode="thought") for said in ("a", "add a bag", "b c")]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        said = decode_thoughts(
            drafting,
            COMPACT,
            prompts,
            [0, 1, 2],
            mode="thought",
            sampling=Sampling(temperature=3.0),
            max_tokens=1000,
        )
        answers = Engine(drafting, rows=3, codebook_QZ=CODEBOOK).run(some_requests(5, 1))
    assert all(one.thought is not None for one in said) and all(answer.finished for answer in answers)


# ---- how likely what was drawn was


@pytest.mark.parametrize("sampling", [Sampling(temperature=4.0), Sampling(temperature=4.0, top_k=15)])
def test_a_thought_says_how_likely_each_of_its_ids_was(plain: EarlForCausalLM, sampling: Sampling) -> None:
    prompt = COMPACT.prompt(SOURCE, "add a bag", mode="thought")
    (said,) = decode_thoughts(
        plain, COMPACT, [prompt], [0], mode="thought", sampling=sampling, max_tokens=1000
    )
    thought = said.thought
    assert thought is not None
    ids = np.concatenate([prompt.ids, thought.ids])
    stop = COMPACT.vocabulary.thought_stop
    logits_TR = plain(torch.from_numpy(ids)[None]).logits[0, len(prompt) - 1 : -1, :stop]
    wanted_T = log_probability(logits_TR, torch.from_numpy(thought.ids), sampling).numpy()
    assert np.allclose(thought.logp, wanted_T, atol=1e-4)


@pytest.mark.parametrize("draft", ["none", "source", "drafter"])
@pytest.mark.parametrize("sampling", [Sampling(), Sampling(temperature=0.6), Sampling(temperature=1.7)])
def test_the_engine_and_the_scorer_agree_on_how_likely_an_answer_is(
    drafting: EarlForCausalLM, sampling: Sampling, draft: Any
) -> None:
    model = exact(drafting)
    first, stop = COMPACT.vocabulary.first_code, COMPACT.vocabulary.size
    asked = [
        replace(one, sampling=sampling, guidance=None, draft=draft, with_logp=True)
        for one in some_requests(7, 3)
    ]
    for one, answer in zip(asked, Engine(model, rows=3, window=5).run(asked), strict=True):
        assert answer.logp_hw is not None
        prompt, template = one.prompt, one.template
        ids = np.concatenate([prompt.ids, template.ids])
        at = len(prompt) + np.flatnonzero(template.cells[:, 0] >= 0)
        ids[at] = COMPACT.vocabulary.code_to_id(answer.codes_hw).ravel()
        aligned, rows, columns, heard_at = (
            torch.from_numpy(np.concatenate(pair))[None]
            for pair in (
                (prompt.aligned, template.aligned(one.source_hw)),
                (prompt.rows, template.rows),
                (prompt.columns, template.columns),
                (prompt.heard_at, np.full(len(template.ids), -1)),
            )
        )
        source, words = (torch.from_numpy(x)[None] for x in (prompt.source_ids_hw, prompt.words))
        hints = GridHints(aligned, rows, columns, model.look(source, words), model.heard(words, heard_at))
        ids_1L = torch.from_numpy(ids)[None]
        hidden_TD = model.hidden(ids_1L, hints=hints)[0, at - 1]
        logp_T, _ = score(
            hidden_TD,
            model.lm_head.weight,
            ids_1L[0, at],
            start=first,
            stop=stop,
            raised=model.raised(hidden_TD, aligned[0, at - 1], first_id=first),
            temperature=sampling.temperature,
        )
        is_drawn = template.ids[at - len(prompt)] < 0
        wanted = np.where(is_drawn, logp_T.numpy(), 0).reshape(template.shape)
        assert np.allclose(answer.logp_hw, wanted, atol=1e-4)
        assert (answer.logp_hw.ravel()[is_drawn] < 0).all()


def test_what_is_not_drawn_by_chance_has_no_probability() -> None:
    with pytest.raises(SequenceError, match="with_logp at temperature 0"):
        replace(some_requests(1, 0)[0], guidance=None, sampling=LIKELIEST, with_logp=True)


def test_candidates_that_are_left_out_take_no_part_in_a_probability() -> None:
    logits, chosen = torch.tensor([[2.0, 1.0, 0.0, -9.0]]), torch.tensor([1])
    logp = log_probability(logits, chosen, Sampling(temperature=0.5, top_k=2))
    assert logp.item() == pytest.approx(math.log(math.exp(2) / (math.exp(4) + math.exp(2))), abs=1e-6)
