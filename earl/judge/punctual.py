"""A network whose connections, reads and writes end at a moment, however the other side spreads its bytes.

httpx2's timeouts are of one read: whoever sends a head byte by byte, or one `100 Continue` after the other, is read
without end. Here every read gets no more time than its thread has left. Knows nothing of what is asked.
"""

from __future__ import annotations

import math
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpcore2
import httpx2

_PIECE: Final = 1 << 16
"""Bytes that are written at a time: each may take as long as is left."""


class PunctualNetwork(httpcore2.NetworkBackend):
    """Connects like httpcore2; a request is made by one thread from its start to its end, so deadlines are threads'."""

    def __init__(self) -> None:
        self._plain = httpcore2.SyncBackend()
        self._thread = threading.local()

    def serve(self, client: httpx2.Client) -> None:
        """Make all connections of a client, its proxies' included; httpx2 has no argument for this one of httpcore2."""
        for transport in (client._transport, *client._mounts.values()):
            if isinstance(transport, httpx2.HTTPTransport):
                transport._pool._network_backend = self

    @contextmanager
    def until(self, deadline: float) -> Iterator[None]:
        """What this thread does meanwhile ends by a moment of the monotonic clock in one of httpcore2's timeouts."""
        self._thread.deadline = deadline
        try:
            yield
        finally:
            del self._thread.deadline

    def left(self, timeout: float | None, late: type[httpcore2.TimeoutException]) -> float | None:
        """Seconds that this thread may spend on what would have `timeout`.

        Raises:
            late: its deadline has passed.
        """
        left = getattr(self._thread, "deadline", math.inf) - time.monotonic()
        if left <= 0:
            raise late("the deadline has passed")
        return timeout if left == math.inf else left if timeout is None else min(timeout, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        left = self.left(timeout, httpcore2.ConnectTimeout)
        return _Stream(self._plain.connect_tcp(host, port, left, local_address, socket_options), self)


class _Stream(httpcore2.NetworkStream):
    """A connection, of whichever thread just uses it."""

    def __init__(self, plain: httpcore2.NetworkStream, network: PunctualNetwork) -> None:
        self._plain, self._network = plain, network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._plain.read(max_bytes, self._network.left(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _PIECE):
            left = self._network.left(timeout, httpcore2.WriteTimeout)
            self._plain.write(buffer[start : start + _PIECE], left)

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = self._network.left(timeout, httpcore2.ConnectTimeout)
        return _Stream(self._plain.start_tls(ssl_context, server_hostname, left), self._network)

    def close(self) -> None:
        self._plain.close()

    def get_extra_info(self, info: str) -> Any:
        return self._plain.get_extra_info(info)
