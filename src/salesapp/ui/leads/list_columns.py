"""The leads of the list as a table: for files, the clipboard and paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from salesapp.db.queries import leads
from salesapp.db.queries.leads import LeadGroup, LeadRow
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.ui import format as fmt
from salesapp.ui.fields.own_columns import OwnColumns
from salesapp.ui.kit.table_column import Column
from salesapp.ui.leads.words import GROUPS, STATES, words
from salesapp.ui.output.source import ListSource
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_TITLES = {
    "received": QT_TRANSLATE_NOOP("LeadColumns", "Received"),
    "state": QT_TRANSLATE_NOOP("LeadColumns", "State"),
    "company": QT_TRANSLATE_NOOP("LeadColumns", "Company"),
    "person": QT_TRANSLATE_NOOP("LeadColumns", "Person"),
    "position": QT_TRANSLATE_NOOP("LeadColumns", "Position"),
    "title": QT_TRANSLATE_NOOP("LeadColumns", "Request"),
    "phones": QT_TRANSLATE_NOOP("LeadColumns", "Telephones"),
    "emails": QT_TRANSLATE_NOOP("LeadColumns", "E-mail"),
    "source": QT_TRANSLATE_NOOP("LeadColumns", "Source"),
    "amount": QT_TRANSLATE_NOOP("LeadColumns", "Amount"),
    "comment": QT_TRANSLATE_NOOP("LeadColumns", "Comment"),
    "reason": QT_TRANSLATE_NOOP("LeadColumns", "Reason"),
    "client": QT_TRANSLATE_NOOP("LeadColumns", "Client"),
    "deal": QT_TRANSLATE_NOOP("LeadColumns", "Deal"),
}
_MORE = frozenset({"position", "comment", "reason", "client", "deal"})


def lead_columns() -> list[Column]:
    """The columns, in the language of now."""

    def column(
        name: str,
        value: Callable[[LeadRow], object],
        width: int = 120,
        kind: FieldType = FieldType.TEXT,
    ) -> Column:
        title = translate("LeadColumns", _TITLES[name])
        return Column(name, title, width, lambda one: str(value(one) or ""), type=kind, value=value)

    return [
        column("received", lambda one: one.received_at, 120, FieldType.MOMENT),
        column("state", lambda one: words(STATES[one.state][0]), 90),
        column("company", lambda one: one.company_name, 180),
        column("person", lambda one: one.contact_name, 140),
        column("position", lambda one: one.position),
        column("title", lambda one: one.title, 220),
        column("phones", lambda one: one.phones, 130),
        column("emails", lambda one: one.emails, 150),
        column("source", lambda one: one.source, 100),
        column(
            "amount",
            lambda one: fmt.money_value(one.amount_minor or None, one.currency),
            100,
            FieldType.MONEY,
        ),
        column("comment", lambda one: one.comment, 240),
        column("reason", lambda one: one.reason),
        column("client", lambda one: one.client, 160),
        column("deal", lambda one: one.deal, 160),
    ]


def _rows(ids: Sequence[int]) -> list[LeadRow]:
    found = leads.read(ids)
    return [found[one] for one in ids if one in found]


def lead_source(ids: Sequence[int], title: str, group: LeadGroup, text: str) -> ListSource:
    """The list of leads as it stands."""
    filters = [words(GROUPS[group]), *([fmt.quoted(text)] if text else [])]
    own = OwnColumns(Entity.LEAD)
    columns = (*lead_columns(), *own.columns())
    more = {*_MORE, *(one.id for one in own.fields)}
    return ListSource(
        title=title,
        columns=tuple(one for one in columns if one.id not in more),
        every_column=columns,
        ids=ids,
        fetch=own.fetch(_rows),
        filters=tuple(filters),
        entity=Entity.LEAD,
    )
