"""What a template says: name, colours, design, blocks, columns, texts with fields."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.errors import RuleError
from salesapp.domain.paper_parts import PARTS, Block, Design, LogoPlace, PaperColumn, PaperText
from salesapp.domain.paper_templates import MOST_NAME, PaperTemplate, check_text
from salesapp.services.paper_signs import unprintable_text
from salesapp.ui.explain import explain
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.papers.colour_input import ColourInput
from salesapp.ui.papers.missing_signs import MissingSigns
from salesapp.ui.papers.parts_list import PartsList
from salesapp.ui.papers.words import design_words, field_words, logo_words, text_words


class TemplateForm(QWidget):
    """Shows a template and tells it as it is typed; a built-in one is only shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: PaperTemplate | None = None
        self._as_shown: dict[PaperText, object] = {}
        self._loading = False
        self.name = Field(self.tr("Name"), TextInput(), required=True, check=self._name_fault)
        self._designs = ComboInput()
        self.design = Field(self.tr("Design"), self._designs)
        self.accent = Field(self.tr("Main colour"), ColourInput())
        self.ink = Field(self.tr("Colour of the text"), ColourInput())
        logos = [(str(one), logo_words(one)) for one in LogoPlace]
        self.logo = Field(self.tr("Logo"), ComboInput(logos))
        self.blocks: PartsList[Block] = PartsList(self.tr("Blocks from top to bottom"))
        self.columns: PartsList[PaperColumn] = PartsList(self.tr("Columns from left to right"))
        self.columns_card = Card("")
        self.texts: dict[PaperText, Field] = {}
        self._text_box = QVBoxLayout()
        self._text_box.setSpacing(10)
        self._build()
        for field in (self.name, self.design, self.accent, self.ink, self.logo):
            field.changed.connect(self._told)
        self.blocks.changed.connect(self._told)
        self.columns.changed.connect(self._told)

    def _build(self) -> None:
        look = Card("")
        grid = FormLayout(2)
        grid.add_wide(self.name)
        grid.add(self.design, self.logo)
        grid.add(self.accent, self.ink)
        look.body.addLayout(grid)
        hint = self.tr("Space shows or hides, Ctrl+arrows or the mouse move")
        blocks = Card("")
        blocks.set_title(self.tr("Blocks"))
        blocks.body.addWidget(Label(hint, "small", "text3", wrap=True))
        blocks.body.addWidget(self.blocks)
        self.columns_card.set_title(self.tr("Columns"))
        told = self.tr("A column without a value in any line is left out")
        self.columns_card.body.addWidget(Label(told, "small", "text3", wrap=True))
        self.columns_card.body.addWidget(self.columns)
        texts = Card("")
        texts.set_title(self.tr("Texts"))
        why = self.tr(
            "An empty text is said as usual. A line whose field has no value is left out."
        )
        texts.body.addWidget(Label(why, "small", "text3", wrap=True))
        texts.body.addLayout(self._text_box)
        self.missing = MissingSigns(parent=self)
        texts.body.addWidget(self.missing)
        self.setLayout(column(look, blocks, self.columns_card, texts, None, gap=12))

    def show_template(self, name: str, template: PaperTemplate, *, is_own: bool) -> None:
        """Show a template; only one of the user's own can be typed into."""
        self._loading = True
        parts = PARTS[template.kind]
        if self._template is None or self._template.kind is not template.kind:
            self._make_texts(parts.texts)
        self._template = template
        self.name.set_value(name)
        self._designs.set_choices([(str(one), design_words(one)) for one in parts.designs])
        self.design.set_value(str(template.design))
        self.accent.set_value(template.accent)
        self.ink.set_value(template.ink)
        self.logo.set_value(str(template.logo))
        self.blocks.show_parts(parts.blocks, parts.kept, template.blocks)
        self.columns.show_parts(parts.columns, parts.kept_columns, template.columns)
        self.columns_card.setVisible(bool(parts.columns))
        for which, field in self.texts.items():
            if field.value() != template.text(which):
                field.set_value(template.text(which))
            else:
                field.set_error("")
        self._as_shown = {which: field.value() for which, field in self.texts.items()}
        self.setEnabled(is_own)
        self._loading = False
        self._tell_signs()

    def template(self) -> PaperTemplate | None:
        """The template as typed; None while a colour is no colour."""
        accent, ink = self.accent.value(), self.ink.value()
        if self._template is None or not isinstance(accent, int) or not isinstance(ink, int):
            return None
        # A text that was not typed into stays as it is kept, not as an input has it.
        texts = dict(self._template.texts) | {
            which: str(field.value() or "")
            for which, field in self.texts.items()
            if field.value() != self._as_shown.get(which)
        }
        return replace(
            self._template,
            design=Design(str(self.design.value())),
            accent=accent,
            ink=ink,
            logo=LogoPlace(str(self.logo.value())),
            blocks=self.blocks.shown(),
            columns=self.columns.shown(),
            texts=tuple((which, text) for which, text in texts.items() if text.strip()),
        )

    def typed_name(self) -> str:
        """The name as typed."""
        return str(self.name.value() or "")

    def validate(self) -> Field | None:
        """Check all fields; the first that cannot be saved."""
        fields = (self.name, self.accent, self.ink, *self.texts.values())
        wrong = [field for field in fields if not field.validate()]
        return wrong[0] if wrong else None

    def _make_texts(self, known: tuple[PaperText, ...]) -> None:
        for field in self.texts.values():
            field.hide()
            field.deleteLater()
        while self._text_box.count():
            self._text_box.takeAt(0)
        self.texts = {}
        for which in known:
            single = which is PaperText.TITLE
            editor = TextInput() if single else TextArea(rows=2)
            field = Field(text_words(which), editor, check=partial(self._text_fault, which))
            field.changed.connect(partial(self._text_typed, field))
            insert = IconButton("plus", self.tr("Insert a field"), small=True)
            insert.clicked.connect(partial(self._offer_fields, insert, field))
            line = QWidget(self)
            told = row(field, insert, gap=6)
            told.setStretch(0, 1)
            told.setAlignment(insert, Qt.AlignmentFlag.AlignBottom)
            told.setContentsMargins(0, 0, 0, 0)
            line.setLayout(told)
            self._text_box.addWidget(line)
            self.texts[which] = field

    def insert_field(self, into: Field, name: str) -> None:
        """Put a field where the cursor of a text stands."""
        editor = into.editor
        if isinstance(editor, TextArea):
            editor.insertPlainText(f"{{{name}}}")
        elif isinstance(editor, TextInput):
            editor.insert(f"{{{name}}}")
        editor.setFocus()

    def _offer_fields(self, button: QWidget, into: Field) -> None:
        if self._template is None:
            return
        menu = Menu(self)
        for name in PARTS[self._template.kind].fields:
            menu.add(f"{field_words(name)}  {{{name}}}", partial(self.insert_field, into, name))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _text_typed(self, field: Field) -> None:
        if not self._loading:
            field.validate()
            self._tell_signs()
            self._told()

    def _tell_signs(self) -> None:
        typed = (str(field.value() or "") for field in self.texts.values())
        self.missing.show_signs(unprintable_text(*typed))

    def _told(self) -> None:
        if not self._loading:
            self.changed.emit()

    def _name_fault(self, value: object) -> str:
        if len(str(value or "")) > MOST_NAME:
            return self.tr("At most %n characters", "", MOST_NAME)
        return ""

    def _text_fault(self, which: PaperText, value: object) -> str:
        if self._template is None:
            return ""
        try:
            check_text(self._template.kind, which, str(value or ""))
        except RuleError as error:
            told = explain(error)
            return f"{told.what} {error.facts.get('value', '')} {told.mend}".replace("  ", " ")
        return ""
