'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { demandTrainingPage } from '@/lib/console/account-import'
import { publicAction, publicCommand } from '@/lib/console/actions'
import { changeCookies } from '@/lib/console/cookies'
import type { Form } from '@/lib/console/form'
import { type FormState, invalid } from '@/lib/console/form-state'
import { pageOfForm, requestFacts } from '@/lib/console/request'
import { AwsError } from '@/lib/errors'
import { proveOperator } from '@/lib/test-hooks/operator'
import { clockChangeIn, indexIn, worldIn } from '@/lib/test-hooks/request-body'
import { environmentTexts as texts } from '@/lib/texts/environment'
import { changeTime } from '@/lib/worlds/account-time'
import { makeAccount, removeAccount, resetAccount, resetEnvironment } from '@/lib/worlds/accounts'
import type { AskedWorld } from '@/lib/worlds/given-worlds'
import { LARGEST_INDEX } from '@/lib/worlds/identity'
import { PASS_LASTS } from '@/lib/worlds/operator-pass'
import { accountHref, ENVIRONMENT_PAGE } from './addresses'
import { operatorAction, operatorCommand, tellOperator, timed, wordsOf } from './operator'

/** Opens the pages of the operator in this browser. Gets `token`. */
export const enter = publicAction(async (form) => {
  demandTrainingPage()
  const token = form.text('token')
  if (token.trim() === '') return invalid([{ field: 'token', message: texts.enter.empty }])
  const answer = await proveOperator(token, (await requestFacts()).sourceIp)
  if (answer.kind === 'wrong') return invalid([{ field: 'token', message: texts.enter.wrong }])
  if (answer.kind === 'held-back') {
    const seconds = Math.max(1, Math.ceil((answer.until.getTime() - answer.now.getTime()) / 1000))
    return invalid([{ message: texts.enter.heldBack(seconds) }])
  }
  await changeCookies([{ what: 'operator', value: answer.pass, maxAge: PASS_LASTS }])
  return redirect((await pageOfForm()) as Route)
})

/** Locks the pages of the operator in this browser. */
export const lock = publicCommand(async () => {
  demandTrainingPage()
  await changeCookies([{ what: 'operator', value: '', maxAge: 0 }])
  redirect(ENVIRONMENT_PAGE)
})

/** Makes an account. Gets `world` and `index`; `own`, a world as JSON, takes the place of the world. */
export const make = operatorAction(async (form, pass) => {
  const asked = askedIn(form)
  if ('errors' in asked) return asked
  const { value, took } = await timed(asked.make())
  return tellOperator(pass, accountHref(value.accountId), {
    ...{ tone: 'success', title: texts.make.made(value.accountId), text: texts.within(took) },
  })
})

/** What is wrong with the form is said at its fields. What only making the account shows is said by the form. */
function askedIn(form: Form): FormState | { make: () => ReturnType<typeof makeAccount> } {
  const values = form.typed('world', 'index', 'own')
  let field = 'index'
  try {
    const index = indexIn({ index: numberIn(form.text('index')) })
    field = 'own'
    const own = form.text('own').trim()
    const world: AskedWorld = own === '' ? worldIn({ world: form.text('world') }) : worldIn({ world: parsed(own) })
    return { make: () => makeAccount(world, index) }
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown
    if (field === 'index') return invalid([{ field, message: texts.make.indexWrong(LARGEST_INDEX) }], values)
    const { text = '', textLanguage: language } = wordsOf(thrown)
    return invalid([{ field, message: text, ...(language && { language }) }], values)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AwsError('ValidationError', texts.make.notJson, { cause })
  }
}

const numberIn = (text: string) => (/^-?\d{1,12}$/.test(text.trim()) ? Number(text) : undefined)

/** Puts the whole server back to its first day. */
export const resetAll = operatorCommand(async (_form, pass) => {
  const { took } = await timed(resetEnvironment())
  await tellOperator(pass, ENVIRONMENT_PAGE, {
    ...{ tone: 'success', title: texts.resetAll.done, text: texts.within(took) },
  })
})

const accountOf = (form: Form) => accountHref(form.text('account'))

/** Resets an account. Gets `account` and `world`, which is empty for its own. */
export const reset = operatorCommand(async (form, pass) => {
  const id = form.text('account')
  const { took } = await timed(resetAccount(id, form.text('world') || undefined))
  await tellOperator(pass, accountHref(id), {
    ...{ tone: 'success', title: texts.account.reset.done(id), text: texts.within(took) },
  })
}, accountOf)

/** Removes an account. Gets `account`. */
export const remove = operatorCommand(async (form, pass) => {
  const id = form.text('account')
  const { took } = await timed(removeAccount(id))
  await tellOperator(pass, ENVIRONMENT_PAGE, {
    ...{ tone: 'success', title: texts.account.remove.done(id), text: texts.within(took) },
  })
})

/** Sets the clock of an account. Gets `account`, `mode` as the hook has it, and `value`: seconds, or a time. */
export const setClock = operatorCommand(async (form, pass) => {
  const id = form.text('account')
  const [mode, value] = [form.text('mode'), form.text('value').trim()]
  await changeTime(id, givenTime({ mode, at: value, seconds: numberIn(value) }))
  await tellOperator(pass, accountHref(id), { tone: 'success', title: texts.clock.done })
}, accountOf)

function givenTime(given: Parameters<typeof clockChangeIn>[0]) {
  try {
    return clockChangeIn(given)
  } catch (cause) {
    throw new AwsError('ValidationError', texts.clock.wrong, { cause })
  }
}
