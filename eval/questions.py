"""How well an editor does on a list of your own questions, by a judge of your choice.

    python -m eval.questions questions.jsonl --judge judge.toml --checkpoint mair-lab/sft-simple --dtype bfloat16
    python -m eval.questions questions.jsonl --judge judge.toml --edited folder      # what another editor made
    python -m eval.questions pairs.jsonl --judge similarity                          # against the one right answer

The list is that of docs/rl.md: a picture and what is asked of it on every line. `judge.toml` says which model judges,
and where it is served (`earl.judge.VIEScoreConfig`). Edited pictures are OUT/edited/00001.png and so on, by line; a
run that was stopped goes on behind the last of them, and another judge can be given the same folder.
Writes report.json, report.md and a sheet. A verdict that does not come is counted, and is no zero; where a thought
before the picture does not end, the answer is the picture as it was. Where none comes at all, the command fails.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path
from statistics import fmean
from typing import Any, Final

import torch
from PIL import Image

from earl import recipe as recipes
from earl.data.pairs import Pair, read_pairs
from earl.editor import Editor
from earl.errors import JudgeError, PictureError, RecipeError, UnfinishedThoughtError
from earl.judge import (
    SUCCESS,
    Judge,
    NoVerdict,
    Question,
    SimilarityJudge,
    Verdict,
    VIEScoreConfig,
    VIEScoreJudge,
)
from earl.judge.interval import wilson
from earl.judge.probes import verdicts
from earl.options import at_least_one, from_zero_on
from earl.pixels import open_picture
from earl.pixels.sheet import EditRow, edit_rows
from earl.pretrained import names_of_weights, open_sampling
from earl.questions import opened
from earl.request import EditOptions
from eval.script import exit_code, writes

AT_ONCE: Final = 32
"""Questions whose pictures are open at a time, and which the judge is asked together."""
SCORES: Final = ("overall", "edit_success", "over_editing", "naturalness", "artefacts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the judge said of one answer."""

    place: str
    """File and line of the question."""
    family: str
    instruction: str
    scores: dict[str, float] | None
    """Each 0 to 10; None without a verdict."""
    reason: str
    """What cost most, or why there is no verdict."""

    @classmethod
    def of(cls, pair: Pair, said: Verdict | NoVerdict) -> Outcome:
        scores = {name: getattr(said, name) for name in SCORES} if isinstance(said, Verdict) else None
        return cls(
            place=pair.place,
            family=pair.family,
            instruction=pair.instruction,
            scores=scores,
            reason=said.reason,
        )


def evaluate(words: argparse.Namespace) -> None:
    """Edit what is not edited yet, judge all of it, and write the report.

    Raises:
        EarlError: the list, the judge, the checkpoint or a picture cannot be used.
        JudgeError: not one verdict came; the report, which says why, is written all the same.
        OSError: the edits or the report cannot be written.
    """
    pairs = read_pairs(words.questions, needs_target=words.judge == "similarity")[: words.examples]
    judge = judge_of(words.judge)
    identity = judge.identity if isinstance(judge, VIEScoreJudge) else {"judge": words.judge}
    check_judge(words.out, identity)
    folder = words.out / "edited" if words.edited is None else words.edited
    if words.edited is None:
        edit_all(pairs, folder, words)
    files = [answer_file(folder, number) for number in range(1, len(pairs) + 1)]
    if missing := [file for file in files if not file.is_file()]:
        more = f", and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise RecipeError(
            f"{missing[0]} is missing{more}: the answer to line N of the list is "
            f"{answer_file(folder, 1).name} for N = 1, and so on"
        )
    words.out.mkdir(parents=True, exist_ok=True)
    outcomes: list[Outcome] = []
    shown: list[EditRow] = []
    for question, pair, answer, said in judged(judge, pairs, files):
        outcomes.append(Outcome.of(pair, said))
        if len(shown) < words.samples:
            worth = f"{said.overall:.1f}" if isinstance(said, Verdict) else "no verdict"
            shown.append(EditRow(f"{worth}  {pair.instruction}", question.source, answer, question.truth))
    title = f"{words.checkpoint if words.edited is None else words.edited} on {words.questions.name}"
    write_report(outcomes, words.out, title, identity)
    if shown:
        edit_rows(shown).save(words.out / "sheet.png")
    if all(one.scores is None for one in outcomes):
        raise JudgeError(
            f"no answer was judged; {reasons(outcomes)}: see to the judge {words.judge} and run this again, which "
            "edits nothing twice"
        )


