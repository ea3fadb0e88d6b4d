'use server'

import type { ActionResult, CallResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { formAction, formCommand } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { performDeletion } from '@/lib/console/deletion'
import { callResult } from '@/lib/console/devices'
import type { Form } from '@/lib/console/form'
import { invalid } from '@/lib/console/form-state'
import { holderIn, policyCall } from '@/lib/console/holders'
import { redirectWith } from '@/lib/console/last-result'
import { withUndo } from '@/lib/console/next-calls'
import { type PolicyTab, policyHref } from '@/lib/console/policies/address'
import { policyDeletion } from '@/lib/console/policies/deletion'
import { confirmationProblems } from '@/lib/console/policies/effect/confirmed'
import { resultOfCall, resultOfCalls } from '@/lib/console/results'
import { savedTags } from '@/lib/console/save-tags'
import { DeletePolicyVersion } from '@/lib/operations/iam/policies/delete-policy-version'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { TagPolicy } from '@/lib/operations/iam/tags/tag'
import { UntagPolicy } from '@/lib/operations/iam/tags/untag'
import { deletionTexts } from '@/lib/texts/deletion'
import { policyTexts as texts } from '@/lib/texts/policies'
import { policyDeletionTexts } from '@/lib/texts/policy-deletion'
import { versionTexts } from '@/lib/texts/policy-versions'

/** Makes an action about the policy that `PolicyArn` names. Its result is shown on the tab. */
function policyCommand(tab: PolicyTab, work: (form: Form, arn: string, caller: Caller) => Promise<ActionResult>) {
  return formCommand(
    '/policies',
    async (form, { caller }) => {
      const arn = form.text('PolicyArn')
      return redirectWith(caller, policyHref(arn, tab), await work(form, arn, caller))
    },
    { backTo: (form) => policyHref(form.text('PolicyArn'), tab) },
  )
}

/** Takes the policy from a user, group or role. Gets `kind` and `name`. */
export const detachHere = policyCommand('attached', async (form, arn, caller) => {
  const holder = holderIn(form.text('kind'), form.text('name'))
  const { operation, input } = policyCall(holder, 'detach', { PolicyArn: arn })
  const done = texts.attached.detached(nameInArn(arn), holder.name)
  const result = resultOfCall(operation.action, await askAs(caller, operation, input), { done })
  return withUndo(result, caller, policyHref(arn, 'attached'), [policyCall(holder, 'attach', { PolicyArn: arn })])
})

/** The most that one form attaches a policy to. */
const MOST_AT_ONCE = 100

/** Gives the policy to users, groups and roles, one call for each. Gets `user`, `group` and `role` any number of times. */
export const attachToMany = policyCommand('attached', async (form, arn, caller) => {
  const chosen = (['user', 'group', 'role'] as const).flatMap((kind) =>
    [...new Set(form.texts(kind))].map((name) => holderIn(kind, name)),
  )
  if (chosen.length === 0) return { tone: 'warning', title: texts.attached.chooseFirst }
  const calls: CallResult[] = []
  for (const holder of chosen.slice(0, MOST_AT_ONCE)) {
    const { operation, input } = policyCall(holder, 'attach', { PolicyArn: arn })
    calls.push({ ...callResult(operation.action, await askAs(caller, operation, input)), on: holder.name })
  }
  return resultOfCalls(calls, {
    done: texts.attached.done(nameInArn(arn), calls.length),
    partly: texts.attached.partly,
  })
})

/** Makes a version the one in force. Gets `VersionId`, and what its effect asks for (`confirmationProblems`). */
export const setDefaultVersion = formAction(
  '/policies',
  async (form, { caller }) => {
    const arn = form.text('PolicyArn')
    const name = nameInArn(arn)
    const VersionId = form.text('VersionId')
    const missing = confirmationProblems(form, name)
    if (missing.length > 0) return invalid(missing)
    const answer = await askAs(caller, SetDefaultPolicyVersion, { PolicyArn: arn, VersionId })
    const done = versionTexts.wasSet(VersionId, name)
    return redirectWith(
      caller,
      policyHref(arn, 'versions'),
      resultOfCall(SetDefaultPolicyVersion.action, answer, { done }),
    )
  },
  { backTo: (form) => policyHref(form.text('PolicyArn'), 'versions') },
)

/** Deletes a version that is not in force. Gets `VersionId`. */
export const deleteVersion = policyCommand('versions', async (form, arn, caller) => {
  const VersionId = form.text('VersionId')
  const answer = await askAs(caller, DeletePolicyVersion, { PolicyArn: arn, VersionId })
  return resultOfCall(DeletePolicyVersion.action, answer, {
    done: versionTexts.deleted(VersionId, nameInArn(arn)),
  })
})

/** Saves the tags. */
export const savePolicyTags = policyCommand('tags', (form, PolicyArn, caller) =>
  savedTags(form, caller, policyHref(PolicyArn, 'tags'), {
    untag: (TagKeys) => ({ operation: UntagPolicy, input: { PolicyArn, TagKeys } }),
    tag: (Tags) => ({ operation: TagPolicy, input: { PolicyArn, Tags } }),
  }),
)

/**
 * Detaches a policy from everybody, deletes its versions and the policy. Gets `confirm`: the name as typed. Leads to the
 * list, or, if a call was refused, back to what is left.
 */
export const deletePolicy = formAction(
  '/policies',
  async (form, { caller }) => {
    const arn = form.text('PolicyArn')
    const name = nameInArn(arn)
    if (form.text('confirm').trim() !== name) {
      return invalid([{ field: 'confirm', message: policyDeletionTexts.wrongName }])
    }
    const { steps } = await policyDeletion(caller, arn)
    const calls = await performDeletion(caller, steps)
    const done = calls.filter(({ outcome }) => outcome === 'done').length
    const isDone = done === calls.length
    return redirectWith(
      caller,
      isDone ? '/policies' : policyHref(arn, 'delete'),
      isDone
        ? { tone: 'success', title: policyDeletionTexts.deleted(name), calls }
        : { tone: 'danger', title: deletionTexts.stopped(name, done), calls },
    )
  },
  { backTo: (form) => policyHref(form.text('PolicyArn'), 'delete') },
)
