"""The page of eval.speed: its tables as markdown, its curves as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib
import numpy as np

matplotlib.use("Agg")
from matplotlib import pyplot as plt  # noqa: E402  the backend has to be chosen first

COLOURS = {"none": "#999999", "jacobi": "#d98c3f", "source": "#2f6f9f", "drafter": "#5b8c4a"}


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
    base, bound = report["baseline"], report["floor"]
    whole_picture = report["masked"][-1]
    lines += [
        f"| edits with more passes than plain | {worse} |",
        f"| transformers' generate(), same shape, constrained to the grid | {base['generate_seconds_per_image']:.2f} s "
        f"against {base['ours_seconds_per_image']:.2f} s an image ({base['times_faster']:.1f}x) |",
        f"| mean probability of the source's code in cells that do not change | {report['copied_prob']:.3f} |",
        f"| plain pass of a {bound['parameters'] / 1e9:.1f}B bfloat16 model | {bound['pass_ms']:.0f} ms; reading its "
        f"{bound['gigabytes_read']:.1f} GB takes {bound['floor_ms']:.0f} ms at the measured "
        f"{bound['bandwidth_gb_s']:.0f} GB/s: {100 * bound['share_of_floor_rate']:.0f} % of the floor's rate |",
    ]
    lines += [
        f"| a mask of {100 * part['free_share']:.0f} % of the cells | {part['drawn']:.0f} draws "
        f"({whole_picture['drawn'] / part['drawn']:.1f}x fewer) in {part['passes']:.1f} passes, "
        f"{part['seconds_per_image']:.2f} s "
        f"({whole_picture['seconds_per_image'] / part['seconds_per_image']:.1f}x less time), without drafts "
        f"{part['plain_seconds_per_image']:.2f} s "
        f"({whole_picture['plain_seconds_per_image'] / part['plain_seconds_per_image']:.1f}x) |"
        for part in report["masked"]
    ]
    lines += [
        f"| a draft that is right in {100 * row['agrees']:.0f} % of the cells | {row['passes']:.1f} passes, "
        f"{row['seconds_per_image']:.2f} s an image |"
        for row in report["agreement"]
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