def check_judge(out: Path, identity: dict[str, Any]) -> None:
    """Whether a report that is there already is by this judge, too.

    Raises:
        RecipeError: it is by another, and would be lost.
    """
    file = out / "report.json"
    known = json.loads(file.read_text("utf-8")).get("judge") if file.is_file() else None
    if known not in (None, identity):
        raise RecipeError(
            f"{file} is by another judge ({json.dumps(known)}): name another --out, with --edited {out / 'edited'} for "
            "the same answers, or delete it"
        )


def judge_of(name: str) -> Judge:
    """The judge that a user names: `similarity`, or a file that says which model judges by VIEScore.

    Raises:
        EarlError: there is no such judge, or it cannot be set up as its file says.
    """
    if name == "similarity":
        return SimilarityJudge()
    if not Path(name).is_file():
        near = get_close_matches(name, ["similarity", *map(str, Path(name).parent.glob("*.toml"))], n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise RecipeError(
            f"--judge is {name}, which is no file: pass similarity, or a TOML file that says which model judges{hint}"
        )
    return VIEScoreJudge(recipes.read(VIEScoreConfig, name, called="judge"))


def answer_file(folder: Path, number: int) -> Path:
    """Where the answer to a question is, numbered from 1."""
    return folder / f"{number:05d}.png"


def edit_all(pairs: Sequence[Pair], folder: Path, words: argparse.Namespace) -> None:
    """Edit the questions whose answer is not in the folder.

    Raises:
        RecipeError: what is there was made of another list or other pictures, by another checkpoint or with other
            options.
        EarlError: the options, the checkpoint or a picture cannot be used.
    """
    options = {
        "seed": words.seed,
        "temperature": words.temperature,
        "guidance_scale": words.guidance_scale,
        "preserve": words.preserve,
        "thought": words.thought,
    }
    EditOptions(**options)
    made_by: dict[str, Any] = {
        "list": hashlib.sha256(words.questions.read_bytes()).hexdigest(),
        "weights": names_of_weights(words.checkpoint),
        "sampling": asdict(open_sampling(words.checkpoint)),
        "dtype": words.dtype,
        **options,
    }
    pictures = {
        str(number): hashlib.sha256(pair.source.read_bytes()).hexdigest()
        for number, pair in enumerate(pairs, 1)
    }
    note = folder / "made_by.json"
    was = json.loads(note.read_text("utf-8")) if note.is_file() else {}
    knew = was.pop("pictures", {})
    is_other = was != json.loads(json.dumps(made_by)) or any(
        knew.get(number, digest) != digest for number, digest in pictures.items()
    )
    if any(folder.glob("*.png")) and is_other:
        raise RecipeError(
            f"{folder} holds answers to another list or other pictures, or of another checkpoint or other options: "
            "name another --out, or delete it"
        )
    left = [
        (number, pair) for number, pair in enumerate(pairs, 1) if not answer_file(folder, number).is_file()
    ]
    if not left:
        return
    editor = Editor.from_pretrained(words.checkpoint, dtype=words.dtype, device_map=words.device_map)
    folder.mkdir(parents=True, exist_ok=True)
    note.write_text(json.dumps(made_by | {"pictures": knew | pictures}, indent=1), "utf-8")
    for number, pair in left:
        source, remark = opened(pair).source, ""
        try:
            with torch.inference_mode():
                answer = editor(source, pair.instruction, **options).images[0]
        except UnfinishedThoughtError:
            answer, remark = source, ": its thought did not end, and the picture stays as it was"
        except PictureError as error:
            raise PictureError(f"{pair.place}: {error}") from error
        partial = folder / f".partial-{number:05d}.png"
        answer.save(partial)
        partial.rename(answer_file(folder, number))
        sys.stderr.write(f"edited {number}/{len(pairs)}{remark}\n")


def judged(
    judge: Judge, pairs: Sequence[Pair], files: Sequence[Path]
) -> Iterator[tuple[Question, Pair, Image.Image, Verdict | NoVerdict]]:
    """Question, line, answer and verdict, in the order of the list."""
    for start in range(0, len(pairs), AT_ONCE):
        some = pairs[start : start + AT_ONCE]
        asked = [opened(pair) for pair in some]
        answers = [Image.fromarray(open_picture(file).rgb) for file in files[start : start + AT_ONCE]]
        said = verdicts(judge, list(zip(asked, answers, strict=True)))
        yield from zip(asked, some, answers, said, strict=True)
        sys.stderr.write(f"judged {min(start + AT_ONCE, len(pairs))}/{len(pairs)}\n")


def write_report(outcomes: Sequence[Outcome], out: Path, title: str, judge: dict[str, Any]) -> None:
    """report.json with every outcome and who judged, and report.md with means by family."""
    families = sorted({outcome.family for outcome in outcomes} - {"all"})
    groups = {family: [one for one in outcomes if one.family == family] for family in families}
    groups = {**(groups if len(groups) > 1 else {}), "all": list(outcomes)}
    summary = {name: summarise(group) for name, group in groups.items()}
    report = {
        "title": title,
        "judge": judge,
        "summary": summary,
        "outcomes": [asdict(one) for one in outcomes],
    }
    (out / "report.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    table = markdown(summary, title)
    if why := reasons(outcomes):
        table += f"\n{why}\n"
    (out / "report.md").write_text(table, "utf-8")
    print(table)


def reasons(outcomes: Sequence[Outcome]) -> str:
    """Why verdicts are missing, by count, the most frequent first, each with an example; empty where none is."""
    missing = [one for one in outcomes if one.scores is None]
    counts = Counter(one.reason.partition(":")[0] for one in missing)
    example = {one.reason.partition(":")[0]: one.reason for one in reversed(missing)}
    told = [f"{count} of {len(outcomes)} {example[kind]}" for kind, count in counts.most_common()]
    return f"no verdict: {'; '.join(told)}" if told else ""


def summarise(group: Sequence[Outcome]) -> dict[str, Any]:
    """How many, how many without a verdict, the share of successes with its 95 % interval (Wilson), and mean scores."""
    scores = [one.scores for one in group if one.scores is not None]
    done = sum(each["overall"] >= SUCCESS for each in scores)
    return {
        "examples": len(group),
        "missing": len(group) - len(scores),
        "success": done / len(scores) if scores else None,
        "interval": wilson(done, len(scores)),
        **{name: fmean(each[name] for each in scores) if scores else None for name in SCORES},
    }


def markdown(summary: dict[str, dict[str, Any]], title: str) -> str:
    """The summary as a table."""
    heads = (
        "family",
        "n",
        "no verdict",
        "success",
        "95 % interval",
        "overall",
        "edit",
        "preserve",
        "natural",
        "clean",
    )
    lines = [f"# {title}", "", f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for name, row in summary.items():
        cells = [name.replace("|", "/"), str(row["examples"]), str(row["missing"])]
        if row["success"] is None:
            cells += [""] * (len(heads) - len(cells))
        else:
            low, high = row["interval"]
            cells += [f"{row['success']:.0%}", f"{low:.0%} to {high:.0%}"]
            cells += [f"{row[score]:.2f}" for score in SCORES]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m eval.questions", description=(__doc__ or "").split("\n\n")[0]
    )
    parser.add_argument("questions", type=Path, help="list of questions (JSON lines, docs/rl.md)")
    parser.add_argument(
        "--judge", required=True, help="TOML file of a served model (VIEScoreConfig), or similarity"
    )
    parser.add_argument("--checkpoint", default="checkpoints/earl-mini")
    parser.add_argument(
        "--edited", type=Path, help="folder with the answers 00001.png, ..., for which nothing is edited"
    )
    parser.add_argument("--examples", type=at_least_one, help="the first so many questions alone")
    parser.add_argument("--dtype", choices=("float32", "bfloat16", "int8", "int4"))
    parser.add_argument("--device-map", choices=("auto",))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--temperature", type=float, help="default: the checkpoint's own")
    parser.add_argument("--guidance-scale", type=float, default=1.0)
    parser.add_argument("--preserve", default="auto")
    parser.add_argument("--thought", default="off", choices=("off", "on", "auto"))
    parser.add_argument("--samples", type=from_zero_on, default=12, help="edits on the sheet")
    parser.add_argument("--out", type=Path, default=Path("out/eval-questions"))
    words = parser.parse_args()
    with writes(words.out):
        evaluate(words)


if __name__ == "__main__":
    sys.exit(exit_code(main))
