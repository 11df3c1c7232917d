"""What a record holds in the user's own fields, to be read in a card or panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.db.queries import fields as queries
from salesapp.db.queries.field_values import own_values
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import parse_link
from salesapp.domain.fields import Field, FieldType
from salesapp.ui import theme
from salesapp.ui.fields.format import text_of
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.outside import open_page

_NAMES = 140


class OwnView(QWidget):
    """Names and values of the filled fields; `show_record` says whether there are any."""

    def __init__(self, entity: Entity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity = entity
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, theme.px(_NAMES))
        self._grid.setColumnStretch(1, 1)
        self._shown: list[tuple[str, str]] = []

    def texts(self) -> list[tuple[str, str]]:
        """Titles and values as shown."""
        return self._shown

    def show_record(self, record_id: int) -> bool:
        """Show the values of a record; False when it holds none."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        known = queries.own_fields(self._entity, archived=True)
        held = own_values(self._entity, record_id, known)
        self._shown = []
        for place, field in enumerate(one for one in known if one.id in held):
            value = held[field.id]
            text = text_of(field, value)
            self._shown.append((field.title, text))
            name = Label(field.title, "base", "text3", wrap=True)
            name.setFixedWidth(theme.px(_NAMES))
            name.setToolTip(hint(field.hint or field.title))
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(name, place, 0, top)
            self._grid.addWidget(_value(field, value, text), place, 1, top)
        self.setVisible(bool(self._shown))
        return bool(self._shown)


def _value(field: Field, value: object, text: str) -> QWidget:
    if field.type in (FieldType.LINK, FieldType.EMAIL):
        address = f"mailto:{value}" if field.type is FieldType.EMAIL else str(value)
        link = Button(text, "link", small=True, icon="link" if field.type is FieldType.LINK else "")
        link.setToolTip(hint(str(value)))
        link.clicked.connect(lambda: _open(address))
        return link
    return Label(text, "base", "text", wrap=True)


def _open(address: str) -> None:
    found = parse_link(address)
    if found is not None:
        open_page(found)
