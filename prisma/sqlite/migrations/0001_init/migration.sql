-- CreateTable
CREATE TABLE "AccessKey" (
    "accessKeyId" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    "lastUsedRegion" TEXT,
    "lastUsedService" TEXT,
    CONSTRAINT "AccessKey_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "alias" TEXT,
    "canonicalUserId" TEXT NOT NULL,
    "rootEmail" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "world" TEXT,
    "worldIndex" INTEGER,
    "clockMode" TEXT NOT NULL DEFAULT 'real',
    "clockAt" DATETIME,
    "clockOffset" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "eventSource" TEXT NOT NULL,
    "eventName" TEXT NOT NULL,
    "action" TEXT,
    "resource" TEXT,
    "readOnly" BOOLEAN NOT NULL,
    "principalArn" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "accessKeyId" TEXT,
    "mfaAuthenticated" TEXT,
    "outcome" TEXT NOT NULL,
    "errorMessage" TEXT,
    "sourceIp" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "entryPoint" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "parameters" TEXT NOT NULL,
    "additional" TEXT,
    "decision" TEXT,
    "context" TEXT,
    "policies" TEXT,
    CONSTRAINT "AuditEvent_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PolicyText" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "document" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "MfaDevice" (
    "account" TEXT NOT NULL,
    "serialNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT,
    "principalId" TEXT,
    "enabledAt" DATETIME,
    "lastUsedAt" DATETIME,
    "lastStep" INTEGER NOT NULL DEFAULT -1,
    "driftSteps" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blockedUntil" DATETIME,

    PRIMARY KEY ("account", "serialNumber"),
    CONSTRAINT "MfaDevice_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MfaDeviceTag" (
    "account" TEXT NOT NULL,
    "serialNumber" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "keyKey" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("account", "serialNumber", "keyKey"),
    CONSTRAINT "MfaDeviceTag_account_serialNumber_fkey" FOREIGN KEY ("account", "serialNumber") REFERENCES "MfaDevice" ("account", "serialNumber") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ManagedPolicy" (
    "account" TEXT NOT NULL,
    "arn" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "description" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "arn"),
    CONSTRAINT "ManagedPolicy_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "account" TEXT NOT NULL,
    "arn" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "arn", "versionId"),
    CONSTRAINT "PolicyVersion_account_arn_fkey" FOREIGN KEY ("account", "arn") REFERENCES "ManagedPolicy" ("account", "arn") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PolicyVersion_digest_fkey" FOREIGN KEY ("digest") REFERENCES "PolicyText" ("digest") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PolicyAttachment" (
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "arn" TEXT NOT NULL,
    "attachedAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "principalId", "arn"),
    CONSTRAINT "PolicyAttachment_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "mfaSerial" TEXT,
    "mfaAt" DATETIME,
    "sourceIp" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    CONSTRAINT "Session_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Challenge" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "serialNumber" TEXT,
    "mfaSerial" TEXT,
    "mfaAt" DATETIME,
    "returnTo" TEXT NOT NULL,
    CONSTRAINT "Challenge_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Wizard" (
    "sessionHash" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "serialNumber" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Wizard_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    "blockedUntil" DATETIME
);

-- CreateTable
CREATE TABLE "User" (
    "account" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "passwordLastUsed" DATETIME,

    PRIMARY KEY ("account", "userId"),
    CONSTRAINT "User_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UserTag" (
    "account" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "keyKey" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("account", "userId", "keyKey"),
    CONSTRAINT "UserTag_account_userId_fkey" FOREIGN KEY ("account", "userId") REFERENCES "User" ("account", "userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LoginProfile" (
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "passwordResetRequired" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "principalId"),
    CONSTRAINT "LoginProfile_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PasswordPolicy" (
    "account" TEXT NOT NULL PRIMARY KEY,
    "minimumPasswordLength" INTEGER NOT NULL,
    "requireSymbols" BOOLEAN NOT NULL,
    "requireNumbers" BOOLEAN NOT NULL,
    "requireUppercaseCharacters" BOOLEAN NOT NULL,
    "requireLowercaseCharacters" BOOLEAN NOT NULL,
    "allowUsersToChangePassword" BOOLEAN NOT NULL,
    "maxPasswordAge" INTEGER,
    "passwordReusePrevention" INTEGER,
    "hardExpiry" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "PasswordPolicy_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AccessKey_account_principalId_idx" ON "AccessKey"("account", "principalId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_alias_key" ON "Account"("alias");

-- CreateIndex
CREATE UNIQUE INDEX "Account_rootEmail_key" ON "Account"("rootEmail");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_id_key" ON "AuditEvent"("id");

-- CreateIndex
CREATE INDEX "AuditEvent_account_seq_idx" ON "AuditEvent"("account", "seq");

-- CreateIndex
CREATE INDEX "MfaDevice_account_principalId_idx" ON "MfaDevice"("account", "principalId");

-- CreateIndex
CREATE INDEX "Session_account_principalId_idx" ON "Session"("account", "principalId");

-- CreateIndex
CREATE UNIQUE INDEX "User_account_nameKey_key" ON "User"("account", "nameKey");
