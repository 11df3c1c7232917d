"""Many papers as files: made by child processes, one for each core, whole or not at all.

A paper that cannot be made or written is told of at the end, the others are made all the same.
The child: ``python -m salesapp.services.paper_batch STORE``, in a frozen build ``salesapp --job
papers STORE``. It reads a line of JSON a paper and answers each with a line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Sequence
from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final, NamedTuple

from salesapp.db.cipher import for_child
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.file_names import apart
from salesapp.domain.jobs import JobCancelled, JobControl
from salesapp.exchange import child
from salesapp.exchange.files import not_written, sweep, write_safely
from salesapp.exchange.spawn import NO_WINDOW, child_environment, job_command
from salesapp.services import papers

AT_HOME: Final = 8
"""So many papers are made here: a child would take longer to start."""
MOST_CHILDREN: Final = 8
_POLL_SECONDS: Final = 0.05
_PATIENCE_SECONDS: Final = 2.0
"""How long a child may go on with the paper it is at, once nobody waits for it."""
WORKER: Final = ("papers", "salesapp.services.paper_batch")


class PaperTask(NamedTuple):
    """A paper of the store, and the file it becomes."""

    kind: papers.Kind
    paper_id: int
    path: Path


class Taken(StrEnum):
    """What becomes of a file that is in the folder already."""

    BOTH = "both"
    REPLACE = "replace"
    SKIP = "skip"


class Failed(NamedTuple):
    """A paper that did not become a file, and why."""

    task: PaperTask
    error: RuleError


def write_papers(
    tasks: Sequence[PaperTask], today: date, control: JobControl, workers: int | None = None
) -> list[Failed]:
    """Write each paper to its file; return what failed, in the order of the tasks.

    A posted paper is the stored file itself, a draft is printed now. Cancel takes back every file
    that was not there before.

    Args:
        tasks: Papers with their files; no two files are the same.
        today: The day drafts bear.
        control: Sees the papers go by.
        workers: How many processes; without it one for each core, none for a handful.

    Raises:
        JobCancelled: The user stopped it; the folder is as it was, but for files that were
            replaced by the same paper.
    """
    if workers is None:
        workers = min(os.cpu_count() or 1, MOST_CHILDREN, len(tasks) // AT_HOME)
    new = [task.path for task in tasks if not task.path.exists()]
    answers = _here(tasks, today) if workers < 1 else _Crew(tasks, today, workers).answers()
    failed: dict[PaperTask, RuleError] = {}
    done, name = 0, ""
    try:
        for answer in answers:
            if answer is not None:
                task, error = answer
                done, name = done + 1, task.path.name
                if error is not None:
                    failed[task] = error
            control.step(done, len(tasks), name)
    except JobCancelled:
        answers.close()
        for path in new:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise
    return [Failed(task, failed[task]) for task in tasks if task in failed]


def tasks_for(
    keys: Sequence[tuple[papers.Kind, int]], folder: Path, today: date, taken: Taken
) -> list[PaperTask]:
    """The files of papers in a folder, named as each is named alone.

    Raises:
        RuleError: FILE_UNREADABLE (``reason="not_writable"``) when the folder cannot be read.
    """
    try:
        there = [path.name for path in folder.iterdir()]
    except OSError as error:
        raise not_written(folder, error) from error
    names = [papers.file_name(kind, paper_id, today) for kind, paper_id in keys]
    free = apart(names, there if taken is Taken.BOTH else ())
    known = {name.casefold() for name in there} if taken is Taken.SKIP else set()
    return [
        PaperTask(kind, paper_id, folder / name)
        for (kind, paper_id), name in zip(keys, free, strict=True)
        if name.casefold() not in known
    ]


Answer = tuple[PaperTask, RuleError | None]


Answers = Generator[Answer | None, None, None]
"""What became of each paper, as it comes; None while none comes."""


def _here(tasks: Sequence[PaperTask], today: date) -> Answers:
    for task in tasks:
        yield task, _written(task, today)


def _written(task: PaperTask, today: date) -> RuleError | None:
    try:
        write_safely(task.path, papers.printable(task.kind, task.paper_id, today))
    except RuleError as error:
        return error
    return None


class _Crew:
    """Child processes that share the tasks: who is done takes the next one."""

    def __init__(self, tasks: Sequence[PaperTask], today: date, workers: int) -> None:
        from salesapp.db.store import store_path

        self._store, self._today, self._count = store_path(), today, len(tasks)
        self._tasks: SimpleQueue[PaperTask] = SimpleQueue()
        self._done: SimpleQueue[Answer] = SimpleQueue()
        for task in tasks:
            self._tasks.put(task)
        self._stopped = threading.Event()
        self._children: list[subprocess.Popen[bytes]] = []
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(workers)]

    def answers(self) -> Answers:
        """What became of each paper; closing it ends the children."""
        left = self._count
        try:
            for thread in self._threads:
                thread.start()
            while left:
                try:
                    answer = self._done.get(timeout=_POLL_SECONDS)
                except Empty:
                    yield None
                else:
                    left -= 1
                    yield answer
        finally:
            self._stopped.set()
            for thread in self._threads:
                thread.join(_PATIENCE_SECONDS)
            for one in self._children:
                one.kill()
            for thread in self._threads:
                thread.join()

    def _work(self) -> None:
        """Take tasks until none is left; a child that breaks down takes one paper with it."""
        process: subprocess.Popen[bytes] | None = None
        try:
            while not self._stopped.is_set():
                task = self._tasks.get_nowait()
                try:
                    if process is None or process.poll() is not None:
                        process = self._child()
                except OSError:
                    # No child starts on this machine: the paper is told of, the work ends.
                    self._done.put((task, _broken(task)))
                    continue
                self._done.put((task, _asked(process, task, self._today)))
        except Empty:
            return
        finally:
            if process is not None:
                process.kill()
                process.communicate()

    def _child(self) -> subprocess.Popen[bytes]:
        made = subprocess.Popen(
            [*job_command(*WORKER), str(self._store)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            creationflags=NO_WINDOW,
        )
        self._children.append(made)
        if made.stdin is not None:
            with suppress(OSError):
                made.stdin.write(for_child())
        return made


def _broken(task: PaperTask) -> RuleError:
    return RuleError(Rule.FILE_UNREADABLE, path=str(task.path), reason="not_writable")


def _asked(process: subprocess.Popen[bytes], task: PaperTask, today: date) -> RuleError | None:
    if process.stdin is None or process.stdout is None:
        return _broken(task)
    line = [task.kind, task.paper_id, str(task.path), today.isoformat()]
    try:
        process.stdin.write(json.dumps(line).encode("ascii") + b"\n")
        process.stdin.flush()
        answer: dict[str, Any] = json.loads(process.stdout.readline())
    except (OSError, ValueError):
        # The child broke down: this paper fails, the next one gets a new child.
        process.kill()
        process.communicate()
        sweep(task.path)
        return _broken(task)
    return RuleError(Rule(answer["rule"]), **answer["facts"]) if "rule" in answer else None


def main(arguments: list[str]) -> int:
    """Make papers as long as lines come."""
    from salesapp.db.cipher import from_parent
    from salesapp.db.store import close_store, join_store

    source = child.own_input()
    out = child.own_output()
    with source, out:
        from_parent(source.readline())
        join_store(Path(arguments[0]), read_only=True)
        for line in source:
            kind, paper_id, path, day = json.loads(line)
            task = PaperTask(kind, paper_id, Path(path))
            error = _written(task, date.fromisoformat(day))
            told = {} if error is None else {"rule": str(error.rule), "facts": error.facts}
            out.write(json.dumps(told, default=str).encode("ascii") + b"\n")
            out.flush()
        close_store()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
