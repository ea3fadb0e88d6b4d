-- For whom the console's wizard created a device: the setup may be left unfinished, and be finished for the same user.
ALTER TABLE "MfaDevice" ADD COLUMN "begunFor" TEXT;
