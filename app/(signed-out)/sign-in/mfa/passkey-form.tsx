'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { AuthFoot } from '@/components/console/auth-foot'
import { PasskeyCeremony } from '@/components/iam/passkey-ceremony'
import type { PasskeyParty } from '@/components/iam/passkey-troubles'
import { ButtonRow } from '@/components/ui/button-row'
import { Link } from '@/components/ui/link'
import { type FormState, READY } from '@/lib/console/form-state'
import { signInMfaTexts } from '@/lib/texts/sign-in-mfa'
import { CancelButton, CancelForm } from '../cancel-button'
import { PageTitle } from '../page-title'
import { askPasskey, submitPasskey } from './passkey-actions'

const TEXTS = signInMfaTexts.passkey

/** Asks for any passkey of the person who signs in, as often as the challenge allows. The children help if that fails. */
export function PasskeyForm({
  party,
  hasOthers,
  children,
}: {
  party: PasskeyParty
  /** The user has a device that shows codes. */
  hasOthers: boolean
  children: ReactNode
}) {
  const [asked, setAsked] = useState<FormState<string>>(READY)
  const [answered, answer] = useActionState(submitPasskey, READY)
  // The state of a new attempt replaces that of the one before.
  const state = asked.status === 'failed' ? asked : answered

  async function ask(form: FormData) {
    const answer = await askPasskey(READY, form)
    setAsked(answer)
    return answer.result
  }

  return (
    <>
      <PageTitle title={TEXTS.title} state={state.status === 'failed' ? 'failed' : undefined} />
      <PasskeyCeremony
        ceremony="get"
        party={party}
        // What is proven so far holds at this origin alone.
        beginsAt="/sign-in"
        ask={ask}
        answer={answer}
        errors={state.errors}
        errorTitle={state.code === 'WrongPasskey' ? TEXTS.wrongTitle : undefined}
        className="mt-6"
        actions={(button) => (
          <ButtonRow className="mt-5">
            {button}
            <CancelButton />
          </ButtonRow>
        )}
      >
        <p>{TEXTS.text}</p>
      </PasskeyCeremony>
      <CancelForm />
      <AuthFoot>
        {hasOthers && <Link href="/sign-in/mfa/choose">{signInMfaTexts.chooseAnother}</Link>}
        {children}
      </AuthFoot>
    </>
  )
}
