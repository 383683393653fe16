"""Laws of the transformer: Emu3's logits, one answer however the tokens are fed, scores, and strict folders."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.nn.functional import scaled_dot_product_attention
from transformers import (
    AutoConfig,
    AutoModel,
    AutoModelForCausalLM,
    Emu3ForCausalLM,
    Emu3TextConfig,
    LlamaConfig,
)

from earl.errors import CheckpointError, SequenceError, ShapeError
from earl.hub import read_config
from earl.integrations import auto
from earl.model import EarlConfig, EarlForCausalLM, GridHints, attention
from earl.model.attention import attend
from earl.model.published import read_model_config
from earl.model.scoring import score
from earl.model.weights import load_model

V, LIMIT = 300, 64
SHAPE: dict[str, Any] = {
    "vocab_size": V,
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": LIMIT,
}
HINTED: dict[str, Any] = {"align_source": True, "grid_rows": 5, "grid_columns": 7}


def with_random_weights(seed: int = 0, **changes: Any) -> EarlForCausalLM:
    """A model whose attention is sharp and whose logits are of the order of one, so that mistakes show."""
    model = EarlForCausalLM(EarlConfig(**SHAPE | changes)).eval().requires_grad_(False)
    generator = torch.Generator().manual_seed(seed)
    for name, parameter in model.named_parameters():
        if parameter.ndim == 1:
            parameter.uniform_(0.5, 1.5, generator=generator)
        else:
            gain = 2 if name.endswith(("q_proj.weight", "k_proj.weight")) else 1
            parameter.normal_(0, gain * parameter.shape[1] ** -0.5, generator=generator)
    return model


def ids(*shape: int, seed: int = 1, below: int = V) -> Tensor:
    return torch.randint(below, shape, generator=torch.Generator().manual_seed(seed))


def hints(*shape: int, seed: int = 5) -> GridHints:
    """Something to say at about three places of four."""
    said = ids(*shape, seed=seed, below=4) > 0
    return GridHints(
        *(torch.where(said, ids(*shape, seed=seed + below, below=below), -1) for below in (V, 5, 7))
    )


def part(hints_BL: GridHints, start: int, stop: int) -> GridHints:
    return GridHints(
        *(each[:, start:stop] for each in (hints_BL.aligned_BL, hints_BL.rows_BL, hints_BL.columns_BL))
    )


def same(ours: Tensor, wanted: Tensor, atol: float = 1e-5) -> None:
    torch.testing.assert_close(ours, wanted, atol=atol, rtol=atol)


@pytest.fixture(scope="module")
def model() -> EarlForCausalLM:
    return with_random_weights()


@pytest.fixture(scope="module")
def hinted() -> EarlForCausalLM:
    return with_random_weights(**HINTED)


# ---- the published network


@pytest.mark.parametrize(
    "changes",
    [
        {"rope_theta": 1e6},
        {"rope_theta": 50.0, "num_key_value_heads": 4, "rms_norm_eps": 1e-2},
        {"rope_theta": 1e4, "num_attention_heads": 2, "num_key_value_heads": 1, "num_hidden_layers": 3},
    ],
)
def test_logits_are_those_of_transformers_emu3(changes: dict[str, Any]) -> None:
    ours = with_random_weights(**changes)
    theirs = emu3(**changes)
    theirs.load_state_dict(ours.state_dict())
    with torch.no_grad():
        same(ours(ids(2, LIMIT)).logits, theirs(input_ids=ids(2, LIMIT)).logits)


def test_half_precision_is_nearer_to_that_of_transformers_than_to_full_precision(
    model: EarlForCausalLM,
) -> None:
    theirs = emu3(rope_theta=model.config.rope_theta)
    theirs.load_state_dict(model.state_dict())
    sequence = ids(4, 40)
    with torch.no_grad():
        wanted = theirs.to(torch.bfloat16)(input_ids=sequence).logits
    made, full = half(model)(sequence).logits, model(sequence).logits
    assert made.dtype == wanted.dtype == torch.bfloat16
    assert 0 < (wanted - full).square().mean() < 0.003  # logits have a mean square of one
    assert (made - wanted).float().square().mean() < (wanted - full).square().mean() / 2


def emu3(rope_theta: float, **changes: Any) -> Emu3ForCausalLM:
    rope = {"rope_type": "default", "rope_theta": rope_theta}
    words = {"pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}
    return Emu3ForCausalLM(Emu3TextConfig(**SHAPE | changes | words, rope_parameters=rope)).eval()


def half(model: EarlForCausalLM) -> EarlForCausalLM:
    changed = EarlForCausalLM(model.config).eval().requires_grad_(False).to(torch.bfloat16)
    changed.load_state_dict(model.state_dict())
    return changed


# ---- one answer however the tokens are fed


def cuts(length: int, seed: int) -> list[int]:
    """Lengths of pieces, at random."""
    rng = random.Random(f"{seed}:cuts")
    marks = [0, *sorted(rng.sample(range(1, length), rng.randint(0, length - 1))), length]
    return [stop - start for start, stop in zip(marks, marks[1:], strict=False)]


@pytest.mark.parametrize("pieces", [[1] * 24, [24], [23, 1], [1, 23], *(cuts(24, seed) for seed in range(4))])
@pytest.mark.parametrize("which", ["model", "hinted"])
def test_a_cache_changes_nothing_however_the_sequence_is_cut(
    which: str, pieces: list[int], request: pytest.FixtureRequest
) -> None:
    network: EarlForCausalLM = request.getfixturevalue(which)
    sequence, said = ids(2, 24), hints(2, 24)
    cache, made, start = network.new_cache(2, 24), [], 0
    for piece in sequence.split(pieces, dim=1):
        stop = start + piece.shape[1]
        made.append(network.hidden(piece, hints=part(said, start, stop), cache=cache))
        assert cache.length == stop
        start = stop
    same(torch.cat(made, 1), network.hidden(sequence, hints=said))


def test_a_full_cache_refuses_more_and_keeps_what_it_has(model: EarlForCausalLM) -> None:
    sequence, cache = ids(1, 12), model.new_cache(1, 10)
    first = model.hidden(sequence[:, :8], cache=cache)
    with pytest.raises(SequenceError, match="the cache holds 10 tokens, 12 are needed"):
        model.hidden(sequence[:, 8:], cache=cache)
    assert cache.length == 8
    rest = model.hidden(sequence[:, 8:10], cache=cache)
    same(torch.cat([first, rest], 1), model.hidden(sequence[:, :10]))


def test_packed_documents_are_as_if_each_were_alone(hinted: EarlForCausalLM) -> None:
    rows = ([9, 14, 1], [3, 3, 18])  # two packed rows of 24, cut at different places
    sequence, said = ids(2, 24), hints(2, 24)
    positions = torch.stack([torch.cat([torch.arange(each) for each in row]) for row in rows])
    documents = torch.stack([torch.arange(3).repeat_interleave(torch.tensor(row)) for row in rows])
    packed = hinted.hidden(sequence, hints=said, positions_BL=positions, documents_BL=documents)
    for i, row in enumerate(rows):
        for start, length in zip((0, row[0], row[0] + row[1]), row, strict=True):
            alone = GridHints(*(each[i : i + 1] for each in (said.aligned_BL, said.rows_BL, said.columns_BL)))
            made = hinted.hidden(
                sequence[i : i + 1, start : start + length], hints=part(alone, start, start + length)
            )
            same(packed[i, start : start + length], made[0])


def test_packed_documents_and_a_cache_do_not_go_together(model: EarlForCausalLM) -> None:
    cache = model.new_cache(1, 8)
    model.hidden(ids(1, 4), cache=cache)
    with pytest.raises(ShapeError, match="packed"):
        model.hidden(ids(1, 4), documents_BL=torch.zeros(1, 4, dtype=torch.long), cache=cache)


def test_what_stands_to_the_right_changes_nothing(model: EarlForCausalLM) -> None:
    sequence = ids(3, 11)
    padded = torch.cat([sequence, ids(3, 9, seed=4)], 1)
    same(model.hidden(padded)[:, :11], model.hidden(sequence))


def test_a_sliced_head_gives_a_slice_of_the_logits(model: EarlForCausalLM) -> None:
    hidden = model.hidden(ids(2, 7))
    whole = model(ids(2, 7)).logits
    for start, stop in ((0, V), (0, 1), (17, 200), (299, 300)):
        same(model.logits(hidden, start, stop), whole[..., start:stop], atol=1e-6)
    same(model.logits(hidden[:, -1], 100), whole[:, -1, 100:], atol=1e-6)


def test_half_precision_runs_with_and_without_a_cache(hinted: EarlForCausalLM) -> None:
    network, sequence, said = half(hinted), ids(2, 20), hints(2, 20)
    whole = network(sequence, hints=said).logits
    cache = network.new_cache(2, 20)
    assert {whole.dtype, cache.keys[0].dtype, cache.values[0].dtype} == {torch.bfloat16}
    parts = [
        network(sequence[:, a:b], hints=part(said, a, b), cache=cache).logits for a, b in ((0, 13), (13, 20))
    ]
    rounding = (whole - hinted(sequence, hints=said).logits).square().mean()
    assert 0 < rounding < 0.01 * whole.float().square().mean()
    assert (torch.cat(parts, 1) - whole).float().square().mean() < rounding


def test_one_new_token_attends_as_the_last_of_many() -> None:
    drawn = torch.Generator().manual_seed(4)
    query, key, value = (
        torch.randn(2, heads, 9, 16, generator=drawn, dtype=torch.float64) for heads in (6, 2, 2)
    )
    many = attend(query, key, value)
    torch.testing.assert_close(attend(query[:, :, -1:], key, value), many[:, :, -1:])
    seen_B11M = torch.arange(9) < torch.tensor([5, 9])[:, None, None, None]
    one = attend(query[:, :, -1:], key, value, visible_B1LM=seen_B11M)
    torch.testing.assert_close(one[1], many[1, :, -1:])
    torch.testing.assert_close(one[:1], attend(query[:1, :, -1:], key[:1, :, :5], value[:1, :, :5]))


# ---- flash-attn


def queries_keys_values(
    *lengths: int, dtype: torch.dtype = torch.float32, device: str = "cpu"
) -> list[Tensor]:
    """Of rows of so many tokens: six heads that share two heads of keys and values."""
    drawn = torch.Generator().manual_seed(3)
    return [
        torch.randn(*lengths[:1], heads, lengths[1], 16, generator=drawn).to(device, dtype)
        for heads in (6, 2, 2)
    ]


class FakeFlashAttn(ModuleType):
    """flash-attn's two functions, by torch's own attention; it remembers in which types it was asked."""

    def __init__(self) -> None:
        super().__init__("flash_attn")
        self.asked: list[torch.dtype] = []

    def flash_attn_func(self, query: Tensor, key: Tensor, value: Tensor, *, causal: bool) -> Tensor:
        self.asked += [query.dtype, key.dtype, value.dtype]
        heads_first = (each.transpose(1, 2) for each in (query, key, value))
        return scaled_dot_product_attention(*heads_first, is_causal=causal, enable_gqa=True).transpose(1, 2)

    def flash_attn_varlen_func(
        self, query: Tensor, key: Tensor, value: Tensor,
        cu_seqlens_q: Tensor, cu_seqlens_k: Tensor, max_seqlen_q: int, max_seqlen_k: int, *, causal: bool,
    ) -> Tensor:  # fmt: skip
        assert cu_seqlens_q.dtype == cu_seqlens_k.dtype == torch.int32  # the kernel takes no other
        assert cu_seqlens_q.tolist() == cu_seqlens_k.tolist()
        lengths = cu_seqlens_q.diff().tolist()
        assert cu_seqlens_q[0] == 0 and min(lengths) > 0 and sum(lengths) == len(query)
        assert max_seqlen_q == max_seqlen_k == max(lengths)
        documents = zip(*(each.split(lengths) for each in (query, key, value)), strict=True)
        return torch.cat(
            [self.flash_attn_func(*(each[None] for each in one), causal=causal)[0] for one in documents]
        )


@pytest.fixture
def fake_flash(monkeypatch: pytest.MonkeyPatch) -> FakeFlashAttn:
    """As if flash-attn were installed."""
    fake = FakeFlashAttn()
    monkeypatch.setitem(sys.modules, "flash_attn", fake)
    monkeypatch.setattr(attention, "HAS_FLASH", True)
    return fake


PACKED = (
    [[0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0]],  # numbers go on where a new row begins
    [[0, 1, 1, 1, 2, 2, 2], [2, 2, 5, 5, 5, 5, 6]],
    [[0, 1, 2, 3, 4, 5, 6], [3, 3, 3, 3, 3, 3, 9]],
)


@pytest.mark.parametrize("documents", PACKED)
def test_flash_attention_of_packed_rows_is_that_of_torch(
    documents: list[list[int]], fake_flash: FakeFlashAttn
) -> None:
    tensors, documents_BL = queries_keys_values(2, 7), torch.tensor(documents)
    wanted = attend(*tensors, documents_BL=documents_BL)
    assert not fake_flash.asked  # no kernel for a CPU
    same(attention._attend_packed_flash(*tensors, documents_BL, torch.float32), wanted)
    assert fake_flash.asked


def test_flash_attention_of_whole_rows_is_that_of_torch(fake_flash: FakeFlashAttn) -> None:
    tensors = queries_keys_values(2, 7)
    same(attention._attend_flash(*tensors, torch.float32), attend(*tensors))
    assert fake_flash.asked


@pytest.mark.parametrize(
    ("dtypes", "autocast", "asked"),
    [
        ((torch.bfloat16,) * 3, None, torch.bfloat16),
        ((torch.float16,) * 3, None, torch.float16),
        ((torch.float32,) * 3, None, None),
        (
            (torch.float32, torch.float32, torch.bfloat16),
            torch.bfloat16,
            torch.bfloat16,
        ),  # as rotation leaves them
    ],
)
def test_flash_attention_is_taken_on_a_gpu_and_never_in_full_precision(
    dtypes: tuple[torch.dtype, ...],
    autocast: torch.dtype | None,
    asked: torch.dtype | None,
    fake_flash: FakeFlashAttn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On tensors that say that they are on a GPU and hold no numbers."""
    monkeypatch.setattr(
        torch, "is_autocast_enabled", lambda device: autocast is not None and device == "cuda"
    )
    monkeypatch.setattr(torch, "get_autocast_dtype", {"cuda": autocast}.__getitem__)
    with FakeTensorMode():
        tensors = [
            torch.empty(2, heads, 7, 16, dtype=dtype, device="cuda")
            for heads, dtype in zip((6, 2, 2), dtypes, strict=True)
        ]
        assert attend(*tensors).shape == (2, 6, 7, 16)
        assert fake_flash.asked == ([] if asked is None else [asked] * 3)
        key, value = (torch.empty(2, 2, 9, 16, dtype=dtypes[0], device="cuda") for _ in range(2))
        fake_flash.asked.clear()
        attend(tensors[0], key, value)  # a window behind a cache
        assert not fake_flash.asked


