"""One card of the check: the question, then the answer and what was known of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.self_check import Card
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card as Surface
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.knowledge.check_words import answer, proof, question
from salesapp.ui.products.words import ASPECTS, tell

_WIDTH = 640


class CheckCard(QWidget):
    """Space shows the answer; 1 says it was known, 2 that it is to be repeated."""

    show_wanted = Signal()
    knew_wanted = Signal(bool)
    product_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = Label("", "strong")
        self.bar = ProgressBar()
        self.bar.setAccessibleName(self.tr("Cards done"))
        self.side = Chip("")
        self.product = Label("", "base", "text2", elide=True)
        self.question = Label("", "script", wrap=True)
        self.answer = Label("", "script", "ok", wrap=True)
        self.proof = Label("", "base", "text2", wrap=True)
        self.show_answer = Button(self.tr("Show the answer"), "primary", icon="eye", keys="Space")
        self.knew = Button(self.tr("I knew it"), "primary", icon="check", keys="1")
        self.repeat = Button(self.tr("Repeat"), icon="undo", keys="2")
        self.open = Button(self.tr("Open the product"), "ghost", icon="book", keys="K")
        self.show_answer.clicked.connect(self.show_wanted)
        self.knew.clicked.connect(lambda: self.knew_wanted.emit(True))
        self.repeat.clicked.connect(lambda: self.knew_wanted.emit(False))
        self.open.clicked.connect(self.product_wanted)
        surface = Surface()
        surface.body.setContentsMargins(24, 20, 24, 20)
        surface.body.setSpacing(14)
        surface.body.addLayout(row(self.side, self.product))
        surface.body.addWidget(self.question)
        surface.body.addWidget(self.answer)
        surface.body.addWidget(self.proof)
        surface.body.addSpacing(4)
        surface.body.addLayout(row(self.show_answer, self.knew, self.repeat, None, self.open))
        inside = QWidget()
        inside.setFixedWidth(theme.px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = row(self.count, self.bar)
        head.setStretch(1, 1)
        column.addLayout(head)
        column.addWidget(surface)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 40, 24, 24)
        whole.addLayout(row(None, inside, None))
        whole.addStretch(1)

    def show_card(self, card: Card, place: int, whole: int, *, open_: bool) -> None:
        """Show a card; with `open_` its answer too."""
        self.count.setText(self.tr("{place} of {all}").format(place=place + 1, all=whole))
        self.bar.setRange(0, whole)
        self.bar.setValue(place)
        words = ASPECTS[card.aspect]
        self.side.set_chip(tell(words.name), "info", words.icon)
        self.product.setText(card.product)
        self.question.setText(question(card))
        self.answer.setText(answer(card))
        told = proof(card)
        self.proof.setText(self.tr("Proof: {proof}").format(proof=told) if told else "")
        self.answer.setVisible(open_)
        self.proof.setVisible(open_ and bool(told))
        self.show_answer.setVisible(not open_)
        self.knew.setVisible(open_)
        self.repeat.setVisible(open_)
        self.setAccessibleName(self.answer.text() if open_ else self.question.text())
