"""Is the store sound: the file, the sums, the numbers, the stored files."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries import invoices
from salesapp.services import files


class Finding(StrEnum):
    """What may be wrong with a store."""

    PAGES = "pages"
    FOREIGN_KEY = "foreign_key"
    LINE_TOTAL = "line_total"
    OFFER_TOTAL = "offer_total"
    INVOICE_TOTAL = "invoice_total"
    INSTALMENTS = "instalments"
    OVERPAID_INSTALMENT = "overpaid_instalment"
    OVERSPENT_PAYMENT = "overspent_payment"
    CURRENCY = "currency"
    NUMBER_GAP = "number_gap"
    VERSIONS = "versions"
    SENT_TWICE = "sent_twice"
    RECEIVABLE = "receivable"
    ADVANCE = "advance"
    UNPRINTED = "unprinted"
    FILE_MISSING = "file_missing"
    FILE_CHANGED = "file_changed"


class Problem(NamedTuple):
    """One fault: what it is and where (a table with an id, a number, a name)."""

    finding: Finding
    where: str


_LINES = """
SELECT 'offer_line ' || line.id FROM offer_line AS line JOIN offer AS paper
    ON paper.id = line.offer_id
WHERE line.total_minor <> line.amount_minor
    + CASE paper.vat_mode WHEN 'on_top' THEN line.vat_minor ELSE 0 END
UNION ALL
SELECT 'invoice_line ' || line.id FROM invoice_line AS line JOIN invoice AS paper
    ON paper.id = line.invoice_id
WHERE line.total_minor <> line.amount_minor
    + CASE paper.vat_mode WHEN 'on_top' THEN line.vat_minor ELSE 0 END
"""
_OFFERS = """
SELECT 'offer ' || paper.id FROM offer AS paper
LEFT JOIN (SELECT offer_id, sum(amount_minor) AS amount, sum(vat_minor) AS vat,
    sum(total_minor) AS total FROM offer_line GROUP BY offer_id) AS sums
    ON sums.offer_id = paper.id
WHERE paper.subtotal_minor <> coalesce(sums.amount, 0)
    OR paper.vat_minor <> coalesce(sums.vat, 0) OR paper.total_minor <> coalesce(sums.total, 0)
"""
_INVOICES = """
SELECT 'invoice ' || paper.id FROM invoice AS paper
LEFT JOIN (SELECT invoice_id, sum(amount_minor) AS amount, sum(vat_minor) AS vat,
    sum(total_minor) AS total FROM invoice_line GROUP BY invoice_id) AS sums
    ON sums.invoice_id = paper.id
WHERE paper.subtotal_minor <> coalesce(sums.amount, 0)
    OR paper.vat_minor <> coalesce(sums.vat, 0) OR paper.total_minor <> coalesce(sums.total, 0)
"""
_INSTALMENTS = """
SELECT 'invoice ' || paper.id FROM invoice AS paper
WHERE paper.state <> 'draft' AND paper.total_minor <>
    (SELECT coalesce(sum(amount_minor), 0) FROM instalment WHERE invoice_id = paper.id)
"""
_OVERPAID = """
SELECT 'instalment ' || part.id FROM instalment AS part
JOIN (SELECT instalment_id, sum(amount_minor) AS settled FROM allocation
      GROUP BY instalment_id) AS sums ON sums.instalment_id = part.id
WHERE sums.settled < 0 OR sums.settled > part.amount_minor
"""
_OVERSPENT = """
SELECT 'payment ' || money.id FROM payment AS money
JOIN (SELECT payment_id, sum(amount_minor) AS given FROM allocation GROUP BY payment_id) AS sums
    ON sums.payment_id = money.id
