"""A key in the fields that pick a client, a person or goods: `python tests/bench/bench_pickers.py`.

The real fields over a million clients; told is the processor time of the window's thread from the
key to the painted list of suggestions. A pause some of them make before they ask is left out.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_typing import TEXTS, Taken, rest, tell  # noqa: E402
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget  # noqa: E402

Ask = Callable[[], QWidget | None]


def typed(field: QLineEdit, ask: Ask) -> Taken:
    """Milliseconds of each key, on the clock and of the processor."""
    taken = []
    for text in TEXTS:
        field.clear()
        rest(50)
        for letter in text[:12]:
            begin, spent = time.perf_counter(), time.thread_time()
            field.insert(letter)
            shown = ask()
            if shown is not None and shown.isVisible():
                shown.repaint()
            spent = (time.thread_time() - spent) * 1_000
            taken.append(((time.perf_counter() - begin) * 1_000, spent, field.text()))
            rest(5)
    return taken


def completed(field: QLineEdit) -> Ask:
    """Show the list of a completer; it asks with the key itself."""
    completer = field.completer()

    def ask() -> QAbstractItemView:
        completer.complete()
        popup: QAbstractItemView = completer.popup()
        return popup

    return ask


def suggested(field: QWidget) -> Ask:
    """Ask without the pause; the list is a part of the window."""

    def ask() -> QWidget | None:
        field.suggest()  # type: ignore[attr-defined]
        return field._list  # type: ignore[attr-defined]

    return ask


def looked_up(field: QWidget) -> Ask:
    """The picker of the editor of offers."""

    def ask() -> QWidget | None:
        field.look_up()  # type: ignore[attr-defined]
        shown: QWidget | None = field.list  # type: ignore[attr-defined]
        return shown

    return ask


def measure(store: Path) -> None:
    """Type into each of the fields."""
    from salesapp.app import window as program
    from salesapp.db.store import open_store
    from salesapp.ui.activities.client_input import ClientInput
    from salesapp.ui.clients.person_input import PersonInput
    from salesapp.ui.deals.client_picker import ClientPicker
    from salesapp.ui.invoices.product_picker import ProductPicker
    from salesapp.ui.offers.picker import PickInput
    from salesapp.ui.settings import settings_file

    sys.setswitchinterval(program.SWITCH_S)
    application = program.make_application()
    program.dress(application, settings_file())
    open_store(store, read_only=True)
    window = QWidget()
    window.resize(1_000, 700)
    window.show()
    for name, make, way in (
        ("client of a deal", ClientPicker, suggested),
        ("client of a task", ClientInput, completed),
        ("person", PersonInput, completed),
        ("goods of an invoice", ProductPicker, suggested),
        ("goods of an offer", PickInput, looked_up),
    ):
        field = make()
        field.setParent(window)
        field.setGeometry(20, 20, 400, 30)
        field.show()
        field.setFocus()
        rest(100)
        tell(f"pick {name}", typed(field, way(field)), by_cpu=True)
        field.hide()
        field.deleteLater()
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    """Over the store named, else the one of a million clients."""
    from whole_store import whole_store

    store = Path(sys.argv[1]) if len(sys.argv) > 1 else whole_store()
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        measure(store)


if __name__ == "__main__":
    main()
