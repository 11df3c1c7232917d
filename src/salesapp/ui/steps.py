"""Words for the steps of the journal: what Undo would take back."""

from __future__ import annotations

from typing import Final

from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

STEPS: Final[dict[str, str]] = {
    "client.create": QT_TRANSLATE_NOOP("Steps", "new client {subject}"),
    "client.update": QT_TRANSLATE_NOOP("Steps", "change of the client {subject}"),
    "client.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the client {subject}"),
    "client.archive": QT_TRANSLATE_NOOP("Steps", "archiving of the client {subject}"),
    "contact.create": QT_TRANSLATE_NOOP("Steps", "new contact {subject}"),
    "contact.update": QT_TRANSLATE_NOOP("Steps", "change of the contact {subject}"),
    "contact.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the contact {subject}"),
    "product.create": QT_TRANSLATE_NOOP("Steps", "new product {subject}"),
    "product.update": QT_TRANSLATE_NOOP("Steps", "change of the product {subject}"),
    "product.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the product {subject}"),
    "category.create": QT_TRANSLATE_NOOP("Steps", "new group {subject}"),
    "category.update": QT_TRANSLATE_NOOP("Steps", "change of the group {subject}"),
    "category.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the group {subject}"),
    "lead.create": QT_TRANSLATE_NOOP("Steps", "new lead {subject}"),
    "lead.update": QT_TRANSLATE_NOOP("Steps", "change of the lead {subject}"),
    "lead.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the lead {subject}"),
    "lead.convert": QT_TRANSLATE_NOOP("Steps", "the lead {subject} made a deal"),
    "lead.reject": QT_TRANSLATE_NOOP("Steps", "refusal of the lead {subject}"),
    "lead.contacted": QT_TRANSLATE_NOOP("Steps", "contact with the lead {subject}"),
    "lead.postpone": QT_TRANSLATE_NOOP("Steps", "putting off of the lead {subject}"),
    "deal.create": QT_TRANSLATE_NOOP("Steps", "new deal {subject}"),
    "deal.update": QT_TRANSLATE_NOOP("Steps", "change of the deal {subject}"),
    "deal.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the deal {subject}"),
    "deal.move": QT_TRANSLATE_NOOP("Steps", "move of the deal {subject}"),
    "deal.win": QT_TRANSLATE_NOOP("Steps", "closing of the deal {subject} as won"),
    "deal.lose": QT_TRANSLATE_NOOP("Steps", "refusal on the deal {subject}"),
    "deal.reopen": QT_TRANSLATE_NOOP("Steps", "return of the deal {subject} to work"),
    "activity.update": QT_TRANSLATE_NOOP("Steps", "change of the step {subject}"),
    "activity.complete": QT_TRANSLATE_NOOP("Steps", "the step {subject} done"),
    "offer.create": QT_TRANSLATE_NOOP("Steps", "new offer {subject}"),
    "offer.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the offer {subject}"),
    "invoice.create": QT_TRANSLATE_NOOP("Steps", "new invoice {subject}"),
    "invoice.delete": QT_TRANSLATE_NOOP("Steps", "deletion of the invoice {subject}"),
    "payment.allocate": QT_TRANSLATE_NOOP("Steps", "allocation of the payment {subject}"),
    "client.pause": QT_TRANSLATE_NOOP("Steps", "pause of the client {subject}"),
    "client.resume": QT_TRANSLATE_NOOP("Steps", "return of the client {subject} to work"),
    "client.restore": QT_TRANSLATE_NOOP("Steps", "return of the client {subject} from the archive"),
    "client.category": QT_TRANSLATE_NOOP("Steps", "category of the client {subject}"),
    "client.fit": QT_TRANSLATE_NOOP("Steps", "judging of the client {subject}"),
    "client.fit_hand": QT_TRANSLATE_NOOP("Steps", "grade by hand for the client {subject}"),
    "client.fit_sheet": QT_TRANSLATE_NOOP("Steps", "return of the client {subject} to the sheet"),
    "fit.criterion": QT_TRANSLATE_NOOP("Steps", "change of the criterion {subject}"),
    "fit.criterion_delete": QT_TRANSLATE_NOOP("Steps", "deletion of the criterion {subject}"),
    "fit.criterion_move": QT_TRANSLATE_NOOP("Steps", "new place of the criterion {subject}"),
    "fit.limits": QT_TRANSLATE_NOOP("Steps", "change of the limits of the grades"),
    "contact.link": QT_TRANSLATE_NOOP("Steps", "link of the contact {subject}"),
    "contact.unlink": QT_TRANSLATE_NOOP("Steps", "unlinking of the contact {subject}"),
    "contact.main": QT_TRANSLATE_NOOP("Steps", "main contact {subject}"),
    "product.archive": QT_TRANSLATE_NOOP("Steps", "archiving of the product {subject}"),
    "product.restore": QT_TRANSLATE_NOOP(
        "Steps", "return of the product {subject} from the archive"
    ),
    "product.category": QT_TRANSLATE_NOOP("Steps", "group of the product {subject}"),
    "product.aspect": QT_TRANSLATE_NOOP("Steps", "facts about the product {subject}"),
    "product.pitch": QT_TRANSLATE_NOOP("Steps", "phrase about the product {subject}"),
    "product.attributes": QT_TRANSLATE_NOOP("Steps", "properties of the product {subject}"),
    "product.packings": QT_TRANSLATE_NOOP("Steps", "packing of the product {subject}"),
    "product.relate": QT_TRANSLATE_NOOP("Steps", "goods related to {subject}"),
    "product.unrelate": QT_TRANSLATE_NOOP("Steps", "goods no longer related to {subject}"),
    "product.files": QT_TRANSLATE_NOOP("Steps", "files of the product {subject}"),
    "attribute.create": QT_TRANSLATE_NOOP("Steps", "new property {subject}"),
    "attribute.update": QT_TRANSLATE_NOOP("Steps", "property {subject}"),
    "attribute.delete": QT_TRANSLATE_NOOP("Steps", "removal of the property {subject}"),
    "attribute.order": QT_TRANSLATE_NOOP("Steps", "order of the properties of {subject}"),
    "price_list.create": QT_TRANSLATE_NOOP("Steps", "new price list {subject}"),
    "price_list.update": QT_TRANSLATE_NOOP("Steps", "price list {subject}"),
    "price_list.delete": QT_TRANSLATE_NOOP("Steps", "removal of the price list {subject}"),
    "client.price_list": QT_TRANSLATE_NOOP("Steps", "price list of the client {subject}"),
    "price.set": QT_TRANSLATE_NOOP("Steps", "price of the product {subject}"),
    "price.delete": QT_TRANSLATE_NOOP("Steps", "removal of a price of {subject}"),
    "price.bulk": QT_TRANSLATE_NOOP("Steps", "change of prices: {subject}"),
    "category.rename": QT_TRANSLATE_NOOP("Steps", "new name of the group {subject}"),
    "category.move": QT_TRANSLATE_NOOP("Steps", "move of the group {subject}"),
    "activity.plan": QT_TRANSLATE_NOOP("Steps", "next step {subject}"),
    "activity.plan_many": QT_TRANSLATE_NOOP("Steps", "next steps for several clients"),
    "activity.reschedule": QT_TRANSLATE_NOOP("Steps", "move of the step {subject}"),
    "activity.reschedule_many": QT_TRANSLATE_NOOP("Steps", "move of several steps"),
    "activity.log": QT_TRANSLATE_NOOP("Steps", "entry in the history: {subject}"),
    "activity.note": QT_TRANSLATE_NOOP("Steps", "note {subject}"),
    "activity.cancel": QT_TRANSLATE_NOOP("Steps", "cancelling of the step {subject}"),
    "import.run": QT_TRANSLATE_NOOP("Steps", "import of a file"),
    "offer.save": QT_TRANSLATE_NOOP("Steps", "change of the offer {subject}"),
    "offer.send": QT_TRANSLATE_NOOP("Steps", "sending of the offer {subject}"),
    "offer.accepted": QT_TRANSLATE_NOOP("Steps", "acceptance of the offer {subject}"),
    "offer.declined": QT_TRANSLATE_NOOP("Steps", "refusal of the offer {subject}"),
    "offer.version": QT_TRANSLATE_NOOP("Steps", "new version of the offer {subject}"),
    "invoice.save": QT_TRANSLATE_NOOP("Steps", "change of the invoice {subject}"),
    "invoice.issue": QT_TRANSLATE_NOOP("Steps", "issue of the invoice {subject}"),
    "invoice.reissue": QT_TRANSLATE_NOOP("Steps", "reissue of the invoice {subject}"),
    "invoice.void": QT_TRANSLATE_NOOP("Steps", "cancelling of the invoice {subject}"),
    "payment.register": QT_TRANSLATE_NOOP("Steps", "payment {subject}"),
    "payment.reverse": QT_TRANSLATE_NOOP("Steps", "reversal of the payment {subject}"),
    "organization.save": QT_TRANSLATE_NOOP("Steps", "change of the company's requisites"),
    "organization.text": QT_TRANSLATE_NOOP("Steps", "change of the words on papers"),
    "organization.margin_limit": QT_TRANSLATE_NOOP("Steps", "change of the margin limit"),
    "series.set": QT_TRANSLATE_NOOP("Steps", "change of the numbering"),
    "demo.fill": QT_TRANSLATE_NOOP("Steps", "sample company {subject}"),
    "file.store": QT_TRANSLATE_NOOP("Steps", "file {subject}"),
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
