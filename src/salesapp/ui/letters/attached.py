"""What goes with a letter: stored offers and invoices, files of the disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.letters import PaperRow, TemplateRow
from salesapp.domain.letters import MOST_BYTES
from salesapp.exchange.eml import Attachment
from salesapp.paths import is_there
from salesapp.services import letters as service
from salesapp.ui import theme
from salesapp.ui.files import ask_open_paths
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.menu import Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate
from salesapp.whole_files import read_regular

_KINDS = {
    "offer": QT_TRANSLATE_NOOP("Letters", "Offer {number}"),
    "sales_order": QT_TRANSLATE_NOOP("Letters", "Order {number}"),
    "credit_note": QT_TRANSLATE_NOOP("Letters", "Credit note {number}"),
    "invoice": QT_TRANSLATE_NOOP("Letters", "Invoice {number}"),
}


class Chosen(NamedTuple):
    """One thing that goes along: a stored paper, or a file."""

    name: str
    file_id: int | None = None
    path: Path | None = None
    paper: tuple[str, int] | None = None
    """Kind and id of the paper of the store it is."""


def paper_words(paper: PaperRow) -> str:
    """``КП-0240``, ``Счёт 318``."""
    return translate("Letters", _KINDS[paper.kind]).format(number=paper.number)


def load(chosen: Sequence[Chosen]) -> list[Attachment]:
    """Read everything; for a thread beside the window.

    Raises:
        RuleError: FILE_UNREADABLE when a stored paper is missing.
        OSError: A file of the disk cannot be read.
    """
    import mimetypes

    found = []
    for one in chosen:
        if one.file_id is not None:
            data, name = service.content_of(one.file_id), service.name_of(one.file_id) or one.name
        else:
            path = one.path or Path()
            data, name = read_regular(path, MOST_BYTES), path.name
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        found.append(Attachment(name, mime, data))
    return found


class AttachedRow(QWidget):
    """Pills of what goes along, pressed they are taken out; a button adds."""

    changed = Signal()

    def __init__(self, papers: Sequence[PaperRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers = list(papers)
        self.chosen: list[Chosen] = []
        self.add = Button(self.tr("Attach"), icon="attach", small=True)
        self.add.clicked.connect(self.show_menu)
        self._pills: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._show()

    def menu(self) -> Menu:
        """What can be attached."""
        menu = Menu(self)
        for paper in self._papers:
            menu.add(paper_words(paper), partial(self.attach_paper, paper), icon="docs")
        if self._papers:
            menu.addSeparator()
        menu.add(self.tr("Files…"), self._ask, icon="attach")
        return menu

    def show_menu(self) -> None:
        """Offer papers of the client, and files."""
        self.menu().popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def attach_paper(self, paper: PaperRow) -> None:
        """Take a stored paper along, once."""
        if all(one.file_id != paper.file_id for one in self.chosen):
            self._take([Chosen(paper_words(paper), file_id=paper.file_id)])

    def attach_files(self, paths: Sequence[Path]) -> None:
        """Take files along."""
        self._take([Chosen(path.name, path=path) for path in paths if path.is_file()])

    def restore(self, chosen: Sequence[Chosen]) -> None:
        """Come back to a choice."""
        self.chosen = list(chosen)
        self._show()

    def _ask(self) -> None:
        self.attach_files(ask_open_paths(self, self.tr("Files for the letter")))

    def _take(self, chosen: Sequence[Chosen]) -> None:
        self.chosen += chosen
        self._show()
        self.changed.emit()

    def _drop(self, one: Chosen) -> None:
        self.chosen.remove(one)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        if self._pills is not None:
            self._pills.hide()
            self._pills.deleteLater()
        self._pills = QWidget()
        pills: list[QWidget] = []
        for one in self.chosen:
            pill = FilterPill(one.name, icon="x")
            pill.setCheckable(False)
            pill.setToolTip(hint(self.tr("Take out: {name}").format(name=one.name)))
            pill.setMaximumWidth(theme.px(260))
            pill.clicked.connect(partial(self._drop, one))
            pills.append(pill)
        self._box.removeWidget(self.add)
        self._pills.setLayout(row(self.add, *pills, None, gap=6))
        self._box.addWidget(self._pills)


def plain_papers(chosen: Sequence[Chosen]) -> list[list[object]]:
    """What goes along, as a draft keeps it."""
    return [
        [one.name, one.file_id, str(one.path) if one.path else None, list(one.paper or ())]
        for one in chosen
    ]


def read_papers(kept: object) -> list[Chosen]:
    """What `plain_papers` has told, as far as it is still there."""
    found = []
    for name, file_id, path, paper in kept if isinstance(kept, list) else []:
        if path is None or is_there(Path(path)):
            which = (str(paper[0]), int(paper[1])) if paper else None
            found.append(Chosen(str(name), file_id, Path(path) if path else None, which))
    return found


def template_naming(
    templates: Mapping[int, TemplateRow], paper: tuple[str, int] | None
) -> int | None:
    """The first template that names such a paper and has all it needs."""
    number = f"{{{paper[0]}.number}}" if paper is not None else ""
    for template_id, one in templates.items():
        if number and number in one.draft.subject + one.draft.body:
            return template_id
    return None
