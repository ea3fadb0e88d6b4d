-- The user's name in lower case. Triggers write it, below.
ALTER TABLE "GroupMember" ADD COLUMN "nameKey" TEXT COLLATE "C" NOT NULL DEFAULT '';

-- What there is already.
UPDATE "GroupMember" SET "nameKey" = "User"."nameKey" FROM "User"
WHERE "User"."account" = "GroupMember"."account" AND "User"."userId" = "GroupMember"."userId";

CREATE INDEX "GroupMember_account_groupId_nameKey_idx" ON "GroupMember"("account", "groupId", "nameKey");

-- A row that is copied before its user keeps the name that it has.
CREATE FUNCTION "member_named"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."nameKey" := coalesce((
        SELECT "User"."nameKey" FROM "User" WHERE "User"."account" = NEW."account" AND "User"."userId" = NEW."userId"
    ), NEW."nameKey");
    RETURN NEW;
END $$;

CREATE FUNCTION "member_renamed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "GroupMember" SET "nameKey" = NEW."nameKey" WHERE "account" = NEW."account" AND "userId" = NEW."userId";
    RETURN NULL;
END $$;

CREATE TRIGGER "GroupMember_named" BEFORE INSERT ON "GroupMember" FOR EACH ROW EXECUTE FUNCTION "member_named"();
CREATE TRIGGER "GroupMember_renamed" AFTER UPDATE OF "nameKey" ON "User" FOR EACH ROW
    WHEN (OLD."nameKey" <> NEW."nameKey") EXECUTE FUNCTION "member_renamed"();

-- The letters of names are made anew, with the path of a user between the letters and the id.
DROP TRIGGER "User_named" ON "User";
DROP TRIGGER "User_unnamed" ON "User";
DROP TRIGGER "User_renamed" ON "User";
DROP TRIGGER "MfaDevice_named" ON "MfaDevice";
DROP TRIGGER "MfaDevice_unnamed" ON "MfaDevice";
DROP TRIGGER "MfaDevice_renamed" ON "MfaDevice";
DROP FUNCTION "name_parts_moved";
DROP TABLE "NamePart";

CREATE TABLE "NamePart" (
    "account" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "part" TEXT COLLATE "C" NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "NamePart_pkey" PRIMARY KEY ("account", "kind", "part", "path", "id")
);

-- What there is already.
INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
SELECT DISTINCT "account", 'user', substr("nameKey", "place", 3), "path", "userId"
FROM "User", generate_series(1, length("nameKey")) AS "place";
INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
SELECT DISTINCT "account", "kind", substr("nameKey", "place", 3), '', "serialNumber"
FROM "MfaDevice", generate_series(1, length("nameKey")) AS "place";

-- Triggers of statements, because a statement may import ten thousand tokens. Their arguments say what kind a row has, what
-- its path is, and what its id is.
CREATE OR REPLACE FUNCTION "name_parts_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('
        INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
        SELECT DISTINCT "account", %s, substr("nameKey", "place", 3), %s, %s
        FROM "added", generate_series(1, length("nameKey")) AS "place"', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "name_parts_removed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('
        DELETE FROM "NamePart" USING (
            SELECT "account", %s AS "kind", substr("nameKey", "place", 3) AS "part", %s AS "path", %s AS "id"
            FROM "removed", generate_series(1, length("nameKey")) AS "place"
        ) AS "gone"
        WHERE "NamePart"."account" = "gone"."account" AND "NamePart"."kind" = "gone"."kind"
            AND "NamePart"."part" = "gone"."part" AND "NamePart"."path" = "gone"."path"
            AND "NamePart"."id" = "gone"."id"', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]);
    RETURN NULL;
END $$;

-- For one row that has another name or path from now on. A trigger of some columns cannot be one of a statement's rows.
CREATE FUNCTION "name_parts_moved"(
    "of" TEXT, "what" TEXT, "whose" TEXT, "before" TEXT, "path_before" TEXT, "after" TEXT, "path_after" TEXT
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "NamePart" WHERE "account" = "of" AND "kind" = "what" AND "path" = "path_before" AND "id" = "whose"
        AND "part" IN (SELECT substr("before", "place", 3) FROM generate_series(1, length("before")) AS "place");
    INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
    SELECT DISTINCT "of", "what", substr("after", "place", 3), "path_after", "whose"
    FROM generate_series(1, length("after")) AS "place";
END $$;

CREATE OR REPLACE FUNCTION "user_renamed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "name_parts_moved"(
        NEW."account", 'user', NEW."userId", OLD."nameKey", OLD."path", NEW."nameKey", NEW."path");
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "device_renamed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "name_parts_moved"(NEW."account", NEW."kind", NEW."serialNumber", OLD."nameKey", '', NEW."nameKey", '');
    RETURN NULL;
END $$;

CREATE TRIGGER "User_named" AFTER INSERT ON "User" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_added"('''user''', '"path"', '"userId"');
CREATE TRIGGER "User_unnamed" AFTER DELETE ON "User" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_removed"('''user''', '"path"', '"userId"');
CREATE TRIGGER "User_renamed" AFTER UPDATE OF "nameKey", "path" ON "User" FOR EACH ROW
    WHEN (OLD."nameKey" <> NEW."nameKey" OR OLD."path" <> NEW."path") EXECUTE FUNCTION "user_renamed"();

-- Nobody looks for devices by a path.
CREATE TRIGGER "MfaDevice_named" AFTER INSERT ON "MfaDevice" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_added"('"kind"', '''''', '"serialNumber"');
CREATE TRIGGER "MfaDevice_unnamed" AFTER DELETE ON "MfaDevice" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_removed"('"kind"', '''''', '"serialNumber"');
CREATE TRIGGER "MfaDevice_renamed" AFTER UPDATE OF "nameKey" ON "MfaDevice" FOR EACH ROW
    WHEN (OLD."nameKey" <> NEW."nameKey") EXECUTE FUNCTION "device_renamed"();
