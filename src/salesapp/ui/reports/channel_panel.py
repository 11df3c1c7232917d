"""The panel of a channel: what it is, its campaigns in the period, what was spent on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import channel_report, channels
from salesapp.db.queries.channel_report import CampaignLine
from salesapp.db.queries.channels import CampaignRow, ChannelRow, CostRow
from salesapp.domain.periods import Period
from salesapp.overriding import override
from salesapp.services import channels as service
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.perform import perform
from salesapp.ui.reports.channel_dialogs import CampaignDialog, ChannelDialog, CostDialog
from salesapp.ui.reports.words import kind_name, state_chip

WIDTH = 360
FEW = 12


class ChannelPanel(QWidget):
    """Shows one channel beside the table."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channel: ChannelRow | None = None
        self._period: Period | None = None
        self.name = Label("", "name", elide=True)
        self.chip = Chip("")
        self.about = Label("", "base", "text2", wrap=True)
        self.edit = Button(self.tr("Change"), icon="edit", small=True, keys="F2")
        self.cost = Button(self.tr("Cost"), icon="plus", small=True)
        self.campaign = Button(self.tr("Campaign"), icon="plus", small=True)
        self.cross = IconButton("x", self.tr("Close the panel"), keys="Esc", small=True)
        self.idea = Section(self.tr("Hypothesis"))
        self.campaigns = Section(self.tr("Campaigns"))
        self.costs = Section(self.tr("Costs"))
        self._lay_out()
        self.edit.clicked.connect(self.change)
        self.cost.clicked.connect(lambda: self._open(CostDialog(self, self.channel_id() or 0)))
        self.campaign.clicked.connect(
            lambda: self._open(CampaignDialog(self, self.channel_id() or 0))
        )
        self.cross.clicked.connect(self.closed)
        self._rescale()
        theme.state.changed.connect(self._rescale)

    def _rescale(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 10, 12)
        head.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.chip)
        top.addWidget(self.cross)
        head.addLayout(top)
        head.addWidget(self.about)
        head.addLayout(row(self.edit, self.cost, self.campaign, None, gap=6))
        area = ScrollArea(gap=0)
        for section in (self.idea, self.campaigns, self.costs):
            area.body.addWidget(section)
        area.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)

    def channel_id(self) -> int | None:
        """The channel shown."""
        return self._channel.id if self._channel is not None else None

    def show_channel(self, channel_id: int, period: Period) -> bool:
        """Show a channel; False when it is gone."""
        self._channel, self._period = channels.one(channel_id), period
        if self._channel is None:
            return False
        draft = self._channel.draft
        self.name.setText(draft.name)
        self.chip.set_chip(*state_chip(draft.state))
        target = draft.target_lead_minor
        told = [kind_name(draft.kind), draft.owner]
        if target is not None:
            text = self.tr("target {sum} per lead")
            told.append(text.format(sum=fmt.rubles(target)))
        self.about.setText(", ".join(part for part in told if part))
        self.idea.clear_body()
        for text in (draft.hypothesis, draft.note):
            if text:
                self.idea.body.addWidget(Label(text, wrap=True))
        self.idea.setVisible(bool(draft.hypothesis or draft.note))
        self._show_campaigns(self._channel.id, period)
        self._show_costs(self._channel.id)
        return True

    def change(self) -> None:
        """Open the form of the channel."""
        if self._channel is not None:
            self._open(ChannelDialog(self, self._channel))

    def remove(self) -> None:
        """Take the channel off the register."""
        if self._channel is not None:
            toast = self.tr("Deleted: {name}").format(name=self._channel.draft.name)
            perform(self, partial(service.delete, self._channel.id), toast=toast)

    def _show_campaigns(self, channel_id: int, period: Period) -> None:
        had_focus = self.campaigns.clear_body()
        known = {one.id: one for one in channels.campaigns(channel_id)}
        lines = channel_report.campaign_lines(channel_id, period)
        self.campaigns.set_note(str(len(lines)) if lines else "")
        for line in lines:
            campaign = known[line.id]
            made = RecordRow("flag", line.name, self._days(campaign), amount=self._brought(line))
            made.clicked.connect(partial(self._campaign_menu, campaign, made))
            self.campaigns.body.addWidget(made)
        if not lines:
            text = self.tr("None. A campaign parts one exhibition or mailing from another.")
            self.campaigns.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.campaign.setFocus()

    def _days(self, campaign: CampaignRow) -> str:
        draft = campaign.draft
        if draft.starts_on and draft.ends_on:
            return fmt.day_range(draft.starts_on, draft.ends_on)
        return fmt.day(draft.starts_on or draft.ends_on) if draft.starts_on or draft.ends_on else ""

    def _brought(self, line: CampaignLine) -> str:
        leads = self.tr("%n lead(s)", "", line.leads)
        return f"{leads}, {fmt.rubles(line.cost_minor)}" if line.cost_minor else leads

    def _show_costs(self, channel_id: int) -> None:
        had_focus = self.costs.clear_body()
        found = channels.costs(channel_id)
        names = {one.id: one.draft.name for one in channels.campaigns(channel_id)}
        self.costs.set_note(
            fmt.rubles(sum(one.draft.amount_minor for one in found)) if found else ""
        )
        for cost in found[:FEW]:
            draft = cost.draft
            note = draft.note or names.get(draft.campaign_id or 0, "")
            days = fmt.day_range(draft.from_on, draft.to_on)
            made = RecordRow("pay", days, note, amount=fmt.rubles(draft.amount_minor))
            made.clicked.connect(partial(self._cost_menu, cost, made))
            self.costs.body.addWidget(made)
        if not found:
            text = self.tr("Nothing yet. Without costs there is no price of a lead.")
            self.costs.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.cost.setFocus()

    def _campaign_menu(self, campaign: CampaignRow, at: QWidget) -> None:
        menu = self._menu()
        change = partial(self._open_campaign, campaign)
        menu.add(self.tr("Change"), change, icon="edit")
        work = partial(service.delete_campaign, campaign.id)
        toast = self.tr("Deleted: {name}").format(name=campaign.draft.name)
        remove = partial(perform, self, work, toast=toast)
        menu.add(self.tr("Delete"), remove, icon="trash", danger=True)
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _cost_menu(self, cost: CostRow, at: QWidget) -> None:
        menu = self._menu()
        menu.add(self.tr("Change"), partial(self._open_cost, cost), icon="edit")
        work = partial(service.delete_cost, cost.id)
        remove = partial(perform, self, work, toast=self.tr("The cost is deleted"))
        menu.add(self.tr("Delete"), remove, icon="trash", danger=True)
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _menu(self) -> Menu:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_campaign(self, campaign: CampaignRow) -> None:
        self._open(CampaignDialog(self, campaign.channel_id, campaign))

    def _open_cost(self, cost: CostRow) -> None:
        self._open(CostDialog(self, cost.channel_id, cost))

    def _open(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
