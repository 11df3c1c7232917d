"""The dialog of a new or known product; on a refusal everything typed stays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import prices
from salesapp.db.queries.products import ProductCard
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.overriding import override
from salesapp.services import products as service
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.fields.own_section import OwnFields
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import first_problem
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.perform import perform
from salesapp.ui.products.product_fields import NEW_GROUP, ProductFields
from salesapp.ui.products.words import group_there

_WIDTH = 640


class ProductForm(Dialog):
    """`made` holds the id of the product once the dialog is confirmed."""

    def __init__(
        self,
        parent: QWidget | None,
        card: ProductCard | None = None,
        *,
        category_id: int | None = None,
        name: str = "",
    ) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.drafts_about(card.row.id if card else None)
        self.draft_fills = self.draft_outlives_cancel = card is None and not name
        self._card = card
        self.made: int | None = None
        self.title.setText(self.tr("Product") if card else self.tr("New product"))
        self.setAccessibleName(self.title.text())
        self._scroll = ScrollArea(parent=self._box)
        self.fields = ProductFields(self._scroll.inside)
        self._lay_out()
        if card is not None:
            self.fields.fill(card)
        else:
            self.fields.group.set_value(category_id)
            self.fields.name.set_value(name)

    def _lay_out(self) -> None:
        scroll = self._scroll
        scroll.body.setContentsMargins(3, 3, 12, 3)
        scroll.body.addWidget(self.fields)
        known = self._card.row.id if self._card else None
        self.own = OwnFields(Entity.PRODUCT, known, parent=scroll.inside)
        scroll.body.addWidget(self.own)
        scroll.body.addStretch(1)
        room = self.window().height()
        scroll.setFixedHeight(max(theme.px(240), min(theme.px(500), room - theme.px(190))))
        self.body.addWidget(scroll)
        self.check_fields(*self.fields.fields(), *self.own.fields())
        self.add_cancel()
        self.add_primary(self.tr("Save") if self._card else self.tr("Add the product"))
        self.set_check(self._save)

    @override
    def open(self) -> None:
        super().open()
        self.fields.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> bool:
        if first_problem(self.fields.attributes.fields.values())[0]:
            return False
        if not self.fields.packings.check():
            return False
        name = str(self.fields.name.value())
        text = self.tr("Saved: {name}") if self._card else self.tr("Product added: {name}")
        if self._recounts():
            text = self.tr("Saved: {name}. Who pays an agreed price pays what he paid")
        if self.fields.group.value() == NEW_GROUP and not self._make_group():
            return False
        changes = perform(self, self._write, toast=text.format(name=name), refused=self._refused)
        if changes is None:
            return False
        self.made = changes.subject_id
        return True

    def _recounts(self) -> bool:
        """Whether prices besides the base one are written anew: it gets the other VAT mode."""
        if self._card is None:
            return False
        before = self._card.row.price_includes_vat
        if (self.fields.includes.value() is not False) is before:
            return False
        return any(one.price_list_id is None for one in prices.of_product(self._card.row.id))

    def _make_group(self) -> bool:
        """The new group is chosen at once, so that a second try does not make it again."""
        title = str(self.fields.new_group.value())

        def there(error: RuleError) -> bool:
            self.fields.new_group.set_error(group_there(error))
            return bool(group_there(error))

        made = perform(self, lambda: service.create_category(title), refused=there)
        if made is None:
            return False
        self.fields.load_groups()
        self.fields.group.set_value(made.subject_id)
        return True

    def _write(self) -> Changes:
        group = self.fields.group.value()
        known = self.fields.draft(group if isinstance(group, int) else None)
        draft = replace(known, own=self.own.own())
        extras = self.fields.extras()
        if self._card is not None:
            return service.update(self._card.row.id, draft, self._card.rev, extras)
        return service.create(draft, extras)

    def _field_of(self, error: RuleError) -> Field | None:
        attribute = error.facts.get("attribute_id")
        if isinstance(attribute, int):
            return self.fields.attributes.fields.get(attribute)
        return self.fields.by_name(str(error.facts.get("field", "")))

    def _refused(self, error: RuleError) -> bool:
        line = error.facts.get("line")
        if isinstance(line, int):
            self.fields.packings.show_problem(line)
            return True
        if self.own.refuse(error):
            return True
        field = self._field_of(error)
        if field is None:
            return False
        told = explain(error).mend
        if error.rule is Rule.FIELD_REQUIRED:
            told = self.tr("Fill in this field")
        elif field is self.fields.sku:
            owner = str(error.facts.get("name", ""))
            told = self.tr("This article already belongs to “{name}”").format(name=owner)
        field.set_error(told)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
