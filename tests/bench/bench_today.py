"""Opening the page of the day, and ending a step with its next one, on a store of many years.

`python tests/bench/bench_today.py`: 50 000 clients, 20 000 deals, 1 000 000 steps.
Figures are milliseconds of CPU of the window's thread.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from big_store import big_store

from salesapp.db import bulk
from salesapp.db.connection import database
from salesapp.db.models.activities import Activity
from salesapp.db.models.deals import Deal, Stage
from salesapp.db.store import close_store, open_store

CLIENTS, DEALS, STEPS = 50_000, 20_000, 1_000_000
OPEN_GOAL_MS, STEP_GOAL_MS = 100, 50
ROUNDS = 15
TODAY = date.today()  # noqa: DTZ011 - the page asks for the day of this machine


def day_store() -> Path:
    """Path of a closed store of many years; made once a day."""
    path = Path(tempfile.gettempdir()) / "salesapp-bench" / f"day-{TODAY}-{STEPS}.sqlite3"
    if path.exists():
        return path
    made = path.with_suffix(".new")
    shutil.copyfile(big_store(CLIENTS), made)
    open_store(made)
    random = Random(2)
    with database.atomic("IMMEDIATE"):
        _deals(random)
        _steps(random)
        database.execute_sql("ANALYZE")
    close_store()
    made.rename(path)
    return path


def _deals(random: Random) -> None:
    stages = [int(stage.id) for stage in Stage.select().where(Stage.kind == "open")]
    (won,) = (int(stage.id) for stage in Stage.select().where(Stage.kind == "won"))
    rows = []
    for place in range(1, DEALS + 1):
        is_open = place % 4 == 0
        moment = datetime.now(UTC) - timedelta(days=random.randint(0, 300))
        rows.append(
            {
                "title": f"Сделка {place}",
                "number": place,
                "client_id": random.randint(1, CLIENTS),
                "stage_id": random.choice(stages) if is_open else won,
                "stage_since_at": moment,
                "amount_minor": random.randint(1, 900) * 1_000_00,
                "expected_close_on": TODAY + timedelta(days=random.randint(-20, 60)),
                "closed_on": None if is_open else moment.date(),
            }
        )
    bulk.insert(Deal, rows)


def _steps(random: Random) -> None:
    """Nearly all of them done long ago; forty are for today, and some are overdue."""
    names = (
        "kind", "subject", "state", "client_id", "deal_id", "due_on", "due_time", "done_at",
        "result",
    )  # fmt: skip
    inserter = bulk.Inserter(Activity, names)
    # The summaries follow by triggers; here they are counted at once, after all steps.
    lines = []
    for place in range(STEPS):
        client = random.randint(1, CLIENTS)
        if place % 25_000 == 0:
            day = TODAY.isoformat()
            lines.append(("call", "Звонок", "planned", client, None, day, "11:00", None, ""))
        elif place % 20_000 == 1:
            day = (TODAY - timedelta(days=3)).isoformat()
            lines.append(("call", "Звонок", "planned", client, None, day, None, None, ""))
        else:
            day = TODAY - timedelta(days=random.randint(1, 1_500))
            moment = f"{day}T09:30:00.000Z"
            lines.append(
                ("call", "Звонок", "done", client, None, day.isoformat(), None, moment, "agreed")
            )
        if len(lines) == 20_000:
            inserter.insert(lines)
            lines = []
    inserter.insert(lines)


def measured(work: Callable[[], object]) -> list[float]:
    """Milliseconds of CPU of each round."""
    found = []
    for _ in range(ROUNDS):
        begin = time.thread_time()
        work()
        found.append((time.thread_time() - begin) * 1000)
    return found


def main() -> int:
    """Print a line for each figure."""
    store_path = day_store()
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESAPP_HOME"] = home
        path = Path(home, "day.sqlite3")
        shutil.copyfile(store_path, path)
        open_store(path)
        _run()
        close_store()
    return 0


def _run() -> None:
    from salesapp.app.window import dress, make_application
    from salesapp.db.queries import activities
    from salesapp.domain.activities import ActivityKind, ActivityResult, NewTask
    from salesapp.services import activities as service
    from salesapp.services import undo
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.settings import settings_file
    from salesapp.ui.today.facts import gather
    from salesapp.ui.work_calendar import work_calendar

    undo.start()
    application = make_application()
    dress(application, settings_file())
    window = MainWindow(settings_file())
    window.resize(1440, 900)
    window.start()
    window.show_section("today")
    window.show()
    page = window.navigator.page

    def settle() -> None:
        end = time.monotonic() + 2
        while page._asking.is_asking and time.monotonic() < end:
            application.processEvents()

    settle()
    asked = measured(lambda: gather(TODAY, work_calendar()))
    tell("the questions of the page, in their thread", asked, None)

    facts = gather(TODAY, work_calendar())

    def show() -> None:
        # The events that follow lay the page out and paint it.
        afresh(page)
        page.show_facts(facts)
        application.processEvents()

    shown = measured(show)
    tell("showing and painting Today, in the window's thread", shown, None)
    tell("Today in all: asked, shown, painted", sums(asked, shown), OPEN_GOAL_MS)

    steps = [one.id for one in activities.for_day(TODAY)]

    def complete() -> None:
        now = datetime.now(UTC)
        task = NewTask(ActivityKind.CALL, "Дальше", TODAY + timedelta(days=2))
        service.complete(steps.pop(), ActivityResult.NO_ANSWER, "", task, now)

    tell("ending a step with its next one", measured(complete), STEP_GOAL_MS)
    window.close()


def afresh(page) -> None:  # type: ignore[no-untyped-def]
    """Let no card of the page remember what it has shown."""
    for card in page.cards():
        card.forget()


def sums(asked: list[float], shown: list[float]) -> list[float]:
    """Rounds of both, the quick ones with the quick ones."""
    return [one + other for one, other in zip(sorted(asked), sorted(shown), strict=True)]


def tell(name: str, found: list[float], goal: int | None) -> None:
    """One figure as a line of JSON."""
    found.sort()
    worst = found[int(len(found) * 0.95)]
    print(
        json.dumps(
            {
                "name": name,
                "p50_ms": round(statistics.median(found), 1),
                "p95_ms": round(worst, 1),
                "goal": goal,
                "ok": None if goal is None else worst < goal,
            },
            ensure_ascii=False,
        ),
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
