-- DropIndex
DROP INDEX "GroupMember_account_userId_idx";

-- CreateIndex
CREATE INDEX "GroupMember_account_userId_groupId_idx" ON "GroupMember"("account", "userId", "groupId");

-- CreateIndex
CREATE INDEX "PolicyAttachment_account_arn_principalId_idx" ON "PolicyAttachment"("account", "arn", "principalId");

-- CreateIndex
CREATE INDEX "AuditEvent_account_principalId_seq_idx" ON "AuditEvent"("account", "principalId", "seq");

-- CreateIndex
CREATE INDEX "Session_account_expiresAt_idx" ON "Session"("account", "expiresAt");

-- CreateIndex
CREATE INDEX "Challenge_account_expiresAt_idx" ON "Challenge"("account", "expiresAt");

-- CreateIndex
CREATE INDEX "TemporaryCredential_account_expiresAt_idx" ON "TemporaryCredential"("account", "expiresAt");

-- CreateIndex
CREATE INDEX "Wizard_account_idx" ON "Wizard"("account");

-- CreateIndex
CREATE INDEX "User_account_boundaryArn_idx" ON "User"("account", "boundaryArn");

-- CreateIndex
CREATE INDEX "Role_account_boundaryArn_idx" ON "Role"("account", "boundaryArn");
