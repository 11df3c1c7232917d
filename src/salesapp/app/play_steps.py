"""The steps of the main job, as the hands of an invented manager do them in the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView

from salesapp.app.hands import Hands
from salesapp.ui.deals.client_picker import SuggestionList
from salesapp.ui.jobs import jobs
from salesapp.ui.offers.picker_list import PickList

COMPANY: Final = {
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
MANAGER: Final = {"ФИО": "Воронова Анна Дмитриевна", "Должность": "Менеджер по продажам"}
CLIENT: Final = {
    "Название": "ООО «Волжмонтаж-7»",
    "ИНН": "9385280841",
    "КПП": "938501001",
    "Юридический адрес": "603000, г. Нижний Новгород, ул. Складская, д. 7",
    "Фамилия, имя, отчество": "Мельников Игорь Павлович",
}
DEAL: Final = "Болты для корпуса 3"
ANOTHER_DEAL: Final = "Стропы на склад"
PRODUCT: Final = "саморез по дереву 10"
PICKER: Final = "Артикул, название или слова в любом порядке"


class Steps:
    """What the manager does, step by step; each ends when the window has done its part."""

    def __init__(self, hands: Hands, folder: Path) -> None:
        self.hands = hands
        self.folder = folder

    def settle(self) -> None:
        """Wait until nothing runs beside the window."""
        self.hands.wait(lambda: not jobs.running, "the end of the jobs")

    def fill_company(self) -> None:
        """The first two steps of the first run."""
        hands = self.hands
        hands.wait_for_words("Реквизиты вашей компании")
        for label, text in COMPANY.items():
            hands.fill(label, text)
        hands.click("Дальше")
        hands.wait_for_words("Кто здесь работает")
        for label, text in MANAGER.items():
            hands.fill(label, text)
        hands.click("Дальше")

    def choose_files(self, files: list[Path]) -> None:
        """The third step: the files of the former CRM, up to the outcomes of their rows."""
        hands = self.hands
        hands.wait_for_words("Откуда взять данные")
        hands.answer_files(*files)
        hands.click("Выбрать файлы")
        hands.wait(lambda: hands.sees("Загрузить ") and not hands.sees("читаем"), "the outcomes")
        hands.click("Строки")

    def import_files(self) -> None:
        """Take the rows into the base, and go to the clients."""
        hands = self.hands
        hands.click("Загрузить ")
        hands.wait_for_words("Загрузка завершена")
        hands.click("Дальше")
        hands.wait_for_words("Всё готово")
        hands.click("Просмотреть клиентов")
        self.settle()

    def make_client(self) -> None:
        """A new client with requisites, a person and the first step."""
        hands = self.hands
        hands.click("Клиенты")
        hands.press("Ctrl+L")
        hands.wait_for_words("Новый клиент")
        for label, text in CLIENT.items():
            hands.fill(label, text)
        hands.click("Добавить клиента")
        self.settle()

    def tell_about_product(self, words: str) -> None:
        """Find a product and write its third side, the features, where it stands."""
        hands = self.hands
        hands.click("Товары")
        self.settle()
        hands.rest()
        hands.fill("Артикул, название, размер, ГОСТ", PRODUCT)
        hands.wait(lambda: hands.sees("Саморез по дереву 10"), "the product")
        self.settle()
        hands.click_row("Саморез по дереву 10", hands.find("Товары", QAbstractItemView))
        hands.press("3")
        hands.write(words)
        hands.press("Ctrl+Enter")
        self.settle()

    def move_step(self, day: date) -> None:
        """Move the planned step of the current client."""
        hands = self.hands
        hands.press("M")
        hands.fill("День", f"{day:%d.%m.%Y}")
        hands.press("Ctrl+Enter")
        self.settle()

    def end_step(self) -> None:
        """Say how the step of the current client ended; what comes next is asked."""
        hands = self.hands
        hands.press("Ctrl+Shift+D")
        hands.wait_for_words("Что дальше")
        hands.press("1")
        hands.fill("Заметка", "Объём назовут завтра")

    def make_deal(self, title: str = DEAL) -> None:
        """A deal of that client, on the board."""
        hands = self.hands
        hands.click("Сделки")
        hands.wait_for_words("Доска")
        hands.press("Ctrl+D")
        hands.wait_for_words("Новая сделка")
        hands.fill("Клиент", "волжмонт")
        hands.wait(lambda: any(hands.every(SuggestionList)), "the client in the list")
        hands.press("Enter")
        hands.fill("Тема", title)
        hands.click("Создать сделку")
        self.settle()
        # The board is long, and a message may lie over its end: leave this deal alone on it.
        hands.fill("Клиент, тема, номер", title)
        hands.wait(lambda: hands.sees("КП отправлено, 0"), "the deal alone on the board")

    def drag_deal(self, stage: str) -> None:
        """Drag the card of the deal to another stage; the gate may ask."""
        hands = self.hands
        view, place = hands.row(DEAL)
        target = hands.find(stage, QAbstractItemView)
        end = target.mapToGlobal(QPoint(target.width() // 2, 60))
        hands.drag(view.viewport(), place.topLeft() + QPoint(60, 30), end)

    def answer_gate(self, answers: dict[str, str]) -> None:
        """Fill what the stage demands, and move."""
        hands = self.hands
        for label, text in answers.items():
            hands.fill(label, text)
        hands.click("Перенести")
        self.settle()

    def make_offer(self) -> None:
        """An offer of the deal: two lines by typing, a discount, a term."""
        hands = self.hands
        hands.click_row(DEAL)
        hands.press("Ctrl+O")
        self.settle()
        self.add_goods("болт din 933 м10", "120")
        self.add_goods("саморез по дереву 10", "2000")
        grid = hands.find("Строки КП", QAbstractItemView)
        hands.double_click_cell(grid, 0, 5)
        hands.press("Ctrl+A")
        hands.write("5")
        hands.press("Enter")
        hands.fill("Срок поставки", "3 рабочих дня после оплаты")
        self.settle()

    def add_goods(self, words: str, quantity: str) -> None:
        """Find goods by words and type how many."""
        hands = self.hands
        hands.fill(PICKER, words)
        picker = hands.editor(PICKER)
        hands.wait(lambda: any(hands.every(PickList)), f"goods found by “{words}”")
        hands.press("Enter")
        hands.wait(lambda: picker is not hands.focus(), "the cell of the quantity")
        hands.press("Ctrl+A")
        hands.write(quantity)
        hands.press("Enter")

    def put_vat(self, how: str) -> None:
        """Switch how the prices of the offer hold VAT: “НДС сверху” or “С НДС”."""
        self.hands.click(how)
        self.settle()

    def save_offer(self, name: str = "offer-draft.pdf") -> Path:
        """Save the paper of the draft."""
        return self.save("Сохранить PDF", name)

    def save(self, button: str, name: str) -> Path:
        """Press a button that asks where to save."""
        path = self.folder / name
        # A paper of an earlier play would be asked about.
        path.unlink(missing_ok=True)
        self.hands.answer_files(path)
        self.hands.click(button)
        self.hands.wait(path.exists, name)
        return path

    def send_offer(self) -> Path:
        """Fix the offer and save its paper."""
        hands = self.hands
        hands.click("Отправить")
        hands.wait_for_words("Отправить КП?")
        hands.click("Сохранить PDF")
        path = self.folder / "offer.pdf"
        path.unlink(missing_ok=True)
        hands.answer_files(path)
        hands.press("Ctrl+Enter")
        hands.wait(path.exists, "the paper of the offer")
        self.settle()
        return path

    def make_invoice(self) -> None:
        """An invoice of the offer shown."""
        self.hands.click("Счёт")
        self.hands.wait_for_words("Черновик счёта")
        self.settle()

    def issue_invoice(self) -> None:
        """Give the invoice its number."""
        self.hands.click("Выставить")
        self.hands.wait_for_words("Выставить счёт?")
        self.hands.press("Enter")
        self.hands.wait_for_words("Провести оплату")
        self.settle()

    def save_invoice(self) -> Path:
        """Save the paper of the invoice."""
        return self.save("Сохранить PDF", "invoice.pdf")

    def pay(self, amount: str = "") -> None:
        """Record a payment of the invoice shown: a part, or all that is open."""
        hands = self.hands
        hands.click("Провести оплату")
        hands.wait_for_words("Сумма оплаты")
        if amount:
            hands.fill("Сумма оплаты", amount)
        hands.press("Ctrl+Enter")
        self.settle()

    def ask_to_lose(self, title: str) -> None:
        """Ask to close a deal of the board as lost."""
        hands = self.hands
        hands.click_row(title)
        hands.press("X")
        hands.wait_for_words("Закрыть сделку с отказом?")

    def convert_lead(self) -> None:
        """Make a deal of the first lead that waits."""
        hands = self.hands
        hands.click("Лиды")
        self.settle()
        hands.press("Ctrl+D")
        hands.wait_for_words("Сделать сделку из лида")
        if hands.sees("Каким каналом пришёл?"):
            hands.tab_to("Каким каналом пришёл?")
            hands.press("Down")
        hands.press("Ctrl+Enter")
        self.settle()

    def win_deal(self, answers: dict[str, str]) -> None:
        """Close the deal as won."""
        hands = self.hands
        hands.click("Сделки")
        hands.click_row(DEAL)
        hands.press("W")
        for label, text in answers.items():
            hands.fill(label, text)
        hands.click("Закрыть успешно")
        self.settle()
