"""Scripts every seller needs, in English; they name objections by their kind."""

from __future__ import annotations

from typing import Final

from salesapp.domain.objections import ObjectionKind as Kind
from salesapp.domain.scripts import END, NOTE, Branch, ScriptDraft, Situation, Step

USUAL: Final[tuple[ScriptDraft, ...]] = (
    ScriptDraft(
        "Cold call: who buys and what is needed",
        Situation.COLD,
        (
            Step(
                "hello",
                "Greeting",
                "Good day! {manager} of {seller}. We supply fasteners. Who at your company may I"
                " speak to about purchasing?",
                branches=(
                    Branch("That is the person", "reason"),
                    Branch("Put me through", "reason"),
                    Branch("Gave name and number", "who"),
                    Branch("Will not connect", "gate"),
                ),
            ),
            Step(
                "gate",
                "Secretary",
                "I see, you guard their time. It is about supplies for {client}: prices and terms"
                " change every week. What is their name, and when are they in?",
                branches=(
                    Branch("Gave name and number", "who"),
                    Branch("Asks for a letter", "mail"),
                    Branch("Will not connect", END),
                ),
                objections=(Kind.SEND_OFFER, Kind.NOT_ME),
            ),
            Step(
                "who",
                "Who decides",
                "Let me write it down so that I need not trouble you again: name, position, direct"
                " number. When is a good time to call?",
                question="decision",
                branches=(Branch("Written down", END), Branch("Puts me through", "reason")),
            ),
            Step(
                "reason",
                "Why we call",
                "{name}, I would like to learn how you buy fasteners: maybe we can fill a gap. Do"
                " you have two minutes?",
                branches=(
                    Branch("Yes", "need"),
                    Branch("Has a supplier", "supplier"),
                    Branch("No time", "later"),
                    Branch("Not needed", "doubt"),
                ),
                objections=(Kind.SUPPLIER, Kind.NOT_NOW),
            ),
            Step(
                "supplier",
                "Present supplier",
                "Good that you have one. Who delivers now, and what could be better: price, time or"
                " papers?",
                question="supplier",
                branches=(Branch("Named a weak point", "need"), Branch("All is fine", "second")),
                objections=(Kind.SUPPLIER, Kind.PRICE),
            ),
            Step(
                "second",
                "Second supplier",
                "Then let us be the second one: a trial lot with certificates, so that you have a"
                " way out. Which item lets you down most often?",
                question="pain",
                branches=(Branch("Named an item", "volume"), Branch("None", "later")),
            ),
            Step(
                "need",
                "Need",
                "What do you buy most often, and for which work? Which sizes and coating matter?",
                question="need",
                branches=(Branch("Named it", "volume"), Branch("No plans yet", "later")),
            ),
            Step(
                "volume",
                "Volume",
                "How much is it in a month or a year: for which volume shall I quote?",
                question="volume",
            ),
            Step(
                "deadline",
                "Term",
                "By which day is the first lot needed, and who agrees the terms?",
                question="deadline",
                objections=(Kind.TERM, Kind.PAYMENT),
            ),
            Step(
                "agree",
                "Agreement",
                "I will send the offer by the end of today. Let us go through it line by line"
                " tomorrow: at what time?",
                question=NOTE,
                branches=(Branch("Agreed", END), Branch("Has to think", "doubt")),
                objections=(Kind.THINK, Kind.PRICE),
            ),
            Step(
                "mail",
                "Asks for a letter",
                "I will send one. So that it is no empty letter: what do you buy, and to whom shall"
                " I address it?",
                question=NOTE,
                branches=(Branch("Answered", "volume"), Branch("Did not answer", END)),
                objections=(Kind.SEND_OFFER,),
            ),
            Step(
                "doubt",
                "Doubt",
                "I see. What would have to change to make the offer interesting?",
                question="criteria",
                branches=(Branch("Named a condition", "agree"), Branch("Refused", END)),
                objections=(Kind.THINK, Kind.TRUST, Kind.BUDGET),
            ),
            Step(
                "later",
                "Take a date",
                "All right, not now. When is your next purchase: shall I call a week before?",
                question=NOTE,
                branches=(Branch("Named a date", END), Branch("Did not", END)),
                objections=(Kind.NOT_NOW,),
            ),
        ),
    ),
    ScriptDraft(
        "After the offer: get the decision",
        Situation.OFFER,
        (
            Step(
                "hello",
                "Greeting",
                "{name}, good day! {manager} of {seller}. I sent you offer {offer} for"
                " {offer_amount}. Have you had a look?",
                branches=(
                    Branch("Has looked", "opinion"),
                    Branch("Not yet", "notyet"),
                    Branch("Did not get it", "resend"),
                ),
            ),
            Step(
                "resend",
                "Send again",
                "I will send it right now, while we speak. To which address? Please open it, and we"
                " go through the lines together.",
                branches=(Branch("Has opened it", "opinion"), Branch("Later", "date")),
            ),
            Step(
                "notyet",
                "Not seen yet",
                "Let me save you time: the main thing is {goods}. What matters more, the price or"
                " the term?",
                question="criteria",
                branches=(
                    Branch("Price", "price"),
                    Branch("Term", "term"),
                    Branch("Later", "date"),
                ),
            ),
            Step(
                "opinion",
                "Opinion",
                "What did you like, and what makes you doubt?",
                branches=(
                    Branch("All fits", "close"),
                    Branch("Too dear", "price"),
                    Branch("Term", "term"),
                    Branch("Compares with others", "compare"),
                    Branch("Somebody else decides", "decides"),
                ),
                objections=(Kind.PRICE, Kind.TERM, Kind.THINK, Kind.NOT_ME),
            ),
            Step(
                "price",
                "Price",
                "What do you compare it with: another offer or your last purchase? Let us compare"
                " line by line, delivery included.",
                question="budget",
                branches=(Branch("Named a target", "trade"), Branch("Only asks", "close")),
                objections=(Kind.PRICE, Kind.BUDGET),
            ),
            Step(
                "trade",
                "Exchange",
                "The price moves for volume or prepayment. Which of the two suits you?",
                question=NOTE,
                branches=(
                    Branch("Volume", "close"),
                    Branch("Prepayment", "close"),
                    Branch("Neither", "date"),
                ),
                objections=(Kind.PAYMENT, Kind.PRICE),
            ),
            Step(
                "term",
                "Term",
                "By which day is the first lot needed? A part ships from stock at once, the rest by"
                " schedule.",
                question="deadline",
                branches=(Branch("Fits", "close"), Branch("Does not fit", "date")),
                objections=(Kind.TERM, Kind.LEAST_LOT),
            ),
            Step(
                "compare",
                "Comparison",
                "By what do you choose? You get what other offers lack: certificates, stock, a firm"
                " term.",
                question="criteria",
                branches=(Branch("Named it", "close"), Branch("Waits for another", "date")),
                objections=(Kind.SUPPLIER, Kind.TRUST),
            ),
            Step(
                "decides",
                "Who decides",
                "Who else takes part in the decision, and what matters to them? I am glad to call"
                " the three of us together.",
                question="decision",
                branches=(Branch("Named", "date"), Branch("Decides alone", "close")),
                objections=(Kind.NOT_ME,),
            ),
            Step(
                "close",
                "Next step",
                "Then I reserve the goods and issue the invoice. To which company, and for which"
                " day"
                " do we plan the shipment?",
                branches=(Branch("Invoice", END), Branch("Needs time", "date")),
                objections=(Kind.THINK,),
            ),
            Step(
                "date",
                "Take a date",
                "All right. When will it be decided? I will call that morning.",
                question=NOTE,
                branches=(Branch("Named a day", END), Branch("Did not", END)),
            ),
        ),
    ),
    ScriptDraft(
        "Reminder of a debt",
        Situation.DEBT,
        (
            Step(
                "hello",
                "Greeting",
                "{name}, good day! {manager} of {seller}. It is about invoice {invoice}: it was due"
                " {due_on}, {overdue} is open. For which day is the payment planned?",
                branches=(
                    Branch("Named a day", "promise"),
                    Branch("Has paid", "paid"),
                    Branch("No money", "part"),
                    Branch("Has a claim", "claim"),
                    Branch("Ask the accountants", "book"),
                ),
            ),
            Step(
                "paid",
                "Has paid",
                "Thank you! Please send me number and date of the payment order: I will find the"
                " money here today.",
                question=NOTE,
                branches=(Branch("Will send", END),),
            ),
            Step(
                "promise",
                "Promise",
                "I write down the day, the sum and who confirmed it. That morning I check the"
                " account and tell you at once that it has come.",
                question=NOTE,
                branches=(Branch("Confirmed", "ship"), Branch("Not sure", "part")),
            ),
            Step(
                "part",
                "In parts",
                "Let us settle a part now and the rest by days. Which sum can you pay this week?",
                question=NOTE,
                branches=(Branch("Named sum and day", "ship"), Branch("Refuses", "stop")),
                objections=(Kind.BUDGET, Kind.PAYMENT),
            ),
            Step(
                "claim",
                "Claim",
                "I see. What exactly is wrong, and with which shipment? We set the disputed part"
                " aside; please pay the rest on time.",
                question=NOTE,
                branches=(Branch("Agrees to the rest", "promise"), Branch("Does not pay", "stop")),
                objections=(Kind.EXPERIENCE,),
            ),
            Step(
                "book",
                "Accountants",
                "Whom may I speak to there, and at which number? What do you need of us: a"
                " statement"
                " of account, a copy of the invoice?",
                question=NOTE,
                branches=(Branch("Named", END),),
            ),
            Step(
                "stop",
                "Consequences",
                "Then I must tell you: shipments stop until the payment, and my head hears of it"
                " today. Which day is real for you?",
                question=NOTE,
                branches=(Branch("Named a day", "promise"), Branch("Refuses", END)),
            ),
            Step(
                "ship",
                "What is next",
                "Thank you. Once the money is here, shipments go on as usual. What shall we prepare"
                " for the next one?",
                question="need",
                branches=(Branch("Named it", END), Branch("Nothing yet", END)),
            ),
        ),
    ),
)
