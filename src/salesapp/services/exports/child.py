"""Writing a list in a child process: the window goes on while a workbook is made.

The child: ``python -m salesapp.services.exports.child``, in a frozen build
``salesapp --job write``. It reads JSON lines from standard input: what to write, batches of rows,
the end; it answers with one line. A stream without its end leaves no file.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobControl
from salesapp.domain.tables import OutColumn, OutTable, Row
from salesapp.exchange.files import beside, not_written
from salesapp.exchange.spawn import NO_WINDOW, child_environment, job_command
from salesapp.services.exports.write import FileKind, Target, write_part

_POLL_SECONDS: Final = 0.05


class _Cut(Exception):  # noqa: N818 - the parent is gone, nobody is left to be told
    """The stream ended before its end."""


def write_in_child(
    target: Target,
    table: OutTable,
    batches: Iterable[list[Row]],
    control: JobControl,
    *,
    total: int,
) -> int:
    """As `write_table`; `control` sees the rows go by and may cancel, then there is no file.

    Raises:
        RuleError: as `write_table`; FILE_UNREADABLE when the child broke down.
    """
    path = target.path
    with beside(path) as part, TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            job_command("write", "salesapp.services.exports.child"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            creationflags=NO_WINDOW,
        )
        with process:
            try:
                head = [str(part), target.kind, target.encoding, folder, asdict(table)]
                _send(process, head, batches, control, total)
                return _answer(process, path, control, total)
            finally:
                process.kill()


def _send(
    process: subprocess.Popen[bytes],
    head: Sequence[object],
    batches: Iterable[list[Row]],
    control: JobControl,
    total: int,
) -> None:
    """Pass everything on; a child that ended early tells why in its answer."""
    stream = process.stdin
    if stream is None:
        return
    done = 0
    with suppress(BrokenPipeError):
        stream.write(_line({"head": head}))
        for batch in batches:
            control.step(done, total)
            stream.write(_line(batch))
            done += len(batch)
        stream.write(_line({"end": done}))
        stream.close()


def _answer(process: subprocess.Popen[bytes], path: Path, control: JobControl, total: int) -> int:
    while True:
        control.step(total, total)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_POLL_SECONDS)
            break
    answer: dict[str, Any] = {}
    with suppress(ValueError):
        answer = json.loads(process.stdout.read()) if process.stdout else {}
    if "errno" in answer:
        raise not_written(path, OSError(answer["errno"], ""))
    if "lost" not in answer:
        raise RuleError(Rule.FILE_UNREADABLE, path=str(path), reason="not_writable")
    return int(answer["lost"])


def _line(message: object) -> bytes:
    text = json.dumps(message, ensure_ascii=True, separators=(",", ":"))
    return text.encode("ascii") + b"\n"


def main(_arguments: list[str]) -> int:
    """Write what standard input tells to."""
    # By number: a windowed build has no sys.stdin, yet the handles are there.
    source = os.fdopen(os.dup(0), "rb")
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with source, out:
        try:
            lost = _write(source)
        except OSError as error:
            out.write(_line({"errno": error.errno or 0}))
        except _Cut:
            return 1
        else:
            out.write(_line({"lost": lost}))
    return 0


def _write(source: BinaryIO) -> int:
    path, kind, encoding, folder, told = json.loads(source.readline())["head"]
    columns = tuple(
        OutColumn(one["title"], FieldType(one["type"]), one["width"]) for one in told.pop("columns")
    )
    target = Target(Path(path), FileKind(kind), encoding)
    return write_part(target, OutTable(columns=columns, **told), _batches(source), Path(folder))


def _batches(source: BinaryIO) -> Iterator[list[Row]]:
    for line in source:
        message = json.loads(line)
        if isinstance(message, dict):
            return
        yield message
    raise _Cut


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
