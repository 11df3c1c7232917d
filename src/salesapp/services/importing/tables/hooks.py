"""Places where a kind of table does more than the others: nothing happens there by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from salesapp.services.importing.tables.rows import Row, RowPlan


class Hooks:
    """What a kind of table may do at each step of a batch."""

    def load(self, ids: Sequence[int]) -> None:
        """Read what hangs on the matched records."""

    def children(self, row: Row, record_id: int, plan: RowPlan) -> None:
        """Collect what hangs on the record, with the changes it makes."""

    def aliases(self, row: Row) -> list[str]:
        """Keys under which later rows of the file without the chosen key find this one."""
        del row
        return []

    def look_alikes(self, planned: Sequence[tuple[Row, RowPlan]]) -> None:
        """Note new rows that look like records there are."""

    def write_before(self) -> None:
        """Write what the records themselves refer to."""

    def write_children(self) -> None:
        """Write what `children` collected."""

    def derived(self, column: str, value: Any) -> dict[str, Any]:
        """Columns that follow from another one."""
        del column, value
        return {}

    def shown(self, row: Row, columns: Mapping[str, Any]) -> dict[str, Any]:
        """Values of a new record as the preview lists them, by field."""
        del row
        return {name: given for name, given in columns.items() if given not in ("", None)}
