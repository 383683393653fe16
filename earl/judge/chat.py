"""A model behind OpenAI-compatible chat endpoints: what it is asked, and what came back or why nothing did.

A service may be slow, busy, dead for a while, or talk nonsense. Each of these is a `NoReply` with its reason,
after as many repetitions as make sense; none is an exception, and none a reply. Knows no rubric and no score.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import os
import re
import ssl
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from random import Random
from threading import BoundedSemaphore, Lock
from typing import Any, Final, Literal

import httpx2

from earl.errors import JudgeError
from earl.judge.punctual import PunctualNetwork

Reason = Literal[
    "unreachable", "timeout", "busy", "server error", "rejected", "malformed", "truncated", "refused"
]
"""Why there is no reply: no connection or a broken one, too slow, HTTP 429, 5xx, any other status that is not
200, a body that is no chat answer, an answer that was cut off, an answer that was denied."""

_PASSING: Final = frozenset({"unreachable", "timeout", "busy", "server error"})
"""What may be gone a little later; all else would only be the same again."""

_OURS: Final = frozenset({"model", "messages", "seed", "n", "stream", "response_format"})
"""Fields of a request that follow from the question, so that no recipe may set them."""

_LARGEST: Final = 4_000_000
"""Bytes of a body. An answer has some thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatConfig:
    """A model, where it is served, how it samples, and how patiently it is asked."""

    model: str
    """Name under which the endpoints know the model."""
    endpoints: tuple[str, ...] = ("http://127.0.0.1:8000/v1",)
    """Addresses that serve this model, without /chat/completions; requests are shared out among them."""
    key_variable: str | None = None
    """Environment variable that holds the key, for example OPENAI_API_KEY; none sends no key."""
    connect_timeout: float = 10.0
    """Seconds within which a connection must stand."""
    read_timeout: float = 120.0
    """Seconds without a byte after which an answer is given up. With `connect_timeout` also the longest that
    connection, question and whole answer may take together, however steadily the bytes come."""
    retries: int = 8
    """How often a request is sent again after a failure that may pass: no connection, too slow, HTTP 408, 429 and 5xx.
    With the pauses below, a service may be gone for a minute."""
    repeat_for: float = 300.0
    """Seconds after its first try within which a request is sent again: what hangs is tried less often than what fails
    at once."""
    backoff: float = 0.5
    """Seconds before the first repetition where no other endpoint is well. Every further one waits twice as long;
    up to a half is taken off at random."""
    max_wait: float = 60.0
    """The longest pause in seconds. Where every endpoint wants a longer one, a request is given up."""
    concurrency: int = 16
    """Requests under way at once, over all endpoints."""
    temperature: float = 0.0
    top_p: float = 1.0
    max_tokens: int = 1024
    """Longest answer; one that is cut off is no answer."""
    seed: int = 0
    """Names what the service draws, and the random part of the pauses. Sample K of a verdict has the seed K further on:
    verdicts that are to have nothing in common want seeds that are as far apart as there are samples."""
    json_schema: bool = True
    """Ask the service to keep to a schema; false for services that know no response_format."""
    extra: dict[str, bool | int | float | str] = field(default_factory=dict)
    """Further fields of each request. With vLLM set top_k = -1, min_p = 0.0 and repetition_penalty = 1.0: the
    checkpoint's generation_config decides what is not said."""

    def __post_init__(self) -> None:
        for address in self.endpoints:
            _url(address)
        positive = (
            "connect_timeout", "read_timeout", "repeat_for", "backoff", "max_wait", "concurrency", "max_tokens",
        )  # fmt: skip
        checks = {
            "model is empty: give the name under which the service knows it": bool(self.model.strip()),
            "endpoints is empty: give at least one address, such as http://127.0.0.1:8000/v1": bool(
                self.endpoints
            ),
            f"retries is {self.retries}: it must be 0 or more": self.retries >= 0,
            f"temperature is {self.temperature}: it must be 0 or more": self.temperature >= 0,
            f"top_p is {self.top_p}: it must be above 0 and at most 1": 0 < self.top_p <= 1,
            f"extra sets {', '.join(sorted(_OURS & set(self.extra)))}, which the client does: leave it out": (
                _OURS.isdisjoint(self.extra)
            ),
        }
        checks |= {
            f"{name} is {getattr(self, name)}: it must be above 0": getattr(self, name) > 0
            for name in positive
        }
        for complaint, fine in checks.items():
            if not fine:
                raise JudgeError(complaint)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatRequest:
    """One question."""

    system: str
    """What the model is to do."""
    parts: tuple[str | bytes, ...]
    """What it is shown, in this order: text, and pictures as the bytes of PNG files."""
    schema: dict[str, Any]
    """JSON schema of the answer."""
    sample: int = 0
    """Added to the seed: the same question again, drawn anew."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model said, to its end."""

    text: str


