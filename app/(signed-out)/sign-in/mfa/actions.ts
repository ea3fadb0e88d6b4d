'use server'

import { redirect } from 'next/navigation'
import { CHALLENGE_TRIES } from '@/lib/auth/challenge'
import {
  answerWithCode,
  cancelChallenge,
  chooseDevice,
  type FactorAnswer,
  resyncAtSignIn,
} from '@/lib/auth/second-factor'
import { publicAction } from '@/lib/console/actions'
import { readCodePair } from '@/lib/console/code-pair'
import { challengeCookie, clearChallengeCookie } from '@/lib/console/cookies'
import { type FormState, invalid } from '@/lib/console/form-state'
import { requestFacts } from '@/lib/console/request'
import { demandChallenge, demandChosenDevice, proceed, startAgain } from '@/lib/console/sign-in'
import { codeProblem, heldBack, wrongCode } from '@/lib/console/sign-in-errors'
import { codePairTexts } from '@/lib/texts/mfa-codes'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import type { CodeState } from './code-state'

/** Answers the challenge with a code. */
export const submitCode = publicAction<CodeState>(async (form) => {
  const { cookie, challenge } = await demandChosenDevice()
  const code = form.code('code')
  const problem = codeProblem(code)
  if (problem) {
    const { failures, now } = challenge
    return { ...invalid([{ field: 'code', message: problem }]), result: { failures, now: now.getTime() } }
  }
  const answer = await answerWithCode(cookie, code, await requestFacts())
  if (answer.kind === 'wrong' || answer.kind === 'held-back' || answer.kind === 'over')
    return refused(answer, { field: 'code', message: wrongCode() }, challenge.failures)
  return proceed(answer)
})

/** Resynchronizes the device of the challenge. To sign in, a new code is still needed. */
export const resyncDevice = publicAction<CodeState>(async (form) => {
  const { cookie, challenge } = await demandChosenDevice()
  const { codes, problems } = readCodePair(form)
  if (problems) {
    const { failures, now } = challenge
    return { ...invalid(problems), result: { failures, now: now.getTime() } }
  }
  const answer = await resyncAtSignIn(cookie, codes, await requestFacts())
  if (answer.kind !== 'resynced') return refused(answer, { message: codePairTexts.wrong }, challenge.failures)
  redirect('/sign-in/mfa?resynced=1')
})

/** Chooses the device that shall answer. */
export const choose = publicAction(async (form) => {
  const { cookie } = await demandChallenge('mfa')
  const serialNumber = form.text('device')
  if (serialNumber === '') return invalid([{ field: 'device', message: signInMfaTexts.choose.empty }])
  if (await chooseDevice(cookie, serialNumber)) redirect('/sign-in/mfa')
  return invalid([{ field: 'device', message: signInMfaTexts.choose.gone }])
})

/** Ends the half-made sign-in. */
export const cancel = publicAction(async () => {
  const cookie = await challengeCookie()
  if (cookie) await cancelChallenge(cookie)
  await clearChallengeCookie()
  redirect('/sign-in')
})

async function refused(
  answer: FactorAnswer,
  error: { field?: string; message: string },
  before: number,
): Promise<FormState<CodeState>> {
  if (answer.kind === 'over') return startAgain()
  const now = answer.now.getTime()
  if (answer.kind === 'held-back')
    return { ...invalid([heldBack(answer.until, answer.now)]), code: 'HeldBack', result: { failures: before, now } }
  // The last try is spent, so there is no form to come back to.
  if (answer.failures >= CHALLENGE_TRIES) return startAgain()
  return { ...invalid([error]), code: 'WrongCode', result: { failures: answer.failures, now } }
}
