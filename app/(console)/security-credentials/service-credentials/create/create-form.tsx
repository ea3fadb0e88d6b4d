'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { credentialTexts, serviceCredentialTexts as texts } from '@/lib/texts/credentials'
import { createServiceCredential, type SecretResult } from '../../credential-actions'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { ServiceSecret } from '../secret'

/** Creates credentials for one service, and shows their secret. */
export function CreateForm({
  services,
  user,
  doneHref,
  remedies,
}: {
  services: readonly string[]
  /** For whom they are, if not for the reader. */
  user: string | undefined
  doneHref: string
  remedies: Remedies
}) {
  const [state, action] = useActionState<FormState<SecretResult>, FormData>(createServiceCredential, READY)
  const { denied, made } = state.result ?? {}
  if (made) return <ServiceSecret title={texts.created} doneHref={doneHref} {...made} />
  return (
    <Panel name="service-credential" title={credentialTexts.serviceCredential.one} flush>
      <ActionForm action={action}>
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <div className="p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <SelectField
            name="service"
            label={texts.service}
            error={errorAt(state, 'service')}
            defaultValue={state.values.service ?? services[0]}
          >
            {services.map((service) => (
              <option key={service} value={service}>
                {texts.services[service] ?? service}
              </option>
            ))}
          </SelectField>
          <TextField
            name="days"
            label={texts.days}
            hint={texts.daysHint}
            error={errorAt(state, 'days')}
            defaultValue={state.values.days}
            inputMode="numeric"
            autoComplete="off"
            optional
          />
        </div>
        <PanelActions>
          <SubmitButton pending={texts.creating}>{texts.create}</SubmitButton>
          <ButtonLink href={doneHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={texts.create} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}
