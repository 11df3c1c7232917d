"""A task that is opened is the current one, also where no filter shows it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from salesapp.db.queries import activities
from salesapp.domain.changes import Entity
from salesapp.ui.agenda.bar import View
from salesapp.ui.drafts.way import go
from salesapp.ui.format import today
from salesapp.ui.tasks.groups import TaskFilter
from salesapp.ui.tasks.task_form import TaskForm


@pytest.fixture
def near(make_client, make_activity) -> int:
    """A task of today, which the list shows first."""
    return make_activity(make_client("Волжмонтаж"), subject="Сегодня", due_on=today())


@pytest.fixture
def far(near, make_activity) -> int:
    """A task later than the week."""
    later = today() + timedelta(days=30)
    return make_activity(None, kind="task", subject="Через месяц", due_on=later)


@pytest.fixture
def given_up(near, make_client, make_activity) -> int:
    """A task that will not be done."""
    client = make_client("Орионпак")
    return make_activity(client, subject="Отменена", due_on=today(), state="cancelled")


@pytest.fixture
def long_done(near, make_client, make_activity) -> int:
    """A task done before the days the list goes back."""
    then = datetime.now(UTC) - timedelta(days=90)
    columns = {"state": "done", "done_at": then, "result": "agreed"}
    return make_activity(make_client("Орионпак"), subject="Давно", due_on=then.date(), **columns)


@pytest.mark.parametrize("kind", ["far", "given_up", "long_done"])
@pytest.mark.parametrize("view", [View.LIST, View.WEEK])
def test_what_no_filter_shows_is_opened_and_current(make_window, request, kind, view):
    task = request.getfixturevalue(kind)
    window = make_window("tasks")
    page = window.navigator.page
    page.show_view(view)
    assert window.open_record(Entity.ACTIVITY, task)
    assert page.shown.current_id() == task
    assert page.selection().ids == (task,)
    page.reload()
    assert page.shown.current_id() == task


def test_a_task_of_a_later_month_is_deleted_and_not_that_of_today(make_window, near, far):
    window = make_window("tasks")
    assert window.open_record(Entity.ACTIVITY, far)
    window.navigator.page.delete_task()
    assert activities.one(near) is not None
    assert activities.one(far) is None
    assert window.navigator.page.list.current_id() == near


def test_the_way_to_a_half_typed_task_leads_to_its_own_form(make_window, far):
    window = make_window("tasks")
    way = {"section": "tasks", "action": "tasks.edit", "entity": "activity", "id": far}
    go(window, json.dumps(way))
    (form,) = (one for one in window.children() if isinstance(one, TaskForm) and one.isVisible())
    assert str(far) in form.draft_about.split(":")


def test_another_filter_shows_its_own_tasks_again(make_window, near, far):
    window = make_window("tasks")
    page = window.navigator.page
    assert window.open_record(Entity.ACTIVITY, far)
    page.show_filter(TaskFilter.TODAY)
    assert [one.id for one in page.list.tasks.items if hasattr(one, "due_on")] == [near]
