"""The main job with mouse and keys: from an empty home to a paid invoice and a won deal."""

from __future__ import annotations

from datetime import timedelta

from salesapp.app.play_steps import ANOTHER_DEAL, COMPANY, DEAL, Steps
from salesapp.domain import payment_qr
from salesapp.domain.money import format_money
from salesapp.ui.format import today
from tests.desk import FILES, Desk
from tests.documents.paper_readers import codes, text_of

STAGE_OF_DEAL = "SELECT s.code FROM deal d JOIN stage s ON s.id = d.stage_id WHERE d.title = ?"
FEATURES = """
SELECT a.text FROM product_aspect a JOIN product p ON p.id = a.product_id
WHERE a.kind = 'features' AND p.name LIKE 'Саморез по дереву 10%'
"""
PLANNED = """
SELECT count(*) FROM activity a JOIN client c ON c.id = a.client_id
WHERE c.name = 'ООО «Волжмонтаж-7»' AND a.state = 'planned' AND a.deleted_at IS NULL
"""
WITHOUT_STEP = "next_id IS NULL AND is_open AND paused_until IS NULL"


def test_from_an_empty_home_to_a_paid_invoice(desk: Desk) -> None:
    steps = Steps(desk, desk.folder)
    the_first_run_checks_the_company(desk, steps)
    the_former_base_comes_with_outcomes_and_goes_with_one_undo(desk, steps)
    a_client_comes_with_requisites_person_and_step(desk, steps)
    the_step_of_a_client_is_never_the_last_one(desk, steps)
    a_product_is_known_better_by_one_side(desk, steps)
    the_gate_asks_what_the_stage_needs(desk, steps)
    the_offer_is_typed_saved_and_sent(desk, steps)
    the_invoice_gets_its_number_and_a_code_that_banks_read(desk, steps)
    two_payments_settle_it_and_the_deal_is_won(desk, steps)
    another_deal_is_lost_for_a_reason_and_comes_back(desk, steps)
    a_lead_of_the_former_base_becomes_a_deal(desk, steps)


def the_first_run_checks_the_company(desk: Desk, steps: Steps) -> None:
    desk.wait_for_words("Реквизиты вашей компании")
    desk.click("Дальше")
    assert desk.sees("осталось заполнить")
    desk.fill("ИНН", "9526018158")
    assert desk.sees("не сходится контрольная сумма")
    steps.fill_company()
    assert desk.fact("SELECT inn FROM organization") == COMPANY["ИНН"]


def the_former_base_comes_with_outcomes_and_goes_with_one_undo(desk: Desk, steps: Steps) -> None:
    steps.choose_files(FILES)
    assert desk.sees("Загрузить 961 строку")
    assert desk.sees('ООО "Магнат"')
    assert desk.count("client") == 0, "nothing is written before the button is pressed"
    steps.import_files()
    counts = {name: desk.count(name) for name in ("client", "product", "deal", "lead")}
    assert counts == {"client": 200, "product": 200, "deal": 149, "lead": 200}
    desk.press("Ctrl+Z")
    desk.until(lambda: desk.count("client") == 0, "the end of the undo")
    desk.quiet()
    assert desk.count("deal") == 0
    desk.press("Ctrl+Shift+Z")
    desk.until(lambda: desk.count("client") == 200, "the end of the redo")
    desk.quiet()
    assert desk.count("deal") == 149


def a_client_comes_with_requisites_person_and_step(desk: Desk, steps: Steps) -> None:
    without = desk.badge("clients")
    steps.make_client()
    desk.wait_for_words("Мельников Игорь Павлович")
    assert desk.fact("SELECT kpp FROM client WHERE inn = '9385280841'") == "938501001"
    assert desk.badge("clients") == without, "a client with a step is nobody to worry about"


