CREATE TABLE "client_class" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "life" TEXT NOT NULL,
    "abc" TEXT NOT NULL,
    "xyz" TEXT NOT NULL,
    "fit" TEXT NOT NULL,
    "revenue_minor" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "first_on" TEXT,
    "last_on" TEXT,
    "gap_days" INTEGER,
    "spread_percent" INTEGER
) STRICT;

CREATE INDEX "client_class_life_id" ON "client_class" ("life", "id");

CREATE INDEX "client_class_abc_id" ON "client_class" ("abc", "id");

CREATE INDEX "client_class_xyz_id" ON "client_class" ("xyz", "id");

CREATE TABLE "client_class_history" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "client_id" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "life" TEXT NOT NULL,
    "abc" TEXT NOT NULL,
    "xyz" TEXT NOT NULL,
    "fit" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "client_class_history_client_id_on" ON "client_class_history" ("client_id", "on");

CREATE INDEX "client_class_history_on_client_id" ON "client_class_history" ("on", "client_id");


INSERT INTO client_class (id, life, abc, xyz, fit, revenue_minor, orders)
SELECT id, 'prospect', '', '', '', 0, 0 FROM client;

CREATE TRIGGER client_class_born AFTER INSERT ON client BEGIN
    INSERT OR IGNORE INTO client_class (id, life, abc, xyz, fit, revenue_minor, orders)
    VALUES (NEW.id, 'prospect', '', '', '', 0, 0);
END;

CREATE TRIGGER client_class_gone AFTER DELETE ON client BEGIN
    DELETE FROM client_class WHERE id = OLD.id;
    DELETE FROM client_class_history WHERE client_id = OLD.id;
END;
