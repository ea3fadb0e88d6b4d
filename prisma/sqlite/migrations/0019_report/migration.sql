-- RedefineTables
CREATE TABLE "new_CredentialReport" (
    "account" TEXT NOT NULL PRIMARY KEY,
    "content" BLOB NOT NULL,
    "withoutMfa" TEXT NOT NULL,
    "generatedAt" DATETIME NOT NULL,
    CONSTRAINT "CredentialReport_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- A report is of use for four hours. Those from before have expired, because nothing here can compress them.
INSERT INTO "new_CredentialReport" ("account", "content", "withoutMfa", "generatedAt")
    SELECT "account", x'', '', '1970-01-01T00:00:00.000+00:00' FROM "CredentialReport";
DROP TABLE "CredentialReport";
ALTER TABLE "new_CredentialReport" RENAME TO "CredentialReport";
