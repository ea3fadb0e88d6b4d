import { type Answer, ask } from '@/lib/console/ask'
import { demandSession } from '@/lib/console/session'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import type { Infer } from '@/lib/shape/shape'

/** The decision that an address names, or its refusal. Undefined if the account has none with this id. */
export async function recordedDecision(id: string): Promise<Answer<Infer<(typeof GetDecision)['output']>> | undefined> {
  await demandSession(`/decisions/${encodeURIComponent(id)}`)
  const answer = await ask(GetDecision, { Id: id })
  const isUnknown = !answer.ok && (answer.error.code === 'NoSuchEntity' || answer.error.code === 'ValidationError')
  return isUnknown ? undefined : answer
}
