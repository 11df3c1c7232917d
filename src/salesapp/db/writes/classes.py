"""Counting the classes of all clients at once, in SQL, without holding the store for long.

The figures are counted into a table of this connection's own: meanwhile others write. Then only
what differs is written, in short transactions. Nothing here is journalled: the classes follow from
the papers, as the other summaries do.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import database, execute, rows, value
from salesapp.db.journal import quiet
from salesapp.db.queries.money_sql import SOLD_MARGIN, SOLD_TOTAL
from salesapp.domain.classes import Rules
from salesapp.domain.dates import add_months
from salesapp.domain.jobs import JobControl

BATCH: Final = 4_000

_COUNT: Final = f"""
CREATE TEMP TABLE class_now AS
WITH bought AS (
    SELECT DISTINCT paper.client_id, paper.issued_on AS day FROM invoice AS paper
    WHERE paper.state = 'issued' AND paper.deleted_at IS NULL AND paper.client_id IS NOT NULL
    AND paper.issued_on <= :today AND (
        SELECT sum(allocation.amount_minor) FROM instalment
        JOIN allocation ON allocation.instalment_id = instalment.id
        WHERE instalment.invoice_id = paper.id AND allocation.allocated_on <= :today) > 0
), step AS (
    SELECT client_id, day, CAST(julianday(day) - julianday(
        lag(day) OVER (PARTITION BY client_id ORDER BY day)) AS INTEGER) AS gap FROM bought
), placed AS (
    SELECT client_id, gap, row_number() OVER (PARTITION BY client_id ORDER BY gap) AS place,
        count(*) OVER (PARTITION BY client_id) AS number FROM step WHERE gap IS NOT NULL
), middle AS (
    SELECT client_id, sum(gap) / count(*) AS gap FROM placed
    WHERE number > 1 AND place IN ((number + 1) / 2, (number + 2) / 2) GROUP BY client_id
), spread AS (
    SELECT client_id, count(*) AS number, sum(gap) AS total, sum(gap * gap) AS squares
    FROM step WHERE gap IS NOT NULL GROUP BY client_id
), trade AS (
    SELECT client_id, count(*) AS orders, min(day) AS first_on, max(day) AS last_on
    FROM bought GROUP BY client_id
), money AS (
    SELECT client_id, sum(amount_minor) AS revenue FROM payment_roubles
    WHERE paid_on >= :since AND paid_on <= :today AND deleted_at IS NULL
    AND client_id IS NOT NULL GROUP BY client_id
), share AS (
    SELECT client_id, sum(revenue) OVER (ORDER BY revenue DESC, client_id) - revenue AS before,
        sum(revenue) OVER () AS total FROM money WHERE revenue > 0
), sold AS (
    SELECT line.invoice_id, {SOLD_TOTAL} AS total_minor, {SOLD_MARGIN} AS margin_minor
    FROM invoice_line AS line JOIN invoice AS paper ON paper.id = line.invoice_id
    GROUP BY line.invoice_id
    HAVING count(*) = count(line.cost_minor) AND sum(line.total_minor) > 0
), gain AS (
    SELECT paid.client_id, sum(part.amount_minor) AS costed,
        sum(CAST(part.amount_minor * sold.margin_minor / sold.total_minor AS INTEGER)) AS margin
    FROM payment AS paid JOIN allocation_roubles AS part ON part.payment_id = paid.id
    JOIN instalment ON instalment.id = part.instalment_id
    JOIN sold ON sold.invoice_id = instalment.invoice_id
    WHERE paid.paid_on >= :since AND paid.paid_on <= :today AND paid.deleted_at IS NULL
    AND paid.client_id IS NOT NULL GROUP BY paid.client_id
), yield AS (
    SELECT client_id, sum(margin) OVER (ORDER BY margin DESC, client_id) - margin AS before,
        sum(margin) OVER () AS total FROM gain WHERE margin > 0
), known AS (
    SELECT client_id AS id FROM trade UNION SELECT client_id FROM money
    UNION SELECT client_id FROM client_fit
    UNION SELECT id FROM client_class WHERE life <> 'prospect' OR abc <> '' OR fit <> ''
), fact AS (
    SELECT known.id, coalesce(money.revenue, 0) AS revenue_minor,
        coalesce(trade.orders, 0) AS orders, trade.first_on, trade.last_on, middle.gap,
        CAST(julianday(:today) - julianday(trade.last_on) AS INTEGER) AS silent,
        CAST(julianday(:today) - julianday(trade.first_on) AS INTEGER) AS age,
        coalesce(middle.gap, :usual_gap) AS rhythm, spread.number,
        CASE WHEN spread.total > 0 THEN CAST(sqrt(
            (spread.number * spread.squares - spread.total * spread.total) * 10000
        ) AS INTEGER) / spread.total END AS spread_percent,
        share.before, share.total, gain.margin, coalesce(gain.costed, 0) AS costed,
        yield.before AS margin_before, yield.total AS margin_total,
        CASE WHEN judged.hand_until >= :today THEN judged.hand_grade
            ELSE coalesce(judged.grade, '') END AS fit
    FROM known LEFT JOIN trade ON trade.client_id = known.id
    LEFT JOIN money ON money.client_id = known.id
    LEFT JOIN middle ON middle.client_id = known.id
    LEFT JOIN spread ON spread.client_id = known.id
    LEFT JOIN share ON share.client_id = known.id
    LEFT JOIN gain ON gain.client_id = known.id
    LEFT JOIN yield ON yield.client_id = known.id
    LEFT JOIN client_fit AS judged ON judged.client_id = known.id
)
SELECT id,
    CASE WHEN orders = 0 THEN 'prospect'
        WHEN silent > max(rhythm * :lost / 100, 2 * :least_quiet) THEN 'lost'
        WHEN silent > max(rhythm * :sleeps / 100, :least_quiet) THEN 'sleeping'
        WHEN age <= :new_days THEN 'new' ELSE 'active' END AS life,
    CASE WHEN total IS NULL THEN '' WHEN before * 100 < total * :a THEN 'A'
        WHEN before * 100 < total * :b THEN 'B' ELSE 'C' END AS abc,
    CASE WHEN spread_percent IS NULL OR number < :fewest_gaps THEN ''
        WHEN spread_percent <= :x THEN 'X' WHEN spread_percent <= :y THEN 'Y' ELSE 'Z' END AS xyz,
    fit, revenue_minor, orders, first_on, last_on, gap AS gap_days, spread_percent,
    CASE WHEN margin_total IS NULL THEN '' WHEN margin_before * 100 < margin_total * :a THEN 'A'
        WHEN margin_before * 100 < margin_total * :b THEN 'B' ELSE 'C' END AS abc_margin,
    margin AS margin_minor, costed AS costed_minor