WHERE abs(sums.given) > abs(money.amount_minor) OR (sums.given > 0) <> (money.amount_minor > 0)
"""
_CURRENCY = """
SELECT 'allocation ' || set_off.id FROM allocation AS set_off
JOIN payment AS money ON money.id = set_off.payment_id
JOIN instalment AS part ON part.id = set_off.instalment_id
JOIN invoice AS paper ON paper.id = part.invoice_id
WHERE money.currency <> paper.currency
"""
_VERSIONS = """
SELECT 'offer ' || root_id FROM offer WHERE deleted_at IS NULL AND root_id IS NOT NULL
GROUP BY root_id HAVING count(DISTINCT version) <> count(*) OR max(version) <> count(*)
"""
_SENT_TWICE = """
SELECT 'offer ' || root_id FROM offer
WHERE deleted_at IS NULL AND state IN ('sent', 'accepted') AND root_id IS NOT NULL
GROUP BY root_id HAVING count(*) > 1
"""
_RECEIVABLE = """
WITH owed AS (
    SELECT part.id, part.amount_minor - coalesce(
        (SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0) AS rest
    FROM instalment AS part JOIN invoice AS paper ON paper.id = part.invoice_id
    WHERE paper.state = 'issued')
SELECT 'instalment ' || owed.id FROM owed
LEFT JOIN receivable ON receivable.instalment_id = owed.id
WHERE owed.rest <> coalesce(receivable.open_minor, 0)
UNION ALL
SELECT 'instalment ' || instalment_id FROM receivable
WHERE instalment_id NOT IN (SELECT id FROM owed)
"""
_ADVANCE = """
WITH held AS (
    SELECT coalesce(money.reverses_id, money.id) AS id, sum(money.amount_minor - coalesce(
        (SELECT sum(amount_minor) FROM allocation WHERE payment_id = money.id), 0)) AS rest
    FROM payment AS money GROUP BY 1)
SELECT 'payment ' || held.id FROM held LEFT JOIN advance ON advance.payment_id = held.id
WHERE held.rest <> coalesce(advance.open_minor, 0)
"""
_UNPRINTED = """
SELECT 'invoice ' || id FROM invoice WHERE state <> 'draft' AND pdf_id IS NULL
UNION ALL SELECT 'offer ' || id FROM offer WHERE state <> 'draft' AND pdf_id IS NULL
"""

_RULES: Final = (
    (Finding.LINE_TOTAL, _LINES),
    (Finding.OFFER_TOTAL, _OFFERS),
    (Finding.INVOICE_TOTAL, _INVOICES),
    (Finding.INSTALMENTS, _INSTALMENTS),
    (Finding.OVERPAID_INSTALMENT, _OVERPAID),
    (Finding.OVERSPENT_PAYMENT, _OVERSPENT),
    (Finding.CURRENCY, _CURRENCY),
    (Finding.VERSIONS, _VERSIONS),
    (Finding.SENT_TWICE, _SENT_TWICE),
    (Finding.RECEIVABLE, _RECEIVABLE),
    (Finding.ADVANCE, _ADVANCE),
    (Finding.UNPRINTED, _UNPRINTED),
)


def check_store() -> list[Problem]:
    """Everything found wrong in the open store; empty when it is sound."""
    return [*_file(), *_sums(), *_numbers(), *_stored_files()]


def _file() -> Iterator[Problem]:
    for (told,) in rows("PRAGMA integrity_check"):
        if told != "ok":
            yield Problem(Finding.PAGES, str(told))
    for table, record_id, parent, _key in rows("PRAGMA foreign_key_check"):
        yield Problem(Finding.FOREIGN_KEY, f"{table} {record_id}: {parent}")


def _sums() -> Iterator[Problem]:
    for finding, sql in _RULES:
        for (where,) in rows(sql):
            yield Problem(finding, str(where))


def _numbers() -> Iterator[Problem]:
    for missing in invoices.gap_report():
        yield Problem(
            Finding.NUMBER_GAP, f"{missing.year}: {missing.gap.first}–{missing.gap.last}"
        )


def _stored_files() -> Iterator[Problem]:
    for damaged in files.damaged():
        finding = Finding.FILE_MISSING if damaged.is_missing else Finding.FILE_CHANGED
        yield Problem(finding, damaged.name)
