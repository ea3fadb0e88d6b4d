-- An account has a name besides its alias. Until somebody gives it one, it is called by its id.
ALTER TABLE "Account" ADD COLUMN "accountName" TEXT;
