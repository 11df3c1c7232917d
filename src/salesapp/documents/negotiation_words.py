"""Words of the sheet of a negotiation, by language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from salesapp.documents.papers import Language


@dataclass(frozen=True, slots=True)
class NegotiationWords:
    """Every printed word which nobody types."""

    title: str
    amount: str
    own_eyes: str
    sheet: str
    terms: str
    term: str
    target: str
    limit: str
    walk_away: str
    wants: str
    agreed: str
    people: str
    person: str
    role: str
    attitude: str
    matters: str
    rounds: str
    day: str
    with_whom: str
    wanted: str
    concessions: str
    who: str
    what: str
    worth: str
    reason: str
    gave: str
    got: str
    balance: str
    arguments: str
    risks: str
    objections: str
    competitors: str
    days: str
    approved: str
    names: dict[str, str]
    roles: dict[str, str]
    attitudes: dict[str, str]


WORDS: Final[dict[Language, NegotiationWords]] = {
    "ru": NegotiationWords(
        title="Карта переговоров: {name}",
        amount="сумма сделки {sum}",
        own_eyes="Только для своих: клиенту не передавать",
        sheet="лист {page} из {pages}",
        terms="Условия",
        term="Условие",
        target="Цель",
        limit="Предел",
        walk_away="Точка выхода",
        wants="Клиент хочет",
        agreed="Согласовано",
        people="Кто участвует",
        person="Имя, должность",
        role="Роль",
        attitude="Отношение",
        matters="Что для него главное",
        rounds="Раунды",
        day="Дата",
        with_whom="С кем",
        wanted="Чего хотел клиент",
        concessions="Уступки",
        who="Кто",
        what="Что",
        worth="Стоит",
        reason="Почему за пределом",
        gave="мы",
        got="клиент",
        balance="Отдали {gave}, получили {got}, разница {net}",
        arguments="Доводы",
        risks="Открытые риски",
        objections="Открытые возражения и лучший ответ",
        competitors="Конкуренты",
        days="{count} дн.",
        approved="согласовано: {name}",
        names={
            "price": "Цена сделки",
            "prepayment": "Предоплата",
            "deferral": "Отсрочка",
            "volume": "Объём",
            "delivery": "Доставка за наш счёт",
        },
        roles={
            "decides": "решает",
            "influences": "влияет",
            "uses": "пользуется",
            "pays": "платит",
            "blocks": "мешает",
        },
        attitudes={"for": "за нас", "neutral": "нейтрально", "against": "против"},
    ),
    "en": NegotiationWords(
        title="Negotiation sheet: {name}",
        amount="amount of the deal {sum}",
        own_eyes="For our own use only: not for the client",
        sheet="sheet {page} of {pages}",
        terms="Terms",
        term="Term",
        target="Target",
        limit="Limit",
        walk_away="Walk-away",
        wants="Client wants",
        agreed="Agreed",
        people="Who takes part",
        person="Name, position",
        role="Role",
        attitude="Attitude",
        matters="What matters to them",
        rounds="Rounds",
        day="Date",
        with_whom="With whom",
        wanted="What the client wanted",
        concessions="Concessions",
        who="Who",
        what="What",
        worth="Worth",
        reason="Why beyond the limit",
        gave="we",
        got="client",
        balance="Given {gave}, got {got}, balance {net}",
        arguments="Arguments",
        risks="Open risks",
        objections="Open objections and the best reply",
        competitors="Competitors",
        days="{count} days",
        approved="agreed by {name}",
        names={
            "price": "Price of the deal",
            "prepayment": "Prepayment",
            "deferral": "Deferral",
            "volume": "Volume",
            "delivery": "Delivery at our cost",
        },
        roles={
            "decides": "decides",
            "influences": "influences",
            "uses": "uses",
            "pays": "pays",
            "blocks": "blocks",
        },
        attitudes={"for": "for us", "neutral": "neutral", "against": "against"},
    ),
}
