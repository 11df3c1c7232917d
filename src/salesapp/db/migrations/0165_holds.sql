ALTER TABLE sales_order ADD COLUMN guard_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE sales_order ADD COLUMN credit_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE shipment ADD COLUMN credit_reason TEXT NOT NULL DEFAULT '';

CREATE TABLE "client_credit" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "client_id" INTEGER NOT NULL,
    "limit_minor" INTEGER,
    "stop_reason" TEXT NOT NULL,
    "stopped_on" TEXT,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "client_credit_client_id" ON "client_credit" ("client_id");

CREATE TABLE "order_hold" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "sales_order_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "released_on" TEXT,
    FOREIGN KEY ("sales_order_id") REFERENCES "sales_order" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "order_hold_sales_order_id" ON "order_hold" ("sales_order_id");

CREATE UNIQUE INDEX "order_hold_open" ON "order_hold" ("sales_order_id") WHERE released_on IS NULL;
