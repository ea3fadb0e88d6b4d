-- DropIndex
DROP INDEX "User_account_boundaryArn_idx";

-- DropIndex
DROP INDEX "Role_account_boundaryArn_idx";

-- AlterTable
ALTER TABLE "MfaDevice" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';

-- Names have no letters but those of ASCII.
UPDATE "MfaDevice" SET "nameKey" = lower("name");

-- DropIndex
DROP INDEX "MfaDevice_account_principalId_idx";

-- DropIndex
DROP INDEX "MfaDevice_account_kind_idx";

-- CreateIndex
CREATE INDEX "MfaDevice_account_principalId_serialNumber_idx" ON "MfaDevice"("account", "principalId", "serialNumber");

-- CreateIndex
CREATE INDEX "MfaDevice_account_kind_principalId_serialNumber_idx" ON "MfaDevice"("account", "kind", "principalId", "serialNumber");

-- CreateIndex
CREATE INDEX "MfaDevice_account_kind_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "nameKey", "serialNumber");

-- CreateIndex
CREATE INDEX "User_account_boundaryArn_userId_idx" ON "User"("account", "boundaryArn", "userId");

-- CreateIndex
CREATE INDEX "Role_account_boundaryArn_roleId_idx" ON "Role"("account", "boundaryArn", "roleId");

-- CreateIndex
CREATE INDEX "User_account_path_nameKey_idx" ON "User"("account", "path", "nameKey");

-- CreateIndex
CREATE INDEX "User_account_createdAt_nameKey_idx" ON "User"("account", "createdAt", "nameKey");

-- CreateIndex
CREATE INDEX "User_account_passwordLastUsed_nameKey_idx" ON "User"("account", "passwordLastUsed", "nameKey");

-- CreateIndex
CREATE INDEX "AuditEvent_account_at_seq_idx" ON "AuditEvent"("account", "at", "seq");

-- CreateTable
CREATE TABLE "Tally" (
    "account" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("account", "what"),
    CONSTRAINT "Tally_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What there is already.
INSERT INTO "Tally" ("account", "what", "count")
SELECT "account", 'User', count(*) FROM "User" GROUP BY "account"
UNION ALL SELECT "account", 'Group', count(*) FROM "Group" GROUP BY "account"
UNION ALL SELECT "account", 'Role', count(*) FROM "Role" GROUP BY "account"
UNION ALL SELECT "account", 'ManagedPolicy', count(*) FROM "ManagedPolicy" GROUP BY "account"
UNION ALL SELECT "account", 'PolicyVersion', count(*) FROM "PolicyVersion" GROUP BY "account"
UNION ALL SELECT "account", 'attached:' || "arn", count(*) FROM "PolicyAttachment" GROUP BY "account", "arn"
UNION ALL SELECT "account", 'limiting:' || "boundaryArn", count(*)
    FROM (SELECT "account", "boundaryArn" FROM "User" UNION ALL SELECT "account", "boundaryArn" FROM "Role")
    WHERE "boundaryArn" IS NOT NULL GROUP BY "account", "boundaryArn"
UNION ALL SELECT "account", CASE WHEN "principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || "kind", count(*)
    FROM "MfaDevice" GROUP BY "account", "kind", "principalId" IS NULL;

-- Prisma's schema knows no triggers: whoever rebuilds one of these tables writes them again.
CREATE TRIGGER "User_counted" AFTER INSERT ON "User"
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'User', 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "User_uncounted" AFTER DELETE ON "User"
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'User';
END;

CREATE TRIGGER "Group_counted" AFTER INSERT ON "Group"
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'Group', 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "Group_uncounted" AFTER DELETE ON "Group"
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'Group';
END;

CREATE TRIGGER "Role_counted" AFTER INSERT ON "Role"
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'Role', 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "Role_uncounted" AFTER DELETE ON "Role"
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'Role';
END;

CREATE TRIGGER "ManagedPolicy_counted" AFTER INSERT ON "ManagedPolicy"
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'ManagedPolicy', 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "ManagedPolicy_uncounted" AFTER DELETE ON "ManagedPolicy"
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'ManagedPolicy';
END;

CREATE TRIGGER "PolicyVersion_counted" AFTER INSERT ON "PolicyVersion"
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'PolicyVersion', 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "PolicyVersion_uncounted" AFTER DELETE ON "PolicyVersion"
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'PolicyVersion';
END;

-- Of a policy that nobody uses there is no tally, so that policies leave none behind.
CREATE TRIGGER "PolicyAttachment_counted" AFTER INSERT ON "PolicyAttachment"
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'attached:' || NEW."arn", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "PolicyAttachment_uncounted" AFTER DELETE ON "PolicyAttachment"
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'attached:' || OLD."arn";
    DELETE FROM "Tally" WHERE "account" = OLD."account" AND "what" = 'attached:' || OLD."arn" AND "count" = 0;
END;

CREATE TRIGGER "User_limited" AFTER INSERT ON "User" WHEN NEW."boundaryArn" IS NOT NULL
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'limiting:' || NEW."boundaryArn", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "User_unlimited" AFTER DELETE ON "User" WHEN OLD."boundaryArn" IS NOT NULL
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn";
    DELETE FROM "Tally" WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn" AND "count" = 0;
END;
CREATE TRIGGER "User_newly_limited" AFTER UPDATE OF "boundaryArn" ON "User" WHEN NEW."boundaryArn" IS NOT NULL
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'limiting:' || NEW."boundaryArn", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "User_formerly_limited" AFTER UPDATE OF "boundaryArn" ON "User" WHEN OLD."boundaryArn" IS NOT NULL
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn";
    DELETE FROM "Tally" WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn" AND "count" = 0;
END;

CREATE TRIGGER "Role_limited" AFTER INSERT ON "Role" WHEN NEW."boundaryArn" IS NOT NULL
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'limiting:' || NEW."boundaryArn", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "Role_unlimited" AFTER DELETE ON "Role" WHEN OLD."boundaryArn" IS NOT NULL
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn";
    DELETE FROM "Tally" WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn" AND "count" = 0;
END;
CREATE TRIGGER "Role_newly_limited" AFTER UPDATE OF "boundaryArn" ON "Role" WHEN NEW."boundaryArn" IS NOT NULL
BEGIN
    INSERT INTO "Tally" VALUES (NEW."account", 'limiting:' || NEW."boundaryArn", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "Role_formerly_limited" AFTER UPDATE OF "boundaryArn" ON "Role" WHEN OLD."boundaryArn" IS NOT NULL
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn";
    DELETE FROM "Tally" WHERE "account" = OLD."account" AND "what" = 'limiting:' || OLD."boundaryArn" AND "count" = 0;
END;

CREATE TRIGGER "MfaDevice_counted" AFTER INSERT ON "MfaDevice"
BEGIN
    INSERT INTO "Tally" VALUES (
            NEW."account", CASE WHEN NEW."principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || NEW."kind", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "MfaDevice_uncounted" AFTER DELETE ON "MfaDevice"
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account"
        AND "what" = CASE WHEN OLD."principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || OLD."kind";
END;
CREATE TRIGGER "MfaDevice_moved" AFTER UPDATE OF "principalId" ON "MfaDevice"
WHEN (OLD."principalId" IS NULL) <> (NEW."principalId" IS NULL)
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = OLD."account"
        AND "what" = CASE WHEN OLD."principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || OLD."kind";
    INSERT INTO "Tally" VALUES (
            NEW."account", CASE WHEN NEW."principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || NEW."kind", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "count" + 1;
END;
