"""The commands of the reports."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP


def _rows(name: str, title: str, keys: str) -> ActionSpec:
    """The rows behind a number of the line."""
    run = f"show_{name}"
    return ActionSpec(
        f"reports.{name}", title, run, "list", keys, section="reports", single_key=True
    )


def _of_days(name: str, title: str, run: str, icon: str, keys: str) -> ActionSpec:
    """A way for the reports of closed days to leave."""
    return ActionSpec(f"reports.day_{name}", title, run, icon, keys, Menu.RECORD, section="reports")


def _sales(name: str, title: str) -> ActionSpec:
    """A report on sales, from anywhere."""
    return ActionSpec(f"reports.sales_{name}", title, f"show_sales_{name}", "reports")


ACTIONS: Final = (
    ActionSpec(
        "reports.channel",
        QT_TRANSLATE_NOOP("Actions", "New channel…"),
        "new_channel",
        "plus",
        "Insert",
        short=QT_TRANSLATE_NOOP("Actions", "Channel"),
        section="reports",
    ),
    ActionSpec(
        "reports.edit",
        QT_TRANSLATE_NOOP("Actions", "Change the channel…"),
        "edit_channel",
        "edit",
        "F2",
        Menu.RECORD,
        Needs.ONE_CHANNEL,
        section="reports",
        single_key=True,
    ),
    ActionSpec(
        "reports.cost",
        QT_TRANSLATE_NOOP("Actions", "New cost of the channel…"),
        "new_cost",
        "pay",
        "N",
        Menu.RECORD,
        Needs.ONE_CHANNEL,
        section="reports",
        single_key=True,
    ),
    ActionSpec(
        "reports.sort",
        QT_TRANSLATE_NOOP("Actions", "Sort the sources…"),
        "sort_sources",
        "merge",
        section="reports",
    ),
    _rows("leads", QT_TRANSLATE_NOOP("Actions", "Leads of the channel"), "1"),
    _rows("qualified", QT_TRANSLATE_NOOP("Actions", "Qualified leads of the channel"), "2"),
    _rows("deals", QT_TRANSLATE_NOOP("Actions", "New deals of the channel"), "3"),
    _rows("won", QT_TRANSLATE_NOOP("Actions", "Won deals of the channel"), "4"),
    _rows("revenue", QT_TRANSLATE_NOOP("Actions", "Payments of the channel"), "5"),
    _rows("costs", QT_TRANSLATE_NOOP("Actions", "Costs of the channel"), "6"),
    ActionSpec(
        "reports.earlier",
        QT_TRANSLATE_NOOP("Actions", "Earlier period"),
        "earlier",
        "left",
        "Ctrl+Left",
        section="reports",
    ),
    ActionSpec(
        "reports.later",
        QT_TRANSLATE_NOOP("Actions", "Later period"),
        "later",
        "right",
        "Ctrl+Right",
        section="reports",
    ),
    ActionSpec(
        "reports.days",
        QT_TRANSLATE_NOOP("Actions", "Reports of closed days"),
        "show_days",
        "moon",
        menu=Menu.PROGRAM,
    ),
    _of_days(
        "pdf",
        QT_TRANSLATE_NOOP("Actions", "Report of the day as PDF…"),
        "save_days",
        "download",
        "Ctrl+S",
    ),
    _of_days(
        "book",
        QT_TRANSLATE_NOOP("Actions", "Report of the day as a workbook…"),
        "save_days_book",
        "table",
        "Ctrl+Alt+E",
    ),
    _of_days(
        "print",
        QT_TRANSLATE_NOOP("Actions", "Print the report of the day…"),
        "print_days",
        "print",
        "Ctrl+P",
    ),
    _of_days(
        "letter",
        QT_TRANSLATE_NOOP("Actions", "Letter with the report of the day…"),
        "send_days",
        "mail",
        "Ctrl+Shift+Return",
    ),
    _of_days(
        "copy",
        QT_TRANSLATE_NOOP("Actions", "Copy the report of the day as a text"),
        "copy_days",
        "copy",
        "Ctrl+Alt+C",
    ),
    ActionSpec(
        "reports.recount",
        QT_TRANSLATE_NOOP("Actions", "Count the classes of all clients anew"),
        "recount_classes",
        "refresh",
        section="reports",
    ),
    _sales("funnel", QT_TRANSLATE_NOOP("Actions", "Report: Funnel")),
    _sales("lost", QT_TRANSLATE_NOOP("Actions", "Report: Reasons of refusals")),
    _sales("products", QT_TRANSLATE_NOOP("Actions", "Report: Sales by products")),
    _sales("clients", QT_TRANSLATE_NOOP("Actions", "Report: Sales by clients")),
    _sales("ageing", QT_TRANSLATE_NOOP("Actions", "Report: Receivables as of a day")),
)
