-- The message about what an action did lay in the memory of the server that did it, and was lost when another one showed the
-- next page.
ALTER TABLE "Session" ADD COLUMN "note" TEXT COLLATE "C";
