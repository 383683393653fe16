"""Decoding is exact: noise has a name, forced cells are free, and the cached loop equals the plain one."""

import numpy as np
import pytest
import torch

from earl.decoding import Sampling, decode_target
from earl.decoding.noise import gumbel
from earl.decoding.sampling import draw, keep_candidates
from earl.editor import Editor
from earl.errors import EarlError, SequenceError
from earl.model import GridHints
from earl.sequence.grammar import target_template

SOURCE = np.arange(12).reshape(3, 4)


def test_noise_is_a_function_of_seed_position_and_id_alone() -> None:
    seeds, positions, ids = torch.tensor([3, -5]), torch.tensor([7, 100000]), torch.arange(1000)
    both = gumbel(seeds, positions, ids)
    assert torch.equal(gumbel(seeds[1:], positions[1:], ids[500:600]), both[1:, 500:600])
    assert torch.equal(gumbel(seeds.flip(0), positions.flip(0), ids.flip(0)), both.flip(0).flip(1))
    assert not torch.equal(both[0], gumbel(seeds[:1], positions[:1] + 1, ids)[0])


def test_noise_has_the_gumbel_distribution() -> None:
    noise = gumbel(torch.arange(200), torch.arange(200) * 7, torch.arange(2000)).double()
    assert noise.isfinite().all()
    assert noise.mean().item() == pytest.approx(0.57722, abs=0.01)
    assert noise.var().item() == pytest.approx(1.64493, abs=0.02)
    neighbours = torch.corrcoef(torch.stack([noise[:, :-1].flatten(), noise[:, 1:].flatten()]))[0, 1]
    assert abs(neighbours) < 0.01


def test_the_largest_noisy_logit_samples_the_softmax() -> None:
    logits = torch.tensor([0.0, 1.0, 2.0, -1.0])
    n = 20_000
    drawn = draw(
        logits.expand(n, -1),
        Sampling(),
        seeds_S=torch.arange(n),
        positions_S=torch.full((n,), 5),
        first_id=10,
    )
    counts = torch.bincount(drawn - 10, minlength=4).double()
    expected = logits.softmax(0).double() * n
    assert ((counts - expected) ** 2 / expected).sum() < 16.3  # chi-square, 3 degrees of freedom, p = 0.001


def test_candidates_are_those_of_top_k_and_top_p() -> None:
    logits = torch.log(torch.tensor([[0.5, 0.3, 0.15, 0.05]]))
    kept = [
        keep_candidates(logits, sampling).isfinite().tolist()[0]
        for sampling in (
            Sampling(top_k=2),
            Sampling(top_p=0.5),
            Sampling(top_p=0.51),
            Sampling(top_p=0.01),
            Sampling(),
        )
    ]
    assert [sum(row) for row in kept] == [2, 1, 2, 1, 4]
    assert all(row[0] for row in kept)
    with pytest.raises(EarlError, match="temperature is -1"):
        Sampling(temperature=-1)


def plain_loop(editor: Editor, seed: int, sampling: Sampling, free: np.ndarray) -> np.ndarray:
    """The slow way: no cache, the whole sequence again for every code."""
    layout, model = editor.layout, editor.model
    vocabulary = layout.vocabulary
    prompt = layout.prompt(SOURCE, "make the house red", mode="edit")
    template = target_template(layout, 3, 4).with_forced(SOURCE, free)
    ids = np.concatenate([prompt.ids, template.ids])
    hints = [
        torch.from_numpy(np.concatenate(pair))[None]
        for pair in (
            (prompt.aligned, template.aligned(SOURCE)),
            (prompt.rows, template.rows),
            (prompt.columns, template.columns),
        )
    ]
    for place in np.flatnonzero(ids < 0):
        before = torch.from_numpy(ids[:place])[None]
        hidden = model.hidden(before, hints=GridHints(*(hint[:, :place] for hint in hints)))[:, -1]
        logits = model.logits(hidden, vocabulary.first_code, vocabulary.size)
        ids[place] = draw(
            logits,
            sampling,
            seeds_S=torch.tensor([seed]),
            positions_S=torch.tensor([place]),
            first_id=vocabulary.first_code,
        ).item()
    codes = ids[len(prompt.ids) :][template.cells[:, 0] >= 0]
    return vocabulary.id_to_code(codes).reshape(3, 4)


@pytest.mark.parametrize(
    "sampling", [Sampling(temperature=0.0), Sampling(), Sampling(top_k=20, temperature=1.5)]
)
def test_the_cached_loop_equals_the_plain_one_and_costs_a_pass_for_every_free_cell(
    tiny_editor: Editor, sampling: Sampling
) -> None:
    free = np.array([[0, 1, 1, 0], [0, 0, 0, 0], [1, 1, 0, 1]], bool)
    seeds = [4, 5, 2**40]
    decoded = decode_target(
        tiny_editor.model,
        tiny_editor.layout.prompt(SOURCE, "make the house red", mode="edit"),
        target_template(tiny_editor.layout, 3, 4).with_forced(SOURCE, free),
        source_hw=SOURCE,
        seeds=seeds,
        sampling=sampling,
    )
    assert decoded.finished
    assert decoded.passes == free.sum()
    for seed, codes_hw in zip(seeds, decoded.codes_SHW, strict=True):
        assert np.array_equal(codes_hw[~free], SOURCE[~free])
        assert np.array_equal(codes_hw, plain_loop(tiny_editor, seed, sampling, free))


def test_nothing_free_costs_nothing(tiny_editor: Editor) -> None:
    decoded = decode_target(
        tiny_editor.model,
        tiny_editor.layout.prompt(SOURCE, "x", mode="edit"),
        target_template(tiny_editor.layout, 3, 4).with_forced(SOURCE, np.zeros((3, 4), bool)),
        source_hw=SOURCE,
        seeds=[0],
        sampling=Sampling(),
    )
    assert decoded.passes == 0
    assert np.array_equal(decoded.codes_SHW[0], SOURCE)


def test_rows_are_told_once_in_order_and_can_stop_the_decoding(tiny_editor: Editor) -> None:
    told: list[int] = []

    def on_row(row: int, codes_SHW: np.ndarray) -> bool:
        told.append(row)
        assert (codes_SHW[:, : row + 1] >= 0).all()
        return row < 1

    decoded = decode_target(
        tiny_editor.model,
        tiny_editor.layout.prompt(SOURCE, "x", mode="edit"),
        target_template(tiny_editor.layout, 3, 4),
        source_hw=SOURCE,
        seeds=[0],
        sampling=Sampling(),
        on_row=on_row,
    )
    assert told == [0, 1]
    assert not decoded.finished
    assert (decoded.codes_SHW[:, 2] == -1).all()


def test_a_sequence_beyond_the_models_positions_is_refused(tiny_editor: Editor) -> None:
    limit = tiny_editor.model.config.max_position_embeddings
    with pytest.raises(SequenceError, match=f"the model has {limit}"):
        decode_target(
            tiny_editor.model,
            tiny_editor.layout.prompt(SOURCE, "x " * limit, mode="edit"),
            target_template(tiny_editor.layout, 3, 4),
            source_hw=SOURCE,
            seeds=[0],
            sampling=Sampling(),
        )
