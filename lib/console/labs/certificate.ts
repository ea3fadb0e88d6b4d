import type { CertifiedLab } from '@/components/console/certified-labs'
import { type LabPass, passesOf } from '@/lib/lab-seats/passes'
import { LABS } from '@/lib/labs/labs'
import { labInAddress, shortName } from './lab-words'
import { ownSeat } from './seat'

/** What this browser has passed. */
export async function ownPasses(): Promise<readonly LabPass[]> {
  const seat = await ownSeat()
  return seat ? passesOf(seat) : []
}

/** The same as the certificate shows it. */
export async function ownCertificate() {
  const labs = (await ownPasses()).map(certified)
  return { seat: (await ownSeat())?.number, labs, all: LABS.size }
}

function certified({ lab, passedAt, hints, resets, traps, evidence }: LabPass): CertifiedLab {
  const texts = labInAddress(lab)?.texts
  return {
    ...{ id: lab, number: shortName(lab), title: texts?.title ?? lab, passedAt: passedAt.getTime(), hints, resets },
    traps: traps.map((id) => texts?.traps[id] ?? id),
    bonus: evidence.bonus ? texts?.bonus : undefined,
    decisions: evidence.decisions.length,
  }
}
