CREATE TABLE "NamePart" (
    "account" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "part" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "NamePart_pkey" PRIMARY KEY ("account", "kind", "part", "id")
);

ALTER TABLE "MfaDevice" ADD COLUMN "modelKey" TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE "MfaDevice" SET "modelKey" = lower("model") WHERE "model" <> '';

-- Nulls first, as lists have them. The models cannot say so.
CREATE INDEX "MfaDevice_account_kind_enabledAt_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "enabledAt" NULLS FIRST, "nameKey", "serialNumber");
CREATE INDEX "MfaDevice_account_kind_createdAt_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "createdAt", "nameKey", "serialNumber");
CREATE INDEX "MfaDevice_account_kind_modelKey_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "modelKey", "nameKey", "serialNumber");

-- What there is already.
INSERT INTO "NamePart" ("account", "kind", "part", "id")
SELECT DISTINCT "account", 'user', substr("nameKey", "place", 3), "userId"
FROM "User", generate_series(1, length("nameKey")) AS "place";
INSERT INTO "NamePart" ("account", "kind", "part", "id")
SELECT DISTINCT "account", "kind", substr("nameKey", "place", 3), "serialNumber"
FROM "MfaDevice", generate_series(1, length("nameKey")) AS "place";

-- Triggers of statements, because a statement may import ten thousand tokens. Their arguments say what kind a row has and
-- what its id is.
CREATE FUNCTION "name_parts_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('
        INSERT INTO "NamePart" ("account", "kind", "part", "id")
        SELECT DISTINCT "account", %s, substr("nameKey", "place", 3), %s
        FROM "added", generate_series(1, length("nameKey")) AS "place"', TG_ARGV[0], TG_ARGV[1]);
    RETURN NULL;
END $$;

CREATE FUNCTION "name_parts_removed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('
        DELETE FROM "NamePart" USING (
            SELECT "account", %s AS "kind", substr("nameKey", "place", 3) AS "part", %s AS "id"
            FROM "removed", generate_series(1, length("nameKey")) AS "place"
        ) AS "gone"
        WHERE "NamePart"."account" = "gone"."account" AND "NamePart"."kind" = "gone"."kind"
            AND "NamePart"."part" = "gone"."part" AND "NamePart"."id" = "gone"."id"', TG_ARGV[0], TG_ARGV[1]);
    RETURN NULL;
END $$;

-- For one row that has another name from now on. A trigger of some columns cannot be one of a statement's rows.
CREATE FUNCTION "name_parts_moved"("of" TEXT, "what" TEXT, "whose" TEXT, "before" TEXT, "after" TEXT) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "NamePart" WHERE "account" = "of" AND "kind" = "what" AND "id" = "whose" AND "part" IN (
        SELECT substr("before", "place", 3) FROM generate_series(1, length("before")) AS "place");
    INSERT INTO "NamePart" ("account", "kind", "part", "id")
    SELECT DISTINCT "of", "what", substr("after", "place", 3), "whose"
    FROM generate_series(1, length("after")) AS "place";
END $$;

CREATE FUNCTION "user_renamed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "name_parts_moved"(NEW."account", 'user', NEW."userId", OLD."nameKey", NEW."nameKey");
    RETURN NULL;
END $$;

CREATE FUNCTION "device_renamed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "name_parts_moved"(NEW."account", NEW."kind", NEW."serialNumber", OLD."nameKey", NEW."nameKey");
    RETURN NULL;
END $$;

CREATE TRIGGER "User_named" AFTER INSERT ON "User" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_added"('''user''', '"userId"');
CREATE TRIGGER "User_unnamed" AFTER DELETE ON "User" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_removed"('''user''', '"userId"');
CREATE TRIGGER "User_renamed" AFTER UPDATE OF "nameKey" ON "User" FOR EACH ROW
    WHEN (OLD."nameKey" <> NEW."nameKey") EXECUTE FUNCTION "user_renamed"();

CREATE TRIGGER "MfaDevice_named" AFTER INSERT ON "MfaDevice" REFERENCING NEW TABLE AS "added"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_added"('"kind"', '"serialNumber"');
CREATE TRIGGER "MfaDevice_unnamed" AFTER DELETE ON "MfaDevice" REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "name_parts_removed"('"kind"', '"serialNumber"');
CREATE TRIGGER "MfaDevice_renamed" AFTER UPDATE OF "nameKey" ON "MfaDevice" FOR EACH ROW
    WHEN (OLD."nameKey" <> NEW."nameKey") EXECUTE FUNCTION "device_renamed"();
