-- "If not there": a first migration that is made from later models has the table already.
CREATE TABLE IF NOT EXISTS "AuditCut" (
    "account" TEXT COLLATE "C" NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "mac" TEXT COLLATE "C",
    "bare" INTEGER NOT NULL,
    "proof" TEXT COLLATE "C" NOT NULL,
    "macKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AuditCut_pkey" PRIMARY KEY ("account"),
    CONSTRAINT "AuditCut_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Records go with their whole account, whose row is gone by then, or behind a cut, which follows their export.
CREATE FUNCTION "record_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Account" WHERE "id" = OLD."account")
        AND NOT EXISTS (SELECT 1 FROM "AuditCut" WHERE "account" = OLD."account" AND "seq" >= OLD."seq")
    THEN
        RAISE EXCEPTION 'The audit trail is append-only: records are not deleted.';
    END IF;
    RETURN OLD;
END $$;
DROP TRIGGER IF EXISTS "AuditEvent_no_delete" ON "AuditEvent";
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
    FOR EACH ROW EXECUTE FUNCTION "record_stays"();

-- A cut only moves forward.
CREATE FUNCTION "cut_moves_forward"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."account" <> OLD."account" OR NEW."seq" <= OLD."seq" THEN
        RAISE EXCEPTION 'The audit trail is append-only: a cut is not moved back.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "AuditCut_only_forward" BEFORE UPDATE ON "AuditCut"
    FOR EACH ROW EXECUTE FUNCTION "cut_moves_forward"();

CREATE FUNCTION "cut_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Account" WHERE "id" = OLD."account") THEN
        RAISE EXCEPTION 'The audit trail is append-only: a cut is not deleted.';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER "AuditCut_no_delete" BEFORE DELETE ON "AuditCut"
    FOR EACH ROW EXECUTE FUNCTION "cut_stays"();

-- It was for the trigger of before.
DROP FUNCTION IF EXISTS "AuditEvent_keep"();
