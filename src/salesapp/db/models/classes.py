"""Classes of clients that follow from their purchases, and what they were before."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.base import Base


class ClientClass(Base):
    """Classes of a client as last counted; its id is that of the client."""

    life = pw.TextField(default="prospect")
    abc = pw.TextField(default="")
    xyz = pw.TextField(default="")
    fit = pw.TextField(default="")
    revenue_minor = MoneyField(default=0)
    orders = pw.IntegerField(default=0)
    first_on = DayField(null=True)
    last_on = DayField(null=True)
    gap_days = pw.IntegerField(null=True)
    spread_percent = pw.IntegerField(null=True)
    abc_margin = pw.TextField(default="")
    margin_minor = MoneyField(null=True)
    costed_minor = MoneyField(default=0)

    class Meta:
        indexes = (
            (("life", "id"), False),
            (("abc", "id"), False),
            (("xyz", "id"), False),
            (("abc_margin", "id"), False),
        )


class ClientClassHistory(Base):
    """Classes of a client from a day on, till the next row."""

    client_id = pw.IntegerField()
    on = DayField()
    life = pw.TextField()
    abc = pw.TextField()
    xyz = pw.TextField()
    fit = pw.TextField()
    abc_margin = pw.TextField(default="")

    class Meta:
        indexes = (
            (("client_id", "on"), True),
            (("on", "client_id"), False),
        )
