"""Where a lead, a deal or a client comes from: the channel, and maybe the campaign."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import channels as queries
from salesapp.domain.channels import ChannelState
from salesapp.domain.entities import Entity
from salesapp.services import channels as service
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.perform import perform


class OriginDialog(Dialog):
    """The change stands in the history of the record."""

    def __init__(self, parent: QWidget | None, entity: Entity, record_id: int) -> None:
        known = queries.origin(entity, record_id)
        super().__init__(parent, "", known.name if known else "")
        self.drafts_about(entity, record_id)
        self._entity, self._record_id = entity, record_id
        self.title.setText(self.tr("Source and campaign"))
        self.setAccessibleName(self.title.text())
        here = known.channel_id if known else None
        listed: list[tuple[object, str]] = [
            (one.id, one.draft.name)
            for one in queries.channels()
            if one.draft.state is not ChannelState.STOPPED or one.id == here
        ]
        unknown = known.source if known and here is None else ""
        hint = self.tr("Written as “{text}”: no channel is called so").format(text=unknown)
        self.channel = self.add_field(
            Field(
                self.tr("Channel"),
                ComboInput(listed, here, placeholder=self.tr("Where from?")),
                required=True,
                hint=hint if unknown else "",
            )
        )
        self._campaigns = ComboInput()
        self.campaign = self.add_field(Field(self.tr("Campaign"), self._campaigns))
        self._offer()
        self._campaigns.set_value(known.campaign_id if known else None)
        self.channel.changed.connect(self._offer)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _offer(self) -> None:
        channel = self.channel.value()
        found = queries.campaigns(channel) if isinstance(channel, int) else []
        self._campaigns.set_choices(
            [(None, self.tr("none")), *((one.id, one.draft.name) for one in found)]
        )
        self._campaigns.set_value(None)
        self.campaign.setVisible(bool(found))

    def _save(self) -> bool:
        channel, campaign = self.channel.value(), self._campaigns.value()
        if not isinstance(channel, int):
            return False
        work = partial(
            service.set_origin,
            self._entity,
            self._record_id,
            channel,
            campaign if isinstance(campaign, int) else None,
        )
        return perform(self, work, toast=self.tr("The source is changed")) is not None


def ask_origin(parent: QWidget, entity: Entity, record_id: int) -> None:
    """Open the dialog over the window of a page."""
    dialog = OriginDialog(parent, entity, record_id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
