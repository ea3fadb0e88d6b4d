'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction, formCommand } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { failed } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { withUndo } from '@/lib/console/next-calls'
import {
  type AccountPasswordPolicy,
  DEFAULT_REVIEW,
  draftHref,
  fieldsFrom,
  policyIn,
  policyInForce,
  reviewHref,
  stampOf,
} from '@/lib/console/password-policy'
import { resultOfCall } from '@/lib/console/results'
import type { Question } from '@/lib/gate/preview'
import { PutAccountName } from '@/lib/operations/account/put-account-name'
import { CreateAccountAlias } from '@/lib/operations/iam/account/create-account-alias'
import { DeleteAccountAlias } from '@/lib/operations/iam/account/delete-account-alias'
import { DeleteAccountPasswordPolicy } from '@/lib/operations/iam/account/delete-account-password-policy'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { UpdateAccountPasswordPolicy } from '@/lib/operations/iam/account/update-account-password-policy'
import { accountSettingsTexts, policyReviewTexts } from '@/lib/texts/account-settings'

const PAGE = '/account-settings'
const texts = accountSettingsTexts.alias

/**
 * Saves the password policy, or returns to the default one. Gets the fields of the form or `default`, and `was`: the
 * policy that the reader has seen. If another one is in force by now, nothing is saved and the changes are shown again.
 */
export const savePolicy = formCommand(PAGE, async (form, { caller }) => {
  const isDefault = form.isChecked('default')
  const fields = fieldsFrom((name) => form.text(name))
  const typed = policyIn(fields)
  if (!isDefault && !typed.policy) redirect(draftHref(fields) as Route)
  const review = isDefault ? DEFAULT_REVIEW : reviewHref(fields)
  const before = policyInForce(await askAs(caller, GetAccountPasswordPolicy, {}))
  if (before && stampOf(before.policy) !== form.text('was')) {
    const { meanwhile: title, meanwhileText: text } = policyReviewTexts
    return redirectWith(caller, review, { tone: 'danger', title, text })
  }
  const { action } = isDefault ? DeleteAccountPasswordPolicy : UpdateAccountPasswordPolicy
  const answer = await (isDefault
    ? askAs(caller, DeleteAccountPasswordPolicy, {})
    : askAs(caller, UpdateAccountPasswordPolicy, typed.policy))
  const done = isDefault ? policyReviewTexts.defaulted : policyReviewTexts.saved
  const result = resultOfCall(action, answer, { done })
  await redirectWith(
    caller,
    answer.ok ? PAGE : review,
    await withUndo(result, caller, PAGE, before ? [policyCall(before.policy)] : []),
  )
})

/** The change was refused by the policies. */
export type AccountFieldResult = { denied?: RefusalView }

/** Gives the account another alias. Gets `alias`. */
export const saveAlias = formAction<AccountFieldResult>(PAGE, async (form, { caller, account }) => {
  const alias = form.text('alias').trim()
  const answer = await askAs(caller, CreateAccountAlias, { AccountAlias: alias })
  if (answer.ok) {
    showEverywhere()
    const result = resultOfCall(CreateAccountAlias.action, answer, { done: texts.saved(alias) })
    const back = account.alias === null ? removal(alias) : naming(account.alias)
    return redirectWith(caller, PAGE, await withUndo(result, caller, PAGE, [back]))
  }
  const { error } = answer
  const state = failed(error, form.typed('alias'), {
    ValidationError: { field: 'alias', message: texts.wrong },
    EntityAlreadyExists: { field: 'alias', message: texts.taken },
  })
  return { ...state, result: { denied: error.refusal && deniedView(error.refusal) } }
})

/** Names the account. Gets `name`. */
export const saveName = formAction<AccountFieldResult>(PAGE, async (form, { caller, account }) => {
  const AccountName = form.text('name').trim()
  const answer = await askAs(caller, PutAccountName, { AccountName })
  if (answer.ok) {
    showEverywhere()
    const result = resultOfCall(PutAccountName.action, answer, { done: accountSettingsTexts.name.saved(AccountName) })
    // An account that nobody had named has no name to go back to: it is called by its id.
    const back = { operation: PutAccountName, input: { AccountName: account.name ?? account.id } }
    return redirectWith(caller, PAGE, await withUndo(result, caller, PAGE, [back]))
  }
  const { error } = answer
  const state = failed(error, form.typed('name'), {
    ValidationError: { field: 'name', message: accountSettingsTexts.name.wrong },
  })
  return { ...state, result: { denied: error.refusal && deniedView(error.refusal) } }
})

/** Deletes the alias. Gets `alias`. */
export const deleteAlias = formCommand(PAGE, async (form, { caller }) => {
  const AccountAlias = form.text('alias')
  const answer = await askAs(caller, DeleteAccountAlias, { AccountAlias })
  showEverywhere()
  const result = resultOfCall(DeleteAccountAlias.action, answer, { done: texts.removed(AccountAlias) })
  await redirectWith(caller, PAGE, await withUndo(result, caller, PAGE, [naming(AccountAlias)]))
})

/** The frame of every page names the account, and stays as it is from one page to the next. */
const showEverywhere = () => revalidatePath('/', 'layout')

const naming = (AccountAlias: string) => ({ operation: CreateAccountAlias, input: { AccountAlias } })
const removal = (AccountAlias: string) => ({ operation: DeleteAccountAlias, input: { AccountAlias } })

/** The call that puts this password policy in force, with all its fields: AWS resets those that a call leaves out. */
const policyCall = (policy: AccountPasswordPolicy): Question =>
  policy
    ? { operation: UpdateAccountPasswordPolicy, input: policy }
    : { operation: DeleteAccountPasswordPolicy, input: {} }
