"""Forms of the library: an objection with its questions, a reply with its proof."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.objections import ObjectionRow, ReplyRow
from salesapp.domain.objections import ObjectionDraft, ObjectionKind, ReplyDraft
from salesapp.services import objections as service
from salesapp.ui.dealcard.words import kind_name
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.objections.product_input import ProductInput
from salesapp.ui.perform import perform


class ObjectionForm(Dialog):
    """A question in each line."""

    def __init__(self, parent: QWidget, known: ObjectionRow | None) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(known.id if known else None)
        self.title.setText(self.tr("New objection") if known is None else self.tr("Objection"))
        self.setAccessibleName(self.title.text())
        self._known = known
        self.made: int | None = None
        kinds: list[tuple[object, str]] = [(one.value, kind_name(one)) for one in ObjectionKind]
        usual = ObjectionKind.OTHER.value if known is None else known.kind.value
        self.words = Field(
            self.tr("What the client says"), TextInput(known.text if known else ""), required=True
        )
        self.kind = Field(self.tr("Type"), ComboInput(kinds, usual))
        self.product = Field(
            self.tr("Product it is about"), ProductInput(known.product_id if known else None)
        )
        self.probes = Field(
            self.tr("Questions that find the real reason, one in a line"),
            TextArea("\n".join(known.probes) if known else "", rows=4),
        )
        form = FormLayout()
        form.add_wide(self.words)
        form.add(self.kind, self.product)
        form.add_wide(self.probes)
        self.body.addLayout(form)
        self.check_fields(self.words, self.kind, self.product, self.probes)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    @classmethod
    def ask(cls, parent: QWidget, known: ObjectionRow | None) -> ObjectionForm:
        """Open the form over the page."""
        form = cls(parent, known)
        form.finished.connect(form.deleteLater)
        form.open()
        return form

    def _save(self) -> bool:
        product = self.product.value()
        draft = ObjectionDraft(
            ObjectionKind(str(self.kind.value())),
            str(self.words.value()),
            tuple(str(self.probes.value()).splitlines()),
            product if isinstance(product, int) else None,
        )
        known = (None, None) if self._known is None else (self._known.id, self._known.rev)
        done = perform(self, lambda: service.save_objection(draft, *known))
        self.made = done.subject_id if done is not None else None
        return done is not None


class ReplyForm(Dialog):
    """A reply says what proves it."""

    def __init__(self, parent: QWidget, objection_id: int, known: ReplyRow | None) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(objection_id, known.id if known else None)
        self.title.setText(self.tr("New reply") if known is None else self.tr("Reply"))
        self.setAccessibleName(self.title.text())
        self._objection_id, self._known = objection_id, known
        self.words = Field(
            self.tr("What we say"), TextArea(known.text if known else "", rows=3), required=True
        )
        self.proof = Field(
            self.tr("What proves it"),
            TextInput(
                known.proof if known else "",
                placeholder=self.tr("A test, a figure, a case, a paper"),
            ),
        )
        self.product = Field(
            self.tr("Product it is about"), ProductInput(known.product_id if known else None)
        )
        for field in (self.words, self.proof, self.product):
            self.add_field(field)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    @classmethod
    def ask(cls, parent: QWidget, objection_id: int, known: ReplyRow | None) -> ReplyForm:
        """Open the form over the page."""
        form = cls(parent, objection_id, known)
        form.finished.connect(form.deleteLater)
        form.open()
        return form

    def _save(self) -> bool:
        product = self.product.value()
        draft = ReplyDraft(
            str(self.words.value()),
            str(self.proof.value()),
            product if isinstance(product, int) else None,
        )
        known = (None, None) if self._known is None else (self._known.id, self._known.rev)
        done = perform(self, lambda: service.save_reply(self._objection_id, draft, *known))
        return done is not None
