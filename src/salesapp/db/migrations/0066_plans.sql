CREATE TABLE "sales_plan" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "month_on" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "target" INTEGER NOT NULL,
    "decided_on" TEXT NOT NULL,
    "comment" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "sales_plan_uid" ON "sales_plan" ("uid");

CREATE UNIQUE INDEX "sales_plan_month_on_measure_decided_on" ON "sales_plan" ("month_on", "measure", "decided_on");

CREATE TABLE "day_close" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "day_on" TEXT NOT NULL,
    "closed_at" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "comments" TEXT NOT NULL,
    "reason" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "day_close_uid" ON "day_close" ("uid");

CREATE UNIQUE INDEX "day_close_day_on" ON "day_close" ("day_on");

CREATE TRIGGER day_close_frozen_update BEFORE UPDATE ON day_close BEGIN
    SELECT RAISE(ABORT, 'frozen: day_close');
END;

CREATE TRIGGER day_close_frozen_delete BEFORE DELETE ON day_close BEGIN
    SELECT RAISE(ABORT, 'frozen: day_close');
END;

CREATE INDEX "deal_expected" ON "deal" ("expected_close_on", "id") WHERE closed_on IS NULL AND deleted_at IS NULL;

CREATE INDEX "deal_ships" ON "deal" ("ship_on", "id") WHERE closed_on IS NULL AND deleted_at IS NULL AND ship_on IS NOT NULL;
