"""Whatever is done with clients and activities, taking all of it back leaves nothing behind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import rows
from salesapp.domain.activities import (
    ActivityDraft,
    ActivityKind,
    ActivityResult,
    Archive,
    NewTask,
    Pause,
)
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.errors import RuleError
from salesapp.services import activities, clients, contacts, undo

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STEPS = (
    None,
    NewTask(ActivityKind.CALL, "Позвонить", TODAY + timedelta(days=1)),
    Pause(TODAY + timedelta(days=7), "отпуск"),
    Archive("закрылись"),
)
NAMES = ("Ромашка", "ООО «Ёлка»", "ИП Орлов")
PHONES = ("89161234567", "8 831 200-14-07", "не скажу", "")
COMMANDS = (
    "create",
    "update",
    "category",
    "pause",
    "archive",
    "restore",
    "delete",
    "contact",
    "main",
    "leave",
    "plan",
    "complete",
    "cancel",
    "move",
    "note",
)


def known(sql, number):
    found = rows(sql)
    return int(found[number % len(found)][0]) if found else 0


def draft(number):
    points = (PointDraft(PointKind.PHONE, PHONES[number % 4]),)
    inn = ("", "7707083893", "5260000019")[number % 3]
    return ClientDraft(NAMES[number % 3], inn=inn, points=points)


def do(command, first, second):
    """One command of the user, with whatever records there are."""
    client = known("SELECT id FROM client ORDER BY id", first)
    person = known("SELECT id FROM contact ORDER BY id", first)
    activity = known("SELECT id FROM activity ORDER BY id", second)
    rev = known(f"SELECT rev FROM client WHERE id = {client}", 0)
    plan = ActivityDraft(ActivityKind.CALL, "Дело", TODAY, client_id=client or None)
    step = STEPS[first % len(STEPS)]
    calls = {
        "create": lambda: clients.create(draft(first), [ContactDraft("Иванов")] * (second % 3)),
        "update": lambda: clients.update(client, draft(second), rev),
        "category": lambda: clients.set_category([client], "ABC"[second % 3]),
        "pause": lambda: clients.pause(client, TODAY + timedelta(days=second), "отпуск", TODAY),
        "archive": lambda: clients.archive(client, "закрылись"),
        "restore": lambda: clients.restore(client),
        "delete": lambda: clients.delete(client),
        "contact": lambda: contacts.create(client, ContactDraft("Петров", is_main=second > 3)),
        "main": lambda: contacts.set_main(client, person),
        "leave": lambda: contacts.unlink(person, client),
        "plan": lambda: activities.plan(plan),
        "complete": lambda: activities.complete(activity, ActivityResult.AGREED, "да", step, NOW),
        "cancel": lambda: activities.cancel(activity, "отпало", step, NOW),
        "move": lambda: activities.reschedule(activity, TODAY + timedelta(days=second)),
        "note": lambda: activities.add_note(client, "слова", NOW),
    }
    calls[command]()


def faults():
    """What no sequence of commands may leave behind."""
    mains = rows(
        "SELECT client_id FROM affiliation JOIN contact ON contact.id = contact_id"
        " AND contact.deleted_at IS NULL GROUP BY client_id HAVING sum(is_main) <> 1"
    )
    doubles = rows(
        "SELECT inn, kpp FROM client WHERE inn <> '' AND status <> 'archived'"
        " AND deleted_at IS NULL GROUP BY inn, kpp HAVING count(*) > 1"
    )
    orphans = rows(
        "SELECT activity.id FROM activity JOIN client ON client.id = client_id WHERE"
        " activity.state = 'planned' AND activity.deleted_at IS NULL"
        " AND (client.status = 'archived' OR client.deleted_at IS NOT NULL)"
    )
    return mains, doubles, orphans


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.sampled_from(COMMANDS), st.integers(0, 5), st.integers(0, 5)),
        min_size=4,
        max_size=18,
    )
)
def test_taking_everything_back_leaves_the_store_as_it_was(db, dump, commands):
    undo.start()
    states = [dump()]
    try:
        clients.create(ClientDraft("Постоянный"), [ContactDraft("Главный")])
        states.append(dump())
        for command in commands:
            before = undo.next_undo()
            try:
                do(*command)
            except RuleError:
                assert dump() == states[-1]
                continue
            assert faults() == ([], [], [])
            if undo.next_undo() != before:
                states.append(dump())
        for state in reversed(states[:-1]):
            undo.undo()
            assert dump() == state
        for state in states[1:]:
            undo.redo()
            assert dump() == state
        assert undo.next_redo() is None
    finally:
        while undo.next_undo():
            undo.undo()
