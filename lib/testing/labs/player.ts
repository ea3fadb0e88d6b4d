import type { RequestFacts } from '@/lib/auth/caller'
import { type Sources, systemClock } from '@/lib/clock'
import { chanceFrom, newUuid } from '@/lib/ids'
import { type Player, playerIn } from '@/lib/lab-player/player'
import { makeAccount } from '@/lib/worlds/accounts'
import type { MadeAccount } from '@/lib/worlds/describe'

// One for all, so that ids stay unique.
const sources: Sources = { clock: systemClock, chance: chanceFrom('labs') }

const request = (): RequestFacts => ({
  requestId: newUuid(sources.chance),
  ...{ sourceIp: '127.0.0.1', userAgent: 'labs', secureTransport: false, entryPoint: 'console' },
})

/** Makes the account of a lab, for somebody who plays at an address of the API. */
export async function aPlayer(lab: string, index: number, address: string): Promise<Player & { made: MadeAccount }> {
  const made = await makeAccount(lab, index)
  return { made, ...playerIn(made, { sources, request, address }) }
}
