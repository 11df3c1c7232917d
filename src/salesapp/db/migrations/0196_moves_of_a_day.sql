CREATE INDEX "stage_move_moved_at" ON "stage_move" ("moved_at");
