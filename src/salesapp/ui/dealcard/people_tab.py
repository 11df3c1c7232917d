"""Who decides on a deal: the map of the decision, its people, and the competitors."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesapp.db.queries import stakeholders as queries
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.stakeholders import CompetitorRow, StakeholderRow
from salesapp.domain.clients import Attitude, ContactRole
from salesapp.domain.stakeholders import WEIGHTS, MapGap, gap
from salesapp.domain.text import short_name
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import RecordRow, Section, clear
from salesapp.ui.clients.words import attitude_name, role_name
from salesapp.ui.dealcard.competitor_dialog import CompetitorDialog
from salesapp.ui.dealcard.stakeholder_dialog import StakeholderDialog
from salesapp.ui.dealcard.tab import DealTab, framed, scrolled
from salesapp.ui.dealcard.words import tell
from salesapp.ui.kit.avatar import paint_avatar
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP

GAPS: Final[dict[MapGap, str]] = {
    MapGap.NOBODY: QT_TRANSLATE_NOOP("DealCard", "Nobody is on the map yet: who takes part?"),
    MapGap.NO_DECIDER: QT_TRANSLATE_NOOP("DealCard", "It is not known who decides"),
    MapGap.DECIDER_AGAINST: QT_TRANSLATE_NOOP("DealCard", "The one who decides is against us"),
    MapGap.BLOCKED: QT_TRANSLATE_NOOP("DealCard", "Somebody is against: find out why"),
    MapGap.NO_FRIEND: QT_TRANSLATE_NOOP("DealCard", "Nobody is for us yet"),
}
TONES: Final[dict[str, tuple[Tone, str]]] = {
    Attitude.FOR: ("ok", "check"),
    Attitude.NEUTRAL: ("neutral", ""),
    Attitude.AGAINST: ("risk", "excl"),
    "": ("neutral", ""),
}
COLUMNS: Final = (Attitude.AGAINST, Attitude.NEUTRAL, Attitude.FOR)
FEW: Final = 4


class PeopleSection(Section):
    """People in one line each; pressing one opens their part in the decision."""

    all_wanted = Signal()

    def __init__(self, *, all_of_them: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Who decides"))
        self._all, self._deal_id = all_of_them, 0
        self.more = IconButton("cright", self.tr("Map of the decision"), small=True)
        self.add = IconButton("plus", self.tr("Add a person"), small=True)
        self.head.addWidget(self.more)
        self.more.setVisible(not all_of_them)
        self.head.addWidget(self.add)
        self.more.clicked.connect(self.all_wanted)
        self.add.clicked.connect(lambda: StakeholderDialog.ask(self, self._deal_id))

    def show_record(self, deal_id: int) -> list[StakeholderRow]:
        """Show the people of a deal."""
        had_focus = self.clear_body()
        self._deal_id = deal_id
        people = queries.of_deal(deal_id)
        self.set_note(str(len(people)) if people else "")
        lacking = gap((one.role, one.attitude) for one in people)
        if lacking is not None:
            warn = QWidget()
            line = QHBoxLayout(warn)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            line.addWidget(IconLabel("warn", "warn", 14))
            line.addWidget(Label(tell(GAPS[lacking]), "small", "warn", wrap=True), 1)
            self.body.addWidget(warn)
        for one in people if self._all else people[:FEW]:
            self.body.addWidget(self._row(one))
        if had_focus:
            self.add.setFocus()
        return people

    def _row(self, one: StakeholderRow) -> RecordRow:
        tone, icon = TONES[one.attitude]
        role = role_name(one.role)
        note = ", ".join(part for part in (role, one.position, one.matters) if part)
        symbol = "crown" if one.role == ContactRole.DECIDES else "user"
        line = RecordRow(symbol, one.name, note, (attitude_name(one.attitude), tone, icon))
        line.clicked.connect(
            lambda _on=False, who=one.contact_id: StakeholderDialog.ask(self, self._deal_id, who)
        )
        return line


class MapPerson(QAbstractButton):
    """A person on the map."""

    def __init__(self, person: StakeholderRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self.setText(person.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        told = (role_name(person.role), attitude_name(person.attitude), person.matters)
        spoken = ", ".join(part for part in (person.name, *told) if part)
        self.setAccessibleName(spoken)
        self.setToolTip(hint(spoken))
        add_focus_ring(self, 5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(28))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        if self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 5)
        side = px(22)
        box = QRect(px(3), (self.height() - side) // 2, side, side)
        decides = self._person.role == ContactRole.DECIDES
        paint_avatar(painter, box, self._person.name, accent=decides)
        left = box.right() + px(7)
        place = QRect(left, 0, self.width() - left - px(4), self.height())
        name = self._person.name
        if text_width(name, "base") > place.width():
            name = short_name(name)
        used = draw_text(painter, place, name, "base", tokens.text)
        place.setLeft(left + used + px(6))
        role = role_name(self._person.role)
        if place.width() > text_width(role, "small"):
            draw_text(painter, place, role, "small", tokens.text3)
        painter.end()


class DecisionMap(QWidget):
    """Rows by weight in the decision, columns by attitude; people stand where they are."""

    chosen = Signal(object)
    """Id of the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 12)
        self._grid.setSpacing(0)
        self.people: list[MapPerson] = []

    def show_people(self, people: list[StakeholderRow]) -> None:
        """Put people on the map."""
        clear(self._grid)
        self.people = []
        rows = ((3, self.tr("Decides")), (2, self.tr("Has a say")), (1, self.tr("Uses")))
        for across, attitude in enumerate(COLUMNS):
            head = Label(attitude_name(attitude), "small", "text2")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(head, 0, across + 1)
            self._grid.setColumnStretch(across + 1, 1)
        for down, (weight, name) in enumerate(rows, 1):
            self._grid.addWidget(Label(name, "small", "text2"), down, 0)
            for across, attitude in enumerate(COLUMNS):
                here = [
                    one
                    for one in people
                    if WEIGHTS[one.role] == weight and (one.attitude or "neutral") == attitude
                ]
                self._grid.addWidget(self._cell(here, attitude), down, across + 1)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)

    def _cell(self, people: list[StakeholderRow], attitude: Attitude) -> QWidget:
        cell = _Cell(attitude)
        for one in people:
            person = MapPerson(one)
            person.clicked.connect(partial(self._choose, one.contact_id))
            self.people.append(person)
            cell.column.addWidget(person)
        cell.column.addStretch(1)
        return cell

    def _choose(self, contact_id: int, _on: bool = False) -> None:  # noqa: FBT002
        self.chosen.emit(contact_id)


