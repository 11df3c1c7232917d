"""Debts by age: a bar of four parts, and a row for each that filters the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.db.queries.receivables import AgeingRow
from salesapp.domain.receivables import AgeBucket
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices import words
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_text
from salesapp.ui.kit.ring import add_focus_ring


class AgeBar(QWidget):
    """The parts in their proportion; a part of money is never thinner than 3 px."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[AgeingRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[AgeingRow]) -> None:
        """Show debts by age."""
        self._rows = [one for one in rows if one.amount_minor > 0]
        told = (f"{words.age_name(one.bucket)}: {fmt.rubles(one.amount_minor)}" for one in rows)
        self.setAccessibleName("; ".join(told))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(self.rect().toRectF(), 5, 5)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), theme.color("chart4"))
        whole = sum(one.amount_minor for one in self._rows)
        room = self.width() - 2 * (len(self._rows) - 1)
        left = 0
        for place, one in enumerate(self._rows):
            last = place == len(self._rows) - 1
            wide = self.width() - left if last else max(3, room * one.amount_minor // whole)
            painter.fillRect(
                QRect(left, 0, wide, self.height()), theme.color(words.age_fill(one.bucket))
            )
            left += wide
            if not last:
                painter.fillRect(QRect(left, 0, 2, self.height()), theme.tokens().surface)
                left += 2
        painter.end()


class AgeRow(QAbstractButton):
    """One age: its colour, how many invoices, how much; pressed it filters the list."""

    def __init__(self, age: AgeBucket) -> None:
        super().__init__()
        self.age = age
        self._invoices = self._amount = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 5)

    def show_row(self, one: AgeingRow) -> None:
        """Show the numbers."""
        self._invoices, self._amount = one.invoices, one.amount_minor
        told = self.tr("{age}: %n invoice(s), {money}", "", one.invoices)
        name = told.format(age=words.age_name(self.age), money=fmt.rubles(one.amount_minor))
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(23))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        if self.isChecked() or self.underMouse():
            fill = tokens.selected if self.isChecked() else tokens.hover
            draw_box(painter, self.rect().adjusted(-6, 0, 6, 0), fill, None, 5)
        side = px(10)
        box = QRect(0, (self.height() - side) // 2, side, side)
        draw_box(painter, box, theme.color(words.age_fill(self.age)), None, 2)
        ink = words.age_ink(self.age) if self._amount else "text2"
        room = QRect(px(22), 0, self.width() - px(22), self.height())
        role = "strong" if self.isChecked() else "base"
        draw_text(painter, room, words.age_name(self.age), role, tokens.color(ink))
        count = QRect(0, 0, self.width() - px(104), self.height())
        draw_text(painter, count, str(self._invoices), "base", tokens.text2, RIGHT)
        money = fmt.rubles(self._amount)
        draw_text(painter, self.rect(), money, "strong", tokens.color(ink), RIGHT)
        painter.end()


class AgeingCard(Card):
    """Everything owed to us by age."""

    chosen = Signal(object)
    """The age to filter by, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.total = Label("", "section")
        self.bar = AgeBar()
        self.rows = [AgeRow(age) for age in AgeBucket]
        self.body.addLayout(row(Label(self.tr("Debts by age"), "section"), None, self.total))
        self.body.addWidget(self.bar)
        for one in self.rows:
            one.clicked.connect(self._clicked)
        box = self.body
        for one in self.rows:
            box.addWidget(one)
        self.note = Label("", "small", "text3", elide=True)
        box.addStretch(1)
        box.addWidget(self.note)
        box.setSpacing(6)

    def show_debts(self, rows: Sequence[AgeingRow], outstanding: int, advances: int) -> None:
        """Show the debts; their sum is what is outstanding."""
        self.total.setText(fmt.rubles(outstanding))
        self.bar.show_rows(rows)
        for shown, one in zip(self.rows, rows, strict=True):
            shown.show_row(one)
        told = self.tr("Advances not yet set against invoices: {money}")
        self.note.setText(told.format(money=fmt.rubles(advances)) if advances else "")

    def set_age(self, age: AgeBucket | None) -> None:
        """Show by which age the list is filtered."""
        for one in self.rows:
            one.setChecked(one.age is age)

    def _clicked(self) -> None:
        pressed = self.sender()
        age = pressed.age if isinstance(pressed, AgeRow) and pressed.isChecked() else None
        self.set_age(age)
        self.chosen.emit(age)
