"""The program without a window: scripts get facts, files and honest exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from salesapp.app.start import restored
from salesapp.ui.settings import forget_settings, settings_file
from tests.backed_up import asked_of, made_for
from tests.services.test_commerceml_gone import catalogue

DATA = Path(__file__).parents[1] / "data" / "bitrix24"


def salesapp(*arguments: object, language: str = "ru") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "salesapp", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SALESAPP_LANGUAGE": language, "QT_QPA_PLATFORM": "offscreen"},
    )


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.sqlite3"
    made = salesapp("--store", path, "demo")
    assert made.returncode == 0, made.stderr
    return path


def test_the_demo_company_is_sound_and_alive(demo):
    checked = salesapp("--store", demo, "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    counts = {}
    for what in ("clients", "products", "deals", "offers", "invoices"):
        listed = salesapp("--store", demo, "list", what, "--json")
        counts[what] = len(json.loads(listed.stdout))
    assert counts["clients"] >= 200
    assert counts["products"] >= 100
    deals = json.loads(salesapp("--store", demo, "list", "deals", "--json").stdout)
    stages = {deal["stage"] for deal in deals}
    assert stages >= {"qualification", "selection", "offer", "contract", "invoice", "shipment"}
    assert stages >= {"won", "lost"}
    clients = json.loads(salesapp("--store", demo, "list", "clients", "--json").stdout)
    assert {type(one["fields"]["ЭДО подключён"]) for one in clients} == {bool, type(None)}
    assert any("Кран-балка" in (one["fields"]["Оборудование"] or ()) for one in clients)
    assert any(one["fields"]["Решение ждём"] for one in deals)
    invoices = json.loads(salesapp("--store", demo, "list", "invoices", "--json").stdout)
    assert any(0 < one["paid_minor"] < one["total_minor"] for one in invoices)
    assert any(one["paid_minor"] == one["total_minor"] for one in invoices)


def test_a_demo_never_overwrites(demo):
    before = demo.read_bytes()
    again = salesapp("--store", demo, "demo")
    assert again.returncode == 1
    assert str(demo) in again.stderr
    assert demo.read_bytes() == before


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_a_demo_that_is_broken_off_leaves_no_base_under_its_name(blow, tmp_path):
    path = tmp_path / "demo.salesapp"
    # Who runs the tests in the background hands Ctrl+C on as a signal to be ignored.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    child = subprocess.Popen(
        [sys.executable, "-m", "salesapp", "--store", path, "demo"],
        stdout=subprocess.PIPE,
        env={**os.environ, "SALESAPP_LANGUAGE": "ru", "QT_QPA_PLATFORM": "offscreen"},
    )
    signal.signal(signal.SIGINT, heard)
    while not any(tmp_path.rglob("demo.salesapp")) and child.poll() is None:
        pass
    assert child.poll() is None, "it is still at work"
    child.send_signal(blow)
    child.communicate()
    assert child.returncode in (130, -signal.SIGKILL)
    assert not path.exists()
    if blow is signal.SIGINT:
        assert list(tmp_path.iterdir()) == []
        return
    again = salesapp("--store", path, "demo")
    assert again.returncode == 0, again.stderr
    assert salesapp("--store", path, "check").returncode == 0
    found = {one.name for one in tmp_path.iterdir()}
    assert found <= {f"demo{end}" for end in (".salesapp", ".salesapp.receipt", "-files")}


def test_papers_come_out_as_they_were_issued(demo, tmp_path):
    invoices = json.loads(salesapp("--store", demo, "list", "invoices", "--json").stdout)
    number = invoices[-1]["number"]
    target = tmp_path / "invoice.pdf"
    assert salesapp("--store", demo, "invoice", "pdf", number, "-o", target).returncode == 0
    assert f"№ {number} от" in text_of(target).replace("\xa0", " ")
    offer = salesapp("--store", demo, "offer", "pdf", "КП-0002", "-o", tmp_path / "offer.pdf")
    assert offer.returncode == 0
    assert "КП-0002" in text_of(tmp_path / "offer.pdf")


def test_an_unknown_number_and_a_taken_name_are_said_so(demo, tmp_path):
    missing = salesapp("--store", demo, "invoice", "pdf", "нет такого", "-o", tmp_path / "x.pdf")
    assert missing.returncode == 1
    assert "нет такого" in missing.stderr
    taken = tmp_path / "taken.pdf"
    taken.write_text("мой файл", "utf-8")
    refused = salesapp("--store", demo, "offer", "pdf", "КП-0002", "-o", taken)
    assert refused.returncode == 1
    assert taken.read_text("utf-8") == "мой файл"


def test_an_import_tells_what_became_of_the_rows(tmp_path):
    store = tmp_path / "store.sqlite3"
    files = [DATA / f"{name}.csv" for name in ("deals", "companies", "contacts", "products")]
    first = salesapp("--store", store, "import", "bitrix24", *files)
    assert first.returncode == 0, first.stderr
    assert "companies.csv: новых 200, объединено 2" in first.stdout
    assert "deals.csv: новых 149" in first.stdout
    again = salesapp("--store", store, "import", "bitrix24", *files)
    assert "без изменений 149" in again.stdout
    copy = made_for(store, "before-import")
    assert asked_of(copy, "SELECT count(*) FROM product") > 0, "it is of before the second import"
    assert salesapp("--store", store, "check").returncode == 0


def test_a_file_that_is_no_export_is_refused_with_a_sentence(tmp_path):
    nonsense = tmp_path / "letter.csv"
    nonsense.write_text("Добрый день!\nНужны болты.\n", "utf-8")
    store = tmp_path / "store.sqlite3"
    refused = salesapp("--store", store, "import", "bitrix24", nonsense)
    assert refused.returncode == 1
    assert "letter.csv" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not store.exists()


@pytest.mark.parametrize(("language", "word"), [("ru", "команды"), ("en", "commands")])
def test_help_speaks_both_languages(language, word):
    told = salesapp("--help", language=language)
    assert told.returncode == 0
    assert word in told.stdout
    for command in ("demo", "import", "list", "offer", "invoice", "check", "backup", "version"):
        assert command in told.stdout


def test_a_missing_store_is_not_made_by_a_question(tmp_path):
    store = tmp_path / "none.sqlite3"
    told = salesapp("--store", store, "list", "clients")
    assert told.returncode == 1
    assert str(store) in told.stderr
    assert not store.exists()


def test_a_misspelt_command_is_answered_in_words():
    told = salesapp("lst")
    assert told.returncode == 2
    assert "lst" in told.stderr
    assert "salesapp --help" in told.stderr


def test_a_backup_is_a_store_again(demo, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    assert salesapp("--store", demo, "backup", "-o", copy).returncode == 0
    listed = salesapp("--store", copy, "list", "clients", "--json")
    assert len(json.loads(listed.stdout)) >= 200


def test_attachments_and_stored_papers_come_back_with_a_backup(demo, tmp_path):
    made = tmp_path / "stick" / "copy.sqlite3"
    told = salesapp("--store", demo, "backup", "-o", made)
    assert told.returncode == 0, told.stderr
    assert str(tmp_path / "stick" / "copy-files") in told.stdout
    (tmp_path / "new machine").mkdir()
    back = restored(made, tmp_path / "new machine" / "work.sqlite3")
    checked = salesapp("--store", back, "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    checked = salesapp("--store", made, "check")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_any_table_is_imported_and_its_rows_are_told(tmp_path):
    store, table = tmp_path / "store.sqlite3", tmp_path / "клиенты.csv"
    table.write_text(
        "Фирма;ИНН;Телефон\nРомашка;7707083893;8 495 123-45-67\n;;\nx;;нет\n", "cp1251"
    )
    asked = ("import", "table", table, "--as", "clients", "--map", "Фирма=name", "--key", "inn")
    dry = salesapp("--store", store, *asked, "--dry-run")
    assert dry.stdout == "клиенты.csv: новых 2\n", dry.stderr
    assert "новых 2" in salesapp("--store", store, *asked).stdout
    assert "без изменений 2" in salesapp("--store", store, *asked).stdout
    listed = json.loads(salesapp("--store", store, "list", "clients", "--json").stdout)
    assert [one["inn"] for one in listed] == ["", "7707083893"]
    wrong = salesapp("--store", store, "import", "table", table, "--map", "Нет=name")
    assert wrong.returncode == 1
    assert "Нет" in wrong.stderr
    beyond = salesapp("--store", store, "import", "table", table, "--header", "99")
    assert beyond.returncode == 1, "no rows were taken, and nobody said so"
    assert "--header" in beyond.stderr


def test_refused_rows_are_told_in_words_with_what_to_mend(tmp_path):
    table = tmp_path / "товары.csv"
    table.write_text("Артикул;Наименование;Цена\nА-1;Болт;дорого\n", "utf-8")
    store = tmp_path / "store.sqlite3"
    asked = ("import", "table", table, "--as", "products", "--rejects", tmp_path)
    done = salesapp("--store", store, *asked)
    assert "отклонено 1\n  Это не число: 1\n" in done.stdout, done.stderr
    told = (tmp_path / "товары-rejected.csv").read_text("utf-8-sig").splitlines()
    assert told[1].endswith('"Цена «дорого»: это не число"')
    export = tmp_path / "companies.csv"
    export.write_text("ID;Название компании;ИНН\n1;;7707083893\n", "utf-8-sig")
    salesapp("--store", store, "import", "bitrix24", export, "--rejects", tmp_path)
    (line,) = (tmp_path / "companies-rejected.csv").read_text("utf-8-sig").splitlines()[1:]
    assert "no_name" not in line
    assert re.search("[а-я]", line.rsplit(";", 1)[-1])


def test_a_catalogue_of_1c_is_imported_once(tmp_path):
    store = tmp_path / "store.sqlite3"
    files = [DATA.parent / "commerceml" / name for name in ("import.xml", "offers.xml")]
    first = salesapp("--store", store, "import", "commerceml", *files)
    assert first.stdout == "import.xml, offers.xml: новых 8\n", first.stderr
    assert "без изменений 8" in salesapp("--store", store, "import", "commerceml", *files).stdout


def test_an_unreadable_table_is_refused_with_its_reason(tmp_path):
    book = tmp_path / "book.xlsx"
    book.write_bytes(b"PK\x03\x04 nothing")
    refused = salesapp("--store", tmp_path / "s.sqlite3", "import", "table", book)
    assert refused.returncode == 1
    assert "Книга повреждена" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_list_is_written_as_a_workbook_and_as_text(demo, tmp_path):
    for what in ("contacts", "leads", "payments"):
        target = tmp_path / f"{what}.xlsx"
        made = salesapp("--store", demo, "list", what, "--xlsx", target)
        assert made.returncode == 0, made.stderr
        listed = json.loads(salesapp("--store", demo, "list", what, "--json").stdout)
        assert f"Записано строк: {len(listed)}" in made.stdout
        with zipfile.ZipFile(target) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert sheet.count("<row ") == len(listed) + 1
        assert "<f>" not in sheet
    target = tmp_path / "invoices.csv"
    made = salesapp("--store", demo, "list", "invoices", "--csv", target, "--encoding", "cp1251")
    assert made.returncode == 0, made.stderr
    listed = json.loads(salesapp("--store", demo, "list", "invoices", "--json").stdout)
    lines = target.read_bytes().decode("cp1251").splitlines()
    assert lines[0].startswith("id;number;state;issued_on")
    whole, rest = divmod(listed[0]["total_minor"], 100)
    assert f";{whole},{rest:02};" in lines[1]
    again = salesapp("--store", demo, "list", "invoices", "--csv", target)
    assert again.returncode == 1
    assert str(target) in again.stderr
    both = salesapp("--store", demo, "list", "deals", "--json", "--csv", tmp_path / "x.csv")
    assert both.returncode == 2


def test_orders_and_returns_are_listed_and_come_out_as_papers(db, make_client, tmp_path):
    from dataclasses import replace

    from salesapp.db.queries import credits as credit_queries
    from salesapp.db.queries import orders as order_queries
    from salesapp.domain.credits import CreditDraft
    from salesapp.domain.orders import Agreement, OrderLine
    from salesapp.services import credits, invoices, orders, organizations
    from tests.services.papers_kit import BOLT, SELLER, TODAY

    organizations.save(SELLER)
    client = make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")
    order = orders.create(client, None, TODAY).subject_id
    draft = order_queries.card(order).draft
    orders.save(order, replace(draft, rows=(OrderLine(BOLT),)))
    orders.confirm(order, Agreement("Кротов"), TODAY)
    invoice = invoices.from_order(order, TODAY).subject_id
    invoices.issue(invoice, TODAY)
    [line] = credit_queries.returnable(invoice)
    credits.issue(CreditDraft(invoice, "Брак", {line.line_id: 320_000}), TODAY)
    [listed] = json.loads(salesapp("--store", db, "list", "orders", "--json").stdout)
    assert (listed["number"], listed["agreed_with"], listed["state"]) == (
        "ЗК-0001", "Кротов", "confirmed",
    )  # fmt: skip
    [note] = json.loads(salesapp("--store", db, "list", "credits", "--json").stdout)
    assert (note["number"], note["invoice"], note["total_minor"]) == ("КН-0001", "1", 19_516_80)
    for kind, number, title in (
        ("order", "ЗК-0001", "Подтверждение заказа"),
        ("credit", "КН-0001", "Кредит-нота"),
    ):
        target = tmp_path / f"{kind}.pdf"
        made = salesapp("--store", db, kind, "pdf", number, "-o", target)
        assert made.returncode == 0, made.stderr
        assert title in text_of(target).replace("\xa0", " ")


def table_of(folder: Path) -> Path:
    table = folder / "clients.csv"
    table.write_text("Название;ИНН\nООО «Ромашка»;7707083893\n", "utf-8")
    return table


@pytest.mark.parametrize("source", ["bitrix24", "table"])
def test_a_dry_run_writes_nothing_whatever_is_imported(source, tmp_path):
    """Of an export of Bitrix24 everything was written."""
    store, file = tmp_path / "store.sqlite3", DATA / "companies.csv"
    told = salesapp("--store", store, "import", source, file, "--dry-run")
    assert told.returncode == 0, told.stderr
    assert "новых" in told.stdout
    assert not store.exists(), "no base is begun to look at rows"
    assert salesapp("--store", store, "import", "table", table_of(tmp_path)).returncode == 0
    before = salesapp("--store", store, "list", "clients", "--json").stdout
    again = salesapp("--store", store, "import", source, file, "--dry-run")
    assert again.returncode == 0, again.stderr
    assert salesapp("--store", store, "list", "clients", "--json").stdout == before


@pytest.mark.parametrize("wrong", [("nofile.csv",), ("clients.csv", "--map", "Имя=name")])
def test_no_base_is_begun_by_an_import_that_is_refused(wrong, tmp_path):
    table_of(tmp_path)
    store = tmp_path / "store.sqlite3"
    told = salesapp("--store", store, "import", "table", tmp_path / wrong[0], *wrong[1:])
    assert told.returncode == 1
    assert not store.exists()


def test_an_import_begins_no_base_in_the_place_of_one_that_is_gone(tmp_path):
    store = tmp_path / "store.sqlite3"
    assert salesapp("--store", store, "import", "table", table_of(tmp_path)).returncode == 0
    store.rename(tmp_path / "away.sqlite3")
    told = salesapp("--store", store, "import", "table", table_of(tmp_path))
    assert told.returncode == 1
    assert str(store) in told.stderr
    assert not store.exists()


def test_a_command_without_a_store_is_about_the_one_the_window_opened_last(tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SALESAPP_STORE", raising=False)
    store = tmp_path / "work.salesapp"
    assert salesapp("--store", store, "import", "table", table_of(tmp_path)).returncode == 0
    forget_settings()
    settings_file().values.remember_store(store)
    settings_file().save()
    forget_settings()
    told = salesapp("list", "clients")
    assert "Ромашка" in told.stdout, told.stderr


def test_erasing_anew_by_a_log_that_is_not_there_is_no_success(demo, tmp_path):
    told = salesapp("--store", demo, "person", "reapply", "--log", tmp_path / "erasures.jsonl")
    assert told.returncode == 1
    assert "erasures.jsonl" in told.stderr


@pytest.mark.parametrize(("language", "word"), [("ru", "файл"), ("en", "file is missing")])
def test_what_is_wrong_with_a_base_is_told_in_words_with_what_to_do(demo, tmp_path, language, word):
    alone = tmp_path / "alone.sqlite3"
    shutil.copy(demo, alone)
    told = salesapp("--store", alone, "check", language=language)
    assert told.returncode == 1
    line = next(one for one in told.stderr.splitlines() if one.startswith("file_missing: "))
    assert word in line.casefold()
    assert "КП-0001" in line
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("person", "export", "abc"), "нужно число"),
        (("list", "clients", "--json", "--csv", "x.csv"), "вместе не бывают"),
        (("nofile.salesapp",), "нет команды"),
        (("--verzion",), "лишнее"),
        (("--store",), "нужно значение"),
    ],
)
def test_whatever_is_misspelt_is_answered_in_words(arguments, word):
    told = salesapp(*arguments)
    assert told.returncode == 2
    assert word in told.stderr
    assert not re.search("argument|usage", told.stderr)


def test_the_store_and_the_language_may_stand_behind_the_command(demo):
    told = salesapp("check", "--store", demo, "--language", "en")
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == "The store is sound."


@pytest.mark.parametrize("kind", ["reader", "disk", "signs"])
def test_a_list_that_cannot_be_told_whole_ends_without_a_trace_of_code(kind, demo, tmp_path):
    command = [sys.executable, "-m", "salesapp", "--store", str(demo), "list", "clients"]
    told = tmp_path / "told"
    with told.open("wb") as errors:
        if kind == "reader":
            running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
            assert running.stdout is not None
            running.stdout.close()
            assert running.wait(60) == 1
        elif kind == "disk":
            if not Path("/dev/full").exists():
                pytest.skip("there is no such device here")
            with Path("/dev/full").open("wb") as full:
                assert subprocess.call(command, stdout=full, stderr=errors) == 1
        else:
            env = {**os.environ, "PYTHONIOENCODING": "ascii"}
            done = subprocess.run(
                [*command, "--json"], stdout=subprocess.PIPE, stderr=errors, env=env, check=True
            )
            assert any("ООО" in one["name"] for one in json.loads(done.stdout))
    assert b"Traceback" not in told.read_bytes()
    assert (kind == "disk") == bool(told.read_bytes())


def test_everything_goes_out_for_bitrix24_and_comes_back(demo, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    out = salesapp("--store", demo, "export", "bitrix24", "-o", folder)
    assert out.returncode == 0, out.stderr
    files = sorted(folder.iterdir())
    assert len(files) == 5
    store = tmp_path / "empty.sqlite3"
    first = salesapp("--store", store, "import", "bitrix24", *files)
    assert first.returncode == 0, first.stderr
    for what in ("clients", "contacts", "products", "deals", "leads"):
        there = json.loads(salesapp("--store", demo, "list", what, "--json").stdout)
        here = json.loads(salesapp("--store", store, "list", what, "--json").stdout)
        assert len(here) == len(there), what
    money = [
        sorted((one["number"], one["amount_minor"], one["currency"]) for one in json.loads(listed))
        for listed in (
            salesapp("--store", base, "list", "deals", "--json").stdout for base in (demo, store)
        )
    ]
    assert money[0] == money[1]
    again = salesapp("--store", store, "import", "bitrix24", *files)
    assert "новых" not in again.stdout
    one = salesapp("--store", demo, "export", "bitrix24", "-o", folder, "--only", "leads")
    assert "bitrix24-leads (2).csv" in one.stdout
    missing = salesapp("--store", demo, "export", "bitrix24", "-o", tmp_path / "nowhere")
    assert missing.returncode == 1
    assert "nowhere" in missing.stderr


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            (
                "clients.csv: clients",
                "Название = name",
                "inn  ИНН",
                "contact.phone  Контакт: телефон",
            ),
        ),
        (
            "en",
            (
                "clients.csv: clients",
                "Название = name",
                "inn  INN",
                "contact.phone  Contact: phone",
            ),
        ),
    ],
)
def test_the_fields_that_columns_may_be_sent_to_are_told(language, words, tmp_path):
    store = tmp_path / "store.sqlite3"
    asked = ("--store", store, "import", "table", table_of(tmp_path), "--map", "?")
    told = salesapp(*asked, language=language)
    assert told.returncode == 0, told.stderr
    for word in words:
        assert word in told.stdout
    assert not store.exists(), "nothing is imported"
    goods = salesapp(*asked, "--as", "products", language=language)
    assert "price_minor" in goods.stdout
    wrong = salesapp(*asked[:-1], "Название=nme", language=language)
    assert wrong.returncode == 1
    assert "--map ?" in wrong.stderr
    assert "--map ?" in salesapp("import", "--help", language=language).stdout


def test_a_field_of_ones_own_is_told_by_its_words(demo, tmp_path):
    table = table_of(tmp_path)
    told = salesapp("--store", demo, "import", "table", table, "--as", "clients", "--map", "?")
    assert "ЭДО подключён" in told.stdout


@pytest.mark.parametrize(
    ("source", "unfit"),
    [
        ("table", ("--policy", "skip")),
        ("commerceml", ("--policy", "replace")),
        ("bitrix24", ("--map", "Имя=name")),
        ("bitrix24", ("--as", "clients")),
        ("bitrix24", ("--key", "inn")),
        ("bitrix24", ("--mode", "fill")),
        ("bitrix24", ("--header", "2")),
        ("bitrix24", ("--separator", ";")),
        ("table", ("--off-sale",)),
    ],
)
def test_an_option_that_would_be_ignored_is_refused(source, unfit, tmp_path):
    store = tmp_path / "store.sqlite3"
    told = salesapp("--store", store, "import", source, table_of(tmp_path), *unfit)
    assert told.returncode == 2
    assert unfit[0] in told.stderr
    assert not store.exists()


def test_goods_that_a_whole_catalogue_lacks_leave_the_sale_only_when_asked(tmp_path):
    store, file = tmp_path / "store.sqlite3", tmp_path / "import.xml"

    def imported(*options: str, goods: tuple[str, ...], whole: bool = True) -> str:
        attribute = ' СодержитТолькоИзменения="false"' if whole else ""
        file.write_text(catalogue(*goods, attribute=attribute), "utf-8")
        done = salesapp("--store", store, "import", "commerceml", file, *options)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def on_sale() -> int:
        found = json.loads(salesapp("--store", store, "list", "products", "--json").stdout)
        return sum(one["is_active"] for one in found)

    assert "каталоге" not in imported(goods=("1", "2", "3"))
    assert "нет 2" in (told := imported("--dry-run", "--off-sale", goods=("1",)))
    assert "Анкер 2" in told
    assert on_sale() == 3
    assert "--off-sale" in imported(goods=("1",))
    assert on_sale() == 3, "nobody asked for it"
    assert "не полный" in imported("--off-sale", goods=("1",), whole=False)
    assert on_sale() == 3
    assert "Сняты с продажи: 2" in imported("--off-sale", goods=("1",))
    assert on_sale() == 1
    assert "каталоге" not in imported("--off-sale", goods=("1",))


def test_only_what_changed_since_a_day_goes_out(demo, tmp_path):
    asked = ("--store", demo, "export", "bitrix24", "-o", tmp_path, "--since")
    told = salesapp(*asked, "2099-01-01")
    assert (told.returncode, told.stdout) == (0, "С того дня ничего не изменилось.\n"), told.stderr
    assert list(tmp_path.iterdir()) == []
    assert salesapp(*asked, "01.01.2020", "--only", "clients").returncode == 0
    assert [one.name for one in tmp_path.iterdir()] == ["bitrix24-companies.csv"]
    wrong = salesapp(*asked, "вчера")
    assert wrong.returncode == 2
    assert "вчера" in wrong.stderr
    assert "--since" in wrong.stderr
