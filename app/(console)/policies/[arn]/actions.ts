'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ActionResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { formAction, formCommand } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { performDeletion } from '@/lib/console/deletion'
import type { Form } from '@/lib/console/form'
import { invalid } from '@/lib/console/form-state'
import { holderIn } from '@/lib/console/holders'
import { redirectWith } from '@/lib/console/last-result'
import { type PolicyTab, policyHref } from '@/lib/console/policies/address'
import { madeAttachment } from '@/lib/console/policies/attachments'
import { policyDeletion } from '@/lib/console/policies/deletion'
import { effectHref, holdersIn } from '@/lib/console/policies/effect/address'
import { confirmationProblems } from '@/lib/console/policies/effect/confirmed'
import { resultOfCall } from '@/lib/console/results'
import { savedTags } from '@/lib/console/save-tags'
import { DeletePolicyVersion } from '@/lib/operations/iam/policies/delete-policy-version'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { TagPolicy } from '@/lib/operations/iam/tags/tag'
import { UntagPolicy } from '@/lib/operations/iam/tags/untag'
import { deletionTexts } from '@/lib/texts/deletion'
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
export const detachHere = policyCommand('attached', (form, arn, caller) =>
  madeAttachment(
    caller,
    arn,
    { change: 'detach', holders: [holderIn(form.text('kind'), form.text('name'))] },
    policyHref(arn, 'attached'),
  ),
)

/**
 * Gives the policy to users, groups and roles, one call for each. Gets `user`, `group` and `role` any number of times. With
 * `intent` "review" it leads to the page with the effect instead.
 */
export const attachToMany = policyCommand('attached', (form, arn, caller) => {
  const holders = holdersIn((name) => form.texts(name))
  if (form.text('intent') === 'review' && holders.length > 0) {
    redirect(effectHref(arn, { change: 'attach', holders, isOfHolder: false }) as Route)
  }
  return madeAttachment(caller, arn, { change: 'attach', holders }, policyHref(arn, 'attached'))
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
