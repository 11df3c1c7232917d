"""What papers, money and planned steps say about a deal: facts nobody types."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.connection import named


class DealProofs(NamedTuple):
    """Facts of a deal; money in minor units."""

    offer_sent: bool
    offer_number: str
    invoice_issued: bool
    invoice_number: str
    due_minor: int
    paid_minor: int
    offer_accepted: bool
    accepted_number: str
    has_step: bool
    overdue_minor: int

    @property
    def is_paid(self) -> bool:
        """Whether an invoice was issued and all of it is paid."""
        return self.invoice_issued and self.paid_minor >= self.due_minor

    @property
    def proves_win(self) -> bool:
        """Whether the client has agreed in writing, or with money."""
        return self.offer_accepted or self.is_paid


_FACTS: Final = """
SELECT
    EXISTS (SELECT 1 FROM offer o WHERE o.deal_id = :deal AND o.state IN ('sent', 'accepted')
     AND o.deleted_at IS NULL),
    coalesce((SELECT o.number FROM offer o WHERE o.deal_id = :deal
     AND o.state IN ('sent', 'accepted') AND o.deleted_at IS NULL ORDER BY o.id DESC LIMIT 1), ''),
    EXISTS (SELECT 1 FROM invoice i WHERE i.deal_id = :deal AND i.state = 'issued'),
    coalesce((SELECT i.number FROM invoice i WHERE i.deal_id = :deal AND i.state = 'issued'
     ORDER BY i.id DESC LIMIT 1), ''),
    (SELECT coalesce(sum(n.amount_minor), 0) FROM instalment n
     JOIN invoice i ON i.id = n.invoice_id WHERE i.deal_id = :deal AND i.state = 'issued')
    - (SELECT coalesce(sum(k.total_minor), 0) FROM credit_note k
       JOIN invoice i ON i.id = k.invoice_id WHERE i.deal_id = :deal AND k.state = 'issued'),
    (SELECT coalesce(sum(a.amount_minor), 0) FROM allocation a
     JOIN instalment n ON n.id = a.instalment_id
     JOIN invoice i ON i.id = n.invoice_id WHERE i.deal_id = :deal AND i.state = 'issued'),
    EXISTS (SELECT 1 FROM offer o WHERE o.deal_id = :deal AND o.state = 'accepted'
     AND o.deleted_at IS NULL),
    coalesce((SELECT o.number FROM offer o WHERE o.deal_id = :deal AND o.state = 'accepted'
     AND o.deleted_at IS NULL ORDER BY o.id DESC LIMIT 1), ''),
    EXISTS (SELECT 1 FROM deal_state t WHERE t.deal_id = :deal AND t.next_on IS NOT NULL),
    (SELECT coalesce(sum(r.open_minor), 0) FROM receivable r
     JOIN deal d ON d.client_id = r.client_id
     WHERE d.id = :deal AND r.open_minor > 0 AND r.due_on < :today)
"""


def proofs_of(deal_id: int, today: str) -> DealProofs:
    """The facts of a deal as of a day."""
    (found,) = named(_FACTS, {"deal": deal_id, "today": today})
    sent, offer, issued, invoice, due, paid, accepted, by, step, overdue = found
    return DealProofs(
        bool(sent), str(offer), bool(issued), str(invoice), due, paid,
        bool(accepted), str(by), bool(step), overdue,
    )  # fmt: skip
