"""A real chat endpoint that fails on purpose, for tests of what asks it. Its scores are known beforehand."""

from __future__ import annotations

import base64
import io
import json
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from PIL import Image

from earl.judge import ChatConfig
from earl.judge.rubric import PERCEPTUAL, SEMANTIC

TOO_SLOW = 0.25
"""Seconds for which a client without patience waits for an answer."""

Plan = Callable[[int, str, int], str]
"""(number of the question, which call, how often it came before) -> what goes wrong, "" for nothing."""

Mind = Callable[[list[Image.Image], int], tuple[int, Sequence[int]]]
"""(pictures of a call, the last one edited; which sample) -> (number of the question, the two scores meant)."""


def meant(number: int, sample: int = 0) -> tuple[int, int, int, int]:
    """The scores that the server has in mind for a question."""
    first, second, third, fourth = np.random.default_rng((number, sample)).integers(0, 11, 4).tolist()
    return first, second, third, fourth


def by_number(images: list[Image.Image], sample: int) -> tuple[int, Sequence[int]]:
    """The number that the first pixel of the edited picture says, and scores drawn for it."""
    red, green, _ = images[-1].getpixel((0, 0))  # type: ignore[misc]
    number = int(red) + 256 * int(green)
    scores = meant(number, sample)
    return number, scores[:2] if len(images) == 2 else scores[2:]


