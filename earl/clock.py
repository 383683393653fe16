"""How long the stages of something take."""

from __future__ import annotations

import time


class Clock:
    """Seconds by stage, in the order in which stages first ended; those of a stage that comes again are added up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.last_s = time.perf_counter()

    def lap(self, name: str, **parts: float) -> None:
        """A stage ends here; it began where the last one ended.

        Args:
            parts: seconds of it that count by themselves, by name.
        """
        now_s = time.perf_counter()
        for part, seconds in parts.items():
            self._add(part, seconds)
        self._add(name, now_s - self.last_s - sum(parts.values()))
        self.last_s = now_s

    def _add(self, name: str, seconds: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds
