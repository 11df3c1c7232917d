"""What holds goods back, told before they are let go, and the reason that is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salesapp.domain.credit_stops import Stop, StopKind
from salesapp.ui import format as fmt
from salesapp.ui.invoices.panel_parts import drop
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.posting.limits_part import warning
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_STOPPED = QT_TRANSLATE_NOOP("StopWords", "Shipments to the client are stopped: {reason}.")
_OVERDUE = QT_TRANSLATE_NOOP("StopWords", "The client is {days} late with {money}.")
_LIMIT = QT_TRANSLATE_NOOP(
    "StopWords", "With these goods {money} would be owed, the limit is {limit}."
)


def stop_words(one: Stop) -> str:
    """A sentence about one reason to hold goods back."""
    if one.kind is StopKind.STOPPED:
        return translate("StopWords", _STOPPED).format(reason=one.reason.rstrip("."))
    money = fmt.money(one.amount_minor)
    if one.kind is StopKind.OVERDUE:
        return translate("StopWords", _OVERDUE).format(days=fmt.days(one.days), money=money)
    limit = fmt.money(one.limit_minor)
    return translate("StopWords", _LIMIT).format(money=money, limit=limit)


class StopsPart(QWidget):
    """Nothing is shown where nothing holds the goods back."""

    def __init__(self, dialog: Dialog, stops: Sequence[Stop]) -> None:
        super().__init__(dialog)
        self.stops: tuple[Stop, ...] = ()
        self._lines = QWidget(self)
        self.reason = TextArea(rows=2)
        self.field = Field(
            self.tr("Who lets the goods go, and why"),
            self.reason,
            required=True,
            hint=self.tr("It is kept with the document"),
        )
        self._box = column(self._lines, self.field, gap=12)
        self.setLayout(self._box)
        self.field.hide()
        self.hide()
        dialog.check_fields(self.field)
        self.show_stops(stops)

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Tell what holds the goods back now."""
        if tuple(stops) == self.stops:
            return
        self.stops = tuple(stops)
        self._box.removeWidget(self._lines)
        drop(self._lines)
        self._lines = QWidget(self)
        lines = column(gap=8)
        for one in self.stops:
            lines.addLayout(warning(stop_words(one)))
        self._lines.setLayout(lines)
        self._box.insertWidget(0, self._lines)
        self.setVisible(bool(self.stops))
        self.field.setVisible(bool(self.stops))

    def why(self) -> str:
        """Why the goods may go all the same."""
        return str(self.reason.value()).strip() if self.stops else ""
