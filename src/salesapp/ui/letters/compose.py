"""Writing a letter: from a template, with attachments, as a draft or by the mail server."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards, knowledge, letters
from salesapp.domain.activities import NewTask, NextStep
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.letters import Delivery, Letter, addresses, fill, is_address, unfilled
from salesapp.overriding import override
from salesapp.services import letters as service
from salesapp.services.letters import About
from salesapp.ui.explain import explain
from salesapp.ui.format import moment
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.letters.after import after_letter
from salesapp.ui.letters.attached import (
    AttachedRow,
    Chosen,
    plain_papers,
    read_papers,
    template_naming,
)
from salesapp.ui.letters.left_letter import LeftLetter, read_left
from salesapp.ui.letters.marks import FieldMarks
from salesapp.ui.letters.recipients import address_of
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
        self._left_as: LeftLetter | None = None
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
        self.after = after_letter(about)
        self.trouble = Label("", "base", "risk", wrap=True)
        self._lay_out()
        self.sending = Sending(self, self.rules)
        self.sending.left_us.connect(self._has_left)
        self.sending.failed.connect(self._failed)
        self._connect()
        self._begin()
        self._show_left()

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
            self.unsay = self.add_button(self.tr("It was not sent"))
            self.unsay.clicked.connect(self._not_sent)
            self.unsay.hide()
            self.main = self.add_primary(draft, icon="mail")
            self.draft = self.main
        self.set_check(self._leave)

    def _connect(self) -> None:
        self.template.changed.connect(self._use_template)
        for editor in (self.subject, self.text_body):
            editor.changed.connect(self._show_left)
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
        if self._left_as is not None:
            return
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
        has_left = self._left_as is not None
        self.left.setVisible(bool(names))
        told = self.tr("Write these by hand or take them out: {fields}")
        self.left.setText(told.format(fields=", ".join(f"{{{one}}}" for one in names)))
        for button in {self.main, self.draft}:
            button.setEnabled((not names or has_left) and not self.sending.is_busy)

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
        return self._left_as is not None or not any(map(unfilled, self._written()))

    def _has_left(self, data: bytes) -> None:
        self._left_as = LeftLetter.now(self.letter(), data)
        self._show_busy()
        # Whatever happens from here on, it is not offered to be sent once more.
        self._keep_draft()
        if self._write_down():
            self._finish(accepted=True)

    def take_left(self, left: LeftLetter) -> None:
        """Show a letter that has left and could not be written down."""
        self._left_as = left
        self.to.setText(", ".join(left.letter.to))
        self.subject.setText(left.letter.subject)
        self.text_body.setPlainText(left.letter.body)
        self._show_busy()
        told = self.tr("The letter has left {moment}, but is not written down yet.")
        self._say(told.format(moment=moment(left.at)))

    def _write_down(self) -> bool:
        if (left := self._left_as) is None:
            return False
        step = None if self.after.isHidden() else self.after.next_step()
        words = self.tr("Letter written down: {subject}").format(subject=left.letter.subject)
        self.operation = left.operation
        changes = perform(
            self,
            lambda: service.record_sent(left.letter, self._about, left.data, step, left.at),
            toast=words,
            refused=self._refused,
        )
        if changes is None:
            self._is_owed(left)
            return False
        self._left_as = None
        self.sent.emit(changes)
        return True

    def _is_owed(self, left: LeftLetter) -> None:
        """It could not be written down: the draft keeps all that is needed to do it later."""
        self._left_as = left.to_be_kept()
        self._keep_draft()
        if self.trouble.isHidden():
            self._say(self.tr("The letter has left, but is not written down yet."))

    def _keep_draft(self) -> None:
        if self.form_draft is not None:
            self.form_draft.keep()

    def _not_sent(self) -> None:
        """The mail program has it, but it was not sent from there: it may be changed."""
        self._left_as, self.operation = None, ""
        self.trouble.hide()
        self._show_busy()

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
        by_server = self.rules.delivery is Delivery.SMTP
        if has_left:
            self.main.setText(self.tr("Write it down"))
        elif by_server:
            self.main.setText(self.tr("Sending…") if busy else self.tr("Send"))
        else:
            self.main.setText(self.tr("Open in the mail program"))
        if by_server:
            self.draft.setHidden(has_left)
        else:
            self.unsay.setVisible(has_left)
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

    @property
    def draft_owes(self) -> str:
        """What its draft is to be told as while it is more than words; empty where it is not."""
        if self._left_as is None:
            return ""
        return self.tr("A letter that has left is not written down")

    def draft_more(self) -> object:
        """What goes along, and that it has left, as plain values."""
        papers, left = plain_papers(self.attached.chosen), self._left_as
        return papers if left is None else {"papers": papers, "left": left.plain()}

    def take_draft_more(self, kept: object) -> None:
        """Attach again what was attached, as far as it is still there."""
        if self._left_as is not None:
            return
        self.attached.restore(read_papers(kept.get("papers") if isinstance(kept, dict) else kept))
        left = read_left(kept.get("left")) if isinstance(kept, dict) else None
        if left is not None:
            self.take_left(left)

    def _begin(self) -> None:
        self.attached.restore(self._given)
        paper = self._given[0].paper if self._given else None
        chosen = template_naming(self._templates, paper)
        if chosen is not None:
            self.template.set_value(chosen)
        elif self._given:
            self.subject.setText(self._given[0].name.rpartition(".")[0])
        elif self._templates and self._about.deal_id is not None:
            self.template.set_value(next(iter(self._templates)))


def write_letter(
    parent: QWidget | None, about: About, to: str = "", papers: Sequence[Chosen] = ()
) -> ComposeDialog:
    """Open the dialog of a letter about somebody, with papers that go along."""
    dialog = ComposeDialog(parent, about, to or address_of(about), papers)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write_down(parent: QWidget, about: About, left: LeftLetter, step: NextStep | None) -> None:
    """Offer to write down a letter that has left from elsewhere, with the step after it."""
    dialog = ComposeDialog(parent, about, ", ".join(left.letter.to))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.take_left(left.to_be_kept())
    if isinstance(step, NewTask):
        dialog.after.take_step(step)