def the_step_of_a_client_is_never_the_last_one(desk: Desk, steps: Steps) -> None:
    assert desk.badge("clients") == desk.count("client_state", WITHOUT_STEP)
    without, overdue, planned = desk.badge("clients"), desk.badge("tasks"), desk.fact(PLANNED)
    yesterday = today() - timedelta(days=1)
    steps.move_step(yesterday)
    assert desk.fact(PLANNED) == planned
    assert desk.badge("tasks") == overdue + 1
    steps.end_step()
    assert not desk.sees("Больше ничего"), "a client without a next step is no choice"
    desk.fill("День", "")
    desk.press("Delete")
    desk.press("Ctrl+Enter")
    assert desk.sees("Заполните это поле")
    assert desk.badge("tasks") == overdue + 1, "nothing is written before the next step"
    desk.fill("День", f"{today() + timedelta(days=1):%d.%m.%Y}")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact("SELECT count(*) FROM activity WHERE state = 'done'"), "the end")
    assert desk.fact(PLANNED) == planned
    assert desk.badge("tasks") == overdue
    assert desk.badge("clients") == without == desk.count("client_state", WITHOUT_STEP)


def a_product_is_known_better_by_one_side(desk: Desk, steps: Steps) -> None:
    steps.tell_about_product("Идёт в дуб без сверления")
    assert desk.fact(FEATURES) == "Идёт в дуб без сверления"
    assert desk.sees("Идёт в дуб без сверления"), "the card shows what was written"


def the_gate_asks_what_the_stage_needs(desk: Desk, steps: Steps) -> None:
    steps.make_deal()
    assert desk.fact(STAGE_OF_DEAL, DEAL) == "qualification"
    steps.drag_deal("Подбор и расчёт")
    desk.wait_for_words("осталось 2 из 3")
    desk.press("Esc")
    assert desk.fact(STAGE_OF_DEAL, DEAL) == "qualification", "Esc leaves all as it was"
    steps.drag_deal("Подбор и расчёт")
    steps.answer_gate({"Потребность": "Болты для корпуса 3", "Объём": "1 200 шт"})
    assert desk.fact(STAGE_OF_DEAL, DEAL) == "selection"


def the_offer_is_typed_saved_and_sent(desk: Desk, steps: Steps) -> None:
    steps.make_offer()
    total = desk.fact("SELECT total_minor FROM offer")
    assert isinstance(total, int)
    assert desk.sees(f"{format_money(total)} ₽".replace("\u00a0", " "))
    steps.put_vat("НДС сверху")
    assert desk.fact("SELECT vat_mode FROM offer") == "on_top"
    on_top = desk.fact("SELECT total_minor FROM offer")
    assert isinstance(on_top, int)
    assert abs(on_top - total) < 120 + 2000, "a price is rounded by less than a kopeck apiece"
    assert desk.sees("НДС 22 % сверху")
    paper = text_of(steps.save_offer("offer-on-top.pdf").read_bytes())
    assert "Сумма НДС" in paper
    assert format_money(on_top).replace("\u00a0", " ") in paper.replace("\u00a0", " ")
    steps.put_vat("С НДС")
    assert desk.fact("SELECT total_minor FROM offer") == total, "the way back loses no kopeck"
    assert desk.sees("В т. ч. НДС 22 %")
    draft = text_of(steps.save_offer().read_bytes())
    assert "В том числе НДС" in draft
    assert "Черновик" in draft
    assert "Болт DIN 933" in draft
    sent = text_of(steps.send_offer().read_bytes())
    assert "Черновик" not in sent
    assert "КП-0001" in sent
    assert "3 рабочих дня после оплаты" in sent
    assert desk.sees("Версия отправлена клиенту, изменить её нельзя.")
    assert desk.fact(STAGE_OF_DEAL, DEAL) == "offer"
    planned = desk.fact(
        "SELECT count(*) FROM activity WHERE offer_id IS NOT NULL AND done_at IS NULL"
    )
    assert planned == 2, "an answer will be asked for, and the end of the offer is told of"


