"""Show the components of the kit, or write pictures of them: ``gallery.py FOLDER``."""

import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget
from shiboken6 import delete

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from salesapp.ui import theme
from salesapp.ui.format import today
from salesapp.ui.kit.badge import CategoryBadge
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.check_box import CheckBox, Radio
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.error_block import ErrorBlock
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import FormLayout, column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.skeleton import Skeleton
from salesapp.ui.kit.step_chip import NO_STEP, Step, StepChip, StepState, paint_step_chip
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.toast import ToastStack
from salesapp.ui.translate import translator

STEPS = (
    Step(StepState.TODAY, "сегодня", "11:45", "phone"),
    Step(StepState.FUTURE, "26 ноя", "Встреча", "meet"),
    Step(StepState.OVERDUE, "20 ноя", "Паспорт", "tasks"),
    NO_STEP,
)


class Line(NamedTuple):
    """A row of the sample table."""

    id: int
    name: str
    step: Step
    minor: str


def buttons() -> Card:
    """All kinds of buttons."""
    card = Card("Кнопки", "30 px, малые 24 px, радиус 6")
    kinds = {
        "primary": "Отправить",
        "secondary": "Перенести",
        "accent": "Открыть",
        "ghost": "Отмена",
        "danger": "Удалить",
    }
    grid = QGridLayout()
    for at, (kind, text) in enumerate(kinds.items()):
        grid.addWidget(Button(text, kind), at, 0)
        pressed = Button(text, kind)
        pressed.setDown(True)
        grid.addWidget(pressed, at, 1)
        off = Button(text, kind)
        off.setEnabled(False)
        grid.addWidget(off, at, 2)
    card.body.addLayout(grid)
    card.body.addLayout(
        row(
            IconButton("phone", "Позвонить", kind="secondary"),
            IconButton("dots", "Ещё"),
            Button("С клавишей", icon="send", keys="Ctrl+Enter"),
            Button("Малая", icon="check", small=True),
            IconButton("mail", "Письмо", kind="secondary", small=True),
            Button("Ссылка", "link"),
            None,
        )
    )
    return card


def fields() -> Card:
    """Inputs in all their states."""
    card = Card("Поля и проверка", "ошибка под полем, текст говорит, что сделать")
    form = FormLayout()
    locked = TextInput("5200000141")
    locked.setReadOnly(True)
    wrong = Field("ИНН", TextInput("520000014"), required=True)
    wrong.set_error("Нужно 10 или 12 цифр, введено 9")
    good = Field("БИК", TextInput("042200603"), required=True)
    good.set_ok("Банк найден")
    off = ComboInput([], placeholder="Сначала выберите клиента")
    off.setEnabled(False)
    form.add(
        Field("Обычное", TextInput("Прицепмаш")),
        Field("Пустое", SearchInput("Название или ИНН")),
        Field("В фокусе", TextInput("Волжмонт")),
        Field("Только чтение", locked),
        wrong,
        good,
        Field("Сумма", MoneyInput(42_559_920), hint="«425599,2» станет 425 599,20"),
        Field("Дата", DateInput(today()), hint="можно: «завтра», «пт», «27.11»"),
        Field("Список", ComboInput([(14, "Отсрочка 14 дн."), (30, "Отсрочка 30 дн.")], 14)),
        Field("Недоступно", off),
    )
    form.add_wide(Field("Письмо", TextArea("Реквизиты во вложении.", rows=2)))
    card.body.addLayout(form)
    part = CheckBox("Часть")
    part.setTristate(True)
    part.setCheckState(Qt.CheckState.PartiallyChecked)
    card.body.addLayout(
        row(
            CheckBox("Отмечен", on=True),
            CheckBox("Пусто"),
            part,
            Radio("Выбран", on=True),
            Radio("Нет"),
            None,
            gap=16,
        )
    )
    return card


def marks() -> Card:
    """Chips, badges, pills, segments."""
    card = Card("Метки, шаги", "цвет всегда с иконкой или словом")
    card.body.addLayout(
        row(
            Chip("черновик", "neutral", "edit"),
            Chip("ждём оплату", "info", "clock"),
            Chip("оплачен", "ok", "check"),
            Chip("частично", "warn", "percent"),
            None,
        )
    )
    card.body.addLayout(
        row(
            Chip("просрочен 5 дн.", "risk", "clock"),
            CategoryBadge("A"),
            CategoryBadge("B"),
            CategoryBadge("C"),
            None,
        )
    )
    card.body.addLayout(row(*(StepChip(step) for step in STEPS), None, gap=6))
    every = FilterPill("Все", count=27)
    every.setChecked(True)
    late = FilterPill("Просрочен", count=3, icon="clock", icon_tone="risk")
    card.body.addLayout(row(every, late, FilterPill("Город", menu=True), None))
    bar = ProgressBar()
    bar.setValue(68)
    bar.set_tick(70)
    views = Segmented([("board", "Доска", "deals"), ("list", "Список", "list")])
    card.body.addLayout(row(views, column(bar, Label("факт 68 %, норма 70 %", "small", "text2"))))
    card.body.addWidget(Tabs([(1, "Реквизиты"), (2, "История")], side=0))
    return card


