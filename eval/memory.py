"""What a transformer takes in memory at every setting: from shapes for the published 8B, held and measured in small.

python -m eval.memory                                     # seconds
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from earl.model import EarlConfig, EarlForCausalLM
from earl.model.memory import DTYPES, QUANTISED, bytes_held, quantise_layers, weight_bytes

SMALL = EarlConfig(
    vocab_size=4096,
    hidden_size=512,
    intermediate_size=1792,
    num_hidden_layers=4,
    num_attention_heads=8,
    num_key_value_heads=2,
)
"""The published proportions at an eighth of the width."""


def held(dtype: str) -> int:
    """Bytes of the small model's weights, counted in its tensors."""
    model = EarlForCausalLM(SMALL) if dtype == "float32" else EarlForCausalLM(SMALL).bfloat16()
    if dtype in QUANTISED:
        quantise_layers(model, dtype)
    return bytes_held(model)


def measure(tokens: int) -> list[dict[str, Any]]:
    """A row a setting; the cache is that of one edit of `tokens` tokens at bfloat16."""
    published = EarlConfig()
    cache = 4 * published.num_hidden_layers * published.num_key_value_heads * published.head_dim * tokens
    return [
        {
            "dtype": dtype,
            "published_weights": weight_bytes(published, dtype),
            "published_cache": cache,
            "small_from_shapes": weight_bytes(SMALL, dtype),
            "small_held": held(dtype),
        }
        for dtype in DTYPES
    ]


def markdown(rows: list[dict[str, Any]]) -> str:
    lines = [
        "| dtype | 8B weights | 8B cache, one edit | small, from shapes | small, held |",
        "|---|---|---|---|---|",
    ]
    for row in rows:
        lines.append(
            f"| {row['dtype']} | {row['published_weights'] / 2**30:.1f} GiB | {row['published_cache'] / 2**20:.0f} MiB "
            f"| {row['small_from_shapes'] / 2**20:.2f} MiB | {row['small_held'] / 2**20:.2f} MiB |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.memory", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--tokens", type=int, default=2150, help="tokens of one edit at 256 px")
    parser.add_argument("--out", type=Path, default=Path("out/eval-memory"))
    words = parser.parse_args()
    rows = measure(words.tokens)
    words.out.mkdir(parents=True, exist_ok=True)
    (words.out / "report.json").write_text(json.dumps(rows, indent=1), "utf-8")
    print(markdown(rows))


if __name__ == "__main__":
    main()
