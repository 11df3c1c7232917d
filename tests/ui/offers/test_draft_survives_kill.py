"""The program is killed while an offer is written: the draft is there when it starts again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from salesapp.db.queries import offers
from salesapp.db.store import close_store, open_store
from salesapp.services import checks, undo

TYPIST = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication
    from salesapp.app.hands import pause
    from salesapp.app.window import make_application
    from salesapp.db.store import open_store
    from salesapp.domain.changes import Entity
    from salesapp.services import undo
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.offers.sheet import SAVE_MS
    from salesapp.ui.settings import settings_file

    application = make_application()
    open_store(Path(sys.argv[1]))
    undo.start()
    window = MainWindow(settings_file())
    window.show_section("documents")
    window.show()
    window.open_record(Entity.OFFER, int(sys.argv[2]))
    editor = window.navigator.page

    def write(text):
        for sign in text:
            widget = QApplication.focusWidget()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key.Key_Return if sign == "\\n" else ord(sign.upper())
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(widget, event)

    pause(200)
    editor.picker.input.setFocus()
    write("болт\\n")
    write("1200\\n")
    editor.terms.letter.setFocus()
    write("Игорь Валерьевич, цены держим до пятницы")
    pause(SAVE_MS + 300)
    write(" и ещё слово")
    print("typed", flush=True)
    pause(60_000)
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a POSIX signal")
def test_a_draft_survives_the_death_of_the_program(
    db: Path, make_organization, make_client, make_product, tmp_path
) -> None:
    make_organization("ООО «Рядкреп»", inn="5200000016", vat_mode="included", tax_mode="osno")
    client = make_client("ООО «Волжмонтаж-7»")
    make_product("Болт М20×80", sku="БТЦ-20-80", price_minor=64_20)
    from salesapp.services import offers as service
    from salesapp.ui.format import today

    offer_id = service.create(client, None, today()).subject_id
    assert offer_id is not None
    close_store()
    home = dict(os.environ, SALESAPP_HOME=str(tmp_path / "home"), QT_QPA_PLATFORM="offscreen")
    process = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(db), str(offer_id)],
        stdout=subprocess.PIPE,
        text=True,
        env=home,
    )
    assert process.stdout is not None
    with process.stdout as heard:
        assert heard.readline() == "typed\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    open_store(db)
    undo.start()
    draft = offers.card(offer_id).draft
    assert [(line.name, line.quantity_milli) for line in draft.lines] == [
        ("Болт М20×80", 1_200_000)
    ]
    # What was typed in the last blink of an eye may be gone, nothing before it.
    assert draft.letter.startswith("Игорь Валерьевич, цены держим до пятницы")
    assert checks.check_store() == []
