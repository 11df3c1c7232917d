"""Order in the base: every check with its count; a row unfolds to the records and their repairs."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries.day import Loose
from salesapp.domain.changes import Entity
from salesapp.domain.day import MUST_BE_ZERO, Check
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.layouts import widgets_in
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.today.cards import RowsCard
from salesapp.ui.today.facts import LOOSE_SHOWN, DayFacts, loose_of
from salesapp.ui.today.repairs import Repairs
from salesapp.ui.today.rows import Row, RowWords, Subject
from salesapp.ui.today.words import CHECKS, check_words
from salesapp.ui.work_calendar import work_calendar


class CheckRow(Row):
    """Count, what is looked for, and the button that shows all of them."""

    toggled = Signal(object, bool)
    repair_wanted = Signal(object)

    def __init__(self, check: Check) -> None:
        super().__init__(Subject(Entity.SETTING, 0), check_words(check))
        self.check, self.count, self.is_open = check, 0, False
        self.box.setContentsMargins(104, 4, 12, 5)
        self.box.addWidget(Label(check_words(check), "base", elide=True), 1)
        self.button = Button(self.tr("Put right"), "accent", small=True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(lambda: self.repair_wanted.emit(self.check))
        self.box.addWidget(self.button)
        self.setFixedHeight(theme.px(34))
        self.opened.connect(self.open_or_repair)

    def show_count(self, count: int) -> None:
        """Show how many there are; zero is well."""
        self.count = count
        self.button.setVisible(count > 0)
        if not count and self.is_open:
            self.set_open(on=False)
        self.setAccessibleName(f"{check_words(self.check)}: {count}")
        self.update()

    def set_open(self, *, on: bool) -> None:
        """Show the records, or hide them."""
        on = on and self.count > 0
        if on != self.is_open:
            self.is_open = on
            self.toggled.emit(self.check, on)
            self.update()

    def open_or_repair(self) -> None:
        """Unfold; an unfolded row goes on to all of them."""
        if self.is_open:
            self.repair_wanted.emit(self.check)
        else:
            self.set_open(on=True)

    @override
    def mousePressEvent(self, event: object) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.set_open(on=not self.is_open)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and not event.modifiers():
            self.set_open(on=event.key() == Qt.Key.Key_Right)
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        px, tokens = theme.px, theme.tokens()
        must = self.check in MUST_BE_ZERO
        tone = "ok" if not self.count else ("risk" if must else "warn")
        if self.count:
            fold = "cdown" if self.is_open else "cright"
            draw_icon(painter, QRect(px(10), 0, px(16), self.height()), fold, "text2", 14)
        number = QRect(px(28), 0, px(40), self.height())
        draw_text(painter, number, format.number(self.count), "strong", tokens.color(tone), RIGHT)
        icon = CHECKS[self.check][1] if self.count else "check"
        draw_icon(painter, QRect(px(76), 0, px(16), self.height()), icon, tone, 14)
        painter.end()


class LooseRow(Row):
    """A record out of order with its repairs."""

    def __init__(
        self,
        check: Check,
        one: Loose,
        repairs: Repairs,
        *,
        closing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        subject = Subject(one.entity, one.id, one.client_id, one.deal_id)
        super().__init__(subject, one.name, parent)
        self.box.setContentsMargins(36, 3, 12, 4)
        self.box.setSpacing(6)
        told = RowWords(format.company(one.name), _note(check, one), below=("micro", "text3"))
        self.box.addWidget(told, 1)
        self._keys: dict[str, Button] = {}
        for repair in repairs.of(check, one, closing=closing):
            button: Button
            if repair.text:
                button = Button(repair.text, icon=repair.icon, small=True, parent=self)
            else:
                words = {"cal": self.tr("Another day"), "x": self.tr("Give it up")}
                button = IconButton(
                    repair.icon,
                    words[repair.icon],
                    keys=repair.keys,
                    kind="secondary",
                    small=True,
                    parent=self,
                )
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, r=repair, b=button: r.run(b))
            self.box.addWidget(button)
            self._keys[repair.keys] = button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = {Qt.Key.Key_1: "1", Qt.Key.Key_2: "2"}.get(Qt.Key(event.key()), "")
        if digit in self._keys and not event.modifiers():
            self._keys[digit].click()
            return
        super().keyPressEvent(event)

    def press_key(self, keys: str) -> bool:
        """Press the button of a key; whether there is one."""
        button = self._keys.get(keys)
        if button is not None:
            button.click()
        return button is not None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface2)
        painter.end()
        super().paintEvent(event)


def _note(check: Check, one: Loose) -> str:
    since = format.day(one.since) if one.since is not None else ""
    if check is Check.CLIENT_STEP:
        return one.note and _category(one.note)
    return ", ".join(part for part in (one.note, since) if part)


def _category(letter: str) -> str:
    from salesapp.ui.today.words import category_words

    return category_words(letter)


class OrderCard(RowsCard):
    """Checks in the order of their weight; at most one is unfolded."""

    repair_wanted = Signal(object)

    def __init__(self, repairs: Repairs) -> None:
        super().__init__("", "")
        self.set_title(self.tr("Order in the base"), "")
        self.all.hide()
        self.figure.set_role("small")
        self.figure.set_tone("text3")
        self._repairs = repairs
        self._folds: dict[Check, QWidget] = {}
        self.checks: dict[Check, CheckRow] = {}
        self._open: Check | None = None
        self._folded = False
        """The user has folded all: nothing unfolds by itself any more."""
        self._known: tuple[Check | None, tuple[Loose, ...]] = (None, ())
        for check in Check:
            row = CheckRow(check)
            row.toggled.connect(self._toggle)
            row.repair_wanted.connect(self.repair_wanted)
            self.checks[check] = row
            fold = QWidget()
            fold.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            inside = QVBoxLayout(fold)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(0)
            fold.hide()
            self._folds[check] = fold
            self.add(row)
            self.body.addWidget(fold)
        self.body.addStretch(1)

    def announce(self) -> None:
        """Tell of the rows of the checks, which stay."""
        for row in self.checks.values():
            self.row_made.emit(row)

    @override
    def show_facts(self, facts: DayFacts) -> None:
        """Show other counts; the first trouble of the day is unfolded by itself."""
        for check, row in self.checks.items():
            row.show_count(facts.order.found(check))
        left = facts.order.left
        self.figure.setText(
            self.tr("%n to put right", "", left) if left else self.tr("all in order")
        )
        if facts.unfolded is not None:
            self._known = facts.unfolded, facts.loose
            row = self.checks[facts.unfolded]
            if row.is_open:
                self._fill(facts.unfolded)
            elif self._open is None or not self.checks[self._open].is_open:
                row.set_open(on=not self._folded)
            self._known = None, ()

    @property
    def unfolded(self) -> Check | None:
        """The check whose records are shown."""
        return self._open if self._open is not None and self.checks[self._open].is_open else None

    def _toggle(self, check: Check, on: bool) -> None:
        for other, row in self.checks.items():
            if other is not check and on:
                row.set_open(on=False)
        if on:
            self._open, self._folded = check, False
            self._fill(check)
        elif self.checks[check].count:
            self._folded = True
        self._folds[check].setVisible(on)
        self._order_rows()

    def _fill(self, check: Check) -> None:
        layout = self._folds[check].layout()
        if not isinstance(layout, QVBoxLayout):
            return
        focused = clear(layout)
        known, loose = self._known
        found = list(loose) if known is check else loose_of(check, format.today(), work_calendar())
        for one in found:
            row = LooseRow(check, one, self._repairs, parent=self._folds[check])
            row.stepped.connect(lambda step, at=row: self._step(at, step))
            layout.addWidget(row)
            row.show()
            self.row_made.emit(row)
        rest = self.checks[check].count - len(found)
        if rest > 0 and len(found) == LOOSE_SHOWN:
            link = TextLink(self.tr("%n more", "", rest), "small")
            link.setContentsMargins(0, 0, 0, 0)
            link.clicked.connect(lambda: self.repair_wanted.emit(check))
            holder = QVBoxLayout()
            holder.setContentsMargins(36, 4, 12, 6)
            holder.addWidget(link)
            layout.addLayout(holder)
        self._order_rows()
        if focused:
            self.checks[check].setFocus(Qt.FocusReason.OtherFocusReason)
            rows = self._folds[check].findChildren(LooseRow)
            if rows:
                rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_rows(self) -> None:
        self.rows = []
        for check, row in self.checks.items():
            self.rows.append(row)
            if row.is_open:
                layout = self._folds[check].layout()
                inside = widgets_in(layout) if layout is not None else []
                self.rows += [one for one in inside if isinstance(one, LooseRow)]
