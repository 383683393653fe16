"""Seconds and memory of one edit from a cold start, and what they are spent on.

    python -m eval.latency --checkpoint checkpoints/earl-mini              # half a minute

Runs the command line as a new process, several times; shares are of the same runs.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any


def cold_start(checkpoint: str, image: Path, instruction: str) -> float:
    """Seconds of one edit in a new process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "generate.py", str(image), instruction, "-o", f"{folder}/out.png"]
        started_s = time.perf_counter()
        subprocess.run([*command, "--checkpoint", checkpoint, "--seed", "0", "--quiet"], check=True)
        return time.perf_counter() - started_s


def import_seconds() -> float:
    """A new process that imports the editor and does nothing."""
    started_s = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import earl.editor"], check=True)
    return time.perf_counter() - started_s


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.latency", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument("--image", type=Path, default=Path("docs/assets/demo.png"))
    parser.add_argument("--instruction", default="remove the balloon")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--out", type=Path, default=Path("out/eval-latency"))
    words = parser.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    imports = median(import_seconds() for _ in range(words.runs))
    edits = [cold_start(words.checkpoint, words.image, words.instruction) for _ in range(words.runs)]
    report: dict[str, Any] = {
        "runs": words.runs,
        "cold_start_seconds": median(edits),
        "import_seconds": imports,
        "import_share": imports / median(edits),
        # Linux counts the largest child in KiB.
        "peak_memory_mib": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
