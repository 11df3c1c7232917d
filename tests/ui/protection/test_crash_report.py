"""Crash reports and the log hold types and positions, whatever stood in the exceptions."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import apsw
import pytest

from salesapp.db import journal
from salesapp.db.connection import execute, explained, rows
from salesapp.db.models.clients import Client
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients
from salesapp.ui import crash
from salesapp.ui.jobs import Job

PLANTED = ("Светозарова", "9031112233", "svetozar@tajna.example", "7707083893", "tajnyj-polzovatel")


def explode_in_sql(db) -> None:
    rows("SELECT no_such_column FROM client WHERE name = ?", PLANTED[0])


def explode_in_a_constraint(db) -> None:
    client = clients.create(ClientDraft(PLANTED[0])).subject_id
    with journal.action("client.create", PLANTED[0]):
        Client.create(id=client, name=PLANTED[0], name_key=PLANTED[3])


def explode_in_a_trigger(db) -> None:
    execute("INSERT INTO journal (at, who, action, subject) VALUES (?, ?, ?, ?)", *PLANTED[:4])


def explode_with_values(db) -> None:
    values = {"phone": PLANTED[1], "mail": PLANTED[2]}
    raise ValueError(f"cannot take {values}")


def explode_in_a_chain(db) -> None:
    try:
        {}[PLANTED[0]]
    except KeyError as error:
        raise RuntimeError(PLANTED[1]) from error


def explode_in_a_file(db) -> None:
    Path(f"/home/{PLANTED[4]}/{PLANTED[0]}.pdf").read_bytes()


def explode_in_a_rule(db) -> None:
    raise RuleError(Rule.FIELD_INVALID, field="phone", value=PLANTED[1], name=PLANTED[0])


def explode_in_our_code(db) -> None:
    with explained():
        raise apsw.SQLError(f"near {PLANTED[0]}")


EXPLOSIONS = [
    explode_in_sql, explode_in_a_constraint, explode_in_a_trigger, explode_with_values,
    explode_in_a_chain, explode_in_a_file, explode_in_a_rule, explode_in_our_code,
]  # fmt: skip


@pytest.fixture
def logged(tmp_path):
    root = logging.getLogger()
    level = root.level
    path = crash.start_log()
    yield path.parent
    crash.stop_log()
    root.setLevel(level)


def told(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("explode", EXPLOSIONS, ids=lambda work: work.__name__)
def test_no_value_of_an_exception_reaches_the_report_or_the_log(explode, db, logged, qapp):
    hook = crash.CrashHook()
    try:
        explode(db)
    except Exception as error:
        report = hook.report(error)
        logging.getLogger("salesapp").exception("job failed")
    text = report.path.read_text("utf-8")
    assert explode.__name__ in text
    for word in PLANTED:
        for shape in (word, repr(word), word.encode("unicode_escape").decode()):
            assert shape.encode() not in told(logged), shape


def test_neither_from_threads_nor_from_refusals_nor_from_jobs(db, logged, qtbot):
    hook = crash.CrashHook()
    hook.install()
    try:
        thread = threading.Thread(target=lambda: explode_with_values(db))
        thread.start()
        thread.join()
    finally:
        hook.remove()
    job = Job("Проверка", lambda _control: explode_with_values(db))
    job.failed.connect(lambda _error: None)
    with qtbot.waitSignal(job.finished):
        job.start()
    data = told(logged)
    assert b"ValueError" in data
    for word in PLANTED:
        assert word.encode() not in data


def test_the_folders_of_the_user_are_cut_off(tmp_path):
    place = tmp_path / PLANTED[4] / "site-packages" / "salesapp" / "ui" / "page.py"
    assert PLANTED[4] not in crash._place(str(place))
    assert PLANTED[4] not in crash._place(f"/home/{PLANTED[4]}/script.py")
