"""What an action changes, watched by a session; new records in their thousands tell it themselves.

The session looks each new row up once more when it writes its changeset. Who has the values of very
many rows at hand packs them as a changeset and lets the session look away meanwhile.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import apsw

from salesapp.db.subjects import RECORDED

_LOCAL: Final = threading.local()


class Watch:
    """The session of one transaction."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.tables: set[str] = set()
        """Names of the tables that were changed."""
        self._told: list[bytes] = []
        self._told_ids: dict[str, set[int]] = {}
        self._session: Any = apsw.Session(connection, "main")
        self._session.table_filter(self._is_watched)
        self._session.attach()
        _LOCAL.watch = self

    def _is_watched(self, name: str) -> bool:
        # Asked once for each table, at its first change.
        if name not in RECORDED:
            return False
        self.tables.add(name)
        return True

    def tell(self, table: str, ids: Iterable[int], changeset: bytes) -> None:
        """Rows of a table that came while the session looked away."""
        self._told.append(changeset)
        self._told_ids.setdefault(table, set()).update(ids)

    def look_away(self) -> None:
        """From now on the session sees nothing."""
        self._session.enabled = False

    def look_again(self) -> None:
        """The session sees everything again."""
        self._session.enabled = True

    def changeset(self) -> bytes:
        """Everything that was changed, told or seen."""
        seen = bytes(self._session.changeset())
        is_apart = self._is_apart(seen)
        self.tables.update(self._told_ids)
        if is_apart:
            return b"".join((*self._told, seen))
        # A row that came and was changed afterwards is one change.
        whole: Any = apsw.ChangesetBuilder()  # type: ignore[no-untyped-call]
        for one in (*self._told, seen):
            whole.add(one)
        return bytes(whole.output())

    def _is_apart(self, seen: bytes) -> bool:
        """Whether the session saw nothing of the rows that were told."""
        told = self._told_ids
        if self.tables.isdisjoint(told):
            return True
        changes: Iterable[Any] = apsw.Changeset.iter(seen)
        return not any(
            one.name in told and (one.old or one.new)[0] in told[one.name] for one in changes
        )

    def close(self) -> None:
        """The transaction is over."""
        _LOCAL.watch = None
        self._session.close()


def current() -> Watch | None:
    """The watch of the action around, None outside of one."""
    found: Watch | None = getattr(_LOCAL, "watch", None)
    return found


@contextmanager
def told(table: str, ids: Iterable[int], pack: Callable[[], bytes | None]) -> Iterator[None]:
    """The block inserts rows of a table that `pack` tells as a changeset, or cannot tell: None.

    Its id is the first column of the table.
    """
    watch = current() if table in RECORDED else None
    changeset = pack() if watch is not None else None
    if watch is None or changeset is None:
        yield
        return
    watch.look_away()
    try:
        yield
    finally:
        watch.look_again()
    watch.tell(table, ids, changeset)
