import type { RequestFacts } from '@/lib/auth/caller'
import type { Sources } from '@/lib/clock'

/** The doors that a player goes through: the same as those of people. */
export type Doors = {
  sources: Sources
  /** What is known of a request of the player's browser. */
  request(): RequestFacts
  /** Where the API is called. */
  address: string
}
