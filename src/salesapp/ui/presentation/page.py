"""A presentation: goods in their order, the true paper beside them, slides, the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import products, showings
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.services.letters import About
from salesapp.services.presentations import (
    PresentationDraft,
    presentation_pdf,
    product_papers,
)
from salesapp.ui import format as fmt
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.kit.form import first_problem
from salesapp.ui.notices import notices
from salesapp.ui.outgoing.door import door_of
from salesapp.ui.outgoing.paper import Leaving
from salesapp.ui.page import Page
from salesapp.ui.presentation.view import PresentationView
from salesapp.ui.selection import NO_SELECTION, Selection

if TYPE_CHECKING:
    from salesapp.ui.presentation.slides import Slides

_WATCHED = (Entity.PRODUCT, Entity.PRICE_LIST, Entity.CLIENT, Entity.ORGANIZATION)
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))


class PresentationPage(PresentationView):
    """The paper follows what is typed and moved."""

    def __init__(self, product_ids: Sequence[int], client_id: int | None = None) -> None:
        super().__init__()
        self._interest: list[int] = []
        self._slides: Slides | None = None
        rows = products.rows(list(product_ids)[:1])
        self.build(product_ids, rows[0].name if len(product_ids) == 1 and rows else "")
        if not self.name.value():
            self.name.set_value(self.tr("Goods for you"))
        if client_id is not None:
            self.client.set_value(client_id)
        self._connect()
        self._client_chosen()
        about = ":".join(map(str, product_ids))
        self._draft = FormDraft(
            self, "presentation", about, fills=True, title=self.tr("Presentation")
        )

    def _connect(self) -> None:
        self.follow.timeout.connect(self.show_paper)
        for field in (self.name, self.letter):
            field.changed.connect(self.follow.start)
        self.client.changed.connect(self._client_chosen)
        self.design.changed.connect(self.follow.start)
        self.language.changed.connect(self.follow.start)
        self.prices.changed.connect(self.follow.start)
        self.goods.changed.connect(self._goods_changed)
        self.goods.opened.connect(lambda one: self.record_wanted.emit(Entity.PRODUCT, one))
        self.picker.chosen.connect(self.goods.add)
        self.add_interest.clicked.connect(self._add_interest)
        self.slides.clicked.connect(self.show_slides)
        self.save.clicked.connect(self.save_presentation)
        self.paper.clicked.connect(self.print_presentation)
        self.shown.clicked.connect(self.log_showing)
        # The same keys put a product of the list into an offer: only on this page they do this.
        keys = QShortcut(QKeySequence("Ctrl+Return"), self, self.log_showing)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Presentation")

    @override
    def subtitle(self) -> str:
        return self.tr("%n product(s)", "", len(self.goods.goods))

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+Up", self.tr("higher")),
            ("Delete", self.tr("take away")),
            ("F5", self.tr("slides")),
            ("Ctrl+S", self.tr("save as PDF")),
            ("Ctrl+Return", self.tr("write down the showing")),
            ("Alt+Left", self.tr("back")),
        ]

    @override
    def selection(self) -> Selection:
        current = self.goods.current_id()
        return NO_SELECTION if current is None else Selection.of(Entity.PRODUCT, current)

    @override
    def allows(self, action_id: str) -> bool:
        """The keys of the list of goods are not those of this page."""
        return not action_id.startswith("products.")

    @override
    def panes(self) -> list[QWidget]:
        return [self.client.editor, self.goods, self.shown, self.preview.area]

    @override
    def activate(self) -> None:
        self._draft.begin()
        self.goods.setFocus()
        self.show_paper()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(*_WATCHED) and self.isVisible():
            self.goods.refresh()
            self.follow.start()

    @override
    def reborn(self) -> Page:
        return PresentationPage(self.goods.goods, self.client_id())

    @override
    def leave(self) -> None:
        self._draft.end(saved=False, keeps=True)

    # The paper

    def client_id(self) -> int | None:
        """For whom the goods are shown."""
        found = self.client.value()
        return found if isinstance(found, int) else None

    def draft(self) -> PresentationDraft:
        """What is chosen and typed."""
        return PresentationDraft(
            tuple(self.goods.goods),
            str(self.name.value()),
            self.client_id(),
            str(self.letter.value()),
            bool(self.prices.value()),
            "cards" if self.design.value() == "cards" else "sheets",
            "en" if self.language.value() == "en" else "ru",
        )

    def show_paper(self) -> None:
        """Draw the paper anew."""
        draft, today = self.draft(), fmt.today()
        if draft.product_ids:
            self.preview.set_source(lambda: presentation_pdf(draft, today))
        else:
            self.preview.set_data(None)

    def save_presentation(self) -> None:
        """Save the paper to a place the user chooses."""
        if (paper := self._leaving()) is not None:
            door_of(self).save(paper)

    def print_presentation(self) -> None:
        """Show the sheets and print them."""
        if (paper := self._leaving()) is not None:
            door_of(self).print(paper)

    def write_with_presentation(self) -> None:
        """Write a letter with the paper."""
        if (paper := self._leaving()) is not None:
            door_of(self).send([paper])

    def _leaving(self) -> Leaving | None:
        if not self._is_ready():
            return None
        draft, today = self.draft(), fmt.today()
        name = draft.title.translate(_FORBIDDEN).strip()
        return Leaving(
            f"{name}.pdf", lambda: presentation_pdf(draft, today), About(draft.client_id)
        )

    def show_slides(self) -> None:
        """Show the goods on the whole screen."""
        from salesapp.ui.presentation.slides import Slides

        if not self._is_ready():
            return
        draft = self.draft()
        papers = product_papers(draft, fmt.today())
        self._slides = Slides(draft.title, papers, draft.language)
        self._slides.ended.connect(self.activateWindow)
        screens = self.screen().virtualSiblings()
        other = next((one for one in screens if one is not self.screen()), self.screen())
        self._slides.setGeometry(other.geometry())
        self._slides.showFullScreen()

    def log_showing(self) -> None:
        """Write down what was shown, with the step that follows it up."""
        from salesapp.ui.presentation.showing_dialog import ShowingDialog

        if not self._is_ready():
            return
        # The paper may be behind what was typed a moment ago.
        known = None if self.follow.isActive() else self.preview.data()
        dialog = ShowingDialog(self, self.draft(), known)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _is_ready(self) -> bool:
        self.goods.drop_gone()
        if not self.goods.goods:
            notices.tell(self.tr("Add goods first: there is nothing to show"))
            self.picker.setFocus()
            return False
        return first_problem([self.client, self.name])[0] == 0

    def _goods_changed(self) -> None:
        self.title_changed.emit(self.title(), self.subtitle())
        self._show_interest()
        self.follow.start()

    def _client_chosen(self) -> None:
        client_id = self.client_id()
        editor = self.client.editor
        if client_id is None and isinstance(editor, ClientPicker) and editor.text():
            return
        found = showings.never_shown(client_id) if client_id is not None else []
        self._interest = [one for one, _name in found]
        self._show_interest()
        self.follow.start()

    def _show_interest(self) -> None:
        """Goods the client asked for, but was never shown."""
        rest = [one for one in self._interest if one not in self.goods.goods]
        self.interest.setText(
            self.tr("Asked for, never shown: %n product(s)", "", len(rest)) if rest else ""
        )
        self.interest.setVisible(bool(rest))
        self.add_interest.setVisible(bool(rest))

    def _add_interest(self) -> None:
        for one in self._interest:
            self.goods.add(one)
