"""The properties of a group: its own and those of the groups above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import attributes
from salesapp.db.queries.products import CategoryRow
from salesapp.domain.attributes import Attribute, AttributeDraft
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import attributes as service
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.perform import perform
from salesapp.ui.products.attribute_form import AttributeForm
from salesapp.ui.products.attribute_words import KINDS, name_with_unit, tell
from salesapp.ui.soon import soon

_WIDTH = 720


class AttributesDialog(Dialog):
    """Every change is written at once and can be undone; inherited ones are changed above.

    Without a group it shows the properties of all goods.
    """

    def __init__(self, parent: QWidget, group: CategoryRow | None) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.drafts_about(group.id if group else None)
        self._group_id = None if group is None else group.id
        self._known: dict[int, Attribute] = {}
        self._current: int | None = None
        self._shown = AttributeDraft("")
        """What the form was filled with: what it says besides was typed."""
        if group is None:
            self.title.setText(self.tr("Properties of all products"))
            told = self.tr(
                "All products are described by them, also those which stand in no group."
            )
        else:
            title = self.tr("Properties of the group “{name}”")
            self.title.setText(title.format(name=group.name))
            told = self.tr("Goods of this group and of the groups in it are described by them.")
        self.setAccessibleName(self.title.text())
        self.text.setText(told)
        self.text.show()
        self._build()
        self._load()

    def _build(self) -> None:
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.tr("Properties"))
        self.table.setFixedHeight(theme.px(30 + 36 * 5))
        self.table.current_changed.connect(self._chosen)
        self.table.opened.connect(self._chosen)
        self.table.cell_clicked.connect(lambda one, *_where: self._chosen(one))
        self.table.removed.connect(lambda _id: self.remove())
        self.add = Button(self.tr("New property"), icon="plus", small=True)
        self.above = IconButton("up", self.tr("Move up"), small=True)
        self.below = IconButton("down", self.tr("Move down"), small=True)
        self.bin = IconButton("trash", self.tr("Remove"), keys="Delete", small=True)
        self.form_title = Label("", "section")
        self.form = AttributeForm()
        self.save = Button(self.tr("Save the property"), "accent", icon="check", small=True)
        self.problem = Label("", "small", "risk", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.table)
        self.body.addLayout(row(self.add, None, self.above, self.below, self.bin))
        self.body.addWidget(self.form_title)
        self.body.addWidget(self.form)
        self.body.addWidget(self.problem)
        self.body.addLayout(row(None, self.save))
        done = self.add_button(self.tr("Done"), "primary", keys="Esc")
        done.clicked.connect(lambda: self.reject() if self._is_written() else None)
        self.set_check(self._is_written)
        self.add.clicked.connect(self.begin)
        self.above.clicked.connect(lambda: self.move_current(-1))
        self.below.clicked.connect(lambda: self.move_current(1))
        self.bin.clicked.connect(self.remove)
        self.save.clicked.connect(self.write)

    def _columns(self) -> list[Column]:
        def marks(one: Attribute) -> str:
            told = (
                (one.is_required, self.tr("must be filled")),
                (one.is_listed, self.tr("in the list")),
                (one.is_filter, self.tr("in the filters")),
            )
            return ", ".join(words for on, words in told if on)

        def ink(one: Attribute) -> str:
            return "text" if self._is_own(one) else "text3"

        return [
            Column("name", self.tr("Name"), 180, name_with_unit, stretch=True, tone=ink),
            Column("kind", self.tr("Kind"), 96, lambda one: tell(KINDS[one.kind]), tone=ink),
            Column("marks", self.tr("Use"), 224, marks, tone=ink),
            Column(
                "from", self.tr("Group"), 120,
                lambda one: "" if self._is_own(one) else self._owner(one),
                tone=lambda _one: "text3",
            ),
        ]  # fmt: skip

    def begin(self) -> None:
        """Begin a new property."""
        if not self._is_written():
            return
        self._current = None
        self.form_title.setText(self.tr("New property"))
        self._fill(AttributeDraft(""))
        self._show_state()
        self.form.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Write the property typed."""
        made = self._write()
        if made is not None:
            self._load(made.subject_id)

    def _is_written(self) -> bool:
        """Write what was typed before something else is shown; False when it is not right yet."""
        if self.form.draft() == self._shown or not self.save.isEnabled():
            return True
        if self._write() is None:
            return False
        self._known = {one.id: one for one in attributes.of_category(self._group_id)}
        self._shown = self.form.draft()
        return True

    def _write(self) -> Changes | None:
        if first_problem(self.form.fields())[0]:
            return None
        draft, current = self.form.draft(), self._current

        def work() -> Changes:
            if current is None:
                return service.create(self._group_id, draft)
            return service.update(current, draft, self._known[current].rev)

        toast = self.tr("Property saved: {name}").format(name=draft.name)
        return perform(self, work, toast=toast, refused=self._refused)

    def remove(self) -> None:
        """Take the current property away; what goods tell of it is counted first."""
        one = self._known.get(self._current or 0)
        if one is None or not self._is_own(one):
            return
        used = attributes.used_by(one.id)
        told = self.tr(
            "%n product(s) tell it: their values go too. Undo brings them back.", "", used
        )
        title = self.tr("Remove the property “{name}”?").format(name=one.name)
        if used and not confirm(self, title, told, action=self.tr("Remove"), danger=True):
            return
        toast = self.tr("Property removed: {name}").format(name=one.name)
        if perform(self, lambda: service.delete(one.id), toast=toast) is not None:
            self._current = None
            self._load()

    def move_current(self, by: int) -> None:
        """Move the current property of this group up or down."""
        own = [one.id for one in self._known.values() if self._is_own(one)]
        if self._current not in own or not self._is_written():
            return
        at = own.index(self._current)
        target = at + by
        if 0 <= target < len(own):
            own[at], own[target] = own[target], own[at]
            perform(self, lambda: service.reorder(self._group_id, own))
            self._load(self._current)

    def _load(self, current: int | None = None) -> None:
        self._shown = self.form.draft()
        self._known = {one.id: one for one in attributes.of_category(self._group_id)}
        self.table.set_ids(self._known)
        self.table.refresh()
        wanted = current if current in self._known else next(iter(self._known), None)
        if wanted is None:
            self.begin()
        else:
            self._current = wanted
            self.table.set_current_id(wanted)
            self._show(self._known[wanted])

    def _rows(self, ids: Sequence[int]) -> list[Attribute]:
        return [self._known[one] for one in ids if one in self._known]

    def _chosen(self, attribute_id: object) -> None:
        one = self._known.get(attribute_id) if isinstance(attribute_id, int) else None
        if one is None or one.id == self._current:
            return
        if not self._is_written():
            # A click goes on to mark its own line after this.
            soon(self, lambda: self.table.set_current_id(self._current or 0))
            return
        fresh = set(self._known) != set(self.table.paged.ids)
        self._current = one.id
        self._show(self._known[one.id])
        if fresh:
            soon(self, lambda: self._load(self._current))

    def _show(self, one: Attribute) -> None:
        self.form_title.setText(one.name)
        self._fill(one.draft())
        self._show_state()

    def _fill(self, draft: AttributeDraft) -> None:
        self.form.fill(draft)
        self._shown = self.form.draft()

    def _show_state(self) -> None:
        one = self._known.get(self._current or 0)
        own = one is None or self._is_own(one)
        for part in (self.form, self.save):
            part.setEnabled(own)
        for button in (self.above, self.below, self.bin):
            button.setEnabled(own and one is not None)
        told = ""
        if one is not None and not own:
            told = self.tr("This property belongs to the group “{name}”: change it there.")
            if one.category_id is None:
                told = self.tr("This is a property of all products: change it at “All products”.")
            told = told.format(name=one.category_name)
        self.problem.setText(told)
        self.problem.set_tone("text3" if told else "risk")
        self.problem.setVisible(bool(told))

    def _owner(self, one: Attribute) -> str:
        return self.tr("All products") if one.category_id is None else one.category_name

    def _is_own(self, one: Attribute) -> bool:
        return one.category_id == self._group_id

    def _refused(self, error: RuleError) -> bool:
        if error.rule is Rule.RECORD_IN_USE:
            used = error.facts.get("products")
            count = used if isinstance(used, int) else 0
            self.form.kind.set_error(
                self.tr("%n product(s) tell it already: its kind cannot change", "", count)
            )
            return True
        if error.rule is Rule.FIELD_INVALID and error.facts.get("field") == "name":
            self.form.name.set_error(self.tr("The group has a property of this name already"))
            return True
        return False