@dataclass(frozen=True, slots=True)
class NoReply:
    """That it said nothing of use, and why."""

    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatCounts:
    """What happened so far. asked = answered + the sum of failed; sent = answered + the sum of faults."""

    asked: int
    """Requests."""
    answered: int
    failed: dict[str, int]
    """Requests without a reply, by reason."""
    repeated: int
    """Times that a request was tried again."""
    sent: int
    """Times that a request went out, repetitions included."""
    faults: dict[str, int]
    """Times that this brought no reply, by reason."""


@dataclass(slots=True)
class _Endpoint:
    """One address and how it does."""

    url: httpx2.URL
    in_flight: int = 0
    sent: int = 0
    failures: int = 0
    """In a row."""
    avoid_until: float = 0.0
    """Others are taken first until then: it has just failed."""
    closed_until: float = 0.0
    """It asked for no request before."""

    @property
    def name(self) -> str:
        return self.url.netloc.decode("ascii")


class ChatClient:
    """Asks from any number of threads; never more at once than the config allows.

    Raises:
        JudgeError: the variable that should hold the key is not set, or holds none.
    """

    def __init__(self, config: ChatConfig) -> None:
        self.config = config
        self._key = _key(config.key_variable)
        self._http = httpx2.Client(
            headers={"Content-Type": "application/json"}
            | ({"Authorization": f"Bearer {self._key}"} if self._key else {}),
            verify=_certificates(),
            limits=httpx2.Limits(
                max_connections=config.concurrency, max_keepalive_connections=config.concurrency
            ),
        )
        self._network = PunctualNetwork()
        self._network.serve(self._http)
        self._endpoints = [_Endpoint(_url(address)) for address in config.endpoints]
        self._slots = BoundedSemaphore(config.concurrency)
        self._lock = Lock()  # guards all below, and what the endpoints remember
        self._asked = self._answered = self._repeated = self._sent = 0
        self._failed: Counter[str] = Counter()
        self._faults: Counter[str] = Counter()

    def ask(self, request: ChatRequest, *, until: float = math.inf) -> Reply | NoReply:
        """The reply to one request, after repetitions if need be.

        Args:
            until: moment of the monotonic clock at which it is given up, or, where a connection is just being made,
                at most `connect_timeout` later.
        """
        content = json.dumps(request_body(self.config, request)).encode()
        name = hashlib.sha256(content).hexdigest()
        last = min(until, time.monotonic() + self.config.repeat_for)
        outcome, again = self._attempt(content, until)
        for repetition in range(1, self.config.retries + 1):
            pause = 0.0 if self._one_is_well() else pause_before(self.config, name, repetition)
            if not again or time.monotonic() + pause >= last:
                break
            time.sleep(pause)
            with self._lock:
                self._repeated += 1
            outcome, again = self._attempt(content, until)
        with self._lock:
            self._asked += 1
            if isinstance(outcome, Reply):
                self._answered += 1
            else:
                self._failed[outcome.reason] += 1
        return outcome

    @property
    def counts(self) -> ChatCounts:
        """What happened so far; adds up when no request is under way."""
        with self._lock:
            return ChatCounts(
                asked=self._asked,
                answered=self._answered,
                failed=dict(self._failed),
                repeated=self._repeated,
                sent=self._sent,
                faults=dict(self._faults),
            )

    def close(self) -> None:
        """Close the connections; nothing can be asked after it."""
        self._http.close()

    def _attempt(self, content: bytes, until: float) -> tuple[Reply | NoReply, bool]:
        """What one endpoint makes of a request, and whether it is worth to ask again."""
        with self._slots:
            endpoint, wait = self._take()
            left = until - time.monotonic()
            if wait > self.config.max_wait or wait >= left > 0:
                self._give_back(endpoint)
                return NoReply("busy", f"{endpoint.name} wants to be left alone for {wait:.0f} s"), False
            if left <= 0:
                self._give_back(endpoint)
                return NoReply("timeout", "no time was left to ask"), False
            time.sleep(wait)
            outcome, rest = self._send(endpoint.url, content, until)
            self._note(endpoint, outcome, rest)
        return outcome, isinstance(outcome, NoReply) and outcome.reason in _PASSING

    def _one_is_well(self) -> bool:
        """Whether there is an endpoint to go to at once: it has neither just failed nor asked for a rest."""
        now = time.monotonic()
        with self._lock:
            return any(max(one.avoid_until, one.closed_until) <= now for one in self._endpoints)

    def _take(self) -> tuple[_Endpoint, float]:
        """The endpoint to ask, and how many seconds it wants to be left alone before."""
        now = time.monotonic()
        with self._lock:
            best = min(
                self._endpoints,
                key=lambda one: (
                    max(one.closed_until - now, 0),
                    one.avoid_until > now,
                    one.in_flight,
                    one.sent,
                ),
            )
            best.in_flight += 1
            return best, max(best.closed_until - now, 0.0)

    def _give_back(self, endpoint: _Endpoint) -> None:
        with self._lock:
            endpoint.in_flight -= 1

    def _note(self, endpoint: _Endpoint, outcome: Reply | NoReply, rest: float) -> None:
        """Remember how an endpoint did."""
        now = time.monotonic()
        with self._lock:
            endpoint.in_flight -= 1
            endpoint.sent += 1
            self._sent += 1
            endpoint.closed_until = max(endpoint.closed_until, now + rest)
            if isinstance(outcome, NoReply):
                self._faults[outcome.reason] += 1
            if isinstance(outcome, NoReply) and outcome.reason in _PASSING:
                endpoint.failures += 1
                endpoint.avoid_until = now + _doubled(self.config, endpoint.failures)
            else:
                endpoint.failures, endpoint.avoid_until = 0, 0.0

    def _send(self, url: httpx2.URL, content: bytes, until: float) -> tuple[Reply | NoReply, float]:
        """What came back, and for how many seconds the endpoint wants to be left alone."""
        began = time.monotonic()
        try:
            response, received = self._exchanged(url, content, until)
        except httpx2.TimeoutException:
            where, waited = url.netloc.decode("ascii"), time.monotonic() - began
            return NoReply("timeout", f"{where} gave no answer in {waited:.3g} s"), 0.0
        except httpx2.DecodingError as error:
            return NoReply("malformed", _brief(str(error))), 0.0
        except httpx2.RequestError as error:
            return NoReply("unreachable", _brief(f"{type(error).__name__} {error}")), 0.0
        if response.status_code == 200:
            return read_reply(received), 0.0
        said = received.decode("utf-8", "replace")
        detail = _brief(f"HTTP {response.status_code} from {url.netloc.decode('ascii')}: {said}")
        return NoReply(_reason_of(response.status_code), detail), _rest_of(response.headers)

    def _exchanged(self, url: httpx2.URL, content: bytes, until: float) -> tuple[httpx2.Response, bytes]:
        """The head and the body of the answer, without the key should the service repeat it.

        Raises:
            httpx2.RequestError: no connection or a broken one, a deadline that passed before the last byte came, or
                too large a body.
        """
        now = time.monotonic()
        deadline = min(until, now + self.config.connect_timeout + self.config.read_timeout)
        timeout = httpx2.Timeout(self.config.read_timeout, connect=self.config.connect_timeout, pool=None)
        received = bytearray()
        with (
            self._network.until(deadline),
            self._http.stream("POST", url, content=content, timeout=timeout) as response,
        ):
            for piece in response.iter_bytes():
                received += piece
                if len(received) > _LARGEST:
                    raise httpx2.DecodingError(f"the body has more than {_LARGEST} bytes")
        return response, bytes(received.replace(self._key.encode(), b"***") if self._key else received)


