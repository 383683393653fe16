"""Seconds and memory of the published image tokenizer's shape, here and in transformers, as ratios of one process.

    python -m eval.vq_speed                                   # ten minutes on two cores

The same random weights at the published size (270 M parameters). Times alternate between the two and are medians;
memory is the peak that a fresh process adds on top of the weights.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import torch
from torch import Tensor
from transformers import Emu3VQVAE, Emu3VQVAEConfig

from earl.vq import ImageTokenizer, VQAutoencoder, VQConfig

Calls = dict[tuple[str, str], Callable[[], Any]]
"""Encode and decode of both, by (whose, what)."""


def calls(side: int) -> Calls:
    """Both networks with the same weights, ready to be called on a picture of side x side px."""
    config = VQConfig()
    torch.manual_seed(0)  # transformers draws its weights from the global state
    theirs = Emu3VQVAE(Emu3VQVAEConfig()).eval().requires_grad_(False)
    with torch.device("meta"):
        ours = VQAutoencoder(config)
    ours.load_state_dict(theirs.state_dict(), assign=True)
    ours = ImageTokenizer(ours).model  # as editors run it
    pixels = torch.rand(1, 3, side, side, generator=torch.Generator().manual_seed(1)) * 2 - 1
    codes = torch.randint(
        config.codebook_size, (1, side // 8, side // 8), generator=torch.Generator().manual_seed(2)
    )
    sizes = torch.tensor([[side, side]])

    def their_codes() -> Tensor:
        return torch.stack(list(theirs.encode(pixels, sizes).image_tokens))

    return {
        ("ours", "encode"): lambda: ours.encode(pixels),
        ("transformers", "encode"): their_codes,
        ("ours", "decode"): lambda: ours.decode(codes),
        ("transformers", "decode"): lambda: theirs.decode(codes),
    }


@torch.inference_mode()
def seconds(side: int, runs: int) -> dict[tuple[str, str], float]:
    """Median seconds of every call, after one that does not count."""
    made = calls(side)
    taken: dict[tuple[str, str], list[float]] = {key: [] for key in made}
    for _ in range(runs + 1):
        for key, call in made.items():
            started_s = time.perf_counter()
            call()
            taken[key].append(time.perf_counter() - started_s)
    return {key: median(each[1:]) for key, each in taken.items()}


def peak_mib(side: int, whose: str, what: str) -> float:
    """MiB that one call adds to the peak of a process that holds the weights."""
    command = [sys.executable, "-m", "eval.vq_speed", "--one", f"{side},{whose},{what}"]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(answer.stdout)


@torch.inference_mode()
def one_peak(side: int, whose: str, what: str) -> float:
    call = calls(side)[whose, what]
    # Making the weights takes more than a call does, and a peak outlives even exec: forget it (Linux, proc(5)).
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    before = _resident_kib("VmRSS")
    call()
    return (_resident_kib("VmHWM") - before) / 1024


def _resident_kib(field: str) -> int:
    """VmRSS, what this process holds, or VmHWM, the most it held."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:"))


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.vq_speed", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--sides", type=int, nargs="+", default=[256, 512])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--out", type=Path, default=Path("out/eval-vq-speed"))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    words = parser.parse_args()
    if words.one:
        side, whose, what = words.one.split(",")
        print(one_peak(int(side), whose, what))
        return
    report = []
    for side in words.sides:
        taken = seconds(side, words.runs)
        for what in ("encode", "decode"):
            ours, theirs = taken["ours", what], taken["transformers", what]
            memory = {whose: peak_mib(side, whose, what) for whose in ("ours", "transformers")}
            report.append(
                {
                    "side": side,
                    "what": what,
                    "ours_seconds": ours,
                    "transformers_seconds": theirs,
                    "times_faster": theirs / ours,
                    "ours_mib": memory["ours"],
                    "transformers_mib": memory["transformers"],
                }
            )
            print(json.dumps(report[-1]), flush=True)
    words.out.mkdir(parents=True, exist_ok=True)
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")


if __name__ == "__main__":
    main()
