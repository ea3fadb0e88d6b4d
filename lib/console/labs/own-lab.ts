import { answerLab, openHint } from '@/lib/lab-runs/take-part'
import { changeTime, readTime } from '@/lib/worlds/account-time'
import { ownLabAccount } from './seat'

/** What a learner may do to a lab of their own. Only the bearer of its seat gets one. */
type OwnLab = {
  account: string
  /** Values by question. Throws ValidationError for a question or an answer that there is not. */
  answer(given: Readonly<Record<string, unknown>>): Promise<unknown>
  /** Throws ValidationError for one that is still closed. */
  openHint(rung: number): Promise<unknown>
  advance(seconds: number): Promise<unknown>
}

/** A lab of this browser's seat; undefined if the browser has none. */
export async function ownLab(lab: string): Promise<OwnLab | undefined> {
  const own = await ownLabAccount(lab)
  if (!own) return undefined
  const { account } = own
  return {
    account,
    answer: (given) => answerLab(account, given),
    openHint: (rung) => openHint(account, rung),
    advance: (seconds) => changeTime(account, { mode: 'advance', seconds }),
  }
}

/** The time in the account of a lab. */
export const timeOfLab = async (account: string): Promise<Date> => (await readTime(account)).now
