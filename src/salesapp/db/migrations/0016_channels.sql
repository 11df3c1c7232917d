CREATE TABLE "channel" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "hypothesis" TEXT NOT NULL,
    "target_lead_minor" INTEGER,
    "note" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "channel_uid" ON "channel" ("uid");

CREATE TABLE "channel_name" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "channel_id" INTEGER NOT NULL,
    FOREIGN KEY ("channel_id") REFERENCES "channel" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "channel_name_key" ON "channel_name" ("key");

CREATE INDEX "channel_name_channel_id" ON "channel_name" ("channel_id");

CREATE TABLE "campaign" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("channel_id") REFERENCES "channel" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "campaign_uid" ON "campaign" ("uid");

CREATE INDEX "campaign_channel_id" ON "campaign" ("channel_id");

CREATE TABLE "channel_cost" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "campaign_id" INTEGER,
    "from_on" TEXT NOT NULL,
    "to_on" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("channel_id") REFERENCES "channel" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("campaign_id") REFERENCES "campaign" ("id") ON DELETE SET NULL
) STRICT;

CREATE UNIQUE INDEX "channel_cost_uid" ON "channel_cost" ("uid");

CREATE INDEX "channel_cost_channel_id" ON "channel_cost" ("channel_id");

CREATE INDEX "channel_cost_campaign_id" ON "channel_cost" ("campaign_id");

CREATE INDEX "channel_cost_from_on_to_on" ON "channel_cost" ("from_on", "to_on");

CREATE TABLE "campaign_mark" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "campaign_id" INTEGER NOT NULL,
    "client_id" INTEGER,
    "lead_id" INTEGER,
    "deal_id" INTEGER,
    FOREIGN KEY ("campaign_id") REFERENCES "campaign" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("lead_id") REFERENCES "lead" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "campaign_mark_campaign_id" ON "campaign_mark" ("campaign_id");

CREATE UNIQUE INDEX "campaign_mark_client_id" ON "campaign_mark" ("client_id");

CREATE UNIQUE INDEX "campaign_mark_lead_id" ON "campaign_mark" ("lead_id");

CREATE UNIQUE INDEX "campaign_mark_deal_id" ON "campaign_mark" ("deal_id");


CREATE INDEX "lead_received_at_source_state" ON "lead" ("received_at", "source", "state");

CREATE INDEX "deal_created_at_source" ON "deal" ("created_at", "source");
