DROP TRIGGER deal_state_activity_insert;

DROP TRIGGER deal_state_activity_delete;

DROP TRIGGER deal_state_activity_update;

DROP TRIGGER client_state_activity_insert;

DROP TRIGGER client_state_activity_delete;

DROP TRIGGER client_state_activity_update;

DROP TRIGGER deal_board_step;

DROP TRIGGER deal_board_moved;

DROP TRIGGER day_count_offer_insert;

DROP TRIGGER day_count_offer_delete;

DROP TRIGGER day_count_offer_update;

CREATE TRIGGER deal_state_activity_insert AFTER INSERT ON activity
WHEN NEW.deal_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = NEW.deal_id;
END;

CREATE TRIGGER deal_state_activity_delete AFTER DELETE ON activity
WHEN OLD.deal_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = OLD.deal_id;
END;

CREATE TRIGGER deal_state_activity_update AFTER UPDATE ON activity
WHEN OLD.deal_id IS NOT NULL OR NEW.deal_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = OLD.deal_id;
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = NEW.deal_id;
END;

CREATE TRIGGER client_state_activity_insert AFTER INSERT ON activity
WHEN NEW.client_id IS NOT NULL BEGIN
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = NEW.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
        WHERE client_id = NEW.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_state_activity_delete AFTER DELETE ON activity
WHEN OLD.client_id IS NOT NULL BEGIN
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = OLD.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
        WHERE client_id = OLD.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = OLD.client_id;
END;

CREATE TRIGGER client_state_activity_update AFTER UPDATE ON activity
WHEN OLD.client_id IS NOT NULL OR NEW.client_id IS NOT NULL BEGIN
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = NEW.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
        WHERE client_id = NEW.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = NEW.client_id;
    UPDATE client_state SET (next_id, next_on, next_time) = (
        SELECT id, due_on, due_time FROM activity
        WHERE client_id = OLD.client_id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1),
    last_on = (SELECT date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock'))
        FROM activity
        WHERE client_id = OLD.client_id AND state = 'done' AND deleted_at IS NULL)
    WHERE client_id = OLD.client_id AND OLD.client_id IS NOT NEW.client_id;
END;

CREATE TRIGGER deal_board_step AFTER INSERT ON deal_state BEGIN
    DELETE FROM deal_board WHERE deal_id = NEW.deal_id;
    INSERT INTO deal_board
        (stage_id, urgency, minus_minor, deal_id, moved_on, close_on, is_open, paused_until)
    SELECT stage_id, coalesce(NEW.next_on || ' ' || coalesce(NEW.next_time, '~'), ''),
        -amount_minor, id,
        max(
            coalesce(
                date(stage_since_at, (SELECT day FROM summary_day WHERE name = 'clock')),
                substr(stage_since_at, 1, 10)),
            coalesce(NEW.last_on, '')),
        expected_close_on,
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
        max(
            coalesce(
                date(NEW.stage_since_at, (SELECT day FROM summary_day WHERE name = 'clock')),
                substr(NEW.stage_since_at, 1, 10)),
            coalesce(last_on, '')),
        NEW.expected_close_on,
        NEW.closed_on IS NULL, NEW.paused_until
    FROM deal_state WHERE deal_id = NEW.id AND NEW.deleted_at IS NULL;
END;

