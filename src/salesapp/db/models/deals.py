"""The pipeline and the deals in it."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField, MoneyField, QuantityField, RateField, now
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.products import Product


class Pipeline(Record):
    """The ordered path of deals."""

    name = pw.TextField()
    position = pw.IntegerField(default=0)
    is_archived = pw.BooleanField(default=False)


class Stage(Record):
    """A step of a pipeline."""

    pipeline = pw.ForeignKeyField(Pipeline, backref="+")
    code = pw.TextField()
    name = pw.TextField()
    kind = pw.TextField(default="open")
    position = pw.IntegerField(default=0)
    probability_bp = RateField(default=0)
    max_days = pw.IntegerField(default=7)
    guidance = pw.TextField(default="")

    class Meta:
        indexes = ((("pipeline", "code"), True),)


class StageGate(Base):
    """A field of the deal that a stage demands on entry, or a condition by a code of its own."""

    stage = pw.ForeignKeyField(Stage, backref="+", on_delete="CASCADE")
    field = pw.TextField()
    severity = pw.TextField(default="block")
    position = pw.IntegerField(default=0)
    condition = pw.TextField(default="")
    """A filter of deals as JSON."""

    class Meta:
        indexes = ((("stage", "field"), True),)


class StageTask(Base):
    """A task that is planned when a deal enters a stage."""

    stage = pw.ForeignKeyField(Stage, backref="+", on_delete="CASCADE")
    position = pw.IntegerField(default=0)
    kind = pw.TextField()
    subject = pw.TextField()
    days = pw.IntegerField(default=0)
    is_working = pw.BooleanField(default=True)


class LostReason(Record):
    """Why deals are lost, on two levels."""

    parent = pw.ForeignKeyField("self", null=True, backref="+")
    name = pw.TextField()
    position = pw.IntegerField(default=0)


class Deal(Record):
    """One chance to sell: a card on the board."""

    number = pw.IntegerField(null=True)
    title = pw.TextField()
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    stage = pw.ForeignKeyField(Stage, backref="+")
    stage_since_at = MomentField(default=now)
    amount_minor = MoneyField(default=0)
    currency = pw.TextField(default="RUB")
    is_amount_manual = pw.BooleanField(default=False)
    expected_close_on = DayField(null=True)
    source = pw.TextField(default="")
    need = pw.TextField(default="")
    volume = pw.TextField(default="")
    delivery_term = pw.TextField(default="")
    budget = pw.TextField(default="")
    decision_contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    payment_terms = pw.TextField(default="")
    contract_basis = pw.TextField(default="")
    pay_on = DayField(null=True)
    ship_on = DayField(null=True)
    ship_place = pw.TextField(default="")
    ship_terms = pw.TextField(default="")
    closing_documents = pw.TextField(default="")
    lost_reason = pw.ForeignKeyField(LostReason, null=True, backref="+")
    lost_comment = pw.TextField(default="")
    lost_stage = pw.ForeignKeyField(Stage, null=True, backref="+")
    competitor = pw.TextField(default="")
    competitor_price_minor = MoneyField(null=True)
    return_on = DayField(null=True)
    won_reason = pw.TextField(default="")
    closed_on = DayField(null=True)
    paused_until = DayField(null=True)
    pause_reason = pw.TextField(default="")
    comment = pw.TextField(default="")
    search_text = pw.TextField(default="")

    class Meta:
        indexes = (
            (("stage", "deleted_at", "amount_minor", "id"), False),
            (("closed_on", "id"), False),
            (("created_at", "source"), False),
            (("number",), False),
        )


class DealLine(Base):
    """Goods a deal is about, before there is an offer."""

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE")
    position = pw.IntegerField(default=0)
    product = pw.ForeignKeyField(Product, null=True, backref="+")
    name = pw.TextField()
    unit = pw.TextField(default="шт")
    quantity_milli = QuantityField()
    price_minor = MoneyField()


class StageMove(Base):
    """A step of a deal along (or back) the pipeline; of a closing, what was said then, too."""

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE")
    from_stage = pw.ForeignKeyField(Stage, null=True, backref="+")
    to_stage = pw.ForeignKeyField(Stage, backref="+")
    moved_at = MomentField(default=now, index=True)
    seconds_before = pw.IntegerField(default=0)
    comment = pw.TextField(default="")
    lost_reason = pw.ForeignKeyField(LostReason, null=True, backref="+")
    competitor = pw.TextField(default="")
    competitor_price_minor = MoneyField(null=True)
    return_on = DayField(null=True)
    amount_minor = MoneyField(null=True)
    close_was_on = DayField(null=True)

    class Meta:
        indexes = (
            (("to_stage", "moved_at"), False),
            (("from_stage", "moved_at", "seconds_before"), False),
        )
