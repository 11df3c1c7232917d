"""A store speaks the language of the window it was made in, with no word of the other one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.models.clients import Client
from salesapp.db.models.deals import Deal
from salesapp.db.queries import channels, deal_cards, pipelines
from salesapp.db.queries.organizations import presets
from salesapp.db.store import close_store, open_store
from salesapp.domain import defaults, defaults_en
from salesapp.domain.deals import DealField, LostDetails
from salesapp.domain.letters import unknown_fields
from salesapp.domain.terms import TermKind
from salesapp.services import deals, undo
from salesapp.services import pipelines as service
from salesapp.services.demo.fill import fill

RUSSIAN = re.compile(r"[А-Яа-яЁё]")
TEXTS = """
SELECT name FROM pipeline UNION ALL SELECT name || ' ' || guidance FROM stage
UNION ALL SELECT name FROM lost_reason UNION ALL SELECT name FROM channel
UNION ALL SELECT key FROM channel_name
UNION ALL SELECT name FROM fit_criterion UNION ALL SELECT text FROM fit_option
UNION ALL SELECT name || subject || body FROM letter_template
UNION ALL SELECT text FROM objection UNION ALL SELECT text FROM objection_reply
UNION ALL SELECT name FROM script UNION ALL SELECT value FROM setting
"""


def texts():
    return [str(text) for (text,) in rows(TEXTS)]


@pytest.fixture
def english(tmp_path):
    open_store(tmp_path / "english.salesapp", create=True, language="en")
    undo.start()
    yield
    close_store()


def test_an_english_store_begins_without_a_russian_word(english):
    assert len(texts()) > 100
    assert [text for text in texts() if RUSSIAN.search(text)] == []


def test_a_russian_store_begins_in_russian(db):
    assert value("SELECT name FROM pipeline") == "Продажи"
    assert value("SELECT name FROM channel ORDER BY position LIMIT 1") == "Входящий звонок"
    assert presets(TermKind.PAYMENT) == defaults.PAYMENT_TERMS


def test_both_languages_have_the_same_parts():
    russian, english = defaults.wording("ru"), defaults.wording("en")
    assert russian.stages.keys() == english.stages.keys()
    parts = [[len(part) for _name, part in one.reasons] for one in (russian, english)]
    assert parts[0] == parts[1]
    assert len(russian.sources) == len(english.sources)
    assert len(russian.new_stages) == len(english.new_stages)
    for mine, theirs in (
        (defaults.PAYMENT_TERMS, defaults_en.PAYMENT_TERMS),
        (defaults.DELIVERY_TERMS, defaults_en.DELIVERY_TERMS),
        (defaults.WARRANTIES, defaults_en.WARRANTIES),
    ):
        assert len(mine) == len(theirs)


def test_english_letters_name_known_fields_and_stand_on_their_stages(english):
    found = rows("SELECT subject, body FROM letter_template")
    assert len(found) == len(defaults_en.LETTERS)
    for subject, body in found:
        assert unknown_fields(subject) == unknown_fields(body) == []
    assert (
        value(
            "SELECT stage.code FROM letter_template AS t JOIN stage ON stage.id = t.stage_id"
            " WHERE t.name = 'Invoice'"
        )
        == "invoice"
    )


def test_a_source_written_as_the_channel_is_called_belongs_to_it(english):
    assert channels.channel_of("web site") == value(
        "SELECT id FROM channel WHERE name = 'Web site'"
    )
    assert channels.channel_of("Сайт") is None


def test_what_the_program_writes_later_is_english_too(english):
    stages = dict(rows("SELECT code, id FROM stage"))
    client = Client.create(name="Acme", name_key="acme")
    deal = Deal.create(title="Bolts", client=client, stage=stages["qualification"]).id
    reason = value("SELECT id FROM lost_reason WHERE name = 'Price'")
    back = LostDetails(reason, "dearer than the others", return_on=date(2027, 3, 1))
    deals.move(deals.Move(deal, stages["lost"], lost=back))
    assert value("SELECT subject FROM activity") == "Come back to the client: Bolts"
    made = service.create("Tenders").subject_id
    assert [one.name for one in pipelines.stages(made)] == ["New", "In work", "Won", "Lost"]
    terms = deal_cards.blank(DealField.PAYMENT_TERMS).choices
    assert terms[0] == ("100 % in advance", "100 % in advance")


def test_the_sample_company_finds_its_russian_words_in_an_english_store(english):
    fill()
    assert value("SELECT count(*) FROM deal") > 50
    assert value("SELECT name FROM channel ORDER BY position LIMIT 1") == "Входящий звонок"
    assert presets(TermKind.PAYMENT) == defaults.PAYMENT_TERMS
