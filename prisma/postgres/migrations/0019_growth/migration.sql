-- "If not there": a first migration that is made from later models has the tables already.
CREATE TABLE IF NOT EXISTS "Tally" (
    "account" TEXT COLLATE "C" NOT NULL,
    "what" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("account", "what"),
    CONSTRAINT "Tally_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

ALTER TABLE "MfaDevice" ADD COLUMN IF NOT EXISTS "nameKey" TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE "MfaDevice" SET "nameKey" = lower("name");

DROP INDEX IF EXISTS "MfaDevice_account_principalId_idx";
DROP INDEX IF EXISTS "MfaDevice_account_kind_idx";
DROP INDEX IF EXISTS "User_account_boundaryArn_idx";
DROP INDEX IF EXISTS "Role_account_boundaryArn_idx";
CREATE INDEX IF NOT EXISTS "MfaDevice_account_principalId_serialNumber_idx" ON "MfaDevice"("account", "principalId", "serialNumber");
CREATE INDEX IF NOT EXISTS "MfaDevice_account_kind_principalId_serialNumber_idx" ON "MfaDevice"("account", "kind", "principalId", "serialNumber");
CREATE INDEX IF NOT EXISTS "MfaDevice_account_kind_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "nameKey", "serialNumber");
CREATE INDEX IF NOT EXISTS "User_account_boundaryArn_userId_idx" ON "User"("account", "boundaryArn", "userId");
CREATE INDEX IF NOT EXISTS "Role_account_boundaryArn_roleId_idx" ON "Role"("account", "boundaryArn", "roleId");
CREATE INDEX IF NOT EXISTS "User_account_path_nameKey_idx" ON "User"("account", "path", "nameKey");
CREATE INDEX IF NOT EXISTS "User_account_createdAt_nameKey_idx" ON "User"("account", "createdAt", "nameKey");
CREATE INDEX IF NOT EXISTS "AuditEvent_account_at_seq_idx" ON "AuditEvent"("account", "at", "seq");
-- Nulls first, as lists have them. The models cannot say so.
DROP INDEX IF EXISTS "User_account_passwordLastUsed_nameKey_idx";
CREATE INDEX "User_account_passwordLastUsed_nameKey_idx" ON "User"("account", "passwordLastUsed" NULLS FIRST, "nameKey");

-- What there is already.
INSERT INTO "Tally" ("account", "what", "count")
SELECT "account", 'User', count(*) FROM "User" GROUP BY "account"
UNION ALL SELECT "account", 'Group', count(*) FROM "Group" GROUP BY "account"
UNION ALL SELECT "account", 'Role', count(*) FROM "Role" GROUP BY "account"
UNION ALL SELECT "account", 'ManagedPolicy', count(*) FROM "ManagedPolicy" GROUP BY "account"
UNION ALL SELECT "account", 'PolicyVersion', count(*) FROM "PolicyVersion" GROUP BY "account"
UNION ALL SELECT "account", 'attached:' || "arn", count(*) FROM "PolicyAttachment" GROUP BY "account", "arn"
UNION ALL SELECT "account", 'limiting:' || "boundaryArn", count(*)
    FROM (SELECT "account", "boundaryArn" FROM "User" UNION ALL SELECT "account", "boundaryArn" FROM "Role") AS "limited"
    WHERE "boundaryArn" IS NOT NULL GROUP BY "account", "boundaryArn"
UNION ALL SELECT "account", CASE WHEN "principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || "kind", count(*)
    FROM "MfaDevice" GROUP BY "account", "kind", "principalId" IS NULL;

-- Triggers of statements, because a statement may import ten thousand tokens, and each change of one tally's row in a
-- transaction has to pass all earlier ones. `TG_ARGV[0]` says what a row is counted as; null is not counted.
CREATE FUNCTION "tally_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('
        INSERT INTO "Tally" ("account", "what", "count")
        SELECT "account", "what", count(*) FROM (SELECT "account", %s AS "what" FROM "added") AS "rows"
        WHERE "what" IS NOT NULL GROUP BY "account", "what"
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "Tally"."count" + EXCLUDED."count"', TG_ARGV[0]);
    RETURN NULL;
END $$;

-- Of what is there no more, there is no tally: policies leave none behind.
CREATE FUNCTION "tally_removed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('
        UPDATE "Tally" SET "count" = "Tally"."count" - "gone"."count"
        FROM (
            SELECT "account", "what", count(*) FROM (SELECT "account", %s AS "what" FROM "removed") AS "rows"
            GROUP BY "account", "what"
        ) AS "gone"
        WHERE "Tally"."account" = "gone"."account" AND "Tally"."what" = "gone"."what"', TG_ARGV[0]);
    EXECUTE format('
        DELETE FROM "Tally" USING (SELECT DISTINCT "account", %s AS "what" FROM "removed") AS "gone"
        WHERE "Tally"."account" = "gone"."account" AND "Tally"."what" = "gone"."what" AND "count" = 0', TG_ARGV[0]);
    RETURN NULL;
END $$;

-- For one row that is counted as something else from now on.
CREATE FUNCTION "tally_move"("of" TEXT, "before" TEXT, "after" TEXT) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Tally" SET "count" = "count" - 1 WHERE "account" = "of" AND "what" = "before";
    DELETE FROM "Tally" WHERE "account" = "of" AND "what" = "before" AND "count" = 0;
    IF "after" IS NOT NULL THEN
        INSERT INTO "Tally" ("account", "what", "count") VALUES ("of", "after", 1)
        ON CONFLICT ("account", "what") DO UPDATE SET "count" = "Tally"."count" + 1;
    END IF;
END $$;

CREATE FUNCTION "boundary_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "tally_move"(NEW."account", 'limiting:' || OLD."boundaryArn", 'limiting:' || NEW."boundaryArn");
    RETURN NULL;
END $$;

CREATE FUNCTION "device_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "tally_move"(NEW."account",
        CASE WHEN OLD."principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || OLD."kind",
        CASE WHEN NEW."principalId" IS NULL THEN 'unassigned:' ELSE 'assigned:' END || NEW."kind");
    RETURN NULL;
END $$;

CREATE TRIGGER "User_counted" AFTER INSERT ON "User" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''User''');
CREATE TRIGGER "User_uncounted" AFTER DELETE ON "User" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''User''');

