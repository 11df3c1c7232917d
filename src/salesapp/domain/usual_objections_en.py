"""Objections that every seller hears, in English: probes for the real reason, replies, proofs."""

from __future__ import annotations

from typing import Final

from salesapp.domain.objections import ObjectionKind as Kind

USUAL: Final[dict[Kind, tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]]] = {
    Kind.PRICE: (
        "Too expensive",
        (
            "Compared with what: another offer, your last purchase, or the budget?",
            "Do you compare the unit price, or the price with delivery and lead time?",
            "If the price were right, what else would stand in the way?",
        ),
        (
            (
                "Let us add everything up: price, delivery, rejects, downtime. Which is dearer?",
                "Full cost of the client's own items",
            ),
            (
                "I can offer an equal product for less. I will show what you would give up.",
                "Two items compared in one offer",
            ),
            (
                "Volume or prepayment brings the price down. Which of the two suits you?",
                "Price by quantity in the price list",
            ),
        ),
    ),
    Kind.SUPPLIER: (
        "We already have a supplier",
        (
            "What do you like most about working with them?",
            "What could be better: lead time, range, payment terms?",
            "What do you do when they are out of stock?",
        ),
        (
            (
                "No need to change. Take from us what they lack or deliver slowly.",
                "List of items we keep in stock",
            ),
            (
                "A second supplier insures you. Let us try one small delivery.",
                "Terms of a trial delivery",
            ),
            (
                "Give me one specification: compare price and lead time, decide by figures.",
                "Offer by the client's specification within a day",
            ),
        ),
    ),
    Kind.BUDGET: (
        "There is no budget",
        (
            "Is there none at all, or is it spent until the end of the period?",
            "Who approves the next one, and when?",
            "What does it cost you that the matter stays unsolved?",
        ),
        (
            (
                "Let us split the delivery: what is urgent now, the rest next quarter.",
                "Schedule of delivery and payment in parts",
            ),
            (
                "I will work out the payback: it makes a budget easier to defend.",
                "Savings on one page",
            ),
            (
                "We fix the price until the budget is approved: you risk nothing.",
                "Validity of the offer",
            ),
        ),
    ),
    Kind.THINK: (
        "We will think about it",
        (
            "What exactly would you like to think over: price, terms, the product?",
            "Who else takes part in the decision?",
            "What does the offer lack for a yes or a no?",
        ),
        (
            (
                "Good. Let us write down the open questions: I answer them by letter today.",
                "Letter with answers point by point",
            ),
            (
                "When shall we speak again? I note the day and hour so as not to disturb you.",
                "Day of the next talk agreed",
            ),
            (
                "Take a sample meanwhile: once you have tested it, deciding is easier.",
                "Sample with a delivery note",
            ),
        ),
    ),
    Kind.NOT_NOW: (
        "Not now",
        (
            "What has to happen for it to become timely?",
            "When is your next purchase?",
            "Do you have stock, or is the project itself put off?",
        ),
        (
            (
                "I see. I will call two weeks before the purchase and send prices meanwhile.",
                "Date of the next contact in the calendar",
            ),
            (
                "Lead time grows in the season. You can order now for delivery on your date.",
                "Lead time in and out of season",
            ),
            (
                "We reserve without prepayment: the goods wait for you in our warehouse.",
                "Terms of a reservation",
            ),
        ),
    ),
    Kind.TRUST: (
        "We do not know you",
        (
            "What would convince you: references, papers, a trial delivery?",
            "Has a new supplier let you down before?",
            "Who checks new partners on your side?",
        ),
        (
            (
                "I will send our company card, references and two clients of your trade to call.",
                "Company card and references",
            ),
            (
                "Let us start small: the first delivery is paid on receipt.",
                "Terms of the first delivery",
            ),
            (
                "Come to the warehouse: see the stock and how an order is picked.",
                "Invitation to the warehouse",
            ),
        ),
    ),
    Kind.EXPERIENCE: (
        "We bought before, it went badly",
        (
            "Tell me what happened: the goods, the date, the papers?",
            "How did it end, and what were you offered?",
            "What must be different for you to try again?",
        ),
        (
            (
                "Thank you for saying so. This is what we have changed since.",
                "Measures taken and share of claims over the year",
            ),
            (
                "You check the first lot on receipt, replacement at our cost: in the contract.",
                "Clause on acceptance and replacement",
            ),
            (
                "I will see your order through myself: call me until it is closed.",
                "Name and telephone of the person in charge",
            ),
        ),
    ),
    Kind.PAYMENT: (
        "The payment terms do not suit us",
        (
            "Which terms are usual for you, and why?",
            "What matters more: the days of credit or the share paid in advance?",
            "At what volume would you pay in advance?",
        ),
        (
            (
                "Let us split it: a part in advance, the rest three days before dispatch.",
                "Payment schedule in the invoice",
            ),
            (
                "Credit comes after two deliveries paid on time. We start with prepayment.",
                "Terms of a credit limit",
            ),
            (
                "Prepayment lowers the price: let us see which is better for you.",
                "Prices with prepayment and with credit side by side",
            ),
        ),
    ),
    Kind.TERM: (
        "It takes too long",
        (
            "By which date is it needed, and what if it is later?",
            "Is everything needed at once, or in parts?",
            "Would an equal product from stock do?",
        ),
        (
            (
                "What is in stock leaves tomorrow, the rest follows in two lorries.",
                "Stock of today",
            ),
            (
                "I offer a replacement that is in stock. Let us compare the properties.",
                "Properties compared",
            ),
            (
                "We write the date into the contract, with a penalty for delay.",
                "Share of deliveries on time",
            ),
        ),
    ),
    Kind.LEAST_LOT: (
        "The least lot is too large for us",
        (
            "How much do you need a month?",
            "Can you store it, and would you take a quarter's need?",
            "What else do you buy that could fill the order?",
        ),
        (
            (
                "We make a mixed order: the least sum is for all of it, not for each item.",
                "Terms of a mixed order",
            ),
            (
                "Take the lot, we deliver it in parts as you need them.",
                "Schedule of part deliveries",
            ),
            (
                "There is a smaller packing. A little dearer per unit, but without stock.",
                "Packings and prices",
            ),
        ),
    ),
    Kind.NOT_ME: (
        "I do not decide this",
        (
            "Who decides, and what matters most to them?",
            "What do you think of the offer yourself?",
            "How does approval work with you?",
        ),
        (
            (
                "Let us prepare one page for them: price, date, benefit.",
                "Page for the decision maker",
            ),
            (
                "The three of us could meet for twenty minutes: I answer questions at once.",
                "Meeting with the decision maker",
            ),
            (
                "Whom should I call, and when? With your consent I will mention you.",
                "Name and telephone of the decision maker",
            ),
        ),
    ),
    Kind.SEND_OFFER: (
        "Send us an offer",
        (
            "So as not to send too much: which items, and how many?",
            "By what will you compare?",
            "When will you look at it, and with whom?",
        ),
        (
            (
                "It leaves today. Shall we go through it tomorrow at this hour, five minutes?",
                "Call agreed after sending",
            ),
            (
                "Three questions, then you get a calculation of your own, not a price list.",
                "Offer with the client's items",
            ),
            (
                "Which one shall I send: the cheapest, or the quickest?",
                "Two variants in one offer",
            ),
        ),
    ),
}
"""Words of the client, questions, and pairs of reply and proof, by kind."""
