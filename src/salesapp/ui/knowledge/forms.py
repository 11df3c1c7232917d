"""The forms of a fact, a paper, a competitor and the card of a maker."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.knowledge import CertificateRow, CompetitorRow, FactRow, ManufacturerRow
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.knowledge import (
    CertificateDraft,
    CertificateKind,
    CompetitorDraft,
    FactDraft,
    ManufacturerDraft,
)
from salesapp.domain.products import Aspect
from salesapp.services import knowledge as service
from salesapp.services.attachments import BIGGEST
from salesapp.services.files import store_file
from salesapp.ui.files import ask_open_paths
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.knowledge.words import CERTIFICATES, LABELS, say, text_label
from salesapp.ui.perform import attempt, perform
from salesapp.whole_files import read_regular

WIDTH = 560


def _text(field: Field) -> str:
    return str(field.value() or "")


class FactForm(Dialog):
    """A statement with what proves it and where it is from."""

    def __init__(
        self, parent: QWidget, product_id: int, aspect: Aspect, known: FactRow | None = None
    ) -> None:
        super().__init__(parent, "", width=WIDTH)
        self.drafts_about(product_id, aspect, known.id if known else None)
        self.title.setText(self.tr("Fact") if known else self.tr("New fact"))
        self.setAccessibleName(self.title.text())
        self._product_id, self._aspect, self._known = product_id, aspect, known
        self.label = Field(say(LABELS[aspect]), TextInput(known.label if known else ""))
        self.words = Field(
            text_label(aspect), TextArea(known.text if known else "", rows=3), required=True
        )
        self.proof = Field(
            self.tr("What proves it"),
            TextInput(known.proof if known else ""),
            hint=self.tr("without a proof it is not quoted in offers")
            if aspect is Aspect.UNIQUENESS
            else "",
        )
        self.source = Field(self.tr("Source"), TextInput(known.source if known else ""))
        self.review = Field(self.tr("Look again on"), DateInput(known.review_on if known else None))
        self.quotable = CheckBox(
            self.tr("May be told to clients"), on=known.is_quotable if known else True
        )
        grid = FormLayout(2)
        grid.add(self.label, self.proof, self.source, self.review)
        self.body.addWidget(self.words)
        self.body.addLayout(grid)
        self.body.addWidget(self.quotable)
        self.check_fields(self.words, self.review)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _save(self) -> bool:
        editor = self.review.editor
        draft = FactDraft(
            self._aspect,
            _text(self.words),
            _text(self.label),
            _text(self.proof),
            _text(self.source),
            editor.day() if isinstance(editor, DateInput) else None,
            self.quotable.value(),
        )
        known = self._known
        if known is None:
            done = perform(
                self,
                lambda: service.add_fact(self._product_id, draft),
                toast=self.tr("Fact written down"),
            )
        else:
            done = perform(
                self,
                lambda: service.update_fact(known.id, draft, known.rev),
                toast=self.tr("Fact changed"),
            )
        return done is not None


class CertificateForm(Dialog):
    """A paper with its term and its file."""

    def __init__(
        self,
        parent: QWidget,
        product_id: int,
        maker_id: int | None,
        known: CertificateRow | None = None,
    ) -> None:
        super().__init__(parent, "", width=WIDTH)
        self.drafts_about(product_id, maker_id, known.id if known else None)
        self.title.setText(self.tr("Certificate") if known else self.tr("New certificate"))
        self.setAccessibleName(self.title.text())
        self._product_id, self._maker_id, self._known = product_id, maker_id, known
        self._file_id = known.file_id if known else None
        kinds: list[tuple[object, str]] = [(one, say(name)) for one, name in CERTIFICATES.items()]
        self.kind = Field(
            self.tr("Kind"), ComboInput(kinds, known.kind if known else CertificateKind.CERTIFICATE)
        )
        self.number = Field(
            self.tr("Number"), TextInput(known.number if known else ""), required=True
        )
        self.name = Field(self.tr("About what"), TextInput(known.title if known else ""))
        self.issuer = Field(self.tr("Issued by"), TextInput(known.issued_by if known else ""))
        self.begins = Field(self.tr("Issued on"), DateInput(known.issued_on if known else None))
        self.ends = Field(self.tr("Valid until"), DateInput(known.valid_until if known else None))
        self.for_all = CheckBox(
            self.tr("Covers all goods of the manufacturer"),
            on=known.is_of_maker if known else False,
        )
        self.for_all.setEnabled(known is None and maker_id is not None)
        self.file = Button(self.tr("Attach a file…"), icon="attach", small=True)
        self.file_name = Label(self.tr("a file is attached") if self._file_id else "", "small")
        grid = FormLayout(2)
        grid.add(self.kind, self.number, self.name, self.issuer, self.begins, self.ends)
        self.body.addLayout(grid)
        self.body.addWidget(self.for_all)
        self.body.addLayout(row(self.file, self.file_name, None))
        self.check_fields(self.number, self.begins, self.ends)
        self.file.clicked.connect(self.attach)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def attach(self) -> None:
        """Ask for the scan and keep it in the store."""
        for path in ask_open_paths(self, self.tr("Scan of the certificate"))[:1]:
            kept = attempt(self, partial(_keep, path))
            if kept is not None:
                self._file_id = kept
                self.file_name.setText(path.name)

    def _save(self) -> bool:
        begins, ends, kind = self.begins.editor, self.ends.editor, self.kind.value()
        draft = CertificateDraft(
            kind if isinstance(kind, CertificateKind) else CertificateKind.CERTIFICATE,
            _text(self.number),
            _text(self.name),
            _text(self.issuer),
            begins.day() if isinstance(begins, DateInput) else None,
            ends.day() if isinstance(ends, DateInput) else None,
            self._file_id,
        )
        known = self._known
        of_maker = self.for_all.value() and self._maker_id is not None
        done = perform(
            self,
            lambda: service.save_certificate(
                draft,
                product_id=None if of_maker else self._product_id,
                manufacturer_id=self._maker_id if of_maker else None,
                certificate_id=known.id if known else None,
                rev=known.rev if known else None,
            ),
            toast=self.tr("Certificate saved"),
        )
        return done is not None


def _keep(path: Path) -> int:
    try:
        data = read_regular(path, BIGGEST)
    except OSError as error:
        raise RuleError(Rule.FILE_UNREADABLE, name=path.name, path=str(path)) from error
    if len(data) > BIGGEST:
        raise RuleError(Rule.FILE_TOO_BIG, name=path.name, path=str(path))
    return store_file(path.name, data)


class CompetitorForm(Dialog):
    """What a competitor offers instead; values as lines "property: value"."""

    def __init__(
        self, parent: QWidget, product_id: int, known: CompetitorRow | None = None, names: str = ""
    ) -> None:
        super().__init__(parent, "", width=WIDTH)
        self.drafts_about(product_id, known.id if known else None)
        self.title.setText(self.tr("Competitor") if known else self.tr("New competitor"))
        self.setAccessibleName(self.title.text())
        self._product_id, self._known = product_id, known
        given = known.values if known else ()
        self._pairs = {f"{name}: {value}": (name, value) for name, value in given}
        told = "\n".join(self._pairs) if known else names
        self.name = Field(
            self.tr("Competitor"), TextInput(known.competitor if known else ""), required=True
        )
        self.product = Field(
            self.tr("Their product"), TextInput(known.their_product if known else "")
        )
        self.price = Field(
            self.tr("Their price with VAT"), MoneyInput(known.price_minor if known else None)
        )
        self.day = Field(self.tr("Price of"), DateInput(known.priced_on if known else None))
        self.source = Field(self.tr("Source"), TextInput(known.source if known else ""))
        self.note = Field(self.tr("How we win"), TextInput(known.note if known else ""))
        self.values = Field(
            self.tr("Their values"),
            TextArea(told, rows=4),
            hint=self.tr("a line each: property: value"),
        )
        grid = FormLayout(2)
        grid.add(self.name, self.product, self.price, self.day, self.source, self.note)
        self.body.addLayout(grid)
        self.body.addWidget(self.values)
        self.check_fields(self.name, self.price, self.day)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _save(self) -> bool:
        price, day = self.price.value(), self.day.editor
        draft = CompetitorDraft(
            _text(self.name),
            _text(self.product),
            price if isinstance(price, int) else None,
            day.day() if isinstance(day, DateInput) else None,
            _text(self.source),
            _text(self.note),
            self._values(),
        )
        known = self._known
        done = perform(
            self,
            lambda: service.save_competitor(
                self._product_id, draft, known.id if known else None, known.rev if known else None
            ),
            toast=self.tr("Competitor saved"),
        )
        return done is not None

    def _values(self) -> tuple[tuple[str, str], ...]:
        """The lines as pairs; one that stands as it was shown is what it was, colons and all."""
        known, text = self._known, _text(self.values)
        if known is not None and text == "\n".join(self._pairs).strip():
            return known.values
        found = []
        for line in text.splitlines():
            name, _colon, value = line.partition(":")
            found.append(self._pairs.get(line, (name.strip(), value.strip())))
        return tuple(pair for pair in found if pair[1])


class MakerForm(Dialog):
    """The card of a maker: one for all its goods."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        known: ManufacturerRow | None,
        product_id: int | None = None,
    ) -> None:
        about = self.tr("Goods that name it: {count}").format(count=known.products) if known else ""
        super().__init__(parent, self.tr("Manufacturer"), about, width=WIDTH)
        self.drafts_about(known.id if known else None)
        self._known, self._product_id = known, product_id
        draft = known.draft if known else ManufacturerDraft(name)
        titles = {
            "name": self.tr("Name"),
            "brand": self.tr("Brand"),
            "plant": self.tr("Plant"),
            "country": self.tr("Country"),
            "contact": self.tr("Contact"),
            "supply_terms": self.tr("Terms of supply"),
            "reputation": self.tr("Reputation"),
        }
        self.fields = {
            key: Field(title, TextInput(getattr(draft, key)), required=key == "name")
            for key, title in titles.items()
        }
        grid = FormLayout(2)
        grid.add(*self.fields.values())
        self.body.addLayout(grid)
        self.check_fields(self.fields["name"])
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _save(self) -> bool:
        draft = ManufacturerDraft(**{key: _text(field) for key, field in self.fields.items()})
        known = self._known
        done = perform(
            self,
            lambda: service.save_manufacturer(
                draft,
                known.id if known else None,
                known.rev if known else None,
                self._product_id,
            ),
            toast=self.tr("Card of the manufacturer saved"),
        )
        return done is not None
