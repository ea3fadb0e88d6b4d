import type { ActionResult, NextCalls } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { AnyOperation } from '@/lib/gate/operation'
import { preview, type Question } from '@/lib/gate/preview'
import { PutAccountName } from '@/lib/operations/account/put-account-name'
import { UpdateAccessKey } from '@/lib/operations/iam/access-keys/update-access-key'
import { CreateAccountAlias } from '@/lib/operations/iam/account/create-account-alias'
import { DeleteAccountAlias } from '@/lib/operations/iam/account/delete-account-alias'
import { DeleteAccountPasswordPolicy } from '@/lib/operations/iam/account/delete-account-password-policy'
import { UpdateAccountPasswordPolicy } from '@/lib/operations/iam/account/update-account-password-policy'
import { AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { DetachGroupPolicy, DetachRolePolicy, DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { PutUserPolicy } from '@/lib/operations/iam/inline-policies/put-inline-policy'
import { UpdateServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/update-service-specific-credential'
import { UpdateSigningCertificate } from '@/lib/operations/iam/signing-certificates/update-signing-certificate'
import { UpdateSSHPublicKey } from '@/lib/operations/iam/ssh-keys/update-ssh-public-key'
import { TagPolicy, TagRole, TagUser } from '@/lib/operations/iam/tags/tag'
import { UntagPolicy, UntagRole, UntagUser } from '@/lib/operations/iam/tags/untag'
import { resultTexts } from '@/lib/texts/results'
import type { CreationStep } from './creation'
import type { EachCall } from './each-call'
import type { Form } from './form'
import { callsText, malformed, readCalls } from './posted-calls'
import { safeReturnTo } from './return-to'

/** The calls that a result may offer: what they do can be undone, and none of them takes or returns a secret. PutUserPolicy
 * is offered where copying an inline policy to a new user failed, which replaces nothing. */
const OFFERED: readonly AnyOperation[] = [
  ...[AttachUserPolicy, AttachGroupPolicy, AttachRolePolicy],
  ...[DetachUserPolicy, DetachGroupPolicy, DetachRolePolicy],
  ...[AddUserToGroup, RemoveUserFromGroup],
  PutUserPolicy,
  ...[UpdateAccessKey, UpdateSigningCertificate, UpdateSSHPublicKey, UpdateServiceSpecificCredential],
  ...[TagUser, TagRole, TagPolicy, UntagUser, UntagRole, UntagPolicy],
  PutAccountName,
  ...[CreateAccountAlias, DeleteAccountAlias, UpdateAccountPasswordPolicy, DeleteAccountPasswordPolicy],
]

/** A form of a result holds no more: a page of selected users, and what a wizard gives to one user, are fewer. */
const MOST_CALLS = 250

/** What a result may offer: to take back what was done, or to try again what failed. */
type NextKind = 'undo' | 'again'

/**
 * The way back from what was just done, to be offered beside the result; undefined where the policies or a service rule
 * would refuse one of its calls. `page` is where its own result will be shown.
 */
async function undoing(caller: Caller, page: string, questions: readonly Question[]): Promise<NextCalls | undefined> {
  const foreseen = await preview(caller, questions)
  if (foreseen.length === 0 || foreseen.some(({ message }) => message !== undefined)) return undefined
  const calls = questions.map((question) => ({ ...question, on: '' }))
  return { verb: resultTexts.undo, pending: resultTexts.undoing, fields: fieldsOf('undo', page, calls) }
}

/** A result with the way back, if it is a success and the way back would be allowed. */
export async function withUndo(result: ActionResult, ...way: Parameters<typeof undoing>): Promise<ActionResult> {
  if (result.tone !== 'success') return result
  const next = await undoing(...way)
  return next ? { ...result, next } : result
}

/** The same calls once more, to be offered beside their failure; undefined where there are none. */
export function again(page: string, calls: readonly EachCall[]): NextCalls | undefined {
  if (calls.length === 0) return undefined
  const fields = fieldsOf('again', page, calls)
  return { verb: resultTexts.tryAgain(calls.length), pending: resultTexts.trying, fields }
}

/** What is left of a creation, to be offered beside its result. A call that takes a secret is not repeated. */
export function restOf(page: string, steps: readonly CreationStep[]): NextCalls | undefined {
  const calls = steps.map(({ call, on }) => ({ ...call, on })).filter(({ operation }) => OFFERED.includes(operation))
  const next = again(page, calls)
  return next && { ...next, verb: resultTexts.tryRest }
}

const fieldsOf = (kind: NextKind, page: string, calls: readonly EachCall[]) => ({
  ...{ kind, page },
  calls: callsText(calls),
})

/**
 * Reads such a form. The calls are what their sender wants, and the gate decides on each of them. Throws ValidationError
 * for anything that no result offers.
 */
export function readNextCalls(form: Form): { kind: NextKind; page: string; calls: readonly EachCall[] } {
  const kind = form.text('kind')
  if (kind !== 'undo' && kind !== 'again') throw malformed()
  return { kind, page: pageIn(form), calls: readCalls(form.text('calls'), OFFERED, MOST_CALLS) }
}

/** The page that shows the result: one of the console. */
export const pageIn = (form: Form): string => safeReturnTo(form.text('page'))
