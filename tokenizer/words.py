"""Train the text tokenizer of a miniature on the storybook's own words; it takes seconds.

Run `python -m tokenizer.words runs/words --size 1024`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from earl.language.text_tokenizer import ByteBPE
from earl.options import at_least_one
from earl.storybook.examples import corpus
from earl.training.script import ends_in_one_line


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tokenizer.words", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("out", type=Path, help="folder for tokenizer.json")
    parser.add_argument("--size", type=int, default=1024, help="text ids, 256 bytes included")
    parser.add_argument("--lines", type=at_least_one, default=40_000, help="lines of the corpus to read")
    words = parser.parse_args()
    with ends_in_one_line(parser, words.out):
        words.out.mkdir(parents=True, exist_ok=True)
        tokenizer = ByteBPE.train(corpus(words.lines), words.size)
        tokenizer.save(words.out)
        print(f"{tokenizer.size} text ids in {words.out}")


if __name__ == "__main__":
    main()
