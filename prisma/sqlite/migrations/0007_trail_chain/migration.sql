-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN "mac" TEXT;
ALTER TABLE "AuditEvent" ADD COLUMN "macKey" TEXT;
ALTER TABLE "AuditEvent" ADD COLUMN "previous" TEXT;

-- The trail is append-only (S-111). Prisma's schema knows no triggers: whoever rebuilds the table writes them again.
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only: records are not changed.');
END;

-- Records go with their whole account: by then, its row is gone.
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "Account" WHERE "id" = OLD."account")
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only: records are not deleted.');
END;

-- INSERT OR REPLACE would delete the older row without a word (SQLite manual, "ON CONFLICT": no delete triggers).
CREATE TRIGGER "AuditEvent_no_replace" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE "id" = NEW."id" OR "seq" = NEW."seq")
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only: records are not replaced.');
END;