FROM fact
"""  # noqa: S608 - constants
_CHANGED: Final = """
CREATE TEMP TABLE class_changed AS
SELECT fresh.id AS client_id, (fresh.life, fresh.abc, fresh.xyz, fresh.fit, fresh.abc_margin)
    IS NOT (old.life, old.abc, old.xyz, old.fit, old.abc_margin) AS is_moved
FROM class_now AS fresh JOIN client_class AS old ON old.id = fresh.id
WHERE (fresh.life, fresh.abc, fresh.xyz, fresh.fit, fresh.revenue_minor, fresh.orders,
    fresh.first_on, fresh.last_on, fresh.gap_days, fresh.spread_percent,
    fresh.abc_margin, fresh.margin_minor, fresh.costed_minor)
IS NOT (old.life, old.abc, old.xyz, old.fit, old.revenue_minor, old.orders,
    old.first_on, old.last_on, old.gap_days, old.spread_percent,
    old.abc_margin, old.margin_minor, old.costed_minor)
"""
_UPDATE: Final = """
UPDATE client_class SET life = fresh.life, abc = fresh.abc, xyz = fresh.xyz, fit = fresh.fit,
    revenue_minor = fresh.revenue_minor, orders = fresh.orders, first_on = fresh.first_on,
    last_on = fresh.last_on, gap_days = fresh.gap_days, spread_percent = fresh.spread_percent,
    abc_margin = fresh.abc_margin, margin_minor = fresh.margin_minor,
    costed_minor = fresh.costed_minor
FROM class_changed AS moved JOIN class_now AS fresh ON fresh.id = moved.client_id
WHERE client_class.id = fresh.id AND moved.rowid BETWEEN ?1 AND ?2
"""
_REMEMBER: Final = """
INSERT INTO client_class_history (client_id, "on", life, abc, xyz, fit, abc_margin)
SELECT fresh.id, ?3, fresh.life, fresh.abc, fresh.xyz, fresh.fit, fresh.abc_margin
FROM class_changed AS moved JOIN class_now AS fresh ON fresh.id = moved.client_id
WHERE moved.rowid BETWEEN ?1 AND ?2 AND moved.is_moved
ON CONFLICT (client_id, "on") DO UPDATE SET life = excluded.life, abc = excluded.abc,
    xyz = excluded.xyz, fit = excluded.fit, abc_margin = excluded.abc_margin
"""
_MOVED: Final = "SELECT client_id FROM class_changed WHERE is_moved LIMIT ?"
BEGINNING: Final = "0001-01-01"
"""Day of the classes of the first count."""
_TEMPORARY: Final = ("class_now", "class_changed")


def recount(
    today: date, rules: Rules, control: JobControl, most: int, *, is_first: bool
) -> list[int]:
    """Count all classes as of a day; the ids of clients whose class moved, at most so many.

    The very first count is where all begin: nobody has moved by it.
    """
    for name in _TEMPORARY:
        execute(f"DROP TABLE IF EXISTS temp.{name}")
    bound = {
        "today": today.isoformat(),
        "since": add_months(today, -12).isoformat(),
        **rules._asdict(),
    }
    control.step(0, 0)
    database.connection().execute(_COUNT, bound).fetchall()
    execute("CREATE UNIQUE INDEX temp.class_now_id ON class_now (id)")
    execute(_CHANGED)
    count = int(value("SELECT count(*) FROM class_changed"))
    day = BEGINNING if is_first else today.isoformat()
    for first in range(1, count + 1, BATCH):
        control.step(first, count)
        with quiet():
            execute(_REMEMBER, first, first + BATCH - 1, day)
            execute(_UPDATE, first, first + BATCH - 1)
    moved = [int(one) for (one,) in rows(_MOVED, most)]
    for name in _TEMPORARY:
        execute(f"DROP TABLE IF EXISTS temp.{name}")
    return moved
