import type { FindingView } from '@/components/iam/finding-view'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { Answer } from './ask'
import { type HeldPolicy, inlineDocument } from './held-policies'
import type { NamedHolder } from './holders'
import { managedText } from './new-user-policies'
import { isAwsManaged } from './policies/address'
import { findingsOnEach } from './simulator/findings'

/** What the validator says of a policy; undefined for one of AWS, which nobody here can change. */
export type HeldFindings = Answer<readonly FindingView[]> | undefined

/**
 * Lets the validator read the documents of the policies of a holder, as far as the caller may read and simulate them.
 * Returns the answers in the order of the policies.
 */
export async function heldFindings(
  caller: Caller,
  holder: NamedHolder,
  policies: readonly HeldPolicy[],
  moment: Moment = newMoment(),
): Promise<HeldFindings[]> {
  const documents: (Answer<string> | undefined)[] = []
  for (const policy of policies) documents.push(await documentOf(caller, holder, policy, moment))
  const texts = documents.flatMap((document) => (document?.ok ? [document.output] : []))
  const checked = await findingsOnEach(caller, texts, moment)
  let next = 0
  return documents.map((document): HeldFindings => {
    if (!document?.ok) return document
    if (!checked.ok) return checked
    return { ok: true, output: checked.output[next++] ?? [] }
  })
}

async function documentOf(
  caller: Caller,
  holder: NamedHolder,
  { name, arn, group }: HeldPolicy,
  moment: Moment,
): Promise<Answer<string> | undefined> {
  if (arn === undefined) {
    const owner: NamedHolder = group === undefined ? holder : { kind: 'group', name: group }
    return inlineDocument(caller, owner, name, moment)
  }
  return isAwsManaged(arn) ? undefined : managedText(caller, arn, moment)
}
