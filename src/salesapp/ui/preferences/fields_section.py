"""Settings: fields of the user's own on clients, people, products, leads and deals."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import fields as queries
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.fields import OWNERS, Field
from salesapp.overriding import override
from salesapp.services import custom_fields as service
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.fields.field_dialog import FieldDialog
from salesapp.ui.fields.field_row import MOST, FieldRow
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.perform import perform
from salesapp.ui.preferences.section import WIDEST, SettingsSection


class DropLine(QWidget):
    """Where a dragged field would land."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().accent)
        painter.end()


class FieldsSection(SettingsSection):
    """Fields in use are ordered by Ctrl and the arrows or by dragging; others are put aside."""

    def __init__(self) -> None:
        super().__init__()
        self.note.setText(self.tr("Your own fields in forms, cards and lists"))
        names = {
            Entity.CLIENT: (self.tr("Clients"), "clients"),
            Entity.CONTACT: (self.tr("Contacts"), "user"),
            Entity.PRODUCT: (self.tr("Products"), "goods"),
            Entity.LEAD: (self.tr("Leads"), "leads"),
            Entity.DEAL: (self.tr("Deals"), "deals"),
        }
        self.kinds = Segmented([(one, *names[one]) for one in OWNERS])
        self.kinds.setAccessibleName(self.tr("Whose fields"))
        self.kinds.changed.connect(lambda _kind: self._load())
        self.body.addLayout(row(self.kinds, None))
        self.card = Card(self.tr("Fields"), self.tr("order: Ctrl+↑ ↓ or drag"))
        self.add = Button(self.tr("Field"), icon="plus", small=True)
        self.add.clicked.connect(lambda: self.edit(None))
        self.card.add_action(self.add)
        self.aside = Card(self.tr("Put aside"), self.tr("values stay, nobody is asked"))
        for card in (self.card, self.aside):
            card.setMaximumWidth(theme.px(WIDEST))
            card.body.setSpacing(0)
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.rows: list[FieldRow] = []
        self.aside_rows: list[FieldRow] = []
        self._line = DropLine(self.card)
        self._line.hide()

    @property
    def entity(self) -> Entity:
        """Whose fields are shown."""
        return Entity(str(self.kinds.value()))

    @override
    def activate(self) -> None:
        self._load()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.CUSTOM_FIELD, Entity.STAGE, *OWNERS) and self.isVisible():
            self._load()

    @override
    def state(self) -> dict[str, Any]:
        return {"entity": self.entity.value}

    def show_kind(self, entity: Entity) -> None:
        """Show the fields of a kind of record."""
        self.kinds.set_value(entity)
        self._load()

    def edit(self, field: Field | None) -> None:
        """Open the dialog of a field, or of a new one."""
        dialog = FieldDialog(self, self.entity, field)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _load(self) -> None:
        focused = next(
            (one.field.id for one in (*self.rows, *self.aside_rows) if one.hasFocus()), None
        )
        clear(self.card.body)
        clear(self.aside.body)
        known = queries.own_fields(self.entity, archived=True)
        self.rows = [self._row(self.card, one) for one in known if not one.is_archived]
        self.aside_rows = [self._row(self.aside, one) for one in known if one.is_archived]
        if not self.rows:
            told = self.tr(
                "No fields yet. What you add here appears in the forms and cards, in the lists,"
                " filters, imports and exports."
            )
            self.card.body.addWidget(Label(told, "base", "text3", wrap=True))
        self.aside.setVisible(bool(self.aside_rows))
        again = [one for one in (*self.rows, *self.aside_rows) if one.field.id == focused]
        for one in again:
            one.show()
            one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, card: Card, field: Field) -> FieldRow:
        stages = len(queries.gates_of(field.id)) if self.entity is Entity.DEAL else 0
        made = FieldRow(field, queries.holders(field.custom_id, MOST + 1), stages)
        made.clicked.connect(partial(self.edit, field))
        made.moved.connect(partial(self._move_by, made))
        made.stepped.connect(partial(self._step, made))
        made.removed.connect(partial(self._remove, field))
        made.menu_wanted.connect(partial(self._menu, field))
        made.dragged.connect(self._show_line)
        made.dropped.connect(partial(self._drop, made))
        card.body.addWidget(made)
        return made

    def _move_by(self, made: FieldRow, by: int) -> None:
        if made in self.rows:
            self._move(made, min(max(self.rows.index(made) + by, 0), len(self.rows) - 1))

    def _move(self, made: FieldRow, place: int) -> None:
        if place != self.rows.index(made):
            made.setFocus(Qt.FocusReason.OtherFocusReason)
            number = made.field.custom_id
            perform(self, partial(service.move, self.entity, number, place))

    def _place(self, y: int) -> int:
        """Before which row something at that height lands."""
        return sum(1 for one in self.rows if one.geometry().center().y() < y)

    def _show_line(self, y: int) -> None:
        place = self._place(y)
        last = self.rows[-1].geometry().bottom() + 1
        top = self.rows[place].geometry().top() if place < len(self.rows) else last
        left = self.rows[0].geometry().left()
        self._line.setParent(self.rows[0].parentWidget())
        self._line.setGeometry(left, top - 1, self.rows[0].width(), 2)
        self._line.show()
        self._line.raise_()

    def _drop(self, made: FieldRow, y: int) -> None:
        self._line.hide()
        before, now = self._place(y), self.rows.index(made)
        self._move(made, before - 1 if before > now else before)

    def _step(self, made: FieldRow, by: int) -> None:
        every = [*self.rows, *self.aside_rows]
        at = min(max(every.index(made) + by, 0), len(every) - 1)
        every[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _menu(self, field: Field, at: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        made = next(one for one in (*self.rows, *self.aside_rows) if one.field.id == field.id)
        menu.add(self.tr("Change"), partial(self.edit, field), icon="edit", keys="Enter")
        if field.is_archived:
            menu.add(self.tr("Use again"), partial(self._restore, field), icon="undo")
        else:
            up, down = partial(self._move_by, made, -1), partial(self._move_by, made, 1)
            menu.add(self.tr("Up"), up, icon="up", keys="Ctrl+Up")
            menu.add(self.tr("Down"), down, icon="down", keys="Ctrl+Down")
            menu.addSeparator()
            aside = partial(self._archive, field)
            menu.add(self.tr("Put it aside"), aside, icon="pause", keys="Delete")
        gone = partial(self._delete, field)
        menu.add(self.tr("Delete with its values…"), gone, icon="trash", danger=True)
        menu.popup(at)

    def _remove(self, field: Field) -> None:
        (self._delete if field.is_archived else self._archive)(field)

    def _archive(self, field: Field) -> None:
        toast = self.tr("Put aside: {title}").format(title=field.title)
        perform(self, partial(service.archive, self.entity, field.custom_id), toast=toast)

    def _restore(self, field: Field) -> None:
        toast = self.tr("In use again: {title}").format(title=field.title)
        perform(self, partial(service.restore, self.entity, field.custom_id), toast=toast)

    def _delete(self, field: Field) -> None:
        held = queries.holders(field.custom_id)
        if held:
            text = self.tr(
                "Its value is deleted in %n record(s). Ctrl+Z brings all back.", "", held
            )
            title = self.tr("Delete the field “{title}”?").format(title=field.title)
            dialog = Dialog(self, title, text)
            dialog.add_cancel()
            dialog.add_primary(self.tr("Delete"), danger=True)
            if not dialog.exec():
                return
        toast = self.tr("Field deleted: {title}").format(title=field.title)
        perform(self, partial(service.delete, self.entity, field.custom_id), toast=toast)
