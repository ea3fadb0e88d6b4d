/** What the form of a code knows after a try: how many were wrong, and the account's clock, in ms since 1970. */
export type CodeState = { failures: number; now: number }
