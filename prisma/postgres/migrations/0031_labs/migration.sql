-- One start of a lab in its account, and what was reached in it over all of them.
CREATE TABLE "LabAttempt" (
    "account" TEXT COLLATE "C" NOT NULL,
    "lab" TEXT COLLATE "C" NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "answers" TEXT COLLATE "C" NOT NULL DEFAULT '{}',
    "verdict" TEXT COLLATE "C" NOT NULL DEFAULT 'open',

    CONSTRAINT "LabAttempt_pkey" PRIMARY KEY ("account")
);

CREATE TABLE "LabRun" (
    "account" TEXT COLLATE "C" NOT NULL,
    "lab" TEXT COLLATE "C" NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "hints" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "resets" INTEGER NOT NULL DEFAULT 0,
    "passedAt" TIMESTAMP(3),
    "traps" TEXT COLLATE "C",
    "evidence" TEXT COLLATE "C",

    CONSTRAINT "LabRun_pkey" PRIMARY KEY ("account","lab")
);

ALTER TABLE "LabAttempt" ADD CONSTRAINT "LabAttempt_account_fkey" FOREIGN KEY ("account") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
