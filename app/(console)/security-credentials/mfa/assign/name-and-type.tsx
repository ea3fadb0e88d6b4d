'use client'

import { useActionState } from 'react'
import { NameTaken } from '@/components/iam/name-taken'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { type CreateResult, createDevice } from './actions'

/** The form of step 1. A name that a leftover blocks gets a block of its own in place of the form. */
export function NameAndType({
  suggestion,
  resume,
  remedies,
}: {
  suggestion: string
  /** The device under way, when the reader came back from step 2. */
  resume?: string
  remedies: Remedies
}) {
  const [state, action] = useActionState<FormState<CreateResult>, FormData>(createDevice, READY)
  const { denied, taken } = state.result ?? {}

  if (taken !== undefined && denied)
    return <NameTaken serial={taken} refusal={denied} anotherHref="/security-credentials/mfa/assign" />
  return (
    <div>
      <Panel name="name-and-type" title="Name and type" titleId="step-title" flush>
        <form action={action}>
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={state.errors} />}
            {resume && <input type="hidden" name="resume" value={resume} />}
            <TextField
              name="name"
              label="Device name"
              hint="1 to 64 letters, digits and + = , . @ - _ without spaces. It must be new in this account."
              error={errorAt(state, 'name')}
              defaultValue={state.values.name ?? suggestion}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <RadioCards
              name="type"
              legend="Device type"
              error={errorAt(state, 'type')}
              defaultValue="app"
              cards={[
                {
                  value: 'app',
                  title: 'Authenticator app',
                  text: 'Codes from an app that follows the TOTP standard. You need a phone or computer with such an app.',
                  icon: 'phone',
                },
                {
                  value: 'passkey',
                  title: 'Passkey or security key',
                  text: 'Comes in a later release and cannot be chosen yet. It will need a key, or a device with a screen lock.',
                  icon: 'passkey',
                  disabled: true,
                },
                {
                  value: 'hardware',
                  title: 'Hardware TOTP token',
                  text: 'Comes in a later release and cannot be chosen yet. It will need a token that shows codes.',
                  icon: 'device',
                  disabled: true,
                },
              ]}
            />
            <p className="text-muted mt-5">Next creates the device in the account.</p>
          </div>
          <PanelActions>
            <SubmitButton pending="Creating the device">Next</SubmitButton>
            <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
              Cancel
            </ButtonLink>
          </PanelActions>
        </form>
        {denied && <FormRefusal deed="Next" refusal={denied} remedies={remedies} />}
      </Panel>
    </div>
  )
}
