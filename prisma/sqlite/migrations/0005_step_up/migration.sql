-- AlterTable
ALTER TABLE "Session" ADD COLUMN "confirmFailures" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Session" ADD COLUMN "confirmedAt" DATETIME;