@pytest.mark.gpu
@pytest.mark.parametrize("documents", [None, *PACKED])
def test_the_real_flash_attention_is_that_of_torch(
    documents: list[list[int]] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("flash_attn", reason="needs flash-attn: pip install -e '.[flash]'")
    documents_BL = None if documents is None else torch.tensor(documents, device="cuda")
    full = queries_keys_values(2, 7, device="cuda")
    narrow = [each.bfloat16() for each in full]
    made = attend(*narrow, documents_BL=documents_BL)
    with torch.autocast("cuda", torch.bfloat16):
        same(attend(*full, documents_BL=documents_BL), made, atol=1e-6)
    monkeypatch.setattr(attention, "HAS_FLASH", False)
    same(made.float(), attend(*(each.float() for each in narrow), documents_BL=documents_BL), atol=2e-2)


# ---- grid hints


@pytest.mark.parametrize("key", ["align_source", "grid"])
def test_a_model_that_reads_hints_refuses_to_run_without(key: str) -> None:
    changes = {"align_source": True} if key == "align_source" else {"grid_rows": 5, "grid_columns": 7}
    with pytest.raises(ShapeError, match="grid hints"):
        with_random_weights(**changes)(ids(1, 4))


def test_hints_that_say_nothing_leave_the_model_as_it_is_without_them(hinted: EarlForCausalLM) -> None:
    plain = with_random_weights()
    plain.load_state_dict(hinted.state_dict(), strict=False)
    nothing = torch.full((2, 10), -1)
    sequence = ids(2, 10)
    same(hinted(sequence, hints=GridHints(nothing, nothing, nothing)).logits, plain(sequence).logits)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_each_hint_is_read_from_its_position_on(which: int, hinted: EarlForCausalLM) -> None:
    sequence, nothing = ids(1, 10), torch.full((1, 10), -1)
    said = nothing.clone()
    said[0, 4] = 0  # the first row of a table says something, too
    triple = [nothing, nothing, nothing]
    triple[which] = said
    before = hinted.hidden(sequence, hints=GridHints(nothing, nothing, nothing))
    after = hinted.hidden(sequence, hints=GridHints(*triple))
    assert ((before - after).abs().amax(-1) > 1e-3).tolist() == [[False] * 4 + [True] * 6]


DRAFTER = {"draft_width": 8, "draft_layers": 1}


def with_drafter() -> EarlForCausalLM:
    return with_random_weights(**HINTED, **DRAFTER)


def test_a_context_reaches_the_positions_of_its_cells_and_those_after_them() -> None:
    model = with_drafter()
    sequence, nothing = ids(1, 10), torch.full((1, 10), -1)
    rows, columns = nothing.clone(), nothing.clone()
    rows[0, 4], columns[0, 4] = 1, 2
    rows[0, 7], columns[0, 7] = 4, 0  # beyond the source: nothing is known there
    source = ids(1, 3, 4)

    def hidden(source_BHW: Tensor) -> Tensor:
        seen = model.look(source_BHW, torch.zeros(1, 0, dtype=torch.long))
        return model.hidden(sequence, hints=GridHints(nothing, rows, columns, seen))

    other = source.clone()
    other[0, 2, 3] = (other[0, 2, 3] + 1) % V  # a neighbour of the cell, to its right and below it
    changed = ((hidden(source) - hidden(other)).abs().amax(-1) > 1e-4).tolist()
    assert changed == [[False] * 4 + [True] * 6]
    with pytest.raises(ShapeError, match="draft_width"):
        model(sequence, hints=GridHints(nothing, rows, columns))


def test_a_context_is_the_same_alone_and_beside_a_larger_grid() -> None:
    model = with_drafter()
    small, large = ids(1, 3, 4), ids(1, 5, 6, seed=2)
    both = torch.full((2, 5, 6), -1)
    both[:1, :3, :4], both[1:] = small, large
    words = ids(2, 3)
    seen, alone = model.look(both, words), model.look(small, words[:1])
    assert seen is not None and alone is not None
    same(seen[:1, :3, :4], alone)
    assert (seen[0, 3:] == 0).all() and (seen[0, :, 4:] == 0).all()


def test_what_the_words_say_of_a_cell_reaches_who_writes_it_and_nobody_else() -> None:
    model = with_drafter()
    sequence, nothing = ids(1, 10), torch.full((1, 10), -1)
    source, words = ids(1, 3, 4), torch.tensor([[5, 6, 7, -1, -1]])
    rows, columns, aligned = nothing.clone(), nothing.clone(), nothing.clone()
    rows[0, [2, 6]], columns[0, [2, 6]] = 1, 2  # a code of the source, and who is about to write its cell
    aligned[0, 6] = 9

    def hidden(words_BN: Tensor) -> Tensor:
        return model.hidden(sequence, hints=GridHints(aligned, rows, columns, model.look(source, words_BN)))

    other = torch.where(words == 6, 8, words)
    changed = ((hidden(words) - hidden(other)).abs().amax(-1) > 1e-4).tolist()
    assert changed == [[False] * 6 + [True] * 4]
    same(hidden(words), hidden(words[:, :3]))  # padding is not read
    for silent in (words[:, :0], torch.full((1, 4), -1)):
        assert hidden(silent).isfinite().all()


def test_what_was_heard_reaches_the_words_and_all_behind_them() -> None:
    model = with_random_weights(**HINTED, **DRAFTER, draft_heard=True)
    sequence, nothing = ids(1, 10), torch.full((1, 10), -1)
    words, heard_at = torch.tensor([[5, 6, 7, -1, -1]]), nothing.clone()
    heard_at[0, 3:7] = torch.arange(4)
    known = model.look(ids(1, 3, 4), words)

    def hidden(words_BN: Tensor, heard_at_BL: Tensor = heard_at) -> Tensor:
        heard = model.heard(words_BN, heard_at_BL)
        return model.hidden(sequence, hints=GridHints(nothing, nothing, nothing, known, heard))

    other = torch.where(words == 7, 8, words)  # the last word, of which those before it hear, too
    changed = ((hidden(words) - hidden(other)).abs().amax(-1) > 1e-4).tolist()
    assert changed == [[False] * 3 + [True] * 7]
    same(hidden(words), hidden(words[:, :3]))  # padding is not heard
    swapped = heard_at[:, [0, 1, 2, 3, 5, 4, 6, 7, 8, 9]]
    assert ((hidden(words) - hidden(words, swapped)).abs().amax(-1) > 1e-4)[0, 4:].all()
    with pytest.raises(ShapeError, match="heard_BLD"):
        model(sequence, hints=GridHints(nothing, nothing, nothing, known))
    assert with_drafter().heard(words, heard_at) is None


def test_a_compiled_drafter_knows_and_learns_the_same() -> None:
    """Of more cells than `FAR`, so that what is left uncompiled is called, too; by the backend that needs no compiler
    of another language."""
    shape = HINTED | {"grid_rows": 12, "grid_columns": 12} | DRAFTER
    shape |= {"draft_layers": 2, "draft_word_layers": 1, "draft_marks": [1, 2], "draft_heard": True}
    plain, compiled = (with_random_weights(**shape).requires_grad_(True) for _ in range(2))
    assert compiled.model.drafter is not None
    compiled.model.drafter.compile(dynamic=False, backend="aot_eager")
    source, words, marks = ids(2, 12, 12), ids(2, 5), torch.tensor([[[0, 3, 4]], [[3, 1, 1]]])
    known = [model.look(source, words, marks) for model in (plain, compiled)]
    assert known[0] is not None and known[1] is not None
    same(known[1], known[0])
    for each in known:
        each.square().mean().backward()
    for (name, was), now in zip(plain.named_parameters(), compiled.parameters(), strict=True):
        assert (was.grad is None) == (now.grad is None), name
        if was.grad is not None and now.grad is not None:
            same(now.grad, was.grad)


def test_a_draft_is_the_answer_of_a_transformer_that_says_nothing() -> None:
    model = with_random_weights(**HINTED, **DRAFTER, copy_gate=True)
    model.model.norm.weight.data.zero_()
    source, words, nothing = ids(1, 3, 4), ids(1, 3), torch.full((1, 10), -1)
    rows, columns, aligned = nothing.clone(), nothing.clone(), nothing.clone()
    rows[0, 6], columns[0, 6], aligned[0, 6] = 1, 2, source[0, 1, 2]
    known = model.look(source, words)
    assert known is not None
    hidden = model.hidden(ids(1, 10), hints=GridHints(aligned, rows, columns, known))
    draft = known.chunk(3, dim=-1)[2]
    assert draft.abs().amin() > 0
    same(model.logits(hidden, aligned_X=aligned)[0, 6], model.logits(draft, aligned_X=source)[0, 1, 2])
    assert (hidden[0, [5, 7]] == 0).all()  # for who is about to write the cell alone


def test_a_silent_transformer_is_not_run_and_nothing_is_lost() -> None:
    model = with_random_weights(**HINTED, **DRAFTER, copy_gate=True)
    model.model.norm.weight.data.zero_()
    source, words, cells = ids(1, 3, 4), ids(1, 3), torch.zeros(1, 10, dtype=torch.long)
    calls: list[int] = []
    model.model.layers[0].register_forward_hook(lambda *_: calls.append(1))

    def hidden() -> Tensor:
        return model.hidden(ids(1, 10), hints=GridHints(cells, cells, cells, model.look(source, words)))

    skipped = hidden()
    assert not calls
    model.requires_grad_(True)
    assert torch.equal(skipped, hidden()) and calls  # whoever is to learn to speak is run
    model.let_learn("drafter")
    assert torch.equal(skipped, hidden()) and len(calls) == 1
    model.model.norm.weight.data[0] = 0.1
    assert not torch.equal(skipped, hidden())


def test_where_only_hearing_learns_no_gradient_reaches_what_a_drafter_draws_with() -> None:
    model = with_random_weights(**HINTED, **DRAFTER, copy_gate=True)
    source, words = torch.tensor([[[1, 2], [3, 4]]]), torch.tensor([[5, 6]])
    model.let_learn("words")
    known = model.look(source, words)
    assert known is not None
    known.square().sum().backward()
    heard = {name for name, parameter in model.named_parameters() if parameter.grad is not None}
    assert heard == {name for name, parameter in model.named_parameters() if parameter.requires_grad}
    assert {name.split(".")[2] for name in heard} == {"embed_tokens", "silence", "words", "words_norm"}
    rows = model.model.drafter.embed_tokens.weight.grad.abs().sum(1).nonzero().flatten()
    assert rows.tolist() == [5, 6]  # words, and none of the source's codes
    model.zero_grad()
    model.let_learn("drafter")
    known = model.look(source, words)
    known.square().sum().backward()
    rows = model.model.drafter.embed_tokens.weight.grad.abs().sum(1).nonzero().flatten()
    assert rows.tolist() == [1, 2, 3, 4, 5, 6]


def test_where_only_drawing_learns_a_drafter_hears_as_before() -> None:
    model = with_random_weights(**HINTED, **DRAFTER, copy_gate=True)
    drawn = [set[str](), set[str]()]
    for names, learns in zip(drawn, ("drafter", "drawing"), strict=True):
        model.let_learn(learns)
        known = model.look(torch.tensor([[[1, 2], [3, 4]]]), torch.tensor([[5, 6]]))
        assert known is not None
        known.square().sum().backward()
        names |= {name for name, parameter in model.named_parameters() if parameter.grad is not None}
        model.zero_grad()
    heard = {name.split(".")[2] for name in drawn[0] - drawn[1]}
    assert drawn[1] < drawn[0] and heard == {"embed_tokens", "silence", "words", "words_norm"}


def test_a_drafter_sees_the_order_of_words_and_cells_that_are_far_away() -> None:
    grid = {"grid_rows": 9, "grid_columns": 9, "draft_layers": 2}
    model = with_random_weights(**HINTED | DRAFTER | grid)
    source, words = ids(1, 9, 9), torch.tensor([[5, 6, 7]])
    far = source.clone()
    far[0, 8, 8] = (far[0, 8, 8] + 1) % V

    def corner(source_BHW: Tensor, words_BN: Tensor) -> list[Tensor]:
        known = model.look(source_BHW, words_BN)
        assert known is not None
        return list(known[0, 0, 0].chunk(3))

    sight, *others = corner(source, words)
    for sight_then, *others_then in (corner(source, words.flip(1)), corner(far, words)):
        same(sight_then, sight)  # is of the surroundings, whatever the words
        assert all((then - now).abs().max() > 1e-5 for then, now in zip(others_then, others, strict=True))


def test_a_drafter_needs_a_grid_of_known_size() -> None:
    with pytest.raises(CheckpointError, match="grid_rows"):
        EarlForCausalLM(EarlConfig(**SHAPE | DRAFTER))
    with pytest.raises(CheckpointError, match="draft_heard is true"):
        EarlForCausalLM(EarlConfig(**SHAPE | HINTED, draft_heard=True))
    with pytest.raises(ShapeError, match="6x7 cells, this model knows 5x7"):
        with_drafter().look(ids(1, 6, 7), torch.tensor([[5]]))


@pytest.mark.parametrize(("width", "better"), [(200, 198), (130, 128), (33, 32), (1, 2)])
def test_a_drafter_of_a_width_that_its_heads_cannot_share_names_one_that_they_can(
    width: int, better: int
) -> None:
    shape = SHAPE | HINTED | DRAFTER
    with pytest.raises(CheckpointError, match=f"draft_width is {width}, .* set it to {better}, or another"):
        EarlForCausalLM(EarlConfig(**shape | {"draft_width": width}))
    model = EarlForCausalLM(EarlConfig(**shape | {"draft_width": better}))
    assert model.look(ids(1, 3, 4), ids(1, 2)) is not None


def test_a_copy_gate_raises_the_sources_code_alone_and_scores_agree() -> None:
    model = with_random_weights(**HINTED, copy_gate=True)
    assert model.copy_gate is not None
    sequence, nothing = ids(1, 10), torch.full((1, 10), -1)
    aligned = nothing.clone()
    aligned[0, 4], aligned[0, 6] = 200, 7
    hints = GridHints(aligned, nothing, nothing)
    hidden = model.hidden(sequence, hints=hints)
    gate = model.copy_gate(hidden)[..., 0]
    wanted = model.logits(hidden)
    wanted[0, 4, 200] += gate[0, 4]
    wanted[0, 6, 7] += gate[0, 6]
    assert gate[0, [4, 6]].abs().min() > 0.1
    same(model(sequence, hints=hints).logits, wanted)
    same(
        model.logits(hidden, 150, 250, aligned_X=torch.where(aligned == 7, -1, aligned))[0, 4],
        wanted[0, 4, 150:250],
    )
    raised = model.raised(hidden[0], aligned[0], first_id=0)
    logp, _ = score(hidden[0], model.lm_head.weight, ids(10), start=0, stop=V, raised=raised)
    same(logp, F.log_softmax(wanted[0], -1).gather(1, ids(10)[:, None])[:, 0])


def test_fresh_weights_with_a_copy_gate_copy_from_the_start() -> None:
    model = EarlForCausalLM(EarlConfig(**SHAPE | HINTED | {"vocab_size": 2048, "copy_gate": True}))
    model.initialise(0)
    aligned, nothing = ids(1, 10, below=2048), torch.full((1, 10), -1)
    logits = model(ids(1, 10), hints=GridHints(aligned, nothing, nothing)).logits
    assert logits.softmax(-1).gather(-1, aligned[..., None]).min() > 0.6


def test_codes_that_look_alike_start_out_alike() -> None:
    codebook = torch.nn.functional.normalize(
        torch.randn(40, 3, generator=torch.Generator().manual_seed(0)), dim=-1
    )
    codebook[1] = codebook[0] + 0.01
    model = EarlForCausalLM(EarlConfig(**SHAPE | HINTED))
    model.initialise(0, codebook)
    rows = torch.nn.functional.normalize(model.lm_head.weight[-40:], dim=-1)
    near, far = rows[0] @ rows[1], (rows[0] @ rows[2:].T).abs().mean()
    assert near > 0.3 and near > 2 * far
    assert not torch.allclose(rows[0], rows[1], atol=0.01)


def test_fresh_weights_follow_the_seed_and_start_out_copying() -> None:
    def fresh(seed: int) -> EarlForCausalLM:
        network = EarlForCausalLM(EarlConfig(**SHAPE | HINTED)).eval().requires_grad_(False)
        network.initialise(seed)
        return network

    first, again, other = (fresh(seed).state_dict() for seed in (0, 0, 1))
    assert all(torch.equal(tensor, again[name]) for name, tensor in first.items())
    assert not torch.equal(first["lm_head.weight"], other["lm_head.weight"])
    aligned, nothing = ids(1, 40, seed=9), torch.full((1, 40), -1)
    logits = fresh(0)(ids(1, 40), hints=GridHints(aligned, nothing, nothing)).logits
    assert (logits.argmax(-1) == aligned).float().mean() > 0.9


# ---- scores


@pytest.mark.parametrize("chunk", [1, 7, 33, 1000])
@pytest.mark.parametrize("span", [(0, V), (150, 250), (299, 300)])
def test_scores_are_log_softmax_over_the_range_and_so_are_their_gradients(
    span: tuple[int, int], chunk: int
) -> None:
    start, stop = span
    generator = torch.Generator().manual_seed(0)
    hidden = torch.randn(33, 32, generator=generator, requires_grad=True)
    head = torch.randn(V, 32, generator=generator, requires_grad=True)
    weights, targets = torch.randn(33, generator=generator), start + ids(33, below=stop - start)
    table = F.log_softmax((hidden @ head.T)[:, start:stop], dim=-1)
    wanted = table.gather(1, targets[:, None] - start)[:, 0]

    logp, entropy = score(hidden, head, targets, start=start, stop=stop, chunk=chunk)
    with torch.no_grad():
        without = score(hidden, head, targets, start=start, stop=stop, chunk=chunk)
    for made in (logp, without[0]):
        same(made, wanted)
    for made in (entropy, without[1]):
        same(made, -(table.exp() * table).sum(-1))
    assert not entropy.requires_grad
    ours = torch.autograd.grad((weights * logp).sum(), (hidden, head))
    theirs = torch.autograd.grad((weights * wanted).sum(), (hidden, head))
    for made, expected in zip(ours, theirs, strict=True):
        same(made, expected)


def test_no_tokens_have_no_scores(model: EarlForCausalLM) -> None:
    logp, entropy = score(torch.zeros(0, 32), model.lm_head.weight, ids(0), start=0, stop=9)
    assert logp.shape == entropy.shape == (0,)


def test_the_loss_is_the_mean_score_of_the_tokens_that_count(model: EarlForCausalLM) -> None:
    sequence = ids(2, 12)
    labels = torch.where(ids(2, 12, seed=3, below=3) > 0, sequence, -100)
    hidden = model.hidden(sequence)[:, :-1].flatten(0, 1)
    logp, _ = score(hidden, model.lm_head.weight, sequence[:, 1:].flatten(), start=0, stop=V)
    same(model(sequence, labels=labels).loss, -logp[labels[:, 1:].flatten() >= 0].mean())


# ---- folders


@pytest.mark.parametrize("max_shard_size", ["1GB", "20KB"])
def test_a_folder_opens_as_the_model_that_was_saved(max_shard_size: str, tmp_path: Path) -> None:
    saved = with_random_weights(**HINTED, rope_theta=123.0, rms_norm_eps=1e-3, vocabulary={"size": V})
    saved.save_pretrained(tmp_path, max_shard_size=max_shard_size)
    assert (len(list(tmp_path.glob("*.safetensors"))) > 1) == (max_shard_size == "20KB")
    wanted = saved(ids(1, 9), hints=hints(1, 9)).logits
    by_name = [each.from_pretrained(tmp_path).eval() for each in (AutoModelForCausalLM, AutoModel)]
    assert all(type(opened) is auto.EarlForCausalLM for opened in by_name)
    by_name[0].save_pretrained(tmp_path / "theirs")
    for opened in (load_model(tmp_path), load_model(tmp_path / "theirs"), *by_name):
        assert opened.config.vocabulary == {"size": V}
        opened.config.check_grid(2, 3)
        with pytest.raises(ShapeError, match="is 99x3 cells, this model knows"):
            opened.config.check_grid(99, 3)
        assert torch.equal(opened(ids(1, 9), hints=hints(1, 9)).logits, wanted)
    ready = load_model(tmp_path)
    assert not ready.training and not any(each.requires_grad for each in ready.parameters())
    assert load_model(tmp_path, dtype=torch.bfloat16).dtype == torch.bfloat16


def test_the_config_opens_by_itself_with_every_key(tmp_path: Path) -> None:
    own = {"vocabulary": {"first_code": 192}, "editing": {"working_side": 64}, "initializer_range": 0.5}
    config = EarlConfig(**SHAPE | HINTED | own, rope_theta=7.0, pad_token_id=5)
    EarlForCausalLM(config).save_pretrained(tmp_path)
    values = read_config(tmp_path)
    assert read_model_config(values, "x") == config
    opened = AutoConfig.from_pretrained(tmp_path)
    assert type(opened) is auto.EarlConfig
    assert {key: getattr(opened, key) for key in config.to_json()} == config.to_json()
    assert (opened.head_dim, opened.tie_word_embeddings, opened.architectures) == (
        8,
        False,
        ["EarlForCausalLM"],
    )
    opened.save_pretrained(tmp_path / "theirs")
    assert read_model_config(read_config(tmp_path / "theirs"), "x") == config


NORM = "model.norm.weight"


def changed(change: Callable[[dict[str, Tensor]], object]) -> Callable[[Path], object]:
    """Rewrite the shard that holds NORM."""

    def damage(folder: Path) -> None:
        for shard in folder.glob("*.safetensors"):
            tensors = load_file(shard)
            if NORM in tensors:
                change(tensors)
                save_file(tensors, shard, metadata={"format": "pt"})

    return damage


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (changed(lambda tensors: tensors.pop(NORM)), f"lacks tensor {NORM}:"),
        (changed(lambda tensors: tensors.update(extra=torch.zeros(1))), "unknown tensor extra:"),
        (
            changed(lambda tensors: tensors.update({NORM: torch.zeros(31)})),
            rf"{NORM} has shape \[31\].*\[32\]",
        ),
        (lambda folder: sorted(folder.glob("*.safetensors"))[0].unlink(), "lacks 1 of .* weight files"),
        (lambda folder: (folder / "model.safetensors.index.json").unlink(), "copy the index too"),
        (
            lambda folder: auto.EarlConfig(**SHAPE | HINTED).save_pretrained(folder),
            "lacks tensor .* and 2 more",
        ),
        (
            lambda folder: LlamaConfig(architectures=["LlamaForCausalLM"]).save_pretrained(folder),
            r"holds a LlamaForCausalLM \(llama\); this library opens EarlForCausalLM, Emu3",
        ),
    ],
)
def test_a_folder_that_does_not_fit_is_refused(
    damage: Callable[[Path], object], message: str, model: EarlForCausalLM, tmp_path: Path
) -> None:
    model.save_pretrained(tmp_path, max_shard_size="20KB")
    damage(tmp_path)
    with pytest.raises(CheckpointError, match=message):
        load_model(tmp_path)
