CREATE TABLE "objection" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "product_id" INTEGER,
    "position" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE UNIQUE INDEX "objection_uid" ON "objection" ("uid");

CREATE INDEX "objection_product_id" ON "objection" ("product_id");

CREATE INDEX "objection_deleted_at_position" ON "objection" ("deleted_at", "position");

CREATE TABLE "objection_probe" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "objection_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("objection_id") REFERENCES "objection" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "objection_probe_objection_id" ON "objection_probe" ("objection_id");

CREATE TABLE "objection_reply" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "objection_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "product_id" INTEGER,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("objection_id") REFERENCES "objection" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE UNIQUE INDEX "objection_reply_uid" ON "objection_reply" ("uid");

CREATE INDEX "objection_reply_objection_id" ON "objection_reply" ("objection_id");

CREATE INDEX "objection_reply_product_id" ON "objection_reply" ("product_id");

CREATE TABLE "heard_objection" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "objection_id" INTEGER NOT NULL,
    "deal_id" INTEGER,
    "client_id" INTEGER,
    "lead_id" INTEGER,
    "activity_id" INTEGER,
    "product_id" INTEGER,
    "heard_at" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "decided_at" TEXT,
    "return_on" TEXT,
    FOREIGN KEY ("objection_id") REFERENCES "objection" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("lead_id") REFERENCES "lead" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("activity_id") REFERENCES "activity" ("id"),
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE UNIQUE INDEX "heard_objection_uid" ON "heard_objection" ("uid");

CREATE INDEX "heard_objection_objection_id" ON "heard_objection" ("objection_id");

CREATE INDEX "heard_objection_deal_id" ON "heard_objection" ("deal_id");

CREATE INDEX "heard_objection_client_id" ON "heard_objection" ("client_id");

CREATE INDEX "heard_objection_lead_id" ON "heard_objection" ("lead_id");

CREATE INDEX "heard_objection_activity_id" ON "heard_objection" ("activity_id");

CREATE INDEX "heard_objection_product_id" ON "heard_objection" ("product_id");

CREATE INDEX "heard_objection_deal_id_outcome" ON "heard_objection" ("deal_id", "outcome");

CREATE INDEX "heard_objection_objection_id_heard_at" ON "heard_objection" ("objection_id", "heard_at");

CREATE INDEX "heard_objection_heard_at_id" ON "heard_objection" ("heard_at", "id");

CREATE TABLE "reply_use" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "heard_id" INTEGER NOT NULL,
    "reply_id" INTEGER NOT NULL,
    "helped" INTEGER,
    "used_at" TEXT NOT NULL,
    FOREIGN KEY ("heard_id") REFERENCES "heard_objection" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("reply_id") REFERENCES "objection_reply" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "reply_use_heard_id" ON "reply_use" ("heard_id");

CREATE INDEX "reply_use_reply_id" ON "reply_use" ("reply_id");

CREATE UNIQUE INDEX "reply_use_heard_id_reply_id" ON "reply_use" ("heard_id", "reply_id");

INSERT INTO stage_gate (stage_id, field, severity, position)
SELECT stage.id, 'no_open_objections', 'block',
    (SELECT coalesce(max(position), -1) + 1 FROM stage_gate WHERE stage_id = stage.id)
FROM stage WHERE stage.code = 'contract' AND stage.kind = 'open' AND stage.deleted_at IS NULL;
