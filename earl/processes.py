"""Pools of processes that end with whoever started them, even when it is killed.

A pool's process waits for work on a pipe whose other end it holds itself, so it would never hear that nobody is left.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from typing import Final

PROCESS_ENDED: Final = (
    "one of its processes was ended from outside, perhaps for want of memory: ask for fewer workers"
)
"""What a script says of a pool that is broken."""


def process_pool(workers: int) -> ProcessPoolExecutor:
    """A pool of fresh processes, which share nothing with this one; a script needs its `__main__` guard.

    All of them start here: a pool that starts one for later work, just when another is ended from outside, fails by
    the pipe that it closes meanwhile and not by BrokenProcessPool.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent)
    for _ in range(workers):
        pool.submit(_start)
    return pool


def _start() -> None:
    """What a process is asked for first, so that there is one for each of these."""


def _end_with_parent() -> None:
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
