-- AlterTable
ALTER TABLE "MfaDevice" ADD COLUMN "model" TEXT NOT NULL DEFAULT '';
ALTER TABLE "MfaDevice" ADD COLUMN "period" INTEGER NOT NULL DEFAULT 30;

-- CreateIndex
CREATE INDEX "MfaDevice_account_kind_idx" ON "MfaDevice"("account", "kind");
