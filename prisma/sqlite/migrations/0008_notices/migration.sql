-- CreateTable
CREATE TABLE "Notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "principalArn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "subject" TEXT NOT NULL,
    "byArn" TEXT NOT NULL,
    "sourceIp" TEXT NOT NULL,
    "session" TEXT,
    "seenAt" DATETIME,
    "dueAt" DATETIME,
    "tries" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Notice_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FailureCount" (
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "failures" INTEGER NOT NULL,

    PRIMARY KEY ("account", "principalId", "kind"),
    CONSTRAINT "FailureCount_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Notice_account_principalId_id_idx" ON "Notice"("account", "principalId", "id");

-- CreateIndex
CREATE INDEX "Notice_dueAt_idx" ON "Notice"("dueAt");
