"""How fast targets are decoded: ratios of one process, tables and a plot.

    python -m eval.speed --checkpoint checkpoints/earl-mini            # ten minutes on two cores

Every comparison is made on the same edits with the same seeds; where both sides are ours the codes are compared too,
and a single one that differs is an error; in bfloat16 they are counted.
"""

from __future__ import annotations

import argparse
import itertools
import json
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import torch
from transformers import Emu3ForCausalLM, Emu3TextConfig

from earl.decoding import Decoded, Engine, Request
from earl.editor import Editor
from earl.errors import EarlError
from earl.model import EarlConfig, EarlForCausalLM, KVCache
from earl.model.memory import QUANTISED, bytes_held, quantise_layers
from earl.sequence.grammar import target_template
from eval.storybook import question

matplotlib.use("Agg")
from matplotlib import pyplot as plt  # noqa: E402  the backend has to be chosen first

COLOURS = {"none": "#999999", "jacobi": "#d98c3f", "source": "#2f6f9f", "drafter": "#5b8c4a"}
LOCAL = 0.3  # an edit is local when it changes less than this share of the cells
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


def masked(editor: Editor, requests: Sequence[Request], share: float = 0.1) -> dict[str, float]:
    """Edits of a square of about `share` of the cells against edits of all of them."""
    rows, columns = requests[0].template.shape
    high, wide = (max(1, round(side * share**0.5)) for side in (rows, columns))
    free_hw = np.zeros((rows, columns), bool)
    free_hw[(rows - high) // 2 :, (columns - wide) // 2 :][:high, :wide] = True
    inside = [replace(each, template=each.template.with_forced(each.source_hw, free_hw)) for each in requests]
    whole_s, whole = timed(lambda: one_by_one(editor, requests))
    inside_s, part = timed(lambda: one_by_one(editor, inside))
    plain_whole_s, _ = timed(lambda: one_by_one(editor, with_draft(requests, "none")))
    plain_inside_s, _ = timed(lambda: one_by_one(editor, with_draft(inside, "none")))
    return {
        "free_share": float(free_hw.mean()),
        "fewer_drawn": sum(each.drawn for each in whole) / sum(each.drawn for each in part),
        "times_faster": whole_s / inside_s,
        "times_faster_plain": plain_whole_s / plain_inside_s,
    }


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
                "cache_mib": 2 * cache.keys.nbytes / 2**20,
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
    numbers = torch.ones(2**28)  # written, so that each has a place of its own in memory
    pairs = [
        (pass_seconds(model, cache, 1, passes), timed(numbers.sum)[0] / numbers.nbytes) for _ in range(rounds)
    ]
    body = sum(
        p.nbytes for n, p in model.named_parameters() if "embed_tokens" not in n and "lm_head" not in n
    )
    read = (
        body + (stop - start) * BIG.hidden_size * 2 + 2 * cache.keys.nbytes * cache.length // cache.capacity
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


def plot(report: dict[str, Any], file: Path) -> None:
    """Passes and draws a pass against the edited area, and the batch curve."""
    figure, (left, middle, right) = plt.subplots(1, 3, figsize=(13, 3.8), layout="constrained")
    areas = 100 * np.array(report["all"]["areas"])
    for draft, rows in report["all"]["drafts"].items():
        colour = COLOURS[draft]
        left.scatter(areas, rows["passes"], s=14, color=colour, label=f'draft "{draft}"', alpha=0.8)
        if draft != "none":
            middle.scatter(areas, np.array(rows["drawn"]) / rows["passes"], s=14, color=colour, alpha=0.8)
    left.set(xlabel="changed area of the right answer, %", ylabel="passes an image", yscale="log")
    left.legend(frameon=False, loc="center", bbox_to_anchor=(0.45, 0.72))
    middle.set(xlabel="changed area of the right answer, %", ylabel="draws a pass")
    rows = report["throughput"]
    right.plot([r["rows"] for r in rows], [r["images_per_second"] for r in rows], "o-", color="#2f6f9f")
    right.set(xlabel="rows of the engine", ylabel="images a second", xscale="log")
    right.set_xticks([r["rows"] for r in rows], [f"{r['rows']:.0f}" for r in rows])
    right.set_xticks([], minor=True)
    right.set_ylim(0, 1.1 * max(r["images_per_second"] for r in rows))
    for axes in (left, middle, right):
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(file, dpi=110)
    plt.close(figure)


def markdown(report: dict[str, Any]) -> str:
    local, whole = report["local"]["drafts"], report["all"]["drafts"]

    lines = ["| measurement | result |", "|---|---|"]
    for name, rows in (("local edits", local), ("all edits", whole)):
        plain = rows["none"]
        for draft in [draft for draft in rows if draft not in ("none", "jacobi")]:
            fewer, faster = (
                np.mean(plain[key]) / np.mean(rows[draft][key]) for key in ("passes", "seconds_per_image")
            )
            lines.append(
                f'| {len(plain["passes"])} {name}, draft "{draft}" against plain | '
                f"{np.mean(rows[draft]['passes']):.1f} passes against {np.mean(plain['passes']):.0f} "
                f"({fewer:.1f}x fewer), {rows[draft]['seconds_per_image']:.2f} s against "
                f"{plain['seconds_per_image']:.2f} s an image ({faster:.1f}x) |"
            )
    worse = report["all"]["edits_with_more_passes_than_plain"]
    base, part, bound = report["baseline"], report["masked"], report["floor"]
    lines += [
        f"| edits with more passes than plain | {worse} |",
        f"| transformers' generate(), same shape, constrained to the grid | {base['generate_seconds_per_image']:.2f} s "
        f"against {base['ours_seconds_per_image']:.2f} s an image ({base['times_faster']:.1f}x) |",
        f"| a mask of {100 * part['free_share']:.0f} % of the cells | {part['fewer_drawn']:.1f}x fewer draws, "
        f"{part['times_faster']:.1f}x less time ({part['times_faster_plain']:.1f}x without drafts) |",
        f"| plain pass of a {bound['parameters'] / 1e9:.1f}B bfloat16 model | {bound['pass_ms']:.0f} ms; reading its "
        f"{bound['gigabytes_read']:.1f} GB takes {bound['floor_ms']:.0f} ms at the measured "
        f"{bound['bandwidth_gb_s']:.0f} GB/s: {100 * bound['share_of_floor_rate']:.0f} % of the floor's rate |",
    ]
    lines += [
        f"| the same with {dtype} layers, {row['gigabytes']:.1f} GB in all | {row['pass_of_1_ms']:.0f} ms a pass of "
        f"one draw, {row['pass_of_32_ms']:.0f} ms of 32 |"
        for dtype, row in report["weights"].items()
    ]
    lines += [
        f"| {row['rows']:.0f} rows | {row['images_per_second']:.1f} images/s, cache {row['cache_mib']:.0f} MiB |"
        for row in report["throughput"]
    ]
    lines += [
        f"| bfloat16, {heat}, {name}, against plain decoding of one edit | {100 * row['edits']:.0f} % of the edits "
        f"have another code somewhere, {100 * row['codes']:.1f} % of all codes are others |"
        for heat, rows in report["near_ties"].items()
        for name, row in rows.items()
    ]
    return "\n".join(lines) + "\n"


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
    torch.set_num_threads(words.threads)
    words.out.mkdir(parents=True, exist_ok=True)
    editor = Editor.from_pretrained(words.checkpoint, device="cpu")
    narrow = Editor.from_pretrained(words.checkpoint, device="cpu", dtype="bfloat16")
    everything: list[tuple[Request, float]] = []
    some = asked(editor, words.split)
    while sum(area < LOCAL for _, area in everything) < words.local:
        everything.append(next(some))
    requests, areas = [each for each, _ in everything], [area for _, area in everything]
    local = [request for request, area in everything if area < LOCAL]
    report: dict[str, Any] = {"all": drafts(editor, requests, areas)}
    report["local"] = drafts(editor, local, [area for area in areas if area < LOCAL])
    report["baseline"] = baseline(editor, local[:4])
    report["masked"] = masked(editor, local[:16])
    report["throughput"] = throughput(editor, requests, (1, 4, 16, 64))
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
    main()
