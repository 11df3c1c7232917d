"""The card of a table: what it is, how it is read, its columns or its first rows, or a refusal."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.domain.table_imports import DayOrder, TableKind, TableOptions
from salesapp.exchange.encodings import ENCODINGS
from salesapp.exchange.grid import Form, GridLook, GridOptions
from salesapp.ui import theme
from salesapp.ui.importing import table_words, words
from salesapp.ui.importing.refusals import refusal_words
from salesapp.ui.importing.table_columns import TableColumns
from salesapp.ui.importing.table_head import TableHead
from salesapp.ui.importing.table_session import TableState
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.error_block import ErrorBlock
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea

_HEADERS = 20
"""The headings are looked for among so many rows."""


class TableCard(Card):
    """Shows a table; tells what the user decided about it."""

    grid_changed = Signal(object)
    """`GridOptions`."""
    kind_changed = Signal(object)
    header_changed = Signal(object)
    options_changed = Signal(object)
    """`TableOptions`."""
    removed = Signal()
    other_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", padded=False, parent=parent)
        self._state: TableState | None = None
        self.remove = Button(self.tr("Leave out"), icon="x", small=True)
        self.remove.clicked.connect(self.removed)
        self.other = Button(self.tr("Another file"), icon="upload", small=True)
        self.other.clicked.connect(self.other_wanted)
        self.add_action(self.remove)
        self.add_action(self.other)
        self.kind = ComboInput([(kind, table_words.kind_name(kind)) for kind in TableKind])
        self.sheet = ComboInput()
        self.encoding = ComboInput([(name, words.ENCODINGS[name]) for name in ENCODINGS])
        signs = [(sign, words.separator_name(sign)) for sign in words.SEPARATORS]
        self.separator = ComboInput(signs)
        self.header = ComboInput()
        self.decimal = ComboInput(
            [(sign, table_words.decimal_name(sign)) for sign in table_words.DECIMALS]
        )
        self.days = ComboInput([(order, table_words.days_name(order)) for order in DayOrder])
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.kind.changed.connect(lambda: self.kind_changed.emit(self.kind.value()))
        for box in (self.sheet, self.encoding, self.separator):
            box.changed.connect(self._grid_chosen)
        self.header.changed.connect(self._header_chosen)
        for box in (self.decimal, self.days):
            box.changed.connect(self._formats_chosen)

    def _lay_out(self) -> None:
        self._choices = QWidget(self.inside)
        self._fields = {
            "kind": Field(self.tr("What the rows are"), self.kind, parent=self._choices),
            "sheet": Field(self.tr("Sheet"), self.sheet, parent=self._choices),
            "encoding": Field(self.tr("Encoding"), self.encoding, parent=self._choices),
            "separator": Field(self.tr("Separator"), self.separator, parent=self._choices),
            "header": Field(self.tr("Headings"), self.header, parent=self._choices),
            "decimal": Field(self.tr("Numbers"), self.decimal, parent=self._choices),
            "days": Field(self.tr("Days"), self.days, parent=self._choices),
        }
        first = ("kind", "sheet", "encoding", "separator")
        second = ("header", "decimal", "days")
        self._choices.setLayout(
            column(
                row(*(self._fields[name] for name in first), gap=12),
                row(*(self._fields[name] for name in second), gap=12),
                gap=8,
                margins=(12, 8, 12, 8),
            )
        )
        self.trouble = ErrorBlock("")
        self.trouble.retry.connect(self.again_wanted)
        self.trouble.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.reading = Label(self.tr("Reading the file…"), "base", "text2")
        self.reading.setContentsMargins(16, 12, 16, 12)
        for part in (self._choices, self.trouble, self.reading):
            self.body.addWidget(part)
        self.lines = ScrollArea(parent=self.inside)
        self.columns = TableColumns(self.lines.inside)
        self.columns.mapped.connect(self._mapped)
        self.lines.body.addWidget(self.columns)
        self.lines.setMinimumHeight(theme.px(30 + 36 * 3))
        self.head = TableHead()
        self.head.header_chosen.connect(self.header_changed)
        self.body.addWidget(self.lines, 1)
        self.body.addWidget(self.head, 1)
        self.body.addStretch(0)
        self.body.setSpacing(0)

    def show_state(self, state: TableState, view: str) -> None:
        """Show a table as far as it got, its columns or its first rows."""
        self._state = state
        look, options = state.look, state.options
        is_read = look is not None and options is not None
        self.set_title(self._name(state), self._told(state))
        self.trouble.setVisible(state.refusal is not None)
        self.reading.setVisible(not is_read and state.refusal is None)
        self._choices.setVisible(is_read or state.refusal is not None)
        self.lines.setVisible(is_read and view == "columns")
        self.head.setVisible(is_read and view == "head")
        if state.refusal is not None:
            told = refusal_words(state.refusal)
            self.trouble.set_text(told.what, "\n".join(filter(None, (told.where, told.mend))))
        self._show_choices(state)
        if look is not None and options is not None:
            if view == "columns":
                self.columns.show_table(look, options, state.faults or Counter())
            elif view == "head":
                self.head.show_table(look, options.header)

    def _name(self, state: TableState) -> str:
        if state.is_pasted:
            return self.tr("Pasted from a spreadsheet")
        return ", ".join(path.name for path in state.paths)

    def _told(self, state: TableState) -> str:
        look, options = state.look, state.options
        if look is None or options is None:
            return ""
        rows = max(0, look.total_rows - sum(0 < one.number <= options.header for one in look.head))
        parts = [self.tr("%n row(s)", "", rows)]
        if look.sheet:
            parts.insert(0, self.tr("sheet “{name}”").format(name=look.sheet))
        if look.form is Form.COMMERCEML:
            parts.insert(0, self.tr("CommerceML of 1C"))
        elif look.form is Form.TEXT and not state.grid.encoding:
            name = words.ENCODINGS.get(look.encoding, look.encoding)
            parts.append(self.tr("encoding recognised: {name}").format(name=name))
        if state.is_remembered:
            parts.append(self.tr("columns as last time"))
        return ", ".join(parts)

    def _show_choices(self, state: TableState) -> None:
        look, options = state.look, state.options
        form = look.form if look is not None else None
        is_text = form is Form.TEXT or (form is None and bool(state.grid.encoding))
        visible = {
            "kind": form is not None,
            "sheet": form is Form.BOOK and look is not None and len(look.sheets) > 1,
            "encoding": is_text,
            "separator": is_text,
            "header": form in (Form.TEXT, Form.BOOK),
            "decimal": form in (Form.TEXT, Form.BOOK),
            "days": form in (Form.TEXT, Form.BOOK),
        }
        for name, field in self._fields.items():
            field.setVisible(visible[name])
        _show(self.encoding, look.encoding if look else state.grid.encoding)
        _show(self.separator, look.separator if look else state.grid.separator)
        if look is not None:
            _show(self.sheet, look.sheet, [(name, name) for name in look.sheets])
        if look is not None and options is not None:
            _show(self.kind, options.kind)
            _show(self.header, options.header, self._headers(look, options))
            _show(self.decimal, options.decimal)
            _show(self.days, options.days)

    def _headers(self, look: GridLook, options: TableOptions) -> list[tuple[object, str]]:
        numbers = [one.number for one in look.head[:_HEADERS]]
        if options.header and options.header not in numbers:
            numbers.append(options.header)
        rows = [(number, self.tr("in row {row}").format(row=number)) for number in numbers]
        return [(0, self.tr("none")), *rows]

    # What the user does

    def _grid_chosen(self) -> None:
        if self._state is None:
            return
        look, before = self._state.look, self._state.grid
        encoding, separator = self.encoding.value(), self.separator.value()
        is_text = look is None or look.form is Form.TEXT
        self.grid_changed.emit(
            GridOptions(
                _decided(before.encoding, look.encoding if look else None, encoding)
                if is_text
                else None,
                _decided(before.separator, look.separator if look else None, separator)
                if is_text
                else None,
                str(self.sheet.value()) if look and look.form is Form.BOOK else None,
            )
        )

    def _header_chosen(self) -> None:
        value = self.header.value()
        if isinstance(value, int):
            self.header_changed.emit(value)

    def _formats_chosen(self) -> None:
        options = self._state.options if self._state is not None else None
        days = self.days.value()
        if options is not None and isinstance(days, DayOrder):
            decimal = str(self.decimal.value() or "")
            self.options_changed.emit(replace(options, decimal=decimal, days=days))

    def _mapped(self, place: int, code: str) -> None:
        options = self._state.options if self._state is not None else None
        if options is None:
            return
        mapping = list(options.mapping)
        # A field is filled by one column: the one chosen last.
        mapping = ["" if code and one == code else one for one in mapping]
        mapping[place] = code
        self.options_changed.emit(replace(options, mapping=tuple(mapping)))


def _show(box: ComboInput, value: object, choices: list[tuple[object, str]] | None = None) -> None:
    box.blockSignals(True)
    if choices is not None:
        box.set_choices(choices)
    box.set_value(value)
    box.blockSignals(False)
    box.update()


def _decided(before: str | None, guessed: str | None, chosen: object) -> str | None:
    if before is None and chosen == guessed:
        return None
    return str(chosen) if chosen is not None else before
