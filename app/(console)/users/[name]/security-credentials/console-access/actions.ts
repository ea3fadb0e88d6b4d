'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction, formCommand } from '@/lib/console/actions'
import { ask, askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorView } from '@/lib/console/error-view'
import { type FormError, failed, invalid, READY, saidBy } from '@/lib/console/form-state'
import { readGivenPassword } from '@/lib/console/given-password'
import { userHref } from '@/lib/console/holder-address'
import { redirectWith } from '@/lib/console/last-result'
import { resultOfCall } from '@/lib/console/results'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { DeleteLoginProfile } from '@/lib/operations/iam/login-profiles/delete-login-profile'
import { UpdateLoginProfile } from '@/lib/operations/iam/login-profiles/update-login-profile'
import { consoleAccessTexts as texts } from '@/lib/texts/console-access'

/** A generated password is in this answer and nowhere else. `isBroken`: the typed one breaks rules. */
export type AccessResult = {
  denied?: RefusalView
  isBroken?: true
  given?: { isNew: boolean; password?: string }
}

/**
 * Gives a user a password, or another one. Gets `UserName`, `isNew`, `kind`, `password` and `demand`. Another password
 * ends the user's sessions.
 */
export const givePassword = formAction<AccessResult>('/users', async (form, { caller }) => {
  const UserName = form.text('UserName')
  const isNew = form.isChecked('isNew')
  const values = form.typed('kind', 'demand')
  const given = await readGivenPassword(form)
  if (given.problem) return invalid([given.problem], values)
  const input = { UserName, Password: given.password, PasswordResetRequired: form.isChecked('demand') }
  const answer = await (isNew ? askAs(caller, CreateLoginProfile, input) : askAs(caller, UpdateLoginProfile, input))
  if (answer.ok) {
    return {
      ...READY,
      status: 'done',
      result: { given: { isNew, ...(given.isGenerated && { password: given.password }) } },
    }
  }
  const { error } = answer
  if (error.refusal) return { ...failed(error, values), result: { denied: deniedView(error.refusal) } }
  const isBroken = error.code === 'PasswordPolicyViolation' && ({ isBroken: true } as const)
  return { ...failed(error, values, textsFor(error)), ...(isBroken && { result: isBroken }) }
})

const textsFor = ({ field, ...error }: ErrorView): Readonly<Record<string, FormError>> => ({
  PasswordPolicyViolation: saidBy({ ...error, message: `${error.message}.` }, 'password'),
  ValidationError: field === 'Password' ? { field: 'password', message: texts.wrongForm } : saidBy(error),
})

/** Deletes the user's password. */
export const disableAccess = formCommand('/users', async (form, { caller }) => {
  const UserName = form.text('UserName')
  const page = userHref(UserName, 'security-credentials')
  const answer = await ask(DeleteLoginProfile, { UserName })
  await redirectWith(caller, page, resultOfCall(DeleteLoginProfile.action, answer, { done: texts.disabled(UserName) }))
})
