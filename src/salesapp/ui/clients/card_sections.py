"""The sections of a client's card: step, people, requisites, deals, papers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientStatus, InnFlag
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon, kind_label, late_words, when_words
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.requisites_words import label
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.clients.words import paper_name, paper_note, paper_state
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.kit.tones import Tone

FEW = 4


class ClientStep(QWidget):
    """The next step on its colour, with the buttons that settle it."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._client_id, self._fill = commands, 0, "info_bg"
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(10)
        self._icon = IconLabel("cal", "info", 20)
        self._title = Label("", "strong", elide=True)
        self._text = Label("", "small", "text2", elide=True)
        self.done = Button(self.tr("Done"), icon="check", small=True)
        self.move_button = IconButton(
            "clock", self.tr("Move the step in time"), keys="M", kind="secondary", small=True
        )
        self.plan = Button(self.tr("Set the step"), "accent", icon="cal", small=True, keys="S")
        self.back = Button("", small=True, icon="undo")
        box.addWidget(self._icon)
        box.addLayout(column(self._title, self._text, gap=2), 1)
        for button in (self.plan, self.back, self.done, self.move_button):
            box.addWidget(button)
        self.done.clicked.connect(lambda: commands.complete_step(self._client_id))
        self.move_button.clicked.connect(
            lambda: commands.move_step(self._client_id, self.move_button, None)
        )
        self.plan.clicked.connect(lambda: commands.plan_step([self._client_id], self.plan, None))
        self.back.clicked.connect(self._come_back)

    def show_card(self, card: ClientCard) -> None:
        """Show the step of a client, or what stands in its place."""
        self._client_id = card.id
        step, today = card.step, format.today()
        archived = card.draft.status is ClientStatus.ARCHIVED
        paused = card.paused_until is not None and card.paused_until >= today
        self.done.setVisible(step is not None)
        self.move_button.setVisible(step is not None)
        self.plan.setVisible(step is None and not archived)
        self.back.setVisible(step is None and (archived or paused))
        if step is not None:
            late = step.on is not None and step.on < today
            when = when_words(step.on, step.time) if step.on else kind_label(step.kind)
            text = step.subject or kind_label(step.kind)
            if late and step.on is not None:
                text = f"{text}, {late_words(step.on, today)}"
            title = self.tr("Next step: {when}").format(when=when)
            self._say(kind_icon(step.kind), "risk" if late else "info", title, text)
        elif archived:
            self.back.setText(self.tr("Return"))
            text = self.tr("No steps are asked for")
            self._say("lock", "neutral", self.tr("In the archive"), text)
        elif paused:
            self.back.setText(self.tr("End the pause"))
            title = self.tr("Pause until {day}").format(day=format.day(card.paused_until))
            self._say("pause", "neutral", title, card.pause_reason)
        else:
            text = self.tr("Plan a call, a letter or a meeting")
            self._say("excl", "risk", self.tr("No next step"), text)

    def _say(self, icon: str, tone: Tone, title: str, text: str) -> None:
        self._fill = f"{tone}_bg"
        self._icon.set_icon(icon, "text2" if tone == "neutral" else tone)
        self._title.setText(title)
        self._title.set_tone("risk" if tone == "risk" else "text")
        self._text.setText(text)
        self.update()

    def _come_back(self) -> None:
        card = self._commands.card(self._client_id)
        if card is not None and card.draft.status is ClientStatus.ARCHIVED:
            self._commands.restore(card.id)
        else:
            self._commands.resume(self._client_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(self._fill))
        painter.end()


