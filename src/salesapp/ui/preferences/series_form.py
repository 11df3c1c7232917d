"""The series of numbers of one kind of documents."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import organizations
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.numbering import format_number, template_valid
from salesapp.services import organizations as service
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform

_LONGEST = 9


class SeriesForm(QWidget):
    """Template and next number; written by the button, for a number never goes back."""

    def __init__(self, kind: str, title: str) -> None:
        super().__init__()
        self._kind, self._year = kind, 0
        self._stored = organizations.Series(1, organizations.TEMPLATES[kind])
        self.template = TextInput()
        self.next = TextInput()
        self.template_field = Field(title, self.template, check=self._template_fault)
        self.next_field = Field(self.tr("Next number"), self.next, check=self._next_fault)
        self.next_field.setMaximumWidth(theme.px(140))
        self.apply = Button(self.tr("Apply"), small=True)
        self.apply.setAccessibleName(self.tr("Apply the numbering: {name}").format(name=title))
        line = row(self.template_field, self.next_field, self.apply, gap=12)
        line.setStretch(0, 1)
        line.setAlignment(self.next_field, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(self.template_field, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(self.apply, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
        for field in (self.template_field, self.next_field):
            field.changed.connect(self._refresh)
        self.apply.clicked.connect(self.save)
        self.next.returnPressed.connect(self.save)
        self.template.returnPressed.connect(self.save)

    def load(self, year: int) -> None:
        """Show the series of a year, unless other values are being typed."""
        typed = self._year and self._differs()
        self._year = year
        self._stored = self._read()
        if not typed:
            for editor, text in (
                (self.template, self._stored.template),
                (self.next, str(self._stored.next)),
            ):
                with QSignalBlocker(editor):
                    editor.set_value(text)
        self._refresh()

    def save(self) -> None:
        """Write the numbering, if it is right."""
        if not self.template_field.validate() or not self.next_field.validate():
            return
        if self._differs():
            done = perform(
                self,
                lambda: service.set_series(
                    self._kind, self._year, int(self.next.text()), self.template.text().strip()
                ),
                refused=self._refused,
            )
            if done is not None:
                self.load(self._year)

    def _read(self) -> organizations.Series:
        card = organizations.current()
        if card is None:
            return organizations.Series(1, organizations.TEMPLATES[self._kind])
        template = organizations.series(card.id, self._kind, self._year).template
        year = service.series_year(self._kind, self._year, template)
        return organizations.series(card.id, self._kind, year)

    def _differs(self) -> bool:
        typed = (self.next.text().strip(), self.template.text().strip())
        return typed != (str(self._stored.next), self._stored.template)

    def _refresh(self) -> None:
        fault = self._template_fault(self.template.text()) or self._next_fault(self.next.text())
        self.apply.setVisible(self._differs() and not fault)
        if fault:
            return
        sample = format_number(self.template.text().strip(), int(self.next.text()), year=self._year)
        self.template_field.set_hint(self.tr("The next one: {number}").format(number=sample))

    def _template_fault(self, value: object) -> str:
        if template_valid(str(value or "").strip()):
            return ""
        return self.tr("Write where the number stands: {n}, or {n:04} for 0007; {year} is the year")

    def _next_fault(self, value: object) -> str:
        text = str(value or "").strip()
        if not (text.isascii() and text.isdigit() and 0 < len(text) <= _LONGEST and int(text)):
            return self.tr("Enter a number from 1")
        if int(text) < self._stored.next:
            return self.tr("{number} is the least: those before were given already").format(
                number=self._stored.next
            )
        return ""

    def _refused(self, error: RuleError) -> bool:
        if error.rule is not Rule.DOCUMENT_FROZEN:
            return False
        self.next_field.set_error(
            self.tr("Invoices of this year exist: a jump would leave a gap in their numbers")
        )
        return True
