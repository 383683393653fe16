"""How fast targets are decoded: ratios of one process, tables and a plot.

    python -m eval.speed --checkpoint checkpoints/earl-mini            # ten minutes on two idle cores

Every comparison is made on the same edits with the same seeds; where both sides are ours the codes are compared too,
and a single one that differs is an error; in bfloat16 they are counted.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import Emu3ForCausalLM, Emu3TextConfig

from earl.decoding import Decoded, Engine, Request
from earl.editor import Editor
from earl.errors import EarlError
from earl.model import EarlConfig, EarlForCausalLM, KVCache
from earl.model.memory import QUANTISED, bytes_held, quantise_layers
from earl.sequence.grammar import target_template
from eval.script import exit_code
from eval.speed_page import markdown, plot
from eval.storybook import copied_probability, question

LOCAL = 0.3  # an edit is local when it changes less than this share of the cells
MASKS = (0.05, 0.1, 0.25, 0.5, 1.0)
AGREEING = (0.9, 0.97, 0.99)
BATCHES = (1, 4, 16, 64)
ROWS = 16  # of the engine in which answers of a batch are compared with those of one edit


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started_s = time.perf_counter()
    made = work()
    return time.perf_counter() - started_s, made


def asked(editor: Editor, split: str) -> Iterator[tuple[Request, float]]:
    """Edits of the storybook as requests, and the share of the picture that their right answers change."""
    for number in itertools.count():
        made = question(number, split)
        source = np.array(made.images(editor.working_side)[0])
        source_hw = editor.image_tokenizer.encode(source[None])[0]
        request = Request(
            prompt=editor.layout.prompt(source_hw, made.instruction, mode="edit"),
            template=target_template(editor.layout, *source_hw.shape),
            source_hw=source_hw,
            seed=made.seed,
            sampling=editor.sampling,
            draft=editor.best_draft,
        )
        yield request, float(made.changed(editor.working_side).mean())


def engine_of(editor: Editor, rows: int) -> Engine:
    return Engine(editor.model, rows=rows, codebook_QZ=editor.image_tokenizer.codebook_QZ)


def one_by_one(editor: Editor, requests: Sequence[Request]) -> list[Decoded]:
    return [engine_of(editor, 1).run([request])[0] for request in requests]


def with_draft(requests: Sequence[Request], draft: Any) -> list[Request]:
    return [replace(request, draft=draft) for request in requests]


def check_equal(one: Sequence[Decoded], two: Sequence[Decoded], what: str) -> None:
    differing = sum(not np.array_equal(a.codes_hw, b.codes_hw) for a, b in zip(one, two, strict=True))
    if differing:
        raise EarlError(f"{what}: {differing} of {len(one)} edits differ from plain decoding: this is a bug")


def drafts(editor: Editor, requests: Sequence[Request], areas: Sequence[float]) -> dict[str, Any]:
    """Plain decoding against drafts, passes and seconds of every edit."""
    one_by_one(editor, requests[:2])  # the first passes are slower
    rows: dict[str, Any] = {}
    plain: list[Decoded] = []
    for draft in dict.fromkeys(("none", "source", "jacobi", editor.best_draft)):
        seconds, decoded = timed(lambda: one_by_one(editor, with_draft(requests, draft)))  # noqa: B023
        plain = plain or decoded
        check_equal(plain, decoded, f"draft {draft}")
        rows[draft] = {
            "seconds_per_image": seconds / len(requests),
            "passes": [each.passes for each in decoded],
            "drawn": [each.drawn for each in decoded],
        }
    passes_of = zip(*(row["passes"] for row in rows.values()), strict=True)
    worse = [max(each) > plain for plain, *each in passes_of]
    return {"areas": list(areas), "drafts": rows, "edits_with_more_passes_than_plain": sum(worse)}


def baseline(editor: Editor, requests: Sequence[Request]) -> dict[str, float]:
    """transformers' generate() with a prefix-constrained processor: a stock network of the same shape."""
    ours = editor.model.config
    config = Emu3TextConfig(
        vocab_size=ours.vocab_size,
        hidden_size=ours.hidden_size,
        intermediate_size=ours.intermediate_size,
        num_hidden_layers=ours.num_hidden_layers,
        num_attention_heads=ours.num_attention_heads,
        num_key_value_heads=ours.num_key_value_heads,
        max_position_embeddings=ours.max_position_embeddings,
        pad_token_id=editor.layout.vocabulary.pad,
        bos_token_id=editor.layout.vocabulary.bos,
        eos_token_id=editor.layout.vocabulary.eos,
    )
    stock = Emu3ForCausalLM(config).eval()
    codes = list(range(editor.layout.vocabulary.first_code, editor.layout.vocabulary.size))

    def generate(request: Request) -> None:
        prompt, template = request.prompt, request.template

        def allowed(_: int, ids: torch.Tensor) -> list[int]:
            forced = int(template.ids[len(ids) - len(prompt)])
            return codes if forced < 0 else [forced]

        stock.generate(
            torch.from_numpy(prompt.ids)[None],
            max_new_tokens=len(template.ids),
            do_sample=True,
            prefix_allowed_tokens_fn=allowed,
        )

    generate(requests[0])
    theirs, _ = timed(lambda: deque(map(generate, requests), maxlen=0))
    mine, _ = timed(lambda: one_by_one(editor, requests))
    return {
        "generate_seconds_per_image": theirs / len(requests),
        "ours_seconds_per_image": mine / len(requests),
        "times_faster": theirs / mine,
    }


