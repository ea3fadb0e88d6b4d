-- CreateTable
CREATE TABLE "AuthenticatorEntry" (
    "account" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "serialNumber" TEXT,
    "secret" TEXT NOT NULL,
    "period" INTEGER NOT NULL DEFAULT 30,
    "driftSteps" INTEGER NOT NULL DEFAULT 0,
    "frozenStep" INTEGER,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "id"),
    CONSTRAINT "AuthenticatorEntry_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AuthenticatorEntry_account_principalId_createdAt_idx" ON "AuthenticatorEntry"("account", "principalId", "createdAt");
