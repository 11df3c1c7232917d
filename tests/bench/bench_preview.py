"""From a key in the editor of offers to the page that shows it: `bench_preview.py [lines …]`.

In the real window: a digit is typed into the quantity of a line; it counts until the page with the
new sum has been drawn and painted. With 1 000 lines the keys follow each other as fast as a quick
typist types, and what counts is how long the window is away from the keyboard.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: E402

KEYS = 60
PATIENCE_S = 3.0
TYPIST_MS = 90


def rest(milliseconds: int) -> None:
    """Let what runs beside the window come to its end."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def percentile(found: list[float], share: int) -> float:
    """A value of so many percent."""
    return round(sorted(found)[min(len(found) - 1, len(found) * share // 100)], 1)


def tell(name: str, found: list[float], most: dict[int, float]) -> bool:
    """Print one line; whether each percentile is within its goal."""
    ok = all(percentile(found, share) <= goal for share, goal in most.items())
    shown = {f"p{share}_ms": percentile(found, share) for share in (50, 90, 99)}
    goals = {f"p{share}": goal for share, goal in most.items()}
    print(json.dumps({"name": name, "keys": len(found), **shown, "most": goals, "ok": ok}))
    sys.stdout.flush()
    return ok


def offer_of(lines: int) -> int:
    """A draft with so many different lines."""
    from salesapp.domain.lines import LineDraft
    from salesapp.domain.offers import OfferDraft
    from salesapp.services import clients, offers

    day = date(2026, 11, 23)
    client = clients.create(clients.ClientDraft("ООО «Волжмонтаж-7»")).subject_id
    made = offers.create(client, None, day).subject_id
    goods = tuple(
        LineDraft(f"Болт высокопрочный М{8 + one % 40}×{20 + one} 10.9 ТЦ, партия {one}",
                  1_000 * (one % 90 + 1), 64_20 + one, sku=f"БТЦ-{one}", vat_bp=2200)
        for one in range(lines)
    )  # fmt: skip
    offers.save(made, OfferDraft(client_id=client, drawn_on=day, lines=goods))
    return made


def editor_of(window, lines: int):
    """The editor over a fresh offer, its preview drawn, the cursor in the first quantity."""
    from salesapp.domain.entities import Entity
    from salesapp.ui.offers.cells import Cell

    window.open_record(Entity.OFFER, offer_of(lines))
    editor = window.navigator.page
    rest(3_000)
    editor.grid.go_to(0, Cell.QUANTITY, edit=True)
    rest(300)
    return editor, QApplication.focusWidget()


def followed(editor, field: QLineEdit) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds from each key to the painted page: by the clock, of processor time of all
    threads, and of the window's own.
    """
    seen = [0]
    editor.preview.view.rendered.connect(lambda: seen.__setitem__(0, seen[0] + 1))
    taken, spent, own = [], [], []
    for turn in range(KEYS):
        before, begin = seen[0], time.perf_counter()
        cpu, here = time.process_time(), time.thread_time()
        field.setText(str(turn + 10))
        field.textEdited.emit(field.text())
        while seen[0] == before and time.perf_counter() - begin < PATIENCE_S:
            QApplication.processEvents()
            time.sleep(0.000_3)
        QApplication.processEvents()
        taken.append((time.perf_counter() - begin) * 1_000)
        spent.append((time.process_time() - cpu) * 1_000)
        own.append((time.thread_time() - here) * 1_000)
        rest(120)
    return taken, spent, own


def away(field: QLineEdit, *, key: bool = True) -> list[float]:
    """Longest time in milliseconds the window did not hear, for each key of a quick typist."""
    taken = []
    for turn in range(KEYS):
        begin = last = time.perf_counter()
        worst = 0.0
        if key:
            field.setText(str(turn + 10))
            field.textEdited.emit(field.text())
        while (now := time.perf_counter()) - begin < TYPIST_MS / 1_000:
            worst = max(worst, now - last)
            last = now
            QApplication.processEvents()
            time.sleep(0.000_2)
        taken.append(max(worst, time.perf_counter() - last) * 1_000)
    return taken


def main() -> int:
    """Measure in a window over a store of its own."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        reached = measure(Path(home) / "store.salesapp")
        sys.stdout.flush()
        os._exit(0 if reached else 1)


def measure(store: Path) -> bool:
    """Type into an offer of 20 lines, then into one of 1 000."""
    from salesapp.app import window as program
    from salesapp.db.store import open_store
    from salesapp.services import organizations, undo
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.settings import settings_file
    from tests.services.papers_kit import SELLER

    sys.setswitchinterval(program.SWITCH_S)
    application = program.make_application()
    preferences = settings_file()
    program.dress(application, preferences)
    open_store(store, create=True)
    organizations.save(SELLER)
    undo.start()
    preferences.values.section = "documents"
    window = MainWindow(preferences)
    window.resize(1440, 900)
    window.start()
    window.show()
    window.activateWindow()
    rest(2_000)
    # As the program does once it has started: what lives as long as it is never gone through again.
    gc.freeze()
    reached = []
    for lines in map(int, sys.argv[1:] or (20, 200, 1_000)):
        editor, field = editor_of(window, lines)
        goals = {50: 40.0, 99: 100.0} if lines == 20 else {}
        clock, spent, own = followed(editor, field)
        reached.append(tell(f"key to page, {lines} lines", clock, goals))
        tell(f"key to page, processor time, {lines} lines", spent, goals)
        tell(f"key to page, the window's own part, {lines} lines", own, {})
        none = away(field, key=False)
        tell(f"window away without a key, {lines} lines", none, {})
        reached.append(tell(f"window away, {lines} lines", away(field), {99: 50.0}))
        rest(1_000)
    return all(reached)


if __name__ == "__main__":
    sys.exit(main())
