"""Killed while papers are posted: no number is lost, given twice or left out."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

from salesapp.db.connection import rows
from salesapp.db.queries import numbers
from salesapp.db.store import close_store, open_store
from salesapp.services import checks

ROUNDS = 8
ROOT = Path(__file__).parents[2]

POSTER = textwrap.dedent(
    """
    import sys
    from dataclasses import replace
    from pathlib import Path
    from salesapp.db.connection import value
    from salesapp.db.models.clients import Client
    from salesapp.db.queries import credits as credit_queries
    from salesapp.db.queries import invoices as invoice_queries
    from salesapp.db.queries import orders as order_queries
    from salesapp.db.store import open_store
    from salesapp.domain.credits import CreditDraft
    from salesapp.domain.orders import Agreement, OrderLine
    from salesapp.services import credits, invoices, orders, organizations
    from tests.services.papers_kit import BOLT, SELLER, TODAY

    open_store(Path(sys.argv[1]), create=True)
    if organizations.current() is None:
        organizations.save(SELLER)
    client = value("SELECT id FROM client LIMIT 1")
    if client is None:
        client = Client.create(name="Клиент", name_key="клиент").id
    while True:
        order = orders.create(int(client), None, TODAY).subject_id
        draft = order_queries.card(order).draft
        orders.save(order, replace(draft, rows=(OrderLine(BOLT),)))
        orders.confirm(order, Agreement("Кротов"), TODAY)
        print(order_queries.card(order).number, flush=True)
        invoice = invoices.from_order(order, TODAY).subject_id
        invoices.issue(invoice, TODAY)
        print("СЧ-" + invoice_queries.card(invoice).number, flush=True)
        [line] = credit_queries.returnable(invoice)
        asked = {line.line_id: 1000}
        note = credits.issue(CreditDraft(invoice, "Брак", asked), TODAY).subject_id
        print(credit_queries.card(note).number, flush=True)
    """
)


def test_a_kill_at_any_moment_leaves_no_gap(tmp_path):
    store, luck, told = tmp_path / "store.sqlite3", random.Random(11), set()
    for _round in range(ROUNDS):
        process = subprocess.Popen(
            [sys.executable, "-c", POSTER, str(store)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert process.stdout is not None
        told.add(process.stdout.readline().strip())
        time.sleep(luck.uniform(0.0, 0.25))
        process.send_signal(signal.SIGKILL)
        with process.stdout as heard:
            told |= {
                line.strip()
                for line in heard.read().splitlines()
                if line.endswith(tuple("0123456789"))
            }
        process.wait()
    open_store(store)
    try:
        there = {
            number for (number,) in rows("SELECT number FROM sales_order WHERE number NOT NULL")
        }
        there |= {
            f"СЧ-{one}" for (one,) in rows("SELECT number FROM invoice WHERE number NOT NULL")
        }
        there |= {number for (number,) in rows("SELECT number FROM credit_note")}
        assert len(told) > ROUNDS
        assert told <= there, "what was acknowledged is there"
        assert numbers.gap_report() == []
        assert checks.check_store() == []
    finally:
        close_store()
