"""The card of a group of companies: who belongs to it, what they buy and owe together."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from salesapp.db.queries import client_parts
from salesapp.db.queries.client_parts import GroupRow, MemberRow
from salesapp.domain.text import name_key
from salesapp.services import groups as service
from salesapp.ui import format, theme
from salesapp.ui.activities.client_input import ClientInput
from salesapp.ui.clients.section_parts import RecordRow, clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.tones import Tone
from salesapp.ui.perform import perform


class GroupDialog(Dialog):
    """Name and note are saved; companies come and go at once, each undone by one step."""

    client_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, group: GroupRow) -> None:
        super().__init__(parent, "", width=620)
        self.drafts_about(group.id)
        self.title.setText(self.tr("Group of companies"))
        self._id = group.id
        self.name = Field(self.tr("Name"), TextInput(group.name), required=True)
        self.note = Field(self.tr("Note"), TextInput(group.note))
        form = FormLayout()
        form.add(self.name, self.note)
        self.body.addLayout(form)
        self.sums = Label("", "strong", wrap=True)
        self.body.addWidget(self.sums)
        self.area = ScrollArea(gap=2)
        self.area.setFixedHeight(theme.px(220))
        self.body.addWidget(self.area)
        self.company = ClientInput()
        self.company.setPlaceholderText(self.tr("Name, INN or phone of a company"))
        self.company.setAccessibleName(self.tr("Company to add"))
        self.add = Button(self.tr("Add to the group"), icon="plus")
        self.add.clicked.connect(self._add)
        self.company.returnPressed.connect(self._add)
        self.body.addLayout(row(self.company, self.add))
        self.check_fields(self.name, self.note)
        dissolve = self.add_button(self.tr("Dissolve the group"), "ghost")
        dissolve.clicked.connect(self._dissolve)
        self.add_cancel(self.tr("Close"))
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        self.show_members()

    def show_members(self) -> None:
        """Read the companies anew."""
        found = client_parts.members(self._id, format.today())
        debt = sum(one.debt_minor for one in found)
        overdue = sum(one.overdue_minor for one in found)
        parts = [
            self.tr("%n company(ies)", "", len(found)),
            self.tr("turnover, 12 months: {sum}").format(
                sum=format.rubles(sum(one.turnover_12m_minor for one in found))
            ),
            self.tr("debt: {sum}").format(sum=format.rubles(debt)),
        ]
        if overdue:
            parts.append(self.tr("overdue: {sum}").format(sum=format.rubles(overdue)))
        self.sums.setText(", ".join(parts))
        clear(self.area.body)
        for one in found:
            self.area.body.addWidget(self._member(one))
        self.area.body.addStretch(1)

    def _member(self, one: MemberRow) -> QWidget:
        line = QWidget()
        chip: tuple[str, Tone, str] = ("", "neutral", "")
        if one.debt_minor:
            words = self.tr("debt: {sum}").format(sum=format.rubles(one.debt_minor))
            chip = (words, "risk" if one.overdue_minor else "warn", "clock")
        shown = RecordRow(
            "clients", one.name, one.city, chip, format.rubles(one.turnover_12m_minor)
        )
        shown.clicked.connect(lambda: self._open(one.id))
        out = IconButton("x", self.tr("Take {name} out of the group").format(name=one.name),
                         small=True)  # fmt: skip
        out.clicked.connect(lambda: self._take_out(one))
        line.setLayout(row(shown, out, gap=4))
        return line

    def _open(self, client_id: int) -> None:
        self.reject()
        self.client_wanted.emit(client_id)

    def _add(self) -> None:
        client_id = self.company.client_id()
        if client_id is None:
            self.company.setFocus()
            return
        words = self.tr("In the group now: {name}").format(name=self.company.text())
        if perform(self, lambda: service.put([client_id], self._id), toast=words) is not None:
            self.company.set_value(None)
            self.show_members()

    def _take_out(self, one: MemberRow) -> None:
        words = self.tr("Out of the group: {name}").format(name=one.name)
        if perform(self, lambda: service.leave(one.id), toast=words) is None:
            return
        if client_parts.group(self._id) is None:
            self.reject()
        else:
            self.show_members()
            self.company.setFocus()

    def _dissolve(self) -> None:
        words = self.tr("Group dissolved: {name}").format(name=str(self.name.value()))
        if perform(self, lambda: service.dissolve(self._id), toast=words) is not None:
            self.reject()

    def _save(self) -> bool:
        name, note = str(self.name.value()), str(self.note.value())
        words = self.tr("Group saved: {name}").format(name=name)
        return perform(self, lambda: service.update(self._id, name, note), toast=words) is not None


class JoinDialog(Dialog):
    """Puts clients into a group: a known one is offered while typing, a new name makes one."""

    def __init__(self, parent: QWidget | None, client_ids: tuple[int, ...], name: str) -> None:
        super().__init__(parent, "", name, width=440)
        self.drafts_about(*client_ids)
        self.title.setText(self.tr("Into a group of companies"))
        self._ids = client_ids
        line = TextInput(placeholder=self.tr("Name of the group: a known or a new one"))
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
        line.textEdited.connect(self._offer)
        self.name = self.add_field(Field(self.tr("Group"), line, required=True))
        self._offer("")
        self.add_cancel()
        self.add_primary(self.tr("Join"))
        self.set_check(self._save)

    def _offer(self, text: str) -> None:
        found = client_parts.groups_like(name_key(text) if text.strip() else "")
        self._model.setStringList([one.name for one in found])

    def _save(self) -> bool:
        name = str(self.name.value())
        words = self.tr("In the group: {name}").format(name=name)
        return perform(self, lambda: service.join(self._ids, name), toast=words) is not None