def table() -> PagedTable:
    """A table with marks, chips and an editable column."""

    def step(painter: QPainter, rect: object, line: Line, state: object) -> None:
        paint_step_chip(painter, rect, line.step, on_selected=state.selected)

    columns = [
        Column("name", "Клиент", 160, lambda line: line.name, lead=True, stretch=True,
               sort_key="name"),
        Column("step", "Следующий шаг", 150, lambda line: line.step.text, paint=step),
        Column("sum", "Сумма, ₽", 90, lambda line: line.minor, align="right",
               edit=lambda line: line.minor, commit=lambda _line, _text: "Нужно число"),
    ]  # fmt: skip
    names = ("Техноопора", "Волжмонтаж-7", "Гидротрест Кама", "Крепмонтаж-9")
    found = PagedTable(
        columns,
        lambda ids: [Line(i, names[i % 4], STEPS[i % 4], "186 000") for i in ids],
        markable=True,
    )
    found.set_sort("name")
    found.set_ids(range(400))
    found.set_current_id(1)
    found.set_marked([2])
    return found


def states() -> Card:
    """Loading, nothing found, error."""
    card = Card("Загрузка, пусто, ошибка", "каркас появляется через 200 мс")
    empty = EmptyState("Ничего не найдено", "Уберите фильтр «Город»")
    empty.add_button(Button("Сбросить", icon="x", small=True))
    error = ErrorBlock("Не сохранено", "Файл базы занят")
    card.body.addLayout(row(Skeleton(3, delay=0), empty, error))
    return card


def sheet() -> QWidget:
    """All components on one page."""
    page = QWidget()
    page.resize(1440, 900)
    left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
    for box in (left, middle, right):
        box.setSpacing(12)
    left.addWidget(buttons())
    left.addWidget(fields())
    left.addStretch(1)
    middle.addWidget(marks())
    rows = Card("Строка таблицы", "36 px", padded=False)
    rows.body.addWidget(table())
    middle.addWidget(rows, 1)
    middle.addWidget(states())
    nothing = Card("Пусто")
    empty = EmptyState(
        "Сделок пока нет", "Сделка хранит сумму, этап и следующий шаг.", icon="deals"
    )
    empty.add_button(Button("Новая сделка", "primary", icon="plus", keys="Ctrl+D"))
    empty.add_button(Button("Загрузить из файла", icon="upload"))
    nothing.body.addWidget(empty)
    right.addWidget(nothing)
    right.addStretch(1)
    page_row = row(left, middle, right, gap=12, margins=(16, 16, 16, 16))
    for at in range(3):
        page_row.setStretch(at, 1)
    page.setLayout(page_row)
    return page


def toasts(page: QWidget) -> ToastStack:
    """Toasts of each kind."""
    stack = ToastStack(page)
    stack.show_undo("Сделка перенесена в «Договор»", lambda: None)
    stack.show_toast(
        "Письмо не ушло: нет связи с почтой", icon="stop", tone="risk", action="Повторить",
        run=lambda: None,
    )  # fmt: skip
    stack.show_progress("Импорт клиентов, 96 из 148", lambda: None).set_progress(96, 148)
    return stack


def refusal(page: QWidget) -> Dialog:
    """A dialog with a mandatory comment."""
    dialog = Dialog(page, "Закрыть сделку с отказом?", "Дормост-4, болт ТЦ М24×90, 496 000 ₽")
    for at, reason in enumerate(("Дорого", "Выбрали другого поставщика", "Нет бюджета")):
        dialog.body.addWidget(Radio(reason, on=not at))
    field = Field(
        "Комментарий", TextArea(rows=2, placeholder="Какая цена устроила бы"), required=True
    )
    dialog.add_field(field)
    dialog.add_cancel("Оставить в работе")
    dialog.add_primary("Закрыть сделку", danger=True)
    return dialog


def pictures(app: QApplication, folder: Path) -> None:
    """Write the pictures of both themes and of the largest scale."""
    folder.mkdir(parents=True, exist_ok=True)
    for mode, scale in (("light", 100), ("dark", 100), ("light", 130)):
        theme.state.set_mode(theme.ThemeMode(mode))
        theme.state.set_scale(scale)
        name = f"{mode}-{scale}"
        page = sheet()
        page.show()
        theme.state.reduce_motion = True
        stack = toasts(page)
        inputs = [one for one in page.findChildren(TextInput) if one.text() == "Волжмонт"]
        inputs[0].setFocus(Qt.FocusReason.TabFocusReason)
        app.processEvents()
        page.grab().save(str(folder / f"sheet-{name}.png"))
        for toast in stack.toasts():
            toast.leave()
        date = page.findChildren(DateInput)[0]
        date.open_month()
        app.processEvents()
        page.grab().save(str(folder / f"month-{name}.png"))
        page.findChildren(Popover)[0].dismiss()
        dialog = refusal(page)
        dialog.open()
        dialog.accept()
        app.processEvents()
        page.grab().save(str(folder / f"dialog-{name}.png"))
        menu = sample_menu(page)
        menu.popup(page.mapToGlobal(page.rect().center()))
        app.processEvents()
        menu.grab().save(str(folder / f"menu-{name}.png"))
        menu.close()
        delete(page)


def sample_menu(page: QWidget) -> Menu:
    """A menu with a danger item."""
    menu = Menu(page)
    menu.add("Позвонить", icon="phone", keys="P")
    menu.setActiveAction(menu.add("Перенести", icon="clock", keys="M"))
    menu.add_check("Показывать архив", on=True, run=lambda _on: None)
    menu.addSeparator()
    menu.add("Отказ…", icon="x", keys="X", danger=True)
    return menu


def main() -> int:
    """Write pictures into the folder given, or show the sheet."""
    app = QApplication(sys.argv[:1])
    translator.use("ru")
    theme.state.install(app)
    if len(sys.argv) > 1:
        pictures(app, Path(sys.argv[1]))
        return 0
    page = sheet()
    page.show()
    toasts(page)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
