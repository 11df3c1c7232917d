CREATE TABLE "import_mapping" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "shape" TEXT NOT NULL,
    "used_at" TEXT NOT NULL,
    "options" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "import_mapping_shape" ON "import_mapping" ("shape");
