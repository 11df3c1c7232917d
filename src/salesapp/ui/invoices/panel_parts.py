"""Small parts of the panels at the right: facts, rows, links."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_link import TextLink


def facts(pairs: Iterable[tuple[str, str]]) -> QGridLayout:
    """Names and values in two columns; empty values are left out."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for place, (name, value) in enumerate(pair for pair in pairs if pair[1]):
        grid.addWidget(Label(name, "base", "text2"), place, 0, top)
        grid.addWidget(Label(value, wrap=True), place, 1, top)
    return grid


def money_row(
    name: str, note: str, money: str, *, tone: str = "text", icon: str = "", icon_tone: str = ""
) -> QLayout:
    """A row with a sum at the right."""
    amount = Label(money, "strong", tone)
    mark = [IconLabel(icon, icon_tone or tone, 14)] if icon else []
    return row(
        *mark, Label(name, tone=tone), Label(note, "small", "text3", elide=True), None, amount
    )


def link(text: str, run: Callable[[], object]) -> TextLink:
    """A link to another record."""
    button = TextLink(text, "small")
    button.clicked.connect(lambda _on=False: run())
    return button


def drop(widget: QWidget | None) -> None:
    """Take a widget off the screen for good."""
    if widget is not None:
        widget.hide()
        widget.deleteLater()
