-- CreateTable
-- Without rowid: the key is all there is.
CREATE TABLE "NamePart" (
    "account" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "id" TEXT NOT NULL,

    PRIMARY KEY ("account", "kind", "part", "id")
) WITHOUT ROWID;

-- AlterTable
ALTER TABLE "MfaDevice" ADD COLUMN "modelKey" TEXT NOT NULL DEFAULT '';
UPDATE "MfaDevice" SET "modelKey" = lower("model") WHERE "model" <> '';

-- CreateIndex
CREATE INDEX "MfaDevice_account_kind_enabledAt_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "enabledAt", "nameKey", "serialNumber");

-- CreateIndex
CREATE INDEX "MfaDevice_account_kind_createdAt_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "createdAt", "nameKey", "serialNumber");

-- CreateIndex
CREATE INDEX "MfaDevice_account_kind_modelKey_nameKey_serialNumber_idx" ON "MfaDevice"("account", "kind", "modelKey", "nameKey", "serialNumber");

-- What there is already. The list has an element for each letter, whose "key" is its place: '[0,0,0]' for three.
INSERT INTO "NamePart" ("account", "kind", "part", "id")
SELECT DISTINCT "account", 'user', substr("nameKey", "key" + 1, 3), "userId"
FROM "User", json_each('[' || rtrim(replace(hex(zeroblob(length("nameKey"))), '00', '0,'), ',') || ']')
ORDER BY 1, 2, 3, 4;
INSERT INTO "NamePart" ("account", "kind", "part", "id")
SELECT DISTINCT "account", "kind", substr("nameKey", "key" + 1, 3), "serialNumber"
FROM "MfaDevice", json_each('[' || rtrim(replace(hex(zeroblob(length("nameKey"))), '00', '0,'), ',') || ']')
ORDER BY 1, 2, 3, 4;

-- Prisma's schema knows no triggers: whoever rebuilds one of these tables writes them again.
CREATE TRIGGER "User_named" AFTER INSERT ON "User"
BEGIN
    INSERT INTO "NamePart" ("account", "kind", "part", "id")
    SELECT DISTINCT NEW."account", 'user', substr(NEW."nameKey", "key" + 1, 3), NEW."userId"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;
CREATE TRIGGER "User_unnamed" AFTER DELETE ON "User"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = 'user' AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "id" = OLD."userId";
END;
CREATE TRIGGER "User_renamed" AFTER UPDATE OF "nameKey" ON "User" WHEN OLD."nameKey" <> NEW."nameKey"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = 'user' AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "id" = OLD."userId";
    INSERT INTO "NamePart" ("account", "kind", "part", "id")
    SELECT DISTINCT NEW."account", 'user', substr(NEW."nameKey", "key" + 1, 3), NEW."userId"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;

CREATE TRIGGER "MfaDevice_named" AFTER INSERT ON "MfaDevice"
BEGIN
    INSERT INTO "NamePart" ("account", "kind", "part", "id")
    SELECT DISTINCT NEW."account", NEW."kind", substr(NEW."nameKey", "key" + 1, 3), NEW."serialNumber"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;
CREATE TRIGGER "MfaDevice_unnamed" AFTER DELETE ON "MfaDevice"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = OLD."kind" AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "id" = OLD."serialNumber";
END;
CREATE TRIGGER "MfaDevice_renamed" AFTER UPDATE OF "nameKey" ON "MfaDevice" WHEN OLD."nameKey" <> NEW."nameKey"
BEGIN
    DELETE FROM "NamePart" WHERE "account" = OLD."account" AND "kind" = OLD."kind" AND "part" IN (
        SELECT substr(OLD."nameKey", "key" + 1, 3)
        FROM json_each('[' || rtrim(replace(hex(zeroblob(length(OLD."nameKey"))), '00', '0,'), ',') || ']')
    ) AND "id" = OLD."serialNumber";
    INSERT INTO "NamePart" ("account", "kind", "part", "id")
    SELECT DISTINCT NEW."account", NEW."kind", substr(NEW."nameKey", "key" + 1, 3), NEW."serialNumber"
    FROM json_each('[' || rtrim(replace(hex(zeroblob(length(NEW."nameKey"))), '00', '0,'), ',') || ']');
END;
