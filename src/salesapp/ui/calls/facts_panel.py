"""The client beside the call: shortly, whom to speak to, deals, past talks; the note below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.call_facts import CallFacts, PastTalk
from salesapp.domain.calls import length_text
from salesapp.domain.entities import Entity
from salesapp.domain.fit import Grade
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_label, result_label, when_words
from salesapp.ui.calls.asks import Asks
from salesapp.ui.calls.words import purpose_words
from salesapp.ui.clients.section_parts import RecordRow, Section, clear
from salesapp.ui.clients.words import role_name
from salesapp.ui.kit.badge import CategoryBadge
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.qualifying.words import grade_chip

WIDTH, NARROW = 328, 288


class NoteInput(TextArea):
    """Esc goes back to the script."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FactsPanel(QWidget):
    """A click on a number chooses it, on a deal opens it."""

    record_wanted = Signal(object, object)
    number_wanted = Signal(object, str)
    """Contact and number."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner: tuple[Entity, int] | None = None
        self.category = CategoryBadge()
        self.name = Label("", "section", wrap=True)
        self.about = Label("", "small", "text2", wrap=True)
        self.open = IconButton("ext", self.tr("Open the card"), keys="Ctrl+Shift+O", small=True)
        self.open.clicked.connect(self.open_owner)
        area = ScrollArea(gap=0, parent=self)
        self.short = Section(self.tr("In short"), area.inside)
        self.people = Section(self.tr("Whom to speak to"), area.inside)
        self.asks = Asks(area.inside)
        self.asks.left.connect(self.left)
        self.deals = Section(self.tr("Open deals"), area.inside)
        self.past = Section(self.tr("Past talks"), area.inside)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 8, 10)
        head.setSpacing(4)
        line = row(self.category, self.name, self.open, gap=8)
        line.setStretch(1, 1)
        head.addLayout(line)
        head.addWidget(self.about)
        area.body.addLayout(head)
        for part in (self.short, self.asks, self.people, self.deals, self.past):
            area.body.addWidget(part)
        area.body.addStretch(1)
        self.note = NoteInput(rows=4, placeholder=self.tr("What was said, what was agreed"))
        self.note.setAccessibleName(self.tr("Note of the call"))
        self.note.left.connect(self.left)
        self.kept = Label("", "small", "text3")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(6)
        foot.addLayout(row(Label(self.tr("Note"), "strong"), self.kept, None))
        foot.addWidget(self.note)
        whole.addWidget(self._foot)

    def open_owner(self) -> None:
        """Show the card of whom the call is to."""
        if self._owner is not None:
            self.record_wanted.emit(*self._owner)

    def show_facts(self, facts: CallFacts) -> None:
        """Show a client or a lead."""
        client, lead = facts.client, facts.lead
        if lead is not None:
            self._owner = (Entity.LEAD, lead.id)
        elif client is not None:
            self._owner = (Entity.CLIENT, client.id)
        else:
            self._owner = None
        self.open.setEnabled(self._owner is not None)
        self.category.setVisible(client is not None and bool(client.category))
        if client is not None:
            self.category.set_letter(client.category)
            self.name.setText(format.company(client.full_name or client.name))
            about = (client.industry, client.city)
        else:
            name = (lead.company_name or lead.contact_name or lead.title) if lead else ""
            self.name.setText(format.company(name))
            about = (lead.source if lead else "", lead.address if lead else "")
        self.about.setText(", ".join(part for part in about if part))
        self.about.setVisible(bool(self.about.text()))
        self._show_short(facts)
        self._show_people(facts)
        self._show_deals(facts)
        self._show_past(facts.past)

    def _show_short(self, facts: CallFacts) -> None:
        self.short.clear_body()
        client = facts.client
        lines: list[tuple[str, str, str]] = []
        if facts.lead is not None and facts.request:
            self.short.body.addWidget(Label(facts.request[:600], "base", "text", wrap=True))
        if client is not None:
            lines += [
                (self.tr("INN / KPP"), " / ".join(filter(None, (client.inn, client.kpp))), ""),
                (self.tr("Turnover, 12 months"), _sum(client.turnover_minor), ""),
            ]
            if facts.order is not None:
                amount = format.rubles(facts.order.amount_minor, facts.order.currency)
                told = f"{format.day(facts.order.on)}, {amount}"
                lines.append((self.tr("Last order"), told, ""))
            lines += [self._money(facts), (self.tr("Terms"), client.payment_terms, "")]
            bought = ", ".join(
                f"{one.name}, {format.quantity(one.quantity_milli, one.unit)}"
                for one in facts.bought
            )
            lines.append((self.tr("Buys"), bought, ""))
            step = ""
            if client.next_kind:
                when = when_words(client.next_on, client.next_time)
                step = f"{when}: {client.next_subject or kind_label(client.next_kind)}"
            lines.append((self.tr("Next step"), step, ""))
            if client.grade is not Grade.UNKNOWN:
                words, mark, _icon = grade_chip(client.grade, client.score)
                lines.append((self.tr("Fit"), words, "risk" if mark == "risk" else ""))
            lines.append((self.tr("About them"), client.note, ""))
        for title, text, tone in lines:
            if text:
                self.short.body.addLayout(_line(title, text, tone))
        self.short.setVisible(self.short.body.count() > 0)

    def _money(self, facts: CallFacts) -> tuple[str, str, str]:
        client = facts.client
        if client is None or not client.debt_minor:
            return (self.tr("Debt"), self.tr("none"), "")
        if not client.overdue_minor:
            return (self.tr("Debt"), format.rubles(client.debt_minor), "")
        late = (
            (format.today() - client.overdue_since).days if client.overdue_since is not None else 0
        )
        told = self.tr("{debt}, overdue {overdue}, {days}").format(
            debt=format.rubles(client.debt_minor),
            overdue=format.rubles(client.overdue_minor),
            days=format.days(late),
        )
        return (self.tr("Debt"), told, "risk")

    def _show_people(self, facts: CallFacts) -> None:
        self.people.clear_body()
        for person in facts.people:
            told = ", ".join(
                part for part in (person.position, role_name(person.role) if person.role else "")
                if part
            )  # fmt: skip
            number = person.phones[0].value if person.phones else ""
            line = RecordRow("user", person.name, told, amount="")
            line.clicked.connect(partial(self.number_wanted.emit, person.id, number))
            self.people.body.addWidget(line)
            for phone in person.phones:
                text = format.phone(phone.norm if phone.is_valid else phone.value)
                other = RecordRow("phone", text, purpose_words(phone.purpose))
                other.clicked.connect(partial(self.number_wanted.emit, person.id, phone.value))
                self.people.body.addWidget(other)
        for point in facts.points:
            if point.kind == "phone":
                text = format.phone(point.norm if point.is_valid else point.value)
                line = RecordRow("phone", text, self.tr("of the company"))
                line.clicked.connect(partial(self.number_wanted.emit, None, point.value))
                self.people.body.addWidget(line)
        self.people.setVisible(self.people.body.count() > 0)

    def _show_deals(self, facts: CallFacts) -> None:
        self.deals.clear_body()
        for deal in facts.deals:
            line = RecordRow(
                "deals", deal.title, amount=format.rubles(deal.amount_minor, deal.currency)
            )
            line.clicked.connect(partial(self.record_wanted.emit, Entity.DEAL, deal.id))
            here = (format.today() - deal.since.astimezone().date()).days
            told = self.tr("{stage}, {days} on this stage").format(
                stage=deal.stage, days=format.days(here)
            )
            self.deals.body.addWidget(line)
            self.deals.body.addWidget(Label(told, "small", "text3", elide=True))
        self.deals.setVisible(bool(facts.deals))

    def _show_past(self, past: tuple[PastTalk, ...]) -> None:
        clear(self.past.body)
        for one in past:
            took = length_text(one.seconds) if one.seconds else ""
            head = (format.day(one.on.astimezone().date()), kind_label(one.kind).lower(), took)
            told = ", ".join(part for part in head if part)
            note = one.note.replace("\n", " ")[:180] or result_label(one.result)
            self.past.body.addWidget(Label(told, "small_strong", "text2"))
            self.past.body.addWidget(Label(note, "small", "text", wrap=True))
        self.past.setVisible(bool(past))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, 1, self.height(), tokens.border)
        painter.fillRect(0, self._foot.y(), self.width(), 1, tokens.border)
        painter.end()


def _sum(minor: int) -> str:
    return format.rubles(minor) if minor else ""


def _line(title: str, text: str, tone: str) -> QVBoxLayout:
    box = QVBoxLayout()
    name = Label(title, "small", "text2")
    name.setFixedWidth(theme.px(104))
    name.setAlignment(Qt.AlignmentFlag.AlignTop)
    value = Label(text, "small", tone or "text", wrap=True)
    line = row(name, value, gap=8)
    line.setStretch(1, 1)
    box.addLayout(line)
    return box
