"""The dialog that ends a step: how it went, what was said, what comes next."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities, client_card, leads
from salesapp.db.queries.day_rules import day_rules
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, needs_note
from salesapp.domain.calls import was_heard
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import activities as service
from salesapp.services.activity_drafts import next_of_series
from salesapp.ui import theme
from salesapp.ui.activities.after_form import AfterForm
from salesapp.ui.activities.length_input import LengthInput
from salesapp.ui.activities.result_pills import ResultPills
from salesapp.ui.activities.words import attempt_words, kind_label, results_of, when_words
from salesapp.ui.explain import explain
from salesapp.ui.format import today
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.perform import perform
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_WIDTH = 660
_AGAIN = QT_TRANSLATE_NOOP("Activities", "It repeats: again {when}")


class Ending(NamedTuple):
    """What ends: a planned activity, or without an id one that was never planned."""

    activity_id: int | None
    kind: ActivityKind
    subject: str
    client_id: int | None = None
    client_name: str = ""
    deal_id: int | None = None
    contact_id: int | None = None
    attempt: int = 0
    lead_id: int | None = None


class CompleteDialog(Dialog):
    """Result, note, next step; it closes only when the service took all three."""

    def __init__(self, parent: QWidget | None, ending: Ending) -> None:
        title = ending.subject or kind_label(ending.kind)
        facts = (kind_label(ending.kind), ending.client_name, attempt_words(ending.attempt))
        about = ", ".join(part for part in facts if part)
        super().__init__(parent, title, about, width=_WIDTH)
        self.drafts_about(ending.activity_id, ending.kind, ending.client_id, ending.deal_id)
        self._ending = ending
        self._rules = day_rules()
        self.changes: Changes | None = None
        self.result = ResultPills(results_of(ending.kind), width=_WIDTH - 60)
        self.result_field = self.add_field(
            Field(self.tr("Result"), self.result, check=self._result_check)
        )
        self.note = TextArea(rows=3, placeholder=self.tr("What was said, what was agreed"))
        self.note_field = self.add_field(Field(self.tr("Note"), self.note, check=self._note_check))
        self.length = LengthInput()
        self.length_field = Field(self.tr("Length of the talk"), self.length)
        self.length_field.setMaximumWidth(theme.px(200))
        self.length_field.setVisible(ending.kind is ActivityKind.CALL)
        self.add_field(self.length_field)
        owners = (ending.client_id, ending.deal_id, ending.lead_id)
        planned, demanded = planned_beside(ending.activity_id, *owners)
        self.after = AfterForm(
            planned,
            demanded=demanded,
            may_archive=ending.client_id is not None,
            attempt=max(1, ending.attempt),
        )
        self._refusal = Label("", "small", "risk", wrap=True)
        self._refusal.hide()
        if any(owner is not None for owner in owners):
            self.body.addWidget(self.after)
        else:
            self.after.hide()
        self.body.addWidget(self._refusal)
        self.add_cancel()
        self.add_primary(self.tr("Done"), icon="check")
        self.set_check(self._save)
        self.result.changed.connect(self._result_chosen)

    def _result_chosen(self) -> None:
        self.result_field.validate()
        result = self._result()
        self.note_field.set_required(self._needs_note())
        self.after.suggest_after(result)
        heard = result is None or was_heard(self._ending.kind, result)
        self.length_field.setVisible(self._ending.kind is ActivityKind.CALL and heard)

    def _result(self) -> ActivityResult | None:
        value = self.result.value()
        return ActivityResult(str(value)) if value is not None else None

    def _result_check(self, value: object) -> str:
        return "" if value is not None else self.tr("Choose how it ended")

    def _note_check(self, value: object) -> str:
        words = str(value or "")
        if not self._needs_note() or len(words) >= self._rules.note_least:
            return ""
        if not words:
            return self.tr("Write in a few words what was said")
        return self.tr("Write at least %n letter(s)", "", self._rules.note_least)

    def _needs_note(self) -> bool:
        result = self._result()
        return result is not None and (
            self._rules.note_always or needs_note(self._ending.kind, result)
        )

    def _save(self) -> bool:
        if not self.after.isHidden() and not self.after.check():
            return False
        self.changes = perform(self, self._write, toast=self._toast(), refused=self._refused)
        return self.changes is not None

    def _write(self) -> Changes:
        ending, note = self._ending, str(self.note.value())
        step = self.after.next_step() if not self.after.isHidden() else None
        now, seconds = datetime.now(UTC), self._seconds()
        if ending.activity_id is not None:
            return service.complete(ending.activity_id, self._result(), note, step, now, seconds)
        draft = ActivityDraft(
            ending.kind,
            ending.subject or kind_label(ending.kind),
            today(),
            client_id=ending.client_id,
            deal_id=ending.deal_id,
            contact_id=ending.contact_id,
            note=note,
        )
        return service.log(draft, self._result(), step, now, seconds)

    def _seconds(self) -> int:
        return 0 if self.length_field.isHidden() else self.length.seconds()

    def _toast(self) -> str:
        subject = self._ending.subject or kind_label(self._ending.kind)
        return self.tr("Done: {subject}").format(subject=subject)

    def _refused(self, error: RuleError) -> bool:
        """Say it inside the form; nothing typed is lost."""
        if error.rule is Rule.RESULT_REQUIRED:
            self.result_field.set_error(self.tr("Choose how it ended"))
        elif error.rule is Rule.NOTE_REQUIRED:
            self.note_field.set_error(self.tr("Write in a few words what was said"))
        else:
            self._refusal.setText(explain(error).sentence())
            self._refusal.show()
            if error.rule is Rule.NEXT_STEP_REQUIRED:
                self.after.demand()
        return True


def complete(parent: QWidget | None, activity_id: int) -> CompleteDialog | None:
    """Open the dialog for a planned step; None when it is gone or not open any more."""
    known = activities.one(activity_id)
    if known is None or known.state != "planned":
        return None
    ending = Ending(
        known.id,
        ActivityKind(known.kind),
        known.subject,
        known.client_id,
        known.client_name,
        known.deal_id,
        known.contact_id,
        known.attempt,
        known.lead_id,
    )
    return _open(parent, ending)


def record(
    parent: QWidget | None, kind: ActivityKind, client_id: int, deal_id: int | None = None
) -> CompleteDialog | None:
    """Open the dialog for something done without having been planned, such as a call."""
    card = client_card.card(client_id, today())
    if card is None:
        return None
    ending = Ending(None, kind, "", client_id, card.draft.name, deal_id)
    return _open(parent, ending)


def _open(parent: QWidget | None, ending: Ending) -> CompleteDialog:
    dialog = CompleteDialog(parent, ending)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def planned_beside(
    activity_id: int | None,
    client_id: int | None,
    deal_id: int | None,
    lead_id: int | None = None,
) -> tuple[str, bool]:
    """The steps that stay, in words, and whether the user must name the next one."""
    lead = leads.one(lead_id) if lead_id is not None else None
    answered = lead is not None and lead.needs_step(today())
    own: list[activities.ActivityRow] = []
    demanded = False
    for owner, rows_of in (
        (client_id, activities.open_of_client),
        (deal_id, activities.open_of_deal),
        (lead_id if answered else None, activities.open_of_lead),
    ):
        if owner is None:
            continue
        rest = [one for one in rows_of(owner) if one.id != activity_id]
        dated = [one for one in rest if one.due_on is not None]
        demanded = demanded or not dated
        own += [one for one in dated if one not in own]
    words = [
        f"{when_words(one.due_on, one.due_time)}: {one.subject or kind_label(one.kind)}"
        for one in own[:3]
    ]
    again = next_of_series(activity_id, today()) if activity_id is not None else None
    if again is not None:
        demanded = False
        words.insert(0, translate("Activities", _AGAIN).format(when=when_words(again, None)))
    return "\n".join(words), demanded
