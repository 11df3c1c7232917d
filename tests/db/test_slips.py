"""One slip of the finger, or the other keyboard layout, still finds what was meant."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db import search, vocabulary
from salesapp.db.connection import rows, value
from salesapp.db.matching import Source, candidates, question
from salesapp.db.queries import clients, deals, leads, lists, products
from salesapp.db.search_text import refresh_client
from salesapp.domain.clients import ClientDraft
from salesapp.domain.slips import LONGEST, SHORTEST, meant
from salesapp.services import clients as client_services
from salesapp.services import undo
from tests.conftest import TODAY

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
WORDS = st.text(LETTERS, min_size=SHORTEST, max_size=9)


@st.composite
def slips(draw) -> tuple[str, str]:
    """A word and the same word as a hasty hand types it."""
    word = draw(WORDS)
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from(LETTERS))
    swapped = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word
    return word, draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                swapped,
            ]
        )
    )


@given(slips())
def test_every_slip_is_undone(pair):
    word, typed = pair
    if typed != word and SHORTEST <= len(typed) <= LONGEST:
        known_beginnings = {word[:end] for end in range(1, len(word) + 1)}
        assert known_beginnings & {*meant(typed)}


@given(st.text(max_size=12))
def test_a_slip_is_never_guessed_in_short_words_and_numbers(text):
    if len(text) < SHORTEST or any(sign.isdigit() for sign in text):
        assert meant(text) == []


@pytest.fixture
def base(db, make_client, make_contact, make_deal, make_product, make_lead):
    client = make_client("ООО «Волжмонтаж»", city="Екатеринбург", inn="5260000019")
    make_client("ООО «Ромашка»", city="Казань")
    make_contact(client, "Мельников Игорь")
    make_deal(client, "Болты для эстакады")
    make_product("Анкер клиновой", sku="АНК-12")
    make_lead("Нужны саморезы")
    refresh_client(client)
    vocabulary.rebuild()
    return client


@pytest.mark.parametrize(
    "typed",
    [
        "волжмнотаж",  # swapped
        "волжонтаж",  # lost
        "волжммонтаж",  # doubled
        "вилжмонтаж",  # changed
        "олжмонтаж",  # the first one lost
        "djk;vjynf;",  # the other layout
        "екатринбург",
        "волжмонтаж екатерибнург",
        "мелньиков",
        "волжмнот",  # not typed to its end
    ],
)
def test_a_client_is_found_in_spite_of_a_slip(base, typed):
    assert clients.search(typed) == [base]
    assert list(lists.ids(clients.asked(TODAY, text=typed))) == [base]
    assert [hit.id for hit in candidates(Source.CLIENT, typed, forgiving=True)] == [base]


def test_what_is_written_right_is_never_read_otherwise(base, make_client):
    near = make_client("ООО «Ромашко»")
    assert clients.search("ромашко") == [near]
    assert len(clients.search("ромашк")) == 2


def test_two_slips_and_numbers_find_nothing(base):
    assert clients.search("влжмнотаж") == []
    assert clients.search("5260000018") == []


def test_every_box_forgives(base):
    assert products.pick("анекр") != []
    assert deals.totals(deals.DealFilter("эстокады"), TODAY).deals != []
    assert leads.ids(leads.LeadGroup.ALL, TODAY, "соморезы") != []
    assert [hit.title for hit in search.everything("мельнеков")] == [
        "ООО «Волжмонтаж»",
        "Мельников Игорь",
    ]


def test_words_are_learnt_by_whatever_writes_and_survive_undo(base):
    undo.start()
    rev = value("SELECT rev FROM client WHERE id = ?", base)
    client_services.update(base, ClientDraft("ООО «Гидротрест»"), rev)
    assert clients.search("гидротерст") == [base]
    undo.undo()
    assert clients.search("гидротерст") == []
    assert clients.search("волжмнотаж") == [base]


def test_the_words_can_be_learnt_anew(base):
    known = rows("SELECT word FROM search_word ORDER BY word")
    vocabulary.rebuild()
    again = rows("SELECT word FROM search_word ORDER BY word")
    assert set(again) <= set(known)
    assert ("волжмонтаж",) in again
    assert value("SELECT count(*) FROM search_word WHERE word GLOB '*[0-9]*'") == 0


@given(st.text(max_size=20))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_is_typed_is_a_question(base, text):
    question(Source.CLIENT, text)
    candidates(Source.PRODUCT, text, forgiving=True)
