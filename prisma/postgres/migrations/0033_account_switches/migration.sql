-- What an operator or a test has switched for one account.
CREATE TABLE "AccountSwitches" (
    "account" TEXT COLLATE "C" NOT NULL,
    "secondDeviceRule" TEXT COLLATE "C",
    "traceVisibility" TEXT COLLATE "C",
    "throttling" TEXT COLLATE "C",
    "latency" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failuresOf" TEXT COLLATE "C",
    "failuresAs" TEXT COLLATE "C" NOT NULL DEFAULT 'ServiceUnavailable',

    CONSTRAINT "AccountSwitches_pkey" PRIMARY KEY ("account")
);

ALTER TABLE "AccountSwitches" ADD CONSTRAINT "AccountSwitches_account_fkey" FOREIGN KEY ("account") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
