/**
 * Percent-encodes all but unreserved characters (RFC 3986, section 2.3), as AWS's signatures and answers have it.
 * `encodeURIComponent` leaves five characters that are reserved.
 */
export const uriEncode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
