"""Which template one paper follows: chosen in a draft, told of a posted one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.paper_parts import PARTS, PaperKind
from salesapp.domain.paper_templates import Language
from salesapp.services import paper_templates as service
from salesapp.services.paper_templates import Ref
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.papers.words import design_words
from salesapp.ui.perform import perform


class LookChoice(ComboInput):
    """The templates of a kind; with `any_language` those of all languages: the paper has none."""

    chosen = Signal()
    """Another template was chosen: the paper is to be drawn anew."""

    def __init__(
        self,
        kind: PaperKind,
        *,
        any_language: bool = False,
        before: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(small=True, parent=parent)
        self._kind = kind
        self._any_language = any_language
        self._before = before
        self._paper: int | None = None
        self._showing = False
        self.setAccessibleName(self.tr("Template of the document"))
        self.setToolTip(self.tr("Template of the document"))
        self.changed.connect(self._picked)

    def show_paper(self, paper_id: int, language: Language, *, frozen: bool) -> None:
        """Show what a paper follows."""
        self._paper = paper_id
        look = service.look_of(self._kind, paper_id, language)
        told = look.template.language
        current = self._ref(look.ref, told)
        languages: tuple[Language, ...] = ("ru", "en") if self._any_language else (language,)
        choices: list[tuple[object, str]] = []
        for one in languages:
            mark = " (Eng)" if self._any_language and one == "en" else ""
            choices += [
                (self._ref(Ref(None, design), one), design_words(design) + mark)
                for design in PARTS[self._kind].designs
            ]
            choices += [
                (self._ref(Ref(own.id), one), own.name + mark)
                for own in service.own_of_kind(self._kind, one)
            ]
        if frozen and current not in [value for value, _text in choices]:
            choices.append((current, look.name or design_words(look.ref.design)))
        self._showing = True
        self.set_choices(choices)
        self.set_value(current)
        self._showing = False
        self.setEnabled(not frozen)

    def _ref(self, ref: Ref, language: Language) -> Ref:
        """A reference as the choices have it: a template of one's own has no design."""
        told = language if self._any_language else None
        return (
            Ref(None, ref.design, told)
            if ref.template_id is None
            else Ref(ref.template_id, language=told)
        )

    def _picked(self) -> None:
        ref, paper = self.value(), self._paper
        if isinstance(ref, Ref) and paper is not None and not self._showing:
            if self._before is not None:
                # What is typed and not saved yet would be read over.
                self._before()
            perform(self, lambda: service.choose_look(self._kind, paper, ref))
            self.chosen.emit()
