"""The card of a product at the right: price, stock, the phrase, the eight sides."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from salesapp.db.queries import knowledge, links, relations
from salesapp.db.queries.products import ProductCard
from salesapp.domain.entities import Entity
from salesapp.domain.products import Aspect
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.fields.own_view import OwnView
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.tab_chain import stand_after
from salesapp.ui.products import unwritten
from salesapp.ui.products.aspect_card import AspectCard, PitchCard
from salesapp.ui.products.editable import EditableText
from salesapp.ui.products.photo import Photo
from salesapp.ui.products.words import price_words, stock_words, vat_words
from salesapp.ui.records.file_drop import FileDrop
from salesapp.ui.records.files_section import FilesSection
from salesapp.ui.records.tag_line import TagLine

WIDTH = 620
_TWO_COLUMNS = 500
_PARTS = {"head", "pitch", "cards", "files", "area", "own", "begin", "begin_pitch"}


class ProductHead(QWidget):
    """Name, price, stock, and what is done most."""

    menu_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        top = Qt.AlignmentFlag.AlignTop
        self.name = Label("", "name", wrap=True)
        self.price = Label("", "name")
        self.about = Label("", "base", "text2", elide=True)
        self.vat = Label("", "small", "text3")
        self.stock = Chip("")
        self.sold = Chip("", "neutral", "reports")
        self.archived = Chip(self.tr("in the archive"), "neutral", "lock")
        self.offer = Button(self.tr("To an offer"), "primary", icon="plus", keys="Ctrl+Enter")
        self.edit = Button(self.tr("Change"), icon="edit", keys="F2")
        self.related = Button("", icon="split", keys="A")
        self.more = IconButton("dots", self.tr("More"), kind="secondary")
        first = row(self.name, self.price, gap=16)
        first.setStretch(0, 1)
        first.setAlignment(self.price, top)
        second = row(self.about, self.vat, gap=16)
        second.setStretch(0, 1)
        self.photo = Photo()
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addLayout(first)
        box.addLayout(second)
        box.addSpacing(4)
        box.addLayout(row(self.stock, self.sold, self.archived, None))
        self.tags = TagLine(Entity.PRODUCT)
        box.addWidget(self.tags)
        box.addSpacing(6)
        box.addLayout(row(self.offer, self.edit, self.related, self.more, None))
        whole = row(self.photo, box, gap=14, margins=(16, 14, 16, 4))
        whole.setStretch(1, 1)
        whole.setAlignment(self.photo, top)
        self.setLayout(whole)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))

    def show_card(self, card: ProductCard) -> None:
        """Show a product."""
        one = card.row
        self.photo.show_photo(links.main_pictures(Entity.PRODUCT, [one.id]).get(one.id))
        self.tags.show_record(one.id)
        self.name.setText(one.name)
        self.price.setText(price_words(one))
        self.price.set_tone("text" if one.price_minor is not None else "text3")
        parts = (one.sku, card.category_name, one.manufacturer)
        self.about.setText(", ".join(part for part in parts if part))
        self.vat.setText(vat_words(one) if one.price_minor is not None else "")
        stock = stock_words(one)
        self.stock.set_chip(stock.text, stock.tone, stock.icon)
        self.stock.setVisible(bool(stock.text))
        self.sold.set_chip(
            self.tr("%n sale(s) in 90 days", "", card.sold_90_days), "neutral", "reports"
        )
        self.sold.setVisible(card.sold_90_days > 0)
        self.archived.setVisible(not one.is_active)
        found = relations.count(one.id)
        words = self.tr("Related: {count}").format(count=found) if found else self.tr("Related")
        self.related.setText(words)
        self.offer.setEnabled(one.is_active)


class ProductBody(QWidget):
    """Everything about one product; what is being typed is written before another is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Everything is made where it lives: what moves is dressed anew with all that lies in it.
        self.head = ProductHead(self)
        self.area = ScrollArea(gap=12, parent=self)
        self.pitch = PitchCard(self.area.inside)
        self.description = Label("", "base", "text2", wrap=True)
        self.own = OwnView(Entity.PRODUCT)
        self._own_card = Card(self.tr("More fields"), parent=self.area.inside)
        self._own_card.body.addWidget(self.own)
        self.area.body.setContentsMargins(16, 8, 16, 16)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._columns = 0
        self.area.body.addWidget(self.pitch)
        self.area.body.addWidget(self.description)
        self.files = FilesSection(Entity.PRODUCT, all_of_them=True, parent=self.area.inside)
        self.cards = {
            aspect: AspectCard(aspect, number, self.area.inside)
            for number, aspect in enumerate(Aspect, start=1)
        }
        self.area.body.addWidget(self._own_card)
        self.area.body.addLayout(self._grid)
        self.area.body.addWidget(self.files)
        self.area.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        self.arrange(2)
        self.head.photo.wanted.connect(self._look)

    def show_card(self, card: ProductCard) -> None:
        """Show a product."""
        self.head.show_card(card)
        self.pitch.show_card(card)
        self.description.setText(card.description)
        self.description.setVisible(bool(card.description))
        self._own_card.setVisible(self.own.show_record(card.row.id))
        known = knowledge.knowledge(card.row.id, today())
        for part in self.cards.values():
            part.show_card(card)
            part.show_known(known)
        self.files.show_record(card.row.id)

    def begin(self, aspect: Aspect) -> None:
        """Open the editor of a side and bring it into view."""
        card = self.cards[aspect]
        card.begin()
        self.area.body.activate()
        self.area.ensureWidgetVisible(card, 0, theme.px(16))

    def begin_pitch(self) -> None:
        """Open the editor of the phrase."""
        self.pitch.content.begin()
        self.area.ensureWidgetVisible(self.pitch)

    def commit(self) -> None:
        """Write everything that is being typed."""
        self.pitch.content.commit()
        for part in self.cards.values():
            part.content.commit()

    def contents(self) -> dict[str, EditableText]:
        """What is typed into, by the names of the fields."""
        sides = {aspect.value: part.content for aspect, part in self.cards.items()}
        return {unwritten.PITCH: self.pitch.content} | sides

    def arrange(self, columns: int) -> None:
        """Put the sides into one or two columns."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            at, across = divmod(place, columns)
            self._grid.addWidget(card, at, across)
        for across in range(2):
            self._grid.setColumnStretch(across, int(across < columns))

    def _look(self) -> None:
        """Look at the main photo in full."""
        for place, one in enumerate(self.files.rows()):
            if one.file.sha256 == self.head.photo.sha256:
                self.files.preview(place)
                return


class ProductPanel(QWidget):
    """The card itself is made when it is first shown or asked for: the list is seen before it."""

    left = Signal()
    """Esc: back to the list."""
    menu_wanted = Signal(QWidget)
    offer_wanted = Signal()
    edit_wanted = Signal()
    related_wanted = Signal()
    copy_wanted = Signal()
    aspect_written = Signal(object, object, str)
    """Product, `Aspect`, text."""
    pitch_written = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.product_id: int | None = None
        self._body: ProductBody | None = None
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self.setMinimumWidth(theme.px(360))

    @property
    def body(self) -> ProductBody:
        """The card."""
        if self._body is None:
            body = self._body = ProductBody(self)
            self._stack.addWidget(body)
            stand_after(self, body)
            for card in body.cards.values():
                card.committed.connect(self._aspect_committed)
            body.pitch.committed.connect(self._pitch_committed)
            for field, content in body.contents().items():
                content.restored.connect(partial(self._not_wanted, field))
            body.pitch.copy_wanted.connect(self.copy_wanted)
            body.head.menu_wanted.connect(self.menu_wanted)
            body.head.offer.clicked.connect(self.offer_wanted)
            body.head.edit.clicked.connect(self.edit_wanted)
            body.head.related.clicked.connect(self.related_wanted)
            FileDrop(self, body.files.take)
            self._arrange()
        return self._body

    @cached_property
    def _empty(self) -> EmptyState:
        empty = EmptyState(
            self.tr("Choose a product"),
            self.tr("Its price, stock, phrase and eight sides are shown here."),
            icon="goods",
            parent=self,
        )
        self._stack.addWidget(empty)
        return empty

    def __getattr__(self, name: str) -> Any:
        """Parts of the card, by their names."""
        if name in _PARTS:
            return getattr(self.body, name)
        raise AttributeError(name)

    def show_card(self, card: ProductCard | None) -> None:
        """Show a product; the place of scrolling stays while it is the same one."""
        shown = card.row.id if card is not None else None
        if shown != self.product_id and self._body is not None:
            self._body.commit()
            for content in self._body.contents().values():
                # What was refused waits for its product to be shown again.
                content.leave()
            self._body.area.verticalScrollBar().setValue(0)
        self.product_id = shown
        if card is None:
            self._stack.setCurrentWidget(self._empty)
            return
        self.body.show_card(card)
        self._stack.setCurrentWidget(self.body)
        self._type_again(unwritten.of(card.row.id))

    def commit(self) -> None:
        """Write everything that is being typed."""
        if self._body is not None:
            self._body.commit()

    def refuse(self, product_id: int, field: str, text: str) -> None:
        """What was typed could not be written: it stays in its field."""
        unwritten.keep(product_id, field, text)
        if product_id == self.product_id:
            self._type_again({field: text})

    def written(self, product_id: int, field: str) -> None:
        """What was typed is written."""
        unwritten.forget(product_id, field)

    def _type_again(self, kept: dict[str, str]) -> None:
        contents = self.body.contents() if kept else {}
        for field, text in kept.items():
            contents[field].take_back(text)

    def _not_wanted(self, field: str) -> None:
        if self.product_id is not None:
            unwritten.forget(self.product_id, field)

    def _aspect_committed(self, aspect: Aspect, text: str) -> None:
        self.aspect_written.emit(self.product_id, aspect, text)

    def _pitch_committed(self, text: str) -> None:
        self.pitch_written.emit(self.product_id, text)

    def _arrange(self) -> None:
        if self._body is not None:
            self._body.arrange(2 if self.width() >= theme.px(_TWO_COLUMNS) else 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().page)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
