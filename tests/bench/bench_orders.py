"""Very many orders: lists, cards, what holds goods back: `bench_orders.py [count]`.

A store of its own is made in the temporary folder once: every order has three lines, two of three
are invoiced, a half is shipped, every tenth has a second version. CPU time is told, the best and
the worst of some runs.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests" / "bench")]

from big_store import TODAY, widest_cache  # noqa: E402

from salesapp.db.connection import database, value  # noqa: E402
from salesapp.db.queries import documents, order_list, orders  # noqa: E402
from salesapp.db.queries.documents import DocumentFilter, DocumentSort, DocumentTab  # noqa: E402
from salesapp.db.queries.order_list import OrderFilter, OrderGroup  # noqa: E402
from salesapp.db.store import close_store, open_store  # noqa: E402
from salesapp.services import credit_stops  # noqa: E402

CLIENTS = 5_000
GOALS = {
    "the first 200 of all": 16.0,
    "the first 200 of a client": 16.0,
    "the first 200 by number": 16.0,
    "rows of a screen": 16.0,
    "numbers on the tabs": 50.0,
    "the card of an order": 8.0,
    "what holds back the goods of a client": 8.0,
}
"""Milliseconds of CPU; the others run beside the window and have none."""

MAKE = (
    """
    INSERT INTO client (id, uid, created_at, updated_at, rev, kind, name, name_key, full_name, inn,
        kpp, ogrn, inn_flag, category, status, city, legal_address, actual_address,
        delivery_address, industry, source, payment_terms, note, pause_reason, search_text)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {clients})
    SELECT i, hex(randomblob(16)), '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 1, 'company',
        'ООО «Покупатель-' || i || '»', 'покупатель-' || i, '', '', '', '', '', 'A', 'active', '',
        '', '', '', '', '', '', '', '', 'покупатель ' || i FROM n
    """,
    """
    INSERT INTO sales_order (id, uid, created_at, updated_at, rev, number, year, counter, root_id,
        version, state, organization_id, client_id, drawn_on, confirmed_on, contract, language,
        currency, vat_mode, rounding, discount_bp, discount_minor, schedule, payment_terms,
        delivery_terms, comment, subtotal_minor, vat_minor, total_minor, agreed_with, agreed_how,
        change_reason, seller_snapshot, buyer_snapshot, cancel_reason, guard_reason, credit_reason)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
    SELECT i, hex(randomblob(16)), '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 1,
        printf('ЗК-%06d', CASE i % 10 WHEN 0 THEN i - 1 ELSE i END), 2026,
        CASE i % 10 WHEN 0 THEN i - 1 ELSE i END, CASE i % 10 WHEN 0 THEN i - 1 ELSE i END,
        CASE i % 10 WHEN 0 THEN 2 ELSE 1 END, 'draft', 1, 1 + (i / 2) % {clients},
        date('2026-11-23', '-' || (({count} - i) / {day}) || ' days'), '2026-12-01', '', 'ru',
        'RUB', 'included', 'line_half_up', 0, 0, '[[10000, "after_shipment", 14]]', '', '', '',
        30000, 0, 30000, '', '', '', '', '', '', '', '' FROM n
    """,
    """
    INSERT INTO sales_order_line (position, sku, name, unit, quantity_milli, price_minor,
        is_price_manual, price_source, discount_bp, amount_minor, vat_minor, total_minor,
        discount_minor, kind, standing, variant, note, price_trace, sales_order_id, order_key)
    WITH line (at) AS (VALUES (1), (2), (3))
    SELECT at, 'БТ-' || at, 'Болт М' || (8 + 2 * at), 'шт', 10000, 1000, 0, 'typed', 0, 10000, 0,
        10000, 0, 'goods', 'firm', 0, '', '', paper.id, at FROM sales_order AS paper, line
    """,
    "UPDATE sales_order SET state = CASE WHEN id % 10 = 9 AND id < {count} THEN 'superseded'"
    " ELSE 'confirmed' END",
    """
    INSERT INTO invoice (id, uid, created_at, updated_at, rev, number, year, counter, state,
        organization_id, client_id, sales_order_id, issued_on, due_on, language, currency, vat_mode,
        rounding, discount_bp, basis, terms, with_signature, subtotal_minor, vat_minor, total_minor,
        seller_snapshot, buyer_snapshot, void_reason, discount_minor, guard_reason)
    SELECT id, uid || 'i', created_at, updated_at, 1, CAST(id AS TEXT), 2026, id, 'draft', 1,
        client_id, root_id, drawn_on, date(drawn_on, '+10 days'), 'ru', 'RUB', 'included',
        'line_half_up', 0, '', '', 1, 30000, 0, 30000, '', '', '', 0, ''
    FROM sales_order WHERE id % 3 <> 0 AND state = 'confirmed'
    """,
    """
    INSERT INTO invoice_line (position, sku, name, unit, quantity_milli, price_minor,
        is_price_manual, price_source, discount_bp, amount_minor, vat_minor, total_minor,
        discount_minor, kind, standing, variant, note, price_trace, invoice_id, order_key)
    SELECT line.position, line.sku, line.name, line.unit, line.quantity_milli, line.price_minor, 0,
        'typed', 0, 10000, 0, 10000, 0, 'goods', 'firm', 0, '', '', paper.id, line.order_key
    FROM invoice AS paper JOIN sales_order_line AS line ON line.sales_order_id = paper.id
    """,
    "INSERT INTO instalment (invoice_id, position, due_on, amount_minor)"
    " SELECT id, 0, due_on, total_minor FROM invoice",
    "UPDATE invoice SET state = 'issued'",
    """
    INSERT INTO shipment (id, uid, created_at, updated_at, rev, sales_order_id, client_id,
        shipped_on, document, note, credit_reason)
    SELECT id, uid || 's', created_at, updated_at, 1, root_id, client_id, drawn_on, 'УПД ' || id,
        '', '' FROM sales_order WHERE id % 2 = 0 AND state = 'confirmed'
    """,
    "INSERT INTO shipment_line (shipment_id, key, quantity_milli)"
    " SELECT sent.id, line.at, 10000 FROM shipment AS sent,"
    " (SELECT 1 AS at UNION SELECT 2 UNION SELECT 3) AS line WHERE sent.id % 4 <> 0 OR line.at < 3",
)


def store_of(count: int) -> Path:
    """Path of a closed store with so many versions of orders."""
    path = Path(tempfile.gettempdir()) / "salesapp-bench" / f"orders-{count}-1.sqlite3"
    if path.exists():
        return path
    path.parent.mkdir(exist_ok=True)
    open_store(path, create=True)
    widest_cache()
    from random import Random

    from salesapp.services.demo.base import organization

    organization(Random(1))
    facts = {"count": count, "clients": CLIENTS, "day": max(1, count // 600)}
    with database.atomic("IMMEDIATE"):
        for statement in MAKE:
            database.execute_sql(statement.format(**facts))
        database.execute_sql("ANALYZE")
    close_store()
    return path


def told(name: str, work: Callable[[], object], times: int = 12) -> bool:
    """Run a question some times and tell its CPU time; whether it keeps its goal."""
    work()
    found = []
    for _turn in range(times):
        begin = time.process_time()
        work()
        found.append((time.process_time() - begin) * 1_000)
    goal = GOALS.get(name)
    line = {"name": name, "best_ms": round(min(found), 2), "worst_ms": round(max(found), 2)}
    ok = goal is None or min(found) <= goal
    print(
        json.dumps(line | ({} if goal is None else {"goal_ms": goal, "ok": ok}), ensure_ascii=False)
    )
    return ok


def main() -> int:
    """Ask what the screens ask."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    begin = time.perf_counter()
    path = store_of(count)
    open_store(path)
    made = round(time.perf_counter() - begin, 1)
    print(json.dumps({"orders": value("SELECT count(*) FROM sales_order"), "opened_s": made}))
    every = list(order_list.ids(OrderFilter()))
    middle, client = every[len(every) // 2], 7
    number = orders.number_of(middle)[-5:]
    keys = [documents.key("sales_order", one) for one in every[:40]]
    whole = DocumentFilter(DocumentTab.ORDERS)
    ok = [
        told("the first 200 of all", lambda: order_list.first_ids(OrderFilter())),
        told(
            "the first 200 of a client",
            lambda: order_list.first_ids(OrderFilter(OrderGroup.OPEN, client_id=client)),
        ),
        told("the first 200 by number", lambda: order_list.first_ids(OrderFilter(text=number))),
        told("rows of a screen", lambda: order_list.rows_of(every[:40], TODAY)),
        told("rows of a screen of documents", lambda: documents.rows_of(keys, TODAY)),
        told("the card of an order", lambda: orders.card(middle)),
        told(
            "what holds back the goods of a client", lambda: credit_stops.of_client(client, TODAY)
        ),
        told("all ids of orders", lambda: order_list.ids(OrderFilter()), 3),
        told("all ids of the page, by date", lambda: documents.ids(whole), 3),
        told(
            "all ids of the page, by client",
            lambda: documents.ids(whole, DocumentSort.CLIENT, descending=False),
            3,
        ),
        told("numbers on the tabs", documents.counts, 3),
    ]
    close_store()
    return 0 if all(ok) else 1


if __name__ == "__main__":
    sys.exit(main())