class Service(ThreadingHTTPServer):
    """Answers like a chat endpoint, except where the plan says otherwise; remembers what it was asked.

    Args:
        mind: what it takes the pictures for, and how it scores them.
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, plan: Plan = lambda number, call, before: "", mind: Mind = by_number) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.plan, self.mind = plan, mind
        self.lock = threading.Lock()
        self.seen: Counter[tuple[int, str]] = Counter()
        self.given: set[tuple[int, str]] = set()
        """Calls that it answered as it should."""
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.times: list[float] = []
        self.at_once = self.most_at_once = 0
        self.closing = threading.Event()
        self.connections: set[socket.socket] = set()
        self.accepted = 0
        """Connections, closed ones included."""
        self.is_dead = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def die(self) -> None:
        """Close every connection and the port, as when a process ends; not from a thread that answers."""
        with self.lock:
            self.is_dead = True
        self.shutdown()
        self.server_close()
        for one in list(self.connections):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def come_back(self) -> None:
        """Listen again, at the same port."""
        self.socket = socket.socket(self.address_family, self.socket_type)
        self.server_bind()
        self.server_activate()
        self.is_dead = False
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def die_for(self, seconds: float) -> None:
        """Die now, and come back by a timer, unless the tests are over by then."""

        def absent() -> None:
            self.die()
            if not self.closing.wait(seconds):
                self.come_back()

        threading.Thread(target=absent, daemon=True).start()

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections.add(request)
        self.accepted += 1
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that went away are what these tests are about."""

    def fault_of(self, number: int, call: str) -> str:
        with self.lock:
            before = self.seen[number, call]
            self.seen[number, call] += 1
        return self.plan(number, call, before)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Service

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing."""

    def do_POST(self) -> None:  # noqa: N802
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.bodies.append(body)
            self.server.headers.append(dict(self.headers))
            self.server.times.append(time.monotonic())
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
        time.sleep(0.004)
        images = images_in(body)
        call = "semantic" if len(images) == 2 else "perceptual"
        number, scores = self.server.mind(images, body["seed"])
        with self.server.lock:
            self.server.at_once -= 1
        fault = self.server.fault_of(number, call)
        if fault:
            self.answer(fault, call, scores)
            return
        with self.server.lock:  # what was given has left before the server dies
            if self.server.is_dead:
                self.close_connection = True
            else:
                self.answer(fault, call, scores)
                self.server.given.add((number, call))

    def answer(self, fault: str, call: str, scores: Sequence[int]) -> None:
        if fault == "hang":
            self.server.closing.wait(60)
            self.close_connection = True
        elif fault == "closed":
            self.close_connection = True
        elif fault == "cut off":
            self.send(200, answer_with("{}"), announced=1000)
            self.close_connection = True
        elif fault == "dripping":
            self.drip()
        elif fault == "endless head":
            self.repeat(b"HTTP/1.1 200 OK\r\nX-A: ", b"a", pause=TOO_SLOW / 10)
        elif fault == "continues":
            self.repeat(b"", b"HTTP/1.1 100 Continue\r\n\r\n", pause=0)
        elif fault.isdecimal():
            retry_after = {"Retry-After": "0.05"} if fault == "429" else {}
            self.send(int(fault), json.dumps({"error": f"no {self.headers['Authorization']}"}), retry_after)
        elif fault.startswith("429 "):
            self.send(429, "{}", {"Retry-After": fault.removeprefix("429 ")})
        else:
            self.send(200, said(fault, scores, call))

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.repeat(b"", b" ", pause=TOO_SLOW / 4)

    def repeat(self, first: bytes, piece: bytes, pause: float) -> None:
        """Send a piece over and over for 20 seconds, or as long as someone reads."""
        until = time.monotonic() + 20
        with suppress(OSError):
            self.wfile.write(first)
            while time.monotonic() < until and not self.server.closing.wait(pause):
                self.wfile.write(piece)
        self.close_connection = True

    def send(
        self, status: int, text: str, headers: dict[str, str] | None = None, announced: int | None = None
    ) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(announced or len(content)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


def images_in(body: dict[str, Any]) -> list[Image.Image]:
    parts = body["messages"][-1]["content"]
    urls = [part["image_url"]["url"] for part in parts if part["type"] == "image_url"]
    assert all(url.startswith("data:image/png;base64,") for url in urls)
    return [Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2]))) for url in urls]


def answer_with(content: str | None, finish: str | None = "stop", **more: object) -> str:
    message = {"role": "assistant", "content": content, **more}
    return json.dumps({"id": "x", "choices": [{"index": 0, "message": message, "finish_reason": finish}]})


def said(fault: str, scores: Sequence[int], call: str) -> str:
    """The body of an answer with status 200."""
    names = SEMANTIC if call == "semantic" else PERCEPTUAL
    right = json.dumps({"reasoning": "the sky isn't {blue}", **dict(zip(names, scores, strict=True))})
    wrong: dict[str, str] = {
        "": answer_with(right),
        "garbage": "<html>It works!</html>",
        "cut envelope": answer_with(right)[:-30],
        "no choices": json.dumps({"choices": []}),
        "odd envelope": json.dumps({"choices": [{"message": right, "finish_reason": 7}]}),
        "cut answer": answer_with(right[:-3]),
        "length": answer_with(right, "length"),
        "no end": answer_with(right, None),
        "refusal": answer_with(None, refusal="I will not look at this."),
        "filtered": answer_with("", "content_filter"),
        "spoken refusal": answer_with("I’m sorry, but I can't help with that."),
        "wrong types": answer_with(json.dumps({names[0]: "high", names[1]: [7]})),
        "eleven": answer_with(json.dumps({names[0]: 11, names[1]: 7})),
        "empty": answer_with(" "),
    }
    return wrong[fault]


FAULTS: dict[str, tuple[tuple[str, ...], str]] = {
    # the first faults of a call, the last one for good unless it is ""; what is to be expected, "" for a verdict
    "fails once": (("500", ""), ""),
    "fails twice": (("503", "408", ""), ""),
    "busy twice": (("429", "429", ""), ""),
    "closed once": (("closed", ""), ""),
    "cut off once": (("cut off", ""), ""),
    "hangs once": (("hang", ""), ""),
    "dead": (("500",), "server error"),
    "busy": (("429",), "busy"),
    "closed": (("closed",), "unreachable"),
    "cut off": (("cut off",), "unreachable"),
    "hangs": (("hang",), "timeout"),
    "bad request": (("400",), "rejected"),
    "moved": (("307",), "rejected"),
    "garbage": (("garbage",), "malformed"),
    "cut envelope": (("cut envelope",), "malformed"),
    "no choices": (("no choices",), "malformed"),
    "odd envelope": (("odd envelope",), "malformed"),
    "empty": (("empty",), "malformed"),
    "no end": (("no end",), "malformed"),
    "cut answer": (("cut answer",), "unreadable"),
    "wrong types": (("wrong types",), "unreadable"),
    "length": (("length",), "truncated"),
    "refusal": (("refusal",), "refused"),
    "filtered": (("filtered",), "refused"),
    "spoken refusal": (("spoken refusal",), "refused"),
    "eleven": (("eleven",), "out of range"),
}


@contextmanager
def services() -> Iterator[Callable[..., Service]]:
    """Starts services; all are stopped in the end."""
    running: list[Service] = []

    def start(plan: Plan = lambda number, call, before: "", mind: Mind = by_number) -> Service:
        running.append(Service(plan, mind))
        threading.Thread(target=running[-1].serve_forever, args=(0.01,), daemon=True).start()
        return running[-1]

    yield start
    for service in running:
        service.closing.set()
        service.shutdown()
        service.server_close()


def chat(*services: Service | str, **changes: Any) -> ChatConfig:
    """A client that pauses briefly."""
    values: dict[str, Any] = {
        "model": "vlm",
        "endpoints": tuple(one if isinstance(one, str) else one.url for one in services),
        "connect_timeout": 5.0,
        "read_timeout": 5.0,
        "retries": 2,
        "backoff": 0.01,
        "max_wait": 1.0,
        "concurrency": 8,
        **changes,
    }
    return ChatConfig(**values)
