'use client'

import { useActionState } from 'react'
import { AuthFoot } from '@/components/console/auth-foot'
import { CodePair } from '@/components/iam/code-pair'
import { ButtonRow } from '@/components/ui/button-row'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { codePairTexts } from '@/lib/texts/mfa-codes'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { CancelButton, CancelForm } from '../../cancel-button'
import { PageTitle } from '../../page-title'
import { resyncDevice } from '../actions'
import type { CodeState } from '../code-state'

const TEXTS = signInMfaTexts.resync

/** Asks for two consecutive codes of the device that is to be resynchronized. */
export function ResyncForm({
  serverNow,
  frozen,
  period,
  hasOthers,
}: {
  serverNow: number
  frozen: boolean
  /** How long the device shows a code, in seconds. */
  period: number
  /** The user has another device to choose. */
  hasOthers: boolean
}) {
  const [state, action] = useActionState<FormState<CodeState>, FormData>(resyncDevice, READY)
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={TEXTS.title} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} title={titles()[state.code ?? '']} />
        <p>{codePairTexts.text}</p>
        <CodePair
          serverNow={state.result?.now ?? serverNow}
          frozen={frozen}
          period={period}
          errors={{ code1: errorAt(state, 'code1'), code2: errorAt(state, 'code2') }}
        />
        <ButtonRow className="mt-5">
          <SubmitButton pending={codePairTexts.resyncing}>{codePairTexts.resync}</SubmitButton>
          <CancelButton />
        </ButtonRow>
      </form>
      <CancelForm />
      <AuthFoot>
        <Link href="/sign-in/mfa">{signInMfaTexts.backToCode}</Link>
        {hasOthers && <Link href="/sign-in/mfa/choose">{signInMfaTexts.chooseAnother}</Link>}
      </AuthFoot>
    </>
  )
}

const titles = (): Readonly<Record<string, string>> => ({
  HeldBack: signInMfaTexts.heldBackTitle,
  WrongCode: TEXTS.failed,
})
