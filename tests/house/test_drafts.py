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
CHOICE = "chooses what is shown, changes nothing"
KEPT_ELSEWHERE = {
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
    **dict.fromkeys(("AboutSection", "DaysView"), "only read"),
    "UnlockDialog": "passwords and keys are never kept",
    "MomentInput": "a part, made by `fields/editor.py` for whatever form asks",
    "PartRow": "a part of the schedule of an invoice, kept as a whole by its editor",
    "CaptureForm": "kept by its window (`leads/capture_draft.py`)",
    "MoneyRow": AT_ONCE,
    "PriceForm": "one price, and Enter",
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


def kept_as_a_part() -> set[str]:
    """Panels that stand inside a form with a draft: it keeps them as a whole."""
    makes = {node.name: called(node) for _path, node in classes()}
    makes |= {node.name: makes[node.name] | bases(node) for _path, node in classes()}
    left = [node.name for _p, node in classes() if is_dialog(node) and not refuses(node)]
    left += [name for name, made in makes.items() if "FormDraft" in made]
    found: set[str] = set()
    while left:
        for one in makes.get(left.pop(), set()) & makes.keys():
            if one not in found:
                found.add(one)
                left.append(one)
    return found


def bases(node: ast.ClassDef) -> set[str]:
    return {base.id for base in node.bases if isinstance(base, ast.Name)}


def test_each_panel_with_inputs_keeps_what_is_typed():
    lost, parts = [], kept_as_a_part()
    for path, node in classes():
        if is_dialog(node) or not called(node) & INPUTS:
            continue
        known = node.name in KEPT_ELSEWHERE or node.name in parts
        if "FormDraft" not in called(node) and not known:
            lost.append(f"{path.relative_to(UI)}: {node.name}")
    assert lost == [], "give it a FormDraft, or tell in KEPT_ELSEWHERE where the typing is kept"


def test_the_list_of_panels_is_of_today():
    known = {node.name for _path, node in classes()}
    assert set(KEPT_ELSEWHERE) <= known
