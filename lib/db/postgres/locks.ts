// Our advisory locks with two numbers. Those of accounts have one, so they never meet (PostgreSQL manual, "Advisory Lock
// Functions"). PostgreSQL keeps them for each database.
const OURS = 0x706f7374

export const LOCKS = {
  /** Shared by whoever takes the turn of an account; exclusive for the turn of every account. */
  turns: `${OURS}, 0`,
  /** Shared by every process that uses the database; exclusive for one that needs it alone. */
  use: `${OURS}, 1`,
  /** Shared by servers. */
  service: `${OURS}, 2`,
  /** Of the one that migrates. */
  migration: `${OURS}, 3`,
}
