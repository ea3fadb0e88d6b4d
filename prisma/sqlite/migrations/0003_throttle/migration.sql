-- CreateIndex
CREATE INDEX "Throttle_since_idx" ON "Throttle"("since");