CREATE TRIGGER day_count_offer_insert AFTER INSERT ON offer BEGIN
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'silent_offer', 0, coalesce(
            date(NEW.sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~'), 1
    WHERE NEW.state = 'sent' AND NEW.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM deal WHERE id = NEW.deal_id
            AND (closed_on IS NOT NULL OR deleted_at IS NOT NULL))
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_offer_delete AFTER DELETE ON offer BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'silent_offer' AND stage_id = 0 AND edge_on = coalesce(
            date(OLD.sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~')
        AND OLD.state = 'sent' AND OLD.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM deal WHERE id = OLD.deal_id
            AND (closed_on IS NOT NULL OR deleted_at IS NOT NULL));
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'silent_offer' AND stage_id = 0 AND edge_on = coalesce(
            date(OLD.sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~');
END;

CREATE TRIGGER day_count_offer_update
AFTER UPDATE OF state, sent_at, deleted_at, deal_id ON offer
WHEN NEW.state <> OLD.state OR NEW.sent_at IS NOT OLD.sent_at
    OR NEW.deleted_at IS NOT OLD.deleted_at OR NEW.deal_id IS NOT OLD.deal_id
BEGIN
    UPDATE day_count SET found = found - 1
    WHERE kind = 'silent_offer' AND stage_id = 0 AND edge_on = coalesce(
            date(OLD.sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~')
        AND OLD.state = 'sent' AND OLD.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM deal WHERE id = OLD.deal_id
            AND (closed_on IS NOT NULL OR deleted_at IS NOT NULL));
    DELETE FROM day_count
    WHERE found = 0 AND kind = 'silent_offer' AND stage_id = 0 AND edge_on = coalesce(
            date(OLD.sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~');
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'silent_offer', 0, coalesce(
            date(NEW.sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~'), 1
    WHERE NEW.state = 'sent' AND NEW.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM deal WHERE id = NEW.deal_id
            AND (closed_on IS NOT NULL OR deleted_at IS NOT NULL))
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + 1;
END;

CREATE TRIGGER day_count_deal_born AFTER INSERT ON deal
WHEN (NEW.closed_on IS NOT NULL OR NEW.deleted_at IS NOT NULL) BEGIN
    UPDATE day_count SET found = found - (
        SELECT count(*) FROM offer WHERE deal_id = NEW.id AND state = 'sent' AND deleted_at IS NULL
            AND day_count.edge_on = coalesce(
            date(sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~'))
    WHERE kind = 'silent_offer' AND stage_id = 0 AND edge_on IN (
        SELECT coalesce(
            date(sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~')
        FROM offer WHERE deal_id = NEW.id AND state = 'sent' AND deleted_at IS NULL);
    DELETE FROM day_count WHERE found = 0 AND kind = 'silent_offer' AND stage_id = 0;
END;

CREATE TRIGGER day_count_deal_gone AFTER DELETE ON deal
WHEN (OLD.closed_on IS NOT NULL OR OLD.deleted_at IS NOT NULL) BEGIN
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'silent_offer', 0,
        coalesce(
            date(sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~'), count(*)
    FROM offer WHERE deal_id = OLD.id AND state = 'sent' AND deleted_at IS NULL
    GROUP BY 3
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + excluded.found;
END;

CREATE TRIGGER day_count_deal_closed AFTER UPDATE OF closed_on, deleted_at ON deal
WHEN NOT (OLD.closed_on IS NOT NULL OR OLD.deleted_at IS NOT NULL)
    AND (NEW.closed_on IS NOT NULL OR NEW.deleted_at IS NOT NULL) BEGIN
    UPDATE day_count SET found = found - (
        SELECT count(*) FROM offer WHERE deal_id = NEW.id AND state = 'sent' AND deleted_at IS NULL
            AND day_count.edge_on = coalesce(
            date(sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~'))
    WHERE kind = 'silent_offer' AND stage_id = 0 AND edge_on IN (
        SELECT coalesce(
            date(sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~')
        FROM offer WHERE deal_id = NEW.id AND state = 'sent' AND deleted_at IS NULL);
    DELETE FROM day_count WHERE found = 0 AND kind = 'silent_offer' AND stage_id = 0;
END;

CREATE TRIGGER day_count_deal_opened AFTER UPDATE OF closed_on, deleted_at ON deal
WHEN (OLD.closed_on IS NOT NULL OR OLD.deleted_at IS NOT NULL)
    AND NOT (NEW.closed_on IS NOT NULL OR NEW.deleted_at IS NOT NULL) BEGIN
    INSERT INTO day_count (kind, stage_id, edge_on, found)
    SELECT 'silent_offer', 0,
        coalesce(
            date(sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~'), count(*)
    FROM offer WHERE deal_id = NEW.id AND state = 'sent' AND deleted_at IS NULL
    GROUP BY 3
    ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + excluded.found;
END;

CREATE INDEX deal_foreign ON deal (id) WHERE currency <> 'RUB' AND deleted_at IS NULL;

UPDATE client_state SET last_on = known.day FROM (
    SELECT client_id, date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock')) AS day
    FROM activity WHERE state = 'done' AND deleted_at IS NULL AND client_id IS NOT NULL
    GROUP BY client_id) AS known
WHERE known.client_id = client_state.client_id AND client_state.last_on IS NOT known.day;

UPDATE deal_state SET last_on = known.day FROM (
    SELECT deal_id, date(max(done_at), (SELECT day FROM summary_day WHERE name = 'clock')) AS day
    FROM activity WHERE state = 'done' AND deleted_at IS NULL AND deal_id IS NOT NULL
    GROUP BY deal_id) AS known
WHERE known.deal_id = deal_state.deal_id AND deal_state.last_on IS NOT known.day;

UPDATE deal_board SET moved_on = max(
    coalesce(
        date(deal.stage_since_at, (SELECT day FROM summary_day WHERE name = 'clock')),
        substr(deal.stage_since_at, 1, 10)),
    coalesce(state.last_on, ''))
FROM deal JOIN deal_state AS state ON state.deal_id = deal.id WHERE deal.id = deal_board.deal_id;

DELETE FROM day_count WHERE kind IN ('still', 'silent_offer');

INSERT INTO day_count (kind, stage_id, edge_on, found)
SELECT 'still', stage_id, moved_on, count(*) FROM deal_board WHERE is_open = 1 GROUP BY 2, 3;

INSERT INTO day_count (kind, stage_id, edge_on, found)
SELECT 'silent_offer', 0, coalesce(
    date(sent_at, (SELECT day FROM summary_day WHERE name = 'clock')), '~'), count(*)
FROM offer WHERE offer.state = 'sent' AND offer.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM deal WHERE id = offer.deal_id
            AND (closed_on IS NOT NULL OR deleted_at IS NOT NULL))
GROUP BY 3;
