"""Making a deal of a lead: what will be made is shown, nothing is typed twice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import channels, lead_goods, lead_requests, pipelines
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.channels import likely
from salesapp.domain.clients import Match
from salesapp.domain.entities import Entity
from salesapp.domain.leads import client_of
from salesapp.services import lead_conversion as conversion
from salesapp.services import lead_requests as request_service
from salesapp.ui import format
from salesapp.ui.clients.words import match_words
from salesapp.ui.deals.step_row import StepRow
from salesapp.ui.deals.words import usual_step
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.leads.goods_choice import GoodsChoice
from salesapp.ui.leads.likeness import LikenessLines
from salesapp.ui.leads.words import name_of
from salesapp.ui.perform import perform

NEW = 0
"""The choice of a new client."""


class ConvertDialog(Dialog):
    """Everything is filled from the lead: Enter is enough."""

    def __init__(self, parent: QWidget | None, lead: LeadRow) -> None:
        super().__init__(parent, "", _about(lead), width=600)
        self.drafts_about(lead.id)
        self.title.setText(self.tr("Make a deal of the lead"))
        self.setAccessibleName(self.title.text())
        self._lead = lead
        self._likely = conversion.matching_client(lead)
        self._matches = {one.client_id: one for one in conversion.matches(lead)}
        self.subject = self.add_field(Field(self.tr("Deal"), TextInput(lead.title), required=True))
        choices = self._choices()
        self.client = self.add_field(Field(self.tr("Client"), ComboInput(choices, choices[0][0])))
        self.client.changed.connect(self._show_preview)
        lines = pipelines.names()
        self.pipeline: Field | None = None
        if len(lines) > 1:
            combo = ComboInput(lines, lines[0][0])
            self.pipeline = self.add_field(Field(self.tr("Pipeline"), combo))
        self.alike = LikenessLines()
        self.alike.link_wanted.connect(self._unite)
        self.alike.other_wanted.connect(self._is_other)
        self.alike.open_wanted.connect(lambda _entity, _one: None)
        self.body.addWidget(self.alike)
        self.channel: Field | None = None
        if channels.channel_of(lead.source) is None:
            self.channel = self.add_field(self._channel_field(lead))
        self.goods = GoodsChoice()
        texts = [one.text for one in lead_requests.of_lead(lead.id)] or [lead.comment]
        self.body.addWidget(self.goods)
        self.goods.show_goods(lead_goods.proposals(texts))
        self.goods.changed.connect(self._show_preview)
        self._add_step(lead)
        self.made = Label("", "small", "text2", wrap=True)
        self.made.setAccessibleName(self.tr("What will be made"))
        self.body.addWidget(self.made)
        self.add_cancel()
        self.add_primary(self.tr("Make the deal"))
        self.set_check(self._save)
        self._show_alike()
        self._show_preview()

    def _add_step(self, lead: LeadRow) -> None:
        kind, text, day = usual_step("qualification", format.today())
        self.plan = CheckBox(self.tr("First step"), on=lead.next_on is None)
        self.step = StepRow(kind, text, day, small=False)
        self.plan.toggled.connect(self.step.setVisible)
        self.plan.toggled.connect(lambda _on: self._show_preview())
        told = ""
        if lead.next_on is not None:
            told = self.tr("Planned with the lead, goes along: {day}").format(
                day=format.day(lead.next_on, near=True)
            )
        known = Label(told, "small", "text3")
        self.body.addLayout(row(self.plan, known, None))
        self.body.addWidget(self.step)
        self.step.setVisible(self.plan.isChecked())

    def _choices(self) -> list[tuple[object, str]]:
        new = self.tr("New client: {name}").format(name=client_of(self._lead.draft).name)
        known = list(self._matches.values())
        if self._likely is not None:
            known = [self._likely, *(o for o in known if o.client_id != self._likely.client_id)]
        there = self.tr("Client of the base: {name}")
        listed: list[tuple[object, str]] = [
            (one.client_id, there.format(name=one.name)) for one in known
        ]
        at = len(listed) if self._likely is not None else 0
        return [*listed[:at], (NEW, new), *listed[at:]]

    def _channel_field(self, lead: LeadRow) -> Field:
        listed = [(one.id, one.draft.name) for one in channels.channels()]
        proposed = likely(lead.source, dict(listed))
        combo = ComboInput(listed, proposed, placeholder=self.tr("Where from?"))
        unknown = self.tr("Written as “{text}”: no channel is called so")
        hint = unknown.format(text=lead.source) if lead.source else ""
        return Field(self.tr("Which channel did it come by?"), combo, required=True, hint=hint)

    def client_id(self) -> int | None:
        """The client of the base chosen; None makes a new one."""
        chosen = self.client.value()
        return chosen if isinstance(chosen, int) and chosen != NEW else None

    def _show_alike(self) -> None:
        self.alike.show_likeness([], request_service.alike(self._lead))

    def _unite(self, entity: Entity, other_id: int) -> None:
        if entity is Entity.LEAD:
            lead = self._lead
            toast = self.tr("Put together: {name}").format(name=name_of(lead))
            perform(self, lambda: request_service.unite(other_id, lead.id), toast=toast)
            self._show_alike()

    def _is_other(self, entity: Entity, other_id: int) -> None:
        if entity is Entity.LEAD:
            perform(self, lambda: request_service.is_other_lead(self._lead.id, other_id))
            self._show_alike()

    def _show_preview(self) -> None:
        chosen = self.client_id()
        told = conversion.preview(self._lead, chosen, self.goods.lines())
        lines = [self._why(chosen)]
        if told.contact:
            person = (
                self.tr("New contact: {name}")
                if told.is_new_contact
                else self.tr("Contact there: {name}")
            )
            lines.append(person.format(name=told.contact))
        if told.new_points and chosen is not None:
            points = ", ".join(told.new_points)
            lines.append(self.tr("New ways to reach them: {points}").format(points=points))
        if told.amount_minor:
            amount = format.rubles(told.amount_minor, self._lead.currency)
            lines.append(self.tr("Amount of the deal: {amount}").format(amount=amount))
        if self._lead.source:
            lines.append(self.tr("Source: {source}").format(source=self._lead.source))
        lines.append(self.tr("Questions, talks and steps of the lead go along. One undo."))
        self.made.setText("\n".join(lines))

    def _why(self, chosen: int | None) -> str:
        if chosen is None:
            name = client_of(self._lead.draft).name
            return self.tr("New client: {name}").format(name=name)
        match: Match | None = self._matches.get(chosen)
        if match is not None:
            return match_words(match.reason, match.name)
        return self.tr("The client it was linked to: {name}").format(name=self._lead.client)

    def _save(self) -> bool:
        planned = self.plan.isChecked()
        wrong = self.step.first_wrong() if planned else None
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        lead, title, client_id = self._lead, str(self.subject.value()), self.client_id()
        step = self.step.step() if planned else None
        came_by = self.channel.value() if self.channel is not None else None
        line = self.pipeline.value() if self.pipeline is not None else None
        lines = self.goods.lines()
        done = perform(
            self,
            lambda: conversion.convert(
                lead.id,
                deal_title=title,
                step=step,
                client_id=client_id,
                as_new_client=client_id is None,
                channel_id=came_by if isinstance(came_by, int) else None,
                pipeline_id=line if isinstance(line, int) else None,
                lines=lines,
            ),
            toast=self.tr("The lead became a deal: {title}").format(title=title),
        )
        return done is not None


def _about(lead: LeadRow) -> str:
    name = name_of(lead)
    return name if name == lead.title else f"{name}, {lead.title}"
