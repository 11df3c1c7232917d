"""A lead full of addresses, as a list pasted into it is, still opens at once."""

from __future__ import annotations

from salesapp.db.connection import database
from salesapp.db.queries import lead_requests
from salesapp.db.queries.lead_requests import LeadLikeness

ADDRESSES = ", ".join(f"sales{number}@firm{number}.example" for number in range(400))
MOST_QUESTIONS = 20


def asked_for(phones: str, emails: str) -> tuple[list[str], list[lead_requests.LeadMatch]]:
    asked: list[str] = []
    connection = database.connection()
    connection.exec_trace = lambda _cursor, sql, _bindings: asked.append(sql) or True
    try:
        return asked, lead_requests.like(phones, emails, "", None)
    finally:
        connection.exec_trace = None


def test_a_list_of_addresses_is_asked_about_by_its_first_ones(db, make_lead):
    lists = [
        make_lead(f"Список {number}", emails=ADDRESSES, search_text=ADDRESSES.replace(",", ""))
        for number in range(5)
    ]
    one = make_lead("Болты", emails="Sales3@Firm3.example", search_text="sales3 firm3 example")
    asked, found = asked_for("", ADDRESSES)
    assert len(asked) <= MOST_QUESTIONS
    assert {match.lead_id for match in found} == {*lists, one}
    assert {match.reason for match in found} == {LeadLikeness.EMAIL}


def test_a_telephone_tells_more_than_an_address(db, make_lead):
    phone = "+7 (831) 200-14-07"
    lead = make_lead(
        "Гайки", phones=phone, emails="a@b.example", search_text="78312001407 a b example"
    )
    other = make_lead("Шайбы", emails="a@b.example", search_text="a b example")
    _asked, found = asked_for(phone, "a@b.example")
    assert {match.lead_id: match.reason for match in found} == {
        lead: LeadLikeness.PHONE,
        other: LeadLikeness.EMAIL,
    }
