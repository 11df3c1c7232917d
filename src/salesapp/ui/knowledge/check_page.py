"""Checking oneself: ten cards about the goods, each known or to be repeated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import self_check
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.products import Aspect
from salesapp.domain.self_check import Card, CardKind
from salesapp.overriding import override
from salesapp.services import self_check as service
from salesapp.ui import format as fmt
from salesapp.ui.action_registry import single_key
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.knowledge.check_card import CheckCard
from salesapp.ui.knowledge.check_standing import CheckStanding
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.selection import NO_SELECTION, Selection

_ALL, _CHOSEN, _GROUP = "all", "chosen", "group"


class SelfCheckPage(Page):
    """A card missed comes once more at the end; Ctrl+Z takes the last answer back."""

    section = "products"

    def __init__(self, chosen: Sequence[int] = (), group: tuple[int, str] | None = None) -> None:
        super().__init__()
        self._chosen, self._group = tuple(chosen), group
        self.chance = Random()
        self._cards: list[Card] = []
        self._place = 0
        self._open = False
        self._given: list[tuple[int, bool, bool]] = []
        """Of each card passed: the id of its answer (0: none was written), whether it was known,
        whether it was put at the end once more."""
        self.standing = CheckStanding(self._scopes())
        self.card = CheckCard()
        self.nothing = EmptyState(
            self.tr("Nothing to ask yet"),
            self.tr("Questions are made of what is written about the goods: properties, facts,"
                    " certificates, competitors. Write some, and come again."),
            icon="bulb",
        )  # fmt: skip
        self.to_goods = self.nothing.add_button(Button(self.tr("To the goods"), "primary"))
        self.to_goods.clicked.connect(self.back_wanted)
        self._stack = QStackedWidget()
        for part in (self.standing, self.card, self.nothing):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.standing.begin_wanted.connect(self.begin)
        self.standing.side_wanted.connect(self.open_side)
        self.card.show_wanted.connect(self.show_answer)
        self.card.knew_wanted.connect(self.answer_card)
        self.card.product_wanted.connect(self.open_product)
        self._show_standing()

    def _scopes(self) -> list[tuple[object, str]]:
        found: list[tuple[object, str]] = [(_ALL, self.tr("All goods on sale"))]
        if self._group is not None:
            name = self.tr("Group “{name}”").format(name=self._group[1])
            found.insert(0, (_GROUP, name))
        if self._chosen:
            told = self.tr("%n chosen product(s)", "", len(self._chosen))
            found.insert(0, (_CHOSEN, told))
        return found

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Check yourself")

    @override
    def subtitle(self) -> str:
        return self.card.count.text() if self.is_asking else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if not self.is_asking:
            return [("F", self.tr("begin")), ("Return", self.tr("open the side")),
                    ("Alt+Left", self.tr("back"))]  # fmt: skip
        if not self._open:
            return [("Space", self.tr("answer")), ("K", self.tr("product")),
                    ("Esc", self.tr("finish"))]  # fmt: skip
        return [("1", self.tr("I knew it")), ("2", self.tr("repeat")),
                ("Ctrl+Z", self.tr("take back")), ("K", self.tr("product")),
                ("Esc", self.tr("finish"))]  # fmt: skip

    @override
    def selection(self) -> Selection:
        card = self.current()
        return NO_SELECTION if card is None else Selection.of(Entity.PRODUCT, card.product_id)

    @override
    def allows(self, action_id: str) -> bool:
        """The digits and letters of the page are its own; what is of the list stays there."""
        return not action_id.startswith(("products.", "knowledge."))

    @override
    def panes(self) -> list[QWidget]:
        return [self.card] if self.is_asking else [self.standing.begin, self.standing.table]

    @override
    def activate(self) -> None:
        if self.is_asking:
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_standing()
            self.standing.take_focus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(Entity.PRODUCT):
            return
        written = [one for one, _knew, _again in self._given if one]
        if self.is_asking and written and self_check.last_answer() < written[-1]:
            self._step_back()
        elif not self.is_asking:
            self._show_standing()

    @override
    def reborn(self) -> Page:
        return SelfCheckPage(self._chosen, self._group)

    # What is done

    @property
    def is_asking(self) -> bool:
        """Whether a card is on the page."""
        return self._stack.currentWidget() is self.card

    def current(self) -> Card | None:
        """The card on the page."""
        asking = self.is_asking and self._place < len(self._cards)
        return self._cards[self._place] if asking else None

    def begin(self) -> None:
        """Ask ten cards: those to repeat first, then new ones."""
        scope = self.standing.scope.value()
        found = self_check.session(
            fmt.today(),
            self.chance,
            self._chosen if scope == _CHOSEN else None,
            group_id=self._group[0] if scope == _GROUP and self._group else None,
        )
        # What goods cost us is not asked while it is hidden; the price for clients is no secret.
        shown = [
            one for one in found
            if costs_shown() or one.aspect is not Aspect.COST or one.kind is CardKind.PRICE
        ]  # fmt: skip
        self._cards, self._place, self._open, self._given = shown, 0, False, []
        if not shown:
            self._stack.setCurrentWidget(self.nothing)
            self.to_goods.setFocus(Qt.FocusReason.OtherFocusReason)
            self._told()
            return
        self._stack.setCurrentWidget(self.card)
        self._show_card()

    def show_answer(self) -> None:
        """Turn the card over."""
        self._open = True
        self._show_card()

    def open_product(self) -> None:
        """Show what is known of the side the card asks about."""
        card = self.current()
        if card is not None:
            self.open_side(card.product_id, card.aspect)

    def open_side(self, product_id: object, aspect: object) -> None:
        """Show what is known of a side of a product."""
        from salesapp.ui.knowledge.page import KnowledgePage

        if isinstance(product_id, int) and isinstance(aspect, Aspect):
            self.page_wanted.emit(KnowledgePage(product_id, aspect))

    def finish(self) -> None:
        """Tell how it went."""
        self._show_standing()
        self.standing.take_focus()

    def answer_card(self, knew: bool) -> None:
        """Write down whether the card was known, and show the next one."""
        card = self.current()
        if card is None or not self._open:
            return
        # What comes a second time in one check is practice: the first answer counts.
        first = self._cards.index(card) == self._place
        answer_id = 0
        if first:
            done = perform(self, lambda: service.answer(card, fmt.today(), knew=knew))
            if done is None:
                self._drop(card)
                return
            answer_id = self_check.last_answer()
        again = first and not knew
        if again:
            self._cards.append(card)
        self._given.append((answer_id, knew, again))
        self._go(self._place + 1)

    def _drop(self, card: Card) -> None:
        """The product is gone: its card is passed over."""
        self._cards = [one for one in self._cards if one.product_id != card.product_id]
        self._go(min(self._place, len(self._cards)))

    def _go(self, place: int) -> None:
        self._place, self._open = place, False
        if place >= len(self._cards):
            self.finish()
        else:
            self._show_card()

    def _step_back(self) -> None:
        """The last answer was taken back: its card is asked again."""
        while self._given:
            answer_id, _knew, again = self._given.pop()
            if again:
                self._cards.pop()
            self._place -= 1
            if answer_id:
                break
        self._open = True
        self._show_card()

    def _show_card(self) -> None:
        card = self._cards[self._place]
        self.card.show_card(card, self._place, len(self._cards), open_=self._open)
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._told()

    def _show_standing(self) -> None:
        title = self.tr("What do you know of your goods?")
        counted = [knew for answer_id, knew, _again in self._given if answer_id]
        if counted:
            title = self.tr("{known} of {all} known").format(known=sum(counted), all=len(counted))
        standing = self_check.standing(fmt.today())
        self.standing.show_standing(title, standing, again=bool(counted))
        self._stack.setCurrentWidget(self.standing)
        self._told()

    def _told(self) -> None:
        self.title_changed.emit(self.title(), self.subtitle())
        self.hints_changed.emit()
        self.selection_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.is_asking:
                self.finish()
            else:
                self.back_wanted.emit()
            return
        run = self._keys().get(single_key(event) or "")
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def _keys(self) -> dict[str, Callable[[], None]]:
        """The keys of this very moment, by their place on the keyboard."""
        if not self.is_asking:
            return {"F": self.begin}
        if not self._open:
            return {"Space": self.show_answer, "Return": self.show_answer, "K": self.open_product}
        return {
            "1": lambda: self.answer_card(True),
            "2": lambda: self.answer_card(False),
            "K": self.open_product,
        }
