"""Seconds and memory of one edit from a cold start, and what they are spent on.

    python -m eval.latency --checkpoint checkpoints/earl-mini              # half a minute

Runs the command line in new processes, several times; the share of imports is of the same runs.
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

from earl.errors import EarlError
from earl.hub import find_checkpoint
from earl.options import at_least_one
from eval.script import exit_code

EDIT = """
import sys, time
started_s = time.perf_counter()
import earl.editor
print(time.perf_counter() - started_s)
from earl.cli import main
sys.exit(main())
"""


def cold_start(checkpoint: str, image: Path, instruction: str) -> tuple[float, float]:
    """Seconds of one edit in a new process, and those of them in which it imports the editor.

    Raises:
        EarlError: what the command line says of an edit that it cannot do.
    """
    with tempfile.TemporaryDirectory() as folder:
        words = [str(image), instruction, "-o", f"{folder}/out.png", "--checkpoint", checkpoint, "--quiet"]
        command = [sys.executable, "-c", EDIT, *words, "--seed", "0"]
        started_s = time.perf_counter()
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        seconds = time.perf_counter() - started_s
    if done.returncode == 2:
        raise EarlError(done.stderr.strip().removeprefix("earl: "))
    sys.stderr.write(done.stderr)
    done.check_returncode()
    return seconds, float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.latency", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument("--image", type=Path, default=Path("docs/assets/demo.png"))
    parser.add_argument("--instruction", default="remove the balloon")
    parser.add_argument("--runs", type=at_least_one, default=5)
    parser.add_argument("--out", type=Path, default=Path("out/eval-latency"))
    words = parser.parse_args()
    find_checkpoint(words.checkpoint)
    runs = [cold_start(words.checkpoint, words.image, words.instruction) for _ in range(words.runs)]
    words.out.mkdir(parents=True, exist_ok=True)  # by now it is known that there is something to say
    edits, imports = zip(*runs, strict=True)
    report: dict[str, Any] = {
        "runs": words.runs,
        "cold_start_seconds": median(edits),
        "import_seconds": median(imports),
        "import_share": median(part / whole for whole, part in runs),
        # Linux counts the largest child in KiB.
        "peak_memory_mib": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    sys.exit(exit_code(main))
