"""Writes a table to a file, in this process; a window does it in a child (`child.py`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from salesapp.domain.tables import OutTable, Row
from salesapp.exchange.files import beside


class FileKind(StrEnum):
    """What a list is written as."""

    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"


class Target(NamedTuple):
    """Where to write, and as what; the encoding is that of CSV."""

    path: Path
    kind: FileKind
    encoding: str = "utf-8"


def write_table(target: Target, table: OutTable, batches: Iterable[list[Row]]) -> int:
    """Write the file whole or not at all; return how many cells lost signs to the encoding.

    Raises:
        RuleError: DISK_FULL, FILE_UNREADABLE (``reason="not_writable"``).
    """
    with beside(target.path) as part, TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return write_part(target._replace(path=part), table, batches, Path(folder))


def write_book(path: Path, tables: Sequence[tuple[OutTable, Iterable[list[Row]]]]) -> None:
    """Write a workbook with a sheet for each table, whole or not at all.

    Raises:
        RuleError: as `write_table`.
    """
    from salesapp.exchange import xlsx_files

    with beside(path) as part, TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        xlsx_files.write_book(part, tables, Path(folder))


def write_part(target: Target, table: OutTable, batches: Iterable[list[Row]], folder: Path) -> int:
    """Write straight to the path; what is needed meanwhile lies in the folder."""
    path, kind, encoding = target
    if kind is FileKind.CSV:
        from salesapp.exchange.csv_files import write_csv

        return write_csv(path, table, batches, encoding)
    if kind is FileKind.XLSX:
        from salesapp.exchange.xlsx_files import write_xlsx

        write_xlsx(path, table, batches, folder)
        return 0
    from salesapp.documents.list_pdf import list_pdf

    path.write_bytes(list_pdf(table, (row for batch in batches for row in batch)))
    return 0
