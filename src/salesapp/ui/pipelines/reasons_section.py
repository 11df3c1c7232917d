"""Settings: the reasons of refusal, two levels of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.db.queries import pipelines as queries
from salesapp.db.queries.pipelines import ReasonRow
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.services import lost_reasons as service
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.perform import perform
from salesapp.ui.pipelines.dialogs import NameDialog
from salesapp.ui.preferences.section import WIDEST, SettingsSection

HEIGHT = 30


class ReasonLine(QAbstractButton):
    """A reason: Enter renames it, Ctrl and the arrows move it, Insert adds one under it."""

    moved = Signal(object)
    stepped = Signal(object)
    removed = Signal()
    added = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, reason: ReasonRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = reason
        self.setText(reason.name)
        self._held = self.tr("%n deal(s)", "", reason.deals) if reason.deals else ""
        self.setAccessibleName(", ".join(part for part in (reason.name, self._held) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        add_focus_ring(self, 5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None:
            (self.moved if control else self.stepped).emit(by)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.added.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        if self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 5)
        top = self.reason.parent_id is None
        left, right = px(8 if top else 32), self.width() - px(8)
        used = text_width(self._held, "small")
        place = QRect(right - used, 0, used, height)
        draw_text(painter, place, self._held, "small", tokens.text3, RIGHT)
        name = QRect(left, 0, right - used - px(8) - left, height)
        ink = tokens.text if top else tokens.text2
        draw_text(painter, name, self.text(), "strong" if top else "base", ink)
        painter.end()


class ReasonsSection(SettingsSection):
    """Closed deals keep a reason that is offered no more."""

    def __init__(self) -> None:
        super().__init__()
        self.note.setText(self.tr("Asked whenever a deal is closed as lost"))
        self.card = Card(self.tr("Reasons"), self.tr("order: Ctrl+↑ ↓, Insert adds a finer one"))
        self.card.setMaximumWidth(theme.px(WIDEST))
        self.card.body.setSpacing(0)
        self.add = Button(self.tr("Reason"), icon="plus", small=True)
        self.add.clicked.connect(lambda: self.new(None))
        self.card.add_action(self.add)
        self.body.addWidget(self.card)
        told = self.tr(
            "The first ten of each level are chosen by a digit in the dialog of a refusal."
        )
        self.body.addWidget(Label(told, "small", "text3", wrap=True))
        self.body.addStretch(1)
        self.lines: list[ReasonLine] = []

    @override
    def activate(self) -> None:
        self._load()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.STAGE, Entity.DEAL) and self.isVisible():
            self._load()

    def _load(self) -> None:
        focused = next((one.reason.id for one in self.lines if one.hasFocus()), None)
        clear(self.card.body)
        every = queries.reasons()
        self.lines = []
        for reason in every:
            if reason.parent_id is None:
                self._show(reason)
                for fine in every:
                    if fine.parent_id == reason.id:
                        self._show(fine)
        for line in self.lines:
            if line.reason.id == focused:
                line.show()
                line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, reason: ReasonRow) -> None:
        made = ReasonLine(reason)
        made.clicked.connect(partial(self.rename, reason))
        made.moved.connect(partial(self._move, reason))
        made.stepped.connect(partial(self._step, made))
        made.removed.connect(partial(self.remove, reason))
        made.added.connect(partial(self.new, reason))
        made.menu_wanted.connect(partial(self._menu, reason))
        self.card.body.addWidget(made)
        self.lines.append(made)

    def new(self, beside: ReasonRow | None) -> None:
        """Add a reason: of the first level, or under the one given."""
        parent = None if beside is None else beside.parent_id or beside.id
        title = self.tr("New reason") if parent is None else self.tr("New finer reason")
        dialog = NameDialog(self, title, "", lambda name, _copy: service.add(name, parent))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def rename(self, reason: ReasonRow) -> None:
        """Give a reason other words."""
        title = self.tr("Words of the reason")
        dialog = NameDialog(
            self, title, reason.name, lambda name, _copy: service.rename(reason.id, name)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self, reason: ReasonRow) -> None:
        """Offer a reason no more."""
        toast = self.tr("Offered no more: {name}").format(name=reason.name)
        perform(self, partial(service.remove, reason.id), toast=toast)

    def _move(self, reason: ReasonRow, by: int) -> None:
        same = [one.reason.id for one in self.lines if one.reason.parent_id == reason.parent_id]
        place = min(max(same.index(reason.id) + by, 0), len(same) - 1)
        if place != same.index(reason.id):
            perform(self, partial(service.reorder, reason.id, place))

    def _step(self, line: ReasonLine, by: int) -> None:
        at = min(max(self.lines.index(line) + by, 0), len(self.lines) - 1)
        self.lines[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _menu(self, reason: ReasonRow, at: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Rename…"), partial(self.rename, reason), icon="edit", keys="Enter")
        menu.add(self.tr("Add a finer one…"), partial(self.new, reason), icon="plus", keys="Insert")
        menu.add(self.tr("Up"), partial(self._move, reason, -1), icon="up", keys="Ctrl+Up")
        menu.add(self.tr("Down"), partial(self._move, reason, 1), icon="down", keys="Ctrl+Down")
        menu.addSeparator()
        gone = partial(self.remove, reason)
        menu.add(self.tr("Offer it no more"), gone, icon="trash", keys="Delete", danger=True)
        menu.popup(at)
