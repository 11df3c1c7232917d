"""Readers of what the program keeps as text: filters, orders, settings, manifests, answers."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from datetime import date

from salesapp.domain.entities import Entity
from tests.fuzz.targets import Target, text

TODAY = date(2026, 11, 23)


def take_filter(data: bytes) -> None:
    """A filter kept as JSON: what is understood can be asked, and told again the same."""
    from salesapp.domain.fields import BUILT_IN
    from salesapp.domain.filter_match import passes
    from salesapp.domain.filters import filter_text, read_filter
    from salesapp.domain.views import read_sort, sort_text

    typed = text(data)
    known = {one.id: one for one in BUILT_IN[Entity.CLIENT]}
    group = read_filter(typed, known.values())
    assert read_filter(filter_text(group), known.values()) == group
    passes(group, {}.get, known, TODAY)
    passes(group, {"name": "ООО", "city": "Тверь", "turnover_minor": 5}.get, known, TODAY)
    sort = read_sort(typed)
    assert read_sort(sort_text(sort)) == sort


def take_settings(data: bytes) -> None:
    """Settings kept as JSON: broken ones give the usual ones."""
    from salesapp.domain.letters import load_mail
    from salesapp.domain.work_hours import dump_hours, load_hours

    typed = text(data)
    hours = load_hours(typed)
    assert load_hours(dump_hours(hours)) == hours
    load_mail(typed)


def take_answer(data: bytes) -> None:
    """What a child says of a file: nonsense is a refusal for the parent, never more."""
    from salesapp.exchange import wire
    from salesapp.exchange.grid_child import load_look
    from salesapp.exchange.ics_child import load_event

    allowed = (ValueError, TypeError, KeyError, IndexError)
    with contextlib.suppress(*allowed):
        message = json.loads(text(data))
        if isinstance(message, dict):
            for load in (load_look, load_event, wire.Collector().take):
                with contextlib.suppress(*allowed):
                    load(dict(message))


def _seeds() -> Iterator[bytes]:
    yield (
        '{"version":1,"joined":"any","parts":[{"field":"name","op":"has","values":["ромашка"]},'
        '{"joined":"all","parts":[{"field":"created_at","op":"between","values":["2026-01-01",null]}'
        ',{"field":"turnover_minor","op":"more","values":[100000]}]}]}'
    ).encode()
    yield b'{"parts":[{"field":"city","op":"is","values":["a"]},{"field":"inn","op":"empty"}]}'
    yield b'[["name", true], ["city", false]]'
    yield b"name,-city"


def _settings() -> Iterator[bytes]:
    yield json.dumps([[540, 1080, 720, 780]] * 5 + [[0, 0, 0, 0]] * 2).encode()
    yield b'{"delivery":"smtp","host":"x","port":465,"security":"tls","sender":"a@b.example"}'


def _answers() -> Iterator[bytes]:
    yield b'{"head":["companies","utf-8",";"],"columns":[["ID",null,"1"]],"totals":[1,0]}'
    yield (
        b'{"form":"text","encoding":"utf-8","separator":";","sheets":[],"sheet":"","header":1,'
        b'"head":[[1,["a"]]],"width":1,"total_rows":1,"faulty_rows":0,"traits":[]}'
    )
    yield (
        b'{"uid":"1","summary":"x","day":"2026-11-23","time":"09:00:00","minutes":30,"place":"",'
        b'"note":"","kind":"","repeat":null,"remind_min":null,"people":[],"is_cancelled":false,'
        b'"problem":""}'
    )


_JSON = ("null", "true", "[]", "{}", "1e999", "NaN", "-1", '""', "99999999999999999999", '"parts":')
TARGETS = (
    Target(
        "filter",
        take_filter,
        _seeds,
        (
            "salesapp.domain.filters",
            "salesapp.domain.filter_match",
            "salesapp.domain.filter_dates",
            "salesapp.domain.views",
            "json.decoder",
            "json.scanner",
        ),
        (
            *_JSON,
            '"field":"name"',
            '"op":"between"',
            '"values":[',
            '"op":"in_period"',
            '"this_year"',
        ),
    ),
    Target(
        "settings",
        take_settings,
        _settings,
        ("salesapp.domain.letters", "salesapp.domain.work_hours", "json.decoder", "json.scanner"),
        _JSON,
    ),
    Target(
        "answer",
        take_answer,
        _answers,
        (
            "salesapp.exchange.wire",
            "salesapp.exchange.grid_child",
            "salesapp.exchange.ics_child",
            "json.decoder",
        ),
        (*_JSON, '"rows":', '"head":', '"traits":', '"repeat":'),
    ),
)
