-- A record has one successor in its account's chain. Several connections write to this database, so that the newest record
-- is still the newest is not known before a transaction ends: this index makes the second of two that continue the same
-- record wait, and then begin again (lib/audit/append.ts). SQLite has one writer, and needs no index for it. The schema of
-- both databases does not know it.
CREATE UNIQUE INDEX "AuditEvent_one_successor" ON "AuditEvent" ("account", "previous");
