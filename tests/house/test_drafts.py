"""Whatever is typed into is kept when the program dies, or says why not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "src" / "salesapp" / "ui"
DIALOGS = {"Dialog", "WriteDialog"}
INPUTS = {
    "TextInput", "TextArea", "MoneyInput", "QuantityInput", "PercentInput", "DateInput",
    "PhoneInput", "WholeInput", "TimeInput", "NumberInput", "NoteInput", "FieldInput",
    "BlockInput", "DecimalInput", "LengthInput", "DiscountInput", "EntryInput",
}  # fmt: skip

AT_ONCE = "written a moment after the typing, or when the cell is left"
PART = "a part of a form that is kept as a whole"
CHOICE = "chooses what is shown, changes nothing"
KEPT_ELSEWHERE = {
    # Parts of dialogs and of the panels below.
    **dict.fromkeys(
        (
            "AfterForm", "DetailForm", "RepeatForm", "StepForm", "ClientFields", "ContactLine",
            "PersonInput", "GateRow", "StepRow", "EditRow", "MomentInput", "DebtRow", "PartRow",
            "CaptureForm", "GoodsLine", "OptionLine", "TemplateForm", "ColourInput", "PriceForm",
            "AttributeFields", "AttributeForm", "PackingRows", "ProductFields", "_Line",
            "EntryLine", "MovesStep", "SummaryStep", "PresentationView", "LengthDialog", "MoneyRow",
            "LimitsPart", "StopsPart",
        ),
        PART,
    ),
    # Saved by themselves.
    **dict.fromkeys(
        (
            "PanelFields", "StagePanel", "AnswersSection", "ClassRules", "CompanyForm",
            "DaySection", "HoursRows", "JudgingSection", "MailCard", "PapersSection", "ProfileForm",
            "QuestionRules", "LeadSheet", "TagLine", "FilesSection", "GroupTree", "ScriptEditor",
            "BranchLine", "TermsCard", "DraftForm", "OrderForm", "GoodsDesk", "ProductCommands",
            "OfferCommands", "TotalsCard",
        ),
        AT_ONCE,
    ),
    # Talks keep drafts of their own (`talk_draft`), so does the first run (`wizard/drafts.py`).
    **dict.fromkeys(("FactsPanel", "NextRow"), "the draft of the talk"),
    **dict.fromkeys(("PeriodBar",), CHOICE),
    "AboutSection": "only read",
    "MovePopover": "one day, picked or typed, and Enter",
    "NamePopover": "one name, and Enter",
    "SeriesForm": "a number that must be looked at before it is written",
}  # fmt: skip


def classes() -> Iterator[tuple[Path, ast.ClassDef]]:
    for path in sorted(UI.rglob("*.py")):
        if "kit" not in path.parts:
            for node in ast.parse(path.read_text("utf-8")).body:
                if isinstance(node, ast.ClassDef):
                    yield path, node


def is_dialog(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id in DIALOGS for base in node.bases)


def called(node: ast.AST) -> set[str]:
    found = set()
    for one in ast.walk(node):
        if isinstance(one, ast.Call):
            name = one.func.attr if isinstance(one.func, ast.Attribute) else None
            found.add(one.func.id if isinstance(one.func, ast.Name) else name or "")
    return found


def refuses(node: ast.ClassDef) -> bool:
    """Whether it tells in words why it keeps nothing."""
    return any(
        isinstance(one, ast.Assign)
        and isinstance(one.targets[0], ast.Name)
        and one.targets[0].id == "no_draft"
        and isinstance(one.value, ast.Constant)
        and len(str(one.value.value)) > 5
        for one in node.body
    )


DIALOG_CLASSES = [(path, node) for path, node in classes() if is_dialog(node)]


@pytest.mark.parametrize(
    ("path", "node"), DIALOG_CLASSES, ids=[f"{p.stem}.{n.name}" for p, n in DIALOG_CLASSES]
)
def test_each_dialog_says_whose_draft_it_keeps(path, node):
    if refuses(node) or node.name == "WriteDialog":
        return
    assert "drafts_about" in called(node), (
        f"{path.name}: {node.name} may be about several records; say which by `drafts_about`,"
        " or in `no_draft` why nothing typed here is kept"
    )


def test_each_panel_with_inputs_keeps_what_is_typed():
    lost = []
    for path, node in classes():
        if is_dialog(node) or not called(node) & INPUTS:
            continue
        if "FormDraft" not in called(node) and node.name not in KEPT_ELSEWHERE:
            lost.append(f"{path.relative_to(UI)}: {node.name}")
    assert lost == [], "give it a FormDraft, or tell in KEPT_ELSEWHERE where the typing is kept"


def test_the_list_of_panels_is_of_today():
    known = {node.name for _path, node in classes()}
    assert set(KEPT_ELSEWHERE) <= known
