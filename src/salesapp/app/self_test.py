"""Sees that the program is whole: a frozen copy proves itself with it on the user's machine."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Final

import salesapp
from salesapp.paths import resource

LIBRARIES: Final = ("reportlab.pdfgen.canvas", "pypdfium2", "phonenumbers", "num2words")
OF_THE_PLAY: Final = ("salesapp.app.hands", "salesapp.app.play_steps")
"""They need Qt's test library, which comes with a checkout only."""
FILES: Final = (
    "fonts/PTSans-Regular.ttf", "icons/plus.svg", "themes/base.qss", "i18n/salesapp_ru.qm",
    "i18n/qtbase_ru.qm",
)  # fmt: skip
KILL: Final = "SALESAPP_SELF_TEST_KILL"
"""Names the store in which the other half of the test writes and dies."""
KILLED: Final = 137
WRITTEN: Final = 25


def self_test() -> int:
    """Try each part and say how it went, a line for each; 1 when anything failed, else 0."""
    if victim := os.environ.get(KILL):
        write_and_die(Path(victim))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    whole = True
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["SALESAPP_HOME"] = home
        for title, work in _steps():
            try:
                work()
            except Exception as error:  # noqa: BLE001 - a report of what does not work
                whole = False
                _say(f"FAILED  {title}: {type(error).__name__}: {error}")
            else:
                _say(f"ok      {title}")
        _put_away()
    _say("The program is whole." if whole else "The program is NOT whole.")
    return 0 if whole else 1


def write_and_die(path: Path) -> None:
    """Write clients into a new store, and die in the middle of deleting them."""
    from salesapp.db.connection import database, execute
    from salesapp.db.store import open_store
    from salesapp.domain.clients import ClientDraft
    from salesapp.services import clients

    open_store(path, create=True)
    for number in range(WRITTEN):
        clients.create(ClientDraft(f"ООО «Проба {number + 1}»"))
    with database.atomic():
        execute("DELETE FROM contact_point")
        execute("UPDATE client SET name = 'lost'")
        # No closing and no rolling back: as if the power had gone.
        os._exit(KILLED)


def _steps() -> tuple[tuple[str, Callable[[], None]], ...]:
    return (
        ("every file is the one that was built", _own_files),
        ("every module is there", _modules),
        ("every library loads", _libraries),
        ("the keyrings of this system load", _keyrings),
        ("fonts, icons, words and styles are there", _resources),
        ("a store is made, filled and opened again", _store),
        ("an invoice is issued; its paper reads back in Russian", _paper),
        ("the payment code on the paper is the one a bank reads", _code),
        ("a file of another program is read in a process of its own", _foreign_file),
        ("the window paints every section", _window),
        ("a store whose program was killed opens whole", _killed),
    )


def _say(text: str) -> None:
    # A program without a console has no standard output.
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()


def _home() -> Path:
    return Path(os.environ["SALESAPP_HOME"])


def _expect(found: object, wanted: object) -> None:
    if found != wanted:
        raise ValueError(f"{found!r} instead of {wanted!r}")


def _put_away() -> None:
    from salesapp.db.store import close_store

    close_store()


def _own_files() -> None:
    from salesapp.app.surroundings import changed_files, is_built, program_folder

    if is_built():
        _expect(changed_files(program_folder()), [])


def _modules() -> None:
    for found in pkgutil.walk_packages(salesapp.__path__, "salesapp."):
        skipped = found.name in OF_THE_PLAY or ".migrations" in found.name
        if not skipped and not found.name.endswith("__main__"):
            import_module(found.name)


def _libraries() -> None:
    for name in LIBRARIES:
        import_module(name)


def _keyrings() -> None:
    from salesapp.domain.jobs import Silent
    from salesapp.exchange import keyrings

    if sys.platform.startswith("linux"):
        # keyring itself leaves a backend out without a word when its libraries are missing.
        import_module("secretstorage")
    try:
        keyrings.find(Silent())
    except keyrings.NoKeyringError as error:
        _expect(error.reason, "none")


def _resources() -> None:
    from salesapp.app.translations import ensure_compiled

    ensure_compiled()
    for name in FILES:
        if not resource(name).exists():
            raise FileNotFoundError(name)


def _store() -> None:
    from salesapp.db.connection import value
    from salesapp.db.store import close_store, open_store
    from salesapp.services import undo
    from salesapp.services.demo.fill import fill

    path = _home() / "self-test.salesapp"
    open_store(path, create=True)
    fill()
    count = value("SELECT count(*) FROM client")
    close_store()
    open_store(path, create=False)
    undo.start()
    _expect(value("SELECT count(*) FROM client"), count)


def _paper() -> None:
    from salesapp.db.connection import value
    from salesapp.db.queries.organizations import current
    from salesapp.documents.preview import read_text
    from salesapp.services import invoices, papers

    offer_id = int(value("SELECT max(id) FROM offer WHERE state <> 'draft'"))
    today = date.today()  # noqa: DTZ011 - the local day is meant
    invoice_id = invoices.from_offer(offer_id, today).subject_id
    if invoice_id is None:
        raise LookupError("no invoice was made")
    invoices.issue(invoice_id, today)
    data = papers.stored_pdf("invoice", invoice_id)
    (_home() / "invoice.pdf").write_bytes(data)
    text = " ".join(read_text(data).split())
    seller = current()
    inn = seller.draft.inn if seller else ""
    missing = [told for told in ("Счет на оплату", "рубл", inn) if told not in text]
    _expect([told for told in missing if told.replace("Счет", "Счёт") not in text], [])


def _code() -> None:
    import zxingcpp
    from PIL import Image

    from salesapp.db.queries.organizations import current
    from salesapp.documents.preview import render_page

    picture = render_page((_home() / "invoice.pdf").read_bytes(), 0, 3)
    size = picture.width, picture.height
    image = Image.frombytes("RGBA", size, picture.bgra, "raw", "BGRA").convert("L")
    found = zxingcpp.read_barcodes(image)
    _expect(len(found), 1)
    head, *pairs = bytes(found[0].bytes).decode().split("|")
    _expect(head, "ST00012")
    seller = current()
    fields = dict(pair.split("=", 1) for pair in pairs)
    _expect(fields["PersonalAcc"], seller.draft.account.account if seller else "")


def _foreign_file() -> None:
    from salesapp.domain.jobs import Silent
    from salesapp.exchange.child import parse_file

    path = _home() / "companies.csv"
    path.write_text('"ID";"Название компании";"ИНН";\n"1";"ООО «Проба»";"9526018159";\n', "utf-8")
    _expect(parse_file(path, Silent()).total_rows, 1)


def _window() -> None:
    from salesapp.app.window import dress, make_application
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.sections import sections
    from salesapp.ui.settings import settings_file

    application = make_application()
    preferences = settings_file()
    dress(application, preferences)
    window = MainWindow(preferences)
    window.start()
    window.show()
    for section in sections():
        window.show_section(section.id)
        application.processEvents()
        if window.grab().isNull():
            raise RuntimeError(f"{section.id} paints nothing")
    window.close()


def _killed() -> None:
    from salesapp.db.connection import value
    from salesapp.db.store import close_store, open_store

    path = _home() / "killed.salesapp"
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "salesapp"]
    ended = subprocess.run(
        [*program, "--self-test"], env={**os.environ, KILL: str(path)}, check=False, timeout=120
    )
    _expect(ended.returncode, KILLED)
    close_store()
    open_store(path, create=False)
    _expect(value("SELECT count(*) FROM client WHERE name LIKE 'ООО «Проба%'"), WRITTEN)
    _expect(value("PRAGMA integrity_check"), "ok")
