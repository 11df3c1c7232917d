"""Plays the main job of the program without a screen, in the real window, on a store of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from salesapp.app.later import come_alive
from salesapp.app.window import dress, make_application
from salesapp.db.store import close_store, open_store
from salesapp.services import undo
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file

if TYPE_CHECKING:
    from salesapp.app.play_steps import Steps


def play(folder: Path) -> int:
    """Do the main job as an invented manager does; papers and pictures stay in `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The hands need Qt's test library, which a frozen program does without.
    from salesapp.app.hands import Hands
    from salesapp.app.play_steps import Steps

    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    preferences = settings_file()
    preferences.values.reduce_motion = True
    dress(application, preferences)
    path = folder / "play.salesapp"
    path.unlink(missing_ok=True)
    open_store(path, create=True)
    try:
        undo.start()
        window = MainWindow(preferences)
        window.first_painted.connect(lambda: come_alive(window, path))
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        Play(window, Steps(Hands(window), folder), folder).run()
        window.close()
        window.deleteLater()
        application.processEvents()
    finally:
        close_store()
    return 0


class Play:
    """The steps in order, with a picture of each that is worth seeing."""

    def __init__(self, window: MainWindow, steps: Steps, folder: Path) -> None:
        self._window = window
        self._steps = steps
        self._folder = folder
        self._count = 0

    def run(self) -> None:
        """From an empty home to a won deal."""
        steps = self._steps
        steps.fill_company()
        self._picture("who-works-here")
        steps.choose_files(former_base(self._folder / "former-base"))
        self._picture("what-becomes-of-every-row")
        steps.import_files()
        self._picture("clients")
        steps.make_client()
        self._picture("client-with-next-step")
        steps.tell_about_product("Идёт в дуб без сверления")
        self._picture("product-card")
        steps.make_deal()
        steps.drag_deal("Подбор и расчёт")
        self._picture("gate-of-the-stage")
        steps.answer_gate({"Потребность": "Болты для корпуса 3", "Объём": "1 200 шт"})
        self._picture("board")
        steps.make_offer()
        steps.save_offer()
        self._picture("offer-with-live-preview")
        steps.send_offer()
        self._picture("offer-sent")
        steps.make_invoice()
        self._picture("draft-of-the-invoice")
        steps.issue_invoice()
        steps.save_invoice()
        self._picture("invoice-issued")
        steps.pay("10000")
        self._picture("paid-in-part")
        steps.pay()
        self._picture("paid-in-full")
        steps.win_deal({"Закрывающие документы": "УПД 1"})
        self._picture("deal-won")
        steps.convert_lead()
        self._picture("lead-became-a-deal")

    def _picture(self, name: str) -> None:
        self._steps.settle()
        self._steps.hands.rest()
        self._count += 1
        path = self._folder / f"{self._count:02}-{name}.png"
        front = QApplication.activeModalWidget() or self._window
        front.grab().save(str(path))
        sys.stdout.write(f"{path.name}\n")
        sys.stdout.flush()


def former_base(folder: Path) -> list[Path]:
    """Files as the former CRM exports them, small ones, written for the play."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, table in FILES.items():
        path = folder / f"{name}.csv"
        lines = (";".join(f'"{cell}"' for cell in line.split("|")) + ";" for line in table)
        path.write_text("\n".join(lines) + "\n", "utf-8-sig")
        paths.append(path)
    return paths


FILES = {
    "companies": (
        "ID|Название компании|Тип компании|Сфера деятельности|Рабочий телефон|Рабочий e-mail"
        "|Юридический адрес|ИНН|КПП",
        "101|ООО «Гидротрест Кама»|Клиент|Строительство|+7 342 200-11-22|info@gidro.example"
        "|614000, г. Пермь, ул. Речная, д. 3||",
        "102|ООО «Севермост-12»|Клиент|Мосты|+7 818 220-33-44|zakaz@severmost.example"
        "|163000, г. Архангельск, наб. Северная, д. 9||",
        "103|ООО «Орионпак»|Клиент|Упаковка|+7 487 255-66-77|нет"
        "|300000, г. Тула, ул. Заводская, д. 15||",
        "104|ООО «Гидротрест Кама»|Клиент|Строительство|+7 342 200-11-22|info@gidro.example|||",
    ),
    "contacts": (
        "ID|Имя|Отчество|Фамилия|Должность|Компания|Компания: ID|Рабочий телефон",
        "201|Ольга|Игоревна|Демидова|Снабженец|ООО «Гидротрест Кама»|101|+7 342 200-11-23",
        "202|Пётр|Андреевич|Соснин|Директор|ООО «Севермост-12»|102|+7 818 220-33-45",
    ),
    "products": (
        "ID|Название|Активен|Раздел (уровень 1)|Цена|Валюта|Ставка НДС|НДС включён в цену"
        "|Единица измерения|Артикул",
        "301|Болт DIN 933 М10×80|Да|Крепёж|64.20|RUB|22%|Да|Штука|BT-10-80",
        "302|Болт DIN 933 М10×150|Да|Крепёж|98.50|RUB|22%|Да|Штука|BT-10-150",
        "303|Саморез по дереву 10×80|Да|Крепёж|11.40|RUB|22%|Да|Штука|SM-10-80",
        "304|Строп канатный 2 т|Да|Такелаж|3150.00|RUB|22%|Да|Штука|ST-2",
    ),
    "deals": (
        "ID|Название сделки|Воронка|Стадия сделки|Сумма|Валюта|Компания|Компания: ID",
        "401|Анкеры для моста|Общая|Новая|410000.00|RUB|ООО «Севермост-12»|102",
        "402|Плёнка на квартал|Общая|В работе|186000.00|RUB|ООО «Орионпак»|103",
    ),
    "leads": (
        "ID|Название лида|Стадия|Имя|Фамилия|Источник|Рабочий телефон|Название компании",
        "501|Запрос цены на стропы|Не обработан|Игорь|Лапин|Сайт|+7 812 300-40-50|ООО «Невакран»",
    ),
}
