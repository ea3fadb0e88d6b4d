import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { ActionResult } from '@/components/ui/flash'
import { systemClock } from '@/lib/clock'
import { demandTrainingPage } from '@/lib/console/account-import'
import { publicAction, publicCommand } from '@/lib/console/actions'
import { operatorCookie } from '@/lib/console/cookies'
import type { Form } from '@/lib/console/form'
import type { FormState } from '@/lib/console/form-state'
import { AwsError } from '@/lib/errors'
import { leaveOperatorNote } from '@/lib/test-hooks/operator'
import { environmentTexts as texts } from '@/lib/texts/environment'
import { langOfEnglish } from '@/lib/texts/localized'
import { type OperatorPass, passOf } from '@/lib/worlds/operator-pass'
import { ENVIRONMENT_PAGE } from './addresses'

/** The pass of the browser, or undefined: then the page asks for the operator's token. Outside training, nothing is here. */
export const operatorPass = cache(async (): Promise<OperatorPass | undefined> => {
  demandTrainingPage()
  return passOf(await operatorCookie(), systemClock.now())
})

/** For actions, which are public addresses: without a pass they lead to the page that asks for the token. */
async function demandPass(): Promise<OperatorPass> {
  demandTrainingPage()
  return passOf(await operatorCookie(), systemClock.now()) ?? redirect(ENVIRONMENT_PAGE)
}

/** For downloads: without a pass, there is nothing. */
export async function demandOperator(): Promise<OperatorPass> {
  return (await operatorPass()) ?? notFound()
}

/** What some reading returned; 404 for an account or a class that there is not. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (thrown) {
    if (thrown instanceof AwsError && thrown.code === 'NoSuchEntity') notFound()
    throw thrown
  }
}

/** Makes an action of the operator that redirects. An error of the service is shown on `backTo`. */
export const operatorCommand = (
  work: (form: Form, pass: OperatorPass) => Promise<void>,
  backTo: (form: Form) => string = () => ENVIRONMENT_PAGE,
) =>
  publicCommand(async (form) => {
    const pass = await demandPass()
    try {
      await work(form, pass)
    } catch (thrown) {
      if (!(thrown instanceof AwsError)) throw thrown
      await tellOperator(pass, backTo(form), { tone: 'danger', title: texts.failed, ...wordsOf(thrown) })
    }
  })

/** An error with a cause was worded here; others are those of the hooks, in English. */
export function wordsOf({ message: text, cause }: AwsError): Pick<ActionResult, 'text' | 'textLanguage'> {
  const textLanguage = cause === undefined ? langOfEnglish() : undefined
  return { text, ...(textLanguage && { textLanguage }) }
}

/** The same for a form that shows its errors itself. */
export const operatorAction = (work: (form: Form, pass: OperatorPass) => Promise<FormState>) =>
  publicAction(async (form) => work(form, await demandPass()))

/** Redirects to a page of the operator, which shows the result of an action once. It must hold no secret. */
export async function tellOperator(pass: OperatorPass, page: string, result: ActionResult): Promise<never> {
  await leaveOperatorNote(pass, JSON.stringify(result))
  redirect(page as Route)
}

/** What some work returned, and how many milliseconds it took. */
export async function timed<T>(work: Promise<T>): Promise<{ value: T; took: number }> {
  const began = performance.now()
  return { value: await work, took: performance.now() - began }
}
