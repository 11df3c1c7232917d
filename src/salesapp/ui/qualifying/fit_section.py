"""How well the client fits, on its card: the grade, the reasons, who said otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.db.queries import fit as queries
from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.fit import ClientVerdict
from salesapp.domain.fit import Grade, Reason
from salesapp.ui import format as fmt
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.qualifying.words import grade_chip, grade_name


class FitSection(Section):
    """Every line tells what one criterion added."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Fit"))
        self._commands = commands
        self._client_id = 0
        self._found: ClientVerdict | None = None
        self.chip = Chip("")
        self.judge = IconButton("edit", self.tr("Judge the client"), keys="F", small=True)
        self.more = IconButton("dots", self.tr("More about the grade"), small=True)
        for part in (self.chip, self.judge, self.more):
            self.head.addWidget(part)
        self.judge.clicked.connect(lambda: commands.judge_fit(self._client_id))
        self.more.clicked.connect(self._menu)

    def show_card(self, card: ClientCard) -> None:
        """Show the grade of a client and why."""
        had_focus = self.clear_body()
        found = queries.verdict(card.id, fmt.today())
        self._client_id, self._found = card.id, found
        by_hand = found.hand is not None and found.hand.until >= fmt.today()
        score = found.fit.score if not by_hand and not found.fit.stops else None
        self.chip.set_chip(*grade_chip(found.grade, score))
        self.set_note("")
        if found.hand is not None and by_hand:
            self._say_hand(found)
        if found.answers:
            self._show_reasons(found.fit.reasons)
        else:
            self._offer_sheet()
        if found.grade in (Grade.A, Grade.B, Grade.C) and card.draft.category != found.grade:
            self._offer_category(found.grade)
        if had_focus:
            self.judge.setFocus()

    def _say_hand(self, found: ClientVerdict) -> None:
        if found.hand is None:
            return
        text = self.tr("By hand till {day}: {reason}. By the sheet: {grade}").format(
            day=fmt.day(found.hand.until),
            reason=found.hand.reason,
            grade=grade_name(found.fit.grade),
        )
        self.body.addWidget(Label(text, "small", "warn", wrap=True))

    def _show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for line, reason in enumerate(reasons):
            grid.addWidget(Label(reason.name, "base", "text3"), line, 0)
            tone = "risk" if reason.is_stop else "text" if reason.answer else "text3"
            answer = Label(reason.answer or fmt.DASH, "base", tone, elide=True)
            grid.addWidget(answer, line, 1)
            points = Label(self._points(reason), "base", tone)
            points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(points, line, 2)
        holder = QWidget()
        holder.setLayout(grid)
        self.body.addWidget(holder)

    def _points(self, reason: Reason) -> str:
        if reason.is_stop:
            return self.tr("stop")
        if not reason.weight:
            return ""
        text = self.tr("{points} of {weight}")
        return text.format(points=reason.points, weight=reason.weight)

    def _offer_sheet(self) -> None:
        text = self.tr("Nobody has judged yet. A digit answers each question.")
        self.body.addWidget(Label(text, "small", "text3", wrap=True))

    def _offer_category(self, grade: Grade) -> None:
        text = self.tr("Put into the category {letter}").format(letter=grade)
        button = Button(text, "link", small=True, icon="star")
        button.clicked.connect(lambda: self._commands.set_category([self._client_id], str(grade)))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _menu(self) -> None:
        commands, found, client_id = self._commands, self._found, self._client_id
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(
            self.tr("Judge by the sheet"),
            lambda: commands.judge_fit(client_id),
            icon="target",
            keys="F",
        )
        menu.add(
            self.tr("Give the grade by hand…"),
            lambda: commands.give_fit_by_hand(client_id),
            icon="edit",
        )
        if found is not None and found.hand is not None:
            menu.add(
                self.tr("Let the sheet decide"),
                lambda: commands.follow_fit_sheet(client_id),
                icon="undo",
            )
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
