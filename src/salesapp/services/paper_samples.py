"""What a template looks like, with the letterhead of our own organisation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from salesapp.domain.paper_templates import PaperTemplate
from salesapp.services.paper_parties import letterhead_now


def sample_maker(template: PaperTemplate, today: date) -> Callable[[], bytes]:
    """What makes a sample of a template: the store is read here, the drawing may be elsewhere."""
    seller, manager = letterhead_now()

    def make() -> bytes:
        from salesapp.documents.samples import sample_pdf

        return sample_pdf(template, seller, manager, today)

    return make
