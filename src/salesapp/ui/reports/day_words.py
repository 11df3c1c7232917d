"""Words of the reports of closed days, as they leave and as they are listed."""

from __future__ import annotations

from typing import Final

from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_W: Final = {
    "report": QT_TRANSLATE_NOOP("DayReport", "Report: {days}"),
    "numbered": QT_TRANSLATE_NOOP("DayReport", "Report No. {number}: {days}"),
    "number": QT_TRANSLATE_NOOP("DayReport", "No."),
    "note": QT_TRANSLATE_NOOP("DayReport", "What the head should know"),
    "debts": QT_TRANSLATE_NOOP("DayReport", "Who owes past due"),
    "late_days": QT_TRANSLATE_NOOP("DayReport", "Days late"),
    "closed": QT_TRANSLATE_NOOP("DayReport", "Closed {moment}"),
    "later": QT_TRANSLATE_NOOP("DayReport", "after the day had ended"),
    "anew": QT_TRANSLATE_NOOP(
        "DayReport",
        "The figures are counted anew: days closed before did not keep theirs",
    ),
    "plan": QT_TRANSLATE_NOOP("DayReport", "Plan of the month"),
    "plan_of": QT_TRANSLATE_NOOP("DayReport", "{fact} of {plan}: {share}, norm {norm}"),
    "month": QT_TRANSLATE_NOOP("DayReport", "Received since the beginning of the month"),
    "received": QT_TRANSLATE_NOOP("DayReport", "Received"),
    "overdue": QT_TRANSLATE_NOOP("DayReport", "Overdue debts"),
    "calls": QT_TRANSLATE_NOOP("DayReport", "Calls"),
    "meetings": QT_TRANSLATE_NOOP("DayReport", "Meetings"),
    "of": QT_TRANSLATE_NOOP("DayReport", "{done} of {planned}"),
    "offers": QT_TRANSLATE_NOOP("DayReport", "Offers sent"),
    "invoices": QT_TRANSLATE_NOOP("DayReport", "Invoices issued"),
    "leads": QT_TRANSLATE_NOOP("DayReport", "New leads"),
    "shipments": QT_TRANSLATE_NOOP("DayReport", "Shipments"),
    "shipped": QT_TRANSLATE_NOOP("DayReport", "Shipped"),
    "by": QT_TRANSLATE_NOOP("DayReport", "Order and waybill"),
    "order_no": QT_TRANSLATE_NOOP("DayReport", "Order"),
    "waybill": QT_TRANSLATE_NOOP("DayReport", "Waybill"),
    "requests": QT_TRANSLATE_NOOP("DayReport", "Requests"),
    "unanswered": QT_TRANSLATE_NOOP("DayReport", "Without an answer"),
    "unanswered_of": QT_TRANSLATE_NOOP("DayReport", "{requests}, without an answer: {unanswered}"),
    "answer": QT_TRANSLATE_NOOP("DayReport", "Half answered within, min"),
    "day_plan": QT_TRANSLATE_NOOP("DayReport", "Needed for the plan"),
    "offers_sum": QT_TRANSLATE_NOOP("DayReport", "Sum of offers"),
    "invoices_sum": QT_TRANSLATE_NOOP("DayReport", "Sum of invoices"),
    "next_steps": QT_TRANSLATE_NOOP("DayReport", "Planned for the next working day"),
    "left": QT_TRANSLATE_NOOP("DayReport", "Left open"),
    "day": QT_TRANSLATE_NOOP("DayReport", "Day"),
    "moves": QT_TRANSLATE_NOOP("DayReport", "Moves of deals"),
    "client": QT_TRANSLATE_NOOP("DayReport", "Client"),
    "deal": QT_TRANSLATE_NOOP("DayReport", "Deal"),
    "from": QT_TRANSLATE_NOOP("DayReport", "From"),
    "to": QT_TRANSLATE_NOOP("DayReport", "To"),
    "sum": QT_TRANSLATE_NOOP("DayReport", "Sum"),
    "currency": QT_TRANSLATE_NOOP("DayReport", "Currency"),
    "stage": QT_TRANSLATE_NOOP("DayReport", "Stage"),
    "figures": QT_TRANSLATE_NOOP("DayReport", "Figures"),
    "said": QT_TRANSLATE_NOOP("DayReport", "Comment"),
    "why": QT_TRANSLATE_NOOP("DayReport", "Reason of refusal"),
    "money": QT_TRANSLATE_NOOP("DayReport", "Money received"),
    "for": QT_TRANSLATE_NOOP("DayReport", "What for"),
    "roubles": QT_TRANSLATE_NOOP("DayReport", "In roubles"),
    "order": QT_TRANSLATE_NOOP("DayReport", "Order in the base"),
    "before": QT_TRANSLATE_NOOP("DayReport", "Before"),
    "after": QT_TRANSLATE_NOOP("DayReport", "After"),
    "reason": QT_TRANSLATE_NOOP("DayReport", "Why it is left so"),
    "next": QT_TRANSLATE_NOOP("DayReport", "What matters most the next day"),
    "days": QT_TRANSLATE_NOOP("DayReport", "Days"),
    "whole": QT_TRANSLATE_NOOP("DayReport", "Together"),
    "closed_at": QT_TRANSLATE_NOOP("DayReport", "Closed"),
    "fact": QT_TRANSLATE_NOOP("DayReport", "Fact of the month"),
    "share": QT_TRANSLATE_NOOP("DayReport", "Share of the plan"),
    "calls_planned": QT_TRANSLATE_NOOP("DayReport", "Calls planned"),
    "meetings_planned": QT_TRANSLATE_NOOP("DayReport", "Meetings planned"),
    "page": QT_TRANSLATE_NOOP("DayReport", "Page {page} of {pages}"),
}


def word(name: str) -> str:
    """A word of the reports."""
    return translate("DayReport", _W[name])
