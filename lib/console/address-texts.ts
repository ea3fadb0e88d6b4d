// What an address brings onto a page, word for word. Anybody can make an address, and have somebody follow it: a page must
// not say in its own voice whatever stands there.

/**
 * The account in the address of a sign-in page, of a name as accounts have them: an alias, or twelve digits as people
 * group them. Undefined for anything else, of which no account could be meant.
 */
export function accountInAddress(text: string): string | undefined {
  return /^(?:[a-z\d-]{3,63}|\d[\d -]{10,18}\d)$/i.test(text) ? text : undefined
}

/** The name of a device in an address, of the characters that names of devices have; undefined for anything else. */
export function deviceInAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w+=,.@-]{1,256}$/.test(text) ? text : undefined
}
