/** The columns of the event history that can be hidden, and whether they are shown at first. */
export const OPTIONAL_COLUMNS = { user: true, source: true, result: true, mfa: true, readOnly: true }
