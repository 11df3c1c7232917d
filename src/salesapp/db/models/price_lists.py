"""Price lists; their prices lie in `prices`."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField
from salesapp.db.models.base import Record


class PriceList(Record):
    """A price list: its prices are in one currency, with VAT or without."""

    name = pw.TextField()
    currency = pw.TextField(default="RUB")
    includes_vat = pw.BooleanField(default=True)
    valid_from = DayField(null=True)
    valid_to = DayField(null=True)
    note = pw.TextField(default="")
    position = pw.IntegerField(default=0)
