"""The entries of a list: one line each, ordered by keys, many pasted at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.custom_fields import Entry
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_input import TextInput

_SHOWN = 6


class EntryInput(TextInput):
    """Enter goes on to the next entry, Ctrl with an arrow moves this one, lines are taken apart."""

    moved = Signal(object)
    next_wanted = Signal()
    gone = Signal()
    lines_pasted = Signal(object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        pasted = QGuiApplication.clipboard().text()
        lines = [line.strip() for line in pasted.splitlines() if line.strip()]
        if event.matches(QKeySequence.StandardKey.Paste) and len(lines) > 1:
            self.lines_pasted.emit(lines)
        elif by is not None and control:
            self.moved.emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.gone.emit()
        else:
            super().keyPressEvent(event)


class EntryLine(QWidget):
    """One entry, with what it was called when the dialog was opened."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was = entry.was
        self.input = EntryInput(entry.text, placeholder=self.tr("Entry"), small=True)
        self.input.setAccessibleName(self.tr("Entry"))
        self.remove = IconButton("x", self.tr("Take the entry off"), small=True)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.input, 1)
        row.addWidget(self.remove)

    def entry(self) -> Entry:
        """What stands in the line."""
        return Entry(str(self.input.value()), self.was)


class EntriesInput(QWidget):
    """All entries in their order; `changed` follows every key."""

    draft_lines = ("lines", "add_blank")
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[EntryLine] = []
        self._area = ScrollArea(gap=4)
        self._area.body.setContentsMargins(0, 3, 8, 3)
        self._area.body.addStretch(1)
        self.more = Button(self.tr("One more entry"), "link", small=True, icon="plus")
        self.more.clicked.connect(lambda: self._add_after(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._area)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def entries(self) -> tuple[Entry, ...]:
        """The entries that have a text."""
        return tuple(one for line in self.lines if (one := line.entry()).text)

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show a list; an empty one gets two blank lines."""
        for line in self.lines:
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self.lines = []
        for entry in entries or (Entry(""), Entry("")):
            self._insert(len(self.lines), entry)
        self._fit()

    def add_blank(self) -> None:
        """One more line at the end."""
        self._add_after(None)

    def focus_first(self) -> None:
        """Take the focus to the first blank line, or to the first one."""
        blank = next((line for line in self.lines if not line.input.text()), self.lines[0])
        blank.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert(self, place: int, entry: Entry) -> EntryLine:
        line = EntryLine(entry)
        self.lines.insert(place, line)
        self._area.body.insertWidget(place, line)
        line.input.changed.connect(self.changed)
        line.input.next_wanted.connect(lambda: self._next(line))
        line.input.moved.connect(lambda by: self._move(line, by))
        line.input.gone.connect(lambda: self._remove(line))
        line.input.lines_pasted.connect(lambda texts: self._paste(line, texts))
        line.remove.clicked.connect(lambda: self._remove(line))
        return line

    def _next(self, line: EntryLine) -> None:
        place = self.lines.index(line) + 1
        if place < len(self.lines):
            self.lines[place].input.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._add_after(line)

    def _add_after(self, line: EntryLine | None) -> None:
        place = len(self.lines) if line is None else self.lines.index(line) + 1
        made = self._insert(place, Entry(""))
        made.show()
        self._fit()
        made.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(made)

    def _move(self, line: EntryLine, by: int) -> None:
        place = self.lines.index(line)
        target = min(max(place + by, 0), len(self.lines) - 1)
        if target == place:
            return
        self.lines.insert(target, self.lines.pop(place))
        self._area.body.removeWidget(line)
        self._area.body.insertWidget(target, line)
        line.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(line)
        self.changed.emit()

    def _remove(self, line: EntryLine) -> None:
        if len(self.lines) == 1:
            line.input.set_value("")
            return
        place = self.lines.index(line)
        self.lines.remove(line)
        self._area.body.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.lines[max(0, place - 1)].input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        self.changed.emit()

    def _paste(self, line: EntryLine, texts: list[str]) -> None:
        place = self.lines.index(line)
        if not line.input.text():
            line.input.setText(texts.pop(0))
        for at, text in enumerate(texts, place + 1):
            self._insert(at, Entry(text)).show()
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        rows = min(max(len(self.lines), 2), _SHOWN)
        self._area.setFixedHeight(rows * theme.px(30) + 6)
