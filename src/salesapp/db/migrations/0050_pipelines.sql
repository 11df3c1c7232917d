ALTER TABLE "pipeline" ADD COLUMN "is_archived" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "stage_task" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "stage_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "is_working" INTEGER NOT NULL,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "stage_task_stage_id" ON "stage_task" ("stage_id");

ALTER TABLE "stage_move" ADD COLUMN "lost_reason_id" INTEGER REFERENCES "lost_reason" ("id");

ALTER TABLE "stage_move" ADD COLUMN "competitor" TEXT NOT NULL DEFAULT '';

ALTER TABLE "stage_move" ADD COLUMN "competitor_price_minor" INTEGER;

ALTER TABLE "stage_move" ADD COLUMN "return_on" TEXT;

ALTER TABLE "stage_move" ADD COLUMN "amount_minor" INTEGER;

ALTER TABLE "stage_move" ADD COLUMN "close_was_on" TEXT;

CREATE INDEX "stage_move_lost_reason_id" ON "stage_move" ("lost_reason_id");

CREATE INDEX "stage_move_to_stage_id_moved_at" ON "stage_move" ("to_stage_id", "moved_at");

CREATE INDEX "stage_move_from_stage_id_moved_at" ON "stage_move" ("from_stage_id", "moved_at", "seconds_before");

UPDATE stage_move SET
    lost_reason_id = deal.lost_reason_id, competitor = deal.competitor,
    competitor_price_minor = deal.competitor_price_minor, return_on = deal.return_on
FROM deal, stage
WHERE deal.id = stage_move.deal_id AND stage.id = stage_move.to_stage_id
    AND stage.kind = 'lost' AND deal.stage_id = stage.id
    AND stage_move.id = (SELECT max(id) FROM stage_move AS later WHERE later.deal_id = deal.id);

CREATE TRIGGER deal_stage_guarded BEFORE UPDATE OF stage_id ON deal
WHEN NEW.stage_id <> OLD.stage_id AND NOT EXISTS (
    SELECT 1 FROM permit
    WHERE kind = 'deal_stage' AND from_id = NEW.id AND into_id = NEW.stage_id)
BEGIN
    SELECT RAISE(ABORT, 'guarded: a deal changes its stage by a move only');
END;

CREATE TABLE deal_board (
    stage_id INTEGER NOT NULL,
    urgency TEXT NOT NULL,
    minus_minor INTEGER NOT NULL,
    deal_id INTEGER NOT NULL,
    moved_on TEXT NOT NULL,
    close_on TEXT,
    PRIMARY KEY (stage_id, urgency, minus_minor, deal_id)
) WITHOUT ROWID, STRICT;

CREATE UNIQUE INDEX deal_board_deal ON deal_board (deal_id);

INSERT INTO deal_board (stage_id, urgency, minus_minor, deal_id, moved_on, close_on)
SELECT deal.stage_id, coalesce(state.next_on || ' ' || coalesce(state.next_time, '~'), ''),
    -deal.amount_minor, deal.id,
    max(substr(deal.stage_since_at, 1, 10), coalesce(state.last_on, '')), deal.expected_close_on
FROM deal JOIN deal_state AS state ON state.deal_id = deal.id WHERE deal.deleted_at IS NULL;

CREATE TRIGGER deal_board_step AFTER INSERT ON deal_state BEGIN
    DELETE FROM deal_board WHERE deal_id = NEW.deal_id;
    INSERT INTO deal_board (stage_id, urgency, minus_minor, deal_id, moved_on, close_on)
    SELECT stage_id, coalesce(NEW.next_on || ' ' || coalesce(NEW.next_time, '~'), ''),
        -amount_minor, id,
        max(substr(stage_since_at, 1, 10), coalesce(NEW.last_on, '')), expected_close_on
    FROM deal WHERE id = NEW.deal_id AND deleted_at IS NULL;
END;

CREATE TRIGGER deal_board_gone AFTER DELETE ON deal_state BEGIN
    DELETE FROM deal_board WHERE deal_id = OLD.deal_id;
END;

CREATE TRIGGER deal_board_moved
AFTER UPDATE OF stage_id, stage_since_at, amount_minor, expected_close_on, deleted_at ON deal
WHEN NEW.stage_id <> OLD.stage_id OR NEW.stage_since_at <> OLD.stage_since_at
    OR NEW.amount_minor <> OLD.amount_minor
    OR NEW.expected_close_on IS NOT OLD.expected_close_on
    OR NEW.deleted_at IS NOT OLD.deleted_at
BEGIN
    DELETE FROM deal_board WHERE deal_id = NEW.id;
    INSERT INTO deal_board (stage_id, urgency, minus_minor, deal_id, moved_on, close_on)
    SELECT NEW.stage_id, coalesce(next_on || ' ' || coalesce(next_time, '~'), ''),
        -NEW.amount_minor, NEW.id,
        max(substr(NEW.stage_since_at, 1, 10), coalesce(last_on, '')), NEW.expected_close_on
    FROM deal_state WHERE deal_id = NEW.id AND NEW.deleted_at IS NULL;
END;