class _Cell(QWidget):
    """A place of the map on its soft ground."""

    def __init__(self, attitude: Attitude) -> None:
        super().__init__()
        self._fill = f"{TONES[attitude][0]}_bg"
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 4, 4, 4)
        self.column.setSpacing(2)
        self.setMinimumHeight(theme.px(44))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.color(self._fill), None, 6)
        painter.end()


class CompetitorsSection(Section):
    """Who else wants the deal, the cheapest first, with what we answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Competitors"))
        self._deal: DealCard | None = None
        self.add = Button(self.tr("Competitor"), icon="plus", small=True)
        self.head.addWidget(self.add)
        self.add.clicked.connect(lambda: self._edit(None))
        self.rows: list[RecordRow] = []

    def show_deal(self, deal: DealCard) -> None:
        """Show the competitors of a deal."""
        had_focus = self.clear_body()
        self._deal, self.rows = deal, []
        found = queries.competitors(deal.id)
        self.set_note(str(len(found)) if found else "")
        for one in found:
            self.body.addWidget(self._row(one, deal))
            told = [
                (self.tr("Strong in: {text}"), one.strengths),
                (self.tr("Our answer: {text}"), one.answer),
            ]
            text = "\n".join(words.format(text=value) for words, value in told if value)
            if text:
                self.body.addWidget(Label(text, "small", "text2", wrap=True))
        if not found:
            text = self.tr("Nobody is known yet. Ask: whom else do you compare us with?")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.add.setFocus()

    def _row(self, one: CompetitorRow, deal: DealCard) -> RecordRow:
        price = fmt.rubles(one.price_minor, deal.currency) if one.price_minor is not None else ""
        chip: tuple[str, Tone, str] = ("", "neutral", "")
        if one.price_minor is not None and deal.amount_minor:
            step = one.price_minor - deal.amount_minor
            if step < 0:
                chip = (
                    self.tr("{sum} cheaper").format(sum=fmt.rubles(-step, deal.currency)),
                    "risk",
                    "",
                )
            elif step > 0:
                chip = (
                    self.tr("{sum} dearer").format(sum=fmt.rubles(step, deal.currency)),
                    "ok",
                    "",
                )
        heard = fmt.day(one.heard_on) if one.heard_on else ""
        line = RecordRow("target", one.name, heard, chip, price)
        line.clicked.connect(lambda _on=False, which=one: self._edit(which))
        self.rows.append(line)
        return line

    def _edit(self, which: CompetitorRow | None) -> None:
        if self._deal is not None:
            CompetitorDialog.ask(self, self._deal.id, which)


class PeopleTab(DealTab):
    """Map at the left with its people, competitors at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._deal_id = 0
        self.map = DecisionMap()
        self.people = PeopleSection(all_of_them=True)
        self.competitors = CompetitorsSection()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(12)
        columns.addWidget(scrolled([framed(self.map), framed(self.people)]), 3)
        columns.addWidget(scrolled([framed(self.competitors)]), 2)
        self.map.chosen.connect(lambda who: StakeholderDialog.ask(self, self._deal_id, who))

    @override
    def show_deal(self, deal: DealCard) -> None:
        self._deal_id = deal.id
        self.map.show_people(self.people.show_record(deal.id))
        self.competitors.show_deal(deal)
