"""Laws of one-row products: oneDNN is off for them alone, comes back whatever happens, and changes roundings only."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Barrier, Thread
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from earl.model import EarlConfig, EarlForCausalLM
from earl.model.products import suited_products

ROW = torch.zeros(1, dtype=torch.bfloat16)


@pytest.fixture
def model() -> EarlForCausalLM:
    config = EarlConfig(
        vocab_size=50, hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2,
    )  # fmt: skip
    made = EarlForCausalLM(config).eval().requires_grad_(False)
    made.initialise(seed=3)
    return made


@pytest.fixture
def products(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Whether oneDNN was on, product by product."""
    seen: list[bool] = []
    multiply = F.linear

    def noted(*factors: Any) -> Tensor:
        seen.append(bool(torch.backends.mkldnn.enabled))
        return multiply(*factors)

    monkeypatch.setattr(F, "linear", noted)
    yield seen
    assert torch.backends.mkldnn.enabled


@pytest.mark.parametrize("rows", [1, 2])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_a_single_row_of_bfloat16_is_multiplied_without_onednn_in_layers_and_head(
    rows: int, dtype: torch.dtype, model: EarlForCausalLM, products: list[bool]
) -> None:
    model.to(dtype)
    hidden_1LD = model.hidden(torch.arange(rows)[None])
    assert len(products) == 2 * 7 and set(products) == {rows > 1 or dtype == torch.float32}
    products.clear()
    model.logits(hidden_1LD[0], 10, 30)
    assert products == [rows > 1 or dtype == torch.float32]


def test_one_row_is_what_it_is_among_others_but_for_rounding(model: EarlForCausalLM) -> None:
    model.bfloat16()
    cache = model.new_cache(1, 8)
    whole_LV = model.logits(model.hidden(torch.arange(8)[None])[0])
    alone_LV = torch.cat(
        [model.logits(model.hidden(torch.tensor([[id_]]), cache=cache)[0]) for id_ in range(8)]
    )
    spread = whole_LV.float().std()
    assert (alone_LV - whole_LV).float().abs().max() < 0.1 * spread


def test_onednn_comes_back_after_an_error_and_may_be_asked_for_again_inside(
    model: EarlForCausalLM, products: list[bool]
) -> None:
    model.bfloat16()
    last = model.model.layers[-1]
    looking = last.register_forward_hook(lambda _, __, out: model.logits(out) * 0 and None)
    with pytest.raises(RuntimeError, match="Boolean value"):  # the hook's own fault, inside of both
        model.hidden(torch.zeros(1, 1, dtype=torch.long))
    looking.remove()
    products.clear()
    model.hidden(torch.zeros(1, 2, dtype=torch.long))
    assert set(products) == {True}


def test_onednn_is_off_until_the_last_thread_has_left() -> None:
    inside, first_left = Barrier(2), Barrier(2)
    seen: list[bool] = []

    def first() -> None:
        with suited_products(1, ROW):
            inside.wait()
        first_left.wait()

    def second() -> None:
        with suited_products(1, ROW):
            inside.wait()
            first_left.wait()
            seen.append(bool(torch.backends.mkldnn.enabled))

    threads = [Thread(target=each) for each in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [False] and torch.backends.mkldnn.enabled
