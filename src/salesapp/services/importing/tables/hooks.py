"""Places where a kind of table does more than the others: nothing happens there by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from salesapp.db.fulltext import Words
from salesapp.services.importing.tables.rows import Row, RowPlan


class Hooks:
    """What a kind of table may do at each step of a batch."""

    def load(self, ids: Sequence[int]) -> None:
        """Read what hangs on the matched records."""

    def children(self, row: Row, record_id: int, plan: RowPlan) -> None:
        """Collect what hangs on the record, with the changes it makes."""

    def aliases(self, row: Row, record_id: int) -> list[str]:
        """Keys under which later rows of the file without the chosen key find this one's record."""
        del row, record_id
        return []

    def meets(self, row: Row, key: str, record_id: int) -> bool:
        """Whether an earlier row's record is this row's by that key, as it stands now."""
        del row, key, record_id
        return True

    def stands(self, record_id: int) -> tuple[str, ...]:
        """What the record is told apart by now, for rows of later batches."""
        del record_id
        return ()

    def keep_apart(
        self, changed: dict[str, Any], given: Mapping[str, Any], record_id: int, plan: RowPlan
    ) -> None:
        """Take out of the changes what would make two records the same one, and note it."""

    def look_alikes(self, planned: Sequence[tuple[Row, RowPlan]]) -> None:
        """Note new rows that look like records there are."""

    def write_before(self, words: Words) -> None:
        """Write what the records themselves refer to; see what they are before they change."""
        del words

    def write_children(self, words: Words) -> None:
        """Write what `children` collected, and tell the index what came beside the records."""
        del words

    def ask_anew(self) -> None:
        """Others wrote: forget what was read of the store and cannot be asked again each time."""

    def derived(self, column: str, value: Any) -> dict[str, Any]:
        """Columns that follow from another one."""
        del column, value
        return {}

    def shown(self, row: Row, columns: Mapping[str, Any]) -> dict[str, Any]:
        """Values of a new record as the preview lists them, by field."""
        del row
        return {name: given for name, given in columns.items() if given not in ("", None)}
