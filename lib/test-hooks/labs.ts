import { type LabView, lookAtLab } from '@/lib/lab-runs/look'
import { answerLab, openHint } from '@/lib/lab-runs/take-part'
import { LABS } from '@/lib/labs/labs'
import { missText } from '@/lib/texts/lab-misses'
import { LAB_TEXTS } from '@/lib/texts/labs/labs'
import type { BodyMembers } from './request-body'

/** A lab as the hook shows it. `nearest` says in a sentence why a goal is not met; `text` what a part is about. */
type LabAnswer = {
  lab: string
  title: string
  goal: string
  steps: readonly string[]
  verdict: string
  goals: { id: string; text: string; met: boolean; nearest?: string }[]
  traps: { id: string; text: string; met: boolean }[]
  bonus?: { text: string; met: boolean }
  questions: { id: string; text: string; options: readonly string[]; rows?: readonly string[] }[]
  passedAt: string | null
  resets: number
  /** Those that were opened. */
  hints: readonly { rung: number; at: string; text: string }[]
}

/** How far an account is in its lab. Throws NoSuchEntity. */
export const readLabOf = async (account: string) => answerOf(await lookAtLab(account))

/** Answers questions of the lab: values by question. Throws ValidationError, NoSuchEntity. */
export const answerQuestions = async (account: string, members: BodyMembers) =>
  answerOf(await answerLab(account, members))

/** Opens a hint: `rung`. Throws ValidationError, NoSuchEntity. */
export const openHintOf = async (account: string, { rung }: BodyMembers) => answerOf(await openHint(account, rung))

function answerOf(view: LabView): { body: LabAnswer; now: Date } {
  const { lab, verdict, resets, now } = view
  const texts = LAB_TEXTS.get(lab)
  const questions = LABS.get(lab)?.questions
  if (!texts || !questions) throw new Error(`${lab} has no texts.`)
  const body = {
    ...{ lab, title: texts.title, goal: texts.goal, steps: texts.steps, verdict },
    goals: view.goals.map(({ id, verdict }) => {
      const about = { id, text: texts.goals[id] ?? '', met: verdict.met }
      return verdict.met ? about : { ...about, nearest: missText(verdict.nearest) }
    }),
    traps: view.traps.map(({ id, met }) => ({ id, text: texts.traps[id] ?? '', met })),
    ...(view.bonus !== undefined && { bonus: { text: texts.bonus ?? '', met: view.bonus } }),
    questions: Object.entries(questions).map(([id, question]) => ({
      id,
      text: texts.questions[id] ?? '',
      ...question,
    })),
    passedAt: view.passedAt?.toISOString() ?? null,
    resets,
    hints: view.hints.map(({ rung, at }) => ({ rung, at, text: texts.hints[rung - 1] ?? '' })),
  }
  return { body, now }
}
