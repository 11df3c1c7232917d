"""The same in English: what `defaults.py` holds, under the same names and in the same order."""

from __future__ import annotations

from typing import Final

PIPELINE_NAME: Final = "Sales"

STAGE_WORDS: Final = {
    "qualification": ("Qualification", "Who asks, what is needed, when, and who decides."),
    "selection": (
        "Selection and sum",
        "Find the goods and work out the sum. Learn volume, term and budget.",
    ),
    "offer": (
        "Offer sent",
        "The client has the offer. Ask for the answer after three working days.",
    ),
    "contract": (
        "Contract",
        "Agree on terms and requisites, sign the contract or the invoice as an offer.",
    ),
    "invoice": ("Invoice and payment", "The client has the invoice, the day of payment is named."),
    "shipment": ("Shipment", "Day, place and terms are agreed on."),
    "won": ("Won", "Shipped and paid."),
    "lost": ("Lost", "Reason and comment are required."),
}

LOST_REASONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Price", ("dearer than a competitor", "no budget", "discount not agreed on")),
    ("Terms", ("deferred payment", "delivery", "least lot", "time of delivery")),
    ("Goods", ("not in stock", "properties do not suit", "quality")),
    ("Competitor", ("present supplier", "new supplier")),
    ("Need", ("gone", "put off", "a single one")),
    ("Contact", ("does not answer", "no way to who decides")),
    ("Not for us", ("region", "industry", "volume")),
    ("Risk", ("debts", "stop list")),
    ("Our mistake", ("answered too late", "broken promise")),
    ("Duplicate", ()),
)

SOURCES: Final[tuple[str, ...]] = (
    "Incoming call", "Web site", "E-mail", "Messenger", "Exhibition", "Recommendation",
    "Cold calls", "Tender platform", "Marketplace", "Partner", "Client won back", "Advertising",
)  # fmt: skip

PAYMENT_TERMS: Final[tuple[str, ...]] = (
    "100 % in advance",
    "50 % in advance, 50 % 3 days before shipment",
    "Within 14 days",
    "Within 30 days",
    "On shipment",
)

DELIVERY_TERMS: Final[tuple[str, ...]] = (
    "Collected from our store",
    "Delivered to the site",
    "Delivered to the carrier's terminal",
)

WARRANTIES: Final[tuple[str, ...]] = (
    "Warranty of the maker",
    "12 months from the day of shipment",
    "Quality passports and certificates for each lot",
)

NEW_STAGES: Final = ("New", "In work", "Won", "Lost")
RETURN_TO: Final = "Come back to the client: {title}"
STAGE_REMOVED: Final = "The stage “{name}” was taken out of the pipeline"
ELSEWHERE: Final = "From the former program"
WON_ELSEWHERE: Final = "Won in the former program"
FROM_FILE: Final = "From the file"

FIT: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Industry", ("Mounting and building", "Production", "Trade", "Another")),
    ("Region", ("Ours and next to it", "Others with delivery", "We do not deliver there")),
    ("Volume a year", ("More than 1 m ₽", "300 k – 1 m ₽", "Up to 300 k ₽")),
    ("How often they buy", ("Every month", "Once a quarter", "Once")),
    ("How they pay", ("In advance", "Within 30 days", "Later than 30 days")),
    ("Stop factors", ("None", "Bankruptcy or suits for debts", "A competitor")),
)

_SIGNED: Final = "\n\nBest regards,\n{me.name}, {me.post}\n{company.name}\n{me.phone}"
LETTERS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "Acquaintance: what the calculation needs",
        "{company.name}: a few questions about your need",
        "Hello {contact.first_name},\n\nThank you for the talk. For an exact calculation please"
        " write the volume, the term and the address of delivery, and which certificates you need."
        f"\n\nYou will have the offer the same day.{_SIGNED}",
    ),
    (
        "Offer",
        "Offer {offer.number} for {client.name}",
        "Hello {contact.first_name},\n\nHere is the offer {offer.number} for {offer.total}; the"
        " prices hold until {offer.valid_until}. The file is attached.\n\nI shall call in three"
        f" working days to answer your questions.{_SIGNED}",
    ),
    (
        "Offer without an answer",
        "Offer {offer.number}: what have you decided?",
        "Hello {contact.first_name},\n\nI have sent you the offer {offer.number}. Please tell me"
        f" what should be changed in it: quantity, term or terms of payment?{_SIGNED}",
    ),
    (
        "Invoice",
        "Invoice {invoice.number} for {client.name}",
        "Hello {contact.first_name},\n\nHere is the invoice {invoice.number} for {invoice.total},"
        f" to be paid by {{invoice.due_on}}. The file is attached.{_SIGNED}",
    ),
    (
        "Reminder of a payment",
        "Invoice {invoice.number}: {invoice.open} to pay",
        "Hello {contact.first_name},\n\nOf the invoice {invoice.number} {invoice.open} are left to"
        f" pay, due on {{invoice.due_on}}. Please write when to expect the payment.{_SIGNED}",
    ),
    (
        "Agreement on a shipment",
        "{client.name}: let us agree on the shipment",
        "Hello {contact.first_name},\n\nThe goods of “{deal.title}” are ready. Please confirm the"
        f" day, the address of unloading and the contact at the store.{_SIGNED}",
    ),
    (
        "Results of a talk",
        "Results of the talk on {today}",
        "Hello {contact.first_name},\n\nThank you for the talk. We have agreed on the following:"
        f"\n\n1.\n2.\n\nIf I have misunderstood something, please correct me.{_SIGNED}",
    ),
)
