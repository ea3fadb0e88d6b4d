import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import type { Seat } from './seats'

/** What a learner may know of the class that a seat is in. */
export type OwnClass = {
  name: string
  /** The ids of its labs, in the order of all labs. */
  labs: readonly string[]
  /** The labs whose solution the operator has shown to the class. */
  revealed: readonly string[]
}

/** The class of a seat. Undefined for a seat without one, and after the class was removed. */
export async function classOfSeat({ classCode }: Pick<Seat, 'classCode'>): Promise<OwnClass | undefined> {
  if (classCode === null) return undefined
  const row = await inTransaction(NO_ACCOUNT, (store) =>
    store.labClass.findUnique({ where: { code: classCode }, select: { name: true, labs: true, revealed: true } }),
  )
  return row ? { name: row.name, labs: JSON.parse(row.labs), revealed: JSON.parse(row.revealed) } : undefined
}
