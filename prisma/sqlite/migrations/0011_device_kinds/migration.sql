-- AlterTable
ALTER TABLE "MfaDevice" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'virtual';
