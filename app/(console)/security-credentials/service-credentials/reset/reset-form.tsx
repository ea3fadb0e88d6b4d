'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { serviceCredentialTexts as texts } from '@/lib/texts/credentials'
import { resetServiceCredential, type SecretResult } from '../../credential-actions'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { ServiceSecret } from '../secret'

/** Gives credentials a new secret, and shows it. */
export function ResetForm({
  id,
  user,
  doneHref,
  remedies,
}: {
  id: string
  /** Whose they are, if not the reader's. */
  user: string | undefined
  doneHref: string
  remedies: Remedies
}) {
  const [state, action] = useActionState<FormState<SecretResult>, FormData>(resetServiceCredential, READY)
  const { denied, made } = state.result ?? {}
  if (made) return <ServiceSecret title={texts.wasReset} doneHref={doneHref} {...made} />
  return (
    <Panel name="reset" title={texts.resetOf(id)} flush>
      <ActionForm action={action}>
        <input type="hidden" name="id" value={id} />
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <div className="p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <p className="measure">{texts.resetText}</p>
        </div>
        <PanelActions>
          <SubmitButton variant="danger" pending={texts.resetting}>
            {texts.reset}
          </SubmitButton>
          <ButtonLink href={doneHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={texts.reset} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}
