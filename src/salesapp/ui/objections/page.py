"""The library of objections: what clients say, questions, replies by how well they work."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import objections as queries
from salesapp.db.queries.objections import ObjectionRow, ReplyRow
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.objections import ENOUGH, ObjectionKind
from salesapp.overriding import override
from salesapp.services import objections as service
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.dealcard.tab import framed, scrolled
from salesapp.ui.dealcard.words import kind_name
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.objections.choice_list import Choice, ChoiceList, share_chip
from salesapp.ui.objections.figures import FrequencySection
from salesapp.ui.objections.forms import ObjectionForm, ReplyForm
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.translate import language

LISTENED: Final = (Entity.OBJECTION, Entity.DEAL, Entity.CLIENT, Entity.PRODUCT)
_LIST: Final = 368


class LibraryPage(Page):
    """The list at the left; the objection in view at the right, replies the best first."""

    section = "deals"

    def __init__(self, objection_id: int | None = None) -> None:
        super().__init__()
        self._known: ObjectionRow | None = None
        self._replies: dict[int, ReplyRow] = {}
        self._listing = False
        self.search = SearchInput(self.tr("Objection, question or reply"))
        kinds: list[tuple[object, str]] = [("", self.tr("All types"))]
        kinds += [(kind.value, kind_name(kind)) for kind in ObjectionKind]
        self.kind = ComboInput(kinds, "")
        self.kind.setAccessibleName(self.tr("Type"))
        self.list = ChoiceList(self.tr("Objections"))
        self.list.setProperty("single_keys", None)
        self.usual = Button(self.tr("Add the usual ones"), icon="download", small=True)
        self.empty = EmptyState(
            self.tr("Nothing found"), self.tr("Change the words or the type"), icon="shield"
        )
        self.words = WordsSection()
        self.replies = RepliesSection()
        self.industries = FrequencySection()
        self.products = FrequencySection()
        self._lay_out()
        self._connect()
        self.load(objection_id)
        self._fresh = True
        """All that it shows has just been read."""

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 0, 12)
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addLayout(row(self.kind, self.usual))
        left.addWidget(self.list, 1)
        side = QWidget()
        side.setFixedWidth(theme.px(_LIST))
        side.setLayout(left)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(side)
        figures = QWidget()
        pair = QHBoxLayout(figures)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(12)
        pair.addWidget(framed(self.industries), 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(framed(self.products), 1, Qt.AlignmentFlag.AlignTop)
        self._right = scrolled([framed(self.words), framed(self.replies)])
        self._right.body.insertWidget(2, figures)
        self._right.body.setContentsMargins(16, 12, 16, 12)
        columns.addWidget(self._right, 1)
        columns.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.load())
        self.search.left_down.connect(self.list.setFocus)
        self.kind.changed.connect(self.load)
        self.list.chosen.connect(self._chosen)
        self.list.done.connect(self.edit_objection)
        self.list.removed.connect(self.delete_objection)
        self.usual.clicked.connect(self.add_usual)
        self.words.edit.clicked.connect(self.edit_objection)
        self.words.remove.clicked.connect(self.delete_objection)
        self.replies.add.clicked.connect(self.add_reply)
        self.replies.list.done.connect(self.edit_reply)
        self.replies.list.removed.connect(self.delete_reply)
        self.replies.more.clicked.connect(self._reply_menu)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Objections")

    @override
    def subtitle(self) -> str:
        heard = sum(one.heard for one in queries.shelf())
        return self.tr("heard %n time(s)", "", heard) if heard else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("objection")),
            ("Enter", self.tr("change")),
            ("Tab", self.tr("replies")),
            ("Ins", self.tr("new reply")),
            ("/", self.tr("search")),
            ("Esc", self.tr("back")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "objections.new"

    @override
    def selection(self) -> Selection:
        known = self._known
        return Selection.of(Entity.OBJECTION, known.id) if known is not None else NO_SELECTION

    @override
    def activate(self) -> None:
        if self._fresh:
            self.replies.fit()
        else:
            self.load()
        self._fresh = False
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*LISTENED):
            self.load()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.OBJECTION:
            return False
        self._bring(record_id)
        return True

    @override
    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.search, self.list, self.replies.list]

    @override
    def state(self) -> dict[str, Any]:
        return {"objection": self._known.id if self._known is not None else None}

    @override
    def reborn(self) -> Page:
        return LibraryPage(self._known.id if self._known is not None else None)

    # What is done

    def new_objection(self) -> None:
        """Add an objection of one's own."""
        form = ObjectionForm.ask(self, None)
        form.when_done(self, lambda done: self._bring(form.made) if done else None)

    def _bring(self, objection_id: int | None) -> None:
        """Show an objection; what hides it is taken away, else another one would be in view."""
        if all(one.id != objection_id for one in self.list.lines.choices):
            self.search.clear()
            self.kind.set_value("")
        self.load(objection_id)

    def edit_objection(self) -> None:
        """Change the objection in view."""
        if self._known is not None:
            ObjectionForm.ask(self, self._known)

    def delete_objection(self) -> None:
        """Take the objection out of the library; where it was heard it stays."""
        known = self._known
        if known is not None:
            toast = self.tr("The objection “{text}” is deleted").format(text=known.text)
            perform(self, lambda: service.delete_objection(known.id), toast=toast)

    def add_usual(self) -> None:
        """Add the usual objections of the types that are missing."""
        perform(self, lambda: service.add_usual(language()), toast=self.tr("Added"))

    def add_reply(self) -> None:
        """Add a reply to the objection in view."""
        if self._known is not None:
            ReplyForm.ask(self, self._known.id, None)

    def edit_reply(self) -> None:
        """Change the reply that is chosen."""
        reply = self._reply()
        if reply is not None and self._known is not None:
            ReplyForm.ask(self, self._known.id, reply)

    def delete_reply(self) -> None:
        """Take the reply away; what was measured of it stays."""
        reply = self._reply()
        if reply is not None:
            toast = self.tr("The reply is deleted")
            perform(self, lambda: service.delete_reply(reply.id), toast=toast)

    def move_reply(self, by: int) -> None:
        """Put the reply higher or lower among those that work alike."""
        reply = self._reply()
        if reply is not None:
            perform(self, lambda: service.move_reply(reply.id, by))

    def _reply(self) -> ReplyRow | None:
        chosen = self.replies.list.choice()
        return self._replies.get(chosen.id) if chosen is not None else None

    def _reply_menu(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Change the reply…"), self.edit_reply, icon="edit", keys="Enter")
        menu.add(self.tr("Put it higher"), lambda: self.move_reply(-1), icon="up")
        menu.add(self.tr("Put it lower"), lambda: self.move_reply(1), icon="down")
        menu.add(self.tr("Delete the reply"), self.delete_reply, icon="trash", keys="Delete")
        more = self.replies.more
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

    # How it is shown

    def load(self, wanted: int | None = None) -> None:
        """Read the list anew; an objection may be wanted into view."""
        kind = str(self.kind.value() or "")
        found = queries.shelf(self.search.text(), ObjectionKind(kind) if kind else None)
        known = {one.kind for one in queries.shelf()}
        self.usual.setVisible(len(known - {ObjectionKind.OTHER}) < len(ObjectionKind) - 1)
        self._listing = True
        self.list.show_choices([self._choice(one) for one in found])
        if wanted is not None:
            self.list.choose(wanted)
        self._listing = False
        self._right.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._show_objection()
        self.title_changed.emit(self.title(), self.subtitle())

    def _choice(self, one: ObjectionRow) -> Choice:
        told = self.tr("heard %n time(s)", "", one.heard) if one.heard else ""
        chip, tone = share_chip(one.measured)
        kind = kind_name(one.kind)
        group = "" if kind.lower() == one.text.lower() else kind
        note = ", ".join(part for part in (told, one.product) if part)
        return Choice(one.id, one.text, note, chip, tone, group)

    def _chosen(self, objection_id: object) -> None:
        # The list tells twice of one choice, and of each that it makes while it is filled.
        if not self._listing and objection_id != (self._known.id if self._known else None):
            self._show_objection()

    def _show_objection(self) -> None:
        chosen = self.list.choice()
        self._known = queries.objection(chosen.id) if chosen is not None else None
        if self._known is not None:
            ranked = queries.ranked_replies(self._known.id)
            self._replies = {one.id: one for one in ranked}
            self.words.show_objection(self._known)
            self.replies.show_replies(ranked)
            self.industries.show_rows(
                self.tr("By trade of the client"), queries.by_industry(self._known.id, limit=8)
            )
            self.products.show_rows(
                self.tr("By product"), queries.by_product(self._known.id, limit=8)
            )
        self.selection_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


class WordsSection(Section):
    """What the client says, and the questions that find the real reason."""

    def __init__(self) -> None:
        super().__init__("")
        self.edit = IconButton("edit", self.tr("Change the objection"), keys="Enter", small=True)
        self.remove = IconButton("trash", self.tr("Delete the objection"), small=True)
        self.head.addWidget(self.edit)
        self.head.addWidget(self.remove)

    def show_objection(self, one: ObjectionRow) -> None:
        """Show an objection."""
        self.clear_body()
        self._title.set_role("name")
        self._title.setText(one.text)
        told = [kind_name(one.kind), one.product]
        if one.heard:
            told.append(self.tr("heard %n time(s)", "", one.heard))
        if one.open:
            told.append(self.tr("%n open now", "", one.open))
        if (share := one.measured.success_bp) is not None:
            told.append(self.tr("lifted {share}").format(share=fmt.percent(share // 100 * 100)))
        self.set_note(", ".join(part for part in told if part))
        head = self.tr("Questions that find the real reason")
        self.body.addWidget(Label(head, "small", "text3"))
        for probe in one.probes:
            self.body.addWidget(Label(f"• {probe}", wrap=True))
        if not one.probes:
            text = self.tr("None yet: what do you ask to find the real reason?")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))


class RepliesSection(Section):
    """Replies ranked by measured success, with the size of the sample."""

    def __init__(self) -> None:
        super().__init__("")
        self._title.setText(self.tr("Replies, the best first"))
        self.add = Button(self.tr("Reply"), icon="plus", small=True, keys="Ins")
        self.more = IconButton("dots", self.tr("What can be done with the reply"), small=True)
        self.head.addWidget(self.add)
        self.head.addWidget(self.more)
        self.list = ChoiceList(self.tr("Replies, the best first"))
        self.body.addWidget(self.list)
        note = self.tr(
            "Share of uses that lifted it · uses; under %n the share says little", "", ENOUGH
        )
        self.body.addWidget(Label(note, "small", "text3", wrap=True))

    def show_replies(self, ranked: list[ReplyRow]) -> None:
        """Show replies."""
        lines = []
        for one in ranked:
            chip, tone = share_chip(one.measured)
            note = ", ".join(part for part in (one.proof, one.product) if part)
            lines.append(Choice(one.id, one.text, note, chip, tone))
        self.list.show_choices(lines)
        self.fit()
        self.more.setEnabled(bool(ranked))

    def fit(self) -> None:
        """Be as tall as the replies are in the width there is."""
        count = self.list.lines.rowCount()
        tall = sum(self.list.sizeHintForRow(at) for at in range(count))
        self.list.setFixedHeight(max(theme.px(60), tall + 4))
