"""Telling a client of an event: the text is ready; a key says how it was told."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import client_card, client_notices
from salesapp.domain.client_notices import FIELDS, Event, Means, NoticeKind, check_template
from salesapp.domain.errors import RuleError
from salesapp.services import client_notices as service
from salesapp.ui import format
from salesapp.ui.clients.commands import first_point
from salesapp.ui.explain import explain
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.outside import call, write_to
from salesapp.ui.perform import perform
from salesapp.ui.today.notice_words import kind_words, line_of, subject_of, text_of
from salesapp.ui.translate import language


class NoticeDialog(Dialog):
    """Letter, message or call; "knows already" ends it without a word."""

    def __init__(self, parent: QWidget | None, event: Event) -> None:
        super().__init__(parent, format.company(event.client), line_of(event), width=600)
        self.drafts_about(event.kind, event.client_id, event.key)
        self._event = event
        self._card = client_card.card(event.client_id, format.today())
        self.means = Segmented(
            [
                (Means.LETTER, self.tr("Letter"), "mail"),
                (Means.MESSAGE, self.tr("Message"), "copy"),
                (Means.CALL, self.tr("Call"), "phone"),
            ]
        )
        self.means.set_value(Means.LETTER if self._point("email") else Means.MESSAGE)
        self.means.changed.connect(lambda _value: self._show_way())
        self.body.addWidget(self.means)
        self.text_field = self.add_field(
            Field(self.tr("What to say"), TextArea(rows=6), required=True)
        )
        self.text_field.editor.set_value(text_of(event))  # type: ignore[attr-defined] # an editor of the kit
        self.way = Label("", "small", "text3", wrap=True)
        self.known = Button(self.tr("The client knows already"), "link", small=True)
        self.known.clicked.connect(self._know)
        self.texts = Button(self.tr("Texts of notices…"), "link", small=True)
        self.texts.clicked.connect(self._edit_texts)
        self.body.addWidget(self.way)
        self.body.addLayout(row(self.known, self.texts, None))
        told = client_notices.told_of(event.deal_id, event.client_id, 3)
        if told:
            lines = "\n".join(f"{format.moment(one.told_at)}: {one.text}" for one in told)
            self.body.addWidget(
                Label(self.tr("Told before:") + "\n" + lines, "small", "text3", wrap=True)
            )
        self.add_cancel()
        self.add_primary(self.tr("Told"), icon="check")
        self.set_check(self._tell)
        self._show_way()

    def _point(self, kind: str) -> str:
        return first_point(self._card, kind) if self._card is not None else ""

    def _show_way(self) -> None:
        address, phone = self._point("email"), self._point("phone")
        words = {
            Means.LETTER: self.tr("The letter opens in the mail program: {address}").format(
                address=address or self.tr("no address yet")
            ),
            Means.MESSAGE: self.tr("The text goes into the clipboard: paste it into the messenger"),
            Means.CALL: self.tr("The number goes to the telephone: {phone}").format(
                phone=phone or self.tr("no number yet")
            ),
        }
        self.way.setText(words[Means(str(self.means.value()))])

    def _tell(self) -> bool:
        means, text = Means(str(self.means.value())), str(self.text_field.value() or "")
        if means is Means.LETTER and not self._point("email"):
            words = self.tr("There is no address to write to: choose another way")
            self.text_field.set_error(words)
            return False
        event, now = self._event, datetime.now(UTC)
        words = self.tr("{client} has been told").format(client=format.company(event.client))
        done = perform(
            self,
            lambda: service.tell(event, means, subject_of(event), text, now),
            toast=words,
            refused=self._refused,
        )
        if done is not None:
            self._hand_over(means, text)
        return done is not None

    def _hand_over(self, means: Means, text: str) -> None:
        if means is Means.MESSAGE:
            QGuiApplication.clipboard().setText(text)
        elif means is Means.LETTER and self._point("email"):
            write_to(self._point("email"), kind_words(self._event.kind), text)
        elif means is Means.CALL and self._point("phone"):
            call(self._point("phone"))

    def _know(self) -> None:
        event, now = self._event, datetime.now(UTC)
        words = self.tr("{client} knows already").format(client=format.company(event.client))
        work = service.tell
        if perform(self, lambda: work(event, Means.KNOWN, "", "", now), toast=words) is not None:
            self.set_check(lambda: True)
            self.text_field.required = False
            self.accept()

    def _edit_texts(self) -> None:
        dialog = TextsDialog(self, self._event.kind)
        dialog.when_done(self, lambda done: self._fill_again() if done else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill_again(self) -> None:
        self.text_field.editor.set_value(text_of(self._event))  # type: ignore[attr-defined] # as above

    def _refused(self, error: RuleError) -> bool:
        self.text_field.set_error(explain(error).sentence())
        return True


class TextsDialog(Dialog):
    """The user's own text of a kind; the names in braces are filled with the facts."""

    def __init__(self, parent: QWidget | None, kind: NoticeKind) -> None:
        super().__init__(parent, kind_words(kind), width=560)
        self.drafts_about(kind)
        self._kind = kind
        fields = ", ".join("{" + name + "}" for name in FIELDS[kind])
        self.text.setText(self.tr("Filled by themselves: {fields}").format(fields=fields))
        self.text.show()
        self.editor = TextArea(rows=6)
        self.editor.set_value(client_notices.texts(language())[kind])
        self.field = self.add_field(
            Field(self.tr("Text"), self.editor, required=True, check=self._check_text)
        )
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _check_text(self, value: object) -> str:
        try:
            check_template(self._kind, str(value or ""))
        except RuleError as error:
            name = str(error.facts.get("value", ""))
            return self.tr("Nothing fills {name}").format(name=name) if name else ""
        return ""

    def _save(self) -> bool:
        texts = client_notices.texts(language()) | {self._kind: str(self.editor.value())}
        toast = self.tr("The text is kept")
        return perform(self, lambda: service.set_texts(language(), texts), toast=toast) is not None
