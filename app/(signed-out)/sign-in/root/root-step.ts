/** What the form of the root user asks for next; without it, for the address. */
export type RootStep = 'password'
