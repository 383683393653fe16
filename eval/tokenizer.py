"""How much of a picture an image tokenizer keeps: PSNR and codebook use, on drawings and photographs.

python -m eval.tokenizer --tokenizer checkpoints/earl-mini/image_tokenizer        # a minute
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from earl.options import at_least_one
from earl.pixels import plan_fit, to_working
from earl.pixels.sheet import picture_rows
from earl.storybook.examples import example
from earl.vq import ImageTokenizer
from eval.script import exit_code

PHOTOGRAPHS: Final = ("astronaut", "camera", "chelsea", "coffee", "rocket")
"""The photographs among the pictures that ship inside scikit-image."""


def photographs() -> dict[str, NDArray[np.uint8]]:
    """[H, W, 3] uint8 by name; nothing is downloaded."""
    from skimage import data

    found = {name: np.asarray(getattr(data, name)()) for name in PHOTOGRAPHS}
    return {name: np.stack([p] * 3, -1) if p.ndim == 2 else p[..., :3] for name, p in found.items()}


def psnr(made: NDArray[np.float32], wanted: NDArray[np.uint8]) -> float:
    """Peak signal-to-noise ratio in dB of values 0-255."""
    return float(10 * np.log10(255**2 / np.mean((np.rint(made) - wanted) ** 2)))


def reconstruct(
    tokenizer: ImageTokenizer, pictures_BHW3: NDArray[np.uint8]
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Pictures through codes and back, and the codes."""
    codes = np.concatenate(
        [tokenizer.encode(pictures_BHW3[i : i + 8]) for i in range(0, len(pictures_BHW3), 8)]
    )
    return np.concatenate([tokenizer.decode(codes[i : i + 8]) for i in range(0, len(codes), 8)]), codes


def measure_storybook(tokenizer: ImageTokenizer, count: int, side: int) -> dict[str, Any]:
    """PSNR over targets of the test split, and the share of the codebook that they use."""
    pictures = np.stack([np.asarray(example(i, split="test").images(side)[1]) for i in range(count)])
    made, codes = reconstruct(tokenizer, pictures)
    values = [psnr(m, w) for m, w in zip(made, pictures, strict=True)]
    return {
        "pictures": count,
        "psnr_db": float(np.mean(values)),
        "worst_5_percent_db": float(np.sort(values)[: max(1, count // 20)].mean()),
        "codebook_use": len(np.unique(codes)) / tokenizer.num_codes,
    }


def measure_photographs(tokenizer: ImageTokenizer, side: int, sheet: Path | None) -> dict[str, float]:
    """PSNR of every photograph with its longer side at `side` px, and their mean."""
    rows, values = [], {}
    for name, photo in photographs().items():
        cells = (side // tokenizer.downsampling) ** 2
        fit = plan_fit(
            photo.shape[1::-1], cell=tokenizer.downsampling, max_cells=cells, max_area=None, square=False
        )
        wanted = to_working(photo, fit)
        made, _ = reconstruct(tokenizer, wanted[None])
        values[name] = psnr(made[0], wanted)
        rows.append(
            (
                f"{name}, {values[name]:.1f} dB",
                [Image.fromarray(p) for p in (wanted, np.rint(made[0]).astype(np.uint8))],
            )
        )
    if sheet is not None:
        picture_rows(rows, side=256, per_line=2, heads=("photograph", "through the codes")).save(sheet)
    return {**values, "mean": float(np.mean(list(values.values())))}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.tokenizer", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--tokenizer", default="checkpoints/earl-mini/image_tokenizer")
    parser.add_argument("--pictures", type=at_least_one, default=256)
    parser.add_argument("--side", type=int, default=128, help="side of the storybook pictures in px")
    parser.add_argument("--out", type=Path, default=Path("out/eval-tokenizer"))
    words = parser.parse_args()
    tokenizer = ImageTokenizer.from_pretrained(words.tokenizer)
    words.out.mkdir(parents=True, exist_ok=True)
    report = {
        "storybook": measure_storybook(tokenizer, words.pictures, words.side),
        "photographs_128_px": measure_photographs(tokenizer, 128, None),
        "photographs_512_px": measure_photographs(tokenizer, 512, words.out / "photographs.png"),
    }
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    sys.exit(exit_code(main))
