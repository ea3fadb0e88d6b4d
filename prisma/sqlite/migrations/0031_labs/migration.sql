-- One start of a lab in its account, and what was reached in it over all of them.
CREATE TABLE "LabAttempt" (
    "account" TEXT NOT NULL PRIMARY KEY,
    "lab" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "answers" TEXT NOT NULL DEFAULT '{}',
    "verdict" TEXT NOT NULL DEFAULT 'open',
    CONSTRAINT "LabAttempt_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "LabRun" (
    "account" TEXT NOT NULL,
    "lab" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "hints" TEXT NOT NULL DEFAULT '[]',
    "resets" INTEGER NOT NULL DEFAULT 0,
    "passedAt" DATETIME,
    "traps" TEXT,
    "evidence" TEXT,

    PRIMARY KEY ("account", "lab")
);
