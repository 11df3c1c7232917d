"""Questions of the cards and their answers in words."""

from __future__ import annotations

from typing import Final

from salesapp.domain.attributes import YES
from salesapp.domain.products import Aspect
from salesapp.domain.self_check import Card, CardKind, Score
from salesapp.ui import format as fmt
from salesapp.ui.kit.tones import Tone
from salesapp.ui.products.attribute_words import yes_or_no
from salesapp.ui.products.product_facts import weight_words
from salesapp.ui.products.words import ASPECTS, tell
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT: Final = "SelfCheck"
_QUESTIONS: Final[dict[CardKind, str]] = {
    CardKind.PROPERTY: QT_TRANSLATE_NOOP("SelfCheck", "{topic}?"),
    CardKind.PACK: QT_TRANSLATE_NOOP("SelfCheck", "How much is one “{topic}”?"),
    CardKind.WEIGHT: QT_TRANSLATE_NOOP("SelfCheck", "How much does one unit weigh?"),
    CardKind.LOT: QT_TRANSLATE_NOOP("SelfCheck", "What is the least lot?"),
    CardKind.LEAD_TIME: QT_TRANSLATE_NOOP("SelfCheck", "How many days does the delivery take?"),
    CardKind.PAPER: QT_TRANSLATE_NOOP(
        "SelfCheck", "Which paper proves the quality, and until when?"
    ),
    CardKind.RIVAL: QT_TRANSLATE_NOOP("SelfCheck", "What does it cost at {topic}?"),
    CardKind.MAKER: QT_TRANSLATE_NOOP("SelfCheck", "Who makes it, and where?"),
    CardKind.PRICE: QT_TRANSLATE_NOOP("SelfCheck", "What does it cost?"),
}
_ANSWERS: Final[dict[Aspect, str]] = {
    Aspect.FUNCTIONAL: QT_TRANSLATE_NOOP(
        "SelfCheck", "The client says: “{topic}”. What does the product do about it?"
    ),
    Aspect.FEATURES: QT_TRANSLATE_NOOP("SelfCheck", "The client asks: “{topic}” Your answer?"),
    Aspect.UNIQUENESS: QT_TRANSLATE_NOOP(
        "SelfCheck", "The client objects: “{topic}”. Your answer?"
    ),
    Aspect.COMPETITIVENESS: QT_TRANSLATE_NOOP("SelfCheck", "What do you say against “{topic}”?"),
}
_FACT: Final = QT_TRANSLATE_NOOP("SelfCheck", "{topic}: what do you know?")
_UNTIL: Final = QT_TRANSLATE_NOOP("SelfCheck", "{paper}, until {day}")
_ENDLESS: Final = QT_TRANSLATE_NOOP("SelfCheck", "{paper}, without an end")
_SEEN: Final = QT_TRANSLATE_NOOP("SelfCheck", "{price}, seen {day}")
_PER: Final = QT_TRANSLATE_NOOP("SelfCheck", "{price} per {unit}")
_GOOD_BP: Final = 8_000
_FAIR_BP: Final = 5_000


def question(card: Card) -> str:
    """What the card asks."""
    if card.kind in (CardKind.FACT, CardKind.SIDE):
        asked = tell(ASPECTS[card.aspect].question)
        return asked[:1].upper() + asked[1:]
    if card.kind is CardKind.ANSWER:
        return _say(_ANSWERS.get(card.aspect, _FACT)).format(topic=card.topic)
    return _say(_QUESTIONS[card.kind]).format(topic=card.topic)


def answer(card: Card) -> str:
    """What is right."""
    match card.kind:
        case CardKind.PROPERTY if card.milli is None:
            return yes_or_no(yes=card.answer == YES) if card.proof else card.answer
        case CardKind.PROPERTY | CardKind.PACK | CardKind.LOT:
            return fmt.quantity(card.milli, card.unit)
        case CardKind.WEIGHT:
            return weight_words(card.milli or 0)
        case CardKind.LEAD_TIME:
            return fmt.days((card.milli or 0) // 1_000)
        case CardKind.PRICE:
            return _say(_PER).format(price=fmt.money(card.minor), unit=card.unit)
        case CardKind.RIVAL:
            price = fmt.money(card.minor)
            seen = _say(_SEEN).format(price=price, day=fmt.day(card.day)) if card.day else price
            return f"{seen}\n{card.answer}" if card.answer else seen
        case CardKind.PAPER:
            paper = " ".join(part for part in (card.topic, card.answer) if part)
            told = _UNTIL if card.day else _ENDLESS
            return _say(told).format(paper=paper, day=fmt.day_long(card.day) if card.day else "")
        case _:
            return card.answer


def proof(card: Card) -> str:
    """What proves a fact; nothing for what is no fact."""
    return card.proof if card.kind in (CardKind.ANSWER, CardKind.FACT) else ""


def score_tone(score: Score) -> tuple[Tone, str]:
    """How a score is shown: tone and icon."""
    share = score.share_bp
    if share is None:
        return "neutral", "minus"
    if share >= _GOOD_BP:
        return "ok", "check"
    return ("warn", "excl") if share >= _FAIR_BP else ("risk", "warn")


def _say(source: str) -> str:
    return translate(_CONTEXT, source)
