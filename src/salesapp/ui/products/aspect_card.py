"""The cards of a product: one side of it each, and the phrase for the client."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import prices
from salesapp.db.queries.knowledge import Knowledge
from salesapp.db.queries.products import ProductCard
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.knowledge import Light, gaps, light
from salesapp.domain.lines import price_in_mode
from salesapp.domain.pricing import margin_bp
from salesapp.domain.products import Aspect
from salesapp.domain.vat import VatMode
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.key_cap import KeyCap
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.knowledge.entries import entries
from salesapp.ui.knowledge.words import LIGHTS, light_tip, maker_facts
from salesapp.ui.products.editable import EditableText, FactGrid
from salesapp.ui.products.product_facts import product_facts
from salesapp.ui.products.words import ASPECTS, tell

_MOST_FACTS = 3


class AspectCard(QWidget):
    """A click, Enter or its digit opens the editor; an empty one asks its question."""

    committed = Signal(object, str)
    """`Aspect` and the text to write."""

    def __init__(self, aspect: Aspect, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aspect = aspect
        words = ASPECTS[aspect]
        question = tell(words.question)
        self.setAccessibleName(tell(words.name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("single_keys", True)
        self.title = Label(tell(words.name), "strong", wrap=True)
        self._chip = Chip("")
        self._chip.hide()
        self._cap = KeyCap(str(number))
        self._icon = IconLabel(words.icon, "accent_text")
        self._question = Label(self.tr("Fill in: {question}").format(question=question), wrap=True)
        self._question.set_tone("text3")
        self._known = FactGrid()
        self._known.hide()
        self.content = EditableText(question[:1].upper() + question[1:], parent=self)
        self.light = Chip("")
        self.light.hide()
        self._is_lit = False
        self.facts = Label("", wrap=True)
        self.facts.set_tone("text2")
        self.facts.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 12)
        box.setSpacing(6)
        head = row(self._icon, self.title, self._chip, self.light, self._cap)
        head.setStretch(1, 1)
        box.addLayout(head)
        for part in (self._known, self._question, self.content, self.facts):
            box.addWidget(part)
        box.addStretch(1)
        self.content.committed.connect(lambda text: self.committed.emit(self.aspect, text))
        self.content.mode_changed.connect(self._show)
        add_focus_ring(self, 8)

    def show_card(self, card: ProductCard) -> None:
        """Show this side of a product."""
        if self.aspect is Aspect.COST:
            self._show_cost(card)
        elif self.aspect is Aspect.CONSUMER:
            self._known.show_facts(product_facts(card))
        self.content.show_text(card.aspects[self.aspect])
        self._show()

    def show_known(self, known: Knowledge) -> None:
        """Show the light of the side and the first of what is written down on it."""
        words = LIGHTS[light(self.aspect, known.evidence)]
        self.light.set_chip("", words.tone, words.icon)
        tip = light_tip(gaps(self.aspect, known.evidence))
        self.light.setToolTip(hint(tip))
        self.light.setAccessibleName(tip)
        self._is_lit = words is not LIGHTS[Light.EMPTY]
        if self.aspect is Aspect.MANUFACTURER:
            self._known.show_facts(maker_facts(known.maker))
        told = [one.text for one in entries(known, self.aspect, None, fmt.today()) if one.text]
        lines = [f"• {text}" for text in told[:_MOST_FACTS]]
        if rest := len(told) - len(lines):
            lines.append(self.tr("%n more", "", rest))
        self.facts.setText("\n".join(lines))
        self.facts.setVisible(bool(lines))
        self._show()

    def is_empty(self) -> bool:
        """Whether the card asks its question."""
        written = self.content.text() or not self.facts.isHidden()
        return not written and not self.content.is_editing()

    def begin(self) -> None:
        """Open the editor."""
        self.content.begin()

    def _show(self) -> None:
        empty = self.is_empty()
        asks = empty and self._known.isHidden()
        self._question.setVisible(asks)
        self.light.setVisible(self._is_lit and not asks)
        self.update()

    def _show_cost(self, card: ProductCard) -> None:
        price, facts = card.row, []
        tiers = [
            (self.tr("From {quantity}").format(quantity=fmt.quantity(least, price.unit)), amount)
            for least, amount in prices.tiers(price.id, fmt.today())
        ]
        # What goods cost us and their lowest prices are in roubles.
        cost = price.cost_minor if costs_shown() else None
        for name, minor, currency in (
            (self.tr("Price"), price.price_minor, card.currency),
            *((name, amount, card.currency) for name, amount in tiers),
            (self.tr("Lowest price"), price.min_price_minor, ROUBLE),
            (self.tr("Cost without VAT"), cost, ROUBLE),
        ):
            if minor is not None:
                facts.append((name, fmt.money(minor, currency)))
        seen = cost is not None and price.price_minor is not None and card.currency == ROUBLE
        if seen and price.price_minor is not None and price.cost_minor is not None:
            net = price_in_mode(
                price.price_minor,
                price.vat_bp,
                VatMode.ON_TOP,
                includes_vat=price.price_includes_vat,
            )
            share = margin_bp(net, price.cost_minor)
            share = None if share is None else (share + 5) // 10 * 10
            money = fmt.money(net - price.cost_minor, card.currency)
            facts.append((self.tr("Margin"), f"{money}, {fmt.percent(share)}"))
            self._chip.set_chip(
                fmt.percent(share),
                "risk" if net < price.cost_minor else "ok",
                "down" if net < price.cost_minor else "up",
            )
        if not costs_shown():
            self._chip.set_chip(self.tr("hidden"), "neutral", "lock")
        self._chip.setVisible(seen or not costs_shown())
        self._known.show_facts(facts)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self.hasFocus() and opens and not event.modifiers():
            self.begin()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.begin()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        empty = self.is_empty() and self._known.isHidden()
        hover = self.underMouse() and not self.content.is_editing()
        fill = tokens.hover if hover else tokens.surface
        if empty:
            draw_box(painter, self.rect(), tokens.hover if hover else None, tokens.border_input, 8,
                     dashed=True)  # fmt: skip
        else:
            line = tokens.accent_line if self.content.is_editing() else tokens.border
            draw_box(painter, self.rect(), fill, line, 8)
        painter.end()


class PitchCard(QWidget):
    """The phrase for the client, with copy."""

    committed = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = EditableText(self.tr("One sentence that sells it"), rows=3)
        self._question = Label(
            self.tr("Write the phrase for the client: one sentence that sells it"), wrap=True
        )
        self._question.set_tone("text2")
        self.copy = Button(self.tr("Copy"), icon="copy", small=True, keys="Ctrl+C")
        self.edit = IconButton("edit", self.tr("Change the phrase"), keys="0", small=True)
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(self._question)
        box.addWidget(self.content)
        icon = IconLabel("scripts", "accent_text")
        line = row(icon, box, self.copy, self.edit, gap=10)
        line.setContentsMargins(12, 10, 10, 10)
        line.setStretch(1, 1)
        for part in (icon, self.copy, self.edit):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.content.committed.connect(self.committed)
        self.content.mode_changed.connect(self._show)
        self.copy.clicked.connect(self.copy_wanted)
        self.edit.clicked.connect(self.content.begin)

    def show_card(self, card: ProductCard) -> None:
        """Show the phrase of a product."""
        self.content.show_text(card.pitch)
        self._show()

    def _show(self) -> None:
        editing = self.content.is_editing()
        known = bool(self.content.text())
        self._question.setVisible(not editing and not known)
        self.copy.setVisible(not editing and known)
        self.edit.setVisible(not editing)
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.content.begin()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        draw_box(painter, self.rect(), tokens.info_bg, tokens.info_line, 8)
        painter.end()
