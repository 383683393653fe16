"""Laws of thinned sequences: what stays is told exactly what it is told in the whole sequence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from earl.data.thinning import Thinning, kept_cells, thin
from earl.errors import RecipeError
from earl.language.text_tokenizer import ByteBPE
from earl.language.vocabulary import Vocabulary
from earl.sequence.layout import Laid, SequenceLayout, Slot

H, W = 5, 7


@pytest.fixture(scope="module")
def layout() -> SequenceLayout:
    words = ByteBPE.train(["add a tree"], 270)
    return SequenceLayout(Vocabulary.compact(text_size=words.size, num_codes=40), words)


def some_edit(layout: SequenceLayout, seed: int) -> tuple[Laid, np.ndarray]:
    rng = np.random.default_rng(seed)
    source_hw = rng.integers(0, 40, (H, W))
    changed_hw = rng.random((H, W)) < 0.2
    target_hw = np.where(changed_hw, (source_hw + 1) % 40, source_hw)
    return layout.example(source_hw, "add a tree", target_hw, "add tree" if seed % 2 else None), changed_hw


@pytest.mark.parametrize("seed", range(4))
def test_a_thinned_sequence_says_the_same_of_every_token_that_stays(
    layout: SequenceLayout, seed: int
) -> None:
    whole, changed_hw = some_edit(layout, seed)
    source_kept, counts = kept_cells(Thinning(), changed_hw, np.random.default_rng(seed))
    thinned = thin(whole, source_kept, counts)

    at = thinned.positions
    assert (np.diff(at) > 0).all()
    assert np.array_equal(thinned.ids, whole.ids[at])
    assert np.array_equal(thinned.slots, whole.slots[at])
    assert np.array_equal(thinned.source_ids_hw, whole.source_ids_hw)
    codes = np.flatnonzero(thinned.slots == Slot.CODE)
    assert len(codes) == (counts > 0).sum() >= changed_hw.sum()
    assert np.array_equal(thinned.stands_for[codes], counts[counts > 0])
    assert (np.delete(thinned.stands_for, codes) == 1).all()
    assert np.array_equal(thinned.heard_at, whole.heard_at[at]) and thinned.heard_at.max() == len(whole.words)
    for name in ("aligned", "rows", "columns"):
        told, meant = getattr(thinned, name), getattr(whole, name)
        assert np.array_equal(told[codes - 1], meant[at[codes] - 1]), name
        silent = np.setdiff1d(np.arange(len(thinned)), codes - 1)
        own = np.where(whole.slots == Slot.GIVEN, meant, -1)
        own[np.flatnonzero(whole.slots == Slot.CODE) - 1] = -1
        assert np.array_equal(told[silent], own[at[silent]]), name


def test_nothing_left_out_is_the_sequence_itself(layout: SequenceLayout) -> None:
    whole, _ = some_edit(layout, 1)
    everything = np.ones((H, W), bool)
    same = thin(whole, everything, everything.astype(np.float32))
    for name in ("ids", "slots", "aligned", "rows", "columns", "positions", "heard_at", "stands_for"):
        assert np.array_equal(getattr(same, name), getattr(whole, name)), name


def test_a_change_of_the_whole_picture_keeps_a_window_of_it() -> None:
    nothing_far = Thinning(source_kept=0, target_kept=0, window=(2, 3))
    source_kept, counts = kept_cells(nothing_far, np.ones((H, W), bool), np.random.default_rng(0))
    assert source_kept.sum() == (counts > 0).sum() == 6
    assert counts.any(1).sum() == 2 and counts.any(0).sum() == 3
    assert counts.sum() == pytest.approx(H * W)


@pytest.mark.parametrize(
    ("key", "value"), [("share", 1.5), ("source_kept", -0.1), ("target_kept", np.nan), ("window", (0, 3))]
)
def test_a_thinning_that_leaves_out_more_or_less_than_there_is_is_refused(key: str, value: Any) -> None:
    with pytest.raises(RecipeError, match=rf"thinning\.{key} is "):
        Thinning(**{key: value})


def test_what_stays_of_a_target_stands_for_what_does_not() -> None:
    changed_hw = np.zeros((H, W), bool)
    changed_hw[1, 1] = True
    drawn = [
        kept_cells(Thinning(target_kept=0.25), changed_hw, np.random.default_rng(i))[1] for i in range(4000)
    ]
    assert np.mean(drawn, axis=0) == pytest.approx(np.ones((H, W)), abs=0.15)
    assert {float(x) for x in np.unique(drawn)} == {0.0, 1.0, 4.0}
