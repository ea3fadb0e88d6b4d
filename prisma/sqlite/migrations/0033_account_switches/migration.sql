-- What an operator or a test has switched for one account.
CREATE TABLE "AccountSwitches" (
    "account" TEXT NOT NULL PRIMARY KEY,
    "secondDeviceRule" TEXT,
    "traceVisibility" TEXT,
    "throttling" TEXT,
    "latency" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failuresOf" TEXT,
    "failuresAs" TEXT NOT NULL DEFAULT 'ServiceUnavailable',
    CONSTRAINT "AccountSwitches_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
