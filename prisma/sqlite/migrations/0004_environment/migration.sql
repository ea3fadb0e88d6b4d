-- Databases from before the mark: one with an account that a world made is of training, where its secrets are printed in
-- the documentation. One without any account takes the mark of its first start.
INSERT INTO "Setting" ("key", "value")
SELECT 'environment', CASE WHEN EXISTS (SELECT 1 FROM "Account" WHERE "world" IS NOT NULL) THEN 'training' ELSE 'production' END
WHERE EXISTS (SELECT 1 FROM "Account");
