'use server'

import type { FindingView } from '@/components/iam/finding-view'
import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction } from '@/lib/console/actions'
import { actionMoment, ask } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid, READY } from '@/lib/console/form-state'
import { roleHref } from '@/lib/console/holder-address'
import { redirectWith } from '@/lib/console/last-result'
import { durationOf, isDescription } from '@/lib/console/new-role'
import { resultOfCall } from '@/lib/console/results'
import { findingsOn } from '@/lib/console/simulator/findings'
import { UpdateAssumeRolePolicy } from '@/lib/operations/iam/roles/update-assume-role-policy'
import { UpdateRole } from '@/lib/operations/iam/roles/update-role'
import { roleTexts as texts } from '@/lib/texts/roles'

/** What a form about a trust policy is answered with: the refusal, or what the validator says of the text. */
export type TrustAnswer = { denied?: RefusalView; findings?: readonly FindingView[] }

/**
 * Saves the trust policy of a role, or, with `intent` "check", only lets the validator read it. Gets `RoleName` and
 * `PolicyDocument`. A text that is no policy is not saved.
 */
export const saveTrust = formAction<TrustAnswer>('/roles', async (form, { caller }) => {
  const RoleName = form.text('RoleName')
  const PolicyDocument = form.text('PolicyDocument')
  const values = { PolicyDocument }
  if (PolicyDocument.trim() === '')
    return invalid([{ field: 'PolicyDocument', message: texts.trustPage.enter }], values)
  if (form.text('intent') === 'check') {
    const findings = await findingsOn(caller, PolicyDocument, 'trust', actionMoment())
    if (!findings.ok) return { ...failed(findings.error, values), result: { denied: refusalOf(findings.error) } }
    return { ...READY, values, result: { findings: findings.output } }
  }
  const answer = await ask(UpdateAssumeRolePolicy, { RoleName, PolicyDocument })
  if (!answer.ok) return { ...failed(answer.error, values), result: { denied: refusalOf(answer.error) } }
  const page = roleHref(RoleName, 'trust')
  const done = texts.trustPage.saved(RoleName)
  return redirectWith(caller, page, resultOfCall(UpdateAssumeRolePolicy.action, answer, { done }))
})

const refusalOf = ({ refusal }: Parameters<typeof failed>[0]) => refusal && deniedView(refusal)

/** Changes the description of a role, and how long its sessions may last. Gets `RoleName`, `description`, `longest`. */
export const editRole = formAction<RefusalView | undefined>('/roles', async (form, { caller }) => {
  const RoleName = form.text('RoleName')
  const values = form.typed('description', 'longest')
  const { description = '', longest = '' } = values
  const MaxSessionDuration = durationOf(longest.trim())
  if (MaxSessionDuration === undefined)
    return invalid([{ field: 'longest', message: texts.editing.longestRule }], values)
  if (!isDescription(description)) {
    return invalid([{ field: 'description', message: texts.create.descriptionRule }], values)
  }
  const answer = await ask(UpdateRole, { RoleName, Description: description, MaxSessionDuration })
  if (!answer.ok) return { ...failed(answer.error, values), result: refusalOf(answer.error) }
  const page = roleHref(RoleName)
  return redirectWith(caller, page, resultOfCall(UpdateRole.action, answer, { done: texts.editing.saved(RoleName) }))
})
