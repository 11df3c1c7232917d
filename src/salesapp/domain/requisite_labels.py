"""The words people put before requisites, Russian and English, and the kinds they stand for."""

from __future__ import annotations

import re
from typing import Final

_END: Final = r"(?=[\s:№–—-]|\d|$)"
_COLON: Final = r"\s*(?:[:\t]|[–—-]\s|\n)"
# Labels of two words are seldom anything else: the value may follow after one space.
_SPACE: Final = rf"(?:{_COLON}|[ ]+(?=[«\"„\w]))"
# Strong labels speak for themselves; weak ones are ordinary words and need a colon, a tab or
# a line break behind them. Longer labels stand before those they begin with.
_LABELS: Final = (
    ("inn_kpp", rf"ИНН\s*/\s*КПП{_END}"),
    ("inn", rf"ИНН{_END}"),
    ("kpp", rf"КПП{_END}"),
    ("ogrn", rf"ОГРН(?:ИП)?{_END}"),
    ("bik", rf"БИК(?:\s+банка)?{_END}"),
    (
        "corr_account",
        rf"(?:к\s*/\s*с(?:ч(?:[её]т)?)?|корр?(?:еспондентский)?\.?\s*/?\s*сч(?:[её]т)?)\.?{_END}",
    ),
    (
        "account",
        rf"(?:р\s*/\s*с(?:ч(?:[её]т)?)?|расч(?:[её]тный)?\.?\s*/?\s*сч(?:[её]т)?"
        rf"|номер сч[её]та|№ сч[её]та)\.?{_END}",
    ),
    ("other", rf"(?:ОКПО|ОКВЭД(?:-?2)?|ОКАТО|ОКТМО|ОКФС|ОКОПФ|ОКОГУ|ИНН банка){_END}"),
    ("site", rf"(?:Адрес сайта|Сайт|Веб-сайт|Web(?:site|-site)?|Site){_COLON}"),
    (
        "other",
        rf"(?:Дата (?:гос(?:ударственной|\.)\s*)?регистрации|Действу\w+ на основании|На основании"
        rf"|Факс|Fax|Система налогообложения|Форма собственности|Основной вид деятельности"
        rf"|Уставный капитал|Паспорт|Примечание){_COLON}",
    ),
    (
        "vat",
        rf"(?:VAT(?: ID| number| No\.?| reg\. no\.?)?|Tax (?:ID|number)|TIN|UID|UNP|УНП|БИН){_END}",
    ),
    ("iban", rf"IBAN{_END}"),
    ("swift", rf"(?:SWIFT(?:\s*/\s*BIC)?|BIC)(?:[ -]?code)?{_END}"),
    (
        "bank",
        rf"(?:(?:Наименование (?:учреждения )?банка|Банк получателя|Обслуживающий банк"
        rf"|Bank name){_SPACE}|(?:Банк|Bank|Beneficiary bank){_COLON})",
    ),
    (
        "name",
        rf"(?:Сокр(?:ащ[её]нное|\.) (?:фирменное )?наименование"
        rf"(?: организации| предприятия| юридического лица)?|Краткое наименование){_SPACE}",
    ),
    (
        "long_name",
        rf"(?:Полное (?:фирменное )?наименование(?: организации| предприятия"
        rf"| юридического лица)?{_SPACE}"
        rf"|(?:Наименование(?: организации| предприятия| компании| контрагента)?"
        rf"|Название(?: компании| организации)?|Организация|Компания|Контрагент|Получатель"
        rf"|Поставщик|Покупатель|Заказчик|(?:Full )?(?:legal |company )name|Company){_COLON})",
    ),
    (
        "address",
        rf"(?:Юр(?:идический|\.)?\s*(?:(?:/|и)\s*(?:почтовый|фактический|факт\.)\s*)?адрес"
        rf"|Адрес \(?(?:места нахождения|местонахождения|регистрации|юридический)\)?"
        rf"|Место\s*нахождени[ея]|(?:Registered|Legal|Company) address){_SPACE}",
    ),
    (
        "other_address",
        rf"(?:(?:Факт(?:ический|\.)?|Почт(?:овый|\.)?)(?:\s*(?:/|и)\s*почтовый)?\s*адрес{_SPACE}"
        rf"|Адрес(?:\s+(?:доставки|фактический|почтовый))?{_COLON}|Address{_COLON})",
    ),
    (
        "director",
        r"(?:в лице\s+)?(?:Генеральн(?:ый|ого)|Ген\.?|Исполнительн(?:ый|ого)|Коммерческ(?:ий|ого))?"
        rf"\s*(?:директор(?:а)?|Руководител[ья]|Президент|Управляющий|Director|CEO){_END}",
    ),
    ("other", rf"(?:Главный бухгалтер|Гл\.?\s*бухгалтер|Бухгалтер|Контактное лицо){_COLON}"),
    ("email", rf"(?:Электронн(?:ая почта|ый адрес)|Эл\.?\s*(?:почта|адрес)|E-?mail|Почта){_COLON}"),
    (
        "phone",
        rf"(?:Контактный телефон|Телефоны?|Тел|Моб|Phone|Tel)(?:\s*/\s*факс)?(?:\.|{_COLON})",
    ),
)

LABEL: Final = re.compile(
    r"(?<![\w«\"-])(?:"
    + "|".join(f"(?P<f{place}>{pattern})" for place, (_, pattern) in enumerate(_LABELS))
    + ")",
    re.IGNORECASE,
)


def kind_of(label: re.Match[str]) -> str:
    """Which requisite a label found by `LABEL` stands before."""
    return _LABELS[int((label.lastgroup or "f0")[1:])][0]
