"""Words of letters: fields, and why one was not sent."""

from __future__ import annotations

from typing import Final

from salesapp.domain.errors import RuleError
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_FIELDS: Final[dict[str, str]] = {
    "client.name": QT_TRANSLATE_NOOP("Letters", "Client: name"),
    "client.inn": QT_TRANSLATE_NOOP("Letters", "Client: INN"),
    "client.city": QT_TRANSLATE_NOOP("Letters", "Client: city"),
    "contact.name": QT_TRANSLATE_NOOP("Letters", "Contact: full name"),
    "contact.first_name": QT_TRANSLATE_NOOP("Letters", "Contact: first name"),
    "contact.position": QT_TRANSLATE_NOOP("Letters", "Contact: post"),
    "deal.title": QT_TRANSLATE_NOOP("Letters", "Deal: title"),
    "deal.amount": QT_TRANSLATE_NOOP("Letters", "Deal: amount"),
    "deal.stage": QT_TRANSLATE_NOOP("Letters", "Deal: stage"),
    "offer.number": QT_TRANSLATE_NOOP("Letters", "Offer: number"),
    "offer.total": QT_TRANSLATE_NOOP("Letters", "Offer: sum"),
    "offer.valid_until": QT_TRANSLATE_NOOP("Letters", "Offer: valid until"),
    "invoice.number": QT_TRANSLATE_NOOP("Letters", "Invoice: number"),
    "invoice.total": QT_TRANSLATE_NOOP("Letters", "Invoice: sum"),
    "invoice.open": QT_TRANSLATE_NOOP("Letters", "Invoice: left to pay"),
    "invoice.due_on": QT_TRANSLATE_NOOP("Letters", "Invoice: due on"),
    "me.name": QT_TRANSLATE_NOOP("Letters", "You: name"),
    "me.post": QT_TRANSLATE_NOOP("Letters", "You: post"),
    "me.phone": QT_TRANSLATE_NOOP("Letters", "You: phone"),
    "me.email": QT_TRANSLATE_NOOP("Letters", "You: e-mail"),
    "company.name": QT_TRANSLATE_NOOP("Letters", "Our company"),
    "today": QT_TRANSLATE_NOOP("Letters", "Today's date"),
}
_REASONS: Final[dict[str, str]] = {
    "connect": QT_TRANSLATE_NOOP(
        "Letters", "The mail server does not answer: check its name, the port and the network."
    ),
    "timeout": QT_TRANSLATE_NOOP("Letters", "The mail server answers too slowly: try again."),
    "tls": QT_TRANSLATE_NOOP(
        "Letters", "The connection to the mail server is not safe: check the kind of protection."
    ),
    "login": QT_TRANSLATE_NOOP("Letters", "The mail server refuses the user or the password."),
    "sender": QT_TRANSLATE_NOOP("Letters", "The mail server refuses the address of the sender."),
    "recipients": QT_TRANSLATE_NOOP("Letters", "The mail server refuses a recipient."),
    "size": QT_TRANSLATE_NOOP(
        "Letters", "The attachments are larger than 25 MB together: mail servers refuse that."
    ),
    "refused": QT_TRANSLATE_NOOP("Letters", "The mail server refuses the letter."),
}
_NO_KEYRING: Final[dict[str, str]] = {
    "none": QT_TRANSLATE_NOOP(
        "Letters", "This computer has no keyring that the program could use."
    ),
    "slow": QT_TRANSLATE_NOOP("Letters", "The keyring of this computer does not answer."),
    "refused": QT_TRANSLATE_NOOP("Letters", "The keyring of this computer stays locked."),
}
_KEYRINGS: Final[dict[str, str]] = {
    "secret_service": QT_TRANSLATE_NOOP("Letters", "the keyring of the desktop"),
    "kwallet": QT_TRANSLATE_NOOP("Letters", "KDE Wallet"),
    "windows": QT_TRANSLATE_NOOP("Letters", "Windows Credential Manager"),
    "macos": QT_TRANSLATE_NOOP("Letters", "the macOS keychain"),
}


def keyring_words(reason: str) -> str:
    """Why there is no keyring; empty when there is one."""
    source = _NO_KEYRING.get(reason)
    return translate("Letters", source) if source else ""


def keyring_name(kind: str) -> str:
    """What the user calls a kind of keyring."""
    source = _KEYRINGS.get(kind)
    return translate("Letters", source) if source else kind


def field_words(field: str) -> str:
    """What a field stands for."""
    source = _FIELDS.get(field)
    return translate("Letters", source) if source else field


def not_sent_words(error: RuleError) -> str:
    """Why a letter was not sent, with what the server said."""
    source = _REASONS.get(str(error.facts.get("reason", "")), _REASONS["refused"])
    detail = str(error.facts.get("detail", ""))
    text = translate("Letters", source)
    return f"{text} ({detail})" if detail else text
