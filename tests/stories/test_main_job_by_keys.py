"""The main job with the keyboard alone: the mouse is out of reach."""

from __future__ import annotations

import pytest

from salesapp.app.play_steps import ANOTHER_DEAL, CLIENT, COMPANY, DEAL, MANAGER, PRODUCT
from salesapp.domain.money import format_money
from salesapp.ui.deals.client_picker import SuggestionList
from salesapp.ui.format import today
from salesapp.ui.offers.picker_list import PickList
from tests.desk import FILES, Desk
from tests.documents.paper_readers import codes, text_of

STAGE_OF_DEAL = "SELECT s.code FROM deal d JOIN stage s ON s.id = d.stage_id WHERE d.title = ?"
TOTAL = "SELECT total_minor FROM offer"
FEATURES = """
SELECT a.text FROM product_aspect a JOIN product p ON p.id = a.product_id
WHERE a.kind = 'features' AND p.name LIKE 'Саморез по дереву 10%'
"""
DONE = "state = 'done'"
PLANNED = """
SELECT count(*) FROM activity a JOIN deal d ON d.id = a.deal_id
WHERE d.title = ? AND a.state = 'planned' AND a.deleted_at IS NULL
"""


def no_mouse(*_args: object, **_more: object) -> None:
    raise AssertionError("this manager has no mouse")


