CREATE TABLE "fit_criterion" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "fit_criterion_uid" ON "fit_criterion" ("uid");

CREATE TABLE "fit_option" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "criterion_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "share" INTEGER NOT NULL,
    "is_stop" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("criterion_id") REFERENCES "fit_criterion" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "fit_option_criterion_id" ON "fit_option" ("criterion_id");

CREATE TABLE "fit_answer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "client_id" INTEGER NOT NULL,
    "criterion_id" INTEGER NOT NULL,
    "option_id" INTEGER NOT NULL,
    "answered_on" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("criterion_id") REFERENCES "fit_criterion" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("option_id") REFERENCES "fit_option" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "fit_answer_client_id" ON "fit_answer" ("client_id");

CREATE INDEX "fit_answer_criterion_id" ON "fit_answer" ("criterion_id");

CREATE INDEX "fit_answer_option_id" ON "fit_answer" ("option_id");

CREATE UNIQUE INDEX "fit_answer_client_id_criterion_id" ON "fit_answer" ("client_id", "criterion_id");

CREATE TABLE "client_fit" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "client_id" INTEGER NOT NULL,
    "grade" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "scored_on" TEXT NOT NULL,
    "hand_grade" TEXT NOT NULL,
    "hand_reason" TEXT NOT NULL,
    "hand_until" TEXT,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "client_fit_client_id" ON "client_fit" ("client_id");

CREATE INDEX "client_fit_grade_client_id" ON "client_fit" ("grade", "client_id");

CREATE INDEX "client_fit_hand_grade_hand_until_client_id" ON "client_fit" ("hand_grade", "hand_until", "client_id");

INSERT INTO fit_criterion
    (id, uid, created_at, updated_at, rev, name, measure, weight, position) VALUES
    (1, lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ'),
     strftime('%Y-%m-%dT%H:%M:%fZ'), 1, 'Отрасль', 'industry', 25, 0),
    (2, lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ'),
     strftime('%Y-%m-%dT%H:%M:%fZ'), 1, 'Регион', 'region', 15, 1),
    (3, lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ'),
     strftime('%Y-%m-%dT%H:%M:%fZ'), 1, 'Объём в год', 'volume', 25, 2),
    (4, lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ'),
     strftime('%Y-%m-%dT%H:%M:%fZ'), 1, 'Как часто покупает', 'frequency', 20, 3),
    (5, lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ'),
     strftime('%Y-%m-%dT%H:%M:%fZ'), 1, 'Как платит', 'payment', 15, 4),
    (6, lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%fZ'),
     strftime('%Y-%m-%dT%H:%M:%fZ'), 1, 'Стоп-факторы', 'own', 0, 5);

INSERT INTO fit_option (criterion_id, text, share, is_stop, position) VALUES
    (1, 'Монтаж и строительство', 100, 0, 0),
    (1, 'Производство', 100, 0, 1),
    (1, 'Торговля', 60, 0, 2),
    (1, 'Другая', 20, 0, 3),
    (2, 'Свой и соседние', 100, 0, 0),
    (2, 'Другие с доставкой', 60, 0, 1),
    (2, 'Туда не возим', 0, 1, 2),
    (3, 'Больше 1 млн ₽', 100, 0, 0),
    (3, '300 тыс. – 1 млн ₽', 70, 0, 1),
    (3, 'До 300 тыс. ₽', 30, 0, 2),
    (4, 'Каждый месяц', 100, 0, 0),
    (4, 'Раз в квартал', 60, 0, 1),
    (4, 'Разово', 20, 0, 2),
    (5, 'Предоплата', 100, 0, 0),
    (5, 'Отсрочка до 30 дней', 60, 0, 1),
    (5, 'Отсрочка больше 30 дней', 20, 0, 2),
    (6, 'Нет', 0, 0, 0),
    (6, 'Банкротство или суды по долгам', 0, 1, 1),
    (6, 'Конкурент', 0, 1, 2);
