"""The main job with mouse and keys: from an empty home to a paid invoice."""

from __future__ import annotations

from tests.desk import FILES, Desk

COMPANY = {
    "Название": "ООО «Рядкреп»",
    "ИНН": "9526018159",
    "КПП": "952601001",
    "Юридический адрес": "603000, г. Нижний Новгород, ул. Причальная, д. 12",
    "Банк": "Банк «Окский», г. Нижний Новгород",
    "БИК": "042200603",
    "Расчётный счёт": "40702810186091390996",
    "Корр. счёт": "30101810100000000603",
    "Директор": "Пахомов Илья Сергеевич",
}
MANAGER = {"ФИО": "Воронова Анна Дмитриевна", "Должность": "Менеджер по продажам"}


def test_the_first_run_asks_for_the_company_and_imports_the_former_base(desk: Desk) -> None:
    desk.wait_for_words("Реквизиты вашей компании")
    desk.click("Дальше")
    assert desk.sees("осталось заполнить")
    for label, text in COMPANY.items():
        desk.fill(label, text)
    assert desk.sees("ИНН верен")
    desk.click("Дальше")
    desk.wait_for_words("Кто здесь работает")
    for label, text in MANAGER.items():
        desk.fill(label, text)
    desk.click("Дальше")
    desk.wait_for_words("Откуда взять данные")
    desk.answer_files(*FILES)
    desk.click("Выбрать файлы")
    desk.wait_for_words("Загрузить ")
    desk.click("Загрузить ")
    desk.wait_for_words("Загрузка завершена")
