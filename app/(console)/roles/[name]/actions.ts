'use server'

import type { FindingView } from '@/components/iam/finding-view'
import type { RefusalView } from '@/components/iam/refusal-view'
import type { Caller } from '@/lib/auth/caller'
import { formAction } from '@/lib/console/actions'
import { actionMoment, ask } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid, READY } from '@/lib/console/form-state'
import { roleHref } from '@/lib/console/holder-address'
import { redirectWith } from '@/lib/console/last-result'
import { durationOf, isDescription } from '@/lib/console/new-role'
import { resultOfCall } from '@/lib/console/results'
import { findingsOn } from '@/lib/console/simulator/findings'
import { trustOf } from '@/lib/console/trust'
import { type TrustEffect, trustEffect } from '@/lib/console/trust-effect'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { UpdateAssumeRolePolicy } from '@/lib/operations/iam/roles/update-assume-role-policy'
import { UpdateRole } from '@/lib/operations/iam/roles/update-role'
import { SearchUsers } from '@/lib/operations/postern/lists/search-users'
import { roleTexts as texts } from '@/lib/texts/roles'

/** What a form about a trust policy is answered with: the refusal, or what the validator or the engine says of the text. */
export type TrustAnswer = { denied?: RefusalView; findings?: readonly FindingView[]; effect?: TrustEffect }

/**
 * Saves the trust policy of a role once its effect was shown. Gets `RoleName`, `PolicyDocument`, and `reviewed`: the text
 * whose effect the reader has seen. Another text is not saved, but its effect is shown. Where it opens the role without MFA,
 * `looked` must be checked. With `intent` "check" the validator reads the text. A text that is no policy is not saved.
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
  // What is no trust policy has no effect: the service says what is wrong with it.
  if (trustOf(PolicyDocument)) {
    const isReviewed = inLines(form.text('reviewed')) === inLines(PolicyDocument)
    const isUnseen = form.text('opens') !== '' && !form.isChecked('looked')
    if (!isReviewed || isUnseen) {
      const effect = await effectOf(caller, RoleName, PolicyDocument)
      const unseen = { field: 'looked', message: texts.trustPage.effect.lookFirst }
      // Remarks on the saved document would stand below a text that they are not about.
      const read = await findingsOn(caller, PolicyDocument, 'trust', actionMoment())
      const result = effect && { effect, ...(read.ok && { findings: read.output }) }
      if (result) return { ...(isReviewed ? invalid([unseen]) : READY), values, result }
    }
  }
  const answer = await ask(UpdateAssumeRolePolicy, { RoleName, PolicyDocument })
  if (!answer.ok) return { ...failed(answer.error, values), result: { denied: refusalOf(answer.error) } }
  const page = roleHref(RoleName, 'trust')
  const done = texts.trustPage.saved(RoleName)
  return redirectWith(caller, page, resultOfCall(UpdateAssumeRolePolicy.action, answer, { done }))
})

/** Browsers send the lines of a text with other ends than those of the text that they got. */
const inLines = (text: string) => text.replaceAll('\r\n', '\n')

/** What the text would change; undefined where the role or the users may not be read. */
async function effectOf(caller: Caller, RoleName: string, draft: string): Promise<TrustEffect | undefined> {
  const role = await ask(GetRole, { RoleName })
  const users = await ask(SearchUsers, { MaxItems: 100 })
  if (!role.ok || !users.ok) return undefined
  const { Arn: arn, AssumeRolePolicyDocument: now } = role.output.Role
  return trustEffect(caller, { arn, now, draft }, users.output.Users, users.output.Total, actionMoment())
}

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
