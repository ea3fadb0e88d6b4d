'use client'

import { useActionState } from 'react'
import { AuthFoot } from '@/components/console/auth-foot'
import { ButtonRow } from '@/components/ui/button-row'
import { CodeField } from '@/components/ui/code-field'
import { Countdown } from '@/components/ui/countdown'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { codeTexts } from '@/lib/texts/mfa-codes'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { CancelButton, CancelForm } from '../cancel-button'
import { PageTitle } from '../page-title'
import { ServerClock } from '../server-clock'
import { submitCode } from './actions'
import type { CodeState } from './code-state'
import { Trouble } from './trouble'

const ADVICE_FROM = 2
const RESYNC_FROM = 3

/** Asks for the code of the chosen device, and helps the more the more codes were wrong. */
export function CodeForm({
  serverNow,
  frozen,
  period,
  failures,
  tries,
  hasOthers,
  accountName,
}: {
  serverNow: number
  frozen: boolean
  /** How long the device shows a code, in seconds. */
  period: number
  /** Wrong codes so far in this sign-in. */
  failures: number
  /** Wrong codes that end it. */
  tries: number
  /** The user has another device to choose. */
  hasOthers: boolean
  accountName: string
}) {
  const [state, action] = useActionState<FormState<CodeState>, FormData>(submitCode, READY)
  const wrong = state.result?.failures ?? failures
  const now = state.result?.now ?? serverNow
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={signInMfaTexts.code.title} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} title={titles()[state.code ?? '']}>
          {state.code === 'WrongCode' && (
            <Advice failures={wrong} left={tries - wrong} serverNow={now} frozen={frozen} />
          )}
        </ErrorSummary>
        <CodeField
          label={codeTexts.label}
          name="code"
          hint={signInMfaTexts.code.hint}
          error={errorAt(state, 'code')}
          beside={<Countdown serverNow={now} frozen={frozen} period={period} />}
          autoFocus
        />
        <ButtonRow className="mt-5">
          <SubmitButton pending={codeTexts.checking} className="min-w-[min(7rem,100%)]">
            {signInMfaTexts.code.submit}
          </SubmitButton>
          <CancelButton />
        </ButtonRow>
      </form>
      <CancelForm />
      <AuthFoot>
        {hasOthers && <Link href="/sign-in/mfa/choose">{signInMfaTexts.chooseAnother}</Link>}
        <Trouble serverNow={now} frozen={frozen} accountName={accountName} open={wrong >= ADVICE_FROM} />
      </AuthFoot>
    </>
  )
}

const titles = (): Readonly<Record<string, string>> => ({
  HeldBack: signInMfaTexts.heldBackTitle,
  WrongCode: signInMfaTexts.wrongTitle,
})

function Advice({
  failures,
  left,
  serverNow,
  frozen,
}: {
  failures: number
  left: number
  serverNow: number
  frozen: boolean
}) {
  if (failures < ADVICE_FROM) return null
  return (
    <>
      <p className="mt-2">
        {signInMfaTexts.serverTime}
        <ServerClock serverNow={serverNow} frozen={frozen} />
        {signInMfaTexts.compareClocks}
      </p>
      {failures >= RESYNC_FROM && (
        <p className="mt-2">
          {signInMfaTexts.clockIsRight}
          <Link href="/sign-in/mfa/resync">{signInMfaTexts.resyncLink}</Link>
          {signInMfaTexts.withTwoCodes(left)}
        </p>
      )}
    </>
  )
}