def masked(
    editor: Editor, requests: Sequence[Request], shares: Sequence[float] = MASKS
) -> list[dict[str, float]]:
    """Edits of squares of about such shares of the cells: what they draw, with drafts and without."""
    rows, columns = requests[0].template.shape
    table = []
    for share in shares:
        high, wide = (max(1, round(side * share**0.5)) for side in (rows, columns))
        free_hw = np.zeros((rows, columns), bool)
        free_hw[(rows - high) // 2 :, (columns - wide) // 2 :][:high, :wide] = True
        inside = [
            replace(each, template=each.template.with_forced(each.source_hw, free_hw)) for each in requests
        ]
        seconds, decoded = timed(lambda: one_by_one(editor, inside))  # noqa: B023
        plain_s, _ = timed(lambda: one_by_one(editor, with_draft(inside, "none")))  # noqa: B023
        table.append(
            {
                "free_share": float(free_hw.mean()),
                "free": int(free_hw.sum()),
                "drawn": float(np.mean([each.drawn for each in decoded])),
                "passes": float(np.mean([each.passes for each in decoded])),
                "seconds_per_image": seconds / len(requests),
                "plain_seconds_per_image": plain_s / len(requests),
            }
        )
    return table


def agreement(
    editor: Editor, requests: Sequence[Request], shares: Sequence[float] = AGREEING
) -> list[dict[str, float]]:
    """What a draft is worth that agrees with the answer in such a share of the cells, wherever it comes from."""
    answers = one_by_one(editor, requests)
    codes = editor.layout.vocabulary.num_codes
    table = []
    for share in shares:
        wrong = np.random.default_rng(1)
        drafted = []
        for request, answer in zip(requests, answers, strict=True):
            misses_hw = wrong.random(answer.codes_hw.shape) >= share
            other_hw = (answer.codes_hw + wrong.integers(1, codes, misses_hw.shape)) % codes
            drafted.append(replace(request, draft=np.where(misses_hw, other_hw, answer.codes_hw)))
        seconds, decoded = timed(lambda: one_by_one(editor, drafted))  # noqa: B023
        check_equal(answers, decoded, f"a draft that agrees in {share:.0%} of the cells")
        passes = float(np.mean([each.passes for each in decoded]))
        table.append({"agrees": share, "passes": passes, "seconds_per_image": seconds / len(requests)})
    return table


def copied(editor: Editor, split: str, count: int) -> float:
    """Mean probability of the source's code outside of the cells that the right answer changes."""
    with torch.inference_mode():
        found = [copied_probability(editor, question(number, split)) for number in range(count)]
    return float(np.mean([each for each in found if each is not None]))


def throughput(editor: Editor, requests: Sequence[Request], batches: Sequence[int]) -> list[dict[str, float]]:
    """Images a second of one engine with more and more rows; the cache's size."""
    alone = one_by_one(editor, requests)
    table = []
    for rows in batches:
        engine = engine_of(editor, rows)
        seconds, decoded = timed(lambda: engine.run(requests))  # noqa: B023
        check_equal(alone, decoded, f"{rows} rows")
        capacity = max(len(each.prompt) + len(each.template.ids) for each in requests)
        cache = editor.model.new_cache(min(rows, len(requests)), capacity)
        table.append(
            {
                "rows": rows,
                "images_per_second": len(requests) / seconds,
                "cache_mib": 2 * sum(keys.nbytes for keys in cache.keys) / 2**20,
            }
        )
    return table


def near_ties(narrow: Editor, requests: Sequence[Request]) -> dict[str, dict[str, float]]:
    """How much of a bfloat16 editor's answers depends on the draft and on the batch, where float32 ones do not: a
    window of another length rounds otherwise, and where two candidates are that close, the other one wins.

    Returns:
        By what differs from plain decoding alone: the share of edits with another code anywhere, and of such codes.
    """
    plain = one_by_one(narrow, with_draft(requests, "none"))
    others = {
        'draft "source"': one_by_one(narrow, with_draft(requests, "source")),
        f'draft "{narrow.best_draft}"': one_by_one(narrow, with_draft(requests, narrow.best_draft)),
        f"plain, {ROWS} rows": engine_of(narrow, ROWS).run(with_draft(requests, "none")),
    }
    table = {}
    for name, decoded in others.items():
        differs = [a.codes_hw != b.codes_hw for a, b in zip(plain, decoded, strict=True)]
        table[name] = {
            "edits": float(np.mean([each.any() for each in differs])),
            "codes": float(np.mean([each.mean() for each in differs])),
        }
    return table


BIG = EarlConfig(
    vocab_size=34_000,
    hidden_size=2048,
    intermediate_size=5632,
    num_hidden_layers=22,
    num_attention_heads=32,
    num_key_value_heads=4,
    max_position_embeddings=1024,
)
"""A network of a billion parameters, whose weights no cache of a CPU holds."""
BIG_CODES = (1024, 34_000 - 208)
READ = 2**28
"""Numbers that are summed to see how fast memory is read: no cache holds a gigabyte."""


def big_model(dtype: str = "bfloat16") -> EarlForCausalLM:
    with torch.device("meta"):
        model = EarlForCausalLM(BIG)
    model = model.bfloat16().to_empty(device="cpu").eval().requires_grad_(False)
    for parameter in model.parameters():
        torch.nn.init.constant_(parameter, 0.01)  # as many bytes as any others, and quick
    if dtype in QUANTISED:
        quantise_layers(model, dtype)
    return model


@torch.inference_mode()
def pass_seconds(model: EarlForCausalLM, cache: KVCache, draws: int, passes: int) -> float:
    """Seconds of a pass that draws so many codes, behind what the cache holds."""

    def step(_: int = 0) -> None:
        hidden_1LD = model.hidden(torch.zeros(1, draws, dtype=torch.long), cache=cache)
        model.logits(hidden_1LD, *BIG_CODES)

    step()
    return timed(lambda: deque(map(step, range(passes)), maxlen=0))[0] / passes


def weights(passes: int = 8) -> dict[str, dict[str, float]]:
    """Milliseconds of passes of one and of 32 draws by the type of the layers' weights."""
    rows = {}
    for dtype in ("bfloat16", *QUANTISED):
        model = big_model(dtype)
        cache = model.new_cache(1, 2 * (1 + passes) * 32)
        rows[dtype] = {
            "gigabytes": bytes_held(model) / 1e9,
            **{f"pass_of_{draws}_ms": 1e3 * pass_seconds(model, cache, draws, passes) for draws in (1, 32)},
        }
    return rows


def floor(rounds: int = 12, passes: int = 2) -> dict[str, float]:
    """Plain passes of a 1B-shaped bfloat16 model against the time that reading its weights takes, in turns: what a
    shared machine's memory gives changes from one second to the next. Medians of the rounds."""
    model, (start, stop) = big_model(), BIG_CODES
    cache = model.new_cache(1, 500 + rounds * (passes + 1))
    with torch.inference_mode():
        model.hidden(torch.zeros(1, 500, dtype=torch.long), cache=cache)
    numbers = torch.ones(READ)  # written, so that each has a place of its own in memory
    pairs = [
        (pass_seconds(model, cache, 1, passes), timed(numbers.sum)[0] / numbers.nbytes) for _ in range(rounds)
    ]
    body = sum(
        p.nbytes for n, p in model.named_parameters() if "embed_tokens" not in n and "lm_head" not in n
    )
    read = (
        body
        + (stop - start) * BIG.hidden_size * 2
        + 2 * sum(keys.nbytes for keys in cache.keys) * cache.length // cache.capacity
    )
    seconds, byte_s = np.median(pairs, axis=0)
    return {
        "parameters": sum(p.numel() for p in model.parameters()),
        "gigabytes_read": read / 1e9,
        "bandwidth_gb_s": 1e-9 / byte_s,
        "floor_ms": 1e3 * read * byte_s,
        "pass_ms": 1e3 * seconds,
        "share_of_floor_rate": float(np.median([read * byte / each for each, byte in pairs])),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.speed", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument(
        "--split", default="train", help="seeds outside the training data (default: %(default)s)"
    )
    parser.add_argument("--local", type=int, default=50, help="local edits to decode")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=Path("out/eval-speed"))
    words = parser.parse_args()
    editor = Editor.from_pretrained(words.checkpoint, device="cpu")
    narrow = Editor.from_pretrained(words.checkpoint, device="cpu", dtype="bfloat16")
    torch.set_num_threads(words.threads)
    words.out.mkdir(parents=True, exist_ok=True)
    everything: list[tuple[Request, float]] = []
    some = asked(editor, words.split)
    while sum(area < LOCAL for _, area in everything) < words.local or len(everything) < max(BATCHES):
        everything.append(next(some))
    requests, areas = [each for each, _ in everything], [area for _, area in everything]
    local = [request for request, area in everything if area < LOCAL]
    report: dict[str, Any] = {"all": drafts(editor, requests, areas)}
    report["local"] = drafts(editor, local, [area for area in areas if area < LOCAL])
    report["baseline"] = baseline(editor, local)
    report["masked"] = masked(editor, local[:16])
    report["agreement"] = agreement(editor, requests)
    report["copied_prob"] = copied(editor, words.split, len(requests))
    report["throughput"] = throughput(editor, requests, BATCHES)
    report["near_ties"] = {
        f"temperature {heat:g}": near_ties(
            narrow,
            [replace(each, sampling=replace(each.sampling, temperature=heat)) for each in requests[:24]],
        )
        for heat in (0.0, 1.0)
    }
    report["floor"] = floor()
    report["weights"] = weights()
    (words.out / "report.json").write_text(json.dumps(report, indent=1), "utf-8")
    (words.out / "report.md").write_text(markdown(report), "utf-8")
    plot(report, words.out / "speed.png")
    print(markdown(report))


if __name__ == "__main__":
    sys.exit(exit_code(main))
