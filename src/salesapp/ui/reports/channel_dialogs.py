"""Forms of a channel, of a campaign, of money spent; sources that mean no channel yet."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.db.queries import channels as queries
from salesapp.db.queries.channels import CampaignRow, ChannelRow, CostRow
from salesapp.domain.channels import (
    CampaignDraft,
    ChannelDraft,
    ChannelKind,
    ChannelState,
    CostDraft,
)
from salesapp.domain.errors import RuleError
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.services import channels as service
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.reports.words import kind_name, state_chip

_MOST = 8
"""Unknown sources asked for at once."""


def _day(field: Field) -> date | None:
    value = field.value()
    return value if isinstance(value, date) else None


def _text(field: Field) -> str:
    return str(field.value() or "")


class ChannelDialog(Dialog):
    """A new channel or a known one; `made` is its id."""

    def __init__(
        self, parent: QWidget | None, known: ChannelRow | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(known.id if known else None)
        self._known, self.made = known, known.id if known else None
        self.title.setText(self.tr("Channel") if known else self.tr("New channel"))
        self.setAccessibleName(self.title.text())
        draft = known.draft if known else ChannelDraft(name)
        self.name = Field(self.tr("Name"), TextInput(draft.name), required=True)
        kinds = [(one, kind_name(one)) for one in ChannelKind]
        states = [(one, state_chip(one)[0]) for one in ChannelState]
        self.kind = Field(self.tr("Kind"), ComboInput(kinds, draft.kind))
        self.state = Field(self.tr("State"), ComboInput(states, draft.state))
        self.owner = Field(self.tr("Owner"), TextInput(draft.owner))
        self.target = Field(self.tr("Target cost of a lead"), MoneyInput(draft.target_lead_minor))
        self.hypothesis = Field(
            self.tr("Hypothesis"),
            TextArea(draft.hypothesis, rows=3, placeholder=self.tr("Who will come by it, and why")),
        )
        self.note = Field(self.tr("Note"), TextArea(draft.note, rows=2))
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.kind, self.state, self.owner, self.target)
        form.add_wide(self.hypothesis)
        form.add_wide(self.note)
        self.body.addLayout(form)
        self.check_fields(self.name, self.target)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _save(self) -> bool:
        target = self.target.value()
        draft = ChannelDraft(
            _text(self.name),
            ChannelKind(str(self.kind.value())),
            ChannelState(str(self.state.value())),
            _text(self.owner),
            _text(self.hypothesis),
            target if isinstance(target, int) else None,
            _text(self.note),
        )
        known = self._known
        work = partial(
            service.save, draft, known.id if known else None, known.rev if known else None
        )
        changes = perform(self, work, refused=self._refused)
        if changes is not None:
            self.made = changes.subject_id
        return changes is not None

    def _refused(self, error: RuleError) -> bool:
        if error.facts.get("field") != "name":
            return False
        self.name.set_error(self.tr("Another channel is called so: choose another name"))
        self.name.editor.setFocus()
        return True


class CampaignDialog(Dialog):
    """An attempt within a channel."""

    def __init__(
        self, parent: QWidget | None, channel_id: int, known: CampaignRow | None = None
    ) -> None:
        super().__init__(parent, "", width=460)
        self.drafts_about(channel_id, known.id if known else None)
        self._channel_id, self._known = channel_id, known
        self.title.setText(self.tr("Campaign") if known else self.tr("New campaign"))
        self.setAccessibleName(self.title.text())
        draft = known.draft if known else CampaignDraft("")
        self.name = Field(
            self.tr("Name"),
            TextInput(draft.name, placeholder=self.tr("Autumn exhibition, mailing to plants")),
            required=True,
        )
        self.starts = Field(self.tr("Starts"), DateInput(draft.starts_on))
        self.ends = Field(self.tr("Ends"), DateInput(draft.ends_on), check=self._check_end)
        self.note = Field(self.tr("Note"), TextArea(draft.note, rows=2))
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.starts, self.ends)
        form.add_wide(self.note)
        self.body.addLayout(form)
        self.check_fields(self.name, self.starts, self.ends)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _check_end(self, value: object) -> str:
        start = _day(self.starts)
        if isinstance(value, date) and start is not None and value < start:
            return self.tr("The end must not come before the start")
        return ""

    def _save(self) -> bool:
        draft = CampaignDraft(
            _text(self.name), _day(self.starts), _day(self.ends), _text(self.note)
        )
        known = self._known.id if self._known else None
        return (
            perform(self, partial(service.save_campaign, self._channel_id, draft, known))
            is not None
        )


class CostDialog(Dialog):
    """Money spent over some days: this month unless said otherwise."""

    def __init__(
        self, parent: QWidget | None, channel_id: int, known: CostRow | None = None
    ) -> None:
        super().__init__(parent, "", width=460)
        self.drafts_about(channel_id, known.id if known else None)
        self._channel_id, self._known = channel_id, known
        self.title.setText(self.tr("Cost") if known else self.tr("New cost"))
        self.setAccessibleName(self.title.text())
        month = period_of(PeriodKind.MONTH, today())
        draft = known.draft if known else CostDraft(0, month.first, month.last)
        self.amount = Field(
            self.tr("Sum"),
            MoneyInput(draft.amount_minor or None),
            required=True,
            check=self._check_sum,
        )
        campaigns: list[tuple[object, str]] = [(None, self.tr("the whole channel"))]
        campaigns += [(one.id, one.draft.name) for one in queries.campaigns(channel_id)]
        self.campaign = Field(self.tr("For"), ComboInput(campaigns, draft.campaign_id))
        self.first = Field(self.tr("From"), DateInput(draft.from_on), required=True)
        self.last = Field(
            self.tr("Till"), DateInput(draft.to_on), required=True, check=self._check_last,
            hint=self.tr("Spread evenly over the days"),
        )  # fmt: skip
        self.note = Field(self.tr("What for"), TextInput(draft.note))
        form = FormLayout()
        form.add(self.amount, self.campaign, self.first, self.last)
        form.add_wide(self.note)
        self.body.addLayout(form)
        self.check_fields(self.amount, self.first, self.last)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _check_sum(self, value: object) -> str:
        wrong = isinstance(value, int) and value <= 0
        return self.tr("Enter a sum above zero") if wrong else ""

    def _check_last(self, value: object) -> str:
        first = _day(self.first)
        if isinstance(value, date) and first is not None and value < first:
            return self.tr("The last day must not come before the first")
        return ""

    def _save(self) -> bool:
        amount, first, last = self.amount.value(), _day(self.first), _day(self.last)
        if not isinstance(amount, int) or first is None or last is None:
            return False
        campaign = self.campaign.value()
        draft = CostDraft(
            amount, first, last, campaign if isinstance(campaign, int) else None, _text(self.note)
        )
        known = self._known.id if self._known else None
        return perform(self, partial(service.save_cost, self._channel_id, draft, known)) is not None


class SortDialog(Dialog):
    """Which channel each unknown source means; the records stay as they were written."""

    no_draft = "an order of rows, saved row by row"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", width=560)
        found = queries.unknown_sources()
        self.title.setText(self.tr("Sort the sources"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr("These sources were written by hand or imported. Say which channel they mean.")
        )
        self.text.show()
        channels = [(one.id, one.draft.name) for one in queries.channels()]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.choices: dict[str, ComboInput] = {}
        for line, (text, count) in enumerate(found[:_MOST]):
            grid.addWidget(Label(text, elide=True), line, 0)
            combo = ComboInput(channels, placeholder=self.tr("Choose the channel"))
            combo.setAccessibleName(text)
            self.choices[text] = combo
            grid.addWidget(combo, line, 1)
            grid.addWidget(Label(self.tr("%n record(s)", "", count), "small", "text3"), line, 2)
        self.body.addLayout(grid)
        if len(found) > _MOST:
            more = self.tr("%n more after these", "", len(found) - _MOST)
            self.body.addWidget(Label(more, "small", "text3"))
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _save(self) -> bool:
        meant = {
            text: value
            for text, combo in self.choices.items()
            if isinstance(value := combo.value(), int)
        }
        if not meant:
            first = next(iter(self.choices.values()), None)
            if first is not None:
                first.set_state("error")
                first.setFocus()
            return not self.choices
        toast = self.tr("%n source(s) sorted", "", len(meant))
        return perform(self, partial(service.sort_sources, meant), toast=toast) is not None
