-- CreateTable
CREATE TABLE "AuditCut" (
    "account" TEXT NOT NULL PRIMARY KEY,
    "seq" BIGINT NOT NULL,
    "mac" TEXT,
    "bare" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "macKey" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    CONSTRAINT "AuditCut_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Records go with their whole account, whose row is gone by then, or behind a cut, which follows their export.
DROP TRIGGER "AuditEvent_no_delete";
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "Account" WHERE "id" = OLD."account")
    AND NOT EXISTS (SELECT 1 FROM "AuditCut" WHERE "account" = OLD."account" AND "seq" >= OLD."seq")
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only: records are not deleted.');
END;

-- A cut only moves forward.
CREATE TRIGGER "AuditCut_only_forward" BEFORE UPDATE ON "AuditCut"
WHEN NEW."account" <> OLD."account" OR NEW."seq" <= OLD."seq"
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only: a cut is not moved back.');
END;

CREATE TRIGGER "AuditCut_no_delete" BEFORE DELETE ON "AuditCut"
WHEN EXISTS (SELECT 1 FROM "Account" WHERE "id" = OLD."account")
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only: a cut is not deleted.');
END;

-- INSERT OR REPLACE would delete the older row without a word (SQLite manual, "ON CONFLICT": no delete triggers).
CREATE TRIGGER "AuditCut_no_replace" BEFORE INSERT ON "AuditCut"
WHEN EXISTS (SELECT 1 FROM "AuditCut" WHERE "account" = NEW."account")
BEGIN
    SELECT RAISE(ABORT, 'The audit trail is append-only: a cut is not replaced.');
END;