class RequisitesSection(Section):
    """ИНН with its check, the main account and address; copied as a text."""

    all_wanted = Signal()
    """All addresses and accounts are to be shown."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Requisites"))
        self._client_id = 0
        self._chip = Chip("")
        self.copy = IconButton(
            "copy", self.tr("Copy the requisites"), keys="Ctrl+Shift+C", small=True
        )
        self.edit = IconButton("edit", self.tr("Change the client"), small=True)
        self.copy.clicked.connect(lambda: commands.copy_requisites(self._client_id))
        self.edit.clicked.connect(lambda: commands.edit(self._client_id))
        for part in (self._chip, self.copy, self.edit):
            self.head.addWidget(part)
        self.rest = TextLink()
        self.rest.clicked.connect(self.all_wanted)
        below = self.layout()
        if isinstance(below, QVBoxLayout):
            below.addLayout(row(self.rest, None))

    def show_card(self, card: ClientCard) -> None:
        """Show the requisites of a client."""
        self._client_id = card.id
        self.clear_body()
        draft, account = card.draft, card.draft.account
        self._show_rest(card)
        self._show_check(draft.inn, draft.inn_flag)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        short = f"{account.account[:5]} …{account.account[-4:]}" if account.account else ""
        pairs = [("inn", draft.inn), ("kpp", draft.kpp), ("account", short)]
        pairs += [("bank", account.bank_name), ("ogrn", draft.ogrn)]
        shown = [(name, text) for name, text in pairs if text]
        for place, (name, text) in enumerate(shown):
            line, across = divmod(place, 2)
            grid.addWidget(Label(label(name), "base", "text3"), line, across * 2)
            grid.addWidget(Label(text, elide=True), line, across * 2 + 1)
        address = draft.legal_address or draft.actual_address
        if address:
            line = -(-len(shown) // 2)
            grid.addWidget(Label(label("address"), "base", "text3"), line, 0)
            grid.addWidget(Label(address, elide=True), line, 1, 1, 3)
        if shown or address:
            holder = QWidget()
            holder.setLayout(grid)
            grid.setContentsMargins(0, 0, 0, 0)
            self.body.addWidget(holder)
        else:
            text = self.tr("Not filled: an invoice needs them")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))

    def _show_rest(self, card: ClientCard) -> None:
        """How much more there is than the main address and account."""
        shown = 1 if card.draft.legal_address or card.draft.actual_address else 0
        parts = []
        if (more := len(card.addresses) - shown) > 0:
            parts.append(self.tr("%n more address(es)", "", more))
        if (more := len(card.accounts) - 1) > 0:
            parts.append(self.tr("%n more account(s)", "", more))
        self.rest.setText(", ".join(parts))
        self.rest.setVisible(bool(parts))

    def _show_check(self, inn: str, flag: InnFlag) -> None:
        self._chip.setVisible(bool(inn))
        if flag is InnFlag.WRONG:
            self._chip.set_chip(self.tr("INN is wrong"), "risk", "stop")
        elif flag is InnFlag.NONE:
            self._chip.set_chip(self.tr("INN checked"), "ok", "check")
        elif flag is InnFlag.FOREIGN:
            self._chip.set_chip(self.tr("Foreign number"), "neutral", "globe")
        else:
            self._chip.set_chip(self.tr("INN not checked"), "warn", "warn")


class DealsSection(Section):
    """Deals, the open ones first."""

    all_wanted = Signal()

    def __init__(
        self, commands: ClientCommands, *, all_of_them: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Deals"))
        self._commands, self._all = commands, all_of_them
        self.more = IconButton("cright", self.tr("All deals"), small=True)
        self.more.clicked.connect(self.all_wanted)
        self.head.addWidget(self.more)

    def show_card(self, card: ClientCard) -> None:
        """Show the deals of a client."""
        had_focus = self.clear_body()
        kinds = [deal.stage_kind for deal in card.deals]
        counts = [self.tr("%n in work", "", kinds.count("open"))]
        if won := kinds.count("won"):
            counts.append(self.tr("%n won", "", won))
        if lost := kinds.count("lost"):
            counts.append(self.tr("%n lost", "", lost))
        self.set_note(", ".join(counts) if card.deals else self.tr("none yet"))
        shown = card.deals if self._all else card.deals[:FEW]
        self.more.setVisible(not self._all and bool(card.deals))
        tones: dict[str, tuple[Tone, str]] = {"won": ("ok", "check"), "lost": ("risk", "x")}
        for deal in shown:
            tone, icon = tones.get(deal.stage_kind, ("info", ""))
            name = deal.title or self.tr("Deal {number}").format(number=deal.number)
            amount = format.rubles(deal.amount_minor, deal.currency) if deal.amount_minor else ""
            line = RecordRow("deals", name, "", (deal.stage_name, tone, icon), amount)
            line.clicked.connect(
                lambda _on=False, wanted=deal.id: self._commands.open_record(Entity.DEAL, wanted)
            )
            self.body.addWidget(line)
        if had_focus:
            self.more.setFocus()


class PapersSection(Section):
    """Offers and invoices with their states."""

    all_wanted = Signal()

    def __init__(
        self, commands: ClientCommands, *, all_of_them: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Documents"))
        self._commands, self._all = commands, all_of_them
        self.more = IconButton("cright", self.tr("All documents"), small=True)
        self.more.clicked.connect(self.all_wanted)
        self.head.addWidget(self.more)

    def show_card(self, card: ClientCard) -> None:
        """Show the papers of a client."""
        had_focus = self.clear_body()
        self.set_note(str(len(card.papers)) if card.papers else self.tr("none yet"))
        self.more.setVisible(not self._all and bool(card.papers))
        for paper in card.papers if self._all else card.papers[:FEW]:
            line = RecordRow(
                {"offer": "docs", "sales_order": "list"}.get(paper.kind, "pay"),
                paper_name(paper),
                paper_note(paper),
                paper_state(paper),
                format.rubles(paper.total_minor, paper.currency),
            )
            entity = Entity(paper.kind)
            line.clicked.connect(
                lambda _on=False, kind=entity, wanted=paper.id: self._commands.open_record(
                    kind, wanted
                )
            )
            self.body.addWidget(line)
        if had_focus:
            self.more.setFocus()
