DROP TRIGGER client_state_born;

DROP TRIGGER client_state_moved;

DROP TRIGGER client_state_activity_insert;

DROP TRIGGER client_state_activity_delete;

DROP TRIGGER client_state_activity_update;

ALTER TABLE client_state ADD COLUMN weight TEXT NOT NULL DEFAULT '~';

UPDATE client_state SET weight = coalesce(
    (SELECT nullif(category, '') FROM client WHERE id = client_state.client_id), '~');

CREATE INDEX client_state_loose ON client_state (weight, last_on, client_id, paused_until)
WHERE is_open = 1 AND next_on IS NULL;

CREATE TRIGGER client_state_born AFTER INSERT ON client BEGIN
    INSERT OR REPLACE INTO client_state (client_id, is_open, paused_until, weight) VALUES (
        NEW.id, NEW.deleted_at IS NULL AND NEW.status IN ('prospect', 'active'), NEW.paused_until,
        coalesce(nullif(NEW.category, ''), '~'));
END;

CREATE TRIGGER client_state_moved
AFTER UPDATE OF status, paused_until, deleted_at, category ON client
WHEN NEW.status <> OLD.status OR NEW.paused_until IS NOT OLD.paused_until
    OR NEW.deleted_at IS NOT OLD.deleted_at OR NEW.category <> OLD.category
BEGIN
    UPDATE client_state SET
        is_open = NEW.deleted_at IS NULL AND NEW.status IN ('prospect', 'active'),
        paused_until = NEW.paused_until,
        weight = coalesce(nullif(NEW.category, ''), '~')
    WHERE client_id = NEW.id;
END;

CREATE TRIGGER client_state_activity_insert AFTER INSERT ON activity
WHEN NEW.client_id IS NOT NULL BEGIN
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = NEW.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT substr(max(done_at), 1, 10) FROM activity
        WHERE client_id = NEW.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_state_activity_delete AFTER DELETE ON activity
WHEN OLD.client_id IS NOT NULL BEGIN
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = OLD.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT substr(max(done_at), 1, 10) FROM activity
        WHERE client_id = OLD.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = OLD.client_id;
END;

CREATE TRIGGER client_state_activity_update AFTER UPDATE ON activity
WHEN OLD.client_id IS NOT NULL OR NEW.client_id IS NOT NULL BEGIN
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = NEW.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT substr(max(done_at), 1, 10) FROM activity
        WHERE client_id = NEW.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = NEW.client_id;
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = OLD.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT substr(max(done_at), 1, 10) FROM activity
        WHERE client_id = OLD.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = OLD.client_id AND OLD.client_id IS NOT NEW.client_id;
END;

DROP TRIGGER deal_board_step;

DROP TRIGGER deal_board_moved;

ALTER TABLE deal_board ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0;

ALTER TABLE deal_board ADD COLUMN paused_until TEXT;

UPDATE deal_board SET is_open = deal.closed_on IS NULL, paused_until = deal.paused_until
FROM deal WHERE deal.id = deal_board.deal_id;

CREATE INDEX deal_board_open ON deal_board
(minus_minor, deal_id, stage_id, urgency, moved_on, paused_until)
WHERE is_open = 1;

CREATE TRIGGER deal_board_step AFTER INSERT ON deal_state BEGIN
    DELETE FROM deal_board WHERE deal_id = NEW.deal_id;
    INSERT INTO deal_board
        (stage_id, urgency, minus_minor, deal_id, moved_on, close_on, is_open, paused_until)
    SELECT stage_id, coalesce(NEW.next_on || ' ' || coalesce(NEW.next_time, '~'), ''),
        -amount_minor, id,
        max(substr(stage_since_at, 1, 10), coalesce(NEW.last_on, '')), expected_close_on,
        closed_on IS NULL, paused_until
    FROM deal WHERE id = NEW.deal_id AND deleted_at IS NULL;
END;

CREATE TRIGGER deal_board_moved
AFTER UPDATE OF stage_id, stage_since_at, amount_minor, expected_close_on, deleted_at, closed_on,
    paused_until ON deal
WHEN NEW.stage_id <> OLD.stage_id OR NEW.stage_since_at <> OLD.stage_since_at
    OR NEW.amount_minor <> OLD.amount_minor
    OR NEW.expected_close_on IS NOT OLD.expected_close_on
    OR NEW.deleted_at IS NOT OLD.deleted_at
    OR NEW.closed_on IS NOT OLD.closed_on
    OR NEW.paused_until IS NOT OLD.paused_until
