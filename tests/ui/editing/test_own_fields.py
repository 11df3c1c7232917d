"""Lists follow the user's own fields, wherever those are made, put aside and deleted."""

from __future__ import annotations

import pytest

from salesapp.db.connection import value
from salesapp.domain.changes import Changes
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.filters import Condition, Op, every
from salesapp.domain.views import SortKey
from salesapp.services import custom_fields, tags, undo, views
from salesapp.ui.lists.further import FurtherFilter
from salesapp.ui.store import store

LISTS = {"clients": Entity.CLIENT, "people": Entity.CONTACT, "leads": Entity.LEAD}
ENDS = {
    "deleted": custom_fields.delete,
    "put aside": custom_fields.archive,
    "undone": lambda _entity, _number: undo.undo(),
}


@pytest.fixture
def sit(few, make_lead, make_contact, person):
    """At one of the lists, with records in each."""
    make_lead("Болты")
    make_contact(few[0], "Иванов Пётр")

    def at(name: str):
        one = person("leads" if name == "leads" else "clients")
        if name == "people":
            one.main.run_action("clients.people")
        elif name == "leads":
            one.main.run_action("list.view")
        return one

    return at


@pytest.mark.parametrize("away", [True, False])
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_asks_a_field_which_goes_asks_the_rest(name, end, away, sit):
    entity = LISTS[name]
    number = custom_fields.create(entity, FieldDraft("Бюджет", FieldType.MONEY)).subject_id
    code = f"custom:{number}"
    one = sit(name)
    page = one.page
    rows = page.table.paged.rowCount()
    page.desk.sort_by((SortKey(code),))
    page.filters.set_filter(every(Condition(code, Op.FILLED)))
    assert page.table.paged.rowCount() == 0
    if away:
        one.main.show_section("deals")
    told = ENDS[end](entity, number)
    store.changed.emit(told if isinstance(told, Changes) else Changes.all())
    if away:
        one.main.navigator.go_back()
    one.quiet()
    assert one.page is page
    assert page.table.paged.rowCount() == rows
    assert (page.filters.words(), page.desk.sort) == ([], ())
    assert code not in {column.id for column, _shown in page.table.choosable_columns()}


@pytest.mark.parametrize("name", LISTS)
def test_a_field_made_in_the_settings_has_its_column_in_a_list_seen_before(name, sit):
    one = sit(name)
    page = one.page
    one.main.show_section("deals")
    store.changed.emit(custom_fields.create(LISTS[name], FieldDraft("Бюджет", FieldType.MONEY)))
    one.main.navigator.go_back()
    assert one.page is page
    assert "Бюджет" in {column.title for column, _shown in page.table.choosable_columns()}


def test_the_place_in_a_list_is_kept_when_everything_may_have_changed(few, make_client, person):
    for place in range(80):
        make_client(f"Клиент {place:02}")
    one = person()
    table = one.page.table
    ids = list(table.paged.ids)
    table.setFocus()
    table.set_current_id(ids[60])
    one.press("Shift+Down", "Shift+Down")
    at = table.currentIndex(), table.verticalScrollBar().value()
    assert at[1] > 0
    store.changed.emit(Changes.all())
    one.quiet()
    assert table.selected_ids() == ids[60:63]
    assert (table.currentIndex(), table.verticalScrollBar().value()) == at


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("section", ["deals", "leads"])
@pytest.mark.parametrize("away", [True, False])
def test_a_board_that_asks_a_field_which_goes_asks_the_rest(
    few, section, end, away, make_deal, make_lead, person
):
    make_deal(few[0], title="Болты")
    make_lead("Гайки")
    entity = Entity.DEAL if section == "deals" else Entity.LEAD
    number = custom_fields.create(entity, FieldDraft("Бюджет", FieldType.MONEY)).subject_id
    one = person(section)
    further = one.page.findChild(FurtherFilter)
    assert rows_of(one.page) == 1
    further.set_filter(every(Condition(f"custom:{number}", Op.FILLED)))
    one.quiet()
    if away:
        one.main.show_section("clients")
    told = ENDS[end](entity, number)
    store.changed.emit(told if isinstance(told, Changes) else Changes.all())
    if away:
        one.main.navigator.go_back()
    one.quiet()
    assert further.words() == []
    assert rows_of(one.page) == 1


def rows_of(page) -> int:
    if page.section == "leads":
        return page.list.leads.rowCount()
    return sum(stage.deals for stage in page.board._stages)


@pytest.mark.parametrize("name", LISTS)
def test_a_renamed_tag_is_called_so_in_the_list_and_its_chosen_segment_finds_it(name, sit):
    one = sit(name)
    page = one.page
    record = page.table.paged.ids[0]
    page.table.show_column("tags", on=True)
    store.changed.emit(tags.add(LISTS[name], [record], "VIP"))
    page.filters.set_filter(every(Condition("tags", Op.ANY_OF, ("VIP",))))
    kept = page.desk.kept()
    made = views.save(LISTS[name], "Важные", *kept)
    store.changed.emit(made)
    page.desk.show_segment(f"saved:{made.subject_id}")
    assert list(page.table.paged.ids) == [record]
    store.changed.emit(tags.rename(value("SELECT id FROM tag"), "Ключевые"))
    one.quiet()
    column = next(c for c in page.table.paged.columns if c.id == "tags")
    assert list(page.table.paged.ids) == [record]
    assert column.text(page.table.paged.record(0)) == "Ключевые"
    assert any("Ключевые" in words for words in page.filters.words())
