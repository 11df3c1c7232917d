"""What a new store begins with: the default funnel, its gates, the reasons of refusal.

They are data of the business, in its language, and the user changes them in the settings.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class StageDefault(NamedTuple):
    """A stage of the default pipeline; probability in basis points."""

    code: str
    name: str
    kind: str
    probability_bp: int
    max_days: int
    gates: tuple[tuple[str, str], ...]
    guidance: str


class Wording(NamedTuple):
    """What the services write by themselves, in the language of the store.

    `stages` are names and guidance by code; `new_stages` those of a pipeline made from nothing;
    the sentences hold ``{title}`` and ``{name}``. `elsewhere` is the reason of refusal of deals
    whose own one the list does not know; of `won_elsewhere` no paper of ours speaks.
    """

    pipeline: str
    stages: Mapping[str, tuple[str, str]]
    reasons: tuple[tuple[str, tuple[str, ...]], ...]
    sources: tuple[str, ...]
    new_stages: tuple[str, ...]
    return_to: str
    stage_removed: str
    elsewhere: str
    won_elsewhere: str
    from_file: str


PIPELINE_NAME: Final = "Продажи"
NEW_STAGES: Final = ("Новая", "В работе", "Успешно", "Отказ")
RETURN_TO: Final = "Вернуться к клиенту: {title}"
STAGE_REMOVED: Final = "Этап «{name}» убран из воронки"
ELSEWHERE: Final = "Из прежней программы"
WON_ELSEWHERE: Final = "Закрыта успешно в прежней программе"
FROM_FILE: Final = "Из файла"

STAGES: Final[tuple[StageDefault, ...]] = (
    StageDefault(
        "qualification",
        "Квалификация",
        "open",
        1_000,
        5,
        (("client", "block"), ("contact", "warn"), ("source", "warn"), ("need", "warn")),
        "Кто просит, что нужно, когда и кто решает.",
    ),
    StageDefault(
        "selection",
        "Подбор и расчёт",
        "open",
        2_500,
        7,
        (("client", "block"), ("need", "block"), ("volume", "block"), ("budget", "warn")),
        "Подобрать товар и посчитать. Узнать объём, срок и бюджет.",
    ),
    StageDefault(
        "offer",
        "КП отправлено",
        "open",
        4_000,
        7,
        (("client", "block"), ("offer_sent", "block")),
        "Предложение у клиента. Спросить ответ через три рабочих дня.",
    ),
    StageDefault(
        "contract",
        "Договор",
        "open",
        6_500,
        10,
        (
            ("client_inn", "block"),
            ("decision_contact", "block"),
            ("payment_terms", "block"),
            ("no_open_objections", "block"),
        ),
        "Согласовать условия и реквизиты, подписать договор или счёт-оферту.",
    ),
    StageDefault(
        "invoice",
        "Счёт и оплата",
        "open",
        8_500,
        10,
        (("contract_basis", "block"), ("invoice_issued", "block"), ("pay_on", "block")),
        "Счёт у клиента, дата оплаты названа.",
    ),
    StageDefault(
        "shipment",
        "Отгрузка",
        "open",
        9_500,
        7,
        (("ship_on", "block"), ("ship_place", "block"), ("ship_terms", "block")),
        "Дата, место и условия согласованы.",
    ),
    StageDefault(
        "won",
        "Успешно",
        "won",
        10_000,
        0,
        (("closing_documents", "block"), ("paid_in_full", "block")),
        "Отгружено и оплачено.",
    ),
    StageDefault("lost", "Отказ", "lost", 0, 0, (), "Причина и комментарий обязательны."),
)

LOST_REASONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Цена", ("дороже конкурента", "нет бюджета", "скидка не согласована")),
    ("Условия", ("отсрочка", "доставка", "минимальная партия", "срок поставки")),
    ("Товар", ("нет в наличии", "не подходит по характеристикам", "качество")),
    ("Конкурент", ("текущий поставщик", "новый поставщик")),
    ("Потребность", ("отпала", "отложена", "разовая")),
    ("Контакт", ("не отвечает", "нет выхода на решающего")),
    ("Не целевой", ("регион", "отрасль", "объём")),
    ("Риск", ("долги", "стоп-лист")),
    ("Наша ошибка", ("долго отвечали", "срыв обещания")),
    ("Дубль", ()),
)

SOURCES: Final[tuple[str, ...]] = (
    "Входящий звонок",
    "Сайт",
    "Почта",
    "Мессенджер",
    "Выставка",
    "Рекомендация",
    "Холодный обзвон",
    "Тендерная площадка",
    "Маркетплейс",
    "Партнёр",
    "Возврат ушедшего",
    "Реклама",
)

PAYMENT_TERMS: Final[tuple[str, ...]] = (
    "Предоплата 100 %",
    "50 % предоплата, 50 % за 3 дня до отгрузки",
    "Отсрочка 14 дней",
    "Отсрочка 30 дней",
    "По факту отгрузки",
)

DELIVERY_TERMS: Final[tuple[str, ...]] = (
    "Самовывоз со склада",
    "Доставка до объекта",
    "Доставка до терминала перевозчика",
)

WARRANTIES: Final[tuple[str, ...]] = (
    "Гарантия производителя",
    "12 месяцев со дня отгрузки",
    "Паспорта качества и сертификаты на каждую партию",
)

UNITS: Final[tuple[tuple[str, str], ...]] = (
    ("шт", "796"),
    ("кг", "166"),
    ("т", "168"),
    ("м", "006"),
    ("м²", "055"),
    ("м³", "113"),
    ("л", "112"),
    ("упак", "778"),
    ("пар", "715"),
    ("усл. ед.", "876"),
    ("ч", "356"),
)

LETTER_STAGES: Final = ("qualification", "offer", "offer", "invoice", "invoice", "shipment")
"""The stage each of the first templates of letters is proposed on."""


def wording(language: str) -> Wording:
    """The texts in the language of a store: ``en``, else Russian."""
    if language == "en":
        from salesapp.domain import defaults_en as english

        return Wording(
            english.PIPELINE_NAME, english.STAGE_WORDS, english.LOST_REASONS, english.SOURCES,
            english.NEW_STAGES, english.RETURN_TO, english.STAGE_REMOVED,
            english.ELSEWHERE, english.WON_ELSEWHERE, english.FROM_FILE,
        )  # fmt: skip
    stages = {one.code: (one.name, one.guidance) for one in STAGES}
    return Wording(
        PIPELINE_NAME, stages, LOST_REASONS, SOURCES, NEW_STAGES, RETURN_TO, STAGE_REMOVED,
        ELSEWHERE, WON_ELSEWHERE, FROM_FILE,
    )  # fmt: skip
