"""Foreign files are parsed in a child process with limits: no file can take the program along.

The child: ``python -m salesapp.exchange.child FILE [OPTIONS]``, in a frozen build
``salesapp --job parse FILE [OPTIONS]``. It writes JSON lines: progress, pieces of the file, end.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any, BinaryIO

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.exchange.rows import ParsedFile, ReadOptions
from salesapp.exchange.spawn import NO_WINDOW, child_environment, job_command
from salesapp.exchange.tables import Reason

PARSER = ("parse", "salesapp.exchange.child")
MEMORY_LIMIT = 2 * 1024**3
CPU_LIMIT_SECONDS = 600
_POLL_SECONDS = 0.05
_QUEUED_LINES = 64


def parse_file(
    path: Path,
    control: JobControl,
    options: ReadOptions | None = None,
    timeout_seconds: float = 300.0,
) -> ParsedFile:
    """Parse in a child; `control` sees progress and may cancel (the child is then ended).

    Raises `RuleError` of the parser, or `FILE_NOT_UNDERSTOOD` with the reason `crashed` or
    `timed_out`. The child is gone when this returns or raises.
    """
    from salesapp.exchange import wire

    collector = wire.Collector()

    def take(message: dict[str, Any]) -> bool:
        collector.take(message)
        return collector.complete

    arguments = [str(path), wire.dump_options(options or ReadOptions())]
    converse(PARSER, arguments, path, control, take, timeout_seconds)
    return collector.parsed()


def converse(  # noqa: PLR0913 - what a talk with a child needs
    job: tuple[str, str],
    arguments: Sequence[str],
    path: Path,
    control: JobControl,
    take: Callable[[dict[str, Any]], bool],
    timeout_seconds: float = 300.0,
    told: bytes = b"",
) -> None:
    """Run a job in a child process and give its messages to `take` until that returns True.

    Args:
        job: The name of the job in a frozen build, and its module.
        path: The file the job is about, for refusals.
        told: What the child reads from its input.

    Raises:
        RuleError: What the child refuses; FILE_NOT_UNDERSTOOD `crashed` or `timed_out`.
    """
    try:
        process = subprocess.Popen(
            [*_command(job), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            creationflags=NO_WINDOW,
        )
    except OSError as error:
        raise _broken(path, Reason.CRASHED) from error
    with process:
        _tell(process.stdin, told)
        _listen(process, path, control, take, time.monotonic() + timeout_seconds)


def main(arguments: list[str]) -> int:
    """Parse the named file in this process and write JSON lines to standard output."""
    limit_resources()
    from salesapp.exchange import bitrix24, wire

    out = own_output()
    options = wire.load_options(arguments[1]) if len(arguments) > 1 else ReadOptions()
    with out:
        try:
            parsed = bitrix24.read(Path(arguments[0]), options, Telling(out))
        except RuleError as refused:
            out.write(wire.dump({"rule": refused.rule, "facts": refused.facts}))
            return 0
        for message in wire.messages(parsed):
            out.write(wire.dump(message))
    return 0


def own_output() -> BinaryIO:
    """Where our lines go: only they may reach the parent, whatever a library prints.

    By number: a windowed build has no sys.stdout, yet the handles are there.
    """
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


class Telling:
    """A control that writes progress lines."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def step(self, done: int, total: int, note: str = "") -> None:
        """Tell the parent."""
        line = json.dumps({"done": done, "total": total, "note": note})
        self._out.write(line.encode("ascii") + b"\n")
        self._out.flush()


def _tell(stream: IO[bytes] | None, told: bytes) -> None:
    """Write the few bytes of a child's input and end it; one that broke down is heard later."""
    if stream is None:
        return
    with contextlib.suppress(OSError), stream:
        stream.write(told)


def own_input() -> BinaryIO:
    """What our parent tells.

    By number: a windowed build has no sys.stdin, yet the handle is there.
    """
    return os.fdopen(os.dup(0), "rb")


def _command(job: tuple[str, str]) -> list[str]:
    return job_command(*job)


def limit_resources() -> None:
    """Bound memory and processor time where the system can."""
    if sys.platform == "win32":
        return
    import resource

    wanted = (
        (resource.RLIMIT_AS, MEMORY_LIMIT),
        (resource.RLIMIT_CPU, CPU_LIMIT_SECONDS),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, limit in wanted:
        _soft, hard = resource.getrlimit(kind)
        allowed = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(kind, (allowed, hard))
        except (ValueError, OSError):
            # macOS refuses RLIMIT_AS; the size limit of the file still holds.
            continue


def _listen(
    process: subprocess.Popen[bytes],
    path: Path,
    control: JobControl,
    take: Callable[[dict[str, Any]], bool],
    deadline: float,
) -> None:
    lines: queue.Queue[bytes | None] = queue.Queue(_QUEUED_LINES)
    stopped = threading.Event()
    reader = threading.Thread(target=_pump, args=(process.stdout, lines, stopped), daemon=True)
    reader.start()
    done, total, note = 0, 0, ""
    try:
        while True:
            control.step(done, total, note)
            if time.monotonic() > deadline:
                raise _broken(path, Reason.TIMED_OUT)
            try:
                line = lines.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            message = _message(line, path)
            if "rule" in message:
                raise RuleError(Rule(message["rule"]), **message["facts"])
            if "done" in message:
                done, total, note = message["done"], message["total"], message["note"]
            elif take(message):
                return
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise _broken(path, Reason.CRASHED) from error
    finally:
        stopped.set()
        process.kill()
        reader.join()


def _message(line: bytes | None, path: Path) -> dict[str, Any]:
    if line is None:
        raise _broken(path, Reason.CRASHED)
    message = json.loads(line)
    if not isinstance(message, dict):
        raise TypeError("a message is an object")
    return message


def _pump(
    stream: BinaryIO | None, lines: queue.Queue[bytes | None], stopped: threading.Event
) -> None:
    """Move lines of the child to the queue until its end; None marks the end."""
    for line in itertools.chain(stream or (), (None,)):
        while not stopped.is_set():
            try:
                lines.put(line, timeout=_POLL_SECONDS)
            except queue.Full:
                continue
            break


def _broken(path: Path, reason: Reason) -> RuleError:
    return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
