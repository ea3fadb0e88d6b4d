-- AlterTable
ALTER TABLE "User" ADD COLUMN "boundaryArn" TEXT;

-- CreateTable
CREATE TABLE "TemporaryCredential" (
    "accessKeyId" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "mfaSerial" TEXT,
    "mfaAt" DATETIME,
    "sessionName" TEXT,
    "sourceIdentity" TEXT,
    "sessionPolicies" TEXT,
    "sessionTags" TEXT,
    CONSTRAINT "TemporaryCredential_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SigningCertificate" (
    "account" TEXT NOT NULL,
    "certificateId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "certificateId"),
    CONSTRAINT "SigningCertificate_account_userId_fkey" FOREIGN KEY ("account", "userId") REFERENCES "User" ("account", "userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SshPublicKey" (
    "account" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "keyId"),
    CONSTRAINT "SshPublicKey_account_userId_fkey" FOREIGN KEY ("account", "userId") REFERENCES "User" ("account", "userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ServiceCredential" (
    "account" TEXT NOT NULL,
    "credentialId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "serviceName" TEXT NOT NULL,
    "serviceUserName" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,

    PRIMARY KEY ("account", "credentialId"),
    CONSTRAINT "ServiceCredential_account_userId_fkey" FOREIGN KEY ("account", "userId") REFERENCES "User" ("account", "userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CredentialReport" (
    "account" TEXT NOT NULL PRIMARY KEY,
    "content" TEXT NOT NULL,
    "generatedAt" DATETIME NOT NULL,
    CONSTRAINT "CredentialReport_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PasswordHistory" (
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "principalId", "setAt"),
    CONSTRAINT "PasswordHistory_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Group" (
    "account" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "groupId"),
    CONSTRAINT "Group_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "account" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "groupId", "userId"),
    CONSTRAINT "GroupMember_account_groupId_fkey" FOREIGN KEY ("account", "groupId") REFERENCES "Group" ("account", "groupId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GroupMember_account_userId_fkey" FOREIGN KEY ("account", "userId") REFERENCES "User" ("account", "userId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ManagedPolicyTag" (
    "account" TEXT NOT NULL,
    "arn" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "keyKey" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("account", "arn", "keyKey"),
    CONSTRAINT "ManagedPolicyTag_account_arn_fkey" FOREIGN KEY ("account", "arn") REFERENCES "ManagedPolicy" ("account", "arn") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InlinePolicy" (
    "account" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("account", "principalId", "name"),
    CONSTRAINT "InlinePolicy_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "InlinePolicy_digest_fkey" FOREIGN KEY ("digest") REFERENCES "PolicyText" ("digest") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Role" (
    "account" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "trustDigest" TEXT NOT NULL,
    "description" TEXT,
    "maxSessionDuration" INTEGER NOT NULL DEFAULT 3600,
    "boundaryArn" TEXT,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    "lastUsedRegion" TEXT,

    PRIMARY KEY ("account", "roleId"),
    CONSTRAINT "Role_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Role_trustDigest_fkey" FOREIGN KEY ("trustDigest") REFERENCES "PolicyText" ("digest") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleTag" (
    "account" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "keyKey" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("account", "roleId", "keyKey"),
    CONSTRAINT "RoleTag_account_roleId_fkey" FOREIGN KEY ("account", "roleId") REFERENCES "Role" ("account", "roleId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ManagedPolicy" (
    "account" TEXT NOT NULL,
    "arn" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "description" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "lastVersion" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("account", "arn"),
    CONSTRAINT "ManagedPolicy_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ManagedPolicy" ("account", "arn", "createdAt", "description", "name", "path", "policyId", "updatedAt") SELECT "account", "arn", "createdAt", "description", "name", "path", "policyId", "updatedAt" FROM "ManagedPolicy";
DROP TABLE "ManagedPolicy";
ALTER TABLE "new_ManagedPolicy" RENAME TO "ManagedPolicy";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "TemporaryCredential_account_principalId_idx" ON "TemporaryCredential"("account", "principalId");

-- CreateIndex
CREATE INDEX "SigningCertificate_account_userId_idx" ON "SigningCertificate"("account", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "SigningCertificate_account_fingerprint_key" ON "SigningCertificate"("account", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "SshPublicKey_account_userId_fingerprint_key" ON "SshPublicKey"("account", "userId", "fingerprint");

-- CreateIndex
CREATE INDEX "ServiceCredential_account_userId_idx" ON "ServiceCredential"("account", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_account_nameKey_key" ON "Group"("account", "nameKey");

-- CreateIndex
CREATE INDEX "GroupMember_account_userId_idx" ON "GroupMember"("account", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Role_account_nameKey_key" ON "Role"("account", "nameKey");

-- Policies without an ARN have a say now: what a record calls each policy by is its id.
UPDATE "AuditEvent" SET "policies" = replace("policies", '"arn":', '"id":') WHERE "policies" IS NOT NULL;
