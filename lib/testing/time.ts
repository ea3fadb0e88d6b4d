/** The time at which tests happen, unless they say otherwise. It begins a time step of TOTP codes. */
export const NOON = new Date('2026-01-15T12:00:00Z')

/** RFC 6238's T at a time, counted apart from the product. */
export const stepOf = (time: Date) => Math.floor(time.getTime() / 30_000)
