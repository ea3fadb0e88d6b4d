/** The time of tests, unless they give another. It begins a TOTP time step. */
export const NOON = new Date('2026-01-15T12:00:00Z')

/** RFC 6238's T at a time, computed independently of the product. */
export const stepOf = (time: Date) => Math.floor(time.getTime() / 30_000)
