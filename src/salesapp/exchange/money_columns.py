"""Columns of money that leave in a workbook: of one other currency they are numbers a sum may add.

A column with several currencies, roubles among them, stays texts for all but roubles: a sum of it
would add dollars to roubles. What a column holds is known at its end only, so once a sum in another
currency comes up, the rows that follow wait in a file until all of them were seen.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.fields import FieldType
from salesapp.domain.tables import OutTable, Row


class MoneyColumns:
    """`codes` tells the currency of columns that are in one other than the rouble."""

    def __init__(self, table: OutTable, folder: Path | None) -> None:
        self.codes: dict[int, str] = {}
        self._folder = folder
        self._open = {
            place for place, one in enumerate(table.columns) if one.type is FieldType.MONEY
        }

    def watched(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The same rows; `codes` is right for each row that was given, and stays so."""
        for row in rows:
            found = self._told(row)
            if any(code != ROUBLE for code in found.values()):
                yield from self._seen_ahead(row, rows)
                return
            self._open -= found.keys()
            yield row

    def _told(self, row: Row) -> dict[int, str]:
        """The currency of each sum in the columns that are not known yet."""
        found = {}
        for place in self._open:
            cell = row[place]
            if type(cell) is int:
                found[place] = ROUBLE
            elif isinstance(cell, list):
                found[place] = str(cell[1])
        return found

    def _seen_ahead(self, first: Row, rows: Iterator[Row]) -> Iterator[Row]:
        told: defaultdict[int, set[str]] = defaultdict(set)
        with TemporaryFile("w+", encoding="ascii", dir=self._folder) as waiting:
            for row in chain([first], rows):
                for place, code in self._told(row).items():
                    told[place].add(code)
                waiting.write(json.dumps(row, separators=(",", ":")) + "\n")
            alone = {place: min(codes) for place, codes in told.items() if len(codes) == 1}
            self.codes |= {place: code for place, code in alone.items() if code != ROUBLE}
            waiting.seek(0)
            for line in waiting:
                yield json.loads(line)
