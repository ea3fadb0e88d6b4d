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
  failures,
  tries,
  accountName,
}: {
  serverNow: number
  frozen: boolean
  /** Wrong codes so far in this sign-in. */
  failures: number
  /** Wrong codes that end it. */
  tries: number
  accountName: string
}) {
  const [state, action] = useActionState<FormState<CodeState>, FormData>(submitCode, READY)
  const wrong = state.result?.failures ?? failures
  const now = state.result?.now ?? serverNow
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title="MFA code" state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} title={TITLES[state.code ?? '']}>
          {state.code === 'WrongCode' && (
            <Advice failures={wrong} left={tries - wrong} serverNow={now} frozen={frozen} />
          )}
        </ErrorSummary>
        <CodeField
          label="MFA code"
          name="code"
          hint="The six digits that the app shows for this account."
          error={errorAt(state, 'code')}
          beside={<Countdown serverNow={now} frozen={frozen} />}
          autoFocus
        />
        <ButtonRow className="mt-5">
          <SubmitButton pending="Checking" className="min-w-[min(7rem,100%)]">
            Submit
          </SubmitButton>
          <CancelButton />
        </ButtonRow>
      </form>
      <CancelForm />
      <AuthFoot>
        <Link href="/sign-in/mfa/choose">Choose another device</Link>
        <Trouble serverNow={now} frozen={frozen} accountName={accountName} open={wrong >= ADVICE_FROM} />
      </AuthFoot>
    </>
  )
}

const TITLES: Readonly<Record<string, string>> = {
  HeldBack: 'Wait before the next try',
  WrongCode: 'The code was not accepted',
}

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
        Server time is <ServerClock serverNow={serverNow} frozen={frozen} />. Compare it with the clock of your device:
        a device that is minutes off shows codes that do not fit.
      </p>
      {failures >= RESYNC_FROM && (
        <p className="mt-2">
          If the clock is right, <Link href="/sign-in/mfa/resync">resynchronize this device</Link> with two consecutive
          codes. {left === 1 ? 'One try is left' : `${left} tries are left`} before you have to sign in again.
        </p>
      )}
    </>
  )
}
