// Texts that a page takes from its address and shows. Anybody can send somebody a link, so a page must not show
// arbitrary text from it as its own.

/**
 * The account in the address of a sign-in page: an alias, or twelve digits, possibly grouped. Undefined for any other
 * text, which cannot name an account.
 */
export function accountInAddress(text: string): string | undefined {
  return /^(?:[a-z\d-]{3,63}|\d[\d -]{10,18}\d)$/i.test(text) ? text : undefined
}
