"""Many papers as files at once: each whole or not there, what failed is named."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from salesapp.db import journal
from salesapp.db.connection import value
from salesapp.db.queries import invoices as queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.writes.organizations import keep_setting
from salesapp.documents.preview import read_text
from salesapp.domain.errors import Rule
from salesapp.domain.file_names import apart
from salesapp.domain.jobs import JobCancelled, Silent
from salesapp.services import invoices, offers, organizations, paper_batch, papers
from salesapp.services.files import file_path
from salesapp.services.paper_batch import PaperTask, write_papers
from tests.services.papers_kit import BOLT, SELLER, TODAY, bill, issued

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


@pytest.fixture
def tasks(client, tmp_path) -> list[PaperTask]:
    """Twelve invoices, each second one a draft, and where they go."""
    folder = tmp_path / "out"
    folder.mkdir()
    made = [bill(client) if turn % 2 else issued(client, 100_00 + turn) for turn in range(12)]
    return [PaperTask("invoice", one, folder / f"{place}.pdf") for place, one in enumerate(made)]


class Watch:
    """Sees the papers go by, and stops after some."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.seen: list[tuple[int, int]] = []
        self._stop = stop_after

    def step(self, done: int, total: int, note: str = "") -> None:
        self.seen.append((done, total))
        if self._stop is not None and done >= self._stop:
            raise JobCancelled


@pytest.mark.parametrize("workers", [0, 2])
def test_posted_papers_are_the_stored_ones_and_drafts_are_printed_now(tasks, workers):
    watch = Watch()
    assert write_papers(tasks, TODAY, watch, workers) == []
    for task in tasks:
        assert task.path.read_bytes() == papers.printable("invoice", task.paper_id, TODAY)
    assert watch.seen[-1] == (12, 12)
    assert [done for done, _total in watch.seen] == sorted(done for done, _total in watch.seen)
    assert not list(tasks[0].path.parent.glob(".*")), "nothing half written is left"


@pytest.mark.parametrize("workers", [0, 2])
def test_what_fails_is_named_and_the_rest_goes_on(tasks, workers, tmp_path):
    lost = file_path(
        value("SELECT sha256 FROM stored_file JOIN invoice ON pdf_id = stored_file.id"
              " WHERE invoice.id = ?", tasks[0].paper_id)
    )  # fmt: skip
    lost.write_bytes(b"not what was stored")
    nowhere = tasks[3]._replace(path=tmp_path / "no such folder" / "3.pdf")
    given = [*tasks[:3], nowhere, *tasks[4:]]
    failed = write_papers(given, TODAY, Silent(), workers)
    assert [one.task for one in failed] == [tasks[0], nowhere]
    assert failed[0].error.rule is Rule.FILE_UNREADABLE
    assert failed[1].error.facts["reason"] == "not_writable"
    assert sorted(path.name for path in tasks[0].path.parent.iterdir()) == sorted(
        task.path.name for task in (*tasks[1:3], *tasks[4:])
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the full disk of Linux")
def test_a_full_disk_leaves_nothing_half_written(tasks, monkeypatch):
    full = tasks[0].path.parent / "full.pdf"
    real = Path.open

    def opens(self, mode="r", *more, **named):
        # Whatever is written beside this one file goes to a disk that is full.
        if self.name.startswith(".full.pdf") and "x" in mode:
            self.touch()
            return real(Path("/dev/full"), "wb", *more, **named)
        return real(self, mode, *more, **named)

    monkeypatch.setattr(Path, "open", opens)
    failed = write_papers([PaperTask("invoice", tasks[1].paper_id, full), tasks[0]], TODAY,
                          Silent(), 0)  # fmt: skip
    assert [(one.task.path, one.error.rule) for one in failed] == [(full, Rule.DISK_FULL)]
    assert [path.name for path in full.parent.iterdir()] == ["0.pdf"]


@pytest.mark.skipif(ROOT or sys.platform == "win32", reason="rights do not bind here")
def test_a_folder_that_is_only_read_is_told_of(tasks):
    tasks[0].path.parent.chmod(0o555)
    failed = write_papers(tasks, TODAY, Silent(), 2)
    tasks[0].path.parent.chmod(0o755)
    assert len(failed) == 12
    assert {one.error.facts["reason"] for one in failed} == {"not_writable"}


@pytest.mark.parametrize("workers", [0, 2])
def test_cancel_takes_back_what_was_not_there_before(tasks, workers):
    old = tasks[0].path
    old.write_bytes(b"an older copy")
    with pytest.raises(JobCancelled):
        write_papers(tasks, TODAY, Watch(stop_after=4), workers)
    assert list(old.parent.iterdir()) == [old]


def test_a_child_that_breaks_down_takes_one_paper_with_it(tasks, monkeypatch):
    broken = tasks[5]._replace(kind="no such kind")
    given = [*tasks[:5], broken, *tasks[6:]]
    failed = write_papers(given, TODAY, Silent(), 1)
    assert [one.task for one in failed] == [broken]
    assert len(list(tasks[0].path.parent.iterdir())) == 11


def test_where_no_child_starts_every_paper_is_told_of_and_the_work_ends(tasks, monkeypatch):
    monkeypatch.setattr(paper_batch, "job_command", lambda *_: ["/nowhere/salesapp"])

    class Patient(Watch):
        def step(self, done: int, total: int, note: str = "") -> None:
            super().step(done, total, note)
            assert len(self.seen) < 100, "it waits for children that never come"

    failed = write_papers(tasks, TODAY, Patient(), 2)
    assert [one.task for one in failed] == tasks


def test_a_sent_paper_is_never_printed_anew(client):
    """Whatever changes afterwards, requisites, texts, goods, the client: the paper stays."""
    invoice = issued(client, 118_000_00)
    offer = offers.create(client, None, TODAY).subject_id
    offers.save(offer, replace(offer_queries.card(offer).draft, lines=(BOLT,)))
    offers.send(offer, TODAY)
    before = papers.printable("invoice", invoice, TODAY), papers.printable("offer", offer, TODAY)
    organizations.save(replace(SELLER, name="ООО «Иначе»", address="Новый адрес", kpp="770201001"))
    with journal.action("organization.save"):
        keep_setting("invoice.attention", "Новый текст над счётом")
        keep_setting("offer.footer", "Новая сноска")
    invoices.void(invoice, "передумали")
    after = papers.printable("invoice", invoice, TODAY), papers.printable("offer", offer, TODAY)
    assert after == before
    assert "Вектор" in read_text(after[0])
    assert "Иначе" not in read_text(after[1])
    assert queries.card(invoice).number == "1"


def test_files_of_one_name_get_numbers():
    names = ["Счёт.pdf", "счёт.pdf", "Счёт.pdf", "без конца", "без конца"]
    assert apart(names, ["Счёт (2).pdf"]) == [
        "Счёт.pdf", "счёт (3).pdf", "Счёт (4).pdf", "без конца", "без конца (2)",
    ]  # fmt: skip
