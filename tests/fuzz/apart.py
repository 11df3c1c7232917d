"""A reader with a library inside that may take its process along: one short-lived child an input.

The program does the same with every foreign file: such a death is a refusal there. Here it is
counted; an exception of ours, or an input that takes too long, is a find.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

MEMORY = 1024**3
CPU_SECONDS = 10
_SOUND, _FAULTY = 0, 3


class Deaths:
    """How many inputs took their reader along."""

    count = 0


def apart(work: Callable[[], None]) -> None:
    """Run a reader in a child of its own; where there is no fork, here.

    Raises:
        AssertionError: with the trace of what the reader raised, or for one that does not end.
    """
    if not hasattr(os, "fork"):
        work()
        return
    source, sink = os.pipe()
    child = os.fork()
    if not child:
        os.close(source)
        _run(work, sink)
    os.close(sink)
    with os.fdopen(source, "rb") as told:
        trace = told.read().decode("utf-8", "replace")
    _pid, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code == _FAULTY:
        raise AssertionError(trace)
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        raise AssertionError("it takes too long")
    Deaths.count += code != _SOUND


def _run(work: Callable[[], None], sink: int) -> None:
    """In the child: within limits, silent, and never back into the caller."""
    code = _FAULTY
    try:
        _limit()
        work()
        code = _SOUND
    except MemoryError:
        code = 1
    except BaseException:  # noqa: BLE001 - every fault is told to the parent
        os.write(sink, traceback.format_exc()[-4000:].encode("utf-8", "replace"))
    finally:
        os._exit(code)


def _limit() -> None:
    import resource

    for number in (signal.SIGABRT, signal.SIGSEGV, signal.SIGXCPU, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 2))
    if sys.platform == "linux":
        held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
