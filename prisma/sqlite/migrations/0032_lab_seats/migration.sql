-- A class that an operator opened, and the browsers that do labs, each known by a cookie of its own.
CREATE TABLE "LabClass" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "labs" TEXT NOT NULL DEFAULT '[]',
    "revealed" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME
);

CREATE TABLE "LabSeat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "classCode" TEXT,
    "nickname" TEXT,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,
    CONSTRAINT "LabSeat_classCode_fkey" FOREIGN KEY ("classCode") REFERENCES "LabClass" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "LabClass_number_key" ON "LabClass"("number");

CREATE UNIQUE INDEX "LabSeat_tokenHash_key" ON "LabSeat"("tokenHash");

CREATE UNIQUE INDEX "LabSeat_number_key" ON "LabSeat"("number");

CREATE INDEX "LabSeat_classCode_idx" ON "LabSeat"("classCode");

CREATE INDEX "LabSeat_seenAt_idx" ON "LabSeat"("seenAt");
