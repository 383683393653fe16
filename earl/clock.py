"""How long the stages of something take."""

from __future__ import annotations

import time


class Clock:
    """Seconds by stage, in the order in which stages first ended; those of a stage that comes again are added up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.last_s = time.perf_counter()

    def lap(self, name: str) -> None:
        """A stage ends here; it began where the last one ended."""
        now_s = time.perf_counter()
        self._add(name, now_s - self.last_s)
        self.last_s = now_s

    def split(self, name: str, first: str, seconds: float) -> None:
        """Of a stage that has ended, its first part counts by itself."""
        whole = self.seconds.pop(name)
        self._add(first, seconds)
        self._add(name, whole - seconds)

    def _add(self, name: str, seconds: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds
