import { type LabView, lookAtLab } from '@/lib/lab-runs/look'
import { answerLab, openHint } from '@/lib/lab-runs/take-part'
import { missText } from '@/lib/texts/lab-misses'
import type { BodyMembers } from './request-body'

/** A lab as the hook shows it. `nearest` says in a sentence why a goal is not met. */
type LabAnswer = {
  lab: string
  verdict: string
  goals: { id: string; met: boolean; nearest?: string }[]
  traps: { id: string; met: boolean }[]
  bonus?: boolean
  passedAt: string | null
  resets: number
  hints: readonly { rung: number; at: string }[]
}

/** How far an account is in its lab. Throws NoSuchEntity. */
export const readLabOf = async (account: string) => answerOf(await lookAtLab(account))

/** Answers questions of the lab: values by question. Throws ValidationError, NoSuchEntity. */
export const answerQuestions = async (account: string, members: BodyMembers) =>
  answerOf(await answerLab(account, members))

/** Opens a hint: `rung`. Throws ValidationError, NoSuchEntity. */
export const openHintOf = async (account: string, { rung }: BodyMembers) => answerOf(await openHint(account, rung))

function answerOf({ now, goals, passedAt, bonus, ...view }: LabView): { body: LabAnswer; now: Date } {
  const body = {
    ...view,
    goals: goals.map(({ id, verdict }) =>
      verdict.met ? { id, met: true } : { id, met: false, nearest: missText(verdict.nearest) },
    ),
    ...(bonus !== undefined && { bonus }),
    passedAt: passedAt?.toISOString() ?? null,
  }
  return { body, now }
}
