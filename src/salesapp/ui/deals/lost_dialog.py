"""Closing a deal as lost: a reason of two levels, own words, when to come back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries import deals, stakeholders
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.deals import LostReasonRow
from salesapp.domain.dates import add_months
from salesapp.domain.deals import MIN_COMMENT, LostDetails
from salesapp.domain.defaults import wording
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals.lost_facts import LostFacts
from salesapp.ui.deals.open_papers import OpenPapers
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.paint import draw_box, draw_ring, draw_text
from salesapp.ui.kit.style import draw_radio
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput

COMPETITOR_REASONS: Final = frozenset(
    wording(language).reasons[place][0] for language in ("ru", "en") for place in (0, 3)
)
"""Reasons of the first level after which the competitor is asked: price, competitor."""

ROW: Final = 28
MONTHS: Final = (3, 6)
USUAL_MONTHS: Final = 3
DIGITS: Final = "1234567890"


class ReasonList(QWidget):
    """Reasons as radio lines with digit keys; arrows move, a digit chooses."""

    changed = Signal()
    done = Signal()
    """A reason was chosen by a key or a click: go on to the next question."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: list[LostReasonRow] = []
        self._chosen = -1
        self._state = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_reasons(self, reasons: Sequence[LostReasonRow]) -> None:
        """Show other reasons, none chosen."""
        self._reasons, self._chosen = list(reasons), -1
        self.updateGeometry()
        self.update()

    def reasons(self) -> list[LostReasonRow]:
        """The reasons shown."""
        return self._reasons

    def chosen(self) -> LostReasonRow | None:
        """The reason chosen."""
        return self._reasons[self._chosen] if 0 <= self._chosen < len(self._reasons) else None

    def choose(self, at: int, *, go_on: bool = False) -> None:
        """Choose a line."""
        if not 0 <= at < len(self._reasons):
            return
        if at != self._chosen:
            self._chosen = at
            self._tell()
            self.changed.emit()
            self.update()
        if go_on:
            self.done.emit()

    def set_state(self, state: str) -> None:
        """Mark as an error."""
        self._state = state
        self.update()

    def _tell(self) -> None:
        found = self.chosen()
        self.setAccessibleDescription(found.name if found is not None else "")

    def _place(self, at: int) -> QRect:
        return QRect(0, at * theme.px(ROW), self.width(), theme.px(ROW))

    def _used(self) -> QRect:
        return QRect(0, 0, self.width(), theme.px(ROW) * max(1, len(self._reasons)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(ROW) * max(1, len(self._reasons)))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(int(event.position().y()) // theme.px(ROW), go_on=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is not None:
            last = len(self._reasons) - 1
            self.choose(max(0, min(last, self._chosen + way)))
        elif plain and event.text() and event.text() in DIGITS:
            self.choose(DIGITS.index(event.text()), go_on=True)
        elif plain and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return):
            if self._chosen >= 0:
                self.done.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        for at, reason in enumerate(self._reasons):
            place = self._place(at)
            on = at == self._chosen
            if on:
                draw_box(painter, place, tokens.selected, None, 5)
            radio = QRect(theme.px(8), place.top(), theme.px(16), place.height())
            draw_radio(painter, radio, on)
            caps = key_caps_width(DIGITS[at]) if at < len(DIGITS) else 0
            inner = place.adjusted(theme.px(32), 0, -caps - theme.px(12), 0)
            draw_text(painter, inner, reason.name, "strong" if on else "base", tokens.text)
            if caps:
                x = place.right() - caps - theme.px(6)
                cap = QRect(x, place.top(), caps, place.height())
                draw_key_caps(painter, cap, DIGITS[at], fill=tokens.surface)
        if self._state == "error":
            draw_ring(painter, self._used(), tokens.risk_fill, 6)
        elif self.hasFocus() and self._reasons:
            draw_ring(painter, self._used(), tokens.focus, 6)
        painter.end()


class LostDialog(Dialog):
    """Esc keeps the deal in work; `write` closes it and says whether it was let."""

    def __init__(self, parent: QWidget, deal: DealCard) -> None:
        self._about = ", ".join(
            part
            for part in (deal.client, deal.title, format.rubles(deal.amount_minor, deal.currency))
            if part
        )
        super().__init__(parent, "", self._about, width=560)
        self.drafts_about(deal.id)
        self.title.setText(self.tr("Close the deal as lost?"))
        self.setAccessibleName(self.title.text())
        self.write: Callable[[LostDetails], bool] = lambda _details: True
        self._all = deals.lost_reasons()
        self._build_reasons(deal)
        self._build_words(deal)
        self.add_cancel(self.tr("Keep in work"))
        self.add_primary(self.tr("Close the deal"), danger=True)
        self.set_check(self._confirm)

    def _build_reasons(self, deal: DealCard) -> None:
        first = [reason for reason in self._all if reason.parent_id is None]
        self.first, self.second = ReasonList(), ReasonList()
        self.first.setAccessibleName(self.tr("Reason"))
        self.second.setAccessibleName(self.tr("What exactly"))
        self.first.show_reasons(first)
        self.first.changed.connect(self._first_changed)
        self.first.done.connect(self._first_done)
        self.second.changed.connect(self._hide_reason_error)
        self.second.done.connect(lambda: self._focus(self.comment.editor))
        self.second.left.connect(lambda: self._focus(self.first))
        lists = QHBoxLayout()
        lists.setSpacing(16)
        lists.addWidget(self.first, 1)
        # What happened in the deal stands beside the reasons: it names the true one.
        self.facts = LostFacts(deal)
        self.second.hide()
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.second)
        beside.addWidget(self.facts, 1)
        lists.addLayout(beside, 1)
        self.body.addLayout(lists)
        self._reason_line = QWidget()
        self._reason_error = Label("", "small", "risk", wrap=True)
        line = row(IconLabel("stop", "risk", 12), self._reason_error, gap=4)
        line.setStretch(1, 1)
        self._reason_line.setLayout(line)
        self._reason_line.hide()
        self.body.addWidget(self._reason_line)
        self.papers = OpenPapers(deal.id)
        self.body.addWidget(self.papers)

    def _build_words(self, deal: DealCard) -> None:
        self.comment = Field(
            self.tr("Comment"),
            TextArea(rows=2, placeholder=self.tr("What the client said, in own words")),
            required=True,
            check=self._check_comment,
        )
        self.add_field(self.comment)
        self._known = {one.name: one.price_minor for one in stakeholders.competitors(deal.id)}
        self.competitor = Field(self.tr("Competitor"), self._rival_input(deal))
        self.price = Field(
            self.tr("Competitor's price"), MoneyInput(suffix=format.sign_of(deal.currency))
        )
        self.competitor.changed.connect(self._rival_named)
        self._rival_named()
        self._rival = QWidget()
        form = FormLayout()
        form.add(self.competitor, self.price)
        self._rival.setLayout(form)
        self._rival.hide()
        self.check_fields(self.price)
        self.body.addWidget(self._rival)
        self.returns = CheckBox(self.tr("Return to the client"), on=True)
        self.return_on = DateInput(self._in_months(USUAL_MONTHS), small=True)
        self.return_on.setAccessibleName(self.tr("When to return"))
        self.return_on.setFixedWidth(theme.px(150))
        self.returns.toggled.connect(self.return_on.setEnabled)
        self.return_error = Label("", "small", "risk", wrap=True)
        self.return_error.hide()
        self.return_on.changed.connect(lambda: self._show_return_error(""))
        self.returns.toggled.connect(lambda _on: self._show_return_error(""))
        pills = [self._pill(months) for months in MONTHS]
        for pill in pills:
            self.returns.toggled.connect(pill.setEnabled)
        self.body.addLayout(row(self.returns, None, *pills, self.return_on, gap=6))
        self.body.addWidget(self.return_error)

    def _rival_input(self, deal: DealCard) -> TextInput:
        """The competitors of the deal are proposed; the only one stands there at once."""
        only = next(iter(self._known)) if len(self._known) == 1 else ""
        name = TextInput(deal.competitor or only)
        completer = QCompleter(list(self._known), name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        name.setCompleter(completer)
        return name

    def _rival_named(self) -> None:
        """The price a competitor is known with comes with the name."""
        known = self._known.get(str(self.competitor.value()).strip())
        if known is not None and self.price.value() is None:
            self.price.set_value(known)

    def _pill(self, months: int) -> FilterPill:
        pill = FilterPill(self.tr("in %n month(s)", "", months))
        pill.setCheckable(False)
        pill.clicked.connect(lambda: self.return_on.set_value(self._in_months(months)))
        return pill

    def _in_months(self, months: int) -> date:
        return add_months(format.today(), months)

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_changed(self) -> None:
        found = self.first.chosen()
        inner = [one for one in self._all if found is not None and one.parent_id == found.id]
        self.second.show_reasons(inner)
        self.second.setVisible(bool(inner))
        self._rival.setVisible(found is not None and found.name in COMPETITOR_REASONS)
        self._hide_reason_error()

    def _first_done(self) -> None:
        self._focus(self.second if self.second.reasons() else self.comment.editor)

    def _hide_reason_error(self) -> None:
        self._reason_line.hide()
        self.first.set_state("")
        self.second.set_state("")

    def _check_comment(self, value: object) -> str:
        if len(str(value).strip()) < MIN_COMMENT:
            return self.tr("Write at least %n letter(s) in own words", "", MIN_COMMENT)
        return ""

    def reason_id(self) -> int | None:
        """The reason chosen: of the second level where there is one."""
        found = self.second.chosen() if self.second.reasons() else self.first.chosen()
        return found.id if found is not None else None

    @override
    def accept(self) -> None:
        if self.reason_id() is None:
            wrong = self.second if self.second.reasons() else self.first
            wrong.set_state("error")
            self._reason_error.setText(self.tr("Choose the reason: a digit key does it"))
            self._reason_line.show()
            self.comment.validate()
            self._focus(wrong)
            return
        super().accept()

    def _show_return_error(self, text: str) -> None:
        self.return_on.set_state("error" if text else "")
        self.return_error.setText(text)
        self.return_error.setVisible(bool(text))

    def _confirm(self) -> bool:
        day = self.return_on.day()
        if self.returns.isChecked() and (day is None or day <= format.today()):
            self._show_return_error(self.tr("Choose a day after today"))
            self._focus(self.return_on)
            return False
        price = self.price.value()
        rival = self._rival.isVisibleTo(self)
        return self.write(
            LostDetails(
                self.reason_id(),
                str(self.comment.value()),
                str(self.competitor.value()) if rival else "",
                price if rival and isinstance(price, int) else None,
                self.return_on.day() if self.returns.isChecked() else None,
            )
        )
