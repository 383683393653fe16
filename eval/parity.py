"""How far published layouts, opened here, are from transformers' own Emu3: a table of largest differences.

    python -m eval.parity                       # a minute; random weights of random shapes, none of those in the tests

transformers builds and saves each model; this library opens what was saved. Differences are the largest over
all numbers, in float32. Two ways of summing in float32 differ by their rounding; so pixels are compared in float64 too,
where only another network would differ, and each side's float32 with that.
"""

from __future__ import annotations

import argparse
import copy
import json
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from transformers import (
    Emu3Config,
    Emu3ForCausalLM,
    Emu3ForConditionalGeneration,
    Emu3TextConfig,
    Emu3VQVAE,
    Emu3VQVAEConfig,
)

from earl.model import EarlForCausalLM
from earl.model.weights import load_model
from earl.vq import ImageTokenizer
from earl.vq.published import is_pointwise_attention, original_vq_name, vq_values


@dataclass(frozen=True, slots=True)
class Agreement:
    """One number of the table."""

    layout: str
    component: str
    shape: str
    value: float
    unit: str


def random_shapes(seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """A transformer and an image tokenizer, small and of odd proportions."""
    generator = torch.Generator().manual_seed(seed)

    def pick(*choices: Any) -> Any:
        return choices[int(torch.randint(len(choices), (), generator=generator))]

    groups, head = pick(1, 2, 3), pick(8, 16, 20)
    heads = groups * pick(1, 2, 4)
    text = {
        "vocab_size": pick(301, 512, 777),
        "hidden_size": heads * head,
        "intermediate_size": pick(40, 96, 130),
        "num_hidden_layers": pick(1, 3, 5),
        "num_attention_heads": heads,
        "num_key_value_heads": groups,
        "max_position_embeddings": 4096,
        "rope_parameters": {"rope_type": "default", "rope_theta": pick(1e4, 1e6)},
        "pad_token_id": 0,
        "bos_token_id": 1,
        "eos_token_id": None,
    }
    multiplier = pick([1, 2], [1, 1, 2], [2, 1, 1, 2])
    vq = {
        "codebook_size": pick(64, 100, 333),
        "base_channels": 32,
        "channel_multiplier": multiplier,
        "hidden_size": 32 * multiplier[-1],
        "num_res_blocks": pick(1, 2),
        "attn_resolutions": [len(multiplier) - 1],
    }
    return text, vq


def randomise(model: nn.Module, seed: int) -> Any:
    """Every tensor drawn anew, statistics of batch norms too, so that nothing is at its default."""
    generator = torch.Generator().manual_seed(seed)
    for name, tensor in model.state_dict().items():
        if not tensor.is_floating_point():
            continue
        if tensor.ndim > 1:
            tensor.normal_(0, 1.3 * tensor[0].numel() ** -0.5, generator=generator)
        else:
            tensor.uniform_(
                0.5 if "running_var" in name or "weight" in name else -0.2, 1.2, generator=generator
            )
    return model.eval().requires_grad_(False)


def measure(seed: int, folder: Path, tokens: int) -> Iterator[Agreement]:
    """All components of both published layouts, for one random configuration."""
    text, vq = random_shapes(seed)
    named = f"{text['num_hidden_layers']} layers of {text['hidden_size']}"
    language = randomise(Emu3ForCausalLM(Emu3TextConfig(**text)), seed)
    language.save_pretrained(folder / "lm", max_shard_size="200KB")
    yield from transformer("original", named, load_model(folder / "lm"), language, text, seed, tokens)

    config = Emu3Config(text_config=text, vq_config=vq, vocabulary_map={"<image>": 5})
    whole = randomise(Emu3ForConditionalGeneration(config), seed)
    whole.save_pretrained(folder / "whole", max_shard_size="200KB")

    class TextPart(nn.Module):
        def forward(self, ids: Tensor) -> Tensor:
            logits: Tensor = whole.lm_head(whole.model.text_model(ids).last_hidden_state)
            return logits

    ours = load_model(folder / "whole")
    ids = random_ids(text["vocab_size"], seed)
    yield Agreement("transformers", "logits", named, gap(ours(ids).logits, TextPart()(ids)), "")
    yield from image_tokenizer(
        "transformers", ImageTokenizer.from_pretrained(folder / "whole"), whole.model.vqmodel, seed
    )

    theirs = randomise(Emu3VQVAE(Emu3VQVAEConfig(**vq)), seed)
    write_as_original(theirs, folder / "vq")
    yield from image_tokenizer("original", ImageTokenizer.from_pretrained(folder / "vq"), theirs, seed)


def transformer(
    layout: str,
    shape: str,
    ours: EarlForCausalLM,
    theirs: Any,
    text: dict[str, Any],
    seed: int,
    tokens: int,
) -> Iterator[Agreement]:
    """Logits of a batch, and how many tokens of a greedy continuation differ."""
    ids = random_ids(text["vocab_size"], seed)
    yield Agreement(layout, "logits", shape, gap(ours(ids).logits, theirs(ids).logits), "")
    wanted = theirs.generate(
        ids[:1], attention_mask=torch.ones_like(ids[:1]), do_sample=False, max_new_tokens=tokens
    )[0, ids.shape[1] :]
    differing = float((greedy(ours, ids[:1], tokens) != wanted).sum())
    yield Agreement(layout, f"greedy continuation of {tokens}", shape, differing, "tokens differ")


def greedy(model: EarlForCausalLM, ids_1L: Tensor, tokens: int) -> Tensor:
    """[tokens] the likeliest continuation, with a cache."""
    cache = model.new_cache(1, ids_1L.shape[1] + tokens)
    fed, said = ids_1L, []
    for _ in range(tokens):
        fed = model.logits(model.hidden(fed, cache=cache)[:, -1:]).argmax(-1)
        said.append(int(fed))
    return torch.tensor(said)


def image_tokenizer(layout: str, ours: ImageTokenizer, theirs: Emu3VQVAE, seed: int) -> Iterator[Agreement]:
    """Codes and pixels of a batch whose sides are no multiples of a cell."""
    generator = torch.Generator().manual_seed(seed)
    height, width = (int(torch.randint(33, 70, (), generator=generator)) for _ in range(2))
    pixels = torch.rand(3, 3, height, width, generator=generator) * 2 - 1
    codes = torch.stack(list(theirs.encode(pixels, torch.tensor([[height, width]] * 3)).image_tokens))
    shape = (
        f"{width}x{height} px, {theirs.config.base_channels} channels x {theirs.config.channel_multiplier}"
    )
    differing = float((ours.model.encode(pixels) != codes).sum())
    yield Agreement(layout, "codes", shape, differing, f"of {codes.numel()} differ")
    mine, other = ours.model.decode(codes), theirs.decode(codes)
    exact, other_exact = copy.deepcopy(ours.model).double().decode(codes), theirs.double().decode(codes)
    for component, difference in (
        ("pixels", gap(mine, other)),
        ("pixels in float64", gap(exact, other_exact)),
        ("pixels, rounding here", gap(mine, exact)),
        ("pixels, rounding there", gap(other, exact)),
    ):
        yield Agreement(layout, component, shape, difference, "")


def write_as_original(theirs: Emu3VQVAE, folder: Path) -> None:
    """An Emu3VQVAE with the tensor names and config keys of BAAI/Emu3-VisionTokenizer."""
    theirs.save_pretrained(folder)
    config = ImageTokenizer.from_pretrained(folder).config
    tensors = {}
    for name, tensor in load_file(folder / "model.safetensors").items():
        as_convolution = tensor[:, :, None, None].contiguous() if is_pointwise_attention(name) else tensor
        tensors[original_vq_name(name)] = as_convolution
    save_file(tensors, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(vq_values(config, "original")), "utf-8")


def random_ids(vocab_size: int, seed: int) -> Tensor:
    return torch.randint(vocab_size, (2, 50), generator=torch.Generator().manual_seed(seed))


def gap(ours: Tensor, theirs: Tensor) -> float:
    """The largest difference, as a share of the largest number if that is above 1."""
    return float((ours - theirs).abs().max() / theirs.abs().max().clamp(min=1))


def markdown(rows: list[Agreement]) -> str:
    lines = ["| layout | component | configuration | difference |", "|---|---|---|---|"]
    for row in rows:
        value = f"{row.value:.0f} {row.unit}" if row.unit else f"{row.value:.1e}"
        lines.append(f"| {row.layout} | {row.component} | {row.shape} | {value} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.parity", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--configurations", type=int, default=3, help="random shapes to try")
    parser.add_argument("--first-seed", type=int, default=100)
    parser.add_argument("--tokens", type=int, default=2000, help="length of the greedy continuation")
    parser.add_argument("--out", type=Path, default=Path("out/eval-parity"))
    words = parser.parse_args()
    rows: list[Agreement] = []
    with torch.inference_mode():
        for seed in range(words.first_seed, words.first_seed + words.configurations):
            with tempfile.TemporaryDirectory() as folder:
                rows += measure(seed, Path(folder), words.tokens)
    words.out.mkdir(parents=True, exist_ok=True)
    (words.out / "report.json").write_text(json.dumps([asdict(row) for row in rows], indent=1), "utf-8")
    print(markdown(rows))


if __name__ == "__main__":
    main()
