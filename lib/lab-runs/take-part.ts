import { type Clock, systemClock } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { FactValue } from '@/lib/labs/facts'
import type { LabQuestion } from '@/lib/labs/lab'
import { answersIn, openLab } from './attempt'
import { judgedLab, type LabView } from './look'

/**
 * Answers questions of a lab: one of the options, or one for each row of a table. A later answer replaces the former.
 * Throws ValidationError for a question or an answer that there is not, NoSuchEntity as `lookAtLab`.
 */
export function answerLab(
  account: string,
  given: Readonly<Record<string, unknown>>,
  base: Clock = systemClock,
): Promise<LabView> {
  return inTransaction(account, async (store) => {
    const open = await openLab(store, account, base)
    const accepted = Object.entries(given).map(([id, value]) => {
      const question = Object.hasOwn(open.lab.questions, id) ? open.lab.questions[id] : undefined
      if (!question) throw invalid(`${open.lab.id} has no question "${id}".`)
      return [id, acceptedAnswer(id, question, value)]
    })
    const answers = JSON.stringify({ ...answersIn(open.attempt), ...Object.fromEntries(accepted) })
    const attempt = await store.labAttempt.update({ where: { account }, data: { answers } })
    return judgedLab(store, { ...open, attempt })
  })
}

function acceptedAnswer(id: string, { options, rows }: LabQuestion, value: unknown): FactValue {
  const isOption = (one: unknown): one is string => typeof one === 'string' && options.includes(one)
  if (rows === undefined) {
    if (isOption(value)) return value
    throw invalid(`"${id}" must be one of ${options.join(', ')}.`)
  }
  if (Array.isArray(value) && value.length === rows.length && value.every(isOption)) return value
  throw invalid(`"${id}" must be a list of ${rows.length} values, each one of ${options.join(', ')}.`)
}

/** The rungs of the ladder of hints: where to look, which rule is at work, what to do. */
const RUNGS = 3

/**
 * Opens a hint. Each is closed until the one before it was opened. The first time is kept, also when the lab is begun
 * again. Throws ValidationError, NoSuchEntity as `lookAtLab`.
 */
export function openHint(account: string, rung: unknown, base: Clock = systemClock): Promise<LabView> {
  return inTransaction(account, async (store) => {
    const { run, now, ...open } = await openLab(store, account, base)
    const hints: { rung: number; at: string }[] = JSON.parse(run.hints)
    if (typeof rung !== 'number' || !Number.isInteger(rung) || rung < 1 || rung > RUNGS) {
      throw invalid(`"rung" must be a whole number from 1 to ${RUNGS}.`)
    }
    if (rung > hints.length + 1) throw invalid(`Open hint ${hints.length + 1} first.`)
    if (rung === hints.length + 1) hints.push({ rung, at: now.toISOString() })
    const where = { account_lab: { account, lab: open.lab.id } }
    const kept = await store.labRun.update({ where, data: { hints: JSON.stringify(hints) } })
    return judgedLab(store, { ...open, now, run: kept })
  })
}

const invalid = (message: string) => new AwsError('ValidationError', message)
