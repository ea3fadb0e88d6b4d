-- A class that an operator opened, and the browsers that do labs, each known by a cookie of its own.
CREATE TABLE "LabClass" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "labs" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "revealed" TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "LabClass_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "LabSeat" (
    "id" TEXT COLLATE "C" NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "classCode" TEXT COLLATE "C",
    "nickname" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabSeat_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "LabClass_number_key" ON "LabClass"("number");

CREATE UNIQUE INDEX "LabSeat_tokenHash_key" ON "LabSeat"("tokenHash");

CREATE UNIQUE INDEX "LabSeat_number_key" ON "LabSeat"("number");

CREATE INDEX "LabSeat_classCode_idx" ON "LabSeat"("classCode");

CREATE INDEX "LabSeat_seenAt_idx" ON "LabSeat"("seenAt");

ALTER TABLE "LabSeat" ADD CONSTRAINT "LabSeat_classCode_fkey" FOREIGN KEY ("classCode") REFERENCES "LabClass"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
