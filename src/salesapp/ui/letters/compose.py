"""Writing a letter: from a template, with attachments, as a draft or by the mail server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import client_card, deal_cards, knowledge, leads, letters
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.letters import Delivery, Letter, addresses, fill, is_address, unfilled
from salesapp.overriding import override
from salesapp.services import letters as service
from salesapp.services.letters import About
from salesapp.ui.activities.after_form import AfterForm
from salesapp.ui.activities.complete_dialog import planned_beside
from salesapp.ui.explain import explain
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.letters.attached import AttachedRow, Chosen
from salesapp.ui.letters.marks import FieldMarks
from salesapp.ui.letters.sending import Sending
from salesapp.ui.letters.values import values_for
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform

WIDTH = 760


class ComposeDialog(Dialog):
    """It closes when the letter has left and is written down; until then nothing typed is lost."""

    sent = Signal(object)
    """`Changes`."""

    def __init__(
        self, parent: QWidget | None, about: About, to: str = "", papers: Sequence[Chosen] = ()
    ) -> None:
        super().__init__(parent, "", width=WIDTH)
        self.title.setText(self.tr("Letter"))
        self._about = about
        self._given = tuple(papers)
        self.draft_fills = self.draft_outlives_cancel = True
        whom = (about.client_id, about.deal_id, about.lead_id, about.contact_id, about.activity_id)
        self.drafts_about(*whom, *(one.name for one in papers))
        self._values = values_for(about, self._given[0].paper if papers else None)
        self._proposed = ("", "")
        """Subject and text as a template, or who opened the dialog, has put them."""
        self._left_as: tuple[Letter, bytes] | None = None
        """The letter as it has left, while it is not written down."""
        self.rules = letters.mail_rules()
        deal = deal_cards.card(about.deal_id) if about.deal_id is not None else None
        self._templates = {
            one.id: one for one in letters.templates(deal.stage_id if deal else None)
        }
        choices: list[tuple[object, str]] = [(None, self.tr("Without a template"))]
        choices += [(one.id, one.draft.name) for one in self._templates.values()]
        self.template = ComboInput(choices, None)
        self.to = TextInput(to, placeholder="name@company.example")
        self.to_field = Field(self.tr("To"), self.to, required=True, check=self._check_to)
        self.subject = TextInput()
        self.subject_field = Field(self.tr("Subject"), self.subject, required=True)
        self.text_body = TextArea(rows=9)
        self.marks = FieldMarks(self.text_body.document())
        self.body_field = Field(self.tr("Text"), self.text_body, required=True)
        self.facts = Button(self.tr("Facts about the goods"), icon="book", small=True, keys="F12")
        self.left = Label("", "small", "risk", wrap=True)
        client_id = about.client_id
        self.attached = AttachedRow(letters.papers(client_id) if client_id is not None else [])
        self.after = self._after_form()
        self.trouble = Label("", "base", "risk", wrap=True)
        self._lay_out()
        self.sending = Sending(self, self.rules)
        self.sending.left_us.connect(self._has_left)
        self.sending.failed.connect(self._failed)
        self._connect()
        self._begin()
        self._show_left()

    def _after_form(self) -> AfterForm:
        about = self._about
        owners = (about.client_id, about.deal_id, about.lead_id)
        planned, demanded = planned_beside(about.activity_id, *owners)
        lead = leads.one(about.lead_id) if about.lead_id is not None else None
        demanded = demanded or (lead is not None and lead.next_on is None)
        return AfterForm(planned, demanded=demanded, may_archive=False)

    def _lay_out(self) -> None:
        line = row(Field(self.tr("Template"), self.template), self.to_field, gap=12)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.subject_field)
        self.body.addWidget(self.body_field)
        self.body.addLayout(row(self.facts, None))
        self.body.addWidget(self.left)
        self.body.addWidget(self.attached)
        self.body.addWidget(self.after)
        owners = (self._about.client_id, self._about.deal_id, self._about.lead_id)
        self.after.setVisible(any(one is not None for one in owners))
        self.body.addWidget(self.trouble)
        self.trouble.hide()
        self.check_fields(self.to_field, self.subject_field, self.body_field)
        self.add_cancel()
        by_server = self.rules.delivery is Delivery.SMTP
        draft = self.tr("Open in the mail program")
        if by_server:
            self.draft = self.add_button(draft, icon="mail")
            self.draft.clicked.connect(self._open_draft)
            self.main = self.add_primary(self.tr("Send"), icon="send")
        else:
            self.main = self.add_primary(draft, icon="mail")
            self.draft = self.main
        self.set_check(self._leave)

    def _connect(self) -> None:
        self.template.changed.connect(self._use_template)
        self.subject.changed.connect(self._show_left)
        self.text_body.changed.connect(self._show_left)
        self.facts.clicked.connect(self.quote_facts)
        self.after.suggest_after("letter_sent")

    # What is typed

    def letter(self) -> Letter:
        """The letter as it stands."""
        return Letter(
            addresses(self.to.text()), str(self.subject.value()), self.text_body.toPlainText()
        )

    def use_template(self, template_id: int) -> None:
        """Fill subject and text from a template."""
        self.template.set_value(template_id)

    def quote_facts(self) -> None:
        """Put facts about the goods into the text, where the cursor stands."""
        from salesapp.ui.knowledge.quote_dialog import QuoteDialog

        if self.sending.is_busy or self._left_as is not None:
            return
        ids = knowledge.goods_written_about(self._about.client_id, self._about.deal_id)
        dialog = QuoteDialog(self, ids, may_add=True)
        dialog.quoted.connect(self._quote)
        dialog.finished.connect(dialog.deleteLater)
        dialog.when_done(self, lambda _yes: self.text_body.setFocus())
        dialog.open()

    def _quote(self, sentence: str) -> None:
        if sentence in self.text_body.toPlainText():
            notices.tell(self.tr("The letter says that already"))
            return
        cursor = self.text_body.textCursor()
        begins = cursor.atBlockStart()
        cursor.insertText(f"{sentence}\n" if begins else f"\n{sentence}")
        self.text_body.setTextCursor(cursor)
        notices.tell(self.tr("Put into the letter"))

    def _use_template(self) -> None:
        chosen = self.template.value()
        found = self._templates.get(chosen) if isinstance(chosen, int) else None
        if found is not None:
            self.propose(
                fill(found.draft.subject, self._values), fill(found.draft.body, self._values)
            )

    def propose(self, subject: str, text: str) -> None:
        """Put words into the letter; what somebody has typed there is offered back."""
        before = self._written()
        self.subject.setText(subject)
        self.text_body.setPlainText(text)
        typed = before != self._proposed and any(part.strip() for part in before)
        self._proposed = self._written()
        if typed and before != self._proposed:
            told = self.tr("Other words stand in place of what was typed")
            notices.offer(told, self.tr("Bring back"), partial(self._bring_back, before), self)

    def _bring_back(self, before: tuple[str, str]) -> None:
        if self.sending.is_busy or self._left_as is not None:
            return
        self.template.set_value(None)
        self.subject.setText(before[0])
        self.text_body.setPlainText(before[1])
        self.text_body.setFocus()

    def _written(self) -> tuple[str, str]:
        return self.subject.text(), self.text_body.toPlainText()

    def _show_left(self) -> None:
        texts = (self.subject.text(), self.text_body.toPlainText())
        names = dict.fromkeys(one.field for text in texts for one in unfilled(text))
        self.left.setVisible(bool(names))
        told = self.tr("Write these by hand or take them out: {fields}")
        self.left.setText(told.format(fields=", ".join(f"{{{one}}}" for one in names)))
        for button in {self.main, self.draft}:
            button.setEnabled(not names and not self.sending.is_busy)

    def _check_to(self, value: object) -> str:
        wrong = [one for one in addresses(str(value or "")) if not is_address(one)]
        return self.tr("No address of e-mail: {text}").format(text=wrong[0]) if wrong else ""

    # Leaving

    def _leave(self) -> bool:
        """The main button: by the server, or as a draft; the dialog stays until it is done."""
        if not self._is_ready():
            return False
        if self._left_as is not None:
            return self._write_down()
        if self.rules.delivery is Delivery.SMTP:
            self.sending.by_server(self.letter(), self.attached.chosen)
        else:
            self.sending.as_draft(self.letter(), self.attached.chosen)
        self._show_busy()
        return False

    def _open_draft(self) -> None:
        fields = (self.to_field, self.subject_field, self.body_field)
        wrong, _first = first_problem(fields)
        if not wrong and self._left_as is None and self._is_ready():
            self.sending.as_draft(self.letter(), self.attached.chosen)
            self._show_busy()

    def _is_ready(self) -> bool:
        self.trouble.hide()
        if not self.after.isHidden() and not self.after.check():
            return False
        letter = self.letter()
        return not unfilled(letter.subject) and not unfilled(letter.body)

    def _has_left(self, data: bytes) -> None:
        self._left_as = self.letter(), data
        self._show_busy()
        if self._write_down():
            self._finish(accepted=True)

    def _write_down(self) -> bool:
        if self._left_as is None:
            return False
        letter, data = self._left_as
        step = None if self.after.isHidden() else self.after.next_step()
        now = datetime.now(UTC)
        words = self.tr("Letter written down: {subject}").format(subject=letter.subject)
        changes = perform(
            self,
            lambda: service.record_sent(letter, self._about, data, step, now),
            toast=words,
            refused=self._refused,
        )
        if changes is None:
            return False
        self._told(changes)
        return True

    def _told(self, changes: Changes) -> None:
        self._left_as = None
        self.sent.emit(changes)

    def _refused(self, error: RuleError) -> bool:
        """The letter has left but is not written down yet: the same button writes it down."""
        told = self.tr("The letter has left, but is not written down yet. {why}")
        self._say(told.format(why=explain(error).sentence()))
        if error.rule is Rule.NEXT_STEP_REQUIRED:
            self.after.demand()
        return True

    def _failed(self, words: str) -> None:
        self._show_busy()
        self._say(words)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()

    def _show_busy(self) -> None:
        busy = self.sending.is_busy
        has_left = self._left_as is not None
        for widget in (
            self.to, self.subject, self.text_body, self.template, self.attached, self.facts,
        ):  # fmt: skip
            widget.setEnabled(not busy and not has_left)
        if has_left:
            self.main.setText(self.tr("Write it down"))
            self.draft.setVisible(self.draft is self.main)
        elif self.rules.delivery is Delivery.SMTP:
            self.main.setText(self.tr("Sending…") if busy else self.tr("Send"))
        self._show_left()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F12:
            self.quote_facts()
        else:
            super().keyPressEvent(event)

    # Kept for the next time

    @override
    def reject(self) -> None:
        if not self.sending.is_busy:
            super().reject()

    def draft_more(self) -> list[list[object]]:
        """What goes along, as plain values."""
        return [
            [one.name, one.file_id, str(one.path) if one.path else None, list(one.paper or ())]
            for one in self.attached.chosen
        ]

    def take_draft_more(self, kept: object) -> None:
        """Attach again what was attached, as far as it is still there."""
        found = []
        for name, file_id, path, paper in kept if isinstance(kept, list) else []:
            if path is None or Path(path).exists():
                which = (str(paper[0]), int(paper[1])) if paper else None
                found.append(Chosen(str(name), file_id, Path(path) if path else None, which))
        self.attached.restore(found)

    def _begin(self) -> None:
        self.attached.restore(self._given)
        chosen = self._template_of_paper()
        if chosen is not None:
            self.template.set_value(chosen)
        elif self._given:
            self.subject.setText(self._given[0].name.rpartition(".")[0])
        elif self._templates and self._about.deal_id is not None:
            self.template.set_value(next(iter(self._templates)))

    def _template_of_paper(self) -> int | None:
        """The first template that names such a paper and has all it needs."""
        paper = self._given[0].paper if self._given else None
        if paper is None:
            return None
        number = f"{{{paper[0]}.number}}"
        for template_id, one in self._templates.items():
            if number in one.draft.subject + one.draft.body:
                return template_id
        return None


def write_letter(
    parent: QWidget | None, about: About, to: str = "", papers: Sequence[Chosen] = ()
) -> ComposeDialog:
    """Open the dialog of a letter about somebody, with papers that go along."""
    dialog = ComposeDialog(parent, about, to or address_of(about), papers)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def address_of(about: About) -> str:
    """The address of the contact, else the first one known of the client, or of the lead."""
    return _recipient(about)[0]


def to_person(about: About) -> About:
    """The same with the person whose address is taken, where none was named."""
    if about.contact_id is not None:
        return about
    return replace(about, contact_id=_recipient(about)[1])


def _recipient(about: About) -> tuple[str, int | None]:
    card = client_card.card(about.client_id, today()) if about.client_id is not None else None
    if card is None:
        lead = leads.one(about.lead_id) if about.lead_id is not None else None
        return (lead.emails.partition(",")[0].strip() if lead is not None else ""), None
    people = sorted(card.contacts, key=lambda one: one.id != about.contact_id)
    groups = [(one.points, one.id) for one in people if one.until_on is None]
    for points, contact_id in (*groups, (card.points, None)):
        for point in points:
            if point.kind == "email":
                return point.value, contact_id
    return "", None
