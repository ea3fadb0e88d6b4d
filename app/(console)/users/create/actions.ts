'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import type { CallResult, NextCalls } from '@/components/ui/flash'
import type { SignedIn } from '@/lib/auth/session'
import { formAction } from '@/lib/console/actions'
import { actionMoment } from '@/lib/console/ask'
import { performCreation } from '@/lib/console/creation'
import { deniedView } from '@/lib/console/denied'
import type { Form } from '@/lib/console/form'
import { failed, invalid, READY } from '@/lib/console/form-state'
import { readGivenPassword } from '@/lib/console/given-password'
import { userHref } from '@/lib/console/holder-address'
import { detailProblems, type NewUser, readNewUser } from '@/lib/console/new-user'
import {
  chosenPolicies,
  inlineTexts,
  newUserDeadlock,
  sourceOf,
  withoutPolicies,
} from '@/lib/console/new-user-policies'
import { restOf } from '@/lib/console/next-calls'
import { creationSteps } from '@/lib/console/user-creation'
import { env } from '@/lib/env'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { namesOf } from '@/lib/texts/names-of'

/** A generated password is in this answer and nowhere else. */
export type CreatedResult = {
  denied?: RefusalView
  created?: {
    calls: readonly CallResult[]
    /** What is left to do. */
    next: NextCalls | undefined
    /** The page that gives a password, if that failed here. */
    passwordHref?: string
    password?: string
    /** The policies and groups that were left out because of the deadlock. */
    leftOut: string
    signInAddress: string
    userHref: string
  }
}

/** Creates a user with what the steps carried. Gets besides `way`, `kind` and `password`. */
export const createUser = formAction<CreatedResult>('/users/create', async (form, session) => {
  const chosen = readNewUser((field) => form.texts(field))
  const values = form.typed('kind', 'way')
  const problems = detailProblems(chosen)
  if (problems.length > 0) return invalid(problems, values)
  const { user, leftOut } = await bySelectedWay(form, chosen, session)
  const given = user.hasAccess ? await readGivenPassword(form) : undefined
  if (given?.problem) return invalid([given.problem], values)
  // What cannot be read cannot be copied: better no user than one without a policy that denies.
  const documents = await inlineTexts(session.caller, user.inline, actionMoment())
  const made = documents.ok
    ? await performCreation(session.caller, creationSteps(user, { password: given?.password, texts: documents.output }))
    : documents
  if (!made.ok) {
    const { error } = made
    const said = { EntityAlreadyExists: { message: texts.nameTaken(user.name) } }
    return { ...failed(error, values, said), result: { denied: error.refusal && deniedView(error.refusal) } }
  }
  const { account } = session
  const { calls, failed: left } = made.output
  const created = {
    calls,
    next: restOf(userHref(user.name), left),
    ...(given && !isDone(calls, 'iam:CreateLoginProfile') && { passwordHref: passwordHref(user.name) }),
    ...(given?.isGenerated && isDone(calls, 'iam:CreateLoginProfile') && { password: given.password }),
    leftOut,
    signInAddress: `${env().publicUrl}/sign-in/${account.alias ?? account.id}`,
    userHref: userHref(user.name),
  }
  return { ...READY, status: 'done', result: { created } }
})

const passwordHref = (name: string) => userHref(name, 'security-credentials/console-access')

const isDone = (calls: readonly CallResult[], action: string) =>
  calls.some((call) => call.action === action && call.outcome === 'done')

/** What was chosen against the deadlock. The policies that deny are found again: the form does not say which they are. */
async function bySelectedWay(
  form: Form,
  user: NewUser,
  { caller }: SignedIn,
): Promise<{ user: NewUser; leftOut: string }> {
  const way = form.text('way')
  if (way === 'no-demand') return { user: { ...user, demandsNew: false }, leftOut: '' }
  if (way !== 'later') return { user, leftOut: '' }
  const moment = actionMoment()
  const found = await chosenPolicies(caller, user, moment)
  if (!found.ok) return { user, leftOut: '' }
  const deadlock = await newUserDeadlock(caller, user, found.output, moment)
  const leaveOut = deadlock.ok && deadlock.output ? deadlock.output.leaveOut : []
  const names = new Set(leaveOut.map(sourceOf))
  return { user: withoutPolicies(user, leaveOut), leftOut: namesOf(names) }
}
