/** German of the trap of labs in which permissions are not the way. */
export const POLICIES_TOUCHED_DE =
  'Die Berechtigungen sind nicht mehr die vom Anfang. Dieses Lab wird gelöst, ohne eine Richtlinie zu ändern.'
