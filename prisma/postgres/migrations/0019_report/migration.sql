-- A report is of use for four hours, and is made anew.
DROP TABLE IF EXISTS "CredentialReport";
CREATE TABLE "CredentialReport" (
    "account" TEXT COLLATE "C" NOT NULL,
    "content" BYTEA NOT NULL,
    "withoutMfa" TEXT COLLATE "C" NOT NULL,
    "generatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CredentialReport_pkey" PRIMARY KEY ("account"),
    CONSTRAINT "CredentialReport_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
