import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { evidenceIn, type LabEvidence } from '@/lib/lab-runs/evidence'
import { LABS } from '@/lib/labs/labs'
import { accountsOf } from './numbers'

/** A lab that a seat has passed, as it was when all goals were first met. */
export type LabPass = {
  lab: string
  /** By the clock of the lab's account. */
  passedAt: Date
  /** How many hints were opened, and how often the lab was begun again. */
  hints: number
  resets: number
  /** Ids of the traps that were met. */
  traps: readonly string[]
  evidence: LabEvidence
}

/** The labs that a seat has passed, in the order of the curriculum. Needs none of their accounts. */
export async function passesOf(seat: { number: number }): Promise<LabPass[]> {
  const accounts = [...accountsOf(seat).keys()]
  const where = { account: { in: accounts }, passedAt: { not: null } }
  const runs = await inTransaction(NO_ACCOUNT, (store) => store.labRun.findMany({ where }))
  const order = [...LABS.keys()]
  return runs
    .flatMap(({ lab, passedAt, hints, resets, traps, evidence }) => {
      if (passedAt === null) return []
      const opened: unknown[] = JSON.parse(hints)
      const met: string[] = JSON.parse(traps ?? '[]')
      return { lab, passedAt, hints: opened.length, resets, traps: met, evidence: evidenceIn(evidence) }
    })
    .sort((one, other) => order.indexOf(one.lab) - order.indexOf(other.lab))
}
