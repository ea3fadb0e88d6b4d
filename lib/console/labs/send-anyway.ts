import type { SignedIn } from '@/lib/auth/session'
import { ask, foresee } from '../ask'
import { previewedOperation } from '../foresee-trace'
import { ownLabIn } from './seat'

/** A call that a preview shows: the operation by its name, and its input. */
type PreviewedCall = { operation: string; input: Readonly<Record<string, string>> }

/** Whether a refusal that is previewed may be caused: in the account of a lab of this browser. */
export const canSendAnyway = async ({ caller }: SignedIn) => (await ownLabIn(caller.account)) !== undefined

/**
 * Makes a call that would be refused, so that the refusal is recorded. Returns the id of its decision. Undefined if the
 * call would be allowed by now: then nothing is sent, and nothing has changed. Throws what refused the call where that is
 * no decision, such as wrong parameters.
 */
export async function causeRefusal({ operation: name, input }: PreviewedCall): Promise<string | undefined> {
  const operation = previewedOperation(name)
  const refused = operation && (await foresee({ call: { operation, input } })).call
  // Without a verdict the input is wrong, and nothing would be decided.
  if (!operation || !refused?.verdict) return undefined
  const answer = await ask(operation, input)
  return answer.ok ? undefined : answer.error.refusal?.decisionId
}
