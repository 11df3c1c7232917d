"""A person planted wherever people get into a base is found nowhere after the erasure."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from pathlib import Path

import pytest

from salesapp.db import cipher, journal
from salesapp.db.backup import backups
from salesapp.db.connection import execute, row, rows, value
from salesapp.db.queries.half_typed import HalfTyped
from salesapp.db.store import close_store, open_store
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.fields import FieldType
from salesapp.domain.store_keys import StoreKeys
from salesapp.services import (
    activities,
    attachments,
    clients,
    contacts,
    encryption,
    form_drafts,
    half_typed,
    offers,
    own_values,
    undo,
)
from salesapp.services import backups as kept_up
from salesapp.services import custom_fields as fields
from salesapp.services import personal_data as service
from salesapp.services.checks import check_store

NAME = "Светозарова Любомила Всеволодовна"
SHORT = "Светозарова Л. В."
PHONE = "+7 (903) 111-22-33"
MAIL = "lyubomila@svetozar.example"
PLANTED = ("Светозаров", "светозаров", "Любомил", "любомил", "9031112233", "111-22-33", "svetozar.")


@pytest.fixture
def planted(db, now, make_organization, make_deal) -> int:
    """The person in records, notes, files, own fields, drafts of papers and half-typed forms."""
    make_organization()
    client = clients.create(ClientDraft("ООО «Ромашка»", note=f"Спросить: {SHORT}")).subject_id
    points = (PointDraft(PointKind.PHONE, PHONE), PointDraft(PointKind.EMAIL, MAIL))
    contact = contacts.create(client, ContactDraft(NAME, "директор", points=points)).subject_id
    activities.add_note(client, f"{NAME}, звонить {PHONE}", now)
    deal = make_deal(client)
    activities.add_note(client, f"Пишет с {MAIL}", now)
    _file_on(client, db.parent)
    _own_field(client)
    _draft_of_an_offer(client, deal)
    words = f'{{"name": "{NAME}", "phone": "{PHONE}"}}'
    assert form_drafts.keep("clients.contact", "", f"Контакт {SHORT}", "{}", words, is_open=True)
    eml = b64encode(f"To: {MAIL}\r\n\r\n{NAME}".encode()).decode()
    left = f'{{"+": {{"left": {{"body": "Для {NAME}", "eml": "{eml}"}}}}}}'
    assert form_drafts.keep("letters.compose", "1", "Письмо", "{}", left, is_open=True)
    assert half_typed.keep("offer:1", HalfTyped(0, "name", "Болт", f"для {NAME}"))
    execute("UPDATE deal SET contact_id = ?, title = ? WHERE id = ?", contact, f"КП, {SHORT}", deal)
    return contact


def _file_on(client: int, folder: Path) -> None:
    paper = folder / f"Паспорт {NAME}.txt"
    paper.write_bytes(b"no name inside")
    attachments.attach(Entity.CLIENT, client, [attachments.keep(paper)])
    paper.unlink()


def _own_field(client: int) -> None:
    made = fields.create(Entity.CLIENT, fields.FieldDraft("Кто решает", FieldType.TEXT))
    key = f"custom:{made.subject_id}"
    with journal.action("client.update", "Ромашка"):
        own_values.set_values(Entity.CLIENT, client, {key: f"{NAME}, {PHONE}"})


def _draft_of_an_offer(client: int, deal: int) -> None:
    offer = offers.create(client, deal, date(2026, 11, 23)).subject_id
    execute("UPDATE offer SET letter = ? WHERE id = ?", f"Уважаемая {NAME}!", offer)


def found_in(db: Path, *but: Path) -> dict[str, list[str]]:
    """The files of the base that tell of the person, byte by byte; backups are told apart."""
    close_store()
    told = {}
    for path in db.parent.rglob("*"):
        if path.is_file() and path not in but and "-backups" not in str(path):
            data = path.read_bytes()
            if words := [word for word in PLANTED if word.encode() in data]:
                told[path.name] = words
            if any(word in path.name for word in PLANTED):
                told.setdefault(path.name, []).append("name")
    open_store(db)
    return told


def test_no_byte_of_the_base_tells_of_the_person(db, planted):
    assert found_in(db)
    undo.start()
    service.erase(planted, f"заявление от 23.11.2026, {SHORT}")
    assert found_in(db) == {}
    assert SHORT not in service.log_path().read_text("utf-8")
    assert check_store() == []
    # The others keep what is theirs.
    assert value("SELECT letter FROM offer") == "Уважаемая Удалённое лицо № 1!"
    assert value("SELECT name FROM stored_file") == "Паспорт Удалённое лицо № 1.txt"
    assert all("Удалённое лицо" in words for (words,) in rows("SELECT words FROM form_draft"))
    (left,) = row("SELECT words FROM form_draft WHERE form = 'letters.compose'")
    assert '"eml": ""' in left, "what hides the person in it goes"


def test_nor_after_a_backup_of_before_is_restored(db, planted):
    kept_up.restore_point(kept_up.BackupReason.BY_HAND)
    [before] = backups(db)
    service.erase(planted, "заявление")
    replaced = kept_up.swap(kept_up.prepare(before), "ru")
    # The base of before the restore is clean itself; the backup keeps the person till it is old.
    assert found_in(db) == {}
    assert replaced.exists()
    assert value("SELECT count(*) FROM erasure") == 1


def test_in_an_encrypted_base_the_pages_themselves_are_clean(db, planted):
    encryption.swap(encryption.prepare(StoreKeys.new()), "Синяя лодка 7", "ru")
    encryption.settle_files()
    try:
        service.erase(planted, "заявление")
        # Back to a plain file, page by page as they are: nothing hides in free ones.
        encryption.open_files()
        encryption.swap(encryption.prepare(None), "", "ru")
        assert found_in(db) == {}
    finally:
        cipher.forget_keys()
