'use server'

import type { Form } from '@/lib/console/form'
import { type FormError, invalid } from '@/lib/console/form-state'
import { LONGEST_LATENCY, MOST_FAILURES, switchChangeIn } from '@/lib/test-hooks/switch-change'
import { grouped } from '@/lib/texts/count'
import { environmentTexts } from '@/lib/texts/environment'
import { changeSwitches, readSwitches, resetSwitches, type ShownSwitches } from '@/lib/worlds/account-switches'
import { accountHref } from './addresses'
import { operatorAction, operatorCommand, tellOperator } from './operator'
import { switchWords } from './switch-words'

/**
 * Turns the switches of an account. Gets `account`; `secondDeviceRule` and `throttling`: `on`, `off` or empty for the
 * server's; `traceVisibility`, empty for the server's; `latency`; `next`, `operation` and `error` of calls that fail.
 */
export const turnSwitches = operatorAction(async (form, pass) => {
  const texts = environmentTexts.switches
  const account = form.text('account')
  const [latency, next] = [numberIn(form.text('latency')), numberIn(form.text('next'))]
  const errors: FormError[] = []
  if (!(latency <= LONGEST_LATENCY))
    errors.push({ field: 'latency', message: texts.latency.problem(grouped(LONGEST_LATENCY)) })
  if (!(next <= MOST_FAILURES)) errors.push({ field: 'next', message: texts.failures.problem(grouped(MOST_FAILURES)) })
  if (errors.length > 0) return invalid(errors, form.typed(...FIELDS))
  const { operation, error } = { operation: form.text('operation') || null, error: form.text('error') }
  const change = switchChangeIn({
    secondDeviceRule: onOff(form, 'secondDeviceRule'),
    traceVisibility: form.text('traceVisibility') || null,
    throttling: onOff(form, 'throttling'),
    latency,
    failures: next === 0 ? null : { next, operation, error },
  })
  const before = await readSwitches(account)
  const changed = changedWords(before, await changeSwitches(account, change))
  return tellOperator(pass, accountHref(account), {
    ...{ tone: 'success', title: changed === '' ? texts.same : texts.done },
    ...(changed !== '' && { text: changed }),
  })
})

/** Puts the switches of an account back to what the server says. Gets `account`. */
export const resetSwitchesHere = operatorCommand(
  async (form, pass) => {
    const account = form.text('account')
    await resetSwitches(account)
    await tellOperator(pass, accountHref(account), { tone: 'success', title: environmentTexts.switches.backDone })
  },
  (form) => accountHref(form.text('account')),
)

const FIELDS = ['secondDeviceRule', 'traceVisibility', 'throttling', 'latency', 'next', 'operation', 'error']

/** A whole number; 0 for an empty field, and not a number for anything else. */
const numberIn = (text: string) => (/^\d{0,9}$/.test(text.trim()) ? Number(text) : Number.NaN)

function onOff(form: Form, name: string): boolean | null {
  const value = form.text(name)
  return value === '' ? null : value === 'on'
}

/** The switches that changed, with what now holds. */
function changedWords(before: ShownSwitches, after: ShownSwitches): string {
  const words = switchWords(after)
  const names = Object.keys(words) as (keyof ShownSwitches)[]
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => environmentTexts.switches.changed(words[name].name, words[name].value))
    .join(' · ')
}
