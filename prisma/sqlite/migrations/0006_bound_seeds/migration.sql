-- AlterTable
ALTER TABLE "MfaDevice" ADD COLUMN "binding" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "MfaDevice" ADD COLUMN "freedAt" DATETIME;

-- CreateTable
CREATE TABLE "DeviceTry" (
    "account" TEXT NOT NULL,
    "serialNumber" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "blockedUntil" DATETIME,

    PRIMARY KEY ("account", "serialNumber", "principalId"),
    CONSTRAINT "DeviceTry_account_serialNumber_fkey" FOREIGN KEY ("account", "serialNumber") REFERENCES "MfaDevice" ("account", "serialNumber") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Whoever left a device unassigned did not know that it is deleted after a day: the day begins now.
UPDATE "MfaDevice" SET "freedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "principalId" IS NULL;
