import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import type { Seat } from './seats'

/** Whether the operator has shown the solution of a lab to the class of a seat. */
export async function isRevealed({ classCode }: Seat, lab: string): Promise<boolean> {
  if (classCode === null) return false
  const row = await inTransaction(NO_ACCOUNT, (store) =>
    store.labClass.findUnique({ where: { code: classCode }, select: { revealed: true } }),
  )
  const labs: unknown[] = JSON.parse(row?.revealed ?? '[]')
  return labs.includes(lab)
}