@pytest.fixture
def keys(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose mouse is taken away."""
    for verb in ("click_at", "click_row", "choose", "choose_in_menu", "drag", "double_click_cell"):
        monkeypatch.setattr(desk, verb, no_mouse)
    return desk


def type_into(desk: Desk, fields: dict[str, str]) -> None:
    for label, text in fields.items():
        desk.tab_to(label)
        desk.write(text)


def test_from_an_empty_home_to_a_paid_invoice_without_a_mouse(keys: Desk) -> None:
    the_first_run(keys)
    a_product_and_its_side(keys)
    a_client_and_a_deal(keys)
    a_step_and_the_next_one(keys)
    the_deal_moves_on(keys)
    an_offer(keys)
    an_invoice_and_its_money(keys)
    a_lost_deal_comes_back(keys)


def the_first_run(desk: Desk) -> None:
    desk.wait_for_words("Реквизиты вашей компании")
    type_into(desk, COMPANY)
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Кто здесь работает")
    type_into(desk, MANAGER)
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Откуда взять данные")
    desk.tab_to("Выбрать файлы")
    desk.answer_files(*FILES)
    desk.press("Space")
    desk.wait(lambda: desk.sees("Загрузить 961 строку"), "the outcomes")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Загрузка завершена")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Всё готово")
    desk.tab_to("Просмотреть клиентов")
    desk.press("Enter")
    desk.quiet()
    assert desk.count("client") == 200


def a_product_and_its_side(desk: Desk) -> None:
    desk.go_to("products")
    desk.press("/")
    desk.write(PRODUCT)
    desk.wait(lambda: desk.sees("Саморез по дереву 10"), "the product")
    desk.press("Enter", "3")
    desk.write("Идёт в дуб без сверления")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(FEATURES) == "Идёт в дуб без сверления", "the side")
    assert desk.sees("Идёт в дуб без сверления")
    desk.go_to("clients")


def a_client_and_a_deal(desk: Desk) -> None:
    desk.press("Ctrl+L")
    desk.wait_for_words("Новый клиент")
    type_into(desk, CLIENT)
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.count("client") == 201, "the client")
    desk.press("Ctrl+D")
    desk.wait_for_words("Новая сделка")
    if not desk.fact("SELECT count(*) FROM deal WHERE title = ?", DEAL):
        desk.press("Ctrl+A")
        desk.write("волжмонт")
        desk.wait(lambda: any(desk.every(SuggestionList)), "the client in the list")
        desk.press("Enter")
    type_into(desk, {"Тема": DEAL})
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Сделка создана")
    assert desk.fact(STAGE_OF_DEAL, DEAL) == "qualification"


def a_step_and_the_next_one(desk: Desk) -> None:
    assert desk.fact(PLANNED, DEAL) == 1
    desk.press("Space")
    desk.wait_for_words("Что дальше")
    assert not desk.sees("Больше ничего"), "a deal without a next step is no choice"
    desk.press("1")
    type_into(desk, {"Заметка": "Объём назовут завтра"})
    desk.tab_to("День")
    desk.press("Ctrl+A", "Delete", "Ctrl+Enter")
    assert desk.sees("Что дальше"), "the next step cannot be skipped"
    assert desk.count("activity", DONE) == 0
    desk.write(f"{today():%d.%m.%Y}")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.count("activity", DONE) == 1, "the end of the step")
    assert desk.fact(PLANNED, DEAL) == 1, "there is a next step again"


def the_deal_moves_on(desk: Desk) -> None:
    desk.press("Ctrl+Right")
    desk.wait_for_words("осталось 2 из 3")
    desk.write("Болты для корпуса 3")
    type_into(desk, {"Объём": "1 200 шт"})
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, DEAL) == "selection", "the next stage")
    desk.press("Ctrl+Z")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, DEAL) == "qualification", "the undo")
    desk.press("Ctrl+Shift+Z")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, DEAL) == "selection", "the redo")


def an_offer(desk: Desk) -> None:
    desk.press("Ctrl+O")
    desk.quiet()
    for words, quantity in (("болт din 933 м10", "120"), ("саморез по дереву 10", "2000")):
        desk.write(words)
        desk.wait(lambda: any(desk.every(PickList)), "the goods")
        desk.press("Enter")
        desk.write(quantity)
        desk.press("Enter")
    before = desk.wait(lambda: desk.fact(TOTAL), "the sum")
    desk.press("Up", "Right", "Right", "Right")
    desk.write("5")
    desk.press("Enter")
    desk.until(lambda: desk.fact(TOTAL) != before, "the discount")
    included = desk.fact(TOTAL)
    desk.press("Enter")
    desk.tab_to("НДС сверху", back=True)
    desk.press("Right")
    desk.until(lambda: desk.fact("SELECT vat_mode FROM offer") == "on_top", "VAT on top")
    assert desk.sees("НДС 22 % сверху")
    desk.press("Left")
    desk.until(lambda: desk.fact("SELECT vat_mode FROM offer") == "included", "VAT within")
    assert desk.fact(TOTAL) == included, "the way back loses no kopeck"
    path = desk.folder / "offer.pdf"
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Отправить КП?")
    desk.tab_to("Письмо с PDF")
    desk.press("Right")
    desk.answer_files(path)
    desk.press("Ctrl+Enter")
    desk.wait(path.exists, "the paper of the offer")
    total = desk.fact(TOTAL)
    assert isinstance(total, int)
    assert format_money(total).replace("\u00a0", " ") in text_of(path.read_bytes())


def an_invoice_and_its_money(desk: Desk) -> None:
    desk.press("Ctrl+I")
    desk.wait_for_words("Черновик счёта")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Выставить счёт?")
    desk.press("Enter")
    desk.wait_for_words("ждём оплату")
    path = desk.folder / "invoice.pdf"
    desk.answer_files(path)
    desk.press("Ctrl+S")
    desk.wait(path.exists, "the paper of the invoice")
    assert len(codes(path.read_bytes())) == 1
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Сумма оплаты")
    desk.write("1000000")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("частично")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Сумма оплаты")
    desk.press("Ctrl+Enter")
    desk.wait_for_words("оплачен")
    assert desk.count("payment") == 2
    desk.go_to("deals")
    desk.press("W")
    desk.wait_for_words("Закрывающие документы")
    desk.write("УПД 1")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, DEAL) == "won", "the won deal")


def a_lost_deal_comes_back(desk: Desk) -> None:
    desk.press("Ctrl+D")
    desk.wait_for_words("Новая сделка")
    desk.write("волжмонт")
    desk.wait(lambda: any(desk.every(SuggestionList)), "the client in the list")
    desk.press("Enter")
    type_into(desk, {"Тема": ANOTHER_DEAL})
    desk.press("Ctrl+Enter")
    desk.wait_for_words("Сделка создана")
    desk.press("X")
    desk.wait_for_words("Закрыть сделку с отказом?")
    desk.press("Esc")
    assert desk.fact(STAGE_OF_DEAL, ANOTHER_DEAL) == "qualification", "Esc leaves all as it was"
    desk.press("X")
    desk.wait_for_words("Закрыть сделку с отказом?")
    desk.press("1", "1")
    desk.write("Нашли дешевле на заводе в Туле")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, ANOTHER_DEAL) == "lost", "the refusal")
    desk.press("Ctrl+Z")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, ANOTHER_DEAL) == "qualification", "the undo")
