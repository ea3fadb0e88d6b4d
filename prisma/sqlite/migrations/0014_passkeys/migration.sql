-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN "nonce" TEXT;

-- CreateTable
CREATE TABLE "Passkey" (
    "account" TEXT NOT NULL,
    "serialNumber" TEXT NOT NULL,
    "credentialId" TEXT NOT NULL,
    "transports" TEXT NOT NULL,
    "aaguid" TEXT NOT NULL,
    "isBackedUp" BOOLEAN NOT NULL,

    PRIMARY KEY ("account", "serialNumber"),
    CONSTRAINT "Passkey_account_serialNumber_fkey" FOREIGN KEY ("account", "serialNumber") REFERENCES "MfaDevice" ("account", "serialNumber") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ceremony" (
    "sessionHash" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "serialNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Ceremony_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");
