import type { LabState } from '@/components/console/lab-state'
import { type LabView, lookAtLab } from '@/lib/lab-runs/look'
import { labStamp } from '@/lib/lab-runs/tools'
import { seatsInUse } from '@/lib/lab-seats/seats'
import { missText } from '@/lib/texts/lab-misses'
import { labHref, labInAddress, shortName } from './lab-words'

/** How far an account is in its lab, and the stamp of what that was read from. Undefined for one that has not begun. */
export async function labStateOf(account: string): Promise<{ state: LabState; view: LabView } | undefined> {
  // Read first: what happens in between is then looked at again, and not missed.
  const stamp = await labStamp(account)
  if (stamp === undefined) return undefined
  const view = await lookAtLab(account)
  return { state: stateOf(view, stamp), view }
}

/** The stamp alone: undefined for an account that has not begun a lab. */
export const stampOfLab = (account: string) => labStamp(account)

function stateOf({ lab: id, verdict, goals, steps }: LabView, stamp: string): LabState {
  const found = labInAddress(id)
  if (!found) throw new Error(`${id} has no texts.`)
  const { lab, texts } = found
  const at = steps.indexOf(false)
  return {
    ...{ lab: id, href: labHref(id), number: shortName(id), title: texts.title, verdict, stamp },
    goals: goals.map(({ id, verdict }) => ({
      ...{ id, text: texts.goals[id] ?? '', isMet: verdict.met },
      ...(!verdict.met && { nearest: missText(verdict.nearest) }),
    })),
    steps: texts.steps.map((text, at) => ({ text, isDone: steps[at] ?? false, to: lab.steps[at]?.to })),
    current: at < 0 || verdict !== 'open' ? undefined : at,
  }
}

/** How often a page asks how far its lab is, in milliseconds: less often when many do. */
export async function askingEvery(): Promise<number> {
  return (await seatsInUse()) > MANY_SEATS ? 5_000 : 2_000
}

const MANY_SEATS = 50
