"""Whose work the program stands on is known, told, and asked about."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import supply  # noqa: E402 - a tool, found by the line above

TODAY = date(2026, 11, 23)


def test_the_licences_of_all_locked_libraries_are_in_the_program():
    index = json.loads((supply.FOLDER / "index.json").read_text("utf-8"))
    told = {(one["name"], one["version"]) for one in index}
    locked = {(one.name, one.version) for one in supply.locked()}
    assert told == locked, "the lock was changed: run `python3 dev.py licences`"
    for one in index:
        assert one["licence"], one["name"]
        assert len((supply.FOLDER / one["text"]).read_text("utf-8")) > 500, one["name"]


@pytest.mark.skipif(sys.platform != "linux", reason="collected on Linux")
def test_the_texts_are_those_the_libraries_came_with():
    assert supply.write_licences(check=True) == 0


def test_every_locked_file_has_its_hash():
    for kind in supply.LOCKS:
        found = supply.locked(kind)
        assert len(found) > 20
        assert all(one.hashes for one in found)


def test_the_bill_of_materials_names_everything_once():
    made = supply.sbom("0.1")
    assert made == supply.sbom("0.1"), "the same lock gives the same bill"
    refs = [one["bom-ref"] for one in made["components"]]
    assert len(refs) == len(set(refs)) == len(supply.locked())
    own = made["metadata"]["component"]["bom-ref"]
    links = {one["ref"]: one["dependsOn"] for one in made["dependencies"]}
    reached, left = set(), [own]
    while left:
        for one in links[left.pop()]:
            if one not in reached:
                reached.add(one)
                left.append(one)
    assert reached <= set(refs)
    # Nothing is locked that nobody asks for, on this system at least.
    alone = {ref for ref in refs if ref not in reached}
    assert all(
        any(name in ref for name in ("pywin32", "backports", "importlib", "zipp")) for ref in alone
    ), alone


@contextmanager
def database(answer: Any) -> Iterator[str]:
    """A database of advisories that gives this answer to any question."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers["Content-Length"])
            asked = json.loads(self.rfile.read(size))["queries"]
            body = json.dumps(answer(asked)).encode()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_told: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def told_of(*names: str) -> Any:
    def answer(asked: list[dict[str, Any]]) -> dict[str, Any]:
        hit = [
            {"vulns": [{"id": "GHSA-1"}]} if q["package"]["name"] in names else {} for q in asked
        ]
        return {"results": hit}

    return answer


def test_nothing_known_is_a_good_answer(capsys):
    with database(told_of()) as url:
        assert supply.audit(url, TODAY) == 0
    assert "libraries asked about, 0 advisories" in capsys.readouterr().out


def test_an_advisory_is_named_and_fails(capsys):
    with database(told_of("pillow")) as url:
        assert supply.audit(url, TODAY) == 1
    assert "pillow 13" in capsys.readouterr().out


def test_an_accepted_advisory_counts_again_after_its_day(tmp_path, monkeypatch):
    known = tmp_path / "advisories.toml"
    known.write_text('[[accepted]]\nid = "GHSA-1"\nwhy = "unused"\nuntil = 2026-12-01\n')
    monkeypatch.setattr(supply, "KNOWN", known)
    with database(told_of("pillow")) as url:
        assert supply.audit(url, TODAY) == 0
        assert supply.audit(url, date(2026, 12, 2)) == 1


def test_without_a_network_it_says_so_and_fails(capsys):
    with database(told_of()) as url:
        pass
    assert supply.audit(url, TODAY) == 2
    assert "Nothing is known" in capsys.readouterr().out


@pytest.mark.parametrize("answer", [{}, {"results": []}, {"results": None}, []])
def test_half_an_answer_is_no_answer(answer, capsys):
    with database(lambda _asked: answer) as url:
        assert supply.audit(url, TODAY) == 2
