"""How a call ends: what must be there, what is written, and the objections heard in it."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from salesapp.db.queries.day_rules import day_rules
from salesapp.db.queries.objections import heard
from salesapp.domain.activities import ActivityKind, ActivityResult, needs_note
from salesapp.domain.calls import CallDone
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.objections import Answer, HeardDraft, Outcome
from salesapp.services import calls as service
from salesapp.services import objections as objection_service
from salesapp.ui import format
from salesapp.ui.calls.desk import CallDesk
from salesapp.ui.calls.walk import Done
from salesapp.ui.explain import explain
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform


class CallEnding(CallDesk):
    """A call is over with result, note and next step; then the next one comes at once."""

    def save_call(self) -> None:
        """Write the call down and go on to the next one at once."""
        talk, bar = self.talk, self.stage.outcome
        if talk is None or not self._is_complete():
            return
        if talk.is_running:
            talk.stop()
        item, result = talk.item, bar.result()
        asks = self.stage.facts.asks
        done = CallDone(
            item=item,
            result=result,
            note=str(self.stage.facts.note.value()),
            next_step=bar.step(),
            seconds=talk.seconds,
            version_id=talk.version_id if self._steps else None,
            last_step=talk.step,
            path=tuple(talk.path),
            contact_id=talk.contact_id,
            answers=asks.answers(format.today()),
            said=asks.said(),
            heard=tuple(talk.heard),
        )
        self.talk = None
        refusals: list[RuleError] = []

        def refused(error: RuleError) -> bool:
            refusals.append(error)
            return True

        changes = perform(
            self,
            lambda: service.finish(done, datetime.now(UTC)),
            toast=self.tr("Call saved: {name}").format(name=format.company(item.name)),
            refused=refused,
        )
        if changes is None or result is None:
            # The talk goes on first: what a refusal brings next must not be taken for it.
            self.talk = talk
            self._show_clock()
            for error in refusals:
                self._refused(error)
            return
        self.walk.note(
            item, Done(int(changes.subject_id or 0), result, talk.seconds, done.whole_note())
        )
        if self.walk.go_on():
            self._begin()
        else:
            self._show_end()

    def _is_complete(self) -> bool:
        """Whether result, note and next step are there; the focus goes to what is missing."""
        bar, note = self.stage.outcome, str(self.stage.facts.note.value())
        result = bar.result()
        if result is None:
            bar.show_wrong(self.tr("How did it end? Press Alt and a digit."))
            bar.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        rules = day_rules()
        said = "\n".join((note, *(text for _title, text in self.stage.facts.asks.said())))
        needed = rules.note_always or needs_note(ActivityKind.CALL, result)
        if needed and len(said.strip()) < rules.note_least:
            bar.show_wrong(self.tr("Write in a few words what was said: nobody recalls it later."))
            self.go_to_note()
            return False
        wrong = bar.next.first_wrong()
        if wrong is not None:
            bar.show_wrong(self.tr("What comes next, and when?"))
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        bar.show_wrong("")
        return True

    def _refused(self, error: RuleError) -> None:
        """Say it in the bar; nothing typed is lost."""
        if error.rule is Rule.RECORD_CHANGED:
            self._ended_elsewhere(error)
            return
        self.stage.outcome.show_wrong(explain(error).sentence())
        if error.rule is Rule.NEXT_STEP_REQUIRED:
            self.stage.outcome.next.demand()

    def _ended_elsewhere(self, error: RuleError) -> None:
        """What was said becomes another call; with a lead that is closed it is kept."""
        talk = self.talk
        if talk is None:
            return
        item = talk.item
        if item.activity_id is not None:
            kept_as = item.subject_key
            talk.item = item._replace(activity_id=None, due_on=None, due_time=None, kept_as=kept_as)
        self.keep()
        if talk.item is not item and error.facts.get("table") == "activity":
            self.walk.replace(talk.item)
            self._show_queue()
            told = self.tr("This call was ended elsewhere. Save again: it becomes another call.")
            self.stage.outcome.show_wrong(told)
            return
        notices.tell(self.tr("This call was ended elsewhere"))
        self.walk.leave()
        self._begin()

    def _measure(self, objection_id: int, reply_id: int, did_help: bool) -> None:
        """Write the objection down with its reply; another reply joins the same objection."""
        talk = self.talk
        if talk is None:
            return
        known = self._heard_of(objection_id)
        if known is not None:
            work = objection_service.measure_reply
            perform(self, lambda: work(known, reply_id, did_help=did_help))
        else:
            item = talk.item
            outcome = Outcome.LIFTED if did_help else Outcome.LOST
            draft = HeardDraft(
                objection_id, item.deal_id, item.client_id, item.lead_id,
                answer=Answer(outcome, reply_id),
            )  # fmt: skip
            made = perform(self, lambda: objection_service.hear(draft))
            if made is None or made.subject_id is None:
                return
            talk.heard.append(made.subject_id)
        self._keeping.start()
        words = self.tr("Noted: it helped") if did_help else self.tr("Noted: it did not help")
        notices.tell(words)

    def _heard_of(self, objection_id: int) -> int | None:
        for one in self.talk.heard if self.talk is not None else ():
            row = heard(one)
            if row is not None and row.objection_id == objection_id:
                return one
        return None

    def _take_date(self) -> None:
        self.stage.outcome.choose(ActivityResult.CALL_BACK)
        self.stage.outcome.next.demand()
