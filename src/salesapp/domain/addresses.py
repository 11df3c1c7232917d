"""Addresses of a client: what they are for, and the form of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class AddressKind(StrEnum):
    """What an address is for."""

    LEGAL = "legal"
    ACTUAL = "actual"
    DELIVERY = "delivery"
    POSTAL = "postal"


MAIN_COLUMNS: Final[dict[AddressKind, str]] = {
    AddressKind.LEGAL: "legal_address",
    AddressKind.ACTUAL: "actual_address",
    AddressKind.DELIVERY: "delivery_address",
}
"""Columns of the client that hold the text of the main address of a kind."""


@dataclass(frozen=True, slots=True)
class AddressDraft:
    """Everything the form of an address holds.

    Attributes:
        hours: When the goods are taken: «пн–пт 9:00–17:00, обед 12–13».
        contact: Who meets the car, with a phone.
        note: Pass, vehicle, ramp and other rules of the place.
    """

    kind: AddressKind
    text: str
    is_main: bool = False
    hours: str = ""
    contact: str = ""
    note: str = ""
