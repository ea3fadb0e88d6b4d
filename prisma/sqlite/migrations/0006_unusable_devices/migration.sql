-- Devices could be created whose serial number no operation takes, as their path holds other characters. Nobody can have
-- enabled one, so nothing that anybody uses is lost; and nobody could delete one. References are off while this runs, so
-- their tags go first.
DELETE FROM "MfaDeviceTag" WHERE "serialNumber" GLOB '*[^A-Za-z0-9_+=/:,.@-]*';
DELETE FROM "MfaDevice" WHERE "serialNumber" GLOB '*[^A-Za-z0-9_+=/:,.@-]*';