BEGIN
    DELETE FROM deal_board WHERE deal_id = NEW.id;
    INSERT INTO deal_board
        (stage_id, urgency, minus_minor, deal_id, moved_on, close_on, is_open, paused_until)
    SELECT NEW.stage_id, coalesce(next_on || ' ' || coalesce(next_time, '~'), ''),
        -NEW.amount_minor, NEW.id,
        max(substr(NEW.stage_since_at, 1, 10), coalesce(last_on, '')), NEW.expected_close_on,
        NEW.closed_on IS NULL, NEW.paused_until
    FROM deal_state WHERE deal_id = NEW.id AND NEW.deleted_at IS NULL;
END;

CREATE INDEX deal_no_reason ON deal (stage_id, closed_on, id)
WHERE lost_reason_id IS NULL AND deleted_at IS NULL;

CREATE TABLE day_count (
    kind TEXT NOT NULL,
    stage_id INTEGER NOT NULL,
    edge_on TEXT NOT NULL,
    found INTEGER NOT NULL,
    PRIMARY KEY (kind, stage_id, edge_on)
) WITHOUT ROWID, STRICT;

INSERT INTO day_count (kind, stage_id, edge_on, found)
SELECT 'client_step', 0, coalesce(paused_until, ''), count(*) FROM client_state
WHERE is_open = 1 AND next_on IS NULL GROUP BY 3
UNION ALL
SELECT 'deal_step', stage_id, coalesce(paused_until, ''), count(*) FROM deal_board
WHERE is_open = 1 AND urgency = '' GROUP BY 2, 3
UNION ALL
SELECT 'still', stage_id, moved_on, count(*) FROM deal_board WHERE is_open = 1 GROUP BY 2, 3
UNION ALL
SELECT 'past_close', stage_id, close_on, count(*) FROM deal_board
WHERE is_open = 1 AND close_on IS NOT NULL GROUP BY 2, 3
UNION ALL
SELECT 'planned', 0, due_on, count(*) FROM activity
WHERE state = 'planned' AND due_on IS NOT NULL AND deleted_at IS NULL GROUP BY 3
UNION ALL
SELECT 'silent_offer', 0, coalesce(substr(sent_at, 1, 10), '~'), count(*) FROM offer
WHERE state = 'sent' AND deleted_at IS NULL GROUP BY 3;

CREATE TRIGGER day_count_client_insert AFTER INSERT ON client_state
WHEN NEW.is_open = 1 AND NEW.next_on IS NULL BEGIN
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'client_step', 0, coalesce(NEW.paused_until, ''), 1
    WHERE 1
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_client_delete AFTER DELETE ON client_state
WHEN OLD.is_open = 1 AND OLD.next_on IS NULL BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'client_step' AND stage_id = 0
        AND edge_on = coalesce(OLD.paused_until, '');
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'client_step' AND stage_id = 0
        AND edge_on = coalesce(OLD.paused_until, '');
END;

CREATE TRIGGER day_count_client_update AFTER UPDATE OF is_open, next_on, paused_until
ON client_state WHEN (OLD.is_open = 1 AND OLD.next_on IS NULL)
    <> (NEW.is_open = 1 AND NEW.next_on IS NULL)
    OR NEW.is_open = 1 AND NEW.next_on IS NULL
    AND NEW.paused_until IS NOT OLD.paused_until
BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'client_step' AND stage_id = 0
        AND edge_on = coalesce(OLD.paused_until, '')
        AND OLD.is_open = 1 AND OLD.next_on IS NULL;
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'client_step' AND stage_id = 0
        AND edge_on = coalesce(OLD.paused_until, '');
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'client_step', 0, coalesce(NEW.paused_until, ''), 1
    WHERE NEW.is_open = 1 AND NEW.next_on IS NULL
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_deal_insert AFTER INSERT ON deal_board WHEN NEW.is_open = 1 BEGIN
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'deal_step', NEW.stage_id, coalesce(NEW.paused_until, ''), 1
    WHERE NEW.urgency = ''
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'still', NEW.stage_id, NEW.moved_on, 1
    WHERE 1
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'past_close', NEW.stage_id, NEW.close_on, 1
    WHERE NEW.close_on IS NOT NULL
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_deal_delete AFTER DELETE ON deal_board WHEN OLD.is_open = 1 BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'deal_step' AND stage_id = OLD.stage_id
        AND edge_on = coalesce(OLD.paused_until, '')
        AND OLD.urgency = '';
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'deal_step' AND stage_id = OLD.stage_id
        AND edge_on = coalesce(OLD.paused_until, '');
    UPDATE day_count SET found = found - 1
    WHERE kind = 'still' AND stage_id = OLD.stage_id
        AND edge_on = OLD.moved_on;
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'still' AND stage_id = OLD.stage_id
        AND edge_on = OLD.moved_on;
    UPDATE day_count SET found = found - 1
    WHERE kind = 'past_close' AND stage_id = OLD.stage_id
        AND edge_on = OLD.close_on;
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'past_close' AND stage_id = OLD.stage_id
        AND edge_on = OLD.close_on;
END;

CREATE TRIGGER day_count_activity_insert AFTER INSERT ON activity
WHEN NEW.state = 'planned' AND NEW.due_on IS NOT NULL AND NEW.deleted_at IS NULL BEGIN
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'planned', 0, NEW.due_on, 1
    WHERE 1
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_activity_delete AFTER DELETE ON activity
WHEN OLD.state = 'planned' AND OLD.due_on IS NOT NULL AND OLD.deleted_at IS NULL BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'planned' AND stage_id = 0
        AND edge_on = OLD.due_on;
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'planned' AND stage_id = 0
        AND edge_on = OLD.due_on;
END;

CREATE TRIGGER day_count_activity_update AFTER UPDATE OF state, due_on, deleted_at ON activity
WHEN (OLD.state = 'planned' AND OLD.due_on IS NOT NULL AND OLD.deleted_at IS NULL)
    <> (NEW.state = 'planned' AND NEW.due_on IS NOT NULL AND NEW.deleted_at IS NULL)
    OR NEW.state = 'planned' AND NEW.due_on IS NOT NULL AND NEW.deleted_at IS NULL
    AND NEW.due_on IS NOT OLD.due_on
BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'planned' AND stage_id = 0
        AND edge_on = OLD.due_on
        AND OLD.state = 'planned' AND OLD.due_on IS NOT NULL AND OLD.deleted_at IS NULL;
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'planned' AND stage_id = 0
        AND edge_on = OLD.due_on;
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'planned', 0, NEW.due_on, 1
    WHERE NEW.state = 'planned' AND NEW.due_on IS NOT NULL AND NEW.deleted_at IS NULL
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_offer_insert AFTER INSERT ON offer
WHEN NEW.state = 'sent' AND NEW.deleted_at IS NULL BEGIN
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'silent_offer', 0, coalesce(substr(NEW.sent_at, 1, 10), '~'), 1
    WHERE 1
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_offer_delete AFTER DELETE ON offer
WHEN OLD.state = 'sent' AND OLD.deleted_at IS NULL BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'silent_offer' AND stage_id = 0
        AND edge_on = coalesce(substr(OLD.sent_at, 1, 10), '~');
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'silent_offer' AND stage_id = 0
        AND edge_on = coalesce(substr(OLD.sent_at, 1, 10), '~');
END;

CREATE TRIGGER day_count_offer_update AFTER UPDATE OF state, sent_at, deleted_at ON offer
WHEN (OLD.state = 'sent' AND OLD.deleted_at IS NULL)
    <> (NEW.state = 'sent' AND NEW.deleted_at IS NULL)
    OR NEW.state = 'sent' AND NEW.deleted_at IS NULL
    AND coalesce(substr(NEW.sent_at, 1, 10), '~') IS NOT coalesce(substr(OLD.sent_at, 1, 10), '~')
BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'silent_offer' AND stage_id = 0
        AND edge_on = coalesce(substr(OLD.sent_at, 1, 10), '~')
        AND OLD.state = 'sent' AND OLD.deleted_at IS NULL;
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'silent_offer' AND stage_id = 0
        AND edge_on = coalesce(substr(OLD.sent_at, 1, 10), '~');
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'silent_offer', 0, coalesce(substr(NEW.sent_at, 1, 10), '~'), 1
    WHERE NEW.state = 'sent' AND NEW.deleted_at IS NULL
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;
