"""What a person agreed to is provable; a person who is erased is found nowhere any more."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from salesapp.db.backup import backups
from salesapp.db.changesets import rewritten, rows_of
from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import history
from salesapp.db.queries import personal_data as known
from salesapp.db.search import Source, candidates
from salesapp.db.store import close_store, open_store
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, NewTask
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadDraft
from salesapp.domain.letters import Letter
from salesapp.domain.personal_data import ConsentDraft, ConsentState, Purpose
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.domain.requests import RequestDraft
from salesapp.paths import thumbnails_folder
from salesapp.services import (
    activities,
    clients,
    contacts,
    deals,
    files,
    leads,
    letters,
    merging,
    showings,
    undo,
    views,
)
from salesapp.services import personal_data as service
from salesapp.services.checks import Finding, check_store
from salesapp.services.letters import About
from tests.backed_up import asked_of, forbid, made_for

NAME = "Светозарова Любомила Всеволодовна"
SECRETS = (
    "Светозарова",
    "светозарова",
    "Любомила",
    "9031112233",
    "903) 111-22-33",
    "lyubomila@svetozar.example",
    "аллергия на орехи",
)
DAY = date(2026, 11, 23)


@pytest.fixture
def person(db, now):
    """A person with a history: made, renamed, called, written of, agreed on paper."""
    points = (
        PointDraft(PointKind.PHONE, "8 903 111-22-33"),
        PointDraft(PointKind.EMAIL, "lyubomila@svetozar.example"),
    )
    client = clients.create(
        ClientDraft("ООО «Ромашка»", note=f"Спрашивать: Светозарова Л. В., {NAME}"),
        [ContactDraft("Петров Пётр")],
    ).subject_id
    contact = contacts.create(
        client, ContactDraft(NAME, "директор", note="аллергия на орехи", points=points)
    ).subject_id
    rev = value("SELECT rev FROM contact WHERE id = ?", contact)
    contacts.update(contact, client, ContactDraft(NAME, "владелец", points=points), rev)
    activities.add_note(client, f"{NAME} просила звонить на +7 (903) 111-22-33", now)
    execute("UPDATE activity SET contact_id = ?", contact)
    service.give_consent(
        contact,
        ConsentDraft(Purpose.PROCESSING, DAY, "форма на сайте"),
        ("согласие.txt", f"Я, {NAME}, согласна".encode()),
    )
    asked = LeadDraft(
        "Болты", contact_name=NAME, phones="8 903 111-22-33", emails="lyubomila@svetozar.example",
        comment=f"{NAME} просит цену",
    )  # fmt: skip
    lead = leads.create(asked).subject_id
    execute("UPDATE lead SET contact_id = ?, client_id = ? WHERE id = ?", contact, client, lead)
    return contact


def traces(path) -> dict[str, list[str]]:
    """Which secrets stand in which files of the store."""
    close_store()
    found = {}
    places = [path, *path.parent.glob(path.name + "-*"), *path.parent.glob("*-files/**/*")]
    for place in places:
        if place.is_file():
            data = place.read_bytes()
            told = [secret for secret in SECRETS if secret.encode() in data]
            if told:
                found[place.name] = told
    open_store(path)
    return found


def test_a_consent_is_given_with_its_paper_and_withdrawn(db, person):
    (consent,) = known.consents(person)
    assert (consent.purpose, consent.source, consent.given_on) == (
        Purpose.PROCESSING, "форма на сайте", DAY,
    )  # fmt: skip
    assert NAME in files.read_file(consent.file_id).decode()
    assert known.consent_states([person]) == {person: ConsentState.GIVEN}
    service.withdraw_consent(consent.id, DAY)
    assert known.consent_states([person]) == {person: ConsentState.WITHDRAWN}
    undo.undo()
    assert known.consent_states([person]) == {person: ConsentState.GIVEN}
    with pytest.raises(RuleError) as refusal:
        service.give_consent(person, ConsentDraft(Purpose.MARKETING, DAY, " "))
    assert refusal.value.facts["field"] == "source"


def test_people_are_filtered_by_their_consent(db, person):
    petrov = value("SELECT id FROM contact WHERE name = 'Петров Пётр'")
    assert [one.id for one in known.people(ConsentState.GIVEN, 10)] == [person]
    assert [one.id for one in known.people(ConsentState.NONE, 10)] == [petrov]
    assert known.people(ConsentState.WITHDRAWN, 10) == []


def test_an_erased_person_is_found_nowhere_in_the_files_of_the_store(
    db, person, tmp_path, monkeypatch
):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    assert traces(db)
    undo.start()
    (sha256,) = rows("SELECT sha256 FROM stored_file")[0]
    small = thumbnails_folder() / f"{sha256}.png"
    small.parent.mkdir(parents=True)
    small.write_bytes(b"picture")
    service.erase(person, "заявление от 23.11.2026")
    assert traces(db) == {}
    assert not small.exists()
    assert value("SELECT name FROM contact WHERE id = ?", person) == "Удалённое лицо № 1"
    assert candidates(Source.CONTACT, "светозарова") == []
    assert candidates(Source.CLIENT, "9031112233") == []
    assert [one.id for one in candidates(Source.CLIENT, "ромашка")]
    note = value("SELECT note FROM client")
    assert note == "Спрашивать: Удалённое лицо № 1, Удалённое лицо № 1"
    assert [one.finding for one in check_store()] == []
    before = made_for(db, "before-erasure")
    assert asked_of(before, f"SELECT count(*) FROM contact WHERE name = '{NAME}'") == 1


def test_nobody_is_erased_when_no_backup_can_be_made(db, person):
    forbid(db)
    with pytest.raises(RuleError) as caught:
        service.erase(person, "по просьбе")
    assert caught.value.rule is Rule.STORE_READ_ONLY
    assert value("SELECT count(*) FROM contact WHERE name = ?", NAME) == 1


def test_the_history_of_others_and_their_undo_stay_whole(db, person):
    client = value("SELECT id FROM client")
    clients.set_category([client], "A")
    service.erase(person, "заявление")
    told = {(one.action, one.field, one.new) for one in history.changes(Entity.CLIENT, client)}
    assert ("client.category", "category", "A") in told
    assert history.changes(Entity.CONTACT, person)
    step = undo.next_undo()
    assert step is not None
    assert step.action == "client.category"
    undo.undo()
    assert value("SELECT category FROM client") == ""
    assert all(NAME not in subject for (subject,) in rows("SELECT subject FROM journal"))


def test_a_namesake_keeps_everything(db, person):
    other = clients.create(ClientDraft("Лютик"), [ContactDraft(NAME)]).subject_id
    service.erase(person, "заявление")
    assert value("SELECT count(*) FROM contact WHERE name = ?", NAME) == 1
    assert [one.id for one in candidates(Source.CLIENT, "светозарова")] == [other]


def test_a_person_merged_into_another_is_erased_with_it(db, person):
    client = value("SELECT id FROM client")
    stays = contacts.create(client, ContactDraft("Светозарова Любомила")).subject_id
    merging.merge(Entity.CONTACT, stays, [person])
    service.erase(stays, "заявление")
    assert traces(db) == {}
    assert len(known.erasures()) == 2


def test_issued_papers_stay_as_they_were(db, person, make_invoice):
    client = value("SELECT id FROM client")
    make_invoice(client, 100_00, buyer_snapshot=f'{{"person": "{NAME}"}}')
    service.erase(person, "заявление")
    assert NAME in value("SELECT buyer_snapshot FROM invoice")
    faults = {one.finding for one in check_store()}
    assert Finding.PAGES not in faults


def test_a_restored_backup_is_cleaned_again(db, person, tmp_path):
    service.erase(person, "заявление")
    log = service.log_path()
    assert NAME not in log.read_text("utf-8")
    old = tmp_path / "restored.salesapp"
    shutil.copyfile(max(backups(db), key=lambda path: path.name), old)
    close_store()
    open_store(old)
    assert value("SELECT count(*) FROM contact WHERE name = ?", NAME) == 1
    assert service.reapply(log) == 1
    assert traces(old) == {}
    assert service.reapply(log) == 0


def test_the_journal_and_the_log_of_erasures_are_frozen_for_everybody_else(db, person):
    service.erase(person, "заявление")
    for sql in (
        "UPDATE journal SET subject = ''",
        "UPDATE erasure SET reason = ''",
        "DELETE FROM erasure",
    ):
        with pytest.raises(Exception, match="frozen"):
            execute(sql)


def test_an_erasure_needs_a_reason(db, person):
    with pytest.raises(RuleError) as refusal:
        service.erase(person, " ")
    assert refusal.value.rule is Rule.FIELD_REQUIRED


def test_a_changeset_written_anew_is_the_same_bytes(db, person):
    for (changeset,) in rows("SELECT changeset FROM journal"):
        data = bytes(changeset)
        assert rewritten(data, lambda change: change) == data
        assert list(rows_of(data))


def test_everything_about_a_person_is_written_into_one_file(db, person, tmp_path):
    import json
    import zipfile

    from salesapp.services import person_export

    target = tmp_path / "person.zip"
    person_export.export(person, target, "ru")
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        page = archive.read("index.html").decode()
        told = json.loads(archive.read("data.json"))
        (paper,) = [name for name in archive.namelist() if name.startswith("files/")]
        assert NAME in archive.read(paper).decode()
    for text in (NAME, "111-22-33", "владелец", "форма на сайте", "Ромашка", "Согласия"):
        assert text in page, text
    assert told["tables"]["contact"][0]["note"] == ""
    assert {"contact_point", "affiliation", "consent", "activity", "history"} <= set(told["tables"])


def test_a_paper_that_is_missing_is_told_in_the_file(db, person, tmp_path):
    import zipfile

    from salesapp.services import person_export

    (sha256,) = rows("SELECT sha256 FROM stored_file")[0]
    files.own_path(sha256).unlink()
    target = person_export.export(person, tmp_path / "person.zip", "ru")
    with zipfile.ZipFile(target) as archive:
        page = archive.read("index.html").decode()
        assert not [name for name in archive.namelist() if name.startswith("files/")]
    assert "Файлы, которых нет на месте" in page
    assert "согласие.txt" in page


def test_the_page_tells_sums_days_and_hours_as_people_read_them(db, person, tmp_path):
    import html
    import re
    import zipfile

    from salesapp.services import person_export

    client = value("SELECT client_id FROM affiliation WHERE contact_id = ?", person)
    execute("UPDATE affiliation SET role = 'decides', is_main = 1 WHERE contact_id = ?", person)
    execute("UPDATE contact SET birth_on = '1980-05-09' WHERE id = ?", person)
    deal = deals.create({"title": "Болты", "client_id": client, "contact_id": person}).subject_id
    execute("UPDATE deal SET amount_minor = 29586540 WHERE id = ?", deal)
    moment = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    execute("UPDATE lead SET received_at = '2026-11-23T21:30:00.000Z'")
    target = tmp_path / "person.zip"
    person_export.export(person, target, "ru")
    with zipfile.ZipFile(target) as archive:
        page = html.unescape(archive.read("index.html").decode())
    told = re.findall(r"<th>([^<]*)</th><td>([^<]*)</td>", page)
    assert ("Сумма", "295 865,40") in [(name, " ".join(cell.split())) for name, cell in told]
    assert ("Дата рождения", "09.05.1980") in told
    assert ("Получено", f"{moment.astimezone():%d.%m.%Y %H:%M}") in told
    assert ("Роль в решении", "решает") in told
    assert ("Основной контакт", "да") in told
    assert ("Вид", "телефон") in told
    assert "29586540" not in page
    assert not [cell for _name, cell in told if re.match(r"\d{4}-\d\d-\d\d", cell)]
    assert not [name for name, _cell in told if re.fullmatch("[a-z ]+", name)]
    assert f"Собрано {datetime.now(UTC).astimezone():%d.%m.%Y}" in page


def test_the_command_line_exports_and_erases(db, person, tmp_path, capsys):
    from salesapp.cli.main import main

    target = tmp_path / "person.zip"
    close_store()
    store = ["--store", str(db), "--language", "ru", "person"]
    assert main([*store, "export", str(person), "-o", str(target)]) == 0
    assert target.stat().st_size > 500
    assert main([*store, "erase", str(person)]) == 2
    assert "--reason" in capsys.readouterr().err
    assert main([*store, "erase", str(person), "--reason", "заявление"]) == 0
    assert "удалены" in capsys.readouterr().out
    assert main([*store, "reapply"]) == 0
    open_store(db)
    assert traces(db) == {}


def test_who_asked_is_not_found_by_the_leads_of_a_client(db, person):
    client = value("SELECT client_id FROM affiliation WHERE contact_id = ?", person)
    asked = LeadDraft("Гайки", contact_name=NAME, phones="8 903 111-22-33", comment=f"{NAME} ждёт")
    linked = leads.create(asked, client).subject_id
    alone = leads.create(LeadDraft("Шайбы", contact_name=NAME, phones="8 903 111-22-33"))
    other = leads.create(LeadDraft("Винты", contact_name=NAME, phones="8 903 444-55-66"))
    service.erase(person, "заявление")
    assert candidates(Source.LEAD, "9031112233") == []
    assert [one.id for one in candidates(Source.LEAD, "светозарова")] == [other.subject_id]
    assert [one.id for one in candidates(Source.LEAD, "гайки")] == [linked]
    assert value("SELECT phones FROM lead WHERE id = ?", alone.subject_id) == ""


def test_what_was_said_with_the_person_is_not_kept_by_the_history(db, person, now, today):
    client = value("SELECT client_id FROM affiliation WHERE contact_id = ?", person)
    call = ActivityDraft(ActivityKind.CALL, "Звонок", today, client_id=client, contact_id=person)
    later = NewTask(ActivityKind.CALL, "Ещё раз", today)
    talk = replace(call, note="лечится, вернётся в мае")
    activities.log(talk, ActivityResult.AGREED, later, now)
    lead = value("SELECT id FROM lead WHERE contact_id = ?", person)
    rev = value("SELECT rev FROM lead WHERE id = ?", lead)
    leads.update(lead, LeadDraft("Болты", contact_name=NAME, comment="живёт на Лесной"), rev)
    service.erase(person, "заявление")
    kept = b"".join(bytes(one) for (one,) in rows("SELECT changeset FROM journal"))
    assert "лечится".encode() not in kept
    assert "Лесной".encode() not in kept
    assert [one.finding for one in check_store()] == []


def test_a_task_that_repeats_forgets_the_person_in_all_that_follow(db, person, now, today):
    client = value("SELECT client_id FROM affiliation WHERE contact_id = ?", person)
    weekly = ActivityDraft(
        ActivityKind.CALL, f"Звонить: {NAME}", today, client_id=client, contact_id=person,
        note="лечится, не будить", repeat=Repeat(Frequency.WEEKLY),
    )  # fmt: skip
    call = activities.plan(weekly).subject_id
    other = replace(weekly, subject=f"Отчёт для {NAME}", contact_id=None, note="по четвергам")
    report = activities.plan(other).subject_id
    service.erase(person, "заявление")
    for one in (call, report):
        activities.complete(one, ActivityResult.NO_ANSWER, "", None, now)
    found = rows("SELECT subject, note FROM activity WHERE state = 'planned' ORDER BY id")
    assert found == [
        ("Звонить: Удалённое лицо № 1", ""), ("Отчёт для Удалённое лицо № 1", "по четвергам"),
    ]  # fmt: skip
    kept = b"".join(bytes(one) for (one,) in rows("SELECT changeset FROM journal"))
    assert "лечится".encode() not in kept
    assert traces(db) == {}
    assert [one.finding for one in check_store()] == []


def test_letters_to_the_address_of_the_person_go_whoever_they_were_written_about(
    db, person, now, today
):
    client = value("SELECT client_id FROM affiliation WHERE contact_id = ?", person)
    letter = Letter(("Lyubomila@Svetozar.example",), "Счёт", "Добрый день!")
    data = b"To: lyubomila@svetozar.example\r\n\r\nx"
    letters.record_sent(
        letter, About(client), data, NewTask(ActivityKind.CALL, "Ждать", today), now
    )
    others = Letter(("petrov@svetozar.example",), "Счёт", "Добрый день!")
    letters.record_sent(others, About(client), b"To: petrov@svetozar.example\r\n\r\nx", None, now)
    service.erase(person, "заявление")
    assert traces(db) == {}
    names = [name for (name,) in rows("SELECT name FROM stored_file WHERE mime = ?", letters.EML)]
    assert len(names) == 1
    assert [one.finding for one in check_store()] == []


def test_the_person_leaves_saved_lists_and_what_was_said_of_goods(db, person, make_product):
    client = value("SELECT client_id FROM affiliation WHERE contact_id = ?", person)
    views.save(Entity.CLIENT, f"Для {NAME}", f'{{"text": "{NAME}"}}', "", "")
    goods = ((make_product("Болт"), f"{NAME} взяла образец"),)
    showings.log_showing(showings.ShowingDraft(client, DAY, goods))
    service.erase(person, "заявление")
    assert traces(db) == {}
    assert value("SELECT asked FROM saved_view") == '{"text": "Удалённое лицо № 1"}'
    reaction = value("SELECT reaction FROM showing_product")
    assert reaction == "Удалённое лицо № 1 взяла образец"
    assert [one.finding for one in check_store()] == []


def test_whoever_took_part_in_a_meeting_of_another_client_leaves_its_texts(db, person, today):
    other = clients.create(ClientDraft("АО «Лютик»")).subject_id
    draft = ActivityDraft(
        ActivityKind.MEETING, f"Встреча: {NAME}", today, client_id=other, participants=(person,)
    )
    meeting = activities.plan(draft).subject_id
    service.erase(person, "заявление")
    subject = value("SELECT subject FROM activity WHERE id = ?", meeting)
    assert subject == "Встреча: Удалённое лицо № 1"


def test_the_letter_a_request_was_read_from_goes_with_the_person(db, person):
    client = value("SELECT client_id FROM affiliation WHERE contact_id = ?", person)
    letter = files.store_file("письмо.eml", f"From: {NAME} <lyubomila@svetozar.example>".encode())
    said = LeadDraft("Гайки", contact_name=NAME, phones="8 903 111-22-33")
    leads.create_of(RequestDraft(said, file_id=letter), client)
    shared = files.store_file("прайс.txt", b"our own")
    leads.create_of(RequestDraft(said, file_id=shared))
    other = LeadDraft("Винты", contact_name="Петров", phones="8 903 444-55-66")
    leads.create_of(RequestDraft(other, file_id=shared))
    service.erase(person, "заявление")
    assert traces(db) == {}
    assert rows("SELECT name FROM stored_file") == [("прайс.txt",)]


def test_what_a_person_asked_and_where_they_took_part_is_written_out_too(db, person, today):
    other = clients.create(ClientDraft("АО «Лютик»")).subject_id
    draft = ActivityDraft(
        ActivityKind.MEETING, "Приёмка", today, client_id=other, participants=(person,)
    )
    activities.plan(draft)
    told = {one.table: one.rows for one in known.everything_about(person)}
    assert "Приёмка" in [one["subject"] for one in told["activity"]]
    assert [one["text"] for one in told["lead_request"]] == [f"{NAME} просит цену"]
