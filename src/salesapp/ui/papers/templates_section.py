"""Settings: templates of papers, chosen, changed and tried on a paper that follows the typing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from salesapp.domain.changes import Changes, Entity
from salesapp.domain.paper_parts import PARTS, PaperKind
from salesapp.domain.paper_templates import Language, NamedTemplate, PaperTemplate, built_in
from salesapp.overriding import override
from salesapp.services import paper_templates as service
from salesapp.services.paper_samples import sample_maker
from salesapp.services.paper_templates import OwnTemplate, Ref
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.files import ask_open_paths, ask_save_path
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.notices import notices
from salesapp.ui.papers.template_form import TemplateForm
from salesapp.ui.papers.words import design_words, kind_words
from salesapp.ui.perform import attempt, perform
from salesapp.ui.posting.typed import rebased
from salesapp.ui.preferences.section import SettingsSection

DEBOUNCE_MS: Final = 60


class TemplatesSection(SettingsSection):
    """The form at the left, the paper at the right; saved by its button or on leaving."""

    def __init__(self) -> None:
        super().__init__()
        kinds: list[tuple[object, str]] = [(str(one), kind_words(one)) for one in PaperKind]
        self.kind = ComboInput(kinds, str(PaperKind.OFFER))
        self.kind.setAccessibleName(self.tr("Kind of document"))
        self.language = Segmented([("ru", "Рус", ""), ("en", "Eng", "")])
        self.language.setAccessibleName(self.tr("Language of the paper"))
        self.chosen = ComboInput()
        self.usual = Chip(self.tr("usual"), "ok", "check")
        self.make_usual = Button(self.tr("Make usual"), icon="check", small=True)
        self.copy = Button(self.tr("Duplicate"), icon="copy", small=True)
        self.more = IconButton("dots", self.tr("More"), small=True, kind="secondary")
        self.save_button = Button(
            self.tr("Save"), "primary", icon="save", small=True, keys="Ctrl+S"
        )
        self.told = Label("", "small", "text3", wrap=True)
        self.form = TemplateForm()
        self.preview = PdfView(title=self.tr("Preview of the PDF"))
        self._own: dict[int, OwnTemplate] = {}
        self._ref = Ref()
        self._shown: NamedTemplate | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._draw)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.addLayout(row(self.kind, self.language, gap=8))
        self.body.addWidget(Field(self.tr("Template"), self.chosen))
        self.body.addLayout(
            row(self.usual, self.make_usual, self.copy, self.more, None, self.save_button, gap=8)
        )
        self.body.addWidget(self.told)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.removeWidget(self.area)
        self.area.setMaximumWidth(theme.px(520))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.area, 5)
        line.addWidget(self.preview, 6)
        line.setContentsMargins(0, 0, 12, 12)
        box.addLayout(line, 1)

    def _connect(self) -> None:
        self.language.set_value("ru")
        self.kind.changed.connect(self._kind_chosen)
        self.language.changed.connect(lambda _code: self._kind_chosen())
        self.chosen.changed.connect(self._template_chosen)
        self.form.changed.connect(self._typed)
        self.make_usual.clicked.connect(self.choose_usual)
        self.copy.clicked.connect(self.duplicate)
        self._draft = FormDraft(
            self.form, "papers.template", fills=True, title=self.tr("Template of a document")
        )
        self.save_button.clicked.connect(self.save)
        self.more.clicked.connect(self._offer_more)
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)

    # What the page asks

    @override
    def activate(self) -> None:
        self._load()

    @override
    def leave(self) -> None:
        self._wait.stop()
        if self.is_changed() and self.form.validate() is None:
            self.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.SETTING, Entity.ORGANIZATION) and self.isVisible():
            self._load()

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Space", self.tr("show or hide")),
            ("Ctrl+Up", self.tr("move")),
            ("Ctrl+S", self.tr("save")),
            ("Ctrl+Z", self.tr("undo")),
        ]

    # What is chosen

    def paper_kind(self) -> PaperKind:
        """The kind of paper in view."""
        return PaperKind(str(self.kind.value()))

    def paper_language(self) -> Language:
        """The language of the paper in view."""
        return "en" if self.language.value() == "en" else "ru"

    def is_changed(self) -> bool:
        """Whether something typed is not saved."""
        template = self.form.template()
        if self._ref.template_id is None or self._shown is None:
            return False
        return template is None or (self.form.typed_name(), template) != self._shown

    # Gestures

    def choose_usual(self) -> None:
        """New papers of the kind follow the template in view."""
        kind, language, ref = self.paper_kind(), self.paper_language(), self._ref
        toast = self.tr("New documents follow the template {name}").format(name=self._name())
        perform(self, lambda: service.set_default(kind, language, ref), toast=toast)

    def duplicate(self) -> None:
        """Begin a template of one's own with what is in view."""
        template = self.form.template()
        if template is None:
            return
        is_own = self._ref.template_id is not None
        name = self._name() if is_own else design_words(template.design)
        name = service.free_name(NamedTemplate(name, template))
        done = perform(
            self,
            lambda: service.save_template(None, name, template),
            toast=self.tr("Template added: {name}").format(name=name),
        )
        if done is not None:
            self._show(Ref(done.subject_id))
            self.form.name.editor.setFocus()

    def save(self) -> bool:
        """Write the template; False when it cannot be."""
        own = self._own.get(self._ref.template_id or 0)
        if not self.is_changed():
            return True
        wrong = self.form.validate()
        template = self.form.template()
        if wrong is not None or template is None:
            (wrong or self.form.accent).editor.setFocus()
            return False
        name, before = self.form.typed_name(), self._shown
        # Undo may have taken the template itself away: it is begun anew.
        template_id, rev = (own.id, own.rev) if own is not None else (None, 0)
        self._shown = NamedTemplate(name, template)
        done = perform(
            self,
            lambda: service.save_template(template_id, name, template, rev),
            toast=self.tr("Template saved: {name}").format(name=name),
        )
        if done is None:
            self._shown = before
        elif own is None:
            self._show(Ref(done.subject_id))
        self._tell()
        return done is not None

    def delete(self) -> None:
        """Take the template in view away."""
        own = self._own.get(self._ref.template_id or 0)
        if own is not None:
            toast = self.tr("Template deleted: {name}").format(name=own.name)
            self._shown = None
            perform(self, lambda: service.delete_template(own.id), toast=toast)

    def export_file(self) -> None:
        """Write the template in view to a file."""
        template = self.form.template()
        name = self._name()
        if template is None or self.form.validate() is not None:
            return
        safe = "".join("_" if one in '\\/:*?"<>|' else one for one in name)
        path = ask_save_path(self, f"{safe}{service.SUFFIX}")
        if path is None:
            return

        def write() -> bool:
            service.export_template(name, template, path)
            return True

        if attempt(self, write):
            notices.tell(self.tr("Saved: {name}").format(name=path.name))

    def import_files(self) -> None:
        """Take templates in from files."""
        for path in ask_open_paths(self, self.tr("Templates of documents"), ("json",)):
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Take a template in from a file and show it."""
        done = perform(
            self,
            lambda: service.import_template(path),
            toast=self.tr("Template taken from {name}").format(name=path.name),
        )
        if done is None:
            return
        own = next(one for one in service.own_templates() if one.id == done.subject_id)
        self.kind.blockSignals(True)
        self.kind.set_value(str(own.template.kind))
        self.kind.blockSignals(False)
        self.language.set_value(own.template.language)
        self._show(Ref(own.id))

    # Showing

    def _offer_more(self) -> None:
        menu = Menu(self)
        is_own = self._ref.template_id is not None
        menu.add(self.tr("Import…"), self.import_files, icon="upload")
        menu.add(self.tr("Export…"), self.export_file, icon="download")
        menu.addSeparator()
        menu.add(self.tr("Delete"), self.delete, icon="trash", danger=True).setEnabled(is_own)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _kind_chosen(self) -> None:
        self.leave()
        self._shown = None
        self._show(service.default_look(self.paper_kind(), self.paper_language()).ref)

    def _template_chosen(self) -> None:
        ref = self.chosen.value()
        if isinstance(ref, Ref) and ref != self._ref:
            self.leave()
            self._show(ref)

    def _load(self) -> None:
        if self._shown is None:
            usual = service.default_look(self.paper_kind(), self.paper_language()).ref
            self._show(usual)
        elif not self.is_changed():
            self._show(self._ref)
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Let what was typed stand over the template as it is now."""
        known, typed = self._shown, self.form.template()
        self._own = {
            one.id: one for one in service.own_of_kind(self.paper_kind(), self.paper_language())
        }
        own = self._own.get(self._ref.template_id or 0)
        if own is not None and known is not None:
            name = self.form.typed_name()
            name = own.name if name == known.name else name
            self._shown = NamedTemplate(own.name, own.template)
            if typed is not None:
                over = rebased(typed, known.template, own.template)
                self.form.show_template(name, over, is_own=True)
        self._tell()

    def _show(self, ref: Ref) -> None:
        """Show a template; one that is gone gives way to the usual one."""
        self._draft.end(saved=not self.is_changed(), keeps=True)
        kind, language = self.paper_kind(), self.paper_language()
        self._own = {one.id: one for one in service.own_of_kind(kind, language)}
        usual = service.default_look(kind, language).ref
        if ref.template_id is not None and ref.template_id not in self._own:
            ref = usual
        self._ref = ref = self._same(ref)
        choices: list[tuple[object, str]] = [
            (Ref(None, one), self.tr("Built in: {design}").format(design=design_words(one)))
            for one in PARTS[kind].designs
        ]
        choices += [(Ref(one.id, usual.design), one.name) for one in self._own.values()]
        choices = [(self._same(one), text) for one, text in choices if isinstance(one, Ref)]
        self.chosen.blockSignals(True)
        self.chosen.set_choices(choices)
        self.chosen.set_value(ref)
        self.chosen.blockSignals(False)
        own = self._own.get(ref.template_id or 0)
        if own is not None:
            self._shown = NamedTemplate(own.name, own.template)
        else:
            name = self.tr("Built in: {design}").format(design=design_words(ref.design))
            self._shown = NamedTemplate(name, built_in(kind, language, ref.design))
        if self.form.template() != self._shown.template or self._name() != self._shown.name:
            self.form.show_template(*self._shown, is_own=own is not None)
        self.form.setEnabled(own is not None)
        if own is not None:
            self._draft.begin(str(own.id))
        self._tell()
        self._wait.start()

    def _same(self, ref: Ref) -> Ref:
        """A reference as the list of choices has it."""
        return ref if ref.template_id is None else Ref(ref.template_id)

    def _name(self) -> str:
        return self.form.typed_name()

    def _typed(self) -> None:
        self._tell()
        self._wait.start()

    def _tell(self) -> None:
        usual = self._same(service.default_look(self.paper_kind(), self.paper_language()).ref)
        is_own, changed = self._ref.template_id is not None, self.is_changed()
        self.usual.setVisible(usual == self._ref)
        self.make_usual.setVisible(usual != self._ref)
        self.save_button.setVisible(is_own)
        self.save_button.setEnabled(changed)
        if not is_own:
            told = self.tr("A built-in template stays as it is: duplicate it to change it.")
        elif changed:
            told = self.tr("Not saved yet.")
        else:
            told = ""
        self.told.setText(told)
        self.told.setVisible(bool(told))

    def _draw(self) -> None:
        template: PaperTemplate | None = self.form.template()
        if template is None or any(not field.validate() for field in self.form.texts.values()):
            self.preview.state.setText(self.tr("correct what is marked"))
            return
        maker = sample_maker(template, fmt.today())
        self.preview.state.setText("")
        self.preview.set_source(maker)
