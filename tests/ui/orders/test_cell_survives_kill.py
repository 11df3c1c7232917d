"""The program is killed while a cell is typed: the cell is open with its text when it starts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from salesapp.db.connection import value
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.db.store import close_store, open_store, store_path
from salesapp.domain.changes import Entity
from salesapp.services import checks, half_typed, invoices, offers, orders, undo
from salesapp.services.half_typed import HalfTyped
from salesapp.ui import format as fmt
from salesapp.ui.offers.cells import Cell

TYPIST = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication
    from salesapp.app.hands import pause
    from salesapp.app.window import make_application
    from salesapp.db.store import open_store
    from salesapp.domain.changes import Entity
    from salesapp.services import undo
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.offers.cells import Cell
    from salesapp.ui.posting.half_typed import KEEP_MS
    from salesapp.ui.settings import settings_file

    application = make_application()
    open_store(Path(sys.argv[1]))
    undo.start()
    window = MainWindow(settings_file())
    window.show_section("documents")
    window.show()
    window.activateWindow()
    entity = Entity(sys.argv[2])
    window.open_record(entity, int(sys.argv[3]))
    pause(300)
    page = window.navigator.page
    if entity is Entity.OFFER:
        page.grid.go_to(1, Cell.QUANTITY, edit=True)
    else:
        form = page.form if entity is Entity.ORDER else page.panel.form
        form.grid.table.set_current_id(2)
        form.grid.table.setFocus()
        form.grid.table.edit_here("quantity")
    for sign in "1234":
        widget = QApplication.focusWidget()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(sign), Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(widget, event)
    pause(2 * KEEP_MS)
    print("typed", flush=True)
    pause(60_000)
    """
)


def typed_and_killed(entity, record_id, home):
    """Another process types into a cell and is killed; the store is open here afterwards."""
    path = store_path()
    close_store()
    process = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path), entity.value, str(record_id)],
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ, SALESAPP_HOME=str(home), QT_QPA_PLATFORM="offscreen"),
    )
    assert process.stdout is not None
    with process.stdout as heard:
        assert heard.readline() == "typed\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    open_store(path)
    undo.start()


def lines_of(entity, record_id):
    if entity is Entity.ORDER:
        return order_queries.card(record_id).draft.lines
    queries = invoice_queries if entity is Entity.INVOICE else offer_queries
    return queries.card(record_id).draft.lines


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a POSIX signal")
@pytest.mark.parametrize("entity", [Entity.OFFER, Entity.ORDER, Entity.INVOICE])
def test_a_half_typed_quantity_is_there_again(desk, offer, entity, tmp_path):
    today = fmt.today()
    made = {
        Entity.OFFER: offers.new_version,
        Entity.ORDER: orders.from_offer,
        Entity.INVOICE: invoices.from_offer,
    }[entity](offer, today).subject_id
    before = lines_of(entity, made)
    typed_and_killed(entity, made, tmp_path / "typist")
    assert lines_of(entity, made) == before, "half a number is entered by nobody"
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.open(entity, made)
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    desk.qtbot.waitUntil(lambda: editor.text() == "1234")
    desk.press(Qt.Key.Key_Return)
    page = desk.page
    if entity is not Entity.OFFER:
        form = page.form if entity is Entity.ORDER else page.panel.form
        assert form.flush()
    assert lines_of(entity, made)[1].quantity_milli == 1_234_000
    assert value("SELECT count(*) FROM half_typed") == 0, "nothing waits any more"
    assert checks.check_store() == []


def test_a_cell_that_is_left_leaves_nothing_and_a_line_that_is_gone_is_forgotten(desk, offer):
    made = offers.new_version(offer, fmt.today()).subject_id
    half_typed.keep(f"offer:{made}", HalfTyped(1, "QUANTITY", "Другой товар", "12"))
    editor = desk.open(Entity.OFFER, made)
    assert half_typed.of(f"offer:{made}") is None, "its line is another one now"
    editor.grid.go_to(0, Cell.QUANTITY, edit=True)
    desk.write("77")
    desk.qtbot.waitUntil(lambda: half_typed.of(f"offer:{made}") is not None)
    desk.press(Qt.Key.Key_Escape)
    assert half_typed.of(f"offer:{made}") is None
    assert offer_queries.card(made).draft.lines[0].quantity_milli == 3_200_000
