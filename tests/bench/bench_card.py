"""The card of a client with 1 000 activities among very many clients.

`python tests/bench/bench_card.py [CLIENTS]`, 100 000 clients by default. Budget: the panel and the
page open in under 50 ms, a further page of the history too.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from big_store import TODAY, big_store

from salesapp.app.window import make_application
from salesapp.db import bulk
from salesapp.db.connection import database, value
from salesapp.db.models.activities import Activity
from salesapp.db.queries import client_card
from salesapp.db.queries.timeline import timeline
from salesapp.db.store import close_store, open_store

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BUDGET_MS = 50


def milliseconds(work: Callable[[], object], rounds: int) -> list[float]:
    """How much of the processor each round took: others may be at work."""
    found = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        found.append((time.process_time() - begin) * 1_000)
    return found


def main() -> int:
    """Measure and tell; 1 when something is over its budget."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "card.sqlite3"
        copyfile(big_store(count), path)
        application = make_application()
        open_store(path)
        worst = _measure(application, count // 2)
        close_store()
    return int(worst > BUDGET_MS)


def _measure(application: object, client: int) -> float:
    with database.atomic("IMMEDIATE"):
        bulk.insert(
            Activity,
            [
                {
                    "kind": "call",
                    "subject": f"Разговор {number}",
                    "state": "done",
                    "result": "agreed",
                    "client_id": client,
                    "done_at": NOW - timedelta(hours=number),
                    "note": "Обсудили сроки",
                }
                for number in range(1_000)
            ],
        )
    from salesapp.ui import theme
    from salesapp.ui.clients.card_page import ClientPage
    from salesapp.ui.clients.card_panel import CardPanel
    from salesapp.ui.clients.commands import ClientCommands
    from salesapp.ui.page import Page

    theme.state.install(application)  # type: ignore[arg-type]
    host = Page()
    panel = CardPanel(ClientCommands(host), host)
    host.resize(1440, 900)
    panel.resize(416, 900)
    host.show()
    others = [client - 1, client]

    def show(turn: list[int] = [0]) -> None:  # noqa: B006 - counts the turns
        turn[0] += 1
        panel.show_card(client_card.card(others[turn[0] % 2], TODAY))
        panel.grab()

    def open_page() -> None:
        page = ClientPage(client)
        page.resize(1440, 850)
        page.grab()
        page.deleteLater()

    first = timeline(client, limit=50)
    cases = {
        "card, the questions": lambda: client_card.card(client, TODAY),
        "history, the first 50": lambda: timeline(client, limit=50),
        "history, the next 50": lambda: timeline(client, before=first[-1], limit=50),
        "history, a search": lambda: timeline(client, limit=50, text="разговор 997"),
        "panel: another client read and painted": show,
        "page: opened, read and painted": open_page,
    }
    clients = value("SELECT max(id) FROM client")
    print(f"{clients} clients, 1 000 activities of the client; p50 / worst, ms")
    worst = 0.0
    for name, work in cases.items():
        work()
        times = sorted(milliseconds(work, 15))
        worst = max(worst, times[len(times) // 2])
        print(f"{name:42} {times[len(times) // 2]:7.1f} {times[-1]:7.1f}")
    host.close()
    host.deleteLater()
    return worst


if __name__ == "__main__":
    sys.exit(main())
