"""Pictures of what is asked when a base does not open, and of the locks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from fault_facts import SAMPLES, facts_of
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from salesapp.db import backup
from salesapp.db.salvage import Salvaged, Saved
from salesapp.db.store import store_path
from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import Rule, RuleError
from salesapp.services.rescue import Rescued, WayBack
from salesapp.ui import theme
from salesapp.ui.kit.fitting import fit_height
from salesapp.ui.lock.cover import Cover
from salesapp.ui.place_dialog import PlaceDialog
from salesapp.ui.protection.unlock_dialog import UnlockDialog
from salesapp.ui.rescue_dialog import RescueDialog
from salesapp.ui.start_dialog import StartDialog

BASE: Final = Path(str(SAMPLES["path"]))
BY_BUTTONS: Final = (
    Rule.STORE_LOCKED, Rule.STORE_NEWER, Rule.STORE_OLDER, Rule.STORE_MISSING,
    Rule.STORE_BEHIND, Rule.STORE_MEDDLED, Rule.STORE_READ_ONLY, Rule.STORE_NEEDS_PASSWORD,
    Rule.STORE_KEY_MISSING,
    Rule.ENCRYPTION_MISSING, Rule.SQLITE_TOO_OLD, Rule.DISK_FULL, Rule.DISK_FAILED,
    Rule.FILE_UNREADABLE,
)  # fmt: skip
"""Refusals of the start with nothing to rescue."""
TO_RESCUE: Final = (
    Rule.STORE_DAMAGED, Rule.STORE_EMPTY_FILE, Rule.STORE_FOREIGN, Rule.STORE_MISSING,
)  # fmt: skip

Shots = Callable[[], Iterator[QPixmap]]


class StartScenes:
    """Each scene is several pictures; `shot` makes one of a widget."""

    def __init__(self, shot: Callable[[QWidget], QPixmap]) -> None:
        self._shot = shot

    def scenes(self) -> Iterator[tuple[str, Shots]]:
        """What does not open, what is damaged, where it lies, and what is locked."""
        yield "fault-start", self.start
        yield "fault-rescue", self.rescue
        yield "fault-rescued", self.rescued
        yield "fault-place", self.places
        yield "fault-password", self.passwords

    def start(self) -> Iterator[QPixmap]:
        """A base that does not open."""
        backups = [BASE.with_name("backups") / "2026-11-22.salesapp"]
        for rule in BY_BUTTONS:
            yield self._of(StartDialog(_error(rule), BASE, backups))

    def rescue(self) -> Iterator[QPixmap]:
        """A base that is damaged or lost, with its backups and without."""
        backup.automatic(store_path(), BackupReason.HALF_HOUR)
        for rule in TO_RESCUE:
            yield self._of(RescueDialog(_error(rule), store_path()))
        yield self._of(RescueDialog(_error(Rule.STORE_DAMAGED), BASE))
        dialog = RescueDialog(_error(Rule.STORE_DAMAGED), store_path())
        made = dialog.ways[0]
        away = Path("/media/usb/Salesapp") / made.backup.name
        for place, lost in ((made.backup, -1), (made.backup, 0), (away, 1)):
            dialog.list.addItem(dialog.words_of(WayBack(place, made.made_at, lost)))
        dialog.list.setFixedHeight(theme.px(26) * dialog.list.count() + 6)
        fit_height(dialog)
        yield self._shot(dialog)
        for words in ("The backup is checked and copied…", "Reading what can be read…"):
            dialog.tell_progress(dialog.tr(words))
            yield self._shot(dialog)
        dialog.fail(RuleError(Rule.STORE_DAMAGED, path=str(made.backup)))
        yield self._shot(dialog)
        dialog.fail(RuleError(Rule.DISK_FULL, path=str(store_path())))
        yield self._of(dialog)

    def rescued(self) -> Iterator[QPixmap]:
        """How a rescue has ended."""
        aside = Path(f"{BASE.stem}-damaged-{datetime.now(UTC):%Y%m%d}{BASE.suffix}")
        tables = (Saved("client", 412, has_gap=True), Saved("invoice_line", 88, has_gap=True))
        whole = (Saved("client", 412, has_gap=False),)
        left = Path("Рядкреп-damaged.jsonl")
        for made in (
            Salvaged(BASE, tables, left, 3), Salvaged(BASE, whole, None, 3),
        ):  # fmt: skip
            dialog = RescueDialog(_error(Rule.STORE_DAMAGED), store_path())
            dialog.saved(Rescued(made, aside))
            yield self._of(dialog)
        dialog = RescueDialog(_error(Rule.STORE_DAMAGED), store_path())
        dialog.restored(aside)
        yield self._of(dialog)

    def places(self) -> Iterator[QPixmap]:
        """A base on a network disk, in a cloud folder, and while it is brought home."""
        there = store_path()
        yield self._of(PlaceDialog(there))
        yield self._of(PlaceDialog(there, "Яндекс.Диск"))
        dialog = PlaceDialog(there, "Яндекс.Диск")
        dialog.tell_copying()
        yield self._of(dialog)

    def passwords(self) -> Iterator[QPixmap]:
        """An encrypted base, a locked screen; what is typed wrong."""
        dialog = UnlockDialog(BASE)
        yield self._shot(dialog)
        dialog.keep.setChecked(True)
        dialog.failed(_error(Rule.STORE_WRONG_PASSWORD))
        yield self._shot(dialog)
        dialog.turn()
        for _try in range(2):
            dialog.failed(_error(Rule.STORE_WRONG_PASSWORD))
        yield self._of(dialog)
        dialog = UnlockDialog(BASE)
        dialog.failed(_error(Rule.STORE_KEY_MISSING))
        yield self._of(dialog)
        under = QWidget()
        under.resize(520, 380)
        cover = Cover(under, asks=True)
        yield self._shot(under)
        for _try in range(3):
            cover.refuse()
        yield self._of(under)

    def _of(self, widget: QWidget) -> QPixmap:
        shot = self._shot(widget)
        widget.deleteLater()
        return shot


def _error(rule: Rule) -> RuleError:
    return RuleError(rule, **facts_of(rule))
