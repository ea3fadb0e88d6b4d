-- AlterTable
-- The user's name in lower case. Triggers write it, below.
ALTER TABLE "GroupMember" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';

-- What there is already.
UPDATE "GroupMember" SET "nameKey" = (
    SELECT "User"."nameKey" FROM "User"
    WHERE "User"."account" = "GroupMember"."account" AND "User"."userId" = "GroupMember"."userId"
);

-- CreateIndex
CREATE INDEX "GroupMember_account_groupId_nameKey_idx" ON "GroupMember"("account", "groupId", "nameKey");

-- Prisma's schema knows no triggers: whoever rebuilds one of these tables writes them again.
-- A row that is copied before its user keeps the name that it has.
CREATE TRIGGER "GroupMember_named" AFTER INSERT ON "GroupMember"
BEGIN
    UPDATE "GroupMember" SET "nameKey" = coalesce((
        SELECT "User"."nameKey" FROM "User" WHERE "User"."account" = NEW."account" AND "User"."userId" = NEW."userId"
    ), NEW."nameKey")
    WHERE "account" = NEW."account" AND "groupId" = NEW."groupId" AND "userId" = NEW."userId";
END;
CREATE TRIGGER "GroupMember_renamed" AFTER UPDATE OF "nameKey" ON "User" WHEN OLD."nameKey" <> NEW."nameKey"
BEGIN
    UPDATE "GroupMember" SET "nameKey" = NEW."nameKey" WHERE "account" = NEW."account" AND "userId" = NEW."userId";
END;

-- The letters of names get the path of a user between the letters and the id.
DROP TRIGGER "User_named";
DROP TRIGGER "User_unnamed";
DROP TRIGGER "User_renamed";
DROP TRIGGER "MfaDevice_named";
DROP TRIGGER "MfaDevice_unnamed";
DROP TRIGGER "MfaDevice_renamed";
ALTER TABLE "NamePart" RENAME TO "NamePart_before";

-- CreateTable
-- Without rowid: the key is all there is.
CREATE TABLE "NamePart" (
    "account" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "id" TEXT NOT NULL,

    PRIMARY KEY ("account", "kind", "part", "path", "id")
) WITHOUT ROWID;

-- What there is already. Those of devices are in their order. The list has an element for each letter, whose "key" is its
-- place: '[0,0,0]' for three. It has a "path" as well.
INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
SELECT "account", "kind", "part", '', "id" FROM "NamePart_before" WHERE "kind" <> 'user'
ORDER BY "account", "kind", "part", "id";
INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
SELECT DISTINCT "account", 'user', substr("nameKey", "key" + 1, 3), "User"."path", "userId"
FROM "User", json_each('[' || rtrim(replace(hex(zeroblob(length("nameKey"))), '00', '0,'), ',') || ']')
ORDER BY 1, 2, 3, 4, 5;
DROP TABLE "NamePart_before";

CREATE TRIGGER "User_named" AFTER INSERT ON "User"
BEGIN
    INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
    SELECT DISTINCT NEW."account", 'user', substr(NEW."nameKey", "key" + 1, 3), NEW."path", NEW."userId"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;
CREATE TRIGGER "User_unnamed" AFTER DELETE ON "User"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = 'user' AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "path" = OLD."path" AND "id" = OLD."userId";
END;
CREATE TRIGGER "User_renamed" AFTER UPDATE OF "nameKey", "path" ON "User"
WHEN OLD."nameKey" <> NEW."nameKey" OR OLD."path" <> NEW."path"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = 'user' AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "path" = OLD."path" AND "id" = OLD."userId";
    INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
    SELECT DISTINCT NEW."account", 'user', substr(NEW."nameKey", "key" + 1, 3), NEW."path", NEW."userId"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;

-- Nobody looks for devices by a path.
CREATE TRIGGER "MfaDevice_named" AFTER INSERT ON "MfaDevice"
BEGIN
    INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
    SELECT DISTINCT NEW."account", NEW."kind", substr(NEW."nameKey", "key" + 1, 3), '', NEW."serialNumber"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;
CREATE TRIGGER "MfaDevice_unnamed" AFTER DELETE ON "MfaDevice"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = OLD."kind" AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "path" = '' AND "id" = OLD."serialNumber";
END;
CREATE TRIGGER "MfaDevice_renamed" AFTER UPDATE OF "nameKey" ON "MfaDevice" WHEN OLD."nameKey" <> NEW."nameKey"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = OLD."kind" AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "path" = '' AND "id" = OLD."serialNumber";
    INSERT INTO "NamePart" ("account", "kind", "part", "path", "id")
    SELECT DISTINCT NEW."account", NEW."kind", substr(NEW."nameKey", "key" + 1, 3), '', NEW."serialNumber"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;
