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
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { type CreateResult, createDevice } from './actions'

const texts = mfaSetupTexts.nameAndType

/** The form of step 1. If an unfinished device has the name, a block about that replaces the form. */
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
      <Panel name="name-and-type" title={mfaSetupTexts.steps[0]} titleId="step-title" flush>
        <form action={action}>
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={state.errors} />}
            {resume && <input type="hidden" name="resume" value={resume} />}
            <TextField
              name="name"
              label={texts.name}
              hint={texts.nameHint}
              error={errorAt(state, 'name')}
              defaultValue={state.values.name ?? suggestion}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <RadioCards
              name="type"
              legend={texts.type}
              error={errorAt(state, 'type')}
              defaultValue="app"
              cards={[
                {
                  value: 'app',
                  title: texts.app,
                  text: texts.appText,
                  icon: 'phone',
                },
                {
                  value: 'passkey',
                  title: texts.passkey,
                  text: texts.passkeyText,
                  icon: 'passkey',
                  disabled: true,
                },
                {
                  value: 'hardware',
                  title: texts.hardware,
                  text: texts.hardwareText,
                  icon: 'device',
                  disabled: true,
                },
              ]}
            />
            <p className="text-muted mt-5">{texts.note}</p>
          </div>
          <PanelActions>
            <SubmitButton pending={texts.creating}>{texts.next}</SubmitButton>
            <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
        {denied && <FormRefusal deed={texts.next} refusal={denied} remedies={remedies} />}
      </Panel>
    </div>
  )
}
