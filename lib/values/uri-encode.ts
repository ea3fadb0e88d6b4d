/**
 * Percent-encodes all but unreserved characters (RFC 3986, section 2.3), as AWS's signatures and responses do.
 * `encodeURIComponent` leaves five reserved characters unencoded.
 */
export const uriEncode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
