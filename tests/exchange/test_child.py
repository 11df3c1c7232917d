"""Parsing in a child: the same answer, and a program that survives whatever happens there."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobCancelled, Silent
from salesapp.exchange import bitrix24, child
from salesapp.exchange.rows import FileKind, ReadOptions
from salesapp.exchange.tables import Reason

SAMPLES = Path(__file__).parents[1] / "data" / "bitrix24"
SOURCE = Path(child.__file__).parents[2]


def children() -> set[int]:
    listing = Path(f"/proc/{os.getpid()}/task")
    found: set[int] = set()
    for task in listing.iterdir():
        found |= {int(pid) for pid in (task / "children").read_text().split()}
    return found


needs_proc = pytest.mark.skipif(not Path("/proc").exists(), reason="needs /proc")


def many_leads(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8") as stream:
        stream.write("ID;Название лида;Рабочий телефон;Дата создания\n")
        for number in range(count):
            stream.write(f"{number};Запрос {number};8495{number:07};01.02.2026 10:00:00\n")
    return path


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.csv")))
def test_the_child_gives_what_reading_here_gives(name):
    assert child.parse_file(SAMPLES / name, Silent()) == bitrix24.read(SAMPLES / name)


def test_options_and_refusals_cross_over(tmp_path):
    path = tmp_path / "a file, with «odd» name;.csv"
    path.write_bytes("имя фирмы;x\nРомашка;1\n".encode("cp866"))
    with pytest.raises(RuleError) as refused:
        child.parse_file(path, Silent())
    assert refused.value.rule is Rule.FILE_NOT_UNDERSTOOD
    assert refused.value.facts["reason"] == Reason.UNKNOWN_HEADINGS
    options = ReadOptions("cp866", ";", FileKind.COMPANIES, (("имя фирмы", "name"),))
    parsed = child.parse_file(path, Silent(), options)
    assert [row.name for row in parsed.rows] == ["Ромашка"]


def test_progress_is_told(tmp_path):
    seen: list[tuple[int, int]] = []

    class Watching:
        def step(self, done, total, note=""):
            seen.append((done, total))

    child.parse_file(many_leads(tmp_path / "leads.csv", 12_000), Watching())
    assert any(0 < done < total for done, total in seen)


@needs_proc
def test_cancelling_ends_the_child(tmp_path):
    class Impatient:
        def step(self, done, total, note=""):
            if done > 2000:
                raise JobCancelled

    with pytest.raises(JobCancelled):
        child.parse_file(many_leads(tmp_path / "leads.csv", 60_000), Impatient())
    assert children() == set()


@needs_proc
def test_a_killed_child_is_a_refusal_and_the_program_lives(tmp_path):
    class Killing:
        def __init__(self):
            self.killed = set()

        def step(self, done, total, note=""):
            if done > 2000 and not self.killed:
                self.killed = children()
                for pid in self.killed:
                    os.kill(pid, 9)

    control = Killing()
    with pytest.raises(RuleError) as refused:
        child.parse_file(many_leads(tmp_path / "leads.csv", 60_000), control)
    assert len(control.killed) == 1
    assert refused.value.rule is Rule.FILE_NOT_UNDERSTOOD
    assert refused.value.facts["reason"] == Reason.CRASHED
    assert children() == set()


@needs_proc
def test_a_child_that_takes_too_long_is_ended(monkeypatch):
    slow = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(child, "_command", lambda _job: slow)
    started = time.monotonic()
    with pytest.raises(RuleError) as refused:
        child.parse_file(SAMPLES / "leads.csv", Silent(), timeout_seconds=0.5)
    assert refused.value.facts["reason"] == Reason.TIMED_OUT
    assert time.monotonic() - started < 5
    assert children() == set()


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
def test_a_file_that_eats_the_memory_ends_in_a_refusal(tmp_path, monkeypatch):
    path = tmp_path / "leads.csv"
    path.write_bytes(b"ID;Lead Name\n" + b"1;x\n" * 6_000_000)
    tight = (
        "import sys; from salesapp.exchange import child;"
        f"child.MEMORY_LIMIT = {200 << 20}; sys.exit(child.main(sys.argv[1:]))"
    )
    monkeypatch.setattr(child, "_command", lambda _job: [sys.executable, "-c", tight])
    with pytest.raises(RuleError) as refused:
        child.parse_file(path, Silent())
    assert refused.value.facts["reason"] == Reason.CRASHED


@pytest.mark.parametrize(
    "babble", ["print('hello')", "print('[1, 2]')", "print('{\"rows\": [[1]]}')", "pass"]
)
def test_a_child_that_talks_nonsense_is_a_refusal(babble, monkeypatch):
    monkeypatch.setattr(child, "_command", lambda _job: [sys.executable, "-c", babble])
    with pytest.raises(RuleError) as refused:
        child.parse_file(SAMPLES / "leads.csv", Silent())
    assert refused.value.facts["reason"] == Reason.CRASHED


def test_two_files_may_be_parsed_at_once():
    answers: dict[str, int] = {}

    def work(name: str) -> None:
        answers[name] = len(child.parse_file(SAMPLES / name, Silent()).rows)

    threads = [threading.Thread(target=work, args=(n,)) for n in ("leads.csv", "deals.csv")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {"leads.csv": 200, "deals.csv": 149}


def test_the_child_imports_nothing_heavy():
    code = (
        "import sys, salesapp.exchange.child, salesapp.exchange.bitrix24, salesapp.exchange.wire;"
        "print([name for name in ('phonenumbers', 'PySide6', 'peewee', 'apsw', 'reportlab',"
        " 'asyncio', 'num2words') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
