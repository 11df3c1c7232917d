"""Long papers drawn in a child process while somebody types: the window keeps its thread.

Building a thousand lines takes a tenth of a second of Python; in a thread beside the window every
touch of the screen would wait its turn. The child: ``python -m salesapp.services.paper_child
STORE``, in a frozen build ``salesapp --job paper STORE``. It answers each question it reads, both
pickled behind their length, and ends with its input.
"""

from __future__ import annotations

import pickle
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

from salesapp.db.cipher import for_child
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.offers import OfferDraft
from salesapp.exchange import child
from salesapp.exchange.spawn import NO_WINDOW, child_environment, job_command
from salesapp.services import papers

WORKER: Final = ("paper", "salesapp.services.paper_child")
LONG: Final = 60
"""Papers of more lines are worth a child."""
_LENGTH: Final = struct.Struct(">Q")


class PaperChild:
    """A child that is started when a long paper is wanted; `close` ends it until the next one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def offer_pdf(self, offer_id: int, draft: OfferDraft) -> bytes:
        """As `papers.offer_pdf`, drawn in the child when the paper is long.

        Raises:
            RuleError: What the child refuses.
        """
        if len(draft.lines) <= LONG:
            return papers.offer_pdf(offer_id, draft)
        question = pickle.dumps((offer_id, draft), pickle.HIGHEST_PROTOCOL)
        with self._lock:
            try:
                answer = self._ask(question)
            except (OSError, EOFError):
                # It broke down, or was ended: the paper is drawn here.
                self._end()
                return papers.offer_pdf(offer_id, draft)
        if isinstance(answer, bytes):
            return answer
        rule, facts = answer
        raise RuleError(Rule(rule), **facts)

    def close(self) -> None:
        """End the child."""
        process = self._process
        if process is not None:
            # Whoever waits for it hears the end of its output.
            process.kill()
        with self._lock:
            self._end()

    def __del__(self) -> None:
        """A paper that was still wanted when the window let go may have started a child anew."""
        self._end()

    def _ask(self, question: bytes) -> Any:
        if self._process is None:
            self._process = _started()
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise EOFError
        _put(process.stdin, question)
        return pickle.loads(_take(process.stdout))

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _started() -> subprocess.Popen[bytes]:
    from salesapp.db.store import store_path

    process = subprocess.Popen(
        [*job_command(*WORKER), str(store_path())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
        creationflags=NO_WINDOW,
    )
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.write(for_child())
    return process


def _put(stream: IO[bytes], message: bytes) -> None:
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def _take(stream: IO[bytes]) -> bytes:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    length: int = _LENGTH.unpack(head)[0]
    message = stream.read(length)
    if len(message) < length:
        raise EOFError
    return message


def main(arguments: list[str]) -> int:
    """Draw papers as long as questions come."""
    from salesapp.db.cipher import from_parent
    from salesapp.db.store import close_store, join_store

    source = child.own_input()
    out = child.own_output()
    with source, out:
        from_parent(source.readline())
        join_store(Path(arguments[0]), read_only=True)
        while True:
            try:
                offer_id, draft = pickle.loads(_take(source))
            except EOFError:
                break
            try:
                answer: object = papers.offer_pdf(offer_id, draft)
            except RuleError as refused:
                answer = (str(refused.rule), refused.facts)
            _put(out, pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
        close_store()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