def the_invoice_gets_its_number_and_a_code_that_banks_read(desk: Desk, steps: Steps) -> None:
    steps.make_invoice()
    assert desk.fact("SELECT number FROM invoice") is None, "a draft has no number"
    steps.issue_invoice()
    assert desk.fact("SELECT number FROM invoice") == "1"
    data = steps.save_invoice().read_bytes()
    text = text_of(data)
    for told in (COMPANY["ИНН"], COMPANY["БИК"], COMPANY["Расчётный счёт"], "Волжмонтаж-7", "НДС"):
        assert told in text
    assert "рубл" in text, "the amount in words"
    total = desk.fact("SELECT total_minor FROM invoice")
    assert isinstance(total, int)
    found = codes(data)
    assert len(found) == 1
    fields = dict(pair.split("=", 1) for pair in bytes(found[0].bytes).decode().split("|")[1:])
    wanted = payment_qr.invoice_fields(
        name=COMPANY["Название"],
        account=COMPANY["Расчётный счёт"],
        bank_name=COMPANY["Банк"],
        bik=COMPANY["БИК"],
        corr_account=COMPANY["Корр. счёт"],
        total_minor=total,
        purpose=fields["Purpose"],
        inn=COMPANY["ИНН"],
        kpp=COMPANY["КПП"],
    )
    assert bytes(found[0].bytes) == payment_qr.payload(wanted)
    assert "счет" in fields["Purpose"].lower().replace("ё", "е")


def two_payments_settle_it_and_the_deal_is_won(desk: Desk, steps: Steps) -> None:
    steps.pay("1000000")
    desk.wait_for_words("частично")
    assert desk.badge("payments") == 0, "nothing is overdue"
    steps.pay()
    desk.wait_for_words("оплачен")
    owed = "SELECT sum(total_minor) - (SELECT sum(amount_minor) FROM allocation) FROM invoice"
    assert desk.fact(owed) == 0
    steps.win_deal({"Закрывающие документы": "УПД 1 от 23.11.2026"})
    assert desk.fact(STAGE_OF_DEAL, DEAL) == "won"
    assert desk.fact("SELECT count(*) FROM payment") == 2


def another_deal_is_lost_for_a_reason_and_comes_back(desk: Desk, steps: Steps) -> None:
    steps.make_deal(ANOTHER_DEAL)
    steps.ask_to_lose(ANOTHER_DEAL)
    desk.press("Esc")
    assert desk.fact(STAGE_OF_DEAL, ANOTHER_DEAL) == "qualification", "Esc leaves all as it was"
    steps.ask_to_lose(ANOTHER_DEAL)
    desk.press("Ctrl+Enter")
    assert desk.sees("Выберите причину")
    desk.press("1", "1", "Ctrl+Enter")
    assert desk.sees("Закрыть сделку с отказом?"), "the reason alone is no answer"
    assert desk.fact(STAGE_OF_DEAL, ANOTHER_DEAL) == "qualification"
    desk.write("Нашли дешевле на заводе в Туле")
    desk.press("Ctrl+Enter")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, ANOTHER_DEAL) == "lost", "the refusal")
    said = "SELECT lost_comment FROM deal WHERE title = ? AND lost_reason_id IS NOT NULL"
    assert desk.fact(said, ANOTHER_DEAL) == "Нашли дешевле на заводе в Туле"
    desk.press("Ctrl+Z")
    desk.until(lambda: desk.fact(STAGE_OF_DEAL, ANOTHER_DEAL) == "qualification", "the undo")
    assert desk.fact(said, ANOTHER_DEAL) is None


def a_lead_of_the_former_base_becomes_a_deal(desk: Desk, steps: Steps) -> None:
    waiting, deals = desk.badge("leads"), desk.count("deal")
    converted = desk.count("lead", "state = 'converted'")
    steps.convert_lead()
    desk.until(lambda: desk.count("deal") == deals + 1, "the deal of the lead")
    assert desk.count("lead", "state = 'converted'") == converted + 1
    title = (
        "SELECT l.title = d.title FROM lead l JOIN deal d ON d.id = l.deal_id ORDER BY d.id DESC"
    )
    assert desk.fact(title) == 1
    assert desk.badge("leads") == waiting - 1
