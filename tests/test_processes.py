"""Laws of processes: nobody outlives who started it, and a run's folder has one process at a time."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from earl.errors import JudgeError, RecipeError
from earl.judge import Question, StorybookJudge
from earl.judge.verdict import Picture
from earl.processes import process_pool
from earl.storybook.examples import example
from earl.training.resume import hold
from earl.training.script import ends_in_one_line
from eval.script import exit_code

STARTS_A_POOL = """
import os, time
from earl.processes import process_pool

if __name__ == "__main__":
    pool = process_pool(2)
    print(*{pool.submit(os.getpid).result() for _ in range(20)}, flush=True)
    time.sleep(60)
"""
HOLDS_A_FOLDER = """
import fcntl, sys
file = open(sys.argv[1], "w")
fcntl.lockf(file, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def is_there(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # ended, and nobody has asked for its result


def test_a_pool_ends_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "starts.py"
    script.write_text(STARTS_A_POOL)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert parent.stdout is not None
    workers = [int(word) for word in parent.stdout.readline().split()]
    assert workers and all(map(is_there, workers))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    for _ in range(200):
        if not any(map(is_there, workers)):
            break
        time.sleep(0.05)
    assert not any(map(is_there, workers))


def test_a_judge_whose_process_is_ended_judges_again_and_says_so_when_that_does_not_help(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    question = Question.of(example(1), 64)
    assert question.truth is not None
    judge = StorybookJudge(workers=1 + 1)
    pairs = [(question, question.truth)]
    wanted = judge.many(pairs)
    assert judge._pool is not None
    for process in list(judge._pool._processes):
        os.kill(process, signal.SIGKILL)
    assert judge.many(pairs) == wanted

    def ended_in_between() -> Iterator[tuple[Question, Picture]]:
        for made in range(20):
            if made == 12:  # some are at work, some have been made and not sent
                assert judge._pool is not None
                for process in list(judge._pool._processes):
                    os.kill(process, signal.SIGKILL)
            yield pairs[0]

    assert judge.many(ended_in_between()) == 20 * wanted

    def ended(workers: int) -> ProcessPoolExecutor:
        pool = process_pool(workers)
        pool.submit(os.getpid).result()
        for process in list(pool._processes):
            os.kill(process, signal.SIGKILL)
        return pool

    judge._pool = None
    with monkeypatch.context() as patched:
        patched.setattr("earl.judge.storybook.process_pool", ended)
        with pytest.raises(JudgeError, match="2 processes was ended twice"):
            judge.many(pairs)
    assert judge.many(pairs) == wanted


def test_a_run_is_held_by_one_process_at_a_time(tmp_path: Path) -> None:
    words = [sys.executable, "-c", HOLDS_A_FOLDER, str(tmp_path / ".lock")]
    other = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None and other.stdout.readline() == "held\n"
    with pytest.raises(RecipeError, match="another process is at work"):
        hold(tmp_path)
    other.communicate("")
    hold(tmp_path).close()


def test_a_file_system_that_locks_nothing_is_not_taken_for_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.lockf", unable)
    with pytest.raises(OSError, match="does not lock files") as told:
        hold(tmp_path)
    assert told.value.errno == errno.ENOLCK and str(tmp_path) in str(told.value)


@pytest.mark.parametrize("way", ["train", "eval"])
def test_a_script_whose_process_is_ended_ends_in_one_line(
    way: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def main() -> None:
        with process_pool(1) as pool:
            pool.submit(os.abort).result()

    monkeypatch.setattr(sys, "argv", ["script.py"])
    if way == "eval":
        assert exit_code(main) == 1
    else:
        with pytest.raises(SystemExit) as ended, ends_in_one_line(ArgumentParser()):
            main()
        assert ended.value.code == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "ask for fewer workers" in line
