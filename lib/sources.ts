import { type Clock, systemClock } from '@/lib/clock'
import { type Chance, systemChance } from '@/lib/ids'

/** Time and chance, handed in. */
export type Sources = { clock: Clock; chance: Chance }

export const systemSources: Sources = { clock: systemClock, chance: systemChance }
