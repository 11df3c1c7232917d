"""The first run by hand: checks while typing, skipping, coming back, the data, the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.documents.preview import read_text
from salesapp.domain import tax_ids
from salesapp.domain.organizations import OrganizationDraft, TaxMode
from salesapp.services import organizations, undo
from salesapp.ui.format import today
from salesapp.ui.wizard import drafts
from salesapp.ui.wizard.data_step import DataChoice
from salesapp.ui.wizard.sample_invoice import SampleWords, sample_invoice
from salesapp.ui.wizard.window import FirstRun

BIK = "042200600"
ACCOUNT = next(
    one
    for one in (f"40702810{key}00000000418" for key in range(10))
    if tax_ids.check_account(one, BIK).valid
)
COMPANY = {
    "name": "ООО «Рядкреп»",
    "inn": "5200007316",
    "kpp": "520001001",
    "address": "603000, г. Нижний Новгород, ул. Причальная, д. 12",
    "bank_name": "Банк «Окский»",
    "bik": BIK,
    "account": ACCOUNT,
    "director_name": "Пахомов Илья Сергеевич",
}


@pytest.fixture
def make(qtbot, db):
    def show():
        made = FirstRun()
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        qtbot.wait(1)
        return made

    return show


@pytest.fixture
def wizard(make):
    return make()


def enter(field, text):
    field.editor.setFocus()
    field.editor.selectAll()
    if text.isascii():
        QTest.keyClicks(field.editor, text)
    else:
        field.editor.setText(text)


def fill(wizard, **changed):
    for name, text in (COMPANY | changed).items():
        enter(wizard.company.form.fields[name], text)


def test_a_short_bank_code_is_told_when_left_and_followed_at_every_key(wizard, qtbot):
    fields = wizard.company.form.fields
    enter(fields["bik"], "0422006")
    assert fields["bik"].error() == ""
    fields["bank_name"].editor.setFocus()
    assert fields["bik"].error() == "Нужно 9 цифр, введено 7"
    fields["bik"].editor.setFocus()
    fields["bik"].editor.end(False)
    QTest.keyClicks(fields["bik"].editor, "0")
    assert fields["bik"].error() == "Нужно 9 цифр, введено 8"
    QTest.keyClicks(fields["bik"].editor, "0")
    assert fields["bik"].error() == ""
    assert fields["bik"]._message.text() == "БИК верен"


def test_a_right_inn_is_praised_and_a_wrong_one_is_red_at_once(wizard):
    field = wizard.company.form.fields["inn"]
    enter(field, "5200007316")
    assert field._message.text() == "ИНН верен"
    enter(field, "5200007317")
    assert "контрольная сумма" in field.error()


def test_the_account_waits_for_the_bank_code_and_is_checked_by_it(wizard):
    fields = wizard.company.form.fields
    enter(fields["account"], ACCOUNT)
    assert fields["account"]._message.text() == "проверим по БИК, когда он будет заполнен"
    assert "account" not in wizard.company.form.faults()
    enter(fields["bik"], BIK)
    assert fields["account"]._message.text() == "Счёт сходится с БИК"
    enter(fields["account"], ACCOUNT[:-1] + str((int(ACCOUNT[-1]) + 1) % 10))
    assert fields["account"].error() == "Проверьте счёт или БИК: они не сходятся"


def test_the_usual_correspondent_account_is_offered_and_taken_by_enter(wizard):
    fields = wizard.company.form.fields
    enter(fields["bik"], BIK)
    corr = fields["corr_account"]
    offered = corr.editor.placeholderText()
    assert tax_ids.check_corr_account(offered, BIK).valid
    corr.editor.setFocus()
    QTest.keyClick(corr.editor, Qt.Key.Key_Return)
    assert corr.editor.text() == offered
    assert wizard.step is wizard.company


def test_a_sole_trader_needs_no_kpp(wizard):
    form = wizard.company.form
    fill(wizard, inn="500100732259", kpp="")
    assert tax_ids.check_inn("500100732259").valid
    assert form.faults() == []
    assert form.draft().is_sole_trader
    enter(form.fields["kpp"], "520001001")
    assert form.fields["kpp"].error() == "У ИП нет КПП: очистите поле"


def test_the_button_is_never_grey_and_leads_to_the_first_problem(wizard, qtbot):
    fill(wizard, bik="04220060")
    assert wizard.left.text() == "осталось исправить 1 поле"
    assert wizard.next.isEnabled()
    qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    bik = wizard.company.form.fields["bik"]
    assert wizard.step is wizard.company
    assert bik.editor.hasFocus()
    assert bik.error() == "Нужно 9 цифр, введено 8"


def test_empty_fields_are_counted_as_to_be_filled(wizard):
    assert wizard.left.text() == "осталось заполнить 8 полей"
    fill(wizard)
    assert wizard.left.text() == ""


def test_a_company_card_from_the_clipboard_fills_the_fields(wizard, qtbot):
    QGuiApplication.clipboard().setText(
        "ООО «Рядкреп»\nИНН 5200007316 КПП 520001001\nЮридический адрес: 603000, г. Нижний "
        f"Новгород, ул. Причальная, д. 12\nр/с {ACCOUNT}\nБанк: Банк «Окский»\nБИК {BIK}\n"
        "Директор: Пахомов Илья Сергеевич\nТел.: +7 (831) 200-30-40\n"
    )
    form = wizard.company.form
    qtbot.mouseClick(form.paste.button, Qt.MouseButton.LeftButton)
    assert form.faults() == []
    assert form.draft().account.account == ACCOUNT
    assert form.paste.text.text().startswith("Заполнено 9 полей")
    QGuiApplication.clipboard().setText("просто текст")
    qtbot.mouseClick(form.paste.button, Qt.MouseButton.LeftButton)
    assert "нет реквизитов" in form.paste.text.text()
    assert form.draft().inn == "5200007316"


def test_a_rate_of_the_simplified_regime_brings_the_regime(wizard, qtbot):
    form = wizard.company.form
    assert form.draft().tax_mode is TaxMode.OSNO
    five = form.tax.rates.buttons()[2]
    qtbot.mouseClick(five, Qt.MouseButton.LeftButton)
    assert form.draft().tax_mode is TaxMode.USN_5
    assert form.regime.currentText() == "Упрощённый (УСН)"
    qtbot.mouseClick(form.tax.rates.buttons()[3], Qt.MouseButton.LeftButton)
    assert form.draft().tax_mode is TaxMode.USN
    form.regime.setCurrentIndex(0)
    assert form.draft().tax_mode is TaxMode.OSNO
    assert form.tax.rates.buttons()[0].isChecked()


def test_the_sample_invoice_says_what_was_typed():
    draft = OrganizationDraft("ООО «Рядкреп»", inn="5200007316", tax_mode=TaxMode.USN_5)
    words = SampleWords("Позиции из КП", "реквизиты клиента", "шт")
    text = read_text(sample_invoice(draft, {}, words, today()))
    assert "ООО «Рядкреп»" in text
    assert "5200007316" in text
    assert "5%" in text.replace("\u00a0", "").replace(" ", "")


def test_the_preview_is_printed_after_the_typing(wizard, qtbot):
    preview = wizard.company.preview
    qtbot.waitUntil(lambda: not preview.image.isNull() and preview._job is None, timeout=20_000)
    before = preview.image
    enter(wizard.company.form.fields["name"], "ООО «Другая»")
    qtbot.waitUntil(lambda: preview.image != before and preview._job is None, timeout=20_000)
    assert preview.trouble == ""


def test_pictures_are_checked_before_they_are_kept(wizard, samples, tmp_path):
    slot = wizard.company.form.pictures["logo"]
    slot.take_file(samples.parent / "pictures" / "logo.png")
    kept = slot.picture_id()
    assert kept is not None
    text = tmp_path / "fake.png"
    text.write_text("no picture")
    slot.take_file(text)
    assert wizard.company.form.slots["logo"].error() == "Сохраните картинку как PNG или JPEG"
    assert slot.picture_id() == kept
    large = tmp_path / "large.png"
    large.write_bytes(b"\0" * (5 * 1024 * 1024 + 1))
    slot.take_file(large)
    assert wizard.company.form.slots["logo"].error() == "Возьмите картинку меньше 5 МБ"


def test_next_saves_the_company_and_back_keeps_the_data(wizard, qtbot):
    fill(wizard)
    QTest.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.step is wizard.profile
    assert organizations.current().draft.inn == "5200007316"
    enter(wizard.profile.form.fields["name"], "Воронова Анна")
    QTest.keyClick(wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wizard.step is wizard.company
    assert wizard.company.form.draft().name == "ООО «Рядкреп»"
    QTest.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.profile.form.draft().name == "Воронова Анна"


def test_every_step_can_be_skipped_and_the_program_still_starts(wizard, qtbot):
    for step in (wizard.company, wizard.profile, wizard.data):
        assert wizard.step is step
        qtbot.mouseClick(wizard.skip, Qt.MouseButton.LeftButton)
    assert wizard.step is wizard.done_step
    assert not wizard.skip.isVisible()
    qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    assert not wizard.isVisible()
    assert organizations.current().draft.name == "Моя компания"
    assert drafts.kept() is None


def test_what_was_typed_survives_closing(wizard, make, qtbot):
    fill(wizard, bik="0422")
    wizard.company.form.tax.rates.buttons()[1].click()
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert organizations.current() is None
    again = make()
    draft = again.company.form.draft()
    assert draft.name == "ООО «Рядкреп»"
    assert draft.account.bik == "0422"
    assert draft.tax_mode is TaxMode.USN_7


def test_what_was_typed_for_one_base_is_not_the_company_of_the_next(wizard, make, tmp_path, qtbot):
    fill(wizard)
    qtbot.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert organizations.current() is not None
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    close_store()
    open_store(tmp_path / "other.salesapp", create=True)
    undo.start()
    other = make()
    assert other.company.form.draft().name == ""
    assert other.step is other.company


def test_a_broken_draft_in_the_settings_is_no_trouble(dressed, make):
    dressed.values.pages["first_run"] = {
        "step": "x",
        "company": {"name": 5, "tax_mode": "?", "account": [], "inn": "5200007316"},
    }
    window = make()
    draft = window.company.form.draft()
    assert draft.inn == "5200007316"
    assert draft.name == ""


def test_files_are_imported_in_the_third_step(wizard, samples, qtbot):
    fill(wizard)
    wizard.next.click()
    wizard.skip.click()
    assert wizard.step is wizard.data
    session = wizard.data.panel.session
    wizard.data.panel.add_files([samples / "products.csv"])
    assert not wizard.next.isEnabled()
    qtbot.waitUntil(lambda: not session.is_preparing, timeout=30_000)
    assert wizard.next.text() == "Загрузить 200 строк"
    qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    assert wizard.left.text() == "загрузка идёт"
    assert wizard.step is wizard.data
    qtbot.waitUntil(lambda: not session.is_running, timeout=30_000)
    assert value("SELECT count(*) FROM product") == 200
    assert wizard.next.text() == "Дальше"
    qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    assert wizard.step is wizard.done_step


def test_sample_data_is_asked_of_the_program(wizard, qtbot):
    wizard.go_to(2)
    wizard.data.choose(DataChoice.DEMO)
    assert not wizard.data.panel.isVisible()
    with qtbot.waitSignal(wizard.demo_wanted):
        qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)
    assert not wizard.isVisible()
    assert organizations.current() is None


def test_an_action_of_the_last_step_ends_the_first_run_there(wizard, qtbot):
    fill(wizard)
    wizard.go_to(3)
    section, card = next(iter(wizard.done_step.ways.items()))
    with qtbot.waitSignal(wizard.section_wanted) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert told.args == [section]
    assert organizations.current().draft.account.account == ACCOUNT


def test_a_skipped_step_is_not_shown_as_done(wizard):
    wizard.skip_step()
    wizard.skip_step()
    assert not wizard.rail.buttons[0].is_done
    assert not wizard.rail.buttons[1].is_done
    assert wizard.rail.buttons[0].isEnabled()
    fill(wizard)
    wizard.go_to(2)
    assert wizard.rail.buttons[0].is_done