CREATE TRIGGER "Group_counted" AFTER INSERT ON "Group" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''Group''');
CREATE TRIGGER "Group_uncounted" AFTER DELETE ON "Group" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''Group''');

CREATE TRIGGER "Role_counted" AFTER INSERT ON "Role" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''Role''');
CREATE TRIGGER "Role_uncounted" AFTER DELETE ON "Role" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''Role''');

CREATE TRIGGER "ManagedPolicy_counted" AFTER INSERT ON "ManagedPolicy" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''ManagedPolicy''');
CREATE TRIGGER "ManagedPolicy_uncounted" AFTER DELETE ON "ManagedPolicy" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''ManagedPolicy''');

CREATE TRIGGER "PolicyVersion_counted" AFTER INSERT ON "PolicyVersion" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''PolicyVersion''');
CREATE TRIGGER "PolicyVersion_uncounted" AFTER DELETE ON "PolicyVersion" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''PolicyVersion''');

CREATE TRIGGER "PolicyAttachment_counted" AFTER INSERT ON "PolicyAttachment" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''attached:'' || "arn"');
CREATE TRIGGER "PolicyAttachment_uncounted" AFTER DELETE ON "PolicyAttachment" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''attached:'' || "arn"');

CREATE TRIGGER "User_boundary_counted" AFTER INSERT ON "User" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''limiting:'' || "boundaryArn"');
CREATE TRIGGER "User_boundary_uncounted" AFTER DELETE ON "User" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''limiting:'' || "boundaryArn"');

CREATE TRIGGER "User_boundary_moved" AFTER UPDATE OF "boundaryArn" ON "User" FOR EACH ROW
    WHEN (OLD."boundaryArn" IS DISTINCT FROM NEW."boundaryArn") EXECUTE FUNCTION "boundary_moved"();

CREATE TRIGGER "Role_boundary_counted" AFTER INSERT ON "Role" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('''limiting:'' || "boundaryArn"');
CREATE TRIGGER "Role_boundary_uncounted" AFTER DELETE ON "Role" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('''limiting:'' || "boundaryArn"');

CREATE TRIGGER "Role_boundary_moved" AFTER UPDATE OF "boundaryArn" ON "Role" FOR EACH ROW
    WHEN (OLD."boundaryArn" IS DISTINCT FROM NEW."boundaryArn") EXECUTE FUNCTION "boundary_moved"();

CREATE TRIGGER "MfaDevice_counted" AFTER INSERT ON "MfaDevice" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_added"('CASE WHEN "principalId" IS NULL THEN ''unassigned:'' ELSE ''assigned:'' END || "kind"');
CREATE TRIGGER "MfaDevice_uncounted" AFTER DELETE ON "MfaDevice" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "tally_removed"('CASE WHEN "principalId" IS NULL THEN ''unassigned:'' ELSE ''assigned:'' END || "kind"');

CREATE TRIGGER "MfaDevice_moved" AFTER UPDATE OF "principalId" ON "MfaDevice" FOR EACH ROW
    WHEN ((OLD."principalId" IS NULL) <> (NEW."principalId" IS NULL)) EXECUTE FUNCTION "device_moved"();
