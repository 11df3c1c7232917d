"""How the manager's own check of knowledge went."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField
from salesapp.db.models.base import Base
from salesapp.db.models.products import Product


class CheckCard(Base):
    """What is remembered of a card: how it went, and when it is asked again."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    key = pw.TextField()
    aspect = pw.TextField()
    streak = pw.IntegerField()
    asked = pw.IntegerField()
    missed = pw.IntegerField()
    due_on = DayField()

    class Meta:
        indexes = (
            (("product", "key"), True),
            (("due_on", "product"), False),
            (("streak", "missed"), False),
        )


class CheckAnswer(Base):
    """One answer."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    key = pw.TextField()
    aspect = pw.TextField()
    knew = pw.BooleanField()
    answered_on = DayField()
    answered_at = MomentField()

    class Meta:
        indexes = ((("answered_on", "knew"), False),)
