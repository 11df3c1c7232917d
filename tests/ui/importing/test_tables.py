"""Any table by hand: read, mapped, foreseen, imported, taken back, its errors mended."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from salesapp.app.hands import Hands
from salesapp.db.connection import execute, rows, value
from salesapp.domain.imports import Outcome
from salesapp.domain.table_imports import DayOrder, Key, Mode, TableKind
from salesapp.exchange.rows import Severity, Trouble
from salesapp.services import undo
from salesapp.services.importing.tables.rows import Note
from salesapp.ui.importing import table_words, words
from salesapp.ui.importing.page import ImportPage
from salesapp.ui.jobs import Job
from salesapp.ui.notices import notices
from salesapp.ui.translate import translator
from tests.backed_up import asked_of, made_for
from tests.meanwhile import hearing, something_newer

CLIENTS = (
    "Выгрузка от 23.11.2026;;;;;\n"
    "Наименование;ИНН организации;Контактное лицо;Тел.;Группа;Менеджер\n"
    "ООО «Волжмонтаж-7»;7707083893;Мельников И. В.;8 831 200 14 07;B;Воронова\n"
    "ООО «Лифтпром»;7736050003;;8 495 120-01-02;опт;Воронова\n"
    "ООО «Без счёта»;7700000000;;;A;Воронова\n"
)


@pytest.fixture
def page(qtbot, db):
    made = ImportPage()
    made.resize(1240, 820)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def ready(page, qtbot):
    """Wait until the table is read and planned."""

    def do():
        qtbot.waitUntil(lambda: not page.table.session.is_preparing, timeout=60_000)

    return do


@pytest.fixture
def take(page, ready, tmp_path):
    """Take a text as a file, or files, and wait until all is known about them."""

    def do(*files, name="клиенты.csv"):
        paths = []
        for one in files:
            if isinstance(one, str | bytes):
                path = tmp_path / name
                path.write_bytes(one if isinstance(one, bytes) else one.encode("cp1251"))
                one = path
            paths.append(one)
        page.desk.add_files(paths)
        ready()
        return paths[0]

    return do


@pytest.fixture
def run(page, qtbot):
    """Press the main button and wait for the end."""

    def do():
        qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.table.session.is_running, timeout=60_000)

    return do


def show(page, qtbot, view):
    places = ("columns", "head", "rows")
    qtbot.mouseClick(page.table.view.buttons()[places.index(view)], Qt.MouseButton.LeftButton)


def test_a_list_of_clients_is_recognised_and_every_row_foreseen(page, take, qtbot):
    take(CLIENTS)
    assert page.table.isVisible()
    assert not page.panel.isVisible()
    options = page.table.session.state.options
    assert (options.kind, options.header, options.key) == (TableKind.CLIENTS, 2, Key.INN)
    assert options.mapping == ("name", "inn", "contact.name", "phone", "category", "")
    card = page.table.card
    assert card.encoding.value() == "cp1251"
    assert [choice.currentText() for choice in card.columns.choices] == [
        "Название", "ИНН", "Контакт: ФИО", "Телефон", "Категория", "Не загружать",
    ]  # fmt: skip
    assert page.table.counts.texts == {
        Outcome.NEW: "2 новые", Outcome.REJECTED: "1 с ошибкой",
    }  # fmt: skip
    show(page, qtbot, "rows")
    qtbot.mouseClick(page.table.rows.pills[Outcome.REJECTED], Qt.MouseButton.LeftButton)
    assert page.table.rows.table.paged.rowCount() == 1
    told = page.table.rows.table.paged.index(0, 3).data()
    assert told == "Группа «опт»: такого значения нет в списке"
    assert "Строка 4: ООО «Лифтпром»" in page.table.rows.details.text()
    qtbot.mouseClick(page.table.rows.pills["wary"], Qt.MouseButton.LeftButton)
    wary = [table_words.notes_text(one.notes) for one in page.table.rows.lines()]
    assert "ИНН «7700000000»: не сходится контрольная сумма" in wary


def test_a_name_in_quotes_is_told_in_one_pair_of_quotes(page):
    taken = Note(Trouble.TAKEN, Severity.NOTE, value="7707083893", subject="ООО «Ромашка»")
    assert table_words.note_text(taken) == "ИНН 7707083893 уже у «Ромашка»: не записан"


def test_leaving_the_wrong_column_out_mends_the_row_and_the_import_is_one_step(
    page, take, run, ready, dump
):
    before = dump()
    take(CLIENTS)
    page.table.card.columns.choices[4].choose("")
    ready()
    assert page.table.counts.texts == {Outcome.NEW: "3 новые"}
    assert page.run_button.text() == "Загрузить 3 строки"
    run()
    assert page.table.result.isVisible()
    assert page.table.result.again.hasFocus()
    assert rows("SELECT name, inn_flag FROM client ORDER BY id")[2] == ("ООО «Без счёта»", "wrong")
    assert undo.next_undo().action == "import.run"
    page.apply_changes(undo.undo())
    assert dump() == before
    ready()
    assert not page.table.result.isVisible()
    assert page.table.counts.texts == {Outcome.NEW: "3 новые"}


def test_a_verified_backup_is_made_before_a_table_comes_in(page, take, run, db):
    take(CLIENTS)
    run()
    assert value("SELECT count(*) FROM client") == 2
    assert asked_of(made_for(db, "before-import"), "SELECT count(*) FROM client") == 0


def test_the_same_table_again_is_known_by_its_columns_and_changes_nothing(
    page, take, run, ready, dump, qtbot
):
    path = take(CLIENTS)
    page.table.card.columns.choices[4].choose("")
    ready()
    run()
    after = dump()
    qtbot.mouseClick(page.table.result.again, Qt.MouseButton.LeftButton)
    assert page.panel.isVisible()
    take(path)
    assert page.table.session.state.is_remembered
    assert page.table.session.state.options.mapping[4] == ""
    assert "колонки как в прошлый раз" in page.table.card._note.text()
    assert set(page.table.session.state.plan.counts()) == {Outcome.UNCHANGED}
    assert page.run_button.text() == "Загрузить"
    run()
    assert page.table.result.title.text() == "Всё уже было в базе"
    assert dump() == after


def test_old_and_new_values_stand_side_by_side(page, take, qtbot, make_client):
    make_client("ООО «Волжмонтаж-7»", inn="7707083893", category="C")
    take(CLIENTS)
    show(page, qtbot, "rows")
    qtbot.mouseClick(page.table.rows.pills[Outcome.UPDATED], Qt.MouseButton.LeftButton)
    (plan,) = page.table.rows.lines()
    told = table_words.changes_text(page.table.session.state.options, plan)
    assert told == "Категория: C → B; Телефон: +7 (831) 200-14-07; Контакт: ФИО: Мельников И. В."


def test_mode_and_key_are_chosen_by_hand(page, take, ready, qtbot, make_client):
    make_client("ООО «Волжмонтаж-7»", phone="+78312001407")
    take(CLIENTS)
    mode = dict(zip(Mode, page.table.mode.buttons(), strict=True))
    qtbot.mouseClick(mode[Mode.UPDATE], Qt.MouseButton.LeftButton)
    ready()
    page.table.key.set_value(Key.PHONE)
    ready()
    assert page.table.session.state.options.key is Key.PHONE
    assert page.table.counts.texts[Outcome.UPDATED] == "обновится 1"
    assert "пропустим" in page.table.mode_hint.text()


def test_headings_formats_and_sheet_are_chosen_by_hand(page, take, ready, qtbot, tmp_path):
    import xlsxwriter

    path = tmp_path / "прайс.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Пустой")
        sheet = book.add_worksheet("Прайс")
        sheet.write(0, 0, "Прайс-лист")
        sheet.write_row(2, 0, ["Артикул", "Наименование", "Цена", "НДС", "Остаток"])
        sheet.write_row(3, 0, ["А-1", "Болт", 12.2, 0.22, 1520])
        sheet.write_number(3, 3, 0.22, book.add_format({"num_format": "0%"}))
        other = book.add_worksheet("Остатки")
        other.write_row(0, 0, ["Артикул", "Остаток"])
        other.write_row(1, 0, ["А-1", 7])
    take(path)
    state = page.table.session.state
    assert (state.look.sheet, state.options.header) == ("Прайс", 3)
    assert state.options.kind is TableKind.PRODUCTS
    assert page.table.card.sheet.isVisible()
    assert not page.table.card.encoding.isVisible()
    page.table.card.sheet.set_value("Остатки")
    ready()
    assert page.table.session.state.options.kind is TableKind.STOCK
    page.table.card.sheet.set_value("Прайс")
    ready()
    page.table.card.days.set_value(DayOrder.MDY)
    ready()
    assert page.table.session.state.options.days is DayOrder.MDY
    show(page, qtbot, "head")
    head = page.table.card.head.table
    head.setFocus()
    head.setCurrentIndex(head.paged.index(2, 1))
    qtbot.keyClick(head, Qt.Key.Key_Return)
    ready()
    assert page.table.session.state.options.header == 4
    page.table.card.header.set_value(3)
    ready()
    assert page.table.session.state.options.mapping[:2] == ("sku", "name")
    show(page, qtbot, "rows")
    told = table_words.row_text(page.table.session.state.options, page.table.rows.lines()[0])
    assert "Ставка НДС: 22 %" in told.replace("\u00a0", " ")


def test_rows_with_errors_are_mended_in_a_file_and_imported_again(
    page, take, run, qtbot, tmp_path, monkeypatch
):
    take("Артикул;Наименование;Цена\nА-1;Болт;12,50\nА-2;Гайка;дорого\n;;5\n", name="цены.csv")
    page.table.session.set_kind(TableKind.PRODUCTS)
    qtbot.waitUntil(lambda: not page.table.session.is_preparing, timeout=60_000)
    run()
    target = tmp_path / "ошибки.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    qtbot.mouseClick(page.table.result.save, Qt.MouseButton.LeftButton)
    found = list(csv.reader(target.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert found == [
        ["Артикул", "Наименование", "Цена", "Причина"],
        ["А-2", "Гайка", "дорого", "Цена «дорого»: это не число"],
        ["", "", "5", "Нет ни ключа, ни названия: непонятно, кто или что это"],
    ]
    mended = target.read_text("utf-8-sig").replace("дорого", "3,10", 1)
    target.write_text(mended, "utf-8-sig")
    qtbot.mouseClick(page.table.result.again, Qt.MouseButton.LeftButton)
    take(target)
    page.table.session.set_kind(TableKind.PRODUCTS)
    qtbot.waitUntil(lambda: not page.table.session.is_preparing, timeout=60_000)
    run()
    assert rows("SELECT sku, price_minor FROM product ORDER BY sku") == [
        ("А-1", 1250), ("А-2", 310),
    ]  # fmt: skip


def test_rows_copied_in_excel_are_pasted(page, ready, run, qtbot):
    QApplication.clipboard().setText("Название\tТелефон\nРомашка\t8 495 123-45-67\n")
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    ready()
    assert page.table.card._title.text() == "Вставлено из таблицы"
    run()
    assert value("SELECT value_norm FROM contact_point") == "+74951234567"


def test_what_is_no_table_is_not_pasted(page, qtbot):
    QApplication.clipboard().setText("просто слово")
    told = []
    notices.told.connect(told.append)
    try:
        qtbot.mouseClick(page.panel.paste, Qt.MouseButton.LeftButton)
    finally:
        notices.told.disconnect(told.append)
    assert told[-1].text.startswith("Сначала скопируйте строки в Excel")
    assert page.table.session.state is None


def test_a_catalogue_of_1c_comes_with_its_offers_and_once(page, take, run, samples, dump):
    exchange = samples.parent / "commerceml"
    take(exchange / "offers.xml", exchange / "import.xml")
    assert "CommerceML из 1С" in page.table.card._note.text()
    assert page.table.counts.texts == {Outcome.NEW: "8 новых"}
    run()
    assert dict(rows("SELECT sku, price_minor FROM product"))["АН-0100"] == 122000
    after = dump()
    page.table.session.start_over()
    take(exchange / "import.xml", exchange / "offers.xml")
    run()
    assert dump() == after


def test_goods_that_a_whole_catalogue_holds_no_more_are_offered_to_be_taken_off_sale(
    page, take, run, samples, tmp_path, qtbot
):
    whole = (samples.parent / "commerceml" / "import.xml").read_text("utf-8")
    take(whole.encode(), name="import.xml")
    run()
    assert not page.table.result.retire.isVisible()
    first = whole.index("<Товар>")
    less = whole[:first] + whole[whole.index("</Товар>") + len("</Товар>") :]
    page.table.session.start_over()
    take(less.encode(), name="import.xml")
    run()
    sold = value("SELECT count(*) FROM product WHERE is_active = 1")
    assert page.table.result.retire.isVisible()
    assert page.table.result.gone.text() == "Каталог полный, 1 товара в нём больше нет"
    Hands(page).answer_dialog("Снять с продажи")
    page.table.result.retire.click()
    assert value("SELECT count(*) FROM product WHERE is_active = 1") == sold - 1
    assert not page.table.result.retire.isVisible()
    undo.undo()
    assert value("SELECT count(*) FROM product WHERE is_active = 1") == sold


def test_cancel_ends_the_child_and_leaves_the_store_as_it_was(page, take, dump, qtbot, monkeypatch):
    take("Название\n" + "".join(f"Клиент {number}\n" for number in range(4_000)))
    before = dump()
    plain = Job.step
    seen = []

    def stop(job, done, total, note=""):
        seen.append(done)
        if done:
            job.cancel()
        plain(job, done, total, note)

    monkeypatch.setattr(Job, "step", stop)
    told = []
    notices.told.connect(told.append)
    try:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert page.table.progress.isVisible()
        qtbot.waitUntil(lambda: not page.table.session.is_running, timeout=60_000)
    finally:
        notices.told.disconnect(told.append)
    assert any(seen)
    assert dump() == before
    assert undo.next_undo() is None
    assert told[-1].text == "Загрузка отменена: база такая же, как до неё."
    execute("UPDATE setting SET value = value")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 book", "Книга повреждена"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"", "ничего нет"),
        (bytes(range(1, 32)) * 200, "нет текста"),
        (b'<?xml version="1.0"?><!DOCTYPE a><a/>', "DTD"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_words(page, take, data, said):
    take(data)
    assert page.table.card.trouble.isVisible()
    trouble = page.table.card.trouble
    assert said in trouble._title.text() + " " + trouble._text.text()
    assert not page.table.session.is_ready()
    assert not page.run_button.isVisible() or not page.table.session.sources()


def test_tables_dropped_together_come_one_after_the_other(page, take, run, tmp_path, qtbot, ready):
    second = tmp_path / "второй.csv"
    second.write_text("Название\nВторая\n", "utf-8")
    take(CLIENTS, second)
    run()
    assert page.table.result.again.text() == "Дальше: второй.csv"
    qtbot.mouseClick(page.table.result.again, Qt.MouseButton.LeftButton)
    ready()
    assert page.table.session.state.path == second


def test_a_page_made_anew_keeps_the_table(page, take):
    take(CLIENTS)
    again = page.reborn()
    assert again.table.session is page.table.session
    assert again.table.card._title.text() == "клиенты.csv"
    again.deleteLater()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_word_of_tables_exists(qapp, language):
    from salesapp.domain.table_imports import fields_of

    translator.use(language)
    for kind in TableKind:
        assert table_words.kind_name(kind)
        assert all(table_words.field_name(kind, field) for field in fields_of(kind))
    assert all(table_words.key_name(key) for key in Key)
    assert all(table_words.mode_name(mode) and table_words.mode_hint(mode) for mode in Mode)
    assert all(table_words.days_name(order) for order in DayOrder)
    assert all(table_words.outcome_name(one) for one in words.OUTCOMES)
    translator.use("ru")


def test_the_toast_of_an_import_is_of_its_own_step(page, take, qtbot):
    take(CLIENTS)
    with hearing() as heard:
        page.table.run()
        step = something_newer("import.run")
        qtbot.waitUntil(lambda: not page.table.session.is_running, timeout=60_000)
    assert heard[-1].text.startswith("Загружены 2")
    assert heard[-1].step == step