def request_body(config: ChatConfig, request: ChatRequest) -> dict[str, Any]:
    """Everything that is sent, the key apart: what the answer can depend on."""
    body: dict[str, Any] = {
        "model": config.model,
        "messages": [
            {"role": "system", "content": request.system},
            {"role": "user", "content": [_part(part) for part in request.parts]},
        ],
        "temperature": config.temperature,
        "top_p": config.top_p,
        "max_tokens": config.max_tokens,
        "seed": config.seed + request.sample,
        "frequency_penalty": 0.0,
        "presence_penalty": 0.0,
        "n": 1,
        "stream": False,
        **config.extra,
    }
    if config.json_schema:
        schema = {"name": "answer", "strict": True, "schema": request.schema}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    return body


def read_reply(body: bytes) -> Reply | NoReply:
    """The reply in the body of an answer with status 200."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return NoReply("malformed", f"no JSON: {body[:80]!r}")
    match answer:
        case {"choices": [{"message": {"refusal": str(refusal)}}]} if refusal:
            return NoReply("refused", _brief(refusal))
        case {"choices": [{"finish_reason": "content_filter"}]}:
            return NoReply("refused", "the service's content filter")
        case {"choices": [{"finish_reason": str(reason)}]} if reason != "stop":
            return NoReply(
                "truncated", f"finish_reason is {reason[:40]!r}; if that is length, raise max_tokens"
            )
        case {"choices": [{"message": {"content": str(text)}, "finish_reason": "stop"}]} if text.strip():
            return Reply(text)
    return NoReply("malformed", f"no chat answer: {body[:80]!r}")


def pause_before(config: ChatConfig, name: str, repetition: int) -> float:
    """Seconds before the `repetition`-th time (from 1) that the request `name` is sent again."""
    jitter = Random(f"{config.seed}:{name}:{repetition}:pause").uniform(0.5, 1)
    return _doubled(config, repetition) * jitter


def _doubled(config: ChatConfig, times: int) -> float:
    return min(config.max_wait, config.backoff * 2.0 ** min(times - 1, 60))


def _brief(text: str) -> str:
    return " ".join(text.split())[:200]


def _reason_of(status: int) -> Reason:
    if status >= 500:
        return "server error"
    named: dict[int, Reason] = {408: "timeout", 429: "busy"}
    return named.get(status, "rejected")


def _rest_of(headers: httpx2.Headers) -> float:
    """Seconds that Retry-After asks for; 0 where it is missing or cannot be read."""
    text = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d+)?", text):
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return 0.0
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _part(part: str | bytes) -> dict[str, Any]:
    if isinstance(part, str):
        return {"type": "text", "text": part}
    url = f"data:image/png;base64,{base64.b64encode(part).decode('ascii')}"
    return {"type": "image_url", "image_url": {"url": url}}


@cache
def _certificates() -> ssl.SSLContext:
    """Whom to trust; read once, which takes longer than many an answer."""
    return httpx2.create_ssl_context()


def _url(address: str) -> httpx2.URL:
    """Where an endpoint takes questions."""
    try:
        url = httpx2.URL(f"{address.rstrip('/')}/chat/completions")
    except httpx2.InvalidURL as error:
        raise JudgeError(f"endpoint {address!r} is no address ({error}): write http://host:port/v1") from None
    if url.scheme not in {"http", "https"} or not url.host:
        raise JudgeError(f"endpoint {address!r} is no address: write http://host:port/v1")
    return url


def _key(variable: str | None) -> str:
    if variable is None:
        return ""
    key = os.environ.get(variable, "").strip()
    if not key:
        raise JudgeError(
            f"the environment variable {variable} is not set: export {variable}=... with the key"
        )
    if not (key.isascii() and key.isprintable()):
        raise JudgeError(f"the environment variable {variable} holds signs that no key has: set it again")
    return key
