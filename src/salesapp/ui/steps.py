"""Words for the steps of the journal: what Undo would take back."""

from __future__ import annotations

from typing import Final

from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

STEPS: Final[dict[str, str]] = {
    "client.create": QT_TRANSLATE_NOOP("Steps", "new client {subject}"),
    "client.update": QT_TRANSLATE_NOOP("Steps", "change of the client {subject}"),
    "client.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the client {subject}"),
    "client.archive": QT_TRANSLATE_NOOP("Steps", "archiving of the client {subject}"),
    "client.merge": QT_TRANSLATE_NOOP("Steps", "merge into the client {subject}"),
    "client.import": QT_TRANSLATE_NOOP("Steps", "import of clients"),
    "contact.create": QT_TRANSLATE_NOOP("Steps", "new contact {subject}"),
    "contact.update": QT_TRANSLATE_NOOP("Steps", "change of the contact {subject}"),
    "contact.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the contact {subject}"),
    "product.create": QT_TRANSLATE_NOOP("Steps", "new product {subject}"),
    "product.update": QT_TRANSLATE_NOOP("Steps", "change of the product {subject}"),
    "product.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the product {subject}"),
    "product.import": QT_TRANSLATE_NOOP("Steps", "import of products"),
    "category.create": QT_TRANSLATE_NOOP("Steps", "new group {subject}"),
    "category.update": QT_TRANSLATE_NOOP("Steps", "change of the group {subject}"),
    "category.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the group {subject}"),
    "lead.create": QT_TRANSLATE_NOOP("Steps", "new lead {subject}"),
    "lead.update": QT_TRANSLATE_NOOP("Steps", "change of the lead {subject}"),
    "lead.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the lead {subject}"),
    "lead.convert": QT_TRANSLATE_NOOP("Steps", "the lead {subject} made a deal"),
    "lead.reject": QT_TRANSLATE_NOOP("Steps", "refusal of the lead {subject}"),
    "deal.create": QT_TRANSLATE_NOOP("Steps", "new deal {subject}"),
    "deal.update": QT_TRANSLATE_NOOP("Steps", "change of the deal {subject}"),
    "deal.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the deal {subject}"),
    "deal.move": QT_TRANSLATE_NOOP("Steps", "move of the deal {subject}"),
    "deal.win": QT_TRANSLATE_NOOP("Steps", "closing of the deal {subject} as won"),
    "deal.lose": QT_TRANSLATE_NOOP("Steps", "refusal on the deal {subject}"),
    "deal.reopen": QT_TRANSLATE_NOOP("Steps", "return of the deal {subject} to work"),
    "activity.create": QT_TRANSLATE_NOOP("Steps", "new step {subject}"),
    "activity.update": QT_TRANSLATE_NOOP("Steps", "change of the step {subject}"),
    "activity.complete": QT_TRANSLATE_NOOP("Steps", "the step {subject} done"),
    "activity.move": QT_TRANSLATE_NOOP("Steps", "move of the step {subject}"),
    "activity.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the step {subject}"),
    "offer.create": QT_TRANSLATE_NOOP("Steps", "new offer {subject}"),
    "offer.update": QT_TRANSLATE_NOOP("Steps", "change of the offer {subject}"),
    "offer.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the offer {subject}"),
    "invoice.create": QT_TRANSLATE_NOOP("Steps", "new invoice {subject}"),
    "invoice.update": QT_TRANSLATE_NOOP("Steps", "change of the invoice {subject}"),
    "invoice.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the invoice {subject}"),
    "payment.create": QT_TRANSLATE_NOOP("Steps", "new payment {subject}"),
    "payment.import": QT_TRANSLATE_NOOP("Steps", "posting of a bank statement"),
    "payment.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the payment {subject}"),
    "payment.allocate": QT_TRANSLATE_NOOP("Steps", "allocation of the payment {subject}"),
    "organization.update": QT_TRANSLATE_NOOP("Steps", "change of the company's requisites"),
    "setting.update": QT_TRANSLATE_NOOP("Steps", "change of a setting"),
}

VERBS: Final[dict[str, str]] = {
    "create": QT_TRANSLATE_NOOP("Steps", "adding of {subject}"),
    "add": QT_TRANSLATE_NOOP("Steps", "adding of {subject}"),
    "delete": QT_TRANSLATE_NOOP("Steps", "deletion of {subject}"),
    "remove": QT_TRANSLATE_NOOP("Steps", "deletion of {subject}"),
    "move": QT_TRANSLATE_NOOP("Steps", "move of {subject}"),
    "import": QT_TRANSLATE_NOOP("Steps", "import"),
}
"""Words for steps that have none of their own."""

_OTHER: Final = QT_TRANSLATE_NOOP("Steps", "change of {subject}")


def step_words(action: str, subject: str) -> str:
    """What a step did, as a phrase that stands after "Undo:"."""
    source = STEPS.get(action) or VERBS.get(action.rpartition(".")[2], _OTHER)
    quoted = f"«{subject}»" if subject and "«" not in subject else subject
    return translate("Steps", source).format(subject=quoted).strip()
