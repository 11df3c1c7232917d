"""Scripts every seller needs, in Russian; they name objections by their kind."""

from __future__ import annotations

from typing import Final

from salesapp.domain.objections import ObjectionKind as Kind
from salesapp.domain.scripts import END, NOTE, Branch, ScriptDraft, Situation, Step

USUAL: Final[tuple[ScriptDraft, ...]] = (
    ScriptDraft(
        "Холодный звонок: кто закупает и что нужно",
        Situation.COLD,
        (
            Step(
                "hello",
                "Приветствие",
                "Добрый день! {manager}, компания {seller}. Поставляем крепёж и метизы. Подскажите,"
                " с кем у вас говорить о закупке?",
                branches=(
                    Branch("Это он и есть", "reason"),
                    Branch("Соединили", "reason"),
                    Branch("Назвали имя и номер", "who"),
                    Branch("Не соединяют", "gate"),
                ),
            ),
            Step(
                "gate",
                "Секретарь",
                "Понимаю, вы бережёте его время. Вопрос по поставкам для {client}: цены и сроки"
                " меняются каждую неделю. Как к нему обратиться и когда он на месте?",
                branches=(
                    Branch("Назвали имя и номер", "who"),
                    Branch("Просят прислать на почту", "mail"),
                    Branch("Не соединяют", END),
                ),
                objections=(Kind.SEND_OFFER, Kind.NOT_ME),
            ),
            Step(
                "who",
                "Кто решает",
                "Запишу, чтобы не беспокоить вас лишний раз: имя, должность, прямой номер."
                " Когда ему удобно звонить?",
                question="decision",
                branches=(Branch("Записал", END), Branch("Соединяют сейчас", "reason")),
            ),
            Step(
                "reason",
                "Зачем звоним",
                "{name}, звоню узнать, как вы закупаете крепёж: возможно, закроем то, чего сейчас"
                " не хватает. Две минуты есть?",
                branches=(
                    Branch("Да", "need"),
                    Branch("Есть поставщик", "supplier"),
                    Branch("Некогда", "later"),
                    Branch("Не нужно", "doubt"),
                ),
                objections=(Kind.SUPPLIER, Kind.NOT_NOW),
            ),
            Step(
                "supplier",
                "Нынешний поставщик",
                "Хорошо, что канал есть. Кто возит сейчас и что хотелось бы улучшить: цену, сроки"
                " или документы?",
                question="supplier",
                branches=(
                    Branch("Назвал, что не устраивает", "need"),
                    Branch("Всё устраивает", "second"),
                ),
                objections=(Kind.SUPPLIER, Kind.PRICE),
            ),
            Step(
                "second",
                "Второй поставщик",
                "Тогда предложу стать вторым: пробная партия с паспортами, чтобы у вас был запасной"
                " путь. Что из номенклатуры чаще всего подводит?",
                question="pain",
                branches=(Branch("Назвал позицию", "volume"), Branch("Ничего", "later")),
            ),
            Step(
                "need",
                "Потребность",
                "Что закупаете чаще всего и под какие работы? Какие размеры и покрытие важны?",
                question="need",
                branches=(
                    Branch("Назвал, что берёт", "volume"),
                    Branch("Пока нет планов", "later"),
                ),
            ),
            Step(
                "volume",
                "Объём",
                "Сколько выходит за месяц или за год: на какой объём считать цену?",
                question="volume",
            ),
            Step(
                "deadline",
                "Срок",
                "К какому дню понадобится первая партия и кто согласует условия?",
                question="deadline",
                objections=(Kind.TERM, Kind.PAYMENT),
            ),
            Step(
                "agree",
                "Договорённость",
                "Посчитаю и пришлю предложение сегодня до конца дня. Завтра созвонимся и пройдём по"
                " строкам: в какое время удобно?",
                question=NOTE,
                branches=(Branch("Договорились", END), Branch("Надо подумать", "doubt")),
                objections=(Kind.THINK, Kind.PRICE),
            ),
            Step(
                "mail",
                "Просят на почту",
                "Пришлю. Чтобы письмо не было пустым, два вопроса: что закупаете и кому его"
                " адресовать?",
                question=NOTE,
                branches=(Branch("Ответили", "volume"), Branch("Не ответили", END)),
                objections=(Kind.SEND_OFFER,),
            ),
            Step(
                "doubt",
                "Сомнение",
                "Понимаю. А что должно измениться, чтобы предложение стало интересным?",
                question="criteria",
                branches=(Branch("Назвал условие", "agree"), Branch("Отказ", END)),
                objections=(Kind.THINK, Kind.TRUST, Kind.BUDGET),
            ),
            Step(
                "later",
                "Взять дату",
                "Хорошо, не сейчас. Когда планируете следующую закупку: позвоню за неделю до неё?",
                question=NOTE,
                branches=(Branch("Назвал дату", END), Branch("Не назвал", END)),
                objections=(Kind.NOT_NOW,),
            ),
        ),
    ),
    ScriptDraft(
        "После КП: дожать до решения",
        Situation.OFFER,
        (
            Step(
                "hello",
                "Приветствие",
                "{name}, добрый день! {manager}, {seller}. Отправлял предложение {offer} на"
                " {offer_amount}. Успели посмотреть?",
                branches=(
                    Branch("Посмотрели", "opinion"),
                    Branch("Ещё нет", "notyet"),
                    Branch("Не получили", "resend"),
                ),
            ),
            Step(
                "resend",
                "Выслать снова",
                "Отправлю сейчас же, пока мы на связи. На какой адрес? Откройте, пожалуйста,"
                " пройдём"
                " по строкам вместе.",
                branches=(Branch("Открыл", "opinion"), Branch("Позже", "date")),
            ),
            Step(
                "notyet",
                "Ещё не смотрели",
                "Давайте сэкономлю время: главное в двух словах — {goods}. Что для вас важнее: цена"
                " или срок?",
                question="criteria",
                branches=(Branch("Цена", "price"), Branch("Срок", "term"), Branch("Позже", "date")),
            ),
            Step(
                "opinion",
                "Мнение",
                "Что понравилось, а что смущает?",
                branches=(
                    Branch("Всё подходит", "close"),
                    Branch("Дорого", "price"),
                    Branch("Сроки", "term"),
                    Branch("Сравнивают с другими", "compare"),
                    Branch("Решает не он", "decides"),
                ),
                objections=(Kind.PRICE, Kind.TERM, Kind.THINK, Kind.NOT_ME),
            ),
            Step(
                "price",
                "Цена",
                "С чем сравниваете: с другим предложением или с прошлой закупкой? Сравним строку"
                " к строке вместе с доставкой.",
                question="budget",
                branches=(
                    Branch("Назвал цель по цене", "trade"),
                    Branch("Только спрашивает", "close"),
                ),
                objections=(Kind.PRICE, Kind.BUDGET),
            ),
            Step(
                "trade",
                "Обмен",
                "Цену двигаем за объём или предоплату. Что из этого вам подходит?",
                question=NOTE,
                branches=(Branch("Объём", "close"), Branch("Предоплата", "close"),
                          Branch("Ни то ни другое", "date")),
                objections=(Kind.PAYMENT, Kind.PRICE),
            ),
            Step(
                "term",
                "Срок",
                "К какому дню нужно первое поступление? Часть отгрузим сразу со склада,"
                " остальное по"
                " графику.",
                question="deadline",
                branches=(Branch("Подходит", "close"), Branch("Не подходит", "date")),
                objections=(Kind.TERM, Kind.LEAST_LOT),
            ),
            Step(
                "compare",
                "Сравнение",
                "По каким условиям выбираете? Дам то, чего обычно нет в чужих КП: паспорта, остатки"
                " на складе, твёрдый срок.",
                question="criteria",
                branches=(Branch("Назвал условия", "close"), Branch("Ждёт другое КП", "date")),
                objections=(Kind.SUPPLIER, Kind.TRUST),
            ),
            Step(
                "decides",
                "Кто решает",
                "Кто ещё участвует в решении и что важно ему? Готов созвониться втроём.",
                question="decision",
                branches=(Branch("Назвал", "date"), Branch("Решает сам", "close")),
                objections=(Kind.NOT_ME,),
            ),
            Step(
                "close",
                "Следующий шаг",
                "Тогда ставлю товар в резерв и выставляю счёт. На какие реквизиты и на какой день"
                " планируем отгрузку?",
                branches=(Branch("Выставляем счёт", END), Branch("Нужно время", "date")),
                objections=(Kind.THINK,),
            ),
            Step(
                "date",
                "Взять дату",
                "Хорошо. Когда будет решение? Позвоню в этот день утром.",
                question=NOTE,
                branches=(Branch("Назвал день", END), Branch("Не назвал", END)),
            ),
        ),
    ),
    ScriptDraft(
        "Напоминание о долге",
        Situation.DEBT,
        (
            Step(
                "hello",
                "Приветствие",
                "{name}, добрый день! {manager}, {seller}. Звоню по счёту {invoice}: срок оплаты"
                " был"
                " {due_on}, открыто {overdue}. Подскажите, на какой день запланирована оплата?",
                branches=(
                    Branch("Назвал день", "promise"),
                    Branch("Уже оплатили", "paid"),
                    Branch("Нет денег", "part"),
                    Branch("Есть претензия", "claim"),
                    Branch("Это к бухгалтерии", "book"),
                ),
            ),
            Step(
                "paid",
                "Уже оплатили",
                "Спасибо! Пришлите, пожалуйста, номер и дату платёжного поручения: найду деньги у"
                " себя сегодня же.",
                question=NOTE,
                branches=(Branch("Пришлёт", END),),
            ),
            Step(
                "promise",
                "Обещание",
                "Записываю: день, сумма и кто подтвердил. В этот день утром проверю поступление и"
                " сразу сообщу, что всё пришло.",
                question=NOTE,
                branches=(Branch("Подтвердил", "ship"), Branch("Не уверен", "part")),
            ),
            Step(
                "part",
                "Частями",
                "Давайте закроем часть сейчас, остальное по дням. Какую сумму проведёте на этой"
                " неделе?",
                question=NOTE,
                branches=(Branch("Назвал сумму и день", "ship"), Branch("Отказывается", "stop")),
                objections=(Kind.BUDGET, Kind.PAYMENT),
            ),
            Step(
                "claim",
                "Претензия",
                "Понял. Что именно не так и по какой отгрузке? Спорную часть отложим, остальное"
                " прошу оплатить в срок.",
                question=NOTE,
                branches=(Branch("Согласен на остальное", "promise"), Branch("Не платит", "stop")),
                objections=(Kind.EXPERIENCE,),
            ),
            Step(
                "book",
                "Бухгалтерия",
                "С кем из бухгалтерии поговорить и по какому номеру? Что от нас нужно: акт сверки,"
                " копия счёта?",
                question=NOTE,
                branches=(Branch("Назвал", END),),
            ),
            Step(
                "stop",
                "Последствия",
                "Тогда должен предупредить: до оплаты отгрузки остановлены, а руководителю я сообщу"
                " сегодня. Какой день вам реален?",
                question=NOTE,
                branches=(Branch("Назвал день", "promise"), Branch("Отказ", END)),
            ),
            Step(
                "ship",
                "Что дальше",
                "Спасибо. Когда деньги придут, отгрузки пойдут как обычно. Что готовить к следующей"
                " поставке?",
                question="need",
                branches=(Branch("Назвал", END), Branch("Пока ничего", END)),
            ),
        ),
    ),
)  # fmt: skip
