"""A grade against the sheet: with a reason, till a day."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.fit import ClientVerdict
from salesapp.domain.dates import add_months
from salesapp.domain.errors import RuleError
from salesapp.domain.fit import MIN_REASON, Grade
from salesapp.services import fit as service
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.qualifying.words import grade_name

_HALF_A_YEAR = 6


class HandDialog(Dialog):
    """Logged in the history of the client; after its last day the sheet decides again."""

    def __init__(self, parent: QWidget | None, found: ClientVerdict) -> None:
        super().__init__(parent, "")
        self.drafts_about(found.client_id)
        self.title.setText(self.tr("Give the grade by hand"))
        self.setAccessibleName(self.title.text())
        told = self.tr("By the sheet: {grade}").format(grade=grade_name(found.fit.grade))
        self.text.setText(told)
        self.text.show()
        self._client_id = found.client_id
        grades = [(one, grade_name(one)) for one in Grade if one is not Grade.UNKNOWN]
        by_hand = found.hand
        start = by_hand.grade if by_hand else (found.fit.grade or None)
        self.grade = self.add_field(
            Field(self.tr("Grade"), ComboInput(grades, start), required=True)
        )
        self.reason = self.add_field(
            Field(
                self.tr("Why"), TextInput(by_hand.reason if by_hand else ""), required=True,
                check=self._reason_fault,
            )
        )  # fmt: skip
        editor = DateInput()
        editor.set_value(by_hand.until if by_hand else add_months(today(), _HALF_A_YEAR))
        self.until = self.add_field(
            Field(
                self.tr("Holds till"),
                editor,
                required=True,
                hint=self.tr("Then the sheet decides again"),
                check=self._until_fault,
            )
        )
        self.add_cancel()
        self.add_primary(self.tr("Give"))
        self.set_check(self._save)

    def _reason_fault(self, value: object) -> str:
        short = len(" ".join(str(value or "").split())) < MIN_REASON
        return self.tr("Say why in %n letters at least", "", MIN_REASON) if short else ""

    def _until_fault(self, value: object) -> str:
        over = value is not None and value < today()  # type: ignore[operator]  # a date
        return self.tr("Choose today or a day to come") if over else ""

    def _save(self) -> bool:
        grade, until = self.grade.value(), self.until.value()
        work = partial(
            service.set_by_hand,
            self._client_id,
            Grade(str(grade)),
            str(self.reason.value() or ""),
            until,  # type: ignore[arg-type]  # a date: the field demands one
            today(),
        )
        return perform(self, work, toast=self.tr("The grade is given"), refused=_shown) is not None


def _shown(_error: RuleError) -> bool:
    """The fields have said it already, except where the record is gone."""
    return False
