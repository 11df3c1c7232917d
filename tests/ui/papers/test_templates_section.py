"""Templates of papers changed in the settings, with the paper beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.documents.preview import read_text
from salesapp.domain.paper_parts import Block, Design, PaperColumn, PaperKind, PaperText
from salesapp.domain.paper_templates import built_in, dump_template
from salesapp.services import offers, papers, undo
from salesapp.services import paper_templates as service
from salesapp.services.paper_templates import Ref
from salesapp.ui.papers.templates_section import TemplatesSection
from tests.services.papers_kit import TODAY


def text(data: bytes | None) -> str:
    if not data:
        return ""
    return " ".join(read_text(data).replace("\u00a0", " ").split())


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_over(editor, words: str) -> None:
    editor.setFocus()
    editor.selectAll()
    for sign in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(sign.upper()), Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(editor, event)


@pytest.fixture
def section(qtbot, window) -> TemplatesSection:
    window.show_section("settings")
    window.navigator.page.show_part("templates")
    section = window.findChild(TemplatesSection)
    qtbot.waitUntil(lambda: section.preview.data() is not None)
    return section


def drawn(qtbot, section, words: str) -> None:
    """Wait till the paper at the right says these words."""
    qtbot.waitUntil(lambda: words in text(section.preview.data()), timeout=8000)


def choose_part(parts, part) -> None:
    """Put the cursor on a block or a column."""
    parts.setFocus()
    place = next(
        at
        for at in range(parts.count())
        if parts.item(at).data(Qt.ItemDataRole.UserRole) == part.value
    )
    parts.setCurrentRow(place)


def test_a_template_is_made_by_keys_tried_saved_and_followed(qtbot, section, client):
    assert "Коммерческое предложение № 241" in text(section.preview.data())
    assert not section.form.isEnabled()
    assert section.usual.isVisible()
    click(section.copy)
    assert section.form.name.value() == "Фирменное"
    assert QApplication.focusWidget() is section.form.name.editor
    type_over(section.form.name.editor, "Зелёный лист")
    type_over(section.form.accent.editor.code, "#0b7a4b")
    type_over(section.form.texts[PaperText.TITLE].editor, "Предложение для {client}")
    drawn(qtbot, section, "Предложение для ООО «Образец-Строй»")
    choose_part(section.form.blocks, Block.WHY_US)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Почему мы" not in text(section.preview.data()))
    choose_part(section.form.blocks, Block.CONDITIONS)
    for _ in range(2):
        press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    choose_part(section.form.columns, PaperColumn.VAT)
    press(Qt.Key.Key_Space)
    drawn(qtbot, section, "Скидка НДС Сумма, ₽")
    told = text(section.preview.data())
    assert told.index("Условия") < told.index("Артикул")
    assert section.told.text() == "Ещё не сохранено."
    section.form.name.editor.setFocus()
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not section.told.isVisible()
    (own,) = service.own_templates()
    assert own.name == "Зелёный лист"
    assert own.template.accent == 0x0B7A4B
    assert Block.WHY_US not in own.template.blocks
    assert PaperColumn.VAT in own.template.columns
    click(section.make_usual)
    assert section.usual.isVisible()
    offer = offers.create(client, None, TODAY).subject_id
    assert "Предложение для ООО «Волжмонтаж-7»" in text(papers.offer_pdf(offer))


def test_an_unknown_field_is_told_where_it_stands_and_is_not_saved(qtbot, section):
    click(section.copy)
    field = section.form.texts[PaperText.WHY_US]
    type_over(field.editor, "Скидка {скидка}")
    assert "{скидка}" in field.error()
    assert "Выберите поле из списка" in field.error()
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert service.own_templates()[0].template.text(PaperText.WHY_US) == ""
    field.editor.setPlainText("")
    section.form.insert_field(field, "manager_phone")
    assert field.value() == "{manager_phone}"
    assert field.error() == ""
    drawn(qtbot, section, "Почему мы")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert service.own_templates()[0].template.text(PaperText.WHY_US) == "{manager_phone}"


def test_what_the_paper_cannot_do_without_stays(section):
    click(section.copy)
    before = section.form.blocks.shown()
    choose_part(section.form.blocks, Block.TOTALS)
    press(Qt.Key.Key_Space)
    assert section.form.blocks.shown() == before
    type_over(section.form.accent.editor.code, "red")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "Введите цвет" in section.form.accent.error()
    assert service.own_templates()[0].template.accent == 0x2256D9


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_kind_has_its_paper(qtbot, section, kind, language):
    section.kind.set_value(str(kind))
    click(section.language.buttons()[0 if language == "ru" else 1])
    title = {
        "offer": ("Коммерческое предложение", "Commercial Offer"),
        "invoice": ("Счет на оплату", "Invoice No."),
        "order": ("Подтверждение заказа", "Order Confirmation"),
        "credit": ("Кредит-нота", "Credit Note"),
        "act": ("Акт сверки", "Statement of Account"),
        "price_list": ("Прайс-лист", "Price List"),
    }[kind]
    drawn(qtbot, section, title[0 if language == "ru" else 1])
    names = [field.label() for field in section.form.texts.values()]
    assert names[0] == "Заголовок"
    assert section.form.columns_card.isVisible() is (kind is not PaperKind.ACT)


def test_leaving_saves_and_undo_brings_the_former_template_back(window, section):
    click(section.copy)
    type_over(section.form.name.editor, "Другой")
    window.navigator.page.show_part("view")
    assert service.own_templates()[0].name == "Другой"
    undo.undo()
    assert service.own_templates()[0].name == "Фирменное"


def test_a_deleted_template_gives_way_to_the_built_in_one(qtbot, section):
    click(section.copy)
    click(section.make_usual)
    section.delete()
    assert section.chosen.value() == Ref(None, Design.BRANDED)
    assert section.usual.isVisible()
    assert not section.form.isEnabled()
    undo.undo()
    section.activate()
    assert service.default_look(PaperKind.OFFER, "ru").name == "Фирменное"


def test_templates_travel_as_files_and_hostile_ones_are_refused(
    qtbot, window, section, tmp_path, monkeypatch
):
    from salesapp.ui.kit.dialog import Dialog

    own = replace(built_in(PaperKind.INVOICE, "en"), accent=0x6D28D9)
    path = tmp_path / "фиолетовый.json"
    path.write_text(dump_template("Violet", own), "utf-8")
    section.import_file(path)
    drawn(qtbot, section, "Invoice No. 123")
    assert section.form.name.value() == "Violet"
    assert section.form.template() == own
    out = tmp_path / "out.salesapp-template.json"
    monkeypatch.setattr("salesapp.ui.papers.templates_section.ask_save_path", lambda *_: out)
    section.export_file()
    assert out.read_text("utf-8") == dump_template("Violet", own)
    path.write_bytes(b"[" * 50_000)
    section.import_file(path)
    (dialog,) = [one for one in window.findChildren(Dialog) if one.isVisible()]
    assert "формат" in dialog.title.text()
    dialog.reject()
    assert len(service.own_templates()) == 1


def test_what_is_typed_stays_over_what_is_undone_and_can_be_saved(section, window):
    click(section.copy)
    assert section.save()
    first = service.own_templates()[0]
    section.form.texts[PaperText.TITLE].set_value("Предложение для {client}")
    assert section.save()
    section.form.name.set_value("Синий лист")
    window.undo()
    assert section.form.texts[PaperText.TITLE].value() == ""
    assert section.save()
    (own,) = service.own_templates()
    assert (own.name, own.template) == ("Синий лист", first.template)


def test_a_template_whose_beginning_is_undone_is_saved_anew_with_what_is_typed(section, window):
    click(section.copy)
    section.form.name.set_value("Синий лист")
    window.undo()
    assert service.own_templates() == []
    assert section.form.isEnabled()
    assert section.form.name.value() == "Синий лист"
    assert section.save()
    (own,) = service.own_templates()
    assert own.name == "Синий лист"
    assert not section.is_changed()
