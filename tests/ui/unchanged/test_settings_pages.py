"""Gone through and left as they are, stages, templates of papers and scripts stay as they were."""

from __future__ import annotations

from dataclasses import replace

from salesapp.db.queries import pipelines as stage_queries
from salesapp.db.queries import scripts as script_queries
from salesapp.domain.paper_parts import PARTS, LogoPlace, PaperKind
from salesapp.domain.paper_templates import built_in
from salesapp.domain.pipelines import StageDraft, StageKind
from salesapp.domain.scripts import Branch, ScriptDraft, Situation, Step
from salesapp.services import organizations, paper_templates, pipelines, scripts
from salesapp.services.paper_templates import Ref
from salesapp.ui.papers.templates_section import TemplatesSection
from salesapp.ui.pipelines.funnel_section import FunnelSection
from tests.services.papers_kit import SELLER
from tests.ui.unchanged.conftest import changes, store
from tests.ui.unchanged.test_pages import visit
from tests.ui.unchanged.texts import LINES, LONG

BARE = LINES.replace("{", "(").replace("}", ")")


def shown(section, window):
    section.setParent(window)
    section.setGeometry(0, 0, 1_100, 900)
    section.activate()
    section.show()
    return section


def test_the_stages_of_a_pipeline(hands, db):
    pipeline = stage_queries.pipelines()[0]
    for number, stage in enumerate(stage_queries.stages(pipeline.id)):
        draft = StageDraft(f"{stage.name} {LONG}", StageKind(stage.kind), 1_234, 9 + number, LINES)
        pipelines.update_stage(stage.id, draft)
    before = store()
    section = shown(FunnelSection(), hands.window)
    known = stage_queries.stages(pipeline.id)
    for stage in known:
        section.panel.show_stage(stage)
        visit(section.panel)
        section.panel.save()
    section.leave()
    assert len(known) >= 5
    assert changes(before, store()) == []


def test_templates_of_papers_in_an_order_of_their_own(hands, db):
    organizations.save(SELLER)
    made = []
    for kind in PaperKind:
        parts = PARTS[kind]
        template = replace(
            built_in(kind),
            accent=0x0A0B0C, ink=0x101112, logo=LogoPlace.RIGHT,
            blocks=tuple(reversed(built_in(kind).blocks)),
            columns=tuple(reversed(built_in(kind).columns)),
            texts=tuple((which, f" {BARE}\n") for which in reversed(parts.texts)),
        )  # fmt: skip
        saved = paper_templates.save_template(None, f"{kind} «Ёлочка»\u00a0№\u00a05", template)
        made.append((kind, saved.subject_id))
    before = store()
    section = shown(TemplatesSection(), hands.window)
    for kind, number in made:
        section.kind.set_value(str(kind))
        section.chosen.set_value(Ref(number))
        assert visit(section.form) >= 3
        assert not section.is_changed(), kind
        section.leave()
    assert changes(before, store()) == []


def test_a_script_with_everything(hands, db, qtbot):
    stage = stage_queries.stages(stage_queries.pipelines()[0].id)[1]
    first = Step("a", LONG[:60], LINES, branches=(Branch(LONG[:80], "b"), Branch("Нет", "b")))
    steps = (first, Step("b", "Прощание", LINES))
    draft = ScriptDraft(LONG[:80], Situation.REPEAT, steps, stage.id, LONG[:40])
    made = scripts.save(draft).subject_id
    before = store()
    hands.window.show_section("scripts")
    page = hands.window.navigator.page
    qtbot.waitUntil(lambda: page.list.choice() is not None)
    for one in script_queries.shelf():
        page.list.choose(one.id)
        for code in ("a", "b") if one.id == made else ("",):
            if code:
                page.editor.go_to(code)
            assert visit(page) >= 3
    hands.window.show_section("tasks")
    qtbot.wait(1_000)
    assert changes(before, store()) == []
