'use client'

import { useActionState } from 'react'
import { AuthCard } from '@/components/console/signed-out-shell'
import { ActionForm } from '@/components/ui/action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PasswordField } from '@/components/ui/password-field'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, READY } from '@/lib/console/form-state'
import { environmentTexts } from '@/lib/texts/environment'
import { enter } from './actions'

/** Takes the operator's token. It stands in place of each page of the operator, which follows when it was right. */
export function EnterForm() {
  const texts = environmentTexts.enter
  const [state, action] = useActionState(enter, READY)
  return (
    <div className="grid grid-cols-1 sm:justify-center">
      <AuthCard title={environmentTexts.title} lead={texts.lead} solo foot={<p>{texts.note}</p>}>
        <ActionForm action={action} className="mt-6" noValidate>
          <ErrorSummary errors={state.errors} />
          <PasswordField
            name="token"
            label={texts.token}
            hint={<Prose text={texts.hint} />}
            error={errorAt(state, 'token')}
            autoComplete="current-password"
          />
          <SubmitButton size="large" block pending={texts.opening} className="mt-5">
            {texts.open}
          </SubmitButton>
        </ActionForm>
      </AuthCard>
    </div>
  )
}
