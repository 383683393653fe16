"""VIEScore with a model behind an endpoint as the judge: two calls a verdict, many verdicts at once, kept on disk.

Prompts and the reading of answers are rubric.py's, the network is chat.py's. What fails is a `NoVerdict` whose
reason begins with its category and a colon: one of chat.Reason, "unreadable", "out of range" or "no picture".
No score is ever made up for it.
"""

from __future__ import annotations

import copy
import dataclasses
import hashlib
import io
import json
import math
import os
import textwrap
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from PIL import Image

from earl import recipe as recipes
from earl.errors import JudgeError, PictureError
from earl.judge.chat import ChatClient, ChatConfig, ChatCounts, ChatRequest, NoReply, request_body
from earl.judge.rubric import (
    PERCEPTUAL,
    SEMANTIC,
    Names,
    Rubric,
    Scores,
    answer_schema,
    read_scores,
    with_form,
)
from earl.judge.verdict import BEST, NoVerdict, Picture, Question, Verdict
from earl.pixels import open_picture


@dataclass(frozen=True, slots=True, kw_only=True)
class VIEScoreConfig:
    """Which model judges, by which rubric, and how often."""

    chat: ChatConfig
    rubric: str | None = None
    """TOML file with the prompts `semantic` and `perceptual`, or one of them; none takes the built-in ones."""
    samples: int = 1
    """Verdicts that are averaged, each with a seed of its own; more than one needs a temperature above 0."""
    max_side: int = 1024
    """Pictures with a longer side are shown reduced to it."""
    cache: str | None = None
    """Folder that keeps every verdict, so that the same question is not asked twice; none keeps nothing, or, in
    reinforcement learning, in the folder `verdicts` of the run."""
    deadline: float | None = None
    """Seconds that a verdict, or many that are asked for together, may take, with what the caller needs to make them;
    what has not come by then is missing. None waits as long as `chat` says."""

    def __post_init__(self) -> None:
        for name in ("samples", "max_side"):
            if getattr(self, name) < 1:
                raise JudgeError(f"{name} is {getattr(self, name)}: it must be 1 or more")
        if self.deadline is not None and not self.deadline > 0:
            raise JudgeError(f"deadline is {self.deadline}: it must be above 0, or none")
        if self.samples > 1 and self.chat.temperature == 0:
            raise JudgeError(
                f"samples is {self.samples} at temperature 0, where all are alike: set chat.temperature=0.7"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class VIEScoreCounts:
    """What happened so far: asked = judged + the sum of missing."""

    asked: int
    """Pictures."""
    judged: int
    missing: dict[str, int]
    """Pictures without a verdict, by the category of the reason."""
    from_cache: int
    """Samples that were not asked for, since they were known."""
    unsaved: int
    """Samples that the cache's folder did not take, on a full disk for example: they would be asked for again."""
    service: ChatCounts


class VIEScoreJudge:
    """A vision-language model as a judge (verdict.Judge).

    Raises:
        JudgeError: no key where one was promised, or the cache's folder cannot be made.
        RecipeError: the rubric's file is missing or not as it should be.
    """

    def __init__(self, config: VIEScoreConfig) -> None:
        self.config = config
        self._rubric = recipes.read(Rubric, config.rubric, called="rubric")
        self._cache = VerdictCache(Path(config.cache)) if config.cache is not None else None
        self._client = ChatClient(config.chat)
        self._lock = threading.Lock()
        self._judged = self._from_cache = self._unsaved = 0
        self._missing: Counter[str] = Counter()

    def __call__(self, question: Question, picture: Picture, /) -> Verdict | NoVerdict:
        return self._counted(question, picture, self._until())

    def many(self, pairs: Iterable[tuple[Question, Picture]]) -> list[Verdict | NoVerdict]:
        """The verdicts on many answers, in their order; as many at once as the service may be asked, the first ones
        while the caller still makes the next."""
        until = self._until()
        with ThreadPoolExecutor(self.config.chat.concurrency) as pool:
            return list(pool.map(lambda pair: self._counted(pair[0], pair[1], until), pairs))

    def anew(self) -> VIEScoreJudge:
        """The same judge without the verdicts that it keeps: it asks for each, by the same connections."""
        other = copy.copy(self)
        other._cache, other._missing = None, Counter()
        other._judged = other._from_cache = other._unsaved = 0
        return other

    @property
    def counts(self) -> VIEScoreCounts:
        """What happened so far; adds up when nothing is under way."""
        with self._lock:
            return VIEScoreCounts(
                asked=self._judged + self._missing.total(),
                judged=self._judged,
                missing=dict(self._missing),
                from_cache=self._from_cache,
                unsaved=self._unsaved,
                service=self._client.counts,
            )

    def tallies(self) -> dict[str, int]:
        """What a run's log says of it: counts so far, by name."""
        counts = self.counts
        return {
            "requests": counts.service.asked,
            "retries": counts.service.repeated,
            **{f"faults/{reason}": count for reason, count in counts.service.faults.items()},
            "from_cache": counts.from_cache,
            "unsaved": counts.unsaved,
        }

    @property
    def identity(self) -> dict[str, Any]:
        """What has to stand beside every result: two judges with equal identities ask the same."""
        chat = self.config.chat
        told = json.dumps([dataclasses.asdict(self._rubric), SEMANTIC, PERCEPTUAL])
        return {
            "judge": "viescore",
            "model": chat.model,
            "rubric": hashlib.sha256(told.encode()).hexdigest()[:12],
            "samples": self.config.samples,
            "max_side": self.config.max_side,
            "json_schema": chat.json_schema,
            "temperature": chat.temperature,
            "top_p": chat.top_p,
            "max_tokens": chat.max_tokens,
            "seed": chat.seed,
            **chat.extra,
        }

    def close(self) -> None:
        """Close the connections; nothing can be asked after it."""
        self._client.close()

    def _until(self) -> float:
        """The moment of the monotonic clock at which what is asked for now is given up."""
        return time.monotonic() + self.config.deadline if self.config.deadline is not None else math.inf

    def _counted(self, question: Question, picture: Picture, until: float) -> Verdict | NoVerdict:
        outcome = self._judge(question, picture, until)
        with self._lock:
            if isinstance(outcome, Verdict):
                self._judged += 1
            else:
                self._missing[outcome.reason.partition(":")[0]] += 1
        return outcome

    def _judge(self, question: Question, picture: Picture, until: float) -> Verdict | NoVerdict:
        try:
            with self._lock:  # a lazy picture, which answers may share, is read by one thread at a time
                source, edited = shown(question.source, picture, self.config.max_side)
        except PictureError as error:
            return NoVerdict(f"no picture: {error}")
        source_png, edited_png = _png(source), _png(edited)
        outcomes = [
            self._sample(
                self._requests(source_png, edited_png, question.instruction, sample=number), number, until
            )
            for number in range(self.config.samples)
        ]
        verdicts = [outcome for outcome in outcomes if isinstance(outcome, Verdict)]
        return averaged(verdicts) if verdicts else outcomes[0]

    def _requests(
        self, source: bytes, edited: bytes, instruction: str, *, sample: int
    ) -> tuple[ChatRequest, ChatRequest]:
        """The two calls of one verdict. What all verdicts share comes first: services keep what they have read."""
        asked = f"The instruction: {json.dumps(instruction, ensure_ascii=False)}"
        semantic = ChatRequest(
            system=with_form(self._rubric.semantic, SEMANTIC),
            parts=("Image 1, the source:", source, "Image 2, the edited picture:", edited, asked),
            schema=answer_schema(SEMANTIC),
            sample=sample,
        )
        perceptual = ChatRequest(
            system=with_form(self._rubric.perceptual, PERCEPTUAL),
            parts=("The picture:", edited),
            schema=answer_schema(PERCEPTUAL),
            sample=sample,
        )
        return semantic, perceptual

    def _sample(
        self, requests: tuple[ChatRequest, ChatRequest], sample: int, until: float
    ) -> Verdict | NoVerdict:
        """One verdict, from the cache if it is there."""
        key = ""
        if self._cache is not None:
            key = _content_hash([request_body(self.config.chat, request) for request in requests], sample)
            if (known := self._cache.get(key)) is not None:
                with self._lock:
                    self._from_cache += 1
                return known
        semantic, perceptual = requests
        said = self._scores(semantic, SEMANTIC, until)
        if isinstance(said, NoVerdict):
            return said
        looks = self._scores(perceptual, PERCEPTUAL, until)
        if isinstance(looks, NoVerdict):
            return looks
        verdict = _verdict(said, looks)
        if self._cache is not None and not self._cache.put(key, verdict):
            with self._lock:
                self._unsaved += 1
        return verdict

    def _scores(self, request: ChatRequest, names: Names, until: float) -> Scores | NoVerdict:
        reply = self._client.ask(request, until=until)
        if isinstance(reply, NoReply):
            return NoVerdict(f"{reply.reason}: {reply.detail}")
        return read_scores(reply.text, names)


class VerdictCache:
    """Verdicts in a folder, a JSON file each; several processes may share it.

    Raises:
        JudgeError: the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise JudgeError(
                f"cache {folder} cannot be made ({error.strerror}): choose another folder"
            ) from None

    def get(self, key: str) -> Verdict | None:
        """The verdict of this name; None if there is none that can be read."""
        try:
            return Verdict(**json.loads(self._file(key).read_text("utf-8")))
        except (OSError, ValueError, TypeError):  # a damaged file is judged again and replaced
            return None

    def put(self, key: str, verdict: Verdict) -> bool:
        """Write a verdict, whole or not at all; whether the folder took it."""
        file = self._file(key)
        partial = file.with_name(f".{key[:16]}-{os.getpid()}-{threading.get_ident()}.part")
        try:
            file.parent.mkdir(exist_ok=True)
            partial.write_text(json.dumps(dataclasses.asdict(verdict), indent=1), "utf-8")
            os.replace(partial, file)
        except OSError:  # a full disk costs a question more, not the verdict
            with suppress(OSError):
                partial.unlink(missing_ok=True)  # what is half written would take the room of what comes next
            return False
        return True

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"


def shown(source: Picture, edited: Picture, max_side: int) -> tuple[Image.Image, Image.Image]:
    """Both pictures as RGB of the source's size, or of what it is reduced to.

    Raises:
        PictureError: one of them is no picture.
    """
    pictures = [
        Image.fromarray(open_picture(picture, name=name).rgb)
        for name, picture in (("the source", source), ("the edited picture", edited))
    ]
    longer = max(pictures[0].size)
    width, height = (max(1, round(side * min(1.0, max_side / longer))) for side in pictures[0].size)
    first, second = (
        picture
        if picture.size == (width, height)
        else picture.resize((width, height), Image.Resampling.LANCZOS)
        for picture in pictures
    )
    return first, second


def averaged(verdicts: Sequence[Verdict]) -> Verdict:
    """The mean of each of the four scores, with the reason of the worst verdict."""
    return Verdict(
        edit_success=mean(verdict.edit_success for verdict in verdicts),
        over_editing=mean(verdict.over_editing for verdict in verdicts),
        naturalness=mean(verdict.naturalness for verdict in verdicts),
        artefacts=mean(verdict.artefacts for verdict in verdicts),
        reason=min(verdicts, key=lambda verdict: verdict.overall).reason,
    )


def _verdict(said: Scores, looks: Scores) -> Verdict:
    worse = min(said, looks, key=lambda scores: min(scores.values))
    return Verdict(
        edit_success=float(said.values[0]),
        over_editing=float(said.values[1]),
        naturalness=float(looks.values[0]),
        artefacts=float(looks.values[1]),
        reason=textwrap.shorten(worse.reasoning, 300, placeholder=" ...") if min(worse.values) < BEST else "",
    )


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=1)
    return file.getvalue()


def _content_hash(bodies: list[dict[str, Any]], sample: int) -> str:
    """Names a verdict by all that it can depend on: pictures, prompts, model, how it samples, which sample."""
    return hashlib.sha256(json.dumps([sample, *bodies], sort_keys=True).encode()).hexdigest()
