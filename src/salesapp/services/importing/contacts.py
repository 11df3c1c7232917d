"""People of a foreign file, linked to their companies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.connection import fetch
from salesapp.db.models.clients import Affiliation, Client, Contact, ContactPoint
from salesapp.domain.changes import Entity
from salesapp.domain.imports import MatchPolicy
from salesapp.domain.text import name_key
from salesapp.exchange.rows import ContactRow
from salesapp.overriding import override
from salesapp.services.importing.engine import (
    Importer,
    known_keys,
    linked,
    living_names,
    unique_names,
)
from salesapp.services.importing.reaches import Reaches


class ContactImporter(Importer[ContactRow]):
    """Contacts; the first one of a client becomes its main one."""

    entity = Entity.CONTACT
    model = Contact
    columns = (
        "name", "name_key", "last_name", "first_name", "second_name", "birth_on", "source", "note",
    )  # fmt: skip

    def __init__(self, policy: MatchPolicy) -> None:
        super().__init__(policy)
        self._clients = known_keys(Entity.CLIENT)
        self._clients_by_name = unique_names(Client)
        self._client_names = living_names(Client)
        self._reaches = Reaches("contact_id")
        self._links: list[dict[str, Any]] = []
        known = Affiliation.select(Affiliation.client, Affiliation.contact)
        self._known_links = set(fetch(known))
        self._with_main = {client_id for client_id, _contact in self._known_links}

    @override
    def title(self, row: ContactRow) -> str:
        return " ".join(filter(None, (row.last_name, row.first_name, row.second_name)))

    @override
    def wanted(self, row: ContactRow) -> dict[str, Any]:
        return {
            "name": self.title(row),
            "name_key": name_key(self.title(row)),
            "last_name": row.last_name,
            "first_name": row.first_name,
            "second_name": row.second_name,
            "birth_on": row.birth_on,
            "source": row.source,
            "note": row.comment,
        }

    @override
    def settle(
        self, row: ContactRow, record_id: int, changed: dict[str, Any], *, replaces: bool
    ) -> None:
        """The name is made of its parts, of those the row does not tell, too."""
        have = self.now_there(record_id)
        before = _joined(have)
        name = _joined({**have, **{part: changed[part] for part in _PARTS if part in changed}})
        changed.pop("name", None)
        changed.pop("name_key", None)
        there = have.get("name")
        if name and name != there and (replaces or there in ("", None, before)):
            changed |= {"name": name, "name_key": name_key(name)}

    @override
    def children(self, row: ContactRow, record_id: int, *, is_new: bool) -> bool:
        grew = self._reaches.add(record_id, row.reaches)
        names, key = self._client_names, row.company_external_id
        client_id = linked(self._clients, names, key, row.company_name)
        client_id = client_id or self._clients_by_name.get(name_key(row.company_name))
        if client_id is None or (client_id, record_id) in self._known_links:
            return grew
        self._known_links.add((client_id, record_id))
        self._links.append(
            {
                "contact_id": record_id,
                "client_id": client_id,
                "position": row.position,
                "is_main": client_id not in self._with_main,
            }
        )
        self._with_main.add(client_id)
        return True

    @override
    def write_children(self) -> None:
        bulk.insert(ContactPoint, self._reaches.new)
        bulk.insert(Affiliation, self._links)


_PARTS: Final = ("last_name", "first_name", "second_name")


def _joined(parts: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (parts.get(name) for name in _PARTS)))
