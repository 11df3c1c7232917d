"""Settings: the templates of letters, with fields, the stage they suit, and how one looks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from salesapp.db.queries import letters
from salesapp.db.queries.letters import TemplateRow
from salesapp.domain.errors import RuleError
from salesapp.domain.letters import FIELDS, TemplateDraft, fill
from salesapp.services import letters as service
from salesapp.services.letters import About
from salesapp.ui import theme
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.explain import explain
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, first_problem, row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.letters.marks import FieldMarks
from salesapp.ui.letters.values import values_for
from salesapp.ui.letters.words import field_words
from salesapp.ui.perform import perform
from salesapp.ui.posting.typed import rebased
from salesapp.ui.preferences.section import WIDEST

_ROW, _SHOWN_ROWS = 30, 11


class TemplateCard(Card):
    """The list at the left, the template at the right, saved by its button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Templates of letters"))
        self.setMaximumWidth(theme.px(WIDEST))
        self._rows: dict[int, TemplateRow] = {}
        self._current: int | None = None
        self._shown = TemplateDraft("", "", "")
        self.list = QListWidget()
        self.list.setFixedSize(theme.px(208), theme.px(_ROW * _SHOWN_ROWS))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Templates of letters"))
        self.list.currentItemChanged.connect(lambda _now, _before: self._picked())
        self.add = Button(self.tr("New template"), icon="plus", small=True)
        self.add.clicked.connect(self.begin)
        self.name = TextInput()
        self.name_field = Field(self.tr("Name"), self.name, required=True)
        self.stage = ComboInput()
        self.subject = TextInput()
        self.subject_field = Field(self.tr("Subject"), self.subject, required=True)
        self.text_body = TextArea(rows=9)
        self.marks = FieldMarks(self.text_body.document(), in_template=True)
        self.body_field = Field(self.tr("Text"), self.text_body, required=True)
        self.insert = Button(self.tr("Insert a field"), icon="plus", small=True)
        self.insert.clicked.connect(self._offer_fields)
        self.save_button = Button(self.tr("Save"), "primary", icon="save", small=True)
        self.save_button.clicked.connect(self.save)
        self.delete = Button(self.tr("Delete"), icon="trash", small=True)
        self.delete.clicked.connect(self._delete)
        self.preview = Label("", "base", "text2", wrap=True)
        self.fault = Label("", "small", "risk", wrap=True)
        self.fault.hide()
        self._draft = FormDraft(
            self, "preferences.letter_template", fills=True, title=self.tr("Templates of letters")
        )
        self._lay_out()
        self.subject.changed.connect(self._show_preview)
        self.text_body.changed.connect(self._show_preview)

    def _lay_out(self) -> None:
        names = row(self.name_field, Field(self.tr("Proposed on the stage"), self.stage), gap=12)
        names.setStretch(0, 3)
        names.setStretch(1, 2)
        right = column(
            names,
            self.subject_field,
            self.body_field,
            row(self.insert, None, self.delete, self.save_button),
            self.fault,
            Label(self.tr("How it looks for the last client with a deal"), "small", "text3"),
            self.preview,
            None,
            gap=10,
        )
        left = column(self.list, row(self.add, None), None, gap=8)
        parts = row(gap=16)
        parts.addLayout(left)
        parts.addLayout(right, 1)
        self.body.addLayout(parts)

    def load(self) -> None:
        """Show the templates as they are now; what is being typed stays, over what they say."""
        typed, known = self.draft(), self._shown
        stages: list[tuple[object, str]] = [(None, self.tr("any"))]
        self.stage.set_choices([*stages, *letters.stages()])
        self.stage.set_value(typed.stage_id)
        self._rows = {one.id: one for one in letters.templates()}
        if typed != known:
            wanted = self._current if self._current in self._rows else None
        else:
            wanted = self._current if self._current in self._rows else next(iter(self._rows), None)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._rows.values():
            item = QListWidgetItem(one.draft.name)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setToolTip(hint(one.draft.name))
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            self.list.addItem(item)
            if one.id == wanted:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if typed == known:
            self._show(wanted)
        else:
            self._go_on(wanted, typed, known)

    def _go_on(self, template_id: int | None, typed: TemplateDraft, known: TemplateDraft) -> None:
        """Let what was typed stand over the template as it is now, or over a new one."""
        self._current = template_id
        stored = self._rows.get(template_id) if template_id is not None else None
        self._fill(stored.draft if stored else TemplateDraft("", "", ""))
        self._shown = self.draft()
        self._fill(rebased(typed, known, self._shown) if stored else typed)
        self.delete.setEnabled(stored is not None)
        self._show_preview()

    def _fill(self, draft: TemplateDraft) -> None:
        self.name.setText(draft.name)
        self.subject.setText(draft.subject)
        if self.text_body.toPlainText() != draft.body:
            self.text_body.setPlainText(draft.body)
        self.stage.set_value(draft.stage_id)

    def leave(self) -> None:
        """Save what was changed, if it is whole."""
        if self._is_changed() and self.draft().name and self.draft().subject:
            self.save()

    def begin(self) -> None:
        """Begin a new template."""
        self.leave()
        self.list.clearSelection()
        self.list.setCurrentRow(-1)
        self._show(None)
        self.name.setFocus()

    def draft(self) -> TemplateDraft:
        """The template as typed."""
        stage = self.stage.value()
        return TemplateDraft(
            str(self.name.value()),
            str(self.subject.value()),
            self.text_body.toPlainText(),
            stage if isinstance(stage, int) else None,
        )

    def save(self) -> None:
        """Write the template."""
        wrong, _first = first_problem([self.name_field, self.subject_field, self.body_field])
        if wrong:
            return
        self.fault.hide()
        known = self._rows.get(self._current) if self._current is not None else None
        draft, rev = self.draft(), known.rev if known else 0
        template_id = known.id if known else None
        toast = self.tr("Template saved: {name}").format(name=draft.name)
        done = perform(
            self,
            lambda: service.save_template(template_id, draft, rev),
            toast=toast,
            refused=self._refused,
        )
        if done is not None:
            self._current = done.subject_id
            self._shown = draft
            self.load()

    def insert_field(self, field: str) -> None:
        """Put a field where the cursor stands."""
        if self.subject.hasFocus():
            self.subject.insert(f"{{{field}}}")
        else:
            self.text_body.insertPlainText(f"{{{field}}}")
            self.text_body.setFocus()

    def _offer_fields(self) -> None:
        menu = Menu(self)
        for field in FIELDS:
            menu.add(f"{field_words(field)}  {{{field}}}", partial(self.insert_field, field))
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _delete(self) -> None:
        current = self._current
        if current is not None:
            toast = self.tr("Template deleted: {name}").format(name=self.draft().name)
            self._current = None
            self._shown = self.draft()
            perform(self, lambda: service.delete_template(current), toast=toast)
            self.load()

    def _picked(self) -> None:
        row_now = self.list.currentRow()
        if row_now < 0:
            return
        picked = list(self._rows)[row_now]
        # What was left is saved first, and that fills the list anew: the line of now is gone then.
        self.leave()
        self._show(picked)
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(list(self._rows).index(picked))

    def _show(self, template_id: int | None) -> None:
        self._draft.end(saved=not self._is_changed(), keeps=True)
        self._current = template_id
        known = self._rows.get(template_id) if template_id is not None else None
        draft = known.draft if known else TemplateDraft("", "", "")
        self._fill(draft)
        self.delete.setEnabled(known is not None)
        self.fault.hide()
        self._shown = self.draft()
        self._draft.begin(str(template_id or ""))
        self._show_preview()

    def _is_changed(self) -> bool:
        return self.draft() != self._shown

    def _show_preview(self) -> None:
        values = values_for(About(*letters.sample()))
        text = f"{self.subject.text()}\n\n{self.text_body.toPlainText()}"
        self.preview.setText(fill(text, values))

    def _refused(self, error: RuleError) -> bool:
        self.fault.setText(explain(error).sentence())
        self.fault.show()
        return True
