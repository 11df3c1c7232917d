"""What was typed into a document that takes it no more: told in words, to be copied from there.

The document was issued, sent or deleted before the machine let it be saved. The words wait in the
store like those of a form that was left, and the line over the page tells of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import history
from salesapp.documents.conditions import schedule_words
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import OrderLine
from salesapp.domain.schedules import InstalmentDraft, ScheduleStep
from salesapp.services import form_drafts
from salesapp.services.form_drafts import DraftRow
from salesapp.ui import format as fmt
from salesapp.ui.drafts.left import NOT_TAKEN
from salesapp.ui.drafts.settling import Left, settle
from salesapp.ui.explain import explain, field_label
from salesapp.ui.frame.history_words import name_of_field, value_in_words
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.notices import notices
from salesapp.ui.offers.words import line_discount
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_PAPERS: Final = {
    "offer": (Entity.OFFER, QT_TRANSLATE_NOOP("NotTaken", "Offer")),
    "order": (Entity.ORDER, QT_TRANSLATE_NOOP("NotTaken", "Order")),
    "invoice": (Entity.INVOICE, QT_TRANSLATE_NOOP("NotTaken", "Invoice")),
}
_HELD: Final = f"{NOT_TAKEN}held."
_RECORDS: Final = {"client_id": "client", "contact_id": "contact", "deal_id": "deal"}
_SECTION: Final = {
    Entity.OFFER: "documents",
    Entity.ORDER: "documents",
    Entity.INVOICE: "payments",
    Entity.DEAL: "deals",
}


def keep(
    kind: str, record_id: int, typed: DataclassInstance, known: DataclassInstance, why: RuleError
) -> bool:
    """Keep what was typed and tell of it; False while the machine does not let us: try again."""
    name, words = _paper(kind, record_id, typed), "\n".join(_told(typed, known))
    kept = _keep(f"{NOT_TAKEN}{kind}", (_PAPERS[kind][0], record_id), name, words, why)
    if kept:
        let_go(kind, str(record_id))
    return kept


def hold(
    kind: str, record_id: int, typed: DataclassInstance, known: DataclassInstance, why: RuleError
) -> None:
    """Keep what a rule refuses while its editor still has it: the next start tells of it.

    The editor keeps it till it is mended or taken back; only the end of the program takes it away.
    """
    name, words = _paper(kind, record_id, typed), "\n".join(_told(typed, known))
    told = form_drafts.one(f"{NOT_TAKEN}{kind}", str(record_id))
    # What is told already, because the document takes nothing more, is not told twice.
    if words and (told is None or words not in _words(told)["text"]):
        _hold(kind, str(record_id), (_PAPERS[kind][0], record_id), name, words, why)


def hold_field(entity: Entity, record_id: int, field: str, cell: object, why: RuleError) -> None:
    """Keep the value of a field that a rule refuses, as `hold` does."""
    words = f"{name_of_field(field) or field_label(field)}: {_value(field, cell, None)}"
    name = history.name_of(entity.value, record_id)
    _hold(entity.value, f"{record_id}:{field}", (entity, record_id), name, words, why)


def let_go(kind: str, about: str) -> None:
    """What was held is saved, or taken back."""
    what = f"{_HELD}{kind}", about
    settle(partial(form_drafts.forget, *what), what)


def _hold(
    kind: str, about: str, of: tuple[Entity, int], name: str, told: str, why: RuleError
) -> None:
    what = f"{_HELD}{kind}", about
    write = partial(form_drafts.keep, *what, name, *_way_and_words(of, told, why), is_open=True)
    settle(write, what, left=Left("{}", datetime.now(UTC)), typed=True)


def _paper(kind: str, record_id: int, typed: DataclassInstance) -> str:
    entity, noun = _PAPERS[kind]
    return " ".join(filter(None, (translate("NotTaken", noun), _name(entity, record_id, typed))))


def keep_fields(
    entity: Entity, record_id: int, name: str, fields_typed: Mapping[str, object], why: RuleError
) -> bool:
    """Keep what was typed into fields of a record, as `keep` does; `name` is what it is called."""
    told = [
        f"{name_of_field(one) or field_label(one)}: {_value(one, cell, None)}"
        for one, cell in fields_typed.items()
    ]
    return _keep(f"{NOT_TAKEN}{entity.value}", (entity, record_id), name, "\n".join(told), why)


def _keep(form: str, of: tuple[Entity, int], name: str, told: str, why: RuleError) -> bool:
    _entity, record_id = of
    before = form_drafts.one(form, str(record_id))
    if before is not None:
        told = f"{told}\n\n{_words(before)['text']}"
    way, words = _way_and_words(of, told, why)
    if not form_drafts.keep(form, str(record_id), name, way, words, is_open=True):
        return False
    kept = form_drafts.one(form, str(record_id))
    if kept is not None:
        notices.not_taken.emit(kept)
    return True


def _way_and_words(of: tuple[Entity, int], told: str, why: RuleError) -> tuple[str, str]:
    entity, record_id = of
    way = {"section": _SECTION[entity], "entity": entity.value, "id": record_id}
    words = {"text": told, "why": explain(why).sentence()}
    return json.dumps(way), json.dumps(words, ensure_ascii=False)


def shown_anew(kind: str, record_id: int) -> Changes:
    """What a document that took nothing is to be shown anew by."""
    return Changes.of(_PAPERS[kind][0], record_id)


class NotTakenDialog(Dialog):
    """Why it was not saved, and the words: to be copied, and forgotten when they are not needed."""

    no_draft = "words that are kept already, only read here"

    def __init__(self, parent: QWidget, draft: DraftRow) -> None:
        super().__init__(parent, "", width=560)
        self.title.setText(self.tr("Not saved: {paper}").format(paper=draft.title))
        self.setAccessibleName(self.title.text())
        self._draft, words = draft, _words(draft)
        self.text.setText(words["why"])
        self.text.setVisible(bool(words["why"]))
        self.words = TextArea(words["text"], rows=10)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(self.tr("What was typed"))
        self.body.addWidget(self.words)
        self.forget = self.add_button(self.tr("Forget it"))
        self.add_cancel(self.tr("Close"))
        self.copy = self.add_primary(self.tr("Copy"), icon="copy")
        self.forget.clicked.connect(self._forget)
        self.set_check(self._copied)

    def _copied(self) -> bool:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        notices.tell(self.tr("Copied"))
        return False

    def _forget(self) -> None:
        form, about = self._draft.form, self._draft.about
        settle(lambda: form_drafts.forget(form, about), (form, about))
        self.reject()


def show(window: QWidget, draft: DraftRow) -> NotTakenDialog:
    """Show the words; they stay kept till they are forgotten there."""
    dialog = NotTakenDialog(window, draft)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _words(draft: DraftRow) -> dict[str, str]:
    try:
        found = json.loads(draft.words)
    except ValueError:
        found = {}
    return {name: str(found.get(name, "")) for name in ("text", "why")}


def _name(entity: Entity, record_id: int, typed: Any) -> str:
    number = history.name_of(entity.value, record_id)
    client = history.name_of("client", typed.client_id) if typed.client_id is not None else ""
    return ", ".join(filter(None, (number, client)))


def _told(typed: DataclassInstance, known: DataclassInstance) -> Iterator[str]:
    for one in fields(typed):
        mine, before = getattr(typed, one.name), getattr(known, one.name)
        if mine == before:
            continue
        if one.name in ("lines", "rows"):
            yield from _lines(mine, before, typed)
        else:
            name = name_of_field(one.name) or field_label(one.name)
            yield f"{name}: {_value(one.name, mine, typed)}"


def _value(name: str, value: Any, of: Any) -> str:
    if name in _RECORDS and value is not None:
        return history.name_of(_RECORDS[name], value) or fmt.DASH
    if isinstance(value, (tuple, list)):
        return _schedule(tuple(value), of) if of is not None else ", ".join(map(str, value))
    if isinstance(value, date):
        return fmt.day(value)
    return value if isinstance(value, str) and value else value_in_words(name, value)


def _schedule(parts: tuple[Any, ...], of: Any) -> str:
    steps = [one for one in parts if isinstance(one, ScheduleStep)]
    if steps:
        return schedule_words(parts, of.language)
    dated = [one for one in parts if isinstance(one, InstalmentDraft)]
    told = (f"{fmt.money(one.amount_minor, of.currency)} {fmt.day(one.due_on)}" for one in dated)
    return ", ".join(told) or fmt.DASH


def _lines(mine: tuple[Any, ...], before: tuple[Any, ...], of: Any) -> Iterator[str]:
    """Lines that are new or other; where some only went or moved, all that were left."""
    changed = [one for one in mine if one not in before] or list(mine)
    yield f"{field_label('goods')}:"
    for one in changed:
        days = [one.requested_on, one.confirmed_on] if isinstance(one, OrderLine) else []
        line: LineDraft = one.line if isinstance(one, OrderLine) else one
        price = fmt.money(line.price_minor, of.currency)
        parts = [line.name, fmt.quantity(line.quantity_milli, line.unit), f"× {price}"]
        parts += [line_discount(line, of.currency), line.note]
        parts += [fmt.day(day) for day in days if day is not None]
        yield f"– {' '.join(filter(None, parts))}"
