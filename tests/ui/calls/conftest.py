"""A morning of calls: the real window, and a telephone that only notes the numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from salesapp.db.store import close_store
from salesapp.ui.format import today
from tests.desk import Desk, open_desk


class Asked:
    """What was handed to the telephone of the system."""

    def __init__(self) -> None:
        self.urls: list[str] = []


@pytest.fixture
def phone(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The telephone program of the system, which a test machine lacks."""
    asked = Asked()

    def take(url: QUrl) -> bool:
        asked.urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return asked


@pytest.fixture
def ids() -> dict[str, int]:
    return {}


@pytest.fixture
def morning(
    qapp, db, ids, make_organization, make_client, make_contact, make_activity, make_lead,
    make_invoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:  # fmt: skip
    """An overdue call, two of today, a debtor whom nobody planned to call, a lead."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    make_organization()
    ids["late"] = make_client("Станкоряд", phone="+78312001407", industry="Завод")
    make_contact(ids["late"], "Мельников Иван Петрович", position="снабженец", role="decides")
    ids["late_call"] = make_activity(
        ids["late"], subject="Дожать по КП", due_on=today() - timedelta(days=2)
    )
    ids["noon"] = make_client("Прицепмаш", phone="+73512007710")
    ids["noon_call"] = make_activity(
        ids["noon"], subject="Узнать о планах", due_on=today(), due_time="12:00", remind_min=-1
    )
    ids["quiet"] = make_client("Орионпак", phone="+74742235706")
    ids["quiet_call"] = make_activity(ids["quiet"], subject="Первый звонок", due_on=today())
    ids["debtor"] = make_client("Долгострой", phone="+74951234567")
    make_invoice(ids["debtor"], 90_000_00, due_on=today() - timedelta(days=5))
    ids["lead"] = make_lead("Анкеры, 60 шт", company_name="Монолит", phones="+79220145538")
    close_store()
    with open_desk(tmp_path) as desk:
        desk.go_to("today")
        desk.quiet()
        yield desk
