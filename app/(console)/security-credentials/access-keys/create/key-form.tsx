'use client'

import { useActionState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Stepper } from '@/components/ui/stepper'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/console/form-state'
import { createKeyTexts as texts } from '@/lib/texts/access-keys'
import { commonTexts } from '@/lib/texts/common'
import { FormRefusal, type Remedies } from '../../form-refusal'
import { createKey, type KeyResult } from './actions'
import { RetrieveKey } from './retrieve-key'

const BEFORE: FormState<KeyResult> = { status: 'ready', errors: [], values: {} }

/** Steps 2 and 3: the description, and in the answer to it the key. */
export function KeyForm({ hasDescription, remedies }: { hasDescription: boolean; remedies: Remedies }) {
  const [{ errors, values, result }, action] = useActionState(createKey, BEFORE)
  const { denied, created } = result ?? {}
  if (created) {
    return (
      <>
        <Stepper steps={texts.steps} current={2} />
        <RetrieveKey {...created} />
      </>
    )
  }
  return (
    <>
      <Stepper steps={texts.steps} current={1} />
      <Panel name="key-description" title={texts.description} titleId="step-title" flush>
        <form action={action}>
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={errors} />}
            {hasDescription ? (
              <TextField
                name="description"
                label={texts.description}
                hint={texts.descriptionHint}
                error={errors.find(({ field }) => field === 'description')?.message}
                defaultValue={values.description}
                optional
                autoComplete="off"
              />
            ) : (
              <p className="measure">{texts.descriptionOfRoot}</p>
            )}
          </div>
          <PanelActions>
            <SubmitButton pending={texts.creating}>{texts.title}</SubmitButton>
            <ButtonLink href="/security-credentials/access-keys/create">{texts.previous}</ButtonLink>
            <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </form>
        {denied && <FormRefusal deed={texts.title} refusal={denied} remedies={remedies} />}
      </Panel>
    </>
  )
}
