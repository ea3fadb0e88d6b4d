'use server'

import { redirect } from 'next/navigation'
import { CHALLENGE_TRIES } from '@/lib/auth/challenge'
import { answerWithPasskey, askForPasskey } from '@/lib/auth/passkey-factor'
import { publicAction } from '@/lib/console/actions'
import { invalid, READY } from '@/lib/console/form-state'
import { requestFacts } from '@/lib/console/request'
import { demandChallenge, proceed, startAgain } from '@/lib/console/sign-in'
import { passkeyTexts } from '@/lib/texts/passkeys'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'

const TEXTS = signInMfaTexts.passkey

/** Asks for a passkey of the person who signs in. The result is what the browser is asked for, as JSON. */
export const askPasskey = publicAction<string>(async () => {
  const { cookie } = await demandChallenge('mfa')
  const options = await askForPasskey(cookie)
  // The last passkey was removed meanwhile: this page leads to the choice of another device.
  if (options === undefined) redirect('/sign-in/mfa')
  return { ...READY, result: options }
})

/** Answers the challenge with what the browser returned, `response`; without scripts there is none. */
export const submitPasskey = publicAction(async (form) => {
  const { cookie } = await demandChallenge('mfa')
  const response = form.text('response')
  if (response === '') return invalid([{ message: passkeyTexts.get.unasked }])
  const answer = await answerWithPasskey(cookie, response, await requestFacts())
  switch (answer.kind) {
    case 'over':
      return startAgain()
    case 'unasked':
      return invalid([{ message: TEXTS.answered }])
    case 'wrong':
      // The last try is spent, so there is no form to come back to.
      if (answer.failures >= CHALLENGE_TRIES) return startAgain()
      return { ...invalid([{ message: TEXTS.wrong(CHALLENGE_TRIES - answer.failures) }]), code: 'WrongPasskey' }
    default:
      return proceed(answer)
  }
})
