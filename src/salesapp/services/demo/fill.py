"""Filling a new store with the invented company."""

from __future__ import annotations

from datetime import date
from random import Random

from salesapp.db import journal
from salesapp.db.search_text import refresh_client, refresh_contact, refresh_product
from salesapp.domain.changes import Changes
from salesapp.domain.jobs import JobControl, Silent
from salesapp.services.demo import base, catalogue
from salesapp.services.demo.bargaining import bargaining
from salesapp.services.demo.cards import cards
from salesapp.services.demo.channels import channels
from salesapp.services.demo.classes import counted, judged
from salesapp.services.demo.day import day_under_way
from salesapp.services.demo.doubles import binned, consents, doubles
from salesapp.services.demo.inbox import inbox, moment_of
from salesapp.services.demo.knowledge import known_goods, shown_goods
from salesapp.services.demo.own_fields import own_fields
from salesapp.services.demo.papers import Papers
from salesapp.services.demo.pipelines import two_pipelines
from salesapp.services.demo.planning import planned
from salesapp.services.demo.plans import plan_of_sales
from salesapp.services.demo.segments import segments
from salesapp.services.demo.story import Story

SEED = 20_261_123
STEPS = 5


def fill(today: date | None = None, control: JobControl | None = None) -> Changes:
    """Fill the open store with a year of life up to `today`, as one action.

    The same day gives the same company.
    """
    now = moment_of(today)
    today = today or now.date()
    control = control or Silent()
    random = Random(SEED)
    with journal.action("demo.fill", "Рядкреп", undoable=False) as recording:
        control.step(0, STEPS)
        base.organization(random)
        buyers = base.clients(random, today)
        products = base.products(random)
        catalogue.fill(today, products, [one.id for one in buyers])
        known_goods(today, products)
        shown_goods(today, products, [one.id for one in buyers])
        control.step(1, STEPS)
        told = Story(random, today, buyers).tell()
        inbox(today, now, buyers)
        day_under_way(today, buyers, told)
        planned(today, buyers)
        channels(random, today)
        judged(random, today)
        control.step(2, STEPS)
        Papers(random, today, products).draw(told)
        bargaining(random, today)
        own_fields(today)
        two_pipelines(today, buyers)
        plan_of_sales(today)
        segments()
        control.step(3, STEPS)
        for buyer in buyers:
            refresh_client(buyer.id)
            for person in buyer.people:
                refresh_contact(person.id)
        for product_id in products:
            refresh_product(product_id)
        cards(random, today, buyers)
        doubles(buyers)
        binned()
        consents(buyers, today)
        counted(today)
        control.step(STEPS, STEPS)
    return recording.result()
