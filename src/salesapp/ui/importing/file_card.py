"""The card of one file: how it was read, its columns, or why it was refused."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.exchange.encodings import ENCODINGS
from salesapp.exchange.rows import FileKind, ParsedFile, ReadOptions
from salesapp.ui import theme
from salesapp.ui.importing import words
from salesapp.ui.importing.columns import ColumnTable
from salesapp.ui.importing.refusals import refusal_words
from salesapp.ui.importing.work import Chosen
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.error_block import ErrorBlock
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea


class FileCard(Card):
    """Shows a file; tells what the user decided about it."""

    options_changed = Signal(object)
    """`ReadOptions`."""
    removed = Signal()
    more_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", padded=False, parent=parent)
        self._file: Chosen | None = None
        self.remove = Button(self.tr("Leave out"), icon="x", small=True)
        self.remove.clicked.connect(self.removed)
        self.more = Button(self.tr("More files"), icon="upload", small=True)
        self.more.clicked.connect(self.more_wanted)
        self.add_action(self.remove)
        self.add_action(self.more)
        self.kind = ComboInput([(kind, words.kind_name(kind)) for kind in FileKind])
        self.kind.setPlaceholderText(self.tr("Choose"))
        self.encoding = ComboInput([(name, words.ENCODINGS[name]) for name in ENCODINGS])
        signs = [(sign, words.separator_name(sign)) for sign in words.SEPARATORS]
        self.separator = ComboInput(signs)
        for box in (self.encoding, self.separator):
            box.setPlaceholderText(self.tr("As recognised"))
        for box in (self.kind, self.encoding, self.separator):
            box.changed.connect(self._chosen)
        self._choices = QWidget(self.inside)
        self._choices.setLayout(
            row(
                Field(self.tr("What the rows are"), self.kind, parent=self._choices),
                Field(self.tr("Encoding"), self.encoding, parent=self._choices),
                Field(self.tr("Separator"), self.separator, parent=self._choices),
                gap=12,
                margins=(12, 8, 12, 8),
            )
        )
        self.trouble = ErrorBlock("")
        self.trouble.retry.connect(self.again_wanted)
        self.trouble.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.columns = ColumnTable()
        self.columns.mapped.connect(self._mapped)
        self.reading = Label("", "base", "text2")
        self.reading.setContentsMargins(16, 12, 16, 12)
        self._scroll = ScrollArea()
        self._scroll.body.addWidget(self.columns)
        for part in (self._choices, self.trouble, self.reading):
            self.body.addWidget(part)
        self.body.addWidget(self._scroll, 1)
        self.body.addStretch(0)
        self.body.setSpacing(0)

    def show_file(self, file: Chosen) -> None:
        """Show a file as far as it got."""
        before, self._file = self._file, file
        self.set_title(file.path.name, self._told(file))
        self._choices.setVisible(file.source is not None or file.refusal is not None)
        self.trouble.setVisible(file.refusal is not None)
        self._scroll.setVisible(file.source is not None)
        waits = file.source is None and file.refusal is None
        self.reading.setVisible(waits)
        self.reading.setText(self.tr("Reading the file…"))
        if file.refusal is not None:
            told = refusal_words(file.refusal)
            self.trouble.set_text(told.what, " ".join(filter(None, (told.where, told.mend))))
        self._show_choices(file)
        parsed = file.source.parsed if file.source else None
        old = before.source.parsed if before and before.source else None
        if parsed is not None and parsed is not old:
            self.columns.show_file(parsed)
            self._scroll.setMinimumHeight(theme.px(30 + 36 * min(3, len(parsed.columns))))

    def _show_choices(self, file: Chosen) -> None:
        parsed = file.source.parsed if file.source else None
        shown = (
            (self.kind, parsed.kind if parsed else file.options.kind),
            (self.encoding, parsed.encoding if parsed else file.options.encoding),
            (self.separator, parsed.separator if parsed else file.options.separator),
        )
        for box, value in shown:
            box.blockSignals(True)
            box.set_value(value)
            box.blockSignals(False)
            box.update()

    def _told(self, file: Chosen) -> str:
        if file.source is None:
            return ""
        parsed = file.source.parsed
        rows = self.tr("%n row(s)", "", parsed.total_rows)
        parts = [words.kind_name(parsed.kind).lower(), rows, self._how(file, parsed)]
        return ", ".join(part for part in parts if part)

    def _how(self, file: Chosen, parsed: ParsedFile) -> str:
        name = words.ENCODINGS.get(parsed.encoding, parsed.encoding)
        text = (
            self.tr("encoding {name}")
            if file.options.encoding
            else self.tr("encoding recognised: {name}")
        )
        return text.format(name=name)

    def _chosen(self) -> None:
        if self._file is None:
            return
        now = self._file.options
        parsed = self._file.source.parsed if self._file.source else None
        recognised = parsed.kind if parsed else None
        kind, encoding, separator = (
            self.kind.value(),
            self.encoding.value(),
            self.separator.value(),
        )
        options = ReadOptions(
            encoding=self._decided(now.encoding, parsed.encoding if parsed else None, encoding),
            separator=self._decided(now.separator, parsed.separator if parsed else None, separator),
            kind=kind if isinstance(kind, FileKind) and kind != recognised else now.kind,
            # Fields of one kind mean nothing to another.
            mapping=now.mapping if kind == recognised else (),
        )
        self.options_changed.emit(options)

    @staticmethod
    def _decided(before: str | None, guessed: str | None, chosen: object) -> str | None:
        if before is None and chosen == guessed:
            return None
        return str(chosen) if chosen is not None else before

    def _mapped(self, heading: str, field: str) -> None:
        if self._file is None:
            return
        mapping = dict(self._file.options.mapping) | {heading: field}
        self.options_changed.emit(replace(self._file.options, mapping=tuple(mapping.items())))
