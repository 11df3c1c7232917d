"""Makes the columns of a list typed into: the editor, the rules, the reasons of the locks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.in_use import texts_in_use
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.field_values import Refusal, ValueRefusedError
from salesapp.domain.fields import BUILT_IN, Field, FieldType
from salesapp.domain.text import fold
from salesapp.services.editing.editable import editable_fields
from salesapp.ui.editing import words
from salesapp.ui.fields import words as field_words
from salesapp.ui.fields.format import edit_text, read_text
from salesapp.ui.format import today
from salesapp.ui.kit.table_column import TURN_OVER, Column
from salesapp.ui.perform import perform


class Cells:
    """What typing into the cells of one list does; the page is the parent of what it says."""

    def __init__(self, page: QWidget, entity: Entity) -> None:
        self._page = page
        self.entity = entity

    def columns(self, columns: Sequence[Column], fields: Mapping[str, str]) -> list[Column]:
        """The columns with their editors; `fields` names the field behind a column by its id.

        A column without a field, or with one that may not be typed, is locked and says why.
        """
        known = by_id((*BUILT_IN[self.entity], *editable_fields(self.entity)))
        return [self._column(one, known.get(fields.get(one.id, one.id))) for one in columns]

    def _column(self, column: Column, field: Field | None) -> Column:
        if field is None or not field.editable:
            reason = words.lock_reason(field, column.title)
            return replace(column, lock=lambda _record: reason)
        return replace(
            column,
            edit=lambda record: self._text(field, record.id),
            commit=lambda record, text: self.commit(field, record.id, text),
            choices=chooser(field),
            edit_type=FieldType.CHOICE if _is_listed(field) else field.type,
            field=field.id,
        )

    def _text(self, field: Field, record_id: int) -> str:
        return edit_text(field, self._held(field, record_id))

    def _held(self, field: Field, record_id: int) -> object:
        return field_values(self.entity, [record_id], [field], today())[record_id].get(field.id)

    def commit(self, field: Field, record_id: int, text: str) -> str:
        """Write what was typed; what is wrong with it, or an empty text."""
        from salesapp.services.editing.run import set_cell

        try:
            value: object = (
                not self._held(field, record_id) if text == TURN_OVER else read(field, text)
            )
        except ValueRefusedError as error:
            return field_words.refusal_text(error)
        problems: list[str] = []

        def refused(error: RuleError) -> bool:
            problems.append(words.why(error, self.entity, words.title_of(field)))
            return True

        perform(
            self._page,
            lambda: set_cell(self.entity, record_id, field, value),
            refused=refused,
        )
        return problems[0] if problems else ""


def read(field: Field, text: str) -> object:
    """The value of a typed text; a group of products is typed by its name.

    Raises:
        ValueRefusedError: when it is no value of the field.
    """
    from salesapp.db.queries import products

    if field.type is not FieldType.RECORD:
        return read_text(field, text)
    if not text.strip():
        return None
    for one in products.categories():
        if fold(one.name) == fold(text):
            return one.id
    raise ValueRefusedError(Refusal.CHOICE, text)


def read_all(
    fields: Mapping[str, Field], typed: Mapping[int, Mapping[str, str]]
) -> tuple[dict[int, dict[str, object]], list[tuple[int, str, str]]]:
    """Values of typed texts by record and field, and what is none: record, field, why."""
    values: dict[int, dict[str, object]] = {}
    wrong: list[tuple[int, str, str]] = []
    for record_id, cells in typed.items():
        values[record_id] = {}
        for code, text in cells.items():
            try:
                values[record_id][code] = read(fields[code], text)
            except ValueRefusedError as error:
                wrong.append((record_id, code, field_words.refusal_text(error)))
    return values, wrong


def chooser(field: Field) -> Callable[[], Sequence[str]] | None:
    """Gives the texts to propose for a field; None when there are none."""
    if field.type is FieldType.RECORD:
        return _groups
    if field.choices:
        return lambda: list(field_words.choice_names(field).values())
    if field.type in (FieldType.TEXT, FieldType.CHOICE, FieldType.CHOICES):
        return lambda: texts_in_use(field)
    return None


def _is_listed(field: Field) -> bool:
    """Whether the list of choices unfolds at once."""
    return field.type is FieldType.RECORD or (
        bool(field.choices) and field.type is FieldType.CHOICE
    )


def by_id(fields: Iterable[Field]) -> dict[str, Field]:
    """Fields by their ids."""
    return {one.id: one for one in fields}


def _groups() -> list[str]:
    from salesapp.db.queries import products

    return [one.name for one in products.categories()]
