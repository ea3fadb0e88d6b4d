/** "der Richtlinie NAME"; just "der Richtlinie 2" or "der Berechtigungsgrenze", where that is no name but a description. */
export const ofPolicyDe = (policy: string) =>
  /^Richtlinie \d+$|^[A-Z][\w-]*(richtlinie|grenze)$/.test(policy) ? `der ${policy}` : `der Richtlinie ${policy}`
